/* SPDX-License-Identifier: Apache-2.0 */
/* What has a place in the calendar by its own words: days, months, seasons, quarters, years, feasts, hours. */
#include "dates/feasts.h"
#include "dates/scan.h"

bool ro_day_number(const ro_scan *s, uint32_t i)
{
    if (i >= s->n)
        return false;
    const ro_time_word *w = &s->v[i];
    return (w->class == W_ORDINAL || (w->class == W_NUMBER && w->digits >= 1 && w->digits <= 2)) && w->value >= 1 && w->value <= 31;
}

static bool of_person(const ro_token *t) { return t->ne == RO_NE_B_PER || t->ne == RO_NE_I_PER; }

/* The first word of a sentence or of a quotation. */
static bool first_word(const ro_scan *s, uint32_t i) { return s->v[i].capital && !ro_named(s, i); }

/* "May" at the start of a sentence, "March" of a name: a number, a preposition or its being inside the sentence must speak for it. */
bool ro_month_here(const ro_scan *s, uint32_t i)
{
    static const char *const of_march[] = {"for", "on", "through", "against", NULL};
    if (ro_class_at(s, i) != W_MONTH)
        return false;
    const ro_token *t = ro_tok(s->d, s->v[i].token);
    bool number = (i + 1 < s->n && (s->v[i + 1].class == W_NUMBER || s->v[i + 1].class == W_ORDINAL)) || (i > 0 && ro_day_number(s, i - 1));
    bool whole = s->v[i].span.end - s->v[i].span.start > 4; /* not "Jan", which is a man as well */
    if (ro_span_text(s->d, s->v[i].span).n == 3 && !memcmp(ro_span_text(s->d, s->v[i].span).p, "APR", 3) && !number)
        return false; /* a rate */
    static const char *const wished[] = {"God", "Allah", "the", "he", "she", "they", "you", "it", "his", "her", "their", "we", "all", "your", NULL};
    if (s->v[i].value == 5 && ro_word_in(s, i + 1, wished) && (i == 0 || !s->v[i - 1].capital) && !(i > 0 && (s->v[i - 1].class == W_IN || s->v[i - 1].class == W_OF)) && first_word(s, i))
        return false; /* "May God protect them" */
    if (s->v[i].value != 5 && s->v[i].value != 3)
        return number || whole || !of_person(t);
    if (t->upos == RO_AUX || t->upos == RO_VERB)
        return false;
    bool led = i > 0 && s->v[i - 1].class != W_OTHER && s->v[i - 1].class != W_THE;
    if (!number && !led && s->v[i].value == 3 && (ro_word_in(s, i + 1, of_march) || (ro_class_at(s, i + 1) == W_OF && ro_class_at(s, i + 2) == W_THE)))
        return false;
    return number || (i > 0 && !of_person(t) && !(s->v[i - 1].capital && s->v[i - 1].class == W_OTHER));
}

/* ---- dates in figures ---- */

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

static bool the_eleventh(const ro_scan *s, uint32_t i)
{
    uint8_t class = ro_class_at(s, i);
    return (class == W_NUMBER || class == W_ORDINAL) && s->v[i].value == 11 && s->v[i].digits == 2;
}

static bool september(const ro_scan *s, uint32_t i) { return ro_class_at(s, i) == W_MONTH && s->v[i].value == 9; }

/* "9/11", "the Sept. 11 attacks", "the 11 September attacks" */
static bool eleventh_september(ro_scan *s, ro_form *f)
{
    static const char *const deeds[] = {"attack", "attacks", "hijackings", "hijackers", "terrorist", "terror", NULL};
    ro_scan t = *s;
    bool figures = ro_class_at(s, s->i) == W_NUMBER && s->v[s->i].value == 9 && s->v[s->i].digits == 1 && ro_class_at(s, s->i + 1) == W_SLASH &&
                   ro_glued_number(s, s->i + 2) && s->v[s->i + 2].value == 11 && ro_class_at(s, s->i + 3) != W_SLASH;
    if (figures)
        t.i += 3;
    else if (((september(s, s->i) && the_eleventh(s, s->i + 1)) || (the_eleventh(s, s->i) && september(s, s->i + 1))) && ro_word_in(s, s->i + 2, deeds))
        t.i += 2;
    else
        return false;
    f->kind = F_DAY;
    f->y = 2001, f->m = 9, f->d = 11;
    s->i = t.i;
    return true;
}

/* 2025-06-06, 06/06/2025, 16-10-2025, 6/6/25, 16.10.2025 */
bool ro_read_figures(ro_scan *s, ro_form *f)
{
    uint32_t i = s->i;
    if (eleventh_september(s, f))
        return true;
    if (ro_at(s, W_DATE)) {
        int value = s->v[s->i++].value;
        f->kind = F_DAY;
        f->y = value / 10000, f->m = value / 100 % 100, f->d = value % 100;
        return true;
    }
    uint8_t joint = ro_class_at(s, i + 1);
    if (ro_class_at(s, i) != W_NUMBER || (joint != W_DASH && joint != W_SLASH) || !s->v[i + 1].glued || !ro_glued_number(s, i + 2) ||
        ro_class_at(s, i + 3) != joint || !s->v[i + 3].glued || !ro_glued_number(s, i + 4))
        return false;
    const ro_time_word *a = &s->v[i], *b = &s->v[i + 2], *c = &s->v[i + 4];
    f->kind = F_DAY;
    if (ro_plausible_year(a) && b->value >= 1 && b->value <= 12 && c->value >= 1 && c->value <= 31) {
        f->y = a->value, f->m = b->value, f->d = c->value;
    } else {
        bool short_year = joint == W_SLASH && c->digits == 2;
        if ((!ro_plausible_year(c) && !short_year) || a->digits > 2 || b->digits > 2 || !split_day_month(f, a->value, b->value))
            return false;
        f->y = ro_plausible_year(c) ? c->value : c->value + (c->value < 50 ? 2000 : 1900);
    }
    s->i += 5;
    return true;
}

/* ---- days and months ---- */

/* "last year" after "May", "this year" after "June 6": the year is told from the publication. */
static void take_year_told(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take(&t, W_COMMA);
    ro_take(&t, W_OF);
    uint8_t which = ro_take_which(&t);
    if (which != WHICH_BY_TENSE && ro_class_at(&t, t.i) == W_UNIT && t.v[t.i].value == U_YEAR && !t.v[t.i].plural) {
        f->which = which, f->year_given = true;
        s->i = t.i + 1;
    }
}

