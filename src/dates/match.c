/* SPDX-License-Identifier: Apache-2.0 */
#include "dates/scan.h"

/* The longest reading wins; of equals the first here. */
static bool point(ro_scan *s, ro_form *f)
{
    static ro_time_reader *const readers[] = {
        ro_read_half_year, ro_read_figures, ro_read_day_month, ro_read_month_day, ro_read_edge_day, ro_read_week_of, ro_read_weekday, ro_read_part_of_day,
        ro_read_feast, ro_read_deictic, ro_read_unit, ro_read_month, ro_read_season, ro_read_quarter,
        ro_read_century, ro_read_shifted, ro_read_stretch, ro_read_weekend, ro_read_year_end, ro_read_clock,
        ro_read_year, ro_read_rate, ro_read_day_of_month, ro_read_set, ro_read_duration, ro_read_many,
        ro_read_word_of_length, ro_read_vague,
    };
    uint32_t best = s->i;
    for (size_t k = 0; k < sizeof readers / sizeof *readers; k++) {
        ro_scan t = *s;
        ro_form form = {.weekday = -1, .hour = -1};
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
static bool take_joint(ro_scan *s, uint32_t start)
{
    bool between = start > 0 && ro_class_at(s, start - 1) == W_BETWEEN;
    return ro_take(s, W_DASH) || ro_take(s, W_TO) || (between && ro_take(s, W_AND));
}

/* "April 5-7, 2022", "5 to 7 April", "3 and 4 May": one month, two days. */
static bool days_of_month(ro_scan *s, ro_found *found)
{
    ro_scan t = *s;
    ro_form a = {.weekday = -1, .hour = -1, .kind = F_DAY}, b;
    bool month_first = ro_class_at(&t, t.i) == W_MONTH;
    if (month_first)
        a.m = t.v[t.i++].value;
    else
        ro_take(&t, W_THE);
    if (!ro_day_number(&t, t.i))
        return false;
    a.d = t.v[t.i++].value;
    found->first_last = t.i - 1;
    if (!ro_take(&t, W_DASH) && !ro_take(&t, W_TO) && !ro_take(&t, W_AND) && !ro_take_phrase(&t, "or"))
        return false;
    found->until_first = t.i;
    ro_take(&t, W_THE);
    if (!ro_day_number(&t, t.i) || t.v[t.i].value <= a.d || ro_class_at(&t, t.i + 1) == W_CLOCK)
        return false;
    b = a;
    b.d = t.v[t.i++].value;
    if (!month_first) {
        ro_take(&t, W_OF);
        if (!ro_month_here(&t, t.i))
            return false;
        a.m = b.m = t.v[t.i++].value;
    }
    ro_take_year_after(&t, &a.y);
    b.y = a.y;
    found->form = a, found->until = b, found->range = true;
    s->i = t.i;
    return true;
}

/* "Thursday 11 to Tuesday 16 June 2009" */
static bool weekdays_of_month(ro_scan *s, ro_found *found)
{
    ro_scan t = *s;
    ro_form a = {.weekday = -1, .hour = -1, .kind = F_DAY};
    if (!ro_take(&t, W_WEEKDAY) || !ro_day_number(&t, t.i))
        return false;
    a.d = t.v[t.i++].value;
    found->first_last = t.i - 1;
    if (!ro_take(&t, W_DASH) && !ro_take(&t, W_TO) && !ro_take(&t, W_AND))
        return false;
    found->until_first = t.i;
    ro_take(&t, W_WEEKDAY);
    if (!ro_day_number(&t, t.i) || !ro_month_here(&t, t.i + 1) || t.v[t.i].value <= a.d)
        return false;
    ro_form b = a;
    b.d = t.v[t.i].value;
    a.m = b.m = t.v[t.i + 1].value;
    t.i += 2;
    ro_take_year_after(&t, &a.y);
    b.y = a.y;
    found->form = a, found->until = b, found->range = true;
    s->i = t.i;
    return true;
}

/* "January 11 and November 26, 2021": the year is said once. */
static void borrow_year(const ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_form next = {.weekday = -1, .hour = -1};
    if ((f->kind != F_DAY && f->kind != F_MONTH) || f->y || f->year_given || f->which != WHICH_BY_TENSE)
        return;
    if (f->kind == F_MONTH) { /* "in August and September 2007" */
        if (ro_take(&t, W_AND) && ro_class_at(&t, t.i) == W_MONTH && ro_read_month(&t, &next) && next.y && next.m > f->m)
            f->y = next.y;
        return;
    }
    ro_take(&t, W_COMMA);
    if ((ro_take(&t, W_AND) || t.i > s->i) && (ro_read_month_day(&t, &next) || ro_read_day_month(&t, &next)) && next.y && (next.m > f->m || (next.m == f->m && next.d > f->d)))
        f->y = next.y;
}

/* A second end says the year for both: "May 30 to June 2, 2024". */
static bool range(ro_scan *s, uint32_t start, ro_found *found)
{
    ro_scan t = *s;
    ro_form until = {.weekday = -1, .hour = -1};
    if (!rangeable(&found->form) || !take_joint(&t, start))
        return false;
    found->first_last = s->i - 1;
    found->until_first = t.i;
    if (!point(&t, &until) || until.kind != found->form.kind || (until.hour >= 0) != (found->form.hour >= 0))
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
static bool short_range(ro_scan *s, ro_found *found)
{
    if (found->form.kind != F_YEAR || ro_class_at(s, s->i) != W_DASH || !s->v[s->i].glued || !ro_glued_number(s, s->i + 1) || s->v[s->i + 1].digits != 2)
        return false;
    int end = found->form.y / 100 * 100 + s->v[s->i + 1].value;
    if (end <= found->form.y)
        return false;
    found->until = found->form;
    found->until.y = end;
    found->range = true;
    found->first_last = s->i - 1;
    found->until_first = s->i + 1;
    s->i += 2;
    return true;
}

bool ro_time_match(const ro_document *document, const ro_time_words *words, uint32_t i, ro_found *found)
{
    ro_scan s = {document, words->v.v, words->v.n, i};
    if (words->v.v[i].class == W_OTHER && !words->v.v[i].capital)
        return false; /* no expression begins so */
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
