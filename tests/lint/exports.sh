#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The shared library exports readout_* alone, and every function of the public header. usage: exports.sh LIBRARY HEADER
set -eu
names=$(nm -D --defined-only "$1" | awk '$2 ~ /[TDBRWV]/ {print $3}' | sed 's/@.*//' | grep -Ev '^(_init|_fini|__gcov.*|__llvm.*|__asan.*|__odr_asan.*|__sanitizer.*)$' || true)
stray=$(grep -v '^readout_' <<<"$names" || true)
[ -z "$stray" ] || { echo "exported, but not readout_*:" $stray; exit 1; }
status=0
for name in $(grep -o 'readout_[a-z0-9_]*(' "$2" | tr -d '(' | sort -u); do
  grep -qx "$name" <<<"$names" || { echo "$name is declared but not exported"; status=1; }
done
[ $status = 0 ] && echo "exports: fine ($(wc -l <<<"$names") functions)"
exit $status
