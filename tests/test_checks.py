"tools/guards.sh finds broken rules of the house, and each way in which notebooks, modules and README.md come apart."
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def checkout(tmp_path):
    "A copy of everything that the guards read"
    for name in ('settings.ini', 'README.md'): shutil.copy(ROOT/name, tmp_path)
    for folder in ('tools', 'nbs', 'huggingtweets'):
        shutil.copytree(ROOT/folder, tmp_path/folder, ignore=shutil.ignore_patterns('__pycache__', '.*', 'bots'))
    return tmp_path


def guards(checkout):
    "The exit status and the complaints"
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ['PATH']])
    env = {**os.environ, 'PATH': path}
    done = subprocess.run([checkout/'tools'/'guards.sh'], env=env, capture_output=True, text=True)
    return done.returncode, done.stderr


def contents(checkout):
    "All files by their paths, without what Python caches"
    return {o: o.read_bytes() for o in checkout.rglob('*') if o.is_file() and o.parent.name!='__pycache__'}


def edit_module(checkout):
    with open(checkout/'huggingtweets'/'data'/'rules.py', 'a') as f: f.write('\nedited = True\n')


def edit_stub(checkout):
    with open(checkout/'huggingtweets'/'bot'/'folder.pyi', 'a') as f: f.write('\nedited = True\n')


def change_notebook(checkout, name, change):
    "Let `change` alter the cells of a notebook, and write it as nbdev would"
    file = checkout/'nbs'/name
    nb = json.loads(file.read_text(encoding='utf-8'))
    change(nb['cells'])
    file.write_text(json.dumps(nb, ensure_ascii=False, indent=1, sort_keys=True) + '\n', encoding='utf-8')


def soil_notebook(checkout):
    change_notebook(checkout, '10_data.rules.ipynb', lambda cells: cells[0]['metadata'].update(scrolled=True))


def edit_readme(checkout):
    with open(checkout/'README.md', 'a') as f: f.write('\nedited\n')


def lose_notebook(checkout): (checkout/'nbs'/'10_data.rules.ipynb').unlink()


def add_cell(*lines, name='10_data.rules.ipynb'):
    "A way to spoil a checkout: one more exported cell with these lines"
    cell = dict(cell_type='code', execution_count=None, id='5b011ed0', metadata={}, outputs=[],
                source='\n'.join(['#| export', *lines]).splitlines(True))
    return lambda checkout: change_notebook(checkout, name, lambda cells: cells.append(cell))


def method(*lines): return add_cell('class Lamp:', '    "It glows."', *(f'    {line}' for line in lines))


def test_nothing_found_in_the_checkout(checkout):
    status, complaints = guards(checkout)
    assert status == 0, complaints


@pytest.mark.parametrize('spoil, complaint', [
    (edit_module, 'module huggingtweets/data/rules.py edited without its notebook'),
    (edit_stub, 'module huggingtweets/bot/folder.pyi edited without its notebook'),
    (soil_notebook, 'notebook nbs/10_data.rules.ipynb keeps dirty metadata: run make prepare'),
    (edit_readme, 'README.md differs from nbs/index.ipynb'),
    (lose_notebook, 'module huggingtweets/data/rules.py has no notebook'),
    (add_cell('def lamp(): return 1'), 'lamp has no docstring')])
def test_found_and_left_as_it_was(checkout, spoil, complaint):
    spoil(checkout)
    before = contents(checkout)
    status, complaints = guards(checkout)
    assert status == 1 and complaint in complaints
    assert contents(checkout) == before


def house(checkout):
    "The exit status and the complaints of the house's rules alone"
    done = subprocess.run([sys.executable, checkout/'tools'/'house.py'], cwd=checkout, capture_output=True, text=True)
    return done.returncode, done.stderr


@pytest.mark.parametrize('spoil, complaint', [
    (add_cell('from huggingtweets.data.corpus import Corpus'),
     'data.rules (10) imports huggingtweets.data.corpus.Corpus (15): import only from lower numbers'),
    (add_cell('def _lamp():', '    from huggingtweets.card import Bot'),
     'data.rules (10) imports huggingtweets.card.Bot (3'),
    (add_cell('def _lamp():', '    import huggingtweets.cli'), 'data.rules (10) imports huggingtweets.cli (60)'),
    (add_cell('from huggingtweets import load'), 'data.rules (10) imports huggingtweets.load'),
    (add_cell('from huggingtweets.core import _frontend'), 'huggingtweets.core._frontend is private to its room'),
    (add_cell('_LAMPS = [', *['    "lamp",']*39, ']'), '41 lines, over 40: split it'),
    (add_cell('def lamp(): return 1'), 'lamp has no docstring'),
    (add_cell('class Lamp: pass'), 'Lamp has no docstring'),
    (method('def glow(self): return 1'), 'glow has no docstring'),
    (method('@property', 'def glow(self): return 1'), 'glow has no docstring')])
def test_broken_rules_of_the_house(checkout, spoil, complaint):
    spoil(checkout)
    status, complaints = house(checkout)
    assert status == 1 and complaint in complaints and len(complaints.splitlines()) == 1


def test_what_the_house_allows(checkout):
    "A cell of 40 lines, imports of what stands below, private helpers and overriding methods without a docstring"
    add_cell('_LAMPS = [', *['    "lamp",']*38, ']')(checkout)
    add_cell('from huggingtweets.core import say', 'from huggingtweets import __version__')(checkout)
    add_cell('def _lamp(): return 1', 'class Lamps(list):', '    "Many."', '    def append(self, lamp): pass')(checkout)
    assert house(checkout) == (0, '')
