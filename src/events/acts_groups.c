/* SPDX-License-Identifier: Apache-2.0 */
/* Rebels who are helped, crowds that protest, troops that come and go, strikes that kill, things received: what the table of words cannot say by
 * lemmas alone. */
#include "events/acts.h"

bool acts_helps_rebels(const acts *a, uint32_t p)
{
    static const char helping[] = "support,arm,shelter,harbour,harbor,finance,fund,back,train,host,equip,protect,sponsor,assist,aid,supply,help,abet,hide,send";
    static const char rebels[] = "rebel,rebels,rebellion,terrorist,terrorism,militia,militiaman,militant,insurgent,insurgency,guerrilla,separatist,extremist,"
                                 "jihadist,secessionist,mercenary,paramilitary,gunman,warlord";
    static const char giving[] = "give,hand,send,sell,supply,provide,deliver,pass,ship,smuggle";
    uint32_t whom = ro_child(a->tree, p, RO_D_obj);
    if (whom != RO_NONE && ro_list_holds(LIST(giving), tok(a, p)->lemma)) { /* "handed weapons to the rebels" */
        uint32_t to = ro_oblique(a->tree, p, "to");
        to = to != RO_NONE ? to : ro_oblique(a->tree, whom, "to");
        to = to != RO_NONE ? to : ro_child(a->tree, p, RO_D_iobj);
        if (to != RO_NONE && ro_list_holds(LIST(rebels), tok(a, to)->lemma))
            return true;
    }
    if (whom == RO_NONE || !ro_list_holds(LIST(helping), tok(a, p)->lemma))
        return false;
    return ro_list_holds(LIST(rebels), tok(a, whom)->lemma) || (ro_lemma_is(tok(a, whom), "group") && ro_noun_below(a->tree, whom, LIST(rebels)));
}

bool acts_strikes_rebels(const acts *a, uint32_t p)
{
    static const char rebels[] = "rebel,rebels,terrorist,militiaman,militant,insurgent,guerrilla,separatist,extremist,jihadist,fighter,gunman,suspect,smuggler,pirate";
    uint32_t whom = ro_passive(a->tree, p) ? ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS) : ro_child(a->tree, p, RO_D_obj);
    return whom != RO_NONE && ro_list_holds(LIST(rebels), tok(a, whom)->lemma) && !ro_phrase_actors(a->tree, whom).n;
}

/* The state of the place that `head` is said to be in, or that it comes from. */
static ro_actors state_it_is_in(const acts *a, uint32_t head, const char *const *by)
{
    ro_actors there = ro_no_actors();
    RO_CHILDREN(a->tree, c, head)
        for (const char *const *b = by; *b && !there.n; b++) {
            const uint32_t m = tok(a, c)->mention;
            if (m != RO_NONE && ro_has_case(a->tree, c, *b) && (a->d->mentions.v[m].as_place || a->d->entities.v[a->d->mentions.v[m].entity].kind != RO_PERSON))
                ro_actors_add(&there, a->d->entities.v[a->d->mentions.v[m].entity].code);
            if (!there.n && ro_list_holds(LIST("soil,territory,side,camp,base,sanctuary,hideout"), tok(a, c)->lemma) && ro_has_case(a->tree, c, *b)) /* "from Norlandish soil" */
                there = acts_owner_of(a, c);
            if (!there.n && ro_list_holds(LIST("camp,base,sanctuary,hideout"), tok(a, c)->lemma) && ro_has_case(a->tree, c, *b))
                there = ro_actors_below(a->tree, c, RO_NONE, &there, RO_PLACES);
        }
    return there;
}

