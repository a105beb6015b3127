/* SPDX-License-Identifier: Apache-2.0 */
/* Inside of src/chains: phrases as the scorer sees them. */
#ifndef RO_CHAINS_PAIRS_H
#define RO_CHAINS_PAIRS_H

#include "chains/chains.h"

enum { NP_WORDS = 8, CHAIN_WORDS = 16, CHAIN_HEADS = 8, FEATURES = 93, ENDING_FEATURES = 47, SENSE_PAIR = 30, NO_SENSE = INT16_MIN, JOINED = 16 };

/* Of a word's sense: 30 numbers as the later of two phrases, 30 as the one before, what either adds, whether it heads a phrase, and whether it
 * is within the phrase of its head; then, of newer model files, three as a head and three as a dependent for the same, and the ten kinds of things. */
enum { OF_LATER = 0, OF_BEFORE = SENSE_PAIR, LATER_ADDS = 60, BEFORE_ADDS, IS_PHRASE, IS_WITHIN, OF_HEAD, SENSE_WITHIN = 3, OF_DEPENDENT = OF_HEAD + SENSE_WITHIN, KINDS = OF_DEPENDENT + SENSE_WITHIN,
       N_KINDS = 10 };
_Static_assert((int)KINDS + N_KINDS == (int)RO_SENSE && (int)OF_HEAD == (int)RO_SENSE_WITHOUT_KINDS, "a word's sense, all of it");

typedef enum np_kind { NP_PRONOUN, NP_NAME, NP_NOUN, NP_NUMBER } np_kind;

typedef struct np {
    uint32_t first, last, head, sentence;
    uint32_t governor;  /* token that the head hangs on, or RO_NONE */
    uint32_t chain;
    uint64_t lemma, form, text; /* hashes: of the head's lemma, its form, the phrase without article */
    uint64_t words[NP_WORDS];   /* of its content words */
    uint64_t owner;             /* of whose it is, 0 nobody's */
    uint64_t initials;          /* of the capitals that its words begin with, two at least; 0 none */
    uint64_t letters;           /* of a name's head: its letters alone, "U.S." as "US"; 0 none */
    uint8_t n_words;
    uint8_t kind, pronoun, person, number, gender, type, relation, definite, ne;
    bool weak;      /* counts only where something else tells of it: "tax" of "tax rise", "A and B" */
    bool possessive;
    uint8_t other;           /* what its adjectives tell of others: 1 "another", 2 "same" and "own", 3 "first" and "last" */
    uint32_t nth, times;     /* of the document's phrases with this head: which it is, and how many there are */
    int32_t likely; /* that it is one, in 4096ths of a logit */
    const int8_t *sense; /* its head's, or NULL */
} np;

/* Where a phrase may end: with its head, or with a dependent on the right. */
typedef struct ending {
    uint32_t last, in, out; /* in: the dependent that it ends with, out: the next one; RO_NONE none */
    uint32_t n_in, n_out;
} ending;

typedef struct chain {
    uint32_t first, last, n;
    uint32_t nominal; /* its last phrase that is no pronoun, or RO_NONE */
    uint8_t gender, number, type;
    bool named;
    uint16_t pronouns; /* classes seen, bits */
    uint64_t words[CHAIN_WORDS];
    uint64_t heads[CHAIN_HEADS], texts[CHAIN_HEADS]; /* of those that are no pronouns */
    uint8_t n_words, n_heads, n_texts;
    int32_t sense[SENSE_PAIR], kinds[N_KINDS]; /* sums over its phrases */
} chain;

typedef struct chains {
    ro_document *d;
    RO_ARRAY(np) nps;
    RO_ARRAY(chain) chains;
    uint32_t *first_child, *next_child; /* of tokens */
    uint64_t *forms, *lemmas;           /* of tokens: hashes, folded */
    uint32_t talk;                      /* share of "I" and "you" in the phrases, percent */
} chains;

/* Nearer phrases that might be the one before as well. */
typedef struct rivals {
    uint32_t fit, same_head;
} rivals;

/* phrases.c: what may be a phrase, with an end by rules */
void chains_phrases(chains *c);
void chains_widen(const chains *c, uint32_t head, uint32_t depth, uint32_t *first, uint32_t *last);
void chains_note_words(const chains *c, np *p);
/* endings.c: the phrases' ends, and how likely they are phrases; those that are none go */
enum { MOST_ENDINGS = 8 };
void chains_settle(chains *c);
void chains_end(const chains *c, np *p, uint32_t last, int32_t likely);
void chains_keep_likely(chains *c); /* and sorts them: in the order of the text, the longer first */
uint32_t chains_endings(const chains *c, const np *p, ending out[MOST_ENDINGS]);
void chains_ending_features(const chains *c, const np *p, const ending *e, int16_t out[ENDING_FEATURES]);
/* pairs.c */
int8_t chains_kind(const chains *c, const np *np); /* likeliest by its sense, from 1; 0: its model does not say */
void chains_features(const chains *c, const np *before, const np *np, uint32_t between, const rivals *rivals, int16_t out[FEATURES]);
bool chains_short(const np *a, const np *b);
void chains_note_rival(const chains *c, const np *before, const np *np, rivals *rivals);
void chains_note_document(chains *c); /* what is told of all phrases together, once they stand */
void chains_join(chains *c, uint32_t np, uint32_t before); /* before RO_NONE: a chain of its own */
/* chains.c: the phrases that may be told of again by np `i`, nearest first; returns how many */
enum { MOST_BEFORE = 48 };
uint32_t chains_candidates(const chains *c, uint32_t i, uint32_t out[MOST_BEFORE]);
void chains_begin(chains *c, ro_document *d);

/* score.c, over the tables of weights.h: score [n], of each row of features the sum of the trees' leaves, in 4096ths of a logit */
void chains_first_scores(const int16_t features[][FEATURES], uint32_t n, int32_t *score);
void chains_close_scores(const int16_t features[][FEATURES], uint32_t n, int32_t *score); /* what the later trees add, of those that come close by the first */
void chains_ending_scores(const int16_t features[][ENDING_FEATURES], uint32_t n, int32_t *score);

/* The kind of thing that a noun names (1 person, 2 place, 3 organisation, 4 time, 5 object, 6 abstract, 7 event, ...); 0 unknown. */
uint8_t chains_noun_type(uint64_t lemma);

#endif
