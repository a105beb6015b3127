/* SPDX-License-Identifier: Apache-2.0 */
/* The ledger in print: requests with their answers, commitments, invitations, and what is only meant. */
#include "export/ledger.h"

#include <stdlib.h>

static const char *const entry_names[] = {"", "request", "commitment", "undertaking", "invitation", "intent"};
static const char *const entry_titles[] = {"", "Requests and their answers", "Commitments with an amount or a day", "Undertakings without an amount or a day", "Invitations",
                                           "Intents: \"ready to\", \"willing to\", no commitment"};

typedef struct ledger {
    const ro_view *view;
    ro_by_sides acts;
    ro_json json;
    uint32_t printed;
    ro_later later; /* of the entry at hand */
} ledger;

static ro_str id_of(const ledger *l, const ro_stored_report *r, const ro_stored_act *a)
{
    return ro_str_printf(l->view->arena, "%.*s.a%u", (int)ro_short_id(r).n, ro_short_id(r).p, a->n);
}

static ro_str outcome_of(const ledger *l, const ro_stored_act *a, ro_entry e)
{
    return ro_ledger_outcome(a, e, &l->later);
}

static void put_evidence(ledger *l, const ro_stored_evidence *e, const ro_stored_report *report)
{
    ro_json *j = &l->json;
    ro_json_flat_object(j);
    ro_json_key_str(j, "report", report->sha256);
    ro_json_key_int(j, "sentence", e->sentence);
    ro_json_key_span(j, "span", e->span);
    ro_json_key_str(j, "text", e->text);
    ro_json_end_object(j);
}

static bool is_promise(ro_entry e)
{
    return e == RO_COMMITMENT || e == RO_UNDERTAKING || e == RO_INTENT;
}

static void put_json(ledger *l, const ro_stored_act *a, const ro_stored_report *r, ro_entry e)
{
    ro_json *j = &l->json;
    ro_json_object(j);
    ro_json_key_str(j, "entry", ro_str_of(entry_names[e]));
    ro_json_key_str(j, "id", id_of(l, r, a));
    ro_json_key_str(j, "report", r->sha256);
    ro_json_key_str(j, "path", r->path);
    ro_json_key_day(j, "published", r->published);
    ro_json_key_int(j, "sentence", a->sentence);
    ro_json_key_str(j, "actor", a->actor);
    ro_json_key_str(j, "recipient", a->recipient);
    ro_json_key_str(j, "who", a->who);
    ro_json_key_str(j, "office", a->office);
    ro_json_key_str(j, "voice", a->voice);
    ro_json_key_str(j, "status", a->status);
    ro_json_key_str(j, "gist", a->gist);
    ro_json_key_str(j, "amount", a->amount);
    ro_json_key_str(j, "currency", ro_ledger_currency(a->amount));
    ro_json_key_str(j, "deadline", a->deadline);
    ro_json_key_str(j, "mechanism", is_promise(e) ? ro_ledger_mechanism(a->gist) : RO_STR(""));
    ro_json_key_str(j, "beneficiary", is_promise(e) ? ro_ledger_benefits(l->view, a) : RO_STR(""));
    ro_json_key_str(j, "topic", a->issue);
    ro_json_key_str(j, "outcome", outcome_of(l, a, e));
    ro_json_key(j, "outcome_evidence");
    ro_json_array(j);
    for (uint32_t i = 0; i < a->answer_evidence.n && !l->later.outcome; i++)
        put_evidence(l, &a->answer_evidence.v[i], r);
    if (l->later.outcome)
        put_evidence(l, &l->later.evidence, &l->view->stored->reports.v[l->later.report]);
    ro_json_end_array(j);
    ro_json_end_object(j);
}

