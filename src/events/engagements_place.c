/* SPDX-License-Identifier: Apache-2.0 */
/* Where and when, as the words around a predicate say. */
#include "events/engagements.h"

enum { DEEPEST = 5, FARTHEST = 12 };

static const ro_token *tok(const ro_tree *t, uint32_t i) { return ro_tok(t->d, i); }

ro_where ro_no_where(void)
{
    return (ro_where){RO_STR(""), "", RO_NONE};
}

static const ro_entity *entity_at(const ro_tree *t, uint32_t token)
{
    uint32_t m = tok(t, token)->mention;
    return m == RO_NONE ? NULL : &t->d->entities.v[t->d->mentions.v[m].entity];
}

static bool case_in(const ro_tree *t, uint32_t noun, const char *const *list)
{
    RO_CHILDREN(t, c, noun)
        if (tok(t, c)->deprel == RO_D_case)
            for (size_t i = 0; list[i]; i++)
                if (ro_lemma_is(tok(t, c), list[i]))
                    return true;
    return false;
}

static bool names_place(const ro_tree *t, uint32_t token, bool any_state)
{
    const ro_entity *e = entity_at(t, token);
    if (!e || !e->code[0])
        return false;
    const ro_mention *m = &t->d->mentions.v[tok(t, token)->mention];
    if (any_state && e->kind == RO_STATE && m->kind == RO_NOMINAL && (ro_lemma_is(tok(t, token), "country") || ro_lemma_is(tok(t, token), "nation")))
        return true; /* "visited the country" */
    return e->kind == RO_PLACE || (e->kind == RO_STATE && m->kind == RO_NAME && (m->as_place || any_state));
}

/* A city, with its country where that follows; or a country. */
static ro_where read_place(const ro_tree *t, uint32_t token)
{
    const ro_entity *e = entity_at(t, token);
    ro_where w = {e->kind == RO_PLACE ? e->name : RO_STR(""), "", token};
    memcpy(w.country, e->code, sizeof w.country);
    return w;
}

/* "the Chinese capital", "the southern Bolivian town", "the country of Norland": a common noun of place with its state beside it. */
static bool common_place(const ro_tree *t, uint32_t token, ro_where *out)
{
    static const char *const nouns[] = {"capital", "city", "town", "resort", "region", "province", "port", "village", "airport", "base", "island", "soil", "territory", NULL};
    static const char *const states[] = {"country", "republic", "kingdom", "state", "nation", "land", NULL};
    bool noun = false, state = false, ours = ro_lemma_is(tok(t, token), "country");
    RO_CHILDREN(t, c, token) {
        const ro_entity *e = entity_at(t, c); /* "our country" */
        if (!ours || tok(t, c)->subtype != RO_SUB_POSS || !ro_feat_is(tok(t, c), "Person", "1") || !e || strlen(e->code) != 3)
            continue;
        *out = ro_no_where();
        memcpy(out->country, e->code, sizeof out->country);
        out->token = token;
        return true;
    }
    for (size_t i = 0; nouns[i]; i++)
        noun = noun || ro_lemma_is(tok(t, token), nouns[i]);
    for (size_t i = 0; states[i]; i++)
        state = state || ro_lemma_is(tok(t, token), states[i]);
    if (!noun && !state)
        return false;
    *out = ro_no_where();
    RO_CHILDREN(t, c, token) {
        const ro_entity *e = entity_at(t, c);
        if (!e || !e->code[0] || (e->kind != RO_STATE && e->kind != RO_PLACE) || (state && !ro_has_case(t, c, "of")))
            continue;
        if (e->kind == RO_PLACE)
            out->city = e->name;
        memcpy(out->country, e->code, sizeof out->country);
        out->token = token;
    }
    return out->token != RO_NONE;
}

/* What a phrase that is no place itself counts up: "several countries including A, B and C", "the region (A and B)", "four states: A …". */
static bool counts_up(const ro_tree *t, uint32_t head, uint32_t c)
{
    static const char *const including[] = {"include", "including", "like", "as", "namely", NULL};
    const ro_token *k = tok(t, c);
    if (c < head)
        return false;
    if (k->deprel == RO_D_appos || (k->deprel == RO_D_parataxis && k->upos == RO_PROPN))
        return true;
    return k->deprel == RO_D_nmod && case_in(t, c, including);
}

static uint32_t places_of(const ro_tree *t, uint32_t head, ro_where *out, uint32_t most, int depth)
{
    uint32_t n = 0;
    if (head == RO_NONE || most == 0 || depth > DEEPEST)
        return 0;
    if (names_place(t, head, true))
        out[n++] = read_place(t, head);
    else if (common_place(t, head, &out[n]))
        n++;
    bool named = n > 0;
    RO_CHILDREN(t, c, head) {
        bool counted = counts_up(t, head, c) && (!named || (names_place(t, c, true) && tok(t, c)->deprel == RO_D_appos && strcmp(entity_at(t, c)->code, out[0].country) != 0));
        if (n < most && (tok(t, c)->deprel == RO_D_conj || counted))
            n += places_of(t, c, out + n, most - n, depth + 1);
    }
    return n;
}

uint32_t ro_places_of(const ro_tree *t, uint32_t head, ro_where *out, uint32_t most)
{
    return places_of(t, head, out, most, 0);
}

/* "met after the war in Norland": not there. */
static const char *const past[] = {"after", "before", "since", "following", "follow", "over", "about", "against", NULL};

