/* SPDX-License-Identifier: Apache-2.0 */
/* PLOVER: a JSON object an event, with the manual's field names; the same as flat rows; POLECAT's 40 columns. */
#include "export/event.h"

#include <stdio.h>

static ro_str day(const ro_view *v, ro_day d)
{
    char text[16];
    ro_day_text(d, text);
    return ro_str_copy(v->arena, ro_str_of(text));
}

static ro_str number(const ro_view *v, double value)
{
    char text[24];
    snprintf(text, sizeof text, "%.1f", value);
    return ro_str_copy(v->arena, ro_str_of(text));
}

/* ---- JSON Lines ---- */

static void put_if(ro_json *j, const char *key, ro_str text)
{
    if (text.n)
        ro_json_key_str(j, key, text);
}

/* PLOVER's lists are there even with one value; those without any are left out. */
static void put_list(ro_json *j, const char *key, const ro_str *v, uint32_t n)
{
    if (!n)
        return;
    ro_json_key(j, key);
    ro_json_array(j);
    for (uint32_t i = 0; i < n; i++)
        ro_json_str(j, v[i]);
    ro_json_end_array(j);
}

static void put_parties(ro_json *j, const char *key, const ro_parties *list)
{
    ro_json_key(j, key);
    ro_json_array(j);
    for (uint32_t i = 0; i < list->n; i++) {
        const ro_party *p = &list->v[i];
        ro_json_object(j);
        put_if(j, "code", p->code);
        put_if(j, "sector", p->sector);
        put_if(j, "entity_text", p->text);
        put_if(j, "identifier_id", p->person);
        if (p->person.n)
            put_if(j, "identifier_text", p->name);
        put_if(j, "office", p->office);
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
}

static const char *text_of(const ro_view *v, ro_str text)
{
    return ro_str_copy(v->arena, text).p;
}

static void put_location(const ro_view *v, ro_json *j, const ro_event_row *r)
{
    if (!r->place.n && !r->place_country.n)
        return;
    ro_json_key(j, "event_loc");
    ro_json_object(j);
    put_if(j, "extracted_place", r->place);
    if (r->city) {
        put_if(j, "resolved_place", r->city->name);
        ro_json_key(j, "geonameid");
        ro_json_number(j, text_of(v, r->city->geonameid));
        ro_json_key(j, "lat");
        ro_json_number(j, text_of(v, r->city->latitude));
        ro_json_key(j, "lon");
        ro_json_number(j, text_of(v, r->city->longitude));
        put_if(j, "city", r->city->name);
        put_if(j, "province", r->city->province);
    }
    if (r->place_country.n)
        put_if(j, "country", ro_state_name(v, r->place_country));
    put_if(j, "country_code", r->place_country);
    if (r->city) {
        ro_json_key_str(j, "feature_class", RO_STR("P"));
        put_if(j, "feature_code", r->city->feature);
    }
    if (r->city || r->place_country.n)
        ro_json_key_int(j, "resolution", r->city ? 4 : 1); /* a city; a country, which is all that is known of other places */
    ro_json_end_object(j);
}

static void put_citation(ro_json *j, const ro_event_row *r)
{
    ro_json_key(j, "cite_info");
    ro_json_object(j);
    ro_json_key_str(j, "citation", r->report->path);
    put_if(j, "url", r->report->url);
    put_if(j, "title", r->report->title);
    ro_json_key_str(j, "language", RO_STR("en"));
    put_if(j, "publication", r->report->outlet);
    ro_json_key_str(j, "coder", RO_STR("readout " READOUT_VERSION));
    ro_json_key_str(j, "codebook", RO_STR("plover-readout-1"));
    ro_json_end_object(j);
}

/* What PLOVER has no field for, in one of our own, as the manual allows. */
static void put_own(const ro_view *v, ro_json *j, const ro_event_row *r)
{
    char score[16];
    snprintf(score, sizeof score, "%.2f", r->score);
    ro_json_key(j, "readout");
    ro_json_object(j);
    ro_json_key_str(j, "report", r->report->sha256);
    ro_json_key_str(j, "published", day(v, r->report->published));
    ro_json_key_str(j, "precision", ro_str_of(ro_precision_name(r->precision)));
    ro_json_key_str(j, "status", r->status);
    ro_json_key_str(j, "voice", r->voice);
    ro_json_key_str(j, "who", r->who);
    ro_json_key_str(j, "to_whom", r->to_whom);
    ro_json_key_str(j, "kind", r->engagement ? r->gist : RO_STR(""));
    ro_json_key_str(j, "amount", r->amount);
    ro_json_key_str(j, "deadline", r->deadline);
    ro_json_key_str(j, "answer", r->answer);
    put_list(j, "issue", r->issues.v, r->issues.n);
    ro_json_key(j, "score");
    ro_json_number(j, score);
    ro_json_end_object(j);
}

static void put_event(const ro_view *v, const ro_event_row *r)
{
    ro_json json, *j = &json;
    double scale = 0;
    ro_json_init(j, v->out, true);
    ro_json_object(j);
    ro_json_key_str(j, "id", r->id);
    ro_json_key_str(j, "date", day(v, r->begin)); /* null where it is not known: never the day of publication */
    if (r->end != RO_NO_DAY && r->end != r->begin)
        ro_json_key_str(j, "enddate", day(v, r->end));
    put_parties(j, "actor", &r->actor);
    if (r->recipient.n)
        put_parties(j, "recipient", &r->recipient);
    put_list(j, "event", &r->type, 1);
    put_location(v, j, r);
    if (r->act)
        put_list(j, "event_text", &r->gist, r->gist.n != 0);
    ro_json_key_int(j, "quad_code", ro_plover_quad(r->type));
    if (ro_plover_scale(r->type, r->mode, &scale)) {
        ro_json_key(j, "event_scale");
        ro_json_number(j, number(v, scale).p);
    }
    put_list(j, "mode", &r->mode, r->mode.n != 0);
    put_list(j, "context", r->contexts.v, r->contexts.n);
    put_if(j, "link", r->link);
    put_if(j, "text", r->evidence.text);
    ro_json_key(j, "text_info");
    ro_json_object(j);
    ro_json_key_int(j, "sequence", r->evidence.sentence);
    ro_json_key_int(j, "start", r->evidence.span.start);
    ro_json_key_int(j, "end", r->evidence.span.end);
    ro_json_end_object(j);
    put_citation(j, r);
    put_own(v, j, r);
    ro_json_end_object(j);
    ro_buffer_addz(v->out, "\n");
}

/* ---- flat rows ---- */

void ro_put_event_header(const ro_view *v)
{
    static const char *const names[] = {"id",    "type",   "mode",          "date", "enddate",   "precision", "actor",  "recipient", "status",
                                        "voice", "who",    "place_country", "gist", "published", "path",      "sentence", "report", "score", NULL};
    ro_put_header(v, names);
}

void ro_put_event_row(const ro_view *v, const ro_event_row *r, ro_str type, ro_str actor, ro_str recipient)
{
    char score[16];
    const ro_str fields[] = {r->id,     type,     r->mode, day(v, r->begin), day(v, r->end), ro_str_of(ro_precision_name(r->precision)),
                             actor,     recipient, r->status, r->voice,       r->who,         r->place_country,
                             r->gist,   day(v, r->report->published), r->report->path};
    snprintf(score, sizeof score, "%.2f", r->score);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        ro_put_field(v, fields[i], false);
    ro_put_int_field(v, r->evidence.sentence, false);
    ro_put_field(v, r->report->sha256, false);
    ro_put_field(v, ro_str_of(score), true);
}

static void lose_dates(const ro_view *v, const ro_event_row *r)
{
    ro_lose(v, "date not known, left empty", r->begin == RO_NO_DAY);
}

void ro_view_plover(const ro_view *v, const ro_event_rows *rows)
{
    bool flat = v->format == READOUT_CSV || v->format == READOUT_TSV;
    if (flat)
        ro_put_event_header(v);
    for (uint32_t i = 0; i < rows->n; i++) {
        const ro_event_row *r = &rows->v[i];
        ro_lose(v, "statement without a type in PLOVER, left out", !r->type.n);
        if (!r->type.n)
            continue;
        lose_dates(v, r);
        if (flat) {
            ro_lose(v, "no column for topics", r->issues.n > 0);
            ro_lose(v, "no column for amount, deadline or answer", ro_tells_more(r));
            ro_put_event_row(v, r, r->type, ro_codes_of(v->arena, &r->actor), ro_codes_of(v->arena, &r->recipient));
        } else {
            put_event(v, r);
        }
    }
}

/* ---- POLECAT ---- */

typedef enum of_party { NAME, CODE, COW, SECTOR, OFFICE, TEXT, PERSON } of_party;

static ro_str party_field(const ro_view *v, const ro_party *p, of_party which)
{
    const ro_stored_state *s;
    switch (which) {
    case NAME: return p->name;
    case CODE: return p->code;
    case COW:
        s = ro_stored_state_of(v->stored, p->code);
        return s && s->cow ? ro_str_printf(v->arena, "%u", s->cow) : RO_STR("");
    case SECTOR: return p->sector;
    case OFFICE: return p->office;
    case TEXT: return p->text;
    default: return p->person;
    }
}

/* Lists as POLECAT has them: "; " between the values, one for each party, so that columns can be split together. */
static void put_of_parties(const ro_view *v, const ro_parties *list, of_party which)
{
    ro_str *fields = ro_alloc_array(v->arena, list->n, sizeof *fields);
    bool any = false;
    for (uint32_t i = 0; i < list->n; i++) {
        fields[i] = party_field(v, &list->v[i], which);
        any = any || fields[i].n;
    }
    ro_put_field(v, any ? ro_join(v->arena, fields, list->n, "; ") : RO_STR(""), false);
}

static void put_side(const ro_view *v, const ro_parties *list)
{
    put_of_parties(v, list, NAME);
    put_of_parties(v, list, CODE);
    put_of_parties(v, list, COW);
    ro_put_field(v, list->n ? list->v[0].sector : RO_STR(""), false);
    put_of_parties(v, list, SECTOR);
    put_of_parties(v, list, OFFICE);
    put_of_parties(v, list, TEXT);
    put_of_parties(v, list, PERSON);
}

/* Names of one kind that a report knows. Actors come by report; `from` is where this one's begin. */
static ro_str story(const ro_view *v, const ro_stored_actors *actors, uint32_t from, ro_entity_kind kind)
{
    RO_ARRAY(ro_str) names = {0};
    for (uint32_t i = from; i < actors->n && actors->v[i].report == actors->v[from].report; i++)
        if (actors->v[i].kind == kind && actors->v[i].name.n)
            *RO_PUSH(v->arena, &names) = actors->v[i].name;
    return ro_join(v->arena, names.v, names.n, "; ");
}

typedef struct told_of { /* of the last report written: its rows follow each other */
    const ro_stored_report *report;
    ro_str people, organisations, states;
    uint32_t at; /* the first actor of that report */
} told_of;

/* Rows come by report twice: engagements, then acts. */
static void read_story(const ro_view *v, const ro_stored_actors *actors, const ro_stored_report *r, told_of *told)
{
    if (told->report && told->report > r)
        told->at = 0;
    while (told->at < actors->n && actors->v[told->at].report != r->id)
        told->at++;
    told->report = r;
    told->people = story(v, actors, told->at, RO_PERSON);
    told->organisations = story(v, actors, told->at, RO_ORGANISATION);
    told->states = story(v, actors, told->at, RO_STATE);
}

static void put_polecat(const ro_view *v, const ro_event_row *r, const told_of *told)
{
    double scale = 0;
    bool scaled = ro_plover_scale(r->type, r->mode, &scale);
    const ro_str before[] = {r->id, day(v, r->begin), r->type, r->mode, scaled ? number(v, scale) : RO_STR(""),
                             ro_str_of(ro_quad_name(ro_plover_quad(r->type))), ro_join(v->arena, r->contexts.v, r->contexts.n, "; ")};
    static const ro_city nowhere;
    const ro_city *c = r->city ? r->city : &nowhere;
    const ro_str after[] = {r->city ? c->name : r->place, c->name, RO_STR(""), c->province, r->place_country.n ? ro_state_name(v, r->place_country) : RO_STR(""),
                            c->latitude, c->longitude, c->geonameid, r->place, c->feature, r->report->outlet, day(v, r->report->published),
                            told->people, told->organisations, told->states, RO_STR("en")};
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        ro_put_field(v, before[i], false);
    put_side(v, &r->actor);
    put_side(v, &r->recipient);
    for (size_t i = 0; i < sizeof after / sizeof *after; i++)
        ro_put_field(v, after[i], false);
    ro_put_field(v, RO_STR("readout " READOUT_VERSION), true);
}

static void lose_for_polecat(const ro_view *v, const ro_event_row *r)
{
    lose_dates(v, r);
    ro_lose(v, "place without coordinates, left empty", r->place.n && !r->city);
    ro_lose(v, "no column for the last day", r->end != RO_NO_DAY && r->end != r->begin);
    ro_lose(v, "no column for precision other than a day", r->begin != RO_NO_DAY && r->precision != RO_P_DAY);
    ro_lose(v, "no column for voice", r->voice.n > 0);
    ro_lose(v, "no column for the words (gist)", r->act && r->gist.n > 0);
    ro_lose(v, "no column for amount, deadline or answer", ro_tells_more(r));
    ro_lose(v, "no column for the sentence: follow Event ID with `readout why`", r->evidence.sentence > 0);
}

void ro_view_polecat(const ro_view *view, const ro_event_rows *rows, const ro_stored_actors *actors)
{
    static const char *const names[] = {
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country", "Actor COW",
        "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country",
        "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source",
        "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version", NULL};
    ro_view v = *view;
    told_of told = {0};
    v.format = READOUT_TSV;
    ro_put_header(&v, names);
    for (uint32_t i = 0; i < rows->n; i++) {
        const ro_event_row *r = &rows->v[i];
        ro_lose(&v, "statement without a type in PLOVER, left out", !r->type.n);
        if (!r->type.n)
            continue;
        if (told.report != r->report)
            read_story(&v, actors, r->report, &told);
        lose_for_polecat(&v, r);
        put_polecat(&v, r, &told);
    }
}
