"""The page that runs a bot in the browser: in a folder, as a Space of a Hub on 127.0.0.1, and in a real Chromium.

The engine is a stub that plays back tokens, since the real one comes from npm: `bench/space.py` runs that.
"""
import functools
import http.server
import json
import os
import shutil
import threading
from pathlib import Path

import pytest
from bots import train
from fakes import FakeHub
from huggingface_hub import close_session, constants
from huggingface_hub.utils import _http
from typer.testing import CliRunner

from huggingtweets.bot.generate import shorten
from huggingtweets.bot.originality import Originality
from huggingtweets.bot.watermark import Marker
from huggingtweets.card import Bot
from huggingtweets.card import space as space_module
from huggingtweets.card.space import DATA, PAGE_FILES, write_space
from huggingtweets.cli import app

TOKEN, READER = 'hf_writesSecretly', 'hf_readsSecretly'
EVIL = '<img src=x onerror=window.canary=4><script>window.canary=5</script>'
# The engine's interface as far as the page uses it: a token is a byte of UTF-8, and 256 ends a post.
ENGINE = '''
export class Wllama {
  async loadModel(blobs, options) { this.posts = JSON.parse(await blobs[0].slice(4).text()); this.next = 0 }
  mustAddBosToken() { return true }
  getBOS() { return 256 }
  isTokenEOG(token) { return token === 256 }
  async tokenize(text) { return [...new TextEncoder().encode(text)] }
  async detokenize(tokens) { return new Uint8Array(tokens) }
  async kvClear() { this.ids = null }
  async decode(ids) {
    if (this.ids) return
    this.ids = [...new TextEncoder().encode(this.posts[this.next++ % this.posts.length]), 256]
  }
  async getLogits() { await new Promise((next) => setTimeout(next)); return [{ token: this.ids.shift(), p: 1 }] }
}
'''


@pytest.fixture(scope='module')
def trained(tmp_path_factory):
    return train(tmp_path_factory.mktemp('space'), 'lamp_moth', 'qamar')


@pytest.fixture
def engine(tmp_path, monkeypatch):
    "The stub in place of the files from npm"
    folder = tmp_path/'engine'
    folder.mkdir()
    names = space_module._PARTS.values()
    for name in names: (folder/name).write_text(ENGINE if name == 'wllama.js' else 'stub')
    monkeypatch.setattr(space_module, 'engine_files', lambda: [folder/name for name in names])


@pytest.fixture
def gguf(tmp_path):
    "Not a model, but the posts that the stub plays back"
    file = tmp_path/'bot.gguf'
    file.write_bytes(b'GGUF' + json.dumps([f' hello {EVIL}', ' a lamp 🪔', ' قمر الليل'], ensure_ascii=False).encode())
    return file


@pytest.fixture
def hub(tmp_path, monkeypatch):
    with FakeHub() as fake:
        fake.users = {TOKEN: ('me', True), READER: ('me', False)}
        monkeypatch.setattr(constants, 'ENDPOINT', fake.url)
        template = fake.url + '/{repo_id}/resolve/{revision}/{filename}'
        monkeypatch.setattr(constants, 'HUGGINGFACE_CO_URL_TEMPLATE', template)
        close_session()
        for name, value in dict(HF_HUB_OFFLINE=False, HF_HUB_CACHE=str(tmp_path/'cache'), HF_HUB_DISABLE_XET=True,
                                HF_TOKEN_PATH=str(tmp_path/'token')).items(): monkeypatch.setattr(constants, name, value)
        monkeypatch.setattr(_http.time, 'sleep', lambda _: None)
        monkeypatch.setenv('HF_TOKEN', TOKEN)
        yield fake


def refused(call, *parts):
    "It fails with one sentence that contains `parts`, and no token"
    with pytest.raises(ValueError) as error: call()
    message = str(error.value)
    assert '\n' not in message and TOKEN not in message and all(p in message for p in parts), message


