/* SPDX-License-Identifier: Apache-2.0 */
/* In whose voice an act is told, and whether it happened. */
#include "events/acts.h"

static bool is_readout_account(const acts *a, const ro_actors *actor)
{
    return a->readout && a->issuer.n && actor->n == 1 && !ro_actors_hold(&a->issuer, actor->code[0]);
}

/* "to allow"; not "does not allow" or "will allow", whose verb UD calls an infinitive too. */
bool acts_is_infinitive(const acts *a, uint32_t p)
{
    bool aux = false, to = false;
    if (!ro_feat_is(tok(a, p), "VerbForm", "Inf"))
        return false;
    RO_CHILDREN(a->tree, c, p) {
        aux = aux || tok(a, c)->deprel == RO_D_aux;
        to = to || (tok(a, c)->deprel == RO_D_mark && ro_lemma_is(tok(a, c), "to"));
    }
    return to || !aux;
}

/* "is to rebuild", and "Norland to rebuild", a heading. */
bool acts_is_to_come(const acts *a, uint32_t p)
{
    bool to = false, is = false;
    RO_CHILDREN(a->tree, c, p) {
        to = to || (tok(a, c)->deprel == RO_D_mark && ro_lemma_is(tok(a, c), "to"));
        is = is || ((tok(a, c)->deprel == RO_D_cop || tok(a, c)->deprel == RO_D_aux) && ro_lemma_is(tok(a, c), "be") && !to);
    }
    uint32_t head = tok(a, p)->head;
    bool heading = tok(a, p)->deprel == RO_D_acl && head != RO_NONE && head < p && tok(a, head)->head == RO_NONE && !ro_is_predicate(a->tree, head);
    heading = heading || (head == RO_NONE && a->d->sentences.v[tok(a, p)->sentence].kind != RO_BODY);
    return to && tok(a, p)->upos == RO_VERB && (is || heading);
}

static bool of_speech(uint8_t event)
{
    return event == RO_EV_REQUEST || event == RO_EV_SUPPORT || event == RO_EV_ACCUSE || event == RO_EV_THREATEN || event == RO_EVENT_NONE;
}

static bool is_deed(uint8_t event)
{
    return event == RO_EV_AID || event == RO_EV_COOPERATE || event == RO_EV_RETREAT || event == RO_EV_PROTEST || event == RO_EV_SANCTION || event == RO_EV_MOBILIZE ||
           event == RO_EV_COERCE || event == RO_EV_ASSAULT;
}

bool acts_in_perfect(const acts *a, uint32_t p)
{
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_aux && ro_lemma_is(tok(a, c), "have"))
            return true;
    return false;
}

/* "we", "Dr Smith and I": the text's own author. */
static bool author_speaks(const acts *a, uint32_t subject)
{
    if (subject == RO_NONE)
        return false;
    RO_CHILDREN(a->tree, c, subject)
        if (tok(a, c)->deprel == RO_D_conj && acts_says_we(a, c))
            return true;
    return acts_says_we(a, subject);
}

bool acts_told_in_past(const acts *a, uint32_t p)
{
    bool past = ro_feat_is(tok(a, p), "Tense", "Past");
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_aux && ro_feat_is(tok(a, c), "VerbForm", "Fin"))
            past = ro_feat_is(tok(a, c), "Tense", "Past") && !ro_lemma_is(tok(a, c), "will");
    return past;
}

/* "met with him to reaffirm", "took the opportunity to thank": the verb that has the tense. */
static uint32_t governing_clause(const acts *a, uint32_t p)
{
    for (int i = 0; i < 4 && (acts_is_infinitive(a, p) || ro_feat_is(tok(a, p), "VerbForm", "Ger") || ro_feat_is(tok(a, p), "VerbForm", "Part")); i++) {
        const uint32_t above = tok(a, p)->head == RO_NONE ? RO_NONE : ro_clause(a->tree, tok(a, p)->head);
        if (above == RO_NONE || acts_told_in_past(a, p))
            break;
        p = above;
    }
    return p;
}

