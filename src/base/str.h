/* SPDX-License-Identifier: Apache-2.0 */
/* Byte strings as views: pointer and length, not NUL-terminated, owned by whoever owns the bytes. */
#ifndef RO_BASE_STR_H
#define RO_BASE_STR_H

#include "base/memory.h"

#include <stdint.h>
#include <string.h>

typedef struct ro_str {
    const char *p;
    size_t n;
} ro_str;

#define RO_STR(literal) ((ro_str){(literal), sizeof(literal) - 1})

static inline ro_str ro_str_of(const char *text)
{
    return (ro_str){text, text ? strlen(text) : 0};
}

static inline bool ro_str_equal(ro_str a, ro_str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool ro_str_is(ro_str a, const char *text)
{
    return ro_str_equal(a, ro_str_of(text));
}

/* ASCII case folding only; for names use ro_fold. */
bool ro_str_is_nocase(ro_str a, const char *text);
bool ro_str_starts(ro_str a, const char *prefix);
bool ro_str_ends(ro_str a, const char *suffix);
/* True where `text` is one of a NULL-terminated list. */
bool ro_str_in(ro_str a, const char *const *list);
/* The same of n texts in byte order, by bisection. */
bool ro_str_in_sorted(ro_str a, const char *const *list, size_t n);
/* Takes the part before the separator, or all, off the front of `text`, and the separator with it. */
ro_str ro_str_cut(ro_str *text, char separator);
/* Takes the next row of a table off `text`, without its line's end: no comment (#), no empty line, nor the first of the others, its heading, which *headed,
 * false at the start, says is behind. False where none is left. */
bool ro_str_row(ro_str *text, bool *headed, ro_str *row);
/* Byte order, shorter first on a common prefix: <0, 0, >0. */
int ro_str_compare(ro_str a, ro_str b);
ro_str ro_str_trim(ro_str a);
/* A copy in the arena. */
ro_str ro_str_copy(ro_arena *arena, ro_str a);
ro_str ro_str_printf(ro_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* FNV-1a, 64 bit. Source: Fowler, Noll, Vo, IETF draft-eastlake-fnv. */
uint64_t ro_str_hash(ro_str a);

/* The key under which names are looked up: NFD without combining marks, case folded, hyphens of all kinds to '-',
 * apostrophes of all kinds to '\'', white space runs to one blank, damaged bytes dropped. Linear time. */
ro_str ro_fold(ro_arena *arena, ro_str a);

/* One code point at p[0..n): its length in bytes (1..4) with *out set, or 0 where the bytes are not UTF-8 (then the
 * caller skips one byte). n > 0. */
size_t ro_utf8_next(const char *p, size_t n, uint32_t *out);

/* Appends text for people: control characters and damaged UTF-8 cannot reach a terminal, line breaks become blanks. */
void ro_put_clean(ro_buffer *out, ro_str text);

/* SHA-256 as 64 lower-case hex digits and a NUL. */
void ro_sha256(const void *bytes, size_t n, char hex[65]);

#endif
