"The demo notebook in a real browser: a person clicks from two samples to a published bot, and nothing hostile runs."
import io
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest

import huggingtweets
from bots import train
from fakes import FakeHub, free_port
from huggingtweets.bot.base import tiny_base
from huggingtweets.bot.folder import Bot

ROOT = Path(__file__).parent.parent
DEMO = ROOT/'nbs'/'huggingtweets-demo.ipynb'
FLAGS = ('--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking '
         '--disable-component-update --disable-sync').split()
HOSTILE = '<img src=x onerror="window.canary=1">'
BASE = os.environ.get('DEMO_BASE')  # None is a tiny one
MINUTES = float(os.environ.get('DEMO_MINUTES', .1))
SECONDS = 120 + 120*MINUTES  # what an old laptop may take for one step
BOT = 'fernimperator-old_fen_light'
TOKEN = 'hf_of_the_empress'
pytestmark = pytest.mark.browser


@pytest.fixture(scope='module')
def playwright():
    "Playwright itself; without it there is no browser test, and in CI there has to be one"
    if not os.environ.get('CI'): pytest.importorskip('playwright')
    from playwright.sync_api import sync_playwright
    with sync_playwright() as p: yield p


@pytest.fixture(scope='module')
def browser(playwright):
    "A Chromium: the one that CHROMIUM names, one on the PATH, or playwright's own"
    found = [os.environ.get('CHROMIUM'), *map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome')),
             playwright.chromium.executable_path]
    path = next((p for p in found if p and Path(p).exists()), None)
    if not path:
        reason = 'no Chromium here: tools/chromium.sh finds or installs one, CHROMIUM=/path names one'
        pytest.fail(reason) if os.environ.get('CI') else pytest.skip(reason)
    chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
    yield chromium
    chromium.close()


@pytest.fixture
def hub():
    "A Hub on this machine, on which the Empress may write"
    with FakeHub() as fake:
        fake.users[TOKEN] = ('fern', True)
        yield fake


@pytest.fixture(scope='module')
def tiny(tmp_path_factory): return BASE or tiny_base(tmp_path_factory.mktemp('base')/'tiny')


def logged_in(hub):
    "What somebody has in their environment who is logged in there"
    return dict(HF_ENDPOINT=hub.url, HF_TOKEN=TOKEN, HF_HUB_OFFLINE='0', HF_HUB_DISABLE_XET='1')


def listens(port):
    with socket.socket() as s: return s.connect_ex(('127.0.0.1', port)) == 0


def environment(folder):
    "This process's, without the user's Jupyter settings, and with the package that is tested"
    jupyter = {f'JUPYTER_{k}_DIR': str(folder/'jupyter') for k in ('CONFIG', 'DATA', 'RUNTIME')}
    package = str(Path(huggingtweets.__file__).parent.parent)
    return {**os.environ, **jupyter, 'IPYTHONDIR': str(folder/'ipython'), 'PYTHONPATH': package,
            'WANDB_MODE': 'disabled', 'OMP_NUM_THREADS': '1', 'HF_HOME': str(folder/'hub')}


@contextmanager
def served(folder, command, port, **more):
    "A server that runs `command` in `folder` and listens on `port`"
    log = folder/'server.log'
    with log.open('w') as out:
        server = subprocess.Popen([sys.executable, '-m', *command], cwd=folder, env={**environment(folder), **more},
                                  stdout=out, stderr=subprocess.STDOUT)
    try:
        until = time.monotonic() + SECONDS
        while not listens(port) and server.poll() is None:
            assert time.monotonic() < until, log.read_text()
            time.sleep(.3)
        assert server.poll() is None, log.read_text()
        yield
    finally:
        server.terminate()
        server.wait(30)


@contextmanager
def voila(folder, browser, theme='light', **more):
    "A page with the demo under Voila, which runs in `folder`"
    shutil.copy(DEMO, folder)
    port = free_port()
    command = ['voila', DEMO.name, f'--port={port}', '--Voila.ip=127.0.0.1', '--no-browser', f'--theme={theme}']
    with served(folder, command, port, **more):
        page = browser.new_page(viewport=dict(width=1000, height=3000), color_scheme=theme)
        page.set_default_timeout(SECONDS*1000)
        page.goto(f'http://127.0.0.1:{port}/')
        page.get_by_text('Upload files').wait_for()
        yield page
        page.close()


