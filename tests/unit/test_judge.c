/* SPDX-License-Identifier: Apache-2.0 */
/* The judge of acts: what is asked of it, and what becomes of its answers. The judges here are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/events.h"

typedef struct word {
    const char *form, *lemma, *feats;
    uint8_t upos, deprel;
    int head; /* from 1; 0 the root */
    int who;  /* entity, from 1; 0 none */
} word;

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

static void read(ro_document *d, ro_arena *arena, const char *verb, const char *lemma, opinion *o, bool with_states)
{
    const word words[] = {{"Ana", "Ana", "", RO_PROPN, RO_D_nsubj, 2, 1}, {verb, lemma, "Tense=Past|VerbForm=Fin", RO_VERB, RO_D_root, 0, 0}, {"Ben", "Ben", "", RO_PROPN, RO_D_obj, 2, 2}};
    ro_arena_init(arena, NULL);
    ro_document_init(d, arena);
    d->bytes = ro_str_of("........................");
    RO_PUSH(arena, &d->paragraphs)->n = 1;
    for (int i = 0; i < 2; i++) {
        ro_entity *e = RO_PUSH(arena, &d->entities);
        e->kind = RO_PERSON;
        e->name = ro_str_of(i ? "Ben Rossi" : "Ana Berg");
        memcpy(e->code, i ? "ITA" : "NOR", 4);
    }
    ro_sentence *s = RO_PUSH(arena, &d->sentences);
    s->n = 3, s->kind = RO_BODY, s->root = 1;
    s->span = (ro_span){0, 20};
    for (uint32_t i = 0; i < 3; i++) {
        ro_token *t = RO_PUSH(arena, &d->tokens);
        t->form = ro_str_of(words[i].form), t->lemma = ro_str_of(words[i].lemma), t->feats = ro_str_of(words[i].feats);
        t->upos = words[i].upos, t->deprel = words[i].deprel;
        t->head = words[i].head ? (uint32_t)words[i].head - 1 : RO_NONE;
        t->mention = t->time = t->quote = RO_NONE;
        t->span = (ro_span){i * 5, i * 5 + 4};
        if (!words[i].who)
            continue;
        ro_mention *m = RO_PUSH(arena, &d->mentions);
        m->entity = (uint32_t)words[i].who - 1;
        m->first = m->last = m->head = i;
        t->mention = d->mentions.n - 1;
    }
    d->states.n = with_states ? 3 : 0;
    ro_judge judge = {o, answer, 0.2f};
    ro_acts_extract(d, &judge);
}

static void words_alone_without_states(void **state)
{
    ro_arena arena;
    ro_document d;
    opinion o = {RO_EV_ACCUSE, 0.9f, 0, 0};
    (void)state;
    read(&d, &arena, "thanked", "thank", &o, false);
    assert_int_equal(o.asked, 0);
    assert_int_equal(d.acts.n, 1);
    assert_int_equal(d.acts.v[0].event, RO_EV_SUPPORT);
    ro_arena_release(&arena);
}

static void what_words_make_keeps_its_type(void **state)
{
    ro_arena arena;
    ro_document d;
    opinion o = {RO_EV_ACCUSE, 0.9f, 0, 0};
    (void)state;
    read(&d, &arena, "thanked", "thank", &o, true);
    assert_true(o.asked > o.directed && o.directed > 0);
    assert_int_equal(d.acts.n, 1);
    assert_int_equal(d.acts.v[0].event, RO_EV_SUPPORT);
    assert_string_equal(d.acts.v[0].actor.v[0], "NOR");
    assert_string_equal(d.acts.v[0].recipient.v[0], "ITA");
    assert_int_equal(d.acts.v[0].evidence.n, 1);
    ro_arena_release(&arena);
}

static void and_finds_what_no_table_has(void **state)
{
    ro_arena arena;
    ro_document d;
    opinion o = {RO_EV_REJECT, 0.6f, 0, 0};
    (void)state;
    read(&d, &arena, "grommeted", "grommet", &o, true);
    assert_int_equal(d.acts.n, 1);
    assert_int_equal(d.acts.v[0].event, RO_EV_REJECT);
    assert_int_equal(d.acts.v[0].recipient.n, 1);
    assert_int_equal(d.acts.v[0].predicate, 1);
    assert_true(d.acts.v[0].score > 0.59f && d.acts.v[0].score < 0.61f);
    ro_arena_release(&arena);
}

static void and_drops_what_is_unlikely(void **state)
{
    ro_arena arena;
    ro_document d;
    opinion o = {RO_EV_SUPPORT, 0.05f, 0, 0}; /* less than an act must have, its words counted */
    (void)state;
    read(&d, &arena, "thanked", "thank", &o, true);
    assert_true(o.asked > 0);
    assert_int_equal(d.acts.n, 0);
    ro_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_alone_without_states),
        cmocka_unit_test(what_words_make_keeps_its_type),
        cmocka_unit_test(and_finds_what_no_table_has),
        cmocka_unit_test(and_drops_what_is_unlikely),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
