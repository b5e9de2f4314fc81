#!/bin/sh
# Modules exported, notebooks clean, README.md written: what tools/guards.sh asks for.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"

nbdev_export
nbdev_clean
python tools/readme.py
