"Many bots as a user makes them: a worker that is killed, a program that is killed, broken accounts, and no cluster."
import csv
import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from typer.testing import CliRunner

from huggingtweets import Bot
from huggingtweets.bot.base import tiny_base
from huggingtweets.cli import app
from huggingtweets.core import frontend
from huggingtweets.data.sources import load
from huggingtweets.train.many import Batch, failed_row, many, on_worker, table_csv, table_html

HANDLES = [f'heron_{i}' for i in range(3)]


@pytest.fixture(scope='module')
def tiny(tmp_path_factory): return tiny_base(tmp_path_factory.mktemp('base')/'tiny')


@pytest.fixture(scope='module')
def posts(tmp_path_factory):
    "A folder with a file for each account, one of which has too little, and one that is no table at all"
    folder = tmp_path_factory.mktemp('posts')
    for i, handle in enumerate(HANDLES):
        texts = [f'{text} ({handle})' for text in load('sample:old_fen_light').posts[i*40:i*40+100]['text']]
        lines = [json.dumps(dict(handle=handle, text=text)) for text in texts]
        (folder/f'{handle}.jsonl').write_text('\n'.join(lines))
    (folder/'short.csv').write_text('text\nHello.\n')
    (folder/'broken.zip').write_bytes(b'PK\3\4 and no more')
    return folder


def quietly(*args, **options):
    "`many` without a word"
    with frontend(say=lambda message: None): return many(*args, progress=lambda p: None, **options)


def weights(folder): return {h: Bot(folder/h).about.weights for h in HANDLES}


def start(posts, tiny, out, *more):
    "The command in a process of its own, on two workers"
    command = [sys.executable, '-m', 'huggingtweets', 'many', posts, '--base', tiny, '--epochs', '.3', '--out', out,
               '--workers', '2', '--memory', '.3', *more]
    return subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                            env=os.environ | dict(OMP_NUM_THREADS='1'))


def wait_for(what, seconds=180):
    "What is not empty, once it is there"
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if result := what(): return result
        time.sleep(.02)
    raise AssertionError('it did not happen')


def busy(process):
    "The workers that train now"
    try: return [p for p in psutil.Process(process.pid).children(recursive=True) if p.name().startswith('ray::on_w')]
    except psutil.Error: return []


@pytest.mark.slow
def test_kills_change_nothing(posts, tiny, tmp_path):
    "One after another, and on two workers of which one is killed, by a program that is killed, too: the same bots"
    alone, out = tmp_path/'alone', tmp_path/'out'
    bots = quietly(posts, base=tiny, epochs=.3, out=alone)
    assert [row['state'] for row in bots] == ['done']*3 + ['failed']*2
    assert [row['account'] for row in bots.of('failed')] == ['short', str(posts/'broken.zip')]
    assert 'Too few posts' in bots[3]['problem'] and 'damaged' in bots[4]['problem']
    first = start(posts, tiny, out)
    wait_for(lambda: list(out.glob('heron_*/checkpoints')))
    wait_for(lambda: busy(first))[0].kill()
    wait_for(lambda: list(out.glob('heron_*/bot.json')))
    first.kill()
    first.wait()
    made = {p: p.stat().st_mtime_ns for p in out.glob('heron_*/model/*.safetensors') if p.parent.parent.name not in
            [q.stem for q in (out/'.many'/'posts').glob('*.parquet')]}
    text, _ = start(posts, tiny, out, '--resume').communicate(timeout=200)
    assert 'Bots: 3 done, 2 failed.' in text, text
    assert weights(out) == weights(alone)
    assert all(p.stat().st_mtime_ns == then for p, then in made.items())
    assert not list((out/'.many'/'posts').glob('heron*.parquet')) and 'Traceback' not in text
    with (out/'bots.csv').open(newline='') as f: rows = list(csv.DictReader(f))
    assert [row['state'] for row in rows].count('done') == 3


def test_ctrl_c_leaves_no_worker(posts, tiny, tmp_path):
    "Ctrl-C: a sentence, what is done is in the table, nothing is left of Ray"
    process = start(posts, tiny, tmp_path/'out')
    wait_for(lambda: busy(process))
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    text, _ = process.communicate(timeout=90)
    assert process.returncode == 130 and 'Run the same with --resume to go on.' in text, text
    assert 'Traceback' not in text and (tmp_path/'out'/'bots.html').exists()
    assert not psutil.wait_procs(children, timeout=20)[1]


def command(*args):
    "The status of the command, and what it says"
    result = CliRunner().invoke(app, ['many', *map(str, args)])
    assert 'Traceback' not in result.output
    return result.exit_code, ' '.join(result.stderr.split())


def test_no_such_cluster(posts, tiny, tmp_path):
    started = time.monotonic()
    status, text = command(posts, '--base', tiny, '--out', tmp_path/'out', '--address', '127.0.0.1:1')
    assert (status, text) == (1, 'Error: There is no Ray cluster at 127.0.0.1:1: check the address, and run this on a '
                                 'machine of that cluster.')
    assert time.monotonic()-started < 10 and not (tmp_path/'out').exists()


