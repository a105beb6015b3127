/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A brief for the desk: last contacts and what is ahead, what was asked and what came of it, commitments, what each side says; terse,
 * every line with its note. It says nothing that the record does not hold, and what it does not know stands at its end.
 */
#include "export/ledger.h"
#include "export/page.h"

#include <stdlib.h>

typedef struct briefing {
    const ro_view *view;
    const ro_stored_acts *acts;
    const ro_filter *filter;
    ro_page page;
    ro_by_sides sides;
    ro_day newest; /* day of the newest report; RO_NO_DAY where none has one */
    ro_str *shown; /* gists of the section, so that two reports of one sentence stand once */
    uint32_t n_shown;
} briefing;

enum { MOST_CONTACTS = 10, MOST_LINES = 12, MOST_POSITIONS = 8 };

static bool has(ro_str text, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= text.n; i++)
        if (memcmp(text.p + i, word, n) == 0)
            return true;
    return false;
}

static bool act_fits(const briefing *b, const ro_stored_act *a)
{
    for (int i = 0; i < 2; i++)
        if (b->filter->pair[i][0] && !has(a->actor, b->filter->pair[i]) && !has(a->recipient, b->filter->pair[i]))
            return false;
    return !ro_str_is(a->status, "denied") && !ro_str_is(a->status, "cancelled") && !ro_str_is(a->status, "background") && a->gist.n;
}

static const ro_stored_report *report_of(const briefing *b, const ro_stored_act *a)
{
    uint32_t low = 0;
    while (low < b->view->stored->reports.n && b->view->stored->reports.v[low].id != a->report)
        low++;
    return &b->view->stored->reports.v[low < b->view->stored->reports.n ? low : 0];
}

/* ---- lines ---- */

static ro_str names_of(const briefing *b, ro_str codes)
{
    enum { MOST = 24 };
    ro_str names[MOST];
    uint32_t n = 0;
    for (size_t i = 0; i + 3 <= codes.n && n < MOST; i += 5) {
        const ro_stored_state *s = ro_stored_state_of(b->view->stored, (ro_str){codes.p + i, 3});
        names[n++] = s && s->name.n ? s->name : (ro_str){codes.p + i, 3};
    }
    if (n < 2)
        return n ? names[0] : RO_STR("");
    ro_str first = ro_join(b->view->arena, names, n - 1, ", ");
    return ro_str_printf(b->view->arena, "%.*s and %.*s", (int)first.n, first.p, (int)names[n - 1].n, names[n - 1].p);
}

/* "China and France to Germany" */
static ro_str sides_of(const briefing *b, const ro_stored_act *a, bool with_actor)
{
    ro_str actor = with_actor ? names_of(b, a->actor) : RO_STR(""), recipient = ro_str_equal(a->actor, a->recipient) ? RO_STR("") : names_of(b, a->recipient);
    return ro_str_printf(b->view->arena, "%.*s%s%.*s", (int)actor.n, actor.p, actor.n && recipient.n ? " to " : recipient.n ? "To " : "", (int)recipient.n,
                         recipient.p);
}

/* What became of it, as the ledger has it. */
static void put_outcome(briefing *b, const ro_stored_act *a)
{
    ro_entry entry = ro_ledger_entry_of(a);
    ro_later later = ro_ledger_later(&b->sides, (uint32_t)(a - b->acts->v), entry);
    ro_page_put(&b->page, entry == RO_ASKED ? " Answer: " : " What came of it: ");
    ro_page_words(&b->page, ro_ledger_outcome(a, entry, &later));
    ro_page_put(&b->page, ".");
    if (later.outcome) {
        ro_note note = {&b->view->stored->reports.v[later.report], later.evidence.sentence, later.evidence.text, later.letter, later.n};
        ro_page_note(&b->page, &note, RO_NOTE_ALONE);
        return;
    }
    for (uint32_t i = 0; i < a->answer_evidence.n; i++) {
        ro_note note = {report_of(b, a), a->answer_evidence.v[i].sentence, a->answer_evidence.v[i].text, 'a', a->n};
        ro_page_note(&b->page, &note, (i == 0 ? RO_NOTE_FIRST : 0u) | (i + 1 == a->answer_evidence.n ? RO_NOTE_LAST : 0u));
    }
}

