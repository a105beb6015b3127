# SPDX-License-Identifier: Apache-2.0
"""data/world/places.tsv from GeoNames (cities15000.txt of Debian's libtimezonemap-data), hand/places.tsv and two word lists of Debian."""
import re
import sys
from collections import defaultdict
from pathlib import Path

from common import HAND, TABLES, fold, plain, rows, unique, write

LEAST = 15_000  # inhabitants
LARGE = 100_000  # a smaller place counts only where the text says that it is a place (`*`, src/actors/pieces.c)
MOST_VARIANTS = 4
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
molotov brezhnev andropov chernenko khrushchev ustinov zhdanov shcherbakov voroshilov ordzhonikidze frunze judah adams stalin
shah ratlam sagar nagar salem imphal mira don ho kut musa hit rasht qom sari salman tema sale bo lome ngo bida ile ede iwo osun zaria
sur ramos lucas flores march may august khan singh li wu chang bay lake park hill springs falls cruz maria jose ana luis jordan israel
""".split())
GENERAL = set("islands island sea gulf of strait straits the west east north south western eastern central air base region city new united states valley waziristan kivu nord sud est ouest centre norte sur sul este oeste oriental occidental".split())
CODES_FOR_CRIMEA = {"Simferopol", "Sevastopol", "Sevastopol'", "Kerch", "Yevpatoriya", "Yalta"}


ARTICLES = set("al el ash as ad ar at az an es et er ed en us ul il".split())
SOUNDS = [("sch", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"),
          ("ck", "k"), ("c", "k"), ("q", "k"), ("ou", "u"), ("w", "v")]
FOREIGN = re.compile(r"dsch|dzh|tsch|zch|sz|cz|j|ii$|jj|tj|sj|gj|eh|oeu|(?<=..)(as|os|is|us)$")  # other languages: "Dschenin", "Baltijsk", "Bagdadas"
# States whose towns are written in other letters at home, so that English texts spell them in several ways.
OTHER_LETTERS = set("""AFG ARE ARM AZE BGD BGR BHR BLR BTN CHN COM CYP DJI DZA EGY ERI ESH ETH GEO GRC IND IRN IRQ ISR JOR JPN KAZ KGZ KHM KOR KWT LAO LBN LBY LKA
MAR MDV MKD MMR MNE MNG MRT NPL OMN PAK PRK PSE QAT RUS SAU SDN SOM SRB SYR THA TJK TKM TUN TWN UKR UZB XKX YEM""".split())


def skeleton(name):
    """What the spellings of one name share: its consonants, without articles."""
    words = [w for w in fold(name).split() if w not in ARTICLES]
    text = "".join(words)
    for letters, sound in SOUNDS:
        text = text.replace(letters, sound)
    text = re.sub("[aeiouy]", "", re.sub(r"(.)\1", r"\1", text))
    return text[:-1] if text.endswith("h") else text


def bare_of_article(name):
    words = re.split("[ -]", name, maxsplit=1)
    return words[1][:1].upper() + words[1][1:] if len(words) > 1 and fold(words[0]) in ARTICLES else name


def variants(name, code, large, alternates, attested):
    """Other spellings that English texts use: (like the name in its consonants, or known to the English word list; the spelling)."""
    kept = {}
    if code not in OTHER_LETTERS and not large:
        return []
    for a in [name] + alternates + [bare_of_article(a) for a in [name] + alternates]:
        bare, key = plain(a), fold(a)
        if not re.fullmatch(r"[A-Z][A-Za-z' -]+", bare) or bare.isupper() or len(key) < 5 or key in kept or key.rstrip("aeiou") == fold(name).rstrip("aeiou"):
            continue
        foreign = FOREIGN.search(key)
        alike = len(skeleton(a)) > 2 and skeleton(a) == skeleton(name)
        if bare in attested or (alike and code in OTHER_LETTERS - {"CHN", "JPN"} and (not foreign or foreign.group() in fold(name))):
            kept[key] = (alike, bare)

    def unlikely(key):
        return (kept[key][1] not in attested, ("q" in fold(name)) != ("q" in key), "ou" in key and "ou" not in fold(name), key.split()[0] in ARTICLES,
                abs(len(key) - len(fold(bare_of_article(name)))), key)
    return [kept[k] for k in sorted(kept, key=unlikely)[:MOST_VARIANTS]]


def other_names():
    """What other tables know by a name of one word or more: no other spelling of a city."""
    names = set()
    for table, column in (("seats", "names"), ("organisations", "names"), ("groups", "names"), ("agencies", "names"), ("holders", "surname")):
        for r in rows(TABLES / f"{table}.tsv"):
            names |= {fold(n.rstrip("*")) for n in r[column].split("|")}
    return names


def person_names():
    """First names of office-holders."""
    return {fold(r["person"]).split()[0] for r in rows(TABLES / "holders.tsv") if len(fold(r["person"]).split()) > 1}


def read_hand(seen, by_name):
    lines = []
    for r in rows(HAND / "places.tsv"):
        groups = []  # spellings of one place go together; other places of the line are rows of their own
        for n in r["names"].split("|"):
            seen[fold(n.rstrip("*"))] = 10**9
            by_name[fold(n.rstrip("*"))].add(r["code"])
            for g in groups:
                a, b = fold(g[0].rstrip("*")), fold(n.rstrip("*"))
                if a.replace(" ", "")[:4] == b.replace(" ", "")[:4] or (set(a.split()) & set(b.split())) - GENERAL or plain(g[0])[:2] == plain(n)[:2] and len(a) < 9:
                    g.append(n)
                    break
            else:
                groups.append([n])
        for names in groups:
            lines.append(dict(name=names[0].rstrip("*"), names="|".join(unique(names)), code=r["code"], kind=r["kind"], population="", source="hand"))
    return lines


KIND_OF_REGION = re.compile(r"( (Province|Region|Governorate|Prefecture|County|District|Department|Parish|State|Republic|Sheng|Shi|Oblast['’]|Krai|Territory|Municipality|Canton|"
                            r"Voivodeship|Autonomous Region|City|Area|Zizhiqu|Huizu Zizhiqu|Uygur Zizhiqu|Zhuangzu Zizhiqu))+$")
LED_BY_KIND = re.compile(r"^(Mu[hḩ]āfaz̧at |Mohafazat |Wilāyat-e |Wilaya de |Provincia d[ei]l? |Departamento del? |Región del? |Região d[aeo] |Republic of |Estado (de )?|Misto )")


def add_subdivisions(lines, path, iso, taken, common):
    """The provinces of all states (GeoNames admin1Codes), without what kind of subdivision they are; `taken` are names of other places."""
    for line in open(path, encoding="utf-8"):
        country, name = line.split("\t")[:2]
        code = iso.get(country[:2])
        name = LED_BY_KIND.sub("", KIND_OF_REGION.sub("", " ".join(name.split())))
        key = fold(name)
        if not code or not key.isascii() or len(key) < 4 or key in taken or set(key.split()) <= common | GENERAL or re.search(r"sk(iy|aya|oy)$|[(]|^saint ", name, re.I):
            continue
        taken.add(key)
        lines.append(dict(name=name, names=name + "*", code=code, kind="region", population="", source="geonames"))


def read_cities(cities, iso, attested):
    """(population, chief names, other spellings, code, well known) of every city, the largest first."""
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
            if not fold(name)[:1].isascii():
                name = ascii_name
            if code in ("JPN", "KOR"):
                name, ascii_name = (re.sub("-(shi|si)$", "", n) for n in (name, ascii_name))
            if ascii_name not in ENGLISH and name not in ENGLISH and population >= LARGE:
                ascii_name = next((k for k, v in ENGLISH.items() if ascii_name in v.split("|")), ascii_name)
            known = ENGLISH.get(ascii_name, ENGLISH.get(name))
            names = known.split("|") if known is not None and population >= LARGE else [name] + ([ascii_name] if fold(ascii_name) != fold(name) else [])
            others = variants(names[0], code, population >= LARGE, alternates, attested) if names[0] else []
            found.append((population, names, others, code, population >= LARGE or feature == "PPLC"))
    found.sort(key=lambda x: -x[0])
    return found


def build(folder, words, attested):
    """WORDS: a plain list of English words, whose small letters tell common words; ATTESTED: a large one, whose capitals tell names."""
    iso = {r["ISO3166-1-Alpha-2"].strip(): r["ISO3166-1-Alpha-3"] for r in rows(Path(sys.argv[1]) / "country-codes.csv", ",")}
    iso["XK"], iso["NA"] = "XKX", "NAM"
    states = list(rows(TABLES / "states.tsv"))
    capitals = {(r["code"], fold(c.rstrip("*"))) for r in states for c in r["capitals"].split("|") if c}
    taken = set()  # names of states are not places
    for r in states:
        for column in ("names", "adjectives", "nouns", "plurals"):
            taken |= {fold(n.rstrip("*")) for n in r[column].split("|")}
    spelt = [w.strip() for w in words.read_text(encoding="utf-8").split("\n")]
    common = {w for w in spelt if w.islower()} | COMMON | person_names()
    known_names = {w for w in attested.read_text(encoding="utf-8").split("\n") if w[:1].isupper()}
    common |= {w.casefold() for w in known_names if w + "s" in known_names}  # "Latina": of which there are many
    found = read_cities(folder / "cities15000.txt", iso, known_names)
    chief = {}  # the largest city that bears it as its first name
    for population, names, _, _, _ in found:
        for n in names:
            chief.setdefault(fold(n), population)
    seen, by_name = {}, defaultdict(set)  # the largest city of a name; the states that have one
    lines = read_hand(seen, by_name)
    others_have = other_names()
    for population, names, others, code, known in found:
        kept = []
        own = not any(seen.get(fold(n)) == 10**9 for n in names)
        others = [n for alike, n in others if (alike or own) and fold(n) not in map(fold, names)]
        for n in unique(names + others):
            key = fold(n)
            if not key.isascii() or key in taken or len(key) < 3 or code in by_name[key]:
                continue
            if n in others and (key in others_have or key in seen or chief.get(key, 0) >= min(LARGE, population / 3)):
                continue
            if (n in others or not known) and (len(key) < 4 or (key in common and key not in seen)):
                continue
            star = "*" if not known or n in others or key in COMMON or key in seen or (len(key) <= 4 and population < 1_000_000 and (code, key) not in capitals) else ""
            seen.setdefault(key, population)
            by_name[key].add(code)
            kept.append(n + star)
        if not kept:
            continue
        kind = "capital" if any((code, fold(n.rstrip("*"))) in capitals for n in kept) else "city"
        lines.append(dict(name=kept[0].rstrip("*"), names="|".join(kept), code=code, kind=kind, population=population, source="geonames"))
    parts = {w for name in taken for w in name.split()}  # "Zealand"
    add_subdivisions(lines, folder / "admin1Codes.txt", iso, taken | parts | others_have | set(seen), common)
    write("places.tsv", """
Places: cities of 15,000 people and more, capitals, places where states meet, regions that reports name, subdivisions of states.
names  | between, * = also a word, a forename or another place's name, or a place of less than 100,000 people, or a spelling beside the usual one
code  state, empty for none or disputed high seas; kind  capital city place region sea
source geonames = GeoNames cities15000 and admin1Codes (CC BY 4.0, https://www.geonames.org) by way of Debian's libtimezonemap-data 0.4.6; hand = this project
""", ["name", "names", "code", "kind", "population", "source"], lines, key=lambda r: (r["name"], r["code"], r["kind"], r["population"]))


if __name__ == "__main__":
    build(*map(Path, sys.argv[2:5]))
