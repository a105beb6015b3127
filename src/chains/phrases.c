/* SPDX-License-Identifier: Apache-2.0 */
/* Noun phrases from trees: which words head one, and which of their dependents it spans. */
#include "chains/pairs.h"

static const ro_token *tok(const chains *c, uint32_t i) { return &c->d->tokens.v[i]; }

static bool rel_in(const ro_token *t, const uint8_t *list)
{
    for (; *list; list++)
        if (t->deprel == *list)
            return true;
    return false;
}

static void link_children(chains *c)
{
    uint32_t n = c->d->tokens.n;
    c->first_child = ro_alloc_array(c->d->arena, n + 1, sizeof *c->first_child);
    c->next_child = ro_alloc_array(c->d->arena, n + 1, sizeof *c->next_child);
    for (uint32_t i = 0; i < n; i++)
        c->first_child[i] = c->next_child[i] = RO_NONE;
    for (uint32_t i = n; i-- > 0;)
        if (tok(c, i)->head != RO_NONE) {
            c->next_child[i] = c->first_child[tok(c, i)->head];
            c->first_child[tok(c, i)->head] = i;
        }
}

/* ---- spans ---- */

void chains_widen(const chains *c, uint32_t i, uint32_t depth, uint32_t *first, uint32_t *last)
{
    *first = i < *first ? i : *first;
    *last = i > *last ? i : *last;
    for (uint32_t k = c->first_child[i]; k != RO_NONE && depth < 60; k = c->next_child[k])
        chains_widen(c, k, depth + 1, first, last);
}

static const uint8_t out_left[] = {RO_D_case, RO_D_punct, RO_D_cc, RO_D_cop, RO_D_nsubj, RO_D_csubj, RO_D_mark, RO_D_aux, RO_D_advmod, RO_D_discourse, RO_D_expl,
                                   RO_D_advcl, RO_D_obl, RO_D_parataxis, RO_D_conj, RO_D_dep, RO_D_appos, RO_D_list, RO_D_orphan, RO_D_reparandum, RO_D_vocative, 0};
static const uint8_t out_right[] = {RO_D_punct, RO_D_conj, RO_D_cc, RO_D_parataxis, RO_D_discourse, RO_D_appos, RO_D_list, RO_D_dep, RO_D_cop, RO_D_nsubj, RO_D_aux,
                                    RO_D_orphan, RO_D_advcl, RO_D_reparandum, RO_D_vocative, 0};

/* "Athens, with three million people": set off by a comma. */
static bool set_off(const chains *c, uint32_t child)
{
    uint32_t first = child, last = child;
    const ro_token *t = tok(c, child);
    bool relative = t->subtype == RO_SUB_RELCL;
    if ((t->deprel != RO_D_nmod && t->deprel != RO_D_acl && t->deprel != RO_D_obl) || relative)
        return false;
    chains_widen(c, child, 0, &first, &last);
    return first > 0 && ro_str_is(tok(c, first - 1)->form, ",") && t->subtype != RO_SUB_NPMOD;
}

static void span_of(const chains *c, uint32_t head, bool joined, np *p)
{
    p->first = p->last = head;
    for (uint32_t k = c->first_child[head]; k != RO_NONE; k = c->next_child[k]) {
        const ro_token *t = tok(c, k);
        bool nominal = t->deprel == RO_D_nmod && t->subtype == RO_SUB_NONE && k < head;
        bool out = k < head ? rel_in(t, out_left) || nominal : (rel_in(t, out_right) || set_off(c, k)) && !(joined && t->deprel == RO_D_conj);
        if (!out)
            chains_widen(c, k, 0, &p->first, &p->last);
    }
    while (p->last > head && tok(c, p->last)->upos == RO_PUNCT)
        p->last--;
    while (p->first < head && tok(c, p->first)->upos == RO_PUNCT)
        p->first++;
}

/* ---- which words head a phrase ---- */

static bool has_child(const chains *c, uint32_t head, uint8_t relation, uint8_t upos)
{
    for (uint32_t k = c->first_child[head]; k != RO_NONE; k = c->next_child[k])
        if (tok(c, k)->deprel == relation && (!upos || tok(c, k)->upos == upos))
            return true;
    return false;
}

static bool is_argument(const ro_token *t)
{
    return t->deprel == RO_D_nsubj || t->deprel == RO_D_obj || t->deprel == RO_D_obl || t->deprel == RO_D_nmod || t->deprel == RO_D_iobj;
}

