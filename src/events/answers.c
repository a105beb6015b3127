/* SPDX-License-Identifier: Apache-2.0 */
/* Requests and what came back within the report: agreed to, declined, said to be unanswered, or nothing reported. */
#include "events/events.h"

enum { FAR = 12 }; /* sentences after which a reply is no longer taken to answer */

static bool holds(const ro_code *v, uint32_t n, const ro_code code)
{
    for (uint32_t i = 0; i < n; i++)
        if (!strcmp(v[i], code))
            return true;
    return false;
}

/* Does `reply` come from one who was asked, to one who asked? */
static bool replies(const ro_act *request, const ro_act *reply)
{
    bool from = false, to = reply->recipient.n == 0;
    for (uint32_t i = 0; i < request->recipient.n; i++)
        from = from || holds(reply->actor.v, reply->actor.n, request->recipient.v[i]);
    for (uint32_t i = 0; i < request->actor.n; i++)
        to = to || holds(reply->recipient.v, reply->recipient.n, request->actor.v[i]);
    return from && to;
}

/* Words that any two acts may share. */
static bool is_common(ro_str lemma)
{
    static const char *const words[] = {"agreement", "side",  "country", "relation", "continue", "work",   "make",   "issue",     "take",
                                        "agree",     "other", "people",  "year",     "also",     "sign",   "say",    "cooperation", "support",
                                        "strengthen", "promote", "need", "include",  "provide",  "ensure", "leader", "minister", "deepen", "enhance", "expand",
                                        "advance", "maintain", "develop", "build", "hope", "want", "hold", "have", "join", "push", "call", "welcome", "field",
                                        "area", "level", "result", "stage", "effort", "nation", "party", "world", "time", NULL};
    return lemma.n < 4 || ro_str_in(lemma, words);
}

typedef struct words {
    uint32_t first, last; /* of the act's subtree, inclusive */
} words;

static words words_of(const ro_document *d, const ro_act *a)
{
    enum { LONGEST = 60 };
    words w;
    ro_subtree(d, a->predicate, &w.first, &w.last);
    w.last = w.last - w.first < LONGEST ? w.last : w.first + LONGEST;
    return w;
}

static bool is_of_substance(const ro_token *k)
{
    return (k->upos == RO_NOUN || k->upos == RO_VERB) && k->mention == RO_NONE && !is_common(k->lemma);
}

static bool stands_in(const ro_document *d, const ro_token *word, words w)
{
    for (uint32_t i = w.first; i <= w.last; i++)
        if (d->tokens.v[i].upos == word->upos && ro_str_equal(d->tokens.v[i].lemma, word->lemma))
            return true;
    return false;
}

/* Are both about the same? Two nouns or verbs of substance in common; of a request of few words one. */
static bool is_same_matter(const ro_document *d, const ro_act *request, const ro_act *reply)
{
    enum { FEW = 4 };
    words asked = words_of(d, request), said = words_of(d, reply);
    uint32_t substance = 0, shared = 0;
    for (uint32_t i = asked.first; i <= asked.last; i++)
        if (is_of_substance(&d->tokens.v[i])) {
            substance++;
            shared += stands_in(d, &d->tokens.v[i], said);
        }
    return shared >= 2 || (shared == 1 && substance <= FEW);
}

/* "did not", "has yet to", "declined to", "no" shortly before the word; not what is to come ("will not respond to threats"). */
static bool is_withheld(const ro_document *d, uint32_t word, uint32_t first)
{
    enum { NEAR = 8 };
    static const char *const none[] = {"not", "never", "no", "without", "neither", "nor", "yet", "fail", "decline", "refuse", "avoid", NULL}, *const ahead[] = {"will", "would", "shall", "if", NULL};
    bool withheld = false;
    for (uint32_t i = word > first + NEAR ? word - NEAR : first; i < word; i++) {
        if (ro_str_in(d->tokens.v[i].lemma, ahead))
            return false;
        withheld = withheld || ro_str_in(d->tokens.v[i].lemma, none);
    }
    return withheld;
}

/* The verb of the sentence, or what it "has yet to" do: not what somebody says of another. */
static bool is_main_verb(const ro_document *d, uint32_t verb)
{
    const uint32_t head = d->tokens.v[verb].head;
    return head == RO_NONE || (d->tokens.v[head].head == RO_NONE && (ro_lemma_is(&d->tokens.v[head], "have") || ro_lemma_is(&d->tokens.v[head], "fail")));
}

/* "did not respond", "has yet to reply", "gave no answer": silence that the report states. "How it responded" tells of none, nor what the press asked. */
static bool states_silence(const ro_document *d, const ro_act *reply)
{
    enum { NEAR = 8 };
    static const char *const verbs[] = {"respond", "reply", "answer", NULL}, *const nouns[] = {"response", "reply", "answer", NULL};
    static const char *const gives[] = {"give", "offer", "provide", "send", "make", "get", "receive", "refuse", "decline", "fail", "deliver", "issue", NULL};
    static const char *const press[] = {"comment", "question", "reporter", "journalist", NULL};
    words w = words_of(d, reply);
    if (reply->event == RO_EVENT_NONE) /* a statement stands for its sentence */
        w = (words){d->sentences.v[reply->sentence].first, reply->predicate};
    for (uint32_t i = w.first; i <= w.last; i++)
        if (ro_str_in(d->tokens.v[i].lemma, press))
            return false;
    for (uint32_t i = w.first; i <= w.last && i <= reply->predicate + NEAR; i++) {
        const ro_token *k = &d->tokens.v[i];
        bool verb = k->upos == RO_VERB && ro_str_in(k->lemma, verbs) && (reply->event != RO_EVENT_NONE || is_main_verb(d, i));
        bool noun = k->upos == RO_NOUN && ro_str_in(k->lemma, nouns) && ro_str_in(d->tokens.v[reply->predicate].lemma, gives);
        if ((verb || noun) && is_withheld(d, i, d->sentences.v[reply->sentence].first))
            return true;
    }
    return false;
}

