/* SPDX-License-Identifier: Apache-2.0 */
/* Loading: rows of the TSV files to records and names. */
#include "tables/image.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { COLUMNS_MAX = 16, TABLE_MAX_BYTES = 256 * 1024 * 1024, CODES_MAX = 4096 };

/* A map from a short text to a number, for codes, persons and offices while loading. */
typedef struct map {
    struct map_entry {
        ro_str key;
        uint32_t value;
    } *v;
    size_t n, cap;
} map;

typedef struct loader {
    ro_tables *t;
    ro_arena *arena;
    readout_error *error;
    readout_status status;
    ro_pairs pairs;
    map codes, orgs, persons, offices;
    map lines; /* of the file being read, for doubles */
    bool hashing;
    pthread_t hasher;
    /* the file being read */
    const char *file;
    char *at, *end;
    long line;
    uint32_t n_columns, rows;
    uint32_t place[COLUMNS_MAX]; /* of the wanted columns */
    ro_str cell[COLUMNS_MAX];    /* in the file's order */
} loader;

static void map_make_room(ro_arena *arena, map *m)
{
    if (m->n * 2 < m->cap)
        return;
    map old = *m;
    m->cap = old.cap ? old.cap * 2 : 1024;
    m->v = ro_alloc_array(arena, m->cap, sizeof *m->v);
    for (size_t i = 0; i < old.cap; i++)
        if (old.v[i].key.p) {
            size_t j = ro_str_hash(old.v[i].key) & (m->cap - 1);
            while (m->v[j].key.p)
                j = (j + 1) & (m->cap - 1);
            m->v[j] = old.v[i];
        }
}

/* The value under the key; `fresh` and true where there was none. The key must outlive the map. */
static bool map_add(ro_arena *arena, map *m, ro_str key, uint32_t fresh, uint32_t *value)
{
    map_make_room(arena, m);
    for (size_t i = ro_str_hash(key) & (m->cap - 1);; i = (i + 1) & (m->cap - 1)) {
        if (!m->v[i].key.p) {
            m->v[i] = (struct map_entry){key, fresh};
            m->n++;
            *value = fresh;
            return true;
        }
        if (ro_str_equal(m->v[i].key, key)) {
            *value = m->v[i].value;
            return false;
        }
    }
}

static bool map_get(const map *m, ro_str key, uint32_t *value)
{
    if (!m->cap)
        return false;
    for (size_t i = ro_str_hash(key) & (m->cap - 1); m->v[i].key.p; i = (i + 1) & (m->cap - 1))
        if (ro_str_equal(m->v[i].key, key)) {
            *value = m->v[i].value;
            return true;
        }
    return false;
}

/* ---- reading TSV ---- */

/* Where it is wrong: the file, line and column (counted from 1). */
static bool wrong(loader *l, uint32_t column, const char *what, ro_str text)
{
    l->status = ro_fail(l->error, READOUT_TABLES, -1, "%s:%ld:%u: %s%s%.*s%s", l->file, l->line, column + 1, what,
                        text.n ? " \"" : "", text.n > 60 ? 60 : (int)text.n, text.n ? text.p : "", text.n ? "\"" : "");
    return false;
}

/* Is the line text in UTF-8? An error names the column of the first byte that is none. */
static bool fit_line(loader *l, ro_str line)
{
    uint32_t column = 0, c;
    for (size_t i = 0, n; i < line.n; i += n) {
        n = (unsigned char)line.p[i] < 0x80 ? 1 : ro_utf8_next(line.p + i, line.n - i, &c);
        column += line.p[i] == '\t';
        if (!n)
            return wrong(l, column, "not UTF-8: save the table in that encoding", RO_STR(""));
        if (!line.p[i])
            return wrong(l, column, "a NUL byte: not a table in UTF-8", RO_STR(""));
    }
    return true;
}

/* The line number where the same row stood before, or 0. */
static uint32_t row_before(loader *l)
{
    uint32_t before;
    ro_str row = {l->cell[0].p, (size_t)(l->cell[l->n_columns - 1].p + l->cell[l->n_columns - 1].n - l->cell[0].p)};
    return map_add(l->arena, &l->lines, row, (uint32_t)l->line, &before) ? 0 : before;
}

