/* SPDX-License-Identifier: Apache-2.0 */
/* What dates a report at its head: " date YYYY-MM-DD ", and lines that hold a date and little else. */
#include "text/reader.h"

#define TOP_BLOCKS 8u    /* lines near the top that are looked at */
#define END_BLOCKS 3u    /* and near the end */
#define LINE_WORDS 16u   /* longer lines are text */
#define OTHER_WORDS 5u   /* words beside the date, its time and labels */

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

typedef struct date_line {
    ro_calendar date;
    uint32_t first, n; /* pieces of the date */
    bool labelled;     /* "Published: …" */
    int weekday;       /* 0 Monday … 6; -1 none */
} date_line;

static bool is_label(ro_str s)
{
    static const char *const labels[] = {"published", "posted", "date", "released", "issued", "publication", "created", "release", NULL};
    for (const char *const *l = labels; *l; l++)
        if (ro_str_is_nocase(s, *l))
            return true;
    return false;
}

static bool is_filler(const ro_piece *piece, ro_str s)
{
    static const char *const words[] = {"updated", "on", "at", "last", "modified", "am", "pm", "a.m.", "p.m.", "gmt", "utc", "est", "edt", "et", "ist",
        "cet", "pkt", "hkt", "jst", "bst", "local", "time", "the", "for", "immediate", "by", "min", "mins", "read", "ago", "of", NULL};
    if (piece->kind == RO_PIECE_NUMBER || piece->kind == RO_PIECE_PUNCT || piece->kind == RO_PIECE_OPEN || piece->kind == RO_PIECE_CLOSE)
        return true;
    for (const char *const *w = words; *w; w++)
        if (ro_str_is_nocase(s, *w))
            return true;
    return ro_is_weekday(s);
}

static int weekday_of(ro_str s)
{
    static const char starts[7][4] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (int i = 0; i < 7 && ro_is_weekday(s); i++)
        if (ro_str_is_nocase((ro_str){s.p, 3}, starts[i]))
            return i;
    return -1;
}

/* Reads a line; false where it holds no date with a year, or is text. */
static bool read_line(const ro_reader *r, const ro_block *block, date_line *out)
{
    uint32_t end = block->first + block->n, others = 0, labels = 0; /* before the next date */
    *out = (date_line){.weekday = -1};
    if (!block->n || block->n > LINE_WORDS)
        return false;
    for (uint32_t i = block->first; i < end; i++) {
        ro_calendar date;
        ro_str s = ro_piece_text(r, &r->pieces.v[i]);
        uint32_t n = ro_calendar_read(r, i, end, &date);
        if (n && date.year) {
            if (!out->n || labels > 0)
                out->date = date, out->first = i, out->n = n;
            i += n - 1, labels = 0;
        } else if (is_label(s)) {
            out->labelled = true, labels = 1;
        } else if (weekday_of(s) >= 0) {
            out->weekday = weekday_of(s);
        } else if (!is_filler(&r->pieces.v[i], s)) {
            others++;
        }
    }
    bool edge = out->n && (out->first <= block->first + 3 || out->first + out->n + 3 >= end);
    bool text = r->pieces.v[end - 1].kind == RO_PIECE_STOP;
    return out->n && !text && edge && others <= OTHER_WORDS;
}

/* Which of day and month comes first may show in the weekday. */
static ro_day day_of(const ro_reader *r, const date_line *line)
{
    ro_calendar c = line->date, swapped = {c.year, c.day, c.month, false};
    if (!c.unsure || line->weekday < 0)
        return ro_calendar_day(r, c);
    bool fits = ro_weekday(ro_day_of(c.year, c.month, c.day)) == line->weekday;
    bool other = ro_weekday(ro_day_of(c.year, c.day, c.month)) == line->weekday;
    if (fits == other)
        return ro_calendar_day(r, c);
    c.unsure = false;
    return ro_calendar_day(r, fits ? c : swapped);
}

static void publish(ro_reader *r, ro_day day, const char *rule, ro_span span)
{
    if (day != RO_NO_DAY && r->d->published.day == RO_NO_DAY)
        r->d->published = (ro_published){day, RO_P_DAY, rule, span};
}

static ro_span span_of(const ro_reader *r, const date_line *line)
{
    return (ro_span){r->pieces.v[line->first].start, r->pieces.v[line->first + line->n - 1].end};
}

/* Addresses often hold the year: ".../2021/03/12/...". */
static int year_of_address(ro_str url)
{
    for (size_t i = 0; i + 6 <= url.n; i++) {
        if (url.p[i] != '/' || (memcmp(url.p + i + 1, "19", 2) != 0 && memcmp(url.p + i + 1, "20", 2) != 0))
            continue;
        const char *y = url.p + i + 3;
        if (y[0] >= '0' && y[0] <= '9' && y[1] >= '0' && y[1] <= '9' && (y[2] == '/' || y[2] == '-'))
            return (url.p[i + 1] == '1' ? 1900 : 2000) + (y[0] - '0') * 10 + (y[1] - '0');
    }
    return 0;
}

static void take_dateline(ro_reader *r)
{
    ro_calendar c = r->dateline_date;
    if (!c.day)
        return;
    if (!c.year)
        c.year = year_of_address(r->d->url);
    if (c.year && (c.unsure || ro_day_valid(c.year, c.month, c.day)))
        publish(r, ro_calendar_day(r, c), "dateline", r->dateline_date_span);
}

static bool is_near_edge(const ro_reader *r, uint32_t i)
{
    return i < TOP_BLOCKS || i + END_BLOCKS >= r->blocks.n;
}

/* A labelled line goes before one without: "Updated 5 May 2021" may stand above "Published 3 May 2021". */
void ro_header_lines(ro_reader *r)
{
    date_line line;
    for (int labelled = 1; labelled >= 0; labelled--) {
        for (uint32_t i = 0; i < r->blocks.n; i++) {
            ro_block *block = &r->blocks.v[i];
            if (!is_near_edge(r, i) || !read_line(r, block, &line) || line.labelled != (labelled == 1))
                continue;
            if (i >= TOP_BLOCKS && !line.labelled)
                continue;
            block->dates_report = true;
            publish(r, day_of(r, &line), "header line", span_of(r, &line));
        }
    }
    take_dateline(r);
}
