/* SPDX-License-Identifier: Apache-2.0 */
/* What the sentence says of a person's side: the adjective before, the apposition behind, those whom he leads, the office that he is to hold. */
#include "actors/resolve.h"

/* "On the Palestinian side, …": the side that the sentence opens with. */
static uint16_t side_of_sentence(const cast *c, uint32_t index)
{
    uint32_t sentence = spot_sentence(c, &c->spots.v[index]), start = c->d->sentences.v[sentence].first;
    for (uint32_t i = index; i-- > 0 && spot_sentence(c, &c->spots.v[i]) == sentence;) {
        const spot *s = &c->spots.v[i];
        if (s->kind == RO_NOMINAL && s->entity != RO_NONE && s->first <= start + 2 && ro_str_is_nocase(c->forms[s->name_last], "side"))
            return c->players.v[s->entity].code;
    }
    return 0;
}

/* "Mr George is to be Australia's new High Commissioner": the side of what he is said to be. */
static uint16_t side_of_predicate(const cast *c, uint32_t index)
{
    const ro_token *t = &c->d->tokens.v[c->spots.v[index].head];
    uint32_t is = t->deprel == RO_D_nsubj && t->head != RO_NONE ? c->spot_of[t->head] : RO_NONE;
    return is != RO_NONE && c->spots.v[is].kind == RO_NOMINAL && c->spots.v[is].office != RO_NONE ? c->spots.v[is].code : 0;
}

/* "the Republic of Cuba Carlos Valdez, Turkey - Umut Acar": a list of states, each with its envoy. */
static uint16_t side_of_state_beside(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index], *state = index ? &c->spots.v[index - 1] : NULL;
    if (!state || s->kind != RO_NAME || state->kind > RO_ADJECTIVE || state->as_place || state->entity == RO_NONE || state->last >= s->first ||
        spot_sentence(c, state) != spot_sentence(c, s) || c->d->entities.v[state->entity].kind != RO_STATE)
        return 0;
    bool dash = s->first == state->last + 2 && c->d->tokens.v[state->last].space_after && ro_str_in(c->forms[state->last + 1], (const char *const[]){"-", "\xE2\x80\x93", "\xE2\x80\x94", "--", ":", NULL});
    bool beside = s->first == state->last + 1 && state->kind == RO_NAME;
    return dash || beside ? c->players.v[state->entity].code : 0;
}

/* "the Norlandish cleric Ada Mboya", "Ada Mboya, a Norlandish cleric": the side that the adjective says. */
static uint16_t side_of_adjective(const cast *c, uint32_t index)
{
    enum { WORDS = 5, AFTER = 3 };
    const spot *s = &c->spots.v[index], *before = index ? &c->spots.v[index - 1] : NULL, *after = index + 1 < c->spots.n ? &c->spots.v[index + 1] : NULL;
    if (s->kind != RO_NAME)
        return 0;
    if (before && before->kind == RO_ADJECTIVE && before->entity != RO_NONE && before->last < s->first && s->first - before->last <= WORDS + 1 &&
        spot_sentence(c, before) == spot_sentence(c, s)) {
        uint32_t end = ro_str_is(c->forms[s->first - 1], ",") ? s->first - 1 : s->first; /* "the Norlandish cellist and conductor, Ada Mboya," */
        bool plain = end > before->last + 1 && c->d->tokens.v[end - 1].upos == RO_NOUN &&
                     (end == s->first || c->d->tokens.v[s->head].deprel == RO_D_appos || ro_dependent(c->d, s->head, RO_D_appos, RO_NONE) != RO_NONE);
        for (uint32_t i = before->last + 1; i < end; i++)
            plain &= c->d->tokens.v[i].upos == RO_NOUN || (end < s->first && c->d->tokens.v[i].upos == RO_CCONJ) || c->d->tokens.v[i].upos == RO_ADJ || c->d->tokens.v[i].upos == RO_ADV ||
                     (c->d->tokens.v[i].upos == RO_PROPN && c->spot_of[i] == RO_NONE);
        if (plain)
            return c->players.v[before->entity].code;
    }
    bool told = after && after->kind == RO_ADJECTIVE && after->entity != RO_NONE && after->first > s->last + 1 && after->first - s->last <= AFTER &&
                spot_sentence(c, after) == spot_sentence(c, s) && ro_str_is(c->forms[s->last + 1], ",");
    if (!told || c->d->tokens.v[after->last + 1 < c->d->tokens.n ? after->last + 1 : after->last].upos != RO_NOUN)
        return 0;
    for (uint32_t i = s->last + 2; i < after->first; i++)
        told &= c->d->tokens.v[i].upos == RO_DET || c->d->tokens.v[i].upos == RO_ADJ;
    return told ? c->players.v[after->entity].code : 0;
}

/* "Knesset member Ada Mboya", "Hamas fighter Ada Mboya": of the body that the name's noun is of. */
static uint16_t side_of_membership(const cast *c, uint32_t index)
{
    enum { WORDS = 3, LONG = 10 };
    static const char *const of_bodies[] = {"member", "deputy", "lawmaker", "legislator", "delegate", "activist", "official", "employee", "worker", "leader", "chief", "veteran", "founder",
                                            "fighter", "commander", "candidate", "backbencher", "senator", "negotiator", "politician", "parliamentarian", NULL};
    const spot *s = &c->spots.v[index], *body = index ? &c->spots.v[index - 1] : NULL;
    const ro_token *t = c->d->tokens.v;
    if (body && s->kind == RO_NAME && body->kind == RO_NAME && body->entity != RO_NONE && c->d->entities.v[body->entity].kind == RO_STATE && body->last + 2 < s->first &&
        t[body->last + 1].upos == RO_PART && ro_str_in(ro_fold(c->arena, t[body->last + 2].lemma), of_bodies)) { /* "Norland's member of the regional assembly Ada Mboya" */
        bool plain = s->first - body->last <= LONG;
        for (uint32_t i = body->last + 3; i < s->first; i++)
            plain &= t[i].upos == RO_NOUN || t[i].upos == RO_ADJ || t[i].upos == RO_PROPN || t[i].upos == RO_ADP || t[i].upos == RO_DET || t[i].upos == RO_CCONJ;
        if (plain)
            return c->players.v[body->entity].code;
    }
    if (!body || s->kind != RO_NAME || body->kind != RO_NAME || body->as_place || body->entity == RO_NONE || body->last + 1 >= s->name_first || s->name_first - body->last > WORDS + 1 ||
        spot_sentence(c, body) != spot_sentence(c, s) || c->d->entities.v[body->entity].kind > RO_ORGANISATION || c->d->entities.v[body->entity].kind == RO_PERSON)
        return 0;
    for (uint32_t i = body->last + 1; i < s->name_first; i++)
        if (t[i].upos != RO_NOUN && t[i].upos != RO_ADJ && t[i].upos != RO_PROPN)
            return 0;
    return ro_str_in(ro_fold(c->arena, t[s->name_first - 1].lemma), of_bodies) ? c->players.v[body->entity].code : 0;
}

/* "Ada Mboya, a spokesman for the rebel Front": of the state whose rebels the report tells of. */
static uint16_t side_of_rebels(const cast *c, uint32_t index)
{
    enum { WORDS = 8, LOOK = 300 };
    static const char *const rebels[] = {"rebel", "rebels", "insurgent", "insurgents", "separatist", "separatists", "guerrilla", "guerrillas", NULL};
    const spot *s = &c->spots.v[index];
    const uint32_t end = c->d->sentences.v[spot_sentence(c, s)].first + c->d->sentences.v[spot_sentence(c, s)].n;
    bool rebel = false;
    for (uint32_t i = s->first; s->kind == RO_NAME && i < end && i <= s->name_last + WORDS && (i <= s->name_last || c->d->tokens.v[i].upos != RO_VERB); i++)
        rebel |= ro_str_in(ro_fold(c->arena, c->forms[i]), rebels);
    for (uint32_t i = 0; rebel && i < c->spots.n && i < LOOK; i++) {
        const spot *whose = &c->spots.v[i];
        if (whose->kind <= RO_ADJECTIVE && whose->entity != RO_NONE && c->d->entities.v[whose->entity].kind == RO_STATE && whose->last + 1 < c->d->tokens.n &&
            ro_str_in(ro_fold(c->arena, c->forms[whose->last + 1]), rebels))
            return c->players.v[whose->entity].code;
    }
    return 0;
}

