# SPDX-License-Identifier: Apache-2.0
"""data/record/cities.tsv: where the cities of data/world/places.tsv lie, for the exports that ask for it.

usage: cities.py COUNTRIES CITIES PROVINCES
  COUNTRIES  country-codes.csv (datasets/country-codes): the two and three letters of states
  CITIES     GeoNames cities15000.txt, PROVINCES admin1Codes.txt (Debian: libtimezonemap-data)
"""
import sys
import unicodedata

from common import ROOT, TABLES, rows
from places import CODES_FOR_CRIMEA

HEAD = """# Cities: where they lie. One row a spelling; made by tools/tables/cities.py from places.tsv and GeoNames.
# code  state; key  the name folded (src/record/cities.c); name  the usual one; geonameid, latitude, longitude (of the centre, WGS 84), province, feature  GeoNames
# source  GeoNames cities15000 and admin1Codes (CC BY 4.0, https://www.geonames.org) by way of Debian's libtimezonemap-data 0.4.6
code	key	name	geonameid	latitude	longitude	province	feature
"""


def key_of(name):
    """As ro_fold, without full stops, commas and apostrophes."""
    text = unicodedata.normalize("NFD", name)
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold().translate(str.maketrans("øłđıəð", "oldied"))
    return " ".join("".join(c for c in text if c not in ".,'’‘ʼ`").split())


def geonames(cities, iso):
    """Places by state and key, the largest first; parts of cities left out."""
    found = {}
    with open(cities, encoding="utf-8") as f:
        for line in f:
            c = line.rstrip("\n").split("\t")
            code = "UKR" if c[1] in CODES_FOR_CRIMEA else iso.get(c[8])
            if not code or c[7] == "PPLX":
                continue
            place = dict(names={key_of(c[1]), key_of(c[2])}, id=c[0], latitude=c[4], longitude=c[5], feature=c[7], admin=c[8] + "." + c[10], population=int(c[14]))
            for name in {c[1], c[2], *c[3].split(",")}:
                found.setdefault((code, key_of(name)), []).append(place)
    for places in found.values():
        places.sort(key=lambda p: (-p["population"], int(p["id"])))
    return found


def row(code, spelling, name, place, admin):
    return code, key_of(spelling), name, place["id"], place["latitude"], place["longitude"], admin.get(place["admin"], ""), place["feature"]


def main():
    countries, cities, provinces = sys.argv[1:]
    iso = {r["ISO3166-1-Alpha-2"].strip(): r["ISO3166-1-Alpha-3"] for r in rows(countries, ",")}
    iso["XK"], iso["NA"] = "XKX", "NAM"
    with open(provinces, encoding="utf-8") as f:
        admin = {c[0]: c[1] for c in (line.rstrip("\n").split("\t") for line in f)}
    found = geonames(cities, iso)
    lines = {}
    for r in sorted(rows(TABLES / "places.tsv"), key=lambda r: -int(r["population"] or 10**9)):
        names = [n.rstrip("*") for n in r["names"].split("|")]
        places = [p for n in names for p in found.get((r["code"], key_of(n)), [])] if r["kind"] in ("capital", "city", "place") else []
        keys = {key_of(n) for n in names}
        places.sort(key=lambda p: (str(p["population"]) != r["population"], p["feature"] != "PPLC", not p["names"] & keys, -p["population"]))
        place = places[0] if places and r["population"] in ("", str(places[0]["population"])) else None
        for n in names if place else []:
            lines.setdefault((r["code"], key_of(n)), row(r["code"], n, r["name"], place, admin))
    for r in rows(TABLES / "states.tsv"):  # "Washington" alone is the capital
        for n in (n.rstrip("*") for n in r["capitals"].split("|") if n):
            places = [p for p in found.get((r["code"], key_of(n)), []) if p["feature"] in ("PPLC", "PPLG")]
            if places:
                lines.setdefault((r["code"], key_of(n)), row(r["code"], n, n, places[0], admin))
    with open(ROOT / "data" / "record" / "cities.tsv", "w", encoding="utf-8") as f:
        f.write(HEAD + "".join("\t".join(line) + "\n" for line in sorted(lines.values(), key=lambda x: (x[0].encode(), x[1].encode()))))


if __name__ == "__main__":
    main()
