/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Candidates: at every predicate of a sentence, who may do something to whom. The acts that the words made are among them; the
 * judge decides (acts_judge.c) which are acts, and of what type.
 */
#include "events/acts.h"

/* Others named in the sentence, nearest first, that an actor may address: of how many, how many. */
enum { LOOKED_AT = 12, NAMED_BY_SUBJECT = 2, NAMED_BY_SPEAKER = 1 };

typedef struct gathering { /* at one predicate */
    acts *a;
    uint32_t first;       /* its first candidate */
    dyad base;            /* what all share */
    uint32_t skip;        /* the subject, which is no addressee */
    uint32_t source_token; /* that names the actor, RO_NONE */
} gathering;

static uint32_t here(const acts *a, uint32_t token)
{
    return token != RO_NONE && tok(a, token)->sentence == a->sentence ? token : RO_NONE;
}

static uint32_t token_of(const acts *a, const ro_actors *set)
{
    return set->mention == RO_NONE ? RO_NONE : a->d->mentions.v[set->mention].head;
}

static bool names_one(const acts *a, uint32_t token, const ro_actors *set)
{
    const ro_document *d = a->d;
    if (tok(a, token)->mention == RO_NONE)
        return false;
    const ro_entity *e = &d->entities.v[d->mentions.v[tok(a, token)->mention].entity];
    for (uint32_t i = 0; i < e->members.n; i++)
        if (ro_actors_hold(set, d->entities.v[e->members.v[i]].code))
            return true;
    return ro_actors_hold(set, e->code);
}

/* The word of the sentence nearest to the predicate that names one of them. */
static uint32_t nearest_name(const acts *a, uint32_t predicate, const ro_actors *set)
{
    const ro_sentence *s = &a->d->sentences.v[a->sentence];
    for (uint32_t away = 1; away < s->n; away++) {
        if (predicate + away < s->first + s->n && names_one(a, predicate + away, set))
            return predicate + away;
        if (predicate >= s->first + away && names_one(a, predicate - away, set))
            return predicate - away;
    }
    return RO_NONE;
}

uint16_t acts_depth(const acts *a, uint32_t p)
{
    uint16_t depth = 0;
    for (; depth < 6 && tok(a, p)->head != RO_NONE; depth++)
        p = tok(a, p)->head;
    return depth;
}

static void add(gathering *g, const ro_actors *recipient, ro_found_by by, uint32_t target)
{
    acts *a = g->a;
    for (uint32_t i = g->first; i < a->candidates.n; i++)
        if (ro_actors_same(&a->candidates.v[i].actor, &g->base.actor) && ro_actors_same(&a->candidates.v[i].recipient, recipient))
            return;
    dyad *c = RO_PUSH(a->d->arena, &a->candidates);
    *c = g->base;
    c->recipient = *recipient;
    c->recipient_by = (uint8_t)by;
    c->question.token[RO_ROLE_PREDICATE] = c->predicate;
    c->question.token[RO_ROLE_CLAUSE] = c->clause;
    c->question.token[RO_ROLE_SOURCE] = here(a, g->source_token);
    c->question.token[RO_ROLE_TARGET] = here(a, target);
}

static void add_found(gathering *g, ro_actors found, ro_found_by by)
{
    if (found.n)
        add(g, &found, by, token_of(g->a, &found));
}

