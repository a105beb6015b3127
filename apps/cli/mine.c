/* SPDX-License-Identifier: Apache-2.0 */
/* readout tables mine: who held which office, as the reports themselves say, where no table knows. */
#include "inputs.h"
#include "mine.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { IDS_SHOWN = 5 };

typedef struct tenure {
    char *code, *office, *name;
    char first[11], last[11]; /* "" undated */
    char ids[IDS_SHOWN][9];
    unsigned reports;
    size_t number; /* in the order of the reports */
} tenure;

typedef struct mine {
    cli_reader reader;
    tenure *v;
    size_t n, cap;
    bool failed; /* memory */
} mine;

static const char *text_of(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text ? text : "";
}

static int by_person(const void *a, const void *b)
{
    const tenure *x = a, *y = b;
    int order = strcmp(x->code, y->code);
    if (!order)
        order = strcmp(x->office, y->office);
    if (!order)
        order = strcmp(x->name, y->name);
    return order ? order : (x->number > y->number) - (x->number < y->number);
}

static int by_office(const void *a, const void *b)
{
    const tenure *x = a, *y = b;
    int order = strcmp(x->code, y->code);
    if (!order)
        order = strcmp(x->office, y->office);
    if (!order)
        order = strcmp(x->first, y->first);
    return order ? order : strcmp(x->name, y->name);
}

static tenure *new_one(mine *m)
{
    if (m->n == m->cap) {
        size_t cap = m->cap ? m->cap * 2 : 256;
        tenure *v = realloc(m->v, cap * sizeof *v);
        if (!v)
            return NULL;
        m->v = v;
        m->cap = cap;
    }
    memset(&m->v[m->n], 0, sizeof *m->v);
    m->v[m->n].number = m->n;
    return &m->v[m->n++];
}

static void free_one(tenure *t)
{
    free(t->code);
    free(t->office);
    free(t->name);
}

/* What several reports say of one becomes one row. */
static void join_rows(mine *m)
{
    size_t n = 0;
    if (m->n)
        qsort(m->v, m->n, sizeof *m->v, by_person);
    for (size_t i = 0; i < m->n; i++) {
        tenure *t = &m->v[i], *last = n ? &m->v[n - 1] : NULL;
        if (!last || strcmp(last->code, t->code) != 0 || strcmp(last->office, t->office) != 0 || strcmp(last->name, t->name) != 0) {
            m->v[n++] = *t;
            continue;
        }
        if (last->reports < IDS_SHOWN)
            memcpy(last->ids[last->reports], t->ids[0], sizeof t->ids[0]);
        last->reports++;
        if (*t->first && (!*last->first || strcmp(t->first, last->first) < 0))
            memcpy(last->first, t->first, sizeof t->first);
        if (strcmp(t->last, last->last) > 0)
            memcpy(last->last, t->last, sizeof t->last);
        free_one(t);
    }
    m->n = n;
    if (n)
        qsort(m->v, n, sizeof *m->v, by_office);
}

static void add(mine *m, const json_t *actor, const char *day, const char *id)
{
    const char *name = text_of(actor, "name"), *code = text_of(actor, "code"), *office = text_of(actor, "office");
    if (json_is_true(json_object_get(actor, "known")) || !strchr(name, ' ') || !*code || !*office || strchr(name, '\t') || strchr(name, '\n'))
        return; /* a surname alone makes no row */
    if (strncmp(office, "former ", 7) == 0 || strcmp(office, "author") == 0)
        return; /* no tenure of that day */
    if (strstr("IGO NGO IMG MNC ISM", code))
        return; /* of which body the code does not tell */
    code = !strcmp(code, "UNO") ? "UN" : !strcmp(code, "EUR") ? "EU" : code;
    tenure *t = new_one(m);
    if (t) {
        t->code = strdup(code);
        t->office = strdup(office);
        t->name = strdup(name);
        t->reports = 1;
        snprintf(t->ids[0], sizeof t->ids[0], "%.8s", id);
        if (strlen(day) == 10)
            memcpy(t->first, day, 11), memcpy(t->last, day, 11);
    }
    m->failed = m->failed || !t || !t->code || !t->office || !t->name;
}

