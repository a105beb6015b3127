/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Acts: who said, asked, promised, refused what to whom.
 *
 * Each predicate of a sentence is asked in turn: do its words make an act (data/events/acts.tsv), or its mood ("should",
 * "will", "hopes that")? Whose is it (subject, else speaker)? Who is addressed (the word's slots, else the other main
 * party)? In whose voice, and did it happen?
 */
#include "events/events.h"

#include "events/details.h"
#include "events/lexicon.h"
#include "events/speech.h"

typedef struct acts {
    ro_document *d;
    const ro_tree *tree;
    const ro_lexicon *lexicon;
    ro_speech speech;
    ro_actors pair;    /* the main parties of the report */
    bool readout;      /* issued by one side: "we" and plain statements are its own */
    bool joint;        /* issued by all main parties together */
    ro_actors issuer;
    uint32_t first_act; /* of the sentence at hand */
} acts;

typedef struct candidate {
    uint32_t predicate; /* what makes the act */
    uint32_t clause;    /* the verb that governs it: of "expressed concern", expressed */
    uint8_t event;
    ro_actors actor, recipient;
    ro_source source;
    float score;
    bool planned, background;
    bool deed;     /* told of by what is done ("sign an agreement"), not by the word alone */
    bool directed; /* the words say at whom, as "pledged help to Ukraine" does and "agreed with" does not */
} candidate;

static const ro_token *tok(const acts *a, uint32_t i)
{
    return &a->d->tokens.v[i];
}

/* ---- parties ---- */

static bool counts_as_party(const ro_entity *e)
{
    return e->kind != RO_PLACE && e->code[0];
}

/* The two states that the report is about: those of its main engagement, else the two named most. */
static ro_actors main_parties(const ro_document *d)
{
    ro_actors pair = ro_no_actors();
    for (uint32_t i = 0; i < d->engagements.n; i++)
        if (d->engagements.v[i].main && d->engagements.v[i].participants.n > 1) {
            for (uint32_t k = 0; k < d->engagements.v[i].participants.n; k++)
                ro_actors_add(&pair, d->engagements.v[i].participants.v[k].code);
            if (pair.n > 1)
                return pair;
            pair = ro_no_actors();
        }
    struct {
        ro_code code;
        uint32_t n;
    } count[64];
    uint32_t kinds = 0;
    for (uint32_t i = 0; i < d->mentions.n; i++) {
        const ro_entity *e = &d->entities.v[d->mentions.v[i].entity];
        uint32_t k = 0;
        if (!counts_as_party(e) || d->mentions.v[i].as_place)
            continue;
        while (k < kinds && strcmp(count[k].code, e->code) != 0)
            k++;
        if (k == kinds) {
            if (kinds == 64)
                continue;
            memcpy(count[kinds].code, e->code, sizeof(ro_code));
            count[kinds++].n = 0;
        }
        count[k].n++;
    }
    for (int round = 0; round < 2; round++) {
        uint32_t best = RO_NONE;
        for (uint32_t k = 0; k < kinds; k++)
            if (count[k].n > 1 && !ro_actors_hold(&pair, count[k].code) && (best == RO_NONE || count[k].n > count[best].n))
                best = k;
        if (best != RO_NONE)
            ro_actors_add(&pair, count[best].code);
    }
    return pair;
}

static bool title_of_readout(ro_str title)
{
    static const char *const cues[] = {"telephone conversation", "readout", "meeting with", "joint statement", "joint press", "statement",
                                       "media release", "press release", "greetings to", "call with", "phone call", "condolences", "talks with",
                                       "remarks", "message to", "message from", "joint declaration", "press statement", "secretary ", NULL};
    char low[160];
    size_t n = title.n < sizeof low - 1 ? title.n : sizeof low - 1;
    for (size_t i = 0; i < n; i++)
        low[i] = (char)(title.p[i] >= 'A' && title.p[i] <= 'Z' ? title.p[i] + 32 : title.p[i]);
    low[n] = 0;
    for (const char *const *c = cues; *c; c++)
        if (strstr(low, *c))
            return true;
    return false;
}

static bool led_by(const acts *a, uint32_t head, const char *const *prepositions)
{
    for (uint32_t k = head, i = 0; k != RO_NONE && i < 6 && tok(a, k)->upos != RO_VERB; k = tok(a, k)->head, i++)
        for (const char *const *p = prepositions; *p; p++)
            if (ro_has_case(a->tree, k, *p))
                return true;
    return false;
}

/* Who issued it, by its title: "Readout of President Biden's call with …", "… : UK statement", "MINISTER FOR FOREIGN AFFAIRS …". */
static ro_actors issuer_by_title(const acts *a)
{
    static const char *const others[] = {"with", "to", "on", "in", "against", "for", NULL};
    enum { TOP = 3 };
    for (uint32_t i = 0; i < a->d->mentions.n; i++) {
        const ro_mention *m = &a->d->mentions.v[i];
        uint32_t s = tok(a, m->head)->sentence;
        if (s >= TOP || a->d->sentences.v[s].kind == RO_BODY)
            break;
        ro_actors who = ro_phrase_actors(a->tree, m->head);
        if (who.n == 1 && !led_by(a, m->head, others))
            return who;
    }
    return ro_no_actors();
}

/* "Joint statement …": all who are named in its title, else the main parties, speak. */
static bool title_is_joint(acts *a)
{
    static const char *const beside[] = {"on", "in", "at", "against", NULL};
    ro_actors all = ro_no_actors();
    bool joint = false;
    for (uint32_t i = 0; i < a->d->tokens.n && tok(a, i)->sentence == 0; i++)
        joint = joint || ro_str_is_nocase(tok(a, i)->form, "joint");
    if (!joint || !a->d->sentences.n || a->d->sentences.v[0].kind == RO_BODY)
        return false;
    for (uint32_t i = 0; i < a->d->mentions.n && tok(a, a->d->mentions.v[i].head)->sentence == 0; i++) {
        ro_actors who = ro_phrase_actors(a->tree, a->d->mentions.v[i].head);
        if (!led_by(a, a->d->mentions.v[i].head, beside))
            ro_actors_unite(&all, &who);
    }
    if (all.n > 1)
        a->pair = all;
    a->pair.person = RO_NONE;
    return a->pair.n > 1;
}

static ro_actors issuer_by_lead(const acts *a)
{
    ro_actors who = ro_no_actors();
    for (uint32_t i = 0; i < a->d->sentences.n && !who.n; i++) {
        const ro_sentence *s = &a->d->sentences.v[i];
        if (s->kind == RO_BODY && s->root != RO_NONE)
            who = ro_phrase_actors(a->tree, ro_subject(a->tree, s->root));
    }
    return who;
}

