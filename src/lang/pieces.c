/* SPDX-License-Identifier: Apache-2.0 */
#include "lang/pieces.h"

enum { MOST_TOKEN = 1000, NO_PIECE = UINT32_MAX };

/* FNV-1a, a byte at a time, so that one pass gives the hashes of all prefixes. Continuations start from their "##". */
static const uint64_t hash_start = 0xcbf29ce484222325u;

static uint64_t hash_more(uint64_t hash, const char *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ (unsigned char)p[i]) * 0x100000001b3u;
    return hash;
}

readout_status ro_pieces_open(ro_pieces *pieces, const ro_chars *chars, const ro_config *config, const ro_rom *rom, ro_arena *arena,
                              readout_error *error)
{
    ro_strings *v = &pieces->vocabulary;
    readout_status status = ro_rom_strings(rom, "vocab", v, error);
    if (status != READOUT_OK)
        return status;
    if (v->n != config->vocabulary)
        return ro_fail(error, READOUT_MODEL, -1, "the model has %u word pieces; its configuration says %u", v->n, config->vocabulary);
    uint32_t size = 16;
    while (size < 2 * v->n)
        size *= 2;
    pieces->chars = chars;
    pieces->mask = size - 1;
    pieces->slot = ro_alloc_array(arena, size, sizeof *pieces->slot);
    pieces->longest = 0;
    pieces->unk = config->unk;
    pieces->most_token = config->most_token;
    pieces->most_pieces = config->most_pieces;
    for (uint32_t id = 0; id < v->n; id++) {
        ro_str s = ro_strings_get(v, id);
        uint64_t at = hash_more(hash_start, s.p, s.n);
        while (pieces->slot[at & pieces->mask])
            at++;
        pieces->slot[at & pieces->mask] = id + 1;
        if (s.n > pieces->longest)
            pieces->longest = (uint32_t)s.n;
    }
    return READOUT_OK;
}

static uint32_t look_up(const ro_pieces *pieces, uint64_t hash, ro_str text, size_t marks)
{
    for (uint64_t at = hash;; at++) {
        uint32_t id = pieces->slot[at & pieces->mask];
        if (!id)
            return NO_PIECE;
        ro_str s = ro_strings_get(&pieces->vocabulary, id - 1);
        if (s.n == text.n + marks && memcmp(s.p, "##", marks) == 0 && memcmp(s.p + marks, text.p, text.n) == 0)
            return id - 1;
    }
}

/* A basic token as it grows, and the pieces so far. */
typedef struct cutter {
    const ro_pieces *pieces;
    uint32_t *ids, n;
    uint32_t length;           /* of the token, in code points; may pass what is stored */
    size_t at[MOST_TOKEN + 1]; /* where each code point starts in `text` */
    char text[MOST_TOKEN * 4];
} cutter;

static bool full(const cutter *c)
{
    return c->n >= c->pieces->most_pieces;
}

static void add_piece(cutter *c, uint32_t id)
{
    if (!full(c))
        c->ids[c->n++] = id;
}

/* The longest piece that starts at code point `from`; *end is the code point behind it. */
static uint32_t longest_piece(const cutter *c, uint32_t from, uint32_t *end)
{
    uint64_t hash[MOST_TOKEN + 1];
    size_t marks = from ? 2 : 0, start = c->at[from];
    uint32_t stop = from;
    hash[from] = hash_more(hash_start, "##", marks);
    while (stop < c->length && c->at[stop + 1] - start + marks <= c->pieces->longest) {
        hash[stop + 1] = hash_more(hash[stop], c->text + c->at[stop], c->at[stop + 1] - c->at[stop]);
        stop++;
    }
    for (; stop > from; stop--) {
        uint32_t id = look_up(c->pieces, hash[stop], (ro_str){c->text + start, c->at[stop] - start}, marks);
        if (id != NO_PIECE) {
            *end = stop;
            return id;
        }
    }
    return NO_PIECE;
}

/* Ends the basic token: its pieces, or [UNK] where it cannot be cut whole. */
static void flush(cutter *c)
{
    uint32_t before = c->n, from = 0, end = 0;
    bool known = c->length <= c->pieces->most_token;
    while (known && from < c->length) {
        uint32_t id = longest_piece(c, from, &end);
        known = id != NO_PIECE;
        add_piece(c, id); /* taken back below where the rest is unknown */
        from = end;
    }
    if (!known) {
        c->n = before;
        add_piece(c, c->pieces->unk);
    }
    c->length = 0;
}

static void add_char(cutter *c, uint32_t character)
{
    if (c->length < c->pieces->most_token)
        c->at[c->length + 1] = c->at[c->length] + ro_char_put(c->text + c->at[c->length], character);
    c->length += c->length <= c->pieces->most_token;
}

static void add_alone(cutter *c, uint32_t character)
{
    flush(c);
    add_char(c, character);
    flush(c);
}

static void add_folded(cutter *c, uint32_t character)
{
    uint32_t folded[3];
    ro_char_fold(c->pieces->chars, character, folded);
    for (int k = 0; k < 3 && folded[k]; k++) {
        uint32_t class = ro_char_class(c->pieces->chars, folded[k]);
        if (class & RO_C_PUNCTUATION)
            add_alone(c, folded[k]);
        else if (!(class & RO_C_DROP))
            add_char(c, folded[k]);
    }
}

uint32_t ro_pieces_cut(const ro_pieces *pieces, ro_str word, uint32_t ids[RO_MOST_PIECES])
{
    cutter c;
    c.pieces = pieces;
    c.ids = ids;
    c.n = c.length = 0;
    c.at[0] = 0;
    for (size_t i = 0; i < word.n && !full(&c);) {
        uint32_t character = ro_char_next(word, &i), class = ro_char_class(pieces->chars, character);
        if (class & RO_C_DROP)
            continue;
        if (class & RO_C_SPACE)
            flush(&c);
        else if (class & RO_C_IDEOGRAPH)
            add_alone(&c, character);
        else
            add_folded(&c, character);
    }
    flush(&c);
    if (!c.n)
        add_piece(&c, pieces->unk);
    return c.n;
}
