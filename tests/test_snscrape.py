"""Networks via snscrape, the real one, against a server on this machine.

The pages are as small as snscrape can read, and everything in them is made up. Whatever can go wrong is tried on
Telegram; of that, the other networks show what passes through their own pages. X gives up at the first error, and its
test is that it does. Instagram shows snscrape one page, and Reddit knows no private accounts.
"""
import json
import logging
import sys
import time
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import pytest
import requests
from fakes import Fake
from test_renew import copy_with_posts, night, trained  # noqa: F401  (a fixture)

pytest.importorskip('snscrape')

from huggingtweets.core import frontend  # noqa: E402
from huggingtweets.data import sources  # noqa: E402
from huggingtweets.data.corpus import load_corpus  # noqa: E402
from huggingtweets.data.scrape import (  # noqa: E402
    Facebook, Instagram, Reddit, SnscrapeMastodon, SnscrapeX, Telegram, VKontakte, Weibo, _snscrape)
from huggingtweets.data.sources import fetch  # noqa: E402
from huggingtweets.train.renew import refresh  # noqa: E402

ALL = [SnscrapeX, Telegram, Reddit, VKontakte, Weibo, SnscrapeMastodon, Instagram, Facebook]


@pytest.fixture(autouse=True)
def quick(tmp_path, monkeypatch):
    "Little patience, a cache of one's own, and none of the three seconds that snscrape leaves between two pages."
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path))
    monkeypatch.setattr(sources, 'TIMEOUT', .5)
    monkeypatch.setattr(sources, 'RETRY_SECONDS', 2)
    common = _snscrape('mastodon')._MastodonCommonScraper
    monkeypatch.setattr(common, '_rate_limited_get', lambda self, *args, **kwargs: self._get(*args, **kwargs))


@pytest.fixture
def serve(monkeypatch):
    "Starts a fake that gets what was meant for any https server: the host is the first part of the path."
    fakes = []

    def start(answer):
        fake = Fake(answer)
        fakes.append(fake)

        def send(self, request, **kwargs):
            meant = request.url
            parts = urlsplit(meant)
            query = parts.query or (request.body if isinstance(request.body, str) else '')
            request.url = f'{fake.url}/{parts.netloc}{parts.path}?{query}'
            try:
                response = plain(requests.adapters.HTTPAdapter(), request, **kwargs)
            finally:
                request.url = meant
            response.url = meant
            return response

        plain = requests.adapters.HTTPAdapter.send
        monkeypatch.setattr(requests.adapters.HTTPAdapter, 'send', send)
        return fake

    yield start
    for fake in fakes:
        fake.__exit__()


HTML = {'Content-Type': 'text/html; charset=utf-8'}


def html(body, status=200):
    return status, f'<!DOCTYPE html><html><body>{body}</body></html>'.encode(), HTML


def asked(fake):
    "What the fake was asked since the last time, without hosts."
    paths = [path.split('/', 2)[2] + (f'?before={q["before"]}' if 'before' in q else '') for path, q, _ in fake.asked]
    fake.asked.clear()
    return paths


def column(account, name):
    return account.posts[name]


# Telegram, on which everything is tried that all share

def message(number, text, extra=''):
    date = f'{datetime(2026, 3, 1, 21)+timedelta(minutes=number):%Y-%m-%dT%H:%M:00+00:00}'
    return (f'<div class="tgme_widget_message js-widget_message" data-post="lamp_moth/{number}">{extra}'
            f'<div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div>'
            '<div class="tgme_widget_message_footer"><a class="tgme_widget_message_date" '
            f'href="https://t.me/lamp_moth/{number}"><time datetime="{date}" class="time"></time></a></div></div>')


class Channel:
    "A Telegram channel that shows three messages a page."
    def __init__(self, count=7):
        self.messages = {n: message(n, f'Night {n}: the lamp again') for n in range(1, count+1)}

    def __call__(self, path, query, headers):
        if path == '/t.me/lamp_moth':
            return html('<div class="tgme_page_extra">12 subscribers</div>'
                        '<img class="tgme_page_photo_image" src="https://cdn.example/moth.jpg">')
        if path != '/t.me/s/lamp_moth':
            return (302, b'', {'Location': f'https://t.me/{path.rsplit("/", 1)[1]}'}) if '/s/' in path else html('')
        shown = [n for n in sorted(self.messages) if n < self.before(query)][-3:]
        more = ''.join(f'<a class="tme_messages_more" data-before="{n}" href="/s/lamp_moth?before={n}"></a>'
                       for n in shown[:1] if n > min(self.messages))
        about = ('<div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span>Lamp Moth</span>'
                 '</div><div class="tgme_channel_info_header_username">@lamp_moth</div></div>')
        return html(about + more + ''.join(self.messages[n] for n in shown))

    @staticmethod
    def before(query): return int(query.get('before', 10**6))


