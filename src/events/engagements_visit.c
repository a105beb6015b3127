/* SPDX-License-Identifier: Apache-2.0 */
/* Visits: "travelled to", "a trip by", "is due in", "visiting B", "invited to". */
#include "events/engagements_tell.h"
#include "events/speech.h"

/* "support shown by B during his visit to A's state": nobody visits his own, so a pronoun means the one of another state named before it. */
static void mend_pronoun(const ro_teller *teller, ro_telling *w, const char *country)
{
    const ro_document *d = teller->d;
    uint32_t m = w->parties.n == 1 ? w->parties.v[0].mention : RO_NONE;
    if (m == RO_NONE || d->mentions.v[m].kind != RO_PRONOUN || strcmp(w->parties.v[0].code, country) != 0)
        return;
    uint32_t first = d->sentences.v[w->sentence].first;
    for (uint32_t i = d->mentions.v[m].first; i-- > first;) {
        uint32_t named = teller->person[i];
        const ro_entity *e = named == RO_NONE ? NULL : &d->entities.v[d->mentions.v[named].entity];
        if (!e || !e->code[0] || !strcmp(e->code, country))
            continue;
        w->parties.n = 0;
        ro_party_add_mention(&w->parties, d, named);
        return;
    }
}

/* "visited Acre and Haifa": two towns of one state are one visit. */
static bool told_before(const ro_where *places, uint32_t i)
{
    for (uint32_t k = 0; k < i; k++)
        if (places[i].country[0] && !strcmp(places[k].country, places[i].country))
            return true;
    return false;
}

/* The day said right behind the place, before the next: "to Sudville on Monday and to Estport the next day". */
static uint32_t time_behind(const ro_teller *teller, const ro_where *places, uint32_t i, uint32_t n)
{
    enum { NEAR = 8 };
    const ro_document *d = teller->d;
    uint32_t end = d->sentences.v[tok(teller, places[i].token)->sentence].first + d->sentences.v[tok(teller, places[i].token)->sentence].n;
    if (i + 1 < n)
        end = places[i + 1].token;
    for (uint32_t k = places[i].token + 1; k < end && k <= places[i].token + NEAR && tok(teller, k)->upos != RO_VERB; k++) {
        const ro_time *t = tok(teller, k)->time == RO_NONE ? NULL : &d->times.v[tok(teller, k)->time];
        if (t && t->begin != RO_NO_DAY && t->precision == RO_P_DAY)
            return tok(teller, k)->time;
    }
    return RO_NONE;
}

/* "the two leaders will fly to Sudville": one of them goes home. */
static void leave_at_home(ro_parties *parties, const char *country)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < parties->n; i++)
        if (strcmp(parties->v[i].code, country) != 0)
            parties->v[kept++] = parties->v[i];
    parties->n = kept;
}

/* Has one of the places, but the last, a day of its own? */
static bool days_apart(const ro_teller *teller, const ro_where *places, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (places[i].token == RO_NONE || (i && places[i].token <= places[i - 1].token))
            return false;
    for (uint32_t i = 0; i + 1 < n; i++)
        if (time_behind(teller, places, i, n) != RO_NONE)
            return true;
    return false;
}

static bool leaves(const ro_teller *w, uint32_t verb) { return is(w, verb, "leave") || is(w, verb, "depart"); }

/* "EU leaders visited Norland": whose visit, the text does not say. */
static bool leaders_of_many(const ro_teller *w, const ro_parties *visitors)
{
    static const char *const people[] = {"leader", "minister", "head", "president", NULL};
    for (uint32_t i = 0; i < visitors->n; i++) {
        const ro_participant *p = &visitors->v[i];
        bool organisation = p->entity != RO_NONE && w->d->entities.v[p->entity].kind == RO_ORGANISATION;
        if (!organisation || p->mention == RO_NONE || !ro_lemma_in(tok(w, w->d->mentions.v[p->mention].head), people))
            return false;
    }
    return visitors->n > 0;
}

void visits_give(const ro_teller *teller, ro_telling *w, const ro_where *places, uint32_t n, ro_tellings *out)
{
    bool apart = n > 1 && days_apart(teller, places, n);
    for (uint32_t i = 0; i < n; i++) {
        ro_telling one = *w;
        mend_pronoun(teller, &one, places[i].country);
        leave_at_home(&one.parties, places[i].country);
        if (!one.parties.n || (one.parties.n < w->parties.n && !telling_holds_person(teller, &one.parties)) || told_before(places, i))
            continue;
        if (leaders_of_many(teller, &one.parties))
            continue;
        one.where = places[i];
        if (apart)
            one.time = time_behind(teller, places, i, n);
        one.days = ro_days_of_visit(teller, w);
        one.on_tour = n > 1 && !apart && (w->noun || one.days > 1 || leaves(teller, w->predicate));
        one.first_stop = i == 0;
        one.ends = ro_verb_ends(tok(teller, w->carrier)) && ro_oblique(teller->tree, w->carrier, "for") == RO_NONE &&
                   !(w->noun && ro_has_case(teller->tree, w->predicate, "on")); /* "left on a tour" */
        for (uint32_t p = 0; p < one.parties.n; p++)
            one.parties.v[p].role = "visitor";
        telling_give(teller, &one, out);
    }
}

ro_where visits_host(const ro_parties *hosts)
{
    ro_where w = ro_no_where();
    if (hosts->n && !telling_landless(hosts->v[0].code))
        memcpy(w.country, hosts->v[0].code, sizeof w.country);
    return w;
}

/* What a verb of visiting has as its object: of "the countries that he visited", those. */
static uint32_t visited(const ro_teller *w, uint32_t verb)
{
    uint32_t object = telling_patient(w, verb);
    const ro_token *v = tok(w, verb);
    if (v->deprel != RO_D_acl || v->head == RO_NONE || ro_child(w->tree, verb, RO_D_nsubj) == RO_NONE || ro_passive(w->tree, verb))
        return object;
    RO_CHILDREN(w->tree, c, verb)
        if (tok(w, c)->deprel == RO_D_obj && tok(w, c)->upos != RO_PRON)
            return c;
    return v->head;
}

static bool is_official(const ro_teller *w, uint32_t token)
{
    uint32_t mention = tok(w, token)->mention;
    return mention != RO_NONE && w->d->entities.v[w->d->mentions.v[mention].entity].kind == RO_PERSON;
}

