"What people keep posts in: made-up samples of every export, and files that were made to do harm."
import codecs
import gzip
import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
import zipfile
import zlib
from datetime import datetime, timezone

import pytest

from huggingtweets.data import archives, formats, records
from huggingtweets.data.rules import apply_rules, unescape
from huggingtweets.data.sources import load, load_all

FLAGS = dict(is_repost=False, is_reply=False, is_self_reply=False, is_truncated=False)


def at(minute):
    "A moment as posts tell it"
    return f'2026-03-01T21:{minute:02}:00Z'


def x_date(minute):
    "The same moment as X writes it"
    return f'Sun Mar 01 21:{minute:02}:00 +0000 2026'


def unix(minute):
    "The same moment in seconds since 1970"
    return int(datetime(2026, 3, 1, 21, minute, tzinfo=timezone.utc).timestamp())


def post(text, id=None, minute=None, **flags):
    "What a post should say of itself"
    return dict(dict(FLAGS, text=text, id=id, created_at=minute and at(minute)), **flags)


def told(account, *more):
    "What the posts of `account` say of themselves, as `post` has it"
    return [{k: p[k] for k in ('text', 'id', 'created_at', *FLAGS, *more)} for p in account.posts]


def texts(account): return account.posts['text'][:]


def raw(content):
    "`content` as bytes: JSON, where it is neither bytes nor text"
    if isinstance(content, bytes): return content
    return (content if isinstance(content, str) else json.dumps(content, indent=1)).encode()


def lines(*records):
    "JSON lines"
    return ''.join(json.dumps(r, ensure_ascii=False) + '\n' for r in records)


def made(folder, files):
    "`folder` with `files`, which are contents by name"
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw(content))
    return folder


def zipped(path, files, how=zipfile.ZIP_DEFLATED):
    "A zip of `files` at `path`"
    with zipfile.ZipFile(path, 'w', how) as z:
        for name, content in files.items(): z.writestr(name, raw(content))
    return path


def tarred(path, files, mode='w:gz'):
    "A tar of `files` at `path`"
    with tarfile.open(path, mode) as t:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(raw(content))
            t.addfile(info, io.BytesIO(raw(content)))
    return path


def boxed(form, folder, files):
    "`files` as a folder, a zip or a tar named `lamps`"
    folder.mkdir(exist_ok=True)
    if form == 'folder': return made(folder / 'lamps', files)
    return zipped(folder / 'lamps.zip', files) if form == 'zip' else tarred(folder / 'lamps.tar.gz', files)


@pytest.fixture
def read(tmp_path):
    "Loads what is in a file with this name and content"
    def read(name, content, **kwargs): return load(made(tmp_path, {name: content}) / name, **kwargs)
    return read


@pytest.fixture
def opened(monkeypatch):
    "The names of the files in folders and archives that were opened"
    names, real = set(), archives.Box.open
    monkeypatch.setattr(archives.Box, 'open', lambda self, name: (names.add(name), real(self, name))[1])
    return names


# ---- X archives of today

NOTE = ('The keeper of the north lamp & I do not agree on moths. He says a lamp is for ships, and writes &amp; where I '
        'would write &. I say that a ship comes by once a week <at most>, and the moths come every night, all of them, '
        'dusk to dawn, whatever the weather. He has promised to think about it; meanwhile he has shut the window.')
OTHER_NOTE = NOTE.replace('keeper of the north lamp', 'spider behind the south lamp').replace('He ', 'She ')

THIRD_NOTE = NOTE.replace('north', 'east')


def half(note): return note[:270].replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;') + '…'


def ytd(kind, *items, part=0):
    "A data file of an X archive"
    return f'window.YTD.{kind}.part{part} = ' + json.dumps(list(items), indent=2, ensure_ascii=False)


def x_tweet(id, text, minute, lang='en', **more):
    "A tweet as an archive has it"
    return dict(dict(id=id, id_str=id, full_text=text, created_at=x_date(minute), lang=lang, retweeted=False,
                     truncated=False, favorite_count='2', display_text_range=['0', '9'],
                     entities=dict(hashtags=[], urls=[dict(url='https://t.co/a', indices=['1', '2'])])), **more)


def wrapped(tweet): return dict(tweet=tweet)


def note(id, text, minute):
    return dict(noteTweet=dict(noteTweetId=id, createdAt=f'2026-03-01T21:{minute:02}:00.000Z', core=dict(text=text)))


X_TWEETS = [
    x_tweet('11', 'Lamp &amp; moth"}, {"tweet" : {"full_text" : &lt;3 🌙', 1),
    x_tweet('12', 'RT @porch_spider: come closer, all of you', 2),
    x_tweet('13', '@porch_spider no thank you', 3, in_reply_to_status_id_str='7', in_reply_to_user_id_str='8'),
    x_tweet('14', 'and another thing', 4, lang='und', in_reply_to_status_id_str='11', in_reply_to_user_id_str='5')]
X_LONG = [
    x_tweet('15', half(NOTE), 5),
    x_tweet('18', half(THIRD_NOTE) + ' https://t.co/8MjxscwOVv https://t.co/ORBUEwZnmN', 8),
    x_tweet('16', '@porch_spider ' + half(OTHER_NOTE), 5, in_reply_to_user_id_str='8'),
    x_tweet('17', half('x' + NOTE), 5)]  # of this one there is no note
X_NOTES = [note('904', THIRD_NOTE, 8), note('901', '@porch_spider ' + OTHER_NOTE, 5), note('902', NOTE, 5)]
X_POSTS = [
    post('Lamp & moth"}, {"tweet" : {"full_text" : <3 🌙', '11', 1, lang='en', reply_to=None),
    post('RT @porch_spider: come closer, all of you', '12', 2, is_repost=True, lang='en', reply_to=None),
    post('@porch_spider no thank you', '13', 3, is_reply=True, lang='en', reply_to='7'),
    post('and another thing', '14', 4, is_reply=True, is_self_reply=True, lang='und', reply_to='11'),
    post(NOTE, '15', 5, lang='en', reply_to=None),
    post('@porch_spider ' + OTHER_NOTE, '16', 5, is_reply=True, lang='en', reply_to=None),
    post(unescape(half('x' + NOTE)), '17', 5, is_truncated=True, lang='en', reply_to=None),
    post(THIRD_NOTE, '18', 8, lang='en', reply_to=None)]
X_ABOUT = {
    'data/account.js': ytd('account', dict(account=dict(
        email='me@a.example', username='lamp_moth', accountId='5', accountDisplayName='Moth 🌙'))),
    'data/profile.js': ytd('profile', dict(profile=dict(
        description=dict(bio='I fly'), avatarMediaUrl='https://pbs.example/moth.jpg'))),
    'data/note-tweet.js': ytd('note_tweet', *X_NOTES)}
X_PRIVATE = {
    'data/deleted-tweets.js': ytd('deleted_tweets', wrapped(x_tweet('66', 'SECRET, deleted', 6))),
    'data/deleted-note-tweet.js': ytd('deleted_note_tweet', note('903', 'SECRET, deleted', 5)),
    'data/direct-messages.js': ytd('direct_messages', dict(dmConversation=dict(messages=[dict(text='SECRET')]))),
    'data/tweet-headers.js': ytd('tweet_headers', wrapped(dict(tweet_id='SECRET', created_at=x_date(6)))),
    'data/deleted-tweet-headers.js': ytd('deleted_tweet_headers', wrapped(dict(tweet_id='SECRET'))),
    'data/community-tweet.js': ytd('community_tweet', wrapped(x_tweet('67', 'SECRET community', 6))),
    'data/like.js': ytd('like', dict(like=dict(fullText='SECRET of somebody else'))),
    'data/phone-number.js': ytd('phone_number', dict(device=dict(phoneNumber='SECRET'))),
    'data/ip-audit.js': ytd('ip_audit', dict(ipAudit=dict(loginIp='SECRET'))),
    'data/tweets_media/11-a.jpg': b'SECRET', 'assets/js/tweets.js.map': 'SECRET',
    'Your archive.html': '<p>SECRET</p>', 'data/README.txt': 'SECRET'}
X_OLD = {'data/tweets.js': ytd('tweets', *map(wrapped, X_TWEETS)), **X_ABOUT, **X_PRIVATE}
X_ARCHIVE = {**X_OLD, 'data/tweets-part1.js': ytd('tweets', *map(wrapped, X_LONG), part=1)}


def x_told(account):
    "What an X archive tells, its escapes undone, by id: of which part of an archive comes first nothing depends"
    found = sorted(told(account, 'lang', 'reply_to'), key=lambda p: p['id'])
    return [dict(p, text=unescape(p['text'])) for p in found]


@pytest.mark.parametrize('form', ['folder', 'zip', 'tar.gz', 'nested', 'data'])
def test_x_archive(form, tmp_path, opened):
    "All of an archive is read, whatever it is packed in, and nothing else in it is as much as opened"
    files = {f'twitter-2026/{k}': v for k, v in X_ARCHIVE.items()} if form == 'nested' else X_ARCHIVE
    path = boxed({'nested': 'zip', 'data': 'folder'}.get(form, form), tmp_path, files)
    a = load(path / 'data' if form == 'data' else path)
    assert (a.handle, a.name, a.avatar) == ('lamp_moth', 'Moth 🌙', 'https://pbs.example/moth.jpg')
    assert (x_told(a), a.source) == (X_POSTS, 'X archive')
    assert {name.rpartition('/')[2] for name in opened} == {
        'tweets.js', 'tweets-part1.js', 'account.js', 'profile.js', 'note-tweet.js'}


def test_x_archive_packed_on_windows(tmp_path):
    "Some tools of Windows write names with backslashes, of folders too"
    files = {k.replace('/', '\\'): v for k, v in X_ARCHIVE.items()}
    a = load(zipped(tmp_path / 'x.zip', {'data\\': '', **files}))
    assert (a.handle, a.source, x_told(a)) == ('lamp_moth', 'X archive', X_POSTS)


@pytest.mark.parametrize('form', ['folder', 'zip'])
def test_x_archive_without_tweets(form, tmp_path):
    with pytest.raises(ValueError, match=r'lamps(\.zip)? contains no tweets, although it is an X archive'):
        load(boxed(form, tmp_path, {**X_ABOUT, **X_PRIVATE}))
    assert texts(load(made(tmp_path / 'more', {**X_ABOUT, 'moth.csv': 'text\nlamp\n'}))) == ['lamp']


MIXED = 'ランプの灯り, it said; 蛾は来ない 🌙 and so on & on. ' * 9
MIXED_HALVES = [MIXED[:211] + '…', MIXED[:192] + '… https://t.co/ORBUEwZnmN']  # X counts 279 and 278


def test_long_posts_of_mixed_scripts(tmp_path):
    "X counts two for what is no letter of Europe, so it cut such posts sooner; the long text is found all the same"
    odd = 'The keeper of the north lamp & I do not agree…'  # of a length at which X cuts nothing
    tweets = [*zip('678', [*MIXED_HALVES, odd], (6, 7, 5)), ('9', 'The keeper…', 5), ('10', NOTE[:50] + '… not.', 5)]
    files = {**X_ABOUT, 'data/note-tweet.js': ytd('note_tweet', *X_NOTES, *(note('5', MIXED, n) for n in (6, 7))),
             'data/tweets.js': ytd('tweets', *(wrapped(x_tweet(i, t.replace('&', '&amp;'), n)) for i, t, n in tweets))}
    found = {p['id']: p for p in x_told(load(zipped(tmp_path / 'x.zip', files)))}
    assert [found[i]['text'] for i in '678'] == [MIXED, MIXED, NOTE]
    assert [found[i]['text'] for i in ('9', '10')] == ['The keeper…', NOTE[:50] + '… not.']
    assert not any(p['is_truncated'] for p in found.values())


