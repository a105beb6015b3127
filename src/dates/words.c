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
    {"&", W_AND, 0},
    {"'s", W_POSS, 0},
    {"1q", W_QUARTER, 1},
    {"2q", W_QUARTER, 2},
    {"3q", W_QUARTER, 3},
    {"4q", W_QUARTER, 4},
    {"a", W_A, 0},
    {"about", W_ABOUT, 0},
    {"afternoon", W_PART, PART_AFTERNOON},
    {"afternoons", W_PART, PART_AFTERNOON},
    {"ago", W_AGO, 0},
    {"almost", W_ABOUT, 0},
    {"am", W_CLOCK, 0},
    {"an", W_A, 0},
    {"and", W_AND, 0},
    {"annually", W_PERIODIC, U_YEAR},
    {"another", W_PHRASE, 0},
    {"approximately", W_ABOUT, 0},
    {"apr", W_MONTH, 4},
    {"april", W_MONTH, 4},
    {"around", W_ABOUT, 0},
    {"as", W_PHRASE, 0},
    {"at", W_PHRASE, 0},
    {"aug", W_MONTH, 8},
    {"august", W_MONTH, 8},
    {"autumn", W_SEASON, 2},
    {"barely", W_ABOUT, 0},
    {"beginning", W_START, 0},
    {"between", W_BETWEEN, 0},
    {"billions", W_PHRASE, 0},
    {"bst", W_ZONE, 0},
    {"centuries", W_UNIT, U_CENTURY},
    {"century", W_UNIT, U_CENTURY},
    {"cest", W_ZONE, 0},
    {"cet", W_ZONE, 0},
    {"circa", W_ABOUT, 0},
    {"close", W_PHRASE, 0},
    {"coming", W_NEXT, 0},
    {"couple", W_FEW, 2},
    {"cst", W_ZONE, 0},
    {"current", W_THIS, 0},
    {"currently", W_NOW, 0},
    {"daily", W_PERIODIC, U_DAY},
    {"day", W_UNIT, U_DAY},
    {"daylong", W_WHOLE, U_DAY},
    {"days", W_UNIT, U_DAY},
    {"dayslong", W_WHOLE, U_DAY},
    {"dec", W_MONTH, 12},
    {"decade", W_UNIT, U_DECADE},
    {"decadelong", W_WHOLE, U_DECADE},
    {"decades", W_UNIT, U_DECADE},
    {"decadeslong", W_WHOLE, U_DECADE},
    {"december", W_MONTH, 12},
    {"dozens", W_PHRASE, 0},
    {"during", W_IN, 0},
    {"each", W_EVERY, 0},
    {"earlier", W_EARLIER, 0},
    {"early", W_EARLY, 0},
    {"eastern", W_ZONE, 0},
    {"edt", W_ZONE, 0},
    {"eight", W_NUMBER, 8},
    {"eighteen", W_NUMBER, 18},
    {"eighteenth", W_ORDINAL, 18},
    {"eighth", W_ORDINAL, 8},
    {"eighties", W_DECADE, 1980},
    {"eighty", W_NUMBER, 80},
    {"eleven", W_NUMBER, 11},
    {"eleventh", W_ORDINAL, 11},
    {"end", W_END, 0},
    {"est", W_ZONE, 0},
    {"et", W_ZONE, 0},
    {"evening", W_PART, PART_EVENING},
    {"evenings", W_PART, PART_EVENING},
    {"every", W_EVERY, 0},
    {"exactly", W_ABOUT, 0},
    {"fall", W_SEASON, 2},
    {"feb", W_MONTH, 2},
    {"february", W_MONTH, 2},
    {"few", W_FEW, 0},
    {"fewer", W_PHRASE, 0},
    {"fifteen", W_NUMBER, 15},
    {"fifteenth", W_ORDINAL, 15},
    {"fifth", W_ORDINAL, 5},
    {"fifties", W_DECADE, 1950},
    {"fifty", W_NUMBER, 50},
    {"financial", W_FISCAL, 0},
    {"first", W_ORDINAL, 1},
    {"fiscal", W_FISCAL, 0},
    {"five", W_NUMBER, 5},
    {"following", W_FOLLOWING, 0},
    {"follows", W_PHRASE, 0},
    {"forthcoming", W_NEXT, 0},
    {"forties", W_DECADE, 1940},
    {"fortnight", W_UNIT, U_FORTNIGHT},
    {"fortnights", W_UNIT, U_FORTNIGHT},
    {"forty", W_NUMBER, 40},
    {"four", W_NUMBER, 4},
    {"fourteen", W_NUMBER, 14},
    {"fourteenth", W_ORDINAL, 14},
    {"fourth", W_ORDINAL, 4},
    {"fri", W_WEEKDAY, 4},
    {"friday", W_WEEKDAY, 4},
    {"fridays", W_WEEKDAY, 4},
    {"from", W_FROM, 0},
    {"future", W_PHRASE, 0},
    {"gmt", W_ZONE, 0},
    {"h1", W_HALF_YEAR, 1},
    {"h2", W_HALF_YEAR, 2},
    {"half", W_HALF, 0},
    {"hkt", W_ZONE, 0},
    {"hour", W_UNIT, U_HOUR},
    {"hourlong", W_WHOLE, U_HOUR},
    {"hourly", W_PERIODIC, U_HOUR},
    {"hours", W_UNIT, U_HOUR},
    {"hourslong", W_WHOLE, U_HOUR},
    {"hr", W_UNIT, U_HOUR},
    {"hrs", W_UNIT, U_HOUR},
    {"hundred", W_NUMBER, 100},
    {"hundreds", W_PHRASE, 0},
    {"in", W_IN, 0},
    {"ist", W_ZONE, 0},
    {"jan", W_MONTH, 1},
    {"january", W_MONTH, 1},
    {"jst", W_ZONE, 0},
    {"jul", W_MONTH, 7},
    {"july", W_MONTH, 7},
    {"jun", W_MONTH, 6},
    {"june", W_MONTH, 6},
    {"just", W_PHRASE, 0},
    {"kst", W_ZONE, 0},
    {"last", W_LAST, 0},
    {"late", W_LATE, 0},
    {"lately", W_LATELY, 0},
    {"later", W_LATER, 0},
    {"latest", W_LATEST, 0},
    {"less", W_PHRASE, 0},
    {"little", W_PHRASE, 0},
    {"long", W_LONG, 0},
    {"many", W_FEW, 0},
    {"mar", W_MONTH, 3},
    {"march", W_MONTH, 3},
    {"may", W_MONTH, 5},
    {"mid", W_MID, 0},
    {"midday", W_PART, PART_MIDDAY},
    {"middle", W_MID, 0},
    {"midnight", W_PART, PART_NIGHT},
    {"millions", W_PHRASE, 0},
    {"minute", W_UNIT, U_MINUTE},
    {"minutes", W_UNIT, U_MINUTE},
    {"mon", W_WEEKDAY, 0},
    {"monday", W_WEEKDAY, 0},
    {"mondays", W_WEEKDAY, 0},
    {"month", W_UNIT, U_MONTH},
    {"monthlong", W_WHOLE, U_MONTH},
    {"monthly", W_PERIODIC, U_MONTH},
    {"months", W_UNIT, U_MONTH},
    {"monthslong", W_WHOLE, U_MONTH},
    {"more", W_PHRASE, 0},
    {"morning", W_PART, PART_MORNING},
    {"mornings", W_PART, PART_MORNING},
    {"most", W_PHRASE, 0},
    {"nearly", W_ABOUT, 0},
    {"next", W_NEXT, 0},
    {"night", W_PART, PART_NIGHT},
    {"nightly", W_PERIODIC, U_DAY},
    {"nights", W_PART, PART_NIGHT},
    {"nine", W_NUMBER, 9},
    {"nineteen", W_NUMBER, 19},
    {"nineteenth", W_ORDINAL, 19},
    {"nineties", W_DECADE, 1990},
    {"ninety", W_NUMBER, 90},
    {"ninth", W_ORDINAL, 9},
    {"no", W_PHRASE, 0},
    {"noon", W_PART, PART_MIDDAY},
    {"not", W_PHRASE, 0},
    {"nov", W_MONTH, 11},
    {"november", W_MONTH, 11},
    {"now", W_NOW, 0},
    {"nowadays", W_PHRASE, 0},
    {"oct", W_MONTH, 10},
    {"october", W_MONTH, 10},
    {"of", W_OF, 0},
    {"on", W_ON, 0},
    {"once", W_PHRASE, 0},
    {"one", W_NUMBER, 1},
    {"overnight", W_TONIGHT, PART_NIGHT},
    {"past", W_LAST, 0},
    {"pdt", W_ZONE, 0},
    {"pm", W_CLOCK, 12},
    {"previous", W_LAST, 1},
    {"prior", W_LAST, 1},
    {"pst", W_ZONE, 0},
    {"q1", W_QUARTER, 1},
    {"q2", W_QUARTER, 2},
    {"q3", W_QUARTER, 3},
    {"q4", W_QUARTER, 4},
    {"quarter", W_UNIT, U_QUARTER},
    {"quarterly", W_PERIODIC, U_QUARTER},
    {"quarters", W_UNIT, U_QUARTER},
    {"recent", W_RECENT, 0},
    {"recently", W_LATELY, 0},
    {"right", W_PHRASE, 0},
    {"roughly", W_ABOUT, 0},
    {"same", W_SAME, 0},
    {"sat", W_WEEKDAY, 5},
    {"saturday", W_WEEKDAY, 5},
    {"saturdays", W_WEEKDAY, 5},
    {"second", W_ORDINAL, 2},
    {"seconds", W_UNIT, U_SECOND},
    {"sep", W_MONTH, 9},
    {"sept", W_MONTH, 9},
    {"september", W_MONTH, 9},
    {"seven", W_NUMBER, 7},
    {"seventeen", W_NUMBER, 17},
    {"seventeenth", W_ORDINAL, 17},
    {"seventh", W_ORDINAL, 7},
    {"seventies", W_DECADE, 1970},
    {"seventy", W_NUMBER, 70},
    {"several", W_FEW, 0},
    {"six", W_NUMBER, 6},
    {"sixteen", W_NUMBER, 16},
    {"sixteenth", W_ORDINAL, 16},
    {"sixth", W_ORDINAL, 6},
    {"sixties", W_DECADE, 1960},
    {"sixty", W_NUMBER, 60},
    {"some", W_FEW, 0},
    {"sometime", W_PHRASE, 0},
    {"soon", W_SOON, 0},
    {"spring", W_SEASON, 0},
    {"start", W_START, 0},
    {"summer", W_SEASON, 1},
    {"sun", W_WEEKDAY, 6},
    {"sunday", W_WEEKDAY, 6},
    {"sundays", W_WEEKDAY, 6},
    {"ten", W_NUMBER, 10},
    {"tenth", W_ORDINAL, 10},
    {"that", W_THAT, 0},
    {"the", W_THE, 0},
    {"these", W_PHRASE, 0},
    {"third", W_ORDINAL, 3},
    {"thirteen", W_NUMBER, 13},
    {"thirteenth", W_ORDINAL, 13},
    {"thirties", W_DECADE, 1930},
    {"thirtieth", W_ORDINAL, 30},
    {"thirty", W_NUMBER, 30},
    {"this", W_THIS, 0},
    {"thousand", W_NUMBER, 1000},
    {"thousands", W_PHRASE, 0},
    {"three", W_NUMBER, 3},
    {"through", W_TO, 0},
    {"thu", W_WEEKDAY, 3},
    {"thur", W_WEEKDAY, 3},
    {"thurs", W_WEEKDAY, 3},
    {"thursday", W_WEEKDAY, 3},
    {"thursdays", W_WEEKDAY, 3},
    {"till", W_TO, 0},
    {"to", W_TO, 0},
    {"today", W_DAY, 0},
    {"tomorrow", W_DAY, 1},
    {"tonight", W_TONIGHT, PART_NIGHT},
    {"tue", W_WEEKDAY, 1},
    {"tues", W_WEEKDAY, 1},
    {"tuesday", W_WEEKDAY, 1},
    {"tuesdays", W_WEEKDAY, 1},
    {"twelfth", W_ORDINAL, 12},
    {"twelve", W_NUMBER, 12},
    {"twenties", W_DECADE, 1920},
    {"twentieth", W_ORDINAL, 20},
    {"twenty", W_NUMBER, 20},
    {"twice", W_PHRASE, 0},
    {"two", W_NUMBER, 2},
    {"until", W_TO, 0},
    {"up", W_PHRASE, 0},
    {"upcoming", W_NEXT, 0},
    {"utc", W_ZONE, 0},
    {"wed", W_WEEKDAY, 2},
    {"wednesday", W_WEEKDAY, 2},
    {"wednesdays", W_WEEKDAY, 2},
    {"week", W_UNIT, U_WEEK},
    {"weekend", W_UNIT, U_WEEKEND},
    {"weekends", W_UNIT, U_WEEKEND},
    {"weeklong", W_WHOLE, U_WEEK},
    {"weekly", W_PERIODIC, U_WEEK},
    {"weeks", W_UNIT, U_WEEK},
    {"weekslong", W_WHOLE, U_WEEK},
    {"well", W_PHRASE, 0},
    {"winter", W_SEASON, 3},
    {"year", W_UNIT, U_YEAR},
    {"yearlong", W_WHOLE, U_YEAR},
    {"yearly", W_PERIODIC, U_YEAR},
    {"years", W_UNIT, U_YEAR},
    {"yearslong", W_WHOLE, U_YEAR},
    {"yesterday", W_DAY, -1},
    {"\xE2\x80\x99" "s", W_POSS, 0},
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

