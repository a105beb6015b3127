"""Event types: PLOVER's, of marked sentences and of whole stories.

    python tools/train/events.py prepare --readout build/readout --data DIR --out build/train/events.jsonl

cuts the marked sentences of DIR/events/plv_train.tsv into words with the program's own tokeniser, finds each predicate in its tree, and takes the
beginnings of DIR/events/synthetic_stories.tsv beside them. train.py reads the result."""
import argparse
import csv
import json
import os
import re
import subprocess

import torch

from data import Batcher, Sentence

TYPES = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",
         "COERCE", "ASSAULT"]
MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}       # one class in the corpus
QUADS = (("AGREE", "CONSULT", "SUPPORT"), ("COOPERATE", "AID", "YIELD"), ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
         ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"))
QUAD = {t: q for q, types in enumerate(QUADS) for t in types}
SOURCE, TARGET, PREDICATE = 1, 2, 3
STORY_WORDS = 70


def unspaced(s):
    return re.sub(r"\s", "", s)


def unmark(marked):
    """The text without its marks, and the first span, in characters without white space, of source and target. Marks nest and repeat."""
    out, first, stack = "", {}, []
    for part in re.split(r"(</?[st]>)", marked):
        if re.fullmatch(r"<[st]>", part):
            stack.append((part[1], len(unspaced(out))))
        elif re.fullmatch(r"</[st]>", part):
            for i in range(len(stack) - 1, -1, -1):
                if stack[i][0] == part[2]:
                    k, start = stack.pop(i)
                    if len(unspaced(out)) > start:
                        first.setdefault(k, (start, len(unspaced(out))))
                    break
        else:
            out += part
    return " ".join(out.split()), first.get("s"), first.get("t")


def parse(readout, text):
    """The words of one text as (form, tag, head from 0 or -1, span in characters without white space)."""
    run = subprocess.run([readout, "parse", "-"], input=text + "\n", capture_output=True, text=True, check=True)
    words, base, count, at = [], 0, 0, 0
    for line in run.stdout.split("\n"):
        c = line.split("\t")
        if len(c) < 8:
            base, count = base + count, 0
        elif c[0].isdigit():
            head = int(c[6])
            n = len(unspaced(c[1]))
            words.append((c[1], c[3], head - 1 + base if head else -1, (at, at + n)))
            count, at = count + 1, at + n
    return words


def covered(words, span):
    hit = [i for i, w in enumerate(words) if span and w[3][0] < span[1] and w[3][1] > span[0]]
    return [hit[0], hit[-1]] if hit else None


def chain(words, i):
    out = []
    while i >= 0 and i not in out:
        out.append(i)
        i = words[i][2]
    return out


def predicate(words, source, target):
    """The lowest word above both source and target that can be a predicate; -1 if the tree has none."""
    def above(span):
        top = next(i for i in range(span[0], span[1] + 1) if not span[0] <= words[i][2] <= span[1])
        return chain(words, words[top][2])
    s = above(source)
    for i in above(target):
        if i in s:
            return next((j for j in chain(words, i) if words[j][1] in ("VERB", "NOUN", "ADJ")), -1)
    return -1


def marked_row(readout, marked, event):
    text, s, t = unmark(marked)
    words = parse(readout, text)
    source, target = covered(words, s), covered(words, t)
    verb = predicate(words, source, target) if source and target else -1
    return {"words": [w[0] for w in words], "source": source, "target": target, "verb": verb, "event": MERGED.get(event, event)}


def prepare(a):
    csv.field_size_limit(1 << 28)
    with open(os.path.join(a.data, "events/plv_train.tsv"), encoding="utf-8", newline="") as f:
        rows = [marked_row(a.readout, r["marked_sentence"], r["event"]) for r in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)]
    with open(os.path.join(a.data, "events/synthetic_stories.tsv"), encoding="utf-8", newline="") as f:
        for r in csv.DictReader(f, delimiter="\t"):
            text = re.sub(r"\{country_\d\}", "Ruritania", r["text"].replace("\\n", "\n"))
            words = re.findall(r"\w+(?:[-.]\w+)*|'s|[^\w\s]", " ".join(text.split())[:8 * STORY_WORDS])[:STORY_WORDS]
            event = MERGED.get(r["event"], r["event"])
            if event in TYPES and len(words) > 8:
                rows.append({"words": words, "event": event})
    with open(a.out, "w", encoding="utf-8") as f:
        for r in rows:
            f.write(json.dumps(r, ensure_ascii=False) + "\n")
    print(f"{a.out}: {sum('verb' in r for r in rows)} marked sentences, {sum('verb' not in r for r in rows)} stories")


def read(path):
    """Marked sentences with both ends, and stories."""
    with open(path, encoding="utf-8") as f:
        rows = [r for r in map(json.loads, f) if len(r["words"]) <= 160]
    return [r for r in rows if r.get("source") and r.get("target")], [r for r in rows if "source" not in r]


def batch(pieces, rows, rng=None):
    """With rng, for training: half of the predicates go unmarked, as the head must do without them too."""
    b = Batcher(pieces, {k: [] for k in ("upos", "xpos", "feats", "deprel")}).batch([Sentence(r["words"]) for r in rows])
    b["marks"] = torch.zeros_like(b["first"])
    for k, r in enumerate(rows):
        if r.get("verb", -1) >= 0 and not (rng and rng.random() < 0.5):
            b["marks"][k, r["verb"] + 1] = PREDICATE
        for mark, key in ((SOURCE, "source"), (TARGET, "target")):
            if r.get(key):
                b["marks"][k, r[key][0] + 1:r[key][1] + 2] = mark
    b["gold"] = torch.tensor([TYPES.index(r["event"]) for r in rows])
    return b


def groups(rows, size, rng):
    """Batches of rows of like length."""
    order = sorted(rows, key=lambda r: len(r["words"]) + 4 * rng.random())
    return [order[i:i + size] for i in range(0, len(order), size)]


def macro(gold, pred):
    f = []
    for c in sorted(set(gold)):
        hit = sum(g == p == c for g, p in zip(gold, pred))
        f.append(2 * hit / (gold.count(c) + pred.count(c)))
    return round(100 * sum(f) / len(f), 1)


def figures(model, pieces, rows):
    """Macro-F1 of binary, quad and root class."""
    pred = [None] * len(rows)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]["words"]))
    model.eval()
    with torch.no_grad():
        for i in range(0, len(order), 32):
            part = order[i:i + 32]
            for k, t in zip(part, model.event_scores(batch(pieces, [rows[j] for j in part])).argmax(-1).tolist()):
                pred[k] = TYPES[t]
    gold = [r["event"] for r in rows]
    return tuple(macro([f(x) for x in gold], [f(x) for x in pred]) for f in (lambda x: QUAD[x] // 2, QUAD.get, lambda x: x))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(dest="command", required=True)
    p = sub.add_parser("prepare")
    p.add_argument("--readout", default="build/readout")
    p.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    p.add_argument("--out", default="build/train/events.jsonl")
    prepare(ap.parse_args())


if __name__ == "__main__":
    main()