def choose_kernel(page):
    "Answer JupyterLab, which may ask for the kernel, with what it proposes"
    if (dialog := page.locator('.jp-Dialog button.jp-mod-accept')).count(): dialog.first.click()


def wait_a_while(found):
    "Until it is there, or half a minute"
    until = time.monotonic() + 30
    while not found.count() and time.monotonic() < until: found.page.wait_for_timeout(500)


def run_all(page): page.evaluate("void window.jupyterapp.commands.execute('notebook:run-all-cells')")


@contextmanager
def lab(folder, browser, **more):
    "A page with the demo in JupyterLab, all cells run"
    shutil.copy(DEMO, folder)
    port = free_port()
    command = ['jupyterlab', f'--port={port}', '--ip=127.0.0.1', '--no-browser', '--allow-root', '--port-retries=0',
               '--LabApp.expose_app_in_browser=True', '--IdentityProvider.token=t', '--ServerApp.open_browser=False']
    with served(folder, command, port, **more):
        page = browser.new_page(viewport=dict(width=1200, height=3000))
        page.set_default_timeout(SECONDS*1000)
        page.goto(f'http://127.0.0.1:{port}/doc/tree/{DEMO.name}?token=t&reset')
        page.locator('.jp-Notebook-ExecutionIndicator').wait_for()
        until = time.monotonic() + SECONDS
        page.wait_for_timeout(3000)
        choose_kernel(page)
        last = page.get_by_text('or choose one above').nth(1)
        while not last.count():  # a kernel that is only just up may miss it
            assert time.monotonic() < until, (folder/'server.log').read_text()
            run_all(page)
            wait_a_while(last)
            if page.locator('.jp-Dialog').count(): page.keyboard.press('Escape')
        page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').wait_for()  # of a second run, too
        yield page
        page.close()


def press(page, name, nth=0): page.get_by_role('button', name=name).nth(nth).click()


def see(page, text, times=1, exact=False): page.get_by_text(text, exact=exact).nth(times-1).wait_for()


def fill(page, label, value):
    page.get_by_label(label, exact=True).fill(str(value))
    page.get_by_label(label, exact=True).press('Tab')


def start(page, base, minutes):
    fill(page, 'Base model', base)
    fill(page, 'Minutes', minutes)
    page.get_by_role('button', name='Train').last.click()


def picture(page, name):
    "A picture of the page, where somebody wants to look at the steps"
    if folder := os.environ.get('DEMO_PICTURES'): page.screenshot(path=Path(folder)/f'{name}.png', full_page=True)


FILM = []  # frames of the moving picture in README, each with its milliseconds


def film(page, heading, milliseconds):
    "Add what is below a heading to the moving picture in README, if one is made"
    if not os.environ.get('README_PICTURE'): return
    from PIL import Image
    page.set_viewport_size(dict(width=720, height=4000))
    top = page.get_by_role('heading', name=heading).bounding_box()['y']
    shot = page.screenshot(clip=dict(x=0, y=max(0, top - 10), width=720, height=560))
    FILM.append((Image.open(io.BytesIO(shot)).convert('RGB'), milliseconds))


def film_training(page):
    "Some frames of a training that has just begun"
    if not os.environ.get('README_PICTURE'): return
    for _ in range(8):
        film(page, '3. Train', 600)
        page.wait_for_timeout(MINUTES * 60_000 / 7)


def save_film(file):
    frames, milliseconds = zip(*FILM)
    frames[0].save(file, save_all=True, append_images=frames[1:], duration=milliseconds, loop=0, quality=60, method=6)


def add_sample(page, name):
    "Not the button that removes it, whose name ends alike"
    press(page, re.compile(f'(?<!:){name}$'))


def pick(page):
    "Two samples, one of them clicked twice"
    for sample in ('FernImperator', 'old_fen_light', 'FernImperator'):
        add_sample(page, sample)
        see(page, f'Sample of @{sample}')
    page.get_by_text('Sample of @').nth(1).wait_for()
    assert page.get_by_text('Sample of @').count() == 2
    film(page, '1. Pick', 2500)


def read(page):
    press(page, 'Read the posts')
    see(page, 'posts to train on')


