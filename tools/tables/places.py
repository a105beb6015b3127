# SPDX-License-Identifier: Apache-2.0
"""data/world/places.tsv from GeoNames (cities15000.txt of Debian's libtimezonemap-data) and hand/places.tsv."""
import re
import sys
from pathlib import Path

from common import HAND, TABLES, fold, plain, rows, unique, write

LEAST = 100_000
# Spellings of today where the list has yesterday's, and names that English texts use.
ENGLISH = {"Kiev": "Kyiv|Kiev", "Kharkiv": "Kharkiv|Kharkov", "Odessa": "Odesa|Odessa", "L'viv": "Lviv|Lvov|Lwow", "Dnipropetrovsk": "Dnipro|Dnipropetrovsk",
           "Zaporizhzhya": "Zaporizhzhia|Zaporozhye|Zaporizhzhya", "Mykolayiv": "Mykolaiv|Nikolaev", "Luhans'k": "Luhansk|Lugansk", "Simferopol": "Simferopol",
           "Kherson": "Kherson", "Chernihiv": "Chernihiv|Chernigov", "Sumy": "Sumy", "Poltava": "Poltava", "Rangoon": "Yangon|Rangoon", "Nay Pyi Taw": "Naypyidaw|Nay Pyi Taw",
           "Calcutta": "Kolkata|Calcutta", "Bombay": "Mumbai|Bombay", "Madras": "Chennai|Madras", "Bangalore": "Bengaluru|Bangalore", "Ho Chi Minh City": "Ho Chi Minh City|Saigon",
           "Nur-Sultan": "Astana|Nur-Sultan", "Istanbul": "Istanbul|Constantinople", "Guangzhou": "Guangzhou|Canton", "Xi'an": "Xi'an|Xian", "Urumqi": "Urumqi|Ürümqi",
           "Jiddah": "Jeddah|Jiddah|Jidda", "Makkah": "Mecca|Makkah", "Al Madinah": "Medina|Madinah", "Sanaa": "Sanaa|Sana'a", "Al Hudaydah": "Hodeidah|Hudaydah|Al Hudaydah|Hodeida",
           "Halab": "Aleppo|Halab", "Aleppo": "Aleppo", "Hims": "Homs|Hims", "Hamah": "Hama|Hamah", "Al Mawsil al Jadidah": "", "Mosul": "Mosul", "Al Basrah": "Basra|Basrah",
           "Erbil": "Erbil|Irbil|Arbil", "Arbil": "Erbil|Irbil|Arbil", "Mashhad": "Mashhad|Meshed", "Benghazi": "Benghazi|Bengasi", "Misratah": "Misrata|Misratah", "Muqdisho": "Mogadishu",
           "Lisbon": "Lisbon|Lisboa", "Nicosia": "Nicosia", "Kishinev": "Chisinau|Kishinev", "Goeteborg": "Gothenburg|Goteborg", "Napoli": "Naples|Napoli", "Torino": "Turin|Torino", "Milano": "Milan|Milano",
           "Firenze": "Florence|Firenze", "Venezia": "Venice|Venezia", "Genova": "Genoa|Genova", "Roma": "Rome", "Sevilla": "Seville|Sevilla", "Saint Petersburg": "Saint Petersburg|St. Petersburg|St Petersburg",
           "Nizhniy Novgorod": "Nizhny Novgorod", "Yekaterinburg": "Yekaterinburg|Ekaterinburg", "Al Fallujah": "Fallujah|Falluja", "Ar Raqqah": "Raqqa", "Ramadi": "Ramadi",
           "Al Iskandariyah": "Alexandria", "Alexandria": "Alexandria", "Suez": "Suez", "Port Said": "Port Said", "Marrakesh": "Marrakesh|Marrakech", "Fes": "Fez|Fes",
           "Geneve": "Geneva|Genève", "Geneva": "Geneva|Genève", "Zuerich": "Zurich", "Basel": "Basel", "Koeln": "Cologne|Koln", "Muenchen": "Munich|Munchen", "Nuernberg": "Nuremberg",
           "Antwerpen": "Antwerp", "Brugge": "Bruges", "Gent": "Ghent", "Den Haag": "The Hague", "The Hague": "The Hague", "Wien": "Vienna", "Praha": "Prague", "Warszawa": "Warsaw", "Krakow": "Krakow|Cracow",
           "Kota Kinabalu": "Kota Kinabalu", "Bayrut": "Beirut", "Beirut": "Beirut", "Ra's Bayrut": "", "Tarabulus": "Tripoli", "Dimashq": "Damascus", "Qandahar": "Kandahar", "Kandahar": "Kandahar",
           "Zhytomyr": "Zhytomyr", "Khmel'nyts'kyy": "Khmelnytskyi", "Ivano-Frankivs'k": "Ivano-Frankivsk", "Ternopil'": "Ternopil", "Uzhhorod": "Uzhhorod", "Donets'k": "Donetsk", "Mariupol'": "Mariupol",
           "Kryvyi Rih": "Kryvyi Rih", "Melitopol'": "Melitopol", "Sevastopol'": "Sevastopol", "Kramators'k": "Kramatorsk", "Slov\"yans'k": "Sloviansk", "Berdyans'k": "Berdyansk", "Vinnytsya": "Vinnytsia", "Rivne": "Rivne", "Luts'k": "Lutsk", "Chernivtsi": "Chernivtsi", "Cherkasy": "Cherkasy", "Kirovohrad": "Kropyvnytskyi|Kirovohrad"}
