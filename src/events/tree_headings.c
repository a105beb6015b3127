/* SPDX-License-Identifier: Apache-2.0 */
/* Headings leave out small words, so that the parser takes their nouns for verbs and their verbs for nouns: "Norlandish president starts visit to
 * Sudria", "Norlandish PM heads for Sudville". */
#include "events/tree_mend.h"

enum { AROUND = 12 };

static uint32_t end_of(const ro_document *d, uint32_t token)
{
    const ro_sentence *s = &d->sentences.v[d->tokens.v[token].sentence];
    return s->first + s->n;
}

static bool in_heading(const ro_document *d, uint32_t token) { return d->sentences.v[d->tokens.v[token].sentence].kind != RO_BODY; }

/* "starts visit to Sudria", "calls off visit to Sudria": what is started. */
static void mend_visit_begun(ro_document *d, uint32_t visit)
{
    static const char *const nouns[] = {"visit", "tour", "trip", "talks", NULL};
    static const char *const verbs[] = {"start", "begin", "end", "call", "put", "wrap", "cancel", "postpone", "conclude", "cut", "extend", "resume", "open", "finish", "make", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[visit];
    uint32_t verb = k->deprel == RO_D_xcomp || k->deprel == RO_D_advcl ? k->head : RO_NONE;
    if (k->upos != RO_VERB || verb == RO_NONE || verb > visit || !ro_str_in(k->form, nouns) || !ro_str_in(tokens[verb].lemma, verbs) || ro_str_is(tokens[visit - 1].form, "to"))
        return;
    k->upos = RO_NOUN;
    k->feats = RO_STR("Number=Sing");
    hang(k, verb, RO_D_obj);
    for (uint32_t i = visit + 1; i < end_of(d, visit) && i < visit + AROUND; i++)
        if (tokens[i].head == visit && tokens[i].deprel == RO_D_obl)
            hang(&tokens[i], visit, RO_D_nmod);
}

/* "Norlandish PM heads for Sudville": goes there. */
static void mend_heads_for(ro_document *d, uint32_t heads)
{
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[heads].sentence];
    if (s->root != heads || tokens[heads].upos != RO_NOUN || !ro_str_is(tokens[heads].form, "heads") || heads == s->first || heads + 2 >= end_of(d, heads))
        return;
    ro_str next = tokens[heads + 1].form;
    if (!ro_str_in(next, (const char *const[]){"for", "to", "home", NULL}))
        return;
    make_verb(&tokens[heads]);
    tokens[heads].lemma = RO_STR("head");
    for (uint32_t i = s->first; i < end_of(d, heads) && i < heads + AROUND; i++) {
        if (tokens[i].head != heads)
            continue;
        if (i < heads && i + 1 == heads)
            hang(&tokens[i], heads, RO_D_nsubj);
        else if (i < heads)
            tokens[i].head = heads - 1;
        else if (tokens[i].deprel == RO_D_nmod)
            hang(&tokens[i], heads, RO_D_obl);
    }
}

/* "Mboya, Okello put off talks": both, though no "and" joins them. "Mboya-Okello summit put off": the summit's names. */
static void mend_names_before(ro_document *d, uint32_t second)
{
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[second].deprel == RO_D_nsubj ? tokens[second].head : RO_NONE;
    const ro_sentence *s = &d->sentences.v[tokens[second].sentence];
    if (verb == RO_NONE || second > verb)
        return;
    for (uint32_t i = second; i-- > s->first && i + AROUND > second;) {
        if (tokens[i].head != verb || tokens[i].deprel != RO_D_nsubj)
            continue;
        bool comma = names_person(d, i) && names_person(d, second) && ro_str_is(tokens[second - 1].form, ",");
        bool hyphen = tokens[second].upos == RO_NOUN && i + 1 < second && ro_str_is(tokens[i + 1].form, "-") && !tokens[i].space_after;
        if (comma)
            hang(&tokens[second], i, RO_D_conj);
        else if (hyphen)
            hang(&tokens[i], second, RO_D_compound);
        return;
    }
}

void ro_tree_mend_headings(ro_document *document)
{
    for (uint32_t i = 0; i < document->tokens.n; i++) {
        if (!in_heading(document, i))
            continue;
        mend_visit_begun(document, i);
        mend_heads_for(document, i);
        mend_names_before(document, i);
    }
}
