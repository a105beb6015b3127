/* SPDX-License-Identifier: Apache-2.0 */
/* Where a phrase ends, and whether it is one: each ending that its head's dependents allow, scored by boosted trees. */
#include "chains/pairs.h"

#include <stdlib.h>

enum { LEAST_LIKELY = -6144 }; /* less likely phrases are none, whatever they would be linked with: 4096ths of a logit */

static const ro_token *tok(const chains *c, uint32_t i) { return &c->d->tokens.v[i]; }

static uint32_t cut(uint32_t value, uint32_t most) { return value < most ? value : most; }

static uint32_t end_of(const chains *c, uint32_t child, uint32_t head)
{
    uint32_t first = child, last = child;
    chains_widen(c, child, 0, &first, &last);
    while (last > head && tok(c, last)->upos == RO_PUNCT)
        last--;
    return last;
}

uint32_t chains_endings(const chains *c, const np *p, ending out[MOST_ENDINGS])
{
    uint32_t n = 0, n_in = 0, all = 0;
    if (p->relation >= JOINED)
        return out[0] = (ending){p->last, RO_NONE, RO_NONE, 0, 0}, 1;
    ending e = {p->head, RO_NONE, RO_NONE, 0, 0};
    for (uint32_t k = c->first_child[p->head]; k != RO_NONE; k = c->next_child[k])
        all += k > p->head && tok(c, k)->upos != RO_PUNCT;
    for (uint32_t k = c->first_child[p->head]; k != RO_NONE && n < MOST_ENDINGS; k = c->next_child[k]) {
        if (k < p->head || tok(c, k)->upos == RO_PUNCT)
            continue;
        e.out = k;
        e.n_in = n_in, e.n_out = all - n_in;
        out[n++] = e;
        uint32_t last = end_of(c, k, p->head);
        e.last = last > e.last ? last : e.last;
        e.in = k;
        n_in++;
    }
    e.out = RO_NONE;
    e.n_in = n_in, e.n_out = all - n_in;
    if (n < MOST_ENDINGS)
        out[n++] = e;
    return n;
}

/* 0 nothing, 1 a comma, 2 a bracket, 3 another mark */
static uint8_t mark_before(const chains *c, uint32_t token)
{
    uint32_t first = token;
    for (uint32_t k = c->first_child[token]; k != RO_NONE && k < token; k = c->next_child[k])
        first = k < first ? k : first;
    if (tok(c, first)->upos != RO_PUNCT && (!first || tok(c, first - 1)->upos != RO_PUNCT))
        return 0;
    const ro_token *t = tok(c, tok(c, first)->upos == RO_PUNCT ? first : first - 1);
    return ro_str_is(t->form, ",") ? 1 : ro_str_is(t->form, "(") || ro_str_is(t->form, "[") ? 2 : 3;
}

static int16_t sense_at(const chains *c, uint32_t token, int which)
{
    return token < c->d->senses.n ? c->d->senses.row[(size_t)token * c->d->senses.width + (size_t)which] : NO_SENSE;
}

/* What of the head's sense and the dependent's tells that the dependent is within the phrase; in 64ths of a logit. */
static int16_t fit_within(const chains *c, const np *p, uint32_t token)
{
    int32_t sum = 0;
    if (token >= c->d->senses.n || !p->sense || c->d->senses.width < RO_SENSE)
        return NO_SENSE;
    const int8_t *within = c->d->senses.row + (size_t)token * c->d->senses.width;
    for (int k = 0; k < SENSE_WITHIN; k++)
        sum += p->sense[OF_HEAD + k] * within[OF_DEPENDENT + k];
    return (int16_t)(sum / 16 + 2 * within[IS_WITHIN]);
}

