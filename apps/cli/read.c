/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout read [OPTION]... FILE...\n"
    "\n"
    "Prints the record of each report: who met, called, visited or wrote to whom, when and\n"
    "where; who said, asked or promised what to whom; and for each the sentence it rests on.\n"
    "\n"
    "  --format text|json|jsonl   for a person (the usual), or one object a report\n"
    "  --published YYYY-MM-DD     when the report came out, where it does not say so itself\n"
    "  --title TEXT, --outlet TEXT\n"
    "  --model FILE, --tables DIR in the place of the built-in ones\n"
    "\n"
    "FILE is plain text; - is standard input.\n"
    "\n"
    "Example:  readout read --format json --published 2025-06-07 report.txt\n";

typedef struct reading {
    cli_reader reader;
    readout_report_options options;
    readout_format format;
    bool several;
} reading;

static readout_status read_one(void *context, const char *path, const char *bytes, size_t size, readout_error *error)
{
    reading *r = context;
    readout_document *document = NULL;
    readout_text text = {0};
    r->options.path = path;
    readout_status status = readout_read(r->reader.session, bytes, size, &r->options, &document, error);
    if (status != READOUT_OK)
        return status;
    cli_say_warnings(document, path);
    status = readout_document_record(document, r->format, &text, error);
    if (status == READOUT_OK) {
        cli_print(&text);
        if (r->format == READOUT_TEXT && r->several)
            putchar('\n');
    }
    readout_document_free(document);
    return status;
}

static int run(int argc, char **argv)
{
    reading r = {.format = READOUT_TEXT};
    int n, status;
    readout_report_options_init(&r.options);
    const cli_option options[] = {CLI_READER_OPTIONS(r.reader),
                                  {"format", 'f', CLI_FORMAT, &r.format},
                                  {"published", 0, CLI_TEXT, &r.options.published},
                                  {"title", 0, CLI_TEXT, &r.options.title},
                                  {"outlet", 0, CLI_TEXT, &r.options.outlet},
                                  {0}};
    if (!cli_parse_options(&cli_read, options, argc, argv, &n, &status))
        return status;
    if (n == 0)
        return cli_misuse(&cli_read, "no file was named");
    if (r.format == READOUT_CSV || r.format == READOUT_TSV)
        return cli_misuse(&cli_read, "a record is printed as text, json or jsonl");
    r.several = n > 1;
    status = cli_open_reader(&r.reader);
    if (status == CLI_FINE)
        status = cli_each_file(n, argv, read_one, &r);
    cli_close_reader(&r.reader);
    return cli_finish(status);
}

const cli_command cli_read = {"read", "the record of each report, for a person or a program", help, run};
