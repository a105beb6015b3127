/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Quotations. A mark closes any mark of its class, double or single, for texts mix straight and curly ones; marks of the other
 * class inside are part of the quotation. One that is open at the end of a paragraph goes on where the next paragraph opens
 * with such a mark again; otherwise a double one is closed there, and a single one was an apostrophe.
 */
#include "text/reader.h"

#define SCARE_WORDS 6u /* a fragment is shorter */

typedef enum mark {
    NO_MARK,
    DOUBLE_OPEN,
    DOUBLE_CLOSE,
    DOUBLE_EITHER,
    SINGLE_OPEN,
    SINGLE_CLOSE,
    SINGLE_EITHER
} mark;

typedef struct reading {
    ro_document *d;
    uint32_t quote; /* open quotation; RO_NONE */
    bool is_double;
    uint32_t left_open; /* how many so far */
} reading;

static mark mark_of(const ro_document *d, uint32_t i)
{
    static const struct {
        const char *text;
        uint8_t n;
        uint8_t mark;
    } marks[] = {{"\"", 1, DOUBLE_EITHER},        {"\xE2\x80\x9C", 3, DOUBLE_OPEN}, {"\xE2\x80\x9D", 3, DOUBLE_CLOSE}, {"\xE2\x80\x9E", 3, DOUBLE_OPEN},
                 {"\xC2\xAB", 2, DOUBLE_OPEN},    {"\xC2\xBB", 2, DOUBLE_CLOSE},    {"``", 2, DOUBLE_OPEN},            {"''", 2, DOUBLE_EITHER},
                 {"\xE2\x80\x98", 3, SINGLE_OPEN}, {"\xE2\x80\x99", 3, SINGLE_CLOSE}, {"'", 1, SINGLE_EITHER},          {"`", 1, SINGLE_OPEN},
                 {"\xE2\x80\x98\xE2\x80\x98", 6, DOUBLE_OPEN}, {"\xE2\x80\x99\xE2\x80\x99", 6, DOUBLE_EITHER}, {"\xE2\x80\x98\xE2\x80\x99", 6, DOUBLE_EITHER},
                 {"\xE2\x80\xB9", 3, SINGLE_OPEN}, {"\xE2\x80\xBA", 3, SINGLE_CLOSE}};
    ro_str form = ro_tok(d, i)->form;
    if (!form.n || form.n > 6 || ((unsigned char)form.p[0] < 0x80 && !memchr("\"'`", form.p[0], 3)) || (i > 0 && ro_tok(d, i - 1)->multiword)) /* a possessive mark */
        return NO_MARK;
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        if (form.n == marks[k].n && memcmp(form.p, marks[k].text, form.n) == 0)
            return (mark)marks[k].mark;
    return NO_MARK;
}

/* A straight mark opens where white space is before it and none after. */
static bool looks_opening(const ro_document *d, uint32_t i, uint32_t first)
{
    bool before = i == first || ro_tok(d, i - 1)->space_after;
    if (!before && i > first) {
        ro_str form = ro_tok(d, i - 1)->form;
        before = ro_str_is(form, "(") || ro_str_is(form, "[") || ro_str_is(form, "\xE2\x80\x94") || ro_str_is(form, "--");
    }
    return before && !ro_tok(d, i)->space_after;
}

/* A curly mark may point the wrong way: white space tells. */
static bool is_turned(const ro_document *d, uint32_t i, uint32_t first, mark m)
{
    bool before = i == first || ro_tok(d, i - 1)->space_after, after = ro_tok(d, i)->space_after;
    return before != after && before == (m == DOUBLE_CLOSE);
}

static void open_quote(reading *r, uint32_t i, bool is_double)
{
    ro_quote *q = RO_PUSH(r->d->arena, &r->d->quotes);
    q->first = i + 1;
    q->last = RO_NONE;
    r->quote = r->d->quotes.n - 1;
    r->is_double = is_double;
}

static bool is_stop(ro_str s)
{
    return s.n && (s.p[0] == '.' || s.p[0] == '!' || s.p[0] == '?' || ro_str_is(s, "\xE2\x80\xA6"));
}

