/* SPDX-License-Identifier: Apache-2.0 */
/* Does the store still hold what went in? Each report's bytes against their hash, each quoted text against its span, the rows of
 * each report against the hash that was taken of them. */
#include "store/internal.h"

/* ---- a hash over all rows of a report ---- */

/* What is hashed, in order: every column of every row; ids that another store would give otherwise are left out. */
static const char *const digest_queries[] = {
    "SELECT path, sha256, title, outlet, url, published, published_precision, published_rule, published_start, published_end,"
    " published_text, dateline_place, given, model, tables, readout FROM report WHERE id = ?",
    "SELECT n, start, end, kind FROM sentence WHERE report = ? ORDER BY n",
    "SELECT n, kind, mode, status, main, date, enddate, precision, not_before, not_after, date_rule, date_start, date_end, date_text,"
    " place, place_country, count FROM engagement WHERE report = ? ORDER BY n",
    "SELECT e.n, p.n, p.name, p.code, p.office, p.person, p.role, p.sentence, p.start, p.end, p.text FROM engagement e"
    " JOIN participant p ON p.engagement = e.id WHERE e.report = ? ORDER BY e.n, p.n",
    "SELECT e.n, t.n, t.topic FROM engagement e JOIN topic t ON t.engagement = e.id WHERE e.report = ? ORDER BY e.n, t.n",
    "SELECT n, sentence, event, event_mode, who, office, person, to_whom, voice, status, verb, gist, amount, deadline, engagement,"
    " score FROM act WHERE report = ? ORDER BY n",
    "SELECT a.n, s.side, s.code FROM act a JOIN act_state s ON s.act = a.id WHERE a.report = ? ORDER BY a.n, s.side, s.code",
    "SELECT a.n, i.n, i.issue FROM act a JOIN act_issue i ON i.act = a.id WHERE a.report = ? ORDER BY a.n, i.n",
    "SELECT n, act, answer FROM answer WHERE report = ? ORDER BY n",
    "SELECT of, row, n, sentence, start, end, text FROM evidence WHERE report = ? ORDER BY of, row, n",
    "SELECT n, start, end, text, value, type, rule FROM time WHERE report = ? ORDER BY n",
    "SELECT n, kind, name, code, office, person, known, mentions, engagements, acts, start, end, text FROM actor WHERE report = ?"
    " ORDER BY n",
    /* of later versions: */
    "SELECT n, date, enddate, precision, time FROM act WHERE report = ? AND time IS NOT NULL ORDER BY n",
};
enum { FIRST_VERSION = 12 }; /* those after it are marked only where they find a row, so that hashes of older stores stand */

static void add_row(ro_buffer *all, sqlite3_stmt *row)
{
    for (int i = 0; i < sqlite3_column_count(row); i++) {
        ro_str value = ro_sql_view(row, i);
        ro_buffer_printf(all, "%d:%zu:", sqlite3_column_type(row, i), value.n);
        ro_buffer_add(all, value.p, value.n);
    }
    ro_buffer_addz(all, "\n");
}

readout_status ro_store_digest(ro_store *store, int64_t report, char hex[65], readout_error *error)
{
    ro_buffer all;
    readout_status status = READOUT_OK;
    ro_buffer_init(&all, store->allocator);
    for (size_t i = 0; status == READOUT_OK && i < sizeof digest_queries / sizeof *digest_queries; i++) {
        sqlite3_stmt *row = ro_sql_query(store, error, digest_queries[i], "i", report);
        ro_buffer_addz(&all, i < FIRST_VERSION ? "--\n" : "");
        for (bool first = true; ro_sql_step(store, row, &status, error); first = false) {
            ro_buffer_addz(&all, first && i >= FIRST_VERSION ? "--\n" : "");
            add_row(&all, row);
        }
    }
    if (status == READOUT_OK && all.failed)
        status = ro_fail(error, READOUT_NOMEM, -1, "out of memory hashing the rows of a report");
    if (status == READOUT_OK)
        ro_sha256(all.v, all.n, hex);
    ro_buffer_release(&all);
    return status;
}

/* ---- checking ---- */

typedef struct checking {
    ro_store *store;
    ro_arena *arena;
    ro_verdict *verdict;
    readout_error *error;
} checking;

static void fault(const checking *c, ro_str path, ro_str what)
{
    c->verdict->n_faults++;
    if (c->verdict->faults.n >= RO_FAULTS_KEPT)
        return;
    ro_fault *f = RO_PUSH(c->arena, &c->verdict->faults);
    f->path = ro_str_copy(c->arena, path);
    f->what = what;
}

