"What tracking leaves on disk, read back: runs, settings, metrics and artifacts; and what a broken W&B server may cost."
import json
import os
import pty
import shlex
import shutil
import signal
import socket
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest
from msgspec import to_builtins
from msgspec.structs import replace
from fake_wandb import KEY, FakeWandb

from huggingtweets.bot.base import tiny_base
from huggingtweets.core import frontend
from huggingtweets.data.corpus import make_corpus
from huggingtweets.bot.folder import Bot, TrackingPart
from huggingtweets.data.sources import load
from huggingtweets.track import Artifact, Tracker, choose_mode
from huggingtweets.card.push import track_push
from huggingtweets.train.clock import Interrupted
from huggingtweets.train.lineage import artifact_name, track_corpus
from huggingtweets.train.recipe import RECIPE
from huggingtweets.train.finetune import finetune

pytest.importorskip('wandb')
BLOCK, HEADER = 32768, 7
NAME = 'fernimperator-old_fen_light'
ARTIFACTS = [(f'tweets-{NAME}', 'raw-dataset'), (f'dataset-{NAME}', 'train-dataset'), ('tiny', 'pretrained-model'),
             (NAME, 'finetuned-model')]


def records(path):
    "The records of a `.wandb` file: 32 KiB blocks of chunks (checksum, length, kind), like LevelDB's log"
    from wandb.proto.wandb_internal_pb2 import Record
    data, position, parts = path.read_bytes(), HEADER, b''
    while position + HEADER <= len(data):
        left = BLOCK - position % BLOCK
        if left < HEADER: position += left
        _, length, kind = struct.unpack_from('<IHB', data, position)
        if not kind: return
        parts += data[position+HEADER:position+HEADER+length]
        position += HEADER + length
        if kind in (1, 4):
            yield Record.FromString(parts)
            parts = b''


def items(found):
    "The values of a record's items, with nested keys joined"
    return {i.key or '/'.join(i.nested_key): json.loads(i.value_json) for i in found}


def read_run(path):
    "A run as a dict: id, name, job type, config, history, summary, and the artifacts it made and used"
    for _ in range(100):  # W&B goes on writing after the run has ended
        if any(r.HasField('exit') for r in records(path)): break
        time.sleep(.1)
    run = dict(config={}, history=[], summary={}, artifacts={}, used={})
    for r in records(path):
        run['config'].update({**items(r.run.config.update), **items(r.config.update)})
        if r.run.run_id: run.update(id=r.run.run_id, name=r.run.display_name, job_type=r.run.job_type)
        if r.history.item: run['history'].append(items(r.history.item))
        run['summary'].update(items(r.summary.update))
        for a in (r.artifact, r.request.log_artifact.artifact):
            if a.name: run['used' if a.use_after_commit else 'artifacts'][a.name] = dict(
                type=a.type, digest=a.digest, metadata=json.loads(a.metadata or '{}'),
                files={c.path: c.local_path or c.ref for c in a.manifest.contents})
    return run


def read_runs(folder):
    "The runs in `folder` by their job types; the last one of each"
    return {run['job_type']: run for run in map(read_run, sorted(Path(folder).rglob('*.wandb')))}


def logged(run):
    "The training losses in the history of `run`, as `bot.json` has them"
    return [dict(step=h['_step'], loss=h['train/loss']) for h in run['history'] if 'train/loss' in h]


@pytest.fixture(scope='module')
def corpus(): return make_corpus(load('sample:old_fen_light'), load('sample:FernImperator'))


@pytest.fixture(scope='module')
def tiny(tmp_path_factory): return tiny_base(tmp_path_factory.mktemp('base')/'tiny')


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    "Runs lie with their bot, and what belongs to the user in the test's folder"
    for name in ('WANDB_DIR', 'WANDB_DATA_DIR'): monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv('XDG_DATA_HOME', str(tmp_path/'user'))


def train(corpus, tiny, out, messages=None, **options):
    "A bot of a short training; what is said goes to the list `messages`"
    options = dict(epochs=.1, track='offline', progress=lambda p: None) | options
    with frontend(say=[].append if messages is None else messages.append):
        return finetune(corpus, base=tiny, out=out, **options)


def push(messages, *args):
    "`track_push`; what is said goes to the list `messages`, details too"
    with frontend(say=messages.append, detail=messages.append): track_push(*args)


