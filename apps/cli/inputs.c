/* SPDX-License-Identifier: Apache-2.0 */
#include "inputs.h"

#include "cli.h"
#include "csv.h"
#include "jsonl.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

enum { DEEPEST_FOLDER = 64 };

typedef struct found { /* one file */
    char *path;
    uint64_t size;
    int fault; /* errno */
} found;

struct inputs {
    found *files;
    size_t n, cap;
    input_kind kind;
    const column_map *map;
    unsigned long unopened, passed_over;
    uint64_t total, done;
    /* where we are */
    size_t at;
    FILE *file; /* of rows; NULL between files */
    bool is_csv;
    csv_reader csv;
    int columns[COLUMNS]; /* of the CSV's header; -1 none */
    size_t n_columns;
    unsigned long row;
    char *line;
    size_t cap_line;
};

void input_item_free(input_item *item)
{
    free(item->path);
    free(item->bytes);
    free(item->title);
    free(item->outlet);
    free(item->url);
    memset(item, 0, sizeof *item);
}

/* ---- which files ---- */

static bool add_file(inputs *in, const char *path, uint64_t size, int fault)
{
    if (in->n == in->cap) {
        size_t cap = in->cap ? in->cap * 2 : 64;
        found *files = realloc(in->files, cap * sizeof *files);
        if (!files)
            return false;
        in->files = files;
        in->cap = cap;
    }
    in->files[in->n] = (found){strdup(path), size, fault};
    in->total += size;
    return in->files[in->n++].path != NULL;
}

static bool ends_in(const char *path, const char *end)
{
    size_t n = strlen(path), m = strlen(end);
    return n > m && strcasecmp(path + n - m, end) == 0;
}

static bool is_report(const char *path)
{
    return ends_in(path, ".txt") || ends_in(path, ".md") || ends_in(path, ".text");
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name); /* never by locale: the same order on any machine */
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool walk(inputs *in, const char *path, int depth);

static bool walk_folder(inputs *in, const char *folder, int depth)
{
    struct dirent **entries = NULL;
    int n = depth > DEEPEST_FOLDER ? -1 : scandir(folder, &entries, is_visible, by_bytes);
    bool fine = n >= 0 || add_file(in, folder, 0, depth > DEEPEST_FOLDER ? ELOOP : errno);
    for (int i = 0; i < n; i++) {
        size_t size = strlen(folder) + strlen(entries[i]->d_name) + 2;
        char *path = malloc(size);
        if (path)
            snprintf(path, size, "%s%s%s", folder, ends_in(folder, "/") ? "" : "/", entries[i]->d_name);
        fine = fine && path && walk(in, path, depth + 1);
        free(path);
        free(entries[i]);
    }
    free(entries);
    return fine;
}

/* depth 0: the user named it; deeper: found in a folder, where links to folders are not followed. */
static bool walk(inputs *in, const char *path, int depth)
{
    struct stat about;
    if (strcmp(path, "-") == 0 && depth == 0)
        return add_file(in, path, 0, 0);
    if (stat(path, &about) != 0)
        return add_file(in, path, 0, errno);
    if (S_ISDIR(about.st_mode)) {
        struct stat link;
        bool linked = depth && lstat(path, &link) == 0 && S_ISLNK(link.st_mode);
        return linked || walk_folder(in, path, depth);
    }
    if (depth && (!S_ISREG(about.st_mode) || !is_report(path))) {
        in->passed_over++;
        return true;
    }
    return add_file(in, path, (uint64_t)about.st_size, 0);
}

inputs *inputs_open(int n, char **paths, input_kind kind, const column_map *map)
{
    inputs *in = calloc(1, sizeof *in);
    if (!in)
        return NULL;
    in->kind = kind;
    in->map = map;
    for (int i = 0; i < n; i++)
        if (!walk(in, paths[i], 0)) {
            inputs_close(in);
            return NULL;
        }
    return in;
}

static void close_rows(inputs *in)
{
    if (!in->file)
        return;
    if (in->is_csv)
        csv_close(&in->csv);
    if (in->file != stdin)
        fclose(in->file);
    in->file = NULL;
    in->done += in->files[in->at].size;
    in->at++;
}

void inputs_close(inputs *in)
{
    if (!in)
        return;
    close_rows(in);
    for (size_t i = 0; i < in->n; i++)
        free(in->files[i].path);
    free(in->files);
    free(in->line);
    free(in);
}

uint64_t inputs_total(const inputs *in) { return in->total; }
uint64_t inputs_done(const inputs *in) { return in->done + (in->file && in->is_csv ? in->csv.consumed : 0); }
unsigned long inputs_files(const inputs *in) { return (unsigned long)in->n; }
unsigned long inputs_unopened(const inputs *in) { return in->unopened; }
unsigned long inputs_passed_over(const inputs *in) { return in->passed_over; }

/* ---- rows ---- */

static size_t read_file(void *context, char *buffer, size_t size)
{
    return fread(buffer, 1, size, context);
}

static char *row_path(const inputs *in)
{
    const char *path = in->files[in->at].path;
    size_t size = strlen(path) + 24;
    char *all = malloc(size);
    if (all)
        snprintf(all, size, "%s#%lu", path, in->row);
    return all;
}

static input_result fail_row(const inputs *in, char why[600], const char *reason)
{
    snprintf(why, 600, "%.350s#%lu: %.200s", in->files[in->at].path, in->row, reason);
    return INPUT_FAILED;
}

static char *copy_or_null(const char *text)
{
    return text && *text ? strdup(text) : NULL;
}

