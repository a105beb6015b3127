/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout timeline [OPTION]... [STORE]\n"
    "\n"
    "Prints the chronology: one entry a meeting, however many reports tell of it, with notes to file\n"
    "and sentence. What has no day stands apart, with what is known of it; so does what was only\n"
    "planned, and what is told as a mere number (\"have met four times\").\n"
    "\n"
    "  --pair CHN,FRA             only what these states, or this state, took part in\n"
    "  --person NAME              a name, a part of one, or a Wikidata id\n"
    "  --kind LIST                meeting,call,visit,conference,letter,signing,dialogue\n"
    "  --status LIST              held,planned,proposed,cancelled,count\n"
    "  --from DAY, --to DAY       YYYY-MM-DD\n"
    "  --format text|json|jsonl|csv|tsv\n"
    "\n"
    "Example:  readout timeline talks.db --pair CHN,FRA --from 2020-01-01 --to 2025-12-31\n";

static readout_status view(readout_store *store, const char *text, const readout_view_options *options, readout_text *out,
                           readout_error *error)
{
    (void)text;
    return readout_store_timeline(store, options, out, error);
}

static int run(int argc, char **argv)
{
    readout_view_options o;
    int n, status;
    readout_view_options_init(&o);
    const cli_option options[] = {{"pair", 0, CLI_TEXT, &o.pair},     {"person", 0, CLI_TEXT, &o.person},
                                  {"kind", 0, CLI_TEXT, &o.kinds},    {"status", 0, CLI_TEXT, &o.statuses},
                                  {"from", 0, CLI_TEXT, &o.from},     {"to", 0, CLI_TEXT, &o.to},
                                  {"format", 'f', CLI_FORMAT, &o.format}, {0}};
    if (!cli_parse_options(&cli_timeline, options, argc, argv, &n, &status))
        return status;
    const char *store = cli_take_store(&n, &argv, 0);
    if (n)
        return cli_misuse(&cli_timeline, "one store at a time");
    o.styled = cli_styled();
    return cli_show(store, NULL, &o, view);
}

const cli_command cli_timeline = {"timeline", "the cited chronology of a store", help, run};
