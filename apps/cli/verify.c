/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char help[] =
    "readout verify [OPTION]... [STORE]\n"
    "readout verify [OPTION]... EXPORT STORE\n"
    "\n"
    "Checks that each report's bytes have the hash that was stored with them, that each span still\n"
    "equals its quoted text, and that the rows are those that were put in. With an export, checks\n"
    "besides that every line of it is what the store gives. Faults are listed.\n"
    "\n"
    "  --to FORMAT     which export it is; else found out from the file\n"
    "  --pair, --person, --kind, --status, --from, --to-day\n"
    "                  the filter with which a page was made (rows need none)\n"
    "  --format text|json\n"
    "\n"
    "EXPORT is a file, or the folder of a data package. Exit status 1 where there is a fault.\n"
    "\n"
    "Example:  readout verify events.jsonl talks.db\n";

static uint64_t faults;

static readout_status view_store(readout_store *store, const char *text, const readout_view_options *options, readout_text *out,
                                 readout_error *error)
{
    (void)text;
    return readout_store_verify(store, options, out, &faults, error);
}

/* Checks one file of an export; its faults are added. */
static int check_file(readout_store *store, const char *path, const char *to, const readout_view_options *o)
{
    char *bytes = NULL, why[256];
    size_t size = 0;
    uint64_t n = 0;
    readout_text text = {0};
    readout_error error;
    if (!cli_slurp(path, &bytes, &size, why)) {
        cli_say("%s: %s", path, why);
        return CLI_IO;
    }
    readout_status status = readout_store_verify_export(store, to, bytes, size, o, &text, &n, &error);
    free(bytes);
    if (status != READOUT_OK)
        return cli_failed(&error);
    faults += n;
    cli_print(&text);
    return CLI_FINE;
}

static int check_package(readout_store *store, const char *folder, const readout_view_options *o)
{
    char path[4096], to[512], *bytes = NULL, why[256];
    size_t size = 0, i;
    snprintf(path, sizeof path, "%s/datapackage.json", folder);
    int status = check_file(store, path, "datapackage/datapackage.json", o);
    if (status != CLI_FINE || !cli_slurp(path, &bytes, &size, why))
        return status != CLI_FINE ? status : CLI_IO;
    json_t *package = json_loadb(bytes, size, 0, NULL), *resource;
    free(bytes);
    if (!package) {
        cli_say("%s: is no JSON", path);
        return CLI_SOME_FAILED;
    }
    json_array_foreach(json_object_get(package, "resources"), i, resource)
    {
        const char *name = json_string_value(json_object_get(resource, "path"));
        if (!name || status != CLI_FINE)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, name);
        snprintf(to, sizeof to, "datapackage/%s", name);
        status = check_file(store, path, to, o);
    }
    json_decref(package);
    return status;
}

static int check_export(const char *export, const char *path, const char *to, const readout_view_options *o)
{
    struct stat about;
    readout_store *store = NULL;
    readout_error error;
    if (readout_store_open(path, NULL, NULL, &store, &error) != READOUT_OK)
        return cli_failed(&error);
    bool folder = stat(export, &about) == 0 && S_ISDIR(about.st_mode);
    int status = folder ? check_package(store, export, o) : check_file(store, export, to, o);
    readout_store_close(store);
    return status;
}

static int run(int argc, char **argv)
{
    const char *to = NULL;
    readout_view_options o;
    int n, status;
    readout_view_options_init(&o);
    const cli_option options[] = {{"to", 0, CLI_TEXT, &to},           {"pair", 0, CLI_TEXT, &o.pair},
                                  {"person", 0, CLI_TEXT, &o.person}, {"kind", 0, CLI_TEXT, &o.kinds},
                                  {"status", 0, CLI_TEXT, &o.statuses}, {"from", 0, CLI_TEXT, &o.from},
                                  {"to-day", 0, CLI_TEXT, &o.to},     {"format", 'f', CLI_FORMAT, &o.format}, {0}};
    if (!cli_parse_options(&cli_verify, options, argc, argv, &n, &status))
        return status;
    const char *export = n > 1 ? argv[0] : NULL;
    if (export)
        argv++, n--;
    const char *store = cli_take_store(&n, &argv, 0);
    if (n)
        return cli_misuse(&cli_verify, "one store at a time, with one export before it");
    status = cli_show(store, NULL, &o, view_store);
    if (status == CLI_FINE && export)
        status = check_export(export, store, to, &o);
    return status == CLI_FINE && faults ? CLI_SOME_FAILED : status;
}

const cli_command cli_verify = {"verify", "every span equals its quoted text, every hash holds; exports too", help, run};
