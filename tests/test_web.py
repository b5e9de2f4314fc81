"""Servers that do harm, on 127.0.0.1: each source gives up with one sentence, soon, and without taking the memory.

A source trusts the address in its class; that is how all of them can be pointed at a fake.
"""
import ast
import itertools
import json
import shutil
import socket
import ssl
import subprocess
import threading
import time
import traceback
import tracemalloc
import zlib
from pathlib import Path

import pytest
import requests
from fakes import Fake

pytest.importorskip('atproto')
pytest.importorskip('mastodon')
pytest.importorskip('tweepy')
pytest.importorskip('snscrape')

from huggingtweets import web  # noqa: E402
from huggingtweets.core import frontend  # noqa: E402
from huggingtweets.data import sources  # noqa: E402
from huggingtweets.data.networks import Bluesky, CommunityArchive, Mastodon, XApi  # noqa: E402
from huggingtweets.data.scrape import SnscrapeMastodon, _snscrape  # noqa: E402

HANDLES = {Mastodon: 'tern@fen.example', SnscrapeMastodon: 'tern@fen.example', CommunityArchive: 'tern',
           Bluesky: 'tern.example', XApi: '@tern'}
by_source = pytest.mark.parametrize('source', HANDLES, ids=lambda source: source.prefix)


@pytest.fixture
def fake(tmp_path, monkeypatch):
    "What every source is pointed at"
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path))
    monkeypatch.setenv('X_BEARER_TOKEN', 'AAAAtoken')
    monkeypatch.setattr(sources, 'TIMEOUT', 1)
    monkeypatch.setattr(sources, 'RETRY_SECONDS', 1)
    monkeypatch.setattr(web, 'MAX_ANSWER_SECONDS', 5)
    scraper = _snscrape('mastodon')._MastodonCommonScraper  # it leaves three seconds between two pages
    monkeypatch.setattr(scraper, '_rate_limited_get', lambda self, *args, **kwargs: self._get(*args, **kwargs))
    with Fake(None) as fake:
        for source in HANDLES: monkeypatch.setattr(source, 'url', fake.url)
        yield fake


def refused(source, *parts, seconds=4, handle=None, **kwargs):
    "The one sentence with which a fetch ends, and nothing else in its traceback"
    start = time.monotonic()
    with frontend(say=lambda message: None), pytest.raises(ValueError) as e:
        sources.fetch(source(handle or HANDLES[source]), **kwargs)
    assert time.monotonic()-start < seconds
    assert all(part in str(e.value) for part in parts), e.value
    assert '\n' not in str(e.value) and len(str(e.value)) < 300
    shown = ''.join(traceback.format_exception(e.value))
    assert 'The above exception' not in shown and 'another exception' not in shown
    return str(e.value)


@pytest.fixture
def memory():
    tracemalloc.start()
    yield lambda: tracemalloc.get_traced_memory()[1]/1e6
    tracemalloc.stop()


def page(pieces): return 200, iter(pieces), {}


@by_source
def test_a_large_answer(fake, memory, source):
    sent = []
    fake.answer = lambda *_: page(b'['+b' '*99_999 for _ in range(4000) if not sent.append(1))  # 400 MB
    refused(source, 'sent an answer of more than 20 MB', seconds=20)
    assert len(sent)*.1 < 60 and memory() < 90 and len(fake.asked) == 1


@by_source
def test_an_answer_that_unpacks_to_600_mb(fake, memory, source):
    gzip = zlib.compressobj(9, wbits=31)
    head, block = gzip.flush(zlib.Z_FULL_FLUSH), gzip.compress(bytes(6_000_000)) + gzip.flush(zlib.Z_FULL_FLUSH)
    bomb = head + block*100
    assert len(bomb) < 700_000
    fake.answer = lambda *_: (200, bomb, {'Content-Encoding': 'gzip'})
    refused(source, 'sent an answer of more than 20 MB', seconds=10)
    assert memory() < 90 and len(fake.asked) == 1