/* Is the name followed by another person's, "and" or a comma between them? */
static bool heads_list(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index], *next = index + 1 < c->spots.n ? &c->spots.v[index + 1] : NULL;
    const bool person = next && next->kind == RO_NAME && next->entity != RO_NONE && c->d->entities.v[next->entity].kind == RO_PERSON;
    return person && next->first == s->last + 2 && (ro_str_is(c->forms[s->last + 1], ",") || ro_str_is(c->forms[s->last + 1], "and"));
}

/* "the three Norlandish brothers, Tom, Ada and Ann Mboya": of the nation of those who are listed. */
static uint16_t side_of_those_listed(const cast *c, uint32_t index)
{
    enum { MOST = 12, NOUNS = 4 };
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    if (s->kind != RO_NAME)
        return 0;
    for (uint32_t i = index, n = 0; i-- > 0 && n < MOST; n++) {
        const spot *before = &c->spots.v[i];
        if (before->last >= s->first || spot_sentence(c, before) != spot_sentence(c, s))
            return 0;
        uint32_t to = s->first - 1;
        to -= to > before->last + 1 && ro_str_is(c->forms[to], "and") && ro_str_is(c->forms[to - 1], ",");
        if (before->kind == RO_NAME && before->entity != RO_NONE && c->d->entities.v[before->entity].kind == RO_PERSON && to == before->last + 1 && (ro_str_is(c->forms[to], ",") || ro_str_is(c->forms[to], "and"))) {
            s = before;
            continue;
        }
        if (!ro_str_is(c->forms[to], ",") || (n == 0 && !heads_list(c, index)) || before->entity == RO_NONE)
            return 0;
        if (before->kind == RO_NOMINAL && before->plural && to == before->last + 1)
            return c->players.v[before->entity].code;
        bool many = before->kind == RO_ADJECTIVE && !ro_str_is(c->forms[before->first - (before->first > 0)], "-") && to > before->last + 1 && to - before->last <= NOUNS && ro_feat_is(&t[to - 1], "Number", "Plur");
        for (uint32_t k = before->last + 1; many && k < to; k++)
            many = t[k].upos == RO_NOUN || t[k].upos == RO_ADJ;
        return many ? c->players.v[before->entity].code : 0;
    }
    return 0;
}

/* "Norlandish Foreign Minister Ada Mboya, Trade Minister Ann Okello and permanent secretary Tom Otieno arrived": three officials and more in one list are of one
 * side, the first's. */
static uint16_t side_of_listed_officials(const cast *c, uint32_t index)
{
    enum { MORE = 2 };
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t top = s->kind == RO_NAME && s->office != RO_NONE && t[s->head].deprel == RO_D_conj ? t[s->head].head : RO_NONE;
    const uint32_t first = top == RO_NONE || top > s->head ? RO_NONE : c->spot_of[top];
    const uint32_t one = first == RO_NONE || c->spots.v[first].kind != RO_NAME || c->spots.v[first].office == RO_NONE ? RO_NONE : c->spots.v[first].entity;
    if (one == RO_NONE || c->d->entities.v[one].kind != RO_PERSON || !c->players.v[one].text_code)
        return 0;
    uint32_t n = 0;
    for (uint32_t i = ro_dependent(c->d, top, RO_D_conj, RO_NONE); i != RO_NONE; i = ro_dependent(c->d, top, RO_D_conj, i)) {
        const spot *other = c->spot_of[i] == RO_NONE ? NULL : &c->spots.v[c->spot_of[i]];
        if (!other || other->kind != RO_NAME || other->office == RO_NONE || (other->code && other->code != c->players.v[one].code))
            return 0;
        n++;
    }
    return n >= MORE ? c->players.v[one].code : 0;
}

/* "Norland's delegation includes Ambassador Ada Mboya, Ann Okello and Tom Otieno": of those whose delegation it is. */
static uint16_t side_of_delegation(const cast *c, uint32_t index)
{
    enum { STEPS = 12 };
    static const char *const sent[] = {"delegation", "team", "entourage", "party", "group", "mission", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    uint32_t head = s->kind == RO_NAME ? s->head : RO_NONE;
    for (uint32_t n = 0; head != RO_NONE && n < STEPS && (t[head].deprel == RO_D_conj || t[head].deprel == RO_D_appos || t[head].deprel == RO_D_flat || t[head].deprel == RO_D_compound); n++)
        head = t[head].head;
    const uint32_t verb = head == RO_NONE || t[head].deprel != RO_D_obj ? RO_NONE : t[head].head, who = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (who == RO_NONE || !ro_str_in(t[verb].lemma, (const char *const[]){"include", "comprise", NULL}) || !ro_str_in(t[who].lemma, sent) || c->spot_of[who] == RO_NONE)
        return 0;
    const uint32_t body = c->spots.v[c->spot_of[who]].entity;
    return body == RO_NONE ? 0 : c->players.v[body].code;
}

/* "visited the Norlandish parliament and met Speaker Ada Mboya": of the parliament told of in the sentence. */
static uint16_t side_of_parliament(const cast *c, uint32_t index)
{
    enum { LOOK = 20 };
    static const char *const parliaments[] = {"parliament", "assembly", "senate", "congress", "duma", "knesset", "seimas", "saeima", "rada", "majlis", "riksdag", "sejm", NULL};
    const spot *s = &c->spots.v[index];
    const ro_office *office = s->kind == RO_NAME && s->office != RO_NONE && !s->code ? ro_tables_office(c->t, s->office) : NULL;
    if (!office || strcmp(office->name, "speaker") != 0)
        return 0;
    for (uint32_t i = index; i-- > 0 && index - i < LOOK && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s);) {
        const spot *body = &c->spots.v[i];
        if (body->entity != RO_NONE && body->last < s->first && c->d->entities.v[body->entity].kind != RO_PERSON && ro_str_in(ro_fold(c->arena, c->forms[body->last]), parliaments))
            return c->players.v[body->entity].code;
    }
    return 0;
}

/* "the Norlandish National Army of Ada Mboya": of the force that is hers. */
static uint16_t side_of_force_led(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index], *force = index > 0 ? &c->spots.v[index - 1] : NULL;
    if (!force || s->kind != RO_NAME || s->office != RO_NONE || force->as_place || force->kind != RO_NAME || force->entity == RO_NONE || force->last + 2 != s->first || !ro_str_is(c->forms[s->first - 1], "of"))
        return 0;
    const uint16_t code = c->players.v[force->entity].code;
    const bool group = c->d->entities.v[force->entity].kind != RO_PERSON && c->d->entities.v[force->entity].kind != RO_PLACE;
    return group && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code))) ? code : 0;
}

