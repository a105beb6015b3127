/* SPDX-License-Identifier: Apache-2.0 */
/* Reading TSV: lines in UTF-8, cells cut in place, numbers, dates and lists; what is wrong, and where. */
#include "tables/load.h"

#include <stdio.h>

/* ---- what is wrong ---- */

/* Where it is wrong: the file, line and column (counted from 1). */
bool tsv_wrong(loader *l, uint32_t column, const char *what, ro_str text)
{
    l->status = ro_fail(l->error, READOUT_TABLES, -1, "%s:%ld:%u: %s%s%.*s%s", l->file, l->line, column + 1, what,
                        text.n ? " \"" : "", text.n > 60 ? 60 : (int)text.n, text.n ? text.p : "", text.n ? "\"" : "");
    return false;
}

void tsv_warn(loader *l, uint32_t wanted, const char *what, ro_str text)
{
    *RO_PUSH(l->arena, &l->t->warnings) =
        ro_str_printf(l->arena, "%s:%ld:%u: %s \"%.*s\"", l->file, l->line, l->place[wanted] + 1, what, text.n > 60 ? 60 : (int)text.n, text.p).p;
}

static bool wrong_cell(loader *l, uint32_t wanted, const char *what)
{
    return tsv_wrong(l, l->place[wanted], what, tsv_cell(l, wanted));
}

/* How many bytes from the start are plain ASCII and no NUL, counted in eights. */
static size_t plain_start(ro_str line)
{
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    uint64_t eight;
    size_t i = 0;
    for (; i + sizeof eight <= line.n; i += sizeof eight) {
        memcpy(&eight, line.p + i, sizeof eight);
        if ((eight | (eight - ones)) & tops) /* a byte above 127, or one that borrows: NUL */
            break;
    }
    return i;
}

/* Is the line text in UTF-8? An error names the column of the first byte that is none. */
static bool fit_line(loader *l, ro_str line)
{
    uint32_t c;
    size_t i = plain_start(line), n = 1;
    for (; i < line.n && n && line.p[i]; i += n)
        n = (unsigned char)line.p[i] < 0x80 ? 1 : ro_utf8_next(line.p + i, line.n - i, &c);
    if (i >= line.n && n)
        return true;
    uint32_t column = 0;
    for (size_t k = 0; k < i; k++)
        column += line.p[k] == '\t';
    return tsv_wrong(l, column, n ? "a NUL byte: not a table in UTF-8" : "not UTF-8: save the table in that encoding", RO_STR(""));
}

static bool adding(const loader *l)
{
    return l->more && l->at > l->more;
}

/* The line number where the same row stood before, or 0; `added`: of the user's rows. */
static uint32_t row_before(loader *l, bool *added)
{
    const uint32_t mark = (uint32_t)1 << 31;
    uint32_t before;
    ro_str row = {l->cell[0].p, (size_t)(l->cell[l->n_columns - 1].p + l->cell[l->n_columns - 1].n - l->cell[0].p)};
    if (ro_map_add(l->arena, &l->lines, row, (uint32_t)l->line | (adding(l) ? mark : 0), &before))
        return 0;
    *added = (before & mark) != 0;
    return before & ~mark;
}

/* ---- lines ---- */

/* Takes the next line, without its end; false at the end of the file. */
static bool take_line(loader *l, ro_str *line)
{
    if (l->at >= l->end)
        return false;
    if (l->at == l->more && l->file != l->t->files[l->table].more_path) { /* from here on, the user's rows */
        l->file = l->t->files[l->table].more_path;
        l->line = l->t->files[l->table].more_line;
    }
    char *start = l->at, *stop = memchr(start, '\n', (size_t)(l->end - start));
    if (!stop)
        stop = l->end;
    l->at = stop < l->end ? stop + 1 : l->end;
    l->line++;
    if (stop > start && stop[-1] == '\r')
        stop--;
    *stop = '\0';
    *line = (ro_str){start, (size_t)(stop - start)};
    return true;
}

/* Cuts the line at its tabs; the cells end in NUL in place. */
static bool cut_cells(loader *l, ro_str line)
{
    char *p = (char *)line.p, *stop = p + line.n;
    for (l->n_columns = 0;; p++) {
        char *from = p, *tab = memchr(p, '\t', (size_t)(stop - p));
        p = tab ? tab : stop;
        if (l->n_columns == COLUMNS_MAX)
            return tsv_wrong(l, l->n_columns, "too many columns", RO_STR(""));
        l->cell[l->n_columns++] = (ro_str){from, (size_t)(p - from)};
        if (p >= stop)
            return true;
        *p = '\0';
    }
}

/* The next line that is neither empty nor a comment, in cells. False at the end of the file or on an error. */
static bool next_line(loader *l)
{
    ro_str line;
    while (take_line(l, &line))
        if (line.n && line.p[0] != '#') {
            l->n_columns = 0;
            return fit_line(l, line) && cut_cells(l, line);
        }
    return false;
}

static bool find_columns(loader *l, const char *const *wanted)
{
    for (uint32_t i = 0; wanted[i]; i++) {
        uint32_t j = 0;
        while (j < l->n_columns && !ro_str_is(l->cell[j], wanted[i]))
            j++;
        if (j == l->n_columns)
            return tsv_wrong(l, 0, "the header lacks the column", ro_str_of(wanted[i]));
        l->place[i] = j;
    }
    return true;
}

