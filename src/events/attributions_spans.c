/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Cuts cue, source and content to their words. Content: what hangs on its heads, less the cue and the source; of speech, quotations whole, also where
 * they began before this sentence or go on after it. Punctuation at the ends is left out unless it belongs inside (a closing quotation mark).
 */
#include "events/attributions.h"

enum part { NO_PART, CUE, SOURCE, CONTENT, ASIDE };

static const ro_token *tok(const attributing *a, uint32_t i)
{
    return &a->d->tokens.v[i];
}

static uint32_t first_of(const attributing *a, uint32_t sentence)
{
    return a->d->sentences.v[sentence].first;
}

static uint32_t end_of(const attributing *a, uint32_t sentence)
{
    return first_of(a, sentence) + a->d->sentences.v[sentence].n;
}

/* Marks what hangs on `head` and is no part yet. */
static void mark_below(attributing *a, uint32_t head, uint8_t part)
{
    uint32_t n = 0;
    if (a->mark[head] != NO_PART)
        return;
    a->stack[n++] = head;
    while (n) {
        uint32_t k = a->stack[--n];
        a->mark[k] = part;
        RO_CHILDREN(&a->tree, c, k)
            if (a->mark[c] == NO_PART)
                a->stack[n++] = c;
    }
}

/* ---- cue ---- */

static bool joins_cue(const attributing *a, uint32_t i, uint32_t verb)
{
    const ro_token *k = tok(a, i);
    if (k->head != verb)
        return false;
    if (k->deprel == RO_D_aux || k->deprel == RO_D_cop)
        return true;
    if (k->deprel == RO_D_mark)
        return i < verb && ro_str_is_nocase(k->form, "to");
    return k->deprel == RO_D_advmod && k->upos != RO_SCONJ && !ro_feat_is(k, "PronType", "Int");
}

/* "once" of "once again questioned". */
static bool is_adverb_below(const attributing *a, uint32_t i, uint32_t verb)
{
    uint32_t head = tok(a, i)->head;
    return tok(a, i)->upos == RO_ADV && head != RO_NONE && tok(a, head)->head == verb;
}

/* "went on to say", "tries to draw": the verb above only helps to say it. */
static uint32_t helper_of(const attributing *a, uint32_t verb)
{
    static const char helping[] = "try,go,begin,continue,start,attempt,fail,use,need,have,come,manage,resist,keep";
    const ro_token *k = tok(a, verb);
    if (k->deprel != RO_D_xcomp || k->head == RO_NONE || k->head > verb || verb - k->head > 4)
        return RO_NONE;
    return ro_list_holds((ro_str){helping, sizeof helping - 1}, tok(a, k->head)->lemma) ? k->head : RO_NONE;
}

static uint32_t cue_start(const attributing *a, uint32_t from)
{
    uint32_t first = from, bound = first_of(a, tok(a, from)->sentence);
    while (first > bound && (joins_cue(a, first - 1, from) || is_adverb_below(a, first - 1, from)))
        first--;
    uint32_t helper = helper_of(a, from);
    if (helper == RO_NONE)
        return first;
    for (uint32_t i = helper + 1; i < first; i++)
        if (tok(a, i)->upos != RO_PART && tok(a, i)->upos != RO_ADP && tok(a, i)->upos != RO_ADV)
            return first;
    return cue_start(a, helper);
}

static bool only_small_words(const attributing *a, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (tok(a, i)->upos != RO_ADV && tok(a, i)->upos != RO_ADP && tok(a, i)->upos != RO_PART)
            return false;
    return true;
}

/* Where "in a statement" ends, next behind the cue's last word; that word where there is none. */
static uint32_t paper_end(const attributing *a, uint32_t predicate, uint32_t last)
{
    RO_CHILDREN(&a->tree, c, predicate)
        if (tok(a, c)->deprel == RO_D_obl && c > last && ro_has_case(&a->tree, c, "in") && ro_names_paper(tok(a, c)->lemma)) {
            uint32_t first, end;
            ro_subtree(a->d, c, &first, &end);
            return first == last + 1 ? c : last;
        }
    return last;
}

