/* SPDX-License-Identifier: Apache-2.0 */
/* Who stands in the clause that a noun is told in: who held the talks, whom he told during them, who attends the summit. */
#include "events/engagements_tell.h"

/* How a noun's phrase stands in its clause. */
typedef struct setting {
    uint32_t noun, top, clause; /* the noun; the highest noun above it in its phrase; the clause's verb */
    uint8_t deprel;             /* of the top */
    bool object;                /* what the verb is done to, in the active or passive */
    bool passive;
} setting;

/* ---- which words lead from noun to clause ---- */

static bool beside_event(const ro_teller *w, uint32_t top)
{
    static const char *const cases[] = {"during", "in", "at", "after", "following", "follow", "before", "ahead", "on", "upon", "for", "through", "over",
                                        "via", "by", "of", "as", "to", NULL};
    RO_CHILDREN(w->tree, c, top)
        if (tok(w, c)->deprel == RO_D_case && ro_lemma_in(tok(w, c), cases))
            return true;
    return false;
}

/* Whose the noun is, "his remarks", "whose remarks": the antecedent's. */
static uint32_t owner_of(const ro_teller *w, uint32_t noun)
{
    uint32_t owner = ro_child_sub(w->tree, noun, RO_D_nmod, RO_SUB_POSS), clause = tok(w, noun)->head;
    bool whose = owner != RO_NONE && ro_str_is_nocase(tok(w, owner)->form, "whose") && clause != RO_NONE && tok(w, clause)->deprel == RO_D_acl;
    return whose ? tok(w, clause)->head : owner;
}

/* Who does it; "A was joined by B in talks with C": A too; of "his remarks came", "A, whose remarks followed", whose they are. */
static void add_doers(ro_parties *parties, const ro_teller *w, uint32_t clause)
{
    static const char *const joining[] = {"join", "accompany", "flank", NULL};
    static const char *const words[] = {"remark", "comment", "statement", "announcement", "decision", "warning", "pledge", "promise", "visit", "trip", "move", NULL};
    uint32_t before = parties->n, doer = ro_doer(w, clause);
    ro_parties_of(parties, w, doer);
    if (parties->n == before && doer != RO_NONE && ro_lemma_in(tok(w, doer), words))
        ro_parties_of(parties, w, owner_of(w, doer));
    if (ro_passive(w->tree, clause) && ro_lemma_in(ro_tok(w->d, clause), joining))
        ro_parties_of(parties, w, ro_child_sub(w->tree, clause, RO_D_nsubj, RO_SUB_PASS));
}

/* The nouns between a conference and its clause: only "on the sidelines of", "the opening of", "a meeting of" and the like lead on. */
static bool leads_on(const ro_teller *w, uint32_t noun, uint32_t top)
{
    enum { DEEPEST = 8 };
    static const char *const nouns[] = {"sideline", "margin", "opening", "session", "meeting", "fringe", "framework", "day", "plenary", "part", "occasion",
                                        "ceremony", "end", "conclusion", "beginning", "start", "delegation", "round", "summit", "side", "close",
                                        "minister", "leader", "talk", "visit", "discussion", "conversation", "moment", "run", "participation", "delegate",
                                        "participant", "audience", NULL};
    uint32_t k = noun;
    for (int i = 0; i < DEEPEST && k != top; i++) {
        bool joined = tok(w, k)->deprel == RO_D_conj || tok(w, k)->deprel == RO_D_appos;
        k = tok(w, k)->head;
        if (k == RO_NONE || (!joined && !ro_lemma_in(tok(w, k), nouns)))
            return false;
        if (is(w, k, "sideline") || is(w, k, "margin"))
            return true;
    }
    return true;
}

/* "helped the truce, including calls with B": who helped called. */
static bool included(const ro_teller *w, uint32_t noun)
{
    return (tok(w, noun)->deprel == RO_D_nmod || tok(w, noun)->deprel == RO_D_obl) && ro_has_case(w->tree, noun, "include");
}

/* "called off talks", "talks were put off": the parser often takes the noun for a complement. */
static bool breaks_off(const ro_teller *w, uint32_t verb)
{
    return ro_verb_calls_off(w->tree, verb);
}

