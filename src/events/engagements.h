/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Private to engagements*.c. Every word that tells of an engagement gives a telling: kind, standing, parties, time, place (engagements_tell.h).
 * Tellings of one engagement are then merged: headline, lead, "the meeting" (engagements_merge.h).
 */
#ifndef RO_EVENTS_ENGAGEMENTS_H
#define RO_EVENTS_ENGAGEMENTS_H

#include "events/lexicon.h"
#include "tables/tables.h"

enum { RO_MOST_PARTIES = 24, RO_MOST_PLACES = 8 };

typedef struct ro_parties {
    ro_participant v[RO_MOST_PARTIES];
    uint32_t n;
} ro_parties;

/* Whether it happened, as the words around the predicate tell. */
typedef enum ro_standing { STANDS_NOT, STANDS_HELD, STANDS_PLANNED, STANDS_PROPOSED, STANDS_CANCELLED } ro_standing;

typedef struct ro_where {
    ro_str city;
    ro_code country;
    uint32_t token; /* that names it; RO_NONE */
} ro_where;

typedef struct ro_telling {
    uint8_t kind;     /* ro_engagement_kind */
    uint8_t standing; /* ro_standing */
    const char *mode;
    uint32_t predicate, sentence;
    uint32_t carrier; /* the verb that carries the noun: "held" of "held talks", "said" of "during talks"; the verb itself */
    bool noun, definite, distinct, plural, weak, progressive, also;
    bool hosted;      /* by one of the parties: the guests came as one */
    bool elsewhere;   /* "last", "recent", "another": not in the course of what is told here */
    bool only_joins;  /* never a record of its own */
    bool only_named;  /* of a gathering: nobody is told to be there, "the G7 summit" */
    bool ahead;       /* "looks forward to" */
    bool attended;    /* "the meeting was attended by": adds to the one told before */
    bool was_planned; /* "was to meet" */
    bool of_meeting;  /* of a gathering on whose sidelines "the meeting took place": those who met */
    bool with_others; /* "met with students in A": people of no side, not the place's officials */
    bool strangers;   /* "met officials in A": of the state where it is, or that is visited */
    bool by_visitor;  /* "the visit includes talks with B" */
    bool named_with;  /* "in a conversation with B": a person of one side, and nobody else said */
    bool by_context;  /* signed by the sides of what is told just before or after */
    bool ownerless;   /* who met the others, the text does not say */
    bool untensed;    /* a heading's noun without a verb, "A's travel to B": held or to come, as the text says */
    ro_parties parties;
    ro_where where;
    uint32_t time; /* of the document's times, RO_NONE */
    uint32_t count;
    int days;  /* of "a three-day visit", 0 not said */
    bool ends; /* the time given is its end: "wrapped up … on Friday" */
    bool starts; /* of a visit, its first day: "left on Friday", "from Friday"; how long, the text does not say */
    bool leaves; /* no visit of its own: on that day the visitor goes on or home, "will leave on Thursday" */
    bool on_tour; /* one of several places: days and time are the tour's */
    bool first_stop; /* the first of them: where the tour starts, it starts there */
    bool to_region;  /* "a tour of the Middle East": a visit of no state that is said */
} ro_telling;

typedef RO_ARRAY(ro_telling) ro_tellings;

typedef struct ro_teller {
    ro_document *d;
    const ro_tree *tree;
    const ro_lexicon *lexicon;
    const ro_tables *tables;
    ro_arena *arena;
    uint32_t *person;   /* of each token: the mention of a person by name that it lies in, RO_NONE */
    bool call_report;   /* the title speaks of a call: "spoke with" is one */
    ro_where dateline;
} ro_teller;

/* engagements_party.c */
void ro_party_add_mention(ro_parties *parties, const ro_document *d, uint32_t mention);
void ro_party_add_code(ro_parties *parties, const char *code, ro_str office);
/* Everyone that a noun phrase names, coordinated ones with it. */
void ro_parties_of(ro_parties *parties, const ro_teller *teller, uint32_t head);
/* "the A-B Joint Commission", "the commission of A and B": those whose it is; false where the head is no body of two. */
bool ro_parties_of_body(ro_parties *parties, const ro_teller *teller, uint32_t head);
/* Officials of no state that is said: "government ministers", "the governor", "members of parliament"; coordinated ones too. */
bool ro_strangers_at(const ro_teller *teller, uint32_t head);
/* As ro_has_case, but sees past a case marker that the parser hung on a word inside the phrase. */
bool ro_with_case(const ro_teller *teller, uint32_t noun, const char *preposition);
/* The subject; of "invited to visit" the one invited, of "had the pleasure of meeting" the one who had it. */
uint32_t ro_doer(const ro_teller *teller, uint32_t verb);
void ro_parties_unite(ro_parties *parties, const ro_parties *more);
/* Leaves out bare states that an official or organisation of theirs stands for. */
void ro_parties_tidy(ro_parties *parties, const ro_document *d);
/* How many different codes. */
uint32_t ro_parties_sides(const ro_parties *parties);
/* Is every one an organisation? So it is of none. */
bool ro_parties_all_organisations(const ro_parties *parties, const ro_document *d);
bool ro_parties_hold(const ro_parties *parties, const ro_participant *one);

/* engagements_standing.c */
ro_standing ro_verb_standing(const ro_tree *tree, uint32_t verb);
ro_standing ro_noun_standing(const ro_tree *tree, uint32_t noun);
bool ro_is_audience(const ro_tree *tree, uint32_t verb, uint32_t noun); /* "spoke before the Assembly" */
/* "kept A from travelling": the verb of keeping, RO_NONE where it is told otherwise. */
uint32_t ro_kept_from(const ro_tree *tree, uint32_t verb);
/* A verb that lends a noun its subject and tense: "hold" talks, "pay" a visit. */
bool ro_verb_light(const ro_token *verb);
/* "cancel", "call off", "pull out of": what it is done to does not take place. */
bool ro_verb_calls_off(const ro_tree *tree, uint32_t verb);
/* The verb whose clause the noun stands in, RO_NONE none; *relation is how the noun's phrase stands to it. */
uint32_t ro_noun_clause(const ro_tree *tree, uint32_t noun, uint32_t *top);

/* engagements_place.c */
ro_where ro_no_where(void);
/* Where: said beside the predicate, its carrier or its clause. */
ro_where ro_place_of(const ro_teller *teller, const ro_telling *telling);
/* The places that a phrase names, coordinated ones with it. */
uint32_t ro_places_of(const ro_tree *tree, uint32_t head, ro_where *out, uint32_t most);
/* The time that the predicate's words give, RO_NONE none. */
uint32_t ro_time_of(const ro_teller *teller, const ro_telling *telling);

/* Days of "a three-day visit" in the telling's sentence, 0 not said; whether the carrier tells of the end. */
int ro_days_of_visit(const ro_teller *teller, const ro_telling *telling);
bool ro_verb_ends(const ro_token *verb);

/* engagements_tell.c: pushes what the token tells. */
void ro_tell(const ro_teller *teller, uint32_t token, ro_tellings *out);

/* engagements_merge.c: into the document's engagements, with days, bounds, main and topics. */
void ro_tellings_merge(const ro_teller *teller, const ro_tellings *tellings);

#endif
