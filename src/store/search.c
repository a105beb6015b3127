/* SPDX-License-Identifier: Apache-2.0 */
/* Full-text search. The user's words are never handed to FTS5's own query language: each becomes a quoted phrase. */
#include "store/internal.h"

/* True where FTS5's tokenizer will find something in the word: a letter, a digit, or anything outside ASCII. */
static bool has_letter(ro_str word)
{
    for (size_t i = 0; i < word.n; i++) {
        unsigned char c = (unsigned char)word.p[i];
        if (c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'))
            return true;
    }
    return false;
}

static void add_phrase(ro_buffer *query, ro_str word, bool begins, bool *either)
{
    if (!has_letter(word))
        return;
    if (query->n)
        ro_buffer_addz(query, *either ? " OR " : " AND ");
    *either = false;
    ro_buffer_addz(query, "\"");
    for (size_t i = 0; i < word.n; i++)
        if (word.p[i] != '"' && word.p[i] != 0)
            ro_buffer_add(query, word.p + i, 1);
    ro_buffer_addz(query, begins ? "\" *" : "\"");
}

/* Length of an opening or closing quotation mark at p, 0 where there is none: straight or curly. */
static size_t quotation_mark(const char *p)
{
    if (*p == '"')
        return 1;
    return strncmp(p, "\xE2\x80\x9C", 3) == 0 || strncmp(p, "\xE2\x80\x9D", 3) == 0 ? 3 : 0;
}

static const char *end_of_phrase(const char *p)
{
    while (*p && !quotation_mark(p))
        p++;
    return p;
}

static void write_query(ro_buffer *query, const char *p)
{
    bool either = false;
    while (*p) {
        size_t mark = quotation_mark(p);
        const char *start = p + mark;
        if (mark) {
            p = end_of_phrase(start);
            add_phrase(query, (ro_str){start, (size_t)(p - start)}, false, &either);
            p += quotation_mark(p);
            continue;
        }
        if ((unsigned char)*p <= ' ') {
            p++;
            continue;
        }
        while ((unsigned char)*p > ' ' && !quotation_mark(p))
            p++;
        ro_str word = {start, (size_t)(p - start)};
        bool begins = ro_str_ends(word, "*");
        if (ro_str_is(word, "OR") && query->n)
            either = true;
        else if (!ro_str_is(word, "AND"))
            add_phrase(query, word, begins, &either);
    }
}

static readout_status find_sentences(ro_store *store, const char *query, uint32_t most, ro_arena *arena, ro_hits *out, readout_error *error)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(store, error,
                                     "SELECT s.report, s.n, s.text, s.start FROM sentence_words w JOIN sentence_text s ON s.id = w.rowid"
                                     " JOIN report r ON r.id = s.report WHERE sentence_words MATCH ? ORDER BY r.path, s.n LIMIT ?",
                                     "zi", query, (int64_t)most);
    while (ro_sql_step(store, row, &status, error)) {
        ro_hit *hit = RO_PUSH(arena, out);
        hit->report = sqlite3_column_int64(row, 0);
        hit->sentence = ro_sql_u32(row, 1);
        hit->text = ro_sql_str(arena, row, 2);
        hit->start = ro_sql_u32(row, 3);
        hit->row = RO_STR("");
    }
    return status;
}

static readout_status find_rows(ro_store *store, const char *query, uint32_t most, ro_arena *arena, ro_hits *out, readout_error *error)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(store, error,
                                     "SELECT t.report, t.sentence, s.text, s.start, t.row FROM row_words w JOIN row_text t ON t.id = w.rowid"
                                     " JOIN report r ON r.id = t.report LEFT JOIN sentence_text s ON s.report = t.report AND s.n = t.sentence"
                                     " WHERE row_words MATCH ?1 AND (s.id IS NULL OR s.id NOT IN (SELECT rowid FROM sentence_words WHERE"
                                     " sentence_words MATCH ?1)) ORDER BY r.path, t.sentence, t.row LIMIT ?2",
                                     "zi", query, (int64_t)most);
    while (ro_sql_step(store, row, &status, error)) {
        ro_hit *hit = RO_PUSH(arena, out);
        hit->report = sqlite3_column_int64(row, 0);
        hit->sentence = ro_sql_u32(row, 1);
        hit->text = ro_sql_str(arena, row, 2);
        hit->start = ro_sql_u32(row, 3);
        hit->row = ro_sql_str(arena, row, 4);
    }
    return status;
}

readout_status ro_store_find(ro_store *store, const char *words, uint32_t most, ro_arena *arena, ro_hits *out, readout_error *error)
{
    ro_buffer query;
    memset(out, 0, sizeof *out);
    size_t n = strlen(words);
    char *text = ro_alloc(arena, n * 8 + 16); /* before the buffer: a jump out of the arena must not leak it */
    ro_buffer_init(&query, store->allocator);
    write_query(&query, words);
    bool failed = query.failed, empty = query.n == 0;
    if (!failed && !empty)
        memcpy(text, query.v, query.n + 1);
    ro_buffer_release(&query);
    if (failed)
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory searching");
    if (empty)
        return ro_fail(error, READOUT_USAGE, -1, "there is no word to look for in \"%.100s\"", words);
    readout_status status = find_sentences(store, text, most, arena, out, error);
    return status == READOUT_OK ? find_rows(store, text, most, arena, out, error) : status;
}
