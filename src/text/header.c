/* SPDX-License-Identifier: Apache-2.0 */
/* What dates a report at its head: " date YYYY-MM-DD ", and lines that hold a date and little else. */
#include "text/reader.h"

#define TOP_BLOCKS 8u    /* lines near the top that are looked at */
#define END_BLOCKS 3u    /* and near the end */
#define LINE_WORDS 16u   /* longer lines are text */
#define TITLE_WORDS 32u  /* unless they are titles with a date: these may be longer */
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
    bool yearless;     /* it has a date without a year */
    bool timed;        /* with the time of day */
    bool titles;       /* "PM call with President Roe: 22 May 2022" */
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

/* "Joint Statement, June 16, 2021" is a title. */
static bool is_title_word(ro_str s)
{
    static const char *const words[] = {"joint", "statement", "remarks", "readout", "meeting", "visit", "summit", "declaration", "communique", "talks", NULL};
    for (const char *const *w = words; *w; w++)
        if (ro_str_is_nocase(s, *w))
            return true;
    return false;
}

static int weekday_of(ro_str s)
{
    static const char starts[7][4] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (int i = 0; i < 7 && ro_is_weekday(s); i++)
        if (ro_str_is_nocase((ro_str){s.p, 3}, starts[i]))
            return i;
    return -1;
}

/* A title that ends in its date: words, a colon, the date. */
static bool is_dated_title(const ro_reader *r, const ro_block *block, const date_line *line, uint32_t others)
{
    enum { LEAST = 4 };
    bool last = line->n && line->first > block->first && line->first + line->n == block->first + block->n;
    return last && !line->labelled && !line->timed && others >= LEAST && ro_str_is(ro_piece_text(r, &r->pieces.v[line->first - 1]), ":");
}

/* "No: 121, 3 May 2024, Press Release Regarding …": a ministry's numbered paper. */
static bool is_numbered_paper(const ro_reader *r, const ro_block *block, const date_line *line)
{
    enum { NEAR = 5 };
    ro_str first = ro_piece_text(r, &r->pieces.v[block->first]);
    return line->n && line->first <= block->first + NEAR && line->first > block->first + 1 && (ro_str_is(first, "No") || ro_str_is(first, "NO") || ro_str_is(first, "No."));
}

/* Reads a line; false where it holds no date, or is text. */
static bool read_line(const ro_reader *r, const ro_block *block, date_line *out)
{
    uint32_t end = block->first + block->n, others = 0, labels = 0; /* before the next date */
    *out = (date_line){.weekday = -1};
    if (!block->n || block->n > TITLE_WORDS)
        return false;
    for (uint32_t i = block->first; i < end; i++) {
        ro_calendar date;
        ro_str s = ro_piece_text(r, &r->pieces.v[i]);
        uint32_t n = ro_calendar_read(r, i, end, &date);
        if (n && date.year) {
            if (!out->n || labels > 0)
                out->date = date, out->first = i, out->n = n;
            i += n - 1, labels = 0;
        } else if (n) {
            out->yearless = true;
            i += n - 1;
        } else if (is_label(s)) {
            out->labelled = true, labels = 1;
        } else if (r->pieces.v[i].kind == RO_PIECE_NUMBER && memchr(s.p, ':', s.n)) {
            out->timed = true;
        } else if (weekday_of(s) >= 0) {
            out->weekday = weekday_of(s);
        } else if (!is_filler(&r->pieces.v[i], s)) {
            others += is_title_word(s) ? OTHER_WORDS + 1 : 1;
        }
    }
    bool barred = out->n && out->first > block->first && ro_str_is(ro_piece_text(r, &r->pieces.v[out->first - 1]), "|");
    bool edge = !out->n || barred || out->first <= block->first + 3 || out->first + out->n + 3 >= end;
    bool text = r->pieces.v[end - 1].kind == RO_PIECE_STOP;
    out->titles = is_dated_title(r, block, out, others) || is_numbered_paper(r, block, out);
    if (out->titles)
        return !text;
    return (out->n || out->yearless) && !text && edge && block->n <= LINE_WORDS && others <= (out->n ? OTHER_WORDS : 1);
}

