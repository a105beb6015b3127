/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences, words and names of a document as values. */
#include "api/handles.h"

static size_t index_or_none(uint32_t i)
{
    return i == RO_NONE ? READOUT_NONE : i;
}

static readout_span span_of(ro_span s)
{
    return (readout_span){s.start, s.end};
}

static readout_string string_of(ro_str s)
{
    return (readout_string){s.n ? s.p : "", s.n};
}

size_t readout_document_sentences(const readout_document *document)
{
    return document->annot.sentences.n;
}

int readout_document_sentence(const readout_document *document, size_t i, readout_sentence *out)
{
    if (i >= document->annot.sentences.n)
        return 0;
    const ro_sentence *s = &document->annot.sentences.v[i];
    *out = (readout_sentence){.span = span_of(s->span), .first = s->first, .count = s->n, .root = index_or_none(s->root)};
    return 1;
}

size_t readout_document_tokens(const readout_document *document)
{
    return document->annot.tokens.n;
}

int readout_document_token(const readout_document *document, size_t i, readout_token *out)
{
    if (i >= document->annot.tokens.n)
        return 0;
    const ro_token *t = &document->annot.tokens.v[i];
    *out = (readout_token){.span = span_of(t->span),
                           .form = string_of(t->form),
                           .lemma = string_of(t->lemma),
                           .xpos = string_of(t->xpos),
                           .feats = string_of(t->feats),
                           .deprel = string_of(t->deprel_text),
                           .upos = ro_upos_name(t->upos),
                           .sentence = t->sentence,
                           .head = index_or_none(t->head),
                           .multiword = t->multiword,
                           .space_after = t->space_after};
    return 1;
}

static bool begins_name(const ro_token *t)
{
    return t->ne == RO_NE_B_PER || t->ne == RO_NE_B_ORG || t->ne == RO_NE_B_LOC;
}

void ro_api_list_names(readout_document *document)
{
    const ro_document *d = &document->annot;
    for (uint32_t i = 0; i < d->tokens.n; i++)
        if (begins_name(ro_tok(d, i)))
            *RO_PUSH(d->arena, &document->names) = i;
}

size_t readout_document_names(const readout_document *document)
{
    return document->names.n;
}

int readout_document_name(const readout_document *document, size_t i, readout_name *out)
{
    static const char *const kinds[] = {"", "PER", "PER", "ORG", "ORG", "LOC", "LOC"};
    const ro_document *d = &document->annot;
    if (i >= document->names.n)
        return 0;
    uint32_t first = document->names.v[i], end = first + 1, inside = ro_tok(d, first)->ne + 1u; /* I- of the kind */
    while (end < d->tokens.n && ro_tok(d, end)->ne == inside && ro_tok(d, end)->sentence == ro_tok(d, first)->sentence)
        end++;
    *out = (readout_name){.span = span_of(ro_tokens_span(d, first, end - 1)),
                          .kind = kinds[ro_tok(d, first)->ne],
                          .first = first,
                          .count = end - first};
    return 1;
}
