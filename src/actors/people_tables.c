/* SPDX-License-Identifier: Apache-2.0 */
/* What the tables know of people: the likeliest of several of one name, by office, state and day; what they add to those told of. */
#include "actors/people.h"

/* ---- which of several people of one name ---- */

/* Does the code stand in the first row: a state, an organisation, or one of those whom the lists of states leave out; a dependency does not. */
static bool sovereign(const cast *c, const char *code)
{
    const ro_state *state = ro_tables_state_by_code(c->t, ro_str_of(code));
    return !state || state->cow || ro_str_in(ro_str_of(code), (const char *const[]){"PSE", "VAT", NULL});
}

/* The chief office on the report's day (the latest where that is not known): of a sovereign state before its dependencies, which
 * some sources give the same head. */
static const ro_tenure *tenure_then(const cast *c, uint32_t person, ro_held *held)
{
    const ro_person *p = ro_tables_person(c->t, person);
    const ro_tenure *best = NULL;
    int best_score = 0;
    for (uint32_t i = 0; p && i < p->n; i++) {
        const ro_tenure *t = ro_tables_tenure(c->t, p->first + i);
        ro_held h = c->day == RO_NO_DAY ? RO_HELD_MAYBE : ro_tenure_on(t, c->day);
        int score = (int)h * 100 + (t->rank ? 20 - 2 * t->rank : 0) + (sovereign(c, t->code) ? 40 : 0) - ro_str_starts(ro_str_of(t->office), "deputy ") +
                    (t->code_index == p->code_index); /* a queen of many states: her own first */
        if (h != RO_HELD_NO && score >= best_score)
            best = t, best_score = score, *held = h;
    }
    return best;
}

bool people_chief_then(const cast *c, uint32_t person)
{
    enum { CHIEF = 2 };
    ro_held held = RO_HELD_NO;
    const ro_tenure *tenure = c->day == RO_NO_DAY ? NULL : tenure_then(c, person, &held);
    return tenure && held == RO_HELD_YES && tenure->rank && tenure->rank <= CHIEF && sovereign(c, tenure->code);
}

static int held_score(const cast *c, uint32_t person)
{
    ro_held held = RO_HELD_NO;
    const ro_tenure *tenure = tenure_then(c, person, &held);
    return tenure ? (int)held * 2 + (tenure->rank && tenure->rank <= 3) + (sovereign(c, tenure->code) ? 2 : 0) : 0;
}

bool people_is_of(const cast *c, uint32_t person, uint16_t code)
{
    const ro_person *p = ro_tables_person(c->t, person);
    if (!p || !code)
        return false;
    if (p->code_index == code)
        return true;
    for (uint32_t i = 0; i < p->n; i++)
        if (ro_tables_tenure(c->t, p->first + i)->code_index == code)
            return true;
    return false;
}

/* "Secretary" of a secretary of state, "Minister" of a foreign minister. */
static bool office_like(const char *held, ro_str office)
{
    ro_str h = ro_str_of(held);
    if (ro_str_equal(h, office))
        return true;
    return h.n > office.n && office.n &&
           ((memcmp(h.p, office.p, office.n) == 0 && h.p[office.n] == ' ') ||
            (memcmp(h.p + h.n - office.n, office.p, office.n) == 0 && h.p[h.n - office.n - 1] == ' ' && !ro_str_is(office, "president")));
}

static bool person_held(const cast *c, uint32_t person, ro_str office)
{
    const ro_person *p = ro_tables_person(c->t, person);
    for (uint32_t i = 0; p && i < p->n; i++)
        if (office_like(ro_tables_tenure(c->t, p->first + i)->office, office))
            return true;
    return false;
}

/* One of whom the tables know no more than that he was an official once, and not that he is one now, of a state that the report does not name: a namesake
 * as likely as not. */
