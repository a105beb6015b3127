/* SPDX-License-Identifier: Apache-2.0 */
/* Words to word pieces: docs/formats/model.md, section 4. */
#ifndef RO_LANG_PIECES_H
#define RO_LANG_PIECES_H

#include "lang/chars.h"
#include "nn/network.h"

enum { RO_MOST_PIECES = 64 }; /* what ro_config.most_pieces may be at most */

typedef struct ro_pieces {
    const ro_chars *chars;
    ro_strings vocabulary;
    uint32_t *slot; /* hash table over the vocabulary: id + 1, 0 empty */
    uint32_t mask;
    uint32_t longest; /* piece, in bytes, "##" included */
    uint32_t unk, most_token, most_pieces;
} ro_pieces;

/* `chars` outlives it; the table is in `arena`. Errors: MODEL. */
readout_status ro_pieces_open(ro_pieces *pieces, const ro_chars *chars, const ro_config *config, const ro_rom *rom, ro_arena *arena,
                              readout_error *error);

/* Ids of a word's pieces, 1 … most_pieces of them. Stops reading the word once they are full. */
uint32_t ro_pieces_cut(const ro_pieces *pieces, ro_str word, uint32_t ids[RO_MOST_PIECES]);

#endif
