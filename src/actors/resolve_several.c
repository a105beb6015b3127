/* SPDX-License-Identifier: Apache-2.0 */
/* Those told of beside another: "his French counterpart", "the other side", "both presidents", "the three countries". */
#include "actors/resolve.h"

enum { MOST_MEMBERS = 24 }; /* as many as an engagement may have */

/* ---- counterparts ---- */

static const ro_office *office_of(const cast *c, uint32_t entity)
{
    ro_match match;
    size_t at = 0;
    ro_str office = c->d->entities.v[entity].office;
    if (!office.n || !ro_tables_find(c->t, office, 1u << RO_NAME_OFFICE, &match))
        return NULL;
    const ro_name *name = ro_match_next(&match, 1u << RO_NAME_OFFICE, &at);
    return name ? ro_tables_office(c->t, name->id) : NULL;
}

/* "held talks here with his counterpart". */
static bool told_here(const cast *c, const spot *s)
{
    const ro_sentence *all = &c->d->sentences.v[spot_sentence(c, s)];
    for (uint32_t i = all->first; i < all->first + all->n; i++)
        if (ro_str_is(c->forms[i], "here"))
            return true;
    return false;
}

static ro_str spot_text(const cast *c, const spot *s)
{
    return ro_span_text(c->d, ro_tokens_span(c->d, s->name_first, s->name_last));
}

/* "the ministers of Norland and Sudria, A and B": as many names behind the phrase, joined, as it has owners; their entities into `members`. */
static bool named_behind(const cast *c, uint32_t index, uint32_t *members)
{
    const spot *s = &c->spots.v[index];
    uint32_t end = s->last, next = index + 1, first = s->kind == RO_NAME ? 1 : 0; /* "his Norlandish and Sudrian counterparts, A": A is in the phrase */
    if (first)
        members[0] = s->entity;
    for (uint32_t i = first; i < s->owners.n; i++, next++) {
        while (next < c->spots.n && c->spots.v[next].last <= end) /* the owners inside the phrase */
            next++;
        const spot *name = next < c->spots.n ? &c->spots.v[next] : NULL;
        if (!name || name->kind != RO_NAME || name->entity == RO_NONE || c->d->entities.v[name->entity].kind != RO_PERSON || name->first <= end || name->first > end + 3)
            return false;
        for (uint32_t k = end + 1; k < name->first; k++)
            if (!ro_str_in(c->forms[k], (const char *const[]){",", "and", "&", NULL}))
                return false;
        members[i] = name->entity;
        end = name->last;
    }
    return true;
}

/* Each of them is of the owner in the same place, and holds the office. */
static uint32_t pair_names(cast *c, uint32_t index, const ro_office *office)
{
    const spot s = c->spots.v[index];
    uint32_t members[MOST_MEMBERS];
    if (s.owners.n < 2 || s.owners.n > MOST_MEMBERS || !named_behind(c, index, members))
        return RO_NONE;
    for (uint32_t i = 0; i < s.owners.n; i++) {
        uint16_t code = c->players.v[s.owners.v[i]].code;
        if (code && (s.kind == RO_NAME || !c->players.v[members[i]].text_code))
            cast_give_code(c, members[i], code, true);
        if (office && !c->d->entities.v[members[i]].office.n)
            cast_give_office(c, members[i], ro_str_of(office->name), office->rank, ro_str_of(office->name));
        cast_complete_one(c, members[i]);
    }
    return cast_collective(c, members, s.owners.n, spot_text(c, &s));
}

/* Are the tokens after `from` and before `to` but commas, "and" and articles? */
static bool listed_between(const cast *c, uint32_t from, uint32_t to)
{
    if (to <= from + 1 || to > from + 4)
        return false;
    for (uint32_t k = from + 1; k < to; k++)
        if (!ro_str_in(c->forms[k], (const char *const[]){",", "and", "&", "the", NULL}))
            return false;
    return true;
}

