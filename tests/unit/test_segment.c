/* SPDX-License-Identifier: Apache-2.0 */
/* The judge of sentence ends: what it may change, what it must leave to the rules, and model files whose judge is damaged. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/reader.h"
#include "text/segmenter.h"
#include "text/text.h"

#include <math.h>
#include <sha2.h>
#include <stdio.h>

static ro_arena arena;
static ro_document doc;
static readout_error error;

/* A judge of one hidden unit whose answer is its bias alone: it ends every gap that it may, or none. */
static float zero[2 * 3 + RO_SEG_CLASSES + RO_SEG_FLAGS], out[2];
static int8_t form[2];

static ro_segmenter judge_of(float answer)
{
    out[1] = answer;
    return (ro_segmenter){.before = 1, .after = 1, .forms = 2, .form_width = 1, .class_width = 1, .flag_width = 1, .hidden = 1, .form = form, .form_scale = 1,
                          .class_of = zero, .flag = zero, .window = zero, .window_bias = zero, .out = out};
}

static const char *sentences(const ro_segmenter *judge, const char *text)
{
    static char shown[1024];
    size_t n = 0;
    ro_arena_release(&arena);
    ro_arena_init(&arena, NULL);
    ro_document_init(&doc, &arena);
    assert_int_equal(ro_text_read(&doc, judge, text, strlen(text), &error), READOUT_OK);
    assert_null(ro_annot_check(&doc));
    for (uint32_t i = 0; i < doc.sentences.n; i++) {
        const ro_sentence *s = &doc.sentences.v[i];
        uint32_t start = ro_tok(&doc, s->first)->span.start, end = ro_tok(&doc, s->first + s->n - 1)->span.end;
        n += (size_t)snprintf(shown + n, sizeof shown - n, "%s%.*s", i ? " / " : "", (int)(end - start), text + start);
    }
    return shown;
}

static void adds(void **state)
{
    (void)state;
    ro_segmenter all = judge_of(5);
    assert_string_equal(sentences(&all, "they met in Lima! and all of them spoke. good"), "they met in / Lima / ! / and all of them spoke / . / good");
    assert_string_equal(sentences(&all, "they can't Go today."), "they can't / Go / today / .");
}

static void drops(void **state)
{
    (void)state;
    ro_segmenter none = judge_of(-5);
    assert_string_equal(sentences(NULL, "They met. It was good.\n\nThey left."), "They met. / It was good. / They left.");
    assert_string_equal(sentences(&none, "They met. It was good.\n\nThey left."), "They met. It was good. / They left.");
}

static void leaves_datelines(void **state)
{
    (void)state;
    ro_segmenter all = judge_of(5);
    const char *shown = sentences(&all, "LIMA, May 3 (AB) - The envoys met.");
    assert_int_equal(strncmp(shown, "LIMA, May 3 (AB) - The / envoys", 31), 0);
}

static void leaves_headings(void **state)
{
    (void)state;
    ro_segmenter all = judge_of(5);
    assert_string_equal(sentences(&all, "Talks In Lima On Trade"), "Talks In Lima On Trade");
}

static void thresholds(void **state)
{
    (void)state;
    ro_segmenter judge = judge_of(1);
    judge.add = 0, judge.add_bare = 2, judge.drop = 2;
    assert_string_equal(sentences(&judge, "they met : The aid in Lima goes on. It is good."), "they met : / The aid in Lima goes on. It is good.");
}

/* ---- files ---- */

enum { ENTRIES = 8, DATA_AT = 128, EACH = 1024, LIST_AT = DATA_AT + ENTRIES * EACH, SIZE = LIST_AT + ENTRIES * 128 };

static _Alignas(64) uint8_t file[SIZE];

static void put32(size_t at, uint32_t x) { memcpy(file + at, &x, 4); }
static void put64(size_t at, uint64_t x) { memcpy(file + at, &x, 8); }

static void put_entry(uint32_t i, const char *name, ro_type type, uint64_t rows, uint64_t columns)
{
    size_t at = LIST_AT + i * 128, width = type == RO_I8 ? 1 : 4;
    memcpy(file + at, name, strlen(name));
    put32(at + 64, type);
    put32(at + 68, columns ? 2 : 1);
    put64(at + 72, rows);
    put64(at + 80, columns);
    put64(at + 104, DATA_AT + i * EACH);
    put64(at + 112, rows * (columns ? columns : 1) * width);
}

