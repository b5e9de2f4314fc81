"X by its paid API: tweepy's own client against a fake of the server."
import logging
import sys
import time
import traceback

import pytest
from fakes import Fake

from huggingtweets.core import frontend
from huggingtweets.data import sources
from huggingtweets.data.rules import unescape

pytest.importorskip('tweepy')
from huggingtweets.data.networks import XApi  # noqa: E402

TOKEN = 'made-up-token-of-nobody'
USER = dict(id='5001', username='Lamp_Moth', name='Moth 🌙', protected=False,
            profile_image_url='https://pbs.example/lamp_normal.jpg')
TIMELINE = '/2/users/5001/tweets'
NO_SUCH = dict(type='https://api.twitter.com/2/problems/resource-not-found', resource_type='user', parameter='username')


def tweet(n, text, **kwargs):
    key = str(1_900_000_000_000_000_000+n)
    return dict(id=key, text=text, edit_history_tweet_ids=[key], author_id='5001', lang='en',
                created_at=f'2026-03-01T21:{n:02}:00.000Z', **kwargs)


def reply(to, user): return dict(in_reply_to_user_id=user, referenced_tweets=[dict(type='replied_to', id=to)])


LONG = 'The lamp went out, and then for a long while ' + 'nothing else happened, and ' * 12 + 'then it came back on.'
LOG = [tweet(8, 'Dawn.\nThe lamp is off.', public_metrics=dict(like_count=12, retweet_count=3)),
       tweet(7, 'salt &amp; pepper https://t.co/lamp7'),
       tweet(6, '@porch_spider no thanks', **reply('77', '6006')),
       tweet(5, 'and another thing', **reply('1900000000000000004', '5001')),
       tweet(4, 'a thing'),
       tweet(3, 'quite so https://t.co/q', referenced_tweets=[dict(type='quoted', id='66')]),
       tweet(2, LONG[:279]+'…', note_tweet=dict(text=LONG)),
       tweet(1, 'ランプがともる') | dict(lang='ja')]


class World:
    "X as far as these tests go: one account, pages of three posts."
    def __init__(self): self.user, self.log, self.repeats = dict(data=USER), LOG, 0

    def __call__(self, path, query, headers):
        if headers['Authorization'] != f'Bearer {TOKEN}':
            return 401, dict(title='Unauthorized', type='about:blank', status=401, detail='Unauthorized')
        if path.startswith('/2/users/by/username/'):
            return self.user if isinstance(self.user, tuple) else (200, self.user)
        assert path == TIMELINE
        assert (query['exclude'], query['max_results']) == ('retweets', '100') and {'note_tweet', 'public_metrics'} <= {
            *query['tweet.fields'].split(',')}
        log = [t for t in self.log if int(t['id']) > int(query.get('since_id', 0))]
        start = int(query.get('pagination_token', 'token0').removeprefix('token'))
        page = log[max(0, start-self.repeats):start+3]
        meta = dict(result_count=len(page))
        if page: meta.update(newest_id=page[0]['id'], oldest_id=page[-1]['id'])
        if start+3 < len(log): meta['next_token'] = f'token{start+3}'
        return 200, dict(data=page, meta=meta) if page else dict(meta=meta)


@pytest.fixture
def world(): return World()


@pytest.fixture
def fake(world, tmp_path, monkeypatch):
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path))
    monkeypatch.setenv('X_BEARER_TOKEN', TOKEN)
    monkeypatch.setattr(sources, 'TIMEOUT', .5)
    monkeypatch.setattr(sources, 'RETRY_SECONDS', 2)
    with Fake(world) as fake:
        monkeypatch.setattr(XApi, 'url', fake.url)
        yield fake


@pytest.fixture
def said(): return []


@pytest.fixture
def fetch(said):
    def fetch(handle='lamp_moth', **options):
        with frontend(say=said.append): return sources.fetch(XApi(handle), **options)
    return fetch


def pages(fake): return [query.get('pagination_token') for path, query, _ in fake.asked if path == TIMELINE]


def ids(moth): return [int(p['id']) % 100 for p in moth.posts]


