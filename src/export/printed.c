/* SPDX-License-Identifier: Apache-2.0 */
/* The cited chronology for people: plain text, a terminal, Markdown with footnotes, a page of HTML. */
#include "export/export.h"

/* What stands around the parts of an entry. */
typedef struct marks {
    const char *begin, *end;                   /* of the whole */
    const char *title, *title_end;             /* of a section */
    const char *entry, *entry_end;             /* around date, sentence and note numbers */
    const char *strong, *strong_end;           /* around the date */
    const char *number, *number_end;           /* around the numbers of notes; %u is written between */
    const char *between;                       /* two numbers */
    const char *aside, *aside_end;             /* a line on what the accounts differ on */
    const char *notes, *notes_end;             /* around all notes */
    const char *note, *note_middle, *note_end; /* a note: number between the first two */
} marks;

static const marks plain = {"", "", "", "\n", "", "\n", "", "", " [", "]", ",", "    ", "\n", "\nNotes\n", "", "[", "] ", "\n"};
static const marks terminal = {"",  "",  "\033[1m", "\033[0m\n", "",  "\n",          "\033[1m", "\033[0m", " [",
                               "]", ",", "    ",    "\n",        "\nNotes\n", "", "[",       "] ",      "\n"};
static const marks markdown = {"# Chronology\n\n", "", "## ", "\n\n", "",  "\n\n", "**", "**", "[^",
                               "]",                "][^", "*", "*\n\n", "", "",     "[^", "]: ", "\n"};
static const marks html = {
    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Chronology</title>\n"
    "<style>body{max-width:46em;margin:2em auto;font:1rem/1.5 serif;padding:0 1em}.aside{margin-left:2em}ol{font-size:.9em}</style>\n"
    "</head><body>\n<h1>Chronology</h1>\n",
    "</body></html>\n",
    "<h2>", "</h2>\n",
    "<p>", "</p>\n",
    "<strong>", "</strong>",
    "<sup>", "</sup>",
    ", ",
    "<p class=\"aside\">", "</p>\n",
    "<h2>Notes</h2>\n<ol>\n", "</ol>\n",
    "<li id=\"n", "\">", "</li>\n"};

/* The parts of a printed chronology. What is not dated, not what a report is about, not yet held, or told only as a number,
 * stands apart, so that nobody takes it for a dated event. */
typedef enum section { DATED, UNDATED, MENTIONED, PLANNED, COUNTED, SECTIONS } section;

static const char *const section_titles[] = {"", "Undated", "Undated, told in passing", "Planned and proposed",
                                             "Told as a number, not one by one"};

static section section_of(const ro_meeting *m)
{
    bool met = m->kind == RO_MEETING || m->kind == RO_DIALOGUE || m->kind == RO_SIGNING;
    if (m->status == RO_COUNT)
        return COUNTED;
    if (m->status != RO_HELD && m->status != RO_CANCELLED && m->status != RO_BACKGROUND)
        return PLANNED;
    if (m->begin != RO_NO_DAY)
        return DATED;
    return m->main || (met && (m->place.n || m->place_country.n)) ? UNDATED : MENTIONED;
}

typedef struct printing {
    const ro_view *view;
    ro_markup markup;
    const marks *marks;
    uint32_t *notes; /* engagements, in the order of their numbers */
    uint32_t n_notes;
} printing;

static const ro_stored_engagement *engagement(const printing *p, uint32_t i)
{
    return &p->view->stored->engagements.v[i];
}

static void put(const printing *p, const char *text)
{
    ro_buffer_addz(p->view->out, text);
}

static const char *escaped(const printing *p, char c)
{
    if (p->markup == RO_HTML)
        return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : NULL;
    if (p->markup == RO_MARKDOWN)
        return c == '*' ? "\\*" : c == '_' ? "\\_" : c == '[' ? "\\[" : c == ']' ? "\\]" : c == '<' ? "&lt;" : c == '`' ? "\\`" : NULL;
    return NULL;
}

/* Text of reports: clean, and escaped as the markup wants. */
static void put_words(const printing *p, ro_str text)
{
    size_t start = 0;
    for (size_t i = 0; i < text.n; i++) {
        const char *instead = escaped(p, text.p[i]);
        if (!instead)
            continue;
        ro_put_clean(p->view->out, (ro_str){text.p + start, i - start});
        put(p, instead);
        start = i + 1;
    }
    ro_put_clean(p->view->out, (ro_str){text.p + start, text.n - start});
}

static void put_day(const printing *p, const char *before, ro_day day)
{
    put(p, before);
    ro_put_dates(p->view->out, day, day, RO_P_DAY);
}

