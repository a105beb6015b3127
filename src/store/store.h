/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The records of many reports in one SQLite file: docs/formats/store.md.
 *
 * Rows come out sorted by path and place in the report, never by when they went in, so that a view prints the same bytes
 * whatever the order of building. Memory of rows is the given arena's, whose guard must be armed.
 */
#ifndef RO_STORE_STORE_H
#define RO_STORE_STORE_H

#include "annot/annot.h"
#include "base/error.h"

#define RO_STORE_VERSION 4 /* SQLite's user_version */

typedef struct ro_store ro_store;

/* Opens a store; with `write`, makes it where there is none and migrates an older one. Errors: IO, STORE, NOMEM. */
readout_status ro_store_open(const char *path, bool write, const readout_allocator *allocator, ro_store **out, readout_error *error);
/* After writing, leaves one file, without a log beside it, where no one else has it open. */
void ro_store_close(ro_store *store);

/* ---- in ---- */

/* What a row of `report` says of how it came about; all of it decides whether a report has changed. */
typedef struct ro_store_origin {
    const char *given; /* SHA-256 of what the caller told besides the bytes */
    const char *model, *tables;
} ro_store_origin;

/* Sets *has where the store holds that path with those bytes, read the same way. */
readout_status ro_store_has(ro_store *store, const char *path, const char *sha256, const ro_store_origin *origin, bool *has,
                            readout_error *error);
/* Puts a report in, in the place of one of the same path. One transaction: all of it or none. */
readout_status ro_store_put(ro_store *store, const ro_document *document, const ro_store_origin *origin, readout_error *error);
readout_status ro_store_remove(ro_store *store, const char *path, readout_error *error);
/* The paths that begin with `prefix`, sorted. */
typedef RO_ARRAY(ro_str) ro_paths;
readout_status ro_store_paths(ro_store *store, const char *prefix, ro_arena *arena, ro_paths *out, readout_error *error);
/* Names of states for the views: called for each, then found by ro_store_state. */
typedef struct ro_store_state {
    const char *code, *name, *adjective;
    int cow; /* Correlates of War number, or 0 */
} ro_store_state;
readout_status ro_store_put_states(ro_store *store, const ro_store_state *states, size_t n, readout_error *error);
/* Topics with their PLOVER contexts, in the place of those that were there. */
typedef struct ro_store_topic {
    const char *topic, *context;
} ro_store_topic;
readout_status ro_store_put_topics(ro_store *store, const ro_store_topic *topics, size_t n, readout_error *error);

/* A person's word on what is one meeting; it outweighs the rule. */
typedef struct ro_decision {
    bool join;        /* else split: `one` stands alone unless joined by another decision */
    ro_str one, other; /* SHA-256 of the report */
    uint32_t one_n, other_n; /* engagement, from 1 */
} ro_decision;

/* Keeps a decision, or with `undo` forgets it: *changed says whether that made a difference. */
readout_status ro_store_decide(ro_store *store, const ro_decision *decision, bool undo, bool *changed, readout_error *error);

/* ---- out ---- */

/* A view reads between these two, so that what it sees is of one moment. `end` is also what puts a store right after a jump
 * out of the arena. */
readout_status ro_store_begin(ro_store *store, readout_error *error);
void ro_store_end(ro_store *store);

typedef struct ro_stored_report {
    int64_t id;
    ro_str path, sha256, title, outlet, url;
    ro_str model, tables; /* SHA-256 of what read it */
    ro_day published;
    ro_str published_rule, published_text;
    ro_span published_span;
    uint32_t sentences;
} ro_stored_report;

typedef struct ro_stored_participant {
    ro_str name, code, office, person, role; /* "" unknown */
    ro_str text;                             /* the words of the name */
    uint32_t sentence;                       /* from 1; 0 unknown */
    ro_span span;
} ro_stored_participant;

typedef struct ro_stored_evidence {
    uint32_t sentence; /* from 1 */
    ro_span span;
    ro_str text;
} ro_stored_evidence;