/* A text that says "we" or "I" outside quotation marks speaks for its issuer, and so does one titled as a readout. */
static void find_issuer(acts *a)
{
    const ro_document *d = a->d;
    uint32_t first_person = 0;
    a->readout = title_of_readout(d->title);
    for (uint32_t i = 0; i < d->tokens.n; i++)
        if (d->tokens.v[i].quote == RO_NONE && ro_feat_is(&d->tokens.v[i], "Person", "1"))
            first_person++;
    if (first_person * 40 > d->sentences.n * 10)
        a->readout = true;
    if (!a->readout)
        return;
    if (title_is_joint(a)) {
        a->joint = true;
        a->issuer = a->pair;
        return;
    }
    a->issuer = issuer_by_title(a);
    if (!a->issuer.n)
        a->issuer = issuer_by_lead(a);
    if (a->issuer.n > 1)
        a->issuer.person = RO_NONE;
}

static ro_actors counterpart(const acts *a, const ro_actors *actor)
{
    bool party = false;
    for (uint32_t i = 0; i < actor->n; i++)
        party = party || ro_actors_hold(&a->pair, actor->code[i]);
    if (!party)
        return ro_no_actors();
    ro_actors other = ro_actors_without(&a->pair, actor);
    other.person = other.mention = RO_NONE;
    return other;
}

static bool says_we(const acts *a, uint32_t token)
{
    return token != RO_NONE && tok(a, token)->upos == RO_PRON && ro_feat_is(tok(a, token), "Person", "1");
}

/* "Both agreed", "the leaders", where nothing in the report says which: its main parties. */
static bool says_both(const acts *a, uint32_t token)
{
    static const char words[] = "both,leader,side,party,president,minister,they,country,two,official,adviser,advisor";
    const ro_token *k = tok(a, token);
    bool many = ro_feat_is(k, "Number", "Plur") || ro_lemma_is(k, "both") || ro_lemma_is(k, "two");
    if (ro_lemma_is(k, "man"))
        RO_CHILDREN(a->tree, c, token)
            if (ro_lemma_is(tok(a, c), "both") || ro_lemma_is(tok(a, c), "two"))
                return true;
    return many && ro_list_holds((ro_str){words, sizeof words - 1}, k->lemma);
}

/* People who act for no state, whatever their nationality. */
static bool is_private(const acts *a, uint32_t token)
{
    static const char words[] = "analyst,activist,dissident,civilian,citizen,expert,professor,critic,protester,demonstrator,student,worker,company,"
                                "firm,rebel,militant,refugee,migrant,journalist,reporter,media,newspaper,academic,man,woman,people,resident,"
                                "villager,farmer,family,child,victim,lawyer,court,school,market,bank,player,team,fan,tourist,woman,dancer,actor,"
                                "investor,economist,observer,scholar,author,law,economy,city,opposition,businessman,fisherman,prisoner";
    return tok(a, token)->upos == RO_NOUN && ro_list_holds((ro_str){words, sizeof words - 1}, tok(a, token)->lemma);
}

/* An official whom only the text knows is of the readout's issuer, unless what he does is done to the issuer: then of the other. */
static ro_actors side_of_unknown(const acts *a, uint32_t predicate, ro_actors actor)
{
    ro_actors none = ro_no_actors();
    ro_actors object = ro_actors_below(a->tree, predicate, ro_subject(a->tree, predicate), &none, false);
    ro_actors other = counterpart(a, &a->issuer);
    if (a->issuer.n != 1)
        return none;
    if (!ro_actors_hold(&object, a->issuer.code[0]))
        ro_actors_add(&actor, a->issuer.code[0]);
    else if (other.n == 1)
        ro_actors_add(&actor, other.code[0]);
    return actor.n ? actor : none;
}

static ro_actors actor_of(const acts *a, uint32_t predicate, const ro_source *source)
{
    uint32_t subject = ro_subject(a->tree, predicate);
    if (ro_child(a->tree, predicate, RO_D_csubj) != RO_NONE)
        return ro_no_actors();
    if (says_we(a, subject))
        return source->spoken ? source->actors : a->issuer;
    ro_actors actor = ro_phrase_actors(a->tree, subject);
    if (subject != RO_NONE && is_private(a, subject) && actor.person == RO_NONE)
        return ro_no_actors();
    if (actor.n)
        return actor;
    if (subject == RO_NONE && source->spoken && source->verb != predicate)
        return source->actors;
    if (subject == RO_NONE)
        return ro_passive(a->tree, predicate) && source->spoken ? source->actors : ro_no_actors();
    if (says_both(a, subject) && a->pair.n > 1)
        return a->pair;
    return a->readout && actor.person != RO_NONE ? side_of_unknown(a, predicate, actor) : ro_no_actors();
}

/* ---- addressees ---- */

static bool next_slot(ro_str *slots, ro_str *slot)
{
    if (!slots->n)
        return false;
    const char *comma = memchr(slots->p, ',', slots->n);
    *slot = (ro_str){slots->p, comma ? (size_t)(comma - slots->p) : slots->n};
    size_t used = slot->n + (comma ? 1 : 0);
    slots->p += used;
    slots->n -= used;
    return true;
}

static uint32_t complement_subject(const acts *a, uint32_t p)
{
    uint32_t clause = ro_child(a->tree, p, RO_D_ccomp);
    if (clause == RO_NONE)
        clause = ro_child(a->tree, p, RO_D_xcomp);
    if (clause == RO_NONE)
        clause = ro_child(a->tree, p, RO_D_acl);
    return clause == RO_NONE ? RO_NONE : ro_child(a->tree, clause, RO_D_nsubj);
}

static uint32_t slot_token(const acts *a, uint32_t p, ro_str slot)
{
    char preposition[24];
    if (ro_str_is(slot, "obj")) {
        uint32_t passive = ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS);
        return passive != RO_NONE ? passive : ro_child(a->tree, p, RO_D_obj);
    }
    if (ro_str_is(slot, "iobj"))
        return ro_child(a->tree, p, RO_D_iobj);
    if (ro_str_is(slot, "subj"))
        return complement_subject(a, p);
    if (ro_str_is(slot, "subject"))
        return ro_child(a->tree, p, RO_D_nsubj);
    if (slot.n >= sizeof preposition)
        return RO_NONE;
    memcpy(preposition, slot.p, slot.n);
    preposition[slot.n] = 0;
    return ro_oblique(a->tree, p, preposition);
}

static ro_actors slot_actors(const acts *a, const candidate *c, uint32_t p, ro_str slot)
{
    bool places = ro_str_is(slot, "place");
    if (places || ro_str_is(slot, "any"))
        return ro_actors_below(a->tree, p, ro_subject(a->tree, p), &c->actor, places);
    ro_actors found = ro_phrase_actors(a->tree, slot_token(a, p, slot));
    return ro_actors_without(&found, &c->actor);
}

/* A third party found somewhere below a promise, where the promise is between the main parties. */
static bool only_talked_about(const acts *a, const ro_actors *found)
{
    ro_actors third = ro_actors_without(found, &a->pair);
    return a->pair.n > 1 && third.n == found->n;
}

static ro_actors recipient_of(const acts *a, const candidate *c, ro_str slots)
{
    ro_str slot;
    while (next_slot(&slots, &slot)) {
        if (ro_str_is(slot, "pair") || (ro_str_is(slot, "readout") && a->readout))
            return counterpart(a, &c->actor);
        ro_actors found = slot_actors(a, c, c->predicate, slot);
        if (!found.n && c->clause != c->predicate)
            found = slot_actors(a, c, c->clause, slot);
        if (found.n && c->event == RO_EV_AGREE && ro_str_is(slot, "any") && only_talked_about(a, &found))
            found = counterpart(a, &c->actor);
        if (found.n)
            return found;
    }
    return ro_no_actors();
}

