#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How often acts are right that are told with a score: a reliability diagram.

usage: reliability.py OUT.svg NAME=GOLD:TOLD[+GOLD:TOLD…]…

GOLD and TOLD are folders of JSON records (docs/formats/report.md), paired by file name. An act told is right where one of the gold acts has a sentence,
an actor and a recipient of its, each gold act taken once, as the scorer of acts pairs them. Acts that PLOVER has no type for are left out. Prints a row
a bin (from, to, acts, mean score, share right) and writes the diagram: a point a bin, its area as the number of acts; on the diagonal score and share agree."""
import glob
import json
import os
import sys

EDGES = (0, 0.3, 0.45, 0.6, 0.75, 0.9, 1.0001)
COLOURS = ("#1b6ca8", "#c2571a", "#4a7d2c")
SIZE, LEFT, TOP = 360, 60, 20


def meets(a, b):
    return bool(set(a) & set(b)) or not (a or b)


def typed(path):
    with open(path, encoding="utf-8") as f:
        return [a for a in json.load(f)["acts"] if a.get("event")]


def worth(gold, told):
    """How well they pair; 0 where they do not."""
    sentences = told["sentence"] if isinstance(told["sentence"], list) else [told["sentence"]]
    if gold["sentence"] not in sentences or not meets(gold["actor"], told["actor"]) or not meets(gold["recipient"], told["recipient"]):
        return 0
    same = lambda k: set(gold[k]) == set(told[k])
    return 1 + (gold["event"] == told["event"]) / 2 + 0.05 * same("actor") + 0.05 * same("recipient")


def judged(gold_folder, told_folder):
    """(score, is it right) of every act told."""
    for path in sorted(glob.glob(os.path.join(gold_folder, "*.json"))):
        other = os.path.join(told_folder, os.path.basename(path))
        if not os.path.exists(other):
            continue
        gold, told = typed(path), typed(other)
        pairs = sorted(((worth(g, t), -i, -k) for i, g in enumerate(gold) for k, t in enumerate(told) if worth(g, t)), reverse=True)
        taken, right = set(), set()
        for _, i, k in pairs:
            if i not in taken and k not in right:
                taken.add(i)
                right.add(k)
        yield from ((t["score"], -k in right) for k, t in enumerate(told))


def bins(acts):
    for low, high in zip(EDGES, EDGES[1:]):
        here = [a for a in acts if low <= a[0] < high]
        if here:
            yield low, min(high, 1), len(here), sum(a[0] for a in here) / len(here), sum(a[1] for a in here) / len(here)


def svg(series):
    at = lambda x, y: f"{LEFT + x * SIZE:.1f},{TOP + (1 - y) * SIZE:.1f}"
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + SIZE + 30}" height="{TOP + SIZE + 60}" font-family="sans-serif" font-size="13">',
           '<title>Reliability of the scores of acts</title>', '<rect width="100%" height="100%" fill="white"/>']
    for k in range(6):
        v = k / 5
        out += [f'<polyline points="{at(0, v)} {at(1, v)}" stroke="#e0e0e0" fill="none"/>', f'<polyline points="{at(v, 0)} {at(v, 1)}" stroke="#e0e0e0" fill="none"/>',
                f'<text x="{LEFT - 8}" y="{TOP + (1 - v) * SIZE + 4:.1f}" text-anchor="end">{v:.1f}</text>',
                f'<text x="{LEFT + v * SIZE:.1f}" y="{TOP + SIZE + 18}" text-anchor="middle">{v:.1f}</text>']
    out += [f'<polyline points="{at(0, 0)} {at(1, 1)}" stroke="#808080" stroke-dasharray="4 4" fill="none"/>',
            f'<text x="{LEFT + SIZE / 2}" y="{TOP + SIZE + 42}" text-anchor="middle">score of the act (mean of the bin)</text>',
            f'<text x="16" y="{TOP + SIZE / 2}" text-anchor="middle" transform="rotate(-90 16 {TOP + SIZE / 2})">share that is right</text>']
    for n, ((name, rows), colour) in enumerate(zip(series, COLOURS)):
        out.append(f'<polyline points="{" ".join(at(r[3], r[4]) for r in rows)}" stroke="{colour}" stroke-width="2" fill="none"/>')
        for r in rows:
            x, y = at(r[3], r[4]).split(",")
            out.append(f'<circle cx="{x}" cy="{y}" r="{2 + (r[2] / 12) ** 0.5:.1f}" fill="{colour}" fill-opacity="0.75"/>')
        out.append(f'<text x="{LEFT + 12}" y="{TOP + 20 + 18 * n}" fill="{colour}">{name} ({sum(r[2] for r in rows)} acts)</text>')
    return "\n".join(out + ["</svg>", ""])


def main():
    if len(sys.argv) < 3 or any("=" not in a for a in sys.argv[2:]):
        sys.exit(__doc__)
    series = []
    for argument in sys.argv[2:]:
        name, folders = argument.split("=", 1)
        acts = [a for pair in folders.split("+") for a in judged(*pair.split(":", 1))]
        series.append((name, list(bins(acts))))
        print(name)
        for low, high, n, mean, right in series[-1][1]:
            print(f"  {low:.2f} to {high:.2f}  {n:4} acts  score {mean:.2f}  right {right:.2f}")
    with open(sys.argv[1], "w", encoding="utf-8") as f:
        f.write(svg(series))


if __name__ == "__main__":
    main()