/* "American troops in Norland": not in America. */
static bool of_forces(const ro_teller *w, uint32_t thing)
{
    static const char *const forces[] = {"troop", "troops", "soldier", "force", "base", "contingent", "peacekeeper", NULL};
    return thing != RO_NONE && ro_lemma_in(tok(w, thing), forces);
}

/* "visited the Norlandish Parliament", "the Ministry of Defence of Norland": in Norland. */
static uint32_t seat_of_body(const ro_teller *w, uint32_t thing, ro_where *out)
{
    static const char *const bodies[] = {"parliament", "congress", "senate", "assembly", "ministry", "chancellery", "legislature", "bundestag", "knesset", "diet", "duma", NULL};
    if (thing == RO_NONE || tok(w, thing)->mention == RO_NONE || w->person[thing] != RO_NONE || !ro_lemma_in(tok(w, thing), bodies))
        return 0;
    ro_actors owners = ro_phrase_actors(w->tree, thing);
    if (owners.n != 1 || strlen(owners.code[0]) != 3 || telling_landless(owners.code[0]))
        return 0;
    *out = ro_no_where();
    memcpy(out->country, owners.code[0], sizeof out->country);
    out->token = thing;
    return 1;
}

/* "visit a plant in Norland", "a tour of ports in Norland": what is visited is no place by name, but lies in one. */
static uint32_t places_around(const ro_teller *w, uint32_t thing, uint32_t verb, ro_where *out)
{
    static const char *const in[] = {"in", "at", NULL};
    uint32_t n = 0, owner = thing == RO_NONE || w->person[thing] != RO_NONE || is_official(w, thing) ? RO_NONE : ro_child_sub(w->tree, thing, RO_D_nmod, RO_SUB_POSS);
    if (owner != RO_NONE && tok(w, owner)->upos == RO_PROPN && (n = ro_places_of(w->tree, owner, out, 1)) > 0)
        return n; /* "visited Norland's Far East" */
    bool forces_abroad = of_forces(w, thing);
    for (int i = 0; i < 2 && thing != RO_NONE && (tok(w, thing)->mention == RO_NONE || forces_abroad); i++)
        for (int at = 0; at < 2 && !n; at++) {
            RO_CHILDREN(w->tree, c, at ? verb : thing)
                if (!n && (tok(w, c)->deprel == RO_D_obl || tok(w, c)->deprel == RO_D_nmod) && tok(w, c)->time == RO_NONE && ro_has_case(w->tree, c, in[i]))
                    n = ro_places_of(w->tree, c, out, RO_MOST_PLACES);
        }
    return n;
}

/* "the Middle East", "Southeast Asia", "five African nations" */
static bool is_region(const ro_teller *w, uint32_t noun)
{
    static const char *const regions[] = {"asia", "africa", "europe", "caribbean", "pacific", "gulf", "balkans", "caucasus", "baltics", "region", "scandinavia", "maghreb", "indochina", "mideast", NULL};
    static const char *const of[] = {"asian", "african", "european", "arab", "balkan", "baltic", "caribbean", "nordic", "eastern", NULL};
    static const char *const states[] = {"nation", "country", "state", "capital", NULL};
    static const char *const sides[] = {"middle", "far", "near", NULL}, *const parts[] = {"latin", "central", "south", NULL};
    const ro_token *before = noun > 0 ? tok(w, noun - 1) : NULL;
    ro_str form = ro_fold(w->d->arena, tok(w, noun)->form), front = before ? ro_fold(w->d->arena, before->form) : RO_STR("");
    if (w->person[noun] != RO_NONE || (tok(w, noun)->upos != RO_NOUN && tok(w, noun)->upos != RO_PROPN))
        return false;
    if (ro_str_is(form, "region")) /* not "the Norport region" */
        RO_CHILDREN(w->tree, c, noun)
            if (tok(w, c)->deprel != RO_D_case && tok(w, c)->deprel != RO_D_det)
                return false;
    if (ro_str_in(form, regions) || (ro_str_is(form, "east") && ro_str_in(front, sides)) || (ro_str_is(form, "america") && ro_str_in(front, parts)))
        return true;
    return ro_lemma_in(tok(w, noun), states) && ro_str_in(front, of);
}

/* "a tour of Southeast Asia", "his European trip", "flew to the Middle East": where, no state says. */
static bool to_region(const ro_teller *w, uint32_t head, bool noun)
{
    static const char *const cases[] = {"to", "of", "across", "around", "through", NULL};
    static const char *const of[] = {"asian", "african", "european", "balkan", "caribbean", "mideast", "regional", NULL};
    RO_CHILDREN(w->tree, c, head) {
        if (noun && c < head && tok(w, c)->deprel == RO_D_amod && ro_str_in(ro_fold(w->d->arena, tok(w, c)->form), of))
            return true;
        for (int i = 0; cases[i] && (tok(w, c)->deprel == RO_D_obl || tok(w, c)->deprel == RO_D_nmod); i++)
            if (ro_has_case(w->tree, c, cases[i]) && is_region(w, c))
                return true;
    }
    return false;
}

/* "a trip to the Middle East, including Norland": the states that are said of it. */
static uint32_t places_in_region(const ro_teller *w, uint32_t head, ro_where *out)
{
    uint32_t n = 0, region = RO_NONE;
    RO_CHILDREN(w->tree, c, head)
        if (region == RO_NONE && (tok(w, c)->deprel == RO_D_obl || tok(w, c)->deprel == RO_D_nmod) && is_region(w, c))
            region = c;
    for (int at = 0; at < 2 && region != RO_NONE; at++)
        RO_CHILDREN(w->tree, one, at ? head : region)
            if (!n && one > region && (tok(w, one)->deprel == RO_D_nmod || tok(w, one)->deprel == RO_D_obl) && ro_has_case(w->tree, one, "include"))
                n = ro_places_of(w->tree, one, out, RO_MOST_PLACES);
    return n;
}

