/* SPDX-License-Identifier: Apache-2.0 */
/* Agreements signed: by whom, between whom, and dated ones told as a noun. */
#include "events/engagements_tell.h"

/* Of papers that are signed by two sides, whoever is named. */
static bool bilateral(const ro_token *k)
{
    static const char *const papers[] = {"agreement", "memorandum", "memoranda", "mou", "treaty", "protocol", "accord", "pact", "document", "deal", "declaration", "package", NULL};
    return ro_lemma_in(k, papers);
}

/* Does a paper's noun go on with what it says: "a declaration on deepening the partnership between"? */
static bool goes_on(const ro_token *k)
{
    return k->deprel == RO_D_nmod || k->deprel == RO_D_conj || k->deprel == RO_D_acl || k->deprel == RO_D_obj;
}

/* "a declaration on partnership between A and B", "a number of agreements with B": below the paper's own nouns too. */
static void add_between_below(const ro_teller *w, uint32_t noun, int depth, ro_parties *others)
{
    if (noun == RO_NONE)
        return;
    telling_add_with_case(others, w, noun, "with");
    telling_add_with_case(others, w, noun, "between");
    RO_CHILDREN(w->tree, c, noun)
        if (depth < 4 && !others->n && goes_on(tok(w, c)) && tok(w, c)->subtype != RO_SUB_POSS && tok(w, c)->mention == RO_NONE)
            add_between_below(w, c, depth + 1, others);
}

/* "signed it on behalf of Norland, and B on behalf of Sudria", "on Norland's behalf": those for whom it is signed. */
static void add_on_behalf(const ro_teller *w, uint32_t verb, ro_parties *others)
{
    const ro_sentence *s = &w->d->sentences.v[tok(w, verb)->sentence];
    ro_parties named = {.n = 0};
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        if (!is(w, i, "behalf"))
            continue;
        telling_add_with_case(&named, w, i, "of");
        ro_parties_of(&named, w, ro_child_sub(w->tree, i, RO_D_nmod, RO_SUB_POSS));
    }
    ro_parties_unite(others, &named);
}

/* "A's tourism agency and the Central Bank of B signed": bodies of states, which sign though they meet nobody. */
static void add_bodies(const ro_teller *w, uint32_t verb, ro_parties *others)
{
    enum { MOST = 4 };
    static const char *const bodies[] = {"agency", "authority", "bank", "institute", "administration", "organisation", "organization", "service", "bureau", NULL};
    uint32_t k = ro_passive(w->tree, verb) ? RO_NONE : ro_child(w->tree, verb, RO_D_nsubj);
    for (int i = 0; i < MOST && k != RO_NONE; i++, k = ro_child(w->tree, k, RO_D_conj)) {
        bool body = false;
        for (int b = 0; bodies[b]; b++)
            body = body || ro_str_is_nocase(tok(w, k)->form, bodies[b]);
        if (!body || w->person[k] != RO_NONE)
            continue;
        ro_parties of = {.n = 0};
        telling_add_with_case(&of, w, k, "of");
        if (!of.n && ro_oblique(w->tree, k, "for") != RO_NONE)
            telling_add_with_case(&of, w, ro_oblique(w->tree, k, "for"), "of"); /* "the Agency for Tourism of A" */
        ro_parties_of(&of, w, ro_child_sub(w->tree, k, RO_D_nmod, RO_SUB_POSS));
        if (!of.n)
            telling_add_modifiers(&of, w, k);
        uint32_t land = ro_oblique(w->tree, k, "of") != RO_NONE ? ro_oblique(w->tree, k, "of") : ro_oblique(w->tree, k, "for");
        land = land != RO_NONE && ro_oblique(w->tree, land, "of") != RO_NONE ? ro_oblique(w->tree, land, "of") : land;
        ro_match match;
        size_t at = 0;
        const ro_name *name = !of.n && land != RO_NONE && tok(w, land)->mention == RO_NONE && w->tables && ro_tables_find(w->tables, tok(w, land)->form, 1u << RO_NAME_STATE, &match) ? ro_match_next(&match, 1u << RO_NAME_STATE, &at) : NULL;
        if (name)
            ro_party_add_code(&of, ro_tables_code(w->tables, name->code), RO_STR("")); /* all of "the Tourism Agency of A" is a name that no table knows */
        if (ro_parties_sides(&of) == 1)
            ro_party_add_code(others, of.v[0].code, RO_STR(""));
    }
}