@by_source
@pytest.mark.parametrize('encoding', ['br', 'zstd', 'gzip, gzip', 'x'])
def test_an_encoding_that_nobody_asked_for(fake, source, encoding):
    fake.answer = lambda *_: (200, b'[]', {'Content-Encoding': encoding})
    refused(source, 'compressed in a way that was not asked for')
    assert fake.asked[0][2]['accept-encoding'] == 'gzip, deflate'


@by_source
@pytest.mark.parametrize('part', [b'{},', b'<b>'])
def test_a_small_answer_that_becomes_many_objects(fake, memory, source, part):
    fake.answer = lambda *_: (200, b'[' + part*6_000_000 + b'{}]')
    refused(source, 'sent an answer of more than 250,000 parts')
    assert memory() < 90


def trickle():
    "A byte now and then, always in time for the next"
    while True:
        time.sleep(.05)
        yield b' '


@by_source
def test_a_slow_answer(fake, monkeypatch, source):
    monkeypatch.setattr(web, 'MAX_ANSWER_SECONDS', 1)
    fake.answer = lambda *_: page(trickle())
    refused(source, 'took more than 1 s for one answer', 'Nothing was downloaded yet')
    ended()


def ended():
    "No thread goes on listening"
    until = time.monotonic() + 2
    while any(t.name == 'answer' for t in threading.enumerate()):
        assert time.monotonic() < until
        time.sleep(.05)


def test_https(tmp_path, monkeypatch):
    "The connection goes to the address that was checked, and the certificate is that of the name"
    if not shutil.which('openssl'): pytest.skip('needs openssl')
    for name in ('REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'): monkeypatch.delenv(name, raising=False)
    key, certificate = tmp_path/'key.pem', tmp_path/'certificate.pem'
    subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate,
                    '-days', '2', '-subj', '/CN=fen.example', '-addext', 'subjectAltName=DNS:fen.example'],
                   check=True, capture_output=True)
    monkeypatch.setattr(web, 'public_addresses', lambda host, port: ['127.0.0.1'])
    with Fake(lambda path, *_: page(trickle()) if path == '/slow' else (200, dict(lamp='on'))) as fake:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        fake._server.socket = context.wrap_socket(fake._server.socket, server_side=True)
        session = web.Session(max_seconds=1)
        session.verify = str(certificate)
        assert session.get(f'https://fen.example:{fake.port}/').json() == dict(lamp='on')
        with pytest.raises(requests.exceptions.SSLError): session.get(f'https://gull.example:{fake.port}/')
        with pytest.raises(web.SlowAnswer): session.get(f'https://fen.example:{fake.port}/slow')
        ended()
        assert session.get(f'https://fen.example:{fake.port}/').json() == dict(lamp='on')


def test_a_proxy_looks_names_up(monkeypatch):
    "It may itself be in the network; what is asked through it may not"
    seen = []
    with socket.create_server(('127.0.0.1', 0)) as proxy:
        def serve():
            while True:
                try: connection = proxy.accept()[0]
                except OSError: return
                with connection:
                    seen.append(connection.recv(1000).split(b'\r\n')[0])
                    connection.sendall(b'HTTP/1.1 403 Forbidden\r\n\r\n')
        threading.Thread(target=serve, daemon=True).start()
        for name in ('NO_PROXY', 'no_proxy', 'https_proxy'): monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv('HTTPS_PROXY', f'http://127.0.0.1:{proxy.getsockname()[1]}')
        monkeypatch.setattr(web, 'public_addresses', None)
        with pytest.raises(requests.exceptions.ProxyError): web.Session().get('https://fen.example/')
        assert seen == [b'CONNECT fen.example:443 HTTP/1.1'] or seen == [b'CONNECT fen.example:443 HTTP/1.0']
        for host in ('localhost', '127.0.0.1', '[::1]', 'metadata.google.internal'):
            with pytest.raises(web.WebError): web.Session().get(f'https://{host}/')
        assert len(seen) == 1