static bool read_one(mine *m, const input_item *item)
{
    readout_report_options options;
    readout_document *document = NULL;
    readout_text text = {0};
    readout_error error;
    readout_report_options_init(&options);
    options.path = item->path;
    options.title = item->title;
    options.outlet = item->outlet;
    options.url = item->url;
    options.published = *item->published ? item->published : NULL;
    if (readout_read(m->reader.session, item->bytes, item->size, &options, &document, &error) != READOUT_OK ||
        readout_document_record(document, READOUT_JSONL, &text, &error) != READOUT_OK) {
        cli_say("%s: %s", item->path, error.message);
        readout_document_free(document);
        return false;
    }
    json_t *record = json_loadb(text.bytes, text.size, 0, NULL), *report = json_object_get(record, "report"), *actor;
    size_t i;
    json_array_foreach(json_object_get(record, "actors"), i, actor)
        add(m, actor, text_of(json_object_get(report, "published"), "date"), text_of(report, "id"));
    json_decref(record);
    readout_text_free(&text);
    readout_document_free(document);
    return true;
}

/* The last word, or the first where the family name stands first; its length in *n. */
static const char *surname_of(const tenure *t, int *n)
{
    static const char *const first[] = {"CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM"};
    for (size_t i = 0; i < sizeof first / sizeof *first; i++)
        if (!strcmp(t->code, first[i])) {
            *n = (int)strcspn(t->name, " ");
            return t->name;
        }
    const char *last = strrchr(t->name, ' ') + 1;
    *n = (int)strlen(last);
    return last;
}

static void print(const mine *m)
{
    printf("code\toffice\ttitle\tperson\tsurname\tnames\twikidata\tstart\tend\tprecision\topen_as_of\tsource\n");
    for (size_t i = 0; i < m->n; i++) {
        const tenure *t = &m->v[i];
        int length;
        const char *surname = surname_of(t, &length);
        printf("%s\t%s\t\t%s\t%.*s\t\t\t%s\t\t%s\t%s\tmined", t->code, t->office, t->name, length, surname, t->first, *t->first ? "day" : "unknown", t->last);
        for (unsigned k = 0; k < t->reports && k < IDS_SHOWN; k++)
            printf("%c%s", k ? '+' : ':', t->ids[k]);
        printf(t->reports > IDS_SHOWN ? "+%u more\n" : "\n", t->reports - IDS_SHOWN);
    }
}

static int mine_all(mine *m, inputs *in)
{
    int status = CLI_FINE;
    char why[600];
    input_item item;
    for (input_result result; !cli_interrupted && !m->failed && (result = inputs_next(in, &item, why)) != INPUT_END;) {
        if (result == INPUT_FAILED) {
            cli_say("%s", why);
            status = CLI_SOME_FAILED;
            continue;
        }
        if (!read_one(m, &item))
            status = CLI_SOME_FAILED;
        input_item_free(&item);
    }
    if (inputs_unopened(in) && inputs_unopened(in) == inputs_files(in))
        status = CLI_IO;
    return cli_interrupted ? CLI_INTERRUPTED : status;
}

int cli_mine(const char *tables_path, int n, char **paths)
{
    mine m = {.reader = {.tables_path = tables_path}};
    column_map map = {0};
    inputs *in = inputs_open(n, paths, INPUT_BY_NAME, &map);
    int status = in ? cli_open_reader(&m.reader) : CLI_IO;
    if (status == CLI_FINE)
        status = mine_all(&m, in);
    if (m.failed)
        cli_say("out of memory mining the reports"), status = CLI_IO;
    else
        join_rows(&m);
    if (status != CLI_IO)
        print(&m);
    for (size_t i = 0; i < m.n; i++)
        free_one(&m.v[i]);
    free(m.v);
    if (in)
        inputs_close(in);
    cli_close_reader(&m.reader);
    return status;
}
