/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Acts: who said, asked, promised, refused what to whom.
 *
 * Each predicate of a sentence is asked in turn: do its words make an act (data/events/acts.tsv), or its mood ("should",
 * "will", "hopes that")? Whose is it (subject, else speaker)? Who is addressed (the word's slots, else the other main
 * party)? In whose voice, and did it happen?
 *
 * What else is said rests on attributions.h: a cue, its source, its content. An act's own source does not (speech.h): it is sought from the act
 * upwards and over sentences, among states, also where no cue attributes the act; and the judge has learnt from what is found so.
 */
#include "events/acts.h"

#include "events/details.h"

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

/* "a call for Europe to act" is no call on him who hears of it; false where it is on nobody that the text gives a code. */
static bool is_for_named(const acts *a, candidate *c)
{
    if (c->event != RO_EV_REQUEST || tok(a, c->predicate)->upos != RO_NOUN)
        return true;
    uint32_t whom = acts_complement_subject(a, c->predicate), mention = whom == RO_NONE ? RO_NONE : tok(a, whom)->mention;
    if (whom == RO_NONE || tok(a, whom)->upos != RO_PROPN)
        return true;
    return mention != RO_NONE && ro_actors_hold(&c->recipient, a->d->entities.v[a->d->mentions.v[mention].entity].code);
}

void acts_tell(acts *a, candidate *c)
{
    ro_arena *arena = a->d->arena;
    if (!is_for_named(a, c))
        return;
    if (c->actor.n && told_already(a, c))
        a->repeated = c->predicate;
    if (!c->actor.n || told_already(a, c) || (c->event == RO_EV_REQUEST && acts_is_own_aim(a, c->predicate)))
        return;
    ro_act *act = RO_PUSH(arena, &a->d->acts);
    act->sentence = tok(a, c->predicate)->sentence;
    act->predicate = c->predicate;
    act->event = c->event;
    act->voice = acts_voice_of(a, c);
    act->status = acts_status_of(a, c);
    if (act->status == RO_BACKGROUND && act->voice == RO_INDIRECT && !c->source.spoken && !a->readout)
        act->voice = RO_NARRATOR; /* history is the narrator's */
    sort_codes(arena, &c->actor, act, false);
    sort_codes(arena, &c->recipient, act, true);
    act->speaker = speaker_of(c);
    act->addressee = c->recipient.person;
    act->verb = tok(a, c->clause)->form;
    act->score = c->score;
    acts_remember_blame(a, c);
    ro_act_details(a->d, a->tree, act, c->clause);
}

/* "… by showing support", "called for building": how or what, not what else. */
static bool marked_by(const acts *a, uint32_t clause)
{
    static const char *const marks[] = {"by", "for", "in", "of", "about", "on", "to", NULL};
    RO_CHILDREN(a->tree, c, clause)
        if (tok(a, c)->deprel == RO_D_mark && ro_str_in(tok(a, c)->lemma, marks) && (!ro_lemma_is(tok(a, c), "to") || ro_str_ends(tok(a, clause)->form, "ing")))
            return true;
    return false;
}

/* "rejected X's request": the request is X's own act, not content of the rejection. */
static bool is_of_another(const acts *a, uint32_t p, const ro_act *told)
{
    bool noun = tok(a, p)->upos == RO_NOUN || tok(a, p)->upos == RO_PROPN;
    ro_actors owner = noun ? acts_owner_of(a, p) : acts_is_decided(a, p) ? acts_owner_of(a, tok(a, p)->head) : ro_no_actors();
    for (uint32_t i = 0; i < told->actor.n; i++)
        if (ro_actors_hold(&owner, told->actor.v[i]))
            return false;
    return owner.n > 0;
}

