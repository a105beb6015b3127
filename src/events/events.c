/* SPDX-License-Identifier: Apache-2.0 */
#include "events/events.h"

void ro_events_extract(ro_document *document, const ro_tables *tables, const ro_judge *judge)
{
    ro_engagements_extract(document, tables);
    ro_acts_extract(document, tables, judge);
    ro_answers_extract(document, tables);
    ro_topics_extract(document, tables);
    ro_attributions_extract(document, tables);
}
