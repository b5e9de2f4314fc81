"The card as a whole: what the Hub, GitHub and a notebook make of it, with names that try everything."
import io
import json
import os
import pathlib
import random
import re
import shlex
from functools import partial
from html.parser import HTMLParser

import msgspec
import pytest
import yaml
from bots import NAMES, train
from fakes import Fake
from markdown_it import MarkdownIt
from matplotlib.figure import Figure
from msgspec.structs import asdict, replace
from PIL import Image, ImageDraw

from huggingtweets import web
from huggingtweets.bot.folder import AccountPart, ArtifactPart, BitsPerByte, Bot, Manifest, PreviewPart, SamplePart, TrackingPart
from huggingtweets.card import pictures
from huggingtweets.card.model_card import card_html, demo, make_card, write_card
from huggingtweets.core import frontend, strip_controls
from huggingtweets.data.rules import COLUMN_DESCRIPTIONS

# All of it is on GitHub's list, too, but for two styles: the alignment that Markdown gives cells, and a row of avatars.
TAGS = dict(h1=(), h2=(), p=(), strong=(), em=(), blockquote=(), ul=(), li=(), br=(), a=('href',),
            img=('src', 'alt', 'width', 'style'), div=('align', 'dir'), details=(), summary=(),
            pre=(), code=('class',), table=(), thead=(), tbody=(), tr=(), th=('style',), td=('style',))


class Page(HTMLParser):
    "What a browser would see: tags with attributes, texts of blocks, tables as lists of rows"
    def __init__(self, html):
        super().__init__()
        self.tags, self.blocks, self.tables, self.code, self._open = [], [], [], '', []
        self.feed(html)
        self.blocks = [b.strip() for b in self.blocks]

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._open.append(tag)
        if tag == 'table': self.tables.append([])
        if tag == 'tr': self.tables[-1].append([])
        if tag in ('td', 'th'): self.tables[-1][-1].append('')
        if tag in ('p', 'h1', 'h2', 'li', 'summary'): self.blocks.append('')

    def handle_endtag(self, tag):
        while self._open and self._open.pop() != tag: pass

    def handle_data(self, data):
        data = data.replace('\u2060', '')
        if 'pre' in self._open: self.code += data
        elif self._open and self._open[-1] in ('td', 'th') or 'td' in self._open: self.tables[-1][-1][-1] += data
        elif self.blocks: self.blocks[-1] += data


def rendered(card): return Page(MarkdownIt('gfm-like', dict(linkify=False)).render(card.text))


def seen(text):
    "`text` as a page shows it: on one line, without what turns the direction of writing"
    return ' '.join(text.replace('\u202e', '').split())


@pytest.fixture(scope='module')
def bot(tmp_path_factory):
    folder = tmp_path_factory.mktemp('card')
    bot = train(folder, *NAMES, out=folder/'bot')
    bot.card()
    return bot


def as_json(about): return msgspec.json.decode(msgspec.json.encode(about))


def as_manifest(data): return msgspec.convert(data, Manifest)


@pytest.fixture
def page(bot): return rendered(bot.card())


def test_front_matter(bot):
    "The whole of it, as YAML reads it from the file"
    front = yaml.safe_load((bot.model_path/'README.md').read_text(encoding='utf-8').split('---\n')[1])
    about = bot.about
    assert front == {
        'language': list(about.corpus.languages), 'library_name': 'transformers',
        'pipeline_tag': 'text-generation', 'tags': ['huggingtweets'], 'widget': [{'text': 'My dream is'}],
        'model-index': [{'name': about.name, 'results': [{
            'task': {'type': 'text-generation'},
            'dataset': {'type': 'posts', 'name': 'held-out posts of @lamp_moth, @屋台_ぽんぽこ, @qamar',
                        'revision': about.corpus.fingerprint},
            'metrics': [{'type': 'bits_per_byte', 'name': 'held-out bits per byte',
                         'value': about.metrics.bits_per_byte.after}]}]}]}
    assert all(re.fullmatch('[a-z]{2}', language) for language in front['language'])


def test_front_matter_of_a_published_bot(bot):
    bot.about.base.hub_id = 'HuggingFaceTB/SmolLM2-135M-Instruct'
    try: front = yaml.safe_load(str(make_card(bot, 'me/bot')).split('---\n')[1])
    finally: bot.about = Bot(bot.path).about
    assert front['thumbnail'] == 'https://huggingface.co/me/bot/resolve/main/preview.png'
    assert (front['base_model'], front['base_model_relation'], front['license']) == \
        ('HuggingFaceTB/SmolLM2-135M-Instruct', 'finetune', 'apache-2.0')
    assert 'co2_eq_emissions' not in front  # nothing measured it


def test_no_live_html(page):
    for tag, attributes in page.tags:
        assert tag in TAGS and set(attributes) <= set(TAGS[tag]), (tag, attributes)
        if tag == 'a': assert attributes['href'].startswith('https://') and 'evil' not in attributes['href']
        if tag == 'img': assert re.fullmatch(r'(avatar-[123]|preview|pipeline|loss)\.png', attributes['src'])
        if 'style' in attributes: assert re.fullmatch('text-align:right|display: inline-block', attributes['style'])
        if tag == 'code': assert attributes.get('class') in (None, 'language-python', 'language-bash')


def test_names_are_whole(page):
    names, handles = ' & '.join(map(seen, NAMES.values())), ' · '.join(f'@{h}' for h in NAMES)
    assert f'{names}\n{handles}' in page.blocks
    assert page.blocks.count('🤖 AI CYBORG 🤖') == 1


