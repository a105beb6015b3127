/* SPDX-License-Identifier: Apache-2.0 */
/* The stage in order: `ro_text_read`. */
#include "text/text.h"

#include "text/reader.h"

static void make_token(ro_reader *r, uint32_t i)
{
    const ro_piece *piece = &r->pieces.v[i];
    ro_token *t = &r->d->tokens.v[i];
    t->span = (ro_span){piece->start, piece->end};
    t->form = ro_clean_form(r, piece->start, piece->end);
    t->space_after = piece->space_after;
    t->multiword = piece->multiword;
    t->sentence = r->d->sentences.n - 1;
    t->head = t->mention = t->time = t->quote = RO_NONE;
}

static void open_sentence(ro_reader *r, uint32_t first, uint32_t paragraph)
{
    ro_sentence *s = RO_PUSH(r->d->arena, &r->d->sentences);
    s->first = first;
    s->paragraph = paragraph;
    s->root = RO_NONE;
    r->d->paragraphs.v[paragraph].n++;
}

static uint32_t open_paragraph(ro_reader *r, const ro_block *block)
{
    ro_document *d = r->d;
    ro_paragraph *p = RO_PUSH(d->arena, &d->paragraphs);
    p->span = block->span;
    p->first = d->sentences.n;
    return d->paragraphs.n - 1;
}

static void make_block(ro_reader *r, const ro_block *block)
{
    uint32_t paragraph = open_paragraph(r, block);
    bool open = false;
    for (uint32_t i = block->first; i < block->first + block->n; i++) {
        if (!open)
            open_sentence(r, i, paragraph);
        make_token(r, i);
        ro_sentence *s = &r->d->sentences.v[r->d->sentences.n - 1];
        s->n++;
        s->span = (ro_span){r->pieces.v[s->first].start, r->pieces.v[i].end};
        s->kind = r->pieces.v[i].sentence_kind;
        open = !r->pieces.v[i].last;
    }
}

static void make_document(ro_reader *r)
{
    ro_document *d = r->d;
    d->tokens.v = ro_alloc_array(d->arena, r->pieces.n, sizeof *d->tokens.v);
    d->tokens.n = d->tokens.cap = r->pieces.n;
    for (uint32_t i = 0; i < r->blocks.n; i++)
        if (r->blocks.v[i].n)
            make_block(r, &r->blocks.v[i]);
}

readout_status ro_text_read(ro_document *document, const ro_segmenter *segmenter, const char *bytes, size_t n, readout_error *error)
{
    document->bytes = (ro_str){ro_copy(document->arena, bytes, n), n};
    ro_sha256(bytes, n, document->id);
    ro_reader r = {.d = document, .segmenter = segmenter, .p = document->bytes.p, .n = (uint32_t)n};
    readout_status status = ro_input_check(&r, error);
    if (status != READOUT_OK)
        return status;
    ro_header_date(&r);
    ro_blocks_find(&r);
    for (uint32_t i = 0; i < r.blocks.n; i++) {
        ro_tokens_find(&r, &r.blocks.v[i]);
        ro_sentences_find(&r, &r.blocks.v[i]);
    }
    ro_header_lines(&r);
    ro_kinds_mark(&r);
    make_document(&r);
    if (!document->sentences.n)
        ro_warn(document, -1, "the report is empty");
    if (r.cut)
        ro_warn(document, -1, "words over %u bytes or sentences over %u words were cut", RO_WORD_BYTES, RO_SENTENCE_WORDS);
    ro_quotes_find(document);
    return READOUT_OK;
}
