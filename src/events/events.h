/* SPDX-License-Identifier: Apache-2.0 */
/* What happened and what was said: engagements, acts, answers. */
#ifndef RO_EVENTS_EVENTS_H
#define RO_EVENTS_EVENTS_H

#include "annot/annot.h"
#include "tables/tables.h"

/* Fills engagements, acts and answers. Needs text, lang, actors and dates. */
void ro_events_extract(ro_document *document, const ro_tables *tables);

/* Its parts, in this order. */
void ro_engagements_extract(ro_document *document, const ro_tables *tables);
void ro_acts_extract(ro_document *document, const ro_tables *tables);
void ro_answers_extract(ro_document *document, const ro_tables *tables);
/* What they are about, by the table of topics. */
void ro_topics_extract(ro_document *document, const ro_tables *tables);

#endif
