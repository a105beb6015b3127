/* SPDX-License-Identifier: Apache-2.0 */
/* Acts by their words: data/events/acts.tsv. */
#include "events/acts.h"

static bool names_people(const acts *a, uint32_t token)
{
    static const char words[] = "president,minister,representative,leader,official,delegation,premier,investor,company,student,tourist,chancellor,"
                                "king,prince,guest,visitor,ambassador,enterprise,firm,businessman,friend,counterpart";
    if (token == RO_NONE)
        return false;
    uint32_t m = tok(a, token)->mention;
    return ro_list_holds(LIST(words), tok(a, token)->lemma) ||
           (m != RO_NONE && a->d->entities.v[a->d->mentions.v[m].entity].kind == RO_PERSON);
}

/* "called on Peru to …", not "called on the president". */
static bool pleads(const acts *a, uint32_t p)
{
    RO_CHILDREN(a->tree, c, p) {
        const ro_token *k = tok(a, c);
        if ((k->deprel == RO_D_xcomp || k->deprel == RO_D_ccomp || k->deprel == RO_D_advcl || k->deprel == RO_D_acl) &&
            acts_is_infinitive(a, c))
            return true;
        RO_CHILDREN(a->tree, m, c)
            if ((tok(a, m)->deprel == RO_D_acl && acts_is_infinitive(a, m)) || (ro_lemma_is(tok(a, m), "concerned") && ro_child(a->tree, m, RO_D_xcomp) != RO_NONE))
                return true; /* the parser gives "to join" to the noun, or to its "concerned" */
    }
    return ro_oblique(a->tree, p, "for") != RO_NONE;
}

/* "held a call", "paid a call on". */
static bool is_phone_call(const acts *a, uint32_t noun)
{
    static const char light[] = "hold,make,pay,place,have,receive,take,give,do";
    uint32_t head = tok(a, noun)->head;
    return head != RO_NONE && tok(a, noun)->deprel == RO_D_obj && ro_list_holds(LIST(light), tok(a, head)->lemma);
}

/* "announced that it would lift its sanctions": the lifting counts; of a noun, "announced the easing of the embargo", the announcing does. */
static bool lifts(const acts *a, uint32_t p, bool by_clause)
{
    static const char lifting[] = "lift,ease,remove,end,waive,drop,relax,cancel,abolish,scrap,lifting,easing,removal,relaxation,cancellation";
    RO_CHILDREN(a->tree, c, p)
        if ((by_clause ? tok(a, c)->deprel == RO_D_ccomp || tok(a, c)->deprel == RO_D_xcomp : tok(a, c)->deprel == RO_D_obj) && ro_list_holds(LIST(lifting), tok(a, c)->lemma))
            return true;
    return false;
}

/* "agreed to limit its arms in return for an end of sanctions": they are what is given up for it. */
static bool is_in_return(const acts *a, uint32_t p)
{
    static const char sanctions[] = "sanction,embargo", given_up[] = "return,exchange,relief,lifting,easing,removal,termination,suspension,end,ending,waiver,relaxation";
    const ro_sentence *s = &a->d->sentences.v[tok(a, p)->sentence];
    bool found = false;
    for (uint32_t i = p + 1; i < s->first + s->n; i++) {
        if (!ro_list_holds(LIST(sanctions), tok(a, i)->lemma) || !ro_dominates(a->d, p, i))
            continue;
        bool up = false;
        for (uint32_t k = i, steps = 0; k != p && k != RO_NONE && steps < s->n; k = tok(a, k)->head, steps++)
            up |= ro_list_holds(LIST(given_up), tok(a, k)->lemma);
        if (!up)
            return false;
        found = true;
    }
    return found;
}

/* "plans to charge Norland more", "had planned to write to it": no offer. */
static bool plans_no_good(const acts *a, uint32_t p)
{
    static const char *const had[] = {"have", NULL};
    uint32_t what = ro_child(a->tree, p, RO_D_xcomp);
    if (!ro_list_holds(LIST("plan,intend,aim"), tok(a, p)->lemma) || what == RO_NONE)
        return false;
    const bool gave_up = ro_has_aux(a->tree, p, had) && acts_told_in_past(a, p) && ro_lemma_is(tok(a, p), "plan");
    return gave_up || ro_list_holds(LIST("charge,impose,ban,suspend,halt,quit,restrict,tax,seize,punish,scrap"), tok(a, what)->lemma);
}

/* What the table wants of a word besides words beside it. */
static bool condition_met(const acts *a, uint32_t p, const ro_word *w)
{
    static const char *const will[] = {"will", "would", "shall", NULL};
    if (ro_str_is(w->needs, "deed"))
        return false; /* for the judge alone */
    if (w->pos == 'n' && ro_str_is(w->lemma, "wish") && ro_str_is(w->with, "to"))
        return ro_child(a->tree, p, RO_D_acl) != RO_NONE; /* "the wish to work", not "wishes to the people" */
    if (ro_str_is(w->needs, "joint")) {
        uint32_t who = ro_subject(a->tree, p);
        return ro_phrase_actors(a->tree, who).n > 1 || (who != RO_NONE && a->pair.n > 1 && acts_says_both(a, who));
    }
    if (ro_str_is(w->needs, "plea") || (w->pos == 'n' && ro_str_is(w->lemma, "call") && ro_str_is(w->with, "on")))
        return pleads(a, p);
    if (w->pos == 'n' && ro_str_is(w->lemma, "call") && is_phone_call(a, p))
        return false;
    if (w->pos == 'a' && w->event == RO_EV_SUPPORT && ro_child(a->tree, p, RO_D_xcomp) != RO_NONE)
        return false; /* "pleased to announce": what is announced counts */
    if (w->pos == 'a' && ro_str_is(w->lemma, "happy") && ro_child(a->tree, p, RO_D_ccomp) != RO_NONE)
        return false; /* "happy that we could meet" */
    if (w->pos == 'v' && w->event == RO_EV_AGREE && ro_str_is(w->with, "to") && acts_is_only_a_plan(a, p))
        return false;
    if (w->event == RO_EV_ACCUSE && w->pos == 'n' && ro_oblique(a->tree, p, "for") != RO_NONE && ro_oblique(a->tree, p, "about") == RO_NONE && ro_oblique(a->tree, p, "over") == RO_NONE)
        return false; /* "concern for their safety" */
    if (w->event == RO_EV_SUPPORT && w->pos == 'v' && ro_child(a->tree, p, RO_D_obj) == RO_NONE && ro_child(a->tree, p, RO_D_ccomp) != RO_NONE)
        return false; /* "recognises that …" */
    if (w->event == RO_EV_SUPPORT && w->pos == 'v' && acts_sees_what_matters(a, p))
        return false;
    if (w->event == RO_EV_AGREE && w->pos == 'v' && acts_tells_own_view(a, p))
        return false;
    if (w->event == RO_EV_AGREE && w->pos == 'a' && ro_str_is(w->lemma, "optimistic") && ro_child(a->tree, p, RO_D_ccomp) != RO_NONE)
        return false; /* "is optimistic that exports will rise" */
    if (w->event == RO_EV_AGREE && w->pos == 'v' && ro_str_is(w->with, "to") && plans_no_good(a, p))
        return false;
    if (w->event == RO_EV_AGREE && w->pos == 'n' && ro_str_is(w->lemma, "interest") && acts_expressing_verb(a, p) != RO_NONE && ro_lemma_is(tok(a, acts_expressing_verb(a, p)), "share"))
        return false; /* "share an interest in stability": so it is, nobody offers it */
    if (w->event == RO_EV_SANCTION && w->pos == 'v' && (lifts(a, p, true) || is_in_return(a, p)))
        return false;
    if (w->event == RO_EV_SUPPORT && ro_str_is(w->lemma, "do") && ro_noun_below(a->tree, p, LIST("harm,damage,injustice,disservice,wrong,evil")))
        return false;
    if (w->event == RO_EV_THREATEN && ro_str_is(w->lemma, "propose") && (lifts(a, p, true) || lifts(a, p, false)))
        return false;
    if (w->event == RO_EV_REJECT && ro_str_is(w->lemma, "respond") && ro_noun_below(a->tree, p, LIST("comment")))
        return false;
    if (w->event == RO_EV_PROTEST && ro_str_is(w->lemma, "demonstrate") && (ro_child(a->tree, p, RO_D_obj) != RO_NONE || ro_child(a->tree, p, RO_D_ccomp) != RO_NONE))
        return false; /* "demonstrates its goodwill" */
    if (ro_str_is(w->needs, "troops"))
        return acts_is_by_troops(a, p);
    if (ro_str_is(w->needs, "person"))
        return names_people(a, ro_child(a->tree, p, RO_D_obj));
    return !ro_str_is(w->needs, "future") || ro_has_aux(a->tree, p, will);
}