/* A named person's journey of that kind: told, and merging knows whether its places are. */
static void give_to_region(const ro_teller *teller, ro_telling *w, ro_tellings *out)
{
    ro_parties named = {.n = 0};
    for (uint32_t i = 0; i < w->parties.n; i++)
        if (w->parties.v[i].name.n)
            named.v[named.n++] = w->parties.v[i];
    if (!named.n || (w->standing != STANDS_HELD && w->standing != STANDS_PLANNED))
        return;
    ro_telling one = *w;
    one.parties = named;
    for (uint32_t i = 0; i < named.n; i++)
        one.parties.v[i].role = "visitor";
    one.to_region = true;
    one.days = ro_days_of_visit(teller, &one);
    telling_give(teller, &one, out);
    out->v[out->n - 1].where = ro_no_where();
}

/* Places in the slots of a verb or noun of travel. */
static uint32_t destinations(const ro_teller *w, uint32_t head, ro_str slots, ro_where *out)
{
    uint32_t n = 0;
    while (slots.n) {
        char name[24];
        telling_slot_text(telling_next_slot(&slots), name);
        if (!strcmp(name, "obj")) {
            uint32_t thing = visited(w, head);
            n += ro_places_of(w->tree, thing, out + n, RO_MOST_PLACES - n);
            n = n ? n : places_around(w, thing, head, out);
            n = n ? n : seat_of_body(w, thing, out);
            continue;
        }
        RO_CHILDREN(w->tree, c, head)
            if ((tok(w, c)->deprel == RO_D_obl || tok(w, c)->deprel == RO_D_nmod) && ro_with_case(w, c, name)) {
                uint32_t more = of_forces(w, c) ? 0 : ro_places_of(w->tree, c, out + n, RO_MOST_PLACES - n);
                n += !n && !more && (!strcmp(name, "of") || !strcmp(name, "to")) ? places_around(w, c, c, out) : more;
            }
    }
    return n;
}

/* "arrived here on Thursday" */
static uint32_t destination_here(const ro_teller *w, uint32_t verb, ro_where *out)
{
    RO_CHILDREN(w->tree, c, verb) {
        *out = telling_here(w, c);
        if (out->token != RO_NONE)
            return 1;
    }
    return 0;
}

/* "the visit of Prime Minister B to Italy": the destination is often hung on the visitor. */
static uint32_t destinations_below(const ro_teller *w, uint32_t noun, ro_str slots, ro_where *out)
{
    uint32_t n = 0;
    RO_CHILDREN(w->tree, c, noun)
        if (!n && tok(w, c)->deprel == RO_D_nmod && (w->person[c] != RO_NONE || is_official(w, c)) && (ro_has_case(w->tree, c, "of") || ro_has_case(w->tree, c, "by"))) {
            const ro_mention *m = w->person[c] == RO_NONE ? NULL : &w->d->mentions.v[w->person[c]];
            n = destinations(w, c, slots, out);
            for (uint32_t k = m ? m->first : 1; m && !n && k <= m->last; k++) /* wherever in his name the tree has hung it */
                n = destinations(w, k, slots, out);
        }
        else if (!n && tok(w, c)->deprel == RO_D_nmod && ro_has_case(w->tree, c, "as"))
            n = destinations(w, c, slots, out); /* "his first trip as president to Norland" */
    return n;
}

/* "his Norland trip", "a Paris visit" */
static uint32_t destination_before(const ro_teller *w, uint32_t noun, ro_where *out)
{
    uint32_t n = 0;
    RO_CHILDREN(w->tree, c, noun)
        if (!n && c < noun && tok(w, c)->deprel == RO_D_compound && tok(w, c)->upos == RO_PROPN && w->person[c] == RO_NONE)
            n = ro_places_of(w->tree, c, out, 1);
    return n;
}

/* "A's plane landed": A; whoever does it himself otherwise. */
static uint32_t traveller(const ro_teller *w, uint32_t verb)
{
    static const char *const carriers[] = {"plane", "jet", "aircraft", "motorcade", "convoy", "flight", "helicopter", "train", "entourage", "party", "delegation", "team", NULL};
    uint32_t doer = ro_doer(w, verb);
    uint32_t owner = doer != RO_NONE && ro_lemma_in(tok(w, doer), carriers) ? ro_child_sub(w->tree, doer, RO_D_nmod, RO_SUB_POSS) : RO_NONE;
    RO_CHILDREN(w->tree, c, doer == RO_NONE ? verb : doer)
        if (owner == RO_NONE && doer != RO_NONE && c < doer && tok(w, c)->deprel == RO_D_compound && w->person[c] != RO_NONE && ro_lemma_in(tok(w, doer), carriers))
            owner = c; /* "the O'Neill entourage" */
    return owner != RO_NONE && (w->person[owner] != RO_NONE || is_official(w, owner)) ? owner : doer;
}

/* "A sent its foreign minister to Norland": A's, whoever that is. */
static void add_own_official(const ro_teller *teller, ro_telling *w, uint32_t sent)
{
    static const char *const people[] = {"minister", "envoy", "official", "adviser", "advisor", "ambassador", "diplomat", "premier", "president", NULL};
    uint32_t owner = sent == RO_NONE || !ro_lemma_in(tok(teller, sent), people) ? RO_NONE : ro_child_sub(teller->tree, sent, RO_D_nmod, RO_SUB_POSS);
    ro_parties sender = {.n = 0};
    if (owner == RO_NONE || tok(teller, owner)->upos != RO_PRON || ro_passive(teller->tree, w->predicate))
        return;
    ro_parties_of(&sender, teller, ro_doer(teller, w->predicate));
    bool foreign = sent > 0 && ro_str_is(tok(teller, sent - 1)->form, "foreign");
    if (ro_parties_sides(&sender) == 1)
        ro_party_add_code(&w->parties, sender.v[0].code, foreign && is(teller, sent, "minister") ? RO_STR("foreign minister") : tok(teller, sent)->form);
}

/* "A sent a delegation to Norland", "a delegation was sent to Norland": A's. */
static void tell_sending(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    ro_parties sender = {.n = 0};
    uint32_t verb = w->predicate, sent = telling_patient(teller, verb), n = destinations(teller, verb, RO_STR("to"), places);
    n = n || sent == RO_NONE ? n : destinations(teller, sent, RO_STR("to"), places);
    bool person = ro_list_holds(word->needs, RO_STR("person")); /* "sent envoy B to Norland": not whatever else is sent there */
    if (person && sent == RO_NONE)
        sent = ro_child(teller->tree, verb, RO_D_iobj);
    if (!person || (sent != RO_NONE && (teller->person[sent] != RO_NONE || is_official(teller, sent))))
        ro_parties_of(&w->parties, teller, sent);
    if (!w->parties.n && !person) {
        ro_parties_of(&sender, teller, ro_passive(teller->tree, verb) ? ro_child_sub(teller->tree, verb, RO_D_obl, RO_SUB_AGENT) : ro_doer(teller, verb));
        for (uint32_t i = 0; i < sender.n; i++)
            ro_party_add_code(&w->parties, sender.v[i].code, sent == RO_NONE ? RO_STR("") : tok(teller, sent)->form);
    }
    if (!w->parties.n && person)
        add_own_official(teller, w, sent);
    if (w->parties.n && telling_holds_person(teller, &w->parties))
        visits_give(teller, w, places, n, out);
}

