/* SPDX-License-Identifier: Apache-2.0 */
/* Formulas and their history by issuer: who uses which, since when, until when. */
#include "export/export.h"

#include "record/ladders.h"

#include <stdlib.h>

typedef struct use {
    uint32_t report; /* index, by path */
    uint32_t sentence, start;
    ro_str text;     /* as written */
    ro_str issuer;   /* code; "" the narrator, or nobody known */
    ro_str who, voice;
    ro_day day;
} use;

typedef RO_ARRAY(use) uses;

typedef struct history {
    const ro_view *view;
    const ro_stored_acts *acts;
    uint32_t *first_act; /* of each report, and one past the last */
    ro_formulas formulas;
    const ro_rung *rung; /* of a ladder, while its words are looked for; NULL else */
    ro_json json;
    uint32_t printed;
} history;

/* Acts come by path, as reports do. */
static void index_acts(history *h)
{
    uint32_t n = h->view->stored->reports.n, at = 0;
    h->first_act = ro_alloc_array(h->view->arena, (size_t)n + 1, sizeof *h->first_act);
    for (uint32_t r = 0; r < n; r++) {
        h->first_act[r] = at;
        while (at < h->acts->n && h->acts->v[at].report == h->view->stored->reports.v[r].id)
            at++;
    }
    h->first_act[n] = at;
}

static bool covers(const ro_stored_act *a, uint32_t start, uint32_t *width)
{
    for (uint32_t i = 0; i < a->evidence.n; i++)
        if (a->evidence.v[i].span.start <= start && start < a->evidence.v[i].span.end) {
            *width = a->evidence.v[i].span.end - a->evidence.v[i].span.start;
            return true;
        }
    return false;
}

/* Of acts told by the same span: one whose words hold the phrase before one whose words do not, one with a speaker before one without. */
static int fitness(const ro_stored_act *a, ro_str text)
{
    bool holds = false;
    for (size_t i = 0; i + text.n <= a->gist.n && !holds; i++)
        holds = memcmp(a->gist.p + i, text.p, text.n) == 0;
    return 2 * holds + (a->who.n > 0);
}

/* The speaker of the act whose words are these: the narrowest that covers them. An act without a speaker says nothing of whose they are. */
static void find_issuer(const history *h, use *u)
{
    uint32_t best = UINT32_MAX, width;
    int fit = 0;
    u->issuer = u->who = RO_STR("");
    u->voice = RO_STR("narrator");
    for (uint32_t i = h->first_act[u->report]; i < h->first_act[u->report + 1]; i++) {
        const ro_stored_act *a = &h->acts->v[i];
        if (a->sentence != u->sentence || !covers(a, u->start, &width) || width > best || ro_str_is(a->voice, "narrator") || (width == best && fitness(a, u->text) <= fit))
            continue;
        best = width;
        fit = fitness(a, u->text);
        u->issuer = a->actor.n == 3 ? a->actor : RO_STR("");
        u->who = a->who;
        u->voice = a->voice;
    }
}

static void take_hit(const history *h, ro_str phrase, const ro_hit *hit, uint32_t report, uses *out)
{
    ro_span span;
    for (size_t from = 0; ro_formula_find(hit->text, phrase, from, &span); from = span.end) {
        if (ro_formula_covered(&h->formulas, hit->text, phrase, span))
            continue;
        use *u = RO_PUSH(h->view->arena, out);
        u->report = report;
        u->sentence = hit->sentence;
        u->start = hit->start + span.start;
        u->text = (ro_str){hit->text.p + span.start, span.end - span.start};
        u->day = h->view->stored->reports.v[report].published;
        find_issuer(h, u);
        if (h->rung && !ro_str_is(h->rung->issuer, "*") && !ro_str_equal(h->rung->issuer, u->issuer))
            out->n--; /* a ladder is its issuer's alone */
    }
}

static int by_issuer(const void *a, const void *b)
{
    const use *x = a, *y = b;
    int c = ro_str_compare(x->issuer, y->issuer);
    if (c == 0)
        c = (x->day > y->day) - (x->day < y->day);
    if (c == 0)
        c = (x->report > y->report) - (x->report < y->report);
    return c ? c : (x->start > y->start) - (x->start < y->start);
}

