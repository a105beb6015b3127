/* SPDX-License-Identifier: Apache-2.0 */
/* One report into the store, in one transaction. */
#include "store/internal.h"

#include <stdio.h>

/* A report on its way in. The first failure is kept and what follows does nothing. */
typedef struct putting {
    ro_store *store;
    const ro_document *d;
    int64_t report;
    readout_error *error;
    readout_status status;
    uint32_t *engagements, *acts, *mentions; /* of each entity, counts */
} putting;

#define RUN(p, sql, ...)                                                                                               \
    do {                                                                                                               \
        if ((p)->status == READOUT_OK)                                                                                 \
            (p)->status = ro_sql_run((p)->store, (p)->error, sql, __VA_ARGS__);                                        \
    } while (0)

#define I(n) ((int64_t)(n))

static int64_t last_id(const putting *p)
{
    return sqlite3_last_insert_rowid(p->store->db);
}

/* The words of a span; "" (NULL in the store) of an empty one. */
static ro_str words(const putting *p, ro_span span)
{
    return span.end > span.start ? ro_span_text(p->d, span) : RO_STR("");
}

static void put_report(putting *p, const ro_store_origin *origin)
{
    const ro_document *d = p->d;
    const ro_published *day = &d->published;
    bool said = day->day != RO_NO_DAY;
    RUN(p,
        "INSERT INTO report(path, sha256, title, outlet, url, published, published_precision, published_rule, published_start,"
        " published_end, published_text, dateline_place, bytes, given, model, tables, readout)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "szsssdzziissbzzzz", d->path, d->id, d->title, d->outlet, d->url, day->day,
        said ? ro_precision_name((ro_time_precision)day->precision) : NULL, said ? day->rule : NULL, I(day->span.start), I(day->span.end),
        words(p, day->span), d->dateline_place, d->bytes, origin->given, origin->model, origin->tables, READOUT_VERSION);
    p->report = last_id(p);
}

static void put_sentences(putting *p)
{
    static const char *const kinds[] = {"body", "heading", "title", "byline", "caption", "boilerplate"};
    for (uint32_t i = 0; i < p->d->sentences.n; i++) {
        const ro_sentence *s = &p->d->sentences.v[i];
        RUN(p, "INSERT INTO sentence(report, n, start, end, kind) VALUES(?, ?, ?, ?, ?)", "iiiiz", p->report, I(i) + 1, I(s->span.start),
            I(s->span.end), s->kind < 6 ? kinds[s->kind] : "body");
    }
    RUN(p, "INSERT INTO sentence_words(rowid, text) SELECT id, text FROM sentence_text WHERE report = ?", "i", p->report);
}

static void put_evidence(putting *p, const char *of, uint32_t row, const ro_evidence *v, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        RUN(p, "INSERT INTO evidence(report, of, row, n, sentence, start, end, text) VALUES(?, ?, ?, ?, ?, ?, ?, ?)", "iziiiiis", p->report, of,
            I(row) + 1, I(i) + 1, I(v[i].sentence) + 1, I(v[i].span.start), I(v[i].span.end), words(p, v[i].span));
}

static void put_participant(putting *p, int64_t engagement, uint32_t i, const ro_participant *who)
{
    const ro_document *d = p->d;
    const ro_mention *m = who->mention < d->mentions.n ? &d->mentions.v[who->mention] : NULL;
    const ro_entity *e = who->entity < d->entities.n ? &d->entities.v[who->entity] : NULL;
    if (e)
        p->engagements[who->entity]++;
    RUN(p,
        "INSERT INTO participant(engagement, n, name, code, office, person, role, sentence, start, end, text)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?)",
        "iiszssziiis", engagement, I(i) + 1, who->name, who->code, who->office, e ? e->person : RO_STR(""), who->role,
        m ? I(d->tokens.v[m->head].sentence) + 1 : I(0), m ? I(m->span.start) : I(0), m ? I(m->span.end) : I(0),
        m ? words(p, m->span) : RO_STR(""));
}

static void put_engagement(putting *p, uint32_t i)
{
    const ro_engagement *e = &p->d->engagements.v[i];
    RUN(p,
        "INSERT INTO engagement(report, n, kind, mode, status, main, date, enddate, precision, not_before, not_after, date_rule,"
        " date_start, date_end, date_text, place, place_country, count)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0))",
        "iizzziddzddziisszi", p->report, I(i) + 1, ro_engagement_kind_name((ro_engagement_kind)e->kind), e->mode,
        ro_status_name((ro_status)e->status), I(e->main), e->begin, e->end, ro_precision_name((ro_time_precision)e->precision), e->not_before,
        e->not_after, e->date_rule, I(e->date_span.start), I(e->date_span.end), words(p, e->date_span), e->place, e->place_country,
        I(e->count));
    int64_t id = last_id(p);
    for (uint32_t k = 0; k < e->participants.n; k++)
        put_participant(p, id, k, &e->participants.v[k]);
    for (uint32_t k = 0; k < e->topics.n; k++)
        RUN(p, "INSERT INTO topic(engagement, n, topic) VALUES(?, ?, ?)", "iis", id, I(k) + 1, e->topics.v[k]);
    put_evidence(p, "engagement", i, e->evidence.v, e->evidence.n);
}

