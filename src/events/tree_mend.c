/* SPDX-License-Identifier: Apache-2.0 */
/* What the parser is known to get wrong, put right before anything is read off the trees. */
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

static bool names_day(const ro_document *d, uint32_t token)
{
    static const char *const parts[] = {"morning", "afternoon", "evening", "night", NULL};
    const ro_token *k = &d->tokens.v[token];
    if (k->time == RO_NONE)
        return ro_str_in(k->lemma, parts); /* "on Friday [28 December] evening" */
    const ro_time *t = &d->times.v[k->time];
    return t->type == RO_DATE && t->precision == RO_P_DAY;
}

/* "left on Sunday for Spain", "a call on Monday with B": what hangs on a day with a preposition of its own is the verb's or the event's. */
static void mend_day(ro_document *d, uint32_t marker)
{
    static const char *const prepositions[] = {"for", "with", "in", "at", "to", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t noun = tokens[marker].deprel == RO_D_case && ro_str_in(tokens[marker].lemma, prepositions) ? tokens[marker].head : RO_NONE;
    uint32_t day = noun == RO_NONE || tokens[noun].deprel != RO_D_nmod || tokens[noun].time != RO_NONE ? RO_NONE : tokens[noun].head;
    if (day == RO_NONE || day > noun || tokens[day].head == RO_NONE || !names_day(d, day))
        return;
    const ro_token *above = &tokens[tokens[day].head];
    bool verb = tokens[day].deprel == RO_D_obl && above->upos == RO_VERB, event = tokens[day].deprel == RO_D_nmod && above->upos == RO_NOUN && tokens[day].head < day;
    if (!(verb || (event && ro_str_is(tokens[marker].lemma, "with"))))
        return;
    hang(&tokens[noun], tokens[day].head, verb ? RO_D_obl : RO_D_nmod);
}

/* "talks took place in Sudville between A and B": not Sudville between them. */
static void mend_between(ro_document *d, uint32_t marker)
{
    static const char *const cases[] = {"between", "with", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t who = tokens[marker].deprel == RO_D_case && ro_str_in(tokens[marker].lemma, cases) ? tokens[marker].head : RO_NONE;
    uint32_t place = who == RO_NONE || who < marker || tokens[who].deprel != RO_D_nmod ? RO_NONE : tokens[who].head;
    if (place == RO_NONE || place > marker || tokens[place].upos != RO_PROPN || names_person(d, place) || tokens[place].head == RO_NONE || tokens[place].head > place)
        return;
    const ro_token *above = &tokens[tokens[place].head];
    if (tokens[place].deprel == RO_D_obl && above->upos == RO_VERB)
        hang(&tokens[who], tokens[place].head, RO_D_obl);
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

/* "Visit to Norland by the Sudrian minister": no verb. */
static void mend_heading_visit(ro_document *d, uint32_t visit)
{
    enum { AROUND = 40 };
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[visit].sentence];
    static const char *const next[] = {"to", "by", "of", NULL};
    if (tokens[visit].upos != RO_VERB || !ro_str_is(tokens[visit].form, "Visit") || s->n < 2 || !ro_str_in(tokens[visit + 1].form, next))
        return;
    tokens[visit].upos = RO_NOUN;
    tokens[visit].feats = RO_STR("Number=Sing");
    for (uint32_t i = visit + 1; i < s->first + s->n && i < visit + AROUND; i++)
        if (tokens[i].head == visit && tokens[i].deprel == RO_D_obl)
            hang(&tokens[i], visit, RO_D_nmod);
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

/* "flew to A on Tuesday, where he will meet B on Wednesday": nobody flies on two days; the second is that of the clause it stands in. */
static void mend_second_day(ro_document *d, uint32_t day)
{
    enum { BACK = 60 };
    ro_token *tokens = d->tokens.v, *k = &tokens[day];
    uint32_t verb = (k->deprel == RO_D_obl && k->time != RO_NONE) ? k->head : RO_NONE, clause = RO_NONE;
    if (verb == RO_NONE || verb > day || tokens[verb].upos != RO_VERB || d->times.v[k->time].type != RO_DATE || d->times.v[k->time].precision != RO_P_DAY)
        return;
    for (uint32_t i = day, n = 0; i-- > verb && n < BACK; n++) {
        if (clause == RO_NONE && tokens[i].upos == RO_VERB && i != verb && ro_feat_is(&tokens[i], "VerbForm", "Fin"))
            clause = i;
        else if (clause == RO_NONE && tokens[i].upos == RO_VERB && i != verb && (tokens[i].deprel == RO_D_advcl || tokens[i].deprel == RO_D_acl))
            clause = i;
        bool other_day = tokens[i].head == verb && tokens[i].deprel == RO_D_obl && tokens[i].time != RO_NONE && tokens[i].time != k->time &&
                         d->times.v[tokens[i].time].type == RO_DATE && d->times.v[tokens[i].time].precision == RO_P_DAY;
        if (other_day && clause != RO_NONE) {
            k->head = clause;
            return;
        }
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

/* "officials from A, B, C": a name right after a comma, in a list whose rest is read as one. */
static void mend_list(ro_document *d, uint32_t name)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[name];
    bool unmarked = k->upos == RO_PROPN && k->deprel == RO_D_nmod && k->subtype != RO_SUB_POSS && k->time == RO_NONE && name > 1 && ro_str_is(tokens[name - 1].form, ",");
    if (!unmarked || k->head == RO_NONE || k->head > name || tokens[k->head].upos != RO_PROPN || tokens[name - 1].head != name)
        return;
    uint32_t end = d->sentences.v[k->sentence].first + d->sentences.v[k->sentence].n, next = name + 2;
    if (next < end && ro_str_is(tokens[name + 1].form, ",") && tokens[next].deprel == RO_D_conj && tokens[next].head == k->head)
        hang(k, k->head, RO_D_conj);
}

/* "discussed the issue in a phone call", "signed a treaty at their summit": where it was done, not which issue. */
static void mend_occasion(ro_document *d, uint32_t noun)
{
    static const char *const said_in[] = {"call", "conversation", "letter", "message", "meeting", NULL};
    static const char *const done_at[] = {"meeting", "talk", "summit", "conference", "visit", "trip", "ceremony", "session", "call", NULL};
    static const char *const at[] = {"at", "during", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[noun];
    uint32_t object = k->deprel == RO_D_nmod && k->subtype != RO_SUB_POSS ? k->head : RO_NONE, marker = RO_NONE;
    if (object == RO_NONE || object > noun || tokens[object].deprel != RO_D_obj || tokens[object].head == RO_NONE || tokens[tokens[object].head].upos != RO_VERB ||
        ro_str_in(tokens[object].lemma, done_at) || ro_str_in(tokens[object].lemma, said_in) || tokens[object].head > object)
        return;
    for (uint32_t i = noun, n = 0; i-- > object && n < 8; n++)
        if (tokens[i].head == noun && tokens[i].deprel == RO_D_case)
            marker = i;
    if (marker == RO_NONE)
        return;
    bool said = ro_str_is(tokens[marker].form, "in") && ro_str_in(k->lemma, said_in);
    uint32_t verb = tokens[object].head;
    while (tokens[verb].deprel == RO_D_xcomp && tokens[verb].head < verb && tokens[tokens[verb].head].upos == RO_VERB)
        verb = tokens[verb].head; /* "discussed giving aid at a meeting" */
    if (said || (ro_str_in(tokens[marker].form, at) && ro_str_in(k->lemma, done_at)))
        hang(k, verb, RO_D_obl);
}

/* "A on Monday became": the day is the verb's, not part of the name. */
static void mend_named_day(ro_document *d, uint32_t day)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[day];
    uint32_t name = k->deprel == RO_D_nmod && k->time != RO_NONE && names_day(d, day) ? k->head : RO_NONE;
    if (name == RO_NONE || name > day || tokens[name].deprel != RO_D_nsubj || tokens[name].head == RO_NONE || tokens[name].head < day || tokens[name].upos != RO_PROPN ||
        tokens[tokens[name].head].upos != RO_VERB)
        return;
    hang(k, tokens[name].head, RO_D_obl);
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

/* "met face to face with B": how, not whom. */
static void mend_face_to_face(ro_document *d, uint32_t face)
{
    enum { AHEAD = 12 };
    ro_token *tokens = d->tokens.v, *k = &tokens[face];
    uint32_t end = d->sentences.v[k->sentence].first + d->sentences.v[k->sentence].n, verb = k->head;
    if (!ro_str_is(k->form, "face") || face + 2 >= end || !ro_str_is(tokens[face + 1].form, "to") || !ro_str_is(tokens[face + 2].form, "face") || verb == RO_NONE ||
        verb > face || tokens[verb].upos != RO_VERB)
        return;
    k->deprel = RO_D_advmod, k->subtype = RO_SUB_NONE;
    hang(&tokens[face + 2], face, RO_D_fixed);
    for (uint32_t i = face + 3; i < end && i < face + 3 + AHEAD; i++)
        if ((tokens[i].head == face || tokens[i].head == face + 2) && tokens[i].deprel != RO_D_punct)
            hang(&tokens[i], verb, tokens[i].upos == RO_VERB ? RO_D_advcl : RO_D_obl);
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

/* "his first call since taking office with B": the call is with B. */
static void mend_since(ro_document *d, uint32_t verb)
{
    enum { AHEAD = 16 };
    static const char *const words[] = {"taking", "assuming", "entering", "becoming", "returning", "winning", NULL};
    static const char *const with[] = {"with", "to", NULL};
    ro_token *tokens = d->tokens.v, *v = &tokens[verb];
    uint32_t end = d->sentences.v[v->sentence].first + d->sentences.v[v->sentence].n;
    if (!ro_str_in(v->form, words) || v->head == RO_NONE || v->head > verb || verb == 0 || !ro_str_in(tokens[verb - 1].lemma, (const char *const[]){"since", "after", NULL}))
        return;
    for (uint32_t i = verb + 1; i < end && i < verb + AHEAD; i++)
        if (tokens[i].deprel == RO_D_case && ro_str_in(tokens[i].lemma, with) && tokens[i].head > i && tokens[i].head < end && tokens[tokens[i].head].head == verb &&
            tokens[tokens[i].head].deprel == RO_D_obl && !(ro_str_is(v->form, "returning") && ro_str_is(tokens[i].lemma, "to")))
            hang(&tokens[tokens[i].head], v->head, tokens[v->head].upos == RO_VERB ? RO_D_obl : RO_D_nmod);
}

/* No phrase hangs on what stands beyond its own governor: '"Talks went well," A said after a meeting' is said after it. */
static void mend_crossing(ro_document *d, uint32_t token)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[token];
    uint32_t head = k->head, above = head == RO_NONE ? RO_NONE : tokens[head].head;
    if (above == RO_NONE || tokens[above].upos != RO_VERB || tokens[head].deprel != RO_D_ccomp || !(head < above && above < token))
        return;
    if (k->deprel == RO_D_obl || k->deprel == RO_D_advmod || k->deprel == RO_D_advcl)
        k->head = above;
}

/* "A spoke to Secretary B": what follows the verb's preposition, hung on A's name across the verb, is the verb's. */
static void mend_across_verb(ro_document *d, uint32_t marker)
{
    enum { UP = 4 };
    ro_token *tokens = d->tokens.v;
    uint32_t verb = marker > 0 && tokens[marker].deprel == RO_D_case && tokens[marker - 1].upos == RO_VERB ? marker - 1 : RO_NONE, k = tokens[marker].head;
    for (int i = 0; i < UP && verb != RO_NONE && k != RO_NONE && k > marker && tokens[k].head != RO_NONE && tokens[k].head > marker; i++)
        k = tokens[k].head;
    if (verb == RO_NONE || k == RO_NONE || k < marker || tokens[k].head == RO_NONE || tokens[k].head >= verb)
        return;
    const ro_token *above = &tokens[tokens[k].head];
    if (above->head != verb || above->deprel != RO_D_nsubj || tokens[k].sentence != tokens[verb].sentence)
        return;
    hang(&tokens[k], verb, RO_D_obl);
    tokens[marker].head = k;
}

/* "ahead of his visit, A said": "ahead of" is a preposition. */
static void mend_ahead(ro_document *d, uint32_t ahead)
{
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[ahead].sentence];
    uint32_t end = s->first + s->n;
    bool after_day = tokens[ahead].deprel == RO_D_case && tokens[ahead].head != RO_NONE && tokens[ahead].head < ahead; /* "on Thursday ahead of" */
    if (after_day)
        tokens[ahead].head = tokens[tokens[ahead].head].head;
    if ((tokens[ahead].deprel != RO_D_advmod && !after_day) || tokens[ahead].head == RO_NONE || ahead + 1 >= end || !ro_str_is(tokens[ahead + 1].form, "of"))
        return;
    uint32_t noun = tokens[ahead + 1].head;
    if (noun == RO_NONE || noun < ahead || tokens[noun].head != ahead)
        return;
    hang(&tokens[noun], tokens[ahead].head, RO_D_obl);
    tokens[ahead].head = noun;
    tokens[ahead].deprel = RO_D_case;
}

/* "Norland, Sudria hold talks": the two that begin a headline are no apposition. */
static void mend_pair(ro_document *d, uint32_t comma)
{
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[comma].sentence];
    uint32_t end = s->first + s->n, second = comma + 1;
    while (second < end && second < comma + 4 && !(tokens[second].head < comma && tokens[second].mention != RO_NONE))
        second++;
    if (second >= end || second >= comma + 4 || (tokens[second].deprel != RO_D_appos && tokens[second].deprel != RO_D_flat))
        return;
    uint32_t first = tokens[second].head;
    const ro_mention *a = dealer(d, first), *b = dealer(d, second);
    if (!a || !b || a->first != s->first || b->first != comma + 1 || b->last + 1 >= end || tokens[b->last + 1].upos == RO_PUNCT ||
        !strcmp(d->entities.v[a->entity].code, d->entities.v[b->entity].code))
        return;
    tokens[second].deprel = RO_D_conj;
}

/* "Norland to hold talks": a headline that is all in one future. */
static void mend_headline(ro_document *d, uint32_t marker)
{
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[marker].sentence];
    uint32_t verb = tokens[marker].deprel == RO_D_mark ? tokens[marker].head : RO_NONE;
    uint32_t who = verb == RO_NONE || (tokens[verb].deprel != RO_D_acl && tokens[verb].deprel != RO_D_xcomp) ? RO_NONE : tokens[verb].head;
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

/* "Visiting President A met B", "Acting Minister A met B": A does what follows; the first word tells which A. */
static void mend_participle(ro_document *d, uint32_t first)
{
    enum { AROUND = 24 };
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[first].sentence];
    uint32_t verb = tokens[first].deprel == RO_D_advcl && (ro_feat_is(&tokens[first], "VerbForm", "Part") || ro_feat_is(&tokens[first], "VerbForm", "Ger")) ? tokens[first].head : RO_NONE, whom = RO_NONE;
    if (verb == RO_NONE || verb < first)
        return;
    for (uint32_t i = first + 1; i < s->first + s->n && i < verb + AROUND; i++) {
        if (tokens[i].head == verb && (tokens[i].deprel == RO_D_nsubj || (i < verb && tokens[i].deprel == RO_D_punct)))
            return;
        if (tokens[i].head == first && tokens[i].deprel == RO_D_obj)
            whom = i;
    }
    if (whom == RO_NONE || whom > verb || !names_person(d, whom) || tokens[verb - 1].upos == RO_PUNCT)
        return;
    hang(&tokens[whom], verb, RO_D_nsubj);
    hang(&tokens[first], whom, RO_D_amod);
}

/* "handed President A a letter": of two objects the first, a person, is to whom. */
static void mend_two_objects(ro_document *d, uint32_t second)
{
    enum { BACK = 20 };
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[second].deprel == RO_D_obj ? tokens[second].head : RO_NONE;
    if (verb == RO_NONE || verb > second || names_person(d, second))
        return;
    for (uint32_t i = second; i-- > verb + 1 && i + BACK > second;)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_obj && names_person(d, i))
            tokens[i].deprel = RO_D_iobj;
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

/* "calls off Norland trip": a noun beside a verb that has nothing else to do it to, without a preposition, is no time. */
static void mend_bare_oblique(ro_document *d, uint32_t noun)
{
    enum { BACK = 8 };
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[noun].head;
    if (tokens[noun].subtype != RO_SUB_NONE || tokens[noun].time != RO_NONE || tokens[noun].upos != RO_NOUN || verb == RO_NONE || tokens[verb].upos != RO_VERB ||
        noun < verb || noun > verb + BACK)
        return;
    for (uint32_t i = verb + 1; i < noun; i++)
        if (tokens[i].head == noun ? tokens[i].deprel == RO_D_case : tokens[i].head == verb && tokens[i].deprel == RO_D_obj)
            return;
    tokens[noun].deprel = RO_D_obj;
}

/* "Norland calls off meeting with Sudria", "put off Tuesday's talks": the noun is what is called off, no clause. */
static void mend_called_off(ro_document *d, uint32_t noun)
{
    enum { FAR = 6 };
    ro_token *tokens = d->tokens.v, *k = &tokens[noun];
    bool clause = k->upos == RO_NOUN && (k->deprel == RO_D_advcl || k->deprel == RO_D_xcomp || k->deprel == RO_D_ccomp);
    uint32_t verb = clause ? k->head : RO_NONE;
    if (verb == RO_NONE || noun < verb + 2 || noun > verb + FAR || tokens[verb].upos != RO_VERB || tokens[verb + 1].head != verb || tokens[verb + 1].subtype != RO_SUB_PRT)
        return;
    for (uint32_t i = verb + 2; i < noun; i++)
        if (tokens[i].head == noun && (tokens[i].upos == RO_AUX || tokens[i].deprel == RO_D_mark))
            return;
    for (uint32_t i = verb + 2; i < noun; i++)
        if (tokens[i].head == noun && tokens[i].deprel == RO_D_nsubj)
            tokens[i].deprel = RO_D_compound;
    hang(k, verb, RO_D_obj);
}

/* "voiced regret over the book in a phone call", "signed a treaty after talks": it was voiced there, not the book. */
static void mend_beside(ro_document *d, uint32_t marker)
{
    enum { UP = 6 };
    static const char *const written[] = {"call", "conversation", "letter", "message", "telegram", "cable", NULL};
    static const char *const events[] = {"call", "conversation", "meeting", "talk", "visit", "trip", "tour", "summit", "session", "stay", "stop", "stopover", "dinner", "lunch",
                                         "negotiation", "discussion", "round", "conference", "day", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t noun = tokens[marker].deprel == RO_D_case ? tokens[marker].head : RO_NONE;
    static const char *const speeches[] = {"remark", "speech", "address", "statement", "comment", "intervention", "presentation", NULL};
    bool first_time = noun != RO_NONE && ro_str_is(tokens[marker].form, "in") && tokens[noun].head != RO_NONE && ro_str_is(tokens[tokens[noun].head].lemma, "time");
    bool at = ro_str_is(tokens[marker].form, "at") || first_time, during = at || ro_str_in(tokens[marker].form, (const char *const[]){"during", "after", "following", NULL});
    if (noun == RO_NONE || noun < marker || tokens[noun].deprel != RO_D_nmod || !(during || ro_str_is(tokens[marker].form, "in")) ||
        !ro_str_in(tokens[noun].lemma, during ? events : written))
        return;
    uint32_t k = tokens[noun].head;
    if (ro_str_is(tokens[k].lemma, "time") && tokens[k].deprel == RO_D_obl && k < marker) {
        hang(&tokens[noun], tokens[k].head, RO_D_obl); /* "took part for the first time in a summit" */
        return;
    }
    if (at && (tokens[k].deprel != RO_D_obl || ro_str_in(tokens[k].lemma, speeches)))
        return;
    if (k > marker || names_person(d, k) || tokens[k].time != RO_NONE || ro_str_in(tokens[k].lemma, events))
        return;
    for (int i = 0; i < UP && k != RO_NONE && tokens[k].upos != RO_VERB; i++)
        k = tokens[k].head;
    if (k != RO_NONE && k < marker && tokens[k].upos == RO_VERB && tokens[k].deprel != RO_D_amod)
        hang(&tokens[noun], k, RO_D_obl);
}

/* "At a dinner honouring A, B spoke": "at" is the dinner's, not the honouring's. */
static void mend_marker(ro_document *d, uint32_t marker)
{
    ro_token *tokens = d->tokens.v;
    uint32_t clause = tokens[marker].deprel == RO_D_mark ? tokens[marker].head : RO_NONE;
    uint32_t noun = clause == RO_NONE || tokens[clause].deprel != RO_D_acl ? RO_NONE : tokens[clause].head;
    if (noun == RO_NONE || noun <= marker || noun >= clause || ro_str_is_nocase(tokens[marker].form, "to"))
        return;
    tokens[marker].head = noun;
    tokens[marker].deprel = RO_D_case;
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
    bool is_root = verb == root && ro_feat_is(&tokens[verb], "Number", "Plur"), under = tokens[verb].head == root && tokens[verb].deprel == RO_D_compound && verb < root;
    uint32_t what = tokens[verb].deprel == RO_D_compound ? tokens[verb].head : RO_NONE;
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

/* "Letter dated 12 March from A addressed to B", a title: the letter is what all hangs on. */
static void mend_dated(ro_document *d, uint32_t dated)
{
    enum { AHEAD = 60 };
    static const char *const papers[] = {"letter", "note", "message", "telegram", "Letter", "Note", "Message", NULL};
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[dated].sentence];
    uint32_t paper = dated > s->first ? dated - 1 : RO_NONE;
    if (paper == RO_NONE || !ro_str_is_nocase(tokens[dated].form, "dated") || !ro_str_in(ro_str_is_nocase(tokens[paper].form, "letter") ? RO_STR("letter") : tokens[paper].lemma, papers))
        return;
    bool above = s->root == dated && tokens[paper].head == dated && tokens[paper].deprel == RO_D_nsubj, below = tokens[dated].deprel == RO_D_acl && tokens[dated].head == paper;
    if (!above && !below)
        return;
    for (uint32_t i = dated + 1; i < s->first + s->n && i < dated + AHEAD; i++) {
        bool phrase = tokens[i].head == dated && tokens[i].deprel == RO_D_obl && tokens[i].time == RO_NONE;
        if (phrase || (tokens[i].deprel == RO_D_acl && ro_str_is_nocase(tokens[i].form, "addressed")))
            hang(&tokens[i], paper, phrase ? RO_D_nmod : RO_D_acl);
    }
    if (above) {
        hang(&tokens[paper], RO_NONE, RO_D_root);
        hang(&tokens[dated], paper, RO_D_acl);
        s->root = paper;
    }
}

/* "A held meetings with B, and C": C is joined to B, not across the verb to A. */
static void mend_far_joined(ro_document *d, uint32_t second)
{
    enum { BACK = 60 };
    ro_token *tokens = d->tokens.v;
    uint32_t subject = tokens[second].deprel == RO_D_conj ? tokens[second].head : RO_NONE;
    uint32_t verb = subject == RO_NONE || tokens[subject].deprel != RO_D_nsubj ? RO_NONE : tokens[subject].head;
    if (verb == RO_NONE || subject > verb || second < verb || !names_person(d, second) || tokens[second].upos == RO_VERB)
        return;
    for (uint32_t i = second; i-- > verb + 1 && i + BACK > second;)
        if (names_person(d, i) && (tokens[i].deprel == RO_D_nmod || tokens[i].deprel == RO_D_obl || tokens[i].deprel == RO_D_obj)) {
            hang(&tokens[second], i, RO_D_conj);
            return;
        }
}

/* "Minister of Norland A and Minister of Energy of Sudria B signed": two who sign, read as two subjects. */
static void mend_two_subjects(ro_document *d, uint32_t second)
{
    enum { BACK = 40 };
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[second].deprel == RO_D_nsubj ? tokens[second].head : RO_NONE, first = RO_NONE, joined = RO_NONE;
    uint32_t start = d->sentences.v[tokens[second].sentence].first;
    if (verb == RO_NONE || second > verb || !names_person(d, second))
        return;
    for (uint32_t i = second; i-- > start && second - i < BACK;) {
        if (tokens[i].deprel == RO_D_conj && joined == RO_NONE)
            joined = i;
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_nsubj) {
            first = i;
            break;
        }
    }
    if (first != RO_NONE && joined != RO_NONE && tokens[joined].head == first && joined < second)
        hang(&tokens[second], first, RO_D_conj);
}

/* "received in his palace here today President A": a person named behind a verb that has no object, without a preposition, is one. */
static void mend_late_object(ro_document *d, uint32_t whom)
{
    enum { BACK = 40 };
    static const char *const verbs[] = {"receive", "meet", "host", "welcome", "see", "greet", "summon", "telephone", "phone", "call", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[whom].head;
    if (tokens[whom].deprel != RO_D_obl || verb == RO_NONE || verb > whom || !ro_str_in(tokens[verb].lemma, verbs) || !names_person(d, whom))
        return;
    const ro_sentence *s = &d->sentences.v[tokens[whom].sentence];
    for (uint32_t i = whom > s->first + BACK ? whom - BACK : s->first; i <= whom; i++)
        if ((tokens[i].head == verb && (tokens[i].deprel == RO_D_obj || tokens[i].subtype == RO_SUB_PASS)) || (tokens[i].head == whom && tokens[i].deprel == RO_D_case))
            return;
    hang(&tokens[whom], verb, RO_D_obj);
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

/* "also called his Norlandish counterpart": whom one calls, not what one calls somebody. */
static void mend_called(ro_document *d, uint32_t whom)
{
    enum { BACK = 24 };
    static const char *const verbs[] = {"call", "phone", "telephone", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[whom].head;
    if (tokens[whom].upos == RO_VERB || verb == RO_NONE || verb > whom || !ro_str_in(tokens[verb].lemma, verbs) || !dealer(d, whom))
        return;
    for (uint32_t i = verb; i <= whom && i < verb + BACK; i++)
        if ((tokens[i].head == verb && tokens[i].deprel == RO_D_obj) || (tokens[i].head == whom && (tokens[i].deprel == RO_D_cop || tokens[i].deprel == RO_D_mark)))
            return;
    hang(&tokens[whom], verb, RO_D_obj);
}

/* "told the conference that": of two subjects the one behind the verb is who is told. */
static void mend_told(ro_document *d, uint32_t whom)
{
    static const char *const verbs[] = {"tell", "inform", "brief", "assure", "warn", "remind", "ask", "urge", "advise", NULL};
    enum { BACK = 30 };
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[whom].deprel == RO_D_nsubj ? tokens[whom].head : RO_NONE, first = d->sentences.v[tokens[whom].sentence].first;
    if (verb == RO_NONE || verb > whom || tokens[verb].upos != RO_VERB || !ro_str_in(tokens[verb].lemma, verbs))
        return;
    for (uint32_t i = verb; i-- > first && i + BACK > verb;)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_nsubj) {
            tokens[whom].deprel = RO_D_iobj;
            return;
        }
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

/* "condemns the attack and calls on both sides to stop": what one calls on someone to do is no second object. */
static void mend_calls(ro_document *d, uint32_t calls)
{
    enum { AROUND = 24 };
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[calls].sentence];
    uint32_t object = tokens[calls].deprel == RO_D_conj ? tokens[calls].head : RO_NONE, verb = object == RO_NONE ? RO_NONE : tokens[object].head;
    uint32_t clause = RO_NONE, whom = RO_NONE, end = s->first + s->n;
    if (verb == RO_NONE || verb > object || object > calls || tokens[verb].upos != RO_VERB || calls + 1 >= end || !ro_str_is(tokens[calls + 1].form, "on"))
        return;
    for (uint32_t i = calls + 1; i < end && i < calls + AROUND; i++) {
        if (tokens[i].head == calls && tokens[i].deprel == RO_D_acl)
            clause = i;
        else if (tokens[i].head == calls && tokens[i].deprel == RO_D_nmod && whom == RO_NONE)
            whom = i;
    }
    if (clause == RO_NONE || whom == RO_NONE || tokens[calls + 1].head != whom)
        return;
    tokens[calls].upos = RO_VERB;
    tokens[calls].feats = RO_STR("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
    hang(&tokens[calls], verb, RO_D_conj);
    hang(&tokens[whom], calls, RO_D_obl);
    hang(&tokens[clause], calls, RO_D_xcomp);
}

/* "talks between Norland's and Sudria's ministers": the ministers of both, not Norland and some ministers. */
static void mend_joint_owners(ro_document *d, uint32_t mark)
{
    enum { AHEAD = 8 };
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[mark].sentence];
    uint32_t end = s->first + s->n, a = tokens[mark].head, b = RO_NONE;
    if (tokens[mark].upos != RO_PART || tokens[mark].deprel != RO_D_case || mark + 3 >= end || !ro_str_is(tokens[mark + 1].form, "and") || a == RO_NONE || a > mark ||
        tokens[a].upos != RO_PROPN || tokens[a].deprel == RO_D_conj)
        return;
    for (uint32_t i = mark + 2; i < end && i < mark + AHEAD && b == RO_NONE; i++)
        if (tokens[i].upos == RO_PART && tokens[i].deprel == RO_D_case && tokens[i].head < i && tokens[i].head > mark)
            b = tokens[i].head;
    uint32_t noun = b == RO_NONE ? RO_NONE : tokens[b].head;
    if (noun == RO_NONE || noun <= b || tokens[noun].upos != RO_NOUN || tokens[a].head == noun || tokens[b].upos != RO_PROPN || !(tokens[noun].deprel == RO_D_conj || tokens[noun].head == a))
        return;
    hang(&tokens[noun], tokens[a].head, (ro_deprel)tokens[a].deprel);
    hang(&tokens[b], a, RO_D_conj);
    hang(&tokens[a], noun, RO_D_nmod);
    tokens[a].subtype = RO_SUB_POSS;
}

/* Is it the first word, or the first behind a dateline, "SUDVILLE - Visiting President A met B"? */
static bool opens(const ro_document *d, uint32_t token)
{
    static const char *const dashes[] = {"-", "--", "–", "—", ":", NULL};
    return token == d->sentences.v[d->tokens.v[token].sentence].first || (token > 0 && ro_str_is(d->tokens.v[token].form, "Visiting") && ro_str_in(d->tokens.v[token - 1].form, dashes));
}

/* "said on Tuesday during a visit to A": during the visit he said it, not Tuesday. */
static void mend_beside_day(ro_document *d, uint32_t marker)
{
    static const char *const times[] = {"during", "after", "before", "following", "at", "on", "in", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t noun = tokens[marker].deprel == RO_D_case ? tokens[marker].head : RO_NONE;
    uint32_t day = noun == RO_NONE || noun < marker || tokens[noun].deprel != RO_D_nmod ? RO_NONE : tokens[noun].head;
    if (day == RO_NONE || day > marker || tokens[noun].time != RO_NONE || tokens[day].time == RO_NONE || !ro_str_in(tokens[marker].form, times))
        return;
    uint32_t verb = tokens[day].deprel == RO_D_obl ? tokens[day].head : RO_NONE;
    if (verb != RO_NONE && tokens[verb].upos == RO_VERB && d->times.v[tokens[day].time].precision == RO_P_DAY)
        hang(&tokens[noun], verb, RO_D_obl);
}

/* "SUDVILLE, Dec 4 (Agency) -- A met B": the day on which it was written dates nothing that it tells. */
static void part_from_dateline(ro_document *d)
{
    for (uint32_t i = 0; i < d->tokens.n && d->tokens.v[i].span.start < d->dateline.end; i++)
        if (d->tokens.v[i].span.start >= d->dateline.start)
            d->tokens.v[i].time = RO_NONE;
}

void ro_tree_mend(ro_document *document)
{
    part_from_dateline(document);
    ro_tree_mend_headings(document);
    for (uint32_t i = 0; i < document->tokens.n; i++) {
        uint32_t said = document->tokens.v[i].time == RO_NONE ? RO_NONE : ro_said_on(document, i);
        if (said != RO_NONE)
            hang(&document->tokens.v[i], said, RO_D_obl);
        mend_crossing(document, i);
        mend_across_verb(document, i);
        mend_joint_owners(document, i);
        mend_marker(document, i);
        mend_heading_verb(document, i);
        mend_heading_people(document, i);
        mend_heading_beside(document, i);
        mend_heading_noun(document, i);
        mend_heading_act(document, i);
        mend_heading_across(document, i);
        mend_called_off(document, i);
        mend_told(document, i);
        if (document->tokens.v[i].deprel == RO_D_obl)
            mend_bare_oblique(document, i), mend_late_object(document, i);
        mend_due(document, i);
        mend_two_subjects(document, i);
        mend_dated(document, i);
        mend_far_joined(document, i);
        if (document->tokens.v[i].deprel == RO_D_case)
            mend_beside(document, i);
        if (document->tokens.v[i].deprel == RO_D_xcomp)
            mend_called(document, i);
        if (document->tokens.v[i].deprel == RO_D_obj)
            mend_two_objects(document, i);
        if (opens(document, i))
            mend_participle(document, i);
        if (i == document->sentences.v[document->tokens.v[i].sentence].first)
            mend_heading_visit(document, i);
        mend_joined_place(document, i);
        mend_next_place(document, i);
        mend_second_day(document, i);
        mend_since(document, i);
        mend_face_to_face(document, i);
        if (i == document->sentences.v[document->tokens.v[i].sentence].first)
            mend_acting(document, i);
        mend_named_day(document, i);
        mend_first_to(document, i);
        mend_occasion(document, i);
        mend_list(document, i);
        mend_on_visit(document, i);
        if (document->tokens.v[i].deprel == RO_D_appos && document->tokens.v[i].upos == RO_VERB && ro_str_is(document->tokens.v[i].form, "meeting"))
            hang(&document->tokens.v[i], document->tokens.v[i].head, RO_D_acl); /* "leaders meeting in Sudville" */
        if (ro_str_is(document->tokens.v[i].form, "visiting") || ro_str_is(document->tokens.v[i].form, "acting"))
            mend_visiting(document, i);
        else if (ro_str_is(document->tokens.v[i].form, "as"))
            mend_as(document, i);
        else if (document->tokens.v[i].upos == RO_ADP)
            mend_beside_day(document, i), mend_day(document, i), mend_between(document, i), mend_visit_of(document, i);
        else if (document->tokens.v[i].upos == RO_SCONJ)
            mend_journey(document, i);
        else if (document->tokens.v[i].upos == RO_ADV && ro_str_is_nocase(document->tokens.v[i].form, "ahead"))
            mend_ahead(document, i);
        else if (ro_str_is(document->tokens.v[i].form, ","))
            mend_pair(document, i);
        else if (ro_str_is(document->tokens.v[i].form, "to"))
            mend_invitation(document, i), mend_headline(document, i);
        else if (document->tokens.v[i].upos == RO_NOUN && ro_str_is(document->tokens.v[i].form, "calls"))
            mend_calls(document, i);
    }
}
