#!/usr/bin/env python3
"""Scores the names of a CoNLL-U file (MISC NE=B-PER) against a gold file of PER, ORG and LOC: a name is right where its words and its kind are.

    tools/score_names.py GOLD SYSTEM      prints precision, recall and F1, over all and by kind
    tools/score_names.py --conllu GOLD    prints the words of a gold file as CoNLL-U, for `readout parse --conllu`

GOLD is of Universal NER (number, word, tag) or of en-worldwide-newswire (word, tag); its other kinds of name do not count, and a facility is a place.
"""
import argparse
import sys

KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC"}


def sentences(path, word, tag):
    """Sentences of a file of columns, each a list of (word, tag)."""
    out = [[]]
    with open(path, encoding="utf-8") as f:
        for line in f:
            col = line.rstrip("\r\n").split("\t")
            if len(col) > max(word, tag):
                out[-1].append((col[word], col[tag]))
            elif not line.startswith("#"):
                out.append([])
    return [s for s in out if s]


def gold_sentences(path):
    with open(path, encoding="utf-8") as f:
        numbered = any(line.startswith("1\t") and line.count("\t") >= 2 for line in f)
    return sentences(path, 1, 2) if numbered else sentences(path, 0, 1)


def named(misc):
    return next((x[3:] for x in misc.split("|") if x.startswith("NE=")), "O")


def spans(tags):
    """Names as (first word, last word, kind). A name also begins where an I- follows another kind or none."""
    out, open_kind = [], None
    for i, t in enumerate(tags):
        kind = KINDS.get(t[2:])
        if kind and t[:2] == "I-" and kind == open_kind:
            out[-1] = (out[-1][0], i, kind)
        elif kind:
            out.append((i, i, kind))
        open_kind = kind
    return out


def figures(gold, system, kind=None):
    g, s = ({x for x in names if kind in (None, x[3])} for names in (gold, system))
    right = len(g & s)
    return 100 * right / max(1, len(s)), 100 * right / max(1, len(g)), 200 * right / max(1, len(g) + len(s)), len(g)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold")
    ap.add_argument("system", nargs="?")
    ap.add_argument("--conllu", action="store_true")
    a = ap.parse_args()
    gold = gold_sentences(a.gold)
    if a.conllu:
        for s in gold:
            print("".join(f"{i}\t{w}\t_\t_\t_\t_\t{int(i > 1)}\t_\t_\t_\n" for i, (w, _) in enumerate(s, 1)))
        return 0
    if not a.system:
        ap.error("two files are needed")
    system = sentences(a.system, 1, 9)
    if [[w for w, _ in s] for s in gold] != [[w for w, _ in s] for s in system]:
        print("score_names: the words of the two files differ", file=sys.stderr)
        return 1
    g = {(i, *x) for i, s in enumerate(gold) for x in spans([t for _, t in s])}
    p = {(i, *x) for i, s in enumerate(system) for x in spans([named(m) for _, m in s])}
    print("names | precision | recall |     F1 | in gold")
    for kind in (None, "PER", "ORG", "LOC"):
        print("{:5} | {:9.2f} | {:6.2f} | {:6.2f} | {:7}".format(kind or "all", *figures(g, p, kind)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
