/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences of a block: where a stop is followed by what may start one. */
#include "text/reader.h"

#define BRACKET_WORDS 60u /* longer ones are taken to be left open by mistake */

typedef struct walk {
    ro_reader *r;
    uint32_t first, end; /* pieces of the block */
    uint32_t begun;      /* first piece of the sentence in hand */
    uint32_t inside;     /* up to this piece the walk is in brackets; 0: it is not */
} walk;

static ro_str form(const walk *w, uint32_t i)
{
    return i < w->end ? ro_piece_text(w->r, &w->r->pieces.v[i]) : RO_STR("");
}

static ro_piece_kind kind(const walk *w, uint32_t i)
{
    return i < w->end ? (ro_piece_kind)w->r->pieces.v[i].kind : RO_PIECE_PUNCT;
}

static ro_char first_char(const walk *w, uint32_t i)
{
    return i < w->end ? ro_char_at(w->r, w->r->pieces.v[i].start) : (ro_char){' ', 1, RO_C_SPACE};
}

static bool is_quote_mark(ro_str s)
{
    return ro_str_is(s, "\"") || ro_str_is(s, "\xE2\x80\x9C") || ro_str_is(s, "\xE2\x80\x98") || ro_str_is(s, "\xC2\xAB") || ro_str_is(s, "``") ||
           ro_str_is(s, "'") || ro_str_is(s, "''") || ro_str_is(s, "\xE2\x80\x9D") || ro_str_is(s, "\xE2\x80\x99");
}

/* "ends.[6]", "ends.4": a note's number, set close to the stop; gives how many pieces it is. */
static uint32_t note_length(const walk *w, uint32_t i)
{
    const ro_piece *p = w->r->pieces.v;
    if (i >= w->end || (i > w->first && p[i - 1].space_after))
        return 0;
    if (kind(w, i) == RO_PIECE_NUMBER && form(w, i).n <= 2 && p[i].space_after)
        return 1;
    if (ro_str_is(form(w, i), "[") && kind(w, i + 1) == RO_PIECE_NUMBER && ro_str_is(form(w, i + 2), "]") && !p[i].space_after && !p[i + 1].space_after)
        return 3;
    return 0;
}

/* The closing marks that belong to the sentence that the stop at `i` ends; gives the last of them, or `i`. */
static uint32_t with_closers(const walk *w, uint32_t i)
{
    uint32_t note;
    while (i + 1 < w->end && kind(w, i + 1) == RO_PIECE_CLOSE && !w->r->pieces.v[i].space_after)
        i++;
    while ((note = note_length(w, i + 1)) > 0)
        i += note;
    return i;
}

/* The first word after opening marks, bullets and dashes. */
static uint32_t first_word(const walk *w, uint32_t i)
{
    while (i < w->end && (kind(w, i) == RO_PIECE_OPEN || is_quote_mark(form(w, i))))
        i++;
    return i;
}

/* `"Is it?" Mr. Smith asked`: names, then a verb of speech; gives the piece after the verb, 0 where there is none. */
static uint32_t after_speaker(const walk *w, uint32_t first)
{
    for (uint32_t i = first; i < w->end && i < first + 8; i++) {
        if (ro_is_speech_verb(form(w, i)))
            return i > first ? i + 1 : 0;
        if ((first_char(w, i).class != RO_C_UPPER && kind(w, i) != RO_PIECE_ABBREVIATION) || ro_starts_sentence(form(w, i)))
            return 0;
    }
    return 0;
}

/* The speaker of the quotation that has just closed goes on its sentence. After a full stop, which should have been a comma,
 * only where nothing but the speaker follows. */
static bool speaker_goes_on(const walk *w, uint32_t stop, uint32_t next)
{
    uint32_t after = after_speaker(w, next);
    return after && (form(w, stop).p[0] != '.' || (kind(w, after) == RO_PIECE_STOP && after < w->end));
}

/* "… said. — SPA": the agency signs at the paragraph's end. */
static bool signature_follows(const walk *w, uint32_t i)
{
    return i + 1 < w->end && i + 4 >= w->end && (ro_is_dash(first_char(w, i).code) || first_char(w, i).code == '-') &&
           first_char(w, i + 1).class == RO_C_UPPER;
}

/* May a sentence start in lower case here? After a question mark, and in a text that does without capitals. */
static bool lower_may_start(const walk *w, uint32_t stop, uint32_t last)
{
    if (last != stop)
        return false;
    return ro_str_is(form(w, stop), "?") || (ro_str_is(form(w, stop), ".") && first_char(w, first_word(w, w->begun)).class == RO_C_LOWER && stop > w->begun + 2);
}

/* "***", which parts what stands before it from what follows, with or without a space. */
static bool is_divider(ro_str text)
{
    size_t n = 0;
    while (n < text.n && text.p[n] == '*')
        n++;
    return n >= 3 && n == text.n;
}

