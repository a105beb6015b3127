/* SPDX-License-Identifier: Apache-2.0 */
/* Open spots to entities, in the order of the text; then the sides of those who are still without one. */
#include "actors/people.h"
#include "actors/resolve.h"

uint32_t spot_owner(const cast *c, const spot *s)
{
    uint32_t i = s->possessor == RO_NONE ? RO_NONE : c->spot_of[s->possessor];
    return i == RO_NONE ? RO_NONE : c->spots.v[i].entity;
}

uint16_t spot_owner_code(const cast *c, const spot *s)
{
    uint32_t owner = spot_owner(c, s);
    return owner == RO_NONE ? 0 : c->players.v[owner].code;
}

uint16_t spot_place_before(const cast *c, uint32_t index, uint32_t spots, uint32_t sentences, uint16_t but)
{
    uint32_t sentence = spot_sentence(c, &c->spots.v[index]);
    for (uint32_t i = index, n = 0; i-- > 0 && n < spots && sentence - spot_sentence(c, &c->spots.v[i]) <= sentences; n++) {
        const spot *s = &c->spots.v[i];
        uint16_t code = s->as_place && s->entity != RO_NONE ? c->players.v[s->entity].code : 0;
        if (code && code != but)
            return code;
    }
    return 0;
}

bool spot_addressed(const cast *c, const spot *s) { return s->possessor != RO_NONE && ro_str_is_nocase(c->forms[s->possessor], "your"); }

uint16_t spot_side_addressed(cast *c, uint32_t index)
{
    enum { MOST = 4 };
    const spot *s = &c->spots.v[index];
    const uint32_t quote = c->d->tokens.v[s->head].quote;
    const bool said = quote != RO_NONE && quote < c->d->quotes.n && !c->d->quotes.v[quote].scare;
    const uint32_t speaker = said ? speaker_of_quote(c, s->head) : c->author;
    const uint16_t own = speaker == RO_NONE ? 0 : c->players.v[speaker].code;
    uint32_t leading[MOST], n = own ? scene_leading(c, false, NULL, spot_sentence(c, s), leading, MOST) : 0;
    for (uint32_t i = 0; i < n; i++)
        if (c->d->entities.v[leading[i]].kind == RO_STATE && c->players.v[leading[i]].code != own)
            return c->players.v[leading[i]].code;
    return 0;
}

/* The state that the report mentions most; 0 where none is ahead of the others. */
uint16_t report_top_state(const cast *c, uint16_t but)
{
    uint16_t best = 0;
    uint64_t most = 0;
    for (uint32_t at = 0; at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        if (c->d->entities.v[i].kind != RO_STATE || c->players.v[i].total < most || c->players.v[i].code == but)
            continue;
        best = c->players.v[i].total == most ? 0 : c->players.v[i].code;
        most = c->players.v[i].total;
    }
    return best;
}

/* The state that most of the report is about, by its mentions; 0 where none has three quarters of them, or, of
 * the side that tells, half. */
uint16_t report_state(const cast *c)
{
    uint16_t best = 0;
    uint64_t most = 0, all = 0;
    for (uint32_t i = 0; i < c->d->entities.n; i++) {
        const player *p = &c->players.v[i];
        if (c->d->entities.v[i].kind != RO_STATE)
            continue;
        all += p->total;
        if (p->total > most)
            best = p->code, most = p->total;
    }
    return most * 4 >= all * 3 || (best == c->home && most * 2 >= all) ? best : 0;
}

/* ---- one spot after another ---- */

/* "His Majesty the Sultan": who the title behind the style means; RO_NONE where it is no such. */
static uint32_t ruler_styled(cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index], *title = index + 1 < c->spots.n ? &c->spots.v[index + 1] : NULL;
    const bool style = (s->ask == ASK_OFFICE || s->ask == ASK_STYLE) && s->last <= s->first + 2 && ro_str_in(ro_fold(c->arena, c->forms[s->last]), (const char *const[]){"majesty", "highness", "holiness", NULL});
    if (!style || !title || title->first != s->last + 1 || title->ask != ASK_OFFICE || !title->definite || title->plural || s->code)
        return RO_NONE;
    return title->entity != RO_NONE ? title->entity : resolve_office(c, index + 1);
}

