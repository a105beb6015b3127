/* SPDX-License-Identifier: Apache-2.0 */
#include "events/tree.h"

enum { DEEPEST = 24 }; /* steps up a tree that a sentence of prose does not pass */

ro_tree ro_tree_of(const ro_document *d, ro_arena *arena)
{
    ro_tree t = {d, ro_alloc_array(arena, d->tokens.n + 1, sizeof(uint32_t)), ro_alloc_array(arena, d->tokens.n + 1, sizeof(uint32_t))};
    for (uint32_t i = 0; i < d->tokens.n; i++)
        t.child[i] = t.next[i] = RO_NONE;
    for (uint32_t i = d->tokens.n; i-- > 0;) { /* backwards, so that children come out in text order */
        uint32_t head = d->tokens.v[i].head;
        if (head != RO_NONE) {
            t.next[i] = t.child[head];
            t.child[head] = i;
        }
    }
    return t;
}

static bool names_person(const ro_document *d, uint32_t token)
{
    const ro_token *t = &d->tokens.v[token];
    uint32_t m = t->mention;
    if (t->ne == RO_NE_B_PER || t->ne == RO_NE_I_PER)
        return true;
    return m != RO_NONE && d->entities.v[d->mentions.v[m].entity].kind == RO_PERSON;
}

/* "with visiting B", "met visiting B", "between A and visiting B"; not "thanked A for visiting B". */
static bool introduces_visitor(const ro_document *d, uint32_t visiting, uint32_t marker)
{
    static const char *const prepositions[] = {"with", "between", "to", "from", NULL};
    static const char *const verbs[] = {"meet", "receive", "host", "tell", "brief", "greet", "welcome", "inform", "assure", "hand", NULL};
    const ro_token *v = &d->tokens.v[visiting];
    if (v->head == RO_NONE || v->head > visiting)
        return false;
    if (marker != RO_NONE)
        return ro_str_in(d->tokens.v[marker].lemma, prepositions);
    return v->deprel == RO_D_conj || (v->deprel == RO_D_xcomp && ro_str_in(d->tokens.v[v->head].lemma, verbs));
}

static void hang(ro_token *token, uint32_t head, ro_deprel relation)
{
    token->head = head;
    token->deprel = (uint8_t)relation;
    token->subtype = RO_SUB_NONE;
}

static void mend_visiting(ro_document *d, uint32_t visiting)
{
    enum { AROUND = 24 };
    ro_token *tokens = d->tokens.v, *v = &tokens[visiting];
    const ro_sentence *s = &d->sentences.v[v->sentence];
    uint32_t whom = RO_NONE, marker = RO_NONE, first = visiting > s->first + 2 ? visiting - 2 : s->first;
    for (uint32_t i = first; i < s->first + s->n && i < visiting + AROUND; i++) {
        if (tokens[i].head != visiting)
            continue;
        if (tokens[i].deprel == RO_D_nsubj || tokens[i].deprel == RO_D_aux || tokens[i].deprel == RO_D_cop)
            return;
        if (tokens[i].deprel == RO_D_mark || tokens[i].deprel == RO_D_case)
            marker = i;
        else if (tokens[i].deprel == RO_D_obj && whom == RO_NONE)
            whom = i;
    }
    if (whom == RO_NONE || whom < visiting || !names_person(d, whom) || !introduces_visitor(d, visiting, marker))
        return;
    for (uint32_t i = first; i < s->first + s->n && i < visiting + 4 * AROUND; i++)
        if (tokens[i].head == visiting && i != whom)
            tokens[i].head = i == marker || tokens[i].deprel == RO_D_cc ? whom : v->head;
    bool clause = tokens[v->head].upos == RO_VERB || tokens[v->head].upos == RO_AUX;
    tokens[whom].head = v->head;
    tokens[whom].deprel = v->deprel == RO_D_conj ? RO_D_conj : marker == RO_NONE ? RO_D_obj : clause ? RO_D_obl : RO_D_nmod;
    tokens[whom].subtype = RO_SUB_NONE;
    if (marker != RO_NONE)
        tokens[marker].deprel = RO_D_case;
    hang(v, whom, RO_D_amod);
}

