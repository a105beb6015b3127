/* SPDX-License-Identifier: Apache-2.0 */
/* The event head: one dealing's words into a window with marks, scores out. docs/formats/model.md, "Event types". */
#include "lang/analyser.h"

#include <math.h>

uint32_t ro_lang_event_types(const ro_model *model)
{
    return model->events.n;
}

ro_str ro_lang_event_type(const ro_model *model, uint32_t i)
{
    return ro_strings_get(&model->events, i);
}

static bool inside(const ro_tokens *t, uint32_t i)
{
    return t->first != RO_NONE && i >= t->first && i <= t->last;
}

static uint8_t mark_of(const ro_dealing *d, uint32_t i)
{
    if (inside(&d->target, i))
        return RO_MARK_TARGET;
    if (inside(&d->source, i))
        return RO_MARK_SOURCE;
    return i == d->predicate ? RO_MARK_PREDICATE : RO_MARK_NONE;
}

static uint32_t first_marked(const ro_dealing *d)
{
    for (uint32_t i = d->within.first; i <= d->within.last; i++)
        if (mark_of(d, i) != RO_MARK_NONE)
            return i;
    return d->within.first;
}

/* One window from token `from` on, as far as it goes; true if all fitted in. */
static bool fill(ro_analyser *a, const ro_document *document, const ro_dealing *d, uint32_t from, uint8_t *mark)
{
    const ro_model *m = a->model;
    ro_batch *b = &a->work.batch;
    b->rows = b->words = b->n_windows = 0;
    mark[0] = RO_MARK_NONE;
    ro_window_begin(a, 0, from);
    uint32_t i = from;
    for (; i <= d->within.last; i++) {
        uint32_t ids[RO_MOST_PIECES], n = ro_pieces_cut(&m->pieces, document->tokens.v[i].form, ids);
        if (b->rows + n + 1 > m->network.c.positions)
            break;
        mark[b->words] = mark_of(d, i);
        ro_window_add(a, ids, n, ro_word_shape(&m->chars, document->tokens.v[i].form));
    }
    ro_window_end(a);
    return i > d->within.last;
}

static void soften(float *score, uint32_t n, float temperature)
{
    float most = score[0];
    double sum = 0;
    for (uint32_t i = 1; i < n; i++)
        most = score[i] > most ? score[i] : most;
    for (uint32_t i = 0; i < n; i++) {
        score[i] = (float)exp((double)((score[i] - most) / temperature));
        sum += (double)score[i];
    }
    for (uint32_t i = 0; i < n; i++)
        score[i] = (float)((double)score[i] / sum);
}

void ro_lang_type_dealing(ro_analyser *analyser, const ro_document *document, const ro_dealing *dealing, float *score)
{
    ro_batch *b = &analyser->work.batch;
    uint8_t mark[1024]; /* positions are at most 1024 */
    if (!fill(analyser, document, dealing, dealing->within.first, mark))
        fill(analyser, document, dealing, first_marked(dealing), mark);
    ro_encode_event(&analyser->model->network, analyser->kernels, &analyser->work, mark, score);
    soften(score, analyser->model->events.n, analyser->model->event_temperature);
    b->rows = b->words = b->n_windows = 0;
}

/* ---- acts ---- */

_Static_assert((int)RO_ROLES == (int)RO_JUDGE_ROLES && (int)RO_ACT_FACTS == (int)RO_JUDGE_FACTS_EACH && (int)RO_ACT_TYPES == (int)RO_JUDGE_TYPES &&
                   (int)RO_ACT_FACT_VALUES == (int)RO_JUDGE_FACTS,
               "the network answers the document's questions");

bool ro_lang_judges_acts(const ro_model *model, float *least)
{
    *least = model->network.acts_least;
    return model->network.c.acts != 0;
}

void ro_lang_judge_acts(ro_analyser *analyser, const ro_document *document, uint32_t sentence, const ro_question *question, uint32_t n, float *score)
{
    const ro_network *network = &analyser->model->network;
    const ro_sentence *s = &document->sentences.v[sentence];
    size_t width = network->c.width;
    uint32_t role[RO_ACT_ROWS * RO_ROLES];
    for (uint32_t from = 0; from < n; from += RO_ACT_ROWS) {
        uint32_t some = n - from < RO_ACT_ROWS ? n - from : RO_ACT_ROWS;
        uint16_t fact[RO_ACT_ROWS * RO_ACT_FACTS];
        for (uint32_t i = 0; i < some; i++) {
            const ro_question *q = &question[from + i];
            for (int r = 0; r < RO_ROLES; r++) {
                uint32_t t = q->token[r] == RO_NONE ? RO_NONE : q->token[r] - s->first;
                role[i * RO_ROLES + (uint32_t)r] = t < s->n ? t : UINT32_MAX;
            }
            memcpy(fact + i * RO_ACT_FACTS, q->fact, sizeof q->fact);
        }
        ro_score_acts(network, analyser->kernels, &analyser->work, document->states.row + s->first * width, document->states.scale + s->first, role, fact, some, score + (size_t)from * RO_ACT_TYPES);
    }
    for (uint32_t i = 0; i < n; i++)
        soften(score + (size_t)i * RO_ACT_TYPES, RO_ACT_TYPES, network->acts_temperature);
}
