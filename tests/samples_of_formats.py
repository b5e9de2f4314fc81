"""Made-up samples of every format that is read, small enough to be changed byte by byte.

`FILES` are files of each format, `RECORDS` records of each shape, `ARCHIVES` the files in each kind of archive.
"""
import csv, hashlib, io, json, tarfile, zipfile
from datetime import datetime

LONG = ('The lamp in the harbour has been out for a week now and nobody has written to the council about it except for '
        'me and my neighbour, who keeps bees, and so I went')
RT = f'RT @old_fen: {LONG}'[:139]+'…'
WORDS = ['The lamp is on again &amp; so am I', '@lamp_moth @old_fen no. 🌙 said “naïve” — 電気', RT,
         'ランプ、また点いた。\nмоя лампа', 'they â€™re here', f'{LONG[:110]}… https://t.co/Ab12']
CTIME = [f'Wed Oct {19+i} 20:07:2{i} +0000 2022' for i in range(6)]
ISO = [f'2026-03-0{i+1}T21:04:00' for i in range(6)]
ID = [str(1421356458818428930+i) for i in range(6)]

def _dumps(o, **kwargs): return json.dumps(o, ensure_ascii=False, **kwargs)
def _lines(records, **kwargs): return ''.join(_dumps(r, **kwargs)+'\n' for r in records).encode()
def _script(name, records): return f'window.YTD.{name}.part0 = {_dumps(records, indent=1)}'.encode()

_TWEETS = [dict(full_text=t, created_at=c, id_str=i, id=i, lang='en', retweeted=False, truncated=False,
                favorite_count='3',
                entities=dict(hashtags=[], urls=[dict(url='https://t.co/Ab12', indices=['0', '9'])]))
           for t,c,i in zip(WORDS, CTIME, ID)]
_TWEETS[1] |= dict(in_reply_to_user_id_str='9', in_reply_to_status_id_str=ID[0], in_reply_to_screen_name='lamp_moth')
_WRAPPED = _script('tweets', [dict(tweet=t) for t in _TWEETS])

_MOTH = dict(_type='snscrape.modules.twitter.User', username='lamp_moth', displayname='Moth 🌙', id=9)
_NOTE = dict(id='https://fen.example/users/keeper/1', type='Note', inReplyTo='https://fen.example/users/keeper/0',
             url='https://fen.example/@keeper/1', contentMap=dict(en='<p>Fog.</p>'),
             content='<p>Fog &amp; lamps<br />since four.</p><p><a href="https://a.example/x"><span class="invisible">'
                     'https://</span>a.example/x</a></p><p class="quote-inline">RE: https://a.example</p><!-- gull -->')
_KEEPER = 'https://fen.example/users/keeper'
_ACTIVITY = dict(id=f'{_KEEPER}/1/activity', type='Create', actor=_KEEPER, published='2026-03-01T21:04:00Z',
                 to=['https://www.w3.org/ns/activitystreams#Public'], cc=[], object=_NOTE)
_BSKY = {'$type': 'app.bsky.feed.post', 'text': '🌙 see fen.example/lo... now', 'createdAt': '2026-03-01T21:04:00.123Z',
         'langs': ['en'], 'reply': dict(parent=dict(uri='at://did:plc:moth/app.bsky.feed.post/3j', cid='bafy')),
         'facets': [dict(index=dict(byteStart=9, byteEnd=26), features=[dict(uri='https://fen.example/log/7')])]}
_ITEM = dict(post=dict(uri='at://did:plc:moth/app.bsky.feed.post/3k', cid='bafy', record=_BSKY,
                       author=dict(did='did:plc:moth', handle='moth.example', displayName='Moth')))
_V2 = dict(id=ID[0], text=WORDS[0], author_id='9', created_at='2026-03-01T21:04:00.000Z', lang='en',
           in_reply_to_user_id='9', referenced_tweets=[dict(type='replied_to', id=ID[1])])
