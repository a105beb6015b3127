/* SPDX-License-Identifier: Apache-2.0 */
/* The tiny model against the dump that tools/train/tiny.py made of it: pieces, tensors, labels, trees, lemmas. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "lang/analyser.h"
#include "unit/model_file.h"

#include <math.h>

#define DUMP TEST_SOURCE_DIR "/tests/data/model/tiny-forward.txt"

typedef struct fixture {
    void *bytes;
    ro_model *model;
    ro_analyser *analyser;
    FILE *dump;
    char line[100000];
    double worst;
} fixture;

static int set_up(void **state)
{
    static fixture f;
    size_t n = 0;
    readout_error error;
    f.bytes = read_aligned(TINY_MODEL, &n);
    assert_non_null(f.bytes);
    if (ro_model_open(f.bytes, n, NULL, &f.model, &error) || ro_analyser_open(f.model, NULL, &f.analyser, &error))
        fail_msg("%s", error.message);
    f.dump = fopen(DUMP, "r");
    assert_non_null(f.dump);
    *state = &f;
    return 0;
}

static int tear_down(void **state)
{
    fixture *f = *state;
    ro_analyser_close(f->analyser);
    ro_model_close(f->model);
    free(f->bytes);
    fclose(f->dump);
    return 0;
}

/* The next line if it starts with `key` and a blank: what follows. */
static char *expect(fixture *f, const char *key)
{
    size_t n = strlen(key);
    if (!fgets(f->line, sizeof f->line, f->dump) || strncmp(f->line, key, n) != 0 || (f->line[n] != ' ' && f->line[n] != '\n'))
        fail_msg("the dump has no line %s here", key);
    f->line[strcspn(f->line, "\n")] = 0;
    return f->line + n + (f->line[n] == ' ');
}

/* Equal but for the last bits. A sum that lies between two whole numbers may be rounded the other way, which moves all that
 * comes of it by some hundredths: that is allowed a few rows. */
static void same_tensor(fixture *f, const char *name, const float *rows, uint32_t n, uint32_t width, uint32_t stride)
{
    char wanted[80];
    uint32_t moved = 0;
    snprintf(wanted, sizeof wanted, "%s %u %u", name, n, width);
    assert_string_equal(expect(f, "tensor"), wanted);
    for (uint32_t i = 0; i < n; i++) {
        char *p = fgets(f->line, sizeof f->line, f->dump);
        for (uint32_t k = 0; k < width; k++) {
            double value = strtod(p, &p), got = (double)rows[i * stride + k], off = fabs(value - got) / (1 + fabs(value));
            moved += off > 1e-3;
            if (off > 5e-2)
                fail_msg("%s[%u][%u]: %g instead of %g", name, i, k, got, value);
        }
    }
    if (moved > n * width / 4)
        fail_msg("%s: %u of %u numbers differ", name, moved, n * width);
}

/* Whether the dump goes on with that tensor. */
static bool next_is(fixture *f, const char *name)
{
    long here = ftell(f->dump);
    const char *line = expect(f, "tensor");
    fseek(f->dump, here, SEEK_SET);
    return strncmp(line, name, strlen(name)) == 0 && line[strlen(name)] == ' ';
}

/* Queries, keys and values of the first layer, computed here as the encoder keeps them apart. */
static void same_attention_input(fixture *f)
{
    const ro_network *n = &f->model->network;
    ro_workspace *w = &f->analyser->work;
    uint32_t rows = w->batch.rows, width = 3 * n->c.width;
    float *qkv = aligned_alloc(64, ((size_t)rows + 16) * width * sizeof *qkv);
    f->analyser->kernels->linear(&n->layer[0].qkv, &w->rounded, rows, qkv);
    same_tensor(f, "layer.0.qkv", qkv, rows, width, width);
    free(qkv);
}

/* What ro_encode shows, in the order of the dump. */
static void watch(void *context, const char *name, const float *rows, uint32_t n, uint32_t width)
{
    fixture *f = context;
    same_tensor(f, strcmp(name, "layer") == 0 ? "layer.0" : name, rows, n, width, width);
    if (strcmp(name, "embed") == 0 && next_is(f, "layer.0.qkv"))
        same_attention_input(f);
}