def test_a_folder_is_written_whole_or_not_at_all(trained, engine, gguf, tmp_path, monkeypatch):
    folder = write_space(trained, tmp_path/'page', gguf)
    names = {p.name for p in folder.iterdir()}
    assert names == set(PAGE_FILES)
    everything = b''.join(p.read_bytes() for p in folder.iterdir())
    assert str(trained.path).encode() not in everything
    write_space(trained, folder, gguf)  # an earlier page is replaced
    (folder/'diary.txt').write_text('mine')
    refused(lambda: write_space(trained, folder, gguf), 'not only a page')
    assert (folder/'diary.txt').exists()
    (tmp_path/'bad.gguf').write_text('text')
    for bad, part in (tmp_path/'bad.gguf', 'is not a GGUF file'), (tmp_path/'none.gguf', 'cannot be read'):
        refused(functools.partial(write_space, trained, tmp_path/'new', bad), part)
    monkeypatch.setattr(space_module, 'MAX_MODEL_BYTES', 10)
    refused(lambda: write_space(trained, tmp_path/'new', gguf), 'A browser cannot run this bot')
    monkeypatch.undo()
    monkeypatch.setattr(shutil, 'disk_usage', lambda _: shutil._ntuple_diskusage(1, 1, 0))
    refused(lambda: write_space(trained, tmp_path/'new', gguf), 'not enough room')
    assert not (tmp_path/'new').exists()


def test_a_wrong_engine_is_refused(trained, gguf, tmp_path, monkeypatch):
    with FakeHub() as fake:
        monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path/'cache'))
        monkeypatch.setattr(space_module, 'ENGINE', f'{fake.url}/api/whoami-v2')
        refused(lambda: write_space(trained, tmp_path/'page', gguf), 'could not be reached')
        fake.answer, fake.reply = None, lambda *_: (200, b'something else')
        refused(lambda: write_space(trained, tmp_path/'page', gguf), 'its hash differs')
    assert not (tmp_path/'page').exists()


def test_push_update_and_what_is_refused(trained, engine, gguf, hub, monkeypatch):
    pushed = trained.push_space(gguf)
    name = f'spaces/me/{trained.name}'
    files = hub.repos[name]['files']
    assert (pushed.url, pushed.changed, pushed.private) == (f'{hub.url}/{name}', True, True)
    assert set(PAGE_FILES) <= set(files) and hub.repos[name]['private']
    assert hub._front_matter(files['README.md'].decode())['sdk'] == 'static'
    assert files['bot.gguf'] == gguf.read_bytes()
    gguf.write_bytes(gguf.read_bytes() + b' ')
    assert trained.push_space(gguf, private=False).private is False
    assert hub.repos[name]['files']['bot.gguf'] == gguf.read_bytes() and not hub.repos[name]['private']
    data = json.loads(files[DATA]) | dict(created_at='another')
    hub.put(name, {DATA: json.dumps(data).encode()})
    refused(lambda: trained.push_space(gguf), 'already contains another bot')
    assert trained.push_space(gguf, f'me/{trained.name}').changed
    hub.put('spaces/me/diary', {'app.py': b''})
    refused(lambda: trained.push_space(gguf, 'me/diary'), 'was not made with huggingtweets')
    assert set(hub.repos['spaces/me/diary']['files']) == {'app.py'}
    monkeypatch.setenv('HF_TOKEN', READER)
    refused(lambda: trained.push_space(gguf, 'me/new'), 'You may not write')
    assert 'spaces/me/new' not in hub.repos


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_): pass


@pytest.fixture
def serve():
    servers = []

    def start(folder):
        server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, args=(.02,), daemon=True).start()
        servers.append(server)
        return f'http://127.0.0.1:{server.server_port}/'
    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope='module')
def browser():
    if not os.environ.get('CI'): pytest.importorskip('playwright')
    from playwright.sync_api import sync_playwright
    with sync_playwright() as p:
        candidates = [os.environ.get('CHROMIUM'), *map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome')),
                      p.chromium.executable_path]
        path = next((c for c in candidates if c and Path(c).exists()), None)
        if not path: pytest.fail('no Chromium') if os.environ.get('CI') else pytest.skip('no Chromium here')
        chromium = p.chromium.launch(executable_path=path, args=['--no-sandbox'])
        yield chromium
        chromium.close()