/* "flew in on Friday", "arrived on Sunday for talks": where the report is written. */
static bool arrives_nowhere(const ro_teller *w, uint32_t verb)
{
    static const char *const flying[] = {"fly", "jet", "come", NULL};
    bool in = verb + 1 < w->d->tokens.n && tok(w, verb + 1)->head == verb && is(w, verb + 1, "in");
    if (!is(w, verb, "arrive") && !(in && ro_lemma_in(tok(w, verb), flying)))
        return false;
    RO_CHILDREN(w->tree, c, verb)
        if (tok(w, c)->deprel == RO_D_obl && tok(w, c)->time == RO_NONE && (ro_has_case(w->tree, c, "in") || ro_has_case(w->tree, c, "at") || ro_has_case(w->tree, c, "to")))
            return false;
    return true;
}

/* "Norland was visited by B", "the government of Norland has been visited by Sudrian officials" */
static void tell_visited(const ro_teller *teller, ro_telling *w, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    ro_parties hosts = {.n = 0};
    uint32_t thing = telling_patient(teller, w->predicate), by = ro_child_sub(teller->tree, w->predicate, RO_D_obl, RO_SUB_AGENT);
    if (thing == RO_NONE || by == RO_NONE || !is(teller, w->predicate, "visit"))
        return;
    ro_parties_of(&w->parties, teller, by);
    uint32_t n = ro_places_of(teller->tree, thing, places, RO_MOST_PLACES);
    if (!n && teller->person[thing] == RO_NONE) {
        ro_parties_of(&hosts, teller, thing);
        places[0] = visits_host(&hosts);
        n = ro_parties_sides(&hosts) == 1 && places[0].country[0];
    }
    if (n && telling_holds_person(teller, &w->parties) && w->standing != STANDS_NOT)
        visits_give(teller, w, places, n, out);
}

/* "Officials arrived in Norport, including A of Norland and B of Sudria": each a visit of his own. */
static bool tell_each_arrival(const ro_teller *teller, const ro_telling *w, const ro_where *places, uint32_t n, ro_tellings *out)
{
    ro_parties guests = {.n = 0};
    uint32_t doer = ro_doer(teller, w->predicate);
    for (int at = 0; at < 2 && n; at++)
        RO_CHILDREN(teller->tree, c, at ? w->predicate : doer == RO_NONE ? w->predicate : doer)
            if (!guests.n && (tok(teller, c)->deprel == RO_D_nmod || tok(teller, c)->deprel == RO_D_obl) && ro_has_case(teller->tree, c, "include"))
                ro_parties_of(&guests, teller, c);
    if (!is(teller, w->predicate, "arrive") || ro_parties_sides(&guests) < 2)
        return false;
    for (uint32_t i = 0; i < guests.n; i++) {
        ro_telling one = *w;
        one.parties.n = 1;
        one.parties.v[0] = guests.v[i];
        if (guests.v[i].name.n)
            visits_give(teller, &one, places, n, out);
    }
    return true;
}

/* "arrived in Norland from Sudria": was there before. */
static void tell_coming_from(const ro_teller *teller, const ro_telling *w, ro_tellings *out)
{
    ro_where from[1];
    ro_telling before = *w;
    uint32_t c = ro_oblique(teller->tree, w->predicate, "from");
    if (!is(teller, w->predicate, "arrive") || w->standing != STANDS_HELD || c == RO_NONE || !telling_holds_person(teller, &w->parties) || !ro_places_of(teller->tree, c, from, 1))
        return;
    for (uint32_t i = 0; i < w->parties.n; i++)
        if (!strcmp(w->parties.v[i].code, from[0].country))
            return;
    const uint32_t given = out->n;
    before.elsewhere = before.distinct = true;
    visits_give(teller, &before, from, 1, out);
    for (uint32_t i = given; i < out->n; i++) /* the day is that of the arrival */
        out->v[i].time = RO_NONE;
}

static void tell_travel(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    static const char *const journeys[] = {"visit", "trip", "tour", NULL};
    uint32_t verb = w->predicate, object = ro_child(teller->tree, verb, RO_D_obj);
    bool led = object != RO_NONE && (is(teller, verb, "lead") || is(teller, verb, "head")) && ro_lemma_in(tok(teller, object), journeys);
    if (led)
        return; /* "led a delegation visit to A": told by its noun */
    if (ro_passive(teller->tree, verb)) {
        tell_visited(teller, w, out);
        return;
    }
    ro_parties_of(&w->parties, teller, traveller(teller, verb));
    uint32_t n = destinations(teller, verb, word->slots, places);
    if (!n && !leaves(teller, verb))
        n = destination_here(teller, verb, places);
    if (!n && arrives_nowhere(teller, verb) && teller->dateline.country[0])
        places[0] = teller->dateline, n = 1;
    if (!n && object != RO_NONE && ro_list_holds(word->slots, RO_STR("to")))
        n = destinations(teller, object, word->slots, places); /* "led a delegation to", "a delegation of officials to" */
    if (!n && object != RO_NONE && word->needs.n && ro_oblique(teller->tree, object, "of") != RO_NONE)
        n = destinations(teller, ro_oblique(teller->tree, object, "of"), word->slots, places);
    if (w->standing == STANDS_NOT || tell_each_arrival(teller, w, places, n, out))
        return;
    if (!n)
        n = places_in_region(teller, verb, places);
    if (w->parties.n && !n && to_region(teller, verb, false))
        give_to_region(teller, w, out);
    const uint32_t given = out->n;
    if (w->parties.n)
        visits_give(teller, w, places, n, out);
    if (out->n > given)
        tell_coming_from(teller, w, out);
}

