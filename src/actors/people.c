/* SPDX-License-Identifier: Apache-2.0 */
/* People: which unknown names are theirs, which names are one person's, and what the tables know of them. */
#include "actors/cast.h"

enum { WORDS = 12, FOLDED = 160 };

/* Surnames that come first: Chinese (pinyin), Korean. */
static const char *const first_surnames[] = {
    "wang",  "li",    "zhang", "liu",  "chen", "yang", "zhao", "huang", "zhou", "wu",   "xu",    "sun",  "hu",   "zhu",  "gao",   "lin",
    "he",    "guo",   "ma",    "luo",  "liang", "song", "zheng", "xie",  "han",  "tang", "feng",  "yu",   "dong", "xiao", "cheng", "cao",
    "yuan",  "deng",  "xi",    "mao",  "hua",  "geng", "lu",   "qin",   "ding", "cai",  "qi",    "zhong", "wei", "jiang", "wen",  "jia",
    "zeng",  "ling",  "meng",  "tian", "fu",   "shen", "peng", "pan",   "du",   "dai",  "xia",   "fan",  "fang", "shi",  "bai",   "cui",
    "wan",   "chai",  "lai",   "tsai", "kong", "sha",  "shuai", "kim",  "lee",  "park", "choi",  "jung", "chung", "cho", "kang",  "yoon",
    "yun",   "jang",  "lim",   "oh",   "seo",  "shin", "kwon", "hwang", "ahn",  "hong", "ryu",   "moon", "ban",  "ri",   "pak",   "choe",
    "roh",   "cha",   "chu",   "nam",  "hyon", "baek", "paek", "jo",    "son",  "bae",  "jeong", "ding", "rong", "miao", "zhai",  "nong", NULL};
static const char *const no_words[] = {"al", "el", "bin", "ibn", "bint", "jr", "jnr", "sr", "ii", "iii", "iv", "the", "of", "and", NULL};
static const char *const surname_particles[] = {"de", "del", "della", "da", "di", "do", "dos", "du", "van", "von", "der", "den",
                                                "bin", "wa", "ibn", "al", "el", "la", "le", "ben", "abu", "ould", "ter", NULL};

typedef struct words {
    ro_str v[WORDS];
    uint32_t n;
    bool patronymic;
} words;

static bool all_capitals(ro_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] >= 'a' && text.p[i] <= 'z')
            return false;
    return true;
}

/* "EAM Ada Mboya": an office in letters, of three or four ("JD" may be a name's own). */
static ro_str without_letters(ro_str text)
{
    const char *blank = memchr(text.p, ' ', text.n);
    size_t n = blank ? (size_t)(blank - text.p) : 0;
    ro_str rest = {text.p + n + 1, text.n - n - 1};
    return n >= 3 && n <= 4 && all_capitals((ro_str){text.p, n}) && !all_capitals(rest) ? rest : text;
}

static bool servant(ro_str word)
{
    return ro_str_is(word, "abdel") || ro_str_is(word, "abdul") || ro_str_is(word, "abd");
}

static bool of_a_father(ro_str word)
{
    return ro_str_is(word, "bin") || ro_str_is(word, "ibn") || ro_str_is(word, "bint");
}

/* The words that a name is known by: folded, without particles that come and go, titles and initials. */
static words name_words(const cast *c, ro_str text)
{
    char folded[FOLDED];
    words w = {.n = 0};
    size_t n = ro_tables_fold(without_letters(text), folded, sizeof folded), from = 0;
    ro_str all = ro_str_copy(c->arena, (ro_str){folded, n < sizeof folded ? n : sizeof folded - 1});
    for (size_t i = 0; i <= all.n; i++) {
        if (i < all.n && all.p[i] != ' ')
            continue;
        ro_str one = {all.p + from, i - from};
        from = i + 1;
        w.patronymic |= w.n && of_a_father(one);
        if (w.n && servant(w.v[w.n - 1]) && one.n > 1)
            w.v[w.n - 1] = ro_str_printf(c->arena, "abdul%.*s", (int)one.n, one.p); /* "Abdel Aziz" is "Abdulaziz" */
        else if (one.n > 1 && w.n < WORDS && !ro_str_in(one, no_words))
            w.v[w.n++] = one;
    }
    return w;
}

static bool has_word(const player *p, ro_str word)
{
    for (uint32_t i = 0; i < p->words.n; i++)
        if (ro_str_equal(p->words.v[i], word))
            return true;
    return false;
}

/* "Anton Anton" shares one word with "Anton Vaino". */
static bool told_twice(const words *w, uint32_t i)
{
    for (uint32_t k = 0; k < i; k++)
        if (ro_str_equal(w->v[k], w->v[i]))
            return true;
    return false;
}

static uint32_t shared_words(const player *p, const words *w)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++)
        n += has_word(p, w->v[i]) && !told_twice(w, i);
    return n;
}