/* 5.9.2018: with dots the day comes first. */
static bool read_dotted(ro_time_word *w, const char *p, size_t n)
{
    int part[3] = {0, 0, 0};
    size_t k = 0, digits = 0;
    for (size_t i = 0; i < n; i++) {
        if (p[i] == '.' && k < 2 && digits > 0 && digits <= 2) {
            k++, digits = 0;
        } else if (is_digit(p[i]) && digits < 4) {
            part[k] = part[k] * 10 + (p[i] - '0');
            digits++;
        } else {
            return false;
        }
    }
    if (k != 2 || digits != 4 || !ro_day_valid(part[2], part[1], part[0]) || part[2] < 1800 || part[2] > 2199)
        return false;
    w->class = W_DATE;
    w->value = part[2] * 10000 + part[1] * 100 + part[0];
    return true;
}

static bool half_of_day(const char *p, size_t n, int *half)
{
    bool dots = n == 3 && p[1] == '.', letters = n == 2 || dots;
    if (!letters || (p[0] != 'a' && p[0] != 'p' && p[0] != 'A' && p[0] != 'P') || (p[n - 1] != 'm' && p[n - 1] != 'M'))
        return false;
    *half = p[0] == 'p' || p[0] == 'P' ? 12 : 0;
    return true;
}

