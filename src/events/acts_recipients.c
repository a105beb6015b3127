/* SPDX-License-Identifier: Apache-2.0 */
/* Whom an act is directed at: slots of words, each other, by whom the thing was done, who was spoken of before. */
#include "events/acts.h"

static bool next_slot(ro_str *slots, ro_str *slot)
{
    if (!slots->n)
        return false;
    const char *comma = memchr(slots->p, ',', slots->n);
    *slot = (ro_str){slots->p, comma ? (size_t)(comma - slots->p) : slots->n};
    size_t used = slot->n + (comma ? 1 : 0);
    slots->p += used;
    slots->n -= used;
    return true;
}

uint32_t acts_complement_subject(const acts *a, uint32_t p)
{
    uint32_t clause = ro_child(a->tree, p, RO_D_ccomp);
    if (clause == RO_NONE)
        clause = ro_child(a->tree, p, RO_D_xcomp);
    if (clause == RO_NONE)
        clause = ro_child(a->tree, p, RO_D_acl);
    for (int depth = 0; depth < 3 && clause != RO_NONE; depth++) { /* "the importance of insisting that China …" */
        uint32_t subject = ro_child(a->tree, clause, RO_D_nsubj);
        if (subject != RO_NONE)
            return subject;
        clause = ro_child(a->tree, clause, RO_D_ccomp);
    }
    return RO_NONE;
}

static uint32_t slot_token(const acts *a, uint32_t p, ro_str slot)
{
    char preposition[24];
    if (ro_str_is(slot, "obj")) {
        uint32_t passive = ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS), object = ro_child(a->tree, p, RO_D_obj);
        if (passive == RO_NONE && object == RO_NONE && tok(a, p)->deprel == RO_D_acl && ro_lemma_is(tok(a, p), "request") && ro_oblique(a->tree, p, "by") != RO_NONE)
            return tok(a, p)->head; /* "a meeting of the Council requested by Norland" */
        return passive != RO_NONE ? passive : object != RO_NONE ? object : ro_child(a->tree, p, RO_D_iobj);
    }
    if (ro_str_is(slot, "iobj"))
        return ro_child(a->tree, p, RO_D_iobj);
    if (ro_str_is(slot, "subj"))
        return acts_complement_subject(a, p);
    if (ro_str_is(slot, "subject"))
        return ro_child(a->tree, p, RO_D_nsubj);
    if (slot.n >= sizeof preposition)
        return RO_NONE;
    memcpy(preposition, slot.p, slot.n);
    preposition[slot.n] = 0;
    uint32_t named = ro_oblique(a->tree, p, preposition);
    RO_CHILDREN(a->tree, c, p) { /* "signed a deal with X", "agreed to a truce with X", "stand united with X" */
        const uint8_t relation = tok(a, c)->deprel;
        bool carries = relation == RO_D_obj || (c > p && ro_str_is(slot, "with") && (relation == RO_D_obl || (relation == RO_D_xcomp && tok(a, c)->upos == RO_ADJ)));
        if (named == RO_NONE && carries)
            named = ro_oblique(a->tree, c, preposition);
    }
    return named;
}

static ro_below whom_below(uint8_t event)
{
    return event == RO_EV_ACCUSE ? RO_DOERS : event == RO_EV_REJECT ? RO_NEAR : RO_ANYONE;
}

/* "welcomed the release of Sudrian prisoners by Norland": it was Norland's, whatever the parser hung it on. */
static ro_actors doer_of_thing(const acts *a, uint32_t p, uint32_t thing)
{
    if (thing == RO_NONE || tok(a, thing)->upos != RO_NOUN || thing < p || ro_passive(a->tree, p))
        return ro_no_actors();
    ro_actors doer = ro_phrase_actors(a->tree, ro_oblique(a->tree, thing, "by"));
    uint32_t inner = ro_oblique(a->tree, thing, "of");
    if (!doer.n && inner != RO_NONE)
        doer = ro_phrase_actors(a->tree, ro_oblique(a->tree, inner, "by"));
    uint32_t beside = ro_oblique(a->tree, p, "by");
    if (!doer.n && beside != RO_NONE && beside > thing)
        doer = ro_phrase_actors(a->tree, beside);
    RO_CHILDREN(a->tree, c, thing) /* "the allegations made by Norland" */
        if (!doer.n && tok(a, c)->deprel == RO_D_acl && tok(a, c)->subtype != RO_SUB_RELCL)
            doer = ro_phrase_actors(a->tree, ro_oblique(a->tree, c, "by"));
    return doer;
}