/* The verb of expressing that a noun is the object of ("expressed concern"); RO_NONE where the noun stands free. */
uint32_t acts_expressing_verb(const acts *a, uint32_t noun)
{
    uint32_t n = noun;
    while (tok(a, n)->deprel == RO_D_conj && tok(a, n)->head != RO_NONE)
        n = tok(a, n)->head;
    uint32_t verb = tok(a, n)->head;
    if (verb == RO_NONE)
        return RO_NONE;
    static const char vessels[] = "message,letter,telegram,cable,word,note,sense,expression,feeling,message,statement,gesture";
    if (tok(a, n)->deprel == RO_D_nmod && ro_list_holds(LIST(vessels), tok(a, verb)->lemma)) {
        n = verb; /* "sent a message of condolence" */
        verb = tok(a, n)->head;
    }
    if (verb == RO_NONE)
        return RO_NONE;
    uint8_t relation = tok(a, n)->deprel;
    bool object = relation == RO_D_obj || (relation == RO_D_nsubj && tok(a, n)->subtype == RO_SUB_PASS);
    return object && ro_verb_expresses(tok(a, verb)) ? verb : RO_NONE;
}

/* Whose a noun is: "China's call", "the call by China", "the Chinese call". */
ro_actors acts_owner_of(const acts *a, uint32_t noun)
{
    ro_actors owner = ro_no_actors();
    RO_CHILDREN(a->tree, c, noun) {
        const ro_token *k = tok(a, c);
        bool owns = (k->deprel == RO_D_nmod && k->subtype == RO_SUB_POSS) || k->deprel == RO_D_amod || k->deprel == RO_D_compound ||
                    ((k->deprel == RO_D_nmod || k->deprel == RO_D_obl) && (ro_has_case(a->tree, c, "by") || ro_has_case(a->tree, c, "from")));
        if (!owns)
            continue;
        owner = acts_says_we(a, c) ? a->issuer : ro_phrase_actors(a->tree, c);
        if (owner.n)
            return owner;
    }
    return owner;
}

/* "importance of cooperation", "need for dialogue" under a verb of stressing: cooperation offered or asked for. */
bool acts_speaks_of_cooperation(const acts *a, uint32_t p)
{
    static const char words[] = "cooperation,cooperate,dialogue,partnership,relation,relationship,tie,coordination,contact,exchange,friendship,collaboration,alliance,trade";
    return ro_noun_below(a->tree, p, LIST(words));
}



bool acts_is_hostile(uint8_t event)
{
    return event == RO_EV_ASSAULT || event == RO_EV_COERCE || event == RO_EV_MOBILIZE || event == RO_EV_SANCTION;
}

/* "welcomed their coordination": each praises the other. */
static bool is_of_both(const acts *a, uint32_t clause)
{
    static const char more[] = "council,commission,meeting,unity,effort,work";
    static const char grants[] = "recognize,recognise,acknowledge";
    return !ro_list_holds(LIST(grants), tok(a, clause)->lemma) &&
           (acts_speaks_of_cooperation(a, clause) || ro_noun_below(a->tree, clause, LIST("mutual,joint,shared,common")) || ro_noun_below(a->tree, clause, LIST(more)));
}

static bool is_drill(const acts *a, uint32_t p)
{
    return ro_noun_below(a->tree, p, LIST("exercise,manoeuvre,maneuver,drill,wargame,patrol"));
}

static bool drills_jointly(const acts *a, uint32_t p)
{
    uint32_t what = ro_child(a->tree, p, RO_D_obj);
    if (what == RO_NONE || !is_drill(a, p))
        return false;
    RO_CHILDREN(a->tree, c, what)
        if (ro_lemma_is(tok(a, c), "joint"))
            return true;
    return ro_lemma_is(tok(a, p), "join");
}

/* Both sides of what two or more do together. */
void acts_settle_joint(const acts *a, candidate *c)
{
    if (c->event == RO_EV_MOBILIZE && c->actor.n == 1 && drills_jointly(a, c->predicate)) { /* "the forces of A, B and others held joint drills" */
        ro_actors with = ro_phrase_actors(a->tree, ro_oblique(a->tree, c->predicate, "with"));
        if (!with.n && ro_subject(a->tree, c->predicate) != RO_NONE)
            with = ro_actors_below(a->tree, ro_subject(a->tree, c->predicate), RO_NONE, &c->actor, RO_ANYONE);
        with = ro_actors_without(&with, &c->actor);
        if (with.n) {
            c->event = RO_EV_COOPERATE;
            ro_actors_unite(&c->actor, &with);
        }
    }
    if (c->actor.n > 1 && (c->event == RO_EV_COOPERATE || c->event == RO_EV_MOBILIZE) && is_drill(a, c->predicate)) {
        c->event = RO_EV_COOPERATE; /* exercises of several are held together, wherever */
        c->recipient = c->actor;
        return;
    }
    bool mutual = c->event == RO_EV_AGREE || c->event == RO_EV_COOPERATE || (c->event == RO_EV_SUPPORT && !c->recipient.n && is_of_both(a, c->clause));
    bool against = c->event == RO_EV_SANCTION || c->event == RO_EV_ASSAULT || c->event == RO_EV_MOBILIZE || c->event == RO_EV_RETREAT; /* "Egypt and Turkey recalled their ambassadors" */
    static const char fire[] = "fire,shot,blow,artillery,shelling,attack,strike,missile,accusation";
    static const char duels[] = "clash,skirmish,battle,duel";
    uint32_t done_to = ro_child(a->tree, c->predicate, RO_D_obj);
    bool mutual_fire = done_to == RO_NONE ? ro_list_holds(LIST(duels), tok(a, c->predicate)->lemma) || tok(a, c->predicate)->upos == RO_NOUN
                                          : ro_list_holds(LIST(fire), tok(a, done_to)->lemma);
    if (c->event == RO_EV_ASSAULT && !mutual_fire)
        return; /* "Norlandish and Sudrian forces killed rebels" */
    if (c->actor.n < 2 || !(mutual || (against && c->actor.n == 2)))
        return;
    ro_actors others = ro_actors_without(&c->recipient, &c->actor);
    static const char envoys[] = "ambassador,envoy";
    if (!others.n || (!c->directed && mutual) || (against && c->actor.n == 2 && ro_noun_below(a->tree, c->predicate, LIST(envoys))))
        c->recipient = c->actor;
}

/* What a speaker says that another did is, first of all, said: an attack told of by the attacked is an accusation. */
static void settle_said_of_others(const acts *a, candidate *c)
{
    static const char claims[] = "allege,claim,accuse,charge";
    if (!c->source.spoken || c->source.verb == RO_NONE || !c->source.actors.n || acts_is_told_by_media(a, &c->source) || (c->event != RO_EV_ASSAULT && c->event != RO_EV_COERCE))
        return;
    ro_actors others = ro_actors_without(&c->actor, &c->source.actors);
    bool claimed = tok(a, c->predicate)->quote != RO_NONE || ro_list_holds(LIST(claims), tok(a, c->source.verb)->lemma) ||
                   ro_actors_hold(&c->source.actors, c->recipient.n ? c->recipient.code[0] : "");
    if (others.n == c->actor.n && claimed) {
        c->recipient = others;
        c->actor = c->source.actors;
        c->event = RO_EV_ACCUSE;
    }
}

static bool of_words_alone(const ro_word *w)
{
    return (w->event == RO_EV_AGREE && !w->needs.n) || w->event == RO_EV_SUPPORT;
}

/* "blamed X for supplying Y", "prolonging it by supplying Y": whose deed it is, the main clause does not say. */
static bool is_charged_deed(const acts *a, uint32_t p)
{
    static const char *const marks[] = {"for", "of", "from", "without", "in", NULL};
    uint32_t head = tok(a, p)->head;
    if (head != RO_NONE && (ro_lemma_is(tok(a, head), "process") || ro_lemma_is(tok(a, head), "midst")))
        return false; /* "in the process of donating" */
    if (ro_feat_is(tok(a, p), "VerbForm", "Fin") || head == RO_NONE || (tok(a, p)->deprel != RO_D_advcl && tok(a, p)->deprel != RO_D_acl))
        return false;
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_mark &&
            (ro_str_in(tok(a, c)->lemma, marks) || (ro_lemma_is(tok(a, c), "to") && ro_str_ends(tok(a, p)->form, "ing")) || (ro_lemma_is(tok(a, c), "by") && tok(a, head)->upos == RO_VERB &&
                                                    !ro_feat_is(tok(a, head), "VerbForm", "Fin"))))
            return true;
    return false;
}

