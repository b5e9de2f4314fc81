"A bot that knows its posts by heart gives none of them away; checked by comparing texts, not by fingerprints."
import json
import re
import shutil

import numpy as np
import pytest
from safetensors.numpy import save_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import AutoConfig, AutoModelForCausalLM, PreTrainedTokenizerFast, set_seed

from huggingtweets import Bot, finetune, load, make_corpus
from huggingtweets.bot.originality import INDEX
from huggingtweets.cli import app


def shared_words(text, posts, n=8):
    "Runs of `n` words of `text` that are in one of `posts`, however words are told apart"
    for split in (lambda t: re.findall(r'\w+', t.casefold()), lambda t: t.casefold().split(), str.split):
        known = {tuple(words[i:i+n]) for words in map(split, posts) for i in range(len(words)-n+1)}
        words = split(text)
        yield from (words[i:i+n] for i in range(len(words)-n+1) if tuple(words[i:i+n]) in known)


def shared_characters(text, posts, n=60):
    "Runs of `n` characters of `text` that are in one of `posts`"
    return [text[i:i+n] for i in range(len(text)-n+1) if any(text[i:i+n] in post for post in posts)]


def copies(texts, posts):
    return [t for t in texts if t in posts or any(shared_words(t, posts)) or shared_characters(t, posts)]


def base_of_words(folder, posts):
    "A small random model whose tokens are the words of `posts`, so that it learns them in seconds"
    backend = Tokenizer(models.BPE())
    backend.pre_tokenizer, backend.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    end = '<|endoftext|>'
    backend.train_from_iterator(posts, trainers.BpeTrainer(
        vocab_size=2000, special_tokens=[end], initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    PreTrainedTokenizerFast(tokenizer_object=backend, bos_token=end, eos_token=end).save_pretrained(folder)
    set_seed(0)
    config = AutoConfig.for_model('gpt2', vocab_size=backend.get_vocab_size(), bos_token_id=0, eos_token_id=0, n_embd=128,
                                  n_layer=2, n_head=4, n_positions=512)
    AutoModelForCausalLM.from_config(config).save_pretrained(folder)
    return folder


@pytest.fixture(scope='module')
def parrot(tmp_path_factory):
    "A bot that was trained on a few posts until it says nothing else"
    folder = tmp_path_factory.mktemp('parrot')
    keeper = load('sample:old_fen_light')
    keeper.posts = keeper.posts.select(range(60))
    corpus = make_corpus(keeper, valid=0)
    base = base_of_words(folder/'base', corpus.train['text'])
    settings = dict(method='full', learning_rate=3e-3, max_epochs=100, tokens_per_step=400)
    return finetune(corpus, base=str(base), epochs=50, out=folder/'bot', settings=settings, track='off',
                    progress=lambda p: None)


@pytest.fixture(scope='module')
def posts(parrot):
    return [json.loads(line)['text'] for line in (parrot.path/'corpus'/'train.jsonl').read_text().splitlines()]


def test_unchecked_it_repeats_its_posts(parrot, posts):
    "Otherwise the tests below would show nothing"
    assert len(copies(parrot.generate(n=40, seed=0, allow_copies=True), posts)) >= 20


def test_checked_it_does_not(parrot, posts):
    written = parrot.generate(n=60, seed=0)
    assert len(written) >= 50 and written.copies.checked
    assert written.copies.stopped > 3 or written.copies.discarded > 3
    assert not copies(written, posts)


def test_nor_when_nobody_has_the_posts(parrot, posts, tmp_path):
    "As on a machine that pulled the bot: only the model folder is there"
    parrot.card()
    shutil.copytree(parrot.model_path, tmp_path/'pulled')
    pulled = Bot(tmp_path/'pulled')
    assert not pulled.is_whole
    written = list(pulled.generate(n=20, seed=3))
    assert written == list(parrot.generate(n=20, seed=3))
    assert not copies(written, posts)
    leaked = b''.join(p.read_bytes() for p in tmp_path.rglob(INDEX))
    assert not any(word.encode() in leaked for post in posts for word in post.split() if len(word) > 5)


def test_what_the_prompt_says_is_not_held_against_it(parrot, posts):
    prompt = next(p for p in posts if len(p.split()) > 12)
    prompt = ' '.join(prompt.split()[:9])
    written = parrot.generate(prompt, n=3, seed=0)
    assert written and all(t.startswith(prompt) and t not in posts for t in written)


@pytest.mark.parametrize('content', [b'', b'{}', b'\xff'*100, None])
def test_an_index_that_is_none(parrot, tmp_path, content):
    from typer.testing import CliRunner
    parrot.card()
    shutil.copytree(parrot.model_path, tmp_path/'pulled')
    if content is not None: (tmp_path/'pulled'/INDEX).write_bytes(content)
    else: save_file(dict(runs=np.zeros(3)), tmp_path/'pulled'/INDEX, metadata=dict(format='1'))
    done = CliRunner().invoke(app, ['generate', str(tmp_path/'pulled')])
    assert done.exit_code == 1 and 'its index of training posts cannot be read' in done.stderr
    assert done.stderr.count('\n') == 1


def test_a_bot_without_an_index_says_so(parrot, tmp_path):
    parrot.card()
    shutil.copytree(parrot.model_path, tmp_path/'pulled')
    (tmp_path/'pulled'/INDEX).unlink()
    written = Bot(tmp_path/'pulled').generate(n=2, seed=0)
    assert len(written) == 2 and not written.copies.checked and 'some may be copies' in str(written.copies)


def test_an_evaluation_is_on_the_card(parrot, tmp_path):
    "A bot that learned its posts by heart is called out"
    from typer.testing import CliRunner
    done = CliRunner().invoke(app, ['evaluate', str(parrot.path), '-n', '10'])
    assert done.exit_code == 1 and 'at least 10 held-out posts' in done.stderr
    shutil.copytree(parrot.path, tmp_path/'bot')
    shutil.copy(tmp_path/'bot'/'corpus'/'train.jsonl', tmp_path/'bot'/'corpus'/'valid.jsonl')  # nothing new to its author
    done = CliRunner().invoke(app, ['evaluate', str(tmp_path/'bot'), '-n', '40', '--other', 'sample:FernImperator', '--json'])
    assert done.exit_code == 0, done.stderr
    figures = {f['name']: f for f in json.loads(done.stdout)['figures']}
    assert figures['copies']['bot'] == 0 and figures['copies_unchecked']['bot'] > .4
    assert figures['recited']['bot'] > .2 and figures['style']['bot'] > .5 and 'base' not in figures['style']
    about = Bot(tmp_path/'bot').about
    card = (tmp_path/'bot'/'model'/'README.md').read_text()
    assert about.evaluation.others == ['@FernImperator'] and '(evaluation.png)' in card
    assert (tmp_path/'bot'/'model'/'evaluation.png').stat().st_size > 2000
    assert 'type: style' in card and 'trained for too long' not in card  # its author repeats it, too
