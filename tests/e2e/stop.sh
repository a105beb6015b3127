#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Ctrl-C and kill -9 lose no finished report; a full disk is said, and the store stays whole. usage: stop.sh READOUT
. "$(dirname "$0")/lib.sh"
cd "$work" || exit 2
mkdir in
for i in $(seq 1000 1400); do
  cat "$root"/examples/0[1-4]*.txt >"in/$i.txt"
  echo "Report $i." >>"in/$i.txt"
done

"$readout" build -q -j2 -o a.db in &
pid=$!
sleep 0.6
kill -INT $pid
wait $pid
got=$?
[ $got = 130 ] || [ $got = 0 ] || fail "interrupted: status $got"
[ $got = 0 ] && echo "note: the build was done before it could be interrupted"
status 0 "$readout" verify a.db

"$readout" build -q -j2 -o b.db in &
pid=$!
sleep 0.6
kill -KILL $pid
wait $pid 2>/dev/null
[ -e b.db ] && status 0 "$readout" verify b.db
status 0 "$readout" build -j2 -o b.db in/100*.txt
status 0 "$readout" verify b.db
out_has " 0 faults"
status 0 "$readout" find b.db '"report 1001"'

# A limit on the size of files stands in for a full disk.
status 0 "$readout" build -q -o c.db in/1000.txt
(
  trap '' XFSZ
  ulimit -f 600
  "$readout" build -q -o c.db in >out 2>err
)
got=$?
[ $got = 3 ] || fail "full disk: status $got, not 3"
status 0 "$readout" verify c.db
finish
