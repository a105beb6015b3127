#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# PLOVER records of others, and our own: read, named anew, read back equal. usage: plover.sh READOUT
. "$(dirname "$0")/lib.sh"
cd "$work" || exit 2
cat >old.json <<'J' # the forms that version 0.5's records come in
[
{"id": "T-1", "date": "2000-01-01", "source": [{"actorText": "Norland", "code": "NOR", "sector": "GOV"}, {"actorText": "Sudria", "code": "SDN"}], "target": "",
 "event": "FIGHT", "eventText": "shelled, then stormed", "mode": "", "context": "military, territory", "eventLoc": {"name": "Westport", "country code": "NO"},
 "text": "Norland and Sudria shelled, then stormed Westport.", "textInfo": {"markup": "(SRC: Norland) …"}, "language": "en", "publication": "nobody",
 "coder": "hand", "version": "0.5", "dateCoded": "2016-12-19", "dead": "3"},
{"id": "T-2", "date": "2000-01-02", "source": [{"actorText": "Norland", "code": "NOR"}], "target": "unclear", "event": "DEMAND", "eventText": "asked for grain",
 "mode": "", "context": "", "textInfo": "no object", "comment": "a target that is no list"},
{"id": "T-3", "event": "PICNIC", "eventText": "ate", "dateCoded": "2016-12-19"}
]
J
status 0 "$readout" plover old.json
cp out new.jsonl
out_has '"actor": [{"code": "NOR", "sector": "GOV", "entity_text": "Norland"}'
out_has '"recipient": [], "event": ["ASSAULT"], "event_loc": {"extracted_place": "Westport"'
out_has '"context": ["military", "territory"]'
out_has '"cite_info": {"language": "en", "publication": "nobody", "version": "0.5"}'
out_has '"event_as_coded": "DEMAND"'
err_has 'T-3: the manual has no type "PICNIC"; kept'
err_has 'T-3: no "actor", which the manual demands'
err_has '3 records, 0 not read back equal; 2 fields lacking, 1 types'
status 0 "$readout" plover --names 0.5 new.jsonl
python3 -c 'import json, sys
assert json.load(open("old.json")) == [json.loads(line) for line in open("out")]' || fail "version 0.5's records are not read back equal"

# The simplest record of the manual (chapter "Data Fields"), and what is exported here.
echo '{"id": "PHOXv1-20160724-0042", "date": "2016-07-24", "actor": [{"code": "USA"}], "recipient": [{"code": "CAN"}], "event": ["CONSULT"]}' >simple.jsonl
status 0 "$readout" plover simple.jsonl
same out simple.jsonl
status 0 "$readout" plover --names 0.5 simple.jsonl
out_has '"source": [{"code": "USA"}], "target": [{"code": "CAN"}], "event": "CONSULT"'
cp -r "$root/examples" in
status 0 "$readout" build -o readout.db in
status 0 "$readout" export --to plover -o x.jsonl
for names in manual 0.5; do
  status 0 "$readout" plover --names $names x.jsonl
  err_has " 0 not read back equal; 0 fields lacking, 0 types"
done
status 0 "$readout" plover x.jsonl
python3 -c 'import json
assert [json.loads(x) for x in open("x.jsonl")] == [json.loads(x) for x in open("out")]' || fail "exported records are not read back equal"

# Values of any other kind stay as they are.
echo '{"id": 3, "actor": [1, null], "event": {"a": 1}, "mode": [1, "2"], "context": ["a, b"], "event_loc": "x", "recipient": {"z": 1}, "text_info": 4}' >odd.jsonl
status 0 "$readout" plover odd.jsonl
status 0 "$readout" plover --names 0.5 odd.jsonl
out_has '"mode": [1, "2"]'
echo '{"id": "T-4"' >cut.jsonl
status 1 "$readout" plover cut.jsonl
err_has "no JSON"
: >none.jsonl
status 0 "$readout" plover none.jsonl
status 2 "$readout" plover
status 2 "$readout" plover --names 0.7 x.jsonl
status 3 "$readout" plover missing.jsonl
finish
