/* SPDX-License-Identifier: Apache-2.0 */
#include "dates/scan.h"

bool ro_take(ro_scan *s, ro_time_class class)
{
    if (!ro_at(s, class))
        return false;
    s->i++;
    return true;
}

static ro_str text_at(const ro_scan *s, uint32_t i) { return i < s->n ? ro_span_text(s->d, s->v[i].span) : RO_STR(""); }

bool ro_word_is(const ro_scan *s, uint32_t i, const char *text) { return ro_str_is_nocase(text_at(s, i), text); }

bool ro_word_in(const ro_scan *s, uint32_t i, const char *const *list)
{
    for (size_t k = 0; list[k]; k++)
        if (ro_word_is(s, i, list[k]))
            return true;
    return false;
}

static bool starts_with_word(ro_str word, const char *text, size_t n)
{
    char one[16];
    if (n >= sizeof one)
        return false;
    memcpy(one, text, n);
    one[n] = 0;
    return ro_str_is_nocase(word, one);
}

bool ro_take_phrase(ro_scan *s, const char *phrase)
{
    uint32_t i = s->i;
    for (const char *p = phrase; *p; i++) {
        size_t n = strcspn(p, " ");
        if (!starts_with_word(text_at(s, i), p, n))
            return false;
        p += n + (p[n] == ' ');
    }
    s->i = i;
    return true;
}

