/* SPDX-License-Identifier: Apache-2.0 */
/* For tests of the language model: a whole file in memory, aligned as a map is; documents of given words. */
#ifndef TEST_MODEL_FILE_H
#define TEST_MODEL_FILE_H

#include "annot/annot.h"
#include "base/xxh3.h"

#include <stdio.h>
#include <stdlib.h>

#define TINY_MODEL TEST_SOURCE_DIR "/models/tiny.rom"

static inline void *read_aligned(const char *path, size_t *n)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return NULL;
    fseek(f, 0, SEEK_END);
    *n = (size_t)ftell(f);
    rewind(f);
    void *bytes = aligned_alloc(64, (*n + 63) / 64 * 64);
    if (fread(bytes, 1, *n, f) != *n)
        abort();
    fclose(f);
    return bytes;
}

/* Makes the checksum of a file of n bytes fit again, so that what lies behind it is reached. */
static inline void seal_model(uint8_t *file, size_t n)
{
    enum { HEADER_SIZE = 128, SHA_AT = 40, XXH3_AT = 72 };
    const ro_str parts[] = {{(const char *)file + SHA_AT, 32}, {(const char *)file + HEADER_SIZE, n - HEADER_SIZE}};
    ro_xxh3(parts, 2, file + XXH3_AT);
}

/* A sentence of words that are parted by one blank; the text is not copied. */
static inline void add_test_sentence(ro_document *d, const char *words)
{
    uint32_t index = d->sentences.n;
    ro_sentence *s = RO_PUSH(d->arena, &d->sentences);
    s->first = d->tokens.n;
    s->root = RO_NONE;
    while (*words) {
        size_t n = strcspn(words, " ");
        ro_token *t = RO_PUSH(d->arena, &d->tokens);
        t->form = (ro_str){words, n};
        t->sentence = index;
        t->head = t->mention = t->time = t->quote = RO_NONE;
        words += n + (words[n] == ' ');
    }
    d->sentences.v[index].n = d->tokens.n - d->sentences.v[index].first;
}

#endif