def pick_and_read(page):
    "What is there to learn from, and what is not"
    see(page, 'Choose an account first')
    see(page, 'Read some posts first')
    see(page, 'Train a bot first', 2)
    pick(page)
    read(page)
    table = page.locator('.huggingtweets-counts table').inner_text()
    assert all(word in table for word in ('FernImperator', 'old_fen_light', 'downloaded', 'duplicates', 'kept'))
    film(page, '2. Read', 2500)
    page.get_by_text('What was left out, and why').click()
    see(page, 'one of each is kept')


def click_stop(page): press(page, re.compile('Stop$'))  # not what stops the reading


def reload_and_stop(page):
    "What runs is shown again, and Stop still stops it"
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    page.evaluate('window.before = true')
    page.reload()
    page.wait_for_function('window.jupyterapp && !window.before')
    see(page, 'Training: ')
    see(page, 'Samples during training')
    assert page.get_by_role('button', name='Train').last.is_disabled()
    click_stop(page)


def train_stop_and_train(page, folder, base, name, stop):
    "A training that is stopped is kept, and so is its bot when another is trained"
    bot = folder/'bots'/BOT
    see(page, 'In 5 min this machine gets through ')
    start(page, base, 5)
    see(page, 'Samples during training')
    for curve in ('Loss on training posts', 'Held-out bits per byte'): page.get_by_role('img', name=curve).wait_for()
    see(page, 'Training: ')
    assert page.get_by_role('button', name='Train').last.is_disabled()
    picture(page, f'{name}-training')
    stop(page)
    see(page, 'Stopped; the bot is kept')
    stopped = Bot(bot).about
    assert stopped.training.seconds < 250
    assert stopped.training.best_step in [s.step for s in stopped.metrics.evaluations.scores]
    see(page, f'The bot will be saved in bots/{BOT}-2')
    start(page, base, MINUTES)
    film_training(page)
    see(page, 'Done', exact=True)
    film(page, '3. Train', 2500)
    again = Bot(folder/'bots'/f'{BOT}-2')
    assert f'{again.about.metrics.bits_per_byte.after:.3f} after' in page.content()
    assert Bot(bot).about == stopped
    return again


def play(page):
    "Posts, one of which is copied, shared and chosen as the preview"
    fill(page, 'Posts', 3)
    press(page, 'Generate')
    cards = page.locator('article.huggingtweets-post')
    cards.nth(2).wait_for()
    film(page, '4. Play', 5000)
    assert cards.count() == 3 and all('AI CYBORG of' in t and 'My dream is' in t for t in cards.all_inner_texts())
    links = cards.first.get_by_role('link')
    assert [link.get_attribute('href').split('?')[0].split('#')[0] for link in links.all()] == [
        'https://x.com/intent/post', 'https://bsky.app/intent/compose', 'https://share.joinmastodon.org/']
    cards.nth(1).get_by_role('button', name='Use as preview').press('Enter')
    page.get_by_role('img', name='The preview with the chosen post').wait_for()
    assert page.evaluate('document.activeElement.innerText') == '✓ Preview', 'the keyboard is somewhere else'
    assert cards.locator('button[aria-pressed=true]').count() == 1
    return cards.nth(1).locator('p').inner_text()


def guess(page, bot):
    "A game of five pairs, always the first post of each"
    press(page, 'New game')
    from playwright.sync_api import expect
    picks = page.get_by_role('button', name='This one is real')
    picks.nth(9).wait_for()
    for pair in range(5):
        picks.nth(2*pair).click()
        see(page, 'post is real.', pair + 1)
        for of_pair in (0, 1): expect(picks.nth(2*pair + of_pair)).to_be_disabled()
    score = Bot(bot.path).about.game
    assert score.answers == 5 and score.right == page.get_by_text('✓ Right').count()
    see(page, f'{score.right} of 5 guesses were right')


def push(page, hub, bot):
    "The card as it will look, and the bot on the Hub, for its owner alone"
    page.get_by_text('The model card', exact=True).click()
    see(page, 'Limits and bias')
    press(page, 'Push to the Hub')
    see(page, f'Pushed to {hub.url}/fern/')
    [repo] = hub.repos.values()
    assert repo['private'] and 'model.safetensors' in repo['files']
    assert repo['files']['preview.png'] == (bot.model_path/'preview.png').read_bytes()
    assert not [f for f in repo['files'] if 'posts' in f or 'corpus' in f]
    assert TOKEN not in page.content()