@pytest.fixture
def telegram(serve, monkeypatch):
    monkeypatch.setattr(Telegram, 'batch', 3)
    return serve(Channel())


FIRST = ['lamp_moth', 's/lamp_moth', 's/lamp_moth?before=5', 's/lamp_moth?before=2']


def test_pages(telegram):
    counts = []
    moth = fetch(Telegram('lamp_moth'), progress=lambda p: counts.append(p.count))
    assert (moth.handle, moth.name, moth.avatar) == ('lamp_moth', 'Lamp Moth', 'https://cdn.example/moth.jpg')
    assert column(moth, 'id') == ['7', '6', '5', '4', '3', '2', '1']
    assert moth.posts[0] == dict(
        id='7', text='Night 7: the lamp again', created_at='2026-03-01T21:07:00Z', lang=None, is_repost=False,
        is_reply=False, url='https://t.me/s/lamp_moth/7', reply_to=None, is_self_reply=False, is_truncated=None,
        likes=None)
    assert counts == [3, 6, 7]
    assert asked(telegram) == FIRST


def test_a_profile_address_and_a_leading_at_sign_are_the_handle(telegram):
    assert len(fetch(Telegram('https://t.me/s/lamp_moth'))) == len(fetch(Telegram('@lamp_moth'))) == 7


def test_only_what_is_new_is_asked_for(telegram):
    fetch(Telegram('lamp_moth'))
    telegram.answer.messages[8] = message(8, 'Night 8: fog')
    asked(telegram)
    moth = fetch(Telegram('lamp_moth'))
    assert sorted(column(moth, 'id')) == list('12345678') and 'Night 8: fog' in column(moth, 'text')
    assert asked(telegram) == FIRST[:2]


def test_an_old_post_that_is_pinned_does_not_end_a_fetch_early(telegram):
    "snscrape yields a pinned post first; here it is the newest by its number and the oldest by its date."
    fetch(Telegram('lamp_moth'))
    channel = telegram.answer
    pinned = channel.messages[7].replace('/7"', '/99"').replace('21:07', '01:07')
    channel.messages.update({n: message(n, f'Night {n}: fog') for n in range(8, 15)} | {99: pinned})
    moth = fetch(Telegram('lamp_moth'))
    assert sorted(map(int, column(moth, 'id'))) == list(range(1, 15))


def test_no_posts(serve):
    serve(Channel(0))
    assert len(fetch(Telegram('lamp_moth'))) == 0


def test_a_bot_follows_a_channel(trained, serve, tmp_path):  # noqa: F811
    "What is older than all that the channel shows was not deleted; what is missing among that was"
    channel, path, said = Channel(0), tmp_path/'bot', []
    channel.messages = {n: message(n, night(n)['text']) for n in range(1, 151)}
    serve(channel)
    with frontend(say=said.append):
        copy_with_posts(trained/'bot', path, 'telegram:lamp_moth')
        channel.messages = {n: channel.messages[n] for n in range(71, 151)}
        refresh(path, track='off')
        assert 'is up to date' in said[-1]
        del channel.messages[100]
        channel.messages[151] = message(151, night(151)['text'])
        new = refresh(path, track='off', epochs=.1, progress=lambda p: None)
    assert [(f.posts, f.why) for f in new.about.forgotten] == [(1, 'deleted')]
    texts = {*(kept := load_corpus(path/'corpus')).train['text'], *kept.valid['text']}
    assert [night(n)['text'] in texts for n in (1, 100, 151)] == [True, False, True]


def test_unknown_or_private_handle(telegram):
    with pytest.raises(ValueError, match=r"^Telegram does not show 'nobody' to the public \(No public post list"):
        fetch(Telegram('nobody'))


