"tools/guards.sh finds each way in which notebooks, modules and README.md come apart, and says what to do."
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
    "A copy of all that the guards look at"
    for name in ('settings.ini', 'README.md'): shutil.copy(ROOT/name, tmp_path)
    shutil.copytree(ROOT/'tools', tmp_path/'tools')
    for folder, pattern in (('nbs', '*.ipynb'), ('huggingtweets', '*.py')):
        (tmp_path/folder).mkdir()
        for file in (ROOT/folder).glob(pattern): shutil.copy(file, tmp_path/folder)
    return tmp_path


def guards(checkout):
    "The exit status and the complaints"
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ['PATH']])
    env = {**os.environ, 'PATH': path}
    done = subprocess.run([checkout/'tools'/'guards.sh'], env=env, capture_output=True, text=True)
    return done.returncode, done.stderr


def contents(checkout): return {o: o.read_bytes() for o in checkout.rglob('*') if o.is_file()}


def edit_module(checkout):
    with open(checkout/'huggingtweets'/'data.py', 'a') as f: f.write('\nedited = True\n')


def soil_notebook(checkout):
    file = checkout/'nbs'/'00_data.ipynb'
    nb = json.loads(file.read_text(encoding='utf-8'))
    nb['cells'][0]['metadata']['scrolled'] = True
    file.write_text(json.dumps(nb, ensure_ascii=False, indent=1, sort_keys=True) + '\n', encoding='utf-8')


def edit_readme(checkout):
    with open(checkout/'README.md', 'a') as f: f.write('\nedited\n')


def lose_notebook(checkout): (checkout/'nbs'/'00_data.ipynb').unlink()


def test_nothing_found_in_the_checkout(checkout):
    status, complaints = guards(checkout)
    assert status == 0, complaints


@pytest.mark.parametrize('spoil, complaint', [
    (edit_module, 'module huggingtweets/data.py edited without its notebook'),
    (soil_notebook, 'notebook nbs/00_data.ipynb keeps dirty metadata: run make prepare'),
    (edit_readme, 'README.md differs from nbs/index.ipynb'),
    (lose_notebook, 'module huggingtweets/data.py has no notebook')])
def test_found_and_left_as_it_was(checkout, spoil, complaint):
    spoil(checkout)
    before = contents(checkout)
    status, complaints = guards(checkout)
    assert status == 1 and complaint in complaints
    assert contents(checkout) == before
