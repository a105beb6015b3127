/* SPDX-License-Identifier: Apache-2.0 */
/* Tellings of one engagement become one record; then days, bounds and places that one record lends another. */
#include "events/engagements.h"

/* What merging must know of a record beside the annotation. */
typedef struct record {
    ro_telling first;
    ro_parties parties;
    ro_where where;
    uint32_t time, told; /* the sentence that told of it last */
} record;

typedef struct merger {
    const ro_teller *teller;
    ro_document *d;
    RO_ARRAY(record) records; /* one an engagement */
    ro_telling pending;       /* of the title or lead, too poor to stand alone: completed by the next that fits */
    bool has_pending;
    uint32_t last; /* the record that the telling before went into, RO_NONE */
} merger;

static const ro_time *time_at(const merger *m, uint32_t id) { return id == RO_NONE ? NULL : &m->d->times.v[id]; }

static bool dated(const ro_time *t) { return t && t->begin != RO_NO_DAY; }

/* ---- do they tell of the same? ---- */

static bool days_fit(const ro_time *a, const ro_time *b)
{
    return !dated(a) || !dated(b) || (a->begin <= b->end && b->begin <= a->end);
}

static bool same_day(const ro_time *a, const ro_time *b)
{
    return dated(a) && dated(b) && a->begin == b->begin && a->end == b->end;
}

static bool places_fit(const ro_where *a, const ro_where *b)
{
    if (a->country[0] && b->country[0] && strcmp(a->country, b->country) != 0)
        return false;
    return !a->city.n || !b->city.n || ro_str_equal(a->city, b->city);
}

static bool kinds_fit(const record *r, const ro_telling *w)
{
    uint8_t a = r->first.kind, b = w->kind;
    bool vague = w->noun && (w->definite || ro_parties_sides(&w->parties) < 2);
    if (a == b)
        return true;
    bool same_place = w->where.city.n && ro_str_equal(w->where.city, r->where.city);
    if ((a == RO_MEETING && b == RO_DIALOGUE) || (a == RO_DIALOGUE && b == RO_MEETING))
        return vague || w->weak || r->first.weak || same_place;
    if (a == RO_CALL && b == RO_MEETING)
        return vague || w->weak;
    if (a == RO_MEETING && b == RO_CALL)
        return w->weak || r->first.weak;
    if (a == RO_CONFERENCE && b == RO_MEETING)
        return vague && !w->parties.n;
    return false;
}

/* How the parties of one side compare: shared person, one of them without a name, or different people. `back`: the telling
 * may refer back, so that "officials" may be those named. */
typedef enum side_fit { SIDE_ABSENT, SIDE_SHARED, SIDE_OPEN, SIDE_OTHER } side_fit;

static side_fit fit_of_side(const ro_parties *a, const ro_participant *p, bool back)
{
    bool present = false, named = false, group = false;
    for (uint32_t i = 0; i < a->n; i++) {
        if (strcmp(a->v[i].code, p->code) != 0)
            continue;
        present = true;
        group = group || (!a->v[i].name.n && ro_str_ends(a->v[i].office, "s"));
        if (a->v[i].entity != RO_NONE && a->v[i].entity == p->entity)
            return SIDE_SHARED;
        named = named || a->v[i].name.n;
    }
    if (!present)
        return SIDE_ABSENT;
    return (named || (group && !back)) && p->name.n ? SIDE_OTHER : SIDE_OPEN;
}

static bool parties_fit(const ro_parties *a, const ro_parties *b, bool back, uint32_t *shared, uint32_t *absent)
{
    *shared = *absent = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        side_fit best = SIDE_ABSENT;
        for (uint32_t k = 0; k < b->n; k++) {
            if (strcmp(b->v[k].code, b->v[i].code) != 0)
                continue;
            side_fit one = fit_of_side(a, &b->v[k], back);
            if (best == SIDE_ABSENT || one == SIDE_SHARED || (one == SIDE_OPEN && best == SIDE_OTHER))
                best = one;
        }
        if (best == SIDE_OTHER)
            return false;
        *shared += best == SIDE_SHARED;
        *absent += best == SIDE_ABSENT;
    }
    return true;
}

static bool standings_fit(const record *r, const ro_telling *w, bool same_date)
{
    uint8_t a = r->first.standing, b = w->standing;
    if (a == b || same_date)
        return true;
    bool back = w->noun && w->definite;
    if (a == STANDS_HELD && b == STANDS_PLANNED && r->first.untensed)
        return true;
    if (a == STANDS_CANCELLED && b == STANDS_PLANNED)
        return w->was_planned || w->kind == RO_VISIT; /* "was due to meet": what has been called off */
    if (a == STANDS_PLANNED && b == STANDS_CANCELLED && w->kind == RO_VISIT)
        return true;
    if (a == STANDS_HELD && b == STANDS_PLANNED && back && w->time == RO_NONE)
        return true; /* "before his talks with A" */
    if ((a == STANDS_PLANNED && b == STANDS_PROPOSED) || (a == STANDS_PROPOSED && b == STANDS_PLANNED))
        return true;
    return back && (b == STANDS_HELD || (a == STANDS_PLANNED && b == STANDS_CANCELLED));
}

