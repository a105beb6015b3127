"""Writes the annotations of this folder as JSON, one file a report, in the form of the given annotated reports: for a scorer.

    python tools/train/acts/gold.py OUT [PREFIX]     PREFIX: only reports whose names begin so; N or P: those held out, of held_out/
"""
import csv
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def rows(name, folder=HERE):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as f:
        return [r for r in csv.reader(f, delimiter="\t", quoting=csv.QUOTE_NONE) if r and not r[0].startswith("#")]


def codes(text):
    return [] if text == "-" else text.split(",")


def participant(text):
    code, _, name = text.strip().partition(":")
    return {"code": code, "name": name.strip() or None}


def main(out, prefix=""):
    folder = os.path.join(HERE, "held_out") if prefix[:1] in ("N", "P") else HERE
    os.makedirs(out, exist_ok=True)
    reports = {r[0]: {"id": r[0], "engagements": [], "acts": []} for r in rows("acts.tsv", folder) if r[0].startswith(prefix)}
    for r in rows("acts.tsv", folder):
        if r[0] in reports and r[1] != "0":
            reports[r[0]]["acts"].append({"sentence": int(r[1]), "actor": codes(r[2]), "recipient": codes(r[3]), "event": r[4]})
    read = set()
    for r in rows("engagements.tsv", folder):
        read.add(r[0])
        if r[0] in reports and r[1] != "0":
            said = [None if x == "-" else x for x in r[4:8]]
            reports[r[0]]["engagements"].append({
                "sentence": int(r[1]), "kind": r[2], "status": r[3], "date": said[0], "enddate": said[1], "precision": r[6], "place_country": said[3],
                "participants": [participant(p) for p in r[8].split(";") if p.strip()]})
    for name, report in reports.items():
        if name not in read:
            del report["engagements"]
        with open(os.path.join(out, name + ".json"), "w", encoding="utf-8") as f:
            json.dump(report, f, ensure_ascii=False, indent=1)
    print(f"{out}: {len(reports)} reports, {len(read & set(reports))} of them with engagements")


if __name__ == "__main__":
    main(*sys.argv[1:3])