static bool names_day(const ro_document *d, uint32_t token)
{
    static const char *const parts[] = {"morning", "afternoon", "evening", "night", NULL};
    const ro_token *k = &d->tokens.v[token];
    if (k->time == RO_NONE)
        return ro_str_in(k->lemma, parts); /* "on Friday [28 December] evening" */
    const ro_time *t = &d->times.v[k->time];
    return t->type == RO_DATE && t->precision == RO_P_DAY;
}

/* "left on Sunday for Spain", "a call on Monday with B": what hangs on a day with a preposition of its own is the verb's or the event's. */
static void mend_day(ro_document *d, uint32_t marker)
{
    static const char *const prepositions[] = {"for", "with", "in", "at", "to", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t noun = tokens[marker].deprel == RO_D_case && ro_str_in(tokens[marker].lemma, prepositions) ? tokens[marker].head : RO_NONE;
    uint32_t day = noun == RO_NONE || tokens[noun].deprel != RO_D_nmod || tokens[noun].time != RO_NONE ? RO_NONE : tokens[noun].head;
    if (day == RO_NONE || day > noun || tokens[day].head == RO_NONE || !names_day(d, day))
        return;
    const ro_token *above = &tokens[tokens[day].head];
    bool verb = tokens[day].deprel == RO_D_obl && above->upos == RO_VERB, event = tokens[day].deprel == RO_D_nmod && above->upos == RO_NOUN && tokens[day].head < day;
    if (!(verb || (event && ro_str_is(tokens[marker].lemma, "with"))))
        return;
    hang(&tokens[noun], tokens[day].head, verb ? RO_D_obl : RO_D_nmod);
}

/* "left for Spain to attend a meeting": not Spain attends. */
static void mend_journey(ro_document *d, uint32_t marker)
{
    static const char *const departing[] = {"leave", "depart", "head", "fly", "sail", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t clause = tokens[marker].deprel == RO_D_mark && ro_str_is(tokens[marker].lemma, "for") ? tokens[marker].head : RO_NONE;
    uint32_t verb = clause == RO_NONE || tokens[clause].deprel != RO_D_advcl ? RO_NONE : tokens[clause].head;
    if (verb == RO_NONE || verb > marker || !ro_str_in(tokens[verb].lemma, departing))
        return;
    for (uint32_t i = marker + 1; i < clause && i < marker + 6; i++)
        if (tokens[i].head == clause && tokens[i].deprel == RO_D_nsubj && (tokens[i].ne == RO_NE_B_LOC || tokens[i].ne == RO_NE_I_LOC)) {
            tokens[i].head = verb;
            tokens[i].deprel = RO_D_obl;
            tokens[marker].head = i;
            tokens[marker].deprel = RO_D_case;
            return;
        }
}

/* No phrase hangs on what stands beyond its own governor: '"Talks went well," A said after a meeting' is said after it. */
static void mend_crossing(ro_document *d, uint32_t token)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[token];
    uint32_t head = k->head, above = head == RO_NONE ? RO_NONE : tokens[head].head;
    if (above == RO_NONE || tokens[above].upos != RO_VERB || tokens[head].deprel != RO_D_ccomp || !(head < above && above < token))
        return;
    if (k->deprel == RO_D_obl || k->deprel == RO_D_advmod || k->deprel == RO_D_advcl)
        k->head = above;
}

/* "ahead of his visit, A said": "ahead of" is a preposition. */
static void mend_ahead(ro_document *d, uint32_t ahead)
{
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[ahead].sentence];
    uint32_t end = s->first + s->n;
    if (tokens[ahead].deprel != RO_D_advmod || tokens[ahead].head == RO_NONE || ahead + 1 >= end || !ro_str_is(tokens[ahead + 1].form, "of"))
        return;
    uint32_t noun = tokens[ahead + 1].head;
    if (noun == RO_NONE || noun < ahead || tokens[noun].head != ahead)
        return;
    hang(&tokens[noun], tokens[ahead].head, RO_D_obl);
    tokens[ahead].head = noun;
    tokens[ahead].deprel = RO_D_case;
}