static void learn_words(cast *c, uint32_t entity, const words *w)
{
    c->players.v[entity].patronymic |= w->patronymic;
    for (uint32_t i = 0; i < w->n; i++) {
        if (has_word(&c->players.v[entity], w->v[i]))
            continue;
        *RO_PUSH(c->arena, &c->players.v[entity].words) = w->v[i];
        uint32_t *head = name_map_at(c->arena, &c->keys, w->v[i]);
        name_link *link = RO_PUSH(c->arena, &c->links);
        link->entity = entity;
        link->next = *head;
        *head = c->links.n - 1;
    }
}

/* ---- which of several people of one name ---- */

/* The chief office on the report's day (the latest where that is not known): of a sovereign state before its dependencies, which
 * some sources give the same head. */
static const ro_tenure *tenure_then(const cast *c, uint32_t person, ro_held *held)
{
    const ro_person *p = ro_tables_person(c->t, person);
    const ro_tenure *best = NULL;
    int best_score = 0;
    for (uint32_t i = 0; p && i < p->n; i++) {
        const ro_tenure *t = ro_tables_tenure(c->t, p->first + i);
        const ro_state *state = ro_tables_state_by_code(c->t, ro_str_of(t->code));
        ro_held h = c->day == RO_NO_DAY ? RO_HELD_MAYBE : ro_tenure_on(t, c->day);
        int score = (int)h * 100 + (t->rank ? 20 - 2 * t->rank : 0) + (!state || state->cow ? 40 : 0) - ro_str_starts(ro_str_of(t->office), "deputy ");
        if (h != RO_HELD_NO && score >= best_score)
            best = t, best_score = score, *held = h;
    }
    return best;
}

static int held_score(const cast *c, uint32_t person)
{
    ro_held held = RO_HELD_NO;
    const ro_tenure *tenure = tenure_then(c, person, &held);
    const ro_state *state = tenure ? ro_tables_state_by_code(c->t, ro_str_of(tenure->code)) : NULL;
    return tenure ? (int)held * 2 + (tenure->rank && tenure->rank <= 3) + (!state || state->cow ? 2 : 0) : 0;
}

static bool person_of(const cast *c, uint32_t person, uint16_t code)
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

/* The likeliest of the people a match names; RO_NONE where none. */
static uint32_t likeliest(const cast *c, const ro_match *match, uint16_t code)
{
    uint32_t best = RO_NONE;
    int best_score = -1;
    size_t at = 0;
    if (!match->names)
        return RO_NONE;
    for (const ro_name *name; (name = ro_match_next(match, 1u << RO_NAME_PERSON, &at));) {
        int score = held_score(c, name->id) + (person_of(c, name->id, code) ? 10 : 0) + (c->sure[ro_tables_person(c->t, name->id)->code_index] ? 3 : 0);
        if (score > best_score)
            best = name->id, best_score = score;
    }
    return best;
}

/* A folded word as a text writes it: the tables' case rule asks for the capital. */
static ro_str with_capital(const cast *c, ro_str word)
{
    ro_str out = ro_str_copy(c->arena, word);
    char *first = (char *)out.p;
    if (out.n && *first >= 'a' && *first <= 'z')
        *first = (char)(*first - 32);
    return out;
}

/* Someone of the tables by what reports call them, where title or prominence leave one. */
static uint32_t by_surname(const cast *c, ro_str text, uint16_t code, ro_str office)
{
    enum { MOST = 64, LEADER_THEN = 6, STATE_NAMED = 4 };
    uint32_t found[MOST], best = RO_NONE;
    size_t n = ro_tables_persons(c->t, text, found, MOST);
    int least = c->day == RO_NO_DAY || office.n ? 2 : LEADER_THEN, best_score = least;
    bool tie = false;
    for (size_t i = 0; i < n && i < MOST; i++) {
        int score = held_score(c, found[i]);
        if (score == 0 || (code && !person_of(c, found[i], code)) || (office.n && !person_held(c, found[i], office)))
            continue;
        score += (code ? 5 : 0) + (office.n ? 5 : 0);
        if (!code && score > least && c->sure[ro_tables_person(c->t, found[i])->code_index])
            score += STATE_NAMED;
        tie = score == best_score && best != RO_NONE && ro_tables_person(c->t, best)->code_index != ro_tables_person(c->t, found[i])->code_index;
        if (score > best_score || (score == best_score && best != RO_NONE && !tie))
            best = found[i], best_score = score, tie = false;
    }
    return tie ? RO_NONE : best;
}

/* A name as its spellings share it: y, i and j are one, and so are doubled and single letters, kh and h, ou and u, ph and f, a first o and u. */
static size_t as_heard(ro_str word, char *out, size_t cap)
{
    size_t n = 0;
    for (size_t i = 0; i < word.n && n < cap; i++) {
        char a = word.p[i], b = i + 1 < word.n ? word.p[i + 1] : 0;
        if ((a == 'k' || a == 'd' || a == 'g' || a == 't') && b == 'h')
            a = a == 'k' ? 'h' : a, i++;
        else if (a == 'p' && b == 'h')
            a = 'f', i++;
        else if (a == 'o' && (b == 'u' || b == 'o'))
            a = 'u', i++;
        else if (a == 'e' && b == 'e')
            a = 'i', i++;
        else if (a == 'c' && (b == 'k' || b == 'h'))
            a = b == 'k' ? 'k' : 's', i++;
        else if (a == 's' && b == 'h')
            i++;
        else if (a == 'w')
            a = 'v';
        if (a == 'y' || a == 'j')
            a = 'i';
        if (n == 0 || out[n - 1] != a)
            out[n++] = a;
    }
    return n;
}

