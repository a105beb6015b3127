/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes through the whole way with the tiny model: no crash, invariants hold, every print is made. */
#include "annot/annot.h"
#include "api/handles.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static readout_model *model;
    static readout_tables *tables;
    static readout_session *session;
    if (!session && (readout_model_open(TEST_SOURCE_DIR "/models/tiny.rom", NULL, &model, NULL) ||
                     readout_tables_open(NULL, NULL, &tables, NULL) || readout_session_open(model, tables, NULL, &session, NULL)))
        abort();
    readout_document *document = NULL;
    readout_text text = {0};
    if (readout_read(session, data, size, NULL, &document, NULL) != READOUT_OK)
        return 0;
    if (ro_annot_check(&document->annot))
        abort();
    for (int format = READOUT_TEXT; format <= READOUT_JSONL; format++) {
        if (readout_document_record(document, (readout_format)format, &text, NULL) != READOUT_OK)
            abort();
        readout_text_free(&text);
    }
    readout_document_free(document);
    return 0;
}
