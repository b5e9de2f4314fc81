"A bot whichever way it is imported, and its manifest: written, read, of an earlier format, and hostile."
import json
import subprocess
import sys
from types import UnionType
from typing import get_args, get_origin

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huggingtweets import Bot
from huggingtweets.bot.folder import FORMAT, MANIFEST, GamePart, Manifest, read_manifest, write_manifest

# What the previous version wrote.
FORMAT_1 = dict(
    format=1, name='lamp_moth', created_at='2026-10-01T08:09:10Z',
    accounts=[dict(handle='lamp_moth', name='Lamp Moth', avatar=None, source='X archive', languages={'en': 1.0},
                   counts=dict(downloaded=412, reposts=30, kept=300))],
    corpus=dict(fingerprint='d924d020', rules='default', seed=0, balance='weighted', languages={'en': 1.0},
                train_posts=270, valid_posts=30),
    base=dict(name='SmolLM2-135M-Instruct', revision=None, hub_id='HuggingFaceTB/SmolLM2-135M-Instruct', why='It fits.',
              characters_per_token=3.9),
    training=dict(method='LoRA', lora_rank=64, lora_alpha=128, learning_rate=.001, seed=0, minutes=5.0,
                  posts_per_step=9, epochs=2.5, precision='fp32', steps=75, kept_step=60, tokens_seen=15_000,
                  seconds=290.1),
    metrics=dict(bits_per_byte=dict(before=2.2, after=1.4), loss=[dict(step=5, loss=3.1), dict(step=10, loss=None)],
                 watched=dict(posts=16, seconds=9.5, scores=[dict(step=60, bits_per_byte=1.5)])),
    versions=dict(python='3.11.7'), hardware='2 CPU cores (x86_64)',
    samples=[dict(prompt='My dream is', seed=0, posts=['My dream is a lamp.'], checked=True)],
    tracking=dict(mode='offline', id='moth1', folder='wandb', left=['moth1']))


def saved(folder, data):
    "The path of a manifest with this content"
    (folder/MANIFEST).write_text(data if isinstance(data, str) else json.dumps(data), encoding='utf-8')
    return folder/MANIFEST


@pytest.mark.parametrize('code', [
    'from huggingtweets import Bot', 'from huggingtweets.card import Bot', 'import huggingtweets; Bot = huggingtweets.Bot',
    'from huggingtweets.card import find_bots; from pathlib import Path; find_bots(Path(sys.argv[1]).parent); '
    'from huggingtweets import Bot'])
