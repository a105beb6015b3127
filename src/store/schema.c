/* SPDX-License-Identifier: Apache-2.0 */
/* Opening a store: its schema, its version, its migrations. What each column means: docs/formats/store.md. */
#include "store/internal.h"

#include <stdio.h>

#define APPLICATION_ID 1380930644 /* "ROUT" */

/* Step i brings a store from version i to i + 1. Never edit a step that was released: add one. */
static const char *const migrations[] = {
    "PRAGMA application_id = 1380930644;"
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE state(code TEXT PRIMARY KEY, name TEXT NOT NULL, adjective TEXT) WITHOUT ROWID;"
    "CREATE TABLE report("
    " id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, title TEXT, outlet TEXT, url TEXT,"
    " published TEXT, published_precision TEXT, published_rule TEXT, published_start INTEGER, published_end INTEGER,"
    " published_text TEXT, dateline_place TEXT, bytes BLOB NOT NULL,"
    " given TEXT NOT NULL, model TEXT NOT NULL, tables TEXT NOT NULL, readout TEXT NOT NULL, rows_sha256 TEXT);"
    "CREATE INDEX report_sha256 ON report(sha256);"
    "CREATE TABLE sentence("
    " id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE, n INTEGER NOT NULL,"
    " start INTEGER NOT NULL, end INTEGER NOT NULL, kind TEXT NOT NULL, UNIQUE(report, n));"
    "CREATE VIEW sentence_text AS SELECT s.id, s.report, s.n, s.start, s.kind,"
    " CAST(substr(r.bytes, s.start + 1, s.end - s.start) AS TEXT) AS text"
    " FROM sentence s JOIN report r ON r.id = s.report;"
    "CREATE VIRTUAL TABLE sentence_words USING fts5(text, content='sentence_text', content_rowid='id',"
    " tokenize=\"unicode61 remove_diacritics 2\");"
    "CREATE TABLE engagement("
    " id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE, n INTEGER NOT NULL,"
    " kind TEXT NOT NULL, mode TEXT, status TEXT NOT NULL, main INTEGER NOT NULL,"
    " date TEXT, enddate TEXT, precision TEXT NOT NULL, not_before TEXT, not_after TEXT,"
    " date_rule TEXT, date_start INTEGER, date_end INTEGER, date_text TEXT,"
    " place TEXT, place_country TEXT, count INTEGER, UNIQUE(report, n));"
    "CREATE INDEX engagement_date ON engagement(date);"
    "CREATE TABLE participant("
    " engagement INTEGER NOT NULL REFERENCES engagement(id) ON DELETE CASCADE, n INTEGER NOT NULL,"
    " name TEXT, code TEXT, office TEXT, person TEXT, role TEXT, sentence INTEGER, start INTEGER, end INTEGER, text TEXT,"
    " PRIMARY KEY(engagement, n)) WITHOUT ROWID;"
    "CREATE TABLE topic(engagement INTEGER NOT NULL REFERENCES engagement(id) ON DELETE CASCADE, n INTEGER NOT NULL,"
    " topic TEXT NOT NULL, PRIMARY KEY(engagement, n)) WITHOUT ROWID;"
    "CREATE TABLE act("
    " id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE, n INTEGER NOT NULL,"
    " sentence INTEGER NOT NULL, event TEXT, event_mode TEXT, who TEXT, office TEXT, person TEXT, to_whom TEXT,"
    " voice TEXT NOT NULL, status TEXT NOT NULL, verb TEXT, gist TEXT, amount TEXT, deadline TEXT, engagement INTEGER,"
    " score REAL NOT NULL, UNIQUE(report, n));"
    "CREATE TABLE act_state(act INTEGER NOT NULL REFERENCES act(id) ON DELETE CASCADE, side TEXT NOT NULL, code TEXT NOT NULL,"
    " PRIMARY KEY(act, side, code)) WITHOUT ROWID;"
    "CREATE TABLE act_issue(act INTEGER NOT NULL REFERENCES act(id) ON DELETE CASCADE, n INTEGER NOT NULL, issue TEXT NOT NULL,"
    " PRIMARY KEY(act, n)) WITHOUT ROWID;"
    "CREATE TABLE answer(report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE, n INTEGER NOT NULL,"
    " act INTEGER NOT NULL, answer TEXT NOT NULL, PRIMARY KEY(report, n)) WITHOUT ROWID;"
    "CREATE TABLE evidence("
    " report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE, of TEXT NOT NULL, row INTEGER NOT NULL, n INTEGER NOT NULL,"
    " sentence INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT,"
    " PRIMARY KEY(report, of, row, n)) WITHOUT ROWID;"
    "CREATE TABLE time(report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE, n INTEGER NOT NULL,"
    " start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT, value TEXT, type TEXT NOT NULL, rule TEXT,"
    " PRIMARY KEY(report, n)) WITHOUT ROWID;"
    "CREATE TABLE actor("
    " id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE, n INTEGER NOT NULL,"
    " kind TEXT NOT NULL, name TEXT, code TEXT, office TEXT, person TEXT, known INTEGER NOT NULL, mentions INTEGER NOT NULL,"
    " engagements INTEGER NOT NULL, acts INTEGER NOT NULL, start INTEGER, end INTEGER, text TEXT, UNIQUE(report, n));"
    "CREATE TABLE row_text(id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,"
    " row TEXT NOT NULL, sentence INTEGER NOT NULL, words TEXT NOT NULL);"
    "CREATE INDEX row_text_report ON row_text(report);"
    "CREATE VIRTUAL TABLE row_words USING fts5(words, content='row_text', content_rowid='id',"
    " tokenize=\"unicode61 remove_diacritics 2\");",
    /* 2: what a person decided about joining; named by hash and place, so that it outlives a rebuild */
    "CREATE TABLE decision(id INTEGER PRIMARY KEY, what TEXT NOT NULL, sha256 TEXT NOT NULL, n INTEGER NOT NULL,"
    " other_sha256 TEXT, other_n INTEGER, UNIQUE(what, sha256, n, other_sha256, other_n));",
    /* 3: what exports need of the tables of the last build */
    "ALTER TABLE state ADD COLUMN cow INTEGER;"
    "CREATE TABLE topic_context(topic TEXT PRIMARY KEY, context TEXT NOT NULL) WITHOUT ROWID;",
    /* 4: the day of an act, and which of the report's time expressions says so */
    "ALTER TABLE act ADD COLUMN date TEXT; ALTER TABLE act ADD COLUMN enddate TEXT; ALTER TABLE act ADD COLUMN precision TEXT;"
    "ALTER TABLE act ADD COLUMN time INTEGER;",
};
_Static_assert(sizeof migrations / sizeof *migrations == RO_STORE_VERSION, "one migration a version");

