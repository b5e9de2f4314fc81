"The command as a user meets it: what it prints, what it says when something is wrong, and what it leaves behind."
import fcntl
import io
import json
import os
import pty
import re
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import termios
import time
import zipfile
from contextlib import suppress

import pytest
from bots import train
from filelock import FileLock
from typer.testing import CliRunner

from huggingtweets.bot.base import tiny_base
from huggingtweets.cli import app

THREE = b'{"text": "one lamp"}\n{"text": "two lamps"}\n'


def run(*args, **kwargs):
    return CliRunner().invoke(app, [str(a) for a in args], **kwargs)


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
    assert len(lines) == 1 and lines[0].startswith('Error: '), result.stderr
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


def zipped(content):
    "An archive of X with one post, as bytes"
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, 'w') as z: z.writestr('data/tweets.js', content)
        return file.getvalue()


@pytest.mark.parametrize('content, source', [
    (THREE, 'JSON lines'), (b'id,text\n1,one lamp\n2,two lamps\n', 'CSV'), (b'one lamp\n\ntwo lamps\n', 'plain text'),
    (zipped('window.YTD.tweets.part0 = [{"tweet": {"full_text": "one lamp"}}, {"tweet": {"full_text": "two"}}]'),
     'X archive')], ids=['JSON lines', 'CSV', 'text', 'archive'])
def test_standard_input_is_read_like_a_file(here, content, source):
    told = json.loads(run('read', '-', '--handle', 'moth', '--json', input=content).stdout)['accounts'][0]
    assert (told['handle'], told['downloaded']) == ('moth', 2) and told['source'].startswith(source)


@pytest.mark.parametrize('content, part', [(b'', 'stdin is empty'), (b'\x89PNG\r\n\x1a\n\0\0', 'stdin contains binary'),
                                           (zipped('')[:40], 'stdin is a damaged zip')], ids=['empty', 'PNG', 'zip'])
def test_standard_input_that_cannot_be_read(here, content, part):
    result = run('read', '-', input=content)
    complains(result, part)
    assert tempfile.gettempdir() not in result.stderr


def test_limits_hold_for_standard_input(here, monkeypatch):
    monkeypatch.setattr('huggingtweets.cli.MAX_INPUT_BYTES', 50)
    complains(run('read', '-', input=THREE*2), 'more than')
    complains(run('read', '-', '-', input=THREE), 'only once')