/* What comes after the stop and its closing marks cannot begin a sentence. */
static bool goes_on(const walk *w, uint32_t stop, uint32_t last, uint32_t next)
{
    ro_char c = first_char(w, next);
    if (last + 1 < w->end && is_divider(form(w, last + 1)))
        return false;
    if (signature_follows(w, next))
        return true;
    if (c.class == RO_C_LOWER)
        return !lower_may_start(w, stop, last);
    if (!w->r->pieces.v[last].space_after && c.class != RO_C_UPPER)
        return true;
    return next < w->end && next == last + 1 && c.code < 0x80 && c.class == RO_C_PUNCT && !memchr("-*$#@+.", (int)c.code, 7);
}

static bool ends_block(const walk *w, uint32_t i)
{
    return i + 1 >= w->end;
}

/* Does a sentence end with the abbreviation at `i`? The list knows those that never end one; for the others the next word tells. */
static bool abbreviation_ends(const walk *w, uint32_t i, uint32_t next)
{
    ro_str word = form(w, i);
    word.n--;
    ro_abbreviation known = ro_abbreviation_of(word);
    if (known == RO_AB_TITLE || known == RO_AB_MIDDLE || known == RO_AB_NUMBER)
        return false;
    if (first_char(w, next).class != RO_C_UPPER)
        return false;
    if (word.n == 1) /* an initial */
        return ro_starts_sentence(form(w, next)) && form(w, next).n > 1;
    if (next > i + 1) /* a quotation opens, or a bracket */
        return is_quote_mark(form(w, i + 1));
    return ro_starts_sentence(form(w, next));
}

static bool closes_quote(const walk *w, uint32_t i, uint32_t last)
{
    for (; i < last; i++)
        if (is_quote_mark(form(w, i + 1)))
            return true;
    return false;
}

/* "1. The", "the following: 2. The": a number of a list. */
static bool numbers_item(const walk *w, uint32_t i)
{
    if (i == w->first || kind(w, i - 1) != RO_PIECE_NUMBER || form(w, i - 1).n > 2 || !ro_str_is(form(w, i), "."))
        return false;
    return i - 1 == w->begun || ro_str_is(form(w, i - 2), ":") || ro_str_is(form(w, i - 2), ";");
}

/* "Yahoo! Inc." */
static bool company_follows(const walk *w, uint32_t next)
{
    static const char *const words[] = {"Inc.", "Corp.", "Co.", "Ltd.", "Inc", "LLC", NULL};
    return next < w->end && ro_str_in(form(w, next), words);
}

/* Does a sentence end with the stop at `i`, whose closing marks end at `last`? */
static bool stop_ends(const walk *w, uint32_t i, uint32_t last)
{
    uint32_t next = first_word(w, last + 1);
    if (kind(w, i) == RO_PIECE_ABBREVIATION)
        return abbreviation_ends(w, i, next);
    if ((w->inside && last < w->inside) || goes_on(w, i, last, next) || numbers_item(w, i) || company_follows(w, next))
        return false;
    return !(closes_quote(w, i, last) && next == last + 1 && speaker_goes_on(w, i, next));
}

/* A bracket inside a sentence that is closed not too far on holds its stops: "the law (it passed. Twice.) stands" is one. */
static void note_bracket(walk *w, uint32_t i)
{
    uint32_t depth = 0;
    if (w->inside || i == w->begun || kind(w, i) != RO_PIECE_OPEN || is_quote_mark(form(w, i)))
        return;
    for (uint32_t k = i; k < w->end && k < i + BRACKET_WORDS; k++) {
        ro_str text = form(w, k);
        depth += ro_str_is(text, "(") || ro_str_is(text, "[");
        depth -= ro_str_is(text, ")") || ro_str_is(text, "]");
        if (!depth) {
            w->inside = k;
            return;
        }
    }
}

static void mark(walk *w, uint32_t i)
{
    w->r->pieces.v[i].last = true;
}

/* Ends a sentence at the limit, whatever its words are. */
static void cut_long(walk *w)
{
    w->begun = w->first;
    for (uint32_t i = w->first; i < w->end; i++) {
        if (!w->r->pieces.v[i].last && i + 1 - w->begun >= RO_SENTENCE_WORDS && !w->r->pieces.v[i].multiword) {
            w->r->cut = true;
            mark(w, i);
        }
        if (w->r->pieces.v[i].last)
            w->begun = i + 1;
    }
}

void ro_sentences_find(ro_reader *r, ro_block *block)
{
    walk w = {r, block->first, block->first + block->n, block->first, 0};
    uint32_t skip = ro_dateline_read(r, block);
    for (uint32_t i = w.first; i < w.end; i++) {
        w.inside = i >= w.inside ? 0 : w.inside;
        note_bracket(&w, i);
        bool stop = kind(&w, i) == RO_PIECE_STOP || kind(&w, i) == RO_PIECE_ABBREVIATION;
        uint32_t last = stop ? with_closers(&w, i) : i;
        if (ends_block(&w, last)) {
            i = last;
            if (ends_block(&w, i))
                mark(&w, i);
        } else if (stop && i >= w.first + skip && stop_ends(&w, i, last)) {
            mark(&w, last);
            i = last, w.begun = i + 1;
        }
    }
    ro_sentences_judge(r, block, skip);
    cut_long(&w);
}
