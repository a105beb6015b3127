# SPDX-License-Identifier: Apache-2.0
"""Trains the scorer of src/chains on UD English GUM and writes src/chains/weights.c.

usage: train.py DUMP MODEL GUM-TRAIN.conllu GUM-DEV.conllu [--types-only]
  DUMP   build/tests/chains_dump (ninja chains_dump);  MODEL  models/readout-en.rom
Needs numpy and lightgbm. Trees are the program's own, over GUM's words. Seeded; the number of trees and the
thresholds were chosen on dev by tools/score_coref.py. First with --types-only (the kinds of nouns are features), build, then without.
"""
import collections
import subprocess
import sys
import tempfile
from pathlib import Path

import gum

ROOT = Path(__file__).resolve().parents[2]
TYPES = {"person": 1, "place": 2, "organization": 3, "time": 4, "object": 5, "abstract": 6, "event": 7, "animal": 8, "plant": 9, "substance": 10}
FEATURES, TREES, LEAVES, UNIT = 56, 110, 20, 4096
HEAD = """/* SPDX-License-Identifier: Apache-2.0 */
/* Written by tools/chains/train.py from the training set of UD English GUM (documents of open licence, Amir Zeldes and others, CC BY 4.0
 * and similar; https://github.com/UniversalDependencies/UD_English-GUM): boosted trees by LightGBM, leaves in 4096ths of a logit. */
#include "chains/weights.h"

"""


def fnv(text):
    h = 14695981039346656037
    for b in text.lower().encode():
        h = (h ^ b) * 1099511628211 % (1 << 64)
    return h


def noun_types(path):
    """Lemma to the kind of thing that it names most often, of those met twice and mostly so."""
    kinds = collections.defaultdict(collections.Counter)
    for _, lines, words, mentions in gum.documents(path):
        heads, i, sentence = {}, 0, 0
        for line in lines:
            cells = line.split("\t")
            if line == "\n":
                sentence = i
            elif len(cells) == 10 and cells[0].isdigit():
                heads[i] = sentence + int(cells[6]) - 1 if cells[6] != "0" else -1
                i += 1
        for first, last, _, kind in mentions:
            head = next((k for k in range(first, last + 1) if not first <= heads[k] <= last), last)
            if words[head][2] in ("NOUN", "PROPN"):
                kinds[words[head][1].lower()][kind] += 1
    out = {}
    for lemma, count in kinds.items():
        kind, n = count.most_common(1)[0]
        if n >= 2 and n / sum(count.values()) >= 0.7 and lemma.isascii():
            out[fnv(lemma)] = TYPES[kind]
    return out


def dump(program, model, path, folder):
    import numpy
    files = []
    for k, (name, lines, _, mentions) in enumerate(gum.documents(path)):
        doc, gold = Path(folder) / f"{k}.conllu", Path(folder) / f"{k}.gold"
        doc.write_text("".join(lines) + "\n", encoding="utf-8")
        ids = {}
        gold.write_text("".join(f"{a} {b} {ids.setdefault(c, len(ids))}\n" for a, b, c, _ in sorted(mentions)), encoding="utf-8")
        files += [str(doc), str(gold)]
    out = Path(folder) / "rows"
    subprocess.run([program, model, str(out)] + files, check=True)
    return numpy.fromfile(out, dtype="<i2").reshape(-1, FEATURES + 2)


def flat(node, trees):
    """Nodes of a tree in one array: (feature, threshold, left, right), a leaf's number negative."""
    nodes, leaves = [], []

    def walk(n):
        if "leaf_value" in n:
            leaves.append(round(n["leaf_value"] * UNIT))
            return -len(leaves)
        at = len(nodes)
        nodes.append(None)
        left, right = walk(n["left_child"]), walk(n["right_child"])
        nodes[at] = (n["split_feature"], int(n["threshold"] // 1), left, right)
        return at
    walk(node)
    return nodes, leaves


def write(types, model=None, thresholds=(0, 0, 0, 0)):
    out = [HEAD, f"const int32_t chains_threshold[4] = {{{', '.join(map(str, thresholds))}}};\n\n"]
    nodes, leaves, starts = [], [], []
    for tree in (model or {}).get("tree_info", []):
        n, v = flat(tree["tree_structure"], None)
        starts.append((len(nodes), len(leaves)))
        nodes += n or [(0, 0, -1, -1)]
        leaves += v
    out.append("const chains_node chains_nodes[] = {\n")
    out += ["    " + " ".join(f"{{{a}, {b}, {c}, {d}}}," for a, b, c, d in nodes[i:i + 8]) + "\n" for i in range(0, len(nodes), 8)] or ["    {0, 0, -1, -1}\n"]
    out.append("};\nconst int16_t chains_leaves[] = {\n")
    out += ["    " + " ".join(f"{v}," for v in leaves[i:i + 20]) + "\n" for i in range(0, len(leaves), 20)] or ["    0\n"]
    out.append("};\nconst chains_tree chains_trees[] = {\n")
    out += ["    " + " ".join(f"{{{a}, {b}}}," for a, b in starts[i:i + 12]) + "\n" for i in range(0, len(starts), 12)] or ["    {0, 0}\n"]
    out.append("};\nconst size_t chains_n_trees = sizeof chains_trees / sizeof *chains_trees;\n\nconst chains_noun chains_nouns[] = {\n")
    items = sorted(types.items())
    out += ["    " + " ".join(f"{{0x{h:016x}u, {t}}}," for h, t in items[i:i + 6]) + "\n" for i in range(0, len(items), 6)]
    out.append("};\nconst size_t chains_n_nouns = sizeof chains_nouns / sizeof *chains_nouns;\n")
    (ROOT / "src/chains/weights.c").write_text("".join(out), encoding="utf-8")


def main():
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    types = noun_types(sys.argv[3])
    if "--types-only" in sys.argv:
        write(types)
        return
    import lightgbm
    with tempfile.TemporaryDirectory() as a, tempfile.TemporaryDirectory() as b:
        train, dev = dump(sys.argv[1], sys.argv[2], sys.argv[3], a), dump(sys.argv[1], sys.argv[2], sys.argv[4], b)
    print(train.shape, train[:, 0].mean(), dev.shape)
    options = dict(objective="binary", num_leaves=LEAVES, learning_rate=0.1, min_data_in_leaf=200, feature_fraction=0.5, bagging_fraction=0.5, bagging_freq=1,
                   lambda_l2=5, seed=1, verbose=-1, num_threads=2, max_bin=63, deterministic=True, boost_from_average=False, metric="binary_logloss")
    data = lightgbm.Dataset(train[:, 2:].astype("float32"), train[:, 0])
    heldout = lightgbm.Dataset(dev[:, 2:].astype("float32"), dev[:, 0], reference=data)
    model = lightgbm.train(options, data, TREES, valid_sets=[heldout], callbacks=[lightgbm.log_evaluation(20)])
    write(types, model.dump_model(), THRESHOLDS)
    gain = model.feature_importance("gain")
    print("features by gain:", sorted(((round(g), i) for i, g in enumerate(gain)), reverse=True)[:25])


THRESHOLDS = (-6144, -6144, -6144, -6144)  # pronoun, name, noun, number; the sum of 4096ths above which two are one

if __name__ == "__main__":
    main()
