/* SPDX-License-Identifier: Apache-2.0 */
/* Journeys: who is visiting, and the places joined to one gone to. */
#include "events/tree_mend.h"

/* "with visiting B", "met visiting B", "met acting President B", "between A and visiting B"; not "thanked A for visiting B". */
static bool introduces_visitor(const ro_document *d, uint32_t visiting, uint32_t marker)
{
    static const char *const prepositions[] = {"with", "between", "to", "from", NULL};
    static const char *const verbs[] = {"meet", "receive", "host", "tell", "brief", "greet", "welcome", "inform", "assure", "hand", NULL};
    const ro_token *v = &d->tokens.v[visiting];
    if (v->head == RO_NONE || v->head > visiting)
        return false;
    if (marker != RO_NONE)
        return ro_str_in(d->tokens.v[marker].lemma, prepositions);
    bool object = v->deprel == RO_D_xcomp || (v->deprel == RO_D_advcl && v->head + 1 == visiting);
    return v->deprel == RO_D_conj || (object && ro_str_in(d->tokens.v[v->head].lemma, verbs));
}

/* "talks with A and visiting minister B", read as a clause: joined to A. */
static void join_visiting(ro_document *d, uint32_t visiting)
{
    ro_token *tokens = d->tokens.v;
    uint32_t before = visiting > d->sentences.v[tokens[visiting].sentence].first + 2 ? visiting - 2 : RO_NONE;
    if (before != RO_NONE && !names_person(d, before) && tokens[before].head < before)
        before = tokens[before].head; /* "President A of Norland and visiting" */
    if (before == RO_NONE || tokens[visiting].deprel != RO_D_advcl || tokens[visiting - 1].deprel != RO_D_cc || tokens[visiting - 1].head != visiting || !names_person(d, before))
        return;
    while (tokens[before].deprel == RO_D_flat && tokens[before].head < before)
        before = tokens[before].head;
    hang(&tokens[visiting], before, RO_D_conj);
}

static void mend_visiting(ro_document *d, uint32_t visiting)
{
    enum { AROUND = 24 };
    join_visiting(d, visiting);
    ro_token *tokens = d->tokens.v, *v = &tokens[visiting];
    const ro_sentence *s = &d->sentences.v[v->sentence];
    uint32_t whom = RO_NONE, marker = RO_NONE, first = visiting > s->first + 2 ? visiting - 2 : s->first;
    for (uint32_t i = first; i < s->first + s->n && i < visiting + AROUND; i++) {
        if (tokens[i].head != visiting)
            continue;
        if (tokens[i].deprel == RO_D_nsubj || tokens[i].deprel == RO_D_aux || tokens[i].deprel == RO_D_cop)
            return;
        if (tokens[i].deprel == RO_D_mark || tokens[i].deprel == RO_D_case)
            marker = i;
        else if (tokens[i].deprel == RO_D_obj && whom == RO_NONE)
            whom = i;
    }
    if (whom != RO_NONE && whom > visiting && !names_person(d, whom) && whom + 1 < s->first + s->n && tokens[whom + 1].head == whom && tokens[whom + 1].deprel == RO_D_appos &&
        names_person(d, whom + 1)) { /* "premier B", the name set beside its title */
        hang(&tokens[whom + 1], visiting, RO_D_obj);
        hang(&tokens[whom], whom + 1, RO_D_nmod);
        whom++;
    }
    if (whom == RO_NONE || whom < visiting || !names_person(d, whom) || !introduces_visitor(d, visiting, marker))
        return;
    for (uint32_t i = first; i < s->first + s->n && i < visiting + 4 * AROUND; i++)
        if (tokens[i].head == visiting && i != whom)
            tokens[i].head = i == marker || tokens[i].deprel == RO_D_cc ? whom : v->head;
    bool clause = tokens[v->head].upos == RO_VERB || tokens[v->head].upos == RO_AUX;
    tokens[whom].head = v->head;
    tokens[whom].deprel = v->deprel == RO_D_conj ? RO_D_conj : marker == RO_NONE ? RO_D_obj : clause ? RO_D_obl : RO_D_nmod;
    tokens[whom].subtype = RO_SUB_NONE;
    if (marker != RO_NONE)
        tokens[marker].deprel = RO_D_case;
    hang(v, whom, RO_D_amod);
}

