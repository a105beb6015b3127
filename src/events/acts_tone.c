/* SPDX-License-Identifier: Apache-2.0 */
/* Acts by tone: who speaks ill of another accuses it, who speaks well of it praises it (data/events/tone.tsv). */
#include "events/acts.h"

static bool is_ill(const acts *a, uint32_t token)
{
    return ro_tone_is(a->tone, tok(a, token), "ill");
}

static bool is_good(const acts *a, uint32_t token)
{
    return ro_tone_is(a->tone, tok(a, token), "good");
}

void acts_remember_blame(acts *a, const candidate *c)
{
    if (c->event != RO_EV_ACCUSE || !c->recipient.n)
        return;
    a->blamer = c->actor;
    a->blamed = c->recipient;
    a->blamed.person = RO_NONE;
    a->blamed_in = tok(a, c->predicate)->sentence;
}

/* Whom the same side accused last, a few sentences before: of whom it goes on to speak. */
ro_actors acts_last_blamed(const acts *a, const ro_actors *blamer)
{
    enum { NEAR = 4 };
    uint32_t now = a->sentence;
    if (a->blamed_in == RO_NONE || now - a->blamed_in > NEAR || ro_actors_without(blamer, &a->blamer).n == blamer->n)
        return ro_no_actors();
    return ro_actors_without(&a->blamed, blamer);
}

/* A clause of its own; but "takes actions that provoke …" speaks of the actions. */
static bool starts_clause(const acts *a, const ro_token *k)
{
    static const char steps[] = "action,step,measure,policy,course,move,activity,decision";
    if (k->deprel == RO_D_acl && k->subtype == RO_SUB_RELCL)
        return k->head == RO_NONE || !ro_list_holds(LIST(steps), tok(a, k->head)->lemma);
    return k->deprel == RO_D_ccomp || k->deprel == RO_D_advcl || k->deprel == RO_D_parataxis || k->deprel == RO_D_csubj;
}

/* "against terrorism", "despite the attacks", "victims of aggression", "an end to violence": ill that nobody there does. */
static bool is_ill_faced(const acts *a, uint32_t c)
{
    static const char against[] = "counter,combat,fight,tackle,prevent,confront,deter,oppose,resist,overcome,resolve,address,avoid,face,suffer,endure,"
                                  "survive,repel,mourn,condemn,eliminate,eradicate,reduce,investigate,solve,respond";
    if (tok(a, c)->upos == RO_VERB && ro_list_holds(LIST(against), tok(a, c)->lemma))
        return true;
    static const char harming[] = "drive,displace,affect,hit,ravage,force,uproot,devastate,plague,scar,threaten";
    if (ro_has_case(a->tree, c, "by") && tok(a, c)->head != RO_NONE && ro_list_holds(LIST(harming), tok(a, tok(a, c)->head)->lemma))
        return true; /* "people driven from home by violence" */
    static const char before[] = "against,despite,amid,after,following,since,during,notwithstanding,before";
    static const char heads[] = "fight,struggle,combat,prevention,victim,end,elimination,eradication,response,survivor,absence,cessation,target,war,"
                                "question,issue,problem,matter,report";
    RO_CHILDREN(a->tree, k, c)
        if (tok(a, k)->deprel == RO_D_case && ro_list_holds(LIST(before), tok(a, k)->lemma))
            return true;
    uint32_t head = tok(a, c)->head;
    return head != RO_NONE && tok(a, c)->deprel == RO_D_nmod && ro_list_holds(LIST(heads), tok(a, head)->lemma);
}

uint32_t acts_ill_word(const acts *a, uint32_t p, int depth)
{
    if (is_ill(a, p))
        return p;
    if (depth < 3)
        RO_CHILDREN(a->tree, c, p)
            if (!starts_clause(a, tok(a, c)) && tok(a, c)->deprel != RO_D_conj && !is_ill_faced(a, c)) {
                uint32_t found = acts_ill_word(a, c, depth + 1);
                if (found != RO_NONE)
                    return found;
            }
    return RO_NONE;
}

/* "does not comply", "has not shown any interest": ill by what is left undone. */
static bool leaves_undone(const acts *a, uint32_t p)
{
    static const char duties[] = "abide,act,adhere,allow,answer,comply,cooperate,engage,fulfil,fulfill,honor,honour,implement,keep,let,listen,live,"
                                 "meet,observe,permit,respect,respond,show,stop,uphold,want,reckon";
    return tok(a, p)->upos == RO_VERB && ro_negated(a->tree, p) && ro_list_holds(LIST(duties), tok(a, p)->lemma);
}

