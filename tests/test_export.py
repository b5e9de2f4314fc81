"A bot as one GGUF file: what it says, what reads it, and what goes wrong."
import json
import shutil
from collections import namedtuple

import pytest
from gguf import GGUFReader
from typer.testing import CliRunner

import bots
from huggingtweets.card import Bot
from huggingtweets.cli import app


@pytest.fixture(scope='module')
def whole(tmp_path_factory):
    return bots.train(tmp_path_factory.mktemp('whole'), 'lamp_moth')


@pytest.fixture
def bot(whole, tmp_path): return Bot(shutil.copytree(whole.path, tmp_path/'bot'))


def run(*args):
    "The exit status of a command, and the last line that it said"
    result = CliRunner().invoke(app, [*map(str, args)])
    assert 'Traceback' not in result.output
    return result.exit_code, result.output.splitlines()[-1]


def test_the_adapter_alone_gives_the_same_file(bot, tmp_path):
    whole = bot.export(tmp_path/'whole', 'f16').read_bytes()
    assert Bot(bot.keep_adapter().path).export(tmp_path/'adapter', 'f16').read_bytes() == whole


def test_the_command(bot, tmp_path):
    assert run('export', bot.path, '--precision', 'f16') == (0, str(bot.path/'gguf'/f'{bot.name}-f16.gguf'))
    fields = GGUFReader(bot.path/'gguf'/f'{bot.name}-f16.gguf').fields
    value = lambda name: fields[f'tokenizer.ggml.{name}'].contents()
    assert (value('bos_token_id'), value('eos_token_id')) == (bot.tokenizer.bos_token_id, bot.tokenizer.eos_token_id)
    assert value('add_bos_token') is True and value('add_eos_token') is False
    assert value('tokens') == bot.tokenizer.convert_ids_to_tokens(range(len(value('tokens'))))
    modelfile = (bot.path/'gguf'/'Modelfile').read_text()
    assert f'num_predict {bot.max_length}\n' in modelfile and 'stop "\\n"' in modelfile


def test_only_the_model_is_pushed_not_the_file(bot):
    from huggingtweets.card.push import public_files
    bot.export()
    assert not [p for p in public_files(bot.model_path) if p.suffix == '.gguf']


@pytest.mark.parametrize('break_it, said', [
    (lambda b: (b.path/'gguf').write_text(''), 'is a file: name a folder'),
    (lambda b: (b.model_path/'model.safetensors').write_bytes(b'x'), 'its model cannot be read'),
    (lambda b: (b.model_path/'tokenizer.json').unlink(), 'cannot be read'),
    (lambda b: changed(b.model_path/'config.json', model_type='nomodel'), 'cannot be read')])
def test_a_mistake_is_one_sentence(bot, break_it, said):
    break_it(bot)
    status, line = run('export', bot.path)
    assert status == 1 and line.startswith('Error: ') and said in line
    assert not [*bot.path.rglob('*.gguf')]


def changed(path, **keys): path.write_text(json.dumps(json.loads(path.read_text()) | keys))


def test_options(bot, tmp_path):
    assert run('export', bot.path, '--precision', 'q9')[1].endswith('choose one of f16, q8_0, q4_0.')
    assert run('export', tmp_path/'none')[0] == 1
    assert run('export', bot.path, '--to', 'space', '--precision', 'f16')[1] == (
        'Error: --precision f16 works with --to gguf.')


def test_no_room(bot, monkeypatch):
    monkeypatch.setattr(shutil, 'disk_usage', lambda path: namedtuple('Usage', 'total used free')(9, 9, 0))
    status, line = run('export', bot.path)
    assert status == 1 and 'the disk has 0 MB left: make room, or name another folder with --out' in line
    assert not (bot.path/'gguf').exists()


def test_a_disk_that_fills_leaves_nothing(bot, monkeypatch):
    from gguf import GGUFWriter
    def fail(self, *args, **kwargs): raise OSError(28, 'No space left on device')
    monkeypatch.setattr(GGUFWriter, 'write_tensors_to_file', fail)
    status, line = run('export', bot.path)
    assert status == 1 and 'cannot be written: No space left on device' in line
    assert [*(bot.path/'gguf').iterdir()] == []


@pytest.mark.slow
def test_llama_cpp_runs_it(tmp_path):
    "With a real base; needs `pip install llama-cpp-python`"
    llama_cpp = pytest.importorskip('llama_cpp')
    bot = bots.train(tmp_path, 'lamp_moth', base='smollm2')
    model = llama_cpp.Llama(str(bot.export(precision='f16')), n_ctx=256, verbose=False)
    texts = ['My dream is', '霧がまた出た 🌙👩‍👩‍👧‍👦', '  two  spaces, 123']
    for text in texts: assert model.tokenize(text.encode(), special=False) == bot.tokenizer(text)['input_ids']
    post = model.create_completion(texts[0], max_tokens=16, temperature=0, repeat_penalty=1)['choices'][0]['text']
    assert bot.generate(texts[0], temperature=0, mark=False, allow_copies=True)[0].startswith((texts[0]+post)[:30])
