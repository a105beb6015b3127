/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Texts made to be slow: each is read at a size and at eight times it. The time is processor time of this thread, where that seems
 * long the least of some runs; a quadratic step would make the ratio 64, and the bound lies far from both, so that a busy machine passes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/text.h"

#include <stdlib.h>
#include <time.h>

#define SMALL ((size_t)20000)
#define TIMES 8
#define MOST 24.0 /* linear is 8, quadratic 64 */
#define RUNS 3

static const char *const patterns[] = {
    "a", "a ", ".", ". ", "A. ", "a.", "\"", "\" ", "' ", "(", ") ", "( ", "a-", "1-", "1,", "a'", "a's ", "@", "a@", "a@b.", "http://a ", "a,b,c@", "\n", "a\n", "A\n\n", "A: ",
    "A, ", "U.S. ", "1/2/2020 ", "3/4/2020\n\n", "LIMA, ", "(A ", "\xE2\x80\x9C", "\xE2\x80\x9C ", "\xFF", "\xC2\xA0", "By A\n", "\"A b.\n\n", "A b c d e f g h i j k l m n o p. ",
    "a  \n", "``", "- ", "date 2020-01-02 ", "Mr. ", "((.", "[A. b] "};

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double time_of(const char *text, size_t n, int runs)
{
    double least = 1e9;
    for (int k = 0; k < runs; k++) {
        ro_arena arena;
        ro_document d;
        readout_error error;
        ro_arena_init(&arena, NULL);
        ro_document_init(&d, &arena);
        double begun = seconds();
        readout_status status = ro_text_read(&d, text, n, &error);
        double took = seconds() - begun;
        least = took < least ? took : least;
        if (status == READOUT_OK && k == 0)
            for (uint32_t i = 0; i < d.sentences.n; i++)
                if (d.sentences.v[i].n > 600)
                    fail_msg("a sentence of %u words in text of \"%.8s\"", d.sentences.v[i].n, text);
        ro_arena_release(&arena);
    }
    return least;
}

static bool too_long(double small, double large)
{
    return large > 0.15 && large > MOST * small;
}

static void linear(void **state)
{
    char *text = malloc(SMALL * TIMES);
    (void)state;
    for (size_t p = 0; p < sizeof patterns / sizeof *patterns; p++) {
        size_t n = strlen(patterns[p]);
        for (size_t i = 0; i < SMALL * TIMES; i++)
            text[i] = patterns[p][i % n];
        double small = time_of(text, SMALL, 1), large = time_of(text, SMALL * TIMES, 1);
        if (too_long(small, large)) /* or the machine was busy */
            small = time_of(text, SMALL, RUNS), large = time_of(text, SMALL * TIMES, RUNS);
        if (too_long(small, large))
            fail_msg("pattern %zu (%s): %.4f s, then %.4f s", p, patterns[p], small, large);
    }
    free(text);
}

static void one_long_line(void **state)
{
    static const char sentence[] = "The envoy of the northern state met the minister in the capital on Monday, and they spoke of trade. ";
    const size_t n = (size_t)5 * 1000 * 1000 + 50;
    char *text = malloc(n);
    ro_arena arena;
    ro_document d;
    readout_error error;
    (void)state;
    for (size_t i = 0; i < n; i++)
        text[i] = sentence[i % (sizeof sentence - 1)];
    ro_arena_init(&arena, NULL);
    ro_document_init(&d, &arena);
    assert_int_equal(ro_text_read(&d, text, n, &error), READOUT_OK);
    assert_int_equal(d.sentences.n, n / (sizeof sentence - 1) + 1);
    ro_arena_release(&arena);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(linear), cmocka_unit_test(one_long_line)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