/* The first name in the sentence behind `token`. */
static uint32_t first_behind(const acts *a, uint32_t token)
{
    uint32_t first = 0;
    for (uint32_t last = a->named.n; first < last;) {
        uint32_t middle = first + (last - first) / 2;
        if (a->named.v[middle].token <= token)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

/* The next of the sentence's names, nearest to the predicate first; NULL where none is left. */
typedef struct names_around {
    uint32_t left, right;
    int looked_at;
} names_around;

static names_around around(const acts *a, uint32_t predicate)
{
    const uint32_t behind = first_behind(a, predicate);
    return (names_around){behind, behind, 0};
}

static const name_here *next_name(const acts *a, uint32_t p, names_around *at)
{
    if (at->looked_at++ == LOOKED_AT || (at->left == 0 && at->right == a->named.n))
        return NULL;
    bool back = at->right == a->named.n || (at->left > 0 && p - a->named.v[at->left - 1].token <= a->named.v[at->right].token - p);
    return &a->named.v[back ? --at->left : at->right++];
}

/* The others whom the sentence names, the nearest of them first, up to `most`. */
static void add_named(gathering *g, uint32_t most)
{
    const acts *a = g->a;
    const uint32_t p = g->base.predicate, n = a->candidates.n;
    names_around at = around(a, p);
    for (const name_here *next; a->candidates.n - n < most && (next = next_name(a, p, &at)) != NULL;) {
        ro_actors who = ro_actors_without(&next->who, &g->base.actor);
        if (next->token != p && who.n)
            add(g, &who, RO_BY_CLAUSE, next->token);
    }
}

static bool is_noun(const ro_token *k)
{
    return k->upos == RO_NOUN || k->upos == RO_PROPN;
}

/* Deep in a sentence, and below other words, what is done is done to somebody. */
static bool may_address_nobody(const gathering *g)
{
    const acts *a = g->a;
    const ro_token *k = tok(a, g->base.predicate);
    bool speaker = g->base.actor_by == RO_BY_SPEAKER;
    if (acts_depth(a, g->base.predicate) > 2 || (is_noun(k) && (k->deprel == RO_D_nsubj || speaker)))
        return false;
    return !speaker || (k->deprel != RO_D_acl && k->deprel != RO_D_advcl && k->deprel != RO_D_xcomp);
}

/* The one whom the sentences before told of last, others aside. */
static ro_actors told_last(const acts *a, const ro_actors *others)
{
    ro_actors before = ro_actors_without(&a->lately, others), one = ro_no_actors();
    if (before.n)
        ro_actors_add(&one, before.code[0]);
    return one;
}

/* "Ostia called it a crime", where the sentence names nobody else: the one told of last, be it the other main party or a third. */
static void add_lately_told(gathering *g)
{
    const acts *a = g->a;
    if (ro_actors_without(&a->all_named, &g->base.actor).n == 0)
        add_found(g, told_last(a, &g->base.actor), RO_BY_REPORT);
}

/* "applauds its partners' help", "is ready to let the hostages go": the words say that it is meant for no state of the report. */
static bool is_for_nobody(const gathering *g)
{
    const acts *a = g->a;
    for (uint32_t i = g->first; i < a->candidates.n; i++) {
        const dyad *c = &a->candidates.v[i];
        if (c->act != RO_NONE && !c->recipient.n && ro_actors_same(&c->actor, &g->base.actor))
            return c->by_words == RO_EV_SUPPORT || c->by_words == RO_EV_AGREE || c->by_words == RO_EV_AID;
    }
    return false;
}

/* All whom the actor may address. */
static void add_recipients(gathering *g)
{
    const acts *a = g->a;
    if (is_for_nobody(g))
        return;
    const dyad *c = &g->base;
    ro_actors none = ro_no_actors();
    uint32_t first = a->candidates.n;
    if (c->actor.n > 1)
        add(g, &c->actor, RO_BY_EACH_OTHER, g->source_token);
    add_found(g, ro_actors_below(a->tree, c->predicate, g->skip, &c->actor, RO_ANYONE), RO_BY_PREDICATE);
    if (c->clause != c->predicate)
        add_found(g, ro_actors_below(a->tree, c->clause, g->skip, &c->actor, RO_ANYONE), RO_BY_CLAUSE);
    add_found(g, ro_actors_below(a->tree, c->predicate, g->skip, &c->actor, RO_PLACES), RO_BY_PLACE);
    add_named(g, c->actor_by == RO_BY_SUBJECT ? NAMED_BY_SUBJECT : NAMED_BY_SPEAKER);
    add_found(g, acts_counterpart(a, &c->actor), RO_BY_REPORT);
    if (a->candidates.n == first)
        add_found(g, ro_actors_without(&a->pair, &c->actor), RO_BY_REPORT);
    add_lately_told(g);
    if (may_address_nobody(g))
        add(g, &none, RO_BY_NOTHING, RO_NONE);
}

/* "the withdrawal of B's troops from A": whose deed the noun is, where "of" says it. */
static ro_actors owner_of_move(const acts *a, uint32_t noun)
{
    static const char moves[] = "withdrawal,pullout,pull-out,retreat,deployment,redeployment,mobilization,mobilisation,incursion,massing";
    return ro_list_holds(LIST(moves), tok(a, noun)->lemma) ? ro_phrase_actors(a->tree, ro_oblique(a->tree, noun, "of")) : ro_no_actors();
}

static ro_actors owner_of_deed(const acts *a, uint32_t noun)
{
    ro_actors owner = acts_owner_of(a, noun);
    return owner.n ? owner : owner_of_move(a, noun);
}

/* The table's nouns that tell of a deed count where they say whose it is. */
static bool noun_may_act(const acts *a, uint32_t p)
{
    const ro_word *word = ro_lexicon_word(a->lexicon, a->tree, p);
    return word && (!ro_str_is(word->needs, "deed") || owner_of_deed(a, p).n);
}

static bool may_act(const acts *a, uint32_t p)
{
    static const char welcomes[] = "welcome,thanks,congratulation,congratulations,greeting,greetings";
    const ro_token *k = tok(a, p);
    if (k->upos == RO_INTJ) /* "Welcome, Prime Minister." */
        return ro_list_holds(LIST(welcomes), k->lemma);
    if (k->upos == RO_VERB)
        return k->deprel != RO_D_amod && k->deprel != RO_D_case && k->deprel != RO_D_mark;
    if (k->upos == RO_ADJ)
        return ro_is_predicate(a->tree, p) || k->deprel == RO_D_xcomp;
    if (k->upos == RO_NUM && ro_lemma_is(k, "one")) { /* "is one of our closest friends": where the words praise */
        for (uint32_t i = a->first_act; i < a->d->acts.n; i++)
            if (a->d->acts.v[i].predicate == p)
                return true;
        return false;
    }
    if (!is_noun(k) || k->mention != RO_NONE)
        return false;
    return acts_expressing_verb(a, p) != RO_NONE || ro_child(a->tree, p, RO_D_cop) != RO_NONE || noun_may_act(a, p) ||
           (acts_owner_of(a, p).n && (k->deprel == RO_D_nsubj || k->deprel == RO_D_obj || k->deprel == RO_D_root));
}

/* "Troops to leave B", a headline: of the noun that stands for the clause. */
static uint32_t subject_of_headline(const acts *a, uint32_t p)
{
    uint32_t head = tok(a, p)->head;
    if (head == RO_NONE || tok(a, p)->deprel != RO_D_acl || !acts_is_infinitive(a, p))
        return RO_NONE;
    return tok(a, head)->head == RO_NONE && !ro_is_predicate(a->tree, head) ? head : RO_NONE;
}

/* Whose people, whose land: "Iranian students", "rockets fired from Lebanon", "Bonn", though they are no state. */
static ro_actors belonging_to(const acts *a, uint32_t noun)
{
    ro_actors none = ro_no_actors();
    if (here(a, noun) == RO_NONE)
        return none;
    ro_actors who = ro_phrase_actors(a->tree, noun);
    uint32_t behind = first_behind(a, noun);
    if (!who.n && behind > 0 && a->named.v[behind - 1].token == noun)
        return a->named.v[behind - 1].who;
    if (!who.n)
        who = ro_actors_below(a->tree, noun, RO_NONE, &none, RO_ANYONE);
    return who.n ? who : ro_actors_below(a->tree, noun, RO_NONE, &none, RO_PLACES);
}

/* Who does it, by the tree; sets the clause that governs a noun. */
static ro_actors doer(const acts *a, dyad *c, const ro_source *source)
{
    uint32_t p = c->predicate, verb = is_noun(tok(a, p)) ? acts_expressing_verb(a, p) : RO_NONE;
    if (!is_noun(tok(a, p)))
        return acts_actor_of(a, p, source);
    c->clause = verb == RO_NONE ? p : verb;
    ro_actors owner = owner_of_deed(a, p);
    if (owner.n || tok(a, p)->head == RO_NONE)
        return owner;
    return acts_actor_of(a, verb != RO_NONE ? verb : ro_child(a->tree, p, RO_D_cop) != RO_NONE ? p : tok(a, p)->head, source);
}

/* The same where the rules for acts want no state to answer for it: by the subject; "clashes erupted between A and B"; of a verb left
 * without a subject, the last named before it. */
static ro_actors doer_at_large(const acts *a, const dyad *c)
{
    uint32_t p = c->predicate, subject = is_noun(tok(a, p)) && c->clause == p ? p : ro_subject(a->tree, c->clause);
    if (subject == RO_NONE)
        subject = subject_of_headline(a, p);
    ro_actors who = belonging_to(a, subject);
    if (!who.n)
        who = belonging_to(a, ro_oblique(a->tree, p, "between"));
    uint32_t behind = who.n || subject != RO_NONE || !ro_feat_is(tok(a, p), "VerbForm", "Fin") || ro_passive(a->tree, p) ? 0 : first_behind(a, p);
    return behind > 0 ? a->named.v[behind - 1].who : who;
}

static ro_actors of_codes(const ro_code *code, uint32_t n)
{
    ro_actors set = ro_no_actors();
    for (uint32_t i = 0; i < n; i++)
        ro_actors_add(&set, code[i]);
    return set;
}

/* The acts that the words made at this predicate. */
static void add_told(gathering *g, const ro_actors *by_tree, uint32_t subject, uint32_t speaker)
{
    const acts *a = g->a;
    for (uint32_t i = a->first_act; i < a->d->acts.n; i++) {
        const ro_act *act = &a->d->acts.v[i];
        if (act->predicate != g->base.predicate)
            continue;
        ro_actors to = of_codes(act->recipient.v, act->recipient.n);
        g->base.actor = of_codes(act->actor.v, act->actor.n);
        bool does = ro_actors_same(&g->base.actor, by_tree);
        g->base.actor.person = act->speaker;
        g->base.actor_by = does ? RO_BY_SUBJECT : RO_BY_SPEAKER;
        g->source_token = does ? subject : speaker;
        g->base.by_words = act->event;
        g->base.act = i;
        add(g, &to, RO_BY_WORDS, to.n ? nearest_name(a, g->base.predicate, &to) : RO_NONE);
        g->base.words_at = act->event;
    }
    g->base.by_words = RO_EVENT_NONE;
    g->base.act = RO_NONE;
}

static bool speaks_directly(const acts *a, uint32_t subject)
{
    return subject == RO_NONE || ro_feat_is(tok(a, subject), "Person", "1") || ro_feat_is(tok(a, subject), "Person", "2");
}

/* Where a sentence names no doer, or says "I" and "you" in a report of two: each main party, to the other. */
static void add_parties(gathering *g, const ro_actors *actor)
{
    const acts *a = g->a;
    const ro_token *k = tok(a, g->base.predicate);
    uint32_t clause = g->base.clause;
    if (a->pair.n != 2 || (is_noun(k) && ro_child(a->tree, clause, RO_D_cop) == RO_NONE) || acts_depth(a, clause) > 2)
        return;
    if (actor->n && !(speaks_directly(a, ro_subject(a->tree, clause)) && (a->readout || k->quote != RO_NONE)))
        return;
    g->base.actor_by = RO_BY_REPORT;
    g->source_token = RO_NONE;
    for (uint32_t i = 0; i < a->pair.n; i++) {
        g->base.actor = of_codes(&a->pair.code[i], 1);
        ro_actors other = ro_actors_without(&a->pair, &g->base.actor);
        other.person = other.mention = RO_NONE;
        add(g, &other, RO_BY_REPORT, RO_NONE);
    }
}

static void add_subjects(gathering *g, const ro_actors *actor, uint32_t subject)
{
    g->base.actor = *actor;
    g->base.actor_by = RO_BY_SUBJECT;
    g->source_token = subject;
    if (actor->n)
        add_recipients(g);
}

static void add_speakers(gathering *g, const ro_actors *speaker, const ro_actors *actor, uint32_t subject, uint32_t said_by)
{
    if (!speaker->n || ro_actors_same(speaker, actor))
        return;
    ro_actors others = ro_actors_without(actor, speaker);
    g->base.actor = *speaker;
    g->base.actor_by = RO_BY_SPEAKER;
    g->source_token = said_by;
    g->skip = RO_NONE;
    if (others.n)
        add(g, &others, RO_BY_SUBJECT, subject);
    add_recipients(g);
}

/* Whom something is done to or given: "was refused a visa", "received tanks from Ostia". */
static uint32_t who_undergoes(const acts *a, uint32_t p)
{
    static const char getting[] = "receive,get,obtain,accept,benefit,gain";
    if (tok(a, p)->upos != RO_VERB)
        return RO_NONE;
    if (ro_passive(a->tree, p))
        return ro_subject(a->tree, p) == RO_NONE ? ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS) : RO_NONE;
    return ro_list_holds(LIST(getting), tok(a, p)->lemma) ? ro_subject(a->tree, p) : RO_NONE;
}

/* Where the sentence leaves it to the reader who did it: those whom it names besides, else the other main party, else the one told of last. */
static void add_unsaid_doers(gathering *g)
{
    const acts *a = g->a;
    const uint32_t p = g->base.predicate, whom = who_undergoes(a, p), n = a->candidates.n;
    ro_actors done_to = belonging_to(a, whom);
    if (!done_to.n)
        return;
    g->base.actor_by = RO_BY_REPORT;
    names_around at = around(a, p);
    for (const name_here *next; a->candidates.n - n < NAMED_BY_SUBJECT && (next = next_name(a, p, &at)) != NULL;) {
        g->base.actor = ro_actors_without(&next->who, &done_to);
        g->source_token = next->token;
        if (g->base.actor.n)
            add(g, &done_to, RO_BY_PREDICATE, whom);
    }
    if (a->candidates.n > n)
        return;
    g->source_token = RO_NONE;
    g->base.actor = acts_counterpart(a, &done_to);
    if (!g->base.actor.n)
        g->base.actor = told_last(a, &done_to);
    if (g->base.actor.n)
        add(g, &done_to, RO_BY_PREDICATE, whom);
}

/* "It also accused …", "the ministry called on …", of nobody whom the text gives a code: who spoke last, else who was told of last. */
static void add_taken_up(gathering *g, uint32_t subject)
{
    static const char bodies[] = "ministry,government,statement,spokesman,spokeswoman,spokesperson,coalition,committee,council,minister,official,report,resolution,army,military,authority";
    const acts *a = g->a;
    if (here(a, subject) == RO_NONE || tok(a, subject)->mention != RO_NONE)
        return;
    const ro_token *k = tok(a, subject);
    const bool pronoun = k->upos == RO_PRON && ro_feat_is(k, "Person", "3") && ro_feat_is(k, "PronType", "Prs");
    const uint32_t det = ro_child(a->tree, subject, RO_D_det);
    if (!pronoun && !(k->upos == RO_NOUN && ro_list_holds(LIST(bodies), k->lemma)))
        return;
    if (!pronoun && det != RO_NONE && ro_list_holds(LIST("a,an,some,several"), tok(a, det)->lemma))
        return; /* "a spokesman": whose is not said */
    ro_actors none = ro_no_actors(), who = a->speech.last_sentence != RO_NONE && a->sentence - a->speech.last_sentence <= 2 ? a->speech.last : none;
    if (!who.n)
        who = told_last(a, &none);
    add_subjects(g, &who, subject);
}

static void gather(acts *a, uint32_t p)
{
    if (!may_act(a, p))
        return;
    ro_source source = ro_source_of(&a->speech, p);
    acts_carry_speaker(a, p, &source);
    gathering g = {.a = a, .first = a->candidates.n, .skip = ro_subject(a->tree, p)};
    g.base = (dyad){.predicate = p, .clause = p, .source = source, .act = RO_NONE, .inside = acts_inside_told(a, p)};
    ro_actors actor = doer(a, &g.base, &source), speaker = source.spoken ? source.actors : a->issuer;
    uint32_t said_by = source.spoken && source.verb != RO_NONE ? ro_subject(a->tree, source.verb) : RO_NONE;
    ro_actors by_tree = actor;
    if (!actor.n)
        actor = doer_at_large(a, &g.base);
    uint32_t subject = ro_subject(a->tree, g.base.clause), named = token_of(a, &actor);
    if (named != RO_NONE && (subject == RO_NONE || (tok(a, subject)->mention == RO_NONE && tok(a, subject)->upos != RO_PRON)))
        subject = named;
    add_told(&g, &by_tree, subject, said_by);
    add_subjects(&g, &actor, subject);
    add_speakers(&g, &speaker, &actor, subject, said_by);
    add_parties(&g, &by_tree);
    if (!actor.n)
        add_taken_up(&g, ro_subject(a->tree, g.base.clause));
    add_unsaid_doers(&g);
    for (uint32_t i = g.first; i < a->candidates.n; i++)
        a->candidates.v[i].words_at = g.base.words_at;
}

/* Of the sentence at hand: states and organisations named, as actors or as places. */
static ro_actors named_here(const acts *a)
{
    ro_actors all = ro_no_actors();
    for (uint32_t i = 0; i < a->named.n; i++)
        for (uint32_t k = 0; k < a->named.v[i].who.n; k++)
            ro_actors_add(&all, a->named.v[i].who.code[k]);
    return all;
}

static void find_named(acts *a)
{
    const ro_document *d = a->d;
    const ro_sentence *s = &d->sentences.v[a->sentence];
    a->named.n = 0;
    for (uint32_t t = s->first; t < s->first + s->n; t++) {
        const ro_mention *m = tok(a, t)->mention == RO_NONE ? NULL : &d->mentions.v[tok(a, t)->mention];
        if (!m || (m->head != t && tok(a, m->head)->mention == tok(a, t)->mention))
            continue; /* a name of several words stands at its head */
        const ro_entity *e = &d->entities.v[m->entity];
        ro_actors who = ro_no_actors();
        who.mention = tok(a, t)->mention;
        ro_actors_add(&who, e->code);
        for (uint32_t i = 0; i < e->members.n; i++)
            ro_actors_add(&who, d->entities.v[e->members.v[i]].code);
        if (who.n)
            *RO_PUSH(d->arena, &a->named) = (name_here){t, who};
    }
}

/* Of the whole report, up to four. */
static uint16_t states_of_report(const ro_document *d)
{
    ro_actors set = ro_no_actors();
    for (uint32_t i = 0; i < d->entities.n && set.n < 4; i++)
        ro_actors_add(&set, d->entities.v[i].code);
    return (uint16_t)set.n;
}

static bool has_main_engagement(const ro_document *d)
{
    for (uint32_t i = 0; i < d->engagements.n; i++)
        if (d->engagements.v[i].main)
            return true;
    return false;
}

void acts_know_report(acts *a)
{
    a->states = states_of_report(a->d);
    a->main_told = has_main_engagement(a->d);
}

/* The states, not the places, of the two sentences before. */
static ro_actors told_lately(const acts *a)
{
    enum { SENTENCES = 2, TOKENS = 120 };
    ro_actors told = ro_no_actors();
    const uint32_t first = a->d->sentences.v[a->sentence].first;
    for (uint32_t i = first; i-- > 0 && first - i < TOKENS && a->sentence - tok(a, i)->sentence <= SENTENCES;) {
        const ro_mention *m = tok(a, i)->mention == RO_NONE ? NULL : &a->d->mentions.v[tok(a, i)->mention];
        const ro_entity *e = m && m->head == i && !m->as_place ? &a->d->entities.v[m->entity] : NULL;
        if (e && strlen(e->code) == 3)
            ro_actors_add(&told, e->code);
    }
    return told;
}

void acts_gather(acts *a)
{
    const ro_sentence *s = &a->d->sentences.v[a->sentence];
    a->candidates.n = 0;
    find_named(a);
    a->all_named = named_here(a);
    a->lately = told_lately(a);
    for (uint32_t p = s->first; p < s->first + s->n; p++) {
        uint32_t first = a->candidates.n;
        gather(a, p);
        acts_describe(a, first);
    }
}
