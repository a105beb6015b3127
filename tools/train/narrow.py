"""Makes the layers' inner width smaller: takes the units away that are missed least, and lets the others stand in for them.

    python tools/train/narrow.py OLD OUT.pt --inner 1024 --data DIR [--events build/train/events.jsonl]

Units go one by one, the one first whose loss the others can make up for best; the weights of those left are then the least-squares answer to what all of them gave on
sentences of the treebanks' training sets (the marked sentences for the event branch). Frantar and Alistarh, "Optimal Brain Compression" (NeurIPS 2022), section 4 (formula 3)
for columns of a matrix. What train.py makes of OUT.pt afterwards is the model."""
import argparse
import os
import random

import torch

import events
from data import Batcher, load_train, read_conllu
from evaluate import score_trees
from model import Reader, save
from quantise import opened
from text import Pieces


class Sums:
    """Products of what comes into a linear with itself, and a 1 for its bias."""

    def __init__(self, linear):
        n = linear.in_features + 1
        self.h = torch.zeros(n, n, dtype=torch.float64)
        self.rows = 0
        self.real = None            # [rows of x flat] which of them are no padding
        linear.register_forward_pre_hook(self.add)

    def add(self, _, inputs):
        x = inputs[0].flatten(0, -2)[self.real]
        x = torch.cat([x, torch.ones(len(x), 1)], 1)
        self.h += (x.T @ x).double()
        self.rows += len(x)


def narrowed(layer, sums, inner):
    """(up's weight and bias, down's weight and bias) of `inner` units."""
    h = sums.h / sums.rows
    n = len(h) - 1
    h += torch.eye(n + 1, dtype=h.dtype) * 1e-4 * h.diagonal()[:n].mean()
    inverse = torch.linalg.inv(h)
    w = torch.cat([layer.down.weight, layer.down.bias[:, None]], 1).detach().double()
    left = torch.ones(n, dtype=torch.bool)
    for _ in range(n - inner):
        loss = (w[:, :n] ** 2).sum(0) / inverse.diagonal()[:n]
        loss[~left] = torch.inf
        k = int(loss.argmin())
        row = inverse[k] / inverse[k, k]
        w -= torch.outer(w[:, k], row)
        inverse -= torch.outer(inverse[:, k], row)
        inverse[k, k] = 1           # gone: its row and column are zero, and must not be divided by
        w[:, k] = 0
        left[k] = False
    return layer.up.weight[left], layer.up.bias[left], w[:, :n][:, left].float(), w[:, n].float()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("old")
    ap.add_argument("out")
    ap.add_argument("--inner", type=int, required=True)
    ap.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    ap.add_argument("--events", help="what events.py has prepared, where OLD has an event branch")
    ap.add_argument("--sentences", type=int, default=4000)
    a = ap.parse_args()
    torch.set_num_threads(2)
    model, vocab, about = opened(a.old)
    model.eval()
    pieces = Pieces(vocab)
    ewt, gum, world = load_train(a.data)
    batcher = Batcher(pieces, model.labels)
    rng = random.Random(1)
    sents = rng.sample(ewt + gum + world, a.sentences)
    shared = [Sums(layer.down) for layer in model.layers]
    own = [Sums(layer.down) for layer in model.event_layers] if model.config["event_layers"] else []
    with torch.no_grad():
        for g in batcher.order(sents, 2000, rng):
            b = batcher.batch([sents[i] for i in g])
            for s in shared:
                s.real = ~b["pad"].flatten()
            model.pieces(b, len(model.layers))
        if own:
            marked, stories = events.read(a.events)
            for s in shared:
                s.real = torch.zeros(0, dtype=torch.long)
            for group in events.groups(marked, 16, rng):
                b = events.batch(pieces, group)
                x = model.words(b, model.pieces(b, model.config["event_from"]))
                real = (torch.arange(x.shape[1])[None, :] <= b["words"][:, None]).flatten()
                for s in own:
                    s.real = real
                model.event_branch(x, b["marks"], b["words"])
        less = Reader({**model.config, "inner": a.inner, "event_inner": a.inner}, model.labels)
        state = model.state_dict()
        for name, layers, sums in (("layers", model.layers, shared), ("event_layers", model.event_layers if own else [], own)):
            for k, (layer, s) in enumerate(zip(layers, sums)):
                if layer.down.in_features <= a.inner:
                    continue
                for part, value in zip(("up.weight", "up.bias", "down.weight", "down.bias"), narrowed(layer, s, a.inner)):
                    state[f"{name}.{k}.{part}"] = value
    less.load_state_dict(state)
    less.eval()
    dev = read_conllu(os.path.join(a.data, "ud/en_ewt-dev.conllu"), "ewt")
    print("EWT dev before", score_trees(model, pieces, model.labels, dev))
    print("EWT dev after ", score_trees(less, pieces, model.labels, dev))
    save(less, a.out, vocab=vocab, about=about)


if __name__ == "__main__":
    main()