/* "presidents A, B and C of Norland, Sudria and Ostia": as many names as states behind the last of them; each is of the state in the same place. */
static void pair_behind(cast *c, uint32_t index)
{
    const spot last = c->spots.v[index];
    uint32_t people[MOST_MEMBERS], states[MOST_MEMBERS], n = 0, m = 0, end = last.name_last + 1;
    if (last.kind != RO_NAME || end + 1 >= c->d->tokens.n || !ro_str_is(c->forms[end], "of"))
        return;
    end += ro_str_is(c->forms[end + 1], "the");
    for (uint32_t i = index + 1; i < c->spots.n && m < MOST_MEMBERS; i++) {
        const spot *s = &c->spots.v[i];
        const bool state = s->kind == RO_NAME && s->entity != RO_NONE && c->d->entities.v[s->entity].kind == RO_STATE;
        if (!state || (m ? !listed_between(c, end, s->first) : s->first != end + 1))
            break;
        states[m++] = s->entity;
        end = s->last;
    }
    uint32_t first = last.first;
    for (uint32_t i = index + 1; m > 1 && i-- > 0 && n < m;) {
        const spot *s = &c->spots.v[i];
        const bool person = s->kind == RO_NAME && s->entity != RO_NONE && c->d->entities.v[s->entity].kind == RO_PERSON;
        if (!person || (n && !listed_between(c, s->last, first)))
            break;
        people[n++] = s->entity;
        first = s->first;
    }
    for (uint32_t i = 0; m > 1 && n == m && i < n; i++) {
        if (!c->players.v[people[i]].text_code)
            cast_give_code(c, people[i], c->players.v[states[n - 1 - i]].code, true);
        cast_complete_one(c, people[i]);
    }
}

void resolve_paired(cast *c, uint32_t index)
{
    pair_behind(c, index);
    const spot *s = &c->spots.v[index];
    if (s->kind == RO_NAME && s->entity != RO_NONE && c->d->entities.v[s->entity].kind == RO_PERSON)
        pair_names(c, index, office_of(c, s->entity));
}

/* Owners said outright: "Chinese and French foreign ministers", "his Chinese and French counterparts"; of that office where it is given. */
static uint32_t of_owners(cast *c, uint32_t index, const ro_office *office)
{
    const spot copy = c->spots.v[index], *s = &copy;
    uint32_t members[MOST_MEMBERS], n = 0, named = pair_names(c, index, office);
    if (named != RO_NONE)
        return named;
    for (uint32_t i = 0; i < s->owners.n && n < MOST_MEMBERS; i++) {
        uint32_t owner = s->owners.v[i], found = RO_NONE;
        if (office && c->players.v[owner].code)
            found = resolve_holder(c, s, c->players.v[owner].code, office, RO_NONE);
        members[n++] = found == RO_NONE ? owner : found;
    }
    return n > 1 ? cast_collective(c, members, n, spot_text(c, s)) : RO_NONE;
}

/* Of the same office as whose counterpart he is; a guest or a host may be of any. */
static bool same_office(const cast *c, const spot *s)
{
    ro_str text = ro_fold(c->arena, c->forms[s->name_last]);
    if (s->kind == RO_NAME)
        for (uint32_t i = s->first; i <= s->last; i++)
            if (ro_str_in(ro_fold(c->arena, c->forms[i]), (const char *const[]){"guest", "host", "interlocutor", NULL}))
                return false;
    return !ro_str_starts(text, "guest") && !ro_str_starts(text, "host") && !ro_str_starts(text, "interlocutor");
}

/* A president is no energy minister's opposite number. */
static bool equals(const cast *c, uint32_t one, uint32_t other)
{
    enum { CHIEF = 2 };
    uint8_t a = c->d->entities.v[one].rank, b = c->d->entities.v[other].rank;
    return !a || !b || (a > CHIEF) == (b > CHIEF);
}

