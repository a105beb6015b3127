/* SPDX-License-Identifier: Apache-2.0 */
/* What the judge is told of a candidate beside its words: facts, one value of each kind (docs/formats/model.md). New kinds go behind the others, for a
 * judge that learned of fewer goes by those. */
#include "events/acts.h"

static uint16_t modal_of(const acts *a, uint32_t p)
{
    static const char *const list[][6] = {{"will", "shall", "'ll", "wo", NULL}, {"would", NULL}, {"should", "must", "ought", NULL}, {"can", "could", NULL}, {"may", "might", NULL}};
    for (uint16_t i = 0; i < sizeof list / sizeof *list; i++)
        if (ro_has_aux(a->tree, p, list[i]))
            return (uint16_t)(i + 1);
    return 0;
}

static uint16_t parties(const acts *a, const ro_actors *set)
{
    if (!set->n)
        return 0;
    uint32_t outside = ro_actors_without(set, &a->pair).n;
    return outside == 0 ? 1 : outside == set->n ? 2 : 3;
}

static uint16_t some(uint32_t n)
{
    return n < 2 ? (uint16_t)n : 2;
}

static uint16_t verb_kind(const ro_token *k)
{
    return ro_verb_hopes(k) ? 3 : ro_verb_expresses(k) && ro_verb_reports(k) ? 4 : ro_verb_reports(k) ? 1 : ro_verb_expresses(k) ? 2 : 0;
}

/* The type that the table gives the word, whatever stands with it: where it gives several, that of the row which asks for nothing, else the first. */
static uint16_t lexical(const acts *a, uint32_t p)
{
    const ro_lexicon *x = a->lexicon;
    uint16_t first = 0;
    for (uint32_t w = ro_lexicon_find(x, tok(a, p)->lemma); w != RO_NONE; w = x->words.v[w].next)
        if (ro_str_equal(x->words.v[w].lemma, tok(a, p)->lemma)) { /* the last row comes first */
            if (!x->words.v[w].with.n && !x->words.v[w].needs.n)
                return x->words.v[w].event;
            first = x->words.v[w].event;
        }
    return first;
}

static uint16_t tone_of(const acts *a, const ro_token *k)
{
    return ro_tone_is(a->tone, k, "ill") ? 1 : ro_tone_is(a->tone, k, "good") ? 2 : 0;
}

/* Numbers of predicates in the sentence with an act of the words, `p` aside. */
static uint16_t told_elsewhere(const acts *a, uint32_t p)
{
    uint32_t n = 0;
    for (uint32_t i = a->first_act; i < a->d->acts.n; i++)
        n += a->d->acts.v[i].predicate != p;
    return some(n);
}

typedef struct setting { /* what all candidates of a predicate share */
    uint16_t quoted, clause_negated, negated, conditional, past, perfect, depth, elsewhere, modal, event, clause_event, tone, kind;
    uint16_t private, infinitive, passive, complement;
} setting;

static setting setting_of(const acts *a, const dyad *c)
{
    uint32_t p = c->predicate, clause = c->clause, subject = ro_subject(a->tree, clause);
    return (setting){
        .quoted = tok(a, p)->quote != RO_NONE,
        .clause_negated = ro_negated(a->tree, clause),
        .negated = ro_negated(a->tree, p),
        .conditional = ro_conditional(a->tree, clause),
        .past = acts_told_in_past(a, clause),
        .perfect = acts_in_perfect(a, clause),
        .depth = acts_depth(a, p),
        .elsewhere = told_elsewhere(a, p),
        .modal = modal_of(a, clause),
        .event = lexical(a, p),
        .clause_event = lexical(a, clause),
        .tone = tone_of(a, tok(a, p)),
        .kind = verb_kind(tok(a, clause)),
        .private = subject != RO_NONE && acts_is_private(a, subject),
        .infinitive = acts_is_infinitive(a, p),
        .passive = ro_passive(a->tree, clause),
        .complement = ro_child(a->tree, p, RO_D_ccomp) != RO_NONE,
    };
}

/* ---- how source and target stand to the predicate ---- */

/* Steps up from the token to what governs both, and down to the predicate: 1 … 20; 0 where there is no token. */
static uint16_t path_between(const acts *a, uint32_t token, uint32_t predicate)
{
    enum { FAR = 12, UP = 4, DOWN = 3 };
    uint32_t k = predicate;
    if (token == RO_NONE)
        return 0;
    for (uint16_t down = 0; down < FAR && k != RO_NONE; down++, k = tok(a, k)->head) {
        uint32_t m = token;
        for (uint16_t up = 0; up < FAR && m != RO_NONE; up++, m = tok(a, m)->head)
            if (m == k)
                return (uint16_t)(1 + 4 * (up < UP ? up : UP) + (down < DOWN ? down : DOWN));
    }
    return 1 + 4 * UP + DOWN;
}

/* Its preposition, by number; 0 none. */
static uint16_t preposition_of(const acts *a, uint32_t token)
{
    static const char *const list[] = {"to", "with", "of", "on", "against", "from", "by", "for", "in", "at", "between", "over", "about", "toward", "towards", "into",
                                       "'s", "\xE2\x80\x99s", "among", "than", "and", "via", "after"};
    enum { LISTED = sizeof list / sizeof *list };
    if (token == RO_NONE)
        return 0;
    RO_CHILDREN(a->tree, c, token)
        if (tok(a, c)->deprel == RO_D_case) {
            for (uint16_t i = 0; i < LISTED; i++)
                if (ro_str_is_nocase(tok(a, c)->form, list[i]))
                    return (uint16_t)(i + 1);
            return LISTED + 1;
        }
    return 0;
}

