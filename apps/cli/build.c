/* SPDX-License-Identifier: Apache-2.0 */
/*
 * readout build. One thread walks the inputs and owns the store; others, each with a session of its own, read reports. A ring of
 * jobs keeps the order of the inputs, so that the store is the same however many threads there are.
 */
#include "cli.h"

#include "inputs.h"
#include "progress.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "readout build [OPTION]... PATH...\n"
    "\n"
    "Keeps the record of many reports in one file. PATH is a report (plain text), a folder (all .txt,\n"
    ".md and .text in it and below), a .csv or .tsv file, or a .jsonl file: each row of CSV is a report,\n"
    "named FILE#ROW, each line of JSON Lines one named FILE#LINE. - is standard input. A report that the\n"
    "store holds already, unchanged, is skipped; a changed one is replaced. Safe to stop and to repeat:\n"
    "what is finished is kept.\n"
    "\n"
    "  -o, --output STORE         the store (" CLI_DEFAULT_STORE ")\n"
    "  -j, --jobs N               threads (as many as there are processors); the result is the same\n"
    "  --map text=COL,title=COL,date=COL,outlet=COL,url=COL\n"
    "                             columns of CSV, keys of JSON Lines, where the names are not the usual\n"
    "  --input text|csv|jsonl     what standard input is, and files whose names do not tell\n"
    "  --published YYYY-MM-DD, --outlet TEXT\n"
    "                             of all reports that do not come with their own\n"
    "  --prune                    take out reports that are gone from the folders and tables named\n"
    "  -q, --quiet                no summary\n"
    "  --model FILE, --tables DIR in the place of the built-in ones\n"
    "\n"
    "Example:  readout build -o talks.db reports/ wire.csv\n";

enum { JOBS_A_WORKER = 4, MOST_WORKERS = 256 };

typedef struct job {
    input_item item;
    readout_document *document;
    readout_status status;
    readout_error error;
    bool done;
} job;

typedef struct building {
    cli_reader reader;
    const char *output, *map, *input, *published, *outlet;
    unsigned workers;
    bool prune, quiet;
    column_map columns;
    inputs *in;
    readout_store *store;
    /* The ring of jobs, in the order of the inputs. The counters only grow: tail is the next to be stored, next the next to be read
     * by a worker, head the next to be filled. */
    job *ring;
    size_t size, tail, next, head;
    bool ended;
    pthread_mutex_t lock;
    pthread_cond_t work, result;
    progress progress;
    unsigned long put, unchanged, failed;
    char **seen; /* paths, for --prune */
    size_t n_seen, cap_seen;
    int status;
} building;

static void report_options(const building *b, const input_item *item, readout_report_options *options)
{
    readout_report_options_init(options);
    options->path = item->path;
    options->title = item->title;
    options->outlet = item->outlet ? item->outlet : b->outlet;
    options->url = item->url;
    options->published = item->published[0] ? item->published : b->published;
}

/* ---- workers ---- */

static void read_job(const building *b, readout_session *session, job *j)
{
    readout_report_options options;
    report_options(b, &j->item, &options);
    j->status = readout_read(session, j->item.bytes, j->item.size, &options, &j->document, &j->error);
}

static void *work(void *argument)
{
    building *b = argument;
    readout_session *session = NULL;
    readout_error error;
    readout_status opened = readout_session_open(b->reader.model, b->reader.tables, NULL, &session, &error);
    pthread_mutex_lock(&b->lock);
    for (;;) {
        while (b->next == b->head && !b->ended)
            pthread_cond_wait(&b->work, &b->lock);
        if (b->next == b->head)
            break;
        job *j = &b->ring[b->next++ % b->size];
        pthread_mutex_unlock(&b->lock);
        if (opened == READOUT_OK) {
            read_job(b, session, j);
        } else {
            j->status = opened;
            j->error = error;
        }
        pthread_mutex_lock(&b->lock);
        j->done = true;
        pthread_cond_signal(&b->result);
    }
    pthread_mutex_unlock(&b->lock);
    readout_session_close(session);
    return NULL;
}

/* ---- the thread of the inputs and the store ---- */

static void complain(building *b, const char *path, const char *message)
{
    progress_clear(&b->progress);
    if (path)
        cli_say("%s: %s", path, message);
    else
        cli_say("%s", message);
}

/* True where the failure is the store's or the machine's, and going on is of no use. */
static bool is_fatal(readout_status status)
{
    return status == READOUT_IO || status == READOUT_STORE || status == READOUT_NOMEM || status == READOUT_MODEL;
}

static void finish_job(building *b, job *j)
{
    readout_error error;
    if (j->status == READOUT_OK && b->status == CLI_FINE) {
        if (readout_document_warnings(j->document))
            progress_clear(&b->progress);
        cli_say_warnings(j->document, j->item.path);
        readout_status status = readout_store_put(b->store, j->document, &error);
        if (status == READOUT_OK) {
            b->put++;
        } else {
            complain(b, j->item.path, error.message);
            b->status = cli_exit_status(status);
        }
    } else if (j->status != READOUT_OK) {
        complain(b, j->item.path, j->error.message);
        b->failed++;
        if (is_fatal(j->status))
            b->status = cli_exit_status(j->status);
    }
    readout_document_free(j->document);
    input_item_free(&j->item);
    memset(j, 0, sizeof *j);
    progress_step(&b->progress, inputs_done(b->in), b->put + b->unchanged, b->failed);
}

