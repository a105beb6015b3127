/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout compare [OPTION]... [STORE] MEETING\n"
    "\n"
    "Sets the accounts of one meeting side by side: the topics that more than one raises and those that\n"
    "one alone raises, position against position; the tone of each; what one side says of the other, and\n"
    "whether the other says so too. MEETING is an id that timeline prints. Where the store holds one\n"
    "account only, that is what is said. Whose side an account tells is taken from whom it lets speak,\n"
    "and said.\n"
    "\n"
    "  --format text|json\n"
    "\n"
    "Example:  readout compare talks.db m3\n";

static readout_status view(readout_store *store, const char *text, const readout_view_options *options, readout_text *out,
                           readout_error *error)
{
    return readout_store_compare(store, text, options, out, error);
}

static int run(int argc, char **argv)
{
    readout_view_options o;
    int n, status;
    readout_view_options_init(&o);
    const cli_option options[] = {{"format", 'f', CLI_FORMAT, &o.format}, {0}};
    if (!cli_parse_options(&cli_compare, options, argc, argv, &n, &status))
        return status;
    const char *store = cli_take_store(&n, &argv, 1);
    if (n != 1)
        return cli_misuse(&cli_compare, "name one meeting");
    o.styled = cli_styled();
    return cli_show(store, argv[0], &o, view);
}

const cli_command cli_compare = {"compare", "the accounts of one meeting side by side", help, run};
