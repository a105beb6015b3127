/* SPDX-License-Identifier: Apache-2.0 */
#include "events/events.h"

void ro_engagements_extract(ro_document *document, const ro_tables *tables)
{
    (void)document, (void)tables;
}
