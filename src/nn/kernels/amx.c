/* SPDX-License-Identifier: Apache-2.0 */
/*
 * AMX: a tile register holds 16 rows of 64 bytes, and tdpbusd adds to a tile of 16 x 16 sums the products of 16 rows of 64 inputs with
 * 64 inputs' weights of 16 outputs: 16,384 at once. The packed weights of one group, 64 inputs of them, are such a tile as they lie.
 * All but the products is AVX-512.
 */
#include "nn/kernels/kernels.h"

#if defined(RO_AMX)
#include "nn/kernels/avx512.h"

#include "nn/kernels/body.h"

enum {
    SIDE = 16,   /* rows and columns of a tile of sums */
    STEP = 64,   /* inputs of a tile */
    CHUNK = 64,  /* rows at a time: their inputs stay in the first cache while the weights pass by */
    SUMS = SIDE * SIDE,
    SOME = 4     /* rows of sums that become floats at once */
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
    __asm__ volatile("ldtilecfg %0" : : "m"(c)); /* gcc's intrinsic tells of 8 bytes of it */
}

/* 2 x 2 or 1 x 2 tiles of sums: the result's rows from row[0], row[1] on, of two groups of outputs. */
typedef struct block {
    size_t row[2], group[2];
    size_t rows;
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
    float *top;    /* of gelu: the greatest magnitude of each lane, [rows from `first` on][16] */
    size_t first;
} product;

/* What becomes of the sums: rows of floats, their gelu too, or columns. A constant wherever it is asked. */
typedef enum result { ROWS, GELU, COLUMNS } result;

/* How much of the last block's work is left to do comes in units: a row of a tile, with its neighbour. */
INLINE size_t row_units(const product *p)
{
    return p->last.rows * p->high;
}

/* Some rows at once, a step of each after the other: gelu is a long chain of steps that wait for one another. */
INLINE void finish_some(const product *p, size_t from, const int rows, const size_t *column, const i16 *start, const v16 *scale, const v16 *bias,
                        const result form)
{
    v16 a[SOME][2];
    float *y[SOME], *top[SOME];
    UNROLL
    for (int r = 0; r < rows; r++) {
        const size_t u = from + (size_t)r, tile = u >= p->high, in_tile = u - tile * p->high, row = p->last.row[tile] + in_tile;
        const v16 step = all(p->x->scale[row]);
        y[r] = p->y + row * p->stride;
        top[r] = p->top + (row - p->first) * RO_LANES;
        UNROLL
        for (int g = 0; g < 2; g++) {
            const i16 sum = _mm512_add_epi32(load_whole(p->sums + (2 * tile + (size_t)g) * SUMS + in_tile * SIDE), start[g]);
            a[r][g] = mul_add(to_float(sum), mul(scale[g], step), bias[g]);
        }
    }
    if (form == GELU) {
        gelu_of_all(a[0], 2 * rows);
        UNROLL
        for (int r = 0; r < rows; r++)
            store(top[r], greater(greater(magnitude(a[r][0]), magnitude(a[r][1])), load(top[r])));
    }
    UNROLL
    for (int r = 0; r < rows; r++)
        UNROLL
        for (int g = 0; g < 2; g++)
            store(y[r] + column[g], a[r][g]);
}

INLINE void finish_rows(const product *p, size_t from, size_t to, const result form)
{
    const ro_linear *l = p->l;
    const size_t column[2] = {p->last.group[0] * RO_LANES, p->last.group[1] * RO_LANES};
    i16 start[2];
    v16 scale[2], bias[2];
    UNROLL
    for (int g = 0; g < 2; g++) {
        start[g] = load_whole(l->start + column[g]);
        scale[g] = load(l->scale + column[g]);
        bias[g] = load(l->bias + column[g]);
    }
    for (; from + SOME <= to; from += SOME)
        finish_some(p, from, SOME, column, start, scale, bias, form);
    for (; from < to; from++)
        finish_some(p, from, 1, column, start, scale, bias, form);
}

