/* SPDX-License-Identifier: Apache-2.0 */
/* Merging: do a record and a telling tell of one engagement? By kind, day, place, standing and people. */
#include "events/engagements_merge.h"

bool merge_days_fit(const ro_time *a, const ro_time *b)
{
    return !dated(a) || !dated(b) || (a->begin <= b->end && b->begin <= a->end);
}

static bool same_day(const ro_time *a, const ro_time *b)
{
    return dated(a) && dated(b) && a->begin == b->begin && a->end == b->end;
}

bool merge_places_fit(const ro_where *a, const ro_where *b)
{
    if (a->country[0] && b->country[0] && strcmp(a->country, b->country) != 0)
        return false;
    return !a->city.n || !b->city.n || ro_str_equal(a->city, b->city);
}

/* "returned on Sunday after a visit to A", which another sentence dates to the days before. */
bool merge_home_after(const merger *m, const ro_telling *home, const ro_time *day, const ro_time *stay)
{
    enum { ON_THE_WAY = 10 };
    return home->kind == RO_VISIT && dated(day) && dated(stay) && ro_lemma_is(ro_tok(m->d, home->carrier), "return") && stay->end < day->begin && day->begin - stay->end <= ON_THE_WAY;
}

/* "the four presidents", in one word. */
static bool told_together(const ro_document *d, const ro_parties *p)
{
    const ro_mention *m = p->n < 3 || p->v[0].mention == RO_NONE ? NULL : &d->mentions.v[p->v[0].mention];
    bool counted = false;
    for (uint32_t i = m ? m->first : 1; m && i <= m->last; i++)
        counted = counted || ro_tok(d, i)->upos == RO_NUM;
    if (!counted || m->kind != RO_NOMINAL)
        return false;
    for (uint32_t i = 1; i < p->n; i++)
        if (p->v[i].mention != p->v[0].mention)
            return false;
    return true;
}

/* "A, B and C hold summit", of a title; then "The presidents of A, B and C met". */
static bool all_of_title(const merger *m, const record *r, const ro_telling *w)
{
    uint32_t shared, absent, sides = ro_parties_sides(&r->parties);
    bool title = m->d->sentences.v[r->first.sentence].kind == RO_TITLE && (r->told == r->first.sentence || r->told == w->sentence);
    return title && sides > 2 && sides == ro_parties_sides(&w->parties) && merge_parties_fit(&r->parties, &w->parties, true, &shared, &absent) && !absent;
}

/* "Prior to talks with B, A spoke to C", told after those with B: as something past. */
static bool ahead_of_what_was_held(const merger *m, const record *r, const ro_telling *w)
{
    static const char *const ahead[] = {"prior", "before", "ahead", NULL};
    const ro_token *verb = ro_tok(m->d, ro_tok(m->d, w->predicate)->head == RO_NONE ? w->predicate : ro_tok(m->d, w->predicate)->head);
    bool led = false;
    RO_CHILDREN(m->teller->tree, c, w->predicate)
        led = led || (c < w->predicate && ro_lemma_in(ro_tok(m->d, c), ahead));
    return led && w->noun && r->first.standing == STANDS_HELD && w->standing == STANDS_PLANNED && w->time == RO_NONE && ro_parties_sides(&w->parties) == 2 && w->sentence > r->first.sentence &&
           w->sentence - r->told <= 4 && ro_feat_is(verb, "Tense", "Past") && ro_feat_is(verb, "VerbForm", "Fin");
}

