/* SPDX-License-Identifier: Apache-2.0 */
/* The chronology for programs: JSON, CSV, TSV; for people it is in printed.c. */
#include "export/export.h"

#include <stdio.h>

static const ro_stored_engagement *engagement(const ro_view *v, uint32_t i)
{
    return &v->stored->engagements.v[i];
}

static const ro_stored_report *report_of(const ro_view *v, uint32_t i)
{
    return &v->stored->reports.v[engagement(v, i)->report];
}

/* ---- JSON ---- */

static void put_participants(ro_json *j, const ro_meeting *m)
{
    ro_json_key(j, "participants");
    ro_json_array(j);
    for (uint32_t i = 0; i < m->participants.n; i++) {
        const ro_stored_participant *p = &m->participants.v[i];
        ro_json_flat_object(j);
        ro_json_key_str(j, "name", p->name);
        ro_json_key_str(j, "code", p->code);
        ro_json_key_str(j, "office", p->office);
        ro_json_key_str(j, "person", p->person);
        ro_json_key_str(j, "role", p->role);
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
}

static void put_accounts(const ro_view *v, ro_json *j, const ro_meeting *m)
{
    ro_json_key(j, "accounts");
    ro_json_array(j);
    for (uint32_t i = 0; i < m->accounts.n; i++) {
        const ro_stored_engagement *e = engagement(v, m->accounts.v[i]);
        const ro_stored_report *r = report_of(v, m->accounts.v[i]);
        char id[16];
        snprintf(id, sizeof id, "e%u", e->n);
        ro_json_flat_object(j);
        ro_json_key_str(j, "report", r->sha256);
        ro_json_key_str(j, "path", r->path);
        ro_json_key_str(j, "engagement", ro_str_of(id));
        ro_json_key_str(j, "outlet", r->outlet);
        ro_json_key_str(j, "side", RO_STR("")); /* not known: nothing in a report's text proves who published it */
        ro_json_key_bool(j, "main", e->main);
        ro_json_key_int(j, "sentence", e->evidence.n ? e->evidence.v[0].sentence : 0);
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
}

static void put_strings(ro_json *j, const char *key, const ro_str *v, uint32_t n)
{
    ro_json_key(j, key);
    ro_json_flat_array(j);
    for (uint32_t i = 0; i < n; i++)
        ro_json_str(j, v[i]);
    ro_json_end_array(j);
}

static void put_disagreements(const ro_view *v, ro_json *j, const ro_meeting *m)
{
    ro_json_key(j, "disagreements");
    ro_json_array(j);
    for (uint32_t i = 0; i < m->disagreements.n; i++) {
        const ro_disagreement *d = &m->disagreements.v[i];
        ro_json_flat_object(j);
        ro_json_key_str(j, "field", ro_str_of(d->field));
        ro_json_key(j, "values");
        ro_json_array(j);
        for (uint32_t k = 0; k < d->values.n; k++) {
            ro_json_object(j);
            ro_json_key_str(j, "value", d->values.v[k].value);
            ro_json_key_str(j, "report", report_of(v, d->values.v[k].engagement)->sha256);
            ro_json_end_object(j);
        }
        ro_json_end_array(j);
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
}

static void put_meeting(const ro_view *v, ro_json *j, const ro_meeting *m)
{
    char id[16];
    snprintf(id, sizeof id, "m%u", m->id);
    ro_json_object(j);
    ro_json_key_str(j, "id", ro_str_of(id));
    ro_json_key_str(j, "kind", ro_str_of(ro_engagement_kind_name(m->kind)));
    ro_json_key_str(j, "mode", m->mode);
    ro_json_key_str(j, "status", ro_str_of(ro_status_name(m->status)));
    ro_json_key_bool(j, "main", m->main);
    ro_json_key_day(j, "date", m->begin);
    ro_json_key_day(j, "enddate", m->end);
    ro_json_key_str(j, "precision", ro_str_of(ro_precision_name(m->precision)));
    ro_json_key_day(j, "not_before", m->not_before);
    ro_json_key_day(j, "not_after", m->not_after);
    ro_json_key_str(j, "place", m->place);
    ro_json_key_str(j, "place_country", m->place_country);
    ro_json_key(j, "count");
    if (m->count)
        ro_json_int(j, m->count);
    else
        ro_json_null(j);
    put_participants(j, m);
    put_strings(j, "topics", m->topics.v, m->topics.n);
    ro_json_key_str(j, "sentence", m->sentence);
    put_accounts(v, j, m);
    put_strings(j, "reasons", m->reasons.v, m->reasons.n);
    put_disagreements(v, j, m);
    ro_json_key_str(j, "decided_by", m->by_user ? RO_STR("user") : RO_STR("rule"));
    ro_json_end_object(j);
}

static void put_json(const ro_view *v, const ro_filter *filter)
{
    ro_json j;
    bool lines = v->format == READOUT_JSONL;
    ro_json_init(&j, v->out, lines);
    if (!lines)
        ro_json_array(&j);
    for (uint32_t i = 0; i < v->meetings->n; i++) {
        if (!ro_filter_takes(v->stored, v->arena, filter, &v->meetings->v[i]))
            continue;
        if (lines)
            ro_json_init(&j, v->out, true);
        put_meeting(v, &j, &v->meetings->v[i]);
        if (lines)
            ro_buffer_addz(v->out, "\n");
    }
    if (!lines) {
        ro_json_end_array(&j);
        ro_buffer_addz(v->out, "\n");
    }
}

/* ---- CSV and TSV ---- */

static void put_participants_field(const ro_view *v, const ro_meeting *m)
{
    ro_open_field(v);
    for (uint32_t i = 0; i < m->participants.n; i++) {
        const ro_stored_participant *p = &m->participants.v[i];
        ro_add_field(v, i ? RO_STR("; ") : RO_STR(""));
        ro_add_field(v, p->name);
        ro_add_field(v, p->name.n && p->code.n ? RO_STR(" ") : RO_STR(""));
        ro_add_field(v, p->code);
        if (p->office.n) {
            ro_add_field(v, RO_STR(" ("));
            ro_add_field(v, p->office);
            ro_add_field(v, RO_STR(")"));
        }
    }
    ro_close_field(v, false);
}

static void put_accounts_field(const ro_view *v, const ro_meeting *m)
{
    ro_open_field(v);
    for (uint32_t i = 0; i < m->accounts.n; i++) {
        const ro_stored_engagement *e = engagement(v, m->accounts.v[i]);
        char sentence[16];
        snprintf(sentence, sizeof sentence, "#%u", e->evidence.n ? e->evidence.v[0].sentence : 0);
        ro_add_field(v, i ? RO_STR("; ") : RO_STR(""));
        ro_add_field(v, report_of(v, m->accounts.v[i])->path);
        ro_add_field(v, ro_str_of(sentence));
    }
    ro_close_field(v, true);
}

static void put_day_field(const ro_view *v, ro_day day)
{
    char text[16];
    ro_day_text(day, text);
    ro_put_field(v, ro_str_of(text), false);
}

static void put_row(const ro_view *v, const ro_meeting *m)
{
    char id[16];
    snprintf(id, sizeof id, "m%u", m->id);
    ro_put_field(v, ro_str_of(id), false);
    ro_put_field(v, ro_str_of(ro_engagement_kind_name(m->kind)), false);
    ro_put_field(v, ro_str_of(ro_status_name(m->status)), false);
    put_day_field(v, m->begin);
    put_day_field(v, m->end);
    ro_put_field(v, ro_str_of(ro_precision_name(m->precision)), false);
    put_day_field(v, m->not_before);
    put_day_field(v, m->not_after);
    ro_put_field(v, m->place, false);
    ro_put_field(v, m->place_country, false);
    put_participants_field(v, m);
    ro_put_field(v, m->sentence, false);
    put_accounts_field(v, m);
}

static void put_table(const ro_view *v, const ro_filter *filter)
{
    static const char *const names[] = {"id",        "kind",  "status",        "date",         "enddate",  "precision", "not_before",
                                        "not_after", "place", "place_country", "participants", "sentence", "accounts",  NULL};
    ro_put_header(v, names);
    for (uint32_t i = 0; i < v->meetings->n; i++)
        if (ro_filter_takes(v->stored, v->arena, filter, &v->meetings->v[i]))
            put_row(v, &v->meetings->v[i]);
}

void ro_view_chronology(const ro_view *v, const ro_filter *filter)
{
    if (v->format == READOUT_JSON || v->format == READOUT_JSONL)
        put_json(v, filter);
    else if (v->format == READOUT_TEXT)
        ro_view_printed(v, filter, v->styled ? RO_TERMINAL : RO_PLAIN);
    else
        put_table(v, filter);
}
