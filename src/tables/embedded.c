/* SPDX-License-Identifier: Apache-2.0 */
/* The tables' bytes, taken in when the program is built. CMake compiles this file again when a table changes. */
#include "tables/embedded.h"

#include "base/built_in.h"

#define EACH(XX)                                                                                                       \
    XX(states, "world", "states.tsv")                                                                                  \
    XX(seats, "world", "seats.tsv")                                                                                    \
    XX(organisations, "world", "organisations.tsv")                                                                    \
    XX(groups, "world", "groups.tsv")                                                                                  \
    XX(offices, "world", "offices.tsv")                                                                                \
    XX(places, "world", "places.tsv")                                                                                  \
    XX(agencies, "world", "agencies.tsv")                                                                              \
    XX(holders, "world", "holders.tsv")                                                                                \
    XX(topics, "world", "topics.tsv")                                                                                  \
    XX(acts, "events", "acts.tsv")                                                                                     \
    XX(engagements, "events", "engagements.tsv")                                                                       \
    XX(tone, "events", "tone.tsv")                                                                                     \
    XX(attributions, "events", "attributions.tsv")                                                                     \
    XX(formulas, "record", "formulas.tsv")                                                                             \
    XX(ladders, "record", "ladders.tsv")

#define XX(symbol, folder, name) RO_BUILT_IN(ro_table_##symbol, folder "/" name);
EACH(XX)
#undef XX

const ro_embedded ro_embedded_tables[RO_EMBEDDED_TABLES] = {
#define XX(symbol, folder, name) {name, ro_table_##symbol, ro_table_##symbol##_end},
    EACH(XX)
#undef XX
};