/* Which of day and month comes first may show in the weekday, or in the dateline. */
static ro_day day_of(const ro_reader *r, const date_line *line)
{
    ro_calendar c = line->date, swapped = {c.year, c.day, c.month, false}, other = r->dateline_date;
    if (!c.unsure)
        return ro_calendar_day(r, c);
    ro_day first = ro_day_of(c.year, c.month, c.day), second = ro_day_of(c.year, c.day, c.month);
    bool is_first = line->weekday >= 0 && ro_weekday(first) == line->weekday;
    bool is_second = line->weekday >= 0 && ro_weekday(second) == line->weekday;
    if (is_first == is_second && other.day && !other.unsure) { /* "PARIS, June 5" below "05-06-2025" */
        is_first = other.month == c.month;
        is_second = other.month == swapped.month;
    }
    if (is_first != is_second)
        return is_first ? first : second;
    return ro_calendar_day(r, c);
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

static bool is_figure(char c)
{
    return c >= '0' && c <= '9';
}

/* The number that `n` figures at url.p + i make; -1 where there are fewer. */
static int figures_at(ro_str url, size_t i, size_t n)
{
    int value = 0;
    for (size_t k = i; k < i + n; k++) {
        if (k >= url.n || !is_figure(url.p[k]))
            return -1;
        value = value * 10 + (url.p[k] - '0');
    }
    return value;
}

/* Addresses often hold the day, or the year: ".../2021/03/12/...", "/20210312-...", "/2021/...". Zero month and day: the year alone. */
static ro_calendar date_of_address(ro_str url)
{
    ro_calendar found = {0};
    for (size_t i = 1; i + 5 <= url.n; i++) {
        int y = is_figure(url.p[i - 1]) ? -1 : figures_at(url, i, 4);
        char mark = i + 4 < url.n ? url.p[i + 4] : 0;
        if (y < 1990 || y > 2099)
            continue;
        bool marked = mark == '/' || mark == '-' || mark == '_';
        size_t month = i + 4 + marked, two = figures_at(url, month, 2) >= 0 ? 2 : 1, day = month + two + marked;
        int m = figures_at(url, month, marked ? two : 2), d = figures_at(url, day, 2) >= 0 ? figures_at(url, day, 2) : marked ? figures_at(url, day, 1) : -1;
        bool same = !marked || (month + two < url.n && url.p[month + two] == mark);
        if (same && m > 0 && d > 0 && figures_at(url, day, 3) < 0 && ro_day_valid(y, m, d))
            return (ro_calendar){y, m, d, false};
        if (!found.year && url.p[i - 1] == '/' && (mark == '/' || mark == '-'))
            found.year = y;
    }
    return found;
}

/* The address given by the caller, or standing on a line of its own at the top. */
static void take_address(ro_reader *r)
{
    ro_calendar c = date_of_address(r->d->url);
    if (c.day)
        publish(r, ro_calendar_day(r, c), "address", (ro_span){0, 0});
    for (uint32_t i = 0; i < r->blocks.n && i < TOP_BLOCKS; i++) {
        ro_span span = r->blocks.v[i].span;
        ro_str line = {r->p + span.start, span.end - span.start};
        if (!ro_str_starts(line, "http") && !ro_str_starts(line, "www."))
            continue;
        c = date_of_address(line);
        if (c.day)
            publish(r, ro_calendar_day(r, c), "address", span);
    }
}

/* "has today, Tuesday, 30 November 2021, departed": the day that the text itself calls today. */
static void take_today(ro_reader *r)
{
    enum { AHEAD = 5, PARAGRAPHS = 4 };
    for (uint32_t b = 0; b < r->blocks.n && b < PARAGRAPHS; b++) {
        uint32_t end = r->blocks.v[b].first + r->blocks.v[b].n;
        for (uint32_t i = r->blocks.v[b].first; i < end; i++) {
            if (!ro_str_is_nocase(ro_piece_text(r, &r->pieces.v[i]), "today"))
                continue;
            for (uint32_t k = i + 1; k < end && k <= i + AHEAD; k++) {
                ro_calendar date;
                uint32_t n = ro_calendar_read(r, k, end, &date);
                if (n && date.year)
                    publish(r, ro_calendar_day(r, date), "called today in the text", (ro_span){r->pieces.v[k].start, r->pieces.v[k + n - 1].end});
                if (n || !is_filler(&r->pieces.v[k], ro_piece_text(r, &r->pieces.v[k])))
                    break;
            }
        }
    }
}

/* "…'s remarks following talks with B, Sudville, March 15, 2023": the day that a title ends in, where nothing else tells the report's. */
static void take_title(ro_reader *r)
{
    enum { LEAST = 5 };
    static const char *const before[] = {",", "(", "|", ":", "on", "-", "--", "\xE2\x80\x93", "\xE2\x80\x94", NULL};
    const ro_block *title = r->blocks.n ? &r->blocks.v[0] : NULL;
    if (!title || title->n < LEAST || title->n > TITLE_WORDS || r->d->published.day != RO_NO_DAY)
        return;
    uint32_t end = title->first + title->n - (r->pieces.v[title->first + title->n - 1].kind == RO_PIECE_CLOSE);
    for (uint32_t i = end - 4; i < end; i++) {
        ro_calendar date;
        uint32_t n = ro_calendar_read(r, i, end, &date);
        if (n && i + n == end && date.year && ro_str_in(ro_piece_text(r, &r->pieces.v[i - 1]), before)) {
            publish(r, ro_calendar_day(r, date), "title", (ro_span){r->pieces.v[i].start, r->pieces.v[end - 1].end});
            return;
        }
    }
}

/* "2023" as a number of its own, 1900 … 2099; 0 for all else. */
static int plain_year(ro_str s)
{
    if (s.n != 4 || !((s.p[0] == '1' && s.p[1] == '9') || (s.p[0] == '2' && s.p[1] == '0')) || s.p[2] < '0' || s.p[2] > '9' || s.p[3] < '0' || s.p[3] > '9')
        return 0;
    return (s.p[0] - '0') * 1000 + (s.p[1] - '0') * 100 + (s.p[2] - '0') * 10 + s.p[3] - '0';
}

/* The year of "SUDVILLE, March 15." by the days that the text tells in full, "was signed on March 14, 2023": news tells of the days before. 0 where it
 * tells none such, of two years, or of a later year too (an anniversary: the day told is long past). */
static int year_by_days_told(const ro_reader *r, ro_calendar c)
{
    enum { DAYS_BEFORE = 14 };
    int year = 0, last = 0;
    for (uint32_t i = 0, n; i < r->pieces.n; i += n ? n : 1) {
        ro_calendar told;
        n = ro_calendar_read(r, i, r->pieces.n, &told);
        int plain = n ? told.year : plain_year(ro_piece_text(r, &r->pieces.v[i]));
        last = plain > last ? plain : last;
        for (int y = told.year; n && told.year && !told.unsure && y <= told.year + 1; y++) {
            if (!ro_day_valid(told.year, told.month, told.day) || !ro_day_valid(y, c.month, c.day))
                continue;
            ro_day since = ro_day_of(y, c.month, c.day) - ro_day_of(told.year, told.month, told.day);
            if (since < 0 || since > DAYS_BEFORE)
                continue;
            if (year && y != year)
                return 0;
            year = y;
        }
    }
    return last <= year ? year : 0;
}

static void take_dateline(ro_reader *r)
{
    ro_calendar c = r->dateline_date;
    const char *rule = "dateline";
    if (!c.day || r->d->published.day != RO_NO_DAY)
        return;
    if (!c.year)
        c.year = date_of_address(r->d->url).year;
    if (!c.year && !c.unsure && (c.year = year_by_days_told(r, c)) != 0)
        rule = "dateline, year of a day told";
    if (c.year && (c.unsure || ro_day_valid(c.year, c.month, c.day)))
        publish(r, ro_calendar_day(r, c), rule, r->dateline_date_span);
}

/* "Source: Wire | Updated: …": the outlet. */
static void take_source(ro_reader *r, const ro_block *block)
{
    const ro_piece *p = &r->pieces.v[block->first];
    uint32_t n = 2;
    if (r->d->outlet.n || block->n < 3 || block->n > LINE_WORDS || !ro_str_is_nocase(ro_piece_text(r, p), "source") || !ro_str_is(ro_piece_text(r, p + 1), ":"))
        return;
    while (n < block->n && n < 6 && p[n].kind == RO_PIECE_WORD && !is_label(ro_piece_text(r, &p[n])))
        n++;
    if (n > 2 && (n == block->n || p[n].kind != RO_PIECE_WORD))
        r->d->outlet = ro_clean_form(r, p[2].start, p[n - 1].end);
}

static bool in_capitals(ro_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < 'A' || s.p[i] > 'Z')
            return false;
    return s.n >= 2;
}