def test_texts_are_as_they_were_written(serve):
    channel = Channel(0)
    channel.messages = {
        1: message(1, 'Lamp.<br/>Moon <i class="emoji"><b>🌙</b></i> <img class="emoji" alt="💡" src="/x.png"><br>'
                      '<a href="https://lamp.example/one">https://lamp.example/one</a> &amp; dusk'),
        2: message(2, 'Words of another', '<div class="tgme_widget_message_forwarded_from">Forwarded from fen</div>'),
        3: message(3, 'Still the same lamp', '<a class="tgme_widget_message_reply" href="https://t.me/lamp_moth/1">'
                      '<div class="tgme_widget_message_text js-message_reply_text">Lamp.</div></a>')}
    serve(channel)
    reply, forward, plain = fetch(Telegram('lamp_moth')).posts
    assert plain['text'] == 'Lamp.\nMoon 🌙 💡\nhttps://lamp.example/one & dusk'
    assert (plain['is_repost'], forward['is_repost'], reply['is_repost']) == (False, True, False)
    assert (reply['text'], reply['reply_to'], reply['is_self_reply']) == ('Still the same lamp', '1', True)


@pytest.mark.parametrize('request_number', [1, 3])
def test_too_many_requests(telegram, request_number):
    telegram.trouble = {request_number: (429, {'Retry-After': '1'})}
    said, start = [], time.monotonic()
    with frontend(say=said.append): assert column(fetch(Telegram('lamp_moth')), 'id') == list('7654321')
    assert 1 <= time.monotonic()-start < 2.5
    assert [s.split(':')[0] for s in said] == ['Telegram is busy or unreachable (status 429)']


def test_errors_of_the_server_pass(telegram):
    telegram.trouble = {1: 500, 2: 502}
    assert len(fetch(Telegram('lamp_moth'))) == 7


def test_a_broken_connection_gives_each_post_once(telegram):
    telegram.trouble = {3: 'cut'}
    counts = []
    moth = fetch(Telegram('lamp_moth'), progress=lambda p: counts.append(p.count))
    assert column(moth, 'id') == list('7654321') and counts == [3, 3, 6, 7]  # and once while it waits


def test_pages_that_overlap(telegram):
    telegram.answer.before = lambda query: int(query.get('before', 10**6)) + 2
    assert column(fetch(Telegram('lamp_moth')), 'id') == list('7654321')


def test_pages_that_go_round_in_a_circle(telegram):
    telegram.answer.before = lambda query: int(query.get('before', 10**6)) if query.get('before') != '2' else 10**6
    assert column(fetch(Telegram('lamp_moth')), 'id') == list('765432')


def test_a_server_that_never_answers(telegram):
    telegram.trouble = dict.fromkeys(range(1, 50), 'hang')
    start = time.monotonic()
    with pytest.raises(ValueError, match=r'^Could not reach Telegram for 2 s \(\w+\).*try again'):
        fetch(Telegram('lamp_moth'))
    assert time.monotonic()-start < 5


def test_a_server_that_stays_broken_ends_a_fetch_and_the_next_one_goes_on(telegram, monkeypatch):
    "Pages that are read again are no progress, or this would go on for ever; what is less than a batch is kept, too."
    monkeypatch.setattr(Telegram, 'batch', 4)
    telegram.trouble = dict.fromkeys(range(4, 200), 500)
    with pytest.raises(ValueError, match=r'answered only with errors .* \(status 500\). 6 posts of lamp_moth are saved'):
        fetch(Telegram('lamp_moth'))
    telegram.trouble = {}
    asked(telegram)
    assert column(fetch(Telegram('lamp_moth')), 'id') == list('7654321')
    assert asked(telegram) == FIRST + FIRST[1:3]  # to the end, and then once more for what came meanwhile
    fetch(Telegram('lamp_moth'))
    assert asked(telegram) == FIRST[:3]


def test_pages_of_another_layout(serve):
    def changed(path, query, headers):
        if path == '/t.me/lamp_moth':
            return html('')
        return html(message(1, 'Lamp').replace('tgme_widget_message_footer', 'footer'))
    serve(changed)
    with pytest.raises(ValueError, match=r"^Telegram sent an unexpected response for 'lamp_moth' \(AttributeError\): "
                                         r'snscrape, which is from 2023, .* Instead, use posts saved in a file'):
        fetch(Telegram('lamp_moth'))


# Mastodon

def toot(number, text, before='', name='lamp_moth', after=''):
    return (f'<div class="entry">{before}<div class="status"><div class="status__info">'
            f'<a class="status__relative-time" href="https://fen.example/@{name}/{number}"></a>'
            f'<data class="dt-published" value="2026-03-01T21:0{number}:00+00:00"></data>'
            f'<a class="status__display-name" href="https://fen.example/@{name}"><img class="u-photo" src="/a.png">'
            f'<span class="display-name"><strong>Moth</strong><span>@{name}@fen.example</span></span></a></div>'
            f'<div class="status__content">{text}</div>{after}</div></div>')


