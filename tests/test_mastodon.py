"Mastodon, over the real client library, against a fake of a server."
import sys
import time
from datetime import datetime, timedelta, timezone

import pytest
from fakes import Fake

from huggingtweets.core import frontend
from huggingtweets.data import sources

pytest.importorskip('mastodon')
from huggingtweets.data.networks import Mastodon  # noqa: E402

ACCOUNT = dict(id='109', username='tern', acct='tern', display_name='A Tern', locked=True, bot=False,
               discoverable=False, indexable=False, noindex=False, url='https://fen.example/@tern', note='',
               statuses_count=8, emojis=[], fields=[], created_at='2025-11-01T00:00:00.000Z',
               avatar='https://fen.example/tern.gif', avatar_static='https://fen.example/tern.png')


def status(key, minute, content, **kwargs):
    "A status as the server sends it"
    return dict(dict(
        id=key, uri=f'https://fen.example/users/tern/statuses/{key}', url=f'https://fen.example/@tern/{key}',
        account=ACCOUNT, created_at=f'2026-03-01T21:{minute:02}:00.123Z', edited_at=None, content=content,
        spoiler_text='', sensitive=False, visibility='public', language='en', in_reply_to_id=None,
        in_reply_to_account_id=None, reblog=None, poll=None, card=None, media_attachments=[], mentions=[], tags=[],
        emojis=[], replies_count=0, reblogs_count=0, favourites_count=0), **kwargs)


def log():
    "Eight statuses, newest first: three pages of the fake, and an empty one"
    return [
        status('116000000000000038', 38, '<p>The tide is late again</p>'),
        status('116000000000000036', 36, '<p>Log: <a href="https://fen.example/log/7?page=2" rel="nofollow">'
               '<span class="invisible">https://</span><span class="ellipsis">fen.example/log/7</span>'
               '<span class="invisible">?page=2</span></a> of today</p>'),
        status('116000000000000034', 34, '<p>Fog &amp; lamps<br />since four.</p><p>And then rain.</p>',
               visibility='unlisted'),
        status('116000000000000032', 32, '<p>Only for those who follow</p>', visibility='private'),
        status('116000000000000030', 30, '<p><a href="https://far.example/@gull">@<span>gull</span></a> no, mine</p>',
               in_reply_to_id='115900000000000001', in_reply_to_account_id='777'),
        status('116000000000000028', 28, '<p>and south of it</p>', in_reply_to_id='116000000000000026',
               in_reply_to_account_id='109'),
        status('116000000000000026', 26, '<p>Wind in the north</p>'),
        status('116000000000000024', 24, '<p>霧が深い</p>', language='ja')]


class World:
    "A server with one account; `statuses` is what it has posted and `account` what a lookup gives."
    def __init__(self, statuses=(), account=ACCOUNT, size=3):
        self.statuses, self.account, self.size, self.repeat = list(statuses), account, size, 0

    def answer(self, path, query, headers):
        assert headers['user-agent'] == 'huggingtweets' and 'authorization' not in headers
        if path == '/api/v1/accounts/lookup':
            if isinstance(self.account, tuple):
                return self.account
            return (200, self.account) if query['acct'].lower() == 'tern' else (404, dict(error='Record not found'))
        assert path == '/api/v1/accounts/109/statuses'
        assert query.pop('limit') == '40' and query.pop('exclude_reblogs') == '1' and not set(query) - {'max_id'}
        older = [i for i, s in enumerate(self.statuses) if int(s['id']) < int(query.get('max_id', 10**18))]
        if not older:
            return 200, []
        return 200, self.statuses[max(older[0]-self.repeat, 0):older[0]+self.size]


@pytest.fixture(scope='module')
def server():
    with Fake(None) as fake:
        yield fake


@pytest.fixture
def world(server, tmp_path, monkeypatch):
    "Puts a `World` behind the fake"
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path))
    monkeypatch.setattr(sources, 'TIMEOUT', 3)
    monkeypatch.setattr(sources, 'RETRY_SECONDS', 6)
    monkeypatch.setattr(Mastodon, 'url', server.url)

    def start(*args, **kwargs):
        made = World(*args, **kwargs)
        made.fake, server.answer, server.trouble = server, made.answer, {}
        server.asked.clear()
        return made
    return start


def fetch(handle='tern@fen.example', said=None, **kwargs):
    with frontend(say=(said if said is not None else []).append): return sources.fetch(Mastodon(handle, **kwargs))


def cursors(world):
    "The end of `max_id` of each page asked for since the last call, None for the newest"
    asked = [query.get('max_id') for path, query, _ in world.fake.asked if path.endswith('statuses')]
    world.fake.asked.clear()
    return [key and key[-2:] for key in asked]


TEXTS = ['The tide is late again', 'Log: https://fen.example/log/7?page=2 of today',
         'Fog & lamps\nsince four.\n\nAnd then rain.', '@gull no, mine', 'and south of it', 'Wind in the north', '霧が深い']
