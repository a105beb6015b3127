"""Cuts the texts of reports.tsv out of copies of the repositories they are in.

    python tools/train/acts/texts.py COPIES OUT      COPIES/owner+name is a clone of each repository

A text whose SHA-256 is not the one that was read is left out and named. Reports "cut by hand" were read from files of another form (mark-up, capitals,
tokens) and are left out: they are counted."""
import csv
import hashlib
import html
import os
import re
import subprocess
import sys
from email.utils import parsedate_to_datetime

HERE = os.path.dirname(os.path.abspath(__file__))
WORDS, LEAST = 420, 120


def shown(folder, what):
    return subprocess.run(["git", "-C", folder, "show", what], capture_output=True, check=True).stdout


def cut(text):
    """Whole paragraphs up to about 420 words."""
    out, n = [], 0
    for p in re.split(r"\n\s*\n|\n", re.sub(r"[ \t]+\n", "\n", text)):
        p = p.strip()
        size = len(p.split())
        if not p:
            continue
        if n + size > WORDS and n > LEAST:
            break
        out.append(p)
        n += size
        if n > WORDS:
            break
    return "\n\n".join(out)


def report(date, title, body):
    t = cut(body)
    head = f" date {date} " if date else ""
    return head + (title.strip() + "\n\n" if title and not t.startswith(title.strip()[:30]) else "") + t + "\n"


def markdown(t):
    t = re.sub(r"^---\n.*?\n---\n", "", t, flags=re.S)
    t = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"!\[[^\]]*\]\([^)]*\)", "", t))
    t = re.sub(r"^ *[-+>] +", "", re.sub(r"^#+ *", "", re.sub(r"[*_]{1,3}", "", t), flags=re.M), flags=re.M)
    t = re.sub(r"(?<!\n)\n(?!\n)", " ", re.sub(r"\\(.)", r"\1", t))
    return "\n\n".join(re.sub(r"\s+", " ", p) for p in t.split("\n\n"))


def white_house(folder, path):
    t = shown(folder, "HEAD:" + path).decode("utf-8", "replace")
    title = re.search(r"^title: *(.*)$", t, re.M)
    return report(re.search(r"(\d{4}-\d\d-\d\d)", path.split("/")[-1]).group(1), title.group(1).strip("\"' ") if title else None, markdown(t))


def australia(folder, path):
    return report(re.search(r"(\d{4}-\d\d-\d\d)", path).group(1), None, shown(folder, "HEAD:" + path).decode("utf-8", "replace"))


def newswire(folder, path):
    return report(None, None, shown(folder, "HEAD:" + path).decode("utf-8", "replace"))


def state_department(folder, what):
    """data.rss@COMMIT: the first text that fits, of several."""
    name, commit = what.split("@")
    feed, bare = shown(folder, f"{commit}:{name}").decode("utf-8", "replace"), lambda s: re.sub(r"<!\[CDATA\[|\]\]>", "", s)
    for item in re.findall(r"<item>(.*?)</item>", feed, re.S):
        title = re.search(r"<title>(.*?)</title>", item, re.S)
        body = re.search(r"<(?:content:encoded|description)>(.*)</(?:content:encoded|description)>", item, re.S)
        day = re.search(r"<pubDate>(.*?)</pubDate>", item)
        if title and body:
            b = html.unescape(html.unescape(bare(body.group(1))))
            b = re.sub(r"<(script|style).*?</\1>", "", b, flags=re.S)
            b = re.sub(r"<[^>]+>", "", re.sub(r"<(br|/p|/li|/div)[^>]*>", "\n\n", b))
            yield report(parsedate_to_datetime(day.group(1)).strftime("%Y-%m-%d") if day else None, html.unescape(bare(title.group(1))), b)


def kremlin(folder, title):
    csv.field_size_limit(1 << 28)
    lines = shown(folder, "HEAD:press_release_data/putin.csv").decode("utf-8", "replace").splitlines(keepends=True)
    for row in csv.DictReader(lines):
        if row["headline"] == title:
            date = re.search(r"\d{4}-\d\d-\d\d", row["date"] or "")
            yield report(date.group(0) if date else None, title, row["body"])


def joined(words):
    s = re.sub(r" ([.,;:?!%)'])", r"\1", " ".join(words))
    s = re.sub(r"(\w) (n't|'s|'re|'ve)\b", r"\1\2", re.sub(r"\( ", "(", s))
    return re.sub(r"\$ ", "$", re.sub(r'" ([^"]*?) ?"', r'"\1"', s))


def voice_of_america(folder, what):
    first, last = map(int, re.search(r"(\d+)-(\d+)$", what).groups())
    sentences = []
    for row in csv.reader(shown(folder, "HEAD:ner_dataset.csv").decode("latin-1").splitlines()[1:]):
        if row[0].startswith("Sentence"):
            sentences.append([])
        sentences[-1].append(row[1])
    return report(None, None, " ".join(joined(s) for s in sentences[first - 1:last]))


def time_bank(folder, path):
    t = shown(folder, "HEAD:" + path).decode("utf-8", "replace")
    day = re.search(r'functionInDocument="CREATION_TIME"[^>]*value="(\d{4}-\d\d-\d\d)|value="(\d{4}-\d\d-\d\d)[^>]*functionInDocument="CREATION_TIME"', t)
    body = html.unescape(re.sub(r"<[^>]+>", "", re.search(r"<TEXT>(.*?)</TEXT>", t, re.S).group(1)))
    date = day and (day.group(1) or day.group(2))
    return (f" date {date} " if date else "") + cut("\n\n".join(" ".join(p.split()) for p in re.split(r"\n\s*\n", body))) + "\n"


READERS = {"brian14708/wh-briefings": white_house, "wragge/trove-parliament-pressreleases": australia, "stanfordnlp/en-worldwide-newswire": newswire,
           "markschaver/State-Department-PR": state_department, "PeiYiZhuo/zelenskyy-putin": kremlin,
           "umartariq867/Named-Entity-Recognition-with-Python": voice_of_america, "nju-websoft/ARTime": time_bank}


def main(copies, out):
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(HERE, "reports.tsv"), encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f if line[:1] != "#"]
    n = by_hand = 0
    for name, repository, what, digest in rows:
        if repository.endswith("(cut by hand)"):
            by_hand += 1
            continue
        repository = repository.split(" ")[0]
        found = READERS[repository](os.path.join(copies, repository.replace("/", "+")), what)
        fits = [t for t in ([found] if isinstance(found, str) else found) if hashlib.sha256(t.encode()).hexdigest() == digest]
        if fits:
            with open(os.path.join(out, name + ".txt"), "w", encoding="utf-8") as f:
                f.write(fits[0])
            n += 1
        else:
            print(f"{name}: {repository} has another text now", file=sys.stderr)
    print(f"{out}: {n} of {len(rows)} texts; {by_hand} were cut by hand")


if __name__ == "__main__":
    main(*sys.argv[1:3])
