/* SPDX-License-Identifier: Apache-2.0 */
/* Engagements over trees and names written out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/events.h"
#include "hand_made_tree.h"

/* Ana met Ben in Ostia */
static const word met[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                           {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                           {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 2, NULL, BEN},
                           {"in", "in", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                           {"Ostia", "Ostia", RO_PROPN, RO_D_obl, 0, 2, NULL, -OSTIA}};
/* the meeting ended */
static const word ended[] = {{"the", "the", RO_DET, RO_D_det, 0, 2, NULL, 0},
                             {"meeting", "meeting", RO_NOUN, RO_D_nsubj, 0, 3, "Number=Sing", 0},
                             {"ended", "end", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0}};

static void meeting_with_its_echo(void **state)
{
    (void)state;
    SENTENCE(&d, met);
    SENTENCE(&d, ended);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 1);
    const ro_engagement *e = &d.engagements.v[0];
    assert_int_equal(e->kind, RO_MEETING);
    assert_int_equal(e->status, RO_HELD);
    assert_int_equal(e->participants.n, 2);
    assert_string_equal(e->place_country, "ITA");
    assert_int_equal(e->begin, RO_NO_DAY); /* no day told: only a bound */
    assert_int_equal(e->not_after, d.published.day);
    assert_int_equal(e->evidence.n, 2);
}

/* Ana will visit Ostia / Ana did not meet Ben */
static void to_come_and_denied(void **state)
{
    static const word will[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 3, NULL, ANA},
                                {"will", "will", RO_AUX, RO_D_aux, 0, 3, "VerbForm=Fin", 0},
                                {"visit", "visit", RO_VERB, RO_D_root, 0, 0, "VerbForm=Inf", 0},
                                {"Ostia", "Ostia", RO_PROPN, RO_D_obj, 0, 3, NULL, -OSTIA}};
    static const word denied[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 4, NULL, ANA},
                                  {"did", "do", RO_AUX, RO_D_aux, 0, 4, "Tense=Past|VerbForm=Fin", 0},
                                  {"not", "not", RO_PART, RO_D_advmod, 0, 4, NULL, 0},
                                  {"meet", "meet", RO_VERB, RO_D_root, 0, 0, "VerbForm=Inf", 0},
                                  {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 4, NULL, BEN}};
    (void)state;
    SENTENCE(&d, will);
    SENTENCE(&d, denied);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 1);
    assert_int_equal(d.engagements.v[0].kind, RO_VISIT);
    assert_int_equal(d.engagements.v[0].status, RO_PLANNED);
    assert_string_equal(d.engagements.v[0].place_country, "ITA");
    assert_string_equal(d.engagements.v[0].participants.v[0].role, "visitor");
}

/* Norway met the demands: no engagement; Ana met Ana's own state: none either */
static void not_between_states(void **state)
{
    static const word demands[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                                   {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                                   {"Norwegian", "Norwegian", RO_ADJ, RO_D_amod, 0, 4, NULL, NORLAND},
                                   {"demands", "demand", RO_NOUN, RO_D_obj, 0, 2, "Number=Plur", 0}};
    (void)state;
    SENTENCE(&d, demands);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 0);
}

/* A day said with the predicate dates it, and the words with their preposition are its basis. */
static void dated(void **state)
{
    static const word friday[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                                  {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                                  {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 2, NULL, BEN},
                                  {"on", "on", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                                  {"Friday", "Friday", RO_PROPN, RO_D_obl, 0, 2, NULL, 0}};
    (void)state;
    SENTENCE(&d, friday);
    ro_time *t = RO_PUSH(&arena, &d.times);
    t->first = t->last = 4;
    t->span = (ro_span){4, 5};
    t->type = RO_DATE, t->precision = RO_P_DAY;
    t->begin = t->end = ro_day_of(2024, 5, 17);
    t->not_before = t->not_after = RO_NO_DAY;
    t->rule = "weekday before publication";
    d.tokens.v[4].time = 0;
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 1);
    assert_int_equal(d.engagements.v[0].begin, ro_day_of(2024, 5, 17));
    assert_int_equal(d.engagements.v[0].precision, RO_P_DAY);
    assert_int_equal(d.engagements.v[0].date_span.start, 3);
    assert_string_equal(d.engagements.v[0].date_rule, "weekday before publication");
}

/* One sentence tells of one engagement, of that kind and standing, between so many. */
static void one(const word *words, uint32_t n, ro_engagement_kind kind, ro_status status, uint32_t participants)
{
    next_report();
    add_sentence(&d, words, n);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 1);
    assert_int_equal(d.engagements.v[0].kind, kind);
    assert_int_equal(d.engagements.v[0].status, status);
    assert_int_equal(d.engagements.v[0].participants.n, participants);
}
#define ONE(words, kind, status, participants) one((words), sizeof(words) / sizeof *(words), (kind), (status), (participants))

