/* SPDX-License-Identifier: Apache-2.0 */
#include "lang/again.h"

enum { MOST_CROSSINGS = 3 }; /* more are no worse */

/* ---- opening ---- */

static uint32_t find(const ro_strings *list, const char *name)
{
    for (uint32_t i = 0; i < list->n; i++)
        if (ro_str_is(ro_strings_get(list, i), name))
            return i;
    return UINT32_MAX;
}

readout_status ro_again_open(ro_again *again, const ro_rom *rom, const ro_strings *pieces, const ro_strings *upos, readout_error *error)
{
    static const char *const signs[RO_SIGNS] = {[RO_SIGN_COMMA] = ",", [RO_SIGN_QUOTE] = "'", [RO_SIGN_DOUBLE_QUOTE] = "\"",
        [RO_SIGN_ROUND] = "(", [RO_SIGN_ROUND_END] = ")", [RO_SIGN_SQUARE] = "[", [RO_SIGN_SQUARE_END] = "]",
        [RO_SIGN_BRACE] = "{", [RO_SIGN_BRACE_END] = "}", [RO_SIGN_CURLED] = "\u201c", [RO_SIGN_CURLED_END] = "\u201d"};
    const void *weights = NULL;
    uint32_t n = 0, punct = find(upos, "PUNCT"), num = find(upos, "NUM");
    *again = (ro_again){.punct = (uint16_t)punct, .num = (uint16_t)num};
    if (ro_rom_rows(rom, "tree.again", RO_F32, 0, &weights, &n, NULL) != READOUT_OK || punct == UINT32_MAX || num == UINT32_MAX)
        return READOUT_OK;
    if (n != sizeof *again->weights / sizeof(float))
        return ro_fail(error, READOUT_MODEL, -1, "the model's entry tree.again has %u numbers instead of %zu", n, sizeof *again->weights / sizeof(float));
    again->weights = weights;
    for (uint32_t i = 0; i < n; i++)
        if (!(((const float *)weights)[i] >= -1000 && ((const float *)weights)[i] <= 1000))
            return ro_fail(error, READOUT_MODEL, -1, "the model's entry tree.again is out of range");
    for (int k = 0; k < RO_SIGNS; k++)
        again->piece[k] = signs[k] ? find(pieces, signs[k]) : UINT32_MAX;
    return READOUT_OK;
}

ro_sign ro_again_sign(const ro_again *again, uint16_t upos, uint32_t first_piece)
{
    if (upos != again->punct)
        return upos == again->num ? RO_SIGN_NUMBER : RO_SIGN_WORD;
    for (int k = RO_SIGN_COMMA; k < RO_SIGNS; k++)
        if (again->piece[k] == first_piece)
            return (ro_sign)k;
    return RO_SIGN_OTHER;
}

/* ---- the tree ---- */

static bool is_mark(const ro_look *l, size_t i)
{
    return l->sign[i] >= RO_SIGN_OTHER;
}

/* Is `word` the word `top`, or below it? */
static bool is_under(const ro_look *l, uint32_t word, uint32_t top)
{
    while (word && word != top)
        word = l->heads[word];
    return word == top;
}

/* How many arcs the arc from i to `head` would cross. */
static float crossings(const ro_look *l, uint32_t i, uint32_t head)
{
    uint32_t from = i < head ? i : head, to = i < head ? head : i, n = 0;
    for (uint32_t d = 1; d <= l->n && n < MOST_CROSSINGS; d++) {
        uint32_t h = l->heads[d], a = d < h ? d : h, b = d < h ? h : d;
        if (h && d != i)
            n += (a < from && from < b && b < to) || (from < a && a < to && to < b);
    }
    return (float)n;
}

static float arc(const ro_look *l, uint32_t i, uint32_t head)
{
    return l->arcs[(i - 1) * (l->n + 1) + head];
}

/* The best heads in falling order; of equal ones the lower first. */
static size_t best_heads(const ro_look *l, uint32_t i, uint32_t best[RO_LOOK_HEADS])
{
    size_t n = 0;
    for (uint32_t h = 0; h <= l->n; h++) {
        if (h == i || (n == RO_LOOK_HEADS && arc(l, i, h) <= arc(l, i, best[n - 1])))
            continue;
        size_t k = n < RO_LOOK_HEADS ? n++ : n - 1;
        for (; k && arc(l, i, h) > arc(l, i, best[k - 1]); k--)
            best[k] = best[k - 1];
        best[k] = h;
    }
    return n;
}

size_t ro_look_heads(const ro_look *l, uint32_t i, uint32_t heads[RO_LOOK_HEADS])
{
    uint32_t best[RO_LOOK_HEADS];
    float doubt = is_mark(l, i) ? l->weights->mark_doubt : l->weights->word_doubt;
    size_t n = l->heads[i] ? best_heads(l, i, best) : 0, kept = 0;
    if (n < 2 || arc(l, i, best[0]) - arc(l, i, best[1]) > doubt)
        return 0;
    for (size_t k = 0; k < n; k++)
        if (best[k] && arc(l, i, best[0]) - arc(l, i, best[k]) <= l->weights->least)
            heads[kept++] = best[k];
    return kept > 1 ? kept : 0;
}

/* ---- words ---- */

