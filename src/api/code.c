/* SPDX-License-Identifier: Apache-2.0 */
/* One marked sentence in, its event type out. */
#include "api/handles.h"

#include "text/text.h"

enum { SOURCE, TARGET };

typedef struct marked { /* a sentence without its marks, and what they were around */
    char *text;
    uint32_t n;
    ro_span span[2]; /* the first of each that is not empty; end 0: none */
} marked;

/* 3 for <s> or <t>, 4 for </s> or </t>, 0 for no mark. */
static size_t mark_at(const char *p, size_t n, int *which, bool *closes)
{
    *closes = n > 1 && p[1] == '/';
    size_t at = *closes ? 2 : 1;
    if (p[0] != '<' || n < at + 2 || p[at + 1] != '>' || (p[at] != 's' && p[at] != 't'))
        return 0;
    *which = p[at] == 's' ? SOURCE : TARGET;
    return at + 2;
}

/* Marks may nest and repeat: a closing mark closes the innermost of its kind. */
static void unmark(const char *bytes, size_t n, ro_arena *arena, marked *out)
{
    struct { int which; uint32_t start; } open[64];
    size_t depth = 0;
    *out = (marked){.text = ro_alloc(arena, n + 1)};
    for (size_t i = 0; i < n;) {
        int which = SOURCE;
        bool closes = false;
        size_t length = mark_at(bytes + i, n - i, &which, &closes);
        if (!length) {
            out->text[out->n++] = bytes[i++];
            continue;
        }
        i += length;
        if (!closes && depth < sizeof open / sizeof *open) {
            open[depth].which = which;
            open[depth++].start = out->n;
        }
        for (size_t k = depth; closes && k-- > 0;)
            if (open[k].which == which) {
                ro_span *span = &out->span[which];
                if (!span->end && out->n > open[k].start)
                    *span = (ro_span){open[k].start, out->n};
                memmove(open + k, open + k + 1, (--depth - k) * sizeof *open);
                break;
            }
    }
}

static ro_tokens tokens_of(const ro_document *d, ro_span span)
{
    ro_tokens t = {RO_NONE, RO_NONE};
    for (uint32_t i = 0; i < d->tokens.n; i++)
        if (d->tokens.v[i].span.start < span.end && d->tokens.v[i].span.end > span.start) {
            t.first = t.first == RO_NONE ? i : t.first;
            t.last = i;
        }
    return t;
}

/* The head outside of the first word of `t` that has one outside; RO_NONE for a root. */
static uint32_t above(const ro_document *d, const ro_tokens *t)
{
    for (uint32_t i = t->first; i <= t->last; i++) {
        uint32_t head = d->tokens.v[i].head;
        if (head == RO_NONE || head < t->first || head > t->last)
            return head;
    }
    return RO_NONE;
}

static bool dominates(const ro_document *d, uint32_t above, uint32_t i)
{
    while (i != RO_NONE && i != above)
        i = d->tokens.v[i].head;
    return i == above;
}

/* The lowest word over both source and target that can be a predicate. */
static uint32_t predicate_of(const ro_document *d, const ro_tokens *source, const ro_tokens *target)
{
    uint32_t s = above(d, source), t = above(d, target);
    if (s == RO_NONE)
        return RO_NONE;
    while (t != RO_NONE && !dominates(d, t, s))
        t = d->tokens.v[t].head;
    while (t != RO_NONE && d->tokens.v[t].upos != RO_VERB && d->tokens.v[t].upos != RO_NOUN && d->tokens.v[t].upos != RO_ADJ)
        t = d->tokens.v[t].head;
    return t;
}

static readout_status code(readout_session *session, ro_document *d, const char *bytes, size_t size, readout_code_result *out,
                           readout_error *error)
{
    marked m;
    unmark(bytes, size, d->arena, &m);
    readout_status status = ro_text_read(d, ro_api_segmenter(session->model), m.text, m.n, error);
    if (status == READOUT_OK)
        status = ro_lang_analyse(session->analyser, d, error);
    if (status != READOUT_OK)
        return status;
    ro_tokens source = tokens_of(d, m.span[SOURCE]), target = tokens_of(d, m.span[TARGET]);
    if (source.first == RO_NONE && target.first == RO_NONE)
        return ro_fail(error, READOUT_INPUT, -1, "the sentence has neither <s>source</s> nor <t>target</t>");
    bool both = source.first != RO_NONE && target.first != RO_NONE;
    ro_dealing dealing = {{0, d->tokens.n - 1}, source, target, both ? predicate_of(d, &source, &target) : RO_NONE};
    float score[RO_MOST_EVENT_TYPES];
    const ro_model *model = session->model->model;
    uint32_t best = 0;
    ro_lang_type_dealing(session->analyser, d, &dealing, score);
    for (uint32_t i = 1; i < ro_lang_event_types(model); i++)
        best = score[i] > score[best] ? i : best;
    out->type = ro_lang_event_type(model, best).p;
    out->score = (double)score[best];
    return READOUT_OK;
}

readout_status readout_code(readout_session *session, const char *sentence, size_t size, readout_code_result *out, readout_error *error)
{
    if (!session || !sentence || !out)
        return ro_fail(error, READOUT_USAGE, -1, "coding needs a session, a sentence and a place for the result");
    if (size > READOUT_REPORT_LIMIT)
        return ro_fail(error, READOUT_LIMIT, -1, "a sentence of %zu bytes is over the limit of %zu", size, READOUT_REPORT_LIMIT);
    if (!ro_lang_event_types(session->model->model))
        return ro_fail(error, READOUT_MODEL, -1, "this model types no events; take the one that comes with the program");
    ro_arena arena;
    ro_document d;
    jmp_buf guard;
    ro_arena_init(&arena, session->allocator);
    ro_document_init(&d, &arena);
    arena.guard = &guard;
    readout_status status = setjmp(guard) ? ro_fail(error, READOUT_NOMEM, -1, "out of memory coding a sentence of %zu bytes", size)
                                          : code(session, &d, sentence, size, out, error);
    ro_arena_release(&arena);
    return status;
}
