#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The facts of the sample reports (examples/gold) that the command must find. A fact that it is known to miss stands in
known_failures.txt, one a line; the list fails when one starts to be found, so that it stays true.

usage: run.py READOUT [--update]
"""
import glob
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
KNOWN = os.path.join(HERE, "known_failures.txt")


def surname_overlap(a, b):
    words = [{w.casefold() for w in (x or "").replace("-", " ").split()} for x in (a, b)]
    return bool(words[0] & words[1]) if all(words) else not words[0] or not words[1]


def same_engagement(gold, got):
    if gold["kind"] != got["kind"] or gold["status"] != got["status"]:
        return False
    if any(gold.get(k) != got.get(k) for k in ("date", "enddate", "precision")):
        return False
    return all(any(p["code"] == q["code"] and surname_overlap(p.get("name"), q.get("name")) for q in got["participants"])
               for p in gold["participants"])


def same_act(gold, got):
    meets = lambda a, b: bool(set(a) & set(b)) or (not a and not b)
    return (gold["sentence"] == got["sentence"] and gold["event"] == got["event"] and meets(gold["actor"], got["actor"])
            and meets(gold["recipient"], got["recipient"]))


def title(report, fact):
    if "kind" in fact:
        who = " ".join(p.get("name") or p["code"] for p in fact["participants"])
        return f"{report}: {fact['kind']} {fact['status']} {fact['date'] or 'undated'} {who}"
    return f"{report}: s{fact['sentence']} {','.join(fact['actor'])} -> {','.join(fact['recipient'])} {fact['event']}"


def main(readout, update):
    missed, n = [], 0
    for path in sorted(glob.glob(os.path.join(ROOT, "examples", "gold", "*.json"))):
        gold = json.load(open(path, encoding="utf-8"))
        report = os.path.splitext(os.path.basename(path))[0]
        text = os.path.join(ROOT, "examples", report + ".txt")
        got = json.loads(subprocess.run([readout, "read", "--format", "json", text], capture_output=True, check=True).stdout)
        for kind, same in (("engagements", same_engagement), ("acts", same_act)):
            left = list(got[kind])
            for fact in gold[kind]:
                n += 1
                hit = next((x for x in left if same(fact, x)), None)
                if hit is None:
                    missed.append(title(report, fact))
                else:
                    left.remove(hit)
    if update:
        with open(KNOWN, "w", encoding="utf-8") as f:
            f.write("# Facts of examples/gold that readout is known to miss; written by tests/facts/run.py READOUT --update\n")
            f.writelines(m + "\n" for m in missed)
    known = [l.rstrip("\n") for l in open(KNOWN, encoding="utf-8") if not l.startswith("#")]
    lost, found = [m for m in missed if m not in known], [k for k in known if k not in missed]
    for m in lost:
        print("lost:", m)
    for k in found:
        print("now found; take it off tests/facts/known_failures.txt:", k)
    print(f"facts: {n - len(missed)} of {n} found, {len(known)} known failures")
    return 1 if lost or found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--update" in sys.argv))
