/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout dates [OPTION]... FILE...\n"
    "\n"
    "Prints each time expression: where it stands, its words, its TIMEX3 value and the rule that\n"
    "gave the value. Of a range (\"April 24 and 25\") each end is one expression.\n"
    "\n"
    "  --published YYYY-MM-DD     the day from which \"Friday\" and \"last month\" are counted, where\n"
    "                             the report does not say when it came out\n"
    "  --format tsv|json          tsv is the usual\n"
    "  --model FILE, --tables DIR in the place of the built-in ones\n"
    "\n"
    "Example:  readout dates --published 2025-06-07 report.txt\n";

typedef struct dating {
    cli_reader reader;
    readout_report_options options;
    readout_format format;
} dating;

static readout_status date_one(void *context, const char *path, const char *bytes, size_t size, readout_error *error)
{
    dating *d = context;
    readout_document *document = NULL;
    readout_text text = {0};
    d->options.path = path;
    readout_status status = readout_read(d->reader.session, bytes, size, &d->options, &document, error);
    if (status != READOUT_OK)
        return status;
    cli_say_warnings(document, path);
    status = readout_document_times(document, d->format, &text, error);
    if (status == READOUT_OK)
        cli_print(&text);
    readout_document_free(document);
    return status;
}

static int run(int argc, char **argv)
{
    dating d = {.format = READOUT_TSV};
    int n, status;
    readout_report_options_init(&d.options);
    const cli_option options[] = {CLI_READER_OPTIONS(d.reader),
                                  {"published", 0, CLI_TEXT, &d.options.published},
                                  {"format", 'f', CLI_FORMAT, &d.format},
                                  {0}};
    if (!cli_parse_options(&cli_dates, options, argc, argv, &n, &status))
        return status;
    if (n == 0)
        return cli_misuse(&cli_dates, "no file was named");
    status = cli_open_reader(&d.reader);
    if (status == CLI_FINE)
        status = cli_each_file(n, argv, date_one, &d);
    cli_close_reader(&d.reader);
    return cli_finish(status);
}

const cli_command cli_dates = {"dates", "time expressions with place and value", help, run};
