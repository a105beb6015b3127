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

/* The first of the states or persons that a heading begins with, where nothing but commas and "and" stands between them up to `end`; the others
 * are joined to it. RO_NONE where it begins otherwise. */
static uint32_t heading_names(ro_document *d, uint32_t first, uint32_t end)
{
    ro_token *tokens = d->tokens.v;
    uint32_t who = RO_NONE;
    for (uint32_t i = first; i < end; i++) {
        const ro_mention *m = tokens[i].mention == RO_NONE ? NULL : &d->mentions.v[tokens[i].mention];
        if (m && dealer(d, m->head) && m->first == i && m->last < end) {
            if (who != RO_NONE)
                hang(&tokens[m->head], who, RO_D_conj);
            else
                who = m->head;
            i = m->last;
        } else if (!ro_str_is(tokens[i].form, ",") && !ro_str_is(tokens[i].form, "and")) {
            return RO_NONE;
        }
    }
    return who;
}

/* "Norland, Sudria ministers hold talks": the ministers, of both. */
static void mend_heading_people(ro_document *d, uint32_t people)
{
    static const char *const nouns[] = {"minister", "FM", "PM", "fm", "pm", "leader", "president", "official", "envoy", "chief", "diplomat", "negotiator", "premier", "general", "delegation", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[people];
    ro_sentence *s = &d->sentences.v[k->sentence];
    uint32_t end = people;
    if (s->kind == RO_BODY || (k->upos != RO_NOUN && k->upos != RO_PROPN) || !ro_feat_is(k, "Number", "Plur") || !ro_str_in(k->lemma, nouns))
        return;
    while (end > s->first && tokens[end - 1].mention == RO_NONE && (tokens[end - 1].upos == RO_ADJ || tokens[end - 1].upos == RO_NOUN) && people - end < 2)
        end--;
    const ro_mention *a = tokens[s->first].mention == RO_NONE ? NULL : &d->mentions.v[tokens[s->first].mention];
    if (!a || a->kind != RO_NAME || a->last + 1 >= end || names_person(d, s->first) || tokens[a->head].head == people)
        return;
    uint32_t above = tokens[a->head].head, who = heading_names(d, s->first, end);
    if (who == RO_NONE)
        return;
    if (k->head == RO_NONE || k->head > people)
        above = k->head;
    if (above == RO_NONE)
        s->root = people;
    hang(k, above, above == RO_NONE ? RO_D_root : RO_D_nsubj);
    k->upos = RO_NOUN;
    hang(&tokens[who], people, RO_D_nmod);
    tokens[who].subtype = RO_SUB_POSS;
}

/* "Norland minister, Sudria counterpart hold talks": in a heading, what the parser sets beside the first noun is said of it. */
static void mend_heading_beside(ro_document *d, uint32_t verb)
{
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[verb].sentence];
    uint32_t who = tokens[verb].deprel == RO_D_parataxis && tokens[verb].upos == RO_VERB ? tokens[verb].head : RO_NONE;
    if (s->kind == RO_BODY || who == RO_NONE || who != s->root || who > verb || !dealer(d, who) || ro_feat_is(&tokens[verb], "VerbForm", "Part"))
        return;
    uint32_t other = RO_NONE;
    for (uint32_t i = s->first; i < verb; i++) {
        if (tokens[i].head == verb && (tokens[i].deprel == RO_D_mark || ro_str_is(tokens[i].form, ":")))
            return;
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_nsubj)
            other = i;
    }
    if (other != RO_NONE && heading_names(d, s->first, verb) != who)
        return; /* "Norland, Sudria hold talks": the second beside the first */
    make_verb(&tokens[verb]);
    s->root = verb;
    hang(&tokens[verb], RO_NONE, RO_D_root);
    hang(&tokens[who], verb, RO_D_nsubj);
}

/* "Norland scraps meeting with Sudria": who scraps it, hung beyond the verb. */
static void mend_heading_across(ro_document *d, uint32_t verb)
{
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[verb].sentence];
    if (s->kind == RO_BODY || s->root != verb || tokens[verb].upos != RO_VERB || verb == s->first || ro_dependent(d, verb, RO_D_nsubj, RO_NONE) != RO_NONE)
        return;
    uint32_t who = heading_names(d, s->first, verb);
    if (who != RO_NONE && tokens[who].head != RO_NONE && tokens[who].head > verb)
        hang(&tokens[who], verb, RO_D_nsubj);
}

