/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RO_STORE_INTERNAL_H
#define RO_STORE_INTERNAL_H

#include "store/store.h"

#include <sqlite3.h>
#include <stdarg.h>

enum { MOST_STATEMENTS = 96 };

struct ro_store {
    const readout_allocator *allocator;
    sqlite3 *db;
    bool write;
    char path[400]; /* for messages; cut where longer */
    struct {
        const char *sql;
        sqlite3_stmt *statement;
    } cache[MOST_STATEMENTS];
    size_t n_cached;
};

/* What SQLite's result means to the caller, with its message. */
readout_status ro_sql_fail(ro_store *store, int result, const char *doing, readout_error *error);
/* Runs SQL text of any number of statements. */
readout_status ro_sql_exec(ro_store *store, const char *sql, readout_error *error);
/* The statement, prepared once and kept: `sql` must be a literal. NULL on failure. Bound by `types`, a letter a parameter:
 * i int64_t, r double, s ro_str (empty: NULL), z const char * (NULL or "": NULL), d ro_day, b ro_str as a blob. */
sqlite3_stmt *ro_sql_query(ro_store *store, readout_error *error, const char *sql, const char *types, ...);
/* As query, stepped to its end; for statements without rows. */
readout_status ro_sql_run(ro_store *store, readout_error *error, const char *sql, const char *types, ...);
/* SQLITE_ROW -> true; else false, and *status says why it stopped. */
bool ro_sql_step(ro_store *store, sqlite3_stmt *statement, readout_status *status, readout_error *error);
/* A column's text copied into the arena; "" for NULL. */
ro_str ro_sql_str(ro_arena *arena, sqlite3_stmt *statement, int column);
ro_str ro_sql_view(sqlite3_stmt *statement, int column); /* not copied: until the next step */
ro_day ro_sql_day(sqlite3_stmt *statement, int column);
uint32_t ro_sql_u32(sqlite3_stmt *statement, int column);

/* SHA-256 over all rows of a report, in a fixed order. */
readout_status ro_store_digest(ro_store *store, int64_t report, char hex[65], readout_error *error);

#endif
