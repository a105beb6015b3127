/* SPDX-License-Identifier: Apache-2.0 */
#include "export/export.h"

#include <stdio.h>

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

static void put_days(ro_buffer *out, ro_day begin, ro_day end)
{
    int y, m, d, y2, m2, d2;
    ro_day_civil(begin, &y, &m, &d);
    ro_day_civil(end, &y2, &m2, &d2);
    if (begin == end)
        ro_buffer_printf(out, "%s %d, %d", months[m - 1], d, y);
    else if (y == y2 && m == m2)
        ro_buffer_printf(out, "%s %d-%d, %d", months[m - 1], d, d2, y);
    else if (y == y2)
        ro_buffer_printf(out, "%s %d - %s %d, %d", months[m - 1], d, months[m2 - 1], d2, y);
    else
        ro_buffer_printf(out, "%s %d, %d - %s %d, %d", months[m - 1], d, y, months[m2 - 1], d2, y2);
}

static void put_months(ro_buffer *out, ro_day begin, ro_day end)
{
    int y, m, d, y2, m2;
    ro_day_civil(begin, &y, &m, &d);
    ro_day_civil(end, &y2, &m2, &d);
    if (y == y2 && m == m2)
        ro_buffer_printf(out, "%s %d", months[m - 1], y);
    else if (y == y2)
        ro_buffer_printf(out, "%s - %s %d", months[m - 1], months[m2 - 1], y);
    else
        ro_buffer_printf(out, "%s %d - %s %d", months[m - 1], y, months[m2 - 1], y2);
}

void ro_put_dates(ro_buffer *out, ro_day begin, ro_day end, ro_time_precision precision)
{
    int y, m, d, y2;
    if (begin == RO_NO_DAY)
        return;
    if (end == RO_NO_DAY)
        end = begin;
    ro_day_civil(begin, &y, &m, &d);
    ro_day_civil(end, &y2, &m, &d);
    if (precision == RO_P_YEAR)
        ro_buffer_printf(out, y == y2 ? "%d" : "%d - %d", y, y2);
    else if (precision == RO_P_MONTH || precision == RO_P_SEASON)
        put_months(out, begin, end);
    else
        put_days(out, begin, end);
}

void ro_put_strong(const ro_view *view, bool on)
{
    if (view->styled)
        ro_buffer_addz(view->out, on ? "\033[1m" : "\033[0m");
}

static bool needs_quotes(ro_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] == '"' || text.p[i] == ',' || text.p[i] == '\n' || text.p[i] == '\r')
            return true;
    return false;
}

void ro_open_field(const ro_view *view)
{
    if (view->format != READOUT_TSV)
        ro_buffer_addz(view->out, "\"");
}

void ro_add_field(const ro_view *view, ro_str text)
{
    if (view->format == READOUT_TSV) {
        ro_put_clean(view->out, text);
        return;
    }
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '"')
            ro_buffer_addz(view->out, "\"");
        ro_buffer_add(view->out, text.p + i, 1);
    }
}

static void end_field(const ro_view *view, bool last)
{
    ro_buffer_addz(view->out, last ? "\n" : view->format == READOUT_TSV ? "\t" : ",");
}

void ro_close_field(const ro_view *view, bool last)
{
    if (view->format != READOUT_TSV)
        ro_buffer_addz(view->out, "\"");
    end_field(view, last);
}

void ro_put_field(const ro_view *view, ro_str text, bool last)
{
    bool quotes = view->format != READOUT_TSV && needs_quotes(text);
    if (quotes)
        ro_open_field(view);
    ro_add_field(view, text);
    if (quotes)
        ro_close_field(view, last);
    else
        end_field(view, last);
}

void ro_put_int_field(const ro_view *view, uint64_t n, bool last)
{
    char text[24];
    snprintf(text, sizeof text, "%llu", (unsigned long long)n);
    ro_put_field(view, ro_str_of(text), last);
}

void ro_put_header(const ro_view *view, const char *const *names)
{
    for (; *names; names++)
        ro_put_field(view, ro_str_of(*names), !names[1]);
}

ro_str ro_join(ro_arena *arena, const ro_str *list, uint32_t n, const char *between)
{
    size_t size = 0, step = strlen(between), at = 0;
    for (uint32_t i = 0; i < n; i++)
        size += list[i].n + (i ? step : 0);
    char *text = ro_alloc(arena, size + 1);
    for (uint32_t i = 0; i < n; i++) {
        memcpy(text + at, between, i ? step : 0);
        at += i ? step : 0;
        if (list[i].n)
            memcpy(text + at, list[i].p, list[i].n);
        at += list[i].n;
    }
    return (ro_str){text, size};
}

void ro_lose(const ro_view *view, const char *what, bool lost)
{
    ro_losses *losses = view->losses;
    uint32_t i = 0;
    if (!losses || !lost)
        return;
    while (i < losses->n && strcmp(losses->v[i].what, what) != 0)
        i++;
    if (i == losses->n)
        RO_PUSH(view->arena, losses)->what = what;
    losses->v[i].rows++;
}

ro_str ro_short_id(const ro_stored_report *report)
{
    return (ro_str){report->sha256.p, report->sha256.n < 8 ? report->sha256.n : 8};
}

void ro_json_key_str(ro_json *json, const char *key, ro_str text)
{
    ro_json_key(json, key);
    ro_json_str_or_null(json, text);
}

void ro_json_key_day(ro_json *json, const char *key, ro_day day)
{
    char text[16];
    ro_day_text(day, text);
    ro_json_key_str(json, key, ro_str_of(text));
}

void ro_json_key_int(ro_json *json, const char *key, int64_t n)
{
    ro_json_key(json, key);
    ro_json_int(json, n);
}

void ro_json_key_bool(ro_json *json, const char *key, bool b)
{
    ro_json_key(json, key);
    ro_json_bool(json, b);
}

void ro_json_key_span(ro_json *json, const char *key, ro_span span)
{
    ro_json_key(json, key);
    if (span.end <= span.start) {
        ro_json_null(json);
        return;
    }
    ro_json_flat_array(json);
    ro_json_int(json, span.start);
    ro_json_int(json, span.end);
    ro_json_end_array(json);
}