/* How many letters must be put, left out or changed to make one of the other; at most `most` + 1 is told. */
static uint32_t letters_apart(const char *a, size_t n, const char *b, size_t m, uint32_t most)
{
    enum { LONGEST = 24 };
    uint32_t row[LONGEST + 1];
    if (n > LONGEST || m > LONGEST)
        return most + 1;
    for (uint32_t j = 0; j <= m; j++)
        row[j] = j;
    for (uint32_t i = 1; i <= n; i++) {
        uint32_t corner = row[0];
        row[0] = i;
        for (uint32_t j = 1; j <= m; j++) {
            uint32_t change = corner + (a[i - 1] != b[j - 1]), least = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            corner = row[j];
            row[j] = change < least ? change : least;
        }
    }
    return row[m];
}

/* "Panandreou" and "Papandreou", "Yilderim" and "Yildirim": one name spelt twice; for holders of one state's offices only. */
static bool spelt_alike(ro_str a, ro_str b)
{
    char x[32], y[32];
    size_t n = as_heard(a, x, sizeof x), m = as_heard(b, y, sizeof y), least = n < m ? n : m;
    uint32_t most = least >= 7 ? 2 : least >= 4 ? 1 : 0;
    return least && x[0] == y[0] && letters_apart(x, n, y, m, most) <= most;
}

/* ---- names to entities ---- */

static void adopt(cast *c, uint32_t entity, uint32_t person)
{
    const ro_person *p = ro_tables_person(c->t, person);
    if (!p)
        return;
    words w = name_words(c, ro_str_of(p->name));
    c->players.v[entity].person = person;
    c->d->entities.v[entity].person = ro_str_of(p->wikidata);
    c->d->entities.v[entity].known = true;
    c->d->entities.v[entity].surname = ro_str_of(p->surname);
    learn_words(c, entity, &w);
    *name_map_at(c->arena, &c->entities, ro_str_printf(c->arena, "H %u", (unsigned)person)) = entity;
}

/* Close spellings: "Zelensky" and "Zelenskyy". */
static bool close_spelling(ro_str a, ro_str b)
{
    size_t least = a.n < b.n ? a.n : b.n, n = 0, apart = a.n > b.n ? a.n - b.n : b.n - a.n;
    while (n < least && a.p[n] == b.p[n])
        n++;
    return least >= 6 && n + 2 >= least && apart <= 2;
}

/* One name's words are all in the other's, but for one that may be spelt a little otherwise. */
static bool same_person(const player *p, const words *w)
{
    uint32_t shared = shared_words(p, w), least = p->words.n < w->n ? p->words.n : w->n;
    if ((p->patronymic || w->patronymic) && p->words.n > 1 && w->n > 1 && !ro_str_equal(p->words.v[0], w->v[0]))
        return false; /* a son and his father */
    if (shared == least)
        return least >= 2 || p->words.n == 1; /* a full name after a bare surname */
    if (shared + 1 != least || least < 2)
        return false;
    ro_str last = p->words.v[p->words.n - 1], other = w->v[w->n - 1];
    return ro_str_equal(p->words.v[0], w->v[0]) ? close_spelling(last, other) : ro_str_equal(last, other) && spelt_alike(p->words.v[0], w->v[0]);
}

/* Two people whom the tables keep apart are two. */
static uint32_t by_words(const cast *c, const words *w, uint32_t person)
{
    for (uint32_t i = 0; i < w->n; i++) {
        uint32_t link = name_map_find(&c->keys, w->v[i]);
        for (; link != RO_NONE; link = c->links.v[link].next)
            if ((person == RO_NONE || c->players.v[c->links.v[link].entity].person == RO_NONE) &&
                same_person(&c->players.v[c->links.v[link].entity], w))
                return c->links.v[link].entity;
    }
    return RO_NONE;
}

/* As users should see it: a name in capitals is written as names are. */
static ro_str shown(const cast *c, ro_str text)
{
    bool upper = true, start = true;
    ro_str out = ro_str_copy(c->arena, text);
    for (size_t i = 0; i < text.n; i++)
        upper &= !(text.p[i] >= 'a' && text.p[i] <= 'z');
    for (size_t i = 0; upper && text.n > 4 && i < text.n; i++) {
        char *p = (char *)out.p + i;
        if (*p >= 'A' && *p <= 'Z' && !start)
            *p = (char)(*p + 32);
        start = *p == ' ' || *p == '-';
    }
    return out;
}

