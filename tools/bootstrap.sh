#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The one list of packages. usage: bootstrap.sh build|test|train ...   Installs what is missing, and nothing where nothing is.
set -eu

packages() {
  case $1 in
    build) echo gcc libc6-dev cmake ninja-build pkg-config libsqlite3-dev libjansson-dev libutf8proc-dev libmd-dev libxxhash-dev ;;
    test) echo clang libclang-rt-14-dev llvm libcmocka-dev python3 python3-jsonschema valgrind sqlite3 binutils g++ ;;
    train) echo python3 python3-venv ;;
    *) echo "bootstrap.sh: no such set of packages: $1 (build, test, train)" >&2; exit 2 ;;
  esac
}

missing=()
for set in "$@"; do
  for package in $(packages "$set"); do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
done
[ ${#missing[@]} -eq 0 ] && exit 0

run=()
[ "$(id -u)" = 0 ] || run=(sudo)
if ! command -v apt-get >/dev/null || { [ ${#run[@]} -gt 0 ] && ! command -v sudo >/dev/null; }; then
  echo "bootstrap.sh: please install: ${missing[*]}" >&2
  exit 3
fi
echo "installing: ${missing[*]}" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# A list of packages may be there, and old; it is fetched anew only where the install fails without.
"${run[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$log" 2>&1 ||
  { "${run[@]}" apt-get update -qq >"$log" 2>&1 && "${run[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >>"$log" 2>&1; } ||
  { cat "$log" >&2; echo "bootstrap.sh: the packages could not be installed: ${missing[*]}" >&2; exit 3; }
