"""Bots that live on: they go on with new posts, follow what their accounts deleted, and forget; killed at any moment,
the old bot or the new one is there."""
import json
import os
import shutil
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from huggingtweets import Bot, finetune, load, make_corpus
from huggingtweets.bot.base import tiny_base
from huggingtweets.cli import app
from huggingtweets.core import frontend
from huggingtweets.data.corpus import load_corpus
from huggingtweets.train.finetune import account_parts, corpus_part
from huggingtweets.train.renew import forget, refresh

LAMPS = 'porch street desk bicycle kitchen landing cellar reading'.split()
QUIET = dict(track='off', progress=lambda p: None)


def night(i, text=None):
    text = text or f'Night {i}: circled the {LAMPS[i % 8]} lamp {i*7 % 31+2} times. It did not circle back.'
    return dict(id=f'99{i:04}77', text=text, created_at=f'2026-{i//28 % 12+1:02}-{i % 28+1:02}T21:00:00+00:00')


def write(path, posts):
    path.write_text(''.join(json.dumps(p)+'\n' for p in posts))
    return path


def run(*args): return CliRunner().invoke(app, [str(a) for a in args])


SECRET = 'Never tell @Porch_Spider about the blue marble under the third floorboard'


@pytest.fixture(scope='module')
def trained(tmp_path_factory):
    "A folder with a base, a file of posts and a bot of them"
    folder = tmp_path_factory.mktemp('renew')
    tiny_base(folder/'tiny')
    write(folder/'lamp_moth.jsonl', [night(i, SECRET if i == 5 else None) for i in range(150)])
    finetune(make_corpus(folder/'lamp_moth.jsonl'), base=folder/'tiny', epochs=.2, out=folder/'bot', **QUIET)
    return folder


@pytest.fixture
def bot(trained, tmp_path):
    "A bot of its own for a test, whose posts were read from a file beside it"
    shutil.copytree(trained/'bot', tmp_path/'bot')
    shutil.copy(trained/'lamp_moth.jsonl', tmp_path)
    about = tmp_path/'bot'/'corpus'/'corpus.json'
    about.write_text(about.read_text().replace(str(trained/'lamp_moth.jsonl'), str(tmp_path/'lamp_moth.jsonl')))
    return tmp_path/'bot'


def copy_with_posts(bot, out, spec):
    "A copy of the bot in `out`, as if it had been trained on what `spec` gives now"
    corpus = make_corpus(load(spec))
    shutil.copytree(bot, out)
    corpus.save(out/'corpus')
    Bot(out).remember(name=corpus.name, accounts=account_parts(corpus), corpus=corpus_part(corpus))


def contents(folder): return {p.relative_to(folder): p.read_bytes() for p in folder.rglob('*') if p.is_file()}


def leaks(folder, *texts): return [(t, p) for p, data in contents(folder).items() for t in texts if t.encode() in data]


@pytest.mark.parametrize('how', [
    dict(posts=['https://x.com/lamp_moth/status/99000577?s=20']), dict(posts=['99000577']), dict(posts=[SECRET.upper()]),
    dict(posts=[json.dumps(dict(id='99000577', text='other words'))]), dict(mentions='porch_SPIDER'),
    dict(mentions='@porch_spider'), dict(mentions='blue marble')], ids=str)
def test_nothing_of_what_is_forgotten_is_left(bot, how):
    (bot/'checkpoints').mkdir(), (bot/'checkpoints'/'old.txt').write_text(SECRET)
    (bot/'wandb'/'run').mkdir(parents=True), (bot/'wandb'/'run'/'log.txt').write_text(SECRET)
    (bot/'moth.gguf').write_text(SECRET), (bot/'model'/'preview.png').write_text(SECRET)
    new = forget(bot, **how, **QUIET)
    new.check_weights()
    assert [(f.posts, f.why) for f in new.about.forgotten] == [(1, 'asked')]
    assert not leaks(bot, SECRET, 'floorboard', 'Spider', '99000577') and leaks(bot, '99000677')
    card = str(new.card(progress=lambda p: None))
    assert 'without 1 post to be forgotten.' in card
    with pytest.raises(ValueError, match='nothing was changed'): forget(bot, **how, **QUIET)


def test_what_was_forgotten_does_not_come_back(bot):
    forget(bot, mentions='porch_spider', **QUIET)
    said = []
    with frontend(say=said.append): same = refresh(bot, **QUIET)
    assert said == [f'{bot} is up to date: no new posts, and none deleted.'] and not leaks(bot, 'floorboard')
    assert same.about.forgotten


def test_dates_have_time_zones(bot):
    before = len(load_corpus(bot/'corpus').train)
    forget(bot, before='2026-01-03T00:30:00+03:00', **QUIET)  # 21:30 of the 2nd in UTC
    assert len(load_corpus(bot/'corpus').train) == before-2


