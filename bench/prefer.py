"""What `prefer='likes'` changes: bits per byte on held-out posts, with it and without it.

    python bench/prefer.py me.csv other.jsonl --epochs 2 --seeds 0 1 --out bench/results/prefer

Of each file, bots are trained on the same posts with the same number of passes, and judged by the same held-out posts:
all of them, the quarter with the most likes, and the quarter with the fewest, each post compared with those around it.
The interval is of the difference on the same posts (95%, a bootstrap of the posts). What is done is in results.jsonl in
the folder, and is not run again; an interrupted training is resumed.
"""
import argparse
import json
import math
from pathlib import Path

import numpy as np

PREFERENCES = {'without': None, 'likes': 'likes'}
PARTS = 'all', 'most liked', 'least liked'


def newest(source, n):
    "The account in a file, with its newest `n` posts that say how many likes they got"
    from huggingtweets import load
    from huggingtweets.data.corpus import account
    loaded = load(source)
    posts = [p for p in loaded.posts if p['likes'] is not None and not p['is_repost'] and p['created_at']]
    return account(loaded.handle, sorted(posts, key=lambda p: p['created_at'])[-n:] if n else posts)


def parts_of(likes):
    "The places of all posts, of the most liked quarter, and of the least liked one"
    from huggingtweets.data.corpus import relative_likes
    order, n = np.argsort(relative_likes(likes), kind='stable'), max(1, len(likes)//4)
    return dict(zip(PARTS, (np.arange(len(likes)), order[-n:], order[:n])))


def run(source, name, seed, args):
    "One row: the bits of each held-out post, and its bytes"
    from huggingtweets import Bot, finetune, make_corpus
    from huggingtweets.bot.base import post_scores
    corpus = make_corpus(newest(source, args.posts), prefer=PREFERENCES[name])
    what = f'{name}-{seed}-{args.epochs:g}-{args.posts}-{Path(args.base).name}'
    out = args.out/'bots'/Path(source).stem/what
    if (out/'bot.json').exists(): bot = Bot(out)
    else: bot = finetune(corpus, base=args.base, epochs=args.epochs, out=out, seed=seed, track='off',
                         resume=(out/'checkpoints'/'plan.json').exists())
    scores = post_scores(bot.model, bot.tokenizer, corpus.valid['text'][:])
    return dict(key(source, name, seed, args), tokens=bot.about.training.tokens_seen, likes=corpus.valid['likes'][:],
                bits=[round(nats/math.log(2), 3) for nats in scores.nats], n_bytes=scores.n_bytes)


def key(source, name, seed, args):
    "What identifies a row"
    return dict(source=Path(source).name, bot=name, seed=seed, base=args.base, epochs=args.epochs, posts=args.posts)


def table(rows):
    "Lines of a table: for each file and part, the mean score over the seeds without and with it, and the difference"
    from huggingtweets.bot.base import bootstrap_interval
    yield '| posts | held out | number | without | likes | difference | 95% |'
    yield '|---|---|---:|---:|---:|---:|---:|'
    for source in dict.fromkeys(r['source'] for r in rows):
        own = [r for r in rows if r['source']==source]
        bits = {name: np.mean([r['bits'] for r in own if r['bot']==name], axis=0) for name in PREFERENCES}
        sizes = np.array(own[0]['n_bytes'])
        for part, at in parts_of(own[0]['likes']).items():
            before, after = (bits[name][at].sum()/sizes[at].sum() for name in PREFERENCES)
            low, high = bootstrap_interval((bits['likes']-bits['without'])[at].tolist(), sizes[at].tolist())
            yield (f'| {source} | {part} | {len(at)} | {before:.3f} | {after:.3f} | {after-before:+.3f} | '
                   f'{low:+.3f} to {high:+.3f} |')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('sources', nargs='+')
    parser.add_argument('--out', type=Path, default=Path('bench/results/prefer'))
    parser.add_argument('--base', default='smollm2')
    parser.add_argument('--epochs', type=float, default=2)
    parser.add_argument('--seeds', type=int, nargs='+', default=[0])
    parser.add_argument('--posts', type=int, default=0, help='take the newest so many posts; 0: all')
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    results = args.out/'results.jsonl'
    done = [json.loads(line) for line in results.read_text().splitlines()] if results.exists() else []
    rows = []
    for source in args.sources:
        for name, seed in ((name, seed) for seed in args.seeds for name in PREFERENCES):
            wanted = key(source, name, seed, args)
            row = next((r for r in done if wanted.items() <= r.items()), None)
            if row is None:
                row = run(source, name, seed, args)
                with results.open('a') as f: f.write(json.dumps(row)+'\n')
            rows.append(row)
    print('\n'.join(table(rows)))


if __name__=='__main__': main()