/* "Ada Mboya, a member of Okello's delegation": of those whose it is. */
static uint16_t side_of_fellow(const cast *c, uint32_t index)
{
    enum { LOOK = 4 };
    static const char *const bodies[] = {"delegation", "team", "entourage", "cabinet", "government", "party", NULL};
    const spot *s = &c->spots.v[index];
    const ro_sentence *all = &c->d->sentences.v[spot_sentence(c, s)];
    const uint32_t end = all->first + all->n;
    uint32_t i = s->last + 1;
    if (s->kind != RO_NAME || i + LOOK >= end || !ro_str_is(c->forms[i], ","))
        return 0;
    i += ro_str_in(c->forms[i + 1], (const char *const[]){"a", "also", NULL}) ? 2 : 1;
    if (!ro_str_in(c->forms[i], (const char *const[]){"member", "part", NULL}) || !ro_str_is(c->forms[i + 1], "of"))
        return 0;
    for (uint32_t k = index + 1; k < c->spots.n && k <= index + LOOK && spot_sentence(c, &c->spots.v[k]) == spot_sentence(c, s); k++) {
        const spot *owner = &c->spots.v[k];
        if (owner->first < i + 2 || owner->entity == RO_NONE || owner->last + 2 >= end)
            continue;
        const bool owns = c->d->tokens.v[owner->last + 1].upos == RO_PART && ro_str_in(c->forms[owner->last + 2], bodies);
        return owner->first <= i + 3 && owns ? c->players.v[owner->entity].code : 0;
    }
    return 0;
}

/* "The Secretary-General, Ada Mboya,": of the organisation told of last; of a state only where he is said to be. */
static uint16_t side_of_general_secretary(const cast *c, uint32_t index)
{
    enum { SPOTS = 60 };
    const spot *s = &c->spots.v[index];
    const spot *title = s->office == RO_NONE && index > 0 && c->spots.v[index - 1].entity == s->entity ? &c->spots.v[index - 1] : s; /* "the Secretary-General (SG), Ada Mboya" */
    const ro_office *office = s->kind == RO_NAME && title->office != RO_NONE && !title->code ? ro_tables_office(c->t, title->office) : NULL;
    if (!office || strcmp(office->name, "secretary general") != 0 || !ro_str_is_nocase(c->forms[title->first], "the"))
        return 0;
    for (uint32_t i = title->first + 1; i < s->name_first; i++)
        if (ro_str_in(c->forms[i], (const char *const[]){"of", "for", "at", NULL}))
            return 0;
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS; n++) {
        const uint32_t told = c->spots.v[i].entity;
        if (told != RO_NONE && c->d->entities.v[told].kind == RO_ORGANISATION && !ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, c->players.v[told].code))))
            return c->players.v[told].code;
    }
    return 0;
}

/* "Norland's high commissioner to Sudria paid a courtesy call on the minister": Sudria's, never the caller's; 0 where it is no such. */
uint16_t side_called_upon(const cast *c, uint32_t index)
{
    enum { ENVOY = 5 };
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    uint32_t head = s->head;
    for (uint32_t n = 0; head != RO_NONE && n < 4 && (t[head].deprel == RO_D_appos || t[head].deprel == RO_D_flat); n++)
        head = t[head].head;
    const uint32_t by = head == RO_NONE ? RO_NONE : ro_dependent(c->d, head, RO_D_case, RO_NONE), call = by == RO_NONE || !ro_str_in(t[by].form, (const char *const[]){"on", "upon", NULL}) ? RO_NONE : t[head].head;
    if (call == RO_NONE || !ro_lemma_is(&t[call], "call"))
        return 0;
    const uint32_t verb = t[call].upos == RO_VERB ? call : t[call].deprel == RO_D_obj ? t[call].head : RO_NONE;
    const uint32_t who = verb == RO_NONE || !(verb == call || ro_str_in(t[verb].lemma, (const char *const[]){"pay", "make", NULL})) ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    const spot *guest = who == RO_NONE || t[who].subtype == RO_SUB_PASS || c->spot_of[who] == RO_NONE ? NULL : &c->spots.v[c->spot_of[who]];
    const uint16_t code = !guest ? 0 : guest->entity != RO_NONE ? c->players.v[guest->entity].code : guest->code;
    const ro_office *office = !guest || guest->office == RO_NONE ? NULL : ro_tables_office(c->t, guest->office);
    const bool envoy = (office && office->rank == ENVOY) || (guest && guest->entity != RO_NONE && c->d->entities.v[guest->entity].rank == ENVOY);
    if (!code || !envoy || guest->last >= s->first)
        return 0;
    for (uint32_t i = guest->first; i + 1 < s->first; i++) {
        const spot *land = ro_str_in(t[i].form, (const char *const[]){"to", "in", NULL}) && c->spot_of[i + 1] != RO_NONE ? &c->spots.v[c->spot_of[i + 1]] : NULL;
        if (ro_str_in(t[i].form, (const char *const[]){"to", "in", NULL}) && !land && i + 2 < s->first && c->spot_of[i + 2] != RO_NONE)
            land = &c->spots.v[c->spot_of[i + 2]]; /* "to Sri Lanka" */
        if (land && land->entity != RO_NONE && c->players.v[land->entity].code && c->players.v[land->entity].code != code && c->d->entities.v[land->entity].kind != RO_PERSON)
            return c->players.v[land->entity].code;
    }
    return c->home && c->home != code ? c->home : report_top_state(c, code);
}

/* "Ada Mboya (Norland)": of the state in the brackets. */
static uint16_t side_in_brackets(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index], *state = index + 1 < c->spots.n ? &c->spots.v[index + 1] : NULL;
    if (!state || s->kind != RO_NAME || state->entity == RO_NONE || c->d->entities.v[state->entity].kind != RO_STATE || state->kind != RO_NAME || state->first != s->last + 2 ||
        !ro_str_is(c->forms[s->last + 1], "(") || state->last + 1 >= c->d->tokens.n || !ro_str_is(c->forms[state->last + 1], ")"))
        return 0;
    return c->players.v[state->entity].code;
}

/* "Ada Mboya led the Norlandish delegation", "Ada Mboya and Ann Okello represented Norland": whose they led or represented. */
static uint16_t side_led_or_represented(const cast *c, uint32_t index)
{
    static const char *const sent[] = {"delegation", "side", "team", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    uint32_t head = s->kind == RO_NAME ? s->head : RO_NONE;
    for (uint32_t n = 0; head != RO_NONE && n < 6 && (t[head].deprel == RO_D_conj || t[head].deprel == RO_D_appos || t[head].deprel == RO_D_flat || t[head].deprel == RO_D_compound); n++)
        head = t[head].head;
    const uint32_t verb = head == RO_NONE || t[head].deprel != RO_D_nsubj || t[head].subtype == RO_SUB_PASS ? RO_NONE : t[head].head;
    const uint32_t what = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_obj, RO_NONE), there = what == RO_NONE ? RO_NONE : c->spot_of[what];
    const spot *body = there == RO_NONE ? NULL : &c->spots.v[there];
    if (!body || body->entity == RO_NONE || c->d->entities.v[body->entity].kind == RO_PERSON)
        return 0;
    const bool led = ro_str_in(t[verb].lemma, (const char *const[]){"lead", "head", NULL}) && ro_str_in(t[what].lemma, sent);
    return led || ro_lemma_is(&t[verb], "represent") ? c->players.v[body->entity].code : 0;
}

/* "accompanied by Ada Mboya and Ann Okello": of those whom they go with. */
static uint16_t side_of_company(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    uint32_t head = s->kind == RO_NAME ? s->head : RO_NONE;
    for (uint32_t n = 0; head != RO_NONE && n < 8 && t[head].deprel == RO_D_conj; n++)
        head = t[head].head;
    const uint32_t by = head == RO_NONE || t[head].deprel != RO_D_obl ? RO_NONE : ro_dependent(c->d, head, RO_D_case, RO_NONE), verb = by == RO_NONE ? RO_NONE : t[head].head;
    if (verb == RO_NONE || !ro_str_is_nocase(t[by].form, "by") || !ro_lemma_is(&t[verb], "accompany"))
        return 0;
    uint32_t who = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (who == RO_NONE && t[verb].head != RO_NONE && (t[verb].deprel == RO_D_advcl || t[verb].deprel == RO_D_conj))
        who = ro_dependent(c->d, t[verb].head, RO_D_nsubj, RO_NONE);
    else if (who == RO_NONE && t[verb].deprel == RO_D_acl)
        who = t[verb].head;
    if (who != RO_NONE && c->spot_of[who] != RO_NONE && c->spots.v[c->spot_of[who]].as_place)
        who = ro_dependent(c->d, who, RO_D_nsubj, RO_NONE); /* "The king is in Norland, accompanied by" */
    if (who != RO_NONE && c->spot_of[who] == RO_NONE && c->d->tokens.v[who].head != RO_NONE)
        who = ro_dependent(c->d, t[who].head, RO_D_nsubj, who); /* "His Majesty The King", read as two */
    const uint32_t other = who == RO_NONE || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    return other == RO_NONE || other == s->entity ? 0 : c->players.v[other].code;
}

