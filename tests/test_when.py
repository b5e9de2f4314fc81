"A bot of a time, and of what was liked most: `--since`, `--until` and `--prefer likes`, from the source to the card."
import json
import shutil
from collections import Counter
from datetime import date

import pytest
from typer.testing import CliRunner

from huggingtweets import Bot, load, make_corpus
from huggingtweets.bot.base import tiny_base
from huggingtweets.cli import app
from huggingtweets.core import frontend
from huggingtweets.data.corpus import account, load_corpus, parse_time
from huggingtweets.train.many import many
from huggingtweets.train.renew import refresh

LAMPS = 'porch street desk bicycle kitchen landing cellar reading'.split()
QUIET = dict(track='off', progress=lambda p: None)
REMAIN = ['downloaded', 'outside', 'reposts', 'truncated', 'short', 'automatic', 'duplicates', 'similar', 'kept']


def night(i, year=2015, **more):
    text = f'Night {i}: circled the {LAMPS[i % 8]} lamp {i*7 % 31+2} times, and not back.'
    created_at = f'{year+i//120}-{i//10 % 12+1:02}-{i % 10*3+1:02}T21:00:00Z'
    return dict(id=str(9_000_000+i), text=text, created_at=created_at, likes=i % 8*10, **more)


NIGHTS = [night(i) for i in range(360)]  # of the years 2015 to 2017


def write(path, posts):
    path.write_text(''.join(json.dumps(p)+'\n' for p in posts))
    return path


def run(*args): return CliRunner().invoke(app, [str(a) for a in args])


def by_another(posts): return [dict(p, text=p['text'].replace('circled', 'saw a moth at')) for p in posts]


def adds_up(row): return row['downloaded'] == sum(row.get(k, 0) for k in REMAIN[1:])


def years(corpus): return Counter(when[:4] for part in (corpus.train, corpus.valid) for when in part['created_at'])


@pytest.fixture(scope='module')
def folder(tmp_path_factory):
    "A folder with a base, and a file of posts"
    folder = tmp_path_factory.mktemp('when')
    tiny_base(folder/'tiny')
    write(folder/'lamp_moth.jsonl', NIGHTS)
    return folder


@pytest.fixture(scope='module')
def trained(folder):
    "A bot of 2015 and 2016, made at the command line"
    done = run('train', folder/'lamp_moth.jsonl', '--until', '2016', '--prefer', 'likes', '--base', folder/'tiny',
               '--epochs', '.1', '--out', folder/'bot', '--wandb', 'off')
    assert not done.exit_code, done.output
    return folder/'bot'


@pytest.fixture
def bot(trained, folder, tmp_path):
    "A bot of its own for a test, whose posts were read from a file beside it"
    shutil.copytree(trained, tmp_path/'bot')
    shutil.copy(folder/'lamp_moth.jsonl', tmp_path)
    about = tmp_path/'bot'/'corpus'/'corpus.json'
    about.write_text(about.read_text().replace(str(folder/'lamp_moth.jsonl'), str(tmp_path/'lamp_moth.jsonl')))
    return tmp_path/'bot'


@pytest.fixture(scope='module')
def moth(): return account('lamp_moth', NIGHTS)


@pytest.mark.parametrize('times, expected', [
    (dict(since=2016), {'2016': 120, '2017': 120}), (dict(until='2015'), {'2015': 120}),
    (dict(since='2016', until=2016), {'2016': 120}), (dict(since='2015-07', until='2016-06'), {'2015': 60, '2016': 60}),
    (dict(since=date(2016, 1, 4)), {'2016': 119, '2017': 120}), (dict(until='2016-01-01'), {'2015': 120, '2016': 1}),
    (dict(since='2016-12-28T21:00:01Z'), {'2017': 120}),
    (dict(since='2016', until='2017-01-01T20:00:00-01:00'), {'2016': 120, '2017': 1}),
    (dict(since='20160101', until=' 2016-12-31 '), {'2016': 120})], ids=str)
