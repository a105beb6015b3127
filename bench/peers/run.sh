#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# readout beside its peers: the same texts, the same core, in turns within one run. usage: run.sh READOUT [TEXT ...]
# Needs a JDK and Maven; CoreNLP and its models (480 MB, versions in pom.xml) are fetched once into build/peers. Without texts it takes the
# samples, forty times over. GOLD: CoNLL-U files for accuracy from raw text (default ../shared/data/ud/en_ewt-test.conllu), skipped by name
# where absent. RUNS: how often each is timed; the best counts (3). CORE: which core (0).
set -eu
cd "$(dirname "$0")/../.."
readout=$1
shift
runs=${RUNS:-3}
core=${CORE:-0}
for tool in java javac mvn taskset; do
  command -v $tool >/dev/null || { echo "bench/peers: $tool is not here (Debian: default-jdk-headless, maven, util-linux)" >&2; exit 1; }
done
peers=$PWD/build/peers
mkdir -p "$peers/classes"
[ -e "$peers/lib/.done" ] || { mvn -q -B -f bench/peers/pom.xml dependency:copy-dependencies -DoutputDirectory="$peers/lib" >&2 && touch "$peers/lib/.done"; }
javac -cp "$peers/lib/*" -d "$peers/classes" bench/peers/CoreNlp.java
corenlp=("java" "-Xmx3g" "-XX:+UseSerialGC" "-cp" "$peers/classes:$peers/lib/*" "CoreNlp")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -eq 0 ]; then
  for i in $(seq 40); do cat examples/*.txt >"$work/sample-$i.txt"; done
  set -- "$work"/sample-*.txt
fi
echo "They met in Paris." >"$work/short.txt"

# Milliseconds of processor time, all threads, so that what else the machine does counts little.
spent() { local TIMEFORMAT='%U %S'; { time taskset -c "$core" "$@" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }; } 2>&1 | awk '{printf "%d", 1000 * ($1 + $2)}'; }
less() { if [ -z "$1" ] || [ "$2" -lt "$1" ]; then echo "$2"; else echo "$1"; fi; }

ours='' theirs='' ours_start='' theirs_start=''
for _ in $(seq "$runs"); do
  ours=$(less "$ours" "$(spent "$readout" parse "$@")")
  [ -e "$work/ours" ] || cp "$work/out" "$work/ours"
  theirs=$(less "$theirs" "$(spent "${corenlp[@]}" "$@")")
  ours_start=$(less "$ours_start" "$(spent "$readout" parse "$work/short.txt")")
  theirs_start=$(less "$theirs_start" "$(spent "${corenlp[@]}" "$work/short.txt")")
done
tokens=$(grep -c '^[0-9][0-9]*	' "$work/ours")

scores() { python3 tools/score_conllu.py "$1" "$2" | awk -F'|' '$1 ~ /Words|Sentences|LAS/ {gsub(/ /, "", $4); printf " %s |", $4}'; }

echo "$(cat "$@" | wc -c) bytes, $tokens words as readout cuts them; best of $runs"
echo
echo "| | ratio | words a second | start, s |"
echo "|---|---|---|---|"
awk -v n="$tokens" -v o="$ours" -v t="$theirs" -v os="$ours_start" -v ts="$theirs_start" 'BEGIN {
  printf "| readout parse | %.1f | %.0f | %.2f |\n", (t - ts) / (o - os), 1000 * n / (o - os), os / 1000
  printf "| CoreNLP 4.5.10 | 1 | %.0f | %.2f |\n", 1000 * n / (t - ts), ts / 1000 }'
for gold in ${GOLD:-../shared/data/ud/en_ewt-test.conllu}; do
  [ -e "$gold" ] || { echo "skipped: $gold is not here"; continue; }
  python3 tools/score_conllu.py --text "$gold" >"$work/raw.txt"
  "$readout" parse "$work/raw.txt" >"$work/ours.conllu"
  "${corenlp[@]}" "$work/raw.txt" >"$work/theirs.conllu" 2>/dev/null
  printf '\n| %s, raw text, F1 | sentences | words | LAS |\n|---|---|---|---|\n' "$(basename "$gold")"
  printf '| readout |%s\n' "$(scores "$gold" "$work/ours.conllu")"
  printf '| CoreNLP 4.5.10 |%s\n' "$(scores "$gold" "$work/theirs.conllu")"
done
