#!/usr/bin/env python3
"""Scores a CoNLL-U file against a gold one, by the definition of the CoNLL 2018 shared task: both must hold the same characters (blanks aside);
words are matched by their place in the text, and each figure is the F1 over matched words.

    tools/score_conllu.py GOLD SYSTEM          prints the figures
    tools/score_conllu.py --json GOLD SYSTEM   the same for programs
    tools/score_conllu.py --text GOLD          prints the raw text of a gold file, paragraphs apart by an empty line
"""
import argparse
import json
import sys
import unicodedata

# The features that count: the universal ones of the shared task.
FEATURES = {"PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree", "VerbForm", "Mood",
            "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite"}


class Word:
    __slots__ = ("start", "end", "joined", "form", "lemma", "upos", "xpos", "feats", "head", "deprel", "parent")


class Analysis:
    """Spans of tokens and sentences, and the words of one file. Offsets count the characters that are not blanks."""

    def __init__(self, path):
        self.chars, self.tokens, self.sentences, self.words = [], [], [], []
        at = 0
        sentence, begun = [], 0
        unit = None                     # of a token made of several words: (start, end, words still to come)
        with open(path, encoding="utf-8") as f:
            for number, line in enumerate(list(f) + ["\n"], 1):
                line = line.rstrip("\r\n")
                if line.startswith("#"):
                    continue
                if not line:
                    if sentence:
                        for w in sentence:
                            if not 0 <= w.head <= len(sentence):
                                raise ValueError(f"{path}:{number}: head out of range")
                            w.parent = sentence[w.head - 1] if w.head else None
                        self.sentences.append((begun, at))
                        self.words += sentence
                    sentence, begun, unit = [], at, None
                    continue
                col = line.split("\t")
                if len(col) != 10:
                    raise ValueError(f"{path}:{number}: {len(col)} columns")
                if "." in col[0]:
                    continue            # an empty node
                form = "".join(c for c in col[1] if unicodedata.category(c) != "Zs")
                if "-" in col[0]:
                    a, b = (int(x) for x in col[0].split("-"))
                    self.chars.append(form)
                    unit = [at, at + len(form), b - a + 1]
                    self.tokens.append((at, at + len(form)))
                    at += len(form)
                    continue
                w = Word()
                if unit and unit[2]:
                    w.start, w.end, w.joined = unit[0], unit[1], True
                    unit[2] -= 1
                else:
                    w.start, w.end, w.joined = at, at + len(form), False
                    self.chars.append(form)
                    self.tokens.append((w.start, w.end))
                    at += len(form)
                w.form, w.lemma, w.upos, w.xpos = col[1], col[2], col[3], col[4]
                w.feats = "|".join(sorted(x for x in col[5].split("|") if x.split("=")[0] in FEATURES))
                w.head, w.deprel = int(col[6]), col[7].split(":")[0]
                sentence.append(w)


def common(a, b):
    """Longest common subsequence of two short lists of forms, as index pairs."""
    n, m = len(a), len(b)
    best = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            best[i][j] = best[i + 1][j + 1] + 1 if a[i] == b[j] else max(best[i + 1][j], best[i][j + 1])
    out, i, j = [], 0, 0
    while i < n and j < m:
        if a[i] == b[j]:
            out.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return out


def align(gold, system):
    """Pairs of words that stand for the same: of one span, or, where a token of several words lies on either side, of one form in their order."""
    pairs, g, s = [], 0, 0
    G, S = gold.words, system.words
    while g < len(G) and s < len(S):
        if G[g].joined or S[s].joined:
            # The stretch of text that the touching tokens of several words cover on both sides.
            end = max(w[k].end for w, k in ((G, g), (S, s)) if w[k].joined)
            start = min(w[k].start for w, k in ((G, g), (S, s)) if w[k].joined)
            # A single word before the stretch is handled first.
            if not G[g].joined and G[g].end <= start:
                g += 1
                continue
            if not S[s].joined and S[s].end <= start:
                s += 1
                continue
            i, j = g, s
            while True:
                if i < len(G) and (G[i].start < end):
                    if G[i].joined:
                        end = max(end, G[i].end)
                    i += 1
                elif j < len(S) and S[j].start < end:
                    if S[j].joined:
                        end = max(end, S[j].end)
                    j += 1
                else:
                    break
            for a, b in common([w.form.lower() for w in G[g:i]], [w.form.lower() for w in S[s:j]]):
                pairs.append((G[g + a], S[s + b]))
            g, s = i, j
        elif (G[g].start, G[g].end) == (S[s].start, S[s].end):
            pairs.append((G[g], S[s]))
            g, s = g + 1, s + 1
        elif G[g].start <= S[s].start:
            g += 1
        else:
            s += 1
    return pairs