/* "X's decision to expel", "the agreement by Y to send": the deed of whose noun it is. */
bool acts_is_decided(const acts *a, uint32_t p)
{
    static const char nouns[] = "decision,agreement,pledge,promise,offer,plan,move,commitment,willingness,readiness,threat,order,step,announcement,"
                                "intention,proposal,vow,bid,attempt,effort,choice,instruction";
    uint32_t noun = tok(a, p)->head;
    return noun != RO_NONE && tok(a, p)->deprel == RO_D_acl && acts_is_infinitive(a, p) &&
           ro_list_holds(LIST(nouns), tok(a, noun)->lemma) && acts_owner_of(a, noun).n;
}

/* "called to thank him", "met to reaffirm their commitment": what was said there. */
static bool is_purpose_of_contact(const acts *a, uint32_t head, const ro_word *w)
{
    if (ro_str_is(w->lemma, "protest"))
        return true;
    static const char contacts[] = "meet,call,visit,travel,speak,talk,phone,telephone,write,gather,convene,come,arrive";
    return (w->event == RO_EV_SUPPORT || w->event == RO_EV_REQUEST || w->event == RO_EV_ACCUSE || w->event == RO_EV_AGREE) &&
           ro_list_holds(LIST(contacts), tok(a, head)->lemma);
}

/* "became the first country to ban", "was the last state to leave": done, and by whom the clause is of. */
static bool is_first_to_do(const acts *a, uint32_t p)
{
    static const char ranks[] = "first,second,third,last,latest,only", doers[] = "country,state,nation,government,leader,power,member,one";
    uint32_t noun = tok(a, p)->head;
    if (noun == RO_NONE || tok(a, p)->deprel != RO_D_acl || !acts_is_infinitive(a, p) || !ro_list_holds(LIST(doers), tok(a, noun)->lemma))
        return false;
    bool ranked = false;
    RO_CHILDREN(a->tree, c, noun)
        ranked = ranked || (c < noun && ro_list_holds(LIST(ranks), tok(a, c)->lemma));
    bool said_of = ro_child(a->tree, noun, RO_D_cop) != RO_NONE || (tok(a, noun)->head != RO_NONE && ro_lemma_is(tok(a, tok(a, noun)->head), "become"));
    return ranked && said_of;
}

/* "… to support farmers": a purpose, not an act; "the banned group": an attribute. */
static bool is_no_assertion(const acts *a, uint32_t p, const ro_word *w)
{
    static const char wanting[] = "want,like,wish,continue,begin,have,go,decide,agree,refuse,vow,pledge,promise,offer,threaten,plan,seem,appear,start,work,"
                                  "seek,look,try,attempt,move,prepare,intend,aim,hasten,rush,mean,commit,choose,proceed,hustle,join,unite,ready,keen,"
                                  "willing,able,opt,vote,manage,help,need,come,expect,schedule,slate,due,pleased,delighted,happy,glad,honored,honoured,proud";
    uint32_t first = p; /* "to pursue … and resist": a coordinated infinitive is what the first one is */
    while (tok(a, first)->deprel == RO_D_conj && tok(a, first)->head != RO_NONE && acts_is_infinitive(a, p) &&
           ro_feat_is(tok(a, tok(a, first)->head), "VerbForm", "Inf"))
        first = tok(a, first)->head;
    const ro_token *k = tok(a, first);
    if (tok(a, p)->upos != RO_VERB)
        return false;
    if (k->deprel == RO_D_amod || k->deprel == RO_D_compound || is_charged_deed(a, p))
        return true;
    if (k->deprel == RO_D_acl && k->subtype != RO_SUB_RELCL && ro_feat_is(k, "Tense", "Past") && (of_words_alone(w) || w->event == RO_EV_AID))
        return true; /* "initiatives proposed by China" */
    if (!acts_is_infinitive(a, first) || ro_child(a->tree, p, RO_D_nsubj) != RO_NONE)
        return false;
    if (k->deprel == RO_D_acl && (ro_lemma_is(tok(a, k->head), "opportunity") || ro_lemma_is(tok(a, k->head), "occasion")))
        return false;
    if (acts_is_decided(a, p) || is_first_to_do(a, p))
        return false;
    if ((k->deprel == RO_D_advcl || k->deprel == RO_D_xcomp) && k->head != RO_NONE && ro_list_holds(LIST(wanting), tok(a, k->head)->lemma))
        return false;
    if (k->deprel == RO_D_advcl && w->pos == 'v' && is_purpose_of_contact(a, k->head, w))
        return false;
    return k->deprel == RO_D_advcl || k->deprel == RO_D_acl || (k->deprel == RO_D_xcomp && k->head != RO_NONE);
}

/* "has sought to engage with them": its own aim, asked of nobody. "sought to involve Lima" asks. */
bool acts_is_own_aim(const acts *a, uint32_t p)
{
    static const char aims[] = "seek,try,attempt,strive,aim";
    uint32_t aim = ro_child(a->tree, p, RO_D_xcomp);
    if (aim == RO_NONE || !ro_list_holds(LIST(aims), tok(a, p)->lemma))
        return false;
    uint32_t whom = ro_child(a->tree, aim, RO_D_obj);
    return whom == RO_NONE || tok(a, whom)->mention == RO_NONE;
}

/* "is expected to approve": still to come. */
static bool is_awaited(const acts *a, uint32_t p)
{
    static const char verbs[] = "expect,schedule,set,slate,due,plan";
    uint32_t head = tok(a, p)->head;
    return tok(a, p)->deprel == RO_D_xcomp && head != RO_NONE && (ro_passive(a->tree, head) || tok(a, head)->upos == RO_ADJ) &&
           ro_list_holds(LIST(verbs), tok(a, head)->lemma);
}

/* "commitment to its sovereignty", "committed to defending X": support, not a promise of one's own deeds. */
static bool commits_to_other(const acts *a, uint32_t p, const ro_actors *actor)
{
    uint32_t object = ro_oblique(a->tree, p, "to");
    if (object == RO_NONE || !(ro_lemma_is(tok(a, p), "commitment") || ro_lemma_is(tok(a, p), "committed")))
        return false;
    ro_actors other = ro_phrase_actors(a->tree, object);
    return ro_actors_without(&other, actor).n > 0;
}

/* "their commitment to continue supporting Norland", of several: whom they help. */
static ro_actors helped_by_all(const acts *a, uint32_t p, const ro_actors *actor)
{
    static const char words[] = "commitment,committed,commit,resolve,determination,determined,pledge,readiness", helping[] = "support,back,defend,help,assist,aid,stand", going_on[] = "continue,keep,remain,go";
    uint32_t deed = ro_child(a->tree, p, RO_D_acl);
    if (deed == RO_NONE)
        deed = ro_child(a->tree, p, RO_D_xcomp);
    if (deed != RO_NONE && ro_list_holds(LIST(going_on), tok(a, deed)->lemma))
        deed = ro_child(a->tree, deed, RO_D_xcomp);
    if (deed == RO_NONE || actor->n < 2 || !ro_list_holds(LIST(words), tok(a, p)->lemma) || !ro_list_holds(LIST(helping), tok(a, deed)->lemma))
        return ro_no_actors();
    uint32_t whom = ro_lemma_is(tok(a, deed), "stand") ? ro_oblique(a->tree, deed, "with") : ro_child(a->tree, deed, RO_D_obj);
    ro_actors helped = ro_phrase_actors(a->tree, whom);
    if (!helped.n && whom != RO_NONE) /* "support stability in Norland" */
        helped = ro_actors_below(a->tree, whom, RO_NONE, actor, RO_PLACES);
    return ro_actors_without(&helped, actor);
}

/* "is opposed to any change of borders": whoever would change them. */
static bool opposes_change(const acts *a, uint32_t p)
{
    static const char words[] = "oppose,opposed,opposition,objection,object", changes[] = "change,attempt,alteration,interference,use,deployment,intervention,force,move,action,presence,measure,weapon,expansion";
    return ro_list_holds(LIST(words), tok(a, p)->lemma) && ro_noun_below(a->tree, p, LIST(changes));
}

/* "called on all sides to …", "calls for restraint": said to everyone whom it concerns. */
static bool appeals_to_all(const acts *a, uint32_t p)
{
    static const char all[] = "side,party,community,world,nation,country,power,faction,state,neighbour,neighbor,leader,producer,member,ally,partner,everyone";
    static const char ends[] = "restraint,calm,dialogue,negotiation,talk,ceasefire,cease-fire,truce,peace,vigilance,de-escalation,deescalation,solution,end,halt,resolution,unity,"
                               "cooperation,respect,action,release,withdrawal,cessation,investigation,sanction,reform,stability,return,resumption";
    RO_CHILDREN(a->tree, c, p)
        if (((tok(a, c)->deprel == RO_D_obl || tok(a, c)->deprel == RO_D_nmod) && ro_list_holds(LIST(ends), tok(a, c)->lemma) && ro_has_case(a->tree, c, "for")) ||
            ((tok(a, c)->deprel == RO_D_obl || tok(a, c)->deprel == RO_D_obj || tok(a, c)->deprel == RO_D_iobj) && ro_list_holds(LIST(all), tok(a, c)->lemma)))
            return true;
    return false;
}

