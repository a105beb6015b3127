/* SPDX-License-Identifier: Apache-2.0 */
/* Verbs that tell: "met with", "spoke by phone", "received", "wrote to", "signed"; those of visits and conferences are told elsewhere. */
#include "events/engagements_tell.h"

/* A verb that tells, with its word of the lexicon: those who do it, and those with whom or to whom it is done. */
typedef struct deed {
    const ro_teller *teller;
    uint32_t verb, patient;
    const ro_word *word;
    const char *mode; /* "phone", "video"; NULL */
    ro_parties own, others;
} deed;

static bool takes(const deed *v, const char *slot) { return ro_list_holds(v->word->slots, ro_str_of(slot)); }

static bool needs(const deed *v, const char *what) { return ro_list_holds(v->word->needs, ro_str_of(what)); }

/* ---- what is no engagement ---- */

static bool asks_to(const ro_teller *w, uint32_t verb)
{
    RO_CHILDREN(w->tree, c, verb)
        if (tok(w, c)->deprel == RO_D_mark && ro_str_is_nocase(tok(w, c)->form, "to"))
            return true;
    return false;
}

static bool calls_on(const ro_teller *w, uint32_t verb)
{
    uint32_t upon = ro_oblique(w->tree, verb, "on");
    return (upon != RO_NONE && tok(w, upon)->time == RO_NONE) || ro_oblique(w->tree, verb, "upon") != RO_NONE || ro_has_particle(w->tree, verb, "on");
}

/* "called it a success", not "called President B", which is often read so too. */
static bool gives_name(const ro_teller *w, uint32_t verb)
{
    uint32_t named = ro_child(w->tree, verb, RO_D_xcomp);
    bool passive_of_person = telling_patient(w, verb) != RO_NONE && ro_child(w->tree, verb, RO_D_obj) == RO_NONE;
    static const char *const speaking[] = {"urge", "ask", "congratulate", "express", "offer", "thank", "discuss", "assure", "invite", "warn", "press", "convey", "inform",
                                           "tell", "wish", "say", "seek", "talk", NULL};
    bool to_say = named != RO_NONE && asks_to(w, named) && ro_lemma_in(tok(w, named), speaking); /* "called B to urge a truce" */
    return named != RO_NONE && w->person[named] == RO_NONE && !passive_of_person && !to_say;
}

/* "called on the minister": a courtesy call is a meeting; "called on China to act" is a request. */
static bool requests(const ro_teller *w, uint32_t verb)
{
    const ro_tree *t = w->tree;
    if (!is(w, verb, "call"))
        return false;
    bool on = calls_on(w, verb);
    if (ro_oblique(t, verb, "for") != RO_NONE && ro_child(t, verb, RO_D_obj) == RO_NONE)
        return true;
    RO_CHILDREN(t, c, verb)
        if (on && c > verb && (asks_to(w, c) || ro_child(t, c, RO_D_acl) != RO_NONE))
            return true;
    return gives_name(w, verb) || (on && ro_child(t, verb, RO_D_advcl) != RO_NONE) || ro_child(t, verb, RO_D_ccomp) != RO_NONE;
}

/* "were called to the ministry": not by phone. */
static bool called_in(const deed *v, uint8_t kind)
{
    const ro_tree *t = v->teller->tree;
    return kind == RO_CALL && !v->mode && is(v->teller, v->verb, "call") && ro_passive(t, v->verb) && ro_oblique(t, v->verb, "to") != RO_NONE;
}

/* "conveyed a message of friendship": one's own, in the course of a talk. */
static bool conveys_own_message(const deed *v)
{
    static const char *const conveying[] = {"convey", "pass", "relay", "transmit", NULL};
    uint32_t owner = v->patient == RO_NONE ? RO_NONE : ro_child_sub(v->teller->tree, v->patient, RO_D_nmod, RO_SUB_POSS);
    if (owner != RO_NONE && tok(v->teller, owner)->upos != RO_PRON && v->teller->person[owner] != RO_NONE)
        return false; /* "conveyed President A's message to B" */
    return v->patient != RO_NONE && ro_lemma_in(tok(v->teller, v->verb), conveying) && is(v->teller, v->patient, "message") &&
           ro_oblique(v->teller->tree, v->patient, "from") == RO_NONE;
}

/* "welcomes your representatives to the forum": a wish. */
static bool welcomes_in_words(const deed *v, const ro_telling *w)
{
    if (!is(v->teller, v->verb, "welcome") || ro_feat_is(tok(v->teller, v->verb), "Tense", "Past"))
        return false;
    return w->standing == STANDS_HELD || ro_time_of(v->teller, w) == RO_NONE;
}

static bool discusses(const deed *v)
{
    static const char *const verbs[] = {"discuss", "review", NULL};
    return ro_lemma_in(tok(v->teller, v->verb), verbs);
}

/* "met each other", "called one another" */
static bool one_another(const deed *v)
{
    uint32_t p = v->patient;
    return p != RO_NONE && p > 0 &&
           ((ro_str_is(tok(v->teller, p)->form, "other") && ro_str_is(tok(v->teller, p - 1)->form, "each")) ||
            (p + 1 < v->teller->d->tokens.n && ro_str_is(tok(v->teller, p)->form, "one") && ro_str_is(tok(v->teller, p + 1)->form, "another")) ||
            (p + 1 < v->teller->d->tokens.n && ro_str_is(tok(v->teller, p)->form, "each") && ro_str_is(tok(v->teller, p + 1)->form, "other")));
}

