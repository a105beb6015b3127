/* SPDX-License-Identifier: Apache-2.0 */
/* Characters of the input, in UTF-8 or Windows-1252. */
#include "text/reader.h"

#include <utf8proc.h>

/* 0x80..0x9F of Windows-1252; the rest is Latin-1. Source: the mapping table of the WHATWG Encoding Standard. */
static const uint16_t windows_1252[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

#define L RO_C_LETTER /* control bytes: damage inside words */
#define S RO_C_SPACE
#define P RO_C_PUNCT
#define D RO_C_DIGIT
#define U RO_C_UPPER
#define W RO_C_LOWER
const uint8_t ro_ascii_class[128] = {
    L, L, L, L, L, L, L, L, L, S, S, S, S, S, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
    S, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, D, D, D, D, D, D, D, D, D, D, P, P, P, P, P, P,
    P, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, P, P, P, P, P,
    P, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, P, P, P, P, L};
#undef L
#undef S
#undef P
#undef D
#undef U
#undef W

static bool is_invisible(uint32_t code)
{
    return (code >= 0x200B && code <= 0x200F) || code == 0xFEFF || (code >= 0x202A && code <= 0x202E) || code == 0x2060 ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x061C || code == 0x85;
}

static bool is_joiner(uint32_t code) /* ZWNJ, ZWJ */
{
    return code == 0x200C || code == 0x200D;
}

/* A letter with its marks, or a symbol: what a joiner may stand between. Latin words are written without. */
static bool is_joined(const char *p, size_t n)
{
    uint32_t code;
    if (!n || (unsigned char)*p < 0x80 || !ro_utf8_next(p, n, &code))
        return false;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) || category == UTF8PROC_CATEGORY_SK || category == UTF8PROC_CATEGORY_SO;
}

/* Between two such, a joiner is inside a word (Persian, Hindi) or a picture of several (a family). `i`: its first byte, of three. */
static bool joins_here(const ro_reader *r, uint32_t i)
{
    uint32_t start = i;
    do {
        if (start == r->begin)
            return false;
        start--;
    } while (i - start < 4 && ((unsigned char)r->p[start] & 0xC0) == 0x80);
    return is_joined(r->p + start, i - start) && is_joined(r->p + i + 3, r->n - (i + 3));
}

static ro_char_class wide_class(uint32_t code)
{
    if (is_invisible(code))
        return RO_C_SPACE;
    switch (utf8proc_category((utf8proc_int32_t)code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
        return RO_C_UPPER;
    case UTF8PROC_CATEGORY_LL:
        return RO_C_LOWER;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return RO_C_DIGIT;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return RO_C_SPACE;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
        return RO_C_PUNCT;
    default:
        return RO_C_LETTER;
    }
}

ro_char ro_wide_char_at(const ro_reader *r, uint32_t i)
{
    unsigned char c = (unsigned char)r->p[i];
    uint32_t code = 0xFFFD;
    size_t bytes = 1;
    if (r->windows)
        code = c < 0xA0 ? windows_1252[c - 0x80] : c;
    else
        bytes = ro_utf8_next(r->p + i, r->n - i, &code);
    if (!bytes || code == 0xFFFD)
        return (ro_char){0xFFFD, (uint8_t)(bytes ? bytes : 1), RO_C_LETTER};
    if (is_joiner(code) && joins_here(r, i))
        return (ro_char){code, (uint8_t)bytes, RO_C_LETTER};
    return (ro_char){code, (uint8_t)bytes, (uint8_t)wide_class(code)};
}

uint32_t ro_cluster_end(const ro_reader *r, uint32_t i, uint32_t end)
{
    utf8proc_int32_t state = 0;
    ro_char c = ro_char_at(r, i);
    for (i += c.bytes; i < end; i += c.bytes) {
        ro_char next = ro_char_at(r, i);
        if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)c.code, (utf8proc_int32_t)next.code, &state))
            break;
        c = next;
    }
    return i;
}

ro_char ro_char_before(const ro_reader *r, uint32_t i)
{
    if (i <= r->begin)
        return (ro_char){' ', 1, RO_C_SPACE};
    uint32_t start = i - 1;
    if ((unsigned char)r->p[start] < 0x80)
        return ro_char_at(r, start);
    if (!r->windows)
        while (start > r->begin && i - start < 4 && ((unsigned char)r->p[start] & 0xC0) == 0x80)
            start--;
    ro_char c = ro_char_at(r, start);
    return start + c.bytes == i ? c : (ro_char){0xFFFD, 1, RO_C_LETTER};
}

static bool needs_cleaning(const ro_reader *r, uint32_t start, uint32_t end)
{
    for (uint32_t i = start; i < end;) {
        unsigned char c = (unsigned char)r->p[i];
        if (c < 0x80 && c >= ' ' && c != 127) {
            i++;
            continue;
        }
        ro_char wide = ro_char_at(r, i);
        if (c < 0x80 || r->windows || wide.code == 0xFFFD || wide.code == 0xAD)
            return true;
        i += wide.bytes;
    }
    return false;
}

ro_str ro_clean_form(const ro_reader *r, uint32_t start, uint32_t end)
{
    if (!needs_cleaning(r, start, end))
        return (ro_str){r->p + start, end - start};
    char *out = ro_alloc_array(r->d->arena, (size_t)(end - start) + 1, 3);
    size_t n = 0;
    for (uint32_t i = start; i < end;) {
        ro_char c = ro_char_at(r, i);
        i += c.bytes;
        if (c.code < ' ' || c.code == 127)
            c.code = 0xFFFD;
        if (c.code != 0xAD)
            n += (size_t)utf8proc_encode_char((utf8proc_int32_t)c.code, (utf8proc_uint8_t *)out + n);
    }
    if (!n) /* soft hyphens alone */
        out[n++] = '-';
    return (ro_str){out, n};
}
