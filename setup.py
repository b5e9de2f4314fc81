"Passes the content of settings.ini to setuptools."
import re
from configparser import ConfigParser
from pathlib import Path
from setuptools import find_packages, setup

parser = ConfigParser()
parser.read('settings.ini', encoding='utf-8')
cfg = parser['DEFAULT']
lib = cfg['lib_path']

# README is also the page in the package index, where there are no files beside it.
readme = Path('README.md').read_text(encoding='utf-8')
readme = re.sub(r'(!\[[^]]*\]\()(?!https?:|#)', rf"\1{cfg['git_url']}/raw/{cfg['branch']}/", readme)
readme = re.sub(r'(\]\()(?!https?:|#)', rf"\1{cfg['git_url']}/blob/{cfg['branch']}/", readme)

suffix = '_requirements'
extras = {key.removesuffix(suffix): cfg[key].split() for key in cfg if key.endswith(suffix)}
apart = 'bench', 'dev', 'quantized', 'snscrape'
extras['all'] = [req for name, reqs in extras.items() if name not in apart for req in reqs]

setup(
    name=cfg['lib_name'], version=cfg['version'], description=cfg['description'], keywords=cfg['keywords'].split(),
    author=cfg['author'], license={'apache2': 'Apache-2.0'}[cfg['license']],
    url=cfg['git_url'], project_urls={'Changelog': f"{cfg['git_url']}/blob/{cfg['branch']}/CHANGELOG.md"},
    long_description=readme, long_description_content_type='text/markdown',
    classifiers=[f"Development Status :: {cfg['status']}", f"Intended Audience :: {cfg['audience']}",
                 f"Natural Language :: {cfg['language']}",
                 *(f'Programming Language :: Python :: {version}' for version in ('3.11', '3.12', '3.13'))],
    python_requires=f">={cfg['min_python']}", install_requires=cfg['requirements'].split(), extras_require=extras,
    packages=find_packages(include=[lib, f'{lib}.*']),
    package_data={'': ['*.pyi'], lib: ['samples/**', 'py.typed'], f'{lib}.card': ['*.jinja', 'static/*'],
                  f'{lib}.train': ['*.jinja'],
                  f'{lib}.app': ['static/*']},
    entry_points={'console_scripts': cfg['console_scripts'].split(), 'nbdev': [f'{lib}={lib}._modidx:d'],
                  f'{lib}.sources': [f'{room}={lib}.data.{room}' for room in ('networks', 'scrape')]},
    zip_safe=False)
