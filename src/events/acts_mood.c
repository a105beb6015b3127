/* SPDX-License-Identifier: Apache-2.0 */
/* Acts by mood and content: what should be done, is hoped, will be done, is praised, blamed, stressed. */
#include "events/acts.h"

static const char *const reproach[] = {"should", "ought", NULL};
static const char *const obligation[] = {"should", "must", "ought", NULL};
static const char *const future[] = {"will", "shall", "would", "'ll", NULL};

static bool needs_to(const acts *a, uint32_t p)
{
    const ro_token *k = tok(a, p);
    if (k->deprel != RO_D_xcomp || k->head == RO_NONE)
        return false;
    return ro_lemma_is(tok(a, k->head), "need") || ro_lemma_is(tok(a, k->head), "have") || ro_lemma_is(tok(a, k->head), "ought");
}

/* "has a duty to", "it is the responsibility of X to". */
static bool has_duty(const acts *a, uint32_t p)
{
    static const char nouns[] = "duty,responsibility,obligation";
    const ro_token *k = tok(a, p);
    return k->deprel == RO_D_acl && k->head != RO_NONE && acts_is_infinitive(a, p) && tok(a, k->head)->deprel == RO_D_obj &&
           ro_list_holds(LIST(nouns), tok(a, k->head)->lemma);
}

/* "it must be said that", "it should be noted": how one speaks, not what one asks. */
static bool is_remark(const acts *a, uint32_t p)
{
    static const char remarks[] = "say,note,stress,emphasize,emphasise,underline,underscore,remember,admit,recall,add,mention,recognize,recognise,borne,bear,point";
    uint32_t subject = ro_subject(a->tree, p);
    return ro_passive(a->tree, p) && ro_list_holds(LIST(remarks), tok(a, p)->lemma) && (subject == RO_NONE || ro_str_is_nocase(tok(a, subject)->form, "it"));
}

bool acts_obliges(const acts *a, uint32_t p)
{
    if (is_remark(a, p))
        return false;
    return ro_has_aux(a->tree, p, obligation) || needs_to(a, p) || has_duty(a, p);
}

/* "the meeting should take place by noon": expected, not asked. */
static bool is_event(const acts *a, uint32_t subject)
{
    static const char words[] = "meeting,talk,visit,summit,it,conference,trip,result,vote,election,report,process,deal,agreement";
    return subject != RO_NONE && ro_list_holds(LIST(words), tok(a, subject)->lemma);
}

static bool has_adverb(const acts *a, uint32_t p, const char *lemma)
{
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_advmod && ro_lemma_is(tok(a, c), lemma))
            return true;
    return false;
}

/* "the international community must", "all sides should": asked of all whom it concerns. */
static bool is_everyone(const acts *a, uint32_t subject)
{
    static const char all[] = "community,world,side,party,power,nation,country,state,everyone,member,ally";
    return subject != RO_NONE && !acts_says_we(a, subject) && ro_list_holds(LIST(all), tok(a, subject)->lemma) &&
           (ro_feat_is(tok(a, subject), "Number", "Plur") || ro_lemma_is(tok(a, subject), "community") || ro_lemma_is(tok(a, subject), "world") || ro_lemma_is(tok(a, subject), "everyone"));
}

/* "the private sector should invest", "lawmakers must pass it": asked at home. */
static bool is_at_home(const acts *a, uint32_t subject, const ro_actors *speaker)
{
    static const char own[] = "sector,company,business,businessman,investor,citizen,farmer,lawmaker,legislator,congress,parliament,student,teacher,youth,voter,bank,entrepreneur,employer,employee,"
                              "consumer,taxpayer,industry,university,school,hospital,member,people";
    ro_actors whose = ro_phrase_actors(a->tree, subject);
    return subject != RO_NONE && tok(a, subject)->upos == RO_NOUN && ro_list_holds(LIST(own), ro_fold(a->d->arena, tok(a, subject)->lemma)) && !ro_actors_without(&whose, speaker).n &&
           !acts_says_both(a, subject);
}

