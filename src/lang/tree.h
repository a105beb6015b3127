/* SPDX-License-Identifier: Apache-2.0 */
/* The best dependency tree with exactly one root. */
#ifndef RO_LANG_TREE_H
#define RO_LANG_TREE_H

#include <stddef.h>
#include <stdint.h>

/* Scratch of ro_tree for at most `n` words. */
size_t ro_tree_scratch(size_t n);

/* in: scores [n][n + 1]: row i - 1, column j is the score of j as head of word i; words are 1 … n, 0 is the root; n > 0. All finite.
 * out: heads [n + 1], heads[0] unused. On equal scores the lower head wins.
 * cost: O(n^2), also where the greedy heads are no tree (Chu-Liu and Edmonds, grown path by path). */
void ro_tree(const float *scores, size_t n, void *scratch, uint32_t *heads);

#endif
