# SPDX-License-Identifier: Apache-2.0
"""data/world/holders.tsv: office-holders of diplomacy, merged from several sources.

A tenure is known by (code, office, surname and initial). Rows of one key that overlap or nearly meet are one tenure; its
dates come from the best source that has them. Offices that one person holds at a time are closed by the next holder.
"""
import datetime
import difflib
import functools
import re
import sys
from collections import defaultdict
from pathlib import Path

from common import HAND, TABLES, fold, plain, rows, unique, write

# Best first. A dated public source wins over general knowledge.
PRIORITY = ["handdated", "ifg", "wikidata", "factbook", "pocom", "fm2022", "un", "recall", "ungd"]
EVERYPOL_AS_OF, UN_AS_OF = "2022-08", "2026-09"
FIRST_YEAR = 1990

ALONE = {"president", "prime minister", "premier", "chancellor", "king", "queen", "emperor", "sultan", "emir", "pope", "grand duke",
         "supreme leader", "general secretary", "chief executive", "foreign minister", "secretary of state", "foreign secretary",
         "defence minister", "secretary of defense", "defence secretary", "national security adviser", "national security secretary",
         "secretary general", "director general", "high representative", "president of the european commission",
         "president of the european council", "president of the european parliament", "chairperson of the commission",
         "cardinal secretary of state", "crown prince", "governor general", "chief of the general staff", "finance minister",
         "interior minister", "director of the office of the central commission for foreign affairs", "permanent representative",
         "secretary of the treasury", "director of national intelligence", "chief cabinet secretary", "home secretary",
         "secretary of commerce", "trade representative", "president of state affairs"}

# Of these only tenures that reached 2000 are kept.
MINOR = {"ambassador", "speaker", "minister", "finance minister", "trade minister", "economy minister", "interior minister"}

REPO = {"us-cabinet": "USA", "united-kingdom-cabinet": "GBR", "uae-ministers": "ARE", "saudi-ministers": "SAU", "swiss-federal-council": "CHE",
        "czech-ministers": "CZE", "ivory-coast": "CIV", "congo-brazzaville": "COG", "congo-kinshasa-ministers": "COD",
        "solomons-ministers": "SLB", "eswatini": "SWZ", "cabo-verde": "CPV", "timor-leste-ministers": "TLS", "myanmar-ministers": "MMR",
        "palestine": "PSE", "kosovo-cabinet": "XKX", "taiwan": "TWN", "north-korea": "PRK", "south-korea-ministers": "KOR",
        "gambia-ministers": "GMB", "bosnia-herzegovina-ministers": "BIH", "antigua-barbuda-ministers": "ATG",
        "sao-tome-and-principe": "STP", "turkey-ministers": "TUR", "hong-kong": "HKG", "laos": "LAO", "syria": "SYR", "vietnam": "VNM",
        "libya": "LBY", "bahamas-cabinet": "BHS", "north-macedonia-ministers": "MKD", "world": "", "repo": ""}

ORG_IDS = {"AFDB": "AfDB", "COMMONWEALTH": "Commonwealth", "INTERPOL": "Interpol", "UNWOMEN": "UN Women", "WB": "World Bank", "COE": "Council of Europe", "LAS": "Arab League", "EC": "European Commission", "UNOCHA": "OCHA"}


def country_codes():
    out = {}
    for r in rows(TABLES / "states.tsv"):
        if r["to"]:
            continue
        for n in r["names"].split("|"):
            out.setdefault(fold(n.rstrip("*")), r["code"])
    return out


# ---------------------------------------------------------------- offices

