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
    uint32_t owner = spot_owner(c, &s);
    if (c->d->entities.v[owner].kind == RO_PERSON && c->d->entities.v[owner].rank && c->d->entities.v[owner].rank <= 2 && s.ask != ASK_COUNTERPART)
        cast_give_code(c, s.entity, code, true);
}

/* Do the tables know another holder of the office for that side on the day? */
static bool held_by_another(const cast *c, uint32_t entity, uint16_t code)
{
    enum { MOST = 4 };
    const ro_entity *e = &c->d->entities.v[entity];
    uint32_t found[MOST];
    if (!e->office.n || !e->rank || e->rank > 3 || c->day == RO_NO_DAY)
        return false;
    size_t n = ro_tables_holders(c->t, ro_str_of(ro_tables_code(c->t, code)), e->office, c->day, found, MOST);
    bool sure = false;
    for (size_t i = 0; i < n && i < MOST; i++) {
        const ro_tenure *t = ro_tables_tenure(c->t, found[i]);
        if (cast_may_be(c, entity, t->person))
            return false;
        sure |= ro_tenure_on(t, c->day) == RO_HELD_YES;
    }
    return sure;
}

/* "Norland's foreign minister arrived. The minister, Ada Mboya, said": the side of the one who had no name so far. */
static uint16_t side_of_unnamed(const cast *c, uint32_t index)
{
    enum { SPOTS = 30, SENTENCES = 2 };
    const spot *s = &c->spots.v[index];
    const ro_office *office = ro_tables_office(c->t, s->office);
    if (!office || s->kind != RO_NAME || !ro_str_is_nocase(c->forms[s->first], "the"))
        return 0;
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && spot_sentence(c, s) - spot_sentence(c, &c->spots.v[i]) <= SENTENCES; n++) {
        const spot *before = &c->spots.v[i];
        const ro_entity *e = before->kind != RO_NOMINAL || before->entity == RO_NONE ? NULL : &c->d->entities.v[before->entity];
        if (e && e->kind == RO_PERSON && !e->name.n && c->players.v[before->entity].code && ro_str_ends(e->office, office->name))
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

/* The report's own side, else a state in play, whose holder of the office is not someone else. */
static uint16_t side_in_play(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    uint32_t leading[6], sentence = spot_sentence(c, &s);
    uint16_t ever = side_of_other_days(c, s.entity);
    if (ever)
        return ever;
    if (c->home && (s.of_a_body || !held_by_another(c, s.entity, c->home)))
        return c->home;
    uint32_t n = scene_leading(c, false, NULL, sentence, leading, 6);
    for (uint32_t i = 0; i < n; i++) {
        uint16_t code = c->players.v[leading[i]].code;
        bool goal = scene_is_subject(c, s.head) && scene_goal_of(c, leading[i], index);
        if (c->d->entities.v[leading[i]].kind == RO_STATE && code != c->home && !goal && (s.of_a_body || !held_by_another(c, s.entity, code)))
            return code;
    }
    return 0;
}

/* "Foreign Ministry spokesperson Mao Ning": acts for the side that the sentence, the report or the scene suggests. */
void side_from_scene(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    uint16_t code = spot_owner_code(c, &s);
    if (c->d->entities.v[s.entity].kind != RO_PERSON || c->players.v[s.entity].code || s.kind == RO_PRONOUN)
        return;
    if (!code)
        code = side_said(c, index, s.office == RO_NONE);
    if (!code && s.office != RO_NONE && (code = spot_side_of_opening(c, index)) != 0 && held_by_another(c, s.entity, code))
        code = 0;
    if (!code && s.office != RO_NONE)
        code = side_of_unnamed(c, index);
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

/* People of whose side nothing is said are the report's own: the rest of the family, the cabinet, the party. */
void sides_by_report(cast *c)
{
    uint16_t code = report_state(c);
    bool *met = ro_alloc(c->arena, c->d->entities.n + 1);
    for (uint32_t i = 0; code && i < c->spots.n; i++) {
        uint32_t entity = c->spots.v[i].entity;
        if (entity == RO_NONE || met[entity])
            continue;
        met[entity] = true;
        if (c->d->entities.v[entity].kind != RO_PERSON || c->players.v[entity].code || !c->d->entities.v[entity].name.n ||
            tells_of_others(c, i, code) || scene_goal_of(c, cast_state(c, code), i))
            continue;
        cast_give_code(c, entity, code, false);
        cast_complete_one(c, entity);
    }
}
