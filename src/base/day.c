/* SPDX-License-Identifier: Apache-2.0 */
#include "base/day.h"

#include <stddef.h>
#include <stdio.h>

ro_day ro_day_of(int year, int month, int day)
{
    year -= month <= 2;
    int era = (year >= 0 ? year : year - 399) / 400;
    int yoe = year - era * 400;
    int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

void ro_day_civil(ro_day day, int *year, int *month, int *dom)
{
    int z = day + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int doe = z - era * 146097;
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int mp = (5 * doy + 2) / 153;
    *dom = doy - (153 * mp + 2) / 5 + 1;
    *month = mp < 10 ? mp + 3 : mp - 9;
    *year = yoe + era * 400 + (*month <= 2);
}

int ro_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool ro_day_valid(int year, int month, int day)
{
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= ro_days_in_month(year, month);
}

const char *const ro_weekdays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", NULL};

int ro_weekday(ro_day day)
{
    int w = (day + 3) % 7; /* 1970-01-01 was a Thursday */
    return w < 0 ? w + 7 : w;
}

void ro_day_text(ro_day day, char out[16])
{
    int y, m, d;
    out[0] = 0;
    if (day == RO_NO_DAY)
        return;
    ro_day_civil(day, &y, &m, &d);
    snprintf(out, 16, "%04d-%02d-%02d", y % 10000, m, d);
}

ro_day ro_day_read(const char *ten)
{
    int part[3] = {0, 0, 0}, k = 0;
    for (int i = 0; i < 10; i++) {
        if (i == 4 || i == 7) {
            if (ten[i] != '-')
                return RO_NO_DAY;
            k++;
        } else if (ten[i] >= '0' && ten[i] <= '9') {
            part[k] = part[k] * 10 + (ten[i] - '0');
        } else {
            return RO_NO_DAY;
        }
    }
    return ro_day_valid(part[0], part[1], part[2]) ? ro_day_of(part[0], part[1], part[2]) : RO_NO_DAY;
}