WALK = [None, '34', '28', '24']


def test_three_pages(world):
    "A locked account, which approves its followers: what it posts publicly is public, and nothing else is read"
    w = world(log())
    account = fetch()
    assert (account.handle, account.name, account.source) == ('tern@fen.example', 'A Tern', 'Mastodon')
    assert account.avatar == 'https://fen.example/tern.png'
    posts = list(account.posts)
    assert [p['text'] for p in posts] == TEXTS
    assert cursors(w) == WALK
    assert [p['id'][-2:] for p in posts] == ['38', '36', '34', '30', '28', '26', '24']
    assert posts[0]['created_at'] == '2026-03-01T21:38:00Z'
    assert posts[0]['url'] == 'https://fen.example/@tern/116000000000000038'
    assert [p['lang'] for p in posts] == ['en']*6 + ['ja']
    assert [p['is_reply'] for p in posts] == [False]*3 + [True, True, False, False]
    assert [p['is_self_reply'] for p in posts] == [False]*4 + [True, False, False]
    assert [p['reply_to'] for p in posts[3:5]] == ['115900000000000001', posts[5]['id']]
    assert not any(p['is_repost'] or p['is_truncated'] for p in posts)


def test_nothing_private_on_disk(world, tmp_path):
    world([status('116000000000000002', 2, '<p>For two people</p>', visibility='direct'), *log()])
    fetch()
    kept = ''.join(p.read_text() for p in tmp_path.rglob('*.json*'))
    assert 'The tide' in kept and 'follow' not in kept and 'two people' not in kept


@pytest.mark.parametrize('typed', [
    '@tern@fen.example', 'https://fen.example/@tern', 'https://far.example/@tern@fen.example',
    'https://fen.example/users/tern', 'https://fen.example/users/tern/statuses/116000000000000038#top',
    'https://fen.example/@tern?lang=en', 'Mastodon: Tern@FEN.example',
    'mastodon:https://fen.example/@tern/116000000000000038'])
def test_spellings(world, typed):
    w = world(log()[:1])
    account = sources.load(typed)
    assert (account.handle, len(account)) == ('tern@fen.example', 1)
    assert w.fake.asked[0][1]['acct'].lower() == 'tern'


def test_address():
    "Without a fake, the server that the handle names is asked"
    assert Mastodon('@tern@fen.example')._client.api_base_url == 'https://fen.example'


def test_boosts(world):
    "A server that knows no `exclude_reblogs` sends boosts too; one has an id of its own"
    gull = dict(ACCOUNT, id='777', acct='gull@far.example')
    theirs = status('115000000000000001', 1, '<p>Look at my lamp</p>', account=gull)
    world([status('116000000000000040', 40, '<p>Look at my lamp</p>', reblog=theirs), *log()[:1]])
    posts = list(fetch().posts)
    assert [p['is_repost'] for p in posts] == [True, False]
    assert posts[0]['id'] == '116000000000000040'


def test_empty(world):
    w = world(account=dict(ACCOUNT, display_name=''))
    account = fetch()
    assert (len(account), account.name, cursors(w)) == (0, 'tern@fen.example', [None])


@pytest.mark.parametrize('account, sentence', [
    ((404, dict(error='Record not found')), 'fen.example has no account @tern, or is not a Mastodon server'),
    ((404, b'<html>Not here</html>'), 'fen.example has no account @tern, or is not a Mastodon server'),
    ((200, b'<html>Welcome</html>'), 'fen.example has no account @tern, or is not a Mastodon server'),
    ((410, dict(error='Gone')), 'fen.example has no account @tern'),
    ((401, dict(error='This method requires an authenticated user')), r'who are logged in there \(status 401\)'),
    ((403, b'<html>No robots</html>'), r'only to people who are logged in there \(status 403\)'),
    (dict(ACCOUNT, suspended=True), '@tern@fen.example was suspended: its posts')])
def test_no_such_account(world, account, sentence):
    w = world(account=account)
    with pytest.raises(ValueError, match=sentence):
        fetch()
    assert len(w.fake.asked) == 1


def test_posts_behind_login(world):
    "Some servers show profiles to everyone and posts only after logging in"
    w = world(log())
    w.fake.trouble = {2: 401}
    with pytest.raises(ValueError, match='fen.example shows posts only to people who are logged in'):
        fetch()


def test_consent(world):
    w = world(log(), dict(ACCOUNT, noindex=True))
    with pytest.raises(ValueError, match=r'opted out of search engines \(noindex\).*owner=True'):
        fetch()
    assert cursors(w) == []
    assert len(fetch(owner=True)) == 7
    w.account = dict(ACCOUNT, noindex=None)  # as servers send it that do not know the setting
    assert len(fetch()) == 7


