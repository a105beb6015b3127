/* SPDX-License-Identifier: Apache-2.0 */
/* Time expressions as they are written: what the words say, before any anchor. */
#ifndef RO_DATES_MATCH_H
#define RO_DATES_MATCH_H

#include "dates/words.h"

typedef enum ro_form_kind {
    F_DAY,     /* y? m d; weekday where given */
    F_MONTH,   /* y? m */
    F_SEASON,  /* y? season */
    F_QUARTER, /* y? m = 1..4; 0 the quarter told before */
    F_YEAR,    /* half 1 or 2: of the year */
    F_DECADE,
    F_CENTURY, /* n: 20 is the twentieth */
    F_DOM,     /* "the 16th" */
    F_FEAST,   /* y? n: row of the table of feasts */
    F_WEEKDAY,
    F_OFFSET,  /* n units from the anchor: "yesterday", "last month", "two days ago", "the next day" */
    F_WEEK_OF, /* "the week of …": of the day y? m d */
    F_PAST,    /* "recently" */
    F_PRESENT,
    F_FUTURE,
    F_DURATION, /* n units; n 0 unknown ("several years") */
    F_SET,      /* every n units; or of the weekday, or month m */
    F_CLOCK
} ro_form_kind;

/* The default is by tense; the others are said outright. */
typedef enum ro_which { WHICH_BY_TENSE, WHICH_LAST, WHICH_THIS, WHICH_NEXT } ro_which;

typedef struct ro_form {
    uint8_t kind;     /* ro_form_kind */
    uint8_t which;    /* ro_which, of weekdays, months, seasons */
    uint8_t unit;     /* ro_unit */
    uint8_t part;     /* ro_part */
    bool from_text;   /* the anchor is the last day told, not the publication */
    bool week_given;  /* "Friday next week": which says the week */
    bool year_given;  /* "May last year": which says the year */
    bool half_more;   /* "two and a half" */
    bool full;        /* "the full year": told in its first months it is the one before */
    bool whole_end;   /* "year-end": its last day */
    bool counted;     /* "a year ago", not "last year" */
    bool next_told;   /* "the next year": told in the past it is that after what was told */
    bool no_unit;     /* "a while" */
    bool any_such;    /* "on a Sunday": which is not said */
    int8_t shift;     /* "the day after Christmas": days to add */
    bool at_end;      /* "at the end of the year": told in the past it is over */
    bool meant_for;   /* "for October": the nearest */
    bool firm;        /* "by July", "will meet in July": to come however far away */
    int16_t anniversary; /* "the 10th anniversary of the March 11 disaster": years before; -1 not said how many */
    int8_t ended_month, ended_day; /* of a quarter: "ended June 30" */
    bool overnight;   /* of the night that follows the day told in the same sentence */
    bool owner;       /* "Friday's vote" */
    bool printed;     /* "in its Friday edition": dated ahead, tomorrow's */
    bool half_open;   /* "the second half" of a report on business: of the year nearest */
    bool exact;       /* "two years ago today": to the day */
    bool vague_day;   /* "the day after the vote": no day is dated by it */
    bool compared;    /* "up from a year ago": what is told is not of that time */
    int8_t direction; /* of "the last two weeks": -1, "the next": 1 */
    int8_t day_month; /* "06/07/2025": 1 where the order of day and month is open */
    int8_t half;      /* of a year: 1, 2; 0 none */
    int weekday;      /* -1 none */
    int hour, minute; /* -1 none */
    int lesser;       /* of a length: how many of the next smaller unit besides: "two hours and 15 minutes" */
    int y, m, d, season, n; /* 0 none; season: 0..3, of a set 1..4 */
} ro_form;

typedef struct ro_found {
    ro_form form, until; /* until: the second of a range */
    bool range;
    uint32_t first, last;             /* words, inclusive */
    uint32_t first_last, until_first; /* of a range: the last word of its first end, the first of its second */
} ro_found;

/* The longest expression that starts at word i; false where there is none. Bounded look-ahead. */
bool ro_time_match(const ro_document *document, const ro_time_words *words, uint32_t i, ro_found *found);

#endif
