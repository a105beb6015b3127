"""Writes a trained checkpoint as a model file.

    python tools/train/export.py build/train/model.pt models/readout-en.rom --data DIR
    python tools/train/export.py build/train/model.pt NEW.rom --keep OLD.rom

The second form takes all but the network from OLD.rom, of the same word pieces: lemma rules, sentence ends, and the event branch if the checkpoint has none.
The lemma rules are learnt here too, from the treebanks' training sets and, where it is installed, WordNet."""
import argparse
import os

import numpy as np
import torch

import lemma
import romfile
import text
from quantise import ROW_MAX, WEIGHT_MAX, rows


def weights(model):
    out = {}

    def linear(name, m):
        out[name + ".weight"], out[name + ".scale"] = rows(m.weight, WEIGHT_MAX)
        bias = m.bias if m.bias is not None else torch.zeros(m.weight.shape[0])
        out[name + ".bias"] = bias.detach().float().numpy()

    def norm(name, m):
        out[name + ".gain"], out[name + ".bias"] = m.weight.detach().numpy(), m.bias.detach().numpy()

    out["embed.word"], out["embed.word.scale"] = rows(model.word.weight, ROW_MAX)
    out["embed.position"], out["embed.position.scale"] = rows(model.position.weight, ROW_MAX)
    out["embed.shape"] = model.shape.weight.detach().numpy()
    norm("embed.norm", model.norm)
    for k, layer in enumerate(model.layers):
        for x in ("qkv", "out", "up", "down"):
            linear(f"layer.{k}.{x}", getattr(layer, x))
        norm(f"layer.{k}.norm1", layer.norm1)
        norm(f"layer.{k}.norm2", layer.norm2)
    if model.config["event_layers"]:
        out["event.mark"] = model.event_mark.weight.detach().numpy()
        for k, layer in enumerate(model.event_layers):
            for x in ("qkv", "out", "up", "down"):
                linear(f"event.layer.{k}.{x}", getattr(layer, x))
            norm(f"event.layer.{k}.norm1", layer.norm1)
            norm(f"event.layer.{k}.norm2", layer.norm2)
        linear("event.in", model.event_in)
        linear("event.out", model.event_out)
    for x in ("upos", "xpos", "feats", "bio", "arc_dep", "arc_head", "arc_pair", "lab_dep", "lab_head", "lab_out"):
        linear("head." + x, getattr(model, x))
    return out


def tables(vocab, labels, lemmatiser):
    out = {"vocab": list(vocab)}
    for k, v in labels.items():
        out["label." + k] = list(v)
    out["text.class"] = np.array(text.class_table(), "<u4")
    out["text.fold"] = np.array(text.fold_table(), "<u4")
    out["text.lower"] = np.array(text.lower_table(), "<u4")
    return {**out, **lemma.entries(lemmatiser)}


def write(path, model, vocab, labels, lemmatiser, about, more=None):
    c = model.config
    ids = {p: i for i, p in enumerate(vocab)}
    config = [c["layers"], c["width"], c["heads"], c["inner"], len(vocab), c["positions"], text.SHAPES, c["arc"], c["label"]]
    config += [len(labels[k]) for k in ("upos", "xpos", "feats", "deprel", "bio")]
    config += [ids["[UNK]"], ids["[CLS]"], ids["[SEP]"], text.MAX_TOKEN, text.MAX_PIECES]
    config += [labels["deprel"].index("root"), labels["deprel"].index("parataxis"), lemmatiser.longest]
    if c["event_layers"]:
        config += [c["event_from"], c["event_layers"], c["event"], len(labels["event"])]
    entries = {**weights(model), **tables(vocab, labels, lemmatiser), **(more or {})}
    entries["config"] = np.array(config + [0] * (32 - len(config)), "<u4")
    if c["event_layers"]:
        entries["event.temperature"] = np.array([1.0], "<f4")
    entries["norm.eps"] = np.array([1e-12], "<f4")
    entries["about"] = [x for pair in about.items() for x in map(str, pair)]
    return romfile.write(path, entries)