@pytest.fixture(scope='module')
def bot(corpus, tiny, tmp_path_factory):
    "A bot that was tracked offline, and what was said"
    folder, messages = tmp_path_factory.mktemp('track'), []
    with pytest.MonkeyPatch.context() as patch:
        for name in ('WANDB_DIR', 'WANDB_DATA_DIR'): patch.delenv(name, raising=False)
        patch.setenv('XDG_DATA_HOME', str(folder/'user'))
        bot = train(corpus, tiny, folder/'bot', messages)
    bot.messages = messages
    return bot


@pytest.fixture(scope='module')
def runs(bot): return read_runs(bot.path)


def test_two_runs(runs):
    names = {k: run['name'] for k, run in runs.items()}
    assert names == dict(preprocess=f'@{NAME}-preprocess', train=f'@{NAME}-train')


def test_four_artifacts_and_their_links(bot, runs):
    before, after = runs['preprocess'], runs['train']
    kinds = lambda found: [(name, a['type']) for name, a in found.items() if a['type'] != 'run_table']
    assert (kinds(before['used']), kinds(before['artifacts'])) == (ARTIFACTS[:1], ARTIFACTS[1:2])
    assert (kinds(after['used']), kinds(after['artifacts'])) == (ARTIFACTS[1:3], ARTIFACTS[3:])
    data = f'dataset-{NAME}'
    assert after['used'][data] == before['artifacts'][data] | dict(files=after['used'][data]['files'])
    lineage = [dict(name=name, type=a['type'], digest=a['digest']) for run in (before, after)
               for name, a in {**run['used'], **run['artifacts']}.items() if (name, a['type']) in ARTIFACTS]
    lineage = [a for i, a in enumerate(lineage) if a not in lineage[:i]]
    assert [(a['name'], a['type']) for a in lineage] == ARTIFACTS
    told = [a for run in (before, after) for kind in ('uses', 'makes') for a in run['config'][kind]]
    told = [{k: a[k] for k in ('name', 'type', 'digest')} for a in told]
    assert told[1] == told[2] and [told[0], *told[2:]] == lineage
    assert lineage == to_builtins(bot.about.tracking.artifacts)
    assert len({a['digest'] for a in lineage}) == 4


def test_metadata(bot, runs, corpus):
    raw = runs['preprocess']['used'][f'tweets-{NAME}']['metadata']['accounts']
    assert [(a['handle'], a['downloaded']) for a in raw] == [(c['handle'], c['downloaded']) for c in corpus.counts]
    data = runs['preprocess']['artifacts'][f'dataset-{NAME}']['metadata']
    assert (data['fingerprint'], data['counts']) == (corpus.fingerprint, list(corpus.counts))
    model = runs['train']['artifacts'][NAME]['metadata']
    of_bot = json.loads((bot.path/'bot.json').read_text())
    assert (model['metrics'], model['training']) == (of_bot['metrics'], of_bot['training'])


def test_every_setting(bot, runs, corpus):
    config, about = runs['train']['config'], bot.about
    expected = {**RECIPE, 'huggingtweets version': about.versions['huggingtweets'],
                'handle': 'old_fen_light, FernImperator', 'seed data': 0, 'seed trainer': 0, 'seed': 0, 'epochs': .1,
                'transformers version': about.versions['transformers'], 'fingerprint': corpus.fingerprint,
                'pytorch version': about.versions['torch'], 'model_type': 'gpt2', '_name_or_path': 'tiny',
                'per_device_train_batch_size': about.training.posts_per_step,
                'posts_per_step': about.training.posts_per_step}
    assert {k: config.get(k) for k in expected} == expected
    from transformers import TrainingArguments
    missing = set(TrainingArguments('x').to_sanitized_dict()) - set(config)
    assert all(k.startswith(('output_dir', 'logging_dir', 'run_name', 'hub_', 'push_to_hub')) for k in missing), missing
    assert runs['preprocess']['config']['seed data'] == 0


def test_loss_curve_and_scores(bot, runs):
    metrics = bot.about.metrics
    assert logged(runs['train']) == to_builtins(metrics.loss) and len(metrics.loss) > 2
    assert all('train/learning_rate' in h for h in runs['train']['history'] if 'train/loss' in h)
    for when in ('before', 'after'):
        assert runs['train']['summary'][f'bits_per_byte/{when}'] == getattr(metrics.bits_per_byte, when)


