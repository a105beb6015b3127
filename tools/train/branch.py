"""Trains the event branch alone, the layers it shares with the trees as they are.

    python tools/train/branch.py MEAN.pt JOINT.pt OUT.pt --events build/train/events.jsonl [--acts build/train/acts.jsonl]

MEAN.pt has the shared layers, JOINT.pt the branch to begin with: after averaging, the branch has to get used to layers that are a little different.
Either may be a model file; "new" for JOINT.pt begins with the starting weights of all layers. --stories epochs of the weak stories, of which only the
type is known, go first. With --folds the marked sentences are scored by branches that have not seen them, and nothing is written."""
import argparse
import json
import random

import torch
from torch.nn import functional as F

import acts
import events
from model import Reader, save
from quantise import opened
from text import Pieces


def branch_of(mean, joint, layers, after):
    """The model of `mean` with the event branch of `joint`; a new one has `layers` of its own after `after` shared."""
    a, vocab, about = opened(mean)
    if joint == "new":
        b = Reader({"layers": 1, "event_layers": layers, "event_from": after}, {**a.labels, "event": events.TYPES})
        b.load_start()
    else:
        b, _, _ = opened(joint)
    model = Reader({**a.config, **{k: b.config[k] for k in ("event_from", "event_layers", "event_inner", "event")}}, {**a.labels, "event": b.labels["event"]})
    state = {k: v for k, v in b.state_dict().items() if k.startswith("event_")}
    state.update({k: v for k, v in a.state_dict().items() if not k.startswith("event_")})
    model.load_state_dict(state)
    return model, vocab, about


MOST = 400      # acts of a type: agreements and accusations are a half of all


def from_acts(path):
    """The candidates of acts.py that are acts, as marked sentences: predicate, source and target are a word each. One of several that differ in their parties alone."""
    out = {}
    with open(path, encoding="utf-8") as f:
        for s in map(json.loads, f):
            seen = set()
            for c in s["candidates"]:
                verb, _, source, target = c["tokens"]
                kind = acts.TYPES[c["label"]]
                kind = events.MERGED.get(kind, kind)
                if kind in events.TYPES and c["weight"] and min(verb, source, target) >= 0 and len(s["words"]) <= 100 and (verb, kind) not in seen:
                    seen.add((verb, kind))
                    out.setdefault(kind, []).append({"words": s["words"], "source": [source, source], "target": [target, target], "verb": verb, "event": kind})
    rng = random.Random(1)
    return [r for rows in out.values() for r in rng.sample(rows, min(MOST, len(rows)))]


def shared_states(model, pieces, rows):
    """What the branch is given, once for all epochs: batches of like length with the states of their words."""
    out = []
    with torch.no_grad():
        for group in events.groups(rows, 16, random.Random(1)):
            b = events.batch(pieces, group)
            out.append((group, b, model.words(b, model.pieces(b, model.config["event_from"]))))
    return out


def soft_states(model, pieces, path):
    """What event_teacher.py thinks of marked sentences: batches as shared_states has them, with the likelihoods as `gold`."""
    kept = torch.load(path, weights_only=True)
    rows = [{**r, "likely": p} for r, p in zip(kept["rows"], kept["likely"].float())]
    out = shared_states(model, pieces, rows)
    for group, b, _ in out:
        b["gold"] = torch.stack([r["likely"] for r in group])
    return out


def train(model, batches, more, a, epochs):
    """`more`: batches of acts, of which a.share times as many as `batches`, drawn anew, take part in each epoch."""
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    own = [p for n, p in model.named_parameters() if n.startswith("event_")]
    head = [p for n, p in model.named_parameters() if n.startswith(("event_mark", "event_in", "event_out"))]
    opt = torch.optim.AdamW([{"params": list(model.event_layers.parameters()), "rate": a.rate}, {"params": head, "rate": a.head_rate or a.rate}], weight_decay=0.01)
    some = min(int(a.share * len(batches)), len(more))
    steps, done = epochs * (len(batches) + some), 0
    model.train()
    for _ in range(epochs):
        each = batches + rng.sample(more, some)
        for group, b, states in rng.sample(each, len(each)):
            marks = b["marks"].clone()
            hide = torch.tensor([rng.random() < 0.5 for _ in group])[:, None]
            marks[(marks == events.PREDICATE) & hide] = 0
            with torch.autocast("cpu", torch.bfloat16):
                scores = model.event_branch(states, marks, b["words"])
            loss = F.cross_entropy(scores.float(), b["gold"], label_smoothing=0.0 if b["gold"].is_floating_point() else 0.05)
            for g in opt.param_groups:
                g["lr"] = g["rate"] * (1 - done / steps)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(own, 2.0)
            opt.step()
            done += 1
            if done % 500 == 0: print(done, steps, flush=True)
    return model.eval()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("mean")
    ap.add_argument("joint")
    ap.add_argument("out")
    ap.add_argument("--events", required=True)
    ap.add_argument("--acts", help="candidates, labelled, of acts.py: those that are acts are learnt besides")
    ap.add_argument("--share", type=float, default=2.0)
    ap.add_argument("--epochs", type=int, default=5)
    ap.add_argument("--stories", type=int, default=0)
    ap.add_argument("--soft", help="likelihoods of event_teacher.py, learnt after the stories")
    ap.add_argument("--soft-epochs", type=int, default=3)
    ap.add_argument("--layers", type=int, default=2, help="of a new branch")
    ap.add_argument("--after", type=int, default=4, help="the layers that a new branch shares with the trees")
    ap.add_argument("--rate", type=float, default=1e-4)
    ap.add_argument("--head-rate", type=float, help="of the marks and the last two linears, if another: a new branch wants 1e-3")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--folds", type=int, default=0)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    model, vocab, about = branch_of(a.mean, a.joint, a.layers, a.after)
    pieces = Pieces(vocab)
    marked, stories = events.read(a.events)
    more = shared_states(model.eval(), pieces, from_acts(a.acts)) if a.acts else []
    if a.stories:
        train(model, shared_states(model.eval(), pieces, stories), [], a, a.stories)
    if a.soft:
        train(model, soft_states(model.eval(), pieces, a.soft), [], a, a.soft_epochs)
    if not a.folds:
        train(model, shared_states(model.eval(), pieces, marked), more, a, a.epochs)
        return save(model, a.out, vocab=vocab, about=about)
    begun = {k: v.clone() for k, v in model.state_dict().items()}
    random.Random(3).shuffle(marked)
    found = []
    for k in range(a.folds):
        model.load_state_dict(begun)
        train(model, shared_states(model.eval(), pieces, [r for i, r in enumerate(marked) if i % a.folds != k]), more, a, a.epochs)
        found.append(events.figures(model, pieces, [r for i, r in enumerate(marked) if i % a.folds == k]))
        print(found[-1], flush=True)
    print("mean", [round(sum(x) / len(x), 1) for x in zip(*found)])


if __name__ == "__main__":
    main()