/* "left for Spain to attend a meeting": not Spain attends. */
static void mend_journey(ro_document *d, uint32_t marker)
{
    static const char *const departing[] = {"leave", "depart", "head", "fly", "sail", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t clause = tokens[marker].deprel == RO_D_mark && ro_str_is(tokens[marker].lemma, "for") ? tokens[marker].head : RO_NONE;
    uint32_t verb = clause == RO_NONE || tokens[clause].deprel != RO_D_advcl ? RO_NONE : tokens[clause].head;
    if (verb == RO_NONE || verb > marker || !ro_str_in(tokens[verb].lemma, departing))
        return;
    for (uint32_t i = marker + 1; i < clause && i < marker + 6; i++)
        if (tokens[i].head == clause && tokens[i].deprel == RO_D_nsubj && tokens[i].upos == RO_PROPN && !names_person(d, i)) {
            tokens[i].head = verb;
            tokens[i].deprel = RO_D_obl;
            tokens[marker].head = i;
            tokens[marker].deprel = RO_D_case;
            return;
        }
}

/* "the visit to Norland of the Sudrian minister": his visit. */
static void mend_visit_of(ro_document *d, uint32_t marker)
{
    static const char *const journeys[] = {"visit", "trip", "tour", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t who = tokens[marker].deprel == RO_D_case && ro_str_is(tokens[marker].lemma, "of") ? tokens[marker].head : RO_NONE;
    uint32_t place = who == RO_NONE || who < marker || marker < 3 ? RO_NONE : marker - 1;
    uint32_t visit = place == RO_NONE || tokens[place].upos != RO_PROPN ? RO_NONE : tokens[place].head;
    if (visit == RO_NONE || visit >= place || !ro_str_in(tokens[visit].lemma, journeys) || (tokens[who].head != place && tokens[who].head != visit) || !names_person(d, who))
        return;
    if (tokens[visit].upos == RO_NOUN)
        hang(&tokens[who], visit, RO_D_nmod);
}

/* A place by its name, whatever the tables know of it. */
static bool names_place(const ro_document *d, uint32_t token)
{
    const ro_token *k = &d->tokens.v[token];
    if (k->upos != RO_PROPN || k->time != RO_NONE)
        return false;
    if (k->mention != RO_NONE)
        return d->entities.v[d->mentions.v[k->mention].entity].kind != RO_PERSON;
    return k->ne == RO_NE_B_LOC || k->ne == RO_NE_I_LOC;
}

/* "The visit of A to Sudville was devoted to trade": where the visit goes, right before the verb that tells of it, is not where that was done. */
static void mend_visit_to(ro_document *d, uint32_t marker)
{
    enum { BACK = 20 };
    static const char *const journeys[] = {"visit", "trip", "tour", "journey", "travel", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t place = tokens[marker].deprel == RO_D_case && ro_str_is(tokens[marker].form, "to") ? tokens[marker].head : RO_NONE;
    uint32_t verb = place == RO_NONE || place < marker || tokens[place].deprel != RO_D_obl ? RO_NONE : tokens[place].head, first = d->sentences.v[tokens[marker].sentence].first;
    if (verb == RO_NONE || verb < place || !names_place(d, place))
        return;
    for (uint32_t i = marker; i-- > first && i + BACK > marker && tokens[i].upos != RO_PUNCT && tokens[i].upos != RO_VERB;)
        if (tokens[i].upos == RO_NOUN && ro_str_in(tokens[i].lemma, journeys) && hangs_below(d, i, verb) && !hangs_below(d, i, place)) {
            hang(&tokens[place], i, RO_D_nmod);
            return;
        }
}

/* "left Sudville for Estport", "returned on Monday from Sudville": from where to where one goes hangs on the going, not on a place or day. */
static void mend_onward(ro_document *d, uint32_t marker)
{
    static const char *const ways[] = {"for", "from", "to", NULL};
    static const char *const leaving[] = {"leave", "depart", NULL};
    static const char *const going[] = {"leave", "depart", "fly", "return", "travel", "go", "come", "arrive", "proceed", "head", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t place = tokens[marker].deprel == RO_D_case && ro_str_in(tokens[marker].form, ways) ? tokens[marker].head : RO_NONE;
    uint32_t before = place == RO_NONE || place < marker || tokens[place].deprel != RO_D_nmod ? RO_NONE : tokens[place].head;
    uint32_t verb = before == RO_NONE || before > marker ? RO_NONE : tokens[before].head;
    if (verb == RO_NONE || verb > before || tokens[verb].upos != RO_VERB || !(names_place(d, before) || tokens[before].time != RO_NONE))
        return;
    bool journey = tokens[place].upos == RO_NOUN && ro_str_in(tokens[place].lemma, (const char *const[]){"visit", "trip", "tour", NULL});
    if (ro_str_in(tokens[verb].lemma, ro_str_is(tokens[marker].form, "for") ? leaving : going) && (journey || names_place(d, place)))
        hang(&tokens[place], verb, RO_D_obl);
}

/* "goes to Sudville on Monday and to Estport the next day": Estport is joined to Sudville, not to "goes"; the day is Estport's. */
static void mend_next_place(ro_document *d, uint32_t place)
{
    enum { BACK = 8, DAY = 3 };
    ro_token *tokens = d->tokens.v, *k = &tokens[place];
    uint32_t verb = k->deprel == RO_D_conj && k->upos == RO_PROPN && place > 2 ? k->head : RO_NONE, first = RO_NONE;
    if (verb == RO_NONE || verb + 3 > place || tokens[verb].upos != RO_VERB || tokens[place - 2].deprel != RO_D_cc || !ro_str_is(tokens[place - 1].form, "to"))
        return;
    for (uint32_t i = place - 2, n = 0; i-- > verb && n < BACK && first == RO_NONE; n++)
        if (tokens[i].deprel == RO_D_obl && tokens[i].head == verb && tokens[i].upos == RO_PROPN && tokens[i].time == RO_NONE && ro_str_is(tokens[i - 1].form, "to"))
            first = i;
    if (first == RO_NONE)
        return;
    k->head = first;
    for (uint32_t i = place + 1; i < d->tokens.n && i <= place + DAY && tokens[i].sentence == k->sentence; i++)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_obl && tokens[i].time != RO_NONE)
            hang(&tokens[i], place, RO_D_nmod);
}

/* "visited Norland on Monday and Estland on Tuesday": Estland is visited too; a place does nothing that could be joined to the verb. */
static void mend_visited_next(ro_document *d, uint32_t place)
{
    enum { BACK = 8 };
    static const char *const verbs[] = {"visit", "tour", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[place];
    uint32_t verb = k->deprel == RO_D_conj && names_place(d, place) && place > 0 && tokens[place - 1].deprel == RO_D_cc ? k->head : RO_NONE;
    if (verb == RO_NONE || verb > place || tokens[verb].upos != RO_VERB || !ro_str_in(tokens[verb].lemma, verbs))
        return;
    for (uint32_t i = verb + 1; i < place && i < verb + BACK; i++)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_obj && names_place(d, i)) {
            k->head = i;
            return;
        }
}

/* "to Sudville on Monday and to Estport on Tuesday": the second place is joined to the first, not to the day. */
static void mend_joined_place(ro_document *d, uint32_t place)
{
    enum { BACK = 8 };
    ro_token *tokens = d->tokens.v, *k = &tokens[place];
    uint32_t day = k->deprel == RO_D_conj && k->upos == RO_PROPN && k->time == RO_NONE && place > 0 ? k->head : RO_NONE;
    if (day != RO_NONE && day < place && tokens[day].time != RO_NONE && tokens[day].head != RO_NONE && tokens[tokens[day].head].upos == RO_VERB && names_place(d, place) &&
        tokens[place - 1].deprel == RO_D_cc) { /* "visited Norland on Monday and Estland on Tuesday" */
        for (uint32_t i = tokens[day].head + 1; i < day; i++)
            if (tokens[i].head == tokens[day].head && tokens[i].deprel == RO_D_obj && names_place(d, i)) {
                k->head = i;
                return;
            }
    }
    if (day == RO_NONE || day > place || tokens[day].time == RO_NONE || tokens[place - 1].head != place || tokens[place - 1].deprel != RO_D_case)
        return;
    for (uint32_t i = day, n = 0; i-- > d->sentences.v[k->sentence].first && n < BACK; n++)
        if (tokens[i].deprel == RO_D_case && ro_str_is_nocase(tokens[i].form, "to") && ro_str_is_nocase(tokens[place - 1].form, "to") && tokens[i].head > i &&
            tokens[i].head < day && tokens[tokens[i].head].upos == RO_PROPN) {
            k->head = tokens[i].head;
            return;
        }
}

/* "met B for talks in A on a visit to C": the visit is of who met. */
static void mend_on_visit(ro_document *d, uint32_t visit)
{
    static const char *const visits[] = {"visit", "trip", "tour", NULL};
    static const char *const talks[] = {"talk", "meeting", "negotiation", "discussion", "consultation", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[visit];
    uint32_t noun = k->deprel == RO_D_nmod && ro_str_in(k->lemma, visits) ? k->head : RO_NONE, verb = noun == RO_NONE ? RO_NONE : tokens[noun].head, on = RO_NONE;
    for (uint32_t i = visit, n = 0; i-- > d->sentences.v[k->sentence].first && n < 8; n++)
        if (tokens[i].head == visit && tokens[i].deprel == RO_D_case)
            on = i;
    if (verb == RO_NONE || on == RO_NONE || noun > visit || tokens[verb].upos != RO_VERB || !ro_str_in(tokens[noun].lemma, talks) || !ro_str_is_nocase(tokens[on].form, "on"))
        return;
    if (ro_str_is(tokens[on + 1].form, "a") || ro_str_is(tokens[on + 1].form, "an"))
        hang(k, verb, RO_D_obl);
}

/* "the first sitting president to visit A": to visit is what the president is first in, whatever word before him it was hung on. */
static void mend_first_to(ro_document *d, uint32_t verb)
{
    enum { BACK = 8 };
    static const char *const ranks[] = {"first", "last", "only", "second", "third", "latest", NULL};
    ro_token *tokens = d->tokens.v, *v = &tokens[verb];
    uint32_t first = d->sentences.v[v->sentence].first, noun = verb >= first + 3 ? verb - 2 : RO_NONE;
    if (noun == RO_NONE || v->upos != RO_VERB || !ro_str_is(tokens[verb - 1].form, "to") || tokens[verb - 1].head != verb || tokens[noun].upos != RO_NOUN || v->head == noun ||
        v->head == RO_NONE || v->head > noun)
        return;
    for (uint32_t i = noun, n = 0; i-- > first && n < BACK; n++)
        if (tokens[i].head == noun && ro_str_in(tokens[i].lemma, ranks) && v->head >= i) {
            hang(v, noun, RO_D_acl);
            return;
        }
}

/* "is due in Sudville": not in Sudville yet. */
static void mend_due(ro_document *d, uint32_t due)
{
    enum { AROUND = 60 };
    ro_token *tokens = d->tokens.v;
    uint32_t place = tokens[due].deprel == RO_D_case ? tokens[due].head : RO_NONE;
    ro_sentence *s = &d->sentences.v[tokens[due].sentence];
    if (place == RO_NONE || place < due + 2 || place > due + 4 || !ro_str_is(tokens[due].form, "due") || ro_str_is(tokens[due + 1].form, "to"))
        return;
    bool predicate = due > s->first && (ro_str_is(tokens[due - 1].form, ",") || (s->kind != RO_BODY && names_person(d, due - 1)));
    for (uint32_t i = due > s->first + AROUND ? due - AROUND : s->first; i < due; i++)
        predicate |= (tokens[i].deprel == RO_D_cop || tokens[i].deprel == RO_D_nsubj) && (tokens[i].head == place || tokens[i].head == due);
    if (!predicate)
        return;
    uint32_t above = tokens[place].head;
    uint8_t relation = tokens[place].deprel;
    for (uint32_t i = due > s->first + AROUND ? due - AROUND : s->first; i < s->first + s->n && i < due + AROUND; i++)
        if (i != due && tokens[i].head == place && tokens[i].deprel != RO_D_case && tokens[i].deprel != RO_D_det && tokens[i].deprel != RO_D_flat && tokens[i].deprel != RO_D_compound)
            tokens[i].head = due;
    hang(&tokens[due], above, above != RO_NONE && above < due && names_person(d, above) ? RO_D_acl : (ro_deprel)relation);
    hang(&tokens[place], due, RO_D_obl);
    if (s->root == place)
        s->root = due;
}

/* "Acting Prime Minister B flew to A": whom the verb at its start hides. */
static void mend_acting(ro_document *d, uint32_t acting)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[acting];
    uint32_t verb = k->upos == RO_VERB && ro_str_is(k->form, "Acting") ? k->head : RO_NONE, who = RO_NONE;
    if (verb == RO_NONE || verb < acting || tokens[verb].upos != RO_VERB || verb - acting > 24)
        return;
    for (uint32_t i = acting + 1; i < verb; i++) {
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_nsubj)
            return;
        if (who == RO_NONE && tokens[i].ne == RO_NE_B_PER)
            who = i;
    }
    if (who == RO_NONE)
        return;
    hang(&tokens[who], verb, RO_D_nsubj);
    hang(k, who, RO_D_amod);
}

/* "spoke as the leaders met": the leaders do not belong to "spoke". */
static void mend_as(ro_document *d, uint32_t marker)
{
    enum { AROUND = 24 };
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[marker].sentence];
    uint32_t noun = tokens[marker].deprel == RO_D_case ? tokens[marker].head : RO_NONE, verb = noun == RO_NONE || noun < marker ? RO_NONE : tokens[noun].head;
    if (verb == RO_NONE || verb > marker || (tokens[noun].deprel != RO_D_obj && tokens[noun].deprel != RO_D_obl))
        return;
    uint32_t clause = RO_NONE;
    for (uint32_t i = noun + 1; i < s->first + s->n && i < noun + AROUND && clause == RO_NONE; i++)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_ccomp && ro_feat_is(&tokens[i], "VerbForm", "Fin"))
            clause = i;
    for (uint32_t i = noun + 1; clause != RO_NONE && i < clause; i++)
        if (tokens[i].head == clause && tokens[i].deprel == RO_D_nsubj)
            return;
    if (clause == RO_NONE)
        return;
    hang(&tokens[noun], clause, RO_D_nsubj);
    hang(&tokens[marker], clause, RO_D_mark);
    tokens[clause].deprel = RO_D_advcl;
}

