/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "store/store.h"
#include "unit/hand_made.h"

#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static const ro_store_origin origin = {"given", "model", "tables"};

static const hand_made call = {.path = "a.txt", .text = "Wang Yi phoned Roe: one-China policy.", .one = "Wang Yi", .one_code = "CHN",
                               .one_office = "foreign minister", .other = "Roe", .other_code = "FRA", .other_office = "president",
                               .kind = RO_CALL, .day = 20000, .published = 20001};

typedef struct place {
    char folder[64], path[128];
    readout_error error;
    ro_arena arena;
} place;

static int enter(void **state)
{
    place *p = calloc(1, sizeof *p);
    snprintf(p->folder, sizeof p->folder, "/tmp/test_store.XXXXXX");
    assert_non_null(mkdtemp(p->folder));
    snprintf(p->path, sizeof p->path, "%s/a.db", p->folder);
    ro_arena_init(&p->arena, NULL);
    *state = p;
    return 0;
}

static int leave(void **state)
{
    static const char *const ends[] = {"", "-wal", "-shm", "-journal"};
    place *p = *state;
    char path[160];
    for (int i = 0; i < 4; i++) {
        snprintf(path, sizeof path, "%s%s", p->path, ends[i]);
        unlink(path);
    }
    rmdir(p->folder);
    ro_arena_release(&p->arena);
    free(p);
    return 0;
}

static ro_store *open_store(place *p, bool write)
{
    ro_store *store = NULL;
    if (ro_store_open(p->path, write, NULL, &store, &p->error) != READOUT_OK)
        fail_msg("%s", p->error.message);
    return store;
}

static void put(place *p, ro_store *store, const hand_made *h)
{
    ro_document d;
    hand_made_document(&d, &p->arena, h);
    if (ro_store_put(store, &d, &origin, &p->error) != READOUT_OK)
        fail_msg("%s", p->error.message);
}

/* Runs SQL behind the store's back. */
static void meddle(place *p, const char *sql)
{
    sqlite3 *db;
    char *message = NULL;
    assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s", message);
    sqlite3_close(db);
}

static uint64_t faults(place *p)
{
    ro_verdict verdict;
    ro_store *store = open_store(p, false);
    assert_int_equal(ro_store_verify(store, &p->arena, &verdict, &p->error), READOUT_OK);
    ro_store_close(store);
    return verdict.n_faults;
}

static void a_report_comes_out_as_it_went_in(void **state)
{
    place *p = *state;
    ro_stored stored;
    ro_store *store = open_store(p, true);
    put(p, store, &call);
    assert_int_equal(ro_store_load(store, &p->arena, &stored, &p->error), READOUT_OK);
    assert_int_equal(stored.reports.n, 1);
    assert_int_equal(stored.engagements.n, 1);
    const ro_stored_engagement *e = &stored.engagements.v[0];
    assert_int_equal(e->kind, RO_CALL);
    assert_int_equal(e->begin, 20000);
    assert_int_equal(e->precision, RO_P_DAY);
    assert_int_equal(e->participants.n, 2);
    assert_true(ro_str_is(e->participants.v[0].name, "Wang Yi"));
    assert_true(ro_str_is(e->participants.v[1].office, "president"));
    assert_true(ro_str_is(e->evidence.v[0].text, call.text));
    ro_stored_acts acts;
    assert_int_equal(ro_store_load_acts(store, 0, &p->arena, &acts, &p->error), READOUT_OK);
    assert_int_equal(acts.n, 1);
    assert_true(ro_str_is(acts.v[0].answer, "none reported"));
    assert_true(ro_str_is(acts.v[0].who, "Wang Yi"));
    ro_store_close(store);
    assert_int_equal(faults(p), 0);
}

static void unchanged_is_known_and_changed_is_replaced(void **state)
{
    place *p = *state;
    bool has = true;
    ro_document d;
    ro_stored stored;
    hand_made other = call;
    other.text = "Wang Yi rang Roe twice.";
    ro_store *store = open_store(p, true);
    hand_made_document(&d, &p->arena, &call);
    assert_int_equal(ro_store_has(store, "a.txt", d.id, &origin, &has, &p->error), READOUT_OK);
    assert_false(has);
    put(p, store, &call);
    ro_store_has(store, "a.txt", d.id, &origin, &has, &p->error);
    assert_true(has);
    const ro_store_origin newer = {"given", "model of another hash", "tables"};
    ro_store_has(store, "a.txt", d.id, &newer, &has, &p->error);
    assert_false(has);
    put(p, store, &other);
    assert_int_equal(ro_store_load(store, &p->arena, &stored, &p->error), READOUT_OK);
    assert_int_equal(stored.reports.n, 1);
    ro_hits hits;
    ro_store_find(store, "policy", 10, &p->arena, &hits, &p->error);
    assert_int_equal(hits.n, 0);
    ro_store_find(store, "twice", 10, &p->arena, &hits, &p->error);
    assert_int_equal(hits.n, 1);
    assert_int_equal(ro_store_remove(store, "a.txt", &p->error), READOUT_OK);
    ro_store_find(store, "twice", 10, &p->arena, &hits, &p->error);
    assert_int_equal(hits.n, 0);
    ro_store_close(store);
    assert_int_equal(faults(p), 0);
}

