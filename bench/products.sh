#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# int8 products, ours and oneDNN's, in one run on one core. usage: products.sh BUILD    Needs libdnnl-dev (Debian).
set -eu
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -e /usr/include/oneapi/dnnl/dnnl.h ] || { echo "skipped: oneDNN is not installed (apt-get install libdnnl-dev)"; exit 0; }
ninja -C "$build" libreadout.a >/dev/null
cc -std=gnu17 -O2 -Wall -Wextra -Isrc -Iinclude bench/products.c "$build/libreadout.a" -ldnnl -lm -o "$work/products"
export OMP_NUM_THREADS=1
"$work/products" amx
ONEDNN_MAX_CPU_ISA=AVX512_CORE_VNNI "$work/products" avx512
ONEDNN_MAX_CPU_ISA=AVX2 "$work/products" avx2
