/* SPDX-License-Identifier: Apache-2.0 */
#include "lang/tree.h"

#include <stdbool.h>
#include <string.h>

/* ---- the usual case: every word's best head, if that is a tree with one root ---- */

static void greedy(const float *scores, size_t n, uint32_t *heads)
{
    for (size_t i = 1; i <= n; i++) {
        const float *row = scores + (i - 1) * (n + 1);
        size_t best = 0;
        for (size_t j = 1; j <= n; j++)
            if (j != i && row[j] > row[best])
                best = j;
        heads[i] = (uint32_t)best;
    }
}

/* mark [n + 1] */
static bool is_tree(const uint32_t *heads, size_t n, uint32_t *mark)
{
    size_t roots = 0;
    memset(mark, 0, (n + 1) * sizeof *mark);
    for (size_t i = 1; i <= n; i++) {
        size_t v = i;
        roots += heads[i] == 0;
        while (v && !mark[v]) {
            mark[v] = (uint32_t)i;
            v = heads[v];
        }
        if (v && mark[v] == i)
            return false; /* came back to this walk: a cycle */
    }
    return roots == 1;
}

/*
 * ---- Chu-Liu and Edmonds ----
 *
 * Grow a path from each word: step to the best head of its end, until that is joined to the root. A step back into the path
 * closes a cycle, which is contracted into one node; the path goes on from there. A node of the matrix is a "slot": a word, or a
 * contraction, which takes over the slot of one of its members. Contracting k slots costs O(k n) and leaves k - 1 fewer, so
 * all contractions together cost O(n^2). Source: J. Edmonds, "Optimum branchings" (1967); the growing of paths is
 * P. Camerini, L. Fratta, F. Maffioli, "A note on finding optimum branchings" (1979).
 */
typedef struct edge {
    uint16_t head, word; /* the words that it joins, whatever they are contracted into */
} edge;

typedef struct forest {
    size_t n;        /* words; slots are 0 … n */
    double *score;   /* [n + 1][n + 1]: the best edge from slot j into slot i, relative to what i already pays */
    edge *best;      /* [n + 1][n + 1]: that edge */
    uint32_t *node;  /* [n + 1]: the slot's newest node; 0 … n are words, then contractions */
    uint8_t *state;  /* [n + 1] */
    uint32_t *path;  /* [n + 1]: slots */
    edge *chosen;    /* [2n + 1]: the edge into a node */
    uint32_t *parent; /* [2n + 1]: the contraction that took the node in, or NO_NODE */
    double *paid;    /* [n + 1]: what each slot of the path pays for its edge */
    uint32_t n_nodes;
} forest;

enum { FRESH, ON_PATH, JOINED, GONE }; /* forest.state */
#define NO_NODE UINT32_MAX

static size_t up8(size_t n)
{
    return (n + 7) / 8 * 8;
}

static void *take(char **at, size_t size)
{
    void *here = *at;
    *at += up8(size);
    return here;
}

size_t ro_tree_scratch(size_t n)
{
    size_t slots = n + 1, nodes = 2 * n + 1;
    return up8(slots * slots * sizeof(double)) + up8(slots * slots * sizeof(edge)) + 2 * up8(slots * sizeof(uint32_t)) + up8(slots) +
           up8(slots * sizeof(double)) + up8(nodes * sizeof(edge)) + up8(nodes * sizeof(uint32_t));
}

/* One root is worth more than any choice among the other edges: so no second one is taken. */
static double price_of_a_root(const float *scores, size_t n)
{
    float least = scores[0], most = scores[0];
    for (size_t i = 1; i <= n; i++)
        for (size_t j = 0; j <= n; j++)
            if (i != j) {
                float s = scores[(i - 1) * (n + 1) + j];
                least = s < least ? s : least;
                most = s > most ? s : most;
            }
    return 1.0 + (double)n * ((double)most - (double)least);
}

