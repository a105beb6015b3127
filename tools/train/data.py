"""Reads the treebanks and the name corpora, and cuts them into batches."""
import os
import random
import re
from dataclasses import dataclass, field

import numpy as np

BIO = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
NONE = -100             # a label that is not to be learnt
TITLES = {"president", "senator", "sen.", "minister", "prime", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "sir", "king", "queen",
          "prince", "princess", "pope", "general", "gen.", "colonel", "judge", "justice", "professor", "prof.", "lord", "lady", "governor",
          "gov.", "captain", "rep.", "secretary", "chairman", "mayor", "saint", "st.", "father", "congressman", "congresswoman", "mom", "dad",
          "grandma", "grandpa", "aunt", "uncle", "god"}
WORLDWIDE = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC"}


@dataclass
class Sentence:
    words: list
    upos: list = None
    xpos: list = None
    feats: list = None
    lemmas: list = None
    heads: list = None          # 0 is the root, words count from 1
    deprels: list = None
    misc: list = None
    bio: list = None
    source: str = ""
    soft: dict = None           # what a teacher thinks of it (teacher.py)
    comments: list = field(default_factory=list)


def spans(tags):
    """Names of a sequence of BIO labels as (first, last, kind)."""
    out, start = [], None
    for i, t in enumerate(list(tags) + ["O"]):
        if start is not None and not t.startswith("I-"):
            out.append((start, i - 1, tags[start][2:]))
            start = None
        if t.startswith("B-"):
            start = i
    return out


def read_conllu(path, source=""):
    out, rows, comments = [], [], []
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    c = list(zip(*rows))
                    out.append(Sentence(list(c[1]), list(c[3]), list(c[4]), list(c[5]), list(c[2]), [int(h) for h in c[6]], list(c[7]), list(c[9]),
                                        source=source, comments=comments))
                rows, comments = [], []
            elif line[0] == "#":
                comments.append(line)
            else:
                col = line.split("\t")
                if col[0].isdigit():        # neither a range of a contracted token nor an empty node
                    rows.append(col)
    return out


def gum_mentions(sentences):
    """The entity mentions of a GUM file by sentence: lists of (first, last, type). Mentions open and close in the MISC column, where an opening
    is `(id-type-...` and a closing `id)`; one that is cut in parts or spans sentences is left out."""
    for s in sentences:
        stack, found = [], []
        for i, misc in enumerate(s.misc):
            m = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
            if not m:
                continue
            for part in re.findall(r"\([^()]+\)?|[^()]+\)", m.group(1)):
                if part[0] == "(":
                    bits = part.strip("()").split("-")
                    if "[" in bits[0]:
                        continue
                    if part[-1] == ")":
                        found.append((i, i, bits[1]))
                    else:
                        stack.append((bits[0], i, bits[1]))
                else:
                    ident = part[:-1].split("-")[0]
                    for k in range(len(stack) - 1, -1, -1):
                        if stack[k][0] == ident:
                            found.append((stack[k][1], i, stack[k][2]))
                            del stack[k]
                            break
        yield s, found


def name_of(s, a, b, kind):
    """The name inside a mention: its head, if a proper noun, with the proper nouns that belong to it. None if the mention has no name."""
    inside = range(a, b + 1)
    tops = [i for i in inside if not a <= s.heads[i] - 1 <= b]
    if len(tops) != 1:
        return None
    top = tops[0]

    def proper(i):
        return s.upos[i] == "PROPN" or s.xpos[i] in ("NNP", "NNPS")

    # Nationalities in the plural are no names of persons or bodies.
    if s.xpos[top] == "NNPS" and (kind == "PER" or kind == "ORG" and a == b):
        return None
    if not proper(top):
        return None
    keep, todo = {top}, [top]
    while todo:
        h = todo.pop()
        for i in inside:
            if s.heads[i] - 1 != h or i in keep:
                continue
            rel, first = s.deprels[i], s.deprels[i].split(":")[0]
            ok = rel == "flat" or (first == "compound" and proper(i)) or (rel == "amod" and proper(i)) or (rel == "nummod" and i > h and kind != "PER")
            if kind != "PER" and not ok:
                # Ministry of Foreign Affairs, Department of Health and Human Services
                if rel == "nmod" and i > h and proper(i):
                    case = [j for j in inside if s.heads[j] - 1 == i and s.deprels[j] == "case"]
                    ok = len(case) == 1 and s.words[case[0]].lower() in ("of", "for", "de", "del", "di")
                elif rel == "conj" and h != top and proper(i):
                    ok = True
            elif kind == "PER" and rel == "amod":
                ok = False
            if ok:
                keep.add(i)
                todo.append(i)
    lo, hi = min(keep), max(keep)
    if kind == "PER":
        while lo <= hi and s.words[lo].lower() in TITLES:
            lo += 1
    while lo <= hi and s.upos[lo] in ("DET", "PUNCT", "ADP"):
        lo += 1
    while hi >= lo and s.upos[hi] in ("PUNCT", "PART", "ADP"):
        hi -= 1
    return (lo, hi) if lo <= hi else None


