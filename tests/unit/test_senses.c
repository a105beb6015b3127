/* SPDX-License-Identifier: Apache-2.0 */
/* Senses of words: the tiny model with the tensors put in is read, the same by every kernel; whatever is wrong with a tensor is refused by its name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "lang/analyser.h"
#include "unit/model_file.h"
#include "unit/random_bits.h"

enum { HEADER = 128, ENTRY = 128, WIDTH = 32, HIDDEN = 32, PARTS = 4, ALL_PARTS = 12, CONFIG_SENSES = 27, F32 = 1, I8 = 2, I32 = 6 };

static uint8_t *bytes; /* of the tiny model */
static size_t size;

typedef struct part {
    const char *name;
    uint32_t type, rank;
    uint64_t shape[2];
    const void *data;
    uint64_t n;
} part;

/* A linear over WIDTH numbers; there are as many hidden units. */
typedef struct numbers {
    int8_t weight[RO_SENSES][WIDTH], packed[RO_SENSES * WIDTH];
    int32_t start[RO_SENSES];
    float scale[RO_SENSES], bias[RO_SENSES];
} numbers;
_Static_assert((int)HIDDEN == (int)WIDTH, "one shape for all");

static numbers straight, in, out;

#define LINEAR(name, l, outputs)                                              \
    {name ".bias", F32, 1, {outputs, 0}, (l).bias, (outputs) * 4},            \
    {name ".scale", F32, 1, {outputs, 0}, (l).scale, (outputs) * 4},          \
    {name ".start", I32, 1, {outputs, 0}, (l).start, (outputs) * 4},          \
    {name ".weight", I8, 2, {(outputs) / 16, 16 * WIDTH}, (l).packed, (outputs) * WIDTH}

/* In the order of names. */
static part parts[ALL_PARTS] = {LINEAR("chains.senses", straight, RO_SENSES), LINEAR("chains.senses_in", in, HIDDEN), LINEAR("chains.senses_out", out, RO_SENSES)};

/* How many senses the parts are written for: a file with fewer, without the kinds of things, is a beginning of the other. */
static void write_for(uint32_t senses)
{
    static const size_t each[PARTS] = {sizeof *straight.bias, sizeof *straight.scale, sizeof *straight.start, WIDTH};
    for (uint32_t i = 0; i < PARTS; i++) {
        parts[i].shape[0] = i < 3 ? senses : senses / 16;
        parts[i].n = senses * each[i];
    }
}

static void fill_linear(numbers *l, uint32_t seed)
{
    for (int o = 0; o < RO_SENSES; o++) {
        l->start[o] = 0;
        for (int i = 0; i < WIDTH; i++) {
            l->weight[o][i] = (int8_t)((int)(random_bits(&seed) % 127) - 63);
            l->packed[(o / 16) * 16 * WIDTH + (i / 4) * 64 + o % 16 * 4 + i % 4] = l->weight[o][i];
            l->start[o] -= 128 * l->weight[o][i];
        }
        l->scale[o] = 0.004f + 0.0001f * (float)o;
        l->bias[o] = 0.02f * (float)(o - 32);
    }
}

static void fill(void)
{
    fill_linear(&straight, 5);
    fill_linear(&in, 6);
    fill_linear(&out, 7);
}

static void put(uint8_t *at, uint64_t value, size_t n) { memcpy(at, &value, n); }

static uint64_t get(size_t at, size_t n)
{
    uint64_t value = 0;
    memcpy(&value, bytes + at, n);
    return value;
}

static void write_entry(uint8_t *to, const part *p, uint64_t offset)
{
    memset(to, 0, ENTRY);
    strcpy((char *)to, p->name);
    put(to + 64, p->type, 4);
    put(to + 68, p->rank, 4);
    memcpy(to + 72, p->shape, sizeof p->shape);
    put(to + 104, offset, 8);
    put(to + 112, p->n, 8);
}