def fewer_positions(model, n):
    """Sentences of more pieces are cut into windows sooner; the room is better spent elsewhere."""
    model.position = torch.nn.Embedding.from_pretrained(model.position.weight.detach()[:n])
    model.config["positions"] = n


def keep(path, old, model, vocab, about):
    entries = dict(romfile.read(old))
    assert entries["vocab"] == vocab and model.config["event_inner"] == model.config["inner"]     # narrow.py makes them one
    replaced = ("layer.", "event.layer.") if model.config["event_layers"] else ("layer.",)     # the old network may have more of them
    entries = {k: v for k, v in entries.items() if not k.startswith(replaced)}
    entries.update(weights(model))
    entries["config"] = entries["config"].copy()
    entries["config"][[0, 3, 5]] = model.config["layers"], model.config["inner"], model.config["positions"]
    if model.config["event_layers"]:
        entries["config"][[22, 23]] = model.config["event_from"], model.config["event_layers"]
    known = dict(zip(entries["about"][::2], entries["about"][1::2]))
    entries["about"] = [x for pair in {**known, **about}.items() for x in map(str, pair)]
    return romfile.write(path, entries)


def keep_pieces(model, vocab, path):
    """Leaves the word pieces of a list, and their embeddings."""
    with open(path, encoding="utf-8") as f:
        keep = [line.rstrip("\n") for line in f]
    at = {p: i for i, p in enumerate(vocab)}
    model.word = torch.nn.Embedding.from_pretrained(model.word.weight.detach()[[at[p] for p in keep]])
    model.config["vocab"] = len(keep)
    return keep


def main():
    from data import read_conllu, tags_together
    from model import load
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("checkpoint")
    ap.add_argument("rom")
    ap.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    ap.add_argument("--vocabulary", help="what vocabulary.py has chosen; without it all word pieces are kept")
    ap.add_argument("--keep", help="a model file of which all but the network is taken")
    ap.add_argument("--positions", type=int, help="of pieces in a sentence, the rest is cut off")
    ap.add_argument("--segment", help="what segment.py has trained; without it the rules alone end sentences")
    ap.add_argument("--wordnet", default="/usr/share/wordnet", help="folder of WordNet's index files (Debian: wordnet-base)")
    a = ap.parse_args()
    model, ck = load(a.checkpoint)
    vocab = ck["vocab"]
    if a.positions:
        fewer_positions(model, a.positions)
    if a.keep:
        size = keep(a.rom + ".new", a.keep, model, vocab, ck.get("about", {}))
        os.replace(a.rom + ".new", a.rom)
        return print(f"{a.rom}: {size} bytes")
    if a.vocabulary:
        vocab = keep_pieces(model, vocab, a.vocabulary)
    lemmatiser = lemma.learn_from(a.data, a.wordnet)
    about = {"name": "readout-en", "language": "en", "weights": "from all-MiniLM-L6-v2 (Apache-2.0)",
             "trained on": "UD English EWT (CC BY-SA 4.0), UD English GUM, open documents (CC BY and the like), en-worldwide-newswire",
             **{k: v for k, v in ck.get("about", {}).items()}}
    # Written beside and then moved, so that nobody maps half a file.
    more = dict(np.load(a.segment)) if a.segment else {}
    more["label.tags"] = tags_together(read_conllu(os.path.join(a.data, "ud/en_ewt-train.conllu")), ck["labels"])
    size = write(a.rom + ".new", model, vocab, ck["labels"], lemmatiser, about, more)
    os.replace(a.rom + ".new", a.rom)
    print(f"{a.rom}: {size / 1e6:.1f} MB, {len(lemmatiser.rules)} lemma rules, {len(lemmatiser.forms)} exceptions")


if __name__ == "__main__":
    main()
