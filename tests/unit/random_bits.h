/* SPDX-License-Identifier: Apache-2.0 */
/* For tests on random input: the same numbers in every run, from the test's own seed, not 0. Marsaglia, Xorshift RNGs (2003). */
#ifndef TEST_RANDOM_BITS_H
#define TEST_RANDOM_BITS_H

#include <stdint.h>

static inline uint32_t random_bits(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

#endif