static uint32_t resolve_one(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    const bool many = s.ask == ASK_BODY || s.ask == ASK_SEVERAL || (s.plural && s.ask == ASK_OFFICE);
    const uint32_t several = many && !s.code && !s.owners.n ? spot_owner(c, &s) : RO_NONE, ruler = ruler_styled(c, index);
    if (ruler != RO_NONE)
        return ruler;
    if (several != RO_NONE && c->d->entities.v[several].kind == RO_COLLECTIVE)
        return several; /* "Norland and Sudria withdrew their ambassadors" */
    switch (s.ask) {
    case ASK_OFFICE: return resolve_office(c, index);
    case ASK_BODY: return resolve_body(c, index);
    case ASK_COUNTRY: return spot_addressed(c, &s) ? cast_state(c, spot_side_addressed(c, index)) : s.possessor == RO_NONE ? resolve_country(c, index) : resolve_country_of(c, spot_owner(c, &s));
    case ASK_SEVERAL: return resolve_several(c, index);
    case ASK_OTHER: return resolve_other(c, &s);
    case ASK_COUNTERPART: return s.entity != RO_NONE ? s.entity : resolve_counterpart(c, index);
    case ASK_ORGANISATION: return resolve_organisation(c, index);
    case ASK_FORMER:
    case ASK_LATTER: return resolve_ordinal(c, index);
    case ASK_STYLE: {
        const uint32_t styled = resolve_style(c, index);
        return styled == RO_NONE && s.office != RO_NONE ? resolve_office(c, index) : styled;
    }
    case ASK_PRONOUN: return pronoun_entity(c, index);
    default: return s.entity;
    }
}

/* "Ann Example MP": letters behind a name are no second person. */
static void join_letters(cast *c)
{
    for (uint32_t i = 1; i < c->spots.n; i++) {
        const spot *name = &c->spots.v[i - 1];
        spot *letters = &c->spots.v[i];
        if (letters->ask != ASK_OFFICE || letters->entity != RO_NONE || letters->first != letters->last || name->kind != RO_NAME || name->entity == RO_NONE ||
            letters->first != name->last + 1 || c->d->entities.v[name->entity].kind != RO_PERSON || !ro_str_in(c->forms[letters->first], (const char *const[]){"MP", "MEP", "MLA", "MSP", "MHR", "TD", NULL}))
            continue;
        letters->entity = name->entity;
        letters->ask = ASK_NONE;
    }
}

/* The token of the title that a comma parts from the name: its governor, or, where both are read as subjects, the other; RO_NONE. */
static uint32_t title_apart(const cast *c, const spot *name)
{
    const ro_token *t = c->d->tokens.v, *k = &t[name->head];
    if (k->deprel == RO_D_compound && k->head == name->last + 1) /* "Ann Example MP" */
        k = &t[k->head];
    if (k->deprel == RO_D_appos)
        return k->head;
    bool subject = k->deprel == RO_D_nsubj && k->head != RO_NONE && name->first > 0 && ro_str_is(c->forms[name->first - 1], ",");
    uint32_t other = subject ? ro_dependent(c->d, k->head, RO_D_nsubj, RO_NONE) : RO_NONE;
    return other == name->head ? RO_NONE : other;
}

/* The name's own, where it has none yet. */
static void give_title(cast *c, spot *title, uint32_t entity)
{
    const ro_office *office = title->ask == ASK_OFFICE && title->entity == RO_NONE && !title->plural ? ro_tables_office(c->t, title->office) : NULL;
    if (!office || title->former)
        return;
    title->entity = entity;
    title->ask = ASK_NONE;
    cast_give_office(c, entity, ro_str_of(office->name), office->rank, ro_str_of(office->name));
    const uint32_t person = c->players.v[entity].person;
    const bool chief = person != RO_NONE && people_chief_then(c, person); /* "the union's chairman, President Mboya" is Norland's president still */
    if (title->code && !(chief && c->players.v[entity].code))
        cast_give_code(c, entity, title->code, true);
}

/* "the Minister for Roads, Local Transport and Ports, Ann Example": titles that commas part from the name are that person's. */
static void join_titles(cast *c)
{
    enum { MOST = 8 }; /* spots of one title */
    for (uint32_t i = 0; i < c->spots.n; i++) {
        const spot s = c->spots.v[i];
        if (s.kind != RO_NAME || s.entity == RO_NONE || c->d->entities.v[s.entity].kind != RO_PERSON)
            continue;
        if (c->players.v[s.entity].text_office && (c->players.v[s.entity].code || !ro_str_is(c->d->entities.v[s.entity].office, "ambassador")))
            continue; /* "Norland's special representative, Ambassador Ada Mboya": both are hers */
        uint32_t token = title_apart(c, &s), first = token == RO_NONE || token > s.first ? RO_NONE : c->spot_of[token];
        uint16_t code = c->players.v[s.entity].code;
        if (first != RO_NONE && c->players.v[s.entity].text_office && !c->spots.v[first].code)
            continue;
        if (first == RO_NONE || i - first > MOST || (code && c->spots.v[first].code && c->spots.v[first].code != code))
            continue;
        for (uint32_t k = first + 1; k < i; k++) /* "member of the council and secretary of state" */
            if (c->d->tokens.v[c->spots.v[k].head].deprel == RO_D_conj && c->d->tokens.v[c->spots.v[k].head].head == token)
                give_title(c, &c->spots.v[k], s.entity);
        give_title(c, &c->spots.v[first], s.entity);
    }
}

