/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which candidates are acts. At each predicate the likeliest stands for all; what is doubtful at one word is less so where other words of the
 * sentence speak of the same parties. Of those likely enough each (parties, type) is told once, and no doubtful one beside a likelier one of the same
 * parties. An act of the words that the judge keeps stays as it was told, its type and score aside.
 */
#include "events/acts.h"

typedef struct choice {
    uint32_t candidate;
    uint8_t event;
    float act, score; /* how likely it is an act, as `likeliest` weighs it; and as the judge says */
    float typed;      /* how likely one of this type */
} choice;

typedef RO_ARRAY(choice) choices;

typedef struct parties { /* that the sentence's candidates name */
    const ro_actors *actor, *recipient;
    float unlikely;      /* that none of the predicates tells of an act of theirs, each counted in part */
} parties;

/* Chosen on the annotated reports that the judge learns from. */
static const float BY_WORDS = 0.10f, INSIDE = 0.07f; /* as tools/train/acts.py */
static const float BOTH_SEE = 0.06f; /* more for words whose type the judge sees too, of a party that the sentence names */
static const float RELIABLE = 0.06f; /* more for a rule that is seldom wrong, where the judge has the type too */
static const float SELDOM_WRONG = 0.745f, NO_DOUBT = 0.895f; /* of a rule's acts */
static const float CERTAIN = 0.25f;  /* more for a rule whose wording leaves no doubt, whatever the judge has seen of it */
static const float PRESUMED = 0.05f; /* less for words whose addressee the sentence leaves unsaid */
static const float HANDICAP = 0.05f; /* of words against other parties at the same predicate: what they may do to each other, the judge sees better */
static const float DEED = 0.2f;      /* above it, what one says that another did to him is told as the other's deed */
static const float SHARE = 0.3f;     /* of what another predicate says of the same parties */
static const float DOUBTFUL = 0.35f; /* below it an act that no words make is told alone of its parties */
static const float OF_WORDS = 0.40f, OF_SURE_WORDS = 0.95f; /* how often an act of the words is right that is told though the judge gives it 0, and 1 */
static const float UNSAID = 0.35f, SURE_UNSAID = 0.65f;      /* one that no words make */
static const float OF_A_TYPE = 0.08f; /* less, and a doubtful act is of no type to speak of */

/* How much it counts that words make this act, by a rule of that share, where the judge sees an act of type `seen`. */
static float worth_of_words(const dyad *of, uint8_t seen, float share)
{
    const float more = share >= NO_DOUBT ? CERTAIN : share >= SELDOM_WRONG && seen == of->by_words ? RELIABLE : 0;
    if (of->question.token[RO_ROLE_TARGET] != RO_NONE)
        return more + (seen == of->by_words ? BY_WORDS + BOTH_SEE : BY_WORDS);
    return more + (of->recipient.n && !ro_actors_same(&of->actor, &of->recipient) ? BY_WORDS - PRESUMED : BY_WORDS);
}

/* What one does, and does not do by saying that it is done. */
static bool is_deed(uint8_t event)
{
    return acts_is_hostile(event) || event == RO_EV_AID || event == RO_EV_COOPERATE || event == RO_EV_RETREAT;
}

/* Where words make an act their type stands, and they count for it; that another act's content holds it counts against it. How much was
 * chosen on held-out folds (tools/train/acts.py). */
