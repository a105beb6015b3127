/* SPDX-License-Identifier: Apache-2.0 */
/* The cited chronology for people, as researchers print it. */
#include "export/page.h"

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

static ro_str day_text(const ro_view *v, ro_day begin, ro_day end, ro_time_precision precision)
{
    ro_buffer *out = v->out;
    size_t start = out->n;
    ro_put_dates(out, begin, end, precision);
    if (out->failed)
        return RO_STR("");
    char *text = ro_copy(v->arena, out->v + start, out->n - start); /* written, copied, taken back: one way of writing dates */
    size_t n = out->n - start;
    out->n = start;
    return (ro_str){text, n};
}

static ro_str one_day(const ro_view *v, ro_day day)
{
    return day_text(v, day, day, RO_P_DAY);
}

/* What is known of when, where no day is: bounds, and the report's own words. */
static ro_str what_is_known(const ro_view *v, const ro_meeting *m)
{
    const ro_stored_engagement *e = &v->stored->engagements.v[m->accounts.v[0]];
    ro_str after = m->not_before != RO_NO_DAY ? one_day(v, m->not_before) : RO_STR("");
    ro_str before = m->not_after != RO_NO_DAY ? one_day(v, m->not_after) : RO_STR("");
    if (after.n && before.n)
        after = day_text(v, m->not_before, m->not_after, RO_P_DAY), before.n = 0;
    const char *first = m->not_after != RO_NO_DAY && after.n ? "Within " : before.n ? "By " : after.n ? "Not before " : "No date";
    return ro_str_printf(v->arena, "%s%.*s%.*s%s%.*s%s", first, (int)after.n, after.p, (int)before.n, before.p,
                         e->date_text.n ? " (\"" : "", (int)e->date_text.n, e->date_text.n ? e->date_text.p : "", e->date_text.n ? "\")" : "");
}

/* "June 6, 2025.", or what is known of the day. */
static ro_str when_of(const ro_view *v, const ro_meeting *m)
{
    ro_str when = m->begin != RO_NO_DAY ? day_text(v, m->begin, m->end, m->precision) : what_is_known(v, m);
    return ro_str_printf(v->arena, "%.*s.", (int)when.n, when.p);
}

static uint32_t note_of(const ro_page *p, const ro_meeting *m, uint32_t account)
{
    uint32_t first = p->notes.n - m->accounts.n;
    for (uint32_t i = 0; i < m->accounts.n; i++)
        if (m->accounts.v[i] == account)
            return first + i + 1;
    return first + 1;
}

static void put_differences(ro_page *p, const ro_meeting *m)
{
    for (uint32_t i = 0; i < m->disagreements.n; i++) {
        const ro_disagreement *d = &m->disagreements.v[i];
        ro_page_aside(p);
        ro_buffer_printf(p->view->out, "the accounts differ on the %s: ", d->field);
        for (uint32_t k = 0; k < d->values.n; k++) {
            ro_page_put(p, k ? ", " : "");
            ro_page_words(p, d->values.v[k].value);
            ro_page_put(p, " (note ");
            ro_page_number(p, note_of(p, m, d->values.v[k].engagement));
            ro_page_put(p, ")");
        }
        ro_page_aside_end(p);
    }
}

void ro_page_meeting(ro_page *p, const ro_meeting *m)
{
    ro_page_entry(p, when_of(p->view, m));
    ro_page_words(p, m->sentence);
    for (uint32_t i = 0; i < m->accounts.n; i++)
        ro_page_note_of_engagement(p, &p->view->stored->engagements.v[m->accounts.v[i]],
                                   (i == 0 ? RO_NOTE_FIRST : 0u) | (i + 1 == m->accounts.n ? RO_NOTE_LAST : 0u));
    if (p->markup == RO_PLAIN || p->markup == RO_TERMINAL)
        ro_buffer_printf(p->view->out, "  m%u", m->id);
    ro_page_entry_end(p);
    put_differences(p, m);
}

static void put_section(ro_page *p, const ro_filter *filter, section part)
{
    const ro_view *v = p->view;
    bool any = false;
    for (uint32_t i = 0; i < v->meetings->n; i++) {
        const ro_meeting *m = &v->meetings->v[i];
        if (section_of(m) != part || !ro_filter_takes(v->stored, v->arena, filter, m))
            continue;
        if (!any && part != DATED)
            ro_page_section(p, section_titles[part]);
        any = true;
        ro_page_meeting(p, m);
    }
}

ro_str ro_pair_title(const ro_view *v, const ro_filter *filter, const char *what)
{
    ro_str names[2];
    for (int i = 0; i < 2; i++) {
        const ro_stored_state *s = ro_stored_state_of(v->stored, ro_str_of(filter->pair[i]));
        names[i] = s && s->name.n ? s->name : ro_str_of(filter->pair[i]);
    }
    if (names[0].n && names[1].n)
        return ro_str_printf(v->arena, "%.*s and %.*s: %s", (int)names[0].n, names[0].p, (int)names[1].n, names[1].p, what);
    return names[0].n ? ro_str_printf(v->arena, "%.*s: %s", (int)names[0].n, names[0].p, what) : ro_str_printf(v->arena, "%c%s", what[0] - 32, what + 1);
}

/* "12 entries, April 6, 2023 to July 4, 2025, from 13 reports" */
static ro_str subtitle(const ro_view *v, const ro_filter *filter)
{
    uint32_t n = 0;
    ro_day first = RO_NO_DAY, last = RO_NO_DAY;
    for (uint32_t i = 0; i < v->meetings->n; i++) {
        const ro_meeting *m = &v->meetings->v[i];
        if (!ro_filter_takes(v->stored, v->arena, filter, m))
            continue;
        n++;
        if (m->begin != RO_NO_DAY && section_of(m) == DATED) {
            first = first == RO_NO_DAY ? m->begin : first;
            last = m->begin;
        }
    }
    ro_str from = first != RO_NO_DAY ? one_day(v, first) : RO_STR(""), to = last != RO_NO_DAY && last != first ? one_day(v, last) : RO_STR("");
    return ro_str_printf(v->arena, "%u entr%s%s%.*s%s%.*s, from %u report%s. Every entry has a note to the sentence it rests on.", n, n == 1 ? "y" : "ies",
                         from.n ? ", " : "", (int)from.n, from.p, to.n ? " to " : "", (int)to.n, to.p, v->stored->reports.n,
                         v->stored->reports.n == 1 ? "" : "s");
}

void ro_view_printed(const ro_view *v, const ro_filter *filter, ro_markup markup)
{
    ro_page page;
    bool titled = markup == RO_HTML || markup == RO_MARKDOWN;
    ro_page_begin(&page, v, markup, titled ? ro_pair_title(v, filter, "chronology") : RO_STR(""), titled ? subtitle(v, filter) : RO_STR(""));
    for (int s = DATED; s < SECTIONS; s++)
        put_section(&page, filter, (section)s);
    if (!page.notes.n)
        ro_page_line(&page, "No meeting fits.");
    ro_page_end(&page);
}
