/* SPDX-License-Identifier: Apache-2.0 */
/* The stage: sentences are cut into windows, windows gathered into batches, batches encoded and read into the tokens. */
#include "lang/analyser.h"
#include "lang/tree.h"

#include <math.h>

/* ---- scratch memory ---- */

typedef struct share { /* as in nn/encoder.c: once with memory NULL for the size, once for the pointers */
    char *memory;
    size_t used;
} share;

static void *take(share *s, size_t n, size_t size)
{
    size_t at = s->used;
    s->used += (n * size + 63) / 64 * 64;
    return s->memory ? s->memory + at : NULL;
}

static uint32_t widest_labels(const ro_network *n)
{
    const ro_linear *list[] = {&n->upos, &n->xpos, &n->feats, &n->lab_out};
    uint32_t widest = 0;
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        widest = list[i]->width > widest ? list[i]->width : widest;
    return widest;
}

static size_t share_out(ro_analyser *a, char *memory)
{
    const ro_network *n = &a->model->network;
    size_t rows = a->work.most_rows, window = n->c.positions;
    share s = {memory, 0};
    a->part = take(&s, rows, sizeof *a->part);
    a->scores = take(&s, RO_SCORE_ROWS * (size_t)widest_labels(n), sizeof *a->scores);
    a->xpos_scores = take(&s, RO_SCORE_ROWS * (size_t)n->xpos.width, sizeof *a->xpos_scores);
    a->feats_scores = take(&s, RO_SCORE_ROWS * (size_t)n->feats.width, sizeof *a->feats_scores);
    a->upos = take(&s, rows, sizeof *a->upos);
    a->xpos = take(&s, rows, sizeof *a->xpos);
    a->feats = take(&s, rows, sizeof *a->feats);
    a->deprel = take(&s, rows, sizeof *a->deprel);
    a->bio = take(&s, rows, sizeof *a->bio);
    a->heads = take(&s, rows, sizeof *a->heads);
    a->arc_dep = take(&s, rows * n->c.arc, sizeof(float));
    a->arc_pair = take(&s, rows * n->c.arc, sizeof(float));
    a->arc_head = take(&s, rows * n->c.arc, sizeof(float));
    a->lab_dep = take(&s, rows * n->c.label, sizeof(float));
    a->lab_head = take(&s, rows * n->c.label, sizeof(float));
    a->arcs = take(&s, window * (window + 1), sizeof *a->arcs);
    a->sign = take(&s, window + 1, sizeof *a->sign);
    a->fit = take(&s, RO_SCORE_ROWS * (size_t)n->c.label, sizeof *a->fit);
    a->tree = take(&s, ro_tree_scratch(window), 1);
    a->back = take(&s, window, sizeof *a->back);
    a->names = take(&s, window, sizeof *a->names);
    a->xpos_text = take(&s, n->c.xpos, sizeof *a->xpos_text);
    a->feats_text = take(&s, n->c.feats, sizeof *a->feats_text);
    a->lemmas = take(&s, 1, sizeof *a->lemmas);
    a->deprel_text = take(&s, n->c.deprel, sizeof *a->deprel_text);
    return s.used;
}

static bool allocate(ro_analyser *a)
{
    if (!ro_workspace_open(&a->work, &a->model->network, a->allocator))
        return false;
    a->memory = a->allocator->allocate(a->allocator->context, share_out(a, NULL) + 63);
    if (!a->memory)
        return false;
    share_out(a, (char *)a->memory + (64 - (uintptr_t)a->memory % 64) % 64);
    memset(a->lemmas, 0, sizeof *a->lemmas);
    return true;
}

readout_status ro_analyser_open(const ro_model *model, const readout_allocator *allocator, ro_analyser **out, readout_error *error)
{
    allocator = ro_allocator_or_default(allocator);
    ro_analyser *a = allocator->allocate(allocator->context, sizeof *a);
    if (!a)
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory opening an analyser");
    memset(a, 0, sizeof *a);
    a->allocator = allocator;
    a->model = model;
    a->kernels = ro_kernels_best();
    if (!allocate(a)) {
        ro_analyser_close(a);
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory opening an analyser");
    }
    *out = a;
    return READOUT_OK;
}

void ro_analyser_close(ro_analyser *a)
{
    if (!a)
        return;
    if (a->memory)
        a->allocator->release(a->allocator->context, a->memory);
    ro_workspace_close(&a->work);
    a->allocator->release(a->allocator->context, a);
}

