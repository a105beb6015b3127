/* SPDX-License-Identifier: Apache-2.0 */
/* What is put right in a tree before engagements and acts are read off it, and what is left as it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/tree.h"
#include "hand_made_tree.h"

static void mend(const word *words, uint32_t n)
{
    add_sentence(&d, words, n);
    ro_tree_mend(&d);
}
#define MEND(words) mend((words), sizeof(words) / sizeof *(words))

/* Ana met with visiting Ben: Ben hangs on "met", "visiting" and "with" on Ben. */
static void visitor(void **state)
{
    static const word with[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                                {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                                {"with", "with", RO_SCONJ, RO_D_mark, 0, 4, NULL, 0},
                                {"visiting", "visit", RO_VERB, RO_D_advcl, 0, 2, "VerbForm=Ger", 0},
                                {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 4, NULL, BEN}};
    (void)state;
    MEND(with);
    assert_int_equal(d.tokens.v[4].head, 1);
    assert_int_equal(d.tokens.v[4].deprel, RO_D_obl);
    assert_int_equal(d.tokens.v[3].head, 4);
    assert_int_equal(d.tokens.v[3].deprel, RO_D_amod);
    assert_int_equal(d.tokens.v[2].head, 4);
    assert_int_equal(d.tokens.v[2].deprel, RO_D_case);
}

/* Ana thanked them for visiting Ben: a clause, and stays one. */
static void clause(void **state)
{
    static const word thanked[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                                   {"thanked", "thank", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                                   {"them", "they", RO_PRON, RO_D_obj, 0, 2, NULL, 0},
                                   {"for", "for", RO_SCONJ, RO_D_mark, 0, 5, NULL, 0},
                                   {"visiting", "visit", RO_VERB, RO_D_advcl, 0, 2, "VerbForm=Ger", 0},
                                   {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 5, NULL, BEN}};
    (void)state;
    MEND(thanked);
    assert_int_equal(d.tokens.v[5].head, 4);
    assert_int_equal(d.tokens.v[4].head, 1);
}

/* Ana left on Sunday for Ostia: the parser hung Ostia on Sunday. */
static void day(void **state)
{
    static const word left[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA}, {"left", "leave", RO_VERB, RO_D_root, 0, 0, NULL, 0},
                                {"on", "on", RO_ADP, RO_D_case, 0, 4, NULL, 0},        {"Sunday", "Sunday", RO_PROPN, RO_D_obl, 0, 2, NULL, 0},
                                {"for", "for", RO_ADP, RO_D_case, 0, 6, NULL, 0},      {"Ostia", "Ostia", RO_PROPN, RO_D_nmod, 0, 4, NULL, 0}};
    (void)state;
    MEND(left);
    assert_int_equal(d.tokens.v[5].head, 3); /* no time is known there */
    ro_time *t = RO_PUSH(&arena, &d.times);
    t->first = t->last = 3;
    t->type = RO_DATE, t->precision = RO_P_DAY;
    d.tokens.v[3].time = 0;
    ro_tree_mend(&d);
    assert_int_equal(d.tokens.v[5].head, 1);
    assert_int_equal(d.tokens.v[5].deprel, RO_D_obl);
}

/* Ana went to Ostia and to Pola Sunday: Pola is joined to Ostia, and Sunday is when she is there. */
static void next_place(void **state)
{
    static const word went[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA}, {"went", "go", RO_VERB, RO_D_root, 0, 0, NULL, 0},
                                {"to", "to", RO_ADP, RO_D_case, 0, 4, NULL, 0},        {"Ostia", "Ostia", RO_PROPN, RO_D_obl, 0, 2, NULL, 0},
                                {"and", "and", RO_CCONJ, RO_D_cc, 0, 7, NULL, 0},      {"to", "to", RO_ADP, RO_D_case, 0, 7, NULL, 0},
                                {"Pola", "Pola", RO_PROPN, RO_D_conj, 0, 2, NULL, 0},  {"Sunday", "Sunday", RO_PROPN, RO_D_obl, 0, 2, NULL, 0}};
    (void)state;
    add_sentence(&d, went, sizeof went / sizeof *went);
    ro_time *t = RO_PUSH(&arena, &d.times);
    t->first = t->last = 7;
    t->type = RO_DATE, t->precision = RO_P_DAY;
    d.tokens.v[7].time = 0;
    ro_tree_mend(&d);
    assert_int_equal(d.tokens.v[6].head, 3);
    assert_int_equal(d.tokens.v[7].head, 6);
    assert_int_equal(d.tokens.v[7].deprel, RO_D_nmod);
}

/* Ana left for Ostia to rest: not Ostia rests. */
static void journey(void **state)
{
    static const word left[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA}, {"left", "leave", RO_VERB, RO_D_root, 0, 0, NULL, 0},
                                {"for", "for", RO_SCONJ, RO_D_mark, 0, 6, NULL, 0},    {"Ostia", "Ostia", RO_PROPN, RO_D_nsubj, 0, 6, NULL, 0},
                                {"to", "to", RO_PART, RO_D_mark, 0, 6, NULL, 0},       {"rest", "rest", RO_VERB, RO_D_advcl, 0, 2, "VerbForm=Inf", 0}};
    (void)state;
    SENTENCE(&d, left);
    d.tokens.v[3].ne = RO_NE_B_LOC;
    ro_tree_mend(&d);
    assert_int_equal(d.tokens.v[3].head, 1);
    assert_int_equal(d.tokens.v[3].deprel, RO_D_obl);
    assert_int_equal(d.tokens.v[2].head, 3);
    assert_int_equal(d.tokens.v[2].deprel, RO_D_case);
    assert_int_equal(d.tokens.v[5].head, 1);
}

/* Ana condemns strikes and calls on Ben to help: two things that Ana does. */
static void calls(void **state)
{
    static const word both[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA}, {"condemns", "condemn", RO_VERB, RO_D_root, 0, 0, "Tense=Pres", 0},
                                {"strikes", "strike", RO_NOUN, RO_D_obj, 0, 2, NULL, 0}, {"and", "and", RO_CCONJ, RO_D_cc, 0, 5, NULL, 0},
                                {"calls", "call", RO_NOUN, RO_D_conj, 0, 3, "Number=Plur", 0}, {"on", "on", RO_ADP, RO_D_case, 0, 7, NULL, 0},
                                {"Ben", "Ben", RO_PROPN, RO_D_nmod, 0, 5, NULL, BEN}, {"to", "to", RO_PART, RO_D_mark, 0, 9, NULL, 0},
                                {"help", "help", RO_VERB, RO_D_acl, 0, 5, "VerbForm=Inf", 0}};
    (void)state;
    MEND(both);
    assert_int_equal(d.tokens.v[4].head, 1);
    assert_int_equal(d.tokens.v[4].upos, RO_VERB);
    assert_int_equal(d.tokens.v[6].deprel, RO_D_obl);
    assert_int_equal(d.tokens.v[8].deprel, RO_D_xcomp);
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(visitor), TEST(clause), TEST(day), TEST(next_place), TEST(journey), TEST(calls)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
