/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The record as event data: PLOVER (docs/formats/export.md) and CAMEO, a row an event, and TimelineJS.
 *
 * PLOVER's types are what acts carry; engagements become CONSULT. CAMEO's codes are given by the table below, from the codebook of
 * CAMEO (Schrodt, 2012): the code of the root where nothing finer is known. Acts without a type are statements: PLOVER has none for
 * them; in CAMEO they are 010, a public statement.
 */
#include "export/export.h"

#include <stdio.h>

typedef struct event_row {
    ro_str id, type, mode, date, enddate, precision, actor, recipient, status, voice, place_country, who, gist;
    const ro_stored_report *report;
    uint32_t sentence;
    double score;
} event_row;

static ro_str day(const ro_view *v, ro_day d)
{
    char text[16];
    ro_day_text(d, text);
    return ro_str_copy(v->arena, ro_str_of(text));
}

/* ---- CAMEO ---- */

static bool has(ro_str text, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= text.n; i++)
        if (memcmp(text.p + i, word, n) == 0)
            return true;
    return false;
}

/* 036 to meet; 033 to give material aid: 0333 humanitarian, 0331 economic; else 030. */
static const char *cameo_of_agree(const ro_stored_act *a)
{
    if (has(a->gist, "invit") || has(a->gist, "welcome to attend"))
        return "036";
    if (a->amount.n)
        return has(a->gist, "humanitarian") || has(a->gist, "relief") ? "0333" : "0331";
    return "030";
}

static const char *cameo_of_act(const ro_stored_act *a)
{
    static const char *const codes[][2] = {{"CONSULT", "040"}, {"SUPPORT", "051"},  {"CONCEDE", "080"}, {"COOPERATE", "060"},
                                           {"AID", "070"},     {"RETREAT", "087"},  {"REQUEST", "020"}, {"ACCUSE", "111"},
                                           {"REJECT", "120"},  {"THREATEN", "130"}, {"PROTEST", "140"}, {"SANCTION", "160"},
                                           {"MOBILIZE", "150"}, {"COERCE", "170"},  {"ASSAULT", "180"}};
    if (ro_str_is(a->event, "AGREE"))
        return cameo_of_agree(a);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (ro_str_is(a->event, codes[i][0]))
            return codes[i][1];
    return "010";
}

/* CAMEO knows what happened, and the intent to meet. */
static const char *cameo_of_engagement(const ro_stored_engagement *e, bool visiting)
{
    if (e->status != RO_HELD)
        return "036";
    switch (e->kind) {
    case RO_CALL: return "041";
    case RO_VISIT: return visiting ? "042" : "043";
    case RO_SIGNING: return "057";
    case RO_DIALOGUE: return "046";
    default: return "040";
    }
}

/* ---- rows ---- */

typedef struct writing {
    const ro_view *view;
    const ro_stored_acts *acts;
    const ro_filter *filter;
    bool cameo;
    uint64_t uncoded; /* statements without a type */
} writing;

static const char *const names[] = {"id",    "type",   "mode",          "date", "enddate",   "precision", "actor",  "recipient", "status",
                                    "voice", "who",    "place_country", "gist", "published", "path",      "sentence", "report", "score", NULL};

static void put_row(const writing *w, const event_row *r)
{
    const ro_view *v = w->view;
    char score[16];
    const ro_str fields[] = {r->id,     r->type,  r->mode, r->date,          r->enddate, r->precision, r->actor, r->recipient,
                             r->status, r->voice, r->who,  r->place_country, r->gist,    day(v, r->report->published), r->report->path};
    snprintf(score, sizeof score, "%.2f", r->score);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        ro_put_field(v, fields[i], false);
    ro_put_int_field(v, r->sentence, false);
    ro_put_field(v, r->report->sha256, false);
    ro_put_field(v, ro_str_of(score), true);
}

static void put_object(const writing *w, const event_row *r)
{
    ro_json j;
    char score[16];
    snprintf(score, sizeof score, "%.2f", r->score);
    ro_json_init(&j, w->view->out, true);
    const ro_str fields[] = {r->id,     r->type,  r->mode, r->date,          r->enddate, r->precision, r->actor, r->recipient,
                             r->status, r->voice, r->who,  r->place_country, r->gist,    day(w->view, r->report->published), r->report->path};
    ro_json_object(&j);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        ro_json_key_str(&j, names[i], fields[i]);
    ro_json_key_int(&j, "sentence", r->sentence);
    ro_json_key_str(&j, "report", r->report->sha256);
    ro_json_key(&j, "score");
    ro_json_number(&j, score);
    ro_json_end_object(&j);
    ro_buffer_addz(w->view->out, "\n");
}

