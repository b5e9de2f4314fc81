#!/bin/sh
# All checks, the quick ones first; stops at the first failure. Uses two cores at most.
set -eu
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH" TOKENIZERS_PARALLELISM=false

ruff check
biome check
zizmor --offline --quiet .github
tools/guards.sh
OMP_NUM_THREADS=1 nbdev_test --n_workers 2
pytest --numprocesses 2 --dist loadfile
