/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RO_EXPORT_EXPORT_H
#define RO_EXPORT_EXPORT_H

#include "base/json.h"
#include "record/record.h"

/* What a format could not hold: said once for all rows. */
typedef struct ro_loss {
    const char *what;
    uint64_t rows;
} ro_loss;
typedef RO_ARRAY(ro_loss) ro_losses;

/* What every view is given. Buffers are the caller's, so that a jump out of the arena leaks none. */
typedef struct ro_view {
    const ro_stored *stored;
    const ro_meetings *meetings;
    ro_arena *arena;
    ro_buffer *out;
    readout_format format;
    bool styled; /* ANSI emphasis */
    ro_losses *losses; /* NULL: nobody asks */
    ro_str formulas, ladders; /* tables, for the view of phrases */
} ro_view;

void ro_view_chronology(const ro_view *view, const ro_filter *filter);
/* The chronology as researchers print it: bold dates, notes to file and sentence, the undated in a place of their own. */
typedef enum ro_markup { RO_PLAIN, RO_TERMINAL, RO_MARKDOWN, RO_HTML } ro_markup;
void ro_view_printed(const ro_view *view, const ro_filter *filter, ro_markup markup);

void ro_view_brief(const ro_view *view, const ro_stored_acts *acts, const ro_filter *filter, ro_markup markup);

typedef struct ro_actors_options {
    uint32_t kinds; /* bits 1u << ro_entity_kind */
    bool unknown;   /* only those that no table knows */
    ro_str code;    /* "" any */
} ro_actors_options;
void ro_view_actors(const ro_view *view, ro_stored_actors *actors, const ro_actors_options *options);
void ro_view_ledger(const ro_view *view, const ro_stored_acts *acts, const ro_filter *filter);
/* The reports as a bibliography: BibTeX, or CSL-JSON. */
void ro_view_sources(const ro_view *view, bool bibtex);
void ro_view_slides(const ro_view *view, const ro_filter *filter); /* TimelineJS */
/* Who met whom at what level: held meetings and calls by the offices of the two sides. */
void ro_view_levels(const ro_view *view, const ro_filter *filter);

readout_status ro_view_find(const ro_view *view, ro_store *store, const ro_hits *hits, readout_error *error);
/* The accounts of the meeting of an id side by side. */
readout_status ro_view_compare(const ro_view *view, ro_store *store, const char *id, readout_error *error);
/* Formulas and their history; of one phrase where `phrase` is not "". */
readout_status ro_view_phrases(const ro_view *view, ro_store *store, const ro_stored_acts *acts, const char *phrase, readout_error *error);
/* `id`: m3, or the beginning of a report's id (four digits or more) with e1 or a1 after a dot. Errors: USAGE where there is none. */
readout_status ro_view_why(const ro_view *view, ro_store *store, const char *id, readout_error *error);
void ro_view_verdict(const ro_view *view, const ro_verdict *verdict);

/* ---- print.c ---- */

/* "June 6, 2025", "June 6-8, 2025", "June 2025", "2025"; nothing where there is no day. */
void ro_put_dates(ro_buffer *out, ro_day begin, ro_day end, ro_time_precision precision);
void ro_put_strong(const ro_view *view, bool on);
/* One field of a CSV (RFC 4180) or TSV line; `last` ends the line. In TSV, tabs and breaks become blanks. */
void ro_put_field(const ro_view *view, ro_str text, bool last);
/* The same in pieces; always in quotation marks. */
void ro_open_field(const ro_view *view);
void ro_add_field(const ro_view *view, ro_str text);
void ro_close_field(const ro_view *view, bool last);
void ro_put_int_field(const ro_view *view, uint64_t n, bool last);
void ro_put_header(const ro_view *view, const char *const *names);
ro_str ro_join(ro_arena *arena, const ro_str *list, uint32_t n, const char *between);
/* Counts a row of which the format cannot hold something; `what` says what, and lives for ever. */
void ro_lose(const ro_view *view, const char *what, bool lost);
/* The report's id as users type it: eight digits. */
ro_str ro_short_id(const ro_stored_report *report);

void ro_json_key_str(ro_json *json, const char *key, ro_str text);
void ro_json_key_day(ro_json *json, const char *key, ro_day day);
void ro_json_key_int(ro_json *json, const char *key, int64_t n);
void ro_json_key_bool(ro_json *json, const char *key, bool b);
void ro_json_key_span(ro_json *json, const char *key, ro_span span); /* null where empty */

#endif
