/* SPDX-License-Identifier: Apache-2.0 */
/* The stage on odd input: every sentence gets one tree, an analysis depends on its sentence alone, time and memory stay bounded. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "lang/analyser.h"
#include "unit/model_file.h"


typedef struct counter { /* an allocator that counts */
    size_t calls;
} counter;

static void *count_allocate(void *context, size_t n)
{
    ((counter *)context)->calls++;
    return malloc(n);
}

static void *count_reallocate(void *context, void *old, size_t old_size, size_t n)
{
    (void)old_size;
    ((counter *)context)->calls++;
    return realloc(old, n);
}

static void count_release(void *context, void *old)
{
    (void)context;
    free(old);
}

static counter calls;
static const readout_allocator allocator = {count_allocate, count_reallocate, count_release, &calls};
static void *bytes;
static ro_model *model;
static ro_analyser *analyser;
static ro_arena arena;

static int set_up(void **state)
{
    size_t n = 0;
    readout_error error;
    (void)state;
    bytes = read_aligned(TINY_MODEL, &n);
    ro_arena_init(&arena, NULL);
    return ro_model_open(bytes, n, NULL, &model, &error) || ro_analyser_open(model, &allocator, &analyser, &error);
}

static int tear_down(void **state)
{
    (void)state;
    ro_arena_release(&arena);
    ro_analyser_close(analyser);
    ro_model_close(model);
    free(bytes);
    return 0;
}

static void check_sentence(const ro_document *d, const ro_sentence *s)
{
    uint32_t roots = 0;
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        const ro_token *t = &d->tokens.v[i];
        uint32_t steps = 0;
        roots += t->head == RO_NONE;
        assert_true(t->head == RO_NONE || (t->head >= s->first && t->head < s->first + s->n && t->head != i));
        for (uint32_t k = i; k != RO_NONE && steps <= s->n; k = d->tokens.v[k].head)
            steps++;
        assert_true(steps <= s->n);
        assert_true(t->upos != RO_UPOS_NONE && t->deprel != RO_DEPREL_NONE);
        assert_int_equal(t->deprel == RO_D_root, t->head == RO_NONE);
        assert_true(t->lemma.n > 0 && t->xpos.n > 0 && t->deprel_text.n > 0);
    }
    assert_int_equal(roots, s->n > 0);
    assert_true(s->n == 0 ? s->root == RO_NONE : d->tokens.v[s->root].head == RO_NONE);
}

static void analyse(ro_document *d)
{
    readout_error error;
    size_t before = calls.calls;
    assert_int_equal(ro_lang_analyse(analyser, d, &error), READOUT_OK);
    assert_int_equal(calls.calls, before); /* all scratch was there from the start */
    for (uint32_t i = 0; i < d->sentences.n; i++)
        check_sentence(d, &d->sentences.v[i]);
}

static ro_document document_of(const char *const *sentences, size_t n)
{
    ro_document d;
    ro_document_init(&d, &arena);
    for (size_t i = 0; i < n; i++)
        add_test_sentence(&d, sentences[i]);
    return d;
}

static void odd_sentences(void **state)
{
    static const char *const odd[] = {
        "", ".", "! ? … ” ’ ) —", "\xF0\x9F\x99\x82 \xF0\x9F\x87\xAB\xF0\x9F\x87\xB7 ok", "\xD9\x82\xD8\xA7\xD9\x84 \xD8\xA7\xD9\x84\xD9\x88\xD8\xB2\xD9\x8A\xD8\xB1 .",
        "\xE5\xA4\x96\xE4\xBA\xA4\xE9\x83\xA8 \xE8\xA1\xA8\xE7\xA4\xBA", "\xCC\x81 \xE2\x80\x8B", "\xFF \xC3 a\x80z", "x", "####", "1 2 3 , 4"};
    (void)state;
    ro_document d = document_of(odd, sizeof odd / sizeof *odd);
    analyse(&d);
    ro_document empty;
    ro_document_init(&empty, &arena);
    analyse(&empty);
}

