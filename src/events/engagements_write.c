/* SPDX-License-Identifier: Apache-2.0 */
/* Merging: the records as engagements of the document, with days, bounds, place, topics, and which is the main one. */
#include "events/engagements_merge.h"

/* ---- days ---- */

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

/* "on Monday and Tuesday": to the second day. */
static ro_day last_of_days(const merger *m, const record *r, const ro_time *t)
{
    const ro_document *d = m->d;
    uint32_t next = r->time + 1;
    if (t->precision != RO_P_DAY || next >= d->times.n || t->last + 2 >= d->tokens.n || d->times.v[next].first != t->last + 2)
        return t->end;
    const ro_time *second = &d->times.v[next];
    bool joined = ro_str_is(ro_tok(d, t->last + 1)->form, "and") && ro_tok(d, second->first)->sentence == ro_tok(d, t->first)->sentence;
    return joined && dated(second) && second->precision == RO_P_DAY && second->begin == t->end + 1 ? second->end : t->end;
}

/* "arrives on Monday": when it ends, the text does not say, unless it is a visit of one day. */
static void leave_end_open(const merger *m, ro_engagement *e, const record *r, const ro_time *t)
{
    if (e->kind == RO_VISIT && r->first.starts && r->first.days != 1 && t->begin == t->end && e->begin == t->begin)
        e->end = r->until == RO_NONE ? RO_NO_DAY : m->d->times.v[r->until].begin;
}

/* "began a tour of A and B on Monday": one of the days from then on. */
static void bound_by_tour(ro_engagement *e, const record *r, const ro_time *t)
{
    if (!r->first.ends)
        e->not_before = t->begin;
    if (r->first.ends)
        e->not_after = t->begin;
    else if (r->first.days > 1)
        e->not_after = t->begin + r->first.days - 1;
}

/* "met on 29 August" in a report of the 28th: where it is read, the day has come. */
static bool told_as_done(const merger *m, const record *r)
{
    const ro_token *k = ro_tok(m->d, r->first.predicate);
    return k->upos == RO_VERB && ro_feat_is(k, "Tense", "Past") && ro_feat_is(k, "VerbForm", "Fin");
}

/* "is holding talks with B": today. */
static bool under_way(const merger *m, const ro_engagement *e, const record *r)
{
    bool now = r->first.progressive && r->first.standing == STANDS_HELD && m->d->published.precision == RO_P_DAY;
    return now && (e->kind == RO_MEETING || e->kind == RO_CALL);
}

/* "is currently in Norland" */
static bool there_now(const merger *m, const ro_engagement *e, const record *r)
{
    static const char *const words[] = {"currently", "now", "presently", NULL};
    bool now = false;
    RO_CHILDREN(m->teller->tree, c, r->first.predicate)
        now = now || ro_lemma_in(ro_tok(m->d, c), words);
    uint32_t be = ro_child(m->teller->tree, r->first.predicate, RO_D_cop);
    bool present = be != RO_NONE && ro_feat_is(ro_tok(m->d, be), "Tense", "Pres");
    return now && present && e->kind == RO_VISIT && r->first.standing == STANDS_HELD && m->d->published.precision == RO_P_DAY;
}

/* Told as held, but of a day after publication. */
static bool yet_to_come(const merger *m, const ro_engagement *e, const record *r, const ro_time *t)
{
    ro_day published = m->d->published.day;
    if (e->status != RO_HELD || !dated(t) || published == RO_NO_DAY)
        return false;
    if (r->first.on_tour && r->first.starts && e->begin == RO_NO_DAY && e->not_before != RO_NO_DAY && e->not_before >= published)
        return true; /* a later stop of a tour that begins today */
    return e->begin > published + told_as_done(m, r) || (t->not_before == published && t->end > published);
}