_THREAD = dict(media=[dict(uri='', title='Caf\u00c3\u00a9 \u00f0\u009f\u008c\u0099', creation_timestamp=1775980958,
                           text_app_post=dict(is_reply=False))])

_CAROUSEL = dict(media=[dict(uri='', title='', creation_timestamp=1775980958)]*2, title='Caf\u00c3\u00a9, twice',
                 creation_timestamp=1775980960)
_STATUS = dict(timestamp=1372444700, title='Moth updated her status.', attachments=[],
               data=[dict(post='Fog \u00e2\u009d\u0084'), dict(update_timestamp=1372444700)])
_MESSAGE = dict(id=2, type='message', date='2026-03-01T21:04:00', date_unixtime='1772399040', from_id='channel5',
                text=['One ', dict(type='bold', text='lamp'), ' is on'], text_entities=[], **{'from': 'Lamp Log'})
_SERVICE = dict(id=1, type='service', date_unixtime='1772399040', action='create_channel', title='Lamp Log', text='')
_RENOTE = dict(id='9b', createdAt='2026-03-01T21:04:00.000Z', text=None, renoteId='9a', replyId=None, visibility='public')
_EVENT = dict(id='a1', pubkey='5f', kind=1, created_at=1772399040, content='One lamp', sig='00',
              tags=[['e', 'a0', '', 'reply'], ['p', '5f']])
_SUBMISSION = dict(id='c1', subreddit='lamps', author='lamp_moth', title='One lamp', selftext='> Which?\n\nThat one.',
                   created_utc=1772399040)
_TUMBLR = dict(id=7, blog_name='lamp-log', type='text', title='Night 7', body='<p>One <b>lamp</b> &amp; fog.</p>',
               date='2026-03-01 21:04:00 GMT', state='published', post_url='https://lamp-log.example/7', trail=[])

