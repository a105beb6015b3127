/* SPDX-License-Identifier: Apache-2.0 */
/* Rows out of the store. Every query sorts by path and place, so that rows of one kind can be merged with those of another. */
#include "store/internal.h"

/* A walk over reports or engagements beside a query sorted the same way: each is found by moving on, never by search. */
static uint32_t report_at(const ro_stored_report *v, uint32_t n, uint32_t from, int64_t id)
{
    while (from < n && v[from].id != id)
        from++;
    return from;
}

static uint32_t index_of(const char *const *names, uint32_t n, ro_str name)
{
    for (uint32_t i = 0; i < n; i++)
        if (ro_str_is(name, names[i]))
            return i;
    return 0;
}

static ro_engagement_kind read_kind(ro_str name)
{
    const char *names[RO_DIALOGUE + 1];
    for (uint32_t i = 0; i <= RO_DIALOGUE; i++)
        names[i] = ro_engagement_kind_name((ro_engagement_kind)i);
    return (ro_engagement_kind)index_of(names, RO_DIALOGUE + 1, name);
}

static ro_status read_status(ro_str name)
{
    const char *names[RO_COUNT + 1];
    for (uint32_t i = 0; i <= RO_COUNT; i++)
        names[i] = ro_status_name((ro_status)i);
    return (ro_status)index_of(names, RO_COUNT + 1, name);
}

static ro_time_precision read_precision(ro_str name)
{
    const char *names[RO_P_YEAR + 1];
    for (uint32_t i = 0; i <= RO_P_YEAR; i++)
        names[i] = ro_precision_name((ro_time_precision)i);
    return (ro_time_precision)index_of(names, RO_P_YEAR + 1, name);
}

typedef struct loading {
    ro_store *store;
    ro_arena *arena;
    ro_stored *out;
    readout_error *error;
} loading;

static readout_status load_reports(const loading *l)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(l->store, l->error,
                                     "SELECT id, path, sha256, title, outlet, url, published, published_rule,"
                                     " (SELECT count(*) FROM sentence s WHERE s.report = r.id), published_text, published_start, published_end,"
                                     " model, tables"
                                     " FROM report r ORDER BY path",
                                     "");
    while (ro_sql_step(l->store, row, &status, l->error)) {
        ro_stored_report *r = RO_PUSH(l->arena, &l->out->reports);
        r->id = sqlite3_column_int64(row, 0);
        r->path = ro_sql_str(l->arena, row, 1);
        r->sha256 = ro_sql_str(l->arena, row, 2);
        r->title = ro_sql_str(l->arena, row, 3);
        r->outlet = ro_sql_str(l->arena, row, 4);
        r->url = ro_sql_str(l->arena, row, 5);
        r->published = ro_sql_day(row, 6);
        r->published_rule = ro_sql_str(l->arena, row, 7);
        r->sentences = ro_sql_u32(row, 8);
        r->published_text = ro_sql_str(l->arena, row, 9);
        r->published_span = (ro_span){ro_sql_u32(row, 10), ro_sql_u32(row, 11)};
        r->model = ro_sql_str(l->arena, row, 12);
        r->tables = ro_sql_str(l->arena, row, 13);
    }
    return status;
}

static void read_engagement(const loading *l, sqlite3_stmt *row, ro_stored_engagement *e)
{
    ro_arena *arena = l->arena;
    e->id = sqlite3_column_int64(row, 0);
    e->n = ro_sql_u32(row, 2);
    e->kind = read_kind(ro_sql_view(row, 3));
    e->mode = ro_sql_str(arena, row, 4);
    e->status = read_status(ro_sql_view(row, 5));
    e->main = sqlite3_column_int(row, 6) != 0;
    e->begin = ro_sql_day(row, 7);
    e->end = ro_sql_day(row, 8);
    e->precision = read_precision(ro_sql_view(row, 9));
    e->not_before = ro_sql_day(row, 10);
    e->not_after = ro_sql_day(row, 11);
    e->date_rule = ro_sql_str(arena, row, 12);
    e->date_span = (ro_span){ro_sql_u32(row, 13), ro_sql_u32(row, 14)};
    e->date_text = ro_sql_str(arena, row, 15);
    e->place = ro_sql_str(arena, row, 16);
    e->place_country = ro_sql_str(arena, row, 17);
    e->count = ro_sql_u32(row, 18);
}

