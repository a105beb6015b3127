/* SPDX-License-Identifier: Apache-2.0 */
/* Which words attribute, and where source and content stand beside them: data/events/attributions.tsv, and clauses of any verb. */
#include "events/attributions.h"

static const ro_token *tok(const attributing *a, uint32_t i)
{
    return &a->d->tokens.v[i];
}

static bool in_list(ro_str word, const char *list)
{
    return ro_list_holds(ro_str_of(list), word);
}

/* The table's entry of a word, whatever stands beside it; NULL none. */
static const ro_word *word_of(const attributing *a, uint32_t p)
{
    const ro_token *k = tok(a, p);
    char pos = k->upos == RO_VERB ? 'v' : k->upos == RO_NOUN ? 'n' : k->upos == RO_ADJ ? 'a' : k->upos == RO_ADV ? 'r' : 0;
    for (uint32_t i = pos ? ro_lexicon_find(&a->words, k->lemma) : RO_NONE; i != RO_NONE; i = a->words.words.v[i].next)
        if (a->words.words.v[i].pos == pos && ro_str_equal(a->words.words.v[i].lemma, k->lemma))
            return &a->words.words.v[i];
    return NULL;
}

static bool has_slot(const ro_word *w, const char *slot)
{
    return w && ro_list_holds(w->slots, ro_str_of(slot));
}

static bool says(const ro_word *w)
{
    return w && !ro_str_is(w->type, "-");
}

/* The slot that a preposition or "to" before the dependent makes; "" where it has neither. */
static ro_str marker_of(const attributing *a, uint32_t c, uint32_t *marker)
{
    RO_CHILDREN(&a->tree, m, c)
        if (m < c && (tok(a, m)->deprel == RO_D_mark || tok(a, m)->deprel == RO_D_case)) {
            *marker = m;
            return tok(a, m)->lemma;
        }
    *marker = RO_NONE;
    return RO_STR("");
}

bool ro_names_paper(ro_str lemma)
{
    return in_list(lemma, "statement,interview,speech,letter,message,address,remark,briefing,tweet,post,release,report,note,email,memo,article,column,editorial");
}

static void add_head(ro_attributed *x, uint32_t head)
{
    if (x->n < RO_MOST_HEADS)
        x->head[x->n++] = head;
}

/* The subject beside the verb: of two, as a parser's slip leaves them around a quotation, the one nearest to it and not quoted. */
static uint32_t subject_beside(const attributing *a, uint32_t p)
{
    uint32_t best = RO_NONE, distance = RO_NONE;
    RO_CHILDREN(&a->tree, c, p) {
        uint32_t far = c < p ? p - c : c - p;
        if (tok(a, c)->deprel == RO_D_nsubj && !ro_lemma_is(tok(a, c), "it") && tok(a, c)->quote == tok(a, p)->quote && far < distance) {
            best = c;
            distance = far;
        }
    }
    return best;
}

/* Said behind a quotation: "…," said X, of which the parser may make an object. */
static uint32_t inverted_subject(const attributing *a, uint32_t p)
{
    uint32_t object = ro_child(&a->tree, p, RO_D_obj);
    bool behind = p > 0 && tok(a, p - 1)->sentence == tok(a, p)->sentence && tok(a, p - 1)->upos == RO_PUNCT;
    if (object == RO_NONE || object < p || !behind || ro_child(&a->tree, p, RO_D_ccomp) == RO_NONE)
        return RO_NONE;
    return tok(a, object)->upos == RO_PROPN || tok(a, object)->upos == RO_PRON ? object : RO_NONE;
}

/* The subject beside the verb itself ("who"), also of the verb it is coordinated with, else the one that control gives it. */
static uint32_t source_of(const attributing *a, uint32_t p)
{
    uint32_t k = p;
    for (int i = 0; i < 4 && !ro_passive(&a->tree, k); i++) {
        uint32_t found = subject_beside(a, k);
        if (found == RO_NONE && k == p)
            found = inverted_subject(a, p);
        if (found != RO_NONE)
            return found;
        if (tok(a, k)->deprel != RO_D_conj || tok(a, k)->head == RO_NONE)
            break;
        k = tok(a, k)->head;
    }
    uint32_t subject = ro_subject(&a->tree, p);
    return subject != RO_NONE && tok(a, subject)->sentence == tok(a, p)->sentence ? subject : RO_NONE;
}

/* ---- verbs ---- */

/* "a plan described as …": a participle whose noun is what is told of. */
static bool is_told_of(const attributing *a, uint32_t p)
{
    const ro_token *k = tok(a, p);
    return k->deprel == RO_D_acl && k->subtype != RO_SUB_RELCL && ro_feat_is(k, "Tense", "Past") && ro_child(&a->tree, p, RO_D_nsubj) == RO_NONE;
}