def to_the_end(page, folder, hub, base, name, stop=click_stop):
    "All steps, up to the Hub"
    picture(page, f'{name}-start')
    pick_and_read(page)
    picture(page, f'{name}-read')
    bot = train_stop_and_train(page, folder, base, name, stop)
    post = play(page)
    push(page, hub, bot)
    guess(page, bot)
    picture(page, f'{name}-end')
    assert Bot(bot.path).about.preview.post.split() == post.split()


def fits_a_phone(page, name):
    page.set_viewport_size(dict(width=390, height=6000))
    picture(page, f'{name}-phone')
    assert page.evaluate('document.documentElement.scrollWidth') <= 390, 'a phone has to scroll sideways'
    wide = page.evaluate("""() => [...document.querySelectorAll('.huggingtweets')].filter(
        e => e.scrollWidth > e.clientWidth).map(e => e.innerText.slice(0, 80))""")
    assert wide == [], 'what a step shows sticks out of it'


def test_voila(browser, tmp_path, hub, tiny):
    """All steps; the picture in README is made by this test:

    README_PICTURE=nbs/images/demo.webp DEMO_BASE=smollm2 DEMO_MINUTES=3 pytest tests/test_demo.py -k voila
    """
    with voila(tmp_path, browser, **logged_in(hub)) as page:
        to_the_end(page, tmp_path, hub, tiny, 'voila')
        if file := os.environ.get('README_PICTURE'): save_film(file)
        fits_a_phone(page, 'voila')


def test_jupyterlab(browser, tmp_path, hub, tiny):
    "Cells that are run twice and a page that is reloaded double nothing and lose nothing"
    with lab(tmp_path, browser, **logged_in(hub)) as page:
        to_the_end(page, tmp_path, hub, tiny, 'lab', stop=reload_and_stop)
        assert not page.locator('.jp-CodeCell .jp-InputArea-editor:visible').count(), 'code is shown'
        run_all(page)
        page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').wait_for()
        add_sample(page, 'FernImperator')
        page.wait_for_timeout(500)
        assert page.get_by_text('Sample of @').count() == 2
        assert page.locator('.huggingtweets-counts table').count() == 1


COLAB = """
import os, sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path
for name in ('google.colab', 'google.colab.output'): sys.modules[name] = module_from_spec(ModuleSpec(name, None))
sys.modules['google.colab.output'].enable_custom_widget_manager = Path('enabled').touch
Path('kernel.pid').write_text(str(os.getpid()))
"""


def test_widgets_of_colab(browser, tmp_path, hub, tiny):
    "ipywidgets 7.7, which Makefile installs beside the newest; a click holds the kernel until done or interrupted"
    startup = tmp_path/'ipython'/'profile_default'/'startup'
    startup.mkdir(parents=True)
    (startup/'colab.py').write_text(COLAB)
    colab = Path(sys.prefix)/'colab'
    if not colab.exists(): (pytest.fail if os.environ.get('CI') else pytest.skip)('make test installs it')
    package = str(Path(huggingtweets.__file__).parent.parent)
    older = dict(PYTHONPATH=os.pathsep.join([str(colab), package]), JUPYTER_PATH=str(colab/'share'/'jupyter'))
    told = subprocess.run([sys.executable, '-c', 'import ipywidgets; print(ipywidgets.__version__)'], text=True,
                          env={**os.environ, **older}, capture_output=True).stdout
    assert told.startswith('7.7.')
    with voila(tmp_path, browser, **older, **logged_in(hub)) as page:
        to_the_end(page, tmp_path, hub, tiny, 'colab',
                   stop=lambda _: os.kill(int((tmp_path/'kernel.pid').read_text()), signal.SIGINT))
        assert (tmp_path/'enabled').exists()
        fits_a_phone(page, 'colab')


