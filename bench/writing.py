"""How sampling, or the watermark, changes what a bot writes: style, detection, variety and copies, beside its author.

    python bench/writing.py bots/NAME '{}' '{"top_k": 50}' '{"temperature": 0.8}'
    python bench/writing.py bots/NAME --bias 0 0.5 1 2

Every row is written with the same seed. With `--bias`, the last columns are the shares of sets of 1, 5, 20 and 50 posts
that are found at 1% false alarms, and of as many real posts.
"""
import argparse
import json
import random
import time
from itertools import pairwise
from statistics import fmean

from msgspec.structs import replace

from huggingtweets import Bot
from huggingtweets.bot.evaluate import Style, corpus_of, distinct, other_people, self_bleu, tell_apart, write_unchecked
from huggingtweets.bot.generate import SAMPLING
from huggingtweets.bot.watermark import Marker, marker_of, new_mark
from huggingtweets.core import Table

Z = 2.326  # of 1% false alarms


def write(bot, n, sampling):
    "`n` posts without a check for copies, and the seconds that they took"
    began = time.perf_counter()
    return write_unchecked(bot, n, **sampling), time.perf_counter() - began


def described(bot, style, texts, held_out):
    "What can be said of `texts`"
    n = min(sum(len(t.split()) for t in ts) for ts in (texts, held_out))
    return dict(posts=len(texts), style=f'{style.place(texts).mean():.2f}',
                detected=f'{fmean(fmean(tell_apart(texts, held_out, seed)) for seed in range(3)):.3f}',
                **{f'distinct {k}': f'{distinct(texts, k, n):.3f}' for k in (1, 2, 3)},
                self_bleu=f'{self_bleu(texts, 200):.1f}', characters=round(fmean(map(len, texts))),
                copies=f'{fmean(bot.originality.judge(t).is_copy for t in texts):.3f}')


def found(bot, marker, texts, k, draws=300):
    "The share of `draws` sets of `k` of `texts` that carry the watermark"
    rows = bot.tokenizer(texts, add_special_tokens=False)['input_ids']
    green = [{(a, b): bool(marker.green_after(a)[b]) for a, b in pairwise(ids)} for ids in rows]
    rng, hits = random.Random(0), 0
    for _ in range(draws):
        pairs = {pair: is_green for text in rng.sample(green, k) for pair, is_green in text.items()}
        hits += bool(pairs) and sum(pairs.values()) - len(pairs)/2 > Z*(len(pairs)/4)**.5
    return f'{hits/draws:.2f}'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bot')
    parser.add_argument('sampling', nargs='*', help='changes to the settings, as JSON')
    parser.add_argument('--bias', nargs='*', type=float, default=[], help='strengths of the watermark')
    parser.add_argument('-n', type=int, default=384, help='posts in each row')
    args = parser.parse_args()
    bot = Bot(args.bot)
    corpus = corpus_of(bot, held_out=50)
    held_out, others = corpus.valid['text'][:], other_people(corpus, [])[0]
    style = Style(corpus.train['text'][:], held_out, others)
    rows = [dict(settings='author', seconds='') | described(bot, style, held_out, corpus.train['text'][:len(held_out)])]
    for changes in args.sampling:
        texts, seconds = write(bot, args.n, SAMPLING | json.loads(changes))
        rows.append(dict(settings=changes, seconds=f'{seconds:.0f}') | described(bot, style, texts, held_out))
    mark, size = new_mark('bench'), bot.model.config.get_text_config().vocab_size
    marker = Marker(mark, size)  # which tokens are green does not depend on the bias
    for bias in args.bias:
        texts, seconds = write(bot, args.n, SAMPLING | dict(marker=marker_of(bot, replace(mark, bias=bias)) if bias else None))
        rates = {f'{k} found': f'{found(bot, marker, texts, k)} ({found(bot, marker, held_out, k)})' for k in (1, 5, 20, 50)}
        rows.append(dict(settings=f'bias {bias:g}', seconds=f'{seconds:.0f}') | described(bot, style, texts, held_out) | rates)
    print(Table([{k: row.get(k, '') for k in rows[-1]} for row in rows]))


if __name__ == '__main__': main()