def test_a_bot_is_whole_and_needs_no_torch_to_be_opened(tmp_path, code):
    "In a process of its own, since importing one room completes what all others hand out"
    saved(tmp_path, FORMAT_1)
    code = (f'import sys; {code}; bot = Bot(sys.argv[1]); print(bot.handles, bot.score, sorted(n for n in '
            '("card", "generate", "model", "preview", "push", "samples") if hasattr(type(bot), n)), "torch" in sys.modules)')
    done = subprocess.run([sys.executable, '-c', code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout == ("['lamp_moth'] Held-out bits per byte: 2.200 before training, 1.400 after; lower is better. "
                           "['card', 'generate', 'model', 'preview', 'push', 'samples'] False\n")


@pytest.mark.parametrize('module', [
    'huggingtweets.train.finetune', *(f'huggingtweets.app.{step}' for step in ('training', 'playing', 'sharing', 'guessing'))])
def test_what_hands_out_a_bot_hands_out_the_whole(module):
    code = f'import {module}; from huggingtweets.bot.folder import Bot; print(hasattr(Bot, "push"))'
    done = subprocess.run([sys.executable, '-c', code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == 'True'  # importing transformers may make W&B speak


def test_a_manifest_of_format_1_is_read(tmp_path):
    about = read_manifest(saved(tmp_path, FORMAT_1))
    assert (about.training.best_step, about.metrics.evaluations.posts, about.tracking.unsynced) == (60, 16, ['moth1'])
    assert about.metrics.evaluations.scores[0].bits_per_byte == 1.5 and about.kind == 'AI BOT'
    assert about.samples[0].posts == ['My dream is a lamp.'] and about.accounts[0].counts['kept'] == 300


def test_what_is_written_is_read(tmp_path):
    about = read_manifest(saved(tmp_path, FORMAT_1))
    again = read_manifest(write_manifest(tmp_path/'again.json', about))
    assert again == about and json.loads((tmp_path/'again.json').read_text())['format'] == FORMAT == 2
    assert '"left"' not in (tmp_path/'again.json').read_text()


def test_a_part_that_is_remembered_leaves_the_others(tmp_path):
    saved(tmp_path, FORMAT_1)
    one, other = Bot(tmp_path), Bot(tmp_path)
    one.remember(hardware='72 lamps')
    other.remember(created_at='2031-05-06T07:08:09Z')
    about = Bot(tmp_path).about
    assert (about.hardware, about.created_at, about.name) == ('72 lamps', '2031-05-06T07:08:09Z', 'lamp_moth')


PLAIN = {str: st.text(max_size=20), int: st.integers(-2**53, 2**53), bool: st.booleans(), type(None): st.none(),
         float: st.floats(allow_nan=False, allow_infinity=False)}


def values(kind):
    "Values of an annotated type, as hypothesis draws them"
    inner = get_args(kind)
    if isinstance(kind, UnionType): return st.one_of(*map(values, inner))
    if get_origin(kind) is tuple: return st.tuples(*map(values, inner))
    if get_origin(kind) is list: return st.lists(values(inner[0]), max_size=2)
    if get_origin(kind) is dict: return st.dictionaries(values(inner[0]), values(inner[1]), max_size=2)
    if kind in PLAIN: return PLAIN[kind]
    if kind is GamePart: return st.tuples(st.integers(0, 2**53), st.integers(0, 2**53)).map(lambda n: kind(min(n), max(n)))
    return st.builds(kind, **{f.name: values(f.type) for f in msgspec.structs.fields(kind) if f.name != 'format'})


@given(values(Manifest))
@settings(max_examples=50, deadline=None)
def test_any_manifest_survives_a_round_trip(tmp_path_factory, about):
    path = tmp_path_factory.mktemp('about')/MANIFEST
    assert read_manifest(write_manifest(path, about)) == about


def places(value, path=()):
    "The path of everything inside `value`"
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from places(inner, (*path, key))


def with_another(value, path, new):
    "`value` with `new` at `path`"
    copy = json.loads(json.dumps(value))
    place = copy
    for key in path[:-1]: place = place[key]
    place[path[-1]] = new
    return copy


@pytest.mark.parametrize('wrong', [None, -1, 1e400, '<script>', [], {}, [[]], {'a': {}}, True],
                         ids=['null', 'number', 'infinity', 'text', 'list', 'object', 'lists', 'objects', 'true'])
def test_whatever_stands_in_a_manifest_is_read_or_refused_in_a_sentence(tmp_path, wrong):
    "Each value in turn is replaced by one of another kind"
    outcomes = set()
    for path in places(FORMAT_1):
        try: bot = Bot(saved(tmp_path, with_another(FORMAT_1, path, wrong)).parent)
        except ValueError as e:
            message = str(e)
            assert message.startswith(f'The bot in {tmp_path} is damaged: {MANIFEST} is') and '\n' not in message, path
            outcomes.add('refused')
        else:
            assert repr(bot) and bot._repr_html_()
            outcomes.add('read')
    assert 'refused' in outcomes


@pytest.mark.parametrize('text', ['', '{', '[]', 'null', '3', '{"name": "x"}', '[' * 100_000, '{"a": ' * 50_000, '\ud800'])
def test_what_is_no_manifest(tmp_path, text):
    (tmp_path/MANIFEST).write_bytes(text.encode('utf-8', 'surrogatepass'))
    with pytest.raises(ValueError, match=r'^The bot in .* is damaged: bot\.json is [^\n]*\.$'): Bot(tmp_path)