static ro_cut cue_of(const attributing *a, const ro_attributed *x)
{
    const ro_token *k = tok(a, x->predicate);
    ro_cut cut = {cue_start(a, x->from), x->predicate};
    uint32_t bound = first_of(a, k->sentence), end = end_of(a, k->sentence);
    if (k->upos == RO_NOUN && x->from == x->predicate) /* "his harsh criticism of" */
        while (cut.first > bound && tok(a, cut.first - 1)->head == x->predicate &&
               (tok(a, cut.first - 1)->deprel == RO_D_amod || tok(a, cut.first - 1)->deprel == RO_D_compound))
            cut.first--;
    while (cut.last + 1 < end && tok(a, cut.last + 1)->head == x->predicate && tok(a, cut.last + 1)->subtype == RO_SUB_PRT)
        cut.last++;
    cut.last = paper_end(a, x->predicate, cut.last);
    if (x->to > cut.last && only_small_words(a, cut.last + 1, x->to))
        cut.last = x->to;
    return cut;
}

/* ---- source ---- */

/* "Ames, who was first elected in 1990, said": told aside. */
static bool is_aside(const attributing *a, uint32_t c, uint32_t head, uint32_t predicate)
{
    if (tok(a, c)->deprel != RO_D_acl || c < head || tok(a, head)->upos != RO_PROPN || predicate < head || ro_child(&a->tree, head, RO_D_appos) != RO_NONE)
        return false;
    uint32_t first, last;
    ro_subtree(a->d, c, &first, &last);
    return ro_str_is(tok(a, first)->form, ",") || (first > 0 && ro_str_is(tok(a, first - 1)->form, ","));
}

/* Words of a noun phrase that the tree may have torn off its name. */
static bool belongs_before(const ro_token *k)
{
    return k->upos == RO_NOUN || k->upos == RO_PROPN || (k->upos == RO_ADJ && k->deprel == RO_D_amod) || (k->upos == RO_PART && k->deprel == RO_D_case) || k->deprel == RO_D_det ||
           k->subtype == RO_SUB_POSS;
}

static void mark_source(attributing *a, const ro_attributed *x)
{
    RO_CHILDREN(&a->tree, c, x->source) {
        uint8_t relation = tok(a, c)->deprel;
        if ((relation == RO_D_case && c < x->source) || relation == RO_D_mark || relation == RO_D_parataxis || is_aside(a, c, x->source, x->predicate))
            mark_below(a, c, ASIDE);
    }
    mark_below(a, x->source, SOURCE);
}

/* The run of the source's words around its head, with parts of its name that the tree has torn off. */
static ro_cut source_run(const attributing *a, const ro_attributed *x)
{
    uint32_t head = x->source, bound = first_of(a, tok(a, head)->sentence), end = end_of(a, tok(a, head)->sentence);
    ro_cut cut = {head, head};
    while (cut.first > bound && a->mark[cut.first - 1] == SOURCE)
        cut.first--;
    while (cut.last + 1 < end && a->mark[cut.last + 1] == SOURCE)
        cut.last++;
    while (cut.first < cut.last && tok(a, cut.first)->upos == RO_PUNCT)
        cut.first++;
    while (tok(a, head)->upos != RO_PRON && cut.first > bound && a->mark[cut.first - 1] == NO_PART && belongs_before(tok(a, cut.first - 1)))
        cut.first--;
    uint32_t next = cut.last + 1;
    while (next < end && a->mark[next] == NO_PART && tok(a, next)->upos == RO_PROPN)
        next++;
    if (next < end && a->mark[next] == CUE)
        cut.last = next - 1;
    return cut;
}

