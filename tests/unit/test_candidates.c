/* SPDX-License-Identifier: Apache-2.0 */
/* What is weighed as an act, of sentences read with the trained model: who may do what to whom, and who is not put forward. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "trained_model.h"

typedef struct example {
    const char *text;
    const char *party; /* "actor recipient", as in the rows */
} example;

/* Is such a row among the candidates of a sentence? `token` 0: of any predicate. */
static bool weighed(const char *text, unsigned sentence, unsigned token, const char *party)
{
    readout_document *document = read_on(NULL, text);
    readout_text rows = {0};
    bool found = false;
    assert_int_equal(readout_document_candidates(document, &rows, NULL), READOUT_OK);
    const char *end = rows.bytes + rows.size;
    for (const char *row = rows.bytes; row < end; row = memchr(row, '\n', (size_t)(end - row)), row = row ? row + 1 : end) {
        unsigned at = 0, predicate = 0;
        char actor[80], recipient[80], both[170];
        if (sscanf(row, "%u %u %*u %*u %*u %79s %79s", &at, &predicate, actor, recipient) != 4)
            continue;
        snprintf(both, sizeof both, "%s %s", actor, recipient);
        found = found || (at == sentence && (!token || token == predicate) && !strcmp(both, party));
    }
    readout_text_free(&rows);
    readout_document_free(document);
    return found;
}

static const example wanted[] = {
    {"Iranian students marched past the Norwegian embassy in Tehran.", "IRN NOR"},             /* people of no office */
    {"Rockets fired from Lebanon hit a village in Israel.", "LBN ISR"},                        /* whence it came */
    {"Clashes erupted between Eritrea and Ethiopia.", "ERI,ETH ERI,ETH"},                      /* each to the other */
    {"Bonn appeals for peace.", "DEU -"},                                                      /* a capital where a state is meant */
    {"Canada to send tents to Haiti", "CAN HTI"},                                              /* a headline */
    {"Troops of Morocco left Mauritania.", "MAR MRT"},
    {"Kenya asked a court in Norway about a ship that Denmark had held.", "KEN DNK"},          /* the farther of two */
    {"Portugal's embargo on Angola was extended.", "PRT AGO"},
    {"Three Egyptian sailors were killed by Sudanese police.", "SDN EGY"},
};

static void puts_forward(void **state)
{
    int missed = 0;
    (void)state;
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (!weighed(wanted[i].text, 1, 0, wanted[i].party)) {
            print_error("%s: not %s\n", wanted[i].text, wanted[i].party);
            missed++;
        }
    assert_int_equal(missed, 0);
}

/* "The convoy was shelled": by one of the two whom the report is about, and nobody says by which. */
static void a_doer_unnamed_is_one_of_the_two(void **state)
{
    static const char report[] = "Chad and Sudan accused each other of lies. Chad asked Sudan for an answer. A convoy was shelled near the border.";
    (void)state;
    assert_true(weighed(report, 3, 4, "SDN TCD"));
    assert_true(weighed(report, 3, 4, "TCD SDN"));
    assert_false(weighed(report, 3, 4, "SDN SDN"));
}

/* "Malaysia called it a crime": of those told of before, the last; not where the sentence names somebody else. */
static void told_lately(void **state)
{
    static const char report[] = "Chad and Sudan accused each other of lies. Chad asked Sudan for an answer. Sudan told Chad to wait. Burma hanged four men. "
                                 "Malaysia called the hangings a crime. Malaysia asked Norway for help.";
    (void)state;
    assert_true(weighed(report, 5, 0, "MYS MMR"));
    assert_false(weighed(report, 6, 0, "MYS MMR"));
}

/* Far down in a sentence nothing is done to nobody. */
static void deep_words_want_an_addressee(void **state)
{
    static const char text[] = "Peru said the plan that Chile wrote would help Ghana.";
    (void)state;
    assert_true(weighed(text, 1, 2, "PER -"));
    assert_true(weighed(text, 1, 7, "CHL GHA"));
    assert_false(weighed(text, 1, 7, "PER -"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(puts_forward),
        cmocka_unit_test(a_doer_unnamed_is_one_of_the_two),
        cmocka_unit_test(told_lately),
        cmocka_unit_test(deep_words_want_an_addressee),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
