/* SPDX-License-Identifier: Apache-2.0 */
/* Titles alone: "the minister", "the French president", "Mr President"; who holds the office, in the report, else nobody by name. */
#include "actors/resolve.h"

bool resolve_has_office(const cast *c, uint16_t code, ro_str office)
{
    static const char *const kingdoms[] = {"BTN", "GBR", "JPN", "THA", "SAU", "JOR", "MAR", "BHR", "KWT", "QAT", "OMN", "BEL", "NLD", "DNK", "NOR", "SWE", "ESP", "MYS", "BRN",
                                           "KHM", "TON", "SWZ", "LSO", "LUX", "LIE", "MCO", "CAN", "AUS", "NZL", "PNG", "SLB", "TUV", "BHS", "JAM", "BLZ", "GRD", "KNA", "LCA", "VCT", "ATG", "VAT", NULL};
    static const char *const no_premier[] = {"USA", "MEX", "BRA", "ARG", "CHL", "COL", "ECU", "BOL", "PRY", "URY", "VEN", "CRI", "GTM", "HND", "SLV", "NIC", "PAN", "DOM", "PHL", "IDN", "NGA",
                                             "GHA", "LBR", "MWI", "ZMB", "BWA", "ZAF", "CYP", "CHE", "TKM", "IRN", NULL};
    static const char *const presidents[] = {"president", "vice president", NULL}, *const monarchs[] = {"king", "queen", "emir", "sultan", "crown prince", "emperor", NULL};
    static const char *const premiers[] = {"prime minister", "deputy prime minister", "premier", NULL};
    const char *text = ro_tables_code(c->t, code);
    const bool kingdom = text && ro_str_in(ro_str_of(text), kingdoms);
    if (!text || ro_str_in(office, presidents))
        return !kingdom;
    if (ro_str_in(office, premiers))
        return !ro_str_in(ro_str_of(text), no_premier);
    return !ro_str_in(office, monarchs) || kingdom || strcmp(text, "ARE") == 0 || strcmp(text, "NPL") == 0;
}

/* The report's own side, else the state in play, where the one of the office does not deal with it: "the minister met the Norlandish leader". */
static uint16_t code_in_play(cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    uint32_t state = c->home ? RO_NONE : scene_state_in_play(c, spot_sentence(c, s));
    bool other = state != RO_NONE && scene_is_subject(c, s->head) && scene_goal_of(c, state, index);
    return c->home ? c->home : state == RO_NONE || other ? 0 : c->players.v[state].code;
}

/* "king", "spokeswoman": 'm' or 'f'; 0 where the title says neither. */
static uint8_t gender_of_title(const cast *c, ro_str title)
{
    static const char *const women[] = {"queen", "princess", "empress", "duchess", "sheikha", "first lady", NULL};
    static const char *const men[] = {"king", "prince", "crown prince", "emir", "emperor", "pope", "sultan", "duke", "sheikh", NULL};
    ro_str text = ro_fold(c->arena, title);
    for (const char *const *w = women; *w; w++)
        if (ro_str_ends(text, *w))
            return 'f';
    for (const char *const *m = men; *m; m++)
        if (ro_str_ends(text, *m))
            return 'm';
    return ro_str_ends(text, "woman") ? 'f' : ro_str_ends(text, "man") ? 'm' : 0;
}

/* Someone the report does not name; met again by office and side. */
uint32_t resolve_unnamed(cast *c, uint16_t code, const ro_office *office, bool anew, ro_str text)
{
    uint32_t *found = name_map_at(c->arena, &c->entities, ro_str_printf(c->arena, "U %u %s", (unsigned)code, office ? office->name : ""));
    if (*found != RO_NONE && !anew)
        return *found;
    uint32_t entity = cast_new(c, RO_PERSON, RO_STR(""), code);
    *name_map_at(c->arena, &c->entities, ro_str_printf(c->arena, "U %u %s", (unsigned)code, office ? office->name : "")) = entity;
    if (office)
        cast_give_office(c, entity, ro_str_of(office->name), office->rank, text.n ? text : ro_str_of(office->name));
    c->d->entities.v[entity].gender = gender_of_title(c, text);
    return entity;
}

static uint64_t merit(const cast *c, uint32_t entity, uint16_t code, uint32_t sentence)
{
    const player *p = &c->players.v[entity];
    uint64_t score = (uint64_t)scene_weight(c, entity, sentence) * 4 + p->total / 4 + 1;
    if (code && p->code == code)
        score += 100000;
    else if (!code && c->home && p->code == c->home)
        score += 250;
    return score;
}

/* Who was the subject of the sentence before: of two presidents who spoke, "the president" that a sentence starts with is the one who was told of. */
static uint32_t subject_before(const cast *c, const spot *s)
{
    uint32_t sentence = spot_sentence(c, s);
    if (!sentence || !scene_is_subject(c, s->head))
        return RO_NONE;
    uint32_t root = c->d->sentences.v[sentence - 1].root;
    uint32_t subject = root == RO_NONE ? RO_NONE : ro_dependent(c->d, root, RO_D_nsubj, RO_NONE);
    uint32_t spot_there = subject == RO_NONE ? RO_NONE : c->spot_of[subject];
    const ro_sentence *before = &c->d->sentences.v[sentence - 1];
    for (uint32_t i = before->first; spot_there == RO_NONE && root != RO_NONE && c->d->tokens.v[root].quote != RO_NONE && i < before->first + before->n; i++)
        if (c->d->tokens.v[i].deprel == RO_D_nsubj && c->d->tokens.v[i].quote == RO_NONE && c->spot_of[i] != RO_NONE)
            spot_there = c->spot_of[i]; /* "\"It is so\", she said" */
    return spot_there == RO_NONE ? RO_NONE : c->spots.v[spot_there].entity;
}

uint32_t resolve_holder(const cast *c, const spot *s, uint16_t code, const ro_office *office, uint32_t except)
{
    enum { CENTRE = 50000 };
    const uint32_t centre = subject_before(c, s);
    const bool of_state = s->name_last > s->name_first && ro_str_is_nocase(c->forms[s->name_last], "state") && office->rank == 1; /* "the Head of State" is no chairman of a union */
    uint32_t sentence = spot_sentence(c, s), best = RO_NONE;
    uint64_t most = 0;
    for (uint32_t at = 0; at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        const player *p = &c->players.v[i];
        if (c->d->entities.v[i].kind != RO_PERSON || i == except || (code && p->code && p->code != code) || !scene_holds(c, i, office, s->former))
            continue;
        if ((p->seen == RO_NONE && (!code || !c->d->entities.v[i].name.n)) || (code && !p->code))
            continue;
        if (of_state && p->code && !ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, p->code))))
            continue;
        uint64_t score = merit(c, i, code, sentence) + (i == centre ? CENTRE : 0);
        if (score > most)
            best = i, most = score;
    }
    return best;
}

static bool has_named_chief(const cast *c, uint16_t code)
{
    for (uint32_t at = 0; at < scene_players(c); at++) {
        const ro_entity *e = &c->d->entities.v[scene_player(c, at)];
        if (e->kind == RO_PERSON && e->name.n && e->rank && e->rank <= 2 && c->players.v[scene_player(c, at)].code == code)
            return true;
    }
    return false;
}

