/* SPDX-License-Identifier: Apache-2.0 */
#include "record/formulas.h"

#include <stdlib.h>

static int longest_first(const void *a, const void *b)
{
    const ro_str *x = a, *y = b;
    return x->n != y->n ? (x->n > y->n ? -1 : 1) : ro_str_compare(*x, *y);
}

static void sort(ro_formulas *formulas)
{
    if (formulas->n)
        qsort(formulas->v, formulas->n, sizeof *formulas->v, longest_first);
}

void ro_formulas_of(ro_arena *arena, ro_str table, ro_formulas *out)
{
    ro_str row;
    memset(out, 0, sizeof *out);
    for (bool headed = false; ro_str_row(&table, &headed, &row);)
        *RO_PUSH(arena, out) = ro_str_cut(&row, '\t');
    sort(out);
}

void ro_formulas_add(ro_arena *arena, ro_formulas *formulas, ro_str phrase)
{
    *RO_PUSH(arena, formulas) = phrase;
    sort(formulas);
}

/* One comparable letter at p: its class in *out and its length. Blanks and hyphens are one class; letters fold. */
static size_t letter(const char *p, size_t n, uint32_t *out)
{
    size_t used = ro_utf8_next(p, n, out);
    uint32_t c = *out;
    if (!used)
        return *out = 0xFFFD, 1;
    if (c <= ' ' || c == 0xA0 || c == '-' || (c >= 0x2010 && c <= 0x2015))
        *out = ' ';
    else if (c >= 'A' && c <= 'Z')
        *out = c + 32;
    else if (c == 0x2019)
        *out = '\'';
    return used;
}

static bool is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

/* The end of the phrase that begins at `at`; 0 where it does not. A run of blanks in the text matches one. */
static size_t match_at(ro_str text, ro_str phrase, size_t at)
{
    size_t i = at, k = 0;
    uint32_t a, b, next;
    while (k < phrase.n) {
        if (i >= text.n)
            return 0;
        k += letter(phrase.p + k, phrase.n - k, &b);
        i += letter(text.p + i, text.n - i, &a);
        if (a != b)
            return 0;
        while (a == ' ' && i < text.n && letter(text.p + i, text.n - i, &next) && next == ' ')
            i += letter(text.p + i, text.n - i, &next);
    }
    if (i < text.n && letter(text.p + i, text.n - i, &next) && is_letter(next))
        return 0;
    return i;
}

bool ro_formula_find(ro_str text, ro_str phrase, size_t from, ro_span *out)
{
    bool inside = false; /* a word */
    uint32_t c;
    for (size_t i = 0; i < text.n;) {
        size_t used = letter(text.p + i, text.n - i, &c);
        size_t end = !inside && i >= from ? match_at(text, phrase, i) : 0;
        if (end) {
            *out = (ro_span){(uint32_t)i, (uint32_t)end};
            return true;
        }
        inside = is_letter(c);
        i += used;
    }
    return false;
}

bool ro_formula_covered(const ro_formulas *formulas, ro_str text, ro_str phrase, ro_span span)
{
    ro_span longer, inside;
    for (uint32_t i = 0; i < formulas->n && formulas->v[i].n > phrase.n; i++) {
        if (!ro_formula_find(formulas->v[i], phrase, 0, &inside))
            continue;
        for (size_t from = 0; ro_formula_find(text, formulas->v[i], from, &longer); from = longer.start + 1)
            if (longer.start <= span.start && span.end <= longer.end)
                return true;
    }
    return false;
}
