#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores attributions (source, cue, content) against PolNeAR (public repository networkdynamics/PolNeAR).

    tools/score_attributions.py --readout READOUT PolNeAR/data/dev   a folder with text/ and attributions/: READOUT reads the texts
    tools/score_attributions.py --record FILE PolNeAR/data/dev       what `readout read --format jsonl text/*.txt` printed of them
    tools/score_attributions.py --errors ...                         lists what is missed (-) and invented (+), before the figures

Where several people annotated a text, the first by name counts. PolNeAR annotates no attribution within the content of another, so ours that
are `within` another do not count.

exact: an attribution's part is right where it has the same spans as one of the gold whose cue it overlaps (its cue: the same span), as
Citron's evaluation has it. overlap: tokens (runs of letters and digits, or one other character) that the part shares with the same part of any
gold attribution, over all tokens of the parts. all: source, cue and content together. found: a cue that overlaps a gold one, each once.
quotes: content paired as the Gender Gap Tracker's evaluation does, each once, where more than 0.3 (0.8) of the gold one's characters are covered.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess

PARTS = ("cue", "source", "content")


def gold_of(path):
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
    spans, found = {}, []
    for fields in lines:
        if fields[0].startswith("T"):
            extents = fields[1].split(" ", 1)[1]
            spans[fields[0]] = [tuple(int(x) for x in e.split()) for e in extents.split(";")]
    for fields in lines:
        if fields[0].startswith("E"):
            parts = collections.defaultdict(list)
            for role in fields[1].split():
                name, target = role.split(":")
                parts[name.rstrip("0123456789").lower()] += spans[target]
            found.append({p: sorted(parts[p]) for p in PARTS})
    return [a for a in found if a["cue"] and a["content"]]


def system_of(record, text):
    """Byte offsets to characters; attributions within others left out."""
    at, position = {}, 0
    for i, c in enumerate(text):
        at[position] = i
        position += len(c.encode())
    at[position] = len(text)

    def chars(part):
        return [(at[part["span"][0]], at[part["span"][1]])] if part else []
    return [{"cue": chars(a["cue"]), "source": chars(a["source"]), "content": sorted(s for c in a["content"] for s in chars(c))}
            for a in record["attributions"] if not a["within"]]


class Tally:
    def __init__(self):
        self.right = self.ours = self.gold = self.covered = 0

    def line(self):
        p = self.right / self.ours if self.ours else 0
        r = (self.covered or self.right) / self.gold if self.gold else 0
        return f"P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {200 * p * r / (p + r) if p + r else 0:5.1f}"


def tokens_of(text):
    """For each character, the number of its token, -1 none."""
    of, n = [-1] * len(text), 0
    for m in re.finditer(r"\w+|[^\w\s]", text):
        for i in range(*m.span()):
            of[i] = n
        n += 1
    return of


def tokens(spans, of):
    return {of[i] for a, b in spans for i in range(a, min(b, len(of))) if of[i] >= 0}


def overlap(a, b):
    return any(x < v and u < y for x, y in a for u, v in b)


def score_exact(ours, gold, tally):
    near = [[g for g in gold if overlap(o["cue"], g["cue"])] for o in ours]
    back = [[o for o in ours if overlap(o["cue"], g["cue"])] for g in gold]
    for part in (*PARTS, "all"):
        same = (lambda x, y: x == y) if part == "all" else (lambda x, y: x[part] == y[part])
        t = tally["exact", part]
        t.ours += len(ours)
        t.gold += len(gold)
        t.right += sum(any(same(o, g) for g in n) for o, n in zip(ours, near))
        t.covered += sum(any(same(o, g) for o in n) for g, n in zip(gold, back))


def score_overlap(ours, gold, of, tally):
    for part in PARTS:
        mine, theirs = [tokens(o[part], of) for o in ours], [tokens(g[part], of) for g in gold]
        shared = sum(len(m & t) for m in mine for t in theirs)
        for name in (part, "all"):
            t = tally["overlap", name]
            t.right += shared
            t.ours += sum(map(len, mine))
            t.gold += sum(map(len, theirs))


def score_found(ours, gold, tally):
    used = set()
    for o in ours:
        hit = next((i for i, g in enumerate(gold) if i not in used and overlap(o["cue"], g["cue"])), None)
        if hit is not None:
            used.add(hit)
    t = tally["found", "cue"]
    t.right += len(used)
    t.ours += len(ours)
    t.gold += len(gold)


def score_quotes(ours, gold, tally):
    for least in (0.3, 0.8):
        left = [{i for a, b in o["content"] for i in range(a, b)} for o in ours]
        t = tally["quotes", f"{least}"]
        t.ours += len(ours)
        t.gold += len(gold)
        for g in gold:
            want = {i for a, b in g["content"] for i in range(a, b)}
            best = max(left, key=lambda m: len(m & want), default=set())
            if len(best & want) > least * len(want):
                t.right += 1
                left.remove(best)


def show(sign, a, text):
    marks = sorted((s, e, p) for p in PARTS for s, e in a[p])
    first, last = max(0, marks[0][0] - 40), min(len(text), max(e for _, e, _ in marks) + 40)
    out, i = [], first
    for s, e, p in marks:
        if s < i:
            continue
        out += [text[i:s], {"source": "[", "cue": "{", "content": "<"}[p], text[s:e], {"source": "]", "cue": "}", "content": ">"}[p]]
        i = e
    print(sign, " ".join("".join([*out, text[i:last]]).split())[:700])


def show_errors(name, ours, gold, text):
    print("==", name)
    for g in gold:
        near = [o for o in ours if overlap(o["cue"], g["cue"])]
        if not any(o == g for o in near):
            show("~" if near else "-", g, text)
            for o in near:
                show("   ", o, text)
    for o in ours:
        if not any(overlap(o["cue"], g["cue"]) for g in gold):
            show("+", o, text)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--readout")
    options.add_argument("--record")
    options.add_argument("--errors", action="store_true")
    options.add_argument("folder", type=pathlib.Path)
    options = options.parse_args()
    texts = sorted((options.folder / "text").glob("*.txt"))
    if options.record:
        printed = pathlib.Path(options.record).read_text(encoding="utf-8")
    else:
        printed = subprocess.run([options.readout, "read", "--format", "jsonl", *texts], check=True, capture_output=True, text=True).stdout
    records = {pathlib.Path(r["report"]["path"]).name: r for r in map(json.loads, printed.splitlines())}
    tally, scored = collections.defaultdict(Tally), 0
    for path in texts:
        annotated = sorted(p for p in (options.folder / "attributions").glob("*.ann") if p.name[:-4].rsplit("_", 1)[0] == path.stem)
        if not annotated:
            continue
        with open(path, encoding="utf-8", newline="") as f:
            text = f.read()
        gold, ours = gold_of(annotated[0]), system_of(records[path.name], text)
        if options.errors:
            show_errors(path.name, ours, gold, text)
        score_exact(ours, gold, tally)
        score_overlap(ours, gold, tokens_of(text), tally)
        score_found(ours, gold, tally)
        score_quotes(ours, gold, tally)
        scored += 1
    print(f"{scored} texts, {tally['found', 'cue'].gold} attributions, {tally['found', 'cue'].ours} of ours")
    for (measure, part), t in tally.items():
        print(f"{measure:8} {part:8} {t.line()}")


main()