static readout_status load_engagements(const loading *l)
{
    readout_status status;
    uint32_t at = 0;
    sqlite3_stmt *row = ro_sql_query(l->store, l->error,
                                     "SELECT e.id, e.report, e.n, e.kind, e.mode, e.status, e.main, e.date, e.enddate, e.precision,"
                                     " e.not_before, e.not_after, e.date_rule, e.date_start, e.date_end, e.date_text, e.place,"
                                     " e.place_country, e.count"
                                     " FROM engagement e JOIN report r ON r.id = e.report ORDER BY r.path, e.n",
                                     "");
    while (ro_sql_step(l->store, row, &status, l->error)) {
        at = report_at(l->out->reports.v, l->out->reports.n, at, sqlite3_column_int64(row, 1));
        if (at == l->out->reports.n)
            break; /* another process added reports after ours were read */
        ro_stored_engagement *e = RO_PUSH(l->arena, &l->out->engagements);
        read_engagement(l, row, e);
        e->report = at;
    }
    sqlite3_reset(row);
    return status;
}

static ro_stored_engagement *engagement_at(const loading *l, uint32_t *at, int64_t id)
{
    while (*at < l->out->engagements.n && l->out->engagements.v[*at].id != id)
        ++*at;
    return *at < l->out->engagements.n ? &l->out->engagements.v[*at] : NULL;
}

static readout_status load_participants(const loading *l)
{
    readout_status status;
    uint32_t at = 0;
    ro_stored_engagement *e;
    sqlite3_stmt *row = ro_sql_query(l->store, l->error,
                                     "SELECT p.engagement, p.name, p.code, p.office, p.person, p.role, p.sentence, p.start, p.end, p.text"
                                     " FROM participant p JOIN engagement e ON e.id = p.engagement JOIN report r ON r.id = e.report"
                                     " ORDER BY r.path, e.n, p.n",
                                     "");
    while (ro_sql_step(l->store, row, &status, l->error)) {
        if (!(e = engagement_at(l, &at, sqlite3_column_int64(row, 0))))
            break;
        ro_stored_participant *p = RO_PUSH(l->arena, &e->participants);
        p->name = ro_sql_str(l->arena, row, 1);
        p->code = ro_sql_str(l->arena, row, 2);
        p->office = ro_sql_str(l->arena, row, 3);
        p->person = ro_sql_str(l->arena, row, 4);
        p->role = ro_sql_str(l->arena, row, 5);
        p->sentence = ro_sql_u32(row, 6);
        p->span = (ro_span){ro_sql_u32(row, 7), ro_sql_u32(row, 8)};
        p->text = ro_sql_str(l->arena, row, 9);
    }
    sqlite3_reset(row);
    return status;
}

static readout_status load_topics(const loading *l)
{
    readout_status status;
    uint32_t at = 0;
    ro_stored_engagement *e;
    sqlite3_stmt *row = ro_sql_query(l->store, l->error,
                                     "SELECT t.engagement, t.topic FROM topic t JOIN engagement e ON e.id = t.engagement"
                                     " JOIN report r ON r.id = e.report ORDER BY r.path, e.n, t.n",
                                     "");
    while (ro_sql_step(l->store, row, &status, l->error)) {
        if (!(e = engagement_at(l, &at, sqlite3_column_int64(row, 0))))
            break;
        ro_str *topic = RO_PUSH(l->arena, &e->topics);
        *topic = ro_sql_str(l->arena, row, 1);
    }
    sqlite3_reset(row);
    return status;
}

static void read_evidence(ro_arena *arena, sqlite3_stmt *row, int column, ro_stored_evidence *v)
{
    v->sentence = ro_sql_u32(row, column);
    v->span = (ro_span){ro_sql_u32(row, column + 1), ro_sql_u32(row, column + 2)};
    v->text = ro_sql_str(arena, row, column + 3);
}

static readout_status load_evidence(const loading *l)
{
    readout_status status;
    uint32_t at = 0;
    ro_stored_engagement *e;
    sqlite3_stmt *row = ro_sql_query(l->store, l->error,
                                     "SELECT e.id, v.sentence, v.start, v.end, v.text FROM engagement e JOIN report r ON r.id = e.report"
                                     " JOIN evidence v ON v.report = e.report AND v.of = 'engagement' AND v.row = e.n"
                                     " ORDER BY r.path, e.n, v.n",
                                     "");
    while (ro_sql_step(l->store, row, &status, l->error)) {
        if (!(e = engagement_at(l, &at, sqlite3_column_int64(row, 0))))
            break;
        read_evidence(l->arena, row, 1, RO_PUSH(l->arena, &e->evidence));
    }
    sqlite3_reset(row);
    return status;
}

static readout_status load_states(const loading *l)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(l->store, l->error, "SELECT code, name, adjective, cow FROM state ORDER BY code", "");
    while (ro_sql_step(l->store, row, &status, l->error)) {
        ro_stored_state *s = RO_PUSH(l->arena, &l->out->states);
        s->code = ro_sql_str(l->arena, row, 0);
        s->name = ro_sql_str(l->arena, row, 1);
        s->adjective = ro_sql_str(l->arena, row, 2);
        s->cow = ro_sql_u32(row, 3);
    }
    return status;
}