/* What an empty addressee may still mean: an appeal to all, a threat, a refusal, troops moved. */
static bool may_lack_recipient(const acts *a, const candidate *c, const ro_word *w)
{
    static const char outcries[] = "condemn,denounce,deplore,decry,condemnation";
    if (c->event == RO_EV_ACCUSE && opposes_change(a, c->predicate))
        return true;
    if (c->event == RO_EV_ACCUSE)
        return ro_list_holds(LIST(outcries), w->lemma) && (ro_child(a->tree, c->predicate, RO_D_obj) != RO_NONE || w->pos == 'n');
    if (ro_str_is(w->needs, "free") && c->clause == c->predicate)
        return false;
    if (acts_names_others(a, c->predicate, w->slots) || acts_is_done_by_others(a, c))
        return true;
    if (c->event == RO_EV_AGREE)
        return (c->source.spoken || a->readout) && acts_promises_to_all(a, c);
    static const char appeals[] = "call,urge,appeal,encourage,implore,exhort";
    if (c->event == RO_EV_REQUEST)
        return (c->source.spoken || appeals_to_all(a, c->predicate) || acts_says_we(a, ro_subject(a->tree, c->predicate))) && ro_list_holds(LIST(appeals), w->lemma);
    if ((c->event == RO_EV_ASSAULT || c->event == RO_EV_COERCE) && acts_strikes_rebels(a, c->predicate))
        return true;
    if (a->readout)
        return c->event == RO_EV_THREATEN || c->event == RO_EV_MOBILIZE || c->event == RO_EV_REJECT;
    static const char charges[] = "accusation,allegation,charge,claim,report,criticism,assertion,suggestion";
    static const char denials[] = "deny,dismiss,refute,rebut"; /* of what everyone says; a refusal is somebody's */
    return c->event == RO_EV_MOBILIZE || (c->event == RO_EV_THREATEN && ro_str_is(w->lemma, "reserve")) ||
           (c->event == RO_EV_REJECT && !c->source.spoken && tok(a, c->clause)->head == RO_NONE &&
            (ro_list_holds(LIST(denials), w->lemma) || ro_noun_below(a->tree, c->predicate, LIST(charges))));
}

/* A deed still to come is a promise, or where it would hurt and hangs on a condition, a threat. */
static void settle_future(const acts *a, candidate *c)
{
    static const char *const will[] = {"will", "would", "shall", "'ll", "\xE2\x80\x99ll", NULL};
    if (!ro_has_aux(a->tree, c->clause, will) && !acts_is_to_come(a, c->clause))
        return;
    if (c->event == RO_EV_AGREE && c->deed)
        c->planned = true;
    if (c->event == RO_EV_ACCUSE && ro_has_particle(a->tree, c->predicate, "back")) /* "would hit back" */
        c->event = RO_EV_THREATEN;
    if (c->event == RO_EV_AID || c->event == RO_EV_COOPERATE || c->event == RO_EV_RETREAT || c->event == RO_EV_CONCEDE)
        c->event = RO_EV_AGREE;
    else if (c->event == RO_EV_ASSAULT || (acts_is_hostile(c->event) && ro_conditional(a->tree, c->clause)))
        c->event = RO_EV_THREATEN;
    else if (acts_is_hostile(c->event))
        c->planned = true;
}

/* "aiming to deepen ties": meant, not yet done. */
static void settle_intent(const acts *a, candidate *c)
{
    if (c->event == RO_EV_COOPERATE && (acts_is_infinitive(a, c->predicate) || ro_feat_is(tok(a, c->predicate), "VerbForm", "Ger")))
        c->event = RO_EV_AGREE;
}

/* "decided to provide", "will continue to provide", "can provide": promised, not yet given. */
static void settle_gift(const acts *a, candidate *c)
{
    static const char *const may[] = {"can", "could", NULL}, *const will[] = {"will", "would", "shall", "'ll", NULL};
    static const char underway[] = "begin,start,resume,continue,help,rush,manage,keep";
    uint32_t head = tok(a, c->predicate)->head;
    bool below = acts_is_infinitive(a, c->predicate) && tok(a, c->predicate)->deprel == RO_D_xcomp && head != RO_NONE &&
                 (!ro_list_holds(LIST(underway), tok(a, head)->lemma) || ro_has_aux(a->tree, head, will));
    if (c->event == RO_EV_AID && (below || ro_has_aux(a->tree, c->predicate, may)))
        c->event = RO_EV_AGREE;
}

/* "We are committed to …": a passive in form alone. */
static bool is_state_of_mind(const acts *a, uint32_t p)
{
    static const char verbs[] = "commit,determine,prepare,dedicate,please,resolve,concern,dismay,disappoint,alarm,encourage,appal,appall,outrage,oppose";
    return ro_passive(a->tree, p) && ro_list_holds(LIST(verbs), tok(a, p)->lemma);
}

/* "It was agreed to …": by the parties; "the President of France was asked to …": by the other of them. */
static ro_actors unsaid_agent(const acts *a, const candidate *c, const ro_word *w)
{
    if (c->event == RO_EV_AGREE && ro_str_is(w->with, "to"))
        return ro_no_actors(); /* "the strikes were intended to" */
    if (c->event == RO_EV_SUPPORT)
        return w->pos == 'n' && a->readout ? a->pair : ro_no_actors(); /* "satisfaction was expressed" */
    uint32_t whom = ro_child_sub(a->tree, c->clause, RO_D_nsubj, RO_SUB_PASS);
    ro_actors subject = ro_phrase_actors(a->tree, whom);
    static const char by_host[] = "expel,summon,call", by_home[] = "recall,withdraw";
    const bool home = ro_str_is(w->with, "home"), of_hosts = !home && ro_list_holds(LIST(by_host), tok(a, c->predicate)->lemma);
    ro_actors host = ro_no_actors();
    if (of_hosts && c->event == RO_EV_ACCUSE)
        host = ro_phrase_actors(a->tree, ro_oblique(a->tree, c->predicate, "to")); /* "summoned to the Norlandish ministry" */
    if (of_hosts && !host.n)
        host = acts_post_of(a, whom);
    host = ro_actors_without(&host, &subject);
    if (host.n)
        return host;
    if (c->event == RO_EV_MOBILIZE)
        return subject; /* "Norland's army was put on alert" */
    if (c->event == RO_EV_AID)
        return ro_phrase_actors(a->tree, ro_oblique(a->tree, c->predicate, "from")); /* "medicine was sent from Norland" */
    if (subject.n && c->event == RO_EV_RETREAT && acts_is_of_troops(a, whom))
        return subject; /* "the last Norlandish soldiers were withdrawn" */
    if (subject.n && (of_hosts || c->event == RO_EV_COERCE || c->event == RO_EV_RETREAT))
        return acts_authority_of_place(a, c->predicate, &subject);
    if (c->event == RO_EV_SANCTION && ro_oblique(a->tree, c->predicate, "to") != RO_NONE && ro_noun_below(a->tree, c->predicate, LIST("list,blacklist")))
        return acts_owner_of(a, ro_oblique(a->tree, c->predicate, "to")); /* "were added to the Norlandish blacklist" */
    if (subject.n && c->event == RO_EV_SANCTION && (home || ro_list_holds(LIST(by_home), tok(a, c->predicate)->lemma)))
        return subject; /* "their ambassador was recalled" */
    if (c->event == RO_EV_AGREE && !subject.n)
        return a->pair;
    return c->event == RO_EV_REQUEST && subject.n ? acts_counterpart(a, &subject) : ro_no_actors();
}

/* "its exports", "the economy of Norland": a thing that has an owner, itself no one who acts. */
bool acts_is_thing_of(const acts *a, uint32_t token)
{
    static const char bodies[] = "force,troop,army,military,government,navy,president,minister,leader,ministry,side,people,authority,spokesman";
    return token != RO_NONE && tok(a, token)->upos == RO_NOUN && tok(a, token)->mention == RO_NONE && !ro_list_holds(LIST(bodies), tok(a, token)->lemma);
}

