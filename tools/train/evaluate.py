"""Measures a checkpoint (float) or a model file (int8, by the reference in quantise.py) on gold tokens.

    python tools/train/evaluate.py build/train/model.pt models/readout-en.rom --data DIR [--test]

Dev sets are for choosing, test sets only for reporting."""
import argparse
import os
import time

import torch

from again import Look, fitness
from data import Batcher, BIO, Sentence, add_gum_names, read_conllu, read_iob2, read_worldwide, spans
from decode import best_tags, tree, viterbi


TAGS = ("upos", "xpos", "feats")


def analyse(model, pieces, labels, sentences, size=3000, bf16=True):
    """Predicts all sentences; returns new Sentences in the same order."""
    batcher = Batcher(pieces, labels)
    out = [None] * len(sentences)
    root = labels["deprel"].index("root")
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        for group in batcher.order(sentences, size):
            b = batcher.batch([sentences[i] for i in group])
            o = model(b)
            heads = torch.zeros(b["first"].shape[0], b["first"].shape[1] - 1, dtype=torch.long)
            arcs = o["arcs"].numpy()
            scores = [o[x].numpy() for x in TAGS]
            for k, i in enumerate(group):
                n = len(sentences[i].words)
                found = tree(arcs[k, :n, :n + 1])
                if getattr(model, "again", None) is not None:
                    upos = [labels["upos"][u] for u in best_tags([s[k, :n] for s in scores], model.together)[0]]
                    fits = fitness(model, o["lab_dep"][k], o["lab_head"][k], root)
                    found = Look(arcs[k, :n, :n + 1], found, sentences[i].words, upos).improve(model.again, fits)
                heads[k, :n] = torch.tensor(found)
            rel = model.label_scores(o, heads)
            rel[:, :, root] = -1e9
            rel = rel.argmax(-1)
            bio = o["bio"].numpy()
            for k, i in enumerate(group):
                n = len(sentences[i].words)
                h = heads[k, :n].tolist()
                tags = best_tags([s[k, :n] for s in scores], getattr(model, "together", None))
                out[i] = Sentence(sentences[i].words, heads=h, bio=[BIO[x] for x in viterbi(bio[k, :n])],
                                  deprels=["root" if h[j] == 0 else labels["deprel"][rel[k, j]] for j in range(n)],
                                  **{x: [labels[x][j] for j in t] for x, t in zip(TAGS, tags)})
    return out


def tree_figures(gold, pred):
    right = dict.fromkeys(("UPOS", "XPOS", "FEATS", "UAS", "LAS", "LASsub"), 0)
    n = 0
    base = lambda r: r.split(":")[0]
    for g, p in zip(gold, pred):
        n += len(g.words)
        for key, attr in (("UPOS", "upos"), ("XPOS", "xpos"), ("FEATS", "feats")):
            right[key] += sum(x == y for x, y in zip(getattr(g, attr), getattr(p, attr)))
        for i in range(len(g.words)):
            if g.heads[i] == p.heads[i]:
                right["UAS"] += 1
                right["LAS"] += base(g.deprels[i]) == base(p.deprels[i])
                right["LASsub"] += g.deprels[i] == p.deprels[i]
    return {k: round(100 * v / n, 2) for k, v in right.items()}


def name_figures(gold, pred):
    def f1(g, p):
        hit = len(g & p)
        return round(200 * hit / max(1, len(g) + len(p)), 1)
    G = {(i, *x) for i, s in enumerate(gold) for x in spans(s.bio)}
    P = {(i, *x) for i, s in enumerate(pred) for x in spans(s.bio)}
    out = {"F1": f1(G, P), "spans": f1({x[:3] for x in G}, {x[:3] for x in P})}
    for kind in ("PER", "ORG", "LOC"):
        out[kind] = f1({x for x in G if x[3] == kind}, {x for x in P if x[3] == kind})
    return out


def lemma_figures(lemmatiser, gold, pred):
    n = hit = 0
    for g, p in zip(gold, pred):
        for w, l, u, x in zip(g.words, g.lemmas, p.upos, p.xpos):
            n += 1
            hit += l == "_" or lemmatiser.lemma(w, u, x) == l
    return round(100 * hit / n, 2)


def score_trees(model, pieces, labels, sentences, bf16=True):
    return tree_figures(sentences, analyse(model, pieces, labels, sentences, bf16=bf16))


def score_names(model, pieces, labels, sentences, bf16=True):
    return name_figures(sentences, analyse(model, pieces, labels, sentences, bf16=bf16))


def open_model(path):
    """Model, word pieces, labels and lemmatiser of a checkpoint or of a model file."""
    from text import Pieces
    if path.endswith(".rom"):
        from quantise import RomReader
        m = RomReader(path)
        return m, Pieces(m.vocab), m.labels, m.lemmatiser
    from model import load
    m, ck = load(path)
    return m, Pieces(ck["vocab"]), ck["labels"], None


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("models", nargs="+")
    ap.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    ap.add_argument("--test", action="store_true", help="the test sets instead of the dev sets")
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    part = "test" if a.test else "dev"
    ud = os.path.join(a.data, "ud")
    for path in a.models:
        model, pieces, labels, lemmatiser = open_model(path)
        for name in ("ewt", "gum_open"):
            gold = read_conllu(os.path.join(ud, f"en_{name}-{part}.conllu"))
            t = time.time()
            pred = analyse(model, pieces, labels, gold, bf16=False)
            t = time.time() - t
            more = {"LEMMA": lemma_figures(lemmatiser, gold, pred)} if lemmatiser else {}
            print(path, name, part, tree_figures(gold, pred), more, f"{sum(len(s.words) for s in gold) / t:.0f} words/s", flush=True)
            if name == "gum_open":
                print(path, "GUM names", part, name_figures(add_gum_names(gold), pred), flush=True)
        names = [("UNER EWT", read_iob2(os.path.join(a.data, f"ner/uner_en_ewt-{part}.iob2")))]
        if not a.test:
            names.append(("worldwide", read_worldwide(os.path.join(a.data, "ner/worldwide-dev.tsv"))))
        for name, gold in names:
            print(path, name, part, score_names(model, pieces, labels, gold, bf16=False), flush=True)


if __name__ == "__main__":
    main()