/* Forms 2 by 1, classes 1 wide, flags 1 wide, a window of 1 + 1 words, one hidden unit. */
static void make_file(void)
{
    static const uint32_t size[8] = {1, 1, 2, 1, 1, 1, 1, 0};
    memset(file, 0, sizeof file);
    put_entry(0, "segment.class", RO_F32, RO_SEG_CLASSES, 1);
    put_entry(1, "segment.flag", RO_F32, RO_SEG_FLAGS, 1);
    put_entry(2, "segment.form", RO_I8, 2, 1);
    put_entry(3, "segment.numbers", RO_F32, 4, 0);
    put_entry(4, "segment.out", RO_F32, 2, 0);
    put_entry(5, "segment.size", RO_U32, 8, 0);
    put_entry(6, "segment.window", RO_F32, 6, 1);
    put_entry(7, "segment.window.bias", RO_F32, 1, 0);
    memcpy(file + DATA_AT + 5 * EACH, size, sizeof size);
    memcpy(file, "READOUTM", 8);
    put32(8, 2), put32(12, 128), put64(16, SIZE), put64(24, LIST_AT), put32(32, ENTRIES), put32(36, 0x01020304);
}

static readout_status open_file(ro_segmenter *judge, bool *has)
{
    static ro_rom rom;
    SHA2_CTX sha;
    SHA256Init(&sha);
    SHA256Update(&sha, file + 128, SIZE - 128);
    SHA256Final(file + 40, &sha);
    assert_int_equal(ro_rom_open(&rom, file, SIZE, &error), READOUT_OK);
    return ro_segmenter_open(judge, &rom, has, &error);
}

static void refused(const char *named)
{
    ro_segmenter judge;
    bool has;
    assert_int_equal(open_file(&judge, &has), READOUT_MODEL);
    assert_non_null(strstr(error.message, named));
}

static void sound_file(void **state)
{
    (void)state;
    ro_segmenter judge;
    bool has = false;
    float answer = -5;
    make_file();
    memcpy(file + DATA_AT + 4 * EACH + 4, &answer, 4);
    assert_int_equal(open_file(&judge, &has), READOUT_OK);
    assert_true(has);
    assert_string_equal(sentences(&judge, "They met. It was good."), "They met. It was good.");
    memcpy(file + LIST_AT + 5 * 128, "segment.sizf", 12); /* a file without a judge */
    assert_int_equal(open_file(&judge, &has), READOUT_OK);
    assert_false(has);
}

static void damaged_files(void **state)
{
    (void)state;
    static const uint32_t size[][2] = {{0, 0}, {1, 0}, {1, 32}, {2, 1}, {2, 65537}, {3, 65}, {4, 0}, {5, 65}, {6, 0}, {6, 129}};
    for (size_t i = 0; i < sizeof size / sizeof *size; i++) {
        make_file();
        put32(DATA_AT + 5 * EACH + size[i][0] * 4, size[i][1]);
        refused("segment.size");
    }
    make_file();
    put32(DATA_AT + 5 * EACH + 6 * 4, 2); /* wider than the window's tensor */
    refused("segment.window");
    static const float bad[] = {NAN, INFINITY, -1e6f};
    for (size_t i = 0; i < 3; i++) {
        make_file();
        memcpy(file + DATA_AT + 6 * EACH + 20, &bad[i], 4);
        refused("segment.window");
    }
    make_file();
    memcpy(file + LIST_AT + 4 * 128, "segment.ouu", 11);
    refused("segment.out");
}

static int release(void **state)
{
    (void)state;
    ro_arena_release(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(adds),       cmocka_unit_test(drops),      cmocka_unit_test(leaves_datelines),
                                       cmocka_unit_test(leaves_headings),
                                       cmocka_unit_test(thresholds), cmocka_unit_test(sound_file), cmocka_unit_test(damaged_files)};
    ro_arena_init(&arena, NULL);
    return cmocka_run_group_tests(tests, NULL, release);
}
