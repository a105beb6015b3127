/* SPDX-License-Identifier: Apache-2.0 */
/*
 * CAMEO, which knows one source and one target: as flat rows, in ICEWS's columns, in PETRARCH2's. What several do together is a row for
 * each pair, both ways; a visit is 042 one way and 043 the other.
 */
#include "export/event.h"

#include <stdio.h>

static ro_str day(const ro_view *v, ro_day d, const char *between)
{
    int year, month, dom;
    if (d == RO_NO_DAY)
        return RO_STR("");
    ro_day_civil(d, &year, &month, &dom);
    return ro_str_printf(v->arena, "%04d%s%02d%s%02d", year, between, month, between, dom);
}

static double goldstein(const char *code)
{
    double score;
    ro_cameo_text(code, &score);
    return score;
}

typedef struct dyad {
    const ro_event_row *row;
    const ro_party *source, *target; /* NULL: none named */
    const char *code;
    uint32_t n; /* from 1, inside the event */
} dyad;

typedef void (*put_dyad)(const ro_view *, const dyad *);

static void put_pair(const ro_view *v, put_dyad put, dyad *d, const ro_party *source, const ro_party *target, const char *code)
{
    d->source = source;
    d->target = target;
    d->code = code;
    d->n++;
    put(v, d);
}

/* The first party of each code: a delegation is one side. */
static bool is_first(const ro_parties *list, uint32_t i)
{
    for (uint32_t k = 0; k < i; k++)
        if (ro_str_equal(list->v[k].code, list->v[i].code))
            return false;
    return true;
}

static void put_among(const ro_view *v, put_dyad put, dyad *d, const ro_parties *all)
{
    for (uint32_t i = 0; i < all->n; i++)
        for (uint32_t k = 0; is_first(all, i) && k < all->n; k++)
            if (k != i && is_first(all, k))
                put_pair(v, put, d, &all->v[i], &all->v[k], d->row->cameo);
}

static void put_across(const ro_view *v, put_dyad put, dyad *d)
{
    const ro_parties *actor = &d->row->actor, *recipient = &d->row->recipient;
    for (uint32_t i = 0; i < actor->n; i++)
        for (uint32_t k = 0; is_first(actor, i) && k < recipient->n; k++) {
            if (!is_first(recipient, k))
                continue;
            put_pair(v, put, d, &actor->v[i], &recipient->v[k], d->row->cameo);
            if (*d->row->cameo_back)
                put_pair(v, put, d, &recipient->v[k], &actor->v[i], d->row->cameo_back);
        }
}

static uint32_t sides(const ro_parties *list)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < list->n; i++)
        n += is_first(list, i);
    return n;
}

/* Every dyad of an event. One who acts towards nobody is a row without a target. */
static void put_dyads(const ro_view *v, const ro_event_row *r, put_dyad put)
{
    dyad d = {.row = r};
    if (!*r->cameo)
        return;
    if (r->actor.n && r->recipient.n)
        put_across(v, put, &d);
    else if (sides(&r->actor) > 1 && (r->engagement || r->act->recipient.n))
        put_among(v, put, &d, &r->actor);
    else if (r->actor.n || r->recipient.n)
        for (uint32_t i = 0; i < (r->actor.n ? r->actor.n : 1); i++)
            if (!r->actor.n || is_first(&r->actor, i))
                put_pair(v, put, &d, r->actor.n ? &r->actor.v[i] : NULL, r->actor.n ? NULL : &r->recipient.v[0], r->cameo);
    ro_lose(v, "no party is named, left out", d.n == 0);
}

static void lose_for_all(const ro_view *v, const ro_event_row *r)
{
    ro_lose(v, "statement without a type in PLOVER, coded 010", !r->type.n);
    ro_lose(v, "no CAMEO code for what did not happen, left out", !*r->cameo);
    ro_lose(v, "date not known, left empty", r->begin == RO_NO_DAY);
}

/* ---- flat rows ---- */

void ro_view_cameo(const ro_view *v, const ro_event_rows *rows)
{
    ro_put_event_header(v);
    for (uint32_t i = 0; i < rows->n; i++) {
        const ro_event_row *r = &rows->v[i];
        lose_for_all(v, r);
        ro_lose(v, "no column for topics", r->issues.n > 0);
        ro_lose(v, "no column for amount, deadline or answer", ro_tells_more(r));
        if (!*r->cameo)
            continue;
        ro_str actor = ro_codes_of(v->arena, &r->actor), recipient = ro_codes_of(v->arena, &r->recipient);
        ro_put_event_row(v, r, ro_str_of(r->cameo), actor, recipient);
        if (*r->cameo_back && recipient.n && actor.n) /* and the other way round */
            ro_put_event_row(v, r, ro_str_of(r->cameo_back), recipient, actor);
    }
}

/* ---- ICEWS ---- */

static ro_str sectors(const ro_view *v, const ro_party *p)
{
    if (!p || !p->sector.n)
        return RO_STR("");
    const char *name = ro_str_is(p->sector, "LEG") ? "Legislative,Government" : ro_str_is(p->sector, "MIL") ? "Military,Government" : "Government";
    return p->office.n ? ro_str_printf(v->arena, "%s,%.*s", name, (int)p->office.n, p->office.p) : ro_str_of(name);
}

static void put_icews_party(const ro_view *v, const ro_party *p)
{
    ro_put_field(v, p ? p->name : RO_STR(""), false);
    ro_put_field(v, sectors(v, p), false);
    ro_put_field(v, p ? ro_state_name(v, p->code) : RO_STR(""), false);
}

