/* SPDX-License-Identifier: Apache-2.0 */
/*
 * An analysis that costs nothing, in the network's place: tags and names from the form of a word, trees of three shapes in turn (a chain,
 * a star, any). It says what the stages after it must bear, not what a sentence means.
 */
#ifndef TEST_SUPPORT_STAND_IN_H
#define TEST_SUPPORT_STAND_IN_H

#include "annot/annot.h"

typedef struct stand_in_verb {
    const char *form, *lemma;
} stand_in_verb;

static inline uint32_t stand_in_hash(ro_str s, uint32_t h)
{
    for (size_t i = 0; i < s.n; i++)
        h = (h ^ (uint8_t)s.p[i]) * 16777619u;
    return h ^ h >> 15;
}

static inline const char *stand_in_verb_of(ro_str form)
{
    static const stand_in_verb verbs[] = {{"met", "meet"}, {"said", "say"}, {"told", "tell"}, {"spoke", "speak"}, {"urged", "urge"},
                                          {"agree", "agree"}, {"agreed", "agree"}, {"visited", "visit"}, {"called", "call"}, {"went", "go"},
                                          {"came", "come"}, {"act", "act"}, {"signed", "sign"}, {"wrote", "write"}, {"held", "hold"}};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (ro_str_is(form, verbs[i].form))
            return verbs[i].lemma;
    return NULL;
}

static inline void stand_in_word(ro_token *t, bool goes_on)
{
    char first = t->form.n ? t->form.p[0] : '.';
    const char *verb = stand_in_verb_of(t->form);
    bool capital = first >= 'A' && first <= 'Z';
    bool letter = capital || (first >= 'a' && first <= 'z') || (unsigned char)first >= 0x80;
    t->upos = verb ? RO_VERB : capital ? RO_PROPN : first >= '0' && first <= '9' ? RO_NUM : letter ? RO_NOUN : RO_PUNCT;
    t->xpos = verb ? RO_STR("VBD") : capital ? RO_STR("NNP") : RO_STR("NN");
    t->feats = verb ? RO_STR("Mood=Ind|Tense=Past|VerbForm=Fin") : RO_STR("");
    t->lemma = verb ? ro_str_of(verb) : t->form;
    if (capital && goes_on)
        t->ne = RO_NE_I_PER;
    else if (capital)
        t->ne = stand_in_hash(t->form, 7) % 3 == 0 ? RO_NE_B_LOC : RO_NE_B_PER;
}

static inline void stand_in_relation(ro_token *t, uint32_t hash)
{
    static const char *const names[] = {"nsubj", "obj", "obl", "conj", "nmod", "ccomp", "advcl", "flat", "appos", "xcomp", "case", "punct"};
    t->deprel_text = ro_str_of(t->head == RO_NONE ? "root" : names[hash % 12]);
    ro_deprel_read(t->deprel_text, &t->deprel, &t->subtype);
}

static inline void stand_in_sentence(ro_document *d, uint32_t index)
{
    ro_sentence *s = &d->sentences.v[index];
    s->root = s->first;
    for (uint32_t k = 0; k < s->n; k++) {
        ro_token *t = &d->tokens.v[s->first + k];
        uint32_t hash = stand_in_hash(t->form, 2166136261u + k);
        stand_in_word(t, k && t[-1].ne == RO_NE_B_PER);
        t->head = k == 0 ? RO_NONE : s->first + (index % 3 == 0 ? k - 1 : index % 3 == 1 ? 0 : hash % k);
        stand_in_relation(t, hash >> 8);
    }
}

static inline void stand_in_analyse(ro_document *d)
{
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        d->sentences.v[i].root = RO_NONE;
        if (d->sentences.v[i].n)
            stand_in_sentence(d, i);
    }
}

#endif
