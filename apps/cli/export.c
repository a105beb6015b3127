/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char help[] =
    "readout export [OPTION]... --to FORMAT [STORE]\n"
    "\n"
    "Prints the record in the form that other programs and printers take.\n"
    "\n"
    "  --to plover          events as PLOVER records, JSON Lines (--format csv or tsv: flat rows)\n"
    "  --to polecat         the 40 columns of POLECAT, TSV\n"
    "  --to cameo           events with CAMEO codes, CSV (or --format tsv)\n"
    "  --to icews           the 20 columns of ICEWS, TSV, a row for each pair\n"
    "  --to petrarch2       the columns of PETRARCH2, TSV, a row for each pair\n"
    "  --to annotations     W3C Web Annotations of the sentences, JSON-LD\n"
    "  --to datapackage     a folder (-o DIR): CSV, codebook, datapackage.json\n"
    "  --to text, markdown, html\n"
    "                       the chronology with notes\n"
    "  --to brief, brief-markdown, brief-html\n"
    "                       contacts, requests, commitments, friction, positions, newest first\n"
    "  --to timelinejs      dated meetings as slides of TimelineJS\n"
    "  --to bibtex, csl     the reports as a bibliography\n"
    "  -o FILE              write there, not to standard output (datapackage: a folder)\n"
    "  --pair, --person, --kind, --status, --from, --to-day\n"
    "                       as timeline has them; events and the brief's acts take --pair alone\n"
    "\n"
    "What a format cannot hold is said on standard error, with the number of rows; so is the number\n"
    "of statements without a type. The codebook is docs/formats/export.md. `readout verify` checks\n"
    "an export against its store.\n"
    "\n"
    "Example:  readout export --to brief-html --pair CHN,FRA -o brief.html talks.db\n";

static const char *to, *output;

/* One export to a file, or to standard output where `path` is NULL. */
static int put(readout_store *store, const char *name, const readout_view_options *o, const char *path, bool aloud)
{
    readout_error error;
    readout_text text = {0}, notes = {0};
    if (readout_store_export(store, name, o, &text, &notes, &error) != READOUT_OK)
        return cli_failed(&error);
    for (char *line = notes.bytes, *end; aloud && line && *line && (end = strchr(line, '\n')); line = end + 1)
        cli_say("%.*s", (int)(end - line), line);
    readout_text_free(&notes);
    if (!path) {
        cli_print(&text);
        return cli_finish(CLI_FINE);
    }
    FILE *file = fopen(path, "wb");
    bool fine = file && fwrite(text.bytes, 1, text.size, file) == text.size;
    int problem = errno;
    if (file && fclose(file) != 0) {
        fine = false;
        problem = errno;
    }
    readout_text_free(&text);
    if (fine)
        return CLI_FINE;
    cli_say("%s: cannot be written: %s", path, strerror(problem));
    return CLI_IO;
}

/* The files that datapackage.json names, then that itself: a package half written has no description. */
static int put_package(readout_store *store, const readout_view_options *o)
{
    readout_error error;
    readout_text text = {0};
    char path[4096], name[256];
    int status = CLI_FINE;
    if (mkdir(output, 0777) != 0 && errno != EEXIST) {
        cli_say("%s: cannot be made: %s", output, strerror(errno));
        return CLI_IO;
    }
    if (readout_store_export(store, "datapackage", o, &text, NULL, &error) != READOUT_OK)
        return cli_failed(&error);
    json_t *package = json_loadb(text.bytes, text.size, 0, NULL), *resource;
    size_t i;
    readout_text_free(&text);
    json_array_foreach(json_object_get(package, "resources"), i, resource)
    {
        snprintf(name, sizeof name, "datapackage/%s", json_string_value(json_object_get(resource, "path")));
        snprintf(path, sizeof path, "%s/%s", output, name + sizeof "datapackage");
        if (status == CLI_FINE)
            status = put(store, name, o, path, false);
    }
    json_decref(package);
    snprintf(path, sizeof path, "%s/datapackage.json", output);
    return status == CLI_FINE ? put(store, "datapackage", o, path, true) : status;
}

static int run(int argc, char **argv)
{
    readout_view_options o;
    readout_error error;
    readout_store *store = NULL;
    int n, status;
    readout_view_options_init(&o);
    const cli_option options[] = {{"to", 0, CLI_TEXT, &to},           {"pair", 0, CLI_TEXT, &o.pair},
                                  {"person", 0, CLI_TEXT, &o.person}, {"kind", 0, CLI_TEXT, &o.kinds},
                                  {"status", 0, CLI_TEXT, &o.statuses}, {"from", 0, CLI_TEXT, &o.from},
                                  {"to-day", 0, CLI_TEXT, &o.to},     {"output", 'o', CLI_TEXT, &output},
                                  {"format", 'f', CLI_FORMAT, &o.format}, {0}};
    if (!cli_parse_options(&cli_export, options, argc, argv, &n, &status))
        return status;
    if (!to)
        return cli_misuse(&cli_export, "say --to plover, html, brief or another of the formats");
    bool package = strcmp(to, "datapackage") == 0;
    if (package && !output)
        return cli_misuse(&cli_export, "say with -o into which folder the data package goes");
    if (!o.format && strcmp(to, "plover") != 0)
        o.format = READOUT_CSV;
    const char *path = cli_take_store(&n, &argv, 0);
    if (n)
        return cli_misuse(&cli_export, "one store at a time");
    if (readout_store_open(path, NULL, NULL, &store, &error) != READOUT_OK)
        return cli_failed(&error);
    status = package ? put_package(store, &o) : put(store, to, &o, output, true);
    readout_store_close(store);
    return status;
}

const cli_command cli_export = {"export", "PLOVER, POLECAT, CAMEO, annotations, data package, HTML, brief …", help, run};
