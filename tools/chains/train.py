# SPDX-License-Identifier: Apache-2.0
"""Trains the scorers of src/chains on UD English GUM: senses of words into the model file, boosted trees into src/chains/weights.c.

usage: train.py LIBRARY MODEL GUM.conllu... [--types-only]
  LIBRARY  build/tests/libchains_look.so (ninja chains_look);  MODEL  models/readout-en.rom, which gets the senses
Needs numpy, torch and lightgbm. Trees are the program's own, over GUM's words. Seeded; the numbers of trees and the thresholds were chosen on
dev by tools/score_coref.py, when GUM-train alone was learnt from; what is shipped learns from dev too. First with --types-only (the kinds of nouns are features), build, then without.

  1  senses: 80 numbers of a word's state (docs/formats/model.md, section 10), by a ranking of the phrases before a phrase, by whether a word
     heads a phrase, whether a dependent is within the phrase of its head, and the kind of thing that the phrase names
  2  where phrases end and whether they are any: trees over the endings, which know the senses
  3  pairs of phrases: trees, which know the senses and what has been linked before
What a stage is given of the stage before comes from a training without the document (FOLDS), else it would be trusted too much; one document in eight
is seen without senses, so that a model file without them will do.
"""
import collections
import ctypes
import os
import sys
from pathlib import Path

import numpy as np

import gum

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools/train"))
TYPES = {"person": 1, "place": 2, "organization": 3, "time": 4, "object": 5, "abstract": 6, "event": 7, "animal": 8, "plant": 9, "substance": 10}
FEATURES, ENDING_FEATURES, MOST_BEFORE, MOST_ENDINGS = 93, 47, 48, 8
HIDDEN = 128        # units on the way to the senses
SENSES, PAIR, LATER_ADDS, BEFORE_ADDS, IS_PHRASE, IS_WITHIN, OF_HEAD, OF_DEPENDENT, KINDS = 80, 30, 60, 61, 62, 63, 64, 67, 70
UNIT, SENSE_UNIT, FOLDS, NONE = 4096, 32, 5, 0xffffffff
LEAVES, ENDING_LEAVES = 31, 20  # of a tree at most; weights.h says it too
THRESHOLDS = (-5734, -5734, -5734, -5734)  # pronoun, name, noun, number; the sum of 4096ths above which two are one
LIKELY, HOPELESS = -1.0, -6.0              # of the first kind of trees alone: what links while they learn, what the second kind is not shown
PAIR_TREES, FIRST_TREES, RANK_TREES, ENDING_TREES = 320, 64, 160, 140   # the first are asked of all pairs, the others of those that come close
HEAD = """/* SPDX-License-Identifier: Apache-2.0 */
/* Written by tools/chains/train.py from UD English GUM, train and dev (documents of open licence, Amir Zeldes and others, CC BY 4.0
 * and similar; https://github.com/UniversalDependencies/UD_English-GUM): boosted trees by LightGBM, leaves in 4096ths of a logit. */
#include "chains/weights.h"

"""


def fnv(text):
    h = 14695981039346656037
    for b in text.lower().encode():
        h = (h ^ b) * 1099511628211 % (1 << 64)
    return h


def noun_types(paths):
    """Lemma to the kind of thing that it names most often, of those met twice and mostly so."""
    kinds = collections.defaultdict(collections.Counter)
    for _, lines, words, mentions in (d for path in paths for d in gum.documents(path)):
        heads, i, sentence = {}, 0, 0
        for line in lines:
            cells = line.split("\t")
            if line == "\n":
                sentence = i
            elif len(cells) == 10 and cells[0].isdigit():
                heads[i] = sentence + int(cells[6]) - 1 if cells[6] != "0" else -1
                i += 1
        for first, last, _, kind in mentions:
            head = next((k for k in range(first, last + 1) if not first <= heads[k] <= last), last)
            if words[head][2] in ("NOUN", "PROPN"):
                kinds[words[head][1].lower()][kind] += 1
    out = {}
    for lemma, count in kinds.items():
        kind, n = count.most_common(1)[0]
        if n >= 2 and n / sum(count.values()) >= 0.7 and lemma.isascii():
            out[fnv(lemma)] = TYPES[kind]
    return out