/* Whose the ill is: of "Russia's aggression", "attacks by Israel". */
static ro_actors owner_of_ill(const acts *a, uint32_t ill)
{
    if (tok(a, ill)->deprel == RO_D_amod && tok(a, ill)->head != RO_NONE)
        ill = tok(a, ill)->head;
    static const char breaches[] = "violation,breach,contravention,defiance,infringement,disregard,abuse";
    const bool breach = ro_list_holds(LIST(breaches), tok(a, ill)->lemma); /* "a violation of the Council's resolutions" is not the Council's */
    ro_actors owner = breach ? acts_owner_of(a, ill) : ro_phrase_actors(a->tree, ill);
    uint32_t of = ro_oblique(a->tree, ill, "of");
    if (!owner.n)
        owner = ro_phrase_actors(a->tree, ro_oblique(a->tree, ill, "by"));
    return owner.n || of == RO_NONE ? owner : ro_phrase_actors(a->tree, ro_oblique(a->tree, of, "by")); /* "a violation of its airspace by Norland" */
}

/* "it", "they", "this decision", "such steps": what was spoken of before. */
static bool leads_back(const acts *a, uint32_t token)
{
    static const char back[] = "this,that,these,those,such,the";
    if (token == RO_NONE)
        return false;
    const ro_token *k = tok(a, token);
    if (k->upos == RO_PRON)
        return !ro_feat_is(k, "Person", "1") && !ro_feat_is(k, "Person", "2");
    RO_CHILDREN(a->tree, c, token)
        if (tok(a, c)->deprel == RO_D_det && ro_list_holds(LIST(back), tok(a, c)->lemma))
            return k->upos == RO_NOUN;
    return false;
}

/* "Western countries", "the enemy", "foreigners": blamed, and no state. */
static bool is_stateless_other(const acts *a, uint32_t subject)
{
    static const char words[] = "west,foreigner,enemy,nationalist,terrorist,warmonger,occupier,media,imperialist,imperialism,colonialist,hegemonist";
    if (subject == RO_NONE)
        return false;
    if (ro_list_holds(LIST(words), tok(a, subject)->lemma) || ro_str_is(tok(a, subject)->form, "West"))
        return true;
    RO_CHILDREN(a->tree, c, subject)
        if (tok(a, c)->deprel == RO_D_amod && (ro_lemma_is(tok(a, c), "western") || ro_lemma_is(tok(a, c), "foreign") || ro_lemma_is(tok(a, c), "Western")))
            return true;
    return false;
}

/* Clauses that speak of ill without laying it on their subject. */
static bool is_about_ill(const acts *a, uint32_t p)
{
    static const char of_talk[] = "discuss,review,address,face,consider,exchange,cover,talk,meet,combat,fight,counter,tackle,prevent,confront,"
                                  "deter,oppose,resist,condemn,end,stop,overcome,resolve,visit,speak,suffer,endure,experience,survive,repel,"
                                  "mourn,respond,react,defend,reject,denounce,expect,hope,agree,investigate,solve,avoid";
    const ro_token *k = tok(a, p);
    const bool fact = k->deprel == RO_D_acl && k->head != RO_NONE && ro_lemma_is(tok(a, k->head), "fact"); /* "the fact that Norland broke it" */
    return acts_is_infinitive(a, p) || (k->deprel == RO_D_acl && !fact) || k->deprel == RO_D_advcl || ro_list_holds(LIST(of_talk), k->lemma);
}

/* Whom the clause blames: its subject, else whose the ill is, else whom the speaker blamed before. */
static ro_actors whom_blamed(const acts *a, uint32_t p, uint32_t ill, const ro_actors *voice, bool *stateless)
{
    uint32_t subject = ro_subject(a->tree, p);
    uint32_t topic = ro_passive(a->tree, p) ? ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS) : subject;
    ro_actors blamed = ro_phrase_actors(a->tree, subject);
    if (!blamed.n && (ill != p || tok(a, p)->upos == RO_NOUN))
        blamed = owner_of_ill(a, ill);
    bool own = blamed.n > 0 || acts_says_we(a, subject);
    blamed = ro_actors_without(&blamed, voice);
    *stateless = !own && is_stateless_other(a, subject);
    if (!own && !*stateless && topic != RO_NONE) {
        ro_actors before = acts_owner_before(a, topic); /* "these launches", after a sentence on Norland's */
        blamed = ro_actors_without(&before, voice);
    }
    if (!own && !*stateless && !blamed.n && leads_back(a, topic))
        blamed = acts_last_blamed(a, voice).n || a->readout ? acts_last_blamed(a, voice) : acts_counterpart(a, voice); /* in a readout it is seldom the guest */
    return blamed;
}