/* "China to France (Wang Yi): “…”, reported June 6, 2025. [3]" */
static void put_act(briefing *b, const ro_stored_act *a, bool with_actor, bool outcome)
{
    const ro_stored_report *r = report_of(b, a);
    ro_note note = {.report = r, .sentence = a->sentence, .letter = 'a', .n = a->n};
    ro_str sides = sides_of(b, a, with_actor);
    if (a->evidence.n)
        note.text = a->evidence.v[0].text;
    ro_page_entry(&b->page, RO_STR(""));
    ro_page_put(&b->page, b->page.markup == RO_PLAIN ? "- " : "");
    if (sides.n)
        ro_page_strong(&b->page, sides);
    if (a->who.n) {
        ro_page_put(&b->page, sides.n ? " (" : "(");
        ro_page_words(&b->page, a->who);
        ro_page_put(&b->page, ")");
    }
    ro_page_put(&b->page, sides.n || a->who.n ? ": " : "");
    ro_page_put(&b->page, b->page.markup == RO_HTML ? "\xE2\x80\x9C" : "\"");
    ro_page_words(&b->page, ro_str_trim(a->gist));
    ro_page_put(&b->page, b->page.markup == RO_HTML ? "\xE2\x80\x9D" : "\"");
    if (r->published != RO_NO_DAY) {
        ro_page_put(&b->page, ", reported ");
        ro_put_dates(b->view->out, r->published, r->published, RO_P_DAY);
    }
    ro_page_put(&b->page, ".");
    ro_page_note(&b->page, &note, RO_NOTE_ALONE);
    if (outcome)
        put_outcome(b, a);
    ro_page_entry_end(&b->page);
}

static bool is_new(briefing *b, ro_str gist)
{
    for (uint32_t i = 0; i < b->n_shown; i++)
        if (ro_str_equal(b->shown[i], gist))
            return false;
    b->shown[b->n_shown++] = gist;
    return true;
}

/* ---- sections of acts ---- */

typedef bool (*chooser)(const ro_stored_act *);

static bool is_request(const ro_stored_act *a)
{
    return ro_ledger_entry_of(a) == RO_ASKED;
}

static bool is_commitment(const ro_stored_act *a)
{
    return ro_ledger_entry_of(a) == RO_COMMITMENT;
}

/* "the two sides agreed": of each side alone it stands with what that side says. */
static bool is_agreed(const ro_stored_act *a)
{
    return ro_ledger_entry_of(a) == RO_UNDERTAKING && a->actor.n > 3;
}

static bool is_invitation(const ro_stored_act *a)
{
    return ro_ledger_entry_of(a) == RO_INVITATION;
}

static bool is_conflict(const ro_stored_act *a)
{
    static const char *const types[] = {"ACCUSE", "REJECT", "THREATEN", "SANCTION", "PROTEST", "COERCE", "ASSAULT", "MOBILIZE", NULL};
    return ro_str_in(a->event, types);
}

static bool is_position(const ro_stored_act *a)
{
    return !ro_str_is(a->event, "REQUEST") && !is_conflict(a) && !is_commitment(a) && !is_invitation(a) && a->actor.n && !ro_str_is(a->voice, "narrator");
}

