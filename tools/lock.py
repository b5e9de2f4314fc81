"""Writes locks/, the exact versions and the hashes of everything that the Makefile installs: `make lock`.

Versions that still fit settings.ini stay; `make lock ARGS=--upgrade` takes the latest. It needs the package index, and
for the CPU builds of torch PyTorch's. Each layer contains only what those below it lack, and one resolution decides on all.
"""
import re
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

PYTHON = '3.11.5'  # the oldest that everything supports
CPU_INDEX = 'https://download.pytorch.org/whl/cpu/torch/'
CUDA = re.compile(r'(cuda|nvidia|triton)\b')  # what torch needs on Linux, unless it is a CPU build
ENTRY = re.compile(r'^(\S+?)==(\S+).*\n(?:[ ]+--hash=.*\n?)*', re.M)
HEADER = '# Written by tools/lock.py (`make lock`). Do not edit.\n'
LAYERS = dict(base=None, app='base', test='app', bench='base')  # and the one below
LOCKS = Path('locks')

parser = ConfigParser()
parser.read('settings.ini', encoding='utf-8')
cfg = parser['DEFAULT']


def wanted():
    "The requirements of each layer, as in setup.py and in the Makefile; in all of them what builds the package."
    suffix = '_requirements'
    extras = {key.removesuffix(suffix): cfg[key].split() for key in cfg if key.endswith(suffix)}
    base = cfg['requirements'].split() + re.findall(r'"(setuptools==.*?)"', Path('pyproject.toml').read_text())
    public = [r for name, reqs in extras.items() if name not in ('bench', 'dev', 'quantized', 'snscrape') for r in reqs]
    app = base + public + ['ipykernel', 'voila']
    return dict(base=base, app=app, test=app + extras['quantized'] + extras['dev'], bench=base + extras['bench'])


def entries(text):
    "The entries of a lock by name: the line with the version, and those with hashes."
    return {m[1]: m[0].rstrip('\n')+'\n' for m in ENTRY.finditer(text)}


def resolve(requirements, *options, earlier=''):
    "The lock of `requirements`, as far as possible with the versions of an `earlier` one."
    with TemporaryDirectory() as folder:
        source, lock = Path(folder, 'requirements.in'), Path(folder, 'requirements.txt')
        source.write_text('\n'.join(requirements))
        lock.write_text(earlier)
        uv = [Path(sys.executable).parent/'uv', 'pip', 'compile', '--quiet', '--universal', '--python-version', PYTHON]
        output = '--generate-hashes', '--no-annotate', '--no-header', '--output-file', lock
        subprocess.run([*uv, *output, *options, source], check=True)
        return entries(lock.read_text())


def cpu_builds(version):
    "The lock of PyTorch's own builds for CPUs on Linux; the one that is there if their index cannot be reached."
    build = rf'torch-{re.escape(version)}%2Bcpu-cp31[123]-cp31\d-manylinux_\w+\.whl#sha256=([0-9a-f]{{64}})'
    try:
        with urlopen(CPU_INDEX, timeout=20) as page: hashes = re.findall(build, page.read().decode())
    except OSError as e:
        lock = entries((LOCKS/'torch-cpu.txt').read_text())
        if not lock['torch'].startswith(f'torch=={version}+cpu '):
            raise SystemExit(f'{CPU_INDEX} cannot be reached ({e}), and locks/torch-cpu.txt is not for {version}.')
        print(f'{CPU_INDEX} cannot be reached ({e}): locks/torch-cpu.txt stays as it is.', file=sys.stderr)
        return lock
    return dict(torch=' \\\n'.join([f'torch=={version}+cpu', *(f'    --hash=sha256:{h}' for h in sorted(hashes))])+'\n')


def write(name, lock, below=None):
    "Write a layer, which begins with the one `below`."
    text = HEADER + (f'-r {below}.txt\n' if below else '') + ''.join(lock[k] for k in sorted(lock))
    (LOCKS/f'{name}.txt').write_text(text)
    print(f'locks/{name}.txt: {len(lock)} packages')


def main(upgrade):
    earlier = '' if upgrade else ''.join((LOCKS/f'{n}.txt').read_text() for n in (*LAYERS, 'torch', 'cuda')
                                         if (LOCKS/f'{n}.txt').exists())
    layers, written = wanted(), {}
    whole = resolve([r for reqs in layers.values() for r in reqs], earlier=''.join(entries(earlier).values()))
    versions = ''.join(whole.values())
    for name, below in LAYERS.items():
        names = {k for k in resolve(layers[name], earlier=versions) if k != 'torch' and not CUDA.match(k)}
        written[name] = names | written.get(below, set())
        write(name, {k: whole[k] for k in names - written.get(below, set())}, below)
    write('torch', dict(torch=whole['torch']))
    write('torch-cpu', cpu_builds(whole['torch'].split()[0].split('==')[1]))
    write('cuda', {k: v for k, v in whole.items() if CUDA.match(k)})
    write('colab', resolve(['ipywidgets', 'jupyterlab_widgets', 'widgetsnbextension', 'ipython_genutils'], '--no-deps',
                           '--constraints', 'constraints-colab.txt'))
    tools = LOCKS/'tools.txt'
    write('tools', resolve(['pip-audit', 'uv'], earlier='' if upgrade or not tools.exists() else tools.read_text()))


if __name__ == '__main__': main('--upgrade' in sys.argv)
