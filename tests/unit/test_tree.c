/* SPDX-License-Identifier: Apache-2.0 */
/* The tree against every tree there is, on small random graphs; and its shape on large ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "lang/tree.h"
#include "unit/random_bits.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST = 6 };

static uint32_t seed = 1;

static bool one_root_no_cycle(const uint32_t *heads, size_t n)
{
    size_t roots = 0;
    for (size_t i = 1; i <= n; i++) {
        size_t v = i, steps = 0;
        roots += heads[i] == 0;
        while (v && steps++ <= n)
            v = heads[v];
        if (v)
            return false;
    }
    return roots == 1;
}

static double sum_of(const float *scores, const uint32_t *heads, size_t n)
{
    double sum = 0;
    for (size_t i = 1; i <= n; i++)
        sum += (double)scores[(i - 1) * (n + 1) + heads[i]];
    return sum;
}

/* All (n + 1)^n ways to give heads. */
static double best_of_all(const float *scores, size_t n)
{
    uint32_t heads[MOST + 1] = {0};
    double best = -1e300;
    for (;;) {
        bool loop = false;
        for (size_t i = 1; i <= n; i++)
            loop |= heads[i] == i;
        if (!loop && one_root_no_cycle(heads, n) && sum_of(scores, heads, n) > best)
            best = sum_of(scores, heads, n);
        size_t i = 1;
        while (i <= n && heads[i] == n)
            heads[i++] = 0;
        if (i > n)
            return best;
        heads[i]++;
    }
}

static void small_graphs(void **state)
{
    (void)state;
    for (size_t n = 1; n <= 5; n++)
        for (int round = 0; round < 400; round++) {
            float scores[MOST * (MOST + 1)];
            uint32_t heads[MOST + 1];
            void *scratch = malloc(ro_tree_scratch(n));
            /* Few different values give many ties; the root's column is drawn up or down so that cycles and second roots abound. */
            int bias = round % 3 == 0 ? 0 : round % 3 == 1 ? 12 : -12, values = round % 2 ? 7 : 1000;
            for (size_t i = 0; i < n * (n + 1); i++)
                scores[i] = (float)(random_bits(&seed) % (uint32_t)values) * 8 / (float)values + (i % (n + 1) ? 0 : (float)bias);
            ro_tree(scores, n, scratch, heads);
            assert_true(one_root_no_cycle(heads, n));
            assert_float_equal(sum_of(scores, heads, n), best_of_all(scores, n), 1e-4);
            free(scratch);
        }
}

/* A chain of cycles inside cycles, each step of the path closing a larger one: the worst case of contraction. */
static void large_graphs(void **state)
{
    enum { N = 510 };
    static float scores[N * (N + 1)];
    static uint32_t heads[N + 1];
    void *scratch = malloc(ro_tree_scratch(N));
    (void)state;
    for (int kind = 0; kind < 3; kind++) {
        for (size_t i = 1; i <= N; i++)
            for (size_t j = 0; j <= N; j++) {
                float s = (float)(random_bits(&seed) % 1000) / 1000;
                if (kind == 1)
                    s = j ? -(float)(i > j ? i - j : j - i) : -1000.0f; /* neighbours pair off, pairs pair off, … */
                if (kind == 2)
                    s = j == i + 1 ? 1000.0f : j < i && j ? (float)j : 0.0f;
                scores[(i - 1) * (N + 1) + j] = s;
            }
        clock_t start = clock();
        for (int k = 0; k < 10; k++)
            ro_tree(scores, N, scratch, heads);
        assert_true(one_root_no_cycle(heads, N));
        assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 5);
    }
    free(scratch);
}

static void one_word(void **state)
{
    float scores[2] = {-5, 3}; /* its own place does not count */
    uint32_t heads[2];
    void *scratch = malloc(ro_tree_scratch(1));
    (void)state;
    ro_tree(scores, 1, scratch, heads);
    assert_int_equal(heads[1], 0);
    free(scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(one_word), cmocka_unit_test(small_graphs), cmocka_unit_test(large_graphs)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
