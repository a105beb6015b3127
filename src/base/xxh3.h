/* SPDX-License-Identifier: Apache-2.0 */
/* XXH3 with 128 bits (github.com/Cyan4973/xxHash, doc/xxhash_spec.md): finds damage in large files at the speed of memory. No defence
 * against forgery: that is SHA-256's (str.h). */
#ifndef RO_BASE_XXH3_H
#define RO_BASE_XXH3_H

#include "base/str.h"

/* sum: of the parts one behind the other, as the canonical 16 bytes (high half first, big-endian). */
void ro_xxh3(const ro_str *parts, size_t n, uint8_t sum[16]);

#endif