static bool kinds_fit(const merger *m, const record *r, const ro_telling *w)
{
    uint8_t a = r->first.kind, b = w->kind;
    bool vague = w->noun && (w->definite || ro_parties_sides(&w->parties) < 2);
    if (a == b)
        return true;
    bool same_place = w->where.city.n && ro_str_equal(w->where.city, r->where.city);
    uint32_t det = w->noun ? ro_child(m->teller->tree, w->predicate, RO_D_det) : RO_NONE;
    if (a == RO_MEETING && b == RO_DIALOGUE && w->sentence != r->told && m->d->sentences.v[r->first.sentence].kind == RO_BODY && !r->first.noun && !r->first.weak &&
        (dated(time_at(m, r->time)) || r->time != RO_NONE) && det != RO_NONE && (ro_lemma_is(ro_tok(m->d, det), "a") || ro_lemma_is(ro_tok(m->d, det), "another")))
        return false; /* "met the president on Sunday", "came to attend a session of the A-B committee" */
    if (a == RO_MEETING && b == RO_DIALOGUE && dated(time_at(m, w->time)) && !dated(time_at(m, r->time)) && w->sentence - r->told > 2)
        return false; /* "the A-B Dialogue in July", long after a meeting of no day */
    if (a == RO_MEETING && b == RO_DIALOGUE && w->standing == STANDS_HELD && r->first.standing != STANDS_HELD)
        return false; /* "the latest meeting of the A-B Committee, held this week": not the one to come */
    if (a == RO_MEETING && b == RO_DIALOGUE && w->noun && w->carrier == r->first.predicate)
        return true; /* "hosted B for a meeting of the A-B Group" */
    if ((a == RO_MEETING && b == RO_DIALOGUE) || (a == RO_DIALOGUE && b == RO_MEETING))
        return vague || w->weak || r->first.weak || same_place;
    if (a == RO_CALL && b == RO_MEETING)
        return vague || w->weak || ahead_of_what_was_held(m, r, w);
    if (a == RO_MEETING && b == RO_CALL && w->mode && w->time != RO_NONE && r->time != RO_NONE && w->sentence != r->first.sentence && !same_day(time_at(m, r->time), time_at(m, w->time)))
        return false; /* "will visit B on 27 April", "before a phone conversation on March 1" */
    if (a == RO_MEETING && b == RO_CALL)
        return w->weak || r->first.weak;
    if (a == RO_MEETING && b == RO_CONFERENCE) { /* "met B in Sudville. The summit was their first" */
        uint32_t shared, absent;
        const ro_token *noun = ro_tok(m->d, w->predicate);
        return w->noun && w->definite && !w->distinct && ro_str_is(noun->form, "summit") && w->sentence - r->told <= 2 && ro_parties_sides(&w->parties) == 2 &&
               ro_parties_sides(&r->parties) == 2 && merge_parties_fit(&r->parties, &w->parties, true, &shared, &absent) && !absent;
    }
    if (a == RO_CONFERENCE && b == RO_MEETING && all_of_title(m, r, w))
        return true;
    if (a == RO_CONFERENCE && b == RO_MEETING) /* "the summit", "the four presidents will meet" */
        return (vague && !w->parties.n) || (told_together(m->d, &w->parties) && ro_parties_sides(&w->parties) == ro_parties_sides(&r->parties));
    return false;
}

/* How the parties of one side compare: shared person, one of them without a name, or different people. `back`: the telling
 * may refer back, so that "officials" may be those named. */
typedef enum side_fit { SIDE_ABSENT, SIDE_SHARED, SIDE_OPEN, SIDE_OTHER } side_fit;

/* "a call between the presidents", of whom the ministers just named are none; "the president's visit", "a visit by Prime Minister B". */
static bool other_office(ro_str a, ro_str b)
{
    return ro_str_is(a, "president") && (ro_str_is(b, "foreign minister") || ro_str_is(b, "prime minister"));
}

static side_fit fit_of_side(const ro_parties *a, const ro_participant *p, bool back)
{
    bool present = false, named = false, group = false;
    for (uint32_t i = 0; i < a->n; i++) {
        if (strcmp(a->v[i].code, p->code) != 0)
            continue;
        present = true;
        group = group || (!a->v[i].name.n && ro_str_ends(a->v[i].office, "s"));
        if (a->v[i].entity != RO_NONE && a->v[i].entity == p->entity)
            return SIDE_SHARED;
        named = named || a->v[i].name.n || other_office(a->v[i].office, p->office);
    }
    if (!present)
        return SIDE_ABSENT;
    return (named || (group && !back)) && p->name.n ? SIDE_OTHER : SIDE_OPEN;
}

bool merge_parties_fit(const ro_parties *a, const ro_parties *b, bool back, uint32_t *shared, uint32_t *absent)
{
    *shared = *absent = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        side_fit best = SIDE_ABSENT;
        for (uint32_t k = 0; k < b->n; k++) {
            if (strcmp(b->v[k].code, b->v[i].code) != 0)
                continue;
            side_fit one = fit_of_side(a, &b->v[k], back);
            if (best == SIDE_ABSENT || one == SIDE_SHARED || (one == SIDE_OTHER && best == SIDE_OPEN))
                best = one; /* of "the minister and his deputy, A" A tells */
        }
        if (best == SIDE_OTHER)
            return false;
        *shared += best == SIDE_SHARED;
        *absent += best == SIDE_ABSENT;
    }
    return true;
}

