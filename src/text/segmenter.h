/* SPDX-License-Identifier: Apache-2.0 */
/* The trained judge of sentence ends: a small network over the words around each gap. docs/formats/model.md, "Sentence ends". */
#ifndef RO_TEXT_SEGMENTER_H
#define RO_TEXT_SEGMENTER_H

#include "nn/rom.h"

enum {
    RO_SEG_CLASSES = 24,   /* what a word looks like: segment.c */
    RO_SEG_FLAGS = 5,      /* none; with a blank behind it, ended a sentence by the rules: 1 + blank + 2 * ended */
    RO_SEG_MOST_WINDOW = 32,
    RO_SEG_MOST_HIDDEN = 128,
    RO_SEG_HEADING = 20    /* words of a line without a stop that is left to the rules */
};

typedef struct ro_segmenter { /* all in place in the model file */
    uint32_t before, after;   /* words of the window: `before` up to the gap, `after` behind it */
    uint32_t forms, form_width, class_width, flag_width, hidden;
    const int8_t *form;       /* [forms][form_width], row 0 for no word */
    float form_scale;
    const float *class_of;    /* [RO_SEG_CLASSES][class_width] */
    const float *flag;        /* [RO_SEG_FLAGS][flag_width] */
    const float *window;      /* [before + after][form_width + class_width + flag_width][hidden] */
    const float *window_bias; /* [hidden] */
    const float *out;         /* [hidden + 1], the last is the bias */
    float add, add_bare;      /* log-odds from which a gap becomes an end: behind a sign; behind a word */
    float drop;               /* and under which the rules' end is none */
} ro_segmenter;

/* `has` is false where the file holds none: the rules stand alone then. Errors: MODEL. */
readout_status ro_segmenter_open(ro_segmenter *segmenter, const ro_rom *rom, bool *has, readout_error *error);

#endif
