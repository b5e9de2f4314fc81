"The command against a network on 127.0.0.1: what a user sees, and what is left when a fetch is stopped or killed."
import json
import os
import signal
import subprocess
import sys
import time

import pytest

pytest.importorskip('atproto')
from fakes import Fake  # noqa: E402

from huggingtweets.data.sources import recognise  # noqa: E402

POSTS = [dict(text=f'Night {i}: the lamp burned until four, and nobody came.', n=i) for i in range(250)][::-1]


def item(post):
    author = dict(did='did:plc:keeper', handle='keeper.example', displayName='The keeper')
    record = {'$type': 'app.bsky.feed.post', 'text': post['text'], 'createdAt': f'2026-03-01T00:{post["n"]%60:02}:00Z'}
    return dict(post=dict(uri=f'at://did:plc:keeper/app.bsky.feed.post/{post["n"]:04}', author=author, record=record))


def answer(path, query, headers):
    profile = dict(did='did:plc:keeper', handle='keeper.example', displayName='The keeper')
    if path.endswith('getProfile'): return 200, profile
    start = int(query.get('cursor') or 0)
    page = dict(feed=[item(p) for p in POSTS[start:start+100]])
    if start+100 < len(POSTS): page['cursor'] = str(start+100)
    return 200, page


@pytest.fixture
def bluesky(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path/'cache'))
    with Fake(answer) as fake: yield fake


def start(fake, *args):
    "The command in a process of its own, with Bluesky at the fake"
    code = ('import sys\nfrom huggingtweets.data import networks, sources\n'
            f'networks.Bluesky.url = {fake.url!r}\nsources.TIMEOUT, sources.RETRY_SECONDS = 30, 60\n'
            'from huggingtweets.cli import main\nmain()')
    def heed_interrupts(): signal.signal(signal.SIGINT, signal.SIG_DFL)  # ignored in a background job
    return subprocess.Popen([sys.executable, '-c', code, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            text=True, env={**os.environ, 'COLUMNS': '200'}, preexec_fn=heed_interrupts)


def run(fake, *args):
    process = start(fake, *args)
    out, said = process.communicate(timeout=180)
    assert process.returncode == 0, said
    return out, said


def wait_for(fake, requests):
    while len(fake.asked) < requests: time.sleep(.05)


def test_fetch_writes_what_the_other_commands_read(bluesky, tmp_path):
    out, said = run(bluesky, 'fetch', 'keeper.example', '--out', 'keeper.jsonl')
    assert '@keeper.example: 250 posts from Bluesky' in out and 'Saved to keeper.jsonl' in out and said == ''
    told = json.loads(run(bluesky, 'read', 'keeper.jsonl', '--json')[0])['accounts'][0]
    assert (told['handle'], told['name'], told['downloaded']) == ('keeper.example', 'The keeper', 250)
    first = json.loads((tmp_path/'keeper.jsonl').read_text().splitlines()[0])
    assert first['url'] == 'https://bsky.app/profile/keeper.example/post/0249'


@pytest.mark.parametrize('how, status', [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_stopped_fetch_goes_on(bluesky, how, status):
    bluesky.trouble[3] = 'hang'  # the second page
    process = start(bluesky, 'fetch', 'keeper.example')
    wait_for(bluesky, 3)
    process.send_signal(how)
    _, said = process.communicate(timeout=120)
    assert process.returncode == status and 'Traceback' not in said
    if how == signal.SIGINT: assert '100 posts of keeper.example are saved: try again to resume there' in said
    assert not [name for name in os.listdir() if name.startswith('posts')]
    before = len(bluesky.asked)
    assert json.loads(run(bluesky, 'fetch', 'keeper.example', '--json')[0])['accounts'][0]['posts'] == 250
    cursors = [query.get('cursor') for path, query, _ in bluesky.asked[before:] if path.endswith('getAuthorFeed')]
    assert cursors == ['100', '200', None]


def test_refresh_starts_over(bluesky):
    asked = lambda: [query.get('cursor') for path, query, _ in bluesky.asked if path.endswith('getAuthorFeed')]
    run(bluesky, 'fetch', 'keeper.example')
    run(bluesky, 'fetch', 'keeper.example')
    assert asked() == [None, '100', '200', None]
    run(bluesky, 'fetch', 'keeper.example', '--refresh')
    assert asked()[4:] == [None, '100', '200']


@pytest.mark.parametrize('spec,said', [
    ('x.com/lamp_moth/status/1?s=20', 'lamp_moth on X'), ('fen.example/@keeper', 'keeper@fen.example on Mastodon'),
    ('t.me/s/lamp_moth', 'lamp_moth on Telegram'), ('posts/x.com', 'no such file or folder'),
    ('fen.example/keeper', 'no such file or folder'), ('@lamp/moth', 'no such file or folder')])
def test_addresses_as_browsers_show_them(spec, said, monkeypatch):
    "Without their `https://` they look like paths, and are none where a network knows them"
    monkeypatch.setenv('X_BEARER_TOKEN', 'secret')
    assert recognise(spec)[1] == said


def test_what_a_network_takes_is_told_before(monkeypatch):
    for name in ('X_BEARER_TOKEN', 'TWITTER_BEARER_TOKEN'): monkeypatch.delenv(name, raising=False)
    assert recognise('@lamp_moth') == (
        False, 'lamp_moth on X: it needs a paid token for its API; your X archive needs none')
    monkeypatch.setenv('X_BEARER_TOKEN', 'secret')
    assert recognise('@lamp_moth') == (True, 'lamp_moth on X')


def test_a_source_of_a_strangers(bluesky, tmp_path):
    "One class in an installed package is enough for the command"
    (tmp_path/'fen.py').write_text(
        'from huggingtweets.data.sources import Source\n'
        'class Fen(Source):\n'
        '    prefix, label, natural, example = "fen", "The fen", r"(\\w+)@fen[.]light", "keeper@fen.light"\n'
        '    def pages(self, cursor=None): yield [dict(id="1", text="Fog since four, and no gulls.")], None\n')
    (tmp_path/'fen-1.0.dist-info').mkdir()
    (tmp_path/'fen-1.0.dist-info'/'METADATA').write_text('Metadata-Version: 2.1\nName: fen\nVersion: 1.0\n')
    (tmp_path/'fen-1.0.dist-info'/'entry_points.txt').write_text('[huggingtweets.sources]\nfen = fen:Fen\n')
    code = 'from huggingtweets.cli import main; main()'
    done = subprocess.run([sys.executable, '-c', code, 'read', 'keeper@fen.light'], text=True, capture_output=True,
                          env={**os.environ, 'PYTHONPATH': os.pathsep.join([str(tmp_path), *sys.path[1:]])})
    assert '@keeper (The fen, en)' in done.stdout and 'Fog since four' in done.stdout, done.stderr
