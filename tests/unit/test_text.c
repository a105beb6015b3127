/* SPDX-License-Identifier: Apache-2.0 */
/* The text stage: what becomes of small texts. Words are shown with blanks between, sentences with " / ", clitics joined by "|". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/text.h"

#include <stdio.h>

static ro_arena arena;
static ro_document doc;
static readout_error error;

static readout_status read_bytes(const char *bytes, size_t n)
{
    ro_arena_release(&arena);
    ro_arena_init(&arena, NULL);
    ro_document_init(&doc, &arena);
    readout_status status = ro_text_read(&doc, bytes, n, &error);
    if (status == READOUT_OK)
        assert_null(ro_annot_check(&doc));
    return status;
}

static const char *shown(void)
{
    static char out[4096];
    size_t n = 0;
    for (uint32_t i = 0; i < doc.tokens.n; i++) {
        const ro_token *t = ro_tok(&doc, i);
        bool inside = i && ro_tok(&doc, i - 1)->multiword;
        const char *gap = !i ? "" : inside ? "|" : t->sentence != ro_tok(&doc, i - 1)->sentence ? " / " : " ";
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%.*s", gap, (int)t->form.n, t->form.p);
    }
    out[n] = 0;
    return out;
}

static const char *words(const char *text)
{
    assert_int_equal(read_bytes(text, strlen(text)), READOUT_OK);
    return shown();
}

static void clitics(void **state)
{
    (void)state;
    assert_string_equal(words("They don't, can't and won't."), "They do|n't , ca|n't and wo|n't .");
    assert_string_equal(words("The state\xE2\x80\x99s envoys\xE2\x80\x99 room cannot wait; we'll go."),
                        "The state|\xE2\x80\x99s envoys|\xE2\x80\x99 room can|not wait ; we|'ll go .");
    assert_string_equal(words("O'Hara saw Qur'an's page."), "O'Hara saw Qur'an|'s page .");
}

static void hyphens(void **state)
{
    (void)state;
    assert_string_equal(words("a US-led three-day anti-piracy drill"), "a US - led three - day anti-piracy drill");
    assert_string_equal(words("on 2022-02-26, call 555-1234 for 3-4 days"), "on 2022-02-26 , call 555-1234 for 3 - 4 days");
}

static void numbers(void **state)
{
    (void)state;
    assert_string_equal(words("It paid $1,000.5 and US$3m, or 5% by 10:30, 5pm, the 5th."),
                        "It paid $ 1,000.5 and US$ 3 m , or 5 % by 10:30 , 5 pm , the 5th .");
}

static void addresses(void **state)
{
    (void)state;
    assert_string_equal(words("See https://example.org/a-b?c=1, or write to a.b@example.org."),
                        "See https://example.org/a-b?c=1 , or write to a.b@example.org .");
}

static void abbreviations(void **state)
{
    (void)state;
    assert_string_equal(words("The U.S. President met Mr. A. B. Smith. The talks with the U.S. He left."),
                        "The U.S. President met Mr. A. B. Smith . / The talks with the U.S. / He left .");
    assert_string_equal(words("At 5 p.m. Gen. Lee read No. 5. The answer is no. They left."),
                        "At 5 p.m. Gen. Lee read No. 5 . / The answer is no . / They left .");
}

static void sentence_ends(void **state)
{
    (void)state;
    assert_string_equal(words("\"We agree.\" The envoy left."), "\" We agree . \" / The envoy left .");
    assert_string_equal(words("\"Is it so?\" Mr. Lee asked."), "\" Is it so ? \" Mr. Lee asked .");
    assert_string_equal(words("He left (she had gone. He knew.) at once. Good."), "He left ( she had gone . He knew . ) at once . / Good .");
    assert_string_equal(words("The list:\n\nOne\n\nTwo"), "The list : / One / Two");
}

static void wrapped(void **state)
{
    (void)state;
    words("The two ministers met in the capital on the second\nday of the visit and spoke of trade between the two\ncountries at length.\n");
    assert_int_equal(doc.sentences.n, 1);
    assert_int_equal(doc.paragraphs.n, 1);
}

static void leading_date(void **state)
{
    char day[16];
    (void)state;
    assert_string_equal(words(" date 2021-03-04 They met."), "They met .");
    ro_day_text(doc.published.day, day);
    assert_string_equal(day, "2021-03-04");
    assert_int_equal(doc.published.span.start, 1);
    assert_int_equal(doc.published.span.end, 16);
    assert_int_equal(doc.tokens.v[0].span.start, 17);
}

static void refused(void **state)
{
    (void)state;
    assert_int_equal(read_bytes("\xFF\xFET\0h\0e\0", 8), READOUT_INPUT);
    assert_int_equal(read_bytes("T\0h\0e\0y\0 \0m\0e\0t\0", 16), READOUT_INPUT);
    assert_int_equal(read_bytes("%PDF-1.4 and so on", 18), READOUT_INPUT);
    assert_int_equal(read_bytes("\1\2\3\4a\5\6\7", 8), READOUT_INPUT);
}

static void damaged(void **state)
{
    (void)state;
    assert_int_equal(read_bytes("The en\xFFvoy m\0et them in the old town.", 37), READOUT_OK);
    assert_string_equal(shown(), "The en\xEF\xBF\xBDvoy m\xEF\xBF\xBD" "et them in the old town .");
    assert_int_equal(doc.warnings.n, 2);
    assert_int_equal(doc.warnings.v[0].position, 6);
    assert_string_equal(words("The \x93" "caf\xE9\x94 and the envoy\x92s."), "The \xE2\x80\x9C caf\xC3\xA9 \xE2\x80\x9D and the envoy|\xE2\x80\x99s .");
}

static void nothing(void **state)
{
    (void)state;
    assert_string_equal(words(""), "");
    assert_int_equal(doc.warnings.n, 1);
    assert_string_equal(words("\xEF\xBB\xBF \r\n\t"), "");
    assert_int_equal(doc.sentences.n, 0);
}

#define ROW(id, form, misc) id "\t" form "\t_\t_\t_\t_\t_\t_\t_\t" misc "\n"

static readout_status read_conllu(const char *text)
{
    ro_arena_release(&arena);
    ro_arena_init(&arena, NULL);
    ro_document_init(&doc, &arena);
    readout_status status = ro_text_read_conllu(&doc, text, strlen(text), &error);
    if (status == READOUT_OK)
        assert_null(ro_annot_check(&doc));
    return status;
}

static void conllu(void **state)
{
    (void)state;
    assert_int_equal(read_conllu("# newpar\n# text = They don't.\n" ROW("1", "They", "_") ROW("2-3", "don't", "SpaceAfter=No") ROW("2", "do", "_")
                                 ROW("3", "n't", "_") ROW("3.1", "go", "_") ROW("4", ".", "SpaceAfter=No") "\r\n# newpar\n" ROW("1", "Yes", "_")), READOUT_OK);
    assert_string_equal(shown(), "They do|n't . / Yes");
    assert_int_equal(doc.paragraphs.n, 2);
    assert_true(doc.tokens.v[0].space_after);
    assert_false(doc.tokens.v[2].space_after);
    assert_int_equal(doc.bytes.p[doc.tokens.v[1].span.start], 'd');
}

static void bad_conllu(void **state)
{
    (void)state;
    assert_int_equal(read_conllu("1\tThey\t_\n"), READOUT_INPUT);
    assert_non_null(strstr(error.message, "line 1"));
    assert_int_equal(read_conllu("#\n" ROW("2", "They", "_")), READOUT_INPUT);
    assert_non_null(strstr(error.message, "line 2"));
    assert_int_equal(read_conllu(ROW("1-2", "They", "_") "\n"), READOUT_INPUT);
    assert_int_equal(read_conllu(ROW("1", "", "_")), READOUT_INPUT);
    assert_int_equal(read_conllu(ROW("x", "They", "_")), READOUT_INPUT);
}

static int release(void **state)
{
    (void)state;
    ro_arena_release(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clitics),       cmocka_unit_test(hyphens), cmocka_unit_test(numbers),      cmocka_unit_test(addresses),
        cmocka_unit_test(abbreviations), cmocka_unit_test(sentence_ends), cmocka_unit_test(wrapped), cmocka_unit_test(leading_date),
        cmocka_unit_test(refused),       cmocka_unit_test(damaged), cmocka_unit_test(nothing), cmocka_unit_test(conllu),        cmocka_unit_test(bad_conllu),
    };
    ro_arena_init(&arena, NULL);
    return cmocka_run_group_tests(tests, NULL, release);
}
