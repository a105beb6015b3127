/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A data package (Frictionless Data Package 1): tables as CSV, their codebook, and datapackage.json, which describes every column and
 * holds the size and hash of every file. The columns are listed once, below; headers, schemas and codebook are made from the lists.
 */
#include "export/event.h"

#include <stdio.h>

typedef struct column {
    const char *name, *type, *what; /* type as in Table Schema */
} column;

static const column sources[] = {{"report", "string", "SHA-256 of the report's bytes; the key of all tables"},
                                 {"path", "string", "file that was read"},
                                 {"title", "string", "title, where one is known"},
                                 {"outlet", "string", "who published it"},
                                 {"url", "string", "where it was published"},
                                 {"published", "date", "day of publication"},
                                 {"published_rule", "string", "how that day is known"},
                                 {"published_text", "string", "the words that gave it"},
                                 {"sentences", "integer", "number of sentences"},
                                 {NULL, NULL, NULL}};
static const column engagements[] = {{"id", "string", "the row, for `readout why`"},
                                     {"report", "string", "the report that tells of it"},
                                     {"meeting", "string", "the meeting of which this is one account, for `readout why`"},
                                     {"kind", "string", "meeting, call, visit, conference, letter, signing, dialogue"},
                                     {"mode", "string", "phone, video; of calls"},
                                     {"status", "string", "held, planned, proposed, cancelled, count (an aggregate: no event of its own)"},
                                     {"main", "boolean", "what the report is about"},
                                     {"date", "date", "first day; empty where not known, never the day of publication instead"},
                                     {"enddate", "date", "last day"},
                                     {"precision", "string", "day, week, month, season, year, unknown"},
                                     {"not_before", "date", "bound where the day is not known"},
                                     {"not_after", "date", "bound where the day is not known"},
                                     {"date_rule", "string", "how the day is known"},
                                     {"date_text", "string", "the words that gave it"},
                                     {"place", "string", "as the report has it"},
                                     {"place_country", "string", "ISO 3166-1 alpha-3"},
                                     {"topics", "string", "issue terms, joined by ; and a blank"},
                                     {"plover", "string", "type of PLOVER"},
                                     {"plover_mode", "string", "mode of PLOVER"},
                                     {"contexts", "string", "contexts of PLOVER, joined by ; and a blank"},
                                     {"cameo", "string", "code of CAMEO"},
                                     {NULL, NULL, NULL}};
static const column participants[] = {{"engagement", "string", "the engagement"},
                                      {"n", "integer", "place in the list"},
                                      {"name", "string", "name in full"},
                                      {"code", "string", "ISO 3166-1 alpha-3, XKX, or UNO EUR IGO NGO IMG MNC ISM"},
                                      {"cow", "integer", "Correlates of War number"},
                                      {"office", "string", "as the text says, else as held on the day"},
                                      {"person", "string", "Wikidata id"},
                                      {"role", "string", "host, visitor"},
                                      {"sentence", "integer", "sentence of the name, from 1"},
                                      {"start", "integer", "first byte of the name in the report"},
                                      {"end", "integer", "byte after it"},
                                      {"text", "string", "the words of the name"},
                                      {NULL, NULL, NULL}};
