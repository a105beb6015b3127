/* SPDX-License-Identifier: Apache-2.0 */
/* Texts made to be hard are read whole, in sentences that stay short. (How the work grows is counted by linear.py.) */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/text.h"

#include <stdlib.h>

#define SIZE ((size_t)100000)

static const char *const patterns[] = {
    "a", "a ", ".", ". ", "A. ", "a.", "\"", "\" ", "' ", "(", ") ", "( ", "a-", "1-", "1,", "a'", "a's ", "@", "a@", "a@b.", "http://a ", "a,b,c@", "\n", "a\n", "A\n\n", "A: ",
    "A, ", "U.S. ", "1/2/2020 ", "3/4/2020\n\n", "LIMA, ", "(A ", "\xE2\x80\x9C", "\xE2\x80\x9C ", "\xFF", "\xC2\xA0", "By A\n", "\"A b.\n\n", "A b c d e f g h i j k l m n o p. ",
    "a  \n", "``", "- ", "date 2020-01-02 ", "Mr. ", "((.", "[A. b] ",
    "\xF0\x9F\x91\xA8\xE2\x80\x8D", "\xE2\x80\x8D", "\xF0\x9F\x87\xAB", "\xE2\x9D\xA4\xEF\xB8\x8F"};

static void hard_patterns(void **state)
{
    enum { LONGEST_SENTENCE = 600 };
    char *text = malloc(SIZE);
    (void)state;
    for (size_t p = 0; p < sizeof patterns / sizeof *patterns; p++) {
        ro_arena arena;
        ro_document d;
        readout_error error;
        size_t n = strlen(patterns[p]);
        for (size_t i = 0; i < SIZE; i++)
            text[i] = patterns[p][i % n];
        ro_arena_init(&arena, NULL);
        ro_document_init(&d, &arena);
        if (ro_text_read(&d, NULL, text, SIZE, &error) == READOUT_OK) {
            if (ro_annot_check(&d))
                fail_msg("pattern %zu (%s): %s", p, patterns[p], ro_annot_check(&d));
            for (uint32_t i = 0; i < d.sentences.n; i++)
                if (d.sentences.v[i].n > LONGEST_SENTENCE)
                    fail_msg("a sentence of %u words in text of \"%.8s\"", d.sentences.v[i].n, patterns[p]);
        }
        ro_arena_release(&arena);
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
    assert_int_equal(ro_text_read(&d, NULL, text, n, &error), READOUT_OK);
    assert_int_equal(d.sentences.n, n / (sizeof sentence - 1) + 1);
    ro_arena_release(&arena);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(hard_patterns), cmocka_unit_test(one_long_line)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
