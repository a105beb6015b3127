/* SPDX-License-Identifier: Apache-2.0 */
/* The int8 products of our kernels beside oneDNN's on the network's shapes, one core, one run: ratio first.
 * Built by bench/products.sh; oneDNN (Debian: libdnnl-dev) is needed for this bench alone. usage: products KERNEL [LAYER_WIDTH INNER_WIDTH]; what oneDNN may use: ONEDNN_MAX_CPU_ISA */
#include "nn/kernels/kernels.h"

#include <oneapi/dnnl/dnnl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROUNDS = 300, MOST_SHAPES = 6 };

typedef struct shape {
    int64_t rows, n, m;
} shape;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void *numbers(size_t n, int least, int range)
{
    int8_t *p = aligned_alloc(64, (n + 63) / 64 * 64);
    for (size_t i = 0; i < n; i++)
        p[i] = (int8_t)(least + rand() % range);
    return p;
}

static void must(dnnl_status_t status)
{
    if (status != dnnl_success) {
        fprintf(stderr, "oneDNN refused (%d)\n", (int)status);
        exit(1);
    }
}

/* oneDNN's matrix product, u8 by s8 to s32, weights in the order it likes best; the floats are not counted against it. */
typedef struct theirs {
    dnnl_engine_t engine;
    dnnl_stream_t stream;
    dnnl_primitive_t product;
    dnnl_exec_arg_t args[3];
} theirs;

static theirs make_theirs(shape s, void *x, void *w, void *y)
{
    theirs t;
    dnnl_memory_desc_t a, any, b, c;
    dnnl_matmul_desc_t desc;
    dnnl_primitive_desc_t primitive;
    dnnl_memory_t plain;
    const dnnl_dims_t xa = {s.rows, s.m}, wb = {s.m, s.n}, yc = {s.rows, s.n};
    must(dnnl_engine_create(&t.engine, dnnl_cpu, 0));
    must(dnnl_stream_create(&t.stream, t.engine, dnnl_stream_default_flags));
    must(dnnl_memory_desc_init_by_tag(&a, 2, xa, dnnl_u8, dnnl_ab));
    must(dnnl_memory_desc_init_by_tag(&b, 2, wb, dnnl_s8, dnnl_ba));
    must(dnnl_memory_desc_init_by_tag(&any, 2, wb, dnnl_s8, dnnl_format_tag_any));
    must(dnnl_memory_desc_init_by_tag(&c, 2, yc, dnnl_s32, dnnl_ab));
    must(dnnl_matmul_desc_init(&desc, &a, &any, NULL, &c));
    must(dnnl_primitive_desc_create(&primitive, &desc, NULL, t.engine, NULL));
    must(dnnl_primitive_create(&t.product, primitive));
    const dnnl_memory_desc_t *likes = dnnl_primitive_desc_query_md(primitive, dnnl_query_weights_md, 0);
    t.args[0].arg = DNNL_ARG_SRC, t.args[1].arg = DNNL_ARG_WEIGHTS, t.args[2].arg = DNNL_ARG_DST;
    must(dnnl_memory_create(&t.args[0].memory, &a, t.engine, x));
    must(dnnl_memory_create(&plain, &b, t.engine, w));
    must(dnnl_memory_create(&t.args[1].memory, likes, t.engine, DNNL_MEMORY_ALLOCATE));
    must(dnnl_memory_create(&t.args[2].memory, &c, t.engine, y));
    dnnl_primitive_desc_t order;
    dnnl_primitive_t reorder;
    must(dnnl_reorder_primitive_desc_create(&order, &b, t.engine, likes, t.engine, NULL));
    must(dnnl_primitive_create(&reorder, order));
    const dnnl_exec_arg_t move[] = {{DNNL_ARG_FROM, plain}, {DNNL_ARG_TO, t.args[1].memory}};
    must(dnnl_primitive_execute(reorder, t.stream, 2, move));
    must(dnnl_stream_wait(t.stream));
    return t;
}

/* Best of ROUNDS, taken in turns, so that what else the machine does meets both. */
static void compare(const ro_kernels *k, shape s)
{
    size_t rows = (size_t)s.rows, n = (size_t)s.n, m = (size_t)s.m;
    uint8_t *q = numbers(rows * m, 1, 255);
    int8_t *w = numbers(n * m, -63, 127);
    int32_t *start = numbers(n * 4, 0, 1), *sums = numbers(rows * n * 4, 0, 1);
    float *scale = numbers(n * 4, 0, 1), *step = numbers((rows + 16) * 4, 0, 1), *y = numbers(rows * n * 4, 0, 1);
    ro_linear l = {(uint32_t)n, (uint32_t)m, (uint32_t)n, w, start, scale, scale};
    ro_rounded x = {q, step, NULL};
    theirs t = make_theirs(s, q, w, sums);
    double ours = 1e9, other = 1e9;
    for (int i = 0; i < ROUNDS; i++) {
        double a = now();
        k->linear(&l, &x, rows, y);
        double b = now();
        must(dnnl_primitive_execute(t.product, t.stream, 3, t.args));
        must(dnnl_stream_wait(t.stream));
        double c = now();
        ours = b - a < ours ? b - a : ours;
        other = c - b < other ? c - b : other;
    }
    double work = (double)rows * (double)n * (double)m * 1e-9;
    printf("%-8s %4zu x %4zu x %4zu   ours / oneDNN %.2f   (%.0f, %.0f GMAC/s)\n", k->name, rows, n, m, other / ours, work / ours, work / other);
}

int main(int argc, char **argv)
{
    int64_t w = argc > 3 ? atoi(argv[2]) : 384, inner = argc > 3 ? atoi(argv[3]) : 1024;
    const shape list[MOST_SHAPES] = {{400, w, w}, {48, inner, w}, {48, w, inner}, {400, inner, w}, {400, w, inner}, {350, 256, w}};
    const ro_kernels *k = ro_kernels_named(argc > 1 ? argv[1] : "");
    if (!k)
        printf("no %s on this machine\n", argc > 1 ? argv[1] : "kernel named");
    for (int i = 0; k && i < MOST_SHAPES; i++)
        compare(k, list[i]);
    return 0;
}