def add_gum_names(sentences):
    kinds = {"person": "PER", "organization": "ORG", "place": "LOC"}
    for s, mentions in gum_mentions(sentences):
        tags = ["O"] * len(s.words)
        # Of nested names the outermost counts.
        for a, b, t in sorted(mentions, key=lambda m: m[0] - m[1]):
            if t not in kinds:
                continue
            span = name_of(s, a, b, kinds[t])
            if span and all(tags[i] == "O" for i in range(span[0], span[1] + 1)):
                for i in range(span[0], span[1] + 1):
                    tags[i] = ("B-" if i == span[0] else "I-") + kinds[t]
        s.bio = tags
    return sentences


def read_worldwide(path):
    out, words, tags = [], [], []

    def flush():
        if words and len(words) <= 150:
            fixed = list(tags)
            for i, t in enumerate(fixed):
                if t.startswith("I-") and (i == 0 or fixed[i - 1][2:] != t[2:] or fixed[i - 1] == "O"):
                    fixed[i] = "B-" + t[2:]
            out.append(Sentence(list(words), bio=fixed, source="worldwide"))
        words.clear()
        tags.clear()

    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if not line or line.startswith("# article"):
                flush()
                continue
            col = line.split("\t")
            if len(col) < 2:
                continue
            kind = WORLDWIDE.get(col[1][2:])
            words.append(col[0])
            tags.append(col[1][:2] + kind if kind else "O")
    flush()
    return out


def read_iob2(path):
    out, words, tags = [], [], []
    with open(path, encoding="utf-8") as f:
        for line in list(f) + ["\n"]:
            line = line.rstrip("\n")
            if not line:
                if words:
                    out.append(Sentence(words, bio=tags))
                words, tags = [], []
            elif not line.startswith("#"):
                col = line.split("\t")
                words.append(col[1])
                tags.append(col[2] if col[2] in BIO else "O")
    return out


def load_train(data):
    ewt = read_conllu(os.path.join(data, "ud/en_ewt-train.conllu"), "ewt")
    gum = add_gum_names(read_conllu(os.path.join(data, "ud/en_gum_open-train.conllu"), "gum"))
    world = read_worldwide(os.path.join(data, "ner/worldwide-train.tsv"))
    # GUM calls a state that acts an organisation; here a state is a place throughout.
    count = {}
    for s in world:
        for a, b, kind in spans(s.bio):
            key = " ".join(s.words[a:b + 1]).lower()
            count[key] = count.get(key, 0) + {"LOC": 1, "ORG": -1}.get(kind, 0)
    for s in gum:
        for a, b, kind in spans(s.bio):
            if kind == "ORG" and count.get(" ".join(s.words[a:b + 1]).lower(), 0) > 2:
                s.bio[a:b + 1] = ["B-LOC"] + ["I-LOC"] * (b - a)
    return ewt, gum, world


def inventories(ewt, gum):
    """Label lists. Features come from EWT alone: GUM's conventions differ, and one string cannot serve both."""
    def of(sents, key):
        return sorted({x for s in sents for x in getattr(s, key)})
    return {"upos": of(ewt + gum, "upos"), "xpos": of(ewt + gum, "xpos"), "feats": of(ewt, "feats"), "deprel": of(ewt + gum, "deprels"), "bio": BIO}