/* "of the same year", "of that year", "the following year" after "August": counted from the year that the text told last */
static bool take_year_of_text(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (f->which != WHICH_BY_TENSE || f->from_text)
        return false;
    ro_take(&t, W_COMMA);
    bool of = ro_take(&t, W_OF) || t.i == s->i, the = ro_take(&t, W_THE);
    uint8_t word = ro_class_at(&t, t.i);
    if (!of || (word != W_SAME && word != W_THAT && word != W_FOLLOWING && !(word == W_LAST && the && t.v[t.i].value == 1)) || (the == (word == W_THAT)))
        return false;
    t.i++;
    if (word == W_THAT)
        ro_take(&t, W_SAME);
    if (ro_class_at(&t, t.i) != W_UNIT || t.v[t.i].value != U_YEAR || t.v[t.i].plural)
        return false;
    f->from_text = f->year_given = true;
    f->n = word == W_FOLLOWING ? 1 : word == W_LAST ? -1 : 0;
    s->i = t.i + 1;
    return true;
}

/* "early Jan. 6", "late on 5 June": the part of the day is no part of its value */
static void take_early(ro_scan *s)
{
    if (ro_take(s, W_EARLY) || ro_take(s, W_LATE))
        ro_take(s, W_ON);
}

/* 6 June 2025, the 6th of June */
bool ro_read_day_month(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    take_early(&t);
    bool the = ro_take(&t, W_THE);
    if (!ro_day_number(&t, t.i) || (the && ro_at(&t, W_NUMBER)))
        return false; /* "the 6 June meeting": without the article */
    f->d = t.v[t.i++].value;
    ro_take(&t, W_OF);
    ro_take(&t, W_DASH);
    if (!ro_month_here(&t, t.i))
        return false;
    f->m = t.v[t.i++].value;
    f->kind = F_DAY;
    if (ro_at(&t, W_DASH) && ro_glued_number(&t, t.i + 1) && ro_plausible_year(&t.v[t.i + 1]))
        t.i++; /* 6-June-2025 */
    if (!ro_take_year_after(&t, &f->y))
        take_year_told(&t, f);
    s->i = t.i;
    return true;
}

/* "anniversary of the" before a date: how many years, -1 where it is not said, 0 for none */
static int16_t anniversary_before(const ro_scan *s)
{
    uint32_t i = s->i;
    i -= i > 0 && ro_class_at(s, i - 1) == W_THE;
    if (i < 2 || ro_class_at(s, i - 1) != W_OF || !ro_word_is(s, i - 2, "anniversary"))
        return 0;
    i -= 2;
    if (i > 0 && ro_class_at(s, i - 1) == W_ORDINAL)
        return (int16_t)s->v[i - 1].value;
    if (i > 2 && ro_class_at(s, i - 1) == W_UNIT && s->v[i - 1].value == U_YEAR && ro_class_at(s, i - 2) == W_DASH && ro_class_at(s, i - 3) == W_NUMBER)
        return (int16_t)s->v[i - 3].value;
    return -1;
}

/* June 6, 2025; June the 6th; last Oct. 23 */
bool ro_read_month_day(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    take_early(&t);
    f->which = ro_take_which(&t);
    if (ro_class_at(&t, t.i) != W_MONTH)
        return false;
    f->anniversary = anniversary_before(s);
    f->m = t.v[t.i++].value;
    ro_take(&t, W_THE);
    if (!ro_day_number(&t, t.i) || ro_class_at(&t, t.i + 1) == W_TIME || ro_class_at(&t, t.i + 1) == W_CLOCK)
        return false;
    f->d = t.v[t.i++].value;
    f->kind = F_DAY;
    if (!ro_take_year_after(&t, &f->y))
        take_year_told(&t, f);
    s->i = t.i;
    return true;
}

/* June, last June, early June 2021, the beginning of June */
bool ro_read_month(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take_modifier(&t);
    if (ro_at(s, W_THE) && t.i > s->i && t.v[t.i - 1].class == W_DASH)
        return false; /* "the late-November trip": without the article */
    if (ro_at(&t, W_THAT) && ro_day_number(&t, t.i + 2))
        return false; /* "thinks that December 21st is near" */
    if (ro_at(&t, W_THAT) && ro_tok(t.d, t.v[t.i].token)->upos == RO_SCONJ)
        return false; /* "it appears that August is over" */
    f->from_text = ro_take(&t, W_THAT); /* "that October" */
    if (!f->from_text)
        f->which = ro_take_which(&t);
    if (!ro_month_here(&t, t.i))
        return false;
    static const char *const limits[] = {"by", "until", "till", "through", "before", "from", "starting", "beginning", NULL};
    f->firm = s->i > 0 && ro_word_in(s, s->i - 1, limits);
    f->meant_for = s->i > 0 && ro_word_is(s, s->i - 1, "for");
    f->m = t.v[t.i++].value;
    f->kind = F_MONTH;
    if (!ro_take_year_after(&t, &f->y) && !take_year_of_text(&t, f))
        take_year_told(&t, f);
    s->i = t.i;
    return true;
}

/* the first day of March, the last day of 2012 */
bool ro_read_edge_day(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    bool first = ro_take_phrase(&t, "the first day of");
    if (!first && !ro_take_phrase(&t, "the last day of"))
        return false;
    if (ro_month_here(&t, t.i))
        f->m = t.v[t.i++].value;
    if (!(f->m ? ro_take_year_after(&t, &f->y) : ro_take_year(&t, &f->y)) && !f->m)
        return false;
    if (!f->m)
        f->m = first ? 1 : 12;
    f->d = first ? 1 : ro_days_in_month(f->y ? f->y : 2001, f->m); /* 2001: no leap year */
    f->kind = F_DAY;
    s->i = t.i;
    return true;
}

/* No noun follows that it would belong to. */
static bool ends_there(const ro_scan *s)
{
    uint8_t upos = s->i < s->n ? ro_tok(s->d, s->v[s->i].token)->upos : (uint8_t)RO_PUNCT;
    return upos == RO_PUNCT || upos == RO_CCONJ || upos == RO_SCONJ;
}

