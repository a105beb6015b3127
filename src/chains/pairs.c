/* SPDX-License-Identifier: Apache-2.0 */
/* What the scorer sees of two phrases. All integers, so that sums are the same on every machine. */
#include "chains/pairs.h"

#include <stdlib.h>

static const ro_token *tok(const chains *c, uint32_t i) { return &c->d->tokens.v[i]; }

static uint32_t cut(uint32_t value, uint32_t most) { return value < most ? value : most; }

static bool has_word(const uint64_t *words, uint32_t n, uint64_t word)
{
    for (uint32_t i = 0; i < n; i++)
        if (words[i] == word)
            return true;
    return false;
}

static void add_word(uint64_t *words, uint8_t *n, uint8_t most, uint64_t word)
{
    if (*n < most && !has_word(words, *n, word))
        words[(*n)++] = word;
}

static uint32_t missing(const np *p, const uint64_t *words, uint32_t n)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < p->n_words; i++)
        count += !has_word(words, n, p->words[i]);
    return count;
}

/* 0 unknown, 1 agree, 2 differ */
static uint8_t agree(uint8_t a, uint8_t b)
{
    return !a || !b ? 0 : a == b ? 1 : 2;
}

static uint8_t gender_of(const chains *c, const np *p)
{
    return p->gender || p->chain == RO_NONE ? p->gender : c->chains.v[p->chain].gender;
}

static uint8_t type_of(const chains *c, const np *p)
{
    return p->type || p->chain == RO_NONE ? p->type : c->chains.v[p->chain].type;
}

/* "it" is no person, "he" no town. */
static uint8_t sort_agrees(const chains *c, const np *before, const np *p)
{
    uint8_t a = gender_of(c, before), b = gender_of(c, p), s = type_of(c, before), t = type_of(c, p);
    if (a && b)
        return agree(a, b);
    if (p->kind == NP_PRONOUN && s && b)
        return (b == 3) == (s != 1) ? 1 : 2;
    if (before->kind == NP_PRONOUN && t && a)
        return (a == 3) == (t != 1) ? 1 : 2;
    return 0;
}

static bool compatible(const chains *c, const np *before, const np *p)
{
    return agree(before->number, p->number) != 2 && sort_agrees(c, before, p) != 2 && (before->kind != NP_PRONOUN || agree(before->person, p->person) != 2);
}

void chains_note_rival(const chains *c, const np *before, const np *p, rivals *r)
{
    r->fit += compatible(c, before, p);
    r->same_head += before->lemma == p->lemma;
}

static uint8_t nesting(const np *a, const np *b)
{
    if (a->first <= b->first && b->last <= a->last)
        return 1;
    return b->first <= a->first && a->last <= b->last ? 2 : 0;
}

static uint8_t tree_link(const chains *c, const np *before, const np *p)
{
    const ro_token *t = tok(c, p->head);
    if (t->deprel == RO_D_appos && t->head == before->head)
        return 1;
    for (uint32_t k = c->first_child[p->head]; k != RO_NONE; k = c->next_child[k])
        if (tok(c, k)->deprel == RO_D_cop)
            return tok(c, before->head)->head == p->head && (tok(c, before->head)->deprel == RO_D_nsubj) ? 2 : 0;
    return 0;
}

/* Quotations: 0 both outside, 1 both in one, 2 in two, 3 one in and one out */
static uint8_t quotes(const chains *c, const np *before, const np *p)
{
    uint32_t a = tok(c, before->head)->quote, b = tok(c, p->head)->quote;
    if (a == RO_NONE || b == RO_NONE)
        return a == b ? 0 : 3;
    return a == b ? 1 : 2;
}

static uint8_t name_words_shared(const np *before, const np *p)
{
    uint8_t n = 0;
    for (uint32_t i = 0; i < p->n_words; i++)
        n = (uint8_t)(n + has_word(before->words, before->n_words, p->words[i]));
    return n;
}

/* ---- what the model makes of the heads ---- */

/* In 64ths of a logit. */
static int32_t fit(const int8_t *b, const int8_t *a)
{
    int32_t sum = 0;
    for (int k = 0; k < SENSE_PAIR; k++)
        sum += b[OF_LATER + k] * a[OF_BEFORE + k];
    return sum / 16;
}

static int32_t fit_of_chain(const int8_t *b, const chain *c)
{
    int64_t sum = 0;
    for (int k = 0; k < SENSE_PAIR; k++)
        sum += (int64_t)b[OF_LATER + k] * c->sense[k];
    return (int32_t)(sum / 16 / (c->n ? c->n : 1));
}

static int16_t of_16(int32_t v)
{
    return (int16_t)(v < INT16_MIN + 1 ? INT16_MIN + 1 : v > INT16_MAX ? INT16_MAX : v);
}

