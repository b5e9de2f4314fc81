"Sweeps as a user meets them: several processes at once, one that is killed, Ctrl-C, W&B, and the settings in a bot."
import json
import os
import shlex
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from fake_wandb import KEY, FakeWandb
from typer.testing import CliRunner

from huggingtweets.bot.base import tiny_base
from huggingtweets.cli import app
from huggingtweets.core import frontend
from huggingtweets.data.corpus import make_corpus
from huggingtweets.bot.folder import Bot
from huggingtweets.data.sources import load
from huggingtweets.train.sweep import NOTE, SPACES, get_space, sweep
from huggingtweets.train.clock import Interrupted
from huggingtweets.train.recipe import full_settings
from huggingtweets.train.finetune import finetune, try_settings

pytest.importorskip('optuna')


@pytest.fixture(scope='module')
def tiny(tmp_path_factory): return tiny_base(tmp_path_factory.mktemp('base')/'tiny')


@pytest.fixture(scope='module')
def corpus():
    whole = make_corpus(load('sample:old_fen_light'))
    return replace(whole, train=whole.train.select(range(60)), valid=whole.valid.select(range(8)))


@pytest.fixture
def quietly(tiny, tmp_path):
    "What most sweeps here have in common"
    return dict(base=tiny, minutes=.01, out=tmp_path/'sweep', track='off', progress=lambda p: None)


SWEEP = '''
import sys
import huggingtweets.train.sweep as s
from huggingtweets.cli import main
s.HEARTBEAT = 1
main()
'''


def start(folder, tiny, *more):
    "The command in a process of its own; `folder` becomes the sweep's"
    command = ['sweep', 'sample:old_fen_light', '--base', tiny, '--minutes', '.02', '--wandb', 'off', '--out', folder]
    return subprocess.Popen([sys.executable, '-c', SWEEP, *map(str, command), *more], text=True, cwd=folder.parent,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=lambda: signal.signal(
                                signal.SIGINT, signal.default_int_handler))


def last_line(out): return json.loads(out.splitlines()[-1])


def states(folder):
    "How many trials are in each state, straight from the database"
    try:
        with sqlite3.connect(f'file:{folder/"sweep.db"}?mode=ro', uri=True, timeout=30) as db:
            return dict(db.execute('select state, count(*) from trials group by state').fetchall())
    except sqlite3.OperationalError: return {}


def wait_for(folder, process, **wanted):
    "Until so many trials are in a state"
    while not all(states(folder).get(k, 0) >= n for k, n in wanted.items()):
        assert process.poll() is None, process.communicate()[1]
        time.sleep(.05)


def test_command(tiny, tmp_path, monkeypatch):
    "It shows its trials, names the winner, and its settings can be trained with"
    monkeypatch.chdir(tmp_path)
    tiny = shutil.copytree(tiny, tmp_path/'a base')
    same = ['--rules', 'default +lines', '--balance', 'equal', '--seed', '3']
    common = ['sample:old_fen_light', '--base', str(tiny), '--wandb', 'off', *same]
    done = CliRunner().invoke(app, ['sweep', *common, '--minutes', '.01', '--trials', '2'])
    assert done.exit_code == 0, done.stderr
    assert done.stderr.count('bits per byte with learning_rate=') == 2 and 'trial 1: Training' in done.stderr
    path = 'sweeps/old_fen_light/settings.json'
    assert NOTE in done.stdout
    train = shlex.split(done.stdout.rpartition('Train with them: huggingtweets ')[2])
    assert train == ['train', 'sample:old_fen_light', '--settings', path, '--base', str(tiny), *same]
    told = json.loads(CliRunner().invoke(app, ['sweep', *common, '--minutes', '.01', '--trials', '2', '--json']).stdout)
    assert [t['bits_per_byte'] for t in told['trials']] == sorted(t['bits_per_byte'] for t in told['trials'])
    best = json.loads((tmp_path/path).read_text())
    assert best == told['trials'][0]['settings'] and told['settings'] == path
    done = CliRunner().invoke(app, [*train, '--epochs', '.05', '--wandb', 'off', '--out', 'my bot'])
    assert done.exit_code == 0, done.stderr
    about = Bot(tmp_path/'my bot').about
    assert {k: getattr(about.training, k) for k in best} == best
    assert (about.corpus.rules, about.corpus.balance, about.training.seed) == (same[1], 'equal', 3)
    [line] = [line for line in done.stdout.splitlines() if line.startswith('Try it')]
    assert shlex.split(line)[2:] == ['huggingtweets', 'generate', 'my bot', 'My dream is']


