"Bluesky, over the real client library, against a fake of its public server."
import sys
import time

import pytest
from fakes import Fake

from huggingtweets.core import frontend
from huggingtweets.data import sources

pytest.importorskip('atproto')
from huggingtweets.data.networks import Bluesky  # noqa: E402

DID, OTHER = 'did:plc:lampmoth', 'did:plc:porchspider'
PROFILE = dict(did=DID, handle='moth.example', displayName='Lamp Moth', avatar='https://cdn.example/moth.jpg',
               labels=[], postsCount=8, followersCount=3, followsCount=1, indexedAt='2026-01-01T00:00:00.000Z')


def uri(key, did=DID): return f'at://{did}/app.bsky.feed.post/{key}'


def item(key, minute, text, did=DID, parent=None, reason=None, **record):
    "An item of a feed as the server sends it"
    handle = 'moth.example' if did == DID else 'spider.example'
    record = {'$type': 'app.bsky.feed.post', 'text': text, 'createdAt': f'2026-03-01T21:{minute:02}:00.123Z',
              'langs': ['en'], **record}
    if parent:
        record['reply'] = dict(parent=dict(uri=parent, cid='bafyparent'), root=dict(uri=parent, cid='bafyparent'))
    author = dict(did=did, handle=handle, displayName=handle)
    post = dict(uri=uri(key, did), cid=f'bafy{key}', author=author, record=record,
                indexedAt=f'2026-03-01T21:{minute:02}:01.000Z', likeCount=0, replyCount=0, repostCount=0, labels=[])
    return dict(post=post, **({'reason': reason} if reason else {}))


def repost(key, minute, text, did):
    by = dict(did=DID, handle='moth.example', displayName='Lamp Moth')
    return item(key, minute-1, text, did, reason={
        '$type': 'app.bsky.feed.defs#reasonRepost', 'by': by, 'indexedAt': f'2026-03-01T21:{minute:02}:01.000Z',
        'uri': f'at://{DID}/app.bsky.feed.repost/{key}', 'cid': f'bafyrepost{key}'})


def log():
    "Eight items, newest first: three pages of the fake"
    shown = '🌙 see fen.example/lo... now'
    start = shown.encode().index(b'fen')
    link = dict(index=dict(byteStart=start, byteEnd=start+len('fen.example/lo...')),
                features=[{'$type': 'app.bsky.richtext.facet#link', 'uri': 'https://fen.example/log/7?page=2'}])
    return [
        repost('m7', 38, 'The lamp is on again', DID),
        item('m8', 36, shown, facets=[link]),
        item('m7', 34, 'The lamp is on again'),
        repost('s3', 32, 'Come closer, all of you', OTHER),
        item('m6', 30, 'No, I will not.\n\nNot tonight.', parent=uri('s2', OTHER)),
        item('m5', 28, 'And warm & bright', parent=uri('m4')),
        item('m4', 26, 'The moon is a lamp', langs=['en', 'de']),
        item('m3', 24, 'ランプが好きです', langs=['ja'])]


class World:
    "A server with one account; `items` is its feed and `asked` what was asked of it."
    def __init__(self, items=(), profile=PROFILE, size=3):
        self.items, self.profile, self.size, self.repeat = list(items), profile, size, 0

    def answer(self, path, query, headers):
        if path == '/xrpc/app.bsky.actor.getProfile':
            if isinstance(self.profile, tuple):
                return self.profile
            if query['actor'] in (DID, self.profile['handle']):
                return 200, self.profile
            return 400, dict(error='InvalidRequest', message='Profile not found')
        assert path == '/xrpc/app.bsky.feed.getAuthorFeed'
        assert (query['actor'], query['filter'], query['limit']) == (DID, 'posts_with_replies', '100')
        start = int(query.get('cursor', 0))
        start = next((i for i, o in enumerate(self.items) if self.when(o) < start), len(self.items)) if start else 0
        end = min(start + self.size, len(self.items))
        page = dict(feed=self.items[max(start-self.repeat, 0):end])
        if end < len(self.items):
            page['cursor'] = str(self.when(self.items[end-1]))
        return 200, page

    def when(self, item):
        "The moment by which the feed is sorted, as a number"
        return int(item.get('reason', item['post'])['indexedAt'][14:16])


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
    monkeypatch.setattr(Bluesky, 'url', server.url)

    def start(*args, **kwargs):
        made = World(*args, **kwargs)
        made.fake, server.answer, server.trouble = server, made.answer, {}
        server.asked.clear()
        return made
    return start