/* "Ada Mboya from Norland", "Ada Mboya, Norland;": a list of people with their states. */
static uint16_t side_of_state_behind(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t mark = s->name_last + 1;
    if (s->kind != RO_NAME || s->name_last != s->last || mark + 1 >= c->d->tokens.n || t[mark].sentence != spot_sentence(c, s))
        return 0;
    const uint32_t at = mark + 1 + ro_str_is_nocase(c->forms[mark + 1], "the");
    for (uint32_t i = index + 1; i < c->spots.n && i <= index + 2; i++) {
        const spot *state = &c->spots.v[i];
        if (state->first != at || state->kind != RO_NAME || state->entity == RO_NONE || c->d->entities.v[state->entity].kind != RO_STATE || state->last + 1 >= c->d->tokens.n)
            continue;
        const bool from = ro_str_is(c->forms[mark], "from") && t[mark].upos == RO_ADP && t[state->head].head != RO_NONE && t[state->head].deprel == RO_D_nmod;
        const bool on = ro_str_is(c->forms[state->last + 1], ",") && s->first > 0 && ro_str_is(c->forms[s->first - 1], ";");
        const bool listed = ro_str_is(c->forms[mark], ",") && (on || ro_str_is(c->forms[state->last + 1], ";"));
        return from || listed ? c->players.v[state->entity].code : 0;
    }
    return 0;
}

/* "Ada Mboya, who was elected governor of Norland's north", "Ada Mboya was named as ambassador of Norland": of the office that follows "as". */
static uint16_t side_of_election(const cast *c, uint32_t index)
{
    static const char *const making[] = {"elect", "reelect", "re-elect", "appoint", "name", "swear", "serve", "nominate", "confirm", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t up = t[s->head].deprel == RO_D_nsubj ? t[s->head].head : RO_NONE, clause = ro_dependent(c->d, s->head, RO_D_acl, s->head);
    const uint32_t verbs[2] = {up, clause};
    for (uint32_t n = 0; s->kind == RO_NAME && n < 2; n++) {
        if (verbs[n] == RO_NONE || !(ro_str_in(t[verbs[n]].lemma, making) || ro_str_ends(t[verbs[n]].lemma, "elected")))
            continue;
        for (uint32_t i = verbs[n] + 1; i < c->d->tokens.n && i <= verbs[n] + 8 && t[i].sentence == spot_sentence(c, s); i++) {
            const spot *office = t[i].head == verbs[n] && (t[i].deprel == RO_D_obl || t[i].deprel == RO_D_xcomp || t[i].deprel == RO_D_obj) && c->spot_of[i] != RO_NONE ? &c->spots.v[c->spot_of[i]] : NULL;
            if (office && office->kind == RO_NOMINAL && office->office != RO_NONE && office->code)
                return office->code;
        }
    }
    return 0;
}

/* "Ada Mboya (R-Ohio)": of an American party and state. */
static uint16_t side_of_party_letter(const cast *c, uint32_t index)
{
    static const char *const parties[] = {"Democratic", "Republican", NULL};
    const spot *s = &c->spots.v[index];
    const uint32_t i = s->name_last + 1;
    const ro_office *office = s->kind == RO_NAME && s->office != RO_NONE ? ro_tables_office(c->t, s->office) : NULL;
    if (office && office->rank == 7 && s->name_first >= 2 && (ro_str_in(c->forms[s->name_first - 2], parties) || (s->name_first >= 3 && ro_str_in(c->forms[s->name_first - 3], parties))))
        return ro_tables_code_index(c->t, RO_STR("USA")); /* "Democratic Senator Ada Mboya" */
    if (s->kind != RO_NAME || i + 3 >= c->d->tokens.n || !ro_str_in(c->forms[i], (const char *const[]){"(", ",", NULL}))
        return 0;
    ro_str letters = c->forms[i + 1];
    bool party = letters.n && (letters.p[0] == 'D' || letters.p[0] == 'R') && ((letters.n == 1 && ro_str_is(c->forms[i + 2], "-")) || (letters.n > 2 && letters.p[1] == '-'));
    return party && cast_capital((ro_str){letters.n == 1 ? c->forms[i + 3].p : letters.p + 2, 1}) ? ro_tables_code_index(c->t, RO_STR("USA")) : 0;
}

/* "Ada Mboya, the union's representative responsible for Norland": the side of the office that follows. */
static uint16_t side_of_apposition(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index], *after = index + 1 < c->spots.n ? &c->spots.v[index + 1] : NULL;
    for (uint32_t i = index + 1; after && i < c->spots.n && i <= index + 3 && (after->kind != RO_NOMINAL || after->first != s->last + 2); i++)
        if (c->spots.v[i].kind == RO_NOMINAL && c->spots.v[i].first == s->last + 2 && c->spots.v[i].code)
            after = &c->spots.v[i]; /* "Ada Mboya, a Norlandish official": the whole, not its adjective */
    bool next = after && after->kind == RO_NOMINAL && after->office != RO_NONE && after->first == s->last + 2 && ro_str_is(c->forms[s->last + 1], ",");
    if (next && s->kind == RO_NAME && spot_sentence(c, after) == spot_sentence(c, s))
        return after->code;
    const spot *patron = after && index + 2 < c->spots.n && after->kind == RO_NAME && after->entity != RO_NONE && c->d->entities.v[after->entity].kind == RO_PERSON ? &c->spots.v[index + 2] : NULL;
    if (patron && s->kind == RO_NAME && after->first == s->last + 2 && ro_str_is(c->forms[s->last + 1], ",") && c->d->tokens.v[after->last + 1].upos == RO_PART &&
        patron->kind == RO_NOMINAL && patron->office != RO_NONE && patron->first == after->last + 2)
        return c->players.v[after->entity].code; /* "Ada Mboya, President Okello's envoy" */
    const ro_token *t = &c->d->tokens.v[s->head];
    uint32_t head = t->deprel == RO_D_appos || t->deprel == RO_D_flat ? t->head : RO_NONE;
    if (head != RO_NONE && c->spot_of[head] == RO_NONE && c->d->tokens.v[head].deprel == RO_D_nmod)
        head = c->d->tokens.v[head].head; /* "secretary-general of the office Ada Mboya" */
    uint32_t title = head == RO_NONE ? RO_NONE : c->spot_of[head];
    if (title == RO_NONE || c->spots.v[title].kind != RO_NOMINAL || c->spots.v[title].office == RO_NONE || c->spots.v[title].plural)
        return 0;
    return c->spots.v[title].code || c->spots.v[title].entity == RO_NONE ? c->spots.v[title].code : c->players.v[c->spots.v[title].entity].code;
}

