"""Characters, word pieces and word shapes, as section 4 of docs/formats/model.md defines them."""
import sys
import unicodedata
from functools import lru_cache

DROP, SPACE, PUNCT, IDEOGRAPH, UPPER, LETTER, DIGIT = 1, 2, 4, 8, 16, 32, 64
SHAPES = 9
MARK_SHAPE = 8          # of [CLS] and [SEP]
MAX_TOKEN = 100         # code points of a basic token
MAX_PIECES = 16         # pieces kept of one word

SINGLE_QUOTES = {0x2018: 0x27, 0x2019: 0x27, 0x02BC: 0x27, 0x60: 0x27, 0xB4: 0x27}

IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF), (0x2A700, 0x2CEAF), (0x2F800, 0x2FA1F))


@lru_cache(maxsize=None)
def char_class(c):
    ch = chr(c)
    cat = unicodedata.category(ch)
    if ch in "\t\n\r" or cat == "Zs":
        return SPACE
    if c in (0, 0xFFFD) or cat in ("Cc", "Cf", "Mn"):
        return DROP
    if any(a <= c <= b for a, b in IDEOGRAPHS):
        return IDEOGRAPH | LETTER
    bits = 0
    # The vocabulary was made with all ASCII signs split off, symbols such as $ and + among them.
    if (33 <= c <= 47) or (58 <= c <= 64) or (91 <= c <= 96) or (123 <= c <= 126) or cat[0] == "P" or c in SINGLE_QUOTES:
        bits |= PUNCT
    elif cat[0] == "L":
        bits |= LETTER
        if lower_char(c) != c:
            bits |= UPPER
    elif 48 <= c <= 57:
        bits |= DIGIT
    return bits


@lru_cache(maxsize=None)
def lower_char(c):
    if c in SINGLE_QUOTES:
        return SINGLE_QUOTES[c]
    low = chr(c).lower()
    return ord(low) if len(low) == 1 else ord(low[0])


@lru_cache(maxsize=None)
def fold_char(c):
    """What a code point becomes: lower-cased, decomposed, without accents; at most three code points."""
    if c in SINGLE_QUOTES:
        return (SINGLE_QUOTES[c],)
    if 0xAC00 <= c <= 0xD7A3 or any(a <= c <= b for a, b in IDEOGRAPHS):
        return (c,)
    out = tuple(ord(x) for x in unicodedata.normalize("NFD", chr(c).lower()) if unicodedata.category(x) != "Mn")
    return out[:3]


def class_table():
    rows = []
    for c in range(sys.maxunicode + 1):
        bits = char_class(c)
        if rows and rows[-1][1] == c - 1 and rows[-1][2] == bits:
            rows[-1][1] = c
        elif bits:
            rows.append([c, c, bits])
    return rows


def fold_table():
    rows = []
    for c in range(sys.maxunicode + 1):
        if 0xD800 <= c <= 0xDFFF:
            continue
        f = fold_char(c)
        if f != (c,) and not char_class(c) & (DROP | SPACE):
            rows.append([c] + list(f) + [0] * (3 - len(f)))
    return rows


def lower_table():
    return [[c, lower_char(c)] for c in range(sys.maxunicode + 1) if lower_char(c) != c]


def lower(word):
    return "".join(chr(lower_char(ord(c))) for c in word)


@lru_cache(maxsize=None)
def upper_chars():
    """The first letter that each lower-case one is the lower case of."""
    out = {}
    for c, low in lower_table():
        if char_class(c) & UPPER:
            out.setdefault(low, c)
    return out


def upper_first(word):
    return chr(upper_chars().get(ord(word[0]), ord(word[0]))) + word[1:] if word else word


def shape(word):
    letters = uppers = digits = 0
    first_upper = False
    for ch in word:
        k = char_class(ord(ch))
        if k & LETTER:
            if letters == 0:
                first_upper = bool(k & UPPER)
            letters += 1
            uppers += bool(k & UPPER)
        elif k & DIGIT:
            digits += 1
    if letters == 0:
        return 6 if digits else 0
    if digits:
        return 7
    if uppers == 0:
        return 1
    if letters == 1:
        return 4
    if uppers == letters:
        return 3
    return 2 if uppers == 1 and first_upper else 5


class Pieces:
    """Cuts words into word pieces; remembers what it has cut."""

    def __init__(self, vocab):
        self.vocab = list(vocab)
        self.ids = {p: i for i, p in enumerate(self.vocab)}
        self.unk, self.cls, self.sep = (self.ids[x] for x in ("[UNK]", "[CLS]", "[SEP]"))
        self.cache = {}

    def basic(self, word):
        tokens, cur = [], ""
        for ch in word:
            k = char_class(ord(ch))
            if k & DROP:
                continue
            if k & (SPACE | IDEOGRAPH):
                if cur:
                    tokens.append(cur)
                cur = ""
                if k & IDEOGRAPH:
                    tokens.append(ch)
                continue
            for f in fold_char(ord(ch)):
                kf = char_class(f)
                if kf & DROP:
                    continue
                if kf & PUNCT:
                    if cur:
                        tokens.append(cur)
                    cur = ""
                    tokens.append(chr(f))
                else:
                    cur += chr(f)
        if cur:
            tokens.append(cur)
        return tokens

    def wordpiece(self, token):
        if len(token) > MAX_TOKEN:
            return [self.unk]
        out, start = [], 0
        while start < len(token):
            end = len(token)
            while end > start:
                i = self.ids.get(("##" if start else "") + token[start:end])
                if i is not None:
                    break
                end -= 1
            if end == start:
                return [self.unk]
            out.append(i)
            start = end
        return out

    def word(self, word):
        """Piece ids and shape of one word."""
        hit = self.cache.get(word)
        if hit is None:
            ids = [i for t in self.basic(word) for i in self.wordpiece(t)] or [self.unk]
            hit = self.cache[word] = (ids[:MAX_PIECES], shape(word))
        return hit

    def sentence(self, words):
        """Piece ids, shapes and the index of each word's first piece (the root's, 0, in front)."""
        ids, shapes, first = [self.cls], [MARK_SHAPE], [0]
        for w in words:
            p, s = self.word(w)
            first.append(len(ids))
            ids += p
            shapes += [s] * len(p)
        return ids + [self.sep], shapes + [MARK_SHAPE], first

    def windows(self, words, positions):
        """Ranges of words that fit into one pass of the encoder."""
        out, start, size = [], 0, 0
        for i, w in enumerate(words):
            n = len(self.word(w)[0])
            if size + n > positions - 2 and i > start:
                out.append((start, i))
                start, size = i, 0
            size += n
        out.append((start, len(words)))
        return out