/* ---- what the words of a predicate make ---- */

static bool names_people(const acts *a, uint32_t token)
{
    static const char words[] = "president,minister,representative,leader,official,delegation,premier,investor,company,student,tourist,chancellor,"
                                "king,prince,guest,visitor,ambassador,enterprise,firm,businessman,friend,counterpart";
    if (token == RO_NONE)
        return false;
    uint32_t m = tok(a, token)->mention;
    return ro_list_holds((ro_str){words, sizeof words - 1}, tok(a, token)->lemma) ||
           (m != RO_NONE && a->d->entities.v[a->d->mentions.v[m].entity].kind == RO_PERSON);
}

/* What the table wants of a word besides words beside it. */
static bool condition_met(const acts *a, uint32_t p, const ro_word *w)
{
    static const char *const will[] = {"will", "would", "shall", NULL};
    if (ro_str_is(w->needs, "joint"))
        return ro_phrase_actors(a->tree, ro_subject(a->tree, p)).n > 1;
    if (ro_str_is(w->needs, "person"))
        return names_people(a, ro_child(a->tree, p, RO_D_obj));
    return !ro_str_is(w->needs, "future") || ro_has_aux(a->tree, p, will);
}

/* The verb of expressing that a noun is the object of ("expressed concern"); RO_NONE where the noun stands free. */
static uint32_t expressing_verb(const acts *a, uint32_t noun)
{
    uint32_t n = noun;
    while (tok(a, n)->deprel == RO_D_conj && tok(a, n)->head != RO_NONE)
        n = tok(a, n)->head;
    uint32_t verb = tok(a, n)->head;
    if (verb == RO_NONE)
        return RO_NONE;
    uint8_t relation = tok(a, n)->deprel;
    bool object = relation == RO_D_obj || (relation == RO_D_nsubj && tok(a, n)->subtype == RO_SUB_PASS);
    return object && ro_verb_expresses(tok(a, verb)) ? verb : RO_NONE;
}

static bool is_owned(const acts *a, uint32_t noun, ro_actors *owner)
{
    RO_CHILDREN(a->tree, c, noun)
        if ((tok(a, c)->deprel == RO_D_nmod && tok(a, c)->subtype == RO_SUB_POSS) || tok(a, c)->deprel == RO_D_amod) {
            *owner = ro_phrase_actors(a->tree, c);
            if (owner->n)
                return true;
        }
    return false;
}

/* "importance of cooperation", "need for dialogue" under a verb of stressing: cooperation offered or asked for. */
static bool speaks_of_cooperation(const acts *a, uint32_t p)
{
    static const char words[] = "cooperation,cooperate,dialogue,partnership,relation,relationship,tie,coordination,contact,exchange,friendship,collaboration,alliance";
    return ro_noun_below(a->tree, p, (ro_str){words, sizeof words - 1});
}

/* ---- voice, status ---- */

static bool is_readout_account(const acts *a, const ro_actors *actor)
{
    return a->readout && a->issuer.n && actor->n == 1 && !ro_actors_hold(&a->issuer, actor->code[0]);
}

static bool of_speech(uint8_t event)
{
    return event == RO_EV_REQUEST || event == RO_EV_SUPPORT || event == RO_EV_ACCUSE || event == RO_EV_THREATEN || event == RO_EVENT_NONE;
}

static bool in_perfect(const acts *a, uint32_t p)
{
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_aux && ro_lemma_is(tok(a, c), "have"))
            return true;
    return false;
}

/* "we", "Dr Smith and I": the text's own author. */
static bool author_speaks(const acts *a, uint32_t subject)
{
    if (subject == RO_NONE)
        return false;
    RO_CHILDREN(a->tree, c, subject)
        if (tok(a, c)->deprel == RO_D_conj && says_we(a, c))
            return true;
    return says_we(a, subject);
}

static bool told_in_past(const acts *a, uint32_t p)
{
    bool past = ro_feat_is(tok(a, p), "Tense", "Past");
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_aux && ro_feat_is(tok(a, c), "VerbForm", "Fin"))
            past = ro_feat_is(tok(a, c), "Tense", "Past") && !ro_lemma_is(tok(a, c), "will");
    return past;
}

/* The clause is itself the act of speaking ("thanked", "expressed"), or no speech at all: whose voice tells it? A readout tells in
 * the past tense what was said, and speaks itself in the present. */
static uint8_t voice_of_telling(const acts *a, const candidate *c)
{
    if (author_speaks(a, ro_subject(a->tree, c->clause)))
        return RO_NARRATOR;
    if (a->readout)
        return told_in_past(a, c->clause) ? RO_INDIRECT : RO_NARRATOR;
    bool person = c->actor.person != RO_NONE;
    if (person && c->clause != c->predicate && ro_verb_reports(tok(a, c->clause)))
        return RO_INDIRECT;
    return person && of_speech(c->event) && !in_perfect(a, c->clause) ? RO_INDIRECT : RO_NARRATOR;
}

static uint8_t voice_of(const acts *a, const candidate *c)
{
    bool reported = c->source.spoken && c->source.verb != c->clause;
    if (tok(a, c->predicate)->quote != RO_NONE && (c->source.spoken || !a->readout))
        return RO_QUOTE;
    if (is_readout_account(a, &c->actor) && (reported || c->actor.person != RO_NONE))
        return RO_ACCOUNT;
    return reported ? RO_INDIRECT : voice_of_telling(a, c);
}

static bool told_as_past_perfect(const acts *a, uint32_t p)
{
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_aux && ro_lemma_is(tok(a, c), "have") && ro_feat_is(tok(a, c), "Tense", "Past"))
            return true;
    return false;
}

/* "last week", "two years ago", "earlier this month": past by its own words, whatever the day. */
static bool says_past(ro_str words)
{
    return ro_str_starts(words, "last ") || ro_str_starts(words, "Last ") || ro_str_starts(words, "earlier") || ro_str_starts(words, "Earlier") ||
           ro_str_ends(words, " ago") || ro_str_starts(words, "previous");
}

static bool is_past_time(const acts *a, uint32_t token)
{
    enum { NEWS_DAYS = 4 };
    if (tok(a, token)->time == RO_NONE)
        return false;
    const ro_time *when = &a->d->times.v[tok(a, token)->time];
    if (says_past(ro_span_text(a->d, when->span)))
        return true;
    return when->end != RO_NO_DAY && a->d->published.day != RO_NO_DAY && when->end < a->d->published.day - NEWS_DAYS;
}