def refused(fetch, *parts, **kwargs):
    "A fetch that must fail, at once and with one sentence"
    start = time.monotonic()
    with pytest.raises(ValueError) as e: fetch(**kwargs)
    for part in parts: assert part in str(e.value)
    assert time.monotonic()-start < 4 and '\n' not in str(e.value) and TOKEN not in str(e.value)


def test_three_pages(fake, fetch, said):
    moth = fetch('@lamp_moth')
    assert (moth.handle, moth.name, moth.source) == ('Lamp_Moth', 'Moth 🌙', 'X')
    assert moth.avatar == 'https://pbs.example/lamp.jpg'
    assert ids(moth) == [8, 7, 6, 5, 4, 3, 2, 1] and pages(fake) == [None, 'token3', 'token6']
    assert 'train a foundation or frontier model' in said[0] and '$0.005' in said[0]
    by = {n: p for n, p in zip(ids(moth), moth.posts)}
    assert by[8] == dict(id='1900000000000000008', text='Dawn.\nThe lamp is off.', created_at='2026-03-01T21:08:00Z',
                         lang='en', is_repost=False, is_reply=False, is_self_reply=False, reply_to=None,
                         is_truncated=False, likes=12, url='https://x.com/Lamp_Moth/status/1900000000000000008')
    assert unescape(by[7]['text']) == 'salt & pepper https://t.co/lamp7'
    assert [by[6][k] for k in ('is_reply', 'is_self_reply', 'reply_to')] == [True, False, '77']
    assert [by[5][k] for k in ('is_reply', 'is_self_reply', 'reply_to')] == [True, True, by[4]['id']]
    assert not by[3]['is_repost'] and not by[3]['is_reply']
    assert by[2]['text'] == LONG and not by[2]['is_truncated']
    assert (by[1]['text'], by[1]['lang']) == ('ランプがともる', 'ja')


def test_empty_account(world, fake, fetch):
    world.log = []
    assert len(fetch()) == 0


@pytest.mark.parametrize('answer,part', [
    ((200, dict(errors=[dict(NO_SUCH, title='Not Found Error', detail='Could not find user: [lamp_moth].')])),
     'no X account @lamp_moth'),
    ((404, b''), 'no X account @lamp_moth'),
    ((200, dict(errors=[dict(NO_SUCH, title='Forbidden', detail='User has been suspended: [lamp_moth].')])),
     '@lamp_moth is suspended'),
    ((200, dict(data=dict(USER, protected=True))), '@lamp_moth is protected'),
    ((402, dict(title='CreditsDepleted', detail='Your account has no credits left.')), 'has no credits left'),
    ((403, dict(title='Client Forbidden', detail='Attach the app to a project.')), 'Attach the app to a project'),
    ((429, dict(title='UsageCapExceeded', detail='Usage cap exceeded: Monthly product cap')), 'Monthly product cap')])
def test_refusals(world, fake, fetch, answer, part):
    world.user = answer
    refused(fetch, part)
    assert len(fake.asked) == 1


def test_protected_is_protected_for_its_owner_too(world, fake):
    world.user = dict(data=dict(USER, protected=True))
    with pytest.raises(ValueError, match='use your X archive'): sources.fetch(XApi('lamp_moth', owner=True))


def test_handles_that_cannot_be(fake, fetch):
    for handle in ('../../2/tweets', 'a_name_beyond_15', 'lamp moth', ''):
        refused(fetch, 'is not an X handle', handle=handle)
    assert not fake.asked


def test_posts_hidden_since_the_lookup(fake, fetch):
    hidden = dict(errors=[dict(title='Authorization Error', detail='Sorry, you are not authorized to see the user.')])
    fake.answer = lambda path, *_: (200, hidden if path == TIMELINE else dict(data=USER))
    refused(fetch, 'no longer shows the posts of @Lamp_Moth')


def test_no_token(fake, fetch, monkeypatch):
    monkeypatch.delenv('X_BEARER_TOKEN')
    monkeypatch.delenv('TWITTER_BEARER_TOKEN', raising=False)
    refused(fetch, 'X_BEARER_TOKEN', 'X archive', 'Bluesky', 'Mastodon', 'community:lamp_moth')
    assert not fake.asked
    monkeypatch.setenv('TWITTER_BEARER_TOKEN', TOKEN)
    assert len(fetch()) == 8


