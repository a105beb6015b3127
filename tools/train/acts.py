"""The judge of acts: is a candidate an act, and of what PLOVER type? A small network over the encoder's states, which stay as they are.

    python tools/train/acts.py prepare --readout build/readout --gold DIR --out build/train/acts.jsonl
    python tools/train/acts.py train CHECKPOINT.pt build/train/acts.jsonl --events build/train/events.jsonl --rom models/readout-en.rom

`prepare` takes annotated reports (DIR/*.json beside DIR/texts/*.txt, or --acts TSV --texts DIR, see acts/README.md), asks the program for its
candidates, and marks which of them each annotated act is. `train` writes the judge into the model file; with --fold K of --folds N (or --fold all) it
leaves a part out, scores it, and writes nothing."""
import argparse
import glob
import json
import os
import random
import re
import subprocess
import unicodedata

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import events
import romfile
from data import Batcher, Sentence
from model import load
from quantise import ROW_MAX, WEIGHT_MAX, rows
from text import Pieces

TYPES = ["NONE", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
         "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
FACTS, KINDS, ROLES = 432, 60, 4
LEAST = 0.25                # how likely an act must be to be told
WORDS_HERE, WORDS_AT, NO_RULE = 18, 35, 420  # the facts "the words make no act of these parties", "of any parties", "by no rule"
DROP_FACTS = 0.08           # of candidates, in training: the words must do alone
BY_WORDS, INSIDE = 0.10, 0.07   # as src/events/acts_judge.c
BOTH_SEE, RELIABLE, CERTAIN, PRESUMED, HANDICAP = 0.06, 0.06, 0.25, 0.05, 0.05
SHARE, DOUBTFUL, OF_A_TYPE = 0.3, 0.35, 0.08
SHARE_OF_CERTAIN = 0.92     # of the acts of such a rule, those that are right
SELDOM_WRONG, NO_DOUBT = 428, 431  # the facts "by a rule of which three quarters of the acts were right", "of which nine in ten", and those above
IS_INSIDE = 248             # the fact "in the content of an act of the words"
BY_SPEAKER = 2              # the fact "the actor is whoever says it"
DEEDS = [TYPES.index(t) for t in ("COOPERATE", "AID", "RETREAT", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")]
MARKED = 12                 # marked sentences a step


# ---- annotated reports to labelled candidates ----

def run(readout, *arguments):
    return subprocess.run([readout, *arguments], capture_output=True, text=True, check=True).stdout


def sentences(readout, path):
    """The sentences of a report with their words, heads, and candidates."""
    out, at = [], {}
    for block in run(readout, "parse", path).split("\n\n"):
        lines = [x.split("\t") for x in block.split("\n") if x[:1].isdigit() and x.split("\t")[0].isdigit()]
        if lines:
            at[len(at) + 1] = {"words": [x[1] for x in lines], "upos": [x[3] for x in lines], "heads": [int(x[6]) - 1 for x in lines], "candidates": []}
    for line in run(readout, "code", "--candidates", path).splitlines():
        c = line.split("\t")
        codes = lambda s: [] if s == "-" else s.split(",")
        at[int(c[0])]["candidates"].append({"tokens": [int(x) - 1 for x in c[1:5]], "actor": codes(c[5]), "recipient": codes(c[6]),
                                            "words": 0 if c[7] == "-" else TYPES.index(c[7]), "facts": [int(x) for x in c[8].split(",")]})
    for n, s in at.items():
        out.append({**s, "n": n})
    return out


def meets(a, b):
    return bool(set(a) & set(b)) or not (a or b)


def distance(s, a, b):
    up = lambda i: s["heads"][i] if i >= 0 else -1
    if a == b:
        return 0
    return 1 if b == up(a) or a == up(b) else 2 if b == up(up(a)) >= 0 or a == up(up(b)) >= 0 else 9


def locate(s, word):
    """The token of an annotated predicate; of an auxiliary, its verb."""
    plain = lambda w: w.strip("\".,;:()“”’‘").lower()
    hit = [i for i, w in enumerate(s["words"]) if plain(w) == plain(word)]
    if not hit:
        return -1
    return s["heads"][hit[0]] if s["upos"][hit[0]] == "AUX" and s["heads"][hit[0]] >= 0 else hit[0]


def label(s, acts):
    """Marks the candidates at the predicate that best fits each act: `label` its type, `weight` 0 where the parties are right in part only and others
    fit wholly."""
    for c in s["candidates"]:
        c["label"], c["weight"] = 0, 1.0
    for x in acts:
        kind, fit = TYPES.index(x["event"]), [c for c in s["candidates"] if meets(x["actor"], c["actor"]) and meets(x["recipient"], c["recipient"])]
        if not fit:
            continue
        at = locate(s, x["predicate"]) if x.get("predicate") else -1
        worth = lambda c: ({0: 100, 1: 40, 2: 8}.get(distance(s, c["tokens"][0], at), 0) if at >= 0 else 0) + 3 * (c["words"] == kind) + (c["words"] > 0)
        best = max(fit, key=worth)["tokens"][0]
        fit = [c for c in fit if c["tokens"][0] == best]
        whole = [c for c in fit if set(c["actor"]) == set(x["actor"]) and set(c["recipient"]) == set(x["recipient"])]
        for c in fit:
            c["label"], c["weight"] = kind, 1.0 if not whole or c in whole else 0.0


def read_tsv(path):
    """Reports by id, in the order of the file: a row a report or an act, acts/README.md."""
    out = {}
    with open(path, encoding="utf-8") as f:
        for line in f:
            c = line.rstrip("\n").split("\t")
            if line[:1] in "#\n":
                continue
            acts = out.setdefault(c[0], [])
            if len(c) > 5:
                codes = lambda s: [] if s == "-" else s.split(",")
                acts.append({"sentence": int(c[1]), "actor": codes(c[2]), "recipient": codes(c[3]), "event": c[4], "predicate": c[5]})
    return out


def read_gold(folder, predicates):
    """id -> (path of the text, acts); `predicates`, a TSV of report, number of the act from 0, its predicate, may be None."""
    out, at = {}, {}
    if predicates:
        with open(predicates, encoding="utf-8") as f:
            at = {(c[0], int(c[1])): c[2] for c in (line.rstrip("\n").split("\t") for line in f if line[:1] not in "#\n")}
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path, encoding="utf-8") as f:
            g = json.load(f)
        for i, x in enumerate(g["acts"]):
            x["predicate"] = at.get((g["id"], i))
        out[g["id"]] = (os.path.join(folder, "texts", g["id"] + ".txt"), g["acts"])
    return out


def read_wordings(path, folder):
    """Made-up sentences and the act that each tells of, {"KEN>UGA ACCUSE", "Kenya accused …"}, rows of a unit test: reports of a sentence or two. id -> (path, acts);
    an act stands in the first sentence that has a candidate of its parties."""
    out = {}
    with open(path, encoding="utf-8") as f:
        for line in f:
            row = re.match(r' *\{"(?:missed )?(none|[A-Z,]*>[A-Z,]* [A-Z]+)", "(.*)"\},$', line)
            if not row:
                continue
            wanted, text = row[1], row[2].replace("\\n", "\n").replace('\\"', '"')
            name = os.path.join(folder, f"{len(out):04}.txt")
            with open(name, "w", encoding="utf-8") as report:
                report.write(text + "\n")
            parties, event = wanted.rsplit(" ", 1) if wanted != "none" else ("", None)
            actor, recipient = ([c for c in side.split(",") if c] for side in parties.split(">")) if event else ([], [])
            out[str(len(out))] = (name, [{"sentence": None, "actor": actor, "recipient": recipient, "event": event}] if event else [])
    return out


def place(acts, found):
    """Acts without a sentence stand in the first that has such a candidate."""
    for x in acts:
        fits = lambda c: set(x["actor"]) == set(c["actor"]) and set(x["recipient"]) == set(c["recipient"])
        x["sentence"] = x["sentence"] or next((s["n"] for s in found if any(map(fits, s["candidates"]))), 1)


def prepare(a):
    reports = {("gold", k): v for k, v in read_gold(a.gold, a.predicates).items()} if a.gold else {}
    if a.acts:
        reports.update({("own", k): (os.path.join(a.texts, k + ".txt"), v) for k, v in read_tsv(a.acts).items()})
    if a.wordings:
        os.makedirs(a.out + ".wordings", exist_ok=True)
        reports.update({("plain", k): v for k, v in read_wordings(a.wordings, a.out + ".wordings").items()})
    n, told, met = 0, {}, {}
    with open(a.out, "w", encoding="utf-8") as f:
        for (source, k), (path, acts) in reports.items():
            if not os.path.exists(path):
                continue
            found = sentences(a.readout, path)[:a.longest]
            place(acts, found)
            for s in found:
                mine = [x for x in acts if x["sentence"] == s["n"]]
                label(s, mine)
                n += sum(c["label"] > 0 for c in s["candidates"])
                for x in mine:
                    told[x["event"]] = told.get(x["event"], 0) + 1
                    met[x["event"]] = met.get(x["event"], 0) + any(meets(x["actor"], c["actor"]) and meets(x["recipient"], c["recipient"]) for c in s["candidates"])
                f.write(json.dumps({"report": source + ":" + k, **s, "acts": mine}, ensure_ascii=False) + "\n")
    print(f"{a.out}: {len(reports)} reports, {n} candidates that are acts")
    print(f"acts that some candidate meets: {sum(met.values())} of {sum(told.values())};", ", ".join(f"{k} {met[k]} of {told[k]}" for k in sorted(told, key=told.get, reverse=True)))


# ---- the network ----

class Judge(nn.Module):
    def __init__(self, width, hidden, drop):
        super().__init__()
        self.words, self.facts = nn.Linear(ROLES * width, hidden), nn.Embedding(FACTS, hidden)
        self.out, self.straight = nn.Linear(hidden, len(TYPES)), nn.Embedding(FACTS, len(TYPES))
        self.drop = nn.Dropout(drop)
        nn.init.normal_(self.facts.weight, std=0.02)
        nn.init.zeros_(self.straight.weight)

    def forward(self, words, facts, known=None):
        """words [n, ROLES * width], facts [n, kinds]; known [n]: 0 where the facts are left out"""
        f, s = self.facts(facts).sum(1), self.straight(facts).sum(1)
        if known is not None:
            f, s = f * known[:, None], s * known[:, None]
        return self.out(self.drop(F.relu(self.words(self.drop(words)) + f))) + s


def states(model, pieces, sentences):
    """The encoder's states of words, a tensor a sentence."""
    batcher = Batcher(pieces, {k: [] for k in ("upos", "xpos", "feats", "deprel")})
    what, out = [Sentence(words[:200]) for words in sentences], [None] * len(sentences)
    with torch.no_grad():
        for group in batcher.order(what, 4096):
            b = batcher.batch([what[i] for i in group])
            h = model.encode(b)
            for k, i in enumerate(group):
                out[i] = h[k, 1:int(b["words"][k]) + 1].half()
    return out


def parts(h, tokens):
    """The states of the tokens behind each other, zero for none (-1)."""
    none = torch.zeros(h.shape[1], dtype=h.dtype)
    return torch.cat([h[min(t, len(h) - 1)] if t >= 0 else none for t in tokens])


class Candidates:
    """All candidates of some sentences, in a row."""

    def __init__(self, items, model, pieces):
        self.items = [s for s in items if s["candidates"]]
        held = states(model, pieces, [s["words"] for s in self.items])
        each = [(s, h, c) for s, h in zip(self.items, held) for c in s["candidates"]]
        self.words = torch.stack([parts(h, c["tokens"]) for _, h, c in each])
        self.facts = torch.tensor([c["facts"] for _, _, c in each])
        self.label, self.weight = torch.tensor([c["label"] for _, _, c in each]), torch.tensor([c["weight"] for _, _, c in each])
        self.gold = torch.tensor([s["report"].startswith(("gold", "plain")) for s, _, _ in each])
        self.report = [s["report"] for s, _, _ in each]


def marked_words(path, model, pieces):
    """Predicate twice, source and target of marked sentences (events.py), and their types; those of two types in one are left out."""
    rows = [r for r in events.read(path)[0] if r["event"] in TYPES]
    held = states(model, pieces, [r["words"] for r in rows])
    words = torch.stack([parts(h, [r["verb"], r["verb"], r["source"][1], r["target"][1]]) for r, h in zip(rows, held)])
    return words, torch.tensor([TYPES.index(r["event"]) for r in rows])


def doubt(facts, gold):
    """The rules were made on the gold reports and the plain wordings, where they are right too often: there the words' own acts go unseen half of the time."""
    hide, facts = gold & (torch.rand(len(facts)) < 0.5), facts.clone()
    facts[hide, 2], facts[hide, 3], facts[hide, KINDS - 1] = WORDS_HERE, WORDS_AT, NO_RULE
    return facts


def fit(c, which, marked, width, a):
    """which: numbers of the candidates to learn from. The weights are the mean over the last steps."""
    torch.manual_seed(a.seed)
    judge = Judge(width, a.hidden, a.drop).train()
    opt = torch.optim.AdamW(judge.parameters(), lr=a.rate, weight_decay=a.decay)
    mean, steps, done = [p.detach().clone() for p in judge.parameters()], a.epochs * (len(which) // a.batch + 1), 0
    for _ in range(a.epochs):
        order = which[torch.randperm(len(which))]
        for b in order.split(a.batch):
            known = (torch.rand(len(b)) > DROP_FACTS).float()
            scores = judge(c.words[b].float(), doubt(c.facts[b], c.gold[b]), known)
            loss = (F.cross_entropy(scores, c.label[b], reduction="none") * c.weight[b]).mean()
            if marked:
                v = torch.randint(len(marked[1]), (MARKED,))
                bare = judge(marked[0][v].float(), torch.zeros(MARKED, KINDS, dtype=torch.long), torch.zeros(MARKED))
                loss = loss + a.events_weight * F.cross_entropy(bare, marked[1][v])
            for g in opt.param_groups:
                g["lr"] = a.rate * (1 - done / steps)
            opt.zero_grad()
            loss.backward()
            opt.step()
            done += 1
            with torch.no_grad():
                for m, p in zip(mean, judge.parameters()):
                    m.lerp_(p, max(1 - a.memory, 1 / done))
    with torch.no_grad():
        for m, p in zip(mean, judge.parameters()):
            p.copy_(m)
    return judge.eval()


def join(judges):
    """Several networks as one, whose scores are the mean of theirs: hidden units side by side."""
    first, n = judges[0], len(judges)
    hidden, columns = sum(j.words.out_features for j in judges), first.words.in_features
    one = Judge(columns // ROLES, hidden, 0)
    with torch.no_grad():
        for name in ("words.weight", "words.bias"):
            one.get_parameter(name).copy_(torch.cat([j.get_parameter(name) for j in judges]))
        one.facts.weight.copy_(torch.cat([j.facts.weight for j in judges], 1))
        one.out.weight.copy_(torch.cat([j.out.weight for j in judges], 1) / n)
        one.out.bias.copy_(sum(j.out.bias for j in judges) / n)
        one.straight.weight.copy_(sum(j.straight.weight for j in judges) / n)
    return one.eval()


def fit_all(c, which, marked, width, a):
    """One for each seed, joined."""
    return join([fit(c, which, marked, width, argparse.Namespace(**{**vars(a), "seed": seed})) for seed in a.seeds])


# ---- what it is worth ----

def worth_of_words(c, kind):
    """How much it counts that words make this act, where the judge sees an act of `kind`: more where it is the same of a party that the sentence names,
    or by a rule that is seldom wrong, less where the sentence leaves the addressee unsaid."""
    rule = c["facts"][KINDS - 1]
    more = CERTAIN if rule >= NO_DOUBT else RELIABLE if rule >= SELDOM_WRONG and kind == c["words"] else 0
    if c["tokens"][3] >= 0:
        return more + (BY_WORDS + BOTH_SEE if kind == c["words"] else BY_WORDS)
    return more + (BY_WORDS - PRESUMED if c["recipient"] and set(c["recipient"]) != set(c["actor"]) else BY_WORDS)


def decide(s, likely, least):
    """As src/events/acts_judge.c: the likeliest candidate of each predicate, each (parties, type) once; what is doubtful at one word is less so where others
    speak of the same parties, and is told alone of its parties."""
    found, unlikely, best, out = [], {}, {}, []
    for c, p in zip(s["candidates"], likely):
        if not c["words"] and c["facts"][0] == BY_SPEAKER:  # what one says is done one does not do by saying so
            p = np.array(p)
            p[0] += p[DEEDS].sum()
            p[DEEDS] = 0
        kind, act = 1 + int(np.argmax(p[1:])), 1 - p[0]
        own, typed, alone = act, p[kind], act - (HANDICAP if c["words"] else 0)
        if c["words"]:
            act, kind = act + worth_of_words(c, kind), c["words"]
            if c["facts"][KINDS - 1] >= NO_DOUBT and own < SHARE_OF_CERTAIN:
                own = (own + SHARE_OF_CERTAIN) / 2
                alone = own - HANDICAP
        elif c["facts"][32] == IS_INSIDE:
            act = own = act - INSIDE
        part, parties = SHARE * min(max(own, 0), 1), (frozenset(c["actor"]), frozenset(c["recipient"]))
        unlikely[parties] = unlikely.get(parties, 1) * (1 - part)
        found.append((act, kind, typed, part, parties, act - alone, c))
    for act, kind, typed, part, parties, worth, c in found:
        with_others = 1 - (1 - act) * unlikely[parties] / (1 - part)
        told = act > least or (not c["words"] and with_others > least - BY_WORDS / 2 and typed >= OF_A_TYPE)
        if told and (c["tokens"][0] not in best or with_others - worth > best[c["tokens"][0]][0]):
            best[c["tokens"][0]] = (with_others - worth, act, kind, c)
    for _, act, kind, c in sorted(best.values(), key=lambda b: -b[1]):
        same = lambda d: set(c["actor"]) == set(d["actor"]) and set(c["recipient"]) == set(d["recipient"])
        near = lambda d: not c["words"] and act < DOUBTFUL and meets(c["actor"], d["actor"]) and meets(c["recipient"], d["recipient"])
        if not any((same(d) and k == kind) or near(d) for _, k, d in out):
            out.append((act, kind, c))
    return out


def pair_up(gold, told):
    """One to one, best first; hits and hits of the right type, as the scorer of acts counts them."""
    fit = sorted(((1 + (TYPES[k] == x["event"]) / 2 + 0.05 * (set(c["actor"]) == set(x["actor"])) + 0.05 * (set(c["recipient"]) == set(x["recipient"])), -i, -j)
                  for i, x in enumerate(gold) for j, (_, k, c) in enumerate(told) if meets(x["actor"], c["actor"]) and meets(x["recipient"], c["recipient"])),
                 reverse=True)
    left, right, typed = set(), set(), 0
    for worth, i, j in fit:
        if i not in left and j not in right:
            left.add(i), right.add(j)
            typed += worth >= 1.5
    return len(left), typed


def likelihoods(judge, c, which, temperature):
    """Softmax rows by (report, sentence)."""
    with torch.no_grad():
        p = F.softmax(judge(c.words[which].float(), c.facts[which]) / temperature, -1).numpy()
    row, out, k = {int(i): p[n] for n, i in enumerate(which)}, {}, 0
    for s in c.items:
        rows = [row.get(k + i) for i in range(len(s["candidates"]))]
        k += len(rows)
        if rows[0] is not None:
            out[s["report"], s["n"]] = rows
    return out


def figures(items, likely, least):
    n = {"gold": 0, "told": 0, "hit": 0, "typed": 0}
    for s in items:
        told = decide(s, likely.get((s["report"], s["n"]), []), least) if s["candidates"] else []
        hit, typed = pair_up(s["acts"], told)
        for k, v in (("gold", len(s["acts"])), ("told", len(told)), ("hit", hit), ("typed", typed)):
            n[k] += v
    f = lambda k: round(2 * n[k] / max(n["gold"] + n["told"], 1), 3)
    return f"F1 {f('hit')} typed {f('typed')} (P {n['hit'] / max(n['told'], 1):.3f} R {n['hit'] / max(n['gold'], 1):.3f}, {n['gold']} acts)"


def words_alone(items):
    """The likelihoods of one who trusts the tables of words."""
    return {(s["report"], s["n"]): [np.eye(len(TYPES))[c["words"]] for c in s["candidates"]] for s in items if s["candidates"]}


# ---- into the model file ----

def tensors(judge, least, temperature):
    """As docs/formats/model.md has them."""
    out = {}
    for name, m in (("acts.in", judge.words), ("acts.out", judge.out)):
        out[name + ".weight"], out[name + ".scale"] = rows(m.weight, WEIGHT_MAX)
        out[name + ".bias"] = m.bias.detach().float().numpy()
    out["acts.fact"], out["acts.fact.scale"] = rows(torch.cat([judge.facts.weight, judge.straight.weight], 1), ROW_MAX)
    out["acts.numbers"] = np.array([least, temperature], "<f4")
    return out


def into(path, more, hidden):
    entries = dict(romfile.read(path))
    entries.update(more)
    config = entries["config"].copy()
    config[26] = hidden
    entries["config"] = config
    size = romfile.write(path + ".new", entries)
    os.replace(path + ".new", path)
    print(f"{path}: {size} bytes")


def calibration(items, likely, least):
    """Of acts told, by how likely they are: how many, the mean of their likelihoods, the share that is right. Rows of a reliability plot."""
    bins = [[] for _ in range(10)]
    for s in items:
        told = decide(s, likely.get((s["report"], s["n"]), []), least) if s["candidates"] else []
        for act, _, c in told:
            right = any(meets(x["actor"], c["actor"]) and meets(x["recipient"], c["recipient"]) for x in s["acts"])
            bins[min(int(act * 10), 9)].append((act, right))
    return [f"{len(b)} {np.mean([x[0] for x in b]):.2f} {np.mean([x[1] for x in b]):.2f}" for b in bins if b]


def train(a):
    torch.set_num_threads(a.threads)
    model, ck = load(a.checkpoint)
    pieces, width = Pieces(ck["vocab"]), model.config["width"]
    with open(a.acts, encoding="utf-8") as f:
        items = [json.loads(line) for line in f]
    c = Candidates(items, model, pieces)
    marked = marked_words(a.events, model, pieces) if a.events else None
    if a.fold is None:
        into(a.rom, tensors(fit_all(c, torch.arange(len(c.label)), marked, width, a), a.least, a.temperature), a.hidden * len(a.seeds))
        return
    reports = sorted({s["report"] for s in items})
    random.Random(4).shuffle(reports)
    fold, likely = {r: i % a.folds for i, r in enumerate(reports)}, {}
    wanted = range(a.folds) if a.fold == "all" else [int(a.fold)]
    for k in wanted:
        out = torch.tensor([fold[r] == k for r in c.report])
        likely.update(likelihoods(fit_all(c, (~out).nonzero()[:, 0], marked, width, a), c, out.nonzero()[:, 0], a.temperature))
    for source in ("gold", "own"):
        part = [s for s in items if fold[s["report"]] in wanted and s["report"].startswith(source)]
        print(f"{source}: words alone", figures(part, words_alone(part), 0.5))
        for least in (0.1, 0.15, 0.2, 0.25, 0.3, 0.4):
            print(f"  least {least}", figures(part, likely, least))
        print("  told, likely, right:", "; ".join(calibration(part, likely, 0.1)))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(dest="command", required=True)
    p = sub.add_parser("prepare")
    p.add_argument("--readout", default="build/readout")
    p.add_argument("--gold", help="folder of annotated reports in JSON, their texts in texts/")
    p.add_argument("--predicates", help="TSV: report, number of the act from 0, the word that carries it")
    p.add_argument("--acts", help="annotations as TSV: acts/README.md")
    p.add_argument("--texts", help="folder of their texts")
    p.add_argument("--wordings", help="a unit test with a table of sentences and what they tell: tests/unit/test_act_wordings.c")
    p.add_argument("--longest", type=int, default=1000, help="sentences of a report that were annotated")
    p.add_argument("--out", default="build/train/acts.jsonl")
    p = sub.add_parser("train")
    p.add_argument("checkpoint")
    p.add_argument("acts")
    p.add_argument("--events", help="marked sentences, of events.py, to learn types from besides")
    p.add_argument("--rom", default="models/readout-en.rom")
    p.add_argument("--fold", help="a number, or all")
    p.add_argument("--folds", type=int, default=5)
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--rate", type=float, default=1e-3)
    p.add_argument("--events-weight", type=float, default=0.05)
    p.add_argument("--hidden", type=int, default=160)
    p.add_argument("--drop", type=float, default=0.35)
    p.add_argument("--decay", type=float, default=0.05)
    p.add_argument("--batch", type=int, default=128)
    p.add_argument("--memory", type=float, default=0.998, help="of the mean of weights, a step")
    p.add_argument("--least", type=float, default=LEAST)
    p.add_argument("--temperature", type=float, default=1.0)
    p.add_argument("--seeds", type=lambda s: [int(x) for x in s.split(",")], default=[1], help="of the networks that are joined: 2,3,4")
    p.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    prepare(a) if a.command == "prepare" else train(a)


if __name__ == "__main__":
    main()
