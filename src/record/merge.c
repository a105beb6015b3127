/* SPDX-License-Identifier: Apache-2.0 */
/* One record of several accounts: what each field is, why they were joined, where they disagree. */
#include "record/record.h"

typedef struct merging {
    const ro_stored *stored;
    ro_arena *arena;
    ro_meeting *m;
} merging;

static const ro_stored_engagement *account(const merging *g, uint32_t i)
{
    return &g->stored->engagements.v[g->m->accounts.v[i]];
}

static const ro_stored_report *report_of(const merging *g, const ro_stored_engagement *e)
{
    return &g->stored->reports.v[e->report];
}

/* How much an account tells: one about the meeting itself, with a day, a place and more names. */
static uint32_t telling(const ro_stored_engagement *e)
{
    return (e->main ? 1000u : 0) + (e->precision == RO_P_DAY ? 200u : e->begin != RO_NO_DAY ? 100u : 0) + (e->place.n ? 50u : 0) +
           (e->participants.n < 40 ? e->participants.n : 40u);
}

/* Insertion by what is told, ties in the order of the store; accounts come in sorted by store order or nearly so. */
static void sort_accounts(const merging *g)
{
    uint32_t *v = g->m->accounts.v;
    for (uint32_t i = 1; i < g->m->accounts.n; i++) {
        uint32_t moving = v[i], k = i;
        uint32_t told = telling(&g->stored->engagements.v[moving]);
        for (; k > 0; k--) {
            uint32_t other = telling(&g->stored->engagements.v[v[k - 1]]);
            if (other > told || (other == told && v[k - 1] < moving))
                break;
            v[k] = v[k - 1];
        }
        v[k] = moving;
    }
}

static ro_stored_participant *find_person(const merging *g, const ro_stored_participant *p)
{
    for (uint32_t i = 0; i < g->m->participants.n; i++)
        if (ro_same_person(g->arena, &g->m->participants.v[i], p))
            return &g->m->participants.v[i];
    return NULL;
}

static bool has_code(const merging *g, ro_str code)
{
    for (uint32_t i = 0; i < g->m->participants.n; i++)
        if (ro_str_equal(g->m->participants.v[i].code, code))
            return true;
    return false;
}

static void complete(ro_stored_participant *known, const ro_stored_participant *told)
{
    if (told->name.n > known->name.n)
        known->name = told->name;
    if (!known->office.n)
        known->office = told->office;
    if (!known->person.n)
        known->person = told->person;
    if (!known->role.n)
        known->role = told->role;
    if (!known->code.n)
        known->code = told->code;
}

static void merge_participants(const merging *g, const ro_stored_engagement *e)
{
    for (uint32_t i = 0; i < e->participants.n; i++) {
        const ro_stored_participant *p = &e->participants.v[i];
        ro_stored_participant *known = p->name.n ? find_person(g, p) : NULL;
        if (known)
            complete(known, p);
        else if (p->name.n || !has_code(g, p->code)) {
            ro_stored_participant *added = RO_PUSH(g->arena, &g->m->participants);
            *added = *p;
        }
    }
}

static void merge_topics(const merging *g, const ro_stored_engagement *e)
{
    for (uint32_t i = 0; i < e->topics.n; i++) {
        uint32_t k = 0;
        while (k < g->m->topics.n && !ro_str_equal(g->m->topics.v[k], e->topics.v[i]))
            k++;
        if (k == g->m->topics.n) {
            ro_str *topic = RO_PUSH(g->arena, &g->m->topics);
            *topic = e->topics.v[i];
        }
    }
}

/* The account whose date stands: the most precise; among those, the day that most give; among those, the first. */
static const ro_stored_engagement *best_dated(const merging *g)
{
    enum { MOST_COUNTED = 64 };
    const ro_stored_engagement *best = NULL;
    uint32_t best_votes = 0;
    for (uint32_t i = 0; i < g->m->accounts.n && i < MOST_COUNTED; i++) {
        const ro_stored_engagement *e = account(g, i);
        uint32_t votes = 0;
        if (e->begin == RO_NO_DAY)
            continue;
        for (uint32_t k = 0; k < g->m->accounts.n && k < MOST_COUNTED; k++)
            votes += account(g, k)->begin == e->begin && account(g, k)->end == e->end;
        bool ended = best && best->begin == e->begin && best->end == RO_NO_DAY && e->end != RO_NO_DAY;
        if (!best || ended || e->precision < best->precision || (e->precision == best->precision && votes > best_votes)) {
            best = e;
            best_votes = votes;
        }
    }
    return best;
}

