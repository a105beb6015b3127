/* SPDX-License-Identifier: Apache-2.0 */
/* Open spots to entities, in the order of the text: titles alone, counterparts, bodies, pairs, pronouns. */
#include "actors/cast.h"

enum { MOST_MEMBERS = 6 };

static uint32_t owner_of_possessor(const cast *c, const spot *s)
{
    uint32_t i = s->possessor == RO_NONE ? RO_NONE : c->spot_of[s->possessor];
    return i == RO_NONE ? RO_NONE : c->spots.v[i].entity;
}

static uint16_t code_of_possessor(const cast *c, const spot *s)
{
    uint32_t owner = owner_of_possessor(c, s);
    return owner == RO_NONE ? 0 : c->players.v[owner].code;
}

static uint16_t code_in_play(cast *c, uint32_t sentence)
{
    uint32_t state = scene_state_in_play(c, sentence);
    return c->home ? c->home : state == RO_NONE ? 0 : c->players.v[state].code;
}

/* The state that the report mentions most; 0 where none is ahead of the others. */
static uint16_t state_told_most(const cast *c)
{
    uint16_t best = 0;
    uint64_t most = 0;
    for (uint32_t at = 0; at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        if (c->d->entities.v[i].kind != RO_STATE || c->players.v[i].total < most)
            continue;
        best = c->players.v[i].total == most ? 0 : c->players.v[i].code;
        most = c->players.v[i].total;
    }
    return best;
}

/* The state that most of the report is about, by its mentions; 0 where none has three quarters of them, or, of
 * the side that tells, half. */
static uint16_t state_of_report(const cast *c)
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

/* ---- titles alone ---- */

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
static uint32_t unnamed(cast *c, uint16_t code, const ro_office *office, bool anew, ro_str text)
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
    return spot_there == RO_NONE ? RO_NONE : c->spots.v[spot_there].entity;
}

