/* SPDX-License-Identifier: Apache-2.0 */
/* Every allocation of a view over a store fails once: each call must say NOMEM, leak nothing and leave the store usable. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "store/store.h"
#include "unit/hand_made.h"

#include <stdlib.h>
#include <unistd.h>

static long left = -1, live;

static void *allocate(void *context, size_t size)
{
    (void)context;
    if (left == 0)
        return NULL;
    left -= left > 0;
    void *p = malloc(size ? size : 1);
    live += p != NULL;
    return p;
}

static void *reallocate(void *context, void *old, size_t old_size, size_t size)
{
    (void)context, (void)old_size;
    if (left == 0)
        return NULL;
    left -= left > 0;
    void *p = realloc(old, size ? size : 1);
    live += p != NULL && !old;
    return p;
}

static void release(void *context, void *old)
{
    (void)context;
    live -= old != NULL;
    free(old);
}

static const readout_allocator rationed = {allocate, reallocate, release, NULL};
static char path[] = "/tmp/test_oom_store.XXXXXX";

static void make_store(void)
{
    static const hand_made told[] = {
        {"a.txt", "Wang Yi met Roe in Paris.", "Wang Yi", "CHN", "foreign minister", "Roe", "FRA", "president", RO_MEETING, 100, 101, RO_HELD, "Paris", "FRA"},
        {"b.txt", "Roe met Wang Yi in Lyon.", "Wang Yi", "CHN", "foreign minister", "Roe", "FRA", "president", RO_MEETING, 100, 101, RO_HELD, "Lyon", "FRA"},
        {"c.txt", "Stranger is to visit.", "Stranger", "USA", "", NULL, NULL, NULL, RO_VISIT, RO_NO_DAY, 101, RO_PLANNED, NULL, "FRA"}};
    const ro_store_origin origin = {"g", "m", "t"};
    readout_error error;
    ro_store *store;
    ro_arena arena;
    int file = mkstemp(path);
    assert_true(file >= 0);
    close(file);
    unlink(path);
    ro_arena_init(&arena, NULL);
    assert_int_equal(ro_store_open(path, true, NULL, &store, &error), READOUT_OK);
    for (size_t i = 0; i < 3; i++) {
        ro_document d;
        hand_made_document(&d, &arena, &told[i]);
        assert_int_equal(ro_store_put(store, &d, &origin, &error), READOUT_OK);
    }
    ro_store_close(store);
    ro_arena_release(&arena);
}

static readout_status view(readout_store *store, int which, readout_format format, readout_text *out, readout_error *error)
{
    readout_view_options o;
    uint64_t faults;
    readout_view_options_init(&o);
    o.format = format;
    switch (which) {
    case 0: return readout_store_timeline(store, &o, out, error);
    case 1: return readout_store_actors(store, &o, out, error);
    case 2: return readout_store_levels(store, &o, out, error);
    case 3: return readout_store_find(store, "Wang", &o, out, NULL, error);
    case 4: return readout_store_why(store, "m1", &o, out, error);
    case 5: return readout_store_verify(store, &o, out, &faults, error);
    case 7: return readout_store_export(store, "plover", &o, out, NULL, error);
    case 8: return readout_store_export(store, "html", &o, out, NULL, error);
    case 9: return readout_store_compare(store, "m1", &o, out, error);
    case 10: return readout_store_phrases(store, "met", &o, out, error);
    case 12: return readout_store_export(store, "brief-html", &o, out, NULL, error);
    case 13: return readout_store_export(store, "annotations", &o, out, NULL, error);
    case 14: return readout_store_export(store, "datapackage", &o, out, NULL, error);
    case 15: return readout_store_export(store, "polecat", &o, out, NULL, error);
    case 16: return readout_store_verify_export(store, "", "date", 4, &o, out, &faults, error) == READOUT_NOMEM
                        ? READOUT_NOMEM
                        : readout_store_verify_export(store, "csl", "[", 1, &o, out, &faults, error);
    case 6: return readout_store_ledger(store, &o, out, error);
    default: return readout_store_paths(store, "", out, error);
    }
}

static void views_survive(void **state)
{
    enum { VIEWS = 17, MOST = 400 };
    (void)state;
    make_store();
    for (int which = 0; which < VIEWS; which++)
        for (readout_format format = READOUT_TEXT; format <= READOUT_CSV; format++) {
            readout_status status = READOUT_NOMEM;
            for (long n = 0; status != READOUT_OK && n < MOST; n++) {
                readout_store *store = NULL;
                readout_text text = {0};
                readout_error error;
                left = n;
                status = readout_store_open(path, NULL, &rationed, &store, &error);
                if (status == READOUT_OK)
                    status = view(store, which, format, &text, &error);
                assert_true(status == READOUT_OK || status == READOUT_NOMEM);
                left = -1;
                if (status != READOUT_OK && store) { /* the same store, now with memory */
                    assert_int_equal(view(store, which, format, &text, &error), READOUT_OK);
                    assert_true(text.size > 0);
                }
                readout_text_free(&text);
                readout_store_close(store);
                assert_int_equal(live, 0);
            }
            assert_int_equal(status, READOUT_OK);
        }
    unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(views_survive)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
