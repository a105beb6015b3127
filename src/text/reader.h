/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the files of this folder share while a text is read.
 *
 * A text is cut into blocks (a paragraph, or a line that stands alone), a block into pieces (one UD word each, 12 bytes
 * while the text is read), pieces into sentences. The document's tokens are made from the pieces at the end, all at once.
 */
#ifndef RO_TEXT_READER_H
#define RO_TEXT_READER_H

#include "annot/annot.h"

/* No word is longer than this many bytes and no sentence than this many words: what is longer is cut, with a warning, so
 * that the work of every stage stays linear in the text. */
#define RO_WORD_BYTES 1000u
#define RO_SENTENCE_WORDS 500u

typedef enum ro_char_class {
    RO_C_SPACE,  /* invisible marks too */
    RO_C_UPPER,
    RO_C_LOWER,
    RO_C_LETTER, /* without case; combining marks; damaged bytes */
    RO_C_DIGIT,
    RO_C_PUNCT   /* punctuation and symbols */
} ro_char_class;

typedef struct ro_char {
    uint32_t code; /* 0xFFFD where the bytes are damaged */
    uint8_t bytes;
    uint8_t class; /* ro_char_class */
} ro_char;

typedef enum ro_piece_kind {
    RO_PIECE_WORD,
    RO_PIECE_NUMBER,
    RO_PIECE_ABBREVIATION, /* ends in a period that is part of it */
    RO_PIECE_STOP,         /* . ! ? … and runs of them */
    RO_PIECE_OPEN,         /* opening bracket or quotation mark */
    RO_PIECE_CLOSE,
    RO_PIECE_PUNCT
} ro_piece_kind;

typedef struct ro_piece {
    uint32_t start, end;
    uint8_t kind; /* ro_piece_kind */
    uint8_t multiword;
    bool space_after;
    bool last;             /* of a sentence */
    uint8_t sentence_kind; /* ro_sentence_kind of the sentence that it is the last of */
} ro_piece;

typedef struct ro_block {
    ro_span span;
    uint32_t first, n;     /* pieces */
    uint32_t paragraph;    /* blocks of one paragraph share it */
    bool alone;            /* a line of its own: what stands here may be a heading */
    bool dates_report;     /* a line that holds the date of the report and little else */
    bool front, titles;    /* of the fields between two lines "---" before the text; the one that titles it */
} ro_block;

typedef struct ro_calendar { /* a date as written */
    int year, month, day; /* year 0: not said */
    bool unsure;          /* 3/4/2020: which is the month? */
} ro_calendar;

struct ro_segmenter;

typedef struct ro_reader {
    ro_document *d;
    const struct ro_segmenter *segmenter; /* NULL: the rules end sentences alone */
    const char *p;
    uint32_t n, begin;  /* text runs from begin to n */
    bool windows;       /* the bytes are Windows-1252, not UTF-8 */
    bool cut;           /* a word or sentence was cut at its limit */
    RO_ARRAY(ro_piece) pieces;
    RO_ARRAY(ro_block) blocks;
    bool has_dateline;
    ro_calendar dateline_date; /* day 0: none */
    ro_span dateline_date_span;
} ro_reader;

static inline ro_str ro_piece_text(const ro_reader *r, const ro_piece *piece)
{
    return (ro_str){r->p + piece->start, piece->end - piece->start};
}

/* chars.c */
extern const uint8_t ro_ascii_class[128];
ro_char ro_wide_char_at(const ro_reader *r, uint32_t i);
/* The character at `i` < r->n. */
static inline ro_char ro_char_at(const ro_reader *r, uint32_t i)
{
    unsigned char c = (unsigned char)r->p[i];
    return c < 0x80 ? (ro_char){c, 1, ro_ascii_class[c]} : ro_wide_char_at(r, i);
}
/* The character that ends before `i`; a space at the start. */
ro_char ro_char_before(const ro_reader *r, uint32_t i);
/* A space past the end. */
static inline ro_char ro_char_or_space(const ro_reader *r, uint32_t i, uint32_t end)
{
    return i < end ? ro_char_at(r, i) : (ro_char){' ', 1, RO_C_SPACE};
}
static inline bool ro_is_letter(ro_char c)
{
    return c.class == RO_C_UPPER || c.class == RO_C_LOWER || c.class == RO_C_LETTER;
}
static inline bool ro_is_word_char(ro_char c)
{
    return ro_is_letter(c) || c.class == RO_C_DIGIT;
}
static inline bool ro_is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019 || code == '`' || code == 0x2018 || code == 0xB4;
}
static inline bool ro_is_hyphen(uint32_t code)
{
    return code == '-' || code == 0x2010 || code == 0x2011;
}
static inline bool ro_is_dash(uint32_t code)
{
    return code == 0x2013 || code == 0x2014 || code == 0x2015 || code == 0x2212;
}
/* Where what the reader sees as one character, the one at `i` with its marks and joined pictures, ends; at most `end`. */
uint32_t ro_cluster_end(const ro_reader *r, uint32_t i, uint32_t end);
/* The form of a word: its bytes, or a copy in UTF-8 without damaged bytes and soft hyphens. */
ro_str ro_clean_form(const ro_reader *r, uint32_t start, uint32_t end);

