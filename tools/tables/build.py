# SPDX-License-Identifier: Apache-2.0
"""Compiles data/world/*.tsv.

usage: build.py WORLD CITIES
  WORLD   folder with the sources (countries_factbook_2026.tsv, holders_2000-2022.tsv, ...)
  CITIES  GeoNames cities15000.txt (Debian: libtimezonemap-data)
The tables that are wholly written by hand (seats, groups, agencies) are only sorted.
"""
import sys
from pathlib import Path

import holders
import offices
import organisations
import places
import sort
import states

if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    world = Path(sys.argv[1])
    states.build(world)
    organisations.build(world)
    offices.build()
    holders.build(world)
    places.build(Path(sys.argv[2]))
    for name in sort.HAND_TABLES:
        sort.sort(name)
