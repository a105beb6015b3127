/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads texts made to be hard, at size N and at 2N, in the order of `cases`. Run under callgrind by linear.py, which reads the counts of
 * instructions dumped here and says where twice the text takes more than about twice the work. Alone it only reads them.
 *
 * The network's work is so large that it would hide a loop too many elsewhere: it is done in the first cases only.
 */
#include "api/handles.h"
#include "lang/lang.h"
#include "support/stand_in.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <valgrind/callgrind.h>

/* Text: head once, then `unit` until `size` bytes are there; in a unit, # is a letter that changes, @ a number that does; then tail. */
typedef struct hard {
    const char *name, *head, *unit, *tail;
    size_t size;
} hard;

static const hard cases[] = {
    {"network: one line of a", "", "a ", "", 2500},
    {"network: one word", "", "x", "", 30000},
    {"network: brackets", "", "((", "", 1500},
    {"network: one long sentence", "The minister said", " that the envoy who met the president said", ".", 3000},
    {"network: sentences", "", "Go on. Wang Yi met Macron. ", "", 3000},
    {"one line of a", "", "a ", "", 2500},
    {"one word", "", "x", "", 100000},
    {"one word of digits", "", "7", "", 50000},
    {"one word of hyphens", "", "a-", "", 5000},
    {"spaces", "He met ", " ", "her.", 100000},
    {"empty lines", "Yes.", "\n", "No.", 100000},
    {"tabs and carriage returns", "Yes.", "\t\r\n", "No.", 100000},
    {"full stops", "", ".", "", 5000},
    {"full stops and spaces", "", ". ", "", 5000},
    {"abbreviations", "", "Gen. ", "", 2500},
    {"initials", "", "J.", "", 5000},
    {"commas", "", "and, ", "", 5000},
    {"opening quotes", "", "\"x ", "", 5000},
    {"opening curly quotes", "", "\xE2\x80\x9Cx ", "", 5000},
    {"quotes within quotes", "", "\"'", "", 5000},
    {"apostrophes", "", "'", "", 4000},
    {"opening brackets", "", "(x ", "", 5000},
    {"dashes", "", "\xE2\x80\x94", "", 5000},
    {"one long sentence", "The minister said", " that the envoy who met the president said", ".", 5000},
    {"many short sentences", "", "Go on. ", "", 2500},
    {"headings", "", "A Word\n\n", "", 2500},
    {"new names", "", "#### #### met. ", "", 5000},
    {"new names in one list", "Wang Yi met ", "#### ####, ", "others.", 5000},
    {"one name", "", "Wang Yi met Macron. ", "", 2500},
    {"titles", "", "Foreign Minister ", "Wang Yi spoke.", 2500},
    {"states", "", "China, France, ", "", 5000},
    {"pronouns", "Wang Yi came. ", "He said he saw her. ", "", 2500},
    {"dates", "", "on 5 May 20@, ", "", 5000},
    {"dates of weeks", "", "On Friday they met. ", "", 2500},
    {"numbers", "", "@ ", "", 5000},
    {"meetings", " date 2025-06-07 ", "Wang Yi met Macron in Paris on Friday. ", "", 2500},
    {"meetings of new names", " date 2025-06-07 ", "Wang Yi met #### #### on Friday. ", "", 2500},
    {"speech", "", "\"We agree,\" Wang Yi told Macron. ", "", 5000},
    {"requests", "", "China urged France to act. ", "", 5000},
    {"damaged UTF-8", "", "\xC3\xFF ", "", 5000},
    {"combining marks", "e", "\xCC\x81", "", 50000},
    {"emoji", "", "\xF0\x9F\x98\x80", "", 5000},
    {"addresses", "", "http://a.b/c@ ", "", 5000},
};

static bool with_network;

readout_status __real_ro_lang_analyse(ro_analyser *analyser, ro_document *document, readout_error *error);
readout_status __wrap_ro_lang_analyse(ro_analyser *analyser, ro_document *document, readout_error *error);

readout_status __wrap_ro_lang_analyse(ro_analyser *analyser, ro_document *document, readout_error *error)
{
    if (with_network)
        return __real_ro_lang_analyse(analyser, document, error);
    stand_in_analyse(document);
    return READOUT_OK;
}

static size_t put(char *to, size_t n, const char *text, unsigned long *count)
{
    for (const char *p = text; *p; p++) {
        if (*p == '@') {
            n += (size_t)sprintf(to + n, "%02lu", (*count)++ % 100);
        } else if (*p == '#') {
            *count = *count * 1103515245UL + 12345UL;
            to[n++] = (char)((p == text || p[-1] == ' ' ? 'A' : 'a') + (char)(*count >> 16 & 15));
        } else {
            to[n++] = *p;
        }
    }
    return n;
}

static size_t make(const hard *h, size_t size, char *to)
{
    unsigned long count = 1;
    size_t n = put(to, 0, h->head, &count);
    while (n < size)
        n = put(to, n, h->unit, &count);
    return put(to, n, h->tail, &count);
}

static int read_one(readout_session *session, const char *text, size_t size)
{
    readout_document *document = NULL;
    readout_text out = {0};
    if (readout_read(session, text, size, NULL, &document, NULL) != READOUT_OK)
        return 1;
    int failed = readout_document_record(document, READOUT_JSON, &out, NULL) != READOUT_OK;
    readout_text_free(&out);
    failed = failed || readout_document_record(document, READOUT_TEXT, &out, NULL) != READOUT_OK;
    readout_text_free(&out);
    readout_document_free(document);
    return failed;
}

int main(int argc, char **argv)
{
    readout_model *model = NULL;
    readout_tables *tables = NULL;
    readout_session *session = NULL;
    static char text[2200000], name[100];
    if (readout_model_open(TEST_SOURCE_DIR "/models/tiny.rom", NULL, &model, NULL) || readout_tables_open(NULL, NULL, &tables, NULL) ||
        readout_session_open(model, tables, NULL, &session, NULL))
        return 1;
    read_one(session, "Yes.", 4); /* what is made once is made now, uncounted */
    CALLGRIND_START_INSTRUMENTATION;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (argc > 1 && strcmp(argv[1], cases[i].name) != 0)
            continue;
        for (size_t times = 1; times <= 2; times++) {
            with_network = strncmp(cases[i].name, "network", 7) == 0;
            size_t n = make(&cases[i], times * cases[i].size, text);
            CALLGRIND_ZERO_STATS;
            if (read_one(session, text, n)) {
                printf("%s: could not be read\n", cases[i].name);
                return 1;
            }
            snprintf(name, sizeof name, "%zu|%s|%zu", times, cases[i].name, n);
            CALLGRIND_DUMP_STATS_AT(name);
        }
    }
    readout_session_close(session);
    readout_tables_close(tables);
    readout_model_close(model);
    return 0;
}
