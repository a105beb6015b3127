/* SPDX-License-Identifier: Apache-2.0 */
#include "progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { WIDTH = 30, PAUSE_MS = 100 };

static int64_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void progress_start(progress *p, uint64_t total)
{
    const char *terminal = getenv("TERM");
    memset(p, 0, sizeof *p);
    p->shown = isatty(STDERR_FILENO) && !(terminal && strcmp(terminal, "dumb") == 0);
    p->total = total;
    p->started = now();
}

void progress_step(progress *p, uint64_t done, unsigned long reports, unsigned long failed)
{
    char bar[WIDTH + 1];
    int64_t at = now();
    p->done = done;
    if (!p->shown || at - p->last < PAUSE_MS)
        return;
    p->last = at;
    double part = p->total ? (double)done / (double)p->total : 0;
    part = part > 1 ? 1 : part;
    for (int i = 0; i < WIDTH; i++)
        bar[i] = i < (int)(part * WIDTH) ? '#' : '.';
    bar[WIDTH] = 0;
    double seconds = (double)(at - p->started) / 1000;
    fprintf(stderr, "\r\033[K[%s] %3d%%  %lu reports", bar, (int)(part * 100), reports);
    if (failed)
        fprintf(stderr, ", %lu failed", failed);
    if (part > 0.01 && seconds > 2)
        fprintf(stderr, "  %.0f s left", seconds * (1 - part) / part);
    fflush(stderr);
}

void progress_clear(const progress *p)
{
    if (p->shown)
        fputs("\r\033[K", stderr);
}