/* Is the token inside the content of an act just told: what is asked or promised there is that act's, not another? */
bool acts_inside_told(const acts *a, uint32_t p)
{
    uint32_t k = p;
    for (int i = 0; i < 12 && k != RO_NONE; i++) {
        uint8_t relation = tok(a, k)->deprel;
        uint32_t head = tok(a, k)->head;
        if (head == RO_NONE || relation == RO_D_parataxis || acts_runs_on(a, k))
            return false;
        if (relation == RO_D_xcomp || relation == RO_D_ccomp || relation == RO_D_acl || relation == RO_D_advcl || relation == RO_D_obj ||
            relation == RO_D_obl || relation == RO_D_nmod) {
            if (head == a->repeated)
                return true;
            for (uint32_t n = a->first_act; n < a->d->acts.n; n++)
                if (a->d->acts.v[n].predicate == head && !is_of_another(a, p, &a->d->acts.v[n]) &&
                    (relation != RO_D_advcl || marked_by(a, k) || (a->d->acts.v[n].event == RO_EV_REQUEST && !ro_feat_is(tok(a, k), "VerbForm", "Fin"))))
                    return true;
        }
        k = head;
    }
    return false;
}

/* A plain statement in the present tense, of the state whose speaker the last sentence cited: still that speaker's words. */
void acts_carry_speaker(const acts *a, uint32_t p, ro_source *source)
{
    const ro_speech *speech = &a->speech;
    if (source->spoken || a->readout || speech->last_sentence == RO_NONE || speech->last.n != 1 || acts_told_in_past(a, p) || acts_in_perfect(a, p))
        return;
    if (tok(a, p)->sentence - speech->last_sentence > 2 || !ro_is_predicate(a->tree, p))
        return;
    ro_actors subject = ro_phrase_actors(a->tree, ro_subject(a->tree, p));
    if (!ro_actors_hold(&subject, speech->last.code[0]) || subject.person != RO_NONE)
        return;
    source->spoken = source->carried = true;
    source->actors = speech->last;
}

/* "gave no sign that …", "did not say that …": nobody says it. */
static bool not_asserted(const acts *a, uint32_t p)
{
    uint32_t head = tok(a, p)->head;
    if (tok(a, p)->deprel != RO_D_ccomp || head == RO_NONE || !ro_is_predicate(a->tree, head))
        return false;
    uint32_t object = ro_child(a->tree, head, RO_D_obj);
    return ro_negated(a->tree, head) || (object != RO_NONE && ro_negated(a->tree, object));
}

/* "flood-hit Norland": an attribute. */
static bool is_half_of_adjective(const acts *a, uint32_t p)
{
    const uint32_t head = tok(a, p)->head;
    return p > a->d->sentences.v[a->sentence].first && ro_str_is(tok(a, p - 1)->form, "-") && head != RO_NONE && head > p &&
           (tok(a, head)->upos == RO_NOUN || tok(a, head)->upos == RO_PROPN);
}

static void read_predicate(acts *a, uint32_t p)
{
    if (tok(a, p)->upos == RO_PUNCT || is_half_of_adjective(a, p) || acts_inside_told(a, p) || not_asserted(a, p))
        return;
    ro_source source = ro_source_of(&a->speech, p);
    acts_carry_speaker(a, p, &source);
    if (source.spoken && !source.actors.n && source.verb != RO_NONE && ro_passive(a->tree, source.verb))
        source.actors = a->issuer; /* "it was noted that …", in a readout */
    bool obliged = acts_obliges(a, p);
    if (obliged && acts_by_obligation(a, p, &source))
        return;
    if (acts_by_cause(a, p, &source) || acts_by_greeting(a, p, &source) || acts_by_expulsion(a, p, &source) || acts_by_haven(a, p, &source) || (!obliged && acts_by_words(a, p, &source)) || acts_by_receipt(a, p, &source) || acts_by_importance(a, p, &source) || acts_by_praise(a, p, &source))
        return;
    if (!ro_is_predicate(a->tree, p))
        return;
    if (acts_by_necessity(a, p, &source) || acts_by_turn(a, p, &source) || acts_by_common_verb(a, p, &source) || acts_by_hope(a, p, &source) || acts_by_doom(a, p, &source) || acts_by_options(a, p, &source) ||
        acts_by_treaty(a, p, &source) || acts_by_will(a, p, &source) || acts_by_item(a, p, &source) || acts_by_label(a, p, &source) ||
        acts_by_presentation(a, p, &source) || acts_by_invitation(a, p, &source) || acts_by_joining(a, p, &source) || acts_by_arrival(a, p, &source))
        return;
    if (!acts_by_good_deed(a, p, &source) && !acts_by_blame(a, p, &source))
        acts_by_denial(a, p, &source);
}

