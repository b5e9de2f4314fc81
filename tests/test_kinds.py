"""Files of the kinds that people have, and what is right for each: what is read, what is left out, and what is refused.

All inputs are made up here. What a record or a file looks like in detail is tested in the notebooks of their rooms.
"""
import csv
import io
import json

import pytest

from huggingtweets.core import frontend
from huggingtweets.data.rules import apply_rules
from huggingtweets.data.sources import load, load_all

SECRET = 'SECRET: nobody else may ever read this'


def write(folder, files):
    "`files` by their names in `folder`, JSON if they are not text or bytes; the only one, or the folder"
    for name, content in files.items():
        (folder/name).parent.mkdir(parents=True, exist_ok=True)
        if not isinstance(content, (str, bytes)): content = json.dumps(content, ensure_ascii=False)
        (folder/name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder/next(iter(files)) if len(files) == 1 else folder


def table(names, *rows):
    out = io.StringIO()
    csv.writer(out).writerows([names, *rows])
    return out.getvalue()


def summary(account):
    "Texts, reposts, replies and self-replies of `account`"
    flags = ('is_repost', 'is_reply', 'is_self_reply')
    return list(account.posts['text']), [sum(account.posts[flag]) for flag in flags]


def messages(kind, *records, **more): return dict(name='Moth', type=kind, id=5, messages=list(records), **more)


def said(i, text, **more):
    return dict(id=i, type='message', date='2026-03-01T21:04:00', date_unixtime='1772399040', from_id='channel5', text=text,
                text_entities=[], **{'from': 'Lamp Log', **more})


def ytd(name, *tweets):
    return f'window.YTD.{name}.part0 = ' + json.dumps([dict(tweet=dict(id_str=i, full_text=t, created_at=
        'Wed Oct 19 20:07:25 +0000 2022')) for i, t in tweets])


def note(i, to, **more):
    return dict(id=f'https://fen.example/notes/{i}', type='Note', content=f'<p>{SECRET if "followers" in to else "Fog"}</p>',
                to=[to], attributedTo='https://fen.example/users/keeper', **more)


FOLLOWERS, PUBLIC = 'https://fen.example/users/keeper/followers', 'https://www.w3.org/ns/activitystreams#Public'
CHATS = {
    'Telegram, a person': ('result.json', messages('personal_chat', said(1, SECRET))),
    'Telegram, a private channel': ('result.json', messages('private_channel', said(1, SECRET))),
    'Discord, a direct message': ('dm.json', dict(guild=dict(id='0', name='Direct Messages'), channel=dict(
        type='DirectTextChat'), messages=[dict(content=SECRET, timestamp='2026-03-01', author=dict(name='Moth'))])),
    'Slack, an im': ('im.json', dict(channel_type='im', messages=[dict(text=SECRET, ts='1')])),
    'a dm by its flag': ('export.json', dict(is_dm=True, messages=[dict(text=SECRET, id=1)])),
    'Meta, an inbox': ('m.json', dict(participants=[dict(name='Moth')], messages=[dict(content=SECRET, timestamp_ms=1)])),
    'two people': ('m.json', [{'from': 'moth', 'to': 'spider', 'body': SECRET, 'date': '2026-03-01'}]),
    'mail as a table': ('m.csv', table(['date', 'from', 'to', 'body'], ['2026-03-01', 'moth', 'spider', SECRET])),
    'Reddit, a chat': ('history.csv', table(['message_id', 'username', 'message', 'conversation_type'],
                                            ['1', 'moth', SECRET, 'direct'])),
    'a chat by its name': ('chat_history.csv', table(['id', 'username', 'message'], ['1', 'moth', SECRET])),
    'Reddit, drafts': ('d.csv', table(['id', 'title', 'body', 'kind', 'is_public_link'], ['1', 'no', SECRET, 'x', 'False'])),
    'WhatsApp, iPhone': ('talk.txt', f'[01.03.26, 21:04:00] Moth: {SECRET}\n[01.03.26, 21:05:00] Spider: yes\n'),
    'WhatsApp, Android': ('talk.txt', f'3/1/26, 9:04 PM - Moth: {SECRET}\n3/1/26, 9:05 PM - Spider: yes\n'),
    'a heading': ('talk.txt', f'Conversation with Moth\n{SECRET}\n'),
    'a note': ('n.json', [note(1, FOLLOWERS)]),
    'a note in an activity': ('activities.json', dict(orderedItems=[dict(type='Create', actor='https://fen.example/users/keeper',
                              to=[PUBLIC], object=note(1, FOLLOWERS))])),
    'an update': ('activities.json', dict(orderedItems=[dict(type='Update', actor='https://fen.example/users/keeper',
                                                         object=note(1, FOLLOWERS))])),
    'Misskey': ('notes.json', [dict(id='1', createdAt='2026-03-01', text=SECRET, renoteId=None, visibility='specified')]),
    'a visibility that nobody knows': ('posts.json', [dict(id='1', text=SECRET, visibility='close_friends')]),
    'Nostr': ('e.jsonl', ''.join(json.dumps(dict(id=f'{k}', pubkey='5f', kind=k, created_at=1, tags=[], content=SECRET))+'\n'
                                 for k in (4, 14))),
    'Tumblr, a draft': ('t.json', [dict(blog_name='lamp', id=1, body=SECRET, state='draft')]),
    'LinkedIn, for connections': ('Shares.csv', table(['Date', 'ShareCommentary', 'Visibility'],
                                                      ['2026-03-01', SECRET, 'CONNECTIONS']))}


@pytest.mark.parametrize('kind', CHATS)
@pytest.mark.parametrize('column', [None, 'text', 'body'])
def test_what_is_private_is_refused(tmp_path, kind, column):
    "Whatever column is asked for, and the sentence has nothing of it"
    name, content = CHATS[kind]
    with pytest.raises(ValueError) as e: load_all(write(tmp_path, {name: content}), text_column=column, skip_bad=True)
    assert 'SECRET' not in str(e.value) and '\n' not in str(e.value)
    if column is None: assert 'private' in str(e.value) and 'never read' in str(e.value)


@pytest.mark.parametrize('kind', CHATS)
def test_what_is_private_is_left_out_of_a_folder(tmp_path, kind):
    "A chat beside posts changes nothing of them"
    name, content = CHATS[kind]
    folder = write(tmp_path, {name: content, 'posts.jsonl': '{"text": "One lamp", "id": 1}\n{"text": "Two", "id": 2}\n'})
    accounts = load_all(folder, skip_bad=True)
    assert [list(a.posts['text']) for a in accounts if len(a)] == [['One lamp', 'Two']]


def test_a_public_channel_is_read_by_any_name(tmp_path):
    "The kind of the chat decides, not the name of the file"
    for i, name in enumerate(('result.json', 'messages.json')):
        assert len(load(write(tmp_path/str(i), {name: messages('public_channel', said(1, 'One lamp'))}))) == 1


def test_tweets_for_a_circle(tmp_path):
    "X lists them beside the others, and among them"
    files = {'data/tweets.js': ytd('tweets', ('1', 'One lamp'), ('2', SECRET), ('3', 'Fog')),
             'data/twitter-circle-tweet.js': ytd('twitter_circle_tweet', ('2', SECRET)),
             'data/account.js': 'window.YTD.account.part0 = [{"account": {"username": "moth", "accountId": "9"}}]'}
    account = load(write(tmp_path, files))
    assert (list(account.posts['text']), account.private) == (['One lamp', 'Fog'], 1)
    assert 'SECRET' not in ''.join(load(tmp_path/'data'/'tweets.js').posts['text'])


def test_a_whole_export_of_reddit(tmp_path):
    files = {'posts.csv': table(['id', 'date', 'subreddit', 'title', 'body'], ['p1', '2026-03-01', 'lamps', 'One', 'lamp'],
                                ['p2', '2026-03-02', 'lamps', 'Two', '[removed]']),
             'comments.csv': table(['id', 'date', 'subreddit', 'parent', 'body'], ['c1', '2026-03-03', 'lamps', '', 'Fog'],
                                   ['c2', '2026-03-04', 'lamps', 'c1', '> Fog\n\nAgain'], ['c3', '', 'lamps', '', '[deleted]']),
             'drafts.csv': table(['id', 'title', 'body'], ['d1', 'no', SECRET]),
             'messages_archive.csv': table(['id', 'from', 'to', 'body'], ['m1', 'moth', 'spider', SECRET]),
             'post_votes.csv': table(['id', 'direction'], ['p1', 'up']),
             'statistics.csv': table(['statistic', 'value'], ['account name', 'lamp_moth'])}
    account = load(write(tmp_path, files))
    assert account.handle == 'lamp_moth'
    assert summary(account) == (['Fog', 'Again', '', 'One\n\nlamp', 'Two'], [0, 3, 1])


def test_a_channel_of_telegram(tmp_path):
    "Text in pieces, what was forwarded, and records of the channel's own"
    records = [dict(said(1, ''), type='service', action='create_channel', title='Lamp Log'), said(2, 'One lamp'),
               said(3, ['Two ', dict(type='bold', text='lamps')]), said(4, 'Storm', forwarded_from='The Board'),
               said(5, 'No storm', reply_to_message_id=3)]
    account = load(write(tmp_path, {'result.json': messages('public_channel', *records)}))
    assert (account.handle, account.source) == ('Lamp Log', 'Telegram')
    assert summary(account) == (['One lamp', 'Two lamps', 'Storm', 'No storm'], [1, 1, 1])


def keyed(*records): return {str(1500+i): record for i, record in enumerate(records)}


def v2(i, text, quoted=(), author='9', handle='lamp_moth'):
    return dict(id=str(i), text=text, author_id=author, author=dict(id=author, username=handle), referenced_tweets=list(quoted))


OTHER = dict(v2(7, 'I never liked lamps', author='8', handle='spider'), type='quoted')
MINE = [v2(i, f'Night {i}', [OTHER] if i == 1 else []) for i in range(3)]
BUILDS = {
    'a list': MINE, 'keyed by id': keyed(*MINE), 'items': dict(items=keyed(*MINE)), 'one level down': dict(result=dict(tweets=MINE)),
    'two levels down': dict(a=dict(b=dict(records=keyed(*MINE)))), 'under a name of its own': dict(n=3, my_notes=MINE),
    'beside others': dict(tweets=MINE, liked=[dict(OTHER, id=str(i)) for i in range(9)]),
    'beside others, by no known name': dict(liked=[dict(OTHER, id='1')], mine=MINE),
    'after users': dict(users=[dict(id='9', username='lamp_moth', description='words '*9)], tweets=MINE)}


@pytest.mark.parametrize('build', BUILDS)
@pytest.mark.parametrize('indent', [None, 1])
def test_json_of_any_build(tmp_path, build, indent):
    "What is quoted inside of a post is never taken for the posts"
    account = load(write(tmp_path, {'a.json': json.dumps(BUILDS[build], indent=indent)}))
    assert (account.handle, list(account.posts['text'])) == ('lamp_moth', ['Night 0', 'Night 1', 'Night 2'])


def bluesky(text, **more): return {'$type': 'app.bsky.feed.post', 'text': text, 'createdAt': '2026-03-01T21:04:00Z', **more}


def test_records_of_bluesky(tmp_path):
    "As `listRecords` answers, and a file for each"
    uri = 'at://did:plc:moth/app.bsky.feed.post/'
    reply = bluesky('Two lamps', reply=dict(parent=dict(uri=uri+'a'), root=dict(uri=uri+'a')))
    records = [dict(uri=uri+'a', cid='x', value=bluesky('One lamp')), dict(uri=uri+'b', cid='x', value=reply)]
    account = load(write(tmp_path/'list', {'r.json': dict(records=records, cursor='b')}))
    assert summary(account) == (['One lamp', 'Two lamps'], [0, 1, 1])
    account = load(write(tmp_path/'lamp', {'3ka.json': bluesky('One lamp'), '3kb.json': bluesky('Fog')}))
    assert (account.handle, len(account)) == ('lamp', 2)


def test_captions_of_several_pictures(tmp_path):
    "They stand one level up; Instagram and Threads are told apart, as a zip would be"
    records = [dict(media=[dict(uri='1.jpg', creation_timestamp=1772399040, title='One lamp')]),
               dict(media=[dict(uri='2.jpg', creation_timestamp=1772399040, title='')]*2, title='Two lamps',
                    creation_timestamp=1772399040)]
    for name, content, source in (('posts_1.json', records, 'Instagram'),
                                  ('threads_and_replies.json', dict(text_post_app_text_posts=records), 'Threads')):
        account = load(write(tmp_path/source, {name: content}))
        assert (list(account.posts['text']), account.source) == (['One lamp', 'Two lamps'], source)
    mixed = {'media/posts_1.json': records, 'connections/followers_1.json': [dict(title='spider', string_list_data=[])]}
    assert len(load(write(tmp_path/'moth', mixed))) == 2


def test_posts_of_facebook(tmp_path):
    records = [dict(timestamp=1772399040, title='Moth shared a link.', attachments=[], data=[dict(update_timestamp=1)]),
               dict(timestamp=1772399040, title='Moth updated her status.', data=[dict(post='Fog \u00e2\u009d\u0084')])]
    account = load(write(tmp_path, {'your_posts_1.json': records}))
    assert list(account.posts['text']) == ['', 'Fog ❄'] and account.posts[0]['created_at'] == '2026-03-01T21:04:00Z'


def test_notes_of_misskey(tmp_path):
    "Without text: a renote, and a picture"
    note = dict(createdAt='2026-03-01T21:04:00Z', renoteId=None, replyId=None, visibility='public')
    notes = [dict(note, id='1', text='One lamp'), dict(note, id='2', text=None, renoteId='x'), dict(note, id='3', text=None),
             dict(note, id='4', text='Two', replyId='1'), dict(note, id='5', text=SECRET, visibility='followers')]
    account = load(write(tmp_path, {'notes.json': notes}))
    assert (*summary(account), account.private) == (['One lamp', '', '', 'Two'], [1, 1, 1], 1)


def test_null_is_a_post_without_text(tmp_path):
    rows = [dict(id=1, text='One lamp'), dict(id=2, text=None), dict(id=3, text=float('nan'))]
    account = load(write(tmp_path, {'a.json': json.dumps(rows)}))
    assert list(account.posts['text']) == ['One lamp', '', ''] and account.skipped == 0


def test_exports_of_linkedin(tmp_path):
    "Quotes around each line break, quotes behind a backslash, and files of other kinds"
    files = {'Shares.csv': 'Date,ShareLink,ShareCommentary,Visibility\n2026-03-01 10:00:00,x,"One lamp.""\n""""\n""Two, mostly."'
                           ',MEMBER_NETWORK\n2026-03-02 10:00:00,x,,MEMBER_NETWORK\n',
             'Comments.csv': 'Date,Link,Message\n2026-03-03 10:00:00,x,"He said \\"one lamp, not two\\", and left"\n',
             'Profile.csv': 'First Name,Last Name\nA,Moth\n', 'Connections.csv': 'Notes:\n"x, y"\n\nFirst Name,URL\nA,b\n'}
    account = load(write(tmp_path/'moth', files))
    assert sorted(account.posts['text']) == ['', 'He said "one lamp, not two", and left', 'One lamp.\n\nTwo, mostly.']


TABLES = {
    'twarc 2': (['id', 'text', 'author_id', 'author.username', 'author.name', 'in_reply_to_user_id',
                 'referenced_tweets.replied_to.id', 'referenced_tweets.retweeted.id'],
                [['1', 'One lamp', '9', 'lamp_moth', 'Moth', '', '', ''], ['2', 'Two', '9', 'lamp_moth', 'Moth', '9', '1', ''],
                 ['3', 'Storm', '9', 'lamp_moth', 'Moth', '', '', '7']]),
    'json_normalize': (['id_str', 'full_text', 'user.id_str', 'user.screen_name', 'user.name', 'in_reply_to_status_id_str',
                        'in_reply_to_user_id_str', 'retweeted_status.id_str'],
                       [['1', 'One lamp', '9', 'lamp_moth', 'Moth', '', '', ''], ['2', 'Two', '9', 'lamp_moth', 'Moth', '1', '9', ''],
                        ['3', 'Storm', '9', 'lamp_moth', 'Moth', '', '', '7']]),
    'a record in a cell': (['id', 'content', 'user', 'retweetedTweet', 'inReplyToTweetId', 'inReplyToUser'],
                           [['1', 'One lamp', "{'username': 'lamp_moth', 'id': 9, 'n': 5}", '', '', ''],
                            ['2', 'Two', '{"username": "lamp_moth", "id": 9, "n": 6}', '', '1', ''],
                            ['3', 'Storm', "{'username': 'lamp_moth', 'id': 9, 'at': datetime.date(2026, 1, 1)}", '{...}', '', '']]),
    'an address in a cell': (['id', 'content', 'user', 'is_retweet', 'in_reply_to_id'],
                             [['1', 'One lamp', 'https://x.com/lamp_moth', 'False', ''],
                              ['2', 'Two', 'https://twitter.com/lamp_moth', 'False', '1'],
                              ['3', 'Storm', 'https://x.com/lamp_moth', 'True', '']])}


@pytest.mark.parametrize('kind', TABLES)
def test_tables_that_were_records(tmp_path, kind):
    names, rows = TABLES[kind]
    account = load(write(tmp_path, {'t.csv': table(names, *rows)}))
    assert (account.handle, *summary(account)) == ('lamp_moth', ['One lamp', 'Two', 'Storm'], [1, 1, 1])


WORDS = ['One lamp is on in the fog', 'The moth came back to it', 'Nobody else did, of course']


@pytest.mark.parametrize('names, rows, said', [
    (['id', 'status', 'tweet_text'], [[i, 'published', t] for i, t in enumerate(WORDS)], ''),
    (['id', 'text', 'body'], [[i, 'x', t] for i, t in enumerate(WORDS)], "'body'"),
    (['n', 'the keeper wrote'], [[i, t] for i, t in enumerate(WORDS)], "'the keeper wrote'"),
    (['番号', '本文'], [[i, t] for i, t in enumerate(['今日はとても霧が深いので灯りをつけた', '誰も来ない夜だった', '朝になっても霧は晴れない'])],
     "'本文'")])
def test_the_column_with_the_words(tmp_path, names, rows, said):
    heard = []
    path = write(tmp_path, {'t.csv': table(names, *rows)})
    with frontend(say=heard.append): account = load(path)
    assert list(account.posts['text']) == [row[-1] for row in rows]
    assert said in ''.join(heard) and bool(heard) == bool(said)
    assert list(load(path, text_column=names[0]).posts['text']) == [str(row[0]) for row in rows]  # the user's choice wins


def test_one_bad_record_stops_nothing_else(tmp_path):
    "An error in line 1, a bad escape in a list, and both are counted"
    lines = '{"url": "x", "error": "log in first"}\n{"text": "One lamp"}\n{"text": "Fog"}\n'
    path = write(tmp_path, {'a.jsonl': lines})
    with pytest.raises(ValueError, match=r'record 1: it is an error report \(log in first\).*skip_bad=True'): load(path)
    assert (len(load(path, skip_bad=True)), load(path, skip_bad=True).skipped) == (2, 1)
    bad = json.dumps(messages('public_channel', *(said(i, t) for i, t in enumerate(('One', 'BAD', 'Fog')))), indent=1)
    path = write(tmp_path, {'result.json': bad.replace('BAD', 'a \\x0C b')})
    with pytest.raises(ValueError, match=r'record 2: not valid JSON.*skip_bad=True'): load(path)
    account = load(path, skip_bad=True)
    assert (list(account.posts['text']), account.skipped) == (['One', 'Fog'], 1)


def test_markers_go_and_spelled_tokens_stay(tmp_path):
    marked = '<|startoftext|>One lamp<|endoftext|>\n<|startoftext|>Fog\nagain<|endoftext|>\n'
    assert list(load(write(tmp_path, {'a.txt': marked})).posts['text']) == ['One lamp', 'Fog\nagain']
    rows = table(['text'], ['<|startoftext|>One lamp<|endoftext|>'], ['I said <|endoftext|> to it'])
    assert list(load(write(tmp_path, {'a.csv': rows})).posts['text']) == ['One lamp', 'I said <|endoftext|> to it']


def test_html_wherever_it_is(tmp_path):
    posts = [dict(content='<p>One &amp; <a href="https://a.example">lamp</a></p>', created_at='2026-03-01',
                  url=f'https://fen.example/@keeper/{i}') for i in range(2)]
    for files in ({'a.json': posts}, {f'{i}.json': p for i, p in enumerate(posts)}):
        account = load(write(tmp_path/str(len(files)), files))
        assert (account.handle, account.posts[0]['text']) == ('keeper@fen.example', 'One & lamp')


@pytest.mark.parametrize('name, content, part', [
    ('messages.html', '<!DOCTYPE html>\n<html><body>One lamp</body></html>', 'export again as JSON'),
    ('a.rtf', '{\\rtf1\\ansi One lamp\\par}', 'a document'), ('a.xml', '<?xml version="1.0"?><a>One lamp</a>', 'XML'),
    ('a.md', '---\ntitle: One\n---\nOne lamp\n', 'front matter'), ('a.svg', '<svg><text>One lamp</text></svg>', 'XML')])
def test_what_is_no_list_of_posts(tmp_path, name, content, part):
    with pytest.raises(ValueError, match=part): load(write(tmp_path, {name: content}))


def test_handles_of_servers_that_number_their_accounts(tmp_path):
    "From what names them: the actor's file, or the addresses of the posts"
    actor = 'https://fen.example/ap/users/116'
    create = dict(id=f'{actor}/1/activity', type='Create', actor=actor, published='2026-03-01T21:04:00Z', to=[PUBLIC], object=dict(
        id=f'{actor}/1', type='Note', url='https://fen.example/@keeper/1', content='<p>Fog</p>', to=[PUBLIC]))
    outbox = dict(orderedItems=[create])
    assert load(write(tmp_path/'a', {'outbox.json': outbox})).handle == 'keeper@fen.example'
    files = {'outbox.json': outbox, 'actor.json': dict(id=actor, preferredUsername='keeper', name='Keeper')}
    assert load(write(tmp_path/'b', files)).handle == 'keeper@fen.example'


def test_one_order_of_day_and_month(tmp_path):
    "The thirteenth decides for the third"
    rows = [['03/04/2026', WORDS[0]], ['13/04/2026', WORDS[1]]]
    assert [p['created_at'][:10] for p in load(write(tmp_path, {'a.csv': table(['date', 'text'], *rows)})).posts] == [
        '2026-04-03', '2026-04-13']


def test_asides_in_brackets_are_the_authors(tmp_path):
    "A link to a shortener, or to the author's own site, makes nothing automatic"
    things = 'stone wall gate well tree roof lane pond hill barn mill ford'.split()
    for host in ('bit.ly', 'garden.example'):
        rows = [[f'{a.title()} and {b} are {a} again ({b}, not {c}). It took me until {c} to see it https://{host}/{a}{b}']
                for i, a in enumerate(things) for b, c in [(things[i-1], things[i-2]), (things[i-3], things[i-5])]]
        kept, counts = apply_rules(load(write(tmp_path, {'g.csv': table(['text'], *rows)})).posts)
        assert (counts['automatic'], counts.get('endings', 0)) == (0, 0)
        assert all('It took me until' in p['text'] for p in kept)


def test_what_somebody_adds_to_a_programs_post_is_theirs(tmp_path):
    "The program's part goes, the words behind its link stay, unless every post of the program has them"
    places = 'Quay Mill Fen Pier Weir Moor Dyke Tarn Holt Lane Gate Barn'.split()
    link = 'https://checkins.example/c/'
    checkins = [[f"I'm at {p} lamp post {link}{p}"] for p in places]
    added = [[f"I'm at {p} bridge {link}{p}7 @gull see {link}{p}8 the {p} fog was so thick\nthat I stayed"] for p in places[:4]]
    said = [f'the {p} fog was so thick that I stayed' for p in places[:4]]
    always = [[f"I'm at {p} lamp post {link}{p} and have a good day"] for p in places]
    for rows, left, n in ((checkins+added, said, 12), (checkins+always, [], 24)):
        kept, counts = apply_rules(load(write(tmp_path, {'c.csv': table(['text'], *rows)})).posts)
        assert ([p['text'] for p in kept], counts['automatic']) == (left, n)
        assert counts.get('endings', 0) == len(left)


def test_a_message_in_two_exports_of_a_discord_channel_counts_once(tmp_path):
    "Such tables have no ids; a message may have several lines"
    head = ['AuthorID', 'Author', 'Date', 'Content', 'Attachments', 'Reactions']
    rows = [[f'8{n}', author, f'2026-03-01T21:0{i}:00.0000000+00:00', f'{WORDS[i]}\nand again', '', '🌙 (2)']
            for i, (n, author) in enumerate([(1, 'keeper'), (2, 'moth#0001'), (1, 'keeper')])]
    write(tmp_path, {'Lamps - general [7] (part 1).csv': table(head, *rows[:2]),
                     'Lamps - general [7] (part 2).csv': table(head, *rows[1:])})
    assert {a.handle: [p['text'] for p in a.posts] for a in load_all(tmp_path)} == {
        'keeper': [rows[0][3], rows[2][3]], 'moth#0001': [rows[1][3]]}
