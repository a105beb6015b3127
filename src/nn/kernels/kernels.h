/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The arithmetic of the network (docs/formats/model.md, section 5), once for each instruction set.
 *
 * Every table of kernels gives the same bits: the int8 products are exact in any order, and the float work is written once
 * (float.h), in lanes of 16 with a fixed order of sums, and compiled for each set without contraction. So `scalar` is
 * the reference, and the others only differ in speed.
 */
#ifndef RO_NN_KERNELS_H
#define RO_NN_KERNELS_H

#include <stddef.h>
#include <stdint.h>

enum {
    RO_LANES = 16,       /* outputs in a group of packed weights; lanes of a float sum */
    RO_WEIGHT_ZERO = 64, /* a packed weight is the weight + 64: 1 … 127 */
    RO_MOST_TILE_ROWS = 12
};

/* A linear with weights repacked for the kernels: output group, then four inputs of each of 16 outputs. */
typedef struct ro_linear {
    uint32_t n, m;         /* outputs, inputs; m a multiple of 32 */
    uint32_t width;        /* n rounded up to a multiple of 16: the columns of its result */
    const uint8_t *packed; /* [width / 16][m / 4][16][4], aligned to 64 */
    const float *scale;    /* [width], 0 behind n */
    const float *bias;     /* [width], 0 behind n */
} ro_linear;

/* Rows rounded to whole numbers: x[r][i] is about q[r][i] * scale[r]. */
typedef struct ro_rounded {
    int8_t *q;      /* [rows][m], -127 … 127 */
    float *scale;   /* [rows] */
    int32_t *start; /* [rows]: -64 * (sum of the row), what the 64 in every packed weight adds */
} ro_rounded;

typedef struct ro_norm {
    const float *gain, *bias; /* [width] */
    float eps;
} ro_norm;

/* Attention of one window, all heads. Only the rows in `wanted` (ascending; n_wanted of them) are computed. */
typedef struct ro_attention {
    const float *qkv; /* [rows][3 * width]: query, key, value of every head */
    uint32_t rows, width, heads;
    const uint32_t *wanted; /* [n_wanted], rows of this window */
    uint32_t n_wanted;
    float *keys;   /* scratch [width / heads][rows rounded up to 16] */
    float *values; /* scratch [rows][width / heads rounded up to 16] */
    float *weights; /* scratch [4][rows rounded up to 16] */
    float *out;     /* [n_wanted][width] */
} ro_attention;

typedef struct ro_kernels {
    const char *name;
    /* x [rows][m] -> out */
    void (*round)(const float *x, size_t rows, size_t m, const ro_rounded *out);
    /* x [rows][l->m] -> y [rows][l->width] */
    void (*linear)(const ro_linear *l, const ro_rounded *x, size_t rows, float *y);
    /* x [rows][width] becomes norm(x + add); add may be NULL */
    void (*norm)(float *x, const float *add, size_t rows, size_t width, const ro_norm *norm);
    void (*gelu)(float *x, size_t n); /* n a multiple of 16 */
    void (*attend)(const ro_attention *a);
    /* out[i][j] = a[i] · b[j]; a [n_a][width], b [n_b][width], out [n_a][n_b]; width a multiple of 16 */
    void (*products)(const float *a, size_t n_a, const float *b, size_t n_b, size_t width, float *out);
} ro_kernels;

extern const ro_kernels ro_kernels_scalar;
#if defined(__x86_64__)
extern const ro_kernels ro_kernels_avx2, ro_kernels_avx512;
#endif

/* The fastest that this processor can run. */
const ro_kernels *ro_kernels_best(void);
/* By name: "scalar", "avx2", "avx512"; NULL where this processor or build has none of that name. */
const ro_kernels *ro_kernels_named(const char *name);

#endif