/* Where a speaker speaks of another state, any ill word of the sentence's part tells how ("its entry will bring nothing but sedition"). */
static uint32_t ill_said_of_other(const acts *a, uint32_t p, const ro_actors *voice)
{
    uint32_t first, last;
    ro_actors subject = ro_phrase_actors(a->tree, ro_subject(a->tree, p));
    if (!subject.n || ro_actors_without(&subject, voice).n < subject.n || tok(a, p)->quote == RO_NONE)
        return RO_NONE;
    ro_subtree(a->d, p, &first, &last);
    for (uint32_t k = first; k <= last; k++)
        if (is_ill(a, k) && ro_dominates(a->d, p, k) && !is_ill_faced(a, k))
            return k;
    return RO_NONE;
}

/* "there was no such incursion", "there was no truth in the report". */
static bool is_no_such_thing(const acts *a, uint32_t p, uint32_t subject)
{
    static const char charged[] = "incident,incursion,truth,basis,evidence,violation,plan,attack,invasion,intention,proof,crossing,support,involvement,presence,camp,base,deal,deployment,concentration,build-up,buildup";
    const uint32_t thing = ro_lemma_is(tok(a, p), "be") || subject == RO_NONE ? subject : p;
    return thing != RO_NONE && ro_child(a->tree, p, RO_D_expl) != RO_NONE && ro_list_holds(LIST(charged), tok(a, thing)->lemma);
}

/* "had no involvement in the attack", "has nothing to do with it": said of oneself, it answers a charge. */
static bool disowns(const acts *a, uint32_t p, uint32_t object)
{
    static const char parts[] = "involvement,part,role,hand,connection,link,knowledge,responsibility,business,intention,plan";
    if (object == RO_NONE || !ro_lemma_is(tok(a, p), "have"))
        return false;
    return ro_lemma_is(tok(a, object), "nothing") || ro_list_holds(LIST(parts), tok(a, object)->lemma);
}

/* "insists that its dam is fully compliant with the treaty", "its programme is peaceful": one's own, defended. */
static bool stands_by(const acts *a, uint32_t p, uint32_t subject, const ro_actors *own, const ro_actors *speaker)
{
    static const char sound[] = "compliant,legal,lawful,legitimate,peaceful,transparent,justified,defensive,consistent,proportionate,civilian";
    static const char things[] = "programme,program,design,action,operation,activity,policy,project,dam,conduct,measure,step,decision,move,law,claim,presence,purchase,exercise,drill,test,strike,arrest";
    return subject != RO_NONE && tok(a, p)->upos == RO_ADJ && ro_list_holds(LIST(sound), tok(a, p)->lemma) && !ro_negated(a->tree, p) && ro_list_holds(LIST(things), tok(a, subject)->lemma) &&
           (!own->n || ro_actors_without(own, speaker).n == 0);
}

/* "had no part in it", "never suspended the treaty", said after others charged it: a denial. */
bool acts_by_denial(acts *a, uint32_t p, const ro_source *source)
{
    if (!source->spoken || !source->actors.n || acts_is_infinitive(a, p))
        return false;
    uint32_t subject = ro_subject(a->tree, p), object = ro_child(a->tree, p, RO_D_obj);
    bool denied = ro_negated(a->tree, p) || (object != RO_NONE && (ro_negated(a->tree, object) || ro_lemma_is(tok(a, object), "nothing"))) || (subject != RO_NONE && ro_negated(a->tree, subject));
    ro_actors own = ro_phrase_actors(a->tree, subject);
    const bool defended = stands_by(a, p, subject, &own, &source->actors);
    bool of_itself = defended || acts_says_we(a, subject) || (own.n && ro_actors_without(&own, &source->actors).n == 0) || is_no_such_thing(a, p, subject);
    if ((!denied && !defended) || (!of_itself && own.n))
        return false;
    candidate c = {p, p, RO_EV_REJECT, source->actors, acts_last_challenger(a, &source->actors, true), *source, defended ? 0.92f : disowns(a, p, object) || is_no_such_thing(a, p, subject) ? 0.92f : 0.59f, false, false, false, false};
    if (!c.recipient.n || !of_itself)
        return false;
    acts_tell(a, &c);
    return true;
}