@pytest.mark.parametrize('content, complaint', [
    ('{"learning_rat": 1}', "no setting 'learning_rat'"), ('{"warmup": 2}', 'warmup must be a number from 0 to 0.9, got 2'), ('[1]', 'does not contain settings'),
    ('{"lora_rank": true}', 'lora_rank must be a whole number from 1 to 1024, got True'), ('{"learning_rate": NaN}', 'learning_rate must be a number from 1e-08 to 1, got nan'), ('{', 'does not contain settings'),
    ('{"schedule": ["cosine"]}', "schedule must be constant or linear or cosine, got ['cosine']"), (None, 'cannot be read'),
])
def test_bad_settings(content, complaint, tiny, tmp_path):
    path = tmp_path/'settings.json'
    if content: path.write_text(content)
    done = CliRunner().invoke(app, ['train', 'sample:old_fen_light', '--base', str(tiny), '--settings', str(path),
                                    '--out', str(tmp_path/'bot')])
    assert done.exit_code == 1 and complaint in done.stderr.splitlines()[-1] and 'Traceback' not in done.stderr
    assert not (tmp_path/'bot').exists()


def test_two_processes_share_the_trials(tiny, tmp_path):
    folder = tmp_path/'sweep'
    both = [start(folder, tiny, '--trials', '4', '--json') for _ in range(2)]
    told = [last_line(p.communicate(timeout=300)[0]) for p in both]
    assert all(p.returncode == 0 for p in both)
    assert states(folder).keys() == {'COMPLETE'} and states(folder)['COMPLETE'] in (4, 5)
    assert told[0] == told[1] and len(told[0]['trials']) >= 4


def test_killed_in_a_trial(tiny, tmp_path):
    "Another process notices, runs one more in its place, and nothing else is lost"
    folder = tmp_path/'sweep'
    victim = start(folder, tiny, '--trials', '3')
    wait_for(folder, victim, COMPLETE=1, RUNNING=1)
    victim.kill()
    victim.communicate()
    again = start(folder, tiny, '--trials', '3', '--json')
    out, err = again.communicate(timeout=300)
    assert again.returncode == 0, err
    assert states(folder) == dict(COMPLETE=3, FAIL=1)
    assert len(last_line(out)['trials']) == 3
    assert sorted(p.name for p in folder.iterdir() if p.suffix) == ['settings.json', 'sweep.db']


def test_ctrl_c_keeps_what_is_finished(tiny, tmp_path):
    folder = tmp_path/'sweep'
    process = start(folder, tiny, '--trials', '50')
    wait_for(folder, process, COMPLETE=2, RUNNING=1)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130 and 'Traceback' not in err, err
    done = states(folder)['COMPLETE']
    assert f'Stopped after {done} of 50 trials. Run the same again to continue.' in err and NOTE in err
    assert full_settings(folder/'settings.json') and not states(folder).get('RUNNING')


def test_trials_are_fair_and_leave_nothing(corpus, tiny, tmp_path, monkeypatch):
    "The same settings and steps, the same score; no model and no checkpoint stays"
    from huggingtweets.bot.base import find_base
    monkeypatch.setenv('TMPDIR', str(tmp_path))
    monkeypatch.setattr('tempfile.tempdir', None)
    settings = full_settings(dict(max_epochs=1, tokens_per_step=4000))
    base = find_base(tiny)
    first, second = [try_settings(corpus, base, settings, minutes=10) for _ in range(2)]
    assert first['bits_per_byte'] == pytest.approx(second['bits_per_byte'], 1e-3)
    assert first['steps'] == second['steps'] > 1 and first['tokens_seen'] == second['tokens_seen']
    assert not list(tmp_path.iterdir())


def test_a_trial_that_diverges_is_the_last(corpus, quietly, monkeypatch):
    scores = iter([2., float('nan'), 1.])
    fake = lambda *args: dict(bits_per_byte=next(scores), steps=1, tokens_seen=1, seconds=1.)
    monkeypatch.setattr('huggingtweets.train.sweep.try_settings', fake)
    found = sweep(corpus, trials=3, **quietly)
    assert [t['bits_per_byte'] for t in found.trials] == [1., 2., None]
    assert found.best['number'] == 3


@pytest.mark.parametrize('name', SPACES)
def test_settings_come_from_the_space(name, corpus, quietly, monkeypatch):
    tried = []
    def fake(corpus, base, settings, *_):
        tried.append(settings)
        return dict(bits_per_byte=settings['learning_rate'], steps=1, tokens_seen=1, seconds=1.)
    monkeypatch.setattr('huggingtweets.train.sweep.try_settings', fake)
    found = sweep(corpus, trials=12, space=name, **quietly)
    for key, values in get_space(name).items():
        allowed = values.get('values') or ([values['value']] if 'value' in values else None)
        assert all(s[key] in allowed if allowed else values['min'] <= s[key] <= values['max'] for s in tried)
    assert found.best['settings']['learning_rate'] == min(s['learning_rate'] for s in tried)
    assert len({s['learning_rate'] for s in tried}) == 12