def test_passwords_stay_at_home(tmp_path, monkeypatch):
    "Nothing from the netrc file, and no token of one server for another"
    (tmp_path/'netrc').write_text('default login me password REDTEAM\n')
    monkeypatch.setenv('NETRC', str(tmp_path/'netrc'))
    session = web.Session()
    monkeypatch.setattr(session, 'check', lambda *args: None)
    monkeypatch.setattr(web, 'public_addresses', lambda host, port: ['127.0.0.1'])
    with Fake(lambda *_: (200, {})) as other, Fake(lambda *_: (302, b'', {'Location': f'{other.url}/x'})) as fake:
        session.get(fake.url, headers={'Authorization': 'Bearer REDTEAM'})
        session.get(fake.url)
        assert [h.get('authorization') for *_, h in fake.asked] == ['Bearer REDTEAM', None]
        assert [h.get('authorization') for *_, h in other.asked] == [None, None]


@by_source
def test_stop_is_looked_at_while_an_answer_arrives(fake, monkeypatch, source):
    monkeypatch.setattr(web, 'MAX_ANSWER_SECONDS', 60)
    fake.answer = lambda *_: page(trickle())
    start = time.monotonic()

    def progress(p):
        if time.monotonic()-start > .4: raise KeyboardInterrupt('Stopped.')
    with pytest.raises(KeyboardInterrupt): sources.fetch(source(HANDLES[source]), progress=progress)
    assert time.monotonic()-start < 3 and len(fake.asked) == 1


@by_source
@pytest.mark.parametrize('target', [
    'http://localhost:{}/', 'http://127.0.0.1:1/', 'https://localhost/', 'https://169.254.169.254/latest/',
    'https://[::1]/', 'https://2130706433/', 'http://fen.example/', '//localhost/',
    'https://router.lan/', 'https://@127.1/'])
def test_redirects_to_what_is_not_public(fake, source, target):
    with Fake(lambda *_: (200, dict(secret='REDTEAM'))) as inside:
        fake.answer = lambda *_: (302, b'', {'Location': target.format(inside.port)})
        message = refused(source, '127.0.0.1 redirects to', 'which is not a public server')
        assert not inside.asked and len(fake.asked) == 1 and 'REDTEAM' not in message


@by_source
def test_redirects_without_an_end(fake, source):
    steps = itertools.count()
    fake.answer = lambda *_: (302, b'', {'Location': f'/{next(steps)}'})
    refused(source, 'redirects more than 5 times')
    assert len(fake.asked) == 6


def lookup(monkeypatch, *answers):
    "A name that leads to the next of `answers` each time, and where connections then go"
    answers, connections = iter(answers), []
    monkeypatch.setattr(socket, 'getaddrinfo', lambda host, port, **_: [(2, 1, 6, '', (next(answers), port))])

    def connect(address, *args):
        connections.append(address)
        raise ConnectionRefusedError
    monkeypatch.setattr(web, 'create_connection', connect)
    return connections


@pytest.mark.parametrize('source', [Mastodon, SnscrapeMastodon])
def test_a_name_that_leads_into_the_network(fake, monkeypatch, source):
    monkeypatch.setattr(source, 'url', 'https://{}')
    connections = lookup(monkeypatch, '10.0.0.7')
    refused(source, 'fen.example leads to 10.0.0.7, which is not on the internet')
    assert not connections


@pytest.mark.parametrize('source', [Mastodon, SnscrapeMastodon])
def test_a_name_that_leads_into_the_network_the_second_time(fake, monkeypatch, source):
    "The connection goes to the address that was checked"
    monkeypatch.setattr(source, 'url', 'https://{}')
    connections = lookup(monkeypatch, '1.1.1.1', '10.0.0.7')
    refused(source, 'fen.example leads to 10.0.0.7')
    assert connections == [('1.1.1.1', 443)]


