/* SPDX-License-Identifier: Apache-2.0 */
/* Views over a store of hand-made reports: two accounts of one meeting, one of another. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "store/store.h"
#include "unit/hand_made.h"

#include <jansson.h>
#include <stdlib.h>
#include <unistd.h>

static char path[] = "/tmp/test_views.XXXXXX";
static readout_store *store;
static readout_error error;

static int make(void **state)
{
    static const hand_made told[] = {
        {"a.txt", "Wang Yi met Roe in Paris.", "Wang Yi", "CHN", "state councilor and foreign minister", "Roe", "FRA", "president", RO_MEETING,
         20000, 20001, RO_HELD, "Paris", "FRA"},
        {"b.txt", "Roe met Wang Yi in Lyon <b>.", "Wang Yi", "CHN", "foreign minister", "Roe", "FRA", "president", RO_MEETING, 20000, 20001, RO_HELD,
         "Lyon", "FRA"},
        {"c.txt", "Stranger is to visit France.", "Stranger", "USA", "envoy", NULL, NULL, NULL, RO_VISIT, RO_NO_DAY, 20001, RO_PLANNED, NULL, "FRA"}};
    static const ro_store_state states[] = {{"CHN", "China", "Chinese", 710}, {"FRA", "France", "French", 220}, {"USA", "United States", "American", 2}};
    const ro_store_origin origin = {"g", "m", "t"};
    ro_store *writing;
    ro_arena arena;
    (void)state;
    close(mkstemp(path));
    unlink(path);
    ro_arena_init(&arena, NULL);
    assert_int_equal(ro_store_open(path, true, NULL, &writing, &error), READOUT_OK);
    assert_int_equal(ro_store_put_states(writing, states, 3, &error), READOUT_OK);
    for (size_t i = 0; i < 3; i++) {
        ro_document d;
        hand_made_document(&d, &arena, &told[i]);
        ro_str *issue = RO_PUSH(&arena, &d.acts.v[0].issues);
        *issue = i == 1 ? RO_STR("trade") : RO_STR("Ukraine");
        memcpy(*RO_PUSH(&arena, &d.acts.v[0].actor), "CHN", 4);
        memcpy(*RO_PUSH(&arena, &d.acts.v[0].recipient), "FRA", 4);
        assert_int_equal(ro_store_put(writing, &d, &origin, &error), READOUT_OK);
    }
    ro_store_close(writing);
    ro_arena_release(&arena);
    return (int)readout_store_open(path, NULL, NULL, &store, &error);
}

static int clean(void **state)
{
    (void)state;
    readout_store_close(store);
    return unlink(path);
}

typedef readout_status (*view)(readout_store *, const char *, const readout_view_options *, readout_text *, readout_error *);

static readout_status timeline(readout_store *s, const char *x, const readout_view_options *o, readout_text *t, readout_error *e)
{
    (void)x;
    return readout_store_timeline(s, o, t, e);
}

static readout_status actors(readout_store *s, const char *x, const readout_view_options *o, readout_text *t, readout_error *e)
{
    (void)x;
    return readout_store_actors(s, o, t, e);
}

static readout_status levels(readout_store *s, const char *x, const readout_view_options *o, readout_text *t, readout_error *e)
{
    (void)x;
    return readout_store_levels(s, o, t, e);
}

static readout_status ledger(readout_store *s, const char *x, const readout_view_options *o, readout_text *t, readout_error *e)
{
    (void)x;
    return readout_store_ledger(s, o, t, e);
}

static readout_status find(readout_store *s, const char *x, const readout_view_options *o, readout_text *t, readout_error *e)
{
    return readout_store_find(s, x, o, t, NULL, e);
}

static readout_status export(readout_store *s, const char *x, const readout_view_options *o, readout_text *t, readout_error *e)
{
    return readout_store_export(s, x, o, t, NULL, e);
}

static char *print(view function, const char *words, readout_format format)
{
    readout_view_options o;
    readout_text text = {0};
    readout_view_options_init(&o);
    o.format = format;
    if (function(store, words, &o, &text, &error) != READOUT_OK)
        fail_msg("%s", error.message);
    return text.bytes; /* of malloc: no allocator was given */
}

static json_t *json(view function, const char *words)
{
    char *text = print(function, words, READOUT_JSON);
    json_t *parsed = json_loads(text, 0, NULL);
    if (!parsed)
        fail_msg("no JSON: %.300s", text);
    free(text);
    return parsed;
}

static void has(view function, const char *words, readout_format format, const char *wanted)
{
    char *text = print(function, words, format);
    if (!strstr(text, wanted))
        fail_msg("no \"%s\" in:\n%s", wanted, text);
    free(text);
}