void signing_add_signatories(const ro_teller *w, uint32_t verb, ro_parties *others)
{
    uint32_t object = telling_patient(w, verb);
    object = object == RO_NONE && tok(w, verb)->deprel == RO_D_acl ? tok(w, verb)->head : object;
    if (ro_passive(w->tree, verb))
        others->n = 0;
    telling_add_with_case(others, w, verb, "with");
    telling_add_with_case(others, w, verb, "between");
    add_between_below(w, object, 0, others);
    ro_parties named = {.n = 0};
    if (!others->n && object != RO_NONE && bilateral(tok(w, object)))
        telling_add_modifiers(&named, w, object); /* "the A-B trade agreement was signed" */
    if (ro_parties_sides(&named) == 2)
        *others = named;
    if (ro_parties_sides(others) < 2)
        add_on_behalf(w, verb, others);
    add_bodies(w, verb, others);
}

/* "The agreements were signed", "A met B and signed an agreement": the other side is that of what is told there. */
bool signing_by_context(const ro_teller *w, uint32_t verb, const ro_parties *parties)
{
    const ro_token *v = tok(w, verb);
    uint32_t paper = telling_patient(w, verb);
    if (paper == RO_NONE || !(bilateral(tok(w, paper)) || (ro_oblique(w->tree, paper, "of") != RO_NONE && bilateral(tok(w, ro_oblique(w->tree, paper, "of"))))))
        return false;
    if (!parties->n)
        return ro_passive(w->tree, verb) && v->deprel != RO_D_acl;
    return ro_parties_sides(parties) == 1 && v->deprel == RO_D_conj && tok(w, v->head)->upos == RO_VERB && telling_holds_person(w, parties);
}

/* "the memorandum that they signed": the verb's object is the noun above it. */
const ro_word *signing_of_verb(const ro_teller *teller, uint32_t verb)
{
    static const ro_word signed_above = {.pos = 'v', .type = {"signing", 7}, .slots = {"with", 4}};
    static const char *const papers[] = {"agreement", "memorandum", "treaty", "accord", "deal", "mou", "pact", "document", "declaration", "protocol",
                                         "contract", "statement", "convention", "one", "plan", NULL};
    const ro_token *v = tok(teller, verb);
    if (v->head == RO_NONE || (!ro_lemma_is(v, "sign") && !ro_lemma_is(v, "ink")))
        return NULL;
    uint32_t paper = v->deprel == RO_D_acl ? v->head : v->deprel == RO_D_conj || v->deprel == RO_D_xcomp ? telling_patient(teller, verb) : RO_NONE;
    static const char *const several[] = {"number", "series", "package", "set", "raft", "range", "host", "pair", "couple", "dozen", NULL};
    if (paper != RO_NONE && ro_lemma_in(tok(teller, paper), several) && ro_oblique(teller->tree, paper, "of") != RO_NONE)
        paper = ro_oblique(teller->tree, paper, "of"); /* "a number of agreements are expected to be signed" */
    ro_parties between = {.n = 0};
    if (v->deprel == RO_D_acl)
        telling_add_with_case(&between, teller, verb, "between");
    if (ro_parties_sides(&between) > 1) /* "the Compact signed in 2015 between A and B", whatever its name */
        return &signed_above;
    return paper != RO_NONE && ro_lemma_in(tok(teller, paper), papers) ? &signed_above : NULL;
}

/* A time right before the noun, or below it. */
static uint32_t time_near(const ro_teller *w, uint32_t noun)
{
    enum { BEFORE = 3 };
    const ro_document *d = w->d;
    const ro_sentence *s = &d->sentences.v[tok(w, noun)->sentence];
    for (uint32_t i = noun > s->first + BEFORE ? noun - BEFORE : s->first; i < s->first + s->n; i++) {
        uint32_t id = ro_tok(d, i)->time;
        if (id != RO_NONE && d->times.v[id].begin != RO_NO_DAY && (i < noun || ro_dominates(d, noun, i)))
            return id;
    }
    return RO_NONE;
}

