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
    return ro_list_holds((ro_str){words, sizeof words - 1}, tok(a, token)->lemma) ||
           (m != RO_NONE && a->d->entities.v[a->d->mentions.v[m].entity].kind == RO_PERSON);
}

/* "called on Peru to …", not "called on the president". */
static bool pleads(const acts *a, uint32_t p)
{
    RO_CHILDREN(a->tree, c, p) {
        const ro_token *k = tok(a, c);
        if ((k->deprel == RO_D_xcomp || k->deprel == RO_D_ccomp || k->deprel == RO_D_advcl || k->deprel == RO_D_acl) &&
            ro_feat_is(k, "VerbForm", "Inf"))
            return true;
        RO_CHILDREN(a->tree, m, c)
            if (tok(a, m)->deprel == RO_D_acl && ro_feat_is(tok(a, m), "VerbForm", "Inf"))
                return true; /* the parser gives "to join" to the noun */
    }
    return ro_oblique(a->tree, p, "for") != RO_NONE;
}

/* What the table wants of a word besides words beside it. */
static bool condition_met(const acts *a, uint32_t p, const ro_word *w)
{
    static const char *const will[] = {"will", "would", "shall", NULL};
    if (ro_str_is(w->needs, "joint"))
        return ro_phrase_actors(a->tree, ro_subject(a->tree, p)).n > 1;
    if (ro_str_is(w->needs, "plea"))
        return pleads(a, p);
    if (w->event == RO_EV_SUPPORT && w->pos == 'v' && ro_child(a->tree, p, RO_D_obj) == RO_NONE && ro_child(a->tree, p, RO_D_ccomp) != RO_NONE)
        return false; /* "recognises that …" */
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
    uint8_t relation = tok(a, n)->deprel;
    bool object = relation == RO_D_obj || (relation == RO_D_nsubj && tok(a, n)->subtype == RO_SUB_PASS);
    return object && ro_verb_expresses(tok(a, verb)) ? verb : RO_NONE;
}

static bool is_owned(const acts *a, uint32_t noun, ro_actors *owner)
{
    RO_CHILDREN(a->tree, c, noun)
        if ((tok(a, c)->deprel == RO_D_nmod && tok(a, c)->subtype == RO_SUB_POSS) || tok(a, c)->deprel == RO_D_amod) {
            *owner = ro_phrase_actors(a->tree, c);
            if (owner->n)
                return true;
        }
    return false;
}

/* "importance of cooperation", "need for dialogue" under a verb of stressing: cooperation offered or asked for. */
bool acts_speaks_of_cooperation(const acts *a, uint32_t p)
{
    static const char words[] = "cooperation,cooperate,dialogue,partnership,relation,relationship,tie,coordination,contact,exchange,friendship,collaboration,alliance";
    return ro_noun_below(a->tree, p, (ro_str){words, sizeof words - 1});
}



static bool hostile(uint8_t event)
{
    return event == RO_EV_ASSAULT || event == RO_EV_COERCE || event == RO_EV_MOBILIZE || event == RO_EV_SANCTION;
}

/* Both sides of what two or more do together. */
void acts_settle_joint(const acts *a, candidate *c)
{
    bool mutual = c->event == RO_EV_AGREE || c->event == RO_EV_COOPERATE;
    bool against = c->event == RO_EV_SANCTION || c->event == RO_EV_ASSAULT; /* "Egypt and Turkey recalled their ambassadors" */
    if (c->actor.n < 2 || !(mutual || (against && c->actor.n == 2 && !c->recipient.n)))
        return;
    ro_actors others = ro_actors_without(&c->recipient, &c->actor);
    if (!others.n || !c->directed)
        c->recipient = c->actor;
    (void)a;
}

/* What a speaker says that another did is, first of all, said: an attack told of by the attacked is an accusation. */
static void settle_said_of_others(const acts *a, candidate *c)
{
    if (!c->source.spoken || c->source.verb == RO_NONE || !c->source.actors.n || (c->event != RO_EV_ASSAULT && c->event != RO_EV_COERCE))
        return;
    ro_actors others = ro_actors_without(&c->actor, &c->source.actors);
    if (others.n == c->actor.n) {
        c->recipient = others;
        c->actor = c->source.actors;
        c->event = RO_EV_ACCUSE;
    }
    (void)a;
}

