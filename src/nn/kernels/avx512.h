/* SPDX-License-Identifier: Apache-2.0 */
/* Vectors of AVX-512: one register each. What each function does: scalar.c. */
#ifndef RO_NN_AVX512_H
#define RO_NN_AVX512_H

#include <immintrin.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

typedef __m512 v16;
typedef __m512i i16;
typedef __m512i b64;

enum { TILE_ROWS = 12, TILE_GROUPS = 2, KEY_VECTORS = 3, VALUE_VECTORS = 2 }; /* 24 of the 32 registers hold sums */

INLINE v16 load(const float *p) { return _mm512_loadu_ps(p); }
INLINE void store(float *p, v16 x) { _mm512_storeu_ps(p, x); }
INLINE v16 all(float x) { return _mm512_set1_ps(x); }
INLINE v16 add(v16 x, v16 y) { return _mm512_add_ps(x, y); }
INLINE v16 sub(v16 x, v16 y) { return _mm512_sub_ps(x, y); }
INLINE v16 mul(v16 x, v16 y) { return _mm512_mul_ps(x, y); }
INLINE v16 mul_add(v16 x, v16 y, v16 z) { return _mm512_fmadd_ps(x, y, z); }
INLINE v16 greater(v16 x, v16 y) { return _mm512_max_ps(x, y); }
INLINE v16 smaller(v16 x, v16 y) { return _mm512_min_ps(x, y); }
INLINE v16 magnitude(v16 x) { return _mm512_abs_ps(x); }

INLINE v16 first_lanes(size_t n, v16 x, v16 y)
{
    return _mm512_mask_mov_ps(y, (__mmask16)(n < 16 ? (1u << n) - 1 : 0xffff), x);
}

INLINE v16 where_greater(v16 x, v16 y, v16 yes, v16 no)
{
    return _mm512_mask_mov_ps(no, _mm512_cmp_ps_mask(x, y, _CMP_GT_OQ), yes);
}

INLINE float sum_lanes(v16 x)
{
    __m256 y = _mm256_add_ps(_mm512_castps512_ps256(x), _mm512_extractf32x8_ps(x, 1));
    __m128 z = _mm_add_ps(_mm256_castps256_ps128(y), _mm256_extractf128_ps(y, 1));
    z = _mm_add_ps(z, _mm_movehl_ps(z, z));
    return _mm_cvtss_f32(_mm_add_ss(z, _mm_movehdup_ps(z)));
}

INLINE float greatest_lane(v16 x)
{
    __m256 y = _mm256_max_ps(_mm512_castps512_ps256(x), _mm512_extractf32x8_ps(x, 1));
    __m128 z = _mm_max_ps(_mm256_castps256_ps128(y), _mm256_extractf128_ps(y, 1));
    z = _mm_max_ps(z, _mm_movehl_ps(z, z));
    return _mm_cvtss_f32(_mm_max_ss(z, _mm_movehdup_ps(z)));
}

INLINE v16 times_power(v16 x, v16 shifted)
{
    return _mm512_castsi512_ps(_mm512_add_epi32(_mm512_castps_si512(x), _mm512_slli_epi32(_mm512_castps_si512(shifted), 23)));
}

INLINE void store_low_bytes(uint8_t *p, v16 x, v16 y)
{
    _mm_storeu_si128((__m128i *)p, _mm512_cvtepi32_epi8(_mm512_castps_si512(x)));
    _mm_storeu_si128((__m128i *)(p + 16), _mm512_cvtepi32_epi8(_mm512_castps_si512(y)));
}

INLINE i16 load_whole(const int32_t *p) { return _mm512_loadu_si512(p); }
INLINE i16 all_whole(int32_t x) { return _mm512_set1_epi32(x); }
INLINE v16 to_float(i16 x) { return _mm512_cvtepi32_ps(x); }
INLINE b64 load_bytes(const void *p) { return _mm512_load_si512(p); }

INLINE b64 spread_four(const void *p)
{
    int32_t four;
    memcpy(&four, p, 4);
    return _mm512_set1_epi32(four);
}

/* Not by its intrinsic: gcc 12 then keeps every sum twice and runs out of registers. */
INLINE i16 add_products(i16 sum, b64 u, b64 s)
{
    __asm__("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(u), "v"(s));
    return sum;
}

#endif
