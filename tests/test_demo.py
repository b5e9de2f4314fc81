"The demo notebook in a real browser: a person clicks from two samples to posts, and nothing hostile gets to run."
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

import huggingtweets
from huggingtweets.base import tiny_base
from huggingtweets.generate import Bot

ROOT = Path(__file__).parent.parent
DEMO = ROOT/'nbs'/'huggingtweets-demo.ipynb'
FLAGS = ('--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking '
         '--disable-component-update --disable-sync').split()
HOSTILE = '<img src=x onerror="window.canary=1">'
SECONDS = 120  # what an old laptop may take for one step
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


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def listens(port):
    with socket.socket() as s: return s.connect_ex(('127.0.0.1', port)) == 0


def environment(folder):
    "This process's, without the user's Jupyter settings, and with the package that is tested"
    jupyter = {f'JUPYTER_{k}_DIR': str(folder/'jupyter') for k in ('CONFIG', 'DATA', 'RUNTIME')}
    package = str(Path(huggingtweets.__file__).parent.parent)
    return {**os.environ, **jupyter, 'IPYTHONDIR': str(folder/'ipython'), 'PYTHONPATH': package,
            'WANDB_MODE': 'disabled', 'OMP_NUM_THREADS': '1'}


@contextmanager
def voila(folder):
    "The address of the demo, which runs in `folder`"
    shutil.copy(DEMO, folder)
    port = free_port()
    log = folder/'voila.log'
    command = [sys.executable, '-m', 'voila', DEMO.name, f'--port={port}', '--Voila.ip=127.0.0.1', '--no-browser']
    with log.open('w') as out:
        server = subprocess.Popen(command, cwd=folder, env=environment(folder), stdout=out, stderr=subprocess.STDOUT)
    try:
        until = time.monotonic() + SECONDS
        while not listens(port) and server.poll() is None:
            assert time.monotonic() < until, log.read_text()
            time.sleep(.3)
        assert server.poll() is None, log.read_text()
        yield f'http://127.0.0.1:{port}/'
    finally:
        server.terminate()
        server.wait(30)


@pytest.fixture
def page(browser, tmp_path):
    "The demo as a visitor finds it, with a picture of how they left it"
    with voila(tmp_path) as url:
        page = browser.new_page(viewport=dict(width=1000, height=2000))
        page.set_default_timeout(SECONDS*1000)
        page.goto(url)
        page.get_by_role('button', name='Generate').wait_for()
        yield page
        page.screenshot(path=tmp_path/'last.png')
        page.close()


def press(page, name): page.get_by_role('button', name=name).click()


def see(page, text, times=1): page.get_by_text(text).nth(times-1).wait_for()


def train(page, base, minutes):
    page.get_by_label('Base model').fill(str(base))
    page.get_by_label('Minutes').fill(str(minutes))
    page.get_by_label('Minutes').press('Enter')
    press(page, 'Train')


def test_from_samples_to_posts(page, tmp_path):
    too_early = dict(Read='Nothing is picked yet', Train='There are no posts', Generate='There is no bot')
    for button, sentence in too_early.items():
        press(page, button)
        see(page, sentence)

    for sample in ('FernImperator', 'ponpoko_ramen', 'FernImperator'): press(page, sample)
    page.get_by_text('a sample account').nth(1).wait_for()
    assert page.get_by_text('a sample account').count() == 2
    press(page, 'Read the posts')
    see(page, 'posts to train on')
    table = page.locator('table').inner_text()
    assert all(word in table for word in ('FernImperator', 'ponpoko_ramen', 'downloaded', 'duplicates', 'kept'))
    page.screenshot(path=tmp_path/'read.png')

    train(page, tiny_base(tmp_path/'tiny'), minutes=5)
    see(page, 'Training: ')
    see(page, 'loss ')
    page.screenshot(path=tmp_path/'train.png')
    press(page, 'Stop')
    see(page, 'Held-out bits per byte')
    see(page, 'AI CYBORG of')
    bot = Bot(tmp_path/'bots'/'fernimperator-ponpoko_ramen')
    assert f'{bot.about["metrics"]["bits_per_byte"]["after"]:.3f} after' in page.content()
    assert bot.about['training']['seconds'] < 250 and (bot.path/'model'/'README.md').exists()

    page.get_by_label('Begin with').fill('My dream is')
    page.get_by_label('Posts').fill('3')
    page.get_by_label('Posts').press('Enter')
    press(page, 'Generate')
    see(page, 'My dream is')
    see(page, 'AI CYBORG of', 1 + 3)
    page.screenshot(path=tmp_path/'play.png')


def test_nothing_hostile_runs(page, tmp_path):
    about = dict(handle='"><script>window.canary=2</script>', name=f'<script>window.canary=3</script>{HOSTILE}')
    text = f'{HOSTILE} <script>window.canary=4</script> is a post'
    file = tmp_path/'<img src=x onerror=window.canary=5>.jsonl'
    file.write_text('\n'.join(json.dumps(dict(about, text=f'{i} {text}')) for i in range(200)))
    page.get_by_placeholder('or a handle').fill(str(file))
    press(page, 'Read the posts')
    see(page, 'posts to train on')
    see(page, HOSTILE)
    train(page, tiny_base(tmp_path/'tiny'), minutes=.05)
    see(page, 'Held-out bits per byte')
    page.get_by_label('Begin with').fill(HOSTILE)
    press(page, 'Generate')
    see(page, 'AI BOT of <script>window.canary=3</script>', 1 + 5)
    page.wait_for_timeout(500)
    assert page.evaluate('window.canary') is None
    # The canary does sing where a page lets it.
    page.evaluate('html => document.body.insertAdjacentHTML("beforeend", html)', HOSTILE)
    page.wait_for_function('window.canary === 1')
