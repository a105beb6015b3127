/* SPDX-License-Identifier: Apache-2.0 */
/* The side of people who have none by name or title: by whose they are, by the sentence, by the scene, by the report. */
#include "actors/people.h"
#include "actors/resolve.h"

/* "Clinton's former adviser, Anthony Lake": what the tables know of another time gives way to whose he is said to be. */
void side_by_master(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    const player *p = &c->players.v[s.entity];
    uint16_t code = spot_owner_code(c, &s);
    if (c->d->entities.v[s.entity].kind != RO_PERSON || s.office == RO_NONE || s.kind != RO_NAME || !code || !p->code || p->code == code || p->text_code)
        return;
    for (uint32_t i = s.first; i <= s.last; i++)
        if (ro_str_in(ro_fold(c->arena, c->forms[i]), (const char *const[]){"host", "guest", "visitor", "interlocutor", NULL}))
            return; /* "his host, President Ada Mboya": of another state */
    uint32_t owner = spot_owner(c, &s);
    if (c->d->entities.v[owner].kind == RO_PERSON && c->d->entities.v[owner].rank && c->d->entities.v[owner].rank <= 2 && s.ask != ASK_COUNTERPART)
        cast_give_code(c, s.entity, code, true);
}

/* Is the code an organisation's? */
static bool of_organisation(const cast *c, uint16_t code)
{
    return code && !ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code)));
}

/* "Ada Mboya, who speaks for the union": the organisation of the clause. */
static uint16_t employer_in_clause(const cast *c, const spot *s)
{
    static const char *const serving[] = {"speak", "work", "head", "lead", "run", "chair", "represent", NULL};
    uint32_t clause = ro_dependent(c->d, s->head, RO_D_acl, s->head);
    for (uint32_t i = clause; i != RO_NONE && ro_str_in(c->d->tokens.v[clause].lemma, serving) && i <= clause + 6 && i < c->d->tokens.n; i++) {
        const ro_token *t = &c->d->tokens.v[i];
        uint32_t there = t->head == clause && (t->deprel == RO_D_obj || t->deprel == RO_D_obl) ? c->spot_of[i] : RO_NONE;
        uint32_t by = there == RO_NONE ? RO_NONE : ro_dependent(c->d, i, RO_D_case, RO_NONE);
        bool theirs = there != RO_NONE && (by == RO_NONE || ro_str_is(c->forms[by], "for")) && c->spots.v[there].entity != RO_NONE;
        if (theirs && of_organisation(c, c->players.v[c->spots.v[there].entity].code))
            return c->players.v[c->spots.v[there].entity].code;
    }
    return 0;
}

/* "Norlandish diplomat Ada Mboya, head of the union's delegation": whom he works for, whatever he is by birth. */
void side_by_employer(cast *c, uint32_t index)
{
    enum { MINISTER = 4 };
    const spot s = c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    if (s.kind != RO_NAME || c->d->entities.v[s.entity].kind != RO_PERSON || of_organisation(c, c->players.v[s.entity].code))
        return;
    if (c->players.v[s.entity].text_code && c->d->entities.v[s.entity].rank && c->d->entities.v[s.entity].rank <= MINISTER)
        return; /* "Norland's foreign minister, who led a team of the union": his state's still */
    if (c->players.v[s.entity].person != RO_NONE && people_chief_then(c, c->players.v[s.entity].person))
        return; /* "the union's chairman, President Mboya": Norland's president still */
    uint16_t code = employer_in_clause(c, &s);
    for (uint32_t i = index ? index - 1 : 0; !code && i <= index + 1 && i < c->spots.n; i++) {
        const spot *o = &c->spots.v[i];
        bool beside = o->kind == RO_NOMINAL && o->office != RO_NONE && !o->plural && ((t[o->head].deprel == RO_D_appos && t[o->head].head == s.head) ||
                                                                                       (t[s.head].deprel == RO_D_appos && t[s.head].head == o->head));
        uint16_t whose = o->code ? o->code : o->entity == RO_NONE ? 0 : c->players.v[o->entity].code;
        if (beside && of_organisation(c, whose))
            code = whose;
    }
    if (code)
        cast_give_code(c, s.entity, code, true);
}