static void put_row(ledger *l, const ro_stored_act *a, const ro_stored_report *r, ro_entry e)
{
    const ro_view *v = l->view;
    const ro_str fields[] = {ro_str_of(entry_names[e]), id_of(l, r, a), a->actor, a->recipient, a->who, a->office, a->voice, a->status, a->gist,
                             a->amount, ro_ledger_currency(a->amount), a->deadline,
                             is_promise(e) ? ro_ledger_mechanism(a->gist) : RO_STR(""), is_promise(e) ? ro_ledger_benefits(l->view, a) : RO_STR(""),
                             a->issue, outcome_of(l, a, e)};
    char day[16];
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        ro_put_field(v, fields[i], false);
    ro_day_text(r->published, day);
    ro_put_field(v, ro_str_of(day), false);
    ro_put_field(v, r->path, false);
    ro_put_int_field(v, a->sentence, true);
}

static void put_optional(ro_buffer *out, const char *before, ro_str text, const char *after)
{
    if (!text.n)
        return;
    ro_buffer_addz(out, before);
    ro_put_clean(out, text);
    ro_buffer_addz(out, after);
}

/* Where a later report tells it. */
static void put_later(const ledger *l)
{
    const ro_view *v = l->view;
    ro_buffer_addz(v->out, ", ");
    ro_put_clean(v->out, v->stored->reports.v[l->later.report].path);
    ro_buffer_printf(v->out, ", sentence %u: \"", l->later.evidence.sentence);
    ro_put_clean(v->out, ro_str_trim(l->later.evidence.text));
    ro_buffer_addz(v->out, "\"");
}

static void put_text(ledger *l, const ro_stored_act *a, const ro_stored_report *r, ro_entry e)
{
    const ro_view *v = l->view;
    ro_put_strong(v, true);
    ro_put_clean(v->out, a->actor.n ? a->actor : RO_STR("-"));
    ro_buffer_addz(v->out, " -> ");
    ro_put_clean(v->out, a->recipient.n ? a->recipient : RO_STR("-"));
    ro_put_strong(v, false);
    put_optional(v->out, "  ", a->who, "");
    put_optional(v->out, a->who.n ? ", " : "  ", a->office, "");
    ro_buffer_addz(v->out, ": ");
    ro_put_clean(v->out, ro_str_trim(a->gist));
    put_optional(v->out, "; amount ", a->amount, "");
    put_optional(v->out, ro_ledger_is_term(a->deadline) ? "; " : "; by ", a->deadline, "");
    put_optional(v->out, "; way: ", is_promise(e) && a->amount.n ? ro_ledger_mechanism(a->gist) : RO_STR(""), "");
    put_optional(v->out, "; for: ", is_promise(e) && a->amount.n ? ro_ledger_benefits(l->view, a) : RO_STR(""), "");
    ro_buffer_addz(v->out, e == RO_ASKED ? "\n    answer: " : "\n    ");
    ro_put_clean(v->out, outcome_of(l, a, e));
    if (l->later.outcome)
        put_later(l);
    for (uint32_t i = 0; i < a->answer_evidence.n && !l->later.outcome; i++) {
        ro_buffer_printf(v->out, ", sentence %u: \"", a->answer_evidence.v[i].sentence);
        ro_put_clean(v->out, ro_str_trim(a->answer_evidence.v[i].text));
        ro_buffer_addz(v->out, "\"");
    }
    ro_buffer_addz(v->out, "\n    ");
    ro_put_clean(v->out, r->path);
    ro_buffer_printf(v->out, ", sentence %u, %.*s (%.*s.a%u)\n", a->sentence, (int)a->voice.n, a->voice.p, (int)ro_short_id(r).n,
                     ro_short_id(r).p, a->n);
}

static bool has_code(ro_str codes, const char *code)
{
    for (size_t i = 0; i + 3 <= codes.n; i++)
        if (memcmp(codes.p + i, code, 3) == 0)
            return true;
    return false;
}

static bool takes(const ledger *l, const ro_filter *f, const ro_stored_act *a, const ro_stored_report *r)
{
    ro_stored_participant wanted = {.name = f->person}, who = {.name = a->who};
    for (int i = 0; i < 2; i++)
        if (f->pair[i][0] && !has_code(a->actor, f->pair[i]) && !has_code(a->recipient, f->pair[i]))
            return false;
    if ((f->from != RO_NO_DAY && r->published != RO_NO_DAY && r->published < f->from) ||
        (f->to != RO_NO_DAY && r->published != RO_NO_DAY && r->published > f->to))
        return false;
    if (f->topic.n && !ro_ledger_speaks_of(l->view->arena, a, f->topic))
        return false;
    return !f->person.n || ro_same_person(l->view->arena, &wanted, &who);
}

