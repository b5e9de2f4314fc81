"Posting to Bluesky and Mastodon, against fakes of both that answer in their shapes."
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from datetime import datetime, timedelta, timezone
from html import escape
from itertools import count
from urllib.parse import parse_qs

import pytest
from fakes import Fake
from typer.testing import CliRunner

from huggingtweets import cli, load, make_corpus
from huggingtweets.bot.folder import Bot, CorpusPart, tiny_bot
from huggingtweets.bot.generate import Posts
from huggingtweets.card import posting
from huggingtweets.card.posting import BlueskyAccount, MastodonAccount, Posted, open_account

PASSWORD, JWT, TOKEN = 'abcd-efgh-ijkl-mnop', 'eyJ.secret-session.xyz', 'tok3n-of-the-tern'
SECRETS = PASSWORD, JWT, TOKEN
ACCOUNTS = dict(bluesky='moth.example', mastodon='@tern@fen.example')
VARIABLES = dict(bluesky=('BLUESKY_APP_PASSWORD', PASSWORD), mastodon=('MASTODON_ACCESS_TOKEN', TOKEN))


class Network(Fake):
    "Both networks at one address: what they have is in `records` and `statuses`; `lose` drops the answer to a post."
    def __init__(self):
        super().__init__(None)
        self.records = {'app.bsky.actor.profile/self': dict(cid='c0', value={
            '$type': 'app.bsky.actor.profile', 'displayName': 'Moth', 'avatar': {'ref': {'$link': 'bafy'}},
            'labels': {'$type': 'com.atproto.label.defs#selfLabels', 'values': [dict(val='bot')]}})}
        self.statuses, self.keys, self.bot, self.lose, self.seen, self.numbers = [], {}, True, None, [], count(1)
        self.answers = {}  # what is answered to a path instead

    def reply(self, method, path, query, headers, body):
        self.seen.append((method, path, body.decode()))
        if path in self.answers: return self.answers[path]
        if path.startswith('/xrpc/') or path.startswith('/did:'): return self._bluesky(path, query, headers, body)
        return self._mastodon(method, path, headers, body)

    def _bluesky(self, path, query, headers, body):
        data = json.loads(body) if body else query
        name = path.rpartition('.')[2]
        if path.startswith('/did:'): return 200, dict(id='did:plc:moth', service=[
            dict(id='#atproto_pds', type='AtprotoPersonalDataServer', serviceEndpoint=self.url)])
        if name == 'resolveHandle':
            known = data['handle'] == 'moth.example'
            return (200, dict(did='did:plc:moth')) if known else (400, dict(error='InvalidRequest', message='no'))
        if name == 'createSession':
            right = data == dict(identifier='did:plc:moth', password=PASSWORD)
            return (200, dict(did='did:plc:moth', accessJwt=JWT, active=True)) if right else (
                401, dict(error='AuthenticationRequired', message=f'wrong: {data["password"]}'))
        if headers['authorization'] != f'Bearer {JWT}': return 401, dict(error='AuthMissing')
        key = f'{data["collection"]}/{data["rkey"]}'
        if name == 'getRecord':
            return (200, self.records[key]) if key in self.records else (400, dict(error='RecordNotFound', message='no'))
        assert name == 'putRecord' and data['repo'] == 'did:plc:moth'
        if 'swapRecord' in data and data['swapRecord'] != self.records.get(key, {}).get('cid'):
            return 400, dict(error='InvalidSwap', message='changed')
        self.records[key] = dict(cid=f'c{next(self.numbers)}', value=data['record'])
        return self._posted(dict(uri=f'at://did:plc:moth/{key}', cid='c'), 'feed.post' in key)

    def _mastodon(self, method, path, headers, body):
        account = dict(id='109', username='Tern', acct='Tern', bot=self.bot)
        if path == '/api/v2/instance': return 200, dict(configuration=dict(statuses=dict(max_characters=400)))
        if headers['authorization'] != f'Bearer {TOKEN}': return 401, dict(error=f'bad {headers["authorization"]}')
        if path == '/api/v1/accounts/verify_credentials': return 200, account
        if path == '/api/v1/accounts/update_credentials':
            assert (method, body) == ('PATCH', b'bot=true')
            self.bot = True
            return 200, dict(account, bot=True)
        if method == 'GET':
            assert path == '/api/v1/accounts/109/statuses'
            return 200, self.statuses[::-1]
        form, key = parse_qs(body.decode()), headers['idempotency-key']
        if key not in self.keys:
            number = str(next(self.numbers))
            content = ''.join(f'<p>{escape(part)}</p>' for part in form['status'][0].split('\n\n')).replace('\n', '<br />')
            self.keys[key] = dict(id=number, url=f'{self.url}/@tern/{number}', content=content, language=form.get('language'),
                                  created_at=datetime.now(timezone.utc).isoformat())
            self.statuses.append(self.keys[key])
        return self._posted(self.keys[key], True)

    def _posted(self, answer, is_post):
        if is_post and self.lose:
            lose, self.lose = self.lose, None
            return lose()
        return 200, answer

    @property
    def texts(self):
        posts = [r['value']['text'] for key, r in self.records.items() if 'feed.post' in key]
        return posts + [re.sub('<[^>]*>', '', s['content']) for s in self.statuses]


