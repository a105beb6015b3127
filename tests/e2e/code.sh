#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# readout code: one line in, one line out, types of plain cases, and what it says of lines without marks. usage: code.sh READOUT
set -eu
readout=$1
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cat >"$out/in" <<'LINES'
<s>Norland's foreign minister</s> condemned <t>Sudrian troops</t> for what he called an unlawful attack on the port.
<s>Norland</s> bombed <t>Sudrian</t> positions on Sunday, killing eleven soldiers.
<s>The president of Norland</s> met <t>Sudria's prime minister</t> on Friday for talks on fishing.
<s>Norland</s> urged <t>Sudria</t> to release the sailors and asked it for talks.
nothing is marked in this line
<s>Norland</s> asked for help.
LINES
status=0
"$readout" code "$out/in" >"$out/got" 2>"$out/said" || status=$?
[ "$status" = 1 ] || { echo "exit status $status, not 1, with a line that cannot be typed"; exit 1; }
[ "$(wc -l <"$out/got")" = 6 ] || { echo "lines out: $(wc -l <"$out/got"), not 6"; exit 1; }
printf 'ACCUSE\nASSAULT\nCONSULT\nREQUEST\n' >"$out/want"
head -n 4 "$out/got" | cut -f1 | diff "$out/want" - || { echo "types differ"; exit 1; }
sed -n 5p "$out/got" | grep -qx -- '-	0' || { echo "a line without marks was typed"; exit 1; }
grep -q 'line 5: ' "$out/said" || { echo "the line without marks is not named"; cat "$out/said"; exit 1; }
sed -n 6p "$out/got" | grep -Eq '^[A-Z]+	0\.[0-9]{3}$' || { echo "a line with a source alone was not typed"; exit 1; }
"$readout" code <"$out/in" 2>/dev/null | cmp - "$out/got" || { echo "standard input differs"; exit 1; }
status=0
"$readout" code --model "$(dirname "$0")/../../models/tiny.rom" "$out/in" >/dev/null 2>"$out/said" || status=$?
[ "$status" != 0 ] && grep -q 'types no events' "$out/said" || { echo "a model without the head is not named"; exit 1; }
printf 'Norway thanked Italy for its help and urged Spain to open its ports.\n' >"$out/report.txt"
"$readout" code --candidates "$out/report.txt" >"$out/got"
cut -f1,2,6-8 "$out/got" | grep -qx '1	2	NOR	ITA	SUPPORT' || { echo "the thanks are no candidate"; cat "$out/got"; exit 1; }
cut -f1,2,6-8 "$out/got" | grep -qx '1	8	NOR	ESP	REQUEST' || { echo "the plea is no candidate"; cat "$out/got"; exit 1; }
[ "$(awk -F'\t' '{ print NF, split($9, fact, ",") }' "$out/got" | sort -u)" = '9 60' ] || { echo "a candidate has not nine fields and 60 facts"; exit 1; }
