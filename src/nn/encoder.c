/* SPDX-License-Identifier: Apache-2.0 */
#include "nn/encoder.h"

static size_t at_least(size_t a, size_t b)
{
    return a > b ? a : b;
}

static size_t up(size_t n, size_t unit)
{
    return (n + unit - 1) / unit * unit;
}

/* Shares out one block: called once with memory NULL to learn its size, once more to set the pointers. */
typedef struct share {
    char *memory;
    size_t used;
} share;

static void *take(share *s, size_t n, size_t size)
{
    size_t at = s->used;
    s->used += up(n * size, 64);
    return s->memory ? s->memory + at : NULL;
}

static size_t share_out(ro_workspace *w, const ro_config *c, char *memory)
{
    share s = {memory, 0};
    size_t rows = w->most_rows, width = c->width, size = width / c->heads, window = up(c->positions, 16);
    w->batch.id = take(&s, rows, sizeof *w->batch.id);
    w->batch.shape = take(&s, rows, sizeof *w->batch.shape);
    w->batch.first = take(&s, rows, sizeof *w->batch.first);
    w->batch.windows = take(&s, rows, sizeof *w->batch.windows);
    w->x = take(&s, rows * width, sizeof *w->x);
    w->y = take(&s, rows * width, sizeof *w->y);
    w->wide = take(&s, at_least(rows * 3 * width, RO_INNER_ROWS * (size_t)c->inner), sizeof *w->wide);
    w->rounded.q = take(&s, at_least(rows * at_least(width, at_least(c->arc, c->label)), RO_INNER_ROWS * (size_t)c->inner), 1);
    w->rounded.scale = take(&s, rows, sizeof *w->rounded.scale);
    w->rounded.start = take(&s, rows, sizeof *w->rounded.start);
    w->attention.keys = take(&s, size * window, sizeof(float));
    w->attention.values = take(&s, window * up(size, 16), sizeof(float));
    w->attention.weights = take(&s, 4 * window, sizeof(float));
    return s.used;
}

bool ro_workspace_open(ro_workspace *w, const ro_network *network, const readout_allocator *allocator)
{
    memset(w, 0, sizeof *w);
    w->allocator = allocator;
    w->most_rows = RO_BATCH_ROWS + network->c.positions;
    size_t size = share_out(w, &network->c, NULL) + 63;
    w->memory = allocator->allocate(allocator->context, size);
    if (!w->memory)
        return false;
    share_out(w, &network->c, (char *)w->memory + (64 - (uintptr_t)w->memory % 64) % 64);
    return true;
}

void ro_workspace_close(ro_workspace *w)
{
    if (w->memory)
        w->allocator->release(w->allocator->context, w->memory);
    memset(w, 0, sizeof *w);
}

void ro_apply(const ro_kernels *kernels, const ro_linear *l, const float *x, uint32_t rows, const ro_workspace *w, float *y)
{
    kernels->round(x, rows, l->m, &w->rounded);
    kernels->linear(l, &w->rounded, rows, y);
}

/* x [rows][width] = norm(word + position + shape) */
static void embed(const ro_network *n, const ro_kernels *kernels, ro_workspace *w)
{
    const ro_batch *b = &w->batch;
    size_t width = n->c.width;
    for (uint32_t k = 0; k < b->n_windows; k++)
        for (uint32_t i = 0; i < b->windows[k].rows; i++) {
            uint32_t row = b->windows[k].row + i, id = b->id[row];
            const int8_t *word = n->word + id * width, *position = n->position + i * width;
            const float *shape = n->shape + b->shape[row] * width;
            float ws = n->word_scale[id], ps = n->position_scale[i], *x = w->x + row * width;
            for (size_t d = 0; d < width; d++)
                x[d] = (float)word[d] * ws + (float)position[d] * ps + shape[d];
        }
    kernels->norm(w->x, NULL, b->rows, width, &n->norm);
}

static const float *attend_windows(const ro_network *n, const ro_kernels *kernels, ro_workspace *w, const uint32_t *every, bool words_only)
{
    const ro_batch *b = &w->batch;
    size_t width = n->c.width;
    ro_attention a = w->attention;
    a.width = n->c.width;
    a.heads = n->c.heads;
    for (uint32_t k = 0; k < b->n_windows; k++) {
        const ro_window *window = &b->windows[k];
        a.qkv = w->wide + window->row * 3 * width;
        a.rows = window->rows;
        a.wanted = words_only ? b->first + window->word : every;
        a.n_wanted = words_only ? window->words : window->rows;
        a.out = w->y + (words_only ? window->word : window->row) * width;
        kernels->attend(&a);
    }
    return w->y;
}

/* Keeps the rows of x that words are read from: x [rows][width] -> [words][width]. Words are in order, so no row is overwritten early. */
static void keep_words(const ro_network *n, ro_workspace *w)
{
    const ro_batch *b = &w->batch;
    size_t width = n->c.width;
    for (uint32_t k = 0; k < b->n_windows; k++)
        for (uint32_t i = 0; i < b->windows[k].words; i++) {
            uint32_t to = b->windows[k].word + i, from = b->windows[k].row + b->first[to];
            memmove(w->x + to * width, w->x + from * width, width * sizeof *w->x);
        }
}

/* x = norm2(x + down(gelu(up(x)))), a few rows at a time */
static void feed_forward(const ro_network *n, const ro_layer *l, const ro_kernels *kernels, ro_workspace *w, uint32_t rows)
{
    size_t width = n->c.width;
    for (uint32_t row = 0; row < rows; row += RO_INNER_ROWS) {
        uint32_t some = rows - row < RO_INNER_ROWS ? rows - row : RO_INNER_ROWS;
        float *x = w->x + row * width;
        ro_apply(kernels, &l->up, x, some, w, w->wide);
        kernels->gelu(w->wide, (size_t)some * n->c.inner);
        ro_apply(kernels, &l->down, w->wide, some, w, w->y);
        kernels->norm(x, w->y, some, width, &l->norm2);
    }
}

/* One layer over x [rows][width]; with words_only, x is [words][width] afterwards. */
static void run_layer(const ro_network *n, const ro_layer *l, const ro_kernels *kernels, ro_workspace *w, const uint32_t *every, bool words_only)
{
    uint32_t rows = w->batch.rows;
    ro_apply(kernels, &l->qkv, w->x, rows, w, w->wide);
    const float *attended = attend_windows(n, kernels, w, every, words_only); /* w->y */
    if (words_only) {
        keep_words(n, w);
        rows = w->batch.words;
    }
    ro_apply(kernels, &l->out, attended, rows, w, w->wide);
    kernels->norm(w->x, w->wide, rows, n->c.width, &l->norm1);
    feed_forward(n, l, kernels, w, rows);
}

void ro_encode(const ro_network *network, const ro_kernels *kernels, ro_workspace *w, ro_watch *watch, void *context)
{
    uint32_t every[1024], last = network->c.layers - 1; /* positions are at most 1024 */
    for (uint32_t i = 0; i < network->c.positions; i++)
        every[i] = i;
    embed(network, kernels, w);
    if (watch)
        watch(context, "embed", w->x, w->batch.rows, network->c.width);
    for (uint32_t k = 0; k < network->c.layers; k++) {
        run_layer(network, &network->layer[k], kernels, w, every, k == last && !watch);
        if (watch)
            watch(context, "layer", w->x, w->batch.rows, network->c.width);
    }
    if (watch)
        keep_words(network, w);
}