/* Later reports in which the issuer speaks and does not use the phrase. */
static uint32_t silent_after(const history *h, const use *last)
{
    uint32_t n = 0;
    for (uint32_t r = 0; last->day != RO_NO_DAY && last->issuer.n && r < h->view->stored->reports.n; r++) {
        bool speaks = false;
        if (h->view->stored->reports.v[r].published == RO_NO_DAY || h->view->stored->reports.v[r].published <= last->day)
            continue;
        for (uint32_t i = h->first_act[r]; i < h->first_act[r + 1]; i++)
            speaks |= ro_str_equal(h->acts->v[i].actor, last->issuer);
        n += speaks;
    }
    return n;
}

static const ro_stored_report *report_of(const history *h, const use *u)
{
    return &h->view->stored->reports.v[u->report];
}

/* ---- printing ---- */

static void put_use_json(const history *h, ro_json *j, const use *u)
{
    ro_json_flat_object(j);
    ro_json_key_str(j, "issuer", u->issuer);
    ro_json_key_str(j, "who", u->who);
    ro_json_key_str(j, "voice", u->voice);
    ro_json_key_day(j, "published", u->day);
    ro_json_key_str(j, "path", report_of(h, u)->path);
    ro_json_key_str(j, "report", report_of(h, u)->sha256);
    ro_json_key_int(j, "sentence", u->sentence);
    ro_json_key_span(j, "span", (ro_span){u->start, u->start + (uint32_t)u->text.n});
    ro_json_key_str(j, "text", u->text);
    ro_json_end_object(j);
}

/* Where the run of one issuer that begins at i ends. */
static uint32_t run_of(const uses *list, uint32_t i)
{
    uint32_t end = i + 1;
    while (end < list->n && ro_str_equal(list->v[end].issuer, list->v[i].issuer))
        end++;
    return end;
}

static const use *first_dated(const uses *list, uint32_t from, uint32_t end)
{
    while (from + 1 < end && list->v[from].day == RO_NO_DAY)
        from++;
    return &list->v[from];
}

static void put_rung_json(ro_json *j, const ro_rung *r)
{
    ro_json_key(j, "ladder");
    if (!r) {
        ro_json_null(j);
        return;
    }
    ro_json_flat_object(j);
    ro_json_key_str(j, "name", r->ladder);
    ro_json_key_str(j, "issuer", r->issuer);
    ro_json_key_int(j, "step", r->step);
    ro_json_key_int(j, "of", r->steps);
    ro_json_key_str(j, "reading", r->reading);
    ro_json_key_str(j, "source", r->source);
    ro_json_end_object(j);
}

static void put_rung_text(ro_buffer *out, const ro_rung *r)
{
    ro_buffer_printf(out, "  step %u of %u of the ladder \"%.*s\"", r->step, r->steps, (int)r->ladder.n, r->ladder.p);
    if (!ro_str_is(r->issuer, "*"))
        ro_buffer_printf(out, ", read for %.*s alone", (int)r->issuer.n, r->issuer.p);
    if (r->reading.n)
        ro_buffer_printf(out, ": %.*s", (int)r->reading.n, r->reading.p);
    ro_buffer_printf(out, " (%.*s)\n", (int)r->source.n, r->source.p);
}