/* "Ada Mboya, Norland's roads and ports commissioner": of whose she is said to be. */
static uint16_t side_of_owner_behind(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t mark = s->name_last + 1;
    if (s->kind != RO_NAME || s->name_last != s->last || mark + 3 >= c->d->tokens.n || !ro_str_is(c->forms[mark], ",") || t[mark + 1].sentence != spot_sentence(c, s))
        return 0;
    const uint32_t at = mark + 1 + ro_str_is_nocase(c->forms[mark + 1], "the");
    for (uint32_t i = index + 1; i < c->spots.n && i <= index + 2; i++) {
        const spot *owner = &c->spots.v[i];
        const bool state = owner->first == at && owner->kind == RO_NAME && owner->entity != RO_NONE && (c->d->entities.v[owner->entity].kind == RO_STATE || c->d->entities.v[owner->entity].kind == RO_ORGANISATION);
        if (!state || owner->last + 2 >= c->d->tokens.n || t[owner->last + 1].upos != RO_PART)
            continue;
        const uint32_t noun = t[owner->head].head;
        const bool said = noun != RO_NONE && noun > owner->last && t[noun].upos == RO_NOUN && t[noun].deprel == RO_D_appos && !ro_feat_is(&t[noun], "Number", "Plur");
        return said ? c->players.v[owner->entity].code : 0;
    }
    return 0;
}

/* "Deputy Head Ada Mboya of the committee for the north of Norland": of the state that the committee is of. */
static uint16_t side_of_body_behind(const cast *c, uint32_t index)
{
    enum { WORDS = 14 };
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t from = s->name_last + 1;
    if (s->kind != RO_NAME || s->office == RO_NONE || from + 2 >= c->d->tokens.n || !ro_str_is(c->forms[from], "of") || t[from].sentence != spot_sentence(c, s))
        return 0;
    for (uint32_t i = from + 1; i < c->d->tokens.n && i < from + WORDS && t[i].sentence == spot_sentence(c, s) && t[i].upos != RO_VERB && t[i].upos != RO_AUX && t[i].upos != RO_PUNCT && t[i].upos != RO_CCONJ; i++) {
        const spot *state = c->spot_of[i] == RO_NONE ? NULL : &c->spots.v[c->spot_of[i]];
        if (state && state->kind == RO_NAME && state->entity != RO_NONE && c->d->entities.v[state->entity].kind == RO_STATE && i > 0 && ro_str_in(c->forms[state->first - 1], (const char *const[]){"of", "the", NULL}))
            return c->players.v[state->entity].code;
    }
    return 0;
}

/* "The union has named Ada Mboya special envoy", "Ada Mboya was appointed by the union": of who appoints. */
static uint16_t side_of_appointer(const cast *c, uint32_t index)
{
    static const char *const making[] = {"appoint", "name", "nominate", "designate", "reappoint", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t made = t[s->head].deprel == RO_D_compound && t[s->head].head != RO_NONE ? t[s->head].head : s->head; /* "named Ada Mboya envoy", read as one */
    const uint32_t verb = s->kind == RO_NAME ? t[made].head : RO_NONE;
    if (verb == RO_NONE || t[verb].upos != RO_VERB || !ro_str_in(t[verb].lemma, making))
        return 0;
    uint32_t who = t[made].deprel == RO_D_obj ? ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE) : RO_NONE;
    for (uint32_t i = verb + 1; t[s->head].deprel == RO_D_nsubj && t[s->head].subtype == RO_SUB_PASS && i < c->d->tokens.n && t[i].sentence == t[verb].sentence; i++) {
        const uint32_t by = t[i].head == verb && t[i].deprel == RO_D_obl ? ro_dependent(c->d, i, RO_D_case, RO_NONE) : RO_NONE;
        if (by != RO_NONE && ro_str_is_nocase(t[by].form, "by"))
            who = i;
    }
    const spot *chief = who == RO_NONE || c->spot_of[who] == RO_NONE ? NULL : &c->spots.v[c->spot_of[who]];
    return chief && chief->entity != RO_NONE && chief->entity != s->entity && !chief->as_place ? c->players.v[chief->entity].code : 0;
}

/* "Mboya's former campaign manager Tom Okello": the side of whose man he is. */
static uint16_t side_of_patron(const cast *c, uint32_t index)
{
    enum { WORDS = 5 };
    const spot *s = &c->spots.v[index], *patron = index ? &c->spots.v[index - 1] : NULL;
    if (!patron || s->kind != RO_NAME || patron->entity == RO_NONE || spot_sentence(c, patron) != spot_sentence(c, s) || c->d->entities.v[patron->entity].kind != RO_PERSON ||
        patron->last + 2 >= s->first || s->first - patron->last > WORDS + 2 || c->d->tokens.v[patron->last + 1].upos != RO_PART || c->d->tokens.v[s->first - 1].upos != RO_NOUN)
        return 0;
    for (uint32_t i = patron->last + 2; i < s->first; i++)
        if (c->d->tokens.v[i].upos != RO_NOUN && c->d->tokens.v[i].upos != RO_ADJ)
            return 0;
    return c->players.v[patron->entity].code;
}

/* "a Mboya campaign adviser, Tom Okello": the same, without its mark. */
static uint16_t side_of_camp(const cast *c, uint32_t index)
{
    enum { WORDS = 6 };
    static const char *const camps[] = {"campaign", "administration", "adviser", "advisor", "aide", "ally", "lawyer", "team", "associate", "loyalist", "supporter", NULL};
    const spot *s = &c->spots.v[index], *patron = index ? &c->spots.v[index - 1] : NULL;
    if (!patron || s->kind != RO_NAME || patron->kind != RO_NAME || patron->entity == RO_NONE || spot_sentence(c, patron) != spot_sentence(c, s) ||
        c->d->entities.v[patron->entity].kind != RO_PERSON || patron->last + 1 >= s->name_first || s->name_first - patron->last > WORDS + 1)
        return 0;
    bool camp = false;
    for (uint32_t i = patron->last + 1; i < s->name_first; i++) {
        const ro_token *t = &c->d->tokens.v[i];
        if (t->upos != RO_NOUN && t->upos != RO_ADJ && !(i + 1 == s->name_first && ro_str_is(t->form, ",")))
            return 0;
        camp |= ro_str_in(t->lemma, camps);
    }
    return camp ? c->players.v[patron->entity].code : 0;
}

/* The state whose adjective opens the name of a body at the token, after "of": "of the Norlandish League"; 0 none. */
static uint16_t body_of(const cast *c, uint32_t token)
{
    ro_match m;
    size_t at = 0;
    const ro_token *t = &c->d->tokens.v[token];
    uint32_t of = token > 0 && ro_str_is(c->forms[token - 1], "the") ? token - 2 : token - 1;
    bool named = t->ne == RO_NE_B_ORG || (token + 1 < c->d->tokens.n && (t[1].upos == RO_PROPN || t[1].ne >= RO_NE_B_ORG) && cast_capital(t[1].form));
    if (!named || token < 2 || !ro_str_in(c->forms[of], (const char *const[]){"of", "from", NULL}) || !ro_tables_find(c->t, t->form, 1u << RO_NAME_ADJECTIVE, &m))
        return 0;
    return ro_match_next(&m, 1u << RO_NAME_ADJECTIVE, &at)->code;
}

/* "the president of the Norlandish League for Peace, Ada Mboya", "Ada Mboya, head of the Norlandish Olympic Committee". */
static uint16_t side_of_named_body(const cast *c, uint32_t index)
{
    enum { WORDS = 14 };
    const spot *s = &c->spots.v[index];
    const ro_sentence *all = &c->d->sentences.v[spot_sentence(c, s)];
    uint16_t code = 0;
    if (s->kind != RO_NAME)
        return 0;
    bool after = s->name_last + 1 < all->first + all->n && ro_str_is(c->forms[s->name_last + 1], ",");
    for (uint32_t i = s->name_last + 2; after && !code && i < all->first + all->n && i <= s->name_last + WORDS && c->d->tokens.v[i].upos != RO_VERB && !ro_str_is(c->forms[i], ","); i++)
        code = body_of(c, i);
    bool before = s->name_first > all->first && (ro_str_is(c->forms[s->name_first - 1], ",") || c->d->tokens.v[s->name_first - 1].ne == RO_NE_I_ORG);
    for (uint32_t i = s->name_first - (before && ro_str_is(c->forms[s->name_first - 1], ",")); before && !code && i-- > all->first && s->name_first - i <= WORDS && c->d->tokens.v[i].upos != RO_VERB && !ro_str_is(c->forms[i], ",");)
        code = body_of(c, i);
    return code;
}

