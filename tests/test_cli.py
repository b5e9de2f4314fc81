"The command as a user meets it: what it prints, what it says when something is wrong, and what it leaves behind."
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import zipfile

import pytest
from bots import train
from typer.testing import CliRunner

from huggingtweets.bot.base import tiny_base
from huggingtweets.cli import app

THREE = b'{"text": "one lamp"}\n{"text": "two lamps"}\n'


def run(*args):
    return CliRunner().invoke(app, [str(a) for a in args])


def spawn(*args, cwd, preexec_fn=None, **environment):
    "The command in a process of its own"
    env = dict(os.environ, OMP_NUM_THREADS='1', PYTHONUNBUFFERED='1', **environment)
    code = 'from huggingtweets.cli import main; main()'
    return subprocess.Popen([sys.executable, '-c', code, *map(str, args)], cwd=cwd, env=env, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=preexec_fn)


def complains(result, *parts):
    "The command failed with one sentence that holds `parts`"
    assert result.exit_code == 1
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, result.stderr
    for part in parts: assert part in lines[0]


@pytest.fixture(scope='session')
def tiny(tmp_path_factory): return tiny_base(tmp_path_factory.mktemp('base')/'tiny', hidden=64)


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize('name, content, parts', [
    ('empty.jsonl', b'', ['empty.jsonl is empty']),
    ('picture.csv', b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe', ['picture.csv contains binary data']),
    ('posts.jsonl', THREE + b'{"text": \n' + THREE, ['line 3', '--skip-bad']),
    ('posts.json', b'[{"text": "one"},\n{"text": "two"},\n{"text" "three"}]', ['record 3']),
    ('likes.csv', b'likes,shares\n1,2\n3,4\n', ["'likes', 'shares'", '--text-column']),
    ('damaged.zip', b'PK\3\4 and no more', ['damaged.zip is a damaged zip']),
])
def test_bad_file(here, name, content, parts):
    (here/name).write_bytes(content)
    complains(run('read', name), *parts)


def test_missing_file(here): complains(run('read', 'nowhere.csv'), "no file or folder 'nowhere.csv'")


def test_zip_without_tweets(here):
    with zipfile.ZipFile('photos.zip', 'w') as z: z.writestr('photo.jpg', 'sunset')
    complains(run('read', 'photos.zip'), 'photos.zip contains no posts')


def test_only_named_files_of_an_archive_are_opened(here):
    tweets = 'window.YTD.tweets.part0 = [{"tweet": {"full_text": "a lamp in the night"}}]'
    with zipfile.ZipFile('archive.zip', 'w') as z:
        z.writestr('data/tweets.js', tweets)
        for private in ('deleted-tweets', 'direct-messages', 'tweet-headers', 'community-tweet'):
            z.writestr(f'data/{private}.js', 'window.YTD.tweets.part0 = [{"tweet": {"full_text": "private"}}]')
    told = json.loads(run('read', 'archive.zip', '--json').stdout)['accounts'][0]
    assert (told['downloaded'], told['source']) == (1, 'X archive')


def test_skip_bad_counts(here):
    (here/'posts.jsonl').write_bytes(THREE + b'{"text": \n' + THREE)
    result = run('read', 'posts.jsonl', '--skip-bad', '--json')
    told = json.loads(result.stdout)['accounts'][0]
    assert (told['downloaded'], told['skipped']) == (4, 1)
    assert '1 unreadable record' in result.stderr


def test_what_read_writes_reads_the_same(here):
    assert run('read', 'sample:FernImperator', '--out', 'fern.jsonl').exit_code == 0
    sources = 'sample:FernImperator', 'fern.jsonl'
    told = [json.loads(run('read', src, '--json').stdout)['accounts'][0] for src in sources]
    assert [t.pop('source') for t in told] == ['snscrape', 'JSON lines'] and told[0] == told[1]


def test_fetch_writes_all_accounts_into_one_file(here):
    told = json.loads(run('fetch', 'sample:FernImperator', 'sample:ponpoko_ramen', '--json').stdout)
    assert told['out'] == 'posts.jsonl' and [a['posts'] for a in told['accounts']] == [330, 330]
    again = json.loads(run('read', 'posts.jsonl', '--json').stdout)['accounts']
    assert {a['name'] for a in again} == {a['name'] for a in told['accounts']}
    assert [a['downloaded'] for a in again] == [330, 330]


def test_where_posts_are_written(here):
    "Folders are made; what cannot be written is a sentence, and leaves nothing behind"
    run('fetch', 'sample:FernImperator', '--out', 'new/folder/posts.jsonl')
    assert len((here/'new/folder/posts.jsonl').read_text().splitlines()) == 330
    complains(run('fetch', 'sample:FernImperator', '--out', 'new'), 'new is a folder')
    complains(run('fetch', 'sample:FernImperator', '--out', 'new/folder/posts.jsonl/x'), 'cannot be written')
    assert [p.name for p in (here/'new/folder').iterdir()] == ['posts.jsonl']


def test_a_handle_that_is_not_there(here):
    "The only account of a file is renamed; of several, one is chosen"
    (here/'posts.jsonl').write_text('{"text": "one lamp in the night", "username": "lamp_moth"}\n' * 2)
    renamed = run('read', 'posts.jsonl', '--handle', 'gull')
    assert '@gull (' in renamed.stdout and '@lamp_moth in posts.jsonl is called @gull' in renamed.stderr
    (here/'two.jsonl').write_text('{"text": "one lamp", "username": "lamp_moth"}\n{"text": "no", "username": "fen"}\n')
    complains(run('read', 'two.jsonl', '--handle', 'gull'), "no posts of 'gull', but of lamp_moth, fen")
    (here/'posts.txt').write_text('one lamp in the night\n')
    assert '@gull (plain text' in run('read', 'posts.txt', '--handle', '@gull').stdout


def test_unknown_spelling(here):
    complains(run('read', 'who is this'), 'Handles are spelled like')
    complains(run('read', ' '), 'nothing to read')


def test_terminal_escapes_are_not_printed(here):
    (here/'posts.jsonl').write_text(json.dumps(dict(text='one lamp \x1b[31m in the night')))
    assert '\x1b' not in run('read', 'posts.jsonl').stdout


def test_too_few_posts(here):
    (here/'two.txt').write_text('a lamp in the night\nanother lamp in the night\n')
    result = run('train', 'two.txt', '--base', 'smollm2')
    assert result.exit_code == 1 and '2 of 2 posts were kept, 44 characters' in result.stderr
    assert not (here/'bots').exists()


def test_base_that_does_not_exist(here):
    result = run('train', 'sample:old_fen_light', '--base', './no-such-model')
    assert result.exit_code == 1 and "no model folder './no-such-model'" in result.stderr
    assert not (here/'bots').exists()


@pytest.mark.parametrize('option', ['--epochs', '--minutes'])
@pytest.mark.parametrize('value', ['inf', 'nan', '0'])
def test_no_time_to_train(here, option, value):
    result = run('train', 'sample:old_fen_light', option, value)
    assert result.exit_code == 1 and 'must be a finite number above 0' in result.stderr.splitlines()[-1]


def test_wrong_usage(): assert run('train', 'sample:old_fen_light', '--minutes', 'many').exit_code == 2


def test_train_and_generate_as_json(here, tiny):
    args = ('train', 'sample:old_fen_light', 'sample:ponpoko_ramen', '--base', tiny, '--epochs', '0.2',
            '--wandb', 'off', '--json')
    told = json.loads(run(*args).stdout)
    assert told['bot'] == 'bots/old_fen_light-ponpoko_ramen'
    assert told['bits_per_byte']['after'] < told['bits_per_byte']['before']
    assert told['valid_posts'] > 50 and told['tokens_seen'] > 1000
    assert '# 🤖 AI CYBORG 🤖' in (here/told['bot']/'model'/'README.md').read_text()
    args = 'generate', told['bot'], 'My dream is', '-n', 3, '--seed', 1, '--json'
    posts = [json.loads(run(*args).stdout) for _ in range(2)]
    assert posts[0] == posts[1] and len(posts[0]['posts']) == 3 and posts[0]['seed'] == 1


@pytest.fixture(scope='module')
def trained(tmp_path_factory): return train(tmp_path_factory.mktemp('trained'), 'lamp_moth').path


def test_the_bot_of_another_account_is_not_replaced(here, trained):
    there = {p: p.stat().st_mtime_ns for p in trained.rglob('*')}
    result = run('train', 'sample:old_fen_light', '--out', trained)
    assert result.exit_code == 1
    assert re.match('The bot of @lamp_moth is in .*: give another folder with --out', result.stderr.splitlines()[-1])
    assert {p: p.stat().st_mtime_ns for p in trained.rglob('*')} == there


@pytest.mark.parametrize('file, change, commands', [
    ('bot.json', lambda about: about.pop('training'), ('card', 'preview')),
    ('bot.json', lambda about: about['accounts'][0].pop('counts'), ('card', 'generate', 'preview')),
    ('bot.json', lambda about: about.update(base='x', samples=[{}]), ('card', 'generate', 'preview')),
    ('bot.json', '[' * 100_000, ('card',)),
    ('model/model.safetensors', 'version https://git-lfs.github.com/spec/v1\n', ('generate',)),
    ('model/tokenizer.json', '{}', ('generate',)), ('model/tokenizer.json', None, ('generate',)),
    ('model/originality.safetensors', '{}', ('generate',)), ('corpus/corpus.json', '{}', ('evaluate',))])
def test_a_damaged_bot(here, trained, file, change, commands):
    "Whatever is wrong with it, it is a sentence"
    path = shutil.copytree(trained, here/'bot')/file
    if change is None: path.unlink()
    elif isinstance(change, str): path.write_text(change)
    else:
        about = json.loads(path.read_text())
        change(about)
        path.write_text(json.dumps(about))
    for name in commands:
        result = run(name, 'bot')
        assert result.exit_code == 1 and 'The bot in bot is damaged' in result.stderr.splitlines()[-1], result.stderr


def test_a_bot_without_its_model(here, trained):
    shutil.rmtree(shutil.copytree(trained, here/'bot')/'model')
    complains(run('card', 'bot'), 'no model folder')


@pytest.mark.parametrize('options, part', [
    (['hi\udcff'], 'not valid text'), (['hi', '--temperature', '1e-45'], 'must be between 0.001 and 1000'),
    (['hi', '--temperature', 'nan'], 'must be between 0.001 and 1000')])
def test_what_cannot_be_generated(trained, options, part): complains(run('generate', trained, *options), part)


@pytest.mark.parametrize('args', [
    ('read', '~nosuchuser/x'), ('read', 'sample:old_fen_light', '--out', '~nosuchuser/x'), ('card', '~nosuchuser/x'),
    ('train', 'sample:old_fen_light', '--out', '~nosuchuser/x'),
    ('train', 'sample:old_fen_light', '--base', '~nosuchuser/x')])
def test_a_home_that_is_not_there(here, args):
    result = run(*args)
    assert result.exit_code == 1 and "There is no '~nosuchuser/x'" in result.stderr.splitlines()[-1], result.stderr


def test_no_post_is_lost_where_a_terminal_cannot_show_it(here):
    "What the encoding lacks is escaped; JSON stays JSON"
    (here/'posts.jsonl').write_text(json.dumps(dict(text='one lamp 🌙 in the 夜')))
    outs = []
    for args in (['posts.jsonl'], ['sample:ponpoko_ramen', '--json']):
        process = spawn('read', *args, cwd=here, PYTHONIOENCODING='cp1252')
        out, err = process.communicate(timeout=100)
        assert process.returncode == 0, err
        outs.append(out)
    assert r'one lamp \U0001f319 in the \u591c' in outs[0]
    assert json.loads(outs[1]) == json.loads(run('read', *args).stdout)


def stopped(here, tiny, with_signal):
    "Exit status and last words of a training that gets a signal after its first steps"
    process = spawn('train', 'sample:old_fen_light', '--base', tiny, '--epochs', '200', '--wandb', 'off', cwd=here)
    said = ''
    while 'Training:' not in said:
        said += process.stderr.read(1)
        assert process.poll() is None, said + process.stderr.read()
    process.send_signal(with_signal)
    return process.wait(60), process.stderr.read()


@pytest.mark.parametrize('with_signal', [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_stop_and_resume(here, tiny, with_signal):
    "Ctrl-C, a shutdown, and a terminal that is closed"
    status, said = stopped(here, tiny, with_signal)
    assert status == 130 and '--resume' in said.splitlines()[-1] and 'Traceback' not in said
    assert not (here/'bots'/'old_fen_light'/'bot.json').exists()
    result = run('generate', 'bots/old_fen_light')
    assert result.exit_code == 1 and 'not finished' in result.stderr


def test_kill_leaves_no_bot(here, tiny):
    stopped(here, tiny, signal.SIGKILL)
    assert [p.name for p in (here/'bots'/'old_fen_light').iterdir()] == ['checkpoints']


def test_full_disk_at_the_first_checkpoint(here, tiny):
    args = 'train', 'sample:old_fen_light', '--base', tiny, '--epochs', '0.2', '--wandb', 'off'
    process = spawn(*args, cwd=here, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)))
    _, said = process.communicate(timeout=240)
    assert process.returncode == 1 and 'the disk is full' in said.splitlines()[-1] and 'Traceback' not in said
    assert not (here/'bots'/'old_fen_light').exists()


def test_full_disk_while_saving_then_resume(here):
    "The adapters in the checkpoint still fit, the whole model does not"
    tiny = tiny_base(here/'base', hidden=512)
    limit = (tiny/'model.safetensors').stat().st_size//2 - 1000  # it is saved in half the precision
    args = 'train', 'sample:old_fen_light', '--base', tiny, '--epochs', '0.2', '--wandb', 'off'
    process = spawn(*args, cwd=here, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    _, said = process.communicate(timeout=240)
    assert process.returncode == 1 and 'the disk is full' in said.splitlines()[-1] and 'Traceback' not in said
    assert [p.name for p in (here/'bots'/'old_fen_light').iterdir()] == ['checkpoints']
    assert run(*args, '--resume').exit_code == 0
    assert sorted(p.name for p in (here/'bots'/'old_fen_light').iterdir()) == ['adapter', 'bot.json', 'corpus', 'model']
