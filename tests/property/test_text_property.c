/* SPDX-License-Identifier: Apache-2.0 */
/* What holds of the text stage whatever the bytes: texts made of random pieces, then damaged at random. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/text.h"

#define TEXTS 3000

static uint64_t seed = 0x9E3779B97F4A7C15u;

static uint32_t random_below(uint32_t n) /* xorshift64 */
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 33) % n;
}

static size_t make_text(char *out)
{
    static const char *const pieces[] = {
        " ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "The", "envoy", "don't", "U.S.", "Mr.", "US-led", "3-4", "$100", "5pm", "10:30", ".", ".", ",", "!", "?", "...",
        "\"", "\"", "'", "'s", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x94", "-", "--", "(", ")", "[", "]", "/", ":", ";", "a@b.org",
        "http://a.b/c", "\xC3\xA9", "\xC2\xA0", "\xE2\x80\x8B", "\xC2\xAD", "date 2020-01-02", "LIMA (AB) --", "By Ann Lee", "12/3/2020", "Photo:", "1,000.5", "A.", "No.",
        "2020-01-02", "March 3, 2021", "@x", "#", "&", "%", "cannot", "\xFF", "\xE2\x80"};
    size_t n = 0, parts = random_below(80);
    for (size_t i = 0; i < parts; i++) {
        const char *piece = pieces[random_below(sizeof pieces / sizeof *pieces)];
        memcpy(out + n, piece, strlen(piece));
        n += strlen(piece);
    }
    if (n && random_below(4) == 0)
        for (uint32_t k = random_below(6); k > 0; k--)
            out[random_below((uint32_t)n)] = (char)random_below(256);
    return n;
}

static bool is_space_byte(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Every ASCII byte that is no white space is in one word, but for the leading date. */
static void check_cover(const ro_document *d)
{
    uint32_t token = 0, begin = d->published.rule && strcmp(d->published.rule, "header") == 0 ? d->published.span.end : 0;
    for (uint32_t i = begin; i < d->bytes.n; i++) {
        while (token < d->tokens.n && d->tokens.v[token].span.end <= i)
            token++;
        bool covered = token < d->tokens.n && d->tokens.v[token].span.start <= i;
        if ((unsigned char)d->bytes.p[i] < 0x80 && !is_space_byte(d->bytes.p[i]))
            assert_true(covered);
        else if (is_space_byte(d->bytes.p[i]))
            assert_false(covered);
    }
}

static void check_words(const ro_document *d)
{
    for (uint32_t i = 0; i < d->tokens.n; i++) {
        const ro_token *t = ro_tok(d, i);
        uint32_t code;
        assert_true(t->form.n > 0);
        assert_true(t->multiword == 0 || (t->multiword == 2 && i + 1 < d->tokens.n && ro_tok(d, i + 1)->sentence == t->sentence && !t->space_after));
        for (size_t k = 0, n; k < t->form.n; k += n) {
            n = ro_utf8_next(t->form.p + k, t->form.n - k, &code);
            assert_true(n > 0);
        }
    }
    for (uint32_t i = 0; i < d->sentences.n; i++)
        assert_true(d->sentences.v[i].n > 0);
    for (uint32_t i = 0; i < d->quotes.n; i++) {
        const ro_quote *q = &d->quotes.v[i];
        assert_true(q->first <= q->last && q->last < d->tokens.n);
        assert_true(i == 0 || d->quotes.v[i - 1].last < q->first);
    }
}

/* A judge of random weights: it may end sentences anywhere, but every word stays and is in one sentence. */
static ro_segmenter random_judge(void)
{
    enum { WORDS = 10, FORM = 4, OTHER = 2, HIDDEN = 8, FORMS = 64 };
    static int8_t form[FORMS * FORM];
    static float weights[WORDS * (FORM + 2 * OTHER) * HIDDEN + RO_SEG_CLASSES * OTHER + RO_SEG_FLAGS * OTHER + 2 * HIDDEN + 1];
    for (size_t i = 0; i < sizeof form; i++)
        form[i] = (int8_t)((int)random_below(255) - 127);
    for (size_t i = 0; i < sizeof weights / sizeof *weights; i++)
        weights[i] = (float)random_below(2001) / 1000.0f - 1.0f;
    const float *class_of = weights + (size_t)WORDS * (FORM + 2 * OTHER) * HIDDEN, *flag = class_of + RO_SEG_CLASSES * OTHER;
    const float *bias = flag + RO_SEG_FLAGS * OTHER;
    return (ro_segmenter){.before = WORDS / 2, .after = WORDS / 2, .forms = FORMS, .form_width = FORM, .class_width = OTHER, .flag_width = OTHER,
                          .hidden = HIDDEN, .form = form, .form_scale = 0.01f, .class_of = class_of, .flag = flag, .window = weights,
                          .window_bias = bias, .out = bias + HIDDEN};
}

static void any_text(void **state)
{
    ro_segmenter judge = random_judge();
    char text[80 * 16 + 16];
    (void)state;
    for (int k = 0; k < TEXTS; k++) {
        ro_arena arena;
        ro_document d;
        readout_error error;
        size_t n = make_text(text);
        ro_arena_init(&arena, NULL);
        ro_document_init(&d, &arena);
        readout_status status = ro_text_read(&d, k % 2 ? &judge : NULL, text, n, &error);
        assert_true(status == READOUT_OK || status == READOUT_INPUT);
        if (status == READOUT_OK) {
            assert_null(ro_annot_check(&d));
            check_cover(&d);
            check_words(&d);
        }
        ro_arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(any_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
