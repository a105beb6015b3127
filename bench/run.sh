#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Speed on one core: what `parse` and `read` do a second, and the ratio between them. usage: run.sh READOUT [TEXT ...]
# Without texts it takes the sample reports, many times over. Ratios in one run are what counts; the figures are this machine's.
set -eu
readout=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -gt 0 ]; then cat "$@" >"$work/text"; else for _ in $(seq 20); do cat examples/*.txt; echo; done >"$work/text"; fi
# Milliseconds of processor time, so that what else the machine does counts little.
seconds() { local TIMEFORMAT='%U %S'; { time "$@" >"$work/out" 2>/dev/null; } 2>&1 | awk '{printf "%d", 1000 * ($1 + $2)}'; }
pin=()
command -v taskset >/dev/null && pin=(taskset -c 0)
"$readout" parse "$work/text" >"$work/conllu"
tokens=$(grep -c '^[0-9][0-9]*	' "$work/conllu")
sentences=$(grep -c '^# text' "$work/conllu")
parse=$(seconds "${pin[@]}" "$readout" parse "$work/text")
read_=$(seconds "${pin[@]}" "$readout" read --format json "$work/text")
echo "text: $(wc -c <"$work/text") bytes, $sentences sentences, $tokens tokens"
awk -v t="$tokens" -v s="$sentences" -v p="$parse" -v r="$read_" 'BEGIN {
  printf "read / parse:  %.2f of its speed\n", p / r
  printf "parse:         %.0f tokens/s, %.0f sentences/s (one core, start included)\n", 1000 * t / p, 1000 * s / p
  printf "read:          %.0f tokens/s, %.0f sentences/s (one core, start included)\n", 1000 * t / r, 1000 * s / r }'