/* Without punctuation at its end, but with the second of a pair of commas. */
static void end_source(const attributing *a, const ro_attributed *x, ro_cut *cut)
{
    bool inner = false;
    for (uint32_t i = cut->first; i < cut->last; i++)
        inner = inner || ro_str_is(tok(a, i)->form, ",");
    while (cut->last > cut->first && tok(a, cut->last)->upos == RO_PUNCT && !ro_str_is(tok(a, cut->last)->form, ")"))
        cut->last--;
    if (inner && cut->last < x->predicate && ro_str_is(tok(a, cut->last + 1)->form, ","))
        cut->last++;
}

static ro_cut source_of(attributing *a, const ro_attributed *x)
{
    if (x->source == RO_NONE || a->mark[x->source] != NO_PART)
        return (ro_cut){1, 0};
    mark_source(a, x);
    ro_cut cut = source_run(a, x);
    end_source(a, x, &cut);
    return cut;
}

/* ---- content ---- */

static bool is_quote_mark(const attributing *a, uint32_t i)
{
    if (i >= a->d->tokens.n || !tok(a, i)->form.n)
        return false;
    ro_str form = tok(a, i)->form;
    return form.p[0] == '"' || form.p[0] == '\'' || form.p[0] == '`' || ro_str_starts(form, "\xE2\x80\x9C") || ro_str_starts(form, "\xE2\x80\x9D") ||
           ro_str_starts(form, "\xE2\x80\x98") || ro_str_starts(form, "\xE2\x80\x99") || ro_str_starts(form, "\xC2\xAB") || ro_str_starts(form, "\xC2\xBB");
}

/* The quotation with its marks. */
static ro_cut whole_quote(const attributing *a, uint32_t quote)
{
    const ro_quote *q = &a->d->quotes.v[quote];
    ro_cut cut = {q->first, q->last};
    if (cut.first > 0 && is_quote_mark(a, cut.first - 1))
        cut.first--;
    if (cut.last + 1 < a->d->tokens.n && is_quote_mark(a, cut.last + 1))
        cut.last++;
    return cut;
}

/* The quotation of a token that the cue is not itself inside of; RO_NONE. */
static uint32_t quote_of(const attributing *a, uint32_t token, const ro_attributed *x)
{
    uint32_t q = tok(a, token)->quote;
    return q == tok(a, x->predicate)->quote ? RO_NONE : q;
}

static void widen(const attributing *a, const ro_attributed *x, ro_cut *cut)
{
    uint32_t first = quote_of(a, cut->first, x), last = quote_of(a, cut->last, x);
    if (first != RO_NONE) {
        ro_cut q = whole_quote(a, first);
        if (x->speech || (a->d->quotes.v[first].first == cut->first && q.last <= cut->last + 1))
            cut->first = q.first;
    }
    if (last != RO_NONE) {
        ro_cut q = whole_quote(a, last);
        if (x->speech || (a->d->quotes.v[last].last == cut->last && q.first >= cut->first))
            cut->last = q.last;
    }
}

static bool closes_inside(const attributing *a, const ro_cut *cut)
{
    uint32_t q = cut->last > 0 ? tok(a, cut->last - 1)->quote : RO_NONE;
    return q != RO_NONE && is_quote_mark(a, cut->last) && a->d->quotes.v[q].last + 1 == cut->last && a->d->quotes.v[q].first > cut->first;
}

static bool opens_inside(const attributing *a, const ro_cut *cut)
{
    uint32_t q = cut->first < cut->last ? tok(a, cut->first + 1)->quote : RO_NONE;
    return q != RO_NONE && is_quote_mark(a, cut->first) && a->d->quotes.v[q].first == cut->first + 1;
}

static bool may_end(ro_str form)
{
    return ro_str_is(form, "?") || ro_str_is(form, "!") || ro_str_is(form, ")");
}