/* The foreign secretary of these states is the head of the ministry's officials, beside the minister: whoever is minister, he may be theirs. */
static bool secretary_beside_minister(const cast *c, ro_str office, uint16_t code)
{
    static const char *const states[] = {"IND", "PAK", "BGD", "NPL", "LKA", "MDV", "BTN", NULL};
    return ro_str_is(office, "foreign secretary") && ro_str_in(ro_str_of(ro_tables_code(c->t, code)), states);
}

/* Do the tables know another holder of the office for that side on the day? An office of several at once is nobody's alone. */
static bool held_by_another(const cast *c, uint32_t entity, uint16_t code)
{
    enum { MOST = 4 };
    const ro_entity *e = &c->d->entities.v[entity];
    uint32_t found[MOST];
    if (!e->office.n || !e->rank || e->rank > 3 || c->day == RO_NO_DAY || secretary_beside_minister(c, e->office, code))
        return false;
    size_t n = ro_tables_holders(c->t, ro_str_of(ro_tables_code(c->t, code)), e->office, c->day, found, MOST);
    size_t sure = 0;
    for (size_t i = 0; i < n && i < MOST; i++) {
        const ro_tenure *t = ro_tables_tenure(c->t, found[i]);
        if (cast_may_be(c, entity, t->person))
            return false;
        sure += ro_tenure_on(t, c->day) == RO_HELD_YES;
    }
    return sure == 1;
}

/* "Norland's foreign minister arrived. The minister, Ada Mboya, said": the side of the one who had no name so far. */
static uint16_t side_of_unnamed(const cast *c, uint32_t index)
{
    enum { SPOTS = 30, SENTENCES = 2 };
    const spot *s = &c->spots.v[index];
    const ro_office *office = ro_tables_office(c->t, s->office);
    bool bare = (s->name_first == s->first + 1 || (s->name_first == s->first + 2 && office && office->rank == 5)) && (!cast_capital(c->forms[s->first]) || (office && (office->rank == 5 || strcmp(office->name, "speaker") == 0))); /* "envoy Ada Mboya", "Ambassador Ada Mboya" */
    if (!office || s->kind != RO_NAME || (!bare && !ro_str_is_nocase(c->forms[s->first], "the")))
        return 0;
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && spot_sentence(c, s) - spot_sentence(c, &c->spots.v[i]) <= SENTENCES; n++) {
        const spot *before = &c->spots.v[i];
        const ro_entity *e = before->kind != RO_NOMINAL || before->entity == RO_NONE ? NULL : &c->d->entities.v[before->entity];
        bool same = e && ro_str_ends(e->office, office->name);
        for (uint32_t k = 0; e && e->kind == RO_PERSON && !same && k < c->players.v[before->entity].offices.n; k++)
            same = ro_str_ends(c->players.v[before->entity].offices.v[k], office->name); /* "the envoy", who is the ambassador */
        if (e && e->kind == RO_PERSON && !e->name.n && c->players.v[before->entity].code && same)
            return c->players.v[before->entity].code;
    }
    return 0;
}

/* A chief called by surname alone, whom the tables know of other days; a minister where the report names the state too. */
static uint16_t side_of_other_days(const cast *c, uint32_t entity)
{
    const ro_entity *e = &c->d->entities.v[entity];
    if (!e->name.n || !e->rank || e->rank > 3 || memchr(e->name.p, ' ', e->name.n))
        return 0;
    uint16_t code = people_side_ever(c, e->name, e->office);
    return e->rank <= 2 || (code && c->sure[code]) ? code : 0;
}

enum { AROUND = 16 }; /* spots looked at on either side, so that a list of names without end costs no more than its length */

/* The first spot around of the same sentence. */
static uint32_t first_around(const cast *c, uint32_t index)
{
    uint32_t i = index;
    while (i > 0 && index - i < AROUND && spot_sentence(c, &c->spots.v[i - 1]) == spot_sentence(c, &c->spots.v[index]))
        i--;
    return i;
}

static bool is_around(const cast *c, uint32_t i, uint32_t index)
{
    return i < c->spots.n && i <= index + AROUND && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, &c->spots.v[index]);
}

/* "Minister Ada Mboya and Sudrian Secretary Ann Okello signed": who is joined with a titled one of another name is of another side than hers. */
static bool joined_with(const cast *c, uint32_t index, uint16_t code)
{
    const spot *s = &c->spots.v[index];
    for (uint32_t i = index + 1; is_around(c, i, index) && c->spots.v[i].first <= s->last + 2; i++) {
        const spot *o = &c->spots.v[i];
        bool person = o->kind == RO_NAME && o->office != RO_NONE && o->entity != RO_NONE && c->d->entities.v[o->entity].kind == RO_PERSON;
        if (person && o->first == s->last + 2 && ro_str_is(c->forms[s->last + 1], "and"))
            return c->players.v[o->entity].code == code;
    }
    return false;
}

