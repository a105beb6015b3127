/* SPDX-License-Identifier: Apache-2.0 */
/* What ro_model holds. */
#ifndef RO_LANG_MODEL_H
#define RO_LANG_MODEL_H

#include "lang/again.h"
#include "lang/chars.h"
#include "lang/lang.h"
#include "lang/lemma.h"
#include "lang/pieces.h"
#include "lang/tags.h"
#include "nn/network.h"

typedef struct ro_relation { /* a DEPREL label, read once */
    uint8_t relation, subtype;
} ro_relation;

struct ro_model {
    const readout_allocator *allocator;
    ro_rom rom;
    ro_network network;
    ro_arena arena; /* what is built from the tables at load */
    ro_chars chars;
    ro_pieces pieces;
    ro_lemmas lemmas;
    ro_tag_table tags;
    ro_again again;
    ro_strings upos, xpos, feats, deprel; /* labels */
    ro_strings events;                    /* labels; empty where the model types no events */
    float event_temperature;              /* what event scores are divided by, so that they mean what they say */
    uint8_t *upos_value;                  /* [upos.n] ro_upos */
    ro_relation *relation;                /* [deprel.n] */
};

#endif
