/* SPDX-License-Identifier: Apache-2.0 */
/* What training gives the scorer: tables alone, written by tools/chains/train.py into weights.c; score.c reads them. */
#ifndef RO_CHAINS_WEIGHTS_H
#define RO_CHAINS_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

typedef struct chains_node {
    uint8_t feature;
    int16_t threshold;
    int8_t left, right; /* where the feature is at most the threshold, and where not: nodes of the tree; below 0: its leaves, from -1 on */
} chains_node;

typedef struct chains_tree {
    uint16_t node, leaf; /* its first of either */
} chains_tree;

typedef struct chains_noun {
    uint64_t lemma; /* hash; in its order */
    uint8_t type;
} chains_noun;

extern const int32_t chains_threshold[4]; /* by kind of phrase: what the likeliest one before must reach */
extern const chains_node chains_nodes[];
extern const int16_t chains_leaves[]; /* in 4096ths of a logit */
extern const chains_tree chains_trees[], chains_ending_trees[]; /* of pairs of phrases, and of where a phrase ends */
extern const chains_noun chains_nouns[];
extern const size_t chains_n_trees, chains_n_ending_trees, chains_n_nouns;

#endif
