# SPDX-License-Identifier: Apache-2.0
"""Are the offices of people right on the day? Asked of office-holders whom US presidents and secretaries of state met abroad.

usage: evaluate.py READOUT WORLD [--sample 300] [--seed 1] [--misses FILE] [--tables DIR]
  READOUT  the command;  WORLD  folder with us_travels_1840-2025.tsv and the other sources of the tables
The remarks ("Met with President Mubarak and Foreign Minister Maher") name a person, a title and a day. The program gets the day, the state and
the bare name ("Egypt's Maher") and must give that office. The tables are compiled without that file (--tables: those given instead).
"""
import argparse
import json
import random
import re
import subprocess
import tempfile
from pathlib import Path

import common
import holders
from common import fold

FIRST = "2001-01-01"
TITLES = {
    "foreign minister": {"foreign minister", "foreign secretary", "secretary for foreign affairs"},
    "foreign secretary": {"foreign secretary", "foreign minister"}, "minister of foreign affairs": {"foreign minister"},
    "external affairs minister": {"foreign minister"}, "minister for foreign affairs": {"foreign minister"},
    "prime minister": {"prime minister", "premier", "chancellor"}, "premier": {"premier", "prime minister"},
    "chancellor": {"chancellor"}, "president": {"president"}, "king": {"king"}, "queen": {"queen"}, "emperor": {"emperor"}, "pope": {"pope"},
    "crown prince": {"crown prince"}, "sultan": {"sultan"}, "emir": {"emir"}, "amir": {"emir"}, "taoiseach": {"prime minister"},
    "defense minister": {"defence minister"}, "minister of defense": {"defence minister"}, "deputy prime minister": {"deputy prime minister"},
    "vice president": {"vice president"}, "national security advisor": {"national security adviser"}, "national security adviser": {"national security adviser"}}
WORD = r"(?:[A-Z][\w’'-]+|[A-Z]\.(?:[A-Z]\.)*|[ae]l-[A-Z][\w’'-]*)"
NAME = r"((?:(?:" + WORD + r"|bin|ibn|al|el|de|da|la|van|von|der|ter|dos)\s)*(?!II)[Aae]?[l-]{0,2}[A-Z][\w’'-]+(?:\s(?:II|III|VI|XVI))?)"
MET = re.compile(r"(?<![\w-])(?:(?P<who>[A-Z][\w’'.-]+|former|Deputy|deputy|Vice|Acting|acting|Interim|interim|Transitional|the|and|with|,) )?(?P<title>" +
                 "|".join(sorted((re.sub(r"\b\w", lambda m: m[0].upper(), t).replace(" Of ", " of ").replace(" For ", " for ") for t in TITLES), key=len, reverse=True)) +
                 r") (?:Dr\. )?" + NAME + r"(?![\w’'-])(?!(?: [A-Z][\w’'-]*)* of )")
# Remarks that give a wrong title: the man was foreign minister, prime minister of a president, and so on.
WRONG = {("2004-07-27", "Aboul Gheit"), ("2005-04-19", "Lavrov"), ("2008-11-07", "Fayyad"), ("2011-03-17", "Kefi"), ("2012-01-17", "Jose Neves"),
         ("2013-03-24", "Nouri al-Maliki"), ("2014-06-23", "Nouri al-Maliki"), ("2013-04-12", "Yun Byun-se"), ("2015-12-02", "Isa Mustafa"), ("2017-12-19", "Justin Trudeau")}
NO_NAMES = {"bush", "obama", "clinton", "trump", "biden", "kerry", "rice", "powell", "rubio", "blinken", "pompeo", "tillerson"}
OF_COUNTRY = {"China, People’s Republic of": "China", "Korea, Republic of": "South Korea", "Korea, South": "South Korea", "Korea, North": "North Korea",
              "Palestinian Authority": "Palestine", "West Bank": "Palestine", "Vatican City": "Holy See", "Democratic Republic of the Congo (Zaire)": "DR Congo",
              "Congo, Democratic Republic of": "DR Congo", "Macedonia, Former Yugoslav Republic of": "Macedonia", "Micronesia, Federated States of": "Micronesia",
              "Burma (Myanmar)": "Myanmar", "Bosnia-Herzegovina": "Bosnia and Herzegovina", "Timor Leste": "Timor-Leste"}


def known_elsewhere():
    """Full names that the tables have, with the states that they served."""
    out = {}
    for r in common.rows(common.TABLES / "holders.tsv"):
        for name in [r["person"]] + r["names"].split("|"):
            if " " in name:
                out.setdefault(fold(name), set()).add(r["code"])
    return out


def adjectives():
    return {fold(a.rstrip("*")): r["code"] for r in common.rows(common.TABLES / "states.tsv") for a in (r["adjectives"] + "|" + r["names"]).split("|") if a and not r["to"]}