def test_both_ends_belong_to_a_time(moth, times, expected):
    corpus = make_corpus(moth, **times)
    assert years(corpus) == expected
    [row] = corpus.counts
    assert row['outside'] == 360-sum(expected.values()) and row['downloaded'] == 360 and adds_up(row)
    assert len(corpus.valid) == round(.1*row['kept'])
    assert min(corpus.valid['created_at']) > max(corpus.train['created_at'])


def test_without_a_time_nothing_changes(moth):
    corpus = make_corpus(moth)
    assert 'outside' not in corpus.counts[0] and not corpus.choices and len(years(corpus)) == 3
    assert make_corpus(moth, since='2000').fingerprint != corpus.fingerprint


@pytest.mark.parametrize('wrong', ['', 'yesterday', '2015-W10', '2015-W10-7', '2015-00', '2015-02-30', '0000',
                                   '15.3.2015', '2015/03/01', '15', '２０１５', '-2015', '2015-03-14T25:00', '9999-12-31T23:59-05:00', '2015\n2016',
                                   '\x1b[31m', 'nan', '1e3', 3.5, True])
def test_what_is_no_time(wrong, moth):
    with pytest.raises(ValueError, match='is not a time: write it like 2015, 2015-03, ') as e:
        make_corpus(moth, until=wrong)
    assert len(str(e.value).splitlines()) == 1
    with pytest.raises(ValueError, match='is not a time'): many(['@nobody'], since=wrong)


def test_a_time_that_cannot_be(moth, folder):
    with pytest.raises(ValueError, match='since=2017 is after until=.?2016-11.*: swap them') :
        with frontend(option=lambda name, value: f'{name}={value}'): make_corpus(moth, since=2017, until='2016-11')
    with pytest.raises(ValueError, match='@lamp_moth are from 2018 on: they are from 2015-01-01 to 2017-12-28. Give'):
        make_corpus(moth, since='2018')
    with pytest.raises(ValueError, match='350 are outside the time'): make_corpus(moth, until='2015-01')
    with pytest.raises(ValueError, match='have no dates, so since=.2015. cannot'):
        make_corpus(account('moth', [f'Night number {i}, and no date' for i in range(300)]), since='2015')
    for args, says in ((('--since', 'soon'), '--since soon is not a time'),
                       (('--until', '2014'), 'earlier: they are from 2015-01-01 to 2017-12-28. Give another'),
                       (('--since', '2017', '--until', '2016'), '--since 2017 is after --until 2016'),
                       (('--prefer', 'shares'), 'likes')):
        done = run('train', folder/'lamp_moth.jsonl', *args)
        assert done.exit_code in (1, 2) and 'Traceback' not in done.output and says in done.output, done.output
    assert not (folder/'bots').exists()


def test_posts_without_a_date_are_counted(moth):
    dates = [None, '', 'soon', '2016-05', '2016-05-03T01:00:00+02:00', '2016-05-03']
    odd = [dict(text=f'An odd night, of the kind {k*"k"}', created_at=d) for k, d in enumerate(dates)]
    odd = account('lamp_moth', NIGHTS+odd)
    corpus = make_corpus(odd, since='2016', until='2016')
    assert years(corpus)['2016'] == 123 and adds_up(corpus.counts[0]) and corpus.counts[0]['outside'] == 243
    assert any('3 posts of @lamp_moth have no date' in w for w in corpus.warnings)
    assert 'All posts are from 2016.' in repr(corpus) and 'All posts are from 2016.' in corpus._repr_html_()


def test_two_accounts_of_which_one_was_silent_then(moth):
    late = account('street_lamp', [dict(p, created_at='2020'+p['created_at'][4:]) for p in by_another(NIGHTS)])
    corpus = make_corpus(moth, late, until='2016')
    assert [c['kept'] for c in corpus.counts] == [240, 0] and all(map(adds_up, corpus.counts))
    assert any('No posts of @street_lamp were kept' in w for w in corpus.warnings)
    with pytest.raises(ValueError, match='No posts of @lamp_moth, @street_lamp are from 2014 or earlier'):
        make_corpus(moth, late, until=2014)


