/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a line of JSON Lines. */
#include "jsonl.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    column_map map = {0};
    json_row row;
    char why[200], day[11];
    if (json_row_read(&row, &map, (const char *)bytes, size, why)) {
        if (!row.values[COLUMN_TEXT])
            abort();
        if (row.values[COLUMN_DATE])
            column_date(row.values[COLUMN_DATE], day);
        json_row_free(&row);
    }
    return 0;
}
