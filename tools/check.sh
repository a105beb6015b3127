#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every test, under 15 minutes on two cores, warnings being errors: gcc release (all tests), gcc with ASan and UBSan (all but those that
# need the trained model), clang with both (unit, property), TSan (threads). Stops at a build that fails, not at a test that does. The
# last line counts.
set -u
failed=0 passed=0 skipped=0 start=$(date +%s)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# step PRESET TESTS [TARGET ...]
step() {
  local preset=$1 select=$2 t0 t1
  shift 2
  t0=$(date +%s)
  cmake --preset "$preset" >"$log" 2>&1 && ninja -C "build/$preset" "$@" >"$log" 2>&1 || { cat "$log"; echo "check: the build of preset $preset failed"; exit 1; }
  t1=$(date +%s)
  ctest --test-dir "build/$preset" --output-on-failure -j 2 -R "$select" | tee "$log"
  passed=$((passed + $(grep -c '  Passed  ' "$log"))) skipped=$((skipped + $(grep -c '\*\*\*Skipped' "$log")))
  failed=$((failed + $(grep -cE '\*\*\*(Failed|Timeout|Exception|Not Run)|\*\*\*Exception' "$log")))
  grep -q 'No tests were found' "$log" && failed=$((failed + 1))
  echo "== $preset: built in $((t1 - t0)) s, tested in $(($(date +%s) - t1)) s"
}

step test '.*'
step dev '^(unit|property|oom|e2e)/'
step clang '^(unit|property)/'
step tsan '^unit/test_threads' test_threads
echo "check: $passed tests passed, $failed failed, $skipped skipped, in $(($(date +%s) - start)) s"
[ "$failed" = 0 ]
