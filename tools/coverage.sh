#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Line coverage by folder of src, from a build with gcov. usage: coverage.sh BUILD
set -eu
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
root=$PWD
find "$root/$1" -name '*.gcda' -path '*readout_objects*' | while read -r data; do
  (cd "$out" && gcov -n "$data" 2>/dev/null) || true
done | awk -v root="$root/src/" '
  /^File / {file = $2; gsub(/\047/, "", file); next}
  /^Lines executed/ && index(file, root) == 1 {
    split(substr(file, length(root) + 1), part, "/"); split($2, a, ":"); sub(/%/, "", a[2]);
    lines[part[1]] += $4; run[part[1]] += $4 * a[2] / 100 }
  END {for (f in lines) printf "%-10s %6.1f %% of %d lines\n", f, 100 * run[f] / lines[f], lines[f]}' | sort
