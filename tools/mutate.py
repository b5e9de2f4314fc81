#!/usr/bin/env python
"""Breaks important lines one at a time, and tells whether the tests that belong to them notice.

    python tools/mutate.py [WORD ...]    only mutations with such a word in their module or text

Each mutation is made in a copy of the repository, in the notebook and in its module. It dies if the notebook or one of the
test files beside it fails. Takes about an hour; two run at a time.
"""
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent


class Mutation(NamedTuple):
    notebook: str
    old: str
    new: str
    tests: str = ''  # files in tests/, without `test_` and `.py`


MUTATIONS = [
    # rules
    Mutation('10_data.rules', 'islice(_each_word(text), n))==n', 'islice(_each_word(text), n+1))>n', 'rules'),
    Mutation('10_data.rules', "or (post['text'] or '').startswith('RT @')", "and (post['text'] or '').startswith('RT @')",
             'rules'),
    Mutation('10_data.rules', ' and not ends_in_quote(text)', '', 'rules'),
    Mutation('10_data.rules', '>= MIN_SIMILAR_POSTS) &', '> MIN_SIMILAR_POSTS) &', 'rules'),
    Mutation('10_data.rules', "return f'{begins} {ends}' if begins", 'return begins if begins', 'rules'),
    Mutation('10_data.rules', 'len(set(number)) < 4', 'len(set(number)) < 2', 'rules'),
    Mutation('10_data.rules', 'in reversed(personal_data(text))', 'in personal_data(text)', 'rules'),
    Mutation('15_data.corpus', ' if duplicate_key(texts[int(order[i])]) not in repeated)', ')', 'corpus'),
    # originality
    Mutation('22_bot.originality', 'if i+RUN_CHARS > own\n', '\n', 'originality'),
    Mutation('22_bot.originality', 'if longest >= RUN_WORDS: return', 'if longest > RUN_WORDS: return', 'originality'),
    Mutation('22_bot.originality', 'return longest,n_hits>1 and shared > sum(parts[i].size for i in mine)/2',
             'return longest,False', 'originality'),
    Mutation('22_bot.originality', "scores[row,tokens[copied]] = -float('inf')", 'pass', 'originality'),
    Mutation('24_bot.generate', 'index.judge(post, prompt).is_copy', 'index.judge(post).is_copy', 'originality'),
    Mutation('24_bot.generate', 'if not 0 < top_p <= 1', 'if not 0 <= top_p <= 1', 'bot'),
    Mutation('21_bot.folder', 'replace(read_manifest(self.path/MANIFEST), **parts)', 'replace(self.about, **parts)', 'bot'),
    # training
    Mutation('40_train.clock', 'if self.score <= self.lowest+MIN_DELTA:', 'if self.score <= self.lowest:', 'damage'),
    Mutation('40_train.clock', 'self.last_step+step_seconds+self.evaluator.scoring.cost > self.seconds',
             'self.last_step > self.seconds', 'damage'),
    Mutation('40_train.clock', 'if was_suspended(seconds, computed, 5*usual):', 'if False:', 'processes'),
    Mutation('42_train.recipe', 'for t in corpus.epoch(seed+i, share)]', 'for t in corpus.epoch(seed, share)]', 'damage'),
    Mutation('42_train.recipe', "min(settings['max_epochs'], settings['enough_steps']", "min(1e9, settings['enough_steps']",
             'damage'),
    Mutation('21_bot.folder', 'fold(accounts)!=fold(handles)', 'False', 'cli'),
    Mutation('44_train.workspace', 'if plan.fingerprint!=corpus.fingerprint:', 'if False:', 'processes'),
    # what others see
    Mutation('00_core', 'part.chmod(0o755)', 'pass', 'bot hub'),
    Mutation('32_card.push', 'if has_bot and _earlier_pushes(bot).get(repo)!=bot.about.created_at:', 'if False:', 'hub'),
    Mutation('32_card.push', 'private=private is not False', 'private=bool(private)', 'hub'),
    Mutation('31_card.model_card', r"re.fullmatch(r'https://[^\s<>\\|]+', str(address))",
             r"re.fullmatch(r'https?://[^\s<>\\|]+', str(address))", 'card'),
    Mutation('31_card.model_card', "if name!=path.name or path.suffix!='.png'", "if path.suffix!='.png'", 'card'),
    Mutation('31_card.model_card', "replace(about, hub=None, tracking=tracking", "replace(about, tracking=tracking", 'card'),
]


def replace_once(path, old, new):
    text = path.read_text()
    if text.count(old) != 1: sys.exit(f'{path.name} has {text.count(old)} times {old!r}: correct the list of mutations.')
    path.write_text(text.replace(old, new))


def mutate(folder, mutation):
    "Make `mutation` in the copy in `folder`"
    wing, _, room = mutation.notebook.partition('_')[2].rpartition('.')
    as_json = [json.dumps(part, ensure_ascii=False)[1:-1] for part in (mutation.old, mutation.new)]
    replace_once(folder/f'nbs/{mutation.notebook}.ipynb', *as_json)
    replace_once(folder/'huggingtweets'/wing/f'{room}.py', mutation.old, mutation.new)


def failure(mutation):
    "The first check that fails with `mutation`; None if it survives"
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        files = subprocess.run(['git', 'ls-files', '-z'], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        subprocess.run(['tar', '-cf', folder/'all.tar', '--null', '-T', '-'], cwd=ROOT, input=files, text=True, check=True)
        subprocess.run(['tar', '-xf', 'all.tar'], cwd=folder, check=True)
        mutate(folder, mutation)
        environment = os.environ | dict(PYTHONPATH=str(folder), OMP_NUM_THREADS='1', TOKENIZERS_PARALLELISM='false')
        notebook = ['nbdev_test', '--path', f'nbs/{mutation.notebook}.ipynb', '--n_workers', '1']
        tests = [['pytest', '-x', '-q', f'tests/test_{name}.py'] for name in mutation.tests.split()]
        for command in [notebook, *tests]:
            done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
            if done.returncode: return command[-1] if command[0] == 'pytest' else command[2]


def main():
    words = sys.argv[1:]
    chosen = [m for m in MUTATIONS if not words or any(w in f'{m.notebook} {m.old}' for w in words)]
    n = 0
    with ThreadPoolExecutor(2) as pool:
        for mutation, where in pool.map(lambda m: (m, failure(m)), chosen):
            n += bool(where)
            shown = f'died in {where}' if where else 'SURVIVED'
            print(f'{shown:40} {mutation.notebook}: {mutation.old.strip()!r}', flush=True)
    print(f'{n} of {len(chosen)} died.')


if __name__ == '__main__': main()
