"""Bots that follow accounts on networks, which answer badly at times; that are killed anywhere; and of which nothing is
left that was to be forgotten, however it was packed."""
import gzip
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
import zlib
from datetime import datetime, timedelta

import pytest
import test_bluesky
import test_community
import test_mastodon
import test_x_api
from fakes import Fake
from test_renew import LAMPS, QUIET, SECRET, bot, contents, copy_with_posts, night, run, trained, write  # noqa: F401  (fixtures)

from huggingtweets import Bot, load, make_corpus
from huggingtweets.bot.base import find_base, tiny_base
from huggingtweets.core import frontend
from huggingtweets.data import sources
from huggingtweets.data.corpus import load_corpus
from huggingtweets.data.networks import Bluesky, CommunityArchive, Mastodon, XApi
from huggingtweets.train.finetune import parent_base
from huggingtweets.train.renew import forget, pending, refresh, resume_renewal

START = datetime.fromisoformat('2026-01-01T21:00:00+00:00')


@pytest.fixture
def follow(trained, tmp_path, monkeypatch):
    "A bot that was made of what a handle on a network gives now, the network being on 127.0.0.1"
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path/'cache'))
    monkeypatch.setattr(sources, 'TIMEOUT', 2)
    monkeypatch.setattr(sources, 'RETRY_SECONDS', .2)
    fakes = []

    def start(kind, spec, answer):
        fakes.append(Fake(answer))
        monkeypatch.setattr(kind, 'url', fakes[0].url)
        with frontend(say=lambda message: None): copy_with_posts(trained/'bot', tmp_path/'bot', spec)
        fakes[0].asked.clear()
        return tmp_path/'bot', fakes[0]

    yield start
    for fake in fakes: fake.__exit__()


def text(i): return f'Night {i}: circled the {LAMPS[i % 8]} lamp {i*7 % 31+2} times. It did not circle back.'


def moment(i): return (START+timedelta(hours=i)).strftime('%Y-%m-%dT%H:%M:%S.000Z')


def quietly(f, *args, **options):
    "What `f` returns, and what it said"
    said = []
    with frontend(say=said.append): result = f(*args, **QUIET, **options)
    return result, ' '.join(said)


def is_refused(bot, part, **options):
    "It ends with a sentence, and the bot stays as it is"
    before = contents(bot)
    with pytest.raises(ValueError, match=part) as e: quietly(refresh, bot, **options)
    assert contents(bot) == before and '\n' not in str(e.value) and re.search("is as it was|nothing was changed", str(e.value))


def is_up_to_date(bot):
    before = contents(bot)
    same, said = quietly(refresh, bot)
    assert 'is up to date: no new posts, and none deleted.' in said and contents(bot) == before


# Mastodon, on which everything is tried that all share

def toot(i, content=None, **more):
    return test_mastodon.status(str(116*10**15+i), 0, f'<p>{content or text(i)}</p>', created_at=moment(i), **more)


@pytest.fixture
def tern(follow):
    "A bot of a Mastodon account with 150 posts, and the server"
    world = test_mastodon.World([toot(i) for i in reversed(range(150))], size=40)
    path, fake = follow(Mastodon, '@tern@fen.example', lambda *args: world.answer(*args))
    return path, fake, world


def test_what_happened_to_the_posts_of_a_handle(tern):
    "New ones are learned; deleted ones, those that are private now, and the old words of edited ones are dropped"
    path, fake, world = tern
    is_up_to_date(path)
    changed = {7: toot(7, visibility='private'), 8: toot(8, 'Night 8, in other words: there was no lamp, only the moon.'),
               9: toot(9, 'No.')}
    world.statuses = [toot(i) for i in (151, 150)] + [changed.get(i, toot(i)) for i in reversed(range(150)) if i != 6]
    new, said = quietly(refresh, path)
    assert '3 new posts, 4 deleted.' in said
    assert [(f.posts, f.why) for f in new.about.forgotten] == [(4, 'deleted')]
    corpus = load_corpus(path/'corpus')
    texts = {*corpus.train['text'], *corpus.valid['text']}
    assert {text(150), text(151), 'Night 8, in other words: there was no lamp, only the moon.', text(5), text(10)} < texts
    assert not texts & {text(i) for i in (6, 7, 8, 9)} and 'No.' not in texts
    assert not packed(path, text(6), text(7))
    is_up_to_date(path)