/* "ringleaders operating from Norland", "their masterminds in Norland", "terrorists had crossed from Norland", "the attack was planned in Norland". */
static ro_actors haven_of(const acts *a, uint32_t p)
{
    static const char foes[] = "terrorist,militant,attacker,assailant,gunman,insurgent,extremist,infiltrator,bomber,jihadist,rebel,hijacker,mastermind,ringleader";
    static const char helpers[] = "mastermind,ringleader,handler,planner,facilitator,supporter,partner,accomplice,sponsor,sanctuary,haven,hideout";
    static const char deeds[] = "attack,assault,raid,plot,bombing,massacre,ambush,infiltration,operation";
    static const char moving[] = "come,cross,infiltrate,enter,sneak,slip,arrive,operate,attack", planning[] = "plan,orchestrate,direct,coordinate,mastermind,control,plot,organize,organise,launch";
    static const char *const from[] = {"from", NULL}, *const in[] = {"in", "inside", "from", "across", NULL};
    uint32_t first, last, subject = ro_passive(a->tree, p) ? ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS) : ro_subject(a->tree, p);
    const bool of_foes = subject != RO_NONE && ro_list_holds(LIST(foes), tok(a, subject)->lemma), of_deed = subject != RO_NONE && ro_list_holds(LIST(deeds), tok(a, subject)->lemma);
    ro_actors there = ro_no_actors();
    if (of_foes && ro_list_holds(LIST(moving), tok(a, p)->lemma))
        there = state_it_is_in(a, p, from);
    if (of_deed && ro_passive(a->tree, p) && ro_list_holds(LIST(planning), tok(a, p)->lemma))
        there = state_it_is_in(a, p, in);
    if (there.n || !(of_foes || of_deed))
        return there;
    ro_subtree(a->d, p, &first, &last);
    for (uint32_t k = first; k <= last && !there.n; k++) {
        const bool leads = ro_list_holds(LIST("leader,commander,chief,group"), tok(a, k)->lemma) && ro_noun_below(a->tree, k, LIST(foes));
        if (k == subject || !ro_dominates(a->d, p, k) || !(leads || ro_list_holds(LIST(helpers), tok(a, k)->lemma)))
            continue;
        there = state_it_is_in(a, k, in);
        RO_CHILDREN(a->tree, c, k)
            if (!there.n && tok(a, c)->deprel == RO_D_acl && ro_list_holds(LIST("base,operate,live,hide,shelter,locate,work,act"), tok(a, c)->lemma))
                there = state_it_is_in(a, c, in);
    }
    return there;
}

/* "Norland said the attackers had been in contact with masterminds in Sudria": who shelters them is blamed. */
bool acts_by_haven(acts *a, uint32_t p, const ro_source *source)
{
    ro_actors voice = acts_speaker(a, source);
    if (!voice.n || (tok(a, p)->upos != RO_VERB && ro_child(a->tree, p, RO_D_cop) == RO_NONE) || ro_negated(a->tree, p) || ro_in_condition(a->tree, p))
        return false;
    ro_actors there = haven_of(a, p);
    candidate c = {p, p, RO_EV_ACCUSE, voice, ro_actors_without(&there, &voice), *source, 0.92f, false, false, false, false};
    if (!c.recipient.n || c.recipient.n < there.n)
        return false;
    acts_tell(a, &c);
    return true;
}

bool acts_is_of_troops(const acts *a, uint32_t who)
{
    static const char troops[] = "troop,troops,soldier,force,forces,army,peacekeeper,paratrooper,tank,marine,convoy,unit,battalion,brigade,contingent,warship,fleet";
    return who != RO_NONE && ro_list_holds(LIST(troops), tok(a, who)->lemma);
}

bool acts_is_by_troops(const acts *a, uint32_t p)
{
    return acts_is_of_troops(a, ro_subject(a->tree, p));
}

/* Where a crowd is, said by the verb or by the crowd: "protesters in Lima marched". */
static ro_actors state_of_place(const acts *a, uint32_t p, uint32_t crowd, const ro_actors *against)
{
    ro_actors there = ro_no_actors();
    const uint32_t heads[] = {crowd, p};
    for (size_t i = 0; i < 2 && !there.n; i++)
        RO_CHILDREN(a->tree, c, heads[i])
            if (!there.n && (ro_has_case(a->tree, c, "in") || ro_has_case(a->tree, c, "across") || ro_has_case(a->tree, c, "at") || ro_has_case(a->tree, c, "of")))
                there = ro_actors_below(a->tree, heads[i], RO_NONE, against, RO_PLACES);
    return there;
}

ro_actors acts_crowd_of(const acts *a, uint32_t p, const ro_actors *against)
{
    static const char crowds[] = "protester,protestor,demonstrator,demonstration,thousand,thousands,hundred,hundreds,dozen,dozens,crowd,student,people,mourner,"
                                 "worshipper,activist,worker,marcher,mob,resident,citizen,supporter,rally,protest,youth,villager,farmer";
    uint32_t crowd = ro_subject(a->tree, p);
    ro_actors own = ro_phrase_actors(a->tree, crowd);
    if (own.n || crowd == RO_NONE || !ro_list_holds(LIST(crowds), tok(a, crowd)->lemma))
        return own;
    own = ro_actors_below(a->tree, crowd, RO_NONE, against, RO_ANYONE);
    return own.n ? own : state_of_place(a, p, crowd, against);
}

