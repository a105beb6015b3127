/* SPDX-License-Identifier: Apache-2.0 */
/* The words that make an act or tell of an engagement: acts.tsv, engagements.tsv, tone.tsv and attributions.tsv of the tables (data/events). */
#ifndef RO_EVENTS_LEXICON_H
#define RO_EVENTS_LEXICON_H

#include "events/tree.h"
#include "tables/tables.h"

typedef struct ro_word {
    ro_str lemma, with; /* `with`: the preposition or particle that must go with it, "" none */
    char pos;           /* v n a, or p: a noun that is predicated ("is a critic of") */
    ro_str type;        /* as in the table: "AGREE", "meeting" */
    uint8_t event;      /* ro_event of it, where it is one */
    ro_str slots;       /* as in the table, comma-separated */
    ro_str needs;
    uint32_t next; /* of the same lemma; RO_NONE ends */
} ro_word;

typedef struct ro_lexicon {
    RO_ARRAY(ro_word) words;
    uint32_t *bucket; /* by hash of the lemma */
    uint32_t n_buckets;
} ro_lexicon;

/* Reads one of the tables (NULL: a built-in one) into the arena: a few hundred lines. Both must outlive it. */
ro_lexicon ro_lexicon_of_acts(const ro_tables *tables, ro_arena *arena);
ro_lexicon ro_lexicon_of_engagements(const ro_tables *tables, ro_arena *arena);
ro_lexicon ro_lexicon_of_tone(const ro_tables *tables, ro_arena *arena); /* its type is "ill" or "good" */

ro_lexicon ro_lexicon_of_attributions(const ro_tables *tables, ro_arena *arena); /* its type is "say" or "-" */

/* The word of the lexicon that the token is, with all that it wants beside it (particle, object), but for what `needs` names
 * other than nouns: the caller tests that. The one with the most conditions wins; NULL none. */
const ro_word *ro_lexicon_word(const ro_lexicon *lexicon, const ro_tree *tree, uint32_t token);
/* The entry of the same word that wants nothing beside it; NULL none. */
const ro_word *ro_lexicon_plain(const ro_lexicon *lexicon, const ro_word *word);
/* Is one of the list's nouns below the token, no deeper than three, its subject aside? */
bool ro_noun_below(const ro_tree *tree, uint32_t token, ro_str list);

/* The first word with that lemma, RO_NONE none; go on by `next`. */
uint32_t ro_lexicon_find(const ro_lexicon *lexicon, ro_str lemma);

/* True where `list` (comma-separated) holds `item`. */
bool ro_list_holds(ro_str list, ro_str item);

/* Verbs of saying ("say", "stress"), of light expressing ("express", "convey"), of hoping ("hope", "expect"). */
bool ro_verb_reports(const ro_token *verb);
bool ro_verb_expresses(const ro_token *verb);
bool ro_verb_hopes(const ro_token *verb);
/* Does the word speak "ill" or "good" of what it is said of ("violate", "illegal"; "brave")? */
bool ro_tone_is(const ro_lexicon *tone, const ro_token *word, const char *which);

#endif
