/* SPDX-License-Identifier: Apache-2.0 */
/* What happened and what was said: engagements, acts, answers. */
#ifndef RO_EVENTS_EVENTS_H
#define RO_EVENTS_EVENTS_H

#include "annot/annot.h"
#include "tables/tables.h"

/* Mends what actors need already: host and guest behind "At the invitation of". Needs trees. */
void ro_tree_mend_invitations(ro_document *document);

/* Fills engagements, acts, answers and attributions. Needs text, lang, actors and dates; and, for a judge, the words' states. Without a judge (NULL) the
 * tables' words alone make the acts. */
void ro_events_extract(ro_document *document, const ro_tables *tables, const ro_judge *judge);

/* Its parts, in this order. The first mends trees (ro_tree_mend): heads and relations of the document's tokens change. */
void ro_engagements_extract(ro_document *document, const ro_tables *tables);
void ro_acts_extract(ro_document *document, const ro_tables *tables, const ro_judge *judge);
/* Prints what the judge is asked, for its training: a line a candidate, its fields as docs/formats/model.md, "Acts", has them. Needs engagements. */
void ro_acts_candidates(ro_document *document, const ro_tables *tables, ro_buffer *out);
void ro_answers_extract(ro_document *document, const ro_tables *tables);
/* What they are about, by the table of topics. */
void ro_topics_extract(ro_document *document, const ro_tables *tables);
/* Who is said to say, think or want what, whoever it is. Needs text, lang and actors alone. */
void ro_attributions_extract(ro_document *document, const ro_tables *tables);

#endif
