"""Where the posts of several bots stand on the style scale of each author: 0 is other people, 1 the author's new posts.

    python bench/style.py bots/A bots/B [--lambdag]

`--lambdag` (pip install --no-deps lambdag) adds a judge of another kind: how much more probable a text is, per word and in
powers of ten, by n-grams of the author than by those of others (arXiv 2403.08462, without its removal of topics).
"""
import argparse
import random
from statistics import fmean

import numpy as np

from huggingtweets import Bot
from huggingtweets.bot.evaluate import BASE_TOKENS, Style, base_of, corpus_of, mean_interval, other_people, write_markov
from huggingtweets.bot.evaluate import write_unchecked
from huggingtweets.bot.watermark import marker_of
from huggingtweets.core import Table

SENTENCES, REFERENCES = 1000, 10


def grammar(author, others, texts):
    "The mean LambdaG of each of the sets of `texts`, per word"
    from lambdag import LambdaGMethod
    method = LambdaGMethod('tokens', order=4, smoothing='kneser_ney', lowercasing=True, sentenize=False,
                           num_references=REFERENCES, random_seed=0)
    words, rng = lambda posts: [tuple(p.lower().split()) for p in posts], random.Random(0)
    n = min(SENTENCES, len(author), len(others)*3//4)
    own = method._fit_new_language_model(words(rng.sample(author, n)))
    references = [method._fit_new_language_model(words(rng.sample(others, n))) for _ in range(REFERENCES)]
    log = lambda model, post: np.log10(model.probabilities(post)).sum()
    return {who: fmean((log(own, p) - fmean(log(r, p) for r in references))/len(p) for p in words(posts)[:100] if p)
            for who, posts in texts.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bots', nargs='+')
    parser.add_argument('-n', type=int, default=192, help='posts that each bot writes (default: 192)')
    parser.add_argument('--lambdag', action='store_true')
    args = parser.parse_args()
    bots = list(map(Bot, args.bots))
    written = {bot.name: write_unchecked(bot, args.n, marker=marker_of(bot)) for bot in bots}
    base = write_unchecked(base_of(bots[0]), args.n//2, max_length=BASE_TOKENS)
    table = []
    for bot in bots:
        corpus = corpus_of(bot, held_out=10)
        author, held_out, others = corpus.train['text'][:], corpus.valid['text'][:], other_people(corpus, [])[0]
        texts = dict(base=base[1::2], **written, **{'Markov chain': write_markov(author, 200), 'author': held_out})
        style = Style(author, held_out, others, base[::2])
        ratios = grammar(author, others, texts) if args.lambdag else {}
        for who, posts in texts.items():
            places = style.place(posts)
            low, high = mean_interval(places)
            table.append({'scale of': bot.name, 'posts by': who, 'style': f'{places.mean():.2f}',
                          '95%': f'{low:.2f} to {high:.2f}'} | ({'LambdaG': f'{ratios[who]:.2f}'} if ratios else {}))
    print(Table(table))


if __name__ == '__main__': main()