static const column acts[] = {{"id", "string", "the row, for `readout why`"},
                              {"report", "string", "the report that tells of it"},
                              {"sentence", "integer", "from 1"},
                              {"event", "string", "type as recorded: one of PLOVER's sixteen; empty for a statement that PLOVER has no type for"},
                              {"plover", "string", "type as exported: what is yet to come is AGREE or CONCEDE"},
                              {"plover_mode", "string", "mode of PLOVER"},
                              {"contexts", "string", "contexts and auxiliary modes of PLOVER, joined by ; and a blank"},
                              {"cameo", "string", "code of CAMEO"},
                              {"actor", "string", "codes, joined by a comma and a blank"},
                              {"recipient", "string", "codes, joined by a comma and a blank"},
                              {"who", "string", "who spoke or acted"},
                              {"office", "string", "the office of that person"},
                              {"to_whom", "string", "the person addressed"},
                              {"voice", "string", "quote, indirect, account (one side tells what the other said), narrator"},
                              {"status", "string", "held, planned, proposed, cancelled, conditional, denied, background, count"},
                              {"gist", "string", "the words of the text"},
                              {"issue", "string", "issue terms, joined by ; and a blank"},
                              {"amount", "string", "sum of money or quantity (doses, troops), as told"},
                              {"deadline", "string", "day by which, as told"},
                              {"answer", "string", "of a request: answered, in part, declined, none said outright, none reported"},
                              {"engagement", "string", "the engagement during which it was done"},
                              {"date", "date", "its first day: of that engagement, else as its own words say"},
                              {"enddate", "date", "last day of it"},
                              {"precision", "string", "day, week, month, season, year, unknown"},
                              {"score", "number", "0 to 1: how sure the type is"},
                              {NULL, NULL, NULL}};
static const column actors[] = {{"report", "string", "the report"},
                                {"kind", "string", "person, state, organisation"},
                                {"name", "string", "name in full"},
                                {"code", "string", "ISO 3166-1 alpha-3, XKX, or UNO EUR IGO NGO IMG MNC ISM"},
                                {"office", "string", "as the text says, else as held on the day"},
                                {"person", "string", "Wikidata id"},
                                {"known", "boolean", "whether the tables know the name"},
                                {"mentions", "integer", "how often the report names it"},
                                {"engagements", "integer", "in how many engagements of the report it takes part"},
                                {"acts", "integer", "how many acts of the report it does"},
                                {NULL, NULL, NULL}};
static const column citations[] = {{"row", "string", "the engagement or act that rests on it"},
                                   {"report", "string", "the report"},
                                   {"sentence", "integer", "from 1"},
                                   {"start", "integer", "first byte in the report"},
                                   {"end", "integer", "byte after the last"},
                                   {"text", "string", "exactly those bytes"},
                                   {NULL, NULL, NULL}};

typedef struct packing {
    ro_view view; /* out is changed while a file is measured */
    const ro_event_rows *rows;
    const ro_stored_actors *actors;
    uint32_t *meeting_of; /* id of the meeting of each engagement */
} packing;

/* ---- fields ---- */

static void put_text(const packing *p, ro_str text)
{
    ro_put_field(&p->view, text, false);
}

static void put_day(const packing *p, ro_day day)
{
    char text[16];
    ro_day_text(day, text);
    ro_put_field(&p->view, ro_str_of(text), false);
}

static void put_count(const packing *p, uint64_t n)
{
    ro_put_int_field(&p->view, n, false);
}

static void put_bool(const packing *p, bool b)
{
    ro_put_field(&p->view, ro_str_of(b ? "true" : "false"), false);
}

static void put_joined(const packing *p, const ro_str *list, uint32_t n)
{
    ro_put_field(&p->view, ro_join(p->view.arena, list, n, "; "), false);
}

/* ---- files ---- */

static void put_sources(const packing *p)
{
    for (uint32_t i = 0; i < p->view.stored->reports.n; i++) {
        const ro_stored_report *r = &p->view.stored->reports.v[i];
        const ro_str first[] = {r->sha256, r->path, r->title, r->outlet, r->url};
        for (int k = 0; k < 5; k++)
            put_text(p, first[k]);
        put_day(p, r->published);
        put_text(p, r->published_rule);
        put_text(p, r->published_text);
        ro_put_int_field(&p->view, r->sentences, true);
    }
}

static ro_str sha_of(const ro_event_row *r)
{
    return r->report->sha256;
}