static uint32_t full_name(cast *c, const piece *p)
{
    ro_str text = piece_text(c, p);
    uint32_t person = p->kind == PIECE_PERSON ? likeliest(c, &p->match, 0) : RO_NONE, entity = RO_NONE;
    words w = name_words(c, text);
    if (person != RO_NONE)
        entity = name_map_find(&c->entities, ro_str_printf(c->arena, "H %u", (unsigned)person));
    if (entity == RO_NONE)
        entity = by_words(c, &w, person);
    if (entity == RO_NONE)
        entity = cast_new(c, RO_PERSON, shown(c, text), 0);
    else if (c->d->entities.v[entity].name.n < text.n && c->players.v[entity].words.n < w.n)
        c->d->entities.v[entity].name = shown(c, text);
    learn_words(c, entity, &w);
    if (person != RO_NONE && c->players.v[entity].person == RO_NONE)
        adopt(c, entity, person);
    return entity;
}

/* ---- which unknown names are people ---- */

/* "S.Amarsaikhan" */
static bool with_initial(ro_str form)
{
    return form.n > 4 && form.p[1] == '.' && form.p[0] >= 'A' && form.p[0] <= 'Z' && form.p[2] >= 'A' && form.p[2] <= 'Z' && form.p[3] >= 'a' && form.p[3] <= 'z';
}

static bool tagged_person(const cast *c, const piece *p)
{
    uint32_t person = 0, other = 0;
    for (uint32_t i = p->first; i <= p->last; i++) {
        uint8_t ne = c->d->tokens.v[i].ne;
        person += ne == RO_NE_B_PER || ne == RO_NE_I_PER;
        other += ne > RO_NE_I_PER;
    }
    return person > other || with_initial(c->forms[p->first]);
}

static bool tagged_other(const cast *c, const piece *p)
{
    return c->d->tokens.v[p->first].ne > RO_NE_I_PER && c->d->tokens.v[p->last].ne > RO_NE_I_PER;
}

/* "General License", "Major Projects": an adjective of a name that is none of a person. */
static bool adjective_like(const cast *c, const piece *title, const piece *p)
{
    return c->named && title->first == title->last && ro_str_in(c->forms[title->first], (const char *const[]){"General", "Major", "Private", "Captain", NULL}) &&
           c->d->tokens.v[p->first].ne == RO_NE_O;
}

static bool titled(const cast *c, const piece *p)
{
    const piece *before = p > c->pieces.v ? p - 1 : NULL;
    if (!before || c->d->tokens.v[before->first].sentence != c->d->tokens.v[p->first].sentence || adjective_like(c, before, p))
        return false;
    if (before->kind == PIECE_RESPECT)
        return true;
    const ro_office *office = before->kind == PIECE_OFFICE ? ro_tables_office(c->t, before->id) : NULL;
    return office && office->title && !office->plural;
}

/* "Le Drian", "Bin Farhan", and "Amir-Abdollahian", which the tables know. */
static bool long_surname(const cast *c, const piece *p)
{
    ro_match m;
    ro_str text = piece_text(c, p);
    if (ro_str_in(ro_fold(c->arena, c->forms[p->first]), surname_particles) && p->last == p->first + 1)
        return true;
    return memchr(text.p, '-', text.n) && ro_tables_find(c->t, text, 1u << RO_NAME_SURNAME, &m);
}

static bool of_one_word(const cast *c, const piece *p)
{
    return p->first == p->last || name_words(c, piece_text(c, p)).n <= 1 || long_surname(c, p);
}

/* "the King Hussein Bridge" is no person. */
static bool names_a_thing(const cast *c, const piece *p)
{
    static const char *const things[] = {"Bridge", "Street", "Avenue", "Airport", "University", "Foundation", "Center", "Centre", "Hospital", "Stadium", "Prize",
                                         "Medal", "Institute", "School", "Library", "Museum", "Square", "Park", "Highway", "Palace", "Hotel", "Award", "Hall", NULL};
    return p->last + 1 < c->d->tokens.n && ro_str_in(c->forms[p->last + 1], things) && c->d->tokens.v[p->last + 1].sentence == c->d->tokens.v[p->last].sentence;
}

/* "(AFP, Reuters, October 8)", "Photo: …", bylines: who wrote or took it is no actor. */
static bool credits(const cast *c, uint32_t from, uint32_t to)
{
    if (from == to)
        return false;
    const ro_token *t = &c->d->tokens.v[c->pieces.v[from].first];
    uint8_t kind = c->d->sentences.v[t->sentence].kind;
    if (kind == RO_BYLINE || kind == RO_BOILERPLATE || ro_str_is_nocase(t->form, "photo"))
        return true;
    bool outlet = false;
    for (uint32_t i = from; i < to; i++)
        outlet |= c->pieces.v[i].kind == PIECE_OUTLET;
    return outlet && ro_str_is(t->form, "(") && to - from < 16;
}

static bool in_brackets(const cast *c, const piece *p)
{
    return of_one_word(c, p) && p->first > 0 && p->last + 1 < c->d->tokens.n && ro_str_is(c->forms[p->first - 1], "(") && ro_str_is(c->forms[p->last + 1], ")");
}

