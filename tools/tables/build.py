# SPDX-License-Identifier: Apache-2.0
"""Compiles data/world/*.tsv.

usage: build.py WORLD GEONAMES WORDS NAMES
  WORLD     folder with the sources (countries_factbook_2026.tsv, holders_2000-2022.tsv, ...)
  GEONAMES  folder with cities15000.txt and admin1Codes.txt (Debian: libtimezonemap-data, /usr/share/libtimezonemap/ui)
  WORDS     English words, a line each: common words are no small towns (Debian: wamerican, /usr/share/dict/american-english)
  NAMES     more of them: capitalised ones are spellings that English has (Debian: wamerican-huge)
The tables that are wholly written by hand (seats, groups, agencies) are only sorted.
"""
import sys
from pathlib import Path

import cabinets
import holders
import offices
import organisations
import places
import sort
import states

if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    world = Path(sys.argv[1])
    states.build(world)
    organisations.build(world)
    offices.build()
    holders.build(world)
    phoenix = world / "Phoenix.Countries.actors.txt"
    cabinets.add(world, phoenix if phoenix.exists() else None)
    places.build(*map(Path, sys.argv[2:5]))
    for name in sort.HAND_TABLES:
        sort.sort(name)
