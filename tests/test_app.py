"What the widgets do with bots, files and clicks, without a browser."
import io
import json
import re
import shutil
import subprocess
import sys
import threading
import time
from types import SimpleNamespace
from urllib.parse import quote, unquote
from zipfile import ZipFile

import ipywidgets
import pytest
from bots import train
from fakes import FakeHub
from huggingface_hub import HfApi

from huggingtweets import load, make_corpus
from huggingtweets.app import reading, sharing
from huggingtweets.data import sources
from huggingtweets.app.widgets import PostCards, Session, WorkView, share_links
from huggingtweets.app.guessing import RealOrBot
from huggingtweets.app.playing import BotManager, Player
from huggingtweets.app.reading import HandlePicker, Reader
from huggingtweets.app.sharing import Sharer
from huggingtweets.app.training import TrainPanel
from huggingtweets.bot.base import tiny_base
from huggingtweets.bot.folder import Bot, GamePart
from huggingtweets.bot.game import Pair
from huggingtweets.bot.generate import Posts
from huggingtweets.core import Progress, say, say_status
from huggingtweets.data.corpus import account


@pytest.fixture(scope='module')
def trained(tmp_path_factory):
    "A folder with the bots `one` and `two`"
    folder = tmp_path_factory.mktemp('app')
    for name, handles in (('one', ['lamp_moth']), ('two', ['lamp_moth', 'qamar'])):
        train(folder, *handles, out=folder/'bots'/name).card()
    return folder/'bots'


@pytest.fixture
def bots(trained, tmp_path):
    "A copy of them that a test may change"
    return shutil.copytree(trained, tmp_path/'bots')


def preview_of(bot): return json.loads((bot/'bot.json').read_text(encoding='utf-8')).get('preview')


def test_posts_go_with_the_bot_that_wrote_them(bots):
    session = Session(bots, hold=True)
    player = Player(session)
    player.bots.value = str(bots/'one')
    player.generate()
    assert len(player.cards.posts) == 5
    player.cards.chosen = 1
    assert len(player.cards.posts) == 5 and player.picture.value
    before = preview_of(bots/'two')
    player.bots.value = str(bots/'two')
    assert (player.cards.posts, player.posts, player.picture.value) == ([], [], '')
    player.cards.chosen = 0  # a click that came too late
    assert preview_of(bots/'two') == before and not player.message.value and not session.writing.error
    player.generate()
    session.show_bot(Bot(bots/'two'))  # trained again
    assert player.cards.posts == []


def test_a_bot_that_cannot_be_opened_is_not_chosen(bots):
    player = Player(Session(bots, hold=True, bot=Bot(bots/'one')))
    (bots/'two'/'bot.json').write_text('{}')
    player.bots.value = str(bots/'two')
    assert 'is damaged' in player.message.value and player.bots.value == str(bots/'one')


def test_posts_that_arrive_after_another_bot_was_chosen(bots):
    session = Session(bots, hold=True, bot=Bot(bots/'one'))
    player = Player(session)
    write = session.bot.generate

    def and_change(*args, **kwargs):
        session.bot = Bot(bots/'two')
        return write(*args, **kwargs)
    session.bot.generate = and_change
    player.generate()
    assert player.cards.posts == [] and 'AI CYBORG' in player.score.value


def test_files_of_one_name_are_all_kept(tmp_path):
    "Every archive of X has a tweets.js; the same one again is no other"
    picker = HandlePicker(Session(hold=True), uploads=tmp_path/'up')
    contents = [b'window.YTD.tweets.part0 = [{"tweet": {"id_str": "%d", "full_text": "a lamp"}}]' % i for i in range(3)]
    for data in (*contents, contents[1]):
        for at, part in ((0, data[:20]), (20, data[20:])):
            picker.upload._receive(None, dict(id='a', name='tweets.js', at=at, size=len(data)), [part])
    files = [tmp_path/'up'/name for name in ('tweets.js', 'tweets-2.js', 'tweets-3.js')]
    assert sorted(tmp_path.glob('up/*')) == sorted(files) and [f.read_bytes() for f in files] == contents
    assert picker.session.specs == [str(f) for f in files]
    assert [(a.handle, len(a)) for a in picker.accounts] == [('tweets', 1), ('tweets-2', 1), ('tweets-3', 1)]


