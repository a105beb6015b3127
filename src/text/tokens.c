/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Words, as Universal Dependencies English (EWT, GUM) cuts them: clitics apart ("do|n't", "John|'s"), hyphens apart but for
 * prefixes ("US|-|led", "anti-Soviet"), units apart from numbers ("5|pm"), periods with abbreviations.
 */
#include "text/reader.h"

typedef struct scan {
    ro_reader *r;
    uint32_t end;       /* of the block */
    uint32_t chunk;     /* end of the run without white space that is being cut */
    bool has_sign;      /* an @ is in the chunk */
    bool has_period;    /* a period is, before its end */
    uint32_t open;      /* single quotation marks open in the block */
    bool straight_open; /* a straight double one is */
} scan;

static ro_char at(const scan *s, uint32_t i)
{
    return ro_char_or_space(s->r, i, s->end);
}

static void add(scan *s, uint32_t start, uint32_t end, ro_piece_kind kind)
{
    ro_piece *piece = RO_PUSH(s->r->d->arena, &s->r->pieces);
    *piece = (ro_piece){.start = start, .end = end, .kind = (uint8_t)kind, .space_after = at(s, end).class == RO_C_SPACE};
}

/* ---- addresses: taken whole ---- */

static bool starts_with(const scan *s, uint32_t i, const char *text)
{
    size_t n = strlen(text);
    return s->chunk - i >= n && ro_str_is_nocase((ro_str){s->r->p + i, n}, text);
}

/* An address runs to the white space, less the punctuation that closes the sentence around it. */
static uint32_t address_end(const scan *s, uint32_t start)
{
    uint32_t end = s->chunk;
    while (end > start) {
        ro_char c = ro_char_before(s->r, end);
        if (ro_is_word_char(c) || c.code == '/' || c.code == '&' || c.code == '=' || c.code == '#' || c.code == '_')
            break;
        end -= c.bytes;
    }
    return end;
}

/* An e-mail address: something@something.something, nothing in it but what may be. */
static uint32_t mail_end(const scan *s, uint32_t start)
{
    const char *p = s->r->p;
    const char *sign = memchr(p + start, '@', s->chunk - start);
    uint32_t i = start;
    if (!sign)
        return 0;
    while (i < s->chunk && p + i < sign && (ro_is_word_char(at(s, i)) || memchr("._-+", p[i], 4)))
        i += at(s, i).bytes;
    if (p + i != sign || i == start)
        return 0;
    for (i++; i < s->chunk && (ro_is_word_char(at(s, i)) || memchr("._-", p[i], 3));)
        i += at(s, i).bytes;
    while (i > start && (p[i - 1] == '.' || p[i - 1] == '-'))
        i--;
    return i;
}

/* "annex-2.pdf", "plan_#3.doc": a file's name; 0 where there is none. */
static uint32_t file_end(const scan *s, uint32_t start)
{
    const char *p = s->r->p;
    uint32_t end = start, period = start;
    for (; end < s->chunk && (ro_is_word_char(at(s, end)) || memchr("._-#~%!&", p[end], 8)); end += at(s, end).bytes)
        period = p[end] == '.' && ro_is_letter(at(s, end + 1)) ? end : period;
    while (end > period + 1 && !ro_is_word_char(ro_char_before(s->r, end)))
        end--; /* all of them are ASCII */
    return p[period] == '.' && ro_is_file_kind((ro_str){p + period + 1, end - period - 1}) ? end : 0;
}

static uint32_t whole_end(const scan *s, uint32_t i)
{
    uint32_t file = s->has_period ? file_end(s, i) : 0;
    if (file || (!s->has_sign && !memchr("hHwWfF", s->r->p[i], 6)))
        return file;
    if (starts_with(s, i, "http://") || starts_with(s, i, "https://") || starts_with(s, i, "www.") || starts_with(s, i, "ftp://") ||
        starts_with(s, i, "mailto:"))
        return address_end(s, i);
    return mail_end(s, i);
}

/* ---- inside a word: does it go on over this character? ---- */

/* End of the run of letters, or of digits, that starts at `i`. */
static uint32_t run_end(const scan *s, uint32_t i, bool digits)
{
    while (i < s->chunk) {
        ro_char c = at(s, i);
        if (digits ? c.class != RO_C_DIGIT : !ro_is_letter(c))
            break;
        i += c.bytes;
    }
    return i;
}

