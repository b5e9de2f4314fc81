"The local web page of `make app` lets in whoever has its address, and nobody else: no other site, and no other name."
import os
import re
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from fakes import free_port
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.ioloop import IOLoop
from tornado.websocket import websocket_connect

ROOT = Path(__file__).parent.parent


@contextmanager
def page(folder, *options):
    "The server as `make app` starts it; its port and its token"
    port, log = free_port(), folder/'server.log'
    make = ['make', '-n', 'app', f'PORT={port}', f'ARGS={" ".join(["--no-browser", *options])}']
    commands = subprocess.run(make, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    command = commands[commands.index('.venv/bin/voila'):]
    with log.open('w') as out:
        server = subprocess.Popen(['/bin/sh', '-c', 'exec ' + command], cwd=ROOT, stdout=out, stderr=subprocess.STDOUT,
                                  env={**os.environ, 'JUPYTER_CONFIG_DIR': str(folder/'config')})
    try:
        until = time.monotonic() + 90
        while not (found := re.search(r'\?token=([0-9a-f]+)', log.read_text())):
            assert time.monotonic() < until and server.poll() is None, log.read_text()
            time.sleep(.3)
        yield port, found[1]
    finally:
        server.terminate()
        server.wait(30)


def asked(port, path, host=None):
    request = urllib.request.Request(f'http://127.0.0.1:{port}{path}', headers=dict(Host=host or f'127.0.0.1:{port}'))
    return urllib.request.urlopen(request, timeout=120)


def status(port, path, host):
    "What the server answers to somebody who calls it `host`"
    try: return asked(port, path, host).status
    except urllib.error.HTTPError as e: return e.code


def address(port, path): return asked(port, path).url  # after redirects


def opens(port, path, host, **headers):
    "Whether a socket opens for a page of this host"
    request = HTTPRequest(f'ws://127.0.0.1:{port}{path}', headers=dict(Origin=f'http://{host}', Host=host) | headers)
    try: IOLoop.current().run_sync(partial(websocket_connect, request)).close()
    except (HTTPClientError, OSError): return False
    return True


def test_nobody_else_gets_in(tmp_path):
    "DNS rebinding: the browser believes that this server is evil.example, and sends that as Host and Origin"
    with page(tmp_path) as (port, token):
        here, evil = f'127.0.0.1:{port}', f'evil.example:{port}'
        assert status(port, '/', evil) == status(port, f'/?token={token}', evil) == 403
        assert '/login' in address(port, '/') and '/login' in address(port, f'/?token={"0" * len(token)}')
        answer = urllib.request.urlopen(f'http://{here}/?token={token}', timeout=120)
        cookie, kernel = answer.headers['Set-Cookie'].split(';')[0], re.search('"kernelId": "([^"]+)"', answer.read().decode())
        channels = f'/api/kernels/{kernel[1]}/channels'
        assert opens(port, channels, here, Cookie=cookie)
        for host in (evil, 'evil.example', 'null', f'evil.example@{here}'):
            for headers in ({}, dict(Cookie=cookie)):
                assert not opens(port, channels, host, **headers), host
        assert not opens(port, channels, here)


def test_a_page_too_many_is_refused(tmp_path):
    "Each page that is open takes half a gigabyte"
    with page(tmp_path, '--LimitedKernels.max_kernels=1') as (port, token):
        assert asked(port, f'/?token={token}').status == 200
        try: asked(port, f'/?token={token}')
        except urllib.error.HTTPError as e: refusal = e
        assert refusal.code == 503 and 'The demo is open in 1 pages, the most: close one' in refusal.read().decode()
