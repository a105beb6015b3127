#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Accuracy on corpora outside this repository, each skipped by name where it is absent. usage: score.sh READOUT [SHARED [TEMPEVAL [PUD [POLNEAR]]]]
# SHARED (../shared) holds data/ud (UD English EWT and GUM), data/ner (Universal NER EWT, en-worldwide-newswire), gold/ (annotated reports), seeds/,
# tools/score.py. TEMPEVAL (../TempEval-3) holds TimeML files: TimeBank/, AQUAINT/, T+A_corrected/, te3-platinum/. PUD (../PUD) holds
# en_pud-ud-test.conllu of UD_English-PUD and en_pud-ud-test.iob2 of UNER_English-PUD. POLNEAR (../PolNeAR) holds data/dev and data/test of PolNeAR.
set -u
readout=$1
shared=${2:-../shared}
tempeval=${3:-../TempEval-3}
pud=${4:-../PUD}
polnear=${5:-../PolNeAR}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

treebank() {
  local name=$1 gold=$2
  [ -e "$gold" ] || { echo "skipped: $name ($gold is not here)"; return; }
  python3 tools/score_conllu.py --text "$gold" >"$out/raw.txt" || return
  "$readout" parse "$out/raw.txt" >"$out/raw.conllu" && python3 tools/score_conllu.py "$gold" "$out/raw.conllu" | sed "s/^/$name, raw text: /"
  "$readout" parse --conllu "$gold" >"$out/gold.conllu" && python3 tools/score_conllu.py "$gold" "$out/gold.conllu" | sed "s/^/$name, gold tokens: /"
}

names() {
  local name=$1 gold=$2
  [ -e "$gold" ] || { echo "skipped: $name ($gold is not here)"; return; }
  python3 tools/score_names.py --conllu "$gold" >"$out/words.conllu" || return
  "$readout" parse --conllu "$out/words.conllu" >"$out/names.conllu" && python3 tools/score_names.py "$gold" "$out/names.conllu" | sed "s/^/$name, gold tokens: /"
}

reports() {
  local name=$1 folder=$2
  [ -d "$folder" ] || { echo "skipped: $name ($folder is not here)"; return; }
  mkdir -p "$out/$name"
  for gold in "$folder"/*.json; do
    text=$(sed -n 's/^ *"text": "\(.*\)",*$/\1/p' "$gold" | head -n 1)
    [ -e "$shared/$text" ] || continue
    "$readout" read --format json "$shared/$text" >"$out/$name/$(basename "$gold")" || echo "failed: $text"
  done
  echo "== $name"
  python3 "$shared/tools/score.py" "$folder" "$out/$name" | grep -Ev '^[a-z][0-9]{3}|^00[0-9]_|^report  '
}

times() {
  [ -d "$2" ] || { echo "skipped: $1 ($2 is not here)"; return; }
  python3 tools/score_timex.py --readout "$readout" "$2" | sed "s/^/$1: /"
}

attributions() {
  [ -d "$2" ] || { echo "skipped: $1 ($2 is not here)"; return; }
  python3 tools/score_attributions.py --readout "$readout" "$2" | sed "s/^/$1: /"
}

treebank "UD EWT dev" "$shared/data/ud/en_ewt-dev.conllu"
treebank "UD EWT test" "$shared/data/ud/en_ewt-test.conllu"
treebank "UD GUM test" "$shared/data/ud/en_gum_open-test.conllu"
treebank "UD PUD" "$pud/en_pud-ud-test.conllu"
names "UNER EWT dev" "$shared/data/ner/uner_en_ewt-dev.iob2"
names "UNER EWT test" "$shared/data/ner/uner_en_ewt-test.iob2"
names "worldwide newswire dev" "$shared/data/ner/worldwide-dev.tsv"
names "UNER PUD" "$pud/en_pud-ud-test.iob2"
reports seeds "$shared/gold/seeds"
reports open "$shared/gold/open"
times "TimeBank" "$tempeval/TimeBank"
times "AQUAINT" "$tempeval/AQUAINT"
times "TimeBank and AQUAINT, corrected" "$tempeval/T+A_corrected"
times "TempEval-3 platinum" "$tempeval/te3-platinum"
attributions "PolNeAR dev" "$polnear/data/dev"
attributions "PolNeAR test" "$polnear/data/test"