static void trim(const attributing *a, ro_cut *cut)
{
    while (cut->first <= cut->last && !opens_inside(a, cut) && !ro_str_is(tok(a, cut->first)->form, "(") &&
           (tok(a, cut->first)->upos == RO_PUNCT || (tok(a, cut->first)->deprel == RO_D_cc && tok(a, cut->first)->quote == RO_NONE)))
        cut->first++;
    while (cut->last > cut->first && tok(a, cut->last)->upos == RO_PUNCT && !closes_inside(a, cut)) {
        if (may_end(tok(a, cut->last)->form))
            return;
        cut->last--;
    }
}

/* The narrator's stop or comma, outside quotation marks. */
static void drop_stop(const attributing *a, const ro_attributed *x, ro_cut *cut)
{
    while (cut->last > cut->first && tok(a, cut->last)->upos == RO_PUNCT && quote_of(a, cut->last, x) == RO_NONE && !is_quote_mark(a, cut->last) &&
           !may_end(tok(a, cut->last)->form))
        cut->last--;
}

static void push(attributing *a, ro_attribution *out, const ro_attributed *x, ro_cut cut)
{
    drop_stop(a, x, &cut);
    widen(a, x, &cut);
    trim(a, &cut);
    if (cut.first > cut.last || (cut.first == cut.last && tok(a, cut.first)->upos == RO_PUNCT))
        return;
    ro_span span = ro_tokens_span(a->d, cut.first, cut.last);
    for (; out->content.n && span.start <= out->content.v[out->content.n - 1].end; out->content.n--) { /* grown into what was there */
        ro_span before = out->content.v[out->content.n - 1];
        span.start = before.start < span.start ? before.start : span.start;
        span.end = before.end > span.end ? before.end : span.end;
    }
    *RO_PUSH(a->d->arena, &out->content) = span;
    for (uint32_t i = cut.first; i <= cut.last; i++)
        out->quoted = out->quoted || tok(a, i)->quote != RO_NONE;
}

/* The end of the run of content that starts at i: over punctuation, and a few words that the tree ties elsewhere, where nothing else is marked. */
static uint32_t run_end(const attributing *a, uint32_t i, uint32_t end)
{
    enum { FEW = 3 };
    uint32_t last = i, words = 0;
    for (uint32_t k = i + 1; k < end && words <= FEW; k++) {
        if (a->mark[k] == CONTENT) {
            last = k;
            words = 0;
        } else if (a->mark[k] != NO_PART) {
            break;
        } else {
            words += tok(a, k)->upos != RO_PUNCT;
        }
    }
    return last;
}

static void push_runs(attributing *a, ro_attribution *out, const ro_attributed *x, uint32_t sentence)
{
    uint32_t end = end_of(a, sentence);
    for (uint32_t i = first_of(a, sentence); i < end; i++) {
        if (a->mark[i] != CONTENT)
            continue;
        uint32_t last = run_end(a, i, end);
        push(a, out, x, (ro_cut){i, last});
        i = last;
    }
}

/* Between two tokens, is there a verb that is neither the source's nor quoted? Then what follows is another's, or told otherwise. */
static bool verb_between(const attributing *a, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (tok(a, i)->upos == RO_VERB && tok(a, i)->quote == RO_NONE && a->mark[i] != SOURCE && a->mark[i] != CUE)
            return true;
    return false;
}

/* Is the token in a quotation next to the cue, before or behind it? */
static bool quoted_near(const attributing *a, const ro_attributed *x, const ro_cut *cue, uint32_t i)
{
    uint32_t q = quote_of(a, i, x);
    if (q == RO_NONE || a->d->quotes.v[q].scare)
        return false;
    const ro_quote *v = &a->d->quotes.v[q];
    return v->first > cue->last ? !verb_between(a, cue->last + 1, v->first) : v->last < cue->first && !verb_between(a, v->last + 1, cue->first);
}

