/* SPDX-License-Identifier: Apache-2.0 */
/* CoNLL-U: https://universaldependencies.org/format.html. Names stand in MISC as NE=B-PER. */
#include "report/report.h"

static const char *const ne_names[] = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"};

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

static void add_misc(ro_buffer *out, const ro_token *t, bool no_space)
{
    ro_buffer_add(out, "\t", 1);
    if (t && t->ne)
        ro_buffer_printf(out, "NE=%s%s", ne_names[t->ne], no_space ? "|" : "");
    if (no_space)
        ro_buffer_addz(out, "SpaceAfter=No");
    else if (!t || !t->ne)
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
    add_misc(out, NULL, !ro_tok(d, last)->space_after);
}

static void add_word(ro_buffer *out, const ro_document *d, const ro_sentence *s, uint32_t i, bool no_space)
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
    add_misc(out, t, no_space);
}

static void add_sentence(ro_buffer *out, const ro_document *d, uint32_t index)
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
        add_word(out, d, s, i, !inside && !ro_tok(d, i)->space_after);
        inside -= inside > 0;
    }
    ro_buffer_add(out, "\n", 1);
}

void ro_report_conllu(const ro_document *document, ro_buffer *out)
{
    for (uint32_t i = 0; i < document->sentences.n; i++)
        add_sentence(out, document, i);
}