/* Every table with a span and the text that it quotes, as (path, what, start, end, quoted, bytes there). Empty spans quote nothing. */
static const char *const span_queries[] = {
    "SELECT r.path, 'evidence of ' || v.of || ' ' || v.row, v.start, v.end, v.text, substr(r.bytes, v.start + 1, v.end - v.start),"
    " length(r.bytes) FROM evidence v JOIN report r ON r.id = v.report ORDER BY r.path, v.of, v.row, v.n",
    "SELECT r.path, 'the date of engagement ' || e.n, e.date_start, e.date_end, e.date_text,"
    " substr(r.bytes, e.date_start + 1, e.date_end - e.date_start), length(r.bytes) FROM engagement e JOIN report r ON r.id = e.report"
    " ORDER BY r.path, e.n",
    "SELECT r.path, 'participant ' || p.n || ' of engagement ' || e.n, p.start, p.end, p.text,"
    " substr(r.bytes, p.start + 1, p.end - p.start), length(r.bytes) FROM participant p JOIN engagement e ON e.id = p.engagement"
    " JOIN report r ON r.id = e.report ORDER BY r.path, e.n, p.n",
    "SELECT r.path, 'time expression ' || t.n, t.start, t.end, t.text, substr(r.bytes, t.start + 1, t.end - t.start), length(r.bytes)"
    " FROM time t JOIN report r ON r.id = t.report ORDER BY r.path, t.n",
    "SELECT r.path, 'actor ' || a.n, a.start, a.end, a.text, substr(r.bytes, a.start + 1, a.end - a.start), length(r.bytes)"
    " FROM actor a JOIN report r ON r.id = a.report ORDER BY r.path, a.n",
    "SELECT r.path, 'the publication date', r.published_start, r.published_end, r.published_text,"
    " substr(r.bytes, r.published_start + 1, r.published_end - r.published_start), length(r.bytes) FROM report r ORDER BY r.path",
    "SELECT r.path, 'sentence ' || s.n, s.start, s.end, NULL, NULL, length(r.bytes) FROM sentence s JOIN report r ON r.id = s.report"
    " ORDER BY r.path, s.n",
};

static void check_span(const checking *c, sqlite3_stmt *row)
{
    int64_t start = sqlite3_column_int64(row, 2), end = sqlite3_column_int64(row, 3), size = sqlite3_column_int64(row, 6);
    bool quotes = sqlite3_column_type(row, 5) != SQLITE_NULL && end > start;
    c->verdict->spans++;
    if (start < 0 || end < start || end > size) {
        ro_str what = ro_sql_str(c->arena, row, 1);
        fault(c, ro_sql_view(row, 0), ro_str_printf(c->arena, "%.*s: bytes %lld to %lld lie outside the report", (int)what.n, what.p,
                                                    (long long)start, (long long)end));
    } else if (quotes && !ro_str_equal(ro_sql_view(row, 4), ro_sql_view(row, 5))) {
        ro_str what = ro_sql_str(c->arena, row, 1);
        fault(c, ro_sql_view(row, 0), ro_str_printf(c->arena, "%.*s: the quoted text is not that of bytes %lld to %lld", (int)what.n, what.p,
                                                    (long long)start, (long long)end));
    }
}

static readout_status check_spans(const checking *c)
{
    readout_status status = READOUT_OK;
    for (size_t i = 0; status == READOUT_OK && i < sizeof span_queries / sizeof *span_queries; i++) {
        sqlite3_stmt *row = ro_sql_query(c->store, c->error, span_queries[i], "");
        while (ro_sql_step(c->store, row, &status, c->error))
            check_span(c, row);
    }
    return status;
}

static void check_bytes(const checking *c, sqlite3_stmt *row)
{
    char hex[65];
    ro_str bytes = ro_sql_view(row, 2);
    ro_sha256(bytes.p, bytes.n, hex);
    if (!ro_str_is(ro_sql_view(row, 1), hex))
        fault(c, ro_sql_view(row, 0), RO_STR("the report's bytes do not have the SHA-256 that was stored with them"));
}

static readout_status check_reports(const checking *c)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(c->store, c->error, "SELECT path, sha256, bytes, id, rows_sha256 FROM report ORDER BY path", "");
    while (ro_sql_step(c->store, row, &status, c->error)) {
        char hex[65];
        c->verdict->reports++;
        check_bytes(c, row);
        status = ro_store_digest(c->store, sqlite3_column_int64(row, 3), hex, c->error);
        if (status != READOUT_OK)
            break;
        if (!ro_str_is(ro_sql_view(row, 4), hex))
            fault(c, ro_sql_view(row, 0), RO_STR("the rows of the report are not those that were put in"));
    }
    sqlite3_reset(row);
    return status;
}

static readout_status check_file(const checking *c)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(c->store, c->error, "PRAGMA integrity_check(20)", "");
    while (ro_sql_step(c->store, row, &status, c->error))
        if (!ro_str_is(ro_sql_view(row, 0), "ok"))
            fault(c, RO_STR(""), ro_sql_str(c->arena, row, 0));
    return status;
}

readout_status ro_store_verify(ro_store *store, ro_arena *arena, ro_verdict *out, readout_error *error)
{
    checking c = {store, arena, out, error};
    memset(out, 0, sizeof *out);
    readout_status status = check_file(&c);
    if (status == READOUT_OK)
        status = check_reports(&c);
    if (status == READOUT_OK)
        status = check_spans(&c);
    if (status != READOUT_STORE)
        return status;
    fault(&c, RO_STR(""), ro_str_copy(arena, ro_str_of(error->message))); /* too damaged to be read on: a finding, not a failure */
    return READOUT_OK;
}
