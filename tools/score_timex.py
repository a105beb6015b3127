#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores time expressions against TimeML files, by the definition of TempEval-3 (task A, time expressions).

    tools/score_timex.py --readout READOUT GOLD...   each GOLD a folder of .tml files: READOUT reads their text, counted from their creation time
    tools/score_timex.py --system FOLDER GOLD        another system's .tml files, of the same names
    tools/score_timex.py --errors ...                lists what differs, one line an expression, before the figures

An expression of the system and one of the gold are paired where they share a character, each once, in order. relaxed: pairs; strict: pairs of the
same extent; type and value: pairs whose attribute is the same string. Each figure is precision (over the system's expressions), recall (over the
gold's) and F1. The creation time itself, outside <TEXT>, does not count.
"""
import argparse
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

FIGURES = ("relaxed", "strict", "type", "value")


class Timex:
    def __init__(self, start, end, text, kind, value):
        self.start, self.text, self.kind, self.value = start, text, kind, value
        self.end = end - text.endswith("'")      # as the official scorer has it: the mark in "five years' work" does not count

    def __str__(self):
        return f"{self.kind:8} {self.value:18} {' '.join(self.text.split())}"


class Report:
    """The text of a TimeML file without its tags, and the time expressions in it; offsets count characters."""

    def __init__(self, path):
        xml = path.read_text(encoding="utf-8")
        body = re.search(r"<TEXT>(.*)</TEXT>", xml, re.S).group(1)
        created = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', xml, re.S)
        self.created = created.group(1) if created else ""
        self.text, self.times, opened = "", [], None
        for piece in re.split(r"(<[^>]*>)", body):
            if piece.startswith("<TIMEX3") and not piece.endswith("/>"):
                opened = (len(self.text), dict(re.findall(r'(\w+)="([^"]*)"', piece)))
            elif piece == "</TIMEX3>" and opened:
                start, attributes = opened
                if self.text[start:].strip():
                    self.times.append(Timex(start, len(self.text), self.text[start:], attributes.get("type", ""), attributes.get("value", "")))
                opened = None
            elif not piece.startswith("<"):
                self.text += html.unescape(piece)


def read_with(readout, report):
    with tempfile.NamedTemporaryFile("wb", suffix=".txt") as f:
        f.write(report.text.encode())
        f.flush()
        published = ["--published", report.created] if report.created else []
        out = subprocess.run([readout, "dates", "--format", "json", *published, f.name], capture_output=True, check=True).stdout
    places, at = {}, 0                    # byte offset to character offset
    for i, c in enumerate(report.text):
        places[at] = i
        at += len(c.encode())
    places[at] = len(report.text)
    return [Timex(places[t["span"][0]], places[t["span"][1]], t["text"], t.get("type") or "", t.get("value") or "") for t in json.loads(out)]


def pairs(gold, system):
    """(gold, system), either None where it has no partner, in the order of the text."""
    found, j = [], 0
    for g in gold:
        while j < len(system) and system[j].end <= g.start:
            found.append((None, system[j]))
            j += 1
        if j < len(system) and system[j].start < g.end:
            found.append((g, system[j]))
            j += 1
        else:
            found.append((g, None))
    return found + [(None, s) for s in system[j:]]


def count(found, totals):
    for g, s in found:
        totals["gold"] += g is not None
        totals["system"] += s is not None
        if g and s:
            totals["relaxed"] += 1
            totals["strict"] += (g.start, g.end) == (s.start, s.end)
            totals["type"] += g.kind == s.kind
            totals["value"] += g.value == s.value


def show(name, report, found):
    for g, s in found:
        same = g and s and (g.kind, g.value, g.start, g.end) == (s.kind, s.value, s.start, s.end)
        if not same:
            at = (g or s).start
            context = " ".join(report.text[max(0, at - 60):at + 80].split())
            what = "missed " if not s else "extra  " if not g else "value  " if g.value != s.value else "type   " if g.kind != s.kind else "extent "
            print(f"{what}| {str(g or '-'):60} | {str(s or '-'):60} | {name} {report.created} | {context}".replace("\n", " "))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=pathlib.Path)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--readout")
    source.add_argument("--system", type=pathlib.Path)
    parser.add_argument("--errors", action="store_true")
    a = parser.parse_args()
    paths = sorted(p for folder in a.gold for p in folder.glob("*.tml"))
    if not paths:
        sys.exit("no .tml file there")
    reports = [Report(p) for p in paths]
    totals = dict.fromkeys(("gold", "system", *FIGURES), 0)
    with ThreadPoolExecutor(2) as pool:
        if a.readout:
            systems = pool.map(lambda r: read_with(a.readout, r), reports)
        else:
            systems = (Report(a.system / p.name).times for p in paths)
        for path, report, system in zip(paths, reports, systems):
            found = pairs(report.times, system)
            count(found, totals)
            if a.errors:
                show(path.stem, report, found)
    print(f"{len(paths)} reports, {totals['gold']} expressions; the system has {totals['system']}")
    for figure in FIGURES:
        p, r = (100 * totals[figure] / max(1, totals[of]) for of in ("system", "gold"))
        print(f"{figure:8} F1 {2 * p * r / max(1e-9, p + r):6.2f}  precision {p:6.2f}  recall {r:6.2f}")


if __name__ == "__main__":
    main()
