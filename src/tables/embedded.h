/* SPDX-License-Identifier: Apache-2.0 */
/* The tables that are built into the program. */
#ifndef RO_TABLES_EMBEDDED_H
#define RO_TABLES_EMBEDDED_H

/* In the order in which they are loaded: states first, for their codes. */
enum {
    RO_TABLE_STATES,
    RO_TABLE_SEATS,
    RO_TABLE_ORGANISATIONS,
    RO_TABLE_GROUPS,
    RO_TABLE_OFFICES,
    RO_TABLE_PLACES,
    RO_TABLE_AGENCIES,
    RO_TABLE_HOLDERS,
    RO_TABLE_TOPICS,
    RO_TABLE_ACTS, /* words, from here on: read by those who use them (ro_tables_text) */
    RO_TABLE_ENGAGEMENTS,
    RO_TABLE_TONE,
    RO_TABLE_ATTRIBUTIONS,
    RO_TABLE_FORMULAS,
    RO_TABLE_LADDERS,
    RO_EMBEDDED_TABLES
};

typedef struct ro_embedded {
    const char *name, *start, *end; /* the name without its folder */
} ro_embedded;

extern const ro_embedded ro_embedded_tables[RO_EMBEDDED_TABLES];

#endif
