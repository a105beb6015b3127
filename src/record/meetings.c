/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which engagements are one meeting. The rule, which is kept strict because a false join hides a meeting:
 *   same group of kinds (talks at a table are one group) and the same states;
 *   for each state, the person named first in one account is the person named first in the other, where both name one;
 *   dates that agree: the same days, or a day inside a month or week, or for calls, which cross time zones, neighbouring days;
 *   an account without a day joins only where it is what its report is about, its bounds fit, and one meeting alone fits.
 */
#include "record/decisions.h"

#include <stdlib.h>

enum {
    LOOK_BACK_DAYS = 31, /* the longest range that a day can lie inside of: a month */
    MOST_COMPARED = 64,  /* meetings that one account is compared with: keeps a crowded week linear */
    NEWS_DAYS = 7,       /* a report without a day tells of what was at most so long before its publication */
    COPY_DAYS = 3        /* two reports without a day that came out so near each other tell of the same */
};

typedef enum group { TALKS, CALL, VISIT, CONFERENCE, LETTER, SIGNING } group;

typedef struct candidate {
    uint32_t engagement;
    group group;
    ro_str codes; /* sorted, each once: "CHNFRA" */
    ro_day begin; /* or, undated, RO_NO_DAY */
    ro_day published;
} candidate;

static group group_of(ro_engagement_kind kind)
{
    switch (kind) {
    case RO_MEETING:
    case RO_DIALOGUE: return TALKS;
    case RO_CALL: return CALL;
    case RO_VISIT: return VISIT;
    case RO_CONFERENCE: return CONFERENCE;
    case RO_LETTER: return LETTER;
    default: return SIGNING;
    }
}

static int by_code(const void *a, const void *b)
{
    return memcmp(a, b, 4);
}

/* The states of an engagement as one key; "" where a participant has none. */
static ro_str codes_of(const ro_stored_engagement *e, ro_arena *arena)
{
    ro_code *codes = ro_alloc_array(arena, (size_t)e->participants.n + 1, sizeof *codes);
    char *key = ro_alloc(arena, (size_t)e->participants.n * 3 + 1);
    size_t n = 0;
    for (uint32_t i = 0; i < e->participants.n; i++) {
        ro_str code = e->participants.v[i].code;
        memcpy(codes[i], code.p, code.n < 3 ? code.n : 3);
    }
    qsort(codes, e->participants.n, sizeof *codes, by_code);
    for (uint32_t i = 0; i < e->participants.n; i++)
        if (i == 0 || by_code(codes[i], codes[i - 1]) != 0) {
            memcpy(key + n, codes[i], strlen(codes[i]));
            n += strlen(codes[i]);
        }
    return (ro_str){key, n};
}

static int order(ro_day a, ro_day b)
{
    return (a > b) - (a < b);
}

/* Blocks of the same group and states; in each the dated by day, then the undated by publication; then as in the store. */
static int by_block(const void *a, const void *b)
{
    const candidate *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    int c = ro_str_compare(x->codes, y->codes);
    if (c == 0)
        c = (x->begin == RO_NO_DAY) - (y->begin == RO_NO_DAY);
    if (c == 0)
        c = order(x->begin, y->begin);
    if (c == 0 && x->begin == RO_NO_DAY)
        c = order(x->published, y->published);
    return c ? c : (x->engagement > y->engagement) - (x->engagement < y->engagement);
}

typedef struct joining {
    const ro_stored *stored;
    ro_arena *arena;
    ro_meetings *out;
    uint32_t first; /* of this block's meetings */
    const bool *split_off; /* by a person; NULL none */
} joining;

static const ro_stored_engagement *engagement(const joining *j, uint32_t i)
{
    return &j->stored->engagements.v[i];
}

/* The person named first for a state; NULL where the account names none. */
static const ro_stored_participant *principal(const ro_stored_engagement *e, ro_str code)
{
    for (uint32_t i = 0; i < e->participants.n; i++)
        if (e->participants.v[i].name.n && ro_str_equal(e->participants.v[i].code, code))
            return &e->participants.v[i];
    return NULL;
}

typedef enum likeness { DIFFER, NONE_NAMED, SOME_SAME, ALL_SAME } likeness;

static likeness compare_persons(const joining *j, const ro_stored_engagement *a, const ro_stored_engagement *b)
{
    bool same = false, open = false;
    for (uint32_t i = 0; i < a->participants.n; i++) {
        ro_str code = a->participants.v[i].code;
        const ro_stored_participant *x = principal(a, code), *y = principal(b, code);
        if (x && y && !ro_same_person(j->arena, x, y))
            return DIFFER;
        same |= x && y;
        open |= !x || !y;
    }
    return !same ? NONE_NAMED : open ? SOME_SAME : ALL_SAME;
}