static uint32_t holder_in_report(const cast *c, const spot *s, uint16_t code, const ro_office *office, uint32_t except)
{
    enum { CENTRE = 50000 };
    const uint32_t centre = code ? RO_NONE : subject_before(c, s);
    uint32_t sentence = spot_sentence(c, s), best = RO_NONE;
    uint64_t most = 0;
    for (uint32_t at = 0; at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        const player *p = &c->players.v[i];
        if (c->d->entities.v[i].kind != RO_PERSON || i == except || (code && p->code && p->code != code) || !scene_holds(c, i, office, s->former))
            continue;
        if ((p->seen == RO_NONE && (!code || !c->d->entities.v[i].name.n)) || (code && !p->code))
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
static uint16_t code_without_chief(cast *c, const ro_office *office, uint32_t sentence)
{
    uint32_t leading[6];
    if (office->rank > 2)
        return code_in_play(c, sentence);
    if (c->home && (!has_named_chief(c, c->home) || state_of_report(c) == c->home))
        return c->home;
    uint32_t n = scene_leading(c, false, NULL, sentence, leading, 6);
    for (uint32_t i = 0; i < n; i++)
        if (c->d->entities.v[leading[i]].kind == RO_STATE && !has_named_chief(c, c->players.v[leading[i]].code))
            return c->players.v[leading[i]].code;
    return 0;
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

/* "I want to discuss it with the President": he is another than who acts in the clause. */
static uint32_t actor_of_clause(const cast *c, const spot *s)
{
    uint32_t verb = c->d->tokens.v[s->head].head, subject = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (subject == RO_NONE || subject == s->head || c->d->tokens.v[s->head].deprel == RO_D_nsubj || c->spot_of[subject] == RO_NONE)
        return RO_NONE;
    return c->spots.v[c->spot_of[subject]].entity;
}

/* The side of the organisation most in play; 0 where the report names none. */
static uint16_t organisation_in_play(cast *c, uint32_t sentence)
{
    uint32_t best = RO_NONE;
    uint64_t most = 0;
    for (uint32_t at = 0; at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        uint64_t score = (uint64_t)scene_weight(c, i, sentence) * 2 + c->players.v[i].total / 4;
        const char *code = c->d->entities.v[i].code;
        bool between_states = strcmp(code, "UNO") == 0 || strcmp(code, "IGO") == 0 || strcmp(code, "EUR") == 0;
        if (c->d->entities.v[i].kind == RO_ORGANISATION && between_states && score > most)
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

/* "three Norlandish ministers and a vice minister": the side of what it is joined to. */
static uint16_t side_of_first(const cast *c, const spot *s)
{
    const ro_token *t = &c->d->tokens.v[s->head];
    uint32_t first = !s->definite && s->office != RO_NONE && t->deprel == RO_D_conj && t->head != RO_NONE ? c->spot_of[t->head] : RO_NONE;
    return first != RO_NONE && c->spots.v[first].kind == RO_NOMINAL ? c->spots.v[first].code : 0;
}

/* "In Sudville, the foreign minister said …", "Speaking in Sudville, …": the state whose capital the sentence opens with; 0 none. */
static uint16_t side_of_opening(const cast *c, uint32_t index)
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

/* "will visit Norland, where she will meet the president": the office is that state's. */
static uint16_t side_of_where(const cast *c, const spot *s)
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

/* "the country's foreign ministry", "the president's spokesman": whose it is, as just told of; RO_NONE where it is nobody's. */
static uint32_t owner_told(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    if (s->first < 2 || c->d->tokens.v[s->first - 1].upos != RO_PART)
        return RO_NONE;
    for (uint32_t i = index; i-- > 0 && index - i < 4 && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s);) {
        const spot *owner = &c->spots.v[i];
        if (owner->last + 2 == s->first && owner->kind == RO_NOMINAL && owner->entity != RO_NONE && c->d->entities.v[owner->entity].kind <= RO_STATE)
            return owner->entity;
    }
    return RO_NONE;
}

/* Has the entity been told of in this sentence or the two before? */
static bool told_lately(const cast *c, uint32_t entity, uint32_t index)
{
    uint32_t seen = c->players.v[entity].seen;
    return seen != RO_NONE && spot_sentence(c, &c->spots.v[index]) - spot_sentence(c, &c->spots.v[seen]) <= 2;
}

static uint32_t resolve_office(cast *c, uint32_t index)
{
    const spot copy = c->spots.v[index], *s = &copy;
    const ro_office *office = ro_tables_office(c->t, s->office);
    uint16_t code = s->code ? s->code : code_of_possessor(c, s);
    if (!code && owner_told(c, index) != RO_NONE)
        code = c->players.v[owner_told(c, index)].code;
    if (!code && as_speaker(c, s) != RO_NONE)
        return as_speaker(c, s);
    if (!code && s->possessor == RO_NONE)
        code = side_of_where(c, s);
    if (!code && s->possessor == RO_NONE)
        code = side_of_quoting(c, s);
    uint32_t possessor = owner_of_possessor(c, s);
    if (!office)
        return RO_NONE;
    uint16_t there = code ? 0 : side_of_opening(c, index);
    if (s->definite) {
        uint32_t found = holder_in_report(c, s, code, office, possessor == RO_NONE ? actor_of_clause(c, s) : possessor);
        if (found != RO_NONE && there && c->players.v[found].code != there && !told_lately(c, found, index))
            found = holder_in_report(c, s, there, office, RO_NONE);
        if (found == RO_NONE && !s->former)
            found = only_one_of(c, office, code);
        if (found != RO_NONE)
            return found;
    }
    code = code ? code : there;
    if (!code) {
        uint32_t found = addressed(c, s, office);
        if (found == RO_NONE && s->definite)
            found = holder_to_come(c, s, office);
        if (found != RO_NONE)
            return found;
    }
    if (!code)
        code = side_of_first(c, s);
    if (!code && ro_str_is(ro_str_of(office->name), "secretary general"))
        code = organisation_in_play(c, spot_sentence(c, s));
    if (!code && office->rank && office->rank <= 4 && (s->definite || office->rank > 2)) /* "a president of their choice" is anyone */
        code = code_without_chief(c, office, spot_sentence(c, s));
    if (!code && (!s->definite || !office->rank))
        return RO_NONE; /* "Journalist:" */
    return unnamed(c, code, office, !s->definite, ro_span_text(c->d, ro_tokens_span(c->d, s->name_first, s->name_last)));
}

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

static uint32_t resolve_counterpart(cast *c, const spot *s)
{
    uint32_t possessor = owner_of_possessor(c, s), pair[2];
    const ro_office *office = possessor == RO_NONE ? NULL : office_of(c, possessor);
    if (s->plural)
        return s->code ? cast_state(c, s->code) : RO_NONE;
    if (s->code) {
        uint32_t found = office ? holder_in_report(c, s, s->code, office, possessor) : RO_NONE;
        return found != RO_NONE ? found : unnamed(c, s->code, office, false, RO_STR(""));
    }
    uint32_t n = scene_leading(c, true, NULL, spot_sentence(c, s), pair, 2);
    for (uint32_t i = 0; i < n; i++)
        if (pair[i] != possessor && possessor != RO_NONE && c->players.v[pair[i]].code != c->players.v[possessor].code)
            return pair[i];
    if (possessor != RO_NONE && c->home && c->players.v[possessor].code && c->players.v[possessor].code != c->home && told_here(c, s))
        return unnamed(c, c->home, office, false, RO_STR(""));
    return RO_NONE;
}

/* "his French counterpart, Emmanuel Macron": the office is his. */
static void share_office(cast *c, const spot *s)
{
    uint32_t possessor = owner_of_possessor(c, s);
    if (possessor == RO_NONE || possessor == s->entity || c->d->entities.v[possessor].kind != RO_PERSON)
        return;
    const ro_entity *e = &c->d->entities.v[possessor];
    if (e->office.n && !c->d->entities.v[s->entity].office.n)
        cast_give_office(c, s->entity, e->office, e->rank, e->office);
}

/* ---- bodies and several ---- */

/* "this regime", "that country": the state named last; "the country": a subject before others. */
/* Does the code's side act in the clause that the spot is part of (0 no, 1 yes, further out 2)? "Sudria withdrew its veto of the country's
 * bid": the country is another. */
static uint32_t acts_around(const cast *c, const spot *s, uint16_t code)
{
    enum { STEPS = 8 };
    uint32_t up = c->d->tokens.v[s->head].head, verbs = 0;
    for (uint32_t n = 0; up != RO_NONE && n < STEPS; up = c->d->tokens.v[up].head, n++) {
        if (c->d->tokens.v[up].upos != RO_VERB)
            continue;
        verbs++;
        uint32_t subject = ro_dependent(c->d, up, RO_D_nsubj, RO_NONE);
        if (subject == RO_NONE && c->d->tokens.v[up].deprel == RO_D_advcl && up > 0 && c->d->tokens.v[up - 1].head == c->d->tokens.v[up].head)
            subject = up - 1; /* "led to Sudria dropping its veto" */
        uint32_t who = subject == RO_NONE || subject == s->head ? RO_NONE : c->spot_of[subject];
        if (who != RO_NONE && c->spots.v[who].entity != RO_NONE && c->players.v[c->spots.v[who].entity].code == code)
            return verbs == 1 ? 1 : 2;
    }
    return 0;
}

/* "their country": of the people whose it is, where they are of one side. */
static uint32_t country_of(cast *c, uint32_t owner)
{
    if (owner == RO_NONE)
        return RO_NONE;
    uint16_t code = c->players.v[owner].code;
    const ro_indices members = c->d->entities.v[owner].members;
    for (uint32_t i = 0; i < members.n; i++) {
        uint16_t one = c->players.v[members.v[i]].code;
        if (i > 0 && one != code)
            return RO_NONE;
        code = one;
    }
    return code && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code))) ? cast_state(c, code) : RO_NONE;
}

/* The state that the spot names, or that the official of it acts for. */
static uint32_t state_told(cast *c, const spot *s)
{
    if (s->entity == RO_NONE)
        return RO_NONE;
    const ro_entity *e = &c->d->entities.v[s->entity];
    uint16_t code = c->players.v[s->entity].code;
    if (e->kind == RO_STATE)
        return s->entity;
    return e->kind == RO_PERSON && e->office.n && code && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code))) ? cast_state(c, code) : RO_NONE;
}

