/* SPDX-License-Identifier: Apache-2.0 */
/* Records by id, and who held which office on a day. */
#include "tables/names.h"

#include <limits.h>

#define RECORDS(plural, type, singular)                                                                                \
    const type *ro_tables_##singular(const ro_tables *t, uint32_t id)                                                  \
    {                                                                                                                  \
        return id < t->n_##plural ? &t->plural[id] : NULL;                                                             \
    }
RECORDS(states, ro_state, state)
RECORDS(orgs, ro_org, org)
RECORDS(groups, ro_group, group)
RECORDS(offices, ro_office, office)
RECORDS(places, ro_place, place)
RECORDS(agencies, ro_agency, agency)
RECORDS(persons, ro_person, person)
RECORDS(tenures, ro_tenure, tenure)

size_t ro_tables_n_states(const ro_tables *t) { return t->n_states; }
size_t ro_tables_n_persons(const ro_tables *t) { return t->n_persons; }
size_t ro_tables_n_tenures(const ro_tables *t) { return t->n_tenures; }
size_t ro_tables_n_names(const ro_tables *t) { return t->index.n_names; }

const char *ro_tables_code(const ro_tables *t, uint16_t index)
{
    return index < t->n_codes ? t->codes[index] : "";
}

uint16_t ro_tables_code_index(const ro_tables *t, ro_str code)
{
    for (uint32_t i = 1; i < t->n_codes; i++) /* three letters: a short walk */
        if (ro_str_is(code, t->codes[i]))
            return (uint16_t)i;
    return 0;
}

const ro_state *ro_tables_state_by_code(const ro_tables *t, ro_str code)
{
    uint16_t index = ro_tables_code_index(t, code);
    return index ? ro_tables_state(t, t->code_state[index]) : NULL;
}

ro_held ro_tenure_on(const ro_tenure *h, ro_day day)
{
    bool maybe = false;
    if (day == RO_NO_DAY)
        return RO_HELD_MAYBE;
    if (h->start != RO_NO_DAY) {
        if (day < h->start)
            return RO_HELD_NO;
        maybe = day < h->start_by;
    } else {
        maybe = true;
    }
    if (h->end != RO_NO_DAY) {
        if (day > h->end)
            return RO_HELD_NO;
        maybe = maybe || (day > h->end_from);
    } else {
        maybe = maybe || h->open_as_of == RO_NO_DAY || day > h->open_as_of;
    }
    return maybe ? RO_HELD_MAYBE : RO_HELD_YES;
}

/* Days between the day and what is known for sure of the tenure: 0 inside it. */
static int64_t distance(const ro_tenure *h, ro_day day)
{
    int64_t last = h->end != RO_NO_DAY ? h->end : h->open_as_of != RO_NO_DAY ? h->open_as_of : h->start;
    if (day == RO_NO_DAY || last == RO_NO_DAY)
        return 0;
    return day > last ? day - last : 0;
}

typedef struct choice {
    uint32_t tenure;
    ro_held held;
    int64_t away;
} choice;

static bool better(const ro_tables *t, choice a, choice b, bool newest)
{
    const ro_tenure *x = &t->tenures[a.tenure], *y = &t->tenures[b.tenure];
    if (a.held != b.held)
        return a.held > b.held;
    if (a.away != b.away)
        return a.away < b.away;
    if (!newest && x->rank != y->rank)
        return x->rank < y->rank;
    if (x->start != y->start)
        return x->start > y->start;
    return a.tenure < b.tenure;
}

/* One office under the names that states give it. */
static bool same_office(ro_str wanted, const char *office)
{
    static const char *const kin[][6] = {
        {"foreign minister", "secretary of state", "foreign secretary", NULL},
        {"defence minister", "secretary of defense", "defence secretary", NULL},
        {"prime minister", "premier", "chancellor", NULL},
        {"finance minister", "secretary of the treasury", "chancellor of the exchequer", NULL},
        {"interior minister", "home secretary", "secretary of homeland security", NULL},
        {"national security adviser", "national security secretary", NULL},
    };
    if (ro_str_is(wanted, office))
        return true;
    for (size_t i = 0; i < sizeof kin / sizeof *kin; i++)
        if (ro_str_in(wanted, kin[i]) && ro_str_in(ro_str_of(office), kin[i]))
            return true;
    return false;
}

