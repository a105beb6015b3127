/* SPDX-License-Identifier: Apache-2.0 */
/* What kind of line: title, heading, byline, caption, boilerplate, body. */
#include "text/reader.h"

#include <utf8proc.h>

#define HEADING_WORDS 36u
#define PLAIN_WORDS 16u /* a heading below the title whose words are not capitalised */
#define HEADING_BYTES 260u
#define QUESTION_WORDS 14u /* a heading that is a question */
#define BYLINE_WORDS 14u
#define TITLE_WORDS 4u /* a shorter line may be an outlet or a section */

static ro_piece *piece(const ro_reader *r, const ro_block *b, uint32_t i)
{
    return &r->pieces.v[b->first + i];
}

static ro_char first_char(const ro_reader *r, const ro_block *b, uint32_t i)
{
    return ro_char_at(r, piece(r, b, i)->start);
}

static ro_str text_of(const ro_reader *r, uint32_t first, uint32_t last)
{
    return (ro_str){r->p + r->pieces.v[first].start, r->pieces.v[last].end - r->pieces.v[first].start};
}

/* "By Jane Doe and John Roe": names, and little words between. */
static bool is_byline(const ro_reader *r, const ro_block *b)
{
    static const char *const little[] = {"and", "in", "for", "of", "the", "with", "at", "de", "al", "von", "van", "bin", "el", "da", NULL};
    uint32_t names = 0;
    if (b->n < 2 || b->n > BYLINE_WORDS || !ro_str_is_nocase(ro_piece_text(r, piece(r, b, 0)), "by"))
        return false;
    for (uint32_t i = 1; i < b->n; i++) {
        const ro_piece *p = piece(r, b, i);
        bool name = first_char(r, b, i).class == RO_C_UPPER;
        names += name;
        if (p->kind == RO_PIECE_STOP || (p->kind == RO_PIECE_WORD && !name && !ro_str_in(ro_piece_text(r, p), little)))
            return false;
    }
    return names > 0;
}

/* The last piece that is no closing mark. */
static const ro_piece *final_piece(const ro_reader *r, const ro_block *b)
{
    uint32_t i = b->n - 1;
    while (i > 0 && piece(r, b, i)->kind == RO_PIECE_CLOSE)
        i--;
    return piece(r, b, i);
}

static bool is_bullet(ro_char c)
{
    return c.code == '*' || c.code == '-' || ro_is_dash(c.code) || c.code == 0x2022 || c.code == 0xB7 || c.code == 0x25CF || c.code == 0x25AA;
}

/* Most words capitalised, as in many headings. */
static bool is_capitalised(const ro_reader *r, const ro_block *b)
{
    uint32_t upper = 0, lower = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        ro_char c = first_char(r, b, i);
        upper += c.class == RO_C_UPPER;
        lower += c.class == RO_C_LOWER && piece(r, b, i)->end - piece(r, b, i)->start > 3;
    }
    return upper > lower;
}

/* More than one sentence. */
static bool has_inner_end(const ro_reader *r, const ro_block *b)
{
    for (uint32_t i = 0; i + 1 < b->n; i++)
        if (piece(r, b, i)->last || ro_str_is(ro_piece_text(r, piece(r, b, i)), "."))
            return true;
    return false;
}

/* Short, alone on its line, without the stop that ends a sentence or the colon that opens one. */
static bool is_heading(const ro_reader *r, const ro_block *b, bool first_line)
{
    const ro_piece *last = final_piece(r, b);
    ro_str end = ro_piece_text(r, last);
    ro_char first = first_char(r, b, 0);
    if (!b->alone || b->n > HEADING_WORDS || b->span.end - b->span.start > HEADING_BYTES || first.class == RO_C_LOWER || is_bullet(first))
        return false;
    if (ro_str_is(end, ":") || ro_str_is(end, ",") || ro_str_is(end, ";"))
        return false;
    if (last->kind == RO_PIECE_ABBREVIATION && b->n > QUESTION_WORDS && !first_line)
        return false;
    if (last->kind != RO_PIECE_STOP)
        return first_line || ((b->n <= PLAIN_WORDS || is_capitalised(r, b)) && !has_inner_end(r, b));
    return ro_str_is(end, "?") && b->n <= QUESTION_WORDS && piece(r, b, 0)->kind != RO_PIECE_OPEN;
}

typedef struct kind_state {
    bool begun;   /* the title, a line like it, or the text was seen */
    bool titled;  /* nothing later can be the title */
    bool in_list; /* headlines of other reports follow "Related" */
} kind_state;

static ro_sentence_kind kind_of_block(const ro_reader *r, const ro_block *b, kind_state *state)
{
    if (b->dates_report || is_byline(r, b))
        return RO_BYLINE;
    if (b->front)
        return RO_BOILERPLATE;
    ro_cue cue = ro_cue_of(text_of(r, b->first, b->first + b->n - 1), b->n, true);
    if (cue.kind != RO_BODY) {
        state->in_list = cue.opens_list;
        return cue.kind;
    }
    if (!is_heading(r, b, !state->begun))
        return RO_BODY;
    return state->in_list ? RO_BOILERPLATE : RO_HEADING;
}