/* "in the presence of the minister of Norland", "in a show of support": said with "in", and no place. */
static bool no_place(const ro_tree *t, uint32_t token)
{
    static const char *const nouns[] = {"presence", "absence", "show", "light", "line", "wake", "context", "framework", "connection", "response", "support",
                                        "relation", "view", "case", "event", "name", "spirit", "interest", "honour", "honor", "attempt", "effort", "bid",
                                        "protest", "addition", "contrast", "return", "exchange", "accordance", "defiance", "favour", "favor", NULL};
    return ro_lemma_in(tok(t, token), nouns);
}

/* Down from a phrase of place: the first city, else the first country. */
static void search(const ro_tree *t, uint32_t token, int depth, ro_where *best)
{
    static const char *const others[] = {"with", "between", "by", "from", "for", "about", "on", "against", "to", NULL};
    ro_where common;
    if (names_place(t, token, false)) {
        ro_where w = read_place(t, token);
        if (best->token == RO_NONE || (!best->city.n && w.city.n && !strcmp(best->country, w.country)))
            *best = w;
    } else if (best->token == RO_NONE && common_place(t, token, &common)) {
        *best = common;
    }
    if (depth >= DEEPEST || no_place(t, token))
        return;
    RO_CHILDREN(t, c, token) {
        uint8_t r = tok(t, c)->deprel;
        bool inside = r == RO_D_nmod || r == RO_D_appos || r == RO_D_flat || r == RO_D_compound || r == RO_D_obl || (r == RO_D_conj && depth > 0);
        if (inside && !ro_is_predicate(t, c) && !case_in(t, c, others) && !case_in(t, c, past))
            search(t, c, depth + 1, best);
    }
}

/* "a White House meeting": the house, which elsewhere stands for its state. */
static bool is_seat(const ro_tree *t, uint32_t token)
{
    static const char *const seats[] = {"White House", "Kremlin", "Pentagon", "Oval Office", "Downing Street", "Camp David", NULL};
    const ro_entity *e = entity_at(t, token);
    const ro_mention *m = e ? &t->d->mentions.v[tok(t, token)->mention] : NULL;
    return e && strlen(e->code) == 3 && ro_str_in(ro_span_text(t->d, ro_tokens_span(t->d, m->first, m->last)), seats);
}

static ro_where read_seat(const ro_tree *t, uint32_t token)
{
    ro_where w = read_place(t, token);
    if (entity_at(t, token)->kind != RO_PLACE)
        w.city = RO_STR("");
    return w;
}

static void search_beside(const ro_tree *t, uint32_t predicate, ro_where *best)
{
    static const char *const away[] = {"with", "between", "by", "from", "for", "about", "over", "regarding", "concern", "concerning", "against", "to", "after", "following", "follow", "before", "ahead", "since", "until", "of", NULL};
    if (predicate == RO_NONE || best->token != RO_NONE)
        return;
    RO_CHILDREN(t, c, predicate) {
        uint8_t r = tok(t, c)->deprel;
        bool subject = names_place(t, c, true) && (ro_has_case(t, c, "over") || ro_has_case(t, c, "on")); /* "talks over Norland" */
        if ((r == RO_D_obl || r == RO_D_nmod || r == RO_D_advmod) && !subject && (tok(t, c)->time != RO_NONE || !case_in(t, c, away)))
            search(t, c, 0, best);
        else if (r == RO_D_compound && (names_place(t, c, false) || is_seat(t, c)))
            *best = read_seat(t, c);
        if (best->token != RO_NONE)
            return;
    }
}

static bool names_state(const ro_tree *t, uint32_t token)
{
    const ro_entity *e = token == RO_NONE ? NULL : entity_at(t, token);
    return e && (e->kind == RO_PLACE || e->kind == RO_STATE) && strlen(e->code) == 3 && t->d->mentions.v[tok(t, token)->mention].kind == RO_NAME;
}

/* "Sochi will host talks", "Norland is preparing to host a summit", "a conference hosted by Norland" */
static void subject_place(const ro_tree *t, uint32_t verb, ro_where *best)
{
    static const char *const hosting[] = {"host", "hosts", "hosted", "hosting", NULL};
    if (verb == RO_NONE || best->token != RO_NONE || !ro_str_in(tok(t, verb)->form, hosting))
        return;
    uint32_t host = RO_NONE, above = verb;
    RO_CHILDREN(t, c, verb)
        if (ro_passive(t, verb) ? tok(t, c)->deprel == RO_D_obl && ro_has_case(t, c, "by") : tok(t, c)->deprel == RO_D_nsubj)
            host = c;
    for (int i = 0; i < 3 && host == RO_NONE && tok(t, above)->deprel == RO_D_xcomp; i++) {
        above = tok(t, above)->head;
        host = ro_child(t, above, RO_D_nsubj);
    }
    if (host != RO_NONE && !names_state(t, host) && (ro_lemma_is(tok(t, host), "government") || ro_lemma_is(tok(t, host), "state")))
        host = ro_child(t, host, RO_D_nmod); /* "by the Government of Norland" */
    if (host != RO_NONE && common_place(t, host, best))
        return; /* "the Norlandish capital will host talks" */
    if (!names_state(t, host))
        return;
    *best = read_place(t, host);
    if (entity_at(t, host)->kind == RO_STATE)
        best->city = RO_STR("");
}

/* "met with A in Oslo", where the parser hung Oslo on A. */
static void search_below_parties(const ro_tree *t, uint32_t predicate, ro_where *best)
{
    static const char *const in[] = {"in", "at", NULL};
    if (predicate == RO_NONE || best->token != RO_NONE)
        return;
    RO_CHILDREN(t, c, predicate) {
        uint8_t r = tok(t, c)->deprel;
        if ((r != RO_D_obl && r != RO_D_nmod && r != RO_D_obj) || case_in(t, c, past))
            continue;
        RO_CHILDREN(t, k, c)
            if (tok(t, k)->deprel == RO_D_nmod && case_in(t, k, in) && best->token == RO_NONE)
                search(t, k, 0, best);
    }
}