uint32_t resolve_counterpart(cast *c, uint32_t index)
{
    const spot copy = c->spots.v[index], *s = &copy;
    uint32_t possessor = spot_owner(c, s), pair[2];
    const ro_office *office = possessor == RO_NONE || !same_office(c, s) ? NULL : office_of(c, possessor);
    if (s->owners.n > 1)
        return of_owners(c, index, office);
    if (s->plural) {
        const uint32_t next = s->last + 1; /* "their counterparts from Norland and Sudria" are nobody's */
        const bool more = next + 1 < c->d->tokens.n && ro_str_in(c->forms[next], (const char *const[]){"and", ",", NULL}) && c->spot_of[next + 1] != RO_NONE &&
                          c->spots.v[c->spot_of[next + 1]].kind == RO_NAME && c->spots.v[c->spot_of[next + 1]].ask == ASK_NONE;
        return s->code && !more ? cast_state(c, s->code) : RO_NONE;
    }
    if (s->code) {
        uint32_t found = office ? resolve_holder(c, s, s->code, office, possessor) : RO_NONE;
        return found != RO_NONE ? found : resolve_unnamed(c, s->code, office, false, RO_STR(""));
    }
    uint32_t n = scene_leading(c, true, NULL, spot_sentence(c, s), pair, 2);
    for (uint32_t i = 0; i < n; i++)
        if (pair[i] != possessor && possessor != RO_NONE && c->players.v[pair[i]].code != c->players.v[possessor].code)
            return equals(c, possessor, pair[i]) ? pair[i] : resolve_unnamed(c, c->players.v[pair[i]].code, office, false, RO_STR(""));
    if (possessor != RO_NONE && c->home && c->players.v[possessor].code && c->players.v[possessor].code != c->home && (told_here(c, s) || home_written_in(c) == c->home))
        return resolve_unnamed(c, c->home, office, false, RO_STR(""));
    return RO_NONE;
}

/* "his French counterpart, Emmanuel Macron": the office is his; in a report of no day that says more than the last office of the tables. */
void resolve_share_office(cast *c, const spot *s)
{
    uint32_t possessor = spot_owner(c, s);
    if (possessor == RO_NONE || possessor == s->entity || !same_office(c, s) || c->d->entities.v[possessor].kind != RO_PERSON)
        return;
    const ro_entity *e = &c->d->entities.v[possessor];
    ro_entity *other = &c->d->entities.v[s->entity];
    if (e->office.n && c->day == RO_NO_DAY && other->rank != e->rank && !c->players.v[s->entity].text_office)
        other->office = e->office, other->rank = e->rank;
    else if (e->office.n && !other->office.n)
        cast_give_office(c, s->entity, e->office, e->rank, e->office);
}

/* ---- several ---- */

/* A collective in the last sentences that fits: so many members, of that kind. */
static uint32_t recent_collective(const cast *c, uint32_t from, const spot *s)
{
    uint32_t sentence = spot_sentence(c, s);
    bool alone = c->d->tokens.v[s->head].upos == RO_NUM; /* "The two agreed": people or states */
    for (uint32_t i = from, looked = 0; i-- > 0 && looked < 60; looked++) {
        const spot *before = &c->spots.v[i];
        if (sentence - spot_sentence(c, before) > 3)
            break;
        const ro_entity *e = before->entity == RO_NONE ? NULL : &c->d->entities.v[before->entity];
        if (!e || e->kind != RO_COLLECTIVE || (s->count && e->members.n != s->count))
            continue;
        if (alone || (c->d->entities.v[e->members.v[0]].kind == RO_PERSON) == s->persons || (s->persons && before->persons))
            return before->entity;
    }
    return RO_NONE;
}

/* In a joint statement "both sides" are those who issue it. */
static bool joint_author(const cast *c, const spot *s)
{
    if (c->author == RO_NONE || c->d->entities.v[c->author].kind != RO_COLLECTIVE || s->persons)
        return false;
    return !s->count || c->d->entities.v[c->author].members.n == s->count;
}

