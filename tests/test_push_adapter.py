"""A bot goes to a Hub on 127.0.0.1 as its adapter alone, and comes back the same bot.

Its base is on that Hub, too, and is found there by its commit.
"""
import json
import os
import re
import shutil
import subprocess
import sys

import pytest
from bots import train
from fakes import FakeHub
from huggingface_hub import close_session, constants
from huggingface_hub.utils import _http
from msgspec.structs import replace
from test_hub import point_at
from typer.testing import CliRunner

from huggingtweets.bot.base import is_embedded, tiny_base
from huggingtweets.bot.folder import Bot, HubPart, hash_weights
from huggingtweets.card.model_card import card_data, make_card
from huggingtweets.cli import app
from huggingtweets.core import frontend

TOKEN, BASE = 'hf_writesSecretly', 'them/tiny'
POSTS = dict(prompt='My', n=2, seed=1)
SHARED = {'.gitattributes', 'README.md', 'huggingtweets.json', 'generation_config.json', 'tokenizer.json',
          'tokenizer_config.json', 'avatar-1.png', 'pipeline.png', 'loss.png', 'preview.png', 'originality.safetensors'}
WHOLE = SHARED | {'config.json', 'model.safetensors'}
ADAPTER = SHARED | {'adapter_config.json', 'adapter_model.safetensors'}


@pytest.fixture(scope='module')
def trained(tmp_path_factory):
    bot = train(tmp_path_factory.mktemp('push'), 'lamp_moth')
    bot.card()
    return bot


@pytest.fixture
def hub(trained, tmp_path, monkeypatch):
    "A Hub with the base of the bot; the client is logged in there, and keeps its cache to this test"
    with FakeHub() as fake:
        fake.users = {TOKEN: ('me', True)}
        point_at(monkeypatch, fake.url)
        for name, value in dict(HF_HUB_OFFLINE=False, HF_HUB_CACHE=str(tmp_path/'cache'), HF_HUB_DISABLE_XET=True,
                                HF_TOKEN_PATH=str(tmp_path/'token')).items(): monkeypatch.setattr(constants, name, value)
        monkeypatch.setattr(_http.time, 'sleep', lambda _: None)
        monkeypatch.setenv('HF_TOKEN', TOKEN)
        fake.put(BASE, {p.name: p.read_bytes() for p in (trained.path.parent/'tiny').iterdir()})
        yield fake
    close_session()


@pytest.fixture
def bot(trained, hub, tmp_path):
    "A whole bot whose base is on the Hub"
    bot = Bot(shutil.copytree(trained.path, tmp_path/'bot'))
    base = replace(bot.about.base, name=BASE, hub_id=BASE, revision=hub.repos[BASE]['commits'][-1])
    bot.remember(base=base)
    return bot


def files(hub, repo='me/bot'): return set(hub.repos[repo]['files'])


def same(a, b):
    "The two bots have the very same weights"
    weights = b.model.state_dict()
    return all((weights[name] == w).all() for name, w in a.model.state_dict().items())


def refused(bot, *parts, **options):
    "The push fails with one sentence that has `parts`"
    with pytest.raises(ValueError) as error: bot.push('me/bot', **options)
    message = str(error.value)
    assert '\n' not in message and all(p in message for p in parts) and TOKEN not in message, message


def test_whole_and_adapter_are_the_same_bot(hub, bot, trained):
    said, posts = [], list(trained.generate(**POSTS))
    bot.push('me/whole')
    with frontend(say=said.append): pushed = bot.push('me/bot', adapter=True)
    assert pushed.private and hub.repos['me/bot']['private'] and len(hub.repos['me/bot']['commits']) == 2
    assert files(hub, 'me/whole') == WHOLE and files(hub) == ADAPTER
    size = sum(len(data) for name, data in hub.repos['me/bot']['files'].items() if name != '.gitattributes')
    assert said[-1] == f'Pushing the adapter of {bot.path} ({size/1e6:.1f} MB) to me/bot.'
    config = json.loads(hub.repos['me/bot']['files']['adapter_config.json'])
    assert (config['base_model_name_or_path'], config['revision']) == (BASE, hub.repos[BASE]['commits'][-1])
    whole, adapter = Bot('me/whole'), Bot('me/bot')
    assert (whole.is_adapter, adapter.is_adapter) == (False, True)
    assert list(whole.generate(**POSTS)) == list(adapter.generate(**POSTS)) == posts
    assert adapter.mark == whole.mark and adapter.originality.judge(posts[0]).is_copy is False
    adapter.check_weights()
    assert not bot.is_adapter and (bot.model_path/'model.safetensors').exists() and Bot(bot.path).check_weights() is None
    assert any(path == f'/{BASE}/resolve/{config["revision"]}/model.safetensors' for path, _, _ in hub.asked)
    again = Bot(bot.path).push()
    assert not again.changed and again.repo == 'me/bot' and files(hub) == ADAPTER  # as it was pushed before