/* "Two Sudrians were arrested in Norland", "those held in Norland were freed": who did it, where nothing but the place says. */
ro_actors acts_authority_of_place(const acts *a, uint32_t p, const ro_actors *whom)
{
    uint32_t from = ro_oblique(a->tree, p, "from");
    ro_actors there = from == RO_NONE ? ro_no_actors() : ro_phrase_actors(a->tree, from);
    there = ro_actors_without(&there, whom);
    if (!there.n)
        there = ro_actors_below(a->tree, p, RO_NONE, whom, RO_PLACES);
    there.person = there.mention = RO_NONE;
    return there;
}

/* "the ambassador to Norland", "in Norville": where an envoy serves. */
ro_actors acts_post_of(const acts *a, uint32_t envoy)
{
    static const char envoys[] = "ambassador,envoy,diplomat,charge,chargé,consul,attache,attaché,commissioner,minister-counsellor,counsellor,counselor";
    static const char *const at[] = {"to", "in", "from", "at", NULL};
    if (envoy == RO_NONE || !ro_list_holds(LIST(envoys), ro_fold(a->d->arena, tok(a, envoy)->lemma)))
        return ro_no_actors();
    const ro_actors own = ro_phrase_actors(a->tree, envoy);
    ro_actors there = ro_no_actors();
    for (const char *const *by = at; *by && !there.n; by++) {
        uint32_t place = ro_oblique(a->tree, envoy, *by);
        ro_actors state = place == RO_NONE ? ro_no_actors() : ro_actors_below(a->tree, envoy, RO_NONE, &own, RO_PLACES);
        there = place == RO_NONE || state.n ? state : ro_phrase_actors(a->tree, place);
        there = ro_actors_without(&there, &own);
    }
    there.person = there.mention = RO_NONE;
    return there;
}

/* "A Norlandish strike on a Sudrian village killed three": whose strike, and on whom. */
bool acts_strike_of(const acts *a, uint32_t p, ro_actors *actor, ro_actors *recipient)
{
    static const char strikes[] = "strike,attack,raid,bombing,shelling,airstrike,bombardment,offensive,missile,rocket,fire,assault,incursion,drone,ambush,operation,shell,mortar,gunfire";
    static const char *const upon[] = {"on", "against", "in", "at", "near", "into", NULL};
    const bool died = ro_lemma_is(tok(a, p), "die") || ro_lemma_is(tok(a, p), "perish");
    uint32_t what = died ? RO_NONE : ro_passive(a->tree, p) ? ro_oblique(a->tree, p, "by") : ro_subject(a->tree, p);
    if (what == RO_NONE && (died || ro_passive(a->tree, p)))
        what = ro_oblique(a->tree, p, "in"); /* "were killed in a Norlandish strike" */
    if (what == RO_NONE || !ro_list_holds(LIST(strikes), tok(a, what)->lemma))
        return false;
    *actor = acts_owner_of(a, what);
    RO_CHILDREN(a->tree, c, what) /* "shells fired from Norland" */
        if (!actor->n && tok(a, c)->deprel == RO_D_acl && ro_oblique(a->tree, c, "from") != RO_NONE) {
            const ro_actors none = ro_no_actors();
            *actor = ro_actors_below(a->tree, c, RO_NONE, &none, RO_ANYONE);
            *actor = actor->n ? *actor : ro_actors_below(a->tree, c, RO_NONE, &none, RO_PLACES);
        }
    for (const char *const *by = upon; *by && !recipient->n; by++) {
        uint32_t target = ro_oblique(a->tree, what, *by);
        ro_actors hit = target == RO_NONE ? ro_no_actors() : ro_phrase_actors(a->tree, target);
        if (target != RO_NONE && !hit.n)
            hit = ro_actors_below(a->tree, what, RO_NONE, actor, RO_ANYONE);
        if (target != RO_NONE && !hit.n)
            hit = ro_actors_below(a->tree, what, RO_NONE, actor, RO_PLACES);
        *recipient = ro_actors_without(&hit, actor);
    }
    if (died && !recipient->n) {
        ro_actors dead = ro_phrase_actors(a->tree, ro_subject(a->tree, p));
        *recipient = ro_actors_without(&dead, actor);
    }
    return actor->n > 0;
}

