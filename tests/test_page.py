"The local web page of `make app` lets in whoever has its address, and nobody else: no other site, and no other name."
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.ioloop import IOLoop
from tornado.websocket import websocket_connect

ROOT = Path(__file__).parent.parent


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


@contextmanager
def page(folder):
    "The server as `make app` starts it; its port and its token"
    port, log = free_port(), folder/'server.log'
    commands = subprocess.run(['make', '-n', 'app', f'PORT={port}', 'ARGS=--no-browser'], cwd=ROOT, capture_output=True,
                              text=True, check=True).stdout
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
