/* SPDX-License-Identifier: Apache-2.0 */
#include "dates/feasts.h"

#include <stddef.h>

const ro_feast ro_feasts[] = {
    {"New Year 's Eve", FEAST_FIXED, 12, 31, 0, 0, false},
    {"New Year 's Day", FEAST_FIXED, 1, 1, 0, 0, false},
    {"New Years Eve", FEAST_FIXED, 12, 31, 0, 0, false},
    {"Valentine 's Day", FEAST_FIXED, 2, 14, 0, 0, false},
    {"International Women 's Day", FEAST_FIXED, 3, 8, 0, 0, false},
    {"St. Patrick 's Day", FEAST_FIXED, 3, 17, 0, 0, false},
    {"May Day", FEAST_FIXED, 5, 1, 0, 0, false},
    {"Europe Day", FEAST_FIXED, 5, 9, 0, 0, false},
    {"Bastille Day", FEAST_FIXED, 7, 14, 0, 0, false},
    {"Fourth of July", FEAST_FIXED, 7, 4, 0, 0, false},
    {"Halloween", FEAST_FIXED, 10, 31, 0, 0, false},
    {"United Nations Day", FEAST_FIXED, 10, 24, 0, 0, false},
    {"Armistice Day", FEAST_FIXED, 11, 11, 0, 0, false},
    {"Veterans Day", FEAST_FIXED, 11, 11, 0, 0, false},
    {"Christmas Eve", FEAST_FIXED, 12, 24, 0, 0, false},
    {"Christmas Day", FEAST_FIXED, 12, 25, 0, 0, false},
    {"Christmas", FEAST_FIXED, 12, 25, 0, 0, false},
    {"Boxing Day", FEAST_FIXED, 12, 26, 0, 0, false},
    {"Martin Luther King Day", FEAST_NTH, 1, 0, 3, 0, false},
    {"Presidents Day", FEAST_NTH, 2, 0, 3, 0, false},
    {"Presidents ' Day", FEAST_NTH, 2, 0, 3, 0, false},
    {"Memorial Day", FEAST_NTH, 5, 0, -1, 0, false},
    {"Labor Day", FEAST_NTH, 9, 0, 1, 0, false},
    {"Columbus Day", FEAST_NTH, 10, 0, 2, 0, false},
    {"Election Day", FEAST_NTH, 11, 0, 1, 1, false},
    {"Thanksgiving Day", FEAST_NTH, 11, 3, 4, 0, false},
    {"Thanksgiving", FEAST_NTH, 11, 3, 4, 0, false},
    {"Black Friday", FEAST_NTH, 11, 3, 4, 1, false},
    {"Ash Wednesday", FEAST_EASTER, -46, 0, 0, 0, false},
    {"Palm Sunday", FEAST_EASTER, -7, 0, 0, 0, false},
    {"Maundy Thursday", FEAST_EASTER, -3, 0, 0, 0, false},
    {"Good Friday", FEAST_EASTER, -2, 0, 0, 0, false},
    {"Easter Sunday", FEAST_EASTER, 0, 0, 0, 0, false},
    {"Easter Monday", FEAST_EASTER, 1, 0, 0, 0, false},
    {"Easter week", FEAST_EASTER, 0, 0, 0, 0, true},
    {"Easter", FEAST_EASTER, 0, 0, 0, 0, false},
    {"Ascension Day", FEAST_EASTER, 39, 0, 0, 0, false},
    {"Pentecost", FEAST_EASTER, 49, 0, 0, 0, false},
    {"Orthodox Easter", FEAST_EASTERN, 0, 0, 0, 0, false},
    /* The first session met in 1946, the second in 1947; each has opened in September since (rules of procedure, rule 1). */
    {"United Nations General Assembly", FEAST_NUMBERED, 1945, 0, 0, 0, false},
    {"UN General Assembly", FEAST_NUMBERED, 1945, 0, 0, 0, false},
    {"U.N. General Assembly", FEAST_NUMBERED, 1945, 0, 0, 0, false},
    {"General Assembly of the United Nations", FEAST_NUMBERED, 1945, 0, 0, 0, false},
    {"UNGA", FEAST_NUMBERED, 1945, 0, 0, 0, false},
    {NULL, 0, 0, 0, 0, 0, false},
};

static ro_day nth_weekday(int y, int m, int weekday, int nth)
{
    if (nth > 0) {
        ro_day first = ro_day_of(y, m, 1);
        return first + (weekday - ro_weekday(first) + 7) % 7 + 7 * (nth - 1);
    }
    ro_day last = ro_day_of(y, m, ro_days_in_month(y, m));
    return last - (ro_weekday(last) - weekday + 7) % 7;
}

/* The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
static ro_day easter(int y)
{
    int a = y % 19, b = y / 100, c = y % 100, g = (8 * b + 13) / 25, h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7, m = (a + 11 * h + 22 * l) / 451;
    int day = h + l - 7 * m + 114;
    return ro_day_of(y, day / 31, day % 31 + 1);
}

/* The Julian reckoning (Meeus), with the thirteen days that the calendars are apart from 1900 to 2099. */
static ro_day eastern_easter(int y)
{
    int d = (19 * (y % 19) + 15) % 30, e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7, day = d + e + 114;
    return ro_day_of(y, day / 31, day % 31 + 1) + 13;
}

ro_day ro_feast_day(const ro_feast *feast, int y)
{
    switch ((ro_feast_rule)feast->rule) {
    case FEAST_FIXED: return ro_day_of(y, feast->a, feast->b);
    case FEAST_NTH: return nth_weekday(y, feast->a, feast->b, feast->c) + feast->d;
    case FEAST_EASTER: return easter(y) + feast->a;
    case FEAST_EASTERN: return eastern_easter(y) + feast->a;
    case FEAST_NUMBERED: return ro_day_of(y, 9, 1);
    }
    return RO_NO_DAY;
}
