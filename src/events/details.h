/* SPDX-License-Identifier: Apache-2.0 */
/* What an act's words hold besides its parties: gist, topics, amount, deadline, the engagement during which. */
#ifndef RO_EVENTS_DETAILS_H
#define RO_EVENTS_DETAILS_H

#include "events/tree.h"

/* Fills gist, issues, amount, deadline, engagement and evidence of an act whose sentence and predicate are set; `clause` is the
 * verb that governs it. */
void ro_act_details(ro_document *document, const ro_tree *tree, ro_act *act, uint32_t clause);

#endif
