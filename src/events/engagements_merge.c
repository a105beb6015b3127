/* SPDX-License-Identifier: Apache-2.0 */
/* Tellings of one engagement become one record: each joins one, starts one, or waits for the next that completes it. */
#include "events/engagements_merge.h"

/* ---- a new record, or more evidence ---- */

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
    *r = (record){*w, w->parties, w->where, w->time, w->sentence, RO_NONE};
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
    bool one_visitor = r->first.kind == RO_VISIT && r->parties.n == 1 && w->parties.n == 1; /* "A's minister flew to B", then his name */
    if (!one_visitor && (r->first.kind == RO_VISIT || ro_parties_sides(&w->parties) < 2))
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

/* The day that is said more narrowly. */
static void better_time(const merger *m, record *r, const ro_telling *w)
{
    const ro_time *a = time_at(m, r->time), *b = time_at(m, w->time);
    ro_day published = m->d->published.day;
    bool back = r->first.standing == STANDS_HELD && ((w->noun && w->definite) || w->weak);
    if (!b || (back && dated(b) && published != RO_NO_DAY && b->begin > published))
        return; /* "during the call they discussed meetings in May": not the call's day */
    bool narrower = dated(a) && dated(b) && b->end - b->begin < a->end - a->begin;
    if (w->kind == RO_VISIT && dated(a) && dated(b) && a->precision == RO_P_DAY && b->precision == RO_P_DAY && a->begin == a->end)
        narrower = b->begin == a->begin && b->end > a->end; /* "left on 30 May", "from 30 May to 1 June": longer, but all that is said */
    if (merge_home_after(m, w, b, a))
        return; /* the day of coming home */
    if (w->kind == RO_VISIT && r->first.ends && dated(a) && dated(b) && a->begin == a->end && b->begin < b->end && b->precision == RO_P_DAY)
        narrower = true; /* "concluded his visit on Thursday", "from 7 to 9 May" */
    if (!a || (!dated(a) && dated(b)) || narrower || merge_home_after(m, &r->first, a, b))
        r->time = w->time, r->first.ends = w->ends, r->first.starts = w->starts;
    else if (dated(a) && a->begin == b->begin)
        r->first.starts = r->first.starts || w->starts;
}

static void better_standing(record *r, const ro_telling *w)
{
    if (r->first.standing == STANDS_PLANNED && w->standing == STANDS_HELD && !w->noun)
        r->first.standing = STANDS_HELD;
    if (r->first.standing == STANDS_PLANNED && w->standing == STANDS_CANCELLED)
        r->first.standing = STANDS_CANCELLED;
    if (r->first.untensed && r->first.standing == STANDS_HELD && w->standing == STANDS_PLANNED)
        r->first.standing = STANDS_PLANNED;
    r->first.untensed = r->first.untensed && w->untensed;
}

/* "met", then "spoke by phone"; "met", then "held the first strategic dialogue". */
static void better_kind(record *r, ro_engagement *e, const ro_telling *w)
{
    if (r->first.kind == RO_MEETING && w->kind == RO_CALL && w->mode)
        r->first.kind = e->kind = RO_CALL, e->mode = w->mode;
    if (r->first.kind == RO_MEETING && w->kind == RO_DIALOGUE && w->carrier != w->predicate && ro_parties_sides(&w->parties) > 1)
        r->first.kind = e->kind = RO_DIALOGUE;
}

static void join(merger *m, uint32_t at, const ro_telling *w)
{
    record *r = &m->records.v[at];
    r->told = w->sentence;
    better_parties(r, w);
    if (w->kind == RO_CONFERENCE || w->attended)
        ro_parties_unite(&r->parties, &w->parties);
    better_time(m, r, w);
    if (w->kind == RO_VISIT && !r->first.days && !w->on_tour)
        r->first.days = w->days; /* "arrived on Monday", "on a three-day visit" */
    if (r->first.kind != RO_CALL && w->where.country[0] && (!r->where.country[0] || (!r->where.city.n && w->where.city.n)))
        r->where = w->where;
    better_standing(r, w);
    better_kind(r, &m->d->engagements.v[at], w);
    add_evidence(m->d, &m->d->engagements.v[at], w->sentence);
    *RO_PUSH(m->d->arena, &m->d->engagements.v[at].retold) = w->predicate;
}

/* ---- of the title or lead, too poor to stand alone ---- */