/* "left for A", "will be in A from Monday to Wednesday" */
static bool on_the_way(const merger *m, const record *r, const ro_telling *w)
{
    static const char *const verbs[] = {"leave", "depart", "embark", "head", NULL};
    return r->first.kind == RO_VISIT && w->kind == RO_VISIT && r->first.standing == STANDS_HELD && w->standing == STANDS_PLANNED && !w->distinct &&
           ro_lemma_in(ro_tok(m->d, r->first.carrier), verbs);
}

/* "The meeting between A and B could pave the way": of the meeting just told of, whether or not it has been held. */
static bool weighs_outcome(const merger *m, const ro_telling *w)
{
    const ro_token *k = ro_tok(m->d, w->predicate);
    static const char *const happening[] = {"take", "happen", "occur", "begin", "start", "go", "come", "resume", "be", NULL};
    return w->noun && w->definite && w->standing == STANDS_PROPOSED && w->time == RO_NONE && k->deprel == RO_D_nsubj && k->subtype != RO_SUB_PASS && !ro_lemma_in(ro_tok(m->d, k->head), happening);
}

static bool standings_fit(const record *r, const ro_telling *w, bool same_date)
{
    uint8_t a = r->first.standing, b = w->standing;
    if (a == b || same_date)
        return true;
    bool back = w->noun && w->definite;
    if (a == STANDS_HELD && b == STANDS_PLANNED && r->first.untensed)
        return true;
    if (a == STANDS_PLANNED && b == STANDS_HELD && r->first.untensed)
        return true; /* "A's travel to B", of which the text says "travels to B July 9-15" */
    if (a == STANDS_CANCELLED && b == STANDS_PLANNED)
        return w->was_planned || w->kind == RO_VISIT; /* "was due to meet": what has been called off */
    if (a == STANDS_PLANNED && b == STANDS_CANCELLED && w->kind == RO_VISIT)
        return true;
    if (a == STANDS_HELD && b == STANDS_PLANNED && back && w->time == RO_NONE)
        return true; /* "before his talks with A" */
    if ((a == STANDS_PLANNED && b == STANDS_PROPOSED) || (a == STANDS_PROPOSED && b == STANDS_PLANNED))
        return true;
    return back && (b == STANDS_HELD || (a == STANDS_PLANNED && b == STANDS_CANCELLED));
}

/* "They also signed a memorandum": another paper, told in another sentence of the body. */
static bool another_paper(const merger *m, const record *r, const ro_telling *w)
{
    uint32_t paper = ro_child(m->teller->tree, w->predicate, RO_D_obj);
    bool body = m->d->sentences.v[r->first.sentence].kind == RO_BODY && m->d->sentences.v[w->sentence].kind == RO_BODY;
    if (w->kind != RO_SIGNING || w->noun || r->first.noun || paper == RO_NONE || !body || w->sentence == r->first.sentence)
        return false;
    uint32_t det = ro_child(m->teller->tree, paper, RO_D_det);
    return det == RO_NONE ? ro_feat_is(ro_tok(m->d, paper), "Number", "Plur") : ro_lemma_is(ro_tok(m->d, det), "a");
}

/* A day long past, told well after an undated engagement of the same people: another one. */
static bool told_of_old(const merger *m, const record *r, const ro_telling *w)
{
    enum { WHILE_AGO = 12, LONG_AGO = 60 };
    const ro_time *a = time_at(m, r->time), *b = time_at(m, w->time);
    ro_day published = m->d->published.day;
    uint32_t apart = w->kind == RO_SIGNING ? 0 : 1; /* papers of old are told of right beside the new ones */
    return !dated(a) && dated(b) && w->sentence - r->first.sentence > apart && published != RO_NO_DAY && b->end < published - (w->noun ? LONG_AGO : WHILE_AGO);
}