static void merge_dates(const merging *g)
{
    const ro_stored_engagement *dated = best_dated(g), *first = account(g, 0);
    ro_meeting *m = g->m;
    m->precision = dated ? dated->precision : RO_P_UNKNOWN;
    m->begin = dated ? dated->begin : RO_NO_DAY;
    m->end = dated ? dated->end : RO_NO_DAY;
    m->not_before = dated ? RO_NO_DAY : first->not_before;
    m->not_after = dated ? RO_NO_DAY : first->not_after;
    for (uint32_t i = 1; !dated && i < m->accounts.n; i++) { /* the narrowest bounds that all accounts allow */
        const ro_stored_engagement *e = account(g, i);
        if (e->not_before != RO_NO_DAY && e->not_before > m->not_before)
            m->not_before = e->not_before;
        if (e->not_after != RO_NO_DAY && (m->not_after == RO_NO_DAY || e->not_after < m->not_after))
            m->not_after = e->not_after;
    }
}

/* Later news of a meeting outweighs earlier; held outweighs planned whenever it was told. */
static ro_status merged_status(const merging *g)
{
    const ro_stored_engagement *best = account(g, 0);
    if (best->count)
        return RO_COUNT;
    for (uint32_t i = 1; i < g->m->accounts.n; i++) {
        const ro_stored_engagement *e = account(g, i);
        bool later = report_of(g, e)->published > report_of(g, best)->published;
        bool weighs_more = e->status == RO_HELD && best->status != RO_HELD && best->status != RO_CANCELLED;
        if (e->status != best->status && (weighs_more || (later && e->status != RO_PLANNED)))
            best = e;
    }
    return best->status;
}

/* ---- where the accounts disagree ---- */

static ro_str date_value(const merging *g, const ro_stored_engagement *e)
{
    char from[16], to[16];
    if (e->begin == RO_NO_DAY)
        return RO_STR("");
    ro_day_text(e->begin, from);
    ro_day_text(e->end, to);
    return e->begin == e->end || e->end == RO_NO_DAY ? ro_str_copy(g->arena, ro_str_of(from)) : ro_str_printf(g->arena, "%s/%s", from, to);
}

static ro_str place_value(const merging *g, const ro_stored_engagement *e)
{
    (void)g;
    return e->place.n ? e->place : e->place_country;
}

static ro_str status_value(const merging *g, const ro_stored_engagement *e)
{
    (void)g;
    return ro_str_of(ro_status_name(e->status));
}

static ro_str kind_value(const merging *g, const ro_stored_engagement *e)
{
    (void)g;
    return ro_str_of(ro_engagement_kind_name(e->kind));
}

static bool equal_folded(const merging *g, ro_str a, ro_str b)
{
    return ro_str_equal(a, b) || ro_str_equal(ro_fold(g->arena, a), ro_fold(g->arena, b));
}

static bool already_told(const merging *g, const ro_disagreement *d, ro_str value)
{
    for (uint32_t i = 0; i < d->values.n; i++)
        if (equal_folded(g, d->values.v[i].value, value))
            return true;
    return false;
}

static void compare_field(const merging *g, const char *field, ro_str (*value_of)(const merging *, const ro_stored_engagement *))
{
    ro_disagreement d = {.field = field};
    for (uint32_t i = 0; i < g->m->accounts.n; i++) {
        ro_str value = value_of(g, account(g, i));
        if (!value.n || already_told(g, &d, value))
            continue;
        ro_differing *differing = RO_PUSH(g->arena, &d.values);
        *differing = (ro_differing){value, g->m->accounts.v[i]};
    }
    if (d.values.n > 1) {
        ro_disagreement *kept = RO_PUSH(g->arena, &g->m->disagreements);
        *kept = d;
    }
}

