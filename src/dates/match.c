/* SPDX-License-Identifier: Apache-2.0 */
#include "dates/match.h"

/* A place among the words; the readers below move it on where they succeed and leave it where they fail. */
typedef struct scan {
    const ro_document *d;
    const ro_time_word *v;
    uint32_t n, i;
} scan;

static uint8_t class_at(const scan *s, uint32_t i) { return i < s->n ? s->v[i].class : (uint8_t)W_OTHER; }
static bool at(const scan *s, ro_time_class class) { return s->i < s->n && s->v[s->i].class == class; }

static bool take(scan *s, ro_time_class class)
{
    if (!at(s, class))
        return false;
    s->i++;
    return true;
}

static ro_str text_at(const scan *s, uint32_t i)
{
    return i < s->n ? ro_span_text(s->d, s->v[i].span) : RO_STR("");
}

static bool word_is(const scan *s, uint32_t i, const char *text) { return ro_str_is_nocase(text_at(s, i), text); }

static bool plausible_year(const ro_time_word *w) { return w->class == W_NUMBER && w->digits == 4 && w->value >= 1800 && w->value <= 2199; }

static bool take_year(scan *s, int *y)
{
    if (s->i >= s->n || !plausible_year(&s->v[s->i]))
        return false;
    *y = s->v[s->i++].value;
    return true;
}

/* "2025" after "June 6", with a comma or without. */
static bool take_year_after(scan *s, int *y)
{
    uint32_t back = s->i;
    take(s, W_COMMA);
    take(s, W_OF);
    if (take_year(s, y))
        return true;
    s->i = back;
    return false;
}

static bool day_number(const scan *s, uint32_t i)
{
    if (i >= s->n)
        return false;
    const ro_time_word *w = &s->v[i];
    return (w->class == W_ORDINAL || (w->class == W_NUMBER && w->digits >= 1 && w->digits <= 2)) && w->value >= 1 && w->value <= 31;
}

/* "May" at the start of a sentence, "March" of a name: a number, a preposition or its being inside the sentence must speak for it. */
static bool month_here(const scan *s, uint32_t i)
{
    if (class_at(s, i) != W_MONTH)
        return false;
    const ro_token *t = ro_tok(s->d, s->v[i].token);
    if (s->v[i].value != 5 && s->v[i].value != 3)
        return true;
    if (t->upos == RO_AUX || t->upos == RO_VERB)
        return false;
    bool number = (i + 1 < s->n && (s->v[i + 1].class == W_NUMBER || s->v[i + 1].class == W_ORDINAL)) || (i > 0 && day_number(s, i - 1));
    return number || (i > 0 && t->ne != RO_NE_B_PER && t->ne != RO_NE_I_PER && !(s->v[i - 1].capital && s->v[i - 1].class == W_OTHER));
}

/* ---- dates in figures ---- */

static bool glued_number(const scan *s, uint32_t i) { return i < s->n && s->v[i].glued && s->v[i].class == W_NUMBER && s->v[i].digits > 0; }

/* Which of 06/07/2025 is the day is open unless one of them is over twelve. */
static bool split_day_month(ro_form *f, int a, int b)
{
    if (a > 12) {
        f->d = a, f->m = b;
    } else {
        f->m = a, f->d = b;
        f->day_month = a != b && b <= 12;
    }
    return f->m >= 1 && f->m <= 12 && f->d >= 1 && f->d <= 31;
}

/* 2025-06-06, 06/06/2025, 16-10-2025, 6/6/25 */
static bool figures(scan *s, ro_form *f)
{
    uint32_t i = s->i;
    uint8_t joint = class_at(s, i + 1);
    if (class_at(s, i) != W_NUMBER || (joint != W_DASH && joint != W_SLASH) || !s->v[i + 1].glued || !glued_number(s, i + 2) ||
        class_at(s, i + 3) != joint || !s->v[i + 3].glued || !glued_number(s, i + 4))
        return false;
    const ro_time_word *a = &s->v[i], *b = &s->v[i + 2], *c = &s->v[i + 4];
    f->kind = F_DAY;
    if (plausible_year(a) && b->value >= 1 && b->value <= 12 && c->value >= 1 && c->value <= 31) {
        f->y = a->value, f->m = b->value, f->d = c->value;
    } else {
        bool short_year = joint == W_SLASH && c->digits == 2;
        if ((!plausible_year(c) && !short_year) || a->digits > 2 || b->digits > 2 || !split_day_month(f, a->value, b->value))
            return false;
        f->y = plausible_year(c) ? c->value : c->value + (c->value < 70 ? 2000 : 1900);
    }
    s->i += 5;
    return true;
}

