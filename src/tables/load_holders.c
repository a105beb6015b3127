/* SPDX-License-Identifier: Apache-2.0 */
/* People and the offices they held: rows of holders.tsv to persons and tenures, sorted by person; tenures by state, office and day. */
#include "tables/load.h"

#include <stdlib.h>

enum { CODE, OFFICE, TITLE, PERSON, SURNAME, NAMES, WIKIDATA, START, END, OPEN_AS_OF, SOURCE }; /* of holders.tsv */

/* What a person's row before gave as names: the same again need not be indexed again. */
typedef struct told {
    ro_str person, names, surname;
} told;

/* ---- a person's names ---- */

/* "al-Sisi" is found as "Sisi" too; but the rest of "Al Sheikh" is a title. */
static bool add_without_article(loader *l, ro_str family, ro_name entry)
{
    static const char *const articles[] = {"al-", "Al-", "el-", "El-", "al ", "Al ", "el ", "El ", "ash-", "as-", "ad-", "an-", "ar-", "at-", "az-", NULL};
    static const char *const titles[] = {"Sheikh", "Amir", "Emir", "Arab", "Sharif", NULL};
    for (const char *const *article = articles; *article; article++)
        if (ro_str_starts(family, *article)) {
            size_t n = strlen(*article);
            ro_str rest = {family.p + n, family.n - n};
            return ro_str_in(rest, titles) || load_name(l, SURNAME, rest, entry);
        }
    return true;
}

/* The full name, the others, and the surnames. */
static bool add_person_names(loader *l, uint16_t code, uint32_t id)
{
    ro_name person = {.kind = RO_NAME_PERSON, .flags = RO_NAME_CHIEF, .code = code, .id = id};
    ro_name surname = {.kind = RO_NAME_SURNAME, .code = code, .id = id};
    ro_str list = tsv_cell(l, SURNAME), family;
    if (!load_name(l, PERSON, tsv_cell(l, PERSON), person) || !load_names(l, NAMES, RO_NAME_PERSON, 0, code, id))
        return false;
    while (tsv_next_of_list(&list, &family))
        if (!load_name(l, SURNAME, family, surname) || !add_without_article(l, family, surname))
            return false;
    return true;
}

static bool told_alike(const loader *l, const told *before)
{
    return ro_str_equal(before->person, tsv_cell(l, PERSON)) && ro_str_equal(before->names, tsv_cell(l, NAMES)) &&
           ro_str_equal(before->surname, tsv_cell(l, SURNAME));
}

/* ---- a tenure ---- */

static int by_person(const void *a, const void *b)
{
    const ro_tenure *x = a, *y = b;
    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->rank != y->rank)
        return x->rank < y->rank ? -1 : 1;
    int order = strcmp(x->code, y->code);
    return order ? order : strcmp(x->office, y->office);
}

static bool find_side(loader *l, ro_tenure *h)
{
    uint32_t index;
    h->org = "";
    if (ro_map_get(&l->codes, tsv_cell(l, CODE), &index)) {
        h->code = l->t->codes[index];
        h->code_index = (uint16_t)index;
    } else if (ro_map_get(&l->orgs, tsv_cell(l, CODE), &index)) {
        h->code = l->t->orgs[index].code;
        h->code_index = l->t->orgs[index].code_index;
        h->org = l->t->orgs[index].id;
    } else if (ro_map_get(&l->groups, tsv_cell(l, CODE), &index)) {
        h->code = l->t->groups[index].code;
        h->code_index = l->t->groups[index].code_index;
        h->org = l->t->groups[index].name;
    } else {
        return tsv_wrong(l, l->place[CODE], "neither a state nor an organisation or group of the tables", tsv_cell(l, CODE));
    }
    return true;
}

static bool find_days(loader *l, ro_tenure *h)
{
    ro_precision other;
    ro_day early;
    if (!tsv_date(l, START, &h->start, &h->start_by, &h->precision) || !tsv_date(l, END, &h->end_from, &h->end, &other) ||
        !tsv_date(l, OPEN_AS_OF, &early, &h->open_as_of, &other))
        return false;
    if (h->start != RO_NO_DAY && h->end != RO_NO_DAY && h->end < h->start)
        return tsv_wrong(l, l->place[END], "the end lies before the start", tsv_cell(l, END));
    return true;
}

