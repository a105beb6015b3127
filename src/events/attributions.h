/* SPDX-License-Identifier: Apache-2.0 */
/* Reading attributions: what its files share. attributions.c asks each word in turn; attributions_words.c knows which words attribute and where
 * their content stands; attributions_spans.c cuts cue, source and content to the words that belong to them. Private to this folder. */
#ifndef RO_EVENTS_ATTRIBUTIONS_H
#define RO_EVENTS_ATTRIBUTIONS_H

#include "events/events.h"
#include "events/lexicon.h"

enum { RO_MOST_HEADS = 8 }; /* heads of content below one cue */

typedef struct ro_cut { /* tokens, inclusive; first > last: none */
    uint32_t first, last;
} ro_cut;

typedef struct ro_attributed { /* what attributions_words.c finds */
    uint32_t predicate;           /* main word of the cue */
    uint32_t from, to;            /* tokens that the cue reaches to: a light verb, a preposition; the predicate itself where none */
    uint32_t source;              /* head, RO_NONE */
    uint32_t head[RO_MOST_HEADS]; /* of the content */
    uint32_t n;
    uint32_t around;              /* head of a clause that is the content but for the cue's own words, RO_NONE */
    uint32_t marker;              /* a preposition of the content that is the cue's, RO_NONE */
    bool speech;                  /* quotations beside it are its content */
} ro_attributed;

typedef struct attributing {
    ro_document *d;
    ro_tree tree;
    ro_lexicon words;
    uint8_t *mark;   /* of each token: what part of the attribution at hand it is */
    uint32_t *stack; /* room for a sentence's tokens */
} attributing;

/* attributions_words.c: true where the token is the main word of a cue. */
bool ro_attributes(const attributing *a, uint32_t token, ro_attributed *out);
bool ro_names_paper(ro_str lemma); /* "statement", "interview": what one says something in */

/* attributions_spans.c: adds it to the document, unless nothing is left of the content. */
void ro_attribution_cut(attributing *a, const ro_attributed *found);
/* "Name: words", "REPORTER: words": a label and what it labels. */
void ro_attribution_of_label(attributing *a, uint32_t sentence);

#endif