/* A chief office without a name is of a side that has no other named chief. */
static uint16_t code_without_chief(cast *c, const ro_office *office, uint32_t index)
{
    uint32_t leading[6], sentence = spot_sentence(c, &c->spots.v[index]);
    bool subject = scene_is_subject(c, c->spots.v[index].head);
    if (office->rank > 2)
        return code_in_play(c, index);
    if (c->home && (!has_named_chief(c, c->home) || report_state(c) == c->home))
        return c->home;
    const uint32_t actor = subject_before(c, &c->spots.v[index]); /* "The government said Norland had not answered. The prime minister said" */
    const uint16_t acting = actor == RO_NONE || c->d->entities.v[actor].kind != RO_STATE ? 0 : c->players.v[actor].code;
    if (acting && !has_named_chief(c, acting) && resolve_has_office(c, acting, ro_str_of(office->name)))
        return acting;
    uint32_t n = scene_leading(c, false, NULL, sentence, leading, 6);
    for (uint32_t i = 0; i < n; i++)
        if (c->d->entities.v[leading[i]].kind == RO_STATE && !has_named_chief(c, c->players.v[leading[i]].code) && !(subject && scene_goal_of(c, leading[i], index)))
            return c->players.v[leading[i]].code;
    return 0;
}

/* "The president received the king": of the state in play that may have one; `code` where there is none. */
static uint16_t other_with_office(cast *c, const ro_office *office, uint32_t index, uint16_t code)
{
    uint32_t leading[4], n = scene_leading(c, false, NULL, spot_sentence(c, &c->spots.v[index]), leading, 4);
    for (uint32_t i = 0; i < n; i++)
        if (c->d->entities.v[leading[i]].kind == RO_STATE && c->players.v[leading[i]].code != code && resolve_has_office(c, c->players.v[leading[i]].code, ro_str_of(office->name)))
            return c->players.v[leading[i]].code;
    return code;
}

/* "the Norwegian leader", where the report has just one Norwegian. */
static uint32_t only_one_of(const cast *c, const ro_office *office, uint16_t code)
{
    static const char *const loose[] = {"leader", "official", "diplomat", "minister", "envoy", "special envoy", "representative", "chief", "head", "politician", NULL};
    uint32_t found = RO_NONE;
    if (!code || !ro_str_in(ro_str_of(office->name), loose))
        return RO_NONE;
    for (uint32_t at = 0; at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        if (c->d->entities.v[i].kind != RO_PERSON || c->players.v[i].code != code || c->players.v[i].seen == RO_NONE || !c->d->entities.v[i].name.n)
            continue;
        if (found != RO_NONE)
            return RO_NONE;
        found = i;
    }
    return found;
}

/* "Duma deputy Ada Mboya called it …. The lawmaker asked": who was the subject of the sentence before, of no other office. */
static uint32_t told_of_by_trade(const cast *c, const spot *s, const ro_office *office)
{
    static const char *const trades[] = {"legislator", "diplomat", "politician", "archbishop", "bishop", "judge", "candidate", NULL};
    uint32_t who = ro_str_in(ro_str_of(office->name), trades) ? subject_before(c, s) : RO_NONE;
    bool free_of_office = who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON && c->d->entities.v[who].name.n && (!c->d->entities.v[who].rank || c->d->entities.v[who].rank > 5);
    return free_of_office ? who : RO_NONE;
}

/* "I want to discuss it with the President": he is another than who acts in the clause. */
static uint32_t actor_of_clause(const cast *c, const spot *s)
{
    uint32_t verb = c->d->tokens.v[s->head].head, subject = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (subject == RO_NONE || subject == s->head || c->d->tokens.v[s->head].deprel == RO_D_nsubj || c->spot_of[subject] == RO_NONE)
        return RO_NONE;
    return c->spots.v[c->spot_of[subject]].entity;
}

/* The side of the organisation most in play; 0 where the report names none. */
static uint16_t organisation_in_play(cast *c, uint32_t sentence, bool told)
{
    uint32_t best = RO_NONE;
    uint64_t most = 0;
    for (uint32_t at = 0; at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        uint64_t score = (uint64_t)scene_weight(c, i, sentence) * 2 + c->players.v[i].total / 4;
        const char *code = c->d->entities.v[i].code;
        bool between_states = strcmp(code, "UNO") == 0 || strcmp(code, "IGO") == 0 || strcmp(code, "EUR") == 0;
        if (c->d->entities.v[i].kind == RO_ORGANISATION && between_states && score > most && (!told || scene_weight(c, i, sentence) > 0))
            best = i, most = score;
    }
    return best == RO_NONE ? 0 : c->players.v[best].code;
}

/* A heading's bare "President", before anyone is named: who of that office the report tells of most, but for those whose own side the heading
 * says ("President spoke with the President of Norland"). */
static uint32_t holder_to_come(const cast *c, const spot *s, const ro_office *office)
{
    enum { OPENING = 3 };
    uint32_t best = RO_NONE, sentence = spot_sentence(c, s);
    if (sentence >= OPENING || c->d->sentences.v[sentence].kind == RO_BODY || !office->rank || office->rank > 2)
        return RO_NONE;
    for (uint32_t at = 0; at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        const player *p = &c->players.v[i];
        bool said = c->d->entities.v[i].kind != RO_PERSON || p->seen != RO_NONE || !p->code || !c->d->entities.v[i].name.n || !scene_holds(c, i, office, s->former);
        for (uint32_t k = 0; !said && k < c->spots.n && spot_sentence(c, &c->spots.v[k]) <= sentence; k++)
            said = spot_sentence(c, &c->spots.v[k]) == sentence && (c->spots.v[k].code == p->code || c->spots.v[k].entity == i);
        if (!said && (best == RO_NONE || p->total > c->players.v[best].total))
            best = i;
    }
    return best;
}

/* "Foreign minister meets Norland's envoy", a heading: the first of that office who acts in the text below, and whose side the heading does
 * not name. */
static uint32_t holder_in_lead(const cast *c, const spot *s, const ro_office *office)
{
    enum { HEADING = 2, LEAD = 3 };
    const uint32_t sentence = spot_sentence(c, s);
    const bool opens = s->first == c->d->sentences.v[sentence].first && !s->plural && office->rank;
    if (!opens || sentence > HEADING || (c->d->sentences.v[sentence].kind == RO_BODY && !c->headline[sentence]))
        return RO_NONE;
    for (uint32_t k = 0; k < c->spots.n && spot_sentence(c, &c->spots.v[k]) <= sentence + LEAD; k++) {
        const spot *one = &c->spots.v[k];
        const uint32_t who = one->entity;
        if (spot_sentence(c, one) <= sentence || one->kind != RO_NAME || who == RO_NONE || c->d->entities.v[who].kind != RO_PERSON)
            continue;
        const bool first = k == 0 || spot_sentence(c, &c->spots.v[k - 1]) != spot_sentence(c, one);
        if (!first && !scene_is_subject(c, one->head))
            continue;
        const ro_office *own = one->office == RO_NONE ? NULL : ro_tables_office(c->t, one->office);
        const uint16_t code = c->players.v[who].code ? c->players.v[who].code : one->code;
        bool same = own ? strcmp(own->name, office->name) == 0 : scene_holds(c, who, office, s->former);
        for (uint32_t n = 0; same && code && n < k && spot_sentence(c, &c->spots.v[n]) <= sentence; n++)
            same = &c->spots.v[n] == s || (c->spots.v[n].code != code && (c->spots.v[n].entity == RO_NONE || c->players.v[c->spots.v[n].entity].code != code));
        if (same)
            return who;
    }
    return RO_NONE;
}