/* "a meeting attended by A and B in Oslo", where the parser hung Oslo on B. */
static void search_below_attending(const ro_tree *t, uint32_t noun, ro_where *best)
{
    static const char *const attending[] = {"attend", "chair", "co-chair", NULL};
    RO_CHILDREN(t, c, noun) {
        uint32_t by = tok(t, c)->deprel == RO_D_acl && ro_lemma_in(tok(t, c), attending) ? ro_child_sub(t, c, RO_D_obl, RO_SUB_AGENT) : RO_NONE;
        for (int i = 0; by != RO_NONE && i < 4 && best->token == RO_NONE; i++, by = ro_child(t, by, RO_D_conj))
            RO_CHILDREN(t, k, by)
                if (tok(t, k)->deprel == RO_D_nmod && ro_has_case(t, k, "in") && best->token == RO_NONE)
                    search(t, k, 0, best);
    }
}

/* The token before the day and its preposition. */
static uint32_t before_day(const ro_tree *t, uint32_t day)
{
    uint32_t first = t->d->times.v[tok(t, day)->time].first, sentence = t->d->sentences.v[tok(t, day)->sentence].first;
    uint32_t at = first > sentence ? first - 1 : first;
    return at > sentence && tok(t, at)->upos == RO_ADP ? at - 1 : at;
}

/* "A, B and C, where she met officials" */
static void search_above_relative(const ro_tree *t, uint32_t verb, ro_where *best)
{
    while (tok(t, verb)->deprel == RO_D_xcomp && ro_child(t, verb, RO_D_nsubj) == RO_NONE)
        verb = tok(t, verb)->head; /* "A, where she is due to meet officials" */
    uint32_t above = tok(t, verb)->head;
    if (best->token != RO_NONE || above == RO_NONE || (tok(t, verb)->deprel != RO_D_acl && tok(t, verb)->deprel != RO_D_advcl))
        return;
    RO_CHILDREN(t, c, verb) {
        uint32_t before = c > 1 && tok(t, c - 1)->upos == RO_PUNCT ? c - 2 : c > 0 ? c - 1 : c;
        if (!ro_lemma_is(tok(t, c), "where") || tok(t, before)->sentence != tok(t, c)->sentence)
            continue;
        if (tok(t, before)->time != RO_NONE && t->d->times.v[tok(t, before)->time].first > above)
            before = before_day(t, before); /* "flew to A on Tuesday, where" */
        while (tok(t, before)->deprel == RO_D_conj && tok(t, before)->head < before && names_place(t, tok(t, before)->head, true))
            before = tok(t, before)->head; /* "from A, B and C, where" */
        if (tok(t, verb)->deprel == RO_D_acl && names_place(t, above, true))
            *best = read_place(t, above);
        else if (names_place(t, before, true))
            *best = read_place(t, before); /* "flew to A, where", whatever the clause hangs on */
    }
}

static void search_clauses_of(const ro_tree *t, uint32_t noun, ro_where *best)
{
    RO_CHILDREN(t, c, noun)
        if (tok(t, c)->deprel == RO_D_acl && best->token == RO_NONE)
            search_beside(t, c, best);
}

/* The first "in …" after the predicate and before the next verb, where the tree shows none. */
static void search_words(const ro_tree *t, uint32_t from, ro_where *best)
{
    enum { AHEAD = 25 };
    const ro_sentence *s = &t->d->sentences.v[tok(t, from)->sentence];
    for (uint32_t i = from + 1; i < s->first + s->n && i < from + AHEAD && best->token == RO_NONE; i++) {
        const ro_token *k = tok(t, i);
        if (k->upos == RO_VERB || k->upos == RO_AUX || k->upos == RO_SCONJ || (k->upos == RO_ADP && ro_str_in(k->form, past)))
            return;
        if (k->upos != RO_ADP || !ro_str_is_nocase(k->form, "in"))
            continue;
        for (uint32_t p = i + 1; p < s->first + s->n && p < i + 6 && best->token == RO_NONE && tok(t, p)->upos != RO_ADP; p++)
            if (names_place(t, p, false))
                *best = read_place(t, p);
    }
}

/* "the Munich Security Conference", "the Beijing Summit": the city that a gathering is named after. */
static void city_of_name(const ro_teller *teller, uint32_t noun, ro_where *best)
{
    enum { WORDS = 5 };
    static const char *const gatherings[] = {"conference", "summit", "forum", "meeting", "dialogue", "congress", "session", "expo", "fair", NULL};
    const unsigned kinds = 1u << RO_NAME_CAPITAL | 1u << RO_NAME_PLACE;
    const ro_tree *t = teller->tree;
    uint32_t from = noun, first = t->d->sentences.v[tok(t, noun)->sentence].first;
    if (best->token != RO_NONE || !teller->tables || !(ro_lemma_in(tok(t, noun), gatherings) || (tok(t, noun)->upos == RO_PROPN && entity_at(t, noun))))
        return;
    while (from > first && noun - from < WORDS && (tok(t, from - 1)->upos == RO_PROPN || tok(t, from - 1)->upos == RO_ADJ) && tok(t, from - 1)->time == RO_NONE)
        from--;
    for (ro_match match; from < noun && tok(t, from)->upos == RO_PROPN;) {
        size_t at = 0;
        if (!ro_tables_longest(teller->tables, ro_span_text(t->d, ro_tokens_span(t->d, from, noun - 1)), 0, kinds, &match))
            return;
        const ro_name *name = ro_match_next(&match, kinds, &at);
        if (name && name->kind == RO_NAME_PLACE)
            name = ro_tables_best_place(teller->tables, &match);
        const char *code = name ? ro_tables_code(teller->tables, name->code) : "";
        if (!name || strlen(code) != 3 || (name->flags & RO_NAME_AMBIGUOUS))
            return;
        best->token = from;
        best->city = tok(t, from)->form;
        memcpy(best->country, code, 4);
        return;
    }
}