/* "A and B discussed it by phone", "the presidents of A and B discussed trade", "A and B met each other" */
static bool by_both(const deed *v)
{
    bool together = v->mode || one_another(v) || (discusses(v) && telling_holds_person(v->teller, &v->own));
    return together && ro_parties_sides(&v->own) > 1;
}

/* "The teams will meet in the final" */
static bool plays(const deed *v)
{
    static const char *const games[] = {"final", "semi-final", "semifinal", "quarter-final", "quarterfinal", "qualifier", "match", "playoff", "play-off", "derby", NULL};
    static const char *const cups[] = {"Cup", "Copa", "League", "Championship", "Championships", "Trophy", NULL};
    RO_CHILDREN(v->teller->tree, c, v->verb) {
        if (tok(v->teller, c)->deprel != RO_D_obl)
            continue;
        bool cup = ro_str_in(tok(v->teller, c)->form, cups);
        RO_CHILDREN(v->teller->tree, below, c)
            cup = cup || (tok(v->teller, below)->deprel != RO_D_nmod && ro_str_in(tok(v->teller, below)->form, cups));
        if (ro_lemma_in(tok(v->teller, c), games) || (cup && ro_has_case(v->teller->tree, c, "in")))
            return true;
    }
    return false;
}

/* "looks forward to seeing B again when he hosts the summit" */
static bool on_the_day(const deed *v, uint32_t clause)
{
    RO_CHILDREN(v->teller->tree, c, clause)
        if (c < clause && is(v->teller, c, "when"))
            return telling_looks_forward(v->teller, v->verb);
    return false;
}

/* "sees B as a rival", "saw B leave": not "is to see B in Sudville". Both are persons, of two states. */
static bool merely_sees(const deed *v)
{
    const ro_tree *t = v->teller->tree;
    if (!is(v->teller, v->verb, "see"))
        return false;
    RO_CHILDREN(t, c, v->verb) {
        uint8_t r = tok(v->teller, c)->deprel;
        if (r == RO_D_xcomp || r == RO_D_ccomp || (r == RO_D_obl && ro_has_case(t, c, "as")) || (r == RO_D_advcl && !ro_feat_is(tok(v->teller, c), "VerbForm", "Inf") && !on_the_day(v, c)))
            return true;
    }
    return ro_passive(t, v->verb) || ro_parties_sides(&v->own) != 1 || ro_parties_sides(&v->others) != 1 || !telling_holds_person(v->teller, &v->own) ||
           !strcmp(v->own.v[0].code, v->others.v[0].code);
}

/* "was received at the airport by B", "on his arrival at the airport": the welcome is part of the visit. */
static bool received_at_airport(const deed *v)
{
    static const char *const verbs[] = {"receive", "welcome", "greet", "meet", NULL};
    static const char *const ports[] = {"airport", "airfield", "tarmac", NULL};
    const ro_tree *t = v->teller->tree;
    if (!ro_lemma_in(tok(v->teller, v->verb), verbs) || v->mode || (is(v->teller, v->verb, "meet") && !ro_passive(t, v->verb))) /* "A met B at the airport" */
        return false;
    RO_CHILDREN(t, c, v->verb) {
        if (tok(v->teller, c)->deprel != RO_D_obl)
            continue;
        if (ro_lemma_in(tok(v->teller, c), ports))
            return !ro_has_case(t, c, "after") && !ro_has_case(t, c, "before");
        RO_CHILDREN(t, below, c)
            if (ro_lemma_in(tok(v->teller, c), (const char *const[]){"arrival", "landing", NULL}) && ro_lemma_in(tok(v->teller, below), ports))
                return true;
    }
    return false;
}

/* "concluded the third round of talks on an agreement": nothing is signed. */
static bool ends_talks(const deed *v)
{
    static const char *const talks[] = {"round", "talk", "negotiation", "visit", "meeting", "session", "discussion", "consultation", "tour", "trip", NULL};
    return v->patient != RO_NONE && ro_lemma_in(tok(v->teller, v->patient), talks);
}

static bool no_engagement(const deed *v, const ro_telling *w)
{
    if (w->kind == RO_SIGNING && ends_talks(v))
        return true;
    if (w->kind == RO_MEETING && received_at_airport(v))
        return true;
    if (merely_sees(v))
        return true;
    if (w->kind == RO_MEETING && plays(v))
        return true;
    if (discusses(v) && !v->own.n && ro_passive(v->teller->tree, v->verb) && ro_parties_sides(&v->others) > 1)
        return true; /* "was discussed with A and B": by whom, is not said */
    if (w->kind == RO_LETTER && (w->standing == STANDS_PROPOSED || conveys_own_message(v)))
        return true;
    if (welcomes_in_words(v, w))
        return true;
    if (is(v->teller, v->verb, "engage") && (w->standing != STANDS_HELD || (ro_time_of(v->teller, w) == RO_NONE && !ro_noun_below(v->teller->tree, v->verb, RO_STR("sideline,margin")))))
        return true; /* "engages with its neighbours" */
    if ((is(v->teller, v->verb, "bring") || is(v->teller, v->verb, "gather")) && !ro_passive(v->teller->tree, v->verb) && !v->own.n)
        return true; /* "the format brings together A and B" */
    return needs(v, "person") && !telling_holds_person(v->teller, &v->others) && !by_both(v);
}