# ---- documents, by way of look.c ----

class Document:
    library = None

    def __init__(self, lines, mentions):
        self.mentions, text = mentions, ("".join(line for line in lines if not line.startswith("# newdoc")) + "\n").encode()
        self.l = ctypes.c_void_p(self.library.look_at(text, ctypes.c_size_t(len(text))))
        if not self.l:
            sys.exit("a document cannot be read")
        self.states = np.zeros((self.library.look_words(self.l), 384), "f4")
        self.library.look_states(self.l, self.at(self.states))
        self.note()
        self.endings = None

    @staticmethod
    def at(array):
        return ctypes.c_void_p(array.ctypes.data)

    def note(self):
        """Phrases as they stand, and the gold chain of each; those without one get a number of their own."""
        n = self.library.look_phrases(self.l)
        self.phrases = np.zeros((n, 7), "i4")
        for i in range(n):
            self.library.look_phrase(self.l, i, self.at(self.phrases[i]))
        where = collections.defaultdict(list)
        for i, p in enumerate(self.phrases):
            where[p[0], p[1]].append(i)
        self.gold, self.kind, ids = np.arange(n) + 1000000, np.zeros(n, int), {}
        for first, last, chain, kind in sorted(self.mentions):
            free = [i for i in where[first, last] if self.gold[i] >= 1000000]
            if free:
                self.gold[free[0]] = ids.setdefault(chain, len(ids))
                self.kind[free[0]] = TYPES.get(kind, 0)

    def give(self, senses):
        self.library.look_senses(self.l, self.at(senses) if senses is not None else None, SENSES)

    def read_endings(self):
        """Of each phrase: (its number, may it end there, features, where it would end, the dependent to come)."""
        gold, out = {(a, b) for a, b, _, _ in self.mentions}, []
        for i, p in enumerate(self.phrases):
            last, rows = np.zeros((MOST_ENDINGS, 2), "u4"), np.zeros((MOST_ENDINGS, ENDING_FEATURES), "i2")
            n = self.library.look_endings(self.l, i, self.at(last), self.at(rows))
            out += [(i, (p[0], int(last[k, 0])) in gold, rows[k], int(last[k, 0]), int(last[k, 1])) for k in range(n)]
        return out

    def settle(self, endings, scores):
        best = {}
        for e, s in zip(endings, scores):
            if e[0] not in best or s > best[e[0]][0]:
                best[e[0]] = (s, e[3])
        for i, (s, last) in best.items():
            self.library.look_end(self.l, i, last, int(round(float(s) * UNIT)))
        self.library.look_keep_likely(self.l)
        self.note()

    def pairs(self, choose):
        """All pairs (later, before, same, features); choose(i, before, rows) tells which is linked, -1 none."""
        self.library.look_again(self.l)
        out = []
        for i in range(len(self.phrases)):
            before, rows = np.zeros(MOST_BEFORE, "u4"), np.zeros((MOST_BEFORE, FEATURES), "i2")
            n = self.library.look_pairs(self.l, i, self.at(before), self.at(rows))
            out.append((np.full(n, i), before[:n].astype(int), self.gold[before[:n]] == self.gold[i], rows[:n]))
            k = choose(i, out[-1][1], out[-1][3])
            self.library.look_join(self.l, i, NONE if k < 0 else int(k))
        return [np.concatenate(x) for x in zip(*out)]

    def by_gold(self):
        last = {}

        def choose(i, before, rows):
            k, last[self.gold[i]] = last.get(self.gold[i], -1), i
            return k
        return self.pairs(choose)

    def by_trees(self, trees):
        def choose(i, before, rows):
            if not len(before):
                return -1
            s = trees.predict(rows.astype("f4"), raw_score=True, num_threads=1)
            return before[s.argmax()] if s.max() > LIKELY else -1
        return self.pairs(choose)


