/* SPDX-License-Identifier: Apache-2.0 */
/* What the readers of src/dates share: a place among the words that they move on where they succeed and leave where they fail. */
#ifndef RO_DATES_SCAN_H
#define RO_DATES_SCAN_H

#include "dates/match.h"

typedef struct ro_scan {
    const ro_document *d;
    const ro_time_word *v;
    uint32_t n, i;
} ro_scan;

/* A reader takes one kind of expression at the scan; false, and nothing moved, where there is none. */
typedef bool ro_time_reader(ro_scan *s, ro_form *f);

static inline uint8_t ro_class_at(const ro_scan *s, uint32_t i) { return i < s->n ? s->v[i].class : (uint8_t)W_OTHER; }
static inline bool ro_at(const ro_scan *s, ro_time_class class) { return s->i < s->n && s->v[s->i].class == class; }
bool ro_take(ro_scan *s, ro_time_class class);
bool ro_word_is(const ro_scan *s, uint32_t i, const char *text); /* whatever its case */
bool ro_word_in(const ro_scan *s, uint32_t i, const char *const *list);
/* The words one after the other, apart by single blanks: "at least". */
bool ro_take_phrase(ro_scan *s, const char *phrase);
/* A capital where small letters are the rule: a name ("This Week", "March for Life"). */
bool ro_named(const ro_scan *s, uint32_t i);

typedef struct ro_amount {
    int n; /* 0 unknown: "several" */
    bool half;
} ro_amount;

/* two, 15, twenty-four, a hundred, 2 1/2, two and a half, several, a few, a couple of */
bool ro_take_amount(ro_scan *s, ro_amount *a);
/* 1987; nineteen ninety-six; the year two thousand */
bool ro_take_year(ro_scan *s, int *y);
bool ro_plausible_year(const ro_time_word *w);
/* "2025" after "June 6", with a comma or without; after "of". */
bool ro_take_year_after(ro_scan *s, int *y);
/* A number in figures that stands without a blank after what is before it. */
bool ro_glued_number(const ro_scan *s, uint32_t i);
/* "last", "this", "next" before a weekday, month or season. */
uint8_t ro_take_which(ro_scan *s);
/* "early", "mid-", "the end of", "the first half of": the span takes them in; 1 or 2 for a half, else 0. */
int ro_take_modifier(ro_scan *s);
/* "nearly", "at least", "more than", before a number. */
void ro_take_bound(ro_scan *s);
/* 10:30, 3 p.m., noon, 10:30 GMT */
bool ro_take_clock(ro_scan *s, ro_form *f);
void ro_take_part(ro_scan *s, ro_form *f);

/* calendar.c: what has a place in the calendar by its own words */
ro_time_reader ro_read_figures, ro_read_day_month, ro_read_month_day, ro_read_edge_day, ro_read_week_of, ro_read_weekday, ro_read_part_of_day, ro_read_month, ro_read_season,
    ro_read_quarter, ro_read_half_year, ro_read_year, ro_read_century, ro_read_day_of_month, ro_read_feast, ro_read_clock;
bool ro_month_here(const ro_scan *s, uint32_t i);
bool ro_weekday_of_every(const ro_scan *s, uint32_t i);
bool ro_weekday_parts(const ro_scan *s, uint32_t i);
bool ro_day_number(const ro_scan *s, uint32_t i);
bool ro_take_date_beside(ro_scan *s, ro_form *f);
/* relative.c: what is counted from an anchor */
ro_time_reader ro_read_deictic, ro_read_unit, ro_read_weekend, ro_read_shifted, ro_read_vague, ro_read_year_end;
bool ro_take_one_day(ro_scan *s);
bool ro_past_unit(const ro_scan *s, uint32_t i);
/* length.c: how long and how often */
ro_time_reader ro_read_stretch, ro_read_duration, ro_read_many, ro_read_word_of_length, ro_read_set, ro_read_rate;

#endif