/* "people" of "a number of people": the phrase is the number's. */
static bool counted(const chains *c, const ro_token *t)
{
    static const char *const measures[] = {"number", "lot", "bunch", "couple", "kind", "sort", "type", "variety", "series", "range", "majority", "million", "thousand", "hundred",
                                           "dozen", "plenty", "ton", "pair", "amount", "billion", NULL};
    return t->deprel == RO_D_nmod && t->subtype == RO_SUB_NONE && t->head != RO_NONE && ro_str_in(tok(c, t->head)->lemma, measures);
}

static bool heads_phrase(const chains *c, uint32_t i, bool *weak)
{
    const ro_token *t = tok(c, i);
    bool inside = t->deprel == RO_D_flat || t->deprel == RO_D_fixed || t->deprel == RO_D_goeswith || t->deprel == RO_D_reparandum;
    switch (t->upos) {
    case RO_NOUN:
        *weak = t->deprel == RO_D_compound || counted(c, t) || ro_str_is(t->deprel_text, "nmod:desc");
        return !inside && !ro_str_is(t->lemma, "example");
    case RO_PROPN:
        *weak = (t->deprel == RO_D_compound && t->ne == RO_NE_O) || ro_str_is(t->deprel_text, "nmod:desc");
        *weak = *weak || (t->deprel == RO_D_compound && t->head != RO_NONE && tok(c, t->head)->upos == RO_PROPN);
        return !inside;
    case RO_PRON:
        *weak = t->deprel == RO_D_expl;
        return !ro_feat_is(t, "PronType", "Rel") && !ro_feat_is(t, "PronType", "Int") && !inside;
    case RO_NUM:
        return !inside && t->deprel != RO_D_nummod && t->deprel != RO_D_compound;
    case RO_DET:
        return t->deprel == RO_D_nsubj || t->deprel == RO_D_obj || t->deprel == RO_D_obl || t->deprel == RO_D_nmod;
    case RO_ADJ:
        return is_argument(t) && has_child(c, i, RO_D_det, RO_DET);
    case RO_ADV:
        *weak = true;
        return ro_str_is(t->lemma, "here") || ro_str_is(t->lemma, "there") || ro_str_is(t->lemma, "home") || ro_str_is(t->lemma, "somewhere");
    default:
        return false;
    }
}

/* ---- what a phrase is ---- */

static uint64_t hash_of(const chains *c, ro_str text)
{
    return ro_str_hash(ro_fold(c->d->arena, text));
}

static const struct {
    const char *form;
    uint8_t class, person, number, gender;
    bool possessive;
} pronouns[] = {
    {"i", 1, 1, 1, 0, 0},      {"me", 1, 1, 1, 0, 0},     {"my", 1, 1, 1, 0, 1},      {"mine", 1, 1, 1, 0, 1},     {"myself", 1, 1, 1, 0, 0},
    {"you", 2, 2, 0, 0, 0},    {"your", 2, 2, 0, 0, 1},   {"yours", 2, 2, 0, 0, 1},   {"yourself", 2, 2, 1, 0, 0}, {"yourselves", 2, 2, 2, 0, 0},
    {"he", 3, 3, 1, 1, 0},     {"him", 3, 3, 1, 1, 0},    {"his", 3, 3, 1, 1, 1},     {"himself", 3, 3, 1, 1, 0},  {"she", 4, 3, 1, 2, 0},
    {"her", 4, 3, 1, 2, 1},    {"hers", 4, 3, 1, 2, 1},   {"herself", 4, 3, 1, 2, 0}, {"it", 5, 3, 1, 3, 0},       {"its", 5, 3, 1, 3, 1},
    {"itself", 5, 3, 1, 3, 0}, {"we", 6, 1, 2, 0, 0},     {"us", 6, 1, 2, 0, 0},      {"our", 6, 1, 2, 0, 1},      {"ours", 6, 1, 2, 0, 1},
    {"ourselves", 6, 1, 2, 0, 0}, {"they", 7, 3, 2, 0, 0}, {"them", 7, 3, 2, 0, 0},   {"their", 7, 3, 2, 0, 1},    {"theirs", 7, 3, 2, 0, 1},
    {"themselves", 7, 3, 2, 0, 0}, {"this", 8, 3, 1, 3, 0}, {"that", 9, 3, 1, 3, 0},  {"these", 10, 3, 2, 0, 0},   {"those", 11, 3, 2, 0, 0},
    {"'s", 6, 1, 2, 0, 0}};