/* The next line, cut at the tabs; the cells end in NUL in place. False at the end of the file or on an error. */
static bool next_line(loader *l)
{
    while (l->at < l->end) {
        char *line = l->at, *stop = memchr(l->at, '\n', (size_t)(l->end - l->at));
        if (!stop)
            stop = l->end;
        l->at = stop < l->end ? stop + 1 : l->end;
        l->line++;
        if (stop > line && stop[-1] == '\r')
            *--stop = '\0';
        if (stop == line || *line == '#')
            continue;
        *stop = '\0';
        l->n_columns = 0;
        if (!fit_line(l, (ro_str){line, (size_t)(stop - line)}))
            return false;
        for (char *p = line;; p++) {
            char *from = p;
            while (p < stop && *p != '\t')
                p++;
            if (l->n_columns == COLUMNS_MAX)
                return wrong(l, l->n_columns, "too many columns", RO_STR(""));
            l->cell[l->n_columns++] = (ro_str){from, (size_t)(p - from)};
            if (p >= stop)
                break;
            *p = '\0';
        }
        return true;
    }
    return false;
}

/* Copies the table, so that its cells can be ended in place, and finds the wanted columns in its header. */
static bool open_table(loader *l, int table, const char *const *wanted)
{
    ro_str bytes = l->t->files[table].bytes;
    l->file = l->t->files[table].name;
    l->line = 0;
    l->lines = (map){0};
    l->at = ro_copy(l->arena, bytes.p, bytes.n);
    l->end = l->at + bytes.n;
    l->rows = 1;
    for (const char *p = bytes.p; (p = memchr(p, '\n', (size_t)(bytes.p + bytes.n - p))); p++)
        l->rows++;
    if (!next_line(l))
        return l->status == READOUT_OK ? wrong(l, 0, "the header line is missing", RO_STR("")) : false;
    for (uint32_t i = 0; wanted[i]; i++) {
        uint32_t j = 0;
        while (j < l->n_columns && !ro_str_is(l->cell[j], wanted[i]))
            j++;
        if (j == l->n_columns)
            return wrong(l, 0, "the header lacks the column", ro_str_of(wanted[i]));
        l->place[i] = j;
    }
    l->rows = l->rows > l->line ? l->rows - (uint32_t)l->line : 1;
    return true;
}

static bool next_row(loader *l)
{
    uint32_t n = l->n_columns;
    if (!next_line(l))
        return false;
    if (l->n_columns != n) {
        char what[80];
        snprintf(what, sizeof what, "%u columns where the header has %u", l->n_columns, n);
        return wrong(l, l->n_columns - 1, what, RO_STR(""));
    }
    uint32_t before = row_before(l);
    if (before) {
        char what[80];
        snprintf(what, sizeof what, "the same row as in line %u", before);
        return wrong(l, 0, what, RO_STR(""));
    }
    return true;
}

static ro_str cell(const loader *l, uint32_t wanted)
{
    return l->cell[l->place[wanted]];
}

static const char *text_of(const loader *l, uint32_t wanted)
{
    return cell(l, wanted).p;
}

/* The next name of a list; false after the last. */
static bool next_of_list(ro_str *list, ro_str *name)
{
    while (list->n) {
        const char *bar = memchr(list->p, '|', list->n);
        size_t n = bar ? (size_t)(bar - list->p) : list->n;
        *name = ro_str_trim((ro_str){list->p, n});
        list->p += n + (bar != NULL);
        list->n -= n + (bar != NULL);
        if (name->n)
            return true;
    }
    return false;
}

static const char *first_of_list(loader *l, ro_str list)
{
    ro_str name;
    if (!next_of_list(&list, &name))
        return "";
    while (name.n && name.p[name.n - 1] == '*')
        name.n--;
    return ro_copy(l->arena, name.p, name.n);
}

static bool number(loader *l, uint32_t wanted, int most, int *out)
{
    ro_str text = cell(l, wanted);
    long value = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] < '0' || text.p[i] > '9' || value > most)
            return wrong(l, l->place[wanted], "not a number in range", text);
        value = value * 10 + (text.p[i] - '0');
    }
    if (value > most)
        return wrong(l, l->place[wanted], "not a number in range", text);
    *out = (int)value;
    return true;
}

