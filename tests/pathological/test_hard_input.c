/* SPDX-License-Identifier: Apache-2.0 */
/* Inputs that no reader hopes for, through the public header: an analysis, never a crash, and every span right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <readout/readout.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static readout_model *model;
static readout_tables *tables;
static readout_session *session;

static int set_up(void **state)
{
    (void)state;
    return readout_model_open(TEST_SOURCE_DIR "/models/tiny.rom", NULL, &model, NULL) || readout_tables_open(NULL, NULL, &tables, NULL) ||
           readout_session_open(model, tables, NULL, &session, NULL);
}

static int tear_down(void **state)
{
    (void)state;
    readout_session_close(session);
    readout_tables_close(tables);
    readout_model_close(model);
    return 0;
}

static int begins_character(const char *text, size_t i)
{
    return ((unsigned char)text[i] & 0xC0) != 0x80;
}

/* The words of valid UTF-8 are its bytes, in order, whole characters, apart; trees stay inside sentences. */
static void check_words(const readout_document *document, const char *text, size_t n)
{
    readout_token token, head;
    size_t at = 0;
    for (size_t i = 0; readout_document_token(document, i, &token); i++) {
        assert_true(at <= token.span.start && token.span.start < token.span.end && token.span.end <= n);
        assert_true(begins_character(text, token.span.start) && (token.span.end == n || begins_character(text, token.span.end)));
        assert_int_equal(token.form.size, token.span.end - token.span.start);
        assert_memory_equal(token.form.bytes, text + token.span.start, token.form.size);
        assert_true(token.upos[0] && token.lemma.size && token.deprel.size);
        if (readout_document_token(document, token.head, &head))
            assert_int_equal(head.sentence, token.sentence);
        for (; at < token.span.start; at++) /* what lies between words is blank, or cannot be seen */
            assert_true((unsigned char)text[at] <= ' ' || (unsigned char)text[at] >= 0x80);
        at = token.span.end;
    }
}

/* Reads and prints; gives the document. */
static readout_document *read_text(const char *text, size_t n)
{
    readout_document *document = NULL;
    readout_error error = {0};
    readout_text printed;
    if (readout_read(session, text, n, NULL, &document, &error) != READOUT_OK)
        fail_msg("%s", error.message);
    check_words(document, text, n);
    assert_int_equal(readout_document_conllu(document, &printed, &error), READOUT_OK);
    readout_text_free(&printed);
    assert_int_equal(readout_document_record(document, READOUT_JSON, &printed, &error), READOUT_OK);
    readout_text_free(&printed);
    return document;
}

/* The words of a short text, as the test writes them: parted by blanks. */
static void words_are(const char *text, const char *words)
{
    readout_document *document = read_text(text, strlen(text));
    readout_token token;
    for (size_t i = 0; readout_document_token(document, i, &token); i++) {
        size_t n = strcspn(words, " ");
        if (n != token.form.size || memcmp(words, token.form.bytes, n) != 0)
            fail_msg("word %zu of \"%s\" is \"%.*s\" instead of \"%.*s\"", i, text, (int)token.form.size, token.form.bytes, (int)n, words);
        words += n + (words[n] == ' ');
    }
    assert_string_equal(words, "");
    readout_document_free(document);
}

static char *repeated(const char *piece, size_t times, const char *end)
{
    size_t n = strlen(piece);
    char *text = malloc(n * times + strlen(end) + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * n, piece, n);
    strcpy(text + n * times, end);
    return text;
}

static void sentence_of_ten_thousand_words(void **state)
{
    char *text = repeated("and the envoy spoke ", 2500, ".");
    readout_document *document = read_text(text, strlen(text));
    (void)state;
    assert_int_equal(readout_document_tokens(document), 10001);
    assert_int_equal(readout_document_warnings(document), 1); /* it was cut */
    readout_document_free(document);
    free(text);
}

