/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences and tokens in; tags, features, lemmas, trees and names out, by the trained model. */
#ifndef RO_LANG_LANG_H
#define RO_LANG_LANG_H

#include "annot/annot.h"

typedef struct ro_model ro_model;       /* immutable, shared by threads */
typedef struct ro_analyser ro_analyser; /* one thread's scratch memory over a model */

/* Checks and takes a model file's bytes, which must outlive it (docs/formats/model.md). */
readout_status ro_model_open(const void *bytes, size_t n, const readout_allocator *allocator, ro_model **out, readout_error *error);
const char *ro_model_hash(const ro_model *model); /* the SHA-256 that the file carries, hex */
void ro_model_close(ro_model *model);

readout_status ro_analyser_open(const ro_model *model, const readout_allocator *allocator, ro_analyser **out, readout_error *error);
void ro_analyser_close(ro_analyser *analyser);

/* Fills upos, xpos, feats, lemma, head, deprel, ne of every token and root of every sentence. The same tokens give the
 * same analysis whatever else is in the document. Errors: NOMEM. */
readout_status ro_lang_analyse(ro_analyser *analyser, ro_document *document, readout_error *error);

#endif