/* Whose clause is no content: "means that", "ensured that", "let it go". */
static bool is_unspoken(const attributing *a, uint32_t p)
{
    return in_list(tok(a, p)->lemma, "mean,give,prove,ensure,turn,hear,help,make,let,have,get,keep,happen,cause,leave,watch,start,matter,see,do,go,be,stop,bring");
}

static bool is_comma(const attributing *a, uint32_t i, uint32_t sentence)
{
    return i < a->d->tokens.n && tok(a, i)->sentence == sentence && ro_str_is(tok(a, i)->form, ",");
}

/* "In the end, he said, they …": what stands before a cue set between commas is said too. */
static void add_opening(const attributing *a, uint32_t p, ro_attributed *x)
{
    uint32_t sentence = tok(a, p)->sentence, subject = x->source;
    if (x->head[0] < p || subject == RO_NONE || subject > p || tok(a, subject)->head != p || !is_comma(a, p + 1, sentence) || p + 2 >= a->d->tokens.n ||
        tok(a, p + 2)->quote != tok(a, p)->quote)
        return;
    RO_CHILDREN(&a->tree, c, p)
        if (c < subject && (tok(a, c)->deprel == RO_D_obl || tok(a, c)->deprel == RO_D_advcl || tok(a, c)->deprel == RO_D_advmod))
            add_head(x, c);
}

/* "told him the road was bad": whom it is said to is no content. */
static bool has_addressee(const attributing *a, uint32_t p)
{
    return in_list(tok(a, p)->lemma, "tell,ask,remind,inform,urge,warn,advise,assure");
}

/* "said Berlin was ready", "called for X to go": the parser may tear the subject off its clause, or hang the verb's preposition on it. */
static void add_torn(const attributing *a, uint32_t p, ro_attributed *x)
{
    uint32_t marker, clause = x->head[0];
    ro_str m = marker_of(a, clause, &marker);
    if (marker == p + 1 && in_list(m, "for,about,on,of,against,with,over"))
        x->marker = x->to = marker;
    if (clause < p || ro_str_is(m, "that") || (has_addressee(a, p) && !ro_str_is(m, "to")))
        return;
    RO_CHILDREN(&a->tree, c, p)
        if (c > p && c < clause && c != x->source && (tok(a, c)->deprel == RO_D_obj || tok(a, c)->deprel == RO_D_nsubj))
            add_head(x, c);
}

/* "in a statement that …" of "said in a statement that …": the clause, which is what is said but hangs on the statement; RO_NONE. */
static uint32_t clause_of_paper(const attributing *a, uint32_t noun)
{
    const ro_token *k = tok(a, noun);
    uint32_t marker, clause = RO_NONE;
    if (k->deprel == RO_D_obl && ro_has_case(&a->tree, noun, "in") && ro_names_paper(k->lemma) && says(word_of(a, k->head)) &&
        ro_child(&a->tree, k->head, RO_D_ccomp) == RO_NONE)
        clause = ro_child(&a->tree, noun, RO_D_acl);
    return clause != RO_NONE && ro_str_is(marker_of(a, clause, &marker), "that") ? clause : RO_NONE;
}

static void add_from_paper(const attributing *a, uint32_t p, ro_attributed *x)
{
    RO_CHILDREN(&a->tree, c, p)
        if (clause_of_paper(a, c) != RO_NONE)
            add_head(x, clause_of_paper(a, c));
}

static bool by_clause(const attributing *a, uint32_t p, ro_attributed *x)
{
    RO_CHILDREN(&a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_ccomp)
            add_head(x, c);
    add_from_paper(a, p, x);
    if (x->n) {
        add_opening(a, p, x);
        add_torn(a, p, x);
    }
    if (x->n && is_unspoken(a, p)) {
        uint32_t marker;
        if (!ro_lemma_is(tok(a, p), "see") || !ro_str_is_nocase(marker_of(a, x->head[0], &marker), "that"))
            x->n = 0;
    }
    x->speech = x->n > 0;
    return x->n > 0;
}

