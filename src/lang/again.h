/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A second look at doubtful heads, once there is a tree: the scores of arcs know nothing of each other. Among a word's best heads one
 * is taken whose label is sure and whose arc crosses few others; a punctuation mark goes where the guidelines of Universal Dependencies have it.
 * docs/formats/model.md, "Second look".
 */
#ifndef RO_LANG_AGAIN_H
#define RO_LANG_AGAIN_H

#include "nn/rom.h"

typedef enum ro_sign { RO_SIGN_WORD, RO_SIGN_NUMBER, RO_SIGN_OTHER, RO_SIGN_COMMA, RO_SIGN_QUOTE, RO_SIGN_DOUBLE_QUOTE,
                       /* opening and closing by turns: */
                       RO_SIGN_ROUND, RO_SIGN_ROUND_END, RO_SIGN_SQUARE, RO_SIGN_SQUARE_END, RO_SIGN_BRACE, RO_SIGN_BRACE_END, RO_SIGN_CURLED,
                       RO_SIGN_CURLED_END, RO_SIGNS } ro_sign;

/* What the entry tree.again holds, in this order. */
typedef struct ro_again_weights {
    float word_arc, word_label, word_crossing;
    float mark_arc, mark_crossing;
    float comma, inner, paired, last;          /* the head is where the rule has it: for a comma, others, one of a pair, the last of the sentence */
    float pair_first, pair_other, pair_none;   /* the head is the top of what the pair encloses; another such; neither */
    float last_root;                           /* the head of the sentence's last is its root */
    float word_doubt, mark_doubt, least;       /* how near the second-best head must come; what is too far from the best */
} ro_again_weights;

typedef struct ro_again {
    const ro_again_weights *weights; /* NULL: the model has none, and nothing is looked at again */
    uint32_t piece[RO_SIGNS];        /* the word piece of a sign; UINT32_MAX where it has none */
    uint16_t punct, num;             /* UPOS labels */
} ro_again;

/* The word pieces and the labels of UPOS are the model's. Errors: MODEL. */
readout_status ro_again_open(ro_again *again, const ro_rom *rom, const ro_strings *pieces, const ro_strings *upos, readout_error *error);
ro_sign ro_again_sign(const ro_again *again, uint16_t upos, uint32_t first_piece);

typedef struct ro_look { /* one window */
    size_t n;             /* words; 1 … n, 0 is the root */
    const float *arcs;    /* [n][n + 1], as in tree.h */
    uint32_t *heads;      /* [n + 1]: a tree */
    const uint8_t *sign;  /* [n + 1]: ro_sign */
    const ro_again_weights *weights;
} ro_look;

enum { RO_LOOK_HEADS = 4 };

/* The heads that word i may have, best first; 0 of them where there is no doubt. O(n) */
size_t ro_look_heads(const ro_look *look, uint32_t i, uint32_t heads[RO_LOOK_HEADS]);
/* Chooses among them for a word, fit[k] being the log-likelihood of the label it would have under heads[k]; or for a punctuation mark.
 * Writes look->heads[i]; it stays a tree with the same root. O(n) */
void ro_look_word(const ro_look *look, uint32_t i, const uint32_t *heads, size_t n, const float *fit);
void ro_look_mark(const ro_look *look, uint32_t i, const uint32_t *heads, size_t n);

#endif
