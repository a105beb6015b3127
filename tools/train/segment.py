"""Trains the judge of sentence ends: a small network over the words around each gap, that corrects what the rules of src/text decide.

    python tools/train/segment.py --readout build/readout --data DIR --out build/train/segment.npz

Takes a minute or two. It learns from EWT and GUM as raw text, cut into words and sentences by the program's rules (`parse` with models/tiny.rom, which
has no judge). export.py puts the result into a model file; docs/formats/model.md, "Sentence ends", says what the network sees."""
import argparse
import os
import subprocess
import sys
import tempfile

import numpy as np
import torch
from torch import nn

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import score_conllu  # noqa: E402

FORMS, CLASSES, FLAGS = 4096, 24, 5
BEFORE, AFTER = 5, 5
FORM_WIDTH, CLASS_WIDTH, FLAG_WIDTH, HIDDEN = 12, 6, 3, 32
STOPS = ".!?…"


def form_row(form):
    """FNV-1a over the form in lower case, with every figure as 0."""
    h = 2166136261
    for c in form.encode():
        if 65 <= c <= 90:
            c += 32
        if 48 <= c <= 57:
            c = 48
        h = ((h ^ c) * 16777619) & 0xFFFFFFFF
    return 1 + (h ^ h >> 15) % (FORMS - 1)


def word_class(f):
    c = f[0]
    if all(x in STOPS for x in f):
        return 1 if f == "." else 2 if len(f) > 1 and len(set(f)) == 1 else 3
    if c.isdigit():
        return 6 if not f.isdigit() else 4 if len(f) <= 2 else 5
    if c.isalpha():
        if len(f) > 1 and f.endswith("."):
            return 7 if c.isupper() else 8
        if "@" in f or "://" in f or "www." in f:
            return 9
        if not c.isupper():
            return 13 if len(f) > 1 else 14
        return 10 if len(f) == 1 else 11 if f.isupper() else 12
    if f in "\"'":
        return 15
    if c in "([{“‘«":
        return 16
    if c in ")]}”’»":
        return 17
    if c in ",;":
        return 18
    if c == ":":
        return 19
    if c in "-–—_=*#~":
        return 20 if len(f) == 1 else 21
    return 22 if len(f) > 1 else 23


def rules(readout, text):
    """The program's own sentences and words of a raw text, as CoNLL-U."""
    run = subprocess.run([readout, "parse", "--model", os.path.join(HERE, "../../models/tiny.rom"), text], capture_output=True, check=True)
    with tempfile.NamedTemporaryFile("wb", suffix=".conllu") as f:
        f.write(run.stdout)
        f.flush()
        return score_conllu.Analysis(f.name)


class Gaps:
    """The surface tokens of a treebank's raw text, and behind which a sentence ends."""

    def __init__(self, readout, treebank):
        gold = score_conllu.Analysis(treebank)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as f:
            text = subprocess.run([sys.executable, os.path.join(HERE, "../score_conllu.py"), "--text", treebank], capture_output=True, check=True).stdout.decode()
            f.write(text)
            f.flush()
            own = rules(readout, f.name)
        # Soft hyphens are in the treebank's forms and not in the program's.
        hard = np.concatenate([[0], np.cumsum([c != "\u00ad" for c in "".join(gold.chars)])])
        self.sentences = {(hard[a], hard[b]) for a, b in gold.sentences}
        self.places(text, "".join(own.chars), own)
        ends = {b for _, b in self.sentences}
        self.end = np.array([b in ends for b in self.ends])

    def windows(self):
        """Of every gap inside a block: forms, classes and flags of the words around it, and whether a sentence ends there."""
        n = len(self.form)
        block = np.concatenate([[0], np.cumsum(self.line)[:-1]])
        index = np.arange(n)[:, None] + np.arange(1 - BEFORE, AFTER + 1)[None]
        known = (index >= 0) & (index < n)
        index = index.clip(0, n - 1)
        known &= block[index] == block[:, None]
        inside = ~self.line
        t = lambda x: torch.tensor(np.where(known, x[index], 0)[inside])
        return t(self.form), t(self.word_class), t(self.flag), torch.tensor(self.end[inside], dtype=torch.float32)

    @classmethod
    def edited(cls, readout, path):
        """Edited prose, where the rules are right as good as always: it keeps the judge from ending sentences before every name."""
        self = cls.__new__(cls)
        own = rules(readout, path)
        chars = "".join(own.chars)
        with open(path, encoding="utf-8", errors="replace") as f:
            self.places(f.read(), chars, own)
        self.end = self.flag > 2
        return self

    def places(self, text, chars, own):
        """What both kinds of text have: tokens, blanks and line ends behind them, the rules' ends."""
        blanks, lines, at = set(), set(), 0
        for c in text.replace("\u00ad", ""):
            if c == "\n":
                lines.add(at)
            elif c.isspace():
                blanks.add(at)
            else:
                at += 1
        spans = sorted({(w.start, w.end) for w in own.words})
        by_rule = {b for _, b in own.sentences}
        forms = [chars[a:b] for a, b in spans]
        self.ends = np.array([b for _, b in spans])
        self.form = np.array([form_row(f) for f in forms])
        self.word_class = np.array([word_class(f) for f in forms])
        self.line = np.array([b in lines for _, b in spans])
        self.flag = np.array([1 + (b in blanks or b in lines) + 2 * (b in by_rule) for _, b in spans])

    def f1(self, scores):
        """F1 of whole sentences, where a gap ends one from log-odds 0 on."""
        end = self.line.copy()
        end[~self.line] = scores > 0
        end[-1] = True
        stops = self.ends[end]
        mine = set(zip([0, *stops[:-1]], stops))
        return round(200 * len(mine & self.sentences) / (len(mine) + len(self.sentences)), 2)