bool ro_analyser_use(ro_analyser *analyser, const char *kernel)
{
    const ro_kernels *kernels = ro_kernels_named(kernel);
    if (kernels)
        analyser->kernels = kernels;
    return kernels != NULL;
}

/* ---- into the batch ---- */

static void add_row(ro_batch *b, uint32_t id, uint8_t shape)
{
    b->id[b->rows] = id;
    b->shape[b->rows++] = shape;
}

void ro_window_begin(ro_analyser *a, uint32_t sentence, uint32_t token)
{
    ro_batch *b = &a->work.batch;
    b->windows[b->n_windows] = (ro_window){b->rows, 0, b->words, 1};
    a->part[b->n_windows] = (ro_part){sentence, token};
    b->first[b->words++] = 0;
    add_row(b, a->model->network.c.cls, RO_MARK_SHAPE);
}

void ro_window_end(ro_analyser *a)
{
    ro_batch *b = &a->work.batch;
    ro_window *w = &b->windows[b->n_windows++];
    add_row(b, a->model->network.c.sep, RO_MARK_SHAPE);
    w->rows = b->rows - w->row;
}

void ro_window_add(ro_analyser *a, const uint32_t *ids, uint32_t n, uint8_t shape)
{
    ro_batch *b = &a->work.batch;
    ro_window *w = &b->windows[b->n_windows];
    b->first[b->words++] = b->rows - w->row;
    w->words++;
    for (uint32_t i = 0; i < n; i++)
        add_row(b, ids[i], shape);
}

/* ---- out of the batch ---- */

/* A label in the document's own memory, copied at its first use. */
static ro_str label_text(ro_str *copies, const ro_strings *labels, uint16_t i, ro_arena *arena)
{
    if (!copies[i].p)
        copies[i] = ro_str_copy(arena, ro_strings_get(labels, i));
    return copies[i];
}

static void write_relation(ro_analyser *a, ro_document *d, ro_token *t, uint16_t label)
{
    t->deprel = a->model->relation[label].relation;
    t->subtype = a->model->relation[label].subtype;
    t->deprel_text = label_text(a->deprel_text, &a->model->deprel, label, d->arena);
}

/* The window's own root is the sentence's, or hangs on it where a window before it found one. */
static void write_root(ro_analyser *a, ro_document *d, uint32_t token)
{
    ro_sentence *s = &d->sentences.v[d->tokens.v[token].sentence];
    const ro_config *c = &a->model->network.c;
    bool first = s->root == RO_NONE;
    if (first)
        s->root = token;
    d->tokens.v[token].head = first ? RO_NONE : s->root;
    write_relation(a, d, &d->tokens.v[token], (uint16_t)(first ? c->root : c->parataxis));
}

static void write_tags(ro_analyser *a, ro_document *d, ro_token *t, uint32_t word)
{
    const ro_model *m = a->model;
    ro_tags tags = ro_tags_certain(&m->tags, t->form, (ro_tags){a->upos[word], a->xpos[word], a->feats[word]});
    ro_str feats = label_text(a->feats_text, &m->feats, tags.feats, d->arena);
    t->upos = m->upos_value[tags.upos];
    t->xpos = label_text(a->xpos_text, &m->xpos, tags.xpos, d->arena);
    t->feats = ro_str_is(feats, "_") ? RO_STR("") : feats;
    t->lemma = ro_lemma_of(&m->lemmas, a->lemmas, t->form, ro_strings_get(&m->upos, tags.upos), t->xpos, d->arena);
    bool past = ro_str_is(t->xpos, "VBD") || ro_str_is(t->xpos, "VBN");
    if (past && ro_str_equal(t->lemma, t->form) && ro_str_ends(t->form, "s") && !ro_str_ends(t->form, "ss")) /* "recalls", in a heading */
        t->lemma = ro_lemma_of(&m->lemmas, a->lemmas, t->form, ro_strings_get(&m->upos, tags.upos), RO_STR("VBZ"), d->arena);
}