def office_of(position, code):
    """Normalised office of a title, or None where it is not one of diplomacy."""
    p = fold(position)
    p = re.sub(r"^(?:caretaker|acting|interim|federal|state counselor|the) ", "", p)
    if re.search(r"\b(wife|shadow|private|military cabinet|office manager|cabinet secretary to|mayor|party|opposition|university|court|justice|judge|"
                 r"first lady|personal|whip|house of lords|house of commons|parliamentary secretary|crown prosecut|bank)\b", p) and "central commission" not in p:
        if p not in ("secretary of state for justice",):
            return None
    deputy = re.match(r"(?:first |second |third |senior |principal |executive |administrative |parliamentary )*(?:deputy|vice|assistant|under)\b", p) is not None \
        or "minister of state" in p or "state minister" in p or "minister delegate" in p or "delegate minister" in p or p.startswith("state secretary") \
        or "undersecretary" in p or "under secretary" in p or "parliamentary" in p or p.startswith("minister in the") or "junior" in p
    foreign = re.search(r"\bforeign (?:and [a-z]+ )?(?:affairs|relations|minister|and european|and commonwealth|commonwealth|and cooperation|and political)|"
                        r"external (?:affairs|relations)|international relations and cooperation|\bforeign minister|europe and foreign|"
                        r"european and international affairs|europe integration and foreign|european integration and foreign", p) is not None
    if p.startswith("ambassador") or p.startswith("chief of mission"):
        return "permanent representative" if "united nations" in p else "ambassador"
    if p.startswith("permanent representative") or p.startswith("permanent observer"):
        return "permanent representative"
    if p in ("head of mission", "high commissioner") or p.startswith("high commissioner to") or "apostolic nuncio" in p:
        return "ambassador"
    if "spokes" in p or p == "white house press secretary":
        return "spokesperson"
    if "national security" in p or "security council" in p:
        if "advis" in p:
            return "deputy national security adviser" if deputy else "national security adviser"
        if "secretary" in p or "director" in p or "chief" in p:
            return None if deputy else "national security secretary"
        return None
    if code == "USA":
        for title, office in (("secretary of state", "secretary of state"), ("deputy secretary of state", "deputy secretary of state"),
                              ("secretary of defence", "secretary of defense"), ("secretary of the treasury", "secretary of the treasury"),
                              ("secretary of commerce", "secretary of commerce"), ("secretary of homeland security", "secretary of homeland security"),
                              ("secretary of energy", "secretary of energy"), ("director of national intelligence", "director of national intelligence"),
                              ("director of the cia", "intelligence chief"), ("white house chief of staff", "chief of staff"),
                              ("homeland security advisor", "official"), ("united states trade representative", "trade representative"),
                              ("trade representative", "trade representative"), ("deputy secretary of defence", "deputy secretary"),
                              ("attorney general", "attorney general"), ("counselor of the department of state", "official")):
            if p == title:
                return office
        if p.startswith("assistant secretary of state"):
            return "assistant secretary of state"
        if p.startswith("under secretary of state"):
            return "under secretary of state"
    if code == "GBR":
        if foreign and p.startswith("secretary of state"):
            return "foreign secretary"
        if p in ("secretary of state for defence",):
            return "defence secretary"
        if p in ("secretary of state for the home department", "home secretary"):
            return "home secretary"
        if p == "chancellor of the exchequer":
            return p
        if p in ("minister of state for europe", "minister for europe", "minister for africa", "minister for the middle east", "minister for asia"):
            return "minister"
    if foreign and not (code == "IND" and "secretary" in p):
        if "trade" in p and not re.search(r"foreign affairs|external affairs|foreign relations|external relations", p):
            return None
        if "committee" in p or "intelligence" in p or "commission" in p:
            return None
        return "deputy foreign minister" if deputy or (p.startswith("secretary") and code not in ("PHL", "HND", "MEX", "GBR", "VAT", "SMR", "KEN")) else "foreign minister"
    if code == "IND" and re.search(r"^foreign secretary|secretary of foreign|secretary for foreign", p):
        return "permanent secretary"
    if code == "MEX" and p == "secretary of foreign affairs":
        return "foreign minister"
    if re.search(r"\bdefen[cs]e\b|\barmed forces\b|\bnational defen", p) and re.search(r"minister|secretary", p):
        if re.search(r"procurement|industry|personnel|people|veterans|production|advis|chief|equipment", p):
            return None
        return "deputy defence minister" if deputy else "defence minister"
    if re.match(r"(chief of (the )?(general|defen[cs]e|army|joint)|chief of defen[cs]e|chairman of the joint chiefs|commander in chief of the armed|commander of the armed)", p):
        return None if "deputy" in p else "chief of the general staff"
    if re.match(r"(?:first |second |third |executive )?(?:deputy|vice)[ -](?:prime minister|premier|chancellor|president of the government|chairman of the government|head of government)", p):
        return "vice chancellor" if "chancellor" in p else "deputy prime minister"
    if p == "tanaiste":
        return "deputy prime minister"
    if re.match(r"(?:first |second |third |executive |state )?vice president\b", p):
        return None if re.search(r"national|assembly|senate|chamber|court|parliament|congress|commission|council|federal", p) else "vice president"
    if re.match(r"(?:prime minister|premier|head of government|chairman of the council of ministers|president of the council of ministers|president of the government|chairman of the government|taoiseach|minister president)\b", p):
        if re.search(r"prime minister (?:of|and|s )|^prime minister$|premier|head|chairman|president|taoiseach", p) and not re.search(r"office|secretary|adviser|advisor", p):
            return "premier" if code in ("CHN", "TWN", "PRK") else "prime minister"
        return None
    if re.match(r"chancellor\b", p) and code in ("AUT", "DEU"):
        return "chancellor"
    if p.startswith("chief executive") and code in ("HKG", "MAC", "AFG"):
        return "chief executive"
    if re.match(r"(?:president|head of state|chief of state|state president)\b", p):
        if re.match(r"president (?:of the (?:national|house|senate|chamber|parliament|assembly|legislat|congress|supreme|constitutional|council|court|general|federal council|people|storting|riksdag|states|republic s|regional|landtag|bundes|provincial|cortes|presidium|commission)|pro tem)", p):
            if re.search(r"national assembly|senate|chamber|parliament|house|congress of|riksdag|storting|assembly|legislat|people", p):
                return "speaker"
            if "council of ministers" in p:
                return "prime minister"
            return None
        if re.search(r"senate|assembly|parliament|chamber|council|court|congress|commission|bank|olympic|committee|united nations|authority for|institute", p) and "state affairs" not in p:
            return "speaker" if re.search(r"senate|assembly|parliament|chamber|congress", p) else None
        return "president"
    if p.startswith("chairman of the presidency") or p == "member of the presidency":
        return "chairman of the presidency"
    if re.match(r"(speaker|chair(?:man|woman|person)? of the (?:national assembly|parliament|state duma|federation council|standing committee|house|senate|supreme council|verkhovna))\b", p) and "deputy" not in p:
        return "speaker"
    if re.match(r"(king|queen|emperor|sultan|emir|pope|grand duke|monarch|sovereign prince|supreme leader|crown prince|governor general|captain regent|co prince)\b", p):
        m = re.match(r"(king|queen|emperor|sultan|emir|pope|grand duke|monarch|sovereign prince|supreme leader|crown prince|governor general|captain regent|co prince)\b", p)
        word = m.group(1)
        if "lieutenant" in p or re.search(r"\bs\b|secretary|office|representative", p):
            return None
        if word == "monarch" and False:
            return "queen"
        if word == "monarch":
            return {"GBR": "king", "JPN": "emperor", "OMN": "sultan", "BRN": "sultan", "QAT": "emir", "KWT": "emir", "LUX": "grand duke"}.get(code, "king")
        return {"sovereign prince": "prince", "captain regent": None, "co prince": "president"}.get(word, word)
    if p.startswith("state council") and code == "CHN":
        return "state councilor"
    if p.startswith("director of the office of the") and "foreign affairs" in p:
        return "director of the office of the central commission for foreign affairs"
    if re.search(r"foreign policy advis|diplomatic (?:advis|counsel)", p):
        return "diplomatic adviser"
    if re.match(r"(special envoy|special representative|presidential envoy|special presidential envoy|special coordinator)", p):
        return "special envoy"
    if re.match(r"(director|head|chief)(?: general)? of the (?:national |general |foreign |central )*(?:intelligence|mossad)", p) or p in ("director of mossad", "director of the mossad"):
        return "intelligence chief"
    if deputy:
        return None
    for pattern, office in ((r"\b(?:interior|internal affairs|home affairs|public security)\b", "interior minister"),
                            (r"\bfinances?\b|^treasurer$", "finance minister"),
                            (r"\b(?:commerce|trade)\b", "trade minister"), (r"\b(?:economy|economic affairs|economics|national economy|economic development)\b", "economy minister"),
                            (r"\b(?:energy|oil|petroleum)\b", "energy minister"), (r"^minister (?:of|for) (?:state |national |public )?security$", "security minister"),
                            (r"\b(?:international cooperation|international development|development cooperation)\b", "international cooperation minister")):
        if re.search(pattern, p) and re.search(r"minister|secretary of state|treasurer", p):
            return office
    return None


HAND_OFFICES = [
    (r"^foreign minister", "foreign minister"), (r"^defence minister", "defence minister"),
    (r"secretary-general of the European External", "deputy secretary general"), (r"^deputy secretary-general|^deputy secretary general|^under-secretary-general", "deputy secretary general"),
    (r"^secretary[- ]general", "secretary general"), (r"^director-general|^director general|^executive director|^managing director|^executive secretary|^administrator|^commissioner-general|^high commissioner|^prosecutor", "director general"),
    (r"spokesperson|press secretary", "spokesperson"), (r"^(?:deputy )?special |envoy|special representative|special coordinator", "special envoy"),
    (r"^commissioner", "european commissioner"), (r"^high representative for foreign", "high representative"),
    (r"^president of the General Assembly", "president of the general assembly"), (r"^president of the European Parliament", "president of the european parliament"),
    (r"^president of the European Council", "president of the european council"), (r"^president of the European Commission", "president of the european commission"),
    (r"^chairperson of the Commission", "chairperson of the commission"), (r"^chairperson$", "chairperson"), (r"^chairperson-in-office", "chairperson-in-office"),
    (r"^secretary of the .*(?:Security|Defense) Council", "national security secretary"), (r"national security advis|national security director|director of national security", "national security adviser"),
    (r"^deputy secretary of state", "deputy secretary of state"), (r"^foreign secretary", "foreign secretary"), (r"^ambassador to the United Nations|^permanent representative", "permanent representative"),
    (r"^ambassador", "ambassador"), (r"^state councilor", "state councilor"), (r"^director of the Office of the Central Foreign", "director of the office of the central commission for foreign affairs"),
    (r"^treasury secretary", "secretary of the treasury"), (r"^commerce secretary", "secretary of commerce"), (r"^trade representative", "trade representative"),
    (r"trade secretary|trade minister|commerce minister|economy, trade and industry", "trade minister"), (r"^economy minister", "economy minister"),
    (r"^finance minister", "finance minister"), (r"central intelligence", "intelligence chief"), (r"intelligence", "intelligence chief"),
    (r"foreign(?: and security)? policy advis|foreign policy aide|diplomatic|presidential aide|sherpa", "diplomatic adviser"),
    (r"vice premier", "deputy prime minister"), (r"^unification minister", "minister of unification"), (r"supreme allied", "commander"),
    (r"^head of the International Department", "head of the international department of the cpc central committee"),
    (r"^deputy (?:foreign minister|minister of foreign)|vice (?:foreign minister|minister of foreign)", "deputy foreign minister"),
    (r"^president", "president"), (r"^chief of staff|head of the (?:presidential )?office", "chief of staff"),
]