/* A verb of saying with what is said: a state's own words, told by another. */
static bool says_that(const acts *a, uint32_t p)
{
    return ro_verb_reports(tok(a, p)) && ro_child(a->tree, p, RO_D_ccomp) != RO_NONE;
}

/* The clause is itself the act of speaking ("thanked", "expressed"), or no speech at all: whose voice tells it? A readout tells in
 * the past tense what was said, and speaks itself in the present. */
static uint8_t voice_of_telling(const acts *a, const candidate *c)
{
    if (author_speaks(a, ro_subject(a->tree, c->clause)))
        return RO_NARRATOR;
    if (ro_lemma_is(tok(a, c->clause), "send") || (a->readout && is_deed(c->event) && ro_actors_without(&c->actor, &a->issuer).n == 0))
        return RO_NARRATOR; /* "sent his condolences": a deed */
    if (a->readout && tok(a, c->clause)->deprel == RO_D_advcl && acts_is_infinitive(a, c->clause))
        return RO_NARRATOR; /* "met to reaffirm": what for, not what was said */
    if (a->readout)
        return acts_told_in_past(a, governing_clause(a, c->clause)) ? RO_INDIRECT : RO_NARRATOR;
    bool person = c->actor.person != RO_NONE;
    if (c->event == RO_EVENT_NONE && c->source.spoken)
        return RO_INDIRECT; /* a plain statement is what was said */
    if (person && c->clause != c->predicate && ro_verb_reports(tok(a, c->clause)))
        return RO_INDIRECT;
    if (c->event != RO_EV_REQUEST && says_that(a, c->clause))
        return RO_INDIRECT; /* "warned that", "announced they would" */
    return person && of_speech(c->event) && !acts_in_perfect(a, c->clause) ? RO_INDIRECT : RO_NARRATOR;
}

/* "called it 'baseless'", "advised them 'not to go'": the words that count are marked. */
static bool quotes_content(const acts *a, uint32_t p)
{
    RO_CHILDREN(a->tree, c, p) {
        const ro_token *k = tok(a, c);
        if ((k->deprel == RO_D_xcomp || k->deprel == RO_D_ccomp || (k->deprel == RO_D_obl && ro_has_case(a->tree, c, "as"))) && k->quote != RO_NONE)
            return true;
    }
    return false;
}

/* "said that B had fired first", "that both had agreed": one side tells of the other, or of both. */
static bool tells_of_others(const candidate *c)
{
    ro_actors others = ro_actors_without(&c->actor, &c->source.actors);
    return c->source.actors.n && others.n;
}

/* "European leaders said", of no state that the text names: a party's words, not the press's. */
static bool is_said_by_officials(const acts *a, uint32_t verb)
{
    static const char officials[] = "official,leader,minister,president,premier,spokesman,spokeswoman,spokesperson,diplomat,envoy,ambassador,government,ministry,negotiator,chief,general";
    uint32_t who = verb == RO_NONE ? RO_NONE : ro_subject(a->tree, verb);
    return who != RO_NONE && (ro_list_holds(LIST(officials), tok(a, who)->lemma) || tok(a, who)->upos == RO_PRON);
}

uint8_t acts_voice_of(const acts *a, const candidate *c)
{
    bool reported = c->source.spoken && c->source.verb != c->clause;
    if (tok(a, c->predicate)->quote != RO_NONE && (c->source.spoken || !a->readout))
        return RO_QUOTE;
    if (reported && !a->readout && !c->source.actors.n && !is_said_by_officials(a, c->source.verb))
        return voice_of_telling(a, c); /* "according to a newspaper": as good as the narrator */
    if (reported && !a->readout && tells_of_others(c))
        return tok(a, c->clause)->upos == RO_NOUN ? voice_of_telling(a, c) : RO_ACCOUNT; /* "on the invitation of B, A said": in passing */
    if (!a->readout && !reported && quotes_content(a, c->predicate))
        return RO_QUOTE;
    if (is_readout_account(a, &c->actor) && (reported || c->actor.person != RO_NONE))
        return RO_ACCOUNT;
    return reported ? RO_INDIRECT : voice_of_telling(a, c);
}

