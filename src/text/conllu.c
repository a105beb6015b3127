/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences and words as CoNLL-U gives them (https://universaldependencies.org/format.html). */
#include "text/text.h"

#include "base/error.h"
#include "text/reader.h"

#define COLUMNS 10
#define WORDS_MOST 5000u /* of a sentence */

typedef struct conllu {
    ro_reader *r;
    readout_error *error;
    uint32_t line; /* number of the line in hand */
    bool in_sentence, in_paragraph;
    uint32_t range;      /* words of the range ("3-4") whose first word comes next; else 0 */
    uint32_t range_left; /* words of the range still to come */
    bool range_space;    /* white space follows it */
} conllu;

typedef struct column {
    uint32_t start, end;
} column;

static readout_status bad_line(const conllu *c, uint32_t position, const char *what)
{
    return ro_fail(c->error, READOUT_INPUT, position, "line %u of the CoNLL-U input %s", c->line, what);
}

static bool split(const conllu *c, uint32_t start, uint32_t end, column out[COLUMNS])
{
    uint32_t n = 0;
    for (uint32_t i = start; i <= end; i++) {
        if (i < end && c->r->p[i] != '\t')
            continue;
        if (n == COLUMNS)
            return false;
        out[n++] = (column){start, i};
        start = i + 1;
    }
    return n == COLUMNS;
}

static ro_str text_of(const conllu *c, column k)
{
    return (ro_str){c->r->p + k.start, k.end - k.start};
}

/* A number of up to six digits at the start of `text`; gives how many bytes it has. */
static size_t number(ro_str text, uint32_t *out)
{
    size_t i = 0;
    for (*out = 0; i < text.n && i < 6 && text.p[i] >= '0' && text.p[i] <= '9'; i++)
        *out = *out * 10 + (uint32_t)(text.p[i] - '0');
    return i;
}

static bool has_no_space(ro_str misc)
{
    static const char mark[] = "SpaceAfter=No";
    const size_t n = sizeof mark - 1;
    for (size_t i = 0; i + n <= misc.n; i++)
        if (memcmp(misc.p + i, mark, n) == 0 && (i == 0 || misc.p[i - 1] == '|') && (i + n == misc.n || misc.p[i + n] == '|'))
            return true;
    return false;
}

static void open_sentence(conllu *c, uint32_t start)
{
    ro_document *d = c->r->d;
    if (!c->in_paragraph) {
        ro_paragraph *p = RO_PUSH(d->arena, &d->paragraphs);
        p->first = d->sentences.n;
        p->span.start = start;
        c->in_paragraph = true;
    }
    ro_sentence *s = RO_PUSH(d->arena, &d->sentences);
    s->first = d->tokens.n;
    s->paragraph = d->paragraphs.n - 1;
    s->root = RO_NONE;
    s->span.start = start;
    d->paragraphs.v[s->paragraph].n++;
    c->in_sentence = true;
}

static readout_status close_sentence(conllu *c, uint32_t position)
{
    if (c->range_left)
        return bad_line(c, position, "ends a sentence within a range of words");
    c->in_sentence = false;
    return READOUT_OK;
}

/* "3-4": the next words are one surface token. */
static readout_status read_range(conllu *c, const column columns[COLUMNS], uint32_t first, ro_str rest)
{
    uint32_t last;
    const ro_document *d = c->r->d;
    uint32_t expected = c->in_sentence ? d->sentences.v[d->sentences.n - 1].n + 1 : 1;
    size_t used = number(rest, &last);
    if (used != rest.n || first != expected || last <= first || last - first > 200 || c->range_left)
        return bad_line(c, columns[0].start, "has a range that does not fit the words");
    c->range = c->range_left = last - first + 1;
    c->range_space = !has_no_space(text_of(c, columns[9]));
    return READOUT_OK;
}

static void add_word(conllu *c, const column columns[COLUMNS])
{
    ro_document *d = c->r->d;
    ro_sentence *s = &d->sentences.v[d->sentences.n - 1];
    ro_token *t = RO_PUSH(d->arena, &d->tokens);
    t->span = (ro_span){columns[1].start, columns[1].end};
    t->form = ro_clean_form(c->r, columns[1].start, columns[1].end);
    t->sentence = d->sentences.n - 1;
    t->head = t->mention = t->time = t->quote = RO_NONE;
    t->space_after = !has_no_space(text_of(c, columns[9]));
    if (c->range_left) {
        t->multiword = (uint8_t)c->range;
        c->range = 0;
        c->range_left--;
        t->space_after = c->range_left == 0 && c->range_space;
    }
    s->n++;
    s->span.end = t->span.end;
    d->paragraphs.v[s->paragraph].span.end = t->span.end;
}

static readout_status read_word(conllu *c, const column columns[COLUMNS], uint32_t id)
{
    const ro_document *d = c->r->d;
    if (columns[1].start == columns[1].end)
        return bad_line(c, columns[1].start, "has no form");
    if (!c->in_sentence)
        open_sentence(c, columns[1].start);
    const ro_sentence *s = &d->sentences.v[d->sentences.n - 1];
    if (id != s->n + 1)
        return bad_line(c, columns[0].start, "has a word number out of order");
    if (s->n == WORDS_MOST)
        return ro_fail(c->error, READOUT_LIMIT, columns[0].start, "line %u: a sentence has more than %u words", c->line, WORDS_MOST);
    add_word(c, columns);
    return READOUT_OK;
}

static readout_status read_columns(conllu *c, uint32_t start, uint32_t end)
{
    column columns[COLUMNS];
    uint32_t id;
    if (!split(c, start, end, columns))
        return bad_line(c, start, "has not ten columns set apart by tabs");
    ro_str text = text_of(c, columns[0]);
    size_t used = number(text, &id);
    if (used && used < text.n && text.p[used] == '.')
        return READOUT_OK; /* an empty node */
    if (used && used < text.n && text.p[used] == '-')
        return read_range(c, columns, id, (ro_str){text.p + used + 1, text.n - used - 1});
    if (!used || used < text.n)
        return bad_line(c, start, "does not start with a word number");
    return read_word(c, columns, id);
}

static bool is_blank(ro_str line)
{
    return ro_str_trim(line).n == 0;
}

static readout_status read_line(conllu *c, uint32_t start, uint32_t end)
{
    ro_str line = {c->r->p + start, end - start};
    if (is_blank(line))
        return close_sentence(c, start);
    if (line.p[0] == '#') {
        if (ro_str_starts(line, "# newpar") || ro_str_starts(line, "# newdoc"))
            c->in_paragraph = c->in_sentence;
        return READOUT_OK;
    }
    return read_columns(c, start, end);
}

static readout_status read_lines(conllu *c)
{
    readout_status status = READOUT_OK;
    const ro_reader *r = c->r;
    for (uint32_t i = r->begin; i < r->n && status == READOUT_OK;) {
        const char *newline = memchr(r->p + i, '\n', r->n - i);
        uint32_t end = newline ? (uint32_t)(newline - r->p) : r->n;
        c->line++;
        status = read_line(c, i, end > i && r->p[end - 1] == '\r' ? end - 1 : end);
        i = end + 1;
    }
    return status == READOUT_OK ? close_sentence(c, r->n) : status;
}

readout_status ro_text_read_conllu(ro_document *document, const char *bytes, size_t n, readout_error *error)
{
    document->bytes = (ro_str){ro_copy(document->arena, bytes, n), n};
    ro_sha256(bytes, n, document->id);
    ro_reader r = {.d = document, .p = document->bytes.p, .n = (uint32_t)n};
    conllu c = {.r = &r, .error = error};
    readout_status status = ro_input_check(&r, error);
    if (status == READOUT_OK)
        status = read_lines(&c);
    if (status == READOUT_OK && !document->sentences.n)
        ro_warn(document, -1, "the CoNLL-U input holds no sentence");
    return status;
}