static void put_icews(const ro_view *v, const dyad *d)
{
    const ro_event_row *r = d->row;
    double unused;
    ro_put_field(v, ro_str_printf(v->arena, "%.*s.%u", (int)r->id.n, r->id.p, d->n), false);
    ro_put_field(v, day(v, r->begin, "-"), false);
    put_icews_party(v, d->source);
    ro_put_field(v, ro_str_of(ro_cameo_text(d->code, &unused)), false);
    ro_put_field(v, ro_str_of(d->code), false);
    ro_put_field(v, ro_str_printf(v->arena, "%.1f", goldstein(d->code)), false);
    put_icews_party(v, d->target);
    ro_put_field(v, r->report->sha256, false);
    ro_put_int_field(v, r->evidence.sentence, false);
    ro_put_field(v, r->report->outlet.n ? r->report->outlet : r->report->path, false);
    ro_put_field(v, r->city ? r->city->name : r->place, false);
    ro_put_field(v, RO_STR(""), false);
    ro_put_field(v, r->city ? r->city->province : RO_STR(""), false);
    ro_put_field(v, r->place_country.n ? ro_state_name(v, r->place_country) : RO_STR(""), false);
    ro_put_field(v, r->city ? r->city->latitude : RO_STR(""), false);
    ro_put_field(v, r->city ? r->city->longitude : RO_STR(""), true);
}

static void lose_more(const ro_view *v, const ro_event_row *r)
{
    ro_lose(v, "no column for the last day or a precision other than a day",
            r->begin != RO_NO_DAY && ((r->end != RO_NO_DAY && r->end != r->begin) || r->precision != RO_P_DAY));
    ro_lose(v, "no column for status other than held", !ro_str_is(r->status, "held"));
    ro_lose(v, "no column for voice", r->voice.n > 0);
    ro_lose(v, "no column for amount, deadline or answer", ro_tells_more(r));
}

void ro_view_icews(const ro_view *view, const ro_event_rows *rows)
{
    static const char *const names[] = {"Event ID",    "Event Date",     "Source Name",    "Source Sectors", "Source Country",  "Event Text", "CAMEO Code",
                                        "Intensity",   "Target Name",    "Target Sectors", "Target Country", "Story ID",        "Sentence Number",
                                        "Publisher",   "City",           "District",       "Province",       "Country",         "Latitude",   "Longitude", NULL};
    ro_view v = *view;
    v.format = READOUT_TSV;
    ro_put_header(&v, names);
    for (uint32_t i = 0; i < rows->n; i++) {
        lose_for_all(&v, &rows->v[i]);
        lose_more(&v, &rows->v[i]);
        ro_lose(&v, "no column for topics", rows->v[i].issues.n > 0);
        ro_lose(&v, "place without coordinates, left empty", rows->v[i].place.n && !rows->v[i].city);
        ro_lose(&v, "no column for the words (gist)", rows->v[i].act && rows->v[i].gist.n > 0);
        put_dyads(&v, &rows->v[i], put_icews);
    }
}

/* ---- PETRARCH2 ---- */

/* "CHNGOV"; "---" where there is nobody, as PETRARCH2 has it. */
static ro_str agent(const ro_view *v, const ro_party *p)
{
    return p ? ro_str_printf(v->arena, "%.*s%.*s", (int)p->code.n, p->code.p, (int)p->sector.n, p->sector.n ? p->sector.p : "") : RO_STR("---");
}

/* PETRARCH2 writes "ISSUE,COUNT;ISSUE,COUNT": here PLOVER's contexts, each once. */
static ro_str issues(const ro_view *v, const ro_event_row *r)
{
    ro_str *each = ro_alloc_array(v->arena, r->contexts.n, sizeof *each);
    for (uint32_t i = 0; i < r->contexts.n; i++)
        each[i] = ro_str_printf(v->arena, "%.*s,1", (int)r->contexts.v[i].n, r->contexts.v[i].p);
    return ro_join(v->arena, each, r->contexts.n, ";");
}

static void put_petrarch(const ro_view *v, const dyad *d)
{
    const ro_event_row *r = d->row;
    ro_put_field(v, day(v, r->begin, ""), false);
    ro_put_field(v, agent(v, d->source), false);
    ro_put_field(v, agent(v, d->target), false);
    ro_put_field(v, ro_str_of(d->code), false);
    ro_put_field(v, issues(v, r), false);
    ro_put_field(v, ro_str_printf(v->arena, "%.*s_%u", (int)ro_short_id(r->report).n, ro_short_id(r->report).p, r->evidence.sentence), false);
    ro_put_field(v, r->report->url, false);
    ro_put_field(v, r->report->outlet.n ? r->report->outlet : r->report->path, false);
    ro_put_field(v, d->source && d->source->text.n ? d->source->text : RO_STR("---"), false);
    ro_put_field(v, d->target && d->target->text.n ? d->target->text : RO_STR("---"), false);
    ro_put_field(v, r->act && r->gist.n ? r->gist : RO_STR("---"), true);
}

void ro_view_petrarch(const ro_view *view, const ro_event_rows *rows)
{
    ro_view v = *view;
    v.format = READOUT_TSV;
    for (uint32_t i = 0; i < rows->n; i++) {
        lose_for_all(&v, &rows->v[i]);
        lose_more(&v, &rows->v[i]);
        ro_lose(&v, "no column for place", rows->v[i].place.n || rows->v[i].place_country.n);
        put_dyads(&v, &rows->v[i], put_petrarch);
    }
}