static const ro_mention *dealer(const ro_document *d, uint32_t token)
{
    uint32_t m = d->tokens.v[token].mention;
    return m == RO_NONE || d->mentions.v[m].as_place || !d->entities.v[d->mentions.v[m].entity].code[0] ? NULL : &d->mentions.v[m];
}

/* "Norland, Sudria hold talks": the two that begin a headline are no apposition. */
static void mend_pair(ro_document *d, uint32_t comma)
{
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[comma].sentence];
    uint32_t end = s->first + s->n, second = comma + 1;
    while (second < end && second < comma + 4 && !(tokens[second].head < comma && tokens[second].mention != RO_NONE))
        second++;
    if (second >= end || second >= comma + 4 || (tokens[second].deprel != RO_D_appos && tokens[second].deprel != RO_D_flat))
        return;
    uint32_t first = tokens[second].head;
    const ro_mention *a = dealer(d, first), *b = dealer(d, second);
    if (!a || !b || a->first != s->first || b->first != comma + 1 || b->last + 1 >= end || tokens[b->last + 1].upos == RO_PUNCT ||
        !strcmp(d->entities.v[a->entity].code, d->entities.v[b->entity].code))
        return;
    tokens[second].deprel = RO_D_conj;
}

/* "Norland to hold talks": a headline that is all in one future. */
static void mend_headline(ro_document *d, uint32_t marker)
{
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[marker].sentence];
    uint32_t verb = tokens[marker].deprel == RO_D_mark ? tokens[marker].head : RO_NONE;
    uint32_t who = verb == RO_NONE || tokens[verb].deprel != RO_D_acl ? RO_NONE : tokens[verb].head;
    if (who == RO_NONE || who != s->root || who > marker || !dealer(d, who) || tokens[verb].upos != RO_VERB)
        return;
    for (uint32_t i = s->first; i < s->first + s->n; i++)
        if (ro_feat_is(&tokens[i], "VerbForm", "Fin") || (i < marker && tokens[i].upos == RO_ADP && tokens[i].head == who))
            return;
    s->root = verb;
    hang(&tokens[verb], RO_NONE, RO_D_root);
    hang(&tokens[who], verb, RO_D_nsubj);
}

/* "condemns the attack and calls on both sides to stop": what one calls on someone to do is no second object. */
static void mend_calls(ro_document *d, uint32_t calls)
{
    enum { AROUND = 24 };
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[calls].sentence];
    uint32_t object = tokens[calls].deprel == RO_D_conj ? tokens[calls].head : RO_NONE, verb = object == RO_NONE ? RO_NONE : tokens[object].head;
    uint32_t clause = RO_NONE, whom = RO_NONE, end = s->first + s->n;
    if (verb == RO_NONE || verb > object || object > calls || tokens[verb].upos != RO_VERB || calls + 1 >= end || !ro_str_is(tokens[calls + 1].form, "on"))
        return;
    for (uint32_t i = calls + 1; i < end && i < calls + AROUND; i++) {
        if (tokens[i].head == calls && tokens[i].deprel == RO_D_acl)
            clause = i;
        else if (tokens[i].head == calls && tokens[i].deprel == RO_D_nmod && whom == RO_NONE)
            whom = i;
    }
    if (clause == RO_NONE || whom == RO_NONE || tokens[calls + 1].head != whom)
        return;
    tokens[calls].upos = RO_VERB;
    tokens[calls].feats = RO_STR("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
    hang(&tokens[calls], verb, RO_D_conj);
    hang(&tokens[whom], calls, RO_D_obl);
    hang(&tokens[clause], calls, RO_D_xcomp);
}

void ro_tree_mend(ro_document *document)
{
    for (uint32_t i = 0; i < document->tokens.n; i++) {
        mend_crossing(document, i);
        if (ro_str_is(document->tokens.v[i].form, "visiting"))
            mend_visiting(document, i);
        else if (document->tokens.v[i].upos == RO_ADP)
            mend_day(document, i);
        else if (document->tokens.v[i].upos == RO_SCONJ)
            mend_journey(document, i);
        else if (document->tokens.v[i].upos == RO_ADV && ro_str_is_nocase(document->tokens.v[i].form, "ahead"))
            mend_ahead(document, i);
        else if (ro_str_is(document->tokens.v[i].form, ","))
            mend_pair(document, i);
        else if (ro_str_is(document->tokens.v[i].form, "to"))
            mend_headline(document, i);
        else if (document->tokens.v[i].upos == RO_NOUN && ro_str_is(document->tokens.v[i].form, "calls"))
            mend_calls(document, i);
    }
}