/* The verb that a token is subject, object, agent or partner of; RO_NONE. */
static uint32_t dealing_of(const cast *c, uint32_t token)
{
    static const char *const dealing[] = {"meet", "receive", "welcome", "greet", "host", "see", "hold", "have", NULL};
    const ro_token *t = &c->d->tokens.v[token];
    while (t->deprel == RO_D_conj && t->head != RO_NONE)
        t = &c->d->tokens.v[t->head];
    if (t->deprel == RO_D_nsubj && t->head != RO_NONE && !ro_str_in(c->d->tokens.v[t->head].lemma, dealing)) { /* "Receiving the new envoy, President Mboya said" */
        const uint32_t doing = ro_dependent(c->d, t->head, RO_D_advcl, RO_NONE);
        const bool opens = doing != RO_NONE && doing < token && ro_str_ends(c->forms[doing], "ing") && ro_dependent(c->d, doing, RO_D_nsubj, RO_NONE) == RO_NONE;
        return opens && ro_str_in(c->d->tokens.v[doing].lemma, dealing) ? doing : RO_NONE;
    }
    uint32_t by = ro_dependent(c->d, (uint32_t)(t - c->d->tokens.v), RO_D_case, RO_NONE);
    bool partner = by != RO_NONE && ro_str_in(c->forms[by], (const char *const[]){"by", "with", "for", NULL});
    if (partner && t->deprel == RO_D_nmod && t->head != RO_NONE && c->d->tokens.v[t->head].deprel == RO_D_obj)
        t = &c->d->tokens.v[t->head]; /* "held talks with" */
    bool argument = (partner && t->deprel == RO_D_obl) || t->deprel == RO_D_nsubj || t->deprel == RO_D_obj;
    return argument && t->head != RO_NONE && ro_str_in(c->d->tokens.v[t->head].lemma, dealing) ? t->head : RO_NONE;
}

/* "met the Sudrian president", "was received by": the side of the other whom the clause tells of; 0 none. */
static uint16_t side_met(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    uint32_t verb = dealing_of(c, s->head);
    for (uint32_t i = first_around(c, index); verb != RO_NONE && is_around(c, i, index); i++) {
        const spot *o = &c->spots.v[i];
        uint16_t code = o->entity != RO_NONE ? c->players.v[o->entity].code : o->code;
        if (i != index && code && !o->as_place && dealing_of(c, o->head) == verb && o->head != s->head)
            return code;
    }
    return 0;
}

/* The state in which the clause happens, where that is nobody's meeting ground. */
static uint16_t state_of_venue(const cast *c, uint32_t index)
{
    static const char *const grounds[] = {"New York", "Geneva", "Vienna", "Brussels", "Davos", NULL};
    static const char *const cases[] = {"in", "In", "at", "At", NULL};
    for (uint32_t i = first_around(c, index); is_around(c, i, index); i++) {
        const spot *p = &c->spots.v[i];
        if (p->as_place && p->entity != RO_NONE && p->first > 0 && ro_str_in(c->forms[p->first - 1], cases))
            return ro_str_in(ro_span_text(c->d, ro_tokens_span(c->d, p->first, p->last)), grounds) ? 0 : c->players.v[p->entity].code;
    }
    return 0;
}

/* "was welcomed by Minister Ada Mboya", "Minister Ada Mboya received" */
static bool is_host(const cast *c, const spot *s)
{
    static const char *const hosting[] = {"receive", "welcome", "greet", "host", NULL};
    uint32_t verb = dealing_of(c, s->head), subject = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    bool passive = subject != RO_NONE && c->d->tokens.v[subject].subtype == RO_SUB_PASS;
    return passive ? !scene_is_subject(c, s->head) : scene_is_subject(c, s->head) && ro_str_in(c->d->tokens.v[verb].lemma, hosting);
}