def tags_together(ewt, labels, least=2):
    """The tags that words of EWT have together, as label numbers (UPOS, XPOS, FEATS)."""
    kinds = ("upos", "xpos", "feats")
    index = [{x: i for i, x in enumerate(labels[k])} for k in kinds]
    count = {}
    for s in ewt:
        for t in zip(*(getattr(s, k) for k in kinds)):
            count[t] = count.get(t, 0) + 1
    return np.array(sorted([ix[x] for ix, x in zip(index, t)] for t, n in count.items() if n >= least), "<u2")


def vary(s, rng):
    """Now and then a sentence as reports print it: a heading in capitals or without its full stop, curly quotes."""
    words, n = s.words, len(s.words)
    r = rng.random()
    if r < 0.025 and n <= 25:
        words = [w.upper() for w in words]
    elif r < 0.05 and n <= 25:
        words = [w[:1].upper() + w[1:] for w in words]
    if '"' in words and rng.random() < 0.35:
        opening, out = True, []
        for w in words:
            if w == '"':
                w = "\u201c" if opening else "\u201d"
                opening = not opening
            out.append(w)
        words = out
    elif rng.random() < 0.35:
        words = ['"' if w in "\u201c\u201d" else w for w in words]
    cut = n
    last_is_leaf = s.heads is None or (n not in s.heads and s.upos[-1] == "PUNCT")
    if rng.random() < 0.05 and n > 2 and words[-1] in (".", "!", "?") and last_is_leaf:
        cut = n - 1
    if words is s.words and cut == n:
        return s
    c = lambda x: x[:cut] if x is not None else None
    return Sentence(c(list(words)), c(s.upos), c(s.xpos), c(s.feats), None, c(s.heads), c(s.deprels), None, c(s.bio), s.source)


class Batcher:
    def __init__(self, pieces, labels, positions=512):
        self.pieces, self.positions = pieces, positions
        self.index = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}

    def order(self, sentences, size, rng=None):
        """Groups of sentence numbers, each of about `size` padded pieces, of like length."""
        length = [len(self.pieces.sentence(s.words)[0]) for s in sentences]
        noise = [length[i] + (rng.random() * 3 if rng else 0) for i in range(len(sentences))]
        groups, cur, longest = [], [], 0
        for i in sorted(range(len(sentences)), key=lambda i: noise[i]):
            longest = max(longest, length[i])
            if cur and longest * (len(cur) + 1) > size:
                groups.append(cur)
                cur, longest = [], length[i]
            cur.append(i)
        if cur:
            groups.append(cur)
        if rng:
            rng.shuffle(groups)
        return groups

    def batch(self, sentences):
        import torch
        rows = [self.pieces.sentence(s.words) for s in sentences]
        t = max(len(r[0]) for r in rows)
        n = max(len(s.words) for s in sentences)
        b = len(rows)
        ids = np.zeros((b, t), np.int64)
        shapes = np.zeros((b, t), np.int64)
        pad = np.ones((b, t), bool)
        first = np.zeros((b, n + 1), np.int64)
        lab = {k: np.full((b, n), NONE, np.int64) for k in ("upos", "xpos", "feats", "deprel", "bio", "head")}
        words = np.zeros(b, np.int64)
        for k, (s, (i, sh, fi)) in enumerate(zip(sentences, rows)):
            ids[k, :len(i)], shapes[k, :len(i)], pad[k, :len(i)] = i, sh, False
            first[k, :len(fi)] = fi
            m = words[k] = len(s.words)
            if s.upos is not None:
                ix = self.index
                lab["upos"][k, :m] = [ix["upos"].get(x, NONE) for x in s.upos]
                lab["xpos"][k, :m] = [ix["xpos"].get(x, NONE) for x in s.xpos]
                if s.source == "ewt":
                    lab["feats"][k, :m] = [ix["feats"].get(x, NONE) for x in s.feats]
                lab["deprel"][k, :m] = [ix["deprel"].get(x, NONE) for x in s.deprels]
                lab["head"][k, :m] = s.heads
            if s.bio is not None:
                lab["bio"][k, :m] = [BIO.index(x) for x in s.bio]
        to = torch.from_numpy
        return {"ids": to(ids), "shapes": to(shapes), "pad": to(pad), "first": to(first), "words": to(words), "labels": {k: to(v) for k, v in lab.items()}}