# Names of cities that are words, forenames or surnames before they are cities.
COMMON = set("""of reading bath male nice split mobile most bar same san santa santiago victoria florence charlotte chandler irving jackson
lincoln madison washington phoenix independence sandy buffalo independence orange surprise concord corona ontario salem aurora arlington
hamilton wellington nelson napier hastings lawrence lancaster palmdale cary clinton carrollton garland grand eugene jersey stamford
plymouth gary henderson austin dallas houston denver cleveland marion wayne franklin columbia paterson peterborough preston warren
sterling douglas sofia lima riga bari male nancy tours angers brest orleans cali leon merida cordoba durango valencia granada toledo
barcelona melbourne george paris venice vienna moscow birmingham manchester liverpool newcastle kingston georgetown alexandria split
bon soledad bello ica talca osorno temuco union mission ali van batman mersin man gao mandera bata kati bor goma bukavu uri wah rama
shah ratlam sagar nagar salem imphal mira don ho kut musa hit rasht qom sari salman tema sale bo lome ngo bida ile ede iwo osun zaria
sur ramos lucas flores march may august khan singh li wu chang bay lake park hill springs falls cruz maria jose ana luis jordan israel
""".split())
GENERAL = set("islands island sea gulf of strait straits the west east north south western eastern central air base region city new united states valley waziristan kivu".split())
CODES_FOR_CRIMEA = {"Simferopol", "Sevastopol", "Sevastopol'", "Kerch", "Yevpatoriya", "Yalta"}


def build(cities):
    iso = {}
    world = Path(sys.argv[1]) if len(sys.argv) > 2 else None
    from common import rows as read
    for r in read(world / "country-codes.csv", ","):
        iso[r["ISO3166-1-Alpha-2"].strip()] = r["ISO3166-1-Alpha-3"]
    iso["XK"], iso["NA"] = "XKX", "NAM"
    states = list(rows(TABLES / "states.tsv"))
    capitals = {(r["code"], fold(c.rstrip("*"))) for r in states for c in r["capitals"].split("|") if c}
    taken = set()  # names of states are not places
    for r in states:
        for column in ("names", "adjectives", "nouns", "plurals"):
            taken |= {fold(n.rstrip("*")) for n in r[column].split("|")}
    hand = list(rows(HAND / "places.tsv"))
    lines, seen = [], {}
    for r in hand:
        groups = []  # spellings of one place go together; other places of the line are rows of their own
        for n in r["names"].split("|"):
            seen[fold(n.rstrip("*"))] = 10**9
            for g in groups:
                a, b = fold(g[0].rstrip("*")), fold(n.rstrip("*"))
                if a.replace(" ", "")[:4] == b.replace(" ", "")[:4] or (set(a.split()) & set(b.split())) - GENERAL or plain(g[0])[:2] == plain(n)[:2] and len(a) < 9:
                    g.append(n)
                    break
            else:
                groups.append([n])
        for names in groups:
            lines.append(dict(name=names[0].rstrip("*"), names="|".join(unique(names)), code=r["code"], kind=r["kind"], population="", source="hand"))
    found = []
    with open(cities, encoding="utf-8") as f:
        for line in f:
            c = line.rstrip("\n").split("\t")
            name, ascii_name, alternates, feature, country, population = c[1], c[2], c[3].split(","), c[7], c[8], int(c[14])
            code = iso.get(country)
            if not code or (population < LEAST and feature != "PPLC") or feature == "PPLX":
                continue
            if plain(name) in CODES_FOR_CRIMEA:
                code = "UKR"
            if ascii_name not in ENGLISH and name not in ENGLISH:
                ascii_name = next((k for k, v in ENGLISH.items() if ascii_name in v.split("|") and v.split("|").index(ascii_name) >= 0), ascii_name)
            if ascii_name in ENGLISH:
                names = ENGLISH[ascii_name].split("|")
            elif name in ENGLISH:
                names = ENGLISH[name].split("|")
            else:
                names = [name] + ([ascii_name] if fold(ascii_name) != fold(name) else [])
            names = [n for n in unique(names) if n and fold(n) not in taken and len(fold(n)) > 2]
            if names:
                found.append((population, names, code, feature))
    found.sort(key=lambda x: -x[0])
    for population, names, code, feature in found:
        kept = []
        for n in names:
            key = fold(n)
            if seen.get(key, 0) > population * 3:
                continue  # a place of that name three times as large is there already
            star = "*" if key in COMMON or key in seen or (len(key) <= 4 and population < 1_000_000 and (code, key) not in capitals) else ""
            seen.setdefault(key, population)
            kept.append(n + star)
        if not kept:
            continue
        kind = "capital" if any((code, fold(n.rstrip("*"))) in capitals for n in kept) else "city"
        lines.append(dict(name=kept[0].rstrip("*"), names="|".join(kept), code=code, kind=kind, population=population, source="geonames"))
    write("places.tsv", """
Places: cities of 100,000 people and more, capitals, places where states meet, regions that reports name, subdivisions of federal states (ISO 3166-2).
names  | between, * = also a word, a forename or a smaller place's name; code  state, empty for none or disputed high seas; kind  capital city place region sea
source geonames = GeoNames cities15000 (CC BY 4.0, https://www.geonames.org) by way of Debian's libtimezonemap-data 0.4.6; hand = this project
""", ["name", "names", "code", "kind", "population", "source"], lines, key=lambda r: (r["name"], r["code"], r["kind"], r["population"]))


if __name__ == "__main__":
    build(Path(sys.argv[2]))
