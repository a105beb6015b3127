/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The kernels, written once over vectors of 16 lanes; included by each of scalar.c, avx2.c, avx512.c and amx.c, which say what a
 * vector is and how many of them fit into registers. A lane's operations come in one order whatever the tiles are, so every
 * instruction set gives the same bits. The int8 products: linear.h, and of AMX amx.c.
 */
#ifndef RO_NN_BODY_H
#define RO_NN_BODY_H

#include <math.h>
#include <stdbool.h>

#define ROUNDER 12582912.0f /* 1.5 * 2^23: adding it leaves a float no room for a fraction, so the sum is rounded half to even */

/* Loops over the parts of a tile vanish, so that its sums live in registers. */
#ifdef __clang__
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define UNROLL _Pragma("GCC unroll 16")
#endif

INLINE size_t up16(size_t n) { return (n + 15) / 16 * 16; }

/* ---- rounding to whole numbers ---- */

/* Below this a row counts as all zero: 127 / amax must stay finite. */
#define SMALLEST_AMAX 1e-30f

/* q = round(x * 127 / amax) + 128: with 128 in the rounder, that is the low byte of the sum. */
INLINE void round_row(const float *x, size_t m, float amax, uint8_t *q, float *scale)
{
    const v16 factor = all(amax < SMALLEST_AMAX ? 0.0f : 127.0f / amax), rounder = all(ROUNDER + RO_INPUT_ZERO);
    for (size_t i = 0; i < m; i += 32)
        store_low_bytes(q + i, mul_add(load(x + i), factor, rounder), mul_add(load(x + i + 16), factor, rounder));
    *scale = amax < SMALLEST_AMAX ? 0.0f : amax / 127.0f;
}

static void round_rows(const float *x, size_t rows, size_t m, const ro_rounded *out)
{
    for (size_t r = 0; r < rows; r++, x += m) {
        v16 top = all(0), top2 = all(0);
        for (size_t i = 0; i < m; i += 32) {
            top = greater(magnitude(load(x + i)), top);
            top2 = greater(magnitude(load(x + i + 16)), top2);
        }
        round_row(x, m, greatest_lane(greater(top, top2)), out->q + r * m, &out->scale[r]);
    }
}

/* ---- polynomials ---- */

/* p = factor[0] t^degree + … + factor[degree], of several vectors at once: a step of each after the other, as the steps of one wait for one
 * another. */
INLINE void polynomials(const v16 *t, v16 *p, const int n, const float *factor, const int degree)
{
    UNROLL
    for (int i = 0; i < n; i++)
        p[i] = all(factor[0]);
    UNROLL
    for (int k = 1; k <= degree; k++)
        UNROLL
        for (int i = 0; i < n; i++)
            p[i] = mul_add(p[i], t[i], all(factor[k]));
}

/* ---- gelu ---- */

/* gelu(x) = max(x, 0) - h(|x|), where h(z) = z/2 * (1 - erf(z / sqrt 2)) falls to 1.5e-5 at 4.5. h by the polynomial of degree 10 in
 * z - 2.25 whose greatest error on 0 … 4.5 is least; with its rounding errors gelu is within 2e-5. */
enum { GELUS = 8 };

INLINE void gelu_of_all(v16 *x, const int n)
{
    static const float factor[] = {-1.28070541e-05f, 1.47388805e-05f, 0.000268528257f, -0.000603964758f, -0.00157929059f, 0.00753977391f,
                                   -0.00791950678f,  -0.0129242955f,  0.0487096092f,   -0.0591286697f,   0.0274971341f};
    v16 t[GELUS], p[GELUS];
    UNROLL
    for (int i = 0; i < n; i++)
        t[i] = sub(smaller(magnitude(x[i]), all(4.5f)), all(2.25f));
    polynomials(t, p, n, factor, 10);
    UNROLL
    for (int i = 0; i < n; i++)
        x[i] = sub(greater(x[i], all(0)), p[i]);
}

static void gelu_rows(float *x, size_t rows, size_t m, const ro_rounded *out)
{
    for (size_t r = 0; r < rows; r++, x += m) {
        v16 top = all(0), top2 = all(0);
        for (size_t i = 0; i < m; i += 32) {
            v16 a[2] = {load(x + i), load(x + i + 16)};
            gelu_of_all(a, 2);
            store(x + i, a[0]);
            store(x + i + 16, a[1]);
            top = greater(magnitude(a[0]), top);
            top2 = greater(magnitude(a[1]), top2);
        }
        if (out)
            round_row(x, m, greatest_lane(greater(top, top2)), out->q + r * m, &out->scale[r]);
    }
}