/* ---- days and months ---- */

/* 6 June 2025, the 6th of June */
static bool day_month(scan *s, ro_form *f)
{
    scan t = *s;
    take(&t, W_THE);
    if (!day_number(&t, t.i))
        return false;
    f->d = t.v[t.i++].value;
    take(&t, W_OF);
    if (!month_here(&t, t.i))
        return false;
    f->m = t.v[t.i++].value;
    f->kind = F_DAY;
    take_year_after(&t, &f->y);
    s->i = t.i;
    return true;
}

/* June 6, 2025; June the 6th */
static bool month_day(scan *s, ro_form *f)
{
    scan t = *s;
    if (class_at(&t, t.i) != W_MONTH)
        return false;
    f->m = t.v[t.i++].value;
    take(&t, W_THE);
    if (!day_number(&t, t.i) || class_at(&t, t.i + 1) == W_TIME || class_at(&t, t.i + 1) == W_CLOCK)
        return false;
    f->d = t.v[t.i++].value;
    f->kind = F_DAY;
    take_year_after(&t, &f->y);
    s->i = t.i;
    return true;
}

/* "early", "mid-", "the end of", "the first half of": the span takes them in, the value stays that of the whole. */
static void take_modifier(scan *s)
{
    scan t = *s;
    take(&t, W_THE);
    if (take(&t, W_ORDINAL) || take(&t, W_LAST)) {
        if (!take(&t, W_HALF) || !take(&t, W_OF))
            return;
    } else if (take(&t, W_EARLY) || take(&t, W_LATE) || take(&t, W_MID)) {
        if (!take(&t, W_DASH) && !take(&t, W_OF))
            take(&t, W_IN);
    } else if (take(&t, W_START) || take(&t, W_END)) {
        if (!take(&t, W_OF))
            return;
    } else {
        return;
    }
    s->i = t.i;
}

/* "last", "this", "next" before a weekday, month or season. */
static uint8_t take_which(scan *s)
{
    if (take(s, W_LAST))
        return WHICH_LAST;
    if (take(s, W_NEXT))
        return WHICH_NEXT;
    return take(s, W_THIS) ? WHICH_THIS : WHICH_BY_TENSE;
}

/* June, last June, early June 2021, the beginning of June */
static bool month(scan *s, ro_form *f)
{
    scan t = *s;
    take_modifier(&t);
    f->which = take_which(&t);
    if (!month_here(&t, t.i))
        return false;
    f->m = t.v[t.i++].value;
    f->kind = F_MONTH;
    if (!take_year_after(&t, &f->y)) {
        scan last = t; /* "May last year", "in June this year" */
        take(&last, W_OF);
        uint8_t which = take_which(&last);
        if (which != WHICH_BY_TENSE && class_at(&last, last.i) == W_UNIT && last.v[last.i].value == U_YEAR && !last.v[last.i].plural) {
            f->which = which, f->week_given = true; /* here: the year is given */
            t.i = last.i + 1;
        }
    }
    s->i = t.i;
    return true;
}

/* the spring of 2020, summer 2020, last summer, this winter, in the spring */
static bool season(scan *s, ro_form *f)
{
    scan t = *s;
    bool led = s->i > 0 && class_at(s, s->i - 1) == W_IN;
    take_modifier(&t);
    take(&t, W_THE);
    f->which = take_which(&t);
    if (!at(&t, W_SEASON))
        return false;
    bool fall = word_is(&t, t.i, "fall");
    bool proper = t.v[t.i].capital && t.i > 0 && t.v[t.i - 1].capital;
    f->season = t.v[t.i++].value;
    f->kind = F_SEASON;
    bool dated = take_year_after(&t, &f->y);
    if (proper || (!dated && f->which == WHICH_BY_TENSE && (!led || fall)))
        return false;
    s->i = t.i;
    return true;
}