static uint32_t same_run(const scan *s, uint32_t i, uint32_t code)
{
    while (i < s->chunk && at(s, i).code == code)
        i += at(s, i).bytes;
    return i;
}

static ro_str text_of(const scan *s, uint32_t start, uint32_t end)
{
    return (ro_str){s->r->p + start, end - start};
}

/* Where the letters and digits that end before `i` start, not before `start`. */
static uint32_t part_start(const scan *s, uint32_t start, uint32_t i)
{
    while (i > start) {
        ro_char c = ro_char_before(s->r, i);
        if (!ro_is_word_char(c))
            break;
        i -= c.bytes;
    }
    return i;
}

/* "N.Norland", "A.Mboya": two words, of which the period is the first's. */
static bool is_glued_initial(const scan *s, uint32_t period)
{
    enum { LEAST = 4 };
    ro_char first = at(s, period + 1), second = at(s, period + 1 + first.bytes);
    return ro_char_before(s->r, period).class == RO_C_UPPER && first.class == RO_C_UPPER && second.class == RO_C_LOWER && run_end(s, period + 1, false) >= period + 1 + LEAST;
}

/* "Ts.Norland", "Yu.Mboya": so for one letter of another script. */
static bool is_glued_digraph(const scan *s, uint32_t start, uint32_t period)
{
    enum { LEAST = 4 };
    static const char *const initials[] = {"Ts", "Ch", "Sh", "Kh", "Yu", "Ya", "Zh", "Dz", "Yo", NULL};
    ro_char first = at(s, period + 1), second = at(s, period + 1 + first.bytes);
    return ro_str_in(text_of(s, start, period), initials) && first.class == RO_C_UPPER && second.class == RO_C_LOWER && run_end(s, period + 1, false) >= period + 1 + LEAST;
}

/* "U.S", "a.m", "Ph.D", "example.com"; not "end.The". */
static bool joins_over_period(const scan *s, uint32_t start, uint32_t i)
{
    ro_char before = ro_char_before(s->r, i), after = at(s, i + 1);
    if (before.class == RO_C_DIGIT && after.class == RO_C_DIGIT)
        return true;
    if (!ro_is_word_char(before) || !ro_is_word_char(after))
        return false;
    uint32_t left = part_start(s, start, i), right = run_end(s, i + 1, false);
    if (ro_is_letter(before) && i - left == before.bytes && ro_is_letter(after))
        return !is_glued_initial(s, i) && (right - (i + 1) <= 2 || after.class == RO_C_LOWER || before.class == after.class);
    if (ro_str_is(text_of(s, left, i), "Ph") || ro_str_is(text_of(s, left, i), "Lt"))
        return ro_str_is(text_of(s, left, i), "Ph");
    ro_char last = at(s, right);
    if (last.code == '.' && after.class == RO_C_LOWER && before.class == RO_C_LOWER && at(s, right + 1).class == RO_C_LOWER)
        return true; /* "news.example.org" */
    if (left > start && after.class == RO_C_LOWER && ro_char_before(s->r, left).code == '.')
        return true;
    ro_str end = text_of(s, i + 1, right);
    if (after.class == RO_C_UPPER && before.class == RO_C_LOWER)
        return ro_str_is(end, "Com") || ro_str_is(end, "Org"); /* not "yesterday.In" */
    return ro_is_top_domain(end);
}

/* All that UD leaves together of digits and hyphens: telephone numbers and ISO dates; not "3-4" nor "1969-1970". */
static bool is_number_with_hyphens(const scan *s, uint32_t start, uint32_t i)
{
    uint32_t left = i - part_start(s, start, i), right = run_end(s, i + 1, true), n = right - (i + 1), more = 0;
    if (ro_is_hyphen(at(s, right).code) && at(s, right + 1).class == RO_C_DIGIT)
        more = run_end(s, right + 1, true) - (right + 1);
    bool second = i - left > start && ro_is_hyphen(ro_char_before(s->r, i - left).code); /* one before was taken in; not "5:00-6:30" */
    return second || (left <= 4 && n == 2 && more == 2) || ((left == 1 || left == 3 || left == 5) && n == 4) || (left <= 3 && n == 3 && more >= 3) ||
           (left == 2 && n == 2 && more == 4);
}