/* Takes what a row says; `values` may hold NULLs. */
static input_result fill_item(const inputs *in, input_item *item, char *const values[COLUMNS], size_t size, char why[600])
{
    const char *date = values[COLUMN_DATE];
    item->path = row_path(in);
    item->bytes = malloc(size + 1);
    item->size = size;
    if (!item->path || !item->bytes)
        return fail_row(in, why, "out of memory");
    memcpy(item->bytes, values[COLUMN_TEXT], size);
    item->title = copy_or_null(values[COLUMN_TITLE]);
    item->outlet = copy_or_null(values[COLUMN_OUTLET]);
    item->url = copy_or_null(values[COLUMN_URL]);
    if (date)
        column_date(date, item->published);
    if (date && *date && !item->published[0])
        cli_say("%s: the date \"%.40s\" is not read; write YYYY-MM-DD", item->path, date);
    return INPUT_ITEM;
}

static void map_columns(inputs *in)
{
    in->n_columns = in->csv.n_fields;
    for (int c = 0; c < COLUMNS; c++) {
        int best = 0;
        in->columns[c] = -1;
        for (size_t i = 0; i < in->csv.n_fields; i++) {
            int rank = column_rank(in->map, (column)c, in->csv.fields[i]);
            if (rank && (!best || rank < best)) {
                best = rank;
                in->columns[c] = (int)i;
            }
        }
    }
}

static input_result next_csv(inputs *in, input_item *item, char why[600])
{
    char *values[COLUMNS] = {0};
    csv_result result = csv_next(&in->csv);
    if (result == CSV_END) {
        close_rows(in);
        return INPUT_AGAIN;
    }
    in->row++;
    if (result == CSV_BROKEN)
        return fail_row(in, why, "a quotation mark does not close, or text follows one that does");
    if (result != CSV_ROW)
        return fail_row(in, why, result == CSV_TOO_LONG ? "the row is over the limit of a report" : "out of memory");
    if (in->csv.n_fields != in->n_columns)
        return fail_row(in, why, "the row has not as many fields as the header");
    for (int c = 0; c < COLUMNS; c++)
        values[c] = in->columns[c] < 0 ? NULL : in->csv.fields[in->columns[c]];
    return fill_item(in, item, values, in->csv.lengths[in->columns[COLUMN_TEXT]], why);
}

static input_result next_json(inputs *in, input_item *item, char why[600])
{
    char reason[200];
    json_row row;
    ssize_t n = getline(&in->line, &in->cap_line, in->file);
    if (n < 0) {
        close_rows(in);
        return INPUT_AGAIN;
    }
    in->row++;
    while (n && strchr(" \t\r\n", in->line[n - 1]))
        n--;
    if (n == 0)
        return INPUT_AGAIN;
    if (!json_row_read(&row, in->map, in->line, (size_t)n, reason))
        return fail_row(in, why, reason);
    input_result result = fill_item(in, item, row.values, row.lengths[COLUMN_TEXT], why);
    json_row_free(&row);
    return result;
}

/* ---- files ---- */

static input_result fail_file(inputs *in, const char *reason, char why[600])
{
    snprintf(why, 600, "%.350s: %.200s", in->files[in->at].path, reason);
    in->unopened++;
    in->done += in->files[in->at].size;
    in->at++;
    return INPUT_FAILED;
}

static input_kind kind_of(const inputs *in, const char *path)
{
    if (ends_in(path, ".csv") || ends_in(path, ".tsv"))
        return INPUT_CSV;
    if (ends_in(path, ".jsonl") || ends_in(path, ".ndjson"))
        return INPUT_JSONL;
    return is_report(path) || in->kind == INPUT_BY_NAME ? INPUT_TEXT : in->kind;
}

static input_result open_rows(inputs *in, input_kind kind, char why[600])
{
    const char *path = in->files[in->at].path;
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (!file)
        return fail_file(in, strerror(errno), why);
    in->row = 0;
    in->is_csv = kind == INPUT_CSV;
    if (in->is_csv) {
        csv_open(&in->csv, read_file, file, READOUT_REPORT_LIMIT);
        csv_result header = csv_next(&in->csv);
        if (header == CSV_ROW)
            map_columns(in);
        if (header != CSV_ROW || in->columns[COLUMN_TEXT] < 0) {
            csv_close(&in->csv);
            if (file != stdin)
                fclose(file);
            return fail_file(in, "no column is text, content, body or article; name it with --map text=COLUMN", why);
        }
    }
    in->file = file;
    return INPUT_AGAIN;
}

static input_result next_text(inputs *in, input_item *item, char why[600])
{
    char reason[256];
    const found *f = &in->files[in->at];
    item->path = strdup(f->path);
    if (!item->path || !cli_slurp(f->path, &item->bytes, &item->size, reason))
        return fail_file(in, item->path ? reason : "out of memory", why);
    in->done += f->size;
    in->at++;
    return INPUT_ITEM;
}

static input_result next(inputs *in, input_item *item, char why[600])
{
    if (in->file)
        return in->is_csv ? next_csv(in, item, why) : next_json(in, item, why);
    if (in->at == in->n)
        return INPUT_END;
    const found *f = &in->files[in->at];
    if (f->fault)
        return fail_file(in, strerror(f->fault), why);
    input_kind kind = kind_of(in, f->path);
    return kind == INPUT_TEXT ? next_text(in, item, why) : open_rows(in, kind, why);
}

input_result inputs_next(inputs *in, input_item *item, char why[600])
{
    input_result result;
    memset(item, 0, sizeof *item);
    while ((result = next(in, item, why)) == INPUT_AGAIN)
        ;
    return result;
}