@pytest.mark.parametrize('text, cut', [
    *((t, True) for t in MIXED_HALVES), (MIXED[:120] + '…', False), ('🌙' * 139 + '…', True), ('👩‍🚀' * 60 + '…', False),
    ('лампа ' * 46 + 'а…', True), ('лампа ' * 27 + 'а…', False)])
def test_truncated_by_the_count_of_x(text, cut): assert records.is_truncated(text) is cut


def test_x_archive_reads_past_nothing(tmp_path):
    "What is private in a zip may be damaged: it is not read, not even to skip over it"
    path = zipped(tmp_path / 'x.zip', X_OLD, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b'SECRET', b'secret'))
    with zipfile.ZipFile(path) as z:
        for name in X_PRIVATE: pytest.raises(zipfile.BadZipFile, z.read, name)
    assert x_told(load(path)) == X_POSTS[:4]


@pytest.mark.parametrize('where', ['local', 'directory'])
def test_zip_with_damaged_names(where, tmp_path):
    "The name of a file stands twice in a zip, and is UTF-8 by a flag that stands twice too"
    data = zipped(tmp_path / 'x.zip', X_OLD, zipfile.ZIP_STORED).read_bytes()
    at = data.find(b'data/tweets.js') if where == 'local' else data.rfind(b'data/tweets.js')
    flags = at - 24 if where == 'local' else at - 38
    data = data[:flags] + (0x800).to_bytes(2, 'little') + data[flags + 2:at] + b'\xff' + data[at + 1:]
    (tmp_path / 'x.zip').write_bytes(data)
    with pytest.raises(ValueError, match='x.zip is damaged: download it again'): load(tmp_path / 'x.zip')


@pytest.mark.parametrize('pack', ['utf-8', 'gz'])
def test_x_tweets_alone(pack, read):
    "Nothing but `tweets.js`: whose it is is not told, but a reply to one of these tweets is a self-reply"
    content = raw(X_OLD['data/tweets.js'])
    a = read('lamp.js', content) if pack == 'utf-8' else read('lamp.js.gz', gzip.compress(content))
    ids = {p['id'] for p in X_POSTS[:4]}
    assert x_told(a) == [dict(p, is_self_reply=p.get('reply_to') in ids) for p in X_POSTS[:4]]
    assert (a.handle, a.source) == ('lamp', 'X archive')


def test_x_tweets_in_their_folder(tmp_path, opened):
    "`tweets.js` where it lies in the archive: what lies beside it tells whose it is"
    a = load(made(tmp_path, X_OLD) / 'data/tweets.js')
    assert (a.handle, a.name, x_told(a)) == ('lamp_moth', 'Moth 🌙', X_POSTS[:4])
    assert opened == {'account.js', 'profile.js', 'note-tweet.js'}


@pytest.mark.parametrize('indent', [None, 2])
def test_x_tweets_of_many_megabytes(indent, read):
    "Tweets come out whole and in order where a file is too large to be read at once"
    many = [wrapped(x_tweet(str(i), f'Night {i}', i % 60, junk=[{'tweet "': 'x' * 900}, {'y': {'z': 1}}]))
            for i in range(5000)]
    a = read('tweets.js', 'window.YTD.tweets.part0 = ' + json.dumps(many, indent=indent))
    assert a.posts['id'][:] == [str(i) for i in range(5000)]
    assert texts(a)[4321] == 'Night 4321'


def test_x_tweet_damaged(read, tmp_path):
    "One damaged tweet is named, or counted, and the others are read as ever"
    files = {**X_ABOUT, 'data/tweets.js': ytd('tweets', *map(wrapped, X_TWEETS + X_LONG)).replace('"12",', '12",', 1)}
    path = zipped(tmp_path / 'x.zip', files)
    with pytest.raises(ValueError, match=r'tweets\.js in x\.zip, the tweet .*damaged.*skip_bad=True'): load(path)
    a = load(path, skip_bad=True)
    assert a.skipped == 1
    assert x_told(a) == [p for p in X_POSTS if p['id'] != '12']


def test_x_tweets_cut_off(read):
    "A download that broke off is an error, or what there is of it"
    content = raw(X_OLD['data/tweets.js'])
    cut = content[:content.rindex(b'"full_text"')]
    with pytest.raises(ValueError, match='damaged'): read('tweets.js', cut)
    assert len(read('tweets.js', cut, skip_bad=True)) == 3


@pytest.mark.parametrize('wrap', [wrapped, lambda tweet: tweet], ids=['wrapped', 'bare'])
@pytest.mark.parametrize('form', ['folder', 'zip', 'root of a zip', 'file'])
def test_x_archive_of_2019(wrap, form, tmp_path, opened):
    "`tweet.js`, and in its first months no wrapping"
    files = {**X_ABOUT, **X_PRIVATE, 'data/tweet.js': ytd('tweet', *map(wrap, X_TWEETS))}
    if form == 'root of a zip': files = {k.removeprefix('data/'): v for k, v in files.items()}
    path = boxed('folder' if form in ('folder', 'file') else 'zip', tmp_path, files)
    a = load(path / 'data/tweet.js' if form == 'file' else path)
    assert (a.handle, a.name, a.source, x_told(a)) == ('lamp_moth', 'Moth 🌙', 'X archive', X_POSTS[:4])
    assert {n.rpartition('/')[2] for n in opened} <= {'tweet.js', 'account.js', 'profile.js', 'note-tweet.js'}


@pytest.mark.parametrize('name', [n for n in X_PRIVATE if n.endswith('.js')])
def test_other_data_files_of_x(name, read):
    "A file of the archive that holds something else is refused by what it holds"
    with pytest.raises(ValueError, match='contains no tweets but \\w+ of an X') as e: read('some.js', X_PRIVATE[name])
    assert 'SECRET' not in str(e.value)


@pytest.mark.parametrize('form', ['folder', 'zip'])
def test_two_archives_in_one(form, tmp_path):
    "Archives of two people are two accounts"
    spider = {k: v.replace('lamp_moth', 'porch_spider').replace('Moth', 'Spider')
              for k, v in X_ABOUT.items() if 'note' not in k}
    files = {f'a/{k}': v for k, v in X_OLD.items()}
    files |= {f'b/{k}': v for k, v in spider.items()}
    files['b/data/tweets.js'] = ytd('tweets', wrapped(x_tweet('99', 'come closer', 9)))
    found = load_all(boxed(form, tmp_path, files))
    assert [(a.handle, len(a)) for a in found] == [('lamp_moth', 4), ('porch_spider', 1)]


CHECKIN = 'at the pier https://t.co/Ab12Cd34 https://t.co/Ab12Cd345'
LINKED = dict(url='https://t.co/Ab12Cd34', indices=[1, 2])


def links_in(name, tweets):
    "The texts of `tweets`, written to a file as something else wrote them"
    if name == 'X archive': return ytd('tweets', *map(wrapped, tweets))
    if name == 'X archive of 2018': return ytd('tweet', *tweets)
    if name == 'Grailbird': return f'Grailbird.data.tweets_2016_01 = \n{json.dumps(tweets)}'
    return '\n'.join(map(json.dumps, tweets))


@pytest.mark.parametrize('name, file, tweet', [
    ('X archive', 'tweets.js', lambda t, e: x_tweet('1', t, 1, entities=e)),
    ('X archive of 2018', 'tweet.js', lambda t, e: x_tweet('1', t, 1, entities=e)),
    ('Grailbird', '2016_01.js', lambda t, e: grail_tweet('1', t, 1, entities=e)),
    ('twarc 1', 'a.jsonl', lambda t, e: v1_tweet(1, t, 1, entities=e)),
    ('twarc 1, long', 'a.jsonl', lambda t, e: v1_tweet(1, 'at the p… https://t.co/zz', 1, 'text', truncated=True,
                                                       extended_tweet=dict(full_text=t, entities=e))),
    ('twarc 2', 'a.jsonl', lambda t, e: dict(v2_tweet('1', t, 1), entities=e)),
    ('snscrape', 'a.jsonl', lambda t, e: dict(rawContent=t, id=1, user=dict(username='a', id=5), links=[
        dict(tcourl=u['url'], url=u.get('expanded_url')) for u in e['urls']]))])
def test_links_lead_where_they_led(read, name, file, tweet):
    "What X shortened is written out, as an address without a blank or a letter that could be taken for the author's"
    def text_of(whole):
        content = links_in(name, [tweet(CHECKIN, dict(urls=[dict(LINKED, expanded_url=whole)]))])
        return read(file, content.replace('LONE', r'\ud800')).posts[0]['text']
    rest = ' https://t.co/Ab12Cd345'
    assert text_of('http://lamps.example/Fen?x=(1)#y%20z') == 'at the pier http://lamps.example/Fen?x=(1)#y%20z' + rest
    whole = text_of('https://lamps.example/橋 a\n"b"LONE')
    assert whole.startswith('at the pier https://lamps.example/%E6%A9%8B%20a%0A%22b%22') and whole.endswith(rest)
    for odd in (None, '', 'javascript:alert(1)', 'lamp and moth', 'https:// '): assert text_of(odd) == CHECKIN


@pytest.mark.parametrize('entities', [None, 5, [], dict(urls=5), dict(urls=[5]), dict(urls=[dict(url=5)]),
                                      dict(urls=None), dict(urls=[dict(LINKED, expanded_url=['x'])])])
def test_entities_that_are_none(read, entities):
    for name, file in (('X archive', 'tweets.js'), ('twarc 1', 'a.jsonl')):
        assert read(file, links_in(name, [x_tweet('1', CHECKIN, 1, entities=entities)])).posts['text'] == [CHECKIN]


def test_check_ins_in_an_archive(read):
    "Behind X's shortener, a program is told by the site to which it links"
    def linked(i, text, whole):
        link = dict(url=f'https://t.co/Ab12Cd{i:02}', expanded_url=whole)
        return wrapped(x_tweet(f'{i}', f'{text} {link["url"]}', i, entities=dict(urls=[link])))
    places = 'Fen Hill Mill Quay Pier Weir Moor Dyke Tarn Holt'.split()
    tweets = [linked(i, f"I'm at {p} lamp post", f'https://here.example/{p}') for i, p in enumerate(places)]
    own = [linked(10 + i, f'{p} is where I saw {p} moths', f'https://lamps{i}.example/') for i, p in enumerate(places)]
    kept, counts = apply_rules(read('tweets.js', ytd('tweets', *tweets, *own)).posts)
    assert (counts['automatic'], counts['kept'], counts['links']) == (10, 10, 10)
    assert [p['text'] for p in kept] == [f'{p} is where I saw {p} moths' for p in places]


# ---- Grailbird: X archives of 2013 to 2018

def grail_tweet(id, text, minute, **more):
    return dict(dict(source='web', id_str=id, id=int(id), text=text, created_at=f'2026-03-01 21:{minute:02}:00 +0000',
                     entities=dict(urls=[], user_mentions=[]), geo={},
                     user=dict(name='Moth 🌙', screen_name='lamp_moth', protected=False, id_str='5', id=5)), **more)


def grail_month(month, *tweets): return f'Grailbird.data.tweets_{month} = \n ' + json.dumps(tweets, indent=1)


GRAIL = {
    'data/js/tweets/2026_01.js': grail_month(
        '2026_01', grail_tweet('1080240638950588417', 'Lamp &amp; caf\u00e9', 1),
        grail_tweet('22', 'RT @porch_spider: come closer', 2, retweeted_status=grail_tweet('8', 'come closer', 0))),
    'data/js/tweets/2026_02.js': grail_month(
        '2026_02', grail_tweet('23', '@porch_spider no', 3, in_reply_to_user_id=8, in_reply_to_user_id_str='8',
                               in_reply_to_status_id=7, in_reply_to_status_id_str='7'),
        grail_tweet('24', 'and another thing', 4, in_reply_to_user_id=5, in_reply_to_user_id_str='5')),
    'data/js/user_details.js': 'var user_details =  ' + json.dumps(dict(
        screen_name='lamp_moth', full_name='Moth 🌙', id='5', created_at='2007-04-11 02:34:58 +0000')),
    'data/js/payload_details.js': 'var payload_details =  {"tweets" : 4}',
    'data/js/tweet_index.js': 'var tweet_index =  [ {"file_name" : "data/js/tweets/2026_01.js", "tweet_count" : 2} ]',
    'index.html': '<html></html>', 'README.txt': 'How to use your archive',
    'tweets.csv': 'tweet_id,text\r\n"1","half of what is above"\r\n'}
