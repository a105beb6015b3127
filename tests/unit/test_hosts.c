/* SPDX-License-Identifier: Apache-2.0 */
/* Whom the words leave out: officials of the place, the sides of what is signed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/events.h"
#include "hand_made_tree.h"

static void assert_between(const ro_engagement *e, ro_engagement_kind kind, ro_status status, const char *one, const char *other)
{
    assert_int_equal(e->kind, kind);
    assert_int_equal(e->status, status);
    assert_int_equal(e->participants.n, 2);
    assert_string_equal(e->participants.v[0].code, one);
    assert_string_equal(e->participants.v[1].code, other);
}

/* Ana met ministers in Ostia; in Home, where she is at home, she met nobody of another state. */
static void officials_of_the_place(void **state)
{
    static const word abroad[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                                {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Number=Sing|Person=3|Tense=Past|VerbForm=Fin", 0},
                                {"ministers", "minister", RO_NOUN, RO_D_obj, 0, 2, "Number=Plur", 0},
                                {"in", "in", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                                {"Ostia", "Ostia", RO_PROPN, RO_D_nmod, 0, 3, NULL, -OSTIA}};
    static const word home[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                              {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Number=Sing|Person=3|Tense=Past|VerbForm=Fin", 0},
                              {"ministers", "minister", RO_NOUN, RO_D_obj, 0, 2, "Number=Plur", 0},
                              {"in", "in", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                              {"Home", "Home", RO_PROPN, RO_D_obl, 0, 2, NULL, -HOME}};
    (void)state;
    SENTENCE(&d, abroad);
    SENTENCE(&d, home);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 1);
    assert_between(&d.engagements.v[0], RO_MEETING, RO_HELD, "NOR", "ITA");
    assert_string_equal(d.engagements.v[0].place_country, "ITA");
}

/* Ana will visit Ostia and Fiorda for talks with officials: of Italy, and of Denmark. */
static void officials_of_each_state_visited(void **state)
{
    static const word toured[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 3, NULL, ANA},
                                {"will", "will", RO_AUX, RO_D_aux, 0, 3, "VerbForm=Fin", 0},
                                {"visit", "visit", RO_VERB, RO_D_root, 0, 0, "VerbForm=Inf", 0},
                                {"Ostia", "Ostia", RO_PROPN, RO_D_obj, 0, 3, NULL, -OSTIA},
                                {"and", "and", RO_CCONJ, RO_D_cc, 0, 6, NULL, 0},
                                {"Fiorda", "Fiorda", RO_PROPN, RO_D_conj, 0, 4, NULL, -FIORDA},
                                {"for", "for", RO_ADP, RO_D_case, 0, 8, NULL, 0},
                                {"talks", "talk", RO_NOUN, RO_D_obl, 0, 3, "Number=Plur", 0},
                                {"with", "with", RO_ADP, RO_D_case, 0, 10, NULL, 0},
                                {"officials", "official", RO_NOUN, RO_D_nmod, 0, 8, "Number=Plur", 0}};
    (void)state;
    SENTENCE(&d, toured);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 4);
    assert_int_equal(d.engagements.v[0].kind, RO_VISIT);
    assert_int_equal(d.engagements.v[1].kind, RO_VISIT);
    assert_between(&d.engagements.v[2], RO_MEETING, RO_PLANNED, "NOR", "DNK");
    assert_between(&d.engagements.v[3], RO_MEETING, RO_PLANNED, "NOR", "ITA");
}

/* Ana met a number of Italian ministers: whose they are is said. */
static void a_number_of(void **state)
{
    static const word number[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                                {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Number=Sing|Person=3|Tense=Past|VerbForm=Fin", 0},
                                {"a", "a", RO_DET, RO_D_det, 0, 4, NULL, 0},
                                {"number", "number", RO_NOUN, RO_D_obj, 0, 2, "Number=Sing", 0},
                                {"of", "of", RO_ADP, RO_D_case, 0, 7, NULL, 0},
                                {"Italian", "Italian", RO_ADJ, RO_D_amod, 0, 7, NULL, ADDED},
                                {"ministers", "minister", RO_NOUN, RO_D_nmod, 0, 4, "Number=Plur", 0},
                                {"in", "in", RO_ADP, RO_D_case, 0, 9, NULL, 0},
                                {"Fiorda", "Fiorda", RO_PROPN, RO_D_nmod, 0, 7, NULL, -FIORDA}};
    (void)state;
    add_entity(&d, RO_STATE, "Italy", "ITA");
    SENTENCE(&d, number);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 1);
    assert_between(&d.engagements.v[0], RO_MEETING, RO_HELD, "NOR", "ITA");
    assert_string_equal(d.engagements.v[0].place_country, "DNK");
}

/* Ana met Ben and signed an agreement; the treaty was signed: by Norway and Italy, who met just before. */
static void signed_by_those_who_met(void **state)
{
    static const word met[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                             {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Number=Sing|Person=3|Tense=Past|VerbForm=Fin", 0},
                             {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 2, NULL, BEN}};
    static const word treaty[] = {{"The", "the", RO_DET, RO_D_det, 0, 2, NULL, 0},
                                {"agreements", "agreement", RO_NOUN, RO_D_nsubj, RO_SUB_PASS, 4, "Number=Plur", 0},
                                {"were", "be", RO_AUX, RO_D_aux, RO_SUB_PASS, 4, "Number=Plur|Person=3|Tense=Past|VerbForm=Fin", 0},
                                {"signed", "sign", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Part|Voice=Pass", 0}};
    static const word also[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                              {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Number=Sing|Person=3|Tense=Past|VerbForm=Fin", 0},
                              {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 2, NULL, BEN},
                              {"and", "and", RO_CCONJ, RO_D_cc, 0, 5, NULL, 0},
                              {"signed", "sign", RO_VERB, RO_D_conj, 0, 2, "Number=Sing|Person=3|Tense=Past|VerbForm=Fin", 0},
                              {"an", "a", RO_DET, RO_D_det, 0, 7, NULL, 0},
                              {"agreement", "agreement", RO_NOUN, RO_D_obj, 0, 5, "Number=Sing", 0}};
    (void)state;
    SENTENCE(&d, treaty); /* nobody was named yet */
    SENTENCE(&d, met);
    SENTENCE(&d, treaty);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 2);
    assert_between(&d.engagements.v[1], RO_SIGNING, RO_HELD, "NOR", "ITA");
    next_report();
    SENTENCE(&d, also);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 2);
    assert_between(&d.engagements.v[1], RO_SIGNING, RO_HELD, "NOR", "ITA");
}

/* If Ana signed a treaty with Ben: nothing happened. */
static void on_condition(void **state)
{
    static const word condition[] = {{"She", "she", RO_PRON, RO_D_nsubj, 0, 3, "Number=Sing|Person=3|PronType=Prs", 0},
                                   {"would", "would", RO_AUX, RO_D_aux, 0, 3, "VerbForm=Fin", 0},
                                   {"go", "go", RO_VERB, RO_D_root, 0, 0, "VerbForm=Inf", 0},
                                   {"if", "if", RO_SCONJ, RO_D_mark, 0, 6, NULL, 0},
                                   {"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 6, NULL, ANA},
                                   {"signed", "sign", RO_VERB, RO_D_advcl, 0, 3, "Number=Sing|Person=3|Tense=Past|VerbForm=Fin", 0},
                                   {"a", "a", RO_DET, RO_D_det, 0, 8, NULL, 0},
                                   {"treaty", "treaty", RO_NOUN, RO_D_obj, 0, 6, "Number=Sing", 0},
                                   {"with", "with", RO_ADP, RO_D_case, 0, 10, NULL, 0},
                                   {"Ben", "Ben", RO_PROPN, RO_D_nmod, 0, 8, NULL, BEN}};
    (void)state;
    SENTENCE(&d, condition);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 0);
}

/* Ana will visit Fiorda; the visit will include talks with Ben: hers. */
static void the_visit_includes(void **state)
{
    static const word visits[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 3, NULL, ANA},
                                {"will", "will", RO_AUX, RO_D_aux, 0, 3, "VerbForm=Fin", 0},
                                {"visit", "visit", RO_VERB, RO_D_root, 0, 0, "VerbForm=Inf", 0},
                                {"Fiorda", "Fiorda", RO_PROPN, RO_D_obj, 0, 3, NULL, -FIORDA}};
    static const word includes[] = {{"The", "the", RO_DET, RO_D_det, 0, 2, NULL, 0},
                                  {"visit", "visit", RO_NOUN, RO_D_nsubj, 0, 4, "Number=Sing", 0},
                                  {"will", "will", RO_AUX, RO_D_aux, 0, 4, "VerbForm=Fin", 0},
                                  {"include", "include", RO_VERB, RO_D_root, 0, 0, "VerbForm=Inf", 0},
                                  {"talks", "talk", RO_NOUN, RO_D_obj, 0, 4, "Number=Plur", 0},
                                  {"with", "with", RO_ADP, RO_D_case, 0, 7, NULL, 0},
                                  {"Ben", "Ben", RO_PROPN, RO_D_nmod, 0, 5, NULL, BEN}};
    (void)state;
    SENTENCE(&d, visits);
    SENTENCE(&d, includes);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 2);
    assert_between(&d.engagements.v[1], RO_MEETING, RO_PLANNED, "NOR", "ITA");
}

/* Norway said talks with Ben had failed: Norway's talks. She is ready for talks with Ben: proposed. */
static void who_speaks_of_talks(void **state)
{
    static const word said[] = {{"Norway", "Norway", RO_PROPN, RO_D_nsubj, 0, 2, NULL, NORLAND},
                              {"said", "say", RO_VERB, RO_D_root, 0, 0, "Number=Sing|Person=3|Tense=Past|VerbForm=Fin", 0},
                              {"talks", "talk", RO_NOUN, RO_D_nsubj, 0, 7, "Number=Plur", 0},
                              {"with", "with", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                              {"Ben", "Ben", RO_PROPN, RO_D_nmod, 0, 3, NULL, BEN},
                              {"had", "have", RO_AUX, RO_D_aux, 0, 7, "Number=Sing|Person=3|Tense=Past|VerbForm=Fin", 0},
                              {"failed", "fail", RO_VERB, RO_D_ccomp, 0, 2, "Tense=Past|VerbForm=Part", 0}};
    static const word ready[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 3, NULL, ANA},
                               {"is", "be", RO_AUX, RO_D_cop, 0, 3, "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", 0},
                               {"ready", "ready", RO_ADJ, RO_D_root, 0, 0, NULL, 0},
                               {"for", "for", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                               {"talks", "talk", RO_NOUN, RO_D_obl, 0, 3, "Number=Plur", 0},
                               {"with", "with", RO_ADP, RO_D_case, 0, 7, NULL, 0},
                               {"Ben", "Ben", RO_PROPN, RO_D_nmod, 0, 5, NULL, BEN}};
    (void)state;
    SENTENCE(&d, said);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 1);
    assert_between(&d.engagements.v[0], RO_MEETING, RO_HELD, "ITA", "NOR");
    next_report();
    SENTENCE(&d, ready);
    ro_engagements_extract(&d, NULL);
    for (uint32_t i = 0; i < d.engagements.n; i++)
        assert_int_equal(d.engagements.v[i].status, RO_PROPOSED);
}

/* Ana will visit Fiorda; two sentences of nothing; agreements are likely to be signed there: by Norway and Denmark. */
static void signed_on_the_visit_announced(void **state)
{
    static const word visits[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 3, NULL, ANA},
                                {"will", "will", RO_AUX, RO_D_aux, 0, 3, "VerbForm=Fin", 0},
                                {"visit", "visit", RO_VERB, RO_D_root, 0, 0, "VerbForm=Inf", 0},
                                {"Fiorda", "Fiorda", RO_PROPN, RO_D_obj, 0, 3, NULL, -FIORDA}};
    static const word rain[] = {{"It", "it", RO_PRON, RO_D_nsubj, 0, 2, "Number=Sing|Person=3|PronType=Prs", 0},
                              {"rained", "rain", RO_VERB, RO_D_root, 0, 0, "Number=Sing|Person=3|Tense=Past|VerbForm=Fin", 0}};
    static const word likely[] = {{"Agreements", "agreement", RO_NOUN, RO_D_nsubj, 0, 3, "Number=Plur", 0},
                                {"are", "be", RO_AUX, RO_D_cop, 0, 3, "Number=Plur|Person=3|Tense=Pres|VerbForm=Fin", 0},
                                {"likely", "likely", RO_ADJ, RO_D_root, 0, 0, NULL, 0},
                                {"to", "to", RO_PART, RO_D_mark, 0, 6, NULL, 0},
                                {"be", "be", RO_AUX, RO_D_aux, RO_SUB_PASS, 6, "VerbForm=Inf", 0},
                                {"signed", "sign", RO_VERB, RO_D_xcomp, 0, 3, "Tense=Past|VerbForm=Part|Voice=Pass", 0}};
    (void)state;
    SENTENCE(&d, visits);
    for (int i = 0; i < 3; i++)
        SENTENCE(&d, rain);
    SENTENCE(&d, likely);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 2);
    assert_between(&d.engagements.v[1], RO_SIGNING, d.engagements.v[1].status, "NOR", "DNK");
    assert_int_not_equal(d.engagements.v[1].status, RO_HELD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(officials_of_the_place), TEST(officials_of_each_state_visited), TEST(a_number_of),
                                       TEST(signed_by_those_who_met), TEST(on_condition),
                                       TEST(signed_on_the_visit_announced), TEST(the_visit_includes), TEST(who_speaks_of_talks)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
