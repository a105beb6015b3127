/* SPDX-License-Identifier: Apache-2.0 */
/* What later reports tell of a request, a promise, an invitation. Only what some report says; never a verdict. */
#include "export/ledger.h"

#include <stdlib.h>

enum { FAR = 400, MOST = 200 }; /* days; acts looked at for one entry */

static const ro_stored_act *act(const ro_by_sides *x, uint32_t i)
{
    return &x->acts->v[i];
}

static ro_day day_of(const ro_by_sides *x, uint32_t i)
{
    return x->view->stored->reports.n ? x->view->stored->reports.v[x->report_of[i]].published : RO_NO_DAY;
}

typedef struct keyed {
    ro_str actor, recipient;
    ro_day day; /* of the report */
    uint32_t index;
} keyed;

static int by_sides(const void *one, const void *other)
{
    const keyed *a = one, *b = other;
    int order = ro_str_compare(a->actor, b->actor);
    if (!order)
        order = ro_str_compare(a->recipient, b->recipient);
    if (!order)
        order = (a->day > b->day) - (a->day < b->day);
    return order ? order : (a->index > b->index) - (a->index < b->index);
}

ro_by_sides ro_ledger_by_sides(const ro_view *view, const ro_stored_acts *acts)
{
    ro_by_sides x = {view, acts, ro_alloc_array(view->arena, acts->n + 1, sizeof(uint32_t)), ro_alloc_array(view->arena, acts->n + 1, sizeof(uint32_t))};
    keyed *keys = ro_alloc_array(view->arena, acts->n + 1, sizeof *keys);
    uint32_t at = 0;
    for (uint32_t i = 0; i < acts->n; i++) {
        while (at + 1 < view->stored->reports.n && view->stored->reports.v[at].id != acts->v[i].report)
            at++;
        x.report_of[i] = at;
        keys[i] = (keyed){acts->v[i].actor, acts->v[i].recipient, day_of(&x, i), i};
    }
    qsort(keys, acts->n, sizeof *keys, by_sides);
    for (uint32_t i = 0; i < acts->n; i++)
        x.order[i] = keys[i].index;
    return x;
}

