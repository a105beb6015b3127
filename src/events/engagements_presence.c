/* SPDX-License-Identifier: Apache-2.0 */
/* Visits told by where somebody is: "is in Turkey for talks", "due in Berlin", "A, currently in Rome, said", "A in Rome for talks". */
#include "events/engagements_tell.h"

/* The place that stands as "in" it, RO_NONE as its token where it is none. */
static ro_where place_in(const ro_teller *w, uint32_t token)
{
    ro_where place[1];
    return ro_has_case(w->tree, token, "in") && ro_places_of(w->tree, token, place, 1) > 0 ? place[0] : ro_no_where();
}

/* "was on the phone with B", "in touch with B by phone" */
static bool tell_on_phone(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    static const char *const phones[] = {"phone", "telephone", "line", NULL};
    bool phone = ro_lemma_in(tok(teller, token), phones) && ro_has_case(teller->tree, token, "on");
    bool touch = (is(teller, token, "touch") || is(teller, token, "contact")) && ro_has_case(teller->tree, token, "in") && telling_mode(teller, token, 0);
    if (!(phone || touch) || ro_oblique(teller->tree, token, "with") == RO_NONE)
        return false;
    ro_telling w = telling_at(teller, token, RO_CALL);
    w.mode = "phone";
    w.standing = STANDS_HELD;
    if (ro_child(teller->tree, token, RO_D_cop) != RO_NONE)
        w.standing = (uint8_t)ro_verb_standing(teller->tree, token);
    uint32_t clause = tok(teller, token)->deprel == RO_D_obl ? tok(teller, token)->head : RO_NONE; /* "A, on the phone with B, said" */
    ro_parties_of(&w.parties, teller, ro_doer(teller, clause != RO_NONE ? clause : token));
    w.carrier = clause != RO_NONE ? clause : token;
    telling_add_with_case(&w.parties, teller, token, "with");
    if (w.standing != STANDS_NOT && ro_parties_sides(&w.parties) > 1)
        telling_give(teller, &w, out);
    return true;
}

/* "is back from Norland": the place is the predicate, or what hangs on "back"; the place's token, RO_NONE where nobody is back. */
static uint32_t back_from(const ro_teller *w, uint32_t token)
{
    static const char *const words[] = {"back", "home", NULL};
    if (ro_lemma_in(tok(w, token), words))
        return ro_oblique(w->tree, token, "from");
    RO_CHILDREN(w->tree, c, token)
        if (tok(w, c)->deprel == RO_D_advmod && ro_lemma_in(tok(w, c), words) && ro_has_case(w->tree, token, "from"))
            return token;
    return RO_NONE;
}

static bool tell_back_from(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    uint32_t from = back_from(teller, token);
    if (from == RO_NONE)
        return false;
    ro_telling w = telling_at(teller, token, RO_VISIT);
    w.standing = (uint8_t)ro_verb_standing(teller->tree, token);
    w.ends = true;
    telling_add_persons(&w.parties, teller, ro_child(teller->tree, token, RO_D_nsubj));
    uint32_t n = ro_places_of(teller->tree, from, places, RO_MOST_PLACES);
    if (w.parties.n && w.standing != STANDS_NOT)
        visits_give(teller, &w, places, n, out);
    return true;
}

/* "is in Turkey for talks": a place as predicate, with people in it. */
void visits_tell_presence(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    const ro_tree *t = teller->tree;
    ro_where place = place_in(teller, token);
    if (ro_child(t, token, RO_D_cop) == RO_NONE || tell_on_phone(teller, token, out) || tell_back_from(teller, token, out) || place.token == RO_NONE)
        return;
    ro_telling w = telling_at(teller, token, RO_VISIT);
    RO_CHILDREN(t, c, token)
        if (tok(teller, c)->deprel == RO_D_nsubj)
            telling_add_persons(&w.parties, teller, c);
    if (!w.parties.n)
        telling_add_persons(&w.parties, teller, ro_doer(teller, token)); /* "who is in Turkey" */
    w.standing = (uint8_t)ro_verb_standing(t, token);
    if (telling_holds_person(teller, &w.parties) && w.standing != STANDS_NOT)
        visits_give(teller, &w, &place, 1, out);
}