static void put_engagement(const packing *p, const ro_event_row *r)
{
    const ro_stored_engagement *e = r->engagement;
    uint32_t meeting = p->meeting_of[e - p->view.stored->engagements.v];
    put_text(p, r->id);
    put_text(p, sha_of(r));
    put_text(p, meeting ? ro_str_printf(p->view.arena, "m%u", meeting) : RO_STR(""));
    put_text(p, r->gist);
    put_text(p, e->mode);
    put_text(p, r->status);
    put_bool(p, e->main);
    put_day(p, e->begin);
    put_day(p, e->end);
    put_text(p, ro_str_of(ro_precision_name(e->precision)));
    put_day(p, e->not_before);
    put_day(p, e->not_after);
    put_text(p, e->date_rule);
    put_text(p, e->date_text);
    put_text(p, e->place);
    put_text(p, e->place_country);
    put_joined(p, e->topics.v, e->topics.n);
    put_text(p, r->type);
    put_text(p, r->mode);
    put_joined(p, r->contexts.v, r->contexts.n);
    ro_put_field(&p->view, ro_str_of(r->cameo), true);
}

static void put_engagements(const packing *p)
{
    for (uint32_t i = 0; i < p->rows->n; i++)
        if (p->rows->v[i].engagement)
            put_engagement(p, &p->rows->v[i]);
}

static void put_participant(const packing *p, ro_str engagement, uint32_t n, const ro_stored_participant *one)
{
    const ro_stored_state *s = ro_stored_state_of(p->view.stored, one->code);
    put_text(p, engagement);
    put_count(p, n);
    put_text(p, one->name);
    put_text(p, one->code);
    put_text(p, s && s->cow ? ro_str_printf(p->view.arena, "%u", s->cow) : RO_STR(""));
    put_text(p, one->office);
    put_text(p, one->person);
    put_text(p, one->role);
    put_text(p, one->sentence ? ro_str_printf(p->view.arena, "%u", one->sentence) : RO_STR(""));
    put_text(p, one->span.end ? ro_str_printf(p->view.arena, "%u", one->span.start) : RO_STR(""));
    put_text(p, one->span.end ? ro_str_printf(p->view.arena, "%u", one->span.end) : RO_STR(""));
    ro_put_field(&p->view, one->text, true);
}

static void put_participants(const packing *p)
{
    for (uint32_t i = 0; i < p->rows->n; i++) {
        const ro_event_row *r = &p->rows->v[i];
        for (uint32_t k = 0; r->engagement && k < r->engagement->participants.n; k++)
            put_participant(p, r->id, k + 1, &r->engagement->participants.v[k]);
    }
}

static void put_act(const packing *p, const ro_event_row *r)
{
    const ro_stored_act *a = r->act;
    put_text(p, r->id);
    put_text(p, sha_of(r));
    put_count(p, a->sentence);
    put_text(p, a->event);
    put_text(p, r->type);
    put_text(p, r->mode);
    put_joined(p, r->contexts.v, r->contexts.n);
    put_text(p, ro_str_of(r->cameo));
    const ro_str texts[] = {a->actor, a->recipient, a->who, a->office, a->to_whom, a->voice, a->status, a->gist};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        put_text(p, texts[i]);
    put_joined(p, r->issues.v, r->issues.n);
    put_text(p, a->amount);
    put_text(p, a->deadline);
    put_text(p, a->answer);
    put_text(p, r->link);
    put_day(p, r->begin);
    put_day(p, r->end);
    put_text(p, ro_str_of(ro_precision_name(r->precision)));
    ro_put_field(&p->view, ro_str_printf(p->view.arena, "%.2f", a->score), true);
}

static void put_acts(const packing *p)
{
    for (uint32_t i = 0; i < p->rows->n; i++)
        if (p->rows->v[i].act)
            put_act(p, &p->rows->v[i]);
}

static void put_actors(const packing *p)
{
    static const char *const kinds[] = {"person", "state", "organisation"};
    uint32_t report = 0;
    for (uint32_t i = 0; i < p->actors->n; i++) {
        const ro_stored_actor *a = &p->actors->v[i];
        while (report + 1 < p->view.stored->reports.n && p->view.stored->reports.v[report].id != a->report)
            report++;
        put_text(p, p->view.stored->reports.v[report].sha256);
        put_text(p, ro_str_of(a->kind <= RO_ORGANISATION ? kinds[a->kind] : ""));
        put_text(p, a->name);
        put_text(p, a->code);
        put_text(p, a->office);
        put_text(p, a->person);
        put_bool(p, a->known);
        put_count(p, a->mentions);
        put_count(p, a->engagements);
        ro_put_int_field(&p->view, a->acts, true);
    }
}

