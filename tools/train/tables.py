"""Learns anew what the treebanks' training sets decide without the network, lemma rules and the tags that go together, and puts it into a model file.

    python tools/train/tables.py OLD.rom NEW.rom --data DIR"""
import argparse
import os

import lemma
import romfile
from data import read_conllu, tags_together


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("old")
    ap.add_argument("new")
    ap.add_argument("--data", default=os.environ.get("READOUT_DATA", "../shared/data"))
    ap.add_argument("--wordnet", default="/usr/share/wordnet", help="folder of WordNet's files (Debian: wordnet-base)")
    a = ap.parse_args()
    e = romfile.read(a.old)
    lm = lemma.learn_from(a.data, a.wordnet)
    e.update(lemma.entries(lm))
    e["label.tags"] = tags_together(read_conllu(os.path.join(a.data, "ud/en_ewt-train.conllu")), {k: e["label." + k] for k in ("upos", "xpos", "feats")})
    size = romfile.write(a.new + ".new", e)
    os.replace(a.new + ".new", a.new)
    print(f"{a.new}: {size} bytes, {len(lm.rules)} lemma rules, {len(lm.forms)} exceptions, {len(e['label.tags'])} rows of tags")


if __name__ == "__main__":
    main()