/* `"…," he said, "…"`: the rest of what is quoted beside the cue is speech as well; what is told behind a quotation and the cue is not. */
static void mark_other_quotes(attributing *a, const ro_attributed *x, const ro_cut *cue)
{
    uint32_t sentence = tok(a, x->predicate)->sentence;
    bool quoted = false, before = false;
    for (uint32_t i = first_of(a, sentence); i < end_of(a, sentence); i++)
        if (a->mark[i] == CONTENT && quote_of(a, i, x) != RO_NONE && !a->d->quotes.v[tok(a, i)->quote].scare) {
            quoted = true;
            before = before || i < cue->first;
        }
    uint32_t last = RO_NONE; /* quotation, and whether it is near */
    bool near = false;
    for (uint32_t i = first_of(a, sentence); quoted && i < end_of(a, sentence); i++) {
        if (tok(a, i)->quote != last)
            near = quoted_near(a, x, cue, i);
        last = tok(a, i)->quote;
        if (near && a->mark[i] != CUE && a->mark[i] != SOURCE)
            a->mark[i] = CONTENT;
        else if (before && i > cue->last && a->mark[i] == CONTENT && quote_of(a, i, x) == RO_NONE && !is_quote_mark(a, i))
            a->mark[i] = ASIDE;
    }
}

/* The quotation that opens a sentence and fills it to its end, or the end of a later one; RO_NONE. */
static uint32_t quote_alone(const attributing *a, uint32_t sentence)
{
    if (sentence >= a->d->sentences.n || a->d->sentences.v[sentence].n < 2)
        return RO_NONE;
    uint32_t first = first_of(a, sentence);
    uint32_t q = is_quote_mark(a, first) ? tok(a, first + 1)->quote : RO_NONE;
    if (q == RO_NONE || a->d->quotes.v[q].first != first + 1)
        return RO_NONE;
    uint32_t last = a->d->quotes.v[q].last;
    for (uint32_t i = last + 1; i < end_of(a, tok(a, last)->sentence); i++)
        if (tok(a, i)->upos != RO_PUNCT)
            return RO_NONE;
    return q;
}

/* `"…," he said. "…"`: quotations that follow in the paragraph, with nobody else named. */
static void follow(attributing *a, ro_attribution *out, const ro_attributed *x, uint32_t sentence)
{
    uint32_t paragraph = a->d->sentences.v[sentence].paragraph;
    for (uint32_t s = sentence + 1; s < a->d->sentences.n && a->d->sentences.v[s].paragraph == paragraph;) {
        uint32_t q = quote_alone(a, s);
        if (q == RO_NONE)
            return;
        push(a, out, x, whole_quote(a, q));
        s = tok(a, a->d->quotes.v[q].last)->sentence + 1;
    }
}

/* `said: "…"`, `Then he continued.` beside a quotation that the tree ties to nothing. */
static void take_near_quote(attributing *a, const ro_attributed *x, ro_cut *cue, ro_attribution *out)
{
    uint32_t sentence = tok(a, cue->last)->sentence, end = end_of(a, sentence), colon = RO_NONE;
    for (uint32_t i = cue->last + 1; i < end; i++) {
        if (a->mark[i] == NO_PART && quote_of(a, i, x) != RO_NONE && !a->d->quotes.v[tok(a, i)->quote].scare) {
            push(a, out, x, whole_quote(a, tok(a, i)->quote));
            return;
        }
        if (ro_str_is(tok(a, i)->form, ":"))
            colon = i;
    }
    if (colon == cue->last + 1)
        cue->last = colon;
    if (colon != RO_NONE && colon + 1 < end) {
        push(a, out, x, (ro_cut){colon + 1, end - 1});
        return;
    }
    uint32_t q = colon == RO_NONE ? RO_NONE : quote_alone(a, sentence + 1);
    if (q != RO_NONE)
        push(a, out, x, whole_quote(a, q));
}

static void mark_content(attributing *a, const ro_attributed *x)
{
    if (x->marker != RO_NONE && a->mark[x->marker] == NO_PART)
        a->mark[x->marker] = ASIDE;
    for (uint32_t i = 0; i < x->n; i++)
        mark_below(a, x->head[i], CONTENT);
    if (x->around == RO_NONE)
        return;
    RO_CHILDREN(&a->tree, c, x->around) /* the cue's own words */
        if (ro_dominates(a->d, c, x->predicate) || (x->source != RO_NONE && c == x->source))
            RO_CHILDREN(&a->tree, own, c)
                mark_below(a, own, ASIDE);
    mark_below(a, x->around, CONTENT);
}

