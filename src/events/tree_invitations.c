/* SPDX-License-Identifier: Apache-2.0 */
/* "At the invitation of the President of Norland, A, the President of Sudria, B, paid a visit": phrases between commas, whom the parser joins to one
 * another as they come. Of four the first two are the host, the last two the guest; of three the first is the host. */
#include "events/events.h"
#include "events/tree_mend.h"

enum { PHRASES = 4 };

typedef struct phrase {
    uint32_t first, last, head;
} phrase;

/* The token of "invitation" with which the sentence begins, be it behind a dateline; RO_NONE. */
static uint32_t opening_invitation(const ro_document *d, const ro_sentence *s)
{
    enum { DATELINE = 16, BACK = 3 };
    static const char *const led[] = {"At", "On", "Upon", "Following", NULL};
    for (uint32_t i = s->first + 1; i < s->first + DATELINE && i + 1 < s->first + s->n; i++) {
        if (!ro_lemma_is(ro_tok(d, i), "invitation") || !ro_str_is(ro_tok(d, i + 1)->form, "of"))
            continue;
        for (uint32_t k = 1; k <= BACK && k <= i - s->first; k++)
            if (ro_str_in(ro_tok(d, i - k)->form, led))
                return i;
    }
    return RO_NONE;
}

/* The word by which the phrase hangs: the first noun or name whose head is outside. */
static uint32_t head_of(const ro_document *d, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++) {
        const ro_token *t = ro_tok(d, i);
        bool outside = t->head == RO_NONE || t->head < first || t->head > last;
        if (outside && (t->upos == RO_NOUN || t->upos == RO_PROPN))
            return i;
    }
    return RO_NONE;
}

static bool has_name(const ro_document *d, const phrase *p)
{
    for (uint32_t i = p->first; i <= p->last; i++)
        if (ro_tok(d, i)->ne == RO_NE_B_PER)
            return true;
    return false;
}

/* The phrases from `first` up to the verb, each with its comma behind it: how many; 0 where there are more, or words without one. */
static int cut(const ro_document *d, uint32_t first, uint32_t verb, phrase out[PHRASES])
{
    int n = 0;
    for (uint32_t i = first; i < verb; i++) {
        if (!ro_str_is(ro_tok(d, i)->form, ","))
            continue;
        if (n == PHRASES || i == first)
            return 0;
        out[n] = (phrase){first, i - 1, head_of(d, first, i - 1)};
        if (out[n++].head == RO_NONE)
            return 0;
        first = i + 1;
    }
    for (uint32_t i = first; i < verb; i++)
        if (ro_tok(d, i)->upos != RO_AUX && ro_tok(d, i)->upos != RO_ADV)
            return 0;
    return n;
}

static void mend(ro_document *d, const ro_sentence *s)
{
    phrase p[PHRASES];
    ro_token *tokens = d->tokens.v;
    uint32_t invitation = opening_invitation(d, s), verb = invitation == RO_NONE ? RO_NONE : tokens[invitation].head;
    if (verb == RO_NONE || verb < invitation || tokens[verb].upos != RO_VERB)
        return;
    int n = cut(d, invitation + 2, verb, p), guest = n - 2;
    if (n < PHRASES - 1 || has_name(d, &p[guest]) == has_name(d, &p[guest + 1]) || (guest == 2 && has_name(d, &p[0]) == has_name(d, &p[1])) || (guest == 1 && !has_name(d, &p[0])))
        return;
    for (int i = 0; i < n; i++)
        if (hangs_below(d, verb, p[i].head))
            return;
    hang(&tokens[p[0].head], invitation, RO_D_nmod);
    if (guest == 2)
        hang(&tokens[p[1].head], p[0].head, RO_D_appos);
    hang(&tokens[p[guest].head], verb, RO_D_nsubj);
    hang(&tokens[p[guest + 1].head], p[guest].head, RO_D_appos);
}

void ro_tree_mend_invitations(ro_document *document)
{
    for (uint32_t s = 0; s < document->sentences.n; s++)
        if (document->sentences.v[s].root != RO_NONE)
            mend(document, &document->sentences.v[s]);
}