@pytest.mark.parametrize('trouble, part', [
    ({4: 'cut', 5: 'cut', 6: 'cut', 7: 'cut'}, 'Could not reach Mastodon'),
    ({n: 500 for n in range(3, 30)}, 'only with errors'), ({4: 404}, 'unexpected response'),
    ({1: 404}, 'has no account'), ({1: 410}, 'has no account'), ({1: 401}, 'only to people who are logged in'),
    ({4: (429, {'Retry-After': '5000'})}, 'asks to wait')], ids=str)
def test_a_download_that_fails_deletes_nothing(tern, trouble, part):
    path, fake, world = tern
    world.statuses = world.statuses[2:]
    fake.trouble = trouble
    is_refused(path, part)


@pytest.mark.parametrize('change, part', [
    (dict(suspended=True), 'was suspended'), (dict(noindex=True), 'has opted out')], ids=str)
def test_an_account_that_is_closed_deletes_nothing(tern, change, part):
    path, fake, world = tern
    world.account, world.statuses = test_mastodon.ACCOUNT | change, []
    is_refused(path, part)


def test_an_answer_with_little_in_it(tern, monkeypatch):
    "An empty page, or most posts gone: somebody has to confirm that; and even then there must be enough for a bot"
    path, fake, world = tern
    everything, world.statuses = world.statuses, []
    is_refused(path, '150 of 150 posts of @tern@fen.example are not there any more')
    world.statuses = everything[:70]
    is_refused(path, '80 of 150 posts')
    is_refused(path, 'Too little would be left', deleted=True)
    result = run('refresh', path)
    assert result.exit_code == 1 and 'confirm that they were deleted with --deleted' in result.stderr
    world.statuses = everything
    monkeypatch.setattr(sources, 'MAX_POSTS', 100)
    is_refused(path, 'more than 100 posts')


def test_one_of_two_accounts_answers_with_nothing(tern, trained):
    "The guard is for each account, not for all of them"
    path, fake, world = tern
    with frontend(say=lambda message: None): corpus = make_corpus(load('@tern@fen.example'), load(trained/'lamp_moth.jsonl'))
    corpus.save(path/'corpus')
    world.statuses = []
    is_refused(path, '150 of 150 posts of @tern@fen.example')


# The others

def bluesky_item(i):
    item = test_bluesky.item(f'm{i:03}', 0, text(i), langs=['en'])
    item['post']['record']['createdAt'] = item['post']['indexedAt'] = moment(i)
    return item


@pytest.mark.parametrize('answer, part', [
    (dict(labels=[dict(val='!no-unauthenticated', src='did:plc:lampmoth')]), 'asks to be shown only to people who are'),
    ((400, dict(error='AccountTakedown', message='')), 'was suspended'),
    ((400, dict(error='AccountDeactivated', message='')), 'is deactivated'),
    ((400, dict(error='InvalidRequest', message='Profile not found')), 'has no account'),
    ('empty', '150 of 150 posts')], ids=str)
def test_a_bluesky_account(follow, answer, part):
    profile, items, size = test_bluesky.PROFILE, [bluesky_item(i) for i in reversed(range(150))], 50

    def feed(path, query, headers):
        if path.endswith('getProfile'): return profile if isinstance(profile, tuple) else (200, profile)
        start = int(query.get('cursor', 0))
        more = dict(cursor=str(start+size)) if start+size < len(items) else {}
        return 200, dict(feed=items[start:start+size], **more)

    path, fake = follow(Bluesky, 'moth.example', feed)
    is_up_to_date(path)
    if answer == 'empty': items = []
    elif isinstance(answer, tuple): profile = answer
    else: profile, items = dict(profile, **answer), []
    is_refused(path, part)