static void sense_features(const np *a, const np *b, const chain *ch, int16_t out[9])
{
    if (!a->sense || !b->sense) {
        for (int k = 0; k < 9; k++)
            out[k] = NO_SENSE;
        return;
    }
    int32_t dot = fit(b->sense, a->sense), adds = 2 * (b->sense[LATER_ADDS] + a->sense[BEFORE_ADDS]);
    out[0] = of_16(dot + adds);
    out[1] = of_16(ch->n ? fit_of_chain(b->sense, ch) : dot);
    out[2] = of_16(dot);
    out[3] = b->sense[LATER_ADDS], out[4] = a->sense[BEFORE_ADDS];
    out[5] = b->sense[IS_PHRASE], out[6] = a->sense[IS_PHRASE];
    out[7] = of_16(b->likely / 64), out[8] = of_16(a->likely / 64);
}

/* To a phrase of the chain other than `a`. */
static int16_t fit_of(const chains *c, const np *a, const np *b, uint32_t other)
{
    const int8_t *sense = other == RO_NONE ? a->sense : c->nps.v[other].sense;
    return sense && b->sense ? of_16(fit(b->sense, sense)) : NO_SENSE;
}

/* What the chain tells, beside the phrase. */
static void chain_features(const chains *c, const np *a, const np *b, const chain *ch, int16_t out[9])
{
    const np *first = ch->n ? &c->nps.v[ch->first] : a, *nominal = ch->n && ch->nominal != RO_NONE ? &c->nps.v[ch->nominal] : a;
    out[0] = has_word(ch->heads, ch->n_heads, b->lemma);
    out[1] = has_word(ch->texts, ch->n_texts, b->text);
    out[2] = agree(ch->number, b->number);
    out[3] = (int16_t)cut(b->sentence - first->sentence, 200);
    out[4] = first->kind, out[5] = first->definite, out[6] = nominal->definite;
    out[7] = fit_of(c, a, b, ch->n ? ch->first : RO_NONE);
    out[8] = fit_of(c, a, b, ch->n ? ch->nominal : RO_NONE);
}

/* ---- kinds of things, by the model ---- */

static const int8_t *kinds_of(const chains *c, const np *p)
{
    return p->sense && c->d->senses.width == RO_SENSE ? p->sense + KINDS : NULL;
}

static int likeliest(const int32_t *kinds)
{
    int best = 0;
    for (int k = 1; k < N_KINDS; k++)
        best = kinds[k] > kinds[best] ? k : best;
    return best;
}

int8_t chains_kind(const chains *c, const np *p)
{
    const int8_t *kinds = kinds_of(c, p);
    int best = 0;
    for (int k = 1; kinds && k < N_KINDS; k++)
        best = kinds[k] > kinds[best] ? k : best;
    return (int8_t)(kinds ? best + 1 : 0);
}

/* How far the kind is from the likeliest, in 32nds of a logit. */
static int16_t short_of(const int8_t *kinds, int kind, int best)
{
    return (int16_t)(kinds[best] - kinds[kind]);
}

static void kind_features(const chains *c, const np *a, const np *b, const chain *ch, int16_t out[6])
{
    const int8_t *x = kinds_of(c, a), *y = kinds_of(c, b);
    if (!x || !y) {
        for (int k = 0; k < 6; k++)
            out[k] = NO_SENSE;
        return;
    }
    int of_a = chains_kind(c, a) - 1, of_b = chains_kind(c, b) - 1, of_chain = ch->n ? likeliest(ch->kinds) : of_a;
    out[0] = (int16_t)of_a, out[1] = (int16_t)of_b, out[2] = (int16_t)of_chain;
    out[3] = short_of(y, of_a, of_b), out[4] = short_of(x, of_b, of_a), out[5] = short_of(y, of_chain, of_b);
}

/* "EU" and "European Union" */
bool chains_short(const np *a, const np *b)
{
    return a->letters && b->letters && (a->letters == b->letters || a->initials == b->letters || b->initials == a->letters);
}

static bool same_governor(const chains *c, const np *a, const np *b)
{
    return a->governor != RO_NONE && b->governor != RO_NONE && c->lemmas[a->governor] == c->lemmas[b->governor];
}

static uint32_t place_in_sentence(const chains *c, const np *p)
{
    return cut(p->head - c->d->sentences.v[p->sentence].first, 60);
}

static void other_features(const chains *c, const np *a, const np *b, const rivals *r, int16_t out[13])
{
    out[0] = (int16_t)r->same_head;
    out[1] = (int16_t)cut(b->nth, 30), out[2] = (int16_t)cut(b->times, 30), out[3] = (int16_t)cut(a->times, 30);
    out[4] = same_governor(c, a, b);
    out[5] = b->other, out[6] = a->other;
    out[7] = !a->owner || !b->owner ? 0 : a->owner == b->owner ? 1 : 2;
    out[8] = chains_short(a, b);
    out[9] = (int16_t)c->talk, out[10] = (int16_t)cut(c->nps.n / 8, 250);
    out[11] = (int16_t)place_in_sentence(c, a), out[12] = (int16_t)place_in_sentence(c, b);
}