static bool quarter(scan *s, ro_form *f)
{
    scan t = *s;
    take(&t, W_THE);
    if (!at(&t, W_ORDINAL) || t.v[t.i].value > 4 || class_at(&t, t.i + 1) != W_UNIT || t.v[t.i + 1].value != U_QUARTER)
        return false;
    f->m = t.v[t.i].value;
    f->kind = F_QUARTER;
    t.i += 2;
    if (!take_year_after(&t, &f->y))
        return false;
    s->i = t.i;
    return true;
}

/* What a number before it would count: a plural. */
static bool counted_noun(const scan *s, uint32_t i)
{
    static const char *const plurals[] = {"people", "men", "women", "children", "million", "billion", "percent", "per", "%", NULL};
    ro_str word = text_at(s, i);
    if (i >= s->n || s->v[i].glued || word.n < 2 || s->v[i].capital)
        return false;
    const ro_token *t = ro_tok(s->d, s->v[i].token);
    if (t->upos != RO_UPOS_NONE && t->upos != RO_NOUN)
        return false;
    return word.p[word.n - 1] == 's' || ro_str_in(word, plurals) || ro_feat_is(t, "Number", "Plur");
}

/* A bare number of four digits is a year after a preposition, or where no counted noun follows. */
static bool year_here(const scan *s, uint32_t i)
{
    static const char *const before[] = {"in", "since", "by", "until", "till", "of", "from", "during", "before", "after", "for",
                                         "around", "through", "and", "to", "early", "late", "mid", "between", "year", NULL};
    if (i >= s->n || !plausible_year(&s->v[i]) || s->v[i].value < 1900 || s->v[i].value > 2100)
        return false;
    if (i + 1 < s->n && s->v[i + 1].glued && (s->v[i + 1].class == W_DASH || s->v[i + 1].class == W_SLASH) && !glued_number(s, i + 2))
        return false; /* 2000-strong */
    bool counted = counted_noun(s, i + 1);
    if (i > 0 && ro_str_in(text_at(s, i - 1), before))
        return !counted || class_at(s, i + 1) == W_UNIT;
    return !counted && !(i > 0 && s->v[i - 1].glued && s->v[i - 1].class == W_OTHER);
}

static bool year(scan *s, ro_form *f)
{
    scan t = *s;
    take_modifier(&t);
    if (take(&t, W_THE) && class_at(&t, t.i) != W_DECADE)
        return false;
    if (at(&t, W_DECADE)) {
        f->kind = F_DECADE;
        f->y = t.v[t.i++].value;
    } else if (year_here(&t, t.i)) {
        f->kind = F_YEAR;
        f->y = t.v[t.i++].value;
    } else {
        return false;
    }
    s->i = t.i;
    return true;
}

/* ---- relative to an anchor ---- */

static bool whole_unit(const scan *s, uint32_t i) { return class_at(s, i) == W_UNIT && s->v[i].value >= U_DAY; }

static void take_part(scan *s, ro_form *f)
{
    if (at(s, W_PART))
        f->part = (uint8_t)s->v[s->i++].value;
}