/* "said Norland must withdraw its troops": asked of a state that is named, of what it is to do. */
static bool asks_outright(const acts *a, uint32_t p, const candidate *c)
{
    static const char *const must[] = {"must", "should", NULL};
    const uint32_t subject = ro_subject(a->tree, p), mention = subject == RO_NONE ? RO_NONE : tok(a, subject)->mention, head = tok(a, p)->head;
    const bool bound = ro_has_aux(a->tree, p, must) || (tok(a, p)->deprel == RO_D_xcomp && head != RO_NONE && (ro_lemma_is(tok(a, head), "need") || ro_lemma_is(tok(a, head), "ought")));
    if (!bound || mention == RO_NONE || tok(a, p)->upos != RO_VERB || ro_passive(a->tree, p) || acts_in_perfect(a, p) || ro_conditional(a->tree, p) || c->actor.n != 1 || c->recipient.n != 1)
        return false;
    const ro_mention *m = &a->d->mentions.v[mention];
    return !m->as_place && a->d->entities.v[m->entity].kind == RO_STATE && tok(a, subject)->upos == RO_PROPN && !ro_list_holds(LIST("be,have,remain,wait,see,know"), tok(a, p)->lemma);
}

/* "should", "must", "needs to": what the speaker asks of the subject. */
bool acts_by_obligation(acts *a, uint32_t p, const ro_source *source)
{
    candidate c = {p, p, RO_EV_REQUEST, source->spoken ? source->actors : a->issuer, ro_no_actors(), *source, 0.74f, false, false, false, false};
    ro_actors subject = acts_says_we(a, ro_subject(a->tree, p)) ? c.actor : ro_phrase_actors(a->tree, ro_subject(a->tree, p));
    if (!c.actor.n || (!subject.n && is_event(a, ro_subject(a->tree, p))) || is_at_home(a, ro_subject(a->tree, p), &c.actor))
        return false;
    c.recipient = ro_actors_without(&subject, &c.actor);
    bool together = ro_str_is(tok(a, p)->lemma, "join") || has_adverb(a, p, "together") || has_adverb(a, p, "jointly");
    if (!c.recipient.n && subject.n && together)
        c.recipient = acts_counterpart(a, &c.actor);
    if (!c.recipient.n && !subject.n && ro_subject(a->tree, p) != RO_NONE) /* "the will of the Norlandish people must be respected" */
        c.recipient = ro_actors_below(a->tree, ro_subject(a->tree, p), RO_NONE, &c.actor, RO_ANYONE);
    if (!c.recipient.n && subject.n)
        return false; /* what one ought to do oneself */
    if (!c.recipient.n && (a->readout || acts_speaks_of_cooperation(a, p)))
        c.recipient = acts_counterpart(a, &c.actor);
    uint32_t thing = ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS);
    ro_actors own = ro_no_actors();
    bool to_be_done = thing != RO_NONE && ro_subject(a->tree, p) == RO_NONE && !ro_actors_below(a->tree, p, RO_NONE, &own, RO_ANYONE).n; /* "a way must be found" */
    if (!c.recipient.n && !(source->spoken && (to_be_done || is_everyone(a, ro_subject(a->tree, p)))))
        return false; /* of a general good: no act */
    if (acts_in_perfect(a, p)) { /* "should have asked us": too late to ask it */
        if (!ro_has_aux(a->tree, p, reproach) || !subject.n || !c.recipient.n)
            return false;
        c.event = RO_EV_ACCUSE;
    }
    if (source->spoken && asks_outright(a, p, &c))
        c.score = 0.92f;
    acts_tell(a, &c);
    return true;
}

/* "the most important thing is that X changes its position": asked of X. */
static bool is_first_thing(acts *a, uint32_t p, const ro_source *source)
{
    static const char things[] = "thing,priority,task,goal,step,condition", ranks[] = "important,main,urgent,first,essential,key,necessary,only,next";
    uint32_t thing = RO_NONE, subject = RO_NONE;
    RO_CHILDREN(a->tree, c, p) {
        if (tok(a, c)->deprel == RO_D_nsubj && thing == RO_NONE && ro_list_holds(LIST(things), tok(a, c)->lemma))
            thing = c;
        else if (tok(a, c)->deprel == RO_D_nsubj && thing != RO_NONE)
            subject = c;
    }
    if (subject == RO_NONE || acts_says_we(a, subject) || !ro_noun_below(a->tree, thing, LIST(ranks)))
        return false;
    candidate c = {p, p, RO_EV_REQUEST, acts_speaker(a, source), ro_phrase_actors(a->tree, subject), *source, 0.70f, false, false, false, false};
    c.recipient = ro_actors_without(&c.recipient, &c.actor);
    if (!c.actor.n || !c.recipient.n)
        return false;
    acts_tell(a, &c);
    return true;
}

