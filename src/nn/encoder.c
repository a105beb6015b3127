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

static ro_rounded take_rounded(share *s, size_t rows, size_t m, bool columns)
{
    rows = up(rows, RO_LANES);
    return (ro_rounded){take(s, rows * m, 1), take(s, rows + RO_LANES, sizeof(float)), columns ? take(s, rows * m, 1) : NULL};
}

static size_t share_out(ro_workspace *w, const ro_config *c, char *memory)
{
    share s = {memory, 0};
    size_t rows = w->most_rows, width = c->width, window = up(c->positions, RO_LANES), some = RO_ATTENTION_ROWS + c->positions;
    w->batch.id = take(&s, rows, sizeof *w->batch.id);
    w->batch.shape = take(&s, rows, sizeof *w->batch.shape);
    w->batch.first = take(&s, rows, sizeof *w->batch.first);
    w->batch.windows = take(&s, rows, sizeof *w->batch.windows);
    w->x = take(&s, rows * width, sizeof *w->x);
    w->y = take(&s, rows * width, sizeof *w->y);
    w->wide = take(&s, at_least(some * 2 * width + RO_LANES, RO_INNER_ROWS * ((size_t)c->inner + 2 * RO_SENSES)), sizeof *w->wide);
    w->stride = up(some, RO_LANES) + RO_LANES;
    w->keys = take(&s, width * w->stride, sizeof *w->keys);
    w->weights = take(&s, 4 * window, sizeof *w->weights);
    w->rounded = take_rounded(&s, rows, at_least(width, at_least(c->arc, c->label)), true);
    w->attended = take_rounded(&s, RO_INNER_ROWS, width, false);
    w->inner = take_rounded(&s, RO_INNER_ROWS, c->inner, false);
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
    memset(w->memory, 0, size); /* lanes behind the last row are read, though never used */
    share_out(w, &network->c, (char *)w->memory + (64 - (uintptr_t)w->memory % 64) % 64);
    return true;
}

void ro_workspace_close(ro_workspace *w)
{
    if (w->memory)
        w->allocator->release(w->allocator->context, w->memory);
    memset(w, 0, sizeof *w);
}

static ro_rounded rows_from(const ro_rounded *x, size_t row, size_t m)
{
    return (ro_rounded){x->q + row * m, x->scale + row, x->columns};
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
    kernels->norm(w->x, NULL, b->rows, width, &n->norm, &w->rounded);
}

/* Keeps the rows that words of some windows are read from: x and rounded [rows][width] -> [words][width]. Words are in order, so no row is
 * overwritten early. */
static void keep_words(const ro_network *n, ro_workspace *w, uint32_t window, uint32_t end)
{
    const ro_batch *b = &w->batch;
    size_t width = n->c.width;
    for (uint32_t k = window; k < end; k++)
        for (uint32_t i = 0; i < b->windows[k].words; i++) {
            uint32_t to = b->windows[k].word + i, from = b->windows[k].row + b->first[to];
            memmove(w->x + to * width, w->x + from * width, width * sizeof *w->x);
            memmove(w->rounded.q + to * width, w->rounded.q + from * width, width);
            w->rounded.scale[to] = w->rounded.scale[from];
        }
}

