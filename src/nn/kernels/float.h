/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The float half of the kernels, included by each of scalar.c, avx2.c and avx512.c and compiled there for its instruction set.
 * Vectors are always 16 wide, whatever the machine has, so every sum has one order: lane by lane, then the lanes by halves.
 * Expects `tile` before it: the int8 products of a few rows with one or two groups of 16 outputs.
 */
#ifndef RO_NN_FLOAT_H
#define RO_NN_FLOAT_H

#include "nn/kernels/kernels.h"

#include <math.h>
#include <string.h>

#pragma GCC diagnostic ignored "-Wpsabi" /* no vector crosses a call: all is inlined */

#define INLINE static inline __attribute__((always_inline))

typedef float v16 __attribute__((vector_size(64)));
typedef int32_t i16 __attribute__((vector_size(64)));
typedef int8_t b16 __attribute__((vector_size(16)));
typedef float v16_at __attribute__((vector_size(64), aligned(4), may_alias));
typedef int32_t i16_at __attribute__((vector_size(64), aligned(4), may_alias));
typedef int8_t b16_at __attribute__((vector_size(16), aligned(1), may_alias));

typedef float v8 __attribute__((vector_size(32)));
typedef int32_t v8i __attribute__((vector_size(32)));
typedef float v4 __attribute__((vector_size(16)));
typedef union halves {
    v16 whole;
    v8 half[2];
} halves;
typedef union quarters {
    v8 whole;
    v4 half[2];
} quarters;

INLINE v16 load(const float *p) { return *(const v16_at *)p; }
INLINE void store(float *p, v16 x) { *(v16_at *)p = x; }
INLINE v16 all(float x) { return (v16){0} + x; }
INLINE v16 pick(i16 mask, v16 yes, v16 no) { return (v16)((mask & (i16)yes) | (~mask & (i16)no)); }
INLINE v16 greater(v16 a, v16 b) { return pick(a > b, a, b); }
INLINE v16 magnitude(v16 x) { return (v16)((i16)x & 0x7fffffff); }

/* Lanes by halves: 16 to 8 to 4 to 2 to 1. */
INLINE float sum_lanes(v16 x)
{
    const halves h = {x};
    const v8 y = h.half[0] + h.half[1];
    const quarters q = {y};
    const v4 z = q.half[0] + q.half[1];
    return (z[0] + z[2]) + (z[1] + z[3]);
}

INLINE float larger(float a, float b) { return a > b ? a : b; }

INLINE float greatest_lane(v16 x)
{
    const halves h = {x};
    const v8 y = (v8)(((v8i)h.half[0] & (h.half[0] > h.half[1])) | ((v8i)h.half[1] & ~(h.half[0] > h.half[1])));
    float s[8];
    memcpy(s, &y, sizeof s);
    return larger(larger(larger(s[0], s[4]), larger(s[1], s[5])), larger(larger(s[2], s[6]), larger(s[3], s[7])));
}

#define ROUNDER 12582912.0f /* 1.5 * 2^23: adding it leaves a float no room for a fraction, so the sum is rounded half to even */

/* e^x for -87 <= x <= 88, error below 2 units in the last place. Source: Cephes, expf.c (S. Moshier): 2^n * e^r, |r| <= ln 2 / 2. */
INLINE v16 exp_of(v16 x)
{
    x = greater(x, all(-87.0f));
    x = pick(x < 88.0f, x, all(88.0f));
    v16 shifted = x * 1.44269504088896341f + ROUNDER, n = shifted - ROUNDER;
    v16 r = x - n * 0.693359375f;
    r = r - n * -2.12194440e-4f;
    v16 p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * (r * r) + r + 1.0f;
    i16 power = ((i16)shifted - (i16)all(ROUNDER) + 127) << 23;
    return p * (v16)power;
}

/* x/2 * (1 + erf(x / sqrt 2)). Source of erf: Abramowitz and Stegun, 7.1.28, which needs no exponential: 1 - 1 / p(z)^16 for z >= 0.
 * In floats its error is below 3e-6. From z = 5 on erf is 1. */
INLINE v16 gelu_of(v16 x)
{
    v16 z = magnitude(x) * 0.707106781186547524f;
    z = pick(z < 5.0f, z, all(5.0f));
    v16 p = z * 0.0000430638f + 0.0002765672f;
    p = p * z + 0.0001520143f;
    p = p * z + 0.0092705272f;
    p = p * z + 0.0422820123f;
    p = p * z + 0.0705230784f;
    p = p * z + 1.0f;
    p = p * p;
    p = p * p;
    p = p * p;
    v16 erf = 1.0f - 1.0f / (p * p);
    erf = pick(x < 0.0f, -erf, erf);
    return x * 0.5f * (erf + 1.0f);
}

