/* SPDX-License-Identifier: Apache-2.0 */
/* Inside of src/chains: phrases as the scorer sees them. */
#ifndef RO_CHAINS_PAIRS_H
#define RO_CHAINS_PAIRS_H

#include "chains/chains.h"

enum { NP_WORDS = 8, CHAIN_WORDS = 16, FEATURES = 56 };

typedef enum np_kind { NP_PRONOUN, NP_NAME, NP_NOUN, NP_NUMBER } np_kind;

typedef struct np {
    uint32_t first, last, head, sentence;
    uint32_t governor;  /* token that the head hangs on, or RO_NONE */
    uint32_t chain;
    uint64_t lemma, form, text; /* hashes: of the head's lemma, its form, the phrase without article */
    uint64_t words[NP_WORDS];   /* of its content words */
    uint8_t n_words;
    uint8_t kind, pronoun, person, number, gender, type, relation, definite, ne;
    bool weak;      /* counts only where something else tells of it: "tax" of "tax rise", "A and B" */
    bool possessive;
} np;

typedef struct chain {
    uint32_t last, n;
    uint8_t gender, number, type;
    bool named;
    uint16_t pronouns; /* classes seen, bits */
    uint64_t words[CHAIN_WORDS];
    uint8_t n_words;
} chain;

typedef struct chains {
    ro_document *d;
    RO_ARRAY(np) nps;
    RO_ARRAY(chain) chains;
    uint32_t *first_child, *next_child; /* of tokens */
    uint64_t *forms, *lemmas;           /* of tokens: hashes, folded */
} chains;

/* phrases.c */
void chains_phrases(chains *c);
/* pairs.c */
void chains_features(const chains *c, const np *before, const np *np, uint32_t between, uint32_t rivals, int16_t out[FEATURES]);
bool chains_compatible(const chains *c, const np *before, const np *np);
void chains_join(chains *c, uint32_t np, uint32_t before); /* before RO_NONE: a chain of its own */
/* chains.c: the phrases that may be told of again by np `i`, nearest first; returns how many */
enum { MOST_BEFORE = 48 };
uint32_t chains_candidates(const chains *c, uint32_t i, uint32_t out[MOST_BEFORE]);
void chains_begin(chains *c, ro_document *d);

/* score.c, over the tables of weights.h: the sum of the trees' leaves, in 4096ths of a logit */
int32_t chains_score(const int16_t features[FEATURES]);
/* The kind of thing that a noun names (1 person, 2 place, 3 organisation, 4 time, 5 object, 6 abstract, 7 event, ...); 0 unknown. */
uint8_t chains_noun_type(uint64_t lemma);

#endif