/* "gave the ambassador 48 hours to leave", "were told to leave Norland": envoys of a state are sent away. */
bool acts_by_expulsion(acts *a, uint32_t p, const ro_source *source)
{
    static const char telling[] = "give,order,tell,ask,instruct,request", going[] = "leave,depart,quit,go";
    static const char envoys[] = "ambassador,envoy,diplomat,attache,attaché,consul,charge,chargé,staff,official,representative,embassy,mission";
    uint32_t away = RO_NONE, whom = ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS);
    if (tok(a, p)->upos != RO_VERB || !ro_list_holds(LIST(telling), tok(a, p)->lemma) || ro_negated(a->tree, p))
        return false;
    RO_CHILDREN(a->tree, c, p) {
        const ro_token *k = tok(a, c);
        if ((k->deprel == RO_D_xcomp || k->deprel == RO_D_advcl || k->deprel == RO_D_ccomp) && ro_list_holds(LIST(going), k->lemma))
            away = c;
        RO_CHILDREN(a->tree, n, c) /* "hours to leave" */
            if ((k->deprel == RO_D_obj || k->deprel == RO_D_obl) && tok(a, n)->deprel == RO_D_acl && ro_list_holds(LIST(going), tok(a, n)->lemma))
                away = n;
        if (whom == RO_NONE && (k->deprel == RO_D_iobj || k->deprel == RO_D_obj) && ro_list_holds(LIST(envoys), k->lemma))
            whom = c;
    }
    if (away == RO_NONE || whom == RO_NONE || !ro_list_holds(LIST(envoys), tok(a, whom)->lemma))
        return false;
    ro_actors sent = ro_phrase_actors(a->tree, whom), host = ro_passive(a->tree, p) ? ro_no_actors() : acts_actor_of(a, p, source);
    if (!host.n && ro_passive(a->tree, p)) {
        host = ro_phrase_actors(a->tree, ro_child(a->tree, away, RO_D_obj));
        if (!host.n)
            host = acts_authority_of_place(a, p, &sent);
    }
    sent = ro_actors_without(&sent, &host);
    if (!host.n || !sent.n)
        return false;
    candidate c = {p, p, RO_EV_SANCTION, host, sent, *source, 0.8f, false, false, true, true};
    acts_tell(a, &c);
    return true;
}

/* What someone who gets such a thing was given, asked or told. */
static uint8_t event_of_receipt(const acts *a, uint32_t p)
{
    static const struct {
        const char *things;
        uint8_t event;
    } kinds[] = {{"invitation,offer,pledge,promise,assurance,guarantee,commitment", RO_EV_AGREE},
                 {"condolence,congratulation,thanks,support,backing,praise,greeting,apology,applause,acclaim", RO_EV_SUPPORT},
                 {"request,demand,appeal,plea", RO_EV_REQUEST},
                 {"threat,ultimatum,warning", RO_EV_THREATEN},
                 {"protest,complaint,condemnation,criticism,rebuke,reproach,censure,reprimand,outcry", RO_EV_ACCUSE},
                 {"aid,assistance,loan,grant,weapon,ammunition,shipment,delivery,vaccine,million,billion,relief,tank,missile,helicopter,rice,wheat,food,medicine,supply,mask,dose,tent,boat,bus,truck,equipment,donation", RO_EV_AID}};
    uint32_t thing = ro_child(a->tree, p, RO_D_obj);
    for (size_t i = 0; thing != RO_NONE && i < sizeof kinds / sizeof *kinds; i++)
        if (ro_list_holds(ro_str_of(kinds[i].things), tok(a, thing)->lemma) || ro_noun_below(a->tree, thing, ro_str_of(kinds[i].things)))
            return kinds[i].event;
    return RO_EVENT_NONE;
}

/* "Sudria has received a loan from Norland", "Sudria's attack drew criticism from Norland": Norland's act. */
bool acts_by_receipt(acts *a, uint32_t p, const ro_source *source)
{
    static const char getting[] = "receive,get,obtain,secure,win", provoking[] = "draw,earn,spark,prompt,provoke,trigger,elicit,attract,bring";
    bool provokes = ro_list_holds(LIST(provoking), tok(a, p)->lemma);
    if (tok(a, p)->upos != RO_VERB || !(provokes || ro_list_holds(LIST(getting), tok(a, p)->lemma)) || ro_passive(a->tree, p) || ro_negated(a->tree, p))
        return false;
    uint32_t thing = ro_child(a->tree, p, RO_D_obj), from = ro_oblique(a->tree, p, "from");
    if (from == RO_NONE && thing != RO_NONE)
        from = ro_oblique(a->tree, thing, "from");
    const uint8_t event = event_of_receipt(a, p);
    if (provokes && event != RO_EV_ACCUSE && event != RO_EV_SUPPORT)
        return false;
    ro_actors giver = ro_phrase_actors(a->tree, from), taker = acts_actor_of(a, p, source);
    giver = ro_actors_without(&giver, &taker);
    if (event == RO_EVENT_NONE || !giver.n || !taker.n)
        return false;
    candidate c = {p, p, event, giver, taker, *source, 0.6f, false, false, false, true};
    acts_tell(a, &c);
    return true;
}