/* Friday, last Friday, Friday morning, Friday next week, Friday, June 6, 2025 */
static bool weekday(scan *s, ro_form *f)
{
    scan t = *s;
    if (!take(&t, W_EARLY) && !take(&t, W_LATE))
        if (take(&t, W_EARLIER) || take(&t, W_LATER))
            take(&t, W_ON);
    f->which = take_which(&t);
    if (!at(&t, W_WEEKDAY) || (t.i + 1 < t.n && t.v[t.i].capital && word_is(&t, t.i + 1, "Times")))
        return false;
    f->kind = F_WEEKDAY;
    f->weekday = t.v[t.i++].value;
    take_part(&t, f);
    s->i = t.i;
    ro_form date = {.weekday = f->weekday, .part = f->part, .which = f->which};
    take(&t, W_COMMA);
    if (day_month(&t, &date) || month_day(&t, &date) || figures(&t, &date)) {
        *f = date;
        s->i = t.i;
        return true;
    }
    t.i = s->i;
    take(&t, W_OF);
    uint8_t which = take_which(&t);
    if (which != WHICH_BY_TENSE && at(&t, W_UNIT) && t.v[t.i].value == U_WEEK && !t.v[t.i].plural) {
        f->which = which, f->week_given = true;
        s->i = t.i + 1;
    }
    return true;
}

/* yesterday, tonight, this morning, earlier today, last night */
static bool deictic(scan *s, ro_form *f)
{
    scan t = *s;
    if (take(&t, W_EARLIER) || take(&t, W_LATER) || take(&t, W_EARLY) || take(&t, W_LATE)) {
    }
    f->kind = F_OFFSET;
    f->unit = U_DAY;
    if (take(&t, W_TONIGHT)) {
        f->part = PART_NIGHT;
    } else if (at(&t, W_DAY)) {
        f->n = t.v[t.i++].value;
        take_part(&t, f);
    } else if (at(&t, W_THIS) && class_at(&t, t.i + 1) == W_PART) {
        t.i++;
        take_part(&t, f);
    } else if (at(&t, W_LAST) && word_is(&t, t.i + 1, "night")) {
        t.i++;
        take_part(&t, f);
        f->n = -1;
    } else {
        return false;
    }
    s->i = t.i;
    return true;
}

/* last week, this month, next year, earlier this year, the coming weekend; the same day, the following week, that day */
static bool unit_of(scan *s, ro_form *f)
{
    scan t = *s;
    f->direction = at(&t, W_EARLIER) ? -1 : at(&t, W_LATER) ? 1 : 0;
    if (!take(&t, W_EARLIER) && !take(&t, W_LATER))
        take_modifier(&t);
    bool the = take(&t, W_THE);
    uint8_t word = class_at(&t, t.i);
    if (word != W_LAST && word != W_NEXT && word != W_THIS && word != W_SAME && word != W_FOLLOWING && word != W_THAT)
        return false;
    bool previous = word == W_LAST && t.v[t.i].value == 1;
    t.i++;
    if (!whole_unit(&t, t.i) || t.v[t.i].plural || t.v[t.i].value > U_YEAR)
        return false;
    f->kind = F_OFFSET;
    f->unit = (uint8_t)t.v[t.i++].value;
    f->n = word == W_LAST ? -1 : word == W_NEXT || word == W_FOLLOWING ? 1 : 0;
    f->from_text = word == W_SAME || word == W_FOLLOWING || word == W_THAT || previous || (the && word == W_NEXT && f->unit == U_DAY);
    if (the && word == W_THIS)
        return false;
    if (f->unit == U_DAY && (word == W_THIS || (word == W_LAST && !previous)))
        return false; /* "this day", "the last day" tell no day */
    s->i = t.i;
    return true;
}

/* "the weekend", "over the weekend" */
static bool weekend(scan *s, ro_form *f)
{
    scan t = *s;
    if (!take(&t, W_THE) || !at(&t, W_UNIT) || t.v[t.i].value != U_WEEKEND || t.v[t.i].plural)
        return false;
    f->kind = F_OFFSET;
    f->unit = U_WEEKEND;
    f->which = WHICH_BY_TENSE;
    f->n = 0;
    s->i = t.i + 1;
    return true;
}

