# SPDX-License-Identifier: Apache-2.0
"""Sorts the tables that are written by hand, drops repeated names within a row; leaves comments and header in place."""
import sys

from common import TABLES, unique

HAND_TABLES = ["agencies.tsv", "groups.tsv", "offices.tsv", "organisations.tsv", "seats.tsv", "topics.tsv"]


def sort(name):
    path = TABLES / name
    if not path.exists():
        return
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [l for l in lines if l.startswith("#")]
    head, *body = [l for l in lines if l and not l.startswith("#")]
    columns = head.split("\t")
    cells = []
    for line in body:
        row = line.split("\t")
        row += [""] * (len(columns) - len(row))
        if "names" in columns:
            i = columns.index("names")
            names = unique(row[i].split("|"))
            if columns[0] == "name" and row[0] not in [n.rstrip("*") for n in names]:
                row[0] = names[0].rstrip("*")
            row[i] = "|".join(names)
        cells.append(row)
    cells.sort()
    path.write_text("\n".join(comments + [head] + ["\t".join(c) for c in cells]) + "\n", encoding="utf-8")
    print(f"{name}: {len(cells)} rows")


if __name__ == "__main__":
    for name in sys.argv[1:] or HAND_TABLES:
        sort(name)