static void gelu(float *x, size_t n)
{
    for (size_t i = 0; i < n; i += 16)
        store(x + i, gelu_of(load(x + i)));
}

/* Below this a row counts as all zero: 127 / amax must stay finite. */
#define SMALLEST_AMAX 1e-30f

static void round_row(const float *x, size_t m, int8_t *q, float *scale, int32_t *start)
{
    v16 top = {0};
    i16 sum = {0};
    for (size_t i = 0; i < m; i += 16)
        top = greater(magnitude(load(x + i)), top);
    float amax = greatest_lane(top);
    float factor = amax < SMALLEST_AMAX ? 0.0f : 127.0f / amax;
    for (size_t i = 0; i < m; i += 16) {
        i16 whole = (i16)(load(x + i) * factor + ROUNDER) - (i16)all(ROUNDER);
        *(b16_at *)(q + i) = __builtin_convertvector(whole, b16);
        sum += whole;
    }
    int32_t total = 0;
    for (int i = 0; i < 16; i++)
        total += sum[i];
    *scale = amax < SMALLEST_AMAX ? 0.0f : amax / 127.0f;
    *start = -RO_WEIGHT_ZERO * total;
}

static void round_rows(const float *x, size_t rows, size_t m, const ro_rounded *out)
{
    for (size_t r = 0; r < rows; r++)
        round_row(x + r * m, m, out->q + r * m, &out->scale[r], &out->start[r]);
}

static void norm_row(float *x, const float *add, size_t width, const ro_norm *norm)
{
    v16 sum = {0}, squares = {0};
    for (size_t i = 0; i < width; i += 16) {
        v16 v = load(x + i);
        if (add)
            v += load(add + i);
        store(x + i, v);
        sum += v;
    }
    float mean = sum_lanes(sum) / (float)width;
    for (size_t i = 0; i < width; i += 16) {
        v16 d = load(x + i) - mean;
        squares += d * d;
    }
    float inverse = 1.0f / sqrtf(sum_lanes(squares) / (float)width + norm->eps);
    for (size_t i = 0; i < width; i += 16)
        store(x + i, (load(x + i) - mean) * inverse * load(norm->gain + i) + load(norm->bias + i));
}

static void norm_rows(float *x, const float *add, size_t rows, size_t width, const ro_norm *norm)
{
    for (size_t r = 0; r < rows; r++)
        norm_row(x + r * width, add ? add + r * width : NULL, width, norm);
}

/* ---- attention ---- */

INLINE size_t up16(size_t n) { return (n + 15) / 16 * 16; }

/* Keys divided by sqrt(size) and transposed, [size][up16(rows)]; values side by side, [rows][up16(size)]; zero in the gaps. */
static void pack_head(const ro_attention *a, size_t head, size_t size)
{
    size_t wide = up16(a->rows), deep = up16(size);
    float share = 1.0f / sqrtf((float)size);
    for (size_t j = 0; j < a->rows; j++) {
        const float *k = a->qkv + j * 3 * a->width + a->width + head * size, *v = k + a->width;
        for (size_t d = 0; d < size; d++)
            a->keys[d * wide + j] = k[d] * share;
        memcpy(a->values + j * deep, v, size * sizeof *v);
        memset(a->values + j * deep + size, 0, (deep - size) * sizeof *v);
    }
    for (size_t d = 0; d < size; d++)
        memset(a->keys + d * wide + a->rows, 0, (wide - a->rows) * sizeof *a->keys);
}

/* x where lane + j < n, else y */
INLINE v16 within(size_t j, size_t n, v16 x, v16 y)
{
    const i16 lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    return pick(lane < (int32_t)(n - j), x, y);
}

/* weights[j] = exp(weights[j] - greatest), 0 behind n; returns 1 / their sum. */
INLINE float soften(float *weights, size_t n)
{
    const v16 some = all(weights[0]);
    v16 top = some, sum = {0};
    for (size_t j = 0; j < n; j += 16)
        top = greater(within(j, n, load(weights + j), some), top);
    float greatest = greatest_lane(top);
    for (size_t j = 0; j < n; j += 16) {
        v16 e = within(j, n, exp_of(load(weights + j) - greatest), (v16){0});
        store(weights + j, e);
        sum += e;
    }
    return 1.0f / sum_lanes(sum);
}