static void find_people(cast *c, uint32_t from, uint32_t to)
{
    bool credit = credits(c, from, to);
    for (uint32_t i = from; i < to; i++) {
        piece *p = &c->pieces.v[i];
        bool style = p->first == p->last && i + 1 < to && tagged_person(c, p + 1); /* "Dato" of "Foreign Minister Dato Erywan" */
        if (p->kind == PIECE_UNKNOWN && !credit && (tagged_person(c, p) || (titled(c, p) && !tagged_other(c, p) && !style)))
            p->kind = PIECE_PERSON;
        if (p->kind == PIECE_PERSON && names_a_thing(c, p))
            p->kind = PIECE_UNKNOWN;
        if (p->kind == PIECE_PERSON && i >= from + 2 && in_brackets(c, p) && c->pieces.v[i - 2].kind == PIECE_PERSON)
            p->kind = PIECE_UNKNOWN; /* "Ada Mboya (Sudville)" */
        bool again = of_one_word(c, p) && cast_is_surname(c, p); /* of someone of the report, whoever else bears the name */
        if (p->kind == PIECE_PERSON && (!of_one_word(c, p) || (p->match.names && !again)))
            p->entity = full_name(c, p);
    }
}

static bool is_surname_of(const cast *c, uint32_t entity, ro_str word)
{
    const player *p = &c->players.v[entity];
    ro_str surname = c->d->entities.v[entity].surname;
    if (surname.n) {
        words w = name_words(c, surname);
        for (uint32_t i = 0; i < w.n; i++)
            if (ro_str_equal(w.v[i], word))
                return true;
    }
    if (!p->words.n)
        return false;
    return ro_str_equal(p->words.v[p->words.n - 1], word) || (ro_str_equal(p->words.v[0], word) && ro_str_in(word, first_surnames));
}

bool cast_is_surname(const cast *c, const piece *p)
{
    if (p->first != p->last || !cast_capital(c->forms[p->first]))
        return false;
    words w = name_words(c, c->forms[p->first]);
    uint32_t link = w.n == 1 ? name_map_find(&c->keys, w.v[0]) : RO_NONE;
    for (; link != RO_NONE; link = c->links.v[link].next)
        if (is_surname_of(c, c->links.v[link].entity, w.v[0]))
            return true;
    return false;
}

/* "in Bolton": the town, whoever else bears the name. */
static bool named_place(const cast *c, const piece *p)
{
    const ro_token *t = &c->d->tokens.v[p->first];
    return t->ne == RO_NE_B_LOC && p->first > c->d->sentences.v[t->sentence].first && t[-1].upos == RO_ADP;
}