/* ---- who, and with whom ---- */

/* The doer; and where the parser found two subjects in "Minister for A B and Minister of C D signed", the second. */
static void add_doers(ro_parties *own, const ro_teller *w, uint32_t verb)
{
    uint32_t doer = ro_doer(w, verb);
    ro_parties_of(own, w, doer);
    if (!own->n && doer != RO_NONE && tok(w, verb)->deprel == RO_D_advcl && ro_str_is_nocase(tok(w, doer)->form, "they"))
        ro_parties_of(own, w, ro_doer(w, tok(w, verb)->head)); /* "A and B agreed when they met" */
    RO_CHILDREN(w->tree, c, verb)
        if (doer != RO_NONE && c > doer && tok(w, c)->deprel == RO_D_nsubj && tok(w, doer)->deprel == RO_D_nsubj && w->person[c] != RO_NONE)
            ro_parties_of(own, w, c);
}

/* Of a letter: "to B" however deep below the verb, or whom it wishes or congratulates. */
static void add_recipients(ro_parties *others, const ro_teller *w, uint32_t verb)
{
    enum { FAR = 40 };
    uint32_t letter = ro_child(w->tree, verb, RO_D_obj);
    const ro_sentence *s = &w->d->sentences.v[tok(w, verb)->sentence];
    if (letter == RO_NONE)
        return;
    telling_add_with_case(others, w, letter, "to");
    if (ro_oblique(w->tree, letter, "from") != RO_NONE) { /* "a message from A for B" */
        telling_add_with_case(others, w, letter, "for");
        telling_add_with_case(others, w, ro_oblique(w->tree, letter, "from"), "for");
    }
    RO_CHILDREN(w->tree, c, letter)
        if (tok(w, c)->deprel == RO_D_acl && !others->n) {
            telling_add_persons(others, w, ro_child(w->tree, c, RO_D_iobj));
            telling_add_persons(others, w, ro_child(w->tree, c, RO_D_obj));
        }
    for (uint32_t i = letter + 1; i < s->first + s->n && i < letter + FAR && !others->n; i++)
        if ((tok(w, i)->deprel == RO_D_nmod || tok(w, i)->deprel == RO_D_obl) && ro_with_case(w, i, "to") && ro_dominates(w->d, verb, i))
            ro_parties_of(others, w, i);
}

/* "carried a message from A to B", "received a letter from B" */
static void add_correspondents(deed *v)
{
    ro_parties from = {.n = 0};
    if (v->patient != RO_NONE)
        telling_add_with_case(&from, v->teller, v->patient, "from");
    if (v->patient != RO_NONE && is(v->teller, v->verb, "receive")) {
        telling_add_with_case(&from, v->teller, v->verb, "from");
        v->others = v->own;
    }
    static const char *const bearing[] = {"hand", "deliver", "present", "bring", "carry", "bear", "convey", "pass", "relay", "transmit", NULL};
    uint32_t writer = v->patient == RO_NONE || from.n || !ro_lemma_in(tok(v->teller, v->verb), bearing) ? RO_NONE : ro_child_sub(v->teller->tree, v->patient, RO_D_nmod, RO_SUB_POSS);
    if (writer != RO_NONE && tok(v->teller, writer)->upos != RO_PRON)
        telling_add_persons(&from, v->teller, writer); /* "handed over the president's letter" */
    if (from.n && from.v[0].code[0])
        v->own = from;
    if (!v->others.n)
        add_recipients(&v->others, v->teller, v->verb);
}

/* "discussed the border with B by phone", "met by video link with B" */
static void add_other_end(deed *v)
{
    const ro_teller *w = v->teller;
    const uint32_t what = ro_child(w->tree, v->verb, RO_D_obj);
    if (!v->others.n)
        telling_add_with_case(&v->others, w, what, "with");
    if (v->others.n)
        return;
    static const char *const shared[] = {"meeting", "talk", "dialogue", "negotiation", "consultation", "conversation", "call", "visit", "summit", "contact", "relation", "relationship", "tie",
                                         "link", "cooperation", "coordination", "partnership", "friendship", "engagement", "exchange", "trade", "business", "agreement", "deal", "accord", "treaty", "pact",
                                         "understanding", "alliance", "war", "conflict", "confrontation", "dispute", "row", "quarrel", "tension", "difference", "border", "problem", NULL};
    if (what != RO_NONE && discusses(v)) /* "discussed a row over tariffs with B", not "the results of his talks with B" */
        RO_CHILDREN(w->tree, c, what)
            if (tok(w, c)->deprel == RO_D_nmod && tok(w, c)->mention == RO_NONE && !ro_lemma_in(tok(w, c), shared))
                telling_add_with_case(&v->others, w, c, "with");
    if (telling_holds_person(w, &v->others))
        return;
    v->others.n = 0;
    RO_CHILDREN(w->tree, c, v->verb)
        if (tok(w, c)->deprel == RO_D_obl && tok(w, c)->mention == RO_NONE)
            telling_add_with_case(&v->others, w, c, "with");
}

