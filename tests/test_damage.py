"""Damaged files: whatever is wrong with a base or with a checkpoint, the training goes on or says in a sentence what to
do; and a bot outlives a full disk and a process that is killed while it saves another."""
import errno
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
import torch
from safetensors.torch import load_file, save_file
from typer.testing import CliRunner

from huggingtweets import Bot, finetune, load, make_corpus
from huggingtweets.bot.base import find_base, tiny_base
from huggingtweets.cli import app
from huggingtweets.core import atomic_update, finish_update, frontend, remove_leftovers
from huggingtweets.train.clock import Interrupted, seal_checkpoint


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
    'garbage as config': (text(CONFIG, '\0{]'), 'not a JSON object'),
    'list as config': (text(CONFIG, '[]'), 'not a JSON object'),
    'null as config': (text(CONFIG, 'null'), 'not a JSON object'),
    'nested config': (text(CONFIG, '['*10**5), 'not a JSON object'),
    'config of nothing': (text(CONFIG, '{}'), 'Unrecognized model'),
    'a billion layers': (changed(CONFIG, n_layer=10**9), '1,000,000,000 layers'),
    'a billion layers, nested': (changed(CONFIG, text_config=dict(num_hidden_layers=10**9)), '1,000,000,000 layers'),
    'fewer than no layers': (changed(CONFIG, n_layer=-1), '-1 layers'),
    'layers in words': (changed(CONFIG, n_layer='two'), 'n_layer'),
    'a layer too many': (changed(CONFIG, n_layer=3), '12 of its weights are missing'),
    'a billion features': (changed(CONFIG, n_embd=10**9), 'overflow'),
    'a billion words': (changed(CONFIG, vocab_size=10**9), 'other shapes'),
    'other features': (changed(CONFIG, n_embd=64), 'other shapes'), 'no heads': (changed(CONFIG, n_head=0), 'zero'),
    'unknown model': (changed(CONFIG, model_type='lamp'), '`lamp`'),
    'list as model': (changed(CONFIG, model_type=[]), 'list'),
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
    'no tokenizer': (gone(TOKENIZER), 'tokenizer'),
    'nothing of a tokenizer': (gone(TOKENIZER, 'tokenizer_config.json'), 'no letters'),
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


CORPUS = make_corpus(load('sample:old_fen_light'))


def trained(tiny, out, resume=False, progress=lambda p: None, said=None):
    "The bot in `out`"
    with frontend(say=(said if said is not None else []).append):
        return finetune(CORPUS, base=tiny, epochs=.1, out=out, resume=resume, overwrite=True, track='off', progress=progress)


def ctrl_c_at(step):
    "A progress function that interrupts the training after this step"
    return lambda p: os.kill(os.getpid(), signal.SIGINT) if p.stage == 'train' and p.step == step else None


@pytest.fixture(scope='session')
def interrupted(tiny, tmp_path_factory):
    "A bot, and a training of the next one that was interrupted twice: after 4 and after 8 steps"
    out = tmp_path_factory.mktemp('interrupted')/'bot'
    trained(tiny, out)
    for step in (4, 8):
        with pytest.raises(Interrupted): trained(tiny, out, resume=step > 4, progress=ctrl_c_at(step))
    return out


class Resumed(Exception):
    "The training goes on"


def resumed_after(tiny, out, said):
    "The step after which a training is resumed"
    def at_first_step(p):
        if p.stage == 'train' and p.step: raise Resumed(p.step-1)  # there is none before the first step
    with pytest.raises(Resumed) as e: trained(tiny, out, resume=True, progress=at_first_step, said=said)
    return e.value.args[0]


STATE, ADAPTER = 'trainer_state.json', 'adapter_model.safetensors'
TORCH = ['optimizer.pt', 'scheduler.pt', 'rng_state.pth']
DAMAGES = {  # of a checkpoint
    **{f'no {name}': (gone(name), name) for name in (STATE, ADAPTER, 'adapter_config.json', *TORCH)},
    **{f'empty {name}': (text(name), name) for name in (STATE, ADAPTER, 'seal.json', *TORCH)},
    **{f'truncated {name}': (cut(name, 90), name) for name in (STATE, ADAPTER, 'seal.json', *TORCH)},
    **{f'garbage as {name}': (text(name, 'lamp'*99), name) for name in (STATE, ADAPTER, *TORCH)},
    **{f'list as {name}': (text(name, '[]'), name) for name in (STATE, 'adapter_config.json', 'seal.json')},
    'other state': (changed(STATE, log_history=3), STATE),
    'narrow tensors': (weights(all_of(lambda w: w[..., :2].contiguous()), ADAPTER), ADAPTER),
    'not numbers': (weights(all_of(lambda w: w*float('nan')), ADAPTER), ADAPTER),
    'code': (lambda folder: torch.save(Code(), folder/'optimizer.pt'), 'optimizer.pt'),
    'negative time': (changed('seal.json', seconds=-1), 'seal.json')}


