/* SPDX-License-Identifier: Apache-2.0 */
/* Who takes part: persons with their offices, states where no person is named. */
#include "events/engagements.h"
#include "events/speech.h"

enum { DEEPEST = 6 };

static bool same_party(const ro_participant *a, const ro_participant *b)
{
    if (a->entity != RO_NONE && a->entity == b->entity)
        return true;
    return a->entity == RO_NONE && b->entity == RO_NONE && !strcmp(a->code, b->code) && ro_str_equal(a->office, b->office);
}

bool ro_parties_hold(const ro_parties *parties, const ro_participant *one)
{
    for (uint32_t i = 0; i < parties->n; i++)
        if (same_party(&parties->v[i], one))
            return true;
    return false;
}

static void push(ro_parties *parties, const ro_participant *one)
{
    if (parties->n < RO_MOST_PARTIES && one->code[0] && !ro_parties_hold(parties, one))
        parties->v[parties->n++] = *one;
}

void ro_parties_unite(ro_parties *parties, const ro_parties *more)
{
    for (uint32_t i = 0; i < more->n; i++)
        push(parties, &more->v[i]);
}

uint32_t ro_parties_sides(const ro_parties *parties)
{
    uint32_t sides = 0;
    for (uint32_t i = 0; i < parties->n; i++) {
        bool first = true;
        for (uint32_t k = 0; k < i; k++)
            first = first && strcmp(parties->v[i].code, parties->v[k].code) != 0;
        sides += first;
    }
    return sides;
}

static void add_entity(ro_parties *parties, const ro_document *d, uint32_t entity, uint32_t mention)
{
    const ro_entity *e = &d->entities.v[entity];
    ro_participant one = {entity, mention, "", RO_STR(""), RO_STR(""), NULL};
    if (e->kind == RO_PLACE)
        return;
    memcpy(one.code, e->code, sizeof one.code);
    if (e->kind == RO_PERSON || e->kind == RO_ORGANISATION)
        one.name = e->name;
    one.office = e->office;
    push(parties, &one);
}

void ro_party_add_mention(ro_parties *parties, const ro_document *d, uint32_t mention)
{
    const ro_mention *m = &d->mentions.v[mention];
    const ro_entity *e = &d->entities.v[m->entity];
    if (m->as_place)
        return;
    if (e->kind == RO_COLLECTIVE && e->members.n)
        for (uint32_t i = 0; i < e->members.n; i++)
            add_entity(parties, d, e->members.v[i], mention);
    else
        add_entity(parties, d, m->entity, mention);
}

void ro_party_add_code(ro_parties *parties, const char *code, ro_str office)
{
    ro_participant one = {RO_NONE, RO_NONE, "", RO_STR(""), office, NULL};
    memcpy(one.code, code, sizeof one.code);
    push(parties, &one);
}

/* "a delegation headed by X", "led by X" */
static uint32_t leader(const ro_tree *t, uint32_t head)
{
    RO_CHILDREN(t, c, head) {
        const ro_token *k = ro_tok(t->d, c);
        if (k->deprel == RO_D_acl && (ro_lemma_is(k, "lead") || ro_lemma_is(k, "head"))) {
            uint32_t by = ro_child_sub(t, c, RO_D_obl, RO_SUB_AGENT);
            return by != RO_NONE ? by : ro_oblique(t, c, "by");
        }
    }
    return RO_NONE;
}

/* "Chinese officials", "the leaders of France": states, with the noun as their office. */
static void add_owners(ro_parties *parties, const ro_tree *t, uint32_t head)
{
    const ro_token *k = ro_tok(t->d, head);
    ro_actors owners;
    if (k->upos == RO_PRON || k->upos == RO_VERB || k->deprel == RO_D_expl)
        return;
    owners = ro_phrase_actors(t, head);
    for (uint32_t i = 0; i < owners.n; i++)
        ro_party_add_code(parties, owners.code[i], k->upos == RO_NOUN ? k->form : RO_STR(""));
}

static void parties_of(ro_parties *parties, const ro_tree *t, uint32_t head, int depth)
{
    if (head == RO_NONE || depth > DEEPEST)
        return;
    uint32_t by = leader(t, head);
    if (by != RO_NONE)
        parties_of(parties, t, by, depth + 1);
    else if (ro_tok(t->d, head)->mention != RO_NONE)
        ro_party_add_mention(parties, t->d, ro_tok(t->d, head)->mention);
    else
        add_owners(parties, t, head);
    RO_CHILDREN(t, c, head) {
        const ro_token *k = ro_tok(t->d, c);
        if (k->deprel == RO_D_conj && !ro_is_predicate(t, c))
            parties_of(parties, t, c, depth + 1);
        else if (k->deprel == RO_D_nmod && ro_has_case(t, c, "include"))
            parties_of(parties, t, c, depth + 1);
        else if (k->deprel == RO_D_appos && k->mention != RO_NONE && t->d->entities.v[t->d->mentions.v[k->mention].entity].kind == RO_PERSON)
            parties_of(parties, t, c, depth + 1);
    }
}

void ro_parties_of(ro_parties *parties, const ro_tree *tree, uint32_t head)
{
    parties_of(parties, tree, head, 0);
}