/* The tiny model with `n` of the parts, from the first on, and the numbers of senses and of hidden units in its configuration. */
static uint8_t *with(uint32_t n, uint32_t senses, uint32_t hidden, size_t *length)
{
    size_t directory = get(24, 8), count = get(32, 4), at = directory, k = 0;
    uint8_t *file = aligned_alloc(64, size + 64 * 1024);
    memcpy(file, bytes, directory);
    uint64_t offset[ALL_PARTS];
    for (uint32_t i = 0; i < n; i++) {
        offset[i] = at;
        memcpy(file + at, parts[i].data, parts[i].n);
        at += parts[i].n;
    }
    size_t begin = at;
    for (size_t i = 0; i < count; i++, at += ENTRY) {
        const uint8_t *old = bytes + directory + i * ENTRY;
        for (; k < n && strcmp(parts[k].name, (const char *)old) < 0; k++, at += ENTRY)
            write_entry(file + at, &parts[k], offset[k]);
        memcpy(file + at, old, ENTRY);
        if (!strcmp((const char *)old, "config"))
            put(file + get((size_t)(old - bytes) + 104, 8) + CONFIG_SENSES * 4, senses + ((uint64_t)hidden << 32), 8);
    }
    *length = at;
    put(file + 16, at, 8);
    put(file + 24, begin, 8);
    put(file + 32, count + n, 4);
    seal_model(file, at);
    return file;
}

static void refused_of(uint32_t n, uint32_t senses, uint32_t hidden, const char *says)
{
    size_t length;
    ro_model *model;
    readout_error error = {READOUT_OK, -1, ""};
    uint8_t *file = with(n, senses, hidden, &length);
    assert_int_equal(ro_model_open(file, length, NULL, &model, &error), READOUT_MODEL);
    if (!strstr(error.message, says))
        fail_msg("\"%s\" does not say \"%s\"", error.message, says);
    free(file);
}

static void refused(uint32_t n, uint32_t senses, const char *says) { refused_of(n, senses, 0, says); }

static void what_is_wrong_is_named(void **state)
{
    (void)state;
    fill();
    refused(0, RO_SENSES, "chains.senses");
    refused(3, RO_SENSES, "chains.senses.weight");
    refused(PARTS, RO_SENSES - 1, "senses of words");
    parts[3].shape[0] = 16, parts[3].shape[1] = RO_SENSES / 16 * WIDTH;
    refused(PARTS, RO_SENSES, "chains.senses.weight");
    parts[3].shape[0] = RO_SENSES / 16, parts[3].shape[1] = 16 * WIDTH;
    parts[0].type = I32;
    refused(PARTS, RO_SENSES, "chains.senses.bias");
    parts[0].type = F32;
    straight.packed[7] = 64;
    refused(PARTS, RO_SENSES, "chains.senses");
    fill();
    straight.scale[3] = 1e9f;
    refused(PARTS, RO_SENSES, "chains.senses.scale");
    fill();
    refused_of(PARTS, RO_SENSES, HIDDEN, "chains.senses_in");
    refused_of(2 * PARTS, RO_SENSES, HIDDEN, "chains.senses_out");
    refused_of(ALL_PARTS, RO_SENSES, HIDDEN - 1, "hidden units of senses");
}

static void read_by(const ro_kernels *kernels, const ro_model *model, ro_arena *arena, ro_document *d)
{
    ro_analyser *analyser;
    readout_error error;
    ro_arena_init(arena, NULL);
    ro_document_init(d, arena);
    add_test_sentence(d, "The ministers met in Ankara .");
    add_test_sentence(d, "They signed .");
    assert_int_equal(ro_analyser_open(model, NULL, &analyser, &error), READOUT_OK);
    analyser->kernels = kernels;
    ro_lang_keep_states(model, d);
    assert_int_equal(ro_lang_analyse(analyser, d, &error), READOUT_OK);
    ro_analyser_close(analyser);
}

static float of_linear(const numbers *l, int o, const int *x, float scale)
{
    int32_t sum = 0;
    for (int i = 0; i < WIDTH; i++)
        sum += x[i] * l->weight[o][i];
    return (float)sum * (scale * l->scale[o]) + l->bias[o];
}

