/* SPDX-License-Identifier: Apache-2.0 */
#include "record/record.h"

static bool involves(const ro_meeting *m, const char *code)
{
    for (uint32_t i = 0; i < m->participants.n; i++)
        if (ro_str_is(m->participants.v[i].code, code))
            return true;
    return m->kind == RO_VISIT && ro_str_is(m->place_country, code);
}

static bool has_person(ro_arena *scratch, const ro_meeting *m, ro_str person)
{
    ro_stored_participant wanted = {.name = person};
    for (uint32_t i = 0; i < m->participants.n; i++) {
        const ro_stored_participant *p = &m->participants.v[i];
        if ((p->person.n && ro_str_equal(p->person, person)) || ro_same_person(scratch, &wanted, p))
            return true;
    }
    return false;
}

static bool in_time(const ro_filter *f, const ro_meeting *m)
{
    ro_day earliest = m->begin != RO_NO_DAY ? m->begin : m->not_before;
    ro_day latest = m->end != RO_NO_DAY ? m->end : m->begin != RO_NO_DAY ? m->begin : m->not_after;
    if (f->from != RO_NO_DAY && latest != RO_NO_DAY && latest < f->from)
        return false;
    return f->to == RO_NO_DAY || earliest == RO_NO_DAY || earliest <= f->to;
}

bool ro_filter_takes(const ro_stored *stored, ro_arena *scratch, const ro_filter *f, const ro_meeting *m)
{
    (void)stored;
    for (int i = 0; i < 2; i++)
        if (f->pair[i][0] && !involves(m, f->pair[i]))
            return false;
    if (f->kinds && !(f->kinds & 1u << m->kind))
        return false;
    if (f->statuses && !(f->statuses & 1u << m->status))
        return false;
    return in_time(f, m) && (!f->person.n || has_person(scratch, m, f->person));
}

/* Calls `take` for each word between commas. */
static readout_status each_word(const char *text, void *context, readout_status (*take)(void *, ro_str, readout_error *), readout_error *error)
{
    readout_status status = READOUT_OK;
    while (status == READOUT_OK && *text) {
        size_t n = strcspn(text, ",");
        ro_str word = ro_str_trim((ro_str){text, n});
        if (word.n)
            status = take(context, word, error);
        text += n + (text[n] == ',');
    }
    return status;
}

typedef struct pair_reading {
    const ro_stored *stored;
    ro_filter *filter;
    int n;
} pair_reading;

static bool same_nocase(ro_str a, ro_str b)
{
    if (a.n != b.n)
        return false;
    for (size_t i = 0; i < a.n; i++)
        if ((a.p[i] | 32) != (b.p[i] | 32))
            return false;
    return true;
}

static readout_status take_state(void *context, ro_str word, readout_error *error)
{
    pair_reading *r = context;
    ro_str code = {0};
    for (uint32_t i = 0; i < r->stored->states.n; i++) {
        const ro_stored_state *s = &r->stored->states.v[i];
        if (same_nocase(word, s->code) || same_nocase(word, s->name))
            code = s->code;
    }
    if (!code.n || code.n > 3)
        return ro_fail(error, READOUT_USAGE, -1, "\"%.*s\" is no state that is known: give a code such as CHN, or a name such as China",
                       (int)(word.n < 60 ? word.n : 60), word.p);
    if (r->n == 2)
        return ro_fail(error, READOUT_USAGE, -1, "a pair is of two states: CHN,FRA");
    memcpy(r->filter->pair[r->n++], code.p, code.n);
    return READOUT_OK;
}

readout_status ro_filter_pair(const ro_stored *stored, const char *text, ro_filter *filter, readout_error *error)
{
    pair_reading r = {stored, filter, 0};
    return each_word(text, &r, take_state, error);
}

static readout_status take_kind(void *context, ro_str word, readout_error *error)
{
    ro_filter *filter = context;
    for (int i = 0; i <= RO_DIALOGUE; i++)
        if (ro_str_is_nocase(word, ro_engagement_kind_name((ro_engagement_kind)i))) {
            filter->kinds |= 1u << i;
            return READOUT_OK;
        }
    return ro_fail(error, READOUT_USAGE, -1, "\"%.*s\" is no kind: meeting, call, visit, conference, letter, signing, dialogue",
                   (int)(word.n < 60 ? word.n : 60), word.p);
}

readout_status ro_filter_kinds(const char *text, ro_filter *filter, readout_error *error)
{
    return each_word(text, filter, take_kind, error);
}

static readout_status take_status(void *context, ro_str word, readout_error *error)
{
    ro_filter *filter = context;
    for (int i = 0; i <= RO_COUNT; i++)
        if (ro_str_is_nocase(word, ro_status_name((ro_status)i))) {
            filter->statuses |= 1u << i;
            return READOUT_OK;
        }
    return ro_fail(error, READOUT_USAGE, -1, "\"%.*s\" is no status: held, planned, proposed, cancelled, count",
                   (int)(word.n < 60 ? word.n : 60), word.p);
}

readout_status ro_filter_statuses(const char *text, ro_filter *filter, readout_error *error)
{
    return each_word(text, filter, take_status, error);
}