/* YYYY, YYYY-MM or YYYY-MM-DD to its first and last day. */
static bool date(loader *l, uint32_t wanted, ro_day *first, ro_day *last, ro_precision *precision)
{
    ro_str text = cell(l, wanted);
    int part[3] = {0, 1, 1};
    *first = *last = RO_NO_DAY;
    *precision = RO_PRECISION_UNKNOWN;
    if (!text.n)
        return true;
    if (text.n != 4 && text.n != 7 && text.n != 10)
        return wrong(l, l->place[wanted], "not a date (YYYY-MM-DD, YYYY-MM or YYYY)", text);
    for (size_t i = 0, k = 0, value = 0; i <= text.n; i++) {
        if (i == text.n || i == 4 || i == 7) {
            part[k++] = (int)value;
            value = 0;
            if (i < text.n && text.p[i] != '-')
                return wrong(l, l->place[wanted], "not a date (YYYY-MM-DD, YYYY-MM or YYYY)", text);
        } else if (text.p[i] < '0' || text.p[i] > '9') {
            return wrong(l, l->place[wanted], "not a date (YYYY-MM-DD, YYYY-MM or YYYY)", text);
        } else {
            value = value * 10 + (size_t)(text.p[i] - '0');
        }
    }
    if (!ro_day_valid(part[0], part[1], part[2]))
        return wrong(l, l->place[wanted], "no such day", text);
    *first = ro_day_of(part[0], part[1], part[2]);
    *last = text.n == 4    ? ro_day_of(part[0], 12, 31)
            : text.n == 7 ? ro_day_of(part[0], part[1], ro_days_in_month(part[0], part[1]))
                          : *first;
    *precision = text.n == 4 ? RO_PRECISION_YEAR : text.n == 7 ? RO_PRECISION_MONTH : RO_PRECISION_DAY;
    return true;
}

/* ---- codes and names ---- */

static uint16_t add_code(loader *l, const char *code, uint32_t state)
{
    uint32_t index;
    if (map_add(l->arena, &l->codes, ro_str_of(code), l->t->n_codes, &index) && l->t->n_codes < CODES_MAX) {
        l->t->codes[index] = code;
        l->t->code_state[index] = state;
        l->t->n_codes++;
    }
    return (uint16_t)index;
}

/* The code in a cell, which a state or PLOVER must have; empty is fine where `may_lack`. */
static bool code_of(loader *l, uint32_t wanted, bool may_lack, uint16_t *out)
{
    uint32_t index = 0;
    ro_str text = cell(l, wanted);
    if (!text.n && !may_lack)
        return wrong(l, l->place[wanted], "the code is missing", RO_STR(""));
    if (text.n && !map_get(&l->codes, text, &index))
        return wrong(l, l->place[wanted], "not a code of states.tsv or PLOVER", text);
    *out = (uint16_t)index;
    return true;
}

static bool add_name(loader *l, uint32_t wanted, ro_str name, ro_name entry)
{
    if (ro_index_add(l->arena, &l->pairs, name, entry))
        return true;
    return wrong(l, l->place[wanted], "not a name that can be looked for", name);
}

static bool add_names(loader *l, uint32_t wanted, ro_name_kind kind, unsigned flags, uint16_t code, uint32_t id)
{
    ro_str list = cell(l, wanted), name;
    bool first = true;
    while (next_of_list(&list, &name)) {
        ro_name entry = {.kind = (uint8_t)kind, .flags = (uint8_t)(flags | (first ? RO_NAME_CHIEF : 0u)), .code = code, .id = id};
        if (!add_name(l, wanted, name, entry))
            return false;
        first = false;
    }
    return true;
}

/* ---- the tables ---- */