/* "the attack on Norville", "an attack against Norland": whoever lives there suffered it. */
static bool names_struck_place(const acts *a, uint32_t p)
{
    uint32_t first, last;
    bool struck = false;
    ro_subtree(a->d, p, &first, &last);
    for (uint32_t k = first; k <= last; k++) {
        const uint32_t m = tok(a, k)->mention;
        if (m == RO_NONE || !(a->d->mentions.v[m].as_place || a->d->entities.v[a->d->mentions.v[m].entity].kind == RO_PLACE) || a->d->mentions.v[m].head != k)
            continue;
        uint32_t at = k;
        if (ro_child(a->tree, k, RO_D_case) == RO_NONE && tok(a, k)->head != RO_NONE && tok(a, tok(a, k)->head)->upos == RO_PROPN)
            at = tok(a, k)->head; /* "on Norville, Norland" */
        if (!ro_has_case(a->tree, at, "on") && !ro_has_case(a->tree, at, "against"))
            return false;
        struck = true;
    }
    return struck;
}

/* "concern over the arrests in Norland", "the release of those held in Norland": what only the authorities of a place do there. */
static bool tells_of_conduct(const acts *a, uint32_t p)
{
    static const char conduct[] = "arrest,detention,crackdown,treatment,imprisonment,trial,execution,repression,persecution,jailing,right,election,referendum,"
                                  "vote,coup,killing,release,massacre,martial,censorship,torture,eviction,situation,violence,crisis,unrest,development,abuse,government,"
                                  "violation,fighting,clash,hostility,conflict,escalation,war,law,bill,resolution,peace,agreement,reform,attack,murder,lynching,looting,riot,abduction,beating,harassment,"
                                  "deportation,eviction,rape,discrimination,xenophobia,jail,prison,prisoner,detainee,hostage";
    return ro_noun_below(a->tree, p, LIST(conduct));
}

static ro_actors authorities_there(const acts *a, const candidate *c)
{
    if ((c->event != RO_EV_ACCUSE && c->event != RO_EV_REQUEST && c->event != RO_EV_REJECT && c->event != RO_EV_SUPPORT) || !tells_of_conduct(a, c->predicate))
        return ro_no_actors();
    if (c->event == RO_EV_ACCUSE && names_struck_place(a, c->predicate))
        return ro_no_actors();
    return ro_actors_below(a->tree, c->predicate, ro_subject(a->tree, c->predicate), &c->actor, RO_PLACES);
}

typedef struct told_of { /* states named in a phrase, but for the speaker: to whom something ill was done, and others */
    bool victims, others;
} told_of;

static void tell_apart(const acts *a, const ro_actors *speaker, uint32_t token, uint32_t top, int depth, told_of *t)
{
    enum { MOST_NESTED = 12 };
    ro_actors named = tok(a, token)->mention != RO_NONE ? ro_phrase_actors(a->tree, token) : ro_no_actors();
    if (ro_actors_without(&named, speaker).n) {
        bool victim = ro_among_victims(a->tree, token, top);
        t->victims |= victim;
        t->others |= !victim;
    }
    if (depth < MOST_NESTED)
        RO_CHILDREN(a->tree, c, token)
            tell_apart(a, speaker, c, top, depth + 1, t);
}

/* "condemned the murder of three Norlanders", under the token, itself below `top`: all who are named there suffered it. */
static bool names_victims_alone(const acts *a, const ro_actors *speaker, uint32_t token, uint32_t top)
{
    told_of t = {false, false};
    tell_apart(a, speaker, token, top, 0, &t);
    return t.victims && !t.others;
}

bool acts_tells_of_victims(const acts *a, const candidate *c)
{
    return names_victims_alone(a, &c->actor, c->predicate, RO_NONE);
}

/* "welcomed the answer to Norland's invasion", "stands with its partners against Norland's threats": whoever does ill is not praised. */
static bool is_below_ill(const acts *a, const ro_actors *found, uint32_t top)
{
    static const char ills[] = "invasion,sanction,aggression,threat,war,attack,interference,coercion,intimidation,violence";
    static const char *const before[] = {"against", "despite", NULL};
    enum { MOST_STEPS = 10 };
    uint32_t k = found->mention == RO_NONE ? RO_NONE : a->d->mentions.v[found->mention].head;
    for (int i = 0; i < MOST_STEPS && k != RO_NONE && k != top; i++, k = tok(a, k)->head) {
        if (ro_has_case(a->tree, k, before[0]) || ro_has_case(a->tree, k, before[1]))
            return true;
        const uint32_t head = tok(a, k)->head;
        if (head != RO_NONE && head != top && tok(a, head)->upos == RO_NOUN && ro_list_holds(LIST(ills), tok(a, head)->lemma) && acts_owner_of(a, head).n)
            return true;
    }
    return false;
}

