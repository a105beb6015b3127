#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every test, under 15 minutes on two cores: gcc release (all tests), gcc with ASan and UBSan and clang with both (unit, property, oom),
# TSan (threads). Prints what ran; exits 1 at the first build that fails and after all tests that do.
set -u
failed=0
step() {
  local preset=$1 select=$2
  shift 2
  echo "== $preset: build"
  cmake --preset "$preset" >/dev/null || exit 1
  ninja -C "build/$preset" "$@" | tail -n 1 || exit 1
  [ "${PIPESTATUS[0]}" = 0 ] || { ninja -C "build/$preset" "$@"; exit 1; }
  echo "== $preset: test"
  ctest --test-dir "build/$preset" --output-on-failure -j 2 -R "$select" || failed=1
}
start=$(date +%s)
step test '.*'
step dev '^(unit|property|oom)/'
step clang '^(unit|property)/'
step tsan '^(unit/test_threads|e2e/threads)'
echo "checked in $(($(date +%s) - start)) s"
exit $failed