/* y [rows][width] = attention of all rows of some windows, or of their words alone, which are kept then. */
static void attend_windows(const ro_network *n, const ro_layer *l, const ro_kernels *kernels, ro_workspace *w, uint32_t window, uint32_t end, bool words_only)
{
    const ro_window *first = &w->batch.windows[window], *last = &w->batch.windows[end - 1];
    size_t width = n->c.width;
    uint32_t rows = last->row + last->rows - first->row, queries = rows, query = first->row;
    float *values = w->wide + rows * width;
    const ro_rounded x = rows_from(&w->rounded, first->row, width);
    kernels->linear_columns(&l->key, &x, rows, w->stride, w->keys);
    kernels->linear(&l->value, &x, rows, values);
    if (words_only) {
        keep_words(n, w, window, end);
        queries = last->word + last->words - first->word;
        query = first->word;
    }
    const ro_rounded q = rows_from(&w->rounded, query, width);
    kernels->linear(&l->query, &q, queries, w->wide);
    for (const ro_window *v = first; v <= last; v++) {
        uint32_t from = words_only ? v->word : v->row;
        ro_attention a = {.queries = w->wide + (from - query) * width,
                          .keys = w->keys + (v->row - first->row),
                          .values = values + (v->row - first->row) * width,
                          .n_queries = words_only ? v->words : v->rows,
                          .rows = v->rows,
                          .width = width,
                          .heads = n->c.heads,
                          .stride = w->stride,
                          .weights = w->weights,
                          .out = w->y + from * width};
        kernels->attend(&a);
    }
}

/* What follows attention, of a few rows: x = norm1(x + out(y)), x = norm2(x + down(gelu(up(x)))); x is rounded afterwards. */
static void feed_forward(const ro_network *n, const ro_layer *l, const ro_kernels *kernels, ro_workspace *w, uint32_t row, uint32_t rows)
{
    size_t width = n->c.width;
    const ro_rounded rounded = rows_from(&w->rounded, row, width);
    float *x = w->x + row * width;
    kernels->round(w->y + row * width, rows, width, &w->attended);
    kernels->linear(&l->out, &w->attended, rows, w->wide);
    kernels->norm(x, w->wide, rows, width, &l->norm1, &rounded);
    kernels->linear_gelu(&l->up, &rounded, rows, w->wide, &w->inner);
    kernels->linear(&l->down, &w->inner, rows, w->wide);
    kernels->norm(x, w->wide, rows, width, &l->norm2, &rounded);
}

/* One layer over x [rows][width], which is rounded before and after; with words_only, x is [words][width] afterwards. Both halves go over
 * few rows at a time, so that what passes from step to step stays in the cache. */
static void run_layer(const ro_network *n, const ro_layer *l, const ro_kernels *kernels, ro_workspace *w, bool words_only)
{
    const ro_batch *b = &w->batch;
    for (uint32_t k = 0, end; k < b->n_windows; k = end) {
        for (end = k + 1; end < b->n_windows && b->windows[end].row - b->windows[k].row < RO_ATTENTION_ROWS;)
            end++;
        attend_windows(n, l, kernels, w, k, end, words_only);
    }
    uint32_t rows = words_only ? b->words : b->rows;
    for (uint32_t row = 0; row < rows; row += RO_INNER_ROWS)
        feed_forward(n, l, kernels, w, row, rows - row < RO_INNER_ROWS ? rows - row : RO_INNER_ROWS);
}

void ro_encode(const ro_network *network, const ro_kernels *kernels, ro_workspace *w, ro_watch *watch, void *context)
{
    uint32_t last = network->c.layers - 1;
    embed(network, kernels, w);
    if (watch)
        watch(context, "embed", w->x, w->batch.rows, network->c.width);
    for (uint32_t k = 0; k < network->c.layers; k++) {
        run_layer(network, &network->layer[k], kernels, w, k == last && !watch);
        if (watch)
            watch(context, "layer", w->x, w->batch.rows, network->c.width);
    }
    if (watch)
        keep_words(network, w, 0, w->batch.n_windows);
}

/* parts [RO_EVENT_MARKS][width]: the root's row, then the means of the rows of source, target and predicate; zero where there is none. */
static void mean_rows(const float *x, const uint8_t *mark, uint32_t words, size_t width, float *parts)
{
    memset(parts, 0, RO_EVENT_MARKS * width * sizeof *parts);
    memcpy(parts, x, width * sizeof *parts);
    for (int m = RO_MARK_SOURCE; m < RO_EVENT_MARKS; m++) {
        float *sum = parts + (size_t)m * width;
        uint32_t n = 0;
        for (uint32_t i = 1; i < words; i++)
            if (mark[i] == m) {
                n++;
                for (size_t d = 0; d < width; d++)
                    sum[d] += x[i * width + d];
            }
        for (size_t d = 0; d < width && n; d++)
            sum[d] /= (float)n;
    }
}

