#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Reads the sample reports into a store and prints their chronology. usage: demo.sh READOUT
set -eu
readout=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$readout" build -o "$folder/samples.readout" examples/*.txt
"$readout" timeline "$folder/samples.readout"