/* Told as history: a past time beside the predicate or what it is coordinated with, "earlier", "after X accused …". */
static bool told_of_before(const acts *a, uint32_t p)
{
    for (int i = 0; i < 3 && p != RO_NONE; i++) {
        RO_CHILDREN(a->tree, c, p) {
            const ro_token *k = tok(a, c);
            if (k->deprel == RO_D_advmod && (ro_lemma_is(k, "earlier") || ro_lemma_is(k, "previously") || ro_lemma_is(k, "already")))
                return true;
            if (k->deprel == RO_D_mark && tok(a, p)->deprel == RO_D_advcl && (ro_lemma_is(k, "after") || ro_lemma_is(k, "since")))
                return true;
            if ((k->deprel == RO_D_obl || k->deprel == RO_D_advmod || k->deprel == RO_D_nmod) && is_past_time(a, c))
                return true;
        }
        if (tok(a, p)->deprel != RO_D_conj)
            return false;
        p = tok(a, p)->head;
    }
    return false;
}

static uint8_t status_of(const acts *a, const candidate *c)
{
    if (ro_conditional(a->tree, c->clause))
        return RO_CONDITIONAL;
    if (c->planned)
        return RO_PLANNED;
    if (c->background)
        return RO_BACKGROUND;
    if (!c->source.spoken && (told_as_past_perfect(a, c->clause) || told_of_before(a, c->clause)))
        return RO_BACKGROUND;
    return RO_HELD;
}

/* ---- writing it down ---- */

static void sort_codes(ro_arena *arena, const ro_actors *set, ro_act *act, bool recipient)
{
    for (uint32_t i = 0; i < set->n; i++) {
        ro_code *code = recipient ? RO_PUSH(arena, &act->recipient) : RO_PUSH(arena, &act->actor);
        memcpy(*code, set->code[i], sizeof *code);
    }
    ro_code *v = recipient ? act->recipient.v : act->actor.v;
    for (uint32_t i = 1; i < set->n; i++)
        for (uint32_t k = i; k > 0 && strcmp(v[k - 1], v[k]) > 0; k--) {
            ro_code swap;
            memcpy(swap, v[k], sizeof swap);
            memcpy(v[k], v[k - 1], sizeof swap);
            memcpy(v[k - 1], swap, sizeof swap);
        }
}

static bool same_codes(const ro_code *v, uint32_t n, const ro_actors *set)
{
    if (n != set->n)
        return false;
    for (uint32_t i = 0; i < n; i++)
        if (!ro_actors_hold(set, v[i]))
            return false;
    return true;
}

static bool told_already(const acts *a, const candidate *c)
{
    for (uint32_t i = a->first_act; i < a->d->acts.n; i++) {
        const ro_act *other = &a->d->acts.v[i];
        if (other->event == c->event && same_codes(other->actor.v, other->actor.n, &c->actor) &&
            same_codes(other->recipient.v, other->recipient.n, &c->recipient))
            return true;
    }
    return false;
}

static uint32_t speaker_of(const candidate *c)
{
    if (c->actor.n != 1)
        return RO_NONE;
    if (c->actor.person != RO_NONE)
        return c->actor.person;
    if (c->source.spoken && c->source.actors.n == 1 && !strcmp(c->source.actors.code[0], c->actor.code[0]))
        return c->source.actors.person;
    return RO_NONE;
}

static void tell(acts *a, candidate *c)
{
    ro_arena *arena = a->d->arena;
    if (!c->actor.n || told_already(a, c))
        return;
    ro_act *act = RO_PUSH(arena, &a->d->acts);
    act->sentence = tok(a, c->predicate)->sentence;
    act->predicate = c->predicate;
    act->event = c->event;
    act->voice = voice_of(a, c);
    act->status = status_of(a, c);
    sort_codes(arena, &c->actor, act, false);
    sort_codes(arena, &c->recipient, act, true);
    act->speaker = speaker_of(c);
    act->addressee = c->recipient.person;
    act->verb = tok(a, c->clause)->form;
    act->score = c->score;
    ro_act_details(a->d, a->tree, act, c->clause);
}

/* ---- the rules ---- */

static uint32_t ill_word(const acts *a, uint32_t p, int depth);

static bool hostile(uint8_t event)
{
    return event == RO_EV_ASSAULT || event == RO_EV_COERCE || event == RO_EV_MOBILIZE || event == RO_EV_SANCTION;
}

/* Both sides of what two or more do together. */
static void settle_joint(const acts *a, candidate *c)
{
    bool mutual = c->event == RO_EV_AGREE || c->event == RO_EV_COOPERATE;
    bool against = c->event == RO_EV_SANCTION || c->event == RO_EV_ASSAULT; /* "Egypt and Turkey recalled their ambassadors" */
    if (c->actor.n < 2 || !(mutual || (against && c->actor.n == 2 && !c->recipient.n)))
        return;
    ro_actors others = ro_actors_without(&c->recipient, &c->actor);
    if (!others.n || !c->directed)
        c->recipient = c->actor;
    (void)a;
}

/* What a speaker says that another did is, first of all, said: an attack told of by the attacked is an accusation. */
static void settle_said_of_others(const acts *a, candidate *c)
{
    if (!c->source.spoken || c->source.verb == RO_NONE || !c->source.actors.n || (c->event != RO_EV_ASSAULT && c->event != RO_EV_COERCE))
        return;
    ro_actors others = ro_actors_without(&c->actor, &c->source.actors);
    if (others.n == c->actor.n) {
        c->recipient = others;
        c->actor = c->source.actors;
        c->event = RO_EV_ACCUSE;
    }
    (void)a;
}

static bool of_words_alone(const ro_word *w)
{
    return (w->event == RO_EV_AGREE && !w->needs.n) || w->event == RO_EV_SUPPORT;
}

/* "… to support farmers": a purpose, not an act; "the banned group": an attribute. */
static bool is_no_assertion(const acts *a, uint32_t p, const ro_word *w)
{
    static const char wanting[] = "want,like,wish,continue,begin,have,go,decide,agree,refuse,vow,pledge,promise,offer,threaten,plan,seem,appear";
    const ro_token *k = tok(a, p);
    if (k->upos != RO_VERB)
        return false;
    if (k->deprel == RO_D_amod || k->deprel == RO_D_compound)
        return true;
    if (k->deprel == RO_D_acl && k->subtype != RO_SUB_RELCL && ro_feat_is(k, "Tense", "Past") && of_words_alone(w))
        return true; /* "initiatives proposed by China" */
    if (!ro_feat_is(k, "VerbForm", "Inf") || ro_child(a->tree, p, RO_D_nsubj) != RO_NONE)
        return false;
    if (k->deprel == RO_D_acl && (ro_lemma_is(tok(a, k->head), "opportunity") || ro_lemma_is(tok(a, k->head), "occasion")))
        return false;
    if (k->deprel == RO_D_advcl || k->deprel == RO_D_acl)
        return true;
    return k->deprel == RO_D_xcomp && k->head != RO_NONE && !ro_list_holds((ro_str){wanting, sizeof wanting - 1}, tok(a, k->head)->lemma);
}

/* "is believed to be eager", "is said to have agreed": nobody's own word. */
static bool is_hearsay(const acts *a, uint32_t p)
{
    static const char verbs[] = "believe,think,say,report,rumour,rumor,expect,suppose,understand,allege";
    uint32_t head = tok(a, p)->head;
    return tok(a, p)->deprel == RO_D_xcomp && head != RO_NONE && ro_passive(a->tree, head) &&
           ro_list_holds((ro_str){verbs, sizeof verbs - 1}, tok(a, head)->lemma);
}