BOOST = ('<div class="status__prepend"><i class="fa fa-retweet"></i><a class="status__display-name" '
         'href="/@lamp_moth"><strong>Moth</strong></a></div>')
TOOTS = [toot(1, '<p>The lamp</p>'), toot(2, '<p>Come closer</p>', BOOST, 'porch_spider'),
         toot(3, '<p><span class="p-summary">lamps</span> <a class="status__content__spoiler-link" href="#">More</a>'
                 '</p><div class="e-content"><p>Again<br>and again</p></div>'),
         toot(4, '<p>One <img class="emojione" alt="🌙" src="/m.svg"></p><p>Two <a href="https://lamp.example/long">'
                 '<span class="invisible">https://</span><span>lamp.example/long</span></a></p>')]


def mastodon(path, query, headers, head=''):
    if path not in ('/@lamp_moth', '/@lamp_moth/with_replies'):
        return html('', 404)
    left = [n for n in (4, 3, 2, 1) if n < int(query.get('max_id', 9))]
    more = f'{path}?max_id={left[1]}' if len(left) > 2 else '#'
    return html(f'{head}<div class="activity-stream">{"".join(TOOTS[n-1] for n in left[:2])}'
                f'<a class="load-more" href="{more}"></a></div>')


@pytest.fixture
def server(monkeypatch):
    "An old server on this machine, which only the class may point at."
    with Fake(mastodon) as fake:
        monkeypatch.setattr(SnscrapeMastodon, 'url', fake.url)
        yield fake


def test_mastodon(server):
    moth = fetch(SnscrapeMastodon('http://fen.example/@lamp_moth'))
    assert [path for path, *_ in server.asked] == ['/@lamp_moth/with_replies']*2
    assert moth.handle == 'lamp_moth@fen.example'
    assert column(moth, 'text') == [
        'One 🌙\n\nTwo https://lamp.example/long', 'Again\nand again', 'Come closer', 'The lamp']
    assert column(moth, 'id') == ['4', '3', '2/boost', '1']
    assert column(moth, 'is_repost') == [False, False, True, False]
    assert moth.posts[3]['created_at'] == '2026-03-01T21:01:00Z'
    assert moth.posts[3]['url'] == 'https://fen.example/@lamp_moth/1'


def test_mastodon_on_https(serve):
    fake = serve(fen)
    for handle in ('lamp_moth@fen.example', '@lamp_moth@fen.example', 'https://fen.example/@lamp_moth'):
        assert len(fetch(SnscrapeMastodon(handle))) == 4
    assert fake.asked[0][0] == '/fen.example/@lamp_moth/with_replies'


def test_mastodon_refusals(server):
    with pytest.raises(ValueError, match=r"^Mastodon via snscrape has no account 'nobody@fen.example'"):
        fetch(SnscrapeMastodon('nobody@fen.example'))
    with pytest.raises(ValueError, match="'lamp_moth' names no server: write it like 'snscrape-mastodon:lamp"):
        fetch(SnscrapeMastodon('lamp_moth'))
    server.answer = lambda path, query, headers: html('<div id="mastodon"></div>')  # as servers do since version 4
    with pytest.raises(ValueError, match=r'\(AttributeError\): .* Use mastodon:lamp_moth@.* instead'):
        fetch(SnscrapeMastodon('lamp_moth@fen.example'))


def test_mastodon_accounts_that_are_not_to_be_indexed(server):
    flagged = "<meta content='noindex, noarchive' name='robots'>"
    server.answer = lambda *args: mastodon(*args, head=flagged)
    with pytest.raises(ValueError, match=r'@fen.example has opted out of search engines \(noindex\).* owner=True'):
        fetch(SnscrapeMastodon('lamp_moth@fen.example'))
    assert len(fetch(SnscrapeMastodon('lamp_moth@fen.example', owner=True))) == 4


# Reddit