static readout_status load_topic_contexts(const loading *l)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(l->store, l->error, "SELECT topic, context FROM topic_context ORDER BY topic", "");
    while (ro_sql_step(l->store, row, &status, l->error)) {
        ro_stored_topic *t = RO_PUSH(l->arena, &l->out->topics);
        t->topic = ro_sql_str(l->arena, row, 0);
        t->context = ro_sql_str(l->arena, row, 1);
    }
    return status;
}

static readout_status load_decisions(const loading *l)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(l->store, l->error, "SELECT what, sha256, n, other_sha256, other_n FROM decision ORDER BY id", "");
    while (ro_sql_step(l->store, row, &status, l->error)) {
        ro_decision *d = RO_PUSH(l->arena, &l->out->decisions);
        d->join = ro_str_is(ro_sql_view(row, 0), "join");
        d->one = ro_sql_str(l->arena, row, 1);
        d->one_n = ro_sql_u32(row, 2);
        d->other = ro_sql_str(l->arena, row, 3);
        d->other_n = ro_sql_u32(row, 4);
    }
    return status;
}

static readout_status load_all(const loading *l)
{
    readout_status (*const parts[])(const loading *) = {load_reports,      load_engagements, load_participants,
                                                        load_topics,       load_evidence,    load_states,
                                                        load_decisions,    load_topic_contexts};
    readout_status status = READOUT_OK;
    for (size_t i = 0; status == READOUT_OK && i < sizeof parts / sizeof *parts; i++)
        status = parts[i](l);
    return status;
}

readout_status ro_store_load(ro_store *store, ro_arena *arena, ro_stored *out, readout_error *error)
{
    memset(out, 0, sizeof *out);
    return load_all(&(loading){store, arena, out, error});
}

readout_status ro_store_load_actors(ro_store *store, ro_arena *arena, ro_stored_actors *out, readout_error *error)
{
    static const char *const kinds[] = {"person", "state", "organisation"};
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(store, error,
                                     "SELECT a.report, a.kind, a.name, a.code, a.office, a.person, a.known, a.mentions, a.engagements,"
                                     " a.acts FROM actor a JOIN report r ON r.id = a.report ORDER BY r.path, a.n",
                                     "");
    memset(out, 0, sizeof *out);
    while (ro_sql_step(store, row, &status, error)) {
        ro_stored_actor *a = RO_PUSH(arena, out);
        a->report = sqlite3_column_int64(row, 0);
        a->kind = (ro_entity_kind)index_of(kinds, 3, ro_sql_view(row, 1));
        a->name = ro_sql_str(arena, row, 2);
        a->code = ro_sql_str(arena, row, 3);
        a->office = ro_sql_str(arena, row, 4);
        a->person = ro_sql_str(arena, row, 5);
        a->known = sqlite3_column_int(row, 6) != 0;
        a->mentions = ro_sql_u32(row, 7);
        a->engagements = ro_sql_u32(row, 8);
        a->acts = ro_sql_u32(row, 9);
    }
    return status;
}

static readout_status load_act_evidence(ro_store *store, int64_t report, ro_arena *arena, ro_stored_acts *acts, readout_error *error)
{
    readout_status status;
    uint32_t at = 0;
    sqlite3_stmt *row = ro_sql_query(store, error,
                                     "SELECT a.id, v.sentence, v.start, v.end, v.text FROM act a JOIN report r ON r.id = a.report"
                                     " JOIN evidence v ON v.report = a.report AND v.of = 'act' AND v.row = a.n"
                                     " WHERE ?1 = 0 OR a.report = ?1 ORDER BY r.path, a.n, v.n",
                                     "i", report);
    while (ro_sql_step(store, row, &status, error)) {
        while (at < acts->n && acts->v[at].id != sqlite3_column_int64(row, 0))
            at++;
        if (at == acts->n)
            break;
        read_evidence(arena, row, 1, RO_PUSH(arena, &acts->v[at].evidence));
    }
    sqlite3_reset(row);
    return status;
}

static readout_status load_answer_evidence(ro_store *store, int64_t report, ro_arena *arena, ro_stored_acts *acts, readout_error *error)
{
    readout_status status;
    uint32_t at = 0;
    sqlite3_stmt *row = ro_sql_query(store, error,
                                     "SELECT a.id, v.sentence, v.start, v.end, v.text FROM act a JOIN report r ON r.id = a.report"
                                     " JOIN answer w ON w.report = a.report AND w.act = a.n"
                                     " JOIN evidence v ON v.report = a.report AND v.of = 'answer' AND v.row = w.n"
                                     " WHERE ?1 = 0 OR a.report = ?1 ORDER BY r.path, a.n, w.n, v.n",
                                     "i", report);
    while (ro_sql_step(store, row, &status, error)) {
        while (at < acts->n && acts->v[at].id != sqlite3_column_int64(row, 0))
            at++;
        if (at == acts->n)
            break;
        read_evidence(arena, row, 1, RO_PUSH(arena, &acts->v[at].answer_evidence));
    }
    sqlite3_reset(row);
    return status;
}