/* "Norland slams Sudria over raid", "Norland, Sudria ink pact": what a heading's parties do, read as a noun. */
static void mend_heading_act(ro_document *d, uint32_t verb)
{
    static const char *const acts[] = {"head", "slam", "blast", "rap", "hit", "vow", "back", "hail", "ink", "seal", "sign", "swap", "trade", "boost", "mend", "sever", "cut", "halt", "block",
                                       "bar", "ban", "probe", "press", "summon", "blame", "demand", "pledge", "promise", "protest", "deploy", "arrest", "attack", "bomb", "shell", NULL};
    enum { AHEAD = 12 };
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[verb].sentence];
    uint32_t root = s->root, end = s->first + s->n;
    if (s->kind == RO_BODY || root == RO_NONE || verb == s->first || verb + 1 >= end || tokens[verb].upos != RO_NOUN || tokens[root].upos == RO_VERB || !ro_str_in(tokens[verb].lemma, acts))
        return;
    uint32_t what = tokens[verb].deprel == RO_D_compound ? tokens[verb].head : RO_NONE;
    bool deeper = what != RO_NONE && what > verb && tokens[what].deprel == RO_D_compound && tokens[what].head == root; /* "ink" of "gas" of "deal" */
    bool is_root = verb == root && ro_feat_is(&tokens[verb], "Number", "Plur"), under = what != RO_NONE && verb < root && (what == root || deeper);
    bool beside = what != RO_NONE && what > verb && root < verb && tokens[what].head == root; /* the pact "beside" the first party */
    if (!(is_root || under || beside))
        return;
    uint32_t who = heading_names(d, s->first, verb);
    if (who == RO_NONE)
        return;
    make_verb(&tokens[verb]);
    for (uint32_t i = verb + 1; i < end && i < verb + AHEAD && is_root; i++)
        if (tokens[i].head == verb && (tokens[i].deprel == RO_D_compound || tokens[i].deprel == RO_D_appos))
            hang(&tokens[i], verb, RO_D_obj);
        else if (tokens[i].head == verb && tokens[i].deprel == RO_D_nmod)
            hang(&tokens[i], verb, RO_D_obl);
    if (under || beside) {
        s->root = verb;
        hang(&tokens[verb], RO_NONE, RO_D_root);
        hang(&tokens[beside ? what : root], verb, RO_D_obj);
    }
    hang(&tokens[who], verb, RO_D_nsubj);
}

/* "Norland and Sudria in talks on trade": in a heading that leaves out the verb, they are in talks. */
static void mend_heading_in_talks(ro_document *d, uint32_t talks)
{
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[talks].sentence];
    uint32_t who = tokens[talks].deprel == RO_D_nmod && ro_str_is_nocase(tokens[talks].form, "talks") ? tokens[talks].head : RO_NONE;
    if (s->kind == RO_BODY || who == RO_NONE || who != s->root || who > talks || tokens[who].upos == RO_VERB || !dealer(d, who))
        return;
    uint32_t in = ro_dependent(d, talks, RO_D_case, RO_NONE);
    if (in == RO_NONE || in < who || !ro_str_is(tokens[in].form, "in"))
        return;
    s->root = talks;
    hang(&tokens[talks], RO_NONE, RO_D_root);
    hang(&tokens[who], talks, RO_D_nsubj);
}

/* "Norland-Sudria border talks to resume": in a heading, a noun that is read as a verb. */
static void mend_heading_noun(ro_document *d, uint32_t noun)
{
    static const char *const verbs[] = {"resume", "start", "begin", "open", "continue", "end", "take", NULL};
    enum { BACK = 12 };
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[noun].sentence];
    uint32_t verb = noun + 2;
    if (s->kind == RO_BODY || s->root != noun || tokens[noun].upos != RO_VERB || !ro_str_is_nocase(tokens[noun].form, "talks") || verb >= s->first + s->n ||
        !ro_str_is(tokens[noun + 1].form, "to") || tokens[verb].head != noun || !ro_str_in(tokens[verb].lemma, verbs))
        return;
    for (uint32_t i = noun; i-- > s->first && i + BACK > noun;)
        if (tokens[i].head == noun)
            hang(&tokens[i], noun, RO_D_compound);
    tokens[noun].upos = RO_NOUN;
    tokens[noun].lemma = RO_STR("talk");
    tokens[noun].feats = RO_STR("Number=Plur");
    s->root = verb;
    hang(&tokens[verb], RO_NONE, RO_D_root);
    hang(&tokens[noun], verb, RO_D_nsubj);
}

/* "Norland-Sudria talks end", "Norland scraps talks", "talks between Norland and Sudria open": in a heading, a verb that is read as a noun
 * or adjective. */
