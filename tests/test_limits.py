"Limits of what is read, in a sentence each; what a terminal shows of names; and who can read a bot's corpus."
import json, os, subprocess, sys, zipfile

import pytest
from typer.testing import CliRunner

from huggingtweets.app.widgets import sentence
from huggingtweets.bot.folder import tiny_bot
from huggingtweets.card import Bot
from huggingtweets.cli import app
from huggingtweets.core import OUT_OF_MEMORY, say
from huggingtweets.data import archives, formats, sources
from huggingtweets.data.corpus import account, make_corpus
from huggingtweets.data.sources import load_all

HOSTILE = '\x1b]0;owned\x07\x1b[31mmoth'


def table(path, *rows, columns='username,text'):
    path.write_text(columns + '\n' + ''.join(f'{handle},{text}\n' for handle, text in rows), encoding='utf-8')
    return path


def posts_of(handle, n):
    return [dict(username=handle, text=f'Night {i}: I circled the {i*i} lamps of the harbour until dawn and slept')
            for i in range(n)]


def jsonl(path, posts):
    path.write_text(''.join(json.dumps(p)+'\n' for p in posts))
    return path


def test_posts(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, 'MAX_FILE_POSTS', 100)
    assert len(load_all(jsonl(tmp_path/'moth.jsonl', posts_of('moth', 100)))[0]) == 100
    with pytest.raises(ValueError, match='big.jsonl contains more than 100 posts: split it'):
        load_all(jsonl(tmp_path/'big.jsonl', posts_of('moth', 101)))
    with zipfile.ZipFile(tmp_path/'two.zip', 'w') as z:  # the files of an archive count together
        for name in 'ab': z.writestr(f'{name}.jsonl', (tmp_path/'moth.jsonl').read_text())
    with pytest.raises(ValueError, match='two.zip contains more than 100 posts'): load_all(tmp_path/'two.zip')


def test_lines(tmp_path, monkeypatch):
    monkeypatch.setattr(formats, 'MAX_LINES', 1000)
    (tmp_path/'blank.txt').write_text('one lamp\n' + '\n'*1000)
    with pytest.raises(ValueError, match='blank.txt has more than 1,000 lines'): load_all(tmp_path/'blank.txt')


@pytest.mark.parametrize('kind', ['zip', 'tar', 'folder'])
def test_files(tmp_path, monkeypatch, kind):
    import tarfile
    monkeypatch.setattr(archives, 'MAX_ENTRIES', 20)
    folder = tmp_path/'fen'
    for i in range(21):
        (folder/f'{i%2}').mkdir(parents=True, exist_ok=True)
        (folder/f'{i%2}'/f'{i}.txt').write_text('one lamp\n')
    path = folder if kind == 'folder' else tmp_path/f'fen.{kind}'
    if kind == 'zip':
        with zipfile.ZipFile(path, 'w') as z:
            for p in folder.glob('*/*'): z.write(p, p.relative_to(folder))
    if kind == 'tar':
        with tarfile.open(path, 'w') as t:
            for p in folder.glob('*/*'): t.add(p, p.relative_to(folder))
    with pytest.raises(ValueError, match='contains more than 20 files'): load_all(path)


def test_accounts(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, 'MAX_ACCOUNTS', 50)
    path = table(tmp_path/'many.csv', *[(f'moth{i}', f'The lamp {i} is on') for i in range(51)])
    with pytest.raises(ValueError, match='posts of 51 accounts, and 50 is the most that are read: choose one'):
        load_all(path)
    assert [len(a) for a in load_all(path, handle='Moth7')] == [1]


def test_handle_chooses_while_reading(tmp_path):
    rows = [(f'gull{i}', f'The lamp {i} is on') for i in range(2000)]
    path = table(tmp_path/'many.csv', *rows[:1000], ('Moth', 'one lamp'), *rows[1000:], ('moth', 'two lamps'))
    moth, = load_all(path, handle='@moth')
    assert moth.posts['text'][:] == ['one lamp', 'two lamps'] and len(sources.File(path, author='moth').accounts()) < 10
    with pytest.raises(ValueError, match='no posts of .nobody., but of gull0, gull1, gull2, gull3, gull4 and 1,99. more'):
        load_all(path, handle='nobody')
    alone = table(tmp_path/'alone.csv', *[('gull', f'The lamp {i} is on') for i in range(20)])
    assert [(a.handle, len(a)) for a in load_all(alone, handle='moth')] == [('moth', 20)]  # it is called so