/* ---- norm ---- */

/* Some rows at once: each sum of a row waits for the one before it, and the mean for all. */
enum { NORM_ROWS = VALUE_VECTORS > 1 ? 4 : 2 };

/* Even and odd vectors are summed apart. Rounds to `out`, which may be NULL. */
INLINE void norm_some(float *x, const float *plus, const int n, size_t width, const ro_norm *norm, uint8_t *q, float *scale)
{
    v16 sum[NORM_ROWS][2], mean[NORM_ROWS], inverse[NORM_ROWS];
    UNROLL
    for (int r = 0; r < n; r++)
        sum[r][0] = sum[r][1] = all(0);
    for (size_t i = 0; i < width; i += 32)
        UNROLL
        for (int r = 0; r < n; r++)
            UNROLL
            for (int v = 0; v < 2; v++) {
                size_t at = (size_t)r * width + i + 16 * (size_t)v;
                v16 a = load(x + at);
                if (plus) {
                    a = add(a, load(plus + at));
                    store(x + at, a);
                }
                sum[r][v] = add(sum[r][v], a);
            }
    UNROLL
    for (int r = 0; r < n; r++) {
        mean[r] = all(sum_lanes(add(sum[r][0], sum[r][1])) / (float)width);
        sum[r][0] = sum[r][1] = all(0);
    }
    for (size_t i = 0; i < width; i += 32)
        UNROLL
        for (int r = 0; r < n; r++)
            UNROLL
            for (int v = 0; v < 2; v++) {
                v16 a = sub(load(x + (size_t)r * width + i + 16 * (size_t)v), mean[r]);
                sum[r][v] = mul_add(a, a, sum[r][v]);
            }
    UNROLL
    for (int r = 0; r < n; r++) {
        inverse[r] = all(1.0f / sqrtf(sum_lanes(add(sum[r][0], sum[r][1])) / (float)width + norm->eps));
        sum[r][0] = all(0);
    }
    for (size_t i = 0; i < width; i += 16) {
        const v16 gain = load(norm->gain + i), bias = load(norm->bias + i);
        UNROLL
        for (int r = 0; r < n; r++) {
            float *y = x + (size_t)r * width + i;
            v16 a = mul_add(mul(sub(load(y), mean[r]), inverse[r]), gain, bias);
            store(y, a);
            sum[r][0] = greater(magnitude(a), sum[r][0]); /* from here on the greatest of each lane */
        }
    }
    UNROLL
    for (int r = 0; r < n && q; r++)
        round_row(x + (size_t)r * width, width, greatest_lane(sum[r][0]), q + (size_t)r * width, scale + r);
}

static void norm_rows(float *x, const float *plus, size_t rows, size_t width, const ro_norm *norm, const ro_rounded *out)
{
    for (size_t r = 0, n; r < rows; r += n) {
        const float *p = plus ? plus + r * width : NULL;
        uint8_t *q = out ? out->q + r * width : NULL;
        float *scale = out ? out->scale + r : NULL;
        n = rows - r >= NORM_ROWS ? NORM_ROWS : 1;
        if (n > 1)
            norm_some(x + r * width, p, NORM_ROWS, width, norm, q, scale);
        else
            norm_some(x + r * width, p, 1, width, norm, q, scale);
    }
}

/* ---- attention ---- */

enum { QUERIES = 4 }; /* at a time, so that a key or value is loaded once for four uses */

/* 2^x for -100 <= x <= 0; below, 2^-100. 2^f on -1/2 … 1/2 by the polynomial of degree 5 whose greatest relative error, 8e-8, is least. */
INLINE void powers_of_two(v16 *x, const int n)
{
    static const float factor[] = {0.00134100054f, 0.00967603639f, 0.055502973f, 0.240221074f, 0.693147225f, 1.00000008f};
    v16 shifted[QUERIES], p[QUERIES];
    UNROLL
    for (int i = 0; i < n; i++) {
        x[i] = greater(x[i], all(-100.0f));
        shifted[i] = add(x[i], all(ROUNDER));
        x[i] = sub(x[i], sub(shifted[i], all(ROUNDER)));
    }
    polynomials(x, p, n, factor, 5);
    UNROLL
    for (int i = 0; i < n; i++)
        x[i] = times_power(p[i], shifted[i]);
}