/* 10:30, 10:30pm, 7pm, 7.30 am written as one; `digits` and `hour` are what stands first. */
static void read_time(ro_time_word *w, const char *p, size_t n, size_t digits, int hour)
{
    int minute = 0, half = -1;
    size_t i = digits;
    bool minutes = i + 2 < n && (p[i] == ':' || p[i] == '.') && is_digit(p[i + 1]) && is_digit(p[i + 2]), colon = minutes && p[i] == ':';
    if (minutes) {
        minute = (p[i + 1] - '0') * 10 + p[i + 2] - '0';
        i += 3;
    }
    bool said = half_of_day(p + i, n - i, &half);
    if (hour > 24 || minute > 59 || (!said && (i < n || !colon)) || (said && hour > 12))
        return;
    w->class = W_TIME;
    w->value = (said ? hour % 12 + half : hour) * 100 + minute;
}

/* ",000" at p */
static bool three_more(const char *p, size_t n) { return n >= 4 && p[0] == ',' && is_digit(p[1]) && is_digit(p[2]) && is_digit(p[3]); }

/* 1,000 and 12,500, which are no years; 2.5, 2½ */
static bool read_long_number(ro_time_word *w, const char *p, size_t n)
{
    enum { LONG = 5 }; /* digits: more than a day or a year has */
    size_t i = 0, groups = 0;
    int value = 0;
    while (i < n && i < 3 && is_digit(p[i]))
        value = value * 10 + (p[i++] - '0');
    bool half = i > 0 && n == i + 2 && (!memcmp(p + i, ".5", 2) || !memcmp(p + i, "\xC2\xBD", 2)); /* 2.5, 2½ */
    for (; i > 0 && value < 10000 && three_more(p + i, n - i); i += 4, groups++)
        value = value * 1000 + (p[i + 1] - '0') * 100 + (p[i + 2] - '0') * 10 + p[i + 3] - '0';
    if (!half && (groups == 0 || i < n))
        return false;
    w->class = W_NUMBER;
    w->value = value;
    w->digits = LONG;
    w->half_more = half;
    return true;
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
    bool apostrophe = i == 4 && ((n == 6 && p[4] == '\'') || (n == 8 && !memcmp(p + 4, "\xE2\x80\x99", 3))) && p[n - 1] == 's'; /* 1940's */
    bool suffix = n == i + 2 && (!memcmp(p + i, "st", 2) || !memcmp(p + i, "nd", 2) || !memcmp(p + i, "rd", 2) || !memcmp(p + i, "th", 2));
    if (i == n)
        w->class = W_NUMBER;
    else if (suffix && i <= 2)
        w->class = W_ORDINAL;
    else if (i == 4 && ((n == 5 && p[4] == 's') || apostrophe) && value % 10 == 0 && value <= 2090 && (value >= 1800 || (value >= 1000 && value % 100 == 0)))
        w->class = W_DECADE;
    else if (i == 2 && n == 3 && p[2] == 's' && value % 10 == 0 && value >= (w->after_mark ? 20 : 50))
        w->class = W_DECADE, w->value = 1900 + value, w->bare = !w->after_mark; /* the '80s, the 80s */
    else if (i <= 2)
        read_time(w, p, n, i, value);
}

