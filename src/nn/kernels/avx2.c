/* SPDX-License-Identifier: Apache-2.0 */
/* AVX2: vpmaddubsw multiplies packed weights (1 … 127) with signed inputs and adds pairs in 16 bits. A pair is at most
 * 2 * 127 * 127 = 32,258, so it never saturates. */
#include "nn/kernels/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

/* `n` rows with one group of 16 outputs: two registers of eight sums a row. */
INLINE void rows_with_group(const int8_t *q, const int32_t *start, const int n, const uint8_t *w, size_t m, size_t columns, int32_t *acc)
{
    const __m256i ones = _mm256_set1_epi16(1);
    __m256i sum[4][2];
    for (int r = 0; r < n; r++)
        sum[r][0] = sum[r][1] = _mm256_set1_epi32(start[r]);
    for (size_t i = 0; i < m; i += 4, w += 64) {
        __m256i low = _mm256_load_si256((const __m256i *)w), high = _mm256_load_si256((const __m256i *)(w + 32));
        for (int r = 0; r < n; r++) {
            int32_t four;
            memcpy(&four, q + (size_t)r * m + i, 4);
            __m256i x = _mm256_set1_epi32(four);
            sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(_mm256_maddubs_epi16(low, x), ones));
            sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(_mm256_maddubs_epi16(high, x), ones));
        }
    }
    for (int r = 0; r < n; r++) {
        _mm256_storeu_si256((__m256i *)(acc + (size_t)r * columns), sum[r][0]);
        _mm256_storeu_si256((__m256i *)(acc + (size_t)r * columns + 8), sum[r][1]);
    }
}

static size_t tile(const int8_t *q, const int32_t *start, size_t rows, const uint8_t *w, size_t m, size_t groups, int32_t *acc)
{
    for (size_t g = 0; g < groups; g++)
        if (rows >= 4)
            rows_with_group(q, start, 4, w + g * 16 * m, m, groups * 16, acc + g * 16);
        else
            rows_with_group(q, start, 1, w + g * 16 * m, m, groups * 16, acc + g * 16);
    return rows >= 4 ? 4 : 1;
}

#undef INLINE
#include "nn/kernels/float.h"

RO_KERNELS(ro_kernels_avx2, "avx2");
#endif