/* "Prime Minister and Mrs Ada Mboya": he whose wife bears his name. */
static uint32_t husband_of(const cast *c, const spot *s)
{
    static const char *const wives[] = {"Mrs", "Mrs.", "Madame", "Madam", "Mme", "Begum", NULL};
    const uint32_t name = s->last + 3;
    if (name >= c->d->tokens.n || !ro_str_is(c->forms[s->last + 1], "and") || !ro_str_in(c->forms[s->last + 2], wives) || c->spot_of[name] == RO_NONE)
        return RO_NONE;
    const uint32_t who = c->spots.v[c->spot_of[name]].entity;
    return who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON ? who : RO_NONE;
}

/* "The Prime Minister's statement … . What Mr Mboya said": the report's own chief, who is named only later. */
static uint32_t own_chief_to_come(const cast *c, const ro_office *office)
{
    enum { CHIEF = 2 };
    for (uint32_t at = 0; c->home && office->rank && office->rank <= CHIEF && at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        const player *p = &c->players.v[i];
        if (c->d->entities.v[i].kind == RO_PERSON && p->code == c->home && p->seen == RO_NONE && c->d->entities.v[i].name.n && scene_holds(c, i, office, false))
            return i;
    }
    return RO_NONE;
}

/* "Mr President, …?": who speaks next in that office. */
static uint32_t addressed(const cast *c, const spot *s, const ro_office *office)
{
    enum { LOOK = 12 };
    static const char *const forms[] = {"Mr", "Mr.", "Mrs", "Mrs.", "Madam", "Madame", NULL};
    uint32_t sentence = spot_sentence(c, s);
    if (!ro_str_in(c->forms[s->first], forms))
        return RO_NONE;
    for (uint32_t i = sentence + 1; i < c->d->sentences.n && i <= sentence + LOOK; i++) {
        uint32_t next = speaker_labelled(c, i);
        if (next != RO_NONE)
            return scene_holds(c, next, office, false) ? next : RO_NONE;
    }
    return RO_NONE;
}

/* "Mr President, we have come …", in what someone says: who of that office is of another side than the speaker. */
static uint32_t addressed_in_quotation(cast *c, const spot *s, const ro_office *office)
{
    static const char *const forms[] = {"Mr", "Mr.", "Madam", "Madame", NULL};
    const uint32_t quote = c->d->tokens.v[s->head].quote;
    const bool said = quote != RO_NONE && quote < c->d->quotes.n && !c->d->quotes.v[quote].scare;
    const uint32_t speaker = said && ro_str_in(c->forms[s->first], forms) ? speaker_of_quote(c, s->head) : RO_NONE;
    uint32_t best = RO_NONE;
    uint64_t most = 0;
    for (uint32_t at = 0; speaker != RO_NONE && c->players.v[speaker].code && at < scene_players(c); at++) {
        const uint32_t i = scene_player(c, at);
        const player *p = &c->players.v[i];
        if (c->d->entities.v[i].kind != RO_PERSON || p->seen == RO_NONE || p->code == c->players.v[speaker].code || !scene_holds(c, i, office, false))
            continue;
        const uint64_t score = merit(c, i, 0, spot_sentence(c, s));
        if (score > most)
            best = i, most = score;
    }
    return best;
}

/* ---- whose office, where its phrase does not say ---- */

/* "three Norlandish ministers and a vice minister": the side of what it is joined to. */
static uint16_t side_of_first(const cast *c, const spot *s)
{
    const ro_token *t = &c->d->tokens.v[s->head];
    uint32_t first = !s->definite && s->office != RO_NONE && t->deprel == RO_D_conj && t->head != RO_NONE ? c->spot_of[t->head] : RO_NONE;
    return first != RO_NONE && c->spots.v[first].kind == RO_NOMINAL ? c->spots.v[first].code : 0;
}

/* "In Sudville, the foreign minister said …", "Speaking in Sudville, …": the state whose capital the sentence opens with; 0 none. */
uint16_t spot_side_of_opening(const cast *c, uint32_t index)
{
    enum { LONGEST = 6 };
    static const char *const openers[] = {"In", "From", "At", "Speaking", "Here", NULL};
    const spot *s = &c->spots.v[index];
    uint32_t sentence = spot_sentence(c, s), start = c->d->sentences.v[sentence].first;
    if (!scene_is_subject(c, s->head) || !ro_str_in(c->forms[start], openers))
        return 0;
    for (uint32_t i = c->first_piece[sentence]; i < c->first_piece[sentence + 1] && c->pieces.v[i].first <= start + LONGEST; i++) {
        const piece *p = &c->pieces.v[i];
        if (p->kind == PIECE_CAPITAL && p->last + 1 < s->first && ro_str_is(c->forms[p->last + 1], ",") && p->first > start && c->d->tokens.v[p->first - 1].upos == RO_ADP)
            return p->code;
    }
    return 0;
}

/* "handed them to the president in Sudville", of another state's envoy: of the capital behind; 0 none. */
static uint16_t side_of_town_behind(const cast *c, uint32_t index)
{
    static const char *const of_many[] = {"Brussels", "Geneva", "Vienna", "York", "Davos", "Washington", "London", "Paris", "Addis", "Nairobi", NULL};
    const spot *s = &c->spots.v[index];
    const uint32_t in = s->name_last + 1;
    const ro_token *t = c->d->tokens.v;
    if (scene_is_subject(c, s->head) || in + 1 >= c->d->tokens.n || !ro_str_is(c->forms[in], "in") || t[in].sentence != spot_sentence(c, s) || ro_str_in(c->forms[in + 1], of_many))
        return 0;
    for (uint32_t i = c->first_piece[t[in].sentence]; i < c->first_piece[t[in].sentence + 1]; i++) {
        const piece *p = &c->pieces.v[i];
        if (p->first != in + 1 || p->kind != PIECE_CAPITAL)
            continue;
        const uint32_t verb = t[s->head].head, who = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE), actor = who == RO_NONE ? RO_NONE : c->spot_of[who];
        return actor != RO_NONE && c->spots.v[actor].entity != RO_NONE && c->players.v[c->spots.v[actor].entity].code == p->code ? 0 : p->code; /* at home he meets a guest */
    }
    return 0;
}

