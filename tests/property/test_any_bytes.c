/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What holds of any bytes: texts made of fragments that reports are made of, and of noise, then bytes changed, go through the stages one
 * after another. After each the document's invariants hold; every byte that can be seen is in one word; the same bytes come out twice.
 * READOUT_ROUNDS sets how many texts (400).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "actors/actors.h"
#include "api/handles.h"
#include "dates/dates.h"
#include "events/events.h"
#include "support/stand_in.h"
#include "text/text.h"

enum { LONGEST = 3000 };

static const char *const fragments[] = {
    " date 2025-06-07 ", "BEIJING, June 7 (Wire) -- ", "PARIS: ", "May 6, 2024\n\n", "The Local Paper (08/05/2024): ", "By our diplomatic desk\n",
    "Wang Yi", "Chinese Foreign Minister Wang Yi", "President Emmanuel Macron", "Jean-No\xC3\xABl Barrot", "the two ministers", "his French counterpart",
    "He", "They", "both sides", "the Kremlin", "the European Union", "Minister for Europe and Foreign Affairs", "Mr. and Mrs. Roe",
    " met ", " spoke by phone with ", " urged ", " said that ", " told reporters ", " is to visit ", " did not respond to ", " called off ", " agreed to ",
    " wrote to ", " thanked ", " would ", " and ", " of ", " in ", " with ", " at the invitation of ",
    "on Friday", "on 5 May 2024", "last week", "from June 3 to 5", "on the 31st of February", "in 1066", "three days later", "early next year", "at 25:61",
    "\"", "\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "'", "''", "(", ")", "[", "\xE2\x80\x94", "...", ". ", ".", ", ", "; ", ": ", "? ", "\n", "\n\n", "\r\n", "\t", " ",
    "don't ", "cannot ", "U.S. ", "a.m. ", "http://a.b/c?d=e#f ", "x@y.z ", "10,000.5% ", "$3bn ", "3/4 ", "F-16s ", "\xE2\x80\xA2 ", "* * *\n",
    "\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xCC\x81", "\xF0\x9F\x98\x80", "\xE4\xB8\xAD\xE5\x9B\xBD", "\xC3", "\xFF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
    "Read more: here\n", "Photo: ministers in Paris.\n", "Reporting by Someone; editing by Other\n", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
};

static uint64_t state = 88172645463325252u; /* xorshift: the same texts on every machine */

static uint32_t below(uint32_t n)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 33) % n;
}

static size_t make_text(char *to)
{
    size_t n = 0, wanted = below(LONGEST);
    while (n < wanted) {
        const char *f = fragments[below(sizeof fragments / sizeof *fragments)];
        size_t m = strlen(f);
        memcpy(to + n, f, m);
        n += m;
    }
    for (uint32_t k = below(4) ? 0 : below(20); k && n; k--)
        to[below((uint32_t)n)] = (char)(32 + below(224));
    return n;
}

static bool seen_byte(char c)
{
    return c > ' ' && c < 0x7F;
}

/* Every visible ASCII byte behind the leading date is in exactly one token: tokens are in order and apart, so gaps hold none. */
static void check_gaps(const ro_document *d)
{
    size_t at = 0;
    if (d->published.rule && strcmp(d->published.rule, "header") == 0)
        at = d->published.span.end;
    for (uint32_t i = 0; i <= d->tokens.n; i++) {
        size_t end = i < d->tokens.n ? d->tokens.v[i].span.start : d->bytes.n;
        for (; at < end; at++)
            if (seen_byte(d->bytes.p[at]))
                fail_msg("byte %zu (%c) is in no word", at, d->bytes.p[at]);
        if (i < d->tokens.n && d->tokens.v[i].span.end > at)
            at = d->tokens.v[i].span.end;
    }
}

static void holds(const ro_document *d, const char *stage)
{
    const char *broken = ro_annot_check(d);
    if (broken)
        fail_msg("after %s: %s", stage, broken);
}

static bool stages_hold(const ro_tables *tables, const char *text, size_t n)
{
    ro_arena arena;
    ro_document d;
    readout_error error;
    ro_arena_init(&arena, NULL);
    ro_document_init(&d, &arena);
    bool read = ro_text_read(&d, NULL, text, n, &error) == READOUT_OK;
    if (read) {
        holds(&d, "text");
        check_gaps(&d);
        stand_in_analyse(&d);
        holds(&d, "lang");
        ro_actors_resolve(&d, tables);
        holds(&d, "actors");
        ro_dates_resolve(&d);
        holds(&d, "dates");
        ro_events_extract(&d, tables, NULL);
        holds(&d, "events");
    }
    ro_arena_release(&arena);
    return read;
}

/* The record of the whole way, as JSON; NULL bytes where the text is refused. */
static readout_text record_of(readout_session *session, const char *text, size_t n)
{
    readout_document *document = NULL;
    readout_text out = {0};
    if (readout_read(session, text, n, NULL, &document, NULL) != READOUT_OK)
        return out;
    const char *broken = ro_annot_check(&document->annot);
    if (broken)
        fail_msg("after readout_read: %s", broken);
    assert_int_equal(readout_document_record(document, READOUT_JSON, &out, NULL), READOUT_OK);
    readout_document_free(document);
    return out;
}

static void twice_the_same(readout_session *session, const char *text, size_t n)
{
    readout_text a = record_of(session, text, n), b = record_of(session, text, n);
    assert_int_equal(a.size, b.size);
    if (a.bytes) {
        json_error_t error;
        assert_memory_equal(a.bytes, b.bytes, a.size);
        json_t *json = json_loadb(a.bytes, a.size, JSON_REJECT_DUPLICATES, &error);
        if (!json)
            fail_msg("no JSON at byte %d: %s", error.position, error.text);
        json_decref(json);
    }
    readout_text_free(&a);
    readout_text_free(&b);
}

static void any_bytes(void **unused)
{
    readout_model *model = NULL;
    readout_tables *tables = NULL;
    readout_session *session = NULL;
    const char *given = getenv("READOUT_ROUNDS");
    long rounds = given ? strtol(given, NULL, 10) : 400, read = 0;
    char *text = malloc(LONGEST + 100);
    (void)unused;
    assert_int_equal(readout_model_open(TEST_SOURCE_DIR "/models/tiny.rom", NULL, &model, NULL), READOUT_OK);
    assert_int_equal(readout_tables_open(NULL, NULL, &tables, NULL), READOUT_OK);
    assert_int_equal(readout_session_open(model, tables, NULL, &session, NULL), READOUT_OK);
    for (long i = 0; i < rounds; i++) {
        size_t n = make_text(text);
        read += stages_hold(tables->shared->tables, text, n);
        if (i % 8 == 0)
            twice_the_same(session, text, n);
    }
    assert_true(read > rounds / 2); /* the rest is refused as binary */
    free(text);
    readout_session_close(session);
    readout_tables_close(tables);
    readout_model_close(model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(any_bytes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
