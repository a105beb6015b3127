/* SPDX-License-Identifier: Apache-2.0 */
/* Goes over the sentence ends that the rules set in a block, with the trained network: some are added, some dropped. */
#include "text/reader.h"
#include "text/segmenter.h"

/* ---- the weights ---- */

typedef struct shape {
    const char *name;
    uint64_t rows, columns;
    const float **out;
} shape;

static readout_status open_floats(const ro_rom *rom, const shape *list, size_t n, readout_error *error)
{
    for (size_t i = 0; i < n; i++) {
        const void *data = NULL;
        readout_status status = ro_rom_tensor(rom, list[i].name, RO_F32, list[i].rows, list[i].columns, &data, error);
        if (status != READOUT_OK)
            return status;
        *list[i].out = data;
        for (uint64_t k = 0; k < list[i].rows * (list[i].columns ? list[i].columns : 1); k++)
            if (!((*list[i].out)[k] >= -1000.0f && (*list[i].out)[k] <= 1000.0f)) /* NaN too */
                return ro_fail(error, READOUT_MODEL, -1, "the model's entry %s holds a number out of range", list[i].name);
    }
    return READOUT_OK;
}

static bool sizes_fit(const uint32_t size[8])
{
    return size[0] >= 1 && size[1] >= 1 && size[0] + size[1] <= RO_SEG_MOST_WINDOW && size[2] >= 2 && size[2] <= 1u << 16 && size[3] >= 1 &&
           size[3] <= 64 && size[4] >= 1 && size[4] <= 64 && size[5] >= 1 && size[5] <= 64 && size[6] >= 1 && size[6] <= RO_SEG_MOST_HIDDEN;
}

readout_status ro_segmenter_open(ro_segmenter *s, const ro_rom *rom, bool *has, readout_error *error)
{
    const void *size = NULL, *form = NULL;
    const float *numbers = NULL;
    memset(s, 0, sizeof *s);
    *has = ro_rom_tensor(rom, "segment.size", RO_U32, 8, 0, &size, NULL) == READOUT_OK;
    if (!*has)
        return READOUT_OK;
    const uint32_t *n = size;
    if (!sizes_fit(n))
        return ro_fail(error, READOUT_MODEL, -1, "the model's entry segment.size is out of range");
    s->before = n[0], s->after = n[1], s->forms = n[2], s->form_width = n[3];
    s->class_width = n[4], s->flag_width = n[5], s->hidden = n[6];
    const shape list[] = {{"segment.class", RO_SEG_CLASSES, s->class_width, &s->class_of},
                          {"segment.flag", RO_SEG_FLAGS, s->flag_width, &s->flag},
                          {"segment.window", (uint64_t)(s->before + s->after) * (s->form_width + s->class_width + s->flag_width), s->hidden, &s->window},
                          {"segment.window.bias", s->hidden, 0, &s->window_bias},
                          {"segment.out", s->hidden + 1, 0, &s->out},
                          {"segment.numbers", 4, 0, &numbers}};
    readout_status status = open_floats(rom, list, sizeof list / sizeof *list, error);
    if (status == READOUT_OK)
        status = ro_rom_tensor(rom, "segment.form", RO_I8, s->forms, s->form_width, &form, error);
    if (status != READOUT_OK)
        return status;
    s->form = form;
    s->form_scale = numbers[0], s->add = numbers[1], s->add_bare = numbers[2], s->drop = numbers[3];
    return READOUT_OK;
}

/* ---- what the network sees of a word ---- */

typedef struct word { /* a surface token: all pieces of "don't" */
    uint32_t last;    /* its last piece */
    uint32_t form;    /* row of the table of forms */
    uint8_t class_of, flag;
} word;

/* FNV-1a over the form in lower case, with every figure as 0. */
static uint32_t form_of(ro_str s, uint32_t forms)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c >= 'A' && c <= 'Z')
            c = (unsigned char)(c + 32);
        if (c >= '0' && c <= '9')
            c = '0';
        h = (h ^ c) * 16777619u;
    }
    return 1 + (h ^ h >> 15) % (forms - 1);
}

static bool is_stop(uint32_t code)
{
    return code == '.' || code == '!' || code == '?' || code == 0x2026;
}

typedef struct look { /* of the characters of a word */
    uint32_t n, stops, digits, lowers, uppers;
    bool same; /* all characters alike */
} look;

static look look_at(const ro_reader *r, uint32_t start, uint32_t end)
{
    look l = {.same = true};
    uint32_t first = 0;
    for (uint32_t i = start; i < end;) {
        ro_char c = ro_char_at(r, i);
        first = l.n ? first : c.code;
        l.n++;
        l.same = l.same && c.code == first;
        l.stops += is_stop(c.code);
        l.digits += c.class == RO_C_DIGIT;
        l.lowers += c.class == RO_C_LOWER;
        l.uppers += c.class == RO_C_UPPER;
        i += c.bytes;
    }
    return l;
}

static bool holds(ro_str s, const char *part)
{
    size_t n = strlen(part);
    for (size_t i = 0; i + n <= s.n; i++)
        if (memcmp(s.p + i, part, n) == 0)
            return true;
    return false;
}

static uint8_t class_of_letters(ro_str s, const look *l, bool upper)
{
    if (l->n > 1 && s.p[s.n - 1] == '.')
        return upper ? 7 : 8;
    if (memchr(s.p, '@', s.n) || holds(s, "://") || holds(s, "www."))
        return 9;
    if (!upper)
        return l->n > 1 ? 13 : 14;
    return l->n == 1 ? 10 : !l->lowers ? 11 : 12;
}