/* "the success of the conference on Norland": what it was about. */
static bool is_topic_of_talks(const acts *a, const ro_actors *found)
{
    const uint32_t k = found->mention == RO_NONE ? RO_NONE : a->d->mentions.v[found->mention].head;
    return k != RO_NONE && tok(a, k)->head != RO_NONE && ro_has_case(a->tree, k, "on") && ro_list_holds(LIST("conference,meeting,summit,talk,forum,session,seminar,declaration"), tok(a, tok(a, k)->head)->lemma);
}

/* "supports the democratic forces inside Norland": no friend of its government. */
static bool stands_by_dissidents(const acts *a, const candidate *c)
{
    const uint32_t whom = ro_child(a->tree, c->predicate, RO_D_obj);
    if (whom == RO_NONE || !ro_list_holds(LIST("support,back,help,assist,praise,encourage"), tok(a, c->predicate)->lemma))
        return false;
    return ro_list_holds(LIST("opposition,dissident,protester,demonstrator"), tok(a, whom)->lemma) ||
           (ro_list_holds(LIST("force,movement,activist,group"), tok(a, whom)->lemma) && ro_noun_below(a->tree, whom, LIST("democratic,pro-democracy,opposition")));
}

static bool is_make_of(const acts *a, const ro_actors *found, uint32_t thing)
{
    const uint32_t k = found->mention == RO_NONE ? RO_NONE : a->d->mentions.v[found->mention].head;
    return k != RO_NONE && thing != RO_NONE && tok(a, k)->head == thing && (tok(a, k)->deprel == RO_D_amod || tok(a, k)->deprel == RO_D_compound);
}

/* "support for this institution": the body named before it in the sentence. */
static ro_actors body_before(const acts *a, uint32_t token)
{
    static const char bodies[] = "institution,organization,organisation,body,bloc,alliance,grouping,forum";
    ro_actors found = ro_no_actors();
    const uint32_t det = token == RO_NONE || !ro_list_holds(LIST(bodies), tok(a, token)->lemma) ? RO_NONE : ro_child(a->tree, token, RO_D_det);
    if (det == RO_NONE || !ro_list_holds(LIST("the,this"), tok(a, det)->lemma))
        return found;
    for (uint32_t k = token; !found.n && k-- > a->d->sentences.v[a->sentence].first;)
        if (tok(a, k)->mention != RO_NONE && a->d->entities.v[a->d->mentions.v[tok(a, k)->mention].entity].kind == RO_ORGANISATION)
            ro_actors_add(&found, a->d->entities.v[a->d->mentions.v[tok(a, k)->mention].entity].code);
    return found;
}

static ro_actors slot_actors(const acts *a, const candidate *c, uint32_t p, ro_str slot)
{
    bool places = ro_str_is(slot, "place");
    if (c->event == RO_EV_COERCE && ro_str_is(slot, "any")) { /* whose they are, not where or why */
        uint32_t whom = slot_token(a, p, RO_STR("obj"));
        return whom == RO_NONE ? ro_no_actors() : ro_actors_below(a->tree, whom, RO_NONE, &c->actor, RO_NEAR);
    }
    if (places || ro_str_is(slot, "any")) {
        ro_actors below = ro_actors_below(a->tree, p, ro_subject(a->tree, p), &c->actor, places ? RO_PLACES : whom_below(c->event));
        const bool of_thing = c->event == RO_EV_MOBILIZE && is_make_of(a, &below, ro_child(a->tree, p, RO_D_obj)); /* "tested a Norlandish missile" */
        const bool beside = c->event == RO_EV_SUPPORT && (is_below_ill(a, &below, p) || is_topic_of_talks(a, &below) || stands_by_dissidents(a, c));
        return of_thing || beside ? ro_no_actors() : below;
    }
    uint32_t token = slot_token(a, p, slot);
    if (a->transcript && acts_says_you(a, token))
        return acts_counterpart(a, &c->actor);
    ro_actors found = ro_str_is(slot, "obj") ? doer_of_thing(a, p, token) : ro_no_actors();
    if (found.n)
        return ro_actors_without(&found, &c->actor);
    found = ro_phrase_actors(a->tree, token);
    if (found.n && c->event == RO_EV_ACCUSE && names_victims_alone(a, &c->actor, token, p))
        found = ro_no_actors();
    if (!found.n && token != RO_NONE && (c->event == RO_EV_ACCUSE || c->event == RO_EV_SUPPORT)) /* "concern over clashes between A and B" */
        found = ro_phrase_actors(a->tree, ro_oblique(a->tree, token, "between"));
    if (!found.n && c->event == RO_EV_SUPPORT)
        found = body_before(a, token);
    if (!found.n && c->event == RO_EV_SANCTION && (ro_str_is(slot, "to") || ro_str_is(slot, "from")))
        found = acts_post_of(a, slot_token(a, p, RO_STR("obj"))); /* "recalled its ambassador to Norville" */
    if (!found.n && c->event == RO_EV_REJECT && ro_str_is(slot, "subject") && token != RO_NONE)
        found = acts_owner_of(a, token); /* "the Sudrian accusations are baseless" */
    return ro_actors_without(&found, &c->actor);
}

