"""Damaged files: whatever is wrong with a base or with a checkpoint, the training goes on or says in a sentence what to do;
and a bot outlives a full disk and a process that is killed while it saves another."""
import json
import shutil
import time

import pytest
import torch
from safetensors.torch import load_file, save_file
from typer.testing import CliRunner

from huggingtweets.bot.base import find_base, tiny_base
from huggingtweets.cli import app


def run(*args): return CliRunner().invoke(app, [str(a) for a in args])


def text(name, content=''):
    "A damage: the file `name` has this content"
    return lambda folder: (folder/name).write_text(content)


def cut(name, n): return lambda folder: (folder/name).write_bytes((folder/name).read_bytes()[:n])
def gone(*names): return lambda folder: [(folder/name).unlink() for name in names]


def changed(name, **values):
    "A damage: a JSON file with other values"
    return lambda folder: (folder/name).write_text(json.dumps(json.loads((folder/name).read_text()) | values))


def weights(change, name='model.safetensors'):
    "A damage: other weights by their names"
    def damage(folder):
        old = {k: w.clone() for k, w in load_file(folder/name).items()}  # it is mapped into memory
        save_file(change(old), folder/name, metadata=dict(format='pt'))
    return damage


def without(end): return weights(lambda old: {k: w for k, w in old.items() if not k.endswith(end)})
def all_of(change): return lambda old: {k: change(w) for k, w in old.items()}


def pickled(name, content=None):
    "A damage: the weights, or something else, as a pickle with this name"
    def damage(folder):
        old = {k: w.clone() for k, w in load_file(folder/'model.safetensors').items()}
        (folder/'model.safetensors').unlink()
        torch.save(content or old, folder/name)
    return damage


class Code:
    "What no pickle of ours contains"
    def __reduce__(self): return print, ('code ran',)


CONFIG, WEIGHTS, TOKENIZER = 'config.json', 'model.safetensors', 'tokenizer.json'
BASES = {  # the damage, and what the sentence says
    'no config': (gone(CONFIG), 'it needs config.json'), 'empty config': (text(CONFIG), 'not a JSON object'),
    'garbage as config': (text(CONFIG, '\0{]'), 'not a JSON object'), 'list as config': (text(CONFIG, '[]'), 'not a JSON object'),
    'null as config': (text(CONFIG, 'null'), 'not a JSON object'), 'nested config': (text(CONFIG, '['*10**5), 'not a JSON object'),
    'config of nothing': (text(CONFIG, '{}'), 'Unrecognized model'),
    'a billion layers': (changed(CONFIG, n_layer=10**9), '1,000,000,000 layers'),
    'a billion layers, nested': (changed(CONFIG, text_config=dict(num_hidden_layers=10**9)), '1,000,000,000 layers'),
    'fewer than no layers': (changed(CONFIG, n_layer=-1), '-1 layers'),
    'layers in words': (changed(CONFIG, n_layer='two'), 'n_layer'),
    'a layer too many': (changed(CONFIG, n_layer=3), '12 of its weights are missing'),
    'a billion features': (changed(CONFIG, n_embd=10**9), 'overflow'),
    'a billion words': (changed(CONFIG, vocab_size=10**9), 'other shapes'),
    'other features': (changed(CONFIG, n_embd=64), 'other shapes'), 'no heads': (changed(CONFIG, n_head=0), 'zero'),
    'unknown model': (changed(CONFIG, model_type='lamp'), '`lamp`'), 'list as model': (changed(CONFIG, model_type=[]), 'list'),
    'another model': (changed(CONFIG, model_type='bert'), 'weights are missing'),
    'unknown activation': (changed(CONFIG, activation_function='lamp'), 'lamp'),
    'quantised': (changed(CONFIG, quantization_config=dict(quant_method='gptq', bits=4)), 'pip install'),
    'list of quantisation': (changed(CONFIG, quantization_config=[]), 'list'),
    'code': (changed(CONFIG, model_type='lamp', auto_map=dict(AutoConfig='x.X', AutoModelForCausalLM='x.Y')), 'code'),
    'no weights': (gone(WEIGHTS), 'model.safetensors'), 'empty weights': (text(WEIGHTS), 'header'),
    'truncated weights': (cut(WEIGHTS, 5000), 'not fully covered'), 'truncated header': (cut(WEIGHTS, 100), 'header'),
    'garbage as weights': (text(WEIGHTS, 'lamp'*1000), 'header'), 'pickle as weights': (pickled(WEIGHTS), 'header'),
    'a tensor too few': (without('h.0.attn.c_attn.weight'), '1 of its weights are missing'),
    'other tensors': (weights(lambda old: dict(lamp=torch.zeros(1))), 'weights are missing'),
    'narrow tensors': (weights(all_of(lambda w: w[..., :5].contiguous())), 'other shapes'),
    'not numbers': (weights(all_of(lambda w: w*float('nan'))), 'not numbers'),
    'pickle of code': (pickled('pytorch_model.bin', dict(lamp=Code())), 'code'),
    'no tokenizer': (gone(TOKENIZER), 'tokenizer'), 'nothing of a tokenizer': (gone(TOKENIZER, 'tokenizer_config.json'), 'no letters'),
    'empty tokenizer': (text(TOKENIZER), 'tokenizer'), 'list as tokenizer': (text(TOKENIZER, '[]'), 'tokenizer'),
    'truncated tokenizer': (cut(TOKENIZER, 2000), 'tokenizer'),
    'list as tokenizer config': (text('tokenizer_config.json', '[]'), 'tokenizer'),
    'list as generation config': (text('generation_config.json', '[]'), 'list')}


@pytest.fixture(scope='session')
def tiny(tmp_path_factory): return tiny_base(tmp_path_factory.mktemp('base')/'tiny')


def copied(folder, to, damage):
    "A copy of `folder` that is damaged"
    damage(shutil.copytree(folder, to))
    return to


@pytest.mark.parametrize('damage, part', BASES.values(), ids=BASES)
def test_a_damaged_base_is_refused_in_a_sentence(tiny, tmp_path, monkeypatch, damage, part):
    monkeypatch.chdir(tmp_path)
    folder, started = copied(tiny, tmp_path/'moth', damage), time.monotonic()
    with pytest.raises(ValueError, match=r'^[^\n]+\.$') as e: find_base(str(folder)).load()
    assert part in str(e.value)
    result = run('train', 'sample:old_fen_light', '--base', folder, '--epochs', '.1', '--wandb', 'off')
    assert result.exit_code == 1 and part in result.stderr.splitlines()[-1], result.stderr
    assert 'Traceback' not in result.stderr and 'code ran' not in result.output and not list(tmp_path.glob('bots/*'))
    assert time.monotonic()-started < 10


def test_a_base_of_pickled_weights_is_loaded(tiny, tmp_path):
    "As long as they are nothing but weights"
    model, _ = find_base(str(copied(tiny, tmp_path/'moth', pickled('pytorch_model.bin')))).load()
    same, _ = find_base(str(tiny)).load()
    assert all(torch.equal(w, same.get_parameter(name)) for name, w in model.named_parameters())