# By the name of the shape; the last are records that no shape knows.
RECORDS = {
    'X API v2': [_V2, dict(_V2, author=dict(id='9', username='lamp_moth', name='Moth'), note_tweet=dict(text=LONG),
                           referenced_tweets=[dict(type='retweeted', id=ID[1])])],
    'twint': [dict(id=7, conversation_id=6, created_at=1555030911000, date='2019-04-11', user_id=9, name='Moth',
                   username='lamp_moth', tweet='One lamppic.twitter.com/x1 https://a.example/b\xa0…',
                   reply_to=[dict(user_id='9')], urls="['https://a.example']", retweet=None,
                   link='https://twitter.com/lamp_moth/status/7'),
              dict(id=8, conversation_id=8, created_at='2021-02-11 15:02:42 JST', timezone='+0900', tweet='Two')],
    'Mastodon outbox': [_ACTIVITY, dict(_ACTIVITY, type='Announce', object='https://moor.example/users/gull/5'),
                        dict(_ACTIVITY, to=['https://fen.example/users/friend']),
                        dict(_ACTIVITY, actor='https://fen.example/ap/users/11', object=dict(_NOTE, content=None)),
                        dict(_ACTIVITY, object='https://fen.example/objects/1')],
    'ActivityPub': [dict(_NOTE, attributedTo=_KEEPER, published='2026-03-01T21:04:00Z', to=_ACTIVITY['to']),
                    dict(_NOTE, attributedTo=_KEEPER, to=[f'{_KEEPER}/followers'])],
    'Mastodon': [dict(id='108', created_at='2026-03-01T21:04:00.000Z', in_reply_to_id='107', language='en',
                      in_reply_to_account_id='14', visibility='public', url='https://fen.example/@keeper/108',
                      content=_NOTE['content'], reblog=None,
                      account=dict(id='14', username='keeper', acct='keeper', display_name='Keeper')),
                 dict(id='109', visibility='private', content='<p>psst</p>')],
    'Bluesky': [_ITEM, dict(_ITEM, reason={'$type': 'app.bsky.feed.defs#reasonRepost',
                                          'by': dict(did='did:plc:gull', handle='gull.example', displayName='Gull')}),
                dict(uri='at://did:plc:moth/app.bsky.feed.post/3k', cid='bafy', value=_BSKY), _BSKY,
                {'$type': 'app.bsky.feed.like', 'subject': dict(uri='at://did:plc:gull/app.bsky.feed.post/3a')}],
    'Instagram': [_THREAD, _CAROUSEL],
    'Facebook': [_STATUS, dict(_STATUS, data=[])],
    'Telegram': [_SERVICE, _MESSAGE, dict(_MESSAGE, forwarded_from='The Board', reply_to_message_id=2, text='Fog')],
    'Discord': [dict(id='5', type='Default', timestamp='2026-03-01T21:04:00+00:00', content='One lamp',
                     author=dict(id='9', name='lamp_moth', nickname='Moth', isBot=False)),
                dict(id='6', type='Reply', timestamp='2026-03-01T21:05:00+00:00', content='Two', author=dict(id='9', name='m'),
                     reference=dict(messageId='5'))],
    'Misskey': [_RENOTE, dict(_RENOTE, text='$[tada **One** lamp]', renoteId=None, replyId='9b'),
                dict(_RENOTE, text='psst', visibility='followers')],
    'Reddit': [_SUBMISSION, dict(_SUBMISSION, selftext='[removed]'),
               dict(id='c2', subreddit='lamps', body='&gt; Which?\nThat one.', parent_id='t1_c1', created_utc='1772399040')],
    'Tumblr': [_TUMBLR, dict(_TUMBLR, state='draft'), dict(_TUMBLR, reblogged_from_name='fen', reblog=dict(comment='Yes.')),
               dict(id_string='8', blog_name='lamp-log', content=[dict(type='text', text='One lamp')])],
    'LinkedIn': [dict(Date='2026-03-01 10:00:00', ShareLink='https://www.linkedin.example/1', SharedUrl='',
                      ShareCommentary='One lamp."\n""\n"Two lamps.', Visibility='MEMBER_NETWORK'),
                 dict(Date='2026-03-01 10:00:00', Link='https://www.linkedin.example/2', Message='Good point.')],
    'Nostr': [_EVENT, dict(_EVENT, kind=6, tags=[]), dict(_EVENT, kind=4), dict(_EVENT, kind=7)],
    'snscrape': [dict(_type='snscrape.modules.twitter.Tweet', url=f'https://twitter.com/lamp_moth/status/{ID[0]}',
                      date='2026-03-01T21:04:00+00:00', rawContent=WORDS[1], renderedContent=WORDS[1], id=int(ID[0]),
                      lang='en', user=_MOTH, retweetedTweet=None, inReplyToTweetId=int(ID[1]), inReplyToUser=_MOTH),
                 dict(url='https://twitter.com/lamp_moth/status/7', date='2026-03-01T21:04:00+00:00', content=RT,
                      renderedContent=RT, id=7, user=_MOTH,
                      retweetedTweet=dict(content=LONG, user=dict(username='old_fen')))],
    'X API': [dict(_TWEETS[1], user=dict(id=9, id_str='9', screen_name='lamp_moth', name='Moth')),
              dict(text=RT, truncated=True, extended_tweet=dict(full_text=LONG), id_str=ID[2], created_at=CTIME[2],
                   user=dict(id_str='9', screen_name='lamp_moth'), retweeted_status=dict(text=LONG))],
    'any other': [dict(text=WORDS[0], date='10/16/17 22:59', likes=3),
                  {'Tweet Id': '7.0', 'Text': WORDS[4], 'user': 'moth', 'is_retweet': 'False', 'post_type': 'reply'},
                  'only a text', dict(text='', id=5), dict(text=WORDS[0], visibility='followers'),
                  dict(sender_name='Bob', timestamp_ms=1666210045000, content='psst'),
                  dict(id=7, type='message', from_id='user5', text='psst'), dict(id=8, text=None),
                  dict(text='One lamp', user="{'username': 'lamp_moth', 'id': 9, 'created': datetime.date(2009, 1, 1)}"),
                  {'body': 'psst', 'from': 'moth', 'to': 'spider'}, dict(message='psst', conversation_type='direct'),
                  dict(content='<p>One <a href="https://a.example">lamp</a></p>', url='https://fen.example/@keeper/1')]}

