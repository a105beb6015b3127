/* SPDX-License-Identifier: Apache-2.0 */
/* Private to the files of merging: the records that tellings are merged into, and what the files ask one another. */
#ifndef RO_EVENTS_ENGAGEMENTS_MERGE_H
#define RO_EVENTS_ENGAGEMENTS_MERGE_H

#include "events/engagements.h"

/* What merging must know of a record beside the annotation. */
typedef struct record {
    ro_telling first;
    ro_parties parties;
    ro_where where;
    uint32_t time, told; /* the sentence that told of it last */
    uint32_t until;      /* the time that tells of a visit's last day, RO_NONE */
} record;

typedef struct merger {
    const ro_teller *teller;
    ro_document *d;
    RO_ARRAY(record) records; /* one an engagement */
    ro_telling pending;       /* of the title or lead, too poor to stand alone: completed by the next that fits */
    bool has_pending;
    uint32_t last; /* the record that the telling before went into, RO_NONE */
} merger;

static inline const ro_time *time_at(const merger *m, uint32_t id) { return id == RO_NONE ? NULL : &m->d->times.v[id]; }

static inline bool dated(const ro_time *t) { return t && t->begin != RO_NO_DAY; }

/* engagements_same.c. The record that the telling tells of again, the last such; RO_NONE. */
uint32_t merge_find(const merger *m, const ro_telling *telling);
/* Can both be true of one engagement? What is not said fits anything. */
/* "the 23rd meeting", "the 20th": not one. */
bool merge_other_rank(const merger *m, const record *r, const ro_telling *w);
bool merge_days_fit(const ro_time *a, const ro_time *b);
bool merge_home_after(const merger *m, const ro_telling *home, const ro_time *day, const ro_time *stay);
bool merge_places_fit(const ro_where *a, const ro_where *b);
/* Can those of `b` be among `a`? *shared of them are, *absent have no one of their state there. `back`: the telling may refer back. */
bool merge_parties_fit(const ro_parties *a, const ro_parties *b, bool back, uint32_t *shared, uint32_t *absent);

/* engagements_alone.c. Does it tell enough to be a record? Is nobody named? */
bool merge_stands_alone(const merger *m, const ro_telling *telling);
bool merge_states_only(const ro_parties *parties);

/* engagements_lend.c. What context adds to telling i of `all`: before a record is looked for, and where none was found. */
void merge_lend_before(const merger *m, const ro_tellings *all, uint32_t i, ro_telling *telling);
void merge_lend_after(const merger *m, ro_telling *telling);
/* The places that the party of "met officials" is told to visit: those of one sentence, telling `at`'s own, or else the last visit told.
 * How many; at most RO_MOST_PLACES. */
uint32_t merge_places_visited(const merger *m, const ro_tellings *all, uint32_t at, ro_where *out);

/* engagements_days.c. The days of engagement `at` that another sentence tells, where it has none. */
void merge_lend_days(merger *m, uint32_t at);

/* engagements_write.c. Completes the document's engagements by their records. */
void merge_write(merger *m);

#endif
