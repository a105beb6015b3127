#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What the command prints for the samples, against tests/golden/*.txt. usage: run.sh READOUT [--update]
# Readable on purpose: review the diff before committing an update.
set -u
readout=$1
update=${2:-}
cd "$(dirname "$0")/../.." || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for report in examples/*.txt; do
  "$readout" read "$report" >"$work/$(basename "$report" .txt).read.txt" || exit 1
done
"$readout" build -o "$work/samples.readout" examples/*.txt 2>/dev/null || exit 1
"$readout" timeline "$work/samples.readout" >"$work/timeline.txt" || exit 1
"$readout" actors "$work/samples.readout" >"$work/actors.txt" || exit 1
rm -f "$work"/samples.readout*
if [ "$update" = --update ]; then
  rm -f tests/golden/*.txt
  cp "$work"/*.txt tests/golden/
  echo "golden: $(find "$work" -name '*.txt' | wc -l) files written; review with git diff tests/golden"
  exit 0
fi
diff -ru --exclude=run.sh tests/golden "$work" && echo "golden: fine" && exit 0
echo "golden: the output changed; if it is better, run make golden-update and review the diff" >&2
exit 1