def test_tables(bot, page):
    short, counts, settings, scores = page.tables
    accounts = bot.about.accounts
    assert counts[0] == ['', *(f'@{h}' for h in NAMES), 'description']
    cell = lambda v: f'{v:,}' if isinstance(v, int) else v
    columns = [c for c in accounts[0].counts if any(a.counts[c] for a in accounts)]
    assert counts[1:] == [[c, *(cell(a.counts[c]) for a in accounts), COLUMN_DESCRIPTIONS[c]] for c in columns]
    assert short == [row[:-1] for row in counts[:len(short)]]
    assert [row[0] for row in short] == ['', 'downloaded', 'reposts', 'short', 'duplicates', 'kept']
    told = {k: str(v) for k, v in asdict(bot.about.training).items()}
    assert len(settings) > 10 and all(told[k] == v for k, v in settings[1:])
    before, after = bot.about.metrics.bits_per_byte.before, bot.about.metrics.bits_per_byte.after
    assert scores == [['', 'base model', 'this bot'], ['held-out bits per byte', f'{before:.3f}', f'{after:.3f}']]


def test_samples_are_kept_and_shown(bot, page):
    assert [(s.prompt, s.seed, len(s.posts)) for s in bot.samples()] == [('', 0, 5), ('My dream is', 0, 5)]
    assert json.loads((bot.path/'bot.json').read_text())['samples'] == as_json(bot.samples())
    for post in (p for s in bot.samples() for p in s.posts):
        unseen = r'[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]'
        wanted = re.sub(unseen, '', post)
        assert any(wanted.split() == block.split() for block in page.blocks), post


def test_posts_with_lines_and_markdown(bot):
    posts = ['- one\n\n> two\n```\n<i>three</i>', '# four', '<div>']
    bot.about.samples = [SamplePart('**x** <b>', 3, posts)]
    try: page = rendered(make_card(bot))
    finally: bot.about = Bot(bot.path).about
    assert 'Beginning with “**x** <b>” (seed 3):' in page.blocks
    assert [b for b in page.blocks if 'two' in b or 'four' in b] == [
        '- one\n> two…', '# four', '- one\n> two\n```\n<i>three</i>', '# four']
    assert ('i', {}) not in page.tags and ('div', {}) not in page.tags and ('br', {}) in page.tags


HOSTILE = ['</details></div> after', '<details open>', '\\', 'x\\', '$$x$$ \\\\(y\\\\)', '[a]: https://evil.example', '[a]', '---', '===', '***',
           '- - -', '1. one', '2) two', '+ plus', '> quote', '    code', '\tcode', '```', '~~~', '| a |', '|---|', ':-:', '# no', '&copy; &#42;',
           '<!-- ', '-->', '<![CDATA[', '<?php', '![x](https://evil.example/x.png)', '<https://evil.example>', 'www.evil.com',
           'https://evil.com', 'me@evil.com', '@elonmusk', '`` ` ``', '**b** __b__ _e_ *e* ~~s~~', '[ ] task', '[^1]', ':tada:', '{{ names }}', '{% x %}', 'a  ',
           'snake_case_name', '\u202e\u2066x', '\x00\x1b[31m', '<summary>', '<p align="center">', 'a" onload="x']


@pytest.mark.parametrize('where', ['posts', 'lines', 'prompt', 'names', 'everything'])
def test_hostile_texts_change_nothing_around_them(bot, where):
    "The card has the tags that it has with harmless texts, and shows each text as it is; nothing in it is a link"
    def card_of(texts):
        about = bot.about = as_manifest(as_json(Bot(bot.path).about))
        posts = ['\n'.join(texts)] if where == 'lines' else texts
        if where in ('posts', 'lines', 'everything'): about.samples = [SamplePart('', 0, posts), SamplePart('x', 0, posts)]
        if where in ('prompt', 'everything'): about.samples += [SamplePart(text, 0, ['a']) for text in texts]
        if where in ('names', 'everything'):
            about.accounts = [replace(about.accounts[0], name=text, handle=text, source=text) for text in texts]
        if where == 'everything':
            about.hardware = about.base.name = about.corpus.rules = about.training.method = ' '.join(texts)
            about.versions, about.preview = {texts[0]: texts[1]}, PreviewPart(texts[0])
        try: return make_card(bot)
        finally: bot.about = Bot(bot.path).about
    harmless, hostile = (rendered(card_of(texts)) for texts in (['lamp']*len(HOSTILE), HOSTILE))
    names = lambda page: [tag for tag, _ in page.tags]
    assert names(hostile) == names(harmless)
    linked = lambda page: [a['href'] for tag, a in page.tags if tag == 'a']
    assert linked(hostile) == linked(harmless)
    shown = ' '.join(' '.join(b.split()) for b in hostile.blocks)
    for text in HOSTILE: assert ' '.join(strip_controls(text, keep_spaces=True).split()) in shown, text


def test_text_that_is_harmless_is_not_escaped(bot):
    post = 'My dream: a lamp_moth (1.5 m), 50% off! #lamp - "x" & y = z + {1}'
    bot.about.samples = [SamplePart('', 0, [post])]
    try: text = make_card(bot).text
    finally: bot.about = Bot(bot.path).about
    assert f'\n- {post}\n' in text
    body = re.sub('.*?\n</div>', '', re.sub('```.*?```', '', text, flags=re.S), count=1, flags=re.S)
    assert not re.search(r'\\[^\n]', body.replace(bot.about.accounts[0].name, ''))


def test_accounts_are_linked_where_their_network_is_known(bot):
    accounts = [AccountPart('fen', dict(kept=1), 'Old Fen', source='X archive'),
                AccountPart('moon@sky.example', dict(kept=1), 'Moon', source='Mastodon'),
                AccountPart('lamp', dict(kept=1), 'Lamp', source='CSV')]
    bot.about.accounts = accounts
    try: page, text = rendered(make_card(bot)), make_card(bot).text
    finally: bot.about = Bot(bot.path).about
    links = [a['href'] for tag, a in page.tags if tag == 'a']
    assert links[:4] == ['https://x.com/fen', 'https://sky.example/@moon']*2
    assert '**[Old Fen](<https://x.com/fen>) & [Moon](<https://sky.example/@moon>) & Lamp**' in text