def test_going_on_after_a_restart(browser, tmp_path, tiny):
    "A kernel that died while training: the next one has the picks, goes on with the training, and finds the bot"
    out = tmp_path/'bots'/BOT
    cut_off = """if 1:
        import os, sys, huggingtweets.train.clock as clock
        from huggingtweets import finetune, load, make_corpus
        clock.SAVE_SECONDS = 0
        die = lambda p: os._exit(0) if p.stage=='train' and p.step==4 else None
        finetune(make_corpus(load('sample:FernImperator'), load('sample:old_fen_light')), sys.argv[1], minutes=.1,
                 out=sys.argv[2], progress=die)"""
    subprocess.run([sys.executable, '-c', cut_off, str(tiny), str(out)], env=environment(tmp_path), check=True)
    assert not (out/'bot.json').exists() and list((out/'checkpoints').glob('checkpoint-*'))
    with voila(tmp_path, browser) as page:
        pick(page)
        press(page, f'Resume {BOT}')
        see(page, 'Done', exact=True)
        assert Bot(out).about.training.steps > 4
        assert not page.get_by_role('button', name='Resume').count()
        page.reload()
        page.get_by_text('Sample of @').nth(1).wait_for()
        assert page.get_by_text('Sample of @').count() == 2
        page.get_by_label('Bot', exact=True).select_option(BOT)
        see(page, 'Held-out bits per byte')
        fill(page, 'Posts', 1)
        press(page, 'Generate')
        page.locator('article.huggingtweets-post').wait_for()


def test_upload(browser, tmp_path):
    "A file of several pieces, by the keyboard alone from there on"
    file = tmp_path/'moth.txt'
    file.write_text(''.join(f'Night {i}: circled the {"porch desk bicycle kitchen cellar".split()[i % 5]} lamp '
                            f'{i * 7 % 31} times, {"x" * 4000}\n' for i in range(600)))
    assert file.stat().st_size > 2 << 20
    with voila(tmp_path, browser) as page:
        page.locator('input[type=file]').set_input_files(file)
        see(page, 'moth.txt has been uploaded')
        see(page, 'Plain text of @moth, 600 posts')
        press(page, 'Add another account')
        page.wait_for_function("document.activeElement.labels?.[0]?.innerText == 'Account 2'")
        page.keyboard.type('jay')
        press(page, 'jay.bsky.social')
        see(page, 'jay.bsky.social on Bluesky')
        press(page, 'Remove jay.bsky.social')
        assert (tmp_path/'uploads'/'moth.txt').read_bytes() == file.read_bytes()
        button = page.get_by_role('button', name='Read the posts')
        for _ in range(30):
            if button.evaluate('b => b === document.activeElement'): break
            page.keyboard.press('Tab')
        page.keyboard.press('Enter')
        see(page, 'posts of @moth')
        names = page.evaluate("""() => [...document.querySelectorAll('input, select, button')].filter(
            e => e.offsetParent && !(e.labels?.length || e.ariaLabel || e.title || e.textContent.trim()))
            .map(e => e.outerHTML)""")
        assert names == [], 'controls without a name for a screen reader'


FOCUSED = """() => { const e = document.activeElement
    return e.ariaLabel || e.labels?.[0]?.innerText.trim() || e.innerText?.trim() || e.title }"""


def tab_to(page, name):
    "Press Tab until the element with this name has the focus, which is to be seen"
    for _ in range(80):
        page.keyboard.press('Tab')
        if page.evaluate(FOCUSED) == name: break
    assert page.evaluate(FOCUSED) == name
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != 'none'


def test_by_keyboard_alone(browser, tmp_path, tiny):
    "From a sample to posts; what was read is there when the page is loaded again; the system's dark mode"
    def enter(name, text=None):
        tab_to(page, name)
        if text is None: return page.keyboard.press('Enter')
        page.keyboard.press('Control+A')
        page.keyboard.type(str(text))
    with voila(tmp_path, browser) as page:
        enter('old_fen_light')
        see(page, 'Sample of @old_fen_light')
        enter('Options')
        see(page, 'Keep line breaks')
        page.wait_for_function("document.activeElement.ariaExpanded == 'true'")
        page.keyboard.press('Enter')
        page.get_by_text('Keep line breaks').wait_for(state='hidden')
        page.keyboard.press('Shift+Tab')
        for _ in range(9):
            if page.evaluate(FOCUSED) == 'Read the posts': break
            page.keyboard.press('Shift+Tab')
        page.keyboard.press('Enter')
        see(page, 'posts to train on')
        enter('Minutes', MINUTES)
        enter('Base model', tiny)
        enter('Train')
        page.get_by_label('Begin with').wait_for()
        see(page, 'Done', exact=True)
        enter('Posts', 1)
        enter('Generate')
        page.locator('article.huggingtweets-post').wait_for()
        enter('Copy post 1')
        page.reload()
        see(page, 'Read on an earlier visit')
        see(page, 'posts to train on')
        background = 'getComputedStyle(document.body).backgroundColor'
        assert page.evaluate(background) == 'rgb(255, 255, 255)'
        page.emulate_media(color_scheme='dark')
        assert page.evaluate(background) == 'rgb(17, 17, 17)'


