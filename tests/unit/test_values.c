/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences, words and names as values: what a program sees through the public header alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "api/handles.h"

/* "Li Wei met B Union . Go": names of one and two words, two that touch, two sentences; "C D" are written as one. */
static void make_document(readout_document *document)
{
    static const char bytes[] = "Li Wei met B Union CD.\nGo";
    static const struct {
        uint32_t start, end, head;
        ro_ne ne;
    } words[] = {{0, 2, 2, RO_NE_B_PER},   {3, 6, 0, RO_NE_I_PER},   {7, 10, RO_NONE, RO_NE_O}, {11, 12, 2, RO_NE_B_LOC},
                 {13, 18, 3, RO_NE_B_ORG}, {19, 20, 4, RO_NE_I_ORG}, {20, 21, 4, RO_NE_O},      {21, 22, 2, RO_NE_O},
                 {23, 25, RO_NONE, RO_NE_B_ORG}};
    ro_document *d = &document->annot;
    ro_arena_init(&document->arena, NULL);
    ro_document_init(d, &document->arena);
    d->bytes = ro_str_of(bytes);
    *RO_PUSH(d->arena, &d->sentences) = (ro_sentence){.span = {0, 22}, .first = 0, .n = 8, .root = 2};
    *RO_PUSH(d->arena, &d->sentences) = (ro_sentence){.span = {23, 25}, .first = 8, .n = 1, .root = RO_NONE};
    for (uint32_t i = 0; i < 9; i++) {
        ro_token *t = RO_PUSH(d->arena, &d->tokens);
        t->span = (ro_span){words[i].start, words[i].end};
        t->form = ro_span_text(d, t->span);
        t->head = words[i].head;
        t->ne = (uint8_t)words[i].ne;
        t->sentence = i == 8;
    }
    d->tokens.v[5].multiword = 2;
    d->tokens.v[2].upos = RO_VERB;
    d->tokens.v[2].lemma = RO_STR("meet");
    d->tokens.v[2].deprel_text = RO_STR("root");
    d->tokens.v[2].space_after = true;
}

static void assert_string(readout_string s, const char *wanted)
{
    assert_non_null(s.bytes);
    assert_int_equal(s.size, strlen(wanted));
    assert_memory_equal(s.bytes, wanted, s.size);
}

static void words_and_sentences(void **state)
{
    readout_document document = {0};
    readout_token token = {0};
    readout_sentence sentence = {0};
    (void)state;
    make_document(&document);
    assert_int_equal(readout_document_tokens(&document), 9);
    assert_int_equal(readout_document_sentences(&document), 2);
    assert_int_equal(readout_document_token(&document, 2, &token), 1);
    assert_string(token.form, "met");
    assert_string(token.lemma, "meet");
    assert_string(token.deprel, "root");
    assert_string(token.feats, "");
    assert_string_equal(token.upos, "VERB");
    assert_true(token.head == READOUT_NONE && token.space_after == 1 && token.span.start == 7 && token.span.end == 10);
    assert_int_equal(readout_document_token(&document, 5, &token), 1);
    assert_true(token.head == 4 && token.multiword == 2 && token.sentence == 0 && token.space_after == 0);
    assert_int_equal(readout_document_sentence(&document, 0, &sentence), 1);
    assert_true(sentence.first == 0 && sentence.count == 8 && sentence.root == 2 && sentence.span.end == 22);
    assert_int_equal(readout_document_sentence(&document, 1, &sentence), 1);
    assert_true(sentence.first == 8 && sentence.count == 1 && sentence.root == READOUT_NONE);
    assert_int_equal(readout_document_token(&document, 9, &token), 0);
    assert_int_equal(readout_document_token(&document, READOUT_NONE, &token), 0);
    assert_int_equal(readout_document_sentence(&document, 2, &sentence), 0);
    ro_arena_release(&document.arena);
}

static void names(void **state)
{
    static const struct {
        const char *kind;
        size_t first, count, start, end;
    } wanted[] = {{"PER", 0, 2, 0, 6}, {"LOC", 3, 1, 11, 12}, {"ORG", 4, 2, 13, 20}, {"ORG", 8, 1, 23, 25}};
    readout_document document = {0};
    readout_name name;
    (void)state;
    make_document(&document);
    assert_int_equal(readout_document_names(&document), 0);
    ro_api_list_names(&document);
    assert_int_equal(readout_document_names(&document), 4);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(readout_document_name(&document, i, &name), 1);
        assert_string_equal(name.kind, wanted[i].kind);
        assert_true(name.first == wanted[i].first && name.count == wanted[i].count);
        assert_true(name.span.start == wanted[i].start && name.span.end == wanted[i].end);
    }
    assert_int_equal(readout_document_name(&document, 4, &name), 0);
    ro_arena_release(&document.arena);
}

