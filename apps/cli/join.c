/* SPDX-License-Identifier: Apache-2.0 */
/* readout join and readout split: a person's word on what is one meeting. */
#include "cli.h"

static const char join_help[] =
    "readout join [--undo] [STORE] ONE OTHER\n"
    "\n"
    "Says that two entries of the timeline are one meeting. The decision outweighs the rule, is kept in\n"
    "the store, and survives a rebuild. ONE and OTHER are ids that timeline prints: m3, or 7f9e554f.e1,\n"
    "which does not change when the store grows. m3 may be another after a join: ask timeline again.\n"
    "\n"
    "  --undo                     take the decision back; name the same rows (7f9e554f.e1)\n"
    "  --tables DIR               the tables that the store was built with, where they are yours\n"
    "\n"
    "Example:  readout join talks.db m3 m4\n";

static const char split_help[] =
    "readout split [--undo] [STORE] ROW\n"
    "\n"
    "Says that one report's account (7f9e554f.e1) is a meeting of its own, not one with those that the\n"
    "rule joined it with. The decision is kept in the store and survives a rebuild.\n"
    "\n"
    "  --undo                     take the decision back\n"
    "  --tables DIR               the tables that the store was built with, where they are yours\n"
    "\n"
    "Example:  readout split talks.db 7f9e554f.e1\n";

static int decide(const cli_command *command, const char *tables_path, const char *store_path, char **ids, bool join, bool undo)
{
    cli_reader reader = {.tables_path = tables_path};
    readout_store *store = NULL;
    readout_error error;
    int changed = 0, status = cli_open_tables(&reader);
    if (status != CLI_FINE)
        return status;
    if (readout_store_open(store_path, reader.tables, NULL, &store, &error) != READOUT_OK ||
        (join ? readout_store_join(store, ids[0], ids[1], undo, &changed, &error)
              : readout_store_split(store, ids[0], undo, &changed, &error)) != READOUT_OK)
        status = cli_failed(&error);
    else if (!changed && undo)
        cli_say("%s: there was no such decision", command->name);
    else if (!changed)
        cli_say("%s: that was decided already", command->name);
    readout_store_close(store);
    cli_close_reader(&reader);
    return status;
}

static int run(const cli_command *command, bool join, int argc, char **argv)
{
    int n, status, wanted = join ? 2 : 1;
    bool undo = false;
    const char *tables_path = NULL;
    const cli_option options[] = {{"undo", 0, CLI_FLAG, &undo}, {"tables", 0, CLI_TEXT, &tables_path}, {0}};
    if (!cli_parse_options(command, options, argc, argv, &n, &status))
        return status;
    const char *store = cli_take_store(&n, &argv, wanted);
    if (n != wanted)
        return cli_misuse(command, join ? "name two rows" : "name one row");
    return cli_finish(decide(command, tables_path, store, argv, join, undo));
}

static int run_join(int argc, char **argv)
{
    return run(&cli_join, true, argc, argv);
}

static int run_split(int argc, char **argv)
{
    return run(&cli_split, false, argc, argv);
}

const cli_command cli_join = {"join", "say that two entries are one meeting", join_help, run_join};
const cli_command cli_split = {"split", "say that an account is a meeting of its own", split_help, run_split};
