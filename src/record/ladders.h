/* SPDX-License-Identifier: Apache-2.0 */
/* Ladders: words of one issuer in the order that a source gives them (data/record/ladders.tsv). Each is read for its issuer alone, and
 * none is turned into a number that could be added to another's. */
#ifndef RO_RECORD_LADDERS_H
#define RO_RECORD_LADDERS_H

#include "record/formulas.h"

typedef struct ro_rung {
    ro_str ladder, issuer; /* a code, or "*" */
    uint32_t step, steps;  /* from 1; how many the ladder has */
    ro_formulas variants;  /* longest first */
    ro_str with;           /* "" none */
    ro_str reading, source;
    ro_formulas ladder_words; /* of all its steps: the longest wins */
} ro_rung;
typedef RO_ARRAY(ro_rung) ro_rungs;

/* The ladders of a table, in its order. It must outlive them. */
void ro_ladders_of(ro_arena *arena, ro_str table, ro_rungs *out);

#endif
