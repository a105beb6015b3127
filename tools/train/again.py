"""The second look at doubtful heads (docs/formats/model.md, "Second look"), and how its weights are learnt.

    python tools/train/again.py OLD.rom NEW.rom --data DIR [--words 80000] [--seed 1]

The model knows its training sentences too well to be in doubt about them as it is about others. So a sixth of their nouns, names, verbs, adjectives,
adverbs and numbers give way to others of the same tags, which leaves the trees what they are."""
import argparse
import os
import random

import numpy as np
import torch

import romfile
from data import Sentence, read_conllu

HEADS, MOST_CROSSINGS = 4, 3
WORD_DOUBT, MARK_DOUBT, LEAST = 4.0, 6.0, 6.0
PAIRS = {"(": ")", "[": "]", "{": "}", "\u201c": "\u201d"}
ENDS = {b: a for a, b in PAIRS.items()}
EXCHANGED = {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"}


class Look:
    """One sentence: scores of arcs [n, n + 1], its tree (heads[0] unused), words and predicted UPOS."""

    def __init__(self, arcs, heads, words, upos):
        self.arcs, self.heads, self.n = arcs, [0] + list(heads), len(words)
        self.words, self.upos = [""] + list(words), [""] + list(upos)

    def is_mark(self, i):
        return self.upos[i] == "PUNCT"

    def under(self, word, top):
        while word and word != top:
            word = self.heads[word]
        return word == top

    def crossings(self, i, head):
        a, b = min(i, head), max(i, head)
        n = 0
        for d in range(1, self.n + 1):
            h = self.heads[d]
            c, e = min(d, h), max(d, h)
            if h and d != i:
                n += c < a < e < b or a < c < b < e
        return float(min(n, MOST_CROSSINGS))

    def candidates(self, i):
        row = self.arcs[i - 1].copy()
        row[i] = -np.inf
        best = np.argsort(-row, kind="stable")[:min(HEADS, self.n)]
        if not self.heads[i] or len(best) < 2 or row[best[0]] - row[best[1]] > (MARK_DOUBT if self.is_mark(i) else WORD_DOUBT):
            return []
        kept = [int(h) for h in best if h and row[best[0]] - row[h] <= LEAST]
        return kept if len(kept) > 1 else []

    def climb(self, word, mark):
        while self.heads[word] and (self.heads[word] < mark) == (word < mark):
            word = self.heads[word]
        return word

    def beside(self, mark):
        left, right = mark - 1, mark + 1
        while left and self.is_mark(left):
            left -= 1
        while right <= self.n and self.is_mark(right):
            right += 1
        if not left or right > self.n:
            return self.climb(left, mark) if left else self.climb(right, mark) if right <= self.n else 0
        if self.upos[left] == self.upos[right] == "NUM" and self.heads[left] == self.heads[right]:
            return left
        left, right = self.climb(left, mark), self.climb(right, mark)
        return left if self.under(left, right) else right

    def partner(self, mark):
        w = self.words[mark]
        if w in ("'", '"'):
            second = sum(self.is_mark(k) and self.words[k] == w for k in range(1, mark)) % 2
            other, closes = w, second == 1
        elif w in PAIRS or w in ENDS:
            other, closes = PAIRS.get(w) or ENDS[w], w in ENDS
        else:
            return 0
        way = range(mark - 1, 0, -1) if closes else range(mark + 1, self.n + 1)
        return next((k for k in way if self.is_mark(k) and self.words[k] == other), 0)

    def word_facts(self, i, heads, fit):
        return [[float(self.arcs[i - 1, h]), float(f), self.crossings(i, h)] for h, f in zip(heads, fit)]

    def mark_facts(self, i, heads):
        rule, other = self.beside(i), self.partner(i)
        inside = range(min(i, other) + 1, max(i, other)) if other else ()
        tops = [k for k in inside if not self.is_mark(k) and self.heads[k] not in inside]
        last = all(self.is_mark(k) for k in range(i, self.n + 1))
        root = self.heads.index(0, 1)
        kind = 0 if self.words[i] == "," else 2 if tops else 3 if last else 1
        return [[float(self.arcs[i - 1, h]), self.crossings(i, h)] + [float(h == rule and kind == k) for k in range(4)] +
                ([float(h == tops[0]), float(h in tops[1:]), float(h not in tops)] if tops else [0.0] * 3) + [float(last and not tops and h == root)]
                for h in heads]

    def choose(self, i, heads, facts, weights):
        best = None
        for h, f in zip(heads, facts):
            score = float(np.dot(f, weights))
            if not self.under(h, i) and (best is None or score > best[0]):
                best = (score, h)
        if best:
            self.heads[i] = best[1]

    def improve(self, weights, fits):
        """fits(i, heads): the log-likelihood of the best label of word i under each head."""
        for marks in (False, True):
            for i in range(1, self.n + 1):
                heads = self.candidates(i) if self.is_mark(i) == marks else []
                if heads:
                    facts = self.mark_facts(i, heads) if marks else self.word_facts(i, heads, fits(i, heads))
                    self.choose(i, heads, facts, weights[3:13] if marks else weights[:3])
        return self.heads[1:]


def fitness(model, lab_dep, lab_head, root):
    """lab_dep [n, width] of the words, lab_head [n + 1, width] of the root and the words."""
    def fits(i, heads):
        s = model.lab_out(model.gelu(lab_dep[i - 1][None] + lab_head[torch.tensor(heads)])).float()
        s[:, root] = -torch.inf
        return torch.log_softmax(s, -1).max(-1).values.numpy()
    return fits


def exchange(sentences, rng, share=0.15):
    """A share of the open-class words give way to others of the same tags and the same case."""
    key = lambda s, i: (s.source, s.upos[i], s.xpos[i], s.feats[i], s.words[i][:1].isupper())
    known = {}
    for s in sentences:
        for i, w in enumerate(s.words):
            known.setdefault(key(s, i), []).append(w)
    for s in sentences:
        words = [rng.choice(known[key(s, i)]) if u in EXCHANGED and rng.random() < share else w for i, (w, u) in enumerate(zip(s.words, s.upos))]
        yield Sentence(words, s.upos, s.xpos, s.feats, None, s.heads, s.deprels, source=s.source)


def examples(model, pieces, sentences):
    """Of words and of marks: facts of the candidate heads, and which is right."""
    from data import Batcher
    from decode import best_tags, tree
    batcher, out = Batcher(pieces, model.labels), ([], [])
    root = model.labels["deprel"].index("root")
    with torch.no_grad():
        for group in batcher.order(sentences, 3000):
            b = batcher.batch([sentences[i] for i in group])
            o = model(b)
            for k, s in enumerate(sentences[i] for i in group):
                n = len(s.words)
                arcs = o["arcs"][k, :n, :n + 1].numpy()
                upos = best_tags([o[x][k, :n].numpy() for x in ("upos", "xpos", "feats")], model.together)[0]
                look = Look(arcs, tree(arcs), s.words, [model.labels["upos"][u] for u in upos])
                fits = fitness(model, o["lab_dep"][k], o["lab_head"][k], root)
                for i in range(1, n + 1):
                    heads = [h for h in look.candidates(i) if not look.under(h, i)]
                    if len(heads) > 1 and s.heads[i - 1] in heads:
                        facts = look.mark_facts(i, heads) if look.is_mark(i) else look.word_facts(i, heads, fits(i, heads))
                        out[look.is_mark(i)].append((facts, heads.index(s.heads[i - 1])))
    return out


def learn(rows, decay=3e-4):
    """Weights under which the right ones of the candidates are most likely."""
    facts = torch.zeros(len(rows), HEADS, len(rows[0][0][0]))
    none = torch.full((len(rows), HEADS), -1e9)
    for k, (f, _) in enumerate(rows):
        facts[k, :len(f)], none[k, :len(f)] = torch.tensor(f), 0
    right = torch.tensor([r for _, r in rows])
    start = torch.zeros(facts.shape[2])
    start[0] = 1
    w = start.clone().requires_grad_(True)
    opt = torch.optim.LBFGS([w], max_iter=80, line_search_fn="strong_wolfe")

    def loss():
        opt.zero_grad()
        x = torch.nn.functional.cross_entropy(facts @ w + none, right) + decay * ((w - start) ** 2).sum()
        x.backward()
        return x
    opt.step(loss)
    return w.detach().numpy()


def main():
    from quantise import RomReader
    from text import Pieces
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("old")
    ap.add_argument("new")
    ap.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    ap.add_argument("--words", type=int, default=80000)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    model = RomReader(a.old)
    train = list(exchange(read_conllu(os.path.join(a.data, "ud/en_ewt-train.conllu"), "ewt"), rng))
    rng.shuffle(train)
    total = np.cumsum([len(s.words) for s in train])
    words, marks = examples(model, Pieces(model.vocab), train[:int((total < a.words).sum())])
    e = romfile.read(a.old)
    e["tree.again"] = np.array([*learn(words), *learn(marks), WORD_DOUBT, MARK_DOUBT, LEAST], "<f4")
    size = romfile.write(a.new + ".new", e)
    os.replace(a.new + ".new", a.new)
    print(f"{a.new}: {size} bytes, from {len(words)} words and {len(marks)} marks in doubt: {e['tree.again'].round(3).tolist()}")


if __name__ == "__main__":
    main()