/* Of a dependent on the right that ends the phrase or comes after its end; RO_NONE: none. */
static void dependent_features(const chains *c, const np *p, uint32_t token, int16_t out[7])
{
    memset(out, 0, 7 * sizeof *out);
    out[6] = NO_SENSE;
    if (token == RO_NONE)
        return;
    const ro_token *t = tok(c, token);
    out[0] = t->deprel, out[1] = t->subtype, out[2] = t->upos, out[3] = mark_before(c, token);
    out[4] = (int16_t)cut(token - p->head, 60);
    out[5] = (int16_t)(c->first_child[token] != RO_NONE && c->first_child[token] < token ? tok(c, c->first_child[token])->upos : 0);
    out[6] = sense_at(c, token, IS_WITHIN);
}

/* 0 beyond the sentence */
static uint8_t upos_at(const chains *c, const np *p, int64_t token)
{
    return token < 0 || token >= c->d->tokens.n || tok(c, (uint32_t)token)->sentence != p->sentence ? 0 : tok(c, (uint32_t)token)->upos + 1;
}

void chains_ending_features(const chains *c, const np *p, const ending *e, int16_t out[ENDING_FEATURES])
{
    const ro_token *head = tok(c, p->head);
    uint32_t n = 0;
#define F(value) out[n++] = (int16_t)(value)
    F(p->kind), F(p->pronoun), F(p->number), F(p->gender), F(p->type), F(p->relation), F(p->definite), F(p->ne), F(p->weak), F(p->possessive);
    F(cut(p->head - p->first, 20)), F(cut(e->last - p->head, 60)), F(e->n_in), F(e->n_out), F(e->last == p->last), F(e->last < p->last);
    F(head->deprel), F(head->upos), F(p->governor == RO_NONE ? 0 : tok(c, p->governor)->upos), F(p->governor != RO_NONE && p->governor < p->head);
    F(sense_at(c, p->head, IS_PHRASE)), F(sense_at(c, p->head, LATER_ADDS));
    dependent_features(c, p, e->in, out + n), n += 7;
    dependent_features(c, p, e->out, out + n), n += 7;
    F(fit_within(c, p, e->in)), F(fit_within(c, p, e->out)), F(chains_kind(c, p));
    F(upos_at(c, p, (int64_t)e->last + 1)), F(upos_at(c, p, (int64_t)p->first - 1)), F(upos_at(c, p, (int64_t)e->last)), F(upos_at(c, p, p->first));
    F(p->governor == RO_NONE ? 0 : tok(c, p->governor)->deprel), F(cut(c->d->sentences.v[p->sentence].n, 100)), F(p->other), F(cut(p->times, 30));
#undef F
    _Static_assert(ENDING_FEATURES == 47, "as many as are written above");
    (void)n;
}

void chains_end(const chains *c, np *p, uint32_t last, int32_t likely)
{
    p->likely = likely;
    if (p->last == last)
        return;
    p->last = last;
    p->n_words = 0;
    chains_note_words(c, p);
}

/* Joined phrases ("A and B") end as they do. */
static void settle(const chains *c, np *p)
{
    ending e[MOST_ENDINGS];
    int16_t features[MOST_ENDINGS][ENDING_FEATURES];
    int32_t likely[MOST_ENDINGS] = {INT32_MIN};
    uint32_t n = chains_endings(c, p, e), best = 0;
    for (uint32_t k = 0; k < n; k++)
        chains_ending_features(c, p, &e[k], features[k]);
    chains_ending_scores(features, n, likely);
    for (uint32_t k = 1; k < n; k++)
        if (likely[k] > likely[best])
            best = k;
    chains_end(c, p, e[best].last, likely[best]);
}

static int by_place(const void *a, const void *b)
{
    const np *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    if (x->last != y->last)
        return x->last > y->last ? -1 : 1;
    return x->head < y->head ? -1 : x->head > y->head;
}

void chains_keep_likely(chains *c)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->nps.n; i++)
        if (c->nps.v[i].likely >= LEAST_LIKELY)
            c->nps.v[n++] = c->nps.v[i];
    c->nps.n = n;
    if (n)
        qsort(c->nps.v, n, sizeof *c->nps.v, by_place);
}

void chains_settle(chains *c)
{
    for (uint32_t i = 0; i < c->nps.n; i++)
        settle(c, &c->nps.v[i]);
    chains_keep_likely(c);
}