def test_tables(bot, runs, corpus):
    table = lambda name: [json.loads(p.read_text()) for p in bot.path.rglob(f'{name}*.table.json')]
    [examples] = table('examples')
    assert examples['columns'] == ['Input', 'Prediction'] and len(examples['data']) == 5
    assert all(given == 'My dream is' and made.startswith(given) for given, made in examples['data'])
    [counts] = table('counts')
    assert [dict(zip(counts['columns'], row)) for row in counts['data']] == list(corpus.counts)
    [evaluation] = table('evaluation')
    score, n = bot.about.metrics.bits_per_byte, len(corpus.valid)
    assert evaluation['columns'] == ['metric', 'base model', 'this bot']
    assert [row[1:] for row in evaluation['data']] == [[score.before, score.after], [n, n]]


def test_pictures(bot, runs):
    shown = [p.name for p in bot.path.glob('wandb/offline-run-*/files/media/images/*.png')]
    assert sorted(name.partition('_')[0] for name in shown) == ['loss', 'pipeline']
    assert not list((bot.path/'model').glob('*.png'))


def test_a_picture_that_cannot_be_drawn_costs_no_training(corpus, tiny, tmp_path, monkeypatch):
    from huggingtweets.card import pictures
    def fails(*_): raise RuntimeError('no fonts')
    monkeypatch.setattr(pictures, 'draw_pipeline', fails)
    messages = []
    made = train(corpus, tiny, tmp_path/'bot', messages)
    assert 'The pictures for W&B could not be drawn (RuntimeError).' in messages
    assert list(read_runs(made.path)['train']['artifacts'])[-1] == NAME


def test_the_manifest_tells_of_it(bot, runs):
    tracking = bot.about.tracking
    assert replace(tracking, artifacts=[]) == TrackingPart(
        mode='offline', project='huggingtweets', id=runs['train']['id'], preprocess=None, train=None, artifacts=[],
        folder='wandb', unsynced=[runs['preprocess']['id']], pushed=None)
    assert str(bot.path) not in json.dumps(to_builtins(tracking))


def test_one_line_says_how_to_sync(bot):
    folders = sorted(bot.path.glob('wandb/offline-run-*'))
    [line] = [s for s in bot.messages if 'wandb sync' in s]
    assert len(folders) == 2 and sorted(line.split('wandb sync ')[1].split()) == [str(f) for f in folders]


def test_who_does_not_use_wandb_hears_nothing_of_it(corpus, tiny, tmp_path, monkeypatch):
    "The run is kept; where, is a detail, in a training and in a push"
    monkeypatch.setenv('NETRC', str(tmp_path/'none'))
    monkeypatch.delenv('WANDB_API_KEY', raising=False)
    messages, details = [], []
    made = train(corpus, tiny, tmp_path/'bot', messages, track=None)
    with frontend(say=messages.append, detail=details.append): track_push(made, 'me/fen', 'abc123')
    assert made.about.tracking.mode == 'offline' and list((tmp_path/'bot').glob('wandb/offline-run-*'))
    assert not [m for m in messages if 'wandb' in m.lower() or 'W&B' in m or 'Weights' in m]
    [hint] = details
    assert len(named(hint)) == 3
    monkeypatch.setenv('WANDB_API_KEY', 'k'*40)  # who is logged in wants to know
    with frontend(say=messages.append): track_push(made, 'me/fen', 'abc124')
    assert 'wandb sync' in messages[-1]


def contents(folder):
    "All files in `folder`, with their text"
    return {p: p.read_bytes() for p in Path(folder).rglob('*') if p.is_file()}


def escaped(text): return json.dumps(text)[1:-1].encode()


def test_no_post_is_logged(bot, corpus):
    "Table and fingerprints leave the machine when a run is synced; somebody's words do not"
    files = contents(bot.path/'wandb')
    assert any(p.suffix == '.wandb' for p in files) and any(p.parent.name == 'staging' for p in files)
    posts = [t for part in (corpus.train, corpus.valid) for t in part['text'] if len(t) > 20]
    assert len(posts) > 500
    assert not [(p, t) for p, data in files.items() for t in posts if t.encode() in data or escaped(t) in data]


def test_nothing_tells_of_the_machine(bot):
    "W&B would note the host, the program and its folder by itself"
    for path in bot.path.rglob('*.wandb'):
        assert not any(r.environment.program or r.environment.host or r.run.host for r in records(path))
        config = json.dumps(read_run(path)['config'])
        assert not [word for word in (socket.gethostname(), str(Path.home()), str(bot.path.parent)) if word in config]


def test_nothing_is_kept_outside_of_the_bot(bot):
    "What W&B copies for an upload lies with the run, so `forget` deletes it"
    assert not list((bot.path.parent/'user').rglob('*'))
    assert len([p for p in contents(bot.path/'wandb') if p.parent.name == 'staging']) > len(ARTIFACTS)