/* Is time i + 1 named in the same breath as time i? */
static bool follows_on(const ro_teller *w, uint32_t i, uint32_t sentence)
{
    const ro_document *d = w->d;
    return i != RO_NONE && i + 1 < d->times.n && d->times.v[i + 1].first - d->times.v[i].last <= 3 && tok(w, d->times.v[i + 1].first)->sentence == sentence &&
           tok(w, d->times.v[i].first)->sentence == sentence && d->times.v[i + 1].begin != RO_NO_DAY && d->times.v[i].begin != RO_NO_DAY;
}

/* "the signing ceremony" */
static bool signing_ceremony(const ro_teller *w, uint32_t noun)
{
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_compound && is(w, c, "signing") && is(w, noun, "ceremony"))
            return true;
    return false;
}

/* "the signing, the conclusion of an agreement between A and B", "a signing ceremony was held for the agreement": the noun that tells of it; RO_NONE. */
static uint32_t signing_above(const ro_teller *w, uint32_t noun)
{
    static const char *const nouns[] = {"signing", "signature", "conclusion", "initialling", "initialing", NULL};
    const bool of = ro_has_case(w->tree, noun, "of"), on = ro_has_case(w->tree, noun, "for");
    if (tok(w, noun)->head == RO_NONE || (!of && !on) || (tok(w, noun)->deprel != RO_D_nmod && tok(w, noun)->deprel != RO_D_obl))
        return RO_NONE;
    uint32_t above = tok(w, noun)->head;
    if (tok(w, noun)->deprel == RO_D_obl)
        above = ro_lemma_is(tok(w, above), "hold") ? telling_patient(w, above) : RO_NONE;
    return above != RO_NONE && ((of && ro_lemma_in(tok(w, above), nouns)) || signing_ceremony(w, above)) ? above : RO_NONE;
}

/* Was it held, or did it take place? */
static bool took_place(const ro_teller *w, uint32_t signing)
{
    static const char *const verbs[] = {"hold", "take", "occur", "organize", "organise", "host", NULL};
    const uint32_t verb = tok(w, signing)->head;
    if (verb == RO_NONE || tok(w, verb)->upos != RO_VERB || !ro_lemma_in(tok(w, verb), verbs))
        return false;
    return tok(w, signing)->deprel == RO_D_nsubj || tok(w, signing)->deprel == RO_D_obj;
}

/* Papers that say and settle much: signed only where the text says so. */
static bool needs_signing(const ro_token *k)
{
    static const char *const papers[] = {"communique", "mou", "contract", "deal", "document", NULL};
    return ro_lemma_in(k, papers);
}

/* Is that told as done, or as to come: "welcomed the conclusion of", "the recent signing of", "expects the signing of"? */
static bool told_outright(const ro_teller *w, uint32_t above, ro_standing standing)
{
    static const char *const verbs[] = {"welcome", "praise", "hail", "commend", "congratulate", "celebrate", "mark", "attend", "witness", "note", "applaud", "lead", "follow", "culminate", NULL};
    static const char *const done[] = {"recent", "historic", "landmark", NULL};
    uint32_t verb = tok(w, above)->head;
    if (standing != STANDS_HELD)
        return standing != STANDS_NOT;
    return telling_modified_by(w, above, done) || (verb != RO_NONE && ro_lemma_in(tok(w, verb), verbs)) || ro_has_case(w->tree, above, "after") ||
           ro_has_case(w->tree, above, "following") || (verb != RO_NONE && ro_has_case(w->tree, above, "on") && ro_lemma_is(tok(w, verb), "say"));
}

