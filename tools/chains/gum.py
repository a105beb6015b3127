# SPDX-License-Identifier: Apache-2.0
"""Reads entity chains from the MISC column of CoNLL-U, as UD English GUM writes them: Entity=(4-person-...  4)  (7-place)."""
import re

OPENING = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")


def documents(path):
    """[(name, lines, words, mentions)]: words as (form, lemma, upos), mentions as (first, last, chain, type), words counted over the document."""
    out = []
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc") or not out:
            name = line.split("=")[1].strip() if line.startswith("# newdoc") else path
            out.append((name, [], [], []))
            open_ones, sentence, n = [], 0, 0
        name, lines, words, mentions = out[-1]
        lines.append(line)
        cells = line.rstrip("\n").split("\t")
        if len(cells) != 10 or not cells[0].isdigit():
            continue
        i = len(words)
        words.append((cells[1], cells[2], cells[3]))
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", cells[9])
        for one, start, end in OPENING.findall(entity[1]) if entity else ():
            parts = (one or start or end).split("-")
            if one:
                mentions.append((i, i, parts[0], parts[1] if len(parts) > 1 else ""))
            elif start:
                open_ones.append((parts[0], i, parts[1] if len(parts) > 1 else ""))
            else:
                for k in range(len(open_ones) - 1, -1, -1):
                    if open_ones[k][0] == parts[0]:
                        chain, first, kind = open_ones.pop(k)
                        mentions.append((first, i, chain, kind))
                        break
    return out