/* Copies the table, so that its cells can be ended in place. */
bool tsv_open(loader *l, int table, const char *const *wanted)
{
    ro_str bytes = l->t->files[table].bytes;
    l->table = table;
    l->file = l->t->files[table].path;
    l->line = 0;
    l->at = ro_copy(l->arena, bytes.p, bytes.n);
    l->end = l->at + bytes.n;
    l->more = l->t->files[table].more_path ? l->at + l->t->files[table].more_at : NULL;
    l->rows = 1;
    for (const char *p = bytes.p; (p = memchr(p, '\n', (size_t)(bytes.p + bytes.n - p))); p++)
        l->rows++;
    ro_map_empty(l->arena, &l->lines, l->rows);
    if (!next_line(l))
        return l->status == READOUT_OK ? tsv_wrong(l, 0, "the header line is missing", RO_STR("")) : false;
    if (!find_columns(l, wanted))
        return false;
    l->rows = l->rows > l->line ? l->rows - (uint32_t)l->line : 1;
    return true;
}

bool tsv_row(loader *l)
{
    uint32_t n = l->n_columns;
    if (!next_line(l))
        return false;
    if (l->n_columns != n) {
        char what[80];
        snprintf(what, sizeof what, "%u columns where the header has %u", l->n_columns, n);
        return tsv_wrong(l, l->n_columns - 1, what, RO_STR(""));
    }
    bool added = false;
    uint32_t before = row_before(l, &added);
    if (before) {
        char what[80];
        snprintf(what, sizeof what, "the same row as in line %u%s%s", before, adding(l) && !added ? " of " : "", adding(l) && !added ? l->t->files[l->table].name : "");
        return tsv_wrong(l, 0, what, RO_STR(""));
    }
    return true;
}

/* ---- cells ---- */

ro_str tsv_cell(const loader *l, uint32_t wanted)
{
    return l->cell[l->place[wanted]];
}

const char *tsv_text(const loader *l, uint32_t wanted)
{
    return tsv_cell(l, wanted).p;
}

/* The next name of a list; false after the last. */
bool tsv_next_of_list(ro_str *list, ro_str *name)
{
    while (list->n) {
        const char *bar = memchr(list->p, '|', list->n);
        size_t n = bar ? (size_t)(bar - list->p) : list->n;
        *name = ro_str_trim((ro_str){list->p, n});
        list->p += n + (bar != NULL);
        list->n -= n + (bar != NULL);
        if (name->n)
            return true;
    }
    return false;
}

const char *tsv_first_of_list(loader *l, ro_str list)
{
    ro_str name;
    if (!tsv_next_of_list(&list, &name))
        return "";
    while (name.n && name.p[name.n - 1] == '*')
        name.n--;
    return ro_copy(l->arena, name.p, name.n);
}

bool tsv_number(loader *l, uint32_t wanted, int most, int *out)
{
    ro_str text = tsv_cell(l, wanted);
    long value = 0;
    for (size_t i = 0; i < text.n && value <= most; i++) {
        if (text.p[i] < '0' || text.p[i] > '9')
            return wrong_cell(l, wanted, "not a number in range");
        value = value * 10 + (text.p[i] - '0');
    }
    if (value > most)
        return wrong_cell(l, wanted, "not a number in range");
    *out = (int)value;
    return true;
}

/* The parts of a date, those not said left as they are; false where it is none. */
static bool parts_of_date(ro_str text, int part[3])
{
    if (text.n != 4 && text.n != 7 && text.n != 10)
        return false;
    for (size_t i = 0, k = 0, value = 0; i <= text.n; i++) {
        if (i == text.n || i == 4 || i == 7) {
            part[k++] = (int)value;
            value = 0;
            if (i < text.n && text.p[i] != '-')
                return false;
        } else if (text.p[i] < '0' || text.p[i] > '9') {
            return false;
        } else {
            value = value * 10 + (size_t)(text.p[i] - '0');
        }
    }
    return true;
}

bool tsv_date(loader *l, uint32_t wanted, ro_day *first, ro_day *last, ro_precision *precision)
{
    ro_str text = tsv_cell(l, wanted);
    int part[3] = {0, 1, 1};
    *first = *last = RO_NO_DAY;
    *precision = RO_PRECISION_UNKNOWN;
    if (!text.n)
        return true;
    if (!parts_of_date(text, part))
        return wrong_cell(l, wanted, "not a date (YYYY-MM-DD, YYYY-MM or YYYY)");
    if (!ro_day_valid(part[0], part[1], part[2]))
        return wrong_cell(l, wanted, "no such day");
    *first = *last = ro_day_of(part[0], part[1], part[2]);
    if (text.n == 4)
        *last = ro_day_of(part[0], 12, 31);
    else if (text.n == 7)
        *last = ro_day_of(part[0], part[1], ro_days_in_month(part[0], part[1]));
    *precision = text.n == 4 ? RO_PRECISION_YEAR : text.n == 7 ? RO_PRECISION_MONTH : RO_PRECISION_DAY;
    return true;
}
