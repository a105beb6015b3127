/* SPDX-License-Identifier: Apache-2.0 */
/* Days that other sentences tell: "today's talks", "he leaves on 14 May and returns on the 18th", "left on Thursday", the meeting that a visit was for. */
#include "events/engagements_merge.h"

static bool is_open(const ro_engagement *e) { return e->begin == RO_NO_DAY && e->not_before == RO_NO_DAY && e->not_after == RO_NO_DAY; }

static void set_span(ro_engagement *e, ro_day begin, ro_day end, ro_span span, const char *rule)
{
    e->begin = begin, e->end = end, e->precision = RO_P_DAY;
    e->date_span = span, e->date_rule = rule;
}

/* ---- "today's talks" ---- */

static bool names_kind(const ro_token *noun, uint8_t kind)
{
    static const char *const talks[] = {"talk", "meeting", "negotiation", "discussion", "consultation", "session", "dialogue", NULL};
    static const char *const calls[] = {"call", "conversation", "talk", "phone", NULL};
    static const char *const signings[] = {"signing", "ceremony", NULL};
    if (kind == RO_MEETING || kind == RO_DIALOGUE)
        return ro_lemma_in(noun, talks);
    return kind == RO_CALL ? ro_lemma_in(noun, calls) : kind == RO_SIGNING && ro_lemma_in(noun, signings);
}

/* The "today" of "today's talks" that can mean what the report opens with; RO_NONE. */
static uint32_t todays(const merger *m, uint8_t kind)
{
    const ro_document *d = m->d;
    for (uint32_t i = 0; i < d->times.n; i++) {
        const ro_time *t = &d->times.v[i];
        const ro_token *k = ro_tok(d, t->last);
        bool today = t->begin == d->published.day && t->begin == t->end && k->head != RO_NONE && ro_str_is_nocase(k->form, "today");
        if (today && k->subtype == RO_SUB_POSS && names_kind(ro_tok(d, k->head), kind))
            return i;
    }
    return RO_NONE;
}

/* Only what the report opens with, and alone of its kind there: which of two the words mean is not said. */
static bool opens_alone(const merger *m, uint32_t at)
{
    enum { OPENING = 3 };
    const record *r = &m->records.v[at];
    if (r->first.sentence >= OPENING || r->first.elsewhere || r->first.standing != STANDS_HELD)
        return false;
    for (uint32_t i = 0; i < at; i++)
        if (m->records.v[i].first.kind == r->first.kind)
            return false;
    return true;
}

static void lend_today(const merger *m, uint32_t at)
{
    ro_engagement *e = &m->d->engagements.v[at];
    if (!is_open(e) || e->status != RO_HELD || m->d->published.precision != RO_P_DAY || m->records.v[at].time != RO_NONE || !opens_alone(m, at))
        return;
    uint32_t time = todays(m, e->kind);
    if (time != RO_NONE)
        set_span(e, m->d->published.day, m->d->published.day, m->d->times.v[time].span, "told as of today");
}

/* ---- the meeting that the visitor came for ---- */

static bool visitor_meets(const record *visit, const record *met)
{
    for (uint32_t p = 0; p < met->parties.n; p++)
        if (ro_parties_hold(&visit->parties, &met->parties.v[p]))
            return true;
    return false;
}

/* "the visiting president", "who is on a visit": it goes on beyond the day, unless it is one day long. */
static bool goes_on(const merger *m, const record *visit)
{
    uint32_t k = visit->first.predicate;
    bool visiting = ro_tok(m->d, k)->upos != RO_NOUN && ro_str_is_nocase(ro_tok(m->d, k)->form, "visiting");
    return visit->first.days != 1 && (visiting || ro_has_case(m->teller->tree, k, "on"));
}

/* "met the president in Norport on Tuesday", "his visit": there on that day; how long, the text would have said. */
static void lend_day_of_meeting(const merger *m, uint32_t at)
{
    enum { NEAR = 8 }; /* sentences */
    const record *v = &m->records.v[at];
    ro_engagement *e = &m->d->engagements.v[at];
    if (e->kind != RO_VISIT || !is_open(e) || e->status != RO_HELD || v->first.elsewhere || v->first.days > 1 || v->first.on_tour || v->time != RO_NONE || !v->where.country[0] || goes_on(m, v))
        return;
    for (uint32_t i = 0; i < m->records.n; i++) {
        const record *r = &m->records.v[i];
        const ro_engagement *met = &m->d->engagements.v[i];
        bool there = (met->kind == RO_MEETING || met->kind == RO_DIALOGUE || met->kind == RO_SIGNING) && met->status == RO_HELD && !strcmp(r->where.country, v->where.country);
        bool one_day = met->begin != RO_NO_DAY && met->begin == met->end && met->precision == RO_P_DAY;
        if (there && one_day && !r->first.elsewhere && v->first.sentence <= r->first.sentence + NEAR && r->first.sentence <= v->first.sentence + NEAR && visitor_meets(v, r)) {
            set_span(e, met->begin, met->end, met->date_span, "day of a meeting during it");
            return;
        }
    }
}