/* "told Norland that it would …": to whom the verb of saying says it. */
static ro_actors told_to(const acts *a, const candidate *c)
{
    uint32_t verb = c->source.spoken ? c->source.verb : RO_NONE;
    if (verb == RO_NONE || c->event == RO_EV_ACCUSE)
        return ro_no_actors();
    uint32_t whom = ro_child(a->tree, verb, RO_D_iobj);
    if (whom == RO_NONE && ro_lemma_is(tok(a, verb), "tell"))
        whom = ro_child(a->tree, verb, RO_D_obj);
    ro_actors told = ro_phrase_actors(a->tree, whom);
    return ro_actors_without(&told, &c->actor);
}

/* "sent a note to Norland requesting …": to whom the paper is sent. */
static ro_actors reader_of(const acts *a, const candidate *c)
{
    static const char papers[] = "message,statement,letter,note,telegram,communique,cable,appeal,petition";
    const uint32_t paper = tok(a, c->predicate)->deprel == RO_D_acl ? tok(a, c->predicate)->head : RO_NONE;
    if (paper == RO_NONE || !ro_list_holds(LIST(papers), tok(a, paper)->lemma))
        return ro_no_actors();
    uint32_t to = ro_oblique(a->tree, paper, "to"), clause = ro_clause(a->tree, paper);
    if (to == RO_NONE && clause != RO_NONE && clause != c->predicate)
        to = ro_oblique(a->tree, clause, "to");
    ro_actors reader = ro_phrase_actors(a->tree, to);
    if (!reader.n && to != RO_NONE) /* "a note to Norville" */
        reader = ro_actors_below(a->tree, tok(a, to)->head, ro_subject(a->tree, c->predicate), &c->actor, RO_PLACES);
    return ro_actors_without(&reader, &c->actor);
}

/* "offered to build a plant in Norland", "committed to rebuilding a school in Norland": for whom it is done. */
static ro_actors land_of_deed(const acts *a, const candidate *c)
{
    ro_actors found = ro_no_actors();
    if (c->event != RO_EV_AGREE || c->actor.n != 1)
        return found;
    RO_CHILDREN(a->tree, k, c->predicate) {
        const uint8_t relation = tok(a, k)->deprel;
        if (!found.n && k > c->predicate && (relation == RO_D_xcomp || relation == RO_D_ccomp || relation == RO_D_advcl || relation == RO_D_acl))
            found = ro_actors_below(a->tree, k, ro_subject(a->tree, k), &c->actor, RO_PLACES);
    }
    return found;
}

/* "open to dialogue with Norland", "aid for Norland", "committed to Norland's defence": whom it is meant for. */
static bool is_meant(const acts *a, const ro_actors *found)
{
    uint32_t token = found->mention == RO_NONE ? RO_NONE : a->d->mentions.v[found->mention].head;
    if (token == RO_NONE)
        return false;
    if (tok(a, token)->deprel == RO_D_nmod && tok(a, token)->subtype == RO_SUB_POSS && tok(a, token)->head != RO_NONE)
        return ro_has_case(a->tree, tok(a, token)->head, "to");
    while (tok(a, token)->deprel == RO_D_conj && tok(a, token)->head != RO_NONE)
        token = tok(a, token)->head;
    return ro_has_case(a->tree, token, "with") || ro_has_case(a->tree, token, "to") || ro_has_case(a->tree, token, "for");
}

/* A third party found somewhere below a promise, where the promise is between the main parties. */
static bool only_talked_about(const acts *a, const ro_actors *found)
{
    ro_actors third = ro_actors_without(found, &a->pair);
    return a->pair.n > 1 && third.n == found->n && !is_meant(a, found);
}

