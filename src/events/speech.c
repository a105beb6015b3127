/* SPDX-License-Identifier: Apache-2.0 */
#include "events/speech.h"

#include "events/lexicon.h"

enum { DEEPEST = 40, WIDEST = 200 };

static const ro_token *tok(const ro_tree *t, uint32_t i)
{
    return &t->d->tokens.v[i];
}

ro_actors ro_no_actors(void)
{
    ro_actors none;
    memset(&none, 0, sizeof none);
    none.person = none.mention = RO_NONE;
    return none;
}

bool ro_actors_hold(const ro_actors *set, const char *code)
{
    for (uint32_t i = 0; i < set->n; i++)
        if (!strcmp(set->code[i], code))
            return true;
    return false;
}

void ro_actors_add(ro_actors *set, const char *code)
{
    if (code[0] && set->n < RO_MOST_CODES && !ro_actors_hold(set, code))
        memcpy(set->code[set->n++], code, sizeof(ro_code));
}

void ro_actors_unite(ro_actors *set, const ro_actors *more)
{
    for (uint32_t i = 0; i < more->n; i++)
        ro_actors_add(set, more->code[i]);
    if (more->n && set->n > 1)
        set->person = RO_NONE;
}

ro_actors ro_actors_without(const ro_actors *set, const ro_actors *less)
{
    ro_actors rest = ro_no_actors();
    for (uint32_t i = 0; i < set->n; i++)
        if (!ro_actors_hold(less, set->code[i]))
            ro_actors_add(&rest, set->code[i]);
    if (rest.n == set->n)
        rest.person = set->person;
    rest.mention = set->mention;
    return rest;
}

bool ro_actors_same(const ro_actors *a, const ro_actors *b)
{
    return a->n == b->n && ro_actors_without(a, b).n == 0;
}

static void add_mention(ro_actors *set, const ro_tree *t, uint32_t mention)
{
    const ro_document *d = t->d;
    const ro_mention *m = &d->mentions.v[mention];
    const ro_entity *e = &d->entities.v[m->entity];
    if (m->as_place || e->kind == RO_PLACE)
        return;
    ro_actors_add(set, e->code);
    for (uint32_t i = 0; i < e->members.n; i++)
        ro_actors_add(set, d->entities.v[e->members.v[i]].code);
    if (e->kind == RO_PERSON && set->person == RO_NONE)
        set->person = m->entity;
    if (set->mention == RO_NONE)
        set->mention = mention;
}

static bool names_owner(const ro_tree *t, uint32_t c)
{
    const ro_token *k = tok(t, c);
    return k->deprel == RO_D_amod || k->deprel == RO_D_compound || k->deprel == RO_D_appos ||
           (k->deprel == RO_D_nmod && (k->subtype == RO_SUB_POSS || ro_has_case(t, c, "of") || ro_has_case(t, c, "from") || ro_has_case(t, c, "by")));
}

/* "Israeli aircraft", "Beijing's envoy", "people of Ukraine", "a statement by the ministry": the state that a plain noun belongs to. */
static void add_owner(ro_actors *set, const ro_tree *t, uint32_t head, int depth)
{
    static const char rulers[] = "authority,government,regime,leadership,junta,administration,ruler,cabinet";
    const bool rules = ro_list_holds((ro_str){rulers, sizeof rulers - 1}, tok(t, head)->lemma); /* "the authorities in Norville" */
    RO_CHILDREN(t, c, head) {
        const uint32_t there = rules && ro_has_case(t, c, "in") ? tok(t, c)->mention : RO_NONE;
        if (there != RO_NONE && t->d->entities.v[t->d->mentions.v[there].entity].kind != RO_PERSON && c > head) {
            ro_actors_add(set, t->d->entities.v[t->d->mentions.v[there].entity].code);
            set->mention = set->mention == RO_NONE ? there : set->mention;
            if (set->n)
                return;
        }
    }
    RO_CHILDREN(t, c, head) {
        if (!names_owner(t, c))
            continue;
        if (tok(t, c)->mention != RO_NONE)
            add_mention(set, t, tok(t, c)->mention);
        else if (depth < 3 && tok(t, c)->deprel == RO_D_nmod)
            add_owner(set, t, c, depth + 1);
        RO_CHILDREN(t, k, c)
            if (set->n && tok(t, k)->deprel == RO_D_conj && tok(t, k)->mention != RO_NONE)
                add_mention(set, t, tok(t, k)->mention);
        set->person = RO_NONE;
        if (set->n)
            return;
    }
}

