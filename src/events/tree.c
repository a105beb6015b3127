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

/* "no longer", "by no means", "in no way", "under no circumstances" */
static bool is_no_way(const ro_tree *t, uint32_t token)
{
    static const char *const ways[] = {"means", "way", "circumstance", "circumstances", "account", "event", NULL};
    const ro_token *k = tok(t, token);
    bool than = token + 1 < t->d->tokens.n && ro_str_is(tok(t, token + 1)->form, "than"); /* "no longer than a week" */
    bool longer = k->deprel == RO_D_advmod && ro_str_is_nocase(k->form, "longer") && !than, way = k->deprel == RO_D_obl && ro_lemma_in(k, ways);
    RO_CHILDREN(t, c, token)
        if ((longer || way) && ro_lemma_is(tok(t, c), "no"))
            return true;
    return false;
}

bool ro_negated(const ro_tree *t, uint32_t predicate)
{
    RO_CHILDREN(t, c, predicate) {
        const ro_token *k = tok(t, c);
        if (is_no_way(t, c))
            return true;
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

/* "if A agrees", "unless A agrees", "should A agree" */
static bool is_condition(const ro_tree *t, uint32_t clause)
{
    uint32_t subject = ro_child(t, clause, RO_D_nsubj);
    if (tok(t, clause)->deprel != RO_D_advcl)
        return false;
    RO_CHILDREN(t, c, clause) {
        if (tok(t, c)->deprel == RO_D_mark && (ro_lemma_is(tok(t, c), "if") || ro_lemma_is(tok(t, c), "unless")))
            return true;
        if (tok(t, c)->deprel == RO_D_aux && ro_lemma_is(tok(t, c), "should") && subject != RO_NONE && c < subject)
            return true;
    }
    return false;
}

static bool has_condition(const ro_tree *t, uint32_t predicate)
{
    RO_CHILDREN(t, c, predicate)
        if (is_condition(t, c))
            return true;
    return false;
}

bool ro_in_condition(const ro_tree *t, uint32_t token)
{
    for (int i = 0; i < DEEPEST && token != RO_NONE; i++, token = tok(t, token)->head)
        if (tok(t, token)->deprel == RO_D_advcl)
            return is_condition(t, token);
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
        if (k->deprel != RO_D_nsubj || (subject != RO_NONE && (c > p || k->time != RO_NONE))) /* "Norland Tuesday asked" */
            continue;
        *passive = k->subtype == RO_SUB_PASS;
        subject = tok(t, p)->deprel == RO_D_acl && is_relative(k) ? tok(t, p)->head : c;
    }
    return subject;
}

static uint32_t agent(const ro_tree *t, uint32_t p)
{
    uint32_t by = ro_child_sub(t, p, RO_D_obl, RO_SUB_AGENT);
    by = by != RO_NONE ? by : ro_oblique(t, p, "by");
    const uint32_t of = by == RO_NONE && ro_lemma_is(tok(t, p), "accuse") ? ro_oblique(t, p, "of") : RO_NONE, behind = of == RO_NONE ? RO_NONE : ro_oblique(t, of, "by");
    return behind != RO_NONE && tok(t, behind)->upos == RO_PROPN ? behind : by; /* "accused of spying by Norland" */
}

/* "asked China to send", "called on China to send", "told X to", "by sending": whose the verb below a verb is. */
static uint32_t controller(const ro_tree *t, uint32_t p, uint32_t above)
{
    if (tok(t, p)->deprel == RO_D_advcl && ro_lemma_is(tok(t, above), "call") && ro_feat_is(tok(t, p), "VerbForm", "Inf")) {
        uint32_t on = ro_oblique(t, above, "on");
        return on == RO_NONE ? ro_oblique(t, above, "upon") : on;
    }
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
            static const char *const journeys[] = {"visit", "trip", "tour", "journey", NULL}; /* "A's trip to B to meet C": A's, whoever speaks of it */
            uint32_t owner = ro_feat_is(k, "VerbForm", "Inf") && ro_lemma_in(tok(t, above), journeys) ? ro_child_sub(t, above, RO_D_nmod, RO_SUB_POSS) : RO_NONE;
            if (owner != RO_NONE && tok(t, owner)->upos != RO_PRON)
                return owner;
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