def test_the_demo_is_linked(page):
    "Where README links to it, too"
    assert demo() in [a['href'] for tag, a in page.tags if tag == 'a']
    assert demo() in (pathlib.Path(__file__).parent.parent/'README.md').read_text(encoding='utf-8')


def test_many_accounts_are_rows(bot):
    bot.about.accounts = [AccountPart(f'moth_{i}', dict(downloaded=9, reposts=0, short=i, kept=9-i)) for i in range(10)]
    try: page = rendered(make_card(bot))
    finally: bot.about = Bot(bot.path).about
    assert page.tables[0] == [['', 'downloaded', 'short', 'kept'],
                              *([f'@moth_{i}', '9', str(i), str(9-i)] for i in range(10))]
    assert len([a for tag, a in page.tags if tag == 'img' and 'avatar' in a['src']]) == 3


@pytest.mark.parametrize('before,after,words', [
    (2.34, 1.73, 'that predicts their unseen posts 26% better than before training.'), (2., 2., 'no better than before'),
    (2., 2.5, 'no better than before'), (2., None, ' the posts of these accounts. Everything'), (None, None, 'accounts. Every')])
def test_the_score_in_words(bot, before, after, words):
    bot.about.metrics.bits_per_byte = BitsPerByte(before, after)
    try: page = rendered(make_card(bot))
    finally: bot.about = Bot(bot.path).about
    assert any(words in block for block in page.blocks)


def test_posts_from_right_to_left(bot):
    bot.about.samples = [SamplePart('', 0, ['حلمي هو أن أرى القمر!']), SamplePart('My dream is', 0, ['A lamp.'])]
    try: page = rendered(make_card(bot))
    finally: bot.about = Bot(bot.path).about
    assert [a for tag, a in page.tags if tag == 'div' and 'dir' in a] == [dict(dir='rtl')]*2  # shown, and in full


def numbers(text): return [n.strip('.,') for n in re.findall(r'\d[\d.,]*', text)]


def leaves(value):
    if isinstance(value, dict): return [leaf for v in value.values() for leaf in leaves(v)]
    return [leaf for v in value for leaf in leaves(v)] if isinstance(value, list) else [value]


def told_by(about):
    "Every number that a card may have: those of the manifest, in the ways that people write them"
    found = {str(len(about['accounts']))}
    for leaf in leaves(about):
        if isinstance(leaf, bool) or leaf is None: continue
        if isinstance(leaf, str): found.update(numbers(leaf))
        else: found.update([str(leaf), f'{leaf:,}', f'{leaf:.3f}', f'{leaf:.2f}', f'{leaf:,.0f}', str(round(leaf))])
    counts, bits = [a['counts'] for a in about['accounts']], about['metrics']['bits_per_byte']
    if None not in (bits['before'], bits['after']): found.add(f'{100-100*bits["after"]/bits["before"]:.0f}')
    return found | {f'{sum(c[k] for c in counts):,}' for k in ('downloaded', 'kept')}


def changed(value, draw):
    "`value` with another number for each of its numbers"
    if isinstance(value, dict): return {k: changed(v, draw) for k, v in value.items()}
    if isinstance(value, list): return [changed(v, draw) for v in value]
    if isinstance(value, bool) or not isinstance(value, (int, float)): return value
    return draw.randrange(10_000, 10**7) if isinstance(value, int) else draw.uniform(10, 10_000)


@pytest.mark.parametrize('seed', [None, 1, 2])
def test_every_number_is_the_manifests(bot, seed):
    "Also those of a manifest in which every number was changed: none of them is the template's own"
    if seed is not None: bot.about = as_manifest(changed(as_json(bot.about), random.Random(seed)))
    try: about, card = bot.about, make_card(bot, 'me/bot')
    finally: bot.about = Bot(bot.path).about
    page, allowed = rendered(card), told_by(as_json(about))
    texts = [*page.blocks, *(cell for table in page.tables for row in table for cell in row),
             *(a['alt'] for tag, a in page.tags if tag == 'img')]
    fixed = {'95'} | ({'1.', '2)'} if seed is None else set())  # the interval is one of 95%
    shown = [n for text in texts if text not in COLUMN_DESCRIPTIONS.values() for n in numbers(text)]
    assert len(shown) > 60 and not set(shown) - allowed - fixed
    assert not set(numbers(str(yaml.safe_load(str(card).split('---\n')[1])))) - allowed