static void put_citation(const packing *p, const ro_event_row *r, const ro_stored_evidence *e)
{
    put_text(p, r->id);
    put_text(p, sha_of(r));
    put_count(p, e->sentence);
    put_count(p, e->span.start);
    put_count(p, e->span.end);
    ro_put_field(&p->view, e->text, true);
}

static void put_citations(const packing *p)
{
    for (uint32_t i = 0; i < p->rows->n; i++) {
        const ro_event_row *r = &p->rows->v[i];
        for (uint32_t k = 0; r->engagement && k < r->engagement->evidence.n; k++)
            put_citation(p, r, &r->engagement->evidence.v[k]);
        for (uint32_t k = 0; r->act && k < r->act->evidence.n; k++)
            put_citation(p, r, &r->act->evidence.v[k]);
    }
}

typedef struct file {
    const char *name, *what, *key;
    const char *refers[2], *to[2]; /* columns, and the tables that they point into */
    const column *columns;
    void (*put)(const packing *);
} file;

static const file files[] = {
    {"sources.csv", "the reports that were read", "report", {0}, {0}, sources, put_sources},
    {"engagements.csv", "meetings, calls, visits, conferences, letters, signings, dialogues, as each report tells them", "id", {"report"}, {"sources"}, engagements, put_engagements},
    {"participants.csv", "who took part", NULL, {"engagement"}, {"engagements"}, participants, put_participants},
    {"acts.csv", "what was said, asked, promised and done, statements without a type among them", "id", {"report"}, {"sources"}, acts, put_acts},
    {"actors.csv", "persons, states and organisations of each report", NULL, {"report"}, {"sources"}, actors, put_actors},
    {"citations.csv", "the sentences on which engagements and acts rest", NULL, {"report"}, {"sources"}, citations, put_citations}};
enum { FILES = sizeof files / sizeof *files };

static void put_file(const packing *p, const file *f)
{
    for (const column *c = f->columns; c->name; c++)
        ro_put_field(&p->view, ro_str_of(c->name), !c[1].name);
    f->put(p);
}

static void put_codebook(const packing *p)
{
    ro_buffer *out = p->view.out;
    ro_buffer_addz(out, "# Codebook\n\nMade by readout " READOUT_VERSION ". CSV after RFC 4180, UTF-8; an empty field is not known. Every row leads to its\n"
                        "sentence: `readout why ID`, or citations.csv. Types and codes: PLOVER manual (openeventdata/PLOVER), CAMEO 1.1b3; the choices\n"
                        "where they leave room are stated in readout's docs/formats/export.md.\n");
    for (int i = 0; i < FILES; i++) {
        ro_buffer_printf(out, "\n## %s\n\n%s.\n\n| column | type | what |\n|---|---|---|\n", files[i].name, files[i].what);
        for (const column *c = files[i].columns; c->name; c++)
            ro_buffer_printf(out, "| `%s` | %s | %s |\n", c->name, c->type, c->what);
    }
}

/* ---- datapackage.json ---- */

/* The size and hash of what `put` writes. */
static void put_measure(const packing *p, ro_json *j, const file *f)
{
    size_t start = p->view.out->n;
    char hex[65];
    if (f)
        put_file(p, f);
    else
        put_codebook(p);
    if (p->view.out->failed)
        return;
    size_t size = p->view.out->n - start;
    ro_sha256(p->view.out->v + start, size, hex);
    p->view.out->n = start;
    p->view.out->v[start] = '\0';
    ro_json_key_int(j, "bytes", (int64_t)size);
    ro_json_key_str(j, "hash", ro_str_printf(p->view.arena, "sha256:%s", hex));
}