def load(library, model, paths):
    Document.library = library
    library.look_at.restype = ctypes.c_void_p
    if library.look_open(model.encode()):
        sys.exit(1)
    return [Document(lines, mentions) for path in paths for _, lines, _, mentions in gum.documents(path)]


# ---- boosted trees ----

def boost(rows, labels, trees, sample=1.0, **more):
    """sample: share of the rows with label 0 that is kept, with a greater weight."""
    import lightgbm
    options = {**dict(objective="binary", num_leaves=LEAVES, learning_rate=0.1, feature_fraction=0.5, bagging_freq=1, lambda_l2=5, seed=1, verbose=-1, num_threads=1,
                      max_bin=63, deterministic=True, boost_from_average=False), **more}
    labels = labels.astype("f4")
    kept = (labels > 0) | (np.random.RandomState(0).rand(len(labels)) < sample)
    weights = np.where(labels, 1, 1 / sample)[kept]
    return lightgbm.train(options, lightgbm.Dataset(rows[kept].astype("f4"), labels[kept], weight=weights), trees)


def boost_pairs(rows, labels, trees=80, **more):
    return boost(rows, labels, trees, sample=0.3, **{**dict(num_leaves=20, min_data_in_leaf=200, bagging_fraction=0.5), **more})


def boost_ranks(rows, labels, later, trees=RANK_TREES):
    """Of each phrase, the chosen among those before it and none of them: the softmax of the trees' sums, none being 0; later: the phrase of each row, in order."""
    import lightgbm
    begin = np.flatnonzero(np.r_[True, later[1:] != later[:-1]])
    group = np.repeat(np.arange(len(begin)), np.diff(np.append(begin, len(later))))
    y = labels.astype("f8")
    some = np.add.reduceat(y, begin)[group] > 0

    def slopes(sums, _):
        e = np.exp(np.clip(sums, -20, 20))
        share = e / (1 + np.add.reduceat(e, begin))[group]
        right = np.where(some, e * y / np.maximum(np.add.reduceat(e * y, begin)[group], 1e-12), 0)
        return share - right, np.maximum(share * (1 - share), 1e-3)
    options = dict(objective=slopes, num_leaves=LEAVES, learning_rate=0.1, feature_fraction=0.5, lambda_l2=5, seed=1, verbose=-1, num_threads=1, max_bin=63, deterministic=True,
                   min_sum_hessian_in_leaf=5, min_data_in_leaf=100)
    return lightgbm.train(options, lightgbm.Dataset(rows.astype("f4"), y), trees)


def boost_endings(documents):
    every = [e for d in documents for e in d.endings]
    return boost(np.stack([e[2] for e in every]), np.array([e[1] for e in every]), ENDING_TREES, num_leaves=ENDING_LEAVES, min_data_in_leaf=60, bagging_fraction=0.7)


# ---- senses ----

def network():
    """Of states: the senses by a linear, and what hidden units add."""
    import torch
    net = torch.nn.ModuleDict({"straight": torch.nn.Linear(384, SENSES), "in": torch.nn.Linear(384, HIDDEN), "out": torch.nn.Linear(HIDDEN, SENSES, bias=False)})
    torch.nn.init.normal_(net["straight"].weight, std=0.02)
    torch.nn.init.normal_(net["out"].weight, std=0.02)
    return net