def test_each_number_stands_where_it_belongs(bot):
    "Whole sentences and rows, with numbers of which no two are alike"
    about = as_json(bot.about)
    about['corpus'].update(train_posts=1234, valid_posts=567, rules='clean7')
    about['training'].update(seconds=88.4, tokens_seen=98765, steps=4321, epochs=3.14159, precision='bf19',
                             learning_rate=0.0042, lora_rank=63, tokens_per_step=2048, best_step=4097)
    about['metrics']['bits_per_byte'] = dict(before=2.5551, after=1.6662)
    about.update(hardware='72 lamps', created_at='2031-05-06T07:08:09Z')
    bot.about = as_manifest(about)
    try: page = rendered(make_card(bot))
    finally: bot.about = Bot(bot.path).about
    sources = ', '.join(sorted({a['source'] for a in about['accounts']}))
    watched = about['metrics']['evaluations']['posts']
    assert {
        'Held-out bits per byte show how well a model predicts posts that it was not trained on, each on its own; lower '
        f'is better, and 35% better is 35% lower. The weights of step 4,097 of 4,321 were kept, because they scored best on {watched} of these posts, '
        'which were evaluated repeatedly during training: the score flatters the bot a little.',
        'What the rules clean7 left out, and what was kept:',
        'Of the kept posts, 567 were held out to judge the bot, the newest ones if dates are known; it was trained on '
        f'the other 1,234. The posts were read from: {sources}. They are not published here.',
        'The base model is tiny (a folder). It was trained for 88 s on 72 lamps (bf19), and read 98,765 tokens in '
        '4,321 steps (3.14 passes over the posts).'} <= set(page.blocks)
    assert 'Made with huggingtweets on 2031-05-06.' in page.blocks
    assert [b for b in page.blocks if 'that predicts their unseen posts 35% better than before training.' in b]
    settings, scores = (dict((row[0], row[1:]) for row in table) for table in page.tables[2:])
    assert scores == {'': ['base model', 'this bot'], 'held-out bits per byte': ['2.555', '1.666']}
    wanted = dict(learning_rate='0.0042', lora_rank='63', tokens_per_step='2048', best_step='4097')
    assert {k: settings[k] for k in wanted} == {k: [v] for k, v in wanted.items()}


def test_what_is_on_wandb_is_linked(bot):
    "As the original did: the data in the run that prepared them, the metrics in the run that trained"
    run = 'https://wandb.ai/me/huggingtweets/runs/'
    bot.about.tracking = TrackingPart('online', preprocess=f'{run}a1', train=f'{run}b2', artifacts=[
        ArtifactPart('model-lamp', 'finetuned-model', digest='abc')])
    bot.about.corpus.rules = 'default +lines -short'
    try: page = rendered(make_card(bot))
    finally: bot.about = Bot(bot.path).about
    links = {a['href'] for tag, a in page.tags if tag == 'a'}
    assert {f'{run}a1/artifacts', f'{run}b2'} <= links
    assert 'What the rules default +lines -short left out, and what was kept:' in page.blocks


def test_how_to_upload_the_tracking_is_folded_and_stays_here(bot):
    bot.about.tracking = TrackingPart('offline', folder='wandb', unsynced=['a1'])
    try: here, published = make_card(bot).text, make_card(bot, 'me/bot').text
    finally: bot.about = Bot(bot.path).about
    assert 'wandb sync FOLDER/wandb/offline-run-*' in re.search('<summary>Lineage(.*)</details>', here, re.S)[1]
    assert 'wandb' not in published


def test_what_the_card_does_not_claim(bot):
    "That there was a choice of weights, held-out posts or a look for copies, where there was none"
    about = as_json(bot.about)
    about['training']['best_step'] = about['training']['steps']
    about['metrics']['bits_per_byte'] = dict(before=None, after=None)
    about['samples'] = [dict(s, checked=False) for s in about['samples']]
    with_all = ' '.join(rendered(make_card(bot)).blocks)
    bot.about = as_manifest(about)
    try: without = ' '.join(rendered(make_card(bot)).blocks)
    finally: bot.about = Bot(bot.path).about
    assert 'copies of training posts were left out' in with_all and 'were held out to judge' in with_all
    assert not [s for s in ('copies of training posts were left out', 'held out to judge', 'flatters') if s in without]
    assert f'It was trained on all {about["corpus"]["train_posts"]} kept posts.' in without


def test_pictures(bot):
    sizes = {p.name: Image.open(p).size for p in bot.model_path.glob('*.png')}
    assert sizes == {'avatar-1.png': (128, 128), 'avatar-2.png': (128, 128), 'avatar-3.png': (128, 128),
                     'pipeline.png': (1200, 200), 'loss.png': (800, 300), 'preview.png': (1200, 630)}
    assert not list(bot.model_path.glob('.*'))
    assert len({(bot.model_path/f'avatar-{i}.png').read_bytes() for i in (1, 2, 3)}) == 3


@pytest.fixture
def figures(monkeypatch):
    "Figures of matplotlib, by the name of the file that they are written to"
    found, save = {}, Figure.savefig

    def record(figure, file, **options):
        found[re.search(r'(\w+)\.png', str(file))[1]] = figure
        save(figure, file, **options)
    monkeypatch.setattr(Figure, 'savefig', record)
    return found


@pytest.fixture
def written(monkeypatch):
    "What Pillow writes into pictures, in the order in which it does; emoji go, which not every machine has"
    found, text = [], ImageDraw.ImageDraw.text

    def record(draw, xy, run, *args, **options):
        found.append(run.strip(' 🤖'))
        text(draw, xy, run, *args, **options)
    monkeypatch.setattr(ImageDraw.ImageDraw, 'text', record)
    return found


def use_fonts(monkeypatch, characters=None):
    "As on a machine that has only DejaVu; or whose font, as far as anybody can tell, has all of `characters`"
    monkeypatch.setattr(pictures, '_font_files', lambda files=pictures._font_files()[:1]: files)
    if characters: monkeypatch.setattr(pictures, '_characters', lambda _: frozenset(map(ord, characters)))
    monkeypatch.setattr(pictures, '_font_of', pictures._font_of.__wrapped__)


@pytest.fixture
def dejavu(monkeypatch): use_fonts(monkeypatch)


def preview(tmp_path, accounts, post='A lamp.', prompt=''):
    "What is said while the preview is drawn"
    said, drawn = [], [pictures.avatar(a, tmp_path/'avatars') for a in accounts]
    with frontend(say=said.append):
        pictures.draw_preview(replace(TOLD, accounts=accounts), drawn, post, prompt, tmp_path/'preview.png')
    assert Image.open(tmp_path/'preview.png').size == (1200, 630)
    return ''.join(said)