static bool told_as_past_perfect(const acts *a, uint32_t p)
{
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_aux && ro_lemma_is(tok(a, c), "have") && ro_feat_is(tok(a, c), "Tense", "Past"))
            return true;
    return false;
}

/* "last week", "two years ago", "earlier this month": past by its own words, whatever the day. */
static bool says_past(ro_str words)
{
    return ro_str_starts(words, "last ") || ro_str_starts(words, "Last ") || ro_str_starts(words, "earlier") || ro_str_starts(words, "Earlier") ||
           ro_str_ends(words, " ago") || ro_str_starts(words, "previous");
}

/* "in the 1990s": TIMEX3 has three digits for a decade. */
static bool is_past_decade(const acts *a, ro_str value)
{
    int year = 0, month, day;
    if (value.n != 3 || value.p[0] < '0' || value.p[0] > '9')
        return false;
    if (a->d->published.day == RO_NO_DAY)
        return true;
    ro_day_civil(a->d->published.day, &year, &month, &day);
    return ((value.p[0] - '0') * 100 + (value.p[1] - '0') * 10 + value.p[2] - '0') < year / 10;
}

enum { NEWS_DAYS = 6 }; /* before the day of publication, "on Friday": no history yet */

static bool is_past_time(const acts *a, uint32_t token)
{
    if (tok(a, token)->time == RO_NONE || ro_has_case(a->tree, token, "since")) /* "their first talk since October" */
        return false;
    const ro_time *when = &a->d->times.v[tok(a, token)->time];
    if (ro_str_ends(ro_span_text(a->d, when->span), " the day") || ro_str_ends(ro_span_text(a->d, when->span), " today"))
        return false; /* "earlier in the day" */
    if (says_past(ro_span_text(a->d, when->span)) || is_past_decade(a, when->value))
        return true;
    if (a->d->published.day == RO_NO_DAY) /* "in 2016": news does not say its own year */
        return !a->readout && when->value.n == 4 && when->value.p[0] >= '1' && when->value.p[0] <= '2';
    return when->end != RO_NO_DAY && when->end < a->d->published.day - NEWS_DAYS;
}

/* "during a visit last week", "under a deal signed earlier this year": of what the clause hangs on. */
static bool hangs_on_past(const acts *a, uint32_t noun)
{
    RO_CHILDREN(a->tree, c, noun) {
        const uint8_t relation = tok(a, c)->deprel;
        if ((relation == RO_D_nmod || relation == RO_D_obl) && is_past_time(a, c))
            return true;
        if (relation == RO_D_acl && tok(a, c)->subtype != RO_SUB_RELCL)
            RO_CHILDREN(a->tree, t, c)
                if (is_past_time(a, t) || ro_str_is_nocase(tok(a, t)->form, "earlier"))
                    return true;
    }
    return false;
}

static bool is_recent_time(const acts *a, uint32_t token)
{
    if (tok(a, token)->time == RO_NONE || a->d->published.day == RO_NO_DAY)
        return false;
    const ro_time *when = &a->d->times.v[tok(a, token)->time];
    return when->begin != RO_NO_DAY && when->begin >= a->d->published.day - NEWS_DAYS && !says_past(ro_span_text(a->d, when->span));
}

static bool has_recent_time(const acts *a, uint32_t p)
{
    RO_CHILDREN(a->tree, c, p)
        if ((tok(a, c)->deprel == RO_D_obl || tok(a, c)->deprel == RO_D_advmod) && is_recent_time(a, c))
            return true;
    return false;
}