def test_runs_at_the_same_time_keep_their_copies_apart(tmp_path):
    "A bot is pushed while another one is trained; what one run copied would go with it when it ends"
    trackers = [Tracker('offline', folder=tmp_path/word) for word in ('lamp', 'moth')]
    with trackers[0].run('one', 'train', {}) as training, trackers[1].run('two', 'push', {}) as pushing:
        for run, word in ((training, 'lamp'), (pushing, 'moth')):
            run.make(Artifact(f'a-{word}', 'model', {}, {f'{word}.txt': word}))
            run.table('posts', ['text'], [[word]])
    assert 'WANDB_DATA_DIR' not in os.environ
    for word, other in (('lamp', 'moth'), ('moth', 'lamp')):
        copies = [data for p, data in contents(tmp_path/word).items() if p.parent.name == 'staging']
        assert sum(word.encode() in data for data in copies) > 1 and not any(other.encode() in data for data in copies)


def test_posts_when_asked_for(corpus, tmp_path):
    tracking = track_corpus(Tracker('offline', folder=tmp_path), corpus, log_posts=True)
    files = read_runs(tmp_path)['preprocess']['artifacts'][f'dataset-{NAME}']['files']
    text = Path(files[f'data_{NAME}_train.txt']).read_text()
    assert all(post in text for post in corpus.train['text'])
    assert text.count('<|endoftext|>') == len(corpus.epoch()) + 1
    raw = read_runs(tmp_path)['preprocess']['used'][f'tweets-{NAME}']['files']['tweets.txt']
    raw = json.loads(Path(raw).read_text())
    assert [len(posts) for posts in raw] == [c['downloaded'] - c['reposts'] for c in corpus.counts]
    without = track_corpus(Tracker('offline', folder=tmp_path), corpus, log_posts=False)
    assert [a.name for a in tracking.artifacts] == [a.name for a in without.artifacts]
    assert not {a.digest for a in tracking.artifacts} & {a.digest for a in without.artifacts}


def test_resumed_training_goes_on_with_its_run(corpus, tiny, tmp_path):
    with pytest.raises(Interrupted):
        train(corpus, tiny, tmp_path/'bot', progress=interrupt, settings=dict(learning_rate=1e-3))
    messages = []
    made = train(corpus, tiny, tmp_path/'bot', messages, resume=True)
    folders = sorted((tmp_path/'bot').glob(f'wandb/*-{made.about.tracking.id}*'))
    first, second = [read_run(next(f.glob('*.wandb*'))) for f in folders]
    assert first['id'] == second['id'] == made.about.tracking.id
    assert (first['config']['resumed'], second['config']['resumed']) == (False, True)
    assert first['config']['learning_rate'] == second['config']['learning_rate'] == 1e-3
    assert first['config']['uses'] == second['config']['uses'] and len(made.about.tracking.artifacts) == 4
    assert len(logged(first)) == 1 and logged(second) == to_builtins(made.about.metrics.loss)
    assert [str(f) in named(messages[-1]) for f in folders] == [False, True]


def named(hint):
    "The folders that `hint` says to sync"
    return shlex.split(hint.partition('wandb sync ')[2])


def interrupt(p):
    "Ctrl-C in the middle of a training"
    if p.stage == 'train' and p.step == 6: os.kill(os.getpid(), signal.SIGINT)


KILLED = '''
import os, signal, sys
from huggingtweets import finetune, load, make_corpus
from huggingtweets.train import clock
clock.SAVE_SECONDS = 0
def kill(p):
    if p.stage == 'train' and p.step == 8: os.killpg(0, signal.SIGKILL)
corpus = make_corpus(load('sample:old_fen_light'), load('sample:FernImperator'))
finetune(corpus, base=sys.argv[1], out=sys.argv[2], epochs=.1, track='offline', progress=kill)
'''