@pytest.fixture(scope='module')
def bot(tmp_path_factory):
    corpus = make_corpus(load('sample:old_fen_light'))
    bot = tiny_bot(tmp_path_factory.mktemp('bot'), corpus)
    bot.remember(corpus=CorpusPart(corpus.fingerprint, corpus.rules, len(corpus.train), 0, languages=dict(en=.9, ja=.1)))
    return bot


@pytest.fixture
def network(monkeypatch, tmp_path, bot):
    "The fake, an empty state, the secrets in the environment, and a bot that numbers its posts"
    monkeypatch.setenv('XDG_STATE_HOME', str(tmp_path/'state'))
    for name, value in VARIABLES.values(): monkeypatch.setenv(name, value)
    with Network() as fake:
        for cls in (BlueskyAccount, MastodonAccount):
            monkeypatch.setattr(cls, 'url', fake.url)
            monkeypatch.setattr(cls, 'timeout', 3)
        monkeypatch.setattr(BlueskyAccount, 'directory', fake.url)
        write(monkeypatch, (f'Post {i} of the night' for i in count(1)))
        yield fake
    for path in tmp_path.rglob('*'):
        if path.is_file():
            assert not any(secret in path.read_text(errors='replace') for secret in SECRETS), path
            assert path.suffix == '.lock' or path.stat().st_mode & 0o077 == 0


def write(monkeypatch, texts):
    "The bot writes `texts`, one after another, the last one for ever"
    texts = iter(texts)
    monkeypatch.setattr(Bot, 'generate', lambda self, n, seed=None, prompt='', **_: Posts(
        [t for _, t in zip(range(n), texts)], prompt, seed or 0))


def signed_in(name, account=None):
    social = open_account(name, account or ACCOUNTS[name])
    social.sign_in(VARIABLES[name][1])
    return social


def run(*args, stdin=None):
    result = CliRunner().invoke(cli.app, ['post', *map(str, args)], input=stdin)
    assert not any(secret in result.output + str(result.exception) for secret in SECRETS)
    return result


BOTH = pytest.mark.parametrize('name', ['bluesky', 'mastodon'])


@BOTH
def test_one_post(network, bot, name):
    post, = bot.post(signed_in(name), lambda text: True)
    assert network.texts == [post['text']] == ['Post 1 of the night']
    assert post['url'].startswith('https://bsky.app/profile/did:plc:moth/post/3' if name == 'bluesky' else network.url)
    record = [r['value'] for key, r in network.records.items() if 'feed.post' in key]
    if record: assert record[0]['langs'] == ['en'] and set(record[0]) == {'$type', 'text', 'createdAt', 'langs'}
    else: assert network.statuses[0]['language'] == ['en']
    assert bot.post(signed_in(name), lambda text: True) == []  # within the hour
    assert [p['text'] for p in bot.post(signed_in(name), lambda text: True, every=0)] == ['Post 11 of the night']
    assert len(Posted(signed_in(name).key).posts) == 2


@BOTH
def test_schedule(network, bot, name):
    args = bot.path, '--to', name, '--account', ACCOUNTS[name], '--yes', 1, '--json'
    first, second = run(*args), run(*args)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert json.loads(first.stdout)['posts'][0]['text'] == network.texts[0] and json.loads(second.stdout)['posts'] == []
    assert 'minutes' in second.stderr and len(network.texts) == 1
    assert run(*args[:-2], 3, '--every', 0).exit_code == 0 and len(network.texts) == 4


@BOTH
def test_approval(network, bot, name):
    answers, shown = iter([False, True, None]), []
    posts = bot.post(signed_in(name), lambda text: shown.append(text) or next(answers), n=9, every=0)
    assert [p['text'] for p in posts] == network.texts == ['Post 2 of the night'] and len(shown) == 3