/* "\"We shall see,\" the Norlandish minister said": who speaks is told of after what he says. */
static void resolve_speakers(cast *c, uint32_t index)
{
    uint32_t sentence = spot_sentence(c, &c->spots.v[index]);
    if (c->spots.v[index].ask != ASK_PRONOUN || c->d->tokens.v[c->spots.v[index].head].quote == RO_NONE)
        return;
    for (uint32_t i = index + 1; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == sentence; i++) {
        const spot *s = &c->spots.v[i];
        if (s->entity == RO_NONE && (s->ask == ASK_OFFICE || s->ask == ASK_BODY || s->ask == ASK_PRONOUN) && c->d->tokens.v[s->head].quote == RO_NONE &&
            scene_is_subject(c, s->head))
            c->spots.v[i].entity = resolve_one(c, i);
    }
}

/* "Ada Mboya, the foreign ministry's undersecretary, said": a title behind the name is that person's, and whose it is says whom he serves. */
static void take_title_behind(cast *c, uint32_t index)
{
    enum { LOOK = 4 };
    const spot name = c->spots.v[index];
    if (name.kind != RO_NAME || c->d->entities.v[name.entity].kind != RO_PERSON || c->players.v[name.entity].code)
        return;
    for (uint32_t i = index + 1; i < c->spots.n && i <= index + LOOK && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, &name); i++) {
        const spot s = c->spots.v[i];
        const ro_token *t = &c->d->tokens.v[s.head];
        const ro_office *office = s.ask == ASK_OFFICE && s.entity == RO_NONE && !s.plural && !s.former && s.office != RO_NONE && t->deprel == RO_D_appos && t->head == name.head && s.first > name.last ? ro_tables_office(c->t, s.office) : NULL;
        if (!office)
            continue;
        for (uint32_t k = index + 1; k < i; k++) /* "the ministry's": told of before the title is */
            if (c->spots.v[k].entity == RO_NONE && c->spots.v[k].last + 2 == s.first && c->spots.v[k].kind == RO_NOMINAL)
                c->spots.v[k].entity = resolve_one(c, k);
        const uint32_t owner = s.code ? RO_NONE : spot_owner_told(c, i);
        const uint16_t code = s.code ? s.code : owner == RO_NONE ? 0 : c->players.v[owner].code;
        if (!code)
            return;
        cast_give_code(c, name.entity, code, true);
        cast_give_office(c, name.entity, ro_str_of(office->name), office->rank, ro_str_of(office->name));
        c->spots.v[i].entity = name.entity;
        return;
    }
}

/* "For his part, the Norlandish minister said": who is told of after the pronoun. */
static void resolve_whose_part(cast *c, uint32_t index)
{
    const uint32_t token = c->spots.v[index].head;
    if (c->spots.v[index].ask != ASK_PRONOUN || token + 1 >= c->d->tokens.n || !ro_str_in(c->forms[token + 1], (const char *const[]){"part", "turn", "side", NULL}) || token > c->d->sentences.v[spot_sentence(c, &c->spots.v[index])].first + 3)
        return;
    for (uint32_t i = index + 1; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, &c->spots.v[index]); i++) {
        const spot *s = &c->spots.v[i];
        if (s->kind == RO_ADJECTIVE || !scene_is_subject(c, s->head))
            continue;
        if (s->entity == RO_NONE && s->ask == ASK_OFFICE && s->definite && !s->plural)
            c->spots.v[i].entity = resolve_one(c, i);
        return;
    }
}

void cast_resolve(cast *c)
{
    scene_find_heads(c);
    scene_find_chains(c);
    scene_weigh(c);
    join_letters(c);
    join_titles(c);
    c->home = home_of_report(c, &c->sure_home);
    c->unnamed_chief = home_by_house_style(c) != 0;
    c->group = group_of_report(c);
    c->author = author_of_report(c);
    for (uint32_t i = 0; i < c->spots.n; i++) {
        resolve_speakers(c, i);
        resolve_whose_part(c, i);
        bool early = c->spots.v[i].entity != RO_NONE && c->spots.v[i].ask != ASK_NONE && c->spots.v[i].ask != ASK_COUNTERPART;
        uint32_t entity = early ? c->spots.v[i].entity : resolve_one(c, i);
        c->spots.v[i].entity = entity;
        if (entity == RO_NONE)
            continue;
        if (c->spots.v[i].ask == ASK_COUNTERPART)
            resolve_share_office(c, &c->spots.v[i]);
        resolve_paired(c, i);
        take_title_behind(c, i);
        side_by_master(c, i);
        side_by_employer(c, i);
        side_from_scene(c, i);
        scene_note(c, i);
    }
    sides_by_sentence(c);
    sides_by_report(c);
}