/* "a tour that took him to Italy": the one taken is the visitor. */
static void tell_taking(const ro_teller *teller, ro_telling *w, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    ro_parties_of(&w->parties, teller, telling_patient(teller, w->predicate));
    uint32_t n = destinations(teller, w->predicate, RO_STR("to"), places);
    w->untensed = w->standing == STANDS_HELD && ro_feat_is(tok(teller, w->predicate), "Tense", "Pres"); /* "a trip which also takes him to" */
    if (w->parties.n && telling_holds_person(teller, &w->parties))
        visits_give(teller, w, places, n, out);
}

/* "invited B to Paris", "invited B for a state visit": to the place said, else to the inviter's state. */
static void tell_invitation(const ro_teller *teller, ro_telling *w, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    ro_parties hosts = {.n = 0};
    uint32_t verb = w->predicate, asked = ro_child(teller->tree, verb, RO_D_xcomp), visit = ro_oblique(teller->tree, verb, "for");
    asked = asked == RO_NONE ? ro_child(teller->tree, verb, RO_D_advcl) : asked;
    visit = visit == RO_NONE ? ro_oblique(teller->tree, verb, "on") : visit;
    if (visit == RO_NONE && asked != RO_NONE && ro_verb_light(tok(teller, asked)))
        visit = ro_child(teller->tree, asked, RO_D_obj); /* "invited to pay a visit" */
    static const char *const talks[] = {"meeting", "talk", "negotiation", "dinner", "lunch", NULL};
    uint32_t to = ro_oblique(teller->tree, verb, "to");
    if (to != RO_NONE && ro_lemma_in(tok(teller, to), talks))
        return; /* "invited B to talks in Sudville": told by its noun */
    ro_parties_of(&hosts, teller, ro_doer(teller, verb));
    ro_parties_of(&w->parties, teller, telling_patient(teller, verb));
    uint32_t n = destinations(teller, verb, RO_STR("to"), places);
    if (!n && asked != RO_NONE && is(teller, asked, "visit"))
        n = destinations(teller, asked, RO_STR("obj"), places) ? 0 : 1; /* where the place is said, "visit" tells it */
    else if (!n && visit != RO_NONE && (is(teller, visit, "visit") || is(teller, visit, "trip")))
        n = destinations(teller, visit, RO_STR("to,in"), places) ? 0 : 1;
    else if (n)
        hosts.n = 0;
    if (!n || !w->parties.n || (!hosts.n && !places[0].country[0]))
        return;
    if (hosts.n)
        places[0] = visits_host(&hosts), n = 1;
    w->standing = w->standing == STANDS_CANCELLED ? STANDS_CANCELLED : STANDS_PROPOSED;
    visits_give(teller, w, places, n, out);
}

void visits_tell_verb(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    w->elsewhere = w->distinct = telling_again(teller, w->predicate);
    w->was_planned = telling_was_planned(teller, w->predicate);
    if (telling_looks_forward(teller, w->predicate) && ro_time_of(teller, w) == RO_NONE)
        return; /* a wish of one's own, no proposal */
    w->progressive = ro_feat_is(tok(teller, w->predicate), "VerbForm", "Part") && ro_feat_is(tok(teller, w->predicate), "Tense", "Pres");
    if (ro_list_holds(word->slots, RO_STR("taken")))
        tell_taking(teller, w, out);
    else if (ro_list_holds(word->slots, RO_STR("sent")))
        tell_sending(teller, w, word, out);
    else if (ro_list_holds(word->slots, RO_STR("invited")))
        tell_invitation(teller, w, out);
    else
        tell_travel(teller, w, word, out);
}

/* "During his visit to A, B said": whoever was told of before, "his" is B's. */
static void take_subject(const ro_teller *teller, ro_telling *w, const ro_word *word, uint32_t clause)
{
    ro_parties subject = {.n = 0};
    ro_where places[RO_MOST_PLACES];
    uint32_t n = destinations(teller, w->predicate, word->slots, places);
    uint32_t doer = ro_child(teller->tree, clause, RO_D_nsubj);
    if (doer != RO_NONE && doer > w->predicate && teller->person[doer] != RO_NONE)
        telling_add_persons(&subject, teller, doer);
    if (subject.n == 1 && n && strcmp(subject.v[0].code, places[0].country) != 0)
        w->parties = subject;
}

/* "the visit of B", "the tour of President B"; not "a tour of Norland". */
static void add_visitor_of(const ro_teller *teller, ro_telling *w, const ro_word *word)
{
    ro_parties of = {.n = 0};
    telling_add_with_case(&of, teller, w->predicate, "of");
    if (!ro_list_holds(word->slots, RO_STR("of")) || telling_holds_person(teller, &of))
        ro_parties_unite(&w->parties, &of);
}

/* A visit told by a noun, while its visitors and places are sought. */
typedef struct outing {
    const ro_teller *teller;
    ro_telling *w;
    uint32_t noun, top, clause; /* the highest noun above it in its phrase; the verb of its clause, RO_NONE */
    uint8_t r;                  /* how the noun stands */
    ro_where places[RO_MOST_PLACES];
    uint32_t n;
} outing;

static bool in_clause(const outing *v) { return v->clause != RO_NONE && v->top == v->noun; }

static void add_doer(outing *v, uint32_t verb) { ro_parties_of(&v->w->parties, v->teller, ro_doer(v->teller, verb)); }

/* "A briefed B on his visit to C": whoever tells of it went there. RO_NONE where it is told otherwise. */
static uint32_t briefs_on(const outing *v)
{
    static const char *const verbs[] = {"brief", "inform", "tell", "debrief", "update", "report", NULL};
    const ro_tree *t = v->teller->tree;
    bool about = ro_has_case(t, v->noun, "on") || ro_has_case(t, v->noun, "about") || ro_has_case(t, v->noun, "of");
    if (v->clause == RO_NONE || !about || !ro_lemma_in(tok(v->teller, v->clause), verbs) || ro_passive(t, v->clause))
        return RO_NONE;
    uint32_t doer = ro_doer(v->teller, v->clause);
    return doer != RO_NONE && v->teller->person[doer] != RO_NONE ? doer : RO_NONE;
}

