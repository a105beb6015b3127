"""Checks of the training tools that need no corpora: python tools/train/selftest.py"""
import itertools
import os
import sys
import tempfile
import unittest

import numpy as np
import torch

import data
import decode
import lemma
import narrow
import quantise
import romfile
import text
from data import BIO, Sentence

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import score_conllu  # noqa: E402
import score_names  # noqa: E402


def is_tree(heads):
    if sum(h == 0 for h in heads) != 1:
        return False
    for i in range(1, len(heads) + 1):
        seen, v = set(), i
        while v:
            if v in seen:
                return False
            seen.add(v)
            v = heads[v - 1]
    return True


class Trees(unittest.TestCase):
    def test_best_tree_by_trying_all(self):
        rng = np.random.default_rng(5)
        for n in (1, 2, 3, 4, 5):
            for _ in range(40):
                s = rng.normal(size=(n, n + 1)) * 3
                if rng.random() < 0.5:
                    s[:, 0] += 4        # many would-be roots
                for i in range(n):
                    s[i, i + 1] = -1e9
                got = decode.tree(s)
                self.assertTrue(is_tree(got))
                best = max(sum(s[i, h[i]] for i in range(n)) for h in itertools.product(range(n + 1), repeat=n) if is_tree(h))
                self.assertAlmostEqual(sum(s[i, got[i]] for i in range(n)), best, places=6)

    def test_names(self):
        scores = np.zeros((3, len(BIO)))
        scores[:, BIO.index("I-ORG")] = 5
        got = [BIO[k] for k in decode.viterbi(scores)]
        self.assertEqual(got, ["B-ORG", "I-ORG", "I-ORG"])
        self.assertEqual(data.spans(["B-PER", "I-PER", "B-LOC", "O", "B-ORG"]), [(0, 1, "PER"), (2, 2, "LOC"), (4, 4, "ORG")])


    def test_tags(self):
        scores = [np.array([[2.0, 1.0]]), np.array([[0.0, 3.0, 1.0]]), np.array([[1.0, 0.0]])]
        self.assertEqual([int(t[0]) for t in decode.best_tags(scores, None)], [0, 1, 0])
        together = data.tags_together([Sentence(["a", "b", "a", "b", "c"], upos=list("NVNVN"), xpos=list("xyxyz"), feats=list("fgfgf"))],
                                      {"upos": "NV", "xpos": "xyz", "feats": "fg"})
        self.assertEqual(together.tolist(), [[0, 0, 0], [1, 1, 1]])
        self.assertEqual([int(t[0]) for t in decode.best_tags(scores, together)], [1, 1, 1])


class Text(unittest.TestCase):
    def test_shapes(self):
        for word, want in (("talks", 1), ("Paris", 2), ("Don't", 2), ("NATO", 3), ("U.S.", 3), ("I", 4), ("McKay", 5), ("1999", 6), ("F-16", 7), (",", 0),
                           ("Émile", 2), ("ÉTÉ", 3)):
            self.assertEqual(text.shape(word), want, word)

    def test_pieces(self):
        p = text.Pieces(["[UNK]", "[CLS]", "[SEP]", "sao", "met", "##ers", "'", "n", "t", "中"])
        name = lambda w: [p.vocab[i] for i in p.word(w)[0]]
        self.assertEqual(name("São"), ["sao"])
        self.assertEqual(name("Sa\u0303o"), ["sao"])
        self.assertEqual(name("Meters"), ["met", "##ers"])
        self.assertEqual(name("n’t"), ["n", "'", "t"])
        self.assertEqual(name("n't"), ["n", "'", "t"])
        self.assertEqual(name("中中"), ["中", "中"])
        self.assertEqual(name("metx"), ["[UNK]"])
        self.assertEqual(name("\u200b"), ["[UNK]"])
        self.assertEqual(p.windows(["met"] * 10, 6), [(0, 4), (4, 8), (8, 10)])

    def test_tables_say_what_the_functions_say(self):
        fold = {r[0]: tuple(x for x in r[1:] if x) for r in text.fold_table()}
        rows = text.class_table()
        for c in list(range(0x500)) + [0x1E9E, 0x2019, 0x2026, 0x4E2D, 0xFB01, 0xFF21]:
            bits = next((b for a, z, b in rows if a <= c <= z), 0)
            self.assertEqual(bits, text.char_class(c))
            if not bits & (text.DROP | text.SPACE):
                self.assertEqual(fold.get(c, (c,)), text.fold_char(c))