/* Is there an act in this sentence whose words the verb of saying governs, or that it is itself? */
static bool covered(const acts *a, uint32_t verb)
{
    for (uint32_t i = a->first_act; i < a->d->acts.n; i++)
        if (ro_dominates(a->d, verb, a->d->acts.v[i].predicate) || ro_dominates(a->d, a->d->acts.v[i].predicate, verb))
            return true;
    return false;
}

/* A statement of the source's own, of no type; whom it addresses RO_NONE where nobody is named. */
static void tell_statement(acts *a, uint32_t p, uint32_t clause, uint32_t named, uint32_t verb, uint32_t addressee)
{
    ro_source source = {.spoken = true, .verb = verb, .actors = ro_phrase_actors(a->tree, named)};
    if (!source.actors.n || (acts_is_private(a, named) && source.actors.person == RO_NONE))
        return;
    candidate c = {.predicate = p, .clause = clause, .event = RO_EVENT_NONE, .actor = source.actors, .source = source, .score = 0.3f};
    c.recipient = ro_phrase_actors(a->tree, addressee);
    acts_tell(a, &c);
}

/* "refused to say that …": not said. */
static bool is_unsaid(const acts *a, uint32_t verb)
{
    static const char unsaid[] = "omit,refuse,fail,decline,avoid,forget,ask,want,need,expect";
    uint32_t head = tok(a, verb)->head;
    return ro_negated(a->tree, verb) ||
           (tok(a, verb)->deprel == RO_D_xcomp && head != RO_NONE && ro_list_holds(LIST(unsaid), tok(a, head)->lemma));
}

/* What is said and has no type of PLOVER's is kept as a statement: what a verb of saying, or "according to", attributes to an actor. */
static void read_statement(acts *a, uint32_t p)
{
    ro_attributed said;
    if (tok(a, p)->quote != RO_NONE || !ro_attributes(&a->attributing, p, &said) || said.source == RO_NONE || !(said.n || said.around != RO_NONE))
        return;
    uint32_t clause = said.n ? said.head[0] : said.around, verb = tok(a, p)->upos == RO_NOUN ? said.from : p; /* "expressed concern about" */
    if (ro_str_is_nocase(tok(a, p)->form, "according")) {
        if (!covered(a, clause))
            tell_statement(a, clause, clause, said.source, RO_NONE, RO_NONE);
    } else if (ro_verb_reports(tok(a, verb)) && ro_is_predicate(a->tree, verb) && !is_unsaid(a, verb) && !covered(a, verb)) {
        tell_statement(a, clause, verb, said.source, verb, ro_child(a->tree, verb, RO_D_iobj));
    }
}

/* A token's depth decides the order: what governs comes before what is governed. */
static void read_words(acts *a)
{
    const ro_sentence *s = &a->d->sentences.v[a->sentence];
    uint32_t *queue = ro_alloc_array(a->d->arena, s->n + 1, sizeof *queue);
    uint32_t first = 0, n = 0;
    queue[n++] = s->root;
    while (first < n) {
        uint32_t p = queue[first++];
        read_predicate(a, p);
        RO_CHILDREN(a->tree, c, p)
            queue[n++] = c;
    }
}

/* "Condolences on the death of …", the title of a statement: it only names what the statement says. */
static bool only_names(const acts *a, uint32_t index)
{
    const ro_sentence *s = &a->d->sentences.v[index];
    if (!a->readout || index > 0 || s->kind == RO_BODY)
        return false;
    for (uint32_t k = s->first; k < s->first + s->n; k++)
        if (ro_feat_is(tok(a, k), "VerbForm", "Fin"))
            return false;
    return true;
}

static bool begin_sentence(acts *a, uint32_t index)
{
    const ro_sentence *s = &a->d->sentences.v[index];
    if (only_names(a, index) || s->root == RO_NONE || s->kind == RO_BYLINE || s->kind == RO_BOILERPLATE || s->kind == RO_CAPTION)
        return false;
    a->sentence = index;
    a->first_act = a->d->acts.n;
    a->repeated = RO_NONE;
    acts_follow_transcript(a, index);
    read_words(a);
    return true;
}