/* input.c: refuses what is no text, warns of damage, finds where the text begins. */
readout_status ro_input_check(ro_reader *r, readout_error *error);

/* blocks.c: fills `blocks`. */
void ro_blocks_find(ro_reader *r);

/* tokens.c: fills the pieces of one block. */
void ro_tokens_find(ro_reader *r, ro_block *block);

/* sentences.c: marks the last piece of each sentence of a block. */
void ro_sentences_find(ro_reader *r, ro_block *block);
/* segment.c: the trained judge goes over the marks, but for the first `skip` pieces, a dateline's. */
void ro_sentences_judge(ro_reader *r, const ro_block *block, uint32_t skip);

/* header.c: the leading " date YYYY-MM-DD "; moves r->begin past it. */
void ro_header_date(ro_reader *r);
/* Lines near the top or the end that hold the report's date and little else. After all pieces are found. Fills published, from
 * such a line, else from the dateline. */
void ro_header_lines(ro_reader *r);

/* dateline.c: how many pieces of the block are a dateline ("PARIS, March 12 (Agency) --"), its separator included; 0 none.
 * Fills the document's dateline_place and outlet, and the reader's dateline_date. */
uint32_t ro_dateline_read(ro_reader *r, ro_block *block);

/* calendar.c: a date in figures or with a month's name. */
/* How many pieces from `first` on, before `end`, are a date; 0 none. */
uint32_t ro_calendar_read(const ro_reader *r, uint32_t first, uint32_t end, ro_calendar *out);
/* A date of the Hijri, Persian or Nepali calendar that stands beside ours ("Safar 12, 1442 H"): how many pieces, 0 none. */
uint32_t ro_calendar_skip_other(const ro_reader *r, uint32_t first, uint32_t end);
/* The day meant; RO_NO_DAY without a year, or where it stays unsure after looking at the other dates of the text. */
ro_day ro_calendar_day(const ro_reader *r, ro_calendar c);

/* kinds.c: headings, bylines, captions, boilerplate; the document's title. */
void ro_kinds_mark(ro_reader *r);

/* cues.c: what the first or last words of a line, or of a sentence of a paragraph, show it to be; RO_BODY: nothing. */
typedef struct ro_cue {
    ro_sentence_kind kind;
    bool opens_list; /* of headlines: "Related" */
} ro_cue;
ro_cue ro_cue_of(ro_str text, uint32_t words, bool whole_line);

/* quotes.c: quotations, and tokens' `quote`. */
void ro_quotes_find(ro_document *d);

/* words.c: what is known of words. */
typedef enum ro_abbreviation {
    RO_AB_NONE,
    RO_AB_TITLE,  /* before a name: "Mr." */
    RO_AB_NUMBER, /* before a number: "No. 5" */
    RO_AB_MONTH,  /* "Jan. 5"; weekdays too */
    RO_AB_END,    /* may end a sentence: "Inc.", "etc." */
    RO_AB_MIDDLE  /* does not: "vs.", "e.g." */
} ro_abbreviation;
ro_abbreviation ro_abbreviation_of(ro_str word); /* without its period */
/* A capitalised word that, after an abbreviation, tells of a new sentence: "The", "He". */
bool ro_starts_sentence(ro_str word);
bool ro_is_hyphen_prefix(ro_str part); /* "anti", "co": the hyphen stays inside the word */
bool ro_is_unit(ro_str part);          /* "pm", "km": apart from the number before */
bool ro_is_top_domain(ro_str part);
bool ro_is_file_kind(ro_str part); /* "pdf" */
bool ro_is_speech_verb(ro_str word);
/* Length of the first word of "cannot", "gonna", or, by its neighbours, of "its" for "it's"; 0 where it is none of these. `before` and `next`
 * are the words beside it, empty where there is none or a sign. */
uint32_t ro_contraction_split(ro_str word, ro_str before, ro_str next);
/* 1..12, 0 where it is no month; with and without a period. */
int ro_month_of(ro_str word);
bool ro_is_weekday(ro_str word);

#endif
