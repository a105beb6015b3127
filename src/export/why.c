/* SPDX-License-Identifier: Apache-2.0 */
/* Every field of a row with what it rests on, and the sentence with those words marked. */
#include "export/export.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct why {
    const ro_view *view;
    ro_store *store;
    ro_json json;
    readout_error *error;
    readout_status status;
} why;

static bool is_json(const why *w)
{
    return w->view->format == READOUT_JSON || w->view->format == READOUT_JSONL;
}

/* ---- text ---- */

static void put_field(const why *w, const char *name, ro_str value)
{
    ro_buffer_printf(w->view->out, "  %-14s ", name);
    ro_put_clean(w->view->out, value.n ? value : RO_STR("unknown"));
    ro_buffer_addz(w->view->out, "\n");
}

static void put_day(const why *w, const char *name, ro_day day)
{
    char text[16];
    ro_day_text(day, text);
    if (day != RO_NO_DAY)
        put_field(w, name, ro_str_printf(w->view->arena, "%s, a %s", text, ro_weekdays[ro_weekday(day)]));
}

static void put_words(const why *w, const char *name, ro_str rule, ro_str words, ro_span span)
{
    ro_buffer_printf(w->view->out, "  %-14s ", name);
    ro_put_clean(w->view->out, rule.n ? rule : RO_STR("no rule gave one"));
    if (span.end > span.start) {
        ro_buffer_addz(w->view->out, ", from \"");
        ro_put_clean(w->view->out, words);
        ro_buffer_printf(w->view->out, "\" at bytes %u to %u", span.start, span.end);
    }
    ro_buffer_addz(w->view->out, "\n");
}

static int by_start(const void *a, const void *b)
{
    const ro_span *x = a, *y = b;
    return x->start != y->start ? (x->start < y->start ? -1 : 1) : (x->end > y->end) - (x->end < y->end);
}

typedef RO_ARRAY(ro_span) spans;

static void add_span(const why *w, spans *list, ro_span span)
{
    if (span.end <= span.start)
        return;
    ro_span *added = RO_PUSH(w->view->arena, list);
    *added = span;
}

/* The sentence with the spans marked: [[like this]], or reversed on a terminal. */
static void put_marked(const why *w, ro_str text, uint32_t start, const spans *marks)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < marks->n; i++) {
        ro_span m = marks->v[i];
        if (m.start < start + at || m.end > start + text.n)
            continue; /* of another sentence, or inside a mark already made */
        ro_put_clean(w->view->out, (ro_str){text.p + at, m.start - start - at});
        ro_buffer_addz(w->view->out, w->view->styled ? "\033[7m" : "[[");
        ro_put_clean(w->view->out, (ro_str){text.p + (m.start - start), m.end - m.start});
        ro_buffer_addz(w->view->out, w->view->styled ? "\033[0m" : "]]");
        at = m.end - start;
    }
    ro_put_clean(w->view->out, (ro_str){text.p + at, text.n - at});
}

static void put_sentence(why *w, const ro_stored_report *r, uint32_t n, const spans *marks)
{
    ro_str text = {0};
    uint32_t start = 0;
    if (w->status == READOUT_OK)
        w->status = ro_store_sentence(w->store, r->id, n, w->view->arena, &text, &start, w->error);
    ro_buffer_printf(w->view->out, "  sentence %u:  ", n);
    put_marked(w, text, start, marks);
    ro_buffer_addz(w->view->out, "\n");
}

static void put_report(const why *w, const ro_stored_report *r)
{
    put_field(w, "report", r->path);
    put_field(w, "SHA-256", r->sha256);
    if (r->title.n)
        put_field(w, "title", r->title);
    if (r->outlet.n)
        put_field(w, "outlet", r->outlet);
    if (r->url.n)
        put_field(w, "url", r->url);
    if (r->published == RO_NO_DAY)
        put_field(w, "published", RO_STR(""));
    else
        put_day(w, "published", r->published);
    if (r->published_rule.n)
        put_words(w, "  by", r->published_rule, r->published_text, r->published_span);
}