static choice likeliest(const acts *a, const float *score, uint32_t i)
{
    const dyad *of = &a->candidates.v[i];
    const bool speaks = of->actor_by == RO_BY_SPEAKER && of->by_words == RO_EVENT_NONE;
    choice c = {i, RO_EVENT_NONE + 1, 1 - score[0], 1 - score[0], 0};
    for (uint8_t t = 2; t < RO_ACT_TYPES; t++)
        if (speaks && is_deed(t))
            c.act -= score[t], c.score -= score[t];
        else if (score[t] > score[c.event])
            c.event = t;
    c.typed = score[c.event];
    if (of->by_words != RO_EVENT_NONE) {
        const float share = of->act == RO_NONE ? 0 : a->d->acts.v[of->act].score;
        c.act += worth_of_words(of, c.event, share);
        c.event = of->by_words;
        if (share >= NO_DOUBT && c.score < share)
            c.score = (c.score + share) / 2;
    } else if (of->inside) {
        c.act -= INSIDE;
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

static parties *parties_of(parties *all, uint32_t *n, const dyad *c)
{
    for (uint32_t i = 0; i < *n; i++)
        if (ro_actors_same(all[i].actor, &c->actor) && ro_actors_same(all[i].recipient, &c->recipient))
            return &all[i];
    all[*n] = (parties){&c->actor, &c->recipient, 1};
    return &all[(*n)++];
}

static float part_of(const dyad *c, const choice *of)
{
    const float likely = c->by_words == RO_EVENT_NONE ? of->act : of->score;
    return SHARE * (likely > 0 ? likely < 1 ? likely : 1 : 0);
}

/* Of each candidate, how likely its parties' act is by this predicate or another: an act of the words needs no help. */
static float *with_others(const acts *a, const choice *all)
{
    const uint32_t n = a->candidates.n;
    float *likely = ro_alloc_array(a->d->arena, n + 1, sizeof *likely);
    parties *named = ro_alloc_array(a->d->arena, n + 1, sizeof *named);
    uint32_t *of = ro_alloc_array(a->d->arena, n + 1, sizeof *of), many = 0;
    for (uint32_t i = 0; i < n; i++) {
        parties *p = parties_of(named, &many, &a->candidates.v[i]);
        of[i] = (uint32_t)(p - named);
        p->unlikely *= 1 - part_of(&a->candidates.v[i], &all[i]);
    }
    for (uint32_t i = 0; i < n; i++) {
        const float other = named[of[i]].unlikely / (1 - part_of(&a->candidates.v[i], &all[i]));
        likely[i] = 1 - (1 - all[i].act) * other;
    }
    return likely;
}

/* "Both sides expressed concern": not the one's about the other. */
static bool is_of_both_sides(const acts *a, const dyad *c)
{
    const uint32_t subject = ro_subject(a->tree, c->clause);
    ro_actors who = ro_phrase_actors(a->tree, subject);
    if (!who.n && subject != RO_NONE && acts_says_both(a, subject))
        who = a->pair;
    return c->actor.n == 1 && c->recipient.n == 1 && who.n > 1 && ro_actors_hold(&who, c->actor.code[0]) && ro_actors_hold(&who, c->recipient.code[0]);
}

/* "signed a deal with the rebels, A said", "a think tank in A said": in doubt A, which only tells of it, and private people do nothing. */
static bool only_tells(const acts *a, const dyad *c, uint8_t event)
{
    uint32_t subject = ro_subject(a->tree, c->clause);
    bool deal = event == RO_EV_AGREE || event == RO_EV_COOPERATE;
    bool teller = deal && c->source.spoken && c->recipient.n && ro_actors_same(&c->recipient, &c->source.actors);
    uint32_t thing = ro_child(a->tree, c->predicate, RO_D_obj), with = ro_oblique(a->tree, c->predicate, "with");
    with = with != RO_NONE || thing == RO_NONE ? with : ro_oblique(a->tree, thing, "with");
    if (deal && c->recipient_by == RO_BY_REPORT && with != RO_NONE)
        return true; /* "signed an agreement with an institute": with no other side of the report */
    return teller || (c->actor_by == RO_BY_SUBJECT && c->actor.person == RO_NONE && subject != RO_NONE && acts_is_private(a, subject));
}

/* "had last spoken in 2022", "hosted earlier rounds": that they met, told as an engagement or not, is no doubtful act. */
static bool is_of_contact(const acts *a, uint32_t predicate)
{
    static const char words[] = "speak,meet,host,visit,telephone,phone,confer,converse,attend,travel,arrive,fly";
    return tok(a, predicate)->upos == RO_VERB && ro_list_holds(LIST(words), tok(a, predicate)->lemma);
}

/* Likely enough to be told. What counts for an act of the words in its choice counts half against it here: of the others more of the doubtful are acts. */
static bool is_told(const ro_judge *judge, const acts *a, const choice *c, float likely)
{
    const dyad *of = &a->candidates.v[c->candidate];
    if (c->act > judge->least)
        return true;
    return of->by_words == RO_EVENT_NONE && likely > judge->least - BY_WORDS / 2 && c->typed >= OF_A_TYPE && !only_tells(a, of, c->event) &&
           !is_of_contact(a, of->predicate) && !is_of_both_sides(a, of);
}

/* How likely it is among those of its predicate: that words make an act does not say whose it is. */
static float among_its_own(const dyad *of, const choice *c, float likely)
{
    return likely - (c->act - c->score) - (of->by_words == RO_EVENT_NONE ? 0 : HANDICAP);
}

/* "Norlandish media said that Sudria had shelled the port": where the judge sees the deed too, it is that, not blame for it. */
static choice deed_told_of(const acts *a, const choice *all, const choice *blame)
{
    const dyad *of = &a->candidates.v[blame->candidate];
    if (of->by_words != RO_EV_ACCUSE || of->actor_by != RO_BY_SPEAKER || !of->recipient.n)
        return *blame;
    const choice *best = NULL;
    for (uint32_t i = 0; i < a->candidates.n; i++) {
        const dyad *c = &a->candidates.v[i];
        bool deed = acts_is_hostile(all[i].event) || all[i].event == RO_EV_REJECT || all[i].event == RO_EV_RETREAT || all[i].event == RO_EV_AID;
        if (c->predicate == of->predicate && deed && c->by_words == RO_EVENT_NONE && all[i].score > (best ? best->score : DEED) &&
            ro_actors_same(&c->actor, &of->recipient) && ro_actors_same(&c->recipient, &of->actor))
            best = &all[i];
    }
    return best ? *best : *blame;
}

/* The best of each predicate, in the order of the text. */
static choices choose(const ro_judge *judge, acts *a)
{
    choices best = {0};
    const float *score = a->candidates.n ? ask(judge, a) : NULL;
    choice *all = ro_alloc_array(a->d->arena, a->candidates.n + 1, sizeof *all);
    for (uint32_t i = 0; i < a->candidates.n; i++)
        all[i] = likeliest(a, score + (size_t)i * RO_ACT_TYPES, i);
    const float *likely = with_others(a, all);
    for (uint32_t i = 0; i < a->candidates.n; i++) {
        choice c = all[i];
        uint32_t predicate = a->candidates.v[i].predicate;
        leave_victims(a, &a->candidates.v[i], c.event);
        bool own = a->candidates.v[i].act == RO_NONE; /* the judge's alone: its words make no act */
        if (!is_told(judge, a, &c, likely[i]) || is_joint_charge(&a->candidates.v[i], c.event) || acts_is_unreal(a, predicate) ||
            (own && (acts_is_ruled_out(a, predicate) || a->engaging[predicate])))
            continue;
        choice *last = best.n ? &best.v[best.n - 1] : NULL;
        if (!last || a->candidates.v[last->candidate].predicate != predicate)
            *RO_PUSH(a->d->arena, &best) = c;
        else if (among_its_own(&a->candidates.v[i], &c, likely[i]) > among_its_own(&a->candidates.v[last->candidate], last, likely[last->candidate]))
            *last = c;
    }
    for (uint32_t i = 0; i < best.n; i++)
        best.v[i] = deed_told_of(a, all, &best.v[i]);
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

static bool share_one(const ro_actors *a, const ro_actors *b)
{
    return (!a->n && !b->n) || ro_actors_without(a, b).n < a->n;
}

/* "grateful for B's support", "accepted B's invitation": what A thanks B for, or takes from it, is told as A's act. */
static bool is_taken_up(const acts *a, const choice *chosen, const choice *above)
{
    const dyad *c = &a->candidates.v[chosen->candidate], *over = &a->candidates.v[above->candidate];
    if (above->event != RO_EV_SUPPORT && !(above->event == RO_EV_AGREE && tok(a, c->predicate)->upos == RO_NOUN))
        return false;
    if (!ro_actors_same(&c->actor, &over->recipient) || !ro_actors_same(&c->recipient, &over->actor) || ro_actors_same(&c->actor, &c->recipient))
        return false;
    if (c->act != RO_NONE && over->act == RO_NONE && above->act < chosen->act)
        return false; /* what only the judge sees, and less surely, takes up no act of the words */
    uint32_t k = c->predicate;
    for (int i = 0; i < 8 && k != RO_NONE && k != over->predicate; i++) {
        const uint8_t relation = tok(a, k)->deprel;
        if (relation == RO_D_conj || relation == RO_D_parataxis || relation == RO_D_ccomp || relation == RO_D_appos || (relation == RO_D_advcl && !ro_feat_is(tok(a, k), "VerbForm", "Ger")))
            return false;
        k = tok(a, k)->head;
    }
    return k == over->predicate && k != c->predicate;
}

/* Is there a likelier one of the same parties and type, or one that this belongs to, or, where this is doubtful, any of them? Of equals the first. */
static bool outdone(const acts *a, const choices *all, uint32_t i)
{
    const dyad *c = &a->candidates.v[all->v[i].candidate];
    for (uint32_t k = 0; k < all->n; k++) {
        const dyad *other = &a->candidates.v[all->v[k].candidate];
        bool before = all->v[k].act > all->v[i].act || (k < i && !(all->v[k].act < all->v[i].act));
        bool same = all->v[k].event == all->v[i].event || continues(a, &all->v[i], other);
        if (k != i && is_taken_up(a, &all->v[i], &all->v[k]))
            return true;
        if (k == i || !before)
            continue;
        if (same && ro_actors_same(&c->actor, &other->actor) && ro_actors_same(&c->recipient, &other->recipient))
            return true;
        const bool turned = all->v[k].event == RO_EV_AGREE && ro_actors_same(&c->actor, &other->recipient) && ro_actors_same(&c->recipient, &other->actor);
        if (c->act == RO_NONE && other->act != RO_NONE && other->clause == c->predicate && other->predicate != c->predicate && (turned || ro_actors_same(&c->actor, &other->actor)))
            return true; /* "reiterated their commitment to Norland": the commitment is what is told */
        if (c->by_words == RO_EVENT_NONE && all->v[i].act < DOUBTFUL && share_one(&c->actor, &other->actor) && share_one(&c->recipient, &other->recipient))
            return true;
    }
    return false;
}

/* How often an act so told is right, which is more than the judge says of what it doubts: what else speaks for it made it told (docs/accuracy.md,
 * reliability; fitted on the open reports, five-fold, and the held-out ones). */
static float likelihood(const choice *chosen, const dyad *of)
{
    const float low = of->by_words == RO_EVENT_NONE ? UNSAID : OF_WORDS, high = of->by_words == RO_EVENT_NONE ? SURE_UNSAID : OF_SURE_WORDS;
    return low + (high - low) * chosen->score;
}

static void tell(acts *a, const choice *chosen, const ro_act *told)
{
    static const char *const will[] = {"will", "would", "shall", "'ll", NULL};
    const dyad *found = &a->candidates.v[chosen->candidate];
    if (found->act != RO_NONE) {
        ro_act *act = RO_PUSH(a->d->arena, &a->d->acts);
        *act = told[found->act - a->first_act];
        act->event = chosen->event;
        act->score = likelihood(chosen, found);
        return;
    }
    candidate c = {.predicate = found->predicate, .clause = found->clause, .event = chosen->event, .actor = found->actor, .recipient = found->recipient,
                   .source = found->source, .score = likelihood(chosen, found)};
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