_RECORDS = [r for records in RECORDS.values() for r in records]
_PAGE = dict(data=[_V2], includes=dict(users=[dict(id='9', username='lamp_moth', name='Moth')]), meta=dict(n=1))
_GRAILBIRD = [dict(text=t, id=int(i), id_str=i, created_at=d.replace('T', ' ')+' +0000',
                   user=dict(id_str='9', screen_name='lamp_moth'), in_reply_to_user_id_str='9')
              for t,i,d in zip(WORDS, ID, ISO)]

def _table(names, rows, **kwargs):
    out = io.StringIO()
    csv.writer(out, **kwargs).writerows(([names] if names else []) + rows)
    return out.getvalue().encode()

_ROWS = [[i, 'Sat Jul 31 06:26:01 UTC 2021', t, 'lamp_moth', '0'] for i,t in zip(ID, WORDS)]
_MAC = 'created_at,text\n10/16/17 22:59,"It\u2030\u00dbªs the lamp\u2030\u00db_ \u2030\u00dbÒ again"\n'.encode('cp1252')
_THROUGH_MAC = ['It‰Ûªs the lamp‰Û_', 'flags _Ùà¼_Ùàü and half _Ùà¼', '‰ÛÏagain‰Û\x9d']

class _Link(bytes): "A CID, in a CBOR document."

def _cbor(value):
    "`value` as DAG-CBOR."
    def head(kind, n):
        if n < 24: return bytes([kind<<5 | n])
        return bytes([kind<<5 | 24, n]) if n < 256 else bytes([kind<<5 | 25]) + n.to_bytes(2, 'big')
    if isinstance(value, bool) or value is None: return {None: b'\xf6', True: b'\xf5', False: b'\xf4'}[value]
    if isinstance(value, _Link): return b'\xd8\x2a' + head(2, len(value)+1) + b'\0' + value
    if isinstance(value, int): return head(0, value)
    if isinstance(value, bytes): return head(2, len(value)) + value
    if isinstance(value, str): return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list): return head(4, len(value)) + b''.join(map(_cbor, value))
    pairs = sorted(((_cbor(k), _cbor(v)) for k,v in value.items()), key=lambda p: (len(p[0]), p[0]))
    return head(5, len(value)) + b''.join(k+v for k,v in pairs)

def car(records:dict[str,dict], split:int=0) -> bytes:
    "A repository of Bluesky with `records` by their keys; the first `split` are in a node of their own on the left."
    blocks = {}
    def add(value):
        data = _cbor(value)
        cid = _Link(b'\x01\x71\x12\x20' + hashlib.sha256(data).digest())
        blocks[cid] = data
        return cid
    def varint(n): return bytes([n]) if n < 128 else bytes([n & 127 | 128]) + varint(n>>7)
    def node(items, left=None): return add(dict(l=left, e=[dict(p=0, k=k.encode(), v=add(r), t=None) for k,r in items]))
    items = sorted(records.items())
    left = node(items[:split]) if split else None
    root = add(dict(did='did:plc:moth', version=3, data=node(items[split:], left), rev='3k', prev=None, sig=b'lamp'))
    header = _cbor(dict(roots=[root], version=1))
    return varint(len(header)) + header + b''.join(varint(len(c)+len(d)) + c + d for c,d in blocks.items())

_REPO = {'app.bsky.feed.post/3k': _BSKY, 'app.bsky.actor.profile/self': dict(displayName='Moth'),
         'app.bsky.feed.post/3l': dict(text='One lamp', createdAt='2026-03-01T21:04:00Z', langs=[]),
         'app.bsky.feed.repost/3m': dict(subject=dict(uri='at://did:plc:gull/app.bsky.feed.post/3a'),
                                         createdAt='2026-03-02T21:04:00Z')}