static bool of_words_alone(const ro_word *w)
{
    return (w->event == RO_EV_AGREE && !w->needs.n) || w->event == RO_EV_SUPPORT;
}

/* "blamed X for supplying Y", "prolonging it by supplying Y": whose deed it is, the main clause does not say. */
static bool is_charged_deed(const acts *a, uint32_t p)
{
    static const char *const marks[] = {"for", "of", "from", "without", NULL};
    uint32_t head = tok(a, p)->head;
    if (ro_feat_is(tok(a, p), "VerbForm", "Fin") || head == RO_NONE || (tok(a, p)->deprel != RO_D_advcl && tok(a, p)->deprel != RO_D_acl))
        return false;
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_mark &&
            (ro_str_in(tok(a, c)->lemma, marks) || (ro_lemma_is(tok(a, c), "by") && tok(a, head)->upos == RO_VERB &&
                                                    !ro_feat_is(tok(a, head), "VerbForm", "Fin"))))
            return true;
    return false;
}

/* "… to support farmers": a purpose, not an act; "the banned group": an attribute. */
static bool is_no_assertion(const acts *a, uint32_t p, const ro_word *w)
{
    static const char wanting[] = "want,like,wish,continue,begin,have,go,decide,agree,refuse,vow,pledge,promise,offer,threaten,plan,seem,appear";
    const ro_token *k = tok(a, p);
    if (k->upos != RO_VERB)
        return false;
    if (k->deprel == RO_D_amod || k->deprel == RO_D_compound || is_charged_deed(a, p))
        return true;
    if (k->deprel == RO_D_acl && k->subtype != RO_SUB_RELCL && ro_feat_is(k, "Tense", "Past") && of_words_alone(w))
        return true; /* "initiatives proposed by China" */
    if (!ro_feat_is(k, "VerbForm", "Inf") || ro_child(a->tree, p, RO_D_nsubj) != RO_NONE)
        return false;
    if (k->deprel == RO_D_acl && (ro_lemma_is(tok(a, k->head), "opportunity") || ro_lemma_is(tok(a, k->head), "occasion")))
        return false;
    if (k->deprel == RO_D_advcl || k->deprel == RO_D_acl)
        return true;
    return k->deprel == RO_D_xcomp && k->head != RO_NONE && !ro_list_holds((ro_str){wanting, sizeof wanting - 1}, tok(a, k->head)->lemma);
}