static const ro_token *tok(const ro_tree *t, uint32_t i)
{
    return &t->d->tokens.v[i];
}

uint32_t ro_child(const ro_tree *t, uint32_t head, ro_deprel relation)
{
    RO_CHILDREN(t, c, head)
        if (tok(t, c)->deprel == relation)
            return c;
    return RO_NONE;
}

uint32_t ro_child_sub(const ro_tree *t, uint32_t head, ro_deprel relation, ro_subtype subtype)
{
    RO_CHILDREN(t, c, head)
        if (tok(t, c)->deprel == relation && tok(t, c)->subtype == subtype)
            return c;
    return RO_NONE;
}

bool ro_has_case(const ro_tree *t, uint32_t noun, const char *case_lemma)
{
    RO_CHILDREN(t, c, noun)
        if (tok(t, c)->deprel == RO_D_case && ro_lemma_is(tok(t, c), case_lemma))
            return true;
    return false;
}

uint32_t ro_oblique(const ro_tree *t, uint32_t head, const char *case_lemma)
{
    RO_CHILDREN(t, c, head)
        if ((tok(t, c)->deprel == RO_D_obl || tok(t, c)->deprel == RO_D_nmod) && ro_has_case(t, c, case_lemma))
            return c;
    return RO_NONE;
}

bool ro_has_aux(const ro_tree *t, uint32_t predicate, const char *const *lemmas)
{
    RO_CHILDREN(t, c, predicate)
        if (tok(t, c)->deprel == RO_D_aux)
            for (const char *const *l = lemmas; *l; l++)
                if (ro_lemma_is(tok(t, c), *l) || ro_str_is_nocase(tok(t, c)->form, *l))
                    return true;
    return false;
}

bool ro_negated(const ro_tree *t, uint32_t predicate)
{
    RO_CHILDREN(t, c, predicate) {
        const ro_token *k = tok(t, c);
        if ((k->deprel == RO_D_advmod || k->deprel == RO_D_det || k->deprel == RO_D_cc) &&
            (ro_lemma_is(k, "not") || ro_lemma_is(k, "never") || ro_lemma_is(k, "no") || ro_lemma_is(k, "n't")))
            return true;
    }
    return false;
}

bool ro_has_particle(const ro_tree *t, uint32_t predicate, const char *form)
{
    RO_CHILDREN(t, c, predicate)
        if (tok(t, c)->deprel == RO_D_compound && tok(t, c)->subtype == RO_SUB_PRT && ro_str_is_nocase(tok(t, c)->form, form))
            return true;
    return false;
}

bool ro_passive(const ro_tree *t, uint32_t predicate)
{
    RO_CHILDREN(t, c, predicate)
        if (tok(t, c)->subtype == RO_SUB_PASS &&
            (tok(t, c)->deprel == RO_D_nsubj || tok(t, c)->deprel == RO_D_aux || tok(t, c)->deprel == RO_D_csubj))
            return true;
    return false;
}

static bool has_condition(const ro_tree *t, uint32_t predicate)
{
    RO_CHILDREN(t, c, predicate)
        if (tok(t, c)->deprel == RO_D_advcl)
            RO_CHILDREN(t, m, c)
                if (tok(t, m)->deprel == RO_D_mark && (ro_lemma_is(tok(t, m), "if") || ro_lemma_is(tok(t, m), "unless")))
                    return true;
    return false;
}

bool ro_conditional(const ro_tree *t, uint32_t predicate)
{
    uint32_t p = predicate;
    for (int i = 0; i < 4 && p != RO_NONE; i++) {
        if (has_condition(t, p))
            return true;
        uint8_t relation = tok(t, p)->deprel;
        if (relation != RO_D_xcomp && relation != RO_D_ccomp && relation != RO_D_conj)
            break;
        p = tok(t, p)->head;
    }
    return false;
}

