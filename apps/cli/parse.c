/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

static const char help[] =
    "readout parse [OPTION]... FILE...\n"
    "\n"
    "Prints the language analysis as CoNLL-U: tags, lemmas, dependency tree, and names in the\n"
    "last column (NE=B-PER).\n"
    "\n"
    "  --conllu                   FILE is CoNLL-U: take its sentences and words as given\n"
    "  --chains                   also which noun phrases tell of one thing: Entity=(7 ... 7)\n"
    "  --kernel NAME              by this arithmetic, to measure it: scalar, avx2, avx512, amx;\n"
    "                             all give the same bytes (default: the fastest that is there)\n"
    "  --model FILE, --tables DIR in the place of the built-in ones\n"
    "\n"
    "Example:  readout parse report.txt\n"
    "          readout parse --conllu gold.conllu\n";

typedef struct parsing {
    cli_reader reader;
    bool conllu, chains;
    const char *kernel;
} parsing;

static readout_status parse_one(void *context, const char *path, const char *bytes, size_t size, readout_error *error)
{
    parsing *p = context;
    readout_document *document = NULL;
    readout_text text = {0};
    readout_report_options options;
    readout_report_options_init(&options);
    options.path = path;
    readout_status status = p->conllu ? readout_parse_conllu(p->reader.session, bytes, size, &document, error)
                                      : readout_parse(p->reader.session, bytes, size, &options, &document, error);
    if (status != READOUT_OK)
        return status;
    cli_say_warnings(document, path);
    if (p->chains)
        status = readout_document_chains(document, error);
    if (status == READOUT_OK)
        status = readout_document_conllu(document, &text, error);
    if (status == READOUT_OK)
        cli_print(&text);
    readout_document_free(document);
    return status;
}

static int run(int argc, char **argv)
{
    parsing p = {0};
    readout_error error;
    int n, status;
    const cli_option options[] = {CLI_READER_OPTIONS(p.reader), {"conllu", 0, CLI_FLAG, &p.conllu}, {"chains", 0, CLI_FLAG, &p.chains},
                                  {"kernel", 0, CLI_TEXT, &p.kernel}, {0}};
    if (!cli_parse_options(&cli_parse, options, argc, argv, &n, &status))
        return status;
    if (n == 0)
        return cli_misuse(&cli_parse, "no file was named");
    status = cli_open_reader(&p.reader);
    if (status == CLI_FINE && p.kernel && readout_session_use_kernel(p.reader.session, p.kernel, &error) != READOUT_OK) {
        cli_close_reader(&p.reader);
        return cli_misuse(&cli_parse, "%s", error.message);
    }
    if (status == CLI_FINE)
        status = cli_each_file(n, argv, parse_one, &p);
    cli_close_reader(&p.reader);
    return cli_finish(status);
}

const cli_command cli_parse = {"parse", "the language analysis as CoNLL-U", help, run};
