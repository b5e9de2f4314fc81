"""Posts against seconds: the bot's own `generate` and transformers' pipeline, in turn, with the same sampling settings.

    python bench/generate.py bots/me -n 100 --rounds 3

The pipeline writes batches of 10, as its documentation shows; `generate` also compares with the training posts, marks,
and cuts. The last line is the time that reading the weights alone takes: one step of the model reads them all once.
"""
import argparse
import time
from functools import partial

import torch
from transformers import pipeline, set_seed
from transformers.utils import logging

from huggingtweets import Bot
from huggingtweets.core import Table


def timed(f, *args):
    "The seconds that `f(*args)` takes, and its result"
    began = time.perf_counter()
    result = f(*args)
    return time.perf_counter() - began, result


def copy_seconds(model):
    "The seconds that reading all weights takes, the best of five"
    weights = list({p.data_ptr(): p for p in model.parameters()}.values())
    return min(timed(lambda: [w.sum() for w in weights])[0] for _ in range(5))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bot')
    parser.add_argument('-n', type=int, default=100)
    parser.add_argument('--prompt', default='My dream is')
    parser.add_argument('--rounds', type=int, default=3)
    args = parser.parse_args()
    logging.set_verbosity_error()
    bot = Bot(args.bot)
    pipe = pipeline('text-generation', model=bot.model, tokenizer=bot.tokenizer)
    bot.generate(args.prompt, n=2), pipe(args.prompt, num_return_sequences=2)  # first calls are slower
    rows = []
    for seed in range(args.rounds):
        set_seed(seed)
        theirs, texts = timed(lambda: [p for _ in range(args.n//10) for p in pipe(args.prompt, num_return_sequences=10)])
        ours, posts = timed(partial(bot.generate, args.prompt, n=args.n, seed=seed))
        rows.append(dict(round=seed, pipeline=f'{theirs:.1f} s', generate=f'{ours:.1f} s', share=f'{ours/theirs:.2f}',
                         texts=len(texts), posts=len(posts)))
        print(rows[-1], flush=True)
    print(Table(rows))
    weights = sum(p.numel()*p.element_size() for p in bot.model.parameters())
    print(f'{torch.get_num_threads()} threads, {bot.model.dtype}, torch {torch.__version__}, '
          f'{torch.backends.cpu.get_cpu_capability()}; {weights/1e6:.0f} MB of weights are read in '
          f'{copy_seconds(bot.model)*1000:.0f} ms')


if __name__ == '__main__':
    main()
