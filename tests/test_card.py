"The card as a whole: what the Hub, GitHub and a notebook make of it, with names that try everything."
import io
import json
import os
import random
import re
import shlex
from html.parser import HTMLParser

import pytest
import yaml
from bots import NAMES, train
from fakes import Fake
from markdown_it import MarkdownIt
from PIL import Image

from huggingtweets import pictures
from huggingtweets.card import card_html, make_card
from huggingtweets.data import MEANING
from huggingtweets.generate import Bot

TAGS = dict(h1=(), h2=(), p=(), strong=(), em=(), blockquote=(), ul=(), li=(), br=(), a=('href',), img=('src', 'alt'),
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
        if tag in ('p', 'h1', 'h2', 'li'): self.blocks.append('')

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
    bot.card(say=lambda _: None)
    return bot


@pytest.fixture
def page(bot): return rendered(bot.card(say=lambda _: None))


def test_front_matter(bot):
    "The whole of it, as YAML reads it from the file"
    front = yaml.safe_load((bot.model_path/'README.md').read_text(encoding='utf-8').split('---\n')[1])
    about = bot.about
    assert front == {
        'language': list(about['corpus']['languages']), 'library_name': 'transformers',
        'pipeline_tag': 'text-generation', 'tags': ['huggingtweets'], 'widget': [{'text': 'My dream is'}],
        'model-index': [{'name': about['name'], 'results': [{
            'task': {'type': 'text-generation'},
            'dataset': {'type': 'posts', 'name': 'held-out posts of @lamp_moth, @屋台_ぽんぽこ, @qamar',
                        'revision': about['corpus']['fingerprint']},
            'metrics': [{'type': 'bits_per_byte', 'name': 'held-out bits per byte',
                         'value': about['metrics']['bits_per_byte']['after']}]}]}]}
    assert all(re.fullmatch('[a-z]{2}', language) for language in front['language'])


def test_front_matter_of_a_published_bot(bot):
    bot.about['base'] = dict(bot.about['base'], hub_id='HuggingFaceTB/SmolLM2-135M-Instruct')
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
        if tag == 'img': assert re.fullmatch(r'(avatar-[123]|pipeline|loss)\.png', attributes['src'])
        if tag == 'code': assert attributes.get('class') in (None, 'language-python', 'language-bash')


def test_names_are_whole(page):
    assert ' & '.join(map(seen, NAMES.values())) in page.blocks
    assert ' · '.join(f'@{h}' for h in NAMES) in page.blocks
    assert page.blocks.count('🤖 AI CYBORG 🤖') == 1


def test_tables(bot, page):
    counts, settings, scores = page.tables
    accounts = bot.about['accounts']
    assert counts[0] == ['', *(f'@{h}' for h in NAMES), 'what it is']
    cell = lambda v: f'{v:,}' if isinstance(v, int) else v
    assert counts[1:] == [[c, *(cell(a['counts'][c]) for a in accounts), MEANING[c]] for c in accounts[0]['counts']]
    told = {k: str(v) for k, v in bot.about['training'].items()}
    assert len(settings) > 10 and all(told[k] == v for k, v in settings[1:])
    before, after = (bot.about['metrics']['bits_per_byte'][k] for k in ('before', 'after'))
    assert scores == [['', 'base model', 'this bot'], ['held-out bits per byte', f'{before:.3f}', f'{after:.3f}']]


def test_samples_are_kept_and_shown(bot, page):
    assert [(s['prompt'], s['seed'], len(s['posts'])) for s in bot.samples] == [('', 0, 5), ('My dream is', 0, 5)]
    assert json.loads((bot.path/'bot.json').read_text())['samples'] == bot.samples
    for post in (p for s in bot.samples for p in s['posts']):
        unseen = r'[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]'
        wanted = re.sub(unseen, '', post)
        assert any(wanted.split() == block.split() for block in page.blocks), post


def test_posts_with_lines_and_markdown(bot):
    posts = ['- one\n\n> two\n```\n<i>three</i>', '# four', '<div>']
    bot.about['samples'] = [dict(prompt='**x** <b>', seed=3, posts=posts)]
    try: page = rendered(make_card(bot))
    finally: bot.about = Bot(bot.path).about
    assert 'Beginning with “**x** <b>” (seed 3):' in page.blocks
    assert [b for b in page.blocks if 'three' in b or 'four' in b] == ['- one\n> two\n```\n<i>three</i>', '# four']
    assert ('i', {}) not in page.tags and ('div', {}) not in page.tags and ('br', {}) in page.tags


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
    counts = [a['counts'] for a in about['accounts']]
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
    if seed is not None: bot.about = changed(bot.about, random.Random(seed))
    try: about, card = bot.about, make_card(bot, 'me/bot')
    finally: bot.about = Bot(bot.path).about
    page, allowed = rendered(card), told_by(about)
    texts = [*page.blocks, *(cell for table in page.tables for row in table for cell in row),
             *(a['alt'] for tag, a in page.tags if tag == 'img')]
    fixed = {'1.', '2)'} if seed is None else set()
    shown = [n for text in texts if text not in MEANING.values() for n in numbers(text)]
    assert len(shown) > 60 and not set(shown) - allowed - fixed
    assert not set(numbers(str(yaml.safe_load(str(card).split('---\n')[1])))) - allowed


def test_each_number_stands_where_it_belongs(bot):
    "Whole sentences and rows, with numbers of which no two are alike"
    about = json.loads(json.dumps(bot.about))
    about['corpus'].update(train_posts=1234, valid_posts=567, rules='clean7')
    about['training'].update(seconds=88.4, tokens_seen=98765, steps=4321, epochs=3.14159, precision='bf19',
                             learning_rate=0.0042, lora_rank=63, tokens_per_step=2048, kept_step=4097)
    about['metrics']['bits_per_byte'] = dict(before=2.5551, after=1.6662)
    about.update(hardware='72 lamps', created_at='2031-05-06T07:08:09Z')
    bot.about = about
    try: page = rendered(make_card(bot))
    finally: bot.about = Bot(bot.path).about
    sources = ', '.join(sorted({a['source'] for a in about['accounts']}))
    watched = about['metrics']['watched']['posts']
    assert {
        'Held-out bits per byte say how well a model predicts posts that it was not trained on, each alone; lower is '
        f'better. The weights of step 4,097 of 4,321 were kept, since they did best on {watched} of these posts, which '
        'were looked at again and again while it was trained: the score flatters the bot a little.',
        'What was left out, by the rules clean7, and what was kept:',
        'Of what was kept, 567 posts were held out to judge the bot by, the newest ones where dates are known; it was '
        f'trained on the other 1,234. The posts were read from: {sources}. They are not published here.',
        'The base model is tiny (a folder). It was trained for 88 s on 72 lamps (bf19), and read 98,765 tokens in '
        '4,321 steps (3.14 passes over the posts).'} <= set(page.blocks)
    assert [b for b in page.blocks if b.startswith('Made with huggingtweets on 2031-05-06 (')]
    settings, scores = (dict((row[0], row[1:]) for row in table) for table in page.tables[1:])
    assert scores == {'': ['base model', 'this bot'], 'held-out bits per byte': ['2.555', '1.666']}
    wanted = dict(learning_rate='0.0042', lora_rank='63', tokens_per_step='2048', kept_step='4097')
    assert {k: settings[k] for k in wanted} == {k: [v] for k, v in wanted.items()}


def test_what_is_on_wandb_is_linked(bot):
    "As the original did: the data in the run that prepared them, the metrics in the run that trained"
    run = 'https://wandb.ai/me/huggingtweets/runs/'
    bot.about['tracking'] = dict(mode='online', preprocess=f'{run}a1', train=f'{run}b2', artifacts=[
        dict(name='model-lamp', type='finetuned-model', digest='abc')])
    bot.about['corpus'] = dict(bot.about['corpus'], rules='default +lines -short')
    try: page = rendered(make_card(bot))
    finally: bot.about = Bot(bot.path).about
    links = {a['href'] for tag, a in page.tags if tag == 'a'}
    assert {f'{run}a1/artifacts', f'{run}b2'} <= links
    assert 'What was left out, by the rules default +lines -short, and what was kept:' in page.blocks


def test_what_the_card_does_not_claim(bot):
    "That there was a choice of weights, held-out posts or a look for copies, where there was none"
    about = json.loads(json.dumps(bot.about))
    about['training']['kept_step'] = about['training']['steps']
    about['metrics']['bits_per_byte'] = dict(before=None, after=None)
    about['samples'] = [dict(s, checked=False) for s in about['samples']]
    with_all = ' '.join(rendered(make_card(bot)).blocks)
    bot.about = about
    try: without = ' '.join(rendered(make_card(bot)).blocks)
    finally: bot.about = Bot(bot.path).about
    assert 'copies of training posts were left out' in with_all and 'were held out to judge' in with_all
    assert not [s for s in ('copies of training posts were left out', 'held out to judge', 'flatters') if s in without]
    assert f'It was trained on all {about["corpus"]["train_posts"]} posts that were kept.' in without


def test_pictures(bot):
    sizes = {p.name: Image.open(p).size for p in bot.model_path.glob('*.png')}
    assert sizes == {'avatar-1.png': (128, 128), 'avatar-2.png': (128, 128), 'avatar-3.png': (128, 128),
                     'pipeline.png': (1200, 200), 'loss.png': (800, 300), 'preview.png': (1200, 630)}
    assert not list(bot.model_path.glob('.*'))
    assert len({(bot.model_path/f'avatar-{i}.png').read_bytes() for i in (1, 2, 3)}) == 3


def test_what_travels_has_no_post_and_no_path(bot):
    corpus = [json.loads(line)['text'] for part in ('train', 'valid')
              for line in (bot.path/'corpus'/f'{part}.jsonl').read_text(encoding='utf-8').splitlines()]
    told = ''.join((bot.model_path/f).read_text(encoding='utf-8') for f in ('huggingtweets.json', 'README.md'))
    assert len(corpus) > 500 and not [t for t in corpus if len(t) > 25 and (t in told or json.dumps(t)[1:-1] in told)]
    assert str(bot.path) not in told and str(bot.path.parent) not in told


def test_a_preview_that_was_chosen(bot):
    before = (bot.model_path/'preview.png').read_bytes()
    file = bot.preview('My dream is <b>a lamp</b> 💡 電気 قمر', prompt='My dream is', say=lambda _: None)
    assert file == bot.model_path/'preview.png' and file.read_bytes() != before
    assert Bot(bot.path).about['preview'] == dict(prompt='My dream is', post='My dream is <b>a lamp</b> 💡 電気 قمر')
    with pytest.raises(ValueError, match='something in it'): bot.preview(' \n')


def test_a_model_folder_alone(bot, tmp_path):
    "Its own manifest and card go with it; it is not changed"
    copy = tmp_path/'copy'
    copy.mkdir()
    for p in bot.model_path.iterdir(): (copy/p.name).write_bytes(p.read_bytes())
    there = {p.name: p.read_bytes() for p in copy.iterdir()}
    alone = Bot(copy)
    assert (alone.kind, alone.handles, alone.score) == (bot.kind, bot.handles, bot.score)
    assert len(alone.generate('My dream is', n=2, seed=1)) == 2
    assert str(alone.card()) == str(bot.card()) and alone.samples == bot.samples
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
        assert [n for n, _ in sizes] == [128, 128, 128, 1200, 800] and all(0 < shown <= 900 for _, shown in sizes)
        assert page.locator('table').count() == 3 and page.locator('table tr').nth(1).is_visible()
        assert page.evaluate('window.canary') is None and page.locator('script').count() == 0
        assert [url for url in asked if not url.startswith('data:')] == []
        browser.close()


def test_what_the_card_says_to_do_can_be_done(bot, tmp_path, monkeypatch):
    "Its Python is Python, its command works; the tokenizer for Ollama puts no start token, the bot's own does"
    from transformers import AutoTokenizer
    from typer.testing import CliRunner

    from huggingtweets.cli import app
    code = re.findall(r'```(\w+)\n(.*?)```', bot.card(say=lambda _: None).text, re.S)
    assert [kind for kind, _ in code] == ['python', 'python', 'bash', 'bash']
    for _, block in code[:2]: compile(block, 'card', 'exec')
    name, *command = shlex.split(code[2][1].replace('FOLDER', str(bot.path)))
    assert name == 'huggingtweets' and CliRunner().invoke(app, command).exit_code == 0
    monkeypatch.chdir(tmp_path)
    (tmp_path/'bot').mkdir()
    for p in bot.model_path.glob('*.json'): (tmp_path/'bot'/p.name).write_bytes(p.read_bytes())
    exec(re.search(r'<<END\n(.*?)END\n', code[3][1], re.S)[1], {})
    own, changed = (AutoTokenizer.from_pretrained(p)('a lamp')['input_ids'] for p in (bot.model_path, tmp_path/'bot'))
    assert own == [bot.tokenizer.bos_token_id, *changed]
    assert f'TEMPLATE "{bot.tokenizer.bos_token}{{{{ .Prompt }}}}"' in code[3][1]


def picture(size, kind='PNG'):
    out = io.BytesIO()
    Image.new('RGB', size, 'red').save(out, kind)
    return out.getvalue()


def test_an_avatar_is_fetched_once_and_kept(tmp_path, monkeypatch):
    with Fake(lambda *_: (200, picture((300, 200)), {'Content-Type': 'image/png'})) as fake:
        monkeypatch.setattr(pictures, '_is_public', lambda address: address.startswith(fake.url))
        account = dict(handle='moth', name='Moth', avatar=f'{fake.url}/moth.png')
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
        monkeypatch.setattr(pictures, '_is_public', lambda address: address.startswith(fake.url))
        drawn = pictures.avatar(dict(handle='moth', name='Moth', avatar=f'{fake.url}/moth.png'), tmp_path/'avatars')
        assert drawn.tobytes() == pictures.avatar(dict(handle='moth', name='Moth'), tmp_path/'avatars').tobytes()
        assert 1 <= len(fake.asked) <= 4 and not (tmp_path/'avatars').exists()
