/* SPDX-License-Identifier: Apache-2.0 */
/* Merging: does a telling that fits no record tell enough to be one itself? */
#include "events/engagements_merge.h"

bool merge_states_only(const ro_parties *p)
{
    for (uint32_t i = 0; i < p->n; i++)
        if (p->v[i].name.n)
            return false;
    return true;
}

/* States, not even their officials. */
static bool bare_states(const merger *m, const ro_parties *p)
{
    for (uint32_t i = 0; i < p->n; i++)
        if (p->v[i].office.n || (p->v[i].entity != RO_NONE && m->d->entities.v[p->v[i].entity].kind != RO_STATE))
            return false;
    return true;
}

/* "will hold discussions", "is due to hold": said outright, by a person, not agreed, sought or offered. */
static bool foretold(const merger *m, const ro_telling *w)
{
    static const char *const firm[] = {"schedule", "expect", "due", "plan", "set", "slate", "intend", NULL};
    const ro_token *k = ro_tok(m->d, w->carrier);
    bool governed = k->deprel == RO_D_xcomp || (k->deprel == RO_D_acl && k->subtype != RO_SUB_RELCL) || k->deprel == RO_D_nmod || k->deprel == RO_D_obl;
    bool firmly = k->head != RO_NONE && ro_lemma_in(ro_tok(m->d, k->head), firm);
    bool officials = !w->noun && ro_parties_sides(&w->parties) >= 2 && !bare_states(m, &w->parties); /* "the presidents of A and B are to discuss trade" */
    return w->standing == STANDS_PLANNED && (!merge_states_only(&w->parties) || officials) && (!governed || firmly);
}

static bool visit_stands(const merger *m, const ro_telling *w)
{
    bool undated_states = merge_states_only(&w->parties) && w->time == RO_NONE;
    return w->parties.n && w->where.country[0] && !(undated_states && (w->plural || bare_states(m, &w->parties)));
}

static bool conference_stands(const merger *m, const ro_telling *w)
{
    bool heading = m->d->sentences.v[w->sentence].kind != RO_BODY;
    if (heading && w->parties.n == 1 && !w->parties.v[0].name.n && w->time == RO_NONE)
        return false; /* "officials hopeful of signing at summit": of some state, at some summit */
    uint32_t det = ro_child(m->teller->tree, w->predicate, RO_D_det);
    bool at_home = !w->where.country[0] || (w->parties.n && !strcmp(w->where.country, w->parties.v[0].code));
    if (w->parties.n == 1 && w->time == RO_NONE && at_home && det != RO_NONE && ro_lemma_is(ro_tok(m->d, det), "a") && ro_has_case(m->teller->tree, w->predicate, "at") && ro_lemma_is(ro_tok(m->d, w->carrier), "say"))
        return false; /* "said at a business conference": of no other state */
    return w->parties.n > 0 && !(w->plural && w->time == RO_NONE) && !(w->only_named && w->parties.n == 1);
}

/* "discussions", "contacts": words for what goes on all the time, unless officials held them, or a town is named. */
static bool weak_stands(const merger *m, const ro_telling *w, bool carried)
{
    bool told = w->standing == STANDS_HELD || (w->standing == STANDS_PLANNED && !w->noun);
    bool by_officials = told && !bare_states(m, &w->parties); /* "delegations of A and B held consultations", "the presidents are to discuss trade" */
    bool held = carried && (!merge_states_only(&w->parties) || by_officials || w->where.city.n);
    return held && !(w->noun && w->definite && w->elsewhere);
}

/* A noun in no clause that says who held it: states alone have talks, plans for talks and relations without end. */
static bool bare_noun_stands(const merger *m, const ro_telling *w)
{
    bool delegations = ro_lemma_is(ro_tok(m->d, w->predicate), "talk") && !bare_states(m, &w->parties);
    if (w->kind == RO_DIALOGUE)
        return false;
    if (!merge_states_only(&w->parties))
        return true;
    return w->standing == STANDS_HELD && (!w->plural || delegations || w->count > 1);
}

/* "the session of the A-B commission will be held", "has been cancelled": said outright of a sitting of a body of two. */
static bool sitting_said(const merger *m, const ro_telling *w)
{
    static const char *const sittings[] = {"meeting", "session", "round", NULL};
    static const char *const holding[] = {"hold", "take", "convene", "meet", "begin", "start", "open", "schedule", "plan", "set", "slate", "chair", "co-chair", "cochair", NULL};
    if (w->carrier == w->predicate && w->kind == RO_DIALOGUE && w->standing == STANDS_PLANNED && !w->plural)
        RO_CHILDREN(m->teller->tree, c, w->predicate) /* "beside the meeting of the A-B committee which is to be chaired by" */
            if (c > w->predicate && ro_tok(m->d, c)->deprel == RO_D_acl && ro_lemma_in(ro_tok(m->d, c), holding))
                return true;
    if (w->kind != RO_DIALOGUE || w->carrier == w->predicate || w->plural || !ro_lemma_in(ro_tok(m->d, w->predicate), sittings))
        return false;
    return w->standing == STANDS_CANCELLED || (w->standing == STANDS_PLANNED && ro_lemma_in(ro_tok(m->d, w->carrier), holding));
}

static bool undated_stands(const merger *m, const ro_telling *w)
{
    bool carried = w->carrier != w->predicate || !w->noun;
    if (w->weak && !weak_stands(m, w, carried))
        return false;
    if ((w->weak || w->kind == RO_DIALOGUE) && w->standing != STANDS_HELD && !(carried && foretold(m, w)) && !sitting_said(m, w))
        return false;
    return carried || bare_noun_stands(m, w);
}

bool merge_stands_alone(const merger *m, const ro_telling *w)
{
    if (w->kind == RO_VISIT)
        return visit_stands(m, w);
    if (w->kind == RO_CONFERENCE)
        return conference_stands(m, w);
    if (ro_parties_sides(&w->parties) < 2 || (w->attended && merge_states_only(&w->parties)))
        return false;
    if (w->kind == RO_SIGNING && w->noun)
        return dated(time_at(m, w->time));
    return w->time != RO_NONE || undated_stands(m, w);
}
