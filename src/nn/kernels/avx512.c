/* SPDX-License-Identifier: Apache-2.0 */
/* AVX-512 VNNI: vpdpbusd multiplies 64 packed weights (1 … 127) with signed inputs and adds fours into 32 bits. */
#include "nn/kernels/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

/* `n` rows with `groups` (1 or 2) groups of 16 outputs: 24 of the 32 registers hold sums. */
INLINE void rows_with_groups(const int8_t *q, const int32_t *start, const int n, const uint8_t *w, size_t m, const int groups, int32_t *acc)
{
    __m512i sum[RO_MOST_TILE_ROWS][2];
    const uint8_t *second = w + (groups - 1) * 16 * (ptrdiff_t)m;
    for (int r = 0; r < n; r++)
        sum[r][0] = sum[r][1] = _mm512_set1_epi32(start[r]);
    for (size_t i = 0; i < m; i += 4, w += 64, second += 64) {
        __m512i w0 = _mm512_load_si512(w), w1 = _mm512_load_si512(second);
        for (int r = 0; r < n; r++) {
            int32_t four;
            memcpy(&four, q + (size_t)r * m + i, 4);
            __m512i x = _mm512_set1_epi32(four);
            sum[r][0] = _mm512_dpbusd_epi32(sum[r][0], w0, x);
            if (groups == 2)
                sum[r][1] = _mm512_dpbusd_epi32(sum[r][1], w1, x);
        }
    }
    for (int r = 0; r < n; r++)
        for (int g = 0; g < groups; g++)
            _mm512_storeu_si512(acc + (r * groups + g) * 16, sum[r][g]);
}

static size_t tile(const int8_t *q, const int32_t *start, size_t rows, const uint8_t *w, size_t m, size_t groups, int32_t *acc)
{
    if (groups == 1) {
        size_t n = rows >= 4 ? 4 : 1;
        if (n == 4)
            rows_with_groups(q, start, 4, w, m, 1, acc);
        else
            rows_with_groups(q, start, 1, w, m, 1, acc);
        return n;
    }
    if (rows >= 12) {
        rows_with_groups(q, start, 12, w, m, 2, acc);
        return 12;
    }
    if (rows >= 4) {
        rows_with_groups(q, start, 4, w, m, 2, acc);
        return 4;
    }
    rows_with_groups(q, start, 1, w, m, 2, acc);
    return 1;
}

#undef INLINE
#include "nn/kernels/float.h"

RO_KERNELS(ro_kernels_avx512, "avx512");
#endif
