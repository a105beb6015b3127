/* SPDX-License-Identifier: Apache-2.0 */
#include "lang/chars.h"

enum { REPLACEMENT = 0xFFFD };

static bool is_scalar(uint32_t c)
{
    return c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
}

static const char *check(const ro_chars *t)
{
    for (uint32_t i = 0; i < t->n_class; i++)
        if (t->class_row[i][0] > t->class_row[i][1] || (i && t->class_row[i - 1][1] >= t->class_row[i][0]))
            return "text.class";
    for (uint32_t i = 0; i < t->n_fold; i++)
        if ((i && t->fold_row[i - 1][0] >= t->fold_row[i][0]) || !is_scalar(t->fold_row[i][1]) || !is_scalar(t->fold_row[i][2]) ||
            !is_scalar(t->fold_row[i][3]))
            return "text.fold";
    for (uint32_t i = 0; i < t->n_lower; i++)
        if ((i && t->lower_row[i - 1][0] >= t->lower_row[i][0]) || !is_scalar(t->lower_row[i][1]) || !t->lower_row[i][1] ||
            (t->lower_row[i][0] < 128 && t->lower_row[i][1] > 127))
            return "text.lower";
    return NULL;
}

static uint32_t search_class(const ro_chars *t, uint32_t c)
{
    uint32_t low = 0, high = t->n_class;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (t->class_row[middle][1] < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low < t->n_class && t->class_row[low][0] <= c ? t->class_row[low][2] : 0;
}

/* The row of a table sorted by its first column; NULL where it has none. */
static const uint32_t *search_row(const uint32_t *rows, uint32_t n, uint32_t columns, uint32_t c)
{
    uint32_t low = 0, high = n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (rows[(size_t)middle * columns] < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low < n && rows[(size_t)low * columns] == c ? rows + (size_t)low * columns : NULL;
}

static void search_fold(const ro_chars *t, uint32_t c, uint32_t out[3])
{
    const uint32_t *row = search_row(&t->fold_row[0][0], t->n_fold, 4, c);
    for (int k = 0; k < 3; k++)
        out[k] = row ? row[k + 1] : k ? 0 : c;
}

static uint32_t search_lower(const ro_chars *t, uint32_t c)
{
    const uint32_t *row = search_row(&t->lower_row[0][0], t->n_lower, 2, c);
    return row ? row[1] : c;
}

readout_status ro_chars_open(ro_chars *t, const ro_rom *rom, readout_error *error)
{
    const void *classes = NULL, *fold = NULL, *lower = NULL;
    readout_status status = ro_rom_rows(rom, "text.class", RO_U32, 3, &classes, &t->n_class, error);
    if (status == READOUT_OK)
        status = ro_rom_rows(rom, "text.fold", RO_U32, 4, &fold, &t->n_fold, error);
    if (status == READOUT_OK)
        status = ro_rom_rows(rom, "text.lower", RO_U32, 2, &lower, &t->n_lower, error);
    if (status != READOUT_OK)
        return status;
    t->class_row = classes;
    t->fold_row = fold;
    t->lower_row = lower;
    const char *fault = check(t);
    if (fault)
        return ro_fail(error, READOUT_MODEL, -1, "the model's table %s is out of order", fault);
    for (uint32_t c = 0; c < 128; c++) {
        t->ascii_class[c] = (uint8_t)search_class(t, c);
        search_fold(t, c, t->ascii_fold[c]);
        t->ascii_lower[c] = (char)search_lower(t, c);
    }
    return READOUT_OK;
}

uint32_t ro_char_class(const ro_chars *t, uint32_t c)
{
    return c < 128 ? t->ascii_class[c] : search_class(t, c);
}

void ro_char_fold(const ro_chars *t, uint32_t c, uint32_t out[3])
{
    if (c < 128)
        memcpy(out, t->ascii_fold[c], sizeof t->ascii_fold[c]);
    else
        search_fold(t, c, out);
}

uint32_t ro_char_lower(const ro_chars *t, uint32_t c)
{
    return c < 128 ? (uint32_t)t->ascii_lower[c] : search_lower(t, c);
}

uint32_t ro_char_upper(const ro_chars *t, uint32_t c)
{
    for (uint32_t i = 0; i < t->n_lower; i++)
        if (t->lower_row[i][1] == c && ro_char_class(t, t->lower_row[i][0]) & RO_C_UPPER)
            return t->lower_row[i][0];
    return c;
}

uint32_t ro_char_next(ro_str text, size_t *at)
{
    uint32_t c = (unsigned char)text.p[*at];
    if (c < 128) {
        *at += 1;
        return c;
    }
    size_t used = ro_utf8_next(text.p + *at, text.n - *at, &c);
    *at += used ? used : 1;
    return used ? c : REPLACEMENT;
}

size_t ro_char_put(char *to, uint32_t c)
{
    if (c < 0x80) {
        to[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        to[0] = (char)(0xC0 | c >> 6);
        to[1] = (char)(0x80 | (c & 63));
        return 2;
    }
    if (c < 0x10000) {
        to[0] = (char)(0xE0 | c >> 12);
        to[1] = (char)(0x80 | (c >> 6 & 63));
        to[2] = (char)(0x80 | (c & 63));
        return 3;
    }
    to[0] = (char)(0xF0 | c >> 18);
    to[1] = (char)(0x80 | (c >> 12 & 63));
    to[2] = (char)(0x80 | (c >> 6 & 63));
    to[3] = (char)(0x80 | (c & 63));
    return 4;
}

uint8_t ro_word_shape(const ro_chars *t, ro_str word)
{
    size_t letters = 0, uppers = 0, digits = 0;
    bool first_upper = false;
    for (size_t i = 0; i < word.n;) {
        uint32_t k = ro_char_class(t, ro_char_next(word, &i));
        if (k & RO_C_LETTER) {
            if (!letters++)
                first_upper = k & RO_C_UPPER;
            uppers += (k & RO_C_UPPER) != 0;
        } else if (k & RO_C_DIGIT) {
            digits++;
        }
    }
    if (!letters)
        return digits ? 6 : 0; /* 1999, 3.5; punctuation and the like */
    if (digits)
        return 7; /* F-16 */
    if (!uppers)
        return 1; /* talks */
    if (letters == 1)
        return 4; /* I */
    if (uppers == letters)
        return 3; /* NATO, U.S. */
    return uppers == 1 && first_upper ? 2 : 5; /* Paris; McDonald, iPhone */
}
