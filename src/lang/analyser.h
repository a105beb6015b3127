/* SPDX-License-Identifier: Apache-2.0 */
/* What ro_analyser holds: scratch memory over a model, all of it allocated when it is opened. */
#ifndef RO_LANG_ANALYSER_H
#define RO_LANG_ANALYSER_H

#include "lang/model.h"
#include "lang/names.h"
#include "nn/encoder.h"

enum { RO_SCORE_ROWS = 64 }; /* words whose label scores are computed at a time */

typedef struct ro_part { /* the words of a window in the document */
    uint32_t sentence;
    uint32_t token; /* its first */
} ro_part;

struct ro_analyser {
    const readout_allocator *allocator;
    const ro_model *model;
    const ro_kernels *kernels;
    ro_workspace work;
    void *memory; /* of all arrays below */

    ro_part *part; /* [windows] beside work.batch.windows */
    float *scores; /* [RO_SCORE_ROWS][widest label set] */
    float *xpos_scores, *feats_scores; /* beside those of upos, where the tags are chosen together */
    /* [words] of the batch, with the root's place before each window's words: */
    uint16_t *upos, *xpos, *feats, *deprel; /* label indices */
    float (*bio)[RO_LANES];                 /* scores, [RO_BIO] of them */
    uint32_t *heads;                        /* within the window; 0 is the root */
    float *arc_dep, *arc_pair, *arc_head;   /* [words][arc] */
    float *lab_dep, *lab_head;              /* [words][label] */
    /* of one window: */
    float *arcs; /* [words][words + 1] */
    uint8_t *sign; /* [words + 1] ro_sign */
    float *fit;    /* [RO_SCORE_ROWS][label]: of words with heads that they may have */
    void *tree;
    uint8_t (*back)[RO_NAME_LABELS];
    uint8_t *names;

    ro_lemma_memo *lemmas;

    /* Labels in the memory of the document at work, once each; NULL where not used yet. */
    ro_str *xpos_text, *feats_text, *deprel_text;
};

/* Fill the batch window by window: its words' pieces in order. */
void ro_window_begin(ro_analyser *analyser, uint32_t sentence, uint32_t token);
void ro_window_add(ro_analyser *analyser, const uint32_t *ids, uint32_t n, uint8_t shape);
void ro_window_end(ro_analyser *analyser);

/* The label scores and trees of the batch that was encoded: fills upos … heads, deprel. */
void ro_heads_run(ro_analyser *analyser);

#endif
