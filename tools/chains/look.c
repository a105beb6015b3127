/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What tools/chains/train.py sees of a document, as a library for ctypes: the words' states, the phrases and their endings, the pairs with their
 * features. Senses, endings and links are the caller's, so that what is learnt can be tried on what it was not learnt from.
 */
#include "api/handles.h"
#include "chains/pairs.h"
#include "lang/lang.h"

#include <stdio.h>
#include <stdlib.h>

#pragma GCC diagnostic ignored "-Wmissing-prototypes" /* ctypes needs none */

enum { PHRASE = 7 }; /* numbers told of a phrase */

typedef struct look {
    readout_document *document;
    chains c;
    jmp_buf guard;
} look;

static readout_model *model;
static readout_tables *tables;
static readout_session *session;

/* Memory that runs out ends the program. */
#define GUARD(l)           \
    if (setjmp((l)->guard)) \
        exit(1);

int look_open(const char *path)
{
    readout_error error;
    if (readout_model_open(path, NULL, &model, &error) || readout_tables_open(NULL, NULL, &tables, &error) ||
        readout_session_open(model, tables, NULL, &session, &error))
        return fprintf(stderr, "%s\n", error.message), 1;
    return 0;
}

/* Once more, for the states; then the phrases. */
static bool analyse(look *l)
{
    readout_error error;
    ro_document *d = &l->document->annot;
    l->document->arena.guard = &l->guard;
    GUARD(l)
    ro_lang_keep_states(session->model->model, d);
    if (ro_lang_analyse(session->analyser, d, &error))
        return false;
    l->c.d = d;
    chains_phrases(&l->c);
    chains_note_document(&l->c);
    return true;
}

/* Words of CoNLL-U, our trees. */
look *look_at(const char *bytes, size_t n)
{
    look *l = calloc(1, sizeof *l);
    readout_error error;
    bool good = l && readout_parse_conllu(session, bytes, n, &l->document, &error) == READOUT_OK;
    return good && analyse(l) ? l : NULL;
}

uint32_t look_words(const look *l) { return l->document->annot.tokens.n; }
uint32_t look_phrases(const look *l) { return l->c.nps.n; }

void look_states(const look *l, float *out)
{
    const ro_states *s = &l->document->annot.states;
    for (size_t i = 0; i < (size_t)s->n * s->width; i++)
        out[i] = (float)(s->row[i] - 128) * s->scale[i / s->width];
}

void look_phrase(const look *l, uint32_t i, int32_t out[PHRASE])
{
    const np *p = &l->c.nps.v[i];
    const int32_t told[PHRASE] = {(int32_t)p->first, (int32_t)p->last, (int32_t)p->head, p->kind, p->relation >= JOINED, p->likely, (int32_t)p->chain};
    memcpy(out, told, sizeof told);
}

/* rows [words][width]; NULL: the model has none */
void look_senses(look *l, const int8_t *rows, uint32_t width)
{
    ro_senses *s = &l->document->annot.senses;
    GUARD(l)
    s->n = rows ? look_words(l) : 0;
    s->width = width;
    s->row = ro_alloc_array(&l->document->arena, (size_t)s->n * width + 1, 1);
    memcpy(s->row, rows ? (const void *)rows : "", (size_t)s->n * width);
    for (uint32_t i = 0; i < l->c.nps.n; i++)
        l->c.nps.v[i].sense = rows ? s->row + (size_t)l->c.nps.v[i].head * width : NULL;
}

/* last [n][2]: where it ends and the dependent next to come; rows [n][ENDING_FEATURES]; both for MOST_ENDINGS */
uint32_t look_endings(const look *l, uint32_t i, uint32_t *last, int16_t *rows)
{
    ending e[MOST_ENDINGS];
    uint32_t n = chains_endings(&l->c, &l->c.nps.v[i], e);
    for (uint32_t k = 0; k < n; k++) {
        last[2 * k] = e[k].last, last[2 * k + 1] = e[k].out;
        chains_ending_features(&l->c, &l->c.nps.v[i], &e[k], rows + k * ENDING_FEATURES);
    }
    return n;
}

void look_end(look *l, uint32_t i, uint32_t last, int32_t likely) { chains_end(&l->c, &l->c.nps.v[i], last, likely); }

void look_keep_likely(look *l)
{
    GUARD(l)
    chains_keep_likely(&l->c);
    chains_note_document(&l->c);
}

uint32_t look_pairs(const look *l, uint32_t i, uint32_t before[MOST_BEFORE], int16_t *rows)
{
    uint32_t n = chains_candidates(&l->c, i, before);
    rivals nearer = {0, 0};
    for (uint32_t k = 0; k < n; k++) {
        const np *a = &l->c.nps.v[before[k]], *p = &l->c.nps.v[i];
        chains_features(&l->c, a, p, i - before[k], &nearer, rows + k * FEATURES);
        chains_note_rival(&l->c, a, p, &nearer);
    }
    return n;
}

void look_join(look *l, uint32_t i, uint32_t before)
{
    GUARD(l)
    chains_join(&l->c, i, before);
}

/* Unlinks all. */
void look_again(look *l)
{
    l->c.chains.v = NULL;
    l->c.chains.n = l->c.chains.cap = 0;
    for (uint32_t i = 0; i < l->c.nps.n; i++)
        l->c.nps.v[i].chain = RO_NONE;
}