/* "will not result in anything other than sedition": it does. */
static bool denies_all_but(const acts *a, uint32_t p)
{
    uint32_t first, last;
    ro_subtree(a->d, p, &first, &last);
    for (uint32_t k = first > p ? first : p; k < last; k++)
        if (ro_lemma_is(tok(a, k), "other") && ro_lemma_is(tok(a, k + 1), "than"))
            return true;
    return false;
}

/* A speaker who says ill of what another does accuses it. */
bool acts_by_blame(acts *a, uint32_t p, const ro_source *source)
{
    ro_actors voice = acts_speaker(a, source);
    bool undone = leaves_undone(a, p) || acts_is_charge(a, p), stateless = false;
    if (!voice.n || is_about_ill(a, p) || (ro_negated(a->tree, p) && !undone && !denies_all_but(a, p) && ill_said_of_other(a, p, &voice) == RO_NONE))
        return false;
    uint32_t ill = undone || acts_helps_rebels(a, p) ? p : acts_ill_word(a, p, 0);
    if (ill == RO_NONE)
        ill = ill_said_of_other(a, p, &voice);
    if (ill == RO_NONE || (ill == p && tok(a, p)->upos == RO_VERB && ro_passive(a->tree, p) && ro_subject(a->tree, p) == RO_NONE && ro_lemma_is(tok(a, p), "kill")))
        return false; /* "a soldier was killed" by nobody named */
    ro_actors blamed = whom_blamed(a, p, ill, &voice, &stateless);
    if (!blamed.n && !stateless)
        return false;
    candidate c = {p, p, RO_EV_ACCUSE, voice, blamed, *source, 0.60f, false, false, false, false};
    acts_tell(a, &c);
    return true;
}

/* Whose the thing is that is spoken of: "the rough treatment … by Polish guards", "exercises conducted by the US", "Kiev's policy". */
static ro_actors owner_of_thing(const acts *a, uint32_t noun, const ro_actors *voice)
{
    ro_actors owner = acts_owner_of(a, noun);
    RO_CHILDREN(a->tree, c, noun) {
        if (owner.n)
            break;
        if (tok(a, c)->deprel == RO_D_acl)
            owner = ro_phrase_actors(a->tree, ro_subject(a->tree, c));
        else if (tok(a, c)->deprel == RO_D_nmod && ro_has_case(a->tree, c, "of"))
            owner = ro_phrase_actors(a->tree, c).n ? ro_phrase_actors(a->tree, c) : owner_of_thing(a, c, voice);
    }
    return ro_actors_without(&owner, voice);
}

/* The thing that what is told of is put down to: "arose because of the sanctions", "was due to the ban", "the ban is the reason for"; RO_NONE. */
static uint32_t cause_named(const acts *a, uint32_t p)
{
    static const char happening[] = "arise,result,stem,occur,happen,emerge,come", causes[] = "reason,cause,root,source", because[] = "because,due,owing,from";
    const ro_token *k = tok(a, p);
    const uint32_t subject = ro_subject(a->tree, p), mark = ro_child(a->tree, p, RO_D_case);
    if (k->upos == RO_VERB && ro_list_holds(LIST(happening), k->lemma))
        RO_CHILDREN(a->tree, c, p) {
            const uint32_t by = tok(a, c)->deprel == RO_D_obl ? ro_child(a->tree, c, RO_D_case) : RO_NONE;
            if (by != RO_NONE && ro_list_holds(LIST(because), tok(a, by)->lemma))
                return c;
        }
    if (k->upos == RO_NOUN && ro_list_holds(LIST(causes), k->lemma) && ro_child(a->tree, p, RO_D_cop) != RO_NONE)
        return subject;
    return subject != RO_NONE && mark != RO_NONE && ro_child(a->tree, p, RO_D_cop) != RO_NONE && ro_list_holds(LIST("due,because"), tok(a, mark)->lemma) ? p : RO_NONE;
}