/* "They also signed a memorandum": another paper, told in another sentence of the body. */
static bool another_paper(const merger *m, const record *r, const ro_telling *w)
{
    uint32_t paper = ro_child(m->teller->tree, w->predicate, RO_D_obj);
    bool body = m->d->sentences.v[r->first.sentence].kind == RO_BODY && m->d->sentences.v[w->sentence].kind == RO_BODY;
    if (w->kind != RO_SIGNING || w->noun || r->first.noun || paper == RO_NONE || !body || w->sentence == r->first.sentence)
        return false;
    uint32_t det = ro_child(m->teller->tree, paper, RO_D_det);
    return det == RO_NONE ? ro_feat_is(ro_tok(m->d, paper), "Number", "Plur") : ro_lemma_is(ro_tok(m->d, det), "a");
}

/* A day long past, told well after an undated engagement of the same people: another one. */
static bool told_of_old(const merger *m, const record *r, const ro_telling *w)
{
    enum { WHILE_AGO = 12 };
    const ro_time *a = time_at(m, r->time), *b = time_at(m, w->time);
    ro_day published = m->d->published.day;
    return !dated(a) && dated(b) && !w->noun && w->sentence - r->first.sentence > 1 && published != RO_NO_DAY && b->end < published - WHILE_AGO;
}

static bool same_engagement(const merger *m, const record *r, const ro_telling *w)
{
    const ro_time *a = time_at(m, r->time), *b = time_at(m, w->time);
    uint32_t shared = 0, absent = 0;
    bool same_date = same_day(a, b);
    if (w->attended)
        return (kinds_fit(r, w) || (r->first.kind == RO_CONFERENCE && w->kind == RO_MEETING)) && r->first.standing == w->standing;
    if (!kinds_fit(r, w) || !days_fit(a, b) || !places_fit(&r->where, &w->where) || !standings_fit(r, w, same_date))
        return false;
    if (r->first.kind == RO_MEETING && r->where.city.n && w->kind == RO_CALL && w->mode && !w->definite)
        return false; /* who met in a town did not telephone */
    if (!w->parties.n)
        return w->noun && w->definite && !w->distinct;
    if (r->first.count && !w->noun)
        return false;
    if (!parties_fit(&r->parties, &w->parties, w->noun, &shared, &absent))
        return false;
    if (w->kind == RO_CONFERENCE && w->where.city.n && ro_str_equal(w->where.city, r->where.city) && w->standing == r->first.standing)
        return true;
    if (w->kind == RO_VISIT || w->kind == RO_CONFERENCE)
        absent = absent && shared ? 0 : absent;
    if (absent)
        return false;
    if (w->distinct != r->first.distinct && !same_date)
        return false;
    if (told_of_old(m, r, w) || another_paper(m, r, w))
        return false;
    uint32_t mine = ro_parties_sides(&w->parties), theirs = ro_parties_sides(&r->parties);
    if (w->kind == RO_VISIT)
        return shared > 0 || (w->where.token != RO_NONE && mine == theirs);
    if (mine == theirs)
        return true;
    return w->noun ? w->definite || mine < 2 : w->weak || mine < 2;
}

static uint32_t find(const merger *m, const ro_telling *w)
{
    for (uint32_t i = m->records.n; i-- > 0;)
        if (same_engagement(m, &m->records.v[i], w))
            return i;
    return RO_NONE;
}

/* ---- a new record, or more evidence ---- */

static bool state_only(const ro_parties *p)
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

/* "held talks in Oman": the other side is the place's. */
static void add_host_of_place(const merger *m, ro_telling *w)
{
    if (w->kind != RO_MEETING || w->ownerless || w->with_others || ro_parties_sides(&w->parties) != 1 || state_only(&w->parties) || ro_parties_all_organisations(&w->parties, m->d) || !w->where.country[0] ||
        !strcmp(w->where.country, w->parties.v[0].code) || w->weak || w->definite || ro_lemma_is(ro_tok(m->d, w->carrier), "attend"))
        return;
    ro_party_add_code(&w->parties, w->where.country, RO_STR(""));
}

/* "will hold discussions", "is due to hold": said outright, by a person, not agreed, sought or offered. */
static bool foretold(const merger *m, const ro_telling *w)
{
    static const char *const firm[] = {"schedule", "expect", "due", "plan", "set", "slate", "intend", NULL};
    const ro_token *k = ro_tok(m->d, w->carrier);
    bool governed = k->deprel == RO_D_xcomp || k->deprel == RO_D_acl || k->deprel == RO_D_nmod || k->deprel == RO_D_obl;
    return w->standing == STANDS_PLANNED && !state_only(&w->parties) && (!governed || (k->head != RO_NONE && ro_lemma_in(ro_tok(m->d, k->head), firm)));
}