class Judge(nn.Module):
    def __init__(self):
        super().__init__()
        self.form = nn.Embedding(FORMS, FORM_WIDTH)
        nn.init.normal_(self.form.weight, std=0.1)
        self.word_class = nn.Embedding(CLASSES, CLASS_WIDTH)
        self.flag = nn.Embedding(FLAGS, FLAG_WIDTH)
        self.window = nn.Linear((BEFORE + AFTER) * (FORM_WIDTH + CLASS_WIDTH + FLAG_WIDTH), HIDDEN)
        self.out = nn.Linear(HIDDEN, 1)
        self.drop = nn.Dropout(0.2)

    def forward(self, form, word_class, flag):
        x = torch.cat([self.form(form), self.word_class(word_class), self.flag(flag)], -1).flatten(1)
        return self.out(self.drop(torch.relu(self.window(self.drop(x)))))[:, 0]


def train(judge, parts, epochs):
    form, word_class, flag, end = (torch.cat(x) for x in zip(*parts))
    size = 512
    steps = epochs * (len(end) // size)
    opt = torch.optim.AdamW(judge.parameters(), lr=2e-3, weight_decay=0.01)
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda k: 1 - k / steps)
    for _ in range(epochs):
        judge.train()
        order = torch.randperm(len(end))
        for i in range(0, len(end) - size + 1, size):
            j = order[i:i + size]
            known = form[j].masked_fill(torch.rand(form[j].shape) < 0.1, 0)     # a tenth of the forms unseen
            loss = nn.functional.binary_cross_entropy_with_logits(judge(known, word_class[j], flag[j]), end[j])
            opt.zero_grad()
            loss.backward()
            opt.step()
            sched.step()
    return judge.eval()


def tensors(judge, add, bare, drop):
    """As docs/formats/model.md has them."""
    f = lambda t: t.detach().numpy().astype("<f4")
    form = f(judge.form.weight)
    scale = np.abs(form).max() / 127
    out = np.concatenate([f(judge.out.weight)[0], f(judge.out.bias)])
    return {"segment.size": np.array([BEFORE, AFTER, FORMS, FORM_WIDTH, CLASS_WIDTH, FLAG_WIDTH, HIDDEN, 0], "<u4"),
            "segment.form": np.rint(form / scale).astype(np.int8), "segment.class": f(judge.word_class.weight), "segment.flag": f(judge.flag.weight),
            "segment.window": np.ascontiguousarray(f(judge.window.weight).T), "segment.window.bias": f(judge.window.bias), "segment.out": out,
            "segment.numbers": np.array([scale, add, bare, drop], "<f4")}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--readout", default="build/readout")
    ap.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    ap.add_argument("--out", default="build/train/segment.npz")
    ap.add_argument("--edited", nargs="*", default=[], help="plain texts of edited prose, a paragraph a line; news, statements")
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--add", type=float, default=0.0, help="log-odds from which a gap behind a sign becomes an end")
    ap.add_argument("--bare", type=float, default=0.0, help="the same behind a word")
    ap.add_argument("--drop", type=float, default=0.0, help="log-odds under which an end by the rules is none")
    a = ap.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    bank = lambda name: Gaps(a.readout, os.path.join(a.data, f"ud/en_{name}.conllu"))
    parts = [bank(n).windows() for n in ("ewt-train", "gum_open-train")] + [Gaps.edited(a.readout, p).windows() for p in a.edited]
    judge = train(Judge(), parts, a.epochs)
    for name in ("ewt-dev", "gum_open-dev"):
        g = bank(name)
        *seen, _ = g.windows()
        with torch.no_grad():
            judged = g.f1(judge(*seen).numpy())
        print(f"{name}: sentences F1 {judged}, by the rules alone {g.f1(np.where((g.flag > 2)[~g.line], 1, -1))}")
    np.savez(a.out, **tensors(judge, a.add, a.bare, a.drop))


if __name__ == "__main__":
    main()