/* "Norlandish and Sudrian police": police of the first, too. */
static void add_joined(ro_actors *set, const ro_tree *t, uint32_t head)
{
    RO_CHILDREN(t, c, head)
        RO_CHILDREN(t, k, c)
            if (tok(t, c)->deprel == RO_D_amod && tok(t, c)->mention != RO_NONE && tok(t, k)->deprel == RO_D_conj && tok(t, k)->upos == RO_ADJ) {
                add_mention(set, t, tok(t, c)->mention);
                if (tok(t, k)->mention != RO_NONE)
                    add_mention(set, t, tok(t, k)->mention);
                set->person = set->n > 1 ? RO_NONE : set->person;
            }
}

static ro_actors phrase_actors(const ro_tree *t, uint32_t head, int depth)
{
    enum { MOST_NESTED = 32 }; /* lists within lists: a tree gone wrong must not exhaust the stack */
    ro_actors set = ro_no_actors();
    if (head == RO_NONE)
        return set;
    if (tok(t, head)->mention != RO_NONE) {
        add_mention(&set, t, tok(t, head)->mention);
        add_joined(&set, t, head);
    } else if (tok(t, head)->upos != RO_PRON)
        add_owner(&set, t, head, 0);
    if (depth < MOST_NESTED)
        RO_CHILDREN(t, c, head)
            if (tok(t, c)->deprel == RO_D_conj && !ro_is_predicate(t, c)) {
                ro_actors more = phrase_actors(t, c, depth + 1);
                ro_actors_unite(&set, &more);
            }
    return set;
}

ro_actors ro_phrase_actors(const ro_tree *t, uint32_t head)
{
    return phrase_actors(t, head, 0);
}

/* The state that a place lies in: "a base in South Korea". */
static ro_actors place_state(const ro_tree *t, uint32_t token)
{
    ro_actors set = ro_no_actors();
    const ro_mention *m = &t->d->mentions.v[tok(t, token)->mention];
    if (m->as_place || t->d->entities.v[m->entity].kind == RO_PLACE)
        ro_actors_add(&set, t->d->entities.v[m->entity].code);
    return set;
}

/* "the act of sanctioning Norlandish firms", "for bombing Sudria": what a deed that hurts is done to. */
static bool is_hurt(const ro_tree *t, const ro_token *k)
{
    static const char hurting[] = "sanction,bomb,bombard,attack,target,kill,shell,arrest,detain,expel,deport,punish,harass,threaten,blockade,invade,occupy,strike,ban,murder,torture,imprison,jail,"
                                  "abduct,kidnap,besiege,bully,intimidate,isolate,starve,blacklist,massacre,annex,execute,oppress,persecute,assassinate,boycott,tax";
    const ro_token *deed = k->deprel == RO_D_obj ? tok(t, k->head) : NULL;
    return deed && ro_feat_is(deed, "VerbForm", "Ger") && ro_list_holds((ro_str){hurting, sizeof hurting - 1}, deed->lemma);
}

/* "the shelling of Zakho", "the murder of three Norlanders", "Norland's civilian casualties". */
static bool is_victim(const ro_tree *t, uint32_t noun)
{
    static const char of_whom[] = "shelling,bombing,bombardment,killing,murder,massacre,destruction,occupation,invasion,annexation,kidnapping,abduction,arrest,"
                                  "detention,assassination,blockade,siege,torture,execution";
    static const char whose[] = "death,casualty,suffering,plight,victim,fatality,bereavement,wounding,slaughter,beheading";
    const ro_token *k = tok(t, noun);
    if (k->head == RO_NONE)
        return false;
    if (is_hurt(t, k))
        return true;
    ro_str head = tok(t, k->head)->lemma;
    bool suffered = ro_list_holds((ro_str){whose, sizeof whose - 1}, head);
    if (ro_has_case(t, noun, "of"))
        return suffered || ro_list_holds((ro_str){of_whom, sizeof of_whom - 1}, head);
    return suffered && (k->deprel == RO_D_amod || k->deprel == RO_D_compound || (k->deprel == RO_D_nmod && k->subtype == RO_SUB_POSS));
}