/* "met on the sidelines of the summit in Sudville": there; of the summit, there where they met. */
static void beside_gathering(const ro_teller *teller, const ro_telling *telling, ro_where *best)
{
    static const char *const sides[] = {"sideline", "margin", "fringe", "sidelines", "margins", NULL};
    const ro_tree *t = teller->tree;
    uint32_t heads[2] = {telling->predicate, telling->carrier};
    for (int i = 0; i < 2 && best->token == RO_NONE; i++)
        RO_CHILDREN(t, side, heads[i]) {
            if ((tok(t, side)->deprel != RO_D_obl && tok(t, side)->deprel != RO_D_nmod) || !ro_lemma_in(tok(t, side), sides) || best->token != RO_NONE)
                continue;
            RO_CHILDREN(t, event, side)
                if (tok(t, event)->deprel == RO_D_nmod && best->token == RO_NONE) {
                    search_beside(t, event, best);
                    city_of_name(teller, event, best);
                }
        }
    uint32_t side = tok(t, telling->predicate)->head;
    if (telling->kind == RO_CONFERENCE && side != RO_NONE && ro_lemma_in(tok(t, side), sides) && tok(t, side)->head != RO_NONE) {
        uint32_t above = tok(t, side)->head;
        search_beside(t, above, best);
        search_below_parties(t, above, best);
    }
}

/* "met here on Monday": where the report is written. */
static void search_here(const ro_teller *teller, uint32_t head, ro_where *best)
{
    if (best->token != RO_NONE || !teller->dateline.country[0])
        return;
    RO_CHILDREN(teller->tree, c, head)
        if (tok(teller->tree, c)->deprel == RO_D_advmod && ro_lemma_is(tok(teller->tree, c), "here")) {
            *best = teller->dateline;
            best->token = c;
        }
}

/* "at a ceremony attended by B in Sudville" */
static void search_occasion(const ro_tree *t, uint32_t verb, ro_where *best)
{
    static const char *const occasions[] = {"ceremony", "event", "reception", "dinner", "gathering", NULL};
    RO_CHILDREN(t, c, verb)
        if (best->token == RO_NONE && tok(t, c)->deprel == RO_D_obl && ro_lemma_in(tok(t, c), occasions))
            search_clauses_of(t, c, best);
}

/* "announced it in Sudville after talks with B", "told reporters in Sudville before a meeting": told where it was held. */
static void search_announced(const ro_tree *t, const ro_telling *telling, ro_where *best)
{
    static const char *const beside[] = {"after", "following", "follow", "before", "ahead", "during", "at", NULL};
    static const char *const saying[] = {"say", "tell", "announce", "declare", "state", "speak", NULL};
    uint32_t verb = tok(t, telling->predicate)->head, whom = RO_NONE;
    if (verb != RO_NONE && tok(t, verb)->deprel == RO_D_obj && tok(t, telling->predicate)->deprel == RO_D_nmod)
        whom = verb, verb = tok(t, verb)->head; /* "announced the accord in Sudville after talks" */
    if (best->token != RO_NONE || verb == RO_NONE || !ro_lemma_in(tok(t, verb), saying) || (telling->noun && !case_in(t, telling->predicate, beside)))
        return;
    if (!telling->noun && tok(t, telling->predicate)->deprel != RO_D_advcl)
        return;
    RO_CHILDREN(t, c, verb) /* "in", "from": of the one who says it */
        if (best->token == RO_NONE && tok(t, c)->deprel == RO_D_obl && (ro_has_case(t, c, "in") || ro_has_case(t, c, "from")) && names_place(t, c, false))
            *best = read_place(t, c);
    if (whom == RO_NONE)
        RO_CHILDREN(t, c, verb)
            if ((tok(t, c)->deprel == RO_D_obj || tok(t, c)->deprel == RO_D_iobj) && (ro_lemma_is(tok(t, c), "reporter") || ro_lemma_is(tok(t, c), "journalist")))
                whom = c;
    RO_CHILDREN(t, c, whom == RO_NONE ? verb : whom)
        if (best->token == RO_NONE && whom != RO_NONE && ro_has_case(t, c, "in") && names_place(t, c, false))
            *best = read_place(t, c);
}

ro_where ro_place_of(const ro_teller *teller, const ro_telling *telling)
{
    const ro_tree *t = teller->tree;
    ro_where best = ro_no_where();
    search_beside(t, telling->predicate, &best);
    if (telling->noun)
        search_clauses_of(t, telling->predicate, &best);
    if (telling->kind == RO_CONFERENCE)
        city_of_name(teller, telling->predicate, &best);
    if (telling->carrier != telling->predicate)
        search_beside(t, telling->carrier, &best);
    subject_place(t, telling->carrier, &best);
    search_above_relative(t, telling->carrier, &best);
    search_below_parties(t, telling->predicate, &best);
    if (telling->noun)
        search_below_attending(t, telling->predicate, &best);
    if (best.token == RO_NONE)
        search_words(t, telling->predicate, &best);
    uint32_t above = telling->carrier;
    for (int i = 0; i < 3 && best.token == RO_NONE && above != RO_NONE; i++) { /* "is expected in Paris to meet" */
        uint8_t r = tok(t, above)->deprel;
        bool shares = r == RO_D_xcomp || (r == RO_D_conj && ro_child(t, above, RO_D_nsubj) == RO_NONE) || (r == RO_D_advcl && i == 0);
        above = shares ? tok(t, above)->head : RO_NONE;
        search_beside(t, above, &best);
    }
    beside_gathering(teller, telling, &best);
    search_occasion(t, telling->carrier, &best);
    search_announced(t, telling, &best);
    search_here(teller, telling->predicate, &best);
    search_here(teller, telling->carrier, &best);
    return best;
}