/* The person by Wikidata item, or by name and code where there is none; made at the first row. */
static bool find_person(loader *l, ro_tenure *h, told *all)
{
    ro_tables *t = l->t;
    ro_str key = tsv_cell(l, WIKIDATA);
    if (!key.n)
        key = ro_str_printf(l->arena, "%s\t%s", tsv_text(l, PERSON), tsv_text(l, CODE));
    if (ro_map_add(l->arena, &l->persons, key, t->n_persons, &h->person)) {
        ro_person *p = &t->persons[t->n_persons++];
        p->name = tsv_text(l, PERSON);
        p->surname = tsv_first_of_list(l, tsv_cell(l, SURNAME));
        p->wikidata = tsv_text(l, WIKIDATA);
        p->code = h->code;
        p->code_index = h->code_index;
        all[h->person] = (told){tsv_cell(l, PERSON), tsv_cell(l, NAMES), tsv_cell(l, SURNAME)};
    } else if (told_alike(l, &all[h->person])) {
        return true;
    }
    return add_person_names(l, h->code_index, h->person);
}

static bool load_tenure(loader *l, ro_tenure *h, ro_map *office_ids, told *all)
{
    enum { RANK_UNKNOWN = 6 };
    uint32_t index, rank;
    h->office = tsv_text(l, OFFICE);
    h->title = tsv_text(l, TITLE);
    h->source = tsv_text(l, SOURCE);
    if (!tsv_cell(l, OFFICE).n)
        return tsv_wrong(l, l->place[OFFICE], "the office is missing", RO_STR(""));
    if (!find_side(l, h) || !find_days(l, h))
        return false;
    h->rank = ro_map_get(&l->offices, ro_str_of(h->office), &rank) ? (uint8_t)rank : RANK_UNKNOWN;
    ro_map_add(l->arena, office_ids, ro_str_of(h->office), (uint32_t)office_ids->n, &index);
    h->office_index = (uint16_t)index;
    return find_person(l, h, all);
}

/* ---- all of them ---- */

/* Persons and their names stand for the code of the first tenure. */
static void join_persons(loader *l)
{
    ro_tables *t = l->t;
    qsort(t->tenures, t->n_tenures, sizeof *t->tenures, by_person);
    for (uint32_t i = 0; i < t->n_tenures; i++) {
        ro_person *p = &t->persons[t->tenures[i].person];
        if (!p->n) {
            p->first = i;
            p->code = t->tenures[i].code;
            p->code_index = t->tenures[i].code_index;
        }
        p->n++;
    }
    for (uint32_t i = 0; i < l->pairs.list.n; i++) {
        ro_name *name = &l->pairs.list.v[i].name;
        if (name->kind == RO_NAME_PERSON || name->kind == RO_NAME_SURNAME)
            name->code = t->persons[name->id].code_index;
    }
}

bool load_holders(loader *l)
{
    static const char *const columns[] = {"code", "office", "title", "person", "surname", "names", "wikidata", "start", "end", "open_as_of", "source", NULL};
    if (!tsv_open(l, RO_TABLE_HOLDERS, columns))
        return false;
    ro_tables *t = l->t;
    t->tenures = ro_alloc_array(l->arena, l->rows, sizeof *t->tenures);
    t->persons = ro_alloc_array(l->arena, l->rows, sizeof *t->persons);
    told *all = ro_alloc_array(l->arena, l->rows, sizeof *all);
    ro_map office_ids = {0};
    for (; tsv_row(l); t->n_tenures++)
        if (!load_tenure(l, &t->tenures[t->n_tenures], &office_ids, all))
            return false;
    if (l->status != READOUT_OK)
        return false;
    join_persons(l);
    return true;
}

/* ---- holders of an office ---- */

typedef struct office_key {
    uint64_t key; /* code, office, start */
    uint32_t tenure;
} office_key;

static int by_key(const void *a, const void *b)
{
    const office_key *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->tenure > y->tenure) - (x->tenure < y->tenure);
}

void load_offices_by_day(loader *l)
{
    ro_tables *t = l->t;
    office_key *keys = ro_alloc_array(l->arena, t->n_tenures, sizeof *keys);
    for (uint32_t i = 0; i < t->n_tenures; i++) {
        const ro_tenure *h = &t->tenures[i];
        uint64_t start = h->start == RO_NO_DAY ? 0 : (uint64_t)(h->start + 1000000) & 0xFFFFFFFFu;
        keys[i] = (office_key){(uint64_t)h->code_index << 48 | (uint64_t)h->office_index << 32 | start, i};
    }
    qsort(keys, t->n_tenures, sizeof *keys, by_key);
    t->by_office = ro_alloc_array(l->arena, t->n_tenures, sizeof *t->by_office);
    for (uint32_t i = 0; i < t->n_tenures; i++)
        t->by_office[i] = keys[i].tenure;
}