/* The code of the state that owns the piece: "France's Macron"; 0 where none does. */
static uint16_t owner_before(const cast *c, uint32_t i)
{
    static const char *const marks[] = {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99", NULL};
    const piece *p = &c->pieces.v[i];
    uint32_t sentence = c->d->tokens.v[p->first].sentence;
    if (i < 2 || c->d->tokens.v[p[-2].first].sentence != sentence || !ro_str_in(c->forms[p[-1].first], marks))
        return 0;
    return p[-2].kind == PIECE_STATE || p[-2].kind == PIECE_CAPITAL ? p[-2].code : 0;
}

/* Does a minister of the day bear that surname, spelt a little otherwise? */
static bool minister_heard_alike(const cast *c, ro_str text, uint16_t code)
{
    enum { MOST = 64, MINISTERS = 4 };
    uint32_t found[MOST];
    words w = name_words(c, text);
    size_t n = w.n == 1 && c->day != RO_NO_DAY ? ro_tables_officials(c->t, ro_str_of(ro_tables_code(c->t, code)), c->day, MINISTERS, found, MOST) : 0;
    for (size_t i = 0; i < n; i++) {
        words family = name_words(c, ro_str_of(ro_tables_person(c->t, ro_tables_tenure(c->t, found[i])->person)->surname));
        if (family.n && spelt_alike(w.v[0], family.v[family.n - 1]))
            return true;
    }
    return false;
}

/* A bare surname of the tables that the report does not introduce: of a leader of the state that owns it, or of one that the report names. */
static bool leader_by_surname(const cast *c, uint32_t i)
{
    const piece *p = &c->pieces.v[i];
    const ro_token *t = &c->d->tokens.v[p->first];
    uint16_t owner = owner_before(c, i);
    if (!cast_capital(c->forms[p->first]) || p->last - p->first > 3)
        return false;
    if (owner)
        return by_surname(c, piece_text(c, p), owner, RO_STR("")) != RO_NONE || (p->first != p->last && by_surname(c, c->forms[p->last], owner, RO_STR("")) != RO_NONE) ||
               minister_heard_alike(c, piece_text(c, p), owner);
    if (t->upos != RO_PROPN || p->kind != PIECE_UNKNOWN || tagged_other(c, p) || c->headline[t->sentence] || p->first == c->d->sentences.v[t->sentence].first)
        return false;
    const ro_person *person = ro_tables_person(c->t, by_surname(c, piece_text(c, p), 0, RO_STR("")));
    return person && c->sure[person->code_index];
}

/* "Son affirmed", of Bui Thanh Son: a capital inside the sentence, or a noun that wants an article and has none. */
static bool bare_as_a_name(const cast *c, uint32_t token)
{
    const ro_token *t = &c->d->tokens.v[token];
    if (t->upos != RO_NOUN || !cast_capital(c->forms[token]) || ro_feat_is(t, "Number", "Plur"))
        return false;
    if (token > c->d->sentences.v[t->sentence].first && c->d->tokens.v[token - 1].upos != RO_PUNCT)
        return true;
    return t->deprel == RO_D_nsubj && ro_dependent(c->d, token, RO_D_det, RO_NONE) == RO_NONE && ro_dependent(c->d, token, RO_D_compound, RO_NONE) == RO_NONE;
}

/* "Prince" of Ann Prince, "Bishop" of Julie Bishop: a title's word, where lang sees a name that it does not lead. */
static bool title_as_surname(const cast *c, uint32_t i)
{
    const piece *p = &c->pieces.v[i], *next = i + 1 < c->pieces.n ? p + 1 : NULL;
    const ro_token *t = &c->d->tokens.v[p->first];
    if ((p->kind != PIECE_OFFICE && p->kind != PIECE_RESPECT) || p->first != p->last || !cast_capital(c->forms[p->first]) || p->plural)
        return false;
    bool led = p->first > c->d->sentences.v[t->sentence].first && ro_str_in(ro_fold(c->arena, t[-1].form), (const char *const[]){"the", "a", "an", "his", "her", "of", "as", NULL});
    bool leads = next && c->d->tokens.v[next->first].sentence == t->sentence && (next->kind == PIECE_PERSON || (next->kind == PIECE_UNKNOWN && next->first == p->last + 1));
    return !led && !leads && ((t->ne == RO_NE_B_PER && (t->upos == RO_PROPN || !c->tagged)) || t->ne == RO_NE_I_PER);
}

/* Bare surnames of people named elsewhere in the report, also in headlines and where lang saw no name. */
static void find_surnames(cast *c)
{
    for (uint32_t i = 0; i < c->pieces.n; i++) {
        piece *p = &c->pieces.v[i];
        bool open = p->kind == PIECE_UNKNOWN || p->kind == PIECE_WORD || (p->kind == PIECE_PLACE && !named_place(c, p)) ||
                    (p->kind <= PIECE_CAPITAL && p->first == p->last && c->d->tokens.v[p->first].ne == RO_NE_B_PER) || /* "Jordan", after "Ann Jordan" */
                    (p->kind >= PIECE_SEAT && p->kind <= PIECE_GROUP && p->first == p->last && c->d->tokens.v[p->first].ne == RO_NE_B_PER) || /* "Duma" */
                    title_as_surname(c, i);
        const ro_token *t = &c->d->tokens.v[p->first];
        if (!open || !(t->upos == RO_PROPN || t->ne || !c->tagged || c->headline[t->sentence] || owner_before(c, i) || bare_as_a_name(c, p->first)))
            continue;
        if (cast_is_surname(c, p) || leader_by_surname(c, i))
            p->kind = PIECE_PERSON;
    }
}

void cast_people(cast *c)
{
    for (uint32_t i = 0; i < c->d->sentences.n; i++)
        find_people(c, c->first_piece[i], c->first_piece[i + 1]);
    find_surnames(c);
}

/* ---- a single word, with what its title says ---- */

static bool has_office(const player *p, ro_str office)
{
    for (uint32_t i = 0; i < p->offices.n; i++)
        if (ro_str_equal(p->offices.v[i], office))
            return true;
    return false;
}

/* A king is no crown prince, whatever name they share. */
static bool other_royal(const player *p, ro_str office)
{
    static const char *const royal[] = {"king", "queen", "crown prince", "emir", "sultan", NULL};
    if (!ro_str_in(office, royal))
        return false;
    for (uint32_t i = 0; i < p->offices.n; i++)
        if (ro_str_in(p->offices.v[i], royal))
            return !has_office(p, office);
    return false;
}

/* `fathers`: the text has "bin" before the word. */
static uint32_t by_one_word(const cast *c, ro_str word, bool fathers, uint16_t code, ro_str office)
{
    uint32_t best = RO_NONE, link = name_map_find(&c->keys, word);
    int best_score = -1;
    for (; link != RO_NONE; link = c->links.v[link].next) {
        uint32_t e = c->links.v[link].entity;
        const player *p = &c->players.v[e];
        if ((code && p->code && p->code != code && p->text_code) || other_royal(p, office))
            continue;
        if (p->patronymic && !fathers && p->words.n > 1 && !ro_str_equal(p->words.v[0], word) && !is_surname_of(c, e, word))
            continue;
        int score = is_surname_of(c, e, word) ? 8 : 0;
        score += (code && p->code == code ? 4 : 0) + (office.n && has_office(p, office) ? 4 : 0) + (p->seen != RO_NONE ? 2 : 0);
        if (score > best_score || (score == best_score && p->seen != RO_NONE && c->players.v[best].seen < p->seen) ||
            (score == best_score && p->seen == RO_NONE && e < best))
            best = e, best_score = score;
    }
    return best;
}

/* "Yelchyn" after "Boris Yelchin": the report's own other spelling; RO_NONE where two fit. */
static uint32_t heard_in_report(const cast *c, ro_str word, uint16_t code)
{
    enum { SHORTEST = 6 };
    uint32_t found = RO_NONE;
    for (uint32_t at = 0; at < scene_players(c) && word.n >= SHORTEST; at++) {
        uint32_t i = scene_player(c, at);
        const player *p = &c->players.v[i];
        if (c->d->entities.v[i].kind != RO_PERSON || p->words.n < 2 || (code && p->code && code != p->code) || !spelt_alike(p->words.v[p->words.n - 1], word))
            continue;
        if (found != RO_NONE)
            return RO_NONE;
        found = i;
    }
    return found;
}

static uint32_t one_word(cast *c, const piece *p, uint16_t code, ro_str office)
{
    ro_str text = piece_text(c, p);
    words w = name_words(c, text);
    bool fathers = of_a_father(ro_fold(c->arena, c->forms[p->first]));
    uint32_t entity = w.n ? by_one_word(c, w.v[w.n - 1], fathers, code, office) : RO_NONE;
    if (entity != RO_NONE)
        return entity;
    if (w.n == 1 && (entity = heard_in_report(c, w.v[0], code)) != RO_NONE)
        return entity;
    uint32_t person = by_surname(c, text, code, office);
    if (person == RO_NONE && w.n)
        person = by_surname(c, with_capital(c, w.v[w.n - 1]), code, office);
    if (person != RO_NONE) {
        entity = name_map_find(&c->entities, ro_str_printf(c->arena, "H %u", (unsigned)person));
        if (entity != RO_NONE)
            return entity;
    }
    entity = cast_new(c, RO_PERSON, person == RO_NONE ? shown(c, text) : ro_str_of(ro_tables_person(c->t, person)->name), 0);
    learn_words(c, entity, &w);
    if (person != RO_NONE)
        adopt(c, entity, person);
    return entity;
}

static void forget(cast *c, uint32_t entity)
{
    ro_entity *e = &c->d->entities.v[entity];
    c->players.v[entity].person = RO_NONE;
    e->person = e->surname = RO_STR("");
    e->known = false;
}

/* Of namesakes the one who held the office that the text gives: "Secretary-General Ban Ki-moon" is no longer the foreign minister. */
static uint32_t namesake_in_office(const cast *c, const piece *p, uint32_t known, ro_str office)
{
    size_t at = 0;
    if (known == RO_NONE || !office.n || !p->match.names || person_held(c, known, office))
        return RO_NONE;
    for (const ro_name *name; (name = ro_match_next(&p->match, 1u << RO_NAME_PERSON, &at));)
        if (held_score(c, name->id) && person_held(c, name->id, office))
            return name->id;
    return RO_NONE;
}

uint32_t cast_person(cast *c, piece *p, uint16_t code, ro_str office)
{
    if (p->entity == RO_NONE)
        p->entity = of_one_word(c, p) ? one_word(c, p, code, office) : full_name(c, p);
    uint32_t known = c->players.v[p->entity].person;
    if (code && known != RO_NONE && !c->players.v[p->entity].text_code && !person_of(c, known, code)) {
        uint32_t better = likeliest(c, &p->match, code);
        if (better != RO_NONE && person_of(c, better, code))
            adopt(c, p->entity, better);
        else if (ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code))))
            forget(c, p->entity); /* a namesake whom the tables do not hold */
    }
    uint32_t in_office = code || c->players.v[p->entity].text_code ? RO_NONE : namesake_in_office(c, p, known, office);
    if (in_office != RO_NONE)
        adopt(c, p->entity, in_office);
    return p->entity;
}

