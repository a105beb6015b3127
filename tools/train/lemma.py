"""A lemmatiser of edit rules: exceptions by (form, tags), then the longest known suffix. Section 6 of docs/formats/model.md."""
import os
import re
from collections import Counter, defaultdict

from text import lower, shape, upper_first

MAX_SUFFIX = 6
# Verbs whose past is their base form; WordNet's list leaves them out.
UNCHANGED = """bet bid broadcast burst cast cost cut forecast hit hurt let offset outbid put quit read rebroadcast recast reset rid set shed shut slit split
spread sublet thrust undercut upset""".split()


MODES = range(6)


def base_of(word, mode):
    if mode == 4:
        mode = 3 if len(word) > 5 else 1
    if mode == 1:
        return word
    if mode == 2:
        return word[:1] + lower(word)[1:]
    if mode == 3:
        return upper_first(lower(word))
    return lower(word).replace(",", "") if mode == 5 else lower(word)


def case_of(word, upos):
    """What the lemma of a name hangs on beside its tags: letters none of which is a capital, or all of them."""
    return {1: "\ta", 3: "\tA"}.get(shape(word), "") if upos == "PROPN" else ""


def apply(rule, word):
    drop, mode, add = rule
    base = base_of(word, mode)
    if drop > len(base):
        return base
    return base[:len(base) - drop] + add or base


def rules_of(word, lemma):
    """The rules that turn a word into its lemma with the least change."""
    out = []
    for mode in MODES:
        base = base_of(word, mode)
        k = 0
        while k < min(len(base), len(lemma)) and base[k] == lemma[k]:
            k += 1
        if len(base) - k <= 255:
            out.append((len(base) - k + len(lemma) - k, (len(base) - k, mode, lemma[k:])))
    return [r for cost, r in out if cost == min(out)[0]]


def rule_of(word, lemma):
    """The first of them: mode 0 where modes do equally well."""
    return rules_of(word, lemma)[0]


class Lemmatiser:
    def __init__(self, rules, forms, suffixes, longest):
        self.rules, self.forms, self.suffixes, self.longest = rules, forms, suffixes, longest

    def lemma(self, word, upos, xpos):
        f = lower(word)
        for x in dict.fromkeys((xpos + case_of(word, upos), xpos, "*")):
            tag = upos + "\t" + x
            r = self.forms.get(f + "\t" + tag)
            if r is None:
                r = self.by_suffix(f, tag)
            if r is not None:
                return apply(self.rules[r], word)
        return f

    def by_suffix(self, f, tag):
        for k in range(min(self.longest, len(f)), -1, -1):
            for whole in ("^", "") if k == len(f) else ("",):
                r = self.suffixes.get(tag + "\t" + whole + f[len(f) - k:])
                if r is not None:
                    return r
        return None


def inflections(folder):
    """Regular and listed forms of WordNet's one-word verbs and nouns, as (form, lemma, UPOS, XPOS). They teach what the treebanks are too small
    for: which verbs end in a silent e, which nouns in a singular s. Of two lemmas with one form the one with more senses wins."""
    def index(kind):
        out = {}
        with open(f"{folder}/index.{kind}", encoding="utf-8") as f:
            for line in f:
                col = line.split(" ")
                if col[0].isalpha() and len(col[0]) > 2:
                    out[col[0]] = int(col[2])
        return out

    def listed(kind):
        out = defaultdict(list)
        with open(f"{folder}/{kind}.exc", encoding="utf-8") as f:
            for line in f:
                col = line.split()
                if len(col) == 2 and col[0].isalpha() and col[1].isalpha():
                    out[col[1]].append(col[0])
        return out

    def plural(w):
        if w[-1] == "y" and w[-2] not in "aeiou":
            return w[:-1] + "ies"
        return w + ("es" if w.endswith(("s", "x", "z", "ch", "sh")) else "s")

    found = {}

    def add(form, lemma, tag, senses):
        if senses > found.get((form, tag), (0,))[0]:
            found[form, tag] = (senses, lemma)

    verbs, irregular = index("verb"), listed("verb")
    for v, n in verbs.items():
        odd = irregular.get(v, [])
        ing = [f for f in odd if f.endswith("ing")]
        es = [f for f in odd if f.endswith("s") and not f.endswith("ss")]
        ed = [f for f in odd if f not in ing and f not in es]
        stem = v[:-1] if v[-1] == "e" else v
        if re.fullmatch("[^aeiou]*(qu)?[aeiou][bdfgklmnprtz]", v):
            stem += v[-1]           # stagged, so that staged is left to stage
        if not ing:
            ing = [v[:-2] + "ying" if v.endswith("ie") else (v if v.endswith(("ee", "oe", "ye")) else stem) + "ing"]
        if not ed:
            ed = [v[:-1] + "ied" if v[-1] == "y" and v[-2] not in "aeiou" else stem + "ed"]
        for f in ing:
            add(f, v, "VERB\tVBG", n)
        for f in ed:
            add(f, v, "VERB\tVBD", n)
            add(f, v, "VERB\tVBN", n)
        for f in es or [plural(v)]:
            add(f, v, "VERB\tVBZ", n)
        if not any(f.endswith("ed") for f in ed):
            for tag in ("VERB\tVBD", "VERB\tVBN"):        # smelled beside smelt
                add(stem + "ed", v, tag, 0.5)
    for v in UNCHANGED:
        for tag in ("VERB\tVBD", "VERB\tVBN"):
            add(v, v, tag, 99)
    nouns, irregular = index("noun"), listed("noun")
    for w, n in nouns.items():
        for f in irregular.get(w, []) or [plural(w)]:
            add(f, w, "NOUN\tNNS", n)
        if w.endswith("ch"):
            add(w + "s", w, "NOUN\tNNS", 0.5)               # monarchs
        if w[-1] == "s" and not {w[:-1], w[:-2], w[:-3] + "y"} & nouns.keys():
            add(w, w, "NOUN\tNNS", n)
    return [(f, lemma, *tag.split("\t")) for (f, tag), (n, lemma) in found.items()]


