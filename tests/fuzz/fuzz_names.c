/* SPDX-License-Identifier: Apache-2.0 */
/* Names in any bytes: folding, the longest match at every byte, over tokens, the whole as a phrase. */
#include "tables/tables.h"

#include <stdlib.h>

static ro_tables *tables;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    ro_str text = {(const char *)bytes, size}, tokens[40];
    ro_match match;
    char folded[64];
    size_t used, n = 0, from = 0;
    if (!tables && ro_tables_load(NULL, NULL, &tables, NULL) != READOUT_OK)
        abort();
    if (ro_tables_fold(text, folded, sizeof folded) < sizeof folded && strlen(folded) >= sizeof folded)
        abort();
    for (size_t at = 0; at < size; at++)
        if (ro_tables_longest(tables, text, at, 0, &match) && (match.bytes == 0 || at + match.bytes > size || match.n_names == 0))
            abort();
    for (size_t at = 0; at <= size && n < 40; at++)
        if (at == size || bytes[at] == ' ') {
            tokens[n++] = (ro_str){text.p + from, at - from};
            from = at + 1;
        }
    if (ro_tables_longest_tokens(tables, tokens, n, 0, &match, &used) && (used == 0 || used > n))
        abort();
    if (ro_tables_find(tables, text, 0, &match) && match.bytes > size)
        abort();
    return 0;
}