def test_the_old_weights_do_not_stay(hub, bot):
    bot.push('me/bot')
    hub.repos['me/bot']['files']['notes.gguf'] = b'mine'
    assert bot.push('me/bot', adapter=True).changed and files(hub) == ADAPTER | {'notes.gguf'}
    assert Bot('me/bot').is_adapter
    assert bot.push(adapter=False).changed and files(hub) == WHOLE | {'notes.gguf'}
    assert not Bot('me/bot').is_adapter and same(Bot('me/bot'), bot)


def test_a_bot_that_keeps_its_adapter_goes_as_it_is(hub, bot, trained):
    "Nobody has to say so; and whole if that is said, with the very weights that it had"
    bot.keep_adapter()
    pushed = bot.push()
    assert files(hub, pushed.repo) == ADAPTER and Bot(bot.path).about.hub == HubPart(pushed.repo, pushed.commit, True)
    assert same(Bot(pushed.repo), trained)
    bot.push('me/whole', adapter=False)
    assert files(hub, 'me/whole') == WHOLE and bot.is_adapter
    whole = Bot('me/whole')
    assert hash_weights(whole.path) == whole.about.weights == trained.about.weights
    assert same(whole, trained)
    assert not Bot(bot.path).push().changed and files(hub, 'me/whole') == WHOLE


def test_the_card(hub, bot):
    bot.push('me/bot', adapter=True)
    card = hub.repos['me/bot']['files']['README.md'].decode()
    data = hub._front_matter(card)
    assert (data['library_name'], data['base_model'], data['base_model_relation']) == ('peft', BASE, 'adapter')
    commit = bot.about.base.revision
    for part in ("repo = 'me/bot'", 'GenerationConfig.from_pretrained(repo)', f'commit `{commit[:12]}`',
                 'huggingtweets generate me/bot', 'preview.png', f'[{BASE}]'): assert part in card, part
    assert TOKEN not in card and 'trained over a copy' not in card and str(bot.path.parent) not in card
    own = (bot.model_path/'README.md').read_text()
    assert "repo = 'me/bot'" in own  # what the whole bot here says of the repository is true
    assert 'preview.png' in files(hub) and hub.repos['me/bot']['files']['preview.png'].startswith(b'\x89PNG')
    whole = str(make_card(bot, 'me/whole'))
    assert "pipeline('text-generation', model='me/whole')" in whole and 'library_name: transformers' in whole


def test_the_card_of_the_embedded_base_says_what_is_not_the_same(bot):
    base = replace(bot.about.base, hub_id='HuggingFaceTB/SmolLM2-135M-Instruct', revision='bcc81830d10ce7d9e76640cad826a4b7'
                   '9ed3e4547c78a0be5c4f2fb0e2448c70')
    assert is_embedded(base.revision) and not is_embedded(None)
    bot.about.base = base
    card = str(make_card(bot, 'me/bot', adapter=True))
    assert 'rounded to 4 bits' in card and 'was not measured' in card and 'latest version' not in card
    bot.about.base = replace(base, hub_id=None, revision='a'*64)
    card = str(make_card(bot, 'me/bot', adapter=True))
    assert 'runs only there' in card and 'AutoTokenizer' not in card
    assert card_data(bot, adapter=True).base_model_relation is None


def test_what_has_no_adapter_of_use_to_others(hub, bot, monkeypatch):
    hub_base = bot.about.base
    bot.remember(base=replace(hub_base, hub_id=None, name='my <folder>'))
    refused(bot, 'my <folder>, is not on the Hub', 'adapter=False', adapter=True)
    bot.remember(base=hub_base)
    folder = bot.path/'adapter'
    config = (folder/'adapter_config.json').read_text()
    (folder/'adapter_config.json').write_text(json.dumps(json.loads(config) | dict(auto_mapping=None, use_dora=True)))
    refused(bot, 'is damaged', 'use_dora', adapter=True)
    (folder/'adapter_config.json').write_text(config)
    weights = (folder/'adapter_model.safetensors').read_bytes()
    (folder/'adapter_model.safetensors').write_bytes(weights[:-9])
    refused(bot, 'is damaged', adapter=True)
    (folder/'adapter_model.safetensors').unlink()
    (folder/'adapter_model.safetensors').symlink_to('/etc/hostname')
    refused(bot, 'it is a link', adapter=True)
    (folder/'adapter_model.safetensors').unlink()
    refused(bot, 'has no adapter', 'adapter=False', adapter=True)
    (folder/'adapter_model.safetensors').write_bytes(weights)
    (bot.model_path/'merges.txt').symlink_to('/etc/hostname')
    refused(bot, 'merges.txt cannot be shared', adapter=True)
    assert 'me/bot' not in hub.repos and not [a for a in hub.asked if a[0].startswith('/lfs/')]


def test_nothing_but_named_files_is_pushed(hub, bot):
    for folder in (bot.model_path, bot.path/'adapter'):
        for name in ('.env', 'optimizer.pt', 'secret.safetensors', 'x.adapter_config.json', 'posts.jsonl'):
            (folder/name).write_text('secret')
    bot.push('me/bot', adapter=True)
    assert files(hub) == ADAPTER
    corpus = [json.loads(line)['text'] for line in (bot.path/'corpus'/'train.jsonl').read_text().splitlines()]
    pushed = b''.join(v for k, v in hub.repos['me/bot']['files'].items() if k.endswith(('.md', '.json'))).decode()
    assert len(corpus) > 200 and not [t for t in corpus if len(t) > 25 and t in pushed]
    assert str(bot.path.parent) not in pushed and 'secret' not in pushed


