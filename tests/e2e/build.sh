#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The store: folders, tables, repeats, changes, threads, damage. usage: build.sh READOUT
. "$(dirname "$0")/lib.sh"
cp -r "$root/examples" "$work/in"
cd "$work" || exit 2

# Everything that can be asked of a store, in one file.
dump() {
  { "$readout" timeline "$1" && "$readout" timeline --format json "$1" && "$readout" timeline --format csv "$1" &&
    "$readout" actors --kind all --format json "$1" && "$readout" actors --levels "$1" && "$readout" find --format json "$1" France; } >"$2" ||
    fail "views of $1"
}

status 0 "$readout" build -j1 -o a.db in
err_has "reports put in"
[ -s out ] && fail "build writes to standard output"
[ -e a.db-wal ] && fail "a log is left beside a finished store"
status 0 "$readout" build -j2 -o b.db in
dump a.db a.dump
dump b.db b.dump
same a.dump b.dump
status 0 "$readout" build -o a.db in
err_has " 0 reports put in"
dump a.db again.dump
same a.dump again.dump
status 0 "$readout" verify a.db
out_has " 0 faults"

# In another order, the same answers.
# shellcheck disable=SC2046
status 0 "$readout" build -o c.db $(find in -name '*.txt' | sort -r) in
dump c.db c.dump
same a.dump c.dump

# A changed report is read again, the rest is not; one that is gone stays, unless it is to be pruned.
echo "They met again in Vienna." >>in/05-undated-talks.txt
status 0 "$readout" build -o a.db in
err_has " 1 reports put in"
rm in/05-undated-talks.txt
status 0 "$readout" build -o a.db in
status 0 "$readout" find a.db Vienna
out_has "05-undated-talks.txt"
status 0 "$readout" build --prune -o a.db in
err_has "1 taken out"
status 1 "$readout" find a.db "Vienna again"
status 0 "$readout" verify a.db

# Tables: the same reports as rows.
printf 'id;headline;content;published_at;source\n1;First;"Wang Yi met Roe; he said ""no"".\nSecond line";2025-06-07T10:00:00Z;Daily\n2;Second;Li Qiang rang Roe;;\n' >rows.csv
status 0 "$readout" build -o t.db rows.csv
status 0 "$readout" find --format json t.db '"second line"'
out_has 'rows.csv#1'
out_has '"outlet": "Daily"'
out_has '"published": "2025-06-07"'
printf '{"story": "Wang Yi met Roe."}\n\n{"story": 5}\nnonsense\n{"story": "Li Qiang met Roe.", "when": "2025-06-07"}\n' >rows.jsonl
status 1 "$readout" build -o j.db --map text=story,date=when rows.jsonl
err_has "rows.jsonl#3"
err_has "rows.jsonl#4"
err_has " 2 reports put in"
status 3 "$readout" build -o j.db rows.jsonl.none
printf 'a,b\n1,2\n' >untold.csv
status 3 "$readout" build -o j.db untold.csv
err_has "--map text="
printf '{"text": "Wang Yi met Roe."}\n' | "$readout" build -q -o s.db --input jsonl - || fail "rows on standard input"
status 0 "$readout" find s.db Roe

# Bad reports are named and passed over.
mkdir bad
printf 'a\0b\0c\0\0\0' >bad/binary.txt
echo "Wang Yi met Roe." >bad/good.txt
echo "x" >bad/other.bin
status 1 "$readout" build -o bad.db bad
err_has "bad/binary.txt"
err_has " 1 reports put in"
err_has "passed over"
status 0 "$readout" find bad.db Roe

# What is no store is left alone.
echo "my notes" >notes.db
status 3 "$readout" build -o notes.db in
[ "$(cat notes.db)" = "my notes" ] || fail "build overwrote a file that is no store"
status 3 "$readout" timeline none.db
status 3 "$readout" build -o none/none.db in
status 2 "$readout" timeline --pair Ruritania a.db
status 2 "$readout" timeline --from June a.db
status 2 "$readout" why a.db zzzz.e1

# Damage is found.
python3 - a.db <<'P'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("UPDATE report SET bytes = CAST(replace(CAST(bytes AS TEXT), 'e', 'f') AS BLOB) WHERE id = (SELECT min(id) FROM report)")
db.commit()
P
status 1 "$readout" verify a.db
out_has "SHA-256"
finish
