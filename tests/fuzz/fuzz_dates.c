/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as tokens split at blanks; the first eight bytes choose publication, tags and tree. */
#include "dates/dates.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void add_token(ro_document *d, uint32_t start, uint32_t end, uint8_t seed)
{
    ro_sentence *s = &d->sentences.v[d->sentences.n - 1];
    ro_token *t = RO_PUSH(d->arena, &d->tokens);
    t->span = (ro_span){start, end};
    t->form = ro_span_text(d, t->span);
    t->space_after = true;
    t->sentence = d->sentences.n - 1;
    t->upos = seed ? (uint8_t)((end * seed) % (RO_X + 1)) : 0;
    t->deprel = seed ? (uint8_t)((start * seed) % (RO_D_xcomp + 1)) : 0;
    t->head = s->n ? d->tokens.n - 2 : RO_NONE;
    t->mention = t->time = t->quote = RO_NONE;
    if (s->n++ == 0)
        s->root = seed ? d->tokens.n - 1 : RO_NONE;
}

static void fill(ro_document *d, const uint8_t *data, size_t size)
{
    d->bytes = (ro_str){ro_copy(d->arena, (const char *)data + 8, size - 8), size - 8};
    if (data[0] & 1) {
        d->published.day = ro_day_of(1900 + data[1] % 200, data[2] % 12 + 1, data[3] % 28 + 1);
        d->published.precision = data[0] & 2 ? RO_P_DAY : RO_P_MONTH;
    }
    RO_PUSH(d->arena, &d->paragraphs)->n = 1;
    ro_sentence *s = RO_PUSH(d->arena, &d->sentences);
    s->span = (ro_span){0, (uint32_t)d->bytes.n};
    s->root = RO_NONE;
    for (uint32_t i = 0, start = 0; i <= d->bytes.n; i++)
        if (i == d->bytes.n || d->bytes.p[i] == ' ') {
            if (start < i)
                add_token(d, start, i, data[4]);
            start = i + 1;
        }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    ro_arena arena;
    ro_document d;
    if (size < 8 || size > 100000)
        return 0;
    ro_arena_init(&arena, NULL);
    ro_document_init(&d, &arena);
    fill(&d, data, size);
    ro_dates_resolve(&d);
    if (ro_annot_check(&d))
        abort();
    ro_arena_release(&arena);
    return 0;
}