/* What someone says inside a quotation ends with it. */
static void keep_inside_quote(attributing *a, const ro_attributed *x, uint32_t sentence)
{
    uint32_t q = tok(a, x->predicate)->quote;
    if (q == RO_NONE || a->d->quotes.v[q].scare)
        return;
    for (uint32_t i = first_of(a, sentence); i < end_of(a, sentence); i++)
        if (a->mark[i] == CONTENT && tok(a, i)->quote != q)
            a->mark[i] = ASIDE;
}

static void add(attributing *a, const ro_attributed *x, ro_cut cue, ro_cut source, ro_attribution *out)
{
    out->sentence = tok(a, x->predicate)->sentence;
    out->predicate = x->predicate;
    out->cue = ro_tokens_span(a->d, cue.first, cue.last);
    if (source.first <= source.last)
        out->source = ro_tokens_span(a->d, source.first, source.last);
    uint32_t mention = x->source == RO_NONE ? RO_NONE : tok(a, x->source)->mention;
    out->entity = mention == RO_NONE ? RO_NONE : a->d->mentions.v[mention].entity;
    out->within = RO_NONE;
    *RO_PUSH(a->d->arena, &a->d->attributions) = *out;
}

void ro_attribution_cut(attributing *a, const ro_attributed *x)
{
    uint32_t sentence = tok(a, x->predicate)->sentence;
    ro_attribution out;
    memset(&out, 0, sizeof out);
    memset(a->mark + first_of(a, sentence), NO_PART, a->d->sentences.v[sentence].n);
    ro_cut cue = cue_of(a, x);
    for (uint32_t i = cue.first; i <= cue.last; i++)
        a->mark[i] = CUE;
    ro_cut source = source_of(a, x);
    mark_content(a, x);
    keep_inside_quote(a, x, sentence);
    for (uint32_t i = cue.last + 1; i < end_of(a, sentence) && a->mark[i] == NO_PART && ro_feat_is(tok(a, i), "PronType", "Int"); i++)
        a->mark[i] = CONTENT; /* "why", torn off its clause */
    if (x->speech)
        mark_other_quotes(a, x, &cue);
    push_runs(a, &out, x, sentence);
    if (!out.content.n && x->speech)
        take_near_quote(a, x, &cue, &out);
    else if (x->speech && cue.last + 1 < end_of(a, sentence) && ro_str_is(tok(a, cue.last + 1)->form, ":"))
        cue.last++;
    if (x->speech && out.content.n && tok(a, x->predicate)->quote == RO_NONE)
        follow(a, &out, x, sentence);
    if (out.content.n)
        add(a, x, cue, source, &out);
}

/* ---- labels ---- */

static bool is_capitals(ro_str form)
{
    for (size_t i = 0; i < form.n; i++)
        if (form.p[i] < 'A' || form.p[i] > 'Z')
            return false;
    return form.n > 2;
}

/* Does the word end the name of someone in the report? A title hides names from the parser. */
static bool ends_name(const attributing *a, ro_str form)
{
    for (uint32_t i = 0; i < a->d->entities.n; i++) {
        const ro_entity *e = &a->d->entities.v[i];
        ro_str name = e->name;
        if ((e->kind == RO_PERSON || e->kind == RO_ORGANISATION) && name.n >= form.n && !memcmp(name.p + name.n - form.n, form.p, form.n) &&
            (name.n == form.n || name.p[name.n - form.n - 1] == ' '))
            return true;
    }
    return false;
}

static bool is_dash(ro_str form)
{
    return ro_str_is(form, "-") || ro_str_is(form, "--") || ro_str_starts(form, "\xE2\x80\x93") || ro_str_starts(form, "\xE2\x80\x94") ||
           ro_str_starts(form, "\xE2\x80\x95");
}

