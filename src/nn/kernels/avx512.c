/* SPDX-License-Identifier: Apache-2.0 */
/* AVX-512 VNNI: vpdpbusd multiplies 64 inputs (1 … 255) with weights and adds fours into 32 bits. */
#include "nn/kernels/kernels.h"

#if defined(__x86_64__)
#include "nn/kernels/avx512.h"

#define EACH_TILE(X) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12)
#include "nn/kernels/body.h"
#include "nn/kernels/linear.h"

RO_KERNELS(ro_kernels_avx512, "avx512");
#endif