static bool stands_alone(const merger *m, const ro_telling *w)
{
    bool carried = w->carrier != w->predicate || !w->noun;
    if (w->kind == RO_VISIT)
        return w->parties.n && w->where.country[0] && !(state_only(&w->parties) && w->time == RO_NONE && (w->plural || bare_states(m, &w->parties)));
    if (w->kind == RO_CONFERENCE)
        return w->parties.n > 0 && !(w->plural && w->time == RO_NONE) && !(w->only_named && w->parties.n == 1);
    if (ro_parties_sides(&w->parties) < 2)
        return false;
    if (w->kind == RO_SIGNING && w->noun)
        return dated(time_at(m, w->time));
    bool between_officials = carried && w->standing == STANDS_HELD && !bare_states(m, &w->parties); /* "delegations of A and B held consultations" */
    if (w->weak && (state_only(&w->parties) || !carried) && w->time == RO_NONE && !between_officials && !(carried && w->where.city.n))
        return false;
    if ((w->weak || w->kind == RO_DIALOGUE) && w->standing != STANDS_HELD && w->time == RO_NONE && !(carried && foretold(m, w)))
        return false;
    if (w->weak && w->noun && w->definite && w->time == RO_NONE && w->elsewhere)
        return false;
    if (w->kind == RO_DIALOGUE && !carried && w->time == RO_NONE)
        return false;
    if (w->noun && !carried && state_only(&w->parties) && w->standing != STANDS_HELD && w->time == RO_NONE)
        return false;
    bool delegations = ro_lemma_is(ro_tok(m->d, w->predicate), "talk") && !bare_states(m, &w->parties);
    return !(w->noun && w->plural && state_only(&w->parties) && w->time == RO_NONE && !carried && !delegations);
}

static bool all_of(const ro_parties *p, const char *code)
{
    for (uint32_t i = 0; i < p->n; i++)
        if (strcmp(p->v[i].code, code) != 0)
            return false;
    return true;
}

/* The state whose people the visitor met, one other state: "the visit of B" in an account of A's meeting with B. */
static const char *host_met(const merger *m, const ro_telling *w)
{
    for (uint32_t i = 0; i < m->records.n && i < 4; i++) {
        const record *r = &m->records.v[i];
        const char *other = "";
        if (r->first.kind != RO_MEETING || r->first.standing != STANDS_HELD || ro_parties_sides(&r->parties) != 2 || !ro_parties_hold(&r->parties, &w->parties.v[0]))
            continue;
        for (uint32_t p = 0; p < r->parties.n; p++)
            if (!all_of(&w->parties, r->parties.v[p].code) && r->parties.v[p].entity != RO_NONE && m->d->entities.v[r->parties.v[p].entity].kind != RO_ORGANISATION)
                other = r->parties.v[p].code;
        const char *there = r->where.country[0] ? r->where.country : other;
        return strlen(other) == 3 && !strcmp(other, there) ? other : "";
    }
    return "";
}

/* "a three-day visit" of no named destination: where the report is written, or else the state of the one met. */
static void complete_visit(const merger *m, ro_telling *w)
{
    const char *here = m->teller->dateline.country;
    if (w->kind != RO_VISIT || w->where.country[0] || !w->parties.n || w->distinct)
        return;
    if (!here[0] && w->standing == STANDS_HELD && w->noun && w->parties.v[0].name.n && ro_lemma_is(ro_tok(m->d, w->predicate), "visit"))
        here = host_met(m, w);
    for (uint32_t i = 0; i < w->parties.n; i++)
        if (!strcmp(w->parties.v[i].code, here))
            return;
    memcpy(w->where.country, here, strlen(here) + 1);
}

static void add_evidence(ro_document *d, ro_engagement *e, uint32_t sentence)
{
    for (uint32_t i = e->evidence.n; i-- > 0 && i + 4 > e->evidence.n;)
        if (e->evidence.v[i].sentence == sentence)
            return;
    ro_evidence *v = RO_PUSH(d->arena, &e->evidence);
    v->sentence = sentence;
    v->span = d->sentences.v[sentence].span;
}

static void start(merger *m, const ro_telling *w)
{
    record *r = RO_PUSH(m->d->arena, &m->records);
    *r = (record){*w, w->parties, w->where, w->time, w->sentence};
    ro_engagement *e = RO_PUSH(m->d->arena, &m->d->engagements);
    memset(e, 0, sizeof *e);
    e->kind = w->kind;
    e->mode = w->mode ? w->mode : w->kind == RO_MEETING || w->kind == RO_VISIT ? "in person" : NULL;
    e->predicate = w->predicate;
    e->count = w->count;
    e->begin = e->end = e->not_before = e->not_after = RO_NO_DAY;
    add_evidence(m->d, e, w->sentence);
}

static void drop(ro_parties *p, uint32_t i)
{
    memmove(&p->v[i], &p->v[i + 1], (p->n - i - 1) * sizeof *p->v);
    p->n--;
}

/* A name takes the place of its side's bare state or office. */
static void better_parties(record *r, const ro_telling *w)
{
    if (r->first.kind == RO_VISIT || ro_parties_sides(&w->parties) < 2)
        return;
    for (uint32_t k = 0; k < w->parties.n; k++) {
        const ro_participant *p = &w->parties.v[k];
        if (!p->name.n || ro_parties_hold(&r->parties, p))
            continue;
        bool took = false;
        for (uint32_t i = r->parties.n; i-- > 0;)
            if (!strcmp(r->parties.v[i].code, p->code) && !r->parties.v[i].name.n)
                drop(&r->parties, i), took = true;
        ro_parties one = {.n = 1};
        one.v[0] = *p;
        if (took)
            ro_parties_unite(&r->parties, &one);
    }
}