static void read_act(ro_arena *arena, sqlite3_stmt *row, ro_stored_act *a)
{
    ro_str *const texts[] = {&a->event,  &a->event_mode, &a->who,    &a->office,   &a->to_whom, &a->voice,     &a->status, &a->verb,
                             &a->gist,   &a->amount,     &a->deadline, &a->actor,  &a->recipient, &a->issue,   &a->answer,    &a->person};
    a->id = sqlite3_column_int64(row, 0);
    a->n = ro_sql_u32(row, 2);
    a->sentence = ro_sql_u32(row, 3);
    a->engagement = ro_sql_u32(row, 4);
    a->score = sqlite3_column_double(row, 5);
    for (int i = 0; i < 16; i++)
        *texts[i] = ro_sql_str(arena, row, 6 + i);
    a->begin = ro_sql_day(row, 22);
    a->end = ro_sql_day(row, 23);
    a->precision = read_precision(ro_sql_view(row, 24));
    a->date_text = ro_sql_str(arena, row, 25);
    a->date_rule = ro_sql_str(arena, row, 26);
}

#define CODES(side)                                                                                                    \
    "(SELECT group_concat(code, ', ') FROM (SELECT code FROM act_state x WHERE x.act = a.id AND x.side = '" side "' ORDER BY code))"

readout_status ro_store_load_acts(ro_store *store, int64_t report, ro_arena *arena, ro_stored_acts *out, readout_error *error)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(
        store, error,
        "SELECT a.id, a.report, a.n, a.sentence, a.engagement, a.score, a.event, a.event_mode, a.who, a.office, a.to_whom, a.voice,"
        " a.status, a.verb, a.gist, a.amount, a.deadline, " CODES("actor") ", " CODES("recipient") ","
        " (SELECT group_concat(issue, ', ') FROM (SELECT issue FROM act_issue i WHERE i.act = a.id ORDER BY n)),"
        " (SELECT answer FROM answer w WHERE w.report = a.report AND w.act = a.n ORDER BY w.n LIMIT 1), a.person,"
        " a.date, a.enddate, coalesce(a.precision, 'unknown'), t.text, t.rule"
        " FROM act a JOIN report r ON r.id = a.report LEFT JOIN time t ON t.report = a.report AND t.n = a.time WHERE ?1 = 0 OR a.report = ?1 ORDER BY r.path, a.n",
        "i", report);
    memset(out, 0, sizeof *out);
    while (ro_sql_step(store, row, &status, error)) {
        ro_stored_act *a = RO_PUSH(arena, out);
        read_act(arena, row, a);
        a->report = sqlite3_column_int64(row, 1);
    }
    if (status == READOUT_OK)
        status = load_act_evidence(store, report, arena, out, error);
    return status == READOUT_OK ? load_answer_evidence(store, report, arena, out, error) : status;
}

readout_status ro_store_count_acts(ro_store *store, uint32_t *acts, uint32_t *untyped, readout_error *error)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(store, error, "SELECT count(*), count(*) - count(event) FROM act", "");
    *acts = *untyped = 0;
    while (ro_sql_step(store, row, &status, error)) {
        *acts = ro_sql_u32(row, 0);
        *untyped = ro_sql_u32(row, 1);
    }
    return status;
}

readout_status ro_store_sentence(ro_store *store, int64_t report, uint32_t n, ro_arena *arena, ro_str *text, uint32_t *start,
                                 readout_error *error)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(store, error, "SELECT text, start FROM sentence_text WHERE report = ? AND n = ?", "ii", report, (int64_t)n);
    *text = RO_STR("");
    *start = 0;
    if (ro_sql_step(store, row, &status, error)) {
        *text = ro_sql_str(arena, row, 0);
        *start = ro_sql_u32(row, 1);
        sqlite3_reset(row);
    }
    return status;
}

readout_status ro_store_bytes(ro_store *store, int64_t report, ro_arena *arena, ro_str *bytes, readout_error *error)
{
    readout_status status;
    sqlite3_stmt *row = ro_sql_query(store, error, "SELECT bytes FROM report WHERE id = ?", "i", report);
    *bytes = RO_STR("");
    if (ro_sql_step(store, row, &status, error)) {
        *bytes = ro_sql_str(arena, row, 0);
        sqlite3_reset(row);
    }
    return status;
}