static bool joins_over_hyphen(const scan *s, uint32_t start, uint32_t i, ro_char hyphen)
{
    ro_char before = ro_char_before(s->r, i), after = at(s, i + hyphen.bytes);
    if (!ro_is_word_char(before) || !ro_is_word_char(after))
        return false;
    if (before.class == RO_C_DIGIT && after.class == RO_C_DIGIT && hyphen.code == '-')
        return is_number_with_hyphens(s, start, i);
    return start == part_start(s, start, i) && ro_is_hyphen_prefix(text_of(s, start, i));
}

/* "Mar 03,2021": a day and a year, not a number. */
static bool is_year_after_comma(const scan *s, uint32_t start, uint32_t i)
{
    return i - start <= 2 && run_end(s, i + 1, true) == i + 5 && (memcmp(s->r->p + i + 1, "19", 2) == 0 || memcmp(s->r->p + i + 1, "20", 2) == 0);
}

static bool joins(const scan *s, uint32_t start, uint32_t i, ro_char c)
{
    ro_char before = ro_char_before(s->r, i), after = at(s, i + c.bytes);
    if (c.code == '.')
        return joins_over_period(s, start, i);
    if (ro_is_hyphen(c.code))
        return joins_over_hyphen(s, start, i, c);
    if (ro_is_apostrophe(c.code))
        return ro_is_word_char(before) && ro_is_letter(after);
    if (c.code == '/' && i - start == before.bytes && ro_is_letter(before) && ro_is_letter(after))
        return !ro_is_word_char(at(s, i + 1 + after.bytes)); /* "b/c", "n/a" */
    if (c.code == ',' && is_year_after_comma(s, start, i))
        return false;
    if (c.code == ',' || c.code == ':' || c.code == '/')
        return before.class == RO_C_DIGIT && after.class == RO_C_DIGIT;
    if (c.code == '&')
        return before.class == RO_C_UPPER && after.class == RO_C_UPPER;
    return c.code == '_' || c.code == 0xAD;
}

/* ---- the period after a word ---- */

static uint32_t skip_space(const scan *s, uint32_t i)
{
    while (i < s->end && at(s, i).class == RO_C_SPACE)
        i += at(s, i).bytes;
    return i;
}

/* "posted on X." names the network, not a person. */
static bool names_network(const scan *s, ro_char letter)
{
    const ro_reader *r = s->r;
    if (letter.code != 'X' || !r->pieces.n)
        return false;
    ro_str before = ro_piece_text(r, &r->pieces.v[r->pieces.n - 1]);
    return ro_str_is(before, "on") || ro_str_is(before, "to") || ro_str_is(before, "platform") || ro_str_is(before, "via");
}

/* "W." of "George W. Bush", "p." of "p. 5"; not that of "plan B." */
static bool is_initial(const scan *s, ro_char letter, uint32_t period)
{
    ro_char next = at(s, skip_space(s, period + 1));
    if (names_network(s, letter))
        return false;
    if (letter.class == RO_C_UPPER)
        return next.class == RO_C_UPPER || next.code == ',';
    return letter.code < 128 && memchr("pcv", (int)letter.code, 3) && (next.class == RO_C_DIGIT || letter.code == 'v');
}

static bool has_inner_period(const scan *s, uint32_t start, uint32_t end)
{
    const char *period = memchr(s->r->p + start, '.', end - start);
    return period && ro_is_letter(ro_char_before(s->r, end));
}

/* Is the period at `period` part of the word before it? */
static bool keeps_period(const scan *s, uint32_t start, uint32_t period)
{
    ro_char first = at(s, start);
    ro_str word = text_of(s, start, period);
    uint32_t next = skip_space(s, period + 1);
    if (same_run(s, period, '.') == period + 2) /* "Inc..": its own and the sentence's */
        return ro_abbreviation_of(word) == RO_AB_END || has_inner_period(s, start, period);
    if ((start + first.bytes == period && is_glued_initial(s, period)) || is_glued_digraph(s, start, period))
        return true;
    if (period + 1 < s->end && (s->r->p[period + 1] == '.' || ro_is_word_char(at(s, period + 1))))
        return s->r->p[period + 1] != '.' && ro_abbreviation_of(word) == RO_AB_TITLE;
    if (ro_str_is_nocase(word, "etc")) /* UD leaves the sentence its stop */
        return next < s->end && at(s, next).class != RO_C_UPPER;
    if (start + first.bytes == period)
        return is_initial(s, first, period);
    if (has_inner_period(s, start, period))
        return ro_char_before(s->r, period).class != RO_C_DIGIT && word.n <= 12;
    switch (ro_abbreviation_of(word)) {
    case RO_AB_NONE:
        return false;
    case RO_AB_NUMBER:
        return at(s, next).class == RO_C_DIGIT;
    case RO_AB_TITLE:
        return next < s->end;
    default:
        return true;
    }
}