static void note_pronoun(const ro_token *t, np *p)
{
    p->pronoun = 12;
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (ro_str_is_nocase(t->form, pronouns[i].form)) {
            p->pronoun = pronouns[i].class;
            p->person = pronouns[i].person;
            p->number = pronouns[i].number;
            p->gender = pronouns[i].gender;
            p->possessive = pronouns[i].possessive;
            return;
        }
}

static uint8_t relation_class(const ro_token *t)
{
    switch (t->deprel) {
    case RO_D_nsubj: return t->subtype == RO_SUB_PASS ? 2 : 1;
    case RO_D_obj: return 3;
    case RO_D_iobj: return 4;
    case RO_D_obl: return 5;
    case RO_D_nmod: return t->subtype == RO_SUB_POSS ? 7 : 6;
    case RO_D_conj: return 8;
    case RO_D_appos: return 9;
    case RO_D_compound: return 10;
    case RO_D_root: return 11;
    case RO_D_vocative: return 12;
    default: return 13;
    }
}

/* 0 none, 1 the, 2 a, 3 this, 4 possessor, 5 other determiner */
static uint8_t definiteness(const chains *c, uint32_t head)
{
    for (uint32_t k = c->first_child[head]; k != RO_NONE && k < head; k = c->next_child[k]) {
        const ro_token *t = tok(c, k);
        if (t->deprel == RO_D_nmod && t->subtype == RO_SUB_POSS)
            return 4;
        if (t->deprel != RO_D_det)
            continue;
        if (ro_str_is_nocase(t->form, "the"))
            return 1;
        if (ro_str_is_nocase(t->form, "a") || ro_str_is_nocase(t->form, "an"))
            return 2;
        if (ro_feat_is(t, "PronType", "Dem"))
            return 3;
        return 5;
    }
    return 0;
}

static uint8_t name_type(uint8_t ne)
{
    return ne == RO_NE_B_PER || ne == RO_NE_I_PER ? 1 : ne == RO_NE_B_LOC || ne == RO_NE_I_LOC ? 2 : ne == RO_NE_B_ORG || ne == RO_NE_I_ORG ? 3 : 0;
}

static uint8_t title_gender(const ro_token *t)
{
    static const char *const men[] = {"mr", "mr.", "sir", "lord", "king", "prince", "father", "brother", "son", "husband", "man", "boy", "uncle", "grandfather", NULL};
    static const char *const women[] = {"mrs", "mrs.", "ms", "ms.", "lady", "queen", "princess", "mother", "sister", "daughter", "wife", "woman", "girl", "aunt",
                                        "grandmother", "miss", NULL};
    for (const char *const *w = men; *w; w++)
        if (ro_str_is_nocase(t->form, *w))
            return 1;
    for (const char *const *w = women; *w; w++)
        if (ro_str_is_nocase(t->form, *w))
            return 2;
    return 0;
}

/* Once a token, however many phrases it is in. */
static void hash_tokens(chains *c)
{
    uint32_t n = c->d->tokens.n;
    c->forms = ro_alloc_array(c->d->arena, n ? n : 1, sizeof *c->forms);
    c->lemmas = ro_alloc_array(c->d->arena, n ? n : 1, sizeof *c->lemmas);
    for (uint32_t i = 0; i < n; i++) {
        const ro_token *t = tok(c, i);
        c->forms[i] = hash_of(c, t->form);
        c->lemmas[i] = hash_of(c, t->lemma.n ? t->lemma : t->form);
    }
}

/* "European Union": what "EU" hashes to. */
static uint64_t initials_of(const chains *c, const np *p)
{
    char letters[NP_WORDS];
    size_t n = 0;
    for (uint32_t i = p->first; i <= p->last && n < sizeof letters; i++) {
        ro_str form = tok(c, i)->form;
        if (form.n && form.p[0] >= 'A' && form.p[0] <= 'Z')
            letters[n++] = (char)(form.p[0] | 0x20);
    }
    return n < 2 ? 0 : ro_str_hash((ro_str){letters, n});
}

/* "U.S.", "USA" and "America" are what the initials of "United States" are. */
static uint64_t letters_of(const ro_token *t)
{
    char letters[16];
    size_t n = 0;
    for (size_t i = 0; i < t->form.n && n < sizeof letters; i++)
        if (t->form.p[i] != '.')
            letters[n++] = (char)(t->form.p[i] >= 'A' && t->form.p[i] <= 'Z' ? t->form.p[i] | 0x20 : t->form.p[i]);
    static const char *const us[] = {"usa", "america", NULL};
    ro_str all = {letters, n}, short_one = {"us", 2};
    return ro_str_hash(ro_str_in(all, us) ? short_one : all);
}