GRAIL_POSTS = [post('Lamp &amp; café', '1080240638950588417', 1),
               post('RT @porch_spider: come closer', '22', 2, is_repost=True),
               post('@porch_spider no', '23', 3, is_reply=True),
               post('and another thing', '24', 4, is_reply=True, is_self_reply=True)]


@pytest.mark.parametrize('form', ['folder', 'zip', 'tar.gz', 'folder/data', 'folder/data/js', 'folder/data/js/tweets'])
def test_grailbird(form, tmp_path):
    form, _, inner = form.partition('/')
    a = load(boxed(form, tmp_path, GRAIL) / inner if inner else boxed(form, tmp_path, GRAIL))
    assert (a.handle, a.name, told(a)) == ('lamp_moth', 'Moth 🌙', GRAIL_POSTS)
    assert a.source == 'X archive of 2013 to 2018'


def test_grailbird_file(tmp_path):
    a = load(made(tmp_path, GRAIL) / 'data/js/tweets/2026_02.js')
    assert (a.handle, a.name, told(a)) == ('lamp_moth', 'Moth 🌙', GRAIL_POSTS[2:])


def test_grailbird_of_a_script(tmp_path):
    "A script that went on with such archives wrote tweets as the API gave them, and nothing about the user"
    v11 = {'full_text': 'Lamp, still &amp; on', 'created_at': x_date(1), 'truncated': False, 
           'in_reply_to_user_id': None, 'in_reply_to_user_id_str': None, 'in_reply_to_status_id': None, 'lang': 'en'}
    tweets = [grail_tweet('1416831881199464450', 'not this', 1, **v11),
              grail_tweet('32', '', 2, **dict(v11, full_text='@a no', in_reply_to_user_id=8, created_at=x_date(2)))]
    path = made(tmp_path / 'x', {'data/js/tweets/2026_03.js': 'Grailbird.data.tweets_2026_03 = ' + json.dumps(tweets)})
    a = load(path)
    assert (a.handle, a.name) == ('lamp_moth', 'Moth 🌙')
    assert told(a) == [post('Lamp, still &amp; on', '1416831881199464450', 1), post('@a no', '32', 2, is_reply=True)]


GRAIL_CSV = '''"tweet_id","in_reply_to_status_id","in_reply_to_user_id","timestamp","source","text",\
"retweeted_status_id","retweeted_status_user_id","retweeted_status_timestamp","expanded_urls"
"1080240638950588417","","","2026-03-01 21:01:00 +0000","<a href=""http://a.example"">web</a>","Lamp
• ""on"" &amp; on","","","","https://a.example"
"22","","","2026-03-01 21:02:00 +0000","web","RT @porch_spider: come closer","8","9","2026-03-01 20:00:00 +0000",""
"23","7","8","2026-03-01 21:03:00 +0000","web","@porch_spider no","","","",""
'''
GRAIL_CSV_POSTS = [post('Lamp\n• "on" &amp; on', '1080240638950588417', 1),
                   post('RT @porch_spider: come closer', '22', 2, is_repost=True),
                   post('@porch_spider no', '23', 3, is_reply=True)]


@pytest.mark.parametrize('form', ['file', 'folder', 'zip'])
def test_grailbird_csv(form, tmp_path, read):
    files = {'tweets.csv': GRAIL_CSV, 'index.html': '', 'README.txt': 'How to use'}
    a = read('moth.csv', GRAIL_CSV) if form == 'file' else load(boxed(form, tmp_path, files))
    assert told(a) == GRAIL_CSV_POSTS


@pytest.mark.parametrize('name', [n for n in GRAIL if n.startswith('data/js/') and 'tweets/' not in n])
def test_grailbird_settings_are_no_posts(name, read):
    with pytest.raises(ValueError): read('some.js', GRAIL[name])


# ---- What tools wrote

def sns_tweet(version, id, text, minute, **more):
    "A tweet as snscrape wrote it, in one of three versions"
    user = dict(username='lamp_moth', displayname='Moth 🌙', id=5, description='')
    t = dict(url=f'https://twitter.com/lamp_moth/status/{id}', date=f'2026-03-01T21:{minute:02}:00+00:00', content=text,
             renderedContent='fen.example/lo…', id=id, user=user, conversationId=id, lang='en', retweetedTweet=None,
             quotedTweet=None, outlinks=['https://fen.example/log'], media=None)
    if version != '0.3':
        t = dict(_type='snscrape.modules.twitter.Tweet', **t, inReplyToTweetId=None, inReplyToUser=None)
    if version == '0.5': t = dict(rawContent=t.pop('content'), links=[dict(url='https://a.example', text='a')], **t,
                                  content=text, username='lamp_moth')
    return dict(t, **more)


def sns_file(version):
    "Four tweets, or two where it told no replies and reposts"
    t = [sns_tweet(version, 2**60, 'Lamp &amp; https://t.co/a', 1, quotedTweet=sns_tweet(version, 3, 'not mine', 0)),
         sns_tweet(version, 2**60 + 1, 'RT @porch_spider: come…', 2,
                   retweetedTweet=sns_tweet(version, 4, 'come closer', 0))]
    if version == '0.3': return t
    who = dict(_type='snscrape.modules.twitter.User', displayname='X')
    return t + [sns_tweet(version, 73, '@porch_spider no', 3, inReplyToTweetId=2**59,
                          inReplyToUser=dict(who, username='porch_spider', id=8)),
                sns_tweet(version, 74, 'and more', 4, inReplyToTweetId=2**60,
                          inReplyToUser=dict(who, username='lamp_moth', id=5))]


SNS_POSTS = [post('Lamp &amp; https://t.co/a', str(2**60), 1),
             post('RT @porch_spider: come…', str(2**60 + 1), 2, is_repost=True),
             post('@porch_spider no', '73', 3, is_reply=True),
             post('and more', '74', 4, is_reply=True, is_self_reply=True)]


def twint_tweet(id, text, minute, **more):
    return dict(dict(id=id, conversation_id=id, created_at=unix(minute) * 1000, date='2026-03-01', time='18:01:00',
                     timezone=-3, user_id=5, username='lamp_moth', name='Moth 🌙', place=None, tweet=text,
                     mentions="['a']", urls='[]', photos="['https://p.example']", replies_count=1, retweets_count=2,
                     hashtags='[]', link=f'https://twitter.com/lamp_moth/status/{id}', retweet=None, video=0), **more)


TWINT = [twint_tweet(2**60, 'Café &amp; lamppic.twitter.com/Ab1', 1),
         twint_tweet(82, '@porch_spider no, https://fen.example/log\xa0… really', 2, conversation_id=7)]
TWINT_POSTS = [post('Café &amp; lamp https://pic.twitter.com/Ab1', str(2**60), 1),
               post('@porch_spider no, https://fen.example/log really', '82', 2, is_reply=True)]


def table(rows, delimiter=',', end='\r\n', header=True):
    "A table of `rows`, which are dicts; None is an empty cell"
    def cell(v):
        v = '' if v is None else str(v)
        return '"' + v.replace('"', '""') + '"' if any(c in v for c in f'"\r\n{delimiter}') else v
    head = [delimiter.join(map(cell, rows[0]))] if header else []
    return end.join(head + [delimiter.join(map(cell, r.values())) for r in rows]) + end


def v1_tweet(id, text, minute, key='full_text', **more):
    "A tweet of version 1.1 of X's API"
    return {**dict(created_at=x_date(minute), id=id, id_str=str(id), truncated=False, lang='en',
                   in_reply_to_status_id=None, in_reply_to_user_id=None, in_reply_to_status_id_str=None,
                   in_reply_to_user_id_str=None, in_reply_to_screen_name=None, is_quote_status=False, retweeted=False,
                   entities=dict(urls=[dict(url='https://t.co/a', display_url='a…')], hashtags=[dict(text='lamp')]),
                   user=dict(id=5, id_str='5', name='Moth 🌙', screen_name='lamp_moth')), key: text, **more}


V1 = [v1_tweet(2**60, 'Lamp &amp; #lamp https://t.co/a', 1, quoted_status=v1_tweet(3, 'not mine', 0)),
      v1_tweet(92, 'RT @porch_spider: come clo…', 2, retweeted_status=v1_tweet(4, 'come closer', 0)),
      v1_tweet(93, '@porch_spider no', 3, in_reply_to_status_id=7, in_reply_to_status_id_str='7',
               in_reply_to_user_id=8, in_reply_to_user_id_str='8'),
      v1_tweet(94, 'and more', 4, in_reply_to_user_id=5, in_reply_to_user_id_str='5')]
V1_POSTS = [post('Lamp &amp; #lamp https://t.co/a', str(2**60), 1),
            post('RT @porch_spider: come clo…', '92', 2, is_repost=True),
            post('@porch_spider no', '93', 3, is_reply=True),
            post('and more', '94', 4, is_reply=True, is_self_reply=True)]
V1_SHORT = [v1_tweet(95, NOTE[:100] + '… https://t.co/a', 5, 'text', truncated=True),
            v1_tweet(96, NOTE[:100] + '… https://t.co/a', 6, 'text', truncated=True,
                     extended_tweet=dict(full_text=NOTE, display_text_range=[0, 280])),
            v1_tweet(97, 'And then the lamp went out…', 7, 'text')]
V1_SHORT_POSTS = [post(NOTE[:100] + '… https://t.co/a', '95', 5, is_truncated=True), post(NOTE, '96', 6),
                  post('And then the lamp went out…', '97', 7)]


def v2_tweet(id, text, minute, refs=None, **more):
    "A tweet of version 2 of X's API"
    t = dict(id=id, text=text, author_id='5', created_at=f'2026-03-01T21:{minute:02}:00.000Z', lang='en',
             edit_history_tweet_ids=[id], entities=dict(urls=[dict(url='https://t.co/a')]), **more)
    return dict(t, referenced_tweets=[dict(type=k, id=v) for k, v in refs.items()]) if refs else t


V2_USERS = [dict(id='5', username='lamp_moth', name='Moth 🌙'), dict(id='8', username='porch_spider', name='Spider')]
V2 = [v2_tweet(str(2**60), 'Lamp &amp; moth', 1, dict(quoted='3')),
      v2_tweet('102', 'RT @porch_spider: come clo…', 2, dict(retweeted='4')),
      v2_tweet('103', '@porch_spider no', 3, dict(replied_to='7'), in_reply_to_user_id='8'),
      v2_tweet('104', 'and more', 4, dict(replied_to='103'), in_reply_to_user_id='5'),
      v2_tweet('105', half(NOTE), 5, note_tweet=dict(text=NOTE))]
V2_POSTS = [post('Lamp &amp; moth', str(2**60), 1),
            post('RT @porch_spider: come clo…', '102', 2, is_repost=True),
            post('@porch_spider no', '103', 3, is_reply=True),
            post('and more', '104', 4, is_reply=True, is_self_reply=True), post(NOTE, '105', 5)]


def v2_page(*tweets):
    return dict(data=list(tweets), includes=dict(users=V2_USERS, tweets=[v2_tweet('3', 'not mine', 0)]),
                meta=dict(result_count=len(tweets), newest_id='1'))


TRUMP = [dict(source='web', id_str='111', text='Lamp &amp; moth', created_at=x_date(1), retweet_count=3,
              in_reply_to_user_id_str=None, favorite_count=4, is_retweet=False),
         dict(source='web', id_str='112', text='RT @porch_spider: come closer', created_at=x_date(2), retweet_count=3,
              in_reply_to_user_id_str=None, favorite_count=0, is_retweet=True),
         dict(source='web', id_str='113', text='@porch_spider no', created_at=x_date(3), retweet_count=3,
              in_reply_to_user_id_str='8', favorite_count=0, is_retweet=False)]