static void add_others(deed *v, uint8_t kind)
{
    telling_add_slots(&v->others, v->teller, v->verb, v->word->slots);
    if (!v->others.n && needs(v, "credential") && v->patient != RO_NONE)
        telling_add_slots(&v->others, v->teller, v->patient, v->word->slots); /* "presented his credentials to B" */
    if (!v->others.n && needs(v, "credential") && v->patient != RO_NONE && is(v->teller, v->verb, "receive"))
        RO_CHILDREN(v->teller->tree, c, v->patient)
            if (tok(v->teller, c)->mention == RO_NONE || v->teller->person[c] == RO_NONE)
                telling_add_with_case(&v->others, v->teller, c, "from"); /* "received the letters of credentials in Sudville from B" */
    if (kind == RO_SIGNING && (ro_parties_sides(&v->own) < 2 || !telling_holds_person(v->teller, &v->own)))
        signing_add_signatories(v->teller, v->verb, &v->others);
    if ((v->mode || discusses(v)) && takes(v, "with"))
        add_other_end(v);
    if (kind == RO_LETTER)
        add_correspondents(v);
}

/* ---- what kind, how far it stands ---- */

/* Of codes that are bodies of many states. */
static bool of_organisations(const ro_document *d, const ro_parties *p)
{
    const ro_mention *m = p->n && p->v[0].mention != RO_NONE ? &d->mentions.v[p->v[0].mention] : NULL;
    bool people = m && m->kind == RO_NOMINAL && ro_feat_is(ro_tok(d, m->head), "Number", "Plur"); /* "NATO leaders" */
    for (uint32_t i = 0; i < p->n; i++)
        if (strcmp(p->v[i].code, "IGO") != 0 && strcmp(p->v[i].code, "EUR") != 0 && strcmp(p->v[i].code, "UNO") != 0)
            return false;
    return p->n > 0 && (p->v[0].entity == RO_NONE || !p->v[0].name.n || p->n > 1 || people);
}

/* "spoke face to face with B" */
static bool face_to_face(const deed *v)
{
    RO_CHILDREN(v->teller->tree, c, v->verb)
        if (is(v->teller, c, "face") || (is(v->teller, c, "person") && ro_has_case(v->teller->tree, c, "in")))
            return true;
    return false;
}

/* "Ministers from 60 countries, among them A and B, met" */
static bool of_many_countries(const deed *v)
{
    static const char *const states[] = {"country", "nation", "state", "government", NULL};
    static const char *const few[] = {"two", "2", "three", "3", "four", "4", "both", NULL};
    const ro_teller *w = v->teller;
    uint32_t doer = ro_doer(w, v->verb), from = doer == RO_NONE ? RO_NONE : ro_oblique(w->tree, doer, "from");
    from = from != RO_NONE || doer == RO_NONE ? from : ro_oblique(w->tree, doer, "of");
    uint32_t number = from == RO_NONE || !ro_lemma_in(tok(w, from), states) ? RO_NONE : ro_child(w->tree, from, RO_D_nummod);
    return number != RO_NONE && !ro_str_in(ro_fold(w->arena, tok(w, number)->form), few);
}

/* "met for a summit": the gathering itself. */
static bool for_a_summit(const deed *v)
{
    static const char *const gatherings[] = {"summit", "conference", "forum", "congress", NULL};
    uint32_t what = ro_oblique(v->teller->tree, v->verb, "for");
    return what != RO_NONE && !v->others.n && ro_parties_sides(&v->own) > 2 && ro_lemma_in(tok(v->teller, what), gatherings);
}

static bool named_all(const ro_parties *p)
{
    uint32_t named = 0;
    for (uint32_t i = 0; i < p->n; i++)
        named += p->v[i].name.n > 0;
    return named == p->n;
}

static void describe(const deed *v, ro_telling *w)
{
    static const char *const loose[] = {"discuss", "review", "exchange", "engage", "negotiate", "consult", NULL};
    const ro_teller *teller = v->teller;
    const ro_token *k = tok(teller, v->verb);
    if (w->kind == RO_MEETING && ((!v->others.n && of_organisations(v->teller->d, &v->own)) || for_a_summit(v) || (!v->others.n && of_many_countries(v))))
        w->kind = RO_CONFERENCE; /* "Foreign ministers of the G7 met" */
    if (v->mode && w->kind == RO_MEETING)
        w->kind = RO_CALL;
    bool in_person = !v->mode && w->kind == RO_CALL && face_to_face(v);
    if (in_person)
        w->kind = RO_MEETING;
    ro_parties body = {.n = 0};
    if (w->kind == RO_MEETING && !v->others.n && ro_parties_of_body(&body, teller, ro_doer(teller, v->verb)))
        w->kind = RO_DIALOGUE; /* "the A-B Commission met" */
    w->mode = v->mode;
    w->count = telling_count(teller, v->verb);
    w->elsewhere = telling_again(teller, v->verb);
    w->distinct = w->elsewhere || w->count;
    w->ahead = telling_looks_forward(teller, v->verb);
    w->was_planned = telling_was_planned(teller, v->verb);
    bool loose_call = (ro_lemma_is(k, "speak") || ro_lemma_is(k, "talk")) && w->kind == RO_CALL && !v->mode && !teller->call_report;
    if (w->kind == RO_MEETING && teller->call_report && discusses(v) && !ro_place_of(teller, w).city.n) { /* in the report of a call */
        w->kind = RO_CALL;
        w->only_joins = w->only_joins || !named_all(&v->own);
    }
    if (loose_call && ro_place_of(teller, w).city.n)
        w->kind = RO_MEETING; /* "talked with B in Sudville" */
    w->weak = !in_person && (ro_lemma_in(k, loose) || loose_call);
    w->progressive = ro_feat_is(k, "Tense", "Pres") && ro_feat_is(k, "VerbForm", "Part") && ro_child(teller->tree, v->verb, RO_D_aux) != RO_NONE;
}

