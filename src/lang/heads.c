/* SPDX-License-Identifier: Apache-2.0 */
/* From the encoder's rows to labels, names and trees: docs/formats/model.md, "Heads". */
#include "lang/analyser.h"
#include "lang/tree.h"

#include <math.h>

enum { NO_LABEL = UINT16_MAX };

static ro_rounded rows_from(const ro_rounded *x, size_t row, size_t m)
{
    return (ro_rounded){x->q + row * m, x->scale + row, NULL};
}

/* Best labels of all rows that are rounded in the workspace: [words] */
static void label_rows(ro_analyser *a, const ro_linear *l, uint32_t not, uint16_t *labels)
{
    uint32_t words = a->work.batch.words;
    for (uint32_t row = 0; row < words; row += RO_SCORE_ROWS) {
        uint32_t some = words - row < RO_SCORE_ROWS ? words - row : RO_SCORE_ROWS;
        ro_rounded x = rows_from(&a->work.rounded, row, l->m);
        a->kernels->linear(l, &x, some, a->scores);
        a->kernels->best(a->scores, some, l->width, l->n, not, labels + row);
    }
}

/* Tags that go together, of all rows that are rounded in the workspace. */
static void tag_rows(ro_analyser *a)
{
    const ro_network *n = &a->model->network;
    uint32_t words = a->work.batch.words;
    for (uint32_t row = 0; row < words; row += RO_SCORE_ROWS) {
        uint32_t some = words - row < RO_SCORE_ROWS ? words - row : RO_SCORE_ROWS;
        ro_rounded x = rows_from(&a->work.rounded, row, n->upos.m);
        a->kernels->linear(&n->upos, &x, some, a->scores);
        a->kernels->linear(&n->xpos, &x, some, a->xpos_scores);
        a->kernels->linear(&n->feats, &x, some, a->feats_scores);
        for (uint32_t i = 0; i < some; i++) {
            ro_tags t = ro_tags_best(&a->model->tags, a->scores + i * (size_t)n->upos.width, a->xpos_scores + i * (size_t)n->xpos.width,
                                     a->feats_scores + i * (size_t)n->feats.width);
            a->upos[row + i] = t.upos, a->xpos[row + i] = t.xpos, a->feats[row + i] = t.feats;
        }
    }
}

/* Everything that is read from the encoder's rows h [words][width], which it left rounded. */
static void read_rows(ro_analyser *a)
{
    const ro_network *n = &a->model->network;
    const ro_rounded *h = &a->work.rounded;
    uint32_t words = a->work.batch.words;
    if (a->model->tags.n) {
        tag_rows(a);
    } else {
        label_rows(a, &n->upos, NO_LABEL, a->upos);
        label_rows(a, &n->xpos, NO_LABEL, a->xpos);
        label_rows(a, &n->feats, NO_LABEL, a->feats);
    }
    a->kernels->linear(&n->bio, h, words, a->bio[0]);
    a->kernels->linear(&n->arc_dep, h, words, a->arc_dep);
    a->kernels->linear(&n->arc_head, h, words, a->arc_head);
    a->kernels->linear(&n->lab_dep, h, words, a->lab_dep);
    a->kernels->linear(&n->lab_head, h, words, a->lab_head);
}

/* ---- doubtful heads, looked at again ---- */

typedef struct doubt {
    uint32_t word, n;
    uint32_t heads[RO_LOOK_HEADS];
} doubt;

/* The log-likelihood of the best label that is not the root's. */
static float fit_of(const ro_network *n, const float *score)
{
    enum { FAR = 12 }; /* below the best: of no weight */
    float best = -INFINITY, sum = 0;
    for (uint32_t k = 0; k < n->lab_out.n; k++)
        best = k != n->c.root && score[k] > best ? score[k] : best;
    for (uint32_t k = 0; k < n->lab_out.n; k++)
        if (k != n->c.root && score[k] > best - FAR)
            sum += expf(score[k] - best);
    return -logf(sum);
}

