/* SPDX-License-Identifier: Apache-2.0 */
/* Private to phrases*.c: a noun phrase as it is read, and the looks at pieces that reading takes. */
#ifndef RO_ACTORS_PHRASES_H
#define RO_ACTORS_PHRASES_H

#include "actors/cast.h"

enum { OFFICES = 4, DEPTH = 3 };

typedef struct phrase {
    uint32_t first, last;       /* pieces */
    uint32_t core;              /* last office or body, or RO_NONE */
    uint32_t name;              /* person, or RO_NONE */
    uint32_t owner;             /* piece, or RO_NONE */
    uint16_t code;              /* of the owner */
    uint32_t owner_entity;
    uint32_t offices[OFFICES], n_offices;
    uint32_t possessor;         /* token of "his" */
    const char *prefix;         /* "former ", "acting ", "deputy " or "" */
    bool definite, indefinite, both, other;
    uint8_t count, gender;
    ro_indices owners;          /* entities, of "Chinese and French ministers" */
    struct phrase *served;      /* "to President Macron" */
    bool of_a_body;             /* "MDS president": of one that no table knows */
    const char *called;         /* "head of Chilean diplomacy": "foreign minister"; else NULL */
    uint32_t master;            /* piece of the person in "Mr. Mboya's spokesman", or RO_NONE */
} phrase;

static inline const piece *at(const cast *c, uint32_t i) { return &c->pieces.v[i]; }
static inline const ro_token *tok(const cast *c, uint32_t i) { return &c->d->tokens.v[at(c, i)->first]; }

static inline bool word_in(const cast *c, uint32_t i, const char *const *list)
{
    const piece *p = at(c, i);
    if (p->kind != PIECE_WORD || p->first != p->last)
        return false;
    for (; *list; list++)
        if (ro_str_is_nocase(c->forms[p->first], *list))
            return true;
    return false;
}
#define WORD_IN(c, i, ...) word_in(c, i, (const char *const[]){__VA_ARGS__, NULL})

static inline bool is_owner(const piece *p)
{
    return p->kind >= PIECE_STATE && p->kind <= PIECE_PLACE;
}

static inline bool is_office(const cast *c, uint32_t core)
{
    return core != RO_NONE && at(c, core)->kind == PIECE_OFFICE;
}

static inline bool title_piece(const cast *c, uint32_t i)
{
    uint8_t kind = at(c, i)->kind;
    return kind == PIECE_OFFICE || kind == PIECE_BODY || kind == PIECE_MODIFIER || kind == PIECE_RESPECT;
}

static inline bool possessive_mark(const cast *c, uint32_t i)
{
    return WORD_IN(c, i, "'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99", "\xE2\x80\x98s", "'S", "\xE2\x80\x99S");
}

/* "-led" of "US-led": what stands before it owns nothing; a dash between spaces joins nothing. Returns the pieces to pass over. */
static inline uint32_t hyphenated(const cast *c, uint32_t i, uint32_t end)
{
    if (i < end && i > 0 && tok(c, i)->space_after && c->d->tokens.v[at(c, i - 1)->last].space_after)
        return 0;
    return i < end && WORD_IN(c, i, "-", "\xE2\x80\x93", "\xE2\x80\x90", "\xE2\x80\x91") ? 1 : 0;
}

/* phrases.c. A phrase of nothing that starts at piece i. */
phrase phrase_blank(uint32_t i);
/* Reads one phrase without its apposition. Returns the piece after it, or i where there is none. `depth`: of a tail, how many phrases above. */
uint32_t phrase_read(cast *c, uint32_t i, uint32_t end, uint32_t depth, phrase *ph);
/* "his French counterpart", "his colleague": named by whose it is. */
bool phrase_counterpart(const cast *c, const phrase *ph);

/* phrases_front.c. "the Sudville embassy": another state's, in that town. */
bool phrase_embassy_in(const cast *c, uint32_t i, uint32_t end);
/* Reads up to name or tail; `tail`: of a phrase below another. Returns the piece after it. */
uint32_t phrase_front(cast *c, uint32_t i, uint32_t end, bool tail, phrase *ph);
bool phrase_determiner(const cast *c, uint32_t i, phrase *ph); /* is piece i one? noted in the phrase */
bool phrase_name_in_brackets(const cast *c, uint32_t i, uint32_t end); /* "(Ada Mboya)" at piece i */
void phrase_note_respect(const cast *c, uint32_t i, phrase *ph);
void phrase_note_owner(cast *c, uint32_t i, phrase *ph);
uint32_t phrase_owner_entity(cast *c, const piece *p);
uint32_t phrase_owners(cast *c, uint32_t i, uint32_t end, phrase *ph); /* "Norland, Sudria and Ostia" at piece i; the piece after it, or i */

/* phrases_tails.c. Returns the piece after the tails that start at i, or i where there is none. */
uint32_t phrase_tails(cast *c, uint32_t i, uint32_t end, uint32_t depth, phrase *ph);

/* phrases_spots.c, phrases_names.c: what a phrase leaves; what the names of a sentence's pieces leave. */
spot *phrase_add_spot(cast *c, uint8_t kind, uint32_t first, uint32_t last, uint32_t name_first, uint32_t name_last);
void phrase_emit(cast *c, const phrase *ph);
void phrase_emit_names(cast *c, uint32_t begin, uint32_t end);
void phrase_emit_letters(cast *c, uint32_t begin, uint32_t end); /* once the phrases of the sentence have left theirs */

/* phrases_regions.c: "the five Central Asian countries" at piece i, into *out; the piece after it, or i where there is none. */
uint32_t phrase_region(cast *c, uint32_t i, uint32_t end, spot *out);

/* phrases_pairs.c: spots of what stands at piece i; the piece after it, or i where there is none. */
uint32_t phrase_pair(cast *c, uint32_t i, uint32_t end);
bool phrase_pronoun(cast *c, uint32_t i, uint32_t end);
uint32_t phrase_described_words(const cast *c, uint32_t i, uint32_t end); /* of "the East African country", 2; 0 where it is none */
uint32_t phrase_described(cast *c, uint32_t i, uint32_t end); /* "the East African country" */
bool phrase_country(cast *c, uint32_t i, uint32_t end); /* two pieces */
bool phrase_again(cast *c, uint32_t i, uint32_t end);   /* two pieces */
bool phrase_style_alone(const cast *c, uint32_t i, uint32_t end); /* "His Highness" of nobody by name */
bool phrase_style(cast *c, uint32_t i, uint32_t end);
bool phrase_organisation(const cast *c, uint32_t i);    /* "bloc", "Commission" */

#endif