/* "commitment to its sovereignty", "committed to defending X": support, not a promise of one's own deeds. */
static bool commits_to_other(const acts *a, uint32_t p, const ro_actors *actor)
{
    uint32_t object = ro_oblique(a->tree, p, "to");
    if (object == RO_NONE || !(ro_lemma_is(tok(a, p), "commitment") || ro_lemma_is(tok(a, p), "committed")))
        return false;
    ro_actors other = ro_phrase_actors(a->tree, object);
    return ro_actors_without(&other, actor).n > 0;
}

/* What an empty addressee may still mean: an appeal to all, a threat, a refusal, troops moved. */
static bool may_lack_recipient(const candidate *c, const ro_word *w)
{
    if (c->event == RO_EV_REQUEST)
        return c->source.spoken && (ro_str_is(w->lemma, "call") || ro_str_is(w->lemma, "urge") || ro_str_is(w->lemma, "appeal"));
    return c->event == RO_EV_THREATEN || c->event == RO_EV_MOBILIZE || c->event == RO_EV_REJECT;
}

/* A deed still to come is a promise, or where it would hurt and hangs on a condition, a threat. */
static void settle_future(const acts *a, candidate *c)
{
    static const char *const will[] = {"will", "would", "shall", "'ll", "\xE2\x80\x99ll", NULL};
    if (!ro_has_aux(a->tree, c->clause, will))
        return;
    if (c->event == RO_EV_AGREE && c->deed)
        c->planned = true;
    if (c->event == RO_EV_AID || c->event == RO_EV_COOPERATE || c->event == RO_EV_RETREAT || c->event == RO_EV_CONCEDE)
        c->event = RO_EV_AGREE;
    else if (c->event == RO_EV_ASSAULT || (hostile(c->event) && ro_conditional(a->tree, c->clause)))
        c->event = RO_EV_THREATEN;
    else if (hostile(c->event))
        c->planned = true;
}

/* "It was agreed to …": by the parties; "the President of France was asked to …": by the other of them. */
static ro_actors unsaid_agent(const acts *a, const candidate *c)
{
    ro_actors subject = ro_phrase_actors(a->tree, ro_child_sub(a->tree, c->clause, RO_D_nsubj, RO_SUB_PASS));
    if (c->event == RO_EV_AGREE && !subject.n)
        return a->pair;
    return c->event == RO_EV_REQUEST && subject.n ? counterpart(a, &subject) : ro_no_actors();
}

/* "warned that …": of one's own deeds a threat; of another's conduct an accusation; of the way things are neither. */
static bool settle_warning(const acts *a, candidate *c, const ro_word *w)
{
    uint32_t content = ro_child(a->tree, c->clause, RO_D_ccomp);
    bool warns = ro_str_is(w->lemma, "warn") || ro_str_is(w->lemma, "caution");
    if (!warns || content == RO_NONE)
        return true;
    ro_actors subject = ro_phrase_actors(a->tree, ro_subject(a->tree, content));
    ro_actors others = ro_actors_without(&subject, &c->actor);
    if (subject.n && others.n < subject.n)
        return others.n == 0;
    if (ill_word(a, content, 0) == RO_NONE && !others.n)
        return ro_child(a->tree, c->clause, RO_D_obj) != RO_NONE && c->recipient.n;
    c->event = RO_EV_ACCUSE;
    if (others.n)
        c->recipient = others;
    return c->recipient.n > 0;
}

static bool by_words(acts *a, uint32_t p, const ro_source *source)
{
    const ro_word *w = ro_lexicon_word(a->lexicon, a->tree, p);
    if (!w || !condition_met(a, p, w) || is_no_assertion(a, p, w) || is_hearsay(a, p))
        return false;
    candidate c = {p, p, w->event, ro_no_actors(), ro_no_actors(), *source, 0.6f, false, false, false, false};
    if (w->pos == 'n') {
        ro_actors owner = ro_no_actors();
        uint32_t verb = expressing_verb(a, p);
        if (verb != RO_NONE)
            c.clause = verb;
        else if (!ro_str_is(w->needs, "free") || !is_owned(a, p, &owner))
            return false;
        c.actor = verb != RO_NONE ? actor_of(a, verb, source) : owner;
    } else {
        if (w->pos == 'a' && ro_child(a->tree, p, RO_D_cop) == RO_NONE && tok(a, p)->deprel != RO_D_xcomp)
            return false;
        bool invites = w->pos == 'a' && ro_str_is(w->lemma, "welcome");
        c.actor = invites ? source->actors : actor_of(a, p, source);
    }
    if (!c.actor.n && ro_passive(a->tree, c.clause) && !source->spoken)
        c.actor = unsaid_agent(a, &c);
    if (!c.actor.n)
        return false;
    c.directed = !ro_str_starts(w->slots, "with");
    c.deed = w->pos == 'v' && w->needs.n > 0;
    c.recipient = recipient_of(a, &c, w->slots);
    if (c.event == RO_EV_AGREE && c.actor.n == 1 && commits_to_other(a, p, &c.actor))
        c.event = RO_EV_SUPPORT;
    settle_future(a, &c);
    settle_joint(a, &c);
    settle_said_of_others(a, &c);
    bool refused = (ro_negated(a->tree, c.clause) || (c.clause != p && ro_negated(a->tree, p))) && !ro_str_is(w->with, "not");
    if (refused && (c.event == RO_EV_AGREE || c.event == RO_EV_SUPPORT))
        c.event = RO_EV_REJECT;
    else if (refused)
        return false;
    if (!settle_warning(a, &c, w) || (!c.recipient.n && !may_lack_recipient(&c, w)))
        return false;
    tell(a, &c);
    return true;
}

static const char *const obligation[] = {"should", "must", "ought", NULL};
static const char *const future[] = {"will", "shall", "would", "'ll", NULL};

static bool needs_to(const acts *a, uint32_t p)
{
    const ro_token *k = tok(a, p);
    if (k->deprel != RO_D_xcomp || k->head == RO_NONE)
        return false;
    return ro_lemma_is(tok(a, k->head), "need") || ro_lemma_is(tok(a, k->head), "have");
}

/* "the meeting should take place by noon": expected, not asked. */
static bool is_event(const acts *a, uint32_t subject)
{
    static const char words[] = "meeting,talk,visit,summit,it,conference,trip,result,vote,election,report,process,deal,agreement";
    return subject != RO_NONE && ro_list_holds((ro_str){words, sizeof words - 1}, tok(a, subject)->lemma);
}

static bool has_adverb(const acts *a, uint32_t p, const char *lemma)
{
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_advmod && ro_lemma_is(tok(a, c), lemma))
            return true;
    return false;
}