static bool is_word(const ro_scan *s, uint32_t i)
{
    char c = s->d->bytes.p[s->v[i].span.start];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool first_of_sentence(const ro_scan *s, uint32_t i)
{
    enum { MARKS = 3 }; /* quotation marks and brackets may stand before it */
    for (uint32_t k = i, n = 0; k-- > 0 && n < MARKS; n++)
        if (is_word(s, k))
            return false;
    return true;
}

/* He said, "Today we won": the first word of a quotation has its capital from there. */
static bool first_of_quotation(const ro_scan *s, uint32_t i)
{
    static const char *const opening[] = {"\"", "``", "\xE2\x80\x9C", NULL};
    return i > 1 && ro_word_in(s, i - 1, opening) && (s->v[i - 2].class == W_COMMA || ro_word_is(s, i - 2, ":"));
}

bool ro_named(const ro_scan *s, uint32_t i)
{
    if (i >= s->n || !s->v[i].capital || first_of_sentence(s, i) || first_of_quotation(s, i))
        return false;
    return s->d->sentences.v[ro_tok(s->d, s->v[i].token)->sentence].kind == RO_BODY;
}

/* ---- numbers ---- */

static bool tens(const ro_time_word *w) { return w->class == W_NUMBER && !w->digits && w->value >= 20 && w->value <= 90; }

/* two, 15, twenty-four, hundred; a multiplier after it */
static bool take_number(ro_scan *s, int *n)
{
    enum { MOST = 99999 };
    if (!ro_at(s, W_NUMBER) || s->v[s->i].value > MOST)
        return false;
    bool ten = tens(&s->v[s->i]);
    *n = s->v[s->i++].value;
    uint32_t unit = s->i + (ro_class_at(s, s->i) == W_DASH);
    if (ten && ro_class_at(s, unit) == W_NUMBER && !s->v[unit].digits && s->v[unit].value < 10) {
        *n += s->v[unit].value;
        s->i = unit + 1;
    }
    if (ro_at(s, W_NUMBER) && !s->v[s->i].digits && s->v[s->i].value >= 100 && *n < 100)
        *n *= s->v[s->i++].value;
    return true;
}

/* "1/2", "½" after "2" */
static bool take_slashed_half(ro_scan *s)
{
    if (ro_word_is(s, s->i, "\xC2\xBD")) {
        s->i++;
        return true;
    }
    uint32_t i = s->i + (ro_class_at(s, s->i) == W_DASH); /* "4-1/2" */
    if (ro_class_at(s, i) != W_NUMBER || s->v[i].value != 1 || ro_class_at(s, i + 1) != W_SLASH || ro_class_at(s, i + 2) != W_NUMBER || s->v[i + 2].value != 2)
        return false;
    s->i = i + 3;
    return true;
}

/* "and a half", "-and-a-half" */
static bool take_and_a_half(ro_scan *s)
{
    ro_scan t = *s;
    bool joined = ro_take(&t, W_DASH);
    if (!ro_take(&t, W_AND) || (joined && !ro_take(&t, W_DASH)))
        return false;
    bool article = ro_take(&t, W_A); /* "eleven-and-half" */
    if ((!article && !joined) || (article && joined && !ro_take(&t, W_DASH)) || !ro_take(&t, W_HALF))
        return false;
    *s = t;
    return true;
}

/* "two to three weeks", "five or six days": the lesser number is said first. */
static void take_greater(ro_scan *s, int least)
{
    ro_scan t = *s;
    if (!ro_take(&t, W_TO) && !ro_take(&t, W_DASH) && !ro_take_phrase(&t, "or"))
        return;
    bool more = ro_at(&t, W_NUMBER) && t.v[t.i].value > least && !ro_plausible_year(&t.v[t.i]);
    if (more && (ro_class_at(&t, t.i + 1) == W_UNIT || (ro_class_at(&t, t.i + 1) == W_DASH && ro_class_at(&t, t.i + 2) == W_UNIT)))
        s->i = t.i + 1;
}

/* "a few hundred", "several thousand" */
static void take_hundreds(ro_scan *s, ro_amount *a)
{
    if (ro_at(s, W_NUMBER) && !s->v[s->i].digits && s->v[s->i].value >= 100)
        a->n *= s->v[s->i++].value;
}

bool ro_take_amount(ro_scan *s, ro_amount *a)
{
    ro_scan t = *s;
    *a = (ro_amount){0};
    if (ro_take_phrase(&t, "hundreds of") || ro_take_phrase(&t, "thousands of") || ro_take_phrase(&t, "dozens of") || ro_take_phrase(&t, "millions of") ||
        ro_take_phrase(&t, "billions of")) {
        a->n = 0;
    } else if (ro_take_phrase(&t, "a number of")) {
        a->n = 0;
    } else if (ro_take(&t, W_A)) {
        a->n = 1;
        if (ro_at(&t, W_FEW)) { /* a few, a couple of */
            a->n = t.v[t.i++].value;
            ro_take(&t, W_OF);
            take_hundreds(&t, a);
        } else if (ro_at(&t, W_NUMBER) && !t.v[t.i].digits && t.v[t.i].value >= 100) {
            a->n = t.v[t.i++].value;
        }
    } else if (ro_at(&t, W_NUMBER)) {
        a->half = t.v[t.i].half_more;
        if (ro_plausible_year(&t.v[t.i]) || !take_number(&t, &a->n) || a->n == 0)
            return false;
        take_greater(&t, a->n);
        ro_scan odd = t; /* "50-odd years" */
        ro_take(&odd, W_DASH);
        if (ro_take_phrase(&odd, "odd"))
            t = odd;
    } else if (ro_at(&t, W_FEW)) { /* several; "the next couple of" */
        a->n = t.v[t.i++].value;
        ro_take(&t, W_OF);
        take_hundreds(&t, a);
    } else {
        return false;
    }
    a->half = take_slashed_half(&t) || take_and_a_half(&t) || a->half;
    s->i = t.i;
    return true;
}

void ro_take_bound(ro_scan *s)
{
    static const char *const phrases[] = {"at least", "at most", "more than", "less than", "no more than", "no less than", "fewer than", "up to", "as many as",
                                          "just over", "just under", "well over", "little over", "close to", NULL};
    for (size_t k = 0; phrases[k]; k++)
        if (ro_take_phrase(s, phrases[k]))
            return;
    ro_take(s, W_ABOUT);
}

/* ---- years ---- */

bool ro_plausible_year(const ro_time_word *w) { return w->class == W_NUMBER && w->digits == 4 && w->value >= 1800 && w->value <= 2199; }

/* nineteen ninety-six, two thousand (and) five */
static bool take_spoken_year(ro_scan *s, int *y)
{
    ro_scan t = *s;
    int rest = 0;
    if (!ro_at(&t, W_NUMBER) || t.v[t.i].digits)
        return false;
    int first = t.v[t.i++].value;
    uint32_t teen = t.i + (first == 20 && ro_class_at(&t, t.i) == W_DASH); /* twenty-thirteen */
    bool teens = ro_class_at(&t, teen) == W_NUMBER && !t.v[teen].digits && t.v[teen].value >= 10 && t.v[teen].value <= 19;
    if (first == 2 && ro_at(&t, W_NUMBER) && t.v[t.i].value == 1000) {
        t.i++;
        ro_scan back = t;
        ro_take(&t, W_AND);
        if (!take_number(&t, &rest) || rest > 99)
            t = back, rest = 0;
        *y = 2000 + rest;
    } else if ((first == 19 || first == 20) && ro_at(&t, W_NUMBER) && tens(&t.v[t.i]) && take_number(&t, &rest) && rest < 100) {
        *y = first * 100 + rest;
    } else if ((first == 19 || first == 20) && teens) {
        *y = first * 100 + t.v[teen].value;
        t.i = teen + 1;
    } else {
        return false;
    }
    s->i = t.i;
    return true;
}

bool ro_take_year(ro_scan *s, int *y)
{
    if (s->i >= s->n || (!ro_plausible_year(&s->v[s->i]) && !take_spoken_year(s, y)))
        return false;
    if (ro_at(s, W_NUMBER) && ro_plausible_year(&s->v[s->i]))
        *y = s->v[s->i++].value;
    return true;
}

bool ro_take_year_after(ro_scan *s, int *y)
{
    uint32_t back = s->i;
    ro_take(s, W_COMMA);
    ro_take(s, W_OF);
    if (ro_take_year(s, y))
        return true;
    s->i = back;
    return false;
}

bool ro_glued_number(const ro_scan *s, uint32_t i)
{
    return i < s->n && s->v[i].glued && s->v[i].class == W_NUMBER && s->v[i].digits > 0;
}

/* ---- what stands before ---- */

uint8_t ro_take_which(ro_scan *s)
{
    if (ro_take(s, W_LAST))
        return WHICH_LAST;
    if (ro_take(s, W_NEXT))
        return WHICH_NEXT;
    if (ro_at(s, W_THIS) && ro_class_at(s, s->i + 1) == W_LAST && ro_word_is(s, s->i + 1, "past")) { /* "this past spring" */
        s->i += 2;
        return WHICH_LAST;
    }
    if (ro_at(s, W_THIS) && ro_class_at(s, s->i + 1) == W_NEXT) { /* "this coming Sunday" */
        s->i += 2;
        return WHICH_NEXT;
    }
    return ro_take(s, W_THIS) ? WHICH_THIS : WHICH_BY_TENSE;
}

int ro_take_modifier(ro_scan *s)
{
    ro_scan t = *s;
    int half = 0;
    ro_take(&t, W_THE);
    if (ro_at(&t, W_ORDINAL) || ro_at(&t, W_LAST)) {
        half = ro_at(&t, W_ORDINAL) && t.v[t.i].value == 1 ? 1 : 2;
        t.i++;
        if (!ro_take(&t, W_HALF) || !ro_take(&t, W_OF))
            return 0;
    } else if (ro_take(&t, W_EARLY) || ro_take(&t, W_LATE) || ro_take(&t, W_MID)) {
        if (!ro_take(&t, W_DASH) && !ro_take(&t, W_OF))
            ro_take(&t, W_IN);
    } else if (ro_take(&t, W_EARLIER) || ro_take(&t, W_LATER)) { /* "later in 2022" */
        if (t.i > s->i + 1 || !ro_take(&t, W_IN))
            return 0;
    } else if (ro_take(&t, W_START) || ro_take(&t, W_END)) { /* "the end of March", "end-March" */
        if (!ro_take(&t, W_OF) && !ro_take(&t, W_DASH))
            return 0;
    } else {
        return 0;
    }
    s->i = t.i;
    return half;
}

void ro_take_part(ro_scan *s, ro_form *f)
{
    static const char *const hours[] = {"noon", "midday", "midnight", NULL};
    uint32_t i = s->i + (ro_class_at(s, s->i) == W_DASH); /* "Thursday-night" */
    if ((ro_class_at(s, i) == W_PART && !ro_word_in(s, i, hours)) || (i == s->i && s->i > 0 && ro_class_at(s, i - 1) == W_WEEKDAY && ro_word_is(s, i, "overnight"))) {
        f->part = (uint8_t)s->v[i].value;
        s->i = i + 1;
    }
}

/* ---- the time of day ---- */

static bool hour_in_figures(const ro_time_word *w) { return w->class == W_NUMBER && w->digits >= 1 && w->digits <= 2 && w->value <= 24; }

static void take_zone(ro_scan *s)
{
    while (ro_at(s, W_ZONE) || (ro_at(s, W_COMMA) && ro_class_at(s, s->i + 1) == W_ZONE))
        s->i++;
    if (ro_at(s, W_COMMA) && ro_word_is(s, s->i + 1, "local") && ro_word_is(s, s->i + 2, "time")) /* "8 p.m., local time" */
        s->i++;
    if (s->i > 0 && ro_word_is(s, s->i - 1, "eastern")) /* "9:30 Eastern time" */
        ro_take_phrase(s, "time");
    static const char *const zones[] = {"pacific time", "central time", "mountain time", "eastern standard time", "eastern daylight time", "o'clock", "local time", "hours", NULL};
    for (size_t k = 0; zones[k] && !ro_take_phrase(s, zones[k]); k++)
        ;
}

/* "at 4 in the morning", "by ten at night" */
static bool take_hour_and_part(ro_scan *s, ro_form *f)
{
    static const char *const before[] = {"at", "by", "until", "till", "around", "about", "before", "after", "from", "past", NULL};
    enum { NOON = 12, DUSK = 6 };
    ro_scan t = *s;
    if (s->i == 0 || !ro_word_in(s, s->i - 1, before) || !ro_at(&t, W_NUMBER) || t.v[t.i].digits > 2 || t.v[t.i].value < 1 || t.v[t.i].value > NOON)
        return false;
    int hour = t.v[t.i++].value % NOON;
    ro_take_phrase(&t, "o'clock");
    if (ro_take_phrase(&t, "in the morning"))
        f->hour = hour;
    else if (ro_take_phrase(&t, "in the afternoon") || ro_take_phrase(&t, "in the evening"))
        f->hour = hour + NOON;
    else if (ro_take_phrase(&t, "at night"))
        f->hour = hour >= DUSK ? hour + NOON : hour;
    else
        return false;
    f->minute = 0;
    s->i = t.i;
    return true;
}

/* "0730 (0330 GMT)", "1800 local time", "at 1500 hours" */
static bool four_figures(const ro_scan *s)
{
    static const char *const before[] = {"at", "by", "until", "around", "about", "after", "before", NULL};
    const ro_time_word *w = &s->v[s->i];
    ro_scan t = *s;
    if (w->class != W_NUMBER || w->digits != 4 || w->value >= 2400 || w->value % 100 >= 60)
        return false;
    t.i++;
    if (ro_take_phrase(&t, "local time") || (ro_take_phrase(&t, "hours") && s->i > 0 && ro_word_in(s, s->i - 1, before) && !ro_at(&t, W_OF)))
        return true;
    return ro_word_is(&t, t.i, "(") && ro_class_at(&t, t.i + 1) == W_NUMBER && t.v[t.i + 1].digits == 4 && ro_class_at(&t, t.i + 2) == W_ZONE;
}

/* 3 p.m., 10:30, 10:30 a.m., 0735 GMT; false for a bare number */
static bool take_hours(ro_scan *s, ro_form *f)
{
    const ro_time_word *w = s->i < s->n ? &s->v[s->i] : NULL;
    uint8_t next = ro_class_at(s, s->i + 1);
    if (!w)
        return false;
    ro_scan after = *s;
    after.i++;
    if (w->class == W_TIME && (ro_take_phrase(&after, "to go") || ro_take_phrase(&after, "to play") || ro_take_phrase(&after, "left") || ro_take_phrase(&after, "remaining") ||
                               ro_take_phrase(&after, "minutes") || ro_take_phrase(&after, "of the clock")))
        return false; /* the clock of a match */
    static const char *const limits[] = {"under", "breaking", "broke", "than", "break", "sub", NULL};
    if (w->class == W_TIME && after.i < after.n && ro_class_at(&after, after.i) != W_CLOCK && s->i > 0 && (ro_word_in(s, s->i - 1, limits) || ro_word_is(s, s->i + 1, "barrier")))
        return false; /* "to run under 1:41" */
    if (w->class == W_TIME) {
        f->hour = w->value / 100, f->minute = w->value % 100;
    } else if (w->class == W_NUMBER && w->digits == 4 && next == W_ZONE && w->value < 2400 && w->value % 100 < 60) {
        f->hour = w->value / 100, f->minute = w->value % 100;
    } else if (four_figures(s)) {
        f->hour = w->value / 100, f->minute = w->value % 100;
    } else if (w->class == W_NUMBER && w->digits == 4 && next == W_CLOCK && w->value >= 100 && w->value < 1300 && w->value % 100 < 60) { /* 1031 a.m. */
        f->hour = w->value / 100, f->minute = w->value % 100;
    } else if (hour_in_figures(w) && (next == W_CLOCK || next == W_ZONE)) {
        f->hour = w->value, f->minute = 0;
    } else if (take_hour_and_part(s, f)) {
        return true;
    } else {
        return false;
    }
    s->i++;
    if (ro_at(s, W_CLOCK)) { /* am 0, pm 12 */
        int half = s->v[s->i++].value;
        if (f->hour <= 12)
            f->hour = f->hour % 12 + half;
    }
    return true;
}

bool ro_take_clock(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take_bound(&t);
    if (ro_word_is(&t, t.i, "noon") || ro_word_is(&t, t.i, "midday") || ro_word_is(&t, t.i, "midnight")) {
        f->hour = ro_word_is(&t, t.i, "midnight") ? 24 : 12;
        f->minute = 0;
        t.i++;
    } else if (!take_hours(&t, f)) {
        return false;
    }
    take_zone(&t);
    s->i = t.i;
    return true;
}
