/* SPDX-License-Identifier: Apache-2.0 */
/* For a person: the record as text, and time expressions a line each. */
#include "report/report.h"

#include "base/json.h"

static const char *const type_names[] = {"DATE", "TIME", "DURATION", "SET"};

/* ---- the record ---- */

static void put_str(ro_buffer *out, const char *before, ro_str text, const char *after)
{
    if (!text.n)
        return;
    ro_buffer_addz(out, before);
    ro_put_clean(out, ro_str_trim(text));
    ro_buffer_addz(out, after);
}

static void put_day(ro_buffer *out, ro_day day)
{
    char text[16];
    ro_day_text(day, text);
    ro_buffer_addz(out, text);
}

/* A rule and the words that it read, in brackets. */
static void put_basis(ro_buffer *out, const ro_document *d, const char *rule, ro_span span)
{
    if (!rule)
        return;
    ro_buffer_printf(out, " [%s", rule);
    if (span.end > span.start)
        put_str(out, ": \"", ro_span_text(d, span), "\"");
    ro_buffer_addz(out, "]");
}

static void put_head(ro_buffer *out, const ro_document *d)
{
    put_str(out, "", d->path.n ? d->path : RO_STR("(standard input)"), "\n");
    put_str(out, "  title      ", d->title, "\n");
    put_str(out, "  outlet     ", d->outlet, "\n");
    ro_buffer_addz(out, "  published  ");
    if (d->published.day == RO_NO_DAY)
        ro_buffer_addz(out, "unknown");
    else
        put_day(out, d->published.day);
    put_basis(out, d, d->published.day == RO_NO_DAY ? NULL : d->published.rule, d->published.span);
    ro_buffer_printf(out, "\n  sentences  %u\n", d->sentences.n);
}

static void put_when(ro_buffer *out, const ro_document *d, const ro_engagement *e)
{
    if (e->begin != RO_NO_DAY) {
        ro_buffer_addz(out, ", ");
        put_day(out, e->begin);
        if (e->end != RO_NO_DAY && e->end != e->begin) {
            ro_buffer_addz(out, " to ");
            put_day(out, e->end);
        }
        if (e->precision != RO_P_DAY)
            ro_buffer_printf(out, " (%s)", ro_precision_name((ro_time_precision)e->precision));
    } else {
        ro_buffer_addz(out, ", day unknown");
    }
    if (e->not_before != RO_NO_DAY) {
        ro_buffer_addz(out, ", not before ");
        put_day(out, e->not_before);
    }
    if (e->not_after != RO_NO_DAY) {
        ro_buffer_addz(out, ", not after ");
        put_day(out, e->not_after);
    }
    put_basis(out, d, e->date_rule, e->date_span);
}

static void put_sentences(ro_buffer *out, const ro_document *d, const ro_evidence *v, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        ro_buffer_printf(out, "      sentence %u: ", v[i].sentence + 1);
        put_str(out, "\"", ro_span_text(d, v[i].span), "\"");
        ro_buffer_addz(out, "\n");
    }
}

static void put_engagement(ro_buffer *out, const ro_document *d, uint32_t i)
{
    const ro_engagement *e = &d->engagements.v[i];
    ro_buffer_printf(out, "  e%u  %s %s", i + 1, ro_status_name((ro_status)e->status), ro_engagement_kind_name((ro_engagement_kind)e->kind));
    if (e->mode)
        ro_buffer_printf(out, " (%s)", e->mode);
    if (e->count)
        ro_buffer_printf(out, ", told as a number: %u", e->count);
    put_when(out, d, e);
    put_str(out, ", in ", e->place, "");
    put_str(out, ", ", ro_str_of(e->place_country), "");
    ro_buffer_addz(out, e->main ? "\n" : ", beside the report's subject\n");
    for (uint32_t k = 0; k < e->participants.n; k++) {
        const ro_participant *p = &e->participants.v[k];
        put_str(out, "      ", p->name.n ? p->name : RO_STR("(no person named)"), "");
        put_str(out, ", ", ro_str_of(p->code), "");
        put_str(out, ", ", p->office, "");
        put_str(out, ", ", ro_str_of(p->role ? p->role : ""), "");
        ro_buffer_addz(out, "\n");
    }
    put_sentences(out, d, e->evidence.v, e->evidence.n);
}

static void put_codes(ro_buffer *out, const ro_code *v, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        ro_buffer_printf(out, "%s%s", i ? "," : "", v[i]);
    if (n == 0)
        ro_buffer_addz(out, "-");
}

/* "over three years" says so itself, "June 2025" is a day by which. */
static bool tells_how_long(ro_str deadline)
{
    static const char *const words[] = {"over", "within", "through", "for", "in", NULL};
    size_t n = 0;
    while (n < deadline.n && deadline.p[n] != ' ')
        n++;
    return ro_str_in((ro_str){deadline.p, n}, words);
}

