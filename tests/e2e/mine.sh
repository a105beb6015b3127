#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# tables mine: tenures that the reports tell of; join and split take --tables. usage: mine.sh READOUT
# shellcheck source=tests/e2e/lib.sh
. "$(dirname "$0")/lib.sh"

mkdir "$work/reports"
printf ' date 2011-05-02 \nKenyan Foreign Minister Zawadi Otieno met Chilean Foreign Minister Rosa Quidel in Nairobi.\n' >"$work/reports/a.txt"
printf ' date 2011-06-20 \nKenyan Foreign Minister Zawadi Otieno visited Oslo. The former Chilean president Rosa Quidel did not.\n' >"$work/reports/b.txt"
status 0 "$readout" tables mine "$work/reports"
out_has "code	office	title	person	surname	names	wikidata	start	end	precision	open_as_of	source"
if [ -z "${READOUT_MODEL:-}" ]; then
  out_has "KEN	foreign minister		Zawadi Otieno	Otieno			2011-05-02		day	2011-06-20	mined:"
  out_has "CHL	foreign minister		Rosa Quidel	Quidel			2011-05-02		day	2011-05-02	mined:"
  grep -q "former" "$work/out" && fail "a former office is no tenure of the day"
  # The rows fit the table that they are meant for.
  mkdir "$work/mine"
  cp "$work/out" "$work/mine/holders.add.tsv"
  status 0 "$readout" tables check --tables "$work/mine"
fi
status 3 "$readout" tables mine "$work/none"
status 2 "$readout" tables mine
status 0 "$readout" build -o "$work/s.db" "$work/reports"
# The unknown of a store, as rows of the same table.
status 0 "$readout" actors --unknown --format tsv "$work/s.db"
out_has "code	office	title	person	surname	names	wikidata	start	end	precision	open_as_of	source"
if [ -z "${READOUT_MODEL:-}" ]; then
  out_has "KEN	foreign minister		Zawadi Otieno	Otieno			2011-05-02		day	2011-06-20	reports:"
  mkdir "$work/unknown"
  cp "$work/out" "$work/unknown/holders.add.tsv"
  status 0 "$readout" tables check --tables "$work/unknown"
fi
status 4 "$readout" split --tables "$work/none" "$work/s.db" m1
finish
