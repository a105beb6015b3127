#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Words a second of the language analysis on one core, by kernel, and their ratios. usage: parse.sh BUILD [MODEL [CONLLU]]
# Without a CONLLU file it takes the sample reports. The machine's load moves the words, hardly the ratios.
set -eu
build=$1
model=${2:-models/readout-en.rom}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ninja -C "$build" readout bench_kernels >/dev/null
if [ $# -gt 2 ]; then cp "$3" "$work/conllu"; else "$build/readout" parse examples/*.txt >"$work/conllu"; fi
pin=()
command -v taskset >/dev/null && pin=(taskset -c 0)
"${pin[@]}" "$build/tests/bench_kernels" "$model" "$work/conllu"