/* "is due in Berlin on Tuesday for talks", "is expected in Berlin" */
bool visits_tell_due(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    const ro_tree *t = teller->tree;
    ro_where place = place_in(teller, token);
    if (place.token == RO_NONE)
        place = telling_here(teller, token);
    uint32_t due = tok(teller, token)->head;
    if ((tok(teller, token)->deprel != RO_D_obl && tok(teller, token)->deprel != RO_D_advmod) || due == RO_NONE || !(is(teller, due, "due") || (is(teller, due, "expect") && ro_passive(t, due))) || place.token == RO_NONE)
        return false;
    ro_telling w = telling_at(teller, token, RO_VISIT);
    w.carrier = due;
    w.standing = STANDS_PLANNED;
    if (ro_child(t, due, RO_D_xcomp) != RO_NONE || ro_child(t, due, RO_D_ccomp) != RO_NONE)
        return false; /* "is expected to sign it in Berlin" */
    telling_add_persons(&w.parties, teller, ro_child(t, due, RO_D_nsubj));
    if (!w.parties.n)
        telling_add_persons(&w.parties, teller, ro_doer(teller, due)); /* "A, who is due in" */
    if (!w.parties.n && tok(teller, due)->deprel == RO_D_conj)
        telling_add_persons(&w.parties, teller, ro_doer(teller, tok(teller, due)->head));
    if (!w.parties.n && tok(teller, due)->deprel == RO_D_acl)
        telling_add_persons(&w.parties, teller, tok(teller, due)->head);
    if (!w.parties.n)
        telling_add_persons(&w.parties, teller, ro_child(t, token, RO_D_nsubj)); /* where the parser took the place for the predicate */
    if (w.parties.n && telling_holds_person(teller, &w.parties))
        visits_give(teller, &w, &place, 1, out);
    return true;
}

/* The official whose phrase ends with the token, by the words: "the Norlandish minister", "President A"; RO_NONE. */
static uint32_t official_before(const ro_teller *w, uint32_t token)
{
    if (w->person[token] != RO_NONE)
        return w->d->mentions.v[w->person[token]].last == token ? w->d->mentions.v[w->person[token]].head : RO_NONE;
    ro_parties here = {.n = 0};
    telling_add_persons(&here, w, token);
    return telling_holds_person(w, &here) ? token : RO_NONE;
}

static bool now(const ro_token *k)
{
    static const char *const words[] = {"currently", "now", "presently", NULL};
    return ro_lemma_in(k, words);
}

/* "A, in Rome on a visit, said", "A, currently in Rome, said": the token of the one there, RO_NONE where the words are others. */
static uint32_t beside_comma(const ro_teller *w, uint32_t place)
{
    const ro_sentence *s = &w->d->sentences.v[tok(w, place)->sentence];
    uint32_t in = ro_child(w->tree, place, RO_D_case), at = in;
    if (in == RO_NONE || in < s->first + 2 || place + 1 >= s->first + s->n)
        return RO_NONE;
    if (now(tok(w, at - 1)))
        at--;
    if (at < s->first + 2 || !ro_str_is(tok(w, at - 1)->form, ","))
        return RO_NONE;
    const ro_token *after = &tok(w, place)[1];
    static const char *const closing[] = {",", "on", "for", "since", "until", "from", "this", NULL};
    bool closed = ro_str_in(after->form, closing);
    static const char *const meeting[] = {"meet", "receive", "host", "welcome", NULL};
    uint32_t verb = tok(w, place)->deprel == RO_D_obl ? tok(w, place)->head : RO_NONE; /* "as he met A, an adviser, in Rome on Friday": where they met */
    if (verb != RO_NONE && verb < at && ro_lemma_in(tok(w, verb), meeting) && ro_child(w->tree, verb, RO_D_obj) != RO_NONE)
        return RO_NONE;
    return closed ? official_before(w, at - 2) : RO_NONE;
}

