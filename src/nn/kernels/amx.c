/* SPDX-License-Identifier: Apache-2.0 */
/*
 * AMX: a tile register holds 16 rows of 64 bytes, and tdpbusd adds to a tile of 16 x 16 sums the products of 16 rows of 64 inputs with
 * 64 inputs' weights of 16 outputs: 16,384 at once. The packed weights of one group, 64 inputs of them, are such a tile as they lie.
 * All but the products is AVX-512.
 */
#include "nn/kernels/kernels.h"

#if defined(RO_AMX)
#include "nn/kernels/avx512.h"

enum { COLUMNS = 0 };
#include "nn/kernels/body.h"

enum {
    SIDE = 16,   /* rows and columns of a tile of sums */
    STEP = 64,   /* inputs of a tile */
    CHUNK = 64,  /* rows at a time: their inputs stay in the first cache while the weights pass by */
    SUMS = SIDE * SIDE
};

/* Tiles 0 … 3 are sums (2 x rows, 2 x groups), 4 and 5 inputs, 6 and 7 weights. The numbers in the intrinsics have to be constants. */
static void configure(size_t rows, size_t step)
{
    struct {
        uint8_t palette, start_row, zero[14];
        uint16_t bytes[16];
        uint8_t rows[16];
    } c = {.palette = 1};
    _Static_assert(sizeof c == 64, "as the processor reads it");
    for (int i = 0; i < 8; i++) {
        c.rows[i] = (uint8_t)(i < 6 ? rows : step / 4);
        c.bytes[i] = (uint16_t)(i == 4 || i == 5 ? step : 64);
    }
    _tile_loadconfig(&c);
}

/* Up to 2 x 2 tiles of sums, which are the result's rows from row[0] and row[1] on. */
typedef struct block {
    size_t row[2], group;
    int rows, groups;
} block;

/* A product on its way: while the tiles of one block are added up, the sums of the block before become floats. */
typedef struct product {
    const ro_linear *l;
    const ro_rounded *x;
    float *y;
    size_t high;   /* rows of a tile: 16, or all rows where there are fewer */
    size_t step;   /* inputs of a tile: 64, or 32 where inputs are no multiple of 64 */
    size_t stride; /* of y */
    block last;
    int32_t *sums; /* of `last`: [2 rows][2 groups][16][16] */
} product;

/* How much of the last block's work is left to do comes in units: a row of a tile, with its neighbour. */
INLINE size_t row_units(const product *p)
{
    return (size_t)p->last.rows * p->high;
}

INLINE void finish_rows(const product *p, size_t from, size_t to)
{
    const ro_linear *l = p->l;
    for (size_t u = from; u < to; u++) {
        const size_t tile = u / p->high, in_tile = u % p->high, row = p->last.row[tile] + in_tile;
        const v16 step = all(p->x->scale[row]);
        for (size_t g = 0; g < (size_t)p->last.groups; g++) {
            const size_t column = (p->last.group + g) * RO_LANES;
            const i16 sum = _mm512_add_epi32(load_whole(p->sums + (2 * tile + g) * SUMS + in_tile * SIDE), load_whole(l->start + column));
            store(p->y + row * p->stride + column, mul_add(to_float(sum), mul(load(l->scale + column), step), load(l->bias + column)));
        }
    }
}

INLINE size_t column_units(const product *p)
{
    return (size_t)p->last.rows * (size_t)p->last.groups;
}

/* rows [16][16] on their side */
INLINE void turn(i16 *a)
{
    i16 b[16];
    UNROLL
    for (int i = 0; i < 16; i += 2) {
        b[i] = _mm512_unpacklo_epi32(a[i], a[i + 1]);
        b[i + 1] = _mm512_unpackhi_epi32(a[i], a[i + 1]);
    }
    UNROLL
    for (int i = 0; i < 16; i += 4) {
        a[i] = _mm512_unpacklo_epi64(b[i], b[i + 2]);
        a[i + 1] = _mm512_unpackhi_epi64(b[i], b[i + 2]);
        a[i + 2] = _mm512_unpacklo_epi64(b[i + 1], b[i + 3]);
        a[i + 3] = _mm512_unpackhi_epi64(b[i + 1], b[i + 3]);
    }
    UNROLL
    for (int i = 0; i < 16; i += 8)
        UNROLL
        for (int k = 0; k < 4; k++) {
            b[i + k] = _mm512_shuffle_i32x4(a[i + k], a[i + k + 4], 0x88);
            b[i + k + 4] = _mm512_shuffle_i32x4(a[i + k], a[i + k + 4], 0xdd);
        }
    UNROLL
    for (int k = 0; k < 8; k++) {
        a[k] = _mm512_shuffle_i32x4(b[k], b[k + 8], 0x88);
        a[k + 8] = _mm512_shuffle_i32x4(b[k], b[k + 8], 0xdd);
    }
}