uint32_t telling_bearer(const ro_teller *w, uint32_t noun)
{
    static const char *const cases[] = {"during", "in", "on", "after", NULL};
    uint32_t head = tok(w, noun)->head;
    if (head == RO_NONE || tok(w, noun)->deprel != RO_D_nmod || tok(w, head)->mention == RO_NONE)
        return RO_NONE;
    bool heading = w->d->sentences.v[tok(w, noun)->sentence].kind != RO_BODY && tok(w, head)->head == RO_NONE;
    bool person = w->d->entities.v[w->d->mentions.v[tok(w, head)->mention].entity].kind == RO_PERSON, beside = false;
    for (int i = 0; cases[i] && person && !beside; i++)
        beside = ro_has_case(w->tree, noun, cases[i]);
    static const char *const journeys[] = {"visit", "trip", "tour", "stay", "mission", "stopover", "journey", NULL};
    if (heading && ro_has_case(w->tree, noun, "on") && !ro_lemma_in(tok(w, noun), journeys))
        return RO_NONE; /* "Minister A on the meeting of B and C": what he speaks about */
    if (person && heading && ro_has_case(w->tree, noun, "for"))
        return head; /* the heading "A for talks with B" */
    return beside ? head : RO_NONE;
}

static bool attends(const ro_token *verb)
{
    static const char *const verbs[] = {"attend", "join", "host", "co-host", "cohost", "chair", "co-chair", "cochair", "address", "convene",
                                        "hold", "participate", "leave", "open", "begin", "start", "end", "wrap", "boycott", "skip", "organise", "organize", "sponsor", "have",
                                        "lead", "conclude", "launch", "close", "enter", "hail", "mark", "preside", "moderate", NULL};
    return ro_lemma_in(verb, verbs);
}

/* ---- each way to stand in it ---- */

static void add_from_carrier(const ro_teller *w, ro_telling *one, uint32_t clause)
{
    telling_add_with_case(&one->parties, w, clause, "with");
    telling_add_with_case(&one->parties, w, clause, "between");
    add_doers(&one->parties, w, clause);
    if (is(w, clause, "receive") || (one->kind == RO_CALL && (is(w, clause, "take") || is(w, clause, "get"))))
        telling_add_with_case(&one->parties, w, clause, "from");
    static const char *const meals[] = {"dinner", "lunch", "luncheon", "banquet", "breakfast", "reception", NULL};
    if (ro_lemma_in(tok(w, one->predicate), meals) && one->predicate != clause) { /* "a dinner was given by A for B" */
        ro_parties guests = {.n = 0};
        telling_add_with_case(&guests, w, clause, "for");
        telling_add_with_case(&guests, w, ro_doer(w, clause), "for");
        if (telling_holds_person(w, &guests))
            ro_parties_unite(&one->parties, &guests);
    }
    bool gives = is(w, clause, "give") || is(w, clause, "grant") || is(w, clause, "accord");
    if (gives)
        telling_add_with_case(&one->parties, w, clause, "to"); /* "gave an audience to B" */
    if (gives && ro_passive(w->tree, clause))
        ro_parties_of(&one->parties, w, ro_child_sub(w->tree, clause, RO_D_nsubj, RO_SUB_PASS)); /* "was granted a meeting with B" */
}

static setting setting_of(const ro_teller *w, const ro_telling *one, uint32_t noun)
{
    setting s = {.noun = noun, .top = noun};
    s.clause = ro_noun_clause(w->tree, noun, &s.top);
    if (s.clause == RO_NONE)
        return s;
    s.deprel = tok(w, s.top)->deprel;
    s.passive = s.deprel == RO_D_nsubj && tok(w, s.top)->subtype == RO_SUB_PASS;
    bool invited = s.deprel == RO_D_iobj && one->kind == RO_CONFERENCE;
    bool carried = s.deprel == RO_D_obl && ro_verb_light(tok(w, s.clause));
    s.object = s.deprel == RO_D_obj || s.passive || invited || carried || (s.deprel == RO_D_xcomp && breaks_off(w, s.clause));
    return s;
}

/* Is the noun the clause's own phrase, or do the nouns above it lead there: "two days of talks"? */
static bool reaches(const ro_teller *w, const ro_telling *one, const setting *s)
{
    static const char *const stretches[] = {"round", "day", "hour", "series", "week", "conjunction", NULL};
    if (s->top == s->noun || tok(w, s->noun)->deprel == RO_D_conj || tok(w, s->noun)->deprel == RO_D_appos)
        return true;
    if (one->kind == RO_CONFERENCE)
        return leads_on(w, s->noun, s->top);
    return ro_lemma_in(tok(w, s->top), stretches) && (s->deprel == RO_D_obl || ro_verb_light(tok(w, s->clause)));
}