/* "He's gone", "it's been": have, which the tags of the word itself do not tell from be. */
static void mend_lemma(ro_document *d, ro_token *t)
{
    bool clitic = t->form.n && (t->form.p[0] == '\'' || (t->form.p[0] & 0x80) || ro_str_is(t->form, "s"));
    if (!clitic || t->deprel != RO_D_aux || t->subtype != RO_SUB_NONE || t->head == RO_NONE || !ro_str_is(t->xpos, "VBZ"))
        return;
    ro_str tense = d->tokens.v[t->head].xpos;
    if (ro_str_is(tense, "VBN") || ro_str_is(tense, "VBD"))
        t->lemma = RO_STR("have");
}

static void write_window(ro_analyser *a, ro_document *d, uint32_t k)
{
    const ro_window *w = &a->work.batch.windows[k];
    uint32_t before = a->part[k].token - 1; /* word i is token before + i */
    ro_names_decode(a->bio[w->word + 1], RO_LANES, w->words - 1, a->back, a->names);
    for (uint32_t i = 1; i < w->words; i++) {
        ro_token *t = &d->tokens.v[before + i];
        uint32_t head = a->heads[w->word + i];
        t->ne = a->names[i - 1];
        write_tags(a, d, t, w->word + i);
        if (head == 0)
            write_root(a, d, before + i);
        else {
            t->head = before + head;
            write_relation(a, d, t, a->deprel[w->word + i]);
        }
    }
    for (uint32_t i = 1; i < w->words; i++)
        mend_lemma(d, &d->tokens.v[before + i]);
}

/* The words' states, rounded as the heads are given them: for the judge of acts. */
static void keep_states(const ro_analyser *a, ro_document *d)
{
    const ro_batch *b = &a->work.batch;
    size_t width = a->model->network.c.width;
    for (uint32_t k = 0; k < b->n_windows; k++)
        for (uint32_t i = 1; i < b->windows[k].words; i++) {
            uint32_t token = a->part[k].token + i - 1, word = b->windows[k].word + i;
            if (token >= d->states.n)
                return;
            memcpy(d->states.row + token * width, a->work.rounded.q + word * width, width);
            d->states.scale[token] = a->work.rounded.scale[word];
        }
}

_Static_assert((int)RO_SENSE == (int)RO_SENSES && (int)RO_SENSE_WITHOUT_KINDS == (int)RO_SENSES_WITHOUT_KINDS, "the network gives what the document holds");

/* In 32nds, so that what is made of them is the same on every machine. */
static void round_sense(const float *from, int8_t *to, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        float v = from[i] * 32.0f, least = v < -127.0f ? -127.0f : v, most = least > 127.0f ? 127.0f : least;
        to[i] = (int8_t)(most + copysignf(0.5f, most)); /* 127.5 is cut to 127 */
    }
}

/* Of some words, from the rows that the encoder left rounded: [n][width]. */
static const float *senses_of(ro_analyser *a, uint32_t word, uint32_t n)
{
    const ro_network *net = &a->model->network;
    const size_t width = net->c.width, each = net->senses.width;
    const ro_rounded states = {a->work.rounded.q + word * width, a->work.rounded.scale + word, NULL};
    float *straight = a->work.wide, *more = straight + RO_INNER_ROWS * RO_SENSES, *hidden = more + RO_INNER_ROWS * RO_SENSES;
    a->kernels->linear(&net->senses, &states, n, straight);
    if (!net->c.senses_hidden)
        return straight;
    a->kernels->linear_gelu(&net->senses_in, &states, n, hidden, &a->work.inner);
    a->kernels->linear(&net->senses_out, &a->work.inner, n, more);
    for (size_t i = 0; i < n * each; i++)
        straight[i] += more[i];
    return straight;
}

static void keep_senses(ro_analyser *a, ro_document *d)
{
    const ro_batch *b = &a->work.batch;
    const size_t each = a->model->network.senses.width;
    uint32_t k = 0;
    for (uint32_t from = 0; d->senses.n && from < b->words; from += RO_INNER_ROWS) {
        uint32_t n = b->words - from < RO_INNER_ROWS ? b->words - from : RO_INNER_ROWS;
        const float *score = senses_of(a, from, n);
        for (uint32_t word = from; word < from + n; word++) {
            while (k + 1 < b->n_windows && word >= b->windows[k + 1].word)
                k++;
            uint32_t i = word - b->windows[k].word, token = a->part[k].token + i - 1;
            if (i > 0 && token < d->senses.n) /* 0: the root */
                round_sense(score + (word - from) * each, d->senses.row + (size_t)token * d->senses.width, d->senses.width);
        }
    }
}

