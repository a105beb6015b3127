/* SPDX-License-Identifier: Apache-2.0 */
/* Ladders are of one issuer each, with a source; the longest word of a ladder wins. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/ladders.h"
#include "tables/embedded.h"
#include "tables/tables.h"

static ro_arena arena;
static ro_rungs rungs;

static int set_up(void **state)
{
    (void)state;
    ro_arena_init(&arena, NULL);
    ro_ladders_of(&arena, ro_tables_text(NULL, RO_TABLE_LADDERS), &rungs);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    ro_arena_release(&arena);
    return 0;
}

static void every_step_has_a_source(void **state)
{
    (void)state;
    assert_true(rungs.n > 40);
    for (uint32_t i = 0; i < rungs.n; i++) {
        const ro_rung *r = &rungs.v[i];
        bool first = i == 0 || !ro_str_equal(r->ladder, rungs.v[i - 1].ladder);
        assert_true(r->source.n > 0 && r->variants.n > 0);
        assert_true(ro_str_is(r->issuer, "*") || r->issuer.n == 3);
        assert_int_equal(r->step, first ? 1 : rungs.v[i - 1].step + 1);
        assert_true(first || ro_str_equal(r->issuer, rungs.v[i - 1].issuer));
        assert_true(r->step <= r->steps);
    }
}

/* Which step of the ladder the text's first word of it stands on; 0 none. */
static uint32_t step_of(const char *ladder, const char *words)
{
    ro_str text = ro_str_of(words);
    for (uint32_t i = 0; i < rungs.n; i++)
        for (uint32_t k = 0; ro_str_is(rungs.v[i].ladder, ladder) && k < rungs.v[i].variants.n; k++) {
            ro_span span;
            if (ro_formula_find(text, rungs.v[i].variants.v[k], 0, &span) &&
                !ro_formula_covered(&rungs.v[i].ladder_words, text, rungs.v[i].variants.v[k], span))
                return rungs.v[i].step;
        }
    return 0;
}

static void one_word_two_ladders(void **state)
{
    (void)state;
    assert_int_equal(step_of("European Council, concern", "The EU is concerned."), 1);
    assert_int_equal(step_of("European Council, concern", "It expressed grave concern."), 2);
    assert_int_equal(step_of("European Council, concern", "It is deeply concerned."), 3);
    assert_int_equal(step_of("Security Council, emotive", "It expressed grave concern."), 1);
    assert_int_equal(step_of("PRC, partnership", "an all-weather strategic partnership"), 4);
    assert_int_equal(step_of("PRC, partnership", "a strategic partnership"), 1);
    assert_int_equal(step_of("PRC, partnership", "a partner"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_step_has_a_source), cmocka_unit_test(one_word_two_ladders)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
