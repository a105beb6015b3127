#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Help, usage, exit statuses. usage: help.sh READOUT
. "$(dirname "$0")/lib.sh"

status 0 "$readout" --help
for command in compare phrases read parse dates build timeline ledger actors find join split why verify export plover tables; do
  grep -q "^  $command " "$work/out" || fail "--help does not list $command"
done
status 0 "$readout" --version
out_has "readout "
for command in compare phrases code read parse dates build timeline ledger actors find join split why verify export plover tables; do
  status 0 "$readout" "$command" --help
  out_has "readout $command"
  out_has "Example:"
  [ -s "$work/err" ] && fail "$command --help writes to standard error"
  [ "$(wc -L <"$work/out")" -le 100 ] || fail "$command --help has lines over 100 wide"
  status 2 "$readout" "$command" --no-such-option
  err_has "--help"
done
status 2 "$readout"
status 2 "$readout" no-such-command
status 2 "$readout" read
status 2 "$readout" read --format
status 2 "$readout" read --format yaml x
status 2 "$readout" read --format csv x
status 2 "$readout" build
status 2 "$readout" build -j many x
status 2 "$readout" build --map colour=x x
status 2 "$readout" build --input pdf x
status 2 "$readout" build --published yesterday x
status 2 "$readout" find
status 2 "$readout" why
status 4 "$readout" read --model "$work/none.rom" "$root/examples/README.md"
printf 'no model' >"$work/bad.rom"
status 4 "$readout" read --model "$work/bad.rom" "$root/examples/README.md"
"$readout" --help >/dev/full 2>/dev/null
[ $? = 3 ] || fail "a full standard output is not status 3"
finish