/* the spring of 2020, summer 2020, last summer, this winter, in the spring */
bool ro_read_season(ro_scan *s, ro_form *f)
{
    static const char *const before[] = {"in", "during", "over", "by", "since", "until", "through", "into", "throughout", "until", NULL};
    ro_scan t = *s;
    if (!ro_take_phrase(&t, "sometime"))
        ro_take_modifier(&t);
    bool early = t.i > s->i;
    ro_take(&t, W_THE);
    f->direction = ro_take(&t, W_FOLLOWING);
    f->from_text = f->direction > 0 || ro_take(&t, W_THAT); /* "the following spring", "by that autumn" */
    if (!f->from_text)
        f->which = ro_take_which(&t);
    if (!ro_at(&t, W_SEASON) || ro_tok(t.d, t.v[t.i].token)->upos == RO_VERB) /* "those that fall under it" */
        return false;
    bool led = early || (s->i > 0 && ro_word_in(s, s->i - 1, before)), fall = ro_word_is(&t, t.i, "fall");
    bool proper = t.v[t.i].capital && t.i > 0 && t.v[t.i - 1].capital;
    f->season = t.v[t.i++].value;
    f->kind = F_SEASON;
    bool dated = ro_take_year_after(&t, &f->y);
    if (!dated && f->which == WHICH_BY_TENSE) {
        take_year_told(&t, f); /* "the autumn of next year" */
        dated = f->year_given;
    }
    if (f->from_text && !dated && !proper) {
        s->i = t.i;
        return true;
    }
    if (fall && t.i < t.n) /* "in the fall", not "in the fall of the wall", "in the fall in prices" */
        fall = ro_class_at(&t, t.i) == W_OF || ro_class_at(&t, t.i) == W_IN || ro_class_at(&t, t.i) == W_FROM || ro_class_at(&t, t.i) == W_TO || !ends_there(&t);
    if (proper || (!dated && f->which == WHICH_BY_TENSE && (!led || fall || (ro_word_is(&t, t.i - 1, "fall") && ro_class_at(&t, t.i - 2) != W_THE))))
        return false;
    s->i = t.i;
    return true;
}

/* ---- quarters ---- */

static bool quarter_at(const ro_scan *s, uint32_t i)
{
    static const char *const other[] = {"final", "finals", "finalist", "finalists", "century", "mile", "hour", "point", "percentage", "pounder", NULL};
    if (ro_class_at(s, i + 1) == W_DASH && s->v[i + 1].glued && ro_word_in(s, i + 2, other))
        return false; /* "the quarter-finals" */
    return ro_class_at(s, i) == W_UNIT && s->v[i].value == U_QUARTER && !s->v[i].plural;
}

/* "this year's", "the 1988", "fiscal 1989" before a quarter */
static void take_year_of_quarter(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    uint8_t which = ro_take_which(&t);
    if (which != WHICH_BY_TENSE && ro_class_at(&t, t.i) == W_UNIT && t.v[t.i].value == U_YEAR && ro_class_at(&t, t.i + 1) == W_POSS) {
        f->which = which, f->year_given = true;
        t.i += 2;
    } else if (which != WHICH_BY_TENSE || !ro_take_year(&t, &f->y)) {
        return;
    }
    s->i = t.i;
}

/* the last quarter of 2009, the final quarter of last year */
static bool last_quarter_of_year(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take(&t, W_THE);
    if (!ro_take_phrase(&t, "last") && !ro_take_phrase(&t, "final"))
        return false;
    if (quarter_at(&t, t.i) && ro_class_at(&t, t.i + 1) != W_OF && ro_at(s, W_THE) && ro_word_is(s, s->i + 1, "final")) { /* in news of business: of the year */
        f->m = 4;
        f->half_open = true;
        s->i = t.i + 1;
        return true;
    }
    if (!quarter_at(&t, t.i) || ro_class_at(&t, t.i + 1) != W_OF)
        return false;
    t.i++;
    if (!ro_take_year_after(&t, &f->y))
        take_year_told(&t, f);
    if (!f->y && !f->year_given)
        return false;
    f->m = 4;
    s->i = t.i;
    return true;
}

/* the April-June quarter, the January-March period */
static bool quarter_by_months(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take(&t, W_THE);
    if (ro_class_at(&t, t.i) != W_MONTH || (ro_class_at(&t, t.i + 1) != W_DASH && ro_class_at(&t, t.i + 1) != W_TO) || ro_class_at(&t, t.i + 2) != W_MONTH)
        return false;
    int first = t.v[t.i].value;
    if (first % 3 != 1 || t.v[t.i + 2].value != first + 2)
        return false;
    t.i += 3;
    ro_scan year = t; /* "the January-March 2013 period" */
    bool dated = year.i < year.n && ro_plausible_year(&year.v[year.i]) && ro_take_year(&year, &f->y);
    if (dated && (quarter_at(&year, year.i) || ro_word_is(&year, year.i, "period"))) {
        f->m = (first - 1) / 3 + 1;
        s->i = year.i + 1;
        return true;
    }
    f->y = 0;
    if (!quarter_at(&t, t.i) && !ro_word_is(&t, t.i, "period"))
        return false;
    t.i++;
    f->m = (first - 1) / 3 + 1;
    if (!ro_take_year_after(&t, &f->y))
        take_year_told(&t, f);
    s->i = t.i;
    return true;
}

/* "its fourth quarter, ended June 30": a year of account, which has its number from the day that it ends on */
static void take_fiscal_end(const ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_form day = {.weekday = -1, .hour = -1};
    ro_take(&t, W_COMMA);
    if (!ro_take_phrase(&t, "ended") && !ro_take_phrase(&t, "which ended") && !ro_take_phrase(&t, "that ended"))
        return;
    ro_take(&t, W_ON);
    if (!ro_read_month_day(&t, &day) && !ro_read_day_month(&t, &day))
        return;
    f->ended_month = (int8_t)day.m, f->ended_day = (int8_t)day.d;
    if (day.y && (day.m - 1) / 3 + 1 != f->m)
        f->y = day.y;
}

/* "the December quarter": the one that the month ends */
static bool quarter_of_month(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take(&t, W_THE);
    if (ro_class_at(&t, t.i) != W_MONTH || t.v[t.i].value % 3 || !quarter_at(&t, t.i + 1))
        return false;
    f->m = t.v[t.i].value / 3;
    t.i += 2;
    if (!ro_take_year_after(&t, &f->y))
        take_year_told(&t, f);
    s->i = t.i;
    return true;
}

/* "of fiscal 2012", "of fiscal year 2012", "of its 2012 fiscal year", "of the last fiscal year" behind a quarter */
static bool take_fiscal_year(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!ro_take(&t, W_OF))
        return false;
    ro_scan of = t;
    if (ro_take(&t, W_FISCAL)) {
        ro_take_phrase(&t, "year");
        if (!ro_take_year(&t, &f->y))
            return false;
        s->i = t.i;
        return true;
    }
    t = of;
    if (ro_take_phrase(&t, "the year") && ro_class_at(&t, t.i) != W_NUMBER) { /* "the second quarter of the year" */
        s->i = t.i;
        return true;
    }
    t = of;
    if (!ro_take(&t, W_THE) && !ro_take_phrase(&t, "its"))
        return false;
    f->which = ro_take_which(&t);
    if (f->which == WHICH_BY_TENSE && !ro_take_year(&t, &f->y))
        return false;
    if (!ro_take(&t, W_FISCAL) || !ro_take_phrase(&t, "year")) {
        f->which = WHICH_BY_TENSE, f->y = 0;
        return false;
    }
    f->year_given = f->which != WHICH_BY_TENSE;
    s->i = t.i;
    return true;
}