def test_wrong_token(fake, fetch, monkeypatch):
    monkeypatch.setenv('X_BEARER_TOKEN', 'another')
    refused(fetch, 'rejected the token (401')


@pytest.mark.parametrize('token', ['two words', 'two\nlines', 'tökén', '\u200bx'])
def test_a_token_that_cannot_be_one(fake, fetch, monkeypatch, token):
    "is in no error, nor in what caused it"
    monkeypatch.setenv('X_BEARER_TOKEN', token)
    began = time.monotonic()
    with pytest.raises(ValueError) as error: fetch()
    assert 'copy it again' in str(error.value) and time.monotonic() - began < 5 and not fake.asked
    assert token not in ''.join(traceback.format_exception(error.value))


def test_a_line_break_after_the_token(fake, fetch, monkeypatch):
    "as files and Windows leave it"
    monkeypatch.setenv('X_BEARER_TOKEN', f' {TOKEN}\r\n')
    assert len(fetch()) == 8


def test_without_tweepy(fake, fetch, monkeypatch):
    monkeypatch.setitem(sys.modules, 'tweepy', None)
    refused(fetch, 'pip install "huggingtweets[x]"')


def test_token_stays_in_the_header(fake, fetch, said, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    fake.trouble = {2: 500}
    fetch()
    assert TOKEN not in caplog.text and TOKEN not in '\n'.join(said)
    assert not any(TOKEN in str((path, query)) for path, query, _ in fake.asked)
    assert not any(TOKEN.encode() in p.read_bytes() for p in tmp_path.rglob('*') if p.is_file())


def test_retry_after(fake, fetch, said):
    fake.trouble = {3: (429, {'Retry-After': '1'})}
    start = time.monotonic()
    assert ids(fetch()) == [8, 7, 6, 5, 4, 3, 2, 1]
    assert time.monotonic()-start > 1 and 'retrying in 1' in said[-1]
    assert pages(fake) == [None, 'token3', 'token3', 'token6']


def test_rate_limit_reset(fake, fetch, said):
    reset = int(time.time())+2
    fake.trouble = {2: (429, {'x-rate-limit-remaining': '0', 'x-rate-limit-reset': str(reset)})}
    assert len(fetch()) == 8
    assert time.time() >= reset and 'status 429' in said[-1]


@pytest.mark.parametrize('trouble', [{1: 500, 2: 502}, {3: 503, 4: 500}])
def test_errors_twice(fake, fetch, trouble):
    fake.trouble = trouble
    assert ids(fetch()) == [8, 7, 6, 5, 4, 3, 2, 1]


def test_cut_in_page_two(fake, fetch):
    fake.trouble = {3: 'cut'}
    assert ids(fetch()) == [8, 7, 6, 5, 4, 3, 2, 1]
    assert pages(fake) == [None, 'token3', 'token3', 'token6']


def test_repeated_posts(world, fake, fetch):
    world.repeats = 2
    assert ids(fetch()) == [8, 7, 6, 5, 4, 3, 2, 1]


def test_silent_server(fake, fetch):
    fake.trouble = dict.fromkeys(range(1, 99), 'hang')
    refused(fetch, 'Could not reach X for 2 s')


def test_only_what_is_new(world, fake, fetch):
    world.log = LOG[2:]
    fetch()
    fake.asked.clear()
    world.log = LOG
    assert sorted(ids(fetch())) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [q.get('since_id') for path, q, _ in fake.asked if path == TIMELINE] == [LOG[2]['id']]


def test_goes_on_where_it_broke_off(fake, fetch):
    fake.trouble = dict.fromkeys(range(4, 99), 500)
    refused(fetch, '6 posts of lamp_moth are saved')
    fake.trouble = {}
    fake.asked.clear()
    assert ids(fetch()) == [8, 7, 6, 5, 4, 3, 2, 1]
    assert pages(fake)[0] == 'token6'


def test_forgotten_cursor(fake, fetch):
    fake.trouble = dict.fromkeys(range(4, 99), 500)
    refused(fetch, 'are saved')
    fake.asked.clear()
    fake.trouble = {2: 400}
    refused(fetch, 'refresh=True')
    assert len(fetch(refresh=True)) == 8