/* The last reports first: what the desk needs is the newest. */
static uint32_t *newest_first(briefing *b)
{
    uint32_t n = b->acts->n, *order = ro_alloc_array(b->view->arena, (size_t)n + 1, sizeof *order), *next = ro_alloc_array(b->view->arena, (size_t)n + 1, sizeof *next);
    ro_day *days = ro_alloc_array(b->view->arena, (size_t)n + 1, sizeof *days);
    for (uint32_t i = 0, r = 0; i < n; i++) {
        while (r + 1 < b->view->stored->reports.n && b->view->stored->reports.v[r].id != b->acts->v[i].report)
            r++;
        order[i] = i;
        days[i] = b->view->stored->reports.v[r].published;
    }
    for (uint32_t width = 1; width < n; width *= 2) { /* merge sort: stable, so that a report keeps its order */
        for (uint32_t low = 0; low < n; low += 2 * width) {
            uint32_t middle = low + width < n ? low + width : n, high = low + 2 * width < n ? low + 2 * width : n, i = low, k = middle;
            for (uint32_t at = low; at < high; at++)
                next[at] = i < middle && (k == high || days[order[i]] >= days[order[k]]) ? order[i++] : order[k++];
        }
        memcpy(order, next, n * sizeof *order);
    }
    return order;
}

static void put_acts(briefing *b, const uint32_t *order, const char *title, chooser chosen, ro_str actor, uint32_t most, bool outcomes)
{
    uint32_t n = 0, more = 0;
    b->n_shown = 0;
    for (uint32_t i = 0; i < b->acts->n; i++) {
        const ro_stored_act *a = &b->acts->v[order[i]];
        if (!act_fits(b, a) || !chosen(a) || (actor.n && !ro_str_equal(actor, a->actor)) || (n < most && !is_new(b, a->gist)))
            continue;
        if (n >= most) {
            more++;
            continue;
        }
        if (n++ == 0)
            ro_page_section(&b->page, title);
        put_act(b, a, !actor.n, outcomes);
    }
    if (more)
        ro_page_line(&b->page, ro_str_printf(b->view->arena, "(%u more: readout ledger, readout find)", more).p);
}

/* What each side says, those of the pair first. */
static void put_positions(briefing *b, const uint32_t *order)
{
    RO_ARRAY(ro_str) sides = {0};
    for (int i = 0; i < 2; i++)
        if (b->filter->pair[i][0])
            *RO_PUSH(b->view->arena, &sides) = ro_str_of(b->filter->pair[i]);
    for (uint32_t i = 0; i < b->acts->n && sides.n < 2; i++) {
        const ro_stored_act *a = &b->acts->v[order[i]];
        if (act_fits(b, a) && is_position(a) && a->actor.n == 3 && (!sides.n || !ro_str_equal(sides.v[0], a->actor)))
            *RO_PUSH(b->view->arena, &sides) = a->actor;
    }
    for (uint32_t i = 0; i < sides.n; i++) {
        ro_str name = ro_state_with_article(b->view->stored, b->view->arena, sides.v[i]);
        put_acts(b, order, ro_str_printf(b->view->arena, "What %.*s says", (int)name.n, name.p).p, is_position, sides.v[i], MOST_POSITIONS, false);
    }
}

/* ---- sections of meetings ---- */

static bool is_plan(const ro_meeting *m)
{
    return m->status == RO_PLANNED || m->status == RO_PROPOSED || m->status == RO_CONDITIONAL;
}

/* Was it to take place before the newest report came out? Without a day, where it was told of a good while before that. */
static bool is_overdue(const briefing *b, const ro_meeting *m)
{
    enum { LONG = 180 }; /* days */
    if (m->begin != RO_NO_DAY)
        return (m->end != RO_NO_DAY ? m->end : m->begin) < b->newest;
    return m->not_before != RO_NO_DAY && b->newest != RO_NO_DAY && m->not_before + LONG < b->newest;
}

static bool is_ahead(const briefing *b, const ro_meeting *m)
{
    return is_plan(m) && !is_overdue(b, m);
}

static bool is_unheard_of(const briefing *b, const ro_meeting *m)
{
    return is_plan(m) && is_overdue(b, m);
}

static bool is_past(const briefing *b, const ro_meeting *m)
{
    (void)b;
    return (m->status == RO_HELD || m->status == RO_CANCELLED) && m->begin != RO_NO_DAY;
}

static bool is_undated(const briefing *b, const ro_meeting *m)
{
    (void)b;
    return m->status == RO_HELD && m->begin == RO_NO_DAY && m->main;
}