/* "Mboya's attempts to undermine the rule in the country": whose doing it is part of. */
static bool doing_of(const cast *c, const spot *s, uint16_t code)
{
    enum { STEPS = 8 };
    const ro_token *t = c->d->tokens.v;
    uint32_t up = t[s->head].subtype == RO_SUB_POSS ? RO_NONE : t[s->head].head; /* "its veto of the country's bid": another's */
    for (uint32_t n = 0; up != RO_NONE && n < STEPS && t[up].deprel != RO_D_ccomp && t[up].deprel != RO_D_conj; up = t[up].head, n++)
        for (uint32_t owner = ro_dependent(c->d, up, RO_D_nmod, RO_NONE); owner != RO_NONE && owner < up; owner = ro_dependent(c->d, up, RO_D_nmod, owner))
            if (t[owner].subtype == RO_SUB_POSS && c->spot_of[owner] != RO_NONE && c->spots.v[c->spot_of[owner]].entity != RO_NONE &&
                c->players.v[c->spots.v[c->spot_of[owner]].entity].code == code)
                return true;
    return false;
}

/* "told Norland that the country's coastguard would get boats": who hears it. */
static bool hears(const cast *c, const spot *s, const spot *before)
{
    enum { STEPS = 8 };
    static const char *const telling[] = {"tell", "warn", "remind", "inform", "assure", "notify", NULL};
    const ro_token *t = c->d->tokens.v, *h = &t[before->head];
    if (before->kind != RO_NAME || (h->deprel != RO_D_obj && h->deprel != RO_D_iobj) || h->head == RO_NONE || !ro_str_in(t[h->head].lemma, telling))
        return false;
    uint32_t up = t[s->head].head;
    for (uint32_t n = 0; up != RO_NONE && n < STEPS; up = t[up].head, n++)
        if (t[up].deprel == RO_D_ccomp && t[up].head == h->head)
            return true;
    return false;
}

