"Data sets on a fake Hub, which `datasets` streams and `huggingface_hub` asks; run by `test_hub_dataset.py`."
import io
import json
import os
import re
import time
from datetime import datetime, timezone

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from fakes import Fake

HUB = {}  # what there is, by name: sha, card, files, and `closed` or `gated`


def answer(path, query, headers):
    "The part of the Hub that the libraries ask when they stream a data set"
    m = re.fullmatch(r'(/api)?/datasets/([\w-]+/[\w-]+)(?:/(tree|resolve|revision)/(\w+)/?(.*))?', path)
    at = HUB.get(m[2]) if m else None
    if at is None: return 404, dict(error='Repository not found'), {'X-Error-Code': 'RepoNotFound'}
    if at.get('closed'): return 401, dict(error='Invalid username or password.'), {'X-Error-Code': 'RepoNotFound'}
    assert m[4] in (None, 'main', at['sha'])
    files = dict(at['files'], **{'README.md': f'---\n{json.dumps(at["card"])}\n---\n'.encode()})
    if m[1] and m[3] != 'tree':
        siblings = [dict(rfilename=f) for f in files]
        return 200, dict(id=m[2], sha=at['sha'], private=False, gated=at.get('gated', False), disabled=False, tags=[],
                         cardData=at['card'], siblings=siblings, lastModified='2026-03-01T00:00:00.000Z')
    if m[3] == 'tree': return tree(files, m[5] and m[5]+'/')
    error = {'X-Repo-Commit': at['sha']}
    if at.get('gated'): return 401, dict(error='restricted'), {**error, 'X-Error-Code': 'GatedRepo'}
    if m[5] not in files: return 404, dict(error='Entry not found'), {**error, 'X-Error-Code': 'EntryNotFound'}
    data, headers_out = files[m[5]], {**error, 'ETag': f'"{at["sha"]}"', 'Accept-Ranges': 'bytes'}
    if not headers.get('range'): return 200, data, headers_out
    start, end = re.fullmatch(r'bytes=(\d+)-(\d*)', headers['range']).groups()
    part = data[int(start):int(end or len(data))+1]
    return 206, part, {**headers_out, 'Content-Range': f'bytes {start}-{int(start)+len(part)-1}/{len(data)}'}


def tree(files, folder):
    inside = {f: d for f, d in files.items() if f.startswith(folder)}
    if not inside: return 404, dict(error='no such folder'), {'X-Error-Code': 'EntryNotFound'}
    here = [dict(type='file', path=f, size=len(d), oid='b'*40) for f, d in inside.items() if '/' not in f[len(folder):]]
    below = {f[len(folder):].split('/')[0] for f in inside if '/' in f[len(folder):]}
    return 200, here + [dict(type='directory', path=folder+d, size=0, oid='d'*40) for d in sorted(below)]


fake = Fake(answer)
os.environ.update(HF_ENDPOINT=fake.url, HF_HUB_OFFLINE='0')  # before what follows is imported

from huggingface_hub import constants  # noqa: E402

from huggingtweets.core import frontend
from huggingtweets.data import sources  # noqa: E402
from huggingtweets.data.networks import HubDataset  # noqa: E402


def parquet(rows):
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=pa.Table.from_pylist([night(3)]).schema), out)
    return out.getvalue()


def night(n, author='lamp_moth'):
    "Every third night the spider writes"
    author = 'Porch_Spider' if n % 3 == 2 else author
    return dict(tweet_id=str(n), username=author, text=f'Night {n}:\nthe lamp burned.', lang='en',
                created_at=datetime(2026, 3, 1, 21, tzinfo=timezone.utc),
                in_reply_to_status_id=str(n-1) if n % 10 == 3 else None)


def shard(i, n=4): return f'data/train-{i:05}-of-{n:05}.parquet'


@pytest.fixture
def name():
    "The data set of one test, in four files of 100 rows; the libraries remember names, so each test has its own"
    name = f'fen/log-{len(HUB)}'
    HUB[name] = dict(sha='1'*40, card=dict(license='cc0-1.0'),
                     files={shard(i): parquet([night(100*i+j) for j in range(100)]) for i in range(4)})
    return name


def lines(name, rows):
    "A data set of JSON lines in the place of that one"
    HUB[name] = dict(sha='2'*40, card={}, files={'posts.jsonl': '\n'.join(map(json.dumps, rows)).encode()})