static void finds_phrases_and_rows(void **state)
{
    place *p = *state;
    ro_hits hits;
    ro_store *store = open_store(p, true);
    put(p, store, &call);
    const struct {
        const char *words;
        uint32_t n;
    } cases[] = {{"one-China", 1},       {"\"one china policy\"", 1}, {"\"one policy\"", 0},  {"ONE Policy", 1}, {"pol*", 1},
                 {"pol", 0},             {"absent OR policy", 1},     {"absent policy", 0},   {"ceasefire", 1},  {"foreign minister", 2},
                 {"\"unclosed pho*", 0}, {"( policy", 1},             {"policy NOT phoned", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        readout_status status = ro_store_find(store, cases[i].words, 10, &p->arena, &hits, &p->error);
        if (status != READOUT_OK || hits.n != cases[i].n)
            fail_msg("%s: status %d, %u hits", cases[i].words, (int)status, hits.n);
    }
    assert_int_equal(ro_store_find(store, "-- \"\"", 10, &p->arena, &hits, &p->error), READOUT_USAGE);
    ro_store_close(store);
}

static void meddling_is_found(void **state)
{
    static const char *const harms[] = {
        "UPDATE report SET bytes = CAST('Wang Yi phoned Roe: one-China policx.' AS BLOB)",
        "UPDATE evidence SET text = 'other' WHERE of = 'act'",
        "UPDATE participant SET name = 'Li Qiang' WHERE n = 1",
        "UPDATE engagement SET date = '1999-01-01'",
        "DELETE FROM answer",
        "UPDATE evidence SET end = 5000 WHERE of = 'engagement'",
    };
    place *p = *state;
    for (size_t i = 0; i < sizeof harms / sizeof *harms; i++) {
        ro_store *store = open_store(p, true);
        put(p, store, &call);
        ro_store_close(store);
        assert_int_equal(faults(p), 0);
        meddle(p, harms[i]);
        if (faults(p) == 0)
            fail_msg("not found: %s", harms[i]);
    }
}

static void decisions_survive_a_rebuild(void **state)
{
    place *p = *state;
    ro_stored stored;
    bool changed = false;
    ro_store *store = open_store(p, true);
    put(p, store, &call);
    ro_decision d = {true, RO_STR("one"), RO_STR("other"), 1, 2}, turned = {true, RO_STR("other"), RO_STR("one"), 2, 1};
    ro_decision split = {false, RO_STR("one"), RO_STR(""), 1, 0};
    assert_int_equal(ro_store_decide(store, &d, false, &changed, &p->error), READOUT_OK);
    assert_true(changed);
    ro_store_decide(store, &turned, false, &changed, &p->error);
    assert_false(changed);
    ro_store_decide(store, &split, false, &changed, &p->error);
    assert_true(changed);
    ro_store_decide(store, &split, false, &changed, &p->error);
    assert_false(changed);
    put(p, store, &call);
    assert_int_equal(ro_store_load(store, &p->arena, &stored, &p->error), READOUT_OK);
    assert_int_equal(stored.decisions.n, 2);
    ro_store_decide(store, &turned, true, &changed, &p->error);
    assert_true(changed);
    ro_store_decide(store, &split, true, &changed, &p->error);
    assert_true(changed);
    ro_store_load(store, &p->arena, &stored, &p->error);
    assert_int_equal(stored.decisions.n, 0);
    ro_store_close(store);
}

/* A store of version 1, as the first release made it, is brought up to date and keeps its reports. */
static void an_older_version_is_migrated(void **state)
{
    place *p = *state;
    ro_stored stored;
    ro_store *store = open_store(p, true);
    put(p, store, &call);
    ro_store_close(store);
    meddle(p, "DROP TABLE decision; DROP TABLE topic_context; ALTER TABLE state DROP COLUMN cow; ALTER TABLE act DROP COLUMN date;"
              " ALTER TABLE act DROP COLUMN enddate; ALTER TABLE act DROP COLUMN precision; ALTER TABLE act DROP COLUMN time; PRAGMA user_version = 1");
    assert_int_equal(ro_store_open(p->path, false, NULL, &store, &p->error), READOUT_STORE);
    assert_non_null(strstr(p->error.message, "older version 1"));
    store = open_store(p, true);
    assert_int_equal(ro_store_load(store, &p->arena, &stored, &p->error), READOUT_OK);
    assert_int_equal(stored.reports.n, 1);
    ro_store_close(store);
    assert_int_equal(faults(p), 0);
}

static void a_newer_version_is_refused(void **state)
{
    place *p = *state;
    ro_store *store = open_store(p, true);
    ro_store_close(store);
    meddle(p, "PRAGMA user_version = 999");
    assert_int_equal(ro_store_open(p->path, false, NULL, &store, &p->error), READOUT_STORE);
    assert_non_null(strstr(p->error.message, "newer readout"));
    assert_int_equal(ro_store_open(p->path, true, NULL, &store, &p->error), READOUT_STORE);
}

static void what_is_no_store_is_left_alone(void **state)
{
    place *p = *state;
    char first[8] = {0};
    ro_store *store = NULL;
    assert_int_equal(ro_store_open(p->path, false, NULL, &store, &p->error), READOUT_IO);
    FILE *f = fopen(p->path, "w");
    for (int i = 0; i < 300; i++)
        fputs("no data base\n", f);
    fclose(f);
    assert_int_equal(ro_store_open(p->path, true, NULL, &store, &p->error), READOUT_STORE);
    f = fopen(p->path, "r");
    assert_int_equal(fread(first, 1, 7, f), 7);
    fclose(f);
    assert_string_equal(first, "no data");
    unlink(p->path);
    meddle(p, "CREATE TABLE mine(x)"); /* somebody's own data base */
    assert_int_equal(ro_store_open(p->path, true, NULL, &store, &p->error), READOUT_STORE);
    assert_int_equal(ro_store_open(p->path, false, NULL, &store, &p->error), READOUT_STORE);
}

/* A child that writes until it is killed leaves whole reports behind. */
static void a_kill_leaves_whole_reports(void **state)
{
    place *p = *state;
    int begun[2];
    char byte;
    assert_int_equal(pipe(begun), 0);
    pid_t child = fork();
    if (child == 0) {
        char path[32];
        hand_made h = call;
        ro_store *store = open_store(p, true);
        for (int i = 0;; i++) {
            snprintf(path, sizeof path, "%d.txt", i);
            h.path = path;
            put(p, store, &h);
            if (i == 0 && write(begun[1], "", 1) != 1)
                _exit(1);
        }
    }
    assert_int_equal(read(begun[0], &byte, 1), 1); /* however busy the machine is, one report is in */
    close(begun[0]);
    close(begun[1]);
    usleep(50000);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    ro_store *store = open_store(p, true);
    ro_stored stored;
    assert_int_equal(ro_store_load(store, &p->arena, &stored, &p->error), READOUT_OK);
    assert_true(stored.reports.n > 0);
    assert_int_equal(stored.engagements.n, stored.reports.n);
    ro_store_close(store);
    assert_int_equal(faults(p), 0);
}

static void a_full_disk_leaves_the_store_as_it_was(void **state)
{
    place *p = *state;
    ro_document d;
    hand_made h = call;
    ro_store *store = open_store(p, true);
    put(p, store, &call);
    ro_store_close(store);
    /* A limit on the size of files stands in for a full disk. */
    pid_t child = fork();
    if (child == 0) {
        const struct rlimit limit = {1 << 20, 1 << 20};
        char *text = calloc(1, 4000001);
        memset(text, 'x', 4000000);
        h.path = "b.txt";
        h.text = text;
        hand_made_document(&d, &p->arena, &h);
        store = open_store(p, true);
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
        _exit((int)ro_store_put(store, &d, &origin, &p->error));
    }
    int result = 0;
    waitpid(child, &result, 0);
    assert_true(WIFEXITED(result) && WEXITSTATUS(result) == READOUT_IO);
    assert_int_equal(faults(p), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_report_comes_out_as_it_went_in, enter, leave),
        cmocka_unit_test_setup_teardown(unchanged_is_known_and_changed_is_replaced, enter, leave),
        cmocka_unit_test_setup_teardown(finds_phrases_and_rows, enter, leave),
        cmocka_unit_test_setup_teardown(meddling_is_found, enter, leave),
        cmocka_unit_test_setup_teardown(decisions_survive_a_rebuild, enter, leave),
        cmocka_unit_test_setup_teardown(an_older_version_is_migrated, enter, leave),
        cmocka_unit_test_setup_teardown(a_newer_version_is_refused, enter, leave),
        cmocka_unit_test_setup_teardown(what_is_no_store_is_left_alone, enter, leave),
        cmocka_unit_test_setup_teardown(a_kill_leaves_whole_reports, enter, leave),
        cmocka_unit_test_setup_teardown(a_full_disk_leaves_the_store_as_it_was, enter, leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
