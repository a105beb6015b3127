/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout verify [OPTION]... [STORE]\n"
    "\n"
    "Checks that each report's bytes have the hash that was stored with them, that each span still\n"
    "equals its quoted text, and that the rows are those that were put in. Faults are listed.\n"
    "\n"
    "  --format text|json\n"
    "\n"
    "Exit status 1 where there is a fault.\n"
    "\n"
    "Example:  readout verify talks.db\n";

static uint64_t faults;

static readout_status view(readout_store *store, const char *text, const readout_view_options *options, readout_text *out,
                           readout_error *error)
{
    (void)text;
    return readout_store_verify(store, options, out, &faults, error);
}

static int run(int argc, char **argv)
{
    readout_view_options o;
    int n, status;
    readout_view_options_init(&o);
    const cli_option options[] = {{"format", 'f', CLI_FORMAT, &o.format}, {0}};
    if (!cli_parse_options(&cli_verify, options, argc, argv, &n, &status))
        return status;
    const char *store = cli_take_store(&n, &argv, 0);
    if (n)
        return cli_misuse(&cli_verify, "one store at a time");
    status = cli_show(store, NULL, &o, view);
    return status == CLI_FINE && faults ? CLI_SOME_FAILED : status;
}

const cli_command cli_verify = {"verify", "every span still equals its quoted text, every hash holds", help, run};
