# SPDX-License-Identifier: Apache-2.0
"""Members of cabinets and envoys whom the dated sources of holders.py do not have.

usage: cabinets.py WORLD [PHOENIX]      adds them to data/world/holders.tsv as it stands
  WORLD    folder with cia_world_leaders_2019-10.tsv
  PHOENIX  Phoenix.Countries.actors.txt (public repository openeventdata/petrarch2, MIT): members of governments by month, 2001 to 2010;
           those at home (schools, health, courts) left out

Both go back to the CIA's lists of cabinets. The first has titles and one month; the second months and no titles, so that its people are
officials and no more. Who bears a name that someone else in the table has too is left out, and so is whoever may be one of the table's own
people spelt otherwise. Their surnames are marked: a surname alone never leads to them.
"""
import re
import sys
from collections import defaultdict
from pathlib import Path

import holders
from common import TABLES, fold, rows, unique

COLUMNS = ["code", "office", "title", "person", "surname", "names", "wikidata", "start", "end", "precision", "open_as_of", "source"]
# Names of these are borne by too many others.
ENGLISH = {"USA", "GBR", "AUS", "CAN", "NZL", "IRL", "BHS", "BRB", "JAM", "TTO", "GUY", "LCA", "VCT", "ATG", "GRD", "KNA", "DMA", "BLZ", "BMU", "CYM", "LBR", "ZAF", "MLT"}
# The titles of the list of 2019 that deal with other states.
TITLES = re.compile(r"^(?:Prime Min|Vice Pres|(?:First |Second |Third |Senior )?Dep\w* Prime|Premier|President\b|Permanent Rep|Ambassador|Min\w* (?:of|for)|State Min|Dep\w* Min|Chief of|"
                    r"Secretary of|Sec\. of|National Security|Attorney|King|Speaker)", re.I)
GONE = re.compile(r"central bank|governor|court|dep(?:uty|\.) governor|reserve bank", re.I)
# What stays at home: ministers of these alone are seldom told of without their state.
HOME = re.compile(r"health|educat|cultur|agricult|environ|lab(?:o|ou)r|justice|sport|youth|wom[ae]n|gender|hous|social|religio|scien|technolog|employ|communit|land|public works|urban|rural|civil serv|"
                  r"public (?:serv|admin|func)|family|famil|livestock|fish|forest|water|climate|tourism|regional dev|local gov|municip|universit|arts|media|informat|welfare|consumer|citizen|decentral|reform|"
                  r"portfolio|attorney|parliament|child|pension|veteran|heritage|vocational|higher|research|infrastr|construct|planning|transport|works|labor", re.I)
AT_HOME = {"AGR", "MED", "EDU", "HLH", "JUD", "LAB", "ENV", "LEG", "REL", "MUS", "PTY"}


def known_people(table):
    """By state: the sets of folded words of each known name; all folded full names."""
    of_state, everywhere = defaultdict(list), defaultdict(set)
    for r in table:
        for name in [r["person"]] + r["names"].split("|"):
            if name:
                of_state[r["code"]].append(holders.squashed(name))
                everywhere[fold(name)].add(r["code"])
    return of_state, everywhere


def alike(words, known):
    """May the words name someone known? Two words shared are enough, or one where either has no more."""
    for other in known:
        shared = {w for w in words & other if len(w) > 2}
        if len(shared) >= 2 or (shared and min(len(words), len(other)) <= 2 and {w[:3] for w in words - shared} & {w[:3] for w in other - shared}):
            return True
    return False


def of_2019(world, codes):
    for r in rows(world / "cia_world_leaders_2019-10.tsv"):
        code = codes.get(fold(r["country"])) or codes.get(fold(", ".join(reversed(r["country"].split(", ")))).replace(",", ""))
        title = r["title"]
        if not code or not TITLES.match(title) or GONE.search(title):
            continue
        surname, person = holders.caps_surname(r["person"])
        person = holders.clean(person)
        full = re.sub(r"\bto the UN, New York$", "to the United Nations", title).replace(" & ", " and ")
        full = re.sub(r"to the US$", "to the United States", full)
        office = holders.office_of(full, code)
        if not office and re.match(r"(?:State )?Min\w* (?:of|for)|Secretary of", full):
            office = "minister"
        if office == "minister" and HOME.search(title):
            continue
        if not office or not surname or office in holders.ROYAL or len(person.split()) < 2 or len(person.split()) > 5:
            continue
        yield dict(code=code, office=office, title=" ".join(full.split()) if fold(full) != office else "", person=" ".join(person.split()), surname=" ".join(surname.split()), start="2019-10", end="", precision="month",
                   open_as_of="2019-10", source="leaders2019")