static void read_sentence(acts *a, uint32_t index, const ro_judge *judge)
{
    const ro_sentence *s = &a->d->sentences.v[index];
    if (!begin_sentence(a, index))
        return;
    if (judge && s->first + s->n <= a->d->states.n)
        acts_decide(a, judge);
    for (uint32_t p = s->first; p < s->first + s->n; p++)
        read_statement(a, p);
    ro_speech_end(&a->speech, index);
}

typedef struct house { /* what `acts` points to */
    ro_tree tree;
    ro_lexicon lexicon, tone;
} house;

static void mark_engaging(const ro_document *d, bool *of, uint32_t predicate)
{
    of[predicate] = true;
    if (d->tokens.v[predicate].deprel == RO_D_obj && d->tokens.v[predicate].head != RO_NONE)
        of[d->tokens.v[predicate].head] = true;
}

/* The words that tell of an engagement, and the verbs that carry them: "began talks", "will travel to Rome". */
static const bool *engaging(const ro_document *d)
{
    bool *of = ro_alloc_array(d->arena, d->tokens.n + 1, sizeof *of);
    memset(of, 0, (d->tokens.n + 1) * sizeof *of);
    for (uint32_t i = 0; i < d->engagements.n; i++) {
        const ro_engagement *e = &d->engagements.v[i];
        mark_engaging(d, of, e->predicate);
        for (uint32_t k = 0; k < e->retold.n; k++)
            mark_engaging(d, of, e->retold.v[k]);
    }
    return of;
}

static acts begin(ro_document *d, const ro_tables *tables, house *h)
{
    *h = (house){ro_tree_of(d, d->arena), ro_lexicon_of_acts(tables, d->arena), ro_lexicon_of_tone(tables, d->arena)};
    acts a = {.d = d, .tree = &h->tree, .lexicon = &h->lexicon, .tone = &h->tone, .blamed_in = RO_NONE};
    a.engaging = engaging(d);
    a.speech = (ro_speech){&h->tree, ro_no_actors(), RO_NONE};
    a.pair = acts_main_parties(d);
    a.issuer = ro_no_actors();
    a.attributing = (attributing){d, h->tree, ro_lexicon_of_attributions(tables, d->arena), NULL, NULL};
    acts_find_issuer(&a);
    acts_know_report(&a);
    return a;
}

void ro_acts_extract(ro_document *document, const ro_tables *tables, const ro_judge *judge)
{
    house h;
    acts a = begin(document, tables, &h);
    for (uint32_t i = 0; i < document->sentences.n; i++)
        read_sentence(&a, i, judge);
}

static void print_codes(const ro_actors *set, ro_buffer *out)
{
    for (uint32_t i = 0; i < set->n; i++)
        ro_buffer_printf(out, "%s%s", i ? "," : "", set->code[i]);
    ro_buffer_addz(out, set->n ? "\t" : "-\t");
}

static void print_candidate(const acts *a, const dyad *c, ro_buffer *out)
{
    uint32_t first = a->d->sentences.v[a->sentence].first;
    const uint32_t *token = c->question.token;
    ro_buffer_printf(out, "%u\t", (unsigned)(a->sentence + 1));
    for (size_t i = 0; i < RO_ROLES; i++)
        ro_buffer_printf(out, "%u\t", token[i] == RO_NONE ? 0u : (unsigned)(token[i] - first + 1));
    print_codes(&c->actor, out);
    print_codes(&c->recipient, out);
    ro_buffer_printf(out, "%s\t", c->by_words == RO_EVENT_NONE ? "-" : ro_event_name((ro_event)c->by_words));
    for (int i = 0; i < RO_ACT_FACTS; i++)
        ro_buffer_printf(out, "%s%u", i ? "," : "", (unsigned)c->question.fact[i]);
    ro_buffer_addz(out, "\n");
}

void ro_acts_candidates(ro_document *document, const ro_tables *tables, ro_buffer *out)
{
    house h;
    ro_document aside = *document; /* its acts stay as they are */
    memset(&aside.acts, 0, sizeof aside.acts);
    acts a = begin(&aside, tables, &h);
    for (uint32_t i = 0; i < aside.sentences.n; i++) {
        if (!begin_sentence(&a, i))
            continue;
        acts_gather(&a);
        for (uint32_t k = 0; k < a.candidates.n; k++)
            print_candidate(&a, &a.candidates.v[k], out);
        ro_speech_end(&a.speech, i);
    }
}
