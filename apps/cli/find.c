/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

static const char help[] =
    "readout find [OPTION]... [STORE] WORD...\n"
    "\n"
    "Prints the sentences that hold the words, and for each act told there who said it, to whom, in\n"
    "whose voice. Rows are searched too, so that a name finds what \"he\" said.\n"
    "All words must be there. \"two words\" in quotation marks is a phrase, as is one-China; minist* is a\n"
    "beginning; OR stands between two words. Capitals and accents do not matter.\n"
    "\n"
    "  --store FILE               the store, where the first word is also the name of a file\n"
    "  --most N                   at most so many (1000)\n"
    "  --format text|json|jsonl|csv|tsv\n"
    "\n"
    "Exit status 1 where nothing was found.\n"
    "\n"
    "Example:  readout find talks.db one-China\n"
    "          readout find talks.db '\"right side of history\"'\n";

static size_t hits;

static readout_status view(readout_store *store, const char *text, const readout_view_options *options, readout_text *out,
                           readout_error *error)
{
    return readout_store_find(store, text, options, out, &hits, error);
}

static char *join(int n, char **words)
{
    size_t size = 1;
    for (int i = 0; i < n; i++)
        size += strlen(words[i]) + 1;
    char *all = calloc(1, size);
    for (int i = 0; all && i < n; i++) {
        strcat(all, words[i]);
        strcat(all, i + 1 < n ? " " : "");
    }
    return all;
}

static int run(int argc, char **argv)
{
    readout_view_options o;
    int n, status;
    const char *store = NULL;
    readout_view_options_init(&o);
    const cli_option options[] = {
        {"store", 0, CLI_TEXT, &store}, {"most", 0, CLI_NUMBER, &o.most}, {"format", 'f', CLI_FORMAT, &o.format}, {0}};
    if (!cli_parse_options(&cli_find, options, argc, argv, &n, &status))
        return status;
    if (!store)
        store = cli_take_store(&n, &argv, 1);
    if (n == 0)
        return cli_misuse(&cli_find, "there is no word to look for");
    char *words = join(n, argv);
    if (!words)
        return CLI_IO;
    o.styled = cli_styled();
    status = cli_show(store, words, &o, view);
    free(words);
    return status == CLI_FINE && !hits ? CLI_SOME_FAILED : status;
}

const cli_command cli_find = {"find", "full-text search over sentences and rows", help, run};
