/* SPDX-License-Identifier: Apache-2.0 */
/* A page in print, with notes: plain text, a terminal, Markdown, HTML. What the chronology and the brief share. */
#ifndef RO_EXPORT_PAGE_H
#define RO_EXPORT_PAGE_H

#include "export/export.h"

/* What a note points to. */
typedef struct ro_note {
    const ro_stored_report *report;
    uint32_t sentence;
    ro_str text;
    char letter; /* 'e', 'a' */
    uint32_t n;
} ro_note;

typedef struct ro_page {
    const ro_view *view;
    ro_markup markup;
    RO_ARRAY(ro_note) notes; /* in the order of their numbers */
    bool in_column; /* an entry with a date before it is open */
} ro_page;

void ro_page_begin(ro_page *page, const ro_view *view, ro_markup markup, ro_str title, ro_str subtitle);
/* The notes, what made the page, the end. */
void ro_page_end(ro_page *page);
void ro_page_section(ro_page *page, const char *title);
/* Around one entry; within, text is put piece by piece. `when` "" has no column of its own. */
void ro_page_entry(ro_page *page, ro_str when);
void ro_page_entry_end(ro_page *page);
void ro_page_aside(ro_page *page);
void ro_page_aside_end(ro_page *page);
void ro_page_strong(ro_page *page, ro_str text);
/* A line of text of its own. */
void ro_page_line(ro_page *page, const char *text);
void ro_page_put(const ro_page *page, const char *text);
/* Words of reports: clean, and escaped as the markup wants. */
void ro_page_words(const ro_page *page, ro_str text);
/* The number of a note that was made, as a link where there are links. */
void ro_page_number(const ro_page *page, uint32_t number);
/* Makes a note and puts its number; `more` notes stand beside each other in one bracket: first, middle, last. */
typedef enum ro_note_place { RO_NOTE_FIRST = 1, RO_NOTE_LAST = 2, RO_NOTE_ALONE = 3 } ro_note_place;
uint32_t ro_page_note(ro_page *page, const ro_note *note, unsigned place);
void ro_page_note_of_engagement(ro_page *page, const ro_stored_engagement *e, unsigned place);

/* ---- entries that pages share (printed.c) ---- */

void ro_page_meeting(ro_page *page, const ro_meeting *m);
/* "China and France: chronology"; `what` alone, with a capital, where no pair is asked for. */
ro_str ro_pair_title(const ro_view *view, const ro_filter *filter, const char *what);

#endif