typedef struct ro_dated {
    const ro_meeting *m;
    ro_day day; /* the day, or the bound that is known */
} ro_dated;

static int soonest_first(const void *a, const void *b)
{
    const ro_dated *x = a, *y = b;
    if (x->day != y->day)
        return x->day == RO_NO_DAY ? 1 : y->day == RO_NO_DAY || x->day < y->day ? -1 : 1;
    return x->m < y->m ? -1 : x->m > y->m;
}

/* What has neither day nor bound stands last either way. */
static int latest_first(const void *a, const void *b)
{
    const ro_dated *x = a, *y = b;
    bool one_undated = x->day != y->day && (x->day == RO_NO_DAY || y->day == RO_NO_DAY);
    return one_undated ? soonest_first(a, b) : soonest_first(b, a);
}

static void put_meetings(briefing *b, const char *title, bool (*chosen)(const briefing *, const ro_meeting *), bool newest)
{
    const ro_view *v = b->view;
    uint32_t n = 0;
    ro_dated *list = ro_alloc_array(v->arena, (size_t)v->meetings->n + 1, sizeof *list);
    for (uint32_t k = 0; k < v->meetings->n; k++) {
        const ro_meeting *m = &v->meetings->v[k];
        if (chosen(b, m) && ro_filter_takes(v->stored, v->arena, b->filter, m))
            list[n++] = (ro_dated){m, m->begin != RO_NO_DAY ? m->begin : m->not_after != RO_NO_DAY ? m->not_after : m->not_before};
    }
    qsort(list, n, sizeof *list, newest ? latest_first : soonest_first);
    if (n)
        ro_page_section(&b->page, title);
    for (uint32_t k = 0; k < n && k < MOST_CONTACTS; k++)
        ro_page_meeting(&b->page, list[k].m);
    if (n > MOST_CONTACTS)
        ro_page_line(&b->page, ro_str_printf(v->arena, "(%u more: readout timeline)", n - MOST_CONTACTS).p);
}

void ro_view_brief(const ro_view *v, const ro_stored_acts *acts, const ro_filter *filter, ro_markup markup)
{
    briefing b = {.view = v, .acts = acts, .filter = filter};
    b.shown = ro_alloc_array(v->arena, (size_t)acts->n + 1, sizeof *b.shown);
    b.sides = ro_ledger_by_sides(v, acts);
    b.newest = RO_NO_DAY;
    for (uint32_t i = 0; i < v->stored->reports.n; i++)
        b.newest = v->stored->reports.v[i].published > b.newest ? v->stored->reports.v[i].published : b.newest;
    uint32_t *order = newest_first(&b);
    ro_page_begin(&b.page, v, markup, ro_pair_title(v, filter, "brief"),
                  RO_STR("Newest first; what is ahead, soonest first. Words in quotation marks are those of the reports; every line has a note to its sentence."));
    for (uint32_t i = 0; i < acts->n; i++)
        ro_lose(v, "statement without a type in PLOVER, among what each side says", act_fits(&b, &acts->v[i]) && !acts->v[i].event.n);
    put_meetings(&b, "Last contacts", is_past, true);
    put_meetings(&b, "Ahead, as reported", is_ahead, false);
    put_acts(&b, order, "Asked, and what was answered", is_request, RO_STR(""), MOST_LINES, true);
    put_acts(&b, order, "Commitments with an amount or a day", is_commitment, RO_STR(""), MOST_LINES, true);
    put_acts(&b, order, "Agreed together", is_agreed, RO_STR(""), MOST_LINES, false);
    put_acts(&b, order, "Invitations", is_invitation, RO_STR(""), MOST_LINES, true);
    put_acts(&b, order, "Points of friction", is_conflict, RO_STR(""), MOST_LINES, false);
    put_positions(&b, order);
    put_meetings(&b, "Planned for a day gone by, no report that it was held", is_unheard_of, true);
    put_meetings(&b, "Told without a date", is_undated, true);
    if (!b.page.notes.n)
        ro_page_line(&b.page, "Nothing in the record fits.");
    ro_page_end(&b.page);
}
