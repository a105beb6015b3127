#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Views lead back to the sentence: find, why, timeline's notes; tables. usage: show.sh READOUT
. "$(dirname "$0")/lib.sh"
cp -r "$root/examples" "$work/in"
cd "$work" || exit 2
status 0 "$readout" build -o readout.db in

# Every id that is printed can be asked about, with or without the name of the store.
"$readout" find --format json France >found.json || fail "find without a store's name"
is_json found.json
for id in $(python3 -c 'import json; print(*[a["id"] for h in json.load(open("found.json")) for a in h["acts"]][:8])'); do
  status 0 "$readout" why "$id"
  out_has "[["
  status 0 "$readout" why readout.db "$id" --format json
  is_json out
done
"$readout" timeline --format json >timeline.json || fail "timeline"
python3 - timeline.json <<'P' || fail "the timeline does not hold"
import json, sys
m = json.load(open(sys.argv[1], encoding="utf-8"))
assert [x["id"] for x in m] == [f"m{i + 1}" for i in range(len(m))]
dates = [x["date"] for x in m if x["date"]]
assert dates == sorted(dates) and all(x["date"] is None for x in m[len(dates):])
accounts = [(a["report"], a["path"], a["engagement"]) for x in m for a in x["accounts"]]
assert len(accounts) == len(set(accounts))
assert all(x["sentence"].endswith(".") and x["decided_by"] == "rule" for x in m)
P
for id in $(python3 -c 'import json; print(*[x["id"] for x in json.load(open("timeline.json"))][:8])'); do
  status 0 "$readout" why "$id"
  out_has "sentence"
done
for format in text json jsonl csv tsv; do
  for view in timeline ledger phrases actors "actors --levels" "find Paris"; do
    # shellcheck disable=SC2086
    "$readout" $view --format $format >out 2>err || fail "$view as $format"
  done
done
for to in plover cameo markdown html timelinejs; do
  status 0 "$readout" export --to $to
  [ -s out ] || fail "export --to $to is empty"
done
"$readout" export --to timelinejs >out || fail timelinejs
is_json out
python3 - <<P || fail "plover and cameo as CSV"
import csv, subprocess
for to in ("plover", "cameo"):
    text = subprocess.run(["$readout", "export", "--to", to, "--format", "csv"], capture_output=True, check=True).stdout.decode("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert all(None not in r and len(r) == 18 and r["type"] and r["path"] and r["report"] for r in rows), to
P
status 0 "$readout" phrases
out_has 'of the ladder "One China, what is said of it"'
# A formula is his whose words hold it, though the two sides' agreement is told in the same sentence.
mkdir said && echo "Chinese Foreign Minister Wang Yi held talks with Peru's foreign minister in Lima. Noting that the two sides have reached agreement on \
customs, Wang stressed the need to sail more often, so as to promote the comprehensive strategic partnership." >said/one.txt
status 0 "$readout" build -o said.db said
status 0 "$readout" phrases said.db --format jsonl
out_has '"issuer": "CHN", "who": "Wang Yi"'
# The ledger goes by the day of the report, whatever its name; the brief has what is ahead soonest first, and names no code as an actor.
mkdir told
echo " date 2024-02-10 Norway pledged to give Kenya 20 million dollars over three years." >told/a.txt
echo " date 2024-01-10 Norway promised to give Kenya 5 million dollars by June 2025. EU foreign policy chief Ada Berg will visit Kenya on May 2, 2024. \
Norwegian Prime Minister Ola Dahl will visit Kenya on March 4, 2024." >told/b.txt
status 0 "$readout" build -o told.db told
status 0 "$readout" ledger told.db --format tsv
[ "$(cut -f10,12 "$work/out" | sed -n 2,3p)" = "5 million dollars	June 2025
20 million dollars	over three years" ] || fail "the ledger is not in the order of days: $(cut -f10,12 "$work/out")"
status 0 "$readout" export --to brief told.db
[ "$(grep -c "^March 4, 2024" "$work/out")" = 1 ] && [ "$(grep -n "^March 4" "$work/out" | cut -d: -f1)" -lt "$(grep -n "^May 2" "$work/out" | cut -d: -f1)" ] ||
  fail "what is ahead is not soonest first"
status 0 "$readout" actors told.db --kind all
grep -q "^EUR, EUR" "$work/out" && fail "a code is no actor"
status 2 "$readout" export --to stata
status 2 "$readout" export
status 2 "$readout" why m999999
status 2 "$readout" why 0000.e1
status 1 "$readout" find "qqqqqqqq"
status 2 "$readout" find "--" "---"

status 0 "$readout" tables
out_has "states.tsv"
status 0 "$readout" tables show states.tsv
out_has "FRA"
status 0 "$readout" tables export mine
status 1 "$readout" tables export mine
status 0 "$readout" tables check --tables mine
"$readout" tables check >plain
same plain out
# Rows of one's own stand in a file of their own; words and formulas are tables too.
mkdir more && printf 'phrase\tsource\nsail more often\tme\n' >more/formulas.add.tsv
status 0 "$readout" phrases said.db --tables more
out_has 'sail more often'
printf 'word\tpos\tevent\tslots\tneeds\tsource\nzap\tv\tBLAME\tobj\t\tme\n' >more/acts.add.tsv
status 0 "$readout" tables check --tables more
err_has 'acts.add.tsv:2:3: no type of PLOVER; the row is kept'
status 0 "$readout" tables list --tables more
out_has 'built in, and rows of yours'
status 4 "$readout" phrases said.db --tables none
printf 'broken\n\n\tx\n' >mine/states.tsv
status 4 "$readout" tables check --tables mine
err_has "states.tsv"
status 4 "$readout" read --tables mine in/05-undated-talks.txt
finish