def reddit(path, query, headers):
    assert path.startswith('/api.pushshift.io/reddit/search/')

    def row(minute, id, link, **more):
        return dict(id=id, created_utc=1772400000+60*minute, permalink=f'/r/moths/comments/{link}/', **more)
    picture = 'https://lamp.example'
    submissions = [row(3, 'c2', 'c2/a_lamp', title='A lamp', selftext='It was on.\n\nI went in.', url=picture),
                   row(1, 'c1', 'c1/moon', title='Moon', selftext='[removed]', url=picture)]
    comments = [row(4, 'd3', 'x1/_/d3', body='[deleted]', parent_id='t3_x1'),
                row(2, 'd2', 'x1/_/d2', body='Same lamp?', parent_id='t1_x2')]
    rows = submissions if path.endswith('submission') else comments
    until = int(query.get('until', 2e9)) if query['author'] == 'lamp_moth' else 0
    return 200, {'data': [r for r in rows if r['created_utc'] < until]}


def test_reddit(serve):
    serve(reddit)
    moth = fetch(Reddit('https://www.reddit.com/user/lamp_moth'))
    assert column(moth, 'text') == ['A lamp\n\nIt was on.\n\nI went in.', 'Same lamp?', 'Moon']
    assert column(moth, 'id') == ['t3_c2', 't1_d2', 't3_c1']
    assert column(moth, 'is_reply') == [False, True, False] and moth.posts[1]['reply_to'] == 't1_x2'
    assert moth.posts[0]['created_at'] == '2026-03-01T21:23:00Z'
    assert moth.posts[0]['url'] == 'https://old.reddit.com/r/moths/comments/c2/a_lamp/'
    assert len(fetch(Reddit('nobody'))) == 0


def test_reddit_refusals_and_limits(serve):
    fake = serve(lambda *args: (403, {}))
    with pytest.raises(ValueError, match=r'\(status 403\): .* It asks Pushshift, which has been open only to'):
        fetch(Reddit('lamp_moth'))
    with pytest.raises(ValueError, match=r"^'a lamp' cannot be a handle on Reddit.$"):
        fetch(Reddit('a lamp'))
    fake.answer, fake.trouble = reddit, {len(fake.asked)+1: (429, {'Retry-After': '1'})}
    start = time.monotonic()
    assert len(fetch(Reddit('lamp_moth'))) == 3 and time.monotonic()-start < 3


# X

GUEST = 'document.cookie = decodeURIComponent("gt=1; Max-Age=10800; Domain=.twitter.com; Path=/; Secure");'


def x(path, query, headers):
    "As X answered until 2023."
    user = dict(screen_name='lamp_moth', name='Moth', description='', entities={'description': {}}, id_str='7',
                created_at='Sun Mar 01 20:00:00 +0000 2020', followers_count=1, friends_count=1, statuses_count=4,
                favourites_count=0, listed_count=0, media_count=0, location='', protected=x.protected,
                profile_image_url_https='https://cdn.example/moth.jpg')
    author = dict(__typename='User', rest_id='7', is_blue_verified=False, affiliates_highlighted_label={}, legacy=user)

    def tweet(id, text, **more):
        legacy = dict(id_str=str(id), full_text=text, entities={}, created_at=f'Sun Mar 01 21:0{id}:00 +0000 2026',
                      reply_count=0, retweet_count=0, favorite_count=0, quote_count=0, conversation_id_str=str(id),
                      lang='en', user_id_str='7')
        return dict(__typename='Tweet', legacy=legacy | more, core={'user_results': {'result': author}})

    def entry(id, *args, **more):
        content = dict(itemType='TimelineTweet', tweet_results={'result': tweet(id, *args, **more)})
        return dict(entryId=f'tweet-{id}', content=dict(entryType='TimelineTimelineItem', itemContent=content))

    def reply(post, author, name):
        return dict(in_reply_to_status_id_str=post, in_reply_to_user_id_str=author, in_reply_to_screen_name=name)

    def result(value):
        return 200, {'data': {'user': {'result': value}}}, {'Content-Type': 'application/json;charset=utf-8'}

    if path.endswith('/UserByScreenName'):
        known = json.loads(query['variables'])['screen_name'] == 'lamp_moth'
        return result(author if known else {'__typename': 'UserUnavailable'})
    if not path.endswith('/UserTweetsAndReplies'):
        return html(f'<script>{GUEST}</script>')
    link = dict(url='https://t.co/a', expanded_url='https://lamp.example/1', display_url='lamp', indices=[5, 19])
    entries = [entry(4, 'lamp https://t.co/a &amp; moon', entities={'urls': [link]}),
               entry(3, 'and again', **reply('2', '7', 'lamp_moth')),
               entry(2, 'RT @porch_spider: closer', retweeted_status_result={'result': tweet(9, 'closer')}),
               entry(1, '@porch_spider no', **reply('8', '9', 'porch_spider'))]
    timeline = {'timeline': {'instructions': [dict(type='TimelineAddEntries', entries=entries)]}}
    return result({'__typename': 'User', 'timeline_v2': timeline})


