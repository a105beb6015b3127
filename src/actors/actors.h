/* SPDX-License-Identifier: Apache-2.0 */
/* Names in context to states, organisations and people with the office they hold; pronouns and "both sides" to the same. */
#ifndef RO_ACTORS_ACTORS_H
#define RO_ACTORS_ACTORS_H

#include "annot/annot.h"
#include "tables/tables.h"

/* Fills entities, mentions and tokens' mention. Needs text and lang. Linear in the text, but for look-back bounded by the
 * report's entities. Allocates from the document's arena only. */
void ro_actors_resolve(ro_document *document, const ro_tables *tables);

#endif
