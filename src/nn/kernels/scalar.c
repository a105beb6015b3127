/* SPDX-License-Identifier: Apache-2.0 */
/* The reference: what the other kernels must equal bit for bit, and what machines without them run. */
#include "nn/kernels/kernels.h"

/* q [rows][m] times `groups` groups of weights: acc [n][groups * 16], n the rows done (here one at a time). */
static size_t tile(const int8_t *q, const int32_t *start, size_t rows, const uint8_t *w, size_t m, size_t groups, int32_t *acc)
{
    (void)rows;
    for (size_t g = 0; g < groups; g++) {
        int32_t sum[RO_LANES];
        for (int o = 0; o < RO_LANES; o++)
            sum[o] = start[0];
        for (size_t i = 0; i < m; i += 4, w += 4 * RO_LANES)
            for (int o = 0; o < RO_LANES; o++)
                for (int k = 0; k < 4; k++)
                    sum[o] += w[4 * o + k] * q[i + (size_t)k];
        for (int o = 0; o < RO_LANES; o++)
            acc[g * RO_LANES + (size_t)o] = sum[o];
    }
    return 1;
}

#include "nn/kernels/float.h"

RO_KERNELS(ro_kernels_scalar, "scalar");