/* the third quarter, third-quarter, this year's third quarter, the fourth quarter of 2013 */
static bool numbered_quarter(ro_scan *s, ro_form *f)
{
    ro_scan t = *s, start;
    ro_take(&t, W_THE);
    start = t;
    take_year_of_quarter(&t, f);
    ro_take(&t, W_FISCAL);
    ro_take(&t, W_DASH);
    if (!ro_at(&t, W_ORDINAL) || t.v[t.i].value > 4 || t.v[t.i].value < 1)
        return false;
    f->m = t.v[t.i++].value;
    if (ro_take(&t, W_DASH) && start.i > s->i)
        return false; /* "the third-quarter results": without the article */
    ro_take(&t, W_FISCAL);
    if (!quarter_at(&t, t.i))
        return false;
    t.i++;
    if (!f->y && !f->year_given && !take_fiscal_year(&t, f) && !ro_take_year_after(&t, &f->y))
        take_year_told(&t, f);
    s->i = t.i;
    if (!f->y && !f->year_given)
        take_fiscal_end(s, f);
    return true;
}

/* "ended July 31" behind a quarter: the one that the day is in. */
static void take_quarter_end(const ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_form day = {.weekday = -1, .hour = -1};
    ro_take(&t, W_COMMA);
    bool ended = ro_take_phrase(&t, "ended") || ro_take_phrase(&t, "ending") || ro_take_phrase(&t, "to");
    if (ended && (ro_read_month_day(&t, &day) || ro_read_day_month(&t, &day)))
        f->y = day.y, f->m = (day.m - 1) / 3 + 1;
}

/* the same period last year, the corresponding quarter of 2012 */
static bool same_quarter(ro_scan *s, ro_form *f)
{
    static const char *const same[] = {"same", "corresponding", "comparable", NULL};
    ro_scan t = *s;
    ro_take(&t, W_THE);
    if (!ro_word_in(&t, t.i, same) || (!quarter_at(&t, t.i + 1) && !ro_word_is(&t, t.i + 1, "period")))
        return false;
    t.i += 2;
    ro_take(&t, W_IN);
    if (ro_take_phrase(&t, "a year ago") || ro_take_phrase(&t, "a year earlier") || ro_take_phrase(&t, "the previous year") || ro_take_phrase(&t, "the year before") || ro_take_phrase(&t, "the year previous"))
        f->which = WHICH_LAST, f->year_given = true;
    else if (!ro_take_year_after(&t, &f->y))
        take_year_told(&t, f);
    if (!f->y && (!f->year_given || f->which != WHICH_LAST))
        return false;
    f->from_text = true;
    s->i = t.i;
    return true;
}

/* the current quarter, last quarter, the 1988 quarter, the same 1988 period; "the quarter" and "the latest quarter" are the one told before */
static bool bare_quarter(ro_scan *s, ro_form *f)
{
    static const char *const same[] = {"same", "corresponding", "comparable", NULL};
    ro_scan t = *s;
    bool the = ro_take(&t, W_THE), latest = ro_take(&t, W_LATEST) || (the && (ro_take(&t, W_RECENT) || ro_take_phrase(&t, "most recent")));
    if (the && ro_word_in(&t, t.i, same) && t.i + 1 < t.n && ro_plausible_year(&t.v[t.i + 1]))
        t.i++;
    if (latest || (ro_at(&t, W_THIS) && ro_word_is(&t, t.i, "current")))
        f->which = WHICH_THIS, t.i += !latest;
    else if (!ro_take_year(&t, &f->y))
        f->which = ro_take_which(&t);
    bool period = ro_word_is(&t, t.i, "period") && (latest || f->y);
    if ((!period && !quarter_at(&t, t.i)) || (f->which == WHICH_BY_TENSE && !the))
        return false;
    f->from_text = latest || f->which == WHICH_BY_TENSE;
    s->i = t.i + 1;
    take_quarter_end(s, f);
    return true;
}

/* Q3, Q3 2013, 3Q */
static bool short_quarter(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!ro_at(&t, W_QUARTER))
        return false;
    f->m = t.v[t.i++].value;
    ro_take_year_after(&t, &f->y);
    s->i = t.i;
    return true;
}

/* "first-half profit": of the year's half that the report is of, or the last such half */
static bool half_of_accounts(ro_scan *s, ro_form *f)
{
    static const char *const accounts[] = {"profit", "profits", "net", "sales", "revenue", "revenues", "results", "earnings", "loss", "losses", "growth", "income", "pretax", "operating", NULL};
    ro_scan t = *s;
    if (!ro_at(&t, W_ORDINAL) || t.v[t.i].value > 2 || ro_class_at(&t, t.i + 1) != W_DASH || ro_class_at(&t, t.i + 2) != W_HALF || !ro_word_in(&t, t.i + 3, accounts))
        return false;
    f->kind = F_YEAR;
    f->half = (int8_t)t.v[t.i].value;
    f->year_given = f->counted = true;
    s->i = t.i + 3;
    return true;
}

/* H2 2018 */
static bool short_half(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!ro_at(&t, W_HALF_YEAR) || !t.v[t.i].capital)
        return false;
    f->half = (int8_t)t.v[t.i++].value;
    if (!ro_take_year_after(&t, &f->y))
        return false;
    f->kind = F_YEAR;
    s->i = t.i;
    return true;
}

/* the first half of 2013, the first half-year of 2013, the second half of the year, the first half of last year */
bool ro_read_half_year(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (short_half(s, f) || half_of_accounts(s, f))
        return true;
    bool article = ro_take(&t, W_THE);
    if (!ro_at(&t, W_ORDINAL) || t.v[t.i].value > 2 || ro_class_at(&t, t.i + 1) != W_HALF)
        return false;
    f->half = (int8_t)t.v[t.i].value;
    t.i += 2;
    if (t.i < t.n && ro_plausible_year(&t.v[t.i])) { /* "first half 1996 results" */
        f->kind = F_YEAR;
        f->y = t.v[t.i].value;
        s->i = t.i + 1;
        return true;
    }
    if (!ro_at(&t, W_OF) && !ro_at(&t, W_DASH) && !ro_at(&t, W_UNIT) && !ro_word_is(&t, t.i, "year")) { /* "a stronger second half" */
        if (!article && !(s->i > 0 && ro_tok(s->d, s->v[s->i - 1].token)->upos == RO_ADJ))
            return false;
        f->kind = F_YEAR;
        f->year_given = f->half_open = true;
        s->i = t.i;
        return true;
    }
    ro_scan year = t;
    ro_take(&year, W_DASH);
    if (ro_take_phrase(&year, "year"))
        t = year;
    if (!ro_take(&t, W_OF))
        return false;
    f->kind = F_YEAR;
    if (!ro_take_year(&t, &f->y)) {
        if (!ro_take(&t, W_THE))
            f->which = ro_take_which(&t);
        if (ro_class_at(&t, t.i) != W_UNIT || t.v[t.i].value != U_YEAR || t.v[t.i].plural)
            return false;
        f->year_given = true;
        t.i++;
    }
    s->i = t.i;
    return true;
}