/* A counted unit: "two weeks", "a year", "three-day", "several months"; n 0 where the number is open. */
static bool counted_unit(scan *s, int *n, uint8_t *unit)
{
    scan t = *s;
    *n = 0;
    if (take(&t, W_A)) {
        *n = 1;
        if (take(&t, W_FEW)) {
            take(&t, W_OF);
            *n = 0;
        }
    } else if (at(&t, W_NUMBER)) {
        if (plausible_year(&t.v[t.i]) && t.v[t.i].digits == 4)
            return false;
        *n = t.v[t.i++].value;
        if (*n >= 20 && *n <= 90 && *n % 10 == 0 && class_at(&t, t.i) == W_DASH && class_at(&t, t.i + 1) == W_NUMBER && t.v[t.i + 1].value < 10) {
            *n += t.v[t.i + 1].value;
            t.i += 2;
        }
        take(&t, W_DASH);
    } else if (!take(&t, W_FEW)) {
        return false;
    }
    if (!at(&t, W_UNIT))
        return false;
    *unit = (uint8_t)t.v[t.i++].value;
    s->i = t.i;
    return true;
}

/* two days ago, a week earlier, three weeks later */
static bool shifted(scan *s, ro_form *f)
{
    scan t = *s;
    if (!counted_unit(&t, &f->n, &f->unit))
        return false;
    uint8_t word = class_at(&t, t.i);
    if (word != W_AGO && word != W_EARLIER && word != W_LATER)
        return false;
    t.i++;
    f->from_text = word != W_AGO;
    if (f->n == 0 || f->unit < U_DAY)
        f->kind = word == W_LATER ? F_FUTURE : F_PAST;
    else
        f->kind = F_OFFSET;
    if (word != W_LATER)
        f->n = -f->n;
    s->i = t.i;
    return true;
}

/* the last two weeks, the past few months, the next five years, in recent days, the coming weeks */
static bool stretch(scan *s, ro_form *f)
{
    scan t = *s;
    take(&t, W_THE);
    uint8_t word = class_at(&t, t.i);
    if (word != W_LAST && word != W_NEXT && word != W_RECENT && word != W_THIS)
        return false;
    t.i++;
    if (at(&t, W_UNIT) && t.v[t.i].plural && word != W_THIS) {
        f->kind = word == W_NEXT ? F_FUTURE : F_PAST;
        s->i = t.i + 1;
        return true;
    }
    if (word == W_RECENT || word == W_THIS || !counted_unit(&t, &f->n, &f->unit))
        return false;
    f->kind = F_DURATION;
    f->direction = word == W_NEXT ? 1 : -1;
    s->i = t.i;
    return true;
}

static bool duration(scan *s, ro_form *f)
{
    scan t = *s;
    if (!counted_unit(&t, &f->n, &f->unit))
        return false;
    bool one = t.i - s->i == 2 && class_at(s, s->i) == W_A;
    if (one && (f->unit == U_MINUTE || class_at(&t, t.i) == W_OTHER) && f->unit != U_WEEK && f->unit != U_MONTH && f->unit != U_YEAR &&
        f->unit != U_DECADE && f->unit != U_DAY)
        return false;
    f->kind = F_DURATION;
    if (at(&t, W_DASH) && class_at(&t, t.i + 1) == W_LONG)
        t.i += 2;
    s->i = t.i;
    return true;
}

/* ---- others ---- */

static bool set(scan *s, ro_form *f)
{
    scan t = *s;
    f->kind = F_SET;
    f->n = 1;
    if (at(&t, W_PERIODIC)) {
        f->unit = (uint8_t)t.v[t.i++].value;
        s->i = t.i;
        return true;
    }
    if (!take(&t, W_EVERY))
        return false;
    if (at(&t, W_NUMBER) && class_at(&t, t.i + 1) == W_UNIT)
        f->n = t.v[t.i++].value;
    if (at(&t, W_UNIT))
        f->unit = (uint8_t)t.v[t.i++].value;
    else if (at(&t, W_WEEKDAY))
        f->unit = U_WEEK, t.i++;
    else if (at(&t, W_PART))
        f->unit = U_DAY, t.i++;
    else
        return false;
    s->i = t.i;
    return true;
}

