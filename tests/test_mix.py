"The demo writes with all options, shows posts while they are written, and lets bots write together; so does the command."
import json
import shutil
import time
from itertools import pairwise

import pytest
import torch
from bots import NAMES, train
from typer.testing import CliRunner

from huggingtweets.app import widgets
from huggingtweets.app.playing import Player
from huggingtweets.app.widgets import Session, WorkView
from huggingtweets.bot.folder import MANIFEST, write_manifest
from huggingtweets.card import Bot
from huggingtweets.cli import app
from huggingtweets.data.rules import visible_length

HOSTILE = '<img src=x onerror="window.canary=1"'  # an unfinished tag


@pytest.fixture(scope='module', autouse=True)
def one_thread():
    "A tiny model is slower with two"
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope='module')
def trained(tmp_path_factory):
    "A folder with the bots `one` and `two` of one base"
    folder = tmp_path_factory.mktemp('mix')
    for name, handle in (('one', 'lamp_moth'), ('two', 'qamar')): train(folder, handle, out=folder/'bots'/name)
    return folder/'bots'


@pytest.fixture
def bots(trained, tmp_path):
    "A copy of them that a test may change"
    return shutil.copytree(trained, tmp_path/'bots')


def player_of(bots, **options):
    "A player of the bot `one`, whose posts are written before a click returns"
    player = Player(Session(bots, hold=True, bot=Bot(bots/'one')))
    player.n.value, player.more.fields['seed'].value = 4, '7'
    for name, value in options.items(): player.more.fields[name].value = value
    return player


def written(player):
    player.generate()
    assert not player.message.value and not player.work.error and not player.cards.draft and not player.cards.writing
    return [card['text'] for card in player.cards.posts]


def mix(player, percent):
    player.mixer.others.value = player.mixer.others.options[-1][1]
    player.mixer.shares.value = percent


def test_options_are_those_of_the_library(trained):
    options = dict(top_p=.8, top_k=40, min_p=.02, repetition_penalty=1.1, max_characters=60)
    player = player_of(trained, **options)
    assert not player.more.is_open
    posts = written(player)
    assert sorted(posts) == sorted(Bot(trained/'one').generate('My dream is', n=4, seed=7, **options))
    assert all(visible_length(post) <= 60 for post in posts) and 'Seed: 7.' in player.notes.value
    assert posts == written(player) == player.posts and posts != written(player_of(trained))
    player.more.fields['seed'].value = ''
    assert posts != written(player)


@pytest.mark.parametrize('field, value, said', [
    ('seed', '-1', 'seed must be a whole number'), ('seed', '<b>', 'got &#x27;&lt;b&gt;&#x27;'),
    ('seed', '4294967296', 'seed must be a whole number'), ('seed', '٣.٥', 'seed must be a whole number'),
    ('max_characters', 20, 'The prompt is too long: it has 36 of 20 characters')])
def test_a_mistake_is_one_sentence(trained, field, value, said):
    player = player_of(trained, **{field: value})
    player.prompt.value = HOSTILE
    player.generate()
    assert said in player.message.value and not player.cards.writing and not player.work.running


def test_numbers_have_limits(trained):
    player = player_of(trained, top_p=7, top_k=-3, min_p=-1, repetition_penalty=0, max_characters=0)
    assert {k: v for k, v in player.more.values.items() if k != 'seed'} == dict(
        top_p=1, top_k=0, min_p=0, repetition_penalty=.1, max_characters=20)


def test_posts_appear_while_they_are_written(trained):
    "What is finished stays as it is, drafts are those of the model, and a page is not flooded"
    player, shown = player_of(trained), []
    player.prompt.value, player.n.value = HOSTILE, 20
    sent = []
    player.cards.send_state = lambda key=None: sent.append(time.monotonic())
    player.cards.observe(lambda c: shown.append(([p['text'] for p in player.cards.posts], dict(player.cards.draft))),
                         ['posts', 'draft'])
    started = time.monotonic()
    final = written(player)
    assert len(final) == 20 and len(sent) <= 5*(time.monotonic()-started) + 5
    for (before, _), (now, _) in pairwise(shown[2:]): assert now[:len(before)] == before
    assert final[:len(shown[-1][0])] == shown[-1][0]
    drafts = [draft for _, draft in shown if draft]
    assert drafts[0] == dict(text=HOSTILE, given=len(HOSTILE), who=player.cards.posts[0]['who'])
    assert all(d['text'].startswith(HOSTILE) and '\ufffd' != d['text'][-1] for d in drafts)
    assert any(len(d['text']) > len(HOSTILE) for d in drafts)


