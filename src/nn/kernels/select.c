/* SPDX-License-Identifier: Apache-2.0 */
#include "nn/kernels/kernels.h"

#include <string.h>

#if defined(__x86_64__)
/* Both ask the operating system too, whether it keeps the wide registers. */
static int has_avx2(void)
{
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2");
}

static int has_avx512(void)
{
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni");
}
#endif

const ro_kernels *ro_kernels_named(const char *name)
{
    if (strcmp(name, "scalar") == 0)
        return &ro_kernels_scalar;
#if defined(__x86_64__)
    if (strcmp(name, "avx2") == 0 && has_avx2())
        return &ro_kernels_avx2;
    if (strcmp(name, "avx512") == 0 && has_avx512())
        return &ro_kernels_avx512;
#endif
    return NULL;
}

const ro_kernels *ro_kernels_best(void)
{
    const ro_kernels *best = ro_kernels_named("avx512");
    if (!best)
        best = ro_kernels_named("avx2");
    return best ? best : &ro_kernels_scalar;
}