TRUMP_POSTS = [post('Lamp &amp; moth', '111', 1), post('RT @porch_spider: come closer', '112', 2, is_repost=True),
               post('@porch_spider no', '113', 3, is_reply=True)]
TRUMP_NOW = [dict(id=121 + i, text=t, isRetweet=r, isDeleted='f', device='web', favorites=3, retweets=2,
                  date=f'2026-03-01 21:0{i + 1}:00', isFlagged='f')
             for i, (t, r) in enumerate([('Lamp, moth', 'f'), ('RT @porch_spider: come closer', 't')])]
TRUMP_NOW_POSTS = [post('Lamp, moth', '121', 1), post('RT @porch_spider: come closer', '122', 2, is_repost=True)]
DUMP = dict(query='(from:lamp_moth)', tweets=[
    dict(url='https://twitter.com/lamp_moth/status/1', id=2**60, created_at='2026-03-01T21:01:00+00:00',
         full_text='Lamp &amp; moth', user_id=5)])
META = [dict(_meta=dict(account='@lamp_moth', record_count=3), _readme='Lamps.'), *(
    dict(tweet_id=i, published_at_utc=at(int(i)), published_at_kst='2026-03-02 06:01', text=t, text_complete=whole,
         language='en', post_type=kind, url='https://x.com/lamp_moth/status/1')
    for i, t, whole, kind in [('1', 'Lamp\n\nmoth', True, 'original'), ('2', 'Half of', False, 'reply'),
                              ('3', 'come closer', True, 'repost')])]
META_POSTS = [post('Lamp\n\nmoth', '1', 1), post('Half of', '2', 2, is_reply=True, is_truncated=True),
              post('come closer', '3', 3, is_repost=True)]

MOTH = ('lamp_moth', 'Moth 🌙')
TOOLS = {  # name of the file, content, (handle, name), posts
    'snscrape 0.3': ('a.jsonl', lines(*sns_file('0.3')), MOTH, SNS_POSTS[:2]),
    'snscrape 0.4': ('a.json', lines(*sns_file('0.4')), MOTH, SNS_POSTS),
    'snscrape 0.5': ('a.jsonl', lines(*sns_file('0.5')), MOTH, SNS_POSTS),
    'X API v2, one tweet': ('a.json', dict(data=v2_tweet(9, 'Lamp, moth', 1), includes=dict(users=V2_USERS)), MOTH,
                            [post('Lamp, moth', '9', 1)]),
    'X API v2, one tweet with lists': (
        'a.json', dict(includes=dict(tweets=[v2_tweet(8, 'not this', 0)], users=V2_USERS), data=dict(
            v2_tweet(9, 'Lamp, moth', 1, dict(replied_to='8')), entities=dict(urls=[dict(url='x', title='nor this')]))),
        MOTH, [post('Lamp, moth', '9', 1, is_reply=True)]),
    'snscrape, one tweet': ('a.jsonl', lines(sns_file('0.5')[0]), MOTH, SNS_POSTS[:1]),
    'twint': ('a.json', lines(*TWINT), MOTH, TWINT_POSTS),
    'twint CSV': ('a.csv', table(TWINT), MOTH, TWINT_POSTS),
    'v1.1': ('a.jsonl', lines(*V1), MOTH, V1_POSTS),
    'v1.1, a list': ('a.json', V1, MOTH, V1_POSTS),
    'v1.1, one tweet': ('a.json', lines(V1[0]), MOTH, V1_POSTS[:1]),
    'v1.1, text': ('a.jsonl', lines(*V1_SHORT), MOTH, V1_SHORT_POSTS),
    'v2': ('a.json', v2_page(*V2), MOTH, V2_POSTS),
    'v2, pages': ('a.jsonl', lines(v2_page(*V2[:2]), v2_page(*V2[2:])), MOTH, V2_POSTS),
    'v2, list of pages': ('a.json', [v2_page(*V2[:2]), v2_page(*V2[2:])], MOTH, V2_POSTS),
    'v2, flat': ('a.jsonl', lines(*(dict(t, author=V2_USERS[0]) for t in V2)), MOTH, V2_POSTS),
    'v2, no references': ('moth.json', dict(data=[dict(id='1', text='RT @a: come', author_id='5')]), ('moth', 'moth'),
                          [post('RT @a: come', '1', is_repost=True)]),
    'trump-archive': ('moth.json', json.dumps(TRUMP), ('moth', 'moth'), TRUMP_POSTS),
    'trump-archive of today': ('moth.json', TRUMP_NOW, ('moth', 'moth'), TRUMP_NOW_POSTS),
    'trump-archive of today, CSV': ('moth.csv', table(TRUMP_NOW), ('moth', 'moth'), TRUMP_NOW_POSTS),
    'twitter-dump': ('a.json', DUMP, ('lamp_moth', 'lamp_moth'), [post('Lamp &amp; moth', str(2**60), 1)]),
    'meta line': ('a.jsonl', lines(*META), ('lamp_moth', 'lamp_moth'), META_POSTS)}


@pytest.mark.parametrize('name', TOOLS)
def test_tool(name, read):
    file, content, about, posts = TOOLS[name]
    a = read(file, content)
    assert ((a.handle, a.name), told(a), a.skipped) == (about, posts, 0)


@pytest.mark.filterwarnings('error')
@pytest.mark.parametrize('zone, written', [
    ('+0900', '2026-03-02 06:01:00 JST'), ('900', '2026-03-02 06:01:00 東京 (標準時)'),
    ('-0330', '2026-03-01 17:31:00 NST'), ('+0000', '2026-03-01 21:01:00 UTC'),
    ('', '2026-03-01 21:01:00 XYZ'), (-3, '2026-03-01 16:01:00 EST')])
def test_twint_zones(zone, written, read):
    "twint wrote the offset of its clock beside the date; where it did not, no warning is said"
    tweet = dict(twint_tweet(1, 'Lamp', 1), created_at=written, timezone=zone)
    assert read('a.json', lines(tweet)).posts['created_at'][:] == [at(1)]


def test_v2_authors(tmp_path):
    "A search of the API: whose posts they are is told apart from them, on each page"
    others = [dict(v2_tweet('201', 'come closer', 1), author_id='8')]
    for name, content in {'a.json': v2_page(*V2, *others), 'a.jsonl': lines(v2_page(*V2), v2_page(*others))}.items():
        found = load_all(made(tmp_path, {name: content}) / name)
        counts = [(a.handle, a.name, len(a)) for a in found]
        assert counts == [(*MOTH, 5), ('porch_spider', 'Spider', 1)]


def test_json_of_many_megabytes(read):
    "A list under a name may be long, and what lies before or behind it may be missing"
    page = dict(data=[dict(text=f'Night {i}', junk='x' * 4000) for i in range(5000)])
    a = read('a.json', json.dumps(page))
    assert texts(a) == [f'Night {i}' for i in range(5000)]


ONE = dict(text='one')
LISTS = {
    'lists in a post': dict(tweets=[dict(ONE, card=dict(data=[dict(text='not this')]))]),
    'lists in a post, under any name': dict(results=[dict(ONE, poll=dict(items=['not', 'this']))]),
    'a list before': dict(account=dict(tags=[dict(name='not this')]), tweets=[ONE]),
    'one post with lists': dict(ONE, items=['not this'], posts=[dict(a=1)]),
    'a list in a text': dict(tweets=[dict(text='one, "data": ["a"], "posts": [{"text": "not this"}]')]),
    'far from the start': dict(about='x' * 300_000, tweets=[ONE]),
    'other records before': dict(people=[dict(id=1, handle='not this')], toots=[ONE]),
    'other records before, in lists that may hold posts': dict(items=[dict(handle='not this')], statuses=[ONE]),
    'a record without text first': dict(people=[dict(id=1)], toots=[dict(likes=3), ONE]),
    'nothing but empty lists before': dict(data=[], items=[], toots=[ONE]),
    'a record on each line': '{"query": "x", "tweets": [\n{"text": "one"},\n{"text": "one"}\n]}\n',
    'one record on a line': '{"tweets": [\n{"text": "one"}\n]}\n',
    'a record on each line, with the last the end': '{"tweets": [\n{"text": "one"},\n{"text": "one"}]}\n',
    'commas before': '{"tweets": [\n{"text": "one"}\n,{"text": "one"}\n]}\n'}


@pytest.mark.parametrize('name', LISTS)
def test_json_list(name, read):
    "The posts are the outermost list, whatever else a post or the file has lists of"
    assert {t.partition(',')[0] for t in texts(read('a.json', LISTS[name], skip_bad=True))} == {'one'}


def test_pages_on_long_lines(read):
    "A page of an API on each line is long, and there may be but two of them"
    page = dict(data=[dict(text=f'Night {i}', junk='x' * 4000) for i in range(100)])
    assert len(texts(read('a.jsonl', lines(page)))) == 100
    assert len(texts(read('a.jsonl', lines(page, page)))) == 200


class Counted(io.FileIO):
    "A file that says how many bytes were read of it"
    read_so_far = 0
    def readinto(self, buffer):
        n = super().readinto(buffer)
        self.read_so_far += n
        return n


@pytest.mark.parametrize('begin', [b'{"text": "', b' ', b'\n\n\n{"a": "b"}\n{"text": "', b'{"data": [\n{"text": "'])
def test_of_lines_without_end_little_is_read(begin, tmp_path):
    "Whether a file is JSON lines is told from as much as one record may take, whatever its lines are like"
    sparse(tmp_path / 'a', begin)
    files = []
    def counted():
        files.append(Counted(tmp_path / 'a'))
        return io.BufferedReader(files[-1])
    formats._is_jsonl(formats.Content('a', counted))
    assert sum(f.read_so_far for f in files) < formats.MAX_RECORD + (1 << 20)


# ---- Tables

ROWS = [dict(id='1421356458818428930', date='2026-03-01 21:01:00', text='Lamp, lamp &amp; "moth"'),
        dict(id='1421356458818428931', date='2026-03-01 21:02:00', text='Dusk at the café,\nand then\n\nnight'),
        dict(id='1421356458818428932', date='2026-03-01 21:03:00', text='RT @porch_spider: come closer; or not')]
ROW_POSTS = [post(r['text'], r['id'], i + 1, is_repost=i == 2) for i, r in enumerate(ROWS)]


def renamed(**names): return [{names.get(k, k): v for k, v in r.items()} for r in ROWS]


def indexed(rows): return [{'': i, **r} for i, r in enumerate(rows)]


NO_HEADER = [dict(id=r['id'], date=f'Sun Mar 01 21:0{i + 1}:00 UTC 2026', text=r['text'], a='0', b='', c='some app',
                  d='https://x.com/lamp_moth/status/1') for i, r in enumerate(ROWS)]
TABLES = {
    'plain': table(ROWS), 'newlines of Unix': table(ROWS, end='\n'), 'index': table(indexed(ROWS)),
    'semicolons': table(ROWS, ';'), 'tabs': table(ROWS, '\t'), 'bars': table(ROWS, '|'), 'BOM': '\ufeff' + table(ROWS),
    'utf-16': table(ROWS).encode('utf-16'),
    'utf-16, big end first': codecs.BOM_UTF16_BE + table(ROWS).encode('utf-16-be'),
    'utf-16, tabs': table(ROWS, '\t').encode('utf-16'), 'cp1252': table(ROWS).encode('cp1252'),
    'blank lines': '\r\n' + table(ROWS).replace('\r\n', '\r\n\r\n'),
    'header again': table(ROWS[:2]) + table(ROWS[2:]),
    'snscrape': table(indexed(renamed(id='Tweet Id', date='Datetime', text='Text'))),
    'tweepy': table(indexed(renamed(id='ID', date='Date', text='tweets'))),
    **{k: table(renamed(text=k)) for k in ('full_text', 'tweet', 'content', 'Content', 'Tweet', 'TEXT')},
    'no header': table(NO_HEADER, header=False), 'no header, semicolons': table(NO_HEADER, ';', header=False),
    'no header, tabs': table(NO_HEADER, '\t', end='\n', header=False)}