/* the 16th: not before a noun that it counts */
static bool day_of_month(scan *s, ro_form *f)
{
    scan t = *s;
    if (!take(&t, W_THE) || !at(&t, W_ORDINAL) || t.v[t.i].digits == 0 || t.v[t.i].value > 31)
        return false;
    f->d = t.v[t.i++].value;
    f->kind = F_DOM;
    const ro_token *next = t.i < t.n ? ro_tok(t.d, t.v[t.i].token) : NULL;
    bool led = s->i > 0 && class_at(s, s->i - 1) == W_ON;
    bool noun = next && (next->upos ? next->upos == RO_NOUN || next->upos == RO_PROPN || next->upos == RO_ADJ || next->upos == RO_NUM
                                    : class_at(&t, t.i) == W_OTHER && next->form.n > 2);
    if (noun || (!led && !at(&t, W_OF)))
        return false;
    scan month_of = t;
    if (take(&month_of, W_OF) && !(take(&month_of, W_THIS) && whole_unit(&month_of, month_of.i)))
        return false;
    s->i = t.i;
    return true;
}

/* the week of March 14; the first week of June gives the month */
static bool week_of(scan *s, ro_form *f)
{
    scan t = *s;
    take(&t, W_THE);
    bool counted = take(&t, W_ORDINAL) || take(&t, W_LAST);
    if (!at(&t, W_UNIT) || t.v[t.i].value != U_WEEK || class_at(&t, t.i + 1) != W_OF)
        return false;
    t.i += 2;
    if (counted) {
        if (!month(&t, f))
            return false;
    } else if (month_day(&t, f) || day_month(&t, f)) {
        f->kind = F_WEEK_OF;
    } else {
        return false;
    }
    s->i = t.i;
    return true;
}

static bool vague(scan *s, ro_form *f)
{
    if (!at(s, W_LATELY) && !at(s, W_SOON) && !at(s, W_NOW))
        return false;
    f->kind = at(s, W_LATELY) ? F_PAST : at(s, W_SOON) ? F_FUTURE : F_PRESENT;
    s->i++;
    return true;
}

/* 10:30, 3 p.m., 10:30 GMT */
static bool clock(scan *s, ro_form *f)
{
    scan t = *s;
    bool hour = at(&t, W_NUMBER) && t.v[t.i].digits <= 2 && t.v[t.i].digits > 0 && t.v[t.i].value <= 24;
    if (!hour && !at(&t, W_TIME))
        return false;
    f->n = t.v[t.i++].value;
    f->kind = F_CLOCK;
    if (!at(&t, W_CLOCK))
        return false;
    while (at(&t, W_CLOCK))
        t.i++;
    s->i = t.i;
    return true;
}

typedef bool reader(scan *s, ro_form *f);

/* The longest reading wins; of equals the first here. */
static bool point(scan *s, ro_form *f)
{
    static reader *const readers[] = {figures, day_month, month_day, week_of, weekday, deictic, unit_of, month, season, quarter, shifted,
                                      stretch, weekend, day_of_month, year, set, duration, vague, clock};
    uint32_t best = s->i;
    for (size_t k = 0; k < sizeof readers / sizeof *readers; k++) {
        scan t = *s;
        ro_form form = {.weekday = -1};
        if (readers[k](&t, &form) && t.i > best) {
            best = t.i;
            *f = form;
        }
    }
    bool any = best > s->i;
    s->i = best;
    return any;
}

static bool rangeable(const ro_form *f)
{
    return f->kind == F_DAY || f->kind == F_WEEKDAY || f->kind == F_MONTH || f->kind == F_YEAR || f->kind == F_DOM;
}

/* What joins the ends of a range at s: "to", a dash, "and" where that cannot be a list of two occasions. */
static bool take_joint(scan *s, uint32_t start)
{
    bool between = start > 0 && class_at(s, start - 1) == W_BETWEEN;
    return take(s, W_DASH) || take(s, W_TO) || (between && take(s, W_AND));
}