@pytest.fixture
def slept(): return []


@pytest.fixture(autouse=True)
def quick(slept, tmp_path, monkeypatch):
    "Waits are noted down, not waited; a server that is silent is given half a second."
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path))
    monkeypatch.setattr(HubDataset, 'size', 70)
    monkeypatch.setattr(sources, 'TIMEOUT', .5)
    monkeypatch.setattr(constants, 'HF_HUB_DOWNLOAD_TIMEOUT', .5)
    monkeypatch.setattr(sources, 'RETRY_SECONDS', 2)
    sleep = time.sleep
    monkeypatch.setattr(time, 'sleep', lambda s: (slept.append(s), sleep(min(s, .01))))
    fake.trouble = {}
    fake.asked.clear()


class At:
    "Trouble for the first requests whose path matches; the last kind is for all that follow if `on`."
    def __init__(self, path, *kinds, on=False): self.path, self.kinds, self.on = path, list(kinds), on

    def get(self, _):
        if not self.kinds or not re.search(self.path, fake.asked[-1][0]): return None
        return self.kinds[0] if self.on and len(self.kinds) == 1 else self.kinds.pop(0)


@pytest.fixture
def said(): return []


@pytest.fixture
def fetch(name, said):
    def fetch(of=':lamp_moth', refresh=False, **options):
        with frontend(say=said.append): return sources.fetch(HubDataset(name+of, **options), refresh)
    return fetch


def refused(fetch, *parts, **kwargs):
    with pytest.raises(ValueError) as e: fetch(**kwargs)
    for part in parts: assert part in str(e.value)
    assert type(e.value) is ValueError and '\n' not in str(e.value)


def files_read(): return [path.rsplit('/', 1)[-1][:11] for path, _, _ in fake.asked if path.endswith('.parquet')]


INFO = r'^/api/datasets/[\w-]+/[\w-]+$'
MOTHS = [str(n) for n in range(400) if n % 3 != 2]


def test_pages(fetch, name, said):
    moth = fetch()
    assert (moth.handle, moth.source, len(moth)) == ('lamp_moth', 'Hugging Face Hub', 267)
    assert list(moth.posts['id']) == MOTHS
    assert said == [f'The dataset {name} has the licence cc0-1.0.']
    assert moth.posts[0] == dict(id='0', text='Night 0:\nthe lamp burned.', created_at='2026-03-01T21:00:00Z',
                                 lang='en', is_repost=False, is_reply=False, is_self_reply=False, reply_to=None,
                                 url=None, is_truncated=False, likes=None)
    assert (moth.posts[2]['is_reply'], moth.posts[2]['reply_to']) == (True, '2')


def test_handle_in_another_spelling(fetch):
    assert len(fetch(':@porch_SPIDER')) == len(fetch('', author='porch_spider')) == 133


def test_empty(fetch, name, said):
    HUB[name].update(card={}, files={'posts.jsonl': b'\n'})
    assert len(fetch('')) == 0
    assert 'names no licence' in said[-1]


def test_unknown(fetch, name):
    HUB.pop(name)
    refused(fetch, f'shows no dataset {name!r}', 'hf auth login')
    assert len(fake.asked) < 3


def test_names_that_cannot_be(fetch):
    with pytest.raises(ValueError, match="'a b/c' is not the name of a dataset"): sources.fetch(HubDataset('a b/c'))


def test_private(fetch, name):
    HUB[name]['closed'] = True
    refused(fetch, f'shows no dataset {name!r}', 'if it is private')


def test_gated(fetch, name):
    HUB[name]['gated'] = 'manual'
    refused(fetch, f'https://huggingface.co/datasets/{name}', 'hf auth login')


def test_offline(fetch, monkeypatch):
    monkeypatch.setattr(constants, 'HF_HUB_OFFLINE', True)
    refused(fetch, 'HF_HUB_OFFLINE switches the Hub off')


def test_no_such_split(fetch): refused(fetch, "['train']", split='autumn')


def test_configs(fetch, name):
    HUB[name]['card'] = dict(configs=[dict(config_name=f'part-{i}', data_files=shard(i)) for i in range(4)])
    refused(fetch, "'part-0', 'part-1', 'part-2', 'part-3'")
    refused(fetch, "'part-0', 'part-1', 'part-2', 'part-3'", config='part-9')
    assert list(fetch(config='part-1').posts['id']) == [n for n in MOTHS if 100 <= int(n) < 200]