static void same_pieces(fixture *f, const ro_batch *b)
{
    char *p = expect(f, "pieces");
    for (uint32_t i = 0; i < b->rows; i++)
        assert_int_equal(strtoul(p, &p, 10), b->id[i]);
    p = expect(f, "shapes");
    for (uint32_t i = 0; i < b->rows; i++)
        assert_int_equal(strtoul(p, &p, 10), b->shape[i]);
    p = expect(f, "first");
    for (uint32_t i = 0; i < b->words; i++)
        assert_int_equal(strtoul(p, &p, 10), b->first[i]);
}

static void same_scores(fixture *f, ro_analyser *a, const ro_linear *l, const char *name)
{
    float y[32 * 16];
    uint32_t words = a->work.batch.words - 1;
    ro_apply(a->kernels, l, a->work.x + a->model->network.c.width, words, &a->work, y);
    same_tensor(f, name, y, words, l->n, l->width);
}

static void same_arcs(fixture *f, ro_analyser *a, uint32_t words)
{
    for (uint32_t i = 0; i < words; i++)
        a->arcs[i * (words + 1) + i + 1] = 0; /* what the dump has where a word would be its own head */
    same_tensor(f, "arcs", a->arcs, words, words + 1, words + 1);
}

static void same_words(fixture *f, const ro_document *d, const char *key)
{
    char *p = expect(f, key);
    static const char *const names[] = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"};
    for (uint32_t i = 0; i < d->tokens.n; i++) {
        const ro_token *t = &d->tokens.v[i];
        char number[16];
        snprintf(number, sizeof number, "%u", t->head == RO_NONE ? 0 : t->head + 1);
        ro_str got = !strcmp(key, "upos")      ? ro_str_of(ro_upos_name(t->upos))
                     : !strcmp(key, "xpos")    ? t->xpos
                     : !strcmp(key, "feats")   ? (t->feats.n ? t->feats : RO_STR("_"))
                     : !strcmp(key, "bio")     ? ro_str_of(names[t->ne])
                     : !strcmp(key, "heads")   ? ro_str_of(number)
                     : !strcmp(key, "deprels") ? t->deprel_text
                                               : t->lemma;
        size_t n = strcspn(p, " ");
        if (!ro_str_equal(got, (ro_str){p, n}))
            fail_msg("%s of word %u is %.*s instead of %.*s", key, i + 1, (int)got.n, got.p, (int)n, p);
        p += n + (p[n] == ' ');
    }
}

static void one_sentence(fixture *f, const char *sentence, ro_arena *arena)
{
    ro_analyser *a = f->analyser;
    const ro_network *n = &f->model->network;
    ro_document d;
    readout_error error;
    ro_document_init(&d, arena);
    add_test_sentence(&d, sentence);
    assert_int_equal(ro_lang_analyse(a, &d, &error), READOUT_OK);
    /* The analysis left its one batch behind; it is run again with a watch. */
    ro_batch *b = &a->work.batch;
    b->n_windows = 1;
    b->rows = b->windows[0].rows;
    b->words = b->windows[0].words;
    same_pieces(f, b);
    ro_encode(n, a->kernels, &a->work, watch, f);
    ro_heads_run(a); /* before ro_apply spends the rounded rows */
    same_scores(f, a, &n->upos, "head.upos");
    same_scores(f, a, &n->xpos, "head.xpos");
    same_scores(f, a, &n->feats, "head.feats");
    same_scores(f, a, &n->bio, "head.bio");
    same_arcs(f, a, b->words - 1);
    ro_apply(a->kernels, &n->lab_out, a->lab_dep + n->c.label, b->words - 1, &a->work, a->scores);
    same_tensor(f, "head.lab_out", a->scores, b->words - 1, n->lab_out.n, n->lab_out.width);
    static const char *const keys[] = {"upos", "xpos", "feats", "bio", "heads", "deprels", "lemmas"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        same_words(f, &d, keys[i]);
    expect(f, "end");
}

static void equals_the_dump(void **state)
{
    fixture *f = *state;
    ro_arena arena;
    int sentences = 0;
    ro_arena_init(&arena, NULL);
    for (; fgets(f->line, sizeof f->line, f->dump); sentences++) {
        assert_int_equal(strncmp(f->line, "sentence ", 9), 0);
        f->line[strcspn(f->line, "\n")] = 0;
        one_sentence(f, ro_copy(&arena, f->line + 9, strlen(f->line + 9)), &arena);
    }
    assert_true(sentences >= 3);
    ro_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(equals_the_dump)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
