/* SPDX-License-Identifier: Apache-2.0 */
/* Private to the files that tell: pieces of a telling, and what each file tells. */
#ifndef RO_EVENTS_ENGAGEMENTS_TELL_H
#define RO_EVENTS_ENGAGEMENTS_TELL_H

#include "events/engagements.h"

static inline const ro_token *tok(const ro_teller *w, uint32_t i) { return ro_tok(w->d, i); }

static inline bool is(const ro_teller *w, uint32_t token, const char *lemma) { return ro_lemma_is(tok(w, token), lemma); }

/* engagements_tell.c. The lexicon's word at the token, NULL none; the kind of engagement that a lexicon's type names. */
const ro_word *telling_word(const ro_teller *teller, uint32_t token);
uint8_t telling_kind_of(ro_str type);

/* engagements_telling.c. A lexicon word's slots, one at a time: takes the next off *slots; as a string that ends with NUL. */
ro_str telling_next_slot(ro_str *slots);
void telling_slot_text(ro_str slot, char out[24]);
/* "by phone", "a video call": said beside `head` or up to 2 - depth phrases below; NULL neither. */
const char *telling_mode(const ro_teller *teller, uint32_t head, int depth);
/* "again", "separately"; "was to meet"; "looks forward to meeting", "to a meeting". */
bool telling_again(const ro_teller *teller, uint32_t head);
bool telling_was_planned(const ro_teller *teller, uint32_t verb);
bool telling_looks_forward(const ro_teller *teller, uint32_t token);
/* "met twice", "met four times", "five rounds of talks"; "several times" counts as many as two. 0: not said. */
uint32_t telling_count(const ro_teller *teller, uint32_t head);
/* Is the word written as a name? Is the noun modified by one of these? */
bool telling_capital(const ro_teller *teller, uint32_t token);
bool telling_modified_by(const ro_teller *teller, uint32_t noun, const char *const *list);
bool telling_engaged_in(const ro_teller *teller, uint32_t noun); /* "A and B are in talks" */
/* The state to which an envoy among the parties is sent, as the sentence says; empty. */
const char *telling_posted_to(const ro_teller *teller, const ro_telling *telling);
/* Is it the code of bodies that have no land of their own, the EU's, the UN's? */
bool telling_landless(const char *code);
/* "India's ambassador to Norway called on the foreign minister": Norway's. */
void telling_mend_host(const ro_teller *teller, uint32_t verb, ro_parties *own, ro_parties *others);
/* A telling of that kind at `token`, else empty. */
ro_telling telling_at(const ro_teller *teller, uint32_t token, uint8_t kind);
/* "here": where the report is written; no place where the token is no such word. */
ro_where telling_here(const ro_teller *teller, uint32_t token);
/* Completes the telling by place, time and tidy parties, and pushes it. */
void telling_give(const ro_teller *teller, ro_telling *telling, ro_tellings *out);

/* engagements_sides.c. Whom the verb is done to: its object, or a passive's subject; RO_NONE. */
uint32_t telling_patient(const ro_teller *teller, uint32_t verb);
/* Adds the parties of every phrase beside `head` with that preposition; of those slots; those of a phrase who are persons. */
void telling_add_with_case(ro_parties *parties, const ro_teller *teller, uint32_t head, const char *preposition);
void telling_add_slots(ro_parties *parties, const ro_teller *teller, uint32_t head, ro_str slots);
void telling_add_persons(ro_parties *parties, const ro_teller *teller, uint32_t head);
bool telling_holds_person(const ro_teller *teller, const ro_parties *parties);
/* States named before the noun, "Russian-Turkish talks": by the tree; by the words, where the tree is of another opinion. */
void telling_add_modifiers(ro_parties *parties, const ro_teller *teller, uint32_t noun);
void telling_add_words_before(ro_parties *parties, const ro_teller *teller, uint32_t noun);
/* Those of the noun's clauses, "held between", "attended by"; those named as the predicate, "taking part in the meeting were A and B". */
void telling_add_clauses_of(ro_parties *parties, const ro_teller *teller, uint32_t noun);
void telling_add_inverted(const ro_teller *teller, ro_telling *one, uint32_t noun);

/* engagements_clause.c. Who stands in the clause that the noun is told in: subject, and of "told B during talks" the one told. */
void telling_add_clause(const ro_teller *teller, ro_telling *one, uint32_t noun);
/* "Wang Yi during a visit to Malaysia said": the person whom the noun hangs on; RO_NONE. */
uint32_t telling_bearer(const ro_teller *teller, uint32_t noun);

/* engagements_several.c. Of "met with A of one state and B of another": one telling each; of "the visit includes talks with A and B": one
 * each, of a visitor whom merging knows; of "separate meetings with A and B": one each, of whatever state. */
