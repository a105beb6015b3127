/* SPDX-License-Identifier: Apache-2.0 */
/* Private to the files that mend trees: what they ask of a token, and how they hang it elsewhere. */
#ifndef RO_EVENTS_TREE_MEND_H
#define RO_EVENTS_TREE_MEND_H

#include "events/tree.h"

/* Is the token part of a person's name, by the tags or by the mentions? */
static inline bool names_person(const ro_document *d, uint32_t token)
{
    const ro_token *t = &d->tokens.v[token];
    uint32_t m = t->mention;
    if (t->ne == RO_NE_B_PER || t->ne == RO_NE_I_PER)
        return true;
    return m != RO_NONE && d->entities.v[d->mentions.v[m].entity].kind == RO_PERSON;
}

/* The mention at the token where it names who may act, no place; NULL. */
static inline const ro_mention *dealer(const ro_document *d, uint32_t token)
{
    uint32_t m = d->tokens.v[token].mention;
    const ro_entity *e = m == RO_NONE ? NULL : &d->entities.v[d->mentions.v[m].entity];
    return !e || d->mentions.v[m].as_place || !(e->code[0] || e->members.n) ? NULL : &d->mentions.v[m];
}

/* Does `token` hang below `top`, so that `top` cannot be hung on it? So deep that nobody can tell counts as below. */
static inline bool hangs_below(const ro_document *d, uint32_t token, uint32_t top)
{
    enum { DEEP = 64 };
    for (int i = 0; i < DEEP; i++, token = d->tokens.v[token].head) {
        if (token == RO_NONE)
            return false;
        if (token == top)
            return true;
    }
    return true;
}

static inline void hang(ro_token *token, uint32_t head, ro_deprel relation)
{
    token->head = head;
    token->deprel = (uint8_t)relation;
    token->subtype = RO_SUB_NONE;
}

static inline void make_verb(ro_token *k)
{
    k->upos = RO_VERB;
    k->feats = RO_STR("Mood=Ind|Tense=Pres|VerbForm=Fin");
}

/* tree_headings.c: the verbs and nouns of headings, written without the small words. Before all else. */
void ro_tree_mend_headings(ro_document *document);

/* What each file knows of one token, in the order of ro_tree_mend: headings (tree_headings.c), visitors and the places they go to
 * (tree_journeys.c), days (tree_days.c), clauses below clauses (tree_clauses.c). */
void ro_mend_heading(ro_document *document, uint32_t token);
void ro_mend_journey(ro_document *document, uint32_t token);
void ro_mend_day(ro_document *document, uint32_t token);
void ro_mend_clause(ro_document *document, uint32_t token);

#endif