@pytest.mark.parametrize('name', TABLES)
def test_table(name, read):
    a = read('moth.csv', TABLES[name])
    assert (told(a), a.source) == (ROW_POSTS, 'CSV')
    assert a.handle == ('lamp_moth' if 'no header' in name else 'moth')


@pytest.mark.parametrize('name', ['text', 'Text', 'tweets', 'content', 'full_text'])
@pytest.mark.parametrize('end', ['\n', '\r\n'])
def test_table_of_one_column(name, end, read):
    a = read('moth.csv', table([{name: r['text']} for r in ROWS], end=end))
    assert texts(a) == [r['text'] for r in ROWS]


def test_table_with_lone_cr(read):
    "A carriage return in a cell is a line break of the post, wherever rows end"
    rows = [dict(created_at='3/1/26 21:01', text='Lamp\rand lamp', user='lamp_moth'),
            dict(created_at='3/1/26 21:02', text='\r\rmoth', user='lamp_moth')]
    for end in ('\n', '\r\n', '\r'):
        a = read('a.csv', table(rows, end=end))
        assert (a.handle, told(a)) == ('lamp_moth', [post('Lamp\nand lamp', None, 1), post('\n\nmoth', None, 2)])


def test_table_of_truncated_tweets(read):
    "tweepy without `extended` cut posts at 140, with a link to the rest"
    cut = NOTE[:116] + '… https://t.co/Ab12Cd34'
    a = read('moth.csv', table([{'': 0, 'tweets': cut, 'len': 140, 'ID': '7', 'Date': '2026-03-01 21:01:00'},
                                {'': 1, 'tweets': 'On and on…', 'len': 10, 'ID': '8', 'Date': '2026-03-01 21:02:00'}]))
    assert told(a) == [post(cut, '7', 1, is_truncated=True), post('On and on…', '8', 2)]


@pytest.mark.parametrize('unset', ['NA', '<NA>', 'NaT', 'NaN', 'None', ''])
def test_table_with_a_word_for_no_value(unset, read):
    "R and pandas write a word where there is no id: such posts are no reposts and no replies"
    ids = dict.fromkeys(('in_reply_to_status_id', 'in_reply_to_user_id', 'retweeted_status_id'), unset)
    rows = [dict(text='lamp', **ids), dict(text='moth', **dict(ids, in_reply_to_status_id='7')),
            dict(text='come closer', **dict(ids, retweeted_status_id='8'))]
    assert told(read('a.csv', table(rows)), 'reply_to') == [
        post('lamp', reply_to=None), post('moth', reply_to='7', is_reply=True),
        post('come closer', reply_to=None, is_repost=True)]


def test_table_with_named_column(read):
    "Where the text column has a name that nobody knows it can be told"
    rows = table([dict(moment='2026', note='Lamp'), dict(moment='2027', note='moth')])
    with pytest.raises(ValueError, match="columns are 'moment', 'note'.*text_column="): read('a.csv', rows)
    assert texts(read('a.csv', rows, text_column='note')) == ['Lamp', 'moth']
    assert texts(read('b.csv', table([dict(text='x', note='Lamp')]), text_column='note')) == ['Lamp']
    records = lines(dict(text='x', note='Lamp'), dict(note='moth'))
    assert texts(read('a.jsonl', records, text_column='note')) == ['Lamp', 'moth']


codecs.register_error('lost', lambda e: (bytes(ord(c) if '\x7f' < c < '\xa0' else ord('_')
                                               for c in e.object[e.start:e.end]), e.end))


def mangled(text):
    "The bytes of `text` after they were taken for cp1252 and written as the Macintosh did"
    return text.encode().decode('sloppy-windows-1252').encode('mac_roman', 'lost')


def again(data):
    "The same once more, as UTF-8"
    return data.decode('sloppy-windows-1252').encode('mac_roman', 'lost').decode('sloppy-windows-1252').encode()


SAID = ['“The lamp is on.” —The Keeper', 'It’s the moth’s lamp… – again', 'Fog 🌙 at the café', 'A lamp, plain', 'Lamp…',
        'Erdoğan, Shinzō and Nguyễn', 'Vive 🇫🇷', 'Sun ☀️ and keys 1️⃣']


@pytest.mark.parametrize('damaged', [mangled, lambda t: mangled(t).decode('sloppy-windows-1252').encode(),
                                       lambda t: again(mangled(t))], ids=['once', 'once, as UTF-8', 'twice'])
def test_table_through_the_macintosh(damaged, read):
    "What went through the old Macintosh encoding, once or twice, says again what it said"
    rows = table([dict(text=s, user='lamp_moth') for s in SAID * 3])
    assert texts(read('a.csv', damaged(rows))) == SAID * 3


@pytest.mark.parametrize('encoding', ['latin1', 'sloppy-windows-1252'])
@pytest.mark.parametrize('ascii', [True, False])
@pytest.mark.parametrize('name', ['a.json', 'a.jsonl', 'a page.json', 'texts.json', 'texts.jsonl'])
def test_json_of_a_table_through_the_macintosh(name, ascii, encoding, read):
    "Somebody made JSON of such a table, and perhaps wrote a repaired text beside the other"
    records = [dict(text=mangled(s).decode(encoding), text_fixed=s, user='lamp_moth') for s in SAID * 3]
    if 'texts' in name: records = [r['text'] for r in records]
    if 'jsonl' in name: content = ''.join(json.dumps(r, ensure_ascii=ascii) + '\n' for r in records)
    else: content = json.dumps(dict(tweets=records) if 'page' in name else records, ensure_ascii=ascii)
    assert texts(read(name, content)) == SAID * 3


def test_what_the_macintosh_lost_leaves_nothing_behind(read):
    "A selector without its symbol, or half a flag, goes with what was lost"
    rows = table([dict(text=s) for s in ['A lamp and ⚾️https://a.example', 'From 🇲🇽 on', 'Vive 🇫🇷🇲🇽!', *SAID] * 3])
    assert texts(read('a.csv', mangled(rows)))[:3] == ['A lamp and https://a.example', 'From  on', 'Vive 🇫🇷!']


@pytest.mark.parametrize('odd', ['†‡†', 'ŒœŠšŸž', '°º¤ø,¸¸,ø¤º°`°º¤ø', 'ƒ„…†‡ˆ‰Š‹Œ', '‰Û', 'äó', 'Ã£Æ', 'ÐŸÑ€Ð'])
@pytest.mark.parametrize('said', ['It’s the lamp…', 'café déjà vu', 'mañana será otro día', 'Größe und Übung'])
def test_one_odd_post_costs_no_other(said, odd, read):
    "What looks damaged in one post is no reason to take all of them back through the Macintosh"
    assert texts(read('a.csv', table([dict(text=s) for s in [said, said, odd]])))[:2] == [said, said]
    assert texts(read('a.json', [dict(text=said), dict(text=odd)]))[0] == said


def test_signs_that_stand_alone_are_kept_where_nothing_was_lost(read):
    "Half a flag, a selector or a private sign may be what somebody wrote"
    said = ['🇫 is a letter', 'so\ufe0f, plain', 'my \ue000 sign', '“curly” — and so on…', 'naïve café']
    assert texts(read('a.csv', table([dict(text=s) for s in said]))) == said


@pytest.mark.parametrize('encode', [lambda s: s.encode().decode('sloppy-windows-1252').encode(),
                                    lambda s: s.encode('cp1252'), lambda s: s.encode('utf-16')])
@pytest.mark.parametrize('name', ['a.csv', 'a.txt', 'a.jsonl', 'a.json'])
def test_encodings(name, encode, read):
    said = ['“The lamp is on.” —The Keeper', 'It’s the moth’s lamp… – again', 'Fog at the café: ça va', 'A lamp, plain']
    records = [dict(text=s) for s in said]
    content = {'a.csv': table(records), 'a.txt': '\n'.join(said), 'a.jsonl': lines(*records),
               'a.json': json.dumps(records, ensure_ascii=False)}[name]
    assert texts(read(name, encode(content))) == said


# ---- Mastodon

EVERYONE, ME = 'https://www.w3.org/ns/activitystreams#Public', 'https://fen.example/users/keeper'


def toot(n, content, minute, to=(EVERYONE,), cc=(f'{ME}/followers',), **more):
    "A post in an outbox"
    note = dict(id=f'{ME}/statuses/{n}', type='Note', summary=None, inReplyTo=None, published=at(minute),
                url=f'https://fen.example/@keeper/{n}', attributedTo=ME, to=list(to), cc=list(cc), content=content,
                contentMap=dict(en=content), attachment=[], tag=[])
    return dict(id=f'{ME}/statuses/{n}/activity', type='Create', actor=ME, published=at(minute), to=list(to),
                cc=list(cc), object=dict(note, **more))


def boost(n, minute, to=(EVERYONE,)):
    return dict(id=f'{ME}/statuses/{n}/activity', type='Announce', actor=ME, published=at(minute), to=list(to), cc=[],
                object='https://far.example/users/gull/statuses/9')


TOOTS = [toot(1, '<p>Fog &amp; lamps<br />since four.</p><p>See <a href="https://fen.example/log">'
              '<span class="invisible">https://</span><span>fen.example/log</span></a> &lt;3</p>', 1, summary='lamps'),
         boost(2, 2),
         toot(3, '<p>Only for followers: SECRET</p>', 3, to=(f'{ME}/followers',), cc=()),
         toot(4, '<p><span class="h-card"><a href="https://far.example/@gull">@<span>gull</span></a></span> no</p>', 4,
              inReplyTo='https://far.example/users/gull/statuses/8'),
         toot(5, '<p>@gull SECRET</p>', 5, to=('https://far.example/users/gull',), cc=()),
         toot(6, '<p>and more</p>', 6, to=(f'{ME}/followers',), cc=(EVERYONE,), inReplyTo=f'{ME}/statuses/1'),
         toot(7, '<p>unhappy pair: AT&amp;amp;T</p>', 7, to=('as:Public',), contentMap=dict(gd='')),
         boost(8, 8, to=(f'{ME}/followers',))]
TOOT_POSTS = [post('Fog & lamps\nsince four.\n\nSee https://fen.example/log <3', f'{ME}/statuses/1', 1, lang='en'),
              post('', f'{ME}/statuses/2/activity', 2, is_repost=True, lang=None),
              post('@gull no', f'{ME}/statuses/4', 4, is_reply=True, lang='en'),
              post('and more', f'{ME}/statuses/6', 6, is_reply=True, is_self_reply=True, lang='en'),
              post('unhappy pair: AT&amp;amp;T', f'{ME}/statuses/7', 7, lang='gd')]
OUTBOX = ('{"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection", '
          f'"totalItems": 800, "orderedItems": [], "orderedItems": {json.dumps(TOOTS)}}}')
ACTOR = dict(id=ME, type='Person', preferredUsername='keeper', name='Keeper 🌊', summary='<p>SECRET</p>',
             icon=dict(type='Image', url='https://fen.example/keeper.png'))
MASTODON = {'outbox.json': OUTBOX, 'actor.json': ACTOR, 'likes.json': dict(orderedItems=['https://SECRET.example']),
            'bookmarks.json': dict(orderedItems=['https://SECRET.example']), 'avatar.png': b'\x89PNG',
            'media_attachments/files/1/SECRET.jpg': b'SECRET'}