static void put_entry(ledger *l, const ro_stored_act *a, const ro_stored_report *r, ro_entry e)
{
    const ro_view *v = l->view;
    if (v->format == READOUT_JSONL)
        ro_json_init(&l->json, v->out, true);
    if (v->format == READOUT_JSON || v->format == READOUT_JSONL)
        put_json(l, a, r, e);
    else if (v->format == READOUT_TEXT)
        put_text(l, a, r, e);
    else
        put_row(l, a, r, e);
    if (v->format == READOUT_JSONL)
        ro_buffer_addz(v->out, "\n");
}

typedef struct ro_place {
    uint32_t act;
    ro_day day; /* of its report */
} ro_place;

/* Reports without a day last. */
static int oldest_first(const void *a, const void *b)
{
    const ro_place *x = a, *y = b;
    if (x->day != y->day)
        return (x->day == RO_NO_DAY) != (y->day == RO_NO_DAY) ? (x->day == RO_NO_DAY ? 1 : -1) : x->day < y->day ? -1 : 1;
    return x->act < y->act ? -1 : x->act > y->act;
}

static ro_place *in_time(const ledger *l, const ro_stored_acts *acts)
{
    ro_place *order = ro_alloc_array(l->view->arena, (size_t)acts->n + 1, sizeof *order);
    for (uint32_t i = 0; i < acts->n; i++)
        order[i] = (ro_place){i, l->view->stored->reports.v[l->acts.report_of[i]].published};
    qsort(order, acts->n, sizeof *order, oldest_first);
    return order;
}

static void put_section(ledger *l, const ro_stored_acts *acts, const ro_place *order, const ro_filter *filter, ro_entry e)
{
    const ro_view *v = l->view;
    bool any = false;
    for (uint32_t k = 0; k < acts->n; k++) {
        const uint32_t i = order[k].act;
        const ro_stored_report *r = &v->stored->reports.v[l->acts.report_of[i]];
        if (ro_ledger_entry_of(&acts->v[i]) != e || !takes(l, filter, &acts->v[i], r))
            continue;
        if (!any && v->format == READOUT_TEXT) {
            ro_buffer_addz(v->out, l->printed ? "\n" : "");
            ro_put_strong(v, true);
            ro_buffer_addz(v->out, entry_titles[e]);
            ro_put_strong(v, false);
            ro_buffer_addz(v->out, "\n");
        }
        any = true;
        l->printed++;
        l->later = ro_ledger_later(&l->acts, i, e);
        put_entry(l, &acts->v[i], r, e);
    }
}

void ro_view_ledger(const ro_view *v, const ro_stored_acts *acts, const ro_filter *filter)
{
    static const char *const names[] = {"entry",  "id",   "actor",  "recipient", "who",      "office",    "voice", "status",
                                        "gist",   "amount", "currency", "deadline", "mechanism", "beneficiary", "topic", "outcome", "published", "path", "sentence", NULL};
    ledger l = {.view = v, .acts = ro_ledger_by_sides(v, acts)};
    ro_json_init(&l.json, v->out, v->format == READOUT_JSONL);
    if (v->format == READOUT_JSON)
        ro_json_array(&l.json);
    else if (v->format == READOUT_CSV || v->format == READOUT_TSV)
        ro_put_header(v, names);
    const ro_place *order = in_time(&l, acts);
    for (int e = RO_ASKED; e <= RO_INTENT; e++)
        put_section(&l, acts, order, filter, (ro_entry)e);
    if (v->format == READOUT_JSON) {
        ro_json_end_array(&l.json);
        ro_buffer_addz(v->out, "\n");
    } else if (v->format == READOUT_TEXT && !l.printed) {
        ro_buffer_addz(v->out, "No request, commitment, invitation or intent fits.\n");
    }
}