def score(gold, system):
    if "".join(gold.chars) != "".join(system.chars):
        a, b = "".join(gold.chars), "".join(system.chars)
        k = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        raise ValueError(f"the texts differ from character {k} on: {a[k:k + 30]!r} in gold, {b[k:k + 30]!r} in the other")

    def f1(right, of_gold, of_system):
        p, r = right / max(1, of_system), right / max(1, of_gold)
        return {"precision": 100 * p, "recall": 100 * r, "f1": 100 * (2 * right / max(1, of_gold + of_system)),
                "aligned": None}

    out = {"Tokens": f1(len(set(gold.tokens) & set(system.tokens)), len(gold.tokens), len(system.tokens)),
           "Sentences": f1(len(set(gold.sentences) & set(system.sentences)), len(gold.sentences), len(system.sentences))}
    pairs = align(gold, system)
    partner = {id(s): g for g, s in pairs}

    def same_head(g, s):
        if s.parent is None or g.parent is None:
            return s.parent is None and g.parent is None
        return partner.get(id(s.parent)) is g.parent

    tests = {"Words": lambda g, s: True, "UPOS": lambda g, s: g.upos == s.upos, "XPOS": lambda g, s: g.xpos == s.xpos,
             "UFeats": lambda g, s: g.feats == s.feats, "AllTags": lambda g, s: (g.upos, g.xpos, g.feats) == (s.upos, s.xpos, s.feats),
             "Lemmas": lambda g, s: g.lemma == "_" or g.lemma == s.lemma, "UAS": same_head,
             "LAS": lambda g, s: g.deprel == s.deprel and same_head(g, s)}
    for name, test in tests.items():
        right = sum(1 for g, s in pairs if test(g, s))
        out[name] = f1(right, len(gold.words), len(system.words))
        out[name]["aligned"] = 100 * right / max(1, len(pairs))
    return out


def raw_text(path):
    """The text of a gold file: sentences one after another as their text comments give them, an empty line between paragraphs."""
    out, text, fresh, glued = [], None, False, False
    last_glued, span_end = False, 0
    with open(path, encoding="utf-8") as f:
        for line in list(f) + ["\n"]:
            line = line.rstrip("\r\n")
            if line.startswith("# newdoc") or line == "# newpar" or line.startswith("# newpar id"):
                fresh = True
            elif line.startswith("# text = "):
                text = line[len("# text = "):]
            elif not line and text is not None:
                if out:
                    out.append("\n\n" if fresh else "" if glued else " ")
                out.append(text)
                text, fresh, glued, span_end = None, False, last_glued, 0
            elif line[:1].isdigit():
                # A blank follows the sentence unless its last token says otherwise.
                col = line.split("\t")
                if "." in col[0]:
                    continue
                if "-" in col[0]:
                    span_end = int(col[0].split("-")[1])
                elif int(col[0]) <= span_end:
                    continue
                last_glued = "SpaceAfter=No" in col[9].split("|")
    return "".join(out) + "\n"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold")
    ap.add_argument("system", nargs="?")
    ap.add_argument("--json", action="store_true")
    ap.add_argument("--text", action="store_true")
    a = ap.parse_args()
    if a.text:
        sys.stdout.write(raw_text(a.gold))
        return 0
    if not a.system:
        ap.error("two files are needed")
    try:
        result = score(Analysis(a.gold), Analysis(a.system))
    except (OSError, ValueError) as e:
        print(f"score_conllu: {e}", file=sys.stderr)
        return 1
    if a.json:
        print(json.dumps(result, indent=1))
        return 0
    print("figure     | precision |   recall |       F1 | of matched words")
    for name, v in result.items():
        print(f"{name:10} | {v['precision']:9.2f} | {v['recall']:8.2f} | {v['f1']:8.2f} |" + (f" {v['aligned']:8.2f}" if v["aligned"] is not None else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
