/* SPDX-License-Identifier: Apache-2.0 */
/* CoNLL-U: https://universaldependencies.org/format.html. Names stand in MISC as NE=B-PER. */
#include "report/report.h"

static const char *const ne_names[] = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"};

/* Where phrases open and close: by token, the first phrase that starts there, the innermost that ends there and so on outwards. */
typedef struct brackets {
    uint32_t *opening, *closing, *next;
} brackets;

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Text that may stand in a column or comment: white space runs become one blank, damaged bytes U+FFFD. */
static void add_clean(ro_buffer *out, ro_str text)
{
    for (size_t i = 0, run; i < text.n; i += run) {
        uint32_t c;
        size_t start = i;
        while (i < text.n && is_blank(text.p[i]))
            i++;
        if (i > start)
            ro_buffer_add(out, " ", 1);
        if (i == text.n)
            break;
        run = ro_utf8_next(text.p + i, text.n - i, &c);
        if (run)
            ro_buffer_add(out, text.p + i, run);
        else
            ro_buffer_addz(out, "\xEF\xBF\xBD"), run = 1;
    }
}

static void add_column(ro_buffer *out, ro_str text)
{
    ro_buffer_add(out, "\t", 1);
    if (text.n)
        add_clean(out, text);
    else
        ro_buffer_add(out, "_", 1);
}

/* The part that comes next in the column, parted from what stands before it. */
static void add_part(ro_buffer *out, bool *any, const char *text)
{
    ro_buffer_addz(out, *any ? "|" : "");
    ro_buffer_addz(out, text);
    *any = true;
}

/* Phrases that open or close at token i, as UD English GUM writes them: Entity=(3(4)3). */
static void add_phrases(ro_buffer *out, const ro_document *d, const brackets *b, uint32_t i, bool *any)
{
    bool first = true;
    for (uint32_t k = b->opening ? b->opening[i] : RO_NONE; k < d->phrases.n && d->phrases.v[k].first == i; k++) {
        const ro_phrase *p = &d->phrases.v[k];
        if (first)
            add_part(out, any, "Entity=");
        ro_buffer_printf(out, p->last == i ? "(%u)" : "(%u", p->chain + 1);
        first = false;
    }
    for (uint32_t k = b->closing ? b->closing[i] : RO_NONE; k != RO_NONE; k = b->next[k]) {
        if (first)
            add_part(out, any, "Entity=");
        ro_buffer_printf(out, "%u)", d->phrases.v[k].chain + 1);
        first = false;
    }
}

static void add_misc(ro_buffer *out, const ro_document *d, const brackets *b, uint32_t i, bool no_space)
{
    const ro_token *t = i == RO_NONE ? NULL : ro_tok(d, i);
    bool any = false;
    ro_buffer_add(out, "\t", 1);
    if (t)
        add_phrases(out, d, b, i, &any);
    if (t && t->ne) {
        add_part(out, &any, "NE=");
        ro_buffer_addz(out, ne_names[t->ne]);
    }
    if (no_space)
        add_part(out, &any, "SpaceAfter=No");
    if (!any)
        ro_buffer_add(out, "_", 1);
    ro_buffer_add(out, "\n", 1);
}

/* The text of tokens, from their forms: where the input was CoNLL-U the bytes between them are columns. */
static void add_text(ro_buffer *out, const ro_document *d, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        add_clean(out, ro_tok(d, i)->form);
        if (ro_tok(d, i)->space_after && i + 1 < end)
            ro_buffer_add(out, " ", 1);
    }
}

/* The line of a surface token that is several words: "3-4 don't". */
static void add_range(ro_buffer *out, const ro_document *d, const ro_sentence *s, uint32_t first)
{
    uint32_t last = first + ro_tok(d, first)->multiword - 1;
    ro_buffer_printf(out, "%u-%u\t", first - s->first + 1, last - s->first + 1);
    add_text(out, d, first, last + 1);
    ro_buffer_addz(out, "\t_\t_\t_\t_\t_\t_\t_");
    add_misc(out, d, NULL, RO_NONE, !ro_tok(d, last)->space_after);
}

static void add_word(ro_buffer *out, const ro_document *d, const brackets *b, const ro_sentence *s, uint32_t i, bool no_space)
{
    const ro_token *t = ro_tok(d, i);
    ro_buffer_printf(out, "%u", i - s->first + 1);
    add_column(out, t->form);
    add_column(out, t->lemma);
    add_column(out, ro_str_of(ro_upos_name(t->upos)));
    add_column(out, t->xpos);
    add_column(out, t->feats);
    if (s->root == RO_NONE)
        ro_buffer_addz(out, "\t_");
    else
        ro_buffer_printf(out, "\t%u", t->head == RO_NONE ? 0 : t->head - s->first + 1);
    add_column(out, t->deprel_text);
    ro_buffer_addz(out, "\t_");
    add_misc(out, d, b, i, no_space);
}

static void add_sentence(ro_buffer *out, const ro_document *d, const brackets *b, uint32_t index)
{
    const ro_sentence *s = &d->sentences.v[index];
    uint32_t inside = 0; /* words of a range still to come */
    ro_buffer_printf(out, "# sent_id = %u\n# text = ", index + 1);
    add_text(out, d, s->first, s->first + s->n);
    ro_buffer_add(out, "\n", 1);
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        uint32_t range = ro_tok(d, i)->multiword;
        if (range > 1 && range <= s->first + s->n - i) {
            add_range(out, d, s, i);
            inside = range;
        }
        add_word(out, d, b, s, i, !inside && !ro_tok(d, i)->space_after);
        inside -= inside > 0;
    }
    ro_buffer_add(out, "\n", 1);
}

static bool find_brackets(const ro_document *d, ro_buffer *out, brackets *b)
{
    const readout_allocator *memory = out->allocator;
    size_t n = d->tokens.n, m = d->phrases.n;
    if (!m)
        return true;
    b->opening = memory->allocate(memory->context, (2 * n + m) * sizeof *b->opening);
    if (!b->opening)
        return false;
    b->closing = b->opening + n;
    b->next = b->closing + n;
    for (size_t i = 0; i < 2 * n + m; i++)
        b->opening[i] = RO_NONE;
    for (uint32_t k = (uint32_t)m; k-- > 0;)
        b->opening[d->phrases.v[k].first] = k;
    for (uint32_t k = 0; k < m; k++) /* the later starts, the inner */
        if (d->phrases.v[k].last != d->phrases.v[k].first) {
            b->next[k] = b->closing[d->phrases.v[k].last];
            b->closing[d->phrases.v[k].last] = k;
        }
    return true;
}

void ro_report_conllu(const ro_document *document, ro_buffer *out)
{
    brackets b = {0};
    if (!find_brackets(document, out, &b)) {
        out->failed = true;
        return;
    }
    if (document->phrases.n)
        ro_buffer_addz(out, "# global.Entity = eid\n");
    for (uint32_t i = 0; i < document->sentences.n; i++)
        add_sentence(out, document, &b, i);
    if (b.opening)
        out->allocator->release(out->allocator->context, b.opening);
}
