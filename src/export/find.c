/* SPDX-License-Identifier: Apache-2.0 */
/* What a search found: the sentence, and of each act told in it whose words they are. */
#include "export/export.h"

#include <stdio.h>

typedef struct finding {
    const ro_view *view;
    ro_store *store;
    ro_stored_acts acts; /* of the report that the last hit was in */
    int64_t report;
    uint32_t at; /* that report's index */
} finding;

/* Hits are sorted by path, so that the acts of a report are read once for its sentences and once for its rows. */
static readout_status load_acts(finding *f, int64_t report, readout_error *error)
{
    if (f->report == report)
        return READOUT_OK;
    f->report = report;
    for (f->at = 0; f->at + 1 < f->view->stored->reports.n && f->view->stored->reports.v[f->at].id != report;)
        f->at++;
    return ro_store_load_acts(f->store, report, f->view->arena, &f->acts, error);
}

/* An act belongs to a hit if it is told in the sentence, or is the row that was found. */
static bool belongs(const ro_stored_act *a, const ro_hit *hit)
{
    char id[16];
    snprintf(id, sizeof id, "a%u", a->n);
    return hit->row.n ? ro_str_is(hit->row, id) : a->sentence == hit->sentence;
}

static void put_act_json(const finding *f, ro_json *j, const ro_stored_act *a)
{
    ro_str report = ro_short_id(&f->view->stored->reports.v[f->at]);
    ro_json_flat_object(j);
    ro_json_key_str(j, "id", ro_str_printf(f->view->arena, "%.*s.a%u", (int)report.n, report.p, a->n));
    ro_json_key_str(j, "actor", a->actor);
    ro_json_key_str(j, "recipient", a->recipient);
    ro_json_key_str(j, "event", a->event);
    ro_json_key_str(j, "who", a->who);
    ro_json_key_str(j, "office", a->office);
    ro_json_key_str(j, "to_whom", a->to_whom);
    ro_json_key_str(j, "voice", a->voice);
    ro_json_key_str(j, "status", a->status);
    ro_json_key_str(j, "gist", a->gist);
    ro_json_end_object(j);
}

static void put_hit_json(const finding *f, ro_json *j, const ro_hit *hit)
{
    const ro_stored_report *r = &f->view->stored->reports.v[f->at];
    ro_json_object(j);
    ro_json_key_str(j, "report", r->sha256);
    ro_json_key_str(j, "path", r->path);
    ro_json_key_str(j, "outlet", r->outlet);
    ro_json_key_day(j, "published", r->published);
    ro_json_key_int(j, "sentence", hit->sentence);
    ro_json_key_span(j, "span", (ro_span){hit->start, hit->start + (uint32_t)hit->text.n});
    ro_json_key_str(j, "text", hit->text);
    ro_json_key_str(j, "found_in", hit->row.n ? hit->row : RO_STR("sentence"));
    ro_json_key(j, "acts");
    ro_json_array(j);
    for (uint32_t i = 0; i < f->acts.n; i++)
        if (belongs(&f->acts.v[i], hit))
            put_act_json(f, j, &f->acts.v[i]);
    ro_json_end_array(j);
    ro_json_end_object(j);
}

static void put_act_text(const finding *f, const ro_stored_act *a)
{
    ro_buffer *out = f->view->out;
    ro_str report = ro_short_id(&f->view->stored->reports.v[f->at]);
    ro_buffer_printf(out, "    %.*s.a%u  ", (int)report.n, report.p, a->n);
    ro_put_clean(out, a->who.n ? a->who : RO_STR("no speaker named"));
    if (a->office.n) {
        ro_buffer_addz(out, " (");
        ro_put_clean(out, a->office);
        ro_buffer_addz(out, ")");
    }
    ro_buffer_printf(out, ", %.*s -> %.*s, %.*s, %.*s, %.*s: ", (int)a->actor.n, a->actor.p, a->recipient.n ? (int)a->recipient.n : 1,
                     a->recipient.n ? a->recipient.p : "-", a->event.n ? (int)a->event.n : 9, a->event.n ? a->event.p : "statement",
                     (int)a->voice.n, a->voice.p, (int)a->status.n, a->status.p);
    ro_put_clean(out, a->gist);
    ro_buffer_addz(out, "\n");
}

static void put_hit_text(const finding *f, const ro_hit *hit)
{
    ro_buffer *out = f->view->out;
    ro_put_strong(f->view, true);
    ro_put_clean(out, f->view->stored->reports.v[f->at].path);
    ro_buffer_printf(out, ", sentence %u", hit->sentence);
    if (hit->row.n)
        ro_buffer_printf(out, ", found in row %.*s", (int)hit->row.n, hit->row.p);
    ro_put_strong(f->view, false);
    ro_buffer_addz(out, "\n    ");
    ro_put_clean(out, ro_str_trim(hit->text));
    ro_buffer_addz(out, "\n");
    for (uint32_t i = 0; i < f->acts.n; i++)
        if (belongs(&f->acts.v[i], hit))
            put_act_text(f, &f->acts.v[i]);
}

static void put_hit_row(const finding *f, const ro_hit *hit)
{
    const ro_view *v = f->view;
    const ro_stored_act *act = NULL;
    for (uint32_t i = 0; i < f->acts.n && !act; i++)
        if (belongs(&f->acts.v[i], hit))
            act = &f->acts.v[i];
    ro_put_field(v, v->stored->reports.v[f->at].path, false);
    ro_put_int_field(v, hit->sentence, false);
    ro_put_field(v, act ? act->who : RO_STR(""), false);
    ro_put_field(v, act ? act->actor : RO_STR(""), false);
    ro_put_field(v, act ? act->recipient : RO_STR(""), false);
    ro_put_field(v, act ? act->event : RO_STR(""), false);
    ro_put_field(v, act ? act->voice : RO_STR(""), false);
    ro_put_field(v, act ? act->status : RO_STR(""), false);
    ro_put_field(v, hit->text, true);
}

readout_status ro_view_find(const ro_view *v, ro_store *store, const ro_hits *hits, readout_error *error)
{
    static const char *const names[] = {"path", "sentence", "who", "actor", "recipient", "event", "voice", "status", "text", NULL};
    finding f = {.view = v, .store = store};
    bool json = v->format == READOUT_JSON, lines = v->format == READOUT_JSONL;
    ro_json j;
    readout_status status = READOUT_OK;
    ro_json_init(&j, v->out, lines);
    if (json)
        ro_json_array(&j);
    if (v->format == READOUT_CSV || v->format == READOUT_TSV)
        ro_put_header(v, names);
    for (uint32_t i = 0; status == READOUT_OK && i < hits->n; i++) {
        status = load_acts(&f, hits->v[i].report, error);
        if (lines)
            ro_json_init(&j, v->out, true);
        if (json || lines)
            put_hit_json(&f, &j, &hits->v[i]);
        else if (v->format == READOUT_TEXT)
            put_hit_text(&f, &hits->v[i]);
        else
            put_hit_row(&f, &hits->v[i]);
        ro_buffer_addz(v->out, lines ? "\n" : "");
    }
    if (json) {
        ro_json_end_array(&j);
        ro_buffer_addz(v->out, "\n");
    }
    return status;
}
