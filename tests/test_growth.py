"""No text is slow: twice as much of anything takes less than three times as long.

Every compiled pattern of the package, every pattern that stands in a call of `re` or `regex`, and every exported
function of a text is found by itself and run on growing hostile texts; nobody has to list a new one.
"""
import ast
import inspect
import io
import json
import pkgutil
import re
import time
from functools import partial
from importlib import import_module
from pathlib import Path
from re import _constants as ops, _parser as parser

import pytest
import regex

import huggingtweets
from huggingtweets.bot.originality import Originality
from huggingtweets.card import pictures, posting
from huggingtweets.data import formats, records, rules, tables
from huggingtweets.data.archives import read_path
from huggingtweets.data.formats import Content, Reading

SIZES = 1_000, 16_000  # characters
FLOOR = .02            # seconds of CPU from which on growth is looked at; a square reaches it with 0.2 ns a step
MOST = 3               # times as long, for twice as much
UNITS = ['a', ' ', '\n', '\u3000', '\t \n', 'RT', 'RT ', 'RT @', '@a ', '@a', '@', '#', '#a ', '"', '\\"', '\\', '“@a: ', '“',
         '<', '>', '> ', '<a ', '<a/', '<a\n', '<a a=', '<a a="', '<a href=', '<a href=x>', '<img alt="[', '<b>', '<p>', '</',
         '<div>', '<!--', '<![', '&', '&amp;', '&#1', '<|endoftext|>', 'e\u0301\u0323', '\u0301\u0323', '\u0301\xad', '🇦',
         '👩\u200d', '\u200d', '\ufe0f', '1', '1 ', '+1 (2) ', '-1.', 'http://', 'https://t.co/a ', 'www.', 'pic.twitter.com/',
         'dm/', 'messages/', 'direct-', '.json', '.a', '..', ')', '( ', '…', 'a@a.', 'a.', 'あ', 'ก', 'é', 'Ã©', 'â€™', '\x00', '\ud83d',
         '[', '{', '{"a":', '[{', '"a":"', ',', ';', '$[a ', 'x' * 70 + ' ', 'ab cd. ']
BEFORE = dict.fromkeys(UNITS, ('',)) | {
    ' ': ('', 'RT', 'lamp (', '@a', '<a', '"', '<'), '\n': ('', 'RT', '>', '<br'), '\u3000': ('', 'RT'), '\\"': ('', '"'),
    '\u0301\u0323': ('e',), ')': ('', 'lamp (x', 'a – a'), 'a': ('', '@', '#', '<a ', 'http://'), '1': ('', '+', '@'),
    'dm/': ('', '/'), '🇦': ('', 'e')}