def _sheet():
    "A spreadsheet."
    from openpyxl import Workbook
    book,out = Workbook(),io.BytesIO()
    for row in (['id', 'date', 'text'], *([i, datetime(2026, 3, 1, 21, n), t] for n,(i,t) in enumerate(zip(ID, WORDS)))): book.active.append(row)
    book.save(out)
    return out.getvalue()

def _parquet():
    "A Parquet file."
    import pyarrow as pa
    from pyarrow import parquet
    out = io.BytesIO()
    parquet.write_table(pa.table(dict(id=ID, text=WORDS, user=[dict(username='lamp_moth')]*len(ID))), out)
    return out.getvalue()

_SHEET,_PARQUET = _sheet(),_parquet()
_ITEM_XML = ('<item><title>Night 7</title><link>https://log.example/7</link><c:encoded><![CDATA[<p>One lamp.</p>]]></c:encoded>'
             '<wp:post_type>post</wp:post_type><wp:status>%s</wp:status></item>')
_WORDPRESS = ('<?xml version="1.0"?>\n<rss xmlns:wp="http://wordpress.org/export/1.2/" '
              'xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>' + _ITEM_XML % 'publish' + _ITEM_XML % 'draft'
              + '</channel></rss>').encode()

_USER = b'var user_details = {"id": "9", "screen_name": "lamp_moth", "full_name": "Moth"}'

# By a name for the format, files of it.
FILES = {
    'Bluesky repository': [car(_REPO), car(_REPO, split=2)],
    'X archive': [_WRAPPED, _WRAPPED.replace(b'\n', b'')],
    'X archive until 2019': [_script('tweet', _TWEETS)+b';'],
    'other file of an X archive': [_script('direct_messages', [dict(dmConversation=dict(conversationId='1-2'))]),
                                   b'window.__THAR_CONFIG = {"userInfo" : {"accountId" : "9"}}'],
    'X archive of 2013 to 2018': [b'Grailbird.data.tweets_2014_01 = \n '+_dumps(_GRAILBIRD, indent=1).encode()],
    'other file of an X archive of 2013 to 2018': [_USER],
    'JSON lines': [_lines([{'_meta': {}}, *_RECORDS]), _lines(RECORDS['snscrape']*2), _lines([_PAGE]*2),
                   _lines(RECORDS['twint']*3, separators=(',', ':')), b'"one lamp"\n"two lamps"\n'],
    'JSON': [_lines([_RECORDS]), _lines([_PAGE]), _lines(RECORDS['any other'][:1]),
             _lines([dict(orderedItems=RECORDS['Mastodon outbox'], totalItems=7)]),
             _lines([dict(query='x', tweets=_TWEETS)]), _lines([dict(text_post_app_text_posts=[_THREAD])]),
             _dumps(dict(feed=RECORDS['Bluesky'], cursor='x'), indent=2).encode('utf-16'),
             b'\xef\xbb\xbf["one lamp", "two lamps"]', _lines([dict(_PAGE, data=_V2)]),
             _lines([dict(people=[dict(id='9', handle='gull')], toots=RECORDS['Mastodon'])]),
             _lines([{i: dict(r, quoted=[_V2]) for i,r in zip(ID, _TWEETS)}]), _lines([dict(items={i: r for i,r in zip(ID, _TWEETS)})]),
             _lines([dict(records=RECORDS['Bluesky'][2:3]*2, cursor='x')]),
             _lines([dict(name='Lamp Log', type='public_channel', id=5, messages=RECORDS['Telegram'])]),
             _lines([dict(guild=dict(id='12', name='Lamps'), channel=dict(type='GuildTextChat'), messages=RECORDS['Discord'])]),
             b'{"query": "x", "tweets": [\n' + b',\n'.join(_dumps(t).encode() for t in _TWEETS) + b'\n]}\n',
             _dumps([dict(text=t) for t in _THROUGH_MAC]).encode(), json.dumps(_THROUGH_MAC, indent=1).encode()],
    'CSV': [_table(['id', 'Datetime', 'Text', 'username', 'is_retweet'], _ROWS), _table(None, _ROWS), _MAC,
            _table(['text'], [r[2:3] for r in _ROWS]),
            _table(['', 'tweet', 'date'], [[n, *r[2:0:-1]] for n,r in enumerate(_ROWS)], delimiter='\t'),
            _table(['Content', 'Url'], [[r[2], f'https://x.com/lamp_moth/status/{r[0]}'] for r in _ROWS],
                   delimiter=';').replace(b'\n', b'\r'),
            _table(['id', 'text', 'author_id', 'author.username', 'referenced_tweets.retweeted.id', 'created_at'],
                   [[r[0], r[2], '9', 'lamp_moth', '', '2026-03-01T21:04:00Z'] for r in _ROWS]),
            _table(['id', 'status', 'tweet_text', 'date'], [[r[0], 'published', r[2], f'{n+11}/03/2026 21:04'] for n,r in enumerate(_ROWS)]),
            _table(['', 'content', 'user'], [[n, r[2], str(dict(username='lamp_moth', id=n))] for n,r in enumerate(_ROWS)]),
            'Date,Message\n2026-03-01,"He said \\"one lamp, not two\\", and left"\n2026-03-02,"Fog, again"\n'.encode()],
    'Excel': [_SHEET], 'Parquet': [_PARQUET],
    'WordPress export': [_WORDPRESS],
    'other XML': [b'<?xml version="1.0"?><lamps/>'], 'other web page': [b'<!DOCTYPE html>\n<p>One lamp</p>'],
    'other document': [b'{\\rtf1 One lamp\\par}'], 'other front matter': [b'---\ntitle: Lamp\n---\nOne lamp\n'],
    'other chat': [b'[22-01-20, 10:00:00] Bob: psst\n[22-01-20, 10:01:00] Alice: oh\n', b'# Direct messages with Bob\npsst\n'],
    'plain text': ['\n'.join(WORDS).encode(), '<|endoftext|>'.join(WORDS).encode(),
                   'dusk at the café\nno'.encode('cp1252'), '\n\n'.join(WORDS).encode('utf-16'),
                   'Itäó»s the lampäó_\näóìThe lamp.äó\x9d\n'.encode()]}