def x_post(i): return dict(test_x_api.tweet(0, text(i)), id=str(19*10**17+i), created_at=moment(i))


def test_x_gives_only_the_newest_posts(follow, monkeypatch):
    "What is older than they are was not deleted; a protected account deletes nothing"
    monkeypatch.setenv('X_BEARER_TOKEN', test_x_api.TOKEN)
    monkeypatch.setattr(test_x_api, 'LOG', [x_post(i) for i in reversed(range(150))])
    world = test_x_api.World()
    path, fake = follow(XApi, '@lamp_moth', world)
    world.log = world.log[:80]  # the window has moved on
    is_up_to_date(path)
    world.user = dict(data=dict(world.user['data'], protected=True))
    is_refused(path, 'is protected')
    world.user = dict(errors=[dict(test_x_api.NO_SUCH, detail='User has been suspended')])
    is_refused(path, 'is suspended')
    monkeypatch.delenv('X_BEARER_TOKEN')
    is_refused(path, 'needs a paid API token')


def test_the_community_archive_has_no_archive_any_more(follow, monkeypatch):
    monkeypatch.setattr(test_community, 'LOG', [
        dict(test_community.row(str(10**18+i), 0, text(i)), created_at=moment(i)) for i in range(150)])
    world = test_community.World()
    path, fake = follow(CommunityArchive, 'community:lamp_moth', world)
    is_up_to_date(path)
    world.people = []
    is_refused(path, 'has no archive')


# Files