static bool load_states(loader *l)
{
    enum { CODE, NAME, NAMES, ADJECTIVES, NOUNS, PLURALS, CAPITALS, WIKIDATA, COW, FROM, TO };
    static const char *const columns[] = {"code", "name", "names", "adjectives", "nouns", "plurals", "capitals", "wikidata", "cow", "from", "to", NULL};
    static const char *const plover[] = {"UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM"};
    if (!open_table(l, RO_TABLE_STATES, columns))
        return false;
    l->t->states = ro_alloc_array(l->arena, l->rows, sizeof *l->t->states);
    l->t->codes = ro_alloc_array(l->arena, CODES_MAX, sizeof *l->t->codes);
    l->t->code_state = ro_alloc_array(l->arena, CODES_MAX, sizeof *l->t->code_state);
    add_code(l, "", UINT32_MAX);
    for (size_t i = 0; i < sizeof plover / sizeof *plover; i++)
        add_code(l, plover[i], UINT32_MAX);
    while (next_row(l)) {
        uint32_t id = l->t->n_states, known;
        ro_state *s = &l->t->states[id];
        ro_day other;
        ro_precision precision;
        ro_str code = cell(l, CODE);
        if (code.n != 3 || code.p[0] < 'A' || code.p[0] > 'Z')
            return wrong(l, l->place[CODE], "not a code of three capitals", code);
        if (map_get(&l->codes, code, &known))
            return wrong(l, l->place[CODE], "the code is there already", code);
        if (l->t->n_codes >= CODES_MAX)
            return wrong(l, l->place[CODE], "too many states", RO_STR(""));
        s->code = code.p;
        s->code_index = add_code(l, s->code, id);
        s->name = text_of(l, NAME);
        s->adjective = first_of_list(l, cell(l, ADJECTIVES));
        s->capital = first_of_list(l, cell(l, CAPITALS));
        s->wikidata = text_of(l, WIKIDATA);
        if (!number(l, COW, 9999, &s->cow) || !date(l, FROM, &s->from, &other, &precision) || !date(l, TO, &other, &s->to, &precision))
            return false;
        s->former = s->to != RO_NO_DAY;
        unsigned flags = s->former ? RO_NAME_AMBIGUOUS : 0u;
        if (!add_names(l, NAMES, RO_NAME_STATE, 0, s->code_index, id) || !add_names(l, ADJECTIVES, RO_NAME_ADJECTIVE, 0, s->code_index, id) ||
            !add_names(l, NOUNS, RO_NAME_NOUN, 0, s->code_index, id) || !add_names(l, PLURALS, RO_NAME_NOUN, RO_NAME_PLURAL, s->code_index, id) ||
            !add_names(l, CAPITALS, RO_NAME_CAPITAL, flags, s->code_index, id))
            return false;
        l->t->n_states++;
    }
    return l->status == READOUT_OK;
}

static bool load_seats(loader *l)
{
    enum { NAME, NAMES, CODE, KIND };
    static const char *const columns[] = {"name", "names", "code", "kind", NULL};
    if (!open_table(l, RO_TABLE_SEATS, columns))
        return false;
    l->t->seats = ro_alloc_array(l->arena, l->rows, sizeof *l->t->seats);
    while (next_row(l)) {
        uint32_t id = l->t->n_seats;
        ro_seat *s = &l->t->seats[id];
        s->name = text_of(l, NAME);
        s->code = text_of(l, CODE);
        s->kind = text_of(l, KIND);
        if (!code_of(l, CODE, false, &s->code_index) || !add_names(l, NAMES, RO_NAME_SEAT, 0, s->code_index, id))
            return false;
        l->t->n_seats++;
    }
    return l->status == READOUT_OK;
}

static bool load_orgs(loader *l)
{
    enum { ID, NAME, NAMES, KIND, CODE, MEMBERS };
    static const char *const columns[] = {"id", "name", "names", "kind", "code", "members", NULL};
    if (!open_table(l, RO_TABLE_ORGANISATIONS, columns))
        return false;
    l->t->orgs = ro_alloc_array(l->arena, l->rows, sizeof *l->t->orgs);
    while (next_row(l)) {
        uint32_t id = l->t->n_orgs, known, member;
        ro_org *o = &l->t->orgs[id];
        ro_str list = cell(l, MEMBERS), code;
        o->id = text_of(l, ID);
        o->name = text_of(l, NAME);
        o->kind = text_of(l, KIND);
        o->code = text_of(l, CODE);
        o->members = list.p;
        if (!map_add(l->arena, &l->orgs, cell(l, ID), id, &known))
            return wrong(l, l->place[ID], "the organisation is there already", cell(l, ID));
        while (next_of_list(&list, &code))
            if (!map_get(&l->codes, code, &member))
                return wrong(l, l->place[MEMBERS], "not a code of states.tsv", code);
        if (!code_of(l, CODE, false, &o->code_index) || !add_names(l, NAMES, RO_NAME_ORG, 0, o->code_index, id))
            return false;
        l->t->n_orgs++;
    }
    return l->status == READOUT_OK;
}