def accounts_of(*names): return [AccountPart(h, {}, name=n) for h, n in names]


TOLD = as_manifest(dict(
    name='fen', accounts=[dict(handle='lamp_moth', name='Lamp Moth', counts=dict(downloaded=4001, kept=3002)),
              dict(handle='fen', name='Old Fen', counts=dict(downloaded=213, kept=104))],
    corpus=dict(fingerprint='d924d020', rules='clean7', train_posts=2795, valid_posts=311), 
    training=dict(tokens_seen=98_765, seconds=1288.4, steps=96, precision='fp32', epochs=2.),
    metrics=dict(bits_per_byte=dict(before=2.5551, after=1.6662),
                 evaluations=dict(posts=40, scores=[dict(step=s, bits_per_byte=b)
                                                    for s, b in ((1, 2.5), (20, None), (30, 1.75), (96, 1.625))]),
                 loss=[dict(step=3*i+1, loss=5-i/16) for i in range(32)])))


def boxes(figure):
    "The texts of the pipeline's boxes, from the left, each box from above"
    places = sorted((*t.get_position(), t.get_text()) for t in figure.axes[0].texts if t.get_text())
    columns = sorted({x for x, _, _ in places})
    return [[t for x, _, t in places[::-1] if x == column] for column in columns]


def test_the_pipeline_tells_the_manifests_numbers(figures, tmp_path):
    pictures.draw_pipeline(TOLD, tmp_path/'pipeline.png')
    assert boxes(figures['pipeline']) == [
        ['Posts', '2 accounts\n4,214 read'], ['Cleaning', '3,106 kept\nrules: clean7'],
        ['Split', '2,795 to train on\n311 held out'], ['Fine-tuning', '98,765 tokens\n1,288 s'],
        ['Bot', 'AI CYBORG\n1.666 bits per byte']]
    one = as_manifest(as_json(replace(TOLD, accounts=TOLD.accounts[1:])))
    one.metrics.bits_per_byte = BitsPerByte(None, None)
    pictures.draw_pipeline(one, tmp_path/'pipeline.png')
    assert [b[1] for b in boxes(figures['pipeline'])][::4] == [
        '1 account\n213 read', 'AI BOT\nno score: nothing held ou…']


def test_the_loss_is_the_manifests(figures, tmp_path):
    pictures.draw_loss(TOLD, tmp_path/'loss.png')
    axes, right = figures['loss'].axes
    (steps, logged), (smooth_steps, smooth) = (map(list, line.get_data()) for line in axes.lines)
    assert [tuple(map(list, line.get_data())) for line in right.lines] == [([1, 30, 96], [2.5, 1.75, 1.625])]
    assert right.get_ylabel() == 'held-out score (bits per byte)'
    assert steps == smooth_steps == [3*i+1 for i in range(32)] and logged == [5-i/16 for i in range(32)]
    assert smooth[3:-3] == pytest.approx(logged[3:-3]) and smooth[0] == pytest.approx(sum(logged[:4])/4)
    legend, = figures['loss'].legends
    assert [t.get_text() for t in legend.texts] == ['loss', 'loss, smoothed', 'held-out score']
    assert (axes.get_xlabel(), axes.get_ylabel()) == ('step', 'loss (nats per token)')
    assert axes.get_ylim()[0] < min(logged) and axes.get_ylim()[1] > max(logged)
    few = replace(TOLD, metrics=replace(TOLD.metrics, loss=TOLD.metrics.loss[:19]))
    pictures.draw_loss(few, tmp_path/'loss.png')
    assert [list(line.get_ydata()) for line in figures['loss'].axes[0].lines] == [logged[:19]]
    pictures.draw_loss(replace(TOLD, metrics=replace(TOLD.metrics, loss=[])), tmp_path/'loss.png')
    assert [len(axes.lines) for axes in figures['loss'].axes] == [0, 1]
    pictures.draw_loss(replace(TOLD, metrics=replace(TOLD.metrics, loss=[], evaluations=None)), tmp_path/'loss.png')
    assert not list(tmp_path.iterdir())


def test_the_plot_can_be_read_on_white_and_on_dark_pages(tmp_path):
    "It has no background, and each of its colours has the contrast to both that WCAG asks of plots"
    def light(colour): return sum(w*((c/255+.055)/1.055)**2.4 for w, c in zip((.2126, .7152, .0722), colour))
    pictures.draw_loss(TOLD, tmp_path/'loss.png')
    image = Image.open(tmp_path/'loss.png').convert('RGBA')
    colours = {c[:3]: n for n, c in image.getcolors(maxcolors=100_000) if c[3] == 255 and n > 50}
    assert image.getpixel((0, 0))[3] == 0 and len(colours) >= 3
    for c in colours:
        assert 1.05/(light(c)+.05) >= 3 and (light(c)+.05)/(light((11, 15, 25))+.05) >= 3, c


def test_the_preview_tells_the_manifests_names_and_the_post(written, dejavu, tmp_path):
    post = 'My dream is a lamp that nobody switches off, and a moon that is a little nearer than the 42 others.'
    assert preview(tmp_path, TOLD.accounts, post, 'My dream is') == ''
    kind, names, handles, prompt, *lines, last = written[2:]
    assert written[:2] == ['LM', 'OF']  # the avatars
    assert (kind, names, handles, prompt) == (
        'AI CYBORG', 'Lamp Moth & Old Fen', '@lamp_moth @fen', 'Prompt: My dream is')
    assert ' '.join(lines) == post and last == 'Written by a machine · huggingtweets'
    written.clear()
    preview(tmp_path, TOLD.accounts[1:])
    assert written == ['OF', 'AI BOT', 'Old Fen', '@fen', 'A lamp.', 'Written by a machine · huggingtweets']