def abbreviations():
    """Months and days cut short, as (form, lemma, UPOS, XPOS), and a few more."""
    names = """January February March April June July August September October November December
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday""".split()
    out = [(n[:k].lower() + dot, n) for n in names for k in (3, 4) for dot in (".", "") if k == 3 or n in ("September", "Tuesday", "Thursday")]
    out = [(f, n) for f, n in out if f not in ("mar", "sun", "sat", "mon", "wed")]
    return [(f, n, "PROPN", "NNP") for f, n in out] + [(f, n, "NOUN", x) for f, n, x in (("hr", "hour", "NN"), ("hrs", "hour", "NNS"), ("mins", "minute", "NNS"),
            ("secs", "second", "NNS"), ("yr", "year", "NN"), ("yrs", "year", "NNS"))] + [("b/c", "because", u, "IN") for u in ("ADP", "SCONJ")]


def proper(folder):
    """The words that WordNet writes with a capital only, in lower case."""
    always, never = set(), set()
    with open(f"{folder}/data.noun", encoding="utf-8") as f:
        for line in f:
            col = line.split(" ")
            if col[0]:
                for word in col[4:4 + 2 * int(col[3], 16):2]:
                    for part in word.split("_"):
                        if part.isalpha() and (part.istitle() or word == part):
                            (always if part.istitle() else never).add(part.lower())
    return always - never


