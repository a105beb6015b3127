/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout actors [OPTION]... [STORE]\n"
    "\n"
    "Prints who acts in the reports, the busiest first: for each the offices that they held on the\n"
    "day of the reports, with the first and the last such day, and counts.\n"
    "\n"
    "  --unknown                  only those whom no table knows; with --format tsv as rows of\n"
    "                             holders.tsv, to be looked over and saved as DIR/holders.add.tsv\n"
    "  --kind LIST                person (the usual), state, organisation, all\n"
    "  --pair CHN                 only those of this state\n"
    "  --levels                   instead, who met whom at what level: held meetings and calls\n"
    "                             that have a day or a place, or are what a report is about,\n"
    "                             counted by the chief offices of the two sides; takes --pair CHN,FRA,\n"
    "                             --from and --to as timeline does\n"
    "  --format text|json|jsonl|csv|tsv\n"
    "\n"
    "Example:  readout actors talks.db --unknown\n";

static readout_status view(readout_store *store, const char *text, const readout_view_options *options, readout_text *out,
                           readout_error *error)
{
    return text ? readout_store_levels(store, options, out, error) : readout_store_actors(store, options, out, error);
}

static int run(int argc, char **argv)
{
    readout_view_options o;
    int n, status;
    bool unknown = false, levels = false;
    readout_view_options_init(&o);
    const cli_option options[] = {{"unknown", 0, CLI_FLAG, &unknown}, {"levels", 0, CLI_FLAG, &levels},
                                  {"kind", 0, CLI_TEXT, &o.kinds},    {"pair", 0, CLI_TEXT, &o.pair},
                                  {"from", 0, CLI_TEXT, &o.from},     {"to", 0, CLI_TEXT, &o.to},
                                  {"format", 'f', CLI_FORMAT, &o.format}, {0}};
    if (!cli_parse_options(&cli_actors, options, argc, argv, &n, &status))
        return status;
    const char *store = cli_take_store(&n, &argv, 0);
    if (n)
        return cli_misuse(&cli_actors, "one store at a time");
    o.unknown = unknown;
    o.styled = cli_styled();
    return cli_show(store, levels ? "levels" : NULL, &o, view);
}

const cli_command cli_actors = {"actors", "people, their offices on the day, counts; unknown names", help, run};