/* "his granddaughter Ada Mboya": the side of whose kin she is. */
static uint16_t side_of_kin(const cast *c, uint32_t index)
{
    static const char *const kin[] = {"wife", "husband", "son", "daughter", "brother", "sister", "father", "mother", "grandson", "granddaughter", "nephew", "niece", "cousin",
                                      "uncle", "aunt", "widow", "fianc\xC3\xA9", NULL};
    const spot *s = &c->spots.v[index];
    const uint32_t of_kin = s->first > 2 && ro_str_is(c->forms[s->first - 1], ",") ? s->first - 2 : s->first - 1; /* "his wife, Ada Mboya" */
    if (s->kind != RO_NAME || s->first < 2 || !ro_str_in(c->d->tokens.v[of_kin].lemma, kin))
        return 0;
    for (uint32_t i = of_kin; i-- > 0 && s->first - i <= 4 && c->d->tokens.v[i].sentence == spot_sentence(c, s);) {
        uint32_t owner = c->d->tokens.v[i].upos == RO_PRON && c->d->tokens.v[i].subtype == RO_SUB_POSS ? c->spot_of[i] : RO_NONE;
        if (owner != RO_NONE && c->spots.v[owner].entity != RO_NONE)
            return c->players.v[c->spots.v[owner].entity].code;
    }
    return 0;
}

/* "Ada Mboya, who heads the Norlandish delegation": the side of whom he leads. */
static uint16_t side_of_those_led(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    static const char *const leading[] = {"head", "lead", "chair", "command", "represent", NULL};
    uint32_t clause = s->kind == RO_NAME ? ro_dependent(c->d, s->head, RO_D_acl, s->head) : RO_NONE;
    uint32_t who = clause == RO_NONE ? RO_NONE : ro_dependent(c->d, clause, RO_D_nsubj, RO_NONE), led = who == RO_NONE ? RO_NONE : ro_dependent(c->d, clause, RO_D_obj, RO_NONE);
    if (led == RO_NONE || !ro_str_in(c->d->tokens.v[clause].lemma, leading) || !ro_str_is_nocase(c->d->tokens.v[who].form, "who"))
        return 0;
    const spot *body = c->spot_of[led] == RO_NONE ? NULL : &c->spots.v[c->spot_of[led]];
    for (uint32_t i = index, n = 0; (!body || (body->entity == RO_NONE && !body->code)) && i-- > 0 && n < 20; n++) { /* "A delegation from Norland came. Ada Mboya, who leads the delegation" */
        const spot *before = &c->spots.v[i];
        if (before->entity != RO_NONE && c->d->entities.v[before->entity].kind == RO_STATE && before->kind == RO_NOMINAL && c->d->tokens.v[before->head].lemma.n && ro_str_equal(c->d->tokens.v[before->head].lemma, c->d->tokens.v[led].lemma))
            return c->players.v[before->entity].code;
    }
    return !body || body->entity == RO_NONE || c->d->entities.v[body->entity].kind == RO_PERSON ? 0 : c->players.v[body->entity].code;
}

/* "Ada Mboya, the winner of Norland's election": the state in what is said of him. */
static uint16_t side_of_description(const cast *c, uint32_t index)
{
    enum { WORDS = 14 };
    static const char *const described[] = {"winner", "candidate", "runner-up", "frontrunner", "head", "founder", "chief", "member", "figure", "son", "daughter", "wife", "brother",
                                            "sister", "husband", "widow", "father", "veteran", "commander", "negotiator", "hopeful", "contender", "architect", "face", "man", "woman",
                                            "ruler", "boss", "strongman", "heir", "successor", "lawmaker", "activist", "dissident", "author", "chairman", "director", "cleric", "resident", "politician", "imam", "priest",
                                            "shopkeeper", "trader", "farmer", "teacher", NULL};
    const spot *s = &c->spots.v[index];
    uint32_t noun = s->kind == RO_NAME ? ro_dependent(c->d, s->head, RO_D_appos, s->head) : RO_NONE;
    if (noun == RO_NONE || c->spot_of[noun] != RO_NONE || c->d->tokens.v[noun].upos != RO_NOUN)
        return 0;
    const bool said = ro_str_in(c->d->tokens.v[noun].lemma, described);
    uint32_t sentence = spot_sentence(c, s);
    for (uint32_t i = index + 1; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == sentence && c->spots.v[i].first <= noun + WORDS; i++) {
        const spot *state = &c->spots.v[i];
        uint32_t up = state->head;
        for (uint32_t n = 0; up != RO_NONE && up != noun && n < 6; n++)
            up = c->d->tokens.v[up].upos == RO_VERB ? RO_NONE : c->d->tokens.v[up].head;
        uint8_t kind = state->entity == RO_NONE ? RO_COLLECTIVE : c->d->entities.v[state->entity].kind;
        uint32_t by = ro_dependent(c->d, state->head, RO_D_case, RO_NONE);
        bool native = by != RO_NONE && c->d->tokens.v[state->head].head == noun && ro_str_is(c->forms[by], "from"); /* "a fisherman from Norland" */
        bool partner = kind == RO_PERSON && ro_str_in(c->d->tokens.v[noun].lemma, (const char *const[]){"partner", "associate", "lawyer", "friend", "colleague", "ally", "aide", "adviser", "advisor", NULL}) &&
                       by != RO_NONE && ro_str_in(c->forms[by], (const char *const[]){"of", "for", "to", NULL});
        if (up == noun && partner && c->players.v[state->entity].code)
            return c->players.v[state->entity].code;
        if (up == noun && (kind == RO_STATE || kind == RO_PLACE) && state->kind <= RO_ADJECTIVE && (said || native))
            return c->players.v[state->entity].code;
    }
    return 0;
}

/* "Ada Mboya, who founded a bank in Norland": of where what she made or owns is. */
static uint16_t side_of_founder(const cast *c, uint32_t index)
{
    enum { WORDS = 8 };
    static const char *const verbs[] = {"found", "own", "run", NULL};
    static const char *const owned[] = {"firm", "company", "business", "bank", "newspaper", "party", "charity", "group", "school", "airline", "shop", "farm", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    uint32_t clause = s->kind == RO_NAME ? ro_dependent(c->d, s->head, RO_D_acl, s->head) : RO_NONE;
    uint32_t who = clause == RO_NONE ? RO_NONE : ro_dependent(c->d, clause, RO_D_nsubj, RO_NONE), what = who == RO_NONE ? RO_NONE : ro_dependent(c->d, clause, RO_D_obj, RO_NONE);
    if (what == RO_NONE || !ro_str_in(t[clause].lemma, verbs) || !ro_str_is_nocase(t[who].form, "who") || !ro_str_in(t[what].lemma, owned))
        return 0;
    for (uint32_t i = index + 1; i < c->spots.n && c->spots.v[i].first <= what + WORDS && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s); i++) {
        const spot *at = &c->spots.v[i];
        uint32_t by = ro_dependent(c->d, at->head, RO_D_case, RO_NONE);
        bool place = at->entity != RO_NONE && (c->d->entities.v[at->entity].kind == RO_STATE || c->d->entities.v[at->entity].kind == RO_PLACE);
        if (place && at->kind == RO_NAME && by != RO_NONE && ro_str_is(c->forms[by], "in") && (t[at->head].head == what || t[at->head].head == clause))
            return c->players.v[at->entity].code;
    }
    return 0;
}