def month(text):
    year = int(text[:2])
    return f"{1900 + year if year > 30 else 2000 + year}-{text[2:4]}" if 1 <= int(text[2:4]) <= 12 else ""


def of_phoenix(path, states):
    small = {"al", "bin", "ibn", "ould", "de", "da", "do", "dos", "du", "van", "von", "der", "la", "el", "del", "bint", "abu"}
    person, spans = "", []

    def told():
        by_code = defaultdict(list)
        for code, start, end in spans:
            by_code[code].append((start, end))
        for code, times in by_code.items():
            if len(by_code) == 1 and code in states and code not in ENGLISH:
                end = max(e for _, e in times)
                start = min(s for s, _ in times if s) if any(s for s, _ in times) else ""
                words = person.split()
                yield dict(code=code, office="official", title="", person=person, surname=words[-1], start=start, end="" if end == "9" else end,
                           precision="month", open_as_of="2010-09" if end == "9" else "", source="phoenix")

    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith("\t["):
            m = re.match(r"\t\[([A-Z]{3})GOV([A-Z]*)\s+(?:(\d{6})-(\d{6})|>(\d{6}))\]", line)
            if m and person and m[2] not in AT_HOME:
                start, end = month(m[3] or m[5]), month(m[4]) if m[4] else "9"
                if start and end >= "1990":
                    spans.append((m[1], start, end))
            continue
        if line.startswith("+"):
            continue
        yield from told()
        spans = []
        name = line.split("#")[0].split("[")[0].strip().rstrip("_").replace("_", " ")
        words = name.split()
        titled = any(w in ("PRESIDENT", "MINISTER", "SECRETARY") for w in words)  # "RUSSIAN_PRESIDENT_YELTSIN" is no name
        good = not titled and 2 <= len(words) <= 4 and all(re.fullmatch(r"[A-Z'-]+\.?", w) for w in words) and sum(len(w) > 2 for w in words) >= 2
        person = " ".join(w.lower() if i and w.lower() in small else "-".join(p.capitalize() for p in w.split("-")) for i, w in enumerate(words)) if good else ""
    yield from told()


def more(table, world, phoenix):
    """Rows for people whom the table does not have."""
    codes, states = holders.country_codes(), {r["code"] for r in rows(TABLES / "states.tsv") if not r["to"]}
    of_state, everywhere = known_people(table)
    out, used = [], {}
    found = list(of_2019(world, codes)) + (list(of_phoenix(phoenix, states)) if phoenix else [])
    bearers = defaultdict(set)
    for r in found:
        bearers[fold(r["person"])].add(r["code"])
    for r in found:
        key, words = fold(r["person"]), holders.squashed(r["person"])
        if everywhere.get(key) or len(bearers[key]) > 1 or len([w for w in words if len(w) > 1]) < 2:
            continue
        if (r["code"], key) not in used:
            used[r["code"], key] = not alike(words, of_state[r["code"]])
            if used[r["code"], key]:
                of_state[r["code"]].append(words)
        if not used[r["code"], key]:
            continue
        last = r["surname"].split()[-1] if set(fold(r["surname"]).split()) <= set(fold(r["person"]).split()) else r["person"].split()[-1]
        surname = r["surname"] if set(fold(r["surname"]).split()) <= set(fold(r["person"]).split()) else last
        if fold(surname) in holders.NO_SURNAME or len(fold(surname)) < 2:
            surname = r["person"]
        out.append(dict(r, surname=surname + "*", names="|".join(unique(holders.variants(r["person"], r["code"]), but=[r["person"]])), wikidata=""))
    return out


def order(r):
    return (r["code"], r["office"], r["start"], r["person"], r["title"], r["end"])


def add(world, phoenix):
    path = TABLES / "holders.tsv"
    head = [l for l in path.read_text(encoding="utf-8").splitlines() if l.startswith("#")]
    table = [r for r in rows(path) if r["source"] not in ("phoenix", "leaders2019")]
    added = more(table, world, phoenix)
    lines = ["\t".join(r[c] for c in COLUMNS) for r in sorted(table + added, key=order)]
    path.write_text("\n".join(head + ["\t".join(COLUMNS)] + lines) + "\n", encoding="utf-8")
    print(f"holders.tsv: {len(added)} rows more, {len(lines)} in all")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    add(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else None)
