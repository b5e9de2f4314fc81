"The page of many bots in a browser: it sorts by mouse and by keyboard, fits on a phone, and runs nothing of what it shows."
import os
import shutil
from pathlib import Path

import pytest

from huggingtweets.train.many import COLUMNS, Bots, failed_row, write_tables

EVIL = '"><img src=x onerror=window.canary=1><script>window.canary=2</script>\u202e{{ 7*7 }}=1+1'
SHOTS = os.environ.get('SHOTS')  # a folder for pictures of the page


def row(i, **more):
    figures = dict(posts=[900, 80, 1200][i % 3], before=2.5-i/10, after=[1.9, 10.25, 1.75][i % 3], style=i/10, seconds=9.5*i)
    return failed_row(f'heron_{i}', '', 'done') | dict(
        figures, name=['Åsa', 'zoë', 'Ben'][i % 3], language=['en', 'ja 80%, en 20%', 'pt'][i % 3], copies=0., bot=f'heron_{i}') | more


@pytest.fixture(scope='module')
def folder(tmp_path_factory):
    "A folder with the table of six bots, two of them hostile, and of two accounts without one"
    folder = tmp_path_factory.mktemp('many')
    rows = [*map(row, range(4)), row(4, account=EVIL, name=EVIL, language=EVIL), row(5, bot='javascript:window.canary=3//" onclick="x()'),
            failed_row('short', 'Too few posts: 1 of 1 posts were kept, 6 characters, and a bot needs 6,000.'),
            failed_row(EVIL, EVIL, 'missing')]
    write_tables(Bots(folder, rows), EVIL)
    return folder


@pytest.fixture(scope='module')
def browser():
    playwright = pytest.importorskip('playwright.sync_api')
    found = [os.environ.get('CHROMIUM'), *map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome'))]
    path = next(filter(None, found), None)
    if not path: pytest.skip('no Chromium here: tools/chromium.sh finds or installs one, CHROMIUM=/path names one')
    with playwright.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=path, args=['--no-sandbox', '--disable-gpu'])
        yield browser
        browser.close()


def opened(browser, folder, **options):
    "The page, and what it asked for"
    page, asked = browser.new_page(**options), []
    page.on('request', lambda request: asked.append(request.url))
    page.on('dialog', lambda dialog: pytest.fail(f'a dialog: {dialog.message}'))
    page.goto((folder/'bots.html').as_uri())
    return page, asked


def column(page, name): return [c.strip() for c in page.locator(f'td[data-name={name}]').all_text_contents()]


def values(texts): return [float(t) if t.replace('.', '').isdigit() else t for t in texts if t]


def test_each_column_sorts_by_mouse_and_by_keyboard(browser, folder):
    page, _ = opened(browser, folder, viewport=dict(width=1280, height=800))
    for i, name in enumerate(COLUMNS):
        button = page.locator('th button').nth(i)
        button.click()
        up = column(page, name)
        assert page.locator('th').nth(i).get_attribute('aria-sort') == 'ascending'
        button.focus()
        page.keyboard.press('Enter' if i % 2 else 'Space')
        down = column(page, name)
        assert page.locator('th').nth(i).get_attribute('aria-sort') == 'descending'
        assert page.locator('th[aria-sort]').count() == 1
        filled = [c for c in up if c]
        assert up[:len(filled)] == filled and down[:len(filled)] == filled[::-1] or len(set(filled)) < len(filled)
        assert sorted(up) == sorted(down) and down[len(filled):] == [''] * (len(up)-len(filled))  # empty ones stay last
        if name in ('posts', 'before', 'after', 'style', 'seconds'): assert values(up) == sorted(values(up))
    page.locator('th button').nth(COLUMNS.index('name')).click()
    assert [n for n in column(page, 'name') if n in ('Åsa', 'zoë', 'Ben')][::2] == ['Åsa', 'Ben', 'zoë']
    page.keyboard.press('Tab')
    assert page.evaluate('document.activeElement.textContent') == COLUMNS[COLUMNS.index('name')+1]
    page.close()


@pytest.mark.parametrize('scheme', ['light', 'dark'])
@pytest.mark.parametrize('width', [1280, 390])
def test_it_fits_and_can_be_read(browser, folder, scheme, width):
    page, asked = opened(browser, folder, viewport=dict(width=width, height=800), color_scheme=scheme)
    page.locator('th button').first.click()
    assert page.evaluate('document.documentElement.scrollWidth <= innerWidth')
    assert page.evaluate('getComputedStyle(document.body).color') == {
        'light': 'rgb(0, 0, 0)', 'dark': 'rgb(255, 255, 255)'}[scheme] and page.locator('tbody tr').count() == 8
    assert '. Before and after' in page.locator('p').text_content()
    if width == 390:
        assert page.locator('td').first.evaluate("c => getComputedStyle(c).display") == 'grid'
        assert {c.evaluate('c => getComputedStyle(c).textAlign') for c in page.locator('td').all()} == {'start'}
    if SHOTS: page.screenshot(path=Path(SHOTS)/f'{scheme}-{width}.png', full_page=True)
    page.close()


def test_nothing_that_it_shows_is_done(browser, folder):
    page, asked = opened(browser, folder)
    for link in page.locator('td a').all():
        assert link.evaluate('a => a.protocol') == 'file:' and link.get_attribute('onclick') is None
        link.evaluate('a => a.dispatchEvent(new MouseEvent("mouseover", {bubbles: true}))')
    page.wait_for_timeout(200)
    assert page.evaluate('window.canary') is None and page.locator('img').count() == 0 and page.locator('script').count() == 1
    assert asked == [(folder/'bots.html').as_uri()]
    assert '<img src=x onerror=window.canary=1>' in column(page, 'account')[4] and '{{ 7*7 }}' in column(page, 'account')[4]
    page.close()