static void put_json(history *h, ro_str phrase, const uses *list)
{
    ro_json *j = &h->json;
    ro_json_object(j);
    ro_json_key_str(j, "phrase", phrase);
    put_rung_json(j, h->rung);
    ro_json_key(j, "issuers");
    ro_json_array(j);
    for (uint32_t i = 0, end; i < list->n; i = end) {
        end = run_of(list, i);
        ro_json_flat_object(j);
        ro_json_key_str(j, "issuer", list->v[i].issuer);
        ro_json_key_int(j, "uses", end - i);
        ro_json_key_day(j, "first", first_dated(list, i, end)->day);
        ro_json_key_day(j, "last", list->v[end - 1].day);
        ro_json_key_int(j, "later_reports_without", silent_after(h, &list->v[end - 1]));
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
    ro_json_key(j, "uses");
    ro_json_array(j);
    for (uint32_t i = 0; i < list->n; i++)
        put_use_json(h, j, &list->v[i]);
    ro_json_end_array(j);
    ro_json_end_object(j);
}

static void put_day(ro_buffer *out, ro_day day)
{
    char text[16];
    ro_day_text(day, text);
    ro_buffer_addz(out, day == RO_NO_DAY ? "no date" : text);
}

static void put_text(history *h, ro_str phrase, const uses *list)
{
    ro_buffer *out = h->view->out;
    ro_buffer_addz(out, h->printed ? "\n" : "");
    ro_put_strong(h->view, true);
    ro_put_clean(out, phrase);
    ro_put_strong(h->view, false);
    ro_buffer_addz(out, "\n");
    if (h->rung)
        put_rung_text(out, h->rung);
    for (uint32_t i = 0, end; i < list->n; i = end) {
        end = run_of(list, i);
        ro_buffer_addz(out, "  ");
        ro_put_clean(out, list->v[i].issuer.n ? list->v[i].issuer : RO_STR("the reports' own words, or nobody named"));
        ro_buffer_printf(out, "  %u, first ", end - i);
        put_day(out, first_dated(list, i, end)->day);
        ro_buffer_addz(out, ", last ");
        put_day(out, list->v[end - 1].day);
        const uint32_t silent = silent_after(h, &list->v[end - 1]);
        if (silent)
            ro_buffer_printf(out, "; not in %u later report%s in which it speaks (a summary may leave it out)", silent, silent == 1 ? "" : "s");
        ro_buffer_addz(out, "\n");
        for (uint32_t k = i; k < end; k++) {
            ro_buffer_addz(out, "      ");
            put_day(out, list->v[k].day);
            ro_buffer_addz(out, "  ");
            ro_put_clean(out, list->v[k].who.n ? list->v[k].who : RO_STR("-"));
            ro_buffer_printf(out, ", %.*s, ", (int)list->v[k].voice.n, list->v[k].voice.p);
            ro_put_clean(out, report_of(h, &list->v[k])->path);
            ro_buffer_printf(out, ", sentence %u\n", list->v[k].sentence);
        }
    }
}

static void put_rows(const history *h, ro_str phrase, const uses *list)
{
    const ro_view *v = h->view;
    for (uint32_t i = 0; i < list->n; i++) {
        const use *u = &list->v[i];
        char day[16];
        ro_day_text(u->day, day);
        ro_put_field(v, phrase, false);
        ro_put_field(v, u->issuer, false);
        ro_put_field(v, u->who, false);
        ro_put_field(v, u->voice, false);
        ro_put_field(v, ro_str_of(day), false);
        ro_put_field(v, report_of(h, u)->path, false);
        ro_put_int_field(v, u->sentence, false);
        ro_put_field(v, u->text, false);
        ro_put_field(v, h->rung ? h->rung->ladder : RO_STR(""), false);
        ro_put_field(v, h->rung ? ro_str_printf(v->arena, "%u", h->rung->step) : RO_STR(""), false);
        ro_put_field(v, h->rung ? h->rung->source : RO_STR(""), true);
    }
}

static void put_phrase(history *h, ro_str phrase, const uses *list)
{
    const ro_view *v = h->view;
    if (v->format == READOUT_JSONL)
        ro_json_init(&h->json, v->out, true);
    if (v->format == READOUT_JSON || v->format == READOUT_JSONL)
        put_json(h, phrase, list);
    else if (v->format == READOUT_TEXT)
        put_text(h, phrase, list);
    else
        put_rows(h, phrase, list);
    ro_buffer_addz(v->out, v->format == READOUT_JSONL ? "\n" : "");
    h->printed++;
}

/* ---- searching ---- */

static bool has_company(const history *h, ro_str text)
{
    ro_span unused;
    return !h->rung || !h->rung->with.n || ro_formula_find(text, h->rung->with, 0, &unused);
}

static readout_status gather(history *h, ro_store *store, ro_str phrase, uses *list, readout_error *error)
{
    enum { MOST = 1000000 };
    ro_hits hits;
    uint32_t report = 0;
    ro_str quoted = ro_str_printf(h->view->arena, "\"%.*s\"", (int)phrase.n, phrase.p);
    readout_status status = ro_store_find(store, quoted.p, MOST, h->view->arena, &hits, error);
    for (uint32_t i = 0; status == READOUT_OK && i < hits.n && !hits.v[i].row.n; i++) {
        while (report + 1 < h->view->stored->reports.n && h->view->stored->reports.v[report].id != hits.v[i].report)
            report++;
        if (has_company(h, hits.v[i].text))
            take_hit(h, phrase, &hits.v[i], report, list);
    }
    return status;
}

static void put_uses(history *h, ro_str phrase, uses *list)
{
    if (!list->n)
        return;
    qsort(list->v, list->n, sizeof *list->v, by_issuer);
    put_phrase(h, phrase, list);
}

static readout_status trace(history *h, ro_store *store, ro_str phrase, readout_error *error)
{
    uses list = {0};
    readout_status status = gather(h, store, phrase, &list, error);
    if (status == READOUT_OK)
        put_uses(h, phrase, &list);
    return status;
}

/* The ladders, each for its issuer, step by step. */
static readout_status trace_ladders(history *h, ro_store *store, readout_error *error)
{
    ro_rungs rungs;
    readout_status status = READOUT_OK;
    ro_ladders_of(h->view->arena, h->view->ladders, &rungs);
    for (uint32_t i = 0; i < rungs.n && status == READOUT_OK; i++) {
        uses list = {0};
        h->rung = &rungs.v[i];
        h->formulas = h->rung->ladder_words;
        for (uint32_t k = 0; k < h->rung->variants.n && status == READOUT_OK; k++)
            status = gather(h, store, h->rung->variants.v[k], &list, error);
        if (status == READOUT_OK)
            put_uses(h, h->rung->variants.v[h->rung->variants.n - 1], &list);
    }
    h->rung = NULL;
    return status;
}

static int by_text(const void *a, const void *b)
{
    return ro_str_compare(*(const ro_str *)a, *(const ro_str *)b);
}

readout_status ro_view_phrases(const ro_view *view, ro_store *store, const ro_stored_acts *acts, const char *phrase, readout_error *error)
{
    static const char *const names[] = {"phrase", "issuer", "who", "voice", "published", "path", "sentence", "text", "ladder", "step", "source", NULL};
    history h = {.view = view, .acts = acts};
    readout_status status = READOUT_OK;
    index_acts(&h);
    ro_formulas_of(view->arena, view->formulas, &h.formulas);
    if (*phrase)
        ro_formulas_add(view->arena, &h.formulas, ro_str_of(phrase));
    ro_json_init(&h.json, view->out, view->format == READOUT_JSONL);
    if (view->format == READOUT_JSON)
        ro_json_array(&h.json);
    else if (view->format == READOUT_CSV || view->format == READOUT_TSV)
        ro_put_header(view, names);
    ro_str *sorted = ro_alloc_array(view->arena, (size_t)h.formulas.n + 1, sizeof *sorted);
    memcpy(sorted, h.formulas.v, h.formulas.n * sizeof *sorted);
    qsort(sorted, h.formulas.n, sizeof *sorted, by_text);
    if (*phrase)
        status = trace(&h, store, ro_str_of(phrase), error);
    for (uint32_t i = 0; !*phrase && status == READOUT_OK && i < h.formulas.n; i++)
        status = trace(&h, store, sorted[i], error);
    if (!*phrase && status == READOUT_OK)
        status = trace_ladders(&h, store, error);
    if (view->format == READOUT_JSON) {
        ro_json_end_array(&h.json);
        ro_buffer_addz(view->out, "\n");
    } else if (view->format == READOUT_TEXT && !h.printed && status == READOUT_OK) {
        ro_buffer_addz(view->out, "No formula is found.\n");
    }
    return status;
}