/* A unit is a tile: its sums are turned, so that a vector is one output of 16 rows. */
INLINE void finish_columns(const product *p, size_t from, size_t to)
{
    const ro_linear *l = p->l;
    for (size_t u = from; u < to; u++) {
        const size_t tile = u / (size_t)p->last.groups, g = u % (size_t)p->last.groups, column = (p->last.group + g) * RO_LANES;
        const v16 step = load(p->x->scale + p->last.row[tile]);
        float *y = p->y + column * p->stride + p->last.row[tile];
        i16 sum[16];
        UNROLL
        for (int i = 0; i < 16; i++)
            sum[i] = load_whole(p->sums + (2 * tile + g) * SUMS + i * SIDE);
        turn(sum);
        UNROLL
        for (int i = 0; i < 16; i++) {
            const size_t o = column + (size_t)i;
            const i16 whole = _mm512_add_epi32(sum[i], all_whole(l->start[o]));
            store(y + (size_t)i * p->stride, mul_add(to_float(whole), mul(all(l->scale[o]), step), all(l->bias[o])));
        }
    }
}

INLINE void multiply(product *p, const block *b, const int rows, const int groups, const bool columns)
{
    const size_t m = p->l->m, steps = m / p->step, units = columns ? column_units(p) : row_units(p), share = (units + steps - 1) / steps;
    const uint8_t *q = p->x->q + b->row[0] * m, *q2 = p->x->q + b->row[1] * m;
    const int8_t *w = p->l->packed + b->group * RO_LANES * m, *w2 = w + RO_LANES * m;
    size_t done = 0;
    _tile_zero(0);
    if (groups > 1)
        _tile_zero(1);
    if (rows > 1)
        _tile_zero(2);
    if (rows > 1 && groups > 1)
        _tile_zero(3);
    for (size_t i = 0; i < m; i += p->step) {
        _tile_loadd(6, w + i * RO_LANES, 64);
        _tile_loadd(4, q + i, m);
        _tile_dpbusd(0, 4, 6);
        if (groups > 1) {
            _tile_loadd(7, w2 + i * RO_LANES, 64);
            _tile_dpbusd(1, 4, 7);
        }
        if (rows > 1) {
            _tile_loadd(5, q2 + i, m);
            _tile_dpbusd(2, 5, 6);
        }
        if (rows > 1 && groups > 1)
            _tile_dpbusd(3, 5, 7);
        const size_t to = done + share < units ? done + share : units;
        if (columns)
            finish_columns(p, done, to);
        else
            finish_rows(p, done, to);
        done = to;
    }
    p->last = *b;
    _tile_stored(0, p->sums, SIDE * 4);
    if (groups > 1)
        _tile_stored(1, p->sums + SUMS, SIDE * 4);
    if (rows > 1)
        _tile_stored(2, p->sums + 2 * SUMS, SIDE * 4);
    if (rows > 1 && groups > 1)
        _tile_stored(3, p->sums + 3 * SUMS, SIDE * 4);
}

INLINE void multiply_some(product *p, const block *b, const bool columns)
{
    if (b->rows > 1 && b->groups > 1)
        multiply(p, b, 2, 2, columns);
    else if (b->rows > 1)
        multiply(p, b, 2, 1, columns);
    else if (b->groups > 1)
        multiply(p, b, 1, 2, columns);
    else
        multiply(p, b, 1, 1, columns);
}

/* The last tile of rows begins early enough to be full: what it does again comes out the same, and nothing is read behind the rows. */
INLINE void multiply_all(const ro_linear *l, const ro_rounded *x, size_t rows, size_t stride, float *y, const bool columns)
{
    _Alignas(64) int32_t sums[4 * SUMS];
    const size_t groups = l->width / RO_LANES, high = rows < SIDE ? rows : SIDE;
    product p = {l, x, y, high, l->m % STEP ? STEP / 2 : STEP, stride, {.rows = 0}, sums};
    if (!rows)
        return;
    if (rows < SIDE)
        memset(sums, 0, sizeof sums);
    configure(high, p.step);
    for (size_t chunk = 0; chunk < rows; chunk += CHUNK) {
        const size_t end = rows - chunk < CHUNK ? rows : chunk + CHUNK;
        for (size_t group = 0; group < groups; group += 2)
            for (size_t row = chunk; row < end; row += 2 * SIDE) {
                const size_t last = rows - high, next = row + SIDE;
                const block b = {{row < last ? row : last, next < last ? next : last}, group, next < end ? 2 : 1, group + 1 < groups ? 2 : 1};
                multiply_some(&p, &b, columns);
            }
    }
    if (columns)
        finish_columns(&p, 0, column_units(&p));
    else
        finish_rows(&p, 0, row_units(&p));
    _tile_release();
}

static void linear(const ro_linear *l, const ro_rounded *x, size_t rows, float *y)
{
    multiply_all(l, x, rows, l->width, y, false);
}

static void linear_columns(const ro_linear *l, const ro_rounded *x, size_t rows, size_t stride, float *y)
{
    multiply_all(l, x, rows, stride, y, true);
}

RO_KERNELS(ro_kernels_amx, "amx");
#endif