/* "It is vital that X …": asked of X. */
bool acts_by_necessity(acts *a, uint32_t p, const ro_source *source)
{
    static const char words[] = "vital,important,thing,essential,crucial,necessary,imperative,expedient,critical,urgent,time";
    if (!ro_list_holds(LIST(words), tok(a, p)->lemma) || ro_child(a->tree, p, RO_D_cop) == RO_NONE)
        return is_first_thing(a, p, source);
    uint32_t content = ro_child(a->tree, p, RO_D_csubj);
    if (content == RO_NONE)
        content = ro_child(a->tree, p, RO_D_ccomp);
    if (content == RO_NONE)
        content = ro_child(a->tree, p, RO_D_advcl);
    if (content == RO_NONE)
        content = ro_child(a->tree, p, RO_D_acl); /* "it is time for X to act" */
    uint32_t subject = content == RO_NONE ? RO_NONE : ro_child(a->tree, content, RO_D_nsubj);
    if (subject != RO_NONE && acts_says_we(a, subject)) { /* "it is vital that we … and that X …" */
        subject = RO_NONE;
        RO_CHILDREN(a->tree, k, content)
            if (tok(a, k)->deprel == RO_D_conj && subject == RO_NONE)
                subject = ro_child(a->tree, k, RO_D_nsubj);
    }
    if (subject == RO_NONE || acts_says_we(a, subject))
        return false;
    candidate c = {p, p, RO_EV_REQUEST, source->spoken ? source->actors : a->issuer, ro_no_actors(), *source, 0.70f, false, false, false, false};
    c.recipient = ro_phrase_actors(a->tree, subject);
    c.recipient = ro_actors_without(&c.recipient, &c.actor);
    if (!c.actor.n || !c.recipient.n)
        return false;
    acts_tell(a, &c);
    return true;
}

/* "hopes that X will", "wants X to", "expects X to": asked of X; "hopes to": one's own intent. */
bool acts_by_hope(acts *a, uint32_t p, const ro_source *source)
{
    if (!ro_verb_hopes(tok(a, p)) || ro_passive(a->tree, p))
        return false;
    uint32_t wanted = ro_child(a->tree, p, RO_D_ccomp);
    if (wanted == RO_NONE)
        wanted = ro_child(a->tree, p, RO_D_xcomp);
    if (wanted != RO_NONE && ro_lemma_is(tok(a, wanted), "see") && ro_child(a->tree, wanted, RO_D_ccomp) != RO_NONE)
        wanted = ro_child(a->tree, wanted, RO_D_ccomp);
    bool believes = ro_lemma_is(tok(a, p), "believe") || ro_lemma_is(tok(a, p), "trust");
    const ro_word *own = wanted == RO_NONE ? NULL : ro_lexicon_word(a->lexicon, a->tree, wanted);
    bool says = wanted != RO_NONE && (ro_verb_reports(tok(a, wanted)) || (tok(a, wanted)->deprel == RO_D_xcomp && (ro_verb_expresses(tok(a, wanted)) || (own && own->event == RO_EV_SUPPORT))));
    if (says || (wanted != RO_NONE && ro_list_holds(LIST("start,begin,conclude,close,finish,open,end"), tok(a, wanted)->lemma) && ro_child(a->tree, wanted, RO_D_advcl) != RO_NONE))
        return false; /* "would like to stress", "would like to thank", "want to start by saying" */
    if (wanted == RO_NONE || (believes && !ro_has_aux(a->tree, wanted, future)))
        return false;
    candidate c = {p, p, RO_EV_REQUEST, acts_actor_of(a, p, source), ro_no_actors(), *source, 0.61f, false, false, false, false};
    if (!c.actor.n)
        return false;
    ro_actors other = ro_phrase_actors(a->tree, ro_subject(a->tree, wanted));
    c.recipient = ro_actors_without(&other, &c.actor);
    uint32_t whose = ro_child(a->tree, wanted, RO_D_nsubj);
    if (whose == RO_NONE && tok(a, wanted)->deprel == RO_D_xcomp)
        whose = ro_child(a->tree, p, RO_D_obj);
    if (!c.recipient.n && !believes && whose != RO_NONE && !acts_says_we(a, whose) && !other.n) { /* "hopes that it will be ended": asked of someone */
        c.recipient = acts_presumed(a, &c.actor, c.event);
    } else if (!c.recipient.n && !believes) {
        c.event = RO_EV_AGREE;
        c.recipient = ro_actors_below(a->tree, wanted, ro_subject(a->tree, wanted), &c.actor, RO_NEAR);
        if (!c.recipient.n)
            c.recipient = acts_presumed(a, &c.actor, c.event);
    }
    const bool of_all = c.event == RO_EV_REQUEST && !other.n && is_everyone(a, whose); /* "expects all nations to take part" */
    if (of_all)
        c.recipient = ro_no_actors();
    if (!c.recipient.n && !of_all)
        return false;
    acts_tell(a, &c);
    return true;
}