bool ro_read_quarter(ro_scan *s, ro_form *f)
{
    f->kind = F_QUARTER;
    return short_quarter(s, f) || last_quarter_of_year(s, f) || quarter_by_months(s, f) || quarter_of_month(s, f) || numbered_quarter(s, f) || same_quarter(s, f) || bare_quarter(s, f);
}

/* ---- years and more ---- */

/* What a number before it would count: a plural. */
static bool counted_noun(const ro_scan *s, uint32_t i)
{
    static const char *const plurals[] = {"people", "men", "women", "children", "million", "billion", "percent", "per", "%", NULL};
    if (i >= s->n || s->v[i].glued || s->v[i].capital)
        return false;
    ro_str word = ro_span_text(s->d, s->v[i].span);
    const ro_token *t = ro_tok(s->d, s->v[i].token);
    if (word.n < 2 || (t->upos != RO_UPOS_NONE && t->upos != RO_NOUN))
        return false;
    if (ro_feat_is(t, "Number", "Sing") && t->upos == RO_NOUN && !ro_str_in(word, plurals))
        return false; /* "the 2020 census" */
    return word.p[word.n - 1] == 's' || ro_str_in(word, plurals) || ro_feat_is(t, "Number", "Plur");
}

/* Nouns that a year, not a number, stands before: "the 1992 protests", "2013 results". */
static bool dated_noun(const ro_scan *s, uint32_t i)
{
    static const char *const before[] = {"the", "its", "his", "her", "their", "our", "a", "an", "this", NULL};
    return i > 0 && (ro_word_in(s, i - 1, before) || ro_class_at(s, i - 1) == W_POSS);
}

/* "in 2008 elections", "since 2011 protests": what is dated rather than counted; in the thousands it would be told with a comma. */
static bool dated_event(const ro_scan *s, uint32_t i)
{
    enum { FIRST = 1950, LAST = 2039 };
    static const char *const events[] = {"elections", "polls", "protests", "riots", "floods", "games", "olympics", "championships", "bombings", "results", "talks",
                                         "accords", "reforms", "amendments", "hearings", "figures", "estimates", "levels", "prices", "earnings", "profits", "sales", "exports",
                                         "revenues", "champions", "winners", "finalists", "finals", "semifinals", "runners", "elections", NULL};
    static const char *const kinds[] = {"general", "presidential", "parliamentary", "legislative", "local", "regional", "municipal", "midterm", "congressional", "state", NULL};
    if (s->v[i].value < FIRST || s->v[i].value > LAST)
        return false;
    return ro_word_in(s, i + 1 + ro_word_in(s, i + 1, kinds), events);
}

