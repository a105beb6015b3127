"""Chooses the word pieces that a model file keeps, so that rare ones need no room: the most frequent of plain texts.

    python tools/train/vocabulary.py --keep 24000 --out build/train/vocabulary.txt TEXT…

Single characters stay whatever their count, so that no word becomes unknown for the lack of the others."""
import argparse
from collections import Counter

from model import start_vocab
from text import Pieces


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("texts", nargs="+")
    ap.add_argument("--keep", type=int, default=24000)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
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
