/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The arithmetic of the network (docs/formats/model.md, section 5), once for each instruction set.
 *
 * Every table of kernels gives the same bits: the int8 products are exact in any order, and all else is written once (body.h),
 * over vectors of 16 lanes with a fixed order of sums, without contraction. scalar.c, avx2.c and avx512.c say what a vector is, amx.c
 * has its own products; `scalar` is the plain reference, the others only differ in speed.
 */
#ifndef RO_NN_KERNELS_H
#define RO_NN_KERNELS_H

#include <stddef.h>
#include <stdint.h>

enum {
    RO_LANES = 16,        /* outputs in a group of packed weights; lanes of a vector */
    RO_INPUT_ZERO = 128,  /* a rounded input is stored as q + 128: 1 … 255, an unsigned byte */
    RO_LARGEST_WEIGHT = 63 /* so that a pair of products, at most 2 * 255 * 63, never saturates 16 bits */
};

/* A linear with weights in the order of the kernels: output group, then four inputs of each of 16 outputs. */
typedef struct ro_linear {
    uint32_t n, m;        /* outputs, inputs; m a multiple of 32 */
    uint32_t width;       /* n rounded up to a multiple of 16: the columns of its result */
    const int8_t *packed; /* [width / 16][m / 4][16][4], aligned to 64 */
    const int32_t *start; /* [width]: -128 * (sum of the output's weights), what the 128 in every input adds */
    const float *scale;   /* [width], 0 behind n */
    const float *bias;    /* [width], 0 behind n */
} ro_linear;

/* Rows rounded to whole numbers: x[r][i] is about (q[r][i] - 128) * scale[r]. */
typedef struct ro_rounded {
    uint8_t *q;       /* [rows][m] */
    float *scale;     /* [rows]; linear_columns reads up to 15 more, and makes nothing of them */
    uint8_t *columns; /* NULL, or scratch of linear_columns: the same numbers as [rows / 16][m / 4][16][4] */
} ro_rounded;

typedef struct ro_norm {
    const float *gain, *bias; /* [width] */
    float eps;
} ro_norm;

/* Attention of one window, all heads. */
typedef struct ro_attention {
    const float *queries; /* [n_queries][width] */
    const float *keys;    /* [width][stride]: the window's keys are the first `rows` columns; 15 more can be read behind them */
    const float *values;  /* [rows][width] */
    size_t n_queries, rows, width, heads, stride;
    float *weights; /* scratch [4][rows rounded up to 16] */
    float *out;     /* [n_queries][width] */
} ro_attention;

typedef struct ro_kernels {
    const char *name;
    /* x [rows][m] -> out */
    void (*round)(const float *x, size_t rows, size_t m, const ro_rounded *out);
    /* x [rows][m] becomes gelu(x), rounded to out; out may be NULL; m a multiple of 32 */
    void (*gelu)(float *x, size_t rows, size_t m, const ro_rounded *out);
    /* x [rows][width] becomes norm(x + add), rounded to out; add and out may be NULL */
    void (*norm)(float *x, const float *add, size_t rows, size_t width, const ro_norm *norm, const ro_rounded *out);
    /* x [rows][l->m] -> y [rows][l->width] */
    void (*linear)(const ro_linear *l, const ro_rounded *x, size_t rows, float *y);
    /* y becomes gelu of that, rounded to out; l->width a multiple of 32 */
    void (*linear_gelu)(const ro_linear *l, const ro_rounded *x, size_t rows, float *y, const ro_rounded *out);
    /* The numbers of `linear` on their side: y [l->width][stride], stride at least rows rounded up to 16, of which lanes behind the rows hold
     * anything; x with its columns, and its scale can be read up to a multiple of 16 */
    void (*linear_columns)(const ro_linear *l, const ro_rounded *x, size_t rows, size_t stride, float *y);
    void (*attend)(const ro_attention *a);
    /* out[i][j] = a[i] · b[j]; a [n_a][width], b [n_b][width], out [n_a][n_b]; width a multiple of 16 */
    void (*products)(const float *a, size_t n_a, const float *b, size_t n_b, size_t width, float *out);
    /* The greatest of each row's first n scores, leaving out number `not`; of equal ones the first. scores [rows][width], width a
     * multiple of 16 */
    void (*best)(const float *scores, size_t rows, size_t width, size_t n, size_t not, uint16_t *best);
} ro_kernels;

extern const ro_kernels ro_kernels_scalar;
#if defined(__x86_64__)
extern const ro_kernels ro_kernels_avx2, ro_kernels_avx512, ro_kernels_amx; /* ro_kernels_amx where RO_AMX is defined */
#endif

/* The fastest that this processor can run. */
const ro_kernels *ro_kernels_best(void);
/* By name: "scalar", "avx2", "avx512", "amx"; NULL where this processor or build has none of that name. */
const ro_kernels *ro_kernels_named(const char *name);

#endif
