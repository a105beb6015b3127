/* SPDX-License-Identifier: Apache-2.0 */
/* Tables of words and phrases, which src/events and src/record read themselves: what is wrong with a user's, told before they do. */
#include "tables/load.h"

static const char *const types[] = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
                                    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "-", NULL};
static const char *const kinds[] = {"meeting", "call", "visit", "conference", "letter", "signing", "dialogue", NULL};
static const char *const tones[] = {"ill", "good", NULL};
static const char *const manners[] = {"say", "quote", "as", "-", NULL};

typedef struct words_table {
    int table;
    const char *column; /* of the type */
    const char *const *known;
    const char *otherwise; /* what becomes of a row whose type is not known */
} words_table;

static bool check_words(loader *l, const words_table *w)
{
    enum { WORD, POS, TYPE };
    const char *const columns[] = {"word", "pos", w->column, "slots", "needs", NULL};
    static const char *const parts[] = {"v", "n", "a", "r", "p", NULL};
    if (!tsv_open(l, w->table, columns))
        return false;
    for (uint32_t i = 0; columns[i]; i++)
        if (l->place[i] != i)
            return tsv_wrong(l, l->place[i], "the columns must be word, pos, type, slots, needs in this order; not here", ro_str_of(columns[i]));
    while (tsv_row(l)) {
        if (!tsv_cell(l, WORD).n)
            return tsv_wrong(l, l->place[WORD], "the word is missing", RO_STR(""));
        if (!ro_str_in(tsv_cell(l, POS), parts))
            return tsv_wrong(l, l->place[POS], "not a part of speech (v, n, a, r, p)", tsv_cell(l, POS));
        if (!ro_str_in(tsv_cell(l, TYPE), w->known))
            tsv_warn(l, TYPE, w->otherwise, tsv_cell(l, TYPE));
    }
    return l->status == READOUT_OK;
}

static bool check_formulas(loader *l)
{
    static const char *const columns[] = {"phrase", NULL};
    if (!tsv_open(l, RO_TABLE_FORMULAS, columns))
        return false;
    if (l->place[0] != 0)
        return tsv_wrong(l, l->place[0], "the phrase must be the first column", RO_STR(""));
    while (tsv_row(l))
        if (!tsv_cell(l, 0).n)
            return tsv_wrong(l, 0, "the phrase is missing", RO_STR(""));
    return l->status == READOUT_OK;
}

static bool check_ladders(loader *l)
{
    enum { LADDER, ISSUER, STEP, PHRASES };
    static const char *const columns[] = {"ladder", "issuer", "step", "phrases", "with", "reading", "source", NULL};
    uint32_t code;
    int step = 0;
    if (!tsv_open(l, RO_TABLE_LADDERS, columns))
        return false;
    for (uint32_t i = 0; columns[i]; i++)
        if (l->place[i] != i)
            return tsv_wrong(l, l->place[i], "the columns must be ladder, issuer, step, phrases, with, reading, source in this order; not here", ro_str_of(columns[i]));
    while (tsv_row(l)) {
        if (!tsv_cell(l, LADDER).n || !tsv_cell(l, PHRASES).n)
            return tsv_wrong(l, tsv_cell(l, LADDER).n ? PHRASES : LADDER, "the ladder's name or its phrases are missing", RO_STR(""));
        if (!ro_str_is(tsv_cell(l, ISSUER), "*") && !ro_map_get(&l->codes, tsv_cell(l, ISSUER), &code))
            return tsv_wrong(l, ISSUER, "neither * nor a code of states.tsv or PLOVER", tsv_cell(l, ISSUER));
        if (!tsv_number(l, STEP, 1000, &step) || step < 1)
            return tsv_wrong(l, STEP, "not a step from 1 on", tsv_cell(l, STEP));
    }
    return l->status == READOUT_OK;
}

bool load_words(loader *l)
{
    static const words_table tables[] = {
        {RO_TABLE_ACTS, "event", types, "no type of PLOVER; the row is kept, and what its acts are is for the model alone to say:"},
        {RO_TABLE_ENGAGEMENTS, "type", kinds, "no kind of engagement; the row is kept and makes none:"},
        {RO_TABLE_TONE, "tone", tones, "neither ill nor good; the row is kept and says nothing:"},
        {RO_TABLE_ATTRIBUTIONS, "kind", manners, "none of say, quote, as, -; the row is kept as one of -:"},
    };
    const size_t n = sizeof tables / sizeof *tables;
    for (size_t i = 0; i < n; i++)
        if (load_is_users(l, tables[i].table) && !check_words(l, &tables[i]))
            return false;
    return (!load_is_users(l, RO_TABLE_FORMULAS) || check_formulas(l)) && (!load_is_users(l, RO_TABLE_LADDERS) || check_ladders(l));
}
