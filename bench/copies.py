"""What a bot that knows its posts by heart gives out: unchecked, checked, and by discarding copies alone.

    python bench/copies.py bots/NAME --train posts.jsonl

Without `--train`, the bot is there already. The last column counts posts that are a training post, or share eight words
or 60 characters with one, by comparing the texts themselves.
"""
import argparse
import time

import huggingtweets.bot.generate as generation
from huggingtweets import Bot, finetune, load, make_corpus
from huggingtweets.bot.evaluate import corpus_of
from huggingtweets.core import Table

WORDS, CHARS = 8, 60


def train(posts, folder, n, passes):
    "A bot of the last `n` posts, none held out, after so many passes"
    corpus = make_corpus(load(posts), valid=0)
    corpus.train = corpus.train.select(range(max(0, len(corpus.train) - n), len(corpus.train)))
    finetune(corpus, epochs=passes, out=folder, settings=dict(max_epochs=passes), track='off')


def runs(text):
    "All runs of eight words and of 60 characters"
    words = text.casefold().split()
    return ({tuple(words[i:i+WORDS]) for i in range(len(words)-WORDS+1)} |
            {text[i:i+CHARS] for i in range(len(text)-CHARS+1)})


def write(bot, n, seed, known, **options):
    "A row of the table"
    began = time.perf_counter()
    posts = bot.generate(n=n, seed=seed, **options)
    return dict(seed=seed, posts=len(posts), seconds=f'{time.perf_counter() - began:.1f}', discarded=posts.copies.discarded,
                copies=str(sum(not runs(p).isdisjoint(known) or p in known for p in posts)))


class Unwatched:
    "In place of `NoCopies`: forbids nothing"
    stopped = 0.
    def __init__(self, index, tokenizer): pass
    def __call__(self, input_ids, scores): return scores


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bot')
    parser.add_argument('--train', metavar='FILE', help='posts of which the bot is made first')
    parser.add_argument('--posts', type=int, default=200, help='to train on (default: 200)')
    parser.add_argument('--passes', type=int, default=20, help='over these posts (default: 20)')
    parser.add_argument('-n', type=int, default=100, help='posts to write (default: 100)')
    parser.add_argument('--seeds', type=int, default=3, help='(default: 3)')
    args = parser.parse_args()
    if args.train: train(args.train, args.bot, args.posts, args.passes)
    bot = Bot(args.bot)
    posts = corpus_of(bot, held_out=0).train['text'][:]
    known = set(posts).union(*map(runs, posts))
    blocking = generation.NoCopies
    bot.generate(n=2, seed=0)  # loads it
    table = []
    for seed in range(args.seeds):
        table.append(dict(check='none') | write(bot, args.n, seed, known, allow_copies=True))
        table.append(dict(check='as it is') | write(bot, args.n, seed, known))
        generation.NoCopies = Unwatched
        table.append(dict(check='discarding alone') | write(bot, args.n, seed, known))
        generation.NoCopies = blocking
    print(Table(table))


if __name__ == '__main__': main()