/* "should", "must", "needs to": what the speaker asks of the subject. */
static bool by_obligation(acts *a, uint32_t p, const ro_source *source)
{
    candidate c = {p, p, RO_EV_REQUEST, source->spoken ? source->actors : a->issuer, ro_no_actors(), *source, 0.5f, false, false, false, false};
    ro_actors subject = ro_phrase_actors(a->tree, ro_subject(a->tree, p));
    if (!c.actor.n || (!subject.n && is_event(a, ro_subject(a->tree, p))))
        return false;
    c.recipient = ro_actors_without(&subject, &c.actor);
    bool together = ro_str_is(tok(a, p)->lemma, "join") || has_adverb(a, p, "together") || has_adverb(a, p, "jointly");
    if (!c.recipient.n && subject.n && together)
        c.recipient = counterpart(a, &c.actor);
    if (!c.recipient.n && subject.n)
        return false; /* what one ought to do oneself */
    if (!c.recipient.n && (a->readout || speaks_of_cooperation(a, p)))
        c.recipient = counterpart(a, &c.actor);
    if (!c.recipient.n)
        return false; /* of a general good: no act */
    tell(a, &c);
    return true;
}

/* "hopes that X will", "wants X to", "expects X to": asked of X; "hopes to": one's own intent. */
static bool by_hope(acts *a, uint32_t p, const ro_source *source)
{
    if (!ro_verb_hopes(tok(a, p)) || ro_passive(a->tree, p))
        return false;
    uint32_t wanted = ro_child(a->tree, p, RO_D_ccomp);
    if (wanted == RO_NONE)
        wanted = ro_child(a->tree, p, RO_D_xcomp);
    if (wanted != RO_NONE && ro_lemma_is(tok(a, wanted), "see") && ro_child(a->tree, wanted, RO_D_ccomp) != RO_NONE)
        wanted = ro_child(a->tree, wanted, RO_D_ccomp);
    bool believes = ro_lemma_is(tok(a, p), "believe") || ro_lemma_is(tok(a, p), "trust");
    if (wanted != RO_NONE && ro_verb_reports(tok(a, wanted)))
        return false; /* "would like to stress" */
    if (wanted == RO_NONE || (believes && !ro_has_aux(a->tree, wanted, future)))
        return false;
    candidate c = {p, p, RO_EV_REQUEST, actor_of(a, p, source), ro_no_actors(), *source, 0.5f, false, false, false, false};
    if (!c.actor.n)
        return false;
    ro_actors other = ro_phrase_actors(a->tree, ro_subject(a->tree, wanted));
    c.recipient = ro_actors_without(&other, &c.actor);
    if (!c.recipient.n && !believes) {
        c.event = RO_EV_AGREE;
        c.recipient = ro_actors_below(a->tree, wanted, ro_subject(a->tree, wanted), &c.actor, false);
        if (!c.recipient.n)
            c.recipient = counterpart(a, &c.actor);
    }
    if (!c.recipient.n)
        return false;
    tell(a, &c);
    return true;
}

static bool promising_verb(const ro_token *k)
{
    static const char words[] =
        "provide,support,help,continue,work,cooperate,strengthen,promote,deepen,expand,advance,develop,increase,send,supply,give,assist,"
        "maintain,ensure,implement,facilitate,contribute,invest,enhance,boost,accelerate,open,build,stand,lend,train,uphold,explore,"
        "consider,coordinate,deliver,donate,fund,finance,allocate,keep,extend,share,safeguard,push,make,offer,take";
    return ro_list_holds((ro_str){words, sizeof words - 1}, k->lemma);
}

static bool threatening_verb(const ro_token *k)
{
    static const char words[] = "respond,retaliate,defend,strike,destroy,attack,punish,crush,fight,resist,counter,react,suffer,regret,avenge,hit";
    return ro_list_holds((ro_str){words, sizeof words - 1}, k->lemma);
}

static bool stative_verb(const ro_token *k)
{
    static const char words[] = "be,have,become,remain,see,need,mean,require,depend,include,meet,visit,benefit,know,think,say,hold,attend,travel,"
                                "arrive,begin,leave,come,go,lose,win,get,suffer,face,face,show,prove,serve,bring,have,like,want,play";
    return ro_list_holds((ro_str){words, sizeof words - 1}, k->lemma);
}

/* An item of a joint statement's list: "Refrain from …", "Implement …". */
static bool by_item(acts *a, uint32_t p, const ro_source *source)
{
    const ro_token *k = tok(a, p);
    bool first = p == a->d->sentences.v[k->sentence].first || tok(a, p - 1)->upos == RO_PUNCT || tok(a, p - 1)->upos == RO_NUM;
    if (!a->joint || k->upos != RO_VERB || k->head != RO_NONE || !first || ro_subject(a->tree, p) != RO_NONE ||
        ro_feat_is(k, "VerbForm", "Part") || ro_feat_is(k, "VerbForm", "Ger"))
        return false;
    candidate c = {p, p, RO_EV_AGREE, a->issuer, a->issuer, *source, 0.4f, false, false, false, false};
    tell(a, &c);
    return true;
}

/* "China will provide …", said by China or by its readout: a promise; "will respond resolutely": a threat. */
static bool by_will(acts *a, uint32_t p, const ro_source *source)
{
    static const char *const will[] = {"will", "shall", "'ll", NULL};
    if (tok(a, p)->upos != RO_VERB || !ro_has_aux(a->tree, p, will) || ro_negated(a->tree, p) ||
        ro_passive(a->tree, p))
        return false;
    bool threat = threatening_verb(tok(a, p)), promise = promising_verb(tok(a, p)) || a->joint;
    if (!threat && stative_verb(tok(a, p)))
        return false;
    candidate c = {p, p, threat ? RO_EV_THREATEN : RO_EV_AGREE, actor_of(a, p, source), ro_no_actors(), *source, 0.4f, false, false, false, false};
    ro_actors voice = source->spoken ? source->actors : a->issuer;
    if (!c.actor.n || !voice.n || ro_actors_without(&c.actor, &voice).n == c.actor.n)
        return false;
    c.recipient = ro_actors_below(a->tree, p, ro_subject(a->tree, p), &c.actor, false);
    if (!c.recipient.n && (threat || promise))
        c.recipient = counterpart(a, &c.actor);
    settle_joint(a, &c);
    if (!c.recipient.n && !threat)
        return false;
    tell(a, &c);
    return true;
}

static bool starts_clause(const ro_token *k)
{
    return k->deprel == RO_D_ccomp || k->deprel == RO_D_advcl || k->deprel == RO_D_parataxis || k->deprel == RO_D_csubj ||
           (k->deprel == RO_D_acl && k->subtype == RO_SUB_RELCL);
}

/* The word of this clause that speaks ill, RO_NONE where none does. What lies in clauses below it is theirs. */
static uint32_t ill_word(const acts *a, uint32_t p, int depth)
{
    if (ro_word_blames(tok(a, p)))
        return p;
    if (depth < 3)
        RO_CHILDREN(a->tree, c, p)
            if (!starts_clause(tok(a, c)) && tok(a, c)->deprel != RO_D_conj) {
                uint32_t found = ill_word(a, c, depth + 1);
                if (found != RO_NONE)
                    return found;
            }
    return RO_NONE;
}

