"""How many posts a second the rules clean, the original's and the default ones side by side.

    python bench/rules.py one.jsonl other.jsonl ...
"""
import sys, time

from huggingtweets.core import rows_of
from huggingtweets.data.rules import apply_rules
from huggingtweets.data.sources import load

def rate(accounts, rules):
    "Posts per second of processor time."
    started = time.process_time()
    for a in accounts: apply_rules(a.posts, rules)
    return sum(map(len, accounts))/(time.process_time()-started)

def main():
    accounts = [load(s) for s in sys.argv[1:]]
    for a in accounts: list(rows_of(a.posts))
    print(f'{sum(map(len, accounts)):,} posts of {len(accounts)} accounts')
    for i in range(3):
        original,ours = (rate(accounts, rules) for rules in ('original','default'))
        print(f'run {i+1}: original {original:,.0f} posts/s, default {ours:,.0f} posts/s, {original/ours:.1f} times as long')
    for a in accounts: print(f'{a.handle}: {len(a):,} posts, default {rate([a], "default"):,.0f} posts/s')

if __name__=='__main__': main()