bool ro_among_victims(const ro_tree *t, uint32_t token, uint32_t top)
{
    enum { MOST_STEPS = 6 };
    for (int i = 0; i < MOST_STEPS && token != RO_NONE && token != top; i++, token = tok(t, token)->head)
        if (is_victim(t, token))
            return true;
    return false;
}

/* "the attack on Iraq", "violence in Mali", "crimes against Poles". */
static bool is_sufferer(const ro_tree *t, uint32_t noun)
{
    static const char *const before[] = {"on", "against", "in", "near", "at", "across", NULL};
    bool noun_below = tok(t, noun)->deprel == RO_D_nmod || tok(t, noun)->deprel == RO_D_obl;
    for (const char *const *p = before; *p && noun_below; p++)
        if (ro_has_case(t, noun, *p))
            return true;
    return is_victim(t, noun);
}

/* "UN resolutions", "the EU summit", "the Charter of the United Nations": a body that only names a thing. */
static bool only_names(const ro_tree *t, uint32_t token)
{
    static const char things[] = "resolution,charter,summit,meeting,assembly,convention,framework,headquarters,conference,council,protocol,session,treaty,"
                                 "declaration,sanction,guideline,principle,agenda,goal,system,forum,cup,games,championship,tournament";
    const ro_token *k = tok(t, token);
    const ro_entity *e = &t->d->entities.v[t->d->mentions.v[k->mention].entity];
    if (k->head == RO_NONE || (k->deprel != RO_D_compound && k->deprel != RO_D_nmod && k->deprel != RO_D_amod) || e->kind != RO_ORGANISATION)
        return false;
    ro_str head = tok(t, k->head)->lemma;
    char low[16];
    if (!head.n || head.n >= sizeof low)
        return false;
    for (size_t i = 0; i < head.n; i++)
        low[i] = (char)(head.p[i] >= 'A' && head.p[i] <= 'Z' ? head.p[i] + 32 : head.p[i]);
    return ro_list_holds((ro_str){things, sizeof things - 1}, (ro_str){low, head.n});
}

static bool starts_clause(const ro_token *k)
{
    return k->deprel == RO_D_acl || k->deprel == RO_D_ccomp || k->deprel == RO_D_advcl || k->deprel == RO_D_parataxis;
}

/* "the practice of arming Norland", "plans to invade Norland": to whom it is done. */
static bool is_done_to(const ro_tree *t, uint32_t noun, uint32_t top)
{
    const ro_token *k = tok(t, noun);
    return k->deprel == RO_D_obj && k->head != top && k->head != RO_NONE && tok(t, k->head)->upos == RO_VERB &&
           (tok(t, k->head)->deprel == RO_D_acl || tok(t, k->head)->deprel == RO_D_advcl || tok(t, k->head)->deprel == RO_D_xcomp) && tok(t, k->head)->subtype != RO_SUB_RELCL;
}

/* "was critical of it, warning of …": said besides. */
static bool runs_on(const ro_tree *t, uint32_t c)
{
    const ro_token *k = tok(t, c);
    return k->deprel == RO_D_advcl && k->upos == RO_VERB && ro_str_ends(k->form, "ing") && c > 0 && ro_str_is(tok(t, c - 1)->form, ",");
}

