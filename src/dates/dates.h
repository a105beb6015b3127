/* SPDX-License-Identifier: Apache-2.0 */
/* Time expressions to TIMEX3 values against the right anchor. */
#ifndef RO_DATES_DATES_H
#define RO_DATES_DATES_H

#include "annot/annot.h"

/* Fills times and tokens' time. Needs text and lang (tense, prepositions). */
void ro_dates_resolve(ro_document *document);

#endif
