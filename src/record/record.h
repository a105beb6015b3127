/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RO_RECORD_RECORD_H
#define RO_RECORD_RECORD_H

#include "store/store.h"

typedef struct ro_differing {
    ro_str value;
    uint32_t engagement; /* the account that says so */
} ro_differing;

typedef struct ro_disagreement {
    const char *field; /* "date", "place", "status", "kind" */
    RO_ARRAY(ro_differing) values;
} ro_disagreement;

typedef struct ro_meeting {
    uint32_t id; /* from 1: m1 */
    ro_engagement_kind kind;
    ro_status status; /* RO_COUNT of an aggregate ("met four times"), which is no meeting of its own */
    ro_time_precision precision;
    bool main; /* of one of its reports at least */
    ro_str mode, place, place_country;
    ro_day begin, end, not_before, not_after;
    uint32_t count;
    RO_ARRAY(ro_stored_participant) participants;
    RO_ARRAY(ro_str) topics;
    ro_indices accounts; /* engagements, the one that tells most first */
    RO_ARRAY(ro_str) reasons;
    RO_ARRAY(ro_disagreement) disagreements;
    ro_str sentence;
    bool by_user; /* a decision joined or split it */
} ro_meeting;
typedef RO_ARRAY(ro_meeting) ro_meetings;

/* All meetings of a store: dated ones by date, then the undated. Memory: the arena's. */
void ro_meetings_of(const ro_stored *stored, ro_arena *arena, ro_meetings *out);

/* The engagement of an id: m3 (its first account), or the beginning of a report's id (four digits or more), a dot, e1. Errors: USAGE
 * where there is none, or more than one report begins so. */
readout_status ro_engagement_by_id(const ro_stored *stored, const ro_meetings *meetings, const char *id, uint32_t *out, readout_error *error);

/* ---- pieces, for tests ---- */

/* True where two rows of participants can be the same person: same Wikidata id, or names of which one's words are all the
 * other's ("Wang", "Wang Yi"), and no ids that differ. */
bool ro_same_person(ro_arena *scratch, const ro_stored_participant *a, const ro_stored_participant *b);
/* Fills every field of `m` but id from its accounts. */
void ro_meeting_merge(const ro_stored *stored, ro_arena *arena, ro_meeting *m);
/* "Chinese Foreign Minister Wang Yi and French Foreign Minister Jean-Noel Barrot hold a phone call." */
ro_str ro_meeting_sentence(const ro_stored *stored, ro_arena *arena, const ro_meeting *m);
/* "the United States", "France"; the code where the store has no name for it. */
ro_str ro_state_with_article(const ro_stored *stored, ro_arena *arena, ro_str code);
/* The state of a code, or NULL. */
const ro_stored_state *ro_stored_state_of(const ro_stored *stored, ro_str code);

typedef struct ro_filter {
    ro_code pair[2];     /* "" any */
    ro_str person;       /* "" any: a name or part of one, or a Wikidata id */
    ro_str topic;        /* "" any: of the ledger */
    uint32_t kinds;      /* bits 1u << ro_engagement_kind; 0 all */
    uint32_t statuses;   /* bits 1u << ro_status; 0 all */
    ro_day from, to;     /* RO_NO_DAY none; an undated meeting stays unless its bounds rule it out */
} ro_filter;
bool ro_filter_takes(const ro_stored *stored, ro_arena *scratch, const ro_filter *filter, const ro_meeting *m);
/* Reads "CHN,FRA" (codes or names of states), "meeting,call", "held,planned". Errors: USAGE, which names the bad word. */
readout_status ro_filter_pair(const ro_stored *stored, const char *text, ro_filter *filter, readout_error *error);
readout_status ro_filter_kinds(const char *text, ro_filter *filter, readout_error *error);
readout_status ro_filter_statuses(const char *text, ro_filter *filter, readout_error *error);

#endif
