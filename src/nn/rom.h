/* SPDX-License-Identifier: Apache-2.0 */
/* The container of a model file (docs/formats/model.md, sections 1 and 2): checked once, then read in place. */
#ifndef RO_NN_ROM_H
#define RO_NN_ROM_H

#include "base/error.h"
#include "base/str.h"

typedef enum ro_type { RO_F32 = 1, RO_I8, RO_U8, RO_U16, RO_U32, RO_I32, RO_STRINGS } ro_type;

typedef struct ro_rom {
    const uint8_t *bytes;
    size_t n;
    uint32_t version; /* 1: linears row by row; from 2 on: in the order of the kernels */
    const struct ro_rom_entry *entries; /* sorted by name */
    uint32_t n_entries;
    char hash[65]; /* SHA-256 of all behind the header as the header has it, hex */
} ro_rom;

/* A string table in place: string i is text[start[i]] … text[start[i + 1] - 2], then a NUL. */
typedef struct ro_strings {
    uint32_t n;
    const uint32_t *start;
    const char *text;
} ro_strings;

/* Checks header, checksum, directory and every entry. `bytes` is aligned to 64 and outlives the rom.
 * Errors: MODEL (the message names what is damaged), USAGE (not aligned). Cost: one pass over the bytes. */
readout_status ro_rom_open(ro_rom *rom, const void *bytes, size_t n, readout_error *error);

/* The data of an entry of just that type and shape (rank 1: columns 0). Errors: MODEL, where it is missing or different. */
readout_status ro_rom_tensor(const ro_rom *rom, const char *name, ro_type type, uint64_t rows, uint64_t columns, const void **out,
                             readout_error *error);
/* The same where the number of rows is the file's own affair; columns 0: rank 1. */
readout_status ro_rom_rows(const ro_rom *rom, const char *name, ro_type type, uint64_t columns, const void **out, uint32_t *rows,
                           readout_error *error);
readout_status ro_rom_strings(const ro_rom *rom, const char *name, ro_strings *out, readout_error *error);

static inline ro_str ro_strings_get(const ro_strings *s, uint32_t i)
{
    return (ro_str){s->text + s->start[i], s->start[i + 1] - s->start[i] - 1};
}

/* Index of `key` in a table sorted by bytes; RO_NO_STRING where it is not there. */
#define RO_NO_STRING UINT32_MAX
uint32_t ro_strings_find(const ro_strings *sorted, ro_str key);

#endif
