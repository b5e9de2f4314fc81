"The documentation: it is built without a network, and its links lead somewhere."
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from lxml import html

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope='module')
def site(tmp_path_factory):
    "The site; whatever is asked of another machine while it is built fails"
    out = tmp_path_factory.mktemp('docs')
    env = {**os.environ, 'https_proxy': 'http://127.0.0.1:9', 'http_proxy': 'http://127.0.0.1:9'}
    done = subprocess.run([sys.executable, ROOT/'tools'/'docs.py', out], cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return {path.relative_to(out).as_posix(): html.parse(path).getroot() for path in out.rglob('*.html')} | {'': out}


def pages(site): return {name: page for name, page in site.items() if name}


def test_notebooks_and_reference_are_there(site):
    names = {path.with_suffix('.html').name for path in (ROOT/'nbs').glob('*.ipynb')} - {'index.html'}
    assert {f'nbs/{name}' for name in names} | {'index.html', 'reference.html', 'CHANGELOG.html'} <= {*site}
    assert 'how each post begins' in site['api/folder.html'].text_content()  # a method that another module adds
    assert 'Fine-tune a base model' in site['reference.html'].text_content()
    assert 'def make_corpus' in site['nbs/15_data.corpus.html'].text_content()
    assert 'held-out' in (site['']/'search.json').read_text()


def test_links_lead_somewhere(site):
    out, ids = site[''], {name: {*page.xpath('//@id'), *page.xpath('//a/@name')} for name, page in pages(site).items()}
    dead = set()
    for name, page in pages(site).items():
        for link in page.xpath('//@href | //@src'):
            if urlsplit(link).scheme or link.startswith('//'): continue
            path, anchor = urldefrag(link)
            target = (out/name).parent/unquote(path) if path else out/name
            target = target/'index.html' if target.is_dir() else target
            known = ids.get(os.path.relpath(target, out), ())
            if not target.exists() or anchor and unquote(anchor) not in known: dead.add((name, link))
    assert not dead


def test_nothing_is_loaded_from_elsewhere(site):
    "But for the badges of README, and KaTeX where there is a formula"
    scripts_and_styles = '//script/@src | //link[@rel="stylesheet"]/@href'
    loaded = {url for page in pages(site).values() for url in page.xpath(scripts_and_styles)}
    styles = ''.join(path.read_text() for path in site[''].rglob('*.css'))
    assert not [url for url in loaded if urlsplit(url).scheme and '/katex@' not in url]
    assert '@import url(http' not in styles.replace('"', '')