def test_no_files(fetch, name):
    HUB[name]['files'] = {}
    refused(fetch, f'The dataset {name!r} cannot be read')


def test_columns(fetch, name):
    lines(name, [dict(words=f'Lamp {i}.', who=who) for i, who in enumerate(['moth', 'spider', 'moth'])])
    refused(fetch, 'usually contains the text, only words, who: choose the right one', of='')
    refused(fetch, "no column 'verba', only words, who", of='', text_column='verba')
    refused(fetch, 'usually contains the author, only words, who: choose the right one', of=':moth',
            text_column='words')
    assert list(fetch(':moth', text_column='words', author_column='who').posts['text']) == ['Lamp 0.', 'Lamp 2.']
    assert len(fetch('', text_column='words')) == 3


def test_one_author_for_one_bot(fetch, name):
    refused(fetch, 'has posts of lamp_moth, Porch_Spider: choose one of them', f'hf:{name}:lamp_moth', of='')
    lines(name, [dict(text='Lamp.', author='lamp_moth'), dict(text='Lamp!', author='lamp_moth')])
    assert fetch('').handle == name.removeprefix('fen/') and len(fetch('')) == 2


def test_unknown_author(fetch):
    refused(fetch, "has no posts of 'moon', but of lamp_moth, Porch_Spider.", of=':moon')


def test_rows_that_come_twice(fetch, name):
    HUB[name]['files'][shard(1)] = HUB[name]['files'][shard(0)]
    assert list(fetch().posts['id']) == [n for n in MOTHS if not 100 <= int(n) < 200]


@pytest.mark.parametrize('headers', [{'Retry-After': '7'}, {'RateLimit': '"api";r=0;t=7'}])
def test_retry_after(fetch, slept, said, headers):
    fake.trouble = At(INFO, (429, headers))
    assert len(fetch()) == 267
    assert sum(slept) == 7 and 'retrying in 7' in said[0]


def test_rate_limit_in_the_library(fetch, slept):
    fake.trouble = At('train-00001', (429, {'RateLimit': '"resolvers";r=0;t=7'}))
    assert list(fetch().posts['id']) == MOTHS
    assert 8 in slept  # a second more, says huggingface_hub


@pytest.mark.parametrize('path', [INFO, 'README.md', '/tree/', 'train-00000', 'train-00001'])
def test_errors_twice(fetch, path):
    fake.trouble = At(path, 500, 503)
    assert list(fetch().posts['id']) == MOTHS


def test_cut_in_the_middle(fetch):
    fake.trouble = At('train-00001', 'cut')
    assert list(fetch().posts['id']) == MOTHS


def test_errors_that_outlast_the_library(fetch, said):
    fake.trouble = At('train-00001', *[502]*7)
    assert list(fetch().posts['id']) == MOTHS
    assert 'busy or unreachable (status 502)' in said[-1]


@pytest.mark.parametrize('path', ['.', 'train-00001'])
def test_silent_server(fetch, path):
    fake.trouble = At(path, 'hang', on=True)
    start = time.monotonic()
    refused(fetch, 'Could not reach Hugging Face Hub for 2 s')
    assert time.monotonic()-start < 15


def test_unchanged_is_not_read_again(fetch):
    fetch()
    fake.asked.clear()
    assert list(fetch().posts['id']) == MOTHS
    assert [path.split('/')[1] for path, _, _ in fake.asked] == ['api']


def test_changed_is_read_anew(fetch, name):
    fetch()
    HUB[name].update(sha='3'*40, files={shard(0, 1): parquet([night(n) for n in range(1, 30)])})
    assert list(fetch().posts['id']) == [n for n in MOTHS if 1 <= int(n) < 30]


def test_goes_on_where_it_broke_off(fetch):
    fake.trouble = At('train-00003', 403, on=True)
    refused(fetch, '(status 403). 187 posts of')
    fake.trouble = {}
    fake.asked.clear()
    assert list(fetch().posts['id']) == MOTHS
    assert files_read()[-1] == 'train-00003' and files_read().count('train-00000') == 1  # for its columns