/* "A and B discussed trade": what the report opens with; later it is of what was told before. "discussed Norland" is not there. */
static void place_discussion(const deed *v, ro_telling *w)
{
    enum { OPENING = 2, HEADINGS = 16 };
    uint32_t before = w->sentence > HEADINGS ? OPENING : 0;
    for (uint32_t s = 0; s < w->sentence && before < OPENING; s++)
        before += v->teller->d->sentences.v[s].kind == RO_BODY;
    w->only_joins = w->only_joins || (!v->others.n && by_both(v) && before >= OPENING && (w->standing != STANDS_PLANNED || tok(v->teller, v->verb)->deprel == RO_D_advcl));
    w->where = ro_place_of(v->teller, w);
    if (!w->where.city.n)
        w->where = (ro_where){RO_STR(""), "", w->predicate};
}

/* ---- given ---- */

/* "was called to the foreign ministry": summoned. */
static bool summoned(const deed *v)
{
    static const char *const seats[] = {"ministry", "office", "department", NULL};
    const ro_teller *w = v->teller;
    uint32_t to = is(w, v->verb, "call") && ro_passive(w->tree, v->verb) ? ro_oblique(w->tree, v->verb, "to") : RO_NONE;
    return to != RO_NONE && ro_lemma_in(tok(w, to), seats) && v->patient != RO_NONE && tok(w, v->patient)->mention != RO_NONE;
}

static bool hosts(const deed *v, const ro_telling *w)
{
    static const char *const verbs[] = {"receive", "host", "welcome", "summon", NULL};
    if (summoned(v))
        return true;
    if (w->kind == RO_LETTER) /* "received a message from B" */
        return false;
    bool calls_in = is(v->teller, v->verb, "call") && w->kind == RO_MEETING && takes(v, "in");
    return calls_in || ro_lemma_in(tok(v->teller, v->verb), verbs);
}

/* "the ambassador to Norland was summoned", "in Norville": by those he is sent to. */
static void add_host_of_envoy(deed *v)
{
    static const char *const envoys[] = {"ambassador", "envoy", "diplomat", "charge", "chargé", "consul", "commissioner", "attache", "attaché", NULL};
    const ro_teller *w = v->teller;
    ro_parties host = {0};
    if (v->own.n || v->patient == RO_NONE || !ro_passive(w->tree, v->verb) || !ro_lemma_in(tok(w, v->patient), envoys))
        return;
    for (int in = 0; in < 2 && !host.n; in++) {
        uint32_t post = ro_oblique(w->tree, v->patient, in ? "in" : "to");
        uint32_t mention = post == RO_NONE ? RO_NONE : tok(w, post)->mention;
        const char *state = mention == RO_NONE ? "" : w->d->entities.v[w->d->mentions.v[mention].entity].code;
        if (state[0])
            ro_party_add_code(&host, state, RO_STR(""));
    }
    ro_parties_unite(&v->own, &host);
}

/* "was summoned to the ministry of A", "in A" */
static void add_who_summons(deed *v, const ro_telling *w)
{
    ro_where place = ro_place_of(v->teller, w);
    uint32_t to = ro_oblique(v->teller->tree, v->verb, "to");
    bool sited = to != RO_NONE && ro_oblique(v->teller->tree, to, "in") != RO_NONE && place.country[0]; /* "to the ministry in Norville" */
    if (!sited)
        telling_add_with_case(&v->own, v->teller, v->verb, "to");
    if (ro_parties_sides(&v->own) == 1 && v->others.n && strcmp(v->own.v[0].code, v->others.v[0].code) == 0)
        v->own.n = 0; /* "the ministry" that stands beside an envoy is not his own */
    if (!v->own.n && place.country[0])
        ro_party_add_code(&v->own, place.country, RO_STR(""));
    add_host_of_envoy(v);
}

/* To be hosted is to visit. */
static void give_visit_of_guests(const deed *v, const ro_telling *w, ro_tellings *out)
{
    static const char *const many[] = {"servicemember", "troop", "force", "soldier", "refugee", "migrant", "event", "people", NULL};
    bool crowd = v->patient != RO_NONE && ro_lemma_in(tok(v->teller, v->patient), many);
    if (!is(v->teller, v->verb, "host") || ro_parties_sides(&v->others) != 1 || crowd)
        return;
    ro_telling visit = *w;
    ro_where home = visits_host(&v->own);
    visit.kind = RO_VISIT;
    visit.parties = v->others;
    visits_give(v->teller, &visit, &home, 1, out);
}

/* "President B received the visiting ministers", of his own state too: those are not his guests. */
static void leave_out_own(const ro_parties *own, ro_parties *guests)
{
    uint32_t kept = 0;
    if (ro_parties_sides(own) != 1 || ro_parties_sides(guests) < 2)
        return;
    for (uint32_t i = 0; i < guests->n; i++)
        if (guests->v[i].name.n || strcmp(guests->v[i].code, own->v[0].code) != 0)
            guests->v[kept++] = guests->v[i];
    guests->n = kept;
}