/* "Problems arose because of Norland's sanctions", "Norland is to blame": whose doing an ill is said to be. */
bool acts_by_cause(acts *a, uint32_t p, const ro_source *source)
{
    static const char ills[] = "problem,shortage,crisis,delay,failure,conflict,war,tension,difficulty,suspension,collapse,disruption,instability,suffering,breakdown,deadlock,stalemate,"
                               "escalation,bloodshed,inflation,hunger,famine,violence,unrest,chaos";
    const ro_actors voice = acts_speaker(a, source);
    ro_actors blamed = ro_no_actors();
    if (!voice.n || ro_negated(a->tree, p))
        return false;
    if (ro_lemma_is(tok(a, p), "blame") && acts_is_infinitive(a, p) && ro_child(a->tree, p, RO_D_obj) == RO_NONE && ro_child(a->tree, p, RO_D_cop) != RO_NONE) {
        blamed = ro_phrase_actors(a->tree, ro_subject(a->tree, p));
    } else {
        const uint32_t cause = cause_named(a, p), what = ro_subject(a->tree, p);
        const bool ill = what != RO_NONE && what != cause && ro_list_holds(LIST(ills), tok(a, what)->lemma);
        if (cause == RO_NONE || !(ill || ro_noun_below(a->tree, p, LIST(ills))))
            return false;
        RO_CHILDREN(a->tree, c, cause)
            if (tok(a, c)->deprel == RO_D_acl && ro_passive(a->tree, c) && ro_oblique(a->tree, c, "by") != RO_NONE)
                blamed = ro_phrase_actors(a->tree, ro_oblique(a->tree, c, "by")); /* "the sanctions imposed on us by Norland" */
        if (!blamed.n)
            blamed = owner_of_thing(a, cause, &voice);
    }
    blamed = ro_actors_without(&blamed, &voice);
    if (!blamed.n)
        return false;
    candidate c = {p, p, RO_EV_ACCUSE, voice, blamed, *source, 0.60f, false, false, false, false};
    acts_tell(a, &c);
    return true;
}

static bool has_ill_adjective(const acts *a, uint32_t noun)
{
    RO_CHILDREN(a->tree, c, noun)
        if (tok(a, c)->deprel == RO_D_amod && is_ill(a, c))
            return true;
    return false;
}

/* "pointed to Ukraine's policy of discrimination", "drew attention to the provocative exercises of X": to name it is to blame. */
bool acts_by_presentation(acts *a, uint32_t p, const ro_source *source)
{
    static const char showing[] = "draw,raise,explain,speak,point,mention,note,emphasise,emphasize,stress,highlight,underline,underscore,recall,list,detail,"
                                  "describe,outline,cite,expose,discuss";
    const ro_token *k = tok(a, p);
    if (k->upos != RO_VERB || !ro_list_holds(LIST(showing), k->lemma) || ro_negated(a->tree, p))
        return false;
    ro_actors voice = ro_passive(a->tree, p) ? a->issuer : acts_actor_of(a, p, source);
    if (!voice.n)
        return false;
    RO_CHILDREN(a->tree, c, p) {
        const ro_token *thing = tok(a, c);
        bool named = thing->deprel == RO_D_obj || (thing->deprel == RO_D_obl && !is_ill_faced(a, c)) ||
                     (thing->deprel == RO_D_nsubj && thing->subtype == RO_SUB_PASS);
        uint32_t ill = named && thing->upos == RO_NOUN ? acts_ill_word(a, c, 0) : RO_NONE;
        if (ill == RO_NONE || (ro_lemma_is(k, "discuss") && !has_ill_adjective(a, c)))
            continue; /* talks on a threat are no blame, talks on a shameful one are */
        ro_actors blamed = owner_of_thing(a, c, &voice);
        if (!blamed.n && ill != c)
            blamed = owner_of_thing(a, ill, &voice);
        if (!blamed.n)
            continue;
        candidate act = {p, p, RO_EV_ACCUSE, voice, blamed, *source, 0.71f, false, false, false, false};
        acts_tell(a, &act);
        return true;
    }
    return false;
}

/* "called the move provocative", where the parser takes the adjective for the noun's own; RO_NONE where there is none. */
static uint32_t labelled_noun(const acts *a, uint32_t p)
{
    uint32_t noun = ro_child(a->tree, p, RO_D_xcomp);
    if (noun == RO_NONE || tok(a, noun)->upos != RO_NOUN)
        return RO_NONE;
    RO_CHILDREN(a->tree, c, noun)
        if (c > noun && tok(a, c)->deprel == RO_D_amod)
            return noun;
    return RO_NONE;
}

/* "described the demand as unacceptable": refused. */
static bool turns_down(const acts *a, uint32_t label, uint32_t labelled)
{
    static const char asked[] = "demand,request,proposal,offer,ultimatum,claim,condition,call,appeal,suggestion";
    static const char unmet[] = "unacceptable,impossible,inadmissible,unrealistic,unreasonable,non-starter,nonstarter";
    return ro_list_holds(LIST(asked), tok(a, labelled)->lemma) && ro_list_holds(LIST(unmet), tok(a, label)->lemma);
}

