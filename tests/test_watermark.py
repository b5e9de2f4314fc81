"What a bot writes carries a mark, whoever lets it write; what others write does not."
import json
import shutil

import pytest
import torch
from bots import train
from msgspec.structs import asdict
from transformers import AutoConfig, AutoTokenizer, WatermarkDetector, pipeline, set_seed
from typer.testing import CliRunner

from huggingtweets import Bot, load, samples
from huggingtweets.bot.watermark import MAX_P, new_mark
from huggingtweets.cli import app


@pytest.fixture(scope='module')
def bot(tmp_path_factory):
    bot = train(tmp_path_factory.mktemp('watermark'), 'lamp_moth')
    bot.card()
    return bot


@pytest.fixture(scope='module')
def written(bot): return list(bot.generate(n=20, seed=0))


def run(*args): return CliRunner().invoke(app, list(map(str, args)))


def test_its_posts_are_found(bot, written):
    assert bot.detect(written).is_marked
    assert bot.detect(bot.generate('My dream is', n=20, seed=0, temperature=.7)).is_marked
    assert bot.detect(bot.generate(n=20, seed=0, mark=False)).p_value > 1e-4


def test_so_are_those_of_a_plain_pipeline(bot):
    "The settings are in the model's generation config"
    set_seed(0)
    generator = pipeline('text-generation', model=str(bot.model_path))
    texts = [t['generated_text'] for t in generator('My dream is', num_return_sequences=40, max_length=60)]
    assert bot.detect(texts).is_marked


def test_a_bot_without_its_posts_finds_them(bot, written, tmp_path):
    assert Bot(shutil.copytree(bot.model_path, tmp_path/'pulled')).detect(written).is_marked


def test_transformers_counts_the_same(bot, written):
    "Its detector does the same in another way, for one text at a time"
    config, tokenizer = AutoConfig.from_pretrained(bot.model_path), AutoTokenizer.from_pretrained(bot.model_path)
    theirs = WatermarkDetector(config, 'cpu', asdict(bot.mark), ignore_repeated_ngrams=True)
    for text in written[:5]:
        ids = torch.tensor([tokenizer(text, add_special_tokens=False)['input_ids']])
        counted, ours = theirs(ids, return_dict=True), bot.detect([text])
        assert (ours.pairs, ours.green) == (counted.num_tokens_scored[0], counted.num_green_tokens[0])


def test_false_alarms(bot):
    "Posts by people look like chance, whatever the key"
    config, values = bot.model_path/'generation_config.json', []
    before = config.read_text()
    posts = [load(f'sample:{name}').posts['text'] for name in samples()]
    try:
        for i in range(100):
            config.write_text(json.dumps(dict(watermarking_config=asdict(new_mark(i)))))
            values += [bot.detect(texts[5*i % 100:][:20]).p_value for texts in posts]
    finally: config.write_text(before)
    for p, least, most in ((.5, .4, .6), (.1, .05, .15), (MAX_P, 0, 3*MAX_P)):
        assert least <= sum(v < p for v in values)/len(values) <= most, p


def test_another_bot_of_the_same_posts_has_another_key(bot, written, tmp_path):
    other = train(tmp_path, 'lamp_moth', seed=1)
    assert other.mark != bot.mark and other.detect(written).p_value > 1e-4


def test_the_command(bot, tmp_path):
    printed = run('generate', bot.path, '-n', 20, '--seed', 0).stdout
    (tmp_path/'posts.txt').write_text(printed)
    (tmp_path/'posts.json').write_text(json.dumps(printed.splitlines()))
    for name in ('posts.txt', 'posts.json'):
        result = run('detect', bot.path, tmp_path/name)
        assert result.exit_code == 0 and ': Likely by this bot: ' in result.stdout, result.output
    result = json.loads(run('detect', bot.path, 'sample:FernImperator', tmp_path/'posts.txt', '--json').stdout)
    people, bots = result['accounts']
    assert people['handle'] == 'FernImperator' and people['p_value'] > 1e-4 and bots['is_marked']
    assert run('generate', bot.path, '-n', 2, '--seed', 0, '--no-mark').stdout != run(
        'generate', bot.path, '-n', 2, '--seed', 0).stdout


@pytest.mark.parametrize('mark', [None, dict(bias=1e9), dict(greenlist_ratio='half'), dict(keys=[1, 2, 3]), 7])
def test_a_config_that_cannot_be_used(bot, tmp_path, mark):
    "A bot of an older version, or of somebody with bad intentions: one sentence, and posts where that is possible"
    shutil.copytree(bot.path, tmp_path/'bot')
    config = tmp_path/'bot'/'model'/'generation_config.json'
    settings = json.loads(config.read_text())
    settings['watermarking_config'] = settings['watermarking_config'] | mark if isinstance(mark, dict) else mark
    config.write_text(json.dumps(settings))
    result = run('detect', tmp_path/'bot', 'sample:old_fen_light')
    assert result.exit_code == 1 and len(result.stderr.splitlines()) == 1 and 'Traceback' not in result.output
    assert ('does not mark' if mark is None else 'is damaged') in result.stderr
    result = run('generate', tmp_path/'bot', '-n', 1)
    assert result.exit_code == (0 if mark is None else 1) and 'Traceback' not in result.output