static bool is_left_out(const ro_tree *t, uint32_t c, ro_below whom)
{
    static const char backing[] = "support,help,backing,assistance,aid,mediation", settings[] = "according,amid,amidst", topics[] = "regarding,concerning";
    if (tok(t, c)->deprel == RO_D_punct)
        return true;
    RO_CHILDREN(t, k, c) {
        if (tok(t, k)->deprel != RO_D_case)
            continue;
        const ro_str by = ro_fold(t->d->arena, tok(t, k)->form);
        if (ro_list_holds((ro_str){settings, sizeof settings - 1}, by))
            return true; /* who says so, and when, is not whom it is said to */
        if (tok(t, c)->head != RO_NONE && c < tok(t, c)->head && ro_list_holds((ro_str){topics, sizeof topics - 1}, by))
            return true; /* "Regarding Norland, the minister insisted …" */
        if (ro_lemma_is(tok(t, k), "with") && tok(t, c)->deprel == RO_D_obl && ro_list_holds((ro_str){backing, sizeof backing - 1}, tok(t, c)->lemma))
            return true; /* "with support from Norland" */
    }
    return whom == RO_DOERS ? is_sufferer(t, c) : whom == RO_NEAR && starts_clause(tok(t, c));
}

/* "thanked A and urged B": the second verb's own. */
static bool is_other_clause(const ro_tree *t, uint32_t c)
{
    return (tok(t, c)->deprel == RO_D_conj || tok(t, c)->deprel == RO_D_parataxis) && tok(t, c)->upos == RO_VERB;
}

ro_actors ro_actors_below(const ro_tree *t, uint32_t top, uint32_t skip, const ro_actors *except, ro_below whom)
{
    uint32_t queue[WIDEST], first = 0, n = 0;
    queue[n++] = top;
    while (first < n) {
        uint32_t k = queue[first++];
        if (k == skip)
            continue;
        if (k != top && tok(t, k)->mention != RO_NONE && !only_names(t, k)) {
            ro_actors found = whom == RO_PLACES ? place_state(t, k) : ro_phrase_actors(t, k);
            found = ro_actors_without(&found, except);
            if (found.n)
                return found;
        }
        RO_CHILDREN(t, c, k)
            if (n < WIDEST && !is_left_out(t, c, whom) && !(whom == RO_DOERS && (is_done_to(t, c, top) || (k == top && runs_on(t, c)))) && !(k == top && is_other_clause(t, c)))
                queue[n++] = c;
    }
    return ro_no_actors();
}

static bool introduces_content(const ro_token *k)
{
    return k->deprel == RO_D_ccomp || k->deprel == RO_D_parataxis || k->deprel == RO_D_xcomp || k->deprel == RO_D_obj ||
           k->deprel == RO_D_conj || k->deprel == RO_D_advcl || k->deprel == RO_D_acl || k->deprel == RO_D_obl || k->deprel == RO_D_nmod ||
           k->deprel == RO_D_dep;
}

/* "…, he said": a verb of saying set beside the clause that it reports. */
static uint32_t verb_beside(const ro_tree *t, uint32_t clause, uint32_t not_this)
{
    RO_CHILDREN(t, c, clause)
        if (c != not_this && tok(t, c)->deprel == RO_D_parataxis && ro_verb_reports(tok(t, c)) && ro_child(t, c, RO_D_ccomp) == RO_NONE)
            return c;
    return RO_NONE;
}

/* X of "according to X" beside the clause, RO_NONE. */
static uint32_t according_to(const ro_tree *t, uint32_t clause)
{
    RO_CHILDREN(t, c, clause)
        if (tok(t, c)->deprel == RO_D_obl)
            RO_CHILDREN(t, k, c)
                if (tok(t, k)->deprel == RO_D_case && ro_str_is_nocase(tok(t, k)->form, "according"))
                    return c;
    return RO_NONE;
}

/* "a Norlandish source was quoted as saying", "the agency quoted the minister as saying": whose words they are, no agency's. */
static uint32_t who_is_quoted(const ro_tree *t, uint32_t verb)
{
    static const char cites[] = "quote,cite,report";
    const ro_str list = {cites, sizeof cites - 1};
    uint32_t k = ro_list_holds(list, tok(t, verb)->lemma) ? verb : tok(t, verb)->head;
    bool cited = k != RO_NONE && ro_list_holds(list, tok(t, k)->lemma) && (k == verb || tok(t, verb)->deprel == RO_D_advcl || tok(t, verb)->deprel == RO_D_xcomp);
    if (!cited)
        return RO_NONE;
    const uint32_t passive = ro_child_sub(t, k, RO_D_nsubj, RO_SUB_PASS), object = ro_child(t, k, RO_D_obj), whom = object != RO_NONE ? object : ro_child(t, k, RO_D_iobj);
    if (passive != RO_NONE || whom == RO_NONE || tok(t, k)->upos != RO_VERB)
        return passive;
    RO_CHILDREN(t, c, k)
        if (c > whom && (tok(t, c)->deprel == RO_D_advcl || tok(t, c)->deprel == RO_D_xcomp) && ro_lemma_is(tok(t, c), "say"))
            return whom;
    return RO_NONE;
}