static bool holds_one_of(const ro_document *d, const ro_act *a, const char *const *lemmas)
{
    words w = words_of(d, a);
    for (uint32_t i = w.first; i <= w.last; i++)
        if (ro_str_in(d->tokens.v[i].lemma, lemmas))
            return true;
    return false;
}

/* A charge that is denied is no request that is declined. */
static bool declines(const ro_document *d, const ro_act *request, const ro_act *reply)
{
    static const char *const charges[] = {"accusation", "allegation", "charge", "claim", "involvement", "responsibility", "assertion", NULL};
    static const char *const asked[] = {"demand", "request", "call", "appeal", "plea", "proposal", "offer", "ultimatum", NULL};
    if (holds_one_of(d, reply, charges) || ro_lemma_is(&d->tokens.v[reply->predicate], "deny"))
        return is_same_matter(d, request, reply);
    return holds_one_of(d, reply, asked) || is_same_matter(d, request, reply);
}

/* "this commitment" of a request: where the sentence has said before what it is; RO_NONE. */
static uint32_t told_before(const ro_document *d, uint32_t noun)
{
    bool pointed = false;
    for (uint32_t i = noun > 2 ? noun - 2 : 0; i < noun; i++)
        pointed = pointed || (d->tokens.v[i].head == noun && ro_str_in(d->tokens.v[i].lemma, (const char *const[]){"this", "these", "such", NULL}));
    for (uint32_t i = noun; pointed && i-- > d->sentences.v[d->tokens.v[noun].sentence].first;)
        if (d->tokens.v[i].upos == RO_NOUN && ro_str_equal(d->tokens.v[i].lemma, d->tokens.v[noun].lemma))
            return i;
    return RO_NONE;
}

/* "adheres to the policy", where the request was to turn this commitment to the policy into practice: what it rests on is affirmed, what it asks is not. */
static bool restates(const ro_document *d, const ro_act *request, const ro_act *reply)
{
    const words asked = words_of(d, request);
    words said = {d->sentences.v[reply->sentence].first, d->sentences.v[reply->sentence].first + d->sentences.v[reply->sentence].n - 1};
    for (uint32_t i = asked.first; i <= asked.last; i++) {
        const uint32_t before = d->tokens.v[i].upos == RO_NOUN ? told_before(d, i) : RO_NONE;
        words of;
        if (before == RO_NONE)
            continue;
        ro_subtree(d, before, &of.first, &of.last);
        for (uint32_t k = of.first; k <= of.last; k++)
            if (k != before && d->tokens.v[k].upos == RO_NOUN && is_of_substance(&d->tokens.v[k]) && stands_in(d, &d->tokens.v[k], said))
                return true;
    }
    return false;
}

static ro_answer_kind judge(const ro_document *d, const ro_act *request, const ro_act *reply)
{
    if (reply->status == RO_HELD && states_silence(d, reply))
        return RO_NONE_SAID_OUTRIGHT;
    if (reply->event == RO_EV_REJECT)
        return declines(d, request, reply) ? RO_DECLINED : RO_NONE_REPORTED;
    bool at_once = reply->sentence == request->sentence && ro_lemma_is(&d->tokens.v[reply->predicate], "agree"); /* "A asked for …, and B agreed to …" */
    if (reply->event == RO_EV_AGREE && reply->status != RO_BACKGROUND && (at_once || is_same_matter(d, request, reply)))
        return reply->status == RO_CONDITIONAL ? RO_ANSWERED_IN_PART : RO_ANSWERED;
    const bool affirms = reply->sentence != request->sentence && (reply->event == RO_EV_AGREE || reply->event == RO_EV_SUPPORT) && reply->status == RO_HELD;
    return affirms && restates(d, request, reply) ? RO_ANSWERED_IN_PART : RO_NONE_REPORTED;
}

void ro_answers_extract(ro_document *document, const ro_tables *tables)
{
    (void)tables;
    for (uint32_t i = 0; i < document->acts.n; i++) {
        const ro_act *request = &document->acts.v[i];
        if (request->event != RO_EV_REQUEST || !request->recipient.n)
            continue;
        ro_answer *answer = RO_PUSH(document->arena, &document->answers);
        answer->act = i;
        answer->kind = RO_NONE_REPORTED;
        for (uint32_t k = i + 1; k < document->acts.n && answer->kind == RO_NONE_REPORTED; k++) {
            const ro_act *reply = &document->acts.v[k];
            if (reply->sentence > request->sentence + FAR)
                break;
            if (!replies(request, reply) || (reply->sentence == request->sentence && holds(reply->actor.v, reply->actor.n, request->actor.v[0])))
                continue; /* in one breath with the request: no answer */
            answer->kind = (uint8_t)judge(document, request, reply);
            if (answer->kind != RO_NONE_REPORTED)
                *RO_PUSH(document->arena, &answer->evidence) = reply->evidence.v[0];
        }
    }
}
