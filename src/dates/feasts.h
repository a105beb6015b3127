/* SPDX-License-Identifier: Apache-2.0 */
/* Feasts, and the yearly or numbered dates of the calendar of diplomacy that have a rule. */
#ifndef RO_DATES_FEASTS_H
#define RO_DATES_FEASTS_H

#include "base/day.h"

typedef enum ro_feast_rule {
    FEAST_FIXED,    /* month a, day b */
    FEAST_NTH,      /* the c-th (-1: last) weekday b (0 Monday) of month a, and d days on */
    FEAST_EASTER,   /* a days from Easter Sunday, western */
    FEAST_EASTERN,  /* the same, eastern */
    FEAST_NUMBERED, /* the n-th is that of the year a + n; it opens in September */
} ro_feast_rule;

typedef struct ro_feast {
    const char *name; /* words apart by blanks */
    int rule;         /* ro_feast_rule */
    int a, b, c, d;
    bool week; /* "Easter week" */
} ro_feast;

extern const ro_feast ro_feasts[]; /* the longer of two names first; ends with an empty row */

/* Its day in the year y; of what is numbered, the first of September. */
ro_day ro_feast_day(const ro_feast *feast, int y);

#endif