/* "The foreign minister received the Indian ambassador to Norway": Norway's, if it is not said whose. */
static void add_posted(deed *v)
{
    ro_telling one = telling_at(v->teller, v->verb, RO_MEETING);
    uint32_t host = ro_doer(v->teller, v->verb);
    one.parties = v->others;
    const char *here = host == RO_NONE || !is(v->teller, host, "minister") ? "" : telling_posted_to(v->teller, &one);
    if (here[0])
        ro_party_add_code(&v->own, here, tok(v->teller, host)->form);
}

/* "President A received B in Norville", A of no state that is said: who receives there is of that state. */
static void add_host_at_home(deed *v, const ro_telling *w)
{
    const ro_teller *t = v->teller;
    uint32_t doer = ro_doer(t, v->verb), m = doer == RO_NONE ? RO_NONE : t->person[doer] != RO_NONE ? t->person[doer] : tok(t, doer)->mention;
    const ro_entity *e = m == RO_NONE ? NULL : &t->d->entities.v[t->d->mentions.v[m].entity];
    ro_where place = ro_place_of(t, w);
    place = place.token == RO_NONE ? t->dateline : place;
    if (!e || e->kind != RO_PERSON || e->code[0] || !e->office.n || !place.country[0] || telling_landless(place.country) || ro_parties_sides(&v->others) != 1 ||
        !strcmp(place.country, v->others.v[0].code))
        return;
    ro_participant *host = &v->own.v[0];
    *host = (ro_participant){t->d->mentions.v[m].entity, m, "", e->name, e->office, NULL};
    memcpy(host->code, place.country, sizeof host->code);
    v->own.n = 1;
}

static void give_hosted(deed *v, ro_telling *w, ro_tellings *out)
{
    leave_out_own(&v->own, &v->others);
    for (uint32_t i = 0; i < v->own.n; i++)
        v->own.v[i].role = "host";
    for (uint32_t i = 0; i < v->others.n; i++)
        v->others.v[i].role = "visitor";
    w->hosted = true;
    if (!v->own.n && (is(v->teller, v->verb, "summon") || summoned(v) || (is(v->teller, v->verb, "call") && takes(v, "in"))))
        add_who_summons(v, w);
    if (!v->own.n)
        add_posted(v);
    if (!v->own.n && !ro_passive(v->teller->tree, v->verb))
        add_host_at_home(v, w);
    w->parties = v->own;
    ro_parties_unite(&w->parties, &v->others);
    if (ro_parties_sides(&w->parties) < 2)
        return;
    w->where = ro_place_of(v->teller, w);
    if (w->where.token == RO_NONE)
        w->where = visits_host(&v->own);
    if (needs(v, "credential") && ro_parties_sides(&v->own) == 1 && ro_parties_sides(&v->others) > 1)
        telling_give_by_state(v->teller, w, &v->own, &v->others, out); /* one after the other */
    else
        telling_give(v->teller, w, out);
    give_visit_of_guests(v, w, out);
}

/* "met the ministers of the five Central Asian states": a group so large came together. */
static bool as_one_group(const ro_teller *w, const ro_parties *others)
{
    enum { LARGE = 4 };
    uint32_t m = others->n ? others->v[0].mention : RO_NONE;
    if (m == RO_NONE || ro_parties_sides(others) < LARGE || w->d->entities.v[w->d->mentions.v[m].entity].kind != RO_COLLECTIVE)
        return false;
    for (uint32_t i = 1; i < others->n; i++)
        if (others->v[i].mention != m)
            return false;
    return true;
}

/* "spoke with B and C. The three leaders": told just below to have been together. */
static bool counted_together(const deed *v)
{
    enum { AHEAD = 4 };
    static const char *const people[] = {"leader", "minister", "president", "adviser", "advisor", "official", "secretary", "party", NULL};
    static const char *const numbers[] = {"three", "four", "five"};
    const ro_document *d = v->teller->d;
    uint32_t all = ro_parties_sides(&v->own) + ro_parties_sides(&v->others), s = tok(v->teller, v->verb)->sentence;
    if (all < 3 || all > 5)
        return false;
    for (uint32_t i = v->verb + 1; i + 1 < d->tokens.n && tok(v->teller, i)->sentence < s + AHEAD; i++)
        if (ro_str_is_nocase(tok(v->teller, i)->form, numbers[all - 3]) && ro_str_in(ro_fold(v->teller->arena, tok(v->teller, i + 1)->lemma), people))
            return true;
    return false;
}

/* Is that noun "the meeting", "this conversation": one, and without its own word of who was there? */
static bool names_one_sitting(const ro_teller *w, uint32_t noun, bool in_heading)
{
    const ro_token *k = tok(w, noun);
    bool definite = false;
    if (k->upos != RO_NOUN && !(in_heading && k->upos == RO_PROPN))
        return false;
    RO_CHILDREN(w->tree, c, noun) {
        const ro_token *below = tok(w, c);
        definite = definite || (below->deprel == RO_D_det && (is(w, c, "the") || is(w, c, "this")));
        if (!in_heading && (below->deprel == RO_D_nmod || below->subtype == RO_SUB_POSS || below->deprel == RO_D_amod || below->deprel == RO_D_compound))
            return false;
    }
    return definite || in_heading;
}

/* "President met with A of Norland and B of Sudria" at the head of a report that goes on with "the meeting", or whose title is of one
 * "meeting with A and B": they met together. */
