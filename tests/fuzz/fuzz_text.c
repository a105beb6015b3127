/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes to the text stage; the first byte tells whether they are read as text or as CoNLL-U. */
#include "text/text.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    ro_arena arena;
    ro_document d;
    readout_error error;
    if (!size)
        return 0;
    ro_arena_init(&arena, NULL);
    ro_document_init(&d, &arena);
    const char *bytes = (const char *)data + 1;
    readout_status status = data[0] == 'c' ? ro_text_read_conllu(&d, bytes, size - 1, &error) : ro_text_read(&d, NULL, bytes, size - 1, &error);
    if (status == READOUT_OK && ro_annot_check(&d))
        abort();
    ro_arena_release(&arena);
    return 0;
}