@pytest.mark.parametrize('with_signal', [None, signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_nothing_is_left_of_standard_input(here, monkeypatch, with_signal):
    "While it is read, its user alone can read it"
    monkeypatch.setenv('TMPDIR', str(here))
    code = 'from huggingtweets.cli import main; main()'
    process = subprocess.Popen([sys.executable, '-c', code, 'read', '-'], cwd=here, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(THREE)
    process.stdin.flush()
    until = time.monotonic()+60
    while not (files := list(here.rglob('stdin'))) and time.monotonic() < until: time.sleep(.05)
    assert [stat.S_IMODE(f.stat().st_mode) for f in files] == [0o600]
    if with_signal: process.send_signal(with_signal)
    out, err = process.communicate(timeout=60)
    assert process.returncode == (130 if with_signal else 0) and b'Traceback' not in err
    assert not list(here.iterdir())


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


@pytest.mark.parametrize('args, part', [
    (('train', '--base', '/no/such'), 'no model folder'), (('sweep', '--base', './x'), 'no model folder'),
    (('train', '--minutes', '-1'), 'minutes must be'), (('train', '--epochs', 'nan'), 'epochs must be'),
    (('train', '--minutes', '1', '--epochs', '1'), 'not both'), (('train', '--seed', '-1'), 'seed must be'),
    (('train', '--rules', 'nonsense'), "no rule set 'nonsense'"), (('train', '--settings', 'none.json'), 'none.json'),
    (('train', '--wandb', 'online'), 'wandb login'), (('train', '--out', 'file'), 'file is a file: name a folder'),
    (('sweep', '--trials', '0'), 'trials must be'), (('sweep', '--minutes', 'inf'), 'minutes must be'),
    (('sweep', '--out', 'file'), 'name a folder'), (('read', '--rules', 'nonsense'), 'no rule set'),
    (('read', '--out', '.'), 'is a folder'), (('fetch', '--out', '.'), 'is a folder'),
    (('read', 'b.csv', '--handle', 'moth'), 'works with one source'), (('detect', 'a', 'b', '--handle', 'moth'), 'one source'),
    (('generate', '-n', '0'), 'n must be'), (('generate', '--temperature', '-.1'), 'temperature must be'),
    (('generate', '--seed', '4294967296'), 'seed must be'), (('evaluate', '-n', '9'), 'n must be at least 10'),
    (('preview', '--temperature', 'inf'), 'temperature must be')])
def test_options_are_checked_before_anything_is_read(here, monkeypatch, args, part):
    "The source, or the bot, is missing: it is not what the sentence is about"
    monkeypatch.setenv('NETRC', str(here/'none'))
    monkeypatch.delenv('WANDB_API_KEY', raising=False)
    (here/'file').touch()
    complains(run(args[0], 'missing.zip', *args[1:]), part)


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
    said = 'Error: The bot of @lamp_moth is in .*: give another folder with --out'
    assert re.match(said, result.stderr.splitlines()[-1])
    result = run('train', 'sample:old_fen_light', '--out', trained, '--overwrite')
    assert re.match(f'{said}, or delete that one', result.stderr.splitlines()[-1])
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


def listed():
    "The bots in `bots` by name"
    return {bot['name']: bot for bot in json.loads(run('bots', '--json').stdout)['bots']}


def test_bots(here, trained):
    "Whole, damaged and interrupted ones; what is no bot is not there"
    assert run('bots').exit_code == 0 and json.loads(run('bots', '--json').stdout) == dict(bots=[])
    shutil.copytree(trained, here/'bots'/'whole')
    for name, text in (('broken', '{'), ('list', '[]'), ('deep', '[' * 100_000)):
        (here/'bots'/name).mkdir()
        (here/'bots'/name/'bot.json').write_text(text)
    shutil.rmtree(shutil.copytree(trained, here/'bots'/'hollow')/'model')
    (here/'bots'/'interrupted'/'checkpoints'/'corpus').mkdir(parents=True)
    (here/'bots'/'interrupted'/'checkpoints'/'corpus'/'corpus.json').write_text('{"accounts": [{"handle": "gull"}]}')
    (here/'bots'/'no bot').mkdir()
    bots = listed()
    assert {name: bot['state'] for name, bot in bots.items()} == dict(
        whole='complete', broken='damaged', list='damaged', deep='damaged', hollow='damaged', interrupted='interrupted')
    whole = bots['whole']
    assert whole['accounts'] == ['lamp_moth'] and whole['bits_per_byte']['after'] < whole['bits_per_byte']['before']
    assert whole['bytes'] >= sum(f.stat().st_size for f in (here/'bots'/'whole'/'model').iterdir())
    assert bots['interrupted']['accounts'] == ['gull']
    shown = run('bots')
    assert shown.exit_code == 0 and 'bots/whole' in shown.stdout and 'bots/hollow is damaged' in shown.stdout
    with FileLock(here/'bots'/'interrupted'/'checkpoints'/'lock'): assert listed()['interrupted']['state'] == 'training'
    complains(run('bots', 'nowhere'), "no folder 'nowhere'")


def test_a_bot_is_replaced_only_if_that_is_said(here, tiny):
    train = 'train', 'sample:old_fen_light', '--base', tiny, '--epochs', '0.05', '--wandb', 'off', '--json'
    assert run(*train).exit_code == 0
    before = (here/'bots/old_fen_light/bot.json').read_bytes()
    for args in (train, (*train, '--out', 'bots/old_fen_light')):
        result = run(*args)
        assert result.exit_code == 1 and 'replace it with --overwrite' in result.stderr.splitlines()[-1]
    assert (here/'bots/old_fen_light/bot.json').read_bytes() == before
    result = run(*train, '--overwrite')
    assert result.exit_code == 0 and 'will be replaced' in result.stderr
    assert (here/'bots/old_fen_light/bot.json').read_bytes() != before


def test_demo_twice(here, tiny, trained):
    "The demo replaces its own bot, and no other"
    demo = 'demo', '--base', tiny, '--minutes', '.01'
    assert [run(*demo).exit_code for _ in range(2)] == [0, 0]
    result = run(*demo, '--out', trained)
    assert result.exit_code == 1 and 'The bot of @lamp_moth is in' in result.stderr.splitlines()[-1]


def test_wandb_is_quiet_unless_it_is_asked_for(here, tiny, monkeypatch):
    for name in ('WANDB_DIR', 'WANDB_API_KEY'): monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv('NETRC', str(here/'none'))
    train = 'train', 'sample:old_fen_light', '--base', tiny, '--epochs', '0.05', '--overwrite'
    for options, is_told in ([], False), (['-v'], True), (['--verbose'], True), (['--wandb', 'offline'], True):
        result = run(*train, *options)
        assert result.exit_code == 0 and ('wandb' in result.output.lower()) == is_told, result.output
    assert list(here.glob('bots/old_fen_light/wandb/offline-run-*'))


def test_temperature_0_is_greedy(trained):
    "One post, whatever the seed; more of them are not there"
    posts = [json.loads(run('generate', trained, 'A lamp', '--temperature', 0, *options, '--json').stdout)['posts']
             for options in (['-n', 1, '--seed', 1], ['-n', 1, '--seed', 2], ['-n', 5])]
    assert posts[0] == posts[1] == posts[2] and len(posts[0]) == 1
    assert 'at temperature 0, each prompt has only one' in run('generate', trained, 'A lamp', '--temperature', 0).stderr


def on_terminal(*args, stop_after=None, **environment):
    "Exit status and output of the command on a terminal; Ctrl-C once it has shown `stop_after`"
    main, side = pty.openpty()
    env = {k: v for k, v in os.environ.items() if k not in ('NO_COLOR', 'COLUMNS')} | dict(TERM='xterm') | environment
    code = 'from huggingtweets.cli import main; main()'
    process = subprocess.Popen([sys.executable, '-c', code, *map(str, args)], stdin=side, stdout=side, stderr=side, env=env,
                               preexec_fn=lambda: (os.setsid(), fcntl.ioctl(0, termios.TIOCSCTTY, 0)))
    os.close(side)
    shown = b''
    with suppress(OSError):  # the end
        while part := os.read(main, 4096):
            shown += part
            if stop_after and stop_after in shown:
                os.write(main, b'\x03')
                stop_after = None
    os.close(main)
    return process.wait(60), shown.decode(errors='replace')


@pytest.mark.parametrize('environment', [{}, dict(NO_COLOR='1'), dict(TERM='dumb')])
def test_error_is_coloured_on_a_terminal_alone(here, environment):
    status, shown = on_terminal('read', 'none.csv', **environment)
    assert status == 1 and ('\x1b[31m' in shown.partition('Error:')[0][-20:]) == (not environment)
    piped = spawn('read', 'none.csv', cwd=here).communicate(timeout=60)[1]
    assert piped.startswith('Error: ') and '\x1b' not in piped


def test_ctrl_c_keeps_the_posts_that_are_written(trained):
    status, shown = on_terminal('generate', trained, '-n', 2000, stop_after=b'Writing: 1')
    written = int(re.search(r'Only ([\d,]+) of 2000 posts: it was stopped', shown)[1])
    assert status == 130 and 'Traceback' not in shown and written >= 1
    assert len(shown.partition('[?25h')[2].strip().splitlines()) > written  # the posts, and the sentence


@pytest.mark.parametrize('columns', [40, 80, 300])
def test_tables_fit_the_terminal(here, columns):
    table = run('read', 'sample:FernImperator', 'sample:old_fen_light', env=dict(COLUMNS=str(columns))).stdout
    table = table.split('\n\n@')[0].strip().splitlines()
    assert max(map(len, table)) <= columns and 'FernImperator' in '\n'.join(table)
    assert table[0].split()[:2] == ['handle', 'downloaded' if columns == 300 else 'FernImperator']


def test_version_and_module():
    import huggingtweets
    for args in (['-m', 'huggingtweets', '--version'], ['-c', 'from huggingtweets.cli import main; main()', '--version']):
        done = subprocess.run([sys.executable, *args], capture_output=True, text=True)
        assert (done.returncode, done.stdout) == (0, f'huggingtweets {huggingtweets.__version__}\n')


COMMANDS = [c.name or c.callback.__name__ for c in app.registered_commands]


@pytest.mark.parametrize('name', COMMANDS)
def test_help(name):
    "-h is --help, and has an example that the command line takes"
    short, long = run(name, '-h'), run(name, '--help')
    assert short.exit_code == 0 and short.stdout == long.stdout and f'huggingtweets {name}' in short.stdout
    assert 'Example' in short.stdout


def test_help_of_the_program():
    assert run('-h').stdout == run('--help').stdout and all(f' {name} ' in run('-h').stdout for name in COMMANDS)


@pytest.mark.parametrize('words, expected', [('tr', ['train']), ('train x --over', ['--overwrite']),
                                             ('train x --balance ', ['weighted', 'equal'])])
def test_completion(words, expected):
    "What bash asks for; also of `python -m huggingtweets`, whose completion has the same name"
    env = dict(os.environ, COMP_WORDS=f'huggingtweets {words}', COMP_CWORD=str(len(f'x {words}'.split(' '))-1),
               _HUGGINGTWEETS_COMPLETE='complete_bash')
    done = subprocess.run([sys.executable, '-m', 'huggingtweets'], capture_output=True, text=True, env=env)
    assert done.stdout.split() == expected


def test_completion_can_be_installed(here):
    done = subprocess.run([sys.executable, '-m', 'huggingtweets', '--install-completion', 'bash'], capture_output=True,
                          text=True, env=dict(os.environ, HOME=str(here), _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION='1'))
    assert done.returncode == 0 and '_HUGGINGTWEETS_COMPLETE' in next(here.rglob('huggingtweets.sh')).read_text()


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