static bool fits_pending(const merger *m, const ro_telling *w)
{
    const ro_telling *p = &m->pending;
    uint32_t shared = 0, absent = 0;
    bool by_phone = (p->weak || w->weak) && p->kind == RO_MEETING && w->kind == RO_CALL;
    bool gathering = p->kind == RO_MEETING && w->kind == RO_CONFERENCE && w->definite; /* "ministers met", "the conference" */
    bool sitting = p->kind == RO_DIALOGUE && !p->parties.n && w->kind == RO_MEETING && w->noun && w->definite; /* "the session of the commission", "the meeting" */
    bool kinds = p->kind == w->kind || by_phone || gathering || sitting || (p->kind == RO_MEETING && w->kind == RO_DIALOGUE);
    bool another = w->noun && w->elsewhere && !(p->noun && p->elsewhere); /* "recent talks between A and B": not those that the lead tells of */
    if (!m->has_pending || !kinds || another || p->standing != w->standing || w->sentence - p->sentence > 2)
        return false;
    return merge_days_fit(time_at(m, p->time), time_at(m, w->time)) && merge_places_fit(&p->where, &w->where) &&
           merge_parties_fit(&w->parties, &p->parties, true, &shared, &absent) && !absent;
}

/* What the title or lead said of it: its day, place and sentence. */
static void absorb_pending(merger *m, ro_telling *w)
{
    if (w->time == RO_NONE)
        w->time = m->pending.time;
    if (!w->where.country[0])
        w->where = m->pending.where;
    w->sentence = m->pending.sentence;
    if (m->pending.kind == RO_DIALOGUE)
        w->kind = RO_DIALOGUE;
    m->has_pending = false;
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

static void move_to_front(merger *m)
{
    uint32_t last = m->records.n - 1;
    record r = m->records.v[last];
    ro_engagement e = m->d->engagements.v[last];
    memmove(m->records.v + 1, m->records.v, last * sizeof r);
    memmove(m->d->engagements.v + 1, m->d->engagements.v, last * sizeof e);
    m->records.v[0] = r;
    m->d->engagements.v[0] = e;
}

/* "Telephone conversation with President B", the title of A's own report, which tells of no call again: A is whom it speaks of. */
static void complete_title(merger *m)
{
    ro_telling w = m->pending;
    ro_parties host = {.n = 0};
    if (!m->has_pending)
        return;
    const ro_sentence *s = &m->d->sentences.v[w.sentence];
    if (s->kind != RO_TITLE || (w.kind != RO_MEETING && w.kind != RO_CALL) || w.predicate - s->first > 2)
        return;
    if (ro_parties_sides(&w.parties) != 1 || merge_states_only(&w.parties) || !find_host(m, &w.parties.v[0], &host))
        return;
    ro_parties_unite(&host, &w.parties);
    w.parties = host;
    start(m, &w);
    move_to_front(m);
}

/* ---- one telling after another ---- */

static void take(merger *m, const ro_tellings *all, uint32_t i, ro_telling w);

/* "met officials": with the state where it was, or of each place visited. */
static void take_with_hosts(merger *m, const ro_tellings *all, uint32_t i)
{
    ro_where places[RO_MOST_PLACES] = {all->v[i].where};
    uint32_t n = places[0].country[0] ? 1 : merge_places_visited(m, all, i, places);
    for (uint32_t k = 0; k < n; k++) {
        ro_telling w = all->v[i];
        if (!w.where.country[0])
            memcpy(w.where.country, places[k].country, sizeof w.where.country);
        ro_party_add_code(&w.parties, w.where.country, RO_STR(""));
        if (ro_parties_sides(&w.parties) > 1)
            take(m, all, i, w);
    }
}

/* The talks of a visit that was called off. */
static bool falls_with_visit(const merger *m, const ro_tellings *all, uint32_t i, const ro_telling *w)
{
    if (i == 0 || !w->noun || m->last == RO_NONE)
        return false;
    const ro_telling *before = &all->v[i - 1];
    return before->predicate == w->carrier && before->kind == RO_VISIT && m->records.v[m->last].first.standing == STANDS_CANCELLED;
}

/* "was due to meet B in Sudville", of the visitor of a visit there that was called off. */
static bool in_cancelled_visit(const merger *m, const ro_telling *w)
{
    enum { FAR = 4, BACK = 6 };
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK; k++) {
        const record *v = &m->records.v[i];
        bool guest = false, host = !strcmp(v->where.country, w->where.country);
        if (v->first.kind != RO_VISIT || v->first.standing != STANDS_CANCELLED || w->sentence - v->told > FAR)
            continue;
        for (uint32_t p = 0; p < w->parties.n; p++) {
            guest = guest || ro_parties_hold(&v->parties, &w->parties.v[p]);
            host = host || !strcmp(w->parties.v[p].code, v->where.country);
        }
        if (guest && host)
            return true;
    }
    return false;
}

/* A new record; what the title or lead said of it goes with it. */
static void take_new(merger *m, ro_telling *w)
{
    uint32_t told = w->sentence;
    if (fits_pending(m, w))
        absorb_pending(m, w);
    start(m, w);
    m->last = m->records.n - 1;
    m->records.v[m->last].told = told;
    add_evidence(m->d, &m->d->engagements.v[m->d->engagements.n - 1], told);
}

static bool may_wait(const merger *m, const ro_telling *w)
{
    return w->sentence < 2 && w->kind != RO_VISIT && w->kind != RO_CONFERENCE && !m->has_pending && !m->records.n;
}