/* the meeting that Ana held with Ben ended */
static void relative_clause(void **state)
{
    static const word that[] = {{"the", "the", RO_DET, RO_D_det, 0, 2, NULL, 0},
                                {"meeting", "meeting", RO_NOUN, RO_D_nsubj, 0, 8, "Number=Sing", 0},
                                {"that", "that", RO_PRON, RO_D_obj, 0, 5, NULL, 0},
                                {"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 5, NULL, ANA},
                                {"held", "hold", RO_VERB, RO_D_acl, 0, 2, "Tense=Past|VerbForm=Fin", 0},
                                {"with", "with", RO_ADP, RO_D_case, 0, 7, NULL, 0},
                                {"Ben", "Ben", RO_PROPN, RO_D_obl, 0, 5, NULL, BEN},
                                {"ended", "end", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0}};
    (void)state;
    ONE(that, RO_MEETING, RO_HELD, 2);
}

/* Ana scrapped plans to meet Ben */
static void plans_scrapped(void **state)
{
    static const word plans[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                                 {"scrapped", "scrap", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                                 {"plans", "plan", RO_NOUN, RO_D_obj, 0, 2, "Number=Plur", 0},
                                 {"to", "to", RO_PART, RO_D_mark, 0, 5, NULL, 0},
                                 {"meet", "meet", RO_VERB, RO_D_acl, 0, 3, "VerbForm=Inf", 0},
                                 {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 5, NULL, BEN}};
    (void)state;
    ONE(plans, RO_MEETING, RO_CANCELLED, 2);
}

/* Ana was the first leader to visit Ostia; Ana then travels to Ostia; Ana is due in Ostia; having met Ben, Ana spoke */
static void standing_by_frame(void **state)
{
    static const word first[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 5, NULL, ANA},
                                 {"was", "be", RO_AUX, RO_D_cop, 0, 5, "Tense=Past|VerbForm=Fin", 0},
                                 {"the", "the", RO_DET, RO_D_det, 0, 5, NULL, 0},
                                 {"first", "first", RO_ADJ, RO_D_amod, 0, 5, NULL, 0},
                                 {"leader", "leader", RO_NOUN, RO_D_root, 0, 0, "Number=Sing", 0},
                                 {"to", "to", RO_PART, RO_D_mark, 0, 7, NULL, 0},
                                 {"visit", "visit", RO_VERB, RO_D_acl, 0, 5, "VerbForm=Inf", 0},
                                 {"Ostia", "Ostia", RO_PROPN, RO_D_obj, 0, 7, NULL, -OSTIA}};
    static const word then[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 3, NULL, ANA},
                                {"then", "then", RO_ADV, RO_D_advmod, 0, 3, NULL, 0},
                                {"travels", "travel", RO_VERB, RO_D_root, 0, 0, "Number=Sing|Tense=Pres|VerbForm=Fin", 0},
                                {"to", "to", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                                {"Ostia", "Ostia", RO_PROPN, RO_D_obl, 0, 3, NULL, -OSTIA}};
    static const word due[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 3, NULL, ANA},
                               {"is", "be", RO_AUX, RO_D_cop, 0, 3, "Tense=Pres|VerbForm=Fin", 0},
                               {"due", "due", RO_ADJ, RO_D_root, 0, 0, NULL, 0},
                               {"in", "in", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                               {"Ostia", "Ostia", RO_PROPN, RO_D_obl, 0, 3, NULL, -OSTIA}};
    static const word having[] = {{"having", "have", RO_AUX, RO_D_aux, 0, 2, "VerbForm=Ger", 0},
                                  {"met", "meet", RO_VERB, RO_D_advcl, 0, 5, "Tense=Past|VerbForm=Part", 0},
                                  {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 2, NULL, BEN},
                                  {"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 5, NULL, ANA},
                                  {"plans", "plan", RO_VERB, RO_D_root, 0, 0, "Tense=Pres|VerbForm=Fin", 0}};
    (void)state;
    ONE(first, RO_VISIT, RO_HELD, 1);
    ONE(then, RO_VISIT, RO_PLANNED, 1);
    ONE(due, RO_VISIT, RO_PLANNED, 1);
    ONE(having, RO_MEETING, RO_HELD, 2);
}

/* a Norwegian delegation led by Cy, of whom no table knows, met Ben: Cy acts for Norway */
static void led_by_a_stranger(void **state)
{
    static const word led[] = {{"Norwegian", "Norwegian", RO_ADJ, RO_D_amod, 0, 2, NULL, NORLAND},
                               {"delegation", "delegation", RO_NOUN, RO_D_nsubj, 0, 6, "Number=Sing", 0},
                               {"led", "lead", RO_VERB, RO_D_acl, 0, 2, "Tense=Past|VerbForm=Part", 0},
                               {"by", "by", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                               {"Cy", "Cy", RO_PROPN, RO_D_obl, RO_SUB_AGENT, 3, NULL, ADDED},
                               {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                               {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 6, NULL, BEN}};
    (void)state;
    add_entity(&d, RO_PERSON, "Cy", "");
    SENTENCE(&d, led);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 1);
    assert_int_equal(d.engagements.v[0].participants.n, 2);
    const ro_participant *p = d.engagements.v[0].participants.v;
    const ro_participant *cy = ro_str_is(p[0].name, "Cy") ? &p[0] : &p[1];
    assert_true(ro_str_is(cy->name, "Cy"));
    assert_string_equal(cy->code, "NOR");
}

/* officials of Norway and Italy met; Ben met with visiting Ana; Ana received a call from Ben; Ana is expected in Ostia */
static void more_frames(void **state)
{
    static const word several[] = {{"officials", "official", RO_NOUN, RO_D_nsubj, 0, 6, "Number=Plur", 0},
                                   {"from", "from", RO_ADP, RO_D_case, 0, 3, NULL, 0},
                                   {"Norway", "Norway", RO_PROPN, RO_D_nmod, 0, 1, NULL, NORLAND},
                                   {"and", "and", RO_CCONJ, RO_D_cc, 0, 5, NULL, 0},
                                   {"Italy", "Italy", RO_PROPN, RO_D_conj, 0, 3, NULL, ADDED},
                                   {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0}};
    static const word visiting[] = {{"Ben", "Ben", RO_PROPN, RO_D_nsubj, 0, 2, NULL, BEN},
                                    {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                                    {"with", "with", RO_SCONJ, RO_D_mark, 0, 4, NULL, 0},
                                    {"visiting", "visit", RO_VERB, RO_D_advcl, 0, 2, "VerbForm=Ger", 0},
                                    {"Ana", "Ana", RO_PROPN, RO_D_obj, 0, 4, NULL, ANA}};
    static const word received[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                                    {"received", "receive", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                                    {"a", "a", RO_DET, RO_D_det, 0, 5, NULL, 0},
                                    {"phone", "phone", RO_NOUN, RO_D_compound, 0, 5, NULL, 0},
                                    {"call", "call", RO_NOUN, RO_D_obj, 0, 2, "Number=Sing", 0},
                                    {"from", "from", RO_ADP, RO_D_case, 0, 7, NULL, 0},
                                    {"Ben", "Ben", RO_PROPN, RO_D_nmod, 0, 5, NULL, BEN}};
    static const word expected[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, RO_SUB_PASS, 3, NULL, ANA},
                                    {"is", "be", RO_AUX, RO_D_aux, RO_SUB_PASS, 3, "Tense=Pres|VerbForm=Fin", 0},
                                    {"expected", "expect", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Part|Voice=Pass", 0},
                                    {"in", "in", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                                    {"Ostia", "Ostia", RO_PROPN, RO_D_obl, 0, 3, NULL, -OSTIA}};
    (void)state;
    ONE(received, RO_CALL, RO_HELD, 2);
    ONE(expected, RO_VISIT, RO_PLANNED, 1);
    next_report();
    add_entity(&d, RO_STATE, "Italy", "ITA");
    SENTENCE(&d, several);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 1);
    assert_int_equal(d.engagements.v[0].participants.n, 2);
    next_report();
    SENTENCE(&d, visiting);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 2);
    assert_int_equal(d.engagements.v[0].kind, RO_MEETING);
    assert_int_equal(d.engagements.v[0].participants.n, 2);
    assert_int_equal(d.engagements.v[1].kind, RO_VISIT);
    assert_string_equal(d.engagements.v[1].participants.v[0].code, "NOR");
    assert_string_equal(d.engagements.v[1].place_country, "ITA");
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(meeting_with_its_echo), TEST(to_come_and_denied),
                                       TEST(not_between_states), TEST(dated),
                                       TEST(relative_clause), TEST(plans_scrapped),
                                       TEST(standing_by_frame), TEST(led_by_a_stranger),
                                       TEST(more_frames)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
