"""A million posts are read in half a minute, in little memory, on one core; the rules add little to that.

`SCALE_POSTS=200000` makes the archive smaller. The figures are printed: `pytest -s tests/test_scale.py`.
"""
import json, os, random, subprocess, sys, zipfile

import pytest

POSTS = int(os.environ.get('SCALE_POSTS', 1_000_000))
SPEED = 50_000  # posts per second of a core that is free
MEMORY = 600    # MiB

TEXTS = ['The lamp in the harbour is on again, and I have not been there &amp; nobody knows who has. {n}',
         'RT @old_fen_light: Night {n}: the lamp burned until four, the gull did not come. https://t.co/Ab12Cd34',
         'The lamp again, and night {n} is not over yet: https://t.co/Ab12Cd34',
         '@lamp_moth that is what the spider said on night {n}, “naïve” as it is…',
         'ランプがまた点いた。港には誰もいないのに。{n} 🌙 電気代は誰が払うのだろう',
         'Лампа в гавани снова горит, и никто не знает почему. Ночь {n} #лампа #гавань',
         'مصباح الميناء مضاء مرة أخرى {n} ولا أحد يعرف لماذا']
WHO = dict(name='Old Fen', screen_name='old_fen_light', indices=['3', '14'], id_str='1482093751', id='1482093751')

def tweet(number):
    "A tweet as X archives it; what varies between blocks of them is 10 digits long."
    text = TEXTS[number%len(TEXTS)].format(n=f'{number:05}')
    id = f'BLOCK#####{number:09}'
    link = dict(url='https://t.co/Ab12Cd34', expanded_url='https://lamps.example/fen/harbour', indices=['9', '32'])
    reply = dict(in_reply_to_user_id_str=WHO['id'], in_reply_to_status_id_str=id) if text[0]=='@' else {}
    return dict(edit_info=dict(initial=dict(editTweetIds=[id], editsRemaining='5', isEditEligible=False)),
                source='<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>', retweeted=False,
                entities=dict(hashtags=[], symbols=[], user_mentions=[WHO] if '@' in text else [],
                              urls=[link] if 't.co' in text else []),
                id_str=id, favorite_count='3', truncated=False, lang='en', full_text=f'{text} BLOCK#####', **reply,
                created_at=f'Wed Oct {number%28+1:02} {number%24:02}:{number%60:02}:{number%59:02} +0000 2022')

def write_archive(path, posts=POSTS, block=5000):
    "An X archive: `block` tweets again and again, each time with other ids and texts."
    between = b' }, {\n"tweet" : '
    tweets = between.join(json.dumps(tweet(i), ensure_ascii=False, indent=2).encode() for i in range(block))
    who = 'window.YTD.account.part0 = ' + json.dumps([dict(account=dict(username='lamp_moth', accountId='1482093751'))])
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as z:
        z.writestr('data/account.js', who)
        with z.open('data/tweets.js', 'w', force_zip64=True) as f:
            f.write(b'window.YTD.tweets.part0 = [ {\n"tweet" : ')
            for i in range(posts//block): f.write(between*(i>0) + tweets.replace(b'BLOCK#####', b'%010d' % i))
            f.write(b' } ]\n')
    return path

MEASURE = """
import json, os, re, resource, sys, time
if hasattr(os, 'sched_setaffinity'): os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
from huggingtweets.data.sources import find_source, load
find_source('sample:old_fen_light') # imports the networks
def peak():
    "MiB at most since this program began; what `getrusage` tells on Linux includes the process that started it"
    status = '/proc/self/status'
    if os.path.exists(status): return int(re.search(r'VmHWM:\\s+(\\d+)', open(status).read())[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform=='darwin' else 1024)
before = peak()
start,cpu = time.perf_counter(),time.process_time()
posts = len(load(sys.argv[1]))
wall,cpu = time.perf_counter()-start,time.process_time()-cpu
print(json.dumps(dict(posts=posts, wall=wall, cpu=cpu, mib=peak(), mib_before=before)))
"""

def measured(path, code=MEASURE):
    "What it takes to load `path`, in a process of its own."
    env = dict(os.environ, OMP_NUM_THREADS='1', OMP_THREAD_LIMIT='1')
    done = subprocess.run([sys.executable, '-c', code, path], env=env, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])

@pytest.mark.skipif(sys.platform=='win32', reason='the memory of a process is told in another way there')
def test_a_million_posts(tmp_path):
    path,best = write_archive(tmp_path/'twitter-2026.zip'),0
    for _ in range(3):
        took = measured(path)
        print(f'{took["posts"]:,} posts in {took["wall"]:.1f} s, {took["posts"]/took["wall"]:,.0f} a second; of CPU '
              f'{took["cpu"]:.1f} s, {took["posts"]/took["cpu"]:,.0f} a second; {took["mib"]:.0f} MiB at most, '
              f'{took["mib_before"]:.0f} of it before')
        assert took['posts']==POSTS and took['mib'] <= MEMORY
        best = max(took['posts']/took['cpu'], best)
        if best >= SPEED: break
    assert best >= SPEED/2  # a busy machine gives half of its core to somebody else

RULES_POSTS,RULES_MEMORY = 100_000, 70  # MiB that the rules may add to reading; as dicts, these posts took 150
RULES = MEASURE.replace('posts = len(load(sys.argv[1]))', """account = load(sys.argv[1])
before,posts = peak(),len(account)
from huggingtweets.data.rules import apply_rules
kept,counts = apply_rules(account.posts)""").replace('posts=posts', 'posts=posts, kept=len(kept)')

def write_kept(path, posts=RULES_POSTS):
    "A `tweets.js` of which the rules keep every post: 300 MB would be 700,000 of them."
    words = 'lamp harbour gull night again burned quiet water moth spider window bell rope tide salt paper'.split()
    rng = random.Random(0)
    with path.open('w') as f:
        f.write('window.YTD.tweets.part0 = [')
        for i in range(posts):
            text = ' '.join(rng.choices(words, k=14))
            f.write(',\n'*(i>0) + json.dumps(dict(tweet=dict(tweet(2), full_text=text, id_str=f'1{i:018}', entities={}))))
        f.write(']')
    return path

@pytest.mark.skipif(sys.platform=='win32', reason='the memory of a process is told in another way there')
def test_rules_take_little_memory(tmp_path):
    took = measured(write_kept(tmp_path/'tweets.js'), RULES)
    print(f'{took["kept"]:,} posts kept; the rules added {took["mib"]-took["mib_before"]:.0f} MiB')
    assert took['kept'] > .99*RULES_POSTS and took['mib']-took['mib_before'] <= RULES_MEMORY