static void put_schema(ro_json *j, const file *f)
{
    ro_json_key(j, "schema");
    ro_json_object(j);
    ro_json_key(j, "fields");
    ro_json_array(j);
    for (const column *c = f->columns; c->name; c++) {
        ro_json_flat_object(j);
        ro_json_key_str(j, "name", ro_str_of(c->name));
        ro_json_key_str(j, "type", ro_str_of(c->type));
        ro_json_key_str(j, "description", ro_str_of(c->what));
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
    ro_json_key(j, "missingValues");
    ro_json_flat_array(j);
    ro_json_str(j, RO_STR(""));
    ro_json_end_array(j);
    if (f->key)
        ro_json_key_str(j, "primaryKey", ro_str_of(f->key));
    if (f->refers[0]) {
        ro_json_key(j, "foreignKeys");
        ro_json_array(j);
        ro_json_flat_object(j);
        ro_json_key_str(j, "fields", ro_str_of(f->refers[0]));
        ro_json_key(j, "reference");
        ro_json_object(j);
        ro_json_key_str(j, "resource", ro_str_of(f->to[0]));
        ro_json_key_str(j, "fields", ro_str_of(strcmp(f->to[0], "sources") == 0 ? "report" : "id"));
        ro_json_end_object(j);
        ro_json_end_object(j);
        ro_json_end_array(j);
    }
    ro_json_end_object(j);
}

static void put_resource(const packing *p, ro_json *j, const file *f)
{
    const char *name = f ? f->name : "codebook.md";
    ro_json_object(j);
    ro_json_key_str(j, "name", (ro_str){name, strcspn(name, ".")});
    ro_json_key_str(j, "path", ro_str_of(name));
    ro_json_key_str(j, "description", ro_str_of(f ? f->what : "what every column is"));
    ro_json_key_str(j, "format", ro_str_of(f ? "csv" : "md"));
    ro_json_key_str(j, "mediatype", ro_str_of(f ? "text/csv" : "text/markdown"));
    ro_json_key_str(j, "encoding", RO_STR("utf-8"));
    put_measure(p, j, f);
    if (f) {
        ro_json_key_str(j, "profile", RO_STR("tabular-data-resource"));
        put_schema(j, f);
    }
    ro_json_end_object(j);
}

static void put_description(const packing *p)
{
    ro_json json, *j = &json;
    ro_json_init(j, p->view.out, false);
    ro_json_object(j);
    ro_json_key_str(j, "profile", RO_STR("data-package"));
    ro_json_key_str(j, "name", RO_STR("readout-record"));
    ro_json_key_str(j, "title", RO_STR("The dealings of states, as reports tell them"));
    ro_json_key_str(j, "description", RO_STR("Made by readout " READOUT_VERSION " from the reports of sources.csv; codebook.md says what every column is."));
    ro_json_key(j, "resources");
    ro_json_array(j);
    for (int i = 0; i < FILES; i++)
        put_resource(p, j, &files[i]);
    for (uint32_t i = 0; i < p->rows->n; i++)
        ro_lose(&p->view, "statement without a type in PLOVER, its type left empty", p->rows->v[i].act && !p->rows->v[i].type.n);
    put_resource(p, j, NULL);
    ro_json_end_array(j);
    ro_json_end_object(j);
    ro_buffer_addz(p->view.out, "\n");
}

bool ro_view_package(const ro_view *view, const ro_event_rows *rows, const ro_stored_actors *all_actors, const char *name)
{
    packing p = {*view, rows, all_actors, ro_alloc_array(view->arena, (size_t)view->stored->engagements.n + 1, sizeof(uint32_t))};
    p.view.format = READOUT_CSV;
    for (uint32_t i = 0; i < view->meetings->n; i++)
        for (uint32_t k = 0; k < view->meetings->v[i].accounts.n; k++)
            p.meeting_of[view->meetings->v[i].accounts.v[k]] = view->meetings->v[i].id;
    if (strcmp(name, "datapackage.json") == 0) {
        put_description(&p);
        return true;
    }
    if (strcmp(name, "codebook.md") == 0) {
        put_codebook(&p);
        return true;
    }
    for (int i = 0; i < FILES; i++)
        if (strcmp(name, files[i].name) == 0) {
            put_file(&p, &files[i]);
            return true;
        }
    return false;
}