/* "Norland hopes to broaden the treaty with Sudria signed in 1994", "under an agreement signed with Sudria, Norland may": whose clause it is. */
static void add_whose_clause(const ro_teller *w, ro_telling *one, uint32_t noun)
{
    enum { UP = 6 };
    ro_parties doer = {.n = 0};
    static const char *const reaching[] = {"reach", "conclude", "finalise", "finalize", "negotiate", "clinch", "say", "announce", "plan", "expect", "intend", "agree", NULL};
    uint32_t k = noun;
    bool reached = false;
    for (int i = 0; i < UP && k != RO_NONE && !doer.n; i++, k = tok(w, k)->head)
        if (ro_is_predicate(w->tree, k) && k != one->carrier)
            ro_parties_of(&doer, w, ro_doer(w, k)), reached = ro_lemma_in(tok(w, k), reaching);
    static const char *const of_both[] = {"joint", "bilateral", "mutual", NULL};
    reached = reached || telling_modified_by(w, noun, of_both); /* "A and B stand by the joint declaration signed in May" */
    if (one->parties.n ? ro_parties_sides(&doer) == 1 : reached && ro_parties_sides(&doer) == 2) /* "A and B reached a deal, signed in May" */
        ro_parties_unite(&one->parties, &doer);
}

/* "on Tuesday", of a report that has no date: a day, though nobody knows which; not "recently". */
static bool no_reference(const ro_time *time)
{
    return time->precision == RO_P_DAY || (time->value.n && time->value.p[0] == 'X');
}

/* "A and B reached an agreement with C on Tuesday": whose, into the telling; false where the noun is not so reached, or is yet to be. */
static bool reached(const ro_teller *w, ro_telling *one, uint32_t noun)
{
    static const char *const reaching[] = {"reach", "strike", "clinch", NULL};
    static const char *const papers[] = {"agreement", "accord", "deal", "pact", NULL};
    uint32_t verb = tok(w, noun)->head;
    if (tok(w, noun)->deprel != RO_D_obj || verb == RO_NONE || !ro_lemma_in(tok(w, verb), reaching) || !ro_lemma_in(tok(w, noun), papers) || ro_verb_standing(w->tree, verb) != STANDS_HELD ||
        ro_feat_is(tok(w, verb), "VerbForm", "Inf")) /* "held talks to reach a deal" */
        return false;
    ro_parties_of(&one->parties, w, ro_doer(w, verb));
    telling_add_with_case(&one->parties, w, verb, "with");
    one->carrier = verb;
    one->noun = false;
    return true;
}

/* "The presidents of A and B welcomed the conclusion of the agreement": it is theirs. */
static void add_who_welcome(const ro_teller *w, ro_telling *one, uint32_t above)
{
    ro_parties who = {.n = 0};
    uint32_t verb = tok(w, above)->deprel == RO_D_obj ? tok(w, above)->head : RO_NONE;
    if (one->parties.n || verb == RO_NONE)
        return;
    ro_parties_of(&who, w, ro_doer(w, verb));
    for (uint32_t i = 0; i < who.n && ro_parties_sides(&who) == 2; i++)
        ro_party_add_code(&one->parties, who.v[i].code, RO_STR(""));
}

/* "the signing of memoranda of understanding between the two countries": which they are, the text around tells. */
static bool between_the_two(const ro_teller *w, uint32_t noun)
{
    static const char *const sides[] = {"country", "side", "nation", "state", "government", "party", NULL}, *const two[] = {"two", "both", NULL};
    uint32_t below[] = {noun, ro_oblique(w->tree, noun, "of")};
    for (int i = 0; i < 2 && below[i] != RO_NONE; i++) {
        uint32_t side = ro_oblique(w->tree, below[i], "between");
        if (side == RO_NONE || !ro_lemma_in(tok(w, side), sides))
            continue;
        RO_CHILDREN(w->tree, c, side)
            if (ro_lemma_in(tok(w, c), two))
                return true;
    }
    return false;
}

