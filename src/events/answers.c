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

/* "did not respond", "gave no answer": silence that the report states. */
static bool states_silence(const ro_document *d, const ro_act *reply)
{
    const ro_token *k = &d->tokens.v[reply->predicate];
    return ro_lemma_is(k, "respond") || ro_lemma_is(k, "reply") || ro_lemma_is(k, "answer");
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

/* An agreement answers a request where both are about the same: a noun or verb of substance in common. */
static bool share_a_word(const ro_document *d, const ro_act *a, const ro_act *b)
{
    enum { LONGEST = 60 };
    uint32_t first[2], last[2];
    ro_subtree(d, a->predicate, &first[0], &last[0]);
    ro_subtree(d, b->predicate, &first[1], &last[1]);
    for (uint32_t i = first[0]; i <= last[0] && i < first[0] + LONGEST; i++) {
        const ro_token *k = &d->tokens.v[i];
        if ((k->upos != RO_NOUN && k->upos != RO_VERB) || k->mention != RO_NONE || is_common(k->lemma))
            continue;
        for (uint32_t j = first[1]; j <= last[1] && j < first[1] + LONGEST; j++)
            if (d->tokens.v[j].upos == k->upos && ro_str_equal(d->tokens.v[j].lemma, k->lemma))
                return true;
    }
    return false;
}

static ro_answer_kind judge(const ro_document *d, const ro_act *request, const ro_act *reply)
{
    if (reply->event == RO_EV_REJECT)
        return states_silence(d, reply) ? RO_NONE_SAID_OUTRIGHT : RO_DECLINED;
    if (reply->event == RO_EV_AGREE && share_a_word(d, request, reply))
        return reply->status == RO_CONDITIONAL ? RO_ANSWERED_IN_PART : RO_ANSWERED;
    return RO_NONE_REPORTED;
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