/* "many Norlanders", "some Sudrians": people, who speak for no state. */
static bool is_some_people(const ro_tree *t, uint32_t who)
{
    static const char some[] = "many,some,most,several,few,other,ordinary,thousand,hundred,dozen";
    if (who == RO_NONE || tok(t, who)->upos != RO_PROPN || !ro_feat_is(tok(t, who), "Number", "Plur"))
        return false;
    RO_CHILDREN(t, c, who)
        if ((tok(t, c)->deprel == RO_D_amod || tok(t, c)->deprel == RO_D_det || tok(t, c)->deprel == RO_D_nummod) && ro_list_holds((ro_str){some, sizeof some - 1}, tok(t, c)->lemma))
            return true;
    return false;
}

static ro_source by_verb(const ro_tree *t, uint32_t verb)
{
    ro_source s = {true, false, verb, ro_no_actors()};
    uint32_t quoted = who_is_quoted(t, verb);
    const uint32_t who = quoted != RO_NONE ? quoted : ro_subject(t, verb);
    if (!is_some_people(t, who))
        s.actors = ro_phrase_actors(t, who);
    return s;
}

/* "a professor in Norville said", "Ada Mboya said", where the text gives her no state: not whoever spoke before. */
static bool is_outsider(const ro_tree *t, uint32_t who)
{
    static const char words[] = "analyst,expert,professor,observer,critic,activist,economist,academic,scholar,resident,witness,lawyer,researcher,survivor,lecturer,fellow,commentator,historian,"
                                "opponent,campaigner,trader,strategist,author,columnist";
    if (who == RO_NONE)
        return false;
    const ro_token *k = tok(t, who);
    if (is_some_people(t, who))
        return true;
    if (k->upos == RO_NOUN)
        return ro_list_holds((ro_str){words, sizeof words - 1}, k->lemma);
    if (k->upos != RO_PROPN || k->mention == RO_NONE)
        return false;
    const ro_entity *e = &t->d->entities.v[t->d->mentions.v[k->mention].entity];
    return e->kind == RO_PERSON && !e->code[0];
}

/* Who is named as the source, RO_NONE. */
static uint32_t who_speaks(const ro_tree *t, uint32_t predicate, const ro_source *s)
{
    if (s->verb != RO_NONE) {
        const uint32_t quoted = who_is_quoted(t, s->verb);
        return quoted != RO_NONE ? quoted : ro_subject(t, s->verb);
    }
    uint32_t named = RO_NONE;
    for (uint32_t k = predicate, i = 0; i < DEEPEST && k != RO_NONE && named == RO_NONE; i++, k = tok(t, k)->head)
        named = according_to(t, k);
    return named;
}

static bool within_sentence(const ro_tree *t, uint32_t predicate, ro_source *out)
{
    uint32_t below = RO_NONE, k = predicate;
    for (int i = 0; i < DEEPEST && k != RO_NONE; i++, below = k, k = tok(t, k)->head) {
        if (below != RO_NONE && ro_verb_reports(tok(t, k)) && introduces_content(tok(t, below))) {
            *out = by_verb(t, k);
            return true;
        }
        uint32_t beside = verb_beside(t, k, below);
        if (beside != RO_NONE && beside != predicate) {
            *out = by_verb(t, beside);
            return true;
        }
        uint32_t named = according_to(t, k);
        if (named != RO_NONE) {
            *out = (ro_source){true, false, RO_NONE, ro_phrase_actors(t, named)};
            return true;
        }
    }
    return false;
}