def texts():
    "Functions from a length to a hostile text, by what they are made of"
    return {f'{before!r} {unit!r}*n {after!r}': lambda size, b=before, u=unit, a=after: b + u*(size//len(u)) + a
            for unit in UNITS for before in BEFORE[unit] for after in ('', '\n!')}


# --- patterns -----------------------------------------------------------------------------------------------------------

METHODS = 'match', 'fullmatch', 'search', 'sub', 'split', 'findall', 'finditer'


def modules():
    "All modules of the package"
    names = [m.name for m in pkgutil.walk_packages(huggingtweets.__path__, 'huggingtweets.')]
    return {name: import_module(name) for name in names if '__main__' not in name}


def patterns_in(value, seen):
    "The compiled patterns in `value`: itself, or what is in a container, a class or an object of the package"
    if isinstance(value, (re.Pattern, regex.Pattern)): return [value]
    if id(value) in seen: return []
    seen.add(id(value))
    ours = str(getattr(value if isinstance(value, type) else type(value), '__module__', '')).startswith('huggingtweets')
    if isinstance(value, dict): inside = value.values()
    elif isinstance(value, (list, tuple, set, frozenset)): inside = value
    else: inside = vars(value).values() if ours and hasattr(value, '__dict__') else []
    return [p for v in list(inside) for p in patterns_in(v, seen)]


def methods_of(name, sources):
    "How the pattern `name` is used in the first of `sources` that does; it is searched if none shows it"
    found = next(filter(None, (set(re.findall(rf'\b{re.escape(name)}\.(\w+)', s)) for s in sources)), {'search'})
    return found & {*METHODS}  # none for what is only a part of other patterns


def compiled_patterns():
    "Each compiled pattern of the package by its name, with the methods by which it is used"
    sources = '\n'.join(p.read_text(encoding='utf-8') for p in Path(huggingtweets.__path__[0]).rglob('*.py'))
    for module_name, module in modules().items():
        for name, value in vars(module).items():
            owners = vars(value).items() if isinstance(value, type) and value.__module__ == module_name else [(name, value)]
            for own, v in list(owners):
                for p in patterns_in(v, set()): yield f'{module_name}.{own}', p, methods_of(own, [inspect.getsource(module), sources])


def called_patterns():
    "Each pattern that stands in a call, as in `re.sub('a', ...)`, with the method, and those that are attributes"
    for file in Path(huggingtweets.__path__[0]).rglob('*.py'):
        for node in ast.walk(ast.parse(file.read_text(encoding='utf-8'))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args: continue
            library, first = getattr(node.func.value, 'id', None), node.args[0]
            if library in ('re', 'regex') and node.func.attr in METHODS and isinstance(first, ast.Constant):
                yield f'{file.stem}:{node.lineno}', import_module(library).compile(first.value), {node.func.attr}


def all_patterns():
    "All patterns, each once"
    unique = {}
    for name, p, methods in [*compiled_patterns(), *called_patterns()]:
        key = p.pattern, p.flags
        unique[key] = name, p, methods | (unique[key][2] if key in unique else set())
    return list(unique.values())


def sample(tree, pick):
    "A text that (almost) matches a parsed pattern; `pick` chooses among alternatives"
    out = ''
    for op, value in tree:
        if op is ops.LITERAL: out += chr(value)
        elif op is ops.NOT_LITERAL or op is ops.ANY: out += 'a~ '[pick % 3]
        elif op is ops.IN: out += member(value, pick)
        elif op is ops.BRANCH: out += sample(value[1][pick % len(value[1])], pick)
        elif op is ops.SUBPATTERN: out += sample(value[3], pick)
        elif op is ops.ATOMIC_GROUP: out += sample(value, pick)
        elif op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            out += sample(value[2], pick) * max(value[0], 1 if pick % 2 else 0)
    return out


def member(choices, pick):
    "A character of a class"
    kinds = {ops.CATEGORY_SPACE: ' ', ops.CATEGORY_DIGIT: '1', ops.CATEGORY_WORD: 'a', ops.CATEGORY_NOT_SPACE: 'a',
             ops.CATEGORY_NOT_WORD: ' ', ops.CATEGORY_NOT_DIGIT: 'a'}
    if choices[0][0] is ops.NEGATE:
        inside = [chr(v) for op, v in choices[1:] if op is ops.LITERAL]
        return next(c for c in ('a', ' ', '1', '~', '@') if c not in inside)
    op, value = choices[pick % len(choices)]
    if op is ops.LITERAL: return chr(value)
    return chr(value[0]) if op is ops.RANGE else kinds.get(value, 'a')


def pumps(tree, before, pick):
    "For each repetition in a parsed pattern, a text that leads there, and one to repeat"
    for op, value in tree:
        if op is ops.BRANCH:
            for branch in value[1]: yield from pumps(branch, before, pick)
        elif op is ops.SUBPATTERN: yield from pumps(value[3], before, pick)
        elif op is ops.ATOMIC_GROUP: yield from pumps(value, before, pick)
        elif op in (ops.ASSERT, ops.ASSERT_NOT): yield from pumps(value[1], before, pick)
        elif op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            yield before, sample(value[2], pick)
            yield '', before + sample(value[2], pick)
            yield from pumps(value[2], before, pick)
        before += sample([(op, value)], pick)
    if before: yield '', before


def own_texts(pattern):
    "Hostile texts made of what `pattern` itself looks for"
    source = pattern.pattern.decode('latin1') if isinstance(pattern.pattern, bytes) else pattern.pattern
    try: tree = parser.parse(re.sub(r'\\p\{[^}]*\}|\\X', r'\\w', source) if isinstance(pattern, regex.Pattern) else source)
    except re.error: return {}  # what only `regex` knows
    pairs = {(b, u) for pick in range(3) for b, u in pumps(tree, '', pick) if u}
    return {f'{b!r} {u!r}*n {a!r}': lambda size, b=b, u=u, a=a: b + u*(size//len(u)) + a
            for b, u in pairs for a in ('', '\n\0')}


# --- time ---------------------------------------------------------------------------------------------------------------

def seconds(function, value):
    "CPU time of one call; an error ends it, too"
    start = time.process_time()
    try: function(value)
    except (ValueError, LookupError, TypeError, RecursionError, UnicodeError): pass
    return time.process_time()-start


def is_slow(function, make):
    "True if twice as much takes three times as long"
    for size in SIZES:
        if seconds(function, make(size)) < FLOOR: continue
        for tries in 1, 2, 3, 3:  # another program may have disturbed it
            less, more = (min(seconds(function, make(n)) for _ in range(tries)) for n in (size//2, size))
            if more < FLOOR or more < MOST*less: break
        else: return True
    return False


def slow_on(function, texts, most=3):
    "The first of `texts` on which `function` is slow, and how many were tried"
    slow, n_tried = [], 0
    for what, make in texts.items():
        n_tried += 1
        if is_slow(function, make): slow.append(what)
        if len(slow) == most: break
    return slow, n_tried


def calls(pattern, methods):
    "Functions of a text that use `pattern` by `methods`"
    for method in methods:
        f = getattr(pattern, method)
        if method == 'sub': f = partial(f, b'' if isinstance(pattern.pattern, bytes) else '')
        if method == 'finditer': f = pattern.findall
        yield f if isinstance(pattern.pattern, str) else lambda text, f=f: f(text.encode('utf-8', 'replace'))


def test_patterns():
    "No pattern of the package takes the square of a text's length"
    every, slow, n = all_patterns(), [], 0
    sources = {str(p.pattern) for _, p, _ in every}  # of modules, of classes, and in calls
    for part in 'dms?', 'tgme_widget', 'noindex': assert any(part in source for source in sources)
    for name, pattern, methods in every:
        for f in calls(pattern, methods):
            found, k = slow_on(f, texts() | own_texts(pattern))
            slow, n = [*slow, *(f'{name} on {what}' for what in found)], n+k
    print(f'{len(every)} patterns, {n} pairs')
    assert not slow, f'{len(slow)} slow: ' + '\n'.join(slow)


# --- functions ----------------------------------------------------------------------------------------------------------

def file_of(text, name='posts.txt'): return Content(name, lambda: io.BytesIO(text.encode('utf-8', 'surrogatepass')))

def read_file(text, name='posts.txt'):
    "What reading does with a file: each format looks at it, and the first that knows it reads it"
    content = file_of(text, name)
    content.check()
    form = [f for f in tables.FORMATS if f.knows(content)][0]
    return list(form.posts(content, Reading(name, skip_bad=True)))

def read_record(record): return lambda text: list(Reading('x', skip_bad=True).posts([record(text)]))

PUBLIC = 'https://www.w3.org/ns/activitystreams#Public'
SHAPES = {
    'Mastodon': lambda t: dict(content=t, visibility='public'),
    'outbox': lambda t: dict(type='Create', to=[PUBLIC], object=dict(content=t)),
    'twint': lambda t: dict(tweet=t, conversation_id='1'), 'X': lambda t: dict(full_text=t, id_str='1'),
    'Bluesky': lambda t: {'$type': 'app.bsky.feed.post', 'text': t, 'facets': [
        dict(index=dict(byteStart=i, byteEnd=i+1), features=[dict(uri='http://a')]) for i in range(0, len(t), 50)]},
    'Tumblr': lambda t: dict(blog_name='a', body=f'<p>{t}'), 'Misskey': lambda t: dict(renoteId=None, createdAt='', text=t),
    'Reddit': lambda t: dict(subreddit='a', title=t, body=t), 'Facebook': lambda t: dict(data=[dict(post=t)], timestamp=1, title=''),
    'names': lambda t: {'text': 'a', 'id': t, 'user': t, 'created_at': t, 'url': t, 'lang': t, 'type': t, t: t}}

JUDGE = Originality.of(['a '*50])
TEXT_NAMES = {'text', 'content', 'html', 'cell', 'before', 'start'}  # of parameters that take a text of any length
OTHERS = dict(  # what takes more than a text, or is not exported
    rules=lambda t: rules.get_rules('default +lines +mask_mentions').text(rules.as_written(t)),
    original=rules.get_rules('original').text, threads=rules.RULES['default'].clean['quotes'],
    drop_automatic=lambda t: rules.drop_automatic([t], [None]), with_whole_links=lambda t: records.with_whole_links(t, {}),
    parse_date=records.parse_date, as_text=records.as_text, handle_at=records.handle_at, account_at=records.account_at,
    is_cut_off=lambda t: rules.is_cut_off(dict(is_truncated=True, text=t)),
    has_words=lambda t: rules.has_words(t, 10**9), mojibake=lambda t: records.mojibake_fix([t])(t),
    judge=lambda t: JUDGE.judge(t[:len(t)//4]), file=read_file, json=lambda t: read_file(json.dumps(dict(text=t))),
    open_json=lambda t: read_file('{"a": "' + t), jsonl=lambda t: read_file('\n'.join([json.dumps(dict(text=t))]*2)),
    objection=lambda t: posting.objection(t, 300),
    csv=lambda t: read_file(f'id,text\n1,"{t}"\n2,{t}\n'),
    **{f'record of {name}': read_record(shape) for name, shape in SHAPES.items()})
PICTURES = 'missing', 'text_width', 'draw_text', 'wrap', 'fit'  # they cut texts before they measure them: `test_long_names`
NEEDS = {'has_words', 'with_whole_links', 'month_first', 'numpy_docstring'}  # they are in `OTHERS`, or take a date or code


def text_functions():
    "The exported functions whose first argument is a text"
    for name, module in modules().items():
        if name.split('.')[1] not in ('core', 'data', 'bot', 'card'): continue  # the others show texts, and train on them
        for own in getattr(module, '__all__', []):
            f = getattr(module, own)
            if not inspect.isfunction(f) or f.__module__ != name or own in PICTURES: continue
            first, *rest = [*inspect.signature(f).parameters.values()] or [None]
            if first is None or first.name not in TEXT_NAMES or first.annotation is not str: continue
            if all(p.default is not inspect._empty for p in rest): yield f'{name}.{own}', f
            else: assert own in NEEDS | {*OTHERS}, f'{name}.{own} takes a text: add it to OTHERS'


def test_functions():
    "No function of a text, and no reader, takes the square of its length"
    functions, slow, n = dict(text_functions()) | OTHERS, [], 0
    assert len(functions) > 50 and 'huggingtweets.data.records.html_text' in functions
    for name, f in functions.items():
        found, k = slow_on(f, texts())
        slow, n = [*slow, *(f'{name} on {what}' for what in found)], n+k
    print(f'{len(functions)} functions, {n} pairs')
    assert not slow, f'{len(slow)} slow: ' + '\n'.join(slow)


def test_the_test():
    "What is slow is found, and what only takes long is not"
    assert is_slow(re.compile(r'\s*x').search, lambda n: ' '*n) and not is_slow(lambda t: sum(map(ord, t*20)), lambda n: ' '*n)



@pytest.mark.parametrize('text', ['', '[', 'lamp', '["lamp"'])
def test_file_of_blanks(text, tmp_path, monkeypatch):
    "A file that goes on with nothing but white space ends in a sentence, after as much as one record may take"
    file = tmp_path/'posts.txt'
    file.write_bytes(text.encode() + b'\n'*(3 << 20))
    monkeypatch.setattr(formats, 'MAX_RECORD', 1 << 20)
    with pytest.raises(ValueError, match='1 MB without the end of a post'):
        for _, _, posts in read_path(file): list(posts)


def test_blanks_before_posts(tmp_path):
    "White space at the beginning, however much, does not make a file empty"
    for blank, rest in [(b' \n'*200_000, b'one lamp\ntwo lamps\n'), (b'\n'*(1 << 18), b'["one lamp", "two lamps"]'),
                        (b'\n'*300_000, b'{"posts": [{"text": "one lamp"}, {"text": "two lamps"}]}')]:
        (tmp_path/'posts.txt').write_bytes(blank + rest)
        [(_, _, posts)] = read_path(tmp_path/'posts.txt')
        assert [p['text'] for p in posts] == ['one lamp', 'two lamps']


def test_long_post():
    "A post ends where no network goes on, and the rules count it"
    post = records.as_post('lamp '*rules.MAX_CHARS)
    assert len(post['text']) == rules.MAX_CHARS and rules.is_cut_off(post)
    assert len(records.html_text('<p>lamp</p>'*rules.MAX_CHARS)) <= rules.MAX_CHARS


def test_tower_of_marks():
    "At most 30 marks stay on a letter, as in Unicode's stream-safe format"
    assert len(rules.nfc('q' + '\u0301\u0323'*1000)) == 31 and len(rules.duplicate_key('q' + '\u0301\u0323'*1000)) == 31


def test_long_names():
    "A picture is drawn quickly, however long a name or a post is"
    from PIL import Image
    for text in 'i'*20_000, 'lamp '*4000, '🇦'*20_000:
        draw = lambda t: pictures._write_in(Image.new('RGB', (1200, 630)), (60, 255, 1080, 290), t, 'white', 60, 24)
        assert min(seconds(draw, text) for _ in range(2)) < 3


def test_letters_in_archives():
    "Names that are long or have line breaks in them are still those of private messages"
    from huggingtweets.data.archives import _LETTERS
    for name in 'dm/a\n.json', 'a\n/messages/b.json', 'x/'*1000 + 'dm/a.json', 'a\nb/direct-messages.js': assert _LETTERS.fullmatch(name)
