/* SPDX-License-Identifier: Apache-2.0 */
/* Documents made by hand, for the tests of what comes after the stages. */
#ifndef TEST_HAND_MADE_H
#define TEST_HAND_MADE_H

#include "annot/annot.h"

/* An engagement told in a one-sentence report. Names are words of the text; day RO_NO_DAY: none. */
typedef struct hand_made {
    const char *path, *text, *one, *one_code, *one_office, *other, *other_code, *other_office;
    ro_engagement_kind kind;
    ro_day day, published;
    ro_status status;
    const char *place, *country;
} hand_made;

static inline void hand_made_person(ro_document *d, ro_engagement *e, const char *name, const char *code, const char *office)
{
    const char *at = strstr(d->bytes.p, name);
    uint32_t start = at ? (uint32_t)(at - d->bytes.p) : 0;
    ro_span span = {start, start + (at ? (uint32_t)strlen(name) : 0)};
    ro_token *t = RO_PUSH(d->arena, &d->tokens);
    t->span = span;
    ro_entity *who = RO_PUSH(d->arena, &d->entities);
    who->kind = RO_PERSON;
    who->name = ro_str_of(name);
    who->office = ro_str_of(office);
    who->known = strcmp(name, "Stranger") != 0;
    memcpy(who->code, code, 3);
    who->first_mention = d->mentions.n;
    ro_mention *m = RO_PUSH(d->arena, &d->mentions);
    m->entity = d->entities.n - 1;
    m->span = span;
    m->first = m->last = m->head = d->tokens.n - 1;
    ro_participant *p = RO_PUSH(d->arena, &e->participants);
    p->entity = m->entity;
    p->mention = d->mentions.n - 1;
    memcpy(p->code, code, 3);
    p->name = who->name;
    p->office = who->office;
}

static inline void hand_made_document(ro_document *d, ro_arena *arena, const hand_made *h)
{
    ro_document_init(d, arena);
    d->bytes = ro_str_copy(arena, ro_str_of(h->text));
    d->path = ro_str_of(h->path);
    ro_sha256(d->bytes.p, d->bytes.n, d->id);
    d->published.day = h->published;
    d->published.precision = RO_P_DAY;
    d->published.rule = "given";
    ro_sentence *s = RO_PUSH(arena, &d->sentences);
    s->span = (ro_span){0, (uint32_t)d->bytes.n};
    ro_engagement *e = RO_PUSH(arena, &d->engagements);
    e->kind = (uint8_t)h->kind;
    e->status = (uint8_t)h->status;
    e->main = true;
    e->begin = e->end = h->day;
    e->precision = h->day == RO_NO_DAY ? RO_P_UNKNOWN : RO_P_DAY;
    e->not_before = e->not_after = RO_NO_DAY;
    e->place = ro_str_of(h->place ? h->place : "");
    if (h->country)
        memcpy(e->place_country, h->country, 3);
    hand_made_person(d, e, h->one, h->one_code, h->one_office);
    if (h->other)
        hand_made_person(d, e, h->other, h->other_code, h->other_office);
    ro_evidence *v = RO_PUSH(arena, &e->evidence);
    v->span = s->span;
    ro_act *a = RO_PUSH(arena, &d->acts);
    a->event = RO_EV_REQUEST;
    a->voice = RO_INDIRECT;
    a->addressee = RO_NONE;
    a->speaker = 0;
    a->gist = RO_STR("asks for a ceasefire");
    a->engagement = 0;
    a->score = 0.75f;
    v = RO_PUSH(arena, &a->evidence);
    v->span = s->span;
    ro_answer *w = RO_PUSH(arena, &d->answers);
    w->kind = RO_NONE_REPORTED;
}

#endif