/* "The government and the rebels signed": a state with those who oppose it in its own land. */
static uint32_t divided_at(cast *c, const spot *s)
{
    static const char *const opponents[] = {"opposition", "rebel", "rebels", "guerrilla", "guerrillas", "insurgent", "insurgents", "separatist", "separatists", "militia", "militias",
                                            "union", "unions", "leader", "movement", "protester", "protesters", "tribe", "tribes", NULL};
    const ro_sentence *all = &c->d->sentences.v[spot_sentence(c, s)];
    if (s->entity == RO_NONE || !c->players.v[s->entity].code || c->d->entities.v[s->entity].kind > RO_STATE)
        return RO_NONE;
    for (uint32_t i = s->head + 1; i < all->first + all->n; i++) {
        const ro_token *t = &c->d->tokens.v[i];
        uint32_t other = t->deprel == RO_D_conj && t->head == s->head ? c->spot_of[i] : RO_NONE;
        bool own = other == RO_NONE || c->spots.v[other].entity == RO_NONE || c->players.v[c->spots.v[other].entity].code == c->players.v[s->entity].code;
        if (t->deprel == RO_D_conj && t->head == s->head && own && ro_str_in(ro_fold(c->arena, t->form), opponents))
            return cast_state(c, c->players.v[s->entity].code);
    }
    return RO_NONE;
}

/* "the government of Norland and the Free Army": joined to the state that is only the owner. */
static uint32_t divided_within(cast *c, const spot *s)
{
    const ro_sentence *all = &c->d->sentences.v[spot_sentence(c, s)];
    uint16_t code = s->entity == RO_NONE ? 0 : c->players.v[s->entity].code;
    for (uint32_t i = s->last + 1; code && i < all->first + all->n; i++) {
        const ro_token *t = &c->d->tokens.v[i];
        uint32_t other = t->deprel == RO_D_conj && t->head != RO_NONE && s->first <= t->head && t->head <= s->last ? c->spot_of[i] : RO_NONE;
        if (other != RO_NONE && c->spots.v[other].entity != RO_NONE && c->spots.v[other].entity != s->entity && c->players.v[c->spots.v[other].entity].code == code)
            return cast_state(c, code);
    }
    return RO_NONE;
}

/* "The two sides", after two of one state joined by "and" as subject or "between" them: these. */
static uint32_t joined_just_before(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < 40 && spot_sentence(c, &s) - spot_sentence(c, &c->spots.v[i]) <= 2; looked++) {
        const spot before = c->spots.v[i];
        uint32_t by = ro_dependent(c->d, before.head, RO_D_case, RO_NONE);
        if (before.last >= s.first || before.as_place || (!scene_is_subject(c, before.head) && (by == RO_NONE || !ro_str_is(c->forms[by], "between"))))
            continue;
        uint32_t group = coordination_at(c, before.head), divided = group == RO_NONE ? divided_at(c, &before) : RO_NONE;
        if (group == RO_NONE && divided == RO_NONE)
            divided = divided_within(c, &before);
        if (group != RO_NONE)
            return c->d->entities.v[group].members.n == 2 && c->players.v[group].code ? group : RO_NONE;
        if (divided != RO_NONE)
            return divided;
    }
    return RO_NONE;
}

/* Three or more whom the report opens with: "the leaders", "the three countries". */
static bool opening_group(const cast *c, const spot *s)
{
    const ro_entity *e = c->group == RO_NONE ? NULL : &c->d->entities.v[c->group];
    if (!e || e->members.n < 3 || (s->count && s->count != e->members.n))
        return false;
    for (uint32_t i = 0; i < e->members.n; i++)
        if ((c->d->entities.v[e->members.v[i]].kind == RO_PERSON) != s->persons && s->persons)
            return false;
    return true;
}

/* "the two leaders" of two ministers who have just been told of. */
static uint32_t recent_people(const cast *c, uint32_t sentence, uint32_t *members, uint32_t n)
{
    uint32_t got = scene_leading(c, true, NULL, sentence, members, n);
    for (uint32_t i = 0; i < got; i++)
        if (sentence - spot_sentence(c, &c->spots.v[c->players.v[members[i]].seen]) > 2)
            return 0;
    return got;
}