static bool load_groups(loader *l)
{
    enum { NAME, NAMES, CODE, KIND, STATES };
    static const char *const columns[] = {"name", "names", "code", "kind", "states", NULL};
    if (!open_table(l, RO_TABLE_GROUPS, columns))
        return false;
    l->t->groups = ro_alloc_array(l->arena, l->rows, sizeof *l->t->groups);
    while (next_row(l)) {
        uint32_t id = l->t->n_groups;
        ro_group *g = &l->t->groups[id];
        g->name = text_of(l, NAME);
        g->code = text_of(l, CODE);
        g->kind = text_of(l, KIND);
        g->states = text_of(l, STATES);
        if (!code_of(l, CODE, true, &g->code_index) || !add_names(l, NAMES, RO_NAME_GROUP, 0, g->code_index, id))
            return false;
        l->t->n_groups++;
    }
    return l->status == READOUT_OK;
}

static bool load_offices(loader *l)
{
    enum { PHRASE, NAME, KIND, RANK, FLAGS, CODE };
    static const char *const columns[] = {"phrase", "name", "kind", "rank", "flags", "code", NULL};
    if (!open_table(l, RO_TABLE_OFFICES, columns))
        return false;
    l->t->offices = ro_alloc_array(l->arena, l->rows, sizeof *l->t->offices);
    while (next_row(l)) {
        uint32_t id = l->t->n_offices, rank_of;
        ro_office *o = &l->t->offices[id];
        ro_str kind = cell(l, KIND), flags = cell(l, FLAGS);
        int rank = 0;
        o->phrase = text_of(l, PHRASE);
        o->name = text_of(l, NAME);
        o->state = text_of(l, CODE);
        if (ro_str_is(kind, "office"))
            o->kind = RO_NAME_OFFICE;
        else if (ro_str_is(kind, "modifier"))
            o->kind = RO_NAME_MODIFIER;
        else if (ro_str_is(kind, "collective"))
            o->kind = RO_NAME_COLLECTIVE;
        else
            return wrong(l, l->place[KIND], "not office, modifier or collective", kind);
        if (!number(l, RANK, 8, &rank) || !code_of(l, CODE, true, &o->code_index))
            return false;
        o->rank = (uint8_t)rank;
        o->of_state = memchr(flags.p, 'o', flags.n) != NULL;
        o->plural = memchr(flags.p, 'p', flags.n) != NULL;
        o->title = memchr(flags.p, 't', flags.n) != NULL;
        unsigned name_flags = (o->plural ? RO_NAME_PLURAL : 0u) | (memchr(flags.p, '*', flags.n) ? RO_NAME_AMBIGUOUS : 0u) | RO_NAME_CHIEF;
        ro_name entry = {.kind = o->kind, .flags = (uint8_t)name_flags, .code = o->code_index, .id = id};
        if (!add_name(l, PHRASE, cell(l, PHRASE), entry))
            return false;
        if (o->kind == RO_NAME_OFFICE && !o->plural)
            map_add(l->arena, &l->offices, ro_str_of(o->name), o->rank, &rank_of);
        l->t->n_offices++;
    }
    return l->status == READOUT_OK;
}

static bool load_places(loader *l)
{
    enum { NAME, NAMES, CODE, KIND, POPULATION };
    static const char *const columns[] = {"name", "names", "code", "kind", "population", NULL};
    if (!open_table(l, RO_TABLE_PLACES, columns))
        return false;
    l->t->places = ro_alloc_array(l->arena, l->rows, sizeof *l->t->places);
    while (next_row(l)) {
        uint32_t id = l->t->n_places;
        ro_place *p = &l->t->places[id];
        p->name = text_of(l, NAME);
        p->code = text_of(l, CODE);
        p->kind = text_of(l, KIND);
        if (!code_of(l, CODE, true, &p->code_index) || !number(l, POPULATION, 100000000, &p->population) ||
            !add_names(l, NAMES, RO_NAME_PLACE, 0, p->code_index, id))
            return false;
        l->t->n_places++;
    }
    return l->status == READOUT_OK;
}

static bool load_agencies(loader *l)
{
    enum { NAME, NAMES, CODE, KIND };
    static const char *const columns[] = {"name", "names", "code", "kind", NULL};
    if (!open_table(l, RO_TABLE_AGENCIES, columns))
        return false;
    l->t->agencies = ro_alloc_array(l->arena, l->rows, sizeof *l->t->agencies);
    while (next_row(l)) {
        uint32_t id = l->t->n_agencies;
        ro_agency *a = &l->t->agencies[id];
        a->name = text_of(l, NAME);
        a->code = text_of(l, CODE);
        a->kind = text_of(l, KIND);
        if (!code_of(l, CODE, false, &a->code_index) || !add_names(l, NAMES, RO_NAME_AGENCY, 0, a->code_index, id))
            return false;
        l->t->n_agencies++;
    }
    return l->status == READOUT_OK;
}

