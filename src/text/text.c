/* SPDX-License-Identifier: Apache-2.0 */
#include "text/text.h"

#include "base/error.h"

readout_status ro_text_read(ro_document *document, const char *bytes, size_t n, readout_error *error)
{
    (void)error;
    document->bytes = (ro_str){ro_copy(document->arena, bytes, n), n};
    ro_sha256(bytes, n, document->id);
    return READOUT_OK;
}

readout_status ro_text_read_conllu(ro_document *document, const char *bytes, size_t n, readout_error *error)
{
    return ro_text_read(document, bytes, n, error);
}