/* ---- clitics ---- */

static uint32_t apostrophe_bytes(const scan *s, uint32_t i)
{
    ro_char c = at(s, i);
    return ro_is_apostrophe(c.code) ? c.bytes : 0;
}

/* Where the clitic of the word starts, `end` where it has none: 's 're 've 'll 'd 'm n't. */
static uint32_t clitic_start(const scan *s, uint32_t start, uint32_t end)
{
    static const char *const after[] = {"s", "re", "ve", "ll", "d", "m", NULL};
    for (const char *const *c = after; *c; c++) {
        uint32_t n = (uint32_t)strlen(*c);
        if (end - start < n + 2 || !ro_str_is_nocase(text_of(s, end - n, end), *c))
            continue;
        ro_char mark = ro_char_before(s->r, end - n);
        if (ro_is_apostrophe(mark.code) && end - n - mark.bytes > start)
            return end - n - mark.bytes;
    }
    if (end - start >= 4 && (s->r->p[end - 1] | 32) == 't') {
        ro_char mark = ro_char_before(s->r, end - 1);
        uint32_t n = end - 1 - mark.bytes;
        if (ro_is_apostrophe(mark.code) && n > start + 1 && (s->r->p[n - 1] | 32) == 'n')
            return n - 1;
    }
    return end;
}

/* "5pm", "200km": a number and its unit. */
static uint32_t unit_start(const scan *s, uint32_t start, uint32_t end)
{
    uint32_t i = end;
    while (i > start && ro_is_letter(ro_char_before(s->r, i)))
        i -= ro_char_before(s->r, i).bytes;
    return i > start && i < end && ro_char_before(s->r, i).class == RO_C_DIGIT && ro_is_unit(text_of(s, i, end)) ? i : end;
}

/* "1980's", "70's": no possessive. */
static bool is_decade(const scan *s, uint32_t start, uint32_t clitic, uint32_t end)
{
    return (clitic - start == 2 || clitic - start == 4) && s->r->p[clitic - 1] == '0' && run_end(s, start, true) == clitic && (s->r->p[end - 1] | 32) == 's';
}

static void add_two(scan *s, uint32_t start, uint32_t middle, uint32_t end, ro_piece_kind kind)
{
    add(s, start, middle, kind);
    s->r->pieces.v[s->r->pieces.n - 1].multiword = 2;
    add(s, middle, end, RO_PIECE_WORD);
}

/* The word behind `i` and white space; empty where a sign is, or the word is joined to more. */
static ro_str next_word(const scan *s, uint32_t i)
{
    uint32_t start = skip_space(s, i), end = start;
    while (start > i && end < s->end && end - start < RO_WORD_BYTES && ro_is_letter(at(s, end)))
        end += at(s, end).bytes;
    ro_char c = at(s, end);
    return text_of(s, start, ro_is_hyphen(c.code) || ro_is_apostrophe(c.code) || ro_is_word_char(c) ? start : end);
}

/* The word before; empty at the start of the text and behind a sign. */
static ro_str word_before(const scan *s)
{
    const ro_piece *p = s->r->pieces.n ? &s->r->pieces.v[s->r->pieces.n - 1] : NULL;
    return p && p->kind == RO_PIECE_WORD ? ro_piece_text(s->r, p) : RO_STR("");
}

static void add_word(scan *s, uint32_t start, uint32_t end, bool has_apostrophe)
{
    ro_piece_kind kind = at(s, start).class == RO_C_DIGIT ? RO_PIECE_NUMBER : RO_PIECE_WORD;
    uint32_t clitic = has_apostrophe ? clitic_start(s, start, end) : end, unit = end;
    uint32_t split = ro_contraction_split(text_of(s, start, end), word_before(s), next_word(s, end));
    if (kind == RO_PIECE_NUMBER)
        unit = unit_start(s, start, end);
    if (clitic < end && !is_decade(s, start, clitic, end)) {
        add_two(s, start, clitic, end, kind);
    } else if (split) {
        add_two(s, start, start + split, end, kind);
    } else if (unit < end) {
        add(s, start, unit, kind);
        add(s, unit, end, RO_PIECE_WORD);
    } else {
        add(s, start, end, kind);
    }
}