/* Names of a person: the full name, the others, and the surnames, which are found without "al-" too. */
static bool add_person_names(loader *l, uint32_t person_cell, uint32_t names_cell, uint32_t surname_cell, uint16_t code, uint32_t id)
{
    static const char *const articles[] = {"al-", "Al-", "el-", "El-", "al ", "Al ", "el ", "El ", "ash-", "as-", "ad-", "an-", "ar-", "at-", "az-", NULL};
    static const char *const titles[] = {"Sheikh", "Amir", "Emir", "Arab", "Sharif", NULL};
    ro_name person = {.kind = RO_NAME_PERSON, .flags = RO_NAME_CHIEF, .code = code, .id = id};
    ro_name surname = {.kind = RO_NAME_SURNAME, .code = code, .id = id};
    ro_str list = cell(l, surname_cell), family;
    if (!add_name(l, person_cell, cell(l, person_cell), person) || !add_names(l, names_cell, RO_NAME_PERSON, 0, code, id))
        return false;
    while (next_of_list(&list, &family)) {
        if (!add_name(l, surname_cell, family, surname))
            return false;
        for (const char *const *article = articles; *article; article++)
            if (ro_str_starts(family, *article)) {
                size_t n = strlen(*article);
                if (ro_str_in((ro_str){family.p + n, family.n - n}, titles))
                    break;
                if (!add_name(l, surname_cell, (ro_str){family.p + n, family.n - n}, surname))
                    return false;
                break;
            }
    }
    return true;
}

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

static bool load_holders(loader *l)
{
    enum { CODE, OFFICE, TITLE, PERSON, SURNAME, NAMES, WIKIDATA, START, END, OPEN_AS_OF, SOURCE };
    static const char *const columns[] = {"code", "office", "title", "person", "surname", "names", "wikidata", "start", "end", "open_as_of", "source", NULL};
    if (!open_table(l, RO_TABLE_HOLDERS, columns))
        return false;
    ro_tables *t = l->t;
    t->tenures = ro_alloc_array(l->arena, l->rows, sizeof *t->tenures);
    t->persons = ro_alloc_array(l->arena, l->rows, sizeof *t->persons);
    struct told {
        ro_str person, names, surname;
    } *told = ro_alloc_array(l->arena, l->rows, sizeof *told);
    map office_ids = {0};
    while (next_row(l)) {
        ro_tenure *h = &t->tenures[t->n_tenures];
        ro_precision other;
        ro_day early;
        uint32_t index, rank;
        ro_str key = cell(l, WIKIDATA);
        h->office = text_of(l, OFFICE);
        h->title = text_of(l, TITLE);
        h->source = text_of(l, SOURCE);
        h->org = "";
        if (!cell(l, OFFICE).n)
            return wrong(l, l->place[OFFICE], "the office is missing", RO_STR(""));
        if (map_get(&l->codes, cell(l, CODE), &index)) {
            h->code = t->codes[index];
            h->code_index = (uint16_t)index;
        } else if (map_get(&l->orgs, cell(l, CODE), &index)) {
            h->code = t->orgs[index].code;
            h->code_index = t->orgs[index].code_index;
            h->org = t->orgs[index].id;
        } else {
            return wrong(l, l->place[CODE], "neither a state nor an organisation of the tables", cell(l, CODE));
        }
        if (!date(l, START, &h->start, &h->start_by, &h->precision) || !date(l, END, &h->end_from, &h->end, &other) ||
            !date(l, OPEN_AS_OF, &early, &h->open_as_of, &other))
            return false;
        if (h->start != RO_NO_DAY && h->end != RO_NO_DAY && h->end < h->start)
            return wrong(l, l->place[END], "the end lies before the start", cell(l, END));
        h->rank = map_get(&l->offices, ro_str_of(h->office), &rank) ? (uint8_t)rank : 6;
        map_add(l->arena, &office_ids, ro_str_of(h->office), (uint32_t)office_ids.n, &index);
        h->office_index = (uint16_t)index;
        if (!key.n)
            key = ro_str_printf(l->arena, "%s\t%s", text_of(l, PERSON), text_of(l, CODE));
        if (map_add(l->arena, &l->persons, key, t->n_persons, &h->person)) {
            ro_person *p = &t->persons[t->n_persons++];
            p->name = text_of(l, PERSON);
            p->surname = first_of_list(l, cell(l, SURNAME));
            p->wikidata = text_of(l, WIKIDATA);
            p->code = h->code;
            p->code_index = h->code_index;
            told[h->person] = (struct told){cell(l, PERSON), cell(l, NAMES), cell(l, SURNAME)};
        } else if (ro_str_equal(told[h->person].person, cell(l, PERSON)) && ro_str_equal(told[h->person].names, cell(l, NAMES)) &&
                   ro_str_equal(told[h->person].surname, cell(l, SURNAME))) {
            t->n_tenures++;
            continue; /* the same names again */
        }
        if (!add_person_names(l, PERSON, NAMES, SURNAME, h->code_index, h->person))
            return false;
        t->n_tenures++;
    }
    if (l->status != READOUT_OK)
        return false;
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
    for (uint32_t i = 0; i < l->pairs.list.n; i++) { /* names stand for the code of the first tenure */
        ro_name *name = &l->pairs.list.v[i].name;
        if (name->kind == RO_NAME_PERSON || name->kind == RO_NAME_SURNAME)
            name->code = t->persons[name->id].code_index;
    }
    return true;
}

