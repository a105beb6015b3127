/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A document made of CoNLL-U written in the test: columns parted by blanks or tabs, "_" for empty, sentences by an empty
 * line. MISC may hold SpaceAfter=No and NE=B-PER. Columns may be left out from the right: "1 Wang _ PROPN _ _ 2 nsubj" is enough.
 */
#ifndef TEST_SUPPORT_FIXTURE_H
#define TEST_SUPPORT_FIXTURE_H

#include "annot/annot.h"

#include <stdlib.h>

typedef struct fixture {
    ro_arena arena;
    ro_document d;
} fixture;

enum { FIXTURE_COLUMNS = 10 };

static inline ro_str fixture_column(ro_str v)
{
    return ro_str_is(v, "_") ? RO_STR("") : v;
}

static inline uint8_t fixture_ne(ro_str misc)
{
    static const char *const names[] = {"", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"};
    for (size_t i = 0; i + 8 <= misc.n; i++)
        for (uint8_t k = 1; k < 7; k++)
            if (memcmp(misc.p + i, "NE=", 3) == 0 && memcmp(misc.p + i + 3, names[k], 5) == 0)
                return k;
    return RO_NE_O;
}

static inline bool fixture_no_space(ro_str misc)
{
    for (size_t i = 0; i + 13 <= misc.n; i++)
        if (memcmp(misc.p + i, "SpaceAfter=No", 13) == 0)
            return true;
    return false;
}

static inline void fixture_token(ro_document *d, char *bytes, const ro_str *v, uint32_t first)
{
    ro_token *t = RO_PUSH(d->arena, &d->tokens);
    uint32_t head = (uint32_t)strtoul(v[6].p ? v[6].p : "0", NULL, 10);
    t->span = (ro_span){(uint32_t)d->bytes.n, (uint32_t)(d->bytes.n + v[1].n)};
    memcpy(bytes + d->bytes.n, v[1].p, v[1].n);
    t->form = (ro_str){bytes + d->bytes.n, v[1].n};
    d->bytes.n += v[1].n;
    t->space_after = !fixture_no_space(v[9]);
    if (t->space_after)
        bytes[d->bytes.n++] = ' ';
    t->sentence = d->sentences.n - 1;
    t->lemma = fixture_column(v[2]);
    t->upos = (uint8_t)ro_upos_read(v[3]);
    t->xpos = fixture_column(v[4]);
    t->feats = fixture_column(v[5]);
    t->head = head ? first + head - 1 : RO_NONE;
    t->deprel_text = fixture_column(v[7]);
    ro_deprel_read(t->deprel_text, &t->deprel, &t->subtype);
    t->ne = fixture_ne(v[9]);
    t->mention = t->time = t->quote = RO_NONE;
}

/* Reads one line into columns; returns the byte after it. */
static inline const char *fixture_line(const char *p, ro_str *v, uint32_t *n)
{
    *n = 0;
    memset(v, 0, FIXTURE_COLUMNS * sizeof *v);
    while (*p && *p != '\n') {
        while (*p == ' ' || *p == '\t')
            p++;
        const char *start = p;
        while (*p && *p != '\n' && *p != ' ' && *p != '\t')
            p++;
        if (p > start && *n < FIXTURE_COLUMNS)
            v[(*n)++] = (ro_str){start, (size_t)(p - start)};
    }
    return *p ? p + 1 : p;
}

static inline void fixture_close_sentence(ro_document *d)
{
    ro_sentence *s = &d->sentences.v[d->sentences.n - 1];
    s->n = d->tokens.n - s->first;
    s->span = ro_tokens_span(d, s->first, d->tokens.n - 1);
    for (uint32_t i = s->first; i < d->tokens.n; i++)
        if (d->tokens.v[i].head == RO_NONE)
            s->root = i;
}

/* Fills f; release with fixture_end. */
static inline void fixture_begin(fixture *f, const char *conllu)
{
    ro_str v[FIXTURE_COLUMNS];
    uint32_t n;
    bool open = false;
    ro_arena_init(&f->arena, NULL);
    ro_document_init(&f->d, &f->arena);
    char *bytes = ro_alloc(&f->arena, strlen(conllu) * 2 + 2);
    f->d.bytes.p = bytes;
    for (const char *p = conllu; *p;) {
        p = fixture_line(p, v, &n);
        if (n < 2) {
            if (open)
                fixture_close_sentence(&f->d);
            open = false;
            continue;
        }
        if (!open) {
            ro_sentence *s = RO_PUSH(&f->arena, &f->d.sentences);
            s->first = f->d.tokens.n;
            s->root = RO_NONE;
            open = true;
        }
        fixture_token(&f->d, bytes, v, f->d.sentences.v[f->d.sentences.n - 1].first);
    }
    if (open)
        fixture_close_sentence(&f->d);
    ro_paragraph *paragraph = RO_PUSH(&f->arena, &f->d.paragraphs);
    paragraph->n = f->d.sentences.n;
    paragraph->span = (ro_span){0, (uint32_t)f->d.bytes.n};
}

static inline void fixture_end(fixture *f)
{
    ro_arena_release(&f->arena);
}

#endif