/* "the agreements of 9 November 2020 and 11 January 2021 between": a dated agreement between states is a signing, one a date. */
void signing_tell_noun(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    static const char *const signing[] = {"sign", "ink", "conclude", "initial", "adopt", "reach", "seal", "ratify", "make", NULL};
    const ro_document *d = teller->d;
    uint32_t noun = w->predicate;
    for (uint32_t k = tok(teller, noun)->head, i = 0; k != RO_NONE && i < 3 && tok(teller, k)->upos == RO_NOUN; k = tok(teller, k)->head, i++)
        if (is(teller, k, "anniversary") || is(teller, k, "commemoration"))
            return;
    telling_add_slots(&w->parties, teller, noun, word->slots);
    telling_add_clauses_of(&w->parties, teller, noun);
    if (!w->parties.n)
        add_between_below(teller, noun, 0, &w->parties); /* "an agreement on defence between" */
    if (ro_parties_sides(&w->parties) < 2)
        telling_add_modifiers(&w->parties, teller, noun);
    RO_CHILDREN(teller->tree, c, noun)
        if (tok(teller, c)->deprel == RO_D_acl && ro_lemma_in(tok(teller, c), signing))
            w->carrier = c;
    if (w->carrier == noun && tok(teller, noun)->deprel == RO_D_nsubj && ro_lemma_in(tok(teller, tok(teller, noun)->head), signing))
        w->carrier = tok(teller, noun)->head;
    w->standing = STANDS_HELD;
    if (ro_parties_sides(&w->parties) < 2 && w->carrier != noun)
        add_whose_clause(teller, w, noun);
    uint32_t above = signing_above(teller, noun);
    const bool by_reaching = ro_parties_sides(&w->parties) < 2 && above == RO_NONE && reached(teller, w, noun);
    if (above == RO_NONE && !by_reaching && needs_signing(tok(teller, noun)))
        return;
    if (ro_parties_sides(&w->parties) < 2 && above != RO_NONE)
        telling_add_slots(&w->parties, teller, above, RO_STR("by,between,poss")); /* "A and B's signing of a treaty" */
    if (!w->parties.n && above != RO_NONE)
        add_between_below(teller, above, 0, &w->parties); /* "on the establishment of relations between", hung on the ceremony */
    if (ro_parties_sides(&w->parties) < 2 && above != RO_NONE && tok(teller, above)->deprel == RO_D_obj && took_place(teller, above)) {
        ro_parties hosts = {.n = 0};
        ro_parties_of(&hosts, teller, ro_doer(teller, tok(teller, above)->head));
        ro_parties_unite(&w->parties, &hosts); /* "A and B held a signing ceremony for" */
    }
    if (above != RO_NONE && told_outright(teller, above, ro_noun_standing(teller->tree, above)))
        add_who_welcome(teller, w, above);
    w->by_context = !w->parties.n && above != RO_NONE && told_outright(teller, above, ro_noun_standing(teller->tree, above)) && between_the_two(teller, noun);
    if (ro_parties_sides(&w->parties) < 2 && !w->by_context)
        return;
    if (above != RO_NONE) {
        w->standing = (uint8_t)ro_noun_standing(teller->tree, above);
        w->carrier = above;
        w->noun = false; /* told as done, though of no day */
        if (took_place(teller, above)) {
            w->carrier = tok(teller, above)->head;
            telling_give(teller, w, out);
            return;
        }
    }
    uint32_t first = ro_time_of(teller, w), last, kept = 0;
    first = first != RO_NONE ? first : time_near(teller, noun);
    last = first;
    while (follows_on(teller, last, w->sentence) && last - first < 4)
        last++;
    while (first != RO_NONE && first > 0 && follows_on(teller, first - 1, w->sentence) && last - first < 4)
        first--;
    ro_parties all = w->parties;
    for (uint32_t i = first; first != RO_NONE && i <= last; i++) {
        ro_telling one = *w;
        one.parties = all;
        one.time = i;
        one.where = ro_no_where();
        if (d->times.v[i].type != RO_DATE || !(d->times.v[i].begin != RO_NO_DAY || (by_reaching && no_reference(&d->times.v[i]))))
            continue;
        telling_give(teller, &one, out);
        kept++;
    }
    if (!kept && above != RO_NONE && told_outright(teller, above, (ro_standing)w->standing))
        telling_give(teller, w, out);
}