static bool load_topics(loader *l)
{
    enum { TERM, TOPIC, CONTEXT };
    static const char *const columns[] = {"term", "topic", "context", NULL};
    static const char *const contexts[] = {"military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
                                           "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression",
                                           "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory",
                                           "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology",
                                           "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking", NULL};
    if (!open_table(l, RO_TABLE_TOPICS, columns))
        return false;
    l->t->topics = ro_alloc_array(l->arena, l->rows, sizeof *l->t->topics);
    while (next_row(l)) {
        ro_topic *topic = &l->t->topics[l->t->n_topics];
        *topic = (ro_topic){text_of(l, TERM), text_of(l, TOPIC), text_of(l, CONTEXT)};
        if (!cell(l, TERM).n || !cell(l, TOPIC).n)
            return wrong(l, l->place[cell(l, TERM).n ? TOPIC : TERM], "the term or its topic is missing", RO_STR(""));
        if (!ro_str_in(cell(l, CONTEXT), contexts))
            return wrong(l, l->place[CONTEXT], "not a general context of PLOVER", cell(l, CONTEXT));
        l->t->n_topics++;
    }
    ro_topics_index(l->arena, l->t);
    return l->status == READOUT_OK;
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

static void index_offices(loader *l)
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

/* ---- files ---- */

/* Reads a file of the user's folder; true with bytes.p NULL where there is none by that name. */
static bool read_replacement(loader *l, const char *dir, const char *name, ro_str *bytes)
{
    struct stat info;
    size_t n = 0;
    ro_str path = ro_str_printf(l->arena, "%s/%s", dir, name);
    bytes->p = NULL;
    if (stat(path.p, &info) != 0) {
        if (errno == ENOENT)
            return true;
        l->status = ro_fail(l->error, READOUT_IO, -1, "cannot read the table %s: %s", path.p, strerror(errno));
        return false;
    }
    if (!S_ISREG(info.st_mode) || info.st_size > TABLE_MAX_BYTES) {
        l->status = ro_fail(l->error, READOUT_TABLES, -1, "%s: not a plain file of at most 256 MiB", path.p);
        return false;
    }
    char *buffer = ro_alloc(l->arena, (size_t)info.st_size + 1);
    int file = open(path.p, O_RDONLY | O_CLOEXEC);
    ssize_t got = file < 0 ? -1 : 0;
    while (file >= 0 && n < (size_t)info.st_size) {
        got = read(file, buffer + n, (size_t)info.st_size - n);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        n += (size_t)got;
    }
    int reason = errno;
    if (file >= 0)
        close(file);
    if (got < 0) {
        l->status = ro_fail(l->error, READOUT_IO, -1, "cannot read the table %s: %s", path.p, strerror(reason));
        return false;
    }
    *bytes = (ro_str){buffer, n};
    return true;
}

static bool find_files(loader *l, const char *dir)
{
    struct stat info;
    if (dir && (stat(dir, &info) != 0 || !S_ISDIR(info.st_mode))) {
        l->status = ro_fail(l->error, READOUT_IO, -1, "the folder of tables %s cannot be opened; name a folder that holds files such as states.tsv", dir);
        return false;
    }
    for (int i = 0; i < RO_EMBEDDED_TABLES; i++) {
        const ro_embedded *e = &ro_embedded_tables[i];
        l->t->files[i].name = e->name;
        l->t->files[i].bytes = (ro_str){e->start, (size_t)(e->end - e->start)};
        ro_str bytes = {0};
        if (dir && !read_replacement(l, dir, e->name, &bytes))
            return false;
        if (bytes.p) {
            l->t->files[i].bytes = bytes;
            l->t->files[i].replaced = true;
        }
    }
    return true;
}

/* The hash of the hashes, each after its file's name, so that bytes cannot move from one file to the next unseen. */
static void *hash_files(void *tables)
{
    ro_tables *t = tables;
    char list[RO_EMBEDDED_TABLES * 100];
    size_t n = 0;
    for (int i = 0; i < RO_EMBEDDED_TABLES; i++) {
        char hex[65];
        ro_sha256(t->files[i].bytes.p, t->files[i].bytes.n, hex);
        int size = snprintf(list + n, sizeof list - n, "%s  %s\n", hex, t->files[i].name);
        n += size > 0 ? (size_t)size : 0;
    }
    ro_sha256(list, n, t->sha256);
    return NULL;
}

static void load_all(loader *l, const char *dir)
{
    bool replaced = false;
    if (!find_files(l, dir))
        return;
    for (int i = 0; i < RO_EMBEDDED_TABLES; i++)
        replaced |= l->t->files[i].replaced;
    if (!load_topics(l))
        return;
    if (!replaced && ro_image_use(l->t, (ro_str){ro_embedded_image.start, (size_t)(ro_embedded_image.end - ro_embedded_image.start)}))
        return;
    /* Hashing takes as long as all the rest: beside it, where a thread can be had. */
    l->hashing = pthread_create(&l->hasher, NULL, hash_files, l->t) == 0;
    if (!l->hashing)
        hash_files(l->t);
    if (load_states(l) && load_seats(l) && load_orgs(l) && load_groups(l) && load_offices(l) && load_places(l) && load_agencies(l) && load_holders(l)) {
        index_offices(l);
        ro_index_build(l->arena, &l->pairs, &l->t->index);
    }
}

readout_status ro_tables_load(const char *dir, const readout_allocator *allocator, ro_tables **out, readout_error *error)
{
    jmp_buf no_memory;
    *out = NULL;
    const readout_allocator *const memory = ro_allocator_or_default(allocator);
    ro_tables *const t = memory->allocate(memory->context, sizeof *t);
    loader *const l = t ? memory->allocate(memory->context, sizeof *l) : NULL;
    if (!l) {
        if (t)
            memory->release(memory->context, t);
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory loading the tables");
    }
    memset(t, 0, sizeof *t);
    memset(l, 0, sizeof *l);
    ro_arena_init(&t->arena, memory);
    l->t = t;
    l->arena = &t->arena;
    l->error = error;
    l->status = READOUT_OK;
    if (setjmp(no_memory) == 0) {
        t->arena.guard = &no_memory;
        load_all(l, dir);
    } else {
        l->status = ro_fail(error, READOUT_NOMEM, -1, "out of memory loading the tables");
    }
    t->arena.guard = NULL;
    if (l->hashing)
        pthread_join(l->hasher, NULL);
    readout_status status = l->status;
    memory->release(memory->context, l);
    if (status != READOUT_OK) {
        ro_tables_free(t);
        return status;
    }
    *out = t;
    return READOUT_OK;
}

void ro_tables_free(ro_tables *t)
{
    if (!t)
        return;
    const readout_allocator *allocator = t->arena.allocator;
    ro_arena_release(&t->arena);
    allocator->release(allocator->context, t);
}

const char *ro_tables_sha256(const ro_tables *t)
{
    return t->sha256;
}

bool ro_tables_file(const ro_tables *t, size_t i, const char **name, ro_str *bytes, bool *replaced)
{
    if (i >= RO_EMBEDDED_TABLES)
        return false;
    *name = t->files[i].name;
    *bytes = t->files[i].bytes;
    *replaced = t->files[i].replaced;
    return true;
}
