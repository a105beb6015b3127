"""Makes the tiny random model and the reference forward that the C tests compare themselves with.

    python tools/train/tiny.py --rom models/tiny.rom --dump tests/data/model/tiny-forward.txt

The dump is text: `sentence` and its words (one blank between), `pieces`, `shapes`, `first` (index of each word's first piece, the root's 0 in front),
then `tensor NAME ROWS COLUMNS` with one line a row, then `upos`, `xpos`, `feats`, `bio`, `heads`, `deprels`, `lemmas` as decoded, then `end`."""
import argparse
import os
import string

import torch

from data import BIO, Sentence, Batcher
from decode import tree, viterbi
from export import write
from lemma import learn
from model import Reader
from quantise import RomReader
from text import Pieces

SENTENCES = [
    ["Ministers", "met", "in", "São", "Tomé", "on", "Monday", "."],
    ["“", "We", "wo", "n’t", "sign", ",", "”", "Ms", "Okoro", "told", "NATO", "envoys", "."],
    ["IRAQ", "’s", "two", "F-16s", "cost", "$", "3.5bn", "—", "McKay"],
]
LEMMAS = [("Ministers", "minister", "NOUN", "NNS"), ("met", "meet", "VERB", "VBD"), ("told", "tell", "VERB", "VBD"), ("envoys", "envoy", "NOUN", "NNS"),
          ("wo", "will", "AUX", "MD"), ("n't", "not", "PART", "RB"), ("Monday", "Monday", "PROPN", "NNP"), ("NATO", "NATO", "PROPN", "NNP"),
          ("talks", "talk", "NOUN", "NNS"), ("cities", "city", "NOUN", "NNS"), ("armies", "army", "NOUN", "NNS"), ("signed", "sign", "VERB", "VBD"),
          ("walked", "walk", "VERB", "VBD"), ("We", "we", "PRON", "PRP"), ("me", "I", "PRON", "PRP"), ("in", "in", "ADP", "IN"), ("Paris", "Paris", "PROPN", "NNP")]


def vocabulary():
    v = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    letters = [c for c in string.ascii_lowercase if c != "q"]        # so that Iraq is unknown
    v += letters + ["##" + c for c in letters] + list(string.digits) + ["##" + c for c in string.digits]
    v += list(string.punctuation) + ["“", "”", "—"]
    return v + ["in", "on", "we", "the", "met", "told", "sign", "minister", "##s", "monday", "to", "##me", "nato", "##b", "##bn", "sa", "##o"]


def dedupe(x):
    return list(dict.fromkeys(x))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--rom", default="models/tiny.rom")
    ap.add_argument("--dump", default="tests/data/model/tiny-forward.txt")
    a = ap.parse_args()
    torch.manual_seed(7)
    vocab = dedupe(vocabulary())
    labels = {"upos": ["ADP", "AUX", "NOUN", "PART", "PRON", "PROPN", "PUNCT", "VERB"], "xpos": [".", "IN", "MD", "NN", "NNP", "NNS", "PRP", "RB", "VBD"],
              "feats": ["Number=Plur", "Number=Sing", "Tense=Past|VerbForm=Fin", "_"], "bio": BIO,
              "deprel": ["aux", "case", "nsubj", "nsubj:pass", "obj", "obl", "parataxis", "punct", "root"]}
    model = Reader({"layers": 1, "width": 32, "heads": 4, "inner": 64, "vocab": len(vocab), "positions": 40, "arc": 32, "label": 32}, labels).eval()
    with torch.no_grad():
        for name, p in model.named_parameters():
            # Wide enough that scores lie apart, and every bias and gain differs from its default.
            p.copy_(torch.randn_like(p) * (0.3 if p.dim() > 1 else 0.1) + (1.0 if "norm" in name and name.endswith("weight") else 0.0))
    pairs = [Sentence([w], upos=[u], xpos=[x], lemmas=[m]) for w, m, u, x in LEMMAS]
    size = write(a.rom, model, vocab, labels, learn(pairs), {"name": "tiny", "use": "tests only; random weights"})
    print(f"{a.rom}: {size} bytes")

    m = RomReader(a.rom)
    pieces = Pieces(vocab)
    batcher = Batcher(pieces, labels)
    os.makedirs(os.path.dirname(a.dump) or ".", exist_ok=True)
    with open(a.dump, "w", encoding="utf-8") as f, torch.no_grad():
        def tensor(name, t):
            t = t.reshape(-1, t.shape[-1])
            print(f"tensor {name} {t.shape[0]} {t.shape[1]}", file=f)
            for row in t.tolist():
                print(" ".join(f"{x:.6g}" for x in row), file=f)

        for words in SENTENCES:
            seen = {}
            hooks = [m.norm.register_forward_hook(lambda _, i, o: seen.__setitem__("embed", o)),
                     m.layers[0].qkv.register_forward_hook(lambda _, i, o: seen.__setitem__("layer.0.qkv", o)),
                     m.layers[0].register_forward_hook(lambda _, i, o: seen.__setitem__("layer.0", o))]
            ids, shapes, first = pieces.sentence(words)
            b = batcher.batch([Sentence(words)])
            o = m(b)
            for h in hooks:
                h.remove()
            print("sentence", *words, file=f)
            print("pieces", *ids, file=f)
            print("shapes", *shapes, file=f)
            print("first", *first, file=f)
            # The widest tensor once only, to keep the file small.
            for name in ("embed", "layer.0.qkv", "layer.0") if words is SENTENCES[0] else ("embed", "layer.0"):
                tensor(name, seen[name][0])
            for name in ("upos", "xpos", "feats", "bio"):
                tensor("head." + name, o[name][0])
            tensor("arcs", o["arcs"][0].masked_fill(o["arcs"][0] < -1e8, 0))      # 0 where a word would be its own head
            heads = tree(o["arcs"][0].numpy())
            rel = m.label_scores(o, torch.tensor([heads]))
            tensor("head.lab_out", rel[0])
            rel[:, :, labels["deprel"].index("root")] = -1e9
            got = {k: [labels[k][i] for i in o[k][0].argmax(-1).tolist()] for k in ("upos", "xpos", "feats")}
            for k, v in got.items():
                print(k, *v, file=f)
            print("bio", *(BIO[i] for i in viterbi(o["bio"][0].numpy())), file=f)
            print("heads", *heads, file=f)
            print("deprels", *("root" if h == 0 else labels["deprel"][i] for h, i in zip(heads, rel[0].argmax(-1).tolist())), file=f)
            print("lemmas", *(m.lemmatiser.lemma(w, u, x) for w, u, x in zip(words, got["upos"], got["xpos"])), file=f)
            print("end", file=f)
    print(f"{a.dump}: {os.path.getsize(a.dump)} bytes")


if __name__ == "__main__":
    main()