void chains_note_words(const chains *c, np *p)
{
    uint64_t text = 14695981039346656037u;
    for (uint32_t i = p->first; i <= p->last; i++) {
        const ro_token *t = tok(c, i);
        if (t->upos == RO_DET || t->upos == RO_PUNCT || t->deprel == RO_D_case || (t->deprel == RO_D_nmod && t->upos == RO_PRON))
            continue;
        uint64_t word = c->lemmas[i];
        text = (text ^ c->forms[i]) * 1099511628211u;
        bool content = t->upos == RO_NOUN || t->upos == RO_PROPN || t->upos == RO_ADJ || t->upos == RO_NUM;
        if (content && p->n_words < NP_WORDS)
            p->words[p->n_words++] = word;
        if (p->kind == NP_NAME && !p->gender)
            p->gender = title_gender(t);
    }
    p->text = text;
    p->initials = p->kind == NP_NAME ? initials_of(c, p) : 0;
    p->letters = p->kind == NP_NAME ? letters_of(tok(c, p->head)) : 0;
}

/* What its adjectives tell of other things. */
static uint8_t other_things(const chains *c, uint32_t head)
{
    static const char *const others[] = {"other", "another", "different", "new", "else", "such", NULL}, *const sames[] = {"same", "own", "said", "latter", "former", "very", NULL},
                             *const ranks[] = {"first", "second", "third", "last", "next", "previous", "final", NULL};
    for (uint32_t k = c->first_child[head]; k != RO_NONE && k < head; k = c->next_child[k]) {
        ro_str lemma = tok(c, k)->lemma;
        if (ro_str_in(lemma, others))
            return 1;
        if (ro_str_in(lemma, sames))
            return 2;
        if (ro_str_in(lemma, ranks))
            return 3;
    }
    return 0;
}

static uint64_t owner_of(const chains *c, uint32_t head)
{
    for (uint32_t k = c->first_child[head]; k != RO_NONE && k < head; k = c->next_child[k])
        if (tok(c, k)->deprel == RO_D_nmod && tok(c, k)->subtype == RO_SUB_POSS)
            return c->lemmas[k];
    return 0;
}

static void note_head(const chains *c, np *p)
{
    const ro_token *t = tok(c, p->head);
    p->kind = t->upos == RO_PRON || t->upos == RO_DET ? NP_PRONOUN : t->upos == RO_PROPN ? NP_NAME : t->upos == RO_NUM ? NP_NUMBER : NP_NOUN;
    p->sentence = t->sentence;
    p->governor = t->head;
    p->lemma = c->lemmas[p->head];
    p->form = c->forms[p->head];
    p->relation = relation_class(t);
    p->definite = definiteness(c, p->head);
    p->ne = name_type(t->ne);
    if (p->kind == NP_PRONOUN) {
        note_pronoun(t, p);
        p->type = p->pronoun == 1 || p->pronoun == 2 || p->pronoun == 3 || p->pronoun == 4 || p->pronoun == 6 ? 1 : 0;
        return;
    }
    p->person = 3;
    p->number = ro_feat_is(t, "Number", "Plur") ? 2 : ro_feat_is(t, "Number", "Sing") ? 1 : 0;
    p->type = p->ne ? p->ne : chains_noun_type(p->lemma);
    p->gender = p->kind == NP_NOUN ? title_gender(t) : 0;
    p->other = other_things(c, p->head);
    p->owner = owner_of(c, p->head);
}

static void add_phrase(chains *c, uint32_t head, bool weak, bool joined)
{
    np *p = RO_PUSH(c->d->arena, &c->nps);
    p->head = head;
    p->weak = weak;
    p->chain = RO_NONE;
    span_of(c, head, joined, p);
    note_head(c, p);
    p->sense = head < c->d->senses.n ? c->d->senses.row + (size_t)head * c->d->senses.width : NULL;
    if (joined)
        p->number = 2, p->weak = true, p->relation = (uint8_t)(p->relation + JOINED), p->kind = NP_NOUN;
    chains_note_words(c, p);
}

void chains_phrases(chains *c)
{
    link_children(c);
    hash_tokens(c);
    for (uint32_t i = 0; i < c->d->tokens.n; i++) {
        bool weak = false;
        if (!heads_phrase(c, i, &weak))
            continue;
        add_phrase(c, i, weak, false);
        if (tok(c, i)->upos != RO_PRON && has_child(c, i, RO_D_conj, 0))
            add_phrase(c, i, true, true);
        else if (tok(c, i)->upos == RO_PRON && has_child(c, i, RO_D_conj, 0))
            add_phrase(c, i, true, true);
    }
}
