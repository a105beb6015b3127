/* SPDX-License-Identifier: Apache-2.0 */
/* Every damage to a model file is refused as MODEL, and its message says what is damaged. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "lang/analyser.h"
#include "unit/model_file.h"

enum { HEADER = 128, ENTRY = 128 };

static uint8_t *bytes;
static size_t size;

static uint32_t get32(size_t at) { uint32_t x; memcpy(&x, bytes + at, 4); return x; }
static uint64_t get64(size_t at) { uint64_t x; memcpy(&x, bytes + at, 8); return x; }

static uint8_t *copy(size_t n)
{
    uint8_t *file = aligned_alloc(64, (n + 63) / 64 * 64 + 64);
    memcpy(file, bytes, n < size ? n : size);
    return file;
}

/* Opens and, where that goes well, analyses: a file that is taken must also work. */
static readout_status try_file(const uint8_t *file, size_t n, readout_error *error)
{
    ro_model *model;
    ro_analyser *analyser;
    memset(error, 0, sizeof *error);
    readout_status status = ro_model_open(file, n, NULL, &model, error);
    if (status != READOUT_OK)
        return status;
    ro_arena arena;
    ro_document d;
    ro_arena_init(&arena, NULL);
    ro_document_init(&d, &arena);
    add_test_sentence(&d, "The ministers met in Ankara .");
    assert_int_equal(ro_analyser_open(model, NULL, &analyser, error), READOUT_OK);
    assert_int_equal(ro_lang_analyse(analyser, &d, error), READOUT_OK);
    assert_int_not_equal(d.sentences.v[0].root, RO_NONE);
    ro_analyser_close(analyser);
    ro_model_close(model);
    ro_arena_release(&arena);
    return READOUT_OK;
}

static void refused(const uint8_t *file, size_t n, const char *says)
{
    readout_error error;
    assert_int_equal(try_file(file, n, &error), READOUT_MODEL);
    assert_int_equal(error.code, READOUT_MODEL);
    if (!strstr(error.message, says))
        fail_msg("\"%s\" does not say \"%s\"", error.message, says);
}

static void whole_file(void **state)
{
    readout_error error;
    ro_model *model;
    (void)state;
    assert_int_equal(try_file(bytes, size, &error), READOUT_OK);
    assert_int_equal(ro_model_open(bytes, size, NULL, &model, &error), READOUT_OK);
    assert_int_equal(strlen(ro_model_hash(model)), 64);
    ro_model_close(model);
}

static void not_aligned(void **state)
{
    readout_error error;
    uint8_t *file = copy(size + 8);
    (void)state;
    memmove(file + 8, file, size);
    assert_int_equal(try_file(file + 8, size, &error), READOUT_USAGE);
    free(file);
}

static void cut_short(void **state)
{
    size_t directory = get64(24);
    const size_t ends[] = {0, 1, 7, 8, HEADER - 1, HEADER, HEADER + 1, size / 2, directory - 1, directory, directory + ENTRY - 1, size - ENTRY, size - 1};
    (void)state;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        uint8_t *file = copy(ends[i]);
        refused(file, ends[i], ends[i] < HEADER ? "less than a header" : "cut short");
        free(file);
    }
    /* Cut, but with a header that was made to fit. */
    for (size_t n = HEADER; n < size; n += 4093) {
        readout_error error;
        uint8_t *file = copy(n);
        uint64_t length = n;
        memcpy(file + 16, &length, 8);
        seal_model(file, n);
        assert_int_equal(try_file(file, n, &error), READOUT_MODEL);
        free(file);
    }
    uint8_t *longer = copy(size + 64);
    memset(longer + size, 0, 64);
    refused(longer, size + 64, "has grown");
    free(longer);
}

typedef struct damage {
    size_t at, n;
    uint64_t value;
    const char *says;
    int sealed;
} damage;

static void apply(const damage *d)
{
    uint8_t *file = copy(size);
    memcpy(file + d->at, &d->value, d->n);
    if (d->sealed)
        seal_model(file, size);
    refused(file, size, d->says);
    free(file);
}

