/* SPDX-License-Identifier: Apache-2.0 */
/* The scorer: boosted trees in integers over what pairs.c sees, so that a sum is the same on every machine; the kinds of nouns. */
#include "chains/pairs.h"
#include "chains/weights.h"

#include <string.h>

enum { LANES = 4, VECTORS = 2, AT_ONCE = LANES * VECTORS };
typedef int32_t lanes __attribute__((vector_size(LANES * sizeof(int32_t)))); /* as wide as any machine's are */

/* All trees together, feature by feature, in place of one after the other from its root: no branch that cannot be foreseen but one a feature. A tree's leaf is the
 * leftmost that no test has ruled out (Lucchese et al., "QuickScorer", SIGIR 2015, section 3); a test is made of several pairs at once (Lucchese et al., "Exploiting
 * CPU SIMD extensions to speed-up document scoring with tree ensembles", SIGIR 2016). x: [n][f->features], n at most AT_ONCE; sum: [n] */
static void sums_of_few(const chains_forest *f, const int16_t *x, uint32_t n, int32_t *sum)
{
    lanes left[CHAINS_MOST_TREES][VECTORS];
    memset(left, 0xff, f->trees * sizeof *left);
    for (uint32_t k = 0; k < f->features; k++) {
        const chains_test *t = &f->tests[f->first[k]], *end = &f->tests[f->first[k + 1]];
        lanes value[VECTORS];
        int32_t most = INT16_MIN;
        for (uint32_t i = 0; i < AT_ONCE; i++) {
            int32_t v = x[(i < n ? i : 0) * f->features + k];
            value[i / LANES][i % LANES] = v;
            most = v > most ? v : most;
        }
        for (; t < end && most > t->threshold; t++) {
            const int32_t threshold = t->threshold, keep = (int32_t)t->keep;
            for (uint32_t v = 0; v < VECTORS; v++)
                left[t->tree][v] &= keep | ~(value[v] > threshold);
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        sum[i] = 0;
        for (uint32_t t = 0; t < f->trees; t++)
            sum[i] += f->leaves[t][__builtin_ctz((uint32_t)left[t][i / LANES][i % LANES])];
    }
}

static void sums_of(const chains_forest *f, const int16_t *x, uint32_t n, int32_t *sum)
{
    for (uint32_t i = 0; i < n; i += AT_ONCE)
        sums_of_few(f, x + (size_t)i * f->features, n - i < AT_ONCE ? n - i : AT_ONCE, sum + i);
}

void chains_first_scores(const int16_t f[][FEATURES], uint32_t n, int32_t *score)
{
    sums_of(&chains_of_pairs, *f, n, score);
}

void chains_close_scores(const int16_t f[][FEATURES], uint32_t n, int32_t *score)
{
    sums_of(&chains_of_close, *f, n, score);
}

void chains_ending_scores(const int16_t f[][ENDING_FEATURES], uint32_t n, int32_t *score)
{
    sums_of(&chains_of_endings, *f, n, score);
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