/* "The Norlandish diplomat, then a deputy minister, met her": what he is said to be; RO_NONE where it is said of nobody. */
static uint32_t said_to_be(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    const ro_token *t = &c->d->tokens.v[s->head];
    const uint32_t of = !s->definite && !s->plural && t->deprel == RO_D_appos && t->head != RO_NONE && t->head < s->first ? c->spot_of[t->head] : RO_NONE;
    const spot *before = of == RO_NONE || of >= index ? NULL : &c->spots.v[of];
    if (!before || before->entity == RO_NONE || before->plural || c->d->entities.v[before->entity].kind != RO_PERSON)
        return RO_NONE;
    return s->code && c->players.v[before->entity].code != s->code ? RO_NONE : before->entity;
}

/* "vested in me as President", "as President, I": who speaks; RO_NONE where it is not said of him. */
static uint32_t as_speaker(const cast *c, const spot *s)
{
    static const char *const forms[] = {"I", "me", "my", "we", "We", "My", NULL};
    if (s->first == 0 || c->author == RO_NONE || !ro_str_in(c->forms[s->first - 1], (const char *const[]){"as", "As", NULL}) || c->d->tokens.v[s->head].quote != RO_NONE)
        return RO_NONE;
    bool before = s->first >= 2 && ro_str_in(c->forms[s->first - 2], forms);
    bool after = s->last + 2 < c->d->tokens.n && ro_str_is(c->forms[s->last + 1], ",") && ro_str_in(c->forms[s->last + 2], forms);
    return before || after ? c->author : RO_NONE;
}

/* "Mboya, tipped to be the next premier": of his state; 0 where it is no such. */
static uint16_t side_of_next(const cast *c, const spot *s)
{
    enum { STEPS = 4 };
    const ro_token *t = c->d->tokens.v;
    const bool next = s->last > s->first && ro_str_in(ro_fold(c->arena, c->forms[s->first + 1]), (const char *const[]){"next", "future", "new", NULL});
    for (uint32_t n = 0, up = s->head; next && up != RO_NONE && n < STEPS; up = t[up].head, n++) {
        uint32_t before = up;
        const bool clause = (t[up].deprel == RO_D_acl || t[up].deprel == RO_D_advcl) && t[up].upos == RO_VERB && up < s->first;
        while (clause && before > c->d->sentences.v[spot_sentence(c, s)].first && (before == up || t[before].upos == RO_ADV || t[before].upos == RO_PUNCT))
            before--;
        uint32_t who = RO_NONE;
        for (uint32_t i = 0; clause && who == RO_NONE && i < 3 && i <= before; i++) /* the head of the name that ends there */
            who = c->spot_of[before - i] != RO_NONE && c->spots.v[c->spot_of[before - i]].last == before ? c->spots.v[c->spot_of[before - i]].entity : RO_NONE;
        if (who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON)
            return c->players.v[who].code;
    }
    return 0;
}

/* "the Prime Minister, Foreign Minister and other members of the Norlandish government": Norland's; 0 where it is no such. */
static uint16_t side_of_fellow_members(const cast *c, uint32_t index)
{
    enum { WORDS = 14 };
    const spot *s = &c->spots.v[index];
    for (uint32_t i = s->last + 1; i + 3 < c->d->tokens.n && i <= s->last + WORDS && c->d->tokens.v[i].sentence == spot_sentence(c, s) && c->d->tokens.v[i].upos != RO_VERB; i++) {
        if (!ro_str_is(c->forms[i], "other") || !ro_str_in(c->forms[i + 1], (const char *const[]){"members", "officials", "ministers", NULL}) || !ro_str_is(c->forms[i + 2], "of"))
            continue;
        for (uint32_t k = index + 1; k < c->spots.n && c->spots.v[k].first <= i + 6; k++)
            if (c->spots.v[k].first >= i + 2 && c->spots.v[k].code)
                return c->spots.v[k].code;
    }
    return 0;
}

/* "The mediator of the talks, Norland's minister Ada Mboya": she; RO_NONE where it is no such. */
static uint32_t named_behind_title(const cast *c, const spot *s)
{
    const ro_token *t = c->d->tokens.v;
    if (!s->definite || s->plural || s->possessor != RO_NONE)
        return RO_NONE;
    for (uint32_t i = s->last + 1; i < c->d->tokens.n && i <= s->last + 14 && t[i].sentence == t[s->head].sentence; i++) {
        const bool same = (t[i].deprel == RO_D_appos && t[i].head == s->head) || (t[i].deprel == RO_D_nsubj && t[s->head].deprel == RO_D_nsubj && t[i].head == t[s->head].head);
        const spot *name = same && c->spot_of[i] != RO_NONE ? &c->spots.v[c->spot_of[i]] : NULL;
        if (name && name->kind == RO_NAME && name->code && name->entity != RO_NONE && c->d->entities.v[name->entity].kind == RO_PERSON)
            return name->entity;
    }
    return RO_NONE;
}

/* "Deputy Head of the Office of the President Ada Mboya … The Deputy Head of the Office of the President hoped": who was called so, word for word. */
static uint32_t called_so_before(const cast *c, uint32_t index)
{
    enum { LEAST = 4, LONGEST = 16, LOOK = 80 };
    const spot *s = &c->spots.v[index];
    const uint32_t end = c->d->sentences.v[spot_sentence(c, s)].first + c->d->sentences.v[spot_sentence(c, s)].n;
    if (!s->definite || s->plural || s->possessor != RO_NONE || !ro_str_is_nocase(c->forms[s->first], "the"))
        return RO_NONE;
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < LOOK; looked++) {
        const spot *before = &c->spots.v[i];
        if (before->kind != RO_NAME || before->entity == RO_NONE || c->d->entities.v[before->entity].kind != RO_PERSON || !c->players.v[before->entity].code)
            continue;
        for (uint32_t from = before->name_first > LONGEST ? before->name_first - LONGEST : 0; from < before->name_first; from++) {
            uint32_t k = 0;
            while (from + k < before->name_first && s->first + 1 + k < end && ro_str_equal(c->forms[from + k], c->forms[s->first + 1 + k]))
                k++;
            if (k >= LEAST)
                return before->entity;
        }
    }
    return RO_NONE;
}

/* "declared himself president", "has named herself the head of a council": who does it. */
static uint32_t declared_so(const cast *c, const spot *s)
{
    const uint32_t self = s->first > 1 && ro_str_is_nocase(c->forms[s->first - 1], "the") ? s->first - 2 : s->first - 1;
    const bool reflexive = s->first > 0 && ro_str_in(c->forms[self], (const char *const[]){"himself", "herself", NULL});
    return reflexive && c->spot_of[self] != RO_NONE ? c->spots.v[c->spot_of[self]].entity : RO_NONE;
}