static void join(merger *m, uint32_t at, const ro_telling *w)
{
    record *r = &m->records.v[at];
    const ro_time *a = time_at(m, r->time), *b = time_at(m, w->time);
    r->told = w->sentence;
    better_parties(r, w);
    if (w->kind == RO_CONFERENCE || w->attended)
        ro_parties_unite(&r->parties, &w->parties);
    if (b && dated(b) && r->first.standing == STANDS_HELD && w->noun && w->definite && m->d->published.day != RO_NO_DAY && b->begin > m->d->published.day)
        b = NULL; /* "during the call they discussed meetings in May": not the call's day */
    if (b && (!a || (!dated(a) && dated(b)) || (dated(a) && dated(b) && b->end - b->begin < a->end - a->begin)))
        r->time = w->time;
    if (r->first.kind != RO_CALL && w->where.country[0] && (!r->where.country[0] || (!r->where.city.n && w->where.city.n)))
        r->where = w->where;
    if (r->first.standing == STANDS_PLANNED && w->standing == STANDS_HELD && !w->noun)
        r->first.standing = STANDS_HELD;
    if (r->first.standing == STANDS_PLANNED && w->standing == STANDS_CANCELLED)
        r->first.standing = STANDS_CANCELLED;
    if (r->first.untensed && r->first.standing == STANDS_HELD && w->standing == STANDS_PLANNED)
        r->first.standing = STANDS_PLANNED;
    r->first.untensed = r->first.untensed && w->untensed;
    if (r->first.kind == RO_MEETING && w->kind == RO_CALL && w->mode)
        r->first.kind = m->d->engagements.v[at].kind = RO_CALL;
    if (r->first.kind == RO_MEETING && w->kind == RO_DIALOGUE && w->carrier != w->predicate && ro_parties_sides(&w->parties) > 1)
        r->first.kind = m->d->engagements.v[at].kind = RO_DIALOGUE;
    add_evidence(m->d, &m->d->engagements.v[at], w->sentence);
}

/* "He also met …": the day and place of the meeting told just before, where the host is the same. */
static void carry_on(merger *m, ro_telling *w)
{
    if (!w->also || w->time != RO_NONE || w->kind != RO_MEETING)
        return;
    for (uint32_t i = m->records.n; i-- > 0;) {
        const record *r = &m->records.v[i];
        if (r->first.kind != RO_MEETING || w->sentence - r->first.sentence > 2 || r->first.standing != w->standing)
            continue;
        uint32_t shared = 0;
        for (uint32_t k = 0; k < w->parties.n; k++)
            shared += ro_parties_hold(&r->parties, &w->parties.v[k]);
        if (!shared || (w->where.country[0] && !places_fit(&r->where, &w->where)))
            continue;
        const ro_time *t = time_at(m, r->time);
        w->time = t && t->begin != t->end ? RO_NONE : r->time;
        if (!w->where.country[0])
            w->where = r->where;
        return;
    }
}

/* "on the sidelines of the summit", "spoke in advance of the NATO summit": who meets there or for it takes part in it. */
static void lend_parties(const merger *m, const ro_tellings *all, uint32_t i, ro_telling *w)
{
    const ro_telling *before = i > 0 ? &all->v[i - 1] : NULL;
    if (w->kind != RO_CONFERENCE || !before || before->sentence != w->sentence || before->kind == RO_CONFERENCE || before->kind == RO_VISIT)
        return;
    bool shared = ro_parties_all_organisations(&w->parties, m->d) && ro_parties_sides(&before->parties) > 1;
    for (uint32_t p = 0; p < w->parties.n; p++)
        shared = shared || ro_parties_hold(&before->parties, &w->parties.v[p]);
    if (shared)
        ro_parties_unite(&w->parties, &before->parties);
}

/* "travelled to Bern to attend a meeting": told in one sentence with the visit, and of it. */
static void lend_place(const ro_tellings *all, uint32_t i, ro_telling *w)
{
    const ro_telling *visit = i > 0 ? &all->v[i - 1] : NULL;
    if (!visit || visit->kind != RO_VISIT || visit->sentence != w->sentence || visit->standing != w->standing || w->where.country[0])
        return;
    if (w->kind == RO_CALL || w->kind == RO_LETTER || w->kind == RO_VISIT || (i > 1 && all->v[i - 2].kind == RO_VISIT && all->v[i - 2].predicate == visit->predicate))
        return;
    for (uint32_t p = 0; p < w->parties.n; p++)
        if (ro_parties_hold(&visit->parties, &w->parties.v[p])) {
            w->where = visit->where;
            return;
        }
}

/* What is signed right after a meeting of the same sides is signed there. */
static void lend_by_meeting(const merger *m, ro_telling *w)
{
    const record *r = m->records.n ? &m->records.v[m->records.n - 1] : NULL;
    uint32_t shared, absent;
    if (!r || w->kind != RO_SIGNING || w->noun || w->time != RO_NONE || w->where.country[0] || r->first.kind != RO_MEETING ||
        r->first.standing != w->standing || w->sentence - r->first.sentence > 1 || !parties_fit(&r->parties, &w->parties, true, &shared, &absent) || absent)
        return;
    w->time = r->time;
    w->where = r->where;
}