/* "is believed to be eager", "is said to have agreed": nobody's own word. */
static bool is_hearsay(const acts *a, uint32_t p)
{
    static const char verbs[] = "believe,think,say,report,rumour,rumor,expect,suppose,understand,allege";
    uint32_t head = tok(a, p)->head;
    return tok(a, p)->deprel == RO_D_xcomp && head != RO_NONE && ro_passive(a->tree, head) &&
           ro_list_holds((ro_str){verbs, sizeof verbs - 1}, tok(a, head)->lemma);
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

/* What an empty addressee may still mean: an appeal to all, a threat, a refusal, troops moved. */
static bool may_lack_recipient(const candidate *c, const ro_word *w)
{
    if (c->event == RO_EV_REQUEST)
        return c->source.spoken && (ro_str_is(w->lemma, "call") || ro_str_is(w->lemma, "urge") || ro_str_is(w->lemma, "appeal"));
    return c->event == RO_EV_THREATEN || c->event == RO_EV_MOBILIZE || c->event == RO_EV_REJECT;
}

/* A deed still to come is a promise, or where it would hurt and hangs on a condition, a threat. */
static void settle_future(const acts *a, candidate *c)
{
    static const char *const will[] = {"will", "would", "shall", "'ll", "\xE2\x80\x99ll", NULL};
    if (!ro_has_aux(a->tree, c->clause, will))
        return;
    if (c->event == RO_EV_AGREE && c->deed)
        c->planned = true;
    if (c->event == RO_EV_AID || c->event == RO_EV_COOPERATE || c->event == RO_EV_RETREAT || c->event == RO_EV_CONCEDE)
        c->event = RO_EV_AGREE;
    else if (c->event == RO_EV_ASSAULT || (hostile(c->event) && ro_conditional(a->tree, c->clause)))
        c->event = RO_EV_THREATEN;
    else if (hostile(c->event))
        c->planned = true;
}

/* "It was agreed to …": by the parties; "the President of France was asked to …": by the other of them. */
static ro_actors unsaid_agent(const acts *a, const candidate *c)
{
    ro_actors subject = ro_phrase_actors(a->tree, ro_child_sub(a->tree, c->clause, RO_D_nsubj, RO_SUB_PASS));
    if (c->event == RO_EV_AGREE && !subject.n)
        return a->pair;
    return c->event == RO_EV_REQUEST && subject.n ? acts_counterpart(a, &subject) : ro_no_actors();
}

/* "warned that …": of one's own deeds a threat; of another's conduct an accusation; of the way things are neither. */
static bool settle_warning(const acts *a, candidate *c, const ro_word *w)
{
    uint32_t content = ro_child(a->tree, c->clause, RO_D_ccomp);
    bool warns = ro_str_is(w->lemma, "warn") || ro_str_is(w->lemma, "caution");
    if (!warns || content == RO_NONE)
        return true;
    ro_actors subject = ro_phrase_actors(a->tree, ro_subject(a->tree, content));
    ro_actors others = ro_actors_without(&subject, &c->actor);
    if (subject.n && others.n < subject.n)
        return others.n == 0;
    if (acts_ill_word(a, content, 0) == RO_NONE && !others.n)
        return ro_child(a->tree, c->clause, RO_D_obj) != RO_NONE && c->recipient.n;
    c->event = RO_EV_ACCUSE;
    if (others.n)
        c->recipient = others;
    return c->recipient.n > 0;
}

bool acts_by_words(acts *a, uint32_t p, const ro_source *source)
{
    const ro_word *w = ro_lexicon_word(a->lexicon, a->tree, p);
    if (!w || !condition_met(a, p, w) || is_no_assertion(a, p, w) || is_hearsay(a, p))
        return false;
    candidate c = {p, p, w->event, ro_no_actors(), ro_no_actors(), *source, 0.6f, false, false, false, false};
    if (w->pos == 'n') {
        ro_actors owner = ro_no_actors();
        uint32_t verb = acts_expressing_verb(a, p);
        if (verb != RO_NONE)
            c.clause = verb;
        else if (!ro_str_is(w->needs, "free") || !is_owned(a, p, &owner))
            return false;
        c.actor = verb != RO_NONE ? acts_actor_of(a, verb, source) : owner;
    } else {
        if (w->pos == 'a' && ro_child(a->tree, p, RO_D_cop) == RO_NONE && tok(a, p)->deprel != RO_D_xcomp)
            return false;
        bool invites = w->pos == 'a' && ro_str_is(w->lemma, "welcome");
        c.actor = invites ? source->actors : acts_actor_of(a, p, source);
    }
    if (!c.actor.n && ro_passive(a->tree, c.clause) && !source->spoken)
        c.actor = unsaid_agent(a, &c);
    if (!c.actor.n)
        return false;
    c.directed = !ro_str_starts(w->slots, "with");
    c.deed = w->pos == 'v' && w->needs.n > 0;
    c.recipient = acts_recipient_of(a, &c, w->slots);
    if (c.event == RO_EV_AGREE && c.actor.n == 1 && commits_to_other(a, p, &c.actor))
        c.event = RO_EV_SUPPORT;
    settle_future(a, &c);
    acts_settle_joint(a, &c);
    settle_said_of_others(a, &c);
    bool refused = (ro_negated(a->tree, c.clause) || (c.clause != p && ro_negated(a->tree, p))) && !ro_str_is(w->with, "not");
    if (refused && (c.event == RO_EV_AGREE || c.event == RO_EV_SUPPORT))
        c.event = RO_EV_REJECT;
    else if (refused)
        return false;
    if (!settle_warning(a, &c, w) || (!c.recipient.n && !may_lack_recipient(&c, w)))
        return false;
    acts_tell(a, &c);
    return true;
}
