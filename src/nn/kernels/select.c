/* SPDX-License-Identifier: Apache-2.0 */
#include "nn/kernels/kernels.h"

#include <string.h>

#if defined(RO_AMX)
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

#if defined(__x86_64__)
/* Both ask the operating system too, whether it keeps the wide registers. */
static int has_avx2(void)
{
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}

static int has_avx512(void)
{
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni");
}
#endif

#if defined(RO_AMX)
/* The processor has tiles of int8 and the system keeps them for a process that asks; asked once, it holds for all threads. It may say no,
 * as where a thread's signal stack is too small for them. */
static int has_amx(void)
{
    enum { TILES = 1 << 24, INT8 = 1 << 25, ASK = 0x1023 /* ARCH_REQ_XCOMP_PERM */, TILE_DATA = 18 };
    unsigned a, b, c, d, high;
    if (!has_avx512() || !__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(d & TILES) || !(d & INT8))
        return 0;
    __asm__ volatile("xgetbv" : "=a"(a), "=d"(high) : "c"(0));
    return (a >> 17 & 3) == 3 && syscall(SYS_arch_prctl, ASK, TILE_DATA) == 0;
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
#if defined(RO_AMX)
    if (strcmp(name, "amx") == 0 && has_amx())
        return &ro_kernels_amx;
#endif
    return NULL;
}

const ro_kernels *ro_kernels_best(void)
{
    static const char *const fast[] = {"amx", "avx512", "avx2"};
    for (size_t i = 0; i < sizeof fast / sizeof *fast; i++) {
        const ro_kernels *k = ro_kernels_named(fast[i]);
        if (k)
            return k;
    }
    return &ro_kernels_scalar;
}