/* "is scheduled to take place in A on Friday": the place and the day are said of the taking place. */
static uint32_t taking_place(const ro_teller *w, uint32_t clause)
{
    static const char *const arranged[] = {"schedule", "expect", "plan", "set", "slate", "due", "likely", "anticipate", "intend", "suppose", NULL};
    static const char *const happening[] = {"take", "hold", "convene", "begin", "start", "open", "resume", "happen", "occur", NULL};
    uint32_t verb = ro_lemma_in(tok(w, clause), arranged) ? ro_child(w->tree, clause, RO_D_xcomp) : RO_NONE;
    return verb != RO_NONE && ro_lemma_in(tok(w, verb), happening) ? verb : clause;
}

/* "held talks with B", "talks were held between" */
static void add_as_object(const ro_teller *w, ro_telling *one, const setting *s)
{
    one->carrier = s->passive ? taking_place(w, s->clause) : s->clause;
    add_from_carrier(w, one, s->clause);
    if (s->deprel == RO_D_obl && ro_parties_sides(&one->parties) < 2) /* "engaged B in a call" */
        telling_add_persons(&one->parties, w, ro_child(w->tree, s->clause, RO_D_obj));
}

/* A conference as the object of a verb that does not attend it: spoken of, hoped for. */
static bool only_spoken_of(const ro_teller *w, const setting *s)
{
    bool told = (is(w, s->clause, "tell") && !is(w, s->noun, "gathering")) || (is(w, s->clause, "brief") && (telling_capital(w, s->noun) || s->deprel == RO_D_iobj));
    return s->object && s->deprel != RO_D_nsubj && s->deprel != RO_D_obl && !told && !attends(tok(w, s->clause));
}

/* "A and B discussed the upcoming summit" */
static void add_planners(const ro_teller *w, ro_telling *one, const setting *s)
{
    ro_parties talkers = {.n = 0};
    ro_parties_of(&talkers, w, ro_doer(w, s->clause));
    if (is(w, s->clause, "discuss") && s->top == s->noun && one->standing == STANDS_PLANNED && ro_parties_sides(&talkers) > 1)
        one->parties = talkers;
}

/* Who attends, hosts or is invited; who does something at it. */
static void add_at_conference(const ro_teller *w, ro_telling *one, const setting *s)
{
    bool before = (ro_has_case(w->tree, s->top, "before") && !ro_is_audience(w->tree, s->clause, s->top)) || ro_has_case(w->tree, s->top, "ahead");
    bool beside = (s->deprel == RO_D_obl || s->deprel == RO_D_advmod || s->deprel == RO_D_advcl) && beside_event(w, s->top);
    if (only_spoken_of(w, s)) {
        add_planners(w, one, s);
        return;
    }
    static const char *const there[] = {"one", "leader", "participant", "guest", "speaker", "delegate", "attendee", "minister", "host", NULL};
    bool among = s->deprel == RO_D_nmod && ro_child(w->tree, s->clause, RO_D_cop) != RO_NONE && ro_lemma_in(tok(w, s->clause), there); /* "was one of forty leaders at" */
    bool away = one->standing == STANDS_CANCELLED && s->deprel == RO_D_obl && breaks_off(w, s->clause); /* "stayed away from the summit" */
    bool presides = is(w, s->clause, "preside");
    if (before || (!beside && !s->object && !among && !away && !presides))
        return;
    one->carrier = s->clause;
    if (is(w, s->clause, "invite") || is(w, s->clause, "welcome")) {
        ro_parties_of(&one->parties, w, telling_patient(w, s->clause));
        one->standing = STANDS_PLANNED;
    } else {
        add_doers(&one->parties, w, s->clause);
        bool beside_talks = s->deprel == RO_D_obl && s->top != s->noun;
        if (beside_talks && one->standing == STANDS_HELD && ro_verb_standing(w->tree, s->clause) == STANDS_PLANNED)
            one->standing = STANDS_PLANNED; /* "will meet on the sidelines of the summit" */
    }
}

/* "In a call with B, the two leaders agreed", where the two are others told of before: B is one of the two. */
static bool other_pair(const ro_teller *w, const ro_telling *one, uint32_t clause)
{
    uint32_t doer = ro_doer(w, clause), m = doer == RO_NONE ? RO_NONE : tok(w, doer)->mention;
    const ro_entity *e = m == RO_NONE || w->d->mentions.v[m].kind != RO_NOMINAL ? NULL : &w->d->entities.v[w->d->mentions.v[m].entity];
    if (!e || e->kind != RO_COLLECTIVE || e->members.n != 2 || !telling_holds_person(w, &one->parties))
        return false;
    for (uint32_t p = 0; p < one->parties.n; p++)
        for (uint32_t i = 0; i < 2; i++)
            if (one->parties.v[p].entity == e->members.v[i] || !strcmp(one->parties.v[p].code, w->d->entities.v[e->members.v[i]].code))
                return false;
    return true;
}