def test_what_is_finished_stays(trained, monkeypatch):
    "when the writing is stopped, or breaks off"
    monkeypatch.setattr(widgets, 'UPDATE_SECONDS', 0)
    player, write = player_of(trained), Bot.generate

    def and_then(end):
        def generate(self, *args, watch, **kwargs):
            def see(posts, text):
                watch(posts, text)
                if len(posts): end()
            return write(self, *args, watch=see, **kwargs)
        return generate

    def fail(): raise OSError('The lamp went out.')
    player.n.value = 12
    player.session.bot.generate = and_then(player.work.stop.set).__get__(player.session.bot)
    kept = written(player)
    assert 0 < len(kept) < 12 and 'it was stopped' in WorkView(player.work).value and not player.button.disabled
    player.session.bot.generate = and_then(fail).__get__(player.session.bot)
    player.generate()
    assert player.work.error == 'The lamp went out.' and not player.cards.draft and not player.cards.writing
    assert [card['text'] for card in player.cards.posts] == list(player.posts)


def test_two_bots_write_together(trained):
    "The blend is loaded once; whose posts these are is on each card and in what is shared"
    player = player_of(trained)
    assert player.mixer.layout.display == '' and player.mixer.shares.layout.display == 'none'
    alone = written(player)
    assert player.cards.choosable
    mix(player, 30)
    assert player.mixer.shares.names == ['one', 'two'] and player.mixer.shares.layout.display == ''
    posts, blend = written(player), player.mixer._blend
    new = Bot.blend({trained/'one': .7, trained/'two': .3})
    assert sorted(posts) == sorted(new.generate('My dream is', n=4, seed=7)) and posts != alone
    assert player.cards.posts[0]['who'] == f'AI CYBORG of 70% {NAMES["lamp_moth"]} + 30% {NAMES["qamar"]}'
    assert 'CYBORG' in player.cards.posts[0]['links']['Bluesky'] and not player.cards.choosable
    model = blend.model
    mix(player, 60)
    assert written(player) != posts and player.mixer._blend.model is model
    mix(player, 30)
    assert written(player) == posts
    player.cards.chosen = 0
    assert not player.picture.value
    player.mixer.others.value = ''
    assert written(player) == alone and player.cards.choosable and 'BOT of' in player.cards.posts[0]['who']


def test_nothing_to_mix_with(bots):
    "Alone, of other bases, without an adapter, damaged, or deleted after it was offered"
    other = Bot(bots/'two')
    player = player_of(bots)
    mix(player, 50)
    shutil.move(bots/'two', bots.parent/'away')
    player.generate()
    assert 'There is no bot in' in player.work.error or 'two' in player.work.error
    assert not player.cards.posts and not player.cards.draft
    assert player_of(bots).mixer.layout.display == 'none'
    shutil.move(bots.parent/'away', bots/'two')
    other.about.base.revision = 'f'*64
    write_manifest(bots/'two'/MANIFEST, other.about)
    assert player_of(bots).mixer.layout.display == 'none'
    (bots/'two'/MANIFEST).write_text('{')
    assert player_of(bots).mixer.layout.display == 'none'
    shutil.rmtree(bots/'one'/'adapter')
    assert player_of(bots).mixer.layout.display == 'none'


def run(*args):
    result = CliRunner().invoke(app, ['generate', *map(str, args)])
    assert 'Traceback' not in result.output
    return result


def test_the_command_blends(trained, tmp_path):
    args = trained/'one', 'Fog', '-n', 3, '--seed', 3, '--blend', f'{trained}/two=.3'
    told, result = run(*args, '--json'), Bot.blend({trained/'one': .7, trained/'two': .3}).generate('Fog', n=3, seed=3)
    answer = json.loads(told.stdout)
    assert answer['posts'] == list(result) and 'by an AI CYBORG of 70%' in told.stderr
    assert {k: round(v, 9) for k, v in answer['blend'].items()} == {str(trained/'one'): .7, f'{trained}/two': .3}
    run(*args, '--out', tmp_path/'posts.jsonl')
    assert len((tmp_path/'posts.jsonl').read_bytes().splitlines()) == 3


@pytest.mark.parametrize('blend, said', [
    (['two'], 'must name a bot and its share'), (['=.3'], 'must name a bot'), (['two=nan'], 'above 0 and below 1'),
    (['two=30%'], 'above 0 and below 1'), (['two=0'], 'above 0 and below 1'), (['two=1'], 'above 0 and below 1'),
    (['two=.6', 'one=.4'], 'must add up to less than 1'), (['none=.3'], 'none'), (['one=.3'], 'another bot than'),
    (['two=.3', 'two=.2'], 'each only once'), (['two=.3', '../bots/two=.3'], 'each only once')])
def test_a_blend_that_cannot_be(trained, monkeypatch, blend, said):
    monkeypatch.chdir(trained)
    result = run('one', *(x for b in blend for x in ('--blend', b)))
    assert result.exit_code == 1 and said in result.stderr.splitlines()[-1]
    assert len([line for line in result.stderr.splitlines() if line.startswith('Error')]) == 1