/* "called the charges baseless": denied. */
static bool says_no(const acts *a, uint32_t label, uint32_t labelled)
{
    static const char deeds[] = "action,move,step,measure,decision,expulsion,sanction,policy,behaviour,behavior,conduct,arrest,strike,attack,raid,response"; /* done: an unfounded step is blamed */
    if (ro_list_holds(LIST(deeds), tok(a, labelled)->lemma))
        return turns_down(a, label, labelled);
    static const char untrue[] = "baseless,false,unfounded,groundless,untrue,fabricated,nonsense,lie,absurd,ridiculous,speculation,propaganda,fabrication";
    return ro_list_holds(LIST(untrue), tok(a, label)->lemma) || turns_down(a, label, labelled);
}

bool acts_label_refuses(const acts *a, uint32_t p)
{
    static const char verbs[] = "call,describe";
    uint32_t object = ro_child(a->tree, p, RO_D_obj);
    if (object == RO_NONE)
        object = labelled_noun(a, p);
    if (object == RO_NONE || !ro_list_holds(LIST(verbs), tok(a, p)->lemma))
        return false;
    const uint32_t heads[] = {p, object};
    for (size_t i = 0; i < 2; i++)
        RO_CHILDREN(a->tree, c, heads[i])
            if (c > object && turns_down(a, c, object))
                return true;
    return false;
}

typedef struct label { /* what a word says of what it labels */
    bool ill, denied, good;
} label;

static void weigh_label(const acts *a, uint32_t word, uint32_t labelled, label *l)
{
    l->ill = l->ill || is_ill(a, word);
    l->denied = l->denied || says_no(a, word, labelled);
    l->good = l->good || is_good(a, word);
}

/* "an attempt to stage a coup": what is attempted is ill. */
static bool names_ill_deed(const acts *a, uint32_t noun)
{
    const uint32_t deed = ro_child(a->tree, noun, RO_D_acl), thing = deed == RO_NONE ? RO_NONE : ro_child(a->tree, deed, RO_D_obj);
    return deed != RO_NONE && (is_ill(a, deed) || (thing != RO_NONE && (is_ill(a, thing) || ro_list_holds(LIST("coup,putsch,war,conflict,division,revolt"), tok(a, thing)->lemma))));
}

/* "called the charges baseless", "described the raid as a provocation", "called Norland a close friend". */
bool acts_by_label(acts *a, uint32_t p, const ro_source *source)
{
    static const char verbs[] = "call,label,describe,brand,term,deem,dub,denounce,characterize,characterise,portray,consider,regard,view,see";
    uint32_t object = ro_child(a->tree, p, RO_D_obj);
    uint32_t labelled = object == RO_NONE ? labelled_noun(a, p) : RO_NONE;
    object = object == RO_NONE ? labelled : object;
    if (!ro_list_holds(LIST(verbs), tok(a, p)->lemma) || object == RO_NONE)
        return false;
    label l = {false, false, false};
    for (uint32_t k = p + 1; k < a->d->tokens.n && tok(a, k)->sentence == tok(a, p)->sentence && k < p + 12; k++)
        if (tok(a, k)->quote != RO_NONE && tok(a, k)->quote != tok(a, p)->quote && ro_dominates(a->d, p, k)) {
            l.denied = l.denied || says_no(a, k, object);
            l.ill = l.ill || !is_good(a, k); /* a name set in quotation marks is seldom kind */
        }
    if (labelled != RO_NONE)
        RO_CHILDREN(a->tree, c, labelled)
            if (c > labelled)
                weigh_label(a, c, object, &l);
    RO_CHILDREN(a->tree, c, p) {
        if (c == object || (tok(a, c)->deprel != RO_D_xcomp && tok(a, c)->deprel != RO_D_obl && tok(a, c)->deprel != RO_D_ccomp))
            continue;
        weigh_label(a, c, object, &l);
        RO_CHILDREN(a->tree, m, c)
            weigh_label(a, m, object, &l);
        l.ill = l.ill || (tok(a, c)->upos == RO_NOUN && ro_list_holds(LIST("attempt,bid,effort,plot,plan,act"), tok(a, c)->lemma) && names_ill_deed(a, c));
    }
    if (!l.ill && !l.denied && (!l.good || ro_negated(a->tree, p)))
        return false;
    const bool praised = !l.ill && !l.denied;
    candidate c = {p, p, praised ? RO_EV_SUPPORT : l.denied ? RO_EV_REJECT : RO_EV_ACCUSE, acts_actor_of(a, p, source), ro_no_actors(), *source, 0.82f, false, false, false, false};
    c.recipient = ro_phrase_actors(a->tree, object);
    c.recipient = ro_actors_without(&c.recipient, &c.actor);
    if (praised && !c.recipient.n)
        return false; /* "called the plan important" says nothing of a state */
    if (!c.recipient.n)
        c.recipient = ro_actors_below(a->tree, object, RO_NONE, &c.actor, RO_ANYONE);
    if (!c.recipient.n) /* "considers it a breach of the treaty with Norland" */
        c.recipient = ro_actors_below(a->tree, p, ro_subject(a->tree, p), &c.actor, RO_NEAR);
    if (!c.recipient.n && l.denied)
        c.recipient = acts_last_challenger(a, &c.actor, true);
    if (!c.recipient.n && !l.denied)
        c.recipient = acts_last_blamed(a, &c.actor);
    if (!c.recipient.n && a->readout)
        c.recipient = acts_counterpart(a, &c.actor);
    if (!c.actor.n || (!c.recipient.n && !l.denied))
        return false;
    acts_tell(a, &c);
    return true;
}

