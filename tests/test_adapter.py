"A bot that keeps only its adapter is the same bot, and finds its base by commit or hash alone."
import json
import shutil

import pytest

import bots
from huggingtweets.bot.base import adapter_config, exact_base
from huggingtweets.bot.folder import PUBLIC, describe_bot, write_manifest
from huggingtweets.card import Bot
from huggingtweets.card.model_card import public_manifest

PARTS = dict(prompt='My', n=3, seed=1)


@pytest.fixture(scope='module')
def whole(tmp_path_factory):
    return bots.train(tmp_path_factory.mktemp('whole'), 'lamp_moth')


@pytest.fixture
def bot(whole, tmp_path): return Bot(shutil.copytree(whole.path, tmp_path/'bot'))


def test_the_adapter_alone_is_the_same_bot(whole, bot, tmp_path):
    assert not bot.is_adapter and bot.keep_adapter() is bot and bot.is_adapter
    assert bot.keep_adapter().is_adapter  # once more changes nothing
    again, weights = Bot(bot.path), whole.model.state_dict()
    assert all((weights[name] == w).all() for name, w in again.model.state_dict().items())
    posts = whole.generate(**PARTS)
    assert list(again.generate(**PARTS)) == list(posts)
    names = {p.name for p in bot.model_path.iterdir()}
    assert 'adapter_config.json' in names and not names & {'config.json', 'model.safetensors'}
    assert sorted(p.name for p in bot.path.iterdir() if p.is_dir() and p.name != 'avatars') == ['corpus', 'model']
    again.check_weights()
    assert describe_bot(bot.path)['state'] == 'complete'
    assert again.mark == whole.mark and again.detect(posts) == whole.detect(posts)
    write_manifest(bot.model_path/PUBLIC, public_manifest(again.about))
    pulled = Bot(shutil.copytree(bot.model_path, tmp_path/'pulled'))
    assert pulled.is_adapter and list(pulled.generate(**PARTS)) == list(posts)


def test_no_path_of_this_machine_is_in_it(whole, bot):
    bot.keep_adapter()
    for file in bot.model_path.glob('*.json'): assert str(whole.path.parent) not in file.read_text(encoding='utf-8')
    assert json.loads((bot.model_path/'adapter_config.json').read_text())['base_model_name_or_path'] == 'tiny'


def test_a_base_that_is_gone_is_one_sentence(bot, monkeypatch, tmp_path):
    bot.keep_adapter()
    monkeypatch.setenv('XDG_STATE_HOME', str(tmp_path/'other'))
    with pytest.raises(ValueError, match='needs its base. The base model is the folder .tiny., which is not on this'):
        Bot(bot.path).generate(**PARTS)


@pytest.mark.parametrize('change, why', [
    (lambda b: shutil.rmtree(b.path/'adapter'), 'has no adapter'),
    (lambda b: shutil.copy(b.path/'adapter'/'adapter_config.json', b.path/'adapter'/'adapter_model.safetensors'),
     'its adapter cannot be read'),
    (lambda b: (b.path/'adapter'/'adapter_config.json').write_text('[]'), 'its adapter cannot be read'),
    (lambda b: (b.model_path/'model.safetensors').write_bytes(b''), 'its weights are not those')])
def test_what_does_not_belong_together_stays_whole(bot, change, why):
    change(bot)
    before = sorted(p.name for p in bot.path.rglob('*'))
    with pytest.raises(ValueError, match=why): bot.keep_adapter()
    assert sorted(p.name for p in bot.path.rglob('*')) == before and not Bot(bot.path).is_adapter


def test_an_adapter_of_another_training_stays_out(bot, tmp_path):
    other = bots.train(tmp_path/'other', 'lamp_moth', seed=1)
    shutil.copy(other.path/'adapter'/'adapter_model.safetensors', bot.path/'adapter'/'adapter_model.safetensors')
    with pytest.raises(ValueError, match='it does not give the weights of the model'): bot.keep_adapter()
    assert (bot.model_path/'model.safetensors').exists()


@pytest.mark.parametrize('base', [('x', '/etc', 'a'*40), ('x', '../models', 'a'*40), ('x', 'a/b', 'main'), ('x', 'a/b', None),
                                  ('x', None, '../../x'), ('x', None, None), ('/etc', None, 'a'*64)])
def test_a_manifest_cannot_choose_a_folder(base, tmp_path, monkeypatch):
    (tmp_path/'a'/'b').mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError): exact_base(*base)


@pytest.mark.parametrize('change', [dict(r=10**9), dict(r='16'), dict(target_modules='(a+)+$'), dict(use_dora=True),
                                    dict(peft_type='IA3'), dict(layer_replication=[[0, 99]]), dict(modules_to_save=['x']),
                                    dict(megatron_core='os'), dict(bias='all'), dict(lora_alpha=-1), dict(new_key=1)])
def test_a_strange_adapter_is_refused(bot, change):
    file = bot.path/'adapter'/'adapter_config.json'
    file.write_text(json.dumps(json.loads(file.read_text()) | change))
    with pytest.raises(ValueError): adapter_config(file.parent)