class Lemmas(unittest.TestCase):
    def test_rules(self):
        for w, m in (("Talks", "talk"), ("met", "meet"), ("BUSH", "Bush"), ("me", "I"), ("NATO", "NATO"), ("cities", "city")):
            self.assertEqual(lemma.apply(lemma.rule_of(w, m), w), m)

    def test_learnt(self):
        rows = [("talks", "talk", "NNS"), ("visits", "visit", "NNS"), ("envoys", "envoy", "NNS"), ("cities", "city", "NNS"), ("armies", "army", "NNS"),
                ("men", "man", "NNS")]
        lm = lemma.learn([Sentence([w], upos=["NOUN"], xpos=[x], lemmas=[m]) for w, m, x in rows])
        for w, m in (("Men", "man"), ("parties", "party"), ("ships", "ship")):
            self.assertEqual(lm.lemma(w, "NOUN", "NNS"), m)
            self.assertEqual(lm.lemma(w, "NOUN", "ZZ"), m)
        self.assertEqual(lm.lemma("Unseen", "XX", "ZZ"), "unseen")

    def test_names_by_case(self):
        rows = [("Oslo", "Oslo"), ("Oslo", "Oslo"), ("Lima", "Lima"), ("NATO", "NATO"), ("OPEC", "OPEC"), ("BRUSSELS", "Brussels"), ("de", "de"), ("al", "al")]
        lm = lemma.learn([Sentence([w], upos=["PROPN"], xpos=["NNP"], lemmas=[m]) for w, m in rows], names=["oslo", "lima"])
        for w, m in (("oslo", "Oslo"), ("lima", "lima"), ("van", "van"), ("OSLO", "Oslo"), ("ASEAN", "ASEAN"), ("WARSAW", "Warsaw"), ("Quito", "Quito")):
            self.assertEqual(lm.lemma(w, "PROPN", "NNP"), m)
        self.assertEqual(lemma.apply((0, 5, ""), "12,500"), "12500")


class Numbers(unittest.TestCase):
    def test_linear_is_exact(self):
        torch.manual_seed(0)
        w, scale = quantise.rows(torch.randn(40, 1536), quantise.WEIGHT_MAX)
        self.assertLessEqual(int(np.abs(w).max()), 63)
        m = quantise.QuantLinear(w, scale, np.zeros(40, np.float32))
        x = torch.randn(3, 1536)
        x[2] = 0
        y = m(x).numpy()
        for k in range(3):
            top = np.abs(x[k].numpy()).max()
            q = np.rint(x[k].numpy() * np.float32(np.float32(127) / top)).astype(np.int64) if top else np.zeros(1536, np.int64)
            acc = w.astype(np.int64) @ q
            np.testing.assert_allclose(y[k], acc.astype(np.float32) * (np.float32(top / np.float32(127)) * scale), rtol=1e-6)

    def test_file(self):
        e = {"a": np.arange(6, dtype="<f4").reshape(2, 3), "b": ["x", "", "é"], "c": np.array([-5, 5], np.int8)}
        with tempfile.TemporaryDirectory() as d:
            path = os.path.join(d, "x.rom")
            romfile.write(path, e)
            back = romfile.read(path)
            np.testing.assert_array_equal(back["a"], e["a"])
            self.assertEqual(back["b"], e["b"])
            with open(path, "rb") as f:
                raw = bytearray(f.read())
            raw[200] ^= 1
            with open(path, "wb") as f:
                f.write(raw)
            self.assertRaises(ValueError, romfile.read, path)