/* weights[r][j … j + 16 * vectors) = (query r · key) * factor, -1e30 behind the last key; top[r] becomes the greatest of each lane. */
INLINE void score(const ro_attention *a, size_t head, size_t query, const int n, size_t j, const int vectors, v16 factor, v16 *top)
{
    const size_t size = a->width / a->heads, wide = up16(a->rows);
    const float *q = a->queries + query * a->width + head * size, *k = a->keys + head * size * a->stride + j;
    v16 s[QUERIES][KEY_VECTORS];
    UNROLL
    for (int r = 0; r < n; r++)
        UNROLL
        for (int v = 0; v < vectors; v++)
            s[r][v] = all(0);
    for (size_t d = 0; d < size; d++, k += a->stride) {
        v16 key[KEY_VECTORS];
        UNROLL
        for (int v = 0; v < vectors; v++)
            key[v] = load(k + v * RO_LANES);
        UNROLL
        for (int r = 0; r < n; r++)
            UNROLL
            for (int v = 0; v < vectors; v++)
                s[r][v] = mul_add(key[v], all(q[(size_t)r * a->width + d]), s[r][v]);
    }
    UNROLL
    for (int r = 0; r < n; r++)
        UNROLL
        for (int v = 0; v < vectors; v++) {
            size_t at = j + (size_t)v * RO_LANES;
            v16 x = first_lanes(a->rows - at, mul(s[r][v], factor), all(-1e30f));
            store(a->weights + (size_t)r * wide + at, x);
            top[r] = greater(x, top[r]);
        }
}

/* weights[r][j] = 2^(weights[r][j] - the greatest); inverse[r] = 1 / their sum. */
INLINE void soften(const ro_attention *a, const int n, const v16 *top, float *inverse)
{
    const size_t wide = up16(a->rows);
    v16 greatest[QUERIES], sum[QUERIES];
    UNROLL
    for (int r = 0; r < n; r++) {
        greatest[r] = all(greatest_lane(top[r]));
        sum[r] = all(0);
    }
    for (size_t j = 0; j < wide; j += RO_LANES) {
        v16 e[QUERIES];
        UNROLL
        for (int r = 0; r < n; r++)
            e[r] = sub(load(a->weights + (size_t)r * wide + j), greatest[r]);
        powers_of_two(e, n);
        UNROLL
        for (int r = 0; r < n; r++) {
            store(a->weights + (size_t)r * wide + j, e[r]);
            sum[r] = add(sum[r], e[r]);
        }
    }
    UNROLL
    for (int r = 0; r < n; r++)
        inverse[r] = 1.0f / sum_lanes(sum[r]);
}

/* out[r][d … d + 16 * vectors) of the head = the values there, by weight */
INLINE void blend(const ro_attention *a, size_t head, size_t query, const int n, size_t d, const int vectors, const float *inverse)
{
    const size_t size = a->width / a->heads, wide = up16(a->rows);
    const float *value = a->values + head * size + d;
    v16 s[QUERIES][VALUE_VECTORS];
    UNROLL
    for (int r = 0; r < n; r++)
        UNROLL
        for (int v = 0; v < vectors; v++)
            s[r][v] = all(0);
    for (size_t j = 0; j < a->rows; j++, value += a->width)
        UNROLL
        for (int v = 0; v < vectors; v++) {
            v16 x = load(value + v * RO_LANES);
            UNROLL
            for (int r = 0; r < n; r++)
                s[r][v] = mul_add(x, all(a->weights[(size_t)r * wide + j]), s[r][v]);
        }
    UNROLL
    for (int r = 0; r < n; r++)
        UNROLL
        for (int v = 0; v < vectors; v++) {
            size_t at = d + (size_t)v * RO_LANES, left = size - at;
            float *out = a->out + (query + (size_t)r) * a->width + head * size + at;
            v16 x = mul(s[r][v], all(inverse[r]));
            if (left >= RO_LANES)
                store(out, x);
            else
                memcpy(out, &x, left * sizeof *out);
        }
}