static void put_event(const writing *w, const event_row *r)
{
    if (w->view->format == READOUT_JSON || w->view->format == READOUT_JSONL)
        put_object(w, r);
    else
        put_row(w, r);
}

static ro_str id_of(const ro_view *v, const ro_stored_report *r, char letter, uint32_t n)
{
    return ro_str_printf(v->arena, "%.*s.%c%u", (int)ro_short_id(r).n, ro_short_id(r).p, letter, n);
}

/* ---- engagements ---- */

/* The codes of the participants, each once: all of them, or (visits) those on one side of the host's border. */
typedef enum which { ALL, VISITORS, HOSTS } which;

static ro_str codes_of(const ro_view *v, const ro_stored_engagement *e, which wanted)
{
    char *text = ro_alloc(v->arena, (size_t)(e->participants.n + 1) * 5);
    size_t n = 0;
    for (uint32_t i = 0; i < e->participants.n; i++) {
        ro_str code = e->participants.v[i].code;
        bool host = e->place_country.n && ro_str_equal(code, e->place_country);
        if (code.n != 3 || (wanted == VISITORS && host) || (wanted == HOSTS && !host) || has((ro_str){text, n}, ro_copy(v->arena, code.p, 3)))
            continue;
        memcpy(text + n, n ? ", " : "", n ? 2 : 0);
        n += n ? 2 : 0;
        memcpy(text + n, code.p, 3);
        n += 3;
    }
    if (wanted == HOSTS && n == 0)
        return e->place_country;
    return (ro_str){text, n};
}

static ro_str mode_of(const ro_stored_engagement *e)
{
    if (e->kind == RO_CALL)
        return RO_STR("phone");
    if (e->kind == RO_VISIT)
        return RO_STR("visit");
    return e->kind == RO_CONFERENCE ? RO_STR("multilateral") : RO_STR("");
}

static void put_engagement(const writing *w, const ro_stored_engagement *e)
{
    const ro_view *v = w->view;
    const ro_stored_report *r = &v->stored->reports.v[e->report];
    bool visit = e->kind == RO_VISIT;
    event_row row = {.id = id_of(v, r, 'e', e->n), .type = RO_STR("CONSULT"), .mode = mode_of(e), .date = day(v, e->begin),
                     .enddate = day(v, e->end), .precision = ro_str_of(ro_precision_name(e->precision)),
                     .status = ro_str_of(ro_status_name(e->status)), .place_country = e->place_country,
                     .gist = ro_str_of(ro_engagement_kind_name(e->kind)), .report = r,
                     .sentence = e->evidence.n ? e->evidence.v[0].sentence : 0, .score = 1};
    row.actor = codes_of(v, e, visit ? VISITORS : ALL);
    row.recipient = visit ? codes_of(v, e, HOSTS) : RO_STR("");
    if (!w->cameo) {
        put_event(w, &row);
        return;
    }
    if (e->status == RO_CANCELLED || e->status == RO_DENIED)
        return; /* CAMEO has no code for what did not happen */
    row.type = ro_str_of(cameo_of_engagement(e, true));
    put_event(w, &row);
    if (visit && e->status == RO_HELD && row.recipient.n && row.actor.n) { /* and the other way round */
        ro_str visitors = row.actor;
        row.actor = row.recipient;
        row.recipient = visitors;
        row.type = ro_str_of(cameo_of_engagement(e, false));
        put_event(w, &row);
    }
}

/* ---- acts ---- */

static const ro_stored_engagement *engagement_of(const ro_view *v, const ro_stored_report *r, uint32_t n, uint32_t *at)
{
    while (*at < v->stored->engagements.n && &v->stored->reports.v[v->stored->engagements.v[*at].report] < r)
        ++*at;
    for (uint32_t i = *at; n && i < v->stored->engagements.n && &v->stored->reports.v[v->stored->engagements.v[i].report] == r; i++)
        if (v->stored->engagements.v[i].n == n)
            return &v->stored->engagements.v[i];
    return NULL;
}

