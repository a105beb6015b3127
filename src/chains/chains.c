/* SPDX-License-Identifier: Apache-2.0 */
/* Each phrase to the likeliest one before it, or to a chain of its own. */
#include "chains/pairs.h"
#include "chains/weights.h"

enum { NEAR = 32, LOOK_BACK = 1500, PRONOUN_SENTENCES = 6, LIKELY_ALONE = -410 };

/* Nearest first: the last phrases; beyond them those that share the head or, of a name, a word. */
uint32_t chains_candidates(const chains *c, uint32_t i, uint32_t out[MOST_BEFORE])
{
    const np *p = &c->nps.v[i];
    uint32_t n = 0, looked = 0;
    for (uint32_t k = i; k-- > 0 && n < MOST_BEFORE && looked < LOOK_BACK; looked++) {
        const np *before = &c->nps.v[k];
        bool pronoun = p->kind == NP_PRONOUN;
        if (pronoun && p->person == 3 && p->sentence - before->sentence > PRONOUN_SENTENCES)
            break;
        if (n >= NEAR && pronoun && !(before->kind == NP_PRONOUN && before->pronoun == p->pronoun))
            continue;
        if (n >= NEAR && !pronoun && before->lemma != p->lemma && !(p->kind == NP_NAME && before->kind == NP_NAME && p->n_words && before->n_words &&
                                                                     (p->words[0] == before->words[0] || p->words[p->n_words - 1] == before->words[before->n_words - 1])))
            continue;
        out[n++] = k;
    }
    return n;
}

static uint32_t best_before(const chains *c, uint32_t i)
{
    uint32_t before[MOST_BEFORE], n = chains_candidates(c, i, before), best = RO_NONE;
    rivals nearer = {0, 0};
    const np *p = &c->nps.v[i];
    int32_t most = chains_threshold[p->kind];
    for (uint32_t k = 0; k < n; k++) {
        int16_t features[FEATURES];
        const np *a = &c->nps.v[before[k]];
        chains_features(c, a, p, i - before[k], &nearer, features);
        chains_note_rival(c, a, p, &nearer);
        int32_t score = chains_score(features);
        if (score > most)
            best = before[k], most = score;
    }
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
        chains_join(&c, i, people && !may_be_person(&c.nps.v[i]) ? RO_NONE : best_before(&c, i));
    for (uint32_t i = 0; i < c.nps.n; i++) {
        const np *p = &c.nps.v[i];
        if (p->likely < LIKELY_ALONE && c.chains.v[p->chain].n == 1)
            continue; /* told of once, and hardly a phrase */
        ro_phrase *phrase = RO_PUSH(d->arena, &d->phrases);
        *phrase = (ro_phrase){.first = p->first, .last = p->last, .head = p->head, .chain = p->chain};
    }
}
