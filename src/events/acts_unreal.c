/* SPDX-License-Identifier: Apache-2.0 */
/* Words that tell of no act: plans, hearsay, wishes, conditions, sport. */
#include "events/acts.h"

/* "plans to meet", "intends to visit": an engagement, told as one. */
bool acts_is_only_a_plan(const acts *a, uint32_t p)
{
    static const char verbs[] = "meet,visit,hold,discuss,conduct,attend,host,travel,speak,talk,see,go,return,arrive,fly,participate,address";
    uint32_t what = ro_child(a->tree, p, RO_D_xcomp);
    return what != RO_NONE && ro_list_holds(LIST(verbs), tok(a, what)->lemma);
}

/* "is believed to be eager", "is said to have agreed": nobody's own word. */
bool acts_is_hearsay(const acts *a, uint32_t p)
{
    static const char verbs[] = "believe,think,say,report,rumour,rumor,suppose,understand,allege";
    uint32_t head = tok(a, p)->head;
    return tok(a, p)->deprel == RO_D_xcomp && head != RO_NONE && ro_passive(a->tree, head) &&
           ro_list_holds(LIST(verbs), tok(a, head)->lemma);
}

/* "held off inviting", "stopped short of pledging", "refrained from offering": not done. */
bool acts_is_forgone(const acts *a, uint32_t p)
{
    static const char leaving[] = "refrain,abstain,desist,avoid,forgo,postpone,delay,defer";
    const uint32_t head = tok(a, p)->head;
    if (head == RO_NONE || !ro_str_ends(tok(a, p)->form, "ing") || (tok(a, p)->deprel != RO_D_xcomp && tok(a, p)->deprel != RO_D_ccomp && tok(a, p)->deprel != RO_D_advcl) || head > p)
        return false;
    if (ro_list_holds(LIST(leaving), tok(a, head)->lemma))
        return true;
    if ((ro_lemma_is(tok(a, head), "hold") || ro_lemma_is(tok(a, head), "put")) && (ro_has_particle(a->tree, head, "off") || ro_str_is(tok(a, head + 1)->form, "off")))
        return true;
    return ro_str_is(tok(a, head)->form, "short") || (ro_lemma_is(tok(a, head), "stop") && ro_str_is(tok(a, head + 1)->form, "short"));
}

/* "put off recognising", "stopped short of pledging": what is not done is the point. */
static bool forgoes(const acts *a, uint32_t p)
{
    if (!ro_list_holds(LIST("stop,put,hold,postpone,delay"), tok(a, p)->lemma))
        return false;
    if (ro_lemma_is(tok(a, p), "stop") && p + 1 < a->d->tokens.n && ro_str_is(tok(a, p + 1)->form, "short"))
        return true;
    RO_CHILDREN(a->tree, c, p)
        if (acts_is_forgone(a, c))
            return true;
    return false;
}

/* "feels threatened by Norland": a state of mind. */
static bool is_felt(const acts *a, uint32_t p)
{
    const uint32_t head = tok(a, p)->head, felt = ro_lemma_is(tok(a, p), "feel") ? ro_child(a->tree, p, RO_D_xcomp) : RO_NONE;
    if (felt != RO_NONE && ro_lemma_is(tok(a, felt), "threaten"))
        return true;
    return head != RO_NONE && ro_lemma_is(tok(a, p), "threaten") && tok(a, p)->deprel == RO_D_xcomp && ro_list_holds(LIST("feel,seem,look"), tok(a, head)->lemma);
}

/* "no party dared to support it": nobody did. */
static bool is_of_nobody(const acts *a, uint32_t p)
{
    const uint32_t verb = tok(a, p)->upos == RO_NOUN ? acts_expressing_verb(a, p) : p, subject = verb == RO_NONE ? RO_NONE : ro_subject(a->tree, verb);
    return subject != RO_NONE && subject < p && tok(a, subject)->sentence == tok(a, p)->sentence && tok(a, verb)->upos == RO_VERB &&
           (ro_lemma_is(tok(a, subject), "nobody") || (tok(a, subject)->upos == RO_NOUN && ro_negated(a->tree, subject)));
}

/* "supplies a third of Norland's gas", "buys 40% of its grain": trade, as it goes. */
static bool is_share_of_trade(const acts *a, uint32_t p)
{
    const uint32_t what = ro_list_holds(LIST("supply,provide,deliver"), tok(a, p)->lemma) ? ro_child(a->tree, p, RO_D_obj) : RO_NONE;
    return what != RO_NONE && ro_list_holds(LIST("%,percent,per,third,half,quarter,fifth,share,majority,bulk,most,need,cent"), tok(a, what)->lemma);
}