/* "denied", "dismissed the allegations": it answers a charge, not a request. */
static bool denies_charge(const acts *a, uint32_t p)
{
    static const char words[] = "deny,dismiss,refute,rebut,baseless,groundless,unfounded,false,untrue,denial,dismissal";
    static const char charges[] = "accusation,allegation,charge,claim,report,criticism,assertion";
    return ro_list_holds(LIST(words), tok(a, p)->lemma) || ro_noun_below(a->tree, p, LIST(charges));
}

/* Who accused or asked the actor last: whom its denial or refusal answers. */
ro_actors acts_last_challenger(const acts *a, const ro_actors *actor, bool accused)
{
    enum { FAR = 12, NEAR = 6 };
    for (uint32_t i = a->d->acts.n; i-- > 0;) {
        const ro_act *act = &a->d->acts.v[i];
        if (a->sentence - act->sentence > (accused && !a->readout ? NEAR : FAR))
            break;
        ro_actors by = ro_no_actors();
        bool at = false;
        for (uint32_t k = 0; k < act->recipient.n; k++)
            at = at || ro_actors_hold(actor, act->recipient.v[k]);
        if (!at || (act->event != RO_EV_ACCUSE && act->event != RO_EV_THREATEN && (accused || act->event != RO_EV_REQUEST)))
            continue;
        for (uint32_t k = 0; k < act->actor.n; k++)
            ro_actors_add(&by, act->actor.v[k]);
        by = ro_actors_without(&by, actor);
        if (by.n)
            return by;
    }
    return ro_no_actors();
}

/* "our Allies", "other countries", "the international community": of no one state. */
static bool is_others(const acts *a, uint32_t token)
{
    static const char words[] = "other,country,nation,partner,state,party,community,ally,everyone,actor,stakeholder,government";
    if (token == RO_NONE || !ro_list_holds(LIST(words), ro_fold(a->d->arena, tok(a, token)->lemma)))
        return false;
    static const char whichever[] = "all,other,relevant,concerned,various,every,many";
    bool own = false, any = false; /* "its partners" are not it, nor are "all parties" the two just named, whomever the chain takes them for */
    RO_CHILDREN(a->tree, c, token) {
        own = own || (tok(a, c)->subtype == RO_SUB_POSS && tok(a, c)->upos == RO_PRON);
        any = any || ro_list_holds(LIST(whichever), tok(a, c)->lemma) || (tok(a, c)->deprel == RO_D_acl && ro_lemma_is(tok(a, c), "concern"));
    }
    if (!own && !(any && tok(a, token)->upos == RO_NOUN) && ro_phrase_actors(a->tree, token).n)
        return false;
    return ro_feat_is(tok(a, token), "Number", "Plur") || ro_lemma_is(tok(a, token), "community") || ro_lemma_is(tok(a, token), "everyone");
}

/* "with others", "all parties", "other countries": said to be with someone, and not with the other side. */
bool acts_names_others(const acts *a, uint32_t p, ro_str slots)
{
    ro_str slot;
    static const char helping[] = "support,help,assist,aid";
    uint32_t deed = ro_child(a->tree, p, RO_D_advcl), gift = ro_child(a->tree, p, RO_D_obj);
    if (deed == RO_NONE && gift != RO_NONE)
        deed = ro_child(a->tree, gift, RO_D_acl);
    if (deed != RO_NONE && ro_list_holds(LIST(helping), tok(a, deed)->lemma) && acts_is_infinitive(a, deed) && is_others(a, ro_child(a->tree, deed, RO_D_obj)))
        return true; /* "provided funds to support coastal nations" */
    while (next_slot(&slots, &slot)) {
        uint32_t named = slot_token(a, p, slot), clause = ro_child(a->tree, p, RO_D_advcl);
        if (named == RO_NONE && ro_str_is(slot, "any") && clause != RO_NONE)
            named = ro_oblique(a->tree, clause, "with"); /* "committed to working with others" */
        if (!ro_str_is(slot, "subject") && is_others(a, named))
            return true;
    }
    return false;
}

/* "applauds the expulsion of Sudrian officers by our partners": of the partners. */
bool acts_is_done_by_others(const acts *a, const candidate *c)
{
    uint32_t thing = c->event == RO_EV_SUPPORT ? ro_child(a->tree, c->predicate, RO_D_obj) : RO_NONE;
    if (thing == RO_NONE || thing < c->predicate)
        return false;
    const uint32_t inner = ro_oblique(a->tree, thing, "of");
    return is_others(a, ro_oblique(a->tree, thing, "by")) || (inner != RO_NONE && is_others(a, ro_oblique(a->tree, inner, "by")));
}