/* "A's visit", "a visit by A", "A, on a visit to" */
/* "a tour of the three nations of A, B and C": where it leads; how many places. */
static uint32_t nations_toured(const outing *v, ro_where *out)
{
    static const char *const lands[] = {"nation", "country", "state", "republic", "capital", NULL};
    uint32_t of = ro_oblique(v->teller->tree, v->noun, "of");
    if (of == RO_NONE || !ro_lemma_in(tok(v->teller, of), lands) || !ro_feat_is(tok(v->teller, of), "Number", "Plur"))
        return 0;
    return ro_places_of(v->teller->tree, ro_oblique(v->teller->tree, of, "of"), out, RO_MOST_PLACES);
}

static void add_visitors(outing *v, const ro_word *word)
{
    ro_where toured[RO_MOST_PLACES];
    const ro_teller *teller = v->teller;
    uint32_t owner = ro_child_sub(teller->tree, v->noun, RO_D_nmod, RO_SUB_POSS);
    uint32_t teller_of = owner != RO_NONE && tok(teller, owner)->upos == RO_PRON ? briefs_on(v) : RO_NONE;
    ro_parties_of(&v->w->parties, teller, teller_of != RO_NONE ? teller_of : owner);
    if (owner != RO_NONE && tok(teller, owner)->upos == RO_PRON && in_clause(v) && v->r == RO_D_obl && v->noun < v->clause)
        take_subject(teller, v->w, word, v->clause);
    telling_add_with_case(&v->w->parties, teller, v->noun, "by");
    telling_add_with_case(&v->w->parties, teller, v->noun, "from");
    if (!v->w->parties.n && !nations_toured(v, toured))
        add_visitor_of(teller, v->w, word);
    RO_CHILDREN(teller->tree, c, v->noun) /* "the Minister First Last visit to A" */
        if (!v->w->parties.n && c < v->noun && (tok(teller, c)->deprel == RO_D_compound || tok(teller, c)->deprel == RO_D_nmod) && teller->person[c] != RO_NONE && teller->person[v->noun] == RO_NONE &&
            ro_child(teller->tree, c, RO_D_case) == RO_NONE)
            ro_parties_of(&v->w->parties, teller, c);
}

/* "a visit to Norland, followed by Sudria" */
static void add_following(outing *v)
{
    const ro_tree *t = v->teller->tree;
    RO_CHILDREN(t, c, v->noun) {
        uint32_t by = tok(v->teller, c)->deprel == RO_D_acl && is(v->teller, c, "follow") ? ro_child_sub(t, c, RO_D_obl, RO_SUB_AGENT) : RO_NONE;
        if (by != RO_NONE && v->n)
            v->n += ro_places_of(t, by, v->places + v->n, RO_MOST_PLACES - v->n);
    }
}

static void find_places(outing *v, const ro_word *word)
{
    v->n = nations_toured(v, v->places);
    v->n = v->n ? v->n : destinations(v->teller, v->noun, word->slots, v->places);
    add_following(v);
    v->n = v->n ? v->n : destinations_below(v->teller, v->noun, RO_STR("to"), v->places);
    v->n = v->n ? v->n : destination_before(v->teller, v->noun, v->places);
}

/* The person whom the noun hangs on; "by" on the clause that a noun above it stands in. */
static void add_bearer(outing *v)
{
    uint32_t bearer = telling_bearer(v->teller, v->noun);
    if (bearer != RO_NONE && !v->w->parties.n) {
        ro_parties_of(&v->w->parties, v->teller, bearer);
        v->w->carrier = v->clause != RO_NONE ? v->clause : v->noun;
    }
    if (v->w->parties.n || v->clause == RO_NONE || v->top == v->noun)
        return;
    RO_CHILDREN(v->teller->tree, c, v->clause)
        if (c > v->noun && tok(v->teller, c)->deprel == RO_D_obl && ro_has_case(v->teller->tree, c, "by"))
            ro_parties_of(&v->w->parties, v->teller, c);
}

static void find_places_of_clause(outing *v)
{
    static const char *const stages[] = {"begin", "start", "end", "open", "conclude", NULL};
    const ro_teller *teller = v->teller;
    const ro_token *verb = tok(teller, v->clause);
    if (!v->n && (v->r == RO_D_obj || v->r == RO_D_obl))
        v->n = destinations(teller, v->clause, RO_STR("to"), v->places);
    if (!v->n && v->r == RO_D_obj && ro_lemma_in(verb, stages))
        v->n = destinations(teller, v->clause, RO_STR("in"), v->places); /* "began his tour in Norland" */
    if (!v->n && v->r == RO_D_obj && ro_lemma_in(verb, stages))
        v->n = destinations(teller, v->noun, RO_STR("in"), v->places);
    if (!v->n && v->r == RO_D_obl && leaves(teller, v->clause))
        v->n = destinations(teller, v->clause, RO_STR("obj"), v->places); /* "left Rome after a three-day visit" */
    if (!v->n && v->r == RO_D_nsubj && v->w->parties.n && ro_lemma_in(verb, stages))
        v->n = destinations(teller, v->clause, RO_STR("in"), v->places); /* "his tour will begin in Norland" */
    uint32_t over = verb->deprel == RO_D_advcl ? verb->head : RO_NONE;
    if (!v->n && v->r == RO_D_obj && over != RO_NONE && ro_verb_ends(verb) && leaves(teller, over))
        v->n = destinations(teller, over, RO_STR("obj,from"), v->places); /* "left Rome, ending a three-day visit" */
}

/* "received a visit by A", "cancelled his visit": of the doer's state, or his own. */
static void add_host(outing *v)
{
    ro_parties hosts = {.n = 0};
    ro_parties_of(&hosts, v->teller, ro_doer(v->teller, v->clause));
    if (!v->n && v->w->parties.n && ro_parties_sides(&hosts) == 1 && strcmp(hosts.v[0].code, v->w->parties.v[0].code) != 0)
        v->places[0] = visits_host(&hosts), v->n = 1;
    if (!v->w->parties.n)
        v->w->parties = hosts;
}

