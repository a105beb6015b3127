/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Attributions: who is said to say, think, want or hold what; anyone, not states alone. Each word is asked whether it is a cue
 * (attributions_words.c); its source and content are cut from the tree and the quotations (attributions_spans.c). What stands in the
 * content of another is kept, and says so.
 */
#include "events/attributions.h"

#include <stdlib.h>

static void read_sentence(attributing *a, uint32_t index)
{
    const ro_sentence *s = &a->d->sentences.v[index];
    if (s->root == RO_NONE || s->kind == RO_BYLINE || s->kind == RO_BOILERPLATE)
        return;
    ro_attribution_of_label(a, index);
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        ro_attributed found;
        if (ro_attributes(a, i, &found))
            ro_attribution_cut(a, &found);
    }
}

static uint32_t size_of(const ro_attribution *x)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < x->content.n; i++)
        size += x->content.v[i].end - x->content.v[i].start;
    return size;
}

typedef struct sized {
    uint32_t index, size;
} sized;

static int larger_first(const void *left, const void *right)
{
    const sized *a = left, *b = right;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

/* Marks the tokens of the content as inside of x, but for those that are inside of another already. */
static void cover(const ro_document *d, uint32_t *inside, uint32_t x)
{
    const ro_attribution *v = &d->attributions.v[x];
    uint32_t i = d->sentences.v[v->sentence].first;
    for (uint32_t k = 0; k < v->content.n; k++) {
        while (i > 0 && d->tokens.v[i].span.start > v->content.v[k].start)
            i--;
        while (i < d->tokens.n && d->tokens.v[i].span.start < v->content.v[k].start)
            i++;
        for (; i < d->tokens.n && d->tokens.v[i].span.start < v->content.v[k].end; i++)
            if (inside[i] == RO_NONE)
                inside[i] = x;
    }
}

static bool holds(const ro_document *d, const ro_attribution *x, uint32_t token)
{
    ro_span word = d->tokens.v[token].span;
    for (uint32_t i = 0; i < x->content.n; i++)
        if (x->content.v[i].start <= word.start && word.end <= x->content.v[i].end)
            return true;
    return x->predicate == token;
}

/* The first attribution of the sentence, by bisection: they are in the order of the text. */
static uint32_t first_in(const ro_document *d, uint32_t sentence)
{
    uint32_t low = 0, high = d->attributions.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->attributions.v[middle].sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t narrowest(const ro_document *d, const ro_act *act)
{
    uint32_t best = RO_NONE, size = UINT32_MAX;
    for (uint32_t i = first_in(d, act->sentence); i < d->attributions.n && d->attributions.v[i].sentence == act->sentence; i++)
        if (holds(d, &d->attributions.v[i], act->predicate) && size_of(&d->attributions.v[i]) < size) {
            best = i;
            size = size_of(&d->attributions.v[i]);
        }
    return best;
}

/* Which attribution tells each act; in a quotation that runs over sentences, the one around it. */
static void link_acts(ro_document *d, const uint32_t *inside)
{
    for (uint32_t i = 0; i < d->acts.n; i++) {
        ro_act *act = &d->acts.v[i];
        act->attribution = narrowest(d, act);
        if (act->attribution == RO_NONE)
            act->attribution = inside[act->predicate];
    }
}

/* Which attribution stands in which; the largest first, so that what lies in the content of several is within the outermost. */
static void nest(ro_document *d)
{
    uint32_t n = d->attributions.n;
    uint32_t *inside = ro_alloc_array(d->arena, d->tokens.n + 1, sizeof *inside);
    sized *order = ro_alloc_array(d->arena, n + 1, sizeof *order);
    memset(inside, 0xff, (d->tokens.n + 1) * sizeof *inside);
    for (uint32_t i = 0; i < n; i++)
        order[i] = (sized){i, size_of(&d->attributions.v[i])};
    qsort(order, n, sizeof *order, larger_first);
    for (uint32_t i = 0; i < n; i++) {
        ro_attribution *x = &d->attributions.v[order[i].index];
        x->within = inside[x->predicate];
        if (x->within == RO_NONE)
            cover(d, inside, order[i].index);
    }
    link_acts(d, inside);
}

void ro_attributions_extract(ro_document *document, const ro_tables *tables)
{
    attributing a = {document, ro_tree_of(document, document->arena), ro_lexicon_of_attributions(tables, document->arena), NULL, NULL};
    a.mark = ro_alloc_array(document->arena, document->tokens.n + 1, sizeof *a.mark);
    memset(a.mark, 0, document->tokens.n + 1);
    a.stack = ro_alloc_array(document->arena, document->tokens.n + 1, sizeof *a.stack);
    for (uint32_t i = 0; i < document->sentences.n; i++)
        read_sentence(&a, i);
    nest(document);
}