@pytest.mark.parametrize('record, likes', [
    (dict(favorite_count='7'), 7), (dict(likeCount=7), 7), (dict(nlikes=7), 7), (dict(likes_count='1,234'), 1234),
    (dict(favourites_count=7., retweets=3), 7), (dict(Favorites='1.2K'), 1200), (dict(retweets=3), 3),
    (dict(likes='', retweets=3), None), (dict(likes=-1), None), (dict(likes='many'), None), (dict(likes=True), None),
    (dict(likes=10**30), None), (dict(likes=[1, 2]), None), (dict(likes=1.5), None), (dict(score=9, ups=9), None),
    (dict(public_metrics=dict(like_count=7), author_id='5'), 7),
    (dict(public_metrics='?', author_id='5', likes=2), 2)], ids=str)
def test_likes_of_a_source(record, likes, tmp_path):
    posts = [dict(text=f'A lamp is on, and it is number {i}', id=str(i), **record) for i in range(3)]
    path = write(tmp_path/'moth.jsonl', posts)
    assert load(path).posts['likes'] == [likes]*3


def test_likes_survive_the_formats(tmp_path):
    (tmp_path/'moth.csv').write_text('text,likes,date\n'+''.join(f'The lamp is on in night {i},{n},2016-01-0{i+1}\n'
                                                                   for i, n in enumerate(('5', '', '-1', 'x'))))
    assert load(tmp_path/'moth.csv').posts['likes'] == [5, None, None, None]
    author, kind = dict(handle='moth.example', did='did:plc:a'), 'app.bsky.feed.post'
    feed = [dict(post=dict(uri=f'at://did:plc:a/{kind}/{i}', author=author, likeCount=n,
                           record={'$type': kind, 'text': f'Lamp {i}', 'createdAt': '2026-01-01T00:00:00Z'}))
            for i, n in enumerate((4, None, 'x'))]
    assert load(write(tmp_path/'feed.jsonl', feed)).posts['likes'] == [4, None, None]
    notes = [dict(type='Note', id=f'https://fen.example/{i}', attributedTo='https://fen.example/users/moth',
                  to='as:Public', content='<p>A lamp</p>', published='2026-01-01T00:00:00Z', likes=likes)
             for i, likes in enumerate((dict(type='Collection', totalItems=3), 'https://fen.example/likes', None))]
    assert load(write(tmp_path/'notes.jsonl', notes)).posts['likes'] == [3, None, None]
    tweets = [dict(tweet=dict(id_str=str(i), full_text=f'Lamp {i}', created_at='Sun Mar 01 21:04:00 +0000 2026',
                              favorite_count=n)) for i, n in enumerate(('3', None, 'x', {}))]
    (tmp_path/'data').mkdir()
    (tmp_path/'data'/'tweets.js').write_text('window.YTD.tweets.part0 = '+json.dumps(tweets))
    assert load(tmp_path/'data').posts['likes'] == [3, None, None, None]
    assert not run('fetch', tmp_path/'moth.csv', '--out', tmp_path/'again.jsonl').exit_code
    assert load(tmp_path/'again.jsonl').posts['likes'] == [5, None, None, None]


def test_merging_keeps_the_larger_number(moth):
    later = account('LAMP_moth', [dict(p, likes=p['likes']+5 if i % 2 else None) for i, p in enumerate(NIGHTS)])
    for pair in ((moth, later), (later, moth)):
        likes = {r['id']: r['likes'] for r in make_corpus(*pair).train}
        assert likes['9000001'] == 15 and likes['9000002'] == 20


def reads(corpus, n=8, share=1.):
    "How often a post about each of the lamps is read in a pass"
    found = Counter(LAMPS.index(t.split()[4]) for i in range(n) for t in corpus.epoch(i, share))
    return [found[i]/n for i in range(8)]


