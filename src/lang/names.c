/* SPDX-License-Identifier: Apache-2.0 */
#include "lang/names.h"

#include <stdbool.h>
#include <string.h>

/* I-X has the even indices 2, 4, 6; B-X stands before it. */
static bool follows(int before, int label)
{
    bool inside = label > 0 && label % 2 == 0;
    return !inside || before == label || before == label - 1;
}

void ro_names_decode(const float *scores, size_t stride, size_t n, uint8_t (*back)[RO_NAME_LABELS], uint8_t *labels)
{
    double best[RO_NAME_LABELS], next[RO_NAME_LABELS];
    for (int k = 0; k < RO_NAME_LABELS; k++)
        best[k] = follows(0, k) ? (double)scores[k] : -1e300;
    for (size_t i = 1; i < n; i++) {
        for (int k = 0; k < RO_NAME_LABELS; k++) {
            int from = -1;
            for (int b = 0; b < RO_NAME_LABELS; b++)
                if (follows(b, k) && (from < 0 || best[b] > best[from]))
                    from = b;
            back[i][k] = (uint8_t)from;
            next[k] = best[from] + (double)scores[i * stride + (size_t)k];
        }
        memcpy(best, next, sizeof best);
    }
    uint8_t last = 0;
    for (uint8_t k = 1; k < RO_NAME_LABELS; k++)
        if (best[k] > best[last])
            last = k;
    for (size_t i = n; i-- > 0;) {
        labels[i] = last;
        if (i)
            last = back[i][last];
    }
}