static void header_fields(void **state)
{
    const damage list[] = {{0, 1, 'X', "READOUTM", 0},
                           {8, 4, 4, "format 4", 0},
                           {8, 4, 0, "format 0", 0},
                           {8, 4, 2, "header is not zero", 0}, /* it has an XXH3 */
                           {12, 4, 64, "format", 0},
                           {16, 8, size + 1, "cut short", 0},
                           {24, 8, 64, "directory", 0},
                           {24, 8, get64(24) + 1, "directory", 0},
                           {24, 8, UINT64_MAX - 63, "directory", 0},
                           {32, 4, 0, "number of entries", 0},
                           {32, 4, 4097, "number of entries", 0},
                           {32, 4, get32(32) + 1, "directory", 0},
                           {36, 4, 0x04030201, "byte order", 0},
                           {40, 1, (uint64_t)bytes[40] ^ 1u, "checksum", 0},
                           {72, 1, (uint64_t)bytes[72] ^ 1u, "checksum", 0},
                           {127, 1, 1, "header is not zero", 0},
                           {HEADER + 5, 1, (uint64_t)bytes[HEADER + 5] ^ 0x10u, "checksum", 0},
                           {size - 1, 1, 1, "checksum", 0}};
    (void)state;
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        apply(&list[i]);
}

/* Offset of an entry in the directory. */
static size_t entry_of(const char *name)
{
    for (uint32_t i = 0; i < get32(32); i++)
        if (strcmp((const char *)bytes + get64(24) + i * ENTRY, name) == 0)
            return get64(24) + i * ENTRY;
    fail_msg("no entry %s", name);
    return 0;
}

static void entries(void **state)
{
    size_t e = entry_of("embed.word"), s = entry_of("vocab"), data = get64(s + 104), n = get32(data);
    const damage list[] = {{e + 63, 1, 'x', "no name", 1},
                           {e, 1, 'z', "not sorted", 1},
                           {e, 1, 0, "no name", 1},
                           {e + 64, 4, 0, "type", 1},
                           {e + 64, 4, 8, "type", 1},
                           {e + 64, 4, 3, "of type 3", 1}, /* u8 for i8: the size fits */
                           {e + 68, 4, 0, "rank", 1},
                           {e + 68, 4, 5, "rank", 1},
                           {e + 72, 8, get64(e + 72) + 1, "size does not fit", 1},
                           {e + 72, 8, UINT64_MAX / 2, "size does not fit", 1},
                           {e + 72, 8, UINT64_C(1) << 31, "size does not fit", 1},
                           {e + 88, 8, 1, "more dimensions", 1},
                           {e + 104, 8, get64(e + 104) + 1, "outside the file", 1},
                           {e + 104, 8, 0, "outside the file", 1},
                           {e + 104, 8, UINT64_MAX - 63, "outside the file", 1},
                           {e + 112, 8, UINT64_MAX, "outside the file", 1},
                           {e + 112, 8, 0, "size does not fit", 1},
                           {e + 120, 8, 1, "type or rank", 1},
                           {s + 112, 8, 4, "string table", 1},
                           {s + 112, 8, get64(s + 112) - 1, "text does not fit", 1},
                           {data, 4, n + 1, "number of strings", 1},
                           {data, 4, UINT32_MAX, "number of strings", 1},
                           {data + 4, 4, 1, "text does not fit", 1},
                           {data + 8, 4, 0, "starts fall", 1},
                           {data + 8, 4, UINT32_MAX, "starts fall", 1},
                           {data + 4 + 4 * n, 4, 0, "text does not fit", 1},
                           {data + 4 * (n + 2), 1, 0, "not UTF-8", 1},
                           {data + 4 * (n + 2), 1, 0xFF, "not UTF-8", 1}};
    (void)state;
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        apply(&list[i]);
}

static uint64_t float_bits(float x)
{
    uint32_t u;
    memcpy(&u, &x, 4);
    return u;
}

