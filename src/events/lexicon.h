/* SPDX-License-Identifier: Apache-2.0 */
/* The words that make an act: data/events/acts.tsv, built in. */
#ifndef RO_EVENTS_LEXICON_H
#define RO_EVENTS_LEXICON_H

#include "annot/annot.h"

typedef struct ro_act_word {
    ro_str lemma, with; /* `with`: the preposition or particle that must go with it, "" none */
    char pos;           /* v n a */
    uint8_t event;      /* ro_event */
    ro_str slots;       /* as in the table, comma-separated */
    ro_str needs;
    uint32_t next; /* of the same lemma; RO_NONE ends */
} ro_act_word;

typedef struct ro_lexicon {
    RO_ARRAY(ro_act_word) words;
    uint32_t *bucket; /* by hash of the lemma */
    uint32_t n_buckets;
} ro_lexicon;

/* Reads the built-in table into the arena: a few hundred lines. */
ro_lexicon ro_lexicon_of(ro_arena *arena);

/* The first word with that lemma, RO_NONE none; go on by `next`. */
uint32_t ro_lexicon_find(const ro_lexicon *lexicon, ro_str lemma);

/* True where `list` (comma-separated) holds `item`. */
bool ro_list_holds(ro_str list, ro_str item);

/* Verbs of saying ("say", "stress"), of light expressing ("express", "convey"), of hoping ("hope", "expect"). */
bool ro_verb_reports(const ro_token *verb);
bool ro_verb_expresses(const ro_token *verb);
bool ro_verb_hopes(const ro_token *verb);
/* Words that speak ill of what they are said of ("violate", "illegal"). */
bool ro_word_blames(const ro_token *word);

#endif