/* "The meeting was attended by", "A will also attend the meeting": of what was told before. */
static bool attended_fit(const merger *m, const record *r, const ro_telling *w)
{
    bool kinds = kinds_fit(m, r, w) || (r->first.kind == RO_CONFERENCE && w->kind == RO_MEETING);
    bool hoped = r->first.standing == STANDS_PROPOSED && w->standing == STANDS_PLANNED; /* "I look forward to the meeting" */
    return kinds && (r->first.standing == w->standing || hoped);
}

/* Who met in a town did not telephone. */
static bool phoned_not_met(const record *r, const ro_telling *w)
{
    return r->first.kind == RO_MEETING && r->where.city.n && w->kind == RO_CALL && w->mode && !w->definite;
}

/* As many sides as the record has; or fewer, where the word refers back. */
static bool sides_fit(const record *r, const ro_telling *w, uint32_t shared)
{
    uint32_t mine = ro_parties_sides(&w->parties), theirs = ro_parties_sides(&r->parties);
    if (w->kind == RO_VISIT)
        return shared > 0 || ((w->where.token != RO_NONE || (w->noun && w->definite)) && mine == theirs);
    if (mine == theirs || (w->kind == RO_SIGNING && w->noun && w->sentence == r->told))
        return true; /* "attend the signing of the accord by A and B" */
    return w->noun ? w->definite || mine < 2 : w->weak || mine < 2;
}

/* "the India-Caribbean Summit", not "the Summit" */
static bool named_gathering(const merger *m, uint32_t noun)
{
    RO_CHILDREN(m->teller->tree, c, noun) {
        uint8_t r = ro_tok(m->d, c)->deprel;
        if (r == RO_D_compound || r == RO_D_amod || r == RO_D_nmod || r == RO_D_flat || r == RO_D_nummod)
            return true;
    }
    return false;
}

/* "on the sidelines of the summit": the one told of just before, whoever is there. */
static bool the_gathering(const merger *m, const record *r, const ro_telling *w)
{
    enum { FAR = 6 };
    const ro_token *k = ro_tok(m->d, w->predicate), *before = ro_tok(m->d, r->first.predicate);
    if (w->kind != RO_CONFERENCE || r->first.kind != RO_CONFERENCE || !w->definite || w->distinct || w->sentence - r->told > FAR || (!(k->form.p[0] >= 'a' && k->form.p[0] <= 'z') && named_gathering(m, w->predicate)))
        return false;
    for (uint32_t i = 0; i < w->parties.n; i++)
        if (w->parties.v[i].entity != RO_NONE && m->d->entities.v[w->parties.v[i].entity].kind == RO_ORGANISATION)
            return false;
    bool any = ro_str_is(k->lemma, "gathering"); /* whatever it was called before */
    const uint32_t called = ro_oblique(m->teller->tree, r->first.predicate, "for"); /* "convened for a summit" */
    bool named = called != RO_NONE && ro_str_equal(k->lemma, ro_fold(m->d->arena, ro_tok(m->d, called)->lemma));
    return w->where.token == RO_NONE && (any || named || ro_str_equal(k->lemma, ro_fold(m->d->arena, before->lemma)));
}

/* "signed the treaty at their summit in Sudville": not the one planned for next month. */
static bool already_held(const merger *m, const record *r, const ro_telling *w)
{
    const ro_time *a = time_at(m, r->time);
    const ro_token *verb = ro_tok(m->d, w->carrier);
    bool past = w->carrier != w->predicate && verb->upos == RO_VERB && ro_feat_is(verb, "Tense", "Past") && ro_feat_is(verb, "VerbForm", "Fin");
    return past && w->standing == STANDS_HELD && r->first.standing != STANDS_HELD && dated(a) && m->d->published.day != RO_NO_DAY && a->begin > m->d->published.day;
}

/* "summoned the ambassador", who has been told to have met an opposition leader: by the government, another time. */
static bool summoned_apart(const merger *m, const record *r, const ro_telling *w)
{
    if (!ro_lemma_is(ro_tok(m->d, w->carrier), "summon") || ro_lemma_is(ro_tok(m->d, r->first.carrier), "summon") || m->d->sentences.v[r->first.sentence].kind != RO_BODY)
        return false;
    for (uint32_t i = 0; i < w->parties.n; i++)
        for (uint32_t k = 0; k < r->parties.n && !w->parties.v[i].name.n; k++)
            if (r->parties.v[k].name.n && !strcmp(r->parties.v[k].code, w->parties.v[i].code))
                return true;
    return false;
}

