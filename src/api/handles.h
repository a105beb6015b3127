/* SPDX-License-Identifier: Apache-2.0 */
/* What the public handles hold. */
#ifndef RO_API_HANDLES_H
#define RO_API_HANDLES_H

#include "annot/annot.h"
#include "base/error.h"
#include "lang/lang.h"
#include "tables/tables.h"
#include "text/segmenter.h"

#include <stdatomic.h>

struct readout_model {
    const readout_allocator *allocator;
    ro_model *model;
    ro_segmenter segmenter;
    bool has_segmenter;
    void *mapping; /* NULL where the bytes are the caller's */
    size_t mapping_size;
};

/* Held by its handle and by every document that shows its words; the last one to let go releases it. */
typedef struct ro_shared_tables {
    const readout_allocator *allocator;
    ro_tables *tables;
    atomic_size_t held;
} ro_shared_tables;

struct readout_tables {
    ro_shared_tables *shared;
};

struct readout_session {
    const readout_allocator *allocator;
    const readout_model *model;
    const readout_tables *tables;
    ro_analyser *analyser;
};

struct readout_document {
    const readout_allocator *allocator;
    ro_arena arena;
    ro_document annot;
    ro_shared_tables *tables;
    ro_indices names; /* the first token of each name */
    char model_hash[65], tables_hash[65];
    char given_hash[65]; /* of the caller's options, see ro_api_given_hash */
};

static inline const ro_segmenter *ro_api_segmenter(const readout_model *model)
{
    return model->has_segmenter ? &model->segmenter : NULL;
}

ro_shared_tables *ro_api_hold_tables(ro_shared_tables *tables); /* itself */
void ro_api_let_go_of_tables(ro_shared_tables *tables);          /* NULL is fine */

void *ro_api_allocate(const readout_allocator *allocator, size_t size); /* zeroed, or NULL */
void ro_api_release(const readout_allocator *allocator, void *old);
/* Hands a buffer's bytes to the caller, or reports that memory ran out; the buffer is empty afterwards. */
readout_status ro_api_text(ro_buffer *buffer, readout_text *out, readout_error *error);

/* Fills document->names; memory that runs out goes to the arena's guard. */
void ro_api_list_names(readout_document *document);

/* SHA-256 over the options but the path: what a caller told of a report decides, with its bytes, whether it has changed. */
void ro_api_given_hash(const readout_report_options *options, char hex[65]);

#endif