static void put_participant(const why *w, const ro_stored_participant *p)
{
    ro_buffer *out = w->view->out;
    ro_buffer_printf(out, "  %-14s ", "participant");
    ro_put_clean(out, p->name.n ? p->name : RO_STR("no person named"));
    ro_buffer_addz(out, ", ");
    ro_put_clean(out, p->code.n ? p->code : RO_STR("state unknown"));
    ro_buffer_addz(out, ", ");
    ro_put_clean(out, p->office.n ? p->office : RO_STR("office unknown"));
    if (p->person.n) {
        ro_buffer_addz(out, ", ");
        ro_put_clean(out, p->person);
    }
    if (p->role.n) {
        ro_buffer_addz(out, ", ");
        ro_put_clean(out, p->role);
    }
    if (p->sentence)
        ro_buffer_printf(out, "; sentence %u, bytes %u to %u", p->sentence, p->span.start, p->span.end);
    ro_buffer_addz(out, "\n");
}

static void put_date(const why *w, const ro_stored_engagement *e)
{
    if (e->begin == RO_NO_DAY)
        put_field(w, "date", RO_STR(""));
    else
        put_day(w, "date", e->begin);
    if (e->end != e->begin && e->end != RO_NO_DAY)
        put_day(w, "enddate", e->end);
    put_field(w, "precision", ro_str_of(ro_precision_name(e->precision)));
    put_day(w, "not before", e->not_before);
    put_day(w, "not after", e->not_after);
    put_words(w, "  by", e->date_rule, e->date_text, e->date_span);
}

static void put_engagement_text(why *w, const ro_stored_engagement *e, const ro_stored_report *r)
{
    spans marks = {0};
    put_field(w, "kind", ro_str_of(ro_engagement_kind_name(e->kind)));
    put_field(w, "mode", e->mode);
    put_field(w, "status", ro_str_of(ro_status_name(e->status)));
    put_field(w, "main", e->main ? RO_STR("yes: what the report is about") : RO_STR("no: told beside what the report is about"));
    put_date(w, e);
    put_field(w, "place", e->place);
    put_field(w, "country", e->place_country);
    for (uint32_t i = 0; i < e->participants.n; i++) {
        put_participant(w, &e->participants.v[i]);
        add_span(w, &marks, e->participants.v[i].span);
    }
    for (uint32_t i = 0; i < e->topics.n; i++)
        put_field(w, "topic", e->topics.v[i]);
    put_report(w, r);
    add_span(w, &marks, e->date_span);
    if (marks.n)
        qsort(marks.v, marks.n, sizeof *marks.v, by_start);
    for (uint32_t i = 0; i < e->evidence.n; i++)
        put_sentence(w, r, e->evidence.v[i].sentence, &marks);
}

static ro_str date_of_act(const why *w, const ro_stored_act *a)
{
    char begin[16], end[16];
    ro_day_text(a->begin, begin);
    ro_day_text(a->end, end);
    if (a->begin == RO_NO_DAY)
        return RO_STR("");
    return ro_str_printf(w->view->arena, "%s%s%s, \"%.*s\" (%.*s)", begin, a->end != a->begin ? " to " : "", a->end != a->begin ? end : "", (int)a->date_text.n,
                         a->date_text.p, (int)a->date_rule.n, a->date_rule.p);
}

static void put_act_text(why *w, const ro_stored_act *a, const ro_stored_report *r)
{
    const struct {
        const char *name;
        ro_str value;
    } fields[] = {{"event", a->event.n ? a->event : RO_STR("none: a statement")}, {"actor", a->actor}, {"recipient", a->recipient},
                  {"who", a->who}, {"office", a->office}, {"to whom", a->to_whom}, {"voice", a->voice}, {"status", a->status},
                  {"verb", a->verb}, {"gist", a->gist}, {"issue", a->issue}, {"amount", a->amount}, {"deadline", a->deadline},
                  {"date", date_of_act(w, a)}, {"answer", a->answer}};
    spans marks = {0};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (fields[i].value.n || i < 5)
            put_field(w, fields[i].name, fields[i].value);
    ro_buffer_printf(w->view->out, "  %-14s %.2f\n", "score", a->score);
    put_report(w, r);
    for (uint32_t i = 0; i < a->evidence.n; i++) {
        marks.n = 0;
        add_span(w, &marks, a->evidence.v[i].span);
        put_sentence(w, r, a->evidence.v[i].sentence, &marks);
    }
    for (uint32_t i = 0; i < a->answer_evidence.n; i++) {
        ro_buffer_addz(w->view->out, "  the answer\n");
        marks.n = 0;
        add_span(w, &marks, a->answer_evidence.v[i].span);
        put_sentence(w, r, a->answer_evidence.v[i].sentence, &marks);
    }
}

