/* SPDX-License-Identifier: Apache-2.0 */
/* The cast's members: made once, found again by what they are. */
#include "actors/cast.h"

#include <stdio.h>

uint32_t cast_new(cast *c, uint8_t kind, ro_str name, uint16_t code)
{
    ro_entity *e = RO_PUSH(c->arena, &c->d->entities);
    player *p = RO_PUSH(c->arena, &c->players);
    e->kind = kind;
    e->name = name;
    e->first_mention = RO_NONE;
    p->person = p->org = p->group = p->seen = RO_NONE;
    cast_give_code(c, c->d->entities.n - 1, code, false);
    return c->d->entities.n - 1;
}

void cast_give_code(cast *c, uint32_t entity, uint16_t code, bool by_text)
{
    const char *text = ro_tables_code(c->t, code);
    ro_entity *e = &c->d->entities.v[entity];
    memset(e->code, 0, sizeof e->code);
    memcpy(e->code, text, strlen(text) < 3 ? strlen(text) : 3);
    c->players.v[entity].code = code;
    c->players.v[entity].text_code |= by_text;
}

/* The value for a key made of a letter and a number. */
static uint32_t *by_number(cast *c, char letter, uint32_t number)
{
    return name_map_at(c->arena, &c->entities, ro_str_printf(c->arena, "%c %u", letter, (unsigned)number));
}

/* The United Nations of UNO, the European Union of EUR: who "we" are in their statements; RO_NONE for codes of many bodies. */
static uint32_t whole_body(cast *c, uint16_t code)
{
    const char *text = ro_tables_code(c->t, code);
    const char *id = strcmp(text, "UNO") == 0 ? "UN" : strcmp(text, "EUR") == 0 ? "EU" : NULL;
    const ro_org *org = id ? ro_tables_org(c->t, 0) : NULL;
    for (uint32_t i = 0; org; org = ro_tables_org(c->t, ++i))
        if (strcmp(org->id, id) == 0)
            return cast_org(c, i, ro_str_of(org->name));
    return RO_NONE;
}

uint32_t cast_state(cast *c, uint16_t code)
{
    if (!code)
        return RO_NONE;
    const uint32_t whole = whole_body(c, code);
    if (whole != RO_NONE)
        return whole;
    uint32_t *found = by_number(c, 'S', code);
    if (*found == RO_NONE) {
        const char *text = ro_tables_code(c->t, code);
        const ro_state *state = ro_tables_state_by_code(c->t, ro_str_of(text));
        *found = cast_new(c, state ? RO_STATE : RO_ORGANISATION, ro_str_of(state ? state->name : text), code);
        c->d->entities.v[*found].known = true;
    }
    return *found;
}

/* Shown as the report first writes it. */
static uint32_t body_of_its_own(cast *c, char letter, uint32_t id, ro_str name, uint16_t code)
{
    uint32_t *found = by_number(c, letter, id);
    if (*found == RO_NONE) {
        *found = cast_new(c, RO_ORGANISATION, ro_str_copy(c->arena, name), code);
        c->d->entities.v[*found].known = true;
        c->players.v[*found].org = letter == 'O' ? id : RO_NONE;
        c->players.v[*found].group = letter == 'G' ? id : RO_NONE;
    }
    return *found;
}

uint32_t cast_org(cast *c, uint32_t id, ro_str name)
{
    const ro_org *org = ro_tables_org(c->t, id);
    return org ? body_of_its_own(c, 'O', id, name, org->code_index) : RO_NONE;
}

uint32_t cast_group(cast *c, uint32_t id, ro_str name)
{
    const ro_group *group = ro_tables_group(c->t, id);
    return group ? body_of_its_own(c, 'G', id, name, group->code_index) : RO_NONE;
}

uint32_t cast_place(cast *c, ro_str name, uint16_t code)
{
    uint32_t *found = name_map_at(c->arena, &c->entities, ro_str_printf(c->arena, "P %.*s", (int)name.n, name.p));
    if (*found == RO_NONE) {
        *found = cast_new(c, RO_PLACE, name, code);
        c->d->entities.v[*found].known = code != 0;
    }
    return *found;
}

/* The code that all members share, or 0. */
static uint16_t shared_code(const cast *c, const uint32_t *members, uint32_t n)
{
    uint16_t code = n ? c->players.v[members[0]].code : 0;
    for (uint32_t i = 1; i < n; i++)
        if (c->players.v[members[i]].code != code)
            return 0;
    return code;
}

uint32_t cast_collective(cast *c, const uint32_t *members, uint32_t n, ro_str name)
{
    char key[240];
    size_t used = (size_t)snprintf(key, sizeof key, "C");
    for (uint32_t i = 0; i < n && used < sizeof key - 12; i++)
        used += (size_t)snprintf(key + used, sizeof key - used, " %u", (unsigned)members[i]);
    uint32_t *found = name_map_at(c->arena, &c->entities, ro_str_copy(c->arena, (ro_str){key, used}));
    if (*found != RO_NONE)
        return *found;
    uint32_t e = *found = cast_new(c, RO_COLLECTIVE, name, shared_code(c, members, n));
    for (uint32_t i = 0; i < n; i++)
        *RO_PUSH(c->arena, &c->d->entities.v[e].members) = members[i];
    return e;
}

void cast_give_office(cast *c, uint32_t entity, ro_str office, uint8_t rank, ro_str text)
{
    ro_entity *e = &c->d->entities.v[entity];
    player *p = &c->players.v[entity];
    if (!office.n)
        return;
    for (uint32_t i = 0; i < p->offices.n; i++)
        if (ro_str_equal(p->offices.v[i], office)) {
            office = RO_STR("");
            break;
        }
    if (office.n)
        *RO_PUSH(c->arena, &p->offices) = office;
    if (!text.n)
        return;
    if (!p->text_office || (rank && (!e->rank || rank < e->rank) && office.n)) {
        e->office = office.n ? office : e->office;
        e->office_text = text;
        e->rank = rank;
    }
    p->text_office = true;
}
