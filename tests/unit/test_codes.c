/* SPDX-License-Identifier: Apache-2.0 */
/* Whose state a mention is of: the wordings of codes.tsv, read the whole way with the trained model. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "trained_model.h"

static bool of_a_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* Where the words stand for the n-th time, as whole words; (size_t)-1 nowhere. */
static size_t place_of(const char *text, const char *words, unsigned n)
{
    size_t length = strlen(words);
    for (const char *at = text; (at = strstr(at, words)) != NULL; at++)
        if ((at == text || !of_a_word(at[-1])) && !of_a_word(at[length]) && --n == 0)
            return (size_t)(at - text);
    return (size_t)-1;
}

/* How well the mention is the words: 3 just these or the smallest around them, 2 a part that ends as they do ("the Vatican"), 1 one that starts as they
 * do ("officials in Seoul"), 0 another. */
static unsigned fits(ro_span mention, size_t start, size_t end)
{
    if (mention.start <= start && end <= mention.end)
        return 3;
    if (mention.start < start || mention.end > end)
        return 0;
    return mention.end == end ? 2 : mention.start == start;
}

/* The code of the mention that the words name; "-" where there is none. */
static const char *code_at(const ro_document *d, size_t start, size_t end)
{
    const char *code = "-";
    unsigned best = 0;
    size_t size = 0;
    for (uint32_t i = 0; i < d->mentions.n; i++) {
        const ro_mention *m = &d->mentions.v[i];
        const ro_entity *e = &d->entities.v[m->entity];
        unsigned fit = e->kind == RO_PLACE ? 0 : fits(m->span, start, end);
        size_t n = m->span.end - m->span.start;
        if (fit < best || !fit || (fit == best && (fit == 3 ? n >= size : n <= size)))
            continue;
        best = fit, size = n;
        code = e->code[0] ? e->code : "-";
    }
    return code;
}

/* `wanted`: "words=CODE" or "words#2=CODE", parted by "; "; "-" no state. */
static int wrong_in(const char *published, const char *text, char *wanted)
{
    readout_document *document = read_on(strcmp(published, "-") ? published : NULL, text); /* "-": nobody knows the day */
    int wrong = 0;
    for (char *one = wanted, *next; one && *one; one = next) {
        next = strstr(one, "; ");
        if (next)
            *next = 0, next += 2;
        char *code = strrchr(one, '=');
        assert_non_null(code);
        *code++ = 0;
        bool missed = *code == '?'; /* known to be, by the model as it is: right again, the mark goes */
        code += missed;
        char *mark = strchr(one, '#');
        unsigned n = mark ? (unsigned)atoi(mark + 1) : 1;
        if (mark)
            *mark = 0;
        size_t start = place_of(text, one, n);
        assert_true(start != (size_t)-1);
        const char *got = code_at(&document->annot, start, start + strlen(one));
        if ((strcmp(got, code) != 0) != missed) {
            fprintf(stderr, "%s\n  %s: %s, %s %s\n", text, one, got, missed ? "marked as missed:" : "not", code);
            wrong++;
        }
    }
    readout_document_free(document);
    return wrong;
}

/* "\\n" of the table to a line's end. */
static void break_lines(char *text)
{
    char *out = text;
    for (; *text; text++)
        if (text[0] == '\\' && text[1] == 'n')
            *out++ = '\n', text++;
        else
            *out++ = *text;
    *out = 0;
}

static void codes_of_mentions(void **state)
{
    char line[2048];
    int wrong = 0, n = 0;
    (void)state;
    FILE *file = fopen(TEST_SOURCE_DIR "/tests/unit/codes.tsv", "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = 0;
        char *text = strchr(line, '\t'), *wanted = text ? strchr(text + 1, '\t') : NULL;
        if (line[0] == '#' || !wanted)
            continue;
        *text++ = 0;
        *wanted++ = 0;
        break_lines(text);
        break_lines(wanted);
        wrong += wrong_in(line, text, wanted);
        n++;
    }
    fclose(file);
    assert_true(n > 200);
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(codes_of_mentions)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