static void same_tokens(const ro_document *a, uint32_t first, const ro_document *b, uint32_t other, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        const ro_token *x = &a->tokens.v[first + i], *y = &b->tokens.v[other + i];
        assert_true(x->upos == y->upos && x->ne == y->ne && ro_str_equal(x->xpos, y->xpos) && ro_str_equal(x->feats, y->feats) &&
                    ro_str_equal(x->lemma, y->lemma));
        if (x->head == RO_NONE || y->head == RO_NONE)
            continue; /* roots are compared where sentences are */
        assert_int_equal(x->head - first, y->head - other);
        assert_true(ro_str_equal(x->deprel_text, y->deprel_text));
    }
}

/* Alone, among others, in another order: the same. */
static void company_does_not_matter(void **state)
{
    static const char *const list[] = {"Ministers met in Lima .", "We sign on Monday", "\"", "The envoys , who had met before , told NATO that talks would go on .",
                                       "No", "It was the second round of talks in Oslo since May"};
    enum { N = sizeof list / sizeof *list, COPIES = 50 };
    ro_document many;
    (void)state;
    ro_document_init(&many, &arena);
    for (size_t i = 0; i < N * COPIES; i++)
        add_test_sentence(&many, list[i * 5 % N]); /* 5 and 6 have no common factor */
    analyse(&many);
    for (size_t i = 0; i < N * COPIES; i++) {
        ro_document alone = document_of(&list[i * 5 % N], 1);
        if (i < N || i % 17 == 0) {
            analyse(&alone);
            const ro_sentence *s = &many.sentences.v[i];
            assert_int_equal(s->root - s->first, alone.sentences.v[0].root);
            same_tokens(&many, s->first, &alone, 0, s->n);
        }
    }
}

static char *repeated(const char *unit, size_t times)
{
    size_t n = strlen(unit);
    char *text = ro_alloc(&arena, n * times + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * n, unit, n);
    return text;
}

/* A sentence of two windows is analysed as two, the second hung on the first. */
static void windows(void **state)
{
    enum { WORDS = 25 }; /* of two pieces, in 40 places with [CLS] and [SEP]: 19 words and 6 */
    const char *parts[2] = {repeated("me ", 19), repeated("me ", 6)};
    ro_document whole, alone = document_of(parts, 2);
    (void)state;
    uint32_t ids[RO_MOST_PIECES];
    assert_int_equal(ro_pieces_cut(&model->pieces, RO_STR("me"), ids), 2);
    ro_document_init(&whole, &arena);
    add_test_sentence(&whole, repeated("me ", WORDS));
    analyse(&whole);
    analyse(&alone);
    same_tokens(&whole, 0, &alone, 0, 19);
    same_tokens(&whole, 19, &alone, 19, 6);
    assert_int_equal(whole.sentences.v[0].root, alone.sentences.v[0].root);
    const ro_token *second = &whole.tokens.v[alone.sentences.v[1].root];
    assert_int_equal(second->head, whole.sentences.v[0].root);
    assert_int_equal(second->deprel, RO_D_parataxis);
}

/* That the work grows with the length alone is counted in instructions by tests/pathological/linear.py. */
static void long_sentences(void **state)
{
    (void)state;
    ro_document d;
    ro_document_init(&d, &arena);
    add_test_sentence(&d, repeated("talks , ", 2000));
    analyse(&d); /* every step of the check is taken here, where it is quadratic */
    ro_document longer;
    readout_error error;
    ro_document_init(&longer, &arena);
    add_test_sentence(&longer, repeated("talks , ", 20000));
    assert_int_equal(ro_lang_analyse(analyser, &longer, &error), READOUT_OK);
    assert_int_not_equal(longer.tokens.v[longer.tokens.n - 1].head, RO_NONE);
}

