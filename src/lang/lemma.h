/* SPDX-License-Identifier: Apache-2.0 */
/* Lemmas by edit rules: listed forms first, then the longest known suffix. docs/formats/model.md, section 6. */
#ifndef RO_LANG_LEMMA_H
#define RO_LANG_LEMMA_H

#include "lang/chars.h"

enum { RO_LEMMA_KEY = 1024 }; /* bytes; no key of the tables is longer */

typedef struct ro_lemmas {
    const ro_chars *chars;
    uint32_t n_rules, longest_suffix;
    const uint8_t *drop, *mode; /* [n_rules] */
    ro_strings add;             /* [n_rules] */
    ro_strings form, suffix;    /* sorted */
    const uint16_t *form_rule, *suffix_rule;
} ro_lemmas;

/* The rules last found, since most words of a text come again: scratch memory of one thread, all zero at first, for one ro_lemmas alone. */
enum { RO_LEMMA_MEMO = 1024, RO_LEMMA_MEMO_KEY = 42 };
typedef struct ro_lemma_memo {
    struct {
        uint32_t rule;
        uint8_t n; /* bytes of the key; 0: empty */
        char key[RO_LEMMA_MEMO_KEY];
    } place[RO_LEMMA_MEMO];
} ro_lemma_memo;

/* Errors: MODEL. */
readout_status ro_lemmas_open(ro_lemmas *lemmas, const ro_chars *chars, uint32_t longest_suffix, const ro_rom *rom, readout_error *error);

/* The lemma in the arena's memory, or `word` itself where they are the same. Linear in the word's length. */
ro_str ro_lemma_of(const ro_lemmas *lemmas, ro_lemma_memo *memo, ro_str word, ro_str upos, ro_str xpos, ro_arena *arena);

#endif