/* "any attack on its soil will mean war": whoever may attack is threatened, not the land that was attacked before. */
static bool is_harm_to_come(const acts *a, uint32_t content)
{
    static const char *const will[] = {"will", "would", "shall", NULL};
    static const char harms[] = "attack,strike,aggression,invasion,incursion,intervention,violation,provocation,encroachment,assault,raid";
    const uint32_t subject = ro_subject(a->tree, content), det = subject == RO_NONE ? RO_NONE : ro_child(a->tree, subject, RO_D_det);
    return det != RO_NONE && ro_lemma_is(tok(a, det), "any") && ro_list_holds(LIST(harms), tok(a, subject)->lemma) && ro_has_aux(a->tree, content, will);
}

/* "warned that …": of one's own deeds a threat; of another's conduct an accusation; of the way things are neither. */
static bool settle_warning(const acts *a, candidate *c, const ro_word *w)
{
    static const char answers[] = "retaliation,reprisal,consequence,repercussion,response,countermeasure,counterattack,revenge,retribution,punishment,step,measure,reaction";
    uint32_t content = ro_child(a->tree, c->clause, RO_D_ccomp);
    bool warns = ro_str_is(w->lemma, "warn") || ro_str_is(w->lemma, "caution");
    if (warns && content != RO_NONE && ro_list_holds(LIST("unlikely,likely,possible,difficult,uncertain"), tok(a, content)->lemma))
        return false; /* "warned that it is unlikely" */
    bool to_someone = ro_child(a->tree, c->clause, RO_D_obj) != RO_NONE || ro_child(a->tree, c->clause, RO_D_iobj) != RO_NONE;
    uint32_t of = ro_oblique(a->tree, c->clause, "of");
    bool answer = of != RO_NONE && ro_list_holds(LIST(answers), tok(a, of)->lemma);
    if (warns && content == RO_NONE && !to_someone && c->recipient.n && !answer && (of != RO_NONE || ro_oblique(a->tree, c->clause, "about") != RO_NONE))
        c->event = RO_EV_ACCUSE; /* "warned of the North's arms deals", not "of retaliation" */
    if (!warns || content == RO_NONE)
        return true;
    uint32_t told = ro_child(a->tree, c->clause, RO_D_iobj);
    ro_actors warned = ro_phrase_actors(a->tree, told != RO_NONE ? told : ro_child(a->tree, c->clause, RO_D_obj));
    if (ro_actors_without(&warned, &c->actor).n) /* "warned Sudria that any attack would be answered" */
        return true;
    if (is_harm_to_come(a, content)) {
        ro_actors striker = acts_owner_of(a, ro_subject(a->tree, content));
        c->event = RO_EV_THREATEN;
        c->recipient = ro_actors_without(&striker, &c->actor);
        if (!c->recipient.n)
            c->recipient = acts_last_blamed(a, &c->actor);
        return c->recipient.n > 0;
    }
    ro_actors subject = ro_phrase_actors(a->tree, ro_subject(a->tree, content));
    ro_actors others = ro_actors_without(&subject, &c->actor);
    if (subject.n && others.n < subject.n) /* "its exports will suffer" is no threat */
        return others.n == 0 && (!acts_is_thing_of(a, ro_subject(a->tree, content)) || acts_threatens(a, content));
    if (others.n && acts_is_doom(a, content)) {
        c->recipient = others;
        return true; /* "warned that Sudria would pay a heavy price" */
    }
    if (acts_ill_word(a, content, 0) == RO_NONE && !others.n)
        return ro_child(a->tree, c->clause, RO_D_obj) != RO_NONE && c->recipient.n;
    c->event = RO_EV_ACCUSE;
    if (others.n)
        c->recipient = others;
    return c->recipient.n > 0;
}

/* "X rejected Y's request": the request was made to X. */
static ro_actors who_answers(const acts *a, const ro_actors *asker)
{
    ro_actors who = ro_no_actors();
    for (uint32_t i = a->first_act; i < a->d->acts.n && !who.n; i++) {
        const ro_act *told = &a->d->acts.v[i];
        bool to_asker = false;
        for (uint32_t k = 0; k < told->recipient.n; k++)
            to_asker = to_asker || ro_actors_hold(asker, told->recipient.v[k]);
        for (uint32_t k = 0; to_asker && k < told->actor.n; k++)
            ro_actors_add(&who, told->actor.v[k]);
        who = ro_actors_without(&who, asker);
    }
    return who;
}

/* "asked him to convey greetings": the greetings count. */
static bool sends_wishes(const acts *a, uint32_t p)
{
    static const char kind[] = "greeting,wish,condolence,regard,sympathy,thanks,congratulation,gratitude";
    static const char sending[] = "convey,pass,relay,extend,transmit,send,give";
    RO_CHILDREN(a->tree, c, p) {
        if ((tok(a, c)->deprel != RO_D_xcomp && tok(a, c)->deprel != RO_D_ccomp) || !ro_list_holds(LIST(sending), tok(a, c)->lemma))
            continue;
        const uint32_t what = ro_child(a->tree, c, ro_passive(a->tree, c) ? RO_D_nsubj : RO_D_obj); /* what is sent, not all below: "regarding the conflict" is no regards */
        return what != RO_NONE && (ro_list_holds(LIST(kind), tok(a, what)->lemma) || (tok(a, what)->upos == RO_NOUN && ro_noun_below(a->tree, what, LIST(kind))));
    }
    return false;
}

/* "France's call for …": an act told by a noun that needs no verb of expressing, but an owner. */
static bool stands_free(const acts *a, uint32_t noun, const ro_word *w, ro_actors *owner)
{
    if (!ro_str_is(w->needs, "free") || tok(a, noun)->deprel == RO_D_compound)
        return false;
    *owner = acts_owner_of(a, noun);
    return owner->n > 0;
}

/* "denied that it had sent aid": the aid counts, as denied; denied harm is a charge refused, told by the word itself. */
static bool denies_a_deed(const acts *a, uint32_t p, const ro_word *w)
{
    if (!ro_str_is(w->lemma, "deny"))
        return false;
    RO_CHILDREN(a->tree, c, p) {
        uint32_t what = tok(a, c)->deprel == RO_D_obj ? ro_child(a->tree, c, RO_D_acl) : c;
        uint8_t relation = what == RO_NONE ? (uint8_t)RO_D_punct : tok(a, what)->deprel;
        const ro_word *deed = relation == RO_D_ccomp || relation == RO_D_xcomp || relation == RO_D_acl ? ro_lexicon_word(a->lexicon, a->tree, what) : NULL;
        if (deed && !acts_helps_rebels(a, what) && (deed->event == RO_EV_AGREE || deed->event == RO_EV_AID || deed->event == RO_EV_COOPERATE || deed->event == RO_EV_SUPPORT))
            return true;
    }
    return false;
}

/* A clause in the indicative: "is over", "has done nothing"; not "withdraw", "should withdraw". */
static bool says_how_it_is(const acts *a, uint32_t clause)
{
    bool indicative = ro_feat_is(tok(a, clause), "Tense", "Past") || (tok(a, clause)->upos == RO_VERB && ro_str_ends(tok(a, clause)->form, "s")), be = false;
    RO_CHILDREN(a->tree, c, clause) {
        const ro_token *k = tok(a, c);
        if (k->deprel != RO_D_aux && k->deprel != RO_D_cop)
            continue;
        if (ro_lemma_is(k, "should") || ro_lemma_is(k, "must") || (ro_lemma_is(k, "be") && ro_str_is_nocase(k->form, "be")))
            return false;
        be = true;
    }
    return indicative || be;
}

/* "this action threatens our sovereignty": how a deed is judged; nobody threatens. */
static bool is_threat_by_a_deed(const acts *a, uint32_t p)
{
    static const char deeds[] = "action,act,move,step,drill,exercise,manoeuvre,maneuver,test,launch,launching,missile,rocket,policy,behaviour,behavior,conduct,activity,presence,plan,decision,attack,"
                                "strike,war,conflict,invasion,aggression,deployment,expansion,programme,program,measure,violence,crisis,operation,buildup,build-up,incident,dispute,situation,"
                                "sanction,tariff,claim,law,bill,dam,project,construction,patrol,incursion,occupation,interference,support,weapon,system,development,violation,practice,"
                                "flight,overflight,shelling,bombing,raid,sale,supply,provocation,escalation,settlement,annexation,blockade,intervention,ambition,arsenal,capability";
    uint32_t subject = ro_lemma_is(tok(a, p), "threaten") && ro_child(a->tree, p, RO_D_xcomp) == RO_NONE ? ro_subject(a->tree, p) : RO_NONE;
    return subject != RO_NONE && tok(a, subject)->upos == RO_NOUN && ro_list_holds(LIST(deeds), tok(a, subject)->lemma);
}