static bool letter_at(const ro_scan *s, uint32_t i)
{
    char c = s->d->bytes.p[s->v[i].span.start];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "hosted 1995 champions Blackburn" */
static bool of_champions(const ro_scan *s, uint32_t i)
{
    static const char *const holders[] = {"champions", "winners", "finalists", "runners", NULL};
    return s->v[i].value >= 1950 && ro_word_in(s, i + 1, holders);
}

/* "American 1984 champion Lewis", but not "Windows 2000": the noun that it dates follows in small letters. */
static bool of_noun_after(const ro_scan *s, uint32_t i)
{
    enum { NEAR = 3 };
    uint32_t next = i + 1;
    if (ro_class_at(s, next) == W_AND && next + 1 < s->n && ro_plausible_year(&s->v[next + 1]))
        next += 2;
    if (next >= s->n || s->v[next].capital || !letter_at(s, next))
        return false;
    uint32_t head = ro_tok(s->d, s->v[i].token)->head;
    const ro_token *noun = ro_tok(s->d, s->v[next].token);
    return noun->upos == RO_NOUN && head != RO_NONE && head > s->v[i].token && head <= s->v[i].token + NEAR + (next > i + 1);
}

/* "pre-1967 lines", "post-2014" */
static bool before_or_after_year(const ro_scan *s, uint32_t i)
{
    static const char *const prefixes[] = {"pre", "post", NULL};
    return i > 1 && s->v[i].glued && ro_class_at(s, i - 1) == W_DASH && ro_word_in(s, i - 2, prefixes);
}

/* A bare number of four digits is a year after a preposition, or where no counted noun follows. */
static bool year_here(const ro_scan *s, uint32_t i)
{
    static const char *const before[] = {"in", "since", "by", "until", "till", "of", "from", "during", "before", "after", "for",
                                         "around", "through", "and", "to", "early", "late", "mid", "between", "year", "above", "below", "versus", "against", "at", NULL};
    static const char *const makes[] = {"Ford", "Chevrolet", "Chevy", "Toyota", "Honda", "Nissan", "Dodge", "Buick", "Cadillac", "Jeep", "Volkswagen", "Mercedes", "BMW",
                                        "Hyundai", "Mazda", "Pontiac", "Chrysler", "Subaru", "Volvo", "Audi", NULL};
    if (i >= s->n || !ro_plausible_year(&s->v[i]) || s->v[i].value > 2100)
        return false;
    if (i + 1 < s->n && s->v[i + 1].glued && (s->v[i + 1].class == W_DASH || s->v[i + 1].class == W_SLASH) && !ro_glued_number(s, i + 2))
        return false; /* 2000-strong */
    if (i + 1 < s->n && s->v[i + 1].glued && s->v[i + 1].class == W_OTHER && letter_at(s, i + 1))
        return false; /* 2000ft */
    if (i > 1 && s->v[i].glued && s->v[i - 1].class == W_SLASH && ro_class_at(s, i - 2) == W_NUMBER && s->v[i - 2].digits == 3)
        return false; /* "record 197/2011" */
    static const char *const before_christ[] = {"BC", "B.C.", "BCE", "B.C.E.", NULL};
    if (ro_word_in(s, i + 1, before_christ) || (ro_class_at(s, i + 1) == W_DASH && ro_class_at(s, i + 2) == W_NUMBER && ro_word_in(s, i + 3, before_christ)))
        return false;
    bool counted = counted_noun(s, i + 1);
    if (before_or_after_year(s, i))
        return true;
    if (i > 0 && ro_word_in(s, i - 1, before))
        return !counted || ro_class_at(s, i + 1) == W_UNIT || dated_event(s, i);
    if (s->v[i].value < 1900)
        return false;
    if (counted)
        return (dated_noun(s, i) && s->v[i].value >= 1950) || of_champions(s, i);
    if (ro_word_in(s, i + 1, makes))
        return false; /* "a 1987 Ford" */
    if (i > 1 && (ro_word_is(s, i - 1, "'") || ro_word_is(s, i - 1, "\xE2\x80\x99")) && s->v[i - 1].glued)
        return true; /* "the bishops' 2002 charter" */
    static const char *const games[] = {"Olympic", "Olympics", "Paralympic", "Paralympics", "Games", "organisers", "organizers", NULL};
    if (i == 0 || ro_word_in(s, i + 1, games)) /* "the London 2012 Olympics" */
        return true;
    static const char *const marks[] = {"#", "$", "\xC2\xA3", "\xE2\x82\xAC", "+", "=", "No", "No.", NULL};
    if (s->v[i - 1].glued && s->v[i - 1].class == W_OTHER && (s->v[i].glued || ro_word_in(s, i - 1, marks))) /* not behind "the ill-fated", "accidents;" */
        return false;
    return !(ro_named(s, i - 1) && s->v[i - 1].class == W_OTHER && !s->v[i].glued && ro_tok(s->d, s->v[i - 1].token)->upos != RO_ADJ && ro_tok(s->d, s->v[i].token)->deprel != RO_D_obl && !of_noun_after(s, i));
}

static bool spoken_year(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    bool said = ro_take_phrase(&t, "the year");
    if (!ro_at(&t, W_NUMBER) || (t.v[t.i].digits && !said) || (!said && t.v[t.i].value == 2 && !(s->i > 0 && ro_class_at(s, s->i - 1) == W_IN)))
        return false;
    if (!ro_take_year(&t, &f->y))
        return false;
    f->kind = F_YEAR;
    s->i = t.i;
    return true;
}

/* "the 70s", "the 70s and 80s": not degrees, ages, scores. */
static bool bare_decade_here(const ro_scan *s, uint32_t i, bool the)
{
    static const char *const counted[] = {"temperature", "temperatures", "degrees", "high", "highs", "low", "lows", "mercury", "heat", "thermometer", "readings", "aged", "age", "ages", "men", "women",
                                          "man", "woman", "people", "shot", "round", "score", "scored", "scores", "points", "mph", "winds", "percent", "fahrenheit", NULL};
    enum { NEAR = 8 };
    const bool after_another = i > 1 && ro_word_in(s, i - 1, (const char *const[]){"and", "or", "to", ",", NULL}) && ro_class_at(s, i - 2) == W_DECADE;
    if (!the && !after_another)
        return false;
    for (uint32_t k = i > NEAR ? i - NEAR : 0; k < s->n && k <= i + NEAR; k++)
        if (ro_word_in(s, k, counted))
            return false;
    return true;
}

/* the 1990s, the late 1980s, the '80s, the nineties */
static bool decade(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    static const char *const whose[] = {"his", "her", "their", "my", "our", "your", "its", NULL};
    uint32_t before = s->i;
    while (before > 0 && (ro_class_at(s, before - 1) == W_MID || ro_class_at(s, before - 1) == W_DASH || ro_class_at(s, before - 1) == W_EARLY || ro_class_at(s, before - 1) == W_LATE))
        before--;
    const bool the = ro_take(&t, W_THE);
    ro_take_modifier(&t);
    if (ro_at(&t, W_DECADE) && t.v[t.i].bare && !bare_decade_here(&t, t.i, the))
        return false;
    if (!ro_at(&t, W_DECADE) || (before > 0 && ro_word_in(s, before - 1, whose))) /* "in their mid-twenties": an age */
        return false;
    f->kind = F_DECADE;
    f->y = t.v[t.i++].value;
    if (f->y % 100 == 0 && f->y < 1900) { /* the 1700s */
        f->kind = F_CENTURY;
        f->n = f->y / 100 + 1;
        f->y = 0;
    }
    s->i = t.i;
    return true;
}

/* "the class of '82", "the crash of '87" */
static bool short_year(ro_scan *s, ro_form *f)
{
    static const char *const before[] = {"in", "of", "since", "by", "until", "from", "before", "after", "summer", "winter", "spring", "fall", "autumn", "early", "late", "and", "to", NULL};
    enum { THIS_CENTURY = 30 };
    const ro_time_word *w = &s->v[s->i];
    if (w->class != W_NUMBER || w->digits != 2 || !w->after_mark || w->glued || s->i == 0 || !ro_word_in(s, s->i - 1, before))
        return false;
    if (s->i + 1 < s->n && ((s->v[s->i + 1].glued && letter_at(s, s->i + 1)) || counted_noun(s, s->i + 1)))
        return false;
    f->kind = F_YEAR;
    f->y = w->value + (w->value > THIS_CENTURY ? 1900 : 2000);
    s->i++;
    return true;
}

bool ro_read_year(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (spoken_year(s, f) || decade(s, f) || short_year(s, f))
        return true;
    f->half = (int8_t)ro_take_modifier(&t);
    if (t.i == s->i)
        ro_take(&t, W_FISCAL);
    if (!(t.i > s->i && ro_at(&t, W_NUMBER) && ro_plausible_year(&t.v[t.i])) && !year_here(&t, t.i))
        return false;
    f->kind = F_YEAR;
    f->y = t.v[t.i++].value;
    s->i = t.i;
    return true;
}

/* the 20th century, nineteenth-century */
bool ro_read_century(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take(&t, W_THE);
    ro_take_modifier(&t);
    int tens = ro_at(&t, W_NUMBER) && t.v[t.i].value == 20 && ro_class_at(&t, t.i + 1) == W_DASH ? 20 : 0; /* twenty-first */
    t.i += tens ? 2 : 0;
    bool first = t.v[s->i].class == W_THE && s->i > 0 && (ro_class_at(s, s->i - 1) == W_FROM || ro_class_at(s, s->i - 1) == W_IN) && ro_class_at(s, s->i + 3) != W_OF; /* "the first century of" counts */
    if (!ro_at(&t, W_ORDINAL) || tens + t.v[t.i].value < (first ? 1 : 2) || tens + t.v[t.i].value > 22)
        return false;
    f->n = tens + t.v[t.i++].value;
    ro_take(&t, W_DASH);
    if (!ro_at(&t, W_UNIT) || t.v[t.i].value != U_CENTURY)
        return false;
    f->kind = F_CENTURY;
    s->i = t.i + 1;
    return true;
}

/* ---- days of the week and the month ---- */

static bool newspaper(const ro_scan *s, uint32_t i)
{
    static const char *const names[] = {"Times", "Telegraph", "Mail", "Express", "Mirror", "Herald", NULL};
    return ro_word_in(s, i, names) && s->v[i].capital;
}

/* "last week Friday", as "Friday last week" */
static bool weekday_of_week(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    f->which = ro_take_which(&t);
    if (f->which == WHICH_BY_TENSE || ro_class_at(&t, t.i) != W_UNIT || t.v[t.i].value != U_WEEK || t.v[t.i].plural || ro_class_at(&t, t.i + 1) != W_WEEKDAY || t.v[t.i + 1].plural)
        return false;
    f->kind = F_WEEKDAY;
    f->week_given = true;
    f->weekday = t.v[t.i + 1].value;
    t.i += 2;
    ro_take_part(&t, f);
    *s = t;
    ro_take_date_beside(s, f);
    return true;
}

static bool week_of_weekday(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take(&t, W_OF);
    uint8_t which = ro_take_which(&t);
    if (which == WHICH_BY_TENSE || !ro_at(&t, W_UNIT) || t.v[t.i].value != U_WEEK || t.v[t.i].plural)
        return false;
    f->which = which, f->week_given = true;
    s->i = t.i + 1;
    return true;
}

/* A date after the weekday, or after "today": ", June 6, 2025"; "(September 5)", "[5 September]", brackets and all. */
bool ro_take_date_beside(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_form date = {.weekday = f->weekday, .part = f->part, .which = f->which, .hour = f->hour, .minute = f->minute};
    bool square = ro_word_is(&t, t.i, "["), bracket = square || ro_word_is(&t, t.i, "(");
    if (!ro_take(&t, W_COMMA))
        t.i += bracket;
    if (f->weekday < 0 && ro_at(&t, W_WEEKDAY)) { /* "today, Tuesday, 30 November" */
        date.weekday = t.v[t.i++].value;
        ro_take(&t, W_COMMA);
    }
    if (!ro_read_day_month(&t, &date) && !ro_read_month_day(&t, &date) && !ro_read_figures(&t, &date))
        return false;
    if (bracket && !ro_word_is(&t, t.i, square ? "]" : ")"))
        return false;
    *f = date;
    f->which = WHICH_BY_TENSE;
    s->i = t.i + bracket;
    return true;
}

/* "every Monday and Thursday": the second is repeated as the first. */
bool ro_weekday_of_every(const ro_scan *s, uint32_t i)
{
    enum { DAYS = 5 };
    for (uint32_t n = 0; n < DAYS && i >= 3 && ro_class_at(s, i) == W_WEEKDAY && ro_class_at(s, i - 2) == W_WEEKDAY; n++, i -= 2) {
        if (ro_class_at(s, i - 1) != W_AND && ro_class_at(s, i - 1) != W_COMMA)
            return false;
        if (ro_class_at(s, i - 3) == W_EVERY)
            return true;
    }
    return false;
}

/* "Tuesday nights", but not "on Monday and Tuesday nights", which may be two. */
bool ro_weekday_parts(const ro_scan *s, uint32_t i)
{
    return ro_class_at(s, i + 1) == W_PART && s->v[i + 1].plural && !(i > 0 && ro_class_at(s, i - 1) == W_AND);
}

/* "must be held on a Sunday", but not "a Sunday service" */
static bool of_any_week(const ro_scan *s)
{
    uint32_t end = s->i + 1 + (ro_class_at(s, s->i + 1) == W_PART);
    uint8_t upos = end < s->n ? ro_tok(s->d, s->v[end].token)->upos : (uint8_t)RO_PUNCT;
    return s->i > 1 && ro_class_at(s, s->i - 1) == W_A && ro_class_at(s, s->i - 2) == W_ON && upos != RO_NOUN && upos != RO_PROPN && upos != RO_ADJ && upos != RO_NUM;
}

/* Friday, last Friday, Friday morning, Friday noon, Friday next week, Friday, June 6, 2025; the previous Friday */
bool ro_read_weekday(ro_scan *s, ro_form *f)
{
    static const char *const hours[] = {"noon", "midday", "midnight", NULL};
    ro_scan t = *s;
    if (weekday_of_week(s, f))
        return true;
    if (ro_take(&t, W_EARLY) || ro_take(&t, W_LATE) || ro_take(&t, W_EARLIER) || ro_take(&t, W_LATER))
        ro_take(&t, W_ON);
    ro_scan the = t;
    bool article = ro_take(&the, W_THE);
    uint8_t word = ro_class_at(&the, the.i);
    if (word == W_FOLLOWING || word == W_SAME || word == W_THAT || (word == W_LAST && the.v[the.i].value == 1)) {
        f->from_text = true;
        f->direction = word == W_FOLLOWING ? 1 : word == W_LAST ? -1 : 0;
        t.i = the.i + 1;
    } else {
        if (article && (word == W_THIS || word == W_LAST))
            t = the;
        f->which = ro_take_which(&t);
    }
    if (!ro_at(&t, W_WEEKDAY) || t.v[t.i].plural || (t.i > 0 && ro_class_at(&t, t.i - 1) == W_THE && ro_word_is(&t, t.i, "Sun.")) || newspaper(&t, t.i + 1) || ro_weekday_of_every(&t, t.i) || ro_weekday_parts(&t, t.i))
        return false;
    if (ro_class_at(&t, t.i + 1) == W_PART && ro_named(&t, t.i + 1) && ro_class_at(&t, t.i + 2) == W_OTHER && ro_named(&t, t.i + 2))
        return false; /* "Saturday Night Live" */
    f->kind = F_WEEKDAY;
    static const char *const printed[] = {"edition", "editions", "issue", "issues", "paper", "newspaper", NULL};
    f->any_such = t.i == s->i && of_any_week(&t);
    f->printed = ro_word_in(&t, t.i + 1 + (ro_class_at(&t, t.i + 1) == W_POSS), printed);
    f->weekday = t.v[t.i++].value;
    f->owner = ro_class_at(&t, t.i) == W_POSS;
    ro_take_part(&t, f);
    if (!f->part && ro_word_in(&t, t.i, hours))
        ro_take_clock(&t, f);
    s->i = t.i;
    if (!ro_take_date_beside(s, f))
        week_of_weekday(s, f);
    return true;
}

/* the night of Friday, 22 March; the morning of June 6; the early hours of Friday morning */
bool ro_read_part_of_day(ro_scan *s, ro_form *f)
{
    static ro_time_reader *const days[] = {ro_read_weekday, ro_read_month_day, ro_read_day_month, ro_read_figures};
    ro_scan t = *s;
    const bool hours = ro_take_phrase(&t, "the early hours of") || ro_take_phrase(&t, "the small hours of") || ro_take_phrase(&t, "the wee hours of");
    if (!hours) {
        bool edge = ro_take(&t, W_EARLY) || ro_take(&t, W_LATE); /* "late afternoon Monday" */
        if (!edge)
            ro_take(&t, W_THE);
        ro_take_part(&t, f);
        if (!f->part || (!ro_take(&t, W_OF) && !(edge && ro_at(&t, W_WEEKDAY))))
            return false;
    }
    for (size_t k = 0; k < sizeof days / sizeof *days; k++) {
        ro_scan end = t;
        ro_form day = {.weekday = -1, .hour = -1};
        if (!days[k](&end, &day) || (day.part && !hours) || day.hour >= 0)
            continue;
        day.part = hours ? day.part : f->part;
        *f = day;
        s->i = end.i;
        return true;
    }
    return false;
}

/* the 16th: not before a noun that it counts */
bool ro_read_day_of_month(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!ro_take(&t, W_THE) || !ro_at(&t, W_ORDINAL) || t.v[t.i].digits == 0 || t.v[t.i].value > 31)
        return false;
    f->d = t.v[t.i++].value;
    f->kind = F_DOM;
    const ro_token *next = t.i < t.n ? ro_tok(t.d, t.v[t.i].token) : NULL;
    bool led = s->i > 0 && ro_class_at(s, s->i - 1) == W_ON;
    if (ro_class_at(&t, t.i) == W_AND && ro_class_at(&t, t.i + 1) == W_ORDINAL && t.i + 2 < t.n && ro_tok(t.d, t.v[t.i + 2].token)->upos == RO_NOUN)
        return false; /* "on the 15th and 17th holes" */
    bool noun = next && (next->upos ? next->upos == RO_NOUN || next->upos == RO_PROPN || next->upos == RO_ADJ || next->upos == RO_NUM
                                    : ro_class_at(&t, t.i) == W_OTHER && next->form.n > 2);
    if (noun || (!led && !ro_at(&t, W_OF)))
        return false;
    ro_scan month_of = t;
    if (ro_take(&month_of, W_OF)) {
        if (!ro_take(&month_of, W_THIS) || ro_class_at(&month_of, month_of.i) != W_UNIT || month_of.v[month_of.i].value != U_MONTH)
            return false;
        f->which = WHICH_THIS;
        t.i = month_of.i + 1;
    }
    s->i = t.i;
    return true;
}