def test_liked_posts_are_read_more_often(moth):
    liked, plain = make_corpus(moth, prefer='likes'), make_corpus(moth)
    assert liked.valid['text'] == plain.valid['text'] and liked.train['text'] == plain.train['text']
    assert liked.fingerprint != plain.fingerprint and liked.targets == plain.targets
    often = reads(liked)
    assert often == sorted(often) and 2 < often[-1]/often[0] <= 8
    assert abs(sum(map(len, liked.epoch(1)))-sum(map(len, plain.epoch(1)))) < 200
    few = liked.epoch(2, .1)
    assert set(few) <= set(plain.train['text'][-60:]) and .08 < len(few)/len(plain.train) < .12
    assert liked.epoch(3) == liked.epoch(3) != liked.epoch(4)


def test_fame_and_other_accounts_do_not_decide(moth):
    famous = account('street_lamp', [dict(p, likes=(p['likes']+3)*1000*i) for i, p in enumerate(by_another(NIGHTS), 1)])
    corpus, plain = make_corpus(moth, famous, prefer='likes'), make_corpus(moth, famous)
    assert corpus.shares == plain.shares
    moths = [sum('circled' in t for t in c.epoch(1)) for c in (corpus, plain)]
    assert abs(moths[0]-moths[1]) < 5
    later = [sum(int(t.split()[1][:-1]) > 160 for t in c.epoch(1) if 'saw' in t) for c in (corpus, plain)]
    assert abs(later[0]/later[1]-1) < .1  # a post counts among those of its time


def test_nothing_to_prefer(moth):
    mute = account('lamp_moth', [dict(p, likes=None) for p in NIGHTS])
    zero = account('lamp_moth', [dict(p, likes=0) for p in NIGHTS])  # exports that do not know write 0
    for a in (mute, zero):
        with pytest.raises(ValueError, match='without likes, so prefer=.likes. cannot choose: leave it out'):
            make_corpus(a, prefer='likes')
    other = account('street_lamp', [dict(p, likes=None) for p in by_another(NIGHTS)])
    assert any('@street_lamp come without likes' in w for w in make_corpus(moth, other, prefer='likes').warnings)
    part = account('lamp_moth', [dict(p, likes=p['likes'] if i % 3 else None) for i, p in enumerate(NIGHTS)])
    assert any('Likes are known of only' in w for w in make_corpus(part, prefer='likes').warnings)
    with pytest.raises(ValueError, match="no preference 'retweets': choose one of likes"):
        make_corpus(moth, prefer='retweets')


def test_both_are_in_the_manifest_and_on_the_card(trained):
    about = Bot(trained).about.corpus
    assert (about.since, about.until, about.prefer) == ('', '2016', 'likes')
    corpus = load_corpus(trained/'corpus')
    assert corpus.fingerprint == about.fingerprint and set(years(corpus)) == {'2015', '2016'}
    card = (trained/'model'/'README.md').read_text()
    assert 'Only posts from 2016 or earlier were taken.' in card and '| outside | 120 |' in card
    assert 'more likes than the posts around them were read more often in training, up to 8 times as often' in card


def test_a_hostile_manifest_cannot_mark_up_the_card(bot):
    path = bot/'bot.json'
    about = json.loads(path.read_text())
    about['corpus'].update(since='<img src=x> [a](javascript:1)', until='`|`', prefer='<b>')
    path.write_text(json.dumps(about))
    card = str(Bot(bot).card(progress=lambda p: None))
    assert '<img src=x>' not in card and '[a](javascript' not in card and '<b>' not in card


def test_older_folders_are_read(bot):
    for path, names in ((bot/'bot.json', ('corpus',)), (bot/'corpus'/'corpus.json', ())):
        about = json.loads(path.read_text())
        part = about[names[0]] if names else about
        for name in ('since', 'until', 'prefer'): part.pop(name)
        path.write_text(json.dumps(about))
    for side in ('train', 'valid'):
        path = bot/'corpus'/f'{side}.jsonl'
        path.write_text(''.join(json.dumps({k: v for k, v in json.loads(line).items() if k != 'likes'})+'\n'
                                for line in path.read_text().splitlines()))
    corpus = load_corpus(bot/'corpus')
    assert (corpus.since, corpus.until, corpus.prefer, set(corpus.train['likes'])) == ('', '', '', {None})
    assert 'Only posts' not in str(Bot(bot).card(progress=lambda p: None))


