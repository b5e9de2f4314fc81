"""The Community Archive, over requests, against a fake of its PostgREST.

There is no test of a private account: none is in there, as what people upload they upload for everybody.
"""
import json
import re
import time

import pytest
from fakes import Fake

from huggingtweets.core import frontend
from huggingtweets.data import sources
from huggingtweets.data.rules import unescape
from huggingtweets.data.networks import CommunityArchive

PERSON = dict(account_id='5001', username='Lamp_Moth', account_display_name='Moth 🌙',
              avatar_media_url='https://pbs.example/lamp.jpg')
ROOMMATE = dict(account_id='6006', username='lampXmoth', account_display_name='No Moth', avatar_media_url=None)


def row(tweet_id, minute, text, to=None, user=None):
    return dict(tweet_id=tweet_id, account_id='5001', created_at=f'2026-03-01T21:{minute:02}:00+00:00', full_text=text,
                reply_to_tweet_id=to, reply_to_user_id=user, reply_to_username=user and 'someone',
                favorite_count=minute, retweet_count=0)


HALF = ('The lamp in the harbour has been out for a week now. Nobody has written to the council about it, nobody '
        'except for me, and all that I was told is that moths are not entitled to a lamp, which is as it may be, but '
        'who are they to say so in a town that has no light left excep')
# Newest first. As text the ids sort otherwise: 999... is older than 100..., and 21:05 has two.
LOG = [row('1000000000000000008', 8, 'Dawn.\nThe lamp is off.'),
       row('1000000000000000007', 7, 'salt &amp; pepper https://t.co/lamp7'),
       row('1000000000000000006', 6, '@porch_spider no thanks', '77', '6006'),
       row('1000000000000000005', 5, 'and another thing', '1000000000000000004', '5001'),
       row('1000000000000000004', 5, 'a thing'),
       row('999999999999999003', 3, 'RT @porch_spider: come closer'),
       row('999999999999999002', 2, ''),
       row('999999999999999001', 1, HALF + '… https://t.co/half'),
       row('9001', 0, 'First lamp.')]


class World:
    "PostgREST with two tables and pages of three rows, whatever more is asked for."
    def __init__(self): self.people, self.log, self.repeats = [ROOMMATE, PERSON], LOG, 0

    def __call__(self, path, query, headers):
        key = CommunityArchive.key
        if (headers['apikey'], headers['Authorization']) != (key, f'Bearer {key}'):
            return 401, dict(message='Invalid API key', hint=None)
        if path == '/user_directory':
            like = re.sub(r'\\(.)|(_)', lambda m: m[1] or '.', query['username'].removeprefix('ilike.'))
            return 200, [p for p in self.people if re.fullmatch(like, p['username'], re.I)]
        assert path == '/tweets' and query['limit'] == '1000' and query['order'] == 'created_at.desc,tweet_id.desc'
        rows = [t for t in self.log if f'eq.{t["account_id"]}' == query['account_id']]
        rows.sort(key=lambda t: (t['created_at'], t['tweet_id']), reverse=True)
        if 'or' in query:
            before, after = re.fullmatch(r'\(created_at\.lt\."([^"]+)",tweet_id\.lt\."(\d+)"\)', query['or']).groups()
            assert query['created_at'] == f'lte.{before}'
            rest = [t for t in rows if (t['created_at'], t['tweet_id']) < (before, after)]
            rows = rows[max(0, len(rows)-len(rest)-self.repeats):]
        names = [pair.split(':') for pair in query['select'].split(',')]
        return 200, [{n[0]: t[n[-1]] for n in names} for t in rows[:3+self.repeats]]


@pytest.fixture
def world(): return World()


@pytest.fixture
def fake(world, tmp_path, monkeypatch):
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path))
    monkeypatch.setattr(sources, 'TIMEOUT', .5)
    monkeypatch.setattr(sources, 'RETRY_SECONDS', 2)
    with Fake(world) as fake:
        monkeypatch.setattr(CommunityArchive, 'url', fake.url)
        yield fake


@pytest.fixture
def said(): return []


@pytest.fixture
def fetch(said):
    def fetch(handle='lamp_moth', **options):
        with frontend(say=said.append): return sources.fetch(CommunityArchive(handle), **options)
    return fetch


def pages(fake): return [query.get('created_at', '')[-14:-9] for path, query, _ in fake.asked if path == '/tweets']


IDS = [t['tweet_id'] for t in LOG if t['full_text']]
PAGES = ['', '21:06', '21:03', '21:00']  # the last one is empty