def test_a_bots_pictures_are_its_own(bot, figures, written, dejavu):
    "The manifest's numbers, accounts and chosen post are what all of them are drawn from"
    accounts = [replace(a, name=n, handle=h) for a, (h, n) in zip(bot.about.accounts, [
        ('moth', 'Lamp Moth'), ('fen', 'Old Fen'), ('moon', 'Moon')])]
    about = bot.about = replace(bot.about, accounts=accounts, preview=PreviewPart('A lamp.', prompt='A'))
    loss = about.metrics.loss
    try: write_card(bot)
    finally: bot.about = Bot(bot.path).about
    assert boxes(figures['pipeline'])[3] == [
        'Fine-tuning', f'{about.training.tokens_seen:,} tokens\n{about.training.seconds:,.0f} s']
    line = figures['loss'].axes[0].lines[0]
    assert list(zip(*line.get_data())) == [(p.step, p.loss) for p in loss] and loss
    assert written == ['LM', 'OF', 'M', 'AI CYBORG', 'Lamp Moth & Old Fen & Moon', '@moth @fen @moon', 'Prompt: A',
                       'A lamp.', 'Written by a machine · huggingtweets']
    bot.card()


def test_names_and_handles_are_drawn_whole_or_not_at_all(written, dejavu, tmp_path):
    "What is left of a handle could be the handle of somebody else, and so could initials of what is left of a name"
    accounts = accounts_of(('屋台_ぽんぽこ', '屋台 Ramen'), ('moth', 'Moth 屋台'), ('ユーザー2', 'Lamp\nMaker'))
    said = preview(tmp_path, accounts, 'A 屋台 lamp.')
    assert written[:3] == ['@', 'M', 'LM'] and written[3:] == [
        'AI CYBORG', 'moth & Lamp Maker', '@moth', 'A lamp.', 'Written by a machine · huggingtweets']
    assert '(屋台ぽんこユーザ)' in said and ', and names and handles that contain any but emoji: install' in said
    written.clear()
    said = preview(tmp_path, accounts[:1])
    assert written == ['@', 'AI BOT', 'A lamp.', 'Written by a machine · huggingtweets']
    assert 'names and handles' not in preview(tmp_path, accounts_of(('moth', 'Moth')), '屋台')


def test_a_name_loses_an_emoji_and_not_more(written, dejavu, tmp_path):
    "None of these are in DejaVu; what is said names them, and no name is missed"
    accounts = accounts_of(('moth', '🦋 Lamp 🇯🇵 Moth 👩‍🚀'), ('fen', 'Old 🌙'), ('sun', '🦋'))
    said = preview(tmp_path, accounts)
    assert written[:7] == ['LM', 'O', 'S', 'AI CYBORG', 'Lamp Moth & Old & sun', '@moth @fen @sun', 'A lamp.']
    assert '🦋' in said and '🌙' in said and 'names and handles' not in said


def test_names_and_handles_are_drawn_where_fonts_have_them(written, monkeypatch, tmp_path):
    accounts = accounts_of(('屋台_ぽんぽこ', '屋台 ぽんぽこ'), ('moth', 'Moth'))
    texts = 'Written by a machine · huggingtweets AI CYBORG & @ A lamp.'
    use_fonts(monkeypatch, texts+''.join(a.handle+a.name for a in accounts))
    assert preview(tmp_path, accounts) == ''
    assert written == ['屋ぽ', 'M', 'AI CYBORG', '屋台 ぽんぽこ & Moth', '@屋台_ぽんぽこ @moth', 'A lamp.',
                       'Written by a machine · huggingtweets']


def test_controls_and_towers_of_marks_are_not_drawn(written, dejavu, tmp_path):
    tower = '\u0301\u0302'*20
    name = f'M{tower}oth \x00\u202eLamp\ud800'
    said = preview(tmp_path, accounts_of(('moth', name)), f'A\x00 \x1b[31mz{tower}algo\u2067\x9b\ud800', '\x07A')
    assert written == ['ML', 'AI BOT', f'M{tower[:4]}oth Lamp', '@moth', 'Prompt: A', f'A [31mz{tower[:4]}algo',
                       'Written by a machine · huggingtweets'] and said == ''
    hindi = 'क्ष्म्य नि॑ं'
    assert pictures._seen(hindi) == hindi
    assert pictures._seen('a'+'\u0301\u200d'*50).count('\u0301') == 4


def test_avatars_are_there_while_a_card_is_written(bot, monkeypatch):
    "A push may be reading the folder; another card, written at the same time, may be quicker to remove what is left"
    there, atomic_file, unlink = [], pictures.atomic_file, pathlib.Path.unlink

    def record(path):
        there.append({p.name for p in bot.model_path.glob('avatar-*.png')})
        return atomic_file(path)

    def late(path, missing_ok=False):
        if path.exists(): os.unlink(path)
        unlink(path, missing_ok)
    monkeypatch.setattr(pictures, 'atomic_file', record)
    monkeypatch.setattr(pathlib.Path, 'unlink', late)
    pictures.draw_pictures(bot.about, bot.model_path, bot.path/'avatars', 'A lamp.')
    assert len(there) == 6 and all(t == {f'avatar-{i}.png' for i in (1, 2, 3)} for t in there)
    one = replace(bot.about, accounts=bot.about.accounts[:1])
    pictures.draw_pictures(one, bot.model_path, bot.path/'avatars', 'A lamp.')
    assert [p.name for p in bot.model_path.glob('avatar-*.png')] == ['avatar-1.png']
    monkeypatch.undo()
    bot.card()