/* "leaves for A today": on the way, not there. */
static bool about_to_leave(const merger *m, const ro_engagement *e, const record *r, const ro_time *t)
{
    static const char *const verbs[] = {"leave", "depart", NULL};
    const ro_token *k = ro_tok(m->d, r->first.predicate);
    bool leaves = e->kind == RO_VISIT && e->status == RO_HELD && k->upos == RO_VERB && ro_lemma_in(k, verbs) && ro_feat_is(k, "Tense", "Pres");
    return leaves && dated(t) && m->d->published.day != RO_NO_DAY && t->begin >= m->d->published.day;
}

/* "implementing what was agreed at the summit on 3 May": what is to come is something else. */
static bool over_by_then(const merger *m, const ro_engagement *e, const record *r, const ro_time *t)
{
    bool told = e->status == RO_PLANNED && r->first.noun && !r->first.was_planned && r->first.standing == STANDS_PLANNED;
    bool sure = told && dated(t) && t->rule && strncmp(t->rule, "weekday", strlen("weekday")) != 0; /* which week a weekday is of, tense alone tells */
    return sure && m->d->published.day != RO_NO_DAY && t->end < m->d->published.day;
}

/* "left last week to attend" */
static bool left_for_it(const merger *m, const record *r)
{
    static const char *const verbs[] = {"leave", "depart", "fly", "travel", "go", NULL};
    uint32_t verb = ro_tok(m->d, r->first.carrier)->head;
    return verb != RO_NONE && ro_tok(m->d, r->first.carrier)->deprel == RO_D_advcl && ro_lemma_in(ro_tok(m->d, verb), verbs) && ro_feat_is(ro_tok(m->d, verb), "Tense", "Past");
}

/* "spoke with B about the summit in June", written in May: the month is of what they spoke about. */
static bool of_something_else(const merger *m, const record *r, const ro_time *t)
{
    bool done = told_as_done(m, r) && r->first.standing == STANDS_HELD && r->first.kind != RO_VISIT && m->d->sentences.v[r->first.sentence].kind == RO_BODY;
    return done && dated(t) && t->precision != RO_P_DAY && m->d->published.day != RO_NO_DAY && t->begin > m->d->published.day + 1;
}

/* "is leading a delegation to visit A from 10 to 14 May", written on the 12th: they are there. */
static bool begun(const merger *m, const ro_engagement *e, const record *r, const ro_time *t)
{
    static const char *const groups[] = {"delegation", "team", "mission", "group", "party", NULL}, *const leading[] = {"lead", "head", "take", "bring", "send", NULL};
    const ro_token *k = ro_tok(m->d, r->first.carrier), *group = k->head == RO_NONE ? NULL : ro_tok(m->d, k->head);
    bool to_visit = e->kind == RO_VISIT && e->status == RO_PLANNED && group && (k->deprel == RO_D_acl || k->deprel == RO_D_advcl);
    uint32_t verb = !to_visit ? RO_NONE : k->deprel == RO_D_advcl ? k->head : ro_lemma_in(group, groups) ? group->head : RO_NONE;
    bool led = verb != RO_NONE && ro_lemma_in(ro_tok(m->d, verb), leading) && ro_verb_standing(m->teller->tree, verb) == STANDS_HELD;
    return led && dated(t) && m->d->published.day != RO_NO_DAY && t->begin < m->d->published.day;
}

