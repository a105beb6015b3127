/* SPDX-License-Identifier: Apache-2.0 */
/* Moving about in dependency trees: children in constant time each, subjects through control and coordination. */
#ifndef RO_EVENTS_TREE_H
#define RO_EVENTS_TREE_H

#include "annot/annot.h"

/* Puts right what the parser is known to get wrong: in "met with visiting Premier B", B hangs on the meeting and "visiting" on B; in "left on
 * Sunday for Spain", Spain on the verb. Changes heads and relations of the document's tokens; before ro_tree_of. O(tokens). */
void ro_tree_mend(ro_document *document);

/* Children of every token, in text order: child[i] is the first, next[c] the one after c; RO_NONE ends. */
typedef struct ro_tree {
    const ro_document *d;
    uint32_t *child, *next;
} ro_tree;

/* O(tokens). In the document's arena. */
ro_tree ro_tree_of(const ro_document *document, ro_arena *arena);

#define RO_CHILDREN(tree, c, parent) for (uint32_t c = (tree)->child[parent]; c != RO_NONE; c = (tree)->next[c])

/* The first child with that relation (and, where given, that subtype); RO_NONE none. */
uint32_t ro_child(const ro_tree *t, uint32_t head, ro_deprel relation);
uint32_t ro_child_sub(const ro_tree *t, uint32_t head, ro_deprel relation, ro_subtype subtype);

/* The obl or nmod child whose case marker is the preposition `case_lemma`; RO_NONE none. */
uint32_t ro_oblique(const ro_tree *t, uint32_t head, const char *case_lemma);
bool ro_has_case(const ro_tree *t, uint32_t noun, const char *case_lemma);

/* Does the predicate have such an auxiliary ("should"), a negation, a particle ("out")? */
bool ro_has_aux(const ro_tree *t, uint32_t predicate, const char *const *lemmas);
bool ro_negated(const ro_tree *t, uint32_t predicate);
bool ro_has_particle(const ro_tree *t, uint32_t predicate, const char *form);
/* "if …", "unless …" below or above the predicate, or "would" with it. */
bool ro_conditional(const ro_tree *t, uint32_t predicate);
bool ro_in_condition(const ro_tree *t, uint32_t token); /* what "if …" itself tells of */
bool ro_passive(const ro_tree *t, uint32_t predicate);

/* Who does it: the subject's head token, through coordination, raising and control ("asked China to send": China), relative
 * clauses (the noun), participles ("urging …": the main clause's subject) and, of a passive, the agent. RO_NONE where
 * the sentence does not say. Bounded by the tree's depth. */
uint32_t ro_subject(const ro_tree *t, uint32_t predicate);

/* The predicate of the clause that `token` stands in: itself where it is one. */
uint32_t ro_clause(const ro_tree *t, uint32_t token);
bool ro_is_predicate(const ro_tree *t, uint32_t token);

#endif
