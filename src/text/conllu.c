/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences and tokens as CoNLL-U gives them. */
#include "text/reader.h"
#include "text/text.h"

readout_status ro_text_read_conllu(ro_document *document, const char *bytes, size_t n, readout_error *error)
{
    return ro_text_read(document, bytes, n, error);
}
