/* SPDX-License-Identifier: Apache-2.0 */
/* Lines to blocks: is a line a paragraph, or are lines broken by width? */
#include "text/reader.h"

#define WRAP_NARROW 30u /* lines of broken text are no shorter */
#define WRAP_WIDE 132u  /* nor longer, in characters (bytes here) */

typedef struct line {
    uint32_t start, end; /* without white space at its ends; start == end: blank */
    uint32_t indent;     /* bytes of white space before it */
} line;

typedef RO_ARRAY(line) lines;

static line trim(const ro_reader *r, uint32_t start, uint32_t end)
{
    uint32_t begin = start;
    while (start < end) {
        ro_char c = ro_char_at(r, start);
        if (c.class != RO_C_SPACE)
            break;
        start += c.bytes;
    }
    while (start < end) {
        ro_char c = ro_char_before(r, end);
        if (c.class != RO_C_SPACE)
            break;
        end -= c.bytes;
    }
    return (line){start, start < end ? end : start, start - begin};
}

static bool ends_line(char c)
{
    return c == '\n' || c == '\r' || c == '\f';
}

static void find_lines(const ro_reader *r, lines *out)
{
    for (uint32_t i = r->begin; i < r->n;) {
        uint32_t end = i;
        while (end < r->n && !ends_line(r->p[end]))
            end++;
        *RO_PUSH(r->d->arena, out) = trim(r, i, end);
        i = end + 1;
        if (end + 1 < r->n && r->p[end] == '\r' && r->p[end + 1] == '\n')
            i++;
    }
}

static bool is_blank(line l)
{
    return l.start == l.end;
}

/* A full stop, question mark, colon … perhaps within a closing quotation mark or bracket. */
static bool ends_finally(const ro_reader *r, line l)
{
    for (uint32_t i = l.end; i > l.start;) {
        ro_char c = ro_char_before(r, i);
        if (c.code == '.' || c.code == '!' || c.code == '?' || c.code == ':' || c.code == 0x2026)
            return true;
        if (c.code != '"' && c.code != '\'' && c.code != ')' && c.code != ']' && c.code != 0x201D && c.code != 0x2019 && c.code != 0xBB)
            return false;
        i -= c.bytes;
    }
    return false;
}

static bool starts_lower(const ro_reader *r, line l)
{
    return ro_char_at(r, l.start).class == RO_C_LOWER;
}

/* "date: 2021-03-12": a field of what stands before a text. */
static bool is_field(const ro_reader *r, line l)
{
    enum { LONGEST = 20 };
    uint32_t i = l.start;
    while (i < l.end && i - l.start < LONGEST && ((r->p[i] >= 'a' && r->p[i] <= 'z') || (r->p[i] >= 'A' && r->p[i] <= 'Z') || r->p[i] == '_' || r->p[i] == '-'))
        i++;
    return i > l.start + 1 && i < l.end && r->p[i] == ':' && (i + 1 == l.end || r->p[i + 1] == ' ');
}

/* Broken text shows itself where a line that does not end a sentence is followed by one that starts in lower case. Gives the
 * longest such line, 0 where there are too few to tell. */
static uint32_t wrap_width(const ro_reader *r, const lines *all)
{
    uint32_t broken = 0, pairs = 0, width = 0;
    for (uint32_t i = 0; i + 1 < all->n; i++) {
        line a = all->v[i], b = all->v[i + 1];
        uint32_t n = a.end - a.start;
        if (is_blank(a) || is_blank(b) || (is_field(r, a) && is_field(r, b)))
            continue;
        pairs++;
        if (n < WRAP_NARROW || n > WRAP_WIDE || ends_finally(r, a) || !starts_lower(r, b))
            continue;
        broken++;
        width = n > width ? n : width;
    }
    return broken * 4 > pairs ? width : 0;
}

static uint32_t first_word(const ro_reader *r, line l)
{
    uint32_t i = l.start;
    while (i < l.end && r->p[i] != ' ' && r->p[i] != '\t')
        i++;
    return i - l.start;
}

static bool is_bullet(const ro_reader *r, line l)
{
    ro_char c = ro_char_at(r, l.start);
    if (c.code == 0x2022 || c.code == 0xB7 || c.code == 0x25AA || c.code == 0x25CF || c.code == 0x2023)
        return true;
    return (c.code == '-' || c.code == '*' || ro_is_dash(c.code)) && l.start + c.bytes < l.end &&
           ro_char_at(r, l.start + c.bytes).class == RO_C_SPACE;
}

/* Does the text of `a` go on in `b`, the next line? In broken text it does where b's first word would not have fitted. */
static bool goes_on(const ro_reader *r, line a, line b, uint32_t width)
{
    if (is_blank(a) || is_blank(b) || is_bullet(r, b) || b.indent > a.indent + 1) /* an indent begins a paragraph */
        return false;
    if (is_field(r, a) && is_field(r, b))
        return false;
    if (width)
        return a.end - a.start + 1 + first_word(r, b) > width - width / 8 || (starts_lower(r, b) && !ends_finally(r, a));
    return starts_lower(r, b) && !ends_finally(r, a) && a.end - a.start >= WRAP_NARROW;
}

/* ---- front matter: fields between two lines "---" before the text, as static sites keep them (YAML) ---- */

static bool is_fence(const ro_reader *r, line l)
{
    return l.end - l.start == 3 && memcmp(r->p + l.start, "---", 3) == 0;
}

static bool has_key(const ro_reader *r, line l, const char *key)
{
    size_t n = strlen(key);
    return l.end - l.start > n + 1 && memcmp(r->p + l.start, key, n) == 0 && r->p[l.start + n] == ':';
}

/* Makes a block of each of its lines; gives the line behind it, 0 where there is none. */
static uint32_t read_front(ro_reader *r, const lines *all, uint32_t *paragraph)
{
    enum { LONGEST = 160 };
    uint32_t open = 0, field, close;
    while (open < all->n && is_blank(all->v[open]))
        open++;
    for (field = open + 1; field < all->n && is_blank(all->v[field]);)
        field++;
    if (field >= all->n || !is_fence(r, all->v[open]) || !is_field(r, all->v[field]))
        return 0;
    for (close = field; close < all->n && close < field + LONGEST && !is_fence(r, all->v[close]);)
        close++;
    if (close >= all->n || !is_fence(r, all->v[close]))
        return 0;
    for (uint32_t i = open; i <= close; i++) {
        const line l = all->v[i];
        if (is_blank(l))
            continue;
        while (i + 1 < close && !is_blank(all->v[i]) && r->p[all->v[i].end - 1] == '\\')
            i++; /* a value that goes on in the next line */
        ro_block *block = RO_PUSH(r->d->arena, &r->blocks);
        block->span = (ro_span){l.start, all->v[i].end};
        block->alone = block->front = true;
        block->titles = has_key(r, l, "title") || has_key(r, l, "headline");
        block->paragraph = (*paragraph)++;
    }
    return close + 1;
}

void ro_blocks_find(ro_reader *r)
{
    lines all = {0};
    uint32_t paragraph = 0;
    find_lines(r, &all);
    uint32_t width = wrap_width(r, &all);
    for (uint32_t i = read_front(r, &all, &paragraph); i < all.n; i++) {
        if (is_blank(all.v[i]))
            continue;
        uint32_t first = i;
        while (i + 1 < all.n && goes_on(r, all.v[i], all.v[i + 1], width))
            i++;
        ro_block *block = RO_PUSH(r->d->arena, &r->blocks);
        block->span = (ro_span){all.v[first].start, all.v[i].end};
        block->alone = i == first;
        block->paragraph = paragraph++;
    }
}