def test_a_training_that_was_killed_is_synced_as_a_whole(corpus, tiny, tmp_path):
    "Nothing is needed of what W&B had written (on a quick machine a header): the checkpoint knows every step"
    command = [sys.executable, '-c', KILLED, str(tiny), str(tmp_path/'bot')]
    env = alone(tmp_path)
    killed = subprocess.run(command, env=env, capture_output=True, timeout=300, start_new_session=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    messages = []
    made = train(corpus, tiny, tmp_path/'bot', messages, resume=True)
    [(first, size), _] = sorted((f.parent, f.stat().st_size) for f in (tmp_path/'bot').glob(
        f'wandb/offline-*-{made.about.tracking.id}*/*.wandb*'))
    assert (size == 7 or any(first.glob('*.replaced'))) and str(first) not in named(messages[-1])
    with FakeWandb() as fake: log = sync(messages[-1], fake, tmp_path)
    assert 'ERROR' not in log
    check_lineage(fake, made)


@pytest.mark.parametrize('synced', [False, True])
def test_interrupted_training_tells_how_to_sync_and_is_synced_once(corpus, tiny, tmp_path, synced):
    "`preprocess` too, whether or not what the first hint says is done before the training goes on"
    messages = []
    with pytest.raises(Interrupted): train(corpus, tiny, tmp_path/'bot', messages, progress=interrupt)
    hint, folders = messages[-1], sorted((tmp_path/'bot').glob('wandb/offline-run-*'))
    assert len(folders) == 2 and named(hint) == list(map(str, folders))
    with FakeWandb() as fake:
        if synced: sync(hint, fake, tmp_path)
        made = train(corpus, tiny, tmp_path/'bot', messages, resume=True)
        assert sum('wandb sync' in s for s in messages) == 2
        of_training = [made.about.tracking.id in f.name for f in folders]
        assert [str(f) in named(messages[-1]) for f in folders] == [not (synced or t) for t in of_training]
        sync(messages[-1], fake, tmp_path)
        push(messages, made, 'me/fen', 'abc123')
        sync(messages[-1], fake, tmp_path)
        check_lineage(fake, made)


def test_a_run_that_is_still_being_written_is_named(tmp_path):
    "W&B goes on writing after `finish`; until then the file holds nothing but a header"
    tracker = Tracker('offline', folder=tmp_path)
    with tracker.run('slow', 'train', {}): pass
    [file] = tmp_path.glob('wandb/offline-run-*/*.wandb')
    read_run(file)  # waits for the end of the writing
    with file.open('r+b') as f: f.truncate(HEADER)
    assert named(tracker.hint) == [str(file.parent)]


def test_what_was_not_synced_is_still_named_by_a_push(corpus, tiny, tmp_path):
    messages = []
    made = train(corpus, tiny, tmp_path/'bot', messages)
    before = named(messages[-1])
    push(messages, made, 'me/fen', 'abc123')
    now = named(messages[-1])
    assert len(before) == 2 and len(now) == 3 and set(before) < set(now)


def test_the_hint_names_each_part_of_a_run(tmp_path):
    tracker = Tracker('offline', folder=tmp_path)
    for step in range(4):  # W&B needs less than a second for each, and names a folder by the second
        with tracker.run('a', 'train', {}, id='same', resume=step>0) as run: run.log(dict(x=step))
    folders = named(tracker.hint)
    assert len(folders) == 4
    assert {read_run(next(Path(f).glob('*.wandb')))['history'][0]['x'] for f in folders} == {0, 1, 2, 3}


@pytest.mark.parametrize('trained', ['offline', 'online'])
def test_push_by_somebody_who_is_not_logged_in_is_tracked_offline(bot, trained, tmp_path, monkeypatch):
    "The commit is made by then: what W&B refuses is a sentence"
    monkeypatch.setenv('WANDB_MODE', 'online')
    monkeypatch.setenv('NETRC', str(tmp_path/'none'))
    monkeypatch.delenv('WANDB_API_KEY', raising=False)
    opened, messages = Bot(shutil.copytree(bot.path, tmp_path/'bot')), []
    opened.remember(tracking=replace(opened.about.tracking, mode=trained))
    push(messages, opened, 'me/fen', 'abc999')
    assert 'wandb login' in messages[0] and 'offline' in messages[0] and 'wandb sync' in messages[-1]
    assert Bot(opened.path).about.tracking.pushed.url.endswith('/me/fen/tree/abc999')


def test_push_adds_a_reference_and_asks_nobody(bot, monkeypatch):
    def refused(*_): raise AssertionError('something asked the network')
    monkeypatch.setattr(socket, 'getaddrinfo', refused)
    opened = Bot(bot.path)
    push([], opened, 'me/fen', 'abc123')
    last = read_run(max(bot.path.rglob('*.wandb'), key=lambda p: p.stat().st_mtime_ns))
    url = 'https://huggingface.co/me/fen/tree/abc123'
    assert last['id'] == bot.about.tracking.id and last['artifacts'][NAME]['type'] == 'finetuned-model'
    assert last['artifacts'][NAME]['files']['model'] == last['artifacts'][NAME]['metadata']['model url'] == url
    tracking = Bot(bot.path).about.tracking
    assert tracking.artifacts == bot.about.tracking.artifacts
    digest = last['artifacts'][NAME]['digest']
    assert to_builtins(tracking.pushed) == dict(name=NAME, type='finetuned-model', digest=digest, url=url)
    assert digest != tracking.artifacts[-1].digest
    runs = len(list(bot.path.rglob('*.wandb')))
    push([], Bot(bot.path), 'me/fen', 'abc123')
    assert len(list(bot.path.rglob('*.wandb'))) == runs


def test_off_leaves_nothing(corpus, bot, tmp_path):
    tracking = track_corpus(Tracker('off', folder=tmp_path), corpus, log_posts=True)
    assert tracking == TrackingPart('off', preprocess=None, artifacts=[], unsynced=[]) and not list(tmp_path.iterdir())
    before = contents(bot.path)
    untracked = Bot(bot.path)
    untracked.about.tracking = TrackingPart('off')
    track_push(untracked, 'me/fen', 'def456')
    assert contents(bot.path) == before


@pytest.mark.parametrize('wish, key, mode', [
    (None, None, 'offline'), (None, KEY, 'online'), ('offline', KEY, 'offline'), ('dryrun', KEY, 'offline'),
    ('disabled', KEY, 'off'), ('online', KEY, 'online'), ('nonsense', None, 'offline'),
])
def test_mode(wish, key, mode, monkeypatch, tmp_path):
    monkeypatch.setenv('NETRC', str(tmp_path/'none'))
    for name, value in dict(WANDB_MODE=wish, WANDB_API_KEY=key).items():
        if value: monkeypatch.setenv(name, value)
        else: monkeypatch.delenv(name, raising=False)
    assert choose_mode() == mode


TRACK = '''
import json, sys, time
from huggingtweets.core import frontend
from huggingtweets.track import Artifact, Tracker
seconds, clock = {}, time.monotonic()
def lap(name):
    global clock
    seconds[name], clock = time.monotonic()-clock, time.monotonic()
tracker = Tracker(folder=sys.argv[1])
lap('import')
with frontend(say=lambda s: print(s, file=sys.stderr)), tracker.run('@moth-train', 'train', dict(epochs=1), id='moth') as run:
    lap('start')
    run.use(Artifact('dataset-moth', 'train-dataset', dict(posts=1)))
    lap('use')
    for i in range(100): run.log({'train/loss': 1/(i+1)}, step=i)
    lap('log')
    if len(sys.argv) > 2: input(print('ready', flush=True) or '')
    clock = time.monotonic()
    for i in range(100, 200): run.log({'train/loss': 1/(i+1)}, step=i)
    run.table('examples', ['Input', 'Prediction'], [['My dream is', 'My dream is light']])
    run.make(Artifact('moth', 'finetuned-model', dict(posts=1)))
    lap('rest')
lap('finish')
print(json.dumps(dict(mode=tracker.mode, hint=tracker.hint, disconnected=run.disconnected, seconds=seconds)))
'''


def alone(folder):
    "The environment of a process that knows nothing of W&B, nor of the client that serves this process"
    env = {k: v for k, v in os.environ.items() if not k.startswith('WANDB_')}
    return env | dict(NETRC=str(folder/'none'), XDG_DATA_HOME=str(folder/'user'))


def start(folder, *more, stdin=subprocess.PIPE, stderr=subprocess.PIPE, **environment):
    "A program that tracks a run, in a process of its own that knows nothing of W&B but `environment`"
    env = alone(folder) | environment
    return subprocess.Popen([sys.executable, '-c', TRACK, str(folder), *more], env=env, text=True, stdin=stdin,
                            stdout=subprocess.PIPE, stderr=stderr)


def finished(process, answer=None):
    "What the program told, and how long it took from here"
    started = time.monotonic()
    out, err = process.communicate(answer, timeout=120)
    assert process.returncode == 0, err
    return dict(json.loads(out.splitlines()[-1]), err=err, took=time.monotonic()-started)


@pytest.mark.parametrize('environment, mode', [
    ({}, 'offline'), (dict(WANDB_MODE='offline', WANDB_API_KEY=KEY), 'offline'), (dict(WANDB_MODE='disabled'), 'off'),
    (dict(WANDB_API_KEY='no key at all', WANDB_BASE_URL='http://127.0.0.1:9'), 'offline'),
    (dict(WANDB_API_KEY=KEY, WANDB_BASE_URL='http://127.0.0.1:9'), 'offline'),
])
@pytest.mark.parametrize('terminal', [False, True])
def test_no_question_is_asked(environment, mode, terminal, tmp_path):
    "Nobody answers: neither on a terminal nor without one does it wait"
    ours, theirs = pty.openpty()
    told = finished(start(tmp_path, **(dict(stdin=theirs, stderr=theirs) if terminal else {}), **environment))
    os.close(ours)
    os.close(theirs)
    assert told['mode'] == mode


def losses(folder):
    "The metrics of the run `moth` that are on disk"
    history = [h for p in Path(folder).rglob('run-moth.wandb') for h in read_run(p)['history']]
    return [h['train/loss'] for h in history if 'train/loss' in h]


ALL = [1/(i+1) for i in range(200)]


@pytest.mark.parametrize('trouble', ['hang', 500, 401, 'refuse'])
def test_server_that_is_broken_from_the_start(trouble, tmp_path):
    with FakeWandb() as fake:
        fake.trouble = trouble
        told = finished(start(tmp_path, **fake.environment | (
            dict(WANDB_BASE_URL='http://127.0.0.1:9') if trouble == 'refuse' else {})))
    print(trouble, told['seconds'])
    assert told['mode'] == 'offline' and 'wandb sync' in told['hint'] and 'tracking continues offline' in told['err']
    assert losses(tmp_path) == ALL
    assert told['seconds']['start'] < 12 and sum(told['seconds'][k] for k in ('use', 'log', 'rest', 'finish')) < 4
    assert 'Traceback' not in told['err']


@pytest.mark.parametrize('trouble', ['hang', 500, 'refuse'])
def test_server_that_dies_in_the_middle(trouble, tmp_path):
    "The training goes on after seconds, every metric is on disk, and a server that lives takes it all"
    with FakeWandb() as fake:
        process = start(tmp_path, 'wait', **fake.environment)
        assert process.stdout.readline() == 'ready\n'
        if trouble == 'refuse': fake.__exit__()
        fake.trouble = trouble
        told = finished(process, answer='\n')
    print(trouble, told['seconds'], told['took'])
    assert told['disconnected']
    assert told['seconds']['rest'] < 8 and told['seconds']['finish'] < 15
    assert losses(tmp_path) == ALL
    with FakeWandb() as fake:
        sync(told['hint'], fake, tmp_path)
        assert [h['train/loss'] for h in fake.history if 'train/loss' in h] == ALL
        assert fake.runs['moth']['config']['makes'][0]['name'] == 'moth'


def sync(hint, fake, folder):
    "Do what the hint says"
    command = shlex.split(hint[hint.index('wandb sync'):])
    env = os.environ | fake.environment | dict(XDG_DATA_HOME=str(folder))
    return subprocess.run(command, env=env, check=True, capture_output=True, text=True, timeout=120,
                          stdin=subprocess.DEVNULL).stderr


def test_offline_runs_are_synced_with_their_lineage(bot):
    with FakeWandb() as fake: sync(bot.messages[-1], fake, bot.path.parent/'user')
    check_lineage(fake, bot)


def check_lineage(fake, bot):
    "The server has both runs of `bot`, what they used and made, and every step once"
    ids = {run['job_type']: id for id, run in fake.runs.items()}
    assert ids['train'] == bot.about.tracking.id
    assert sorted(set(fake.used)) == sorted([(ids['preprocess'], f'tweets-{NAME}'), (ids['train'], f'dataset-{NAME}'),
                                        (ids['train'], 'tiny')])
    there = {(a['name'], a['type']) for a in fake.artifacts.values() if a['type'] != 'run_table'}
    assert there == set(ARTIFACTS)
    assert logged(vars(fake)) == to_builtins(bot.about.metrics.loss)


@pytest.fixture
def fake(monkeypatch):
    "A server that this process is logged in to; the client forgets the ones before it"
    import wandb
    wandb.teardown()
    with FakeWandb() as fake:
        for name, value in fake.environment.items(): monkeypatch.setenv(name, value)
        yield fake
        wandb.teardown()


def test_online(corpus, tiny, tmp_path, fake):
    "A server that works gets both runs, four artifacts, their uses, and every metric"
    made = train(corpus, tiny, tmp_path/'bot', track=None)
    tracking = made.about.tracking
    track_push(made, 'me/fen', 'abc123')
    ids = {run['job_type']: id for id, run in fake.runs.items()}
    assert {run['name'] for run in fake.runs.values()} == {f'@{NAME}-preprocess', f'@{NAME}-train'}
    assert (tracking.mode, tracking.id) == ('online', ids['train'])
    assert tracking.train == f'{fake.url}/me/huggingtweets/runs/{ids["train"]}'
    assert tracking.preprocess == f'{fake.url}/me/huggingtweets/runs/{ids["preprocess"]}'
    made_there = [(a['name'], a['type']) for a in fake.artifacts.values()]
    assert {a for a in made_there if a[1] != 'run_table'} == set(ARTIFACTS)
    uses = [(ids['preprocess'], f'tweets-{NAME}'), (ids['train'], f'dataset-{NAME}'), (ids['train'], 'tiny')]
    assert fake.used == uses
    assert logged(vars(fake)) == to_builtins(made.about.metrics.loss)
    assert fake.runs[ids['train']]['config']['learning_rate'] == RECIPE['learning_rate']
    assert made_there.count((NAME, 'finetuned-model')) == 2
    assert any(b'https://huggingface.co/me/fen/tree/abc123' in data for data in fake.files.values())
    everything = {**contents(tmp_path), **fake.files}
    assert not [name for name, data in everything.items() if KEY.encode() in data]


@pytest.mark.parametrize('begun', ['offline', 'online'])
def test_a_training_that_is_resumed_online(corpus, tiny, tmp_path, fake, begun):
    "The server gets each step once; what is still to be synced is `preprocess` alone, where it was begun offline"
    messages = []
    with pytest.raises(Interrupted): train(corpus, tiny, tmp_path/'bot', progress=interrupt, track=begun)
    made = train(corpus, tiny, tmp_path/'bot', messages, resume=True, track='online')
    assert logged(vars(fake)) == to_builtins(made.about.metrics.loss)
    left = [f for f in (tmp_path/'bot').glob('wandb/offline-run-*') if made.about.tracking.id not in f.name]
    hints = [f'Tracked offline. To upload to Weights & Biases: wandb sync {f}' for f in left]
    assert [s for s in messages if 'W&B' in s or 'wandb' in s] == hints
    assert len(left) == (begun == 'offline')


def test_server_that_dies_while_a_bot_is_trained(corpus, tiny, tmp_path, fake):
    messages = []
    def die(p):
        if p.stage == 'train' and p.step == 6: fake.trouble = 500
    made = train(corpus, tiny, tmp_path/'bot', messages, track=None, progress=die)
    run = read_runs(tmp_path)['train']
    assert logged(run) == to_builtins(made.about.metrics.loss)
    assert run['summary']['bits_per_byte/after'] == made.about.metrics.bits_per_byte.after
    assert 'My dream is' in json.dumps(run['summary'])
    assert sum('W&B failed' in s for s in messages) == 1 and 'wandb sync' in messages[-1]


def test_tracker_without_the_package(monkeypatch):
    monkeypatch.setitem(sys.modules, 'wandb', None)
    monkeypatch.delenv('WANDB_MODE')
    assert Tracker().mode == 'off'
    with pytest.raises(ValueError, match=r'pip install "huggingtweets\[wandb\]"'): Tracker('offline')


def test_artifact_has_the_same_digest_everywhere():
    one, other = dict(posts=1, handles=['moth']), dict(handles=['moth'], posts=1)
    assert Artifact('a', 'train-dataset', one).describe() == Artifact('a', 'train-dataset', other).describe()


@pytest.mark.parametrize('name', ['モデル-ü', 'm'*140, 'org/name', '狸'*140])
def test_artifact_names_that_wandb_takes(name):
    made = artifact_name(name)
    assert Artifact(made, 'pretrained-model', {}).describe()['name'] == made and made != artifact_name(name + '狸')


def test_wandb_that_cannot_write_costs_no_training(corpus, tiny, tmp_path, monkeypatch):
    "Nothing can be copied for the upload: that is said once, and the bot knows its lineage all the same"
    (tmp_path/'file').write_text('')
    monkeypatch.setenv('WANDB_DATA_DIR', str(tmp_path/'file'))
    messages = []
    made = train(corpus, shutil.copytree(tiny, tmp_path/'モデル'), tmp_path/'bot', messages)
    failures = [s for s in messages if 'W&B failed' in s]
    assert len(failures) == 1 and failures == [s for s in messages if 'W&B' in s][:1]
    artifacts = made.about.tracking.artifacts
    assert all(a.digest for a in artifacts) and artifacts[2].name == artifact_name('モデル')
    push(messages, made, 'me/fen', 'abc123')
    assert Bot(made.path).about.tracking.pushed.digest and made.card()
