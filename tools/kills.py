#!/usr/bin/env python
"""Kills a training again and again, and resumes it: the bot has the weights, to the last bit, of one that nobody killed.

    python tools/kills.py [--kills 10] [--seed 0]

Takes some minutes. Each kill comes at a random moment after the training has gone on; the last ones may hit the final save.
"""
import argparse
import hashlib
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from huggingtweets.bot.base import tiny_base

TRAIN = '''
import sys
from pathlib import Path
from huggingtweets import finetune, load, make_corpus
from huggingtweets.train import clock
clock.SAVE_SECONDS = .5
base, out = sys.argv[1], Path(sys.argv[2])
corpus = make_corpus(load('sample:old_fen_light'), valid=0)  # no scores: their number depends on the time they take
is_begun = clock.last_checkpoint(out/'checkpoints') is not None
bot = finetune(corpus, base=base, out=out, epochs=16, settings=dict(max_epochs=16), resume=is_begun, track='off',
               progress=lambda p: print(p.stage, p.step or '', flush=True))
'''


def train(base, out, seconds=None):
    "Train, and kill that so many seconds after its first step; the exit status and the last line that it printed"
    process = subprocess.Popen([sys.executable, '-c', TRAIN, str(base), str(out)], stdout=subprocess.PIPE, text=True,
                               stderr=subprocess.PIPE)
    last = ''
    for last in process.stdout:
        if last.startswith('train'): break
    if seconds is not None:
        time.sleep(seconds)
        process.kill()
    printed, errors = process.communicate()
    if process.returncode > 0: sys.exit(errors)
    return process.returncode, ((last + printed).strip().splitlines() or ['nothing'])[-1]


def weights(bot): return hashlib.sha256((bot/'model'/'model.safetensors').read_bytes()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--kills', type=int, default=10)
    parser.add_argument('--seed', type=int, default=0, help='of the moments')
    args = parser.parse_args()
    rng = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        base, whole, killed = tiny_base(Path(folder, 'base')), Path(folder, 'whole'), Path(folder, 'killed')
        began = time.monotonic()
        train(base, whole)
        seconds, n = time.monotonic() - began, 0
        print(f'Without a kill: {seconds:.0f} s, {weights(whole)[:16]}', flush=True)
        while n < args.kills:
            status, last = train(base, killed, rng.uniform(0, 1.2*seconds/args.kills))
            if status == 0: sys.exit(f'The training ended after {n} kills: raise its epochs.')
            n += 1
            print(f'kill {n}: {last}', flush=True)
        while train(base, killed)[0]: pass
        print(f'With {n} kills: {weights(killed)[:16]}')
        sys.exit(weights(whole) != weights(killed))


if __name__ == '__main__': main()
