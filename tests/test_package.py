"What the notebooks cannot show of the package: a quick import, lazy names, one version, one address."
import json
import re
import subprocess
import sys
import tarfile
import time
import tomllib
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import huggingtweets

ROOT = Path(__file__).parent.parent
parser = ConfigParser()
parser.read(ROOT/'settings.ini', encoding='utf-8')
cfg = parser['DEFAULT']


def python(*args):
    "What a fresh interpreter prints, in the checkout"
    done = subprocess.run([sys.executable, *args], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def seconds(code):
    "The best of three runs, in turn with nothing else: the rest is noise of the machine"
    def once():
        start = time.perf_counter()
        python('-c', code)
        return time.perf_counter() - start
    return min(once() for _ in range(3))


def test_import_leaves_heavy_libraries_alone():
    heavy = 'torch', 'transformers', 'datasets', 'wandb', 'ipywidgets'
    assert python('-c', f'import sys, huggingtweets; print([o for o in {heavy} if o in sys.modules])') == '[]'


def test_import_is_quick():
    assert seconds('import huggingtweets') - seconds('pass') < 0.3


def test_every_public_name_resolves():
    assert huggingtweets.__all__
    python('-c', 'import huggingtweets as h\nfor name in h.__all__: getattr(h, name)')


def test_one_version():
    assert python('setup.py', '--version').splitlines()[-1] == huggingtweets.__version__ == cfg['version']


def tracked():
    "The files of the checkout"
    listed = subprocess.run(['git', 'ls-files', '--cached', '--others', '--exclude-standard'], cwd=ROOT,
                            capture_output=True, text=True)
    if listed.returncode: pytest.skip('not a git checkout')
    return [name for name in listed.stdout.splitlines() if (ROOT/name).is_file()]


def written(name):
    "What somebody wrote into a file: of a notebook the cells, not what they printed"
    text = (ROOT/name).read_text(encoding='utf-8', errors='ignore')
    return '\n'.join(''.join(c['source']) for c in json.loads(text)['cells']) if name.endswith('.ipynb') else text


ORIGINAL = 'borisdayma/huggingtweets'  # of 2020


def test_address_stands_in_settings_alone():
    "README.md, the demo and CITATION.cff name it too: they are read where nothing can be derived. They name the same."
    address = f"{cfg['user']}/{cfg['repo']}"
    elsewhere = {'README.md', f"{cfg['lib_path']}/_modidx.py", 'nbs/huggingtweets-demo.ipynb', 'CITATION.cff'}
    text = {name: written(name) for name in tracked()}
    assert [name for name in text if name not in elsewhere and address in text[name]] == []
    for name in ('README.md', 'nbs/huggingtweets-demo.ipynb'):
        found = set(re.findall(r'github\.com/([\w.-]+/[\w-]+)', text[name]))
        assert {link for link in found if link.endswith(f"/{cfg['repo']}")} - {ORIGINAL} == {address}, name


def test_citation():
    about = yaml.safe_load((ROOT/'CITATION.cff').read_text(encoding='utf-8'))
    assert (about['version'], about['repository-code']) == (cfg['version'], cfg['git_url'])
    assert about['abstract'] == f"{cfg['description']}."
    assert about['references'][0]['authors'] == [{'family-names': 'Dayma', 'given-names': 'Boris'}]


@pytest.fixture(scope='module')
def built(tmp_path_factory):
    "The wheel, and the source archive that it was built from"
    out = tmp_path_factory.mktemp('dist')
    python('-m', 'build', '--no-isolation', '--outdir', out)
    return zipfile.ZipFile(next(out.glob('*.whl'))), tarfile.open(next(out.glob('*.tar.gz')))


def test_packages_contain_the_library_and_nothing_else(built):
    wheel, archive = built
    library = {name for name in tracked() if name.startswith(f"{cfg['lib_path']}/")}
    assert {name for name in wheel.namelist() if '.dist-info/' not in name} == library
    assert {f"{cfg['lib_path']}/py.typed", f"{cfg['lib_path']}/data/sources.pyi"} <= library
    names = {member.name.partition('/')[2] for member in archive.getmembers() if member.isfile()}
    assert library <= names
    made = {name for name in names if name in ('PKG-INFO', 'setup.cfg') or '.egg-info/' in name}
    assert names-library-made == {
        'CHANGELOG.md', 'CITATION.cff', 'LICENSE', 'MANIFEST.in', 'README.md', 'constraints-colab.txt', 'pyproject.toml',
        'settings.ini', 'setup.py'}


def test_links_in_the_package_index(built):
    "Where README has no files beside it"
    text = next(built[0].read(name) for name in built[0].namelist() if name.endswith('METADATA')).decode()
    links = re.findall(r'\]\((.*?)\)', text)
    assert len(links) > 10 and not [link for link in links if not link.startswith('https://')]


def test_lines_of_code_fit_120_columns():
    "In the notebooks, since what nbdev writes into the modules by itself is its own affair"
    for name in tracked():
        if not name.endswith('.ipynb'): continue
        cells = json.loads((ROOT/name).read_text(encoding='utf-8'))['cells']
        code = ''.join(''.join(c['source'])+'\n' for c in cells if c['cell_type'] == 'code')
        assert [line for line in code.splitlines() if len(line) > 120] == [], name


def locked(*names):
    "The versions in some of locks/, each of which must have hashes"
    versions = {}
    for name in names:
        text = (ROOT/'locks'/f'{name}.txt').read_text()
        for entry in re.split(r'\n(?=\S)', text):
            if entry.startswith(('#', '-r ')): continue
            assert re.search(r'--hash=sha256:[0-9a-f]{64}\b', entry), entry
            project, version = entry.split()[0].split('==')
            versions[canonicalize_name(project)] = version
    return versions


def test_everything_required_is_locked():
    "So that what is added to settings.ini is installed by its hash, too"
    layers = dict(requirements='base', bench_requirements='bench', dev_requirements='test',
                  quantized_requirements='test', snscrape_requirements='test')
    below = dict(base=(), app=('base',), test=('app', 'base'), bench=('base',))
    for key in (k for k in cfg if k.endswith('requirements')):
        layer = layers.get(key, 'app')
        versions = locked('torch', layer, *below[layer])
        for req in map(Requirement, cfg[key].split()):
            version = versions.get(canonicalize_name(req.name), '0')
            assert version in req.specifier, f'{req} is not in locks/: run make lock'


def test_one_setuptools_builds_the_package():
    [builder] = tomllib.loads((ROOT/'pyproject.toml').read_text())['build-system']['requires']
    assert builder == f"setuptools=={locked('base')['setuptools']}"


def test_the_builds_of_torch_have_one_version():
    assert locked('torch-cpu')['torch'] == f"{locked('torch')['torch']}+cpu"


def test_actions_are_pinned_to_commits():
    uses = [line for name in tracked() if name.startswith('.github/')
            for line in written(name).splitlines() if re.match(r'\s*(- )?uses:', line)]
    assert uses and all(re.search(r'uses: [\w/-]+@[0-9a-f]{40} # v\d', line) for line in uses)


def test_nobody_is_made_root():
    "sudo is nowhere but in a hint for the user"
    for name in tracked():
        if name.startswith(('tools/', '.ci/', '.github/')) or name == 'Makefile':
            commands = re.sub(r'"[^"]*"', '', written(name))
            assert not re.search(r'\bsudo\b', commands) and '--with-deps' not in commands, name