void chains_features(const chains *c, const np *a, const np *b, uint32_t between, const rivals *r, int16_t out[FEATURES])
{
    static const chain none;
    const chain *ch = a->chain == RO_NONE ? &none : &c->chains.v[a->chain];
    const np *last = a->chain == RO_NONE ? a : &c->nps.v[ch->last];
    uint32_t n = 0;
#define F(value) out[n++] = (int16_t)(value)
    F(b->kind), F(b->pronoun), F(b->person), F(b->number), F(gender_of(c, b)), F(b->type), F(b->relation), F(b->definite);
    F(cut(b->last - b->first, 20)), F(b->n_words), F(b->ne), F(b->possessive), F(b->weak);
    F(a->kind), F(a->pronoun), F(a->person), F(a->number), F(gender_of(c, a)), F(type_of(c, a)), F(a->relation), F(a->definite);
    F(cut(a->last - a->first, 20)), F(a->ne), F(a->weak), F(a->n_words);
    F(cut(b->sentence - a->sentence, 60)), F(cut(between, 200)), F(cut(b->head > a->head ? b->head - a->head : 0, 400)), F(r->fit);
    F(a->lemma == b->lemma), F(a->form == b->form), F(a->text == b->text && a->n_words == b->n_words);
    F(missing(b, a->words, a->n_words)), F(missing(b, ch->words, ch->n_words)), F(missing(a, b->words, b->n_words)), F(name_words_shared(a, b));
    F(nesting(a, b)), F(tree_link(c, a, b)), F(a->governor == b->governor && a->governor != RO_NONE);
    F(agree(a->number, b->number)), F(sort_agrees(c, a, b)), F(agree(type_of(c, a), b->type)), F(agree(a->person, b->person)), F(quotes(c, a, b));
    F(cut(ch->n, 60)), F(cut(b->sentence - last->sentence, 60)), F(cut(b->head > last->head ? b->head - last->head : 0, 400)), F(ch->named), F(last == a);
    F((ch->pronouns >> b->pronoun) & 1), F(ch->gender), F(b->head == c->d->sentences.v[b->sentence].first), F(cut(b->sentence, 200));
    F(a->relation == b->relation), F(a->governor == b->head || b->governor == a->head), F(ch->type);
    sense_features(a, b, ch, out + n), n += 9;
    chain_features(c, a, b, ch, out + n), n += 9;
    other_features(c, a, b, r, out + n), n += 13;
    kind_features(c, a, b, ch, out + n), n += 6;
#undef F
    _Static_assert(FEATURES == 93, "as many as are written above");
    (void)n;
}

void chains_join(chains *c, uint32_t index, uint32_t before)
{
    np *p = &c->nps.v[index];
    if (before == RO_NONE) {
        (void)RO_PUSH(c->d->arena, &c->chains);
        p->chain = c->chains.n - 1;
        c->chains.v[p->chain].first = index;
        c->chains.v[p->chain].nominal = RO_NONE;
    } else {
        p->chain = c->nps.v[before].chain;
    }
    chain *ch = &c->chains.v[p->chain];
    ch->last = index;
    ch->n++;
    ch->gender = ch->gender ? ch->gender : p->gender;
    ch->number = ch->number ? ch->number : p->number;
    ch->type = ch->type ? ch->type : p->type;
    ch->named |= p->kind == NP_NAME;
    ch->pronouns = (uint16_t)(ch->pronouns | (p->kind == NP_PRONOUN ? 1u << p->pronoun : 0u));
    if (p->kind != NP_PRONOUN) {
        ch->nominal = index;
        add_word(ch->heads, &ch->n_heads, CHAIN_HEADS, p->lemma);
        add_word(ch->texts, &ch->n_texts, CHAIN_HEADS, p->text);
    }
    for (int k = 0; p->sense && k < SENSE_PAIR; k++)
        ch->sense[k] += p->sense[OF_BEFORE + k];
    for (int k = 0; kinds_of(c, p) && k < N_KINDS; k++)
        ch->kinds[k] += p->sense[KINDS + k];
    for (uint32_t i = 0; i < p->n_words; i++)
        add_word(ch->words, &ch->n_words, CHAIN_WORDS, p->words[i]);
}

typedef struct place {
    uint64_t lemma;
    uint32_t phrase;
} place;

static int by_lemma(const void *a, const void *b)
{
    const place *x = a, *y = b;
    if (x->lemma != y->lemma)
        return x->lemma < y->lemma ? -1 : 1;
    return x->phrase < y->phrase ? -1 : x->phrase > y->phrase;
}

void chains_note_document(chains *c)
{
    uint32_t n = c->nps.n, talk = 0;
    place *places = ro_alloc_array(c->d->arena, n + 1, sizeof *places);
    for (uint32_t i = 0; i < n; i++) {
        places[i] = (place){c->nps.v[i].lemma, i};
        talk += c->nps.v[i].kind == NP_PRONOUN && (c->nps.v[i].pronoun == 1 || c->nps.v[i].pronoun == 2);
    }
    c->talk = n ? (uint32_t)((uint64_t)talk * 100 / n) : 0;
    if (n)
        qsort(places, n, sizeof *places, by_lemma);
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i; end < n && places[end].lemma == places[i].lemma; end++)
            c->nps.v[places[end].phrase].nth = end - i;
        for (uint32_t k = i; k < end; k++)
            c->nps.v[places[k].phrase].times = end - i;
    }
}