/* Whole by the container's rules, but no model. */
static void contents(void **state)
{
    size_t config = get64(entry_of("config") + 104), weight = get64(entry_of("layer.0.up.weight") + 104);
    size_t gain = get64(entry_of("embed.norm.gain") + 104), upos = get64(entry_of("label.upos") + 104);
    size_t class = get64(entry_of("text.class") + 104), form = get64(entry_of("lemma.form.rule") + 104);
    size_t bio = get64(entry_of("label.bio") + 104), deprel = get64(entry_of("label.deprel") + 104);
    const damage list[] = {{entry_of("config") + 5, 1, 'f', "no entry config", 1},
                           {config, 4, 0, "layers", 1},
                           {config, 4, 2, "no entry layer.1", 1},
                           {config + 4, 4, 33, "widths", 1},
                           {config + 4, 4, 64, "another shape", 1},
                           {config + 8, 4, 3, "attention heads", 1},
                           {config + 8, 4, 0, "attention heads", 1},
                           {config + 12, 4, 128, "rows", 1},
                           {config + 16, 4, 3, "vocabulary", 1},
                           {config + 16, 4, 1000, "embed.word", 1},
                           {config + 20, 4, 5, "positions", 1},
                           {config + 24, 4, 8, "shapes", 1},
                           {config + 28, 4, 8, "widths of the heads", 1},
                           {config + 36, 4, 0, "labels", 1},
                           {config + 36, 4, 7, "head.upos", 1},
                           {config + 52, 4, 6, "names", 1},
                           {config + 72, 4, 0, "pieces", 1},
                           {config + 76, 4, 99, "labels", 1},
                           {config + 76, 4, 0, "root", 1},
                           {weight + 9, 1, 64, "outside -63 to 63", 1},
                           {weight + 9, 1, 0xC0, "outside -63 to 63", 1},
                           {get64(entry_of("layer.0.up.start") + 104), 4, 0x7FFFFFFF, "start holds a number out of range", 1},
                           {gain, 4, float_bits(1e6f), "out of range", 1},
                           {gain, 4, 0x7FC00000, "out of range", 1}, /* NaN */
                           {get64(entry_of("norm.eps") + 104), 4, 0, "norm.eps", 1},
                           {upos + 4 * (get32(upos) + 2), 1, 'Q', "label.upos 0", 1},
                           {deprel + 4 * (get32(deprel) + 2), 1, 'Q', "label.deprel 0", 1},
                           {bio + 4 * (get32(bio) + 2), 1, 'Q', "label.bio 0", 1},
                           {class, 4, UINT32_MAX, "text.class", 1},
                           {get64(entry_of("text.fold") + 104) + 4, 4, 0x110000, "text.fold", 1},
                           {get64(entry_of("text.lower") + 104) + 4, 4, 0xD800, "text.lower", 1},
                           {form, 2, 0xFFFF, "lemma.form", 1}};
    (void)state;
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        apply(&list[i]);
}

/* Any byte changed, the checksum made to fit: refused, or taken and harmless. */
static void any_byte(void **state)
{
    uint32_t seed = 5;
    uint8_t *file = copy(size);
    (void)state;
    for (int i = 0; i < 300; i++) {
        readout_error error;
        seed = seed * 1664525 + 1013904223;
        size_t at = HEADER + (i % 2 ? seed % (size - HEADER) : get64(24) - HEADER + seed % (size - get64(24)));
        uint8_t old = file[at];
        file[at] = (uint8_t)(seed >> 24);
        seal_model(file, size);
        readout_status status = try_file(file, size, &error);
        assert_true(status == READOUT_OK || status == READOUT_MODEL);
        file[at] = old;
    }
    free(file);
}

static int set_up(void **state)
{
    (void)state;
    bytes = read_aligned(TINY_MODEL, &size);
    return bytes ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    free(bytes);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(whole_file), cmocka_unit_test(not_aligned), cmocka_unit_test(cut_short),
                                       cmocka_unit_test(header_fields), cmocka_unit_test(entries), cmocka_unit_test(contents),
                                       cmocka_unit_test(any_byte)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