def hand_office(office, code):
    if code == "USA":
        office = {"foreign minister": "secretary of state", "defence minister": "secretary of defense"}.get(office, office)
    if code == "GBR":
        office = {"foreign minister": "foreign secretary", "defence minister": "defence secretary"}.get(office, office)
    if office in ("secretary of state", "secretary of defense", "foreign secretary", "defence secretary"):
        return office
    for pattern, name in HAND_OFFICES:
        if re.search(pattern, office, re.I):
            return name
    return office.lower()


# ---------------------------------------------------------------- names

PARTICLES = {"al", "el", "bin", "ibn", "ben", "bint", "van", "von", "der", "den", "de", "da", "di", "du", "la", "le", "dos", "das", "do", "del", "ter",
             "ten", "zu", "ould", "abu", "abou", "abdel", "abdul", "ash", "as", "at", "an", "ad", "ar", "san", "mac", "st", "st."}
SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v", "vi", "vii", "viii", "x", "xiv", "xvi", "junior", "filho", "neto", "i"}
FIRST_NAMED = {"ETH", "ERI", "THA", "LAO", "MYS"}
FAMILY_FIRST = {"CHN", "TWN", "KOR", "PRK", "HKG", "SGP", "MAC"}
DYNASTIES = {"KWT", "BHR", "QAT", "SAU", "ARE", "OMN"}  # one family in most offices: only the first name tells people apart
ROYAL = {"king", "queen", "emperor", "sultan", "emir", "pope", "grand duke", "crown prince", "prince"}
SPANISH = {"ESP", "MEX", "ARG", "CHL", "COL", "PER", "VEN", "ECU", "BOL", "PRY", "URY", "CRI", "PAN", "HND", "NIC", "GTM", "SLV", "CUB", "DOM"}
CHINESE = set("wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng "
              "fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang "
              "mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang qiao lai gong wen pang lan tao hong zhai an qi geng mu ling ji xi bo leng ying "
              "tsai lee ong lim goh teo tan ng wong chan heng lau leung tsang tung lam yam koo hsu hsieh chiang lien soong lai kao chu chiu kuo chang shih tsao yeh chien hung liao "
              "kim park lee choi jung jeong chung kang cho yoon yun jang lim han oh seo shin kwon hwang ahn song ryu hong jeon ko moon son yang bae baek paek heo nam sim noh roh ha kwak sung "
              "suh choo cha joo woo ku min ryoo jin um chae won cheon bang gong hyun ham byun yeom chu do so seok sun seol ma gil wi pyo myung ki ban ok yong tae pak ri choe jo so kye rim pang ju sol ro hyon o u "
              "ho tong jon mun thae tokgo".split())


# Brothers whose longest names share a word; kings by the names that reports use.
RENAMED = {"Muhammad Shehbaz Sharif": "Shehbaz Sharif", "Muhammad Shehbaz SHARIF": "Shehbaz SHARIF", "Shahbaz Sharif": "Shehbaz Sharif", "Mohammad Nawaz Sharif": "Nawaz Sharif",
           "Abdullah of Saudi Arabia": "Abdullah bin Abdulaziz Al Saud", "Hamad II of Bahrain": "Hamad bin Isa Al Khalifa"}


def clean(name):
    name = re.sub(r"\([^)]*\)|\"[^\"]*\"|“[^”]*”", " ", name)
    name = re.sub(r"^(?:(?:H\.E\.|His|Her|Excellency|Sheikh(?! Hasina| Mujib| Rashid)|Shaikh|Sheikha|Dr|Dr\.|Mr|Mr\.|Mrs|Mrs\.|Ms|Ms\.|Prof|Prof\.|Sir|Dame|Lord|Baroness|General|Gen\.|Lt\.?|Lt\. ?Gen\.?|Maj\.?|"
                  r"Major|Colonel|Col\.?|Admiral|Adm\.?|Brigadier|Field Marshal|Marshal|Captain|Prince|King|Queen|Emperor|Sultan(?! bin| Al)|Emir|Amir|Pope|Hon\.|Rt\.? Hon\.?|Dato'?|Datuk|Seri|Tan Sri|Tun|"
                  r"Haji|Sayyid|Sayyed|Ayatollah|Crown|Grand Duke|President|Prime Minister|Premier|Minister|Vice|Ambassador|Chancellor)\s+)+", "", name)
    name = re.sub(r",? (?:KBE|OBE|CBE|MP|QC|KC|GCMG|GCB|KCMG|PhD|Jr\.?)\b.*$", "", name)
    name = re.sub(r"^(.+), (?:Baron|Baroness|Grand Duke) .*$", r"\1", " ".join(name.strip(" ,;.").split()))
    name = re.sub(r" of (?:Tonga|the Netherlands|Belgium|Denmark|Lesotho|Spain|Norway|Nepal|Sweden)$", "", name)
    return RENAMED.get(name, name)


def caps_surname(name):
    """'Xi' from 'XI Jinping', 'Le Drian' from 'Jean-Yves LE DRIAN'; and the name in usual case."""
    tokens = name.split()
    caps = [i for i, t in enumerate(tokens) if len(re.sub(r"[^\w]", "", t)) > 1 and re.sub(r"^(?:Mc|Mac|Di|De|Le|La|Al-|El-|al-|el-|d'|D'|O')", "", t).isupper()
            and not (i and re.fullmatch(r"[IVX]+", t))]
    if not caps:
        return None, name
    first = caps[0]
    last = first
    while last + 1 < len(tokens) and last + 1 in caps:
        last += 1
    while first > 0 and tokens[first - 1].lower().strip(".") in PARTICLES and tokens[first - 1][0].islower():
        first -= 1

    def usual(t):
        if re.fullmatch(r"(?:Mc|Mac)[A-Z]+", t):
            return t[:2] + t[2].upper() + t[3:].lower() if t.startswith("Mc") else t[:3] + t[3] + t[4:].lower()
        low = t.replace("İ", "I").lower()
        out = re.sub(r"(^|[-'’.])([^\W\d_])", lambda m: m.group(1) + m.group(2).upper(), low)
        return out
    new = [usual(t) if i in caps else t for i, t in enumerate(tokens)]
    for i in range(first, last + 1):  # particles stay small in running text: de, van, bin
        if i in caps and fold(new[i]) in PARTICLES and fold(new[i]) in ("bin", "ibn", "de", "da", "di", "du", "von", "der", "den", "van", "zu", "dos", "del"):
            new[i] = new[i].lower() if fold(new[i]) not in ("de", "le") or i > 0 else new[i]
    return " ".join(new[first:last + 1]).strip(" ,;.()"), " ".join(new)