/* ---- what the tables add ---- */

static ro_str surname_from_words(const cast *c, uint32_t entity)
{
    const ro_entity *e = &c->d->entities.v[entity];
    const player *p = &c->players.v[entity];
    ro_str name = e->name;
    size_t at = name.n;
    bool east = ro_str_in(ro_str_of(e->code), (const char *const[]){"CHN", "TWN", "HKG", "PRK", "KOR", NULL});
    if (p->words.n >= 2 && (east || !e->code[0]) && ro_str_in(p->words.v[0], first_surnames)) {
        const char *blank = memchr(name.p, ' ', name.n);
        return blank ? (ro_str){name.p, (size_t)(blank - name.p)} : name;
    }
    while (at > 0 && name.p[at - 1] != ' ')
        at--;
    while (at > 1) { /* particles belong to it: "von der Leyen", "Le Drian" */
        size_t before = at - 1;
        while (before > 0 && name.p[before - 1] != ' ')
            before--;
        if (!before || !ro_str_in(ro_fold(c->arena, (ro_str){name.p + before, at - 1 - before}), surname_particles))
            break;
        at = before;
    }
    return (ro_str){name.p + at, name.n - at};
}

/* One word of the name is the other's, and the rest is at most spelt otherwise. */
static bool likely_same(const player *p, const words *w)
{
    uint32_t same = 0, close = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        if (told_twice(w, i))
            continue;
        if (has_word(p, w->v[i])) {
            same++;
            continue;
        }
        for (uint32_t k = 0; k < p->words.n; k++)
            if (close_spelling(w->v[i], p->words.v[k])) {
                close++;
                break;
            }
    }
    return same >= 2 || (same && close) || (same && (w->n == 1 || p->words.n == 1));
}