def learn_senses(lessons, epochs=14, rate=2e-3, together=4):
    """A network of states. Pairs: the chosen among those before a phrase and none of them; what the trees without senses make of a pair is given."""
    import torch
    from torch.nn import functional as F
    torch.manual_seed(1)
    torch.set_num_threads(1)
    order = np.random.RandomState(1)
    net, given, bias = network(), torch.nn.Parameter(torch.ones(4)), torch.nn.Parameter(torch.zeros(4))
    learnt = [*net.parameters(), given, bias]
    opt = torch.optim.AdamW(learnt, lr=rate, weight_decay=0.05)
    done, steps = 0, epochs * (len(lessons) // together + 1)

    def senses(states):
        x = F.dropout(states, 0.35)
        return net["straight"](x) + net["out"](F.dropout(F.gelu(net["in"](x)), 0.2))

    def loss(d):
        r, n = senses(d["heads"]), len(d["heads"])
        dot = (r[:, :PAIR] @ r[:, PAIR:2 * PAIR].t()).reshape(-1)[d["later"] * n + d["before"]]
        s = given[d["kind"]] * d["given"] + bias[d["kind"]] + dot + r[d["later"], LATER_ADDS] + r[d["before"], BEFORE_ADDS]
        e = s.clamp(-15, 15).exp()
        sums = lambda x, start: torch.full((n,), start).index_add(0, d["later"], x)
        right = torch.where(sums(d["same"], 0.0) > 0, sums(e * d["same"], 0.0).clamp(min=1e-9), torch.ones(n))
        own = F.binary_cross_entropy_with_logits(r[:, IS_PHRASE], d["phrase"], reduction="sum")
        w = senses(d["dependents"])
        inside = w[:, IS_WITHIN] + (r[d["of"], OF_HEAD:OF_DEPENDENT] * w[:, OF_DEPENDENT:KINDS]).sum(1)
        within = F.binary_cross_entropy_with_logits(inside, d["within"], reduction="sum")
        kinds = F.cross_entropy(r[:, KINDS:], d["type"], ignore_index=-1, reduction="sum")
        return (sums(e, 1.0).log() - right.log()).sum() + 0.3 * own + 0.3 * within + 0.3 * kinds

    for _ in range(epochs):
        shuffled = order.permutation(len(lessons))
        for k in range(0, len(shuffled), together):
            group = [lessons[i] for i in shuffled[k:k + together]]
            for g in opt.param_groups:
                g["lr"] = rate * (1 - done / steps)
            opt.zero_grad()
            for d in group:
                (loss(d) / sum(len(x["heads"]) for x in group)).backward()
            torch.nn.utils.clip_grad_norm_(learnt, 5)
            opt.step()
            done += 1
    return net


def lesson(d, pairs, given):
    """What learn_senses wants of a document; given: of the trees without senses."""
    import torch
    later, before, same, _ = pairs
    dependents, within, of, phrase_ends = [], [], [], collections.defaultdict(list)
    for e in d.endings:
        phrase_ends[e[0]].append(e)
    for ends in phrase_ends.values():
        right = [k for k, e in enumerate(ends) if e[1]]
        if right:
            dependents += [e[4] for e in ends if e[4] != NONE]
            of += [e[0] for e in ends if e[4] != NONE]
            within += [k + 1 <= right[0] for k, e in enumerate(ends) if e[4] != NONE]
    number = lambda x, kind: torch.tensor(np.asarray(x).astype(kind))
    return {"heads": number(d.states[d.phrases[:, 2]], "f4"), "later": number(later, "i8"), "before": number(before, "i8"), "same": number(same, "f4"),
            "kind": number(d.phrases[later, 3], "i8"), "given": number(np.clip(given, -8, 8), "f4"), "phrase": number(d.gold < 1000000, "f4"),
            "dependents": number(d.states[np.array(dependents, int)], "f4"), "within": number(within, "f4"), "of": number(of, "i8"), "type": number(d.kind - 1, "i8")}


def quantised(net):
    """The linears as the model file has them."""
    from quantise import WEIGHT_MAX, rows
    out = {}
    for name, part in (("chains.senses", "straight"), ("chains.senses_in", "in"), ("chains.senses_out", "out")):
        bias = net[part].bias
        out[f"{name}.weight"], out[f"{name}.scale"] = rows(net[part].weight, WEIGHT_MAX)
        out[f"{name}.bias"] = bias.detach().float().numpy() if bias is not None else np.zeros(len(net[part].weight), "f4")
    return out


def senses_of(net, states):
    """As src/lang rounds them, to a 32nd; states are whole numbers already."""
    import torch
    from quantise import QuantLinear, gelu
    q = quantised(net)
    linear = lambda name: QuantLinear(q[f"{name}.weight"], q[f"{name}.scale"], q[f"{name}.bias"])
    with torch.no_grad():
        x = torch.tensor(states)
        out = (linear("chains.senses")(x) + linear("chains.senses_out")(gelu(linear("chains.senses_in")(x)))).numpy()
    return np.trunc(np.clip(out * SENSE_UNIT, -127, 127) + np.where(out < 0, -0.5, 0.5)).clip(-127, 127).astype("i1")


def into(path, net):
    import romfile
    entries = dict(romfile.read(path))
    entries.update(quantised(net))
    entries["config"] = entries["config"].copy()
    entries["config"][27], entries["config"][28] = SENSES, HIDDEN
    print(f"{path}: {romfile.write(path + '.new', entries)} bytes")
    os.replace(path + ".new", path)


# ---- the tables of src/chains/weights.c ----

def tests_of(tree):
    """Every inner node as (feature, threshold, the leaves that stay when the feature is above it: a bit each, the leftmost the lowest), and the leaves."""
    tests, leaves = [], []

    def walk(n):
        if "leaf_value" in n:
            leaves.append(max(-32767, min(32767, round(n["leaf_value"] * UNIT))))
            return 1 << (len(leaves) - 1)
        left = walk(n["left_child"])
        tests.append((n["split_feature"], int(n["threshold"] // 1), 0xffffffff & ~left))
        return left | walk(n["right_child"])
    walk(tree)
    assert len(leaves) <= LEAVES
    return tests, leaves


def table(kind, name, items, shape, each, static="", inner=""):
    out = [f"{static}const {kind} {name}[]{inner} = {{\n"]
    out += ["    " + " ".join(shape.format(*i) + "," for i in items[k:k + each]) + "\n" for k in range(0, len(items), each)]
    return "".join(out) + "};\n"


def trees_of(model, first=0, end=None):
    return model.dump_model()["tree_info"][first:end]


def forest(name, trees, features):
    tests, leaves = [], []
    for k, tree in enumerate(trees or [{"tree_structure": {"leaf_value": 0.0}}]):
        t, v = tests_of(tree["tree_structure"])
        tests += [(feature, threshold, k, keep) for feature, threshold, keep in t]
        leaves.append((", ".join(map(str, v + [0] * (LEAVES - len(v)))),))
    tests.sort()
    first = [(sum(t[0] < f for t in tests),) for f in range(features + 1)]
    return (table("uint16_t", f"{name}_first", first, "{}", 24, "static ") + table("chains_test", f"{name}_tests", [t[1:] for t in tests], "{{{}, {}, 0x{:x}}}", 9, "static ")
            + table("int16_t", f"{name}_leaves", leaves, "{{{}}}", 2, "static ", "[CHAINS_LEAVES]")
            + f"const chains_forest chains_of_{name} = {{{name}_first, {name}_tests, {name}_leaves, {features}, {len(leaves)}}};\n\n")


def write(types, pairs=None, ranks=None, endings=None):
    first, close = (trees_of(pairs, 0, FIRST_TREES), trees_of(pairs, FIRST_TREES) + trees_of(ranks)) if pairs else (None, None)
    out = [HEAD, f"const int32_t chains_threshold[4] = {{{', '.join(map(str, THRESHOLDS))}}};\n\n", forest("pairs", first, FEATURES), forest("close", close, FEATURES),
           forest("endings", trees_of(endings) if endings else None, ENDING_FEATURES)]
    out.append(table("chains_noun", "chains_nouns", sorted(types.items()), "{{0x{:016x}u, {}}}", 6))
    out.append("const size_t chains_n_nouns = sizeof chains_nouns / sizeof *chains_nouns;\n")
    (ROOT / "src/chains/weights.c").write_text("".join(out), encoding="utf-8")


# ---- the stages ----

class Stages:
    def __init__(self, documents):
        self.d = documents
        fold = np.arange(len(documents)) % FOLDS
        np.random.RandomState(1).shuffle(fold)
        self.fold = fold

    def parts(self):
        """(documents to learn from, documents to tell), by their numbers; every document is told once."""
        for k in range(FOLDS):
            yield np.where(self.fold != k)[0], np.where(self.fold == k)[0]

    def learn_senses(self):
        pairs, given = [], [None] * len(self.d)
        for d in self.d:
            d.give(None)
            d.endings = d.read_endings()
            pairs.append(d.by_gold())
        rows = lambda which: (np.concatenate([pairs[i][3] for i in which]), np.concatenate([pairs[i][2] for i in which]))
        for others, these in self.parts():
            trees = boost_pairs(*rows(others[::2]))  # half of them do
            for i in these:
                given[i] = trees.predict(pairs[i][3].astype("f4"), raw_score=True, num_threads=1)
        lessons = [lesson(d, p, g) for d, p, g in zip(self.d, pairs, given)]
        self.senses = [None] * len(self.d)
        for others, these in self.parts():
            net = learn_senses([lessons[i] for i in others])
            for i in these:
                self.senses[i] = senses_of(net, self.d[i].states)
        return learn_senses(lessons)

    def learn_endings(self):
        for i, d in enumerate(self.d):
            d.give(self.senses[i] if i % 8 else None)
            d.endings = d.read_endings()
        settle = lambda d, trees: d.settle(d.endings, trees.predict(np.stack([e[2] for e in d.endings]).astype("f4"), raw_score=True, num_threads=1))
        final = boost_endings(self.d)
        for others, these in self.parts():
            trees = boost_endings([self.d[i] for i in others])
            for i in these:
                settle(self.d[i], trees)
        return final

    def learn_pairs(self):
        """First with right links before each pair, then with those that trees of the other documents make. Two kinds of trees, whose sums are added."""
        pairs = [d.by_gold() for d in self.d]
        labels, rows = [p[2] for p in pairs], [None] * len(pairs)
        for others, these in self.parts():
            half = others[::2]
            trees = boost_pairs(np.concatenate([pairs[i][3] for i in half]), np.concatenate([labels[i] for i in half]))
            for i in these:
                rows[i] = self.d[i].by_trees(trees)[3]
        rows, labels = np.concatenate(rows), np.concatenate(labels)
        later = np.concatenate([p[0] + 1000000 * i for i, p in enumerate(pairs)])
        trees = boost_pairs(rows, labels, PAIR_TREES, num_leaves=LEAVES, learning_rate=0.06)
        kept = labels | (trees.predict(rows.astype("f4"), raw_score=True, num_threads=1) > HOPELESS)
        return trees, boost_ranks(rows[kept], labels[kept], later[kept])


def main():
    paths = [a for a in sys.argv[3:] if not a.startswith("-")]
    if not paths:
        sys.exit(__doc__)
    types = noun_types(paths)
    if "--types-only" in sys.argv:
        write(types)
        return
    stages = Stages(load(ctypes.CDLL(sys.argv[1]), sys.argv[2], paths))
    net = stages.learn_senses()
    print("senses", flush=True)
    endings = stages.learn_endings()
    print("endings", flush=True)
    write(types, *stages.learn_pairs(), endings)
    into(sys.argv[2], net)


if __name__ == "__main__":
    main()