def learn(sentences, weight=lambda s: 1, extra=(), names=()):
    """Learns rules from sentences with gold tags. Where a word has several lemmas, the commonest one counts. `extra` are further
    (form, lemma, UPOS, XPOS), which speak only where the sentences are silent; `names`, in lower case, are always written with a capital."""
    # Signs go by EWT where it knows them well: conventions differ.
    signs = Counter((w, x) for s in sentences for w, u, x in zip(s.words, s.upos, s.xpos) if u == "PUNCT" and s.source == "ewt")
    # What a word's case says depends on its tags, so a form counts with its case until the rule is chosen.
    by_form, seen = defaultdict(Counter), Counter()
    for s in sentences:
        for w, l, u, x in zip(s.words, s.lemmas, s.upos, s.xpos):
            if l and l != "_" and x != "GW" and not (u == "PUNCT" and s.source == "gum_open" and signs[w, x] > 9):
                for tag in (x + case_of(w, u), "*"):
                    by_form[lower(w), u + "\t" + tag][w, l] += weight(s)
                seen[lower(w)] += u == "PROPN" and l == w and shape(w) == 2
    known = {(l, u) for _, l, u, _ in extra}
    for w, l, u, x in extra:
        for tag in (x, "*"):
            pairs = by_form[w, u + "\t" + tag]
            # The treebanks hold a few slips (fled: flead); a rare lemma that is no word yields.
            if not pairs or (sum(pairs.values()) < 20 and all((m.lower(), u) not in known for _, m in pairs)):
                pairs.clear()
                pairs[w, l] = 1
    best, right_rules, given = {}, {}, {}
    for key, pairs in by_form.items():
        votes = {r: 0 for w, l in pairs for r in rules_of(w, l)}
        for rule in votes:
            # A rule is credited with every occurrence it gets right, so that one rule serves all spellings of a word.
            votes[rule] = sum(n for (w, l), n in pairs.items() if apply(rule, w) == l)
        top = max(votes.items(), key=lambda v: (v[1], -v[0][0], -v[0][1], v[0][2]))
        best[key] = top[0]
        right_rules[key] = [r for r, n in votes.items() if n == top[1]]

    for w, l, u, x in extra:
        if u == "PROPN":
            for case in (lower, str.upper):
                given.setdefault((w, u + "\t" + x + case_of(case(w), u)), (case(w), l))
    for f in names:
        if seen[f] > 1:
            for case in (lower, str.upper) if len(f) > 3 else (lower,):
                given.setdefault((f, "PROPN\tNNP" + case_of(case(f), "PROPN")), (case(f), upper_first(f)))
    # Suffix statistics over types, so that frequent irregular words do not bend the rule of the rest.
    stats, types = defaultdict(Counter), Counter()
    for (f, tag), rules in right_rules.items():
        # In words of one case the end says nothing of the capitals.
        for k in range(0, 1 if tag.count("\t") == 2 else min(MAX_SUFFIX, len(f)) + 1):
            types[tag, f[len(f) - k:]] += 1
            stats[tag, f[len(f) - k:]].update(rules)
    pick = {}
    for key, votes in stats.items():
        if not key[1]:      # nothing is taken off a word whose end is not known: tags err
            votes = {r: n for r, n in votes.items() if r[0] == 0 and not r[2]} or {(0, 0, ""): 0}
        rule, n = max(votes.items(), key=lambda v: (v[1], v[0][2], -v[0][0], -v[0][1]))
        pick[key] = (rule, n, types[key])
    suffixes = {}
    for (tag, suffix), (rule, n, total) in sorted(pick.items(), key=lambda v: (len(v[0][1]), v[0])):
        # A suffix is kept if it is attested well enough and says something else than the next shorter one that is kept.
        if suffix:
            if total < 2 or n / total < 0.6:
                continue
            k = 1
            while (tag, suffix[k:]) not in suffixes:
                k += 1
            shorter = suffixes[tag, suffix[k:]]
            if shorter == rule or stats[tag, suffix][shorter] == n:
                continue
        suffixes[tag, suffix] = rule
    table = {}

    def number(rule):
        return table.setdefault(rule, len(table))

    lm = Lemmatiser([], {}, {f"{t}\t{s}": number(r) for (t, s), r in suffixes.items()}, MAX_SUFFIX)
    lm.rules = list(table)
    for (f, tag), rule in best.items():
        pairs = by_form[f, tag]
        by_rule = lm.rules[lm.by_suffix(f, tag)]
        if sum(n for (w, l), n in pairs.items() if apply(by_rule, w) == l) < sum(n for (w, l), n in pairs.items() if apply(rule, w) == l):
            lm.forms[f + "\t" + tag] = number(rule)
    lm.rules = list(table)
    for (f, tag), (w, l) in given.items():
        if (f, tag) not in by_form and apply(lm.rules[lm.by_suffix(f, tag)], w) != l:
            lm.forms[f + "\t" + tag] = number(rule_of(w, l))
    lm.rules = list(table)
    return lm


def learn_from(data, wordnet):
    """The lemmatiser of the treebanks' training sets and, where it is installed, WordNet."""
    from data import read_conllu
    train = [s for n in ("ewt", "gum_open") for s in read_conllu(os.path.join(data, f"ud/en_{n}-train.conllu"), n)]
    extra, names = (inflections(wordnet), sorted(proper(wordnet))) if os.path.isdir(wordnet) else ([], ())
    # EWT weighs more: its conventions are the ones that are measured.
    return learn(train, lambda s: 3 if s.source == "ewt" else 1, extra + abbreviations(), names)


def entries(lm):
    """As a model file holds them."""
    import numpy as np
    out = {"lemma.rule.drop": np.array([x[0] for x in lm.rules], "u1"), "lemma.rule.mode": np.array([x[1] for x in lm.rules], "u1"),
           "lemma.rule.add": [x[2] for x in lm.rules]}
    for name, d in (("form", lm.forms), ("suffix", lm.suffixes)):
        keys = sorted(d, key=lambda k: k.encode())
        out["lemma." + name] = keys
        out[f"lemma.{name}.rule"] = np.array([d[k] for k in keys], "<u2")
    return out


def main():
    import argparse
    from data import read_conllu
    ap = argparse.ArgumentParser(description="Learns the lemma rules and shows how they do with gold tags.")
    ap.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    ap.add_argument("--wordnet", default="/usr/share/wordnet", help="folder of WordNet's index files (Debian: wordnet-base)")
    a = ap.parse_args()
    lm = learn_from(a.data, a.wordnet)
    print(f"{len(lm.rules)} rules, {len(lm.forms)} exceptions, {len(lm.suffixes)} suffixes")
    for n in ("ewt", "gum_open"):
        wrong, total = Counter(), 0
        for s in read_conllu(os.path.join(a.data, f"ud/en_{n}-dev.conllu")):
            for w, l, u, x in zip(s.words, s.lemmas, s.upos, s.xpos):
                total += 1
                p = lm.lemma(w, u, x)
                if l != "_" and p != l:
                    wrong[w, u, x, l, p] += 1
        print(n, "dev, gold tags:", round(100 - 100 * sum(wrong.values()) / total, 2))
        print("  ", wrong.most_common(25))


if __name__ == "__main__":
    main()