/* ---- when ---- */

static uint32_t time_head(const ro_document *d, const ro_time *time)
{
    for (uint32_t i = time->first; i <= time->last; i++) {
        uint32_t h = ro_tok(d, i)->head;
        if (h == RO_NONE || h < time->first || h > time->last)
            if (ro_tok(d, i)->upos != RO_PUNCT && ro_tok(d, i)->deprel != RO_D_case && ro_tok(d, i)->deprel != RO_D_det)
                return i;
    }
    return time->last;
}

static bool bounds_only(const ro_teller *teller, const ro_time *time, const ro_telling *telling)
{
    uint32_t predicate = telling->predicate;
    static const char *const prepositions[] = {"since", "until", "till", "before", "by", "after", "from", NULL};
    const ro_document *d = teller->d;
    static const char *const year_words[] = {"in", "during", "of", "for", "throughout", "since", "until", "from", "by", NULL};
    if (time->type == RO_DURATION || time->type == RO_SET)
        return true;
    if (time->precision == RO_P_YEAR && time->first == time->last && time->first > 0 && !ro_str_in(ro_tok(d, time->first - 1)->form, year_words) &&
        ro_tok(d, time->first)->head != predicate)
        return true; /* "the 2022 presidency" dates the presidency */
    uint32_t sentence = ro_tok(d, time->first)->sentence;
    if (time->first == d->sentences.v[sentence].first)
        return false;
    const ro_token *before = ro_tok(d, time->first - 1);
    if (telling->kind == RO_VISIT && !telling->noun && telling->standing == STANDS_HELD && ro_str_is_nocase(before->form, "since") && time->precision == RO_P_DAY)
        return false; /* "has been in A since Sunday" */
    if (telling->kind == RO_VISIT && ro_str_is_nocase(before->form, "from") && d->published.day != RO_NO_DAY && time->begin > d->published.day)
        return false; /* "leads a delegation to A from tomorrow": it starts then */
    static const char *const starting[] = {"begin", "start", "resume", "open", NULL};
    if (ro_str_is_nocase(before->form, "from") && telling->standing == STANDS_PLANNED && ro_lemma_in(ro_tok(d, telling->carrier), starting))
        return false; /* "the meeting will begin from Monday" */
    return before->deprel == RO_D_case && ro_str_in(before->form, prepositions) && !(ro_str_is(before->form, "from") && time->begin != time->end);
}

/* "is due in A on Sunday and then travels to B": later. */
static bool goes_on_then(const ro_tree *t, uint32_t verb)
{
    static const char *const moving[] = {"travel", "go", "fly", "head", "continue", "proceed", "leave", "move", "depart", "visit", NULL};
    static const char *const later[] = {"then", "later", "afterwards", "subsequently", NULL};
    RO_CHILDREN(t, c, verb)
        if ((tok(t, c)->deprel == RO_D_advmod && ro_str_is(tok(t, c)->form, "since")) || (ro_str_is(tok(t, c)->form, "then") && ro_has_case(t, c, "since")))
            return true; /* "and have since then signed" */
        else if (tok(t, c)->deprel == RO_D_advmod && ro_str_in(tok(t, c)->form, later))
            return ro_lemma_in(tok(t, verb), moving);
    return false;
}

/* "heads to A on Friday after visiting B": the day is that of the journey to A. */
static bool journey_before(const ro_tree *t, uint32_t verb)
{
    static const char *const going[] = {"head", "go", "fly", "travel", "leave", "depart", "arrive", "land", "visit", "come", NULL};
    uint32_t mark = ro_child(t, verb, RO_D_mark);
    return mark != RO_NONE && (ro_lemma_is(tok(t, mark), "after") || ro_lemma_is(tok(t, mark), "before")) && ro_lemma_in(tok(t, verb), going) && ro_lemma_in(tok(t, tok(t, verb)->head), going);
}

/* Verbs whose own time is that of what they carry or govern. */
static bool shares_time(const ro_tree *t, uint32_t verb)
{
    uint8_t r = tok(t, verb)->deprel;
    if (r == RO_D_acl && ro_feat_is(tok(t, verb), "Tense", "Past"))
        return false; /* "met on Friday to discuss the treaty signed by B": some other day */
    if (r == RO_D_xcomp || r == RO_D_acl)
        return true;
    if (r == RO_D_advcl)
        return !ro_feat_is(tok(t, verb), "VerbForm", "Fin") && !journey_before(t, verb);
    if (r == RO_D_obj && tok(t, verb)->upos == RO_NOUN) /* "had the pleasure today of meeting" */
        return true;
    return r == RO_D_conj && ro_child(t, verb, RO_D_nsubj) == RO_NONE && !goes_on_then(t, verb);
}