/* "shared her concerns with B during a call": often hung on what is shared. */
static void add_with_below_object(ro_parties *parties, const ro_teller *w, uint32_t clause)
{
    static const char *const sharing[] = {"raise", "discuss", "share", "exchange", "review", "explore", "agree", "address", "settle", "coordinate", "debate", "broach", "tackle", "examine", NULL};
    uint32_t thing = ro_lemma_in(tok(w, clause), sharing) ? ro_child(w->tree, clause, RO_D_obj) : RO_NONE;
    ro_parties with = {.n = 0};
    if (ro_parties_sides(parties) != 1 || thing == RO_NONE || tok(w, thing)->mention != RO_NONE)
        return;
    telling_add_with_case(&with, w, thing, "with");
    RO_CHILDREN(w->tree, c, thing)
        if (!with.n && c > thing && tok(w, c)->deprel == RO_D_nmod && tok(w, c)->mention == RO_NONE)
            telling_add_with_case(&with, w, c, "with"); /* "her concerns about the trip with B" */
    if (telling_holds_person(w, &with))
        ro_parties_unite(parties, &with);
}

/* "praised what was agreed in the meeting between A and B": who does is of neither side. */
static bool told_by_outsider(const ro_teller *w, const ro_telling *one, const setting *s)
{
    ro_parties doers = {.n = 0}, between = {.n = 0};
    static const char *const parts[] = {"member", "faction", "group", "party", "tribe", "rival", "side", NULL};
    uint32_t of_one = ro_oblique(w->tree, s->noun, "between");
    telling_add_with_case(&between, w, s->noun, "between");
    if (ro_parties_sides(&between) < 2)
        return of_one != RO_NONE && ro_lemma_in(tok(w, of_one), parts) && ro_feat_is(tok(w, of_one), "Number", "Plur"); /* "talks between the members of A's committee" */
    add_doers(&doers, w, s->clause);
    bool named = doers.n > 0, among = false; /* "following the call between Presidents A and B, minister C met B": not C either */
    for (uint32_t i = 0; i < doers.n; i++)
        named = named && doers.v[i].name.n, among = among || ro_parties_hold(&between, &doers.v[i]);
    for (uint32_t i = 0; i < between.n; i++)
        named = named && between.v[i].name.n;
    if (named && !among)
        return true;
    for (uint32_t i = 0; i < doers.n; i++)
        for (uint32_t k = 0; k < one->parties.n; k++)
            if (!strcmp(doers.v[i].code, one->parties.v[k].code))
                return false;
    return true;
}

/* "told B during talks": who speaks, and who is spoken to. */
static void add_beside(const ro_teller *w, ro_telling *one, const setting *s)
{
    bool of_place = s->deprel == RO_D_nmod && ro_child(w->tree, s->clause, RO_D_cop) != RO_NONE; /* "was in Rome for talks with B" */
    bool beside = s->deprel == RO_D_obl || s->deprel == RO_D_advmod || s->deprel == RO_D_advcl || of_place;
    bool after = s->deprel == RO_D_obj && is(w, s->clause, "follow"); /* "his remarks followed talks with B" */
    static const char *const arranging[] = {"prepare", "arrange", "organise", "organize", "pave", "plan", NULL};
    if (ro_parties_sides(&one->parties) > 1 && (after || (ro_lemma_in(tok(w, s->clause), arranging) && ro_has_case(w->tree, s->top, "for"))))
        return; /* "came to prepare for talks between A and B" */
    if (!after && (!beside || (!s->object && !beside_event(w, s->top))))
        return;
    one->carrier = s->clause;
    const bool to_come = ro_has_case(w->tree, s->top, "before") || ro_has_case(w->tree, s->top, "ahead"); /* "Before A's call with B, C spoke to A" */
    if (other_pair(w, one, s->clause) || told_by_outsider(w, one, s) || (to_come && ro_parties_sides(&one->parties) > 1))
        return;
    add_doers(&one->parties, w, s->clause);
    telling_add_with_case(&one->parties, w, s->clause, "with");
    add_with_below_object(&one->parties, w, s->clause);
    if (is(w, s->clause, "accompany")) /* "accompanied the president in meetings with B" */
        telling_add_persons(&one->parties, w, telling_patient(w, s->clause));
    if (ro_parties_sides(&one->parties) >= 2)
        return;
    if (one->kind == RO_LETTER) /* "notified Norland in a letter" */
        ro_parties_of(&one->parties, w, telling_patient(w, s->clause)), ro_parties_of(&one->parties, w, ro_child(w->tree, s->clause, RO_D_iobj));
    telling_add_persons(&one->parties, w, telling_patient(w, s->clause));
    telling_add_persons(&one->parties, w, ro_child(w->tree, s->clause, RO_D_iobj));
    telling_add_persons(&one->parties, w, ro_oblique(w->tree, s->clause, "to"));
}