/* "The premiers of A and B will visit in March", "A's premier would be there on March 17": one of those told of together, with a day of his own. */
static bool one_of_several_visitors(const merger *m, const record *r, const ro_telling *w)
{
    const ro_time *a = time_at(m, r->time), *b = time_at(m, w->time);
    return w->kind == RO_VISIT && !w->noun && dated(b) && ro_parties_sides(&w->parties) < ro_parties_sides(&r->parties) && !(dated(a) && same_day(a, b));
}

static uint32_t number_of(ro_str word)
{
    static const char *const ranks[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", NULL};
    uint32_t n = 0, i = 0;
    for (uint32_t k = 0; ranks[k]; k++)
        if (ro_str_is_nocase(word, ranks[k]))
            return k + 1;
    for (; i < word.n && i < 4 && word.p[i] >= '0' && word.p[i] <= '9'; i++)
        n = n * 10 + (uint32_t)(word.p[i] - '0');
    return i && i + 2 == word.n ? n : 0;
}

/* "the 23rd meeting", "the 20th edition of the meeting": 23, 20; 0 where no number is said. */
static uint32_t rank_of(const merger *m, uint32_t noun)
{
    static const char *const parts[] = {"edition", "version", "round", "session", NULL};
    const uint32_t above = ro_tok(m->d, noun)->head;
    uint32_t both[] = {noun, above != RO_NONE && ro_lemma_in(ro_tok(m->d, above), parts) && ro_has_case(m->teller->tree, noun, "of") ? above : noun};
    for (int i = 0; i < 2; i++)
        RO_CHILDREN(m->teller->tree, c, both[i])
            if (ro_tok(m->d, c)->deprel == RO_D_amod && c < both[i] && number_of(ro_tok(m->d, c)->form))
                return number_of(ro_tok(m->d, c)->form);
    return 0;
}

bool merge_other_rank(const merger *m, const record *r, const ro_telling *w)
{
    uint32_t a = r->first.noun && w->noun ? rank_of(m, r->first.predicate) : 0, b = a ? rank_of(m, w->predicate) : 0;
    return a && b && a != b;
}

/* "The talks began on Friday. The ministers are to discuss trade": there, and not at other talks to come. */
static bool still_going_on(const merger *m, const record *r, const ro_telling *w)
{
    static const char *const starting[] = {"begin", "start", "open", "kick", "commence", NULL};
    bool going = r->first.progressive || ro_lemma_in(ro_tok(m->d, r->first.carrier), starting);
    return going && r->first.standing == STANDS_HELD && w->standing == STANDS_PLANNED && w->weak && !w->noun && w->time == RO_NONE && w->where.token == RO_NONE && w->sentence - r->told <= 1;
}

/* "In February 2019, during A's trip to B, they signed": not the trip that A is to make. */
static bool long_over(const merger *m, const record *r, const ro_telling *w)
{
    enum { WHILE_AGO = 30 };
    const ro_token *verb = ro_tok(m->d, w->carrier);
    const ro_sentence *s = &m->d->sentences.v[w->sentence];
    bool past = w->noun && w->carrier != w->predicate && verb->upos == RO_VERB && ro_feat_is(verb, "Tense", "Past");
    if (!past || w->standing != STANDS_HELD || r->first.standing != STANDS_PLANNED || m->d->published.day == RO_NO_DAY)
        return false;
    for (uint32_t i = s->first; i < w->predicate; i++) {
        const ro_time *t = time_at(m, ro_tok(m->d, i)->time);
        if (dated(t) && t->end < m->d->published.day - WHILE_AGO && t->precision != RO_P_YEAR)
            return true;
    }
    return false;
}

static bool people_fit(const merger *m, const record *r, const ro_telling *w, bool same_date)
{
    uint32_t shared = 0, absent = 0;
    if (!w->parties.n)
        return w->noun && w->definite && !w->distinct;
    if (r->first.count && !w->noun)
        return false;
    if (already_held(m, r, w) || one_of_several_visitors(m, r, w))
        return false;
    if (the_gathering(m, r, w))
        return true;
    bool title = m->d->sentences.v[r->first.sentence].kind == RO_TITLE && r->told == r->first.sentence; /* "meets officials from A": those whom the text then names */
    if (!merge_parties_fit(&r->parties, &w->parties, w->noun || title, &shared, &absent))
        return false;
    if (w->kind == RO_CONFERENCE && w->where.city.n && ro_str_equal(w->where.city, r->where.city) && w->standing == r->first.standing)
        return true;
    bool may_grow = shared && (w->kind == RO_VISIT || w->kind == RO_CONFERENCE);
    if (absent && !may_grow)
        return false;
    bool announced = m->d->sentences.v[r->first.sentence].kind == RO_TITLE && r->first.standing == STANDS_PLANNED && w->standing == STANDS_PLANNED && r->time == RO_NONE;
    bool goes_on = w->noun && w->definite && !w->distinct && w->sentence == r->told; /* "meet again to continue their talks" */
    if (w->distinct != r->first.distinct && !same_date && !announced && !goes_on) /* "A, B to meet", "A and B agreed to meet again" */
        return false;
    return !told_of_old(m, r, w) && !another_paper(m, r, w) && sides_fit(r, w, shared);
}

/* "in Islamabad", then "will visit Karachi": two towns of one state are one visit. */
static bool another_town(const record *r, const ro_telling *w)
{
    return w->kind == RO_VISIT && r->first.kind == RO_VISIT && r->first.standing == w->standing && !w->distinct && !r->first.distinct &&
           w->where.country[0] && !strcmp(r->where.country, w->where.country);
}

/* "The talks had been planned for Friday", after a meeting was told of and then a call: the meeting's. */
static bool rather_a_meeting(const merger *m, const record *r, const ro_telling *w)
{
    enum { BACK = 8 };
    if (r->first.kind != RO_CALL || w->kind != RO_MEETING || w->parties.n)
        return false;
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK; k++)
        if (m->records.v[i].first.kind == RO_MEETING && m->records.v[i].told >= r->told)
            return true;
    return false;
}