x.protected = False


def test_x_where_it_answers(serve):
    serve(x)
    said = []
    with frontend(say=said.append): moth = fetch(SnscrapeX('lamp_moth'))
    assert (moth.handle, moth.name, moth.avatar) == ('lamp_moth', 'Moth', 'https://cdn.example/moth.jpg')
    assert column(moth, 'text') == [
        'lamp https://lamp.example/1 &amp; moon', 'and again', 'RT @porch_spider: closer', '@porch_spider no']
    assert column(moth, 'is_repost') == [False, False, True, False]
    assert column(moth, 'is_reply') == [False, True, False, True]
    assert column(moth, 'is_self_reply') == [False, True, False, False]
    assert column(moth, 'reply_to') == [None, '2', None, '8']
    assert moth.posts[0]['created_at'] == '2026-03-01T21:04:00Z' and moth.posts[0]['lang'] == 'en'
    assert ['foundation or frontier model' in s for s in said] == [True]


def test_x_accounts_that_cannot_be_read(serve, monkeypatch):
    serve(x)
    with pytest.raises(ValueError, match=r"^X via snscrape does not show 'nobody' to the public \(User unavailable\)"):
        fetch(SnscrapeX('nobody'))
    monkeypatch.setattr(x, 'protected', True)
    with pytest.raises(ValueError, match=r"'lamp_moth' to the public \(a protected account\)"):
        fetch(SnscrapeX('lamp_moth'))


WHAT_WORKS = 'What works: your X archive, as a file; community:lamp_moth; bluesky:NAME; mastodon:NAME@SERVER.'


@pytest.mark.parametrize('trouble', ['refused', 'hang', 404, 429, 500])
def test_x_fails_in_seconds_with_what_works(serve, monkeypatch, capfd, trouble):
    monkeypatch.setattr(_snscrape('twitter'), '_globalGuestTokenManager', None)
    fake = serve(lambda *args: (404, {}))
    fake.trouble = {} if trouble == 'refused' else dict.fromkeys(range(1, 50), trouble)
    if trouble == 'refused':
        fake._server.shutdown()
        fake._server.server_close()
    start = time.monotonic()
    with pytest.raises(ValueError, match=r'^X has not answered snscrape since 2023-06-30 \(now: .+\)') as error:
        fetch(SnscrapeX('lamp_moth'))
    assert time.monotonic()-start < 5 and str(error.value).endswith(WHAT_WORKS)
    assert capfd.readouterr() == ('', '')


# The others, and all

def wall_post(number, text='', quoted=''):
    if text:
        text = f'<div class="wall_post_text">{text}</div>'
    if quoted:
        text += ('<div class="copy_quote"><div class="copy_post_date"><a class="published_by_date" href="/wall5_1" '
                 f'time="1772300000"></a></div><div class="wall_post_text">{quoted}</div></div>')
    return (f'<div id="post1_{number}" class="post" data-post-id="1_{number}"><a class="post_link" '
            f'href="/wall1_{number}"></a><div class="post_date"><span class="rel_date" time="{1772400000+number}">'
            f'</span></div><div class="wall_text">{text}</div></div>')


FIRST_WALL = (wall_post(6, 'Lamp<br>moon <img class="emoji" alt="💡" src="/e.png">'
                           '<a class="wall_post_more" href="#">Show more</a> dusk')
              + wall_post(5, 'Look at this', 'Words of another'))
SECOND_WALL = wall_post(4, 'Older<br>lamp') + wall_post(3, quoted='Again another')


def vkontakte(path, query, headers):
    if path == '/vk.com/al_wall.php':
        rows = SECOND_WALL if query['offset'] == '10' else '<div class="page_block no_posts"></div>'
        return 200, {'payload': [0, [rows]]}
    page = {'/vk.com/lamp.moth': '<h1 class="page_name">Мотылёк</h1>' + FIRST_WALL,
            '/vk.com/closed': '<h1 class="page_name">A</h1><div class="profile_closed_wall_dummy"></div>',
            '/vk.com/gone': '<h5 class="profile_deleted_text">This page has been deleted.</h5>'}.get(path)
    return html(page or '', 200 if page else 404)