/* "Norland asked Sudria and Ostia … both sides to": of two states joined in the clause of a third, those; RO_NONE where they are not. */
static uint32_t other_two(cast *c, uint32_t index)
{
    enum { MOST_SPOTS = 30 };
    const spot s = c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    uint32_t first = RO_NONE, second = RO_NONE, teller = RO_NONE;
    if (scene_is_subject(c, s.head) || (s.count && s.count != 2))
        return RO_NONE;
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < MOST_SPOTS && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, &s); looked++) {
        const spot *other = &c->spots.v[i];
        if (other->entity == RO_NONE || c->d->entities.v[other->entity].kind != RO_STATE)
            continue;
        uint32_t joined = t[other->head].deprel == RO_D_conj && t[other->head].head != RO_NONE ? c->spot_of[t[other->head].head] : RO_NONE;
        if (second == RO_NONE && joined != RO_NONE && c->spots.v[joined].entity != RO_NONE && c->d->entities.v[c->spots.v[joined].entity].kind == RO_STATE)
            first = c->spots.v[joined].entity, second = other->entity;
        else if (scene_is_subject(c, other->head))
            teller = other->entity;
    }
    if (second == RO_NONE || teller == RO_NONE || teller == first || teller == second || first == second)
        return RO_NONE;
    uint32_t members[2] = {first, second};
    return cast_collective(c, members, 2, spot_text(c, &s));
}

/* Do all hold a lower office than a chief's? */
static bool all_ministers(const cast *c, const uint32_t *members, uint32_t n)
{
    enum { CHIEF = 2 };
    for (uint32_t i = 0; i < n; i++)
        if (c->d->entities.v[members[i]].rank <= CHIEF)
            return false;
    return true;
}

static bool names_lands(const cast *c, uint32_t token)
{
    static const char *const lands[] = {"countries", "nations", "states", "peoples", "capitals", NULL};
    return ro_str_in(ro_fold(c->arena, c->forms[token]), lands);
}

static bool names_members(const cast *c, uint32_t token)
{
    static const char *const lands[] = {"country", "nation", "state", "member", NULL};
    return ro_str_in(c->d->tokens.v[token].lemma, lands);
}

/* The noun of that kind right behind the spot that says whose it is: "the leaders of these three countries"; RO_NONE. */
static uint32_t whose(const cast *c, const spot *s, bool (*is_kind)(const cast *, uint32_t))
{
    enum { NEAR = 4 };
    for (uint32_t i = s->last + 1; i <= s->last + NEAR && i < c->d->tokens.n; i++)
        if (c->d->tokens.v[i].deprel == RO_D_nmod && c->d->tokens.v[i].head == s->head && is_kind(c, i))
            return i;
    return RO_NONE;
}

/* The token of "countries" in "the two countries", "the leaders of these three countries"; RO_NONE. */
static uint32_t lands_of(const cast *c, const spot *s)
{
    if (names_lands(c, s->last))
        return s->last;
    return s->persons ? whose(c, s, names_lands) : RO_NONE;
}

/* "the three countries", after "visits to Norland, Sudria and Ostia": as many states in one list of the sentences just before; RO_NONE. Of two only where
 * they are "these": "the two" are those of the report. */