/* "his first trip after his election on 3 May": between the noun and the day stands what the day is of. */
static bool behind_another(const ro_tree *t, uint32_t noun, uint32_t time)
{
    static const char *const apart[] = {"after", "following", "follow", "since", NULL};
    RO_CHILDREN(t, c, noun)
        if (c > noun && c < time && tok(t, c)->deprel == RO_D_nmod && case_in(t, c, apart) && ro_child_sub(t, c, RO_D_nmod, RO_SUB_POSS) != RO_NONE)
            return true;
    return false;
}

/* "after the 6 March floods, she visited", "the storm of last May": the time dates the noun that it stands in. */
static bool dates_another(const ro_tree *t, const ro_telling *telling, uint32_t time)
{
    static const char *const of[] = {"of", NULL};
    static const char *const apart[] = {"after", "following", "follow", "since", "before", NULL};
    uint32_t noun = tok(t, time)->head;
    if (noun != RO_NONE && tok(t, noun)->upos == RO_NOUN && telling->noun && (noun == telling->predicate || noun == telling->carrier) && behind_another(t, noun, time))
        return true;
    if (noun == RO_NONE || noun == telling->predicate || noun == telling->carrier || ro_is_predicate(t, noun) || tok(t, noun)->time != RO_NONE)
        return false;
    if (case_in(t, time, of) || (time < noun && (ro_child(t, time, RO_D_case) == RO_NONE || (tok(t, time)->subtype == RO_SUB_POSS && tok(t, telling->predicate)->head != noun))))
        return true;
    if (ro_has_case(t, noun, "since") && !telling->noun)
        return true; /* "spoke for the second time since their call on 3 May" */
    bool own = ro_child_sub(t, noun, RO_D_nmod, RO_SUB_POSS) != RO_NONE; /* "his first visit after his election on 3 May" */
    return case_in(t, noun, apart) && (tok(t, noun)->head != telling->predicate || (own && telling->noun));
}

/* "Before A's arrival, B will visit C from 2 to 4 May", "handed over on Friday after a meeting": the day is that of what was done then; but what is
 * said on Friday after a meeting is said on its day. */
static bool clause_apart(const ro_tree *t, const ro_telling *telling)
{
    static const char *const apart[] = {"after", "following", "follow", "before", "ahead", "prior", NULL};
    static const char *const saying[] = {"say", "tell", "announce", "add", "state", "declare", "warn", "note", "stress", "express", "agree", "call", "urge", "pledge",
                                         "vow", "confirm", "issue", "hold", "speak", "voice", "reiterate", "praise", "welcome", "sign", "appear", NULL};
    const ro_token *verb = tok(t, telling->carrier);
    uint32_t noun = telling->predicate;
    if (telling->kind == RO_VISIT && ro_verb_ends(verb))
        return false; /* "returned on Tuesday after a two-day visit" */
    for (int i = 0; i < 3 && tok(t, noun)->deprel == RO_D_conj && tok(t, noun)->head < noun; i++)
        noun = tok(t, noun)->head; /* "returned on Tuesday after a visit to A and a meeting with B" */
    return telling->noun && telling->carrier != telling->predicate && verb->upos == RO_VERB && tok(t, noun)->deprel == RO_D_obl && case_in(t, noun, apart) &&
           !ro_lemma_in(verb, saying);
}

/* "his first trip since riots broke out on Friday" */
static bool later_clause(const ro_tree *t, uint32_t verb)
{
    static const char *const marks[] = {"since", "after", "before", "while", "until", NULL};
    uint32_t mark = ro_child(t, verb, RO_D_mark);
    return mark != RO_NONE && ro_lemma_in(tok(t, mark), marks);
}

/* Steps from the time up to the predicate, its carrier, or a verb that shares its time with them; -1 where it belongs elsewhere. */
static int steps_to(const ro_teller *teller, const ro_telling *telling, uint32_t from)
{
    const ro_tree *t = teller->tree;
    uint32_t k = from;
    bool alone = clause_apart(t, telling);
    if (dates_another(t, telling, from))
        return -1;
    for (int i = 0; i < FARTHEST && k != RO_NONE; i++, k = tok(t, k)->head) {
        if (k == telling->predicate)
            return i;
        if (k == telling->carrier)
            return alone ? -1 : i + 1;
        if (k == from || !(ro_is_predicate(t, k) || tok(t, k)->head == RO_NONE))
            continue;
        if (telling->noun && tok(t, k)->deprel == RO_D_acl && tok(t, k)->head == telling->predicate)
            return i == 1 && !ro_verb_ends(tok(t, k)) && !later_clause(t, k) ? 2 : -1; /* "a meeting held on Friday", not "a visit that ends on Friday" */
        uint32_t verb = telling->carrier;
        if (telling->kind == RO_VISIT && tok(t, verb)->deprel == RO_D_conj && tok(t, verb)->head == k && ro_child(t, verb, RO_D_aux) != RO_NONE && telling->where.country[0])
            return -1; /* "is due in A on Wednesday and will visit B" */
        for (int s = 0; s < 3 && verb != RO_NONE && shares_time(t, verb) && (s > 0 || tok(t, verb)->upos == RO_VERB); s++) {
            verb = tok(t, verb)->head;
            if (verb == k)
                return i == 1 ? 3 + s : -1;
        }
        return -1;
    }
    return -1;
}