/* "… he said. (Reporting by Jane Doe)": the last sentence of a paragraph may be of another kind. */
static void mark_sentences(ro_reader *r, const ro_block *b, ro_sentence_kind kind)
{
    uint32_t first = b->first;
    for (uint32_t i = b->first; i < b->first + b->n; i++) {
        if (!r->pieces.v[i].last)
            continue;
        ro_sentence_kind own = kind == RO_BODY && first > b->first ? ro_cue_of(text_of(r, first, i), i + 1 - first, false).kind : kind;
        r->pieces.v[i].sentence_kind = (uint8_t)own;
        first = i + 1;
    }
}

static bool text_follows(const ro_reader *r, uint32_t block)
{
    for (uint32_t i = block + 1; i < r->blocks.n; i++)
        if (r->blocks.v[i].n)
            return true;
    return false;
}

/* Words of letters: "31.1 C" has one, "World" too. */
static uint32_t words_in(const ro_reader *r, const ro_block *b)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        uint8_t class = first_char(r, b, i).class;
        n += class == RO_C_UPPER || class == RO_C_LOWER;
    }
    return n;
}

/* Before the text begins, is there a heading that says more than this line: an outlet's name, a section, "Press release"? */
static bool better_title_follows(const ro_reader *r, uint32_t i, kind_state state)
{
    enum { AHEAD = 8 };
    state.begun = true;
    for (uint32_t k = i + 1; k < r->blocks.n && k <= i + AHEAD; k++) {
        const ro_block *b = &r->blocks.v[k];
        if (!b->n)
            continue;
        ro_sentence_kind kind = kind_of_block(r, b, &state);
        if (kind == RO_BODY)
            return false;
        if (kind == RO_HEADING && words_in(r, b) >= TITLE_WORDS)
            return text_follows(r, k);
    }
    return false;
}

/* The first heading of some length is the title, else the first; one that nothing follows is text without a full stop. */
static ro_sentence_kind place_heading(ro_reader *r, uint32_t i, const kind_state *state)
{
    const ro_block *b = &r->blocks.v[i];
    if (!text_follows(r, i))
        return RO_BODY;
    if (state->titled || b->n == 1 || (words_in(r, b) < TITLE_WORDS && better_title_follows(r, i, *state)))
        return RO_HEADING;
    if (!r->d->title.n)
        r->d->title = ro_clean_form(r, b->span.start, b->span.end);
    return RO_TITLE;
}

static int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* What YAML writes with a backslash: "\\_" a blank that does not break, "\\u2019" a character, at a line's end nothing. */
static ro_str unescaped(const ro_reader *r, ro_str s)
{
    char *out = ro_alloc_array(r->d->arena, s.n + 1, 3);
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] != '\\' || i + 1 == s.n) {
            out[n++] = s.p[i];
            continue;
        }
        uint32_t code = 0;
        size_t k = i + 2;
        for (; s.p[i + 1] == 'u' && k < s.n && k < i + 6 && hex_digit(s.p[k]) >= 0; k++)
            code = code * 16 + (uint32_t)hex_digit(s.p[k]);
        const bool line = s.p[i + 1] == '\n' || s.p[i + 1] == '\r';
        if (s.p[i + 1] == 'u' && k == i + 6 && utf8proc_codepoint_valid((utf8proc_int32_t)code) && code >= ' ')
            n += (size_t)utf8proc_encode_char((utf8proc_int32_t)code, (utf8proc_uint8_t *)out + n), i = k - 1;
        else if (line)
            while (i + 1 < s.n && (unsigned char)s.p[i + 1] <= ' ')
                i++;
        else if (s.p[++i] != '_' && s.p[i] != ' ')
            out[n++] = s.p[i];
        else if (n == 0 || out[n - 1] != ' ')
            out[n++] = ' ';
    }
    return (ro_str){out, n};
}

/* title: "What the report is called", with or without the marks */
static ro_str title_told(const ro_reader *r, const ro_block *b)
{
    uint32_t start = b->span.start, end = b->span.end;
    while (start < end && r->p[start] != ':')
        start++;
    for (start++; start < end && r->p[start] == ' ';)
        start++;
    const bool quoted = end > start + 2 && (r->p[start] == '"' || r->p[start] == '\'') && r->p[end - 1] == r->p[start];
    const ro_str raw = {r->p + start + quoted, end - start - 2 * (uint32_t)quoted};
    return quoted && r->p[start] == '"' && !r->windows && memchr(raw.p, '\\', raw.n) ? unescaped(r, raw) : ro_clean_form(r, start + quoted, end - quoted);
}

void ro_kinds_mark(ro_reader *r)
{
    kind_state state = {false, false, false};
    for (uint32_t i = 0; i < r->blocks.n; i++) {
        const ro_block *b = &r->blocks.v[i];
        if (!b->n)
            continue;
        ro_sentence_kind kind = b->titles && !state.titled ? RO_TITLE : kind_of_block(r, b, &state);
        if (kind == RO_TITLE)
            r->d->title = title_told(r, b);
        if (kind == RO_HEADING)
            kind = place_heading(r, i, &state);
        if (kind == RO_BODY)
            state.in_list = false;
        state.titled = state.titled || kind == RO_TITLE || kind == RO_BODY;
        state.begun = state.begun || state.titled || (kind == RO_HEADING && b->n > 1);
        mark_sentences(r, b, kind);
    }
}