/* Waits for the oldest job and stores it. */
static void take_oldest(building *b)
{
    job *j = &b->ring[b->tail % b->size];
    pthread_mutex_lock(&b->lock);
    while (!j->done)
        pthread_cond_wait(&b->result, &b->lock);
    pthread_mutex_unlock(&b->lock);
    finish_job(b, j);
    b->tail++;
}

static bool remember(building *b, const char *path)
{
    if (!b->prune)
        return true;
    if (b->n_seen == b->cap_seen) {
        size_t cap = b->cap_seen ? b->cap_seen * 2 : 256;
        char **seen = realloc(b->seen, cap * sizeof *seen);
        if (!seen)
            return false;
        b->seen = seen;
        b->cap_seen = cap;
    }
    return (b->seen[b->n_seen++] = strdup(path)) != NULL;
}

static void give_to_workers(building *b, input_item *item)
{
    if (b->head - b->tail == b->size)
        take_oldest(b);
    pthread_mutex_lock(&b->lock);
    b->ring[b->head % b->size].item = *item;
    b->head++;
    pthread_cond_signal(&b->work);
    pthread_mutex_unlock(&b->lock);
}

static void take_item(building *b, input_item *item)
{
    readout_report_options options;
    readout_error error;
    int unchanged = 0;
    report_options(b, item, &options);
    readout_status status = readout_store_unchanged(b->store, b->reader.session, item->bytes, item->size, &options, &unchanged, &error);
    if (status != READOUT_OK || !remember(b, item->path)) {
        complain(b, item->path, status != READOUT_OK ? error.message : "out of memory");
        b->status = status != READOUT_OK ? cli_exit_status(status) : CLI_IO;
    }
    if (unchanged || b->status != CLI_FINE) {
        b->unchanged += unchanged != 0;
        input_item_free(item);
        progress_step(&b->progress, inputs_done(b->in), b->put + b->unchanged, b->failed);
    } else {
        give_to_workers(b, item);
    }
}

static void run_through(building *b)
{
    char why[600];
    input_item item;
    input_result result;
    while (!cli_interrupted && b->status == CLI_FINE && (result = inputs_next(b->in, &item, why)) != INPUT_END) {
        if (result == INPUT_ITEM) {
            take_item(b, &item);
            continue;
        }
        input_item_free(&item);
        complain(b, NULL, why);
        b->failed++;
    }
    while (b->tail < b->head) /* what was begun is finished, whatever stopped us */
        take_oldest(b);
}

