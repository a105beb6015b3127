/* SPDX-License-Identifier: Apache-2.0 */
/* Every kernel gives the same bits as the scalar one, operation by operation and over whole analyses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "lang/analyser.h"
#include "unit/model_file.h"
#include "unit/random_bits.h"

#include <math.h>

static uint32_t seed = 7;

/* About normal, with a few numbers far out and a few zeros. */
static void fill(float *x, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        float v = 0;
        for (int k = 0; k < 4; k++)
            v += (float)(random_bits(&seed) % 2001) / 1000 - 1;
        x[i] = random_bits(&seed) % 50 == 0 ? v * 100 : random_bits(&seed) % 50 == 0 ? 0 : v;
    }
}

static void *aligned(size_t size)
{
    void *p = aligned_alloc(64, (size + 63) / 64 * 64);
    memset(p, 0xA5, (size + 63) / 64 * 64);
    return p;
}

typedef struct matrix {
    ro_linear l;
    int8_t *weight; /* [n][m] */
    int8_t *packed;
    int32_t *start;
    float *scale, *bias;
} matrix;

/* Packed here by the definition, entry by entry. */
static matrix random_matrix(uint32_t n, uint32_t m, int extreme)
{
    matrix x = {.weight = aligned((size_t)n * m)};
    x.l.n = n;
    x.l.m = m;
    x.l.width = (n + 15) / 16 * 16;
    x.packed = aligned((size_t)x.l.width * m);
    x.scale = aligned(x.l.width * sizeof(float));
    x.bias = aligned(x.l.width * sizeof(float));
    fill(x.scale, x.l.width);
    fill(x.bias, x.l.width);
    memset(x.packed, 0, (size_t)x.l.width * m);
    x.start = aligned(x.l.width * sizeof(int32_t));
    memset(x.start, 0, x.l.width * sizeof(int32_t));
    for (uint32_t o = 0; o < n; o++)
        for (uint32_t i = 0; i < m; i++) {
            int w = extreme ? (extreme > 0 ? 63 : -63) : (int)(random_bits(&seed) % 127) - 63;
            x.weight[o * m + i] = (int8_t)w;
            x.packed[(size_t)(o / 16) * 16 * m + (i / 4) * 64 + o % 16 * 4 + i % 4] = (int8_t)w;
            x.start[o] -= 128 * w;
        }
    x.l.packed = x.packed;
    x.l.start = x.start;
    x.l.scale = x.scale;
    x.l.bias = x.bias;
    return x;
}

static void free_matrix(matrix *x)
{
    free(x->weight);
    free(x->packed);
    free(x->start);
    free(x->scale);
    free(x->bias);
}

static const ro_kernels *kernel(const char *name)
{
    const ro_kernels *k = ro_kernels_named(name);
    if (!k)
        print_message("skipped: no %s on this machine\n", name);
    return k;
}

static ro_rounded rounded_of(const ro_kernels *k, const float *x, size_t rows, size_t m)
{
    size_t all = (rows + 15) / 16 * 16;
    ro_rounded r = {aligned(all * m), aligned(all * sizeof(float)), aligned(all * m)};
    k->round(x, rows, m, &r);
    return r;
}

static void free_rounded(ro_rounded *r)
{
    free(r->q);
    free(r->scale);
    free(r->columns);
}

/* The definition, in docs/formats/model.md's words. */
static void check_by_definition(const matrix *w, const float *x, size_t rows, const float *y)
{
    for (size_t r = 0; r < rows; r++) {
        float top = 0;
        for (uint32_t i = 0; i < w->l.m; i++)
            top = fabsf(x[r * w->l.m + i]) > top ? fabsf(x[r * w->l.m + i]) : top;
        for (uint32_t o = 0; o < w->l.n; o++) {
            int64_t sum = 0;
            for (uint32_t i = 0; i < w->l.m && top > 0; i++)
                sum += (int64_t)lrint((double)x[r * w->l.m + i] * (127.0f / top)) * w->weight[o * w->l.m + i];
            float wanted = fmaf((float)sum, w->scale[o] * (top / 127.0f), w->bias[o]);
            assert_true(y[r * w->l.width + o] == wanted);
        }
    }
}