/* Whose the ill is: of "Russia's aggression", "attacks by Israel". */
static ro_actors owner_of_ill(const acts *a, uint32_t ill)
{
    if (tok(a, ill)->deprel == RO_D_amod && tok(a, ill)->head != RO_NONE)
        ill = tok(a, ill)->head;
    ro_actors owner = ro_phrase_actors(a->tree, ill);
    return owner.n ? owner : ro_phrase_actors(a->tree, ro_oblique(a->tree, ill, "by"));
}

/* A speaker who says ill of what another does accuses it. */
static bool by_blame(acts *a, uint32_t p, const ro_source *source)
{
    static const char of_talk[] = "discuss,review,address,face,consider,exchange,cover,talk,meet,combat,fight,counter,tackle,prevent,confront,"
                                  "deter,oppose,resist,condemn,end,stop,overcome,resolve,visit,speak";
    ro_actors voice = source->spoken ? source->actors : a->issuer;
    if (!voice.n || ro_negated(a->tree, p) || ro_list_holds((ro_str){of_talk, sizeof of_talk - 1}, tok(a, p)->lemma))
        return false;
    uint32_t ill = ill_word(a, p, 0);
    if (ill == RO_NONE || ro_feat_is(tok(a, p), "VerbForm", "Inf") || tok(a, p)->deprel == RO_D_acl || tok(a, p)->deprel == RO_D_advcl)
        return false;
    uint32_t subject = ro_passive(a->tree, p) ? RO_NONE : ro_subject(a->tree, p);
    ro_actors blamed = ro_phrase_actors(a->tree, subject);
    if (!blamed.n)
        blamed = owner_of_ill(a, ill);
    blamed = ro_actors_without(&blamed, &voice);
    if (!blamed.n)
        return false;
    candidate c = {p, p, RO_EV_ACCUSE, voice, blamed, *source, 0.4f, false, false, false, false};
    tell(a, &c);
    return true;
}

/* "called the charges baseless", "described the raid as a provocation". */
static bool by_label(acts *a, uint32_t p, const ro_source *source)
{
    static const char verbs[] = "call,label,describe,brand,term,deem,dub,denounce";
    static const char untrue[] = "baseless,false,unfounded,groundless,untrue,fabricated,nonsense,lie";
    uint32_t object = ro_child(a->tree, p, RO_D_obj);
    if (!ro_list_holds((ro_str){verbs, sizeof verbs - 1}, tok(a, p)->lemma) || object == RO_NONE)
        return false;
    bool ill = false, denied = false;
    RO_CHILDREN(a->tree, c, p) {
        if (c == object || (tok(a, c)->deprel != RO_D_xcomp && tok(a, c)->deprel != RO_D_obl && tok(a, c)->deprel != RO_D_ccomp))
            continue;
        denied = denied || ro_list_holds((ro_str){untrue, sizeof untrue - 1}, tok(a, c)->lemma);
        ill = ill || ro_word_blames(tok(a, c));
        RO_CHILDREN(a->tree, m, c)
            ill = ill || ro_word_blames(tok(a, m));
    }
    if (!ill && !denied)
        return false;
    candidate c = {p, p, denied ? RO_EV_REJECT : RO_EV_ACCUSE, actor_of(a, p, source), ro_no_actors(), *source, 0.5f, false, false, false, false};
    c.recipient = ro_phrase_actors(a->tree, object);
    c.recipient = ro_actors_without(&c.recipient, &c.actor);
    if (!c.recipient.n)
        c.recipient = ro_actors_below(a->tree, object, RO_NONE, &c.actor, false);
    if (!c.recipient.n)
        c.recipient = counterpart(a, &c.actor);
    if (!c.actor.n || !c.recipient.n)
        return false;
    tell(a, &c);
    return true;
}

/* "at the invitation of X": X invited whoever travels. */
static bool by_invitation(acts *a, uint32_t p, const ro_source *source)
{
    RO_CHILDREN(a->tree, n, p) {
        if (tok(a, n)->deprel != RO_D_obl || !ro_lemma_is(tok(a, n), "invitation"))
            continue;
        uint32_t host = ro_oblique(a->tree, n, "of");
        if (host == RO_NONE)
            host = ro_oblique(a->tree, n, "from");
        if (host == RO_NONE)
            host = ro_oblique(a->tree, n, "by");
        if (host == RO_NONE)
            host = ro_child_sub(a->tree, n, RO_D_nmod, RO_SUB_POSS);
        candidate c = {n, p, RO_EV_AGREE, ro_phrase_actors(a->tree, host), actor_of(a, p, source), *source, 0.5f, false, false, false, false};
        c.recipient = ro_actors_without(&c.recipient, &c.actor);
        c.background = true;
        if (!c.actor.n || !c.recipient.n)
            return false;
        tell(a, &c);
        return true;
    }
    return false;
}

/* "stressed the importance of …", "underlined the need for …": offered together, or asked of the other. */
static bool by_importance(acts *a, uint32_t p, const ro_source *source)
{
    static const char words[] = "importance,need,necessity,significance,urgency,imperative";
    if (tok(a, p)->upos != RO_NOUN || !ro_list_holds((ro_str){words, sizeof words - 1}, tok(a, p)->lemma))
        return false;
    uint32_t verb = expressing_verb(a, p);
    if (verb == RO_NONE || ro_feat_is(tok(a, p), "Number", "Plur"))
        return false;
    candidate c = {p, verb, RO_EV_AGREE, actor_of(a, verb, source), ro_no_actors(), *source, 0.4f, false, false, false, false};
    if (!c.actor.n && ro_passive(a->tree, verb))
        c.actor = a->pair;
    if (!c.actor.n)
        return false;
    if (c.actor.n == 1 && !speaks_of_cooperation(a, p))
        c.event = RO_EV_REQUEST;
    c.recipient = ro_phrase_actors(a->tree, complement_subject(a, p));
    c.recipient = ro_actors_without(&c.recipient, &c.actor);
    if (!c.recipient.n && (a->readout || speaks_of_cooperation(a, p)))
        c.recipient = counterpart(a, &c.actor);
    settle_joint(a, &c);
    if (!c.recipient.n)
        return false;
    tell(a, &c);
    return true;
}

/* "X is a valued partner", "X plays an important role", said by another: praise. */
static bool by_praise(acts *a, uint32_t p, const ro_source *source)
{
    static const char nouns[] = "partner,friend,ally,neighbor,neighbour,leader,contribution,role";
    static const char good[] = "important,strong,key,close,closest,valued,good,great,significant,valuable,constructive,positive,vital,crucial,steadfast,"
                               "true,trusted,reliable,strategic,essential,indispensable,leading,active,longstanding";
    ro_actors voice = source->spoken ? source->actors : a->issuer;
    if (tok(a, p)->upos != RO_NOUN || !voice.n || !ro_list_holds((ro_str){nouns, sizeof nouns - 1}, tok(a, p)->lemma))
        return false;
    bool praised = false;
    RO_CHILDREN(a->tree, c, p)
        praised = praised || (tok(a, c)->deprel == RO_D_amod && ro_list_holds((ro_str){good, sizeof good - 1}, tok(a, c)->lemma));
    uint32_t clause = ro_child(a->tree, p, RO_D_cop) != RO_NONE ? p : tok(a, p)->deprel == RO_D_obj ? tok(a, p)->head : RO_NONE;
    if (!praised || clause == RO_NONE || ro_negated(a->tree, clause))
        return false;
    candidate c = {p, clause, RO_EV_SUPPORT, voice, ro_no_actors(), *source, 0.4f, false, false, false, false};
    ro_actors subject = ro_phrase_actors(a->tree, ro_subject(a->tree, clause));
    c.recipient = ro_actors_without(&subject, &voice);
    if (c.recipient.n != subject.n || !subject.n || ro_feat_is(tok(a, clause), "VerbForm", "Inf"))
        return false;
    tell(a, &c);
    return true;
}