static void set_days(const merger *m, ro_engagement *e, const record *r)
{
    const ro_time *t = time_at(m, r->time);
    if (of_something_else(m, r, t))
        t = NULL;
    bool of_days = e->kind != RO_VISIT && r->first.days > 1 && r->first.time == r->time;
    bool visit_of_days = e->kind == RO_VISIT && (r->first.days > 1 || (r->first.ends && r->first.time == r->time));
    if (dated(t) && e->kind == RO_VISIT && r->first.on_tour && r->first.time == r->time && t->begin == t->end) {
        bound_by_tour(e, r, t);
    } else if (dated(t) && (visit_of_days || of_days) && t->begin == t->end) {
        lay_out_visit(e, r, t);
    } else if (dated(t)) {
        e->begin = t->begin, e->end = last_of_days(m, r, t), e->precision = t->precision;
        leave_end_open(m, e, r, t);
    } else if (under_way(m, e, r) || there_now(m, e, r)) {
        e->begin = e->end = m->d->published.day, e->precision = RO_P_DAY;
        e->date_rule = "under way at publication";
    }
    if (t) {
        e->date_rule = t->rule;
        if (e->begin == RO_NO_DAY && e->not_after == RO_NO_DAY && e->not_before == RO_NO_DAY)
            e->not_before = t->not_before, e->not_after = t->not_after;
        date_span(m->d, e, t);
    }
    if (yet_to_come(m, e, r, t))
        e->status = RO_PLANNED;
    if (about_to_leave(m, e, r, t))
        e->status = RO_PLANNED;
    if (over_by_then(m, e, r, t) || begun(m, e, r, t))
        e->status = RO_HELD;
    if (left_for_it(m, r) && e->status == RO_PLANNED && dated(t) && m->d->published.day != RO_NO_DAY && t->end < m->d->published.day)
        e->status = RO_HELD;
}

/* ---- in the course of a visit ---- */

static bool in_its_course(const merger *m, uint32_t at, const record *r)
{
    const record *visit = &m->records.v[at];
    if (visit->first.standing == r->first.standing || (m->d->engagements.v[at].status == RO_PLANNED && r->first.standing == STANDS_PLANNED))
        return true;
    return visit->first.standing == STANDS_HELD && r->first.standing == STANDS_PLANNED && visit->first.sentence < 3 && visit->time == RO_NONE;
}

/* Told while the visit goes on, of what is to come: there, though not on a day of it that is said. */
static bool still_to_come(const merger *m, const record *visit, const record *r)
{
    enum { RECENT = 7 };
    const ro_time *t = time_at(m, visit->time);
    bool recent = !dated(t) || m->d->published.day == RO_NO_DAY || t->end + RECENT >= m->d->published.day;
    return visit->first.standing == STANDS_HELD && r->first.standing == STANDS_PLANNED && recent;
}

/* Is it of the visitors' state, one of the two named by no person? Papers are signed by states, whoever travels. */
static bool of_visitors_state(const record *r, const record *v, const ro_participant *one)
{
    for (uint32_t p = 0; p < v->parties.n; p++)
        if (!strcmp(v->parties.v[p].code, one->code) && (r->first.kind == RO_SIGNING || !v->parties.v[p].name.n || !one->name.n))
            return true;
    return false;
}

/* Has it a day of its own that is none of the visit's? */
static bool on_another_day(const merger *m, const record *r, const record *v)
{
    enum { LONGEST = 14, LONG_AGO = 60 }; /* days that a visit without an end is taken to last at most; before a visit told as news */
    const ro_time *own = time_at(m, r->time), *t = time_at(m, v->time);
    if (dated(own) && !t && m->d->published.day != RO_NO_DAY && own->end + LONG_AGO < m->d->published.day)
        return true; /* "on a visit to A he recalled the treaty signed in 1990" */
    if (!dated(own) || !dated(t) || own == t)
        return false;
    ro_day last = t->begin == t->end && !v->first.days ? t->begin + (v->first.starts ? LONGEST : 0) : t->begin + v->first.days;
    return own->begin < t->begin - (v->first.ends ? LONGEST : 0) || own->end > (last > t->end ? last : t->end);
}

/* "have already signed" */
static bool done_already(const merger *m, const record *r)
{
    RO_CHILDREN(m->teller->tree, c, r->first.predicate)
        if (ro_lemma_is(ro_tok(m->d, c), "already"))
            return true;
    return false;
}

/* The visitor of `v` meets people of the state visited. */
static bool falls_into(const record *r, const record *v)
{
    bool guest = false, host = !strcmp(r->where.country, v->where.country);
    for (uint32_t p = 0; p < r->parties.n; p++) {
        guest = guest || ro_parties_hold(&v->parties, &r->parties.v[p]) || of_visitors_state(r, v, &r->parties.v[p]);
        host = host || !strcmp(r->parties.v[p].code, v->where.country);
    }
    return guest && host && (!r->where.country[0] || !strcmp(r->where.country, v->where.country));
}