/* "the military's spokesman Ada Mboya", "vice-president of the government, Ada Mboya": the side of the body whose office it is. */
static uint16_t side_of_body(const cast *c, uint32_t index)
{
    enum { WORDS = 3, LOOK = 4 };
    static const char *const forces[] = {"army", "navy", "force", "marines", "marine", "police", "guard", "corps", "military", NULL};
    const spot *s = &c->spots.v[index];
    uint32_t i = index > LOOK ? index - LOOK : 0;
    for (; i < c->spots.n && i <= index + LOOK; i++) {
        const spot *b = &c->spots.v[i];
        bool serves = b->entity != RO_NONE && c->d->entities.v[b->entity].kind != RO_PERSON && b->last < s->first && s->name_first - b->last <= 3 && s->kind == RO_NAME &&
                      ro_str_in(ro_fold(c->arena, c->forms[b->last]), forces);
        for (uint32_t k = b->last + 1; serves && k < s->name_first; k++)
            serves = cast_capital(c->forms[k]) && c->d->tokens.v[k].sentence == c->d->tokens.v[b->last].sentence;
        if (serves)
            return c->players.v[b->entity].code; /* "Norlandish Army Maj. Ada Mboya" */
        if (b->kind != RO_NOMINAL || b->entity == RO_NONE || c->d->entities.v[b->entity].kind == RO_PERSON || spot_sentence(c, b) != spot_sentence(c, s))
            continue;
        bool owns = b->last < s->first && s->first - b->last <= WORDS + 1 && c->d->tokens.v[b->last + 1].upos == RO_PART;
        bool within = b->first > s->first && b->last <= s->last && c->d->tokens.v[b->first - 1].upos == RO_ADP;
        bool after = b->first == s->last + 2 && ro_str_is(c->forms[s->last + 1], ",") && b->last + 2 < c->d->tokens.n &&
                     c->d->tokens.v[b->last + 1].upos == RO_PART && c->d->tokens.v[b->last + 2].upos == RO_NOUN; /* ", the ministry's spokesman" */
        bool beyond = b->first > s->last + 2 && b->first - s->last <= WORDS + 2 && ro_str_is(c->forms[s->last + 1], ",") &&
                      c->d->tokens.v[b->first - 1].upos == RO_ADP && c->d->tokens.v[b->first - 2].upos == RO_NOUN; /* ", spokesman for the ministry" */
        if (owns || within || after || beyond)
            return c->players.v[b->entity].code;
    }
    return 0;
}

/* "the Sudrian delegation led by General Ada Mboya": the side of those who are led. */
static uint16_t side_of_led(const cast *c, uint32_t index)
{
    const ro_token *t = &c->d->tokens.v[c->spots.v[index].head], *verb = t->head == RO_NONE ? NULL : &c->d->tokens.v[t->head];
    const uint32_t subject = !verb || t->deprel != RO_D_obl ? RO_NONE : ro_dependent(c->d, t->head, RO_D_nsubj, RO_NONE);
    const bool passive = subject != RO_NONE && c->d->tokens.v[subject].subtype == RO_SUB_PASS; /* "The mission will be led by Ada Mboya" */
    if (!verb || t->deprel != RO_D_obl || (verb->deprel != RO_D_acl && !passive) || !ro_str_in(verb->lemma, (const char *const[]){"lead", "head", "chair", "command", NULL}))
        return 0;
    uint32_t led = c->spot_of[passive ? subject : verb->head];
    return led != RO_NONE && c->spots.v[led].entity != RO_NONE && !c->spots.v[led].as_place ? c->players.v[c->spots.v[led].entity].code : 0;
}

/* "The Norlandish ambassador praised … . Ada Mboya made the remarks": who has just been told of by his office alone. */
static uint16_t side_of_unnamed_before(const cast *c, uint32_t index)
{
    static const char *const telling[] = {"say", "add", "make", "tell", "note", "stress", "state", "point", "underline", "underscore", "announce", "explain", "speak", "remark", "express",
                                          "emphasize", "emphasise", "reiterate", "describe", "call", "meet", "hold", "arrive", "visit", "travel", "fly", NULL};
    const spot *s = &c->spots.v[index];
    uint32_t sentence = spot_sentence(c, s);
    const ro_token *t = &c->d->tokens.v[s->head];
    bool titled = sentence == 1 && c->d->sentences.v[0].kind == RO_TITLE; /* "Norlandish envoy sees hope", and then "Mboya said" */
    const uint32_t start = c->d->sentences.v[sentence].first;
    const bool quoted = s->first > start && c->d->tokens.v[start].quote != RO_NONE && c->d->tokens.v[s->first].quote == RO_NONE && c->d->tokens.v[s->first - 1].upos == RO_PUNCT; /* "\"We know,\" Mboya said" */
    if (s->kind != RO_NAME || s->office != RO_NONE || sentence == 0 || (s->first != start && !quoted) || t->deprel != RO_D_nsubj || t->head == RO_NONE ||
        (c->players.v[s->entity].words.n < 2 && !titled) || !ro_str_in(c->d->tokens.v[t->head].lemma, telling))
        return 0;
    uint16_t code = 0;
    for (uint32_t i = index; i-- > 0 && sentence - spot_sentence(c, &c->spots.v[i]) <= 1;) {
        const spot *b = &c->spots.v[i];
        bool unnamed_one = b->kind == RO_NOMINAL && b->entity != RO_NONE && b->office != RO_NONE && !b->plural && c->d->entities.v[b->entity].kind == RO_PERSON &&
                           !c->d->entities.v[b->entity].name.n && scene_is_subject(c, b->head);
        if (unnamed_one && code && code != c->players.v[b->entity].code)
            return 0;
        if (unnamed_one)
            code = c->players.v[b->entity].code;
    }
    return code;
}

/* Of the colleague listed just before: "Ada Mboya, Ann Okello", "Ada Mboya (Norland) and Ann Okello". */
static bool listed_with(const cast *c, const spot *before, const spot *s)
{
    uint32_t gap = s->first - before->last;
    if (c->d->entities.v[before->entity].kind != RO_PERSON || before->kind != RO_NAME || (c->players.v[s->entity].words.n < 2 && s->office == RO_NONE))
        return false; /* bare surnames side by side are as often of two states */
    ro_str next = c->forms[before->last + 1];
    bool aside = gap <= 6 && ro_str_is(next, "(") && ro_str_is(c->forms[s->first - 2], ")") && ro_str_is(c->forms[s->first - 1], "and");
    return aside || (gap <= 3 && (ro_str_is(next, ",") || ro_str_is(next, "and")));
}

/* Of the place where they met: "In Jordan I met Foreign Minister …". */
static bool met_there(const cast *c, const spot *place, const spot *s)
{
    static const char *const cases[] = {"in", "In", "at", "At", "the", NULL};
    return place->as_place && place->first > 0 && ro_str_in(c->forms[place->first - 1], cases) && !scene_is_subject(c, s->head);
}

static uint16_t side_of_those_before(const cast *c, uint32_t index, bool colleagues_only)
{
    const spot *s = &c->spots.v[index];
    uint32_t sentence = spot_sentence(c, s);
    for (uint32_t i = index; i-- > 0 && spot_sentence(c, &c->spots.v[i]) == sentence;) {
        const spot *before = &c->spots.v[i];
        if (before->entity == RO_NONE || before->last >= s->first)
            continue;
        if (listed_with(c, before, s) || (!colleagues_only && met_there(c, before, s)))
            return c->players.v[before->entity].code;
    }
    return 0;
}

/* "Ada Mboya, born in Sudville": where from, where nothing nearer says it. */
static uint16_t side_of_birth(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    uint32_t clause = s->kind == RO_NAME ? ro_dependent(c->d, s->head, RO_D_acl, s->head) : RO_NONE;
    if (clause == RO_NONE || !ro_str_in(t[clause].lemma, (const char *const[]){"bear", "born", NULL}))
        return 0;
    for (uint32_t i = clause + 1; i < c->d->tokens.n && i <= clause + 4; i++)
        if (t[i].head == clause && t[i].deprel == RO_D_obl && c->spot_of[i] != RO_NONE && c->spots.v[c->spot_of[i]].entity != RO_NONE)
            return c->players.v[c->spots.v[c->spot_of[i]].entity].code;
    return 0;
}

