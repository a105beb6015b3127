/* SPDX-License-Identifier: Apache-2.0 */
/* Who speaks: the source of each clause, within a sentence and over sentences. */
#ifndef RO_EVENTS_SPEECH_H
#define RO_EVENTS_SPEECH_H

#include "events/tree.h"

enum { RO_MOST_CODES = 16 }; /* states that one noun phrase names; a joint statement of more is cut, first ones kept */

/* The actors that a noun phrase stands for. */
typedef struct ro_actors {
    ro_code code[RO_MOST_CODES];
    uint32_t n;
    uint32_t person;  /* entity, where it is one person; RO_NONE */
    uint32_t mention; /* of the phrase's head, RO_NONE */
} ro_actors;

ro_actors ro_no_actors(void);
void ro_actors_add(ro_actors *set, const char *code);
void ro_actors_unite(ro_actors *set, const ro_actors *more);
bool ro_actors_hold(const ro_actors *set, const char *code);
/* The same codes, in any order. */
bool ro_actors_same(const ro_actors *a, const ro_actors *b);
/* set without the codes of `less`. */
ro_actors ro_actors_without(const ro_actors *set, const ro_actors *less);

/* "China and France", "both sides", "Beijing's envoy", "Israeli aircraft", "the people of Ukraine". Places ("in Beijing") are none. */
ro_actors ro_phrase_actors(const ro_tree *t, uint32_t head);
typedef enum ro_below {
    RO_ANYONE,
    RO_DOERS, /* not those to whom something is done: "the attack on Iraq", "violence in Mali" */
    RO_NEAR,  /* not inside clauses below: "dismissed a report that Iran …" */
    RO_PLACES /* the states of the places named instead */
} ro_below;

/* Is the word, or one that it hangs on below `top`, whom something ill was done to: "the murder of three Norlanders", "Norlandish casualties"? */
bool ro_among_victims(const ro_tree *t, uint32_t token, uint32_t top);

/* The first actors in the subtree of `top`, nearest first, that are not in `except`; what lies in subtree `skip` is left
 * out. */
ro_actors ro_actors_below(const ro_tree *t, uint32_t top, uint32_t skip, const ro_actors *except, ro_below whom);

typedef struct ro_source { /* of a clause */
    bool spoken;        /* someone is said to have said it */
    bool carried;       /* from an earlier sentence */
    uint32_t verb;      /* of saying; RO_NONE where carried */
    ro_actors actors;
} ro_source;

typedef struct ro_speech {
    const ro_tree *tree;
    ro_actors last;          /* the speaker of the sentence before */
    uint32_t last_sentence;  /* where it spoke; RO_NONE */
} ro_speech;

/* The source of the clause of `predicate`. Call in text order; then ro_speech_end at the end of each sentence. */
ro_source ro_source_of(const ro_speech *speech, uint32_t predicate);
void ro_speech_end(ro_speech *speech, uint32_t sentence);

#endif
