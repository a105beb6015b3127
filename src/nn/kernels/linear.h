/* SPDX-License-Identifier: Apache-2.0 */
/* The int8 products over vectors, for all but AMX; included behind body.h. */
#ifndef RO_NN_LINEAR_H
#define RO_NN_LINEAR_H

/* ---- linear: a tile of sums stays in registers from the first product to the floats ---- */

INLINE void tile(const ro_linear *l, const ro_rounded *x, size_t row, const int rows, size_t group, const int groups, float *y)
{
    const size_t m = l->m, width = l->width, column = group * RO_LANES;
    const int8_t *weights = l->packed + column * m;
    const uint8_t *q = x->q + row * m;
    const float *step = x->scale + row;
    v16 scale[TILE_GROUPS], bias[TILE_GROUPS];
    i16 sum[TILE_ROWS][TILE_GROUPS];
    size_t i = 0;
    UNROLL
    for (int r = 0; r < rows; r++)
        UNROLL
        for (int g = 0; g < groups; g++)
            sum[r][g] = load_whole(l->start + column + g * RO_LANES);
    do { /* at least once: a loop that may be left out makes gcc 12 keep every sum twice */
        b64 w[TILE_GROUPS];
        UNROLL
        for (int g = 0; g < groups; g++)
            w[g] = load_bytes(weights + (size_t)g * RO_LANES * m + i * RO_LANES);
        UNROLL
        for (int r = 0; r < rows; r++) {
            b64 u = spread_four(q + (size_t)r * m + i);
            UNROLL
            for (int g = 0; g < groups; g++)
                sum[r][g] = add_products(sum[r][g], u, w[g]);
        }
        i += 4;
    } while (i < m);
    UNROLL
    for (int g = 0; g < groups; g++) {
        scale[g] = load(l->scale + column + g * RO_LANES);
        bias[g] = load(l->bias + column + g * RO_LANES);
    }
    y += row * width + column;
    UNROLL
    for (int r = 0; r < rows; r++)
        UNROLL
        for (int g = 0; g < groups; g++)
            store(y + (size_t)r * width + g * RO_LANES, mul_add(to_float(sum[r][g]), mul(scale[g], all(step[r])), bias[g]));
}

/* A function for each size of tile: TILE_GROUPS groups or one, so that the compiler deals out the registers for each alone. */
typedef void tile_function(const ro_linear *l, const ro_rounded *x, size_t row, size_t group, float *y);
#define TILES(n)                                                                                                                           \
    static __attribute__((noinline)) void wide_##n(const ro_linear *l, const ro_rounded *x, size_t row, size_t group, float *y)            \
    {                                                                                                                                      \
        tile(l, x, row, n, group, TILE_GROUPS, y);                                                                                         \
    }                                                                                                                                      \
    static __attribute__((noinline)) void narrow_##n(const ro_linear *l, const ro_rounded *x, size_t row, size_t group, float *y)          \
    {                                                                                                                                      \
        tile(l, x, row, n, group, 1, y);                                                                                                   \
    }
EACH_TILE(TILES)
#undef TILES
#define WIDE(n) wide_##n,
#define NARROW(n) narrow_##n,
static tile_function *const wide_tiles[] = {NULL, EACH_TILE(WIDE)}, *const narrow_tiles[] = {NULL, EACH_TILE(NARROW)};

static void linear(const ro_linear *l, const ro_rounded *x, size_t rows, float *y)
{
    size_t groups = l->width / RO_LANES, group = 0;
    while (group < groups) { /* all rows before the next groups: their weights stay in the first cache */
        bool wide = group + TILE_GROUPS <= groups;
        tile_function *const *tiles = wide ? wide_tiles : narrow_tiles;
        for (size_t row = 0, n; row < rows; row += n) { /* in tiles of about the same height */
            n = (rows - row + TILE_ROWS - 1) / TILE_ROWS;
            n = (rows - row + n - 1) / n;
            tiles[n](l, x, row, group, y);
        }
        group += wide ? TILE_GROUPS : 1;
    }
}

static void linear_gelu(const ro_linear *l, const ro_rounded *x, size_t rows, float *y, const ro_rounded *out)
{
    linear(l, x, rows, y);
    gelu_rows(y, rows, l->width, out);
}

/* ---- the same on its side: lanes are rows, and a weight is spread over them ---- */

enum { SIDE_OUTPUTS = 2 * TILE_ROWS / 3 > 4 ? 8 : 4 }; /* divides 16 */

INLINE void side_tile(const ro_linear *l, const ro_rounded *x, size_t output, size_t vector, const int vectors, size_t stride, float *y)
{
    const size_t m = l->m;
    const int8_t *weights = l->packed + output / RO_LANES * RO_LANES * m + output % RO_LANES * 4;
    const uint8_t *columns = x->columns + vector * RO_LANES * m;
    i16 sum[SIDE_OUTPUTS][TILE_GROUPS];
    UNROLL
    for (int o = 0; o < SIDE_OUTPUTS; o++)
        UNROLL
        for (int v = 0; v < vectors; v++)
            sum[o][v] = all_whole(l->start[output + (size_t)o]);
    for (size_t i = 0; i < m; i += 4) {
        b64 u[TILE_GROUPS];
        UNROLL
        for (int v = 0; v < vectors; v++)
            u[v] = load_bytes(columns + (size_t)v * RO_LANES * m + i * RO_LANES);
        UNROLL
        for (int o = 0; o < SIDE_OUTPUTS; o++) {
            b64 w = spread_four(weights + i * RO_LANES + 4 * o);
            UNROLL
            for (int v = 0; v < vectors; v++)
                sum[o][v] = add_products(sum[o][v], u[v], w);
        }
    }
    UNROLL
    for (int o = 0; o < SIDE_OUTPUTS; o++) {
        v16 scale = all(l->scale[output + (size_t)o]), bias = all(l->bias[output + (size_t)o]);
        UNROLL
        for (int v = 0; v < vectors; v++) {
            size_t row = (vector + (size_t)v) * RO_LANES;
            store(y + (output + (size_t)o) * stride + row, mul_add(to_float(sum[o][v]), mul(scale, load(x->scale + row)), bias));
        }
    }
}

/* x->columns from x->q: row r as lane r % 16, zero behind the last row. */
static void fill_columns(const ro_rounded *x, size_t rows, size_t m)
{
    for (size_t r = 0; r < up16(rows); r++) {
        const uint8_t *q = x->q + r * m;
        uint8_t *to = x->columns + r / 16 * 16 * m + r % 16 * 4;
        for (size_t i = 0; i < m; i += 4)
            if (r < rows)
                memcpy(to + i * 16, q + i, 4);
            else
                memset(to + i * 16, 0, 4);
    }
}

static void linear_columns(const ro_linear *l, const ro_rounded *x, size_t rows, size_t stride, float *y)
{
    size_t vectors = up16(rows) / RO_LANES;
    fill_columns(x, rows, l->m);
    for (size_t output = 0; output < l->width; output += SIDE_OUTPUTS) {
        size_t vector = 0;
        for (; vector + TILE_GROUPS <= vectors; vector += TILE_GROUPS)
            side_tile(l, x, output, vector, TILE_GROUPS, stride, y);
        for (; vector < vectors; vector++)
            side_tile(l, x, output, vector, 1, stride, y);
    }
}

#endif