static bool hardly_meant(const cast *c, uint32_t person)
{
    enum { OFFICIAL = 6 };
    const ro_person *p = ro_tables_person(c->t, person);
    if (c->sure[p->code_index])
        return false;
    for (uint32_t i = 0; i < p->n; i++) {
        const ro_tenure *t = ro_tables_tenure(c->t, p->first + i);
        if ((t->rank && t->rank < OFFICIAL) || (c->day != RO_NO_DAY && ro_tenure_on(t, c->day) == RO_HELD_YES))
            return false;
    }
    return p->n > 0;
}

/* The likeliest of the people a match names; RO_NONE where none. */
uint32_t people_likeliest(const cast *c, const ro_match *match, uint16_t code)
{
    uint32_t best = RO_NONE;
    int best_score = -1;
    size_t at = 0;
    if (!match->names)
        return RO_NONE;
    for (const ro_name *name; (name = ro_match_next(match, 1u << RO_NAME_PERSON, &at));) {
        if (!people_is_of(c, name->id, code) && hardly_meant(c, name->id))
            continue;
        int score = held_score(c, name->id) + (people_is_of(c, name->id, code) ? 10 : 0) + (c->sure[ro_tables_person(c->t, name->id)->code_index] ? 3 : 0);
        if (score > best_score)
            best = name->id, best_score = score;
    }
    return best;
}

/* A folded word as a text writes it: the tables' case rule asks for the capital. */
ro_str people_with_capital(const cast *c, ro_str word)
{
    ro_str out = ro_str_copy(c->arena, word);
    char *first = (char *)out.p;
    if (out.n && *first >= 'a' && *first <= 'z')
        *first = (char)(*first - 32);
    return out;
}

/* Did the person hold a chief office not long before the report's day, or soon after? */
static bool held_lately(const cast *c, uint32_t person)
{
    enum { AFTER = 15 * 365, BEFORE = 2 * 365, CHIEF = 3 };
    const ro_person *p = ro_tables_person(c->t, person);
    for (uint32_t i = 0; i < p->n; i++) {
        const ro_tenure *t = ro_tables_tenure(c->t, p->first + i);
        bool begun = t->start == RO_NO_DAY || t->start <= c->day + BEFORE;
        if (t->rank && t->rank <= CHIEF && begun && (t->end == RO_NO_DAY || t->end + AFTER >= c->day))
            return true;
    }
    return false;
}

/* Out of office, but known: of a surname that the tables know in one state only, who was a chief there. */
static uint32_t chief_of_late(const cast *c, const uint32_t *found, size_t n)
{
    uint32_t best = RO_NONE;
    for (size_t i = 0; i < n; i++) {
        if (ro_tables_person(c->t, found[0])->code_index != ro_tables_person(c->t, found[i])->code_index)
            return RO_NONE;
        if (held_lately(c, found[i]))
            best = found[i];
    }
    return best;
}

/* The rank of the office held on the day, 9 none: of two leaders of one name the higher is meant. */
static uint8_t rank_then(const cast *c, uint32_t person)
{
    ro_held held = RO_HELD_NO;
    const ro_tenure *tenure = tenure_then(c, person, &held);
    return tenure && tenure->rank ? tenure->rank : 9;
}

static bool bears(const cast *c, uint32_t person, ro_str word)
{
    words w = words_of(c, ro_str_of(ro_tables_person(c->t, person)->name));
    for (uint32_t i = 0; i < w.n; i++)
        if (ro_str_equal(w.v[i], word))
            return true;
    return false;
}

/* "President Hassan" of a report on Somalia: of the holders of the office on the day, in the states that the report names, the one who bears the
 * word anywhere in his name; RO_NONE where none does, or two. */
uint32_t people_in_office_here(const cast *c, ro_str word, ro_str office)
{
    enum { MOST = 16, STATES = 24 };
    uint32_t found[MOST], best = RO_NONE;
    for (uint32_t s = 0; office.n && c->day != RO_NO_DAY && s < c->named_codes.n && s < STATES; s++) {
        size_t n = ro_tables_holders(c->t, ro_str_of(ro_tables_code(c->t, c->named_codes.v[s])), office, c->day, found, MOST);
        for (size_t i = 0; i < n && i < MOST; i++) {
            const uint32_t person = ro_tables_tenure(c->t, found[i])->person;
            if (person == best || !bears(c, person, word))
                continue;
            if (best != RO_NONE)
                return RO_NONE;
            best = person;
        }
    }
    return best;
}