/* "April 5-7, 2022", "5 to 7 April", "3 and 4 May": one month, two days. */
static bool days_of_month(scan *s, ro_found *found)
{
    scan t = *s;
    ro_form a = {.weekday = -1, .kind = F_DAY}, b;
    bool month_first = class_at(&t, t.i) == W_MONTH;
    if (month_first)
        a.m = t.v[t.i++].value;
    else
        take(&t, W_THE);
    if (!day_number(&t, t.i))
        return false;
    a.d = t.v[t.i++].value;
    if (!take(&t, W_DASH) && !take(&t, W_TO) && !take(&t, W_AND))
        return false;
    take(&t, W_THE);
    if (!day_number(&t, t.i) || t.v[t.i].value <= a.d || class_at(&t, t.i + 1) == W_CLOCK)
        return false;
    b = a;
    b.d = t.v[t.i++].value;
    if (!month_first) {
        take(&t, W_OF);
        if (!month_here(&t, t.i))
            return false;
        a.m = b.m = t.v[t.i++].value;
    }
    take_year_after(&t, &a.y);
    b.y = a.y;
    found->form = a, found->until = b, found->range = true;
    s->i = t.i;
    return true;
}

/* "Thursday 11 to Tuesday 16 June 2009" */
static bool weekdays_of_month(scan *s, ro_found *found)
{
    scan t = *s;
    ro_form a = {.weekday = -1, .kind = F_DAY};
    if (!take(&t, W_WEEKDAY) || !day_number(&t, t.i))
        return false;
    a.d = t.v[t.i++].value;
    if (!take(&t, W_DASH) && !take(&t, W_TO) && !take(&t, W_AND))
        return false;
    take(&t, W_WEEKDAY);
    if (!day_number(&t, t.i) || !month_here(&t, t.i + 1) || t.v[t.i].value <= a.d)
        return false;
    ro_form b = a;
    b.d = t.v[t.i].value;
    a.m = b.m = t.v[t.i + 1].value;
    t.i += 2;
    take_year_after(&t, &a.y);
    b.y = a.y;
    found->form = a, found->until = b, found->range = true;
    s->i = t.i;
    return true;
}

/* "January 11 and November 26, 2021": the year is said once. */
static void borrow_year(const scan *s, ro_form *f)
{
    scan t = *s;
    ro_form next = {.weekday = -1};
    if (f->kind != F_DAY || f->y)
        return;
    take(&t, W_COMMA);
    if ((take(&t, W_AND) || t.i > s->i) && (month_day(&t, &next) || day_month(&t, &next)) && next.y && (next.m > f->m || (next.m == f->m && next.d > f->d)))
        f->y = next.y;
}

/* A second end says the year for both: "May 30 to June 2, 2024". */
static bool range(scan *s, uint32_t start, ro_found *found)
{
    scan t = *s;
    ro_form until = {.weekday = -1};
    if (!rangeable(&found->form) || !take_joint(&t, start) || !point(&t, &until) || until.kind != found->form.kind)
        return false;
    if (until.kind == F_YEAR && until.y <= found->form.y)
        return false;
    if (found->form.y == 0)
        found->form.y = until.y - (until.y && found->form.m > until.m);
    found->until = until;
    found->range = true;
    s->i = t.i;
    return true;
}

/* "2019-20" */
static bool short_range(scan *s, ro_found *found)
{
    if (found->form.kind != F_YEAR || class_at(s, s->i) != W_DASH || !s->v[s->i].glued || !glued_number(s, s->i + 1) || s->v[s->i + 1].digits != 2)
        return false;
    int end = found->form.y / 100 * 100 + s->v[s->i + 1].value;
    if (end <= found->form.y)
        return false;
    found->until = found->form;
    found->until.y = end;
    found->range = true;
    s->i += 2;
    return true;
}

bool ro_time_match(const ro_document *document, const ro_time_words *words, uint32_t i, ro_found *found)
{
    scan s = {document, words->v.v, words->v.n, i};
    memset(found, 0, sizeof *found);
    found->first = i;
    if (!days_of_month(&s, found) && !weekdays_of_month(&s, found)) {
        if (!point(&s, &found->form))
            return false;
        if (!range(&s, i, found) && !short_range(&s, found))
            borrow_year(&s, &found->form);
    }
    found->last = s.i - 1;
    return true;
}
