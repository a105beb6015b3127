"""Trains the event branch alone, the layers it shares with the trees as they are.

    python tools/train/branch.py MEAN.pt JOINT.pt OUT.pt --events build/train/events.jsonl

MEAN.pt has the shared layers, JOINT.pt the branch to begin with: after averaging, the branch has to get used to layers that are a little different."""
import argparse
import random

import torch
from torch.nn import functional as F

import events
from model import Reader, load, save
from text import Pieces


def branch_of(mean, joint):
    """The model of `mean` with the event branch of `joint`."""
    (a, ck), (b, _) = load(mean), load(joint)
    model = Reader({**b.config}, b.labels)
    state = b.state_dict()
    state.update({k: v for k, v in a.state_dict().items() if not k.startswith("event_")})
    model.load_state_dict(state)
    return model, ck


def shared_states(model, pieces, rows):
    """What the branch is given, once for all epochs: batches of like length with the states of their words."""
    out = []
    with torch.no_grad():
        for group in events.groups(rows, 16, random.Random(1)):
            b = events.batch(pieces, group)
            out.append((group, b, model.words(b, model.pieces(b, model.config["event_from"]))))
    return out


def scores_of(model, b, states, marks):
    return model.event_branch(states, marks, b["words"])


def train(model, batches, epochs, seed, rate):
    rng = random.Random(seed)
    torch.manual_seed(seed)
    own = [p for n, p in model.named_parameters() if n.startswith("event_")]
    opt = torch.optim.AdamW(own, lr=rate, weight_decay=0.01)
    steps, done = epochs * len(batches), 0
    model.train()
    for _ in range(epochs):
        for group, b, states in rng.sample(batches, len(batches)):
            marks = b["marks"].clone()
            hide = torch.tensor([rng.random() < 0.5 for _ in group])[:, None]
            marks[(marks == events.PREDICATE) & hide] = 0
            loss = F.cross_entropy(scores_of(model, b, states, marks), b["gold"], label_smoothing=0.05)
            for g in opt.param_groups:
                g["lr"] = rate * (1 - done / steps)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(own, 2.0)
            opt.step()
            done += 1
    return model.eval()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("mean")
    ap.add_argument("joint")
    ap.add_argument("out")
    ap.add_argument("--events", required=True)
    ap.add_argument("--epochs", type=int, default=5)
    ap.add_argument("--rate", type=float, default=1e-4)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    torch.set_num_threads(2)
    model, ck = branch_of(a.mean, a.joint)
    pieces = Pieces(ck["vocab"])
    marked, _ = events.read(a.events)
    train(model, shared_states(model.eval(), pieces, marked), a.epochs, a.seed, a.rate)
    save(model, a.out, vocab=ck["vocab"], about=ck["about"])


if __name__ == "__main__":
    main()
