/* SPDX-License-Identifier: Apache-2.0 */
/* Tags that go together, words whose form says what they are, and lemmas by case, over tables made by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "lang/model.h"
#include "unit/model_file.h"

enum { MOST = 16 };

typedef struct list { /* room for a string table */
    uint32_t start[MOST + 1];
    char text[512];
    ro_strings strings;
} list;

static void fill(list *l, const char *const *words)
{
    uint32_t n = 0, at = 0;
    for (; words[n]; n++) {
        l->start[n] = at;
        memcpy(l->text + at, words[n], strlen(words[n]) + 1);
        at += (uint32_t)strlen(words[n]) + 1;
    }
    l->start[n] = at;
    l->strings = (ro_strings){n, l->start, l->text};
}

static void best(void **state)
{
    static const uint16_t rows[][3] = {{0, 0, 0}, {0, 1, 1}, {1, 1, 0}, {1, 1, 0}};
    const ro_tag_table table = {.row = rows, .n = 4};
    const float upos[] = {1, 2}, xpos[] = {5, 1}, feats[] = {0, 4}, even[] = {0, 0};
    (void)state;
    ro_tags t = ro_tags_best(&table, upos, xpos, feats); /* 6, 6, 3: of equal ones the first */
    assert_true(t.upos == 0 && t.xpos == 0 && t.feats == 0);
    t = ro_tags_best(&table, upos, even, feats);
    assert_true(t.upos == 0 && t.xpos == 1 && t.feats == 1);
    t = ro_tags_best(&table, upos, even, even);
    assert_true(t.upos == 1 && t.xpos == 1 && t.feats == 0);
    const float low[] = {-9, -8};
    t = ro_tags_best(&table, low, even, even); /* all sums below zero */
    assert_int_equal(t.upos, 1);
}

static void certain(void **state)
{
    static const char *const upos[] = {"NOUN", "PROPN", "VERB", "X", NULL}, *const xpos[] = {"ADD", "NN", "VB", NULL},
                      *const feats[] = {"Number=Sing", "_", NULL};
    static list u, x, f;
    ro_tag_table table;
    const ro_tags verb = {2, 2, 1}, piece = {3, 2, 1};
    ro_rom none = {0};
    (void)state;
    fill(&u, upos);
    fill(&x, xpos);
    fill(&f, feats);
    assert_int_equal(ro_tag_table_open(&table, &none, &u.strings, &x.strings, &f.strings, NULL), READOUT_OK);
    assert_int_equal(table.n, 0);
    static const struct {
        const char *form;
        int upos; /* as a verb would be tagged */
    } words[] = {{"Treaty.doc", 0}, {"map_2.PDF", 0}, {"2.doc", 2}, {".doc", 2}, {"doc", 2}, {"https://example.org/a", 1}, {"www.example.org", 1},
                 {"a.b@example.org", 1}, {"Example.com", 1}, {"#peace", 1}, {"@envoy", 1}, {"#", 2}, {"#1", 2}, {"a@b", 2}, {"U.S.", 2}, {"signed", 2}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_int_equal(ro_tags_certain(&table, (ro_str){words[i].form, strlen(words[i].form)}, verb).upos, words[i].upos);
    assert_int_equal(ro_tags_certain(&table, RO_STR("a@example.org"), piece).upos, 3);
    assert_int_equal(ro_tags_certain(&table, RO_STR("a.doc"), piece).upos, 0);
    assert_int_equal(ro_tag_table_open(&table, &none, &u.strings, &f.strings, &f.strings, NULL), READOUT_OK); /* no ADD */
    assert_int_equal(ro_tags_certain(&table, RO_STR("a.doc"), verb).upos, 2);
}

static void lemmas(void **state)
{
    static const char *const add[] = {"", "", "", "", "y", NULL}, *const forms[] = {"oslo\tPROPN\tNNP\ta", NULL},
                      *const suffixes[] = {"NOUN\tNNS\ties", "NUM\tCD\t", "PROPN\tNNP\t", "PROPN\tNNP\tA\t", NULL};
    static const uint8_t drop[] = {0, 0, 0, 0, 3}, mode[] = {1, 3, 4, 5, 0};
    static const uint16_t form_rule[] = {1}, suffix_rule[] = {4, 3, 0, 2};
    static list a, f, s;
    static ro_lemma_memo memo;
    readout_error error;
    size_t n = 0;
    void *bytes = read_aligned(TINY_MODEL, &n);
    ro_model *model = NULL;
    ro_arena arena;
    (void)state;
    ro_arena_init(&arena, NULL);
    assert_int_equal(ro_model_open(bytes, n, NULL, &model, &error), READOUT_OK);
    fill(&a, add);
    fill(&f, forms);
    fill(&s, suffixes);
    const ro_lemmas l = {&model->chars, 5, 6, drop, mode, a.strings, f.strings, s.strings, form_rule, suffix_rule};
    static const char *const words[][4] = {{"oslo", "PROPN", "NNP", "Oslo"}, {"van", "PROPN", "NNP", "van"}, {"Lima", "PROPN", "NNP", "Lima"},
        {"NATO", "PROPN", "NNP", "NATO"}, {"WARSAW", "PROPN", "NNP", "Warsaw"}, {"\xC3\x89VREUX", "PROPN", "NNP", "\xC3\x89vreux"},
        {"12,500", "NUM", "CD", "12500"}, {"CITIES", "NOUN", "NNS", "city"}};
    for (size_t k = 0; k < 2 * (sizeof words / sizeof *words); k++) { /* once looked up, once remembered */
        const char *const *w = words[k / 2];
        ro_str got = ro_lemma_of(&l, &memo, (ro_str){w[0], strlen(w[0])}, (ro_str){w[1], strlen(w[1])}, (ro_str){w[2], strlen(w[2])}, &arena);
        assert_true(ro_str_is(got, w[3]));
    }
    ro_arena_release(&arena);
    ro_model_close(model);
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(best), cmocka_unit_test(certain), cmocka_unit_test(lemmas)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