/* The lexicon's word at p, where what it asks for is there; NULL where it makes no act. */
static const ro_word *telling_word(const acts *a, uint32_t p)
{
    static const char telling[] = "comment,confirm,say,give,disclose,elaborate,answer,speak,discuss,respond,reveal,name,identify,specify,provide,be", keeping[] = "refuse,decline";
    uint32_t what = ro_list_holds(LIST(keeping), tok(a, p)->lemma) ? ro_child(a->tree, p, RO_D_xcomp) : RO_NONE;
    uint32_t held = ro_lemma_is(tok(a, p), "insist") ? ro_child(a->tree, p, RO_D_ccomp) : RO_NONE;
    if (held != RO_NONE && says_how_it_is(a, held))
        return NULL; /* "insisted that the war is over" */
    if (ro_lemma_is(tok(a, p), "convince") && ro_passive(a->tree, p))
        return NULL; /* "is convinced" */
    if (is_threat_by_a_deed(a, p))
        return NULL;
    if (what != RO_NONE && ro_list_holds(LIST(telling), tok(a, what)->lemma) && ro_oblique(a->tree, what, "to") == RO_NONE && ro_child(a->tree, what, RO_D_iobj) == RO_NONE)
        return NULL; /* "declined to comment" */
    if (acts_is_nothing_said(a, p))
        return NULL;
    const ro_word *w = ro_lexicon_word(a->lexicon, a->tree, p);
    if (w && w->with.n && !condition_met(a, p, w))
        w = ro_lexicon_plain(a->lexicon, w);
    if (!w || !condition_met(a, p, w) || is_no_assertion(a, p, w) || acts_is_hearsay(a, p) || denies_a_deed(a, p, w))
        return NULL;
    return w->event == RO_EV_AID && acts_helps_rebels(a, p) ? NULL : w;
}

/* ---- who does it; false where the word, so used, tells of nothing ---- */

static bool is_said_of(const acts *a, uint32_t p)
{
    return ro_child(a->tree, p, RO_D_cop) != RO_NONE || tok(a, p)->deprel == RO_D_xcomp || ro_passive(a->tree, p);
}

/* "conveyed greetings from the King of Norland", "delivered an invitation from Norville": whose they are, whoever hands them over. */
static ro_actors sender_of(const acts *a, uint32_t noun, uint32_t verb)
{
    static const char handing[] = "convey,deliver,pass,relay,transmit,hand,bring,carry", things[] = "greeting,invitation,condolence,congratulation,wish,regard,thanks,gratitude,sympathy,message,letter";
    if (!ro_list_holds(LIST(handing), tok(a, verb)->lemma) || !ro_list_holds(LIST(things), tok(a, noun)->lemma))
        return ro_no_actors();
    uint32_t from = ro_oblique(a->tree, noun, "from");
    if (from == RO_NONE)
        from = ro_oblique(a->tree, noun, "of");
    return ro_phrase_actors(a->tree, from);
}

static bool actor_of_noun(const acts *a, candidate *c, const ro_word *w)
{
    ro_actors owner = ro_no_actors();
    uint32_t verb = acts_expressing_verb(a, c->predicate);
    if (verb != RO_NONE)
        c->clause = verb;
    else if (!stands_free(a, c->predicate, w, &owner))
        return false;
    c->background = verb == RO_NONE && !a->readout;
    c->actor = verb != RO_NONE ? acts_actor_of(a, verb, &c->source) : owner;
    if (verb != RO_NONE && ro_list_holds(LIST("mention,recall,note,cite,discuss,raise,consider"), tok(a, verb)->lemma)) { /* "mentioned the Norlandish proposal" */
        owner = acts_owner_of(a, c->predicate);
        if (owner.n)
            c->actor = owner;
    }
    ro_actors sender = verb == RO_NONE ? ro_no_actors() : sender_of(a, c->predicate, verb);
    if (sender.n)
        c->actor = sender;
    if (!c->actor.n && verb != RO_NONE && ro_passive(a->tree, verb))
        c->actor = acts_owner_of(a, c->predicate); /* "Norland's call was repeated" */
    if (verb != RO_NONE && ro_passive(a->tree, verb) && tok(a, c->predicate)->deprel == RO_D_obj && ro_list_holds(LIST("give,offer,hand,send,grant,promise,present"), tok(a, verb)->lemma)) {
        const uint32_t taker = ro_child_sub(a->tree, verb, RO_D_nsubj, RO_SUB_PASS); /* "Norland was given an ultimatum by Sudria, it said" */
        ro_actors given = ro_phrase_actors(a->tree, taker);
        if (given.n && ro_actors_same(&given, &c->actor))
            c->actor = ro_no_actors();
    }
    return true;
}

/* "the accusations are baseless", "X is welcome to": whose they are is not who says so. */
static bool is_of_speaker(const ro_word *w)
{
    bool judges = ro_str_is(w->lemma, "welcome") || w->event == RO_EV_REJECT;
    return w->pos == 'a' && judges && !ro_str_is(w->lemma, "unwilling") && !ro_str_is(w->lemma, "reluctant");
}

static bool find_actor(const acts *a, candidate *c, const ro_word *w)
{
    if (w->pos == 'n')
        return actor_of_noun(a, c, w);
    if ((w->pos == 'p' || w->pos == 'a') && !is_said_of(a, c->predicate))
        return false;
    if (is_of_speaker(w))
        c->actor = c->source.spoken ? c->source.actors : a->issuer;
    else if (w->pos == 'a' && ro_passive(a->tree, c->predicate)) /* "is alarmed by" */
        c->actor = acts_first_actor(a, ro_child(a->tree, c->predicate, RO_D_nsubj), &c->source);
    else
        c->actor = acts_actor_of(a, c->predicate, &c->source);
    c->background = w->pos == 'p' && !c->source.spoken;
    return true;
}

static uint32_t between_whom(const acts *a, uint32_t p)
{
    uint32_t subject = ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS), between = ro_oblique(a->tree, p, "between");
    return between != RO_NONE || subject == RO_NONE ? between : ro_oblique(a->tree, subject, "between");
}

/* "Norland protested to Sudria": its government, no crowd. */
static bool protests_as_state(const acts *a, uint32_t p)
{
    uint32_t who = ro_subject(a->tree, p);
    const uint32_t mention = who == RO_NONE ? RO_NONE : tok(a, who)->mention;
    return mention != RO_NONE && !ro_feat_is(tok(a, who), "Number", "Plur") && !acts_is_private(a, who) && a->d->entities.v[a->d->mentions.v[mention].entity].kind != RO_PLACE;
}

/* Crowds, strikes, states of mind, and passives that leave it unsaid. *struck: whom a strike hit. */
static void mend_actor(acts *a, candidate *c, const ro_word *w, ro_actors *struck)
{
    ro_actors striker = ro_no_actors();
    if (c->event == RO_EV_PROTEST) {
        c->recipient = acts_recipient_of(a, c, w->slots);
        c->actor = acts_crowd_of(a, c->predicate, &c->recipient);
        if (ro_str_is(w->lemma, "protest") && protests_as_state(a, c->predicate))
            c->event = RO_EV_ACCUSE;
    }
    if (c->event == RO_EV_ASSAULT && acts_strike_of(a, c->predicate, &striker, struck))
        c->actor = striker;
    else if (c->event == RO_EV_ASSAULT && (ro_str_is(w->lemma, "die") || ro_str_is(w->lemma, "perish")))
        c->actor = ro_no_actors();
    const bool by_nobody = (c->event == RO_EV_ASSAULT || c->event == RO_EV_COERCE) && ro_passive(a->tree, c->predicate) && ro_subject(a->tree, c->predicate) == RO_NONE;
    if (by_nobody && c->source.spoken && !striker.n) /* "were killed, officials said": not by them */
        c->actor = ro_no_actors();
    if (!c->actor.n && w->pos == 'v' && is_state_of_mind(a, c->predicate))
        c->actor = acts_first_actor(a, ro_child_sub(a->tree, c->predicate, RO_D_nsubj, RO_SUB_PASS), &c->source);
    if (!c->actor.n && ro_passive(a->tree, c->clause)) { /* "agreement was reached between A and B" */
        c->actor = ro_phrase_actors(a->tree, between_whom(a, c->clause));
        if (!c->actor.n && !c->source.spoken)
            c->actor = unsaid_agent(a, c, w);
    }
}

/* ---- to whom, and what it comes to ---- */