/* "Khamenei" in a report of no known day: the one chief of that surname, where the tables know nobody of another state who bears it. */
static uint32_t chief_alone(const cast *c, const uint32_t *found, size_t n)
{
    enum { CHIEF = 3 };
    uint32_t best = RO_NONE;
    for (size_t i = 0; i < n; i++) {
        const ro_person *p = ro_tables_person(c->t, found[i]);
        bool chief = false;
        if (p->code_index != ro_tables_person(c->t, found[0])->code_index)
            return RO_NONE;
        for (uint32_t k = 0; k < p->n; k++) {
            const ro_tenure *t = ro_tables_tenure(c->t, p->first + k);
            chief |= t->rank && t->rank <= CHIEF && !ro_str_starts(ro_str_of(t->office), "vice") && !ro_str_starts(ro_str_of(t->office), "deputy");
        }
        if (chief && best != RO_NONE)
            return RO_NONE;
        best = chief ? found[i] : best;
    }
    return best;
}

/* Someone of the tables by what reports call them, where title or prominence leave one. */
uint32_t people_by_surname(const cast *c, ro_str text, uint16_t code, ro_str office)
{
    enum { MOST = 256, LEADER_THEN = 6, STATE_NAMED = 4, MINISTER = 4 };
    uint32_t found[MOST], best = RO_NONE;
    size_t n = ro_tables_persons(c->t, text, found, MOST);
    int least = c->day == RO_NO_DAY || office.n ? 2 : LEADER_THEN, best_score = least;
    bool tie = false;
    for (size_t i = 0; i < n && i < MOST; i++) {
        int score = held_score(c, found[i]);
        if (c->day == RO_NO_DAY && !code && !office.n && !c->sure[ro_tables_person(c->t, found[i])->code_index])
            continue; /* of some day, of a state that is not told of */
        if (score == 0 || (code && !people_is_of(c, found[i], code)) || (office.n && !person_held(c, found[i], office)))
            continue;
        score += (code ? 5 : 0) + (office.n ? 5 : 0);
        bool leads = score > least || (score == least && rank_then(c, found[i]) <= MINISTER);
        if (!code && leads && c->sure[ro_tables_person(c->t, found[i])->code_index])
            score += STATE_NAMED;
        bool higher = score == best_score && best != RO_NONE && rank_then(c, found[i]) < rank_then(c, best);
        bool other = score == best_score && best != RO_NONE && ro_tables_person(c->t, best)->code_index != ro_tables_person(c->t, found[i])->code_index;
        tie = (tie && score <= best_score && !higher) || (other && rank_then(c, found[i]) == rank_then(c, best));
        if (score > best_score || higher || (score == best_score && best != RO_NONE && !other))
            best = found[i], best_score = score;
    }
    if (best == RO_NONE && !code && !office.n && c->day != RO_NO_DAY)
        best = chief_of_late(c, found, n < MOST ? n : MOST);
    if (best == RO_NONE && !code && !office.n && c->day == RO_NO_DAY && n <= MOST)
        best = chief_alone(c, found, n);
    return tie ? RO_NONE : best;
}

/* "Defence Minister Ada Mbooya" of a report on Norland: the state, of those that the report names, whose holder of the office on the day is spelt much the
 * same; 0 where there is none, or two. */
