/* SPDX-License-Identifier: Apache-2.0 */
/* SHA-256: libmd's, or the processor's own instructions where it has them, which are some eight times as fast. */
#include "base/sha256.h"

#include <sha2.h>
#include <string.h>

void ro_sha256_plain(const void *bytes, size_t n, uint8_t sum[32])
{
    SHA2_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, bytes, n);
    SHA256Final(sum, &context);
}

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/* FIPS 180-4, 4.2.2 */
static const uint32_t round_constant[64] __attribute__((aligned(16))) = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static bool has_instructions(void)
{
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1))
        return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & 1u << 29);
}

/* state: a b e f and c d g h, highest lane first, as sha256rnds2 wants them */
__attribute__((target("sha,ssse3,sse4.1"))) static void blocks(__m128i state[2], const uint8_t *p, size_t n)
{
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    for (; n > 0; n--, p += 64) {
        __m128i abef = state[0], cdgh = state[1], w[4];
#pragma GCC unroll 16
        for (int i = 0; i < 16; i++) { /* four rounds each */
            __m128i *now = &w[i % 4], *before = &w[(i + 3) % 4];
            if (i < 4)
                *now = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(p + 16 * i)), big_endian);
            else
                *now = _mm_sha256msg2_epu32(
                    _mm_add_epi32(_mm_sha256msg1_epu32(*now, w[(i + 1) % 4]), _mm_alignr_epi8(*before, w[(i + 2) % 4], 4)), *before);
            __m128i k = _mm_add_epi32(*now, _mm_load_si128((const __m128i *)(round_constant + 4 * i)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, k);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(k, 0x0E));
        }
        state[0] = _mm_add_epi32(state[0], abef);
        state[1] = _mm_add_epi32(state[1], cdgh);
    }
}

static void put32(uint8_t *to, uint32_t x)
{
    for (int i = 0; i < 4; i++)
        to[i] = (uint8_t)(x >> (24 - 8 * i));
}

bool ro_sha256_fast(const void *bytes, size_t n, uint8_t sum[32])
{
    /* FIPS 180-4, 5.3.3, in the order of `blocks` */
    uint32_t h[8] = {0x9b05688c, 0x510e527f, 0xbb67ae85, 0x6a09e667, 0x5be0cd19, 0x1f83d9ab, 0xa54ff53a, 0x3c6ef372};
    static const uint8_t place[8] = {5, 4, 1, 0, 7, 6, 3, 2}; /* of h[i] in the sum */
    uint8_t tail[128] = {0x80};
    size_t rest = n % 64, length = rest < 56 ? 64 : 128;
    if (!has_instructions())
        return false;
    if (rest) {
        memcpy(tail, (const uint8_t *)bytes + n - rest, rest);
        tail[rest] = 0x80;
    }
    put32(tail + length - 8, (uint32_t)((uint64_t)n >> 29));
    put32(tail + length - 4, (uint32_t)(n << 3));
    __m128i state[2];
    memcpy(state, h, sizeof state);
    blocks(state, bytes, n / 64);
    blocks(state, tail, length / 64);
    memcpy(h, state, sizeof state);
    for (int i = 0; i < 8; i++)
        put32(sum + 4 * place[i], h[i]);
    return true;
}
#else
bool ro_sha256_fast(const void *bytes, size_t n, uint8_t sum[32])
{
    (void)bytes, (void)n, (void)sum;
    return false;
}
#endif

void ro_sha256_hex(const uint8_t sum[32], char hex[65])
{
    static const char digits[] = "0123456789abcdef";
    for (int i = 0; i < 32; i++) {
        hex[2 * i] = digits[sum[i] >> 4];
        hex[2 * i + 1] = digits[sum[i] & 15];
    }
    hex[64] = 0;
}

void ro_sha256(const void *bytes, size_t n, char hex[65])
{
    uint8_t sum[32];
    if (!ro_sha256_fast(bytes, n, sum))
        ro_sha256_plain(bytes, n, sum);
    ro_sha256_hex(sum, hex);
}