/* A city and the country that it lies in do not disagree. */
static ro_str city_value(const merging *g, const ro_stored_engagement *e)
{
    for (uint32_t i = 0; i < g->m->accounts.n; i++)
        if (account(g, i)->place.n)
            return e->place.n ? e->place : ro_str_equal(e->place_country, account(g, i)->place_country) ? RO_STR("") : place_value(g, e);
    return e->place_country;
}

/* ---- why they were joined ---- */

static void reason(const merging *g, ro_str text)
{
    ro_str *added = RO_PUSH(g->arena, &g->m->reasons);
    *added = text;
}

static void explain_dates(const merging *g)
{
    ro_str given = {0};
    bool differ = false, undated = false;
    for (uint32_t i = 0; i < g->m->accounts.n; i++) {
        ro_str value = date_value(g, account(g, i));
        undated |= !value.n;
        differ |= value.n && given.n && !ro_str_equal(value, given);
        if (!given.n)
            given = value;
    }
    if (!given.n)
        reason(g, RO_STR("no account gives a day; published within days of each other, or in the same words"));
    else if (differ)
        reason(g, RO_STR("dates lie within each other or a day apart"));
    else
        reason(g, ro_str_printf(g->arena, "dates agree (%.*s)", (int)given.n, given.p));
    if (given.n && undated)
        reason(g, RO_STR("an account without a day, whose bounds this meeting alone fits"));
}

static bool is_copy(const merging *g, const ro_stored_engagement *a, const ro_stored_engagement *b)
{
    bool same_report = ro_str_equal(report_of(g, a)->sha256, report_of(g, b)->sha256);
    bool same_words = a->evidence.n && b->evidence.n && ro_str_equal(a->evidence.v[0].text, b->evidence.v[0].text);
    return a->report != b->report && (same_report || same_words);
}

static void explain_copies(const merging *g)
{
    for (uint32_t i = 1; i < g->m->accounts.n; i++)
        if (is_copy(g, account(g, 0), account(g, i)))
            reason(g, ro_str_printf(g->arena, "copy of %.*s", (int)report_of(g, account(g, 0))->path.n, report_of(g, account(g, 0))->path.p));
}

static void explain(const merging *g)
{
    bool named = false;
    for (uint32_t i = 0; i < g->m->participants.n; i++)
        named |= g->m->participants.v[i].name.n > 0;
    if (g->m->by_user)
        reason(g, RO_STR("decided by a person"));
    reason(g, named ? RO_STR("same participants") : RO_STR("same states, no person named"));
    explain_dates(g);
    explain_copies(g);
    compare_field(g, "date", date_value);
    compare_field(g, "place", city_value);
    compare_field(g, "status", status_value);
    compare_field(g, "kind", kind_value);
}

/* In the order in which the leading account names them: who acts stands before whom it is done with. */
static void order_as_told(const merging *g)
{
    ro_stored_participant *v = g->m->participants.v;
    for (uint32_t i = 1; i < g->m->participants.n; i++) {
        ro_stored_participant moving = v[i];
        uint32_t k = i;
        for (; k > 0 && moving.sentence && v[k - 1].sentence == moving.sentence && v[k - 1].span.start > moving.span.start; k--)
            v[k] = v[k - 1];
        v[k] = moving;
    }
}

void ro_meeting_merge(const ro_stored *stored, ro_arena *arena, ro_meeting *m)
{
    merging g = {stored, arena, m};
    sort_accounts(&g);
    const ro_stored_engagement *first = account(&g, 0);
    m->kind = first->kind;
    m->count = first->count;
    m->status = merged_status(&g);
    merge_dates(&g);
    for (uint32_t i = 0; i < m->accounts.n; i++) {
        const ro_stored_engagement *e = account(&g, i);
        m->main |= e->main;
        if (!m->mode.n)
            m->mode = e->mode;
        if (!m->place.n && (!m->place_country.n || ro_str_equal(m->place_country, e->place_country)))
            m->place = e->place;
        if (!m->place_country.n)
            m->place_country = e->place_country;
        merge_participants(&g, e);
        if (i == 0)
            order_as_told(&g);
        merge_topics(&g, e);
    }
    if (m->accounts.n > 1)
        explain(&g);
    m->sentence = ro_meeting_sentence(stored, arena, m);
}
