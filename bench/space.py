"""How quickly a page writes in a headless Chromium here: python bench/space.py BOT GGUF

Prints the megabytes that a first visit downloads, the seconds to the first post and the posts a minute after it, with one
thread and with several, and what `detect` says of the posts. The server is on this machine: a download takes no time.
"""
import functools
import http.server
import os
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from huggingtweets import Bot
from huggingtweets.card.space import write_space

N = 20  # posts


class Handler(http.server.SimpleHTTPRequestHandler):
    headers_too = {}

    def end_headers(self):
        for header in self.headers_too.items(): self.send_header(*header)
        super().end_headers()

    def log_message(self, *_): pass


def measure(chromium, address):
    "The posts, the seconds to the first of them, and to the last"
    page = chromium.new_page()
    page.goto(address)
    page.wait_for_selector('body[data-ready]')
    page.fill('#count', str(N))
    size, start = page.inner_text('#size'), time.monotonic()
    page.click('#write')
    page.wait_for_selector('#posts li', timeout=300_000)
    first = time.monotonic()-start
    page.wait_for_selector('#write:enabled', timeout=600_000)
    posts = page.locator('#posts .post').all_inner_texts()
    page.close()
    return size, posts, first, time.monotonic()-start


def main(bot, gguf):
    bot = Bot(bot)
    isolated = {'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin'}
    with TemporaryDirectory() as tmp, sync_playwright() as p:
        folder = write_space(bot, Path(tmp)/'page', gguf)
        chromium = p.chromium.launch(executable_path=os.environ.get('CHROMIUM'), args=['--no-sandbox'])
        for threads, headers in ('one thread', {}), ('several threads', isolated):
            handler = functools.partial(type('Page', (Handler,), dict(headers_too=headers)), directory=str(folder))
            server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            size, posts, first, last = measure(chromium, f'http://127.0.0.1:{server.server_port}/')
            rate = 60*(len(posts)-1)/(last-first)
            print(f'{threads}: {size} First post after {first:.1f} s, then {rate:.1f} posts a minute. {bot.detect(posts)}')
            server.shutdown()
        chromium.close()


if __name__ == '__main__': main(*sys.argv[1:])