bool ro_is_predicate(const ro_tree *t, uint32_t token)
{
    const ro_token *k = tok(t, token);
    if (k->upos == RO_VERB)
        return k->deprel != RO_D_amod && k->deprel != RO_D_case;
    return ro_child(t, token, RO_D_cop) != RO_NONE || ro_child(t, token, RO_D_nsubj) != RO_NONE;
}

uint32_t ro_clause(const ro_tree *t, uint32_t token)
{
    for (int i = 0; i < DEEPEST && token != RO_NONE; i++, token = tok(t, token)->head)
        if (ro_is_predicate(t, token))
            return token;
    return RO_NONE;
}

static bool is_relative(const ro_token *k)
{
    return ro_str_is_nocase(k->form, "who") || ro_str_is_nocase(k->form, "which") || ro_str_is_nocase(k->form, "that") ||
           ro_str_is_nocase(k->form, "whom");
}

/* The subject that the predicate itself has, with *passive set where it is that of a passive. Of two, as a parser's slip leaves
 * them, the one next before the verb. */
static uint32_t own_subject(const ro_tree *t, uint32_t p, bool *passive)
{
    uint32_t subject = RO_NONE;
    RO_CHILDREN(t, c, p) {
        const ro_token *k = tok(t, c);
        if (k->deprel != RO_D_nsubj || (subject != RO_NONE && c > p))
            continue;
        *passive = k->subtype == RO_SUB_PASS;
        subject = tok(t, p)->deprel == RO_D_acl && is_relative(k) ? tok(t, p)->head : c;
    }
    return subject;
}

static uint32_t agent(const ro_tree *t, uint32_t p)
{
    uint32_t by = ro_child_sub(t, p, RO_D_obl, RO_SUB_AGENT);
    return by != RO_NONE ? by : ro_oblique(t, p, "by");
}

/* "asked China to send", "told X to", "by sending": whose the verb below a verb is. */
static uint32_t controller(const ro_tree *t, uint32_t p, uint32_t above)
{
    if (tok(t, p)->deprel == RO_D_xcomp) {
        uint32_t object = ro_child(t, above, RO_D_obj);
        if (object == RO_NONE)
            object = ro_child(t, above, RO_D_iobj);
        if (object == RO_NONE) /* parsed as a second subject, behind the verb */
            RO_CHILDREN(t, c, above)
                if (tok(t, c)->deprel == RO_D_nsubj && c > above && c < p)
                    object = c;
        if (object != RO_NONE && object < p && !ro_lemma_is(tok(t, above), "promise"))
            return object;
    }
    return RO_NONE;
}

uint32_t ro_subject(const ro_tree *t, uint32_t predicate)
{
    uint32_t p = predicate;
    for (int i = 0; i < DEEPEST && p != RO_NONE; i++) {
        bool passive = false;
        uint32_t subject = own_subject(t, p, &passive);
        if (ro_passive(t, p))
            passive = true;
        if (passive && p == predicate)
            return agent(t, p);
        if (subject != RO_NONE)
            return subject;
        const ro_token *k = tok(t, p);
        uint32_t above = k->head;
        if (above == RO_NONE)
            return RO_NONE;
        if (k->deprel == RO_D_acl) {
            if (p == predicate && ro_feat_is(k, "Tense", "Past") && k->upos == RO_VERB && k->subtype != RO_SUB_RELCL)
                return agent(t, p); /* "a meeting requested by …" */
            return ro_feat_is(k, "VerbForm", "Inf") ? ro_subject(t, ro_clause(t, above) == RO_NONE ? above : ro_clause(t, above)) : above;
        }
        if (k->deprel != RO_D_xcomp && k->deprel != RO_D_conj && k->deprel != RO_D_advcl && k->deprel != RO_D_ccomp &&
            k->deprel != RO_D_parataxis && k->deprel != RO_D_cop && k->deprel != RO_D_aux)
            return RO_NONE;
        uint32_t control = controller(t, p, above);
        if (control != RO_NONE)
            return control;
        p = above;
        predicate = k->deprel == RO_D_conj && predicate == tok(t, p)->head ? p : predicate;
    }
    return RO_NONE;
}