def is_open(panel): return panel.children[1:] == panel._body


def test_reading_takes_nothing_away(tmp_path, bots):
    "Neither what was read before, nor Stop from a training that runs"
    session = Session(tmp_path, hold=True, specs=['sample:old_fen_light'])
    reader, trainer = Reader(session), TrainPanel(session, track='off')
    assert not is_open(trainer)
    reader.read()
    corpus = session.corpus
    few = tmp_path/'few.txt'
    few.write_text('a lamp\n')
    for spec in ('no/such/file.csv', str(few)):
        session.specs = [spec]
        reader.read()
        assert session.corpus is corpus and is_open(trainer)
        assert 'The previous result is kept' in session.reading.stage + session.reading.error
    session.training.running = True
    session.corpus = None
    assert is_open(trainer) and is_open(TrainPanel(session))
    session.training.running = False
    assert not is_open(TrainPanel(session))
    session.bot = Bot(bots/'one')
    assert is_open(TrainPanel(session))


def test_what_is_said_of_the_command_is_said_of_the_widgets(tmp_path, monkeypatch):
    "A message names the box or field that does what the option of the command would"
    rows = [f'{i} moths came to the lamp of pier {i},{i}' for i in range(200)]
    (tmp_path/'odd.csv').write_text('\n'.join(['words,when', *rows]))
    (tmp_path/'bad.jsonl').write_text('{"text": "a lamp is on"}\n{"text": \n')
    session = Session(tmp_path/'bots', hold=True)
    reader = Reader(session)
    read = lambda *specs: (setattr(session, 'specs', list(specs)), reader.read(), ' '.join(session.reading.lines))[-1]
    (tmp_path/'few.csv').write_text('a,b\n1,2\n')
    assert 'as “Text column”' in read(str(tmp_path/'few.csv'))
    assert 'name it with “Text column”' in read(str(tmp_path/'odd.csv'))
    assert 'with “Skip unreadable records”' in read(str(tmp_path/'bad.jsonl'))
    reader.column.value = 'words'
    assert 'Ask these people' in read(str(tmp_path/'odd.csv')) and len(session.corpus.train) == 180
    reader.owner.value = True
    assert 'Ask these people' not in read(str(tmp_path/'odd.csv'))
    reader.owner.value, reader.column.value = False, ''
    assert 'Ask these people' not in read('sample:old_fen_light')
    asked = []
    monkeypatch.setattr(reading, 'load_all', lambda spec, **options: asked.append(options) or [])
    reader.refresh.value = True
    read('@moth')
    assert asked[0]['refresh'] and asked[0]['text_column'] is None and not asked[0]['owner']


def test_an_account_of_a_file_can_be_renamed(tmp_path):
    "and only one of a file: networks and samples have handles of their own"
    (tmp_path/'posts.txt').write_text(''.join(f'{i} moths came to the lamp of pier {i}\n' for i in range(300)))
    session = Session(tmp_path/'bots', hold=True)
    picker, reader = HandlePicker(session, uploads=tmp_path/'up'), Reader(session)
    picker.add(str(tmp_path/'posts.txt'))
    picker.add('sample:old_fen_light')
    rows = picker.rows.children
    assert [row.handle.layout.display for row in rows] == ['', 'none']
    assert [row.handle.description for row in rows] == ['Handle @', 'Handle 2 @']
    rows[0].handle.value = '@lamp_moth'
    reader.read()
    assert session.corpus.handles == ['lamp_moth', 'old_fen_light'] and not session.is_outdated
    again = HandlePicker(Session(tmp_path/'bots', hold=True), uploads=tmp_path/'up')
    assert again.rows.children[0].handle.value == 'lamp_moth'
    rows[0].handle.value = 'moth'
    assert session.is_outdated and 'You have changed the accounts' in reader.outdated.value


def test_what_was_read_is_told_from_what_is_picked(tmp_path):
    session = Session(tmp_path, hold=True, specs=['sample:old_fen_light'])
    reader, trainer = Reader(session), TrainPanel(session, track='off')
    reader.read()
    warned = lambda: ['You have changed the accounts' in panel.outdated.value for panel in (reader, trainer)]
    assert warned() == [False, False] and 'Training posts: @old_fen_light.' in trainer.estimate.value
    session.specs = ['sample:FernImperator']
    assert warned() == [True, True]
    reader.read()
    assert warned() == [False, False] and '@FernImperator' in trainer.estimate.value


