/* SPDX-License-Identifier: Apache-2.0 */
#include "csv.h"

#include <stdlib.h>
#include <string.h>

static bool fill(csv_reader *r)
{
    if (r->at < r->filled)
        return true;
    if (r->ended)
        return false;
    r->at = 0;
    r->filled = r->source(r->context, r->buffer, sizeof r->buffer);
    r->ended = r->filled == 0;
    return !r->ended;
}

/* The next byte without taking it; -1 at the end. */
static int peek(csv_reader *r)
{
    return fill(r) ? (unsigned char)r->buffer[r->at] : -1;
}

static int take(csv_reader *r)
{
    int c = peek(r);
    if (c >= 0) {
        r->at++;
        r->consumed++;
    }
    return c;
}

static char sniff(const char *line, size_t n)
{
    static const char candidates[] = ",;\t";
    size_t counts[3] = {0}, best = 0;
    bool quoted = false;
    for (size_t i = 0; i < n && (quoted || (line[i] != '\n' && line[i] != '\r')); i++) {
        const char *found = line[i] ? strchr(candidates, line[i]) : NULL;
        quoted ^= line[i] == '"';
        if (found && !quoted)
            counts[found - candidates]++;
    }
    for (size_t k = 1; k < 3; k++)
        if (counts[k] > counts[best])
            best = k;
    return candidates[best];
}

void csv_open(csv_reader *r, csv_source source, void *context, size_t limit)
{
    memset(r, 0, sizeof *r);
    r->source = source;
    r->context = context;
    r->limit = limit;
    if (fill(r) && r->filled >= 3 && memcmp(r->buffer, "\xEF\xBB\xBF", 3) == 0)
        r->at = r->consumed = 3;
    r->delimiter = sniff(r->buffer + r->at, r->filled - r->at);
}

static bool add_byte(csv_reader *r, char c)
{
    if (r->n_text == r->cap_text) {
        size_t cap = r->cap_text ? r->cap_text * 2 : 4096;
        char *text = realloc(r->text, cap);
        if (!text)
            return false;
        r->text = text;
        r->cap_text = cap;
    }
    r->text[r->n_text++] = c;
    return true;
}

static bool grow_fields(csv_reader *r)
{
    size_t cap = r->cap_fields ? r->cap_fields * 2 : 32;
    size_t *starts = realloc(r->starts, cap * sizeof *starts);
    if (starts)
        r->starts = starts;
    size_t *lengths = realloc(r->lengths, cap * sizeof *lengths);
    if (lengths)
        r->lengths = lengths;
    char **fields = realloc(r->fields, cap * sizeof *fields);
    if (fields)
        r->fields = fields;
    if (!starts || !lengths || !fields)
        return false;
    r->cap_fields = cap;
    return true;
}

static bool begin_field(csv_reader *r)
{
    if (r->n_fields == r->cap_fields && !grow_fields(r))
        return false;
    r->starts[r->n_fields++] = r->n_text;
    return true;
}

static bool end_field(csv_reader *r)
{
    r->lengths[r->n_fields - 1] = r->n_text - r->starts[r->n_fields - 1];
    return add_byte(r, 0);
}

static bool ends_line(int c)
{
    return c < 0 || c == '\n' || c == '\r';
}

static void take_line_end(csv_reader *r)
{
    if (take(r) == '\r' && peek(r) == '\n')
        take(r);
}

/* After the opening quotation mark, to what follows the closing one. */
static csv_result quoted(csv_reader *r)
{
    for (;;) {
        int c = take(r);
        if (c < 0)
            return CSV_BROKEN;
        if (c == '"' && peek(r) != '"')
            break;
        if (c == '"')
            take(r);
        if (r->n_text > r->limit)
            return CSV_TOO_LONG;
        if (!add_byte(r, (char)c))
            return CSV_NO_MEMORY;
    }
    return ends_line(peek(r)) || peek(r) == r->delimiter ? CSV_ROW : CSV_BROKEN;
}

static csv_result plain(csv_reader *r)
{
    while (!ends_line(peek(r)) && peek(r) != r->delimiter) {
        if (r->n_text > r->limit)
            return CSV_TOO_LONG;
        if (!add_byte(r, (char)take(r)))
            return CSV_NO_MEMORY;
    }
    return CSV_ROW;
}

static csv_result row(csv_reader *r)
{
    for (;;) {
        if (!begin_field(r))
            return CSV_NO_MEMORY;
        bool marks = peek(r) == '"';
        if (marks)
            take(r);
        csv_result result = marks ? quoted(r) : plain(r);
        if (result != CSV_ROW)
            return result;
        if (!end_field(r))
            return CSV_NO_MEMORY;
        if (ends_line(peek(r))) {
            take_line_end(r);
            return CSV_ROW;
        }
        take(r); /* the delimiter */
    }
}

csv_result csv_next(csv_reader *r)
{
    while (peek(r) == '\n' || peek(r) == '\r')
        take(r);
    if (peek(r) < 0)
        return CSV_END;
    r->n_fields = r->n_text = 0;
    csv_result result = row(r);
    if (result != CSV_ROW) {
        while (!ends_line(peek(r)))
            take(r);
        return result;
    }
    for (size_t i = 0; i < r->n_fields; i++) /* only now does the text stand still */
        r->fields[i] = r->text + r->starts[i];
    return CSV_ROW;
}

void csv_close(csv_reader *r)
{
    free(r->text);
    free(r->starts);
    free(r->lengths);
    free(r->fields);
}
