/* SPDX-License-Identifier: Apache-2.0 */
/* What training gives the scorer: tables alone, written by tools/chains/train.py into weights.c; score.c reads them. */
#ifndef RO_CHAINS_WEIGHTS_H
#define RO_CHAINS_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

enum { CHAINS_LEAVES = 31, CHAINS_MOST_TREES = 512 };

typedef struct chains_test {
    int16_t threshold;
    uint16_t tree;
    uint32_t keep; /* where the feature is above the threshold: the leaves of the tree that may still be reached, the leftmost the lowest bit */
} chains_test;

/* Boosted trees, their inner nodes by feature and threshold (score.c says why). */
typedef struct chains_forest {
    const uint16_t *first; /* [features + 1]: a feature's first test */
    const chains_test *tests;
    const int16_t (*leaves)[CHAINS_LEAVES]; /* [trees], in 4096ths of a logit */
    uint16_t features, trees;
} chains_forest;

typedef struct chains_noun {
    uint64_t lemma; /* hash; in its order */
    uint8_t type;
} chains_noun;

extern const int32_t chains_threshold[4]; /* by kind of phrase: what the likeliest one before must reach */
extern const chains_forest chains_of_pairs, chains_of_close, chains_of_endings; /* of pairs of phrases, the first trees and the others, and of where a phrase ends */
extern const chains_noun chains_nouns[];
extern const size_t chains_n_nouns;

#endif
