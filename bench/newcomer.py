"""The seconds of a newcomer's first steps in the demo, from the command that serves it to the bot's first posts.

    python bench/newcomer.py                  # nothing else running
    python bench/newcomer.py --busy 1         # a core kept busy by another program, all the time

It runs `voila` in a new folder, with the browser that `tools/chromium.sh` finds (or CHROMIUM names), the embedded base
and two of the sample accounts, and clicks as a visitor does: choose, read, train for `--minutes`, and generate as soon
as that is possible.
"""
import argparse, os, re, shutil, subprocess, sys, time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent

@contextmanager
def busy(cores):
    "Within the block, so many other programs each keep a core busy."
    others = [subprocess.Popen([sys.executable, '-c', 'while True: pass']) for _ in range(cores)]
    try: yield
    finally:
        for other in others: other.kill()

@contextmanager
def served(folder):
    "The address of the demo, served from `folder`."
    shutil.copy(ROOT/'nbs'/'huggingtweets-demo.ipynb', folder)
    command = [sys.executable, '-m', 'voila', 'huggingtweets-demo.ipynb', '--no-browser', '--Voila.ip=127.0.0.1',
               '--Voila.auto_token=True']
    server = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True,
                              env=os.environ | dict(WANDB_MODE='disabled', PYTHONPATH=str(ROOT)))
    try: yield next(m[0] for line in server.stderr if (m := re.search(r'http://127\.0\.0\.1\S+', line)))
    finally: server.terminate()

class Protocol:
    "Prints each step with the seconds that it took."
    def __init__(self): self.started = self.latest = time.monotonic()
    def __call__(self, step):
        now = time.monotonic()
        print(f'| {step} | {now-self.latest:.0f} | {now-self.started:.0f} |', flush=True)
        self.latest = now

def visit(page, address, note, minutes):
    "The steps of a visitor."
    button = lambda name: page.get_by_role('button', name=name)
    page.goto(address)
    page.get_by_text('Upload files').wait_for()
    note('the page is there')
    for sample in ('FernImperator', 'old_fen_light'): button(sample).first.click()
    page.get_by_text('Sample of @').nth(1).wait_for()
    note('two accounts are chosen and recognised')
    button('Read the posts').click()
    page.get_by_text('posts to train on').wait_for()
    note('their posts are read and counted')
    page.get_by_label('Base model', exact=True).fill('smollm2')
    page.get_by_label('Minutes', exact=True).fill(str(minutes))
    page.get_by_label('Minutes', exact=True).press('Tab')
    button('Train').last.click()
    clicked = time.monotonic()
    page.get_by_text('Training: ').wait_for()
    note('click on Train, until it learns')
    button('Generate').wait_for()
    page.wait_for_function("[...document.querySelectorAll('button')].some(b => b.innerText.includes('Generate') && !b.disabled)")
    note('it has learned and is saved')
    button('Generate').click()
    page.locator('article.huggingtweets-post').first.wait_for()
    note('click on Generate, until its posts are there')
    print(f'From the click on Train to the first posts: {time.monotonic()-clicked:.0f} s')
    page.get_by_text('Done', exact=True).wait_for()
    note('sample posts and card, in the background')

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--minutes', type=float, default=1., help='of training (default: 1)')
    parser.add_argument('--busy', type=int, default=0, help='how many cores other programs keep busy (default: 0)')
    args = parser.parse_args()
    from playwright.sync_api import sync_playwright
    chromium = os.environ.get('CHROMIUM') or subprocess.check_output([ROOT/'tools'/'chromium.sh'], text=True).strip()
    with busy(args.busy), TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=['--no-sandbox'])
        page = browser.new_page(viewport=dict(width=1280, height=3000))
        page.set_default_timeout(1_200_000)
        print('| step | seconds | since the start |\n|---|---:|---:|')
        note = Protocol()
        with served(folder) as address:
            note('`make app` prints the address')
            visit(page, address, note, args.minutes)

if __name__=='__main__': main()
