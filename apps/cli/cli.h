/* SPDX-License-Identifier: Apache-2.0 */
/* What the subcommands share. Each has a file of its own and a cli_command in it; main.c holds the table of them. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <readout/readout.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>

/* Exit statuses, as `readout --help` states them. */
enum { CLI_FINE, CLI_SOME_FAILED, CLI_USAGE, CLI_IO, CLI_MODEL, CLI_INTERRUPTED = 130 };

#define CLI_DEFAULT_STORE "readout.db"

typedef struct cli_command {
    const char *name, *summary; /* one line of `readout --help` */
    const char *help;           /* all of `readout NAME --help` */
    int (*run)(int argc, char **argv); /* argv[0] is the subcommand's name */
} cli_command;

extern const cli_command cli_read, cli_parse, cli_dates, cli_build, cli_timeline, cli_actors, cli_ledger, cli_phrases, cli_compare, cli_export, cli_find, cli_join, cli_split, cli_why, cli_verify, cli_tables, cli_code, cli_plover;

/* ---- options.c ---- */

typedef enum cli_kind { CLI_FLAG, CLI_TEXT, CLI_NUMBER, CLI_FORMAT } cli_kind;
typedef struct cli_option {
    const char *name; /* "format" for --format; NULL ends a table */
    char letter;      /* 'j' for -j; 0 none */
    cli_kind kind;
    void *value; /* bool, const char *, unsigned, readout_format */
} cli_option;

/* Sorts argv[1..] into options and operands; operands are left in argv[0..*n). False where the command is to end at once with
 * *status: help was asked for, or an option does not fit (said on standard error). */
bool cli_parse_options(const cli_command *command, const cli_option *options, int argc, char **argv, int *n, int *status);
/* Says on standard error what does not fit, where help is, and returns CLI_USAGE. */
int cli_misuse(const cli_command *command, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* ---- common.c ---- */

/* Set by Ctrl-C and SIGTERM; a second one ends the program at once. */
extern volatile sig_atomic_t cli_interrupted;
void cli_catch_signals(void);

void cli_say(const char *format, ...) __attribute__((format(printf, 1, 2))); /* "readout: …" on standard error */
/* The exit status for a failure of the library. */
int cli_exit_status(readout_status status);
/* Says the message and returns the exit status. */
int cli_failed(const readout_error *error);
/* True where text may be emphasised: standard output is a terminal and NO_COLOR is not set. */
bool cli_styled(void);
/* Writes to standard output and frees the text. */
void cli_print(readout_text *text);
/* Flushes standard output; `status`, or CLI_IO where that fails. */
int cli_finish(int status);

/* All of a file, or of standard input for "-". False, with a message in *why, where it cannot be read. Freed by the caller. */
bool cli_slurp(const char *path, char **bytes, size_t *size, char why[256]);

typedef struct cli_reader { /* model, tables and one session */
    const char *model_path, *tables_path; /* from options; NULL the built-in ones */
    readout_model *model;
    readout_tables *tables;
    readout_session *session;
} cli_reader;
#define CLI_READER_OPTIONS(reader) {"model", 0, CLI_TEXT, &(reader).model_path}, {"tables", 0, CLI_TEXT, &(reader).tables_path}
/* 0, or the exit status after saying why not. */
int cli_open_tables(cli_reader *reader);
int cli_open_reader(cli_reader *reader);
void cli_close_reader(cli_reader *reader);

/* Runs `each` over the operands, going on after failures. Returns the exit status of the whole: 0; 1 some failed; 3 none could
 * be opened; 130. */
typedef readout_status (*cli_each)(void *context, const char *path, const char *bytes, size_t size, readout_error *error);
int cli_each_file(int n, char **paths, cli_each each, void *context);
/* Says a document's warnings. */
void cli_say_warnings(const readout_document *document, const char *path);

/* ---- views.c: commands that show a store ---- */

typedef readout_status (*cli_view)(readout_store *, const char *text, const readout_view_options *, readout_text *, readout_error *);
/* Opens the store for reading, prints the view, closes. */
int cli_show(const char *store, const char *text, const readout_view_options *options, cli_view view);
/* The store among the operands of "[STORE] REST": the first where it is a file and something follows (or `alone` suffices). */
const char *cli_take_store(int *n, char ***operands, int least_left);

#endif
