/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences with trees and names, word by word, for the tests of the stages that read trees. */
#ifndef TEST_HAND_MADE_TREE_H
#define TEST_HAND_MADE_TREE_H

#include "annot/annot.h"

typedef struct word {
    const char *form, *lemma;
    uint8_t upos, deprel, subtype;
    int head; /* from 1; 0 the root */
    const char *feats;
    int who; /* entity whose mention this word heads, from 1; 0 none, negative: as a place */
} word;

static inline void add_word(ro_document *d, const word *w, uint32_t first)
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

static inline void add_sentence(ro_document *d, const word *words, uint32_t n)
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

static inline void add_entity(ro_document *d, uint8_t kind, const char *name, const char *code)
{
    ro_entity *e = RO_PUSH(d->arena, &d->entities);
    e->kind = kind;
    e->name = ro_str_of(name);
    memcpy(e->code, code, strlen(code) + 1);
}

/* ---- the report of the test that runs ---- */

/* Whom it knows: Ana Berg, a Norwegian, Ben Rossi, an Italian; Norway; towns of Italy, Denmark and Norway. Whom a test adds comes after. */
enum { ANA = 1, BEN, NORLAND, OSTIA, FIORDA, HOME, ADDED };

static ro_arena arena;
static ro_document d;

static int begin_report(void **state)
{
    (void)state;
    ro_arena_init(&arena, NULL);
    ro_document_init(&d, &arena);
    d.bytes = ro_str_of("................................................................");
    d.published.day = ro_day_of(2024, 5, 18);
    d.published.precision = RO_P_DAY;
    RO_PUSH(&arena, &d.paragraphs)->n = 1;
    add_entity(&d, RO_PERSON, "Ana Berg", "NOR");
    add_entity(&d, RO_PERSON, "Ben Rossi", "ITA");
    add_entity(&d, RO_STATE, "Norway", "NOR");
    add_entity(&d, RO_PLACE, "Ostia", "ITA");
    add_entity(&d, RO_PLACE, "Fiorda", "DNK");
    add_entity(&d, RO_PLACE, "Home", "NOR");
    return 0;
}

static int end_report(void **state)
{
    (void)state;
    ro_arena_release(&arena);
    return 0;
}

/* A second report in one test. */
static inline void next_report(void)
{
    end_report(NULL);
    begin_report(NULL);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, begin_report, end_report)

#endif
