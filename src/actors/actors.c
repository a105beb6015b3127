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
    if (d->entities.v[s->entity].first_mention == RO_NONE)
        d->entities.v[s->entity].first_mention = d->mentions.n - 1;
    point_tokens(d, d->mentions.n - 1);
}

/* What stands between two names of a list: 1 a comma, 2 "and" (with or without a comma), 0 anything else. */
static int list_gap(const ro_document *d, const ro_mention *a, const ro_mention *b)
{
    int gap = 0;
    if (b->first <= a->last + 1 || b->first - a->last > 4)
        return 0;
    for (uint32_t i = a->last + 1; i < b->first; i++) {
        ro_str form = d->tokens.v[i].form;
        if (ro_str_is(form, "and") || ro_str_is(form, "&"))
            gap = 2;
        else if (ro_str_is(form, ","))
            gap = gap ? gap : 1;
        else if (!ro_str_is(form, "the"))
            return 0;
    }
    return gap;
}

static bool may_be_listed(const ro_document *d, const ro_mention *m)
{
    uint8_t kind = d->entities.v[m->entity].kind;
    return m->kind == RO_NAME && !m->as_place && (kind == RO_PERSON || kind == RO_STATE || kind == RO_ORGANISATION);
}

/* Links names of a kind told in one list; a list without "and" is none ("after talks with Xi, Macron said"). */
static void link_lists(ro_document *d)
{
    enum { LONGEST = 24 };
    uint32_t chain[LONGEST], n = 0;
    for (uint32_t i = 0; i < d->mentions.n; i++) {
        const ro_mention *m = &d->mentions.v[i], *last = n ? &d->mentions.v[chain[n - 1]] : NULL;
        if (!may_be_listed(d, m) || (last && m->last <= last->last))
            continue;
        bool kin = last && (d->entities.v[last->entity].kind == RO_PERSON) == (d->entities.v[m->entity].kind == RO_PERSON) &&
                   d->tokens.v[last->first].sentence == d->tokens.v[m->first].sentence;
        if (last && !kin && d->entities.v[last->entity].kind == RO_PERSON && m->first > last->last &&
            d->tokens.v[m->first].sentence == d->tokens.v[last->first].sentence)
            continue; /* the state within the next one's title */
        int gap = kin ? list_gap(d, last, m) : 0;
        n = gap && n < LONGEST ? n : 0;
        chain[n++] = i;
        for (uint32_t k = 0; gap == 2 && k + 1 < n; k++)
            d->mentions.v[chain[k]].listed = chain[k + 1] + 1;
    }
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
    link_lists(document);
}