/* "During his visit he will hold talks": with the state visited. */
static void add_host_of_visit(const merger *m, ro_telling *w)
{
    if (w->kind != RO_MEETING || ro_parties_sides(&w->parties) != 1 || state_only(&w->parties) || w->weak || w->definite || w->plural == false)
        return;
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < 4; k++) {
        const record *v = &m->records.v[i];
        if (v->first.kind != RO_VISIT || v->first.standing != w->standing || w->sentence - v->first.sentence > 2 || !ro_parties_hold(&v->parties, &w->parties.v[0]))
            continue;
        ro_party_add_code(&w->parties, v->where.country, RO_STR(""));
        if (!w->where.country[0])
            memcpy(w->where.country, v->where.country, sizeof w->where.country);
        return;
    }
}

/* "During the meeting with Minister B, trade was discussed": with whom most that was told so far is about, one person of one other state. */
static void add_protagonist(const merger *m, ro_telling *w)
{
    const ro_participant *who = NULL;
    if ((w->kind != RO_MEETING && w->kind != RO_CALL) || !w->noun || (w->weak && !w->named_with) || w->elsewhere || ro_parties_sides(&w->parties) != 1 || state_only(&w->parties) || !m->records.n)
        return;
    for (uint32_t p = 0; p < m->records.v[0].parties.n; p++) {
        const ro_participant *one = &m->records.v[0].parties.v[p];
        uint32_t in = 0;
        for (uint32_t i = 0; i < m->records.n && one->name.n && strcmp(one->code, w->parties.v[0].code) != 0; i++)
            in += ro_parties_hold(&m->records.v[i].parties, one);
        if (in == 0 || in * 4 < m->records.n * 3)
            continue;
        if (who)
            return;
        who = one;
    }
    if (!who)
        return;
    ro_parties both = {.n = 1};
    both.v[0] = *who;
    both.v[0].role = NULL;
    ro_parties_unite(&w->parties, &both);
}

static bool fits_pending(const merger *m, const ro_telling *w)
{
    const ro_telling *p = &m->pending;
    uint32_t shared = 0, absent = 0;
    bool kinds = p->kind == w->kind || ((p->weak || w->weak) && p->kind == RO_MEETING && w->kind == RO_CALL) || (p->kind == RO_MEETING && w->kind == RO_DIALOGUE);
    return m->has_pending && kinds && p->standing == w->standing && w->sentence - p->sentence <= 2 && days_fit(time_at(m, p->time), time_at(m, w->time)) &&
           places_fit(&p->where, &w->where) && parties_fit(&w->parties, &p->parties, true, &shared, &absent) && !absent;
}

/* What the title or lead said of it: its day, place and sentence. */
static void absorb_pending(merger *m, ro_telling *w)
{
    if (w->time == RO_NONE)
        w->time = m->pending.time;
    if (!w->where.country[0])
        w->where = m->pending.where;
    w->sentence = m->pending.sentence;
    m->has_pending = false;
}

/* "The visit will include talks with A": of the visitor told last. */
static void add_visitor(const merger *m, ro_telling *w)
{
    enum { BACK = 12 };
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK; k++) {
        const record *v = &m->records.v[i];
        if (v->first.kind != RO_VISIT || !v->parties.n)
            continue;
        if (!v->where.country[0] || !w->parties.n || strcmp(w->parties.v[0].code, v->where.country) != 0)
            w->where = w->parties.n ? w->where : v->where;
        ro_parties both = v->parties;
        for (uint32_t p = 0; p < both.n; p++)
            both.v[p].role = NULL;
        ro_parties_unite(&both, &w->parties);
        w->parties = both;
        return;
    }
}

static bool travels_there(const ro_telling *w, const ro_telling *visit, const ro_parties *visitors, const ro_where *where)
{
    if (visit->kind != RO_VISIT || !where->country[0] || !(visit->standing == w->standing || (visit->standing == STANDS_HELD && w->standing == STANDS_PLANNED)))
        return false;
    for (uint32_t p = 0; p < w->parties.n; p++)
        if (!strcmp(w->parties.v[p].code, where->country))
            return false;
    for (uint32_t p = 0; p < w->parties.n; p++)
        if (ro_parties_hold(visitors, &w->parties.v[p]))
            return true;
    return false;
}

/* The places that the party of "met officials" is told to visit: those of one sentence, the telling's own, or else the last visit told. */
static uint32_t visited(const merger *m, const ro_tellings *all, uint32_t at, ro_where *out)
{
    enum { BACK = 12, FAR = 6 };
    const ro_telling *w = &all->v[at];
    uint32_t n = 0;
    for (uint32_t i = at + 1; i < all->n && all->v[i].sentence == w->sentence && n < RO_MOST_PLACES; i++)
        if (travels_there(w, &all->v[i], &all->v[i].parties, &all->v[i].where))
            out[n++] = all->v[i].where;
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK && n < RO_MOST_PLACES; k++) {
        const record *v = &m->records.v[i];
        bool here = v->told == w->sentence;
        if (w->sentence - v->told > FAR || (n && !here) || !travels_there(w, &v->first, &v->parties, &v->where))
            continue;
        out[n++] = v->where;
        if (!here)
            break;
    }
    return n;
}

