/* SPDX-License-Identifier: Apache-2.0 */
/* Dates of a report's head: "March 12, 2021", "12 March", "2021-03-12", "12/3/2021". */
#include "text/reader.h"

static ro_str form(const ro_reader *r, uint32_t i, uint32_t end)
{
    return i < end ? ro_piece_text(r, &r->pieces.v[i]) : RO_STR("");
}

/* A number of one to four digits, perhaps "5th"; -1 where it is none. */
static int number(ro_str s)
{
    int value = 0;
    size_t i = 0;
    for (; i < s.n && i < 4 && s.p[i] >= '0' && s.p[i] <= '9'; i++)
        value = value * 10 + (s.p[i] - '0');
    ro_str rest = {s.p + i, s.n - i};
    bool ordinal = i <= 2 && (ro_str_is_nocase(rest, "st") || ro_str_is_nocase(rest, "nd") || ro_str_is_nocase(rest, "rd") || ro_str_is_nocase(rest, "th"));
    return i && (!rest.n || ordinal) ? value : -1;
}

static bool is_year(int n)
{
    return n >= 1900 && n <= 2100;
}

static bool is_day(int n)
{
    return n >= 1 && n <= 31;
}

/* Three numbers set apart by one of "-/." in one piece; the mark, 0 where it is not that. */
static char three_numbers(ro_str s, int out[3])
{
    size_t i = 0;
    char mark = 0;
    for (int k = 0; k < 3; k++) {
        size_t start = i;
        while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
            i++;
        out[k] = number((ro_str){s.p + start, i - start});
        if (out[k] < 0)
            return 0;
        if (k == 2) /* "2021-03-12T08:00:00Z" as well */
            return i == s.n || (mark == '-' && is_year(out[0]) && s.p[i] == 'T') ? mark : 0;
        if (i == s.n || !memchr("-/.", s.p[i], 3) || (mark && s.p[i] != mark))
            return 0;
        mark = s.p[i++];
    }
    return 0;
}

static int whole_year(int n)
{
    return n < 100 ? n + (n < 70 ? 2000 : 1900) : n;
}

/* "16/10/2025": the day comes first, for no month is the 16th; a dotted date has the day first; else unsure. */
static bool figures(ro_str s, ro_calendar *out)
{
    int n[3];
    char mark = three_numbers(s, n);
    if (!mark)
        return false;
    if (is_year(n[0]))
        *out = (ro_calendar){n[0], n[1], n[2], false};
    else if (n[1] > 12)
        *out = (ro_calendar){whole_year(n[2]), n[0], n[1], false};
    else
        *out = (ro_calendar){whole_year(n[2]), n[1], n[0], mark != '.' && n[0] <= 12 && n[0] != n[1]};
    return ro_day_valid(out->year, out->month, out->day);
}

/* A year at `i`, perhaps after a comma; gives the pieces it takes. */
static uint32_t year_after(const ro_reader *r, uint32_t i, uint32_t end, int *year)
{
    uint32_t skip = ro_str_is(form(r, i, end), ",") || ro_str_is(form(r, i, end), ".") ? 1 : 0;
    int n = number(form(r, i + skip, end));
    if (!is_year(n) || form(r, i + skip, end).n != 4)
        return 0;
    *year = n;
    return skip + 1;
}

static uint32_t with_month(const ro_reader *r, uint32_t first, uint32_t end, ro_calendar *out)
{
    int month = ro_month_of(form(r, first, end));
    uint32_t at = first + 1; /* the second of the two */
    if (month && ro_str_is(form(r, at, end), ".")) /* "Posted July. 23, 2000" */
        at++;
    int day = number(form(r, at, end));
    if (!month) {
        day = number(form(r, first, end));
        month = ro_month_of(form(r, at, end));
    }
    if (!month || !is_day(day))
        return 0;
    *out = (ro_calendar){0, month, day, false};
    uint32_t n = at - first + 1 + year_after(r, at + 1, end, &out->year);
    return ro_day_valid(out->year ? out->year : 2000, month, day) ? n : 0;
}

/* 25-Sep-2018 */
static bool hyphenated(const ro_reader *r, uint32_t first, uint32_t end, ro_calendar *out)
{
    int day = number(form(r, first, end)), month = ro_month_of(form(r, first + 2, end)), year = number(form(r, first + 4, end));
    *out = (ro_calendar){year, month, day, false};
    return month && is_day(day) && is_year(year) && ro_str_is(form(r, first + 1, end), "-") && ro_str_is(form(r, first + 3, end), "-") &&
           ro_day_valid(year, month, day);
}

uint32_t ro_calendar_read(const ro_reader *r, uint32_t first, uint32_t end, ro_calendar *out)
{
    ro_str s = form(r, first, end);
    if (!s.n)
        return 0;
    if (figures(s, out))
        return 1;
    if (hyphenated(r, first, end, out))
        return 5;
    return with_month(r, first, end, out);
}

/* What the other dates in figures of the text put first: +1 the day, -1 the month, 0 nothing or both. */
static int order_of_figures(const ro_reader *r)
{
    int day_first = 0, month_first = 0, n[3];
    for (uint32_t i = 0; i < r->pieces.n; i++) {
        const ro_piece *piece = &r->pieces.v[i];
        if (piece->kind != RO_PIECE_NUMBER || three_numbers(ro_piece_text(r, piece), n) != '/')
            continue;
        day_first |= n[0] > 12 && n[0] <= 31 && n[1] <= 12;
        month_first |= n[1] > 12 && n[1] <= 31 && n[0] <= 12;
    }
    return day_first - month_first;
}

ro_day ro_calendar_day(const ro_reader *r, ro_calendar c)
{
    if (!c.year)
        return RO_NO_DAY;
    int order = c.unsure ? order_of_figures(r) : 1;
    if (!order)
        return RO_NO_DAY;
    return order > 0 ? ro_day_of(c.year, c.month, c.day) : ro_day_of(c.year, c.day, c.month);
}

static bool is_other_month(ro_str s)
{
    static const char *const names[] = {
        "Muharram", "Safar", "Rabi", "Jumada", "Rajab", "Shaban", "Sha'ban", "Ramadan", "Shawwal", "Dhu", "Dhul", "Thul", /* Hijri */
        "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand", /* Persian */
        "Baisakh", "Jestha", "Asar", "Shrawan", "Bhadra", "Ashoj", "Kartik", "Mangsir", "Poush", "Magh", "Falgun", "Chaitra", NULL}; /* Nepali */
    return ro_str_in(s, names);
}

uint32_t ro_calendar_skip_other(const ro_reader *r, uint32_t first, uint32_t end)
{
    enum { NAME = 4 }; /* "Dhu al-Hijjah", "Rabi al-Thani" */
    uint32_t i = first;
    if (!is_other_month(form(r, i, end)))
        return 0;
    while (i < end && i < first + NAME && number(form(r, i, end)) < 0)
        i++;
    if (!is_day(number(form(r, i, end))))
        return 0;
    i++;
    uint32_t year = i + ro_str_is(form(r, i, end), ",");
    if (number(form(r, year, end)) >= 1000)
        i = year + 1;
    static const char *const eras[] = {"H", "AH", "BS", "SH", "AP", NULL};
    return i + ro_str_in(form(r, i, end), eras) - first;
}