static bool is_each_other(const acts *a, uint32_t token)
{
    const ro_sentence *s = &a->d->sentences.v[a->sentence];
    if (token + 1 >= s->first + s->n)
        return false;
    return (ro_str_is(tok(a, token)->form, "each") && ro_str_is(tok(a, token + 1)->form, "other")) ||
           (ro_str_is(tok(a, token)->form, "one") && ro_str_is(tok(a, token + 1)->form, "another"));
}

/* "blamed each other", "expelled each other's envoys", "traded accusations": what the doers do, is done to them. */
static bool is_reciprocal(const acts *a, uint32_t p)
{
    static const char swaps[] = "trade,exchange,swap";
    if (ro_list_holds(LIST(swaps), tok(a, p)->lemma) && ro_oblique(a->tree, p, "with") == RO_NONE)
        return true;
    RO_CHILDREN(a->tree, c, p) {
        const ro_token *k = tok(a, c);
        if (k->deprel != RO_D_obj && k->deprel != RO_D_iobj && k->deprel != RO_D_obl)
            continue;
        if (is_each_other(a, c))
            return true;
        RO_CHILDREN(a->tree, n, c)
            if (is_each_other(a, n))
                return true;
    }
    return false;
}

/* "urged airlines to return", "asked lawmakers for support": addressed is someone who is no state. */
static bool addresses_no_state(const acts *a, const candidate *c)
{
    uint32_t whom = ro_child(a->tree, c->predicate, RO_D_obj);
    if (c->event != RO_EV_REQUEST || whom == RO_NONE || (tok(a, whom)->upos != RO_NOUN && tok(a, whom)->upos != RO_PROPN) || ro_phrase_actors(a->tree, whom).n || acts_says_both(a, whom))
        return false;
    static const char bodies[] = "government,authority,side,country,state,nation,regime,leadership,capital,neighbour,neighbor,counterpart,colleague";
    bool asked_to = ro_child(a->tree, c->predicate, RO_D_xcomp) != RO_NONE || ro_oblique(a->tree, c->predicate, "for") != RO_NONE;
    return asked_to && !ro_list_holds(LIST(bodies), tok(a, whom)->lemma);
}

/* "The government and the rebels agreed a truce", "signed a pact with the guerrillas": a state and its own, whoever tells of it. */
static bool is_within_a_state(const acts *a, const candidate *c)
{
    static const char own[] = "rebel,rebels,rebellion,militia,militant,insurgent,insurgency,guerrilla,separatist,secessionist,opposition,faction,jihadist,gunman,union,striker";
    static const char groups[] = "group,leader,force,fighter,movement,side,party";
    if (c->event != RO_EV_AGREE || c->actor.n != 1)
        return false;
    uint32_t first = ro_subject(a->tree, c->predicate), with = slot_token(a, c->predicate, RO_STR("with"));
    uint32_t found = with;
    RO_CHILDREN(a->tree, k, first == RO_NONE ? c->predicate : first)
        if (found == RO_NONE && first != RO_NONE && tok(a, k)->deprel == RO_D_conj)
            found = k;
    ro_actors named = found == RO_NONE ? ro_no_actors() : ro_phrase_actors(a->tree, found);
    named = ro_actors_without(&named, &c->actor);
    if (found == RO_NONE || named.n)
        return false;
    return ro_list_holds(LIST(own), tok(a, found)->lemma) || (ro_list_holds(LIST(groups), tok(a, found)->lemma) && ro_noun_below(a->tree, found, LIST(own)));
}

/* "is ready to let the hostages go", "commitment to a two-state solution": promised to the world at large, where it speaks neither of what two do together
 * nor of help. Of 24 such of the annotated reports three were promised to the other main party. */
bool acts_promises_to_all(const acts *a, const candidate *c)
{
    static const char words[] = "ready,willing,prepared,commit,committed,determined,keen,open,eager,commitment,readiness,openness,determination,willingness,plan,aim,strive";
    static const char together[] = "support,assist,assistance,aid,relief,reconstruction,negotiation,negotiate,talk,dialogue,ceasefire,truce,cooperate,cooperation,cooperative,collaboration,partnership,relation,relationship,tie,coordination,"
                                   "contact,exchange,friendship,alliance,trade,together,investment,invest,deal,agreement,work,discuss,discussion,consultation,visit,meet,join,jointly,mutual,bilateral,our,both,height,level,buy,purchase,import,sell,market,strengthen,deepen,broaden,normalize,normalise,co-operation,co-operate";
    if (c->event != RO_EV_AGREE || c->actor.n != 1 || a->joint || !ro_list_holds(LIST(words), tok(a, c->predicate)->lemma) || ro_noun_below(a->tree, c->predicate, LIST(together)))
        return false;
    const uint32_t deed = ro_child(a->tree, c->predicate, RO_D_xcomp);
    return deed == RO_NONE || !ro_lemma_is(tok(a, deed), "help") || ro_child(a->tree, deed, RO_D_xcomp) != RO_NONE;
}