@pytest.mark.parametrize('spec', [
    '@user@169.254.169.254', 'mastodon:a@localhost', 'http://127.0.0.1/@a', 'mastodon:http://127.0.0.1/@a',
    'mastodon:a@[::1]', 'mastodon:a@::1', 'mastodon:a@2130706433', '@a@0177.0.0.1', '@a@0x7f.0.0.1', '@a@127.1',
    '@a@router.lan', '@a@metadata.google.internal', 'https://10.0.0.1/@a', '@a@１２７.0.0.1',
    f'@a@{"x"*64}.example', 'snscrape-mastodon:a@localhost', 'snscrape-mastodon:http://127.0.0.1/@a',
    'snscrape-mastodon:https://[::1]/@a', 'snscrape-mastodon:@a@2130706433',
    'snscrape-mastodon:a@fen.example@localhost'])
def test_servers_that_are_not_public(spec, tmp_path, monkeypatch):
    "Refused before a name is looked up or a folder made"
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path))
    lookup(monkeypatch)
    with pytest.raises(ValueError, match='public server|names no|neither a file nor a handle') as e:
        sources.load(spec)
    assert '\n' not in str(e.value) and not list(tmp_path.iterdir())


class Careless(sources.Source):
    "A source that takes its address from the handle"
    url = 'https://fen.example'

    def __init__(self, handle):
        self.url = handle
        super().__init__(handle)


def test_only_a_class_says_which_server_is_trusted(fake):
    with pytest.raises(web.WebError): Careless(fake.url).session.get(fake.url)
    assert not fake.asked


@by_source
def test_a_handle_of_5000_letters(fake, source):
    fake.answer = lambda *_: (404, {})
    handle = {Mastodon: '{}@fen.example', SnscrapeMastodon: '{}@fen.example', Bluesky: '{}.example'}.get(source, '{}')
    refused(source, handle=handle.format('a'*5000))
    assert not fake.asked


def test_a_server_that_says_so_of_its_account(fake):
    fake.answer = lambda *_: (200, dict(id='1', username='a\x1b'*5000))
    assert '\x1b' not in refused(Mastodon, 'is too long for a handle (10,012 characters)')


# Pages without an end

def toot(n, text='Fog', **kwargs):
    return dict(dict(id=str(10**12-n), content=f'<p>{text}</p>', visibility='public', account=dict(acct='tern'),
                     created_at='2026-03-01T21:00:00Z'), **kwargs)


def html_toot(n):
    return (f'<div class="entry"><div class="status"><div class="status__info"><a class="status__relative-time" '
            f'href="https://fen.example/@tern/{n}"></a><data class="dt-published" value="2026-03-01T21:00:00+00:00">'
            '</data><a class="status__display-name" href="https://fen.example/@tern"><img class="u-photo" src="/a.png">'
            '<span class="display-name"><strong>Tern</strong><span>@tern@fen.example</span></span></a></div>'
            '<div class="status__content"><p>Fog</p></div></div></div>')


class Endless:
    "Pages for each source with ten posts each: `post` gets the number of a post and returns it, or None."
    def __init__(self, is_new): self.is_new, self.page = is_new, 0

    def __call__(self, path, query, headers):
        if path.endswith('lookup'): return 200, dict(id='1', username='tern')
        if path.endswith('user_directory'):
            return 200, [dict(account_id='1', username='tern', account_display_name='', avatar_media_url=None)]
        self.page = int(query.get('max_id', 0))+1 if path.endswith('with_replies') else self.page+1
        numbers = range(self.page*10, self.page*10+10) if self.is_new else [7]*10
        if path.endswith('statuses'):
            if self.is_new: return 200, [toot(n) for n in numbers]
            return 200, [toot(self.page, '', visibility='private')]
        if path.endswith('tweets'):
            return 200, [dict(id=str(n), created_at=f'{9999-self.page}', full_text='Fog', in_reply_to_status_id=None,
                              in_reply_to_user_id=None) for n in numbers]
        entries = ''.join(map(html_toot, numbers)) if self.is_new else ''
        return 200, (f'<div class="activity-stream">{entries}</div><a class="load-more" '
                     f'href="?max_id={self.page}"></a>').encode(), {'Content-Type': 'text/html'}


