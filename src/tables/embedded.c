/* SPDX-License-Identifier: Apache-2.0 */
/* The tables' bytes, taken in when the program is built. CMake compiles this file again when a table changes. */
#include "tables/embedded.h"

#include "base/built_in.h"

#define EACH(XX)                                                                                                       \
    XX(states, "states.tsv")                                                                                           \
    XX(seats, "seats.tsv")                                                                                             \
    XX(organisations, "organisations.tsv")                                                                             \
    XX(groups, "groups.tsv")                                                                                           \
    XX(offices, "offices.tsv")                                                                                         \
    XX(places, "places.tsv")                                                                                           \
    XX(agencies, "agencies.tsv")                                                                                       \
    XX(holders, "holders.tsv")                                                                                         \
    XX(topics, "topics.tsv")

#define XX(symbol, path) RO_BUILT_IN(ro_table_##symbol, "world/" path);
EACH(XX)
#undef XX

const ro_embedded ro_embedded_tables[RO_EMBEDDED_TABLES] = {
#define XX(symbol, path) {path, ro_table_##symbol, ro_table_##symbol##_end},
    EACH(XX)
#undef XX
};
