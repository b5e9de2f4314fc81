"The command `generate`: options, prompts from elsewhere, posts while they are written, and files of thousands."
import json
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner

import bots
from huggingtweets.card import Bot
from huggingtweets.cli import app
from huggingtweets.data.rules import visible_length


@pytest.fixture(scope='module')
def folder(tmp_path_factory): return bots.train(tmp_path_factory.mktemp('bot'), 'lamp_moth').path


def run(*args, **kwargs):
    result = CliRunner().invoke(app, ['generate', *map(str, args)], **kwargs)
    assert 'Traceback' not in result.output
    return result


def records(path): return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_options_are_those_of_the_library(folder):
    options = dict(top_p=.8, top_k=40, min_p=.01, repetition_penalty=1.1, max_characters=40, temperature=.9)
    args = [x for k, v in options.items() for x in (f'--{k.replace("_", "-")}', v)]
    posts = json.loads(run(folder, 'Fog', '-n', 4, '--seed', 3, '--json', *args).stdout)['posts']
    assert posts == list(Bot(folder).generate('Fog', n=4, seed=3, **options))
    assert posts != json.loads(run(folder, 'Fog', '-n', 4, '--seed', 3, '--json').stdout)['posts']
    assert all(visible_length(post) <= 40 for post in posts)


@pytest.mark.parametrize('args, said', [
    (('--top-p', 0), 'top_p must be above 0'), (('--top-k', -1), 'top_k must be at least 1'),
    (('--min-p', 2), 'min_p must be between 0 and 1'), (('--max-characters', 3), 'max_characters must be at least 20'),
    (('--repetition-penalty', 0), 'repetition_penalty must be between 0.1 and 10'),
    (('x'*300,), 'it has 300 of 280 characters'), (('--resume',), '--resume needs the file'),
    (('--stream', '--json'), '--stream works with one prompt'), (('Fog', '--prompts', 'p.txt'), 'either a prompt or'),
    (('--prompts', 'none.txt'), 'none.txt cannot be read'), (('--out', '.'), 'is a folder: name a file')])
def test_a_mistake_is_one_sentence(folder, args, said):
    result = run(folder, *args)
    assert result.exit_code == 1 and said in result.stderr.splitlines()[-1]


def test_prompts_from_a_file_and_from_standard_input(folder, tmp_path):
    (tmp_path/'p.txt').write_text('Fog\n\n  My dream is \n', encoding='utf-8')
    from_file = run(folder, '--prompts', tmp_path/'p.txt', '-n', 2, '--seed', 1, '--json')
    piped = run(folder, '--prompts', '-', '-n', 2, '--seed', 1, '--json', input='Fog\nMy dream is\n')
    parts = json.loads(from_file.stdout)['prompts']
    assert parts == json.loads(piped.stdout)['prompts']
    assert [(part['prompt'], len(part['posts'])) for part in parts] == [('Fog', 2), ('My dream is', 2)]
    assert 'has no prompts' in run(folder, '--prompts', '-', input='\n \n').stderr


def test_a_stream_shows_the_posts_that_are_returned(folder):
    result = run(folder, 'Fog', '-n', 2, '--seed', 1, '--stream', '--max-characters', 0)
    posts = [post for post in result.stdout.splitlines() if post]
    assert len(posts) == 2 and all(post in result.stderr for post in posts)


def test_a_file_goes_on_where_it_was_killed(folder, tmp_path):
    "None is lost, and none is there twice"
    out = tmp_path/'posts.jsonl'
    command = [sys.executable, '-c', 'from huggingtweets.cli import main; main()', 'generate', str(folder), 'Fog', '-n',
               '400', '--seed', '5', '--out', str(out)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while not out.exists() or len(out.read_bytes().splitlines()) < 256: time.sleep(.02)
    process.kill()
    process.wait()
    begun = out.read_bytes()
    assert 256 <= len(begun.splitlines()) < 400
    again = subprocess.run([*command, '--resume'], capture_output=True, text=True)
    assert again.stdout == f'{out} has 400 posts.\n', again.stderr
    assert out.read_bytes().startswith(begun) and len({r['text'] for r in records(out)}) == 400
    assert set(records(out)[0]) == {'prompt', 'seed', 'text'}


def test_a_file_with_json(folder, tmp_path):
    result = run(folder, '--out', tmp_path/'a.jsonl', '-n', 30, '--json')
    assert json.loads(result.stdout) == dict(out=str(tmp_path/'a.jsonl'), posts=30, requested=30)
    assert all(r['text'] for r in records(tmp_path/'a.jsonl'))
