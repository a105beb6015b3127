#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks JSON against docs/schemas. usage: schema.py SCHEMA [--each|--lines] FILE...   --each: the elements of a list; --lines: JSON Lines"""
import json
import os
import sys

import jsonschema

root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "docs", "schemas")


def main():
    name, mode, files = sys.argv[1], None, sys.argv[2:]
    if files and files[0].startswith("--"):
        mode, files = files[0], files[1:]
    with open(os.path.join(root, name + ".schema.json"), encoding="utf-8") as f:
        schema = json.load(f)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    checked = faults = 0
    for path in files:
        with open(path, encoding="utf-8") as f:
            records = [json.loads(line) for line in f] if mode == "--lines" else json.load(f)
        for record in records if mode else [records]:
            checked += 1
            for error in validator.iter_errors(record):
                faults += 1
                where = "/".join(str(x) for x in error.absolute_path)
                print(f"{path}: {where}: {error.message[:200]}", file=sys.stderr)
    if faults or not checked:
        sys.exit(f"{name}: {checked} records, {faults} faults")


main()