/* Every way of reading fills the values: each word's bytes are its form, its head is of its sentence, names lie in order. */
static void check_read(const readout_document *document, const char *bytes)
{
    readout_sentence sentence;
    readout_token token, head;
    readout_name name;
    size_t words = 0, end = 0;
    for (size_t s = 0; readout_document_sentence(document, s, &sentence); s++) {
        assert_int_equal(sentence.first, words);
        for (; words < sentence.first + sentence.count; words++) {
            assert_int_equal(readout_document_token(document, words, &token), 1);
            assert_int_equal(token.sentence, s);
            assert_int_equal(token.form.size, token.span.end - token.span.start);
            assert_memory_equal(token.form.bytes, bytes + token.span.start, token.form.size);
            if (readout_document_token(document, token.head, &head))
                assert_int_equal(head.sentence, s);
            else
                assert_int_equal(sentence.root, words);
        }
    }
    assert_int_equal(words, readout_document_tokens(document));
    for (size_t i = 0; readout_document_name(document, i, &name); i++) {
        assert_true(name.span.start >= end && name.span.end > name.span.start && name.count > 0 && name.first + name.count <= words);
        end = name.span.end;
    }
}

typedef struct opened {
    readout_model *model;
    readout_tables *tables;
    readout_session *session;
} opened;

/* The tiny model, with the built-in tables or those of a folder. */
static opened open_tiny(const char *folder)
{
    opened o;
    assert_int_equal(readout_model_open(TEST_SOURCE_DIR "/models/tiny.rom", NULL, &o.model, NULL), READOUT_OK);
    assert_int_equal(readout_tables_open(folder, NULL, &o.tables, NULL), READOUT_OK);
    assert_int_equal(readout_session_open(o.model, o.tables, NULL, &o.session, NULL), READOUT_OK);
    return o;
}

static void close_tiny(opened o)
{
    readout_session_close(o.session);
    readout_tables_close(o.tables);
    readout_model_close(o.model);
}

static void after_reading(void **state)
{
    static const char text[] = "The ministers of Per\xC3\xBA and Chile didn't meet in Lima. They spoke by phone.";
    static const char conllu[] = "1\tThey\t_\t_\t_\t_\t0\t_\t_\t_\n2\tmet\t_\t_\t_\t_\t1\t_\t_\t_\n\n";
    readout_document *document;
    (void)state;
    const opened o = open_tiny(NULL);
    assert_int_equal(readout_read(o.session, text, strlen(text), NULL, &document, NULL), READOUT_OK);
    assert_int_equal(readout_document_sentences(document), 2);
    assert_true(readout_document_tokens(document) == 17);
    check_read(document, text);
    readout_document_free(document);
    assert_int_equal(readout_parse_conllu(o.session, conllu, strlen(conllu), &document, NULL), READOUT_OK);
    assert_int_equal(readout_document_tokens(document), 2);
    check_read(document, conllu);
    readout_document_free(document);
    assert_int_equal(readout_parse(o.session, text, strlen(text), NULL, &document, NULL), READOUT_OK);
    check_read(document, text);
    size_t marked = 0;
    for (uint32_t i = 0; i < document->annot.tokens.n; i++)
        marked += document->annot.tokens.v[i].ne % 2; /* B- */
    assert_int_equal(readout_document_names(document), marked);
    readout_document_free(document);
    close_tiny(o);
}

static void reads_by_a_kernel_of_choice(void **state)
{
    static const char text[] = "The ministers of Peru and Chile spoke by phone.";
    readout_document *document;
    readout_text fast, plain;
    readout_error error;
    (void)state;
    const opened o = open_tiny(NULL);
    assert_int_equal(readout_session_use_kernel(o.session, "abacus", &error), READOUT_USAGE);
    assert_non_null(strstr(error.message, "abacus"));
    assert_int_equal(readout_session_use_kernel(o.session, NULL, &error), READOUT_USAGE);
    assert_int_equal(readout_parse(o.session, text, strlen(text), NULL, &document, NULL), READOUT_OK);
    assert_int_equal(readout_document_conllu(document, &fast, NULL), READOUT_OK);
    readout_document_free(document);
    assert_int_equal(readout_session_use_kernel(o.session, "scalar", &error), READOUT_OK);
    assert_int_equal(readout_parse(o.session, text, strlen(text), NULL, &document, NULL), READOUT_OK);
    assert_int_equal(readout_document_conllu(document, &plain, NULL), READOUT_OK);
    assert_string_equal(fast.bytes, plain.bytes);
    readout_document_free(document);
    readout_text_free(&fast);
    readout_text_free(&plain);
    close_tiny(o);
}

static void a_document_outlives_all_that_made_it(void **state)
{
    static const char text[] = "China and France agreed to talk. The president of Egypt met the foreign minister of Peru in Lima.";
    readout_document *document;
    readout_text before, after;
    (void)state;
    const opened o = open_tiny(TEST_SOURCE_DIR "/data/world"); /* read into memory of their own */
    assert_int_equal(readout_read(o.session, text, strlen(text), NULL, &document, NULL), READOUT_OK);
    assert_true(document->annot.entities.n > 2);
    assert_int_equal(readout_document_record(document, READOUT_JSON, &before, NULL), READOUT_OK);
    close_tiny(o);
    assert_int_equal(readout_document_record(document, READOUT_JSON, &after, NULL), READOUT_OK);
    assert_int_equal(before.size, after.size);
    assert_memory_equal(before.bytes, after.bytes, before.size);
    readout_text_free(&before);
    readout_text_free(&after);
    readout_document_free(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(words_and_sentences), cmocka_unit_test(names), cmocka_unit_test(after_reading), cmocka_unit_test(reads_by_a_kernel_of_choice),
                                       cmocka_unit_test(a_document_outlives_all_that_made_it)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