/* The quotation is a sentence's speech by its place: `"…," he said`, `said, "…"`, `said: "…"`. */
static bool stands_as_speech(const ro_document *d, const ro_quote *q)
{
    ro_str last = ro_tok(d, q->last)->form;
    const ro_sentence *s = &d->sentences.v[ro_tok(d, q->first - 1)->sentence];
    bool capital = ro_tok(d, q->first)->form.p[0] >= 'A' && ro_tok(d, q->first)->form.p[0] <= 'Z';
    if (q->first - 1 == s->first)
        return is_stop(last) || ro_str_is(last, ",");
    ro_str before = ro_tok(d, q->first - 2)->form;
    return capital && (ro_str_is(before, ",") || ro_str_is(before, ":") || ro_is_speech_verb(before));
}

static bool is_scare(const ro_document *d, const ro_quote *q)
{
    uint32_t words = 0;
    if (ro_tok(d, q->first)->sentence != ro_tok(d, q->last)->sentence || stands_as_speech(d, q))
        return false;
    for (uint32_t i = q->first; i <= q->last && words < SCARE_WORDS; i++) {
        ro_str form = ro_tok(d, i)->form;
        words += !is_stop(form) && !ro_str_is(form, ",") && !ro_str_is(form, "-");
    }
    return words < SCARE_WORDS;
}

/* Closes the open quotation before token `end`; one with nothing inside is dropped. */
static void close_quote(reading *r, uint32_t end)
{
    ro_quote *q = &r->d->quotes.v[r->quote];
    if (end <= q->first) {
        r->d->quotes.n--;
    } else {
        q->last = end - 1;
        q->span = ro_tokens_span(r->d, q->first, q->last);
        for (uint32_t i = q->first; i <= q->last; i++)
            ro_tok(r->d, i)->quote = r->quote;
        q->scare = is_scare(r->d, q);
    }
    r->quote = RO_NONE;
}

/* The paragraph ends before `end` and the quotation does not go on. */
static void leave_open(reading *r, uint32_t end)
{
    enum { TOLD = 3 };
    if (r->is_double) {
        const int64_t opens = ro_tok(r->d, r->d->quotes.v[r->quote].first - 1)->span.start;
        if (r->left_open++ < TOLD)
            ro_warn(r->d, opens, "the quotation that opens here never closes; it is read to the end of its paragraph");
        else if (r->left_open == TOLD + 1)
            ro_warn(r->d, opens, "more quotations that never close follow, not told one by one");
        close_quote(r, end);
        return;
    }
    r->d->quotes.n--;
    r->quote = RO_NONE;
}

static void read_token(reading *r, uint32_t i, uint32_t first)
{
    mark m = mark_of(r->d, i);
    if (m == NO_MARK)
        return;
    bool is_double = m <= DOUBLE_EITHER;
    if ((m == DOUBLE_OPEN || m == DOUBLE_CLOSE) && is_turned(r->d, i, first, m))
        m = m == DOUBLE_OPEN ? DOUBLE_CLOSE : DOUBLE_OPEN;
    bool either = m == DOUBLE_EITHER || m == SINGLE_EITHER;
    bool opens = m == DOUBLE_OPEN || m == SINGLE_OPEN || (either && looks_opening(r->d, i, first));
    if (r->quote == RO_NONE) {
        if (opens || m == DOUBLE_EITHER)
            open_quote(r, i, is_double);
    } else if (is_double == r->is_double && i + 1 > r->d->quotes.v[r->quote].first) {
        close_quote(r, i);
        if (opens) /* the one before was left open */
            open_quote(r, i, is_double);
    }
}

/* Does the paragraph open with a mark of the class of the open quotation? */
static bool reopens(const reading *r, uint32_t first)
{
    mark m = mark_of(r->d, first);
    return r->is_double ? m == DOUBLE_OPEN || m == DOUBLE_EITHER : m == SINGLE_OPEN || m == SINGLE_EITHER;
}

static uint32_t paragraph_end(const ro_document *d, const ro_paragraph *p)
{
    const ro_sentence *last = &d->sentences.v[p->first + p->n - 1];
    return last->first + last->n;
}

void ro_quotes_find(ro_document *d)
{
    reading r = {d, RO_NONE, false, 0};
    for (uint32_t k = 0; k < d->paragraphs.n; k++) {
        const ro_paragraph *p = &d->paragraphs.v[k];
        uint32_t first = d->sentences.v[p->first].first, end = paragraph_end(d, p), i = first;
        if (r.quote != RO_NONE) {
            if (reopens(&r, first))
                i++;
            else
                leave_open(&r, first);
        }
        for (; i < end; i++)
            read_token(&r, i, first);
    }
    if (r.quote != RO_NONE)
        leave_open(&r, d->tokens.n);
}