def test_many_files_of_one_account(tmp_path, monkeypatch):
    with zipfile.ZipFile(tmp_path/'many.zip', 'w') as z:
        for i in range(60):
            posts = [dict(text=f'Night {i} {j}', username='moth') for j in range(3)]
            z.writestr(f'{i:02}.json', json.dumps(posts))
    n, rows_of = 0, sources.merge_accounts.__globals__['rows_of']
    def counted(data):
        nonlocal n
        n += len(data)
        return rows_of(data)
    monkeypatch.setitem(sources.merge_accounts.__globals__, 'rows_of', counted)
    moth, = load_all(tmp_path/'many.zip')
    assert len(moth) == 180 == n  # each is looked at once


@pytest.fixture(scope='module')
def hostile(tmp_path_factory):
    "A file and a bot of somebody whose name is for terminals."
    folder = tmp_path_factory.mktemp('hostile')
    path = jsonl(folder/'posts.jsonl', posts_of(HOSTILE, 300))
    corpus = make_corpus(account(HOSTILE, [p['text'] for p in posts_of(HOSTILE, 300)], name=HOSTILE))
    return path, tiny_bot(folder/'bot', corpus).path


@pytest.mark.parametrize('command', 'read handle other fetch train generate detect card push none'.split())
def test_terminal(tmp_path, monkeypatch, hostile, command):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv('HF_TOKEN', HOSTILE)
    path, bot = hostile
    monkeypatch.setattr('huggingtweets.cli._train', lambda *args, **kwargs: Bot(bot))
    args = dict(read=['read', path], handle=['read', path, '--handle', HOSTILE+'2'], fetch=['fetch', path],
                other=['read', path, '--handle', 'x'], none=['read', HOSTILE],
                train=['train', path], generate=['generate', bot, '-n', '1'], detect=['detect', bot, path],
                card=['card', bot], push=['push', bot, '--repo', HOSTILE])[command]
    result = CliRunner().invoke(app, [str(a) for a in args])
    if command not in ('generate', 'detect', 'card', 'push'): assert 'owned' in result.output
    assert not set(result.stdout + result.stderr) & set('\x1b\x07\r\x9b'), repr(result.output)
    if command in ('read', 'handle', 'other', 'fetch', 'train'): assert result.exit_code == 0, result.output


def test_json_is_unchanged(hostile, tmp_path):
    result = CliRunner().invoke(app, ['fetch', str(hostile[0]), '--out', str(tmp_path/'out.jsonl'), '--json'])
    assert json.loads(result.stdout)['accounts'][0]['handle'] == HOSTILE
    assert json.loads((tmp_path/'out.jsonl').read_text().splitlines()[0])['handle'] == HOSTILE


def test_say(capsys):
    say(f'{HOSTILE}\r\x9b2J and\ta\nlamp')
    assert capsys.readouterr().out == ']0;owned[31mmoth2J and\ta\nlamp\n'


def test_out_of_memory(tmp_path, monkeypatch):
    def full(*args, **kwargs): raise MemoryError
    monkeypatch.setattr('huggingtweets.data.sources.load_all', full)
    result = CliRunner().invoke(app, ['read', 'posts.csv'])
    assert result.exit_code == 1 and result.stderr.strip() == f'Error: {OUT_OF_MEMORY}' and sentence(MemoryError()) == OUT_OF_MEMORY


@pytest.mark.skipif(sys.platform != 'linux', reason='limits of memory are those of Linux')
def test_really_out_of_memory(tmp_path):
    path = tmp_path/'lamps.txt'
    path.write_text(''.join(f'{i} lamps '*300+'\n' for i in range(40_000)))
    code = ('import resource, huggingtweets.data.sources, huggingtweets.data.rules, huggingtweets.data.corpus\n'
            'from huggingtweets.cli import main\n'
            'size = int(open("/proc/self/statm").read().split()[0])*resource.getpagesize()\n'
            'resource.setrlimit(resource.RLIMIT_AS, (size+(60<<20), size+(60<<20)))\nmain()')
    done = subprocess.run([sys.executable, '-c', code, 'read', path], capture_output=True, text=True,
                          env=dict(os.environ, OMP_NUM_THREADS='1'))
    assert done.returncode == 1 and done.stderr.strip().splitlines()[-1] == f'Error: {OUT_OF_MEMORY}', done.stderr


def test_corpus_is_private(tmp_path):
    corpus = make_corpus(account('moth', [p['text'] for p in posts_of('moth', 300)]))
    bot = tiny_bot(tmp_path/'bot', corpus)
    modes = {p.name: oct(p.stat().st_mode & 0o777) for p in [bot.path/'corpus', *(bot.path/'corpus').iterdir()]}
    assert modes == {'corpus': '0o700', 'corpus.json': '0o600', 'train.jsonl': '0o600', 'valid.jsonl': '0o600'}
    assert (bot.path/'model').stat().st_mode & 0o077
