/* SPDX-License-Identifier: Apache-2.0 */
/* States and the codes of PLOVER: every other table refers to them. */
#include "tables/load.h"

static uint16_t add_code(loader *l, const char *code, uint32_t state)
{
    uint32_t index;
    if (ro_map_add(l->arena, &l->codes, ro_str_of(code), l->t->n_codes, &index) && l->t->n_codes < CODES_MAX) {
        l->t->codes[index] = code;
        l->t->code_state[index] = state;
        l->t->n_codes++;
    }
    return (uint16_t)index;
}

/* Codes of no state: the first is "", so that index 0 is none. */
static void add_plover_codes(loader *l)
{
    static const char *const plover[] = {"", "UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM"};
    for (size_t i = 0; i < sizeof plover / sizeof *plover; i++)
        add_code(l, plover[i], UINT32_MAX);
}

enum { CODE, NAME, NAMES, ADJECTIVES, NOUNS, PLURALS, CAPITALS, WIKIDATA, COW, FROM, TO }; /* of states.tsv */

static bool fit_code(loader *l)
{
    uint32_t known;
    ro_str code = tsv_cell(l, CODE);
    if (code.n != 3 || code.p[0] < 'A' || code.p[0] > 'Z')
        return tsv_wrong(l, l->place[CODE], "not a code of three capitals", code);
    if (ro_map_get(&l->codes, code, &known))
        return tsv_wrong(l, l->place[CODE], "the code is there already", code);
    if (l->t->n_codes >= CODES_MAX)
        return tsv_wrong(l, l->place[CODE], "too many states", RO_STR(""));
    return true;
}

static bool name_state(loader *l, const ro_state *s, uint32_t id)
{
    unsigned flags = s->former ? RO_NAME_AMBIGUOUS : 0u;
    return load_names(l, NAMES, RO_NAME_STATE, 0, s->code_index, id) && load_names(l, ADJECTIVES, RO_NAME_ADJECTIVE, 0, s->code_index, id) &&
           load_names(l, NOUNS, RO_NAME_NOUN, 0, s->code_index, id) && load_names(l, PLURALS, RO_NAME_NOUN, RO_NAME_PLURAL, s->code_index, id) &&
           load_names(l, CAPITALS, RO_NAME_CAPITAL, flags, s->code_index, id);
}

static bool load_state(loader *l, ro_state *s, uint32_t id)
{
    ro_day other;
    ro_precision precision;
    if (!fit_code(l))
        return false;
    s->code = tsv_text(l, CODE);
    s->code_index = add_code(l, s->code, id);
    s->name = tsv_text(l, NAME);
    s->adjective = tsv_first_of_list(l, tsv_cell(l, ADJECTIVES));
    s->capital = tsv_first_of_list(l, tsv_cell(l, CAPITALS));
    s->wikidata = tsv_text(l, WIKIDATA);
    if (!tsv_number(l, COW, 9999, &s->cow) || !tsv_date(l, FROM, &s->from, &other, &precision) || !tsv_date(l, TO, &other, &s->to, &precision))
        return false;
    s->former = s->to != RO_NO_DAY;
    return name_state(l, s, id);
}

bool load_states(loader *l)
{
    static const char *const columns[] = {"code", "name", "names", "adjectives", "nouns", "plurals", "capitals", "wikidata", "cow", "from", "to", NULL};
    if (!tsv_open(l, RO_TABLE_STATES, columns))
        return false;
    l->t->states = ro_alloc_array(l->arena, l->rows, sizeof *l->t->states);
    l->t->codes = ro_alloc_array(l->arena, CODES_MAX, sizeof *l->t->codes);
    l->t->code_state = ro_alloc_array(l->arena, CODES_MAX, sizeof *l->t->code_state);
    add_plover_codes(l);
    for (; tsv_row(l); l->t->n_states++)
        if (!load_state(l, &l->t->states[l->t->n_states], l->t->n_states))
            return false;
    return l->status == READOUT_OK;
}
