/* SPDX-License-Identifier: Apache-2.0 */
/* The command's readers of CSV, of JSON Lines and of column names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "csv.h"
#include "jsonl.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct text {
    const char *p;
    size_t n, step; /* at most `step` bytes a call: a field may lie across any border */
} text;

static size_t give(void *context, char *buffer, size_t size)
{
    text *t = context;
    size_t n = t->n < t->step ? t->n : t->step;
    n = n < size ? n : size;
    memcpy(buffer, t->p, n);
    t->p += n;
    t->n -= n;
    return n;
}

/* All rows as "a|b;c|d;", a broken one as "!;", one over the limit as "+;". */
static void rows(const char *csv, size_t step, size_t limit, char *out)
{
    csv_reader *r = malloc(sizeof *r);
    text t = {csv, strlen(csv), step};
    csv_result result;
    out[0] = 0;
    csv_open(r, give, &t, limit);
    while ((result = csv_next(r)) != CSV_END) {
        for (size_t i = 0; result == CSV_ROW && i < r->n_fields; i++) {
            assert_int_equal(strlen(r->fields[i]), r->lengths[i]);
            sprintf(out + strlen(out), "%s%s", i ? "|" : "", r->fields[i]);
        }
        strcat(out, result == CSV_BROKEN ? "!;" : result == CSV_TOO_LONG ? "+;" : ";");
    }
    csv_close(r);
    free(r);
}

static void csv_as_in_the_rfc(void **state)
{
    static const char *const cases[][2] = {
        {"a,b\nc,d\n", "a|b;c|d;"},
        {"a,b\r\nc,d", "a|b;c|d;"},
        {"a,b\rc,d\r", "a|b;c|d;"},
        {"\xEF\xBB\xBF" "a;b\n1,5;2\n", "a|b;1,5|2;"},
        {"a\tb\nx, y\tz\n", "a|b;x, y|z;"},
        {"a,b\n\"x,\ny\",\"he said \"\"no\"\"\"\n", "a|b;x,\ny|he said \"no\";"},
        {"a,b\n,\n\n\n\"\",x\n", "a|b;|;|x;"},
        {"\"a;b\",c\n1,2\n", "a;b|c;1|2;"},
        {"a,b\n\"x\"y,z\nc,d\n", "a|b;!;c|d;"},
        {"a,b\n\"open\nc,d\n", "a|b;!;"},
        {"", ""},
        {"\n\n", ""},
        {"a", "a;"},
        {"a,b\nlong enough,x\nc,d\n", "a|b;+;c|d;"},
    };
    char out[400];
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t step = 1; step < 40; step += 5) {
            if (step < 20 && i > 2 && i < 8) /* the delimiter is found in the first read alone, which in use is 64 KiB */
                continue;
            rows(cases[i][0], step, i == 13 ? 8 : 1000, out);
            assert_string_equal(out, cases[i][1]);
        }
}

static void json_lines(void **state)
{
    column_map map = {0};
    json_row row;
    char why[200];
    (void)state;
    const char *good = "{\"id\": 7, \"body\": \"B\", \"Title\": \"T\\u00e9\", \"text\": \"x\\u0000y\", \"published_at\": \"2025-06-07T01:00\"}";
    assert_true(json_row_read(&row, &map, good, strlen(good), why));
    assert_int_equal(row.lengths[COLUMN_TEXT], 3); /* text is a better name than body, and keeps its NUL */
    assert_string_equal(row.values[COLUMN_TITLE], "T\xC3\xA9");
    assert_string_equal(row.values[COLUMN_DATE], "2025-06-07T01:00");
    assert_null(row.values[COLUMN_URL]);
    json_row_free(&row);
    const char *bad[] = {"", "[]", "{\"text\": 5}", "{\"story\": \"x\"}", "{\"text\": \"x\"", "{\"text\": \"\xFF\"}", "nonsense"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        why[0] = 0;
        assert_false(json_row_read(&row, &map, bad[i], strlen(bad[i]), why));
        assert_true(why[0]);
    }
    assert_true(column_map_read(&map, "text=story,outlet=who", why));
    const char *mapped = "{\"story\": \"S\", \"text\": \"T\", \"who\": \"W\", \"outlet\": \"O\"}";
    assert_true(json_row_read(&row, &map, mapped, strlen(mapped), why));
    assert_string_equal(row.values[COLUMN_TEXT], "S");
    assert_string_equal(row.values[COLUMN_OUTLET], "W");
    json_row_free(&row);
    assert_false(column_map_read(&map, "text", why));
    assert_false(column_map_read(&map, "colour=x", why));
    assert_false(column_map_read(&map, "text=", why));
    column_map_free(&map);
}

static void dates_of_columns(void **state)
{
    static const char *const cases[][2] = {{"2025-06-07", "2025-06-07"}, {" 2025-06-07T10:00:00Z", "2025-06-07"}, {"2025/06/07", "2025-06-07"},
                                           {"20250607", "2025-06-07"},   {"20250607123000", ""},                 {"07.06.2025", ""},
                                           {"June 7", ""},               {"", ""},                               {"2025-06-071", ""}};
    char out[11];
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        column_date(cases[i][0], out);
        assert_string_equal(out, cases[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(csv_as_in_the_rfc), cmocka_unit_test(json_lines), cmocka_unit_test(dates_of_columns)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