def test_a_bot_of_a_time_stays_one(bot):
    "What was posted later is nothing new to it; what was deleted of its time is"
    said = []
    more = NIGHTS+[night(400+i, 2015) for i in range(50)]
    write(bot.parent/'lamp_moth.jsonl', more)
    with frontend(say=said.append): same = refresh(bot, **QUIET)
    assert not same.about.parent and any('no new posts from 2016 or earlier, and none deleted' in s for s in said)
    another = dict(night(3), id='77', text='One more night at the porch lamp, in 2015')
    write(bot.parent/'lamp_moth.jsonl', [*more[5:], another])
    new = refresh(bot, epochs=.05, **QUIET)
    corpus = load_corpus(bot/'corpus')
    assert set(years(corpus)) == {'2015', '2016'} and sum(years(corpus).values()) == 236
    assert (new.about.corpus.until, new.about.corpus.prefer, corpus.prefer) == ('2016', 'likes', 'likes')
    assert adds_up(corpus.counts[0]) and corpus.counts[0]['outside'] == 170
    assert corpus.without(lambda post: post['created_at'] < '2015-06').until == '2016'


def test_going_on_with_posts_of_another_time(bot, tmp_path):
    (tmp_path/'new').mkdir()
    new = write(tmp_path/'new'/'lamp_moth.jsonl', NIGHTS[200:])
    done = run('train', new, '--from', bot, '--epochs', '.05', '--wandb', 'off', '--out', tmp_path/'none')
    assert done.exit_code == 1 and 'no new posts' in done.output.replace('\n', ' ')  # of 2016 or earlier
    old = load_corpus(bot/'corpus')
    longer = make_corpus(new, old=old, until='2017-06')
    assert any('old posts are from 2016 or earlier; together with the new ones they are from 2017-06 or' in w
               for w in longer.warnings)
    assert (longer.since, longer.until, longer.prefer) == ('', '2017-06', 'likes') and adds_up(longer.counts[0])
    assert years(longer) == {'2015': 120, '2016': 120, '2017': 60} and sum(longer.n_new) == 60
    assert old.valid['text'] == longer.valid['text'][:len(old.valid)] and longer.epoch(1)
    all_of_it = old.add(make_corpus(new))
    assert (all_of_it.since, all_of_it.until) == ('', '') and 'from all times' in all_of_it.warnings[-1]


def test_another_time_is_another_corpus(moth):
    prints = {make_corpus(moth, **times).fingerprint for times in ({}, dict(since='2015'), dict(until='2017'),
                                                                   dict(since='2015-01'), dict(prefer='likes'))}
    assert len(prints) == 5


def test_read_and_many_take_a_time(folder, tmp_path):
    done = run('read', folder/'lamp_moth.jsonl', '--until', '2015', '--json', '--out', tmp_path/'then.jsonl')
    [row] = json.loads(done.stdout)['accounts']
    assert (row['outside'], row['kept']) == (240, 120) and len(load(tmp_path/'then.jsonl')) == 120
    (tmp_path/'class').mkdir()
    write(tmp_path/'class'/'lamp_moth.jsonl', NIGHTS)
    write(tmp_path/'class'/'late_moth.jsonl', [dict(p, created_at='2030'+p['created_at'][4:]) for p in NIGHTS])
    args = dict(base=folder/'tiny', epochs=.05, out=tmp_path/'many', progress=lambda p: None)
    rows = {row['account']: row for row in many(tmp_path/'class', until=2016, prefer='likes', **args)}
    assert rows['lamp_moth']['posts'] == 240
    assert 'are from 2016 or earlier: they are from' in rows['late_moth']['problem']
    assert Bot(tmp_path/'many'/'lamp_moth').about.corpus.until == '2016'
    with pytest.raises(ValueError, match="begun with until='2016', not None"):
        many(tmp_path/'class', prefer='likes', resume=True, **args)


def test_a_date_or_a_number_is_a_time_too():
    times = [parse_time('since', v) for v in (2015, date(2015, 3, 1), None)]
    assert times == ['2015', '2015-03-01', '']
