/* SPDX-License-Identifier: Apache-2.0 */
#include "actors/actors.h"

#include "actors/cast.h"

/* A token whose head is outside the mention leads to it too, so that a wrong attachment inside a name hides nobody. */
static void point_tokens(ro_document *d, uint32_t mention)
{
    const ro_mention *m = &d->mentions.v[mention];
    for (uint32_t i = m->first; i <= m->last; i++) {
        ro_token *t = &d->tokens.v[i];
        bool out = t->head == RO_NONE || t->head < m->first || t->head > m->last;
        if (i != m->head && (!out || t->upos == RO_PUNCT || t->deprel == RO_D_case || t->deprel == RO_D_det || t->deprel == RO_D_cc))
            continue;
        const ro_mention *old = t->mention == RO_NONE ? NULL : &d->mentions.v[t->mention];
        bool outer = d->entities.v[m->entity].kind == RO_COLLECTIVE && m->kind == RO_NOMINAL; /* "Korea, Japan foreign ministers" */
        if (!old || (i == m->head && (old->head != i || outer)) || (i == m->head && old->last - old->first >= m->last - m->first))
            t->mention = mention;
    }
}

/* "the presidents of Peru and Chile": each is one. Of "ministers" and "leaders" nobody knows which. */
static ro_str office_of_each(const cast *c, const spot *s)
{
    static const char *const vague[] = {"minister", "leader", "deputy", "envoy", NULL};
    enum { ENVOYS = 5 };
    const ro_office *office = s->plural && s->office != RO_NONE ? ro_tables_office(c->t, s->office) : NULL;
    if (!office || !office->rank || office->rank > ENVOYS || ro_str_in(ro_str_of(office->name), vague))
        return RO_STR("");
    return ro_str_of(office->name);
}

static void write_mention(cast *c, const spot *s)
{
    ro_document *d = c->d;
    ro_mention *m = RO_PUSH(c->arena, &d->mentions);
    m->entity = s->entity;
    m->first = s->first;
    m->last = s->last;
    m->head = s->head;
    m->span = ro_tokens_span(d, s->name_first, s->name_last);
    m->kind = s->kind;
    m->as_place = s->as_place;
    m->office = office_of_each(c, s);
    if (d->entities.v[s->entity].first_mention == RO_NONE)
        d->entities.v[s->entity].first_mention = d->mentions.n - 1;
    point_tokens(d, d->mentions.n - 1);
}

void ro_actors_resolve(ro_document *document, const ro_tables *tables)
{
    cast c = {.d = document, .t = tables, .arena = document->arena, .day = document->published.day, .author = RO_NONE};
    for (uint32_t i = 0; i < document->tokens.n; i++)
        document->tokens.v[i].mention = RO_NONE;
    cast_cut(&c);
    cast_people(&c);
    cast_phrases(&c);
    cast_complete(&c);
    cast_resolve(&c);
    for (uint32_t i = 0; i < c.spots.n; i++)
        if (c.spots.v[i].entity != RO_NONE)
            write_mention(&c, &c.spots.v[i]);
}
