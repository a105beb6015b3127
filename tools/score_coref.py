# SPDX-License-Identifier: Apache-2.0
"""Coreference by the CoNLL 2012 measure: the mean of the F1 of MUC, B-cubed and CEAF-e, as the reference scorer defines them.

usage: score_coref.py GOLD.conllu SYSTEM [--per-document]
SYSTEM is CoNLL-U, or the command `readout`, which is then run (parse --conllu --chains) on each document of GOLD: its words, our trees. Both hold chains as Entity= in MISC, over the same words in the same documents (# newdoc). A mention is right where its span is. Chains
of one mention count, as GUM annotates them; the second line leaves them out of both sides.

  MUC     Vilain et al. 1995: links kept, each chain cut into the parts that the other side makes of it
  B3      Bagga and Baldwin 1998: for each mention, how much of its chain is shared
  CEAF-e  Luo 2005: chains aligned one to one at most, phi4 = 2|K & R| / (|K| + |R|), the best alignment found exactly
Sums run over all documents.
"""
import collections
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "chains"))
from gum import documents  # noqa: E402


def chains_of(mentions):
    chains, seen = collections.defaultdict(set), set()
    for first, last, chain, _ in mentions:
        if (first, last) not in seen:  # one span, one mention
            seen.add((first, last))
            chains[chain].add((first, last))
    return list(chains.values())


def where(chains):
    return {m: i for i, c in enumerate(chains) for m in c}


def muc(key, other):
    """Links of `key` found in `other`, and links of `key`."""
    place, found, all_links = where(other), 0, 0
    for chain in key:
        parts = {place[m] for m in chain if m in place}
        lone = sum(m not in place for m in chain)
        found += len(chain) - (len(parts) + lone)
        all_links += len(chain) - 1
    return found, all_links


def b_cubed(key, other):
    place, found, n = where(other), 0.0, 0
    for chain in key:
        shared = collections.Counter(place[m] for m in chain if m in place)
        found += sum(c * c for c in shared.values()) / len(chain)
        n += len(chain)
    return found, n


def best_assignment(weights, rows, columns):
    """The greatest sum of a one-to-one choice (Kuhn and Munkres, by shortest augmenting paths)."""
    n, m = len(rows), len(columns)
    if n > m:
        return best_assignment({(c, r): w for (r, c), w in weights.items()}, columns, rows)
    most = max(weights.values(), default=0)
    cost = [[most - weights.get((r, c), 0.0) for c in columns] for r in rows]
    u, v, match = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, way, used = [float("inf")] * (m + 1), [0] * (m + 1), [False] * (m + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = match[j0], float("inf"), 0
            for j in range(1, m + 1):
                if used[j]:
                    continue
                value = cost[i0 - 1][j - 1] - u[i0] - v[j]
                if value < least[j]:
                    least[j], way[j] = value, j0
                if least[j] < delta:
                    delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if match[j0] == 0:
                break
        while j0:
            match[j0] = match[way[j0]]
            j0 = way[j0]
    return sum(weights.get((rows[match[j] - 1], columns[j - 1]), 0.0) for j in range(1, m + 1) if match[j])


def ceaf_e(key, response):
    place, weights = where(response), {}
    for i, chain in enumerate(key):
        for j, shared in collections.Counter(place[m] for m in chain if m in place).items():
            weights[i, j] = 2 * shared / (len(chain) + len(response[j]))
    # chains that share no mention are aligned to nothing: one component at a time
    row, column, total = collections.defaultdict(list), collections.defaultdict(list), 0.0
    for i, j in weights:
        row[i].append(j)
        column[j].append(i)
    seen = set()
    for start in list(row):
        if start in seen:
            continue
        rows, columns, todo = {start}, set(), [start]
        while todo:
            for j in row[todo.pop()]:
                columns.add(j)
                for i in column[j]:
                    if i not in rows:
                        rows.add(i)
                        todo.append(i)
        seen |= rows
        total += best_assignment({(i, j): w for (i, j), w in weights.items() if i in rows} if len(rows) > 1 or len(columns) > 1 else
                                 {(start, j): weights[start, j] for j in columns}, sorted(rows), sorted(columns))
    return total


def add(sums, key, response):
    for name, (a, n), (b, m) in (("MUC", muc(key, response), muc(response, key)), ("B3", b_cubed(key, response), b_cubed(response, key))):
        for k, x in zip(("rn", "rd", "pn", "pd"), (a, n, b, m)):
            sums[name, k] += x
    score = ceaf_e(key, response)
    for k, x in zip(("rn", "rd", "pn", "pd"), (score, len(key), score, len(response))):
        sums["CEAF-e", k] += x
    a, b = {m for c in key for m in c}, {m for c in response for m in c}
    for k, x in zip(("rn", "rd", "pn", "pd"), (len(a & b), len(a), len(a & b), len(b))):
        sums["mentions", k] += x


def line(title, sums):
    out, mean = [], 0.0
    for name in ("mentions", "MUC", "B3", "CEAF-e"):
        r = sums[name, "rn"] / max(sums[name, "rd"], 1e-9)
        p = sums[name, "pn"] / max(sums[name, "pd"], 1e-9)
        f = 2 * p * r / (p + r) if p + r else 0.0
        out.append(f"{name} {100 * f:.2f} (P {100 * p:.2f} R {100 * r:.2f})")
        mean += f / 3 if name != "mentions" else 0
    return f"{title}: CoNLL F1 {100 * mean:.2f}   " + "  ".join(out)


def run(readout, gold):
    out = []
    with tempfile.TemporaryDirectory() as folder:
        for name, lines, _, _ in gold:
            path = Path(folder) / "document.conllu"
            path.write_text("".join(line for line in lines if not line.startswith("# newdoc")), encoding="utf-8")
            told = subprocess.run([readout, "parse", "--conllu", "--chains", str(path)], capture_output=True, text=True, check=True).stdout
            path.write_text(told, encoding="utf-8")
            out += documents(path)
    return out


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    gold = documents(sys.argv[1])
    system = documents(sys.argv[2]) if sys.argv[2].endswith(".conllu") else run(sys.argv[2], gold)
    if len(gold) != len(system):
        sys.exit(f"{len(gold)} documents in the gold, {len(system)} in the system's")
    every, linked = collections.Counter(), collections.Counter()
    for (name, _, words, key), (_, _, other, response) in zip(gold, system):
        if len(words) != len(other):
            sys.exit(f"{name}: {len(words)} words in the gold, {len(other)} in the system's")
        key, response = chains_of(key), chains_of(response)
        add(every, key, response)
        add(linked, [c for c in key if len(c) > 1], [c for c in response if len(c) > 1])
        if "--per-document" in sys.argv:
            one = collections.Counter()
            add(one, key, response)
            print(line(name, one))
    print(line("all chains", every))
    print(line("chains of two and more", linked))


if __name__ == "__main__":
    main()