/* "states'": a possessive mark, unless a quotation is open that it closes. */
static bool is_possessive_mark(const scan *s, uint32_t i)
{
    uint32_t n = apostrophe_bytes(s, i);
    ro_char before = ro_char_before(s->r, i);
    if (!n || s->open || ro_is_word_char(at(s, i + n)) || ro_is_apostrophe(at(s, i + n).code)) /* two of them close a quotation */
        return false;
    return before.code == 's' || before.code == 'S' || before.code == 'x' || before.code == 'z';
}

/* "US$" before a number. */
static bool is_currency_prefix(const scan *s, uint32_t start, uint32_t i)
{
    if (s->r->p[i] != '$' || i - start > 3 || at(s, i + 1).class != RO_C_DIGIT)
        return false;
    for (uint32_t k = start; k < i; k++)
        if (at(s, k).class != RO_C_UPPER)
            return false;
    return true;
}

/* "U.N.", and "U.N.'s". */
static uint32_t cut_abbreviation(scan *s, uint32_t start, uint32_t end)
{
    uint32_t mark = end < s->chunk ? apostrophe_bytes(s, end) : 0;
    bool clitic = mark && end + mark < s->chunk && s->r->p[end + mark] == 's' && !ro_is_word_char(at(s, end + mark + 1));
    if (!clitic) {
        add(s, start, end, RO_PIECE_ABBREVIATION);
        return end;
    }
    add_two(s, start, end, end + mark + 1, RO_PIECE_WORD);
    return end + mark + 1;
}

static uint32_t cut_word(scan *s, uint32_t start)
{
    uint32_t i = start;
    bool has_apostrophe = false;
    while (i < s->chunk) {
        ro_char c = at(s, i);
        if (!ro_is_word_char(c) && (i == start || !joins(s, start, i, c)))
            break;
        has_apostrophe = has_apostrophe || ro_is_apostrophe(c.code);
        i += c.bytes;
    }
    if (i < s->chunk && s->r->p[i] == '.' && keeps_period(s, start, i))
        return cut_abbreviation(s, start, i + 1);
    if (i < s->chunk && s->r->p[i] == '!' && ro_str_is(text_of(s, start, i), "Yahoo")) { /* so it is written */
        add(s, start, i + 1, RO_PIECE_WORD);
        return i + 1;
    }
    if (i < s->chunk && is_currency_prefix(s, start, i)) {
        add(s, start, i + 1, RO_PIECE_PUNCT);
        return i + 1;
    }
    if (i < s->chunk && is_possessive_mark(s, i)) {
        uint32_t end = i + apostrophe_bytes(s, i);
        add_two(s, start, i, end, RO_PIECE_WORD);
        return end;
    }
    add_word(s, start, i, has_apostrophe);
    return i;
}

/* ---- punctuation ---- */

static bool is_opener(uint32_t c)
{
    return c == '(' || c == '[' || c == '{' || c == 0x201C || c == 0x201E || c == 0xAB || c == 0x2018 || c == 0x201A || c == 0x2039 || c == 0x300C;
}

static bool is_closer(uint32_t c)
{
    return c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0xBB || c == 0x2019 || c == 0x203A || c == 0x300D;
}

/* A straight or ambiguous mark opens before a word and after white space, a bracket or a dash. */
static bool opens(const scan *s, uint32_t i, uint32_t bytes)
{
    ro_char before = i > 0 ? ro_char_before(s->r, i) : (ro_char){' ', 1, RO_C_SPACE}, after = at(s, i + bytes);
    bool left = before.class == RO_C_SPACE || is_opener(before.code) || before.code == '-' || ro_is_dash(before.code) || before.code == '/';
    if (left && after.class == RO_C_SPACE)
        return !s->straight_open;
    return left;
}