def surnames_of(name, code, office, known):
    """What reports call the person by; the likeliest first."""
    tokens = name.split()
    if not tokens:
        return []
    key = (code, fold(name))
    if key in known:
        return [known[key]]
    if office in ROYAL:
        return [tokens[0]]
    if len(tokens) == 1:
        return [tokens[0]]
    while len(tokens) > 2 and fold(tokens[-1]) in SUFFIXES:
        tokens = tokens[:-1]
    folded = [fold(t) for t in tokens]
    if code in ("KOR", "PRK", "CHN") and "-" not in tokens[0]:
        return [tokens[0]]
    if name.startswith(PEER):
        return [tokens[1]]
    if code in FAMILY_FIRST:
        if folded[0] in CHINESE and (len(tokens) == 3 or "-" in tokens[-1] or code in ("CHN", "PRK") or (len(tokens) == 2 and folded[-1] not in CHINESE)):
            if code in ("CHN", "PRK", "KOR", "TWN") or "-" in tokens[-1] or len(tokens) == 3:
                return [tokens[0]]
        return [tokens[-1]]
    if code in FIRST_NAMED and not (code == "MYS" and folded[0] in CHINESE):
        first = tokens[1] if folded[0] in ("mohd", "mohamed", "muhammad", "abdul", "ahmad") and code == "MYS" and len(tokens) > 1 else tokens[0]
        return [first] + ([tokens[-1]] if len(tokens) > 1 and tokens[-1] != first and len(tokens[-1]) > 3 else [])
    if code == "MMR":
        return [name]
    if "bin" in folded[1:] and code in ("SAU", "ARE", "QAT", "KWT", "BHR", "OMN", "JOR"):
        i = folded.index("bin", 1)
        out = []
        if len(tokens) > i + 1:
            last = len(tokens)
            out.append(" ".join(tokens[i:i + 2]))
            if last > i + 2:
                tail = tokens[-2:] if folded[-2] in PARTICLES else tokens[-1:]
                out.insert(0, " ".join(tail))
        return out
    start = len(tokens) - 1
    while start > 1 and folded[start - 1] in PARTICLES:
        start -= 1
    out = [" ".join(tokens[start:])]
    if code in SPANISH and len(tokens) >= 3 and start == len(tokens) - 1:
        if len(tokens) >= 4:
            out = [" ".join(tokens[-2:]), tokens[-2]]
        else:
            out += [" ".join(tokens[-2:]), tokens[-2]]
    return out


ENGLISH_SPEAKING = {"USA", "GBR", "AUS", "CAN", "NZL", "IRL"}
SLAVIC = {"RUS", "UKR", "BLR", "KAZ", "KGZ", "SUN", "MDA", "TJK", "UZB", "BGR"}
NICKNAMES = [("Michael", "Mike"), ("William", "Bill"), ("James", "Jim"), ("Joseph", "Joe"), ("Robert", "Bob"), ("Thomas", "Tom"), ("Antony", "Tony"), ("Anthony", "Tony"),
             ("Steven", "Steve"), ("Stephen", "Steve"), ("Charles", "Chuck"), ("Daniel", "Dan"), ("David", "Dave"), ("Christopher", "Chris"), ("Richard", "Dick"), ("Timothy", "Tim"),
             ("Edward", "Ed"), ("Kenneth", "Ken"), ("Ronald", "Ron"), ("Donald", "Don"), ("Samuel", "Sam"), ("Nicholas", "Nick"), ("Andrew", "Andy"), ("Philip", "Phil"), ("Gregory", "Greg"),
             ("Jeffrey", "Jeff"), ("Benjamin", "Ben"), ("Lawrence", "Larry"), ("Susan", "Sue"), ("Elizabeth", "Liz"), ("Katherine", "Kate"), ("Deborah", "Debbie"), ("Patrick", "Pat"), ("Matthew", "Matt")]


def variants(name, code):
    out = []
    tokens = name.split()
    without = [t for t in tokens if not re.fullmatch(r"[A-Z]\.?(?:[A-Z]\.)*|Jr\.?|Sr\.?", t)]
    if len(without) >= 2 and without != tokens:
        out.append(" ".join(without))
    if code in ("JPN", "HUN") and len(without) == 2:
        out.append(f"{without[1]} {without[0]}")
    if code in FAMILY_FIRST and "-" in name:
        out.append(name.replace("-", ""))
    if code in ("KOR", "PRK", "TWN") and len(tokens) == 2 and "-" in tokens[1] and fold(tokens[0]) in CHINESE:
        out.append(f"{tokens[1]} {tokens[0]}")
    if re.search(r"\b(?:Al|al|El|el)[- ]\w", name):  # Adel al-Jubeir -> Adel Jubeir, Adel Al Jubeir
        short = re.sub(r"\s(?:Al|al|El|el)[- ](?=\w)", " ", name)
        out.append(short)
        if len(tokens) <= 4:
            out.append(re.sub(r"\s(?:Al|El)[- ](\w)", lambda m: " Al" + m.group(1).lower(), name))
    if code in ENGLISH_SPEAKING and len(without) >= 2:
        for pair in NICKNAMES:
            if without[0] in pair:
                out += [" ".join([other] + without[-1:]) for other in pair if other != without[0]]
    if code in SLAVIC:
        for a, b in (("ey ", "ei "), ("ei ", "ey "), ("Dmitry ", "Dmitri "), ("Dmitri ", "Dmitry "), ("Yury ", "Yuri "), ("Yuri ", "Yury "), ("Alexander ", "Aleksandr "),
                     ("Aleksandr ", "Alexander "), ("Aleksey ", "Alexei "), ("Alexey ", "Alexei "), ("iy ", "y "), ("Anatoly ", "Anatoliy "), ("Evgeny ", "Yevgeny "), ("Yevgeny ", "Evgeny ")):
            if a in name:
                out.append(name.replace(a, b, 1))
    folded = [fold(t) for t in tokens]
    if "bin" in folded[1:] and len(tokens) >= 5:  # Mohammed bin Zayed Al Nahyan -> Mohammed bin Zayed
        i = folded.index("bin", 1)
        out.append(" ".join(tokens[:i + 2]))
    if code in SPANISH and len(without) == 4:
        out.append(f"{without[0]} {without[2]}")
        out.append(f"{without[0]} {without[2]} {without[3]}")
    if len(without) == 3 and not set(folded) & PARTICLES and code not in FAMILY_FIRST | {"VNM", "KHM", "MMR", "IDN"}:
        out.append(f"{without[0]} {without[2]}" if code not in SPANISH else f"{without[0]} {without[1]}")
    return [v for v in out if v != name and len(fold(v).split()) > 1]


# ---------------------------------------------------------------- dates

def day(text, last=False):
    """A date of any precision as a day: its first or last."""
    if not text:
        return None
    parts = [int(p) for p in text.split("-")]
    try:
        if len(parts) == 3:
            return datetime.date(*parts)
        if len(parts) == 2:
            if not last:
                return datetime.date(parts[0], parts[1], 1)
            return (datetime.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)) - datetime.timedelta(1)
        return datetime.date(parts[0], 12, 31) if last else datetime.date(parts[0], 1, 1)
    except ValueError:
        return None


def good_date(text):
    text = (text or "").strip()
    text = re.sub(r"-00\b.*", "", text)
    return text if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text) and day(text) else ""


# Heads of the Indian foreign service whom the source calls ministers.
FOREIGN_SECRETARIES = {"Lalit Mansingh", "Chokila Iyer", "Kanwal Sibal", "Shashank", "Shyam Saran", "Shivshankar Menon", "Nirupama Rao", "Ranjan Mathai",
                       "Sujatha Singh", "Vijay Gokhale", "Harsh Vardhan Shringla", "Vinay Mohan Kwarta", "Vinay Mohan Kwatra"}
# Slips of the Factbook: since -> what it must be.
SLIPS = {("ROU", "2005-06-23"): "2025-06-23", ("GRC", "2020-03-13", "Tasoulas"): "2025-03-13", ("MNG", "2021-01-27", "Zandanshatar"): "2025-06-13"}

# Never looked for alone, whoever bears them.
NO_SURNAME = set("""im ill id ive an i a he she it we but no not such some so do to on in of or if as at by is was are be said will yes oh the la le de al el ha ho
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
    arab sheikh prince princess amir emir north south east west lake day long man work way time first second new old dr mr sir lord pak""".split())

COMMON = {w for line in (HAND / "common_surnames.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#") for w in line.split()}


# ---------------------------------------------------------------- sources