_ACCOUNT = _script('account', [dict(account=dict(username='lamp_moth', accountId='9', accountDisplayName='Moth 🌙'))])
_CIRCLE = _script('twitter_circle_tweet', [dict(tweet=_TWEETS[0])])
_PROFILE = _script('profile', [dict(profile=dict(description=dict(bio=''), avatarMediaUrl='https://p.example/m.jpg'))])
_NOTES = _script('note_tweet', [dict(noteTweet=dict(noteTweetId='1', createdAt='2022-10-24T20:07:25.000Z',
                                                    core=dict(text=LONG)))])
_ACTOR = dict(id=_KEEPER, name='Keeper', icon=dict(url='https://fen.example/k.png'))
_CSV_NAMES = 'tweet_id in_reply_to_status_id in_reply_to_user_id timestamp source text retweeted_status_id'.split()
_CSV_ROWS = [[i, '', '9', '2014-01-03 21:04:00 +0000', 'web', t, ''] for i,t in zip(ID, WORDS)]

# By a name for the kind of archive, its files. The last is a folder of files that is no archive.
ARCHIVES = {
    'X archive': [{'data/tweets.js': _WRAPPED, 'data/account.js': _ACCOUNT, 'data/twitter-circle-tweet.js': _CIRCLE, 'data/profile.js': _PROFILE,
                   'data/note-tweet.js': _NOTES, 'Your archive.html': b'<p>',
                   'data/direct-messages.js': FILES['other file of an X archive'][0]},
                  {'twitter-2020/tweet.js': FILES['X archive until 2019'][0], 'twitter-2020/account.js': _ACCOUNT},
                  {'tweets.js': _WRAPPED, 'tweets-part1.js': _WRAPPED.replace(b'part0', b'part1')}],
    'X archive of 2013 to 2018': [{'data/js/tweets/2014_01.js': FILES['X archive of 2013 to 2018'][0],
                                   'data/js/user_details.js': _USER, 'index.html': b'<p>'}],
    'X archive of 2013 to 2018 as CSV': [{'tweets.csv': _table(_CSV_NAMES, _CSV_ROWS)}],
    'Mastodon archive': [{'outbox.json': FILES['JSON'][3], 'actor.json': _dumps(_ACTOR).encode(), 'likes.json': b'{}'}],
    'Meta export': [{'your_activity/threads/threads_and_replies.json': FILES['JSON'][5]},
                    {'your_instagram_activity/media/posts_1.json': _dumps([_THREAD, _CAROUSEL]).encode(),
                     'connections/followers_1.json': b'[{"string_list_data": []}]'}],
    'Facebook export': [{'your_facebook_activity/posts/your_posts_1.json': _dumps(RECORDS['Facebook']).encode()}],
    'LinkedIn export': [{'Shares.csv': _table(list(RECORDS['LinkedIn'][0]), [list(RECORDS['LinkedIn'][0].values())]),
                         'Comments.csv': _table(list(RECORDS['LinkedIn'][1]), [list(RECORDS['LinkedIn'][1].values())]),
                         'Profile.csv': b'First Name,Last Name\nA,Moth\n'}],
    'Reddit export': [{'comments.csv': _table('id permalink date subreddit parent body'.split(), [['c3', '', '2026-03-01', 'lamps', 'c1', 'Fog']]),
                       'statistics.csv': b'statistic,value\naccount name,lamp_moth\n',
                       'chat_history.csv': b'message_id,username,message\n1,spider,psst\n'}],
    'folder of files': [{'3ka.json': _dumps(_BSKY).encode(), '3kb.json': _dumps(_BSKY).encode(), 'n.csv': b'a,b\n1,2\n'},
                        {'a.jsonl': FILES['JSON lines'][1], 'b.csv': FILES['CSV'][0],
                         'c.car': FILES['Bluesky repository'][0]},
                        {'posts.txt': FILES['plain text'][0], 'readme.txt': b'made with lamps'},
                        {'posts.csv': FILES['CSV'][0], 'messages/inbox/bob_1/message_1.json': b'{"messages": []}'}]}