/* The first tenure of that code, in by_office. */
static size_t first_of_code(const ro_tables *t, uint16_t code)
{
    size_t low = 0, high = t->n_tenures;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (t->tenures[t->by_office[middle]].code_index < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t ro_tables_officials(const ro_tables *t, ro_str code, ro_day day, uint8_t rank, uint32_t *out, size_t cap)
{
    uint16_t index = ro_tables_code_index(t, code);
    size_t n = 0;
    for (size_t i = index ? first_of_code(t, index) : t->n_tenures; i < t->n_tenures && n < cap; i++) {
        const ro_tenure *h = &t->tenures[t->by_office[i]];
        if (h->code_index != index)
            break;
        if (h->rank && h->rank <= rank && ro_tenure_on(h, day) != RO_HELD_NO)
            out[n++] = t->by_office[i];
    }
    return n;
}

size_t ro_tables_holders(const ro_tables *t, ro_str code, ro_str office, ro_day day, uint32_t *out, size_t cap)
{
    enum { KEPT = 64 };
    choice kept[KEPT];
    size_t n = 0, found = 0, from = 0, to = t->n_tenures;
    uint16_t index = 0;
    if (cap > KEPT)
        cap = KEPT;
    if (code.n) {
        index = ro_tables_code_index(t, code);
        if (!index)
            return 0;
        from = first_of_code(t, index);
    }
    for (size_t i = from; i < to; i++) {
        uint32_t id = t->by_office[i];
        const ro_tenure *h = &t->tenures[id];
        if (code.n && h->code_index != index)
            break;
        if (office.n && !same_office(office, h->office))
            continue;
        choice c = {id, ro_tenure_on(h, day), distance(h, day)};
        if (c.held == RO_HELD_NO)
            continue;
        found++;
        size_t at = n < cap ? n++ : cap;
        for (; at > 0 && better(t, c, kept[at - 1], true); at--)
            if (at < cap)
                kept[at] = kept[at - 1];
        if (at < cap)
            kept[at] = c;
    }
    for (size_t i = 0; i < n; i++)
        out[i] = kept[i].tenure;
    return found;
}

/* What is written by hand is known, whatever its size. */
static int rank_of_place(const ro_tables *t, const ro_name *name)
{
    const int population = t->places[name->id].population, known = name->flags & RO_NAME_AMBIGUOUS ? 0 : INT_MAX / 2;
    return known + (population ? population : INT_MAX / 4);
}

const ro_name *ro_tables_best_place(const ro_tables *t, const ro_match *match)
{
    const ro_name *best = NULL, *name;
    for (size_t at = 0; (name = ro_match_next(match, 1u << RO_NAME_PLACE, &at));)
        if (!best || rank_of_place(t, name) > rank_of_place(t, best))
            best = name;
    return best;
}

size_t ro_tables_persons(const ro_tables *t, ro_str name, uint32_t *out, size_t cap)
{
    ro_match match;
    size_t at = 0, n = 0;
    const ro_name *entry;
    unsigned kinds = 1u << RO_NAME_PERSON | 1u << RO_NAME_SURNAME;
    if (!ro_tables_find(t, name, kinds, &match))
        return 0;
    while ((entry = ro_match_next(&match, kinds, &at))) {
        bool known = false;
        for (size_t i = 0; i < n && i < cap; i++)
            known = known || out[i] == entry->id;
        if (known)
            continue;
        if (n < cap)
            out[n] = entry->id;
        n++;
    }
    return n;
}

const ro_tenure *ro_tables_office_on(const ro_tables *t, uint32_t person, ro_day day, ro_held *held)
{
    const ro_person *p = ro_tables_person(t, person);
    choice best = {UINT32_MAX, RO_HELD_NO, 0};
    if (held)
        *held = RO_HELD_NO;
    if (!p)
        return NULL;
    for (uint32_t i = p->first; i < p->first + p->n; i++) {
        choice c = {i, ro_tenure_on(&t->tenures[i], day), distance(&t->tenures[i], day)};
        if (c.held != RO_HELD_NO && (best.tenure == UINT32_MAX || better(t, c, best, day == RO_NO_DAY)))
            best = c;
    }
    if (best.tenure == UINT32_MAX)
        return NULL;
    if (held)
        *held = best.held;
    return &t->tenures[best.tenure];
}