/* "…, he said"; "as he put it, …" */
static bool by_place_beside(const attributing *a, uint32_t p, const ro_word *w, ro_attributed *x)
{
    const ro_token *k = tok(a, p);
    uint32_t marker;
    if (!says(w) || k->head == RO_NONE || x->source == RO_NONE)
        return false;
    bool as = k->deprel == RO_D_advcl && ro_str_is(marker_of(a, p, &marker), "as");
    if (!as && ro_str_is(w->type, "quote") && (tok(a, k->head)->quote == k->quote || tok(a, k->head)->quote == RO_NONE))
        return false;
    if (!as && ro_str_is(w->type, "as"))
        return false;
    if (!as && (k->deprel != RO_D_parataxis || ro_child(&a->tree, p, RO_D_obj) != RO_NONE || ro_child(&a->tree, p, RO_D_xcomp) != RO_NONE))
        return false;
    x->around = k->head;
    x->speech = true;
    return true;
}

static bool is_gerund(const ro_token *k)
{
    return ro_str_is(k->xpos, "VBG");
}

/* The slot that a dependent of a verb fills, "" none. */
static ro_str slot_of(const attributing *a, uint32_t c, bool object, uint32_t *marker)
{
    const ro_token *k = tok(a, c);
    ro_str m = marker_of(a, c, marker);
    if (k->deprel == RO_D_xcomp) {
        if (ro_str_is(m, "to"))
            return object ? RO_STR("obj-inf") : RO_STR("inf");
        return is_gerund(k) ? RO_STR("ing") : RO_STR("pred");
    }
    if (k->deprel == RO_D_obj)
        return RO_STR("obj");
    bool clause = k->deprel == RO_D_advcl && !ro_str_is(m, "to");
    return (k->deprel == RO_D_obl && k->subtype != RO_SUB_AGENT) || clause ? m : RO_STR("");
}

/* What goes on behind an object: "accused X of …", "described X as …", "compared X to …". */
static bool goes_on(const attributing *a, uint32_t c, uint32_t object)
{
    const ro_token *k = tok(a, c);
    uint32_t marker;
    if (c < object || k->time != RO_NONE || k->deprel == RO_D_obj)
        return false;
    if (k->deprel == RO_D_xcomp)
        return true;
    return (k->deprel == RO_D_obl || k->deprel == RO_D_advcl) && in_list(marker_of(a, c, &marker), "of,for,as,over,about,against,from");
}

static bool fills(const ro_word *w, ro_str slot, bool passive)
{
    char name[24];
    if (!slot.n || slot.n + 4 > sizeof name)
        return false;
    memcpy(name, passive ? "be-" : "", passive ? 3 : 0);
    memcpy(name + (passive ? 3 : 0), slot.p, slot.n);
    name[slot.n + (passive ? 3 : 0)] = 0;
    return has_slot(w, name);
}

/* Makes, with its noun, one cue: "made the claim that", "expressed hope for". */
static bool is_light(const attributing *a, uint32_t verb)
{
    return tok(a, verb)->upos == RO_VERB &&
           in_list(tok(a, verb)->lemma, "make,have,express,give,issue,raise,voice,take,hold,offer,show,share,deliver,cast,launch,announce,reiterate,state");
}

static bool noun_attributes(const attributing *a, uint32_t noun, ro_attributed *x);

static bool by_object(const attributing *a, uint32_t p, const ro_word *w, uint32_t object, ro_attributed *x)
{
    ro_attributed noun;
    if (!has_slot(w, "obj") || (is_light(a, p) && tok(a, object)->upos == RO_NOUN && noun_attributes(a, object, &noun)))
        return false;
    add_head(x, object);
    RO_CHILDREN(&a->tree, c, p)
        if (goes_on(a, c, object))
            add_head(x, c);
    return true;
}

/* "was described as …", "is expected to …", "seems to …": the subject is content too. */
static void add_subject(const attributing *a, uint32_t p, ro_attributed *x)
{
    for (int i = 0; i < 4; i++) {
        RO_CHILDREN(&a->tree, c, p)
            if (tok(a, c)->deprel == RO_D_nsubj || tok(a, c)->deprel == RO_D_csubj) {
                if (!ro_lemma_is(tok(a, c), "it"))
                    add_head(x, c);
                return;
            }
        if (tok(a, p)->deprel != RO_D_conj || tok(a, p)->head == RO_NONE)
            return;
        p = tok(a, p)->head;
    }
}

static bool only_seems(const attributing *a, uint32_t p)
{
    return ro_lemma_is(tok(a, p), "seem") || ro_lemma_is(tok(a, p), "appear");
}

static bool takes(const attributing *a, uint32_t p, uint32_t object, uint32_t c, uint32_t marker, bool passive, ro_attributed *x)
{
    bool preposition = tok(a, c)->deprel != RO_D_xcomp;
    if (object != RO_NONE && !passive && c > object)
        add_head(x, object);
    add_head(x, c);
    if (preposition) /* "called on X to go" */
        RO_CHILDREN(&a->tree, more, p)
            if (more > c && tok(a, more)->deprel == RO_D_xcomp)
                add_head(x, more);
    if (preposition && (object == RO_NONE || object > c || passive) && marker != RO_NONE && marker > p)
        x->marker = x->to = marker;
    return true;
}

