/* SPDX-License-Identifier: Apache-2.0 */
/* The network of a model file: configuration and tensors, ready for the kernels. Immutable once opened. */
#ifndef RO_NN_NETWORK_H
#define RO_NN_NETWORK_H

#include "nn/kernels/kernels.h"
#include "nn/rom.h"

typedef struct ro_config { /* docs/formats/model.md, section 2, in its order */
    uint32_t layers, width, heads, inner, vocabulary, positions, shapes, arc, label;
    uint32_t upos, xpos, feats, deprel, bio;
    uint32_t unk, cls, sep;
    uint32_t most_token, most_pieces;
    uint32_t root, parataxis;
    uint32_t longest_suffix;
    uint32_t event_from, event_layers, event, events; /* the branch that types events; event_layers 0: the model has none */
    uint32_t acts;                                    /* hidden width of the judge of acts; 0: the model has none */
    uint32_t senses;                                  /* RO_SENSES; RO_SENSES_WITHOUT_KINDS in older files; or 0: the model has none */
    uint32_t senses_hidden;                           /* units between a word's state and its senses, beside the straight way; 0: none */
} ro_config;

enum { RO_SHAPES = 9, RO_MARK_SHAPE = 8, RO_BIO = 7, RO_MOST_EVENTS = 64, RO_SENSES = 80, RO_SENSES_WITHOUT_KINDS = 64 };

typedef struct ro_layer {
    ro_linear qkv, query, key, value; /* the last three are the thirds of qkv */
    ro_linear out, up, down;
    ro_norm norm1, norm2;
} ro_layer;

typedef struct ro_network {
    const readout_allocator *allocator;
    char *memory; /* the layers, and what of the linears the file does not hold as the kernels want it; one block */
    ro_config c;
    const int8_t *word, *position;             /* [vocabulary][width], [positions][width] */
    const float *word_scale, *position_scale;  /* a scale a row */
    const float *shape;                        /* [shapes][width] */
    ro_norm norm;
    ro_layer *layer; /* [layers] */
    ro_linear upos, xpos, feats, bio, arc_dep, arc_head, arc_pair, lab_dep, lab_head, lab_out;
    const float *event_mark; /* [RO_EVENT_MARKS][width] */
    ro_layer *event_layer;   /* [event_layers] */
    ro_linear event_in, event_out;
    ro_linear acts_in, acts_out;   /* acts_in: [acts][RO_JUDGE_ROLES * width] */
    const int8_t *acts_fact;       /* [RO_JUDGE_FACTS][acts + RO_JUDGE_TYPES]: into the hidden units, and straight into the types */
    const float *acts_fact_scale;  /* [RO_JUDGE_FACTS] */
    uint32_t acts_facts;           /* rows of both: fewer than RO_JUDGE_FACTS where the judge learned of fewer kinds */
    float acts_least, acts_temperature;
    ro_linear senses;                 /* of a word's state: what coreference asks of it */
    ro_linear senses_in, senses_out;  /* what is added to that by way of hidden units */
} ro_network;

enum { RO_JUDGE_ROLES = 4, RO_JUDGE_FACTS = 432, RO_JUDGE_FACTS_EACH = 60, RO_JUDGE_TYPES = 17 };

enum { RO_MARK_NONE, RO_MARK_SOURCE, RO_MARK_TARGET, RO_MARK_PREDICATE, RO_EVENT_MARKS };

/* Weights and embeddings stay where the rom has them (of a file of version 1 the linears are repacked). Refuses numbers that could make
 * a sum overflow: the arithmetic then never meets an infinity or NaN. Errors: MODEL, NOMEM; nothing is to be closed then. */
readout_status ro_network_open(ro_network *network, const ro_rom *rom, const readout_allocator *allocator, readout_error *error);
void ro_network_close(ro_network *network);

#endif
