/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which candidates are acts. At each predicate the likeliest stands for all; of those likely enough each (parties, type) is told
 * once. An act of the words that the judge keeps stays as it was told, its type and score aside.
 */
#include "events/acts.h"

typedef struct choice {
    uint32_t candidate;
    uint8_t event;
    float act, score; /* how likely it is an act, as `likeliest` weighs it; and as the judge says */
} choice;

typedef RO_ARRAY(choice) choices;

/* Where words make an act their type stands, and they count for it; that another act's content holds it counts against it. How much was
 * chosen on held-out folds (tools/train/acts.py). */
static choice likeliest(const float *score, uint32_t i, const dyad *of)
{
    const float by_words = 0.10f, inside = 0.13f;
    choice c = {i, RO_EVENT_NONE + 1, 1 - score[0], 1 - score[0]};
    for (uint8_t t = 2; t < RO_ACT_TYPES; t++)
        if (score[t] > score[c.event])
            c.event = t;
    if (of->by_words != RO_EVENT_NONE) {
        c.event = of->by_words;
        c.act += by_words;
    } else if (of->inside) {
        c.act -= inside;
    }
    return c;
}

static float *ask(const ro_judge *judge, acts *a)
{
    uint32_t n = a->candidates.n;
    ro_question *question = ro_alloc_array(a->d->arena, n + 1, sizeof *question);
    float *score = ro_alloc_array(a->d->arena, (size_t)(n + 1) * RO_ACT_TYPES, sizeof *score);
    for (uint32_t i = 0; i < n; i++)
        question[i] = a->candidates.v[i].question;
    judge->answer(judge->context, a->d, a->sentence, question, n, score);
    return score;
}

/* "Both leaders expressed concern": who says it together says it of others, so that without "each other" it is no charge of one against the other. */
static bool is_joint_charge(const dyad *of, uint8_t event)
{
    bool charge = event == RO_EV_ACCUSE || event == RO_EV_REJECT || event == RO_EV_THREATEN;
    return charge && of->by_words == RO_EVENT_NONE && of->actor.n > 1 && ro_actors_same(&of->actor, &of->recipient);
}

/* "concern about Norlandish casualties": it is not they who are charged. */
static void leave_victims(const acts *a, dyad *of, uint8_t event)
{
    uint32_t target = of->question.token[RO_ROLE_TARGET];
    if (event == RO_EV_ACCUSE && of->act == RO_NONE && target != RO_NONE && ro_among_victims(a->tree, target, of->predicate))
        of->recipient = ro_no_actors();
}

/* The best of each predicate, in the order of the text. */
static choices choose(const ro_judge *judge, acts *a)
{
    choices best = {0};
    const float *score = a->candidates.n ? ask(judge, a) : NULL;
    for (uint32_t i = 0; i < a->candidates.n; i++) {
        choice c = likeliest(score + (size_t)i * RO_ACT_TYPES, i, &a->candidates.v[i]);
        uint32_t predicate = a->candidates.v[i].predicate;
        leave_victims(a, &a->candidates.v[i], c.event);
        bool own = a->candidates.v[i].act == RO_NONE; /* the judge's alone: its words make no act */
        if (!(c.act > judge->least) || is_joint_charge(&a->candidates.v[i], c.event) || acts_is_unreal(a, predicate) || (own && (acts_is_ruled_out(a, predicate) || a->engaging[predicate])))
            continue;
        choice *last = best.n ? &best.v[best.n - 1] : NULL;
        if (!last || a->candidates.v[last->candidate].predicate != predicate)
            *RO_PUSH(a->d->arena, &best) = c;
        else if (c.act > last->act)
            *last = c;
    }
    return best;
}

/* "is ready to step up": what is doubtful and hangs on an act of the same parties by "to" is that act's content. */
static bool continues(const acts *a, const choice *chosen, const dyad *other)
{
    const dyad *c = &a->candidates.v[chosen->candidate];
    const ro_token *t = tok(a, c->predicate);
    bool infinitive = t->deprel == RO_D_xcomp || (t->deprel == RO_D_advcl && ro_feat_is(t, "VerbForm", "Inf"));
    return c->act == RO_NONE && chosen->act < 0.5f && infinitive && t->head == other->predicate;
}

/* Is there a likelier one of the same parties and type, or one that this belongs to? Of equals the first. */
static bool outdone(const acts *a, const choices *all, uint32_t i)
{
    const dyad *c = &a->candidates.v[all->v[i].candidate];
    for (uint32_t k = 0; k < all->n; k++) {
        const dyad *other = &a->candidates.v[all->v[k].candidate];
        bool before = all->v[k].act > all->v[i].act || (k < i && !(all->v[k].act < all->v[i].act));
        bool same = all->v[k].event == all->v[i].event || continues(a, &all->v[i], other);
        if (k != i && before && same && ro_actors_same(&c->actor, &other->actor) && ro_actors_same(&c->recipient, &other->recipient))
            return true;
    }
    return false;
}

static void tell(acts *a, const choice *chosen, const ro_act *told)
{
    static const char *const will[] = {"will", "would", "shall", "'ll", NULL};
    const dyad *found = &a->candidates.v[chosen->candidate];
    if (found->act != RO_NONE) {
        ro_act *act = RO_PUSH(a->d->arena, &a->d->acts);
        *act = told[found->act - a->first_act];
        act->event = chosen->event;
        act->score = chosen->score;
        return;
    }
    candidate c = {.predicate = found->predicate, .clause = found->clause, .event = chosen->event, .actor = found->actor, .recipient = found->recipient,
                   .source = found->source, .score = chosen->score};
    c.planned = acts_is_hostile(c.event) && ro_has_aux(a->tree, c.clause, will);
    acts_tell(a, &c);
}

void acts_decide(acts *a, const ro_judge *judge)
{
    uint32_t n = a->d->acts.n - a->first_act;
    acts_gather(a);
    choices all = choose(judge, a);
    ro_act *told = ro_alloc_array(a->d->arena, n + 1, sizeof *told);
    if (n) {
        memcpy(told, a->d->acts.v + a->first_act, n * sizeof *told);
        memset(a->d->acts.v + a->first_act, 0, n * sizeof *told); /* as RO_PUSH gives them */
    }
    a->d->acts.n = a->first_act;
    for (uint32_t i = 0; i < all.n; i++)
        if (!outdone(a, &all, i))
            tell(a, &all.v[i], told);
}
