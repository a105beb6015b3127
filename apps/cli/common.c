/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

#include "embedded_model.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

volatile sig_atomic_t cli_interrupted;

static void on_signal(int signal)
{
    (void)signal;
    cli_interrupted = 1;
}

void cli_catch_signals(void)
{
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = (int)(SA_RESETHAND | SA_RESTART)};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

void cli_say(const char *format, ...)
{
    va_list arguments;
    fputs("readout: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}

int cli_exit_status(readout_status status)
{
    switch (status) {
    case READOUT_OK: return CLI_FINE;
    case READOUT_USAGE: return CLI_USAGE;
    case READOUT_INPUT:
    case READOUT_LIMIT: return CLI_SOME_FAILED;
    case READOUT_MODEL:
    case READOUT_TABLES: return CLI_MODEL;
    case READOUT_INTERRUPTED: return CLI_INTERRUPTED;
    default: return CLI_IO;
    }
}

int cli_failed(const readout_error *error)
{
    cli_say("%s", error->message);
    return cli_exit_status(error->code);
}

bool cli_styled(void)
{
    const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");
    return isatty(STDOUT_FILENO) && !(no_colour && *no_colour) && !(terminal && strcmp(terminal, "dumb") == 0);
}

void cli_print(readout_text *text)
{
    fwrite(text->bytes, 1, text->size, stdout);
    readout_text_free(text);
}

int cli_finish(int status)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    cli_say("cannot write to standard output: %s", strerror(errno));
    return CLI_IO;
}

static bool read_all(FILE *file, char **bytes, size_t *size)
{
    size_t n = 0, cap = 1 << 16;
    char *p = malloc(cap);
    while (p) {
        n += fread(p + n, 1, cap - n, file);
        if (n < cap)
            break;
        if (cap > READOUT_REPORT_LIMIT) /* read one byte too many at most: the library says what the limit is */
            break;
        char *more = realloc(p, cap * 2);
        if (!more)
            free(p);
        p = more;
        cap *= 2;
    }
    if (!p || ferror(file)) {
        free(p);
        return false;
    }
    *bytes = p;
    *size = n;
    return true;
}

bool cli_slurp(const char *path, char **bytes, size_t *size, char why[256])
{
    struct stat about;
    bool input = strcmp(path, "-") == 0;
    FILE *file = input ? stdin : fopen(path, "rb");
    errno = file ? 0 : errno;
    if (file && !input && fstat(fileno(file), &about) == 0 && S_ISDIR(about.st_mode))
        errno = EISDIR;
    bool fine = file && errno == 0 && read_all(file, bytes, size);
    if (!fine)
        snprintf(why, 256, "cannot be read: %s", strerror(errno ? errno : EIO));
    if (file && !input)
        fclose(file);
    return fine;
}

int cli_open_tables(cli_reader *reader)
{
    readout_error error;
    if (readout_tables_open(reader->tables_path, NULL, &reader->tables, &error) == READOUT_OK) {
        const char *warning;
        for (size_t i = 0; (warning = readout_tables_warning(reader->tables, i)); i++)
            cli_say("%s", warning);
        return CLI_FINE;
    }
    cli_failed(&error);
    return CLI_MODEL;
}

/* --model, else READOUT_MODEL of the environment, else the one built in. */
static readout_status open_model(cli_reader *reader, readout_error *error)
{
    size_t size = 0;
    const void *built_in = cli_embedded_model(&size);
    const char *path = reader->model_path ? reader->model_path : getenv("READOUT_MODEL");
    if (path && *path)
        return readout_model_open(path, NULL, &reader->model, error);
    if (size)
        return readout_model_open_memory(built_in, size, NULL, &reader->model, error);
    snprintf(error->message, sizeof error->message,
             "this program was built without a model; put models/readout-en.rom in place and build again, or name one with --model FILE");
    return error->code = READOUT_MODEL;
}

int cli_open_reader(cli_reader *reader)
{
    readout_error error;
    int status = cli_open_tables(reader);
    if (status != CLI_FINE)
        return status;
    if (open_model(reader, &error) == READOUT_OK &&
        readout_session_open(reader->model, reader->tables, NULL, &reader->session, &error) == READOUT_OK)
        return CLI_FINE;
    cli_failed(&error);
    return CLI_MODEL;
}

void cli_close_reader(cli_reader *reader)
{
    readout_session_close(reader->session);
    readout_tables_close(reader->tables);
    readout_model_close(reader->model);
}

void cli_say_warnings(const readout_document *document, const char *path)
{
    for (size_t i = 0; i < readout_document_warnings(document); i++) {
        int64_t position = -1;
        const char *text = readout_document_warning(document, i, &position);
        if (position >= 0)
            cli_say("%s: byte %lld: %s", path, (long long)position, text);
        else
            cli_say("%s: %s", path, text);
    }
}

int cli_each_file(int n, char **paths, cli_each each, void *context)
{
    int failed = 0, unopened = 0;
    for (int i = 0; i < n && !cli_interrupted; i++) {
        char *bytes = NULL, why[256];
        size_t size = 0;
        readout_error error = {READOUT_OK, -1, ""};
        if (!cli_slurp(paths[i], &bytes, &size, why)) {
            cli_say("%s: %s", paths[i], why);
            unopened++;
            continue;
        }
        readout_status status = each(context, paths[i], bytes, size, &error);
        free(bytes);
        if (status == READOUT_USAGE)
            return cli_failed(&error);
        if (status != READOUT_OK) {
            cli_say("%s: %s", paths[i], error.message);
            failed++;
        }
    }
    if (cli_interrupted)
        return CLI_INTERRUPTED;
    return unopened == n ? CLI_IO : failed + unopened ? CLI_SOME_FAILED : CLI_FINE;
}
