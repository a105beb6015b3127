/* SPDX-License-Identifier: Apache-2.0 */
#include "nn/rom.h"

#include "base/sha256.h"
#include "base/xxh3.h"

#include <inttypes.h>
#include <stddef.h>

enum { OLDEST_VERSION = 1, VERSION = 3, OF_XXH3 = 3 /* the first with an XXH3 sum */, ALIGN = 64, MOST_ENTRIES = 4096, BYTE_ORDER_MARK = 0x01020304 };

typedef struct header {
    char magic[8];
    uint32_t version, header_size;
    uint64_t file_size, directory;
    uint32_t n_entries, byte_order;
    uint8_t sha256[32], xxh3[16]; /* xxh3: zero before version 3 */
    uint8_t zero[40];
} header;

typedef struct ro_rom_entry {
    char name[64];
    uint32_t type, rank;
    uint64_t shape[4];
    uint64_t offset, size, zero;
} entry;

_Static_assert(sizeof(header) == 128 && sizeof(entry) == 128, "as the format says");

static readout_status damaged(readout_error *error, int64_t position, const char *what)
{
    return ro_fail(error, READOUT_MODEL, position, "the model file is damaged: %s; fetch or build it again", what);
}

static readout_status check_header(ro_rom *rom, readout_error *error)
{
    const header *h = (const header *)rom->bytes;
    if (memcmp(h->magic, "READOUTM", 8) != 0)
        return ro_fail(error, READOUT_MODEL, 0, "no model file: it does not start with READOUTM");
    if (h->byte_order != BYTE_ORDER_MARK)
        return ro_fail(error, READOUT_MODEL, 36, "the model file's byte order is not this machine's");
    if (h->version < OLDEST_VERSION || h->version > VERSION || h->header_size != sizeof *h)
        return ro_fail(error, READOUT_MODEL, 8, "the model file is of format %u; this program reads format %d", h->version, VERSION);
    if (h->file_size != rom->n)
        return ro_fail(error, READOUT_MODEL, 16, "the model file is cut short or has grown: %zu bytes, its header says %" PRIu64, rom->n,
                       h->file_size);
    if (h->n_entries < 1 || h->n_entries > MOST_ENTRIES)
        return damaged(error, 32, "its number of entries is out of range");
    if (h->directory % ALIGN || h->directory < sizeof *h || h->directory > rom->n ||
        h->n_entries > (rom->n - h->directory) / sizeof(entry))
        return damaged(error, 24, "its directory is outside the file");
    for (size_t i = h->version < OF_XXH3 ? offsetof(header, xxh3) : offsetof(header, zero); i < sizeof *h; i++)
        if (rom->bytes[i])
            return damaged(error, (int64_t)i, "the end of its header is not zero");
    rom->version = h->version;
    rom->entries = (const entry *)(rom->bytes + h->directory);
    rom->n_entries = h->n_entries;
    return READOUT_OK;
}

/* The SHA-256 names the file in all that is made with it; since version 3 only the faster XXH3 is checked, which covers it. */
static readout_status check_sum(ro_rom *rom, readout_error *error)
{
    const header *h = (const header *)rom->bytes;
    const uint8_t *body = rom->bytes + sizeof *h;
    size_t n = rom->n - sizeof *h;
    uint8_t sum[16];
    char hex[65];
    ro_sha256_hex(h->sha256, rom->hash);
    if (h->version >= OF_XXH3) {
        const ro_str parts[] = {{(const char *)h->sha256, sizeof h->sha256}, {(const char *)body, n}};
        ro_xxh3(parts, 2, sum);
        return memcmp(sum, h->xxh3, sizeof sum) == 0 ? READOUT_OK : damaged(error, 72, "its checksum does not fit its bytes");
    }
    ro_sha256(body, n, hex);
    return memcmp(hex, rom->hash, 64) == 0 ? READOUT_OK : damaged(error, 40, "its checksum does not fit its bytes");
}

static bool utf8_without_nul(const char *p, size_t n)
{
    for (size_t i = 0, step; i < n; i += step) {
        uint32_t c;
        step = (unsigned char)p[i] - 1u < 127u ? 1 : p[i] ? ro_utf8_next(p + i, n - i, &c) : 0;
        if (!step)
            return false;
    }
    return true;
}

static ro_strings strings_at(const ro_rom *rom, const entry *e)
{
    const uint32_t *head = (const uint32_t *)(rom->bytes + e->offset);
    return (ro_strings){head[0], head + 1, (const char *)(head + 2 + head[0])};
}

static const char *check_strings(const ro_rom *rom, const entry *e)
{
    if (e->size < 8 || e->rank != 1)
        return "a string table has no room for its head";
    uint64_t n = *(const uint32_t *)(rom->bytes + e->offset), head = 4 * (n + 2);
    if (n != e->shape[0] || head > e->size)
        return "a string table's number of strings does not fit";
    ro_strings s = strings_at(rom, e);
    if (s.start[0] != 0 || s.start[n] != e->size - head)
        return "a string table's text does not fit";
    for (uint32_t i = 0; i < n; i++) /* each before it is used: starts rise, and stay inside */
        if (s.start[i + 1] <= s.start[i] || s.start[i + 1] > e->size - head)
            return "a string table's starts fall";
    for (uint32_t i = 0; i < n; i++)
        if (s.text[s.start[i + 1] - 1] != 0 || !utf8_without_nul(s.text + s.start[i], s.start[i + 1] - s.start[i] - 1))
            return "a string is not UTF-8 with one NUL behind it";
    return NULL;
}