/* "A in Rome for talks": a heading without a verb. */
static uint32_t in_heading(const ro_teller *w, uint32_t place)
{
    uint32_t who = tok(w, place)->head;
    const ro_sentence *s = &w->d->sentences.v[tok(w, place)->sentence];
    if (s->kind == RO_BODY || tok(w, place)->deprel != RO_D_nmod || who == RO_NONE || who != s->root || who > place)
        return RO_NONE;
    ro_parties here = {.n = 0};
    telling_add_persons(&here, w, who);
    return telling_holds_person(w, &here) ? who : RO_NONE;
}

/* "A off to Rome": a heading that has no other verb. */
static void tell_off_to(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    uint32_t who = tok(teller, token)->head;
    if (who == RO_NONE || !ro_has_case(teller->tree, token, "to"))
        return;
    bool off = false;
    RO_CHILDREN(teller->tree, c, who)
        off = off || ((tok(teller, c)->deprel == RO_D_advmod || tok(teller, c)->deprel == RO_D_compound) && ro_str_is_nocase(tok(teller, c)->form, "off"));
    if (!off || who != teller->d->sentences.v[tok(teller, token)->sentence].root || (tok(teller, who)->upos == RO_VERB && teller->person[who] == RO_NONE))
        return;
    ro_telling w = telling_at(teller, token, RO_VISIT);
    w.standing = STANDS_HELD;
    w.untensed = true;
    w.carrier = who;
    telling_add_persons(&w.parties, teller, who);
    uint32_t n = ro_places_of(teller->tree, token, places, RO_MOST_PLACES);
    if (w.parties.n)
        visits_give(teller, &w, places, n, out);
}

/* "In Jordan from 3 to 5 May she will …": the days of a visit told elsewhere; "Now in Jordan, A said": a visit. */
static void tell_first(const ro_teller *teller, uint32_t token, const ro_where *place, ro_tellings *out)
{
    uint32_t verb = tok(teller, token)->head;
    if (tok(teller, token)->deprel != RO_D_obl || verb == RO_NONE || token > verb)
        return;
    ro_telling w = telling_at(teller, token, RO_VISIT);
    uint32_t in = ro_child(teller->tree, token, RO_D_case), first = teller->d->sentences.v[w.sentence].first;
    w.carrier = verb;
    w.only_joins = !(in == first + 1 && now(tok(teller, first)));
    telling_add_persons(&w.parties, teller, ro_doer(teller, verb));
    w.standing = (uint8_t)ro_verb_standing(teller->tree, verb);
    if (w.parties.n && w.standing != STANDS_NOT)
        visits_give(teller, &w, place, 1, out);
}

void visits_tell_whereabouts(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    ro_where place = place_in(teller, token);
    uint32_t in = ro_child(teller->tree, token, RO_D_case);
    bool apart = in != RO_NONE && in > 0 && ro_str_is(tok(teller, in - 1)->form, ",");
    if (apart && tell_on_phone(teller, token, out))
        return;
    if (place.token == RO_NONE) {
        tell_off_to(teller, token, out);
        return;
    }
    uint32_t who = beside_comma(teller, token), top = token;
    who = who != RO_NONE ? who : in_heading(teller, token);
    if (who == RO_NONE) {
        tell_first(teller, token, &place, out);
        return;
    }
    ro_telling w = telling_at(teller, token, RO_VISIT);
    uint32_t clause = ro_noun_clause(teller->tree, who, &top);
    w.carrier = clause != RO_NONE ? clause : token;
    w.standing = STANDS_HELD;
    telling_add_persons(&w.parties, teller, who);
    visits_give(teller, &w, &place, 1, out);
}