def test_no_terminal(network, bot):
    result = run(bot.path, '--to', 'bluesky', '--account', 'moth.example', stdin='y\n')
    assert result.exit_code == 1 and '--yes 1' in result.stderr and network.texts == []


@pytest.mark.skipif(sys.platform == 'win32', reason='there are no pseudo-terminals')
def test_terminal(network, bot):
    "A person says no, then yes; the password is typed, and not shown"
    import pty
    code = SETUP.format(url=network.url) + f'main(["post", {str(bot.path)!r}, "--to", "bluesky", "--account", "moth.example"])'
    env = {k: v for k, v in os.environ.items() if k != 'BLUESKY_APP_PASSWORD'}
    main, other = pty.openpty()
    process = subprocess.Popen([sys.executable, '-c', code], stdin=other, stdout=other, stderr=other, env=env,
                               start_new_session=True, preexec_fn=lambda: __import__('fcntl').ioctl(0, 0x540E, 0))
    os.close(other)
    output = b''
    def until(text):
        nonlocal output
        while text not in output: output += os.read(main, 4096)
    until(b'app password')
    time.sleep(.3)
    for typed, wait in ((PASSWORD, b'Post 1 '), ('n', b'Post 2 '), ('maybe', b'uit:'), ('y', b'https://bsky.app')):
        os.write(main, f'{typed}\n'.encode())
        until(wait)
    assert process.wait(20) == 0 and network.texts == ['Post 2 of the night'] and PASSWORD.encode() not in output
    os.close(main)


SETUP = '''
import sys
from itertools import count
from huggingtweets import cli
from huggingtweets.bot.generate import Posts
from huggingtweets.card import Bot
from huggingtweets.card.posting import BlueskyAccount, MastodonAccount, open_account
BlueskyAccount.url = BlueskyAccount.directory = MastodonAccount.url = {url!r}
texts = (f'Post {{i}} of the night' for i in count(1))
Bot.generate = lambda self, n, seed=None, **_: Posts([t for _,t in zip(range(n), texts)], '', 0)
def main(args): sys.exit(cli.app(args, standalone_mode=False))
'''


@BOTH
def test_not_marked(network, bot, name):
    network.bot = False
    profile = network.records['app.bsky.actor.profile/self']
    profile['value']['labels']['values'] = [dict(val='!no-unauthenticated')]
    args = bot.path, '--to', name, '--account', ACCOUNTS[name], '--yes', 1
    result = run(*args)
    assert result.exit_code == 1 and '--mark' in result.stderr and network.texts == []
    with pytest.raises(ValueError, match='not marked as a bot'): bot.post(signed_in(name), lambda text: True)
    assert run(*args, '--mark').exit_code == 0 and len(network.texts) == 1 and signed_in(name).is_marked()
    if name == 'bluesky':
        value = network.records['app.bsky.actor.profile/self']['value']
        assert [label['val'] for label in value['labels']['values']] == ['!no-unauthenticated', 'bot']
        assert value['avatar'] == {'ref': {'$link': 'bafy'}} and value['displayName'] == 'Moth'


def test_mark_without_profile(network):
    del network.records['app.bsky.actor.profile/self']
    moth = signed_in('bluesky')
    assert not moth.is_marked()
    moth.mark()
    assert moth.is_marked()


def test_profile_changed_meanwhile(network, monkeypatch):
    moth = signed_in('bluesky')
    record = moth._record
    monkeypatch.setattr(moth, '_record', lambda *args: dict(record(*args), cid='older'))
    with pytest.raises(ValueError, match='status 400'): moth.mark()


@BOTH
@pytest.mark.parametrize('how', ['cut', 'hang', 'error'])
def test_answer_lost(network, bot, name, how):
    "The post is there, but its answer never came: the next call finds it, and posts nothing twice"
    network.lose = {'cut': lambda: (200, b'{"uri": "at'), 'hang': lambda: time.sleep(5) or (200, {}), 'error': lambda: (502, {})}[how]
    with pytest.raises(ValueError, match='not certain'): bot.post(signed_in(name), lambda text: True)
    text, = network.texts
    assert Posted(signed_in(name).key).pending.text == text
    post, = bot.post(signed_in(name), lambda text: True)
    assert post['text'] == text and network.texts == [text] and not Posted(signed_in(name).key).pending


