/* SPDX-License-Identifier: Apache-2.0 */
/* 2,000 made sentences: the same CoNLL-U by every kernel and with any other sentences beside them, a 10,000-word sentence among
 * them; and no allocation a sentence. With the tiny model, and with the trained one where it is there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "lang/analyser.h"
#include "report/report.h"
#include "unit/model_file.h"

#define TRAINED_MODEL TEST_SOURCE_DIR "/models/readout-en.rom"

/* Too slow where the compiler was told not to hurry. */
#if !defined(__OPTIMIZE__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SLOW_BUILD 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SLOW_BUILD 1
#endif
#endif
#ifndef SLOW_BUILD
#define SLOW_BUILD 0
#endif

enum { SENTENCES = 2000, LONG = 10000 };

static uint32_t seed = 11;

static uint32_t below(uint32_t n)
{
    seed = seed * 1664525 + 1013904223;
    return (seed >> 8) % n;
}

static const char *const who[] = {"France", "the Kenyan envoy", "Ministers", "She", "S\xC3\xA3o Tom\xC3\xA9 and Peru", "the U.N. special envoy",
                                  "NATO", "\xE5\xA4\x96\xE4\xBA\xA4\xE9\x83\xA8", "the two sides , which had not met since 2019 ,"};
static const char *const did[] = {"met", "urged", "did n't call", "has condemned", "will visit", "was told by", "agreed to go on working with"};
static const char *const what[] = {"Ankara", "its partners", "the 3.5bn deal", "him", "a full , lasting ceasefire", "\xF0\x9F\x8C\x8D", "Jo\xCC\x83o 's F-16s"};
static const char *const when[] = {"on Monday .", ", a spokesperson said .", "?", "in May 2024 ; no date was given", "\" before the talks \" .",
                                   "because the ministers of the region had asked that it be put off until all had agreed on its agenda ."};

#define PICK(list) (list)[below(sizeof(list) / sizeof *(list))]

static void make_sentences(ro_document *d)
{
    for (int i = 0; i < SENTENCES; i++) {
        char text[1000];
        snprintf(text, sizeof text, "%s %s %s %s", PICK(who), PICK(did), PICK(what), PICK(when));
        add_test_sentence(d, ro_copy(d->arena, text, strlen(text)));
    }
}

static void make_long_sentence(ro_document *d)
{
    char *text = ro_alloc(d->arena, (size_t)LONG * 6 + 1);
    for (size_t i = 0; i < LONG; i++)
        memcpy(text + i * 6, i % 7 ? "talks " : "Paris ", 6);
    text[LONG * 6 - 1] = 0;
    add_test_sentence(d, text);
}

typedef struct fixture {
    void *bytes;
    ro_model *model;
    ro_analyser *analyser;
    ro_arena arena;
    size_t calls; /* of the allocator below */
} fixture;

static fixture f;

static void *allocate(void *context, size_t size)
{
    ((fixture *)context)->calls++;
    return malloc(size);
}

static void *reallocate(void *context, void *old, size_t old_size, size_t size)
{
    (void)old_size;
    ((fixture *)context)->calls++;
    return realloc(old, size);
}

static void release(void *context, void *old)
{
    (void)context;
    free(old);
}

static const readout_allocator counting = {allocate, reallocate, release, &f};

static void open_model(const char *path)
{
    size_t n = 0;
    readout_error error;
    f.bytes = read_aligned(path, &n);
    if (!f.bytes)
        skip();
    if (ro_model_open(f.bytes, n, NULL, &f.model, &error) || ro_analyser_open(f.model, &counting, &f.analyser, &error))
        fail_msg("%s", error.message);
    ro_arena_init(&f.arena, &counting);
}

static void close_model(void)
{
    ro_arena_release(&f.arena);
    ro_analyser_close(f.analyser);
    ro_model_close(f.model);
    free(f.bytes);
}

static ro_document new_document(void)
{
    ro_document d;
    ro_document_init(&d, &f.arena);
    return d;
}

/* The analysis by one kernel, printed. */
static ro_buffer printed(ro_document *d, const char *kernel)
{
    ro_buffer out;
    assert_true(ro_analyser_use(f.analyser, kernel));
    assert_int_equal(ro_lang_analyse(f.analyser, d, NULL), READOUT_OK);
    ro_buffer_init(&out, NULL);
    ro_report_conllu(d, &out);
    return out;
}