static void long_words(void **state)
{
    enum { MEGABYTE = 1000000 };
    const char *const words[] = {repeated("a", MEGABYTE), repeated(".", MEGABYTE), repeated("\xCC\x81", MEGABYTE / 2), repeated("\xC3\x9F", MEGABYTE / 2),
                                 repeated("a-", MEGABYTE / 2)};
    (void)state;
    ro_document d = document_of(words, sizeof words / sizeof *words);
    analyse(&d);
    assert_int_equal(d.tokens.v[0].lemma.n >= MEGABYTE - 4, true);
}

static void pieces(void **state)
{
    uint32_t ids[RO_MOST_PIECES];
    const ro_config *c = &model->network.c;
    (void)state;
    assert_int_equal(ro_pieces_cut(&model->pieces, ro_str_of(repeated("a", c->most_token)), ids), c->most_pieces);
    assert_int_equal(ro_pieces_cut(&model->pieces, ro_str_of(repeated("a", c->most_token + 1)), ids), 1);
    assert_int_equal(ids[0], c->unk);
    assert_int_equal(ro_pieces_cut(&model->pieces, ro_str_of(repeated(".", 100)), ids), c->most_pieces);
    assert_int_equal(ro_pieces_cut(&model->pieces, RO_STR(""), ids), 1);
    assert_int_equal(ids[0], c->unk);
    assert_int_equal(ro_pieces_cut(&model->pieces, RO_STR("QED"), ids), 1); /* its q is in no piece: the whole is unknown */
    assert_int_equal(ids[0], c->unk);
    assert_int_equal(ro_pieces_cut(&model->pieces, RO_STR("on-q"), ids), 3); /* but the basic tokens beside it are not */
    assert_int_equal(ids[2], c->unk);
    uint32_t plain[RO_MOST_PIECES], accented[RO_MOST_PIECES];
    assert_int_equal(ro_pieces_cut(&model->pieces, RO_STR("sao"), plain), ro_pieces_cut(&model->pieces, RO_STR("S\xC3\x83o\xCC\x81"), accented));
    assert_int_equal(plain[0], accented[0]);
}

static void shapes(void **state)
{
    static const struct {
        const char *word;
        uint8_t shape;
    } list[] = {{"...", 0}, {"", 0}, {"talks", 1}, {"Paris", 2}, {"NATO", 3}, {"U.S.", 3}, {"I", 4}, {"McDonald", 5}, {"iPhone", 5},
                {"1999", 6}, {"3.5", 6}, {"F-16", 7}, {"3rd", 7}, {"\xC3\x89tat", 2}, {"\xE5\xA4\x96", 1}};
    (void)state;
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        assert_int_equal(ro_word_shape(&model->chars, ro_str_of(list[i].word)), list[i].shape);
}

static void names(void **state)
{
    /* O B-PER I-PER B-ORG I-ORG B-LOC I-LOC; I-X is never first and never after another kind. */
    const float scores[4][RO_NAME_LABELS] = {{0, 1, 9, 0, 0, 0, 0}, {0, 0, 3, 0, 3.5f, 0, 0}, {1, 0, 0, 0, 0, 0, 3}, {2, 2, 2, 2, 2, 2, 2}};
    uint8_t back[4][RO_NAME_LABELS], labels[4];
    (void)state;
    ro_names_decode(scores[0], RO_NAME_LABELS, 4, back, labels);
    assert_int_equal(labels[0], RO_NE_B_PER);
    assert_int_equal(labels[1], RO_NE_I_PER); /* I-ORG scores more here, but B-ORG before it less */
    assert_int_equal(labels[2], RO_NE_O);
    assert_int_equal(labels[3], RO_NE_O);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(odd_sentences), cmocka_unit_test(company_does_not_matter), cmocka_unit_test(windows),
                                       cmocka_unit_test(long_sentences), cmocka_unit_test(long_words), cmocka_unit_test(pieces),
                                       cmocka_unit_test(shapes), cmocka_unit_test(names)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