static int build_with_workers(building *b)
{
    pthread_t threads[MOST_WORKERS];
    unsigned started = 0;
    b->size = (size_t)b->workers * JOBS_A_WORKER;
    b->ring = calloc(b->size, sizeof *b->ring);
    pthread_mutex_init(&b->lock, NULL);
    pthread_cond_init(&b->work, NULL);
    pthread_cond_init(&b->result, NULL);
    while (b->ring && started < b->workers && pthread_create(&threads[started], NULL, work, b) == 0)
        started++;
    if (started)
        run_through(b);
    pthread_mutex_lock(&b->lock);
    b->ended = true;
    pthread_cond_broadcast(&b->work);
    pthread_mutex_unlock(&b->lock);
    for (unsigned i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    free(b->ring);
    if (started)
        return b->status;
    cli_say("no thread could be started");
    return CLI_IO;
}

/* ---- pruning ---- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* In the store, below one of the operands, and not met on this walk: gone. */
static int prune_below(building *b, const char *prefix, unsigned long *pruned)
{
    readout_text paths = {0};
    readout_error error;
    if (readout_store_paths(b->store, prefix, &paths, &error) != READOUT_OK)
        return cli_failed(&error);
    int status = CLI_FINE;
    for (const char *p = paths.bytes; status == CLI_FINE && p < paths.bytes + paths.size; p += strlen(p) + 1) {
        if (b->n_seen && bsearch(&p, b->seen, b->n_seen, sizeof *b->seen, by_text))
            continue;
        if (readout_store_remove(b->store, p, &error) != READOUT_OK)
            status = cli_failed(&error);
        else
            ++*pruned;
    }
    readout_text_free(&paths);
    return status;
}

static int prune(building *b, int n, char **operands, unsigned long *pruned)
{
    int status = CLI_FINE;
    if (b->n_seen)
        qsort(b->seen, b->n_seen, sizeof *b->seen, by_text);
    for (int i = 0; i < n && status == CLI_FINE; i++) {
        size_t length = strlen(operands[i]);
        char *prefix = malloc(length + 2);
        if (!prefix)
            return CLI_IO;
        while (length > 1 && operands[i][length - 1] == '/')
            length--;
        snprintf(prefix, length + 2, "%.*s/", (int)length, operands[i]);
        status = prune_below(b, prefix, pruned);
        prefix[length] = '#'; /* rows of a table */
        if (status == CLI_FINE)
            status = prune_below(b, prefix, pruned);
        free(prefix);
    }
    return status;
}

/* ---- the command ---- */

static int read_settings(building *b, input_kind *kind)
{
    char why[128];
    if (b->map && !column_map_read(&b->columns, b->map, why))
        return cli_misuse(&cli_build, "--map: %s", why);
    *kind = INPUT_BY_NAME;
    if (b->input && strcmp(b->input, "text") == 0)
        *kind = INPUT_TEXT;
    else if (b->input && strcmp(b->input, "csv") == 0)
        *kind = INPUT_CSV;
    else if (b->input && strcmp(b->input, "jsonl") == 0)
        *kind = INPUT_JSONL;
    else if (b->input)
        return cli_misuse(&cli_build, "--input is text, csv or jsonl");
    if (b->published) {
        char day[11];
        column_date(b->published, day);
        if (strcmp(day, b->published) != 0)
            return cli_misuse(&cli_build, "--published: \"%s\" is no day: write YYYY-MM-DD", b->published);
    }
    if (b->workers == 0) {
        long processors = sysconf(_SC_NPROCESSORS_ONLN);
        b->workers = processors > 0 ? (unsigned)processors : 1;
    }
    b->workers = b->workers > MOST_WORKERS ? MOST_WORKERS : b->workers;
    return CLI_FINE;
}

static void summarise(const building *b, unsigned long pruned)
{
    progress_clear(&b->progress);
    if (b->quiet)
        return;
    fprintf(stderr, "readout: %s: %lu reports put in, %lu unchanged", b->output, b->put, b->unchanged);
    if (pruned)
        fprintf(stderr, ", %lu taken out", pruned);
    if (b->failed)
        fprintf(stderr, ", %lu failed", b->failed);
    if (inputs_passed_over(b->in))
        fprintf(stderr, "; %lu files that are no .txt, .md or .text passed over", inputs_passed_over(b->in));
    fputc('\n', stderr);
}

static int build(building *b, int n, char **operands)
{
    unsigned long pruned = 0;
    progress_start(&b->progress, inputs_total(b->in));
    int status = build_with_workers(b);
    if (status == CLI_FINE && cli_interrupted)
        status = CLI_INTERRUPTED;
    if (status == CLI_FINE && b->prune && !inputs_unopened(b->in))
        status = prune(b, n, operands, &pruned);
    summarise(b, pruned);
    if (status == CLI_FINE && inputs_unopened(b->in) && inputs_unopened(b->in) == inputs_files(b->in))
        return CLI_IO;
    return status == CLI_FINE && b->failed ? CLI_SOME_FAILED : status;
}

static int open_all(building *b, int n, char **operands, input_kind kind)
{
    readout_error error;
    int status = cli_open_reader(&b->reader);
    if (status != CLI_FINE)
        return status;
    if (!(b->in = inputs_open(n, operands, kind, &b->columns))) {
        cli_say("out of memory");
        return CLI_IO;
    }
    if (readout_store_open(b->output, b->reader.tables, NULL, &b->store, &error) != READOUT_OK)
        return cli_failed(&error);
    return CLI_FINE;
}

static int run(int argc, char **argv)
{
    building b = {.output = CLI_DEFAULT_STORE};
    input_kind kind = INPUT_BY_NAME;
    int n, status;
    const cli_option options[] = {CLI_READER_OPTIONS(b.reader),
                                  {"output", 'o', CLI_TEXT, &b.output},
                                  {"jobs", 'j', CLI_NUMBER, &b.workers},
                                  {"map", 0, CLI_TEXT, &b.map},
                                  {"input", 0, CLI_TEXT, &b.input},
                                  {"published", 0, CLI_TEXT, &b.published},
                                  {"outlet", 0, CLI_TEXT, &b.outlet},
                                  {"prune", 0, CLI_FLAG, &b.prune},
                                  {"quiet", 'q', CLI_FLAG, &b.quiet},
                                  {0}};
    if (!cli_parse_options(&cli_build, options, argc, argv, &n, &status))
        return status;
    if (n == 0)
        return cli_misuse(&cli_build, "no file or folder was named");
    status = read_settings(&b, &kind);
    if (status == CLI_FINE)
        status = open_all(&b, n, argv, kind);
    if (status == CLI_FINE)
        status = build(&b, n, argv);
    readout_store_close(b.store);
    inputs_close(b.in);
    cli_close_reader(&b.reader);
    column_map_free(&b.columns);
    for (size_t i = 0; i < b.n_seen; i++)
        free(b.seen[i]);
    free(b.seen);
    return cli_finish(status);
}

const cli_command cli_build = {"build", "files and folders into one store; safe to stop and repeat", help, run};
