#!/bin/sh
# Every check, the quick ones first; stops at the first that fails. Two cores are enough, and no more are taken.
set -eu
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH" TOKENIZERS_PARALLELISM=false

ruff check
tools/guards.sh
OMP_NUM_THREADS=1 nbdev_test --n_workers 2
OMP_NUM_THREADS=2 pytest