static int merit_as_country(const cast *c, const spot *s, const spot *before, uint16_t code, uint16_t chief)
{
    int score = 10 - 4 * (int)(spot_sentence(c, s) - spot_sentence(c, before)) + (s->definite && code == chief ? 2 : 0);
    bool person = c->d->entities.v[before->entity].kind == RO_PERSON;
    uint32_t acts = c->d->tokens.v[s->head].deprel == RO_D_nsubj ? 0 : acts_around(c, s, code);
    if (doing_of(c, s, code) || hears(c, s, before))
        score += 8;
    if (before->kind == RO_ADJECTIVE)
        score -= s->definite ? 4 : 2;
    if (person)
        score -= 3;
    if (s->definite && scene_is_subject(c, before->head))
        score += person ? 2 : 4;
    return score - (!s->definite || !acts ? 0 : acts == 1 ? 8 : 4);
}

static uint32_t state_before(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    uint32_t sentence = spot_sentence(c, &s), best = RO_NONE;
    uint16_t chief = state_told_most(c);
    int most = 0;
    bool by_adjective = true;
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < 60; looked++) {
        const spot before = c->spots.v[i];
        if (sentence - spot_sentence(c, &before) > 2)
            break;
        uint32_t state = before.last >= s.first ? RO_NONE : state_told(c, &before);
        int score = state == RO_NONE ? 0 : merit_as_country(c, &s, &before, c->players.v[state].code, chief);
        if (score > most)
            best = state, most = score, by_adjective = before.kind == RO_ADJECTIVE;
    }
    uint16_t own = by_adjective ? state_of_report(c) : 0;
    return own ? cast_state(c, own) : best; /* "a report of a US agency … the country" */
}

/* "the ministry": of the state whose ministry was told of last. */
static uint32_t same_body_before(const cast *c, uint32_t index)
{
    enum { SENTENCES = 6, SPOTS = 120 };
    const spot *s = &c->spots.v[index];
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < SPOTS; looked++) {
        const spot *before = &c->spots.v[i];
        if (spot_sentence(c, s) - spot_sentence(c, before) > SENTENCES)
            break;
        if ((before->kind != RO_NOMINAL && before->kind != RO_ADJECTIVE) || before->entity == RO_NONE || c->d->entities.v[before->entity].kind != RO_STATE)
            continue;
        if (ro_str_equal(ro_fold(c->arena, c->forms[before->name_last]), ro_fold(c->arena, c->forms[s->name_last])))
            return before->entity;
    }
    return RO_NONE;
}

/* Is no other state told of before the spot? */
static bool none_before(const cast *c, uint32_t index)
{
    for (uint32_t i = 0; i < index; i++)
        if (c->spots.v[i].entity != RO_NONE && c->players.v[c->spots.v[i].entity].code && c->players.v[c->spots.v[i].entity].code != c->home)
            return false;
    return true;
}

/* "…, the foreign ministry said" in the opening of a report that names its own state, or no other so far: its own ministry. */
static bool of_home(const cast *c, uint32_t index)
{
    enum { OPENING = 3 };
    const spot *s = &c->spots.v[index];
    static const char *const bodies[] = {"ministry", "government", "cabinet", "parliament", "presidency", "authorities", "police", NULL};
    return c->home && spot_sentence(c, s) < OPENING && (c->sure_state[c->home] || none_before(c, index)) && ro_str_in(ro_fold(c->arena, c->forms[s->name_last]), bodies);
}

static uint32_t resolve_body(cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    uint32_t told = owner_told(c, index);
    if (told != RO_NONE && c->d->entities.v[told].kind != RO_PERSON)
        return told;
    if (told != RO_NONE && c->players.v[told].code)
        return cast_state(c, c->players.v[told].code);
    if (ro_str_is_nocase(c->forms[s->first], "this") || ro_str_is_nocase(c->forms[s->first], "that"))
        return state_before(c, index);
    uint32_t owner = owner_of_possessor(c, s);
    if (owner != RO_NONE)
        return c->d->entities.v[owner].kind == RO_PERSON ? cast_state(c, c->players.v[owner].code) : owner;
    if (s->possessor != RO_NONE)
        return RO_NONE;
    bool here = s->last + 1 < c->d->tokens.n && ro_str_is(c->forms[s->last + 1], "here");
    if (here && c->home)
        return cast_state(c, c->home); /* "at the foreign ministry here" */
    uint32_t before = same_body_before(c, index);
    if (before == RO_NONE && of_home(c, index))
        return cast_state(c, c->home);
    if (before == RO_NONE && ro_str_is_nocase(c->forms[s->name_last], "regime") && state_told_most(c))
        return cast_state(c, state_told_most(c)); /* a word for the one whom the report is about */
    return before != RO_NONE ? before : scene_state_in_play(c, spot_sentence(c, s));
}