/* A good noun with a good adjective ("a valued partner"), or an adjective that says it alone ("relations are excellent"). */
static bool is_praised(const acts *a, uint32_t p)
{
    if (!is_good(a, p))
        return false;
    if (tok(a, p)->upos != RO_NOUN)
        return tok(a, p)->upos == RO_ADJ;
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_amod && (is_good(a, c) || ro_list_holds(LIST("valued,trusted,treasured,respected,esteemed,closest,oldest,staunchest,greatest"), tok(a, c)->form)))
            return true;
    return false;
}

/* "relations", "our cooperation": what two share; to speak well of it is to speak well of the other. */
static bool is_shared(const acts *a, uint32_t subject)
{
    static const char words[] = "relation,relationship,tie,cooperation,partnership,friendship,visit,alliance,bond";
    return subject != RO_NONE && ro_list_holds(LIST(words), tok(a, subject)->lemma);
}

/* "the two are friends": said of both, it is said of the other. */
static bool is_bond(const acts *a, uint32_t p)
{
    static const char words[] = "friend,partner,ally,neighbor,neighbour,brother";
    return ro_list_holds(LIST(words), tok(a, p)->lemma);
}

/* "I am very glad to see you", "it is a pleasure to welcome the President of Norland": greeted. */
bool acts_by_greeting(acts *a, uint32_t p, const ro_source *source)
{
    static const char glad[] = "glad,happy,delighted,pleased,pleasure,honour,honor,privilege", greeting[] = "see,welcome,receive,greet,host";
    if (!ro_list_holds(LIST(glad), tok(a, p)->lemma) || ro_negated(a->tree, p) || !ro_is_predicate(a->tree, p))
        return false;
    uint32_t deed = ro_child(a->tree, p, RO_D_xcomp);
    if (deed == RO_NONE)
        deed = ro_child(a->tree, p, RO_D_csubj);
    if (deed == RO_NONE)
        deed = ro_child(a->tree, p, RO_D_acl);
    uint32_t subject = ro_child(a->tree, p, RO_D_nsubj), whom = deed == RO_NONE ? RO_NONE : ro_child(a->tree, deed, RO_D_obj);
    if (whom == RO_NONE || !ro_list_holds(LIST(greeting), tok(a, deed)->lemma) || !acts_is_infinitive(a, deed) || (subject != RO_NONE && !acts_says_we(a, subject) && !ro_lemma_is(tok(a, subject), "it")))
        return false;
    candidate c = {p, p, RO_EV_SUPPORT, acts_speaker(a, source), ro_no_actors(), *source, 0.6f, false, false, false, false};
    ro_actors named = ro_phrase_actors(a->tree, whom);
    c.recipient = acts_says_you(a, whom) ? acts_counterpart(a, &c.actor) : ro_actors_without(&named, &c.actor);
    if (!c.actor.n || !c.recipient.n)
        return false;
    acts_tell(a, &c);
    return true;
}