/* The first place in order whose sides are not before these, of a report after that day. */
static uint32_t first_after(const ro_by_sides *x, ro_str actor, ro_str recipient, ro_day day)
{
    uint32_t from = 0, to = x->acts->n;
    while (from < to) {
        uint32_t middle = (from + to) / 2;
        const ro_stored_act *a = act(x, x->order[middle]);
        int order = ro_str_compare(a->actor, actor);
        if (!order)
            order = ro_str_compare(a->recipient, recipient);
        if (order < 0 || (!order && day_of(x, x->order[middle]) <= day))
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static bool is_later(const ro_by_sides *x, uint32_t than, uint32_t i)
{
    ro_day then = day_of(x, than), now = day_of(x, i);
    return then != RO_NO_DAY && now != RO_NO_DAY && now > then && now - then <= FAR;
}

static ro_later told_by(const ro_by_sides *x, uint32_t i, const char *outcome)
{
    ro_later later = {outcome, x->report_of[i], 'a', act(x, i)->n, {0}};
    if (act(x, i)->evidence.n)
        later.evidence = act(x, i)->evidence.v[0];
    return later;
}

static const char *answer_given(const ro_by_sides *x, const ro_stored_act *request, const ro_stored_act *reply)
{
    bool agrees = ro_str_is(reply->event, "AGREE"), refuses = ro_str_is(reply->event, "REJECT");
    if ((!agrees && !refuses) || !ro_str_is(reply->status, "held") || !ro_ledger_same_matter(x->view, request, reply->gist))
        return NULL;
    return agrees ? "answered in a later report" : "declined in a later report";
}

static const char *promise_followed(const ro_by_sides *x, const ro_stored_act *promise, const ro_stored_act *deed)
{
    if ((!ro_str_is(deed->event, "AID") && !ro_str_is(deed->event, "COOPERATE")) || !ro_str_is(deed->status, "held"))
        return NULL;
    bool same = promise->amount.n ? ro_str_equal(promise->amount, deed->amount) : ro_ledger_same_matter(x->view, promise, deed->gist);
    return same ? "a later report tells of it" : NULL;
}

/* The first later act of `actor` towards `recipient` that `test` takes. */
static ro_later search(const ro_by_sides *x, uint32_t entry, ro_str actor, ro_str recipient,
                       const char *(*test)(const ro_by_sides *, const ro_stored_act *, const ro_stored_act *))
{
    const uint32_t first = first_after(x, actor, recipient, day_of(x, entry));
    for (uint32_t k = first; k < x->acts->n && k - first < MOST; k++) {
        const uint32_t i = x->order[k];
        if (!ro_str_equal(act(x, i)->actor, actor) || !ro_str_equal(act(x, i)->recipient, recipient) || !is_later(x, entry, i))
            break;
        const char *found = test(x, act(x, entry), act(x, i));
        if (found)
            return told_by(x, i, found);
    }
    return (ro_later){0};
}

ro_later ro_ledger_answer(const ro_by_sides *x, uint32_t request)
{
    const ro_stored_act *a = act(x, request);
    return a->recipient.n ? search(x, request, a->recipient, a->actor, answer_given) : (ro_later){0};
}

ro_later ro_ledger_follow_up(const ro_by_sides *x, uint32_t promise)
{
    return search(x, promise, act(x, promise)->actor, act(x, promise)->recipient, promise_followed);
}

static bool takes_part(const ro_stored_engagement *e, ro_str code)
{
    for (uint32_t i = 0; i < e->participants.n; i++)
        if (ro_str_equal(e->participants.v[i].code, code))
            return true;
    return false;
}

/* The words of an invitation and of what was held agree: whom, or to what. */
static bool same_occasion(const ro_by_sides *x, const ro_stored_act *invitation, const ro_stored_engagement *e)
{
    return e->evidence.n && ro_ledger_same_matter(x->view, invitation, e->evidence.v[0].text);
}

/* Of the guest, in the host's country: a visit, meeting or conference. */
static bool brings(const ro_stored_engagement *e, ro_str host, ro_str guest)
{
    return (e->kind == RO_VISIT || e->kind == RO_CONFERENCE || e->kind == RO_MEETING) && ro_str_equal(e->place_country, host) && takes_part(e, guest);
}

static bool told_in(const ro_stored_engagement *e, uint32_t sentence)
{
    for (uint32_t i = 0; i < e->evidence.n; i++)
        if (e->evidence.v[i].sentence == sentence)
            return true;
    return false;
}

/* What an engagement says of the invitation: one told to be at the invitation, in the same sentence, or one held later in like words. */
static const char *taken_up(const ro_by_sides *x, uint32_t invitation, const ro_stored_engagement *e)
{
    const ro_stored_act *a = act(x, invitation);
    ro_day since = day_of(x, invitation);
    if (e->report == x->report_of[invitation] && ro_ledger_comes_invited(a) && told_in(e, a->sentence))
        return e->status == RO_HELD ? "taken up: the same sentence tells of it" : e->status == RO_PLANNED ? "a visit or meeting there is planned" : NULL;
    if (e->status != RO_HELD || since == RO_NO_DAY || e->begin == RO_NO_DAY || e->begin <= since || e->begin - since > FAR)
        return NULL;
    return same_occasion(x, a, e) ? "a later visit or meeting there is on record" : NULL;
}

/* Of those told in the same sentence the first, else the earliest of the later ones. */
ro_later ro_ledger_attendance(const ro_by_sides *x, uint32_t invitation)
{
    const ro_stored *s = x->view->stored;
    const ro_stored_act *a = act(x, invitation);
    bool accepts = ro_ledger_accepts(a);
    ro_later best = {0};
    ro_day first = RO_NO_DAY;
    if (a->actor.n != 3 || a->recipient.n != 3)
        return best;
    for (uint32_t i = 0; i < s->engagements.n; i++) {
        const ro_stored_engagement *e = &s->engagements.v[i];
        const char *found = brings(e, accepts ? a->recipient : a->actor, accepts ? a->actor : a->recipient) ? taken_up(x, invitation, e) : NULL;
        bool here = e->report == x->report_of[invitation];
        if (!found || (best.outcome && (best.report == x->report_of[invitation] || (!here && e->begin >= first))))
            continue;
        best = (ro_later){found, e->report, 'e', e->n, e->evidence.n ? e->evidence.v[0] : (ro_stored_evidence){0}};
        first = e->begin;
    }
    return best;
}

static const char *invitation_accepted(const ro_by_sides *x, const ro_stored_act *invitation, const ro_stored_act *reply)
{
    (void)x;
    (void)invitation;
    return ro_ledger_accepts(reply) && ro_str_is(reply->status, "held") ? "accepted in a later report" : NULL;
}

/* The guest accepts, further down in the report or in a later one. */
static ro_later acceptance(const ro_by_sides *x, uint32_t invitation)
{
    const ro_stored_act *a = act(x, invitation);
    if (!a->recipient.n || ro_str_equal(a->actor, a->recipient))
        return (ro_later){0};
    for (uint32_t i = invitation + 1; i < x->acts->n && act(x, i)->report == a->report; i++)
        if (ro_ledger_accepts(act(x, i)) && ro_str_equal(act(x, i)->actor, a->recipient) && ro_str_equal(act(x, i)->recipient, a->actor))
            return told_by(x, i, "accepted");
    return search(x, invitation, a->recipient, a->actor, invitation_accepted);
}

ro_later ro_ledger_later(const ro_by_sides *x, uint32_t i, ro_entry entry)
{
    const ro_stored_act *a = act(x, i);
    bool open = !a->answer.n || ro_str_is(a->answer, "none reported");
    if (entry == RO_ASKED)
        return open ? ro_ledger_answer(x, i) : (ro_later){0};
    if (entry == RO_COMMITMENT || entry == RO_UNDERTAKING)
        return ro_ledger_follow_up(x, i);
    if (entry != RO_INVITATION)
        return (ro_later){0};
    ro_later attended = ro_ledger_attendance(x, i);
    return attended.outcome ? attended : acceptance(x, i);
}

ro_str ro_ledger_outcome(const ro_stored_act *a, ro_entry entry, const ro_later *later)
{
    if (later->outcome)
        return ro_str_of(later->outcome);
    switch (entry) {
    case RO_ASKED: return a->answer.n ? a->answer : RO_STR("none reported");
    case RO_INTENT: return RO_STR("an intent: nothing promised");
    case RO_INVITATION: return ro_ledger_accepts(a) ? RO_STR("accepted; no report of attendance held") : RO_STR("no report of attendance held");
    default: return RO_STR("open: no report of a follow-up held");
    }
}