INLINE void attend_queries(const ro_attention *a, size_t head, size_t query, const int n, v16 factor)
{
    const size_t size = a->width / a->heads;
    float inverse[QUERIES];
    v16 top[QUERIES];
    size_t j = 0, d = 0;
    UNROLL
    for (int r = 0; r < n; r++)
        top[r] = all(-1e30f);
    for (; KEY_VECTORS > 2 && j + 2 * RO_LANES < a->rows; j += KEY_VECTORS * RO_LANES)
        score(a, head, query, n, j, KEY_VECTORS, factor, top);
    for (; KEY_VECTORS > 2 && j + RO_LANES < a->rows; j += 2 * RO_LANES)
        score(a, head, query, n, j, KEY_VECTORS > 2 ? 2 : 1, factor, top);
    for (; j < a->rows; j += RO_LANES)
        score(a, head, query, n, j, 1, factor, top);
    soften(a, n, top, inverse);
    for (; VALUE_VECTORS > 1 && d + RO_LANES < size; d += VALUE_VECTORS * RO_LANES)
        blend(a, head, query, n, d, VALUE_VECTORS, inverse);
    for (; d < size; d += RO_LANES)
        blend(a, head, query, n, d, 1, inverse);
}

static void attend(const ro_attention *a)
{
    const v16 factor = all(1.44269504f / sqrtf((float)(a->width / a->heads))); /* log2(e): e^x = 2^(x log2(e)) */
    for (size_t head = 0; head < a->heads; head++) {
        size_t query = 0;
        for (; query + QUERIES <= a->n_queries; query += QUERIES)
            attend_queries(a, head, query, QUERIES, factor);
        switch (a->n_queries - query) {
        case 3: attend_queries(a, head, query, 3, factor); break;
        case 2: attend_queries(a, head, query, 2, factor); break;
        case 1: attend_queries(a, head, query, 1, factor); break;
        default: break;
        }
    }
}

/* ---- the heads' part ---- */

INLINE void dots(const float *a, const float *b, const int n, size_t width, float *out)
{
    v16 sum[4];
    UNROLL
    for (int j = 0; j < n; j++)
        sum[j] = all(0);
    for (size_t k = 0; k < width; k += RO_LANES) {
        v16 x = load(a + k);
        UNROLL
        for (int j = 0; j < n; j++)
            sum[j] = mul_add(x, load(b + (size_t)j * width + k), sum[j]);
    }
    UNROLL
    for (int j = 0; j < n; j++)
        out[j] = sum_lanes(sum[j]);
}

static void products(const float *a, size_t n_a, const float *b, size_t n_b, size_t width, float *out)
{
    for (size_t i = 0; i < n_a; i++, a += width, out += n_b) {
        size_t j = 0;
        for (; j + 4 <= n_b; j += 4)
            dots(a, b + j * width, 4, width, out + j);
        for (; j < n_b; j++)
            dots(a, b + j * width, 1, width, out + j);
    }
}

#define LOWEST -3e38f

static uint16_t best_of(const float *scores, size_t n, size_t not)
{
    static const float lanes[RO_LANES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    float top[RO_LANES], at[RO_LANES];
    v16 best = all(LOWEST), where = all(0), number = load(lanes);
    for (size_t j = 0; j < n; j += RO_LANES, number = add(number, all(RO_LANES))) {
        v16 x = first_lanes(n - j, load(scores + j), all(LOWEST));
        if (not - j < RO_LANES)
            x = first_lanes(not - j, x, first_lanes(not - j + 1, all(LOWEST), x));
        where = where_greater(x, best, number, where);
        best = greater(x, best);
    }
    store(top, best);
    store(at, where);
    int found = 0;
    for (int i = 1; i < RO_LANES; i++)
        if (top[i] > top[found] || (top[i] >= top[found] && at[i] < at[found]))
            found = i;
    return (uint16_t)at[found];
}

static void best(const float *scores, size_t rows, size_t width, size_t n, size_t not, uint16_t *out)
{
    for (size_t r = 0; r < rows; r++)
        out[r] = best_of(scores + r * width, n, not);
}

#define RO_KERNELS(id, text)                                                                                                               \
    const ro_kernels id = {text, round_rows, gelu_rows, norm_rows, linear, linear_gelu, linear_columns, attend, products, best}

#endif