uint16_t people_side_alike(const cast *c, uint32_t entity)
{
    enum { MOST = 16, STATES = 24 };
    const ro_entity *e = &c->d->entities.v[entity];
    const player *p = &c->players.v[entity];
    uint32_t found[MOST];
    uint16_t side = 0;
    for (uint32_t s = 0; e->office.n && p->words.n >= 2 && c->day != RO_NO_DAY && s < c->named_codes.n && s < STATES; s++) {
        size_t n = ro_tables_holders(c->t, ro_str_of(ro_tables_code(c->t, c->named_codes.v[s])), e->office, c->day, found, MOST);
        for (size_t i = 0; i < n && i < MOST; i++) {
            words w = words_of(c, ro_str_of(ro_tables_person(c->t, ro_tables_tenure(c->t, found[i])->person)->name));
            if (w.n < 2 || !words_spelt_alike(p->words.v[0], w.v[0]) || !words_spelt_alike(p->words.v[p->words.n - 1], w.v[w.n - 1]))
                continue;
            if (side && side != c->named_codes.v[s])
                return 0;
            side = c->named_codes.v[s];
        }
    }
    return side;
}

/* "President Parvanov", of a day on which he was none any more: the side of all of that name who ever held the office; 0 where of several, or none. */
uint16_t people_side_ever(const cast *c, ro_str surname, ro_str office)
{
    enum { MOST = 64 };
    uint32_t found[MOST];
    uint16_t code = 0;
    size_t n = ro_tables_persons(c->t, surname, found, MOST);
    for (size_t i = 0; i < n && i < MOST; i++) {
        const ro_person *p = ro_tables_person(c->t, found[i]);
        if (!person_held(c, found[i], office))
            continue;
        if (code && p->code_index != code)
            return 0;
        code = p->code_index;
    }
    return code;
}

/* ---- taken up, and given up again ---- */

void people_adopt(cast *c, uint32_t entity, uint32_t person)
{
    const ro_person *p = ro_tables_person(c->t, person);
    if (!p)
        return;
    words w = words_of(c, ro_str_of(p->name));
    c->players.v[entity].person = person;
    c->d->entities.v[entity].person = ro_str_of(p->wikidata);
    c->d->entities.v[entity].known = true;
    c->d->entities.v[entity].surname = ro_str_of(p->surname);
    words_learn(c, entity, &w);
    *name_map_at(c->arena, &c->entities, ro_str_printf(c->arena, "H %u", (unsigned)person)) = entity;
}

/* Does a minister of the day bear that surname, spelt a little otherwise? */
bool people_minister_heard_alike(const cast *c, ro_str text, uint16_t code)
{
    enum { MOST = 64, MINISTERS = 4 };
    uint32_t found[MOST];
    words w = words_of(c, text);
    size_t n = w.n == 1 && c->day != RO_NO_DAY ? ro_tables_officials(c->t, ro_str_of(ro_tables_code(c->t, code)), c->day, MINISTERS, found, MOST) : 0;
    for (size_t i = 0; i < n; i++) {
        words family = words_of(c, ro_str_of(ro_tables_person(c->t, ro_tables_tenure(c->t, found[i])->person)->surname));
        if (family.n && words_spelt_alike(w.v[0], family.v[family.n - 1]))
            return true;
    }
    return false;
}

void people_forget(cast *c, uint32_t entity)
{
    ro_entity *e = &c->d->entities.v[entity];
    c->players.v[entity].person = RO_NONE;
    e->person = e->surname = RO_STR("");
    e->known = false;
}

/* Of namesakes the one who held the office that the text gives: "Secretary-General Ban Ki-moon" is no longer the foreign minister. */
uint32_t people_namesake(const cast *c, const piece *p, uint32_t known, ro_str office)
{
    size_t at = 0;
    if (known == RO_NONE || !office.n || !p->match.names || person_held(c, known, office))
        return RO_NONE;
    for (const ro_name *name; (name = ro_match_next(&p->match, 1u << RO_NAME_PERSON, &at));)
        if (held_score(c, name->id) && person_held(c, name->id, office))
            return name->id;
    return RO_NONE;
}

/* ---- what the tables add ---- */