static bool promising_verb(const ro_token *k)
{
    static const char words[] =
        "provide,support,help,continue,work,cooperate,strengthen,promote,deepen,expand,advance,develop,increase,send,supply,give,assist,"
        "maintain,ensure,implement,facilitate,contribute,invest,enhance,boost,accelerate,open,build,stand,lend,train,uphold,explore,"
        "consider,coordinate,deliver,donate,fund,finance,allocate,keep,extend,share,safeguard,push,offer";
    return ro_list_holds(LIST(words), k->lemma);
}

static bool threatening_verb(const ro_token *k)
{
    static const char words[] = "respond,retaliate,defend,strike,destroy,attack,punish,crush,fight,resist,counter,react,suffer,regret,avenge,hit";
    return ro_list_holds(LIST(words), k->lemma);
}

/* What is vowed to be done to another: "defend" and "fight" may well be for him. */
bool acts_threatens(const acts *a, uint32_t p)
{
    static const char words[] = "retaliate,strike,destroy,attack,punish,crush,avenge,hit,repel,annihilate,bomb,invade,obliterate,wipe";
    static const char foes[] = "terrorism,terrorist,militant,rebel,crime,corruption,poverty,trafficking,extremism,smuggler,insurgent,piracy,pirate,disease,virus";
    const uint32_t back = ro_lemma_is(tok(a, p), "push") && p + 1 < a->d->tokens.n ? p + 1 : RO_NONE;
    bool pushes_back = back != RO_NONE && ro_str_is(tok(a, back)->form, "back");
    return (pushes_back || ro_list_holds(LIST(words), tok(a, p)->lemma)) && !ro_negated(a->tree, p) && !ro_noun_below(a->tree, p, LIST(foes));
}

static bool stative_verb(const ro_token *k)
{
    static const char words[] = "be,have,become,remain,see,need,mean,require,depend,include,meet,visit,benefit,know,think,say,hold,attend,travel,"
                                "arrive,begin,leave,come,go,lose,win,get,suffer,face,face,show,prove,serve,bring,have,like,want,play,host,attend,participate,address,focus,unveil,outline,exchange,review,examine,pursue,discuss,speak,talk,deliver,celebrate,mark,tour,fly,conclude,stay,open,take,make,begin";
    return ro_list_holds(LIST(words), k->lemma);
}

/* An item of a joint statement's list: "Refrain from …", "Implement …". */
bool acts_by_item(acts *a, uint32_t p, const ro_source *source)
{
    const ro_token *k = tok(a, p);
    bool first = p == a->d->sentences.v[k->sentence].first || tok(a, p - 1)->upos == RO_PUNCT || tok(a, p - 1)->upos == RO_NUM;
    if (!a->joint || ro_lemma_is(k, "begin") || k->upos != RO_VERB || k->head != RO_NONE || !first || ro_subject(a->tree, p) != RO_NONE ||
        ro_feat_is(k, "VerbForm", "Part") || ro_feat_is(k, "VerbForm", "Ger"))
        return false;
    candidate c = {p, p, RO_EV_AGREE, a->issuer, a->issuer, *source, 0.81f, false, false, false, false};
    acts_tell(a, &c);
    return true;
}

/* Is it said, in the past, of what was then to come ("said it would send")? */
static bool is_reported_future(const acts *a, uint32_t p, const ro_source *source)
{
    static const char *const would[] = {"would", NULL};
    return source->spoken && source->verb != RO_NONE && ro_has_aux(a->tree, p, would) && !ro_conditional(a->tree, p);
}

/* "will not accept", "would not lift the sanctions": refused; "will not hesitate", "will not forget": something else. */
static bool refuses(const acts *a, uint32_t p)
{
    static const char otherwise[] = "hesitate,forget,let,stop,rest,spare,tire,be,have,know,see,affect,change,happen,result,help,need,matter,mean,leave,abandon";
    return ro_negated(a->tree, p) && !ro_list_holds(LIST(otherwise), tok(a, p)->lemma);
}