@pytest.mark.parametrize('html, text', [
    ('<p>For a lamp:</p><ul><li>oil</li><li>a <b>wick</b></li></ul><p>And time.</p>',
     'For a lamp:\noil\na wick\n\nAnd time.'),
    ('<h2>Fog</h2><div>four<div>five</div></div>six<pre>a\n  b</pre>', 'Fog\nfour\nfive\nsix\na\n  b'),
    ('<table><tr><td>one</td></tr><tr><td>two</td></tr></table>', 'one\ntwo'),
    ('<blockquote><p>not mine</p><blockquote>nor this</blockquote>nor that<br></blockquote><p>no</p>', 'no'),
    ('<p>so</p><blockquote>not mine</blockquote><p>no</p></blockquote> more', 'so\n\nno\n more')])
def test_blocks_of_html(html, text):
    "What other software than Mastodon sends: blocks are lines of their own, and quotes are of others"
    assert records.html_text(html) == text


@pytest.mark.parametrize('form', ['folder', 'zip', 'tar.gz', 'tar.gz with dots', 'beside actor.json', 'alone'])
def test_mastodon_archive(form, tmp_path, read, opened):
    "What was for everybody is read, the rest is counted"
    if form == 'alone': a = read('moth.json', OUTBOX)
    elif form == 'beside actor.json': a = load(boxed('folder', tmp_path, MASTODON) / 'outbox.json')
    elif 'dots' in form: a = load(tarred(tmp_path / 'x.tar.gz', {f'./{k}': v for k, v in MASTODON.items()}))
    else: a = load(boxed(form, tmp_path, MASTODON))
    assert told(a, 'lang') == TOOT_POSTS
    assert (a.handle, a.private, a.source) == ('keeper@fen.example', 3, 'Mastodon outbox')
    assert a.name == ('keeper@fen.example' if form == 'alone' else 'Keeper 🌊')
    assert a.avatar == (None if form == 'alone' else 'https://fen.example/keeper.png')
    assert opened <= {'outbox.json', 'actor.json'}


def test_mastodon_archive_of_nothing_public(tmp_path):
    path = zipped(tmp_path / 'x.zip', {'outbox.json': dict(orderedItems=[TOOTS[2], TOOTS[4]]), 'actor.json': ACTOR})
    with pytest.raises(ValueError, match='contains no posts') as e: load(path)
    assert 'SECRET' not in str(e.value)


def api_toot(id, content, minute, **more):
    "A status as Mastodon's API gives it"
    return dict(dict(id=id, created_at=f'2026-03-01T21:{minute:02}:00.863Z', in_reply_to_id=None,
                     in_reply_to_account_id=None, sensitive=False, spoiler_text='', visibility='public', language='en',
                     uri=f'{ME}/statuses/{id}', url=f'https://fen.example/@keeper/{id}', content=content, reblog=None,
                     account=dict(id='14', username='keeper', acct='keeper', display_name='Keeper 🌊'),
                     media_attachments=[], mentions=[], tags=[], emojis=[]), **more)


API_TOOTS = [api_toot('1', '<p>Fog &amp; lamps<br>since &lt;four&gt;</p>', 1),
             api_toot('2', '<p>somebody else</p>', 2, reblog=api_toot('9', '<p>somebody else</p>', 0)),
             api_toot('3', '<p>@gull no</p>', 3, visibility='unlisted', in_reply_to_id='8', in_reply_to_account_id='7'),
             api_toot('4', '<p>and more</p>', 4, in_reply_to_id='1', in_reply_to_account_id='14'),
             api_toot('5', '<p>SECRET</p>', 5, visibility='private'), api_toot('6', 'SECRET', 6, visibility='direct')]
API_POSTS = [post('Fog & lamps\nsince <four>', '1', 1), post('somebody else', '2', 2, is_repost=True),
             post('@gull no', '3', 3, is_reply=True), post('and more', '4', 4, is_reply=True, is_self_reply=True)]


@pytest.mark.parametrize('content', [API_TOOTS, lines(*API_TOOTS), json.dumps(API_TOOTS, ensure_ascii=False)],
                         ids=['page', 'lines', 'one line'])
def test_mastodon_api(content, read):
    a = read('a.json', content)
    assert ((a.handle, a.name), told(a), a.private) == (('keeper', 'Keeper 🌊'), API_POSTS, 2)


# ---- Bluesky

DID = 'did:plc:lampmoth'


def sky_record(text, minute, **more):
    return {'$type': 'app.bsky.feed.post', 'text': text, 'createdAt': f'2026-03-01T21:{minute:02}:00.273Z',
            'langs': ['en', 'de'], **more}


def sky_reply(uri): return dict(reply=dict(parent=dict(uri=uri, cid='b'), root=dict(uri=uri, cid='b')))


SKY_LINK = dict(facets=[dict(index=dict(byteStart=9, byteEnd=26), features=[
    {'$type': 'app.bsky.richtext.facet#link', 'uri': 'https://fen.example/log/7'}])])
SKY = [sky_record('🌙 see fen.example/lo... &amp; now', 1, **SKY_LINK),
       sky_record('no', 2, **sky_reply('at://did:plc:spider/app.bsky.feed.post/3a')),
       sky_record('and more', 3, **sky_reply(f'at://{DID}/app.bsky.feed.post/3k0'))]
SKY_POSTS = [post('🌙 see https://fen.example/log/7 &amp;amp; now', f'at://{DID}/app.bsky.feed.post/3k0', 1, lang='en'),
             post('no', f'at://{DID}/app.bsky.feed.post/3k1', 2, is_reply=True, lang='en'),
             post('and more', f'at://{DID}/app.bsky.feed.post/3k2', 3, is_reply=True, is_self_reply=True, lang='en')]


def sky_item(n, record, did=DID, handle='moth.fen.example', name='Moth 🌙', **more):
    return dict(post=dict(uri=f'at://{did}/app.bsky.feed.post/3k{n}', cid='b', record=record, labels=[],
                          author=dict(did=did, handle=handle, displayName=name), likeCount=2), **more)


FEED = dict(cursor='x', feed=[
    *(sky_item(i, r) for i, r in enumerate(SKY)),
    sky_item(9, sky_record('come closer', 4), 'did:plc:spider', 'spider.example', 'Spider', reason={
        '$type': 'app.bsky.feed.defs#reasonRepost', 'indexedAt': at(5),
        'by': dict(did=DID, handle='moth.fen.example', displayName='Moth 🌙')})])


@pytest.mark.parametrize('content', [FEED, lines(*(dict(FEED, feed=[i]) for i in FEED['feed']))], ids=['page', 'pages'])
def test_bluesky_feed(content, read):
    a = read('a.json', content)
    repost = post('come closer', 'at://did:plc:spider/app.bsky.feed.post/3k9#repost', 4, is_repost=True, lang='en')
    assert ((a.handle, a.name), told(a, 'lang')) == (('moth.fen.example', 'Moth 🌙'), SKY_POSTS + [repost])


class Cid(bytes): "The address of a block"


def varint(n): return bytes([n]) if n < 128 else bytes([n & 127 | 128]) + varint(n >> 7)


def cbor(v):
    "`v` as DAG-CBOR"
    def head(major, n):
        size = 0 if n < 24 else 1 if n < 256 else 2
        return bytes([major << 5 | (n if not size else 23 + size)]) + (n.to_bytes(size, 'big') if size else b'')
    if v is None or isinstance(v, bool): return {None: b'\xf6', True: b'\xf5', False: b'\xf4'}[v]
    if isinstance(v, int): return head(0, v)
    if isinstance(v, Cid): return b'\xd8\x2a' + cbor(b'\0' + v)
    if isinstance(v, bytes): return head(2, len(v)) + v
    if isinstance(v, str): return head(3, len(v.encode())) + v.encode()
    if isinstance(v, list): return head(4, len(v)) + b''.join(map(cbor, v))
    keys = sorted(v, key=lambda k: (len(k), k))
    return head(5, len(v)) + b''.join(cbor(k) + cbor(v[k]) for k in keys)


class Car:
    "A repository: blocks, each put under its address"
    def __init__(self): self.blocks = {}
    def put(self, value):
        cid = Cid(b'\x01\x71\x12\x20' + hashlib.sha256(cbor(value)).digest())
        self.blocks[cid] = cbor(value)
        return cid
    def node(self, records, left=None, right=None):
        "A node of the tree: of keys that begin alike only the rest is written"
        entries, before = [], b''
        for key, record in records.items():
            same = len(os.path.commonprefix([before, key.encode()]))
            entries.append(dict(p=same, k=key.encode()[same:], v=self.put(record), t=None))
            before = key.encode()
        if right: entries[-1]['t'] = right
        return self.put(dict(l=left, e=entries))
    def file(self, root):
        header = cbor(dict(roots=[root], version=1))
        return varint(len(header)) + header + b''.join(varint(len(c) + len(b)) + c + b for c, b in self.blocks.items())


def repository(stray=None):
    "A repository of three posts, a repost, a like and a profile; `stray` is a record that nothing leads to"
    car, posts = Car(), {f'app.bsky.feed.post/3k{i}': r for i, r in enumerate(SKY)}
    repost = {'$type': 'app.bsky.feed.repost', 'createdAt': at(4), 'subject': dict(uri='at://x', cid='b')}
    left = car.node({'app.bsky.actor.profile/self': {'$type': 'app.bsky.actor.profile', 'displayName': 'Moth 🌙'},
                     'app.bsky.feed.like/3k0': {'$type': 'app.bsky.feed.like', 'createdAt': at(4)}})
    right = car.node({'app.bsky.feed.repost/3k9': repost})
    if stray: car.put(stray)
    return car.file(car.put(dict(did=DID, rev='3k', sig=b'x', prev=None, version=3, data=car.node(posts, left, right))))


def test_bluesky_repository(read):
    "The posts that the tree leads to, and not the deleted one that lies beside it"
    pytest.importorskip('libipld')
    data = repository(sky_record('SECRET, deleted', 5))
    assert b'SECRET' in data
    a = read('moth.car', data)
    repost = post('', f'at://{DID}/app.bsky.feed.repost/3k9', 4, is_repost=True, lang=None)
    assert ((a.handle, a.name), told(a, 'lang')) == (('moth', 'Moth 🌙'), SKY_POSTS + [repost])
    assert a.source == 'Bluesky repository'


def test_bluesky_repository_damaged(read):
    pytest.importorskip('libipld')
    for data in (repository()[:-40], repository().replace(b'app.bsky.feed.post', b'app.bsky.\xff\xff\xff\xff.post'),
                 repository()[:90], repository()[:30]):
        with pytest.raises(ValueError, match='damaged|holds|binary'): read('moth.car', data)


# ---- Threads, text and plain files

def threads_item(title, minute, is_reply=False):
    return dict(media=[dict(uri='', creation_timestamp=unix(minute), title=title.encode().decode('latin1'),
                            media_metadata=dict(camera_metadata=dict(has_camera_metadata=False)),
                            text_app_post=dict(reply_control='everyone', is_reply=is_reply))])


@pytest.mark.parametrize('form', ['file', 'folder', 'zip'])
def test_threads(form, tmp_path, read):
    content = json.dumps(dict(text_post_app_text_posts=[
        threads_item('Café 🌙 &amp; “lamp”', 1), threads_item('', 2), threads_item('no', 3, True)]), indent=2)
    files = {'your_instagram_activity/threads/threads_and_replies.json': content,
             'your_instagram_activity/messages/inbox/x/message_1.json': '{"messages": ["SECRET"]}'}
    a = read('moth.json', content) if form == 'file' else load(boxed(form, tmp_path, files))
    assert [unescape(t) for t in texts(a)] == ['Café 🌙 &amp; “lamp”', '', 'no']
    assert a.posts['created_at'][:] == [at(1), at(2), at(3)] and a.posts['is_reply'][:] == [False, False, True]


