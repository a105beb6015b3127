/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Private to the files that load: a TSV file read row by row (tsv.c), its rows to records and names (load_states.c, load_world.c, load_holders.c).
 * Whatever is false has set the error, which names file, line and column.
 */
#ifndef RO_TABLES_LOAD_H
#define RO_TABLES_LOAD_H

#include "tables/names.h"

#include <pthread.h>

enum { COLUMNS_MAX = 16, CODES_MAX = 4096 };

/* A map from a short text to a number, for codes, persons and offices while loading. */
typedef struct ro_map {
    struct map_entry {
        ro_str key;
        uint32_t value, hash;
    } *v;
    size_t n, cap;
} ro_map;

/* map.c. The value under the key; `fresh` and true where there was none. The key must outlive the map. */
void ro_map_empty(ro_arena *arena, ro_map *m, uint32_t n); /* and with room for n */
bool ro_map_add(ro_arena *arena, ro_map *map, ro_str key, uint32_t fresh, uint32_t *value);
bool ro_map_get(const ro_map *map, ro_str key, uint32_t *value);

typedef struct loader {
    ro_tables *t;
    ro_arena *arena;
    readout_error *error;
    readout_status status;
    ro_pairs pairs;
    ro_map codes, orgs, groups, persons, offices;
    ro_map lines; /* of the file being read, for doubles */
    bool hashing;
    pthread_t hasher;
    /* the file being read */
    const char *file;
    int table;
    char *at, *end, *more; /* the rows that the user's folder adds */
    long line;
    uint32_t n_columns, rows;
    uint32_t place[COLUMNS_MAX]; /* of the wanted columns */
    ro_str cell[COLUMNS_MAX];    /* in the file's order */
} loader;

/* tsv.c: the file being read. Opens a table and finds the wanted columns (NULL-ended) in its header; then one row after another. */
bool tsv_open(loader *l, int table, const char *const *wanted);
bool tsv_row(loader *l);
/* Cells by the place of their column in `wanted`; the text ends in NUL and lives as long as the tables. */
ro_str tsv_cell(const loader *l, uint32_t wanted);
const char *tsv_text(const loader *l, uint32_t wanted);
bool tsv_number(loader *l, uint32_t wanted, int most, int *out);
/* YYYY, YYYY-MM or YYYY-MM-DD to its first and last day; an empty cell to RO_NO_DAY. */
bool tsv_date(loader *l, uint32_t wanted, ro_day *first, ro_day *last, ro_precision *precision);
/* The next name of a list "a|b|c"; false after the last. The first, without its mark. */
bool tsv_next_of_list(ro_str *list, ro_str *name);
const char *tsv_first_of_list(loader *l, ro_str list);
/* Sets the error at the current line, in the file's own column (l->place of the wanted one); returns false. */
bool tsv_wrong(loader *l, uint32_t column, const char *what, ro_str text);
/* What a user should know of the cell of a wanted column; the row stays. */
void tsv_warn(loader *l, uint32_t wanted, const char *what, ro_str text);

/* load_states.c, load_world.c: tables to records and names, in this order; each needs those before it. */
bool load_states(loader *l);
bool load_seats(loader *l);
bool load_orgs(loader *l);
bool load_groups(loader *l);
bool load_offices(loader *l);
bool load_places(loader *l);
bool load_agencies(loader *l);
bool load_topics(loader *l); /* of itself */
/* files.c: the bytes of all tables, those of the folder where it has them. */
bool load_files(loader *l, const char *dir);
bool load_is_users(const loader *l, int table); /* in whole or in part */
/* load_words.c: checks the tables of words that are a user's; a type that nobody knows is a warning, the row stays. */
bool load_words(loader *l);
/* Names of a cell for the index. The cell's list: the first is the chief name. */
bool load_name(loader *l, uint32_t wanted, ro_str name, ro_name entry);
bool load_names(loader *l, uint32_t wanted, ro_name_kind kind, unsigned flags, uint16_t code, uint32_t id);

/* load_holders.c: people and their tenures; then tenures by state, office and day. */
bool load_holders(loader *l);
void load_offices_by_day(loader *l);

#endif