/* the week of March 14, the week beginning 8 April, the weekend of 6 April; the first week of June gives the month */
bool ro_read_week_of(ro_scan *s, ro_form *f)
{
    static const char *const edges[] = {"beginning", "starting", "commencing", "ending", "ended", NULL};
    ro_scan t = *s;
    ro_take(&t, W_THE);
    bool counted = ro_take(&t, W_ORDINAL) || ro_take(&t, W_LAST);
    if (!ro_at(&t, W_UNIT) || (t.v[t.i].value != U_WEEK && t.v[t.i].value != U_WEEKEND) || (ro_class_at(&t, t.i + 1) != W_OF && (counted || !ro_word_in(&t, t.i + 1, edges))))
        return false;
    f->unit = (uint8_t)t.v[t.i].value;
    t.i += 2;
    if (counted) {
        if (!ro_read_month(&t, f))
            return false;
    } else if (ro_read_month_day(&t, f) || ro_read_day_month(&t, f)) {
        f->kind = F_WEEK_OF;
    } else {
        return false;
    }
    s->i = t.i;
    return true;
}

/* ---- feasts, and sessions that are numbered ---- */

/* Christmas, last Thanksgiving, New Year's Day 2013, the 80th UN General Assembly */
bool ro_read_feast(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take(&t, W_THE);
    f->which = ro_take_which(&t);
    int ordinal = 0;
    if (ro_at(&t, W_ORDINAL)) {
        ordinal = t.v[t.i++].value;
        ro_take_phrase(&t, "session of the");
    }
    for (int k = 0; ro_feasts[k].name; k++) {
        const ro_feast *feast = &ro_feasts[k];
        ro_scan end = t;
        if (t.i >= t.n || !t.v[t.i].capital || !ro_take_phrase(&end, feast->name) || ro_word_is(&end, end.i, "Island") || (feast->rule == FEAST_NUMBERED) != (ordinal > 0))
            continue;
        f->kind = F_FEAST;
        f->n = k;
        if (ordinal)
            f->y = feast->a + ordinal;
        else if (s->i > 0 && ro_plausible_year(&s->v[s->i - 1])) /* "the 2009 Christmas special" */
            f->y = s->v[s->i - 1].value;
        else
            ro_take_year_after(&end, &f->y);
        ro_take_part(&end, f);
        ro_scan year = end; /* "on Christmas Eve in 2000" */
        if (!f->y && ro_take(&year, W_IN) && year.i < year.n && ro_plausible_year(&year.v[year.i]))
            f->y = year.v[year.i].value;
        if (feast->rule != FEAST_NUMBERED && ro_take_phrase(&end, "weekend"))
            f->unit = U_WEEKEND;
        s->i = end.i;
        return true;
    }
    return false;
}

