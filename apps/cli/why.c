/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout why [OPTION]... [STORE] ID\n"
    "\n"
    "Prints every field of a row: its value, the rule that gave it, the words that it rests on, and the\n"
    "sentence with these words marked. ID is what timeline and find print: m3 a meeting with all its\n"
    "accounts, 7f9e554f.e1 an engagement as one report tells it, 7f9e554f.a2 an act.\n"
    "\n"
    "  --format text|json\n"
    "\n"
    "Example:  readout why talks.db m3\n";

static readout_status view(readout_store *store, const char *text, const readout_view_options *options, readout_text *out,
                           readout_error *error)
{
    return readout_store_why(store, text, options, out, error);
}

static int run(int argc, char **argv)
{
    readout_view_options o;
    int n, status;
    readout_view_options_init(&o);
    const cli_option options[] = {{"format", 'f', CLI_FORMAT, &o.format}, {0}};
    if (!cli_parse_options(&cli_why, options, argc, argv, &n, &status))
        return status;
    const char *store = cli_take_store(&n, &argv, 1);
    if (n != 1)
        return cli_misuse(&cli_why, "name one row");
    o.styled = cli_styled();
    return cli_show(store, argv[0], &o, view);
}

const cli_command cli_why = {"why", "every field of a row: value, rule, sentence marked", help, run};