/* A collective in the last sentences that fits: so many members, of that kind. */
static uint32_t recent_collective(const cast *c, uint32_t from, const spot *s)
{
    uint32_t sentence = spot_sentence(c, s);
    for (uint32_t i = from, looked = 0; i-- > 0 && looked < 60; looked++) {
        const spot *before = &c->spots.v[i];
        if (sentence - spot_sentence(c, before) > 3)
            break;
        const ro_entity *e = before->entity == RO_NONE ? NULL : &c->d->entities.v[before->entity];
        if (!e || e->kind != RO_COLLECTIVE || (s->count && e->members.n != s->count))
            continue;
        if ((c->d->entities.v[e->members.v[0]].kind == RO_PERSON) == s->persons || (s->persons && before->persons))
            return before->entity;
    }
    return RO_NONE;
}

static ro_str spot_text(const cast *c, const spot *s)
{
    return ro_span_text(c->d, ro_tokens_span(c->d, s->name_first, s->name_last));
}

/* Owners said outright: "Chinese and French foreign ministers". */
static uint32_t of_owners(cast *c, const spot *s)
{
    uint32_t members[MOST_MEMBERS], n = 0;
    const ro_office *office = s->persons ? ro_tables_office(c->t, s->office) : NULL;
    for (uint32_t i = 0; i < s->owners.n && n < MOST_MEMBERS; i++) {
        uint32_t owner = s->owners.v[i], found = RO_NONE;
        if (office && c->players.v[owner].code)
            found = holder_in_report(c, s, c->players.v[owner].code, office, RO_NONE);
        members[n++] = found == RO_NONE ? owner : found;
    }
    return n > 1 ? cast_collective(c, members, n, spot_text(c, s)) : RO_NONE;
}

