/* SPDX-License-Identifier: Apache-2.0 */
/* AVX2: a vector is two registers. vpmaddubsw multiplies inputs (1 … 255) with weights (-63 … 63) and adds pairs in 16 bits; a
 * pair is at most 2 * 255 * 63 = 32,130, so it never saturates. What each function does: scalar.c. */
#include "nn/kernels/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

typedef struct v16 {
    __m256 a, b;
} v16;
typedef struct i16 {
    __m256i a, b;
} i16;
typedef struct b64 {
    __m256i a, b;
} b64;

enum { TILE_ROWS = 4, TILE_GROUPS = 1, KEY_VECTORS = 1, VALUE_VECTORS = 1 };

INLINE v16 load(const float *p) { return (v16){_mm256_loadu_ps(p), _mm256_loadu_ps(p + 8)}; }
INLINE void store(float *p, v16 x) { _mm256_storeu_ps(p, x.a), _mm256_storeu_ps(p + 8, x.b); }
INLINE v16 all(float x) { return (v16){_mm256_set1_ps(x), _mm256_set1_ps(x)}; }
INLINE v16 add(v16 x, v16 y) { return (v16){_mm256_add_ps(x.a, y.a), _mm256_add_ps(x.b, y.b)}; }
INLINE v16 sub(v16 x, v16 y) { return (v16){_mm256_sub_ps(x.a, y.a), _mm256_sub_ps(x.b, y.b)}; }
INLINE v16 mul(v16 x, v16 y) { return (v16){_mm256_mul_ps(x.a, y.a), _mm256_mul_ps(x.b, y.b)}; }
INLINE v16 mul_add(v16 x, v16 y, v16 z) { return (v16){_mm256_fmadd_ps(x.a, y.a, z.a), _mm256_fmadd_ps(x.b, y.b, z.b)}; }
INLINE v16 greater(v16 x, v16 y) { return (v16){_mm256_max_ps(x.a, y.a), _mm256_max_ps(x.b, y.b)}; }
INLINE v16 smaller(v16 x, v16 y) { return (v16){_mm256_min_ps(x.a, y.a), _mm256_min_ps(x.b, y.b)}; }

INLINE v16 magnitude(v16 x)
{
    const __m256 bits = _mm256_castsi256_ps(_mm256_set1_epi32(0x7fffffff));
    return (v16){_mm256_and_ps(x.a, bits), _mm256_and_ps(x.b, bits)};
}

INLINE v16 first_lanes(size_t n, v16 x, v16 y)
{
    const __m256i lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7), top = _mm256_set1_epi32(n < 16 ? (int)n : 16);
    __m256i a = _mm256_cmpgt_epi32(top, lane), b = _mm256_cmpgt_epi32(top, _mm256_add_epi32(lane, _mm256_set1_epi32(8)));
    return (v16){_mm256_blendv_ps(y.a, x.a, _mm256_castsi256_ps(a)), _mm256_blendv_ps(y.b, x.b, _mm256_castsi256_ps(b))};
}

INLINE v16 where_greater(v16 x, v16 y, v16 yes, v16 no)
{
    return (v16){_mm256_blendv_ps(no.a, yes.a, _mm256_cmp_ps(x.a, y.a, _CMP_GT_OQ)),
                 _mm256_blendv_ps(no.b, yes.b, _mm256_cmp_ps(x.b, y.b, _CMP_GT_OQ))};
}

INLINE float sum_lanes(v16 x)
{
    __m256 y = _mm256_add_ps(x.a, x.b);
    __m128 z = _mm_add_ps(_mm256_castps256_ps128(y), _mm256_extractf128_ps(y, 1));
    z = _mm_add_ps(z, _mm_movehl_ps(z, z));
    return _mm_cvtss_f32(_mm_add_ss(z, _mm_movehdup_ps(z)));
}

INLINE float greatest_lane(v16 x)
{
    __m256 y = _mm256_max_ps(x.a, x.b);
    __m128 z = _mm_max_ps(_mm256_castps256_ps128(y), _mm256_extractf128_ps(y, 1));
    z = _mm_max_ps(z, _mm_movehl_ps(z, z));
    return _mm_cvtss_f32(_mm_max_ss(z, _mm_movehdup_ps(z)));
}

INLINE v16 times_power(v16 x, v16 shifted)
{
    __m256i a = _mm256_slli_epi32(_mm256_castps_si256(shifted.a), 23), b = _mm256_slli_epi32(_mm256_castps_si256(shifted.b), 23);
    return (v16){_mm256_castsi256_ps(_mm256_add_epi32(_mm256_castps_si256(x.a), a)),
                 _mm256_castsi256_ps(_mm256_add_epi32(_mm256_castps_si256(x.b), b))};
}

INLINE void store_low_bytes(uint8_t *p, v16 x, v16 y)
{
    const __m256i low = _mm256_set1_epi32(255), order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    __m256i a = _mm256_packus_epi32(_mm256_and_si256(_mm256_castps_si256(x.a), low), _mm256_and_si256(_mm256_castps_si256(x.b), low));
    __m256i b = _mm256_packus_epi32(_mm256_and_si256(_mm256_castps_si256(y.a), low), _mm256_and_si256(_mm256_castps_si256(y.b), low));
    _mm256_storeu_si256((__m256i *)p, _mm256_permutevar8x32_epi32(_mm256_packus_epi16(a, b), order));
}

INLINE i16 load_whole(const int32_t *p)
{
    return (i16){_mm256_loadu_si256((const __m256i *)p), _mm256_loadu_si256((const __m256i *)(p + 8))};
}
INLINE i16 all_whole(int32_t x) { return (i16){_mm256_set1_epi32(x), _mm256_set1_epi32(x)}; }
INLINE v16 to_float(i16 x) { return (v16){_mm256_cvtepi32_ps(x.a), _mm256_cvtepi32_ps(x.b)}; }

INLINE b64 load_bytes(const void *p)
{
    const __m256i *from = p;
    return (b64){_mm256_load_si256(from), _mm256_load_si256(from + 1)};
}

INLINE b64 spread_four(const void *p)
{
    int32_t four;
    memcpy(&four, p, 4);
    return (b64){_mm256_set1_epi32(four), _mm256_set1_epi32(four)};
}

INLINE i16 add_products(i16 sum, b64 u, b64 s)
{
    const __m256i ones = _mm256_set1_epi16(1);
    return (i16){_mm256_add_epi32(sum.a, _mm256_madd_epi16(_mm256_maddubs_epi16(u.a, s.a), ones)),
                 _mm256_add_epi32(sum.b, _mm256_madd_epi16(_mm256_maddubs_epi16(u.b, s.b), ones))};
}

#define EACH_TILE(X) X(1) X(2) X(3) X(4)
#include "nn/kernels/body.h"
#include "nn/kernels/linear.h"

RO_KERNELS(ro_kernels_avx2, "avx2");
#endif
