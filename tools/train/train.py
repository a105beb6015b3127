"""Trains the language model.

    python tools/train/train.py --data DIR --out build/train --epochs 5 --seed 1

writes OUT/model.pt after every epoch. On two cores an epoch takes some five minutes."""
import argparse
import os
import pickle
import random
import time

import torch
from torch.nn import functional as F

import events
from data import Batcher, Sentence, load_train, inventories, read_conllu, vary
from evaluate import score_trees
from model import Reader, save, start_vocab, warm_then_down
from quantise import opened
from text import Pieces


def watched(model):
    """A list that always holds the states after each layer of the last pass."""
    out = []
    model.layers[0].register_forward_pre_hook(lambda *_: out.clear())
    for layer in model.layers:
        layer.register_forward_hook(lambda _, given, state: out.append(state))
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    ap.add_argument("--out", default="build/train")
    ap.add_argument("--epochs", type=float, default=5)
    ap.add_argument("--start", help="a checkpoint or a model file to go on from, in place of the starting weights")
    ap.add_argument("--like", help="a model file of as many layers: the states after each layer are drawn to its own, so that what was taught on them goes on to fit")
    ap.add_argument("--like-weight", type=float, default=4.0)
    ap.add_argument("--soft", nargs="*", default=[], help="what teacher.py has labelled; half of it, drawn anew, takes part in each epoch")
    ap.add_argument("--soft-share", type=float, default=0.5, help="of it, in place of a half")
    ap.add_argument("--rate", type=float, default=1.0, help="factor of the learning rates")
    ap.add_argument("--layers", type=int, default=6)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--batch", type=int, default=1200, help="padded pieces in a batch")
    ap.add_argument("--events", help="what events.py has prepared; trains the event head along with the rest")
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(1)        # the heads start alike under every seed, so that the weights of several runs can be averaged
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)

    ewt, gum, world = load_train(a.data)
    labels = inventories(ewt, gum)
    begun, vocab = opened(a.start)[:2] if a.start else (None, start_vocab())
    pieces = Pieces(vocab)
    batcher = Batcher(pieces, labels)
    marked, stories = [], []
    if a.events:
        labels["event"] = events.TYPES
        marked, stories = events.read(a.events)
    size = {k: begun.config[k] for k in ("positions", "inner")} if begun else {}
    model = Reader({"layers": a.layers, "vocab": len(vocab), "event_layers": 2 if a.events else 0, **size}, labels)
    if begun:
        missing = model.load_state_dict(begun.state_dict(), strict=False).missing_keys
        assert all(k.startswith("event_") for k in missing)
    else:
        model.load_start()
    like = opened(a.like)[0].eval() if a.like else None
    states, theirs = (watched(model), watched(like)) if like else ([], [])
    torch.manual_seed(a.seed)
    dev = read_conllu(os.path.join(a.data, "ud/en_ewt-dev.conllu"), "ewt")

    soft = []
    for path in a.soft:
        with open(path, "rb") as f:
            kept = pickle.load(f)
        assert all(kept["labels"][k] == labels[k] for k in kept["labels"])
        soft += [Sentence(words, soft=thought) for words, thought in kept["rows"] if len(words) <= 100]

    trees = [s for s in ewt + gum if len(pieces.sentence(s.words)[0]) <= 256]

    def epoch_groups():
        # All trees, and a fresh half of the sentences that have names only.
        sents = [vary(s, rng) for s in trees + rng.sample(world, len(world) // 2)]
        out = [[sents[i] for i in g] for g in batcher.order(sents, a.batch, rng)]
        some = rng.sample(soft, int(len(soft) * a.soft_share))
        out += [[some[i] for i in g] for g in batcher.order(some, a.batch, rng)]
        rng.shuffle(out)
        if a.events:
            out += events.groups(stories, 24, rng) + events.groups(marked, 16, rng) + events.groups(marked, 16, rng)
            rng.shuffle(out)
        return out

    def loss_of(group):
        if isinstance(group[0], Sentence) and group[0].soft:
            b = batcher.batch(group)
            loss, parts = model.soft_loss(b, [s.soft for s in group])
            if not like:
                return loss, parts
            with torch.no_grad():
                like.encode(b)
            real = ~b["pad"]
            away = sum(F.mse_loss(x[real].float(), y[real].float()) / y[real].float().square().mean() for x, y in zip(states, theirs)) / len(theirs)
            return loss + a.like_weight * away, {**parts, "states": float(away.detach())}
        if not isinstance(group[0], dict):
            return model.loss(batcher.batch(group))
        b = events.batch(pieces, group, rng)
        loss = F.cross_entropy(model.event_scores(b), b["gold"], label_smoothing=0.05)
        return loss, {"event": float(loss.detach())}

    groups = epoch_groups()
    per_epoch = len(groups)
    steps = int(per_epoch * a.epochs)
    part = lambda *names: [p for n, p in model.named_parameters() if n.split(".")[0] in names]
    encoder = part("word", "position", "norm", "layers")
    branch = part("event_layers")
    known = {id(p) for p in encoder + branch}
    heads = [p for n, p in model.named_parameters() if id(p) not in known and not n.startswith("event_")]
    # The event branch is new when the rest goes on from a checkpoint, so the factor is not for it.
    opt = torch.optim.AdamW([{"params": encoder, "lr": 2e-4 * a.rate}, {"params": heads, "lr": 1.5e-3 * a.rate}, {"params": branch, "lr": 1.5e-4},
                             {"params": part("event_mark", "event_in", "event_out"), "lr": 1e-3}], betas=(0.9, 0.98), weight_decay=0.01)
    sched = warm_then_down(opt, steps)

    start, step, mean = time.time(), 0, {}
    while step < steps:
        if not groups:
            groups = epoch_groups()
        model.train()
        with torch.autocast("cpu", torch.bfloat16):
            loss, parts = loss_of(groups.pop())
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        opt.step()
        sched.step()
        step += 1
        for k, v in parts.items():
            mean[k] = 0.98 * mean.get(k, v) + 0.02 * v
        if step % 50 == 0:
            print(f"{step}/{steps} {time.time() - start:.0f}s " + " ".join(f"{k} {v:.3f}" for k, v in mean.items()), flush=True)
        if step % per_epoch == 0 or step == steps:
            save(model, os.path.join(a.out, "model.pt.new"), vocab=vocab, about={"epochs": round(step / per_epoch, 2), "seed": a.seed, **({"start": a.start, "rate": a.rate} if a.start else {})})
            os.replace(os.path.join(a.out, "model.pt.new"), os.path.join(a.out, "model.pt"))
            print(f"epoch {step / per_epoch:.2f} {time.time() - start:.0f}s EWT dev", score_trees(model, pieces, labels, dev), flush=True)


if __name__ == "__main__":
    main()
