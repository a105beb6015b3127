#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# docs/library.md does what it says: its program, built by its commands against an installed copy, prints what it shows.
# usage: run.sh BUILD CC [--update]    --update writes what it prints now into the manual; review the diff
set -eu
build=$(realpath "$1")
compiler=$(command -v "$2") # its path: a wrapper named cc goes in front
update=${3:-}
cd "$(dirname "$0")/../.."
manual=$PWD/docs/library.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

block() { awk -v fence="\`\`\`$1" '$0 == "```" {on = 0} on {print} $0 == fence && !seen {on = seen = 1}' "$manual"; }

cmake --install "$build" --prefix "$work/prefix" >"$work/install.log" 2>&1 || { cat "$work/install.log"; exit 1; }
block c >"$work/analyse.c"
block sh >"$work/commands"
block text >"$work/expected"
mv "$work/prefix" "$work/moved" # an installed copy may be moved
export PREFIX=$work/moved
mkdir "$work/bin"
printf '#!/bin/sh\nexec "%s" -std=c17 -Wall -Wextra -Wpedantic -Werror "$@"\n' "$compiler" >"$work/bin/cc"
chmod +x "$work/bin/cc"
(cd "$work" && PATH=$work/bin:$PATH bash -eu commands) >"$work/printed" || { cat "$work/printed"; exit 1; }

if [ "$update" = --update ]; then
  awk -v file="$work/printed" '$0 == "```" {on = 0} !on {print} $0 == "```text" && !seen {on = seen = 1; while ((getline line < file) > 0) print line}' \
    "$manual" >"$work/manual" && cp "$work/manual" "$manual"
  echo "library: the manual shows what its program prints; review with git diff docs/library.md"
  exit 0
fi
diff -u "$work/expected" "$work/printed" && echo "library: fine" && exit 0
echo "library: docs/library.md shows other output; if the new one is better, run make golden-update and review the diff" >&2
exit 1
