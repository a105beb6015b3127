/* SPDX-License-Identifier: Apache-2.0 */
#include "record/record.h"

static bool is_break(char c)
{
    return c == ' ' || c == '-' || c == '.' || c == '\'';
}

/* The next word of a folded name from *at on; false at the end. */
static bool next_word(ro_str name, size_t *at, ro_str *word)
{
    while (*at < name.n && is_break(name.p[*at]))
        ++*at;
    size_t start = *at;
    while (*at < name.n && !is_break(name.p[*at]))
        ++*at;
    *word = (ro_str){name.p + start, *at - start};
    return word->n > 0;
}

static bool has_word(ro_str name, ro_str wanted)
{
    ro_str word;
    for (size_t at = 0; next_word(name, &at, &word);)
        if (ro_str_equal(word, wanted))
            return true;
    return false;
}

static bool all_words_in(ro_str small, ro_str large)
{
    ro_str word;
    bool any = false;
    for (size_t at = 0; next_word(small, &at, &word);) {
        any = true;
        if (!has_word(large, word))
            return false;
    }
    return any;
}

bool ro_same_person(ro_arena *scratch, const ro_stored_participant *a, const ro_stored_participant *b)
{
    if (!a->name.n || !b->name.n)
        return false;
    if (a->person.n && b->person.n)
        return ro_str_equal(a->person, b->person);
    if (a->code.n && b->code.n && !ro_str_equal(a->code, b->code))
        return false;
    if (ro_str_equal(a->name, b->name))
        return true;
    ro_str x = ro_fold(scratch, a->name), y = ro_fold(scratch, b->name);
    return all_words_in(x, y) || all_words_in(y, x);
}