TEXTS = {
    'lines': ('Lamp, lamp\n\n  and moth &amp; \r\n[one] {two}\n', ['Lamp, lamp', 'and moth &amp;', '[one] {two}']),
    'old Macintosh': ('Lamp, lamp\rand moth', ['Lamp, lamp', 'and moth']),
    'BOM': ('\ufeffLamp\nmoth\n', ['Lamp', 'moth']),
    'utf-16': ('Lamp 🌙\nmoth'.encode('utf-16'), ['Lamp 🌙', 'moth']),
    'cp1252': ('Café\nmoth’s'.encode('cp1252'), ['Café', 'moth’s']),
    'two lines a post': ('Lamp\nand lamp<|endoftext|>moth<|endoftext|>\n\n<|endoftext|>\nI fly\n\nin<|endoftext|>',
                         ['Lamp\nand lamp', 'moth', 'I fly\n\nin']),
    'markers on lines': ('<|endoftext|>\nLamp\n<|endoftext|>\nRT @a: moth\n', ['Lamp', 'RT @a: moth']),
    'a bracket first': ('[lamp] is on\n{moth} is in\n', ['[lamp] is on', '{moth} is in']),
    'commas': ('Good night, moon\nGood night, lamp\n', ['Good night, moon', 'Good night, lamp'])}


@pytest.mark.parametrize('name', TEXTS)
def test_text(name, read):
    content, posts = TEXTS[name]
    a = read('moth.txt', content)
    assert (a.handle, texts(a), a.source) == ('moth', posts, 'plain text')
    assert a.posts['is_repost'][:] == [p.startswith('RT @') for p in posts]


@pytest.mark.parametrize('name,content', [
    ('moth.jsonl.gz', lines(dict(text='one'), dict(text='two'))), ('moth.csv.gz', 'text\r\none\r\ntwo\r\n'),
    ('moth.txt.gz', 'one\ntwo\n'), ('moth.json.gz', '["one", "two"]')])
def test_gz(name, content, read):
    a = read(name, gzip.compress(content.encode()))
    assert texts(a) == ['one', 'two']
    assert a.handle == 'moth'


def test_folder_of_files(tmp_path):
    "Every data file of a folder is read, a README is not, and what is nested is not"
    path = made(tmp_path / 'lamps', {
        'moth.csv': 'text\nlamp\n', 'spider.jsonl': lines(dict(text='come closer', username='porch_spider')),
        'more.json': [dict(text='all of you', username='Porch_Spider')], 'README.txt': 'SECRET', 'notes.md': 'SECRET',
        '.hidden.csv': 'text\nSECRET\n', 'deeper/other.csv': 'text\nSECRET\n', 'lamps.txt': 'SECRET',
        'other': 'SECRET'})
    assert sorted((a.handle.lower(), texts(a)) for a in load_all(path)) == [
        ('moth', ['lamp']), ('porch_spider', ['all of you', 'come closer'])]
    assert texts(load(path, handle='@PORCH_spider')) == ['all of you', 'come closer']


def test_same_posts_twice(tmp_path):
    "What is in two files counts once"
    path = made(tmp_path / 'x', {f'{v}.jsonl': lines(*sns_file(v)) for v in ('0.3', '0.4', '0.5')})
    assert sorted(load(path).posts['id']) == sorted(p['id'] for p in SNS_POSTS)


@pytest.mark.parametrize('files', [
    {'moth.csv': 'text\none\ntwo\n'},
    {'deep/in/moth.csv': 'text\none\ntwo\n', 'README.txt': 'x', '__MACOSX/deep/in/._moth.csv': b'\0'},
    {'moth.txt': 'one\ntwo\n', 'readme.txt': 'x'}, {'moth.jsonl': lines(dict(text='one'), dict(text='two'))}])
def test_zip_of_one_file(files, tmp_path):
    a = load(zipped(tmp_path / 'x.zip', files))
    assert (a.handle, texts(a)) == ('moth', ['one', 'two'])


def test_search(tmp_path):
    "A search holds posts of many: the one with the most comes first"
    moth, spider = (dict(username=u, displayname=n, id=i, _type='snscrape.modules.twitter.User')
                    for u, n, i in [('lamp_moth', 'Moth', 5), ('porch_spider', 'Spider', 8)])
    tweets = [sns_tweet('0.5', i, f'lamp {i}', i, user=u, username=u['username'])
              for i, u in enumerate([spider, moth, moth, spider, moth], 1)]
    found = load_all(made(tmp_path, {'search.jsonl': lines(*tweets)}) / 'search.jsonl')
    assert [(a.handle, a.name, texts(a)) for a in found] == [
        ('lamp_moth', 'Moth', ['lamp 2', 'lamp 3', 'lamp 5']), ('porch_spider', 'Spider', ['lamp 1', 'lamp 4'])]
    with pytest.raises(ValueError, match='2 accounts: lamp_moth, porch_spider'): load(tmp_path / 'search.jsonl')


def test_repost_of_a_second_author(tmp_path):
    "In a search, who did nothing but repost is no part of the account that wrote most"
    tweets = [V1[0], dict(V1[1], id_str='8', user=dict(id=8, id_str='8', name='Spider', screen_name='porch_spider'))]
    found = load_all(made(tmp_path, {'a.jsonl': lines(*tweets)}) / 'a.jsonl')
    assert [(a.handle, len(a)) for a in found if a.handle == 'lamp_moth'] == [('lamp_moth', 1)]


def test_truncation_that_is_told_is_believed(read):
    "What was read and written once says which posts are half, whatever they end in"
    whole, cut = (dict(text=half(NOTE), is_truncated=told) for told in (False, True))
    assert read('a.jsonl', lines(whole, dict(cut, text='Lamp'), dict(text=half(NOTE)))).posts['is_truncated'][:] == [
        False, True, True]


# ---- What was not meant for everyone

INSTAGRAM = dict(participants=[dict(name='Bob'), dict(name='Moth')], title='Bob', messages=[
    dict(sender_name='Bob', timestamp_ms=unix(1) * 1000, content='SECRET'), dict(sender_name='Moth', content='SECRET')])


def telegram(kind, sender='user5'):
    return dict(name='Bob "[messages]"', type=kind, id=1, messages=[
        dict(id=1, type='message', date='2026-03-01T21:01:00', text='SECRET', **{'from': 'Bob', 'from_id': sender})])


def misskey(visibility): return dict(id='9x', createdAt=at(1), text='SECRET', visibility=visibility, replyId=None)


PRIVATE = {
    'Instagram': INSTAGRAM, **{k: telegram(k) for k in ('personal_chat', 'private_supergroup', 'saved_messages')},
    'Telegram, who wrote is not told': telegram('personal_chat', None),
    'Telegram, a public group': telegram('public_supergroup'),
    'Misskey': [misskey('followers'), misskey('Specified')],
    'X, a message': [dict(text='SECRET', senderId='1', recipientId='2')]}


@pytest.mark.parametrize('name', PRIVATE)
def test_private_records(name, tmp_path, read):
    "Messages and what only some may see are refused where there is nothing else, and else left out"
    with pytest.raises(ValueError, match=r'a\.json contains only private') as e: read('a.json', PRIVATE[name])
    assert 'SECRET' not in str(e.value)
    a = load(zipped(tmp_path / 'x.zip', {'a.json': PRIVATE[name], 'moth.csv': 'text\nlamp\n'}))
    assert texts(a) == ['lamp']


def test_public_records_beside_private_ones(read):
    "What is public in an export that tells who may see a post is read"
    a = read('a.json', [misskey('followers'), *(dict(misskey(v), text=v) for v in ('public', 'home', 'Unlisted', ''))])
    assert (texts(a), a.private) == (['public', 'home', 'Unlisted', ''], 1)
    assert texts(read('a.json', telegram('public_channel', 'channel5'))) == ['SECRET']


def test_private_whatever_column_is_asked_for(read):
    "To name the column of the text shows no private post, and leaves no HTML where the text is HTML"
    toots = [api_toot('1', '<p>Lamp &amp; moth</p>', 1, spoiler_text='lamps'),
             *(api_toot(v, '<p>SECRET</p>', 2, visibility=v, spoiler_text='SECRET') for v in ('private', 'direct'))]
    for column, said in dict(content='Lamp & moth', spoiler_text='lamps').items():
        a = read('statuses.json', toots, text_column=column)
        assert (texts(a), a.private) == ([said], 2)
    outbox = [dict(t, note='SECRET' if 'SECRET' in str(t) else 'lamp') for t in TOOTS]
    assert 'SECRET' not in str(texts(read('outbox.json', dict(orderedItems=outbox), text_column='note')))


LETTERS = ['your_activity/messages/inbox/bob_1/page_1.json', 'inbox/a.json', 'direct_messages/a.json', 'direct/a.txt',
           'DMs/1/a.csv', 'messages.csv', 'data/direct-messages.js', 'x/message_1.json', 'WhatsApp Chat with Bob.txt']


@pytest.mark.parametrize('form', ['zip', 'tar.gz', 'folder'])
@pytest.mark.parametrize('name', LETTERS)
def test_messages_are_never_opened(name, form, tmp_path, opened):
    "Whatever lies in a folder of messages may be anything: it is not as much as opened"
    with pytest.raises(ValueError, match='only private messages'):
        load(boxed(form, tmp_path, {name: 'text\nSECRET\n'}))
    a = load(boxed(form, tmp_path / 'more', {name: 'text\nSECRET\n', 'directions.csv': 'text\nlamp\n'}))
    assert (texts(a), opened) == (['lamp'], {'directions.csv'})


# ---- Records that are odd

ODD = {
  
    'lone surrogates': r'"text": "moon \ud83c and \ud83c\udf19", "user": "a\udc00", "lang": "\ud800", "id": "\udd1f"',
    'no date': '"text": "moth", "created_at": "\\ud800 soon", "id": null',
    'strange kinds': '"text": "moth", "id": {"$oid": "5"}, "lang": ["en"], "user": 7, "created_at": [1], "url": {}',
  
    'large numbers': '"text": "moth", "id": 123456789012345678901234567890, "created_at": 1e400, "reply_to": -1e999'}


@pytest.mark.parametrize('form', ['[{%s}]', '{%s}\n{"text": "lamp"}\n', 'window.YTD.tweets.part0 = [{"tweet": {%s}}]'],
                         ids=['JSON', 'JSON lines', 'X archive'])
@pytest.mark.parametrize('name', ODD)
def test_odd_records(name, form, read):
    "A post is read though all but its text is odd"
    record = ODD[name].replace('"text"', '"full_text"') if 'YTD' in form else ODD[name]
    a = read('a.json', form % record)
    assert texts(a)[0] == ('moon � and 🌙' if 'surrogates' in name else 'moth')
    for p in a.posts: json.dumps(p, ensure_ascii=False).encode()


@pytest.mark.parametrize('form', ['[%s]', '%s\n%s\n', 'window.YTD.tweets.part0 = [{"tweet": %s}]'],
                         ids=['JSON', 'JSON lines', 'X archive'])
@pytest.mark.parametrize('key', ['id', 'likes', 'created_at', 'in_reply_to_user_id'])
def test_numbers_of_5000_digits(form, key, read):
    "Python refuses to read or write such numbers: the post is read without, or refused with a sentence of ours"
    record = '{"text": "moth", "full_text": "moth", "%s": %s}' % (key, '7' * 5000)
    try: assert set(texts(read('a.json', form.replace('%s', record)))) == {'moth'}
    except ValueError as e: assert 'a.json' in str(e) and 'nested' not in str(e) and 'sys.' not in str(e)


def test_key_that_nobody_knows(read):
    "Where no key is known to hold the text, the keys are told, and how to name the right one"
    strange = [dict({'moment\x1b': 1, 'said': 'Lamp'})]
    with pytest.raises(ValueError, match=r"usually contains text, but 'moment\\x1b', 'said': .*text_column="):
        read('a.json', strange)
    with pytest.raises(ValueError, match=r"no key 'words', but .*, 'said': pass the one"):
        read('a.json', strange, text_column='words')
    with pytest.raises(ValueError, match='contains no posts'): read('a.json', [dict(text=None, a=1)])  # a picture
    assert texts(read('a.json', strange, text_column='said')) == ['Lamp']
    assert texts(read('a.json', dict(people=[dict(id=1)], notes=strange), text_column='said')) == ['Lamp']