def test_without_ray(posts, tiny, tmp_path):
    "In a process that cannot import it"
    code = ('import sys; sys.modules["ray"] = None\n'
            'from huggingtweets.cli import main; main()')
    done = subprocess.run([sys.executable, '-c', code, 'many', posts, '--base', tiny, '--out', tmp_path/'out', '--workers',
                           '2'], capture_output=True, text=True)
    assert done.returncode == 1 and 'pip install "huggingtweets[cluster]"' in done.stderr, done.stderr
    assert 'Traceback' not in done.stderr


@pytest.mark.parametrize('options, sentence', [
    (['--workers', '0'], 'workers must be at least 1'), (['--workers', '2', '--address', 'auto'], 'not both'),
    (['--cpus', '0'], 'cpus must be a finite number above 0'), (['--gpus', '-1'], 'gpus must be 0 or more'),
    (['--memory', 'nan'], 'memory must be a finite number above 0'), (['--resume'], 'nothing to resume'),
    (['--address', 'ray://127.0.0.1:1'], 'must be auto, or host:port'), (['--epochs', '0'], 'epochs must be'),
    (['--judge', '3'], 'n must be at least 10')])
def test_options_that_cannot_be(options, sentence, posts, tiny, tmp_path):
    status, text = command(posts, '--base', tiny, '--out', tmp_path/'out', *options)
    assert status == 1 and sentence in text and text.count('Error:') == 1, text
    assert not (tmp_path/'out').exists()


def test_folders_that_cannot_be(posts, tiny, tmp_path):
    (tmp_path/'empty').mkdir()
    (tmp_path/'file').write_text('')
    common = '--base', tiny
    assert 'is empty' in command(tmp_path/'empty', *common, '--out', tmp_path/'out')[1]
    assert 'is a file: name a folder.' in command(posts, *common, '--out', tmp_path/'file')[1]
    assert 'There is no file or folder' in command(tmp_path/'no.csv', *common, '--out', tmp_path/'out')[1]
    assert 'give a file' in command('-', *common)[1]
    assert not (tmp_path/'out').exists()


def test_one_account_in_several_spellings(tiny, tmp_path):
    "In two files, of which one shouts: one bot, and a sentence"
    texts = load('sample:old_fen_light').posts['text'][:120]
    for name, handle, some in (('a', 'Heron', texts[:60]), ('b', 'HERON', texts[40:])):
        (tmp_path/f'{name}.jsonl').write_text('\n'.join(json.dumps(dict(handle=handle, text=text)) for text in some))
    messages = []
    with frontend(say=messages.append):
        bots = many([tmp_path/'a.jsonl', tmp_path/'b.jsonl'], base=tiny, epochs=.1, out=tmp_path/'out',
                    progress=lambda p: None)
    assert len(bots) == 1 and bots[0]['account'] == 'Heron'
    assert [m for m in messages if 'comes up twice' in m]
    assert sum(row['downloaded'] for row in [Bot(tmp_path/'out'/'heron').about.accounts[0].counts]) == len(set(texts))


def test_names_that_are_taken(tmp_path):
    "By a bot of somebody else, by another handle, by the table"
    (tmp_path/'heron').mkdir()
    batch = Batch(tmp_path)
    names = [batch.free_name(handle, {'a-b': {}}) for handle in ('heron', 'a!b', 'bots.html')]
    assert [name.rpartition('-')[0] for name in names] == ['heron', 'a-b', 'bots.html'] and len(set(names)) == 3


def test_a_crash_while_accounts_are_read(tmp_path):
    "The last line is half there: what comes after it is not lost, and its account is read again"
    batch = Batch(tmp_path)
    batch.posts_path('').parent.mkdir(parents=True)
    batch.read(['sample:old_fen_light'], lambda p: None)
    lines = (tmp_path/'.many'/'accounts.jsonl')
    lines.write_text(lines.read_text()[:20])
    assert batch.accounts == {}
    batch.read(['sample:old_fen_light'], lambda p: None)
    assert list(batch.accounts) == batch.waiting == ['old_fen_light']


def test_a_page_of_hostile_names(tmp_path):
    "Nothing that an account calls itself, and no sentence about it, becomes part of the page or of a formula"
    evil = '=1+1"><img src=x onerror=alert(1)>\u202e</script>{{ 7*7 }}'
    rows = [failed_row(evil, evil), failed_row('b', 'fine') | dict(bot='../x" onclick="alert(1)', name=evil)]
    page, sheet = table_html(rows, evil), table_csv(rows)
    assert '<img' not in page and 'onclick="' not in page and '49' not in page and '\u202e' not in page
    assert page.count('</script>') == 1 and 'http' not in page.replace('http-equiv', '')
    assert all(cell[:1] != '=' for row in csv.reader(sheet.splitlines()) for cell in row)


def test_workers_that_die_again_and_again(tmp_path):
    "Ray may start a task for ever when memory runs out: the folder counts, and the fifth worker does not try"
    batch = Batch(tmp_path)
    batch.posts_path('').parent.mkdir(parents=True)
    batch.posts_path('heron').with_suffix('.tries').write_text('4')
    assert on_worker(str(tmp_path), 'heron', 'heron', {}, 1, tries=4)['state'] == 'died'
