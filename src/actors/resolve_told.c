/* SPDX-License-Identifier: Apache-2.0 */
/* Those told of again by a common noun or a style: "the bloc", "the Commission", "the group"; "the former", "the latter"; "His Highness". */
#include "actors/resolve.h"

enum { SENTENCES = 4, SPOTS = 80, FAR = 12 };

/* ---- organisations ---- */

/* What a noun says of the organisation: of which kinds it is; NULL: its name must have the word. */
static const struct {
    const char *noun;
    const char *const *kinds;
} nouns[] = {
    {"bloc", (const char *const[]){"eu", "regional", "cartel", NULL}},
    {"grouping", (const char *const[]){"eu", "regional", "forum", "alliance", NULL}},
    {"alliance", (const char *const[]){"alliance", NULL}},
    {"coalition", NULL},
    {"organisation", (const char *const[]){"un", "regional", "agency", "ngo", "alliance", "cartel", "armed", "movement", "network", NULL}},
    {"organization", (const char *const[]){"un", "regional", "agency", "ngo", "alliance", "cartel", "armed", "movement", "network", NULL}},
    {"agency", (const char *const[]){"un", "agency", NULL}},
    {"watchdog", (const char *const[]){"un", "agency", "ngo", NULL}},
    {"court", (const char *const[]){"court", NULL}},
    {"tribunal", (const char *const[]){"court", NULL}},
    {"lender", (const char *const[]){"bank", NULL}},
    {"cartel", (const char *const[]){"cartel", NULL}},
    {"group", (const char *const[]){"armed", "ngo", "movement", "network", NULL}},
    {"movement", (const char *const[]){"armed", "movement", NULL}},
    {"party", (const char *const[]){"party", NULL}},
    {"council", NULL},
    {"commission", NULL},
    {"union", NULL},
    {"league", NULL},
    {"fund", NULL},
    {"bank", NULL},
    {"community", NULL},
    {"forum", NULL},
    {"assembly", NULL},
};

static bool of_kind(const char *kind, const char *const *kinds)
{
    return kind && ro_str_in(ro_str_of(kind), kinds);
}

/* "Security Council" has "council"; "IMF" has "fund" by its full name. */
static bool name_has(const cast *c, ro_str name, const char *noun)
{
    ro_str folded = ro_fold(c->arena, name);
    size_t n = strlen(noun);
    for (size_t i = 0; i + n <= folded.n; i++)
        if (!memcmp(folded.p + i, noun, n) && (i == 0 || folded.p[i - 1] == ' ') && (i + n == folded.n || folded.p[i + n] == ' '))
            return true;
    return false;
}

static bool fits(const cast *c, uint32_t entity, ro_str noun)
{
    const player *p = &c->players.v[entity];
    const ro_org *org = p->org == RO_NONE ? NULL : ro_tables_org(c->t, p->org);
    const ro_group *group = p->group == RO_NONE ? NULL : ro_tables_group(c->t, p->group);
    const char *kind = org ? org->kind : group ? group->kind : NULL;
    for (size_t i = 0; kind && i < sizeof nouns / sizeof *nouns; i++)
        if (ro_str_is(noun, nouns[i].noun))
            return (nouns[i].kinds && of_kind(kind, nouns[i].kinds)) || name_has(c, c->d->entities.v[entity].name, nouns[i].noun) ||
                   (org && name_has(c, ro_str_of(org->name), nouns[i].noun));
    return false;
}

uint32_t resolve_organisation(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    ro_str noun = ro_fold(c->arena, c->forms[s->name_last]);
    uint32_t reach = ro_str_equal(noun, c->forms[s->name_last]) ? SENTENCES : FAR; /* "the Alliance" is a name */
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < SPOTS && spot_sentence(c, s) - spot_sentence(c, &c->spots.v[i]) <= reach; looked++) {
        uint32_t entity = c->spots.v[i].entity;
        if (entity != RO_NONE && c->d->entities.v[entity].kind == RO_ORGANISATION && c->spots.v[i].last < s->first && fits(c, entity, noun))
            return entity;
    }
    return RO_NONE;
}

/* ---- the former, the latter ---- */

/* The two told of last, as told: members of a pair, or two in one sentence. */
static bool last_two(const cast *c, uint32_t index, uint32_t *pair)
{
    uint32_t n = 0, sentence = 0;
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < SPOTS; looked++) {
        const spot *s = &c->spots.v[i];
        const ro_entity *e = s->entity == RO_NONE ? NULL : &c->d->entities.v[s->entity];
        if (!e || s->as_place || s->kind == RO_PRONOUN || s->ask == ASK_FORMER || s->ask == ASK_LATTER)
            continue;
        if (spot_sentence(c, &c->spots.v[index]) - spot_sentence(c, s) > 1 || (n && spot_sentence(c, s) != sentence))
            return false;
        if (!n && e->kind == RO_COLLECTIVE && e->members.n == 2) {
            pair[0] = e->members.v[0], pair[1] = e->members.v[1];
            return true;
        }
        if (e->kind > RO_ORGANISATION || s->kind == RO_ADJECTIVE || (n && c->players.v[s->entity].code == c->players.v[pair[1]].code))
            continue;
        pair[n ? 0 : 1] = s->entity;
        sentence = spot_sentence(c, s);
        if (++n == 2)
            return true;
    }
    return false;
}