/* "has seldom called for it", "hardly supports it" */
static bool is_seldom(const acts *a, uint32_t p)
{
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_advmod && ro_list_holds(LIST("seldom,rarely,hardly,scarcely,barely"), tok(a, c)->lemma))
            return true;
    return false;
}

/* "showed little interest": none to speak of. */
static bool is_little(const acts *a, uint32_t p)
{
    if (tok(a, p)->upos == RO_NOUN)
        RO_CHILDREN(a->tree, c, p)
            if ((tok(a, c)->deprel == RO_D_amod || tok(a, c)->deprel == RO_D_det) && c < p && ro_list_holds(LIST("little,few,scant,limited"), tok(a, c)->lemma))
                return ro_child(a->tree, p, RO_D_det) == RO_NONE || ro_child(a->tree, p, RO_D_det) == c; /* not "a few" */
    return false;
}

/* "the calls were aimed to foil it", "the law is designed to": what a thing is for. */
static bool is_for_some_end(const acts *a, uint32_t p)
{
    return ro_list_holds(LIST("aim,design,intend,mean"), tok(a, p)->lemma) && tok(a, p)->upos == RO_VERB && ro_passive(a->tree, p);
}

/* "is ready to face an invasion": no offer. */
static bool braces_itself(const acts *a, uint32_t p)
{
    const uint32_t deed = ro_list_holds(LIST("ready,prepared,prepare,willing"), tok(a, p)->lemma) ? ro_child(a->tree, p, RO_D_xcomp) : RO_NONE;
    return deed != RO_NONE && ro_list_holds(LIST("face,fight,repel,confront,resist,die"), tok(a, deed)->lemma);
}

/* "who is in charge of the army": no charge against it. */
static bool is_in_charge(const acts *a, uint32_t p)
{
    return ro_lemma_is(tok(a, p), "charge") && p > 0 && ro_str_is_nocase(tok(a, p - 1)->form, "in");
}

/* "asked the president about the children", "to solicit their views": a question. */
static bool is_question(const acts *a, uint32_t p)
{
    if (ro_lemma_is(tok(a, p), "ask"))
        return ro_oblique(a->tree, p, "about") != RO_NONE && ro_child(a->tree, p, RO_D_xcomp) == RO_NONE && ro_child(a->tree, p, RO_D_ccomp) == RO_NONE && ro_oblique(a->tree, p, "for") == RO_NONE;
    const uint32_t what = ro_list_holds(LIST("solicit,seek,hear,gather,request"), tok(a, p)->lemma) ? ro_child(a->tree, p, RO_D_obj) : RO_NONE;
    return what != RO_NONE && ro_list_holds(LIST("view,opinion,feedback,input,idea,insight,perspective,comment"), tok(a, what)->lemma);
}

bool acts_is_nothing_said(const acts *a, uint32_t p)
{
    if (ro_lemma_is(tok(a, p), "decide") && ro_negated(a->tree, p) && !acts_is_infinitive(a, p) && ro_child(a->tree, p, RO_D_xcomp) == RO_NONE)
        return true; /* "have not decided when to meet" */
    return braces_itself(a, p) || is_in_charge(a, p) || is_seldom(a, p) || is_little(a, p) || is_for_some_end(a, p) || is_question(a, p) || forgoes(a, p) || is_felt(a, p) || is_of_nobody(a, p) || is_share_of_trade(a, p);
}

/* "gave no sign that it would help": neither giving nor helping. */
static bool is_no_sign(const acts *a, uint32_t p)
{
    static const char signs[] = "sign,indication,hint,evidence,clue,detail,reason,date";
    uint32_t noun = tok(a, p)->upos == RO_NOUN ? p : tok(a, p)->deprel == RO_D_acl ? tok(a, p)->head : ro_child(a->tree, p, RO_D_obj);
    if (ro_lemma_is(tok(a, p), "offer") && noun != RO_NONE && tok(a, noun)->head == p && ro_negated(a->tree, noun))
        return true; /* "offered no compromise" */
    const uint32_t shown = tok(a, p)->deprel == RO_D_ccomp || tok(a, p)->deprel == RO_D_acl ? tok(a, p)->head : RO_NONE; /* "showed no sign he was backing down" */
    if (shown != RO_NONE && ro_list_holds(LIST(signs), tok(a, shown)->lemma) && ro_negated(a->tree, shown))
        return true;
    uint32_t det = noun == RO_NONE ? RO_NONE : ro_child(a->tree, noun, RO_D_det);
    return det != RO_NONE && ro_lemma_is(tok(a, det), "no") && ro_list_holds(LIST(signs), tok(a, noun)->lemma);
}