static void put_codes(putting *p, int64_t act, const char *side, const ro_code *v, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        RUN(p, "INSERT OR IGNORE INTO act_state(act, side, code) VALUES(?, ?, ?)", "izz", act, side, v[i]);
}

static void put_act(putting *p, uint32_t i)
{
    const ro_document *d = p->d;
    const ro_act *a = &d->acts.v[i];
    const ro_entity *who = a->speaker < d->entities.n ? &d->entities.v[a->speaker] : NULL;
    const ro_entity *to = a->addressee < d->entities.n ? &d->entities.v[a->addressee] : NULL;
    const ro_time *when = a->when && a->when <= d->times.n ? &d->times.v[a->when - 1] : NULL;
    const ro_str none = RO_STR("");
    if (who)
        p->acts[a->speaker]++;
    RUN(p,
        "INSERT INTO act(report, n, sentence, event, event_mode, who, office, person, to_whom, voice, status, verb, gist, amount,"
        " deadline, engagement, score, date, enddate, precision, time)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, nullif(?, 0))",
        "iiizzsssszzssssirddzi", p->report, I(i) + 1, I(a->sentence) + 1, ro_event_name((ro_event)a->event), a->event_mode,
        who ? who->name : none, who ? who->office : none, who ? who->person : none, to ? to->name : none,
        ro_voice_name((ro_voice)a->voice), ro_status_name((ro_status)a->status), a->verb, a->gist, a->amount, a->deadline,
        a->engagement == RO_NONE ? I(0) : I(a->engagement) + 1, (double)a->score, when ? when->begin : RO_NO_DAY, when ? when->end : RO_NO_DAY,
        when ? ro_precision_name((ro_time_precision)when->precision) : NULL, when ? I(a->when) : I(0));
    int64_t id = last_id(p);
    put_codes(p, id, "actor", a->actor.v, a->actor.n);
    put_codes(p, id, "recipient", a->recipient.v, a->recipient.n);
    for (uint32_t k = 0; k < a->issues.n; k++)
        RUN(p, "INSERT INTO act_issue(act, n, issue) VALUES(?, ?, ?)", "iis", id, I(k) + 1, a->issues.v[k]);
    put_evidence(p, "act", i, a->evidence.v, a->evidence.n);
}

static void put_answers(putting *p)
{
    for (uint32_t i = 0; i < p->d->answers.n; i++) {
        const ro_answer *a = &p->d->answers.v[i];
        RUN(p, "INSERT INTO answer(report, n, act, answer) VALUES(?, ?, ?, ?)", "iiiz", p->report, I(i) + 1, I(a->act) + 1,
            ro_answer_name((ro_answer_kind)a->kind));
        put_evidence(p, "answer", i, a->evidence.v, a->evidence.n);
    }
}

static void put_times(putting *p)
{
    static const char *const types[] = {"DATE", "TIME", "DURATION", "SET"};
    for (uint32_t i = 0; i < p->d->times.n; i++) {
        const ro_time *t = &p->d->times.v[i];
        RUN(p, "INSERT INTO time(report, n, start, end, text, value, type, rule) VALUES(?, ?, ?, ?, ?, ?, ?, ?)", "iiiisszz", p->report,
            I(i) + 1, I(t->span.start), I(t->span.end), words(p, t->span), t->value, t->type < 4 ? types[t->type] : "DATE", t->rule);
    }
}

static void put_actors(putting *p)
{
    static const char *const kinds[] = {"person", "state", "organisation"};
    const ro_document *d = p->d;
    for (uint32_t i = 0; i < d->mentions.n; i++)
        if (d->mentions.v[i].entity < d->entities.n)
            p->mentions[d->mentions.v[i].entity]++;
    for (uint32_t i = 0; i < d->entities.n; i++) {
        const ro_entity *e = &d->entities.v[i];
        if (!ro_entity_acts(e))
            continue;
        ro_span first = e->first_mention < d->mentions.n ? d->mentions.v[e->first_mention].span : (ro_span){0, 0};
        RUN(p,
            "INSERT INTO actor(report, n, kind, name, code, office, person, known, mentions, engagements, acts, start, end, text)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            "iizszssiiiiiis", p->report, I(i) + 1, kinds[e->kind], e->name, e->code, e->office, e->person, I(e->known), I(p->mentions[i]),
            I(p->engagements[i]), I(p->acts[i]), I(first.start), I(first.end), words(p, first));
    }
}

