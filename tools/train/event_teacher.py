"""The teacher of event types: all layers of MPNet (teacher.py), told which words are source, target and predicate, and what it thinks of marked sentences.

    python tools/train/event_teacher.py train --start DIR --events build/train/events.jsonl --acts build/train/acts.jsonl --out build/train/event_teacher.pt
    python tools/train/event_teacher.py label build/train/event_teacher.pt --events build/train/events.jsonl --acts build/train/acts.jsonl --out build/train/event_soft.pt

The first learns from the marked sentences, the annotated acts as such, and the beginnings of the weak stories; the second writes its likelihoods for the marked sentences,
for candidates of acts.py, some of each sentence, whether acts or not, and with --stories for the stories' beginnings. branch.py --soft learns from them."""
import argparse
import json
import random
import time

import torch
from torch import nn
from torch.nn import functional as F

import events
from branch import from_acts
from model import load, save, start_vocab, warm_then_down
from teacher import FROZEN, Teacher
from text import Pieces

STORY_WORDS = 40


class EventTeacher(Teacher):
    def __init__(self, config, labels):
        super().__init__({"layers": 12, "dropout": 0.1, "event": 384, **config}, labels)
        w = self.config["width"]
        self.event_mark = nn.Embedding(4, w)
        nn.init.zeros_(self.event_mark.weight)
        self.event_in = nn.Linear(4 * w, self.config["event"])
        self.event_out = nn.Linear(self.config["event"], len(labels["event"]))

    def above(self, b):
        marks = self.event_mark(b["marks"]) * (b["marks"] > 0)[:, :, None]
        x = self.shape(b["shapes"])
        return x.scatter_add(1, b["first"][:, :, None].expand_as(marks), marks.to(x.dtype))

    def event_scores(self, b):
        return self.event_head(self.encode(b), b["marks"])


def train(a):
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    vocab = start_vocab()
    pieces = Pieces(vocab)
    model = EventTeacher({"vocab": len(vocab)}, {**{k: ["_"] for k in ("upos", "xpos", "feats", "bio", "deprel")}, "event": events.TYPES})
    model.load_start(a.start)
    for m in [model.word, model.position, model.norm, model.near, *model.layers[:FROZEN]]:
        m.requires_grad_(False)
    marked, stories = events.read(a.events)
    annotated = from_acts(a.acts)
    short = [{**r, "words": r["words"][:STORY_WORDS]} for r in stories]
    short = rng.sample(short, int(len(short) * a.stories))
    # The weak ones first, the corpus that is asked about to the end.
    groups = events.groups(short, 16, rng)
    rng.shuffle(groups)
    then = [g for _ in range(a.epochs) for g in events.groups(marked, 16, rng)] + events.groups(annotated, 16, rng) * a.annotated
    rng.shuffle(then)
    groups += then
    encoder = list(model.layers[FROZEN:].parameters())
    heads = [p for n, p in model.named_parameters() if n.startswith(("event_", "shape"))]
    opt = torch.optim.AdamW([{"params": encoder, "lr": a.rate}, {"params": heads, "lr": 10 * a.rate}], betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    sched = warm_then_down(opt, len(groups))
    start, mean = time.time(), 0.0
    model.train()
    for step, group in enumerate(groups, 1):
        b = events.batch(pieces, group, rng)
        with torch.autocast("cpu", torch.bfloat16):
            scores = model.event_scores(b)
        loss = F.cross_entropy(scores, b["gold"], label_smoothing=0.05)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(encoder + heads, 2.0)
        opt.step()
        sched.step()
        mean = 0.98 * mean + 0.02 * float(loss.detach()) if step > 1 else float(loss.detach())
        if step % 20 == 0:
            print(f"{step}/{len(groups)} {time.time() - start:.0f}s {mean:.3f}", flush=True)
    save(model, a.out, vocab=vocab, about={"seed": a.seed})


def candidates(path, rng, most):
    """Marked sentences out of the candidates of acts.py, whether they are acts or not."""
    out = []
    with open(path, encoding="utf-8") as f:
        for s in map(json.loads, f):
            if len(s["words"]) > 80:
                continue
            marks = sorted({(c["tokens"][0], c["tokens"][2], c["tokens"][3]) for c in s["candidates"]})
            marks = [m for m in marks if min(m) >= 0 and len(set(m)) == 3 and max(m) < len(s["words"])]
            for verb, source, target in rng.sample(marks, min(most, len(marks))):
                out.append({"words": s["words"], "source": [source, source], "target": [target, target], "verb": verb, "event": events.TYPES[0]})
    return out


def label(a):
    torch.set_num_threads(a.threads)
    model, ck = load(a.teacher, EventTeacher)
    pieces, rng = Pieces(ck["vocab"]), random.Random(a.seed)
    marked, stories = events.read(a.events)
    rows = marked + candidates(a.acts, rng, a.most) + ([{**r, "words": r["words"][:STORY_WORDS]} for r in stories] if a.stories else [])
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]["words"]))
    found, start = [None] * len(rows), time.time()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for at in range(0, len(order), 48):
            part = order[at:at + 48]
            for i, p in zip(part, torch.softmax(model.event_scores(events.batch(pieces, [rows[i] for i in part])), -1)):
                found[i] = p
            if at // 48 % 50 == 0:
                print(f"{at}/{len(order)} {time.time() - start:.0f}s", flush=True)
    torch.save({"rows": rows, "likely": torch.stack(found)}, a.out)
    print(f"{a.out}: {len(rows)} marked sentences")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(dest="command", required=True)
    p = sub.add_parser("train")
    p.add_argument("--start", required=True, help="as for teacher.py")
    p.add_argument("--epochs", type=int, default=6, help="of the marked sentences")
    p.add_argument("--annotated", type=int, default=1, help="times that the annotated acts take part")
    p.add_argument("--stories", type=float, default=0.6, help="share of the stories that takes part, once")
    p.add_argument("--rate", type=float, default=5e-5)
    q = sub.add_parser("label")
    q.add_argument("teacher")
    q.add_argument("--most", type=int, default=2, help="candidates of a sentence")
    q.add_argument("--stories", action="store_true", help="their beginnings too")
    for x in (p, q):
        x.add_argument("--events", required=True)
        x.add_argument("--acts", required=True)
        x.add_argument("--out", required=True)
        x.add_argument("--seed", type=int, default=1)
        x.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    train(a) if a.command == "train" else label(a)


if __name__ == "__main__":
    main()