static void linear(void **state)
{
    static const struct {
        uint32_t n, m, rows;
        int extreme;
    } cases[] = {{48, 384, 13, 0}, {17, 32, 1, 0}, {7, 64, 31, 0}, {96, 1536, 25, 1}, {33, 1536, 5, -1}, {384, 384, 2, 0}, {1, 32, 12, 0}};
    static const char *const names[] = {"scalar", "avx2", "avx512", "amx"};
    (void)state;
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
        matrix w = random_matrix(cases[c].n, cases[c].m, cases[c].extreme);
        size_t rows = cases[c].rows;
        size_t stride = (rows + 15) / 16 * 16;
        float *x = aligned(rows * w.l.m * sizeof *x), *y = aligned(rows * w.l.width * sizeof *y);
        float *side = aligned(stride * w.l.width * sizeof *side);
        fill(x, rows * w.l.m);
        memset(x, 0, w.l.m * sizeof *x); /* a row of zeros */
        for (uint32_t i = 0; i < w.l.m && cases[c].extreme && rows > 1; i++)
            x[w.l.m + i] = cases[c].extreme > 0 ? 1.0f : -1.0f; /* the largest sums there are */
        for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
            if (!kernel(names[k]))
                continue;
            ro_rounded r = rounded_of(kernel(names[k]), x, rows, w.l.m);
            kernel(names[k])->linear(&w.l, &r, rows, y);
            check_by_definition(&w, x, rows, y);
            kernel(names[k])->linear_columns(&w.l, &r, rows, stride, side);
            for (size_t i = 0; i < rows; i++)
                for (size_t o = 0; o < w.l.n; o++)
                    assert_true(side[o * stride + i] == y[i * w.l.width + o]);
            free_rounded(&r);
        }
        free(x);
        free(y);
        free(side);
        free_matrix(&w);
    }
}

static void same_bits(const float *a, const float *b, size_t n, const char *what)
{
    if (memcmp(a, b, n * sizeof *a) != 0)
        fail_msg("%s differs", what);
}

enum { ROWS = 37, WIDTH = 96, HEADS = 3, N = ROWS * 3 * WIDTH, STRIDE = 64 };

/* Where each operation's result stands in `out`. */
static void run_floats(const ro_kernels *k, const float *in, float *out)
{
    ro_norm norm = {in, in + WIDTH, 1e-12f};
    ro_rounded r = {aligned(ROWS * 3 * WIDTH), aligned(128 * sizeof(float)), NULL};
    float *weights = aligned(4 * 48 * sizeof(float));
    uint16_t best[ROWS];
    memcpy(out, in, N * sizeof *in);
    k->gelu(out, ROWS, 3 * WIDTH, &r);
    out += N;
    memcpy(out, r.q, N);
    out += N / 4;
    memcpy(out, in, N * sizeof *in);
    k->norm(out, in + WIDTH, 3 * ROWS - 1, WIDTH, &norm, &r);
    out += N;
    memcpy(out, r.q, N - WIDTH);
    out += N / 4;
    ro_attention a = {in, in + WIDTH, in + 2, ROWS, ROWS, WIDTH, HEADS, STRIDE, weights, out};
    k->attend(&a);
    out += ROWS * WIDTH;
    k->products(in, ROWS, in + 100, ROWS + 1, WIDTH, out);
    out += ROWS * (ROWS + 1);
    k->best(in, ROWS, WIDTH, WIDTH - 5, 3, best);
    for (size_t i = 0; i < ROWS; i++)
        out[i] = best[i];
    free(weights);
    free(r.q);
    free(r.scale);
}

static void floats(void **state)
{
    enum { OUT = 2 * N + N / 2 + ROWS * WIDTH + ROWS * (ROWS + 1) + ROWS };
    static const char *const names[] = {"avx2", "avx512", "amx"};
    float *in = aligned((N + 200) * sizeof *in), *out = aligned(OUT * sizeof *out), *other = aligned(OUT * sizeof *other);
    (void)state;
    fill(in, N + 200);
    memset(out, 0, OUT * sizeof *out);
    memset(other, 0, OUT * sizeof *other);
    run_floats(&ro_kernels_scalar, in, out);
    for (size_t i = 0; i < N; i++)
        if (fabs((double)out[i] - 0.5 * (double)in[i] * (1 + erf((double)in[i] / sqrt(2)))) > 2e-5 + 1e-6 * fabs((double)in[i]))
            fail_msg("gelu(%g) is %g", (double)in[i], (double)out[i]);
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (kernel(names[k])) {
            run_floats(kernel(names[k]), in, other);
            same_bits(out, other, OUT, names[k]);
        }
    free(in);
    free(out);
    free(other);
}

/* The greatest score but one, the first of equals. */
static void best_by_definition(void **state)
{
    float scores[2][32] = {{3, 7, 7, 9, 1}, {0}};
    uint16_t best[2];
    (void)state;
    for (size_t i = 0; i < 32; i++)
        scores[1][i] = i == 19 || i == 21 ? 5 : i == 30 ? 50 : -1;
    ro_kernels_scalar.best(scores[0], 2, 32, 30, UINT16_MAX, best);
    assert_int_equal(best[0], 3);
    assert_int_equal(best[1], 19);
    ro_kernels_scalar.best(scores[0], 1, 32, 30, 3, best);
    assert_int_equal(best[0], 1);
    ro_kernels_scalar.best(scores[1], 1, 32, 30, 19, best);
    assert_int_equal(best[0], 21);
}

