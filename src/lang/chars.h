/* SPDX-License-Identifier: Apache-2.0 */
/* Facts about characters, from the model file: the network was trained with just these, whatever Unicode says since. */
#ifndef RO_LANG_CHARS_H
#define RO_LANG_CHARS_H

#include "nn/rom.h"

enum { /* docs/formats/model.md, section 4 */
    RO_C_DROP = 1,
    RO_C_SPACE = 2,
    RO_C_PUNCTUATION = 4,
    RO_C_IDEOGRAPH = 8,
    RO_C_UPPER = 16,
    RO_C_LETTER = 32,
    RO_C_DIGIT = 64
};

typedef struct ro_chars {
    const uint32_t (*class_row)[3]; /* first, last, bits */
    const uint32_t (*fold_row)[4];  /* code point, what it becomes */
    const uint32_t (*lower_row)[2]; /* code point, lower case */
    uint32_t n_class, n_fold, n_lower;
    uint8_t ascii_class[128]; /* the common case, without a search */
    uint32_t ascii_fold[128][3];
    char ascii_lower[128];
} ro_chars;

/* Errors: MODEL. */
readout_status ro_chars_open(ro_chars *chars, const ro_rom *rom, readout_error *error);

uint32_t ro_char_class(const ro_chars *chars, uint32_t c);
/* At most three code points; out[k] = 0 behind the last. */
void ro_char_fold(const ro_chars *chars, uint32_t c, uint32_t out[3]);
uint32_t ro_char_lower(const ro_chars *chars, uint32_t c);
/* The first letter whose lower case it is; itself where there is none. Slow but for ASCII. */
uint32_t ro_char_upper(const ro_chars *chars, uint32_t c);

/* The next code point of text[*at …]; damaged bytes give U+FFFD, one each. */
uint32_t ro_char_next(ro_str text, size_t *at);
/* Writes 1 … 4 bytes. */
size_t ro_char_put(char *to, uint32_t c);

/* The word shape, 0 … 7. */
uint8_t ro_word_shape(const ro_chars *chars, ro_str word);

#endif