static void read_clause(outing *v)
{
    static const char *const hosting[] = {"receive", "host", "welcome", "cancel", "postpone", "reject", "block", "refuse", "expect", "await", NULL};
    bool carried = ro_verb_light(tok(v->teller, v->clause)) || v->r == RO_D_obl || v->r == RO_D_obj;
    find_places_of_clause(v);
    if (carried)
        v->w->carrier = v->clause;
    if (v->r == RO_D_obj && ro_lemma_in(tok(v->teller, v->clause), hosting)) {
        if (!v->w->parties.n && !ro_passive(v->teller->tree, v->clause)) { /* "welcomed the visit to Norland this week by B" */
            ro_parties by = {.n = 0};
            telling_add_with_case(&by, v->teller, v->clause, "by");
            if (telling_holds_person(v->teller, &by))
                v->w->parties = by;
        }
        add_host(v);
    } else if (!v->w->parties.n && v->r != RO_D_nsubj && carried) {
        telling_add_with_case(&v->w->parties, v->teller, v->clause, "by");
        if (!v->w->parties.n)
            add_doer(v, v->clause);
    }
}

/* Who is told beside it, where nobody is said to travel. */
static void add_from_around(outing *v)
{
    static const char *const journeys[] = {"visit", "trip", "tour", "journey", "stop", "travel", NULL};
    static const char *const stages[] = {"part", "end", "start", "beginning", "course", "conclusion", "close", "outset", "day", "leg", "stage", "fresh", "back", NULL};
    const ro_tree *t = v->teller->tree;
    bool beside = v->r == RO_D_nmod && (ro_has_case(t, v->noun, "follow") || ro_has_case(t, v->noun, "after") || ro_has_case(t, v->noun, "before"));
    if (!v->w->parties.n && in_clause(v) && beside) {
        add_doer(v, v->clause); /* "is on a visit to A, following a trip to B" */
        v->w->carrier = v->noun;
    }
    uint32_t before = in_clause(v) && v->r == RO_D_obj && is(v->teller, v->clause, "follow") ? ro_child(t, v->clause, RO_D_nsubj) : RO_NONE;
    if (!v->w->parties.n && before != RO_NONE && ro_lemma_in(tok(v->teller, before), journeys)) {
        journeys_add_travellers(&v->w->parties, v->teller, before); /* "his visit to A follows trips to B and C" */
        v->w->carrier = v->noun;
        v->w->standing = STANDS_HELD;
    }
    bool during = in_clause(v) && v->r == RO_D_obl && ro_has_case(t, v->noun, "during") && v->w->parties.n;
    if (!v->n && during)
        v->n = ro_places_of(t, telling_patient(v->teller, v->clause), v->places, RO_MOST_PLACES); /* "a quake shook Chile during a visit by B" */
    if (!v->n && during)
        v->n = destinations(v->teller, v->clause, RO_STR("in"), v->places); /* "signed it in Norland during a visit by B" */
    static const char *const ends[] = {"end", "conclusion", "close", NULL};
    if (v->clause != RO_NONE && v->top != v->noun && ro_lemma_in(tok(v->teller, v->top), ends) && leaves(v->teller, v->clause)) {
        v->w->carrier = v->clause; /* "left on Wednesday at the end of a visit" */
        if (!v->n)
            v->n = destinations(v->teller, v->clause, RO_STR("obj"), v->places); /* "left Norport …" */
    }
    if (!v->w->parties.n && !v->w->definite && v->clause != RO_NONE && v->top != v->noun && ro_lemma_in(tok(v->teller, v->top), stages))
        add_doer(v, v->clause); /* "at the end of a visit to" */
    const uint32_t first = v->r == RO_D_conj ? tok(v->teller, v->noun)->head : RO_NONE; /* "returned from the summit and a visit to" */
    if (!v->w->parties.n && first != RO_NONE && v->clause != RO_NONE && tok(v->teller, first)->deprel == RO_D_obl && tok(v->teller, first)->head == v->clause && is(v->teller, v->clause, "return") &&
        ro_has_case(t, first, "from")) {
        add_doer(v, v->clause);
        v->w->carrier = v->noun;
    }
    bool predicate = v->teller->d->sentences.v[v->w->sentence].root == v->noun || ro_child(t, v->noun, RO_D_cop) != RO_NONE;
    if (!v->w->parties.n && predicate)
        add_doer(v, v->noun); /* "who is on a visit to" */
}

/* "his visit at the invitation of President B" */
static void find_inviter(outing *v)
{
    ro_parties hosts = {.n = 0};
    uint32_t invitation = v->n ? RO_NONE : ro_oblique(v->teller->tree, v->noun, "at");
    if (invitation == RO_NONE || !is(v->teller, invitation, "invitation"))
        return;
    telling_add_with_case(&hosts, v->teller, invitation, "of");
    if (ro_parties_sides(&hosts) == 1 && v->w->parties.n && strlen(hosts.v[0].code) == 3 && strcmp(hosts.v[0].code, v->w->parties.v[0].code) != 0)
        v->places[0] = visits_host(&hosts), v->n = 1;
}

/* "our diplomatic mission in Norland", "the U.N. mission in Afghanistan": stays. */
static bool stationed(const outing *v)
{
    static const char *const posts[] = {"diplomatic", "permanent", "consular", "peacekeeping", "military", "rescue", "relief", "humanitarian", "combat", "training", "stabilization", "stabilisation", "space", NULL};
    if (!is(v->teller, v->noun, "mission"))
        return false;
    return telling_modified_by(v->teller, v->noun, posts) || (v->w->parties.n && ro_parties_all_organisations(&v->w->parties, v->teller->d));
}

void visits_tell_noun(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    outing v = {.teller = teller, .w = w, .noun = w->predicate, .top = w->predicate, .r = tok(teller, w->predicate)->deprel};
    v.clause = ro_noun_clause(teller->tree, v.noun, &v.top);
    add_visitors(&v, word);
    find_places(&v, word);
    add_bearer(&v);
    if (in_clause(&v))
        read_clause(&v);
    add_from_around(&v);
    find_inviter(&v);
    w->definite = w->definite || ro_child_sub(teller->tree, v.noun, RO_D_nmod, RO_SUB_POSS) != RO_NONE;
    if (stationed(&v))
        return;
    if (!v.n)
        v.n = places_in_region(teller, v.noun, v.places);
    if (w->parties.n && !v.n && to_region(teller, v.noun, true))
        give_to_region(teller, w, out);
    if (w->parties.n && v.n) {
        visits_give(teller, w, v.places, v.n, out);
    } else if (w->parties.n || w->definite) {
        w->days = ro_days_of_visit(teller, w);
        telling_give(teller, w, out);
    }
}

