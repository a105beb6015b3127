/* SPDX-License-Identifier: Apache-2.0 */
#include "store/internal.h"

static readout_status status_of(int result)
{
    switch (result & 0xFF) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE: return READOUT_OK;
    case SQLITE_NOMEM: return READOUT_NOMEM;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM: return READOUT_IO;
    case SQLITE_TOOBIG: return READOUT_LIMIT;
    case SQLITE_INTERRUPT: return READOUT_INTERRUPTED;
    default: return READOUT_STORE;
    }
}

static const char *advice(int result)
{
    switch (result & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "; another program is writing to it: wait for that to end";
    case SQLITE_FULL: return "; the disk is full: make room and repeat, what was finished is kept";
    case SQLITE_NOTADB: return "; this is no store";
    case SQLITE_CORRUPT: return "; build it anew";
    default: return "";
    }
}

readout_status ro_sql_fail(ro_store *store, int result, const char *doing, readout_error *error)
{
    return ro_fail(error, status_of(result), -1, "%s: %s: %s%s", store->path, doing, store->db ? sqlite3_errmsg(store->db) : "out of memory",
                   advice(result));
}

readout_status ro_sql_exec(ro_store *store, const char *sql, readout_error *error)
{
    int result = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
    return result == SQLITE_OK ? READOUT_OK : ro_sql_fail(store, result, "using the store", error);
}

static int bind_str(sqlite3_stmt *statement, int i, ro_str text)
{
    return text.n ? sqlite3_bind_text64(statement, i, text.p, text.n, SQLITE_TRANSIENT, SQLITE_UTF8) : sqlite3_bind_null(statement, i);
}

static int bind_day(sqlite3_stmt *statement, int i, ro_day day)
{
    char text[16];
    ro_day_text(day, text);
    return bind_str(statement, i, ro_str_of(text));
}

static int bind_one(sqlite3_stmt *statement, int i, char type, va_list *arguments)
{
    ro_str text;
    switch (type) {
    case 'i': return sqlite3_bind_int64(statement, i, va_arg(*arguments, int64_t));
    case 'r': return sqlite3_bind_double(statement, i, va_arg(*arguments, double));
    case 's': return bind_str(statement, i, va_arg(*arguments, ro_str));
    case 'z': return bind_str(statement, i, ro_str_of(va_arg(*arguments, const char *)));
    case 'd': return bind_day(statement, i, va_arg(*arguments, ro_day));
    case 'b': text = va_arg(*arguments, ro_str); return sqlite3_bind_blob64(statement, i, text.p ? text.p : "", text.n, SQLITE_STATIC);
    default: return SQLITE_MISUSE;
    }
}

static sqlite3_stmt *prepared(ro_store *store, const char *sql, readout_error *error)
{
    for (size_t i = 0; i < store->n_cached; i++)
        if (store->cache[i].sql == sql || strcmp(store->cache[i].sql, sql) == 0) {
            sqlite3_reset(store->cache[i].statement);
            sqlite3_clear_bindings(store->cache[i].statement);
            return store->cache[i].statement;
        }
    sqlite3_stmt *statement = NULL;
    int result = store->n_cached == MOST_STATEMENTS
                     ? SQLITE_MISUSE
                     : sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    if (result != SQLITE_OK) {
        ro_sql_fail(store, result, "asking the store", error);
        return NULL;
    }
    store->cache[store->n_cached].sql = sql;
    store->cache[store->n_cached++].statement = statement;
    return statement;
}

static sqlite3_stmt *bound(ro_store *store, readout_error *error, const char *sql, const char *types, va_list *arguments)
{
    sqlite3_stmt *statement = prepared(store, sql, error);
    for (int i = 0; statement && types[i]; i++) {
        int result = bind_one(statement, i + 1, types[i], arguments);
        if (result != SQLITE_OK) {
            ro_sql_fail(store, result, "asking the store", error);
            return NULL;
        }
    }
    return statement;
}

sqlite3_stmt *ro_sql_query(ro_store *store, readout_error *error, const char *sql, const char *types, ...)
{
    va_list arguments;
    va_start(arguments, types);
    sqlite3_stmt *statement = bound(store, error, sql, types, &arguments);
    va_end(arguments);
    return statement;
}

bool ro_sql_step(ro_store *store, sqlite3_stmt *statement, readout_status *status, readout_error *error)
{
    int result = statement ? sqlite3_step(statement) : SQLITE_ERROR;
    *status = READOUT_OK;
    if (result == SQLITE_ROW)
        return true;
    if (!statement)
        *status = error ? error->code : READOUT_STORE;
    else if (result != SQLITE_DONE)
        *status = ro_sql_fail(store, result, "using the store", error);
    if (statement)
        sqlite3_reset(statement);
    return false;
}

readout_status ro_sql_run(ro_store *store, readout_error *error, const char *sql, const char *types, ...)
{
    readout_status status;
    va_list arguments;
    va_start(arguments, types);
    sqlite3_stmt *statement = bound(store, error, sql, types, &arguments);
    va_end(arguments);
    while (ro_sql_step(store, statement, &status, error))
        ;
    return status;
}

ro_str ro_sql_view(sqlite3_stmt *statement, int column)
{
    const void *p = sqlite3_column_blob(statement, column);
    int n = sqlite3_column_bytes(statement, column);
    return p && n > 0 ? (ro_str){p, (size_t)n} : RO_STR("");
}

ro_str ro_sql_str(ro_arena *arena, sqlite3_stmt *statement, int column)
{
    return ro_str_copy(arena, ro_sql_view(statement, column));
}

ro_day ro_sql_day(sqlite3_stmt *statement, int column)
{
    ro_str text = ro_sql_view(statement, column);
    return text.n == 10 ? ro_day_read(text.p) : RO_NO_DAY;
}

uint32_t ro_sql_u32(sqlite3_stmt *statement, int column)
{
    sqlite3_int64 n = sqlite3_column_int64(statement, column);
    return n < 0 ? 0 : n > UINT32_MAX ? UINT32_MAX : (uint32_t)n;
}

readout_status ro_store_begin(ro_store *store, readout_error *error)
{
    return ro_sql_exec(store, "BEGIN", error);
}

void ro_store_end(ro_store *store)
{
    for (size_t i = 0; i < store->n_cached; i++)
        sqlite3_reset(store->cache[i].statement);
    if (!sqlite3_get_autocommit(store->db))
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}
