/* SPDX-License-Identifier: Apache-2.0 */
/* The scorer: boosted trees in integers over what pairs.c sees, so that a sum is the same on every machine; the kinds of nouns. */
#include "chains/pairs.h"
#include "chains/weights.h"

#include <string.h>

/* All trees together, feature by feature, in place of one after the other from its root: no branch that cannot be foreseen but one a feature. A tree's leaf is the
 * leftmost that no test has ruled out (Lucchese et al., "QuickScorer", SIGIR 2015, section 3). */
static int32_t sum_of(const chains_forest *f, const int16_t *x)
{
    uint32_t left[CHAINS_MOST_TREES];
    memset(left, 0xff, f->trees * sizeof *left);
    for (uint32_t k = 0; k < f->features; k++) {
        const chains_test *t = &f->tests[f->first[k]], *end = &f->tests[f->first[k + 1]];
        for (; t < end && x[k] > t->threshold; t++)
            left[t->tree] &= t->keep;
    }
    int32_t sum = 0;
    for (uint32_t t = 0; t < f->trees; t++)
        sum += f->leaves[t][__builtin_ctz(left[t])];
    return sum;
}

int32_t chains_first_score(const int16_t f[FEATURES])
{
    return sum_of(&chains_of_pairs, f);
}

int32_t chains_close_score(const int16_t f[FEATURES])
{
    return sum_of(&chains_of_close, f);
}

int32_t chains_ending_score(const int16_t f[ENDING_FEATURES])
{
    return sum_of(&chains_of_endings, f);
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
