/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes through the CSV reader: it ends, and every field is inside the row's text. */
#include "csv.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

typedef struct text {
    const uint8_t *p;
    size_t n;
} text;

static size_t give(void *context, char *buffer, size_t size)
{
    text *t = context;
    size_t n = t->n < size ? t->n : size;
    n = n > 7 ? 7 : n; /* so that borders fall everywhere */
    if (n)
        memcpy(buffer, t->p, n);
    t->p += n;
    t->n -= n;
    return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    csv_reader *r = malloc(sizeof *r);
    text t = {bytes, size};
    csv_result result;
    csv_open(r, give, &t, 64);
    while ((result = csv_next(r)) != CSV_END)
        for (size_t i = 0; result == CSV_ROW && i < r->n_fields; i++)
            if (r->fields[i][r->lengths[i]] != 0)
                abort();
    if (r->consumed != size)
        abort();
    csv_close(r);
    free(r);
    return 0;
}