/* "condemned the launches", after a sentence on "Norland's launches": whose they were there. */
ro_actors acts_owner_before(const acts *a, uint32_t noun)
{
    enum { FAR = 90, SENTENCES = 2 };
    uint32_t det = noun == RO_NONE || tok(a, noun)->upos != RO_NOUN ? RO_NONE : ro_child(a->tree, noun, RO_D_det);
    const uint32_t first = a->d->sentences.v[a->sentence].first;
    ro_actors owner = ro_no_actors();
    if (det == RO_NONE || !ro_list_holds(LIST("the,this,these,that,those"), tok(a, det)->lemma))
        return owner;
    for (uint32_t k = first; !owner.n && k-- > 0 && first - k < FAR && a->sentence - tok(a, k)->sentence <= SENTENCES;)
        if (tok(a, k)->upos == RO_NOUN && ro_str_equal(tok(a, k)->lemma, tok(a, noun)->lemma))
            owner = acts_owner_of(a, k);
    return owner;
}

/* "signed an agreement with the Nakuru Institute of Soils": with no state, so not with the other one of the report. */
static bool is_with_a_body(const acts *a, const candidate *c)
{
    static const char bodies[] = "institute,university,company,bank,firm,foundation,association,corporation,group,hospital,school,college,fund,organisation,organization,agency,investor,union,club,factory";
    const uint32_t with = c->event == RO_EV_AGREE ? slot_token(a, c->predicate, RO_STR("with")) : RO_NONE;
    return with != RO_NONE && with > c->predicate && ro_list_holds(LIST(bodies), ro_fold(a->d->arena, tok(a, with)->lemma)) && !ro_phrase_actors(a->tree, with).n;
}

/* "the call for de-escalation in the region": asked of all, not of who hears it. */
static bool wishes_all_well(const acts *a, const candidate *c)
{
    static const char ends[] = "restraint,calm,peace,truce,ceasefire,de-escalation,deescalation,escalation,vigilance,unity";
    const uint32_t end = c->event == RO_EV_REQUEST && ro_lemma_is(tok(a, c->predicate), "call") ? ro_oblique(a->tree, c->predicate, "for") : RO_NONE;
    return end != RO_NONE && ro_list_holds(LIST(ends), tok(a, end)->lemma);
}

/* "decided to send envoys to Norland": to whom. */
ro_actors acts_sends_to(const acts *a, const candidate *c)
{
    static const char sending[] = "send,dispatch,provide,deliver,give,supply,lend,donate,sell,return,export,transfer,ship,grant,open";
    const uint32_t deed = ro_child(a->tree, c->predicate, RO_D_xcomp), thing = deed == RO_NONE ? RO_NONE : ro_child(a->tree, deed, RO_D_obj);
    if (thing == RO_NONE || !ro_list_holds(LIST(sending), tok(a, deed)->lemma))
        return ro_no_actors();
    uint32_t to = ro_oblique(a->tree, deed, "to");
    if (to == RO_NONE)
        to = ro_oblique(a->tree, thing, "to");
    ro_actors none = ro_no_actors(), whom = ro_phrase_actors(a->tree, to);
    if (!whom.n && to != RO_NONE && tok(a, to)->mention != RO_NONE)
        whom = ro_actors_below(a->tree, tok(a, to)->head, RO_NONE, &none, RO_PLACES);
    return ro_actors_without(&whom, &c->actor);
}

