/* SPDX-License-Identifier: Apache-2.0 */
/* The scorer: boosted trees in integers over what pairs.c sees, so that a sum is the same on every machine; the kinds of nouns. */
#include "chains/pairs.h"
#include "chains/weights.h"

static int32_t leaf_of(const chains_tree *tree, const int16_t *f)
{
    const chains_node *nodes = &chains_nodes[tree->node];
    int32_t at = 0;
    do
        at = f[nodes[at].feature] <= nodes[at].threshold ? nodes[at].left : nodes[at].right;
    while (at >= 0);
    return chains_leaves[tree->leaf - at - 1];
}

static int32_t sum_of(const chains_tree *trees, size_t n, const int16_t *f)
{
    int32_t sum = 0;
    for (size_t t = 0; t < n; t++)
        sum += leaf_of(&trees[t], f);
    return sum;
}

int32_t chains_score(const int16_t f[FEATURES])
{
    return sum_of(chains_trees, chains_n_trees, f);
}

int32_t chains_ending_score(const int16_t f[ENDING_FEATURES])
{
    return sum_of(chains_ending_trees, chains_n_ending_trees, f);
}

uint8_t chains_noun_type(uint64_t lemma)
{
    size_t low = 0, high = chains_n_nouns;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (chains_nouns[middle].lemma < lemma)
            low = middle + 1;
        else
            high = middle;
    }
    return low < chains_n_nouns && chains_nouns[low].lemma == lemma ? chains_nouns[low].type : 0;
}