def test_vkontakte(serve):
    serve(vkontakte)
    moth = fetch(VKontakte('https://vk.com/lamp.moth'))
    assert (moth.handle, moth.name) == ('lamp.moth', 'Мотылёк')
    assert column(moth, 'text') == ['Lamp\nmoon 💡 dusk', 'Look at this', 'Older\nlamp', 'Again another']
    assert column(moth, 'id') == ['wall1_6', 'wall1_5', 'wall1_4', 'wall1_3']
    assert column(moth, 'is_repost') == [False, False, False, True]
    assert moth.posts[0]['created_at'] == '2026-03-01T21:20:06Z'


@pytest.mark.parametrize('handle, sentence', [
    ('nobody', "VKontakte has no account 'nobody'"), ('closed', r"'closed' to the public \(Private profile\)"),
    ('gone', 'This page has been deleted')])
def test_vkontakte_refusals(serve, handle, sentence):
    serve(vkontakte)
    with pytest.raises(ValueError, match=sentence):
        fetch(VKontakte(handle))


def weibo(path, query, headers):
    user = dict(screen_name='飞蛾', id=1234567890, verified=False, description='', statuses_count=weibo.count,
                followers_count=1, follow_count=1, avatar_hd='https://cdn.example/moth.jpg')
    if path == '/m.weibo.cn/n/nobody':
        return html('<p class="h5-4con">用户不存在</p>')
    if path.startswith('/m.weibo.cn/n/'):
        return 302, b'', {'Location': '/u/1234567890'}
    if 'containerid' not in query:
        return 200, {'data': {'userInfo': user}}
    if weibo.unready:
        weibo.unready -= 1
        return 200, b'{"ok":0,"msg":"\\u8fd9\\u91cc\\u8fd8\\u6ca1\\u6709\\u5185\\u5bb9","data":{"cards":[]}}'

    def card(id, text, **more):
        date = f'Mon Mar 02 05:0{id}:00 +0800 2026'
        return dict(card_type=9, mblog=dict(id=str(id), bid=f'b{id}', user=user, created_at=date, text=text) | more)
    if 'since_id' in query:
        cards = [card(2, '转发微博', retweeted_status=card(9, 'x')['mblog']), card(1, '同意//<a>@spider</a>:来吧')]
        info = {}
    else:
        cards = [card(4, '灯<br />月 &amp; <span class="url-icon"><img alt="[doge]" src="//d.png"></span>'),
                 card(3, '很长的故事 ...<a href="/status/3">全文</a>')]
        info = {'since_id': 3}
    return 200, {'data': {'cards': cards, 'cardlistInfo': info}}


weibo.count, weibo.unready = 4, 0


def test_weibo(serve, monkeypatch):
    serve(weibo)
    monkeypatch.setattr(weibo, 'unready', 1)
    moth = fetch(Weibo('https://weibo.com/u/1234567890'))
    assert (moth.handle, moth.name, moth.avatar) == ('1234567890', '飞蛾', 'https://cdn.example/moth.jpg')
    assert column(moth, 'text') == ['灯\n月 & [doge]', '很长的故事', '转发微博', '同意']
    assert column(moth, 'is_truncated') == [False, True, False, False]
    assert column(moth, 'is_repost') == [False, False, True, False]
    assert moth.posts[0]['created_at'] == '2026-03-01T21:04:00Z'
    assert moth.posts[0]['url'] == 'https://m.weibo.cn/status/b4'
    assert len(fetch(Weibo('飞蛾'))) == 4
    with pytest.raises(ValueError, match=r"^Weibo has no account 'nobody' \(User does not exist\)"):
        fetch(Weibo('nobody'))
    monkeypatch.setattr(weibo, 'count', 0)
    assert len(fetch(Weibo('2345678901'))) == 0


def test_instagram(serve):
    node = dict(shortcode='Ab1', owner={'username': 'lamp_moth'}, taken_at_timestamp=1772400240, thumbnail_src='',
                display_url='', edge_media_to_caption={'edges': [{'node': {'text': 'A lamp\nand me'}}]},
                edge_media_preview_like={'count': 1}, edge_media_to_comment={'count': 0}, comments_disabled=False,
                is_video=False)
    media = dict(count=1, edges=[{'node': node}], page_info={'has_next_page': False})
    user = {'user': {'id': '7', 'edge_owner_to_timeline_media': media}}

    def instagram(*_):
        data = json.dumps({'entry_data': {'ProfilePage': [{'graphql': user}]}})
        return html(f'<script type="text/javascript">window._sharedData = {data};</script>')
    fake = serve(instagram)
    post, = fetch(Instagram('lamp_moth')).posts
    assert (post['id'], post['text'], post['created_at']) == ('Ab1', 'A lamp\nand me', '2026-03-01T21:24:00Z')
    media.update(edges=[])
    with pytest.raises(ValueError, match=r"'night_moth' to the public \(Private account\)"):
        fetch(Instagram('night_moth'))
    fake.answer = lambda *_: html('Log in')
    with pytest.raises(ValueError, match=r'^Instagram sent an unexpected response for .* \(IndexError\)'):
        fetch(Instagram('dusk_moth'))