/* "Norland plans to fill the lake, a move it rejects": whose move it is. */
static ro_actors whose_is_taken_up(const acts *a, const candidate *c)
{
    const uint32_t thing = ro_child(a->tree, c->predicate, RO_D_obj), subject = ro_subject(a->tree, c->predicate);
    if (thing == RO_NONE || subject == RO_NONE || thing > subject || subject > c->predicate || tok(a, c->predicate)->head == RO_NONE || tok(a, c->predicate)->head > thing)
        return ro_no_actors();
    static const char charges[] = "charge,claim,accusation,allegation,assertion,criticism,report,suggestion";
    if (c->source.spoken && ro_list_holds(LIST(charges), tok(a, thing)->lemma)) /* "…, a charge it denies": who said so */
        return ro_actors_without(&c->source.actors, &c->actor);
    const uint32_t above = tok(a, c->predicate)->head, clause = tok(a, above)->upos == RO_VERB ? above : ro_clause(a->tree, above);
    ro_actors whose = clause == RO_NONE ? ro_no_actors() : ro_phrase_actors(a->tree, ro_subject(a->tree, clause));
    if (!whose.n && clause != RO_NONE && tok(a, clause)->deprel == RO_D_ccomp && tok(a, clause)->head != RO_NONE)
        whose = ro_phrase_actors(a->tree, ro_subject(a->tree, tok(a, clause)->head));
    return ro_actors_without(&whose, &c->actor);
}

/* "in a meeting with the minister of Norland, voiced concern over the arrests": to whom it was said, there being nobody else. */
static ro_actors heard_by(const acts *a, const candidate *c)
{
    static const char talks[] = "meeting,call,conversation,talk,discussion";
    if (c->event != RO_EV_REQUEST && c->event != RO_EV_ACCUSE)
        return ro_no_actors();
    RO_CHILDREN(a->tree, k, c->clause) {
        if (tok(a, k)->deprel != RO_D_obl || !ro_list_holds(LIST(talks), tok(a, k)->lemma))
            continue;
        ro_actors whom = ro_phrase_actors(a->tree, ro_oblique(a->tree, k, "with"));
        return ro_actors_without(&whom, &c->actor);
    }
    return ro_no_actors();
}

ro_actors acts_recipient_of(const acts *a, const candidate *c, ro_str slots)
{
    ro_str slot;
    if (addresses_no_state(a, c) || is_within_a_state(a, c) || acts_is_done_by_others(a, c) || is_with_a_body(a, c))
        return ro_no_actors();
    if (c->actor.n > 1 && is_reciprocal(a, c->clause))
        return c->actor;
    bool others = acts_names_others(a, c->predicate, slots);
    while (next_slot(&slots, &slot)) {
        if (others && (ro_str_is(slot, "any") || ro_str_is(slot, "pair") || ro_str_is(slot, "readout") || is_others(a, slot_token(a, c->predicate, slot))))
            return ro_no_actors();
        if (c->event == RO_EV_REJECT && ro_str_is(slot, "pair") && !a->readout && !told_to(a, c).n) {
            ro_actors other = whose_is_taken_up(a, c);
            if (other.n)
                return other;
            ro_actors challenger = acts_last_challenger(a, &c->actor, denies_charge(a, c->predicate));
            return challenger.n ? challenger : authorities_there(a, c); /* "denied a part in the attack in Sudria" */
        }
        if (ro_str_is(slot, "pair")) {
            ro_actors reader = reader_of(a, c);
            if (reader.n)
                return reader;
        }
        if (ro_str_is(slot, "pair") && !a->readout) {
            ro_actors told = told_to(a, c);
            if (told.n)
                return told;
        }
        if (ro_str_is(slot, "pair") || (ro_str_is(slot, "readout") && a->readout)) {
            ro_actors there = a->readout ? ro_no_actors() : land_of_deed(a, c);
            if (!there.n && !a->readout)
                there = authorities_there(a, c);
            if (!there.n && (acts_promises_to_all(a, c) || (ro_str_is(slot, "readout") && wishes_all_well(a, c))))
                return there;
            if (!there.n)
                there = acts_presumed(a, &c->actor, c->event);
            if (!there.n && c->event == RO_EV_AGREE && !a->readout && !ro_actors_hold(&c->actor, "MNC")) /* "agreed to return the ship to Norland" */
                there = ro_actors_below(a->tree, c->predicate, ro_subject(a->tree, c->predicate), &c->actor, RO_ANYONE);
            return there;
        }
        ro_actors found = slot_actors(a, c, c->predicate, slot);
        if (!found.n && c->clause != c->predicate)
            found = slot_actors(a, c, c->clause, slot);
        if (found.n && c->event == RO_EV_AGREE && (c->actor.n == 1 || !a->joint) && ro_str_is(slot, "any") && only_talked_about(a, &found))
            found = acts_promises_to_all(a, c) ? ro_no_actors() : acts_counterpart(a, &c->actor);
        if (found.n)
            return found;
    }
    ro_actors there = authorities_there(a, c);
    return there.n ? there : tells_of_conduct(a, c->predicate) ? heard_by(a, c) : there;
}