/* "the agreement will strengthen our trade", "today's meeting will deepen ties": what a thing is good for. */
bool acts_is_worth_of_thing(const acts *a, uint32_t p)
{
    static const char things[] = "agreement,program,programme,meeting,visit,treaty,pact,accord,memorandum,mou,deal,initiative,project,event,summit,conference,dialogue,plan,fund,exercise,partnership";
    static const char effects[] = "strengthen,deepen,help,facilitate,promote,support,contribute,enhance,boost,advance,expand,increase,ensure,foster,improve,bring,allow,enable,build,accelerate,develop";
    const uint32_t subject = ro_subject(a->tree, p);
    return subject != RO_NONE && tok(a, p)->deprel != RO_D_ccomp && tok(a, subject)->mention == RO_NONE && ro_list_holds(LIST(things), ro_fold(a->d->arena, tok(a, subject)->lemma)) && ro_list_holds(LIST(effects), tok(a, p)->lemma);
}

/* "China will provide …", said by China or by its readout: a promise; "will respond resolutely": a threat; "will not …": a refusal. */
bool acts_by_will(acts *a, uint32_t p, const ro_source *source)
{
    static const char *const will[] = {"will", "shall", "'ll", "wo", NULL};
    bool future_said = ro_has_aux(a->tree, p, will) || acts_is_to_come(a, p) || is_reported_future(a, p, source), refused = refuses(a, p);
    if (tok(a, p)->upos != RO_VERB || !future_said || (ro_negated(a->tree, p) && !refused) || ro_passive(a->tree, p) || (a->engaging[p] && !refused))
        return false; /* "will pay a visit" is an engagement on record */
    bool threat = threatening_verb(tok(a, p)) || acts_takes_measures(a, p), promise = promising_verb(tok(a, p)) || a->joint;
    if (!threat && !a->joint && stative_verb(tok(a, p)))
        return false;
    if (!threat && acts_is_worth_of_thing(a, p))
        return false;
    uint32_t going_on = ro_child(a->tree, p, RO_D_xcomp); /* "will continue to urge": the urging counts */
    if (going_on != RO_NONE && ro_lexicon_word(a->lexicon, a->tree, going_on))
        return false;
    candidate c = {p, p, threat ? RO_EV_THREATEN : RO_EV_AGREE, acts_actor_of(a, p, source), ro_no_actors(), *source, 0.63f, false, false, false, false};
    ro_actors voice = source->spoken ? source->actors : a->issuer.n || !acts_is_to_come(a, p) ? a->issuer : c.actor; /* what "is to" come was announced */
    if (!c.actor.n || !voice.n || ro_actors_without(&c.actor, &voice).n == c.actor.n)
        return false;
    if (refused)
        c.event = RO_EV_REJECT;
    c.recipient = ro_actors_below(a->tree, p, ro_subject(a->tree, p), &c.actor, RO_ANYONE);
    if (!c.recipient.n && refused && source->spoken)
        c.recipient = acts_last_challenger(a, &c.actor, false);
    if (!c.recipient.n && (threat || promise))
        c.recipient = acts_presumed(a, &c.actor, c.event);
    acts_settle_joint(a, &c);
    if (!c.recipient.n && !threat)
        return false;
    acts_tell(a, &c);
    return true;
}

/* "at the invitation of X": X invited whoever travels. */
bool acts_by_invitation(acts *a, uint32_t p, const ro_source *source)
{
    RO_CHILDREN(a->tree, n, p) {
        if (tok(a, n)->deprel != RO_D_obl || !ro_lemma_is(tok(a, n), "invitation"))
            continue;
        uint32_t host = ro_oblique(a->tree, n, "of");
        if (host == RO_NONE)
            host = ro_oblique(a->tree, n, "from");
        if (host == RO_NONE)
            host = ro_oblique(a->tree, n, "by");
        if (host == RO_NONE)
            host = ro_child_sub(a->tree, n, RO_D_nmod, RO_SUB_POSS);
        candidate c = {n, p, RO_EV_AGREE, ro_phrase_actors(a->tree, host), acts_actor_of(a, p, source), *source, 0.90f, false, false, false, false};
        c.recipient = ro_actors_without(&c.recipient, &c.actor);
        c.background = true;
        if (!c.actor.n || !c.recipient.n)
            return false;
        acts_tell(a, &c);
        return true;
    }
    return false;
}