/* "The summit brought together A and B" */
static bool brings_together(const ro_teller *w, uint32_t verb)
{
    static const char *const verbs[] = {"gather", "group", "involve", "unite", NULL};
    bool together = false;
    RO_CHILDREN(w->tree, c, verb)
        together = together || ro_str_is_nocase(tok(w, c)->form, "together");
    return ro_lemma_in(tok(w, verb), verbs) || (together && is(w, verb, "bring"));
}

/* "hopes to break the ice in the stalled Norlandish-Sudrian talks": theirs, not of a third who does something about them. */
static bool of_two_others(const ro_teller *w, const ro_telling *one, const setting *s)
{
    ro_parties doers = {.n = 0}, named = one->parties;
    uint32_t noun = one->predicate;
    bool talks = is(w, noun, "talk") || is(w, noun, "negotiation");
    if (!talks || !one->definite || s->deprel != RO_D_obl || !ro_has_case(w->tree, s->top, "in"))
        return false;
    telling_add_modifiers(&named, w, noun);
    telling_add_words_before(&named, w, noun);
    add_doers(&doers, w, s->clause);
    for (uint32_t i = 0; i < doers.n; i++)
        for (uint32_t k = 0; k < named.n; k++)
            if (!strcmp(doers.v[i].code, named.v[k].code))
                return false;
    return doers.n && ro_parties_sides(&named) == 2;
}

static void add_by_setting(const ro_teller *w, ro_telling *one, const setting *s)
{
    if (of_two_others(w, one, s))
        return;
    if (s->deprel == RO_D_nsubj && !s->object) { /* "talks began with B" */
        one->carrier = taking_place(w, s->clause);
        telling_add_with_case(&one->parties, w, s->clause, "with");
        telling_add_with_case(&one->parties, w, s->clause, "between");
        bool talks = is(w, s->noun, "talk") || is(w, s->noun, "negotiation");
        if (brings_together(w, s->clause) || (talks && is(w, s->clause, "include"))) /* "the six-way talks include A, B and C" */
            ro_parties_of(&one->parties, w, ro_child(w->tree, s->clause, RO_D_obj));
    } else if (one->kind == RO_CONFERENCE) {
        add_at_conference(w, one, s);
    } else if (s->object && (ro_verb_light(tok(w, s->clause)) || breaks_off(w, s->clause))) {
        add_as_object(w, one, s);
    } else if (s->deprel == RO_D_obl && is(w, s->clause, "invite") && ro_has_case(w->tree, s->top, "to")) { /* "invited B to talks in Sudville" */
        one->carrier = s->clause;
        add_doers(&one->parties, w, s->clause);
        ro_parties_of(&one->parties, w, telling_patient(w, s->clause));
        one->standing = one->standing == STANDS_CANCELLED ? STANDS_CANCELLED : STANDS_PROPOSED;
    } else if (s->passive && one->standing == STANDS_PLANNED) { /* "talks are expected in June" */
        one->carrier = taking_place(w, s->clause);
    } else {
        add_beside(w, one, s);
    }
}

void telling_add_clause(const ro_teller *w, ro_telling *one, uint32_t noun)
{
    setting s = setting_of(w, one, noun);
    uint32_t bearer = telling_bearer(w, noun);
    if (bearer != RO_NONE) {
        one->carrier = s.clause != RO_NONE ? s.clause : noun;
        ro_parties_of(&one->parties, w, bearer);
    } else if (s.clause == RO_NONE || s.clause == noun) {
        return;
    } else if (included(w, noun) && one->kind != RO_CONFERENCE && ro_parties_sides(&one->parties) > 0) {
        one->carrier = s.clause;
        add_doers(&one->parties, w, s.clause);
    } else if (reaches(w, one, &s)) {
        add_by_setting(w, one, &s);
    }
    if (s.clause != RO_NONE && one->carrier == noun && one->standing == STANDS_CANCELLED && ro_verb_calls_off(w->tree, s.clause))
        one->carrier = s.clause; /* "plans for talks were scrapped" */
}