/* "arrived in Sudville. She was received by Minister Ada Mboya": the state last gone to, but for the guest's own. */
static uint16_t state_gone_to(const cast *c, uint32_t index, uint16_t guest)
{
    enum { SENTENCES = 2 };
    static const char *const cases[] = {"in", "to", "for", "at", NULL};
    uint32_t sentence = spot_sentence(c, &c->spots.v[index]);
    for (uint32_t i = index; i-- > 0 && index - i < AROUND && sentence - spot_sentence(c, &c->spots.v[i]) <= SENTENCES;) {
        const spot *p = &c->spots.v[i];
        uint8_t kind = p->entity == RO_NONE || p->kind != RO_NAME ? RO_PERSON : c->d->entities.v[p->entity].kind;
        bool there = (kind == RO_STATE || kind == RO_PLACE) && p->first > 0 && ro_str_in(c->forms[p->first - 1], cases);
        if (there && c->players.v[p->entity].code && c->players.v[p->entity].code != guest)
            return c->players.v[p->entity].code;
    }
    return 0;
}

/* The report's own side, else that of the place where he deals with others, else a state in play, whose holder of the office is not someone else. */
static uint16_t side_in_play(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    uint32_t leading[6], sentence = spot_sentence(c, &s);
    uint16_t met = side_met(c, index), venue = met ? state_of_venue(c, index) : 0;
    bool abroad = venue && venue != met, hosts = met && is_host(c, &s), own = c->home && resolve_has_office(c, c->home, c->d->entities.v[s.entity].office) && (s.of_a_body || !held_by_another(c, s.entity, c->home));
    if (own && (met != c->home || !(abroad || hosts)))
        return c->home;
    if (abroad && !held_by_another(c, s.entity, venue))
        return venue;
    uint16_t there = hosts ? state_gone_to(c, index, met) : 0;
    if (there && !held_by_another(c, s.entity, there))
        return there;
    uint32_t n = scene_leading(c, false, NULL, sentence, leading, 6);
    for (uint32_t i = 0; i < n; i++) {
        uint16_t code = c->players.v[leading[i]].code;
        bool goal = scene_is_subject(c, s.head) && scene_goal_of(c, leading[i], index);
        if (c->d->entities.v[leading[i]].kind == RO_STATE && resolve_has_office(c, code, c->d->entities.v[s.entity].office) && code != c->home && !goal && code != met && !joined_with(c, index, code) && (s.of_a_body || !held_by_another(c, s.entity, code)))
            return code;
    }
    const uint16_t other = hosts && !own ? report_top_state(c, met) : 0; /* told of later: "hoped that trade between Norland and Sudria would grow" */
    if (!own && !other && !met && c->home && c->sure_home && resolve_has_office(c, c->home, c->d->entities.v[s.entity].office))
        return c->home; /* whom the tables may spell otherwise */
    return own ? c->home : other && !held_by_another(c, s.entity, other) ? other : 0;
}

/* "Ada Mboya" of a report on President Mboya; "first lady Ada" beside him. */
static uint16_t side_of_family(const cast *c, uint32_t index)
{
    enum { CHIEF = 2 };
    const spot *s = &c->spots.v[index];
    const ro_entity *e = &c->d->entities.v[s->entity];
    const player *p = &c->players.v[s->entity];
    const bool lady = ro_str_is(e->office, "first lady");
    if (s->kind != RO_NAME || (!lady && (e->office.n || p->words.n < 2)))
        return 0;
    for (uint32_t i = index, n = 0; lady && i-- > 0 && n < 20; n++) {
        const uint32_t other = c->spots.v[i].entity;
        if (other != RO_NONE && other != s->entity && c->d->entities.v[other].kind == RO_PERSON && c->d->entities.v[other].rank == 1)
            return c->players.v[other].code;
    }
    for (uint32_t at = 0; p->words.n >= 2 && at < scene_players(c); at++) {
        const uint32_t i = scene_player(c, at);
        const ro_entity *chief = &c->d->entities.v[i];
        words family = chief->kind == RO_PERSON && i != s->entity && chief->rank && chief->rank <= CHIEF ? words_of(c, chief->surname) : (words){.n = 0};
        if (family.n == 1 && ro_str_equal(family.v[0], p->words.v[p->words.n - 1]))
            return c->players.v[i].code;
    }
    return 0;
}

/* "his host, Ada Mboya": of the other side in play. */
static uint16_t side_opposite(cast *c, const spot *s)
{
    uint32_t leading[3], owner = spot_owner(c, s), n = scene_leading(c, false, NULL, spot_sentence(c, s), leading, 3);
    for (uint32_t i = 0; owner != RO_NONE && i < n; i++)
        if (c->players.v[leading[i]].code != c->players.v[owner].code)
            return c->players.v[leading[i]].code;
    return 0;
}

