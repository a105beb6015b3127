# SPDX-License-Identifier: Apache-2.0
# Sourced by each end-to-end test: readout, a folder of its own, and checks that say what failed and go on.
# shellcheck shell=bash
set -u
readout=$(realpath "$1")
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
unset NO_COLOR
# A command built without the model still shows its manners with the small random one.
if ! echo x | "$readout" read - >"$work/probe" 2>&1 && grep -q 'without a model' "$work/probe"; then
  export READOUT_MODEL=$root/models/tiny.rom
fi

fail() {
  echo "FAILED: $*" >&2
  failures=$((failures + 1))
}

# status WANTED COMMAND...: runs it, output in $work/out and $work/err
status() {
  local wanted=$1 got
  shift
  "$@" >"$work/out" 2>"$work/err"
  got=$?
  [ "$got" = "$wanted" ] || fail "exit status $got, not $wanted: $* ($(head -c 300 "$work/err"))"
}

out_has() { grep -qF -- "$1" "$work/out" || fail "standard output lacks: $1"; }
err_has() { grep -qF -- "$1" "$work/err" || fail "standard error lacks: $1"; }
same() { cmp -s "$1" "$2" || fail "$1 and $2 differ"; }
is_json() { python3 -c 'import json,sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$1" || fail "$1 is no JSON"; }

finish() {
  [ "$failures" = 0 ] || exit 1
  echo "$(basename "$0"): fine"
  exit 0
}