def page_post(number, text):
    return (f'<div class="_5pcr"><a class="_5pcq" href="/lamp.moth/posts/{number}?a=b"><abbr class="_5ptz" '
            f'data-utime="177240024{number}"></abbr></a><div class="_5pbx"><p>{text}</p></div></div>')


def facebook(path, query, headers):
    if 'reaction_units' in path:
        where = '#www_pages_reaction_see_more_unitwww_pages_home'
        rows = {'__html': page_post(1, 'Moon<br />dusk')}
        return 200, b'for (;;);' + json.dumps({'domops': [['replace', where, False, rows]]}).encode()
    more = '<a ajaxify="/pages_reaction_units/more/?page_id=7"></a>'
    known = path == '/www.facebook.com/lamp.moth/'
    return html(page_post(2, 'A lamp<br>and me') + more if known else '', 200 if known else 404)


def test_facebook(serve):
    serve(facebook)
    moth = fetch(Facebook('https://www.facebook.com/lamp.moth'))
    assert column(moth, 'text') == ['A lamp\nand me', 'Moon\ndusk'] and column(moth, 'id') == ['2', '1']
    with pytest.raises(ValueError, match=r"^Facebook has no account 'nobody' \(User does not exist\)"):
        fetch(Facebook('nobody'))


def fen(path, query, headers): return mastodon('/' + path.split('/', 2)[2], query, headers)


OTHERS = {Reddit: (reddit, 'lamp_moth'), VKontakte: (vkontakte, 'lamp.moth'), Weibo: (weibo, '1234567890'),
          SnscrapeMastodon: (fen, 'lamp_moth@fen.example'), Facebook: (facebook, 'lamp.moth')}
TROUBLE = {'500 twice': {1: 500, 2: 502}, '500 twice on page 2': {2: 500, 3: 503}, 'cut in page 2': {2: 'cut'},
           '429': {2: (429, {'Retry-After': '1'})}}


@pytest.mark.parametrize('trouble', TROUBLE)
@pytest.mark.parametrize('source', OTHERS)
def test_trouble_passes(serve, source, trouble):
    answer, handle = OTHERS[source]
    fake = serve(answer)
    expected = column(fetch(source(handle)), 'id')[:]
    said, start = [], time.monotonic()
    fake.asked.clear()
    fake.trouble = TROUBLE[trouble]
    with frontend(say=said.append): assert column(fetch(source(handle), refresh=True), 'id') == expected
    assert len(said) >= 1 and (trouble != '429' or time.monotonic()-start >= 1)


@pytest.mark.parametrize('source', OTHERS)
def test_silence_is_a_sentence(serve, source):
    answer, handle = OTHERS[source]
    serve(answer).trouble = dict.fromkeys(range(1, 99), 'hang')
    with pytest.raises(ValueError, match=f'^Could not reach {source.label} for 2 s'):
        fetch(source(handle))


@pytest.mark.parametrize('source', ALL)
def test_404_for_everything_is_a_sentence(serve, capfd, source):
    serve(lambda *args: (404, {}))
    handle = source.example.split(':')[1]
    with pytest.raises(ValueError, match=r'^\w[^\n]+\.$') as error:
        fetch(source(handle))
    assert source.label.split(' via')[0] in str(error.value)
    assert capfd.readouterr() == ('', '')


def test_without_snscrape_the_sentence_names_the_install_command(monkeypatch):
    monkeypatch.setitem(sys.modules, 'snscrape', None)
    with pytest.raises(ValueError, match=r'pip install "huggingtweets\[snscrape\]"'):
        fetch(Telegram('lamp_moth'))


def test_every_module_with_a_source_can_be_imported_and_keeps_quiet():
    for source in ALL:
        assert hasattr(_snscrape(source.module), source.scraper)
    logger = logging.getLogger('snscrape')
    assert not logger.propagate  # and with no handler of its own, logging would print to the terminal
    assert any(isinstance(handler, logging.NullHandler) for handler in logger.handlers)
