"""Trainings in processes of their own: several for one bot, as `torchrun` starts them on the GPUs of a machine (here two
on a CPU, which talk by gloo), and one that is suspended."""
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from huggingtweets import finetune, load, make_corpus
from huggingtweets.bot.base import tiny_base
from huggingtweets.bot.folder import Bot
from huggingtweets.train.clock import MIN_PAUSE

TORCHRUN = [sys.executable, '-m', 'torch.distributed.run', '--nproc-per-node', '2', '--no-python']


@pytest.fixture(scope='module')
def base(tmp_path_factory): return tiny_base(tmp_path_factory.mktemp('base')/'tiny')


@pytest.fixture(scope='module')
def together(base, tmp_path_factory):
    "A bot that two processes trained, and what they printed"
    folder = tmp_path_factory.mktemp('together')
    train = [sys.executable, '-c', 'from huggingtweets.cli import main; main()', 'train', 'sample:old_fen_light',
             '--base', str(base), '--epochs', '.5', '--out', str(folder/'bot'), '--wandb', 'off', '--json']
    done = subprocess.run([*TORCHRUN, *train], cwd=folder, env=dict(os.environ, OMP_NUM_THREADS='1'),
                          capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return Bot(folder/'bot'), done


def test_two_processes_make_the_bot_of_one(base, together, tmp_path):
    "They read the same posts, each once, and score alike"
    bot, _ = together
    corpus = make_corpus(load('sample:old_fen_light'))
    alone = finetune(corpus, base=base, epochs=.5, out=tmp_path/'alone', track='off', progress=lambda p: None)
    of = lambda bot: (bot.about.training.steps, bot.about.training.posts_per_step, bot.about.training.tokens_seen)
    rest = len(corpus.epoch(0, .5))-of(bot)[0]*of(bot)[1]
    assert of(bot)[:2] == (len(corpus.epoch(0, .5))//2, 2) and of(alone)[0]-of(bot)[0] == rest < 2
    assert 0 <= of(alone)[2]-of(bot)[2] < 600*rest+1
    assert bot.score.before == pytest.approx(alone.score.before, abs=1e-3)
    assert bot.score.after == pytest.approx(alone.score.after, abs=.05) and bot.score.after < bot.score.before


def test_one_of_them_speaks_and_writes(together):
    bot, done = together
    assert json.loads(done.stdout)['bot'] == str(bot.path)
    assert done.stderr.count('270 posts to train on') == 1
    assert sorted(p.name for p in bot.path.iterdir()) == ['adapter', 'bot.json', 'corpus', 'model']
    assert (bot.model_path/'README.md').exists()


def test_the_clock_of_a_suspended_training_stands_still(base, tmp_path):
    "As when a laptop is closed and opened again"
    code = f"""
from huggingtweets import finetune, load, make_corpus
finetune(make_corpus(load('sample:old_fen_light')), base={str(base)!r}, minutes=.1, out={str(tmp_path/'bot')!r},
         settings=dict(enough_steps=10**6, max_epochs=1000), track='off', progress=lambda p: print(p.stage, flush=True))
"""
    pause = 6*MIN_PAUSE  # far longer than the slowest step
    with subprocess.Popen([sys.executable, '-c', code], stdout=subprocess.PIPE, text=True) as process:
        while process.stdout.readline() != 'train\n': assert process.poll() is None
        process.send_signal(signal.SIGSTOP)
        time.sleep(pause)
        process.send_signal(signal.SIGCONT)
        process.communicate(timeout=120)
    assert process.returncode == 0
    assert 5 < Bot(tmp_path/'bot').about.training.seconds < 12