/* "… by showing support": how, not what else. */
static bool marked_by(const acts *a, uint32_t clause)
{
    RO_CHILDREN(a->tree, c, clause)
        if (tok(a, c)->deprel == RO_D_mark && ro_lemma_is(tok(a, c), "by"))
            return true;
    return false;
}

/* Is the token inside the content of an act just told: what is asked or promised there is that act's, not another? */
static bool inside_told(const acts *a, uint32_t p)
{
    uint32_t k = p;
    for (int i = 0; i < 12 && k != RO_NONE; i++) {
        uint8_t relation = tok(a, k)->deprel;
        uint32_t head = tok(a, k)->head;
        if (head == RO_NONE || relation == RO_D_parataxis)
            return false;
        if (relation == RO_D_xcomp || relation == RO_D_ccomp || relation == RO_D_acl || relation == RO_D_advcl || relation == RO_D_obj ||
            relation == RO_D_obl || relation == RO_D_nmod)
            for (uint32_t n = a->first_act; n < a->d->acts.n; n++)
                if (a->d->acts.v[n].predicate == head && (relation != RO_D_advcl || marked_by(a, k)))
                    return true;
        k = head;
    }
    return false;
}

/* A plain statement in the present tense, of the state whose speaker the last sentence cited: still that speaker's words. */
static void carry_speaker(const acts *a, uint32_t p, ro_source *source)
{
    const ro_speech *speech = &a->speech;
    if (source->spoken || a->readout || speech->last_sentence == RO_NONE || speech->last.n != 1 || told_in_past(a, p) || in_perfect(a, p))
        return;
    if (tok(a, p)->sentence - speech->last_sentence > 2 || !ro_is_predicate(a->tree, p))
        return;
    ro_actors subject = ro_phrase_actors(a->tree, ro_subject(a->tree, p));
    if (!ro_actors_hold(&subject, speech->last.code[0]) || subject.person != RO_NONE)
        return;
    source->spoken = source->carried = true;
    source->actors = speech->last;
}

static void read_predicate(acts *a, uint32_t p)
{
    if (tok(a, p)->upos == RO_PUNCT || inside_told(a, p))
        return;
    ro_source source = ro_source_of(&a->speech, p);
    carry_speaker(a, p, &source);
    bool obliged = ro_has_aux(a->tree, p, obligation) || needs_to(a, p);
    if (obliged && by_obligation(a, p, &source))
        return;
    if ((!obliged && by_words(a, p, &source)) || by_importance(a, p, &source) || by_praise(a, p, &source))
        return;
    if (!ro_is_predicate(a->tree, p))
        return;
    if (by_hope(a, p, &source) || by_will(a, p, &source) || by_item(a, p, &source) || by_label(a, p, &source) ||
        by_invitation(a, p, &source))
        return;
    by_blame(a, p, &source);
}

/* Is there an act in this sentence whose words the verb of saying governs, or that it is itself? */
static bool covered(const acts *a, uint32_t verb)
{
    for (uint32_t i = a->first_act; i < a->d->acts.n; i++)
        if (ro_dominates(a->d, verb, a->d->acts.v[i].predicate) || ro_dominates(a->d, a->d->acts.v[i].predicate, verb))
            return true;
    return false;
}

/* What is said and has no type of PLOVER's is kept as a statement. */
static void read_statement(acts *a, uint32_t p)
{
    static const char unsaid[] = "omit,refuse,fail,decline,avoid,forget,ask,want,need,expect";
    if (!ro_verb_reports(tok(a, p)) || !ro_is_predicate(a->tree, p) || tok(a, p)->quote != RO_NONE || covered(a, p))
        return;
    if (ro_negated(a->tree, p) || (tok(a, p)->deprel == RO_D_xcomp && tok(a, p)->head != RO_NONE &&
                                   ro_list_holds((ro_str){unsaid, sizeof unsaid - 1}, tok(a, tok(a, p)->head)->lemma)))
        return;
    bool has_content = ro_child(a->tree, p, RO_D_ccomp) != RO_NONE || ro_child(a->tree, p, RO_D_parataxis) != RO_NONE ||
                       tok(a, p)->deprel == RO_D_parataxis || ro_child(a->tree, p, RO_D_obj) != RO_NONE;
    ro_source source = {true, false, p, ro_phrase_actors(a->tree, ro_subject(a->tree, p))};
    uint32_t subject = ro_subject(a->tree, p);
    if (!has_content || !source.actors.n || (is_private(a, subject) && source.actors.person == RO_NONE))
        return;
    candidate c = {p, p, RO_EVENT_NONE, source.actors, ro_no_actors(), source, 0.3f, false, false, false, false};
    if (tok(a, p)->deprel == RO_D_parataxis && tok(a, p)->head != RO_NONE)
        c.predicate = tok(a, p)->head;
    else if (ro_child(a->tree, p, RO_D_ccomp) != RO_NONE)
        c.predicate = ro_child(a->tree, p, RO_D_ccomp);
    c.recipient = ro_phrase_actors(a->tree, ro_child(a->tree, p, RO_D_iobj));
    tell(a, &c);
}

/* A token's depth decides the order: what governs comes before what is governed. */
static void read_sentence(acts *a, uint32_t index)
{
    const ro_sentence *s = &a->d->sentences.v[index];
    uint32_t *queue = ro_alloc_array(a->d->arena, s->n + 1, sizeof *queue);
    uint32_t first = 0, n = 0;
    if (s->root == RO_NONE || s->kind == RO_BYLINE || s->kind == RO_BOILERPLATE || s->kind == RO_CAPTION)
        return;
    a->first_act = a->d->acts.n;
    queue[n++] = s->root;
    while (first < n) {
        uint32_t p = queue[first++];
        read_predicate(a, p);
        RO_CHILDREN(a->tree, c, p)
            queue[n++] = c;
    }
    for (uint32_t p = s->first; p < s->first + s->n; p++)
        read_statement(a, p);
    ro_speech_end(&a->speech, index);
}

void ro_acts_extract(ro_document *document, const ro_tables *tables)
{
    (void)tables;
    ro_tree tree = ro_tree_of(document, document->arena);
    ro_lexicon lexicon = ro_lexicon_of_acts(document->arena);
    acts a = {.d = document, .tree = &tree, .lexicon = &lexicon};
    a.speech = (ro_speech){&tree, ro_no_actors(), RO_NONE};
    a.pair = main_parties(document);
    a.issuer = ro_no_actors();
    find_issuer(&a);
    for (uint32_t i = 0; i < document->sentences.n; i++)
        read_sentence(&a, i);
}
