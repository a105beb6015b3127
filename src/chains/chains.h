/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Coreference over all noun phrases: which words of a document tell of one thing. From trees, names and, where the model
 * has them, senses of words; without the tables.
 * A phrase is scored against those before it by boosted trees over features (pairs.c), trained on UD English GUM (tools/chains).
 */
#ifndef RO_CHAINS_CHAINS_H
#define RO_CHAINS_CHAINS_H

#include "annot/annot.h"

/* Fills document->phrases, in the order of the text, the longer first. Needs trees. O(size). people: only what may tell of a person
 * (names, nouns for people, "he" and "she") is linked, the rest stands alone; a third of the work. */
void ro_chains_find(ro_document *document, bool people);

#endif
