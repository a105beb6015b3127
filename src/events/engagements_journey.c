/* SPDX-License-Identifier: Apache-2.0 */
/* Visits that a journey's own words tell: "his tour takes in A and B", "on his return from C", "welcomed B to Paris". */
#include "events/engagements_tell.h"

static const char *const journeys[] = {"visit", "trip", "tour", "journey", "itinerary", "swing", "travel", NULL};

/* "the four nations on his tour", "the stops of the trip": the journey; RO_NONE. */
static uint32_t of_parts(const ro_teller *w, uint32_t noun)
{
    static const char *const parts[] = {"nation", "country", "state", "stop", "leg", "destination", "capital", "city", "station", NULL};
    if (noun == RO_NONE || !ro_lemma_in(tok(w, noun), parts))
        return RO_NONE;
    uint32_t on = ro_oblique(w->tree, noun, "on");
    return on != RO_NONE ? on : ro_oblique(w->tree, noun, "of");
}

/* The journey that a verb of taking in has as its subject: "a tour taking in A", "the trip, which includes A", "the nations on his tour include A". */
static uint32_t journey_of(const ro_teller *w, uint32_t verb)
{
    uint32_t subject = ro_child(w->tree, verb, RO_D_nsubj);
    bool relative = subject != RO_NONE && ro_feat_is(tok(w, subject), "PronType", "Rel");
    if (tok(w, verb)->deprel == RO_D_acl && (subject == RO_NONE || relative))
        subject = tok(w, verb)->head;
    if (of_parts(w, subject) != RO_NONE)
        subject = of_parts(w, subject);
    return subject != RO_NONE && ro_lemma_in(tok(w, subject), journeys) ? subject : RO_NONE;
}

static bool takes_in(const ro_teller *w, uint32_t verb)
{
    static const char *const verbs[] = {"include", "cover", "encompass", "comprise", NULL};
    return ro_lemma_in(tok(w, verb), verbs) || (is(w, verb, "take") && (ro_has_particle(w->tree, verb, "in") || ro_oblique(w->tree, verb, "in") != RO_NONE));
}

/* "includes Norland", "takes in Norland", "includes stops in Norland" */
static uint32_t stations(const ro_teller *w, uint32_t verb, ro_where *out)
{
    static const char *const stops[] = {"stop", "visit", "stopover", "leg", "stay", NULL};
    static const char *const at[] = {"in", "to", "at", NULL};
    const ro_tree *t = w->tree;
    uint32_t object = ro_child(t, verb, RO_D_obj), n = 0;
    if (object == RO_NONE)
        return ro_places_of(t, ro_oblique(t, verb, "in"), out, RO_MOST_PLACES);
    for (int i = 0; at[i] && !n && ro_lemma_in(tok(w, object), stops); i++)
        n = ro_places_of(t, ro_oblique(t, object, at[i]), out, RO_MOST_PLACES);
    return n ? n : ro_places_of(t, object, out, RO_MOST_PLACES);
}

void journeys_add_travellers(ro_parties *parties, const ro_teller *w, uint32_t journey)
{
    uint32_t top = journey, clause = ro_noun_clause(w->tree, journey, &top);
    ro_parties_of(parties, w, ro_child_sub(w->tree, journey, RO_D_nmod, RO_SUB_POSS));
    telling_add_with_case(parties, w, journey, "by");
    telling_add_with_case(parties, w, journey, "of");
    if (!parties->n && clause != RO_NONE && clause != journey && tok(w, top)->deprel != RO_D_nsubj)
        ro_parties_of(parties, w, ro_doer(w, clause));
    if (!parties->n && ro_child(w->tree, journey, RO_D_cop) != RO_NONE)
        ro_parties_of(parties, w, ro_doer(w, journey));
    uint32_t part = tok(w, journey)->head; /* "A's visit to Norland was part of a tour that included Sudria" */
    uint32_t leg = part != RO_NONE && ro_has_case(w->tree, journey, "of") && ro_child(w->tree, part, RO_D_cop) != RO_NONE ? ro_child(w->tree, part, RO_D_nsubj) : RO_NONE;
    if (!parties->n && leg != RO_NONE && leg != journey && ro_lemma_in(tok(w, leg), journeys))
        ro_parties_of(parties, w, ro_child_sub(w->tree, leg, RO_D_nmod, RO_SUB_POSS));
}

void journeys_tell_stations(const ro_teller *teller, uint32_t verb, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    uint32_t journey = takes_in(teller, verb) ? journey_of(teller, verb) : RO_NONE;
    if (journey == RO_NONE)
        return;
    ro_telling w = telling_at(teller, verb, RO_VISIT);
    journeys_add_travellers(&w.parties, teller, journey);
    w.standing = (uint8_t)ro_verb_standing(teller->tree, verb);
    if (tok(teller, verb)->deprel == RO_D_acl && !ro_feat_is(tok(teller, verb), "VerbForm", "Fin") && w.standing == STANDS_HELD)
        w.standing = (uint8_t)ro_noun_standing(teller->tree, journey); /* "will begin a tour taking in A" */
    uint32_t n = stations(teller, verb, places);
    if (telling_holds_person(teller, &w.parties) && w.standing != STANDS_NOT)
        visits_give(teller, &w, places, n, out);
}