/* "was welcomed in Sudville by the president and the prime minister": of the hosts, in whose capital it is; 0 where it is no such. */
static uint16_t side_of_hosts(const cast *c, uint32_t index)
{
    enum { SPOTS = 12 };
    const spot *s = &c->spots.v[index];
    static const char *const hosting[] = {"welcome", "receive", "greet", "host", "meet", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t head = s->head;
    for (uint32_t n = 0; n < 6 && t[head].deprel == RO_D_conj && t[head].head != RO_NONE; n++)
        head = t[head].head;
    const uint32_t by = t[head].deprel == RO_D_obl ? ro_dependent(c->d, head, RO_D_case, RO_NONE) : RO_NONE, verb = by == RO_NONE ? RO_NONE : t[head].head;
    const uint32_t who = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (who == RO_NONE || !ro_str_is_nocase(t[by].form, "by") || t[who].subtype != RO_SUB_PASS || !ro_str_in(t[verb].lemma, hosting))
        return 0;
    const uint16_t guest = c->spot_of[who] == RO_NONE || c->spots.v[c->spot_of[who]].entity == RO_NONE ? 0 : c->players.v[c->spots.v[c->spot_of[who]].entity].code;
    for (uint32_t i = verb + 1; i < c->d->tokens.n && t[i].sentence == t[verb].sentence; i++) {
        const spot *there = t[i].head == verb && c->spot_of[i] != RO_NONE ? &c->spots.v[c->spot_of[i]] : NULL;
        if (there && there->as_place && there->entity != RO_NONE && c->players.v[there->entity].code != guest)
            return c->players.v[there->entity].code;
    }
    return guest ? spot_place_before(c, index, SPOTS, 1, guest) : 0; /* "flew to Sudville. He was met by the minister" */
}

/* "the leader of the Caribbean country": of the land that is so described; 0 where there is none. */
static uint16_t side_of_land_behind(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    if (s.last + 2 >= c->d->tokens.n || !ro_str_is(c->forms[s.last + 1], "of"))
        return 0;
    for (uint32_t i = index + 1; i < c->spots.n && i <= index + 4; i++) { /* places within the words come before it */
        const uint32_t land = c->spots.v[i].first == s.last + 2 && c->spots.v[i].ask == ASK_COUNTRY ? resolve_country(c, i) : RO_NONE;
        if (land != RO_NONE)
            return c->players.v[land].code;
    }
    return 0;
}

/* "between the Prime Minister and me": another than who speaks. */
static bool beside_speaker(const cast *c, const spot *s)
{
    static const char *const selves[] = {"I", "me", "myself", NULL};
    return s->last + 2 < c->d->tokens.n && ro_str_is(c->forms[s->last + 1], "and") && ro_str_in(c->forms[s->last + 2], selves);
}

/* "Norland's ambassador to Sudria …. The envoy would meet the minister": of where he is posted; 0 where it is no such. */
static uint16_t side_of_posting(const cast *c, uint32_t index)
{
    enum { LOOK = 60 };
    static const char *const dealing[] = {"meet", "see", "tell", "visit", "call", "thank", "urge", "assure", "inform", "ask", NULL};
    static const char *const posts[] = {"ambassador", "high commissioner", "charg\xC3\xA9 d'affaires", "charge d'affaires", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[s->head].deprel == RO_D_obj || t[s->head].deprel == RO_D_obl ? t[s->head].head : RO_NONE;
    const uint32_t who = verb == RO_NONE || !ro_str_in(t[verb].lemma, dealing) ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    const uint32_t actor = who == RO_NONE || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    if (actor == RO_NONE || c->d->entities.v[actor].kind != RO_PERSON || !ro_str_in(c->d->entities.v[actor].office, posts))
        return 0;
    for (uint32_t i = index, n = 0; i-- > 0 && n < LOOK; n++) {
        const spot *state = &c->spots.v[i];
        const uint32_t by = state->kind == RO_NAME && state->entity != RO_NONE && c->d->entities.v[state->entity].kind == RO_STATE ? ro_dependent(c->d, state->head, RO_D_case, RO_NONE) : RO_NONE;
        const uint32_t up = t[state->head].head;
        if (by != RO_NONE && ro_str_is_nocase(t[by].form, "to") && up != RO_NONE && ro_str_in(ro_fold(c->arena, t[up].lemma), (const char *const[]){"ambassador", "commissioner", "envoy", NULL}) &&
            c->players.v[state->entity].code != c->players.v[actor].code)
            return c->players.v[state->entity].code;
    }
    return 0;
}

/* "will visit Norland, where she will meet the president": the office is that state's. */
uint16_t spot_side_of_where(const cast *c, const spot *s)
{
    enum { STEPS = 5 };
    const ro_token *t = c->d->tokens.v;
    for (uint32_t n = 0, v = t[s->head].head; v != RO_NONE && n < STEPS; v = t[v].head, n++) {
        uint32_t where = t[v].upos == RO_VERB && t[v].head != RO_NONE && t[v].head < v ? ro_dependent(c->d, v, RO_D_advmod, RO_NONE) : RO_NONE;
        if (where == RO_NONE || !ro_str_is_nocase(t[where].form, "where") || c->spot_of[t[v].head] == RO_NONE)
            continue;
        const spot *there = &c->spots.v[c->spot_of[t[v].head]];
        bool state = there->entity != RO_NONE && (there->as_place || c->d->entities.v[there->entity].kind == RO_STATE);
        return state ? c->players.v[there->entity].code : 0;
    }
    return 0;
}

/* "Norland named a new ambassador": whose it is to name one. */
static uint16_t side_of_naming(const cast *c, const spot *s)
{
    static const char *const naming[] = {"name", "appoint", "nominate", "designate", "dispatch", "send", "recall", "withdraw", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t verb = t[s->head].deprel == RO_D_obj && !s->definite ? t[s->head].head : RO_NONE, subject = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (subject == RO_NONE || t[subject].subtype == RO_SUB_PASS || !ro_str_in(t[verb].lemma, naming) || c->spot_of[subject] == RO_NONE)
        return 0;
    uint32_t who = c->spots.v[c->spot_of[subject]].entity;
    return who == RO_NONE ? 0 : c->players.v[who].code;
}

/* "Xinhua quoted a foreign ministry spokesman as saying": of the agency's own state. */
static uint16_t side_of_quoting(const cast *c, const spot *s)
{
    static const char *const quoting[] = {"quote", "cite", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t verb = t[s->head].deprel == RO_D_obj ? t[s->head].head : RO_NONE, subject = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (subject == RO_NONE || !ro_str_in(t[verb].lemma, quoting))
        return 0;
    for (uint32_t i = c->first_piece[t[subject].sentence]; i < c->first_piece[t[subject].sentence + 1]; i++) {
        const piece *p = &c->pieces.v[i];
        const ro_agency *agency = p->kind == PIECE_OUTLET && p->first <= subject && subject <= p->last ? ro_tables_agency(c->t, p->id) : NULL;
        if (agency)
            return strcmp(agency->kind, "world agency") ? p->code : 0;
    }
    return 0;
}

/* "The hostage was freed in Norland. He thanked the governor": the state of the place told of last, of an office that a part of a state or a town has. */
static uint16_t side_of_place_told(const cast *c, uint32_t index, const ro_office *office)
{
    enum { SPOTS = 16 };
    static const char *const local[] = {"governor", "mayor", "prosecutor", "judge", "magistrate", "police chief", "coroner", "sheriff", "deputy governor", "deputy mayor", NULL};
    if (!ro_str_in(ro_str_of(office->name), local))
        return 0;
    return spot_place_before(c, index, SPOTS, 1, 0);
}

/* "ATHENS - … a government spokesman said": of where it is written. */
static uint16_t side_of_home_spokesman(const cast *c, const spot *s, const ro_office *office)
{
    static const char *const own[] = {"government", "ministry", "army", "military", "police", "presidential", "navy", "cabinet", NULL};
    if (s->definite || s->owners.n || !c->home || !ro_str_is(ro_str_of(office->name), "spokesperson"))
        return 0;
    const ro_sentence *all = &c->d->sentences.v[spot_sentence(c, s)];
    const bool serves = s->last + 1 < all->first + all->n && ro_str_in(c->forms[s->last + 1], (const char *const[]){"for", "of", NULL});
    for (uint32_t i = s->first; i <= s->last + (serves ? 5 : 0) && i < all->first + all->n && c->d->tokens.v[i].upos != RO_VERB; i++)
        if (ro_str_in(ro_fold(c->arena, c->forms[i]), own))
            return c->home;
    return 0;
}

/* "the country's foreign ministry", "the president's spokesman": whose it is, as just told of; RO_NONE where it is nobody's. */
uint32_t spot_owner_told(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    if (s->first < 2 || c->d->tokens.v[s->first - 1].upos != RO_PART)
        return RO_NONE;
    for (uint32_t i = index; i-- > 0 && index - i < 4 && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s);) {
        const spot *owner = &c->spots.v[i];
        if (owner->last + 2 == s->first && owner->kind == RO_NOMINAL && owner->entity != RO_NONE && c->d->entities.v[owner->entity].kind <= RO_ORGANISATION)
            return owner->entity;
    }
    return RO_NONE;
}

/* "Norland's planning minister said that the PM's absence was due to …": his own chief, where he tells of no other state. */
static uint16_t side_of_minister_telling(const cast *c, const spot *s)
{
    enum { STEPS = 8, CHIEF = 2 };
    static const char *const saying[] = {"say", "tell", "add", "announce", "explain", "state", NULL};
    const ro_token *t = c->d->tokens.v;
    for (uint32_t n = 0, up = s->head; up != RO_NONE && n < STEPS; up = t[up].head, n++) {
        const uint32_t verb = t[up].deprel == RO_D_ccomp ? t[up].head : RO_NONE, who = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
        if (who == RO_NONE || c->spot_of[who] == RO_NONE || !ro_str_in(t[verb].lemma, saying))
            continue;
        const spot *teller = &c->spots.v[c->spot_of[who]];
        const ro_entity *e = teller->entity == RO_NONE ? NULL : &c->d->entities.v[teller->entity];
        const bool minister = e && e->kind == RO_PERSON && e->rank > CHIEF && e->rank <= 4 && teller->kind == RO_NAME && teller->code && teller->first < s->first;
        for (uint32_t i = c->spot_of[who] + 1; minister && i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == t[who].sentence; i++)
            if (c->spots.v[i].entity != RO_NONE && c->players.v[c->spots.v[i].entity].code && c->players.v[c->spots.v[i].entity].code != teller->code)
                return 0;
        return minister ? teller->code : 0;
    }
    return 0;
}

/* "The Norlandish ministry said the minister would come": its own; 0 where it is no such. */
static uint16_t side_of_ministry_telling(const cast *c, const spot *s, const ro_office *office)
{
    static const char *const saying[] = {"say", "state", "announce", "add", "confirm", "report", "note", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[s->head].deprel == RO_D_nsubj ? t[s->head].head : RO_NONE, above = verb != RO_NONE && t[verb].deprel == RO_D_ccomp ? t[verb].head : RO_NONE;
    const uint32_t who = above == RO_NONE || above > s->head || !ro_str_in(t[above].lemma, saying) ? RO_NONE : ro_dependent(c->d, above, RO_D_nsubj, RO_NONE);
    const spot *body = who == RO_NONE || c->spot_of[who] == RO_NONE ? NULL : &c->spots.v[c->spot_of[who]];
    if (!body || !ro_str_ends(ro_str_of(office->name), "minister") || body->entity == RO_NONE || c->d->entities.v[body->entity].kind != RO_STATE ||
        !ro_str_is_nocase(c->forms[body->head], "ministry"))
        return 0;
    return c->players.v[body->entity].code;
}

/* ---- resolved ---- */

/* Has the entity been told of in this sentence or the two before? */
static bool told_lately(const cast *c, uint32_t entity, uint32_t index)
{
    uint32_t seen = c->players.v[entity].seen;
    return seen != RO_NONE && spot_sentence(c, &c->spots.v[index]) - spot_sentence(c, &c->spots.v[seen]) <= 2;
}

/* "the General Intelligence Department": a name that only a government's bodies have. */
static bool of_government(const cast *c, uint32_t token)
{
    static const char *const words[] = {"Department", "Agency", "Ministry", "Office", "Bureau", "Intelligence", "Directorate", "Authority", "Administration", "Service", "Bank", "Army", "Police",
                                        "Force", "Guard", "Customs", "Treasury", "Parliament", "Senate", "Court", "Commission", NULL};
    for (uint32_t i = token; i < c->d->tokens.n && c->d->tokens.v[i].ne >= RO_NE_B_ORG && i < token + 8; i++)
        if (ro_str_in(c->forms[i], words))
            return true;
    return false;
}

/* "A spokesman for a drilling firm said …. The spokesman said": of one whom no table knows, told of lately. */
static bool of_nobody_known(const cast *c, uint32_t index)
{
    enum { LOOK = 40, MINISTER = 4 };
    const spot *s = &c->spots.v[index];
    const uint32_t whose = s->last + 2 < c->d->tokens.n && ro_str_is(c->forms[s->last + 1], "of") ? s->last + 2 + ro_str_is(c->forms[s->last + 2], "the") : RO_NONE;
    const ro_office *office = ro_tables_office(c->t, s->office);
    if (whose != RO_NONE && whose < c->d->tokens.n && office && (!office->rank || office->rank > MINISTER) && !s->code && c->d->tokens.v[whose].ne == RO_NE_B_ORG && c->spot_of[whose] == RO_NONE && !of_government(c, whose))
        return true; /* "the director of the Traders' League" */
    const ro_sentence *here = &c->d->sentences.v[spot_sentence(c, s)];
    ro_str word = ro_fold(c->arena, c->forms[s->name_last]);
    const bool trade = ro_str_in(word, (const char *const[]){"diplomat", "official", "source", "adviser", "analyst", NULL});
    if (!s->definite || s->code || s->possessor != RO_NONE || (!ro_str_starts(word, "spokes") && !trade) || here->first == 0)
        return false;
    for (uint32_t i = here->first, n = 0; i-- > 0 && n < LOOK; n++)
        if (ro_str_equal(ro_fold(c->arena, c->forms[i]), word))
            return c->spot_of[i] == RO_NONE || c->spots.v[c->spot_of[i]].entity == RO_NONE;
    return false;
}

/* "the Norlandish president and the foreign minister": of the same side; 0 where it is no such. */
static uint16_t side_of_the_first(const cast *c, const spot *s)
{
    const ro_token *t = &c->d->tokens.v[s->head];
    const spot *first = t->deprel == RO_D_conj && t->head != RO_NONE && c->spot_of[t->head] != RO_NONE ? &c->spots.v[c->spot_of[t->head]] : NULL;
    const bool joined = first && s->definite && !s->plural && first->kind == RO_NOMINAL && first->office != RO_NONE && first->office != s->office && !first->plural && first->last + 2 == s->first &&
                        ro_str_is(c->forms[first->last + 1], "and") && s->last > s->first;
    return joined ? first->code : 0;
}

/* "We discussed it with the Prime Minister", one minister says on a visit: of the hosts; 0 where it is no such. */
static uint16_t side_of_hosts_spoken_of(cast *c, uint32_t index, const ro_office *office)
{
    enum { CHIEF = 2, MINISTER = 4, MOST = 4 };
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t quote = t[s->head].quote, by = ro_dependent(c->d, s->head, RO_D_case, RO_NONE), verb = t[s->head].head;
    const uint32_t who = verb == RO_NONE || by == RO_NONE || !ro_str_is_nocase(t[by].form, "with") ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (!office || office->rank > CHIEF || !office->rank || quote == RO_NONE || quote >= c->d->quotes.n || c->d->quotes.v[quote].scare || who == RO_NONE ||
        !ro_str_in(t[verb].lemma, (const char *const[]){"discuss", "meet", "speak", "talk", "agree", "exchange", "review", "have", "hold", NULL}) ||
        !ro_str_in(ro_fold(c->arena, t[who].form), (const char *const[]){"we", "i", NULL}))
        return 0;
    const uint32_t speaker = speaker_of_quote(c, s->head);
    const ro_entity *e = speaker == RO_NONE ? NULL : &c->d->entities.v[speaker];
    if (!e || e->kind != RO_PERSON || e->rank <= CHIEF || e->rank > MINISTER || !c->players.v[speaker].code)
        return 0;
    for (uint32_t i = 0; i < c->spots.n && i < index + 40; i++) { /* where the report has him a guest */
        const spot *there = &c->spots.v[i];
        const uint16_t code = there->as_place && there->entity != RO_NONE ? c->players.v[there->entity].code : 0;
        if (code && code != c->players.v[speaker].code && there->first > 0 && ro_str_in(c->forms[there->first - 1], (const char *const[]){"to", "in", NULL}))
            return code;
    }
    return 0;
}

/* "A senior White House official said … the official added": the nearest one before who has no name, not of this sentence; the number of his spot. */
static uint32_t nameless_official(const cast *c, uint32_t index)
{
    for (uint32_t i = index; i-- > 0;) {
        const spot *before = &c->spots.v[i];
        const bool bare = before->last == before->first + 1 && ro_str_is_nocase(c->forms[before->first], "the");
        if (before->kind == RO_NOMINAL && !before->plural && !bare && ro_str_is_nocase(c->forms[before->last], "official") && before->entity != RO_NONE &&
            c->players.v[before->entity].code && spot_sentence(c, before) < spot_sentence(c, &c->spots.v[index]))
            return i;
    }
    return RO_NONE;
}

/* "The Norlandish president spoke first. The official said": who was told of last, by name or office; RO_NONE where it is no such. One who has no name is meant
 * before a minister or a leader who has. */
static uint32_t official_just_told(const cast *c, uint32_t index)
{
    enum { SPOTS = 12, LOWEST = 6, MINISTER = 3 };
    const spot *s = &c->spots.v[index];
    if (!s->definite || s->last != s->first + 1 || !ro_str_is_nocase(c->forms[s->last], "official") || !scene_is_subject(c, s->head))
        return RO_NONE;
    const uint32_t actor = subject_before(c, s), sentence = spot_sentence(c, s), nameless = nameless_official(c, index);
    const bool person = actor != RO_NONE && c->d->entities.v[actor].kind == RO_PERSON && c->d->entities.v[actor].office.n && c->players.v[actor].code;
    static const char *const saying[] = {"say", "tell", "add", "note", "state", "announce", "stress", "explain", "warn", "speak", "quote", NULL};
    const uint32_t root = sentence ? c->d->sentences.v[sentence - 1].root : RO_NONE;
    const bool spoke = root != RO_NONE && ro_str_in(c->d->tokens.v[root].lemma, saying);
    const bool lower = person && spoke && !(c->d->entities.v[actor].rank && c->d->entities.v[actor].rank <= MINISTER);
    if (nameless != RO_NONE && (!lower || spot_sentence(c, &c->spots.v[nameless]) + 1 == sentence))
        return c->spots.v[nameless].entity;
    if (person)
        return actor; /* "The director received the envoy. The official said" */
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && sentence - spot_sentence(c, &c->spots.v[i]) <= 1; n++) {
        const spot *before = &c->spots.v[i];
        const ro_entity *e = before->entity == RO_NONE || spot_sentence(c, before) == sentence ? NULL : &c->d->entities.v[before->entity]; /* none of those he speaks of */
        if (e && e->kind == RO_PERSON && e->rank && e->rank <= LOWEST && c->players.v[before->entity].code)
            return before->entity;
    }
    return RO_NONE;
}

/* "the King", of no state that is said, where the report has told of one king alone: he, wherever it plays. */
static uint32_t sole_monarch(const cast *c, uint32_t index, const ro_office *office)
{
    enum { LOOK = 160 };
    static const char *const monarchs[] = {"king", "queen", "sultan", "emir", "emperor", NULL};
    const spot *s = &c->spots.v[index];
    uint32_t found = RO_NONE;
    if (!office || !s->definite || s->plural || s->possessor != RO_NONE || !ro_str_in(ro_str_of(office->name), monarchs))
        return RO_NONE;
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < LOOK; looked++) {
        const uint32_t one = c->spots.v[i].entity;
        if (one == RO_NONE || c->d->entities.v[one].kind != RO_PERSON || !ro_str_is(c->d->entities.v[one].office, office->name))
            continue;
        if (found != RO_NONE && found != one)
            return RO_NONE;
        found = one;
    }
    return found != RO_NONE && c->d->entities.v[found].name.n ? found : RO_NONE;
}

uint32_t resolve_office(cast *c, uint32_t index)
{
    const spot copy = c->spots.v[index], *s = &copy;
    const ro_office *office = ro_tables_office(c->t, s->office);
    uint16_t code = s->code ? s->code : spot_owner_code(c, s);
    const bool of_state = s->last + 3 < c->d->tokens.n && ro_str_is(c->forms[s->last + 1], "of") && ro_str_is_nocase(c->forms[s->last + 2], "the") &&
                          ro_str_in(ro_fold(c->arena, c->forms[s->last + 3]), (const char *const[]){"presidency", "government", "ministry", "cabinet", "republic", NULL});
    const bool of_a_body = office && s->definite && ro_str_is(ro_str_of(office->name), "secretary general") && cast_capital(c->forms[s->name_last]) && !of_state; /* of no state, wherever he is */
    if (!code && s->last > s->first + 1 && ro_str_in(ro_fold(c->arena, c->forms[s->first + 1]), (const char *const[]){"highness", "majesty", NULL})) {
        const uint32_t styled = resolve_style(c, index); /* "His Highness the Emir" */
        if (styled != RO_NONE)
            return styled;
    }
    if (!code && spot_addressed(c, s) && !(code = spot_side_addressed(c, index)))
        return RO_NONE;
    if (!code && sole_monarch(c, index, office) != RO_NONE)
        return sole_monarch(c, index, office);
    if (!code && spot_owner_told(c, index) != RO_NONE)
        code = c->players.v[spot_owner_told(c, index)].code;
    if (!code && s->possessor == RO_NONE && office && office->rank == 5)
        code = side_of_envoy_summoned(c, index);
    if (!code && s->possessor == RO_NONE)
        code = side_called_upon(c, index);
    if (!code && as_speaker(c, s) != RO_NONE)
        return as_speaker(c, s);
    if (!code && declared_so(c, s) != RO_NONE)
        return declared_so(c, s);
    if (!code && called_so_before(c, index) != RO_NONE)
        return called_so_before(c, index);
    if (!code && named_behind_title(c, s) != RO_NONE)
        return named_behind_title(c, s);
    if (!code && s->possessor == RO_NONE)
        code = side_of_next(c, s);
    if (!code && s->possessor == RO_NONE && s->office != RO_NONE)
        code = side_of_fellow_members(c, index);
    if (said_to_be(c, index) != RO_NONE)
        return said_to_be(c, index);
    if (!code && of_nobody_known(c, index))
        return RO_NONE;
    if (!code && s->possessor == RO_NONE)
        code = side_of_the_first(c, s);
    if (!code && s->possessor == RO_NONE && s->definite)
        code = side_of_hosts_spoken_of(c, index, office);
    if (!code && !of_a_body && s->possessor == RO_NONE)
        code = spot_side_of_where(c, s);
    if (!code && !of_a_body && s->possessor == RO_NONE && s->definite && office && office->rank && office->rank <= 4)
        code = side_of_posting(c, index);
    if (!code && !of_a_body && s->possessor == RO_NONE)
        code = side_of_land_behind(c, index);
    if (!code && !of_a_body && s->possessor == RO_NONE)
        code = side_of_hosts(c, index);
    if (!code && !of_a_body && s->possessor == RO_NONE)
        code = side_of_quoting(c, s);
    if (!code && !of_a_body && s->possessor == RO_NONE)
        code = side_of_naming(c, s);
    uint32_t possessor = spot_owner(c, s);
    if (!office)
        return RO_NONE;
    if (!code && addressed_in_quotation(c, s, office) != RO_NONE)
        return addressed_in_quotation(c, s, office);
    if (!code && s->possessor != RO_NONE && possessor == RO_NONE && ro_str_is_nocase(c->forms[s->possessor], "their"))
        return RO_NONE; /* "their ambassador", of some who are not told of */
    if (!code && s->possessor != RO_NONE && possessor == RO_NONE && !office->rank && ro_str_is_nocase(c->forms[s->possessor], "our"))
        return RO_NONE; /* "our correspondent" */
    if (!code && possessor == RO_NONE && c->author != RO_NONE && beside_speaker(c, s))
        return resolve_holder(c, s, 0, office, c->author);
    if (c->unnamed_chief && !of_a_body && !code && possessor == RO_NONE && s->definite && office->rank && office->rank <= 4 && cast_capital(c->forms[s->name_first]))
        return resolve_unnamed(c, c->home, office, false, ro_span_text(c->d, ro_tokens_span(c->d, s->name_first, s->name_last)));
    if (!code && possessor == RO_NONE) {
        uint32_t found = husband_of(c, s);
        if (found == RO_NONE)
            found = holder_in_lead(c, s, office);
        if (found != RO_NONE)
            return found;
    }
    if (!code && possessor == RO_NONE && c->home && s->definite && c->d->sentences.v[spot_sentence(c, s)].kind != RO_BODY && ro_str_is(ro_str_of(office->name), "spokesperson"))
        code = c->home; /* "Office of the Spokesman" over a release */
    const uint32_t just = code || possessor != RO_NONE ? RO_NONE : official_just_told(c, index);
    if (just != RO_NONE)
        return just;
    uint16_t there = code || of_a_body ? 0 : spot_side_of_opening(c, index);
    if (!code && !there && !of_a_body && s->definite && possessor == RO_NONE)
        there = side_of_town_behind(c, index);
    if (!code && s->definite && possessor == RO_NONE && office->rank && office->rank <= 2)
        code = side_of_minister_telling(c, s);
    if (!code && s->definite && possessor == RO_NONE)
        code = side_of_ministry_telling(c, s, office);
    if (s->definite) {
        uint32_t except = possessor == RO_NONE ? actor_of_clause(c, s) : possessor;
        const uint32_t quote = c->d->tokens.v[s->head].quote;
        if (except == RO_NONE && !code && quote != RO_NONE && quote < c->d->quotes.n && !c->d->quotes.v[quote].scare && !scene_is_subject(c, s->head))
            except = speaker_of_quote(c, s->head); /* "I want to thank the premier", one premier says of another */
        uint32_t found = resolve_holder(c, s, code, office, except);
        if (found != RO_NONE && there && c->players.v[found].code != there && !told_lately(c, found, index))
            found = resolve_holder(c, s, there, office, RO_NONE);
        if (found == RO_NONE && !s->former)
            found = only_one_of(c, office, code);
        if (found == RO_NONE && !s->former && !code && possessor == RO_NONE)
            found = told_of_by_trade(c, s, office);
        if (found != RO_NONE)
            return found;
    }
    if (s->again)
        return RO_NONE;
    code = code ? code : there;
    if (!code) {
        uint32_t found = addressed(c, s, office);
        if (found == RO_NONE && s->definite)
            found = holder_to_come(c, s, office);
        if (found == RO_NONE && s->definite && !s->former && possessor == RO_NONE)
            found = own_chief_to_come(c, office);
        if (found != RO_NONE)
            return found;
    }
    if (!code && of_a_body && possessor == RO_NONE && !(code = organisation_in_play(c, spot_sentence(c, s), of_a_body)))
        code = ro_tables_code_index(c->t, RO_STR("UNO")); /* whose he is, goes without saying */
    if (!code)
        code = side_of_first(c, s);
    if (!code)
        code = side_of_place_told(c, index, office);
    if (!code)
        code = side_of_home_spokesman(c, s, office);
    if (!code && ro_str_is(ro_str_of(office->name), "secretary general"))
        code = organisation_in_play(c, spot_sentence(c, s), of_a_body);
    if (!code && office->rank && office->rank <= 4 && (s->definite || office->rank > 2)) /* "a president of their choice" is anyone */
        code = code_without_chief(c, office, index);
    if (code && !s->code && possessor == RO_NONE && !resolve_has_office(c, code, ro_str_of(office->name)))
        code = other_with_office(c, office, index, code);
    if (!code && possessor == RO_NONE && (s->definite || c->headline[spot_sentence(c, s)]) && ro_str_is(ro_str_of(office->name), "spokesperson"))
        code = c->home; /* "Spokesperson's comments on the Norlandish statement" */
    if (!code && (!s->definite || !office->rank))
        return RO_NONE; /* "Journalist:" */
    return resolve_unnamed(c, code, office, !s->definite, ro_span_text(c->d, ro_tokens_span(c->d, s->name_first, s->name_last)));
}