def compile_sources(world):
    names = country_codes()
    out, surnames = [], {}
    OWN = defaultdict(set)
    for name, code in names.items():
        if name not in ("zanzibar", "england", "scotland", "wales", "northern ireland", "gaza", "west bank"):
            OWN[code].add(re.sub(r"^the ", "", name))

    def add(code, office, title, person, start, end, open_as_of, source, wikidata="", surname=""):
        person = " ".join(person.split())
        if not office or not person or (person[0].islower() and fold(person.split()[0]) not in PARTICLES) or not re.search(r"[^\W\d_]{2}", person) or re.search(r"\d|vacant|unknown|Charg", person, re.I) or len(person) > 60 or len(person.split()) > 7:
            return
        start, end = good_date(start), good_date(end)
        if start and day(start) > datetime.date(2026, 11, 20):
            return
        if end and source != "recall" and day(end, True) < datetime.date(2000 if office in MINOR else FIRST_YEAR, 1, 1):  # by hand: those still told of
            return
        if start and end and day(end, True) < day(start):
            return
        if code == "USA":
            office = {"foreign minister": "secretary of state", "defence minister": "secretary of defense"}.get(office, office)
        if surname:
            surnames.setdefault((code, fold(person)), surname)
        out.append(dict(code=code, office=office, title=title, person=person, start=start, end=end, open=open_as_of, source=source,
                        wikidata=wikidata, surname=surname))

    # hand-kept, dated or not
    for r in rows(world / "holders_hand_2022-2026.tsv"):
        code = ORG_IDS.get(r["iso3_or_org"], r["iso3_or_org"])
        surname, person = caps_surname(r["person"])
        office = hand_office(r["office"], code)
        seen = re.findall(r"(?:seen in office|met as [a-z ]+|us_travels) (\d{4}-\d\d(?:-\d\d)?)", r["note"])
        source = "recall" if r["source"] == "recall" else "handdated"
        start = r["start"]
        add(code, office, r["office"], clean(person), start, r["end"], max([s[:7] for s in seen] or ["2025-06"]), source, surname=surname)
    for r in rows(HAND / "holders.tsv"):
        surname, person = caps_surname(r["person"])
        add(r["code"], r["office"], r["title"], person, r["start"], r["end"], "2025-06", "recall", surname=surname or person)

    # Rows of the sources that are wrong, with the reason
    wrong = {(r["code"], fold(r["person"]), r["position"], r["start"]) for r in rows(HAND / "wrong.tsv")}

    # Wikidata by everypolitician
    for r in rows(world / "holders_2000-2022.tsv"):
        repo = r["repo"]
        code = REPO.get(repo)
        if code is None:
            base = re.sub(r"-(cabinet|ministers)$", "", repo).replace("-", " ")
            code = names.get(fold(base), "")
            REPO[repo] = code
            if not code:
                print("no state:", repo)
        if not code:
            continue
        if (code, fold(r["person"]), r["position"], r["start"]) in wrong:
            continue
        office = office_of(r["position"], code)
        if code == "IND" and office == "foreign minister" and (r["person"] in FOREIGN_SECRETARIES or r["start"] == "2015-01-29"):
            office, r["position"] = "permanent secretary", "Foreign Secretary"
        if office == "defence minister" and code in ("AUS", "CAN", "NZL") and fold(r["position"]) not in ("minister for defence", "minister of defence", "minister of national defence", "minister of defense"):
            office = "minister"
        if office == "attorney general":
            office = "attorney general" if code == "USA" else None
        if office == "king" and re.match(r"(Elizabeth|Margrethe|Beatrix|Anne)\b", r["person"]):
            office = "queen"
        part = re.match(r"(?:president|prime minister|premier|head|minister president|governor general|king|queen|monarch|emir|sultan|crown prince|vice president|deputy prime minister|deputy premier)"
                        r"(?: of the government| of government)? of (?:the )?(.+)", fold(r["position"]))
        if fold(r["position"]) in ("premier", "chief minister", "minister president") and code not in ("CHN", "TWN", "PRK"):
            continue
        if office in ("president", "prime minister", "premier", "vice president", "deputy prime minister") and part and part[1] not in OWN[code] and not re.match(
                r"republic|nation|state|confederation|government|council of ministers|presidential|presidency|swiss|transition|sovereign|federation|revolutionary|interim", part[1]):
            continue
        title = r["position"][:1].upper() + r["position"][1:]
        add(code, office, title, clean(r["person"]) or r["person"], r["start"], r["end"], EVERYPOL_AS_OF, "wikidata", r["wikidata"])

    # UK
    for r in rows(world / "holders_gbr_1979-2026.tsv"):
        office = office_of(r["post"], "GBR")
        if office and office not in ("speaker",):
            if office in ("foreign minister", "defence minister"):
                office = "minister"
            if office == "president":
                continue
            peer = re.match(r"(Lord|Baroness|Viscount|Earl) ([\w'-]+)(?: of .*)?$", r["person"])
            add("GBR", office, r["post"], f"{peer[1]} {peer[2]}" if peer else clean(r["person"]), r["start"], r["end"], "2026-06", "ifg", surname=peer[2] if peer else "")

    # Factbook
    heads_seen = defaultdict(list)
    dependent = {r["ISO3166-1-Alpha-3"] for r in rows(world / "country-codes.csv", ",") if not r["is_independent"].startswith("Yes")} - {"TWN", "HKG", "MAC", "PSE", "XKX"}
    for r in rows(world / "holders_factbook_2015-2026.tsv"):
        if re.match(r"(?:Acting |Interim |Caretaker |Transitional |State |Federal )*(?:President|Prime Minister|Premier|Chancellor|King|Queen|Sultan|Amir|Taoiseach)\b", r["title_and_name(SURNAME caps)"]) or "represented by" in r["title_and_name(SURNAME caps)"]:
            heads_seen[r["iso3"], r["field"]].append((r["first_seen"], r["last_seen"]))
    for r in rows(world / "holders_factbook_2015-2026.tsv"):
        code, text = r["iso3"], r["title_and_name(SURNAME caps)"]
        if r["field"] == "cos" and code in dependent:
            continue  # the head of another state
        if len(code) != 3 or ";" in text or "caretaker Prime Minister after" in text or "represented by" in text or " of the Netherlands" in text:
            continue
        if r["field"] in ("amb_in_us", "amb_from_us"):
            if not text.startswith("Ambassador ") or "designate" in text:
                continue
            surname, person = caps_surname(text[len("Ambassador "):])
            if not surname or person.startswith("("):
                continue
            home = code if r["field"] == "amb_in_us" else "USA"
            title = "Ambassador to the United States" if r["field"] == "amb_in_us" else f"Ambassador to {STATE_NAME.get(code, code)}"
            add(home, "ambassador", title, clean(person), r["since"], "", r["last_seen"][:7], "factbook", surname=surname)
            continue
        m = re.match(r"((?:(?:State|Federal|Deputy|First|Second|Third|Co-|Vice|Executive|Prime|Acting|Interim|Caretaker|Transitional|Crown|Supreme|Governor|General|Grand)\s)*"
                     r"(?:President|Presidents|Minister|Ministers|Premier|Premiers|Chancellor|King|Queen|Emperor|Sultan|Amir|Emir|Prince|Duke|Leader|Captain Regents?|Governor General|General|Taoiseach|Pope))\s+(.*)", text)
        if not m:
            # a name alone: the head where the history shows no titled one in those weeks, else a deputy
            surname, person = caps_surname(text)
            titled = [q for q in heads_seen[code, r["field"]] if q[0] <= r["last_seen"] and q[1] >= r["first_seen"]]
            if not surname or titled or code in dependent or re.match(r"[a-z]|(?:Bailiff|Governor|Lieutenant|Administrator|Commissioner|Chief|Deputy|Speaker|Minister|High|Acting)\b", text) or len(person.split()) > 5 or re.search(r"[a-z]{3,} (?:is|was|on|of|since|until|after)\b|[,;(]", text):
                continue
            m = re.match(r"()(.*)", text)
        title, rest = m.group(1).strip(), m.group(2)
        if not title:
            title = "Prime Minister" if r["field"] == "hog" else "President"
        surname, person = caps_surname(re.sub(r"^(?:Gen\.|Lt\. Gen\.|Maj\. Gen\.|Field Marshal|\(Ret\.\)|General|Col\.|Sheikh|Dr\.|Sir|Dame)\s+", "", rest))
        if not surname or len(person.split()) > 6:
            continue
        office = office_of(re.sub(r"s$", "", title).replace("Amir", "Emir"), code)
        if code == "CHN" and office == "prime minister":
            office = "premier"
        if code == "DEU" and "Chancellor" in title:
            office = "chancellor"
        person = clean(person)
        if not office or surname.split()[0] not in person or "Al-Nuhayan" in person:
            continue
        r["since"] = SLIPS.get((code, r["since"]), SLIPS.get((code, r["since"], surname), r["since"]))
        if office in ROYAL:
            continue  # the Factbook's capitals mark the throne's name there
        add(code, office, title, person, r["since"], "", r["last_seen"][:7], "factbook", surname=surname)

    # foreign ministers, end of 2022
    qids = {r["wikidata_id"].rsplit("/", 1)[-1]: r["ISO3166-1-Alpha-3"] for r in rows(world / "country-codes.csv", ",") if r["wikidata_id"]}
    for r in rows(world / "fm_2022-12_wikidata.csv", ","):
        code = qids.get(r["country"]) or names.get(fold(r["countryLabel"]))
        if code and r["name"] and r["name"] != "Angus Robertson":
            add(code, "foreign secretary" if code == "GBR" else "foreign minister", r["positionLabel"], clean(r["name"]), r["start"], "", "2022-12", "fm2022", r["person"])
    for r in rows(world / "fm_2022-12_wikipedia.csv", ","):
        code = qids.get(r["country"]) or names.get(fold(r["countryLabel"]))
        if code and r["name"] and r["name"] != "Angus Robertson":
            add(code, "foreign secretary" if code == "GBR" else "foreign minister", "Minister of Foreign Affairs", clean(r["name"]), r["start"], "", "2022-12", "fm2022", r["person"])

    # US chiefs of mission
    for r in rows(world / "us_state_department_1985-2025.tsv"):
        role = r["role"]
        start, end = good_date(r["started"]) or good_date(r["appointed"]), good_date(r["ended"])
        if role == "ambassador-e-p":
            place = r["mission_or_state"].replace("-", " ")
            code = names.get(fold(place))
            office, title = "ambassador", "Ambassador to " + (STATE_NAME.get(code) or place.title())
        elif role.startswith("assistant-secretary"):
            office, title = "assistant secretary of state", "Assistant Secretary of State"
        elif role.startswith("under-secretary"):
            office, title = "under secretary of state", "Under Secretary of State"
        elif role == "representative-to-un":
            office, title = "permanent representative", "Permanent Representative to the United Nations"
        elif role == "deputy-secretary":
            office, title = "deputy secretary of state", "Deputy Secretary of State"
        elif role in ("representative-to-nato", "representative-to-eu"):
            office, title = "ambassador", "Ambassador to " + ("NATO" if "nato" in role else "the European Union")
        else:
            continue
        if not start or int(start[:4]) < 1997 and not (end and int(end[:4]) >= 2000):
            continue
        add("USA", office, title, clean(r["person"]), start, end, "2025-01", "pocom")

    # UN General Debate: only where the sources above have nothing: the 1990s, and the states they lack
    lacking = {"DEU", "THA", "PER", "COL", "NAM", "MMR"}
    posts = {"President": "president", "Prime Minister": "prime minister", "Minister for Foreign Affairs": "foreign minister", "Minister of Foreign Affairs": "foreign minister",
             "Minister for Foregn Affairs": "foreign minister", "PRIME MINISTER": "prime minister", "Prime minister": "prime minister"}
    seen = defaultdict(list)
    for r in rows(world / "ungd_speakers_1946-2024.tsv"):
        year, code = int(r["Year"]), r["ISO Code"]
        office = posts.get(r["Post"])
        if year < 1990 or not office or (year > 1999 and code not in lacking) or len(code) != 3:
            continue
        person = r["Name of Person Speaking"]
        if person.isupper():
            person = person.title()
        person = clean(clean(person))
        if code == "GBR" and office == "foreign minister":
            office = "foreign secretary"
        if 2 <= len(person.split()) <= 4 and not re.search(r"[^\w\s.'’-]", person) and person[0].isupper():
            seen[code, office, person_key(code, office, person, surnames)].append((year, person))
    for (code, office, _), years in seen.items():
        years.sort()
        runs = [[years[0]]]
        for y in years[1:]:
            if y[0] - runs[-1][-1][0] > 2:
                runs.append([])
            runs[-1].append(y)
        for run in runs:
            add(code, "chancellor" if (code, office) in (("DEU", "prime minister"), ("AUT", "prime minister")) else office, "", run[0][1], str(run[0][0]), "", f"{run[-1][0]}-09", "ungd")

    # who is in office now
    now = []
    for r in rows(world / "un_protocol_hs_hg_fm_2026-09.tsv"):
        for column in ("hs", "hg", "fm"):
            text = (r.get(column) or "").strip()
            if text and "?" not in text:
                now.append((r["iso3"], column, clean(text.replace("*", "").strip())))
    return out, surnames, now