static void word_of_a_megabyte(void **state)
{
    static const char *const pieces[] = {"x", "\xD0\xB6", "\xF0\x9F\x98\x80", "a-", "\xE2\x80\x8D"};
    (void)state;
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        char *text = repeated(pieces[i], 1000000 / strlen(pieces[i]), " met.");
        readout_document_free(read_text(text, strlen(text)));
        free(text);
    }
}

static void punctuation_alone(void **state)
{
    static const char *const texts[] = {".", "?!", "\"", "()", "--- \"()\" ;;; .,", "!?!.,;:---()[]{}\"\"...", "\xE2\x80\xA6", "* * *", "''''", "\xE3\x80\x82\xE3\x80\x82"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        readout_document *document = read_text(texts[i], strlen(texts[i]));
        assert_true(readout_document_tokens(document) > 0);
        readout_document_free(document);
    }
}

static void other_languages(void **state)
{
    (void)state;
    words_are("Министры встретились в Москве.", "Министры встретились в Москве .");
    words_are("اجتمع الوزيران في عمّان.", "اجتمع الوزيران في عمّان .");
    words_are("中国外长在北京。双方同意。", "中国外长在北京 。 双方同意 。");
    words_are("वे दिल्ली में मिले।", "वे दिल्ली में मिले ।");
    words_are("آن‌ها می‌آیند.", "آن‌ها می‌آیند ."); /* joined by ZWNJ, inside a word */
    words_are("회담이 열렸다.", "회담이 열렸다 .");
}

/* Marks of direction are no words and part of none. */
static void right_to_left(void **state)
{
    (void)state;
    words_are("\u200Fהשרים נפגשו (12) בירושלים.\u200F", "השרים נפגשו ( 12 ) בירושלים .");
    words_are("The word \u202Bשלום\u202C was said.", "The word שלום was said .");
    words_are("\u2067שלום\u2069 twice", "שלום twice");
}

/* One picture is one word, of however many characters. */
static void emoji(void **state)
{
    (void)state;
    words_are("The family 👨‍👩‍👧‍👦 met.", "The family 👨‍👩‍👧‍👦 met .");
    words_are("Flags 🇫🇷🇩🇪 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿 flew.", "Flags 🇫🇷 🇩🇪 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿 flew .");
    words_are("Good 👍🏽👍 ❤️ day😀😀!", "Good 👍🏽 👍 ❤️ day 😀 😀 !");
    words_are("A 👩🏽‍🚀, a 🏳️‍🌈.", "A 👩🏽‍🚀 , a 🏳️‍🌈 .");
    words_are("a\u200Db \u200D \u200D", "a b"); /* a joiner that joins nothing */
}

/* A model that cannot be used is refused with its path and what is wrong with it; nothing is opened. */
static void damaged_model(void **state)
{
    char path[] = "/tmp/readout-model-XXXXXX";
    const char *const written[] = {"READOUTM", "READOUTM and then something that is no model, but longer than a header is. It goes on and on and "
                                               "on and on and on, past the byte one hundred and twenty-eight."};
    const char *const says[] = {"less than a header", "byte order"};
    int file = mkstemp(path);
    (void)state;
    assert_true(file >= 0);
    for (size_t i = 0; i < 2; i++) {
        readout_error error = {0};
        readout_model *none = NULL;
        assert_int_equal(pwrite(file, written[i], strlen(written[i]), 0), strlen(written[i]));
        assert_int_equal(readout_model_open(path, NULL, &none, &error), READOUT_MODEL);
        assert_int_equal(readout_model_open(path, NULL, &none, NULL), READOUT_MODEL);
        assert_null(none);
        if (strncmp(error.message, path, strlen(path)) != 0 || !strstr(error.message, says[i]))
            fail_msg("\"%s\" does not name %s and \"%s\"", error.message, path, says[i]);
    }
    close(file);
    unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(sentence_of_ten_thousand_words), cmocka_unit_test(word_of_a_megabyte),
                                       cmocka_unit_test(punctuation_alone), cmocka_unit_test(other_languages),
                                       cmocka_unit_test(right_to_left), cmocka_unit_test(emoji),
                                       cmocka_unit_test(damaged_model)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