uint32_t resolve_ordinal(const cast *c, uint32_t index)
{
    uint32_t pair[2];
    return last_two(c, index, pair) ? pair[c->spots.v[index].ask == ASK_LATTER] : RO_NONE;
}

/* ---- styles ---- */

/* "His Highness wrote to the Emir of Norland": Norland's is another. */
static bool named_beside(const cast *c, uint32_t index, uint16_t code)
{
    enum { NEXT = 6 };
    for (uint32_t i = index + 1; code && i < c->spots.n && i <= index + NEXT && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, &c->spots.v[index]); i++)
        if (c->spots.v[i].office != RO_NONE && !c->spots.v[i].plural && c->spots.v[i].code == code && c->d->tokens.v[c->spots.v[i].head].head == c->d->tokens.v[c->spots.v[index].head].head)
            return true;
    return false;
}

/* "His Majesty" of a kingdom's own report that names only another's king: its own. */
static bool of_own_ruler(const cast *c, uint32_t index)
{
    enum { LOOK = 160 };
    static const char *const kingdoms[] = {"SWZ", "LSO", "JOR", "MAR", "THA", "BTN", "KHM", "MYS", "BHR", "TON", "BRN", "OMN", "SAU", "NPL", NULL};
    if (!c->home || !ro_str_in(ro_str_of(ro_tables_code(c->t, c->home)), kingdoms))
        return false;
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < LOOK; looked++) {
        const uint32_t one = c->spots.v[i].entity;
        if (one != RO_NONE && c->d->entities.v[one].kind == RO_PERSON && c->players.v[one].code == c->home && ro_str_in(c->d->entities.v[one].office, (const char *const[]){"king", "queen", "sultan", NULL}))
            return false;
    }
    return true;
}

/* "His Highness": who was last told of with that style, a subject before others; else a ruler without it. */
uint32_t resolve_style(const cast *c, uint32_t index)
{
    static const char *const ruling[] = {"king", "queen", "emir", "sultan", "emperor", "crown prince", "prince", "grand duke", "duke", NULL};
    static const char *const styles[] = {"highness", "majesty", "excellency", "holiness", NULL};
    static const char *const ladies[] = {"queen", "princess", "empress", "duchess", NULL}, *const lords[] = {"king", "prince", "emperor", "duke", "sultan", "emir", "crown prince", NULL};
    enum { FAR_BACK = 12, LOOK = 160, STYLED = 12, SUBJECT = 4, SAME = 2, OWN = 5, LEAD = 4 };
    const spot *s = &c->spots.v[index];
    ro_str style = ro_fold(c->arena, c->forms[s->last]);
    for (uint32_t k = s->first; k < s->last; k++)
        if (ro_str_in(ro_fold(c->arena, c->forms[k]), styles))
            style = ro_fold(c->arena, c->forms[k]); /* "His Highness the Emir" */
    uint32_t best = RO_NONE;
    int most = 0;
    if (ro_str_is(style, "majesty") && of_own_ruler(c, index))
        return RO_NONE;
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < LOOK && spot_sentence(c, s) - spot_sentence(c, &c->spots.v[i]) <= FAR_BACK; looked++) {
        const spot *before = &c->spots.v[i];
        const ro_entity *e = before->entity == RO_NONE || before->last >= s->first ? NULL : &c->d->entities.v[before->entity];
        if (!e || e->kind != RO_PERSON)
            continue;
        if (ro_str_in(ro_fold(c->arena, c->forms[s->first]), (const char *const[]){"his", NULL}) ? ro_str_in(e->office, ladies)
                                                                                                 : ro_str_in(ro_fold(c->arena, c->forms[s->first]), (const char *const[]){"her", NULL}) && ro_str_in(e->office, lords))
            continue; /* "Their Majesties the King and the Queen … His Majesty" */
        bool styled = false;
        const uint32_t first = c->d->sentences.v[spot_sentence(c, before)].first;
        for (uint32_t k = before->first > first + LEAD ? before->first - LEAD : first; k <= before->last && k < before->first + LEAD; k++)
            styled |= ro_str_equal(ro_fold(c->arena, c->forms[k]), style);
        if ((!styled && (ro_str_is(style, "excellency") || !ro_str_in(e->office, ruling))) || named_beside(c, index, c->players.v[before->entity].code))
            continue;
        const uint32_t back = spot_sentence(c, s) - spot_sentence(c, before);
        int score = 1 + (styled ? STYLED : 0) + (c->home && c->players.v[before->entity].code == c->home ? OWN : 0) + (scene_is_subject(c, before->head) ? SUBJECT : 0) + (back <= 1 ? SAME : 0) - (int)back / 2;
        if (score > most)
            best = before->entity, most = score;
    }
    return best;
}