def test_a_base_that_cannot_be_had(hub, bot, tmp_path, monkeypatch):
    "Each time one sentence, from `Bot` on a machine that has only the adapter"
    bot.push('me/bot', adapter=True)
    files = dict(hub.repos[BASE]['files'])
    files_of = lambda folder: {p.name: p.read_bytes() for p in folder.iterdir()}

    def says(files, *parts):
        "A bot whose base has these files at a commit of its own"
        hub.put(BASE, files)
        there = hub.repos['me/bot']
        manifest = json.loads(there['files']['huggingtweets.json'])
        manifest['base']['revision'] = hub.repos[BASE]['commits'][-1]
        there['files']['huggingtweets.json'] = json.dumps(manifest).encode()
        there['commits'].append(hub._oid(manifest))
        fails(*parts)

    def fails(*parts):
        with pytest.raises(ValueError) as error: Bot('me/bot').generate(n=1)
        message = str(error.value)
        assert '\n' not in message and all(p in message for p in ('me/bot', *parts)), message
    says(files_of(tiny_base(tmp_path/'other', hidden=64)), 'its adapter does not fit its base')
    weights, config = (files.pop(name) for name in ('model.safetensors', 'config.json'))
    says(files | {'config.json': config, 'pytorch_model.bin': b'code'}, 'no weights in safetensors')
    says(files | {'config.json': config, 'model.safetensors': weights[:len(weights)//2]}, 'cannot be read')
    code = dict(model_type='unheard_of', auto_map={'AutoModelForCausalLM': 'code.Model'})
    says(files | {'config.json': json.dumps(code).encode(), 'model.safetensors': weights, 'code.py': b'raise SystemExit'},
         'cannot be read')
    shutil.rmtree(next(tmp_path.glob('cache/*them--tiny')))
    del hub.repos[BASE]
    fails(BASE, 'is private, or the Hub has no such commit')
    point_at(monkeypatch, 'http://127.0.0.1:9')
    fails(BASE, 'check the network')
    monkeypatch.setattr(constants, 'HF_HUB_OFFLINE', True)
    close_session()
    fails(BASE, 'HF_HUB_OFFLINE switches the Hub off')


def test_what_a_repository_says_of_its_base_is_not_trusted(hub, bot):
    bot.push('me/bot', adapter=True)
    there = hub.repos['me/bot']
    manifest = json.loads(there['files']['huggingtweets.json'])
    for change in (dict(hub_id='../../etc'), dict(revision='main'), dict(hub_id='/etc', revision='a'*40)):
        there['files']['huggingtweets.json'] = json.dumps(manifest | dict(base=manifest['base'] | change)).encode()
        there['commits'].append(hub._oid(change))
        with pytest.raises(ValueError, match='needs its base'): Bot('me/bot').generate(n=1)
    del manifest['base']
    there['files']['huggingtweets.json'] = json.dumps(manifest).encode()
    there['commits'].append(hub._oid('none'))
    with pytest.raises(ValueError, match='does not name its base'): Bot('me/bot').generate(n=1)


def test_the_command_and_the_snippet_of_the_card(hub, bot, tmp_path):
    "The snippet runs as it stands in a process of its own, with transformers and peft"
    run = lambda *args: CliRunner().invoke(app, list(map(str, args)))
    told = run('push', bot.path, '--repo', 'me/bot', '--adapter')
    assert told.stdout == f'Pushed to {hub.url}/me/bot (private: only you can see it).\n' and files(hub) == ADAPTER
    assert ' MB) to me/bot.' in told.stderr
    bad = run('push', bot.path, '--space', '--adapter')
    assert bad.exit_code == 1 and '--adapter does not work with --space' in bad.stderr
    bot.remember(base=replace(bot.about.base, hub_id=None))
    assert '--no-adapter' in run('push', bot.path, '--repo', 'me/new', '--adapter').stderr
    card = hub.repos['me/bot']['files']['README.md'].decode()
    snippet = next(code for code in re.findall(r'```python\n(.*?)```', card, re.S) if 'transformers' in code)
    snippet = snippet.replace('generator("', 'posts = generator("')
    snippet += 'print(len(posts), all(p["generated_text"].startswith("My dream is") for p in posts))\n'
    snippet += 'print(generator.tokenizer("x")["input_ids"][0])\n'
    env = dict(os.environ, HF_ENDPOINT=hub.url, HF_TOKEN=TOKEN, HF_HUB_OFFLINE='0', HF_HOME=str(tmp_path/'home'),
               HF_HUB_DISABLE_XET='1', TRANSFORMERS_VERBOSITY='error')
    made = subprocess.run([sys.executable, '-c', snippet], env=env, cwd=tmp_path, text=True, capture_output=True,
                          timeout=200)
    assert made.stdout == '5 True\n0\n', made.stderr
