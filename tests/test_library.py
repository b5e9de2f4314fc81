"What a user of the library meets: completion and hints in editors, `?`, what `make_corpus` takes, and mistakes."
import ast
import inspect
import io
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path
from types import NoneType
from typing import get_args

import jedi
import pytest

import huggingtweets
from huggingtweets import Account, Bot, Corpus, finetune, load, make_corpus, samples
from huggingtweets.core import frontend

ROOT = Path(__file__).parent.parent
PACKAGES = [path.parent for path in sorted((ROOT/'huggingtweets').glob('**/__init__.py'))]
PUBLIC = [getattr(huggingtweets, name) for name in huggingtweets.__all__]


def test_names_for_editors_are_those_that_can_be_imported():
    "`__all__` is a literal, and what is imported for editors is what is imported when a name is used"
    offered = {}
    for package in PACKAGES:
        tree = ast.parse((package/'__init__.py').read_text())
        values = {ast.unparse(n.targets[0]): n.value for n in tree.body if isinstance(n, ast.Assign)}
        names = ast.literal_eval(values['__all__'])
        imported = [a.name for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for a in n.names]
        assert names == sorted(names) and set(names) <= set(imported)
        offered['.'.join(package.relative_to(ROOT).parts)] = names
    code = f'import importlib\nfor p, names in {offered}.items(): [getattr(importlib.import_module(p), n) for n in names]'
    done = subprocess.run([sys.executable, '-c', code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def complete(code):
    "What an editor that runs nothing offers at the end of `code`"
    script = jedi.Script(code, path=ROOT/'mine.py', project=jedi.Project(ROOT))
    return {completion.name for completion in script.complete()}


def test_an_editor_completes_names_and_methods():
    assert set(huggingtweets.__all__) <= complete('from huggingtweets import ')
    whole = {name for name in vars(Bot) if not name.startswith('_')}
    for bot in ('Bot("bots/moth")', 'finetune("posts.csv")'):
        assert whole <= complete(f'from huggingtweets import *\n{bot}.')
    assert {'train', 'epoch', 'handles'} <= complete('from huggingtweets import make_corpus\nmake_corpus("a.csv").')


def described(module, name):
    "What the stub of a module, which editors read, says about a function or a method"
    names, tree = name.split('.'), ast.parse((ROOT/'huggingtweets'/f'{module}.pyi').read_text())
    for part in names: tree = next(node for node in tree.body if getattr(node, 'name', '')==part)
    return ast.get_docstring(tree)


def test_an_editor_shows_parameters():
    assert 'rules : str | Rules\n    rule set' in described('data/corpus', 'make_corpus')
    assert 'training time in minutes' in described('train/finetune', 'finetune')
    assert 'of the source: `skip_bad`' in described('data/sources', 'load')
    assert 'how each post begins' in described('bot/folder', 'Bot.generate')


SHOWN = {'make_corpus': 'rule set', 'finetune': 'training time in minutes', 'bot.generate': 'how each post begins',
         'Bot': 'a model folder', 'Account': 'without `@`'}


def test_a_question_mark_shows_parameters():
    "As Jupyter and IPython show it, in an interpreter that did nothing else before"
    lines = ['from huggingtweets import *', 'class bot: generate = Bot.generate',
             f'for name in {[*SHOWN]}: print("=====") or get_ipython().run_line_magic("pinfo", name)']
    done = subprocess.run([sys.executable, '-m', 'IPython', '--no-banner', '--colors=NoColor', '-c', '\n'.join(lines)],
                          cwd=ROOT, capture_output=True, text=True)
    for shown, (name, words) in zip(done.stdout.split('=====')[1:], SHOWN.items(), strict=True):
        assert words in shown and 'Parameters\n' in shown, f'{name}: {shown}'


def test_public_parameters_that_may_be_none_say_so():
    methods = [f for name, f in vars(Bot).items() if inspect.isfunction(f) and not name.startswith('_')]
    for one in (*PUBLIC, *methods):
        for name, parameter in inspect.signature(one).parameters.items():
            if parameter.default is None and parameter.annotation is not inspect.Parameter.empty:
                assert NoneType in get_args(parameter.annotation), f'{one.__qualname__}: {name}'


def test_a_corpus_is_made_of_whatever_load_takes():
    keeper = load('sample:old_fen_light')
    one = make_corpus(str(keeper_path := samples()['old_fen_light']))
    assert isinstance(one, Corpus) and one.handles == ['old_fen_light']
    for accounts in ([keeper], (keeper,), keeper_path, 'sample:old_fen_light', iter([keeper])):
        assert make_corpus(accounts).fingerprint == one.fingerprint
    assert make_corpus('sample:FernImperator', [keeper]).handles == ['FernImperator', 'old_fen_light']
    assert make_corpus([keeper, 'sample:FernImperator']).handles == ['old_fen_light', 'FernImperator']


MISTAKES = [
    (lambda: make_corpus(), 'at least one account'), (lambda: make_corpus([]), 'at least one account'),
    (lambda: make_corpus(3), 'accounts must be'), (lambda: make_corpus(None), 'accounts must be'),
    (lambda: make_corpus({'handle': 'moth'}), 'accounts must be'), (lambda: make_corpus('no/such.csv'), 'no/such.csv'),
    (lambda: make_corpus('sample:FernImperator', valid='x'), 'valid must be a number'),
    (lambda: make_corpus('sample:FernImperator', valid=None), 'valid must be a number'),
    (lambda: make_corpus('sample:FernImperator', seed=.5), 'seed must be a whole number'),
    (lambda: make_corpus('sample:FernImperator', rules=3), 'rules must be'),
    (lambda: make_corpus('sample:FernImperator', balance=3), 'balance must be'),
    (lambda: finetune('no/such.csv'), 'no/such.csv'), (lambda: finetune(3), 'accounts must be'),
    (lambda: finetune('sample:FernImperator', minutes='5'), 'minutes must be a number or None'),
    (lambda: finetune('sample:FernImperator', settings=3), 'settings must be'),
    (lambda: finetune('sample:FernImperator', track=True), 'track must be'),
    (lambda: load(3), 'spec must be'), (lambda: load('sample:FernImperator', hadle='me'), 'hadle'),
    (lambda: load('sample:FernImperator', handle=3), 'handle must be'),
    (lambda: Bot(3), 'path must be'), (lambda: Bot(None), 'path must be'),
    (lambda: huggingtweets.find_bots(3), 'folder must be'),
    (lambda: huggingtweets.find_base(3), 'name must be'), (lambda: huggingtweets.account(3, []), 'handle must be'),
    (lambda: huggingtweets.account('moth', 3), 'posts must be')]


@pytest.mark.parametrize('mistake, words', MISTAKES, ids=[words for _, words in MISTAKES])
def test_a_mistake_is_a_sentence_that_names_the_argument(mistake, words):
    with frontend(say=lambda message: None), pytest.raises(ValueError) as e: mistake()
    assert words in str(e.value) and '\n' not in str(e.value) and str(e.value).endswith('.')


BOT_MISTAKES = [(lambda bot: bot.generate(n='x'), 'n must be a whole number'), (lambda bot: bot.generate(3), 'prompt must be'),
                (lambda bot: bot.generate(seed='x'), 'seed must be'), (lambda bot: bot.evaluate(n='x'), 'n must be'),
                (lambda bot: bot.generate(temperature='x'), 'temperature must be'), (lambda bot: bot.card(3), 'repo must be'),
                (lambda bot: bot.preview(None), 'post must be'), (lambda bot: bot.push(3), 'repo must be')]


@pytest.fixture(scope='module')
def bot(tmp_path_factory):
    from huggingtweets.bot.folder import tiny_bot
    return Bot(tiny_bot(tmp_path_factory.mktemp('bot'), make_corpus('sample:FernImperator')).path)


@pytest.mark.parametrize('mistake, words', BOT_MISTAKES, ids=[words for _, words in BOT_MISTAKES])
def test_a_mistake_with_a_bot_is_a_sentence_that_names_the_argument(bot, mistake, words):
    with pytest.raises(ValueError) as e: mistake(bot)
    assert words in str(e.value) and '\n' not in str(e.value) and str(e.value).endswith('.')


def test_a_bot_is_trained_on_a_path(tmp_path):
    from huggingtweets.bot.base import tiny_base
    with redirect_stdout(io.StringIO()):
        bot = finetune(samples()['FernImperator'], base=tiny_base(tmp_path/'base'), epochs=.02, out=tmp_path/'bot',
                       track='off', progress=lambda p: None)
    assert bot.handles == ['FernImperator'] and isinstance(bot, Bot) and isinstance(load('sample:FernImperator'), Account)
