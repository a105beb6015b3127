/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences and tokens in; tags, features, lemmas, trees and names out, by the trained model. */
#ifndef RO_LANG_LANG_H
#define RO_LANG_LANG_H

#include "annot/annot.h"

typedef struct ro_model ro_model;       /* immutable, shared by threads */
typedef struct ro_analyser ro_analyser; /* one thread's scratch memory over a model */

/* Checks and takes a model file's bytes, which must outlive it (docs/formats/model.md). */
readout_status ro_model_open(const void *bytes, size_t n, const readout_allocator *allocator, ro_model **out, readout_error *error);
/* The file's container, for other stages' weights; lives as long as the model. */
const struct ro_rom *ro_model_rom(const ro_model *model);
const char *ro_model_hash(const ro_model *model); /* the SHA-256 that the file carries, hex */
void ro_model_close(ro_model *model);

readout_status ro_analyser_open(const ro_model *model, const readout_allocator *allocator, ro_analyser **out, readout_error *error);
void ro_analyser_close(ro_analyser *analyser);
/* For tests and measurements: forces a kernel by name; false where this machine has none of that name. */
bool ro_analyser_use(ro_analyser *analyser, const char *kernel);

/* Makes room for the states of the words, which ro_lang_analyse then keeps in the document: of the first 131,072 tokens at most. */
void ro_lang_keep_states(const ro_model *model, ro_document *document);

/* Fills upos, xpos, feats, lemma, head, deprel, ne of every token and root of every sentence. The same tokens give the
 * same analysis whatever else is in the document. Errors: NOMEM. */
readout_status ro_lang_analyse(ro_analyser *analyser, ro_document *document, readout_error *error);

/* ---- event types: a head of its own over the same encoder, for a model that has one ---- */

enum { RO_MOST_EVENT_TYPES = 64 };

typedef struct ro_tokens { /* first … last, inclusive; first RO_NONE: none */
    uint32_t first, last;
} ro_tokens;

typedef struct ro_dealing { /* who does what to whom, within a stretch of tokens, a sentence as a rule */
    ro_tokens within, source, target;
    uint32_t predicate; /* a token, or RO_NONE */
} ro_dealing;

/* How many types the model knows (0: it has no such head), and the name of one: PLOVER's. */
uint32_t ro_lang_event_types(const ro_model *model);
ro_str ro_lang_event_type(const ro_model *model, uint32_t i);

/* score[i]: how likely type i is, 0 … 1, summing to 1. Only for a model with event types. Of a stretch longer than the network's
 * window the part from the first marked word is read. Cost: as analysing the stretch. */
void ro_lang_type_dealing(ro_analyser *analyser, const ro_document *document, const ro_dealing *dealing, float *score);

/* ---- acts: a judge over the states of words ---- */

/* Has the model one? And how likely must an act be to be told? */
bool ro_lang_judges_acts(const ro_model *model, float *least);
/* Answers questions about one sentence whose states the document keeps: score [n][RO_ACT_TYPES], rows summing to 1. Cost: small
 * beside analysing the sentence. */
void ro_lang_judge_acts(ro_analyser *analyser, const ro_document *document, uint32_t sentence, const ro_question *question, uint32_t n, float *score);

#endif
