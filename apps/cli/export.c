/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout export [OPTION]... --to FORMAT [STORE]\n"
    "\n"
    "Prints the record in the form that other programs and printers take.\n"
    "\n"
    "  --to plover                events as PLOVER types, CSV (or --format tsv, jsonl): acts, and\n"
    "                             engagements as CONSULT\n"
    "  --to cameo                 the same with CAMEO codes; a visit is two rows, 042 and 043\n"
    "  --to markdown, --to html   the chronology with footnotes\n"
    "  --to timelinejs            dated meetings as slides of TimelineJS\n"
    "  --pair, --person, --kind, --status, --from, --to-day\n"
    "                             as timeline has them; plover and cameo take --pair alone\n"
    "\n"
    "How many statements have no type in PLOVER is said on standard error. The codebook is\n"
    "docs/formats/export.md.\n"
    "\n"
    "Example:  readout export --to plover talks.db >events.csv\n";

static const char *to;
static size_t uncoded;

static readout_status view(readout_store *store, const char *text, const readout_view_options *options, readout_text *out,
                           readout_error *error)
{
    (void)text;
    return readout_store_export(store, to, options, out, &uncoded, error);
}

static int run(int argc, char **argv)
{
    readout_view_options o;
    int n, status;
    readout_view_options_init(&o);
    o.format = READOUT_CSV;
    const cli_option options[] = {{"to", 0, CLI_TEXT, &to},           {"pair", 0, CLI_TEXT, &o.pair},
                                  {"person", 0, CLI_TEXT, &o.person}, {"kind", 0, CLI_TEXT, &o.kinds},
                                  {"status", 0, CLI_TEXT, &o.statuses}, {"from", 0, CLI_TEXT, &o.from},
                                  {"to-day", 0, CLI_TEXT, &o.to},     {"format", 'f', CLI_FORMAT, &o.format}, {0}};
    if (!cli_parse_options(&cli_export, options, argc, argv, &n, &status))
        return status;
    if (!to)
        return cli_misuse(&cli_export, "say --to plover, cameo, markdown, html or timelinejs");
    const char *store = cli_take_store(&n, &argv, 0);
    if (n)
        return cli_misuse(&cli_export, "one store at a time");
    status = cli_show(store, NULL, &o, view);
    if (status == CLI_FINE && uncoded)
        cli_say("%zu statements have no type in PLOVER", uncoded);
    return status;
}

const cli_command cli_export = {"export", "PLOVER, CAMEO, Markdown, HTML, TimelineJS", help, run};