def test_reading_can_be_stopped(tmp_path, monkeypatch):
    "Also while it waits for a network; what was read before is kept"
    session = Session(tmp_path, specs=['sample:old_fen_light'])
    reader = Reader(session)
    reader.read()
    corpus = reader.wait()

    def wait_for_ever(spec, progress, **_):
        while True:
            progress(Progress('read', count=7))
            time.sleep(.01)
    monkeypatch.setattr(reading, 'load_all', wait_for_ever)
    assert reader.end.disabled
    reader.read()
    assert not reader.end.disabled and reader.button.disabled
    reader.end.click()
    assert reader.wait() is corpus and session.reading.stage == 'Stopped' and not reader.button.disabled


def test_a_network_that_is_waited_for_tells_how_far_it_is(monkeypatch):
    "So that whoever listens can end it"
    def stop(progress): raise KeyboardInterrupt
    retry = sources._Retry(SimpleNamespace(wait=lambda e: 60, label='Fen', handle='moth'), stop)
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt): retry.wait_out(OSError())
    assert time.monotonic()-started < 5


def test_a_training_of_another_page_is_shown_and_can_be_stopped(tmp_path):
    "As when the page of an app is loaded again: its kernel goes on, and there is another one"
    folder = tmp_path/'bots'
    code = ('import sys; from huggingtweets import finetune, load, make_corpus; finetune('
            'make_corpus(load("sample:old_fen_light")), base=sys.argv[1], minutes=9, out=sys.argv[2], track="off")')
    tiny = tiny_base(tmp_path/'tiny')
    other = subprocess.Popen([sys.executable, '-c', code, str(tiny), str(folder/'lamp')], stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 100
        while not (folder/'lamp'/'checkpoints'/'plan.json').exists() and time.monotonic() < until: time.sleep(.1)
        session = Session(folder)
        trainer = TrainPanel(session)
        assert session.training.running and is_open(trainer) and trainer.start.disabled and not trainer.end.disabled
        while 'lamp is being trained in another' not in session.training.stage and time.monotonic() < until: time.sleep(.1)
        trainer.stop()
        assert trainer.wait().path == folder/'lamp' and session.training.stage == 'Done in another tab or program'
    finally: other.kill()
    assert Bot(folder/'lamp').about.training.seconds < 100 and not (folder/'lamp'/'checkpoints').exists()
    assert not TrainPanel(Session(folder)).work.running


def test_the_curves_begin_with_the_base(tmp_path):
    trainer = TrainPanel(Session(tmp_path, hold=True))
    trainer._report(Progress('score before', 1., score=2.5))
    for i in range(1, 5): trainer._report(Progress('train', i/10, loss=5-i/10, score=2-i/10, step=i))
    trainer._report(Progress('score after', 1., score=1.5))
    assert trainer.session.curve['score'] == [(0., 2.5), (.1, 1.9), (.2, 1.8), (.3, 1.7), (.4, 1.6)]
    assert 'Loss on training posts: 4.90 → 4.60' in trainer.plot.value
    assert 'Held-out bits per byte: 2.50 → 1.60' in trainer.plot.value


def test_sharer_without_a_bot():
    sharer = Sharer(Session(hold=True))
    sharer.push()
    assert 'Choose a bot above' in sharer.message.value


def test_training_again_replaces_nothing(tmp_path):
    "Neither a bot nor a training that can be gone on with"
    corpus = make_corpus(load('sample:old_fen_light'))
    session = Session(tmp_path/'bots', hold=True, corpus=corpus)
    trainer = TrainPanel(session, track='off')
    assert 'will be saved in' not in trainer.estimate.value
    trainer.base.value, trainer.minutes.value = str(tiny_base(tmp_path/'tiny')), .05
    for name in ('old_fen_light', 'old_fen_light-2'):
        trainer.train()
        assert session.training.error == '' and session.bot.path == session.folder/name
    bots = [(session.folder/name/'bot.json').read_bytes() for name in ('old_fen_light', 'old_fen_light-2')]
    assert bots[0] != bots[1] and 'old_fen_light-3; ' in trainer.estimate.value
    shutil.copytree(session.folder/'old_fen_light'/'corpus', session.folder/'old_fen_light-3'/'checkpoints'/'corpus')
    (session.folder/'old_fen_light-3'/'checkpoints'/'checkpoint-1').mkdir()
    (session.folder/'old_fen_light-3'/'checkpoints'/'checkpoint-1'/'trainer_state.json').write_text('{}')
    trainer.minutes.value = .1
    assert 'old_fen_light-4; ' in trainer.estimate.value


def test_one_work_on_a_bot_at_a_time(bots):
    "A preview changes the files that a push reads"
    session = Session(bots, hold=True, bot=Bot(bots/'one'))
    player, sharer = Player(session), Sharer(session)
    player.generate()
    drawn, pushed = [], []
    session.bot.preview = lambda *_, **__: drawn.append(1) or bots/'one'/'model'/'preview.png'
    session.bot.push = lambda *_, **__: pushed.append(1) or SimpleNamespace(url='https://hub')
    for work in (session.pushing, session.writing):
        work.running = True
        assert player.button.disabled and sharer.button.disabled and Player(session).button.disabled
        player.cards.chosen = 1
        assert player.cards.chosen == -1 and 'choose again' in player.message.value
        sharer.push()
        assert 'push when it has finished' in sharer.message.value
        work.running = False
    assert not drawn and not pushed and not player.button.disabled and not sharer.button.disabled
    player.cards.chosen = 1
    sharer.push()
    assert drawn and pushed and not player.message.value and not sharer.message.value


def test_a_game(bots):
    "Text stays text, an answer counts once, and what goes wrong is a sentence"
    bot = Bot(bots/'one')
    game = bot.game(n=2, seed=0)
    game.pairs[0] = Pair(('<img src=x onerror=alert(1)>', 'the lamp'), 1)
    bot.game = lambda seen: game
    panel = RealOrBot(Session(bots, hold=True, bot=bot))
    assert panel.score.value.count('Nobody has guessed yet.') == 1
    panel.play()
    first = panel.pairs.children[0]
    assert '<img' not in first.shown[0].value and '&lt;img' in first.shown[0].value
    first.buttons[1].click()
    first.buttons[0].click()
    assert 'Right: the second post is real.' in first.verdict.value and first.buttons[0].disabled
    assert bot.about.game == GamePart(1, 1) and '1 of 1 guesses were right' in panel.score.value
    panel.session.bot = Bot(bots/'two')
    assert panel.pairs.children == ()
    panel.session.bot = bot
    panel.play()
    (bot.path/'bot.json').write_text('{')
    for _ in range(2):  # nothing is revealed that was not counted
        panel.pairs.children[1].buttons[0].click()
        assert 'is damaged' in panel.message.value and not panel.pairs.children[1].verdict.value
    panel.session.writing.running = True
    panel.pairs.children[1].buttons[0].click()
    assert 'answer when it has finished' in panel.message.value
    panel.session.writing.running = False
    other = Bot(bots/'two')
    other.game = lambda seen: panel.session.show_bot(bot) or game  # another bot is chosen meanwhile
    panel.session.bot = other
    panel.play()
    assert panel.session.bot is bot and panel.game.bot is bot
    shutil.rmtree(bot.path/'corpus')
    del bot.game
    panel.play()
    assert 'There are no posts in' in panel.work.error


def test_a_push_leaves_who_sees_it(bots):
    "unless it is told to change that"
    session, asked = Session(bots, hold=True, bot=Bot(bots/'one')), []
    sharer = Sharer(session)
    session.bot.push = lambda *_, private, **__: asked.append(private) or SimpleNamespace(url='https://hub')
    sharer.push()
    for choice in sharer.visible.options:
        sharer.visible.value = choice
        sharer.push()
    assert asked == [None, None, True, False]


@pytest.mark.parametrize('letter, each', [('x', 1), ('é', 1), ('日', 2), ('🍜', 2), ('“', 1), ('…', 2)])
def test_what_is_shared_fits_into_280_characters(letter, each):
    "As X counts them, who wrote it included; what fits is whole"
    for n, who in ((400, 'AI BOT of Moth'), (100, 'AI BOT of Moth'), (400, 'AI CYBORG of ' + '日本' * 50)):
        said = unquote(share_links(letter * n, who)['X'].split('text=')[1])
        post, _, by = said.partition('\n\n🤖 ')
        count = each * post.count(letter) + (2 if post[-1] == '…' != letter else 0)
        by_count = sum(2 if c in '日本…' else 1 for c in by) + 5
        assert count + by_count <= 280 and by.startswith('AI ')
        if n == 100 and each * n < 250: assert (post, by) == (letter * n, who)
        if n == 400: assert count + by_count >= 278
    assert quote('日' * 240 + '\n\n🤖 AI BOT') in share_links('日' * 240, 'AI BOT')['Mastodon']


def test_an_emoji_in_the_prompt_is_not_cut():
    "JavaScript counts it as two"
    cards = PostCards()
    cards.show(Posts(['Hello 🍜 lamp', 'else'], 'Hello 🍜', 0), 'AI BOT')
    assert [p['given'] for p in cards.posts] == [8, 0]


def kinds_of_files(folder):
    "What somebody may pick, and what the row says of it"
    tweets = [dict(tweet=dict(id_str=str(i), full_text=f'lamp {i}', created_at='Wed Oct 10 20:19:24 +0000 2018'))
              for i in range(600)]
    with ZipFile(folder/'x.zip', 'w') as archive:
        archive.writestr('data/account.js', 'window.YTD.account.part0 = [{"account": {"username": "fen"}}]')
        archive.writestr('data/tweets.js', 'window.YTD.tweets.part0 = ' + json.dumps(tweets))
    (folder/'fake.zip').write_text('no zip at all\n' * 99)
    (folder/'picture.jpg').write_bytes(b'\xff\xd8\xff\xe0\0\x10JFIF\0' + bytes(range(256)) * 9)
    (folder/'essay.txt').write_text('All that a moth has ever known of lamps, on one line')
    (folder/'two.jsonl').write_text('\n'.join(json.dumps(dict(text=f'a {i}', handle='ab'[i % 2])) for i in range(40)))
    return {'x.zip': 'X archive of @fen, 600 posts', 'fake.zip': 'not a zip at all', 'picture.jpg': 'is it the right file',
            'essay.txt': 'Is this the right file? It was read as a single post',
            'two.jsonl': 'JSON lines of 2 accounts, 40 posts'}


def test_what_is_picked_is_recognised_by_its_content(tmp_path):
    "at once, before anything is read; a file that cannot be read is refused there, and has no handle"
    picker = HandlePicker(Session(tmp_path/'bots'))
    for name, what in kinds_of_files(tmp_path).items():
        picker.add(str(tmp_path/name))
        row = picker.rows.children[-1]
        row.wait()
        assert what in row.status.value, name
        assert ('✗' in row.status.value) == (row.handle.layout.display == 'none') == (name in ('fake.zip', 'picture.jpg'))


def test_a_later_entry_ends_the_look_at_an_earlier_one(tmp_path, monkeypatch):
    entered, ended = threading.Event(), threading.Event()

    def read_for_ever(spec, progress):
        if 'long' not in spec: return [load('sample:old_fen_light')]
        entered.set()
        try:
            while True:
                progress(Progress('read', count=7))
                time.sleep(.01)
        finally: ended.set()
    monkeypatch.setattr(reading, 'load_all', read_for_ever)
    for name in ('long.txt', 'short.txt'): (tmp_path/name).write_text('a lamp\n')
    row = HandlePicker(Session(tmp_path/'bots', specs=[str(tmp_path/'long.txt')])).rows.children[0]
    assert entered.wait(9)
    row.field.value = str(tmp_path/'short.txt')
    row.wait()
    assert ended.wait(9) and 'X archive of @old_fen_light' in row.status.value


def test_a_bare_name_may_be_one_of_several():
    row = HandlePicker(Session(hold=True)).rows.children[0]
    guesses = lambda: [b.description for b in row.guesses.children]
    row.field.value = 'lamp_moth'
    assert guesses() == ['@lamp_moth on X', '@lamp_moth@server on Mastodon']  # no host has an underscore
    row.field.value = 'moth'
    assert guesses() == ['@moth on X', 'moth.bsky.social', '@moth@server on Mastodon']
    row.guesses.children[2].click()
    assert row.field.value == '@moth@' and 'add the server' in row.status.value and not guesses()
    row.field.value = 'moth'
    row.guesses.children[1].click()
    assert 'moth.bsky.social on Bluesky' in row.status.value and not guesses()
    for spec in ('', 'old_fen_light', 'no/such/file.csv', 'a b'):
        row.field.value = spec
        assert not guesses(), spec


def test_what_was_read_is_there_when_the_page_is_loaded_again(tmp_path):
    "for its user alone, and until nothing is picked any more"
    session = Session(tmp_path/'bots', hold=True)
    session.specs = ['sample:old_fen_light']
    Reader(session).read()
    again = Session(tmp_path/'bots', hold=True)
    reader, trainer = Reader(again), TrainPanel(again)
    assert again.corpus.fingerprint == session.corpus.fingerprint and not again.is_outdated and is_open(trainer)
    assert 'Read on an earlier visit' in reader.summary.value and 'posts to train on' in reader.summary.value
    assert {oct(p.stat().st_mode)[-2:] for p in (tmp_path/'bots').rglob('*') if '.read' in str(p) or p.is_file()} == {'00'}
    reader.read()
    assert 'earlier visit' not in reader.summary.value
    again.specs = ['sample:FernImperator']
    assert Session(tmp_path/'bots').is_outdated
    again.specs = []
    assert Session(tmp_path/'bots').corpus is None and not list((tmp_path/'bots').glob('.read*'))


def test_messages_that_say_little_are_folded():
    "of a training, but not its warnings; and a retry is shown until there is progress"
    session = Session(hold=True)

    def work():
        say('W&B: see wandb sync <folder>')
        say('Warning: <b>few</b> posts')
    session.training.start(work)
    shown, folded = WorkView(session.training).value.split('<details>')
    assert '⚠ &lt;b&gt;few&lt;/b&gt; posts' in shown and 'wandb' not in shown and 'wandb sync &lt;folder&gt;' in folded
    session.reading.start(work)
    assert '<details>' not in WorkView(session.reading).value


def test_a_retry_is_one_line_that_goes_away(monkeypatch):
    session, seen = Session(hold=True, specs=['@moth']), []
    view = WorkView(session.reading)

    def load_all(spec, progress, **_):
        for count, message in ((0, 'busy'), (0, 'busy'), (40, None)):
            if message: say_status(f'Fen is {message}: retrying in 2 s.')
            progress(Progress('read', count=count))
            seen.append(view.value.count('retrying in'))
        raise ValueError('Fen is gone.')
    monkeypatch.setattr(reading, 'load_all', load_all)
    Reader(session).read()
    assert seen == [1, 1, 0] and 'retrying' not in view.value and 'Fen is gone' in view.value


def test_stop_answers_at_once(tmp_path, monkeypatch):
    "also while the network, or the loading of a model, does not notice yet"
    hangs = threading.Event()
    monkeypatch.setattr(reading, 'load_all', lambda *_, **__: hangs.wait(20) and [])
    session = Session(tmp_path, specs=['@moth'])
    reader, trainer = Reader(session), TrainPanel(session)
    reader.read()
    reader.end.click()
    assert 'Stopping' in WorkView(session.reading).value and reader.end.disabled and session.reading.running
    session.training.start(hangs.wait, 20)
    trainer.end.click()
    assert 'Stopping after this step' in WorkView(session.training).value and trainer.end.disabled
    hangs.set()
    session.reading.wait(), session.training.wait()


def manager_of(player): return next(w for w in player.children if isinstance(w, BotManager))


def test_a_bot_is_renamed_downloaded_and_deleted(bots):
    session = Session(bots, hold=True)
    player = Player(session)
    manager = manager_of(player)
    assert manager.layout.display == 'none' and 'none' not in player.bots.options[0]
    player.bots.value = str(bots/'one')
    assert manager.layout.display == '' and manager.name.value == 'one'
    for name in ('two', '../two', ''):
        manager.name.value = name
        manager.rename()
        assert session.writing.error and session.bot.path == bots/'one'
    manager.name.value = 'moths'
    manager.rename()
    assert session.bot.path == bots/'moths' and session.bot.name == 'moths' and not (bots/'one').exists()
    assert [name for name, _ in player.bots.options] == ['choose one', 'moths', 'two']
    assert 'moths' in (bots/'moths'/'model'/'README.md').read_text()
    sent = []
    manager.download.send = lambda message, buffers: sent.append((message, buffers[0]))
    at = 0
    while not sent or at < sent[-1][0]['size']:
        manager.download._request(None, dict(id='a', at=at))
        at += len(sent[-1][1])
    names = ZipFile(io.BytesIO(b''.join(data for _, data in sent))).namelist()
    assert {'moths/model.safetensors', 'moths/README.md', 'moths/config.json'} <= set(names)
    assert not [name for name in names if 'corpus' in name or 'bot.json' in name]
    session.pushing.running = True
    manager.ask()
    assert 'still busy' in manager.message.value and manager.asked.layout.display == 'none'
    session.pushing.running = False
    manager.ask()
    assert 'for good?' in manager.sure.value and manager.asked.layout.display == '' and (bots/'moths').exists()
    manager.delete()
    assert session.bot is None and not (bots/'moths').exists() and manager.layout.display == 'none'
    assert [name for name, _ in player.bots.options] == ['choose one', 'two']


def test_a_login_in_the_page_stays_in_memory(bots, tmp_path, monkeypatch):
    monkeypatch.setenv('HF_TOKEN_PATH', str(tmp_path/'token'))
    monkeypatch.setattr(sharing, '_logged_in', lambda: False)
    with FakeHub() as hub:
        hub.users['hf_of_fern'] = ('fern', True)
        monkeypatch.setattr('huggingface_hub.constants.ENDPOINT', hub.url)
        session, pushed = Session(bots, hold=True, bot=Bot(bots/'one')), []
        sharer = Sharer(session)
        session.bot.push = lambda *_, token, **__: pushed.append(token) or SimpleNamespace(url='https://hub')
        monkeypatch.setattr(HfApi, 'whoami', lambda self, token: dict(name='fern') if token == 'hf_of_fern' else 1/0)
        sharer.login._handle_custom_msg(dict(token='hf_of_nobody'), [])
        assert not sharer.login.user and not session.token and 'The Hub' in sharer.work.error
        sharer.login._handle_custom_msg(dict(token='hf_of_fern'), [])
        assert sharer.login.user == 'fern' and 'log in' not in sharer.why.value
        sharer.push()
        assert pushed == ['hf_of_fern']
        assert all('hf_of' not in str(widget.get_state()) for widget in (sharer.login, sharer, *sharer.children))
        assert not [f for f in tmp_path.rglob('*') if f.is_file() and b'hf_of' in f.read_bytes()]
        sharer.login._handle_custom_msg(dict(token=''), [])
        assert not session.token and not sharer.login.user and 'log in' in sharer.why.value


def test_a_bot_that_is_there_is_replaced_only_if_that_was_asked_for(bots):
    corpus = make_corpus(load('sample:old_fen_light'))
    session = Session(bots, hold=True, corpus=corpus)
    trainer, chosen = TrainPanel(session), []
    trainer._train = lambda corpus, options: chosen.append(options['out'].name)
    assert trainer.replace.layout.display == 'none'
    (bots/'one').rename(bots/corpus.name)
    session.notify_change(dict(name='bot', old=None, new=None, owner=session, type='change'))
    assert trainer.replace.layout.display == '' and corpus.name in trainer.replace.description
    trainer.train()
    trainer.replace.value = True
    assert 'will be saved in' not in trainer.estimate.value
    trainer.train()
    assert chosen == [f'{corpus.name}-2', corpus.name] and not trainer.replace.value


def test_examples_are_a_spread():
    "not the oldest posts of many years"
    rows = [dict(text=f'{year}: the lamp of pier {year % 7} was lit for {year * 7} moths', created_at=f'{year}-01-01T00:00:00Z')
            for year in range(1000, 2000)]
    shown = reading._examples(make_corpus(account('moth', rows), valid=0))
    assert [int(year) for year in re.findall(r'>(\d{4}):', shown)] == [1166, 1500, 1833]


def test_every_drop_down_shows_something(bots):
    "A value of None is an empty field"
    session = Session(bots, hold=True)
    for panel in (Reader(session), Player(session), Sharer(session)):
        dropdowns = [w for w in vars(panel).values() if isinstance(w, ipywidgets.Dropdown)]
        assert dropdowns and all(d.value is not None and d.index is not None for d in dropdowns)