static uint8_t class_of_sign(uint32_t code, const look *l)
{
    if ((code == '"' || code == '\'') && l->n == 1)
        return 15;
    if (code == '(' || code == '[' || code == '{' || code == 0x201C || code == 0x2018 || code == 0xAB)
        return 16;
    if (code == ')' || code == ']' || code == '}' || code == 0x201D || code == 0x2019 || code == 0xBB)
        return 17;
    if (code == ',' || code == ';')
        return 18;
    if (code == ':')
        return 19;
    if (code == '-' || code == 0x2013 || code == 0x2014 || code == '_' || code == '=' || code == '*' || code == '#' || code == '~')
        return l->n == 1 ? 20 : 21;
    return l->n > 1 ? 22 : 23;
}

static uint8_t class_of_word(const ro_reader *r, uint32_t start, uint32_t end)
{
    ro_str s = {r->p + start, end - start};
    ro_char first = ro_char_at(r, start);
    look l = look_at(r, start, end);
    if (l.stops == l.n)
        return first.code == '.' && l.n == 1 ? 1 : l.same && l.n > 1 ? 2 : 3;
    if (first.class == RO_C_DIGIT)
        return l.digits < l.n ? 6 : l.n <= 2 ? 4 : 5;
    if (ro_is_letter(first))
        return class_of_letters(s, &l, first.class == RO_C_UPPER);
    return class_of_sign(first.code, &l);
}

/* The surface token that starts at piece i; behind the block's last everything is a blank. */
static word word_at(const ro_segmenter *s, const ro_reader *r, uint32_t i, uint32_t end)
{
    const ro_piece *p = r->pieces.v;
    uint32_t last = p[i].multiword ? i + p[i].multiword - 1u : i;
    last = last < end ? last : end - 1;
    ro_str text = {r->p + p[i].start, p[last].end - p[i].start};
    bool blank = p[last].space_after || last + 1 == end;
    return (word){last, form_of(text, s->forms), class_of_word(r, p[i].start, p[last].end), (uint8_t)(1 + blank + 2 * p[last].last)};
}

/* ---- the network ---- */

static void add_row(const ro_segmenter *s, const float *x, float scale, uint32_t n, const float **weight, float *restrict sum)
{
    const uint32_t hidden = s->hidden;
    for (uint32_t i = 0; i < n; i++, *weight += hidden) {
        const float a = x[i] * scale, *restrict row = *weight;
        for (uint32_t k = 0; k < hidden; k++)
            sum[k] += a * row[k];
    }
}

static float log_odds(const ro_segmenter *s, const word *const window[])
{
    static const word none = {0};
    float sum[RO_SEG_MOST_HIDDEN], form[64], score = s->out[s->hidden];
    const float *weight = s->window;
    memcpy(sum, s->window_bias, s->hidden * sizeof *sum);
    for (uint32_t i = 0; i < s->before + s->after; i++) {
        const word *w = window[i] ? window[i] : &none;
        for (uint32_t d = 0; d < s->form_width; d++)
            form[d] = (float)s->form[(size_t)w->form * s->form_width + d];
        add_row(s, form, s->form_scale, s->form_width, &weight, sum);
        add_row(s, s->class_of + w->class_of * s->class_width, 1, s->class_width, &weight, sum);
        add_row(s, s->flag + w->flag * s->flag_width, 1, s->flag_width, &weight, sum);
    }
    for (uint32_t k = 0; k < s->hidden; k++)
        score += sum[k] > 0 ? sum[k] * s->out[k] : 0;
    return score;
}

/* Between two words of small letters no sentence ends unless the rules say so: most gaps are these, and cost nothing. */
static bool is_open(const word *here, const word *next)
{
    bool small = here->class_of == 13 && next->class_of == 13;
    return !small || here->flag > 2;
}

/* Behind a word, a closing mark or a comma, not a stop: names and titles in capitals follow these all the time. */
static bool ends_bare(const word *w)
{
    return w->class_of >= 4 && w->class_of <= 18;
}

static void judge(const ro_segmenter *s, ro_reader *r, const word *words, uint32_t n, uint32_t gap)
{
    const word *window[RO_SEG_MOST_WINDOW] = {NULL};
    bool label = gap < 2 && words[gap].class_of == 19; /* "Photo: The ministers …" */
    if (label || !is_open(&words[gap], &words[gap + 1]))
        return;
    for (uint32_t i = 0; i < s->before + s->after; i++)
        if (gap + i + 1 >= s->before && gap + i + 1 - s->before < n)
            window[i] = &words[gap + i + 1 - s->before];
    float score = log_odds(s, window);
    bool *last = &r->pieces.v[words[gap].last].last;
    *last = score >= (*last ? s->drop : ends_bare(&words[gap]) ? s->add_bare : s->add);
}

/* A short line without a stop: a heading, whose capitals tell nothing. */
static bool is_heading(const ro_reader *r, const ro_block *block)
{
    for (uint32_t i = block->first; i < block->first + block->n; i++)
        if (r->pieces.v[i].kind == RO_PIECE_STOP)
            return false;
    return block->n <= RO_SEG_HEADING;
}

void ro_sentences_judge(ro_reader *r, const ro_block *block, uint32_t skip)
{
    const ro_segmenter *s = r->segmenter;
    uint32_t end = block->first + block->n, n = 0;
    if (!s || block->n < 2 || is_heading(r, block))
        return;
    word *words = ro_alloc_array(r->d->arena, block->n, sizeof *words);
    for (uint32_t i = block->first; i < end; i = words[n++].last + 1)
        words[n] = word_at(s, r, i, end);
    for (uint32_t gap = 0; gap + 1 < n; gap++)
        if (words[gap].last >= block->first + skip)
            judge(s, r, words, n, gap);
}
