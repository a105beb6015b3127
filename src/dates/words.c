/* SPDX-License-Identifier: Apache-2.0 */
#include "dates/words.h"

#include <stdlib.h>

typedef struct entry {
    const char *text;
    uint8_t class;
    int16_t value;
} entry;

/* Sorted by text (byte order): looked up by bisection. */
static const entry lexicon[] = {
    {"a", W_A, 0},
    {"afternoon", W_PART, PART_AFTERNOON},
    {"ago", W_AGO, 0},
    {"am", W_CLOCK, 0},
    {"an", W_A, 0},
    {"and", W_AND, 0},
    {"annual", W_PERIODIC, U_YEAR},
    {"annually", W_PERIODIC, U_YEAR},
    {"apr", W_MONTH, 4},
    {"april", W_MONTH, 4},
    {"aug", W_MONTH, 8},
    {"august", W_MONTH, 8},
    {"autumn", W_SEASON, 2},
    {"beginning", W_START, 0},
    {"between", W_BETWEEN, 0},
    {"centuries", W_UNIT, U_CENTURY},
    {"century", W_UNIT, U_CENTURY},
    {"coming", W_NEXT, 0},
    {"couple", W_FEW, 0},
    {"current", W_THIS, 0},
    {"currently", W_NOW, 0},
    {"daily", W_PERIODIC, U_DAY},
    {"day", W_UNIT, U_DAY},
    {"days", W_UNIT, U_DAY},
    {"dec", W_MONTH, 12},
    {"decade", W_UNIT, U_DECADE},
    {"decades", W_UNIT, U_DECADE},
    {"december", W_MONTH, 12},
    {"during", W_IN, 0},
    {"each", W_EVERY, 0},
    {"earlier", W_EARLIER, 0},
    {"early", W_EARLY, 0},
    {"eight", W_NUMBER, 8},
    {"eighteen", W_NUMBER, 18},
    {"eighteenth", W_ORDINAL, 18},
    {"eighth", W_ORDINAL, 8},
    {"eleven", W_NUMBER, 11},
    {"eleventh", W_ORDINAL, 11},
    {"end", W_END, 0},
    {"evening", W_PART, PART_EVENING},
    {"every", W_EVERY, 0},
    {"fall", W_SEASON, 2},
    {"feb", W_MONTH, 2},
    {"february", W_MONTH, 2},
    {"few", W_FEW, 0},
    {"fifteen", W_NUMBER, 15},
    {"fifteenth", W_ORDINAL, 15},
    {"fifth", W_ORDINAL, 5},
    {"fifty", W_NUMBER, 50},
    {"first", W_ORDINAL, 1},
    {"five", W_NUMBER, 5},
    {"following", W_FOLLOWING, 0},
    {"forthcoming", W_NEXT, 0},
    {"forty", W_NUMBER, 40},
    {"four", W_NUMBER, 4},
    {"fourteen", W_NUMBER, 14},
    {"fourteenth", W_ORDINAL, 14},
    {"fourth", W_ORDINAL, 4},
    {"fri", W_WEEKDAY, 4},
    {"friday", W_WEEKDAY, 4},
    {"from", W_FROM, 0},
    {"gmt", W_CLOCK, 0},
    {"half", W_HALF, 0},
    {"hour", W_UNIT, U_HOUR},
    {"hours", W_UNIT, U_HOUR},
    {"hundred", W_NUMBER, 100},
    {"in", W_IN, 0},
    {"jan", W_MONTH, 1},
    {"january", W_MONTH, 1},
    {"jul", W_MONTH, 7},
    {"july", W_MONTH, 7},
    {"jun", W_MONTH, 6},
    {"june", W_MONTH, 6},
    {"last", W_LAST, 0},
    {"late", W_LATE, 0},
    {"lately", W_LATELY, 0},
    {"later", W_LATER, 0},
    {"long", W_LONG, 0},
    {"mar", W_MONTH, 3},
    {"march", W_MONTH, 3},
    {"may", W_MONTH, 5},
    {"mid", W_MID, 0},
    {"midday", W_PART, PART_MIDDAY},
    {"middle", W_MID, 0},
    {"midnight", W_PART, PART_NIGHT},
    {"minute", W_UNIT, U_MINUTE},
    {"minutes", W_UNIT, U_MINUTE},
    {"mon", W_WEEKDAY, 0},
    {"monday", W_WEEKDAY, 0},
    {"month", W_UNIT, U_MONTH},
    {"monthly", W_PERIODIC, U_MONTH},
    {"months", W_UNIT, U_MONTH},
    {"morning", W_PART, PART_MORNING},
    {"next", W_NEXT, 0},
    {"night", W_PART, PART_NIGHT},
    {"nine", W_NUMBER, 9},
    {"nineteen", W_NUMBER, 19},
    {"nineteenth", W_ORDINAL, 19},
    {"ninth", W_ORDINAL, 9},
    {"noon", W_PART, PART_MIDDAY},
    {"nov", W_MONTH, 11},
    {"november", W_MONTH, 11},
    {"now", W_NOW, 0},
    {"oct", W_MONTH, 10},
    {"october", W_MONTH, 10},
    {"of", W_OF, 0},
    {"on", W_ON, 0},
    {"one", W_NUMBER, 1},
    {"past", W_LAST, 0},
    {"pm", W_CLOCK, 0},
    {"previous", W_LAST, 1},
    {"quarter", W_UNIT, U_QUARTER},
    {"quarterly", W_PERIODIC, U_QUARTER},
    {"quarters", W_UNIT, U_QUARTER},
    {"recent", W_RECENT, 0},
    {"recently", W_LATELY, 0},
    {"same", W_SAME, 0},
    {"sat", W_WEEKDAY, 5},
    {"saturday", W_WEEKDAY, 5},
    {"second", W_ORDINAL, 2},
    {"sep", W_MONTH, 9},
    {"sept", W_MONTH, 9},
    {"september", W_MONTH, 9},
    {"seven", W_NUMBER, 7},
    {"seventeen", W_NUMBER, 17},
    {"seventeenth", W_ORDINAL, 17},
    {"seventh", W_ORDINAL, 7},
    {"several", W_FEW, 0},
    {"shortly", W_SOON, 0},
    {"six", W_NUMBER, 6},
    {"sixteen", W_NUMBER, 16},
    {"sixteenth", W_ORDINAL, 16},
    {"sixth", W_ORDINAL, 6},
    {"sixty", W_NUMBER, 60},
    {"some", W_FEW, 0},
    {"soon", W_SOON, 0},
    {"spring", W_SEASON, 0},
    {"start", W_START, 0},
    {"summer", W_SEASON, 1},
    {"sun", W_WEEKDAY, 6},
    {"sunday", W_WEEKDAY, 6},
    {"ten", W_NUMBER, 10},
    {"tenth", W_ORDINAL, 10},
    {"that", W_THAT, 0},
    {"the", W_THE, 0},
    {"third", W_ORDINAL, 3},
    {"thirteen", W_NUMBER, 13},
    {"thirteenth", W_ORDINAL, 13},
    {"thirtieth", W_ORDINAL, 30},
    {"thirty", W_NUMBER, 30},
    {"this", W_THIS, 0},
    {"three", W_NUMBER, 3},
    {"through", W_TO, 0},
    {"thu", W_WEEKDAY, 3},
    {"thur", W_WEEKDAY, 3},
    {"thurs", W_WEEKDAY, 3},
    {"thursday", W_WEEKDAY, 3},
    {"till", W_TO, 0},
    {"to", W_TO, 0},
    {"today", W_DAY, 0},
    {"tomorrow", W_DAY, 1},
    {"tonight", W_TONIGHT, 0},
    {"tue", W_WEEKDAY, 1},
    {"tues", W_WEEKDAY, 1},
    {"tuesday", W_WEEKDAY, 1},
    {"twelfth", W_ORDINAL, 12},
    {"twelve", W_NUMBER, 12},
    {"twentieth", W_ORDINAL, 20},
    {"twenty", W_NUMBER, 20},
    {"two", W_NUMBER, 2},
    {"until", W_TO, 0},
    {"upcoming", W_NEXT, 0},
    {"utc", W_CLOCK, 0},
    {"wed", W_WEEKDAY, 2},
    {"wednesday", W_WEEKDAY, 2},
    {"week", W_UNIT, U_WEEK},
    {"weekend", W_UNIT, U_WEEKEND},
    {"weekends", W_UNIT, U_WEEKEND},
    {"weekly", W_PERIODIC, U_WEEK},
    {"weeks", W_UNIT, U_WEEK},
    {"winter", W_SEASON, 3},
    {"year", W_UNIT, U_YEAR},
    {"yearly", W_PERIODIC, U_YEAR},
    {"years", W_UNIT, U_YEAR},
    {"yesterday", W_DAY, -1},
};

