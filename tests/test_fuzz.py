"""Whatever a file holds, reading it gives posts or a `ValueError` with a sentence, and never another exception.

Every reader gets samples that were changed at random. Some hundred inputs each are made here, the same ones each time;
`FUZZ_EXAMPLES=100000 pytest tests/test_fuzz.py -k twint` makes more, and `tools/fuzz.py` looks for them by coverage.
"""
import csv, io, json, math, os, random, re, tempfile, zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

os.environ.setdefault('HYPOTHESIS_STORAGE_DIRECTORY', str(Path(tempfile.gettempdir())/'huggingtweets-hypothesis'))
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huggingtweets.data import archives, formats, tables
from huggingtweets.data.records import SHAPES, html_text, is_truncated, parse_date, shape_of, tidy
from huggingtweets.data.formats import FORMATS, Content, NoPosts, Reading
from huggingtweets.data.archives import ARCHIVES, _read_box, read_path
from huggingtweets.data.sources import _FILE_FEATURES, load_all

import samples_of_formats as samples

EXAMPLES = int(os.environ.get('FUZZ_EXAMPLES', 200))
SETTINGS = settings(max_examples=EXAMPLES, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
SCHEMA = _FILE_FEATURES.arrow_schema
NAME = 'posts'

# What is true of everything that is read

def check_posts(posts):
    "Fail unless `posts` are as all posts have to be."
    for p in posts:
        assert isinstance(p['text'], str) and (p['created_at'] is None or is_date(p['created_at'])), p
    pa.RecordBatch.from_pydict({k: [p.get(k) for p in posts] for k in SCHEMA.names}, SCHEMA)  # as `as_dataset` does

def is_date(text): return bool(re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', text, re.A))

def check_error(error, name=NAME):
    "Fail unless `error` is a sentence that tells what is wrong with the file called `name`."
    said = str(error)
    said.encode()
    if type(error) not in (ValueError, NoPosts) or not re.fullmatch(r'[^\0-\x1f\x7f]*[.?]', said) or name not in said: raise error
    if 'password' in said and not re.search('password|encrypt', str(error.__context__)): raise error.__context__ or error

# Readers: what is done with one input

def options_for(data):
    "Options of a reading, the same for the same `data`."
    h = zlib.crc32(data)
    notes = {'2022-10-24T20:07:25Z': [samples.LONG]}
    return dict(skip_bad=h%2==0, text_name='text' if h%16==2 else None, notes=notes, person='9')

class small_limits:
    "Within it, samples are large: they go beyond the head of a file, and some beyond what a record may take."
    def __init__(self, data): self.used = zlib.crc32(data)%4==1
    def __enter__(self):
        self.old = formats.HEAD,formats.MAX_RECORD
        if self.used: formats.HEAD,formats.MAX_RECORD = 400,2000
    def __exit__(self, *args):
        formats.HEAD,formats.MAX_RECORD = self.old
        csv.field_size_limit(formats.MAX_RECORD)

def read_file(data, form=None, **options):
    "The posts in a file with the bytes `data`, read as `form` if that knows it, and the reading."
    content,reading = Content(NAME, lambda: io.BytesIO(data)),Reading(NAME, **options)
    binary = next((f for f in FORMATS if f.is_binary and f.knows(content)), None)
    if not binary: content.check()
    if form is None or not form.knows(content): form = binary or next(f for f in FORMATS if f.knows(content))
    return list(form.posts(content, reading)),reading

def fuzz_file(form):
    def run(data):
        try:
            with small_limits(data): posts,_ = read_file(data, form, **options_for(data))
        except ValueError as e: check_error(e)
        else: check_posts(posts)
    return run

def fuzz_record(shape):
    def run(data):
        try: record = json.loads(data)
        except (ValueError, RecursionError): return
        options = options_for(data)
        try:
            if shape and isinstance(record, dict) and shape_of(record) is shape:
                post = shape.post(record)
                if post and not post.get('private'): check_posts([post])
            posts = list(Reading(NAME, **options).posts(formats._unfold(record)))
        except ValueError as e: check_error(e)
        else: check_posts(posts)
    return run

BETWEEN = re.compile(rb'\n=== (.{1,80}) ===\n')

def packed(files):
    "`files`, names with their bytes, as one input."
    return b''.join(b'\n=== %b ===\n%b' % (n.encode(), d) for n,d in files.items())

def unpacked(data):
    "The files in an input."
    _,*parts = BETWEEN.split(data)
    return {n.decode('utf-8', 'replace').replace('\0', ''): d for n,d in zip(parts[::2], parts[1::2])}

class MemoryBox(archives.Box):
    "Files that lie nowhere: to pack them takes longer than to read them."
    def __init__(self, files): self.path,self.files,self.sizes = Path(NAME),files,dict.fromkeys(filter(None, files), 0)
    def open(self, name): return io.BytesIO(self.files[name])

def fuzz_members(data):
    "An archive of files; one of sixteen as a zip, a tar or a compressed tar."
    kind,pack = divmod(zlib.crc32(data)//7, 3)
    if kind%16==0: return load_archive(list(PACKERS.values())[pack](unpacked(data)), data)
    start = lambda name: Reading(name, options_for(data)['skip_bad'])
    try:
        with small_limits(data): posts = [p for _,_,posts in _read_box(MemoryBox(unpacked(data)), start) for p in posts]
    except ValueError as e: check_error(e)
    else: check_posts(posts)

def _tar_gz(files): return samples.as_tar(files, 'w:gz')

PACKERS = {'zip': samples.as_zip, 'tar': samples.as_tar, 'tar.gz': _tar_gz}

def load_archive(archive, data):
    "Read the bytes `archive`, with the options for `data`; one of twenty in the way a user would."
    with tempfile.TemporaryDirectory(prefix='fuzz') as d:
        path,options = Path(d)/NAME,dict(skip_bad=options_for(data)['skip_bad'])
        path.write_bytes(archive)
        try:
            with small_limits(data):
                if zlib.crc32(data)//3%20 and (posts := posts_at(path, options)) is not None: return check_posts(posts)
                accounts = load_all(path, **options)
        except ValueError as e: check_error(e)
        else:
            for a in accounts: check_posts(a.posts.to_list())

def posts_at(path, options):
    "The posts at `path`, without the accounts, which take longer than all else; None for what cannot be read."
    try: return [p for _,_,posts in read_path(path, **options) for p in posts]
    except OSError: return None

def as_text(data): return data.decode('utf-8', 'surrogatepass') if _is_text(data) else data.decode('latin1')
def _is_text(data):
    try: return data.decode('utf-8', 'surrogatepass') is not None
    except UnicodeDecodeError: return False

def fuzz_date(data):
    text,values = as_text(data),[]
    for as_value in (str, int, float, json.loads):
        try: values.append(as_value(text))
        except (ValueError, RecursionError): pass
    for value in values:
        date = parse_date(value)
        assert date is None or is_date(date), (value, date)

def fuzz_html(data): html_text(as_text(data)).encode()
def fuzz_tidy(data):
    text = tidy(as_text(data))
    assert '\r' not in text and text.encode() is not None
def fuzz_truncated(data): assert is_truncated(tidy(as_text(data))) in (True, False)

@dataclass(frozen=True)
class Reader:
    "What reads one input, and inputs to start from."
    run: Callable # bytes -> None; raises only where something is wrong with the reader
    seeds: tuple  # of bytes
    cost: int = 1 # how often fewer inputs are made, as each takes longer
    def __repr__(self): return f'<{len(self.seeds)} samples>'

def _encoded(texts): return tuple(t.encode('utf-8', 'surrogatepass') for t in texts)
def _shape(name): return next((s for s in SHAPES if s.name==name), None)
def _form_of(data): return next(f for f in FORMATS if f.knows(Content(NAME, lambda: io.BytesIO(data))))
def _archives(pack): return tuple(pack(files) for kinds in samples.ARCHIVES.values() for files in kinds)

READERS = {
    **{k: Reader(fuzz_file(_form_of(files[0])), tuple(files)) for k,files in samples.FILES.items()},
    **{f'{k} record': Reader(fuzz_record(_shape(k)), tuple(json.dumps(r).encode() for r in records))
       for k,records in samples.RECORDS.items()},
    **{f'{k} packed': Reader(fuzz_members, tuple(packed(files) for files in kinds))
       for k,kinds in samples.ARCHIVES.items()},
    **{k: Reader(lambda data: load_archive(data, data), _archives(pack), 2) for k,pack in PACKERS.items()},
    'parse_date': Reader(fuzz_date, _encoded(samples.DATES)), 'html_text': Reader(fuzz_html, _encoded(samples.HTML)),
    'tidy': Reader(fuzz_tidy, _encoded(samples.TEXTS)), 'is_truncated': Reader(fuzz_truncated, _encoded(samples.TEXTS))}

# Mutations

ODD = [None, True, False, 0, -1, 1.5, 10**40, 2**63, 1e300, math.nan, -math.inf, '', ' ', '0', 'nan', '\ud83c', '\0',
       'é'*300, [], [[]], [None], {}, {'': None}, [{}], {'id': []}, {'a': {'a': {}}}, ['text'], 'RT @a', 'Create',
       {'text': 5}, [{'text': []}]]
BITS = [b'\xff', b'\0', b'\r', b'\n', b'"', b"'", b'\\', b'{', b'}', b'[', b']', b',', b':', b';', b'\t', b'|',
        b'=', b'/', b'../', b'&', b'&#', b'<', b'<!', b'<![', b'</', b'\xef\xbb\xbf', b'\xff\xfe', b'\\ud83c',
        b'\\u0000', b'\xed\xa0\xbd', b'\xc3\x83\xc2\xa9', b'\x89\xdb\xaa', '…'.encode(), b'a'*3000, b'9'*5000,
        b'['*3000, b'{"a":'*3000, b'<|endoftext|>', b'null', b'NaN', b'1e999', b'-0', b'"tweet"',
        b'"tweet" : {', b'}, {', b'window.YTD.tweets.part0 = ',
        b'\n=== x ===\n', b'\x1f\x8b', b'PK\3\4', b'12:60', b'0001-01-01', b'9999-12-31T23:59:59-14:00']
_VALUE = re.compile(r'(?<=[:\[,])\s*(?=[{\["\-\dntf])')

def mutated(seed:int, data:bytes, others:tuple) -> bytes:
    "`data` with one change that `seed` decides, perhaps with a piece of one of `others`."
    rng = random.Random(seed)
    i = rng.randrange(len(data)+1)
    j = min(len(data), i + rng.choice((1, 1, 4, 30, 300)))
    k = rng.randrange(len(data)+1)
    kind = rng.randrange(12)
    if kind==0: return data[:i] + bytes([rng.randrange(256)]) + data[i+1:]
    if kind==1: return data[:i] + data[j:]
    if kind==2: return data[:i]
    if kind==3: return data[:k] + data[i:j] + data[k:]
    if kind==4: return data[:i] + rng.choice(others)[k:]
    if kind<=6: return data[:i] + rng.choice(BITS) + data[i if kind==5 else j:]
    return with_odd_value(rng, data)

def with_odd_value(rng, data):
    "`data` with one of its JSON values, if it has any, as something else."
    text = data.decode('utf-8', 'surrogateescape')
    places = [m.end() for m in _VALUE.finditer(text)]
    if not places: return data
    start = rng.choice(places)
    try: _,end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError): end = start+1
    odd = json.dumps(rng.choice(ODD), ensure_ascii=rng.random()<.9)
    return (text[:start] + odd + text[end:]).encode('utf-8', 'surrogatepass' if '\ud83c' in odd else 'surrogateescape')

def inputs(reader):
    "Seeds of `reader` with up to eight changes; changes are numbers, which are quick to draw and to leave out again."
    def change(seed, changes):
        for c in changes: seed = mutated(c, seed, reader.seeds)
        return seed
    return st.builds(change, st.sampled_from(reader.seeds), st.lists(st.integers(0, 2**32), max_size=8))

INNER = 'record uri url $type by features index byteStart byteEnd did full_text'.split()
NAMES = sorted({*tables._NAMED, *formats._LISTS, *INNER,
                *(k for records in samples.RECORDS.values() for r in records if isinstance(r, dict) for k in r)})
VALUES = st.sampled_from(ODD) | st.text(st.characters(), max_size=8) | st.integers() | st.floats()
def records_of(values, most): return st.dictionaries(st.sampled_from(NAMES), values, max_size=most)
JSON = st.recursive(VALUES, lambda v: st.lists(v, max_size=3) | records_of(v, 5), max_leaves=12)
ARBITRARY = records_of(JSON, 8).map(lambda r: json.dumps(r).encode())

# The tests

@pytest.mark.parametrize('name', READERS)
def test_only_documented_exceptions(name):
    reader = READERS[name]
    drawn = inputs(reader) | ARBITRARY if name.endswith(' record') else inputs(reader)
    @settings(SETTINGS, max_examples=EXAMPLES//reader.cost)
    @given(drawn)
    def run(data): reader.run(data)
    for seed in reader.seeds: reader.run(seed)
    run()

def test_every_format_shape_and_archive_has_samples():
    assert [f for f in FORMATS if f not in map(_form_of, (files[0] for files in samples.FILES.values()))]==[]
    assert {s.name for s in SHAPES} < set(samples.RECORDS)
    found = [archives._find_archive(sorted(files))[0] for kinds in samples.ARCHIVES.values() for files in kinds]
    assert [a for a in ARCHIVES if a not in found]==[]

@pytest.mark.parametrize('name', [n for n in samples.FILES if not n.startswith('other')])
def test_samples_are_read(name):
    for data in samples.FILES[name]:
        posts,reading = read_file(data)
        assert posts and not reading.bad and (name.startswith(reading.kind or name) or name in ('JSON', 'JSON lines', 'CSV')), reading

@pytest.mark.parametrize('name', samples.RECORDS)
def test_records_are_read_by_their_shape(name):
    for record in samples.RECORDS[name]:
        shape = shape_of(record) if isinstance(record, dict) else None
        assert (shape.name if shape else 'any other') == name

@pytest.mark.parametrize('kind', samples.ARCHIVES)
@pytest.mark.parametrize('pack', PACKERS)
def test_archives_are_read(kind, pack, tmp_path):
    for files in samples.ARCHIVES[kind]:
        (tmp_path/NAME).write_bytes(PACKERS[pack](files))
        assert load_all(tmp_path/NAME)

SAID = [f'Night {n}: the lamp 🌙, “naïve”, é' for n in range(5)]
LINES = [json.dumps(dict(samples.RECORDS['snscrape'][0], rawContent=s), ensure_ascii=False).encode() for s in SAID]

@SETTINGS
@given(st.integers(0, 4), st.lists(st.integers(0, 2**32), min_size=1, max_size=4))
def test_a_damaged_line_never_loses_the_others(at, changes):
    line = LINES[at]
    for c in changes: line = mutated(c, line, tuple(LINES))
    lines = [*LINES[:at], re.sub(rb'[\r\n]', b' ', line), *LINES[at+1:]]
    posts,_ = read_file(b'\n'.join(lines)+b'\n', skip_bad=True)
    texts = [p['text'] for p in posts]
    check_posts(posts)
    assert not {s for s in SAID if s!=SAID[at]} - set(texts)
