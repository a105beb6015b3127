/* SPDX-License-Identifier: Apache-2.0 */
/* The two ways to a SHA-256 behind ro_sha256 (str.h), apart for the test that they agree, and how it is written. */
#ifndef RO_BASE_SHA256_H
#define RO_BASE_SHA256_H

#include "base/str.h"

void ro_sha256_plain(const void *bytes, size_t n, uint8_t sum[32]);
/* False where this processor has no instructions for it. */
bool ro_sha256_fast(const void *bytes, size_t n, uint8_t sum[32]);
void ro_sha256_hex(const uint8_t sum[32], char hex[65]);

#endif