static readout_status pragma(ro_store *store, const char *sql, int64_t *value, readout_error *error)
{
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);
    if (result == SQLITE_OK)
        result = sqlite3_step(statement);
    if (result == SQLITE_ROW)
        *value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return result == SQLITE_ROW ? READOUT_OK : ro_sql_fail(store, result, "opening the store", error);
}

static readout_status migrate(ro_store *store, int64_t from, readout_error *error)
{
    char set[64];
    readout_status status = ro_sql_exec(store, "BEGIN IMMEDIATE", error);
    if (status != READOUT_OK)
        return status;
    status = pragma(store, "PRAGMA user_version", &from, error); /* another process may have been first */
    for (int64_t i = from; status == READOUT_OK && i < RO_STORE_VERSION; i++) {
        status = ro_sql_exec(store, migrations[i], error);
        snprintf(set, sizeof set, "PRAGMA user_version = %d", (int)i + 1);
        if (status == READOUT_OK)
            status = ro_sql_exec(store, set, error);
    }
    if (status == READOUT_OK)
        status = ro_sql_exec(store, "COMMIT", error);
    if (status != READOUT_OK)
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    return status;
}

static readout_status check_version(ro_store *store, readout_error *error)
{
    int64_t version = 0, application = 0, tables = 0;
    readout_status status = pragma(store, "PRAGMA user_version", &version, error);
    if (status == READOUT_OK)
        status = pragma(store, "PRAGMA application_id", &application, error);
    if (status == READOUT_OK)
        status = pragma(store, "SELECT count(*) FROM sqlite_master", &tables, error);
    if (status != READOUT_OK)
        return status;
    if (application != APPLICATION_ID && (tables > 0 || !store->write))
        return ro_fail(error, READOUT_STORE, -1, "%s: is no store of readout; name another file, or make one with `readout build`", store->path);
    if (version > RO_STORE_VERSION)
        return ro_fail(error, READOUT_STORE, -1,
                       "%s: the store is of version %d and this program knows versions up to %d; use a newer readout", store->path,
                       (int)version, RO_STORE_VERSION);
    if (version < RO_STORE_VERSION && !store->write)
        return ro_fail(error, READOUT_STORE, -1, "%s: the store is of the older version %d; `readout build -o` brings it up to date",
                       store->path, (int)version);
    return version < RO_STORE_VERSION ? migrate(store, version, error) : READOUT_OK;
}

/* While building, a write-ahead log: a process killed at any time leaves whole reports, and readers may look on. */
static readout_status set_up(ro_store *store, readout_error *error)
{
    sqlite3_busy_timeout(store->db, 5000);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    readout_status status = ro_sql_exec(store, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF", error);
    if (status == READOUT_OK)
        status = check_version(store, error);
    if (status == READOUT_OK && store->write)
        status = ro_sql_exec(store, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL", error);
    return status;
}

readout_status ro_store_open(const char *path, bool write, const readout_allocator *allocator, ro_store **out, readout_error *error)
{
    allocator = ro_allocator_or_default(allocator);
    ro_store *store = allocator->allocate(allocator->context, sizeof *store);
    if (!store)
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory opening a store");
    memset(store, 0, sizeof *store);
    store->allocator = allocator;
    store->write = write;
    snprintf(store->path, sizeof store->path, "%s", path);
    int flags = write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    int result = sqlite3_open_v2(path, &store->db, flags | SQLITE_OPEN_NOMUTEX, NULL);
    readout_status status = result == SQLITE_OK ? set_up(store, error) : ro_sql_fail(store, result, "the store cannot be opened", error);
    if (status != READOUT_OK) {
        store->write = false;
        ro_store_close(store);
        return status;
    }
    *out = store;
    return READOUT_OK;
}

void ro_store_close(ro_store *store)
{
    if (!store)
        return;
    for (size_t i = 0; i < store->n_cached; i++)
        sqlite3_finalize(store->cache[i].statement);
    if (store->write) /* fails where someone else reads; then the log stays beside the store, which is as good */
        sqlite3_exec(store->db, "PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
    sqlite3_close(store->db);
    store->allocator->release(store->allocator->context, store);
}