static void same_by(ro_document *d, const ro_buffer *reference, const char *kernel)
{
    if (!ro_kernels_named(kernel)) {
        print_message("skipped: no %s on this machine\n", kernel);
        return;
    }
    ro_buffer other = printed(d, kernel);
    if (other.n != reference->n || memcmp(other.v, reference->v, other.n) != 0)
        fail_msg("%s prints other bytes", kernel);
    ro_buffer_release(&other);
}

static void tiny_by_every_kernel(void **state)
{
    (void)state;
    open_model(TINY_MODEL);
    ro_document d = new_document();
    make_sentences(&d);
    make_long_sentence(&d);
    ro_buffer reference = printed(&d, "scalar");
    same_by(&d, &reference, "avx2");
    same_by(&d, &reference, "avx512");
    same_by(&d, &reference, "amx");
    ro_buffer_release(&reference);
    close_model();
}

/* The plain kernels take milliseconds a word with the trained model, so they see a twentieth of the sentences. */
static void trained_by_every_kernel(void **state)
{
    (void)state;
    if (SLOW_BUILD)
        skip();
    open_model(TRAINED_MODEL);
    ro_document all = new_document(), some = new_document();
    make_sentences(&all);
    for (uint32_t i = 0; i < SENTENCES; i += 20) {
        ro_sentence s = all.sentences.v[i];
        *RO_PUSH(&f.arena, &some.sentences) = (ro_sentence){.first = some.tokens.n, .n = s.n};
        for (uint32_t k = 0; k < s.n; k++) {
            *RO_PUSH(&f.arena, &some.tokens) = all.tokens.v[s.first + k];
            some.tokens.v[some.tokens.n - 1].sentence = i / 20;
        }
    }
    ro_buffer reference = printed(&some, "scalar");
    same_by(&some, &reference, "avx2");
    same_by(&some, &reference, "avx512");
    same_by(&some, &reference, "amx");
    ro_buffer_release(&reference);
    if (ro_kernels_named("avx2") && ro_kernels_named("avx512")) {
        reference = printed(&all, "avx2");
        same_by(&all, &reference, "avx512");
        same_by(&all, &reference, "amx");
        ro_buffer_release(&reference);
    }
    close_model();
}

/* Whatever shares its batch: a sentence alone is analysed as among the others. */
static void alone(void **state)
{
    (void)state;
    open_model(TINY_MODEL);
    ro_document all = new_document();
    make_sentences(&all);
    assert_int_equal(ro_lang_analyse(f.analyser, &all, NULL), READOUT_OK);
    for (uint32_t i = 0; i < SENTENCES; i += 7) {
        ro_document one = new_document();
        const ro_sentence *s = &all.sentences.v[i];
        RO_PUSH(&f.arena, &one.sentences)->n = s->n;
        for (uint32_t k = 0; k < s->n; k++)
            RO_PUSH(&f.arena, &one.tokens)->form = all.tokens.v[s->first + k].form;
        assert_int_equal(ro_lang_analyse(f.analyser, &one, NULL), READOUT_OK);
        for (uint32_t k = 0; k < s->n; k++) {
            const ro_token *a = &one.tokens.v[k], *b = &all.tokens.v[s->first + k];
            assert_true(a->upos == b->upos && a->ne == b->ne && ro_str_equal(a->deprel_text, b->deprel_text) && ro_str_equal(a->lemma, b->lemma));
            assert_int_equal(a->head == RO_NONE ? RO_NONE : a->head + s->first, b->head);
        }
    }
    close_model();
}

/* Once warm nothing is allocated: the analyser never asks, and the document's arena has room. */
static void no_allocation(void **state)
{
    (void)state;
    open_model(TINY_MODEL);
    size_t opening = f.calls;
    ro_document warm = new_document(), d = new_document();
    make_sentences(&warm);
    make_sentences(&d);
    make_long_sentence(&d);
    assert_int_equal(ro_lang_analyse(f.analyser, &warm, NULL), READOUT_OK);
    assert_true(f.calls > opening); /* the arena's blocks are counted */
    size_t before = f.calls;
    assert_int_equal(ro_lang_analyse(f.analyser, &d, NULL), READOUT_OK);
    assert_true(f.calls - before <= 2); /* an arena's block for the lemmas of thousands of words, none a sentence */
    close_model();
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(tiny_by_every_kernel), cmocka_unit_test(trained_by_every_kernel),
                                       cmocka_unit_test(alone), cmocka_unit_test(no_allocation)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