bool cast_may_be(const cast *c, uint32_t entity, uint32_t person)
{
    const ro_person *p = ro_tables_person(c->t, person);
    words w = name_words(c, ro_str_of(p->name));
    return shared_words(&c->players.v[entity], &w) > 0 || likely_same(&c->players.v[entity], &w);
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
        words w = name_words(c, ro_str_of(p->name)), surname = name_words(c, ro_str_of(p->surname));
        if ((surname.n && has_word(&c->players.v[entity], surname.v[surname.n - 1])) || likely_same(&c->players.v[entity], &w))
            return person;
    }
    return RO_NONE;
}

/* Last words agree, and so do all of the shorter name but one spelt a little otherwise. */
static bool same_ends(const player *p, const words *w)
{
    uint32_t same = shared_words(p, w), least = p->words.n < w->n ? p->words.n : w->n;
    ro_str mine = p->words.v[p->words.n - 1], theirs = w->v[w->n - 1];
    return ((ro_str_equal(mine, theirs) || close_spelling(mine, theirs)) && same + 1 >= least) || (same == least && least >= 2);
}

/* Every word of the shorter name is in the longer, letter by letter. */
static bool said_in_full(const player *p, const words *w)
{
    return shared_words(p, w) == (p->words.n < w->n ? p->words.n : w->n);
}

/* Someone without a state, by a surname in the tables and one more word that agrees. */
static uint32_t surname_and_more(const cast *c, uint32_t entity)
{
    enum { MOST = 48 };
    const player *p = &c->players.v[entity];
    uint32_t found[MOST], other = RO_NONE;
    bool several = false;
    for (uint32_t k = 0; k < p->words.n && p->words.n >= 2; k++) {
        size_t n = ro_tables_persons(c->t, with_capital(c, p->words.v[k]), found, MOST);
        for (size_t i = 0; i < n && i < MOST; i++) {
            words w = name_words(c, ro_str_of(ro_tables_person(c->t, found[i])->name));
            bool sons = (p->patronymic || w.patronymic) && w.n && !spelt_alike(p->words.v[0], w.v[0]); /* of one family, not one man */
            if (w.n < 2 || sons || !likely_same(p, &w) || !same_ends(p, &w) || (p->code && !person_of(c, found[i], p->code)))
                continue;
            if (!p->code && !said_in_full(p, &w) && !c->sure[ro_tables_person(c->t, found[i])->code_index])
                continue; /* spelt otherwise, and of a state that the report does not name */
            if (held_score(c, found[i]))
                return found[i];
            several |= other != RO_NONE && ro_tables_person(c->t, other)->code_index != ro_tables_person(c->t, found[i])->code_index;
            other = found[i];
        }
    }
    return several ? RO_NONE : other; /* out of office: told of as history */
}

/* Do the other names leave it open that the two are one? All of the shorter name are in the longer, as heard. */
static bool forenames_agree(const player *p, const words *w)
{
    const ro_str *less = p->words.n <= w->n ? p->words.v : w->v, *more = p->words.n <= w->n ? w->v : p->words.v;
    uint32_t n_less = p->words.n <= w->n ? p->words.n : w->n, n_more = p->words.n <= w->n ? w->n : p->words.n;
    for (uint32_t i = 0; i < n_less; i++) {
        bool met = false;
        for (uint32_t k = 0; k < n_more && !met; k++)
            met = spelt_alike(less[i], more[k]) || ro_str_equal(less[i], more[k]);
        if (!met)
            return false;
    }
    return true;
}

static bool one_spelt_alike(const player *p, ro_str word)
{
    for (uint32_t i = 0; i < p->words.n; i++)
        if (spelt_alike(p->words.v[i], word))
            return true;
    return false;
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
        words w = name_words(c, ro_str_of(person->name)), family = name_words(c, ro_str_of(person->surname));
        if (!family.n || t->person == best || (e->office.n && !person_held(c, t->person, e->office)))
            continue;
        ro_str last = family.v[family.n - 1];
        if (!one_spelt_alike(p, last) || !forenames_agree(p, &w))
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
        person = by_surname(c, e->name, c->players.v[entity].code, e->office);
    if (person == RO_NONE && e->code[0] && e->office.n)
        person = holder_spelt_otherwise(c, entity);
    if (person == RO_NONE)
        person = surname_and_more(c, entity);
    if (person == RO_NONE)
        person = holder_heard_alike(c, entity);
    if (person != RO_NONE)
        adopt(c, entity, person);
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
    if (!c->players.v[entity].text_code && !(said && person_of(c, person, said))) {
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