static void put_title(const why *w, const char *what, const ro_stored_report *r, char letter, uint32_t n)
{
    ro_put_strong(w->view, true);
    ro_buffer_printf(w->view->out, "%s %.*s.%c%u", what, (int)ro_short_id(r).n, ro_short_id(r).p, letter, n);
    ro_put_strong(w->view, false);
    ro_buffer_addz(w->view->out, "\n");
}

/* ---- JSON ---- */

static void put_evidence_json(ro_json *j, const char *key, const ro_stored_evidence *v, uint32_t n)
{
    ro_json_key(j, key);
    ro_json_array(j);
    for (uint32_t i = 0; i < n; i++) {
        ro_json_flat_object(j);
        ro_json_key_int(j, "sentence", v[i].sentence);
        ro_json_key_span(j, "span", v[i].span);
        ro_json_key_str(j, "text", v[i].text);
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
}

static void put_report_json(ro_json *j, const ro_stored_report *r)
{
    ro_json_key(j, "report");
    ro_json_flat_object(j);
    ro_json_key_str(j, "id", r->sha256);
    ro_json_key_str(j, "path", r->path);
    ro_json_key_str(j, "title", r->title);
    ro_json_key_str(j, "outlet", r->outlet);
    ro_json_key_day(j, "published", r->published);
    ro_json_key_str(j, "published_rule", r->published_rule);
    ro_json_key_str(j, "published_text", r->published_text);
    ro_json_key_span(j, "published_span", r->published_span);
    ro_json_end_object(j);
}

static void put_engagement_json(why *w, const ro_stored_engagement *e, const ro_stored_report *r)
{
    ro_json *j = &w->json;
    ro_json_key_str(j, "kind", ro_str_of(ro_engagement_kind_name(e->kind)));
    ro_json_key_str(j, "mode", e->mode);
    ro_json_key_str(j, "status", ro_str_of(ro_status_name(e->status)));
    ro_json_key_bool(j, "main", e->main);
    ro_json_key_day(j, "date", e->begin);
    ro_json_key_day(j, "enddate", e->end);
    ro_json_key_str(j, "precision", ro_str_of(ro_precision_name(e->precision)));
    ro_json_key_day(j, "not_before", e->not_before);
    ro_json_key_day(j, "not_after", e->not_after);
    ro_json_key(j, "date_basis");
    ro_json_flat_object(j);
    ro_json_key_str(j, "rule", e->date_rule);
    ro_json_key_str(j, "text", e->date_text);
    ro_json_key_span(j, "span", e->date_span);
    ro_json_end_object(j);
    ro_json_key_str(j, "place", e->place);
    ro_json_key_str(j, "place_country", e->place_country);
    ro_json_key(j, "participants");
    ro_json_array(j);
    for (uint32_t i = 0; i < e->participants.n; i++) {
        const ro_stored_participant *p = &e->participants.v[i];
        ro_json_flat_object(j);
        ro_json_key_str(j, "name", p->name);
        ro_json_key_str(j, "code", p->code);
        ro_json_key_str(j, "office", p->office);
        ro_json_key_str(j, "person", p->person);
        ro_json_key_int(j, "sentence", p->sentence);
        ro_json_key_span(j, "span", p->span);
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
    put_evidence_json(j, "evidence", e->evidence.v, e->evidence.n);
    put_report_json(j, r);
}

static void put_act_json(why *w, const ro_stored_act *a, const ro_stored_report *r)
{
    ro_json *j = &w->json;
    ro_json_key_str(j, "event", a->event);
    ro_json_key_str(j, "actor", a->actor);
    ro_json_key_str(j, "recipient", a->recipient);
    ro_json_key_str(j, "who", a->who);
    ro_json_key_str(j, "office", a->office);
    ro_json_key_str(j, "to_whom", a->to_whom);
    ro_json_key_str(j, "voice", a->voice);
    ro_json_key_str(j, "status", a->status);
    ro_json_key_str(j, "verb", a->verb);
    ro_json_key_str(j, "gist", a->gist);
    ro_json_key_str(j, "issue", a->issue);
    ro_json_key_str(j, "amount", a->amount);
    ro_json_key_str(j, "deadline", a->deadline);
    ro_json_key_day(j, "date", a->begin);
    ro_json_key_day(j, "enddate", a->end);
    ro_json_key_str(j, "date_text", a->date_text);
    ro_json_key_str(j, "date_rule", a->date_rule);
    ro_json_key_str(j, "answer", a->answer);
    put_evidence_json(j, "evidence", a->evidence.v, a->evidence.n);
    put_evidence_json(j, "answer_evidence", a->answer_evidence.v, a->answer_evidence.n);
    put_report_json(j, r);
}

/* ---- which row ---- */

static void begin_row(why *w, const char *what, const ro_stored_report *r, char letter, uint32_t n)
{
    if (!is_json(w)) {
        put_title(w, what, r, letter, n);
        return;
    }
    ro_json_object(&w->json);
    ro_json_key_str(&w->json, "id", ro_str_printf(w->view->arena, "%.*s.%c%u", (int)ro_short_id(r).n, ro_short_id(r).p, letter, n));
}

static void show_engagement(why *w, const ro_stored_engagement *e)
{
    const ro_stored_report *r = &w->view->stored->reports.v[e->report];
    begin_row(w, "engagement", r, 'e', e->n);
    if (is_json(w)) {
        put_engagement_json(w, e, r);
        ro_json_end_object(&w->json);
    } else {
        put_engagement_text(w, e, r);
    }
}

static void show_act(why *w, const ro_stored_act *a, const ro_stored_report *r)
{
    begin_row(w, "act", r, 'a', a->n);
    if (is_json(w)) {
        put_act_json(w, a, r);
        ro_json_end_object(&w->json);
    } else {
        put_act_text(w, a, r);
    }
}

static void put_meeting_text(const why *w, const ro_meeting *m)
{
    ro_buffer *out = w->view->out;
    ro_put_strong(w->view, true);
    ro_buffer_printf(out, "meeting m%u", m->id);
    ro_put_strong(w->view, false);
    ro_buffer_addz(out, "\n  ");
    ro_put_clean(out, m->sentence);
    ro_buffer_printf(out, "\n  %u account%s\n", m->accounts.n, m->accounts.n == 1 ? "" : "s");
    for (uint32_t i = 0; i < m->reasons.n; i++)
        put_field(w, "joined by", m->reasons.v[i]);
    for (uint32_t i = 0; i < m->disagreements.n; i++)
        for (uint32_t k = 0; k < m->disagreements.v[i].values.n; k++) {
            const ro_differing *d = &m->disagreements.v[i].values.v[k];
            ro_str path = w->view->stored->reports.v[w->view->stored->engagements.v[d->engagement].report].path;
            put_field(w, m->disagreements.v[i].field,
                      ro_str_printf(w->view->arena, "%.*s in %.*s", (int)d->value.n, d->value.p, (int)path.n, path.p));
        }
    ro_buffer_addz(out, "\n");
}

static void show_meeting(why *w, const ro_meeting *m)
{
    if (!is_json(w))
        put_meeting_text(w, m);
    for (uint32_t i = 0; i < m->accounts.n; i++) {
        if (i && !is_json(w))
            ro_buffer_addz(w->view->out, "\n");
        show_engagement(w, &w->view->stored->engagements.v[m->accounts.v[i]]);
    }
}

/* "m12" -> 12; 0 where it is none. */
static uint32_t read_number(const char *text)
{
    char *end;
    if (*text < '1' || *text > '9')
        return 0;
    unsigned long n = strtoul(text, &end, 10);
    return *end || n > 4000000000u ? 0 : (uint32_t)n;
}

static readout_status unknown_id(const why *w, const char *id)
{
    return ro_fail(w->error, READOUT_USAGE, -1,
                   "there is no row \"%.80s\"; ids are those that timeline and find print, such as m3, 7f9e554f.e1 or 7f9e554f.a2", id);
}

/* Engagements or acts of every report whose id begins so; copies of a report give one each. */
static uint32_t show_rows(why *w, ro_str prefix, char letter, uint32_t n)
{
    const ro_stored *s = w->view->stored;
    uint32_t shown = 0;
    for (uint32_t i = 0; letter == 'e' && i < s->engagements.n; i++)
        if (s->engagements.v[i].n == n && s->reports.v[s->engagements.v[i].report].sha256.n >= prefix.n &&
            memcmp(s->reports.v[s->engagements.v[i].report].sha256.p, prefix.p, prefix.n) == 0) {
            show_engagement(w, &s->engagements.v[i]);
            shown++;
        }
    for (uint32_t i = 0; letter == 'a' && i < s->reports.n && w->status == READOUT_OK; i++) {
        ro_stored_acts acts;
        if (s->reports.v[i].sha256.n < prefix.n || memcmp(s->reports.v[i].sha256.p, prefix.p, prefix.n) != 0)
            continue;
        w->status = ro_store_load_acts(w->store, s->reports.v[i].id, w->view->arena, &acts, w->error);
        for (uint32_t k = 0; w->status == READOUT_OK && k < acts.n; k++)
            if (acts.v[k].n == n) {
                show_act(w, &acts.v[k], &s->reports.v[i]);
                shown++;
            }
    }
    return shown;
}

static readout_status show_id(why *w, const char *id)
{
    enum { LEAST_DIGITS = 4 };
    const char *dot = strchr(id, '.');
    uint32_t n = id[0] == 'm' ? read_number(id + 1) : 0;
    if (n && n <= w->view->meetings->n) {
        show_meeting(w, &w->view->meetings->v[n - 1]);
        return w->status;
    }
    n = dot && (dot[1] == 'e' || dot[1] == 'a') ? read_number(dot + 2) : 0;
    if (!n || dot - id < LEAST_DIGITS)
        return unknown_id(w, id);
    uint32_t shown = show_rows(w, (ro_str){id, (size_t)(dot - id)}, dot[1], n);
    return w->status == READOUT_OK && !shown ? unknown_id(w, id) : w->status;
}

readout_status ro_view_why(const ro_view *view, ro_store *store, const char *id, readout_error *error)
{
    why w = {.view = view, .store = store, .error = error};
    ro_json_init(&w.json, view->out, view->format == READOUT_JSONL);
    if (is_json(&w))
        ro_json_array(&w.json);
    readout_status status = show_id(&w, id);
    if (is_json(&w)) {
        ro_json_end_array(&w.json);
        ro_buffer_addz(view->out, "\n");
    }
    return status;
}

void ro_view_verdict(const ro_view *view, const ro_verdict *verdict)
{
    ro_json j;
    if (!(view->format == READOUT_JSON || view->format == READOUT_JSONL)) {
        for (uint32_t i = 0; i < verdict->faults.n; i++) {
            ro_put_clean(view->out, verdict->faults.v[i].path.n ? verdict->faults.v[i].path : RO_STR("the store"));
            ro_buffer_addz(view->out, ": ");
            ro_put_clean(view->out, verdict->faults.v[i].what);
            ro_buffer_addz(view->out, "\n");
        }
        ro_buffer_printf(view->out, "%llu reports, %llu spans checked, %llu faults\n", (unsigned long long)verdict->reports,
                         (unsigned long long)verdict->spans, (unsigned long long)verdict->n_faults);
        return;
    }
    ro_json_init(&j, view->out, view->format == READOUT_JSONL);
    ro_json_object(&j);
    ro_json_key_int(&j, "reports", (int64_t)verdict->reports);
    ro_json_key_int(&j, "spans", (int64_t)verdict->spans);
    ro_json_key_int(&j, "n_faults", (int64_t)verdict->n_faults);
    ro_json_key(&j, "faults");
    ro_json_array(&j);
    for (uint32_t i = 0; i < verdict->faults.n; i++) {
        ro_json_flat_object(&j);
        ro_json_key_str(&j, "path", verdict->faults.v[i].path);
        ro_json_key_str(&j, "what", verdict->faults.v[i].what);
        ro_json_end_object(&j);
    }
    ro_json_end_array(&j);
    ro_json_end_object(&j);
    ro_buffer_addz(view->out, "\n");
}