/* "Presidential spokesperson Mboya", "executive director Mboya", in a text that opens with "President Okello will leave for Sudland": a paper's own president wants no state. */
static uint16_t side_of_own_chief(const cast *c, uint32_t index)
{
    enum { CHIEF = 2 };
    static const char *const serving[] = {"spokesperson", "press secretary", "director", "permanent secretary", NULL};
    const spot *s = &c->spots.v[index];
    if (s->definite || s->of_a_body || !ro_str_in(c->d->entities.v[s->entity].office, serving))
        return 0;
    for (uint32_t i = 0; i < index && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, &c->spots.v[0]); i++) {
        const spot *first = &c->spots.v[i];
        if (first->entity == RO_NONE || c->d->entities.v[first->entity].kind != RO_PERSON)
            return 0;
        const uint32_t rank = c->d->entities.v[first->entity].rank;
        return first->kind == RO_NAME && first->office != RO_NONE && !first->code && !first->owners.n && rank && rank <= CHIEF && scene_is_subject(c, first->head) ? c->players.v[first->entity].code : 0;
    }
    return 0;
}

/* "Ambassador", "Acting High Commissioner", "the envoy": of a mission abroad. */
static bool of_a_mission(const cast *c, const spot *s)
{
    static const char *const missions[] = {"ambassador", "deputy ambassador", "acting ambassador", "charg\xC3\xA9 d'affaires", "special envoy", "consul general", "diplomat", "military attach\xC3\xA9", NULL};
    const ro_office *office = s->office == RO_NONE ? NULL : ro_tables_office(c->t, s->office);
    return office && ro_str_in(ro_str_of(office->name), missions);
}

/* "Norland summoned Deputy High Commissioner Ada Mboya": never Norland's, but of the envoys told of beside, else of the other side. */
static uint16_t side_of_summoned(cast *c, uint32_t index)
{
    enum { LOOK = 60, MOST = 4 };
    static const char *const summoning[] = {"summon", "expel", "call", "convoke", NULL};
    const spot s = c->spots.v[index];
    const ro_token *t = c->d->tokens.v, *head = &t[s.head];
    while (head->deprel == RO_D_conj && head->head != RO_NONE)
        head = &t[head->head];
    const bool passive = head->deprel == RO_D_nsubj && head->subtype == RO_SUB_PASS;
    const uint32_t verb = s.kind == RO_NAME && of_a_mission(c, &s) && (passive || head->deprel == RO_D_obj || head->deprel == RO_D_obl) ? head->head : RO_NONE;
    if (verb == RO_NONE || !ro_str_in(t[verb].lemma, summoning))
        return 0;
    const bool called_in = verb + 1 < c->d->tokens.n && ro_str_is(t[verb + 1].form, "in") && (s.first == verb + 2 || t[verb + 1].deprel == RO_D_compound);
    if ((ro_str_is(t[verb].lemma, "call") && !passive && !called_in) || (head->deprel == RO_D_obl && !called_in))
        return 0; /* "called Ambassador Mboya" */
    const uint32_t who = passive ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE), by = who == RO_NONE || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    const uint16_t own = by == RO_NONE ? c->home : c->players.v[by].code;
    for (uint32_t i = index, n = 0; i-- > 0 && n < LOOK; n++) {
        const spot *o = &c->spots.v[i];
        const uint16_t code = o->code ? o->code : o->entity == RO_NONE ? 0 : c->players.v[o->entity].code;
        if (of_a_mission(c, o) && !o->plural && code && code != own)
            return code;
    }
    for (uint32_t i = index + 1; i < c->spots.n && i <= index + LOOK; i++)
        if (of_a_mission(c, &c->spots.v[i]) && !c->spots.v[i].plural && c->spots.v[i].code && c->spots.v[i].code != own)
            return c->spots.v[i].code;
    uint32_t leading[MOST];
    const uint32_t n = own ? scene_leading(c, false, NULL, spot_sentence(c, &s), leading, MOST) : 0;
    for (uint32_t i = 0; i < n; i++)
        if (c->d->entities.v[leading[i]].kind == RO_STATE && c->players.v[leading[i]].code != own)
            return c->players.v[leading[i]].code;
    return own ? report_top_state(c, own) : 0;
}