static void plant(forest *f, const float *scores, size_t n, void *scratch)
{
    char *at = scratch;
    size_t slots = n + 1, nodes = 2 * n + 1;
    double price = price_of_a_root(scores, n);
    f->n = n;
    f->score = take(&at, slots * slots * sizeof *f->score);
    f->best = take(&at, slots * slots * sizeof *f->best);
    f->node = take(&at, slots * sizeof *f->node);
    f->path = take(&at, slots * sizeof *f->path);
    f->state = take(&at, slots);
    f->chosen = take(&at, nodes * sizeof *f->chosen);
    f->parent = take(&at, nodes * sizeof *f->parent);
    f->paid = take(&at, slots * sizeof *f->paid);
    f->n_nodes = (uint32_t)slots;
    memset(f->state, FRESH, slots);
    f->state[0] = JOINED;
    for (size_t i = 0; i < slots; i++) {
        f->node[i] = (uint32_t)i;
        f->parent[i] = NO_NODE;
        for (size_t j = 0; j < slots; j++) {
            f->score[i * slots + j] = i ? (double)scores[(i - 1) * slots + j] - (j ? 0.0 : price) : 0.0;
            f->best[i * slots + j] = (edge){(uint16_t)j, (uint16_t)i};
        }
    }
}

static size_t best_head(const forest *f, size_t slot)
{
    size_t slots = f->n + 1, best = slot;
    for (size_t j = 0; j < slots; j++)
        if (j != slot && f->state[j] != GONE && (best == slot || f->score[slot * slots + j] > f->score[slot * slots + best]))
            best = j;
    return best;
}

/* Takes the edges of slot `from`, which pays `paid` for its own, over into `into` where they are better. */
static void merge(forest *f, size_t into, size_t from, double paid)
{
    size_t slots = f->n + 1;
    for (size_t j = 0; j < slots; j++) {
        double in = f->score[from * slots + j] - paid, out = f->score[j * slots + from];
        if (in > f->score[into * slots + j]) {
            f->score[into * slots + j] = in;
            f->best[into * slots + j] = f->best[from * slots + j];
        }
        if (out > f->score[j * slots + into]) {
            f->score[j * slots + into] = out;
            f->best[j * slots + into] = f->best[j * slots + from];
        }
    }
}

/* Makes one slot of path[from … end). What its members pay for their edges is taken off the edges that would replace them. */
static size_t contract(forest *f, size_t from, size_t end)
{
    size_t into = f->path[from], slots = f->n + 1;
    uint32_t node = f->n_nodes++;
    f->parent[node] = NO_NODE;
    for (size_t k = from; k < end; k++)
        f->parent[f->node[f->path[k]]] = node;
    for (size_t j = 0; j < slots; j++)
        f->score[into * slots + j] -= f->paid[from];
    for (size_t k = from + 1; k < end; k++) {
        merge(f, into, f->path[k], f->paid[k]);
        f->state[f->path[k]] = GONE;
    }
    f->node[into] = node;
    return into;
}

static void grow(forest *f, size_t start)
{
    size_t slots = f->n + 1, length = 0, slot = start;
    for (;;) {
        size_t head = best_head(f, slot);
        f->state[slot] = ON_PATH;
        f->path[length] = (uint32_t)slot;
        f->paid[length++] = f->score[slot * slots + head];
        f->chosen[f->node[slot]] = f->best[slot * slots + head];
        if (f->state[head] == JOINED)
            break;
        if (f->state[head] == FRESH) {
            slot = head;
            continue;
        }
        size_t from = length;
        while (f->path[--from] != head)
            ;
        slot = contract(f, from, length);
        length = from;
    }
    while (length > 0)
        f->state[f->path[--length]] = JOINED;
}

/* From contractions back to words: the edge into a contraction takes the place of the edge of the member that it enters. A
 * contraction has a higher number than its members, so going down opens it before them. */
static void unfold(forest *f, uint32_t *heads)
{
    for (uint32_t node = f->n_nodes; node-- > f->n + 1;) {
        uint32_t member = f->chosen[node].word;
        while (f->parent[member] != node)
            member = f->parent[member];
        f->chosen[member] = f->chosen[node];
    }
    for (uint32_t word = 1; word <= f->n; word++)
        heads[word] = f->chosen[word].head;
}

void ro_tree(const float *scores, size_t n, void *scratch, uint32_t *heads)
{
    forest f;
    greedy(scores, n, heads);
    if (is_tree(heads, n, scratch))
        return;
    plant(&f, scores, n, scratch);
    for (size_t slot = 1; slot <= n; slot++)
        if (f.state[slot] == FRESH)
            grow(&f, slot);
    unfold(&f, heads);
}