static void mend_heading_verb(ro_document *d, uint32_t verb)
{
    static const char *const verbs[] = {"end", "start", "begin", "open", "resume", "stall", "collapse", "fail", "continue", NULL};
    enum { BACK = 12 };
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[verb].sentence];
    uint32_t noun = verb - 1, end = s->first + s->n;
    if (s->kind == RO_BODY || verb == s->first || (tokens[verb].upos != RO_NOUN && tokens[verb].upos != RO_ADJ))
        return;
    bool happens = ro_str_in(tokens[verb].lemma, verbs);
    if (happens && tokens[verb].upos == RO_NOUN && tokens[noun].head == verb && tokens[noun].deprel == RO_D_compound && ro_feat_is(&tokens[noun], "Number", "Plur")) {
        for (uint32_t i = noun; i-- > s->first && i + BACK > noun;)
            if (tokens[i].head == verb)
                hang(&tokens[i], noun, RO_D_compound);
        make_verb(&tokens[verb]);
        tokens[noun].deprel = RO_D_nsubj;
    } else if (happens && tokens[verb].deprel == RO_D_amod && tokens[verb].head == s->root && s->root < verb) {
        noun = s->root;
        s->root = verb;
        make_verb(&tokens[verb]);
        hang(&tokens[verb], RO_NONE, RO_D_root);
        hang(&tokens[noun], verb, RO_D_nsubj);
    } else if (verb == s->root && (tokens[noun].deprel == RO_D_compound || tokens[noun].deprel == RO_D_nmod) && dealer(d, noun)) {
        for (uint32_t i = verb + 1; i < end && i < verb + BACK; i++)
            if (tokens[i].head == verb && tokens[i].deprel == RO_D_obj && (tokens[noun].head == verb || tokens[noun].head == i)) {
                make_verb(&tokens[verb]);
                hang(&tokens[noun], verb, RO_D_nsubj);
                return;
            }
    }
}

/* "Norland to hold talks": a headline that is all in one future. */
static void mend_headline(ro_document *d, uint32_t marker)
{
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[marker].sentence];
    uint32_t verb = tokens[marker].deprel == RO_D_mark ? tokens[marker].head : RO_NONE;
    bool said_of = verb != RO_NONE && (tokens[verb].deprel == RO_D_acl || tokens[verb].deprel == RO_D_xcomp || tokens[verb].deprel == RO_D_parataxis);
    uint32_t who = said_of ? tokens[verb].head : RO_NONE;
    const ro_mention *whole = who == RO_NONE || s->root == RO_NONE ? NULL : dealer(d, s->root);
    if (whole && who != s->root && whole->first == s->first && who <= whole->last)
        who = s->root; /* "Norland, Sudria ministers to meet": the mention is of both */
    if (who == RO_NONE || who != s->root || who > marker || !whole || tokens[verb].upos != RO_VERB)
        return;
    for (uint32_t i = s->first; i < s->first + s->n; i++)
        if (ro_feat_is(&tokens[i], "VerbForm", "Fin") || (i < marker && tokens[i].upos == RO_ADP && tokens[i].head == who))
            return;
    s->root = verb;
    hang(&tokens[verb], RO_NONE, RO_D_root);
    hang(&tokens[who], verb, RO_D_nsubj);
}

/* "Visit to Norland by the Sudrian minister": no verb. */
static void mend_heading_visit(ro_document *d, uint32_t visit)
{
    enum { AHEAD = 40 };
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[visit].sentence];
    static const char *const next[] = {"to", "by", "of", NULL};
    if (tokens[visit].upos != RO_VERB || !ro_str_is(tokens[visit].form, "Visit") || s->n < 2 || !ro_str_in(tokens[visit + 1].form, next))
        return;
    tokens[visit].upos = RO_NOUN;
    tokens[visit].feats = RO_STR("Number=Sing");
    for (uint32_t i = visit + 1; i < s->first + s->n && i < visit + AHEAD; i++)
        if (tokens[i].head == visit && tokens[i].deprel == RO_D_obl)
            hang(&tokens[i], visit, RO_D_nmod);
}

/* "Norlandish PM off to Sudria": where the PM goes, hung on "off". */
static void mend_off_to(ro_document *d, uint32_t off)
{
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[off].sentence];
    uint32_t who = tokens[off].deprel == RO_D_advmod && ro_str_is(tokens[off].form, "off") ? tokens[off].head : RO_NONE;
    if (s->kind == RO_BODY || who == RO_NONE || who != s->root || who > off || tokens[who].upos == RO_VERB)
        return;
    for (uint32_t i = off + 1; i < end_of(d, off) && i < off + AROUND; i++)
        if (tokens[i].head == off && tokens[i].deprel == RO_D_obl)
            hang(&tokens[i], who, RO_D_nmod);
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

void ro_mend_heading(ro_document *document, uint32_t token)
{
    mend_heading_verb(document, token);
    mend_heading_people(document, token);
    mend_heading_beside(document, token);
    mend_heading_noun(document, token);
    mend_heading_in_talks(document, token);
    mend_heading_act(document, token);
    mend_heading_across(document, token);
    mend_off_to(document, token);
    if (token == document->sentences.v[document->tokens.v[token].sentence].first)
        mend_heading_visit(document, token);
    if (ro_str_is(document->tokens.v[token].form, "to"))
        mend_headline(document, token);
}