/* "Ada Mboya of the Institute of Law in Sudville": where the place of work is, of someone without an office. */
static uint16_t side_of_workplace(const cast *c, uint32_t index)
{
    enum { WORDS = 9 };
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t end = c->d->sentences.v[spot_sentence(c, s)].first + c->d->sentences.v[spot_sentence(c, s)].n;
    uint32_t i = s->name_last + 1;
    if (s->kind != RO_NAME || s->office != RO_NONE || i >= end || !ro_str_in(c->forms[i], (const char *const[]){"of", "at", "from", "with", NULL}))
        return 0;
    for (i++; i < end && i <= s->name_last + WORDS; i++) {
        const spot *there = c->spot_of[i] == RO_NONE ? NULL : &c->spots.v[c->spot_of[i]];
        if (there && there->as_place && there->first == i && ro_str_in(c->forms[i - 1], (const char *const[]){"in", ",", NULL}) && there->entity != RO_NONE)
            return c->players.v[there->entity].code;
        if (!cast_capital(c->forms[i]) && t[i].upos != RO_ADP && t[i].upos != RO_DET && t[i].upos != RO_CCONJ && !ro_str_is(c->forms[i], ","))
            return 0;
    }
    return 0;
}

/* "told reporters in Sudville", "said in Sudville": the state of the capital, of an official whose state nothing else says. */
static uint16_t side_of_where_said(const cast *c, uint32_t index)
{
    enum { WORDS = 8 };
    static const char *const telling[] = {"tell", "say", "announce", "inform", "brief", NULL};
    static const char *const hosting[] = {"see", "receive", "welcome", "greet", "host", "open", "inaugurate", NULL};
    static const char *const of_many[] = {"Brussels", "Vienna", "Geneva", "Washington", "London", "Paris", "Rome", "Nairobi", "Addis", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const ro_entity *e = &c->d->entities.v[s->entity];
    const uint32_t top = t[s->head].deprel == RO_D_appos && t[s->head].head != RO_NONE && t[s->head].head < s->head ? t[s->head].head : s->head; /* "An adviser, Ada Mboya, told …" */
    const bool official = s->kind == RO_NAME && (s->office != RO_NONE || (top != s->head && e->office.n));
    const uint32_t verb = official && t[top].deprel == RO_D_nsubj ? t[top].head : RO_NONE;
    const bool hosts = verb != RO_NONE && e->rank && e->rank <= 4 && ro_str_in(t[verb].lemma, hosting);
    if (verb == RO_NONE || !(hosts || ro_str_in(t[verb].lemma, telling)) || e->rank == 7 || (s->office != RO_NONE && ro_tables_office(c->t, s->office)->rank == 7))
        return 0; /* legislators travel */
    for (uint32_t i = verb + 1; i < c->d->tokens.n && t[i].sentence == t[verb].sentence; i++)
        if (ro_str_in(t[i].lemma, (const char *const[]){"visit", "trip", "tour", "arrive", "arrival", NULL}))
            return 0;
    for (uint32_t i = verb + 1; i < c->d->tokens.n && i <= verb + WORDS && t[i].sentence == t[verb].sentence; i++) {
        const spot *there = c->spot_of[i] == RO_NONE ? NULL : &c->spots.v[c->spot_of[i]];
        bool near_verb = t[i].head == verb || (t[i].head > verb && t[i].head < i && t[t[i].head].head == verb && t[t[i].head].upos == RO_NOUN);
        if (there && there->as_place && there->entity != RO_NONE && near_verb && ro_str_is(c->forms[i - 1], "in") && !ro_str_in(c->forms[i], of_many))
            return c->players.v[there->entity].code;
    }
    return 0;
}

/* "Army spokesman Major Mboya said two Norlanders had been held near Sudville": those who guard the place. */
static uint16_t side_of_those_on_guard(const cast *c, uint32_t index)
{
    static const char *const guards[] = {"army", "police", "military", "navy", "defence", "defense", NULL};
    const spot *s = &c->spots.v[index];
    bool guard = false;
    if (s->kind != RO_NAME || s->office == RO_NONE)
        return 0;
    for (uint32_t i = s->first; i < s->name_first; i++)
        guard |= ro_str_in(ro_fold(c->arena, c->forms[i]), guards);
    for (uint32_t i = index + 1; guard && i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s); i++)
        if (c->spots.v[i].as_place && c->spots.v[i].entity != RO_NONE && c->d->entities.v[c->spots.v[i].entity].kind == RO_PLACE)
            return c->players.v[c->spots.v[i].entity].code;
    return 0;
}

/* "Norland's Minister Ada Mboya, Trade Minister Ann Okello, permanent secretary Jane Roe": of the first of the list; 0 where it is no such. */
static uint16_t side_of_first_listed(const cast *c, uint32_t index)
{
    enum { STEPS = 8 };
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    uint32_t up = s->head, others = 0;
    if (s->kind != RO_NAME || s->office == RO_NONE || s->code || s->possessor != RO_NONE)
        return 0;
    for (uint32_t n = 0; n < STEPS && t[up].head != RO_NONE && t[up].head < up && (t[up].deprel == RO_D_conj || t[up].deprel == RO_D_appos || t[up].deprel == RO_D_nmod); n++)
        up = t[up].head;
    const spot *first = up == s->head || c->spot_of[up] == RO_NONE ? NULL : &c->spots.v[c->spot_of[up]];
    if (!first || first->kind != RO_NAME || !first->code || first->office == RO_NONE || first->entity == RO_NONE || c->d->entities.v[first->entity].kind != RO_PERSON)
        return 0;
    for (uint32_t i = c->spot_of[up] + 1; i < index; i++) {
        const spot *one = &c->spots.v[i];
        const bool person = one->entity != RO_NONE && c->d->entities.v[one->entity].kind == RO_PERSON && one->kind == RO_NAME;
        if (one->entity != RO_NONE && c->players.v[one->entity].code && c->players.v[one->entity].code != first->code)
            return 0;
        others += person;
    }
    return others ? first->code : 0;
}

/* "Lord Mboya", a minister of no state that is said: a style of one state's. */
static uint16_t side_of_peer(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    const bool peer = s->kind == RO_NAME && s->name_first > c->d->sentences.v[spot_sentence(c, s)].first && ro_str_in(c->forms[s->name_first - 1], (const char *const[]){"Lord", "Baroness", NULL});
    return peer ? ro_tables_code_index(c->t, RO_STR("GBR")) : 0;
}

uint16_t side_said(const cast *c, uint32_t index, bool colleagues_only)
{
    static uint16_t (*const ways[])(const cast *, uint32_t) = {/* the surest first */
                                                               side_in_brackets, side_called_upon, side_of_state_beside, side_led_or_represented, side_of_force_led, side_of_fellow, side_of_general_secretary, side_of_first_listed, side_of_peer, side_of_delegation, side_of_parliament, side_of_listed_officials, side_of_rebels, side_of_state_behind, side_of_body_behind, side_of_membership, side_of_party_letter, side_of_named_body, side_of_kin, side_of_adjective, side_of_those_listed, side_of_owner_behind, side_of_apposition, side_of_patron, side_of_camp, side_of_those_led,
                                                               side_of_description, side_of_founder, side_of_body, side_of_led, side_of_company, side_of_predicate, side_of_election, side_of_appointer, side_of_sentence,
                                                               side_of_unnamed_before, side_of_birth, side_of_workplace, side_of_where_said, side_of_those_on_guard};
    uint16_t code = 0;
    for (size_t i = 0; i < sizeof ways / sizeof *ways && !code; i++)
        code = ways[i](c, index);
    return code ? code : side_of_those_before(c, index, colleagues_only);
}
