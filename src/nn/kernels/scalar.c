/* SPDX-License-Identifier: Apache-2.0 */
/* The reference: what the other kernels must equal bit for bit, and what machines without them run. */
#include "nn/kernels/kernels.h"

#include <string.h>

#define INLINE static inline __attribute__((always_inline))
#define EACH_LANE for (int i = 0; i < RO_LANES; i++)

typedef struct v16 { /* 16 floats */
    float v[RO_LANES];
} v16;
typedef struct i16 { /* 16 whole numbers of 32 bits */
    int32_t v[RO_LANES];
} i16;
typedef struct b64 { /* 64 bytes: four for each lane */
    uint8_t v[4 * RO_LANES];
} b64;

enum { TILE_ROWS = 4, TILE_GROUPS = 1, KEY_VECTORS = 1, VALUE_VECTORS = 1 };

INLINE v16 load(const float *p) { v16 r; memcpy(&r, p, sizeof r); return r; }
INLINE void store(float *p, v16 x) { memcpy(p, &x, sizeof x); }
INLINE v16 all(float x) { v16 r; EACH_LANE r.v[i] = x; return r; }
INLINE v16 add(v16 a, v16 b) { EACH_LANE a.v[i] += b.v[i]; return a; }
INLINE v16 sub(v16 a, v16 b) { EACH_LANE a.v[i] -= b.v[i]; return a; }
INLINE v16 mul(v16 a, v16 b) { EACH_LANE a.v[i] *= b.v[i]; return a; }
/* a * b + c, rounded once: where the machine has no such instruction, the C library works it out. */
INLINE v16 mul_add(v16 a, v16 b, v16 c) { EACH_LANE a.v[i] = __builtin_fmaf(a.v[i], b.v[i], c.v[i]); return a; }
INLINE v16 greater(v16 a, v16 b) { EACH_LANE a.v[i] = a.v[i] > b.v[i] ? a.v[i] : b.v[i]; return a; }
INLINE v16 smaller(v16 a, v16 b) { EACH_LANE a.v[i] = a.v[i] < b.v[i] ? a.v[i] : b.v[i]; return a; }
INLINE v16 magnitude(v16 a) { EACH_LANE a.v[i] = __builtin_fabsf(a.v[i]); return a; }
/* a where lane < n, else b */
INLINE v16 first_lanes(size_t n, v16 a, v16 b) { EACH_LANE a.v[i] = (size_t)i < n ? a.v[i] : b.v[i]; return a; }
/* a where x > y, else b */
INLINE v16 where_greater(v16 x, v16 y, v16 a, v16 b) { EACH_LANE a.v[i] = x.v[i] > y.v[i] ? a.v[i] : b.v[i]; return a; }

/* Lanes by halves: 16 to 8 to 4 to 2 to 1. */
INLINE float sum_lanes(v16 a)
{
    for (int n = RO_LANES / 2; n; n /= 2)
        for (int i = 0; i < n; i++)
            a.v[i] += a.v[i + n];
    return a.v[0];
}

INLINE float greatest_lane(v16 a)
{
    for (int i = 1; i < RO_LANES; i++)
        a.v[0] = a.v[0] > a.v[i] ? a.v[0] : a.v[i];
    return a.v[0];
}

/* x * 2^n, where n is what `shifted` holds in the low bits of its fraction */
INLINE v16 times_power(v16 x, v16 shifted)
{
    EACH_LANE
    {
        uint32_t bits, n;
        memcpy(&bits, &x.v[i], 4);
        memcpy(&n, &shifted.v[i], 4);
        bits += n << 23;
        memcpy(&x.v[i], &bits, 4);
    }
    return x;
}

/* The low byte of each of 32 lanes */
INLINE void store_low_bytes(uint8_t *p, v16 a, v16 b)
{
    uint32_t bits[2 * RO_LANES];
    memcpy(bits, &a, sizeof a);
    memcpy(bits + RO_LANES, &b, sizeof b);
    for (int i = 0; i < 2 * RO_LANES; i++)
        p[i] = (uint8_t)bits[i];
}

INLINE i16 load_whole(const int32_t *p) { i16 r; memcpy(&r, p, sizeof r); return r; }
INLINE i16 all_whole(int32_t x) { i16 r; EACH_LANE r.v[i] = x; return r; }
INLINE v16 to_float(i16 a) { v16 r; EACH_LANE r.v[i] = (float)a.v[i]; return r; }
INLINE b64 load_bytes(const void *p) { b64 r; memcpy(&r, p, sizeof r); return r; }
INLINE b64 spread_four(const void *p) { b64 r; EACH_LANE memcpy(r.v + 4 * i, p, 4); return r; }

/* sum + the lane's four products; u unsigned, s signed bytes */
INLINE i16 add_products(i16 sum, b64 u, b64 s)
{
    EACH_LANE for (int k = 0; k < 4; k++) sum.v[i] += u.v[4 * i + k] * (int8_t)s.v[4 * i + k];
    return sum;
}

#define EACH_TILE(X) X(1) X(2) X(3) X(4)
#include "nn/kernels/body.h"
#include "nn/kernels/linear.h"

RO_KERNELS(ro_kernels_scalar, "scalar");
