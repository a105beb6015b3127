#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every export of the samples: as its format's readers want it, checked by `verify`, and a changed one found out. usage: exports.sh READOUT
. "$(dirname "$0")/lib.sh"
cp -r "$root/examples" "$work/in"
cd "$work" || exit 2
status 0 "$readout" build -o readout.db in
all="plover polecat cameo icews petrarch2 annotations text markdown html brief brief-markdown brief-html timelinejs bibtex csl"

for to in $all; do
  status 0 "$readout" export --to "$to" -o "x.$to"
  [ -s "x.$to" ] || fail "export --to $to is empty"
  [ ! -s out ] || fail "export -o prints besides"
  status 0 "$readout" verify --to "$to" "x.$to" readout.db
  status 0 "$readout" export --to "$to"
  same out "x.$to"
done
for to in plover polecat cameo icews annotations html csl bibtex; do # found out by itself
  status 0 "$readout" verify "x.$to" readout.db
done
for to in plover polecat petrarch2 annotations html brief bibtex csl; do # one letter of one name is enough
  sed 's/France/Frence/;s/FRA/FRE/;s/examples/samples/;s/^@misc{readout-./@misc{readout-x/;s/"readout-./"readout-x/' "x.$to" >"bad.$to"
  cmp -s "x.$to" "bad.$to" && sed 's/[0-9a-f]\{4\}/zzzz/' "x.$to" >"bad.$to"
  status 1 "$readout" verify --to "$to" "bad.$to" readout.db
  out_has "is not what the store gives"
done
head -3 x.polecat >part.polecat # a part is fine, an empty file is no export, noise neither
status 0 "$readout" verify part.polecat readout.db
echo noise >noise
status 2 "$readout" verify noise readout.db
status 3 "$readout" verify missing readout.db
status 0 "$readout" export --to html --pair CHN,FRA -o pair.html
status 1 "$readout" verify pair.html readout.db
status 0 "$readout" verify --pair CHN,FRA pair.html readout.db

# What was ahead in an old report is not ahead when a newer one has come out.
mkdir plans
echo " date 2020-03-01 The president of Kenya will visit Ghana on 20 March 2020." >plans/a.txt
echo " date 2021-06-01 The president of Kenya will visit Togo on 20 June 2021." >plans/b.txt
status 0 "$readout" build -o plans.db plans
status 0 "$readout" export --to brief plans.db
sed -n '/^Ahead/,/^$/p' out | grep -q '^June 20, 2021' || fail "the visit to come is not ahead"
sed -n '/^Planned for a day gone by/,/^$/p' out | grep -q '^March 20, 2020' || fail "the old plan is not among those gone by"

# What a format cannot hold is said, with the number of rows.
status 0 "$readout" export --to plover
err_has "statement without a type in PLOVER, left out: "
err_has "date not known, left empty: "
for to in polecat cameo icews petrarch2 annotations brief html text markdown timelinejs bibtex csl; do
  status 0 "$readout" export --to $to
  err_has " without a type in PLOVER"
done
status 0 "$readout" export --to datapackage -o counted
err_has "statement without a type in PLOVER, its type left empty: "
status 0 "$readout" export --to icews
err_has "no column for voice: "
status 0 "$readout" export --to petrarch2
err_has "no column for place: "
status 0 "$readout" export --to timelinejs
err_has "date not known, no slide: "
out_has ", sentence "

# TimelineJS reads HTML: signs of a report are no markup, and each slide has its receipts.
mkdir slides
echo " date 2024-05-13 Norwegian Foreign Minister Espen Barth Eide met his Swedish counterpart Maria Stenergard in Oslo on Friday, A&B <News> reported." >"slides/a&b.txt"
status 0 "$readout" build -o slides.db slides
status 0 "$readout" export --to timelinejs slides.db
out_has 'A&amp;B &lt;News&gt; reported.'
out_has '<p>slides/a&amp;b.txt, sentence 1 ('

