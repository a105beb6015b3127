/* SPDX-License-Identifier: Apache-2.0 */
/* The words of time: every token cut at hyphens, dashes and slashes, each piece with its class and value. */
#ifndef RO_DATES_WORDS_H
#define RO_DATES_WORDS_H

#include "annot/annot.h"

typedef enum ro_time_class {
    W_OTHER,
    W_MONTH,   /* 1..12 */
    W_WEEKDAY, /* 0 Monday … 6 */
    W_SEASON,  /* 0 spring … 3 winter */
    W_UNIT,    /* ro_unit */
    W_NUMBER,  /* one, 12; `digits` how long it is written */
    W_ORDINAL, /* first, 16th */
    W_DECADE,  /* 1990s */
    W_DAY,     /* today 0, yesterday -1, tomorrow 1 */
    W_TONIGHT, /* tonight, overnight: ro_part */
    W_PART,    /* of a day: ro_part */
    W_LAST,    /* last, past; previous, prior 1 */
    W_THIS,    /* this, current */
    W_NEXT,    /* next, coming, upcoming */
    W_SAME,
    W_FOLLOWING,
    W_THAT,
    W_THE,
    W_A,
    W_OF,
    W_IN,
    W_ON,
    W_FROM,
    W_BETWEEN,
    W_AND,
    W_TO,
    W_DASH,
    W_SLASH,
    W_COMMA,
    W_EARLY,
    W_LATE,
    W_MID,
    W_START,   /* beginning, start */
    W_END,
    W_EARLIER,
    W_LATER,
    W_AGO,
    W_EVERY,
    W_PERIODIC, /* annual: ro_unit */
    W_RECENT,
    W_SOON,
    W_NOW,
    W_LATELY,
    W_FEW,     /* several, a few */
    W_LONG,
    W_HALF,
    W_CLOCK,   /* am 0, pm 12 */
    W_ZONE,    /* GMT */
    W_TIME,    /* 10:30: 1030 */
    W_POSS,    /* 's */
    W_ABOUT,   /* nearly, around */
    W_LATEST,
    W_WHOLE,   /* weeklong: ro_unit */
    W_QUARTER, /* Q3, 3Q: its number */
    W_HALF_YEAR, /* H2: its number */
    W_DATE,    /* 5.9.2018: year * 10000 + month * 100 + day */
    W_FISCAL,
    W_PHRASE   /* the first word of a phrase that the readers know: "at least" */
} ro_time_class;

typedef enum ro_unit { U_SECOND, U_MINUTE, U_HOUR, U_DAY, U_WEEK, U_FORTNIGHT, U_WEEKEND, U_MONTH, U_QUARTER, U_YEAR, U_DECADE, U_CENTURY } ro_unit;
typedef enum ro_part { PART_NONE, PART_MORNING, PART_MIDDAY, PART_AFTERNOON, PART_EVENING, PART_NIGHT } ro_part;

typedef struct ro_time_word {
    uint8_t class; /* ro_time_class */
    uint8_t digits;
    bool glued;   /* no white space before it */
    bool capital;
    bool plural;
    bool half_more;  /* 2.5: the value is 2 */
    bool after_mark; /* an apostrophe stands right before it */
    bool bare;       /* "70s": a decade where the words around say so */
    int32_t value;
    uint32_t token;
    ro_span span;
} ro_time_word;

typedef struct ro_time_words {
    RO_ARRAY(ro_time_word) v;
} ro_time_words;

/* The pieces of one sentence, replacing what `words` held. Linear. */
void ro_time_words_of(const ro_document *document, uint32_t sentence, ro_arena *arena, ro_time_words *words);

#endif