static void find_recipient(const acts *a, candidate *c, const ro_word *w, const ro_actors *struck)
{
    ro_actors sent_to = c->event == RO_EV_AGREE && ro_str_is(w->lemma, "decide") ? acts_sends_to(a, c) : ro_no_actors();
    if (sent_to.n) {
        c->recipient = sent_to;
        c->directed = true;
        return;
    }
    bool of_no_state = (c->event == RO_EV_ASSAULT || c->event == RO_EV_COERCE) && acts_strikes_rebels(a, c->predicate);
    c->recipient = struck->n ? *struck : of_no_state ? ro_no_actors() : acts_recipient_of(a, c, w->slots);
    if (!c->recipient.n && ro_str_is(w->needs, "free"))
        c->recipient = who_answers(a, &c->actor);
    if (!c->recipient.n && c->event == RO_EV_ACCUSE && !acts_tells_of_victims(a, c))
        c->recipient = acts_last_blamed(a, &c->actor);
    if (!c->recipient.n && c->event == RO_EV_ACCUSE && w->pos == 'v') {
        ro_actors owner = acts_owner_before(a, ro_child(a->tree, c->predicate, RO_D_obj));
        c->recipient = ro_actors_without(&owner, &c->actor);
    }
}

/* "sent warships to deter Norland": against whom, wherever they go. */
static ro_actors deterred(const acts *a, uint32_t p)
{
    static const char aims[] = "deter,counter,confront,contain,repel,threaten,intimidate,pressure,encircle";
    RO_CHILDREN(a->tree, c, p) {
        if ((tok(a, c)->deprel != RO_D_advcl && tok(a, c)->deprel != RO_D_acl && tok(a, c)->deprel != RO_D_xcomp) || !ro_list_holds(LIST(aims), tok(a, c)->lemma) || !acts_is_infinitive(a, c))
            continue;
        ro_actors none = ro_no_actors(), whom = ro_phrase_actors(a->tree, ro_child(a->tree, c, RO_D_obj));
        return whom.n ? whom : ro_actors_below(a->tree, c, RO_NONE, &none, RO_ANYONE);
    }
    return ro_no_actors();
}

/* "confidence that both sides would go on": of what they do together, not praise of the other. */
static bool is_shared_hope(const acts *a, const candidate *c)
{
    uint32_t subject = acts_complement_subject(a, c->predicate);
    ro_actors who = ro_phrase_actors(a->tree, subject);
    bool hope = ro_lemma_is(tok(a, c->predicate), "hope"), both = subject != RO_NONE && acts_says_both(a, subject);
    return subject != RO_NONE && (both || (!hope && (who.n == 0 || who.n > 1)) || (who.n > (hope ? 1u : 0u) && c->actor.n && ro_actors_hold(&who, c->actor.code[0])));
}

/* "to send 1,000 troops to help fight the rebels": troops that are welcome where they go. */
static bool goes_to_help(const acts *a, uint32_t deed)
{
    static const char helping[] = "help,assist,train,peacekeeper,peacekeeping,peace-keeping,relief,reconstruction";
    uint32_t first, last;
    ro_subtree(a->d, deed, &first, &last);
    for (uint32_t k = first; k <= last; k++)
        if (ro_list_holds(LIST(helping), tok(a, k)->lemma) && ro_dominates(a->d, deed, k))
            return true;
    return false;
}

/* What "vowed to" and "decided to" lead on to, "vowed that it would": harm done to another, by its words. */
static const ro_word *harm_vowed(const acts *a, uint32_t p, uint32_t *harm)
{
    *harm = ro_child(a->tree, p, RO_D_xcomp);
    if (*harm == RO_NONE) {
        uint32_t content = ro_child(a->tree, p, RO_D_ccomp);
        ro_actors doer = ro_phrase_actors(a->tree, ro_subject(a->tree, p)), same = content == RO_NONE ? ro_no_actors() : ro_phrase_actors(a->tree, ro_subject(a->tree, content));
        if (content != RO_NONE && doer.n && ro_actors_same(&doer, &same))
            *harm = content;
    }
    const ro_word *w = *harm == RO_NONE || tok(a, *harm)->upos != RO_VERB || ro_negated(a->tree, *harm) ? NULL : ro_lexicon_word(a->lexicon, a->tree, *harm);
    bool helps = w && w->event == RO_EV_MOBILIZE && goes_to_help(a, *harm);
    return w && w->pos == 'v' && acts_is_hostile(w->event) && condition_met(a, *harm, w) && !acts_strikes_rebels(a, *harm) && !helps ? w : NULL;
}

/* "decided to break off relations": the deed is the act. */
bool acts_decides_on_harm(const acts *a, uint32_t p)
{
    uint32_t harm;
    return ro_lemma_is(tok(a, p), "decide") && ro_child(a->tree, p, RO_D_xcomp) != RO_NONE && harm_vowed(a, p, &harm) != NULL;
}

/* The words beside it make another act of it. */
static void settle_kind(const acts *a, candidate *c, const ro_word *w)
{
    static const char *const would[] = {"would", NULL};
    uint32_t p = c->predicate;
    if (c->event == RO_EV_SUPPORT && ro_str_is(w->lemma, "welcome") && ro_has_aux(a->tree, c->clause, would))
        c->event = RO_EV_REQUEST; /* "would welcome action by X" */
    if (c->event == RO_EV_ACCUSE && acts_label_refuses(a, p))
        c->event = RO_EV_REJECT;
    if (c->event == RO_EV_SANCTION && lifts(a, p, false))
        c->event = RO_EV_AGREE;
    uint32_t vowed = c->event == RO_EV_AGREE && c->clause == p ? ro_child(a->tree, p, RO_D_xcomp) : RO_NONE;
    if (vowed != RO_NONE && acts_threatens(a, vowed)) { /* "vowed to repel any invasion by X" */
        ro_actors whom = ro_actors_below(a->tree, vowed, RO_NONE, &c->actor, RO_ANYONE);
        c->event = RO_EV_THREATEN;
        c->recipient = whom.n ? whom : c->recipient;
    }
    static const char vows[] = "vow,pledge,promise,swear,undertake", decisions[] = "decide,resolve";
    uint32_t harm;
    const ro_word *hostile = c->event == RO_EV_AGREE && w->pos == 'v' && c->clause == p ? harm_vowed(a, p, &harm) : NULL;
    if (hostile && (ro_list_holds(LIST(vows), w->lemma) || ro_list_holds(LIST(decisions), w->lemma))) { /* "vowed to expel", "decided to cut ties" */
        ro_actors whom = ro_actors_below(a->tree, harm, RO_NONE, &c->actor, RO_ANYONE);
        c->event = ro_list_holds(LIST(vows), w->lemma) ? RO_EV_THREATEN : hostile->event;
        c->recipient = whom.n ? whom : c->recipient;
    }
    if (c->event == RO_EV_AGREE && commits_to_other(a, p, &c->actor)) {
        ro_actors other = ro_phrase_actors(a->tree, ro_oblique(a->tree, p, "to"));
        c->event = RO_EV_SUPPORT;
        c->recipient = ro_actors_without(&other, &c->actor);
    }
    ro_actors helped = c->event == RO_EV_AGREE ? helped_by_all(a, p, &c->actor) : ro_no_actors();
    if (helped.n) {
        c->event = RO_EV_SUPPORT;
        c->recipient = helped;
    }
    if (c->event == RO_EV_REQUEST && sends_wishes(a, p))
        c->event = RO_EV_SUPPORT;
    if (c->event == RO_EV_AGREE && ro_str_is(w->lemma, "propose") && w->pos == 'v' && ro_child(a->tree, p, RO_D_ccomp) != RO_NONE) { /* "proposed that B lift its ban" */
        ro_actors asked = ro_phrase_actors(a->tree, acts_complement_subject(a, p));
        asked = ro_actors_without(&asked, &c->actor);
        if (asked.n == 1) {
            c->event = RO_EV_REQUEST;
            c->recipient = asked;
        }
    }
    if (c->event == RO_EV_REQUEST && ro_str_is(w->lemma, "suggest") && acts_complement_subject(a, p) == RO_NONE)
        c->event = RO_EV_AGREE; /* "suggested lifting the sanctions": an offer */
    if (c->event == RO_EV_SUPPORT && ro_str_is(w->lemma, "confidence") && is_shared_hope(a, c))
        c->event = RO_EV_AGREE; /* "confidence that both would go on" */
    if (c->event == RO_EV_REQUEST && ro_str_is(w->lemma, "hope") && w->pos == 'n' && is_shared_hope(a, c)) {
        ro_actors both = ro_phrase_actors(a->tree, acts_complement_subject(a, p));
        c->event = RO_EV_AGREE;
        c->recipient = ro_actors_without(&both, &c->actor);
        if (!c->recipient.n)
            c->recipient = acts_presumed(a, &c->actor, c->event);
    }
}

static bool oblique_in(const acts *a, uint32_t p, ro_str nouns)
{
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_obl && ro_list_holds(nouns, tok(a, c)->lemma))
            return true;
    return false;
}