def test_a_bot_of_ones_own(browser, tmp_path, hub):
    "Renamed, downloaded, pushed after a login in the page, and deleted; the token is written nowhere"
    train(tmp_path, 'lamp_moth', out=tmp_path/'bots'/'moth').card()
    state = dict(XDG_STATE_HOME=str(tmp_path/'state'))
    with voila(tmp_path, browser, **{**logged_in(hub), 'HF_TOKEN': '', **state}) as page:
        page.get_by_label('Bot', exact=True).select_option('moth')
        press(page, 'Rename, download or delete')
        fill(page, 'New name', 'moths')
        press(page, re.compile('Rename$'))
        see(page, 'The bot is in bots/moths now')
        with page.expect_download() as download: press(page, 'Download as a zip')
        names = ZipFile(download.value.path()).namelist()
        assert 'moths/model.safetensors' in names and 'moths/README.md' in names
        assert download.value.suggested_filename == 'moths.zip' and not [n for n in names if 'corpus' in n]
        press(page, 'Push to the Hub')
        see(page, 'You are not logged in')
        page.get_by_label('Hub token').fill(TOKEN)
        page.get_by_label('Hub token').press('Enter')
        see(page, 'Logged in to the Hub as fern')
        press(page, 'Push to the Hub')
        see(page, f'Pushed to {hub.url}/fern/moths')
        page.get_by_text('The model card', exact=True).click()
        picture(page, 'own')
        fits_a_phone(page, 'own')
        cells = page.evaluate("[...document.querySelectorAll('.huggingtweets-card td')].map(e => e.innerText)")
        assert cells
        press(page, 'Log out')
        assert TOKEN not in page.content() and page.get_by_label('Hub token').input_value() == ''
        press(page, re.compile('Delete$'))
        press(page, 'Keep it')
        press(page, re.compile('Delete$'))
        press(page, 'Delete it')
        see(page, 'Train a bot first')
        assert not list((tmp_path/'bots').glob('moth*'))
    written = [f for f in tmp_path.rglob('*') if f.is_file() and TOKEN.encode() in f.read_bytes()]
    assert not written


SLOW = """
import time
from huggingtweets.bot.generate import Rows
step = Rows.step
def slow_step(rows, tokens):
    time.sleep(.03)
    return step(rows, tokens)
Rows.step = slow_step
"""
WATCH = """() => {
    const shown = (selector) => [...document.querySelectorAll(`.huggingtweets-post${selector}`)]
    window.seen = []
    window.removed = 0
    new MutationObserver((changes) => {
        for (const change of changes)
            for (const e of change.removedNodes) window.removed += e.localName === 'article'
        window.seen.push({
            draft: shown('.draft p').map((e) => e.innerText)[0],
            tops: shown(':not(.draft)').map((e) => e.getBoundingClientRect().top + scrollY),
            elements: shown(' *').map((e) => e.localName)
        })
    }).observe(document.querySelector('.huggingtweets-cards'), { subtree: true, childList: true })
}"""