/* Clauses before objects before prepositions. */
static bool by_slot(const attributing *a, uint32_t p, const ro_word *w, bool passive, ro_attributed *x)
{
    uint32_t object = ro_child(&a->tree, p, RO_D_obj), marker;
    uint32_t asked = object != RO_NONE ? object : ro_child(&a->tree, p, RO_D_iobj);
    RO_CHILDREN(&a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_xcomp && fills(w, slot_of(a, c, asked != RO_NONE, &marker), passive))
            return takes(a, p, asked, c, marker, passive, x);
    if (!passive && object != RO_NONE && by_object(a, p, w, object, x))
        return true;
    RO_CHILDREN(&a->tree, c, p)
        if (c > p && (tok(a, c)->deprel == RO_D_obl || tok(a, c)->deprel == RO_D_advcl) && fills(w, slot_of(a, c, false, &marker), passive))
            return takes(a, p, object, c, marker, passive, x);
    return false;
}

/* "you know", "I mean", "I guess": words that only fill. */
static bool is_filler(const attributing *a, uint32_t p, uint32_t source)
{
    if (source == RO_NONE || tok(a, source)->upos != RO_PRON)
        return false;
    return (ro_lemma_is(tok(a, p), "know") && ro_str_is_nocase(tok(a, source)->form, "you")) ||
           (ro_lemma_is(tok(a, p), "mean") && ro_str_is_nocase(tok(a, source)->form, "I"));
}

/* "by" of "was rejected by X", the verb itself where there is none. */
static uint32_t agent_marker(const attributing *a, uint32_t p)
{
    uint32_t by = ro_child_sub(&a->tree, p, RO_D_obl, RO_SUB_AGENT), marker = RO_NONE;
    if (by != RO_NONE)
        marker_of(a, by, &marker);
    return marker == RO_NONE || marker < p ? p : marker;
}

static bool verb_attributes(const attributing *a, uint32_t p, ro_attributed *x)
{
    const ro_token *k = tok(a, p);
    const ro_word *w = word_of(a, p);
    if (k->deprel == RO_D_amod || k->deprel == RO_D_case)
        return false;
    bool passive = ro_passive(&a->tree, p) || is_told_of(a, p);
    x->source = source_of(a, p);
    if (is_filler(a, p, x->source))
        return false;
    if (by_clause(a, p, x) || by_place_beside(a, p, w, x))
        return true;
    x->speech = says(w);
    if (w && by_slot(a, p, w, passive, x)) {
        if (only_seems(a, p))
            x->source = RO_NONE;
        if (passive || only_seems(a, p))
            add_subject(a, p, x);
        return true;
    }
    if (has_slot(w, "be") && ro_passive(&a->tree, p) && k->deprel != RO_D_acl) {
        add_subject(a, p, x);
        x->to = agent_marker(a, p);
    }
    return x->n > 0 || says(w); /* content may still be a quotation next to it */
}

/* ---- nouns, adjectives, adverbs ---- */

static uint32_t owner_of(const attributing *a, uint32_t noun)
{
    uint32_t owner = ro_child_sub(&a->tree, noun, RO_D_nmod, RO_SUB_POSS);
    if (owner != RO_NONE)
        return owner;
    RO_CHILDREN(&a->tree, c, noun)
        if (tok(a, c)->deprel == RO_D_nmod && (ro_has_case(&a->tree, c, "by") || ro_has_case(&a->tree, c, "among") || ro_has_case(&a->tree, c, "from")))
            return c;
    return RO_NONE;
}

static bool noun_content(const attributing *a, uint32_t noun, const ro_word *w, ro_attributed *x)
{
    RO_CHILDREN(&a->tree, c, noun) {
        const ro_token *k = tok(a, c);
        uint32_t marker;
        ro_str m = marker_of(a, c, &marker);
        bool clause = k->deprel == RO_D_acl || k->deprel == RO_D_ccomp || k->deprel == RO_D_advcl || k->deprel == RO_D_xcomp;
        if (c < noun || (!clause && k->deprel != RO_D_nmod && k->deprel != RO_D_obl))
            continue;
        if (clause && in_list(m, "whether,if,how,why"))
            m = RO_STR("that");
        bool fits = clause && ro_str_is(m, "to") ? has_slot(w, "inf") : (clause && k->deprel == RO_D_ccomp && !m.n) ? has_slot(w, "that") : fills(w, m, false);
        if (!fits)
            continue;
        add_head(x, c);
        if (marker != RO_NONE && !ro_str_is(m, "that") && !(clause && ro_str_is(m, "to")))
            x->marker = x->to = marker;
        return true;
    }
    return false;
}