/* "the May 26 call": right before the noun, in its phrase. */
static uint32_t time_before_noun(const ro_teller *teller, uint32_t noun)
{
    enum { BEFORE = 4 };
    const ro_document *d = teller->d;
    uint32_t first = d->sentences.v[tok(teller->tree, noun)->sentence].first;
    for (uint32_t i = noun, k = 0; i-- > first && k < BEFORE; k++) {
        const ro_token *t = tok(teller->tree, i);
        if (t->time != RO_NONE)
            return d->times.v[t->time].precision == RO_P_DAY && t->head != RO_NONE && (t->head == noun || ro_dominates(d, noun, i)) ? t->time : RO_NONE;
        if (t->upos != RO_ADJ && t->upos != RO_NOUN && t->upos != RO_PROPN && t->upos != RO_PART)
            return RO_NONE;
    }
    return RO_NONE;
}

/* "The visit is on Monday": what is said of the noun. */
static uint32_t time_as_predicate(const ro_teller *teller, uint32_t noun)
{
    const ro_token *k = tok(teller->tree, noun);
    if (k->deprel != RO_D_nsubj || k->head == RO_NONE || ro_child(teller->tree, k->head, RO_D_cop) == RO_NONE || !ro_has_case(teller->tree, k->head, "on"))
        return RO_NONE;
    uint32_t id = tok(teller->tree, k->head)->time;
    return id != RO_NONE && teller->d->times.v[id].begin != RO_NO_DAY ? id : RO_NONE;
}

/* "about the meeting of the leaders in Sochi on November 26": behind the noun with nothing but its own phrase between, whatever verb the tree gives it to. */
static uint32_t time_behind_noun(const ro_teller *teller, const ro_telling *telling)
{
    static const char *const on[] = {"on", "in", "at", NULL};
    enum { BEHIND = 24 };
    const ro_document *d = teller->d;
    uint32_t noun = telling->predicate, end = d->sentences.v[telling->sentence].first + d->sentences.v[telling->sentence].n;
    for (uint32_t i = noun + 1; i < end && i < noun + BEHIND; i++) {
        const ro_token *t = tok(teller->tree, i);
        if (t->time != RO_NONE) {
            const ro_time *time = &d->times.v[t->time];
            bool led = ro_str_in(ro_tok(d, time->first - 1)->form, on);
            return led && !behind_another(teller->tree, noun, time->first) && time->precision == RO_P_DAY && t->head != RO_NONE && tok(teller->tree, noun)->deprel != RO_D_obj ? t->time : RO_NONE;
        }
        if (ro_is_predicate(teller->tree, i) || t->upos == RO_VERB || t->upos == RO_SCONJ)
            return RO_NONE;
        if (t->upos != RO_ADP && t->upos != RO_PUNCT && t->upos != RO_CCONJ && !ro_dominates(d, noun, i))
            return RO_NONE;
    }
    return RO_NONE;
}

/* "PM call with B: 15 October 2024": a title's last word is when it was published. */
static bool dates_the_title(const ro_teller *teller, const ro_time *t)
{
    const ro_document *d = teller->d;
    const ro_sentence *s = &d->sentences.v[ro_tok(d, t->first)->sentence];
    return s == d->sentences.v && d->sentences.n > 1 && t->last + 1 == s->first + s->n && t->first > s->first && ro_str_is(ro_tok(d, t->first - 1)->form, ":") &&
           t->begin == d->published.day && t->begin == t->end;
}

/* "on Friday, when A meets B", "since 2022, when they met": the time right before the clause is the clause's. */
static uint32_t time_before_clause(const ro_teller *teller, const ro_telling *telling)
{
    const ro_document *d = teller->d;
    uint32_t first = d->sentences.v[telling->sentence].first, verb = telling->carrier;
    RO_CHILDREN(teller->tree, c, verb) {
        if (!ro_lemma_is(tok(teller->tree, c), "when") || c > verb || c < first + 1)
            continue;
        uint32_t at = ro_str_is(tok(teller->tree, c - 1)->form, ",") && c > first + 1 ? c - 2 : c - 1;
        uint32_t id = tok(teller->tree, at)->time;
        return id != RO_NONE && d->times.v[id].begin != RO_NO_DAY ? id : RO_NONE;
    }
    return RO_NONE;
}

/* "starting", "which opens"; of conferences also "that ended", from which the days are counted back */
static bool starts_at(const ro_teller *teller, uint32_t token, bool or_ends)
{
    static const char *const participles[] = {"starting", "beginning", "commencing", "opening", NULL};
    static const char *const verbs[] = {"open", "start", "begin", "commence", "convene", NULL}, *const ends[] = {"end", "conclude", "close", NULL}, *const which[] = {"which", "that", "due", NULL};
    ro_str form = tok(teller->tree, token)->form;
    if (ro_str_in(form, participles))
        return true;
    bool verb = ro_lemma_in(tok(teller->tree, token), verbs) || (or_ends && ro_lemma_in(tok(teller->tree, token), ends));
    return token > 0 && verb && ro_str_in(tok(teller->tree, token - 1)->form, which);
}

/* "a three-day visit to Norland starting May 20", "the summit in Norport, which opens on Friday": whatever the verb hangs on. */
static uint32_t time_of_start(const ro_teller *teller, const ro_telling *telling)
{
    enum { BEHIND = 16 };
    const ro_document *d = teller->d;
    uint32_t end = d->sentences.v[telling->sentence].first + d->sentences.v[telling->sentence].n;
    for (uint32_t i = telling->predicate + 1; i + 1 < end && i < telling->predicate + BEHIND; i++) {
        if (starts_at(teller, i, telling->kind == RO_CONFERENCE))
            for (uint32_t k = i + 1; k < end && k < i + 3; k++)
                if (tok(teller->tree, k)->time != RO_NONE && d->times.v[tok(teller->tree, k)->time].begin != RO_NO_DAY)
                    return tok(teller->tree, k)->time;
        if (tok(teller->tree, i)->upos == RO_VERB)
            break;
    }
    return RO_NONE;
}

