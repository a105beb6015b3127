/* SPDX-License-Identifier: Apache-2.0 */
/* The encoder over a batch of windows packed one behind the other, without padding; a row's result depends on its window alone. */
#ifndef RO_NN_ENCODER_H
#define RO_NN_ENCODER_H

#include "nn/network.h"

enum {
    RO_BATCH_ROWS = 768,    /* a batch is run once it has that many pieces: each weight is fetched once a batch, from far away */
    RO_ATTENTION_ROWS = 96, /* windows are attended once they have that many: their queries, keys and values stay in the cache */
    RO_INNER_ROWS = 64      /* rows of the feed-forward part at a time: so does its wide middle */
};

typedef struct ro_window { /* one sentence, or a piece of a long one */
    uint32_t row, rows;    /* of its pieces, [CLS] and [SEP] among them */
    uint32_t word, words;  /* of its words in the result: word `word` is [CLS], then words 1 … words - 1 */
} ro_window;

/* What to encode; filled by the caller. Most rows: RO_BATCH_ROWS + positions. */
typedef struct ro_batch {
    uint32_t rows, words, n_windows;
    uint32_t *id;        /* [rows] */
    uint8_t *shape;      /* [rows] */
    uint32_t *first;     /* [words]: row of [CLS] or of a word's first piece, within its window */
    ro_window *windows;  /* [n_windows] */
} ro_batch;

/* Scratch memory of one thread over one network. */
typedef struct ro_workspace {
    const readout_allocator *allocator;
    void *memory;
    uint32_t most_rows;
    ro_batch batch;
    float *x;              /* [rows][width]: the encoder's state, at the end [words][width] */
    float *y;              /* [rows][width] */
    float *wide;           /* queries and values of some windows, [rows][width] each; or, twice for senses, [RO_INNER_ROWS][inner + 2 * RO_SENSES] */
    float *keys;           /* of some windows, [width][stride] */
    size_t stride;
    ro_rounded rounded;    /* of x, [rows][width] */
    ro_rounded attended;   /* [RO_INNER_ROWS][width] */
    ro_rounded inner;      /* [RO_INNER_ROWS][inner] */
    float *weights;        /* of attention: [4][a window's rows] */
} ro_workspace;

/* One allocation for everything; false where there is no memory. */
bool ro_workspace_open(ro_workspace *w, const ro_network *network, const readout_allocator *allocator);
void ro_workspace_close(ro_workspace *w);

/* Runs the batch: w->x is then [batch.words][width], and w->rounded the same rounded. `watch` (may be NULL; for tests) sees every layer's rows; with it, no row is
 * left out of the last layer before it was seen. */
typedef void ro_watch(void *context, const char *name, const float *rows, uint32_t n, uint32_t width);
void ro_encode(const ro_network *network, const ro_kernels *kernels, ro_workspace *w, ro_watch *watch, void *context);

/* Types one marked sentence, the batch's only window: scores [events]. mark [batch.words] holds RO_MARK_…, of [CLS] RO_MARK_NONE.
 * Runs the layers that the branch shares with the trees, then its own, over words. Only for a network with event layers. */
void ro_encode_event(const ro_network *network, const ro_kernels *kernels, ro_workspace *w, const uint8_t *mark, float *scores);

enum { RO_ACT_ROWS = 64 };
/* Scores of at most RO_ACT_ROWS candidates, score [n][RO_JUDGE_TYPES], from the states of words as ro_encode left them rounded: q [..][width],
 * scale [..]. role [n][RO_JUDGE_ROLES] are rows of q, UINT32_MAX none; fact [n][RO_JUDGE_FACTS_EACH]. Only for a network with a judge of acts. */
void ro_score_acts(const ro_network *network, const ro_kernels *kernels, ro_workspace *w, const uint8_t *q, const float *scale, const uint32_t *role,
                   const uint16_t *fact, uint32_t n, float *score);

/* y [rows][l->width] of x [rows][l->m]; overwrites w->rounded. */
void ro_apply(const ro_kernels *kernels, const ro_linear *l, const float *x, uint32_t rows, const ro_workspace *w, float *y);

#endif
