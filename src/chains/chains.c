/* SPDX-License-Identifier: Apache-2.0 */
/* Each phrase to the likeliest one before it, or to a chain of its own. */
#include "chains/pairs.h"
#include "chains/weights.h"

enum { NEAR = 32, LOOK_BACK = 1500, PRONOUN_SENTENCES = 6, LIKELY_ALONE = -410, FIRST_LEAST = -4096, CLOSE = 8192, CLOSE_PEOPLE = 5120 };

/* Worth a look however far before: it shares the head or, of a name, a word or letters. */
static bool recalls(const np *before, const np *p)
{
    if (p->kind == NP_PRONOUN)
        return before->kind == NP_PRONOUN && before->pronoun == p->pronoun;
    if (before->lemma == p->lemma || chains_short(before, p))
        return true;
    return p->kind == NP_NAME && before->kind == NP_NAME && p->n_words && before->n_words &&
           (p->words[0] == before->words[0] || p->words[p->n_words - 1] == before->words[before->n_words - 1]);
}

/* Nearest first: the last phrases; beyond them those that may be recalled. */
uint32_t chains_candidates(const chains *c, uint32_t i, uint32_t out[MOST_BEFORE])
{
    const np *p = &c->nps.v[i];
    uint32_t n = 0, looked = 0;
    for (uint32_t k = i; k-- > 0 && n < MOST_BEFORE && looked < LOOK_BACK; looked++) {
        const np *before = &c->nps.v[k];
        if (p->kind == NP_PRONOUN && p->person == 3 && p->sentence - before->sentence > PRONOUN_SENTENCES)
            break;
        if (n < NEAR || recalls(before, p))
            out[n++] = k;
    }
    return n;
}

/* What the first trees tell of all. */
static uint32_t look_back(const chains *c, uint32_t i, uint32_t before[MOST_BEFORE], int16_t features[MOST_BEFORE][FEATURES], int32_t score[MOST_BEFORE])
{
    uint32_t n = chains_candidates(c, i, before);
    rivals nearer = {0, 0};
    const np *p = &c->nps.v[i];
    for (uint32_t k = 0; k < n; k++) {
        const np *a = &c->nps.v[before[k]];
        chains_features(c, a, p, i - before[k], &nearer, features[k]);
        chains_note_rival(c, a, p, &nearer);
    }
    chains_first_scores(features, n, score);
    return n;
}

/* The other trees are asked of those alone that may still be the likeliest, one in nine. */
static uint32_t best_before(const chains *c, uint32_t i, int32_t close)
{
    uint32_t before[MOST_BEFORE], best = RO_NONE;
    int16_t features[MOST_BEFORE][FEATURES];
    int32_t score[MOST_BEFORE], most = chains_threshold[c->nps.v[i].kind], first = FIRST_LEAST;
    uint32_t n = look_back(c, i, before, features, score);
    for (uint32_t k = 0; k < n; k++)
        first = score[k] > first ? score[k] : first;
    uint32_t n_close = 0;
    for (uint32_t k = 0; k < n; k++)
        if (score[k] >= first - close) {
            memmove(features[n_close], features[k], sizeof *features);
            before[n_close] = before[k];
            score[n_close++] = score[k];
        }
    int32_t more[MOST_BEFORE];
    chains_close_scores(features, n_close, more);
    for (uint32_t k = 0; k < n_close; k++)
        if (score[k] + more[k] > most)
            best = before[k], most = score[k] + more[k];
    return best;
}

void chains_begin(chains *c, ro_document *d)
{
    memset(c, 0, sizeof *c);
    c->d = d;
    chains_phrases(c);
    chains_note_document(c);
    chains_settle(c);
    chains_note_document(c);
}

static bool may_be_person(const np *p)
{
    enum { PERSON = 1, MALE_OR_FEMALE = 1 };
    return p->kind == NP_NAME || (p->kind == NP_PRONOUN ? p->gender >= MALE_OR_FEMALE : p->kind == NP_NOUN && p->type == PERSON);
}

void ro_chains_find(ro_document *d, bool people)
{
    chains c;
    chains_begin(&c, d);
    for (uint32_t i = 0; i < c.nps.n; i++)
        chains_join(&c, i, people && !may_be_person(&c.nps.v[i]) ? RO_NONE : best_before(&c, i, people ? CLOSE_PEOPLE : CLOSE)); /* a reading has to be fast */
    for (uint32_t i = 0; i < c.nps.n; i++) {
        const np *p = &c.nps.v[i];
        if (p->likely < LIKELY_ALONE && c.chains.v[p->chain].n == 1)
            continue; /* told of once, and hardly a phrase */
        ro_phrase *phrase = RO_PUSH(d->arena, &d->phrases);
        *phrase = (ro_phrase){.first = p->first, .last = p->last, .head = p->head, .chain = p->chain};
    }
}