static ro_str surname_from_words(const cast *c, uint32_t entity)
{
    const ro_entity *e = &c->d->entities.v[entity];
    const player *p = &c->players.v[entity];
    ro_str name = e->name;
    size_t at = name.n;
    bool east = ro_str_in(ro_str_of(e->code), (const char *const[]){"CHN", "TWN", "HKG", "PRK", "KOR", NULL});
    if (p->words.n >= 2 && (east || !e->code[0]) && words_surname_first(p->words.v[0])) {
        const char *blank = memchr(name.p, ' ', name.n);
        return blank ? (ro_str){name.p, (size_t)(blank - name.p)} : name;
    }
    while (at > 0 && name.p[at - 1] != ' ')
        at--;
    while (at > 1) { /* particles belong to it: "von der Leyen", "Le Drian" */
        size_t before = at - 1;
        while (before > 0 && name.p[before - 1] != ' ')
            before--;
        if (!before || !words_particle(ro_fold(c->arena, (ro_str){name.p + before, at - 1 - before})))
            break;
        at = before;
    }
    return (ro_str){name.p + at, name.n - at};
}

bool cast_may_be(const cast *c, uint32_t entity, uint32_t person)
{
    const ro_person *p = ro_tables_person(c->t, person);
    words w = words_of(c, ro_str_of(p->name));
    return words_shared(&c->players.v[entity], &w) > 0 || words_likely_same(&c->players.v[entity], &w);
}

/* Someone whom the tables spell otherwise: a holder of the office that day. */
static uint32_t holder_spelt_otherwise(const cast *c, uint32_t entity)
{
    enum { MOST = 48 };
    const ro_entity *e = &c->d->entities.v[entity];
    uint32_t found[MOST];
    size_t n = ro_tables_holders(c->t, ro_str_of(e->code), e->office, c->day, found, MOST);
    for (size_t i = 0; i < n && i < MOST; i++) {
        uint32_t person = ro_tables_tenure(c->t, found[i])->person;
        const ro_person *p = ro_tables_person(c->t, person);
        words w = words_of(c, ro_str_of(p->name)), surname = words_of(c, ro_str_of(p->surname));
        if ((surname.n && words_have(&c->players.v[entity], surname.v[surname.n - 1])) || words_likely_same(&c->players.v[entity], &w))
            return person;
    }
    return RO_NONE;
}

/* Someone without a state, by a surname in the tables and one more word that agrees. */
static uint32_t surname_and_more(const cast *c, uint32_t entity)
{
    enum { MOST = 48 };
    const player *p = &c->players.v[entity];
    uint32_t found[MOST], other = RO_NONE;
    bool several = false;
    for (uint32_t k = 0; k < p->words.n && p->words.n >= 2; k++) {
        size_t n = ro_tables_persons(c->t, people_with_capital(c, p->words.v[k]), found, MOST);
        for (size_t i = 0; i < n && i < MOST; i++) {
            words w = words_of(c, ro_str_of(ro_tables_person(c->t, found[i])->name));
            bool sons = (p->patronymic || w.patronymic) && w.n && !words_spelt_alike(p->words.v[0], w.v[0]); /* of one family, not one man */
            if (w.n < 2 || sons || !words_likely_same(p, &w) || !words_same_ends(p, &w) || (p->code && !people_is_of(c, found[i], p->code)) || (!p->code && hardly_meant(c, found[i])))
                continue;
            bool full = words_in_full(p, &w) && words_spelt_alike(p->words.v[0], w.v[0]); /* "Hassan Ali" is no Abul Hassan Mahmood Ali */
            full |= p->words.n == 2 && k == 1 && w.n == 2 && ro_str_equal(p->words.v[0], w.v[0]) && people_chief_then(c, found[i]); /* by another spelling that the tables have */
            if (!p->code && !full && !c->sure[ro_tables_person(c->t, found[i])->code_index])
                continue; /* spelt otherwise, and of a state that the report does not name */
            if (held_score(c, found[i]))
                return found[i];
            several |= other != RO_NONE && ro_tables_person(c->t, other)->code_index != ro_tables_person(c->t, found[i])->code_index;
            other = found[i];
        }
    }
    return several ? RO_NONE : other; /* out of office: told of as history */
}