static ro_parties sides_alone(const ro_parties *parties)
{
    ro_parties sides = {.n = 0};
    for (uint32_t p = 0; p < parties->n; p++)
        ro_party_add_code(&sides, parties->v[p].code, RO_STR(""));
    return sides;
}

/* The visit in whose course the meeting falls; RO_NONE. `later`: or will fall. */
static uint32_t visit_around(const merger *m, uint32_t at, bool later)
{
    enum { FAR = 40 }; /* records looked at */
    const record *r = &m->records.v[at];
    for (uint32_t i = at > 2 ? at - 2 : 0; !later && i < m->records.n && i < at + 3; i++) { /* that of its own sentence first */
        const record *v = &m->records.v[i];
        if (v->first.kind == RO_VISIT && v->first.sentence == r->first.sentence && !v->first.elsewhere && v->where.country[0] && in_its_course(m, i, r) && falls_into(r, v))
            return i;
    }
    for (uint32_t i = at + FAR < m->records.n ? at + FAR : m->records.n, k = 0; i-- > 0 && k < 2 * FAR; k++) {
        const record *v = &m->records.v[i];
        bool visit = v->first.kind == RO_VISIT && !v->first.elsewhere && v->where.country[0];
        if (visit && !on_another_day(m, r, v) && (later ? still_to_come(m, v, r) : in_its_course(m, i, r)) && falls_into(r, v))
            return i;
    }
    return RO_NONE;
}

static void lend_day_of_visit(ro_engagement *e, const ro_engagement *visit)
{
    if (visit->begin == visit->end) {
        e->begin = e->end = visit->begin, e->precision = RO_P_DAY;
        e->date_rule = "day of the visit";
    } else {
        e->not_before = visit->begin;
        if (visit->end != RO_NO_DAY)
            e->not_after = visit->end;
        e->date_rule = "during the visit";
    }
    e->date_span = visit->date_span;
}

static void lend_by_visit(merger *m, uint32_t at)
{
    record *r = &m->records.v[at];
    ro_engagement *e = &m->d->engagements.v[at];
    static const char *const often[] = {"repeatedly", "frequently", "often", "regularly", NULL};
    RO_CHILDREN(m->teller->tree, c, e->predicate) /* "have repeatedly met": on many days */
        if (ro_tok(m->d, c)->deprel == RO_D_advmod && ro_lemma_in(ro_tok(m->d, c), often))
            return;
    bool can_lie_in_one = e->kind == RO_MEETING || e->kind == RO_DIALOGUE || e->kind == RO_SIGNING;
    uint32_t visit = can_lie_in_one && !r->first.elsewhere && !done_already(m, r) ? visit_around(m, at, false) : RO_NONE;
    uint32_t to_come = can_lie_in_one && !r->first.elsewhere && visit == RO_NONE && !r->where.country[0] ? visit_around(m, at, true) : RO_NONE;
    if (to_come != RO_NONE)
        memcpy(r->where.country, m->records.v[to_come].where.country, sizeof r->where.country);
    if (visit == RO_NONE)
        return;
    if (!r->where.country[0])
        memcpy(r->where.country, m->records.v[visit].where.country, sizeof r->where.country);
    bool of_visitor = e->kind == RO_SIGNING;
    for (uint32_t p = 0; p < r->parties.n; p++)
        of_visitor = of_visitor || ro_parties_hold(&m->records.v[visit].parties, &r->parties.v[p]);
    ro_day published = m->d->published.day, first = m->d->engagements.v[visit].begin;
    bool too_early = r->first.standing == STANDS_HELD && published != RO_NO_DAY && first != RO_NO_DAY && first > published; /* met before a visit to come */
    if (of_visitor && !too_early && e->begin == RO_NO_DAY && first != RO_NO_DAY && r->time == RO_NONE)
        lend_day_of_visit(e, &m->d->engagements.v[visit]);
}