INLINE size_t column_units(const product *p)
{
    return p->last.rows * 2;
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
        const size_t tile = u / 2, g = u % 2, column = p->last.group[g] * RO_LANES;
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

INLINE size_t units_of(const product *p, const result form)
{
    return form == COLUMNS ? column_units(p) : row_units(p);
}

INLINE void finish(const product *p, size_t from, size_t to, const result form)
{
    if (form == COLUMNS)
        finish_columns(p, from, to);
    else
        finish_rows(p, from, to, form);
}

INLINE void multiply(product *p, const block *b, const int rows, const result form)
{
    const size_t m = p->l->m, steps = m / p->step, units = units_of(p, form), share = ((units + steps - 1) / steps + SOME - 1) / SOME * SOME;
    const uint8_t *q = p->x->q + b->row[0] * m, *q2 = p->x->q + b->row[1] * m;
    const int8_t *w = p->l->packed + b->group[0] * RO_LANES * m, *w2 = p->l->packed + b->group[1] * RO_LANES * m;
    size_t done = 0;
    _tile_zero(0);
    _tile_zero(1);
    if (rows > 1) {
        _tile_zero(2);
        _tile_zero(3);
    }
    for (size_t i = 0; i < m; i += p->step) {
        _tile_loadd(6, w + i * RO_LANES, 64);
        _tile_loadd(4, q + i, m);
        _tile_dpbusd(0, 4, 6);
        _tile_loadd(7, w2 + i * RO_LANES, 64);
        _tile_dpbusd(1, 4, 7);
        if (rows > 1) {
            _tile_loadd(5, q2 + i, m);
            _tile_dpbusd(2, 5, 6);
            _tile_dpbusd(3, 5, 7);
        }
        const size_t to = done + share < units ? done + share : units;
        finish(p, done, to, form);
        done = to;
    }
    p->last = *b;
    _tile_stored(0, p->sums, SIDE * 4);
    _tile_stored(1, p->sums + SUMS, SIDE * 4);
    if (rows > 1) {
        _tile_stored(2, p->sums + 2 * SUMS, SIDE * 4);
        _tile_stored(3, p->sums + 3 * SUMS, SIDE * 4);
    }
}

/* All groups of the rows up to `end`. The last tile of rows begins early enough to be full, and the last pair of groups to be a pair (a
 * single group is its own pair): what is done again comes out the same, and nothing is read behind the end. */
INLINE void multiply_chunk(product *p, size_t chunk, size_t end, size_t rows, const result form)
{
    const size_t groups = p->l->width / RO_LANES, last = rows - p->high;
    for (size_t group = 0; group < groups; group += 2)
        for (size_t row = chunk; row < end; row += 2 * SIDE) {
            const size_t next = row + SIDE, g = group + 1 < groups || group == 0 ? group : group - 1;
            const block b = {{row < last ? row : last, next < last ? next : last}, {g, g + 1 < groups ? g + 1 : g}, next < end ? 2 : 1};
            if (b.rows > 1)
                multiply(p, &b, 2, form);
            else
                multiply(p, &b, 1, form);
        }
}

INLINE void multiply_all(const ro_linear *l, const ro_rounded *x, size_t rows, size_t stride, float *y, const ro_rounded *out, const result form)
{
    _Alignas(64) int32_t sums[4 * SUMS];
    _Alignas(64) float top[(CHUNK + SIDE) * RO_LANES]; /* of gelu alone */
    const size_t high = rows < SIDE ? rows : SIDE;
    product p = {l, x, y, high, l->m % STEP ? STEP / 2 : STEP, stride, {.rows = 0}, sums, top, 0};
    if (!rows)
        return;
    if (rows < SIDE)
        memset(sums, 0, sizeof sums);
    configure(high, p.step);
    for (size_t chunk = 0; chunk < rows; chunk += CHUNK) {
        const size_t end = rows - chunk < CHUNK ? rows : chunk + CHUNK;
        if (form == GELU) {
            memset(top, 0, sizeof top);
            p.first = chunk < rows - high ? chunk : rows - high;
        }
        multiply_chunk(&p, chunk, end, rows, form);
        if (form != GELU)
            continue;
        finish(&p, 0, units_of(&p, form), form);
        p.last.rows = 0;
        for (size_t r = chunk; r < end; r++)
            round_row(y + r * stride, stride, greatest_lane(load(top + (r - p.first) * RO_LANES)), out->q + r * stride, &out->scale[r]);
    }
    finish(&p, 0, units_of(&p, form), form);
    _tile_release();
}

static void linear(const ro_linear *l, const ro_rounded *x, size_t rows, float *y)
{
    multiply_all(l, x, rows, l->width, y, NULL, ROWS);
}

static void linear_gelu(const ro_linear *l, const ro_rounded *x, size_t rows, float *y, const ro_rounded *out)
{
    multiply_all(l, x, rows, l->width, y, out, GELU);
}

static void linear_columns(const ro_linear *l, const ro_rounded *x, size_t rows, size_t stride, float *y)
{
    multiply_all(l, x, rows, stride, y, NULL, COLUMNS);
}

RO_KERNELS(ro_kernels_amx, "amx");
#endif