def fetch(handle='moth.example', said=None, **kwargs):
    with frontend(say=(said if said is not None else []).append): return sources.fetch(Bluesky(handle, **kwargs))


def cursors(world):
    "The cursor of each page asked for since the last call, None for the newest"
    asked = [query.get('cursor') for path, query, _ in world.fake.asked if path.endswith('getAuthorFeed')]
    world.fake.asked.clear()
    return asked


TEXTS = ['The lamp is on again', '🌙 see https://fen.example/log/7?page=2 now', 'The lamp is on again',
         'Come closer, all of you', 'No, I will not.\n\nNot tonight.', 'And warm & bright', 'The moon is a lamp',
         'ランプが好きです']


def test_three_pages(world):
    w = world(log())
    account = fetch()
    assert (account.handle, account.name, account.avatar) == ('moth.example', 'Lamp Moth', PROFILE['avatar'])
    assert account.source == 'Bluesky'
    posts = list(account.posts)
    assert [p['text'] for p in posts] == TEXTS
    assert cursors(w) == [None, '34', '28']
    assert posts[1]['created_at'] == '2026-03-01T21:36:00Z'
    assert [p['lang'] for p in posts] == ['en']*7 + ['ja']
    assert [p['is_repost'] for p in posts] == [True, False, False, True, False, False, False, False]
    assert [p['is_reply'] for p in posts] == [False]*4 + [True, True, False, False]
    assert [p['is_self_reply'] for p in posts] == [False]*5 + [True, False, False]
    assert posts[5]['reply_to'] == posts[6]['id'] and posts[4]['reply_to'] == uri('s2', OTHER)
    assert len({p['id'] for p in posts}) == 8 and posts[0]['id'] != posts[2]['id']
    assert posts[1]['url'] == 'https://bsky.app/profile/moth.example/post/m8'
    assert not any(p['is_truncated'] for p in posts)


@pytest.mark.parametrize('typed', ['moth.example', '@moth.example', 'https://bsky.app/profile/moth.example', DID,
                                   'bsky.app/profile/moth.example?ref=fen', 'https://bsky.app/profile/moth.example#m8',
                                   'at://moth.example/app.bsky.feed.post/m8', 'Bluesky:at://moth.example',
                                   'bluesky:@moth.example', 'bluesky:https://bsky.app/profile/moth.example/post/m8'])
def test_spellings(world, typed):
    world(log()[:2])
    account = sources.load(typed)
    assert (account.handle, len(account)) == ('moth.example', 2)


def test_domain_gone(world):
    "An account whose domain no longer names it goes by its DID"
    world(log(), dict(PROFILE, handle='handle.invalid', displayName='', avatar=None))
    account = fetch(DID)
    assert (account.handle, account.name, account.avatar, len(account)) == (DID, DID, None, 8)


def test_empty(world):
    w = world()
    account = fetch()
    assert (len(account), account.name, cursors(w)) == (0, 'Lamp Moth', [None])


def test_odd_records(world):
    "A record that the lexicon knows nothing of, or without text, does not cost the page that it is on"
    odd = item('m9', 40, 'Lamp, again')
    del odd['post']['cid'], odd['post']['indexedAt']
    textless = item('m8', 36, '')
    del textless['post']['record']['text']
    world([odd, textless, item('m7', 34, 'The lamp')], size=100)
    assert list(fetch().posts['text']) == ['Lamp, again', 'The lamp']


@pytest.mark.parametrize('answer, sentence', [
    (dict(error='InvalidRequest', message='Profile not found'), "Bluesky has no account 'moth.example'. Handles there"),
    (dict(error='AccountDeactivated', message='Account is deactivated'), 'account moth.example is deactivated'),
    (dict(error='AccountTakedown', message='Account has been suspended'), 'account moth.example was suspended')])
def test_no_such_account(world, answer, sentence):
    w = world(profile=(400, answer))
    with pytest.raises(ValueError, match=sentence):
        fetch()
    assert len(w.fake.asked) == 1


def test_consent(world):
    label = dict(src=DID, uri=f'at://{DID}/app.bsky.actor.profile/self', val='!no-unauthenticated',
                 cts='2026-01-01T00:00:00Z')
    w = world(log(), dict(PROFILE, labels=[label]))
    with pytest.raises(ValueError, match=r'label !no-unauthenticated.*owner=True'):
        fetch()
    assert cursors(w) == []
    assert len(fetch(owner=True)) == 8
    w.profile = dict(PROFILE, labels=[dict(label, neg=True)])  # taken back
    assert len(fetch()) == 8