/* "France is the fourth stop on Wang's tour"; "made a stop in Italy", "a tour with a stop in Italy" */
void visits_tell_stop(const ro_teller *teller, ro_telling *w, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    const ro_tree *t = teller->tree;
    uint32_t tour = ro_oblique(t, w->predicate, "on"), subject = ro_child(t, w->predicate, RO_D_nsubj);
    tour = tour == RO_NONE ? ro_oblique(t, w->predicate, "of") : tour;
    uint32_t n = ro_places_of(t, subject, places, RO_MOST_PLACES), at = tok(teller, w->predicate)->head;
    if (!n && tok(teller, w->predicate)->deprel == RO_D_nsubj && at != RO_NONE && ro_child(t, at, RO_D_cop) != RO_NONE)
        if ((n = ro_places_of(t, at, places, RO_MOST_PLACES)) != 0) /* "the last leg of his tour will be in Italy" */
            w->standing = (uint8_t)ro_verb_standing(t, at);
    w->plural = false; /* one telling a stop */
    ro_parties_of(&w->parties, teller, ro_child_sub(t, w->predicate, RO_D_nmod, RO_SUB_POSS));
    if (!w->parties.n && tour != RO_NONE)
        ro_parties_of(&w->parties, teller, ro_child_sub(t, tour, RO_D_nmod, RO_SUB_POSS));
    if (!n && !w->parties.n) {
        journeys_add_travellers(&w->parties, teller, w->predicate);
        n = destinations(teller, w->predicate, RO_STR("in,at"), places);
        n = n ? n : destinations_below(teller, w->predicate, RO_STR("in"), places); /* "stops by B in Oslo and Riga" */
        if (!n && tok(teller, w->predicate)->deprel == RO_D_obj && is(teller, tok(teller, w->predicate)->head, "make"))
            n = destinations(teller, tok(teller, w->predicate)->head, RO_STR("in,at"), places);
    }
    if (!n && telling_holds_person(teller, &w->parties))
        n = destinations(teller, w->predicate, RO_STR("in,at"), places); /* "began his tour with his first stop in Italy" */
    if (n && w->standing != STANDS_NOT && telling_holds_person(teller, &w->parties))
        visits_give(teller, w, places, n, out);
}

/* The person named right after "visiting", whatever the tree makes of the word: "visiting Thai Prime Minister B". */
static uint32_t named_after(const ro_teller *w, uint32_t token)
{
    enum { TITLE = 10 };
    const ro_sentence *s = &w->d->sentences.v[tok(w, token)->sentence];
    for (uint32_t i = token + 1; i < s->first + s->n && i <= token + TITLE; i++) {
        uint8_t pos = tok(w, i)->upos;
        if (w->person[i] != RO_NONE)
            return i;
        if (pos != RO_ADJ && pos != RO_NOUN && pos != RO_PROPN && pos != RO_ADP && pos != RO_PUNCT && pos != RO_DET && pos != RO_CCONJ)
            return RO_NONE;
    }
    return RO_NONE;
}

/* "visiting B", before a name: the visit of someone to where the clause plays, or to the state of whom he meets there. */
void visits_tell_visiting(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    uint32_t whom = named_after(teller, token), top = token;
    if (whom == RO_NONE)
        return;
    ro_telling w = telling_at(teller, token, RO_VISIT);
    ro_party_add_mention(&w.parties, teller->d, teller->person[whom]);
    uint32_t clause = ro_noun_clause(teller->tree, whom, &top);
    if (clause == token)
        clause = ro_noun_clause(teller->tree, token, &top);
    if (!w.parties.n || clause == RO_NONE)
        return;
    ro_parties others = {.n = 0};
    w.standing = STANDS_HELD;
    w.carrier = clause;
    ro_where place = ro_place_of(teller, &w);
    uint32_t doer = ro_doer(teller, clause);
    ro_parties_of(&others, teller, doer);
    if (!others.n && doer != RO_NONE)
        ro_parties_of(&others, teller, ro_child_sub(teller->tree, doer, RO_D_nmod, RO_SUB_POSS)); /* "A's remarks came at a news conference with visiting B" */
    ro_parties_of(&others, teller, telling_patient(teller, clause));
    telling_add_with_case(&others, teller, clause, "with");
    for (uint32_t i = 0; i < others.n && !place.country[0]; i++)
        if (strlen(others.v[i].code) == 3 && strcmp(others.v[i].code, w.parties.v[0].code) != 0)
            memcpy(place.country, others.v[i].code, sizeof place.country);
    uint32_t before = out->n;
    if (!place.country[0])
        place = teller->dateline;
    if (place.country[0])
        visits_give(teller, &w, &place, 1, out);
    static const char *const telling[] = {"tell", "assure", "inform", "promise", NULL};
    for (uint32_t i = before; i < out->n; i++) /* the day is that of what he does there; but who is told something on Tuesday is there on Tuesday */
        if (!ro_lemma_in(tok(teller, clause), telling) || (out->v[i].time != RO_NONE && teller->d->times.v[out->v[i].time].precision != RO_P_DAY))
            out->v[i].time = RO_NONE;
}

/* "will leave on Thursday", "left Norland on Friday", "returns home on 3 May": the last day of a visit told before. */
void visits_tell_leaving(const ro_teller *teller, uint32_t verb, ro_tellings *out)
{
    ro_where place[1];
    bool back = is(teller, verb, "return");
    if ((!back && !leaves(teller, verb)) || ro_passive(teller->tree, verb))
        return;
    ro_telling w = telling_at(teller, verb, RO_VISIT);
    w.leaves = true;
    w.standing = (uint8_t)ro_verb_standing(teller->tree, verb);
    telling_add_persons(&w.parties, teller, ro_doer(teller, verb));
    w.time = ro_time_of(teller, &w);
    bool day = w.time != RO_NONE && teller->d->times.v[w.time].precision == RO_P_DAY && teller->d->times.v[w.time].begin != RO_NO_DAY;
    if (!w.parties.n || !day || (w.standing != STANDS_HELD && w.standing != STANDS_PLANNED))
        return;
    if (ro_places_of(teller->tree, back ? ro_oblique(teller->tree, verb, "from") : ro_child(teller->tree, verb, RO_D_obj), place, 1))
        w.where = place[0];
    *RO_PUSH(teller->arena, out) = w;
}
