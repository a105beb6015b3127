/* SPDX-License-Identifier: Apache-2.0 */
/* The judge of acts: what is asked of it, and what becomes of its answers. The judges here are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/events.h"
#include "hand_made_tree.h"

typedef struct opinion { /* of every candidate alike, but for those that are directed at nobody */
    uint8_t type;
    float likely;
    uint32_t asked, directed;
} opinion;

static void answer(void *context, const ro_document *document, uint32_t sentence, const ro_question *question, uint32_t n, float *score)
{
    opinion *o = context;
    (void)document;
    assert_int_equal(sentence, 0);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t last = 0;
        for (int k = 0; k < RO_ACT_FACTS; k++) { /* one value of each kind, in their order */
            assert_true(question[i].fact[k] < RO_ACT_FACT_VALUES && (k == 0 || question[i].fact[k] > last));
            last = question[i].fact[k];
        }
        assert_int_equal(question[i].token[RO_ROLE_PREDICATE], 1);
        bool directed = question[i].token[RO_ROLE_TARGET] != RO_NONE;
        for (int t = 0; t < RO_ACT_TYPES; t++)
            score[i * RO_ACT_TYPES + (uint32_t)t] = 0;
        score[i * RO_ACT_TYPES + o->type] = directed ? o->likely : o->likely / 2;
        score[i * RO_ACT_TYPES] += 1 - score[i * RO_ACT_TYPES + o->type];
        o->directed += directed;
        o->asked++;
    }
}

static void read(const char *verb, const char *lemma, opinion *o, bool with_states)
{
    const word words[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                          {verb, lemma, RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                          {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 2, NULL, BEN}};
    SENTENCE(&d, words);
    d.states.n = with_states ? 3 : 0;
    ro_judge judge = {o, answer, 0.2f};
    ro_acts_extract(&d, NULL, &judge);
}

static void words_alone_without_states(void **state)
{
    opinion o = {RO_EV_ACCUSE, 0.9f, 0, 0};
    (void)state;
    read("thanked", "thank", &o, false);
    assert_int_equal(o.asked, 0);
    assert_int_equal(d.acts.n, 1);
    assert_int_equal(d.acts.v[0].event, RO_EV_SUPPORT);
}

static void what_words_make_keeps_its_type(void **state)
{
    opinion o = {RO_EV_ACCUSE, 0.9f, 0, 0};
    (void)state;
    read("thanked", "thank", &o, true);
    assert_true(o.asked > o.directed && o.directed > 0);
    assert_int_equal(d.acts.n, 1);
    assert_int_equal(d.acts.v[0].event, RO_EV_SUPPORT);
    assert_string_equal(d.acts.v[0].actor.v[0], "NOR");
    assert_string_equal(d.acts.v[0].recipient.v[0], "ITA");
    assert_int_equal(d.acts.v[0].evidence.n, 1);
}

static void and_finds_what_no_table_has(void **state)
{
    opinion o = {RO_EV_REJECT, 0.6f, 0, 0};
    (void)state;
    read("grommeted", "grommet", &o, true);
    assert_int_equal(d.acts.n, 1);
    assert_int_equal(d.acts.v[0].event, RO_EV_REJECT);
    assert_int_equal(d.acts.v[0].recipient.n, 1);
    assert_int_equal(d.acts.v[0].predicate, 1);
    assert_true(d.acts.v[0].score > 0.52f && d.acts.v[0].score < 0.54f); /* 0.35 + 0.30 * 0.6 */
}

static void and_drops_what_is_unlikely(void **state)
{
    opinion o = {RO_EV_SUPPORT, 0.01f, 0, 0}; /* less than an act must have, its words counted */
    (void)state;
    read("thanked", "thank", &o, true);
    assert_true(o.asked > 0);
    assert_int_equal(d.acts.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(words_alone_without_states),
        TEST(what_words_make_keeps_its_type),
        TEST(and_finds_what_no_table_has),
        TEST(and_drops_what_is_unlikely),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
