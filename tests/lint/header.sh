#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The public header compiles alone as C99, C17 and C++17, under gcc and clang. usage: header.sh ROOT
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf '#include <readout/readout.h>\nint main(void) { return readout_version() == 0; }\n' >"$folder/a.c"
cp "$folder/a.c" "$folder/a.cc"
for c in gcc clang; do
  for std in c99 c17; do
    "$c" -std=$std -Wall -Wextra -Wpedantic -Werror -I"$1/include" -fsyntax-only "$folder/a.c"
  done
done
g++ -std=c++17 -Wall -Wextra -Wpedantic -Werror -I"$1/include" -fsyntax-only "$folder/a.cc"
echo "header: fine"