/* "extended to B an invitation to visit A", "accepted an invitation from A to visit": what the invitation is to. */
static void mend_invitation(ro_document *d, uint32_t marker)
{
    enum { BACK = 24 };
    ro_token *tokens = d->tokens.v;
    uint32_t clause = tokens[marker].deprel == RO_D_mark ? tokens[marker].head : RO_NONE, verb = clause == RO_NONE ? RO_NONE : tokens[clause].head;
    if (verb == RO_NONE || verb > marker || (tokens[clause].deprel != RO_D_advcl && tokens[clause].deprel != RO_D_xcomp))
        return;
    for (uint32_t i = marker; i-- > verb + 1 && i + BACK > marker;)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_obj && ro_str_is(tokens[i].lemma, "invitation")) {
            hang(&tokens[clause], i, RO_D_acl);
            return;
        }
}

void ro_mend_journey(ro_document *document, uint32_t token)
{
    const ro_token *t = &document->tokens.v[token];
    mend_due(document, token);
    mend_onward(document, token);
    mend_joined_place(document, token);
    mend_visited_next(document, token);
    mend_next_place(document, token);
    if (token == document->sentences.v[t->sentence].first)
        mend_acting(document, token);
    mend_first_to(document, token);
    mend_on_visit(document, token);
    if (ro_str_is(t->form, "visiting") || ro_str_is(t->form, "acting"))
        mend_visiting(document, token);
    else if (ro_str_is(t->form, "as"))
        mend_as(document, token);
    else if (t->upos == RO_ADP)
        mend_visit_of(document, token), mend_visit_to(document, token);
    else if (t->upos == RO_SCONJ)
        mend_journey(document, token);
    if (ro_str_is(t->form, "to"))
        mend_invitation(document, token);
}