/* The words by which a row is found although its sentence does not hold them: who "he" is, of which state. */
static void put_row_texts(putting *p)
{
    RUN(p,
        "INSERT INTO row_text(report, row, sentence, words)"
        " SELECT e.report, 'e' || e.n, coalesce((SELECT sentence FROM evidence v WHERE v.report = e.report AND v.of = 'engagement' AND"
        " v.row = e.n AND v.n = 1), 0), e.kind || ' ' || e.status || ' ' || coalesce(e.place, '') || ' ' || coalesce((SELECT"
        " group_concat(coalesce(p.name, '') || ' ' || coalesce(p.office, '') || ' ' || coalesce(p.code, '') || ' ' ||"
        " coalesce(s.name, '') || ' ' || coalesce(s.adjective, ''), ' ') FROM participant p LEFT JOIN state s ON s.code = p.code WHERE"
        " p.engagement = e.id), '') || ' ' || coalesce((SELECT group_concat(topic, ' ') FROM topic t WHERE t.engagement = e.id), '')"
        " FROM engagement e WHERE e.report = ? ORDER BY e.n",
        "i", p->report);
    RUN(p,
        "INSERT INTO row_text(report, row, sentence, words)"
        " SELECT a.report, 'a' || a.n, a.sentence, coalesce(a.event, '') || ' ' || coalesce(a.who, '') || ' ' || coalesce(a.office, '') ||"
        " ' ' || coalesce(a.to_whom, '') || ' ' || coalesce(a.gist, '') || ' ' || coalesce((SELECT group_concat(x.code || ' ' ||"
        " coalesce(s.name, '') || ' ' || coalesce(s.adjective, ''), ' ') FROM act_state x LEFT JOIN state s ON s.code = x.code WHERE x.act ="
        " a.id), '') || ' ' || coalesce((SELECT group_concat(issue, ' ') FROM act_issue i WHERE i.act = a.id), '')"
        " FROM act a WHERE a.report = ? ORDER BY a.n",
        "i", p->report);
    RUN(p, "INSERT INTO row_words(rowid, words) SELECT id, words FROM row_text WHERE report = ?", "i", p->report);
}

static void put_all(putting *p, const ro_store_origin *origin)
{
    char digest[65];
    put_report(p, origin);
    put_sentences(p);
    for (uint32_t i = 0; i < p->d->engagements.n; i++)
        put_engagement(p, i);
    for (uint32_t i = 0; i < p->d->acts.n; i++)
        put_act(p, i);
    put_answers(p);
    put_times(p);
    put_actors(p);
    put_row_texts(p);
    if (p->status == READOUT_OK)
        p->status = ro_store_digest(p->store, p->report, digest, p->error);
    RUN(p, "UPDATE report SET rows_sha256 = ? WHERE id = ?", "zi", digest, p->report);
}

static readout_status remove_rows(ro_store *store, ro_str path, readout_error *error)
{
    readout_status status = ro_sql_run(store, error,
                                       "INSERT INTO sentence_words(sentence_words, rowid, text) SELECT 'delete', id, text FROM sentence_text"
                                       " WHERE report = (SELECT id FROM report WHERE path = ?)",
                                       "s", path);
    if (status == READOUT_OK)
        status = ro_sql_run(store, error,
                            "INSERT INTO row_words(row_words, rowid, words) SELECT 'delete', id, words FROM row_text"
                            " WHERE report = (SELECT id FROM report WHERE path = ?)",
                            "s", path);
    return status == READOUT_OK ? ro_sql_run(store, error, "DELETE FROM report WHERE path = ?", "s", path) : status;
}

/* Ends a transaction; a failure to commit is a failure of the whole. */
static readout_status finish(ro_store *store, readout_status status, readout_error *error)
{
    if (status == READOUT_OK)
        status = ro_sql_exec(store, "COMMIT", error);
    if (status != READOUT_OK)
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    return status;
}