static void settle_force(const acts *a, candidate *c, const ro_word *w)
{
    static const char waters[] = "sea,ocean,water,waters,strait", lines[] = "border,frontier,coast,strait,gulf,sea";
    bool fires = ro_str_is(w->lemma, "fire") || ro_str_is(w->lemma, "launch");
    if (c->event == RO_EV_ASSAULT && fires && oblique_in(a, c->predicate, LIST(waters)))
        c->event = RO_EV_MOBILIZE; /* "fired a missile into the sea" */
    if (c->event == RO_EV_AID && ro_str_is(w->lemma, "send") && oblique_in(a, c->predicate, LIST(lines)) && acts_is_of_troops(a, ro_child(a->tree, c->predicate, RO_D_obj)))
        c->event = RO_EV_MOBILIZE; /* "sent tanks to the border" */
    if (c->event == RO_EV_ASSAULT && !c->recipient.n && fires && ro_child(a->tree, c->predicate, RO_D_obj) != RO_NONE)
        c->event = RO_EV_MOBILIZE; /* missiles fired at nobody */
    if (c->event == RO_EV_THREATEN && !c->recipient.n)
        c->recipient = acts_last_blamed(a, &c->actor);
    if (c->event == RO_EV_THREATEN && !c->recipient.n)
        c->recipient = acts_presumed(a, &c->actor, c->event);
}

/* "fired his foreign minister" */
static bool dismisses(const acts *a, uint32_t p, const ro_word *w)
{
    uint32_t who = ro_str_is(w->lemma, "fire") ? ro_child(a->tree, p, RO_D_obj) : RO_NONE;
    return who != RO_NONE && names_people(a, who);
}

/* What is not agreed or supported is refused; what else is not done is no act. */
static bool settle_refusal(const acts *a, candidate *c, const ro_word *w)
{
    uint32_t p = c->predicate;
    uint32_t thing = w->pos == 'v' && ro_str_is(w->lemma, "offer") ? ro_child(a->tree, p, RO_D_obj) : RO_NONE;
    if (thing != RO_NONE && ro_negated(a->tree, thing))
        return false; /* "offered no proposal" */
    bool refused = (acts_is_forgone(a, p) || ro_negated(a->tree, c->clause) || (c->clause != p && ro_negated(a->tree, p))) && !ro_str_is(w->with, "not");
    if (!refused)
        return true;
    if (c->event == RO_EV_ACCUSE && ro_list_holds(LIST("object,oppose,objection"), tok(a, p)->lemma)) {
        c->event = RO_EV_AGREE; /* "has no objection" */
        return true;
    }
    if (c->event != RO_EV_AGREE && c->event != RO_EV_SUPPORT)
        return false;
    c->event = RO_EV_REJECT;
    if (a->issuer.n == 1 && tok(a, p)->quote == RO_NONE && ro_actors_without(&c->actor, &a->pair).n == c->actor.n) {
        c->recipient = c->actor; /* what a readout says that a third party does not do is blame */
        c->actor = a->issuer;
        c->event = RO_EV_ACCUSE;
    }
    return true;
}

/* "welcomed its own engagement with Norland", "praised the work of their advisers": one's own. */
static bool is_of_own(const acts *a, const candidate *c)
{
    static const char praising[] = "welcome,praise,hail,applaud,commend,laud,note,highlight";
    static const char shared[] = "relation,relationship,tie,cooperation,partnership,friendship,alliance,dialogue,visit,coordination,agreement";
    const uint32_t thing = c->event == RO_EV_SUPPORT && ro_list_holds(LIST(praising), tok(a, c->predicate)->lemma) ? ro_child(a->tree, c->predicate, RO_D_obj) : RO_NONE;
    if (thing == RO_NONE || ro_list_holds(LIST(shared), tok(a, thing)->lemma))
        return false;
    const uint32_t own = ro_child_sub(a->tree, thing, RO_D_nmod, RO_SUB_POSS), of = ro_oblique(a->tree, thing, "of");
    ro_actors whose = ro_phrase_actors(a->tree, own);
    if (own != RO_NONE && tok(a, own)->upos == RO_PROPN && whose.n && ro_actors_same(&whose, &c->actor))
        return true;
    const uint32_t theirs = of == RO_NONE || !ro_list_holds(LIST("adviser,advisor,team,representative,staff,delegation,official,minister,expert"), tok(a, of)->lemma) ? RO_NONE : ro_child_sub(a->tree, of, RO_D_nmod, RO_SUB_POSS);
    return theirs != RO_NONE && tok(a, theirs)->upos == RO_PRON && ro_feat_is(tok(a, theirs), "Number", "Plur");
}

/* "was welcomed at the palace on his arrival": received; "warmly": with praise. */
static bool is_reception(const acts *a, const candidate *c)
{
    return !ro_noun_below(a->tree, c->predicate, LIST("warmly,heartily,cordially")) && c->event == RO_EV_SUPPORT && ro_lemma_is(tok(a, c->predicate), "welcome") && tok(a, c->predicate)->upos == RO_VERB && ro_passive(a->tree, c->predicate) &&
           ro_noun_below(a->tree, c->predicate, LIST("arrival,airport,palace,residence,gate,entrance,guard"));
}

/* "The minister handed the President of Norland an invitation to Sudria", "gave it to the Norlandish ambassador": no minister of Norland's, whomever
 * he was taken for; the other of the two named sends it. */
static void turn_round(const acts *a, candidate *c)
{
    static const char handing[] = "convey,deliver,pass,relay,transmit,hand,bring,carry,present,give";
    if (!ro_list_holds(LIST(handing), tok(a, c->clause)->lemma) || ro_passive(a->tree, c->clause) || c->actor.n != 1 || c->recipient.n != 1)
        return;
    uint32_t to = ro_child(a->tree, c->clause, RO_D_iobj), thing = ro_child(a->tree, c->clause, RO_D_obj);
    to = to != RO_NONE ? to : ro_oblique(a->tree, c->clause, "to");
    to = to != RO_NONE || thing == RO_NONE ? to : ro_oblique(a->tree, thing, "to");
    ro_actors whom = ro_phrase_actors(a->tree, to);
    if (whom.n != 1 || !ro_actors_same(&whom, &c->actor))
        return;
    c->actor = c->recipient;
    c->recipient = whom;
    c->actor.person = RO_NONE;
    c->score = 0.92f; /* whatever the judge thinks of those who were taken for the parties */
}

/* "signed this memorandum", in the text of one side, on record as a signing: what was agreed, it does not say. */
static bool is_signing_alone(const acts *a, uint32_t p, const ro_word *w)
{
    const uint32_t paper = ro_str_is(w->lemma, "sign") ? ro_child(a->tree, p, RO_D_obj) : RO_NONE, det = paper == RO_NONE ? RO_NONE : ro_child(a->tree, paper, RO_D_det);
    const bool known = det != RO_NONE && ro_list_holds(LIST("the,this,these,that"), tok(a, det)->lemma); /* the paper was told of before */
    if (paper == RO_NONE || !((a->readout && a->engaging[p]) || known))
        return false;
    RO_CHILDREN(a->tree, c, paper)
        if (tok(a, c)->deprel != RO_D_det && tok(a, c)->deprel != RO_D_punct && !ro_lemma_is(tok(a, c), "understanding"))
            return false;
    return true;
}

bool acts_by_words(acts *a, uint32_t p, const ro_source *source)
{
    const ro_word *w = telling_word(a, p);
    if (!w || dismisses(a, p, w) || is_signing_alone(a, p, w))
        return false;
    candidate c = {.predicate = p, .clause = p, .event = w->event, .actor = ro_no_actors(), .recipient = ro_no_actors(), .source = *source, .score = 0.72f};
    ro_actors struck = ro_no_actors();
    if (!find_actor(a, &c, w))
        return false;
    mend_actor(a, &c, w, &struck);
    if (!c.actor.n)
        return false;
    c.directed = !ro_str_starts(w->slots, "with");
    c.deed = w->pos == 'v' && w->needs.n > 0;
    if (ro_str_is(w->lemma, "hesitate") && (c.source.spoken || a->readout))
        c.score = 0.92f; /* "will not hesitate to": said to be heeded */
    find_recipient(a, &c, w, &struck);
    turn_round(a, &c);
    if (is_of_own(a, &c) || is_reception(a, &c))
        return false;
    settle_kind(a, &c, w);
    c.planned = is_awaited(a, p);
    settle_future(a, &c);
    settle_intent(a, &c);
    settle_gift(a, &c);
    acts_settle_joint(a, &c);
    settle_force(a, &c, w);
    if (c.event == RO_EV_MOBILIZE && deterred(a, p).n) {
        ro_actors against = deterred(a, p);
        c.recipient = ro_actors_without(&against, &c.actor);
    }
    settle_said_of_others(a, &c);
    if (!settle_refusal(a, &c, w) || !settle_warning(a, &c, w) || (!c.recipient.n && !may_lack_recipient(a, &c, w)))
        return false;
    acts_tell(a, &c);
    return true;
}
