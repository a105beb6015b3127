/* SPDX-License-Identifier: Apache-2.0 */
/* Engagements: every sentence's tellings, then one record for all tellings of one engagement. */
#include "events/engagements.h"
#include "events/events.h"

static bool told_in(const ro_sentence *s) { return s->kind == RO_BODY || s->kind == RO_TITLE || s->kind == RO_HEADING; }

/* "Will A meet B?": asked, not told. Of a heading any question, of the body what ends as one. */
static bool asks(const ro_document *d, const ro_sentence *s)
{
    bool mark = false;
    for (uint32_t i = s->first + s->n; i-- > s->first && !mark;) {
        const ro_token *k = ro_tok(d, i);
        mark = ro_str_is(k->form, "?");
        if (!mark && s->kind == RO_BODY && k->upos != RO_PUNCT)
            return false;
    }
    return mark;
}

static bool by_phone(const ro_document *d, uint32_t i)
{
    static const char *const asking[] = {"for", "on", "upon", "off", "him", "it", "them", NULL};
    static const char *const phone[] = {"phone", "telephone", NULL};
    const ro_token *k = ro_tok(d, i);
    if (!ro_str_is_nocase(k->form, "call") && !ro_str_is_nocase(k->form, "calls"))
        return ro_lemma_in(k, phone);
    bool more = i + 1 < d->tokens.n && k[1].sentence == k->sentence;
    return !(more && ro_str_in(k[1].form, asking)) && (k->upos != RO_VERB || i == d->sentences.v[k->sentence].first);
}

/* A title that speaks of a call: "spoke with" in its report is one. */
static bool title_of_call(const ro_document *d)
{
    for (uint32_t s = 0; s < d->sentences.n && s < 2; s++)
        for (uint32_t i = d->sentences.v[s].first; i < d->sentences.v[s].first + d->sentences.v[s].n; i++)
            if (by_phone(d, i))
                return true;
    return false;
}

/* The state of the place that the report is written from. */
static ro_where dateline(const ro_document *d, const ro_tables *tables)
{
    ro_where w = {RO_STR(""), "", RO_NONE};
    ro_match match;
    size_t at = 0;
    if (!d->dateline_place.n || !tables)
        return w;
    const unsigned kinds = 1u << RO_NAME_CAPITAL | 1u << RO_NAME_PLACE | 1u << RO_NAME_STATE;
    ro_str place = d->dateline_place;
    if (!ro_tables_longest(tables, place, 0, kinds, &match)) { /* "GISENYI, Rwanda" */
        enum { REGION = 40 };
        uint32_t from = d->dateline_place_span.end;
        place = from + 2 < d->bytes.n && d->bytes.p[from] == ',' ? (ro_str){d->bytes.p + from + 2, d->bytes.n - from - 2} : RO_STR("");
        place.n = place.n < REGION ? place.n : REGION;
        if (!ro_tables_longest(tables, place, 0, 1u << RO_NAME_STATE, &match))
            return w;
    }
    const ro_name *name = ro_match_next(&match, kinds, &at);
    if (name && name->kind == RO_NAME_PLACE)
        name = ro_tables_best_place(tables, &match);
    const char *code = name ? ro_tables_code(tables, name->code) : NULL;
    if (!code || strlen(code) != 3)
        return w;
    memcpy(w.country, code, 4);
    if (name->kind == RO_NAME_PLACE)
        w.city = ro_str_of(ro_tables_place(tables, name->id)->name);
    else if (name->kind == RO_NAME_CAPITAL)
        w.city = ro_str_of(ro_tables_state(tables, name->id)->capital);
    return w;
}

/* The widest name of a person around each token: a wrong tree inside "Prime Minister of A First Last" hides nobody. */
static uint32_t *persons(const ro_document *d)
{
    uint32_t *of = ro_alloc_array(d->arena, d->tokens.n + 1, sizeof *of);
    for (uint32_t i = 0; i < d->tokens.n; i++)
        of[i] = RO_NONE;
    for (uint32_t m = 0; m < d->mentions.n; m++) {
        const ro_mention *n = &d->mentions.v[m];
        if (n->kind != RO_NAME || d->entities.v[n->entity].kind != RO_PERSON)
            continue;
        for (uint32_t i = n->first; i <= n->last; i++)
            if (of[i] == RO_NONE || d->mentions.v[of[i]].last - d->mentions.v[of[i]].first < n->last - n->first)
                of[i] = m;
    }
    return of;
}

void ro_engagements_extract(ro_document *document, const ro_tables *tables)
{
    ro_tree_mend(document);
    ro_tree tree = ro_tree_of(document, document->arena);
    ro_lexicon lexicon = ro_lexicon_of_engagements(tables, document->arena);
    ro_teller teller = {document, &tree, &lexicon, tables, document->arena, persons(document), title_of_call(document), dateline(document, tables)};
    ro_tellings tellings = {0};
    for (uint32_t s = 0; s < document->sentences.n; s++) {
        bool asked = asks(document, &document->sentences.v[s]);
        for (uint32_t i = document->sentences.v[s].first; told_in(&document->sentences.v[s]) && !asked && i < document->sentences.v[s].first + document->sentences.v[s].n; i++)
            ro_tell(&teller, i, &tellings);
    }
    ro_tellings_merge(&teller, &tellings);
}