readout_status ro_store_put(ro_store *store, const ro_document *d, const ro_store_origin *origin, readout_error *error)
{
    size_t counts = 3 * ((size_t)d->entities.n + 1);
    uint32_t *memory = store->allocator->allocate(store->allocator->context, counts * sizeof *memory);
    if (!memory)
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory storing a report");
    memset(memory, 0, counts * sizeof *memory);
    putting p = {.store = store, .d = d, .error = error, .engagements = memory, .acts = memory + d->entities.n,
                 .mentions = memory + 2 * (size_t)d->entities.n};
    p.status = ro_sql_exec(store, "BEGIN IMMEDIATE", error);
    if (p.status == READOUT_OK) {
        p.status = remove_rows(store, d->path, error);
        put_all(&p, origin);
        p.status = finish(store, p.status, error);
    }
    store->allocator->release(store->allocator->context, memory);
    return p.status;
}

readout_status ro_store_remove(ro_store *store, const char *path, readout_error *error)
{
    readout_status status = ro_sql_exec(store, "BEGIN IMMEDIATE", error);
    return status == READOUT_OK ? finish(store, remove_rows(store, ro_str_of(path), error), error) : status;
}

readout_status ro_store_has(ro_store *store, const char *path, const char *sha256, const ro_store_origin *origin, bool *has,
                            readout_error *error)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(store, error,
                                     "SELECT 1 FROM report WHERE path = ? AND sha256 = ? AND given = ? AND model = ? AND tables = ?"
                                     " AND readout = ?",
                                     "zzzzzz", path, sha256, origin->given, origin->model, origin->tables, READOUT_VERSION);
    *has = ro_sql_step(store, row, &status, error);
    if (*has)
        sqlite3_reset(row);
    return status;
}

readout_status ro_store_put_states(ro_store *store, const ro_store_state *states, size_t n, readout_error *error)
{
    readout_status status = ro_sql_exec(store, "BEGIN IMMEDIATE", error);
    if (status != READOUT_OK)
        return status;
    for (size_t i = 0; status == READOUT_OK && i < n; i++)
        status = ro_sql_run(store, error,
                            "INSERT INTO state(code, name, adjective, cow) VALUES(?, ?, ?, ?) ON CONFLICT(code) DO UPDATE SET"
                            " name = excluded.name, adjective = excluded.adjective, cow = excluded.cow",
                            "zzzi", states[i].code, states[i].name, states[i].adjective, (int64_t)states[i].cow);
    return finish(store, status, error);
}

readout_status ro_store_put_topics(ro_store *store, const ro_store_topic *topics, size_t n, readout_error *error)
{
    readout_status status = ro_sql_exec(store, "BEGIN IMMEDIATE", error);
    if (status != READOUT_OK)
        return status;
    status = ro_sql_exec(store, "DELETE FROM topic_context", error);
    for (size_t i = 0; status == READOUT_OK && i < n; i++)
        status = ro_sql_run(store, error, "INSERT OR IGNORE INTO topic_context(topic, context) VALUES(?, ?)", "zz", topics[i].topic,
                            topics[i].context);
    return finish(store, status, error);
}

readout_status ro_store_paths(ro_store *store, const char *prefix, ro_arena *arena, ro_paths *out, readout_error *error)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(store, error, "SELECT path FROM report WHERE ?1 IS NULL OR substr(path, 1, length(?1)) = ?1 ORDER BY path", "z",
                                     *prefix ? prefix : NULL);
    memset(out, 0, sizeof *out);
    while (ro_sql_step(store, row, &status, error)) {
        ro_str *path = RO_PUSH(arena, out);
        *path = ro_sql_str(arena, row, 0);
    }
    return status;
}

/* A split has no other: it is kept as "" and 0, so that the pair is unique. */
readout_status ro_store_decide(ro_store *store, const ro_decision *d, bool undo, bool *changed, readout_error *error)
{
    static const char keep[] = "INSERT OR IGNORE INTO decision(what, sha256, n, other_sha256, other_n) SELECT ?1, ?2, ?3, coalesce(?4, ''), ?5"
                               " WHERE NOT EXISTS(SELECT 1 FROM decision WHERE what = ?1 AND sha256 = coalesce(?4, '') AND n = ?5 AND"
                               " other_sha256 = ?2 AND other_n = ?3)";
    static const char forget[] = "DELETE FROM decision WHERE what = ?1 AND ((sha256 = ?2 AND n = ?3 AND other_sha256 = coalesce(?4, '') AND"
                                 " other_n = ?5) OR (sha256 = coalesce(?4, '') AND n = ?5 AND other_sha256 = ?2 AND other_n = ?3))";
    readout_status status = ro_sql_run(store, error, undo ? forget : keep, "zsisi", d->join ? "join" : "split", d->one, (int64_t)d->one_n,
                                       d->other, (int64_t)d->other_n);
    *changed = status == READOUT_OK && sqlite3_changes(store->db) > 0;
    return status;
}