/* "their fourth meeting this year", "the first time this month": counts, and says no day. */
static bool counts_within(const ro_teller *teller, const ro_time *time)
{
    enum { BACK = 4 };
    static const char *const ranks[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest", "last", NULL};
    static const char *const counted[] = {"meeting", "time", "visit", "trip", "summit", "call", "round", "conversation", "talk", "encounter", NULL};
    const ro_document *d = teller->d;
    uint32_t first = d->sentences.v[tok(teller->tree, time->first)->sentence].first;
    if (time->precision == RO_P_DAY || !ro_str_is_nocase(tok(teller->tree, time->first)->form, "this"))
        return false;
    for (uint32_t i = time->first, k = 0; i-- > first && k < BACK; k++)
        if (ro_lemma_in(tok(teller->tree, i), counted)) {
            for (uint32_t j = i, n = 0; j-- > first && n < 3; n++)
                if (ro_lemma_in(tok(teller->tree, j), ranks) || ro_str_in(tok(teller->tree, j)->form, ranks))
                    return true;
            return false;
        }
    return false;
}

/* "urged A and B on Tuesday to meet": the day of the urging. */
static bool dates_the_asking(const ro_teller *teller, const ro_time *time, const ro_telling *telling)
{
    static const char *const asking[] = {"urge", "ask", "call", "appeal", "invite", "propose", "suggest", "demand", "press", "encourage", "offer", "request", "advise", NULL};
    const ro_document *d = teller->d;
    uint32_t verb = tok(teller->tree, time_head(d, time))->head;
    bool asked = verb != RO_NONE && verb != telling->carrier && verb != telling->predicate && ro_lemma_in(tok(teller->tree, verb), asking) && ro_feat_is(tok(teller->tree, verb), "Tense", "Past");
    bool over = d->published.day == RO_NO_DAY || time->begin == RO_NO_DAY || time->begin <= d->published.day;
    return telling->standing == STANDS_PROPOSED && time->first < telling->predicate && asked && over;
}

uint32_t ro_time_of(const ro_teller *teller, const ro_telling *telling)
{
    const ro_document *d = teller->d;
    const ro_sentence *s = &d->sentences.v[telling->sentence];
    uint32_t best = telling->noun ? time_before_noun(teller, telling->predicate) : time_before_clause(teller, telling);
    if (best == RO_NONE && telling->noun)
        best = time_as_predicate(teller, telling->predicate);
    int least = FARTHEST * 4;
    if (best != RO_NONE)
        return best;
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        uint32_t id = ro_tok(d, i)->time;
        if (id == RO_NONE || d->times.v[id].first != i || bounds_only(teller, &d->times.v[id], telling) || counts_within(teller, &d->times.v[id]) || dates_the_title(teller, &d->times.v[id]) ||
            dates_the_asking(teller, &d->times.v[id], telling))
            continue;
        int steps = steps_to(teller, telling, time_head(d, &d->times.v[id]));
        if (steps < 0)
            continue;
        int cost = steps * 2 + 6 * (d->times.v[id].begin == RO_NO_DAY) + 8 * (d->times.v[id].precision == RO_P_YEAR) + (d->times.v[id].precision != RO_P_DAY);
        if (cost < least)
            least = cost, best = id;
    }
    if (best == RO_NONE && telling->noun)
        best = time_behind_noun(teller, telling);
    if (best == RO_NONE && (telling->kind == RO_VISIT || telling->kind == RO_CONFERENCE))
        best = time_of_start(teller, telling);
    return best;
}

bool ro_verb_ends(const ro_token *verb)
{
    static const char *const verbs[] = {"wrap", "wind", "conclude", "end", "finish", "complete", "close", "return", "leave", NULL};
    for (size_t i = 0; verbs[i]; i++)
        if (ro_lemma_is(verb, verbs[i]))
            return true;
    return false;
}

/* "arrived here after a day-long visit to Norland": those days were spent elsewhere. */
static bool of_journey_before(const ro_tree *t, const ro_telling *telling, uint32_t noun)
{
    static const char *const after[] = {"after", "following", "follow", NULL};
    return !telling->noun && noun != telling->predicate && case_in(t, noun, after) && !ro_verb_ends(tok(t, telling->predicate));
}

int ro_days_of_visit(const ro_teller *teller, const ro_telling *telling)
{
    enum { NEAR = 5 };
    static const char *const nouns[] = {"visit", "trip", "tour", "stay", NULL};
    const ro_document *d = teller->d;
    const ro_sentence *s = &d->sentences.v[telling->sentence];
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        uint32_t id = ro_tok(d, i)->time;
        if (id == RO_NONE || d->times.v[id].first != i || d->times.v[id].type != RO_DURATION || d->times.v[id].duration_days <= 0)
            continue;
        for (uint32_t k = d->times.v[id].last + 1; k < s->first + s->n && k < d->times.v[id].last + NEAR; k++)
            for (size_t n = 0; nouns[n]; n++)
                if (ro_lemma_is(ro_tok(d, k), nouns[n]) && !of_journey_before(teller->tree, telling, k))
                    return d->times.v[id].duration_days;
    }
    RO_CHILDREN(teller->tree, c, telling->predicate) { /* "will visit Norland for three days" */
        const ro_time *t = ro_tok(d, c)->time == RO_NONE ? NULL : &d->times.v[ro_tok(d, c)->time];
        if (t && t->type == RO_DURATION && t->duration_days > 0 && !telling->noun && ro_has_case(teller->tree, c, "for"))
            return t->duration_days;
    }
    return 0;
}
