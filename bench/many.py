"""Many bots on two workers: the driver's memory over time, and what handing out the work costs.

Made-up accounts of 200 posts each, a random model with some thousand weights, and a very small training, so that what is
not training shows. Interrupted, the same command goes on.

    python bench/many.py --accounts 1000 --out /tmp/thousand
"""
import argparse
import json
import random
import threading
import time
from pathlib import Path

import psutil

from huggingtweets.bot.base import tiny_base
from huggingtweets.train.many import many

WORDS = ('heron pond rain moss lantern fog ferry tide salt ember willow otter comet attic kettle violin harbor lichen '
         'meadow sparrow').split()


def write_posts(path, accounts, posts):
    "One file with the posts of all accounts"
    rng = random.Random(0)
    with path.open('w') as f:
        for i in range(accounts):
            for _ in range(posts):
                text = ' '.join(rng.choice(WORDS) for _ in range(8))
                f.write(json.dumps(dict(handle=f'person_{i:05}', text=f'{text} {rng.randrange(10**6)}')) + '\n')


def watch(samples, stop, seconds):
    "Note the memory of this process from time to time, in MB"
    process, started = psutil.Process(), time.monotonic()
    while not stop.wait(seconds): samples.append((time.monotonic()-started, process.memory_info().rss/1e6))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--accounts', type=int, default=1000)
    parser.add_argument('--posts', type=int, default=200)
    parser.add_argument('--workers', type=int, default=2)
    parser.add_argument('--epochs', type=float, default=.05)
    parser.add_argument('--out', type=Path, default=Path('bots/thousand'))
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    source, base = args.out/'posts.jsonl', args.out/'tiny'
    if not base.exists(): tiny_base(base)
    if not source.exists(): write_posts(source, args.accounts, args.posts)
    samples, stop, first = [], threading.Event(), []
    threading.Thread(target=watch, args=(samples, stop, 5), daemon=True).start()

    def progress(p):
        if p.stage == 'many' and not first: first.append(time.monotonic())
    try: many([source], base=base, epochs=args.epochs, out=args.out/'bots', workers=args.workers, memory=.5,
              resume=(args.out/'bots'/'.many').exists(), progress=progress)
    except KeyboardInterrupt as e: print(e)  # what is done counts
    wall = time.monotonic()-first[0]
    stop.set()
    rows = [json.loads(line) for line in (args.out/'bots'/'bots.jsonl').read_text().splitlines()]
    seconds = [row['seconds'] for row in rows if row['seconds'] is not None]
    work, made = sum(seconds), len(seconds)
    print(f'{made} of {len(rows)} in this run, {work/max(1, made):.1f} s each, {wall:.0f} s in all')
    print(f'overhead: {wall*args.workers/work-1:.1%} of the work')
    print('memory of the driver:', ', '.join(f'{rss:.0f} MB at {t:.0f} s'
                                             for t, rss in samples[::max(1, len(samples)//12)]))


if __name__ == '__main__': main()