def test_skip_bad(read):
    "Lines that cannot be read are an error that says where, or counted"
    content = '{"text": "one"}\n{"text": \nnull\n{"likes": 3}\n"two"\n{"text": 7}\n'
    with pytest.raises(ValueError, match=r'a\.jsonl, line 2: not valid JSON.*skip_bad=True'): read('a.jsonl', content)
    a = read('a.jsonl', content, skip_bad=True)
    assert (texts(a), a.skipped) == (['one', 'two'], 4)


# ---- Made to do harm

@pytest.mark.parametrize('pack', [zipped, tarred])
@pytest.mark.parametrize('name', ['../data/tweets.js', '/data/tweets.js', 'data/../../data/tweets.js', '..\\tweets.js',
                                  '\\data\\tweets.js', 'C:\\data\\tweets.js'])
def test_names_that_lead_out(pack, name, tmp_path):
    with pytest.raises(ValueError, match='not safe'):
        load(pack(tmp_path / 'x', {**X_OLD, name: X_OLD['data/tweets.js']}))


def test_links_in_a_tar(tmp_path):
    "A link in an archive is not followed"
    made(tmp_path, {'secret.json': ['SECRET']})
    with tarfile.open(tmp_path / 'x.tar', 'w') as t:
        for name, kind in dict(outbox=tarfile.SYMTYPE, actor=tarfile.LNKTYPE).items():
            info = tarfile.TarInfo(f'{name}.json')
            info.type, info.linkname = kind, str(tmp_path / 'secret.json')
            t.addfile(info)
    with pytest.raises(ValueError): load(tmp_path / 'x.tar')


@pytest.mark.skipif(not hasattr(os, 'mkfifo'), reason='Windows has no such pipes')
def test_pipe(tmp_path):
    "What can be read only once is refused at once, whether somebody writes to it or not"
    os.mkfifo(tmp_path / 'posts')
    with pytest.raises(ValueError, match='posts is not a file but a pipe'): load(tmp_path / 'posts')
    out, into = os.pipe()
    with os.fdopen(out), os.fdopen(into, 'wb'), pytest.raises(ValueError, match='save .* as a file first'):
        load(f'/dev/fd/{out}')


def test_locked_zip(tmp_path):
    with zipfile.ZipFile(tmp_path / 'x.zip', 'w') as z:
        z.writestr('moth.csv', 'text\nlamp\n')
        z.getinfo('moth.csv').flag_bits |= 1
    with pytest.raises(ValueError, match='password'): load(tmp_path / 'x.zip')


def test_locked_archive(tmp_path):
    with zipfile.ZipFile(tmp_path / 'x.zip', 'w') as z:
        for name, content in X_OLD.items():
            z.writestr(name, raw(content))
            z.getinfo(name).flag_bits |= 1
    with pytest.raises(ValueError, match='password'): load(tmp_path / 'x.zip')


def broken(data):
    "`data` as broken downloads leave it"
    n = len(data)
    return dict(end=data[:-100], half=data[:n // 2], start=data[100:], hole=data[:n // 3] + data[n // 3 + 99:],
                zeros=data[:n // 3] + bytes(n // 3) + data[2 * n // 3:])


@pytest.mark.parametrize('how', ['end', 'half', 'start', 'hole', 'zeros'])
@pytest.mark.parametrize('form', ['zip', 'tar.gz'])
@pytest.mark.parametrize('files', [X_ARCHIVE, MASTODON, {'moth.csv': table(ROWS * 99)}], ids=['x', 'mastodon', 'csv'])
def test_broken_download(files, form, how, tmp_path):
    "Whatever is missing, the user reads a sentence"
    path = boxed(form, tmp_path, files)
    path.write_bytes(broken(path.read_bytes())[how])
    try: load(path)  # what is missing may be of a part that is not read
    except ValueError as e: assert 'x.zip' in str(e) or 'lamps' in str(e)


@pytest.mark.parametrize('name', ['data/account.js', 'data/profile.js', 'data/note-tweet.js', 'data/tweets.js'])
@pytest.mark.parametrize('content', [b'\0\xff' * 99, b'', b'window.YTD.x.part0 = [{"account', b'PK\3\4'])
def test_damaged_parts_of_an_archive(name, content, tmp_path):
    "A damaged part is a sentence, or does without"
    try: load(zipped(tmp_path / 'x.zip', {**X_OLD, name: content}))
    except ValueError as e: assert 'x.zip' in str(e) and 'password' not in str(e)


@pytest.mark.parametrize('name', ['data/account.js', 'data/note-tweet.js', 'data/tweets.js'])
def test_damaged_bytes_of_an_archive(name, tmp_path):
    "The checksum of a part is wrong"
    path = zipped(tmp_path / 'x.zip', X_OLD, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(raw(X_OLD[name]), raw(X_OLD[name]).replace(b'm', b'n')))
    with pytest.raises(ValueError, match='damaged'): load(path)


MB, DEEP = 1 << 20, 100_000
YTD = b'window.YTD.tweets.part0 = [ {"tweet" : {"full_text" : "lamp", "id_str" : "1"} }, {"tweet" : {"full_text" : "'


def gz(path, begin, fill, megabytes=1024):
    "A small file that unpacks to this many megabytes"
    path.write_bytes(gzip.compress(begin) + gzip.compress(fill * (MB // len(fill))) * megabytes)


def zip_bomb(path, names, begin, fill, gigabytes):
    "A small zip of files that unpack to this many gigabytes each"
    def deflated(data):
        z = zlib.compressobj(9, zlib.DEFLATED, -15)
        return z.compress(data) + z.flush(zlib.Z_FULL_FLUSH)
    data = deflated(begin) + deflated(fill * (16 * MB)) * (64 * gigabytes) + b'\3\0'
    with zipfile.ZipFile(path, 'w') as z:
        for name in names:
            z.writestr(name, data)
            info = z.getinfo(name)
            info.compress_type, info.file_size = zipfile.ZIP_DEFLATED, len(begin) + (gigabytes << 30)


def sparse(path, begin):
    "A file that goes on with a gigabyte of nothing"
    with path.open('wb') as f:
        f.write(begin)
        f.truncate(1 << 30)


def tar_bomb(path, begin, fill):
    "A small tar.gz of a file that unpacks to a quarter of a gigabyte"
    info = tarfile.TarInfo('outbox.json')
    info.size = len(begin) + 256 * MB
    begin = info.tobuf() + begin
    end = bytes(-len(begin) % 512 + 1024)
    path.write_bytes(gzip.compress(begin) + gzip.compress(fill * MB) * 256 + gzip.compress(end))


SOME = lines(*(dict(text='lamp ' * 20) for _ in range(4000)))
HARM = {
    'a string in a zip': lambda p: zip_bomb(p, ['data/tweets.js'], YTD, b'x', 6),
    'spaces in a zip': lambda p: zip_bomb(p, ['data/tweets.js'], YTD[:-25], b' ', 6),
    'a string in the account': lambda p: zip_bomb(p, ['tweets.js', 'account.js'], b'window.x = [{"a": "', b'x', 3),
    'more than any archive': lambda p: zip_bomb(p, ['tweets.js', 'tweets-part1.js'], YTD, b'x', 6),
    'an outbox in a tar.gz': lambda p: tar_bomb(p, b'{"orderedItems": [{"a": "', b'x'),
    'JSON line': lambda p: gz(p, SOME.encode() + b'{"text": "', b'x'),
    'JSON line of nothing': lambda p: sparse(p, SOME.encode() + b'{"text": "'),
    'JSON line, the first': lambda p: gz(p, b'{"text": "', b'x'),
    'text line': lambda p: gz(p, b'lamp\nmoth\n', b'x'),
    'text without a marker': lambda p: gz(p, b'lamp<|endoftext|>\n', b'lamp and moth\n'),
    'cell of one line': lambda p: gz(p, b'text\nlamp\n"', b'x'),
    'cell of many lines': lambda p: gz(p, b'text\nlamp\n"', b'lamp\n'),
    'row of many lines': lambda p: gz(p, b'id,text\n' + b'1,lamp\n' * 30 + b'2,"', b'x\n","', 128),
    'JSON string': lambda p: gz(p, b'[{"text": "one"}, {"text": "', b'x'),
    'JSON spaces': lambda p: gz(p, b'[{"text": "one"},', b' '),
    'JSON number': lambda p: gz(p, b'[{"text": "one", "id": 1', b'1'),
    'JSON list in a record': lambda p: gz(p, b'[{"text": "one", "x": [1', b',1'),
    'deep': lambda p: p.write_bytes(b'[' * DEEP),
    'deep objects': lambda p: p.write_bytes(b'{"a":' * DEEP),
    'deep in a record': lambda p: p.write_bytes(b'[{"text": "one", "x": %b}]' % (b'[' * DEEP + b']' * DEEP)),
    'deep in a line': lambda p: p.write_bytes(b'{"text": "one"}\n{"x": %b}\n' % (b'[' * DEEP + b']' * DEEP)),
    'deep in a tweet': lambda p: p.write_bytes(YTD + b'x", "x": %b}}]' % (b'[' * DEEP + b']' * DEEP)),
    'deep in an account': lambda p: zipped(p, {'tweets.js': YTD + b'"}}]', 'account.js': b'[' * DEEP}),
    'deep in a page': lambda p: p.write_bytes(b'{"data":[' * DEEP),
    'deep in HTML': lambda p: p.write_text(json.dumps([api_toot('1', '<p>' * DEEP + '<' * DEEP, 1)]))}
HARMLESS = {'deep in a record', 'deep in an account', 'deep in a tweet', 'deep in HTML'}  # all right to be read as well

WATCH = '''
import json, os, resource, signal, sys, time
from huggingtweets.data.sources import load_all
signal.signal(signal.SIGALRM, lambda *_: sys.exit("too long"))
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << (20 if sys.platform=="darwin" else 10))
if sys.platform=="linux":
    size = int(open("/proc/self/statm").read().split()[0])*resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size+(1<<30),)*2)
for path in sys.argv[1:]:
    if os.fork():  # each in a process of its own: a peak of memory stays with who had it, and so does a crash
        os.wait()
        continue
    start,before = time.monotonic(),peak()
    signal.alarm(60)
    try: said = f"read: {load_all(path)}"
    except BaseException as e: said = f"{type(e).__name__}: {e}"
    print(json.dumps([path, said[:300], time.monotonic()-start, peak()-before]), flush=True)
    os._exit(0)
'''


@pytest.fixture(scope='module')
def harm(tmp_path_factory):
    "What was said about each file made to do harm, the seconds and the MB it took; half of them by a second process"
    folder = tmp_path_factory.mktemp('harm')
    paths = {name: folder / f'{i}.x' for i, name in enumerate(HARM)}
    for name, path in paths.items(): HARM[name](path)
    halves = [[str(p) for p in paths.values()][i::2] for i in range(2)]
    watches = [subprocess.Popen([sys.executable, '-c', WATCH, *half], stdout=-1, stderr=-1, text=True)
               for half in halves]
    outs, errors = zip(*(w.communicate() for w in watches))
    found = {path: said for path, *said in map(json.loads, ''.join(outs).splitlines())}
    died = [f'the process died: {"".join(errors)[-500:]}', 0, 0]
    return {name: found.get(str(path), died) for name, path in paths.items()}


@pytest.mark.parametrize('name', HARM)
def test_harm(name, harm):
    "Refused with a sentence, at once, and in little memory"
    said, seconds, megabytes = harm[name]
    assert said.startswith('ValueError: ') or name in HARMLESS and said.startswith('read: '), said
    assert 'password' not in said and 'Errno' not in said
    assert seconds < 40 and megabytes < 200, f'{said} {seconds:.1f} s, {megabytes:.0f} MB'