# Records against their schemas.
"$readout" timeline --format json >timeline.json || fail timeline
"$readout" ledger --format json >ledger.json || fail ledger
"$readout" read --format json in/*.txt >/dev/null || fail read
for report in in/*.txt; do
  "$readout" read --format json "$report" >report.json || fail "read $report"
  "$root/tests/schema.py" report report.json || fail "schema of $report"
done
"$root/tests/schema.py" plover --lines x.plover || fail "schema of plover"
"$root/tests/schema.py" annotations x.annotations || fail "schema of annotations"
"$root/tests/schema.py" csl x.csl || fail "schema of csl"
"$root/tests/schema.py" meeting --each timeline.json || fail "schema of meetings"
"$root/tests/schema.py" ledger --each ledger.json || fail "schema of the ledger"
sed 's/"CONSULT"/"CONSULTED"/' x.plover >wrong.plover
"$root/tests/schema.py" plover --lines wrong.plover 2>/dev/null && fail "the schema lets a wrong type pass"

# The data package, as Frictionless has it.
status 2 "$readout" export --to datapackage
status 0 "$readout" export --to datapackage -o package
status 0 "$readout" verify package readout.db
status 3 "$readout" export --to datapackage -o noise
python3 - <<'P' || fail "rows, columns, hashes or positions"
import csv, hashlib, json
package = json.load(open("package/datapackage.json", encoding="utf-8"))
tables = {}
for r in package["resources"]:
    data = open("package/" + r["path"], "rb").read()
    assert len(data) == r["bytes"] and "sha256:" + hashlib.sha256(data).hexdigest() == r["hash"], r["path"]
    if r["format"] != "csv":
        continue
    rows = list(csv.DictReader(data.decode("utf-8").splitlines()))
    names = [f["name"] for f in r["schema"]["fields"]]
    assert rows and all(list(row) == names and None not in row.values() for row in rows), r["path"]
    assert all(f["name"] in open("package/codebook.md").read() for f in r["schema"]["fields"])
    for f in r["schema"]["fields"]:
        for row in rows:
            v = row[f["name"]]
            assert v == "" or {"integer": str.isdigit, "boolean": lambda x: x in ("true", "false"), "date": lambda x: len(x) == 10,
                               "number": lambda x: float(x) >= 0, "string": bool}[f["type"]](v), (r["path"], f, v)
    if "primaryKey" in r["schema"]:
        keys = [row[r["schema"]["primaryKey"]] for row in rows]
        assert len(keys) == len(set(keys))
    tables[r["name"]] = (rows, r["schema"])
for rows, schema in tables.values():
    for key in schema.get("foreignKeys", []):
        there = {row[key["reference"]["fields"]] for row in tables[key["reference"]["resource"]][0]}
        assert all(row[key["fields"]] in there for row in rows), key
bytes_of = {row["report"]: open(row["path"], "rb").read() for row in tables["sources"][0]}
for sha, data in bytes_of.items():
    assert hashlib.sha256(data).hexdigest() == sha
for row in tables["citations"][0]:
    assert bytes_of[row["report"]][int(row["start"]):int(row["end"])].decode("utf-8") == row["text"]
for a in json.load(open("x.annotations", encoding="utf-8"))["items"]:
    quote, place = a["target"]["selector"]
    text = bytes_of[a["target"]["source"]["sha256"]].decode("utf-8")
    assert text[place["start"]:place["end"]] == quote["exact"], a["id"]
    assert text[:place["start"]].endswith(quote["prefix"]) and text[place["end"]:].startswith(quote["suffix"])
bodies = {b["value"].split(":")[0] for a in json.load(open("x.annotations", encoding="utf-8"))["items"] for b in a["body"]}
assert {"status", "actor", "recipient", "topic", "date", "voice", "who", "answer"} <= bodies, bodies
for name, columns in (("polecat", 40), ("icews", 20), ("petrarch2", 11)):
    rows = [line.split("\t") for line in open("x." + name, encoding="utf-8").read().splitlines()]
    assert rows and all(len(row) == columns for row in rows), name
for row in csv.DictReader(open("x.icews", encoding="utf-8"), delimiter="\t"):
    assert row["Event Text"] and row["CAMEO Code"].isdigit() and row["Source Name"] != row["Target Name"], row
events = [json.loads(line) for line in open("x.plover", encoding="utf-8")]
assert len({e["id"] for e in events}) == len(events)
for e in events:
    assert e["text"].encode() == bytes_of[e["readout"]["report"]][e["text_info"]["start"]:e["text_info"]["end"]]
P
printf 'x' >>package/acts.csv
status 1 "$readout" verify package readout.db
finish