/* Told as history: a past time beside the predicate or what it is coordinated with, "earlier", "after X accused …". */
static bool told_of_before(const acts *a, uint32_t p)
{
    if (has_recent_time(a, p))
        return false; /* "after B fired on Monday": news all the same */
    for (int i = 0; i < 3 && p != RO_NONE; i++) {
        RO_CHILDREN(a->tree, c, p) {
            const ro_token *k = tok(a, c);
            if (k->deprel == RO_D_advmod && (ro_str_is_nocase(k->form, "earlier") || ro_lemma_is(k, "previously") || ro_lemma_is(k, "already")))
                return true;
            if (k->deprel == RO_D_mark && tok(a, p)->deprel == RO_D_advcl && (ro_lemma_is(k, "after") || ro_lemma_is(k, "since")))
                return true;
            if ((k->deprel == RO_D_obl || k->deprel == RO_D_advmod || k->deprel == RO_D_nmod) && (is_past_time(a, c) || (k->deprel == RO_D_obl && hangs_on_past(a, c))))
                return true;
        }
        bool part = tok(a, p)->deprel == RO_D_advcl && !ro_feat_is(tok(a, p), "VerbForm", "Fin"); /* "wrote last month, asking …" */
        if (tok(a, p)->deprel != RO_D_conj && !part)
            return false;
        p = tok(a, p)->head;
    }
    return false;
}

/* "would attack … and would respond if …": the condition stands with the other verb. */
static bool shares_condition(const acts *a, uint32_t p)
{
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_conj && ro_conditional(a->tree, c))
            return true;
    return false;
}

/* "President B will thank …": announced, not yet said. */
static bool is_announced(const acts *a, const candidate *c)
{
    static const char *const will[] = {"will", "shall", "'ll", NULL};
    if (!of_speech(c->event) || c->event == RO_EV_THREATEN || tok(a, c->predicate)->quote != RO_NONE)
        return false;
    ro_actors doer = ro_phrase_actors(a->tree, ro_subject(a->tree, c->clause));
    if (c->event == RO_EV_ACCUSE && c->source.spoken && doer.n && ro_actors_without(&doer, &c->actor).n == doer.n)
        return false; /* "A said that B will sow chaos": blamed now */
    const bool purpose = acts_is_infinitive(a, c->clause) && tok(a, c->clause)->deprel == RO_D_advcl; /* "will travel to A to reaffirm" */
    return ro_has_aux(a->tree, purpose ? tok(a, c->clause)->head : c->clause, will);
}

/* What another than the speaker did, or what the narrator tells in the perfect far down a news story, is history. */
static bool is_of_old(const acts *a, const candidate *c)
{
    enum { LEAD = 4 };
    ro_actors others = ro_actors_without(&c->actor, &c->source.actors);
    if (c->source.spoken && c->source.verb != RO_NONE && c->source.verb != c->clause && !a->readout && told_of_before(a, c->source.verb))
        return true; /* "said last month that …", "after A said that …" */
    if (c->source.spoken)
        return others.n == c->actor.n && c->source.actors.n && told_of_before(a, c->clause);
    return told_as_past_perfect(a, c->clause) || told_of_before(a, c->clause) ||
           (!a->readout && acts_in_perfect(a, c->clause) && tok(a, c->clause)->sentence >= LEAD);
}

/* "denied that it had sent …", "denied receiving an offer": said not to have happened. */
static bool is_denied(const acts *a, const candidate *c)
{
    uint32_t k = c->predicate;
    if (of_speech(c->event) && c->event != RO_EV_SUPPORT)
        return false; /* what was charged or asked was so, whatever came of it */
    for (int i = 0; i < 5 && k != RO_NONE; i++) {
        uint8_t relation = tok(a, k)->deprel;
        uint32_t head = tok(a, k)->head;
        if (head == RO_NONE || (relation != RO_D_ccomp && relation != RO_D_xcomp && relation != RO_D_obj && relation != RO_D_acl && relation != RO_D_advcl))
            return false;
        if (ro_lemma_is(tok(a, head), "deny") && !ro_negated(a->tree, head))
            return true;
        k = head;
    }
    return false;
}

