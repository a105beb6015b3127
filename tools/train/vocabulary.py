"""Chooses the word pieces that a model file keeps, so that rare ones need no room: the most frequent of plain texts.

    python tools/train/vocabulary.py --keep 24000 --out build/train/vocabulary.txt TEXT…
    python tools/train/vocabulary.py --rom MODEL.rom

Single characters stay whatever their count, so that no word becomes unknown for the lack of the others. The second form drops from a model file the
pieces of other scripts than Latin, and the signs that no word of English goes on with: words that have them are unknown."""
import argparse
import unicodedata
from collections import Counter

import numpy as np

import romfile
from model import start_vocab
from text import Pieces

LATIN, SIGNS = 0x24F, "\u2011\u2013\u2014\u201c\u201d\u2022\u2026\u20ac\u20b9\u2122\ufb01"


def foreign(piece):
    text = piece.removeprefix("##")
    within = text != piece and any(ord(c) > 0x7F and unicodedata.category(c)[0] != "L" for c in text)
    return within or any(ord(c) > LATIN and c not in SIGNS for c in text)


def drop_foreign(path):
    entries = dict(romfile.read(path))
    keep = [i for i, p in enumerate(entries["vocab"]) if not foreign(p)]
    entries["vocab"] = [entries["vocab"][i] for i in keep]
    for name in ("embed.word", "embed.word.scale"):
        entries[name] = np.ascontiguousarray(entries[name][keep])
    entries["config"] = entries["config"].copy()
    entries["config"][4] = len(keep)
    print(f"{path}: {len(keep)} pieces, {romfile.write(path, entries)} bytes")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("texts", nargs="*")
    ap.add_argument("--keep", type=int, default=24000)
    ap.add_argument("--out")
    ap.add_argument("--rom", help="a model file, changed in place")
    a = ap.parse_args()
    if a.rom:
        return drop_foreign(a.rom)
    words = Counter()
    for path in a.texts:
        with open(path, encoding="utf-8", errors="replace") as f:
            for line in f:
                words.update(line.split())
    pieces = Pieces(start_vocab())
    count = Counter()
    for w, n in words.items():
        for i in pieces.word(w)[0]:
            count[i] += n
    always = {i for i, p in enumerate(pieces.vocab) if p in ("[PAD]", "[UNK]", "[CLS]", "[SEP]") or (len(p.removeprefix("##")) == 1 and p.isascii())}
    rest = [i for i, _ in count.most_common() if i not in always]
    keep = sorted(always | set(rest[:a.keep - len(always)]))
    with open(a.out, "w", encoding="utf-8") as f:
        f.write("".join(pieces.vocab[i] + "\n" for i in keep))
    lost = sum(count[i] for i in rest[a.keep - len(always):])
    print(f"{a.out}: {len(keep)} pieces; {lost} of {sum(count.values())} pieces of the texts are cut otherwise now")


if __name__ == "__main__":
    main()