def test_a_preview_of_what_is_no_text(bot):
    before = (bot.path/'bot.json').read_bytes()
    for post, prompt in (('\ud800 lamp', ''), ('lamp', '\udfff')):
        with pytest.raises(ValueError, match='^The post or its prompt is not valid text: write both in UTF-8.$') as told:
            bot.preview(post, prompt)
        assert not isinstance(told.value, UnicodeError)
    assert (bot.path/'bot.json').read_bytes() == before


def test_what_travels_has_no_post_and_no_path(bot):
    corpus = [json.loads(line)['text'] for part in ('train', 'valid')
              for line in (bot.path/'corpus'/f'{part}.jsonl').read_text(encoding='utf-8').splitlines()]
    told = ''.join((bot.model_path/f).read_text(encoding='utf-8') for f in ('huggingtweets.json', 'README.md'))
    assert len(corpus) > 500 and not [t for t in corpus if len(t) > 25 and (t in told or json.dumps(t)[1:-1] in told)]
    assert str(bot.path) not in told and str(bot.path.parent) not in told


def test_a_preview_that_was_chosen(bot):
    before = (bot.model_path/'preview.png').read_bytes()
    file = bot.preview('My dream is <b>a lamp</b> 💡 電気 قمر', prompt='My dream is')
    assert file == bot.model_path/'preview.png' and file.read_bytes() != before
    assert Bot(bot.path).about.preview == PreviewPart('My dream is <b>a lamp</b> 💡 電気 قمر', prompt='My dream is')
    with pytest.raises(ValueError, match='not empty'): bot.preview(' \n')


def test_a_model_folder_alone(bot, tmp_path):
    "Its own manifest and card go with it; it is not changed"
    copy = tmp_path/'copy'
    copy.mkdir()
    for p in bot.model_path.iterdir(): (copy/p.name).write_bytes(p.read_bytes())
    there = {p.name: p.read_bytes() for p in copy.iterdir()}
    alone = Bot(copy)
    assert (alone.kind, alone.handles, alone.score) == (bot.kind, bot.handles, bot.score)
    assert len(alone.generate('My dream is', n=2, seed=1)) == 2
    assert str(alone.card()) == str(bot.card()) and alone.samples() == bot.samples()
    assert card_html(alone) == card_html(bot) == alone.card()._repr_html_()
    for change in (lambda: alone.preview('a lamp'), lambda: alone.remember(x=1)):
        with pytest.raises(ValueError, match='only the bot\'s own folder'): change()
    with pytest.raises(ValueError, match='from the bot\'s own folder'): alone.push('me/bot')
    assert {p.name: p.read_bytes() for p in copy.iterdir()} == there


@pytest.mark.parametrize('content', [
    '', '{', '[]', 'null', '{"name": "x"}', '{"metrics": {"bits_per_byte": 3}}',
    '{"name": "x", "accounts": [{"handle": 3}], "metrics": {"bits_per_byte": {"before": 1, "after": 1}}}',
    '{"name": "x", "accounts": [{"handle": "x"}], "metrics": {"bits_per_byte": {"before": "<b>", "after": 1}}}'])
def test_a_damaged_manifest(tmp_path, content):
    (tmp_path/'huggingtweets.json').write_text(content)
    with pytest.raises(ValueError, match='is damaged'): Bot(tmp_path)


@pytest.mark.skipif(not os.environ.get('CHROMIUM'), reason='no browser')
def test_in_a_browser(bot):
    "Every picture is there, without a network; nothing that a name holds is done"
    from playwright.sync_api import sync_playwright
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=os.environ['CHROMIUM'], args=['--no-sandbox', '--disable-gpu'])
        page = browser.new_page(viewport=dict(width=900, height=800))
        asked = []
        page.on('request', lambda request: asked.append(request.url))
        page.set_content(card_html(bot))
        sizes = page.eval_on_selector_all('img', 'all => all.map(i => [i.naturalWidth, i.clientWidth])')
        assert [n for n, _ in sizes] == [128, 128, 128, 1200, 1200, 800]
        assert [shown for _, shown in sizes[:4]] == [92, 92, 92, 420] and page.locator('table').count() == 4
        avatars = page.eval_on_selector_all('img', 'all => all.slice(0, 3).map(i => i.getBoundingClientRect().y)')
        assert len(set(avatars)) == 1  # a row
        assert [t.is_visible() for t in page.locator('table').all()] == [True, False, False, False]
        for summary in page.locator('summary').all():
            if summary.is_visible(): summary.click()
        sizes = page.eval_on_selector_all('img', 'all => all.map(i => i.clientWidth)')
        assert all(0 < shown <= 900 for shown in sizes) and page.get_by_text(bot.about.corpus.fingerprint).is_visible()
        assert page.evaluate('window.canary') is None and page.locator('script').count() == 0
        assert [url for url in asked if not url.startswith('data:')] == []
        browser.close()


def test_a_card_by_somebody_else(bot, tmp_path):
    "A pulled card may hold any HTML: none of it leaves its place, and nothing but the harmless is left"
    for p in bot.model_path.glob('*.json'): (tmp_path/p.name).write_bytes(p.read_bytes())
    (tmp_path/'README.md').write_text('''# A
</div></div></body></html><div id="x" class="jp-mod" onclick="x()" style="position:fixed">b</div>
<iframe src="https://evil.example"></iframe><form action="https://evil.example"><input></form><svg><a xlink:href="javascript:x">c</a></svg>
<style>body{display:none}</style><script>x()</script><math><mtext></mtext></math><!-- d --><base href="https://evil.example"><p style="text-align: center;color:red">e</p>
<img src="https://evil.example/x.png" alt="f"><img src="preview.png" onerror="x()"><a href="/api" target="_top">g</a><td>h</td>
<noscript><p title="</noscript><img src=x onerror=x()>"></noscript><template><img src=y></template>''', encoding='utf-8')
    page = Page(Bot(tmp_path).card()._repr_html_())
    assert page.tags[0] == ('div', {'class': 'tex2jax_ignore mathjax_ignore', 'style': 'overflow-wrap: break-word'})
    names = {'a': {'href', 'target', 'rel'}, 'img': {'src', 'alt', 'style', 'width'}}
    for tag, attributes in page.tags[1:]:
        assert tag in TAGS or tag == 'b', tag
        assert set(attributes) <= names.get(tag, {'align', 'dir', 'style'}) and not attributes.get('href'), attributes
        if 'style' in attributes: assert tag == 'img' or re.fullmatch('text-align: ?center', attributes['style'])