@pytest.mark.parametrize('damage, name', DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_checkpoint_falls_back_to_the_one_before(tiny, interrupted, tmp_path, damage, name):
    out, said = shutil.copytree(interrupted, tmp_path/'bot'), []
    damage(out/'checkpoints'/'checkpoint-8')
    assert resumed_after(tiny, out, said) == 4
    assert (f'The last checkpoint of {out} is damaged ({name}): the training resumes from the one before, and repeats '
            '4 of 8 steps.') in said
    assert [p.name for p in out.glob('checkpoints/checkpoint-*')] == ['checkpoint-4']
    damage(out/'checkpoints'/'checkpoint-4')
    result = run('train', 'sample:old_fen_light', '--out', out, '--resume', '--wandb', 'off')
    assert result.exit_code == 1 and 'Traceback' not in result.stderr and 'code ran' not in result.output
    assert result.stderr.splitlines()[-1] == (
        f'Error: The interrupted training in {out} cannot be resumed, because its checkpoints are damaged ({name}): start '
        'over without --resume.')
    Bot(out).check_weights()  # the bot of before


def test_a_checkpoint_is_on_the_disk_before_an_older_one_goes(tmp_path, monkeypatch):
    flushed, removed = [], {}
    monkeypatch.setattr(os, 'fsync', lambda file: flushed.append(os.fstat(file).st_ino))
    monkeypatch.setattr(shutil, 'rmtree', lambda path, **_: removed.update({path.name: set(flushed)}))
    for step in (1, 2, 3):
        checkpoint = tmp_path/f'checkpoint-{step}'
        checkpoint.mkdir()
        for name in (STATE, ADAPTER, *TORCH): (checkpoint/name).write_text('lamp')
        seal_checkpoint(checkpoint, seconds=1.)
    assert list(removed) == ['checkpoint-1']
    assert removed['checkpoint-1'] >= {path.stat().st_ino for path in (tmp_path, checkpoint, *checkpoint.iterdir())}


@pytest.mark.parametrize('damage, part', [
    (text('plan.json'), 'plan.json is damaged'), (text('plan.json', '[]'), 'plan.json is damaged'),
    (cut('plan.json', 90), 'plan.json is damaged'), (text('plan.json', '['*10**5), 'plan.json is damaged'),
    (changed('plan.json', settings=[]), 'plan.json is damaged'),
    (changed('plan.json', posts_per_step=0), 'plan.json is damaged'),
    (changed('plan.json', settings=dict(lora_rank='lamp')), 'plan.json is damaged'),
    (changed('plan.json', epochs=None), 'plan.json is damaged'), (gone('plan.json'), 'no interrupted training')])
def test_a_damaged_plan(interrupted, tmp_path, damage, part):
    out = shutil.copytree(interrupted, tmp_path/'bot')
    damage(out/'checkpoints')
    result = run('train', 'sample:old_fen_light', '--out', out, '--resume', '--wandb', 'off')
    assert result.exit_code == 1 and part in result.stderr.splitlines()[-1] and 'without --resume' in result.stderr
    assert len(list(out.glob('checkpoints/checkpoint-*'))) == 2


def test_a_checkpoint_that_is_not_sealed(tiny, interrupted, tmp_path):
    "An earlier version sealed none; a process that was killed while it wrote one neither"
    out, said = shutil.copytree(interrupted, tmp_path/'bot'), []
    (out/'checkpoints/checkpoint-8/seal.json').unlink()
    assert resumed_after(tiny, out, said) == 4 and any('(seal.json)' in message for message in said)
    (out/'checkpoints/checkpoint-4/seal.json').unlink()
    for damaged in ('', '[]', '{"seconds": "lamp"}'):
        (out/'checkpoints'/'clock.json').write_text(damaged)
        assert resumed_after(tiny, out, []) == 4
    (out/'checkpoints/checkpoint-4'/'optimizer.pt').write_bytes(b'lamp')
    with pytest.raises(ValueError, match=r'checkpoint cannot be read \(UnpicklingError.*start over without resume=True'):
        resumed_after(tiny, out, [])


def test_a_bot_that_asks_for_a_billion_layers(interrupted, tmp_path):
    out, started = shutil.copytree(interrupted, tmp_path/'bot'), time.monotonic()
    changed(CONFIG, n_layer=10**9)(out/'model')
    result = run('generate', out)
    assert result.exit_code == 1 and '1,000,000,000 layers' in result.stderr.splitlines()[-1]
    assert time.monotonic()-started < 10


def test_what_was_damaged_makes_no_difference_in_the_end(tiny, interrupted, tmp_path):
    out, whole = (shutil.copytree(interrupted, tmp_path/name) for name in ('bot', 'whole'))
    cut('optimizer.pt', 90)(out/'checkpoints'/'checkpoint-8')
    (out/'.model.partlamp').mkdir(), (out/'.corpus.partlamp').mkdir()  # of saves that were killed
    assert trained(tiny, out, resume=True).about.weights == trained(tiny, whole, resume=True).about.weights
    assert sorted(p.name for p in out.iterdir()) == ['adapter', 'bot.json', 'corpus', 'model']


def test_what_an_earlier_version_had_moved_away_is_put_back(tiny, interrupted, tmp_path):
    "It was killed between two renames"
    out = shutil.copytree(interrupted, tmp_path/'bot')
    (out/'model').rename(out/'.model.partlamp.old'), (out/'.model.partlamp').mkdir()
    resumed_after(tiny, out, [])
    assert Bot(out).model.num_parameters() and not list(out.glob('.*'))


def bot_of(folder):
    "The files of a bot, without those of a training, and what they hold"
    return {p: p.read_bytes() for p in folder.rglob('*') if p.is_file() and 'checkpoints' not in p.parts}


@pytest.mark.parametrize('place', [
    'huggingtweets.bot.originality.Originality.save', 'huggingtweets.train.finetune.write_manifest'])
def test_a_bot_outlives_a_full_disk(tiny, interrupted, tmp_path, monkeypatch, place):
    out = shutil.copytree(interrupted, tmp_path/'bot')
    before = bot_of(out)
    monkeypatch.setattr(place, full_disk)
    with pytest.raises(ValueError, match='could not be saved in .*: the disk is full.* then resume with resume=True'):
        trained(tiny, out, resume=True)
    assert bot_of(out) == before and not list(out.glob('.*'))
    monkeypatch.undo()
    assert trained(tiny, out, resume=True).about.created_at != json.loads(before[out/'bot.json'])['created_at']


def full_disk(*args): raise OSError(errno.ENOSPC, 'No space left on device')


@pytest.mark.parametrize('place', ['huggingtweets.data.corpus.Corpus.save', 'huggingtweets.train.finetune.write_plan'])
def test_a_full_disk_before_the_training(tiny, tmp_path, monkeypatch, place):
    monkeypatch.setattr(place, full_disk)
    with pytest.raises(ValueError, match=r'the disk is full\. Free some space, then train again\.$'):
        trained(tiny, tmp_path/'bot')
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize('name, is_new', [('.update', False), ('corpus', True)])
def test_a_bot_outlives_a_save_that_is_killed(tiny, interrupted, tmp_path, name, is_new):
    "Before the rename that gives a file or folder its name"
    out = shutil.copytree(interrupted, tmp_path/'bot')
    before = bot_of(out)
    code = f'''
import os, sys
from huggingtweets import finetune, load, make_corpus
def kill(event, args):
    if event=='os.rename' and str(args[1])=={str(out/name)!r}: os._exit(9)
sys.addaudithook(kill)
finetune(make_corpus(load('sample:old_fen_light')), out={str(out)!r}, resume=True, track='off', progress=lambda p: None)
'''
    env = dict(os.environ, OMP_NUM_THREADS='1')
    done = subprocess.run([sys.executable, '-c', code], env=env, capture_output=True, text=True)
    assert done.returncode == 9, done.stderr
    bot = Bot(out)
    bot.check_weights()
    assert bot.generate('A lamp', n=1)
    assert (bot.about.created_at != json.loads(before[out/'bot.json'])['created_at']) == is_new
    trained(tiny, out, resume=True).check_weights()
    assert sorted(p.name for p in out.iterdir()) == ['adapter', 'bot.json', 'corpus', 'model']


def killed_update(folder, n):
    "Exit status of a process that replaces two parts, and is killed before its change number `n` of the disk"
    changes = itertools.count()
    def kill(event, args):
        changes_names = event in ('os.rename', 'os.mkdir', 'os.remove', 'os.rmdir')
        if (changes_names or event == 'open' and args[2] & os.O_CREAT) and next(changes) == n: os._exit(9)
    child = os.fork()
    if child: return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    sys.addaudithook(kill)
    try: update(folder, 'new')
    finally: os._exit(0)


def update(folder, content):
    with atomic_update(folder) as part:
        (part/'model').mkdir()
        for name in ('model/weights', 'bot.json'): (part/name).write_text(content)


def test_parts_that_are_replaced_together_are_all_old_or_all_new(tmp_path):
    "Whenever the process is killed"
    outcomes = []
    for n in range(100):
        folder = tmp_path/str(n)
        update(folder, 'old')
        status = killed_update(folder, n)
        finish_update(folder)
        remove_leftovers(folder)
        [content] = {(folder/name).read_text() for name in ('model/weights', 'bot.json')}
        outcomes.append(content)
        assert sorted(p.name for p in folder.iterdir() if p.suffix != '.lock') == ['bot.json', 'model']
        if status == 0: break
    assert n > 10 and outcomes == sorted(outcomes, reverse=True) and set(outcomes) == {'old', 'new'}


def test_new_weights_beside_an_old_manifest(interrupted, tmp_path):
    "Neither a card nor a push shows the scores of another model; a manifest of an earlier version names no weights"
    out = shutil.copytree(interrupted, tmp_path/'bot')
    weights(all_of(lambda w: w*2))(out/'model')
    for command in ('card', 'evaluate'):
        result = run(command, out)
        assert result.exit_code == 1 and 'its weights are not those that bot.json describes. Resume' in result.stderr
    about = json.loads((out/'bot.json').read_text())
    del about['weights']
    (out/'bot.json').write_text(json.dumps(about))
    Bot(out).check_weights()
