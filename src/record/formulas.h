/* SPDX-License-Identifier: Apache-2.0 */
/* Formulas: recurring phrases of which the longest wins, so that "one-China policy" and "one-China principle" are never one, and
 * "strategic partnership" is not counted inside "comprehensive strategic partnership". */
#ifndef RO_RECORD_FORMULAS_H
#define RO_RECORD_FORMULAS_H

#include "annot/annot.h"

typedef RO_ARRAY(ro_str) ro_formulas;

/* The phrases of a table (data/record/formulas.tsv), longest first. It must outlive them. */
void ro_formulas_of(ro_arena *arena, ro_str table, ro_formulas *out);
/* One more, in its place. */
void ro_formulas_add(ro_arena *arena, ro_formulas *formulas, ro_str phrase);

/* The first place from `from` on where the phrase stands in the text as whole words: capitals do not matter, hyphens of any kind and
 * blanks are one; false where there is none. */
bool ro_formula_find(ro_str text, ro_str phrase, size_t from, ro_span *out);
/* True where a longer phrase of the table covers the span. */
bool ro_formula_covered(const ro_formulas *formulas, ro_str text, ro_str phrase, ro_span span);

#endif