static bool is_kept(ro_status status)
{
    return status == RO_HELD || status == RO_CANCELLED || status == RO_PLANNED;
}

static bool places_agree(const ro_stored_engagement *a, const ro_stored_engagement *b)
{
    return !a->place_country.n || !b->place_country.n || ro_str_equal(a->place_country, b->place_country);
}

/* A visit whose end is not told may have any. */
static bool may_end_alike(const ro_stored_engagement *a, const ro_stored_engagement *b)
{
    return a->begin == b->begin && (a->end == RO_NO_DAY || b->end == RO_NO_DAY);
}

static ro_day last_known(const ro_stored_engagement *e) { return e->end == RO_NO_DAY ? e->begin : e->end; }

static bool days_agree(const ro_stored_engagement *a, const ro_stored_engagement *b, likeness persons)
{
    ro_day last_a = last_known(a), last_b = last_known(b);
    if ((a->begin == b->begin && a->end == b->end) || may_end_alike(a, b))
        return true;
    if (a->precision == RO_P_DAY && b->precision == RO_P_DAY && a->begin == last_a && b->begin == last_b)
        return a->kind == RO_CALL && b->kind == RO_CALL && persons == ALL_SAME && abs(a->begin - b->begin) == 1;
    return (a->begin <= b->begin && last_b <= last_a) || (b->begin <= a->begin && last_a <= last_b);
}

static bool same_words(const ro_stored_engagement *a, const ro_stored_engagement *b)
{
    return a->evidence.n && b->evidence.n && a->evidence.v[0].text.n && ro_str_equal(a->evidence.v[0].text, b->evidence.v[0].text);
}

static bool dated_fit(const joining *j, const ro_stored_engagement *a, const ro_stored_engagement *b)
{
    likeness persons = compare_persons(j, a, b);
    if (persons == DIFFER || !days_agree(a, b, persons))
        return false;
    if (a->report == b->report)
        return persons == ALL_SAME && a->begin == b->begin && a->end == b->end && a->status == b->status && places_agree(a, b);
    if (persons == NONE_NAMED && !(a->begin == b->begin && a->end == b->end && !principal(a, a->participants.v[0].code)))
        return false;
    return places_agree(a, b) || (persons == ALL_SAME && a->begin == b->begin && a->kind != RO_VISIT); /* a visit is one to a country */
}

/* An account must fit every account that the meeting has. */
static bool fits(const joining *j, const ro_meeting *m, uint32_t e, bool (*fit)(const joining *, const ro_stored_engagement *, const ro_stored_engagement *))
{
    for (uint32_t i = 0; i < m->accounts.n && i < MOST_COMPARED; i++)
        if (!fit(j, engagement(j, m->accounts.v[i]), engagement(j, e)))
            return false;
    return true;
}

static void add_account(const joining *j, ro_meeting *m, uint32_t e)
{
    uint32_t *account = RO_PUSH(j->arena, &m->accounts);
    *account = e;
}

static void new_meeting(const joining *j, uint32_t e)
{
    ro_meeting *m = RO_PUSH(j->arena, j->out);
    add_account(j, m, e);
    m->begin = engagement(j, e)->begin;
}

static void place_dated(const joining *j, const candidate *c)
{
    for (uint32_t i = j->out->n, seen = 0; i > j->first && seen < MOST_COMPARED; i--, seen++) {
        ro_meeting *m = &j->out->v[i - 1];
        if (c->begin - m->begin > LOOK_BACK_DAYS)
            break;
        if (fits(j, m, c->engagement, dated_fit)) {
            add_account(j, m, c->engagement);
            return;
        }
    }
    new_meeting(j, c->engagement);
}

static ro_day published(const joining *j, const ro_stored_engagement *e)
{
    return j->stored->reports.v[e->report].published;
}

/* From which day to which an account without one may tell; false where that is not known well enough to join. */
static bool bounds(const joining *j, const ro_stored_engagement *e, ro_day *from, ro_day *to)
{
    ro_day day = published(j, e);
    *to = e->not_after != RO_NO_DAY ? e->not_after : day;
    *from = e->not_before != RO_NO_DAY ? e->not_before : day != RO_NO_DAY ? day - NEWS_DAYS : RO_NO_DAY;
    return e->main && e->status == RO_HELD && *to != RO_NO_DAY && *from != RO_NO_DAY && *from <= *to && *to - *from <= LOOK_BACK_DAYS;
}

static bool undated_fit(const joining *j, const ro_stored_engagement *a, const ro_stored_engagement *b)
{
    ro_day x = published(j, a), y = published(j, b);
    if (a->report == b->report || a->status != b->status || !places_agree(a, b) || compare_persons(j, a, b) != ALL_SAME)
        return false;
    return same_words(a, b) || (a->main && b->main && x != RO_NO_DAY && y != RO_NO_DAY && abs(x - y) <= COPY_DAYS);
}

