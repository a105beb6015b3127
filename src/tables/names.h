/* SPDX-License-Identifier: Apache-2.0 */
/* Inside of the tables: folding, the index of names, and the records. Only for src/tables. */
#ifndef RO_TABLES_NAMES_H
#define RO_TABLES_NAMES_H

#include "tables/embedded.h"
#include "tables/tables.h"

enum { RO_KEY_MAX = 400 }; /* bytes of a folded name; longer names are refused at load and never matched */

/* One word of a text, folded. */
typedef struct ro_word {
    size_t start, end; /* bytes of the text; end takes in the last point of "U.S." */
    bool capital;      /* the first letter is a capital                            */
    bool upper;        /* has a letter, and every letter is a capital              */
    bool lower;        /* has a letter that is no capital                          */
    bool abbreviated;  /* at most four letters: a point may follow inside a name   */
} ro_word;

typedef struct ro_slot {
    uint32_t hash;      /* upper half of the hash                                 */
    uint32_t key;       /* where in the keys                                      */
    uint32_t first;     /* entries                                                */
    uint16_t key_n;     /* 0: empty                                               */
    uint16_t n;         /* 0: some name begins so, but none ends here             */
} ro_slot;

typedef struct ro_index {
    ro_slot *slots;
    size_t n_slots;     /* never all full */
    char *keys;
    size_t n_keys;      /* bytes */
    ro_name *names;
    size_t n_names;
} ro_index;

/* Names while loading: their keys lie one after another in `keys`. */
struct ro_pair {
    uint32_t key;
    uint16_t key_n;
    ro_name name;
};
typedef struct ro_pairs {
    RO_ARRAY(struct ro_pair) list;
    char *keys;
    uint32_t n_keys, cap_keys;
} ro_pairs;

/* Makes room for the names of tables of so many bytes, before the first is added. */
void ro_index_expect(ro_arena *arena, ro_pairs *pairs, size_t bytes);
/* Adds a name as a table has it: a final `*` is taken off and flags it ambiguous. False where it holds no word. */
bool ro_index_add(ro_arena *arena, ro_pairs *pairs, ro_str name, ro_name entry);
/* Builds the index from the pairs. */
void ro_index_build(ro_arena *arena, ro_pairs *pairs, ro_index *index);
#define RO_HASH_START 14695981039346656037u

struct ro_tables {
    ro_arena arena;
    char sha256[65];
    struct {
        const char *name, *path; /* the path is what errors name: the user's file, else the name */
        ro_str bytes;
        bool replaced;
        const char *more_path;       /* the user's file of rows to add, or NULL; its rows stand last in bytes */
        size_t more_at;              /* from where on */
        long more_line;              /* of the header in it */
    } files[RO_EMBEDDED_TABLES];
    RO_ARRAY(const char *) warnings;
    ro_index index;

    ro_state *states;
    ro_seat *seats;
    ro_org *orgs;
    ro_group *groups;
    ro_office *offices;
    ro_place *places;
    ro_agency *agencies;
    ro_person *persons;
    ro_tenure *tenures;
    uint32_t n_states, n_seats, n_orgs, n_groups, n_offices, n_places, n_agencies, n_persons, n_tenures;

    const char **codes; /* [0] is "" */
    uint32_t n_codes;
    uint32_t *code_state; /* state of a code, or UINT32_MAX */
    uint32_t *by_office;  /* tenures by (code, office, start) */

    ro_topic *topics;
    uint32_t n_topics, n_topic_slots;
    uint32_t *topic_slot, *topic_next; /* by the first word of the term; the longest term of a slot first; UINT32_MAX ends */
};

/* Fills the slots of the topics (topics.c). */
void ro_topics_index(ro_arena *arena, ro_tables *t);

#endif