/* "has made progress", "fulfilled the requirements", "improved security along its border": well done. */
static bool is_well_done(const acts *a, uint32_t p)
{
    static const struct {
        const char *verbs, *things;
    } done[] = {{"make", "progress,stride,headway,advance,contribution,effort,sacrifice"},
                {"fulfil,fulfill,meet,satisfy,honor,honour,keep", "requirement,condition,criterion,criteria,obligation,commitment,promise,standard,benchmark"},
                {"improve,strengthen", "security,control,cooperation,performance,record,situation,governance,transparency,safety,protection"},
                {"show,display,demonstrate", "leadership,courage,restraint,goodwill,generosity,resilience,bravery,wisdom,maturity"},
                {"play", "role,part"}};
    static const char grand[] = "strong,important,key,vital,constructive,leading,crucial,significant,positive,major,central,pivotal,instrumental,active,essential,great,sincere,tireless,enormous,commendable";
    const uint32_t what = tok(a, p)->upos == RO_VERB ? ro_child(a->tree, p, RO_D_obj) : RO_NONE;
    for (size_t i = 0; what != RO_NONE && i < sizeof done / sizeof *done; i++) {
        if (!ro_list_holds(ro_str_of(done[i].verbs), tok(a, p)->lemma) || !ro_list_holds(ro_str_of(done[i].things), tok(a, what)->lemma))
            continue;
        if (!ro_lemma_is(tok(a, p), "play") && !ro_lemma_is(tok(a, what), "effort"))
            return true; /* an effort, a role is as good as it is said to be */
        RO_CHILDREN(a->tree, c, what)
            if (tok(a, c)->deprel == RO_D_amod && ro_list_holds(LIST(grand), tok(a, c)->lemma))
                return true;
    }
    return false;
}

/* "Norland's envoy said Sudria had made progress": praise. */
bool acts_by_good_deed(acts *a, uint32_t p, const ro_source *source)
{
    static const char *const unreal[] = {"will", "would", "shall", "should", "must", "can", "could", "may", "might", "'ll", NULL};
    ro_actors voice = acts_speaker(a, source);
    if (!voice.n || tok(a, p)->deprel == RO_D_acl || !is_well_done(a, p) || ro_negated(a->tree, p) || ro_negated(a->tree, ro_child(a->tree, p, RO_D_obj)) || acts_is_infinitive(a, p) || ro_has_aux(a->tree, p, unreal) ||
        ro_in_condition(a->tree, p) || acts_is_nothing_said(a, ro_child(a->tree, p, RO_D_obj)))
        return false;
    ro_actors who = ro_phrase_actors(a->tree, ro_subject(a->tree, p));
    candidate c = {p, p, RO_EV_SUPPORT, voice, ro_actors_without(&who, &voice), *source, 0.92f, false, false, false, false};
    if (!who.n || c.recipient.n < who.n)
        return false;
    acts_tell(a, &c);
    return true;
}

/* "X is a valued partner", "X plays an important role", "relations are excellent", said by another: praise. */
bool acts_by_praise(acts *a, uint32_t p, const ro_source *source)
{
    ro_actors voice = acts_speaker(a, source);
    if (!voice.n || !is_praised(a, p))
        return false;
    const uint32_t one = tok(a, p)->deprel == RO_D_nmod && tok(a, p)->head != RO_NONE && ro_lemma_is(tok(a, tok(a, p)->head), "one") ? tok(a, p)->head : RO_NONE; /* "is one of our closest friends" */
    bool predicate = ro_child(a->tree, p, RO_D_cop) != RO_NONE || (one != RO_NONE && ro_child(a->tree, one, RO_D_cop) != RO_NONE);
    uint32_t clause = predicate && one != RO_NONE ? one : predicate ? p : tok(a, p)->deprel == RO_D_obj ? tok(a, p)->head : RO_NONE;
    if (clause != RO_NONE && tok(a, clause)->deprel == RO_D_xcomp && tok(a, clause)->head != RO_NONE && ro_lemma_is(tok(a, tok(a, clause)->head), "continue"))
        clause = tok(a, clause)->head;
    if (clause == RO_NONE || ro_negated(a->tree, clause) || acts_is_infinitive(a, clause))
        return false;
    uint32_t subject_token = ro_subject(a->tree, clause);
    ro_actors subject = ro_phrase_actors(a->tree, subject_token);
    candidate c = {one != RO_NONE && clause == one ? one : p, clause, RO_EV_SUPPORT, voice, ro_no_actors(), *source, one != RO_NONE && ro_list_holds(LIST("friend,ally,brother"), tok(a, p)->lemma) ? 0.92f : 0.47f, false, false, false, false};
    c.recipient = ro_actors_without(&subject, &voice);
    if (is_shared(a, subject_token)) {
        if (!c.recipient.n)
            c.recipient = acts_counterpart(a, &voice);
        if (voice.n > 1)
            c.recipient = voice;
    } else if (tok(a, p)->upos == RO_ADJ || (c.recipient.n != subject.n && !is_bond(a, p)))
        return false;
    if (!c.recipient.n)
        return false;
    acts_tell(a, &c);
    return true;
}