static uint32_t listed_states(cast *c, uint32_t index, uint32_t lands)
{
    enum { MOST_SPOTS = 60 };
    const spot s = c->spots.v[index];
    const uint32_t which = ro_dependent(c->d, lands, RO_D_det, RO_NONE), far = s.count > 2 ? 3 : 1;
    const bool these = which != RO_NONE && ro_str_in(ro_fold(c->arena, c->forms[which]), (const char *const[]){"these", "those", NULL});
    for (uint32_t i = index, looked = 0; (these || s.count > 2) && i-- > 0 && looked < MOST_SPOTS && spot_sentence(c, &s) - spot_sentence(c, &c->spots.v[i]) <= far; looked++) {
        const spot before = c->spots.v[i];
        if (before.entity == RO_NONE || c->d->entities.v[before.entity].kind != RO_STATE || c->d->tokens.v[before.head].deprel == RO_D_conj)
            continue;
        const uint32_t group = coordination_at(c, before.head);
        const ro_entity *e = group == RO_NONE ? NULL : &c->d->entities.v[group];
        bool states = e && e->members.n == s.count;
        for (uint32_t k = 0; states && k < e->members.n; k++)
            states = c->d->entities.v[e->members.v[k]].kind == RO_STATE;
        if (states)
            return group;
    }
    return RO_NONE;
}

/* "the foreign ministers of 12 countries": not of the two that the report tells of. */
static bool of_so_many(const cast *c, const spot *s)
{
    static const char *const two[] = {"two", "both", "2", NULL};
    const uint32_t lands = whose(c, s, names_members), count = lands == RO_NONE ? RO_NONE : ro_dependent(c->d, lands, RO_D_nummod, RO_NONE);
    return count != RO_NONE && !ro_str_in(ro_fold(c->arena, c->forms[count]), two);
}

uint32_t resolve_several(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    uint32_t members[MOST_MEMBERS], n = s.count ? s.count : 2, sentence = spot_sentence(c, &s);
    const ro_office *office = s.persons && s.office != RO_NONE ? ro_tables_office(c->t, s.office) : NULL;
    if (!s.count && of_so_many(c, &s))
        return RO_NONE;
    if (s.owners.n > 1)
        return of_owners(c, index, s.persons ? ro_tables_office(c->t, s.office) : NULL);
    uint32_t owner = spot_owner(c, &s);
    if (owner != RO_NONE && c->d->entities.v[owner].kind == RO_COLLECTIVE)
        return owner;
    uint32_t two = s.persons ? RO_NONE : other_two(c, index);
    if (two != RO_NONE)
        return two;
    if (joint_author(c, &s))
        return c->author;
    if (opening_group(c, &s))
        return c->group;
    uint32_t found = recent_collective(c, index, &s);
    if (found != RO_NONE && office && s.definite && !s.count && c->d->entities.v[found].members.n > 2)
        return found; /* "the visiting ministers", of three told of just before */
    if ((found != RO_NONE && !office) || s.again)
        return found;
    if (n > MOST_MEMBERS)
        return RO_NONE;
    const uint32_t lands = lands_of(c, &s);
    if (!office && n == 2 && !s.persons && (found = joined_just_before(c, index)) != RO_NONE && !(lands == s.last && c->d->entities.v[found].kind == RO_STATE))
        return found; /* "both countries" are never one */
    if (lands != RO_NONE && s.count > 1 && (found = listed_states(c, index, lands)) != RO_NONE)
        return found;
    uint32_t got = s.persons ? scene_leading(c, true, office, sentence, members, n) : 0;
    if (got < n && s.persons && office && office->rank <= 2)
        got = recent_people(c, sentence, members, n);
    if (got == n && s.persons && office && ro_str_is(ro_str_of(office->name), "president") && all_ministers(c, members, n))
        got = 0; /* "a call between the presidents of the two countries", in a report of their ministers */
    if (got < n)
        got = scene_leading(c, false, NULL, sentence, members, n);
    return got == n ? cast_collective(c, members, got, spot_text(c, &s)) : RO_NONE;
}

/* "the other side": of the two most in play, not the one that is subject here. */
uint32_t resolve_other(cast *c, const spot *s)
{
    uint32_t pair[2], sentence = spot_sentence(c, s);
    if (scene_leading(c, false, NULL, sentence, pair, 2) < 2)
        return RO_NONE;
    return scene_weight(c, pair[0], sentence) >= scene_weight(c, pair[1], sentence) ? pair[1] : pair[0];
}