void telling_give_by_state(const ro_teller *teller, const ro_telling *telling, const ro_parties *own, const ro_parties *others, ro_tellings *out);
void telling_give_each_state(const ro_teller *teller, const ro_telling *telling, const ro_parties *others, ro_tellings *out);
void telling_give_each(const ro_teller *teller, const ro_telling *telling, const ro_parties *own, const ro_parties *others, ro_tellings *out);
/* Are those with whom one meets officials of no state that is said? In the phrases with "with" below the head; and where `object`, its object. */
bool telling_with_strangers(const ro_teller *teller, uint32_t head, bool object);
/* "met ministers and officials in A, B and C": one a place, each with officials of that state; where no place is said, merging knows. */
void telling_give_strangers(const ro_teller *teller, ro_telling *telling, const ro_parties *own, ro_tellings *out);

/* engagements_verb.c, engagements_noun.c: what a verb or noun of the lexicon tells. engagements_talks.c: nouns of meetings, calls, dialogues. */
void verbs_tell(const ro_teller *teller, uint32_t verb, const ro_word *word, ro_tellings *out);
void nouns_tell(const ro_teller *teller, uint32_t noun, const ro_word *word, ro_tellings *out);
void talks_tell_noun(const ro_teller *teller, ro_telling *telling, const ro_word *word, ro_tellings *out);

/* engagements_visit.c. One telling a place; none at the visitors' own state. */
void visits_give(const ro_teller *teller, ro_telling *telling, const ro_where *places, uint32_t n, ro_tellings *out);
/* The state of the first host, as a place. */
ro_where visits_host(const ro_parties *hosts);
void visits_tell_verb(const ro_teller *teller, ro_telling *telling, const ro_word *word, ro_tellings *out);
void visits_tell_noun(const ro_teller *teller, ro_telling *telling, const ro_word *word, ro_tellings *out);
void visits_tell_stop(const ro_teller *teller, ro_telling *telling, ro_tellings *out);
void visits_tell_leaving(const ro_teller *teller, uint32_t verb, ro_tellings *out);
void visits_tell_visiting(const ro_teller *teller, uint32_t token, ro_tellings *out);

/* engagements_presence.c. What a token tells of a visit by where somebody is; false where it is not "due". */
void visits_tell_presence(const ro_teller *teller, uint32_t token, ro_tellings *out);
bool visits_tell_due(const ro_teller *teller, uint32_t token, ro_tellings *out);
void visits_tell_whereabouts(const ro_teller *teller, uint32_t token, ro_tellings *out);

/* engagements_signing.c. Who signs beside the subject. */
void signing_add_signatories(const ro_teller *teller, uint32_t verb, ro_parties *others);
bool signing_by_context(const ro_teller *teller, uint32_t verb, const ro_parties *parties);
/* The lexicon's signing where the paper stands above the verb, "the memorandum that they signed"; NULL. */
const ro_word *signing_of_verb(const ro_teller *teller, uint32_t verb);
void signing_tell_noun(const ro_teller *teller, ro_telling *telling, const ro_word *word, ro_tellings *out);

/* engagements_conference.c. "the G20 foreign ministers' meeting": whose; RO_NONE. Is a meeting one of many? Does a word name a standing
 * body, can it name nothing else, and does that sit here? */
uint32_t conference_organiser(const ro_teller *teller, uint32_t noun);
bool conference_of_many(const ro_teller *teller, uint32_t noun);
bool conference_by_name(const ro_teller *teller, uint32_t noun);
bool conference_body(const ro_teller *teller, uint32_t token);
bool conference_body_only(const ro_token *k);
bool conference_in_session(const ro_teller *teller, uint32_t noun, uint8_t kind);
void conference_tell_noun(const ro_teller *teller, ro_telling *telling, const ro_word *word, ro_tellings *out);

/* engagements_transcript.c. What a transcript's title tells of those who speak; false where it is none. */
bool transcripts_tell_title(const ro_teller *teller, uint32_t token, ro_tellings *out);

/* engagements_journey.c. Whose journey: of its phrase, or of the clause that it stands in. What the token tells of a visit beside its own
 * entry in the lexicon. */
void journeys_add_travellers(ro_parties *parties, const ro_teller *teller, uint32_t journey);
void journeys_tell_stations(const ro_teller *teller, uint32_t verb, ro_tellings *out);
void journeys_tell_return(const ro_teller *teller, uint32_t noun, ro_tellings *out);
void journeys_tell_way(const ro_teller *teller, uint32_t token, ro_tellings *out);
void journeys_tell_invitation(const ro_teller *teller, uint32_t noun, ro_tellings *out);
void journeys_tell_welcome(const ro_teller *teller, uint32_t verb, ro_tellings *out);

#endif