static void put_act(ro_buffer *out, const ro_document *d, uint32_t i)
{
    const ro_act *a = &d->acts.v[i];
    const char *event = ro_event_name((ro_event)a->event);
    ro_buffer_printf(out, "  a%u  ", i + 1);
    put_codes(out, a->actor.v, a->actor.n);
    ro_buffer_addz(out, " -> ");
    put_codes(out, a->recipient.v, a->recipient.n);
    ro_buffer_printf(out, "  %s, %s, %s", *event ? event : "statement", ro_voice_name((ro_voice)a->voice), ro_status_name((ro_status)a->status));
    if (a->speaker < d->entities.n) {
        put_str(out, "; ", d->entities.v[a->speaker].name, "");
        put_str(out, d->entities.v[a->speaker].name.n ? ", " : "; ", d->entities.v[a->speaker].office, "");
    }
    if (a->addressee < d->entities.n)
        put_str(out, ", to ", d->entities.v[a->addressee].name, "");
    ro_buffer_printf(out, "  (sentence %u, score %.2f)\n", a->sentence + 1, (double)a->score);
    put_str(out, "      ", a->gist, "\n");
    for (uint32_t k = 0; k < a->issues.n; k++)
        put_str(out, k ? ", " : "      about ", a->issues.v[k], k + 1 == a->issues.n ? "\n" : "");
    put_str(out, "      amount ", a->amount, "\n");
    put_str(out, tells_how_long(a->deadline) ? "      " : "      by ", a->deadline, "\n");
}

static void put_answers(ro_buffer *out, const ro_document *d)
{
    if (d->answers.n)
        ro_buffer_addz(out, "\nAnswers\n");
    for (uint32_t i = 0; i < d->answers.n; i++) {
        const ro_answer *a = &d->answers.v[i];
        ro_buffer_printf(out, "  to a%u  %s\n", a->act + 1, ro_answer_name((ro_answer_kind)a->kind));
        put_sentences(out, d, a->evidence.v, a->evidence.n);
    }
}

static void put_unknown(ro_buffer *out, const ro_document *d)
{
    bool any = false;
    for (uint32_t i = 0; i < d->entities.n; i++) {
        const ro_entity *e = &d->entities.v[i];
        if (e->kind != RO_PERSON || e->known || !e->name.n)
            continue;
        put_str(out, any ? ", " : "\nNames in no table\n  ", e->name, "");
        put_str(out, " (", ro_str_of(e->code), ")");
        any = true;
    }
    ro_buffer_addz(out, any ? "\n" : "");
}

void ro_report_text(const ro_document *d, ro_buffer *out)
{
    put_head(out, d);
    ro_buffer_addz(out, d->engagements.n ? "\nEngagements\n" : "\nNo engagement.\n");
    for (uint32_t i = 0; i < d->engagements.n; i++)
        put_engagement(out, d, i);
    ro_buffer_addz(out, d->acts.n ? "\nActs\n" : "\nNo act.\n");
    for (uint32_t i = 0; i < d->acts.n; i++)
        put_act(out, d, i);
    put_answers(out, d);
    put_unknown(out, d);
}

/* ---- time expressions ---- */

/* One cell: tabs and line ends become blanks. */
static void add_cell(ro_buffer *out, ro_str text)
{
    for (size_t i = 0; i < text.n; i++)
        ro_buffer_add(out, text.p[i] == '\t' || text.p[i] == '\n' || text.p[i] == '\r' ? " " : text.p + i, 1);
}

/* One expression as TIMEX3 has it: of a range said in two, each end is one. */
typedef struct timex {
    ro_span span;
    ro_str value;
    const ro_time *of;
} timex;

static uint32_t timexes_of(const ro_time *t, timex out[2])
{
    if (t->ends[0].span.end == 0) {
        out[0] = (timex){t->span, t->value, t};
        return 1;
    }
    for (int k = 0; k < 2; k++)
        out[k] = (timex){t->ends[k].span, t->ends[k].value, t};
    return 2;
}

static void timex_tsv(const ro_document *d, const timex *x, ro_buffer *out)
{
    ro_buffer_printf(out, "%u\t%u\t%s\t", x->span.start, x->span.end, type_names[x->of->type]);
    add_cell(out, x->value);
    ro_buffer_printf(out, "\t%s\t", x->of->rule ? x->of->rule : "");
    add_cell(out, ro_span_text(d, x->span));
    ro_buffer_addz(out, "\n");
}

static void timex_json(const ro_document *d, const timex *x, ro_json *j)
{
    ro_json_flat_object(j);
    ro_json_key(j, "span");
    ro_json_flat_array(j);
    ro_json_int(j, x->span.start);
    ro_json_int(j, x->span.end);
    ro_json_end_array(j);
    ro_json_key(j, "text");
    ro_json_str(j, ro_span_text(d, x->span));
    ro_json_key(j, "value");
    ro_json_str_or_null(j, x->value);
    ro_json_key(j, "type");
    ro_json_str(j, ro_str_of(type_names[x->of->type]));
    ro_json_key(j, "rule");
    ro_json_text_or_null(j, x->of->rule);
    ro_json_end_object(j);
}

static void times_tsv(const ro_document *d, ro_buffer *out)
{
    timex both[2];
    ro_buffer_addz(out, "start\tend\ttype\tvalue\trule\ttext\n");
    for (uint32_t i = 0; i < d->times.n; i++)
        for (uint32_t k = 0, n = timexes_of(&d->times.v[i], both); k < n; k++)
            timex_tsv(d, &both[k], out);
}

static void times_json(const ro_document *d, bool one_line, ro_buffer *out)
{
    ro_json j;
    timex both[2];
    ro_json_init(&j, out, one_line);
    ro_json_array(&j);
    for (uint32_t i = 0; i < d->times.n; i++)
        for (uint32_t k = 0, n = timexes_of(&d->times.v[i], both); k < n; k++)
            timex_json(d, &both[k], &j);
    ro_json_end_array(&j);
    ro_buffer_addz(out, "\n");
}

void ro_report_times(const ro_document *document, readout_format format, ro_buffer *out)
{
    if (format == READOUT_JSON || format == READOUT_JSONL)
        times_json(document, format == READOUT_JSONL, out);
    else
        times_tsv(document, out);
}
