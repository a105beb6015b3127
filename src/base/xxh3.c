/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xxh3.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

void ro_xxh3(const ro_str *parts, size_t n, uint8_t sum[16])
{
    XXH3_state_t state;
    XXH128_canonical_t canonical;
    XXH3_INITSTATE(&state);
    XXH3_128bits_reset(&state);
    for (size_t i = 0; i < n; i++)
        XXH3_128bits_update(&state, parts[i].p, parts[i].n);
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(&state));
    memcpy(sum, canonical.digest, sizeof canonical.digest);
}