by_walk = pytest.mark.parametrize('source', [Mastodon, SnscrapeMastodon, CommunityArchive], ids=lambda s: s.prefix)


@by_walk
def test_new_posts_without_an_end(fake, monkeypatch, source):
    monkeypatch.setattr(sources, 'MAX_POSTS', 95)
    fake.answer = Endless(is_new=True)
    refused(source, 'sent more than 95 posts', 'was stopped')
    assert fake.answer.page <= 12


@by_walk
def test_large_posts_without_an_end(fake, monkeypatch, source):
    monkeypatch.setattr(sources, 'MAX_SAVED_BYTES', 20_000)
    fake.answer = Endless(is_new=True)
    refused(source, 'sent more than 0.02 MB of posts', 'was stopped')


@by_walk
def test_pages_without_new_posts_and_without_an_end(fake, monkeypatch, source):
    monkeypatch.setattr(source, 'max_barren_pages', 20)
    fake.answer = Endless(is_new=False)
    refused(source, 'pages in a row without a new post', 'was stopped', seconds=8)
    assert 20 <= fake.answer.page <= 22


def test_posts_that_are_saved_already_are_no_barren_pages(fake, monkeypatch):
    "An interrupted download via snscrape begins again with the newest post"
    monkeypatch.setattr(SnscrapeMastodon, 'max_barren_pages', 3)
    monkeypatch.setattr(SnscrapeMastodon, 'batch', 10)
    fake.answer, fake.trouble = Endless(is_new=True), dict.fromkeys(range(9, 99), 503)
    refused(SnscrapeMastodon, '80 posts of tern@fen.example are saved')
    monkeypatch.setattr(sources, 'MAX_POSTS', 115)
    fake.answer, fake.trouble = Endless(is_new=True), {}
    refused(SnscrapeMastodon, 'sent more than 115 posts')
    fake.answer, fake.trouble = Endless(is_new=True), {len(fake.asked)+9: 503}
    refused(SnscrapeMastodon, 'sent more than 115 posts', refresh=True)
    assert len(fake.asked) > 12+20


# Errors of libraries

def test_no_error_is_chained_to_that_of_a_library():
    "Such an error may contain a token, an address or a path; its own sentence has to say enough"
    for path in (Path(web.__file__).parent).rglob('*.py'):
        for handler in ast.walk(ast.parse(path.read_text(encoding='utf-8'))):
            if not isinstance(handler, ast.ExceptHandler): continue
            for node in ast.walk(handler):
                chained = isinstance(node, ast.Raise) and node.exc and ast.unparse(node.cause or node) != 'None'
                assert not chained, f'{path}, line {node.lineno}: raise ... from None'


class Leaky(sources.Source):
    "A source whose library puts a token into its error"
    prefix, label = 'leaky', 'Leaky'
    error, stage = None, 'about'

    def about(self):
        if self.stage == 'about': raise self.error
        return dict(handle='a')

    def pages(self, cursor=None): raise self.error


@pytest.mark.parametrize('stage', ['about', 'pages'])
@pytest.mark.parametrize('error', [
    requests.exceptions.InvalidHeader("header value: 'Bearer REDTEAM'"), KeyError('REDTEAM'),
    requests.ConnectionError('https://api.example/?token=REDTEAM'),
    json.JSONDecodeError('REDTEAM', 'REDTEAM', 0)], ids=lambda e: type(e).__name__)
def test_errors_of_libraries_are_not_shown(fake, monkeypatch, error, stage):
    monkeypatch.setattr(Leaky, 'error', error)
    monkeypatch.setattr(Leaky, 'stage', stage)
    monkeypatch.setitem(HANDLES, Leaky, 'a')
    with pytest.raises(ValueError) as e, frontend(say=lambda message: None): sources.fetch(Leaky('a'))
    assert 'Leaky' in str(e.value) and 'REDTEAM' not in ''.join(traceback.format_exception(e.value))


sources.SOURCES.pop('leaky')