/* "'90s", "'em": an apostrophe that begins a word. */
static bool starts_elision(const scan *s, uint32_t i, uint32_t bytes)
{
    uint32_t end = run_end(s, i + bytes, true);
    if (end - (i + bytes) == 2)
        return (s->r->p[end < s->end ? end : i] | 32) == 's' || !ro_is_word_char(at(s, end));
    ro_str word = text_of(s, i + bytes, run_end(s, i + bytes, false));
    return ro_str_is_nocase(word, "em") || ro_str_is_nocase(word, "tis") || ro_str_is_nocase(word, "twas");
}

static uint32_t cut_single_quote(scan *s, uint32_t i, ro_char c)
{
    uint32_t end = i + c.bytes, two = same_run(s, i, c.code);
    if (two == end && (c.code == 0x2018 || c.code == 0x2019))
        two = same_run(s, i + c.bytes, c.code ^ 1); /* they are neighbours: 0x2018, 0x2019 */
    if (two - i == 2 * c.bytes) { /* '' and `` are double marks */
        add(s, i, two, c.code == '`' || opens(s, i, two - i) ? RO_PIECE_OPEN : RO_PIECE_CLOSE);
        return two;
    }
    if (c.code != 0x2018 && starts_elision(s, i, c.bytes) && opens(s, i, c.bytes)) {
        end = run_end(s, run_end(s, end, true), false);
        add(s, i, end, RO_PIECE_WORD);
        return end;
    }
    bool open = c.code == 0x2018 || c.code == '`' || (c.code == '\'' && opens(s, i, c.bytes));
    if (open)
        s->open++;
    else if (s->open)
        s->open--;
    add(s, i, end, open ? RO_PIECE_OPEN : RO_PIECE_CLOSE);
    return end;
}

static uint32_t cut_double_quote(scan *s, uint32_t i, ro_char c)
{
    bool open = opens(s, i, c.bytes);
    s->straight_open = open;
    add(s, i, i + c.bytes, open ? RO_PIECE_OPEN : RO_PIECE_CLOSE);
    return i + c.bytes;
}

/* Is a single stop at `i`: no part of an ellipsis? */
static bool is_single_stop(const scan *s, uint32_t i)
{
    return s->r->p[i] == '.' && (i + 1 >= s->chunk || s->r->p[i + 1] != '.') && (i == 0 || s->r->p[i - 1] != '.');
}

/* Runs of full stops are an ellipsis, runs of ! and ? one mark, in which a single stop may be; so is ":?", a dash that was lost. */
static uint32_t cut_stop(scan *s, uint32_t i)
{
    const char *p = s->r->p;
    uint32_t end = i + (p[i] == ':' || p[i] == ',');
    if (p[i] == '.' && !is_single_stop(s, i))
        end = same_run(s, i, '.');
    else
        while (end < s->chunk && (p[end] == '!' || p[end] == '?' || is_single_stop(s, end)))
            end++;
    add(s, i, end, RO_PIECE_STOP);
    return end;
}

/* A curly mark that points the wrong way, by the white space around it. */
static bool is_turned(const scan *s, uint32_t i, ro_char c)
{
    bool before = ro_char_before(s->r, i).class == RO_C_SPACE, after = at(s, i + c.bytes).class == RO_C_SPACE;
    return before != after && before == (c.code == 0x201D);
}

/* ":)", ";-)", "=(", "(:" alone, or before the sentence's stop; 0 where there is none. */
static uint32_t smiley_end(const scan *s, uint32_t i)
{
    const char *p = s->r->p;
    uint32_t k = i + 1;
    if (!memchr(":;=(", p[i], 4) || ro_char_before(s->r, i).class != RO_C_SPACE)
        return 0;
    k += k < s->chunk && p[k] == '-';
    bool alone = k + 1 == s->chunk || (k + 2 == s->chunk && p[k + 1] == '.');
    return alone && memchr(p[i] == '(' ? ":;" : ")(DP", p[k], p[i] == '(' ? 2 : 4) ? k + 1 : 0;
}

/* "-->", "=---", "*~*~": a line that is drawn. Angle brackets only behind or before a stroke: "<<" may be a quotation mark. */
static uint32_t drawn_end(const scan *s, uint32_t i)
{
    const char *p = s->r->p;
    uint32_t end = i;
    while (end < s->chunk && (memchr("-=*~_^+", p[end], 7) || ((p[end] == '>' || p[end] == '<') && end > i)))
        end++;
    return end;
}