def test_rate_limit(world):
    w, said = world(log()), []
    w.fake.trouble = {3: (429, {'Retry-After': '1', 'RateLimit-Reset': str(int(time.time())+300)})}
    start = time.monotonic()
    assert list(fetch(said=said).posts['text']) == TEXTS
    assert 1 <= time.monotonic()-start < 4
    assert cursors(w) == [None, '34', '34', '28']
    assert len(said) == 1 and said[0].startswith('Bluesky is busy or unreachable (status 429): retrying in 1')


def test_rate_limit_reset(world):
    "Without Retry-After, the moment at which the window of the limit ends counts"
    w = world(log())
    w.fake.trouble = {2: (429, {'RateLimit-Reset': str(int(time.time())+2000)})}
    with pytest.raises(ValueError, match='Bluesky asks to wait for 33 minutes'):
        fetch()


@pytest.mark.parametrize('status', [500, 502])
def test_broken_server(world, status):
    w = world(log())
    w.fake.trouble = {1: status, 4: status, 5: status}
    assert list(fetch().posts['text']) == TEXTS
    assert cursors(w) == [None, '34', '34', '34', '28']


def test_cut(world):
    w = world(log())
    w.fake.trouble = {3: 'cut'}
    account = fetch()
    assert list(account.posts['text']) == TEXTS and len(set(account.posts['id'])) == 8
    assert cursors(w) == [None, '34', '34', '28']


def test_repeated_posts(world):
    "Each post is there once, though each page begins with the end of the one before"
    w = world(log())
    w.repeat = 2
    account = fetch()
    assert list(account.posts['text']) == TEXTS and len(set(account.posts['id'])) == 8


def test_no_answer(world, monkeypatch):
    monkeypatch.setattr(sources, 'TIMEOUT', .3)
    monkeypatch.setattr(sources, 'RETRY_SECONDS', 1)
    w = world(log())
    w.fake.trouble = dict.fromkeys(range(1, 9), 'hang')
    start = time.monotonic()
    with pytest.raises(ValueError, match=r'^Could not reach Bluesky for 1 s \(\w+\).*try again'):
        fetch()
    assert time.monotonic()-start < 4


def test_no_connection(world, monkeypatch):
    monkeypatch.setattr(sources, 'RETRY_SECONDS', 1)
    world()
    monkeypatch.setattr(Bluesky, 'url', 'http://127.0.0.1:1')
    with pytest.raises(ValueError, match='^Could not reach Bluesky'):
        fetch()


@pytest.mark.parametrize('body', [b'<html>Sign in to this wireless network</html>', b'{"did": '])
def test_no_json(world, body):
    world(profile=(200, body))
    with pytest.raises(ValueError, match='^Bluesky sent an unexpected response'):
        fetch()


def test_only_what_is_new(world):
    w = world(log())
    fetch()
    cursors(w)
    assert (len(fetch()), cursors(w)) == (8, [None])
    w.items[:0] = [item(f'n{i}', 48-2*i, f'New lamp {i}') for i in range(4)]
    account = fetch()
    assert cursors(w) == [None, '44']
    assert len(account) == 12 and {f'New lamp {i}' for i in range(4)} < set(account.posts['text'])


def test_goes_on(world, monkeypatch):
    "A fetch that gave up goes on at its page, and sees what came meanwhile"
    w = world(log())
    monkeypatch.setattr(sources, 'RETRY_SECONDS', .4)
    w.fake.trouble = dict.fromkeys(range(3, 30), 503)
    with pytest.raises(ValueError, match='status 503.*3 posts of moth.example are saved'):
        fetch()
    cursors(w)
    w.fake.trouble.clear()
    w.items.insert(0, item('m9', 40, 'Meanwhile'))
    account = fetch()
    assert cursors(w) == ['34', '28', None]
    assert sorted(account.posts['text']) == sorted([*TEXTS, 'Meanwhile'])


def test_not_installed(world, monkeypatch):
    w = world(log())
    monkeypatch.setitem(sys.modules, 'atproto', None)
    with pytest.raises(ValueError, match=r'pip install "huggingtweets\[bluesky\]"'):
        fetch()
    assert w.fake.asked == []