typedef struct ro_stored_engagement {
    int64_t id;
    uint32_t report; /* index into ro_stored.reports */
    uint32_t n;      /* from 1: e1 */
    ro_engagement_kind kind;
    ro_status status;
    ro_time_precision precision;
    bool main;
    ro_str mode, date_rule, date_text, place, place_country;
    ro_span date_span;
    ro_day begin, end, not_before, not_after;
    uint32_t count;
    RO_ARRAY(ro_stored_participant) participants;
    RO_ARRAY(ro_str) topics;
    RO_ARRAY(ro_stored_evidence) evidence;
} ro_stored_engagement;

typedef struct ro_stored_state {
    ro_str code, name, adjective;
    uint32_t cow; /* 0 none */
} ro_stored_state;

typedef struct ro_stored_topic {
    ro_str topic, context;
} ro_stored_topic;

typedef struct ro_stored_act {
    int64_t id, report; /* the report's id */
    uint32_t n, sentence;
    ro_str event, event_mode, who, office, person, to_whom, voice, status, verb, gist, amount, deadline;
    ro_str actor, recipient, issue; /* joined by ", " */
    uint32_t engagement;            /* from 1; 0 none */
    ro_day begin, end;              /* of its own: "said on Friday"; RO_NO_DAY none */
    ro_time_precision precision;
    ro_str date_text, date_rule;
    double score;
    ro_str answer; /* of a request; "" none */
    RO_ARRAY(ro_stored_evidence) evidence, answer_evidence;
} ro_stored_act;

typedef struct ro_stored_actor {
    int64_t report; /* its id */
    ro_entity_kind kind;
    ro_str name, code, office, person;
    bool known;
    uint32_t mentions, engagements, acts; /* in that report */
} ro_stored_actor;

typedef struct ro_stored { /* all of a store that a view over meetings needs */
    RO_ARRAY(ro_stored_report) reports;
    RO_ARRAY(ro_stored_engagement) engagements;
    RO_ARRAY(ro_stored_state) states; /* by code */
    RO_ARRAY(ro_stored_topic) topics; /* by topic */
    RO_ARRAY(ro_decision) decisions;
} ro_stored;

readout_status ro_store_load(ro_store *store, ro_arena *arena, ro_stored *out, readout_error *error);

typedef RO_ARRAY(ro_stored_actor) ro_stored_actors;
/* Persons, states and organisations of every report. */
/* How many acts, and how many of them PLOVER has no type for. */
readout_status ro_store_count_acts(ro_store *store, uint32_t *acts, uint32_t *untyped, readout_error *error);
readout_status ro_store_load_actors(ro_store *store, ro_arena *arena, ro_stored_actors *out, readout_error *error);

typedef RO_ARRAY(ro_stored_act) ro_stored_acts;
/* Acts of a report (0: of all) in order. */
readout_status ro_store_load_acts(ro_store *store, int64_t report, ro_arena *arena, ro_stored_acts *out, readout_error *error);

/* Sentence n (from 1) of a report: its bytes and where they start. `text` is "" where there is none. */
readout_status ro_store_sentence(ro_store *store, int64_t report, uint32_t n, ro_arena *arena, ro_str *text, uint32_t *start,
                                 readout_error *error);
/* The bytes of a report as they were given. */
readout_status ro_store_bytes(ro_store *store, int64_t report, ro_arena *arena, ro_str *bytes, readout_error *error);

typedef struct ro_hit {
    int64_t report; /* id */
    uint32_t sentence;
    ro_str row; /* "a3", "e1" where the row's words matched and its sentence did not; "" a sentence */
    ro_str text;
    uint32_t start;
} ro_hit;
typedef RO_ARRAY(ro_hit) ro_hits;
/* All words must be there; "…" a phrase; word* a beginning; OR between two. Without regard to case and accents. Errors: USAGE
 * where there is no word. */
readout_status ro_store_find(ro_store *store, const char *words, uint32_t most, ro_arena *arena, ro_hits *out, readout_error *error);

typedef struct ro_fault {
    ro_str path, what;
} ro_fault;
typedef struct ro_verdict {
    uint64_t reports, spans;
    RO_ARRAY(ro_fault) faults; /* at most RO_FAULTS_KEPT */
    uint64_t n_faults;
} ro_verdict;
#define RO_FAULTS_KEPT 1000
/* Every report's hash holds; every span lies in its report and equals its quoted text; the rows are those that went in. */
readout_status ro_store_verify(ro_store *store, ro_arena *arena, ro_verdict *out, readout_error *error);

#endif
