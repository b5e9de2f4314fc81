"""Held-out bits per byte of accounts, each by itself and all in one bot, as the original balanced them and as we do.

    python bench/balance.py one.jsonl other.jsonl --tokens 40000 --base smollm2

All bots are judged by the same posts, the newest of each account under the default rules, which no training saw, and
read the same number of tokens. The original's bot has the original's rules: each account is shown as many characters.
"""
import argparse, json, tempfile
from dataclasses import replace
from pathlib import Path

from huggingtweets.bot.base import bits_per_byte, encode, find_base
from huggingtweets.core import Table
from huggingtweets.data.corpus import make_corpus
from huggingtweets.bot.folder import Bot
from huggingtweets.data.sources import load
from huggingtweets.train.lineage import hardware, versions
from huggingtweets.train.finetune import finetune

def without(corpus, held):
    "`corpus` without training posts that are held out elsewhere."
    keep = [i for i,id in enumerate(corpus.train['id']) if id not in held]
    return replace(corpus, train=corpus.train.select(keep), valid=corpus.valid.select(range(20)))

def trained(corpus, base, n_tokens, folder):
    "The bot that read about `n_tokens` tokens of `corpus`."
    _,tokenizer = find_base(base).load()
    per_pass = sum(len(r['input_ids']) for r in encode(corpus.epoch(), tokenizer))
    return finetune(corpus, base=base, epochs=n_tokens/per_pass, out=folder, track='off')

def scores(model, tokenizer, valid):
    "Bits per byte by account."
    return {h: round(bits_per_byte(model, tokenizer, texts), 3) for h,texts in valid.items()}

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('sources', nargs='+')
    parser.add_argument('--tokens', type=int, default=40_000)
    parser.add_argument('--base', default='smollm2')
    args = parser.parse_args()
    accounts = [load(s) for s in args.sources]
    ours = make_corpus(*accounts)
    corpora = {f'{a.handle} alone': make_corpus(a) for a in accounts}
    if len(accounts)>1: corpora.update({'together, as the original': make_corpus(*accounts, rules='original'),
                                        'together, as we do': ours})
    held = set(ours.valid['id'])
    if None in held: parser.error('these posts have no ids, by which held-out posts are kept from training')
    valid = {a.handle: [row['text'] for row in ours.valid if row['handle']==a.handle] for a in accounts}
    rows = [dict(bot='base', **scores(*find_base(args.base).load(), valid))]
    print(json.dumps(rows[-1]), flush=True)
    with tempfile.TemporaryDirectory() as tmp:
        for name,corpus in corpora.items():
            corpus = without(corpus, held)
            bot = trained(corpus, args.base, args.tokens, Path(tmp)/name)
            bot = Bot(bot.path)
            rows.append(dict(bot=name, **scores(bot.model, bot.tokenizer, valid), posts=len(corpus.train),
                             shares=', '.join(f'{s:.0%}' for s in corpus.shares),
                             tokens=bot.about.training.tokens_seen))
            print(json.dumps(rows[-1]), flush=True)
    print(Table([{k: str(r.get(k, '')) for k in rows[-1]} for r in rows]))
    print(hardware(), versions(), {h: len(t) for h,t in valid.items()})

if __name__=='__main__': main()