/* fit [..][RO_LOOK_HEADS] of words of window w; together they have at most RO_SCORE_ROWS heads. */
static void fit_labels(ro_analyser *a, const ro_window *w, const doubt *list, uint32_t n, float (*fit)[RO_LOOK_HEADS])
{
    const ro_network *net = &a->model->network;
    size_t width = net->c.label, rows = 0;
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < list[i].n; k++, rows++) {
            const float *dep = a->lab_dep + (w->word + list[i].word) * width, *head = a->lab_head + (w->word + list[i].heads[k]) * width;
            for (size_t d = 0; d < width; d++)
                a->fit[rows * width + d] = dep[d] + head[d];
        }
    const ro_rounded sums = rows_from(&a->work.rounded, 0, width);
    a->kernels->gelu(a->fit, rows, width, &sums);
    a->kernels->linear(&net->lab_out, &sums, rows, a->scores);
    rows = 0;
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < list[i].n; k++, rows++)
            fit[i][k] = fit_of(net, a->scores + rows * net->lab_out.width);
}

static void look_at_words(ro_analyser *a, const ro_window *w, const ro_look *look)
{
    enum { MOST = RO_SCORE_ROWS / RO_LOOK_HEADS };
    doubt list[MOST];
    float fit[MOST][RO_LOOK_HEADS];
    uint32_t n = 0;
    for (uint32_t i = 1; i <= look->n; i++) {
        list[n].word = i;
        list[n].n = look->sign[i] < RO_SIGN_OTHER ? (uint32_t)ro_look_heads(look, i, list[n].heads) : 0;
        n += list[n].n > 0;
        if (n < MOST && (i < look->n || !n))
            continue;
        fit_labels(a, w, list, n, fit);
        for (uint32_t k = 0; k < n; k++)
            ro_look_word(look, list[k].word, list[k].heads, list[k].n, fit[k]);
        n = 0;
    }
}

/* The window's tree in `heads`, its arcs in the workspace. */
static void look_again(ro_analyser *a, const ro_window *w)
{
    const ro_again *again = &a->model->again;
    const ro_batch *b = &a->work.batch;
    const ro_look look = {w->words - 1, a->arcs, a->heads + w->word, a->sign, again->weights};
    if (!again->weights)
        return;
    for (uint32_t i = 1; i < w->words; i++)
        a->sign[i] = (uint8_t)ro_again_sign(again, a->upos[w->word + i], b->id[w->row + b->first[w->word + i]]);
    look_at_words(a, w, &look);
    for (uint32_t i = 1; i < w->words; i++)
        if (look.sign[i] >= RO_SIGN_OTHER) {
            uint32_t heads[RO_LOOK_HEADS];
            ro_look_mark(&look, i, heads, ro_look_heads(&look, i, heads));
        }
}

static void find_heads(ro_analyser *a)
{
    const ro_network *n = &a->model->network;
    const ro_batch *b = &a->work.batch;
    size_t arc = n->c.arc;
    const ro_rounded dep = rows_from(&a->work.rounded, 0, arc);
    a->kernels->gelu(a->arc_dep, b->words, arc, &dep);
    a->kernels->gelu(a->arc_head, b->words, arc, NULL);
    a->kernels->linear(&n->arc_pair, &dep, b->words, a->arc_pair);
    for (uint32_t k = 0; k < b->n_windows; k++) {
        const ro_window *w = &b->windows[k]; /* its row w->word is the root's */
        a->kernels->products(a->arc_pair + (w->word + 1) * arc, w->words - 1, a->arc_head + w->word * arc, w->words, arc, a->arcs);
        ro_tree(a->arcs, w->words - 1, a->tree, a->heads + w->word);
        look_again(a, w);
    }
}

static void label_arcs(ro_analyser *a)
{
    const ro_network *n = &a->model->network;
    const ro_batch *b = &a->work.batch;
    size_t width = n->c.label;
    for (uint32_t k = 0; k < b->n_windows; k++)
        for (uint32_t i = 1; i < b->windows[k].words; i++) {
            uint32_t word = b->windows[k].word + i;
            const float *head = a->lab_head + (b->windows[k].word + a->heads[word]) * width;
            float *sum = a->lab_dep + word * width;
            for (size_t d = 0; d < width; d++)
                sum[d] += head[d];
        }
    const ro_rounded sums = rows_from(&a->work.rounded, 0, width);
    a->kernels->gelu(a->lab_dep, b->words, width, &sums);
    label_rows(a, &n->lab_out, n->c.root, a->deprel);
}

void ro_heads_run(ro_analyser *analyser)
{
    read_rows(analyser);
    find_heads(analyser);
    label_arcs(analyser);
}