static bool undated_fits_dated(const joining *j, const ro_stored_engagement *dated, const ro_stored_engagement *e)
{
    if (dated->begin == RO_NO_DAY) /* an undated account that joined before */
        return dated->report != e->report;
    return dated->report != e->report && dated->status == RO_HELD && places_agree(dated, e) && compare_persons(j, dated, e) == ALL_SAME;
}

/* The only dated meeting of the block that an undated account fits; NULL where there is none or more than one. */
static ro_meeting *only_dated(const joining *j, uint32_t n_dated, uint32_t e)
{
    ro_day from, to;
    ro_meeting *found = NULL;
    uint32_t low = j->first, high = n_dated;
    if (!bounds(j, engagement(j, e), &from, &to))
        return NULL;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (j->out->v[middle].begin < from)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < n_dated && j->out->v[low].begin <= to; low++) {
        if (!fits(j, &j->out->v[low], e, undated_fits_dated))
            continue;
        if (found)
            return NULL;
        found = &j->out->v[low];
    }
    return found;
}

static void place_undated(const joining *j, uint32_t n_dated, const candidate *c)
{
    ro_meeting *m = only_dated(j, n_dated, c->engagement);
    for (uint32_t i = j->out->n, seen = 0; !m && i > n_dated && seen < MOST_COMPARED; i--, seen++)
        if (fits(j, &j->out->v[i - 1], c->engagement, undated_fit))
            m = &j->out->v[i - 1];
    if (m)
        add_account(j, m, c->engagement);
    else
        new_meeting(j, c->engagement);
}

/* Aggregates, proposals and engagements whose states are not known are never joined. */
static bool may_join(const joining *j, const candidate *c)
{
    const ro_stored_engagement *e = engagement(j, c->engagement);
    if (j->split_off && j->split_off[c->engagement])
        return false;
    return is_kept(e->status) && !e->count && c->codes.n && e->participants.n;
}

static bool same_block(const candidate *a, const candidate *b)
{
    return a->group == b->group && ro_str_equal(a->codes, b->codes);
}

/* One block: the dated in order of their days, then the undated. */
static void join_block(joining *j, const candidate *v, uint32_t n)
{
    uint32_t i = 0;
    j->first = j->out->n;
    for (; i < n && v[i].begin != RO_NO_DAY; i++)
        if (may_join(j, &v[i]))
            place_dated(j, &v[i]);
    for (uint32_t n_dated = j->out->n; i < n; i++)
        if (may_join(j, &v[i]))
            place_undated(j, n_dated, &v[i]);
    for (i = 0; i < n; i++)
        if (!may_join(j, &v[i]))
            new_meeting(j, v[i].engagement);
}

static ro_day known_by(const ro_meeting *m)
{
    return m->not_after != RO_NO_DAY ? m->not_after : INT32_MAX;
}

static int by_time(const void *a, const void *b)
{
    const ro_meeting *x = a, *y = b;
    int c = (x->begin == RO_NO_DAY) - (y->begin == RO_NO_DAY);
    if (c == 0)
        c = order(x->begin, y->begin);
    if (c == 0)
        c = order(x->end, y->end);
    if (c == 0)
        c = order(known_by(x), known_by(y));
    return c ? c : (x->accounts.v[0] > y->accounts.v[0]) - (x->accounts.v[0] < y->accounts.v[0]);
}

void ro_meetings_of(const ro_stored *stored, ro_arena *arena, ro_meetings *out)
{
    uint32_t n = stored->engagements.n;
    candidate *v = ro_alloc_array(arena, (size_t)n + 1, sizeof *v);
    joining j = {.stored = stored, .arena = arena, .out = out};
    memset(out, 0, sizeof *out);
    for (uint32_t i = 0; i < n; i++) {
        const ro_stored_engagement *e = &stored->engagements.v[i];
        v[i] = (candidate){i, group_of(e->kind), codes_of(e, arena), e->begin, stored->reports.v[e->report].published};
    }
    j.split_off = ro_split_off(stored, arena);
    qsort(v, n, sizeof *v, by_block);
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && same_block(&v[i], &v[end]);)
            end++;
        join_block(&j, v + i, end - i);
    }
    ro_join_decided(stored, arena, j.split_off, out);
    for (uint32_t i = 0; i < out->n; i++)
        ro_meeting_merge(stored, arena, &out->v[i]);
    if (out->n)
        qsort(out->v, out->n, sizeof *out->v, by_time);
    for (uint32_t i = 0; i < out->n; i++)
        out->v[i].id = i + 1;
}
