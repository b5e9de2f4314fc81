"""Going on from a bot beside training from the base on everything: bits per byte on old and on new held-out posts.

    python bench/renew.py elonmusk.jsonl dril.jsonl --out bench/results/renew

Of each file, the newest 800 posts are split by time into halves, and a tenth of each is held out. `parent` is trained on
the first half, `child` goes on from it with the second half and replay, `base` is trained on both. All with one pass.
What is done is in results.jsonl in the folder, and is not run again; an interrupted training is resumed.
"""
import argparse, json
from pathlib import Path

def halves(source, n=800):
    "Accounts of the older and of the newer half of the newest `n` kept posts."
    from huggingtweets import load
    from huggingtweets.data.corpus import account
    from huggingtweets.data.rules import apply_rules
    loaded = load(source)
    kept = sorted(apply_rules(loaded.posts)[0], key=lambda p: p['created_at'] or '')[-n:]
    return [account(loaded.handle, part) for part in (kept[:len(kept)//2], kept[len(kept)//2:])]

def run(name, source, folder, base):
    "One row, from the bots of earlier rows."
    from huggingtweets import Bot, finetune, make_corpus
    from huggingtweets.bot.base import bits_per_byte
    from dataclasses import replace
    older,newer = halves(source)
    old = make_corpus(older)
    both = make_corpus(newer, old=old)
    out = folder/Path(source).stem/name
    corpus,parent = dict(parent=(old, None), child=(both, folder/Path(source).stem/'parent'),
                         base=(replace(both, old={}), None))[name]
    if (out/'bot.json').exists(): bot = Bot(out)
    else: bot = finetune(corpus, base=base if parent is None else 'auto', epochs=1, out=out, parent=parent, track='off',
                         resume=(out/'checkpoints'/'plan.json').exists())
    flags,texts = both.is_old('valid'),both.valid['text'][:]
    scores = {side: round(bits_per_byte(bot.model, bot.tokenizer, [t for t,f in zip(texts, flags) if f==is_old]), 4)
              for side,is_old in (('old', True), ('new', False))}
    return dict(source=Path(source).name, bot=name, **scores, tokens=bot.about.training.tokens_seen,
                held_out=[sum(flags), len(flags)-sum(flags)])

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('sources', nargs='+')
    parser.add_argument('--out', type=Path, default=Path('bench/results/renew'))
    parser.add_argument('--base', default='smollm2')
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    results = args.out/'results.jsonl'
    rows = [json.loads(line) for line in results.read_text().splitlines()] if results.exists() else []
    for source in args.sources:
        for name in ('parent', 'child', 'base'):
            if any(r['source']==Path(source).name and r['bot']==name for r in rows): continue
            rows.append(run(name, source, args.out/'bots', args.base))
            with results.open('a') as f: f.write(json.dumps(rows[-1])+'\n')
    print('| posts | bot | old | new | tokens read |\n|---|---|---:|---:|---:|')
    for r in rows: print(f"| {r['source']} | {r['bot']} | {r['old']:.3f} | {r['new']:.3f} | {r['tokens']:,} |")

if __name__=='__main__': main()