/* Attention by its definition, in double. */
static void attention_by_definition(void **state)
{
    enum { KEYS = 19, WIDE = 64, SIZE = 32, PLACES = 48 };
    static float q[3 * WIDE], keys[WIDE * PLACES], values[(KEYS + 1) * WIDE], out[3 * WIDE], weights[4 * 32];
    ro_attention a = {q, keys, values, 3, KEYS, WIDE, 2, PLACES, weights, out};
    (void)state;
    fill(q, sizeof q / sizeof *q);
    fill(keys, sizeof keys / sizeof *keys);
    fill(values, sizeof values / sizeof *values);
    for (size_t i = 0; i < sizeof q / sizeof *q; i++)
        q[i] /= 10;
    ro_kernels_scalar.attend(&a);
    for (size_t w = 0; w < 3; w++)
        for (size_t h = 0; h < 2; h++)
            for (size_t d = 0; d < SIZE; d++) {
                double sum = 0, all = 0, largest = 0;
                for (size_t j = 0; j < KEYS; j++) {
                    double dot = 0, value = (double)values[j * WIDE + h * SIZE + d];
                    for (size_t e = 0; e < SIZE; e++)
                        dot += (double)q[w * WIDE + h * SIZE + e] * (double)keys[(h * SIZE + e) * PLACES + j];
                    all += exp(dot / sqrt(SIZE));
                    sum += exp(dot / sqrt(SIZE)) * value;
                    largest = fmax(largest, fabs(value));
                }
                assert_true(fabs((double)out[w * WIDE + h * SIZE + d] - sum / all) < 1e-5 * largest);
            }
}

/* ---- whole analyses ---- */

static const char long_sentence[] = "Prime Minister Adeyemi , who arrived late , told reporters that NATO would n't sign the US$ 3.5bn deal before "
                                    "talks with S\xC3\xA3o Tom\xC3\xA9 resumed .";
static const char *const sentences[] = {"The two ministers met in Ankara on 4 May .", "Hello", "? !", long_sentence};

static void analyse(const char *model_path, const char *name, ro_document *d, ro_arena *arena)
{
    size_t n = 0;
    ro_model *model = NULL;
    ro_analyser *analyser = NULL;
    readout_error error;
    void *bytes = read_aligned(model_path, &n);
    if (ro_model_open(bytes, n, NULL, &model, &error) || ro_analyser_open(model, NULL, &analyser, &error))
        fail_msg("%s", error.message);
    assert_true(ro_analyser_use(analyser, name));
    ro_document_init(d, arena);
    for (size_t i = 0; i < 40; i++)
        add_test_sentence(d, sentences[(i * i) % 4]);
    assert_int_equal(ro_lang_analyse(analyser, d, &error), READOUT_OK);
    ro_analyser_close(analyser);
    ro_model_close(model);
    free(bytes);
}

static void same_analysis(const ro_document *a, const ro_document *b)
{
    assert_int_equal(a->tokens.n, b->tokens.n);
    for (uint32_t i = 0; i < a->tokens.n; i++) {
        const ro_token *x = &a->tokens.v[i], *y = &b->tokens.v[i];
        assert_true(x->upos == y->upos && x->head == y->head && x->ne == y->ne && ro_str_equal(x->xpos, y->xpos) &&
                    ro_str_equal(x->feats, y->feats) && ro_str_equal(x->lemma, y->lemma) && ro_str_equal(x->deprel_text, y->deprel_text));
    }
}

static void whole_analyses(void **state)
{
    static const char *const names[] = {"avx2", "avx512", "amx"};
    ro_arena arena;
    ro_document reference, other;
    (void)state;
    ro_arena_init(&arena, NULL);
    analyse(TINY_MODEL, "scalar", &reference, &arena);
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (kernel(names[k])) {
            analyse(TINY_MODEL, names[k], &other, &arena);
            same_analysis(&reference, &other);
        }
    ro_arena_release(&arena);
}

static void unknown_kernel(void **state)
{
    (void)state;
    assert_null(ro_kernels_named("abacus"));
    assert_non_null(ro_kernels_best());
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(linear), cmocka_unit_test(floats), cmocka_unit_test(attention_by_definition),
                                       cmocka_unit_test(best_by_definition),
                                       cmocka_unit_test(whole_analyses), cmocka_unit_test(unknown_kernel)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