/* "The agreements were signed after the talks": by the two sides of the visit or meeting told in that sentence or just before. */
static void add_sides_of_context(const merger *m, ro_telling *w)
{
    enum { FAR = 2, BACK = 4 };
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK; k++) {
        const record *r = &m->records.v[i];
        ro_parties sides = {.n = 0};
        bool main_visit = i == 0 && r->first.kind == RO_VISIT && w->standing == STANDS_PLANNED && r->first.standing == STANDS_PLANNED;
        if (w->sentence - r->first.sentence > FAR && r->told + 1 < w->sentence && !main_visit)
            continue;
        if (!(r->first.kind == RO_VISIT || r->first.kind == RO_MEETING || r->first.kind == RO_DIALOGUE) || !(r->first.standing == w->standing || w->standing == STANDS_PLANNED))
            continue;
        for (uint32_t p = 0; p < r->parties.n; p++)
            ro_party_add_code(&sides, r->parties.v[p].code, RO_STR(""));
        if (r->first.kind == RO_VISIT)
            ro_party_add_code(&sides, r->where.country, RO_STR(""));
        if (sides.n != 2 || (w->parties.n && strcmp(w->parties.v[0].code, sides.v[0].code) != 0 && strcmp(w->parties.v[0].code, sides.v[1].code) != 0))
            continue;
        ro_parties_unite(&w->parties, &sides);
        ro_parties_tidy(&w->parties, m->d);
        if (!w->where.country[0])
            memcpy(w->where.country, r->where.country, sizeof w->where.country);
        return;
    }
}

static void take(merger *m, const ro_tellings *all, uint32_t i, ro_telling w);

/* "met officials": with the state where it was, or of each place visited. */
static void take_with_hosts(merger *m, const ro_tellings *all, uint32_t i)
{
    ro_where places[RO_MOST_PLACES] = {all->v[i].where};
    uint32_t n = places[0].country[0] ? 1 : visited(m, all, i, places);
    for (uint32_t k = 0; k < n; k++) {
        ro_telling w = all->v[i];
        if (!w.where.country[0])
            memcpy(w.where.country, places[k].country, sizeof w.where.country);
        ro_party_add_code(&w.parties, w.where.country, RO_STR(""));
        if (ro_parties_sides(&w.parties) > 1)
            take(m, all, i, w);
    }
}

static void take(merger *m, const ro_tellings *all, uint32_t i, ro_telling w)
{
    lend_parties(m, all, i, &w);
    lend_place(all, i, &w);
    if (w.by_context)
        add_sides_of_context(m, &w);
    if (w.by_visitor)
        add_visitor(m, &w);
    if (w.ahead && w.standing == STANDS_PROPOSED && (w.noun || dated(time_at(m, w.time))))
        w.standing = STANDS_PLANNED;
    if (i > 0 && w.noun && m->last != RO_NONE && all->v[i - 1].predicate == w.carrier && all->v[i - 1].kind == RO_VISIT &&
        m->records.v[m->last].first.standing == STANDS_CANCELLED)
        w.standing = STANDS_CANCELLED; /* the talks of a visit that was called off */
    uint32_t at = w.count ? RO_NONE : find(m, &w);
    m->last = at;
    if (at != RO_NONE) {
        join(m, at, &w);
        return;
    }
    complete_visit(m, &w);
    add_host_of_place(m, &w);
    add_host_of_visit(m, &w);
    add_protagonist(m, &w);
    carry_on(m, &w);
    lend_by_meeting(m, &w);
    if (w.only_joins)
        return;
    if (stands_alone(m, &w)) {
        uint32_t told = w.sentence;
        if (fits_pending(m, &w))
            absorb_pending(m, &w);
        start(m, &w);
        m->last = m->records.n - 1;
        add_evidence(m->d, &m->d->engagements.v[m->d->engagements.n - 1], told);
    } else if (w.sentence < 2 && w.kind != RO_VISIT && w.kind != RO_CONFERENCE && !m->has_pending && !m->records.n) {
        m->pending = w;
        m->has_pending = true;
    }
}

/* ---- days, bounds, places ---- */

static void date_span(ro_document *d, ro_engagement *e, const ro_time *t)
{
    static const char *const words[] = {"on", "in", "during", "at", "over", NULL};
    e->date_span = t->span;
    uint32_t s = d->tokens.v[t->first].sentence;
    if (t->first > d->sentences.v[s].first && ro_str_in(d->tokens.v[t->first - 1].form, words))
        e->date_span.start = d->tokens.v[t->first - 1].span.start;
}

/* "arrived on Monday for a three-day visit", "wrapped up a five-day trip on Saturday"; an end alone is a bound. */
static void lay_out_visit(ro_engagement *e, const record *r, const ro_time *t)
{
    if (r->first.days > 1) {
        e->begin = r->first.ends ? t->begin - (r->first.days - 1) : t->begin;
        e->end = e->begin + r->first.days - 1;
        e->precision = RO_P_DAY;
    } else {
        e->not_after = t->begin;
    }
}

/* "met on 29 August" in a report of the 28th: where it is read, the day has come. */
static bool told_as_done(const merger *m, const record *r)
{
    const ro_token *k = ro_tok(m->d, r->first.predicate);
    return k->upos == RO_VERB && ro_feat_is(k, "Tense", "Past") && ro_feat_is(k, "VerbForm", "Fin");
}