STATE_NAME = {}


KEYS = {}
ARAB = {"EGY", "SYR", "IRQ", "JOR", "LBN", "SAU", "ARE", "QAT", "KWT", "BHR", "OMN", "YEM", "LBY", "TUN", "DZA", "MAR", "SDN", "PSE", "MRT"}
PEER = ("Lord ", "Baroness ", "Viscount ", "Earl ")


def person_key(code, office, name, surnames):
    """The folded surname, spelling variants made alike."""
    key = (code, office in ROYAL, name)
    if key not in KEYS:
        KEYS[key] = make_key(code, office, name, surnames)
    return KEYS[key]


def make_key(code, office, name, surnames):
    family = surnames_of(name, code, office, surnames)
    key = fold(family[0]) if family else fold(name)
    key = re.sub(r"^(?:al|el|bin|de|da|von|van|le|la|di|du) ", "", key)
    key = key.split()[-1] if key.split() else key
    if code in ARAB:
        key = re.sub(r"^[ae]l(?=.{4})", "", key)
    return squash(key)


@functools.lru_cache(maxsize=None)
def squash(word):
    """Spellings of one name: y/i/j, doubled letters, kh/h, ..."""
    word = re.sub(r"[yj]", "i", word.replace("kh", "h").replace("dh", "d").replace("gh", "g").replace("ou", "u").replace("oo", "u").replace("ee", "i").replace("ck", "k").replace("ph", "f"))
    word = re.sub(r"(.)\1+", r"\1", word)
    return re.sub(r"i+$", "i", re.sub(r"(?:iei|ii)$", "i", word))


@functools.lru_cache(maxsize=None)
def squashed(name):
    return frozenset(map(squash, fold(name).split()))


def consonants(name):
    """Of the first name: Jaber and Jabir, Mohammed and Muhammad are one."""
    return re.sub(r"[aeiou]", "", squash(fold(name).split()[0]))


def one_of_dynasty(a, b):
    """The first names agree, and so do the fathers' where both are told."""
    fathers = [re.search(r"\bbin (\w+)", fold(n)) for n in (a, b)]
    return consonants(a) == consonants(b) and (not all(fathers) or consonants(fathers[0][1]) == consonants(fathers[1][1]))


