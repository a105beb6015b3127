/* SPDX-License-Identifier: Apache-2.0 */
/* Engagements over trees and names written out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/events.h"

typedef struct word {
    const char *form, *lemma;
    uint8_t upos, deprel, subtype;
    int head; /* from 1; 0 the root */
    const char *feats;
    int who; /* entity whose mention this word heads, from 1; 0 none, negative: as a place */
} word;

static void add_word(ro_document *d, const word *w, uint32_t first)
{
    ro_token *t = RO_PUSH(d->arena, &d->tokens);
    uint32_t i = d->tokens.n - 1;
    t->form = ro_str_of(w->form);
    t->lemma = ro_str_of(w->lemma);
    t->feats = ro_str_of(w->feats ? w->feats : "");
    t->upos = w->upos, t->deprel = w->deprel, t->subtype = w->subtype;
    t->head = w->head ? first + (uint32_t)w->head - 1 : RO_NONE;
    t->sentence = d->sentences.n - 1;
    t->mention = t->time = t->quote = RO_NONE;
    t->span = (ro_span){i, i + 1};
    if (!w->who)
        return;
    ro_mention *m = RO_PUSH(d->arena, &d->mentions);
    m->entity = (uint32_t)(w->who < 0 ? -w->who : w->who) - 1;
    m->first = m->last = m->head = i;
    m->as_place = w->who < 0;
    t->mention = d->mentions.n - 1;
}

static void add_sentence(ro_document *d, const word *words, uint32_t n)
{
    uint32_t first = d->tokens.n;
    ro_sentence *s = RO_PUSH(d->arena, &d->sentences);
    s->first = first, s->n = n, s->kind = RO_BODY;
    s->span = (ro_span){first, first + n};
    for (uint32_t i = 0; i < n; i++) {
        add_word(d, &words[i], first);
        if (!words[i].head)
            d->sentences.v[d->sentences.n - 1].root = first + i;
    }
}
#define SENTENCE(d, words) add_sentence((d), (words), sizeof(words) / sizeof *(words))

static void add_entity(ro_document *d, uint8_t kind, const char *name, const char *code)
{
    ro_entity *e = RO_PUSH(d->arena, &d->entities);
    e->kind = kind;
    e->name = ro_str_of(name);
    memcpy(e->code, code, 4);
}

enum { ANA = 1, BEN, NORLAND, OSTIA };

static void begin(ro_document *d, ro_arena *arena)
{
    ro_arena_init(arena, NULL);
    ro_document_init(d, arena);
    d->bytes = ro_str_of("................................................................");
    d->published.day = ro_day_of(2024, 5, 18);
    d->published.precision = RO_P_DAY;
    RO_PUSH(arena, &d->paragraphs)->n = 1;
    add_entity(d, RO_PERSON, "Ana Berg", "NOR");
    add_entity(d, RO_PERSON, "Ben Rossi", "ITA");
    add_entity(d, RO_STATE, "Norway", "NOR");
    add_entity(d, RO_PLACE, "Ostia", "ITA");
}

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
    ro_arena arena;
    ro_document d;
    (void)state;
    begin(&d, &arena);
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
    ro_arena_release(&arena);
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
    ro_arena arena;
    ro_document d;
    (void)state;
    begin(&d, &arena);
    SENTENCE(&d, will);
    SENTENCE(&d, denied);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 1);
    assert_int_equal(d.engagements.v[0].kind, RO_VISIT);
    assert_int_equal(d.engagements.v[0].status, RO_PLANNED);
    assert_string_equal(d.engagements.v[0].place_country, "ITA");
    assert_string_equal(d.engagements.v[0].participants.v[0].role, "visitor");
    ro_arena_release(&arena);
}

/* Norway met the demands: no engagement; Ana met Ana's own state: none either */
static void not_between_states(void **state)
{
    static const word demands[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                                   {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                                   {"Norwegian", "Norwegian", RO_ADJ, RO_D_amod, 0, 4, NULL, NORLAND},
                                   {"demands", "demand", RO_NOUN, RO_D_obj, 0, 2, "Number=Plur", 0}};
    ro_arena arena;
    ro_document d;
    (void)state;
    begin(&d, &arena);
    SENTENCE(&d, demands);
    ro_engagements_extract(&d, NULL);
    assert_int_equal(d.engagements.n, 0);
    ro_arena_release(&arena);
}

/* A day said with the predicate dates it, and the words with their preposition are its basis. */
static void dated(void **state)
{
    static const word friday[] = {{"Ana", "Ana", RO_PROPN, RO_D_nsubj, 0, 2, NULL, ANA},
                                  {"met", "meet", RO_VERB, RO_D_root, 0, 0, "Tense=Past|VerbForm=Fin", 0},
                                  {"Ben", "Ben", RO_PROPN, RO_D_obj, 0, 2, NULL, BEN},
                                  {"on", "on", RO_ADP, RO_D_case, 0, 5, NULL, 0},
                                  {"Friday", "Friday", RO_PROPN, RO_D_obl, 0, 2, NULL, 0}};
    ro_arena arena;
    ro_document d;
    (void)state;
    begin(&d, &arena);
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
    ro_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(meeting_with_its_echo), cmocka_unit_test(to_come_and_denied),
                                       cmocka_unit_test(not_between_states), cmocka_unit_test(dated)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