/* Four queries at a time, so that a key or value is loaded once for four uses. */
enum { QUERIES = 4 };

static void attend_four(const ro_attention *a, size_t head, size_t size, const float *const q[QUERIES], float *const out[QUERIES])
{
    size_t wide = up16(a->rows), deep = up16(size);
    float inverse[QUERIES];
    for (size_t j = 0; j < wide; j += 16) {
        v16 s[QUERIES] = {{0}};
        for (size_t d = 0; d < size; d++) {
            v16 k = load(a->keys + d * wide + j);
            for (int r = 0; r < QUERIES; r++)
                s[r] += k * q[r][d];
        }
        for (int r = 0; r < QUERIES; r++)
            store(a->weights + (size_t)r * wide + j, s[r]);
    }
    for (int r = 0; r < QUERIES; r++)
        inverse[r] = soften(a->weights + (size_t)r * wide, a->rows);
    for (size_t d = 0; d < deep; d += 16) {
        v16 s[QUERIES] = {{0}};
        for (size_t j = 0; j < a->rows; j++) {
            v16 v = load(a->values + j * deep + d);
            for (int r = 0; r < QUERIES; r++)
                s[r] += v * a->weights[(size_t)r * wide + j];
        }
        size_t most = size - d < 16 ? size - d : 16;
        for (int r = 0; r < QUERIES; r++) {
            v16 c = s[r] * inverse[r];
            memcpy(out[r] + head * size + d, &c, most * sizeof(float));
        }
    }
}

static void attend(const ro_attention *a)
{
    size_t size = a->width / a->heads;
    for (size_t head = 0; head < a->heads; head++) {
        pack_head(a, head, size);
        for (size_t i = 0; i < a->n_wanted; i += QUERIES) {
            const float *q[QUERIES];
            float *out[QUERIES];
            for (size_t r = 0; r < QUERIES; r++) { /* at the end the last query is done again, to the same place */
                size_t k = i + r < a->n_wanted ? i + r : a->n_wanted - 1;
                q[r] = a->qkv + (size_t)a->wanted[k] * 3 * a->width + head * size;
                out[r] = a->out + k * a->width;
            }
            attend_four(a, head, size, q, out);
        }
    }
}

static void products(const float *a, size_t n_a, const float *b, size_t n_b, size_t width, float *out)
{
    for (size_t i = 0; i < n_a; i++)
        for (size_t j = 0; j < n_b; j++) {
            v16 sum = {0};
            for (size_t k = 0; k < width; k += 16)
                sum += load(a + i * width + k) * load(b + j * width + k);
            out[i * n_b + j] = sum_lanes(sum);
        }
}

/* ---- linear: tiles of int8 products, then back to floats ---- */

/* acc [rows][groups * 16] -> y */
INLINE void finish_tile(const ro_linear *l, const ro_rounded *x, size_t row, size_t rows, size_t column, size_t columns, const int32_t *acc,
                        float *y)
{
    for (size_t c = 0; c < columns; c += 16) {
        v16 scale = load(l->scale + column + c), bias = load(l->bias + column + c);
        for (size_t r = 0; r < rows; r++) {
            v16 sum = __builtin_convertvector(*(const i16_at *)(acc + r * columns + c), v16);
            store(y + (row + r) * l->width + column + c, sum * (scale * x->scale[row + r]) + bias);
        }
    }
}

/* One or two groups of outputs with all rows: the groups' weights stay in the first cache meanwhile. */
INLINE void linear_groups(const ro_linear *l, const ro_rounded *x, size_t rows, size_t group, size_t groups, float *y)
{
    int32_t acc[RO_MOST_TILE_ROWS * 2 * RO_LANES] __attribute__((aligned(64)));
    const uint8_t *w = l->packed + group * RO_LANES * l->m;
    for (size_t row = 0, n; row < rows; row += n) {
        n = tile(x->q + row * l->m, x->start + row, rows - row, w, l->m, groups, acc);
        finish_tile(l, x, row, n, group * RO_LANES, groups * RO_LANES, acc, y);
    }
}

static void linear(const ro_linear *l, const ro_rounded *x, size_t rows, float *y)
{
    size_t groups = l->width / RO_LANES, group = 0;
    for (; group + 2 <= groups; group += 2)
        linear_groups(l, x, rows, group, 2, y);
    if (group < groups)
        linear_groups(l, x, rows, group, 1, y);
}

#define RO_KERNELS(id, text) const ro_kernels id = {text, round_rows, linear, norm_rows, gelu, attend, products}

#endif
