#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# One report: formats, standard input, bad input. usage: read.sh READOUT
. "$(dirname "$0")/lib.sh"
cd "$root" || exit 2

for report in examples/*.txt; do
  status 0 "$readout" read --format json "$report"
  cp "$work/out" "$work/a.json"
  status 0 "$readout" read --format json "$report"
  same "$work/out" "$work/a.json"
  python3 - "$report" "$work/a.json" <<'P' || fail "$report: the record does not hold"
import json, sys
raw = open(sys.argv[1], "rb").read()
r = json.load(open(sys.argv[2], encoding="utf-8"))
assert list(r) == ["schema", "report", "engagements", "acts", "answers", "attributions", "times", "actors", "made_by"], list(r)
def walk(x):
    if isinstance(x, dict):
        if x.get("span") and x.get("text"):
            a, b = x["span"]
            assert raw[a:b].decode("utf-8", "replace") == x["text"], x
        for k, v in x.items():
            assert v != "", k
            walk(v)
    elif isinstance(x, list):
        for v in x:
            walk(v)
walk(r)
ids = [e["id"] for e in r["engagements"]]
assert ids == [f"e{i + 1}" for i in range(len(ids))]
assert all(a["engagement"] in ids + [None] for a in r["acts"])
assert all(1 <= a["sentence"] <= r["report"]["sentences"] for a in r["acts"])
P
done
status 0 "$readout" read --format jsonl examples/*.txt
[ "$(wc -l <"$work/out")" = "$(find examples -name '*.txt' | wc -l)" ] || fail "not one line a report"
status 0 "$readout" read examples/*.txt
grep -q "$(printf '\033')" "$work/out" && fail "ANSI in a file"
"$readout" read --format json --published 2025-06-07 - <examples/05-undated-talks.txt >"$work/out" || fail "standard input"
out_has '"rule": "given"'
printf 'a\0\0\0b\0\0\0' >"$work/binary.txt"
status 1 "$readout" read "$work/binary.txt"
err_has "$work/binary.txt"
status 3 "$readout" read "$work/none.txt"
err_has "$work/none.txt"
status 3 "$readout" read "$work"
status 1 "$readout" read "$work/none.txt" examples/05-undated-talks.txt
[ -s "$work/out" ] || fail "a good report after a missing one is not printed"
: >"$work/empty.txt"
status 0 "$readout" read --format json "$work/empty.txt"
is_json "$work/out"
printf 'Wang Yi met \xff\xfe Roe.\x01 "x\\y"' >"$work/damaged.txt"
status 0 "$readout" read --format json "$work/damaged.txt"
is_json "$work/out"
status 0 "$readout" parse examples/05-undated-talks.txt
cp "$work/out" "$work/a.conllu"
status 0 "$readout" parse --conllu "$work/a.conllu"
[ "$(grep -c '^1	' "$work/out")" = "$(grep -c '^1	' "$work/a.conllu")" ] || fail "parse --conllu loses sentences"
echo "The ministers of Peru and Chile spoke by phone." >"$work/short.txt"
status 0 "$readout" parse "$work/short.txt"
cp "$work/out" "$work/fast.conllu"
status 0 "$readout" parse --kernel scalar "$work/short.txt"
cmp -s "$work/out" "$work/fast.conllu" || fail "parse --kernel scalar prints other bytes"
status 2 "$readout" parse --kernel abacus "$work/short.txt"
grep -q "no kernel 'abacus'" "$work/err" || fail "parse --kernel does not say what is wrong"
status 0 "$readout" dates --published 2025-06-07 examples/05-undated-talks.txt
out_has "start	end	type"
status 0 "$readout" dates --format json examples/05-undated-talks.txt
is_json "$work/out"
finish