static const char *string_at(json_t *list, size_t i, const char *key)
{
    return json_string_value(json_object_get(json_array_get(list, i), key));
}

static void the_chronology(void **state)
{
    (void)state;
    json_t *m = json(timeline, NULL);
    assert_int_equal(json_array_size(m), 2);
    assert_string_equal(string_at(m, 0, "sentence"), "Chinese State Councilor and Foreign Minister Wang Yi meets French President Roe in Paris.");
    assert_int_equal(json_array_size(json_object_get(json_array_get(m, 0), "accounts")), 2);
    assert_string_equal(string_at(m, 1, "status"), "planned");
    json_decref(m);
    has(timeline, NULL, READOUT_TEXT, "October 4, 2024. Chinese");
    has(timeline, NULL, READOUT_TEXT, "the accounts differ on the place: Paris (note 1), Lyon (note 2)");
    has(timeline, NULL, READOUT_TEXT, "Planned and proposed\nNo date. US Envoy Stranger is to visit France.");
    has(timeline, NULL, READOUT_CSV, "m1,meeting,held,2024-10-04,2024-10-04,day,");
    has(export, "html", READOUT_TEXT, "Lyon &lt;b&gt;.");
    has(export, "markdown", READOUT_TEXT, "**October 4, 2024.** Chinese");
    has(export, "plover", READOUT_CSV, "CONSULT,visit,2024-10-04,2024-10-04,day,CHN,FRA,");
    has(export, "cameo", READOUT_CSV, ",025,");
}

static void people_and_levels(void **state)
{
    (void)state;
    json_t *a = json(actors, NULL);
    assert_int_equal(json_array_size(a), 3);
    assert_string_equal(string_at(a, 0, "name"), "Wang Yi");
    assert_int_equal(json_array_size(json_object_get(json_array_get(a, 0), "offices")), 2);
    json_decref(a);
    has(actors, NULL, READOUT_TEXT, "Stranger, USA, in no table");
    a = json(levels, NULL);
    assert_int_equal(json_array_size(a), 1);
    json_t *offices = json_object_get(json_array_get(a, 0), "offices");
    assert_string_equal(json_string_value(json_array_get(offices, 0)), "foreign minister");
    assert_string_equal(json_string_value(json_array_get(offices, 1)), "president");
    json_decref(a);
}

static void requests_and_searches(void **state)
{
    (void)state;
    json_t *l = json(ledger, NULL);
    assert_int_equal(json_array_size(l), 3);
    assert_string_equal(string_at(l, 0, "outcome"), "none reported");
    json_decref(l);
    json_t *f = json(find, "Lyon");
    assert_int_equal(json_array_size(f), 1);
    assert_string_equal(string_at(json_object_get(json_array_get(f, 0), "acts"), 0, "who"), "Wang Yi");
    json_decref(f);
    f = json(find, "\"French\" Chinese ceasefire"); /* only the row knows of whom it is */
    assert_int_equal(json_array_size(f), 3);
    json_decref(f);
}

static void accounts_side_by_side(void **state)
{
    (void)state;
    json_t *c = json(readout_store_compare, "m1");
    assert_int_equal(json_array_size(json_object_get(c, "accounts")), 2);
    assert_int_equal(json_array_size(json_object_get(json_object_get(c, "topics"), "both")), 0);
    assert_int_equal(json_array_size(json_object_get(c, "rows")), 2);
    json_decref(c);
    c = json(readout_store_compare, "m2");
    assert_string_equal(json_string_value(json_object_get(c, "refused")), "one account held");
    json_decref(c);
    has(readout_store_compare, "m2", READOUT_TEXT, "No comparison is possible.");
}

static void why_shows_what_it_rests_on(void **state)
{
    readout_view_options o;
    readout_text text = {0};
    (void)state;
    has(readout_store_why, "m1", READOUT_TEXT, "[[Wang Yi]] met [[Roe]] in Paris.");
    has(readout_store_why, "m1", READOUT_TEXT, "same participants");
    json_decref(json(readout_store_why, "m1"));
    readout_view_options_init(&o);
    for (const char *const *id = (const char *const[]){"m0", "m3", "m", "", "x", "0000.e1", "m1.e1", "1.e1", NULL}; *id; id++)
        assert_int_equal(readout_store_why(store, *id, &o, &text, &error), READOUT_USAGE);
    o.from = "2024";
    assert_int_equal(readout_store_timeline(store, &o, &text, &error), READOUT_USAGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_chronology), cmocka_unit_test(people_and_levels), cmocka_unit_test(requests_and_searches),
                                       cmocka_unit_test(accounts_side_by_side), cmocka_unit_test(why_shows_what_it_rests_on)};
    return cmocka_run_group_tests(tests, make, clean);
}
