"""int8: how weights are rounded, and a reference of the arithmetic that the C code must do (section 5 of docs/formats/model.md)."""
import numpy as np
import torch
from torch import nn

import romfile
from lemma import Lemmatiser
from model import Reader, load

WEIGHT_MAX = 63         # 7 bits, so that pair sums of u8 * s8 never saturate 16 bits
ROW_MAX = 127


def rows(w, top):
    """Rounds each row of a matrix to whole numbers in -top … top and gives the rows' scales."""
    w = w.detach().double().numpy()
    scale = np.abs(w).max(1) / top
    q = np.rint(w / np.where(scale == 0, 1, scale)[:, None])
    return q.clip(-top, top).astype(np.int8), scale.astype(np.float32)


GELU = (-1.28070541e-05, 1.47388805e-05, 0.000268528257, -0.000603964758, -0.00157929059, 0.00753977391, -0.00791950678, -0.0129242955,
        0.0487096092, -0.0591286697, 0.0274971341)


def gelu(x):
    """As the model file's readers do it: a polynomial that is within 2e-5."""
    t = x.abs().clamp(max=4.5) - 2.25
    p = torch.full_like(t, GELU[0])
    for c in GELU[1:]:
        p = p * t + c
    return x.clamp(min=0) - p


class QuantLinear(nn.Module):
    """A linear with whole-number weights; rounds its input token by token."""

    def __init__(self, weight, scale, bias):
        super().__init__()
        self.w = torch.tensor(weight, dtype=torch.float32)
        self.scale, self.bias = torch.tensor(scale), torch.tensor(bias)

    def forward(self, x):
        x = x.float()
        top = x.abs().amax(-1, keepdim=True)
        q = torch.round(x * (127.0 / torch.where(top == 0, torch.ones_like(top), top)))
        # Below 2^24 every sum of whole numbers is exact in float, so this is the integer product.
        acc = torch.matmul(q, self.w.t())
        return acc * ((top / 127.0) * self.scale) + self.bias


class RomReader(Reader):
    """The network of a model file; the same interface as the float one."""

    def __init__(self, path):
        e = romfile.read(path)
        c = [int(x) for x in e["config"]]
        labels = {k: e["label." + k] for k in ("upos", "xpos", "feats", "deprel", "bio", "event") if "label." + k in e}
        super().__init__({"layers": c[0], "width": c[1], "heads": c[2], "inner": c[3], "vocab": c[4], "positions": c[5], "arc": c[7], "label": c[8],
                          "event_from": c[22], "event_layers": c[23], "event": c[24]},
                         labels)
        self.vocab = e["vocab"]
        self.together = e["label.tags"].astype(int) if "label.tags" in e else None
        self.again = e.get("tree.again")
        self.max_pieces = c[18]
        rules = list(zip((int(x) for x in e["lemma.rule.drop"]), (int(x) for x in e["lemma.rule.mode"]), e["lemma.rule.add"]))
        self.lemmatiser = Lemmatiser(rules, dict(zip(e["lemma.form"], (int(x) for x in e["lemma.form.rule"]))),
                                     dict(zip(e["lemma.suffix"], (int(x) for x in e["lemma.suffix.rule"]))), c[21])

        def put(param, value):
            param.data = torch.tensor(value)

        def linear(name):
            return QuantLinear(e[name + ".weight"], e[name + ".scale"], e[name + ".bias"])

        def norm(module, name):
            put(module.weight, e[name + ".gain"])
            put(module.bias, e[name + ".bias"])

        put(self.word.weight, e["embed.word"].astype(np.float32) * e["embed.word.scale"][:, None])
        put(self.position.weight, e["embed.position"].astype(np.float32) * e["embed.position.scale"][:, None])
        put(self.shape.weight, e["embed.shape"])
        norm(self.norm, "embed.norm")
        self.gelu = gelu
        for k, layer in enumerate(self.layers):
            layer.gelu = gelu
            for x in ("qkv", "out", "up", "down"):
                setattr(layer, x, linear(f"layer.{k}.{x}"))
            norm(layer.norm1, f"layer.{k}.norm1")
            norm(layer.norm2, f"layer.{k}.norm2")
        if c[23]:
            put(self.event_mark.weight, e["event.mark"])
            for k, layer in enumerate(self.event_layers):
                for x in ("qkv", "out", "up", "down"):
                    setattr(layer, x, linear(f"event.layer.{k}.{x}"))
                norm(layer.norm1, f"event.layer.{k}.norm1")
                norm(layer.norm2, f"event.layer.{k}.norm2")
            self.event_in, self.event_out = linear("event.in"), linear("event.out")
        for x in ("upos", "xpos", "feats", "bio", "arc_dep", "arc_head", "arc_pair", "lab_dep", "lab_head", "lab_out"):
            setattr(self, x, linear("head." + x))
        self.eval()


def reader_of(rom):
    """A model file as a Reader to train on from, or to ask, in floats."""
    model = Reader(rom.config, rom.labels)
    model.load_state_dict(floats(rom))
    return model


def opened(path):
    """(network, word pieces, what is known of it) of a checkpoint or a model file."""
    if not path.endswith(".rom"):
        model, ck = load(path)
        return model, ck["vocab"], ck["about"]
    rom = RomReader(path)
    return reader_of(rom), rom.vocab, {}


def floats(rom):
    """The state of a Reader that is as the model file is before activations are rounded, to train on from."""
    out = {}
    for name, m in rom.named_modules():
        if isinstance(m, QuantLinear):
            out[name + ".weight"], out[name + ".bias"] = m.w * m.scale[:, None], m.bias
    del out["lab_head.bias"]        # which is zero
    return {**rom.state_dict(), **out}