/* The one day that the sentence tells of, "pledged on Tuesday", of the week up to publication; RO_NONE none, or two. */
static uint32_t day_of_sentence(const merger *m, uint32_t sentence)
{
    enum { WEEK = 7 };
    const ro_document *d = m->d;
    const ro_sentence *s = &d->sentences.v[sentence];
    uint32_t found = RO_NONE;
    if (s->root == RO_NONE || ro_tok(d, s->root)->upos != RO_VERB || ro_verb_standing(m->teller->tree, s->root) != STANDS_HELD)
        return RO_NONE;
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        const ro_time *t = ro_tok(d, i)->time == RO_NONE || ro_tok(d, i)->time == found ? NULL : &d->times.v[ro_tok(d, i)->time];
        if (!t || !dated(t) || t->precision != RO_P_DAY)
            continue;
        if (found != RO_NONE || t->begin != t->end || t->begin > d->published.day || t->begin + WEEK <= d->published.day)
            return RO_NONE;
        found = ro_tok(d, i)->time;
    }
    return found;
}

/* "made the remarks in a telephone call with B": on the day of the remarks, which the sentence before tells. */
static bool of_remarks(const merger *m, const record *r)
{
    static const char *const remarks[] = {"remark", "comment", "statement", "announcement", "pledge", "appeal", "offer", "proposal", "call", NULL};
    const ro_tree *t = m->teller->tree;
    uint32_t verb = r->first.carrier, made = ro_child(t, verb, RO_D_obj);
    RO_CHILDREN(t, c, verb)
        if (ro_tok(m->d, c)->deprel == RO_D_nsubj && ro_tok(m->d, c)->subtype == RO_SUB_PASS)
            made = c;
    uint32_t det = made == RO_NONE ? RO_NONE : ro_child(t, made, RO_D_det);
    return ro_lemma_is(ro_tok(m->d, verb), "make") && made != RO_NONE && ro_lemma_in(ro_tok(m->d, made), remarks) && det != RO_NONE &&
           !ro_lemma_is(ro_tok(m->d, det), "a");
}

/* "A and B pledged on Tuesday …", then "President C of A and D of B met": the day of what both did, the lead's. */
static bool of_joint_lead(const merger *m, const record *r, uint32_t lead)
{
    const ro_token *k = ro_tok(m->d, r->first.predicate);
    bool met = r->first.kind == RO_MEETING && !r->first.noun && k->upos == RO_VERB && ro_feat_is(k, "Tense", "Past") && ro_feat_is(k, "VerbForm", "Fin");
    uint32_t root = m->d->sentences.v[lead].root, subject = root == RO_NONE ? RO_NONE : ro_child(m->teller->tree, root, RO_D_nsubj);
    ro_parties both = {.n = 0};
    uint32_t shared = 0, absent = 0;
    if (!met || subject == RO_NONE)
        return false;
    ro_parties_of(&both, m->teller, subject);
    return ro_parties_sides(&both) == 2 && merge_parties_fit(&r->parties, &both, true, &shared, &absent) && !absent;
}

/* Told without a day right after the sentence that says it. */
static void lend_by_sentence_before(merger *m, uint32_t at)
{
    enum { OPENING = 3 };
    const record *r = &m->records.v[at];
    ro_engagement *e = &m->d->engagements.v[at];
    uint32_t before = r->first.sentence - 1;
    bool open = e->status == RO_HELD && e->begin == RO_NO_DAY && r->time == RO_NONE && r->first.sentence > 0 && e->kind != RO_VISIT && !r->first.elsewhere;
    if (!open || m->d->published.precision != RO_P_DAY || m->d->sentences.v[before].kind != RO_BODY)
        return;
    uint32_t time = RO_NONE;
    if (before < OPENING && of_joint_lead(m, r, before))
        time = day_of_sentence(m, before);
    for (uint32_t i = 0, far = of_remarks(m, r) ? OPENING : 0; i < far && i <= before && time == RO_NONE; i++)
        time = day_of_sentence(m, before - i);
    if (time == RO_NONE)
        return;
    const ro_time *t = &m->d->times.v[time];
    e->begin = e->end = t->begin, e->precision = RO_P_DAY;
    e->date_rule = "day of what was told just before";
    date_span(m->d, e, t);
}

