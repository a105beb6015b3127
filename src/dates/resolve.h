/* SPDX-License-Identifier: Apache-2.0 */
/* From what the words say to days, against the right anchor. */
#ifndef RO_DATES_RESOLVE_H
#define RO_DATES_RESOLVE_H

#include "dates/match.h"
#include "dates/tense.h"

typedef struct ro_anchors {
    ro_day published; /* RO_NO_DAY unknown */
    bool to_the_day;  /* the publication is known to the day */
    uint32_t sentence; /* the one that is read */
    uint32_t late_at; /* the sentence that told an hour late in the evening; RO_NONE none */
    uint32_t told_at; /* the sentence of `told` */
    ro_day told_past; /* the last such day that is not after the publication; RO_NO_DAY none */
    ro_day weekdays[7]; /* the day that each weekday last told; RO_NO_DAY none */
    ro_day told;      /* the last day that the text set; RO_NO_DAY none */
    ro_day told_span; /* the first day of the last date of any length; RO_NO_DAY none */
    ro_day told_month; /* the same, of the last month or date that names one; RO_NO_DAY none */
    ro_day ahead;     /* the last weekday of this sentence that lies after the publication; RO_NO_DAY none */
    ro_day row;       /* the weekday that a list of weekdays has just told; RO_NO_DAY none */
    ro_day lead;      /* the first day that the text set; RO_NO_DAY none */
    bool told_long;   /* the last date was a year, season or quarter */
    bool on_the_day;  /* the narrator has told of the day of publication */
    bool game;        /* the report tells of a match: its quarters are of an hour */
    bool golf;        /* the report tells of holes: "the 16th" is one */
    bool business;    /* the report tells of companies and markets: its halves are of a year */
    bool quoted;      /* the expression stands in a quotation */
    int year;         /* the last year that the text said outright; 0 none */
    int quarter;      /* the last quarter told, year * 4 + 0..3; 0 none */
    bool quarter_last; /* no longer period was told since */
    bool quarter_ahead; /* the quarter told is one that is not over */
    int8_t order;     /* of figures: 1 day first, -1 month first, 0 no evidence */
} ro_anchors;

/* Fills type, precision, days, bounds, value and rule of `time`; moves the anchors on. */
void ro_time_resolve(const ro_form *form, ro_tense tense, ro_anchors *anchors, ro_arena *arena, ro_time *time);
/* The same for a range: from the first day of the one to the last of the other. */
void ro_time_resolve_range(const ro_form *from, const ro_form *until, ro_tense tense, ro_anchors *anchors, ro_arena *arena, ro_time *time);

#endif