/* "did not mention B's strike" */
static bool is_left_unsaid(const acts *a, uint32_t p)
{
    static const char words[] = "mention,specify,elaborate,disclose,identify";
    return ro_list_holds(LIST(words), tok(a, p)->lemma) && ro_negated(a->tree, p);
}

/* "beat B 2-1", "share a border": sport, and how things lie. */
static bool is_no_dealing(const acts *a, uint32_t p)
{
    static const char games[] = "beat,thrash,outplay,outscore";
    return (ro_list_holds(LIST(games), tok(a, p)->lemma) && !ro_passive(a->tree, p)) || (ro_lemma_is(tok(a, p), "share") && ro_noun_below(a->tree, p, LIST("border,frontier,coastline")));
}

/* "pleaded guilty", "agreed to cooperate with prosecutors": before a court of one's own; "offered shifting accounts": talk. */
static bool is_of_a_court(const acts *a, uint32_t p)
{
    static const char courts[] = "prosecutor,investigator,police,prosecution,inquiry,probe,detective";
    if (ro_lemma_is(tok(a, p), "plead"))
        return ro_list_holds(LIST("guilty,innocent,not"), tok(a, p + 1 < a->d->tokens.n ? p + 1 : p)->lemma);
    uint32_t verb = ro_lemma_is(tok(a, p), "agree") ? ro_child(a->tree, p, RO_D_xcomp) : p, with = verb == RO_NONE || !ro_lemma_is(tok(a, verb), "cooperate") ? RO_NONE : ro_oblique(a->tree, verb, "with");
    if (with != RO_NONE && ro_list_holds(LIST(courts), tok(a, with)->lemma))
        return !ro_phrase_actors(a->tree, with).n;
    uint32_t told = ro_lemma_is(tok(a, p), "offer") && tok(a, p)->upos == RO_VERB ? ro_child(a->tree, p, RO_D_obj) : RO_NONE;
    return told != RO_NONE && ro_list_holds(LIST("account,explanation,glimpse,insight,detail,evidence,clue,assessment,comment,opinion,reason,excuse"), tok(a, told)->lemma);
}

/* "will play B in the final": not "plays a role" */
static bool plays(const acts *a, uint32_t p)
{
    uint32_t whom = ro_lemma_is(tok(a, p), "play") ? ro_child(a->tree, p, RO_D_obj) : RO_NONE;
    return whom != RO_NONE && tok(a, whom)->upos == RO_PROPN;
}

/* "concern at reports that B wants to …", "rumours that B had agreed": nobody says so. */
static bool is_rumoured(const acts *a, uint32_t p)
{
    static const char rumours[] = "report,rumour,rumor,speculation,fear,prospect,possibility,suggestion,likelihood,risk,danger,chance,doubt";
    const uint32_t noun = tok(a, p)->deprel == RO_D_acl && tok(a, p)->subtype != RO_SUB_RELCL ? tok(a, p)->head : RO_NONE, mark = ro_child(a->tree, p, RO_D_mark);
    return noun != RO_NONE && mark != RO_NONE && ro_lemma_is(tok(a, mark), "that") && ro_list_holds(LIST(rumours), tok(a, noun)->lemma);
}

/* "it is not clear whether A condemned B": nobody says so. */
static bool is_asked_whether(const acts *a, uint32_t p)
{
    for (uint32_t k = p, steps = 0; k != RO_NONE && steps < 12; k = tok(a, k)->head, steps++) {
        const uint32_t mark = ro_child(a->tree, k, RO_D_mark);
        if (mark != RO_NONE && ro_lemma_is(tok(a, mark), "whether"))
            return true;
        if (tok(a, k)->deprel == RO_D_conj || tok(a, k)->deprel == RO_D_parataxis)
            return false;
    }
    return false;
}

/* "hopes that B will offer", "urged B to withdraw", "if A attacks": has not happened. Of 223 such conditions of the annotated reports four tell of acts,
 * of 434 such wishes nine. */
bool acts_is_unreal(const acts *a, uint32_t p)
{
    static const char wishing[] = "hope,wish,urge,ask,demand,request,warn,call,appeal,encourage,press,exhort,implore,beg,advise";
    uint32_t head = tok(a, p)->deprel == RO_D_ccomp || tok(a, p)->deprel == RO_D_xcomp ? tok(a, p)->head : RO_NONE;
    bool wished = head != RO_NONE && head < p && tok(a, head)->upos == RO_VERB && ro_list_holds(LIST(wishing), tok(a, head)->lemma);
    bool unsaid = head != RO_NONE && head < p && tok(a, p)->deprel == RO_D_ccomp && ro_lemma_is(tok(a, head), "say") && ro_negated(a->tree, head); /* "has never said that" */
    return wished || unsaid || plays(a, p) || is_of_a_court(a, p) || is_rumoured(a, p) || is_asked_whether(a, p) || ro_in_condition(a->tree, p);
}