static void put_act(writing *w, const ro_stored_act *a, const ro_stored_report *r, const ro_stored_engagement *during)
{
    const ro_view *v = w->view;
    w->uncoded += !a->event.n;
    if (!a->event.n && !w->cameo)
        return;
    event_row row = {.id = id_of(v, r, 'a', a->n), .type = w->cameo ? ro_str_of(cameo_of_act(a)) : a->event, .mode = a->event_mode,
                     .actor = a->actor, .recipient = a->recipient, .status = a->status, .voice = a->voice, .who = a->who, .gist = a->gist,
                     .precision = RO_STR("unknown"), .report = r, .sentence = a->sentence, .score = a->score};
    if (during && !ro_str_is(a->status, "background")) { /* told of the engagement, so done on its day */
        row.date = day(v, during->begin);
        row.enddate = day(v, during->end);
        row.precision = ro_str_of(ro_precision_name(during->precision));
        row.place_country = during->place_country;
    }
    put_event(w, &row);
}

static bool act_fits(const writing *w, const ro_stored_act *a)
{
    for (int i = 0; i < 2; i++)
        if (w->filter->pair[i][0] && !has(a->actor, w->filter->pair[i]) && !has(a->recipient, w->filter->pair[i]))
            return false;
    return true;
}

static bool engagement_fits(const writing *w, const ro_stored_engagement *e)
{
    ro_str all = codes_of(w->view, e, ALL);
    for (int i = 0; i < 2; i++)
        if (w->filter->pair[i][0] && !has(all, w->filter->pair[i]) && !ro_str_is(e->place_country, w->filter->pair[i]))
            return false;
    return true;
}

uint64_t ro_view_events(const ro_view *v, const ro_stored_acts *acts, const ro_filter *filter, bool cameo)
{
    writing w = {v, acts, filter, cameo, 0};
    uint32_t report = 0, at = 0;
    if (v->format == READOUT_TEXT || v->format == READOUT_CSV || v->format == READOUT_TSV)
        ro_put_header(v, names);
    for (uint32_t i = 0; i < v->stored->engagements.n; i++)
        if (engagement_fits(&w, &v->stored->engagements.v[i]) && !v->stored->engagements.v[i].count)
            put_engagement(&w, &v->stored->engagements.v[i]);
    for (uint32_t i = 0; i < acts->n; i++) {
        while (report + 1 < v->stored->reports.n && v->stored->reports.v[report].id != acts->v[i].report)
            report++;
        const ro_stored_report *r = &v->stored->reports.v[report];
        if (act_fits(&w, &acts->v[i]))
            put_act(&w, &acts->v[i], r, engagement_of(v, r, acts->v[i].engagement, &at));
    }
    return w.uncoded;
}

/* ---- TimelineJS ---- */

static void put_date(ro_json *j, const char *key, ro_day d, ro_time_precision precision)
{
    int year, month, dom;
    ro_day_civil(d, &year, &month, &dom);
    ro_json_key(j, key);
    ro_json_flat_object(j);
    ro_json_key_int(j, "year", year);
    if (precision != RO_P_YEAR)
        ro_json_key_int(j, "month", month);
    if (precision == RO_P_DAY || precision == RO_P_WEEK)
        ro_json_key_int(j, "day", dom);
    ro_json_end_object(j);
}

static void put_slide(const ro_view *v, ro_json *j, const ro_meeting *m)
{
    const ro_stored_engagement *e = &v->stored->engagements.v[m->accounts.v[0]];
    ro_json_object(j);
    put_date(j, "start_date", m->begin, m->precision);
    if (m->end != RO_NO_DAY && m->end != m->begin)
        put_date(j, "end_date", m->end, m->precision);
    ro_json_key(j, "text");
    ro_json_object(j);
    ro_json_key_str(j, "headline", m->sentence);
    ro_json_key_str(j, "text", e->evidence.n ? e->evidence.v[0].text : RO_STR(""));
    ro_json_end_object(j);
    ro_json_key_str(j, "group", ro_str_of(m->status == RO_HELD ? ro_engagement_kind_name(m->kind) : ro_status_name(m->status)));
    ro_json_key_str(j, "unique_id", ro_str_printf(v->arena, "m%u", m->id));
    ro_json_end_object(j);
}

void ro_view_slides(const ro_view *v, const ro_filter *filter)
{
    ro_json j;
    ro_json_init(&j, v->out, false);
    ro_json_object(&j);
    ro_json_key(&j, "events");
    ro_json_array(&j);
    for (uint32_t i = 0; i < v->meetings->n; i++)
        if (v->meetings->v[i].begin != RO_NO_DAY && ro_filter_takes(v->stored, v->arena, filter, &v->meetings->v[i]))
            put_slide(v, &j, &v->meetings->v[i]);
    ro_json_end_array(&j);
    ro_json_end_object(&j);
    ro_buffer_addz(v->out, "\n");
}
