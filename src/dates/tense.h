/* SPDX-License-Identifier: Apache-2.0 */
/* Whether what a time expression dates is told as past or as to come. */
#ifndef RO_DATES_TENSE_H
#define RO_DATES_TENSE_H

#include "annot/annot.h"

typedef enum ro_tense {
    RO_TENSE_OPEN,
    RO_TENSE_PAST,
    RO_TENSE_FUTURE,
    RO_TENSE_PLANNED, /* told in the past as to come: "was expected on Thursday", which may have been yesterday */
    RO_TENSE_DROPPED  /* the same of a plan that came to nothing: its month or day may be over or not */
} ro_tense;

/* Is what the expression dates surely to come: "will" or "shall" with its very verb, preparations for it, its delay? True without a tree. */
bool ro_tense_surely_ahead(const ro_document *document, uint32_t token);
/* "officials said Monday": the day of a report, not of what it tells. */
bool ro_tense_of_report(const ro_document *document, uint32_t token);
/* Of the clause that `token` stands in: by the tree where there is one, else by the words around. O(sentence). */
ro_tense ro_tense_at(const ro_document *document, uint32_t token);

#endif