/* "arrived on Tuesday", "will leave on Thursday": the end of the visit whose first day alone is told. */
static void end_visit(merger *m, const ro_telling *w)
{
    enum { BACK = 12, LONGEST = 14 };
    const ro_time *last = time_at(m, w->time);
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK && dated(last); k++) {
        record *r = &m->records.v[i];
        const ro_time *first = time_at(m, r->time);
        bool open = r->first.kind == RO_VISIT && r->first.starts && !r->first.days && dated(first) && last->begin >= first->begin && last->begin <= first->begin + LONGEST;
        bool same = open && (ro_parties_hold(&r->parties, &w->parties.v[0]) || (!w->parties.v[0].name.n && !strcmp(w->parties.v[0].code, r->parties.v[0].code)));
        if (!same || (w->where.country[0] && strcmp(w->where.country, r->where.country) != 0))
            continue;
        r->until = w->time;
        return;
    }
}

/* "arrived in Norland", "will speak with Norlandish officials": there, not by phone. */
static bool speaks_on_visit(const merger *m, const ro_telling *w)
{
    enum { FAR = 6, BACK = 6 };
    if (w->kind != RO_CALL || w->mode || !w->weak || w->noun || w->standing != STANDS_PLANNED)
        return false;
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK; k++) {
        const record *v = &m->records.v[i];
        bool guest = false, host = false;
        for (uint32_t p = 0; p < w->parties.n; p++) {
            guest = guest || ro_parties_hold(&v->parties, &w->parties.v[p]);
            host = host || !strcmp(w->parties.v[p].code, v->where.country);
        }
        if (v->first.kind == RO_VISIT && guest && host && w->sentence - v->told <= FAR && v->first.standing != STANDS_CANCELLED)
            return true;
    }
    return false;
}

/* "looks forward to seeing B when he hosts the summit": it is to come, whatever the day. */
static bool when_hosting(const merger *m, const ro_telling *w)
{
    RO_CHILDREN(m->teller->tree, c, w->predicate)
        if (ro_tok(m->d, c)->deprel == RO_D_advcl)
            RO_CHILDREN(m->teller->tree, when, c)
                if (when < c && ro_lemma_is(ro_tok(m->d, when), "when"))
                    return true;
    return false;
}

static void take(merger *m, const ro_tellings *all, uint32_t i, ro_telling w)
{
    if (w.leaves) {
        end_visit(m, &w);
        return;
    }
    const record *met = w.of_meeting && m->last != RO_NONE ? &m->records.v[m->last] : NULL;
    if (met && met->first.kind == RO_MEETING && met->told == w.sentence)
        w.parties = met->parties;
    else if (w.of_meeting)
        return;
    merge_lend_before(m, all, i, &w);
    if (w.ahead && w.standing == STANDS_PROPOSED && (w.noun || dated(time_at(m, w.time)) || when_hosting(m, &w)))
        w.standing = STANDS_PLANNED;
    if (falls_with_visit(m, all, i, &w) || (w.was_planned && w.standing == STANDS_PLANNED && in_cancelled_visit(m, &w)))
        w.standing = STANDS_CANCELLED;
    if (speaks_on_visit(m, &w))
        w.kind = RO_MEETING;
    uint32_t at = m->last = w.count ? RO_NONE : merge_find(m, &w);
    if (at != RO_NONE) {
        join(m, at, &w);
        return;
    }
    merge_lend_after(m, &w);
    if (w.only_joins)
        return;
    if (merge_stands_alone(m, &w)) {
        take_new(m, &w);
    } else if (may_wait(m, &w)) {
        m->pending = w;
        m->has_pending = true;
    }
}

/* "a tour of Southeast Asia" is a visit of its own only where none of the visitor's to one state is told. */
static void take_to_region(merger *m, const ro_telling *w)
{
    for (uint32_t i = 0; i < m->records.n; i++)
        for (uint32_t p = 0; p < w->parties.n; p++)
            if (m->records.v[i].first.kind == RO_VISIT && m->records.v[i].first.standing == w->standing && ro_parties_hold(&m->records.v[i].parties, &w->parties.v[p]))
                return;
    ro_telling one = *w;
    take_new(m, &one);
}

void ro_tellings_merge(const ro_teller *teller, const ro_tellings *tellings)
{
    merger m = {.teller = teller, .d = teller->d, .last = RO_NONE};
    for (uint32_t i = 0; i < tellings->n; i++)
        if (tellings->v[i].to_region)
            continue;
        else if (tellings->v[i].strangers)
            take_with_hosts(&m, tellings, i);
        else
            take(&m, tellings, i, tellings->v[i]);
    for (uint32_t i = 0; i < tellings->n; i++)
        if (tellings->v[i].to_region)
            take_to_region(&m, &tellings->v[i]);
    complete_title(&m);
    merge_write(&m);
}