void ro_encode_event(const ro_network *network, const ro_kernels *kernels, ro_workspace *w, const uint8_t *mark, float *scores)
{
    uint32_t words = w->batch.words;
    size_t width = network->c.width;
    embed(network, kernels, w);
    for (uint32_t k = 0; k < network->c.event_from; k++)
        run_layer(network, &network->layer[k], kernels, w, k + 1 == network->c.event_from);
    for (uint32_t i = 0; i < words; i++)
        for (size_t d = 0; d < width; d++)
            w->x[i * width + d] += network->event_mark[mark[i] * width + d];
    kernels->round(w->x, words, width, &w->rounded);
    w->batch.rows = w->batch.windows[0].rows = words; /* from here on a row is a word */
    for (uint32_t k = 0; k < network->c.event_layers; k++)
        run_layer(network, &network->event_layer[k], kernels, w, false);
    mean_rows(w->x, mark, words, width, w->y);
    ro_apply(kernels, &network->event_in, w->y, 1, w, w->wide);
    kernels->gelu(w->wide, 1, network->c.event, NULL);
    ro_apply(kernels, &network->event_out, w->wide, 1, w, w->y);
    memcpy(scores, w->y, network->c.events * sizeof *scores);
}

/* into [acts] += each fact's row; `from` 0 for the hidden units, acts for the types */
static void add_facts(const ro_network *n, const uint16_t *fact, uint32_t from, uint32_t outputs, float *into)
{
    size_t columns = (size_t)n->c.acts + RO_JUDGE_TYPES;
    for (int i = 0; i < RO_JUDGE_FACTS_EACH && fact[i] < n->acts_facts; i++) { /* in rising order */
        const int8_t *row = n->acts_fact + fact[i] * columns + from;
        float scale = n->acts_fact_scale[fact[i]];
        for (uint32_t k = 0; k < outputs; k++)
            into[k] += (float)row[k] * scale;
    }
}

void ro_score_acts(const ro_network *network, const ro_kernels *kernels, ro_workspace *w, const uint8_t *q, const float *scale, const uint32_t *role,
                   const uint16_t *fact, uint32_t n, float *score)
{
    size_t width = network->c.width, hidden = network->acts_in.width;
    float *parts = w->wide; /* [n][RO_JUDGE_ROLES][width] */
    memset(parts, 0, n * RO_JUDGE_ROLES * width * sizeof *parts);
    for (uint32_t i = 0; i < n * RO_JUDGE_ROLES; i++)
        for (size_t d = 0; role[i] != UINT32_MAX && d < width; d++)
            parts[i * width + d] = (float)(q[role[i] * width + d] - 128) * scale[role[i]];
    ro_apply(kernels, &network->acts_in, parts, n, w, w->y);
    for (uint32_t i = 0; i < n; i++) {
        float *h = w->y + i * hidden;
        add_facts(network, fact + i * RO_JUDGE_FACTS_EACH, 0, network->c.acts, h);
        for (uint32_t k = 0; k < network->c.acts; k++)
            h[k] = h[k] > 0 ? h[k] : 0;
    }
    ro_apply(kernels, &network->acts_out, w->y, n, w, w->wide);
    for (uint32_t i = 0; i < n; i++) {
        memcpy(score + i * RO_JUDGE_TYPES, w->wide + i * network->acts_out.width, RO_JUDGE_TYPES * sizeof *score);
        add_facts(network, fact + i * RO_JUDGE_FACTS_EACH, network->c.acts, RO_JUDGE_TYPES, score + i * RO_JUDGE_TYPES);
    }
}
