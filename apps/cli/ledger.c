/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout ledger [OPTION]... [STORE]\n"
    "\n"
    "Prints what was asked and what answer is on record; commitments that name an amount or a day;\n"
    "undertakings that name none; invitations; and, apart, what is only meant (\"ready to\", \"willing\n"
    "to\"). An answer, a follow-up, an attendance is given only where this or a later report tells of\n"
    "it, and cited; nothing is called kept or broken.\n"
    "\n"
    "  --pair CHN,FRA             only between these states, or of this state\n"
    "  --person NAME              only of this speaker\n"
    "  --topic WORDS              only what is about it\n"
    "  --from DAY, --to DAY       by the day of the report, YYYY-MM-DD; one without a day stays\n"
    "  --format text|json|jsonl|csv|tsv\n"
    "\n"
    "Example:  readout ledger talks.db --pair CHN,FRA\n";

static readout_status view(readout_store *store, const char *text, const readout_view_options *options, readout_text *out,
                           readout_error *error)
{
    (void)text;
    return readout_store_ledger(store, options, out, error);
}

static int run(int argc, char **argv)
{
    readout_view_options o;
    int n, status;
    readout_view_options_init(&o);
    const cli_option options[] = {{"pair", 0, CLI_TEXT, &o.pair}, {"person", 0, CLI_TEXT, &o.person},
                                  {"topic", 0, CLI_TEXT, &o.topic},   {"from", 0, CLI_TEXT, &o.from},
                                  {"to", 0, CLI_TEXT, &o.to},     {"format", 'f', CLI_FORMAT, &o.format}, {0}};
    if (!cli_parse_options(&cli_ledger, options, argc, argv, &n, &status))
        return status;
    const char *store = cli_take_store(&n, &argv, 0);
    if (n)
        return cli_misuse(&cli_ledger, "one store at a time");
    o.styled = cli_styled();
    return cli_show(store, NULL, &o, view);
}

const cli_command cli_ledger = {"ledger", "requests with answers, commitments, invitations", help, run};
