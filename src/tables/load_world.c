/* SPDX-License-Identifier: Apache-2.0 */
/* The tables of the world but those of states and people: rows to records, their names to the index. */
#include "tables/load.h"

/* ---- codes and names ---- */

/* The code in a cell, which a state or PLOVER must have; empty is fine where `may_lack`. */
static bool code_of(loader *l, uint32_t wanted, bool may_lack, uint16_t *out)
{
    uint32_t index = 0;
    ro_str text = tsv_cell(l, wanted);
    if (!text.n && !may_lack)
        return tsv_wrong(l, l->place[wanted], "the code is missing", RO_STR(""));
    if (text.n && !ro_map_get(&l->codes, text, &index))
        return tsv_wrong(l, l->place[wanted], "not a code of states.tsv or PLOVER", text);
    *out = (uint16_t)index;
    return true;
}

bool load_name(loader *l, uint32_t wanted, ro_str name, ro_name entry)
{
    if (ro_index_add(l->arena, &l->pairs, name, entry))
        return true;
    return tsv_wrong(l, l->place[wanted], "not a name that can be looked for", name);
}

bool load_names(loader *l, uint32_t wanted, ro_name_kind kind, unsigned flags, uint16_t code, uint32_t id)
{
    ro_str list = tsv_cell(l, wanted), name;
    bool first = true;
    while (tsv_next_of_list(&list, &name)) {
        ro_name entry = {.kind = (uint8_t)kind, .flags = (uint8_t)(flags | (first ? RO_NAME_CHIEF : 0u)), .code = code, .id = id};
        if (!load_name(l, wanted, name, entry))
            return false;
        first = false;
    }
    return true;
}

/* ---- the tables ---- */

bool load_seats(loader *l)
{
    enum { NAME, NAMES, CODE, KIND };
    static const char *const columns[] = {"name", "names", "code", "kind", NULL};
    if (!tsv_open(l, RO_TABLE_SEATS, columns))
        return false;
    l->t->seats = ro_alloc_array(l->arena, l->rows, sizeof *l->t->seats);
    while (tsv_row(l)) {
        uint32_t id = l->t->n_seats;
        ro_seat *s = &l->t->seats[id];
        s->name = tsv_text(l, NAME);
        s->code = tsv_text(l, CODE);
        s->kind = tsv_text(l, KIND);
        if (!code_of(l, CODE, false, &s->code_index) || !load_names(l, NAMES, RO_NAME_SEAT, 0, s->code_index, id))
            return false;
        l->t->n_seats++;
    }
    return l->status == READOUT_OK;
}

bool load_orgs(loader *l)
{
    enum { ID, NAME, NAMES, KIND, CODE, MEMBERS };
    static const char *const columns[] = {"id", "name", "names", "kind", "code", "members", NULL};
    if (!tsv_open(l, RO_TABLE_ORGANISATIONS, columns))
        return false;
    l->t->orgs = ro_alloc_array(l->arena, l->rows, sizeof *l->t->orgs);
    while (tsv_row(l)) {
        uint32_t id = l->t->n_orgs, known, member;
        ro_org *o = &l->t->orgs[id];
        ro_str list = tsv_cell(l, MEMBERS), code;
        o->id = tsv_text(l, ID);
        o->name = tsv_text(l, NAME);
        o->kind = tsv_text(l, KIND);
        o->code = tsv_text(l, CODE);
        o->members = list.p;
        if (!ro_map_add(l->arena, &l->orgs, tsv_cell(l, ID), id, &known))
            return tsv_wrong(l, l->place[ID], "the organisation is there already", tsv_cell(l, ID));
        while (tsv_next_of_list(&list, &code))
            if (!ro_map_get(&l->codes, code, &member))
                return tsv_wrong(l, l->place[MEMBERS], "not a code of states.tsv", code);
        if (!code_of(l, CODE, false, &o->code_index) || !load_names(l, NAMES, RO_NAME_ORG, 0, o->code_index, id))
            return false;
        l->t->n_orgs++;
    }
    return l->status == READOUT_OK;
}

bool load_groups(loader *l)
{
    enum { NAME, NAMES, CODE, KIND, STATES };
    static const char *const columns[] = {"name", "names", "code", "kind", "states", NULL};
    if (!tsv_open(l, RO_TABLE_GROUPS, columns))
        return false;
    l->t->groups = ro_alloc_array(l->arena, l->rows, sizeof *l->t->groups);
    while (tsv_row(l)) {
        uint32_t id = l->t->n_groups, known;
        ro_group *g = &l->t->groups[id];
        g->name = tsv_text(l, NAME);
        g->code = tsv_text(l, CODE);
        g->kind = tsv_text(l, KIND);
        g->states = tsv_text(l, STATES);
        if (!code_of(l, CODE, true, &g->code_index) || !load_names(l, NAMES, RO_NAME_GROUP, 0, g->code_index, id))
            return false;
        ro_map_add(l->arena, &l->groups, tsv_cell(l, NAME), id, &known);
        l->t->n_groups++;
    }
    return l->status == READOUT_OK;
}

