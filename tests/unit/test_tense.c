/* SPDX-License-Identifier: Apache-2.0 */
/* On which side of the publication a day falls, read from the trees of the trained model: our own sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "trained_model.h"

/* All published on Friday 22 March 2013; `value` is that of the first expression. */
static void falls_on_the_right_side(void **state)
{
    static const struct {
        const char *text, *value;
    } examples[] = {
        {"The ministers met on Tuesday in Oslo.", "2013-03-19"},
        {"The ministers will meet on Tuesday in Oslo.", "2013-03-26"},
        {"The ministers are to meet on Tuesday in Oslo.", "2013-03-26"},
        {"The move comes after Monday's attack in the north.", "2013-03-18"},
        {"They will meet after Sunday's election.", "2013-03-24"},
        {"The visit follows talks in Cairo on Sunday.", "2013-03-17"},
        {"Neither envoy could be reached on Tuesday.", "2013-03-19"},
        {"The governors planned a large rally in the capital on Sunday.", "2013-03-24"},
        {"The truce had been scheduled to end on Thursday.", "2013-03-21"},
        {"Among the first states to join the pact on Tuesday were Peru and Chile.", "2013-03-19"},
        {"They are trying to sell the port, under a June agreement with the lenders.", "2012-06"},
        {"Some hope that the two sides will one day be at peace.", "FUTURE_REF"},
        {"The talks will last two to three weeks.", "P2W"},
        {"The president tells reporters Thursday that he is pleased.", "2013-03-21"},
        {"The treaty signed on Wednesday will help both countries.", "2013-03-20"},
        {"The two sides have until Monday to answer.", "2013-03-25"},
        {"Officials met to prepare plans for a May meeting of the leaders.", "2013-05"},
        {"He visited Lima in May.", "2012-05"},
        {"He will visit Lima in May.", "2013-05"},
    };
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        readout_document *document = read_on("2013-03-22", examples[i].text);
        ro_str value = document->annot.times.n ? document->annot.times.v[0].value : RO_STR("");
        if (!ro_str_is(value, examples[i].value))
            fprintf(stderr, "%s\n  wanted %s got %.*s\n", examples[i].text, examples[i].value, (int)value.n, value.p), wrong++;
        readout_document_free(document);
    }
    assert_int_equal(wrong, 0);
}

/* The day of an engagement that a noun tells, wherever the tree hangs it. */
static void dates_nouns(void **state)
{
    static const struct {
        const char *text, *day;
    } examples[] = {
        {"Putin told Erdogan about the meeting of the leaders of Russia, Azerbaijan and Armenia in Sochi on March 12.", "2013-03-12"},
        {"Obama thanked Merkel in a letter after their March 14 call.", "2013-03-14"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        readout_document *document = read_on("2013-03-22", examples[i].text);
        bool found = false;
        for (uint32_t k = 0; k < document->annot.engagements.n; k++)
            found |= document->annot.engagements.v[k].begin == ro_day_read(examples[i].day);
        if (!found)
            fprintf(stderr, "%s\n", examples[i].text);
        assert_true(found);
        readout_document_free(document);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(falls_on_the_right_side), cmocka_unit_test(dates_nouns)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
