"A bot's model folder is served as it is: `transformers serve` on 127.0.0.1, asked by an OpenAI client."
import os
import subprocess
import sys
import time

import pytest
from bots import train
from fakes import free_port

TOKENS = 120


@pytest.fixture(scope='module')
def bot(tmp_path_factory): return train(tmp_path_factory.mktemp('serve'), 'lamp_moth')


@pytest.fixture(scope='module')
def client(bot, tmp_path_factory):
    "A client of a server of the bot, which nothing but the folder describes"
    pytest.importorskip('openai')
    for module in ('fastapi', 'uvicorn'): pytest.importorskip(module)
    import httpx
    from openai import OpenAI
    port, log = free_port(), tmp_path_factory.mktemp('log')/'serve.log'
    command = [sys.executable, '-c', 'from transformers.cli.transformers import main; main()', 'serve',
               str(bot.model_path), '--host', '127.0.0.1', '--port', str(port), '--device', 'cpu']
    with log.open('w') as out:
        server = subprocess.Popen(command, stdout=out, stderr=out, env=dict(os.environ, HF_HUB_OFFLINE='1'))
    try:
        for _ in range(600):
            if server.poll() is not None: pytest.fail(log.read_text())
            try:
                if httpx.get(f'http://127.0.0.1:{port}/health').status_code == 200: break
            except httpx.TransportError: time.sleep(.2)
        address = f'http://127.0.0.1:{port}/v1'
        with OpenAI(base_url=address, api_key='none', max_retries=0, timeout=120) as client: yield client
    finally:
        server.terminate()
        server.wait(30)


def test_posts_of_the_bot(bot, client):
    "The start token is put before the prompt, posts are drawn as training saved it, and they carry the mark"
    ask = lambda prompt, **options: client.completions.create(model=str(bot.model_path), prompt=prompt, **options)
    answers = [ask('My dream is', max_tokens=TOKENS, seed=seed) for seed in range(4)]
    assert answers[0].usage.prompt_tokens == len(bot.tokenizer('My dream is')['input_ids']) == len('My dream is') + 1
    posts = [a.choices[0].text for a in answers]
    assert len(set(posts)) == 4 and all(0 < a.usage.completion_tokens <= TOKENS for a in answers)
    assert ask('My dream is', max_tokens=TOKENS, seed=0).choices[0].text == posts[0]
    assert bot.detect(posts).is_marked
    assert ask('', max_tokens=9).choices[0].text


def test_what_it_writes_comes_as_it_is_written(bot, client):
    pieces = [part.choices[0].text for part in client.completions.create(
        model=str(bot.model_path), prompt='My', max_tokens=20, stream=True)]
    assert len(pieces) > 2 and ''.join(pieces)


def test_it_does_not_chat(bot, client):
    "It continues texts, and has no template for conversations"
    from openai import APIStatusError
    with pytest.raises(APIStatusError):
        client.chat.completions.create(model=str(bot.model_path), messages=[dict(role='user', content='Hello')])