@BOTH
def test_request_lost(network, bot, name):
    "The post is not there: the next call sends it, under the same key, once"
    path = '/xrpc/com.atproto.repo.putRecord' if name == 'bluesky' else '/api/v1/statuses'
    network.answers[path] = 503, {}
    with pytest.raises(ValueError, match='not certain'): bot.post(signed_in(name), lambda text: True)
    network.answers.clear()
    draft = Posted(signed_in(name).key).pending
    assert [p['text'] for p in bot.post(signed_in(name), lambda text: True)] == network.texts == [draft.text]


@BOTH
def test_too_old_to_send(network, bot, name):
    social = signed_in(name)
    old = f'{datetime.now(timezone.utc)-timedelta(hours=2):%Y-%m-%dT%H:%M:%S}.000Z'
    Posted(social.key).save([], posting.Draft('A post of long ago', '3k', old))
    assert [p['text'] for p in bot.post(social, lambda text: True)] == network.texts == ['Post 1 of the night']


@BOTH
def test_killed(network, bot, name):
    "kill -9 after the server has the post, before that is recorded"
    arrived, release = threading.Event(), threading.Event()
    network.lose = lambda: (arrived.set(), release.wait(30), (200, {}))[2]
    code = SETUP.format(url=network.url) + f'main({["post", str(bot.path), "--to", name, "--account", ACCOUNTS[name], "--yes", "1"]!r})'
    process = subprocess.Popen([sys.executable, '-c', code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert arrived.wait(30), process.communicate()
    with pytest.raises(ValueError, match='Another process'): bot.post(signed_in(name), lambda text: True)
    process.send_signal(signal.SIGKILL)
    output = b''.join(process.communicate())
    release.set()
    assert not any(secret.encode() in output for secret in SECRETS)
    assert [p['text'] for p in bot.post(signed_in(name), lambda text: True)] == network.texts == ['Post 1 of the night']


@BOTH
def test_refused_is_not_pending(network, bot, name):
    path = '/xrpc/com.atproto.repo.putRecord' if name == 'bluesky' else '/api/v1/statuses'
    for status, headers, words in ((429, {'Retry-After': '120'}, 'wait 2 minutes'), (403, {}, 'does not permit'),
                                   (422, {}, 'status 422'), (307, {'Location': 'https://evil.example'}, 'status 307')):
        network.answers[path] = status, dict(error=TOKEN), headers
        with pytest.raises(ValueError, match=words) as e: bot.post(signed_in(name), lambda text: True)
        assert TOKEN not in str(e.value) and not Posted(signed_in(name).key).pending


@BOTH
def test_wrong_secret(network, bot, monkeypatch, name):
    variable = VARIABLES[name][0]
    for secret, words in (('zzzz-zzzz-zzzz-zzzz', 'rejected the'), ('hunter2 ', ''), ('a\nb', ''), ('ünïcode', '')):
        monkeypatch.setenv(variable, secret)
        result = run(bot.path, '--to', name, '--account', ACCOUNTS[name], '--yes', 1)
        assert result.exit_code == 1 and words in result.stderr and variable in result.stderr
        assert secret.strip() not in result.output and 'Traceback' not in result.output
    monkeypatch.delenv(variable)
    result = run(bot.path, '--to', name, '--account', ACCOUNTS[name], '--yes', 1)
    assert result.exit_code == 1 and f'environment variable {variable}' in result.stderr
    assert network.texts == []


def test_token_of_another_account(network, bot):
    with pytest.raises(ValueError, match='another account'): signed_in('mastodon', '@gull@fen.example')
    network.answers['/xrpc/com.atproto.server.createSession'] = 200, dict(did='did:plc:evil', accessJwt='x')
    with pytest.raises(ValueError, match='another account'): signed_in('bluesky')


HOSTILE = [b'', b'[]', b'null', b'{"id": {"a": 1}}', b'[' * 100_000, b'\xff\xfe', b'{"did": "did:plc:../../x"}', b'"' + b'x' * 3_000_000]


@BOTH
@pytest.mark.parametrize('body', HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_answers(network, bot, name, body):
    "Whatever is answered to any one request: a post that is there once, or a sentence"
    for path in dict.fromkeys(path for _, path, _ in _walk(network, bot, name)):
        network.answers = {path: (200, body)}
        network.records = {k: v for k, v in network.records.items() if 'feed.post' not in k}
        network.statuses.clear()
        try: bot.post(signed_in(name), lambda text: True, every=0)
        except ValueError as e: assert '\n' not in str(e) and len(str(e)) < 300
        assert len(network.texts) <= 2
        network.answers = {}


def _walk(network, bot, name):
    bot.post(signed_in(name), lambda text: True, every=0)
    return list(network.seen)


@pytest.mark.parametrize('endpoint', ['http://127.0.0.1:1', 'https://localhost', 'https://10.0.0.1', 'file:///etc/passwd', 'https://[::1]', ''])
def test_server_that_is_not_public(network, endpoint):
    "The password goes nowhere but to a public server"
    network.answers['/did:plc:moth'] = 200, dict(service=[dict(id='#atproto_pds', serviceEndpoint=endpoint)])
    with pytest.raises(ValueError): signed_in('bluesky')
    assert not any(PASSWORD in body for _, _, body in network.seen)


NEVER = ['@moth hello there', 'ask ＠moth@fen.example', 'so ﹫moth', 'see https://evil.example/x', 'see evil.example now',
         'name.bsky.social said so', 'a moth. '*80, ' ', 'did:plc:abcdef is me', 'me@mail.example']


@BOTH
def test_never_posted(network, bot, monkeypatch, name):
    write(monkeypatch, [*NEVER, 'Only this one', *NEVER, 'only THIS one', *['x']*0])
    monkeypatch.setattr(posting._Candidates, 'most', 40)
    shown = []
    with pytest.raises(ValueError, match='mention somebody'):
        bot.post(signed_in(name), lambda text: not shown.append(text), n=5, every=0)
    assert shown == network.texts == ['Only this one']
    write(monkeypatch, ['Only this one', 'An\x1b[31m evil \u202eone'])
    assert [p['text'] for p in bot.post(signed_in(name), lambda text: True, every=0)] == ['An[31m evil one']


def test_no_way_around(network, bot):
    "The library cannot be asked for copies, or for posts without the watermark"
    for option in (dict(allow_copies=True), dict(mark=False), dict(nosuch=1)):
        with pytest.raises(ValueError, match='has no option'): bot.post(signed_in('bluesky'), lambda text: True, **option)
    assert network.texts == []


def test_without_index(network, bot, monkeypatch):
    monkeypatch.setattr(type(bot), 'originality', None)
    for name in ACCOUNTS:
        result = run(bot.path, '--to', name, '--account', ACCOUNTS[name], '--yes', 1)
        assert result.exit_code == 1 and 'approve each post' in result.stderr and network.texts == []
    assert len(bot.post(signed_in('bluesky'), lambda text: True)) == 1


@BOTH
def test_dry_run(network, bot, monkeypatch, name):
    for variable, _ in VARIABLES.values(): monkeypatch.delenv(variable)
    result = run(bot.path, '--to', name, '--account', ACCOUNTS[name], '--dry-run', '--json')
    assert result.exit_code == 0 and len(json.loads(result.stdout)['posts']) == 5 and network.texts == []
    assert not any(body for _, _, body in network.seen)


@pytest.mark.parametrize('args, words', [
    (('--yes', 0), 'from 1 to'), (('--yes', 5), '--every 0'), (('--every', -1, '--yes', 1), 'number of minutes'),
    (('--every', 'nan', '--yes', 1), 'number of minutes'), (('--account', 'moth', '--yes', 1), 'write it like'),
    (('--account', 'none.example', '--yes', 1), 'no account'), (('--temperature', -1, '--yes', 1), 'temperature')])
def test_bad_options(network, bot, args, words):
    result = run(bot.path, '--to', 'bluesky', '--account', 'moth.example', *args)
    assert result.exit_code == 1 and words in result.stderr and result.stderr.count('\n') == 1 and network.texts == []


@BOTH
@pytest.mark.parametrize('content', ['', 'x', '[]', '{}', '{"posts": [{"text": 1}], "pending": null}',
                                     '{"posts": [{"text": "x"}], "pending": null}', '{"posts": [], "pending": {"text": "x"}}'])
def test_damaged_state(network, bot, name, content):
    "A record that cannot be read is not taken for an empty one"
    social = signed_in(name)
    posted = Posted(social.key)
    posted.save([], None)
    posted.path.write_text(content)
    with pytest.raises(ValueError, match='is damaged'): bot.post(social, lambda text: True)
    assert network.texts == []


@BOTH
def test_state_that_cannot_be_written(network, bot, monkeypatch, tmp_path, name):
    (tmp_path/'file').write_text('')
    (tmp_path/'file').chmod(0o600)
    monkeypatch.setenv('XDG_STATE_HOME', str(tmp_path/'file'))
    with pytest.raises(ValueError, match='cannot be'): bot.post(signed_in(name), lambda text: True)
    assert network.texts == []