/* "on his return from Norland" */
void journeys_tell_return(const ro_teller *teller, uint32_t noun, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    uint32_t from = ro_oblique(teller->tree, noun, "from");
    if (from == RO_NONE && is(teller, noun, "way"))
        RO_CHILDREN(teller->tree, c, noun) /* "on his way home from A" */
            if (tok(teller, c)->deprel == RO_D_advmod && (is(teller, c, "home") || is(teller, c, "back")))
                from = ro_oblique(teller->tree, c, "from");
    if (!(is(teller, noun, "return") || is(teller, noun, "way")) || from == RO_NONE)
        return;
    ro_telling w = telling_at(teller, noun, RO_VISIT);
    uint32_t owner = ro_child_sub(teller->tree, noun, RO_D_nmod, RO_SUB_POSS), top = noun, clause = ro_noun_clause(teller->tree, noun, &top);
    telling_add_persons(&w.parties, teller, owner);
    if (!w.parties.n && owner != RO_NONE && tok(teller, owner)->upos == RO_PRON && clause != RO_NONE && top == noun && noun < clause)
        telling_add_persons(&w.parties, teller, ro_doer(teller, clause)); /* "on his return from A, B said" */
    w.noun = true;
    w.standing = STANDS_HELD;
    w.ends = true;
    uint32_t n = ro_places_of(teller->tree, from, places, RO_MOST_PLACES), before = out->n;
    if (w.parties.n)
        visits_give(teller, &w, places, n, out);
    for (uint32_t i = before; i < out->n; i++)
        out->v[i].time = RO_NONE; /* the day is that of what he did then */
}

/* "en route to Norland", "on his way to Norland": still to come. */
void journeys_tell_way(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    const ro_token *k = tok(teller, token);
    bool en = is(teller, token, "route") && token > 0 && ro_str_is_nocase(k[-1].form, "en");
    uint32_t to = en || (is(teller, token, "way") && ro_has_case(teller->tree, token, "on")) ? ro_oblique(teller->tree, token, "to") : RO_NONE;
    if (to == RO_NONE || k->head == RO_NONE)
        return;
    ro_telling w = telling_at(teller, token, RO_VISIT);
    uint32_t top = token, clause = en && k->upos == RO_VERB ? k->head : ro_noun_clause(teller->tree, token, &top), bearer = telling_bearer(teller, token);
    w.noun = true;
    w.standing = STANDS_PLANNED;
    telling_add_persons(&w.parties, teller, ro_child_sub(teller->tree, token, RO_D_nmod, RO_SUB_POSS));
    if (!w.parties.n && (bearer != RO_NONE || clause != RO_NONE))
        telling_add_persons(&w.parties, teller, bearer != RO_NONE ? bearer : ro_doer(teller, clause));
    uint32_t n = ro_places_of(teller->tree, to, places, RO_MOST_PLACES), before = out->n;
    if (telling_holds_person(teller, &w.parties))
        visits_give(teller, &w, places, n, out);
    for (uint32_t i = before; i < out->n; i++)
        out->v[i].time = RO_NONE; /* the day is that of what he does on the way */
}

/* "welcomed B to Paris": B's visit, beside the meeting. */
void journeys_tell_welcome(const ro_teller *teller, uint32_t verb, ro_tellings *out)
{
    static const char *const verbs[] = {"welcome", "greet", NULL};
    ro_where places[RO_MOST_PLACES];
    uint32_t to = ro_oblique(teller->tree, verb, "to");
    if (!ro_lemma_in(tok(teller, verb), verbs) || to == RO_NONE)
        return;
    ro_telling w = telling_at(teller, verb, RO_VISIT);
    telling_add_persons(&w.parties, teller, telling_patient(teller, verb));
    w.standing = (uint8_t)ro_verb_standing(teller->tree, verb);
    uint32_t n = ro_places_of(teller->tree, to, places, RO_MOST_PLACES);
    if (w.parties.n && n == 1 && w.standing != STANDS_NOT)
        visits_give(teller, &w, places, n, out);
}

/* "extended an invitation to President B": to come to the inviter's state, where nothing else is said. */
void journeys_tell_invitation(const ro_teller *teller, uint32_t noun, ro_tellings *out)
{
    static const char *const verbs[] = {"extend", "issue", "send", "convey", "renew", "deliver", "hand", "pass", "relay", "transmit", "present", NULL};
    const ro_tree *t = teller->tree;
    uint32_t verb = is(teller, noun, "invitation") && tok(teller, noun)->deprel == RO_D_obj ? tok(teller, noun)->head : RO_NONE;
    if (verb == RO_NONE || !ro_lemma_in(tok(teller, verb), verbs))
        return;
    ro_parties hosts = {.n = 0};
    telling_add_with_case(&hosts, teller, noun, "from"); /* "passed on an invitation from A to B to come" */
    if (ro_child(t, noun, RO_D_acl) != RO_NONE && !(hosts.n && is(teller, ro_child(t, noun, RO_D_acl), "come")))
        return;
    ro_telling w = telling_at(teller, noun, RO_VISIT);
    uint32_t to = ro_oblique(t, noun, "to") != RO_NONE ? ro_oblique(t, noun, "to") : ro_oblique(t, verb, "to");
    telling_add_persons(&w.parties, teller, to);
    if (!hosts.n)
        ro_parties_of(&hosts, teller, ro_doer(teller, verb));
    w.standing = STANDS_PROPOSED;
    w.noun = true;
    w.carrier = verb;
    ro_where home = visits_host(&hosts);
    if (telling_holds_person(teller, &w.parties) && ro_parties_sides(&hosts) == 1 && ro_verb_standing(t, verb) == STANDS_HELD)
        visits_give(teller, &w, &home, 1, out);
}
