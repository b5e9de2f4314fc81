#!/bin/sh
# Installs a layer of locks/ into .venv, every file checked by its hash, and then the package itself, editable and built
# without anything else from the index. With CONSTRAINTS=file, the versions in there, without hashes.
#   tools/install.sh LAYER REQUIREMENT...    the requirements are for CONSTRAINTS
set -eu
cd "$(dirname "$0")/.."
layer=$1
shift
install() { .venv/bin/python -m pip install ${PIP_ARGS:-} "$@"; }
if [ -n "${CONSTRAINTS:-}" ]; then
    install -c "$CONSTRAINTS" "$@"
    exit
fi
hashed="--require-hashes --no-deps --only-binary :all:"
install $hashed -r "locks/$layer.txt"
# PyTorch's own build for CPUs, if pip is set up to find it; otherwise the one that on Linux needs 3 GB of CUDA.
install --quiet $hashed -r locks/torch-cpu.txt 2>/dev/null || install $hashed -r locks/torch.txt -r locks/cuda.txt
install --no-deps --no-build-isolation -e .
.venv/bin/python -m pip check
