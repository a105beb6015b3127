/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RO_BASE_ERROR_H
#define RO_BASE_ERROR_H

#include <readout/readout.h>

/* Fills `error` (may be NULL) and returns `code`, so that a failing function can `return ro_fail(...)`.
 * in: position  byte offset or -1; format  a whole sentence: what, where, what to do. Cut, never overrun. */
readout_status ro_fail(readout_error *error, readout_status code, int64_t position, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