/* "may", "march", "sat", "sun", "mar", "mon", "wed": words of other kinds where they are small. */
static bool needs_capital(const ro_time_word *w)
{
    return w->class == W_MONTH || w->class == W_WEEKDAY;
}

/* Abbreviations that are words as well: only with their stop. */
static bool needs_stop(const char *text)
{
    static const char *const list[] = {"sat", "sun", "mar", "wed", "mon", "fri", NULL}; /* with their stop, or before a number */
    return ro_str_in(ro_str_of(text), list);
}

static void classify(ro_time_word *w, const char *p, size_t n)
{
    char text[16];
    bool stop = n > 1 && p[n - 1] == '.';
    size_t length = n - stop;
    w->capital = is_upper(p[0]);
    size_t mark = p[0] == '\'' ? 1 : n > 3 && !memcmp(p, "\xE2\x80\x99", 3) ? 3 : 0;
    if (mark && n > mark && is_digit(p[mark])) { /* '80s */
        w->after_mark = true;
        p += mark, n -= mark;
        length = n - stop;
    }
    if (n == 1 && p[0] == ',') {
        w->class = W_COMMA;
        return;
    }
    if (is_digit(p[0])) {
        if (read_dotted(w, p, length) || read_long_number(w, p, length))
            return;
        read_number(w, p, length);
        if (length != 2 || (p[1] != 'q' && p[1] != 'Q'))
            return;
    }
    if (length >= sizeof text)
        return;
    for (size_t i = 0; i < length; i++)
        text[i] = (char)(is_upper(p[i]) ? p[i] + 32 : p[i]);
    text[length] = 0;
    if (!strcmp(text, "a.m") || !strcmp(text, "p.m")) {
        w->class = W_CLOCK;
        w->value = text[0] == 'p' ? 12 : 0;
        return;
    }
    const entry *found = bsearch(text, lexicon, sizeof lexicon / sizeof *lexicon, sizeof *lexicon, by_text);
    if (!found || (needs_stop(text) && !stop))
        return;
    w->class = found->class;
    w->value = found->value;
    w->plural = text[length - 1] == 's' && (found->class == W_UNIT || found->class == W_PART || (found->class == W_WEEKDAY && length > 6));
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
    w->after_mark = start > 0 && d->bytes.p[start - 1] == '\'';
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

/* "year-on-year", "month-over-month", "day-to-day": what is compared, no time */
static void drop_comparisons(const ro_document *d, ro_time_words *words)
{
    static const char *const between[] = {"on", "over", "to", "by", "after", "in", NULL};
    for (uint32_t i = 0; i + 4 < words->v.n; i++) {
        ro_time_word *w = &words->v.v[i];
        bool joined = w[0].class == W_UNIT && w[1].class == W_DASH && w[3].class == W_DASH && w[4].class == W_UNIT && w[0].value == w[4].value;
        if (joined && w[1].glued && ro_str_in(ro_span_text(d, w[2].span), between))
            w[0].class = w[4].class = W_OTHER;
    }
}

/* What the words were cut within: "5.30 pm", "at 5.13 on Monday", "the mid-1960's" */
static void join_cut(const ro_document *d, ro_time_words *words)
{
    for (uint32_t i = 0; i + 1 < words->v.n; i++) {
        ro_time_word *w = &words->v.v[i];
        ro_str text = ro_span_text(d, w->span);
        bool decade = i > 1 && w->class == W_NUMBER && w->digits == 4 && w->value % 10 == 0 && w->value >= 1800 && w->value <= 2090 && w[1].class == W_POSS && w[1].glued &&
                      w[-1].class == W_DASH && w[-2].class == W_MID;
        if (decade)
            w->class = W_DECADE; /* "the mid-1960's", cut before its ending */
        bool said = w[1].class == W_CLOCK, on = i > 0 && w[1].class == W_ON && ro_str_is_nocase(ro_span_text(d, w[-1].span), "at") && i + 2 < words->v.n && w[2].class == W_WEEKDAY;
        size_t dot = text.n > 3 ? text.n - 3 : 0;
        if ((!said && !on) || text.n > 5 || dot == 0 || text.p[dot] != '.' || !is_digit(text.p[0]) || !is_digit(text.p[dot - 1]) || !is_digit(text.p[dot + 1]) || !is_digit(text.p[dot + 2]))
            continue;
        int hour = dot == 1 ? text.p[0] - '0' : (text.p[0] - '0') * 10 + text.p[1] - '0', minute = (text.p[dot + 1] - '0') * 10 + text.p[dot + 2] - '0';
        if (hour > (said ? 12 : 24) || minute > 59)
            continue;
        w->class = W_TIME;
        w->value = hour * 100 + minute;
    }
}

/* "8a.m.", "10:30p.m.": cut at the stops; what follows the figures is of the hour. */
static void join_half_days(const ro_document *d, ro_time_words *words)
{
    for (uint32_t i = 0; i + 2 < words->v.n; i++) {
        ro_time_word *w = &words->v.v[i];
        ro_str text = ro_span_text(d, w->span);
        char half = text.n > 1 ? (char)(text.p[text.n - 1] | 32) : 0;
        if ((half != 'a' && half != 'p') || !is_digit(text.p[0]) || !w[1].glued || !w[2].glued || !ro_str_is(ro_span_text(d, w[1].span), ".") || !ro_str_is_nocase(ro_span_text(d, w[2].span), "m"))
            continue;
        char whole[16];
        if (text.n + 1 > sizeof whole)
            continue;
        memcpy(whole, text.p, text.n);
        whole[text.n] = 'm';
        classify(w, whole, text.n + 1);
        if (w->class != W_TIME)
            continue;
        bool stop = i + 3 < words->v.n && w[3].glued && ro_str_is(ro_span_text(d, w[3].span), ".");
        for (uint32_t k = 1; k <= 2 + (uint32_t)stop; k++)
            w[k].class = W_ZONE; /* taken with the hour */
    }
}

void ro_time_words_of(const ro_document *document, uint32_t sentence, ro_arena *arena, ro_time_words *words)
{
    const ro_sentence *s = &document->sentences.v[sentence];
    words->v.n = 0;
    for (uint32_t i = s->first; i < s->first + s->n; i++)
        cut(words, arena, document, i);
    drop_comparisons(document, words);
    join_cut(document, words);
    join_half_days(document, words);
}