def refused(fetch, *parts, **kwargs):
    start = time.monotonic()
    with pytest.raises(ValueError) as e: fetch(**kwargs)
    for part in parts: assert part in str(e.value)
    assert time.monotonic()-start < 4 and '\n' not in str(e.value)


def test_three_pages(fake, fetch):
    moth = fetch('@lamp_moth')
    assert (moth.handle, moth.name, moth.source) == ('Lamp_Moth', 'Moth 🌙', 'Community Archive')
    assert moth.avatar == 'https://pbs.example/lamp.jpg'
    assert list(moth.posts['id']) == IDS and pages(fake) == PAGES
    by = {int(p['id']) % 10: p for p in moth.posts.select(range(7))}
    assert by[8] == dict(id='1000000000000000008', text='Dawn.\nThe lamp is off.', created_at='2026-03-01T21:08:00Z',
                         lang=None, is_repost=False, is_reply=False, is_self_reply=False, reply_to=None,
                         is_truncated=False, likes=8, url='https://x.com/Lamp_Moth/status/1000000000000000008')
    assert unescape(by[7]['text']) == 'salt & pepper https://t.co/lamp7'
    assert [by[6][k] for k in ('is_reply', 'is_self_reply', 'reply_to')] == [True, False, '77']
    assert [by[5][k] for k in ('is_reply', 'is_self_reply', 'reply_to')] == [True, True, by[4]['id']]
    assert by[3]['is_repost'] and not by[4]['is_repost']
    assert by[1]['is_truncated'] and by[1]['text'] == HALF + '… https://t.co/half'


def test_empty_account(world, fake, fetch):
    world.log = []
    assert len(fetch()) == 0


def test_unknown_handle(world, fake, fetch):
    world.people = [ROOMMATE]  # lampXmoth: to SQL's LIKE, `_` would be any letter
    refused(fetch, "has no archive of 'lamp_moth'", 'https://www.community-archive.org')


def test_underscore_is_no_wildcard(world, fake, fetch):
    world.people = [ROOMMATE, PERSON]
    assert fetch().name == 'Moth 🌙'
    assert fake.asked[0][1]['username'] == r'ilike.lamp\_moth'
    fake.answer = lambda *_: (200, [ROOMMATE])  # a server that takes it for one all the same
    refused(fetch, 'has no archive')


def test_handles_that_cannot_be(fake, fetch):
    for handle in ('lamp*', '%', 'a,b)', ''): refused(fetch, 'has no archive', handle=handle)
    assert not fake.asked


def test_retry_after(fake, fetch, said):
    fake.trouble = {3: (429, {'Retry-After': '1'})}
    start = time.monotonic()
    assert list(fetch().posts['id']) == IDS
    assert time.monotonic()-start > 1 and 'retrying in 1' in said[-1]


@pytest.mark.parametrize('trouble', [{1: 500, 2: 502}, {3: 503, 4: 500}, {3: 'cut'}])
def test_goes_on(fake, fetch, trouble):
    fake.trouble = trouble
    assert list(fetch().posts['id']) == IDS


def test_repeated_posts(world, fake, fetch):
    world.repeats = 2
    assert list(fetch().posts['id']) == IDS


def test_silent_server(fake, fetch):
    fake.trouble = dict.fromkeys(range(1, 99), 'hang')
    refused(fetch, 'Could not reach Community Archive for 2 s')


def test_no_server(fetch, fake, monkeypatch):
    monkeypatch.setattr(CommunityArchive, 'url', 'http://127.0.0.1:9')
    refused(fetch, 'Could not reach', 'ConnectionError')


def test_what_is_no_json(fake, fetch):
    fake.answer = lambda *_: (200, b'<html>We are moving house</html>')
    refused(fetch, 'sent an unexpected response')


def test_only_what_is_new(world, fake, fetch):
    world.log = LOG[2:]
    fetch()
    fake.asked.clear()
    world.log = LOG
    assert sorted(fetch().posts['id']) == sorted(IDS)
    assert pages(fake) == ['']


def test_goes_on_where_it_broke_off(fake, fetch, tmp_path):
    fake.trouble = dict.fromkeys(range(4, 99), 500)
    refused(fetch, '6 posts of lamp_moth are saved')
    state = json.loads(next(tmp_path.rglob('state.json')).read_text())
    assert state['cursor'] == ['2026-03-01T21:03:00+00:00', '999999999999999003']
    fake.trouble = {}
    fake.asked.clear()
    assert list(fetch().posts['id']) == IDS
    assert pages(fake)[0] == '21:03'
