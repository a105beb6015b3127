"""A lemmatiser of edit rules: exceptions by (form, tags), then the longest known suffix. Section 6 of docs/formats/model.md."""
import re
from collections import Counter, defaultdict

from text import lower

MAX_SUFFIX = 6
# Verbs whose past is their base form; WordNet's list leaves them out.
UNCHANGED = """bet bid broadcast burst cast cost cut forecast hit hurt let offset outbid put quit read rebroadcast recast reset rid set shed shut slit split
spread sublet thrust undercut upset""".split()


def base_of(word, mode):
    if mode == 1:
        return word
    if mode == 2:
        return word[:1] + lower(word)[1:]
    return lower(word)


def apply(rule, word):
    drop, mode, add = rule
    base = base_of(word, mode)
    if drop > len(base):
        return base
    return base[:len(base) - drop] + add or base


def rule_of(word, lemma):
    """The rule that turns a word into its lemma with the least change; mode 0 where modes do equally well."""
    best = None
    for mode in (0, 1, 2):
        base = base_of(word, mode)
        k = 0
        while k < min(len(base), len(lemma)) and base[k] == lemma[k]:
            k += 1
        cost = len(base) - k + len(lemma) - k
        if len(base) - k <= 255 and (best is None or cost < best[0]):
            best = (cost, (len(base) - k, mode, lemma[k:]))
    return best[1]


class Lemmatiser:
    def __init__(self, rules, forms, suffixes, longest):
        self.rules, self.forms, self.suffixes, self.longest = rules, forms, suffixes, longest

    def lemma(self, word, upos, xpos):
        f = lower(word)
        for x in (xpos, "*"):
            tag = upos + "\t" + x
            r = self.forms.get(f + "\t" + tag)
            if r is not None:
                return apply(self.rules[r], word)
            for k in range(min(self.longest, len(f)), -1, -1):
                if k == len(f):
                    r = self.suffixes.get(tag + "\t^" + f)
                    if r is not None:
                        return apply(self.rules[r], word)
                r = self.suffixes.get(tag + "\t" + f[len(f) - k:])
                if r is not None:
                    return apply(self.rules[r], word)
        return f


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


def learn(sentences, weight=lambda s: 1, extra=()):
    """Learns rules from sentences with gold tags. Where a word has several lemmas, the commonest one counts. `extra` are further
    (form, lemma, UPOS, XPOS), which speak only where the sentences are silent."""
    # What a word's case says depends on its tags, so a form counts with its case until the rule is chosen.
    by_form = defaultdict(Counter)
    for s in sentences:
        for w, l, u, x in zip(s.words, s.lemmas, s.upos, s.xpos):
            if l and l != "_" and x != "GW":
                for tag in (x, "*"):
                    by_form[lower(w), u + "\t" + tag][w, l] += weight(s)
    known = {(l, u) for _, l, u, _ in extra}
    for w, l, u, x in extra:
        for tag in (x, "*"):
            pairs = by_form[w, u + "\t" + tag]
            # The treebanks hold a few slips (fled: flead); a rare lemma that is no word yields.
            if not pairs or (sum(pairs.values()) < 20 and all((m.lower(), u) not in known for _, m in pairs)):
                pairs.clear()
                pairs[w, l] = 1
    best = {}
    for key, pairs in by_form.items():
        votes = Counter()
        for (w, l), n in pairs.items():
            # A rule is credited with every occurrence it gets right, so that one rule serves all spellings of a word.
            votes[rule_of(w, l)] += 0
        for rule in votes:
            votes[rule] = sum(n for (w, l), n in pairs.items() if apply(rule, w) == l)
        top = max(votes.items(), key=lambda v: (v[1], -v[0][0], -v[0][1], v[0][2]))
        best[key] = (top[0], sum(pairs.values()))

    # Suffix statistics over types, so that frequent irregular words do not bend the rule of the rest.
    stats = defaultdict(Counter)
    for (f, tag), (rule, n) in best.items():
        for k in range(0, min(MAX_SUFFIX, len(f)) + 1):
            stats[tag, f[len(f) - k:]][rule] += 1
    pick = {}
    for (tag, suffix), votes in stats.items():
        rule, n = max(votes.items(), key=lambda v: (v[1], v[0][2], -v[0][0], -v[0][1]))
        pick[tag, suffix] = (rule, n, sum(votes.values()))
    suffixes = {}
    for (tag, suffix), (rule, n, total) in sorted(pick.items(), key=lambda v: (len(v[0][1]), v[0])):
        # A suffix is kept if it is attested well enough and says something else than the next shorter one that is kept.
        if suffix:
            if total < 2 or n / total < 0.6:
                continue
            k = 1
            while (tag, suffix[k:]) not in suffixes:
                k += 1
            if suffixes[tag, suffix[k:]] == rule:
                continue
        suffixes[tag, suffix] = rule
    table = {}

    def number(rule):
        return table.setdefault(rule, len(table))

    rules_lm = Lemmatiser([], {}, {f"{t}\t{s}": number(r) for (t, s), r in suffixes.items()}, MAX_SUFFIX)
    rules_lm.rules = list(table)
    forms = {}
    for (f, tag), (rule, n) in best.items():
        pairs = by_form[f, tag]
        right = sum(c for (w, l), c in pairs.items() if rules_lm.lemma(w, *tag.split("\t")) == l)
        should = sum(c for (w, l), c in pairs.items() if apply(rule, w) == l)
        if right < should:
            forms[f + "\t" + tag] = number(rule)
    return Lemmatiser(list(table), forms, rules_lm.suffixes, MAX_SUFFIX)


def main():
    import argparse
    import os
    from data import read_conllu
    ap = argparse.ArgumentParser(description="Learns the lemma rules and shows how they do with gold tags.")
    ap.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    ap.add_argument("--wordnet", default="/usr/share/wordnet", help="folder of WordNet's index files (Debian: wordnet-base)")
    a = ap.parse_args()
    ud = os.path.join(a.data, "ud")
    train = [s for n in ("ewt", "gum_open") for s in read_conllu(os.path.join(ud, f"en_{n}-train.conllu"), n)]
    lm = learn(train, lambda s: 3 if s.source == "ewt" else 1, inflections(a.wordnet) if os.path.isdir(a.wordnet) else ())
    print(f"{len(lm.rules)} rules, {len(lm.forms)} exceptions, {len(lm.suffixes)} suffixes")
    for n in ("ewt", "gum_open"):
        wrong, total = Counter(), 0
        for s in read_conllu(os.path.join(ud, f"en_{n}-dev.conllu")):
            for w, l, u, x in zip(s.words, s.lemmas, s.upos, s.xpos):
                total += 1
                p = lm.lemma(w, u, x)
                if l != "_" and p != l:
                    wrong[w, u, x, l, p] += 1
        print(n, "dev, gold tags:", round(100 - 100 * sum(wrong.values()) / total, 2))
        print("  ", wrong.most_common(25))


if __name__ == "__main__":
    main()
