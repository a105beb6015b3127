#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Twice the text, about twice the work: counts the instructions of linear.c's cases with callgrind. Exit 77 (skipped) without valgrind.

usage: linear.py LINEAR [CASE]
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

MOST = 2.7  # quadratic work is 4, linear 2; the rest is for tables that grow and windows that fill


def counts(folder):
    """{case: {1: (bytes, instructions), 2: ...}} from the dumps of callgrind."""
    found = {}
    for path in glob.glob(os.path.join(folder, "out.*")):
        with open(path, encoding="utf-8", errors="replace") as f:
            text = f.read()
        trigger = re.search(r"Client Request: ([12])\|(.*)\|(\d+)", text)
        total = re.search(r"^(?:totals|summary): (\d+)", text, re.M)
        if trigger and total:
            found.setdefault(trigger[2], {})[int(trigger[1])] = (int(trigger[3]), int(total[1]))
    return found


def main(program, only):
    if not shutil.which("valgrind"):
        print("skipped: valgrind is not here")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(["valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={folder}/out",
                              f"--log-file={folder}/log", program, *only])
        if run.returncode:
            print(open(os.path.join(folder, "log"), errors="replace").read())
            return 1
        found = counts(folder)
    slow = 0
    for case, n in sorted(found.items()):
        ratio = n[2][1] / n[1][1]
        slow += ratio > MOST
        print(f"{'SLOW ' if ratio > MOST else ''}{case}: {n[2][0]} bytes, {n[2][1] / n[2][0]:.0f} instructions a byte, ratio {ratio:.2f}")
    print(f"pathological: {len(found)} texts, {slow} not linear")
    return 1 if slow or not found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
