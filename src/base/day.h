/* SPDX-License-Identifier: Apache-2.0 */
/* Days as integers: 0 is 1970-01-01, proleptic Gregorian. */
#ifndef RO_BASE_DAY_H
#define RO_BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t ro_day;
#define RO_NO_DAY INT32_MIN

/* Source of both formulas: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil, civil_from_days. */
ro_day ro_day_of(int year, int month, int day);
void ro_day_civil(ro_day day, int *year, int *month, int *dom);
/* False for 31 June, month 13, year outside 1..9999. */
bool ro_day_valid(int year, int month, int day);
int ro_days_in_month(int year, int month);
/* 0 Monday … 6 Sunday. */
int ro_weekday(ro_day day);
/* Their names, "Monday" … "Sunday", then NULL. */
extern const char *const ro_weekdays[];
/* "YYYY-MM-DD"; RO_NO_DAY gives "". */
void ro_day_text(ro_day day, char out[16]);
/* Reads YYYY-MM-DD of exactly ten characters; RO_NO_DAY where it is none. */
ro_day ro_day_read(const char *ten);

#endif
