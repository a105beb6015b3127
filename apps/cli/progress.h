/* SPDX-License-Identifier: Apache-2.0 */
/* A progress bar on standard error, only where that is a terminal. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct progress {
    bool shown;
    uint64_t total, done; /* bytes */
    int64_t started, last; /* milliseconds */
} progress;

void progress_start(progress *p, uint64_t total);
/* Redraws at most ten times a second. */
void progress_step(progress *p, uint64_t done, unsigned long reports, unsigned long failed);
/* Takes the bar away, so that a line can be written. */
void progress_clear(const progress *p);

#endif