static void set_days(merger *m, ro_engagement *e, record *r)
{
    const ro_time *t = time_at(m, r->time);
    ro_day published = m->d->published.day;
    if (dated(t) && e->kind == RO_VISIT && r->first.time == r->time && t->begin == t->end && (r->first.days > 1 || r->first.ends)) {
        lay_out_visit(e, r, t);
    } else if (dated(t)) {
        e->begin = t->begin, e->end = t->end, e->precision = t->precision;
    } else if (r->first.progressive && r->first.standing == STANDS_HELD && (e->kind == RO_MEETING || e->kind == RO_CALL) && m->d->published.precision == RO_P_DAY) {
        e->begin = e->end = published, e->precision = RO_P_DAY;
        e->date_rule = "under way at publication";
    }
    if (t) {
        e->date_rule = t->rule;
        if (e->begin == RO_NO_DAY && e->not_after == RO_NO_DAY)
            e->not_before = t->not_before, e->not_after = t->not_after;
        date_span(m->d, e, t);
    }
    if (e->status == RO_HELD && dated(t) && published != RO_NO_DAY && (e->begin > published + told_as_done(m, r) || (t->not_before == published && t->end > published)))
        e->status = RO_PLANNED;
}

static bool takes_part(const record *r, const ro_participant *p)
{
    return ro_parties_hold(&r->parties, p);
}

static bool in_its_course(const record *visit, const record *r)
{
    if (visit->first.standing == r->first.standing)
        return true;
    return visit->first.standing == STANDS_HELD && r->first.standing == STANDS_PLANNED && visit->first.sentence < 3 && visit->time == RO_NONE;
}

/* The visit in whose course the meeting falls: its visitor meets people of the state visited. */
static uint32_t visit_around(const merger *m, uint32_t at)
{
    enum { FAR = 40 }; /* records looked at */
    const record *r = &m->records.v[at];
    for (uint32_t i = at + FAR < m->records.n ? at + FAR : m->records.n, k = 0; i-- > 0 && k < 2 * FAR; k++) {
        const record *v = &m->records.v[i];
        if (v->first.kind != RO_VISIT || v->first.elsewhere || !v->where.country[0] || !in_its_course(v, r))
            continue;
        bool guest = false, host = !strcmp(r->where.country, v->where.country);
        for (uint32_t p = 0; p < r->parties.n; p++) {
            guest = guest || takes_part(v, &r->parties.v[p]);
            host = host || !strcmp(r->parties.v[p].code, v->where.country);
        }
        if (guest && host && (!r->where.country[0] || !strcmp(r->where.country, v->where.country)))
            return i;
    }
    return RO_NONE;
}

static void lend_by_visit(merger *m, uint32_t at)
{
    record *r = &m->records.v[at];
    ro_engagement *e = &m->d->engagements.v[at];
    if ((e->kind != RO_MEETING && e->kind != RO_DIALOGUE && e->kind != RO_SIGNING) || r->first.elsewhere)
        return;
    uint32_t visit = visit_around(m, at);
    if (visit == RO_NONE)
        return;
    const ro_engagement *v = &m->d->engagements.v[visit];
    if (!r->where.country[0])
        memcpy(r->where.country, m->records.v[visit].where.country, sizeof r->where.country);
    if (e->begin != RO_NO_DAY || v->begin == RO_NO_DAY || r->time != RO_NONE)
        return;
    if (v->begin == v->end) {
        e->begin = e->end = v->begin, e->precision = RO_P_DAY;
        e->date_rule = "day of the visit";
        e->date_span = v->date_span;
    } else {
        e->not_before = v->begin, e->not_after = v->end;
        e->date_rule = "during the visit";
        e->date_span = v->date_span;
    }
}

static void bound_by_publication(merger *m, ro_engagement *e)
{
    ro_day published = m->d->published.day;
    if (e->begin != RO_NO_DAY || published == RO_NO_DAY)
        return;
    if (e->status == RO_HELD && (e->not_after == RO_NO_DAY || e->not_after > published))
        e->not_after = published;
    if ((e->status == RO_PLANNED || e->status == RO_PROPOSED) && e->not_before == RO_NO_DAY)
        e->not_before = published;
    if (!e->date_rule)
        e->date_rule = e->status == RO_HELD ? "told as past, no day" : "told as to come, no day";
}

static uint8_t status_of(uint8_t standing)
{
    static const uint8_t status[] = {RO_HELD, RO_HELD, RO_PLANNED, RO_PROPOSED, RO_CANCELLED};
    return status[standing];
}

static void write_parties(merger *m, ro_engagement *e, const record *r)
{
    for (uint32_t i = 0; i < r->parties.n; i++)
        *RO_PUSH(m->d->arena, &e->participants) = r->parties.v[i];
    e->place = r->where.city.n ? r->where.city : RO_STR("");
    memcpy(e->place_country, r->where.country, sizeof e->place_country);
}