/* "sent no aid". */
static bool does_none(const acts *a, uint32_t verb)
{
    const uint32_t what = ro_child(a->tree, verb, RO_D_obj);
    const uint32_t how_many = what == RO_NONE ? RO_NONE : ro_child(a->tree, what, RO_D_det);
    return how_many != RO_NONE && ro_lemma_is(tok(a, how_many), "no");
}

/* "did not condemn": its words make no other act of it, as a refusal would be. What is not to be said ("will not", "do not") may well be one. */
static bool is_unsaid_charge(const acts *a, const candidate *c)
{
    static const char says[] = "condemn,denounce,criticize,criticise,blame,accuse,threaten,urge,ask,demand,request,praise,congratulate,thank";
    static const char *const modal[] = {"will", "would", "can", "could", "shall", "should", "must", "may", "might", "'ll", "'d", NULL};
    return (of_speech(c->event) || c->event == RO_EV_THREATEN) && ro_list_holds(LIST(says), tok(a, c->predicate)->lemma) &&
           !ro_has_aux(a->tree, c->predicate, modal) && ro_child(a->tree, c->predicate, RO_D_nsubj) != RO_NONE;
}

/* "has not imposed sanctions": not done. What is not accepted may well be an act; a refusal is one. */
static bool is_undone(const acts *a, const candidate *c)
{
    if (tok(a, c->predicate)->upos != RO_VERB)
        return false;
    return is_deed(c->event) ? ro_negated(a->tree, c->predicate) || does_none(a, c->predicate) : ro_negated(a->tree, c->predicate) && is_unsaid_charge(a, c);
}

/* "might send weapons", "would have sent tanks": thought of, not done. */
static bool is_thought_of(const acts *a, const candidate *c)
{
    static const char *const may[] = {"may", "might", "could", NULL}, *const would[] = {"would", "'d", NULL}, *const have[] = {"have", NULL};
    return (is_deed(c->event) && ro_has_aux(a->tree, c->predicate, may)) ||
           (c->predicate == c->clause && ro_has_aux(a->tree, c->clause, would) && ro_has_aux(a->tree, c->clause, have));
}

/* "Following Norland's request to the Council, …": made before what is told. */
static bool follows_on(const acts *a, const candidate *c)
{
    return c->clause == c->predicate && tok(a, c->predicate)->upos == RO_NOUN &&
           (ro_has_case(a->tree, c->predicate, "follow") || ro_has_case(a->tree, c->predicate, "following") || ro_has_case(a->tree, c->predicate, "after"));
}

/* "Upon completion of the line, Norland will …". */
static bool hangs_on_completion(const acts *a, uint32_t clause)
{
    static const char *const will[] = {"will", "shall", "'ll", NULL};
    uint32_t what = ro_oblique(a->tree, clause, "upon");
    return what != RO_NONE && tok(a, what)->upos == RO_NOUN && ro_has_aux(a->tree, clause, will);
}

uint8_t acts_status_of(const acts *a, const candidate *c)
{
    if (is_denied(a, c) || is_undone(a, c))
        return RO_DENIED;
    if (is_thought_of(a, c))
        return RO_CONDITIONAL;
    if (ro_conditional(a->tree, c->clause) || shares_condition(a, c->clause) || hangs_on_completion(a, c->clause))
        return RO_CONDITIONAL;
    if (c->planned || is_announced(a, c))
        return RO_PLANNED;
    if (c->background || follows_on(a, c))
        return RO_BACKGROUND;
    if (is_of_old(a, c))
        return RO_BACKGROUND;
    return RO_HELD;
}