class Scorer(unittest.TestCase):
    def score(self, gold, system):
        with tempfile.TemporaryDirectory() as d:
            paths = []
            for k, rows in enumerate((gold, system)):
                paths.append(os.path.join(d, str(k)))
                with open(paths[-1], "w", encoding="utf-8") as f:
                    for s in rows:
                        for r in s:
                            i, form, upos, head, rel = r.split()
                            print(i, form, form, upos, upos, "_", head, rel, "_", "_", sep="\t", file=f)
                        print(file=f)
            return score_conllu.score(*(score_conllu.Analysis(p) for p in paths))

    def test_figures(self):
        gold = [["1 We PRON 4 nsubj", "2-3 won't _ _ _", "2 wo AUX 4 aux", "3 n't PART 4 advmod", "4 sign VERB 0 root", "5 . PUNCT 4 punct"]]
        self.assertEqual({k: v["f1"] for k, v in self.score(gold, gold).items()}, dict.fromkeys(self.score(gold, gold), 100))
        # One word for two: four of five gold and of four system words match; "won't" stands for none.
        other = [["1 We PRON 3 nsubj:x", "2 won't AUX 3 aux", "3 sign NOUN 0 root"], ["1 . PUNCT 0 root"]]
        got = self.score(gold, other)
        self.assertAlmostEqual(got["Tokens"]["f1"], 100)
        self.assertAlmostEqual(got["Sentences"]["f1"], 0)
        self.assertAlmostEqual(got["Words"]["f1"], 200 * 3 / 9)
        self.assertAlmostEqual(got["UPOS"]["f1"], 200 * 2 / 9)
        self.assertAlmostEqual(got["LAS"]["f1"], 200 * 2 / 9)      # We and sign; the subtype does not count

    def test_other_text(self):
        self.assertRaises(ValueError, self.score, [["1 a X 0 root"]], [["1 b X 0 root"]])

    def test_names(self):
        tags = ["B-PER", "I-PER", "B-PER", "O", "I-Facility", "I-Location", "B-Date", "I-ORG"]
        self.assertEqual(score_names.spans(tags), [(0, 1, "PER"), (2, 2, "PER"), (4, 5, "LOC"), (7, 7, "ORG")])
        gold, system = {(0, 0, 1, "PER"), (0, 4, 5, "LOC")}, {(0, 0, 1, "PER"), (0, 4, 5, "ORG"), (1, 0, 1, "PER")}
        precision, recall, f1, count = score_names.figures(gold, system)
        self.assertAlmostEqual(precision, 100 / 3)
        self.assertAlmostEqual(recall, 50)
        self.assertAlmostEqual(f1, 40)
        self.assertEqual(count, 2)
        self.assertAlmostEqual(score_names.figures(gold, system, "PER")[0], 50)


class Narrow(unittest.TestCase):
    def test_units_that_others_can_stand_in_for(self):
        torch.manual_seed(3)
        layer = torch.nn.Module()
        layer.up, layer.down = torch.nn.Linear(6, 24), torch.nn.Linear(24, 6)
        with torch.no_grad():       # half of the units are one of the others twice over
            layer.up.weight[12:], layer.up.bias[12:] = layer.up.weight[:12], layer.up.bias[:12]
        sums = narrow.Sums(layer.down)
        x = torch.randn(400, 6)
        with torch.no_grad():
            sums.real = torch.arange(400)
            before = layer.down(torch.relu(layer.up(x)))
            up, up_bias, down, down_bias = narrow.narrowed(layer, sums, 12)
            after = torch.relu(x @ up.T + up_bias) @ down.T + down_bias
            _, _, cut, bias = narrow.narrowed(layer, sums, 6)
        self.assertEqual((up.shape, cut.shape), ((12, 6), (6, 6)))
        self.assertLess(float((after - before).abs().max()), 1e-2)
        self.assertGreater(float((down - layer.down.weight[:, :12]).abs().max()), 0.01)


if __name__ == "__main__":
    unittest.main()
