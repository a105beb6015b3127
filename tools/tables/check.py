# SPDX-License-Identifier: Apache-2.0
"""Checks data/world/*.tsv: run by the tests, needs no source. Prints what is wrong and fails."""
import datetime
import re
import sys
from collections import defaultdict

from common import TABLES, fold

COLUMNS = {
    "states.tsv": ["code", "name", "names", "adjectives", "nouns", "plurals", "capitals", "wikidata", "cow", "from", "to", "source"],
    "seats.tsv": ["name", "names", "code", "kind", "source"],
    "organisations.tsv": ["id", "name", "names", "kind", "code", "members", "seat", "from", "to", "source"],
    "groups.tsv": ["name", "names", "code", "kind", "states", "source"],
    "offices.tsv": ["phrase", "name", "kind", "rank", "flags", "code", "source"],
    "places.tsv": ["name", "names", "code", "kind", "population", "source"],
    "agencies.tsv": ["name", "names", "code", "kind", "source"],
    "topics.tsv": ["term", "topic", "context", "source"],
    "holders.tsv": ["code", "office", "title", "person", "surname", "names", "wikidata", "start", "end", "precision", "open_as_of", "source"],
}
NO_MEMBERS = {"ATA", "BVT", "HMD"}  # nobody lives there; a list of members that holds them was made of an empty cell
PLOVER = {"UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM"}
# Names that more than one state rightly has; each must be marked ambiguous.
SHARED_NAMES = {"congo", "congolese", "korea", "korean", "koreans", "dominican", "dominicans", "guinea", "guinean", "guineans", "channel islander",
                "channel islanders", "virgin islander", "virgin islanders", "belgrade", "moscow", "prague", "aden", "kingston", "south yemen",
                "democratic republic of yemen", "netherlands antilles", "saint martin", "yemeni", "george town", "georgetown", "macedonian"}
problems = []


def wrong(name, line, text):
    problems.append(f"{name}:{line}: {text}")


def load(name):
    rows, head = [], None
    for number, line in enumerate((TABLES / name).read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if head is None:
            head = cells
            if head != COLUMNS[name]:
                wrong(name, number, f"columns {head}")
            continue
        if len(cells) != len(head):
            wrong(name, number, f"{len(cells)} columns, not {len(head)}")
            continue
        row = dict(zip(head, cells))
        row["_line"], row["_cells"] = number, cells
        if any(c != " ".join(c.split()) for c in cells):
            wrong(name, number, "stray white space")
        if not row["source"]:
            wrong(name, number, "no source")
        rows.append(row)
    return rows


def date(name, row, column, last=False):
    text = row[column]
    if not text:
        return None
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text):
        wrong(name, row["_line"], f"{column} {text!r} is not a date")
        return None
    try:
        full = text + {4: "-12-31" if last else "-01-01", 7: "-28" if last else "-01", 10: ""}[len(text)]
        return datetime.date.fromisoformat(full)
    except ValueError:
        wrong(name, row["_line"], f"{column} {text!r} is no day")
        return None


def main():
    tables = {name: load(name) for name in COLUMNS}
    codes = {r["code"] for r in tables["states.tsv"]}
    orgs = {r["id"] for r in tables["organisations.tsv"]}
    groups = {r["name"] for r in tables["groups.tsv"]}
    for name, rows in tables.items():
        if name != "holders.tsv":
            if [r["_cells"] for r in rows] != sorted(r["_cells"] for r in rows) and name not in ("places.tsv", "states.tsv", "organisations.tsv"):
                wrong(name, 0, "is not sorted; run tools/tables/sort.py")
    for r in tables["states.tsv"]:
        if not re.fullmatch(r"[A-Z]{3}", r["code"]):
            wrong("states.tsv", r["_line"], f"code {r['code']!r}")
        date("states.tsv", r, "from"), date("states.tsv", r, "to")
    seen = defaultdict(dict)
    for r in tables["states.tsv"]:
        for column in ("names", "adjectives", "nouns", "plurals", "capitals"):
            for n in filter(None, r[column].split("|")):
                if not fold(n):
                    wrong("states.tsv", r["_line"], f"{n!r} has no key")
                group = "capitals" if column == "capitals" else "words"
                for code, (other, star) in seen[group, fold(n.rstrip("*"))].items():
                    if code != r["code"] and fold(n.rstrip("*")) not in SHARED_NAMES and not (star and n.endswith("*")):
                        wrong("states.tsv", r["_line"], f"{n!r} is {code}'s too; mark both * or list it in SHARED_NAMES")
                seen[group, fold(n.rstrip("*"))][r["code"]] = (column, n.endswith("*"))
    for name in ("seats.tsv", "organisations.tsv", "groups.tsv", "agencies.tsv", "places.tsv"):
        for r in tables[name]:
            if r["code"] not in codes | PLOVER and not (name in ("places.tsv",) and not r["code"]):
                wrong(name, r["_line"], f"code {r['code']!r}")
            if not r["names"]:
                wrong(name, r["_line"], "no names")
            for n in r["names"].split("|"):
                if not fold(n):
                    wrong(name, r["_line"], f"{n!r} has no key")
            for column in ("members", "states"):
                for c in filter(None, r.get(column, "").split("|")):
                    if c not in codes or c in NO_MEMBERS:
                        wrong(name, r["_line"], f"{column}: {c!r}")
    if len(orgs) != len(tables["organisations.tsv"]):
        wrong("organisations.tsv", 0, "an id is there twice")
    phrases = set()
    for r in tables["offices.tsv"]:
        key = (fold(r["phrase"]), r["kind"])
        if key in phrases:
            wrong("offices.tsv", r["_line"], f"{r['phrase']!r} is there twice")
        phrases.add(key)
        if r["kind"] not in ("office", "modifier", "collective") or not re.fullmatch("[0-8]?", r["rank"]) or not re.fullmatch(r"[top*]*", r["flags"]):
            wrong("offices.tsv", r["_line"], "kind, rank or flags")
        if r["code"] and r["code"] not in codes | PLOVER:
            wrong("offices.tsv", r["_line"], f"code {r['code']!r}")
    order = None
    for r in tables["holders.tsv"]:
        line = r["_line"]
        if r["code"] not in codes | orgs | groups:
            wrong("holders.tsv", line, f"code {r['code']!r}")
        begin, end = date("holders.tsv", r, "start"), date("holders.tsv", r, "end", last=True)
        if begin and end and end < begin:
            wrong("holders.tsv", line, "ends before it starts")
        if not r["end"] and not r["open_as_of"]:
            wrong("holders.tsv", line, "neither end nor open_as_of")
        words = set(fold(r["person"]).split()) | set(fold(r["names"].replace("|", " ")).split())
        for n in r["surname"].split("|"):
            if n and not set(fold(n.rstrip("*")).split()) <= words:
                wrong("holders.tsv", line, f"surname {n!r} is not in {r['person']!r}")
        if not r["surname"]:
            wrong("holders.tsv", line, "no surname")
        if r["wikidata"] and not re.fullmatch(r"Q\d+", r["wikidata"]):
            wrong("holders.tsv", line, f"wikidata {r['wikidata']!r}")
        key = (r["code"], r["office"], r["start"], r["person"], r["title"], r["end"])
        if order and key < order:
            wrong("holders.tsv", line, "is out of order")
        order = key
    for p in problems[:60]:
        print(p)
    if len(problems) > 60:
        print(f"... and {len(problems) - 60} more")
    print(f"{sum(map(len, tables.values()))} rows, {len(problems)} problems")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
