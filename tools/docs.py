"""Builds the documentation into _docs: `make docs`. It needs no network, and runs no code of a notebook.

The pages are README, the notebooks as they were saved, the files for contributors, and a reference made from the code.
They are gathered in a folder, in the places that they have in the repository, so that their links lead somewhere; one that
does not fails the build.

    python tools/docs.py [folder for the site]
"""
import inspect
import json
import re
import shutil
import sys
from configparser import ConfigParser
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from smalldocs.cli import main as smalldocs

from notebooks import directives

ROOT = Path(__file__).parent.parent
WINGS = dict(ground='Ground', data='Posts to corpus', bot='What a bot is and does', card='What others see',
             train='Posts and a base to a bot', app='Demo and command line')
PROJECT = {'CLUSTER.md': 'Many bots on a cluster', 'CONTRIBUTING.md': 'Contributing', 'CHANGELOG.md': 'Changelog',
           'SECURITY.md': 'Security', 'bench/README.md': 'Benchmarks'}


def wing_of(module):
    "The wing that a module belongs to; the command line stands beside the demo"
    wing = module.rpartition('.')[0]
    return wing or ('app' if module=='cli' else 'ground')


def as_index(path):
    "A path in the site: there, the page of a folder is called index"
    return re.sub(r'(^|/)README\.md$', r'\1index.md', path)


def relinked(text, folder, cfg):
    "Text with links that work in the site: those to files which are no pages lead to the repository"
    def link(match):
        path, sharp, anchor = match[2].partition('#')
        file = (ROOT/folder/path).resolve()
        if re.match('[a-z]+:', path) or not path or not file.is_file(): return match[0]
        if file.suffix in ('.md', '.ipynb') or match[1]: return f'{match[1]}]({as_index(path)}{sharp}{anchor})'
        return f"]({cfg['git_url']}/blob/{cfg['branch']}/{file.relative_to(ROOT).as_posix()})"
    return re.sub(r'((?:!\[[^]]*)?)\]\(([^)\s]+)\)', link, text)


def copy_notebooks(pages, cfg):
    "Copy the notebooks without their hidden cells; by wing, the path of each and its module"
    rooms = {wing: [] for wing in WINGS}
    for path in sorted((ROOT/'nbs').glob('*.ipynb')):
        if path.name=='index.ipynb': continue  # README
        nb = json.loads(path.read_text(encoding='utf-8'))
        given = [directives(cell) if cell['cell_type']=='code' else [] for cell in nb['cells']]
        nb['cells'] = [cell for cell, names in zip(nb['cells'], given) if 'hide' not in names]
        for cell in nb['cells']:
            if cell['cell_type']=='markdown': cell['source'] = relinked(''.join(cell['source']), 'nbs', cfg)
        (pages/'nbs'/path.name).write_text(json.dumps(nb), encoding='utf-8')
        module = next((name.split()[1] for names in given for name in names if name.startswith('default_exp')), None)
        if module: rooms[wing_of(module)].append((f'nbs/{path.name}', module))
    return rooms


def row(name, obj):
    "The row of the overview for a name of the library"
    home = inspect.unwrap(obj)
    page, anchor = f'api/{home.__module__.rpartition(".")[2]}.qmd', name
    if '.' in name: page = 'api/folder.qmd'  # the methods of `Bot` stand beside it, wherever they are written
    return f'| [`{name}`]({page}#{anchor}) | {inspect.getdoc(obj).splitlines()[0]} |'


def overview(library):
    "The page with the names that people use"
    methods = {f'Bot.{name}': f for name, f in vars(library.Bot).items() if inspect.isfunction(f) and name[0]!='_'}
    names = {name: getattr(library, name) for name in library.__all__} | dict(sorted(methods.items()))
    intro = 'What `from huggingtweets import ...` offers, and what a bot can do. The pages below are about everything else.'
    return '\n'.join(['# Reference', '', intro, '', '| | |', '|---|---|', *(row(*item) for item in names.items()), ''])


def config(cfg, rooms, out):
    "The settings of smalldocs"
    api = {wing: [dict(text=module, href=f'api/{module.rpartition(".")[2]}.qmd') for _, module in modules]
           for wing, modules in rooms.items()}
    guides = {wing: [dict(text=module.rpartition('.')[2], href=path) for path, module in modules]
              for wing, modules in rooms.items()}
    sidebar = [dict(text='Overview', href='index.md'), dict(text='The demo', href='nbs/huggingtweets-demo.ipynb'),
               dict(section='How it works', contents=[dict(section=WINGS[w], contents=c) for w, c in guides.items()]),
               dict(section='Reference', contents=[dict(text='What people use', href='reference.md'),
                                                   *(dict(section=WINGS[w], contents=c) for w, c in api.items())]),
               dict(section='Project', contents=[dict(text=text, href=as_index(href)) for href, text in PROJECT.items()])]
    source = dict(icon='github', text='Source', href=cfg['git_url'])
    return {'project': {'output-dir': str(out)}, 'toc': True,
            'theme': dict(light='bootstrap', dark='slate'),  # most others fetch fonts from Google
            'website': {'title': cfg['title'], 'description': cfg['description'], 'repo-url': cfg['git_url'],
                        'site-url': cfg['doc_host']+cfg['doc_baseurl'], 'page-navigation': True,
                        'navbar': dict(search=True, right=[source]),
                        'sidebar': {'contents': sidebar, 'collapse-level': 1, 'search': False}},
            'api': {'packages': [cfg['lib_name']], 'out': 'api', 'root': str(ROOT)}}


def gather(pages, cfg, out):
    "Put all pages and the settings into a folder"
    tables = [path.relative_to(ROOT).as_posix() for path in (ROOT/'bench'/'results').rglob('*.md')]
    for name in ('README.md', *PROJECT, *tables):
        (pages/name).parent.mkdir(parents=True, exist_ok=True)
        text = re.sub(r'^<!--.*?-->\s*', '', (ROOT/name).read_text(encoding='utf-8'))
        (pages/as_index(name)).write_text(relinked(text, Path(name).parent, cfg), encoding='utf-8')
    shutil.copytree(ROOT/'nbs'/'images', pages/'nbs'/'images')
    settings = config(cfg, copy_notebooks(pages, cfg), out)
    (pages/'_smalldocs.yml').write_text(yaml.safe_dump(settings, sort_keys=False), encoding='utf-8')
    import huggingtweets.core
    huggingtweets.core.document = lambda obj: obj  # the pages have tables of the parameters, so docstrings stay short
    (pages/'reference.md').write_text(overview(huggingtweets), encoding='utf-8')


def main(out=None):
    parser = ConfigParser()
    parser.read(ROOT/'settings.ini', encoding='utf-8')
    cfg = parser['DEFAULT']
    sys.path.insert(0, str(ROOT))
    with TemporaryDirectory() as folder:
        gather(Path(folder), cfg, Path(out or ROOT/cfg['doc_path']).resolve())
        return smalldocs(['render', folder, '--strict'])


if __name__ == '__main__': sys.exit(main(*sys.argv[1:]))
