/* SPDX-License-Identifier: Apache-2.0 */
#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <utf8proc.h>

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

bool ro_str_is_nocase(ro_str a, const char *text)
{
    size_t i;
    for (i = 0; i < a.n && text[i]; i++)
        if (lower(a.p[i]) != lower(text[i]))
            return false;
    return i == a.n && !text[i];
}

bool ro_str_starts(ro_str a, const char *prefix)
{
    size_t n = strlen(prefix);
    return a.n >= n && memcmp(a.p, prefix, n) == 0;
}

bool ro_str_ends(ro_str a, const char *suffix)
{
    size_t n = strlen(suffix);
    return a.n >= n && memcmp(a.p + a.n - n, suffix, n) == 0;
}

bool ro_str_in(ro_str a, const char *const *list)
{
    for (; *list; list++)
        if (ro_str_is(a, *list))
            return true;
    return false;
}

ro_str ro_str_cut(ro_str *text, char separator)
{
    const char *stop = text->n ? memchr(text->p, separator, text->n) : NULL;
    ro_str part = {text->p, stop ? (size_t)(stop - text->p) : text->n};
    size_t used = part.n + (stop ? 1 : 0);
    text->p += used;
    text->n -= used;
    return part;
}

bool ro_str_row(ro_str *text, bool *headed, ro_str *row)
{
    while (text->n) {
        *row = ro_str_cut(text, '\n');
        if (row->n && row->p[row->n - 1] == '\r')
            row->n--;
        if (!row->n || row->p[0] == '#')
            continue;
        if (*headed)
            return true;
        *headed = true;
    }
    return false;
}

bool ro_str_in_sorted(ro_str a, const char *const *list, size_t n)
{
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = ro_str_compare(a, ro_str_of(list[middle]));
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

int ro_str_compare(ro_str a, ro_str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.p, b.p, n) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

ro_str ro_str_trim(ro_str a)
{
    while (a.n && (unsigned char)a.p[0] <= ' ')
        a.p++, a.n--;
    while (a.n && (unsigned char)a.p[a.n - 1] <= ' ')
        a.n--;
    return a;
}

ro_str ro_str_copy(ro_arena *arena, ro_str a)
{
    return (ro_str){ro_copy(arena, a.p, a.n), a.n};
}

ro_str ro_str_printf(ro_arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int n = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *p = ro_alloc(arena, (size_t)(n < 0 ? 0 : n) + 1);
    if (n > 0)
        vsnprintf(p, (size_t)n + 1, format, again);
    va_end(again);
    return (ro_str){p, n < 0 ? 0 : (size_t)n};
}

uint64_t ro_str_hash(ro_str a)
{
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < a.n; i++)
        h = (h ^ (unsigned char)a.p[i]) * 1099511628211u;
    return h;
}

size_t ro_utf8_next(const char *p, size_t n, uint32_t *out)
{
    utf8proc_int32_t c;
    utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)p, n > 4 ? 4 : (utf8proc_ssize_t)n, &c);
    if (used <= 0)
        return 0;
    *out = (uint32_t)c;
    return (size_t)used;
}

static bool is_apostrophe(uint32_t c)
{
    return c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02BB || c == 0x0060 || c == 0x00B4;
}

static bool is_hyphen(uint32_t c)
{
    return (c >= 0x2010 && c <= 0x2014) || c == 0x2212;
}

/* Letters that NFD leaves whole, as English texts spell them. */
static uint32_t plain_letter(uint32_t c)
{
    switch (c) {
    case 0x00F8: return 'o';
    case 0x0142: return 'l';
    case 0x0111: return 'd';
    case 0x0131: return 'i';
    case 0x0259: return 'e';
    case 0x00F0: return 'd';
    default: return c;
    }
}

ro_str ro_fold(ro_arena *arena, ro_str a)
{
    enum { EXPANSION = 18 }; /* code points one code point may decompose and fold to (Unicode NFKC_Casefold bound) */
    char *p = ro_alloc(arena, a.n * 3 + 1);
    size_t n = 0, cap = a.n * 3;
    bool blank = false;
    for (size_t i = 0; i < a.n;) {
        uint32_t c;
        utf8proc_int32_t parts[EXPANSION];
        size_t used = ro_utf8_next(a.p + i, a.n - i, &c);
        if (!used) {
            i++;
            continue;
        }
        i += used;
        if (c <= ' ' || c == 0xA0 || c == 0x202F || c == 0x2009) {
            blank = n > 0;
            continue;
        }
        if (c < 0x80) { /* the common case, without a table */
            if (blank && n < cap)
                p[n++] = ' ';
            blank = false;
            if (n < cap)
                p[n++] = c == '`' ? '\'' : lower((char)c);
            continue;
        }
        if (is_apostrophe(c))
            c = '\'';
        else if (is_hyphen(c))
            c = '-';
        int boundary = 0;
        utf8proc_ssize_t m = utf8proc_decompose_char((utf8proc_int32_t)c, parts, EXPANSION,
                                                     UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD, &boundary);
        for (utf8proc_ssize_t k = 0; k < m && k < EXPANSION; k++) {
            utf8proc_uint8_t bytes[4];
            utf8proc_ssize_t length = utf8proc_encode_char((utf8proc_int32_t)plain_letter((uint32_t)parts[k]), bytes);
            if (blank && n < cap)
                p[n++] = ' ';
            blank = false;
            if (length > 0 && n + (size_t)length <= cap) {
                memcpy(p + n, bytes, (size_t)length);
                n += (size_t)length;
            }
        }
    }
    p[n] = 0;
    return (ro_str){p, n};
}

void ro_put_clean(ro_buffer *out, ro_str text)
{
    for (size_t i = 0; i < text.n;) {
        uint32_t c;
        size_t used = ro_utf8_next(text.p + i, text.n - i, &c);
        if (!used)
            ro_buffer_addz(out, "\xEF\xBF\xBD");
        else if (c < ' ' || (c >= 0x7F && c < 0xA0))
            ro_buffer_addz(out, " ");
        else
            ro_buffer_add(out, text.p + i, used);
        i += used ? used : 1;
    }
}
