/* SPDX-License-Identifier: Apache-2.0 */
/* Private to people*.c: names as words, people of the tables. */
#ifndef RO_ACTORS_PEOPLE_H
#define RO_ACTORS_PEOPLE_H

#include "actors/cast.h"

enum { WORDS = 12 };

typedef struct words { /* folded, in the name's order */
    ro_str v[WORDS];
    uint32_t n;
    bool patronymic; /* "bin" stands between them */
} words;

/* people_words.c. The words that a name is known by, without particles that come and go, titles and initials; learnt for an entity. */
words words_of(const cast *c, ro_str text);
void words_learn(cast *c, uint32_t entity, const words *w);
bool words_have(const player *p, ro_str word);
uint32_t words_shared(const player *p, const words *w);
/* Surnames that come first (Chinese, Korean); "von", "al"; "bin". */
bool words_surname_first(ro_str word);
bool words_particle(ro_str word);
bool words_of_a_father(ro_str word);
/* "Papandreou" and "Panandreou": one name as heard. */
bool words_spelt_alike(ro_str a, ro_str b);
/* Is an entity whom the name's words are of: the same person; likely the same, where office or state say so too? */
bool words_same_person(const player *p, const words *w);
bool words_likely_same(const player *p, const words *w);
/* Last words agree; every word of the shorter name is in the longer, to the letter; as heard; one of the entity's is heard alike. */
bool words_same_ends(const player *p, const words *w);
bool words_in_full(const player *p, const words *w);
bool words_forenames_agree(const player *p, const words *w);
bool words_one_alike(const player *p, ro_str word);

/* people_tables.c. Is a person of the tables of that code, by birth or by an office? */
bool people_is_of(const cast *c, uint32_t person, uint16_t code);
/* The likeliest of those whom a match, a surname names; RO_NONE. A folded word with its capital, as the tables want it. */
uint32_t people_likeliest(const cast *c, const ro_match *match, uint16_t code);
uint16_t people_side_alike(const cast *c, uint32_t entity);
uint16_t people_side_ever(const cast *c, ro_str surname, ro_str office);
uint32_t people_in_office_here(const cast *c, ro_str word, ro_str office);
uint32_t people_by_surname(const cast *c, ro_str text, uint16_t code, ro_str office);
bool people_chief_then(const cast *c, uint32_t person); /* surely head of state or government on the report's day */
ro_str people_with_capital(const cast *c, ro_str word);
bool people_minister_heard_alike(const cast *c, ro_str text, uint16_t code);
/* Of namesakes the one who held the office that the text gives, where `known` did not; RO_NONE. */
uint32_t people_namesake(const cast *c, const piece *p, uint32_t known, ro_str office);
/* The entity is that person of the tables; is none. */
void people_adopt(cast *c, uint32_t entity, uint32_t person);
void people_forget(cast *c, uint32_t entity);

#endif