/* A quotation that runs on into a later sentence is spoken by whom that sentence names at its end. */
static bool at_end_of_quote(const ro_tree *t, uint32_t predicate, ro_source *out)
{
    uint32_t quote = tok(t, predicate)->quote;
    uint32_t last = quote == RO_NONE ? RO_NONE : tok(t, t->d->quotes.v[quote].last)->sentence;
    if (last == RO_NONE || last == tok(t, predicate)->sentence)
        return false;
    const ro_sentence *s = &t->d->sentences.v[last];
    for (uint32_t k = s->first; k < s->first + s->n; k++) {
        if (tok(t, k)->quote != RO_NONE || !ro_verb_reports(tok(t, k)))
            continue;
        *out = by_verb(t, k);
        if (out->actors.n)
            return true;
    }
    return false;
}

/* "'Sudria has broken its word,' it said": not Sudria, though it was named last. */
static bool is_taken_from_quote(const ro_tree *t, uint32_t predicate, const ro_source *s)
{
    uint32_t who = s->verb == RO_NONE ? RO_NONE : ro_subject(t, s->verb), subject = ro_subject(t, predicate);
    if (who == RO_NONE || subject == RO_NONE || who < subject || tok(t, who)->upos != RO_PRON || tok(t, subject)->upos == RO_PRON || tok(t, predicate)->quote == RO_NONE)
        return false;
    ro_actors named = ro_phrase_actors(t, subject);
    return ro_actors_same(&named, &s->actors) && !ro_actors_same(&named, &(ro_actors){0});
}

ro_source ro_source_of(const ro_speech *speech, uint32_t predicate)
{
    const ro_tree *t = speech->tree;
    ro_source s = {false, false, RO_NONE, ro_no_actors()};
    bool found = within_sentence(t, predicate, &s);
    if (found && s.actors.n && !(speech->last.n && is_taken_from_quote(t, predicate, &s)))
        return s;
    uint32_t sentence = tok(t, predicate)->sentence;
    bool near = speech->last_sentence != RO_NONE && sentence - speech->last_sentence <= 3;
    if (found && !s.actors.n && is_outsider(t, who_speaks(t, predicate, &s)))
        return s;
    if (found && near && speech->last.n) { /* "he said", where nobody knows who he is: the speaker before */
        s.actors = speech->last;
        return s;
    }
    if (!found && at_end_of_quote(t, predicate, &s))
        return s;
    if (!found && near && tok(t, predicate)->quote != RO_NONE)
        return (ro_source){true, true, RO_NONE, speech->last};
    return s;
}

/* "issued a statement", "gave a news conference": what follows is said there. */
static bool issues_paper(const ro_tree *t, uint32_t verb)
{
    static const char issuing[] = "issue,release,publish,give,hold,read,make", papers[] = "statement,communique,communiqué,conference,briefing,interview";
    uint32_t what = ro_child(t, verb, RO_D_obj);
    return tok(t, verb)->upos == RO_VERB && what != RO_NONE && ro_list_holds((ro_str){issuing, sizeof issuing - 1}, tok(t, verb)->lemma) &&
           ro_list_holds((ro_str){papers, sizeof papers - 1}, tok(t, what)->lemma);
}

void ro_speech_end(ro_speech *speech, uint32_t sentence)
{
    const ro_tree *t = speech->tree;
    const ro_sentence *s = &t->d->sentences.v[sentence];
    bool quoted = false;
    for (uint32_t k = s->first; k < s->first + s->n; k++) {
        quoted = quoted || tok(t, k)->quote != RO_NONE;
        if ((!ro_verb_reports(tok(t, k)) && !issues_paper(t, k)) || tok(t, k)->quote != RO_NONE)
            continue;
        ro_source said = by_verb(t, k);
        ro_actors who = said.actors;
        if (who.n || is_outsider(t, who_speaks(t, k, &said))) {
            speech->last = who;
            speech->last_sentence = sentence;
            return;
        }
    }
    if (quoted && speech->last_sentence != RO_NONE) /* a quotation that runs on keeps its speaker */
        speech->last_sentence = sentence;
}
