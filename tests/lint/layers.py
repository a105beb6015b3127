#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which folder of src may include which: data flows one way. usage: layers.py [ROOT]   (--self-test: the checker finds a planted fault)"""
import pathlib
import re
import sys
import tempfile

ALLOWED = {
    "base": set(),
    "annot": {"base"},
    "nn": {"base"},
    "text": {"base", "annot", "nn"},
    "lang": {"base", "annot", "nn"},
    "tables": {"base"},
    "actors": {"base", "annot", "tables"},
    "chains": {"base", "annot"},
    "dates": {"base", "annot"},
    "events": {"base", "annot", "tables"},
    "report": {"base", "annot"},
    "store": {"base", "annot"},
    "record": {"base", "annot", "store"},
    "export": {"base", "annot", "record", "store"},
    "api": {"base", "annot", "text", "lang", "tables", "chains", "actors", "dates", "events", "report", "store", "record", "export"},
}
# Headers of other libraries, each wrapped by one folder.
ONLY_IN = {"sqlite3.h": "store", "utf8proc.h": {"base", "tables", "text", "lang", "dates"}, "sha2.h": {"base"}}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)


def faults(root):
    out = []
    for path in sorted((root / "src").rglob("*.[ch]")):
        folder = path.relative_to(root / "src").parts[0]
        name = str(path.relative_to(root))
        if folder not in ALLOWED:
            out.append(f"{name}: folder src/{folder} is in no layer; add it to tests/lint/layers.py and docs/ARCHITECTURE.md")
            continue
        for header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            owner = ONLY_IN.get(header)
            if owner and folder not in ({owner} if isinstance(owner, str) else owner):
                out.append(f"{name}: includes <{header}>, which only src/{owner} may")
            other = header.split("/")[0]
            if "/" in header and other in ALLOWED and other != folder and other not in ALLOWED[folder]:
                out.append(f"{name}: src/{folder} may not include src/{other}")
    for path in sorted((root / "apps").rglob("*.[ch]")):
        for header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if header.split("/")[0] in ALLOWED:
                out.append(f"{path.relative_to(root)}: an app sees readout/readout.h alone, not src/{header}")
    for folder in sorted(p for p in (root / "src").iterdir() if p.is_dir()):
        if not (folder / "README.md").exists():
            out.append(f"src/{folder.name}: has no README.md")
        elif len((folder / "README.md").read_text(encoding="utf-8").splitlines()) > 15:
            out.append(f"src/{folder.name}/README.md: more than fifteen lines")
    return out


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "src/text").mkdir(parents=True)
        (root / "apps").mkdir()
        (root / "src/text/README.md").write_text("text\n")
        (root / "src/text/a.c").write_text('#include "actors/actors.h"\n#include <sqlite3.h>\n')
        assert len(faults(root)) == 2, faults(root)


if __name__ == "__main__":
    self_test()
    found = faults(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "."))
    print("\n".join(found) or "layers: fine")
    sys.exit(bool(found))