/* What two states sign in a report of their talks is signed where they held them. */
static void lend_place_of_talks(merger *m, uint32_t at)
{
    enum { OPENING = 5, MOST = 6 };
    record *r = &m->records.v[at];
    if (r->first.kind != RO_SIGNING || r->where.country[0] || r->first.elsewhere || r->first.standing != STANDS_HELD || done_already(m, r))
        return;
    for (uint32_t i = 0; i < m->records.n && i < MOST; i++) {
        const record *talks = &m->records.v[i];
        uint32_t shared = 0, absent = 0, back = 0;
        bool met = (talks->first.kind == RO_MEETING || talks->first.kind == RO_DIALOGUE) && talks->first.standing == STANDS_HELD && talks->where.country[0];
        if (!met || i == at || talks->first.sentence >= OPENING || ro_parties_sides(&r->parties) != 2 || on_another_day(m, r, talks))
            continue;
        if (dated(time_at(m, r->time)) && !dated(time_at(m, talks->time)) && time_at(m, r->time)->precision != RO_P_DAY)
            continue; /* "the treaty of 1960": of no day of these talks */
        ro_parties theirs = sides_alone(&talks->parties), ours = sides_alone(&r->parties);
        if (!merge_parties_fit(&theirs, &ours, true, &shared, &absent) || absent || !merge_parties_fit(&ours, &theirs, true, &shared, &back) || back)
            continue;
        memcpy(r->where.country, talks->where.country, sizeof r->where.country);
        return;
    }
}

static void bound_by_publication(merger *m, ro_engagement *e)
{
    ro_day published = m->d->published.day;
    if (e->begin != RO_NO_DAY || published == RO_NO_DAY)
        return;
    bool begun = e->not_before != RO_NO_DAY && e->not_before <= published && e->not_after != RO_NO_DAY; /* a tour's stop */
    if (e->status == RO_HELD && !begun && (e->not_after == RO_NO_DAY || e->not_after > published))
        e->not_after = published;
    if ((e->status == RO_PLANNED || e->status == RO_PROPOSED) && e->not_before == RO_NO_DAY)
        e->not_before = published;
    if (!e->date_rule)
        e->date_rule = e->status == RO_HELD ? "told as past, no day" : "told as to come, no day";
}

/* ---- people, topics ---- */

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

/* Does the topic's phrase go on to the left of `first`? Over words below the noun, up to preposition, conjunction or comma. */
static bool goes_on(const ro_document *d, uint32_t noun, uint32_t first)
{
    enum { LONGEST = 7 };
    if (first == 0 || noun - first >= LONGEST)
        return false;
    const ro_token *left = ro_tok(d, first - 1);
    return left->sentence == ro_tok(d, noun)->sentence && ro_dominates(d, noun, first - 1) && left->deprel != RO_D_case && left->deprel != RO_D_cc &&
           left->upos != RO_PUNCT;
}

/* "on the sidelines", "on a visit", "on the phone" name no topic. */
static bool names_topic(const merger *m, uint32_t noun)
{
    static const char *const frames[] = {"sideline", "margin", "occasion", "invitation", "visit", "trip", "way", "basis",
                                        "initiative", "part", "side", "day", "phone", "telephone", "behalf", "range", "tour", "birthday", "anniversary",
                                        "momentum", "conversation", "death", "passing", "line", NULL};
    const ro_token *k = ro_tok(m->d, noun);
    bool content = (k->upos == RO_NOUN || k->upos == RO_PROPN) && k->time == RO_NONE;
    return content && !ro_str_in(k->lemma, frames) && m->teller->person[noun] == RO_NONE;
}