static bool noun_attributes(const attributing *a, uint32_t noun, ro_attributed *x)
{
    *x = (ro_attributed){.predicate = noun, .from = noun, .to = noun, .source = RO_NONE, .around = RO_NONE, .marker = RO_NONE};
    return noun_content(a, noun, word_of(a, noun), x);
}

/* "in a new poll", "in his view": what the clause says is the poll's. */
static bool by_poll(const attributing *a, uint32_t noun, ro_attributed *x)
{
    const ro_token *k = tok(a, noun);
    uint32_t marker = RO_NONE;
    if (k->deprel != RO_D_obl || k->head == RO_NONE || !ro_str_is_nocase(marker_of(a, noun, &marker), "in") || !has_slot(word_of(a, noun), "within"))
        return false;
    x->predicate = x->from = x->to = marker;
    x->source = noun;
    x->around = k->head;
    return true;
}

static bool noun_or_poll(const attributing *a, uint32_t noun, ro_attributed *x)
{
    if (by_poll(a, noun, x))
        return true;
    if (clause_of_paper(a, noun) != RO_NONE || !noun_attributes(a, noun, x))
        return false;
    const ro_token *k = tok(a, noun);
    bool light = k->deprel == RO_D_obj && k->head != RO_NONE && k->head < noun && is_light(a, k->head);
    x->source = light ? source_of(a, k->head) : owner_of(a, noun);
    if (light)
        x->from = k->head;
    return true;
}

static bool adjective_attributes(const attributing *a, uint32_t p, ro_attributed *x)
{
    const ro_word *w = word_of(a, p);
    const ro_token *k = tok(a, p);
    bool made = k->deprel == RO_D_xcomp && k->head != RO_NONE && ro_lemma_is(tok(a, k->head), "make"); /* "make sure" */
    if (!w || made || k->deprel == RO_D_amod || !noun_content(a, p, w, x))
        return false;
    x->source = source_of(a, p);
    return x->source != RO_NONE || tok(a, p)->deprel == RO_D_root;
}

static bool adverb_attributes(const attributing *a, uint32_t p, ro_attributed *x)
{
    if (!has_slot(word_of(a, p), "clause") || tok(a, p)->head == RO_NONE)
        return false;
    x->around = tok(a, p)->head;
    return true;
}

static bool is_part_of_clause(const ro_token *k)
{
    return k->head != RO_NONE && (k->deprel == RO_D_xcomp || k->deprel == RO_D_ccomp || k->deprel == RO_D_obj || k->deprel == RO_D_obl || k->deprel == RO_D_nmod ||
                                  k->deprel == RO_D_acl || k->deprel == RO_D_appos || k->deprel == RO_D_nsubj);
}

/* "according to X"; set apart by a comma, it tells of the whole clause. */
static bool accords(const attributing *a, uint32_t p, ro_attributed *x)
{
    const ro_token *k = tok(a, p);
    uint32_t noun = k->head;
    if (!ro_str_is_nocase(k->form, "according") || noun == RO_NONE || noun < p)
        return false;
    uint32_t next = p + 1;
    x->source = noun;
    x->to = next < noun && ro_str_is_nocase(tok(a, next)->form, "to") ? next : p;
    x->around = tok(a, noun)->head;
    if (x->around == RO_NONE) { /* "That is according to X" */
        add_subject(a, noun, x);
        return x->n > 0;
    }
    bool apart = p > 0 && (tok(a, p - 1)->sentence != k->sentence || tok(a, p - 1)->upos == RO_PUNCT);
    while (apart && is_part_of_clause(tok(a, x->around)))
        x->around = tok(a, x->around)->head;
    return true;
}

bool ro_attributes(const attributing *a, uint32_t token, ro_attributed *out)
{
    *out = (ro_attributed){.predicate = token, .from = token, .to = token, .source = RO_NONE, .around = RO_NONE, .marker = RO_NONE};
    switch (tok(a, token)->upos) {
    case RO_VERB:
        return accords(a, token, out) || verb_attributes(a, token, out);
    case RO_NOUN:
        return noun_or_poll(a, token, out);
    case RO_ADJ:
        return adjective_attributes(a, token, out);
    case RO_ADV:
        return accords(a, token, out) || adverb_attributes(a, token, out);
    default:
        return accords(a, token, out);
    }
}
