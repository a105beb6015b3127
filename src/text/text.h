/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes in; publication date, dateline, paragraphs, sentences, tokens, quotations out. */
#ifndef RO_TEXT_TEXT_H
#define RO_TEXT_TEXT_H

#include "annot/annot.h"
#include "text/segmenter.h"

/* Copies `bytes` into the document and segments them. Sentences and tokens follow Universal Dependencies English.
 * Fills: bytes, id, published, title, outlet (dateline), dateline_place, paragraphs, sentences, tokens' text fields, quotes,
 * warnings. `segmenter` may be NULL: rules alone then end sentences. Errors: INPUT for UTF-16 and binaries, LIMIT. Linear time. */
readout_status ro_text_read(ro_document *document, const ro_segmenter *segmenter, const char *bytes, size_t n, readout_error *error);

/* Sentences and tokens as given in CoNLL-U; the document's bytes are the CoNLL-U text itself, spans those of the forms. */
readout_status ro_text_read_conllu(ro_document *document, const char *bytes, size_t n, readout_error *error);

#endif