def asked(world):
    """(day, state, name, title) of the remarks; only of the country's own people, told with title and name."""
    names = holders.country_codes()
    elsewhere, nations = known_elsewhere(), adjectives()
    out = {}
    for r in common.rows(world / "us_travels_1840-2025.tsv"):
        country = OF_COUNTRY.get(r["country"], r["country"])
        code = names.get(fold(country))
        if r["start"] < FIRST or not code or r["start"][:7] != r["end"][:7]:
            continue
        several = len(re.findall(r"\b(?:summit|conference|ministerial|multilateral|forum|assembly|funeral|coronation|quad|trilateral|counterparts)\b", r["remarks"], re.I))
        for m in MET.finditer(r["remarks"]):
            who, name = m["who"] or "", m[3].strip().rstrip(".")
            name = re.sub(r"[’']s$|^(?:Dr|Sheikh|Prince|Said)\.? ", "", name)
            if who not in ("", "and", "with", ",", "the") and names.get(fold(who)) != code:
                continue
            if several and names.get(fold(who)) != code:
                continue  # whose minister it is, the remark does not say
            if fold(name.split()[-1]) in NO_NAMES or fold(name) in names or re.search(r"\b(?:and|Prime|Minister|President|Foreign|Secretary|General)\b", name):
                continue
            before = re.split(r"\. ", r["remarks"][:m.start()])[-1]
            if any(nations.get(fold(w), code) != code for w in re.findall(r"[A-Z][\w-]+", before)) or (r["start"], name) in WRONG:
                continue
            if code not in elsewhere.get(fold(name), {code}):
                continue  # a guest from a third state
            out.setdefault((code, fold(name), m["title"].lower()), (r["start"], country, code, name, m["title"].lower(), r["end"]))
    return sorted(out.values())


def without_travels(world, folder):
    """Compiles holders.tsv without what us_travels told."""
    kept = common.rows

    def rows(path, *more):
        for r in kept(path, *more):
            if "us_travels" in r.get("source", ""):
                continue
            if "note" in r:
                r["note"] = re.sub(r"us_travels [\d.-]+|met as [a-z ]+ [\d.-]+", "", r["note"])
            yield r

    holders.rows = rows
    sources, common.TABLES = common.TABLES, Path(folder)
    holders.build(world)
    common.TABLES, holders.rows = sources, kept


def answers(readout, folder, tables, questions):
    """The offices that the program gives, one a question, as (name, code, office)."""
    paths = []
    for i, (_, country, _, name, _, day) in enumerate(questions):
        path = Path(folder) / f"q{i:04}.txt"
        path.write_text(f" date {day} \nThe Secretary of State held talks with {country}'s {name} on regional issues.\n", encoding="utf-8")
        paths.append(str(path))
    told = subprocess.run([readout, "read", "--format", "jsonl", "--tables", str(tables)] + paths, capture_output=True, text=True, check=True).stdout
    reports = {json.loads(line)["report"]["path"]: json.loads(line) for line in told.splitlines()}
    for path, q in zip(paths, questions):
        last = fold(q[3]).split()[-1] if not re.search(r" (?:I|V|X)+$", q[3]) else fold(q[3]).split()[0]
        people = [a for a in reports[path]["actors"] if a.get("name") and last in fold(a["name"]).split()] or \
                 [a for a in reports[path]["actors"] if a["code"] == q[2] and a.get("office")]
        yield people[0] if people else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readout")
    parser.add_argument("world", type=Path)
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses")
    parser.add_argument("--tables")
    args = parser.parse_args()
    questions = asked(args.world)
    chosen = sorted(random.Random(args.seed).sample(questions, min(args.sample, len(questions))))
    right, misses = 0, []
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(args.tables or Path(folder) / "tables")
        if not args.tables:
            tables.mkdir()
            without_travels(args.world, tables)
        for q, a in zip(chosen, answers(args.readout, folder, tables, chosen)):
            offices = {a["office"]} if a and a["office"] else set()
            good = bool(offices & (TITLES[q[4]] | ({"prime minister"} if (q[2], q[4]) == ("ESP", "president") else set())))  # of the government
            right += good
            if not good:
                misses.append("\t".join([q[0], q[2], q[4], q[3], *([a["name"] or "-", a["code"] or "-", a["office"] or "-"] if a else "---")]))
    report = "\n".join(["day\tcode\ttitle\tname\tread as\tcode\toffice"] + misses) + "\n"
    if args.misses:
        Path(args.misses).write_text(report, encoding="utf-8")
    else:
        print(report, end="")
    print(f"{len(questions)} office-holders named since {FIRST[:4]}; {right} of {len(chosen)} right (seed {args.seed}): {100 * right / len(chosen):.1f} %")


if __name__ == "__main__":
    main()