/* "Foreign Ministry spokesperson Mao Ning": acts for the side that the sentence, the report or the scene suggests. */
void side_from_scene(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    if (c->d->entities.v[s.entity].kind != RO_PERSON || c->players.v[s.entity].code || s.kind == RO_PRONOUN)
        return;
    uint16_t code = s.ask == ASK_COUNTERPART ? side_opposite(c, &s) : spot_owner_code(c, &s);
    if (!code && s.office != RO_NONE)
        code = people_side_alike(c, s.entity);
    if (!code && s.office != RO_NONE)
        code = side_of_summoned(c, index);
    if (!code && s.office != RO_NONE)
        code = side_of_other_days(c, s.entity);
    if (!code && ro_str_is(c->d->entities.v[s.entity].office, "first lady"))
        code = side_of_family(c, index);
    if (!code)
        code = side_said(c, index, s.office == RO_NONE);
    if (!code)
        code = side_of_family(c, index);
    if (!code && s.office != RO_NONE && (code = spot_side_of_opening(c, index)) != 0 && held_by_another(c, s.entity, code))
        code = 0;
    if (!code && s.office != RO_NONE)
        code = side_of_unnamed(c, index);
    if (!code && s.office != RO_NONE)
        code = side_of_own_chief(c, index);
    if (!code && s.office != RO_NONE)
        code = side_in_play(c, index);
    if (!code)
        return;
    cast_give_code(c, s.entity, code, false);
    cast_complete_one(c, s.entity);
}

/* What later mentions say, and bodies told of after their people, of those still without a side. */
void sides_by_sentence(cast *c)
{
    for (uint32_t i = 0; i < c->spots.n; i++) {
        uint32_t entity = c->spots.v[i].entity;
        if (entity == RO_NONE || c->d->entities.v[entity].kind != RO_PERSON || c->players.v[entity].code || c->spots.v[i].kind == RO_PRONOUN)
            continue;
        uint16_t code = side_said(c, i, true);
        if (!code)
            continue;
        cast_give_code(c, entity, code, false);
        cast_complete_one(c, entity);
    }
}

/* Does the sentence tell of other states, and not of this one? */
static bool tells_of_others(const cast *c, uint32_t index, uint16_t code)
{
    uint32_t sentence = spot_sentence(c, &c->spots.v[index]), i = index;
    bool others = false;
    while (i > 0 && spot_sentence(c, &c->spots.v[i - 1]) == sentence)
        i--;
    for (; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == sentence; i++) {
        const spot *s = &c->spots.v[i];
        if (s->entity == RO_NONE || s->as_place || !c->players.v[s->entity].code)
            continue;
        if (c->players.v[s->entity].code == code)
            return false;
        others |= c->d->entities.v[s->entity].kind != RO_PERSON;
    }
    return others;
}

/* Whoever writes or speaks the text is of the state that half of it is about. */
static void side_of_author(cast *c)
{
    uint64_t all = 0, most = 0;
    uint16_t code = report_top_state(c, 0);
    if (c->author == RO_NONE || c->d->entities.v[c->author].kind != RO_PERSON || c->players.v[c->author].code || !code)
        return;
    for (uint32_t i = 0; i < c->d->entities.n; i++) {
        all += c->d->entities.v[i].kind == RO_STATE ? c->players.v[i].total : 0;
        most += c->d->entities.v[i].kind == RO_STATE && c->players.v[i].code == code ? c->players.v[i].total : 0;
    }
    if (most * 2 >= all)
        cast_give_code(c, c->author, code, false);
}

/* People of whose side nothing is said are the report's own: the rest of the family, the cabinet, the party. */
void sides_by_report(cast *c)
{
    side_of_author(c);
    uint16_t code = report_state(c);
    bool *met = ro_alloc(c->arena, c->d->entities.n + 1);
    for (uint32_t i = 0; code && i < c->spots.n; i++) {
        uint32_t entity = c->spots.v[i].entity;
        if (entity == RO_NONE || met[entity])
            continue;
        met[entity] = true;
        if (c->d->entities.v[entity].kind != RO_PERSON || c->players.v[entity].code || !c->d->entities.v[entity].name.n ||
            !resolve_has_office(c, code, c->d->entities.v[entity].office) || tells_of_others(c, i, code) || scene_goal_of(c, cast_state(c, code), i))
            continue;
        cast_give_code(c, entity, code, false);
        cast_complete_one(c, entity);
    }
}
