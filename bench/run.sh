#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Speed on one core, start included: `parse` by every kernel that the machine has but the plain one, and `read`, in turns; their ratios to `parse`
# by the fastest. usage: run.sh READOUT [TEXT ...]     RUNS: how often each (3). Without texts it takes the sample reports, forty times over.
# Ratios in one run are what counts; the figures a second are this machine's, at that hour.
set -eu
readout=$1
shift
runs=${RUNS:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -eq 0 ]; then
  for i in $(seq 40); do cat examples/*.txt >"$work/sample-$i.txt"; done
  set -- "$work"/sample-*.txt
fi
pin=()
command -v taskset >/dev/null && pin=(taskset -c "${CORE:-0}")
# Milliseconds of processor time, so that what else the machine does counts little.
spent() { local TIMEFORMAT='%U %S'; { time "${pin[@]}" "$@" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }; } 2>&1 | awk '{printf "%d\n", 1000 * ($1 + $2)}'; }

"$readout" parse "$@" >"$work/conllu"
tokens=$(grep -c '^[0-9][0-9]*	' "$work/conllu")
sentences=$(grep -c '^# text' "$work/conllu")
kernels=()
for kernel in amx avx512 avx2; do
  "$readout" parse --kernel $kernel examples/05-undated-talks.txt >/dev/null 2>&1 && kernels+=($kernel)
done
[ ${#kernels[@]} -gt 0 ] || kernels=(scalar)
for _ in $(seq "$runs"); do
  for kernel in "${kernels[@]}"; do spent "$readout" parse --kernel $kernel "$@" >>"$work/parse-$kernel"; done
  spent "$readout" read --format jsonl "$@" >>"$work/read"
done

echo "$(cat "$@" | wc -c) bytes, $sentences sentences, $tokens tokens; medians (and best) of $runs runs in turns"
fastest=$(sort -n "$work/parse-${kernels[0]}" | sed -n "$(((runs + 1) / 2))p")
row() {
  sort -n "$2" | awk -v name="$1" -v t="$tokens" -v s="$sentences" -v f="$fastest" -v m="$(((runs + 1) / 2))" '
    NR == 1 {best = $1} NR == m {median = $1}
    END {printf "%-14s %4.2f of its speed  %6.0f (%.0f) tokens/s  %5.0f sentences/s\n", name, f / median, 1000 * t / median, 1000 * t / best, 1000 * s / median}'
}
for kernel in "${kernels[@]}"; do row "parse, $kernel" "$work/parse-$kernel"; done
row read "$work/read"