def test_rate_limit(world):
    w, said = world(log()), []
    reset = (datetime.now(timezone.utc)+timedelta(minutes=5)).isoformat()
    w.fake.trouble = {3: (429, {'Retry-After': '1', 'X-RateLimit-Limit': '300', 'X-RateLimit-Remaining': '0',
                                'X-RateLimit-Reset': reset})}
    start = time.monotonic()
    assert list(fetch(said=said).posts['text']) == TEXTS
    assert 1 <= time.monotonic()-start < 4
    assert cursors(w) == [None, '34', '34', '28', '24']
    assert len(said) == 1 and said[0].startswith('Mastodon is busy or unreachable (status 429): retrying in 1')


@pytest.mark.parametrize('seconds, reset', [
    (2, lambda when: when.isoformat().replace('+00:00', 'Z')), (2, lambda when: str(when.timestamp())[:10])])
def test_rate_limit_reset(world, seconds, reset):
    "Without Retry-After, the moment at which the window of the limit ends counts, ISO 8601 or a number"
    w = world(log())
    when = datetime.now(timezone.utc)+timedelta(seconds=seconds)
    w.fake.trouble = {2: (429, {'X-RateLimit-Reset': reset(when)})}
    assert list(fetch().posts['text']) == TEXTS
    assert int(when.timestamp()) <= time.time() < when.timestamp() + 2


def test_rate_limit_far_away(world):
    w = world(log())
    when = datetime.now(timezone.utc)+timedelta(minutes=33, seconds=20)
    w.fake.trouble = {2: (429, {'X-RateLimit-Reset': when.isoformat()})}
    with pytest.raises(ValueError, match='Mastodon asks to wait for 33 minutes'):
        fetch()


@pytest.mark.parametrize('code', [500, 503])
def test_broken_server(world, code):
    w = world(log())
    w.fake.trouble = {1: code, 4: code, 5: code}
    assert list(fetch().posts['text']) == TEXTS
    assert cursors(w) == [None, '34', '34', '34', '28', '24']


def test_cut(world):
    w = world(log())
    w.fake.trouble = {3: 'cut'}
    account = fetch()
    assert list(account.posts['text']) == TEXTS and len(set(account.posts['id'])) == 7
    assert cursors(w) == [None, '34', '34', '28', '24']


def test_repeated_posts(world):
    "Each post is there once, though each page begins with the end of the one before"
    w = world(log())
    w.repeat = 2
    account = fetch()
    assert list(account.posts['text']) == TEXTS and len(set(account.posts['id'])) == 7


def test_same_page_forever(world):
    "A server that does not know `max_id` gives the newest posts, and no endless walk"
    w = world(log(), size=8)
    w.fake.answer = lambda path, query, headers: w.answer(path, dict(query, max_id=10**18), headers)
    assert list(fetch().posts['text']) == TEXTS
    assert cursors(w) == [None, '24']


def test_no_answer(world, monkeypatch):
    monkeypatch.setattr(sources, 'TIMEOUT', .3)
    monkeypatch.setattr(sources, 'RETRY_SECONDS', 1)
    w = world(log())
    w.fake.trouble = dict.fromkeys(range(1, 9), 'hang')
    start = time.monotonic()
    with pytest.raises(ValueError, match=r'^Could not reach Mastodon for 1 s \(\w+\).*try again'):
        fetch()
    assert time.monotonic()-start < 4


def test_no_connection(world, monkeypatch):
    monkeypatch.setattr(sources, 'RETRY_SECONDS', 1)
    world()
    monkeypatch.setattr(Mastodon, 'url', 'http://127.0.0.1:1')
    with pytest.raises(ValueError, match='^Could not reach Mastodon'):
        fetch()


def test_only_what_is_new(world):
    w = world(log())
    fetch()
    cursors(w)
    assert (len(fetch()), cursors(w)) == (7, [None])
    w.statuses[:0] = [status(f'1160000000000000{48-2*i}', 48-2*i, f'<p>New tide {i}</p>') for i in range(4)]
    account = fetch()
    assert cursors(w) == [None, '44']
    assert len(account) == 11 and {f'New tide {i}' for i in range(4)} < set(account.posts['text'])


def test_goes_on(world, monkeypatch):
    "A fetch that gave up goes on at its page, and sees what came meanwhile"
    w = world(log())
    monkeypatch.setattr(sources, 'RETRY_SECONDS', .4)
    w.fake.trouble = dict.fromkeys(range(3, 30), 503)
    with pytest.raises(ValueError, match='status 503.*3 posts of tern@fen.example are saved'):
        fetch()
    cursors(w)
    w.fake.trouble.clear()
    w.statuses.insert(0, status('116000000000000040', 40, '<p>Meanwhile</p>'))
    account = fetch()
    assert cursors(w) == ['34', '28', '24', None]
    assert sorted(account.posts['text']) == sorted([*TEXTS, 'Meanwhile'])


def test_not_installed(world, monkeypatch):
    w = world(log())
    monkeypatch.setitem(sys.modules, 'mastodon', None)
    with pytest.raises(ValueError, match=r'pip install "huggingtweets\[mastodon\]"'):
        fetch()
    assert w.fake.asked == []