static bool kind_of_office(ro_str kind, uint8_t *out)
{
    static const struct {
        const char *word;
        uint8_t kind;
    } kinds[] = {{"office", RO_NAME_OFFICE}, {"modifier", RO_NAME_MODIFIER}, {"collective", RO_NAME_COLLECTIVE}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (ro_str_is(kind, kinds[i].word)) {
            *out = kinds[i].kind;
            return true;
        }
    return false;
}

static bool load_office(loader *l, ro_office *o, uint32_t id)
{
    enum { PHRASE, NAME, KIND, RANK, FLAGS, CODE };
    ro_str flags = tsv_cell(l, FLAGS);
    uint32_t rank_of;
    int rank = 0;
    o->phrase = tsv_text(l, PHRASE);
    o->name = tsv_text(l, NAME);
    o->state = tsv_text(l, CODE);
    if (!kind_of_office(tsv_cell(l, KIND), &o->kind))
        return tsv_wrong(l, l->place[KIND], "not office, modifier or collective", tsv_cell(l, KIND));
    if (!tsv_number(l, RANK, 8, &rank) || !code_of(l, CODE, true, &o->code_index))
        return false;
    o->rank = (uint8_t)rank;
    o->of_state = memchr(flags.p, 'o', flags.n) != NULL;
    o->plural = memchr(flags.p, 'p', flags.n) != NULL;
    o->title = memchr(flags.p, 't', flags.n) != NULL;
    unsigned name_flags = (o->plural ? RO_NAME_PLURAL : 0u) | (memchr(flags.p, '*', flags.n) ? RO_NAME_AMBIGUOUS : 0u) | RO_NAME_CHIEF;
    ro_name entry = {.kind = o->kind, .flags = (uint8_t)name_flags, .code = o->code_index, .id = id};
    if (!load_name(l, PHRASE, tsv_cell(l, PHRASE), entry))
        return false;
    if (o->kind == RO_NAME_OFFICE && !o->plural)
        ro_map_add(l->arena, &l->offices, ro_str_of(o->name), o->rank, &rank_of);
    return true;
}

bool load_offices(loader *l)
{
    static const char *const columns[] = {"phrase", "name", "kind", "rank", "flags", "code", NULL};
    if (!tsv_open(l, RO_TABLE_OFFICES, columns))
        return false;
    l->t->offices = ro_alloc_array(l->arena, l->rows, sizeof *l->t->offices);
    for (; tsv_row(l); l->t->n_offices++)
        if (!load_office(l, &l->t->offices[l->t->n_offices], l->t->n_offices))
            return false;
    return l->status == READOUT_OK;
}

bool load_places(loader *l)
{
    enum { NAME, NAMES, CODE, KIND, POPULATION };
    static const char *const columns[] = {"name", "names", "code", "kind", "population", NULL};
    if (!tsv_open(l, RO_TABLE_PLACES, columns))
        return false;
    l->t->places = ro_alloc_array(l->arena, l->rows, sizeof *l->t->places);
    while (tsv_row(l)) {
        uint32_t id = l->t->n_places;
        ro_place *p = &l->t->places[id];
        p->name = tsv_text(l, NAME);
        p->code = tsv_text(l, CODE);
        p->kind = tsv_text(l, KIND);
        if (!code_of(l, CODE, true, &p->code_index) || !tsv_number(l, POPULATION, 100000000, &p->population) ||
            !load_names(l, NAMES, RO_NAME_PLACE, 0, p->code_index, id))
            return false;
        l->t->n_places++;
    }
    return l->status == READOUT_OK;
}

bool load_agencies(loader *l)
{
    enum { NAME, NAMES, CODE, KIND };
    static const char *const columns[] = {"name", "names", "code", "kind", NULL};
    if (!tsv_open(l, RO_TABLE_AGENCIES, columns))
        return false;
    l->t->agencies = ro_alloc_array(l->arena, l->rows, sizeof *l->t->agencies);
    while (tsv_row(l)) {
        uint32_t id = l->t->n_agencies;
        ro_agency *a = &l->t->agencies[id];
        a->name = tsv_text(l, NAME);
        a->code = tsv_text(l, CODE);
        a->kind = tsv_text(l, KIND);
        if (!code_of(l, CODE, false, &a->code_index) || !load_names(l, NAMES, RO_NAME_AGENCY, 0, a->code_index, id))
            return false;
        l->t->n_agencies++;
    }
    return l->status == READOUT_OK;
}

bool load_topics(loader *l)
{
    enum { TERM, TOPIC, CONTEXT };
    static const char *const columns[] = {"term", "topic", "context", NULL};
    static const char *const contexts[] = {"military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
                                           "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression",
                                           "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory",
                                           "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology",
                                           "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking", NULL};
    if (!tsv_open(l, RO_TABLE_TOPICS, columns))
        return false;
    l->t->topics = ro_alloc_array(l->arena, l->rows, sizeof *l->t->topics);
    ro_map first = {0}; /* row of each topic */
    ro_map_empty(l->arena, &first, l->rows);
    while (tsv_row(l)) {
        uint32_t row = 0;
        ro_topic *topic = &l->t->topics[l->t->n_topics];
        *topic = (ro_topic){tsv_text(l, TERM), tsv_text(l, TOPIC), tsv_text(l, CONTEXT)};
        if (!tsv_cell(l, TERM).n || !tsv_cell(l, TOPIC).n)
            return tsv_wrong(l, l->place[tsv_cell(l, TERM).n ? TOPIC : TERM], "the term or its topic is missing", RO_STR(""));
        if (!ro_str_in(tsv_cell(l, CONTEXT), contexts))
            return tsv_wrong(l, l->place[CONTEXT], "not a general context of PLOVER", tsv_cell(l, CONTEXT));
        if (!ro_map_add(l->arena, &first, tsv_cell(l, TOPIC), l->t->n_topics, &row) && strcmp(l->t->topics[row].context, topic->context))
            tsv_warn(l, CONTEXT, ro_str_printf(l->arena, "the topic has the context %s above, which counts, not", l->t->topics[row].context).p, tsv_cell(l, CONTEXT));
        l->t->n_topics++;
    }
    ro_topics_index(l->arena, l->t);
    return l->status == READOUT_OK;
}