def same_person(a, b, code, office, surnames):
    """Do two rows of one state name one person?"""
    if a["wikidata"] and b["wikidata"]:
        return a["wikidata"] == b["wikidata"]
    x, y = squashed(a["person"]), squashed(b["person"])
    if code in DYNASTIES and not one_of_dynasty(a["person"], b["person"]):
        return False
    if not x & y and x and y and code not in FAMILY_FIRST and not any(len(p) > 4 and len(q) > 4 and p[:4] == q[:4] for p in x for q in y):
        return False
    if code in FAMILY_FIRST:
        if a.get("start") and a.get("start") == b.get("start") and len(a["start"]) == 10 and a["office"] == b.get("office") and office in ALONE \
                and person_key(code, office, a["person"], surnames) == person_key(code, office, b["person"], surnames):
            return True
        return x == y or squash("".join(fold(a["person"]).split())) == squash("".join(fold(b["person"]).split()))
    if x == y:
        return True
    first_a, first_b = squash(fold(a["person"]).split()[0]), squash(fold(b["person"]).split()[0])
    if re.search(r"\bbint?\b", a["person"] + " " + b["person"]) and consonants(a["person"]) != consonants(b["person"]):
        return False
    single_x, single_y = {t for t in x if len(t) == 1}, {t for t in y if len(t) == 1}
    if single_x and single_y and single_x != single_y:
        return False
    if (x <= y or y <= x) and len({t for t in x & y if len(t) > 1 and t not in PARTICLES}) >= 2:
        return True
    ka, kb = person_key(code, office, a["person"], surnames), person_key(code, office, b["person"], surnames)
    if ka == kb and (a.get("start") and a.get("start") == b.get("start") and len(a["start"]) == 10 or a["person"].startswith(PEER) or b["person"].startswith(PEER)):
        return True
    same_start = a.get("start") and a.get("start") == b.get("start") and len(a["start"]) == 10 and office in ALONE
    if same_start and (first_a[:3] == first_b[:3] or first_a.startswith("abd") and first_b.startswith("abd")):
        return True
    return ka == kb and (first_a[:1] == first_b[:1] and (first_a[:3] == first_b[:3] or difflib.SequenceMatcher(None, first_a, first_b).ratio() > 0.75) or min(len(first_a), len(first_b)) == 1 and first_a[:1] == first_b[:1]
                         or bool({t for t in (x & y) - {ka} if len(t) > 2 and t not in PARTICLES and not re.match("m[ou]ham", t)}))


def merge(found, surnames):
    """One row a tenure."""
    groups = defaultdict(list)
    for r in found:
        groups[r["code"], r["office"]].append(r)
    out = []
    rank = {s: i for i, s in enumerate(PRIORITY)}
    for (code, office), all_rows in groups.items():
        people = []  # lists of rows of one person
        all_rows.sort(key=lambda r: (rank[r["source"]], r["start"] or "9", r["person"]))
        for r in all_rows:
            for p in people:
                if any(same_person(r, q, code, office, surnames) for q in p[:6]):
                    p.append(r)
                    break
            else:
                people.append([r])
        merged = []
        for p in people:
            wikidata = next((r["wikidata"] for r in p if r["wikidata"]), "")
            p.sort(key=lambda r: (r["start"] or "9", rank[r["source"]]))
            clusters = []
            for r in p:
                begin = day(r["start"])
                until = day(r["end"], True) or day(r["open"], True) or begin
                until = max(until, begin) if until and begin else until
                title_matters = office in ("ambassador", "special envoy", "assistant secretary of state", "spokesperson", "european commissioner", "under secretary of state")
                for c in clusters:
                    near = begin is None or c["begin"] is None or (begin <= c["until"] + datetime.timedelta(60) and until >= c["begin"] - datetime.timedelta(60))
                    if near and (not title_matters or fold(c["rows"][0]["title"]) == fold(r["title"]) or r["source"] in ("fm2022", "un")):
                        c["rows"].append(r)
                        c["until"] = max(c["until"], until) if until else c["until"]
                        c["begin"] = min(filter(None, (c["begin"], begin)), default=None)
                        break
                else:
                    clusters.append(dict(rows=[r], begin=begin, until=until or datetime.date(1900, 1, 1)))
            for c in clusters:
                rs = sorted(c["rows"], key=lambda r: rank[r["source"]])
                dated = [r for r in rs if r["start"]]
                starts = [r for r in dated if len(r["start"]) == 10] or dated
                best = starts[0] if starts else rs[0]
                # several rows of the best source (reshuffles): the earliest of them
                same = [r for r in starts if r["source"] == best["source"]] or [best]
                # where the best source has only a later reshuffle, what the hand-written list knows of the first appointment
                same += [r for r in dated if r["source"] == "recall" and best["source"] in ("wikidata", "handdated") and r["start"] < same[0]["start"][:7]]
                start = min(r["start"] for r in same)
                latest_end = [r for r in rs if r["end"]]
                latest_open = max([r["open"] for r in rs if not r["end"] and r["source"] != "wikidata"] or [""])
                weak_open = max([r["open"] for r in rs if not r["end"] and r["source"] == "wikidata"] or [""])
                end = ""
                if latest_end:
                    exact = [r for r in latest_end if len(r["end"]) == 10] or latest_end
                    top = exact[0]["source"]
                    end = max(r["end"] for r in exact if r["source"] == top)
                    if latest_open and day(latest_open) > day(end, True) + datetime.timedelta(62):
                        end = ""
                merged.append(dict(code=code, office=office, title=next((r["title"] for r in rs if r["title"]), ""), person=rs[0]["person"], start=start, end=end,
                                   open="" if end else max(latest_open, weak_open), strong=latest_open, wikidata=wikidata,
                                   names=unique([n for r in rs for n in [r["person"]]]), surname=next((r["surname"] for r in rs if r["surname"]), ""),
                                   source="+".join(sorted({r["source"] for r in rs}, key=lambda s: rank[s]))))
        if office in ALONE:
            close(merged)
        kept = []
        for r in merged:  # a speaker's year tells nothing where a dated tenure covers it
            if r["source"] == "ungd":
                year = r["start"] + "-09-25"
                if any(q["source"] != "ungd" and q["start"] and q["start"] <= year and (q["end"] or q["open"] or "9") >= r["start"] + "-09" for q in merged):
                    continue
            kept.append(r)
        merged = kept
        out += merged
    return out


def close(merged):
    """An open tenure ends where the next person's begins, if nothing shows it running later."""
    merged.sort(key=lambda r: (r["start"] or "9", r["person"]))
    for i, r in enumerate(merged):
        if r["end"] or not r["start"] or r["source"] == "ungd":
            continue
        for nxt in merged[i + 1:]:
            if not nxt["start"] or nxt["start"][:7] == r["start"][:7] or "ungd" == nxt["source"]:
                continue
            strong = day(r["strong"]) if r["strong"] else None
            later = day(nxt["end"], True) or day(nxt["open"], True)
            if strong and day(nxt["start"], True) < strong - datetime.timedelta(31) and not (
                    len(nxt["start"]) == 10 and later and later > strong and nxt["start"] > r["start"] and set(nxt["source"].split("+")) - {"wikidata"}):
                continue
            r["end"] = nxt["start"]
            r["open"] = ""
            r["source"] += "+next"
            break