/* Before or behind the predicate, and how far: 1 … 7; 0 where there is no token. */
static uint16_t position_of(uint32_t token, uint32_t predicate)
{
    if (token == RO_NONE)
        return 0;
    if (token < predicate)
        return predicate - token > 8 ? 1 : predicate - token > 3 ? 2 : 3;
    return token == predicate ? 4 : token - predicate <= 3 ? 5 : token - predicate <= 8 ? 6 : 7;
}

static uint16_t word_class(const acts *a, uint32_t token)
{
    const uint8_t upos = token == RO_NONE ? 0 : tok(a, token)->upos;
    return token == RO_NONE ? 0 : upos == RO_PROPN ? 1 : upos == RO_ADJ ? 2 : upos == RO_NOUN ? 3 : upos == RO_PRON || upos == RO_DET ? 4 : 5;
}

/* 0 nobody, 1 states, 2 an organisation among them. */
static uint16_t body_of(const ro_actors *set)
{
    static const char *const bodies[] = {"UNO", "EUR", "IGO", "NGO", "MNC", NULL};
    for (const char *const *body = bodies; *body; body++)
        if (ro_actors_hold(set, *body))
            return 2;
    return set->n > 0;
}

/* 0 none, 1 named as an actor, 2 as a place. */
static uint16_t named_as(const acts *a, uint32_t token)
{
    const uint32_t mention = token == RO_NONE ? RO_NONE : tok(a, token)->mention;
    return mention == RO_NONE ? 0 : a->d->mentions.v[mention].as_place ? 2 : 1;
}

static uint16_t names_between(const acts *a, uint32_t predicate, uint32_t target)
{
    uint32_t n = 0;
    for (uint32_t i = 0; target != RO_NONE && i < a->named.n; i++) {
        const uint32_t t = a->named.v[i].token;
        n += (t > predicate && t < target) || (t < predicate && t > target);
    }
    return some(n);
}

/* Which rule made the words' act, as its share of right ones tells: 0 none. */
static uint16_t rule_of(const acts *a, const dyad *c)
{
    enum { LEAST = 40, STEP = 5 }; /* hundredths */
    if (c->act == RO_NONE || c->act >= a->d->acts.n)
        return 0;
    const int share = (int)(a->d->acts.v[c->act].score * 100 + 0.5f) - LEAST;
    return (uint16_t)(1 + (share > 0 ? share : 0) / STEP);
}

static void describe(const acts *a, dyad *c, const setting *s)
{
    const ro_actors *named = &a->all_named;
    const ro_token *k = tok(a, c->predicate), *clause = tok(a, c->clause);
    const uint32_t *token = c->question.token, target = token[RO_ROLE_TARGET], source = token[RO_ROLE_SOURCE], p = c->predicate;
    uint32_t others = ro_actors_without(named, &c->actor).n, addressed = ro_actors_without(&c->recipient, named).n;
    const struct { uint16_t values, value; } fact[RO_ACT_FACTS] = {
        {9, c->actor_by}, {9, c->recipient_by}, {17, c->by_words}, {17, c->words_at}, {2, c->source.spoken}, {2, c->source.carried}, {2, a->readout},
        {2, a->joint}, {2, s->quoted}, {2, s->clause_negated}, {2, s->negated}, {2, s->conditional}, {2, s->past}, {2, s->perfect}, {3, some(a->sentence)},
        {2, c->actor.person != RO_NONE}, {2, token[RO_ROLE_SOURCE] != RO_NONE}, {2, token[RO_ROLE_TARGET] != RO_NONE}, {3, some(c->actor.n)},
        {3, some(c->recipient.n)}, {2, ro_actors_same(&c->actor, &c->recipient)}, {2, c->predicate != c->clause}, {18, k->upos}, {40, k->deprel},
        {40, clause->deprel}, {7, s->depth}, {3, s->elsewhere}, {6, s->modal}, {17, s->event}, {17, s->clause_event}, {3, s->tone}, {5, s->kind},
        {2, c->inside}, {4, parties(a, &c->actor)}, {4, parties(a, &c->recipient)}, {2, s->private}, {2, s->infinitive},
        {2, a->d->sentences.v[a->sentence].kind != RO_BODY}, {2, s->passive}, {2, s->complement}, {3, some(others)}, {2, c->recipient.n && addressed == 0},
        {3, some(a->pair.n)}, {5, a->states}, {2, a->main_told}, {2, a->issuer.n && ro_actors_without(&c->actor, &a->issuer).n == 0},
        {21, path_between(a, target, p)}, {25, preposition_of(a, target)}, {8, position_of(target, p)}, {6, word_class(a, target)},
        {21, path_between(a, source, p)}, {25, preposition_of(a, source)}, {8, position_of(source, p)}, {6, word_class(a, source)},
        {3, body_of(&c->actor)}, {3, body_of(&c->recipient)}, {3, names_between(a, p, target)}, {4, (uint16_t)(a->named.n < 3 ? a->named.n : 3)},
        {3, named_as(a, target)}, {12, rule_of(a, c)},
    };
    uint16_t base = 0;
    for (int i = 0; i < RO_ACT_FACTS; i++) {
        c->question.fact[i] = (uint16_t)(base + (fact[i].value < fact[i].values ? fact[i].value : 0));
        base = (uint16_t)(base + fact[i].values);
    }
}

void acts_describe(acts *a, uint32_t first)
{
    if (a->candidates.n == first)
        return;
    const setting shared = setting_of(a, &a->candidates.v[first]);
    for (uint32_t i = first; i < a->candidates.n; i++)
        describe(a, &a->candidates.v[i], &shared);
}