/* ---- "he leaves on 14 May and returns on the 18th" ---- */

typedef struct journey {
    const ro_time *out, *back;
    uint32_t verb; /* of leaving */
} journey;

static uint32_t verb_above(const ro_document *d, const ro_time *t)
{
    enum { CLIMB = 3 };
    uint32_t k = ro_tok(d, t->last)->head;
    for (int i = 0; i < CLIMB && k != RO_NONE && ro_tok(d, k)->upos != RO_VERB; i++)
        k = ro_tok(d, k)->head;
    return k != RO_NONE && ro_tok(d, k)->upos == RO_VERB ? k : RO_NONE;
}

static bool one_day(const ro_time *t) { return dated(t) && t->begin == t->end && t->precision == RO_P_DAY; }

/* Time `i` is when someone leaves, the next one, in the same sentence, when he is back. */
static bool journey_at(const ro_document *d, uint32_t i, journey *j)
{
    static const char *const leave[] = {"leave", "depart", "fly", NULL}, *const back[] = {"return", NULL};
    const ro_time *out = &d->times.v[i], *in = i + 1 < d->times.n ? &d->times.v[i + 1] : NULL;
    if (!in || !one_day(out) || !one_day(in) || in->begin < out->begin || ro_tok(d, in->first)->sentence != ro_tok(d, out->first)->sentence)
        return false;
    uint32_t first = verb_above(d, out), second = verb_above(d, in);
    if (first == RO_NONE || second == RO_NONE || !ro_lemma_in(ro_tok(d, first), leave) || !ro_lemma_in(ro_tok(d, second), back))
        return false;
    *j = (journey){out, in, first};
    return true;
}

/* The visits of one who is told to leave and to return lie between: of a tour, all of them. */
static void lend_journey(const merger *m, uint32_t at)
{
    const record *v = &m->records.v[at];
    ro_engagement *e = &m->d->engagements.v[at];
    if (e->kind != RO_VISIT || !is_open(e) || (e->status != RO_HELD && e->status != RO_PLANNED) || v->first.elsewhere || v->time != RO_NONE)
        return;
    for (uint32_t i = 0; i < m->d->times.n; i++) {
        journey j;
        ro_parties who = {.n = 0};
        if (!journey_at(m->d, i, &j))
            continue;
        ro_parties_of(&who, m->teller, ro_subject(m->teller->tree, j.verb));
        if (who.n && ro_parties_hold(&v->parties, &who.v[0])) {
            set_span(e, j.out->begin, j.back->end, j.out->span, "between leaving and return");
            return;
        }
    }
}

/* "left Norport on Thursday", said of the visitor: the last day there. */
static bool leaves_it(const merger *m, const record *v, const ro_time *t)
{
    static const char *const leave[] = {"leave", "depart", NULL};
    ro_where left[RO_MOST_PLACES];
    ro_parties who = {.n = 0};
    uint32_t verb = one_day(t) ? verb_above(m->d, t) : RO_NONE, object = verb == RO_NONE ? RO_NONE : ro_child(m->teller->tree, verb, RO_D_obj);
    if (object == RO_NONE || !ro_lemma_in(ro_tok(m->d, verb), leave) || ro_verb_standing(m->teller->tree, verb) != STANDS_HELD)
        return false;
    if (!ro_places_of(m->teller->tree, object, left, 1) || strcmp(left[0].country, v->where.country) != 0)
        return false;
    ro_parties_of(&who, m->teller, ro_subject(m->teller->tree, verb));
    return who.n && ro_parties_hold(&v->parties, &who.v[0]);
}

/* "his three-day visit" */
static void lend_last_day(const merger *m, uint32_t at)
{
    const record *v = &m->records.v[at];
    ro_engagement *e = &m->d->engagements.v[at];
    if (e->kind != RO_VISIT || !is_open(e) || e->status != RO_HELD || v->first.days < 2 || v->first.elsewhere || v->time != RO_NONE || !v->where.country[0])
        return;
    for (uint32_t i = 0; i < m->d->times.n; i++) {
        const ro_time *t = &m->d->times.v[i];
        if (leaves_it(m, v, t)) {
            set_span(e, t->begin - (v->first.days - 1), t->begin, t->span, "up to the day of leaving");
            return;
        }
    }
}

void merge_lend_days(merger *m, uint32_t at)
{
    lend_journey(m, at);
    lend_last_day(m, at);
    lend_today(m, at);
    lend_day_of_meeting(m, at);
}