def one_person(r, q, code, surnames):
    """Do two tenures of one state belong to one person?"""
    if r["wikidata"] and q["wikidata"]:
        return r["wikidata"] == q["wikidata"]
    if {fold(n) for n in r["names"]} & {fold(n) for n in q["names"]} and (len(fold(r["person"])) > 6 or r["office"] in ROYAL):
        return True
    if code in DYNASTIES and not any(one_of_dynasty(a, b) for a in r["names"] for b in q["names"]):
        return False
    if code in FAMILY_FIRST:
        return squash("".join(fold(r["person"]).split())) == squash("".join(fold(q["person"]).split()))
    for a in r["names"]:
        for b in q["names"]:
            x, y = squashed(a), squashed(b)
            if not x & y:
                continue
            fa, fb = squash(fold(a).split()[0]), squash(fold(b).split()[0])
            if re.search(r"\bbint?\b", a + " " + b) and fa != fb:
                continue
            single_x, single_y = {t for t in x if len(t) == 1}, {t for t in y if len(t) == 1}
            if single_x and single_y and single_x != single_y:
                continue
            if (x <= y or y <= x) and len({t for t in x & y if len(t) > 1 and t not in PARTICLES}) >= 2:
                return True
    return False


def build(world):
    for r in rows(TABLES / "states.tsv"):
        STATE_NAME[r["code"]] = r["name"]
    found, surnames, now = compile_sources(world)
    # the best surname marks go to all spellings of a name within a state
    merged = merge(found, surnames)

    # the present holders: lengthen what runs, add who is missing
    heads = {"hs": ("president", "king", "queen", "emperor", "sultan", "emir", "pope", "grand duke", "supreme leader", "prince", "governor general"),
             "hg": ("prime minister", "premier", "chancellor", "president", "chief executive"), "fm": ("foreign minister", "secretary of state", "foreign secretary")}
    by_code = defaultdict(list)
    for r in merged:
        by_code[r["code"]].append(r)
    for code, column, person in now:
        probe = dict(person=person, wikidata="")
        hits = [r for r in by_code[code] if r["office"] in heads[column] and not r["end"] and r["start"] and r["source"] != "ungd" and same_person(r, probe, code, r["office"], surnames)]
        for r in hits:
            r["open"] = UN_AS_OF
            if "un" not in r["source"].split("+"):
                r["source"] += "+un"
        if not hits and 2 <= len(person.split()) <= 6:
            running = [r for r in by_code[code] if r["office"] in heads[column][:1] and not r["end"]]
            office = heads[column][0] if column != "hg" else {"CHN": "premier", "PRK": "premier", "TWN": "premier", "DEU": "chancellor", "AUT": "chancellor"}.get(code, "prime minister")
            if column == "fm":
                office = {"USA": "secretary of state", "GBR": "foreign secretary"}.get(code, "foreign minister")
            if column == "hs" and (not running or not any(r["office"] == "president" for r in by_code[code])):
                continue
            if column == "hg" and not any(r["office"] == office for r in by_code[code]):
                continue
            merged.append(dict(code=code, office=office, title="", person=person, start="2026", end="", open=UN_AS_OF, strong=UN_AS_OF, wikidata="", names=[person], surname="", source="un"))

    aliases = {}
    for r in rows(HAND / "aliases.tsv"):
        aliases[fold(r["person"])] = r
    # one person, one name, one id within a state
    persons = defaultdict(list)
    for r in merged:
        persons[r["code"]].append(r)
    # a name that is the first of several persons is a forename ("Charles", "Francis")
    count = defaultdict(set)
    for r in merged:
        if r["code"] not in FAMILY_FIRST | FIRST_NAMED | {"VNM", "KHM", "MMR", "IDN"} and len(r["person"].split()) > 1 and r["office"] not in ROYAL:
            count[fold(r["person"].split()[0])].add(r["person"])
    forenames = {n for n, who in count.items() if len(who) >= 4}
    lines = []
    for code, rs in persons.items():
        groups = []
        for r in sorted(rs, key=lambda r: (0 if r["wikidata"] else 1, r["start"])):
            for g in groups:
                if any(one_person(r, q, code, surnames) for q in g):
                    g.append(r)
                    break
            else:
                groups.append([r])
        for g in groups:
            wikidata = next((r["wikidata"] for r in g if r["wikidata"]), "")
            marked = [r for r in g if r["surname"]]
            name = min(g, key=lambda r: (r["person"].startswith(PEER), 0 if re.search("recall|handdated", r["source"]) and r["surname"] else 1 if "wikidata" in r["source"] else 2))["person"]
            alias = next((aliases[fold(n)] for r in g for n in r["names"] if fold(n) in aliases), None)
            every = [n for r in g for n in r["names"]]
            if alias and alias["name"]:
                name = alias["name"]
            marked.sort(key=lambda r: "recall" not in r["source"])
            families = [r["surname"] for r in marked] or surnames_of(name, code, g[0]["office"], surnames)
            if alias and alias["surname"]:
                families = alias["surname"].split("|")
            if code in FIRST_NAMED | {"IDN"} and len(name.split()) == 2 and len(name.split()[1]) > 3:
                families = families + [name.split()[1]]
            families = unique(families)[:4]
            families = [f for f in families if set(fold(f).split()) <= set(fold(" ".join([name] + every + ([alias["names"].replace("|", " ")] if alias else []))).split())] or [name.split()[-1]]
            if not set(fold(families[0]).split()) <= set(fold(name).split()):
                name = next((n for n in every if set(fold(families[0]).split()) <= set(fold(n).split())), name)
            names = unique([v for n in [name] + every for v in ([n] if n != name else []) + variants(n, code)] + ((alias["names"].split("|") if alias and alias["names"] else [])), but=[name])
            families = [f for f in families if fold(f) not in NO_SURNAME and len(fold(f)) > 1] or [name]
            families = [f + ("*" if fold(f) in COMMON or (fold(f) in forenames and code not in FAMILY_FIRST) else "") for f in families]
            for r in g:
                title = "" if fold(r["title"]) in (r["office"], fold(r["office"])) else r["title"]
                lines.append(dict(code=r["code"], office=r["office"], title=title, person=name, surname="|".join(families), names="|".join(names), wikidata=wikidata or (alias["wikidata"] if alias else ""),
                                  start=r["start"], end=r["end"], precision={10: "day", 7: "month", 4: "year"}.get(len(r["start"]), "unknown"), open_as_of="" if r["end"] else r["open"], source=r["source"]))
    good = []
    for r in lines:
        if r["start"] and r["end"] and day(r["end"], True) < day(r["start"]):
            continue
        good.append(r)
    # a forename or a common word as the name that reports use
    write("holders.tsv", """
Holders of the offices of diplomacy: heads of state and government, ministers, ambassadors, envoys, spokespersons, heads of organisations.
code     state, or id of organisations.tsv;  office  normalised;  title  as the source has it
person   usual English name;  surname  what reports call the person by, | between;  names  other names and spellings, | between
start, end  YYYY-MM-DD, YYYY-MM or YYYY; precision is that of the start. An empty end: open when last seen (open_as_of), not known later
source   by + where several agree, the dates by the first that has them: handdated = collected by hand from dated public texts;
  ifg = Institute for Government ministers database (CC BY 4.0); wikidata = Wikidata through every-politician-scrapers (CC0);
  factbook = CIA World Factbook history (public domain); pocom = US State Department, Office of the Historian (CC0);
  fm2022 = Wikidata and Wikipedia lists of foreign ministers, December 2022; un = UN Protocol list, September 2026;
  ungd = speakers of the UN General Debate (CC0); recall = general knowledge, unconfirmed; next = ended by the next holder's start
  leaders2019 = CIA World Leaders, October 2019 (public domain); phoenix = Phoenix.Countries.actors.txt of openeventdata/petrarch2 (MIT), members of
    governments by month, 2001 to 2010, start and end as first and last seen
""", ["code", "office", "title", "person", "surname", "names", "wikidata", "start", "end", "precision", "open_as_of", "source"], good,
          key=lambda r: (r["code"], r["office"], r["start"], r["person"], r["title"], r["end"]))


if __name__ == "__main__":
    build(Path(sys.argv[1]))