static void run_batch(ro_analyser *a, ro_document *d)
{
    ro_batch *b = &a->work.batch;
    if (!b->n_windows)
        return;
    ro_encode(&a->model->network, a->kernels, &a->work, NULL, NULL);
    keep_states(a, d);
    keep_senses(a, d);
    ro_heads_run(a);
    for (uint32_t k = 0; k < b->n_windows; k++)
        write_window(a, d, k);
    b->rows = b->words = b->n_windows = 0;
}

static void finish_window(ro_analyser *a, ro_document *d)
{
    ro_window_end(a);
    if (a->work.batch.rows >= RO_BATCH_ROWS)
        run_batch(a, d);
}

/* Words go into the window until one would make it longer than the network has positions. */
static void add_words(ro_analyser *a, ro_document *d, uint32_t index, uint32_t first, uint32_t end)
{
    const ro_model *m = a->model;
    const ro_batch *b = &a->work.batch;
    ro_window_begin(a, index, first);
    for (uint32_t i = first; i < end; i++) {
        uint32_t ids[RO_MOST_PIECES], n = ro_pieces_cut(&m->pieces, d->tokens.v[i].form, ids);
        if (b->rows - b->windows[b->n_windows].row + n + 1 > m->network.c.positions) {
            finish_window(a, d);
            ro_window_begin(a, index, i);
        }
        ro_window_add(a, ids, n, ro_word_shape(&m->chars, d->tokens.v[i].form));
    }
    finish_window(a, d);
}

/* Where a dateline ends that the sentence starts with. */
static uint32_t end_of_dateline(const ro_document *d, uint32_t first, uint32_t end)
{
    uint32_t i = first;
    while (i < end && d->tokens.v[i].span.start >= d->dateline.start && d->tokens.v[i].span.start < d->dateline.end)
        i++;
    return i;
}

/* Of "PARIS, March 12 (Agency) -- Foreign ministers met": a dateline is read by itself, after the rest, on whose root it hangs. */
static void add_sentence(ro_analyser *a, ro_document *d, uint32_t index)
{
    const ro_sentence *s = &d->sentences.v[index];
    uint32_t end = s->first + s->n, rest = end_of_dateline(d, s->first, end);
    if (rest == end)
        rest = s->first;
    add_words(a, d, index, rest, end);
    if (rest > s->first)
        add_words(a, d, index, s->first, rest);
}

static void forget(ro_analyser *a)
{
    const ro_config *c = &a->model->network.c;
    memset(a->xpos_text, 0, c->xpos * sizeof *a->xpos_text);
    memset(a->feats_text, 0, c->feats * sizeof *a->feats_text);
    memset(a->deprel_text, 0, c->deprel * sizeof *a->deprel_text);
    a->work.batch.rows = a->work.batch.words = a->work.batch.n_windows = 0;
}

enum { MOST_KEPT = 1 << 17 }; /* tokens: fifty million bytes of states */

void ro_lang_keep_states(const ro_model *model, ro_document *document)
{
    ro_states *s = &document->states;
    s->width = model->network.c.width;
    s->n = document->tokens.n < MOST_KEPT ? document->tokens.n : MOST_KEPT;
    s->row = ro_alloc_array(document->arena, (size_t)s->n * s->width + 1, sizeof *s->row);
    s->scale = ro_alloc_array(document->arena, (size_t)s->n + 1, sizeof *s->scale);
}

static void make_room_for_senses(const ro_model *model, ro_document *d)
{
    if (!model->network.c.senses)
        return;
    d->senses.n = d->tokens.n < MOST_KEPT ? d->tokens.n : MOST_KEPT;
    d->senses.width = model->network.c.senses;
    d->senses.row = ro_alloc_array(d->arena, (size_t)d->senses.n * d->senses.width + 1, sizeof *d->senses.row);
}

readout_status ro_lang_analyse(ro_analyser *analyser, ro_document *document, readout_error *error)
{
    (void)error; /* memory that runs out in the document's arena goes to its guard */
    forget(analyser);
    make_room_for_senses(analyser->model, document);
    for (uint32_t i = 0; i < document->sentences.n; i++) {
        document->sentences.v[i].root = RO_NONE;
        if (document->sentences.v[i].n)
            add_sentence(analyser, document, i);
    }
    run_batch(analyser, document);
    return READOUT_OK;
}