/* "on trade and the war", "about border posts": the noun with the words before it, one a coordinated noun. */
static void add_topic(merger *m, ro_engagement *e, uint32_t noun, int depth)
{
    enum { MOST = 6, DEEPEST = 4 };
    uint32_t first = noun;
    if (!names_topic(m, noun))
        return;
    while (goes_on(m->d, noun, first))
        first--;
    while (first < noun && ro_tok(m->d, first)->deprel == RO_D_det)
        first++;
    if (e->topics.n < MOST)
        *RO_PUSH(m->d->arena, &e->topics) = ro_span_text(m->d, ro_tokens_span(m->d, first, noun));
    RO_CHILDREN(m->teller->tree, c, noun)
        if (depth < DEEPEST && ro_tok(m->d, c)->deprel == RO_D_conj)
            add_topic(m, e, c, depth + 1);
}

static bool about(const merger *m, uint32_t phrase)
{
    static const char *const cases[] = {"on", "about", "over", "regarding", "concerning", NULL};
    uint8_t r = ro_tok(m->d, phrase)->deprel;
    for (size_t i = 0; cases[i] && (r == RO_D_obl || r == RO_D_nmod); i++)
        if (ro_has_case(m->teller->tree, phrase, cases[i]))
            return true;
    return false;
}

static void add_topics_below(merger *m, ro_engagement *e, uint32_t head)
{
    RO_CHILDREN(m->teller->tree, c, head)
        if (about(m, c))
            add_topic(m, e, c, 0);
}

static void write_topics(merger *m, ro_engagement *e, const record *r)
{
    add_topics_below(m, e, r->first.predicate);
    if (r->first.carrier != r->first.predicate && e->kind != RO_CONFERENCE)
        add_topics_below(m, e, r->first.carrier);
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

/* "met on Monday at the start of a two-day visit": the visit begins then. */
static void begin_with_meeting(merger *m, uint32_t at)
{
    static const char *const starts[] = {"start", "beginning", "outset", "opening", NULL};
    const record *v = &m->records.v[at];
    ro_engagement *e = &m->d->engagements.v[at];
    uint32_t above = ro_tok(m->d, v->first.predicate)->head;
    if (e->kind != RO_VISIT || e->begin != RO_NO_DAY || !v->first.noun || above == RO_NONE || !ro_lemma_in(ro_tok(m->d, above), starts))
        return;
    for (uint32_t i = at; i-- > 0 && i + 4 > at;) {
        const ro_engagement *met = &m->d->engagements.v[i];
        bool then = m->records.v[i].first.sentence == v->first.sentence && met->kind == RO_MEETING && met->begin != RO_NO_DAY && met->begin == met->end;
        if (!then || !ro_parties_hold(&m->records.v[i].parties, &v->parties.v[0]))
            continue;
        e->begin = met->begin, e->precision = RO_P_DAY, e->not_after = RO_NO_DAY;
        e->end = v->first.days ? e->begin + v->first.days - 1 : RO_NO_DAY;
        e->date_rule = met->date_rule, e->date_span = met->date_span;
        return;
    }
}

void merge_write(merger *m)
{
    for (uint32_t i = 0; i < m->records.n; i++) {
        m->d->engagements.v[i].status = status_of(m->records.v[i].first.standing);
        set_days(m, &m->d->engagements.v[i], &m->records.v[i]);
    }
    for (uint32_t i = 0; i < m->records.n; i++) {
        lend_by_sentence_before(m, i);
        begin_with_meeting(m, i);
        merge_lend_days(m, i);
        lend_by_visit(m, i);
        lend_place_of_talks(m, i);
        bound_by_publication(m, &m->d->engagements.v[i]);
        write_parties(m, &m->d->engagements.v[i], &m->records.v[i]);
        write_topics(m, &m->d->engagements.v[i], &m->records.v[i]);
    }
    mark_main(m->d);
}