def test_posts_appear_while_they_are_written(browser, tmp_path):
    "Nothing in them is markup at any moment, no card that is there moves or flickers, Stop keeps them; two bots mix"
    for name, handle in (('one', 'lamp_moth'), ('two', 'qamar')):
        train(tmp_path, handle, out=tmp_path/'bots'/name)
    startup = tmp_path/'ipython'/'profile_default'/'startup'
    startup.mkdir(parents=True)
    (startup/'slow.py').write_text(SLOW)
    with voila(tmp_path, browser, XDG_STATE_HOME=os.environ['XDG_STATE_HOME']) as page:
        page.get_by_label('Bot', exact=True).select_option('one')
        assert page.get_by_label('top_p').is_hidden() and page.get_by_role('slider').is_hidden()
        page.get_by_label('Mix with').select_option('two')
        slider = page.get_by_label('Share of two in percent')
        for _ in range(4): slider.press('ArrowLeft')
        see(page, '70% one · 30% two')
        tab_to(page, 'More options')
        page.keyboard.press('Enter')
        for name in ('top_p', 'top_k', 'min_p', 'repetition_penalty', 'max_characters', 'seed'): tab_to(page, name)
        fill(page, 'top_p', 9)
        page.wait_for_function("[...document.querySelectorAll('input')].some(e => e.labels[0]?.innerText == 'top_p' && e.value == '1')")
        fill(page, 'seed', 'never')
        fill(page, 'Posts', 12)
        fill(page, 'Begin with', '<b>&lt; <img src=x onerror="window.canary=1"')
        press(page, 'Generate')
        see(page, "seed must be a whole number from 0 to 4294967295, or empty, got 'never'.")
        fill(page, 'seed', 7)
        page.evaluate(WATCH)
        press(page, 'Generate')
        cards = page.locator('article.huggingtweets-post')
        cards.first.wait_for()
        first = cards.first.inner_text()
        assert first.startswith('AI CYBORG of 70% Moth') and cards.first.get_by_role('link').count() == 3
        press(page, 'Stop writing')
        see(page, 'posts: it was stopped')
        page.locator('.huggingtweets-post.draft').wait_for(state='detached')
        assert 0 < cards.count() < 12 and cards.first.inner_text() == first
        seen, removed = page.evaluate('[window.seen, window.removed]')
        drafts = [s['draft'] for s in seen if s.get('draft')]
        assert len(set(drafts)) > 3 and all(d.startswith('<b>&lt; <img src=x') for d in drafts) and not removed
        assert {e for s in seen for e in s['elements']} <= {'div', 'p', 'span', 'button', 'a'}
        assert len({s['tops'][0] for s in seen if s['tops']}) == 1, 'a card has moved'
        assert page.evaluate('window.canary') is None
        picture(page, 'mixed')
        fits_a_phone(page, 'mixed')


def test_nothing_hostile_runs(browser, tmp_path, hub, tiny):
    "An account that is all HTML, script, Markdown and formulas goes through all steps, on a dark page"
    about = dict(handle='"><script>window.canary=2</script>', name=f'<script>window.canary=3</script>{HOSTILE}')
    words = 'lamp moth moon night door rain bread tram gull fog'.split()
    rows = [dict(about, text=f'{words[i % 10]} {i} {HOSTILE} <script>window.canary=4</script> **is** a $x_2$ '
                             f'[{words[i // 10 % 10]}](javascript:window.canary=7) {words[i // 3 % 10]}')
            for i in range(200)]
    file = tmp_path/'<img src=x onerror=window.canary=5>.jsonl'
    file.write_text('\n'.join(map(json.dumps, rows)))
    with voila(tmp_path, browser, 'dark', **logged_in(hub)) as page:
        fill(page, 'Account', file)
        read(page)
        see(page, HOSTILE)
        start(page, tiny, .05)
        see(page, 'Held-out bits per byte: ')
        fill(page, 'Begin with', HOSTILE)
        press(page, 'Generate')
        cards = page.locator('article.huggingtweets-post')
        cards.nth(4).wait_for()
        assert 'AI BOT of <script>window.canary=3</script>' in cards.first.inner_text()
        cards.first.get_by_role('button', name='Use as preview').click()
        page.get_by_role('img', name='The preview with the chosen post').wait_for()
        page.get_by_text('The model card', exact=True).click()
        see(page, 'Limits and bias')
        press(page, 'Push to the Hub')
        see(page, 'Pushed to')
        picture(page, 'hostile-dark')
        fits_a_phone(page, 'hostile-dark')
        page.wait_for_timeout(500)
        assert page.evaluate('window.canary') is None
        assert page.locator('.huggingtweets mjx-container, .huggingtweets .MathJax').count() == 0
        # The canary does sing where a page lets it.
        page.evaluate('html => document.body.insertAdjacentHTML("beforeend", html)', HOSTILE)
        page.wait_for_function('window.canary === 1')


def test_the_notebook_holds_no_logic():
    "Thin cells, without outputs, each of which works alone"
    cells = [c for c in json.loads(DEMO.read_text(encoding='utf-8'))['cells'] if c['cell_type'] == 'code']
    assert all(len(c['source']) <= 6 and not c['outputs'] for c in cells)
    assert all(c['metadata'] == {'cellView': 'form', 'jupyter': {'source_hidden': True}} and c['source'][0].startswith('#@title') for c in cells)