/* As docs/formats/model.md has it. */
static int expected(const ro_document *d, uint32_t token, int o)
{
    int x[WIDTH];
    for (uint32_t i = 0; i < WIDTH; i++)
        x[i] = d->states.row[token * WIDTH + i] - 128;
    float v = of_linear(&straight, o, x, d->states.scale[token]) * 32.0f;
    v = v < -127.0f ? -127.0f : v > 127.0f ? 127.0f : v;
    return (int)(v < 0 ? v - 0.5f : v + 0.5f);
}

/* Hidden units make a difference of what the straight way gives; the same one by every kernel. */
static void every_kernel_adds_the_same(void **state)
{
    static const char *const names[] = {"avx2", "avx512", "amx"};
    size_t length, others = 0;
    ro_model *model;
    ro_arena arena, of_scalar;
    ro_document d, scalar;
    readout_error error;
    uint8_t *file = with(ALL_PARTS, RO_SENSES, HIDDEN, &length);
    (void)state;
    assert_int_equal(ro_model_open(file, length, NULL, &model, &error), READOUT_OK);
    read_by(ro_kernels_named("scalar"), model, &of_scalar, &scalar);
    for (uint32_t i = 0; i < 9 * RO_SENSES; i++)
        others += scalar.senses.row[i] != expected(&scalar, i / RO_SENSES, (int)(i % RO_SENSES));
    assert_true(others > 9 * RO_SENSES / 2);
    for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
        if (!ro_kernels_named(names[k]))
            continue;
        read_by(ro_kernels_named(names[k]), model, &arena, &d);
        assert_int_equal(d.senses.n, 9);
        assert_memory_equal(d.senses.row, scalar.senses.row, 9 * RO_SENSES);
        ro_arena_release(&arena);
    }
    ro_arena_release(&of_scalar);
    ro_model_close(model);
    free(file);
}

static void every_kernel_gives_the_same_of(uint32_t senses)
{
    static const char *const names[] = {"scalar", "avx2", "avx512"};
    size_t length;
    ro_model *model;
    readout_error error;
    write_for(senses);
    uint8_t *file = with(PARTS, senses, 0, &length);
    assert_int_equal(ro_model_open(file, length, NULL, &model, &error), READOUT_OK);
    for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
        ro_arena arena;
        ro_document d;
        if (!ro_kernels_named(names[k]))
            continue;
        read_by(ro_kernels_named(names[k]), model, &arena, &d);
        assert_int_equal(d.senses.n, 9);
        assert_int_equal(d.senses.width, senses);
        for (uint32_t t = 0; t < d.senses.n; t++)
            for (uint32_t o = 0; o < senses; o++)
                assert_int_equal(d.senses.row[t * senses + o], expected(&d, t, (int)o));
        ro_arena_release(&arena);
    }
    ro_model_close(model);
    free(file);
    write_for(RO_SENSES);
}

static void every_kernel_gives_the_same(void **state)
{
    (void)state;
    every_kernel_gives_the_same_of(RO_SENSES);
}

/* As files were before kinds of things were asked. */
static void a_model_without_kinds_is_read(void **state)
{
    (void)state;
    every_kernel_gives_the_same_of(RO_SENSES_WITHOUT_KINDS);
}

static void a_model_without_gives_none(void **state)
{
    size_t length;
    ro_model *model;
    ro_arena arena;
    ro_document d;
    readout_error error;
    uint8_t *file = with(0, 0, 0, &length);
    (void)state;
    assert_int_equal(ro_model_open(file, length, NULL, &model, &error), READOUT_OK);
    read_by(ro_kernels_best(), model, &arena, &d);
    assert_int_equal(d.senses.n, 0);
    ro_arena_release(&arena);
    ro_model_close(model);
    free(file);
}

int main(void)
{
    bytes = read_aligned(TINY_MODEL, &size);
    if (!bytes)
        return 1;
    fill();
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_wrong_is_named), cmocka_unit_test(every_kernel_gives_the_same), cmocka_unit_test(every_kernel_adds_the_same),
                                       cmocka_unit_test(a_model_without_kinds_is_read), cmocka_unit_test(a_model_without_gives_none)};
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(bytes);
    return failed;
}