DATES = [*CTIME[:1], *ISO[:1], '2011-01-11 10:40:19 +0900', '2026-03-01T21:04:00.123Z', '10/16/17 22:59',
         '1666210045', '1666210045000', '2021-02-11 15:02:42 JST',
         'Sat Jul 31 06:26:01 UTC 2021', '11 Jan 2011, 10:40 PM EST', '1666210045.5']
TEXTS = [*WORDS, 'ランプ and moth 🇫🇷👩‍🚀 '*14+'https://t.co/Ab12 lam…',
         '‰ÛÏThe lamp is on.‰Û\x9d', 'flags _Ùà¼_Ùàü', 'one\r\ntwo\rthree', 'moon \ud83c and \ud83c\udf19',
         'ðŸŒ™ and lamp']
HTML = [_NOTE['content'], '<p>a &lt;b&gt; &#x41;&#65;&nope; <![CDATA[x]]> <!DOCTYPE html> <?php lamp ?> <br/>',
        '<p>a<script>"</p>"</script>', '<p class>a<p class="quote-inline"><span>RE:</span> b</p></p',
        '<h2>a</h2><ul><li>b<li>c</ul><blockquote><p>d</blockquote><pre>e</pre><table><tr><td>f</table>']

def as_zip(files:dict[str,bytes], compression=zipfile.ZIP_STORED) -> bytes:
    "A zip with `files`."
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', compression) as z:
        for name,data in files.items(): z.writestr(zipfile.ZipInfo(name), data, compression)
    return out.getvalue()

def as_tar(files:dict[str,bytes], mode='w') -> bytes:
    "A tar with `files`; `w:gz` compresses it."
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as t:
        for name,data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            t.addfile(info, io.BytesIO(data))
    return out.getvalue()
