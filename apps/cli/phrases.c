/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout phrases [OPTION]... [STORE] [PHRASE]\n"
    "\n"
    "Prints recurring formulas and their history by issuer: who uses each, first and last, and in how\n"
    "many later reports the issuer speaks without it. The longest formula wins: \"one-China policy\" and\n"
    "\"one-China principle\" are two. Words that a report puts in nobody's mouth are given to nobody.\n"
    "PHRASE asks for one phrase of your own; capitals do not matter.\n"
    "\n"
    "Ladders of concern, protest, warning and partnership follow: each as its source orders it, read for\n"
    "its issuer alone, never added up to a score. Both are tables: readout tables show formulas.tsv, show\n"
    "ladders.tsv.\n"
    "\n"
    "  --tables DIR               your formulas.tsv, ladders.tsv, or rows to add (formulas.add.tsv)\n"
    "  --format text|json|jsonl|csv|tsv\n"
    "\n"
    "Example:  readout phrases talks.db \"right side of history\"\n";

static readout_status view(readout_store *store, const char *text, const readout_view_options *options, readout_text *out,
                           readout_error *error)
{
    return readout_store_phrases(store, text, options, out, error);
}

static int run(int argc, char **argv)
{
    readout_view_options o;
    int n, status;
    cli_reader reader = {0};
    readout_view_options_init(&o);
    const cli_option options[] = {{"format", 'f', CLI_FORMAT, &o.format}, {"tables", 0, CLI_TEXT, &reader.tables_path}, {0}};
    if (!cli_parse_options(&cli_phrases, options, argc, argv, &n, &status))
        return status;
    const char *store = cli_take_store(&n, &argv, n > 1 ? 1 : 0);
    if (n > 1)
        return cli_misuse(&cli_phrases, "one store and one phrase at a time; put the phrase in quotation marks");
    status = reader.tables_path ? cli_open_tables(&reader) : CLI_FINE;
    o.styled = cli_styled();
    o.tables = reader.tables;
    if (status == CLI_FINE)
        status = cli_show(store, n ? argv[0] : "", &o, view);
    cli_close_reader(&reader);
    return status;
}

const cli_command cli_phrases = {"phrases", "formulas and their history, by issuer", help, run};