/* ---- the time of day ---- */

static bool takes_clock(const ro_form *f)
{
    return f->hour < 0 && (f->kind == F_DAY || f->kind == F_WEEKDAY || (f->kind == F_OFFSET && f->unit == U_DAY) || f->kind == F_DOM);
}

/* 3 p.m., 9 a.m. EST Tuesday */
bool ro_read_clock(ro_scan *s, ro_form *f)
{
    static ro_time_reader *const days[] = {ro_read_weekday, ro_read_deictic, ro_read_month_day, ro_read_day_month, ro_read_figures};
    ro_scan t = *s;
    if (!ro_take_clock(&t, f))
        return false;
    static const char *const put_out[] = {"updated", "posted", "published", NULL};
    f->kind = F_CLOCK;
    if (s->i > 1 && ro_word_in(s, s->i - 2, put_out)) /* "updated at 7:20 a.m.": of the report itself */
        f->which = WHICH_THIS;
    s->i = t.i;
    ro_scan beside = t; /* "3 p.m. local time (1400 GMT) on Wednesday" */
    ro_form other = {.weekday = -1, .hour = -1};
    if (ro_word_is(&beside, beside.i, "(") && ++beside.i && ro_take_clock(&beside, &other) && ro_word_is(&beside, beside.i, ")"))
        t.i = beside.i + 1;
    const bool apart = t.i > s->i;
    bool on = !ro_take(&t, W_COMMA) && ro_take_phrase(&t, "on"); /* "10 a.m. on Friday": two expressions, of one day */
    for (size_t k = 0; k < sizeof days / sizeof *days; k++) {
        ro_form day = {.weekday = -1, .hour = -1};
        if (days[k](&t, &day) && takes_clock(&day)) {
            bool after_noon = day.part >= PART_AFTERNOON && f->hour < 12 && !(day.part == PART_NIGHT && f->hour < 6); /* "3:15 Monday afternoon" */
            day.hour = f->hour + (after_noon ? 12 : 0), day.minute = f->minute;
            *f = day;
            if (!on && !apart)
                s->i = t.i;
            return true;
        }
    }
    return true;
}