static bool same_engagement(const merger *m, const record *r, const ro_telling *w)
{
    const ro_time *a = time_at(m, r->time), *b = time_at(m, w->time);
    bool same_date = same_day(a, b);
    if (w->attended)
        return attended_fit(m, r, w);
    if (w->elsewhere && w->noun && dated(b) && a && !dated(a) && w->sentence != r->told)
        return false; /* "late on Monday", of a report without a date; "since their last call on 14 December" */
    bool days = merge_days_fit(a, b) || merge_home_after(m, &r->first, a, b) || merge_home_after(m, w, b, a);
    if (!kinds_fit(m, r, w) || !days || !(merge_places_fit(&r->where, &w->where) || another_town(r, w)) || !(standings_fit(r, w, same_date) || on_the_way(m, r, w) || still_going_on(m, r, w) || weighs_outcome(m, w) || ahead_of_what_was_held(m, r, w)))
        return false;
    return !merge_other_rank(m, r, w) && !rather_a_meeting(m, r, w) && !long_over(m, r, w) && !phoned_not_met(r, w) && !summoned_apart(m, r, w) && people_fit(m, r, w, same_date);
}

/* "met B on the margins of the summit. … at the meeting today": of a conference and a meeting beside it, told together, the meeting; `at` is the conference. */
static uint32_t meeting_beside(const merger *m, uint32_t at, const ro_telling *w)
{
    for (uint32_t i = at; i-- > 0;)
        if (m->records.v[i].first.kind == RO_MEETING && m->records.v[i].told >= m->records.v[at].told && same_engagement(m, &m->records.v[i], w))
            return i;
    return at;
}

uint32_t merge_find(const merger *m, const ro_telling *w)
{
    uint32_t other = RO_NONE; /* fits, but stands otherwise: "In his meeting with B" is one that was held before it is one that was to be */
    for (uint32_t i = m->records.n; i-- > 0;) {
        if (!same_engagement(m, &m->records.v[i], w))
            continue;
        if (w->kind == RO_MEETING && w->noun && m->records.v[i].first.kind == RO_CONFERENCE)
            return meeting_beside(m, i, w);
        if (!w->noun || !w->definite || m->records.v[i].first.standing == w->standing)
            return i;
        other = other == RO_NONE ? i : other;
    }
    return other;
}
