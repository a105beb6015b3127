/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RO_LANG_NAMES_H
#define RO_LANG_NAMES_H

#include <stddef.h>
#include <stdint.h>

enum { RO_NAME_LABELS = 7 }; /* O B-PER I-PER B-ORG I-ORG B-LOC I-LOC */

/* The best label sequence in which I-X comes only after B-X or I-X (Viterbi).
 * in: scores [n][stride] of n words, n > 0; back [n][RO_NAME_LABELS] scratch. out: labels [n], as indices. */
void ro_names_decode(const float *scores, size_t stride, size_t n, uint8_t (*back)[RO_NAME_LABELS], uint8_t *labels);

#endif