def test_settings_are_kept_by_a_training_that_is_resumed(corpus, tiny, tmp_path):
    stop = lambda p: os.kill(os.getpid(), signal.SIGINT) if p.stage == 'train' and p.step == 2 else None
    common = dict(base=tiny, epochs=1, out=tmp_path/'bot', track='off')
    wish = dict(method='full', schedule='linear', tokens_per_step=2000, learning_rate=3e-3)
    with pytest.raises(Interrupted): finetune(corpus, settings=wish, progress=stop, **common)
    told = finetune(corpus, resume=True, progress=lambda p: None, **common).about.training
    assert {k: getattr(told, k) for k in wish} == wish
    straight = finetune(corpus, settings=wish, progress=lambda p: None, **dict(common, out=tmp_path/'other')).about
    assert straight.training.steps == told.steps
    score = Bot(tmp_path/'bot').about.metrics.bits_per_byte.after
    assert straight.metrics.bits_per_byte.after == pytest.approx(score, 1e-3)


def test_other_storage(corpus, quietly, tmp_path):
    quietly.update(storage=f'sqlite:///{tmp_path}/elsewhere.db')
    sweep(corpus, trials=1, **quietly)
    assert (tmp_path/'elsewhere.db').exists() and not (tmp_path/'sweep'/'sweep.db').exists()
    with pytest.raises(ValueError) as e: sweep(corpus, trials=1, **dict(quietly, storage='nowhere://me:secret@host/db'))
    assert 'cannot be opened' in str(e.value) and 'secret' not in str(e.value)


def test_without_optuna(corpus, quietly, monkeypatch):
    monkeypatch.setitem(sys.modules, 'optuna', None)
    with pytest.raises(ValueError, match=r'pip install "huggingtweets\[sweep\]"'): sweep(corpus, trials=1, **quietly)


PROPOSALS = [dict(learning_rate=.001, schedule='linear', warmup=.1, tokens_per_step=100),
             dict(learning_rate=.003, schedule='constant', warmup=0., tokens_per_step=400)]


@pytest.fixture
def online(monkeypatch):
    "A W&B server with two proposals; the client forgets the ones before it"
    import wandb
    wandb.teardown()
    with FakeWandb() as fake:
        fake.proposals = [dict(p) for p in PROPOSALS]
        for name, value in fake.environment.items(): monkeypatch.setenv(name, value)
        monkeypatch.delenv('WANDB_DIR', raising=False)
        yield fake
        wandb.teardown()


def test_wandb_chooses(corpus, quietly, online, tmp_path):
    pytest.importorskip('wandb')
    found = sweep(corpus, trials=2, **dict(quietly, track=None))
    assert 'name: bits_per_byte' in online.sweeps[0] and 'goal: minimize' in online.sweeps[0]
    used = [{k: t['settings'][k] for k in PROPOSALS[0]} for t in sorted(found.trials, key=lambda t: t['number'])]
    assert used == PROPOSALS
    assert sorted(h['bits_per_byte'] for h in online.history) == [t['bits_per_byte'] for t in found.trials]
    assert len(online.runs) == 2 and all(run['config']['learning_rate'] for run in online.runs.values())
    assert not [p for p in tmp_path.rglob('*') if p.is_file() and KEY.encode() in p.read_bytes()]
    assert not any(k in os.environ for k in ('WANDB_DIR', 'WANDB_SWEEP_ID', 'WANDB_PROJECT', 'WANDB_SILENT'))


@pytest.mark.parametrize('trouble', ['hang', 500])
def test_optuna_goes_on_when_wandb_fails(trouble, corpus, quietly, online, monkeypatch):
    "The second trial still ends, and the third is Optuna's"
    pytest.importorskip('wandb')
    monkeypatch.setattr('huggingtweets.train.sweep.CALL_SECONDS', 2)
    said = []
    def say(sentence):
        said.append(sentence)
        if sentence.startswith('Trial 1'): online.trouble = trouble
    started = time.monotonic()
    with frontend(say=say): found = sweep(corpus, trials=3, **dict(quietly, track=None))
    print(trouble, time.monotonic()-started, said)
    assert len(found.trials) == 3 and any('Optuna continues' in s for s in said)


def test_wandb_that_is_not_there(corpus, quietly, monkeypatch):
    pytest.importorskip('wandb')
    for name, value in dict(WANDB_BASE_URL='http://127.0.0.1:9', WANDB_API_KEY=KEY, WANDB_MODE='online').items():
        monkeypatch.setenv(name, value)
    said = []
    started = time.monotonic()
    with frontend(say=said.append): found = sweep(corpus, trials=1, **dict(quietly, track=None))
    print(time.monotonic()-started, said)
    assert len(found.trials) == 1 and any('Optuna chooses' in s for s in said)