/* Someone of a state whose name is that of one of its office-holders of the day, spelt otherwise; RO_NONE where two fit. */
static uint32_t holder_heard_alike(const cast *c, uint32_t entity)
{
    enum { MOST = 64 };
    const ro_entity *e = &c->d->entities.v[entity];
    const player *p = &c->players.v[entity];
    uint32_t found[MOST], best = RO_NONE;
    bool several = false;
    if (!e->code[0] || c->day == RO_NO_DAY || !p->words.n)
        return RO_NONE;
    size_t n = ro_tables_officials(c->t, ro_str_of(e->code), c->day, 4, found, MOST);
    for (size_t i = 0; i < n; i++) {
        const ro_tenure *t = ro_tables_tenure(c->t, found[i]);
        const ro_person *person = ro_tables_person(c->t, t->person);
        words w = words_of(c, ro_str_of(person->name)), family = words_of(c, ro_str_of(person->surname));
        if (!family.n || t->person == best || (e->office.n && !person_held(c, t->person, e->office)))
            continue;
        ro_str last = family.v[family.n - 1];
        if (!words_one_alike(p, last) || !words_forenames_agree(p, &w))
            continue;
        several |= best != RO_NONE;
        best = t->person;
    }
    return several ? RO_NONE : best;
}

static void find_holder(cast *c, uint32_t entity)
{
    const ro_entity *e = &c->d->entities.v[entity];
    uint32_t person = RO_NONE;
    if (!e->name.n)
        return;
    if (e->code[0])
        person = people_by_surname(c, e->name, c->players.v[entity].code, e->office);
    if (person == RO_NONE && e->code[0] && e->office.n)
        person = holder_spelt_otherwise(c, entity);
    if (person == RO_NONE)
        person = surname_and_more(c, entity);
    if (person == RO_NONE)
        person = holder_heard_alike(c, entity);
    bool bare = c->players.v[entity].words.n <= 1; /* "U.Khurelsukh": shown as the tables have him */
    if (person != RO_NONE)
        people_adopt(c, entity, person);
    if (person != RO_NONE && bare && c->players.v[entity].words.n > 1)
        c->d->entities.v[entity].name = ro_str_of(ro_tables_person(c->t, person)->name);
}

static void complete(cast *c, uint32_t entity)
{
    ro_held held = RO_HELD_NO;
    if (c->players.v[entity].person == RO_NONE)
        find_holder(c, entity);
    uint32_t person = c->players.v[entity].person;
    ro_entity *e = &c->d->entities.v[entity];
    if (person == RO_NONE) {
        if (!e->surname.n)
            e->surname = surname_from_words(c, entity);
        return;
    }
    const ro_tenure *tenure = tenure_then(c, person, &held);
    uint16_t said = c->players.v[entity].code; /* "Norland's Queen Ada": of the states that share her */
    if (!c->players.v[entity].text_code && !(said && people_is_of(c, person, said))) {
        const ro_person *p = ro_tables_person(c->t, person);
        cast_give_code(c, entity, tenure && held != RO_HELD_NO ? tenure->code_index : p->code_index, false);
    }
    if (!tenure || held == RO_HELD_NO)
        return;
    static const char *const vague[] = {"minister", "secretary", "chief", "official", "head", "prince", "princess", "general", "admiral", NULL};
    cast_give_office(c, entity, ro_str_of(tenure->office), tenure->rank, RO_STR(""));
    if (!e->office.n || ro_str_in(e->office, vague))
        e->office = ro_str_of(tenure->office), e->rank = tenure->rank;
}

void cast_complete_one(cast *c, uint32_t entity)
{
    complete(c, entity);
}

void cast_complete(cast *c)
{
    for (uint32_t i = 0; i < c->d->entities.n; i++)
        if (c->d->entities.v[i].kind == RO_PERSON)
            complete(c, i);
}
