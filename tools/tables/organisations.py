# SPDX-License-Identifier: Apache-2.0
"""data/world/organisations.tsv from hand/organisations.tsv, with members from the World Factbook."""
import re
import sys
from pathlib import Path

from common import HAND, rows, unique, write

# Bodies that the Factbook's lists leave out or have not kept up with.
HAND_MEMBERS = {
    "GCC": "ARE BHR KWT OMN QAT SAU", "SCO": "BLR CHN IND IRN KAZ KGZ PAK RUS TJK UZB",
    "BRICS": "ARE BRA CHN EGY ETH IDN IND IRN RUS ZAF", "G7": "CAN DEU FRA GBR ITA JPN USA", "G8": "CAN DEU FRA GBR ITA JPN RUS USA",
    "ASEAN": "BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM",
    "NATO": "ALB BEL BGR CAN CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN ISL ITA LTU LUX LVA MKD MNE NLD NOR POL PRT ROU SVK SVN SWE TUR USA",
    "EU": "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE",
    "G20": "ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF",
    "Arab League": "ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM",
    "Quad": "AUS IND JPN USA", "AUKUS": "AUS GBR USA", "P5": "CHN FRA GBR RUS USA", "P5+1": "CHN DEU FRA GBR RUS USA", "E3": "DEU FRA GBR",
    "Five Eyes": "AUS CAN GBR NZL USA", "Visegrad Group": "CZE HUN POL SVK", "Mercosur": "ARG BOL BRA PRY URY",
    "CSTO": "ARM BLR KAZ KGZ RUS TJK", "EAEU": "ARM BLR KAZ KGZ RUS", "OTS": "AZE KAZ KGZ TUR UZB", "Union State": "BLR RUS",
    "CIS": "ARM AZE BLR KAZ KGZ MDA RUS TJK TKM UZB", "AES": "BFA MLI NER", "Normandy format": "DEU FRA RUS UKR",
    "OPEC": "ARE COG DZA GAB GNQ IRN IRQ KWT LBY NGA SAU VEN", "Six-Party Talks": "CHN JPN KOR PRK RUS USA",
    "C5+1": "KAZ KGZ TJK TKM USA UZB", "ECOWAS": "BEN CIV CPV GHA GIN GMB GNB LBR NGA SEN SLE TGO",
    "EAC": "BDI COD KEN RWA SOM SSD TZA UGA", "NB8": "DNK EST FIN ISL LTU LVA NOR SWE", "G4": "BRA DEU IND JPN",
    "Bucharest Nine": "BGR CZE EST HUN LTU LVA POL ROU SVK", "G5 Sahel": "BFA MLI MRT NER TCD", "I2U2": "ARE IND ISR USA",
    "MIKTA": "AUS IDN KOR MEX TUR", "IBSA": "BRA IND ZAF", "TCS": "CHN JPN KOR", "ANZUS": "AUS NZL USA",
    "IGAD": "DJI ERI ETH KEN SDN SOM SSD UGA", "SAARC": "AFG BGD BTN IND LKA MDV NPL PAK",
    "EastMed Gas Forum": "CYP EGY FRA GRC ISR ITA JOR PSE", "NAFTA": "CAN MEX USA", "FPDA": "AUS GBR MYS NZL SGP",
}
TOO_MANY = 70  # members of nearly every state tell nothing


def build(world):
    members = {}
    for r in rows(world / "countries_factbook_2026.tsv"):
        code = r["iso3"] or {"Kosovo": "XKX", "Serbia": "SRB"}.get(r["short_name"])
        for name in re.split(r",\s*", r["io_participation"]) if code else []:
            members.setdefault(name.strip(), set()).add(code)
    lines = []
    for r in rows(HAND / "organisations.tsv"):
        names = [r["name"], *r["names"].split("|")]
        if len(r["id"]) > 1 and "(" not in r["id"] and not any(n.rstrip("*").upper() == r["id"].upper() for n in names) \
                and r["id"] not in ("CAF", "CAN", "CSIS", "PNA", "SIDA", "STL", "N7", "CCASG", "CACI", "ECHO", "CARE", "RSF", "IPC"):
            pass  # an id that is no name of the body is not looked for
        who = HAND_MEMBERS.get(r["id"], "").split() or sorted(members.get(r["factbook"], ()) if r["factbook"] else ())
        if len(who) > TOO_MANY:
            who = []
        source = "hand" if r["id"] in HAND_MEMBERS or not who else "hand+factbook"
        lines.append(dict(r, names="|".join(unique(names)), members="|".join(sorted(who)), source=source))
    write("organisations.tsv", """
Organisations: bodies of states and others that reports name as actors.
id short name, unique; names all names (* = ambiguous); kind un eu alliance regional forum bank court agency cartel regime ngo company ...
code PLOVER: UNO the United Nations and its bodies (the IAEA too), EUR the European Union and its bodies, IGO other bodies of states,
     NGO, MNC; a state's code for an agency of one state
members ISO codes joined by | (left out where nearly every state is one); from, to
source hand = this project; factbook = CIA World Factbook 2026 (public domain), for the members
""", ["id", "name", "names", "kind", "code", "members", "seat", "from", "to", "source"], lines)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