void ro_look_word(const ro_look *l, uint32_t i, const uint32_t *heads, size_t n, const float *fit)
{
    const ro_again_weights *w = l->weights;
    uint32_t best = 0;
    float most = 0;
    for (size_t k = 0; k < n; k++) {
        if (is_under(l, heads[k], i))
            continue;
        float score = w->word_arc * arc(l, i, heads[k]) + w->word_label * fit[k] + w->word_crossing * crossings(l, i, heads[k]);
        if (!best || score > most)
            best = heads[k], most = score;
    }
    if (best)
        l->heads[i] = best;
}

/* ---- punctuation ---- */

/* From `word` up as long as the way stays on its side of the mark. */
static uint32_t climb(const ro_look *l, uint32_t word, uint32_t mark)
{
    while (l->heads[word] && (l->heads[word] < mark) == (word < mark))
        word = l->heads[word];
    return word;
}

/* The word that a mark belongs to by its place: of the phrases that it stands between the one that is part of the other. 0: none. */
static uint32_t beside(const ro_look *l, uint32_t mark)
{
    uint32_t left = mark - 1, right = mark + 1, end = (uint32_t)l->n + 1;
    while (left && is_mark(l, left))
        left--;
    while (right < end && is_mark(l, right))
        right++;
    if (!left || right == end)
        return left ? climb(l, left, mark) : right < end ? climb(l, right, mark) : 0;
    if (l->sign[left] == RO_SIGN_NUMBER && l->sign[right] == RO_SIGN_NUMBER && l->heads[left] == l->heads[right])
        return left; /* "January 25, 2005" */
    left = climb(l, left, mark);
    right = climb(l, right, mark);
    return is_under(l, left, right) ? left : right;
}

/* The next sign of a kind from `i` on, in steps of 1 or -1; 0: none. */
static uint32_t next_sign(const ro_look *l, uint32_t i, int step, ro_sign sign)
{
    for (; i > 0 && i <= l->n; i += (uint32_t)step)
        if (l->sign[i] == sign)
            return i;
    return 0;
}

static bool is_second_quote(const ro_look *l, uint32_t mark)
{
    bool second = false;
    for (uint32_t i = 1; i < mark; i++)
        second ^= l->sign[i] == l->sign[mark];
    return second;
}

/* The other one of a pair of quotation marks or brackets; 0: none. */
static uint32_t partner(const ro_look *l, uint32_t mark)
{
    ro_sign sign = (ro_sign)l->sign[mark];
    if (sign < RO_SIGN_QUOTE)
        return 0;
    bool quote = sign <= RO_SIGN_DOUBLE_QUOTE;
    bool closes = quote ? is_second_quote(l, mark) : (sign - RO_SIGN_ROUND) % 2 == 1;
    ro_sign other = (ro_sign)((int)sign + (quote ? 0 : closes ? -1 : 1));
    return closes ? next_sign(l, mark - 1, -1, other) : next_sign(l, mark + 1, 1, other);
}

typedef struct mark_facts {
    uint32_t rule, root;
    uint32_t from, to, top; /* between a mark and its partner: those words, and the first whose head is not among them; top 0: no pair */
    float weight;           /* of the rule */
    bool last;
} mark_facts;

static bool is_top(const ro_look *l, const mark_facts *f, uint32_t i)
{
    return i >= f->from && i <= f->to && !is_mark(l, i) && (l->heads[i] < f->from || l->heads[i] > f->to);
}

static mark_facts facts_of(const ro_look *l, uint32_t mark)
{
    const ro_again_weights *w = l->weights;
    mark_facts f = {.rule = beside(l, mark), .last = true};
    uint32_t other = partner(l, mark);
    f.from = (other && other < mark ? other : mark) + 1;
    f.to = other ? (other < mark ? mark : other) - 1 : 0;
    for (uint32_t i = f.from; i <= f.to && !f.top; i++)
        f.top = is_top(l, &f, i) ? i : 0;
    for (uint32_t i = mark; i <= l->n; i++)
        f.last = f.last && is_mark(l, i);
    for (uint32_t i = 1; i <= l->n && !f.root; i++)
        f.root = l->heads[i] ? 0 : i;
    f.weight = l->sign[mark] == RO_SIGN_COMMA ? w->comma : f.top ? w->paired : f.last ? w->last : w->inner;
    return f;
}

static float score_of(const ro_look *l, const mark_facts *f, uint32_t mark, uint32_t head)
{
    const ro_again_weights *w = l->weights;
    float score = w->mark_arc * arc(l, mark, head) + w->mark_crossing * crossings(l, mark, head);
    if (head == f->rule)
        score += f->weight;
    if (f->top)
        score += head == f->top ? w->pair_first : is_top(l, f, head) ? w->pair_other : w->pair_none;
    return score + (f->last && !f->top && head == f->root ? w->last_root : 0);
}

void ro_look_mark(const ro_look *l, uint32_t i, const uint32_t *heads, size_t n)
{
    const mark_facts f = facts_of(l, i);
    uint32_t best = 0;
    float most = 0;
    for (size_t k = 0; k < n; k++) {
        if (is_under(l, heads[k], i))
            continue;
        float score = score_of(l, &f, i, heads[k]);
        if (!best || score > most)
            best = heads[k], most = score;
    }
    if (best)
        l->heads[i] = best;
}