@pytest.mark.parametrize('args, part', [
    ([], 'Say what to forget'), (['--posts', 'nowhere.txt'], 'cannot be read'), (['--before', 'soon'], 'is not a date'),
    (['--before', '2100-01-01'], 'Too little would be left'), (['--mentions', 'nobody'], 'nothing was changed'),
    (['--mentions', '!!'], 'is not a name'), (['--resume'], 'no interrupted training'),
    (['--mentions', 'porch_spider', '--base', 'OTHER'], 'cannot go on with')])
def test_mistakes_change_nothing(bot, args, part):
    before = contents(bot)
    if 'OTHER' in args: args = [tiny_base(bot.parent/'other', hidden=64) if a == 'OTHER' else a for a in args]
    result = run('forget', bot, *args)
    assert result.exit_code == 1 and part in result.stderr and 'Traceback' not in result.stderr
    assert contents(bot) == before


def test_new_posts_and_deleted_ones(bot):
    file, old = bot.parent/'lamp_moth.jsonl', load_corpus(bot/'corpus')
    held_out = set(old.valid['text'])
    more = [night(i, f'Day {i}: slept behind the {LAMPS[i % 8]} curtain until {i % 12+1}.') for i in range(150, 180)]
    posts = [night(i, SECRET if i == 5 else None) for i in range(150)]
    write(file, posts+more)
    new = refresh(bot, **QUIET)
    corpus, renewal = load_corpus(bot/'corpus'), new.about.metrics.renewal
    assert new.about.parent.name == 'lamp_moth' and renewal.old.posts == len(held_out) and renewal.new.posts == 3
    assert held_out < set(corpus.valid['text']) and not held_out & set(corpus.train['text'])
    assert corpus.counts[0]['downloaded'] == corpus.counts[0]['kept'] == 180
    card = str(new.card(progress=lambda p: None))
    assert 'went on from the bot' in card and '| new posts | 3 |' in card
    write(file, [p for p in posts+more if p['text'] != SECRET])
    newer = refresh(bot, **QUIET)
    assert [(f.posts, f.why) for f in newer.about.forgotten] == [(1, 'deleted')] and newer.about.parent is None
    assert not leaks(bot, 'floorboard', '99000577')
    file.unlink()
    with pytest.raises(ValueError, match='which is not there any more'): refresh(bot, **QUIET)


def test_train_from_a_bot(bot, trained):
    new = write(bot.parent/'new.jsonl', [night(i, f'Day {i}: slept behind curtain {i*7} again') for i in range(200, 230)])
    common = '--handle', 'lamp_moth', '--from', bot, '--wandb', 'off', '--epochs', '.3'
    out = bot.parent/'child'
    result = run('train', new, *common, '--out', out, '--json')
    assert result.exit_code == 0, result.stderr
    assert {'old', 'new'} <= json.loads(result.stdout).keys() and Bot(out).about.parent.weights == Bot(bot).about.weights
    assert 'Held-out bits per byte: old posts' in result.stderr
    other = tiny_base(bot.parent/'other', hidden=64)
    result = run('train', new, *common, '--out', bot.parent/'x', '--base', other)
    assert result.exit_code == 1 and 'cannot go on with other' in result.stderr and not (bot.parent/'x').exists()
    shutil.rmtree(bot/'corpus')
    result = run('train', trained/'lamp_moth.jsonl', '--from', bot, '--wandb', 'off', '--epochs', '.1', '--out', bot.parent/'y')
    assert result.exit_code == 0 and 'goes on with the new posts alone' in result.stderr, result.stderr


@pytest.mark.parametrize('command', ['forget', 'refresh'])
@pytest.mark.parametrize('moment', ['plan.json', '.update', 'corpus'])
def test_killed_at_any_moment(bot, command, moment):
    "Before the rename that gives a file or folder its name, the old bot or the new one opens"
    if command == 'refresh': write(bot.parent/'lamp_moth.jsonl', [night(i) for i in range(170)])
    place = bot/'checkpoints'/moment if moment == 'plan.json' else bot/moment
    code = f'''
import os, sys
from huggingtweets.train.renew import forget, refresh
def kill(event, args):
    if event=='os.rename' and str(args[1])=={str(place)!r}: os._exit(9)
sys.addaudithook(kill)
options = dict(track='off', progress=lambda p: None)
forget({str(bot)!r}, mentions='porch_spider', **options) if {command!r}=='forget' else refresh({str(bot)!r}, **options)
'''
    done = subprocess.run([sys.executable, '-c', code], env=dict(os.environ, OMP_NUM_THREADS='1'), capture_output=True, text=True)
    assert done.returncode == 9, done.stderr
    there = Bot(bot)
    there.check_weights()
    is_new = moment == 'corpus'
    assert bool(there.about.forgotten) == is_new and there.generate('A lamp', n=1)
    if is_new: assert not leaks(bot/'corpus', 'floorboard') and not leaks(bot/'model', 'floorboard')