/* "recognise the importance of trade", "appreciates the need to act": of a general good, nobody's praise. */
bool acts_sees_what_matters(const acts *a, uint32_t p)
{
    static const char seeing[] = "recognize,recognise,appreciate,honor,honour", matters[] = "importance,need,necessity,urgency,significance,fact,value,challenge,risk,threat";
    uint32_t what = ro_child(a->tree, p, RO_D_obj);
    ro_actors none = ro_no_actors();
    return what != RO_NONE && ro_list_holds(LIST(seeing), tok(a, p)->lemma) && ro_list_holds(LIST(matters), tok(a, what)->lemma) &&
           !ro_actors_below(a->tree, what, RO_NONE, &none, RO_ANYONE).n;
}

/* "shared his opinion of the talks": told, and nothing agreed. */
bool acts_tells_own_view(const acts *a, uint32_t p)
{
    static const char views[] = "opinion,view,assessment,thought,insight,perspective,impression";
    const uint32_t what = ro_lemma_is(tok(a, p), "share") ? ro_child(a->tree, p, RO_D_obj) : RO_NONE;
    const uint32_t whose = what == RO_NONE ? RO_NONE : ro_child_sub(a->tree, what, RO_D_nmod, RO_SUB_POSS), subject = ro_subject(a->tree, p);
    return whose != RO_NONE && ro_list_holds(LIST(views), tok(a, what)->lemma) && (subject == RO_NONE || ro_phrase_actors(a->tree, subject).n < 2);
}

/* "did not respond to a request for comment" */
static bool is_left_unanswered(const acts *a, uint32_t p)
{
    return ro_lemma_is(tok(a, p), "respond") && ro_negated(a->tree, p) && ro_noun_below(a->tree, p, LIST("comment"));
}

/* "warned that its exports will fall": no threat, and nobody's fault. */
static bool warns_of_own_ills(const acts *a, uint32_t p)
{
    uint32_t content = ro_lemma_is(tok(a, p), "warn") ? ro_child(a->tree, p, RO_D_ccomp) : RO_NONE, thing = content == RO_NONE ? RO_NONE : ro_child(a->tree, content, RO_D_nsubj);
    ro_actors own = ro_phrase_actors(a->tree, ro_subject(a->tree, p)), whose = ro_phrase_actors(a->tree, thing);
    return thing != RO_NONE && acts_is_thing_of(a, thing) && whose.n && ro_actors_same(&own, &whose) && !acts_threatens(a, content);
}

/* "has never said that …", "have not decided when": unsaid, and undecided. */
static bool is_not_yet_said(const acts *a, uint32_t p)
{
    const bool says = ro_list_holds(LIST("say,state,declare,announce,claim,decide,suggest,mean,know,tell,comment,react,reply"), tok(a, p)->lemma);
    return says && tok(a, p)->upos == RO_VERB && ro_negated(a->tree, p);
}

/* "will unveil a mural", "declared victory", "will tour a factory": a day's business, nobody's promise. */
static bool is_ceremony(const acts *a, uint32_t p)
{
    if (ro_lemma_is(tok(a, p), "declare"))
        return ro_noun_below(a->tree, p, LIST("victory,winner,holiday,mourning,independence"));
    return tok(a, p)->upos == RO_VERB && ro_list_holds(LIST("unveil,tour,celebrate,commemorate,inaugurate,lay"), tok(a, p)->lemma);
}

/* "warned that it is unlikely": how things may go. */
static bool warns_of_odds(const acts *a, uint32_t p)
{
    uint32_t content = ro_lemma_is(tok(a, p), "warn") ? ro_child(a->tree, p, RO_D_ccomp) : RO_NONE;
    return content != RO_NONE && ro_list_holds(LIST("unlikely,likely,possible,difficult,uncertain"), tok(a, content)->lemma);
}

/* "is believed to be eager", "planned to meet": no act, whatever the words. */
bool acts_is_ruled_out(const acts *a, uint32_t p)
{
    return acts_is_worth_of_thing(a, p) || is_not_yet_said(a, p) || is_ceremony(a, p) || warns_of_odds(a, p) || acts_is_nothing_said(a, p) || acts_is_forgone(a, p) || acts_tells_own_view(a, p) || is_left_unanswered(a, p) || warns_of_own_ills(a, p) || acts_sees_what_matters(a, p) || acts_is_hearsay(a, p) || acts_is_only_a_plan(a, p) || is_no_sign(a, p) || is_left_unsaid(a, p) || is_no_dealing(a, p) || acts_decides_on_harm(a, p);
}