static bool is_label(const attributing *a, uint32_t first, uint32_t colon)
{
    bool title = a->d->sentences.v[tok(a, first)->sentence].kind == RO_TITLE;
    bool named = title && colon == first + 1 && tok(a, first)->form.n > 2 && ends_name(a, tok(a, first)->form);
    for (uint32_t i = first; i < colon; i++) {
        const ro_token *k = tok(a, i);
        if (k->upos == RO_VERB || k->upos == RO_AUX || k->upos == RO_PRON || is_quote_mark(a, i))
            return false;
        named = named || k->ne == RO_NE_B_PER || k->ne == RO_NE_B_ORG || is_capitals(k->form) || ro_lemma_is(k, "poll") || ro_lemma_is(k, "report") ||
                ro_lemma_is(k, "study");
    }
    return named;
}

/* `"…" - Name`: the sentence ends in a dash and a name behind a quotation. */
static void signed_quote(attributing *a, uint32_t sentence)
{
    uint32_t first = first_of(a, sentence), end = end_of(a, sentence), dash = end;
    while (dash > first && dash + 8 > end && tok(a, dash - 1)->upos != RO_VERB && !is_dash(tok(a, dash - 1)->form))
        dash--;
    if (dash < first + 3 || dash >= end || !is_dash(tok(a, dash - 1)->form) || tok(a, dash)->upos != RO_PROPN || !is_quote_mark(a, dash - 2))
        return;
    uint32_t q = tok(a, dash - 3)->quote;
    if (q == RO_NONE || a->d->quotes.v[q].last != dash - 3 || a->d->quotes.v[q].scare)
        return;
    memset(a->mark + first, NO_PART, end - first);
    ro_attributed x = {.predicate = dash - 1, .from = dash - 1, .to = dash - 1, .source = dash, .around = RO_NONE, .marker = RO_NONE, .speech = true};
    ro_attribution out;
    memset(&out, 0, sizeof out);
    push(a, &out, &x, whole_quote(a, q));
    uint32_t last = end - 1;
    while (last > dash && tok(a, last)->upos == RO_PUNCT)
        last--;
    if (out.content.n)
        add(a, &x, (ro_cut){dash - 1, dash - 1}, (ro_cut){dash, last}, &out);
}

/* Where the words of a label end: with the sentence, or, of a transcript ("REPORTER: …"), with the paragraph. */
static uint32_t transcribed(const attributing *a, uint32_t sentence, uint32_t colon)
{
    uint32_t last = sentence, paragraph = a->d->sentences.v[sentence].paragraph;
    if (is_capitals(tok(a, colon - 1)->form))
        while (last + 1 < a->d->sentences.n && a->d->sentences.v[last + 1].paragraph == paragraph)
            last++;
    return end_of(a, last);
}

void ro_attribution_of_label(attributing *a, uint32_t sentence)
{
    enum { LONGEST = 8 };
    signed_quote(a, sentence);
    uint32_t first = first_of(a, sentence), end = end_of(a, sentence);
    if (is_quote_mark(a, first) && first + 1 < end)
        first++;
    uint32_t colon = first;
    while (colon < end && colon < first + LONGEST && !ro_str_is(tok(a, colon)->form, ":"))
        colon++;
    if (colon == first || colon + 2 >= end || colon == first + LONGEST || !is_label(a, first, colon))
        return;
    memset(a->mark + first, NO_PART, end - first);
    ro_attributed x = {.predicate = colon, .from = colon, .to = colon, .source = RO_NONE, .around = RO_NONE, .marker = RO_NONE, .speech = true};
    ro_attribution out;
    memset(&out, 0, sizeof out);
    push(a, &out, &x, (ro_cut){colon + 1, transcribed(a, sentence, colon) - 1});
    if (out.content.n)
        add(a, &x, (ro_cut){colon, colon}, (ro_cut){first, colon - 1}, &out);
}
