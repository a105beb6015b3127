/* SPDX-License-Identifier: Apache-2.0 */
#include "record/decisions.h"

#include <stdlib.h>

/* Engagements by the name that decisions use: hash of the report and place in it. Copies of a report share a name. */
typedef struct named {
    const ro_stored *stored;
    uint32_t engagement;
} named;

static int by_name(const void *a, const void *b)
{
    const named *x = a, *y = b;
    const ro_stored_engagement *e = &x->stored->engagements.v[x->engagement], *f = &y->stored->engagements.v[y->engagement];
    int c = ro_str_compare(x->stored->reports.v[e->report].sha256, y->stored->reports.v[f->report].sha256);
    if (c == 0)
        c = (e->n > f->n) - (e->n < f->n);
    return c ? c : (x->engagement > y->engagement) - (x->engagement < y->engagement);
}

static named *sort_names(const ro_stored *stored, ro_arena *arena)
{
    named *v = ro_alloc_array(arena, (size_t)stored->engagements.n + 1, sizeof *v);
    for (uint32_t i = 0; i < stored->engagements.n; i++)
        v[i] = (named){stored, i};
    qsort(v, stored->engagements.n, sizeof *v, by_name);
    return v;
}

static int compare_name(const ro_stored *stored, const named *v, ro_str sha256, uint32_t n)
{
    const ro_stored_engagement *e = &stored->engagements.v[v->engagement];
    int c = ro_str_compare(stored->reports.v[e->report].sha256, sha256);
    return c ? c : (e->n > n) - (e->n < n);
}

/* The place in `v` of the first engagement of that name; stored->engagements.n where the store no longer has it. */
static uint32_t find(const ro_stored *stored, const named *v, ro_str sha256, uint32_t n)
{
    uint32_t low = 0, high = stored->engagements.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (compare_name(stored, &v[middle], sha256, n) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < stored->engagements.n && compare_name(stored, &v[low], sha256, n) == 0 ? low : stored->engagements.n;
}

const bool *ro_split_off(const ro_stored *stored, ro_arena *arena)
{
    if (!stored->decisions.n)
        return NULL;
    const named *v = sort_names(stored, arena);
    bool *split = ro_alloc_array(arena, (size_t)stored->engagements.n + 1, sizeof *split);
    for (uint32_t i = 0; i < stored->decisions.n; i++) {
        const ro_decision *d = &stored->decisions.v[i];
        uint32_t at = d->join ? stored->engagements.n : find(stored, v, d->one, d->one_n);
        for (; at < stored->engagements.n && compare_name(stored, &v[at], d->one, d->one_n) == 0; at++)
            split[v[at].engagement] = true;
    }
    return split;
}

static uint32_t root_of(uint32_t *parent, uint32_t m)
{
    while (parent[m] != m)
        m = parent[m] = parent[parent[m]];
    return m;
}

static void take_over(ro_arena *arena, ro_meeting *to, const ro_meeting *from)
{
    to->by_user = true;
    for (uint32_t i = 0; i < from->accounts.n; i++) {
        uint32_t *account = RO_PUSH(arena, &to->accounts);
        *account = from->accounts.v[i];
    }
}

void ro_join_decided(const ro_stored *stored, ro_arena *arena, const bool *split_off, ro_meetings *meetings)
{
    if (!split_off)
        return;
    const named *v = sort_names(stored, arena);
    uint32_t *meeting_of = ro_alloc_array(arena, (size_t)stored->engagements.n + 1, sizeof *meeting_of);
    uint32_t *parent = ro_alloc_array(arena, (size_t)meetings->n + 1, sizeof *parent);
    uint32_t kept = 0;
    for (uint32_t m = 0; m < meetings->n; m++) {
        parent[m] = m;
        for (uint32_t i = 0; i < meetings->v[m].accounts.n; i++) {
            meeting_of[meetings->v[m].accounts.v[i]] = m;
            meetings->v[m].by_user |= split_off[meetings->v[m].accounts.v[i]];
        }
    }
    for (uint32_t i = 0; i < stored->decisions.n; i++) {
        const ro_decision *d = &stored->decisions.v[i];
        uint32_t a = d->join ? find(stored, v, d->one, d->one_n) : stored->engagements.n;
        uint32_t b = d->join ? find(stored, v, d->other, d->other_n) : stored->engagements.n;
        if (a == stored->engagements.n || b == stored->engagements.n)
            continue; /* of a report that is gone: kept until it comes back */
        uint32_t x = root_of(parent, meeting_of[v[a].engagement]), y = root_of(parent, meeting_of[v[b].engagement]);
        if (x == y)
            continue;
        parent[x > y ? x : y] = x < y ? x : y;
        take_over(arena, &meetings->v[x < y ? x : y], &meetings->v[x > y ? x : y]);
    }
    for (uint32_t m = 0; m < meetings->n; m++)
        if (parent[m] == m)
            meetings->v[kept++] = meetings->v[m];
    meetings->n = kept;
}

/* ---- which engagement a user means ---- */

static uint32_t read_number(const char *text)
{
    char *end;
    if (*text < '1' || *text > '9')
        return 0;
    unsigned long n = strtoul(text, &end, 10);
    return *end || n > 4000000000u ? 0 : (uint32_t)n;
}

static bool begins(ro_str text, const char *prefix, size_t n)
{
    return text.n >= n && memcmp(text.p, prefix, n) == 0;
}

readout_status ro_engagement_by_id(const ro_stored *stored, const ro_meetings *meetings, const char *id, uint32_t *out, readout_error *error)
{
    enum { LEAST_DIGITS = 4 };
    const char *dot = strchr(id, '.');
    uint32_t n = id[0] == 'm' ? read_number(id + 1) : 0, found = stored->engagements.n;
    if (n && n <= meetings->n) {
        *out = meetings->v[n - 1].accounts.v[0];
        return READOUT_OK;
    }
    n = dot && dot[1] == 'e' && dot - id >= LEAST_DIGITS ? read_number(dot + 2) : 0;
    for (uint32_t i = 0; n && i < stored->engagements.n; i++) {
        const ro_stored_engagement *e = &stored->engagements.v[i];
        if (e->n != n || !begins(stored->reports.v[e->report].sha256, id, (size_t)(dot - id)))
            continue;
        if (found < stored->engagements.n &&
            !ro_str_equal(stored->reports.v[e->report].sha256, stored->reports.v[stored->engagements.v[found].report].sha256))
            return ro_fail(error, READOUT_USAGE, -1, "more than one report begins with %.40s: write more digits", id);
        found = found < i ? found : i;
    }
    *out = found;
    if (found < stored->engagements.n)
        return READOUT_OK;
    return ro_fail(error, READOUT_USAGE, -1, "there is no engagement \"%.80s\"; ids are those that timeline prints, such as m3 or 7f9e554f.e1", id);
}