def test_what_the_card_says_to_do_can_be_done(bot, tmp_path, monkeypatch):
    "Its Python is Python, its commands work; the file for Ollama has the tokens of the bot, and its start token"
    from gguf import GGUFReader
    from typer.testing import CliRunner

    from huggingtweets.cli import app
    code = re.findall(r'```(\w+)\n(.*?)```', bot.card().text, re.S)
    assert [kind for kind, _ in code] == ['python', 'python', 'bash', 'bash']
    for _, block in code[:2]: compile(block, 'card', 'exec')
    monkeypatch.chdir(tmp_path)
    for block in (code[2][1], code[3][1].splitlines()[0]):
        name, *command = shlex.split(block.replace('FOLDER', str(bot.path)))
        assert name == 'huggingtweets' and CliRunner().invoke(app, command).exit_code == 0
    (file,) = (tmp_path/'gguf').glob('*.gguf')
    fields = GGUFReader(file).fields
    tokens = fields['tokenizer.ggml.tokens'].contents()
    assert tokens == bot.tokenizer.convert_ids_to_tokens(range(len(tokens)))
    assert fields['tokenizer.ggml.bos_token_id'].contents() == bot.tokenizer.bos_token_id
    assert fields['tokenizer.ggml.add_bos_token'].contents()
    assert (tmp_path/'gguf'/'Modelfile').read_text().startswith(f'FROM ./{file.name}\n')


def test_avatars_are_small_and_round_and_tell_nothing(tmp_path, monkeypatch):
    "No place or camera from the picture that they are made of"
    exif = Image.Exif()
    exif[271], exif[315] = 'Lamp Camera', 'Moth'
    out = io.BytesIO()
    Image.new('RGB', (600, 400), 'red').save(out, 'JPEG', exif=exif, comment=b'secret')
    with Fake(lambda *_: (200, out.getvalue(), {'Content-Type': 'image/jpeg'})) as fake:
        trust(monkeypatch, fake)
        account = AccountPart('moth', {}, name='Moth', avatar=f'{fake.url}/moth.jpg')
        pictures.draw_pictures(replace(TOLD, accounts=[account]), tmp_path, tmp_path/'avatars', 'A lamp.')
    file = tmp_path/'avatar-1.png'
    shown = Image.open(file)
    assert not shown.getexif() and not shown.info and file.stat().st_size < 30_000
    assert [shown.getpixel(xy)[3] for xy in ((0, 0), (127, 127), (64, 64), (64, 2))] == [0, 0, 255, 255]
    assert not any(word in file.read_bytes() for word in (b'Lamp Camera', b'secret'))


def picture(size, kind='PNG'):
    out = io.BytesIO()
    Image.new('RGB', size, 'red').save(out, kind)
    return out.getvalue()


def trust(monkeypatch, fake):
    "Avatars may come from the fake, though it is not public"
    session = partial(web.Session, trusted=fake.url)
    monkeypatch.setattr(pictures, 'Session', session)


def test_an_avatar_is_fetched_once_and_kept(tmp_path, monkeypatch):
    with Fake(lambda *_: (200, picture((300, 200)), {'Content-Type': 'image/png'})) as fake:
        trust(monkeypatch, fake)
        account = AccountPart('moth', {}, name='Moth', avatar=f'{fake.url}/moth.png')
        first = pictures.avatar(account, tmp_path/'avatars')
        assert len(fake.asked) == 1 and first.size == (256, 256) and first.getpixel((128, 128)) == (255, 0, 0, 255)
        assert first.getpixel((0, 0))[3] == 0  # round
        assert pictures.avatar(account, tmp_path/'avatars').tobytes() == first.tobytes() and len(fake.asked) == 1
        kept = next((tmp_path/'avatars').iterdir())
        kept.write_bytes(kept.read_bytes()[:100])
        assert pictures.avatar(account, tmp_path/'avatars').tobytes() == first.tobytes() and len(fake.asked) == 2


@pytest.mark.parametrize('reply', [
    (404, b''), (500, b''), (200, b''), (200, b'<html>'), (200, b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    (200, picture((300, 200))[:200]), (200, picture((6000, 6000), 'GIF')), (200, b'\x89PNG' + bytes(6_000_000)),
    (302, b'', {'Location': 'http://169.254.169.254/latest/meta-data'}), (302, b'', {'Location': '/again'}),
    (302, b'', {'Location': 'file:///etc/hostname'})], ids=range(11))
def test_what_is_no_avatar_becomes_initials(tmp_path, monkeypatch, reply):
    status, body, *headers = reply
    with Fake(lambda *_: (status, body, {'Content-Type': 'image/png', **(headers[0] if headers else {})})) as fake:
        trust(monkeypatch, fake)
        drawn = pictures.avatar(AccountPart('moth', {}, name='Moth', avatar=f'{fake.url}/moth.png'), tmp_path/'avatars')
        assert drawn.tobytes() == pictures.avatar(AccountPart('moth', {}, name='Moth'), tmp_path/'avatars').tobytes()
        assert 1 <= len(fake.asked) <= 6 and not (tmp_path/'avatars').exists()
