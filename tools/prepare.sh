#!/bin/sh
# Exports the modules and their stubs, cleans the notebooks and writes README.md, as tools/guards.sh requires.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"

nbdev_export
nbdev_clean
PYTHONPATH=. python tools/stubs.py
python tools/readme.py