static int by_text(const void *key, const void *item)
{
    return strcmp(key, ((const entry *)item)->text);
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/* The length of a hyphen, dash or slash at p, 0 where there is none; *class says which. */
static size_t joint(const char *p, size_t n, uint8_t *class)
{
    *class = *p == '/' ? W_SLASH : W_DASH;
    if (*p == '-' || *p == '/')
        return 1;
    bool general = n >= 3 && (uint8_t)p[0] == 0xE2 && (uint8_t)p[1] == 0x80; /* U+2010 … U+2015 */
    return general && (uint8_t)p[2] >= 0x90 && (uint8_t)p[2] <= 0x95 ? 3 : 0;
}

static void read_number(ro_time_word *w, const char *p, size_t n)
{
    size_t i = 0;
    int value = 0;
    while (i < n && i < 4 && is_digit(p[i]))
        value = value * 10 + (p[i++] - '0');
    if (i == 0)
        return;
    w->value = value;
    w->digits = (uint8_t)i;
    bool suffix = n == i + 2 && (!memcmp(p + i, "st", 2) || !memcmp(p + i, "nd", 2) || !memcmp(p + i, "rd", 2) || !memcmp(p + i, "th", 2));
    if (i == n)
        w->class = W_NUMBER;
    else if (suffix && i <= 2)
        w->class = W_ORDINAL;
    else if (i == 4 && n == 5 && p[4] == 's' && value % 10 == 0 && value >= 1800 && value <= 2090)
        w->class = W_DECADE;
    else if (i <= 2 && n == i + 3 && p[i] == ':' && is_digit(p[i + 1]) && is_digit(p[i + 2]) && value < 24)
        w->class = W_TIME;
}

/* "may", "march", "sat", "sun", "mar", "mon", "wed": words of other kinds where they are small. */
static bool needs_capital(const ro_time_word *w)
{
    return w->class == W_MONTH || w->class == W_WEEKDAY;
}

/* Abbreviations that are words as well: only with their stop. */
static bool needs_stop(const char *text)
{
    static const char *const list[] = {"sat", "sun", "mar", "wed", "mon", "fri", NULL};
    return ro_str_in(ro_str_of(text), list);
}

static void classify(ro_time_word *w, const char *p, size_t n)
{
    char text[16];
    bool stop = n > 1 && p[n - 1] == '.';
    size_t length = n - stop;
    w->capital = is_upper(p[0]);
    if (n == 1 && p[0] == ',') {
        w->class = W_COMMA;
        return;
    }
    if (is_digit(p[0])) {
        read_number(w, p, length);
        return;
    }
    if (length >= sizeof text)
        return;
    for (size_t i = 0; i < length; i++)
        text[i] = (char)(is_upper(p[i]) ? p[i] + 32 : p[i]);
    text[length] = 0;
    if (!strcmp(text, "a.m") || !strcmp(text, "p.m")) {
        w->class = W_CLOCK;
        return;
    }
    const entry *found = bsearch(text, lexicon, sizeof lexicon / sizeof *lexicon, sizeof *lexicon, by_text);
    if (!found || (needs_stop(text) && !stop))
        return;
    w->class = found->class;
    w->value = found->value;
    w->plural = found->class == W_UNIT && text[length - 1] == 's';
    if (needs_capital(w) && !w->capital)
        w->class = W_OTHER;
}

static void add(ro_time_words *words, ro_arena *arena, const ro_document *d, uint32_t token, uint32_t start, uint32_t end)
{
    const ro_token *t = ro_tok(d, token);
    ro_time_word *w = RO_PUSH(arena, &words->v);
    *w = (ro_time_word){0};
    w->token = token;
    w->span = (ro_span){start, end};
    w->glued = start > t->span.start || (token > 0 && !d->tokens.v[token - 1].space_after && d->tokens.v[token - 1].sentence == t->sentence);
}

static void cut(ro_time_words *words, ro_arena *arena, const ro_document *d, uint32_t token)
{
    ro_span span = ro_tok(d, token)->span;
    const char *p = d->bytes.p;
    uint32_t start = span.start;
    for (uint32_t i = span.start; i < span.end;) {
        uint8_t class;
        size_t n = joint(p + i, span.end - i, &class);
        if (n == 0) {
            i++;
            continue;
        }
        if (start < i) {
            add(words, arena, d, token, start, i);
            classify(&words->v.v[words->v.n - 1], p + start, i - start);
        }
        add(words, arena, d, token, i, i + (uint32_t)n);
        words->v.v[words->v.n - 1].class = class;
        i += (uint32_t)n;
        start = i;
    }
    if (start < span.end) {
        add(words, arena, d, token, start, span.end);
        classify(&words->v.v[words->v.n - 1], p + start, span.end - start);
    }
}

void ro_time_words_of(const ro_document *document, uint32_t sentence, ro_arena *arena, ro_time_words *words)
{
    const ro_sentence *s = &document->sentences.v[sentence];
    words->v.n = 0;
    for (uint32_t i = s->first; i < s->first + s->n; i++)
        cut(words, arena, document, i);
}
