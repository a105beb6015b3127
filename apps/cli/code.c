/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

#include <string.h>

static const char help[] =
    "readout code [OPTION]... [FILE]...\n"
    "\n"
    "One line in, one line out: a sentence with <s>…</s> around the source and <t>…</t> around the\n"
    "target goes in; the PLOVER type of what the one does to the other comes out, a tab, and how\n"
    "likely it is. A line that cannot be typed gives \"-\" and 0, and why is said on standard error.\n"
    "CONCEDE and RETREAT are one type, YIELD, as in the corpus that it was taught on.\n"
    "\n"
    "  --candidates               FILEs are reports: print what was weighed as an act, and what is known\n"
    "                             of it, to train the judge of acts by (docs/formats/model.md)\n"
    "  --model FILE, --tables DIR in the place of the built-in ones\n"
    "\n"
    "Example:  echo '<s>Ruritania</s> recalled its envoy from <t>Freedonia</t>.' | readout code\n";

typedef struct coding {
    cli_reader reader;
    bool failed, candidates;
} coding;

static void code_line(coding *c, const char *path, unsigned long number, const char *line, size_t size)
{
    readout_error error;
    readout_code_result result;
    if (readout_code(c->reader.session, line, size, &result, &error) == READOUT_OK) {
        printf("%s\t%.3f\n", result.type, result.score);
        return;
    }
    cli_say("%s: line %lu: %s", path, number, error.message);
    c->failed = true;
    puts("-\t0");
}

static readout_status code_file(void *context, const char *path, const char *bytes, size_t size, readout_error *error)
{
    (void)error;
    unsigned long number = 0;
    for (size_t i = 0; i < size && !cli_interrupted;) {
        const char *end = memchr(bytes + i, '\n', size - i);
        size_t n = end ? (size_t)(end - bytes) - i : size - i, kept = n;
        while (kept && bytes[i + kept - 1] == '\r')
            kept--;
        code_line(context, path, ++number, bytes + i, kept);
        i += n + 1;
    }
    return READOUT_OK;
}

static readout_status list_candidates(void *context, const char *path, const char *bytes, size_t size, readout_error *error)
{
    coding *c = context;
    readout_document *document = NULL;
    readout_text text = {0};
    readout_report_options options;
    readout_report_options_init(&options);
    options.path = path;
    readout_status status = readout_read(c->reader.session, bytes, size, &options, &document, error);
    if (status != READOUT_OK)
        return status;
    status = readout_document_candidates(document, &text, error);
    if (status == READOUT_OK)
        cli_print(&text);
    readout_document_free(document);
    return status;
}

static int run(int argc, char **argv)
{
    static char standard_input[] = "-";
    char *input[] = {standard_input};
    coding c = {0};
    int n, status;
    const cli_option options[] = {CLI_READER_OPTIONS(c.reader), {"candidates", 0, CLI_FLAG, &c.candidates}, {0}};
    if (!cli_parse_options(&cli_code, options, argc, argv, &n, &status))
        return status;
    status = cli_open_reader(&c.reader);
    if (status == CLI_FINE)
        status = cli_each_file(n ? n : 1, n ? argv : input, c.candidates ? list_candidates : code_file, &c);
    cli_close_reader(&c.reader);
    return cli_finish(status == CLI_FINE && c.failed ? CLI_SOME_FAILED : status);
}

const cli_command cli_code = {"code", "the PLOVER type of sentences with marked source and target", help, run};