static bool told_as_one(const deed *v, uint8_t kind)
{
    enum { LEAD = 3 };
    static const char *const meetings[] = {"meeting", NULL}, *const calls[] = {"call", "conversation", NULL};
    static const char *const many[] = {"meetings", "calls", "conversations", "separate", "separately", "respectively", "individually", NULL};
    const ro_document *d = v->teller->d;
    const char *const *nouns = kind == RO_CALL ? calls : meetings;
    const uint32_t sentence = tok(v->teller, v->verb)->sentence;
    bool title = d->sentences.v[0].kind != RO_BODY, one = false;
    if (sentence >= LEAD)
        return false;
    for (uint32_t i = d->sentences.v[sentence].first; i-- > 0;) /* the first deed of its kind, titles aside */
        if (d->sentences.v[tok(v->teller, i)->sentence].kind == RO_BODY && tok(v->teller, i)->upos == RO_VERB && tok(v->teller, i)->lemma.n && ro_str_equal(tok(v->teller, i)->lemma, tok(v->teller, v->verb)->lemma))
            return false;
    for (uint32_t i = 0; i < d->tokens.n; i++) {
        const bool heading = title && tok(v->teller, i)->sentence == 0;
        ro_str form = ro_fold(v->teller->arena, tok(v->teller, i)->form);
        if (ro_str_in(form, many))
            return false;
        if ((heading || tok(v->teller, i)->sentence > sentence) && ro_str_in(form, nouns) && names_one_sitting(v->teller, i, heading))
            one = true;
    }
    return one;
}

/* One speaks to one after the other by phone, and meets people of several states each for himself, unless only their organisations are named. */
static bool one_by_one(const deed *v, const ro_telling *w)
{
    static const char *const together[] = {"gather", "bring", NULL};
    bool group = as_one_group(v->teller, &v->others) || ro_lemma_in(tok(v->teller, v->verb), together);
    bool apart = (w->kind == RO_MEETING && !group) || (w->kind == RO_CALL && !(v->mode && strcmp(v->mode, "phone") != 0));
    if (!apart || counted_together(v) || told_as_one(v, w->kind) || ro_parties_sides(&v->own) != 1 || ro_parties_sides(&v->others) <= 1 || ro_parties_all_organisations(&v->others, v->teller->d))
        return false;
    return telling_holds_person(v->teller, &v->own) || telling_holds_person(v->teller, &v->others);
}

/* "A and B exchanged views", "shook hands", "compared notes": the object is part of the phrase. */
static bool joint(const deed *v)
{
    if (is(v->teller, v->verb, "exchange"))
        return true;
    return v->word->needs.n && !needs(v, "person") && !needs(v, "phone") && ro_parties_sides(&v->own) > 1;
}

/* "A of one state and B of another met separately with C": two meetings. */
static bool apart_with_one(const deed *v, const ro_telling *w)
{
    bool apart = false;
    RO_CHILDREN(v->teller->tree, c, v->verb)
        apart = apart || (tok(v->teller, c)->deprel == RO_D_advmod && (is(v->teller, c, "separately") || is(v->teller, c, "individually")));
    return apart && (w->kind == RO_MEETING || w->kind == RO_CALL) && ro_parties_sides(&v->own) > 1 && ro_parties_sides(&v->others) == 1;
}

static void give_deed(const deed *v, ro_telling *w, ro_tellings *out)
{
    const ro_teller *teller = v->teller;
    bool strangers = w->kind == RO_MEETING && telling_with_strangers(teller, v->verb, takes(v, "obj"));
    if (!v->others.n && !strangers && !by_both(v) && w->kind == RO_MEETING && v->patient != RO_NONE && !joint(v))
        return; /* "met the challenges" */
    w->parties = v->own;
    w->ownerless = !v->own.n;
    w->with_others = !v->others.n && !strangers && ro_oblique(teller->tree, v->verb, "with") != RO_NONE;
    ro_parties_unite(&w->parties, &v->others);
    uint32_t sides = ro_parties_sides(&w->parties);
    bool may_lack_side = (w->kind == RO_MEETING || w->kind == RO_CONFERENCE) && w->parties.n;
    w->by_context = w->kind == RO_SIGNING && signing_by_context(teller, v->verb, &w->parties);
    if (!w->by_context && v->own.n && sides == 1 && strangers)
        telling_give_strangers(teller, w, &v->own, out);
    else if (apart_with_one(v, w))
        w->distinct = w->elsewhere = false, telling_give_by_state(teller, w, &v->others, &v->own, out);
    else if (!w->by_context && sides >= 2 && one_by_one(v, w))
        telling_give_by_state(teller, w, &v->own, &v->others, out);
    else if (w->by_context || sides >= 2 || may_lack_side)
        telling_give(teller, w, out);
}

/* "A and B spoke for an hour": adds to a call told before; "have talked to each other seven times": a count. */
static void tell_talking(const ro_teller *teller, uint32_t verb, ro_tellings *out)
{
    ro_telling w = telling_at(teller, verb, RO_CALL);
    ro_parties_of(&w.parties, teller, ro_doer(teller, verb));
    w.standing = (uint8_t)ro_verb_standing(teller->tree, verb);
    w.count = telling_count(teller, verb);
    w.distinct = w.count > 0;
    w.only_joins = w.weak = w.count == 0;
    if (!w.count && !teller->call_report && telling_holds_person(teller, &w.parties) && ro_place_of(teller, &w).city.n)
        w.kind = RO_MEETING, w.only_joins = false; /* "A and B talked for an hour in Sudville" */
    if (ro_parties_sides(&w.parties) > 1 && w.standing == STANDS_HELD)
        telling_give(teller, &w, out);
}

