/* SPDX-License-Identifier: Apache-2.0 */
#include "dates/resolve.h"

#include "dates/feasts.h"

typedef struct resolver {
    const ro_form *f;
    ro_tense tense;
    const ro_anchors *a;
    ro_arena *arena;
    ro_time *t;
} resolver;

static int year_of(ro_day day)
{
    int y, m, d;
    ro_day_civil(day, &y, &m, &d);
    return y;
}

static void say(resolver *r, const char *rule) { r->t->rule = rule; }

static void value_text(resolver *r, const char *text) { r->t->value = ro_str_copy(r->arena, ro_str_of(text)); }

/* The end of a day's value: "TMO". */
static const char *part_suffix(uint8_t part)
{
    static const char *const suffix[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI"};
    return suffix[part <= PART_NIGHT ? part : 0];
}

static void set_day(resolver *r, ro_day day, const char *rule)
{
    char text[16];
    day += r->f->shift;
    ro_day_text(day, text);
    r->t->begin = r->t->end = day;
    r->t->precision = RO_P_DAY;
    r->t->type = r->f->part || r->f->hour >= 0 ? RO_TIME : RO_DATE;
    if (r->f->hour >= 0)
        r->t->value = ro_str_printf(r->arena, "%sT%02d:%02d", text, r->f->hour, r->f->minute);
    else
        r->t->value = ro_str_printf(r->arena, "%s%s", text, part_suffix(r->f->part));
    say(r, rule);
}

static void set_span(resolver *r, ro_day begin, ro_day end, ro_time_precision precision, const char *rule)
{
    r->t->begin = begin;
    r->t->end = end;
    r->t->precision = (uint8_t)precision;
    say(r, rule);
}

static void set_month(resolver *r, int y, int m, const char *rule)
{
    set_span(r, ro_day_of(y, m, 1), ro_day_of(y, m, ro_days_in_month(y, m)), RO_P_MONTH, rule);
    r->t->value = ro_str_printf(r->arena, "%04d-%02d", y, m);
}

static void set_year(resolver *r, int y, const char *rule)
{
    set_span(r, ro_day_of(y, 1, 1), ro_day_of(y, 12, 31), RO_P_YEAR, rule);
    r->t->value = ro_str_printf(r->arena, "%04d", y);
}

/* ISO 8601: the week belongs to the year of its Thursday. */
static void set_week(resolver *r, ro_day any, const char *rule)
{
    ro_day monday = any - ro_weekday(any);
    int y = year_of(monday + 3);
    int number = (monday + 3 - ro_day_of(y, 1, 1)) / 7 + 1;
    set_span(r, monday, monday + 6, RO_P_WEEK, rule);
    r->t->value = ro_str_printf(r->arena, "%04d-W%02d", y, number);
}

static const char *const season_names[] = {"SP", "SU", "FA", "WI"};

static void set_season(resolver *r, int y, int season, const char *rule)
{
    int first = 3 + 3 * season, last_year = season == 3 ? y + 1 : y, last = season == 3 ? 2 : first + 2;
    set_span(r, ro_day_of(y, first, 1), ro_day_of(last_year, last, ro_days_in_month(last_year, last)), RO_P_SEASON, rule);
    r->t->value = ro_str_printf(r->arena, "%04d-%s", y, season_names[season]);
}

/* Of three candidates in order, the one that the tense asks for: the latest not after the anchor, the earliest not before it,
 * else the nearest. */
static int pick(const ro_day begin[3], const ro_day end[3], ro_day anchor, ro_tense tense)
{
    enum { AHEAD = 2 }; /* reports tell of the past: what is to come must be twice as near */
    int best = -1;
    int64_t least = INT64_MAX;
    for (int k = 0; k < 3; k++) {
        if (begin[k] == RO_NO_DAY || (tense == RO_TENSE_PAST && begin[k] > anchor) || (tense == RO_TENSE_FUTURE && end[k] < anchor))
            continue;
        int64_t away = begin[k] > anchor ? ((int64_t)begin[k] - anchor) * AHEAD : end[k] < anchor ? (int64_t)anchor - end[k] : 0;
        if (away < least)
            least = away, best = k;
    }
    return best;
}

static ro_tense tense_said(const resolver *r)
{
    return r->f->which == WHICH_LAST ? RO_TENSE_PAST : r->f->which == WHICH_NEXT ? RO_TENSE_FUTURE : r->tense;
}

static const char *rule_of(ro_tense tense, const char *past, const char *future, const char *open)
{
    return tense == RO_TENSE_PAST ? past : tense == RO_TENSE_FUTURE ? future : open;
}

/* ---- days and months that the text writes out ---- */

static bool figures_in_order(const resolver *r, int *m, int *d)
{
    if (!r->f->day_month || r->a->order < 0) {
        *m = r->f->m, *d = r->f->d;
        return true;
    }
    if (r->a->order > 0) {
        *m = r->f->d, *d = r->f->m;
        return true;
    }
    return false;
}

static ro_day day_or_none(int y, int m, int d) { return ro_day_valid(y, m, d) ? ro_day_of(y, m, d) : RO_NO_DAY; }

static int64_t distance(ro_day a, ro_day b) { return a > b ? (int64_t)a - b : (int64_t)b - a; }

/* 06/07/2025 without evidence of the order: the reading nearer to the publication, or none. */
static void open_figures(resolver *r)
{
    ro_day a = day_or_none(r->f->y, r->f->m, r->f->d), b = day_or_none(r->f->y, r->f->d, r->f->m);
    if (r->a->published == RO_NO_DAY || a == RO_NO_DAY || b == RO_NO_DAY)
        say(r, "order of day and month unknown");
    else
        set_day(r, distance(a, r->a->published) <= distance(b, r->a->published) ? a : b, "order of day and month nearest to publication");
}

/* A day some weeks away is told without its year, whatever the tense; one eleven months away hardly is. */
static bool near_either_way(const ro_day begin[3], ro_day anchor)
{
    enum { WEEKS = 50 };
    for (int k = 0; k < 3; k++)
        if (begin[k] != RO_NO_DAY && distance(begin[k], anchor) <= WEEKS)
            return true;
    return false;
}

/* A day without its year: the weekday said with it decides, else the tense, else the nearest. */
static void day_without_year(resolver *r, int m, int d)
{
    ro_day anchor = r->a->published, begin[3];
    if (anchor == RO_NO_DAY && r->a->year) {
        ro_day day = day_or_none(r->a->year, m, d);
        if (day != RO_NO_DAY && (r->f->weekday < 0 || ro_weekday(day) == r->f->weekday))
            set_day(r, day, "year told before");
    }
    if (anchor == RO_NO_DAY) {
        if (!r->t->rule) {
            r->t->value = ro_str_printf(r->arena, "XXXX-%02d-%02d", m, d);
            say(r, "year unknown");
        }
        return;
    }
    int y = year_of(anchor);
    if (r->f->year_given) {
        y += (r->f->which == WHICH_NEXT) - (r->f->which == WHICH_LAST);
        if (ro_day_valid(y, m, d))
            set_day(r, ro_day_of(y, m, d), "day of a year told from publication");
        return;
    }
    if (r->f->anniversary && r->f->weekday < 0) { /* of the nearest such day, so many years before */
        enum { FIRST = 1, ATTACKS = 2001 };
        ro_day days[3] = {day_or_none(y - 1, m, d), day_or_none(y, m, d), day_or_none(y + 1, m, d)};
        int near = pick(days, days, anchor, RO_TENSE_OPEN), n = r->f->anniversary > 0 ? r->f->anniversary : FIRST;
        int then = r->f->anniversary < 0 && m == 9 && d == 11 ? ATTACKS : near < 0 ? 0 : y + near - 1 - n;
        if (then > 0 && ro_day_valid(then, m, d)) {
            set_day(r, ro_day_of(then, m, d), "day of an anniversary");
            return;
        }
    }
    bool by_weekday = false;
    for (int k = 0; k < 3; k++) {
        begin[k] = day_or_none(y + k - 1, m, d);
        by_weekday |= begin[k] != RO_NO_DAY && ro_weekday(begin[k]) == r->f->weekday;
    }
    by_weekday = by_weekday && !near_either_way(begin, anchor); /* a weekday is sooner wrong than a year */
    for (int k = 0; k < 3 && by_weekday; k++)
        if (begin[k] != RO_NO_DAY && ro_weekday(begin[k]) != r->f->weekday)
            begin[k] = RO_NO_DAY;
    ro_tense tense = by_weekday || (near_either_way(begin, anchor) && r->f->which == WHICH_BY_TENSE) ? RO_TENSE_OPEN : tense_said(r); /* "last Dec. 17" */
    int best = pick(begin, begin, anchor, tense);
    if (best >= 0)
        set_day(r, begin[best], by_weekday ? "year by the weekday" : rule_of(tense, "day before publication", "day after publication", "day nearest to publication"));
}

static void resolve_day(resolver *r)
{
    int m = 0, d = 0;
    if (!figures_in_order(r, &m, &d)) {
        open_figures(r);
    } else if (!r->f->y) {
        day_without_year(r, m, d);
    } else if (ro_day_valid(r->f->y, m, d)) {
        set_day(r, ro_day_of(r->f->y, m, d), "date in the text");
    }
}

/* The Saturday and Sunday of the week that the day is in. */
static void set_weekend(resolver *r, ro_day any, const char *rule)
{
    ro_day saturday = any - ro_weekday(any) + 5;
    set_week(r, any, rule);
    r->t->value = ro_str_printf(r->arena, "%.*s-WE", (int)r->t->value.n, r->t->value.p);
    set_span(r, saturday, saturday + 1, RO_P_DAY, rule);
}

static void resolve_week_of(resolver *r)
{
    resolve_day(r);
    if (r->t->begin == RO_NO_DAY)
        return;
    if (r->f->unit == U_WEEKEND)
        set_weekend(r, r->t->begin, "weekend of a date in the text");
    else
        set_week(r, r->t->begin, "week of a date in the text");
}

/* "that October": the first at or after what was told */
static void month_told(resolver *r)
{
    int y, m, d;
    ro_day_civil(r->a->told_span, &y, &m, &d);
    set_month(r, y + (r->f->m < m), r->f->m, "month from the date told before");
}

static void month_without_year(resolver *r)
{
    enum { JUST_OVER = 2 };
    ro_day anchor = r->a->published, begin[3], end[3];
    if (r->f->from_text && r->f->year_given && r->a->told_span != RO_NO_DAY) { /* "August of the same year" */
        set_month(r, year_of(r->a->told_span) + r->f->n, r->f->m, "month of the year told before");
        return;
    }
    if (r->f->from_text && r->a->told_span != RO_NO_DAY) {
        month_told(r);
        return;
    }
    if (anchor == RO_NO_DAY) {
        if (r->a->year && r->f->which == WHICH_BY_TENSE) {
            set_month(r, r->a->year, r->f->m, "year told before");
        } else {
            r->t->value = ro_str_printf(r->arena, "XXXX-%02d", r->f->m);
            say(r, "year unknown");
        }
        return;
    }
    int y, m, d;
    ro_day_civil(anchor, &y, &m, &d);
    if (r->f->from_text && r->f->year_given) {
        say(r, "no year told before");
        return;
    }
    if (r->f->year_given) { /* "May last year" */
        set_month(r, y + (r->f->which == WHICH_NEXT) - (r->f->which == WHICH_LAST), r->f->m, "month of a year told from publication");
        return;
    }
    for (int k = 0; k < 3; k++) {
        begin[k] = ro_day_of(y + k - 1, r->f->m, 1);
        end[k] = ro_day_of(y + k - 1, r->f->m, ro_days_in_month(y + k - 1, r->f->m));
        bool now = k == 1 && r->f->m == m, just_over = r->f->which == WHICH_LAST && r->f->m + 1 == m && k == 1;
        if ((now && (r->f->which == WHICH_LAST || r->f->which == WHICH_NEXT)) || just_over) /* "last September", told in October, when the one just over is "last month" */
            begin[k] = RO_NO_DAY;
    }
    ro_tense tense = r->f->meant_for && tense_said(r) == RO_TENSE_PAST && r->f->which == WHICH_BY_TENSE ? RO_TENSE_OPEN : tense_said(r);
    int passed = (m - r->f->m + 12) % 12;
    if (tense == RO_TENSE_FUTURE && r->f->which == WHICH_BY_TENSE && passed >= 1 && passed <= JUST_OVER && !r->f->firm)
        tense = RO_TENSE_PAST; /* "the club, winners in June, will …": told in August; that of the next year would be "next June" */
    int best = r->f->which == WHICH_THIS ? 1 : pick(begin, end, anchor, tense);
    if (best >= 0)
        set_month(r, y + best - 1, r->f->m, rule_of(tense, "month before publication", "month after publication", "month nearest to publication"));
}

static void resolve_season(resolver *r)
{
    ro_day anchor = r->a->published, begin[3], end[3];
    ro_time probe[3];
    if (r->f->y) {
        set_season(r, r->f->y, r->f->season, "season in the text");
        return;
    }
    if (r->f->from_text && r->a->told_span != RO_NO_DAY) { /* "that autumn": the first at or after what was told */
        set_season(r, year_of(r->a->told_span), r->f->season, "season from the date told before");
        if (r->t->end < r->a->told_span || (r->f->direction > 0 && r->a->told_long)) /* the spring following a year is of the next */
            set_season(r, year_of(r->a->told_span) + 1, r->f->season, "season from the date told before");
        return;
    }
    if (anchor == RO_NO_DAY)
        return;
    int y = year_of(anchor);
    if (r->f->year_given) {
        set_season(r, y + (r->f->which == WHICH_NEXT) - (r->f->which == WHICH_LAST), r->f->season, "season of a year told from publication");
        return;
    }
    for (int k = 0; k < 3; k++) {
        resolver one = *r;
        one.t = &probe[k];
        memset(one.t, 0, sizeof *one.t);
        set_season(&one, y + k - 1, r->f->season, "");
        begin[k] = probe[k].begin, end[k] = probe[k].end;
        bool now = begin[k] <= anchor && anchor <= end[k];
        if (now && (r->f->which == WHICH_LAST || r->f->which == WHICH_NEXT))
            begin[k] = RO_NO_DAY;
    }
    int best = pick(begin, end, anchor, tense_said(r));
    bool just_over = r->tense == RO_TENSE_OPEN && begin[0] != RO_NO_DAY && anchor - end[0] < begin[1] - anchor;
    enum { LAST_SEEN = 100 }; /* days */
    if (r->f->which == WHICH_THIS) /* "this winter", told in the past in March, is the one that has begun */
        best = (begin[0] <= anchor && anchor <= end[0]) || (begin[1] > anchor && ((r->tense == RO_TENSE_PAST && anchor - end[0] <= LAST_SEEN) || just_over)) ? 0 : 1;
    if (best >= 0)
        set_season(r, y + best - 1, r->f->season, rule_of(tense_said(r), "season before publication", "season after publication", "season nearest to publication"));
}

static void set_quarter(resolver *r, int index, const char *rule)
{
    int y = index / 4, q = index % 4, first = q * 3 + 1;
    set_span(r, ro_day_of(y, first, 1), ro_day_of(y, first + 2, ro_days_in_month(y, first + 2)), RO_P_SEASON, rule);
    r->t->value = ro_str_printf(r->arena, "%04d-Q%d", y, q + 1);
}

static int quarter_of(ro_day day)
{
    int y, m, d;
    ro_day_civil(day, &y, &m, &d);
    return y * 4 + (m - 1) / 3;
}

/* "the latest quarter": results are told of the one that ended; "the quarter": the one told before. */
static int unnumbered_quarter(const resolver *r, int now)
{
    if (r->f->y)
        return r->a->quarter ? r->f->y * 4 + r->a->quarter % 4 : 0;
    if (r->f->from_text) {
        bool over = r->f->which == WHICH_THIS || r->tense != RO_TENSE_FUTURE; /* results are told of a quarter that is over */
        return r->a->quarter && !(over && r->a->quarter_ahead) ? r->a->quarter : now - over;
    }
    return now + (r->f->which == WHICH_NEXT) - (r->f->which == WHICH_LAST);
}

static void resolve_quarter(resolver *r)
{
    if (r->f->y && r->f->m) {
        set_quarter(r, r->f->y * 4 + r->f->m - 1, "quarter in the text");
    } else if (r->a->published == RO_NO_DAY) {
        say(r, "year unknown");
    } else {
        int now = quarter_of(r->a->published), y = now / 4, index;
        bool compared = !r->f->m && (r->f->y || r->f->year_given); /* "the 1988 period", "the same period last year" */
        if (compared && !r->a->told_long && r->a->told_month != RO_NO_DAY && r->a->told_month == r->a->told_span && r->a->told != r->a->told_span) { /* told of a month */
            int year, month, day;
            ro_day_civil(r->a->told_month, &year, &month, &day);
            set_month(r, r->f->y ? r->f->y : year - 1, month, "month told before");
            return;
        }
        if (compared && (!r->a->quarter || !r->a->quarter_last)) { /* told of nine months */
            set_year(r, r->f->y ? r->f->y : y - 1, "year in the text");
            return;
        }
        if (compared && !r->f->y)
            index = r->a->quarter - 4;
        else if (!r->f->m)
            index = unnumbered_quarter(r, now);
        else if (r->f->year_given)
            index = (y + (r->f->which == WHICH_NEXT) - (r->f->which == WHICH_LAST)) * 4 + r->f->m - 1;
        else if (r->a->quarter && r->a->quarter_last && r->a->quarter % 4 == r->f->m - 1 && r->a->quarter <= now && r->a->quarter > now - 4)
            index = r->a->quarter; /* "was expected to lose money in the fourth quarter", told before */
        else if (r->f->ended_month && ro_day_valid(y, r->f->ended_month, r->f->ended_day))
            index = (y - (ro_day_of(y, r->f->ended_month, r->f->ended_day) > r->a->published)) * 4 + r->f->m - 1;
        else
            index = y * 4 + r->f->m - 1 - (y * 4 + r->f->m - 1 > now && r->tense != RO_TENSE_FUTURE ? 4 : 0);
        if (index)
            set_quarter(r, index, r->f->m ? "quarter told from publication" : "quarter told before");
        else
            say(r, "no quarter told before");
    }
}

static void resolve_decade(resolver *r)
{
    r->t->not_before = ro_day_of(r->f->y, 1, 1);
    r->t->not_after = ro_day_of(r->f->y + 9, 12, 31);
    r->t->value = ro_str_printf(r->arena, "%d", r->f->y / 10);
    say(r, "decade in the text");
}

static void resolve_century(resolver *r)
{
    r->t->value = ro_str_printf(r->arena, "%02d", r->f->n - 1);
    say(r, "century in the text");
}

static void resolve_year(resolver *r)
{
    int y = r->f->y, half = r->f->half;
    if (r->f->year_given && r->a->published == RO_NO_DAY) {
        say(r, "no publication date");
        return;
    }
    if (r->f->year_given) /* "the first half of last year" */
        y = year_of(r->a->published) + (r->f->which == WHICH_NEXT) - (r->f->which == WHICH_LAST);
    if (r->f->half_open) {
        bool begun = r->a->published >= ro_day_of(y, half == 1 ? 3 : 9, 1); /* results of a half are told after it, hopes before */
        bool over = r->tense == RO_TENSE_PAST || (r->tense == RO_TENSE_OPEN && r->a->published < ro_day_of(y, 4, 1));
        y -= !begun && over && !(half == 2 && r->a->published >= ro_day_of(y, 7, 1));
        y += half == 1 && r->tense == RO_TENSE_FUTURE && r->a->published >= ro_day_of(y, 10, 1);
    }
    if (half == 2 && r->f->counted && r->tense != RO_TENSE_FUTURE && r->a->published < ro_day_of(y, 7, 1))
        y--; /* "second-half profit fell", told in March */
    set_year(r, y, "year in the text");
    if (!half)
        return;
    set_span(r, ro_day_of(y, half == 1 ? 1 : 7, 1), ro_day_of(y, half == 1 ? 6 : 12, half == 1 ? 30 : 31), RO_P_SEASON, "half of a year");
    r->t->value = ro_str_printf(r->arena, "%04d-H%d", y, half);
}

/* The feast nearest to the publication on the side that the tense asks for; of a session only bounds are known. */
static void resolve_feast(resolver *r)
{
    const ro_feast *feast = &ro_feasts[r->f->n];
    ro_day anchor = r->a->published, begin[3];
    if (feast->rule == FEAST_NUMBERED) {
        r->t->not_before = ro_feast_day(feast, r->f->y);
        r->t->not_after = ro_feast_day(feast, r->f->y + 1);
        r->t->value = ro_str_printf(r->arena, "%04d-09", r->f->y);
        say(r, "session by the table of feasts");
        return;
    }
    if (!r->f->y && anchor == RO_NO_DAY) {
        say(r, "year unknown");
        return;
    }
    int y = r->f->y ? r->f->y : year_of(anchor);
    for (int k = 0; k < 3; k++)
        begin[k] = ro_feast_day(feast, y + k - 1);
    int best = r->f->y ? 1 : pick(begin, begin, anchor, near_either_way(begin, anchor) && !r->f->which ? RO_TENSE_OPEN : tense_said(r));
    if (best < 0)
        return;
    if (r->f->unit == U_WEEKEND) /* the weekend that the feast makes long */
        set_weekend(r, begin[best] - (ro_weekday(begin[best]) < 2 ? 2 : 0), "weekend of a feast by the table");
    else if (feast->week)
        set_week(r, begin[best], "feast by the table");
    else
        set_day(r, begin[best], "feast by the table");
}

/* ---- against an anchor ---- */

static void resolve_weekday(resolver *r)
{
    enum { IN_ROW = 2, SOON = 2 }; /* days: "declared Thursday and Friday days of prayer"; "A on Tuesday and B on Wednesday", told on Wednesday */
    enum { JUST_PASSED = 2 }; /* days within which "was expected on Thursday" is told of a Thursday past */
    int w = r->f->weekday;
    ro_day p = r->a->published;
    if (r->f->any_such) {
        r->t->value = ro_str_printf(r->arena, "XXXX-WXX-%d%s", w + 1, part_suffix(r->f->part));
        say(r, "which week is not told");
        return;
    }
    if (r->f->from_text && r->a->told != RO_NO_DAY) {
        ro_day told = r->a->told, after = told + (w - ro_weekday(told) + 7) % 7;
        if (r->f->direction == 0 && after != told && after - told > 3)
            after -= 7;
        set_day(r, r->f->direction < 0 ? after - 7 : r->f->direction > 0 && after == told ? after + 7 : after, "weekday from the day told before");
        return;
    }
    if (p == RO_NO_DAY || !r->a->to_the_day) {
        say(r, "no publication date for the weekday");
        r->t->value = ro_str_printf(r->arena, "XXXX-WXX-%d", w + 1);
        return;
    }
    ro_day before = p - (ro_weekday(p) - w + 7) % 7, after = p + (w - ro_weekday(p) + 7) % 7;
    ro_day in_row = r->a->row == RO_NO_DAY ? RO_NO_DAY : r->a->row + (w - ro_weekday(r->a->row) + 7) % 7;
    if (in_row != RO_NO_DAY && in_row != r->a->row && r->f->which == WHICH_BY_TENSE && !r->f->week_given && !r->f->from_text && (r->a->row > p || (r->a->row == p && in_row - p <= IN_ROW))) {
        set_day(r, in_row, "weekday after publication"); /* "this Wednesday and Thursday" */
        return;
    }
    if (r->f->week_given)
        set_day(r, p - ro_weekday(p) + w + 7 * ((r->f->which == WHICH_NEXT) - (r->f->which == WHICH_LAST)), "weekday of a week told from publication");
    else if (r->f->which == WHICH_LAST || (r->f->from_text && r->f->direction < 0))
        set_day(r, before == p ? p - 7 : before, "weekday before publication");
    else if (r->f->which == WHICH_NEXT)
        set_day(r, after == p ? p + 7 : after, "weekday after publication");
    else if (r->f->owner && before == p && r->a->told == p - 7 && r->a->sentence <= r->a->told_at + 1)
        set_day(r, p - 7, "weekday from the day told before"); /* "last Friday's election … Friday's vote" */
    else if (r->f->owner && r->f->which == WHICH_BY_TENSE && before != p && r->tense != RO_TENSE_PAST && r->a->weekdays[w] == before)
        set_day(r, before, "weekday from the day told before"); /* "pleaded guilty on Tuesday … Tuesday's pleas might" */
    else if (r->f->printed && after - p == 1)
        set_day(r, after, "weekday after publication");
    else if (before == p && r->tense == RO_TENSE_FUTURE && r->a->ahead != RO_NO_DAY && p + 7 - r->a->ahead <= SOON) /* told on Wednesday: "A on Tuesday and B on Wednesday" */
        set_day(r, p + 7, "weekday after publication");
    else if (before == p)
        set_day(r, p, "weekday of publication");
    else if (r->tense == RO_TENSE_FUTURE || (r->f->which == WHICH_THIS && r->tense != RO_TENSE_PAST) || (r->tense == RO_TENSE_PLANNED && p - before > JUST_PASSED))
        set_day(r, after, "weekday after publication");
    else
        set_day(r, before, "weekday before publication");
}

static void offset_months(resolver *r, ro_day anchor, int n, const char *rule)
{
    int y, m, d;
    ro_day_civil(anchor, &y, &m, &d);
    int index = y * 12 + m - 1 + n;
    if (index >= 12 && index < 9999 * 12)
        set_month(r, index / 12, index % 12 + 1, rule);
}

static void offset_weekend(resolver *r, ro_day anchor, const char *rule)
{
    ro_day saturday = anchor - ro_weekday(anchor) + 5;
    enum { WEDNESDAY = 2 }; /* from here on "this weekend" is to come: what is over was "last weekend" */
    bool ahead = r->f->n == 0 && (r->tense == RO_TENSE_FUTURE || (r->f->which == WHICH_THIS && ro_weekday(anchor) >= WEDNESDAY));
    if (r->f->n < 0 || (!ahead && r->f->n == 0 && saturday > anchor))
        saturday -= 7;
    if (r->f->n < 0 && saturday + 7 < anchor - 1)
        saturday += 7;
    if (r->f->n > 0)
        saturday += saturday > anchor ? 0 : 7;
    set_weekend(r, saturday, rule);
}

/* The year that the text told last, where it is before this one; else 0. */
static int a_year_told(const resolver *r, int y)
{
    int told = r->a->told_span == RO_NO_DAY ? y : year_of(r->a->told_span);
    return told < y ? told : 0;
}

/* "this decade", "four decades ago" */
static void offset_years(resolver *r, ro_day anchor, const char *rule)
{
    int y = year_of(anchor);
    if (r->f->unit >= U_DECADE && (r->f->n == 0 || (r->f->unit == U_CENTURY && !r->f->counted))) { /* "this decade", "the last century" */
        r->t->value = ro_str_printf(r->arena, "%d", y / (r->f->unit == U_DECADE ? 10 : 100) + r->f->n);
        say(r, rule);
        return;
    }
    if (r->f->half_more && r->f->unit == U_YEAR) { /* "two and a half years ago" */
        offset_months(r, anchor, r->f->n * 12 + (r->f->n < 0 ? -6 : 6), rule);
        return;
    }
    y += r->f->n * (r->f->unit == U_DECADE ? 10 : r->f->unit == U_CENTURY ? 100 : 1);
    if (r->f->half_more) /* "a decade and a half ago" */
        y += (r->f->unit == U_DECADE ? 5 : 50) * (r->f->n < 0 ? -1 : 1);
    if (r->f->at_end && r->tense == RO_TENSE_PAST && anchor < ro_day_of(y, 11, 1)) /* "inflation was 3 percent at the end of the year" */
        y = a_year_told(r, y) ? a_year_told(r, y) : y - 1;
    if (r->f->whole_end && (r->tense == RO_TENSE_PAST || r->f->which == WHICH_LAST) && anchor + 1 < ro_day_of(y, 12, 31)) /* "since year-end" */
        y--;
    if (r->f->full && r->tense == RO_TENSE_PAST && anchor < ro_day_of(y, 4, 1))
        y--;
    if (y < 1 || y > 9999)
        return;
    set_year(r, y, rule);
    if (r->f->whole_end)
        r->t->value = ro_str_printf(r->arena, "%04d-12-31", y);
}

/* "a year earlier" than a quarter is that quarter of the year before. */
static bool quarter_shifted(resolver *r)
{
    if (r->f->unit != U_YEAR || r->f->n != -1 || r->f->half_more || !r->a->quarter || !r->a->quarter_last || !r->f->counted)
        return false;
    set_quarter(r, r->a->quarter - 4, "from the quarter told before");
    return true;
}

/* "Met today", quoted in a report of the next day that tells of one day only: the quotation's today is that day. */
static bool quoted_before_publication(const resolver *r)
{
    enum { DAYS = 2 };
    const ro_anchors *a = r->a;
    return a->quoted && r->f->unit == U_DAY && !r->f->from_text && a->to_the_day && a->lead != RO_NO_DAY && !a->on_the_day && a->lead < a->published &&
           a->published - a->lead <= DAYS;
}

/* "later in the day", where the day told last is weeks away ("the most since April 22") and the report has told of its own day */
static bool stale(const resolver *r, ro_day told)
{
    enum { WEEK = 7 };
    return r->f->unit == U_DAY && r->f->n == 0 && !r->f->part && r->f->which == WHICH_THIS && r->a->on_the_day && told != RO_NO_DAY && told + WEEK < r->a->published;
}

/* "in the morning", where the day told last is weeks before the one that the report is of */
static bool part_of_lead(const resolver *r, ro_day told)
{
    enum { WEEK = 7 };
    return r->f->unit == U_DAY && r->f->n == 0 && r->f->part && !r->f->counted && told != RO_NO_DAY && r->a->lead != RO_NO_DAY && r->a->published != RO_NO_DAY && r->a->lead + WEEK > r->a->published && told + WEEK < r->a->lead;
}

/* What was told last is long over: "in the next year he founded a school" is not the year to come. */
static bool a_year_before(const resolver *r)
{
    enum { YEAR = 365 };
    return r->a->told_span != RO_NO_DAY && r->a->published != RO_NO_DAY && r->a->told_span + YEAR < r->a->published;
}

/* The text's own anchor, else for months and more the publication; a day cannot be counted from a month. */
static ro_day anchor_of(const resolver *r, const char **rule)
{
    bool long_unit = r->f->unit >= U_MONTH;
    if (quoted_before_publication(r)) {
        *rule = "from the day told first, in a quotation";
        return r->a->lead;
    }
    *rule = "from publication";
    if (r->f->overnight && r->a->told != RO_NO_DAY && r->a->told_at == r->a->sentence && r->a->told <= r->a->published && r->tense == RO_TENSE_PAST) {
        *rule = "from the day told before"; /* "was arrested on Friday and held overnight" */
        return r->a->told;
    }
    if (r->f->next_told && r->tense == RO_TENSE_PAST && a_year_before(r)) {
        *rule = "from the day told before";
        return r->a->told_span;
    }
    if (r->f->from_text) {
        ro_day told = !long_unit ? r->a->told : r->f->unit == U_MONTH && r->a->told_long ? r->a->told_month : r->a->told_span; /* a month cannot be counted from a year */
        *rule = "from the day told before";
        bool earlier = (r->f->direction < 0 && r->f->unit == U_DAY && r->a->to_the_day) || (r->f->n < 0 && long_unit && !r->f->counted) || (r->f->part && r->f->n == 0 && r->tense == RO_TENSE_PAST);
        if (stale(r, told))
            return r->a->published;
        if (part_of_lead(r, told)) {
            *rule = "from the day told first";
            return r->a->lead;
        }
        if (r->f->n == 0 && r->f->unit == U_DAY && r->tense == RO_TENSE_PAST && told > r->a->published && r->a->told_at != r->a->sentence && r->a->told_past != RO_NO_DAY)
            return r->a->told_past; /* "the same day", after a day to come was told */
        bool ahead = r->a->published != RO_NO_DAY && told > r->a->published; /* "earlier in the day", "the previous month", after what is to come */
        if (told != RO_NO_DAY && (!earlier || !ahead || r->tense == RO_TENSE_FUTURE))
            return told;
        bool back = r->f->n < 0 && (r->f->unit == U_WEEK || r->f->counted || r->f->part); /* "a day earlier", "the previous week", "the night before" */
        if (!long_unit && !back && !(r->f->n == 0 && (r->f->part || r->f->direction || r->f->which == WHICH_THIS)))
            return RO_NO_DAY;
        if (r->f->n > 0 && r->f->counted && r->tense == RO_TENSE_PAST)
            return RO_NO_DAY; /* "a decade later, he quit": not after the publication */
        *rule = "from publication, no day told before";
    }
    return long_unit || r->a->to_the_day ? r->a->published : RO_NO_DAY;
}

/* "P2Y6M": a half more is half of the unit in the next smaller one that has one. */
static void half_value(resolver *r)
{
    static const char *const halves[] = {"PT%dS", "PT%dM30S", "PT%dH30M", "P%dDT12H", "P%dW", "P%dW", "P%dD", "P%dM", "P%dQ", "P%dY6M", "P%dY", "P%dY"};
    static const char *const alone[] = {"PT1S", "PT30S", "PT30M", "PT12H", "P3D", "P1W", "P1D", "P2W", "P45D", "P6M", "P5Y", "P50Y"};
    int n = r->f->n * (r->f->unit == U_DECADE ? 10 : r->f->unit == U_CENTURY ? 100 : 1) + (r->f->unit == U_DECADE ? 5 : r->f->unit == U_CENTURY ? 50 : 0);
    if (r->f->n == 0)
        value_text(r, alone[r->f->unit]);
    else
        r->t->value = ro_str_printf(r->arena, halves[r->f->unit], n);
}

static void period_value(resolver *r)
{
    static const char letters[] = {'S', 'M', 'H', 'D', 'W', 'W', 'D', 'M', 'Q', 'Y', 'Y', 'Y'};
    static const int factors[] = {1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 10, 100};
    uint8_t unit = r->f->unit;
    const char *time = unit <= U_HOUR ? "T" : "";
    if (r->f->no_unit)
        value_text(r, "PXX");
    else if (r->f->half_more)
        half_value(r);
    else if (r->f->lesser > 0)
        r->t->value = ro_str_printf(r->arena, "P%s%d%c%s%d%c", time, r->f->n, letters[unit], unit == U_DAY ? "T" : "", r->f->lesser, unit == U_YEAR ? 'M' : letters[unit - 1]);
    else if (r->f->n > 0)
        r->t->value = ro_str_printf(r->arena, "P%s%d%c", time, r->f->n * factors[unit], letters[unit]);
    else
        r->t->value = ro_str_printf(r->arena, "P%sX%s", time, unit == U_DECADE ? "E" : unit == U_CENTURY ? "C" : (char[2]){letters[unit], 0});
}

/* "ten years ago today" */
static void exact_day(resolver *r, ro_day anchor, const char *rule)
{
    static const int months[] = {0, 0, 0, 0, 0, 0, 0, 1, 3, 12, 120, 1200};
    int y, m, d, n = r->f->n;
    if (!months[r->f->unit]) {
        set_day(r, anchor + n * (r->f->unit == U_DAY ? 1 : r->f->unit == U_FORTNIGHT ? 14 : 7), rule);
        return;
    }
    ro_day_civil(anchor, &y, &m, &d);
    int index = y * 12 + m - 1 + n * months[r->f->unit];
    if (index >= 12 && index < 9999 * 12 && ro_day_valid(index / 12, index % 12 + 1, d))
        set_day(r, ro_day_of(index / 12, index % 12 + 1, d), rule);
}

static void resolve_offset(resolver *r)
{
    enum { FARTHEST = 4000, HALF_MONTH = 15 }; /* years; beyond it the calendar ends */
    const char *rule;
    ro_day anchor = anchor_of(r, &rule);
    int n = r->f->n;
    static const int days[] = {0, 0, 0, 1, 7, 14, 7, 30, 91, 365, 3652, 36524};
    bool counted = r->f->from_text && r->f->counted && n > 0;
    bool beyond = counted && r->tense == RO_TENSE_PAST && r->a->published != RO_NO_DAY && anchor != RO_NO_DAY && n < FARTHEST && anchor + n * days[r->f->unit] > r->a->published + days[r->f->unit];
    if ((anchor == RO_NO_DAY && counted) || beyond) { /* "three days later", of a day that is not told */
        r->t->type = RO_DURATION;
        period_value(r);
        say(r, "length in the text");
        return;
    }
    if (anchor == RO_NO_DAY || n > FARTHEST || n < -FARTHEST) {
        say(r, r->f->from_text ? "no day told before" : "no publication date");
        return;
    }
    if (r->f->exact && r->a->to_the_day) {
        exact_day(r, anchor, rule);
        return;
    }
    switch ((ro_unit)r->f->unit) {
    case U_DAY: set_day(r, anchor + n, n == 0 && anchor == r->a->published && !r->f->from_text ? "day of publication" : rule); break;
    case U_WEEK: set_week(r, anchor + 7 * n, rule); break;
    case U_FORTNIGHT: set_week(r, anchor + 14 * n, rule); break;
    case U_WEEKEND: offset_weekend(r, anchor, rule); break;
    case U_MONTH: offset_months(r, r->f->half_more ? anchor + (n < 0 ? -HALF_MONTH : HALF_MONTH) : anchor, n, rule); break; /* "a month and a half ago" */
    case U_YEAR:
    case U_DECADE:
    case U_CENTURY:
        if (!quarter_shifted(r))
            offset_years(r, anchor, rule);
        break;
    case U_QUARTER: set_quarter(r, quarter_of(anchor) + n, rule); break;
    default: say(r, rule); break;
    }
    if (r->f->vague_day) { /* "the day after the vote": told beside a day, it need not be counted from that */
        r->t->begin = r->t->end = RO_NO_DAY;
        r->t->precision = RO_P_UNKNOWN;
    }
    if (r->f->direction < 0 && !r->f->from_text) /* "earlier this month" */
        r->t->not_after = anchor;
    if (r->f->direction > 0 && !r->f->from_text)
        r->t->not_before = anchor;
}

static void resolve_dom(resolver *r)
{
    ro_day anchor = r->a->published, begin[3];
    int y, m, d;
    if (anchor == RO_NO_DAY) {
        say(r, "month unknown");
        return;
    }
    ro_day_civil(anchor, &y, &m, &d);
    for (int k = 0; k < 3; k++) {
        int index = y * 12 + m - 1 + k - 1;
        begin[k] = day_or_none(index / 12, index % 12 + 1, r->f->d);
    }
    int best = pick(begin, begin, anchor, r->tense);
    if (best >= 0)
        set_day(r, begin[best], rule_of(r->tense, "day of month before publication", "day of month after publication", "day of month nearest to publication"));
}

static void resolve_vague(resolver *r)
{
    if (r->f->kind == F_PAST)
        r->t->not_after = r->a->published;
    else
        r->t->not_before = r->a->published;
    value_text(r, r->f->kind == F_PAST ? "PAST_REF" : r->f->kind == F_FUTURE ? "FUTURE_REF" : "PRESENT_REF");
    say(r, r->f->kind == F_PAST ? "before publication" : r->f->kind == F_FUTURE ? "after publication" : "at publication");
}

static void resolve_set(resolver *r)
{
    r->t->type = RO_SET;
    if (r->f->weekday >= 0)
        r->t->value = ro_str_printf(r->arena, "XXXX-WXX-%d%s", r->f->weekday + 1, part_suffix(r->f->part));
    else if (r->f->m)
        r->t->value = ro_str_printf(r->arena, "XXXX-%02d", r->f->m);
    else if (r->f->season)
        r->t->value = ro_str_printf(r->arena, "XXXX-%s", season_names[r->f->season - 1]);
    else
        period_value(r);
    say(r, "repeated");
}

/* The day told last is weeks away, as the end of a year of account. */
static bool long_past(const resolver *r)
{
    enum { DAYS = 21 };
    return r->a->told != RO_NO_DAY && r->a->published != RO_NO_DAY && distance(r->a->told, r->a->published) > DAYS;
}

/* An hour without its day is of the day told last, else of the publication. */
static void resolve_clock(resolver *r)
{
    enum { NEAR = 1, SMALL = 6 }; /* sentences; hours */
    bool of_today = (r->f->which == WHICH_THIS || (long_past(r) && r->a->sentence > r->a->told_at + NEAR)) && r->a->to_the_day; /* "updated at 7:20 a.m." */
    bool of_market = r->a->business && r->a->on_the_day && r->a->sentence > r->a->told_at && r->a->told == r->a->published - 1; /* "declined at 1023 BST", after Tuesday's news */
    of_today = of_today || ((of_market || r->tense == RO_TENSE_FUTURE) && r->a->to_the_day && r->a->told < r->a->published);
    bool over = r->tense == RO_TENSE_PAST && r->a->told != RO_NO_DAY && r->a->told > r->a->published && r->a->told_at != r->a->sentence && r->a->told_past != RO_NO_DAY; /* after a day to come was told */
    ro_day day = over ? r->a->told_past : r->a->told != RO_NO_DAY && !of_today ? r->a->told : r->a->to_the_day ? r->a->published : RO_NO_DAY;
    if (day != RO_NO_DAY && r->f->hour < SMALL && !of_today && r->a->late_at != RO_NONE && r->a->sentence <= r->a->late_at + NEAR)
        day++; /* "docks at 10:47 p.m.; hatches open at 12:25 a.m." */
    if (day != RO_NO_DAY) {
        set_day(r, day, r->a->told != RO_NO_DAY ? "hour of the day told before" : "hour of the day of publication");
        r->t->begin = r->t->end = RO_NO_DAY; /* the hour itself tells no day */
        r->t->precision = RO_P_UNKNOWN;
    } else {
        r->t->value = ro_str_printf(r->arena, "T%02d:%02d", r->f->hour, r->f->minute);
        say(r, "time of day");
    }
    r->t->type = RO_TIME;
}

static void resolve_duration(resolver *r)
{
    static const int days[] = {0, 0, 0, 1, 7, 14, 2, 30, 91, 365, 3652, 36524};
    enum { LONGEST = 10000 };
    r->t->type = RO_DURATION;
    period_value(r);
    say(r, "length in the text");
    if (r->f->n > 0 && r->f->n <= LONGEST)
        r->t->duration_days = r->f->n * days[r->f->unit];
    if (!r->f->direction || r->a->published == RO_NO_DAY || r->t->duration_days > 3652 * 20)
        return;
    r->t->not_before = r->f->direction < 0 ? r->a->published - r->t->duration_days : r->a->published;
    r->t->not_after = r->f->direction < 0 ? r->a->published : r->a->published + r->t->duration_days;
    if (r->t->duration_days == 0)
        r->f->direction < 0 ? (r->t->not_before = RO_NO_DAY) : (r->t->not_after = RO_NO_DAY);
}

static void resolve_one(resolver *r)
{
    switch ((ro_form_kind)r->f->kind) {
    case F_DAY: resolve_day(r); break;
    case F_WEEK_OF: resolve_week_of(r); break;
    case F_MONTH:
        if (r->f->y)
            set_month(r, r->f->y, r->f->m, "month in the text");
        else
            month_without_year(r);
        break;
    case F_SEASON: resolve_season(r); break;
    case F_QUARTER: resolve_quarter(r); break;
    case F_YEAR: resolve_year(r); break;
    case F_DECADE: resolve_decade(r); break;
    case F_CENTURY: resolve_century(r); break;
    case F_FEAST: resolve_feast(r); break;
    case F_DOM: resolve_dom(r); break;
    case F_WEEKDAY: resolve_weekday(r); break;
    case F_OFFSET: resolve_offset(r); break;
    case F_PAST:
    case F_PRESENT:
    case F_FUTURE: resolve_vague(r); break;
    case F_DURATION: resolve_duration(r); break;
    case F_SET: resolve_set(r); break;
    case F_CLOCK: resolve_clock(r); break;
    }
}

static void clear(ro_time *t)
{
    t->type = RO_DATE;
    t->precision = RO_P_UNKNOWN;
    t->begin = t->end = t->not_before = t->not_after = RO_NO_DAY;
    t->duration_days = 0;
    t->value = RO_STR("");
    t->rule = NULL;
    t->ends[0].span = t->ends[1].span = (ro_span){0, 0};
    t->ends[0].value = t->ends[1].value = RO_STR("");
}

/* Of a quarter that is not over is told as to come; one that is over stays the quarter of the report. */
static void set_quarter_told(ro_anchors *a, int quarter, bool future)
{
    int now = a->published == RO_NO_DAY ? 0 : quarter_of(a->published);
    bool ahead = now && (quarter > now || (quarter == now && future));
    if (a->quarter && !a->quarter_ahead && (ahead || quarter < a->quarter)) { /* an earlier one is told beside the report's, to compare */
        a->quarter_last |= !ahead;
        return;
    }
    a->quarter = quarter;
    a->quarter_ahead = ahead;
    a->quarter_last = true;
}

void ro_time_resolve(const ro_form *form, ro_tense tense, ro_anchors *anchors, ro_arena *arena, ro_time *time)
{
    enum { HALF_YEAR = 6 };
    if (tense == RO_TENSE_DROPPED)
        tense = form->kind == F_MONTH || form->kind == F_SEASON ? RO_TENSE_OPEN : RO_TENSE_PLANNED;
    bool planned = tense == RO_TENSE_PLANNED && form->kind != F_WEEKDAY;
    resolver r = {form, planned ? RO_TENSE_FUTURE : tense, anchors, arena, time};
    clear(time);
    resolve_one(&r);
    if (!time->rule)
        time->rule = "no value";
    if (time->precision == RO_P_DAY && time->begin == time->end) {
        anchors->told = time->begin;
        anchors->told_at = anchors->sentence;
        if (time->begin <= anchors->published)
            anchors->told_past = time->begin;
        if (form->kind == F_WEEKDAY)
            anchors->weekdays[ro_weekday(time->begin)] = time->begin;
        if (form->kind == F_WEEKDAY && anchors->published != RO_NO_DAY && time->begin > anchors->published)
            anchors->ahead = time->begin;
        if (anchors->lead == RO_NO_DAY && time->begin <= anchors->published)
            anchors->lead = time->begin;
        anchors->on_the_day |= time->begin == anchors->published && !anchors->quoted;
    }
    enum { LATE = 20 };
    if (form->part >= PART_EVENING && time->type == RO_TIME && form->hour < 0)
        anchors->late_at = anchors->sentence;
    if (form->hour >= 0)
        anchors->late_at = form->hour >= LATE && form->hour < 24 ? anchors->sentence : RO_NONE;
    bool compared = form->kind == F_OFFSET && form->counted && (form->from_text || form->compared) && form->n < 0 && form->unit >= U_YEAR; /* "up from a year earlier" */
    compared = compared || (form->kind == F_OFFSET && form->compared && form->from_text && form->n < 0 && form->unit == U_MONTH); /* "from the previous month" */
    compared = compared || (form->kind == F_QUARTER && (form->y || form->year_given) && !form->m); /* "the 1988 period" */
    if (time->begin != RO_NO_DAY && !compared) {
        anchors->told_span = time->begin;
        anchors->told_long = time->precision == RO_P_YEAR || time->precision == RO_P_SEASON;
        if (time->precision == RO_P_MONTH || (form->m && !anchors->told_long))
            anchors->told_month = time->begin;
    }
    if (form->kind == F_QUARTER && time->begin != RO_NO_DAY && !compared)
        set_quarter_told(anchors, quarter_of(time->begin), tense == RO_TENSE_FUTURE);
    else if (form->kind == F_DURATION && form->unit == U_MONTH && form->n >= HALF_YEAR)
        anchors->quarter_last = false; /* "the nine months": what is told now is of the year */
    if (form->y)
        anchors->year = form->y;
}

void ro_time_resolve_range(const ro_form *from, const ro_form *until, ro_tense tense, ro_anchors *anchors, ro_arena *arena, ro_time *time)
{
    ro_time last;
    ro_span first_span = time->ends[0].span, last_span = time->ends[1].span;
    ro_time_resolve(from, tense, anchors, arena, time);
    ro_time_resolve(until, tense, anchors, arena, &last);
    time->ends[0].span = first_span, time->ends[1].span = last_span;
    time->ends[0].value = time->value;
    if (last.begin != RO_NO_DAY && last.begin < time->begin && until->kind == F_WEEKDAY) { /* "Friday to Sunday", told on the Saturday */
        last.begin += 7, last.end += 7;
        char text[16];
        ro_day_text(last.end, text);
        last.value = ro_str_copy(arena, ro_str_of(text));
    }
    time->ends[1].value = last.value;
    if (time->begin == RO_NO_DAY || last.end == RO_NO_DAY || last.end < time->begin)
        return;
    time->end = last.end;
    time->value = ro_str_printf(arena, "%.*s/%.*s", (int)time->value.n, time->value.p, (int)last.value.n, last.value.p);
}
