# SPDX-License-Identifier: Apache-2.0
"""What the table scripts share: reading sources, folding names, writing tables."""
import csv
import functools
import re
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "data" / "world"
HAND = Path(__file__).resolve().parent / "hand"

_SPELT = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ð": "d", "Ð": "D",
                        "þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ə": "e", "Ə": "E",
                        "ħ": "h", "Ħ": "H", "ŋ": "n", "ß": "ss"})


def plain(text):
    """Without diacritics, case kept."""
    text = unicodedata.normalize("NFKD", text.translate(_SPELT))
    return "".join(c for c in text if not unicodedata.combining(c))


@functools.lru_cache(maxsize=None)
def fold(text):
    """The key of a name; the same rule as ro_tables_fold in src/tables."""
    text = plain(text).casefold().replace("&", " and ")
    text = re.sub(r"[’‘ʼʻʿʾ`´′]", "'", text)
    text = re.sub(r"'s(?![a-z0-9])", " s", text)
    text = text.replace("'", "").replace(".", "." if False else "\x00")
    text = re.sub(r"(?<![^\W_]{2})\x00(?=[^\W_](?![^\W_]))", "", text)
    text = text.replace("\x00", " ")
    return " ".join(re.findall(r"[^\W_]+", text))


def rows(path, delimiter="\t"):
    """Rows of a source with a header line, as dicts; lines that start with # are left out."""
    with open(path, encoding="utf-8", newline="") as f:
        lines = [line for line in f if not line.startswith("#")]
    if delimiter == "\t":
        head = lines[0].rstrip("\r\n").split("\t")
        for line in lines[1:]:
            cells = line.rstrip("\r\n").split("\t")
            yield dict(zip(head, cells + [""] * (len(head) - len(cells))))
    else:
        yield from csv.DictReader(lines, delimiter=delimiter)


def unique(names, but=()):
    """Names in their order, each key once, those of `but` left out."""
    seen = {spelling(n) for n in but}
    out = []
    for name in names:
        name = " ".join(name.split())
        if name and spelling(name) not in seen:
            seen.add(spelling(name))
            out.append(name)
    bare = {n.rstrip("*") for n in out}
    return [n for n in out if not (n[:4] in ("the ", "The ") and n[4:].rstrip("*") in bare)]


def spelling(name):
    """Two names of one spelling are one name: key and case rule."""
    bare = name.rstrip("*")
    letters = [c for c in bare if c.isalpha()]
    upper = bool(letters) and all(c.isupper() for c in letters)
    return fold(bare), upper


def write(name, comment, columns, lines, key=None):
    """Writes data/world/NAME sorted by `key` (default: the cells in order)."""
    out = []
    for line in lines:
        cells = [" ".join(str(line.get(c, "") or "").split()) for c in columns]
        out.append(cells)
    if key:
        out.sort(key=lambda cells: key(dict(zip(columns, cells))))
    else:
        out.sort()
    TABLES.mkdir(parents=True, exist_ok=True)
    with open(TABLES / name, "w", encoding="utf-8", newline="\n") as f:
        for line in comment.strip().splitlines():
            f.write(("# " + line).rstrip() + "\n")
        f.write("\t".join(columns) + "\n")
        for cells in out:
            f.write("\t".join(cells) + "\n")
    print(f"{name}: {len(out)} rows")