def opened(browser, address, problems):
    page = browser.new_page()
    page.on('pageerror', lambda e: problems.append(str(e)))
    page.on('console', lambda m: problems.append(m.text) if m.type == 'error' else None)
    page.goto(address)
    page.wait_for_selector('body[data-ready]')
    return page


@pytest.mark.browser
def test_hostile_names_and_posts_run_no_script(trained, engine, gguf, tmp_path, browser, serve):
    training_post = next(t for t in trained_posts(trained) if len(t.split()) > 9)
    gguf.write_bytes(b'GGUF' + json.dumps([f' {EVIL}', ' a lamp 🪔', training_post]).encode())
    problems = []
    page = opened(browser, serve(write_space(trained, tmp_path/'page', gguf)), problems)
    assert 'AI CYBORG' in page.title() and page.inner_text('#kind') == 'AI CYBORG'
    assert '<script>window.canary=1</script>' in page.inner_text('#names')
    page.fill('#prompt', '')
    page.fill('#count', '3')
    page.click('#write')
    page.wait_for_selector('#write:enabled')
    posts = page.locator('#posts .post').all_inner_texts()
    assert sorted(posts) == sorted([EVIL, 'a lamp 🪔'])  # the third one is a copy
    assert 'copied a training post' in page.inner_text('#status')
    assert page.evaluate('window.canary') is None and not problems
    links = page.eval_on_selector_all('#posts a', 'all => all.map(a => a.href)')
    assert len(links) == 6 and all(a.startswith('https://') for a in links)
    assert not page.locator('main img:not(#avatars img), main script').count()
    assert page.evaluate("""() => { const s = document.createElement('script'); s.textContent = 'window.canary = 9'
                            document.body.append(s); return window.canary }""") is None


def trained_posts(bot):
    from huggingtweets.data.corpus import load_corpus
    return load_corpus(bot.path/'corpus').train['text']


@pytest.mark.browser
def test_stop_keeps_what_was_written(trained, engine, gguf, tmp_path, browser, serve):
    gguf.write_bytes(b'GGUF' + json.dumps([f'{i} is a post' for i in range(9)] + ['z'*100]*90).encode())
    problems = []
    page = opened(browser, serve(write_space(trained, tmp_path/'page', gguf)), problems)
    page.fill('#count', '40')
    page.click('#write')
    page.wait_for_selector('#posts li')
    page.click('#stop')
    page.wait_for_selector('#write:enabled')
    assert page.inner_text('#status').startswith('Stopped after') and not problems
    page.set_viewport_size(dict(width=390, height=800))
    assert page.evaluate('document.documentElement.scrollWidth') <= 390