/* What is known of when, where no day is: bounds, and the report's own words. */
static void put_what_is_known(const printing *p, const ro_meeting *m)
{
    const ro_stored_engagement *e = engagement(p, m->accounts.v[0]);
    if (m->not_before != RO_NO_DAY && m->not_after != RO_NO_DAY) {
        put_day(p, "Between ", m->not_before);
        put_day(p, " and ", m->not_after);
    } else if (m->not_after != RO_NO_DAY) {
        put_day(p, "By ", m->not_after);
    } else if (m->not_before != RO_NO_DAY) {
        put_day(p, "From ", m->not_before);
    } else {
        put(p, "No date");
    }
    if (e->date_text.n) {
        put(p, " (\"");
        put_words(p, e->date_text);
        put(p, "\")");
    }
}

static void put_number(const printing *p, uint32_t number)
{
    if (p->markup == RO_HTML)
        ro_buffer_printf(p->view->out, "<a href=\"#n%u\">%u</a>", number, number);
    else
        ro_buffer_printf(p->view->out, "%u", number);
}

static void put_note_numbers(printing *p, const ro_meeting *m)
{
    for (uint32_t i = 0; i < m->accounts.n; i++) {
        p->notes[p->n_notes++] = m->accounts.v[i];
        put(p, i ? p->marks->between : p->marks->number);
        put_number(p, p->n_notes);
    }
    put(p, p->marks->number_end);
}

static uint32_t note_of(const printing *p, const ro_meeting *m, uint32_t account)
{
    uint32_t first = p->n_notes - m->accounts.n;
    while (first < p->n_notes && p->notes[first] != account)
        first++;
    return first + 1;
}

static void put_differences(const printing *p, const ro_meeting *m)
{
    for (uint32_t i = 0; i < m->disagreements.n; i++) {
        const ro_disagreement *d = &m->disagreements.v[i];
        put(p, p->marks->aside);
        ro_buffer_printf(p->view->out, "the accounts differ on the %s: ", d->field);
        for (uint32_t k = 0; k < d->values.n; k++) {
            put(p, k ? ", " : "");
            put_words(p, d->values.v[k].value);
            put(p, " (note ");
            put_number(p, note_of(p, m, d->values.v[k].engagement));
            put(p, ")");
        }
        put(p, p->marks->aside_end);
    }
}

static void put_entry(printing *p, const ro_meeting *m)
{
    put(p, p->marks->entry);
    put(p, p->marks->strong);
    if (m->begin != RO_NO_DAY)
        ro_put_dates(p->view->out, m->begin, m->end, m->precision);
    else
        put_what_is_known(p, m);
    put(p, ".");
    put(p, p->marks->strong_end);
    put(p, " ");
    put_words(p, m->sentence);
    put_note_numbers(p, m);
    if (p->markup == RO_PLAIN || p->markup == RO_TERMINAL)
        ro_buffer_printf(p->view->out, "  m%u", m->id);
    put(p, p->marks->entry_end);
    put_differences(p, m);
}

static void put_section(printing *p, const ro_filter *filter, section part)
{
    const ro_view *v = p->view;
    bool any = false;
    for (uint32_t i = 0; i < v->meetings->n; i++) {
        const ro_meeting *m = &v->meetings->v[i];
        if (section_of(m) != part || !ro_filter_takes(v->stored, v->arena, filter, m))
            continue;
        if (!any && part != DATED) {
            put(p, p->n_notes && p->markup != RO_MARKDOWN ? "\n" : "");
            put(p, p->marks->title);
            put(p, section_titles[part]);
            put(p, p->marks->title_end);
        }
        any = true;
        put_entry(p, m);
    }
}

static void put_note(const printing *p, uint32_t i)
{
    const ro_stored_engagement *e = engagement(p, p->notes[i]);
    const ro_stored_report *r = &p->view->stored->reports.v[e->report];
    put(p, p->marks->note);
    ro_buffer_printf(p->view->out, "%u", i + 1);
    put(p, p->marks->note_middle);
    if (r->outlet.n) {
        put_words(p, r->outlet);
        put(p, ", ");
    }
    put_words(p, r->path);
    if (e->evidence.n) {
        ro_buffer_printf(p->view->out, ", sentence %u: \"", e->evidence.v[0].sentence);
        put_words(p, ro_str_trim(e->evidence.v[0].text));
        put(p, "\"");
    }
    ro_buffer_printf(p->view->out, " (%.*s.e%u)", (int)ro_short_id(r).n, ro_short_id(r).p, e->n);
    put(p, p->marks->note_end);
}

void ro_view_printed(const ro_view *v, const ro_filter *filter, ro_markup markup)
{
    static const marks *const all[] = {&plain, &terminal, &markdown, &html};
    printing p = {.view = v, .markup = markup, .marks = all[markup]};
    p.notes = ro_alloc_array(v->arena, (size_t)v->stored->engagements.n + 1, sizeof *p.notes);
    put(&p, p.marks->begin);
    for (int s = DATED; s < SECTIONS; s++)
        put_section(&p, filter, (section)s);
    if (p.n_notes)
        put(&p, p.marks->notes);
    for (uint32_t i = 0; i < p.n_notes; i++)
        put_note(&p, i);
    put(&p, p.n_notes ? p.marks->notes_end : "No meeting fits.\n");
    put(&p, p.marks->end);
}
