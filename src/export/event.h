/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The record as event data: every engagement and act as one event with lists of actors and recipients, as PLOVER has them, and what
 * CAMEO makes of it. All choices between the ontologies' rules are made in event.c; docs/formats/export.md states them. The writers
 * (plover.c, cameo.c, package.c) only print.
 */
#ifndef RO_EXPORT_EVENT_H
#define RO_EXPORT_EVENT_H

#include "export/export.h"
#include "record/cities.h"

typedef struct ro_party {
    ro_str code, sector, name, office, person; /* "" unknown; sector as in PLOVER: GOV, MIL, LEG, … */
    ro_str text;                               /* the words of the report */
} ro_party;
typedef RO_ARRAY(ro_party) ro_parties;

typedef struct ro_event_row {
    ro_str id;
    ro_str type; /* PLOVER; "" a statement without one */
    ro_str mode; /* PLOVER; "" none */
    const char *cameo; /* "" none */
    const char *cameo_back; /* of the event the other way round ("043" of a visit); "" the same both ways, or none where there are recipients */
    ro_parties actor, recipient;
    RO_ARRAY(ro_str) contexts, issues;
    ro_day begin, end;
    ro_time_precision precision;
    const ro_city *city; /* where `place` lies; NULL not known */
    ro_str place, place_country, status, voice, who, office, gist, amount, deadline, answer, to_whom;
    const ro_stored_report *report;
    const ro_stored_engagement *engagement; /* the event itself, or NULL */
    const ro_stored_act *act;               /* the event itself, or NULL */
    ro_stored_evidence evidence;            /* the first; sentence 0 where there is none */
    ro_str link;                            /* of an act: the engagement during which it was done */
    double score;
} ro_event_row;
typedef RO_ARRAY(ro_event_row) ro_event_rows;

/* Every event that the filter takes, in the order of the store. Statements without a type are among them. Aggregates ("met four
 * times") are no events and are left out. */
void ro_events_of(const ro_view *view, const ro_stored_acts *acts, const ro_filter *filter, ro_event_rows *out);

/* The type of an act in PLOVER: what is yet to come is agreed on. */
ro_str ro_plover_type_of(const ro_stored_act *act);
/* 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; 0 for a type that is none. */
int ro_plover_quad(ro_str type);
const char *ro_quad_name(int quad);
/* PLOVER's conflict-cooperation score of the type and mode; false where there is none. */
bool ro_plover_scale(ro_str type, ro_str mode, double *scale);
/* CAMEO's text and Goldstein's score of a code. */
const char *ro_cameo_text(const char *code, double *goldstein);

/* "CHN, FRA": the codes of a list, each once. */
ro_str ro_codes_of(ro_arena *arena, const ro_parties *list);
ro_str ro_state_name(const ro_view *view, ro_str code);

/* ---- writers ---- */

/* JSON Lines, or rows where the format is CSV or TSV. */
void ro_view_plover(const ro_view *view, const ro_event_rows *rows);
void ro_view_polecat(const ro_view *view, const ro_event_rows *rows, const ro_stored_actors *actors);
void ro_view_cameo(const ro_view *view, const ro_event_rows *rows);
void ro_view_icews(const ro_view *view, const ro_event_rows *rows);
void ro_view_petrarch(const ro_view *view, const ro_event_rows *rows);
/* W3C Web Annotations: one for each event, on its sentence. */
readout_status ro_view_annotations(const ro_view *view, ro_store *store, const ro_event_rows *rows, readout_error *error);
/* One file of a data package; false where there is none of that name. */
bool ro_view_package(const ro_view *view, const ro_event_rows *rows, const ro_stored_actors *actors, const char *file);

/* ---- an export read back (check.c) ---- */

typedef struct ro_checked {
    const char *name; /* of the export; NULL none fits */
    uint64_t lines, n_faults;
    RO_ARRAY(ro_str) faults; /* at most RO_FAULTS_KEPT */
} ro_checked;
/* Every line of `given` against those of the same export written anew. */
void ro_check_export(ro_arena *arena, ro_str given, ro_str fresh, ro_checked *out);
void ro_view_checked(const ro_view *view, const ro_checked *checked);

/* An amount, a deadline, or an answer that a report tells. */
bool ro_tells_more(const ro_event_row *row);
void ro_put_event_header(const ro_view *view);
void ro_put_event_row(const ro_view *view, const ro_event_row *row, ro_str type, ro_str actor, ro_str recipient);

#endif