@pytest.mark.browser
def test_copies_and_marks_are_those_of_the_library(trained, engine, gguf, tmp_path, browser, serve):
    "Each post in its own words, shortened, changed, and beside others: JavaScript judges as Python does"
    folder = write_space(trained, tmp_path/'page', gguf)
    posts = list(trained_posts(trained))
    texts = posts[:60] + [p[:len(p)//2] for p in posts[:60]] + [f'{a} {b}'[10:] for a, b in zip(posts, posts[1:40])]
    texts += [p.upper() for p in posts[:20]] + ['ΟΔΟΣ ß ﬁ İ ı', '屋台'*40, 'x'*70, '', '🪔 🌙', 'ab\x85c\x1fd\ufeffe']
    texts += [' '.join(reversed(p.split())) for p in posts[:40]]
    page = opened(browser, serve(folder), [])
    verdicts = page.evaluate("""async (texts) => {
        const { Originality } = await import('./originality.js')
        const index = new Originality(await (await fetch('originality.safetensors')).arrayBuffer())
        return texts.map((text) => index.isCopy(text)) }""", texts)
    expected = [trained.originality.judge(t).is_copy for t in texts]
    assert isinstance(trained.originality, Originality) and 40 < sum(expected) < len(texts)
    assert [t for t, a, b in zip(texts, verdicts, expected) if a != b] == []
    mark, size = trained.mark, json.loads((folder/DATA).read_text())['vocab_size']
    marker = Marker(mark, size)
    for token in (0, 1, 97, size-1):
        green = page.evaluate("""async (token) => {
            const { Mark } = await import('./watermark.js')
            const bot = await (await fetch('huggingtweets-space.json')).json()
            return [...new Mark(bot.mark).greenAfter(token)] }""", token)
        assert green == marker.green_after(token).int().tolist()


@pytest.mark.browser
def test_a_long_post_is_cut_where_the_library_cuts_it(trained, engine, gguf, tmp_path, browser, serve):
    words = 'The lamp, again: it was on! "Was it?" No… (It was off.) So (he said) 3.5 moths; no — 👩‍👩‍👧 🇯🇵 é'.split()
    texts = [' '.join(words*n) for n in (1, 3, 9)] + ['月が出た。灯りは「消えた！」また点いた？暗い夜が続く'*12, 'ぽんぽこ'*80, 'x'*400,
             'ดวงจันทร์'*40, 'قمر الليل؟ نعم। '*20, 'one\ntwo. three\n'*20, 'torn 👩‍👩‍👧'*30 + '\ufffd\ufffd', '\ufffd', 'a', '']
    cases = [[text[:size], limit, prompt, ended] for text in texts for size in (60, 290, 999) for limit in (20, 100, 280)
             for prompt in ('', text[:12]) for ended in (True, False)]
    page = opened(browser, serve(write_space(trained, tmp_path/'page', gguf)), [])
    cut = page.evaluate("""async (cases) => {
        const { shorten } = await import('./shorten.js')
        return cases.map((one) => shorten(...one)) }""", cases)
    assert [(case, a, b) for case, a in zip(cases, cut) if a != (b := shorten(*case))] == []
    assert len({text for case, text in zip(cases, cut) if text != case[0]}) > 25
    long = ' '.join(f'Night {i} had a lamp.' for i in range(40))
    gguf.write_bytes(b'GGUF' + json.dumps([long]).encode())
    page = opened(browser, serve(write_space(trained, tmp_path/'long', gguf)), [])
    page.fill('#prompt', '')
    page.fill('#count', '1')
    page.click('#write')
    page.wait_for_selector('#write:enabled')
    [post] = page.locator('#posts .post').all_inner_texts()
    assert long.startswith(post) and post.endswith('lamp.') and 60 < len(post) <= 280


def test_a_bot_that_keeps_its_adapter_has_a_page_and_a_gguf(trained, engine, hub, tmp_path):
    "Its weights are put together in memory: its folder stays as it is, and the file is that of the whole bot"
    bot = Bot(shutil.copytree(trained.path, tmp_path/'bot')).keep_adapter()
    before = sorted(p.name for p in bot.path.rglob('*'))
    expected = trained.export(tmp_path/'whole').read_bytes()
    page = write_space(bot, tmp_path/'page')
    assert (page/'bot.gguf').read_bytes() == expected and {p.name for p in page.iterdir()} == set(PAGE_FILES)
    assert CliRunner().invoke(app, ['export', str(bot.path), '--to', 'space', '--out', str(page)]).exit_code == 0
    assert bot.export(tmp_path/'gguf').read_bytes() == expected
    assert sorted(p.name for p in bot.path.rglob('*')) == before
    bot.push_space()
    assert hub.repos[f'spaces/me/{bot.name}']['files']['bot.gguf'] == expected


def test_a_page_asks_for_what_threads_need(trained, engine, gguf, tmp_path):
    "Without these headers there is no shared memory, and the engine runs in one thread"
    card = (write_space(trained, tmp_path/'page', gguf)/'README.md').read_text()
    assert FakeHub._front_matter(card)['custom_headers'] == {
        'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'cross-origin'}