/* "the joint commission of A and B will meet": a session of a standing body of two. */
static void add_body(deed *v, ro_telling *w)
{
    static const char *const bodies[] = {"commission", "committee", "council", NULL};
    uint32_t body = ro_doer(v->teller, v->verb);
    if (w->kind != RO_MEETING || v->own.n || v->others.n || body == RO_NONE || !is(v->teller, v->verb, "meet") || !ro_lemma_in(tok(v->teller, body), bodies))
        return;
    telling_add_with_case(&v->own, v->teller, body, "of");
    telling_add_with_case(&v->own, v->teller, body, "between");
    telling_add_words_before(&v->own, v->teller, body);
    if (ro_parties_sides(&v->own) == 2)
        w->kind = RO_DIALOGUE;
    else
        v->own.n = 0;
}

/* "hosted the A-B dialogue": its noun tells of it. */
static bool told_by_object(const deed *v, const ro_telling *w)
{
    if (needs(v, "credential"))
        return false; /* "received the letters of credence": no letter */
    const ro_word *noun = v->patient == RO_NONE || tok(v->teller, v->patient)->upos == RO_VERB ? NULL : telling_word(v->teller, v->patient);
    return hosts(v, w) && noun && noun->pos == 'n' && v->teller->person[v->patient] == RO_NONE && telling_kind_of(noun->type) != RO_VISIT;
}

static void tell_deed(deed *v, ro_telling *w, ro_tellings *out)
{
    if (told_by_object(v, w))
        return;
    add_doers(&v->own, v->teller, v->verb);
    add_others(v, w->kind);
    if (w->kind == RO_MEETING)
        telling_mend_host(v->teller, v->verb, &v->own, &v->others);
    add_body(v, w);
    if (no_engagement(v, w))
        return;
    describe(v, w);
    if (discusses(v) && !v->mode)
        place_discussion(v, w);
    if (hosts(v, w))
        give_hosted(v, w, out);
    else
        give_deed(v, w, out);
}

static bool on_sidelines(const ro_teller *w, uint32_t verb)
{
    if (tok(w, verb)->deprel == RO_D_conj && ro_child(w->tree, verb, RO_D_nsubj) == RO_NONE && on_sidelines(w, tok(w, verb)->head))
        return true; /* "on the sidelines he met A and spoke with B" */
    static const char *const nouns[] = {"sideline", "margin", "fringe", NULL};
    RO_CHILDREN(w->tree, c, verb)
        if (tok(w, c)->deprel == RO_D_obl && ro_lemma_in(tok(w, c), nouns))
            return true;
    return false;
}

/* "Ministers meet in Sudville": a headline's present, of what was or is to come. */
static bool in_title(const ro_teller *w, uint32_t verb)
{
    const ro_token *k = tok(w, verb);
    return w->d->sentences.v[k->sentence].kind != RO_BODY && ro_feat_is(k, "Tense", "Pres") && ro_feat_is(k, "VerbForm", "Fin") && ro_str_equal(k->form, k->lemma);
}

/* "delivered that message", "conveyed the same message": what has just been told was said, nothing was sent. */
static bool says_the_same(const deed *v)
{
    static const char *const same[] = {"this", "that", "these", "those", "same", "such", NULL};
    RO_CHILDREN(v->teller->tree, c, v->patient)
        if (c < v->patient && ro_lemma_in(tok(v->teller, c), same))
            return true;
    return false;
}

void verbs_tell(const ro_teller *teller, uint32_t verb, const ro_word *word, ro_tellings *out)
{
    ro_telling w = telling_at(teller, verb, telling_kind_of(word->type));
    deed v = {.teller = teller, .verb = verb, .patient = telling_patient(teller, verb), .word = word, .mode = telling_mode(teller, verb, 0)};
    bool in = called_in(&v, w.kind);
    if (in && summoned(&v))
        w.kind = RO_MEETING;
    else if (requests(teller, verb) || in)
        return;
    if ((needs(&v, "phone") && !v.mode && !takes(&v, "with")) || (w.kind == RO_LETTER && v.patient != RO_NONE && needs(&v, "message") && says_the_same(&v)))
        return;
    if (needs(&v, "phone") && !v.mode) {
        tell_talking(teller, verb, out);
        return;
    }
    if (w.kind == RO_CALL && !v.mode && on_sidelines(teller, verb))
        w.kind = RO_MEETING; /* "spoke with B on the sidelines of the summit" */
    w.standing = (uint8_t)ro_verb_standing(teller->tree, verb);
    w.untensed = in_title(teller, verb) && w.standing == STANDS_HELD;
    if (w.standing == STANDS_NOT || w.kind == RO_CONFERENCE) /* a conference is told by its noun */
        return;
    if (w.kind == RO_VISIT && v.patient != RO_NONE && takes(&v, "obj") && teller->person[v.patient] != RO_NONE)
        w.kind = RO_MEETING; /* "visited President B at the palace": no place, a person */
    if (w.kind == RO_VISIT)
        visits_tell_verb(teller, &w, word, out);
    else
        tell_deed(&v, &w, out);
}
