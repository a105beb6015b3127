# SPDX-License-Identifier: Apache-2.0
"""data/world/states.tsv from ISO 3166-1, the World Factbook, country-codes and hand/states.tsv."""
import re
import sys
from pathlib import Path

from common import HAND, rows, unique, write

FORMER = [
    dict(code="SUN", name="Soviet Union", names="USSR|U.S.S.R.|Union of Soviet Socialist Republics|Soviets*|former Soviet Union",
         adjectives="Soviet", nouns="Soviet", plurals="Soviets", capitals="Moscow*", wikidata="Q15180", to="1991-12-26"),
    dict(code="YUG", name="Yugoslavia", names="Federal Republic of Yugoslavia|FRY|Socialist Federal Republic of Yugoslavia|SFRY|former Yugoslavia",
         adjectives="Yugoslav|Yugoslavian", nouns="Yugoslav", plurals="Yugoslavs", capitals="Belgrade*", wikidata="Q36704", to="2003-02-04"),
    dict(code="SCG", name="Serbia and Montenegro", names="Serbia & Montenegro|Serbia-Montenegro",
         adjectives="", nouns="", plurals="", capitals="Belgrade*", wikidata="Q37024", **{"from": "2003-02-04"}, to="2006-06-05"),
    dict(code="CSK", name="Czechoslovakia", names="Czech and Slovak Federative Republic|Czecho-Slovakia",
         adjectives="Czechoslovak|Czechoslovakian", nouns="Czechoslovak", plurals="Czechoslovaks", capitals="Prague*", wikidata="Q33946", to="1992-12-31"),
    dict(code="DDR", name="East Germany", names="German Democratic Republic|GDR|G.D.R.|DDR",
         adjectives="East German", nouns="East German", plurals="East Germans", capitals="East Berlin", wikidata="Q16957",
         **{"from": "1949-10-07"}, to="1990-10-02"),
    dict(code="YMD", name="People's Democratic Republic of Yemen", names="Democratic Yemen|PDRY",
         adjectives="South Yemeni", nouns="South Yemeni", plurals="South Yemenis", capitals="Aden*", wikidata="Q199841",
         **{"from": "1967-11-30"}, to="1990-05-22"),
]
WIKIDATA = {"XKX": "Q1246", "TWN": "Q865", "PSE": "Q219060"}
NOT_NAMES = {"none", "NA", "AS", "CH", "HK", "GU", "PR", "VI", "NL", "US or USA", "DRC (or DROC)", "SRV", "I.O.M.", "HIMI", "RSA", "CAR"}


def nouns_of(text):
    """'Frenchman(men), Frenchwoman(women)' -> singular and plural forms."""
    ones, many = [], []
    text = re.sub(r"\((?:US nationals|US citizens|colloquial|collective plural|singular and plural|singular|plural)\)|; note.*", "", text)
    for part in re.split(r",| or ", text):
        part = re.sub(r"^\s*and\s+", "", part.strip())
        m = re.fullmatch(r"(.+?)\s*\((\w+)\)", part)
        if not m:
            if part and part not in NOT_NAMES:
                ones.append(part)
        elif m[2] in ("s", "es"):
            ones.append(m[1])
            many.append(m[1] + m[2])
        elif m[2] in ("men", "women"):
            ones.append(m[1])
            many.append(re.sub(r"(wo)?man$", m[2], m[1]))
    return ones, many


def adjectives_of(text):
    text = re.sub(r"\((?:colloquial|singular|plural|or [^)]*)\)|; note.*|; .*", "", text)
    out = [re.sub(r"^\s*or\s+", "", p.strip()) for p in re.split(r",| or |/", text)]
    return [p for p in out if p and p not in NOT_NAMES and "(" not in p]


def capital_of(text):
    text = re.sub(r"\([^)]*\)|\bin Romanian\b|; note.*|\[.*?\]", "", text)
    if "no official" in text or "administered" in text:
        return []
    return [p.strip() for p in re.split(r"[;,]", text) if p.strip() and not p.strip().startswith("D.C")]


def merge(compiled, hand):
    if hand.startswith("="):
        return hand[1:].split("|")
    return compiled + (hand.split("|") if hand else [])


def build(world):
    iso = {r["ISO3166-1-Alpha-3"]: r for r in rows(world / "country-codes.csv", ",") if r["ISO3166-1-Alpha-3"]}
    fact = {}
    for r in rows(world / "countries_factbook_2026.tsv"):
        code = r["iso3"] or {"Kosovo": "XKX", "Serbia": "SRB"}.get(r["short_name"])
        if code:
            fact[code] = r
    hand = {r["code"]: r for r in rows(HAND / "states.tsv")}
    text = "".join(l for l in (HAND / "cow.txt").read_text().splitlines(True) if not l.startswith("#")).split()
    cow = dict(zip(text[::2], text[1::2]))
    lines = []
    for code in sorted(set(iso) | {"XKX", "PSE", "TWN"}):
        c, f, h = iso.get(code, {}), fact.get(code, {}), hand.get(code, {})
        names = [f.get("short_name") or "", c.get("CLDR display name") or "", c.get("UNTERM English Short") or "",
                 c.get("official_name_en") or "", re.sub(r"^the ", "", c.get("UNTERM English Formal") or ""),
                 f.get("long_name") or "", f.get("abbreviation") or ""]
        names = [re.sub(r"\s*\(the\)", "", n) for n in names]
        names = [n for n in names if n and n not in NOT_NAMES and "(" not in n and "/" not in n and ";" not in n
                 and not n.startswith("China, ") and n != "The Dominican"]
        plain_names = [n.replace("&", "and") for n in names]
        plain_names += [re.sub(r"\bSt\. ", "Saint ", n) for n in plain_names if n.startswith("St. ")]
        names = unique(merge(plain_names, h.get("names", "")))
        ones, many = nouns_of(f.get("noun") or "")
        adjectives = unique(merge(adjectives_of(f.get("adjective") or ""), h.get("adjectives", "")))
        nouns = unique(merge(ones, h.get("nouns", "")))
        plurals = unique(merge(many, h.get("plurals", "")))
        capitals = unique(merge(capital_of(f.get("capital") or ""), h.get("capitals", "")))
        if not names:
            continue
        source = "+".join(s for s, there in (("iso", c), ("factbook", f), ("hand", h)) if there)
        lines.append(dict(code=code, name=names[0].rstrip("*"), names="|".join(names), adjectives="|".join(adjectives),
                          nouns="|".join(nouns), plurals="|".join(plurals), capitals="|".join(capitals),
                          wikidata=WIKIDATA.get(code) or (c.get("wikidata_id") or "").rsplit("/", 1)[-1],
                          cow=cow.get(code, ""), source=source))
    for r in FORMER:
        lines.append(dict(r, names=r["name"] + "|" + r["names"], cow=cow.get(r["code"], ""), source="hand"))
    write("states.tsv", """
States and territories: names, nationality words, capitals.
code      ISO 3166-1 alpha-3; XKX Kosovo; SUN YUG SCG CSK DDR YMD former states
name      usual English name; names: that and the others
adjectives, nouns, plurals   nationality words (the nouns one and many)
capitals  the first is the seat of government
cow       Correlates of War number; from, to: when a former state began and ended
source    iso = ISO 3166-1 by datasets/country-codes (PDDL); factbook = CIA World Factbook 2026 (public domain); hand = this project
In a list | parts the names and * marks one that is ambiguous. Case counts: see docs of the tables.
""", ["code", "name", "names", "adjectives", "nouns", "plurals", "capitals", "wikidata", "cow", "from", "to", "source"], lines)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