/* In a joint statement "both sides" are those who issue it. */
static bool joint_author(const cast *c, const spot *s)
{
    if (c->author == RO_NONE || c->d->entities.v[c->author].kind != RO_COLLECTIVE || s->persons)
        return false;
    return !s->count || c->d->entities.v[c->author].members.n == s->count;
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

static uint32_t resolve_several(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    uint32_t members[MOST_MEMBERS], n = s.count ? s.count : 2, sentence = spot_sentence(c, &s);
    const ro_office *office = s.persons && s.office != RO_NONE ? ro_tables_office(c->t, s.office) : NULL;
    if (s.owners.n > 1)
        return of_owners(c, &s);
    uint32_t owner = owner_of_possessor(c, &s);
    if (owner != RO_NONE && c->d->entities.v[owner].kind == RO_COLLECTIVE)
        return owner;
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
    uint32_t got = s.persons ? scene_leading(c, true, office, sentence, members, n) : 0;
    if (got < n && s.persons && office && office->rank <= 2)
        got = recent_people(c, sentence, members, n);
    if (got < n)
        got = scene_leading(c, false, NULL, sentence, members, n);
    return got == n ? cast_collective(c, members, got, spot_text(c, &s)) : RO_NONE;
}

/* "the other side": of the two most in play, not the one that is subject here. */
static uint32_t resolve_other(cast *c, const spot *s)
{
    uint32_t pair[2], sentence = spot_sentence(c, s);
    if (scene_leading(c, false, NULL, sentence, pair, 2) < 2)
        return RO_NONE;
    return scene_weight(c, pair[0], sentence) >= scene_weight(c, pair[1], sentence) ? pair[1] : pair[0];
}

static uint32_t resolve_one(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    switch (s.ask) {
    case ASK_OFFICE: return resolve_office(c, index);
    case ASK_BODY: return resolve_body(c, index);
    case ASK_COUNTRY: return s.possessor == RO_NONE ? state_before(c, index) : country_of(c, owner_of_possessor(c, &s));
    case ASK_SEVERAL: return resolve_several(c, index);
    case ASK_OTHER: return resolve_other(c, &s);
    case ASK_COUNTERPART: return s.entity != RO_NONE ? s.entity : resolve_counterpart(c, &s);
    case ASK_PRONOUN: return pronoun_entity(c, index);
    default: return s.entity;
    }
}

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
static uint16_t side_of_predicate(const cast *c, const spot *s)
{
    const ro_token *t = &c->d->tokens.v[s->head];
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

/* "Clinton's former adviser, Anthony Lake": what the tables know of another time gives way to whose he is said to be. */
static void side_of_master(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    const player *p = &c->players.v[s.entity];
    uint16_t code = code_of_possessor(c, &s);
    if (c->d->entities.v[s.entity].kind != RO_PERSON || s.office == RO_NONE || s.kind != RO_NAME || !code || !p->code || p->code == code || p->text_code)
        return;
    uint32_t owner = owner_of_possessor(c, &s);
    if (c->d->entities.v[owner].kind == RO_PERSON && c->d->entities.v[owner].rank && c->d->entities.v[owner].rank <= 2 && s.ask != ASK_COUNTERPART)
        cast_give_code(c, s.entity, code, true);
}

/* "the Norlandish cleric Ada Mboya", "Ada Mboya, a Norlandish cleric": the side that the adjective says. */
static uint16_t side_of_adjective(const cast *c, uint32_t index)
{
    enum { WORDS = 4, AFTER = 3 };
    const spot *s = &c->spots.v[index], *before = index ? &c->spots.v[index - 1] : NULL, *after = index + 1 < c->spots.n ? &c->spots.v[index + 1] : NULL;
    if (s->kind != RO_NAME)
        return 0;
    if (before && before->kind == RO_ADJECTIVE && before->entity != RO_NONE && before->last < s->first && s->first - before->last <= WORDS + 1 &&
        spot_sentence(c, before) == spot_sentence(c, s)) {
        bool plain = c->d->tokens.v[s->first - 1].upos == RO_NOUN;
        for (uint32_t i = before->last + 1; i < s->first; i++)
            plain &= c->d->tokens.v[i].upos == RO_NOUN || c->d->tokens.v[i].upos == RO_ADJ || c->d->tokens.v[i].upos == RO_ADV ||
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

/* "Ada Mboya, the union's representative responsible for Norland": the side of the office that follows. */
static uint16_t side_of_apposition(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index], *after = index + 1 < c->spots.n ? &c->spots.v[index + 1] : NULL;
    bool next = after && after->kind == RO_NOMINAL && after->office != RO_NONE && after->first == s->last + 2 && ro_str_is(c->forms[s->last + 1], ",");
    if (next && s->kind == RO_NAME && spot_sentence(c, after) == spot_sentence(c, s))
        return after->code;
    const ro_token *t = &c->d->tokens.v[s->head];
    uint32_t head = t->deprel == RO_D_appos || t->deprel == RO_D_flat ? t->head : RO_NONE;
    if (head != RO_NONE && c->spot_of[head] == RO_NONE && c->d->tokens.v[head].deprel == RO_D_nmod)
        head = c->d->tokens.v[head].head; /* "secretary-general of the office Ada Mboya" */
    uint32_t title = head == RO_NONE ? RO_NONE : c->spot_of[head];
    if (title == RO_NONE || c->spots.v[title].kind != RO_NOMINAL || c->spots.v[title].office == RO_NONE || c->spots.v[title].plural)
        return 0;
    return c->spots.v[title].code || c->spots.v[title].entity == RO_NONE ? c->spots.v[title].code : c->players.v[c->spots.v[title].entity].code;
}

/* "Ada Mboya, who heads the Norlandish delegation": the side of whom he leads. */
static uint16_t side_of_those_led(const cast *c, const spot *s)
{
    static const char *const leading[] = {"head", "lead", "chair", "command", "represent", NULL};
    uint32_t clause = s->kind == RO_NAME ? ro_dependent(c->d, s->head, RO_D_acl, s->head) : RO_NONE;
    uint32_t who = clause == RO_NONE ? RO_NONE : ro_dependent(c->d, clause, RO_D_nsubj, RO_NONE), led = who == RO_NONE ? RO_NONE : ro_dependent(c->d, clause, RO_D_obj, RO_NONE);
    if (led == RO_NONE || !ro_str_in(c->d->tokens.v[clause].lemma, leading) || !ro_str_is_nocase(c->d->tokens.v[who].form, "who") || c->spot_of[led] == RO_NONE)
        return 0;
    const spot *body = &c->spots.v[c->spot_of[led]];
    return body->entity == RO_NONE || c->d->entities.v[body->entity].kind == RO_PERSON ? 0 : c->players.v[body->entity].code;
}

/* "Ada Mboya, the winner of Norland's election": the state in what is said of him. */
static uint16_t side_of_description(const cast *c, uint32_t index)
{
    enum { WORDS = 14 };
    static const char *const described[] = {"winner", "candidate", "runner-up", "frontrunner", "head", "founder", "chief", "member", "figure", "son", "daughter", "wife", "brother",
                                            "sister", "husband", "widow", "father", "veteran", "commander", "negotiator", "hopeful", "contender", "architect", "face", "man", "woman",
                                            "ruler", "boss", "strongman", "heir", "successor", "lawmaker", "activist", "dissident", "author", "chairman", "director", NULL};
    const spot *s = &c->spots.v[index];
    uint32_t noun = s->kind == RO_NAME ? ro_dependent(c->d, s->head, RO_D_appos, s->head) : RO_NONE;
    if (noun == RO_NONE || c->spot_of[noun] != RO_NONE || c->d->tokens.v[noun].upos != RO_NOUN || !ro_str_in(c->d->tokens.v[noun].lemma, described))
        return 0;
    uint32_t sentence = spot_sentence(c, s);
    for (uint32_t i = index + 1; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == sentence && c->spots.v[i].first <= noun + WORDS; i++) {
        const spot *state = &c->spots.v[i];
        uint32_t up = state->head;
        for (uint32_t n = 0; up != RO_NONE && up != noun && n < 6; n++)
            up = c->d->tokens.v[up].upos == RO_VERB ? RO_NONE : c->d->tokens.v[up].head;
        if (state->entity != RO_NONE && up == noun && c->d->entities.v[state->entity].kind == RO_STATE && state->kind <= RO_ADJECTIVE)
            return c->players.v[state->entity].code;
    }
    return 0;
}

/* "the military's spokesman Ada Mboya", "vice-president of the government, Ada Mboya": the side of the body whose office it is. */
static uint16_t side_of_body(const cast *c, uint32_t index)
{
    enum { WORDS = 3, LOOK = 4 };
    const spot *s = &c->spots.v[index];
    uint32_t i = index > LOOK ? index - LOOK : 0;
    for (; i < c->spots.n && i <= index + LOOK; i++) {
        const spot *b = &c->spots.v[i];
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
static uint16_t side_of_led(const cast *c, const spot *s)
{
    const ro_token *t = &c->d->tokens.v[s->head], *verb = t->head == RO_NONE ? NULL : &c->d->tokens.v[t->head];
    if (!verb || t->deprel != RO_D_obl || verb->deprel != RO_D_acl || !ro_str_in(verb->lemma, (const char *const[]){"lead", "head", "chair", "command", NULL}))
        return 0;
    uint32_t led = c->spot_of[verb->head];
    return led != RO_NONE && c->spots.v[led].entity != RO_NONE && !c->spots.v[led].as_place ? c->players.v[c->spots.v[led].entity].code : 0;
}

/* "The Norlandish ambassador praised … . Ada Mboya made the remarks": who has just been told of by his office alone. */
static uint16_t side_of_unnamed_before(const cast *c, uint32_t index)
{
    static const char *const telling[] = {"say", "add", "make", "tell", "note", "stress", "state", "point", "underline", "underscore", "announce", "explain", "speak", "remark", "express",
                                          "emphasize", "emphasise", "reiterate", "describe", "call", NULL};
    const spot *s = &c->spots.v[index];
    uint32_t sentence = spot_sentence(c, s);
    const ro_token *t = &c->d->tokens.v[s->head];
    if (s->kind != RO_NAME || s->office != RO_NONE || sentence == 0 || s->first != c->d->sentences.v[sentence].first || t->deprel != RO_D_nsubj || t->head == RO_NONE ||
        c->players.v[s->entity].words.n < 2 || !ro_str_in(c->d->tokens.v[t->head].lemma, telling))
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

/* The side of someone without one, by the sentence: of the colleague listed just before; of the place where the meeting was ("In
 * Jordan I met Foreign Minister …"). 0 where the sentence does not say. */
static uint16_t side_by_sentence(const cast *c, uint32_t index, bool colleagues_only)
{
    const spot *s = &c->spots.v[index];
    uint32_t sentence = spot_sentence(c, s);
    uint16_t code = side_of_state_beside(c, index);
    if (!code)
        code = side_of_adjective(c, index);
    if (!code)
        code = side_of_apposition(c, index);
    if (!code)
        code = side_of_those_led(c, s);
    if (!code)
        code = side_of_description(c, index);
    if (!code)
        code = side_of_body(c, index);
    if (!code)
        code = side_of_led(c, s);
    if (!code)
        code = side_of_predicate(c, s);
    if (!code)
        code = side_of_sentence(c, index);
    if (!code)
        code = side_of_unnamed_before(c, index);
    for (uint32_t i = index; !code && i-- > 0 && spot_sentence(c, &c->spots.v[i]) == sentence;) {
        const spot *before = &c->spots.v[i];
        if (before->entity == RO_NONE || before->last >= s->first)
            continue;
        uint32_t gap = s->first - before->last;
        bool aside = gap <= 6 && ro_str_is(c->forms[before->last + 1], "(") && ro_str_is(c->forms[s->first - 2], ")") && ro_str_is(c->forms[s->first - 1], "and");
        if (c->d->entities.v[before->entity].kind == RO_PERSON && before->kind == RO_NAME &&
            (aside || (gap <= 3 && (ro_str_is(c->forms[before->last + 1], ",") || ro_str_is(c->forms[before->last + 1], "and")))))
            return c->players.v[before->entity].code;
        bool there = before->first > 0 && ro_str_in(c->forms[before->first - 1], (const char *const[]){"in", "In", "at", "At", "the", NULL});
        if (before->as_place && there && !colleagues_only && !scene_is_subject(c, s->head))
            return c->players.v[before->entity].code;
    }
    return code;
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

/* The report's own side, else a state in play, whose holder of the office is not someone else. */
static uint16_t side_in_play(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    uint32_t leading[6], sentence = spot_sentence(c, &s);
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
static void side_from_scene(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    uint16_t code = code_of_possessor(c, &s);
    if (c->d->entities.v[s.entity].kind != RO_PERSON || c->players.v[s.entity].code || s.kind == RO_PRONOUN)
        return;
    if (!code)
        code = side_by_sentence(c, index, s.office == RO_NONE);
    if (!code && s.office != RO_NONE && (code = side_of_opening(c, index)) != 0 && held_by_another(c, s.entity, code))
        code = 0;
    if (!code && s.office != RO_NONE)
        code = side_in_play(c, index);
    if (!code)
        return;
    cast_give_code(c, s.entity, code, false);
    cast_complete_one(c, s.entity);
}

/* What later mentions say, and bodies told of after their people, of those still without a side. */
static void sides_by_sentence(cast *c)
{
    for (uint32_t i = 0; i < c->spots.n; i++) {
        uint32_t entity = c->spots.v[i].entity;
        if (entity == RO_NONE || c->d->entities.v[entity].kind != RO_PERSON || c->players.v[entity].code || c->spots.v[i].kind == RO_PRONOUN)
            continue;
        uint16_t code = side_by_sentence(c, i, true);
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
static void side_by_report(cast *c)
{
    uint16_t code = state_of_report(c);
    bool *met = ro_alloc(c->arena, c->d->entities.n + 1);
    memset(met, 0, c->d->entities.n + 1);
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

/* "the Minister for Roads, Local Transport and Ports, Ann Example": a title whose commas part it from the name is that person's. */
static void join_titles(cast *c)
{
    for (uint32_t i = 0; i < c->spots.n; i++) {
        const spot s = c->spots.v[i];
        const ro_token *k = &c->d->tokens.v[s.head];
        if (k->deprel == RO_D_compound && k->head == s.last + 1) /* "Ann Example MP" */
            k = &c->d->tokens.v[k->head];
        if (s.kind != RO_NAME || s.entity == RO_NONE || k->deprel != RO_D_appos || k->head == RO_NONE || k->head > s.first || c->spot_of[k->head] == RO_NONE)
            continue;
        spot *title = &c->spots.v[c->spot_of[k->head]];
        const ro_office *office = title->ask == ASK_OFFICE && title->entity == RO_NONE && !title->plural ? ro_tables_office(c->t, title->office) : NULL;
        if (!office || title->former || c->d->entities.v[s.entity].kind != RO_PERSON || c->players.v[s.entity].code || c->d->entities.v[s.entity].office.n)
            continue;
        title->entity = s.entity;
        title->ask = ASK_NONE;
        cast_give_office(c, s.entity, ro_str_of(office->name), office->rank, ro_str_of(office->name));
        if (title->code)
            cast_give_code(c, s.entity, title->code, true);
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

void cast_resolve(cast *c)
{
    scene_find_heads(c);
    scene_find_chains(c);
    scene_weigh(c);
    join_letters(c);
    join_titles(c);
    c->home = home_of_report(c);
    c->group = group_of_report(c);
    c->author = author_of_report(c);
    for (uint32_t i = 0; i < c->spots.n; i++) {
        resolve_speakers(c, i);
        bool early = c->spots.v[i].entity != RO_NONE && c->spots.v[i].ask != ASK_NONE && c->spots.v[i].ask != ASK_COUNTERPART;
        uint32_t entity = early ? c->spots.v[i].entity : resolve_one(c, i);
        c->spots.v[i].entity = entity;
        if (entity == RO_NONE)
            continue;
        if (c->spots.v[i].ask == ASK_COUNTERPART)
            share_office(c, &c->spots.v[i]);
        side_of_master(c, i);
        side_from_scene(c, i);
        scene_note(c, i);
    }
    sides_by_sentence(c);
    side_by_report(c);
}