/* Of "talks with Norland", "starting talks with Norland", below the noun. */
static ro_actors spoken_with(const acts *a, uint32_t noun, const ro_actors *speaker)
{
    ro_actors found = ro_actors_below(a->tree, noun, RO_NONE, speaker, RO_ANYONE);
    uint32_t token = found.n && found.mention != RO_NONE ? a->d->mentions.v[found.mention].head : RO_NONE;
    return token != RO_NONE && ro_has_case(a->tree, token, "with") ? found : ro_no_actors();
}

/* "stressed the importance of …", "underlined the need for …": offered together, or asked of the other. */
bool acts_by_importance(acts *a, uint32_t p, const ro_source *source)
{
    static const char words[] = "importance,need,necessity,significance,urgency,imperative";
    if (tok(a, p)->upos != RO_NOUN || !ro_list_holds(LIST(words), tok(a, p)->lemma))
        return false;
    uint32_t verb = acts_expressing_verb(a, p);
    if (verb == RO_NONE || ro_feat_is(tok(a, p), "Number", "Plur") || tok(a, verb)->deprel == RO_D_advcl)
        return false;
    candidate c = {p, verb, RO_EV_AGREE, acts_actor_of(a, verb, source), ro_no_actors(), *source, 0.76f, false, false, false, false};
    if (!c.actor.n && ro_passive(a->tree, verb))
        c.actor = a->pair;
    if (!c.actor.n)
        return false;
    if (ro_list_holds(LIST("recognize,recognise,acknowledge"), tok(a, verb)->lemma))
        c.score = 0.72f; /* to see it is less than to stress it */
    if (c.actor.n == 1 && !acts_speaks_of_cooperation(a, p))
        c.event = RO_EV_REQUEST;
    c.recipient = ro_phrase_actors(a->tree, acts_complement_subject(a, p));
    c.recipient = ro_actors_without(&c.recipient, &c.actor);
    if (!c.recipient.n) { /* "the need for Russia to …" */
        ro_actors asked = ro_phrase_actors(a->tree, ro_oblique(a->tree, p, "for"));
        c.recipient = ro_actors_without(&asked, &c.actor);
    }
    uint32_t done = ro_child(a->tree, p, RO_D_acl);
    if (!c.recipient.n && c.actor.n == 1 && done != RO_NONE) { /* "the need for sanctions to be imposed by the Union" */
        ro_actors by = ro_phrase_actors(a->tree, ro_oblique(a->tree, done, "by"));
        c.recipient = ro_actors_without(&by, &c.actor);
    }
    if (!c.recipient.n && c.actor.n == 1) /* "the importance of talks with Norland" */
        c.recipient = spoken_with(a, p, &c.actor);
    uint32_t whose = ro_oblique(a->tree, p, "of"), deed = ro_child(a->tree, p, RO_D_acl);
    if (!c.recipient.n && deed != RO_NONE && whose != RO_NONE && whose < deed && ro_feat_is(tok(a, deed), "VerbForm", "Ger")) { /* "the importance of X keeping …" */
        ro_actors keeper = ro_phrase_actors(a->tree, whose);
        c.recipient = ro_actors_without(&keeper, &c.actor);
    }
    if (!c.recipient.n && c.actor.n == 1 && a->readout && !acts_speaks_of_cooperation(a, p)) { /* "of modernising the forces of X" */
        ro_actors named = ro_actors_below(a->tree, p, RO_NONE, &c.actor, RO_NEAR);
        if (named.n && !ro_actors_without(&named, &a->pair).n)
            c.recipient = named;
    }
    c.directed = c.recipient.n > 0;
    if (c.directed && c.actor.n > 1)
        c.event = RO_EV_REQUEST;
    if (c.actor.n > 1 && !c.directed && !acts_speaks_of_cooperation(a, p))
        return false; /* of a general good */
    if (!c.recipient.n && (acts_speaks_of_cooperation(a, p) || (a->readout && ro_lemma_is(tok(a, p), "need"))))
        c.recipient = acts_presumed(a, &c.actor, c.event);
    static const char needs[] = "need,necessity,urgency,imperative";
    if (!c.recipient.n && c.event == RO_EV_REQUEST && c.actor.n == 1 && ro_list_holds(LIST(needs), tok(a, p)->lemma)) {
        c.recipient = ro_actors_below(a->tree, p, RO_NONE, &c.actor, RO_PLACES); /* "the need for a coalition in Norland" */
        if (!c.recipient.n)
            c.recipient = acts_presumed(a, &c.actor, c.event);
    }
    acts_settle_joint(a, &c);
    if (!c.recipient.n)
        return false;
    acts_tell(a, &c);
    return true;
}