/* Bytes that the shape takes, or UINT64_MAX where that is more than any file has. */
static uint64_t size_of(const entry *e)
{
    static const uint8_t bytes[] = {0, 4, 1, 1, 2, 4, 4};
    uint64_t size = bytes[e->type];
    for (uint32_t i = 0; i < e->rank; i++) {
        if (e->shape[i] > UINT32_MAX || (e->shape[i] && size > UINT64_MAX / 2 / e->shape[i]))
            return UINT64_MAX;
        size *= e->shape[i];
    }
    return size;
}

static const char *check_entry(const ro_rom *rom, const entry *e)
{
    if (!e->name[0] || e->name[sizeof e->name - 1])
        return "an entry has no name";
    if (e->type < RO_F32 || e->type > RO_STRINGS || e->rank < 1 || e->rank > 4 || e->zero)
        return "an entry's type or rank is none of the format's";
    for (uint32_t i = e->rank; i < 4; i++)
        if (e->shape[i])
            return "an entry's shape has more dimensions than its rank";
    if (e->offset % ALIGN || e->offset < sizeof(header) || e->offset > rom->n || e->size > rom->n - e->offset)
        return "an entry's data are outside the file";
    if (e->type == RO_STRINGS)
        return check_strings(rom, e);
    return size_of(e) == e->size ? NULL : "an entry's size does not fit its shape";
}

static readout_status check_directory(const ro_rom *rom, readout_error *error)
{
    for (uint32_t i = 0; i < rom->n_entries; i++) {
        const entry *e = &rom->entries[i];
        const char *fault = check_entry(rom, e);
        if (!fault && i && strcmp(rom->entries[i - 1].name, e->name) >= 0)
            fault = "its entries are not sorted by name";
        if (fault)
            return damaged(error, (const uint8_t *)e - rom->bytes, fault);
    }
    return READOUT_OK;
}

readout_status ro_rom_open(ro_rom *rom, const void *bytes, size_t n, readout_error *error)
{
    memset(rom, 0, sizeof *rom);
    rom->bytes = bytes;
    rom->n = n;
    if (n < sizeof(header))
        return ro_fail(error, READOUT_MODEL, 0, "no model file: %zu bytes are less than a header", n);
    if ((uintptr_t)bytes % ALIGN)
        return ro_fail(error, READOUT_USAGE, -1, "a model's bytes must be aligned to %d", ALIGN);
    readout_status status = check_header(rom, error);
    if (status == READOUT_OK)
        status = check_sum(rom, error);
    return status == READOUT_OK ? check_directory(rom, error) : status;
}

static readout_status find(const ro_rom *rom, const char *name, ro_type type, const entry **out, readout_error *error)
{
    uint32_t low = 0, high = rom->n_entries;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(rom->entries[middle].name, name);
        if (order == 0) {
            *out = &rom->entries[middle];
            if ((*out)->type != (uint32_t)type)
                return ro_fail(error, READOUT_MODEL, -1, "the model's entry %s is of type %u, not %d", name, (*out)->type, (int)type);
            return READOUT_OK;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return ro_fail(error, READOUT_MODEL, -1, "the model has no entry %s", name);
}

readout_status ro_rom_rows(const ro_rom *rom, const char *name, ro_type type, uint64_t columns, const void **out, uint32_t *rows,
                           readout_error *error)
{
    const entry *e;
    readout_status status = find(rom, name, type, &e, error);
    if (status != READOUT_OK)
        return status;
    if (e->rank != (columns ? 2 : 1) || e->shape[1] != columns)
        return ro_fail(error, READOUT_MODEL, -1, "the model's entry %s has another shape than the program needs", name);
    *out = rom->bytes + e->offset;
    *rows = (uint32_t)e->shape[0]; /* size_of refused more */
    return READOUT_OK;
}

readout_status ro_rom_tensor(const ro_rom *rom, const char *name, ro_type type, uint64_t rows, uint64_t columns, const void **out,
                             readout_error *error)
{
    uint32_t found = 0;
    readout_status status = ro_rom_rows(rom, name, type, columns, out, &found, error);
    if (status == READOUT_OK && found != rows)
        return ro_fail(error, READOUT_MODEL, -1, "the model's entry %s has %u rows; its configuration needs %" PRIu64, name, found, rows);
    return status;
}

readout_status ro_rom_strings(const ro_rom *rom, const char *name, ro_strings *out, readout_error *error)
{
    const entry *e;
    readout_status status = find(rom, name, RO_STRINGS, &e, error);
    if (status == READOUT_OK)
        *out = strings_at(rom, e);
    return status;
}

uint32_t ro_strings_find(const ro_strings *sorted, ro_str key)
{
    uint32_t low = 0, high = sorted->n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = ro_str_compare(ro_strings_get(sorted, middle), key);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return RO_NO_STRING;
}
