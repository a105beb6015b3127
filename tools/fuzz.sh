#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs each fuzzer for some seconds over its corpus (tests/fuzz/corpus/NAME, the samples). usage: fuzz.sh FOLDER SECONDS
set -u
failed=0
for fuzzer in "$1"/fuzz_*; do
  [ -x "$fuzzer" ] && [ -f "$fuzzer" ] || continue
  name=$(basename "$fuzzer")
  work=$(mktemp -d)
  seeds=(examples)
  [ -d "tests/fuzz/corpus/$name" ] && seeds+=("tests/fuzz/corpus/$name")
  echo "== $name: $2 s"
  "$fuzzer" -max_total_time="$2" -max_len=16384 -rss_limit_mb=2048 -timeout=20 -print_final_stats=1 -artifact_prefix="$work/" \
    "$work" "${seeds[@]}" >"$work/log" 2>&1 || { tail -n 40 "$work/log"; ls "$work"; failed=1; continue; }
  grep -E 'stat::number_of_executed_units|cov: ' "$work/log" | tail -n 2
  rm -rf "$work"
done
exit $failed