def test_a_file_that_is_gone_or_cut_off(bot):
    file = bot.parent/'lamp_moth.jsonl'
    is_up_to_date(bot)
    whole = file.read_bytes()
    file.write_bytes(whole[:-30])  # half a line at its end
    is_refused(bot, 'lamp_moth.jsonl')
    about = bot/'corpus'/'corpus.json'
    skipping = about.read_text().replace('"spec": "file:', '"skip_bad": true, "spec": "file:')
    about.write_text(skipping)
    same, said = quietly(refresh, bot)
    assert same.about.forgotten == [] and 'so no post of theirs counts as deleted' in said
    file.write_bytes(whole[:len(whole)//3])
    about.write_text(skipping.replace('"skip_bad": true, ', ''))
    is_refused(bot, 'lamp_moth.jsonl')
    file.write_bytes(b''.join(whole.splitlines(True)[:60]))
    is_refused(bot, '90 of 150 posts')
    file.write_bytes(b'')
    is_refused(bot, 'lamp_moth.jsonl')
    file.unlink()
    is_refused(bot, 'is not there any more')


# Its base

def test_a_bot_that_keeps_only_its_adapter_goes_on_and_still_does(bot, trained):
    Bot(bot).keep_adapter()
    new = quietly(forget, bot, mentions='porch_spider')[0]
    assert new.is_adapter and new.about.base.revision == Bot(trained/'bot').about.base.revision
    write(bot.parent/'lamp_moth.jsonl', [night(i) for i in range(170) if i != 5])
    new, said = quietly(refresh, bot)
    assert new.is_adapter and new.about.parent and '20 new posts, 0 deleted' in said and new.generate('A lamp', n=1)
    more = write(bot.parent/'more.jsonl', [night(i) for i in range(200, 230)])
    result = run('train', more, '--handle', 'lamp_moth', '--from', bot, '--wandb', 'off', '--epochs', '.1',
                 '--out', bot.parent/'child')
    assert result.exit_code == 0 and Bot(bot.parent/'child').is_adapter, result.stderr


def test_a_base_that_moved_changed_or_is_another(bot, trained, monkeypatch):
    "One sentence each; a folder that has moved is found where it was last used"
    own = shutil.copytree(trained/'tiny', bot.parent/'own')
    monkeypatch.setenv('XDG_STATE_HOME', str(bot.parent/'state'))
    parent = Bot(bot)
    with pytest.raises(ValueError, match='needs its base. The base model is the folder .tiny., which is not on this'):
        parent_base(parent)
    assert parent_base(parent, own) == str(own) == parent_base(parent)
    moved = own.rename(bot.parent/'moved')
    with pytest.raises(ValueError, match='was moved or changed'): parent_base(parent)
    find_base(moved)
    assert parent_base(parent) == str(moved)
    other = tiny_base(bot.parent/'other', hidden=64)
    with pytest.raises(ValueError, match='cannot go on with other'): parent_base(parent, other)
    shutil.copy(other/'model.safetensors', moved)
    with pytest.raises(ValueError, match='was moved or changed'): parent_base(parent)
    result = run('refresh', bot, '--base', bot.parent/'nowhere')
    assert result.exit_code == 1 and 'There is no model folder' in result.stderr


def test_a_base_on_the_hub_is_that_of_its_commit(bot, trained, tmp_path, monkeypatch):
    "From the cache, without the network: the commit of the bot, not the newest"
    from huggingface_hub import constants
    monkeypatch.setattr(constants, 'HF_HUB_CACHE', str(tmp_path/'hub'))
    repo, (old, new) = tmp_path/'hub'/'models--a--tiny', ('a'*40, 'b'*40)
    for commit, base in ((old, trained/'tiny'), (new, tiny_base(tmp_path/'newer', hidden=64))):
        shutil.copytree(base, repo/'snapshots'/commit)
    (repo/'refs').mkdir(), (repo/'refs'/'main').write_text(new)
    parent = Bot(bot)
    parent.remember(base=replace_part(parent.about.base, name='a/tiny', hub_id='a/tiny', revision=old))
    assert parent_base(parent) == parent_base(parent, 'a/tiny') == f'a/tiny@{old}'
    forgetful = quietly(forget, bot, mentions='porch_spider')[0]
    assert (forgetful.about.base.hub_id, forgetful.about.base.revision) == ('a/tiny', old)
    config = json.loads((bot/'adapter'/'adapter_config.json').read_text())
    assert (config['base_model_name_or_path'], config['revision']) == ('a/tiny', old)
    assert forgetful.keep_adapter().generate('A lamp', n=1)
    shutil.rmtree(repo/'snapshots'/old)
    with pytest.raises(ValueError, match='a/tiny .aaaaaaaaaaaa. is not on this machine'): parent_base(forgetful)
    with pytest.raises(ValueError, match='cannot go on with tiny'): parent_base(forgetful, trained/'tiny')


def replace_part(part, **changes):
    from msgspec.structs import replace as changed
    return changed(part, **changes)


def test_the_embedded_base_is_found_by_its_hash(bot, trained, monkeypatch):
    from huggingtweets.bot import base
    monkeypatch.setattr(base, 'embedded_base', lambda: trained/'tiny')
    parent = Bot(bot)
    parent.remember(base=replace_part(parent.about.base, hub_id=base.EMBEDDED_BASE.name, revision=base._WHEEL_SHA256))
    assert parent_base(parent) == parent_base(parent, 'smollm2') == 'smollm2'
    with pytest.raises(ValueError, match='cannot go on with tiny'): parent_base(parent, trained/'tiny')


# Interrupted

def inside(data, depth=2):
    "`data`, and what is packed in it"
    yield data
    if not depth: return
    if data[:2] == b'\x1f\x8b': yield from inside(gzip.decompress(data), depth-1)
    if data[:4] == b'PK\3\4':
        with zipfile.ZipFile(io.BytesIO(data)) as z:
            for name in z.namelist(): yield from inside(z.read(name), depth-1)
    if data[:4] == b'PAR1':
        import pyarrow.parquet as pq
        yield json.dumps(pq.read_table(io.BytesIO(data)).to_pylist(), default=str, ensure_ascii=False).encode()
    for found in re.finditer(rb'zTXt[^\0]{1,79}\0\0|iTXt[^\0]{1,79}\0\x01\0[^\0]*\0[^\0]*\0', data):
        yield zlib.decompressobj().decompress(data[found.end():])


def packed(folder, *texts):
    "Where any of `texts` is in `folder`: in a name, in a file, or in what is packed in one"
    found = [str(p) for p in folder.rglob('*') if any(t in p.name for t in texts)]
    return found + [str(p) for p, data in contents(folder).items() for part in inside(data)
                    if any(t.encode() in part or json.dumps(t)[1:-1].encode() in part for t in texts)]


def hide(folder):
    "Put the secret where bots, trainings and people leave posts: packed, half written, and with other names"
    import pyarrow as pa
    import pyarrow.parquet as pq
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo
    told = PngInfo()
    told.add_text('post', SECRET, zip=True)
    for name in ('model', 'wandb/offline-run/files/media/table', 'evaluation', 'checkpoints/checkpoint-3', '.update.part1',
                 '.corpus.part2', 'Floorboard'): (folder/name).mkdir(parents=True, exist_ok=True)
    Image.new('RGB', (8, 8)).save(folder/'model'/'preview.png', pnginfo=told)
    (folder/'wandb'/'offline-run'/'files'/'media'/'table'/'samples.table.json.gz').write_bytes(gzip.compress(SECRET.encode()))
    pq.write_table(pa.table(dict(text=[SECRET])), folder/'evaluation'/'posts.parquet')
    with zipfile.ZipFile(folder/'backup.zip', 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('corpus/train.jsonl', SECRET)
    for name in ('.bot.json.12ab.part', '.update.part1/train.jsonl', '.corpus.part2/valid.jsonl', 'model.gguf',
                 'checkpoints/checkpoint-3/trainer_state.json', 'checkpoints/.plan.json.77.part', 'wandb/debug.log',
                 'bot.json.bak'): (folder/name).write_text(SECRET)


WORDS = SECRET, 'floorboard', 'Floorboard', 'Porch_Spider', '99000577'


def test_it_finds_what_is_hidden(tmp_path):
    hide(tmp_path)
    assert len(packed(tmp_path, *WORDS)) >= 13


SERVER = '''
import json, os, signal, sys
import huggingtweets.train.renew
from huggingtweets.card import Bot
from huggingtweets.train import clock
from huggingtweets import cli
clock.SAVE_SECONDS = 0
def strike(moment, number):
    def hook(event, args):
        path = str(args[1 if event=='os.rename' else 0]) if event in ('os.rename', 'os.mkdir') else ''
        if path.endswith(moment) or moment.endswith('part') and moment in path: os.kill(os.getpid(), number)
    return hook
for line in sys.stdin:
    job = json.loads(line)
    if not (pid := os.fork()):
        os.dup2(os.open(job['log'], os.O_WRONLY|os.O_CREAT|os.O_TRUNC), 2)
        os.dup2(2, 1)
        if job['moment']: sys.addaudithook(strike(job['moment'], job['signal']))
        sys.argv = ['huggingtweets', *job['args']]
        code = 0
        try: cli.main()
        except SystemExit as e: code = e.code or 0
        sys.stdout.flush(), sys.stderr.flush()
        os._exit(code)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
'''


@pytest.fixture(scope='module')
def command(tmp_path_factory):
    "Runs the command in a process of its own, which can be struck by a signal at a moment; its status, and what it says"
    if not hasattr(os, 'fork'): pytest.skip('no fork here')
    log = tmp_path_factory.mktemp('log')/'log'
    server = subprocess.Popen([sys.executable, '-c', SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                              env=dict(os.environ, OMP_NUM_THREADS='1'))

    def start(*args, moment='', number=signal.SIGKILL):
        job = dict(log=str(log), moment=moment, signal=int(number), args=[*map(str, args), '--wandb', 'off'])
        print(json.dumps(job), file=server.stdin, flush=True)
        code = next(int(line) for line in server.stdout if re.fullmatch(r'-?\d+\n', line))  # libraries print, too
        said = ' '.join(log.read_text().split())
        assert 'Traceback' not in said, said
        return code, said

    yield start
    server.stdin.close()
    server.wait(20)


@pytest.mark.parametrize('how, again', [
    ('forget', ['--resume']), pytest.param('forget', ['--mentions', 'porch_spider'], marks=pytest.mark.slow),
    pytest.param('refresh', [], marks=pytest.mark.slow)])
def test_killed_again_and_again(bot, command, how, again):
    "At one moment after the other, in one folder: the old bot or the new one is there, and the end leaves no secret"
    hide(bot)
    if how == 'refresh': write(bot.parent/'lamp_moth.jsonl', [night(i) for i in range(170) if i != 5])
    first = [how, bot, *(['--mentions', 'porch_spider'] if how == 'forget' else [])]
    moments = 'checkpoints/corpus', 'checkpoints/plan.json', 'seal.json', '.update.part', '/.update', 'bot/corpus'
    for moment in moments:
        code, said = command(*(first if moment in moments[:3] else [how, bot, *again]), moment=moment)
        assert code == -9, said
        there = Bot(bot)
        there.check_weights()
        assert bool(there.about.forgotten) == (moment == 'bot/corpus')
    code, said = command(how, bot, *again, moment='.checkpoints.part')
    code, said = command(how, bot, *again)
    new = Bot(bot)
    new.check_weights()
    assert [f.posts for f in new.about.forgotten] == [1], said
    assert not packed(bot, *WORDS), said
    assert {p.name for p in bot.iterdir() if p.name[0] != '.'} <= {
        'adapter', 'avatars', 'bot.json', 'corpus', 'model', 'wandb'}


def test_what_an_interrupted_forget_was_to_forget_stays_so(bot, command):
    "Another forget, or a refresh, is asked for in its place: both are forgotten"
    assert command('forget', bot, '--mentions', 'porch_spider', moment='seal.json', number=signal.SIGINT)[0] == 130
    assert pending(Bot(bot)) and packed(bot, 'floorboard')
    new, said = quietly(forget, bot, posts=['99000677'])
    assert '2 of 150 posts are to be forgotten' in said and 'discarded' in said
    assert [f.posts for f in new.about.forgotten] == [2] and not packed(bot, *WORDS, '99000677')
    assert quietly(refresh, bot)[1].endswith('is up to date: no new posts, and none deleted.')


def test_two_interrupted_forgets_are_both_kept(bot, command):
    "The second one starts over, and is killed before it has a checkpoint"
    assert command('forget', bot, '--mentions', 'porch_spider', moment='seal.json', number=signal.SIGINT)[0] == 130
    (bot/'made-meanwhile').write_text('of weights that learned the porch_spider')
    (ids := bot.parent/'ids.txt').write_text('99000677')
    assert command('forget', bot, '--posts', ids, moment='checkpoints/corpus')[0] == -9
    new, said = quietly(refresh, bot)
    assert [f.posts for f in new.about.forgotten] == [2], said
    assert not packed(bot, *WORDS, '99000677') and not pending(new) and not (bot/'made-meanwhile').exists()


@pytest.mark.parametrize('how, args', [('forget', ['--mentions', 'porch_spider']), ('refresh', [])])
def test_ctrl_c_says_how_to_go_on(bot, command, how, args):
    "And the very command works"
    if how == 'refresh': write(bot.parent/'lamp_moth.jsonl', [night(i) for i in range(170) if i != 5])
    code, said = command(how, bot, *args, moment='seal.json', number=signal.SIGINT)
    again = re.search(r'is as it was: to continue, run huggingtweets (.*)\.', said)
    assert code == 130 and again, said
    assert not Bot(bot).about.forgotten
    code, said = command(*again[1].split())
    assert code == 0 and 'Resuming the interrupted training' in said and Bot(bot).about.forgotten, said
    assert not packed(bot, 'floorboard') and not (bot/'checkpoints').exists()


def test_resume_without_anything_to_resume(bot):
    (bot/'checkpoints'/'corpus').mkdir(parents=True)  # what a kill leaves before there is a plan
    with pytest.raises(ValueError, match='There is no interrupted training'): resume_renewal(bot)
    is_up_to_date(bot)
