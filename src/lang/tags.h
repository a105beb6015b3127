/* SPDX-License-Identifier: Apache-2.0 */
/* Which tags go together, and words whose form alone says what they are: file names, addresses. docs/formats/model.md, "Tags". */
#ifndef RO_LANG_TAGS_H
#define RO_LANG_TAGS_H

#include "nn/rom.h"

typedef struct ro_tags { /* label indices */
    uint16_t upos, xpos, feats;
} ro_tags;

typedef struct ro_tag_table {
    const uint16_t (*row)[3]; /* [n]: upos, xpos, feats that a word may have together; in the model file */
    uint32_t n;               /* 0: the file has none, and each is chosen by itself */
    bool certain;             /* the labels below are all there */
    ro_tags file, address;
    uint16_t other; /* X: what the network takes for a piece of something cut up is left alone */
} ro_tag_table;

/* Errors: MODEL. */
readout_status ro_tag_table_open(ro_tag_table *table, const ro_rom *rom, const ro_strings *upos, const ro_strings *xpos, const ro_strings *feats,
                                 readout_error *error);

/* The row with the greatest sum of scores; of equal ones the first. Only for a table with rows. */
ro_tags ro_tags_best(const ro_tag_table *table, const float *upos, const float *xpos, const float *feats);

/* The tags that the form has for certain; those given where it has none. */
ro_tags ro_tags_certain(const ro_tag_table *table, ro_str form, ro_tags tags);

#endif