/* The agency signs after the last full stop: "… said. (WIRE)", "… said. - WIRE", "… said. /WIRE/". */
static void take_signature(ro_reader *r)
{
    if (r->d->outlet.n || r->pieces.n < 4)
        return;
    const ro_piece *last = &r->pieces.v[r->pieces.n - 1];
    const ro_piece *word = in_capitals(ro_piece_text(r, last)) ? last : last - 1;
    ro_str before = ro_piece_text(r, word - 1);
    bool closed = word == last || last->kind == RO_PIECE_CLOSE || ro_str_is(ro_piece_text(r, last), "/");
    bool marked = word[-1].kind == RO_PIECE_OPEN || before.p[0] == '-' || before.p[0] == '/' || ro_is_dash(ro_char_at(r, word[-1].start).code);
    bool after_stop = word[-2].kind == RO_PIECE_STOP || word[-2].kind == RO_PIECE_CLOSE;
    if (closed && marked && after_stop && in_capitals(ro_piece_text(r, word)))
        r->d->outlet = ro_piece_text(r, word);
}

/* How much a line tells: a label more than the time of day, and that more than a date alone, which may be the day on which a
 * page was fetched. */
static int weight(const date_line *line)
{
    return !line->n ? 0 : line->labelled ? 3 : line->timed ? 2 : 1;
}

void ro_header_lines(ro_reader *r)
{
    date_line line, best = {0};
    for (uint32_t i = 0; i < r->blocks.n; i = i + 1 == TOP_BLOCKS && r->blocks.n > TOP_BLOCKS + END_BLOCKS ? r->blocks.n - END_BLOCKS : i + 1) {
        ro_block *block = &r->blocks.v[i];
        take_source(r, block);
        if (!read_line(r, block, &line) || (i >= TOP_BLOCKS && !line.labelled))
            continue;
        block->dates_report = !line.titles;
        if (weight(&line) > weight(&best))
            best = line;
    }
    if (best.n)
        publish(r, day_of(r, &best), "header line", span_of(r, &best));
    take_dateline(r);
    take_today(r);
    take_address(r);
    take_signature(r);
    take_title(r);
}