/* "#topic", "@name", "@example.org" */
static uint32_t tag_end(const scan *s, uint32_t i)
{
    uint32_t end = i + 1, domain;
    while (end < s->chunk && (ro_is_word_char(at(s, end)) || s->r->p[end] == '_'))
        end += at(s, end).bytes;
    domain = at(s, end).code == '.' ? run_end(s, end + 1, false) : end;
    return domain > end && ro_is_top_domain(text_of(s, end + 1, domain)) ? domain : end;
}

static uint32_t cut_punctuation(scan *s, uint32_t i)
{
    ro_char c = at(s, i);
    if (c.code == '.' || c.code == '!' || c.code == '?' || ((c.code == ':' || c.code == ',') && at(s, i + 1).code == '?'))
        return cut_stop(s, i);
    if (c.code == '"')
        return cut_double_quote(s, i, c);
    if (ro_is_apostrophe(c.code))
        return cut_single_quote(s, i, c);
    if (smiley_end(s, i)) {
        add(s, i, smiley_end(s, i), RO_PIECE_PUNCT);
        return smiley_end(s, i);
    }
    if ((c.code == '@' || c.code == '#') && ro_is_letter(at(s, i + 1))) {
        add(s, i, tag_end(s, i), RO_PIECE_WORD);
        return tag_end(s, i);
    }
    uint32_t end = i + c.bytes;
    if (c.code == '+' && at(s, end).class == RO_C_DIGIT && ro_char_before(s->r, i).class == RO_C_SPACE) { /* "+1 212" */
        add(s, i, run_end(s, end, true), RO_PIECE_NUMBER);
        return run_end(s, end, true);
    }
    if (memchr("-*=_~^+", (int)(c.code < 128 ? c.code : 1), 7))
        end = drawn_end(s, i);
    else if (memchr("#<>|$", (int)(c.code < 128 ? c.code : 1), 5) || ro_is_dash(c.code))
        end = same_run(s, i, c.code);
    else if (c.code >= 0x80)
        end = ro_cluster_end(s->r, i, s->chunk); /* a flag, a face with its colour, a family: one */
    ro_piece_kind kind = is_opener(c.code) ? RO_PIECE_OPEN : is_closer(c.code) ? RO_PIECE_CLOSE : c.code == 0x2026 ? RO_PIECE_STOP : RO_PIECE_PUNCT;
    if ((c.code == 0x201C || c.code == 0x201D) && is_turned(s, i, c))
        kind = kind == RO_PIECE_OPEN ? RO_PIECE_CLOSE : RO_PIECE_OPEN;
    add(s, i, end, kind);
    return end;
}

/* ---- a block ---- */

/* No longer than a word may be, so that looking around in it costs little. */
static uint32_t chunk_end(const scan *s, uint32_t start)
{
    uint32_t i = start;
    while (i < s->end && i - start < RO_WORD_BYTES && at(s, i).class != RO_C_SPACE)
        i += at(s, i).bytes;
    if (i - start >= RO_WORD_BYTES)
        s->r->cut = true;
    return i;
}

static void cut_chunk(scan *s, uint32_t start)
{
    uint32_t i = start;
    while (i < s->chunk) {
        bool first = start == i || s->r->p[i - 1] == ')';
        bool tail = first && s->has_period && (s->r->p[i] == '.' || s->r->p[i] == '-'); /* "-2.doc", ").doc", of a name with blanks */
        uint32_t whole = tail ? file_end(s, i) : ro_is_word_char(at(s, i)) ? whole_end(s, i) : 0;
        if (whole > i) {
            add(s, i, whole, RO_PIECE_WORD);
            i = whole;
        } else {
            i = ro_is_word_char(at(s, i)) ? cut_word(s, i) : cut_punctuation(s, i);
        }
    }
}

void ro_tokens_find(ro_reader *r, ro_block *block)
{
    scan s = {.r = r, .end = block->span.end};
    block->first = r->pieces.n;
    for (uint32_t i = skip_space(&s, block->span.start); i < s.end; i = skip_space(&s, i)) {
        s.chunk = chunk_end(&s, i);
        s.has_sign = memchr(r->p + i, '@', s.chunk - i) != NULL;
        s.has_period = memchr(r->p + i, '.', s.chunk - i - 1) != NULL;
        cut_chunk(&s, i);
        i = s.chunk;
    }
    block->n = r->pieces.n - block->first;
}