/* "on trade and the war", "about border posts": the noun with the words before it, one a coordinated noun. */
static void add_topic(merger *m, ro_engagement *e, uint32_t noun, int depth)
{
    enum { LONGEST = 7, MOST = 6, DEEPEST = 4 };
    static const char *const frames[] = {"sideline", "margin", "occasion", "invitation", "visit", "trip", "way", "basis", "initiative", "part", "side", "day", "phone", "telephone",
                                        "behalf", "range", "tour", "birthday", "anniversary", "momentum", "conversation", "death", "passing", "line", NULL};
    const ro_tree *t = m->teller->tree;
    const ro_token *k = ro_tok(m->d, noun);
    uint32_t first = noun;
    bool content = (k->upos == RO_NOUN || k->upos == RO_PROPN) && k->time == RO_NONE && !ro_str_in(k->lemma, frames) && m->teller->person[noun] == RO_NONE;
    while (first > 0 && noun - first < LONGEST && ro_tok(m->d, first - 1)->sentence == k->sentence && ro_dominates(m->d, noun, first - 1) &&
           ro_tok(m->d, first - 1)->deprel != RO_D_case && ro_tok(m->d, first - 1)->deprel != RO_D_cc && ro_tok(m->d, first - 1)->upos != RO_PUNCT)
        first--;
    while (first < noun && ro_tok(m->d, first)->deprel == RO_D_det)
        first++;
    if (content && e->topics.n < MOST)
        *RO_PUSH(m->d->arena, &e->topics) = ro_span_text(m->d, ro_tokens_span(m->d, first, noun));
    for (uint32_t c = t->child[noun]; content && depth < DEEPEST && c != RO_NONE; c = t->next[c])
        if (ro_tok(m->d, c)->deprel == RO_D_conj)
            add_topic(m, e, c, depth + 1);
}

static void write_topics(merger *m, ro_engagement *e, const record *r)
{
    static const char *const about[] = {"on", "about", "over", "regarding", "concerning", NULL};
    uint32_t heads[2] = {r->first.predicate, r->first.carrier};
    for (int h = 0; h < 2 && !(h && (heads[1] == heads[0] || e->kind == RO_CONFERENCE)); h++)
        RO_CHILDREN(m->teller->tree, c, heads[h])
            for (size_t i = 0; about[i]; i++)
                if ((ro_tok(m->d, c)->deprel == RO_D_obl || ro_tok(m->d, c)->deprel == RO_D_nmod) && ro_has_case(m->teller->tree, c, about[i]))
                    add_topic(m, e, c, 0);
}

/* What the report is about: told in its title, or first in its text. */
static void mark_main(ro_document *d)
{
    bool any = false;
    for (uint32_t i = 0; i < d->engagements.n; i++) {
        ro_engagement *e = &d->engagements.v[i];
        uint32_t s = e->evidence.v[0].sentence;
        e->main = d->sentences.v[s].kind == RO_TITLE || s == 0 || (!any && i == 0);
        any = any || e->main;
    }
}

/* The first whom the text names of another state than the title's guest, or who is its president or minister. */
static bool find_host(const merger *m, const ro_participant *guest, ro_parties *host)
{
    enum { SENTENCES = 8 };
    const ro_document *d = m->d;
    for (uint32_t i = 0; i < d->mentions.n; i++) {
        const ro_mention *n = &d->mentions.v[i];
        const ro_entity *e = &d->entities.v[n->entity];
        uint32_t sentence = d->tokens.v[n->first].sentence;
        if (sentence <= m->pending.sentence || n->as_place || e->kind != RO_PERSON || !strcmp(e->code, guest->code) || strlen(e->code) != 3)
            continue;
        if (sentence > m->pending.sentence + SENTENCES)
            return false;
        ro_party_add_mention(host, d, i);
        return host->n > 0;
    }
    return false;
}

/* "Telephone conversation with President B", the title of A's own report, which tells of no call again: A is whom it speaks of. */
static void complete_title(merger *m)
{
    ro_telling w = m->pending;
    ro_parties host = {.n = 0};
    bool title = m->has_pending && m->d->sentences.v[w.sentence].kind == RO_TITLE && (w.kind == RO_MEETING || w.kind == RO_CALL);
    if (!title || ro_parties_sides(&w.parties) != 1 || state_only(&w.parties) || w.predicate - m->d->sentences.v[w.sentence].first > 2 || !find_host(m, &w.parties.v[0], &host))
        return;
    ro_parties_unite(&host, &w.parties);
    w.parties = host;
    start(m, &w);
    record r = m->records.v[m->records.n - 1];
    ro_engagement e = m->d->engagements.v[m->records.n - 1];
    memmove(m->records.v + 1, m->records.v, (m->records.n - 1) * sizeof r);
    memmove(m->d->engagements.v + 1, m->d->engagements.v, (m->records.n - 1) * sizeof e);
    m->records.v[0] = r;
    m->d->engagements.v[0] = e;
}

void ro_tellings_merge(const ro_teller *teller, const ro_tellings *tellings)
{
    merger m = {.teller = teller, .d = teller->d, .last = RO_NONE};
    for (uint32_t i = 0; i < tellings->n; i++)
        if (tellings->v[i].strangers)
            take_with_hosts(&m, tellings, i);
        else
            take(&m, tellings, i, tellings->v[i]);
    complete_title(&m);
    for (uint32_t i = 0; i < m.records.n; i++) {
        m.d->engagements.v[i].status = status_of(m.records.v[i].first.standing);
        set_days(&m, &m.d->engagements.v[i], &m.records.v[i]);
    }
    for (uint32_t i = 0; i < m.records.n; i++) {
        lend_by_visit(&m, i);
        bound_by_publication(&m, &m.d->engagements.v[i]);
        write_parties(&m, &m.d->engagements.v[i], &m.records.v[i]);
        write_topics(&m, &m.d->engagements.v[i], &m.records.v[i]);
    }
    mark_main(m.d);
}
