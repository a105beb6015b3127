/* SPDX-License-Identifier: Apache-2.0 */
/* People: which unknown names are theirs, and which names are one person's. */
#include "actors/people.h"

/* ---- full names to entities ---- */

/* Two people whom the tables keep apart are two. */
static uint32_t by_words(const cast *c, const words *w, uint32_t person)
{
    for (uint32_t i = 0; i < w->n; i++) {
        uint32_t link = name_map_find(&c->keys, w->v[i]);
        for (; link != RO_NONE; link = c->links.v[link].next)
            if ((person == RO_NONE || c->players.v[c->links.v[link].entity].person == RO_NONE) &&
                words_same_person(&c->players.v[c->links.v[link].entity], w))
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

/* "U. Mboya": shown as the tables have the name. */
static bool with_initial_apart(const cast *c, const piece *p)
{
    ro_str first = c->forms[p->first];
    return p->last == p->first + 1 && first.n == 2 && first.p[1] == '.';
}

static uint32_t full_name(cast *c, const piece *p)
{
    ro_str text = piece_text(c, p);
    uint32_t person = p->kind == PIECE_PERSON ? people_likeliest(c, &p->match, 0) : RO_NONE, entity = RO_NONE;
    words w = words_of(c, text);
    if (person != RO_NONE)
        entity = name_map_find(&c->entities, ro_str_printf(c->arena, "H %u", (unsigned)person));
    if (entity == RO_NONE)
        entity = by_words(c, &w, person);
    if (entity == RO_NONE)
        entity = cast_new(c, RO_PERSON, person != RO_NONE && with_initial_apart(c, p) ? ro_str_of(ro_tables_person(c->t, person)->name) : shown(c, text), 0);
    else if (c->d->entities.v[entity].name.n < text.n && c->players.v[entity].words.n < w.n)
        c->d->entities.v[entity].name = shown(c, text);
    words_learn(c, entity, &w);
    if (person != RO_NONE && c->players.v[entity].person == RO_NONE)
        people_adopt(c, entity, person);
    return entity;
}

/* "S.Amarsaikhan" */
static bool with_initial(ro_str form)
{
    return form.n > 4 && form.p[1] == '.' && form.p[0] >= 'A' && form.p[0] <= 'Z' && form.p[2] >= 'A' && form.p[2] <= 'Z' && form.p[3] >= 'a' && form.p[3] <= 'z';
}

/* ---- which unknown names are people ---- */

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

/* "Norland's ambassador to Sudville Ada Mboya": lang takes the name for more of the town. */
static bool behind_post(const cast *c, const piece *p)
{
    static const char *const sent[] = {"ambassador", "envoy", "consul", "representative", "Ambassador", "Envoy", "Consul", "Representative", NULL};
    const uint32_t start = c->d->sentences.v[c->d->tokens.v[p->first].sentence].first;
    const piece *town = p > c->pieces.v + 1 && ro_str_is(c->forms[p[-1].first], ",") ? p - 2 : NULL; /* "Norland's Ambassador in Sudville, Ada Mboya" */
    if (town && town->kind == PIECE_CAPITAL && p->last > p->first && town->first >= start + 2 && ro_str_in(c->forms[town->first - 1], (const char *const[]){"to", "in", NULL}) && ro_str_in(c->forms[town->first - 2], sent))
        return true;
    return p->last > p->first && p->first >= start + 3 && p > c->pieces.v && p[-1].kind == PIECE_CAPITAL && p[-1].last + 1 == p->first && p[-1].first == p[-1].last &&
           ro_str_in(c->forms[p->first - 2], (const char *const[]){"to", "in", NULL}) && ro_str_in(c->forms[p->first - 3], sent);
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
    if (words_particle(ro_fold(c->arena, c->forms[p->first])) && p->last == p->first + 1)
        return true;
    return memchr(text.p, '-', text.n) && ro_tables_find(c->t, text, 1u << RO_NAME_SURNAME, &m);
}

static bool of_one_word(const cast *c, const piece *p)
{
    return p->first == p->last || words_of(c, piece_text(c, p)).n <= 1 || long_surname(c, p);
}

/* "Amoco" of a report that tells of "Amoco Corp". */
static const char *const firms[] = {"Corp", "Corp.", "Inc", "Inc.", "Co", "Co.", "Ltd", "Ltd.", "Plc", "PLC", "plc", "AG", "SA", "S.A.", "NV", "GmbH", "LLC", "Corporation", "Company", NULL};

static ro_str firm_key(const cast *c, ro_str form)
{
    return ro_str_printf(c->arena, "F %.*s", (int)form.n, form.p);
}

static void find_firms(cast *c)
{
    for (uint32_t i = 0; i + 1 < c->d->tokens.n; i++)
        if (ro_str_in(c->forms[i + 1], firms) && cast_capital(c->forms[i]) && c->d->tokens.v[i + 1].sentence == c->d->tokens.v[i].sentence)
            *name_map_at(c->arena, &c->entities, firm_key(c, c->forms[i])) = i;
}

/* "the King Hussein Bridge" is no person. */
static bool names_a_thing(const cast *c, const piece *p)
{
    static const char *const things[] = {"Bridge", "Street", "Avenue", "Airport", "University", "Foundation", "Center", "Centre", "Hospital", "Stadium", "Prize",
                                         "Medal", "Institute", "School", "Library", "Museum", "Square", "Park", "Highway", "Palace", "Hotel", "Award", "Hall", "Aerodrome", "Airfield", "Airstrip",
                                         "Barracks", "Harbour", "Harbor", "Port", "Base", "Arena", "Mosque", "Cathedral", "Church", "College", "Academy", NULL};
    static const char *const kinds[] = {"newspaper", "daily", "weekly", "magazine", "station", "channel", "paper", "website", "broadcaster", "ship", "tanker", "vessel", "frigate",
                                        "trawler", "airline", "company", "firm", "film", "novel", "hurricane", "typhoon", "cyclone", "village", "town", "district", "warship", "yacht",
                                        "destroyer", "submarine", "ferry", "freighter", "bank", "supermarket", "hotel", "prison", "camp", "river", "lake", "mount", "province", NULL};
    const ro_token *t = &c->d->tokens.v[p->first];
    if (p->first < p->last && !p->match.names && ro_str_in(c->forms[p->last], (const char *const[]){"Dialogue", "Talks", "Process", "Agreement", "Accord", "Summit", "Initiative", "Protocol", "Declaration", "Conference", NULL}))
        return true; /* "the Norville-Sudville Dialogue" */
    bool led = p->first > c->d->sentences.v[t->sentence].first && t[-1].upos == RO_NOUN && ro_str_in(t[-1].lemma, kinds) && !p->match.names;
    bool firm = p->first == p->last && !p->match.names && name_map_find(&c->entities, firm_key(c, c->forms[p->first])) != RO_NONE;
    if (led || firm)
        return true; /* "the newspaper Nowy Glos" */
    if (p->first == p->last && !p->match.names && p->first > c->d->sentences.v[t->sentence].first && ro_str_in(t[-1].form, (const char *const[]){"St", "St.", NULL}) && t->deprel != RO_D_nsubj)
        return true; /* "at a hall in St Peter": the parish */
    if (p->first < p->last && !p->match.names && ro_str_in(c->forms[p->first], (const char *const[]){"Khor", "Khawr", "Wadi", "Jebel", "Jabal", "Ras", "Bab", "Shatt", NULL}))
        return true; /* "the Khor Abdullah waterway" */
    if (p->last + 2 < c->d->tokens.n && ro_str_in(c->forms[p->last + 1], (const char *const[]){"National", "International", "State", "Memorial", NULL}) && ro_str_in(c->forms[p->last + 2], things))
        return true; /* "the Ho Chi Minh National Academy" */
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

static bool is_surname_of(const cast *c, uint32_t entity, ro_str word)
{
    const player *p = &c->players.v[entity];
    ro_str surname = c->d->entities.v[entity].surname;
    if (surname.n) {
        words w = words_of(c, surname);
        for (uint32_t i = 0; i < w.n; i++)
            if (ro_str_equal(w.v[i], word))
                return true;
    }
    if (!p->words.n)
        return false;
    return ro_str_equal(p->words.v[p->words.n - 1], word) || (ro_str_equal(p->words.v[0], word) && words_surname_first(word));
}

/* Of someone whom the report names in full. */
static bool is_surname(const cast *c, const piece *p)
{
    if (p->first != p->last || !cast_capital(c->forms[p->first]))
        return false;
    words w = words_of(c, c->forms[p->first]);
    enum { LONG = 4, LETTERS = 6 };
    uint32_t link = w.n == 1 ? name_map_find(&c->keys, w.v[0]) : RO_NONE;
    for (; link != RO_NONE; link = c->links.v[link].next) {
        const player *one = &c->players.v[c->links.v[link].entity];
        if (is_surname_of(c, c->links.v[link].entity, w.v[0]) || (one->words.n >= LONG && w.v[0].n >= LETTERS && ro_str_equal(one->words.v[0], w.v[0])))
            return true; /* "Bornito", of Bornito de Sousa Baltazar Diogo */
    }
    return false;
}

/* "Hassan" of a report that has "President Hassan": a name of one word under which someone is told of with a title. */
static ro_str titled_key(const cast *c, const piece *p)
{
    ro_str form = c->forms[p->first];
    return ro_str_printf(c->arena, "T %.*s", (int)form.n, form.p);
}

static void note_titled(cast *c, const piece *p)
{
    if (p->kind == PIECE_PERSON && p->first == p->last && titled(c, p))
        *name_map_at(c->arena, &c->entities, titled_key(c, p)) = p->first;
}

static void find_people(cast *c, uint32_t from, uint32_t to)
{
    bool credit = credits(c, from, to);
    for (uint32_t i = from; i < to; i++) {
        piece *p = &c->pieces.v[i];
        bool style = p->first == p->last && i + 1 < to && tagged_person(c, p + 1); /* "Dato" of "Foreign Minister Dato Erywan" */
        if (p->kind == PIECE_UNKNOWN && !credit && (tagged_person(c, p) || behind_post(c, p) || (titled(c, p) && !tagged_other(c, p) && !style)))
            p->kind = PIECE_PERSON;
        if (p->kind == PIECE_PERSON && names_a_thing(c, p))
            p->kind = PIECE_UNKNOWN;
        if (p->kind == PIECE_PERSON && i >= from + 2 && in_brackets(c, p) && c->pieces.v[i - 2].kind == PIECE_PERSON)
            p->kind = PIECE_UNKNOWN; /* "Ada Mboya (Sudville)" */
        note_titled(c, p);
        bool again = of_one_word(c, p) && is_surname(c, p); /* of someone of the report, whoever else bears the name */
        if (p->kind == PIECE_PERSON && (!of_one_word(c, p) || (p->match.names && !again)))
            p->entity = full_name(c, p);
    }
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

/* A bare surname of the tables that the report does not introduce: of a leader of the state that owns it, or of one that the report names. */
static bool leader_by_surname(const cast *c, uint32_t i)
{
    const piece *p = &c->pieces.v[i];
    const ro_token *t = &c->d->tokens.v[p->first];
    uint16_t owner = owner_before(c, i);
    if (!cast_capital(c->forms[p->first]) || p->last - p->first > 3)
        return false;
    if (owner)
        return people_by_surname(c, piece_text(c, p), owner, RO_STR("")) != RO_NONE || (p->first != p->last && people_by_surname(c, c->forms[p->last], owner, RO_STR("")) != RO_NONE) ||
               people_minister_heard_alike(c, piece_text(c, p), owner);
    /* "called Sunak": no place of the tables, and no place is called */
    bool acts = t->ne == RO_NE_B_LOC && p->first == p->last && (t->deprel == RO_D_nsubj || t->deprel == RO_D_obj || t->deprel == RO_D_iobj);
    if (t->upos != RO_PROPN || p->kind != PIECE_UNKNOWN || (tagged_other(c, p) && !acts) || c->headline[t->sentence] || p->first == c->d->sentences.v[t->sentence].first)
        return false;
    uint32_t found = people_by_surname(c, piece_text(c, p), 0, RO_STR(""));
    const ro_person *person = ro_tables_person(c->t, found);
    return person && ((c->sure[person->code_index] && !acts) || ((t->ne == RO_NE_O || acts) && people_chief_then(c, found)));
}

/* "the Gillard government": a chief of the day, or of late. */
static bool names_a_government(const cast *c, uint32_t i)
{
    static const char *const bodies[] = {"government", "administration", "cabinet", "regime", "govt", "junta", NULL};
    const piece *p = &c->pieces.v[i];
    bool body = i + 1 < c->pieces.n && p[1].kind == PIECE_BODY && p[1].first == p->last + 1 && ro_str_in(ro_fold(c->arena, c->forms[p[1].last]), bodies);
    return body && p->kind == PIECE_UNKNOWN && p->first == p->last && c->day != RO_NO_DAY && people_by_surname(c, piece_text(c, p), 0, RO_STR("")) != RO_NONE;
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

/* "President Lagos", "Minister Santiago": a city's name that lang takes for a person's, right behind an office. */
static bool city_as_surname(const cast *c, uint32_t i)
{
    const piece *p = &c->pieces.v[i];
    const ro_token *t = &c->d->tokens.v[p->first];
    bool city = (p->kind == PIECE_CAPITAL || p->kind == PIECE_PLACE) && p->first == p->last && t->ne == RO_NE_B_PER;
    return city && i > 0 && p[-1].last + 1 == p->first && p[-1].kind == PIECE_OFFICE && !p[-1].plural && c->d->tokens.v[p[-1].first].sentence == t->sentence &&
           cast_capital(c->forms[p[-1].last]);
}

/* Bare surnames of people named elsewhere in the report, also in headlines and where lang saw no name. */
static void find_surnames(cast *c)
{
    for (uint32_t i = 0; i < c->pieces.n; i++) {
        piece *p = &c->pieces.v[i];
        const bool told = p->first == p->last && name_map_find(&c->entities, titled_key(c, p)) != RO_NONE;
        const bool led = p->first > c->d->sentences.v[c->d->tokens.v[p->first].sentence].first && c->d->tokens.v[p->first - 1].upos == RO_ADP;
        bool open = p->kind == PIECE_UNKNOWN || p->kind == PIECE_WORD || (p->kind == PIECE_PLACE && !named_place(c, p)) ||
                    (p->kind <= PIECE_CAPITAL && p->first == p->last && c->d->tokens.v[p->first].ne == RO_NE_B_PER) || /* "Jordan", after "Ann Jordan" */
                    (p->kind >= PIECE_SEAT && p->kind <= PIECE_GROUP && p->first == p->last && c->d->tokens.v[p->first].ne == RO_NE_B_PER) || /* "Duma" */
                    (told && !led && p->kind <= PIECE_CAPITAL) || title_as_surname(c, i);
        const ro_token *t = &c->d->tokens.v[p->first];
        if (led && ro_str_in(c->forms[p->first], ro_weekdays))
            continue; /* "on Friday", of a Mr Friday */
        if (!open || !(t->upos == RO_PROPN || t->ne || !c->tagged || c->headline[t->sentence] || owner_before(c, i) || bare_as_a_name(c, p->first)))
            continue;
        if (is_surname(c, p) || leader_by_surname(c, i) || city_as_surname(c, i) || (told && !led) || names_a_government(c, i))
            p->kind = PIECE_PERSON;
        note_titled(c, p);
    }
}

void cast_people(cast *c)
{
    find_firms(c);
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
        if (c->d->entities.v[i].kind != RO_PERSON || p->words.n < 2 || (code && p->code && code != p->code) || !words_spelt_alike(p->words.v[p->words.n - 1], word))
            continue;
        if (found != RO_NONE)
            return RO_NONE;
        found = i;
    }
    return found;
}

/* "L.H. Mboya" is no Ada Mboya. */
static bool other_initial(const cast *c, ro_str text, uint32_t person)
{
    const ro_person *p = ro_tables_person(c->t, person);
    bool other = p && text.n > 2 && text.p[1] == '.';
    for (const char *at = p ? p->name : NULL; other && at; at = strchr(at, ' ') ? strchr(at, ' ') + 1 : NULL)
        other = *at != text.p[0];
    return other;
}

/* "Tommy, Martin and Ann Okello": among first names, where the tables' Martin is of a state that the report does not name. */
static bool among_first_names(const cast *c, const piece *p, uint32_t person)
{
    const ptrdiff_t i = p - c->pieces.v;
    if (i < 2 || c->sure[ro_tables_person(c->t, person)->code_index] || !ro_str_in(piece_text(c, p - 1), (const char *const[]){",", "and", NULL}))
        return false;
    const piece *other = p - 2;
    const bool bare = other->kind == PIECE_PERSON && other->first == other->last && c->d->tokens.v[other->first].sentence == c->d->tokens.v[p->first].sentence;
    return bare && (i < 3 || other[-1].kind == PIECE_WORD) && people_by_surname(c, piece_text(c, other), 0, RO_STR("")) == RO_NONE &&
           (other->entity == RO_NONE || c->players.v[other->entity].words.n <= 1);
}

static uint32_t one_word(cast *c, const piece *p, uint16_t code, ro_str office)
{
    ro_str text = piece_text(c, p);
    words w = words_of(c, text);
    bool fathers = words_of_a_father(ro_fold(c->arena, c->forms[p->first]));
    uint32_t entity = w.n ? by_one_word(c, w.v[w.n - 1], fathers, code, office) : RO_NONE;
    if (entity != RO_NONE)
        return entity;
    if (w.n == 1 && (entity = heard_in_report(c, w.v[0], code)) != RO_NONE)
        return entity;
    uint32_t person = people_by_surname(c, text, code, office);
    if (person == RO_NONE && !code && ro_str_in(office, (const char *const[]){"general", "admiral", NULL}))
        person = people_by_surname(c, text, 0, RO_STR("")); /* "Colonel Mboya", who rules */
    if (person == RO_NONE && w.n)
        person = people_by_surname(c, people_with_capital(c, w.v[w.n - 1]), code, office);
    if (person != RO_NONE && (other_initial(c, text, person) || (!code && !office.n && w.n == 1 && among_first_names(c, p, person))))
        person = RO_NONE;
    if (!code && w.n == 1 && (person == RO_NONE || !c->sure[ro_tables_person(c->t, person)->code_index])) {
        uint32_t here = people_in_office_here(c, w.v[0], office);
        person = here == RO_NONE ? person : here;
    }
    if (person != RO_NONE) {
        entity = name_map_find(&c->entities, ro_str_printf(c->arena, "H %u", (unsigned)person));
        if (entity != RO_NONE)
            return entity;
    }
    entity = cast_new(c, RO_PERSON, person == RO_NONE ? shown(c, text) : ro_str_of(ro_tables_person(c->t, person)->name), 0);
    words_learn(c, entity, &w);
    if (person != RO_NONE)
        people_adopt(c, entity, person);
    return entity;
}

uint32_t cast_person(cast *c, piece *p, uint16_t code, ro_str office)
{
    if (p->entity == RO_NONE)
        p->entity = of_one_word(c, p) ? one_word(c, p, code, office) : full_name(c, p);
    uint32_t known = c->players.v[p->entity].person;
    if (code && known != RO_NONE && !c->players.v[p->entity].text_code && !people_is_of(c, known, code)) {
        uint32_t better = people_likeliest(c, &p->match, code);
        if (better != RO_NONE && people_is_of(c, better, code))
            people_adopt(c, p->entity, better);
        else if (ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code))))
            people_forget(c, p->entity); /* a namesake whom the tables do not hold */
    }
    uint32_t in_office = code || c->players.v[p->entity].text_code ? RO_NONE : people_namesake(c, p, known, office);
    if (in_office != RO_NONE)
        people_adopt(c, p->entity, in_office);
    return p->entity;
}
