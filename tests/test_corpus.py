"What a bot is shown of whom, in which language, and by which base model it is read."
import json
import re
from pathlib import Path

import pytest
from test_cli import run, tiny  # noqa: F401  a fixture

from huggingtweets.bot import base
from huggingtweets.bot.base import BASES, language_warning, find_base
from huggingtweets.data.corpus import BALANCE, MAX_REPEATS, account, make_corpus
from huggingtweets.bot.folder import Bot
from huggingtweets.train.finetune import finetune

ENGLISH = ['The lamp in the harbour is out again', 'Nobody has asked the moth what it wants',
           'I have written to the council about it']
JAPANESE = ['港の灯りがまた消えてしまいました', '蛾に何がしたいのか聞いた人はいません', '町に手紙を書きましたが返事はありません']
PORTUGUESE = ['A luz do porto apagou outra vez esta noite', 'Ninguém perguntou à borboleta o que ela quer',
              'Escrevi uma carta para a câmara e não tive resposta']


def diary(handle, texts, n):
    "An account of `n` posts, all different from their beginning on"
    return account(handle, [dict(id=f'{handle}{i}', text=f'{i}: {texts[i % len(texts)]} ({i * 7})') for i in range(n)])


@pytest.mark.parametrize('texts, found', [
    (ENGLISH, {'en'}), (JAPANESE, {'ja'}), (PORTUGUESE, {'pt'}), (ENGLISH + JAPANESE, {'ja', 'en'}),
    (['☀️ ☀️ ☀️', '- - - -'] + ENGLISH * 3, {'en'})])
def test_language_of_an_account(texts, found):
    corpus = make_corpus(diary('moth', texts, 400))
    assert corpus.accounts[0]['languages'].keys() == found
    assert sum(corpus.accounts[0]['languages'].values()) == pytest.approx(1, abs=.01)
    assert all(language in corpus.counts[0]['language'] for language in found)


def test_an_account_of_which_nothing_is_left(tmp_path):
    corpus = make_corpus(diary('moth', ENGLISH, 1200), account('gull', ['hi', 'no', 'https://fen.example']))
    assert corpus.warnings == ['No posts of @gull were kept.'] and corpus.shares == [1, 0]


def test_read_tells_the_language(tmp_path):
    (tmp_path/'a.jsonl').write_text(''.join(json.dumps(dict(text=t)) + '\n' for t in JAPANESE * 3))
    assert json.loads(run('read', tmp_path/'a.jsonl', '--json').stdout)['accounts'][0]['languages'] == {'ja': 1.0}


@pytest.mark.parametrize('balance', BALANCE)
@pytest.mark.parametrize('few', [40, 200, 1900])
def test_shares_are_what_the_bot_is_shown(balance, few):
    corpus = make_corpus(diary('moth', ENGLISH, 2000), diary('lamp', JAPANESE, few), balance=balance)
    moth, lamp = ([t for t in corpus.epoch() if (t[-1] == ')') and ('町' in t or '灯' in t or '蛾' in t) == own]
                  for own in (False, True))
    size = len if balance == 'equal' else lambda t: len(t.encode())
    shown = [sum(map(size, texts)) for texts in (moth, lamp)]
    for part, share in zip(shown, corpus.shares): assert part / sum(shown) == pytest.approx(share, abs=.02)
    often = len(lamp) / len(set(lamp))
    if balance == 'weighted': assert often <= MAX_REPEATS and corpus.shares[1] < .55
    else: assert corpus.shares == [.5, .5] and (few == 1900 or often > 5)
    assert [row['share'] for row in corpus.counts] == [f'{100 * s:.0f}%' for s in corpus.shares]


def test_the_original_repeats_until_all_are_equal():
    accounts = diary('moth', ENGLISH, 2000), diary('lamp', ENGLISH, 200)
    assert make_corpus(*accounts, rules='original').balance == 'equal'
    assert make_corpus(*accounts).balance == 'weighted'
    assert make_corpus(*accounts, rules='original', balance='weighted').balance == 'weighted'


@pytest.mark.parametrize('shares, name', [
    (dict(en=.95, ja=.05), 'HuggingFaceTB/SmolLM2-135M'), (dict(ja=.5, en=.5), 'llm-jp/llm-jp-3-150m'),
    (dict(pt=1.), 'Qwen/Qwen3-0.6B-Base'),
    (dict(tlh=1.), 'Qwen/Qwen3-0.6B-Base')])
def test_base_that_knows_the_language(shares, name, monkeypatch):
    monkeypatch.setattr(base, '_on_hub', lambda name, why: base.Base(name, name, f'Base model: {name} ({why}).'))
    found = find_base('auto', languages=shares)
    assert found.name == name in {b.name for b in BASES} and next(iter(shares)) in found.why


def test_without_a_hub_the_embedded_base_says_what_to_expect(monkeypatch, tmp_path):
    def no_hub(name, why): raise ValueError('no Hub')
    monkeypatch.setattr(base, '_on_hub', no_hub)
    monkeypatch.setattr(base, 'embedded_base', lambda: tmp_path)
    found = find_base('auto', languages=dict(ja=1.))
    assert found.spec == 'smollm2' and 'llm-jp/llm-jp-3-150m is not on this machine' in found.why
    assert language_warning(dict(en=.9, ja=.1)) == '' and 'never measured' in language_warning(dict(tlh=1.))
    said = language_warning(dict(ja=.7, en=.3))
    for part in ("70% of the training text is in 'ja'", *(f'{figure:.2f}' for figure in base.MEASURED_SCORES['ja'])):
        assert part in said


def test_expected_quality_is_what_was_measured():
    told = (Path(__file__).parent.parent/'bench'/'README.md').read_text(encoding='utf-8')
    figures = {round(float(figure), 2) for figure in re.findall(r'\b\d\.\d{3}\b', told)}
    assert {figure for pair in base.MEASURED_SCORES.values() for figure in pair} <= figures


def test_base_list():
    out = run('base', '--list').stdout
    for part in ('gpt2', 'MIT', 'llm-jp/llm-jp-3-150m', 'ja en', '305 MB', 'SmolLM2'): assert part in out


def test_line_breaks_are_learned_and_written(tiny, tmp_path):  # noqa: F811
    posts = [f'{"ab" * (i % 5 + 3)} lamp moth {i}\n{"cd" * (i % 7 + 3)}\n{"ef" * (i % 3 + 3)}' for i in range(300)]
    corpus = make_corpus(account('moth', posts), rules='default +lines -similar')
    bot = finetune(corpus, base=str(tiny), epochs=4, out=tmp_path/'bot', track='off', progress=lambda p: None)
    written = Bot(bot.path).generate('ab\nab', n=40, seed=0)
    assert all(p.startswith('ab\nab') for p in written) and any(p.count('\n') > 1 for p in written)
    said = run('generate', bot.path, 'ab\nab', '-n', 3, '--seed', 0).stdout
    assert '\n    ab' in said
    about = json.loads((bot.path/'bot.json').read_text())
    about['corpus']['rules'] = 'default'
    (bot.path/'bot.json').write_text(json.dumps(about))
    assert not any('\n' in p for p in Bot(bot.path).generate('ab\nab', n=40, seed=0))


def test_nothing_held_out(tiny, tmp_path):  # noqa: F811
    corpus = make_corpus(diary('moth', ENGLISH, 400), valid=0)
    bot = finetune(corpus, base=str(tiny), epochs=.1, out=tmp_path/'bot', track='off', progress=lambda p: None)
    assert (bot.score.before, bot.score.after) == (None, None)
    assert 'Nothing was held out' in bot.score and 'No posts were held out' in str(bot.card())
