/* SPDX-License-Identifier: Apache-2.0 */
/* The second look at doubtful heads: punctuation by its rules, crossings, sure labels; and that a tree stays a tree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "lang/again.h"
#include "lang/tree.h"
#include "unit/random_bits.h"

#include <string.h>

enum { MOST = 9 };

static const ro_again_weights weights = {.word_arc = 1, .word_label = 1, .word_crossing = -1, .mark_arc = 1, .mark_crossing = -1, .comma = 2,
    .inner = 2, .paired = 0, .last = 0, .pair_first = 2, .pair_other = 1, .pair_none = -2, .last_root = 1, .word_doubt = 5, .mark_doubt = 5, .least = 5};

static float arcs[MOST * (MOST + 1)];
static uint32_t heads[MOST + 1];
static uint8_t sign[MOST + 1];

/* A tree whose arcs have 3 each, and 0 all others. */
static ro_look look_at(size_t n, const uint32_t *tree, const uint8_t *signs)
{
    memset(arcs, 0, sizeof arcs);
    for (size_t i = 1; i <= n; i++) {
        heads[i] = tree[i - 1];
        sign[i] = signs[i - 1];
        arcs[(i - 1) * (n + 1) + heads[i]] = 3;
    }
    return (ro_look){n, arcs, heads, sign, &weights};
}

static uint32_t mark_head(const ro_look *l, uint32_t i)
{
    uint32_t list[RO_LOOK_HEADS];
    ro_look_mark(l, i, list, ro_look_heads(l, i, list));
    return heads[i];
}

static uint32_t word_head(const ro_look *l, uint32_t i, const float *fit)
{
    uint32_t list[RO_LOOK_HEADS];
    ro_look_word(l, i, list, ro_look_heads(l, i, list), fit);
    return heads[i];
}

#define W RO_SIGN_WORD

/* "They met , smiling": the comma was on "met", and is of the phrase that it cuts off. */
static void a_comma_belongs_to_what_it_cuts_off(void **state)
{
    (void)state;
    ro_look l = look_at(4, (const uint32_t[]){2, 0, 2, 2}, (const uint8_t[]){W, W, RO_SIGN_COMMA, W});
    arcs[2 * 5 + 4] = 2; /* 2 more for the rule */
    assert_int_equal(mark_head(&l, 3), 4);
    arcs[2 * 5 + 4] = 0.5f;
    heads[3] = 2;
    assert_int_equal(mark_head(&l, 3), 2);
}

/* "met May 25 , 2005": of the day */
static void a_comma_in_a_date_belongs_to_the_day(void **state)
{
    (void)state;
    ro_look l = look_at(5, (const uint32_t[]){0, 1, 2, 5, 2}, (const uint8_t[]){W, W, RO_SIGN_NUMBER, RO_SIGN_COMMA, RO_SIGN_NUMBER});
    arcs[3 * 6 + 3] = 2;
    assert_int_equal(mark_head(&l, 4), 3);
}

/* "Roe ( in Rome ) spoke": both brackets are of "Rome". */
static void brackets_belong_to_what_they_enclose(void **state)
{
    (void)state;
    ro_look l = look_at(6, (const uint32_t[]){6, 6, 4, 1, 6, 0}, (const uint8_t[]){W, RO_SIGN_ROUND, W, W, RO_SIGN_ROUND_END, W});
    arcs[1 * 7 + 4] = arcs[4 * 7 + 4] = 1;
    assert_int_equal(mark_head(&l, 2), 4);
    assert_int_equal(mark_head(&l, 5), 4);
}

/* Two arcs stand over the word; its own crosses them, and the next best does not. */
static void an_arc_that_crosses_gives_way(void **state)
{
    static const float same[RO_LOOK_HEADS] = {0};
    (void)state;
    ro_look l = look_at(5, (const uint32_t[]){0, 1, 5, 1, 1}, (const uint8_t[]){W, W, W, W, W});
    heads[4] = 1, heads[2] = 4; /* 2 … 4 is crossed by 3 … 5 */
    arcs[2 * 6 + 4] = 2.5f;
    assert_int_equal(word_head(&l, 3, same), 4);
}

static void a_sure_label_decides(void **state)
{
    (void)state;
    ro_look l = look_at(3, (const uint32_t[]){0, 1, 1}, (const uint8_t[]){W, W, W});
    arcs[2 * 4 + 2] = 2.5f; /* the second of its heads */
    assert_int_equal(word_head(&l, 3, (const float[]){-0.1f, -0.1f, -0.1f, -0.1f}), 1);
    assert_int_equal(word_head(&l, 3, (const float[]){-1.5f, -0.1f, -0.1f, -0.1f}), 2);
}

static void where_there_is_no_doubt_nothing_changes(void **state)
{
    uint32_t list[RO_LOOK_HEADS];
    (void)state;
    ro_look l = look_at(4, (const uint32_t[]){2, 0, 2, 2}, (const uint8_t[]){W, W, RO_SIGN_COMMA, W});
    arcs[2 * 5 + 2] = 9;
    assert_int_equal(ro_look_heads(&l, 3, list), 0);
    assert_int_equal(ro_look_heads(&l, 2, list), 0); /* the root stays */
}

static uint32_t seed = 7;

static void a_tree_stays_a_tree(void **state)
{
    static uint64_t scratch[4096];
    static const float same[RO_LOOK_HEADS] = {0};
    (void)state;
    assert_true(ro_tree_scratch(MOST) <= sizeof scratch);
    for (int turn = 0; turn < 20000; turn++) {
        size_t n = 1 + random_bits(&seed) % MOST;
        for (size_t i = 0; i < n * (n + 1); i++)
            arcs[i] = (float)(random_bits(&seed) % 100) / 25;
        for (size_t i = 1; i <= n; i++)
            sign[i] = (uint8_t)(random_bits(&seed) % RO_SIGNS);
        ro_tree(arcs, n, scratch, heads);
        ro_look l = {n, arcs, heads, sign, &weights};
        size_t roots = 0;
        for (uint32_t i = 1; i <= n; i++)
            if (sign[i] < RO_SIGN_OTHER)
                word_head(&l, i, same);
            else
                mark_head(&l, i);
        for (uint32_t i = 1; i <= n; i++) {
            uint32_t v = i;
            roots += heads[i] == 0;
            for (size_t steps = 0; v && steps <= n; steps++)
                v = heads[v];
            assert_int_equal(v, 0);
        }
        assert_int_equal(roots, 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_comma_belongs_to_what_it_cuts_off),
        cmocka_unit_test(a_comma_in_a_date_belongs_to_the_day),
        cmocka_unit_test(brackets_belong_to_what_they_enclose),
        cmocka_unit_test(an_arc_that_crosses_gives_way),
        cmocka_unit_test(a_sure_label_decides),
        cmocka_unit_test(where_there_is_no_doubt_nothing_changes),
        cmocka_unit_test(a_tree_stays_a_tree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
