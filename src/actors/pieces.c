/* SPDX-License-Identifier: Apache-2.0 */
/* Tokens to pieces: the longest name of the tables at each place, runs of capitalised words where they have none. */
#include "actors/cast.h"

#define KIND(name) (1u << RO_NAME_##name)
static const unsigned all_but_surname = ~KIND(SURNAME);

bool cast_capital(ro_str form)
{
    uint32_t c = 0;
    if (!form.n || !ro_utf8_next(form.p, form.n, &c))
        return false;
    if (c < 0x80)
        return c >= 'A' && c <= 'Z';
    if (c < 0x100)
        return c >= 0xC0 && c <= 0xDE && c != 0xD7;
    if (c < 0x180) /* pairs, capital first; shifted by one in two stretches */
        return ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) ? c % 2 == 1 : c % 2 == 0;
    return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F) || (c >= 0x1E00 && c <= 0x1EFF && c % 2 == 0) || c == 0x218 ||
           c == 0x21A;
}

static bool is_person(const ro_token *t)
{
    return t->ne == RO_NE_B_PER || t->ne == RO_NE_I_PER;
}

/* The last token of the name (by lang) that token i is in. */
static uint32_t name_end(const cast *c, uint32_t i, uint32_t end)
{
    uint8_t inside = (uint8_t)(c->d->tokens.v[i].ne % 2 ? c->d->tokens.v[i].ne + 1 : c->d->tokens.v[i].ne);
    while (i + 1 < end && inside != RO_NE_O && c->d->tokens.v[i + 1].ne == inside)
        i++;
    return i;
}

/* ---- a name that may be a place's ---- */

static const char *const place_words[] = {"in", "at", "near", "from", "outside", "around", "inside", NULL};
static const char *const kinds_of_place[] = {"province", "region", "territory", "district", "county", "governorate", "state", "city", "town", "oblast", "island", "islands", "area", NULL};

/* Is it all of the name that lang has found, but for the kind of place: "Irpin", "Irpin district"? */
static bool whole_name(const cast *c, uint32_t first, uint32_t last, uint32_t end)
{
    uint32_t stop = name_end(c, first, end);
    if (stop > last && ro_str_is(c->forms[last + 1], ","))
        return true; /* "Irpin, Ukraine" */
    while (stop > last && ro_str_in(ro_fold(c->arena, c->forms[stop]), kinds_of_place))
        stop--;
    return stop == last;
}

static bool small(const cast *c, const ro_name *place)
{
    enum { LARGE = 100000 }; /* inhabitants, as in tools/tables/places.py */
    const int population = ro_tables_place(c->t, place->id)->population;
    return population > 0 && population < LARGE;
}

/* A name marked in the tables (of a small town, a word, a forename) is a place's only where lang sees a place of just that name; a small
 * town's that is a surname too wants "in" before it. */
static bool meant_as_place(const cast *c, const ro_match *m, uint32_t first, uint32_t last, uint32_t end)
{
    const ro_name *place = ro_tables_best_place(c->t, m);
    const ro_token *t = &c->d->tokens.v[first];
    size_t at = 0;
    if (!place || !(place->flags & RO_NAME_AMBIGUOUS) || !c->named)
        return true;
    if (t->ne != RO_NE_B_LOC || !whole_name(c, first, last, end))
        return false;
    bool led = first > c->d->sentences.v[t->sentence].first && ro_str_in(ro_fold(c->arena, t[-1].form), place_words);
    return led || !small(c, place) || !ro_match_next(m, KIND(SURNAME), &at);
}

/* The longest name of the tables from token i on; one of a place alone only where the place is meant. */
static bool longest_name(const cast *c, uint32_t i, uint32_t end, unsigned kinds, ro_match *m, size_t *used)
{
    for (size_t n = end - i; n > 0; n = *used - 1) {
        size_t at = 0;
        if (!ro_tables_longest_tokens(c->t, c->forms + i, n, kinds, m, used))
            return false;
        if (ro_match_next(m, kinds & ~KIND(PLACE), &at) || meant_as_place(c, m, i, i + (uint32_t)*used - 1, end))
            return true;
    }
    return false;
}

/* ---- what a name of the tables stands for ---- */

static const struct {
    uint8_t name, piece;
} order[] = {
    {RO_NAME_AGENCY, PIECE_OUTLET},  {RO_NAME_STATE, PIECE_STATE},     {RO_NAME_ADJECTIVE, PIECE_ADJECTIVE}, {RO_NAME_NOUN, PIECE_PEOPLE},
    {RO_NAME_CAPITAL, PIECE_CAPITAL}, {RO_NAME_SEAT, PIECE_SEAT},      {RO_NAME_ORG, PIECE_ORG},             {RO_NAME_GROUP, PIECE_GROUP},
    {RO_NAME_PERSON, PIECE_PERSON},  {RO_NAME_OFFICE, PIECE_OFFICE},   {RO_NAME_COLLECTIVE, PIECE_BODY},     {RO_NAME_MODIFIER, PIECE_MODIFIER},
    {RO_NAME_PLACE, PIECE_PLACE}};

static const ro_name *entry(const ro_match *m, uint8_t kind)
{
    size_t at = 0;
    return ro_match_next(m, 1u << kind, &at);
}

/* Was there that former state on the report's day? Where that is not known it may be. */
static bool stood_then(const cast *c, const ro_state *s)
{
    return c->day == RO_NO_DAY || ((s->from == RO_NO_DAY || s->from <= c->day) && (s->to == RO_NO_DAY || c->day <= s->to));
}

/* Of states that share a name ("Prague", "Belgrade"), the former one that stood on the report's day, else one that is: the one whose name is
 * not marked ("Dominican" is of the Republic before it is of Dominica). */
static const ro_name *state_entry(const cast *c, const ro_match *m, uint8_t kind)
{
    const ro_name *living = NULL, *name;
    size_t at = 0;
    while ((name = ro_match_next(m, 1u << kind, &at))) {
        const ro_state *s = ro_tables_state(c->t, name->id);
        if (s->former && c->day != RO_NO_DAY && stood_then(c, s))
            return name;
        if (!s->former && (!living || ((living->flags & RO_NAME_AMBIGUOUS) && !(name->flags & RO_NAME_AMBIGUOUS))))
            living = name;
    }
    return living ? living : entry(m, kind);
}

static void take_office(const cast *c, piece *p)
{
    const ro_office *office = ro_tables_office(c->t, p->id);
    const ro_name *body = entry(&p->match, RO_NAME_COLLECTIVE);
    p->modifier_too = entry(&p->match, RO_NAME_MODIFIER) != NULL;
    p->body = body ? body->id : RO_NONE;
    p->body_too = body != NULL;
    p->plural = office && office->plural;
    if (office && strcmp(office->name, "title of respect") == 0)
        p->kind = PIECE_RESPECT;
}

static void take(const cast *c, piece *p, const ro_name *name, uint8_t kind)
{
    p->kind = kind;
    p->id = name->id;
    p->code = name->code;
    p->ambiguous = name->flags & RO_NAME_AMBIGUOUS;
    p->plural = name->flags & RO_NAME_PLURAL;
    p->adjective_too = kind != PIECE_ADJECTIVE && entry(&p->match, RO_NAME_ADJECTIVE);
    if (kind == PIECE_OFFICE)
        take_office(c, p);
    if (kind == PIECE_BODY)
        p->body = name->id;
}

static bool choose(const cast *c, piece *p)
{
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        bool of_state = order[i].piece >= PIECE_STATE && order[i].piece <= PIECE_CAPITAL;
        const ro_name *name = order[i].name == RO_NAME_PLACE ? ro_tables_best_place(c->t, &p->match)
                              : of_state                     ? state_entry(c, &p->match, order[i].name)
                                                             : entry(&p->match, order[i].name);
        if (!name)
            continue;
        take(c, p, name, order[i].piece);
        return true;
    }
    return false;
}

/* ---- when what the tables say is not meant ---- */

static const char *const of_other_bodies[] = {
    "university", "college", "institute", "school", "academy", "post",     "times",   "daily",   "herald",  "tribune",   "airlines", "airways",
    "bank",       "hotel",   "museum",    "street", "avenue",  "road",     "square",  "airport", "club",    "university", "hospital", "corporation",
    "corp",       "company", "group",     "inc",    "ltd",     "telecom",  "mobile",  "news",    "radio",   "tv",        "magazine", "review",
    "lng",        "mines",     "mining", "steel",   "motors",  "insurance", "lines",
    "society",    "centre",  "center",    "league", "cup",     "olympics", "journal", "gazette", "monitor", "petroleum", "railway",  "institution",
    NULL};
static const char *const of_papers[] = {"agreement", "agreements", "accord", "accords", "convention", "conventions", "treaty", "protocol", "declaration", "pact", "charter", "statute",
                                         "process", "principles", "consensus", "final", "act", "format", "formula", "criteria", "tribunal", "plan", "initiative", NULL};
static const char *const of_us_states[] = {"senator", "sen", "sen.", "governor", "gov", "gov.", "republican", "democrat", "rep.", "congressman", NULL};

static bool next_is(const cast *c, uint32_t i, uint32_t end, const char *const *list)
{
    return i < end && ro_str_in(ro_fold(c->arena, c->forms[i]), list);
}

static bool of_a_place(uint8_t kind)
{
    return kind == PIECE_STATE || kind == PIECE_CAPITAL || kind == PIECE_PLACE || kind == PIECE_ADJECTIVE || kind == PIECE_PEOPLE;
}

/* A known name whose tail starts at i: "Foreign Ministry" of "French Foreign Ministry". */
static bool known_tail(const cast *c, uint32_t i, uint32_t end)
{
    ro_match m;
    size_t used;
    return ro_tables_longest_tokens(c->t, c->forms + i, end - i,
                                    KIND(OFFICE) | KIND(COLLECTIVE) | KIND(MODIFIER) | KIND(SEAT) | KIND(ORG) | KIND(PERSON) | KIND(GROUP), &m, &used);
}

/* "President of Chile Ada Mboya": the state is the title's, whatever lang takes for the name. */
static bool after_of(const cast *c, const piece *p)
{
    const ro_token *t = &c->d->tokens.v[p->first];
    return p->first > c->d->sentences.v[t->sentence].first && ro_str_in(t[-1].form, (const char *const[]){"of", "the", "to", "in", "for", NULL});
}

/* "Interior Minister German Okello": a forename. */
static bool forename_after_title(const cast *c, const piece *p)
{
    const ro_token *t = &c->d->tokens.v[p->first];
    return p->first == p->last && ro_str_is(t->form, "German") && (t->ne == RO_NE_B_PER || t[1].ne == RO_NE_B_PER) && p->first > c->d->sentences.v[t->sentence].first &&
           (t[-1].upos == RO_PROPN || t[-1].upos == RO_NOUN) && cast_capital(t[-1].form);
}

/* "Jordan Smith", "Paris Hilton", "China University of Geosciences": the state is only part of another name. Returns the
 * last token of that name, or RO_NONE. */
static uint32_t swallowed(const cast *c, const piece *p, uint32_t end)
{
    uint32_t next = p->last + 1, stop = name_end(c, p->first, end);
    if (!of_a_place(p->kind) || next >= end || !cast_capital(c->forms[next]))
        return RO_NONE;
    const bool joint = ro_str_in(c->forms[next], (const char *const[]){"Joint", "Peace", "Framework", NULL}) && next_is(c, next + 1, end, of_papers);
    if ((p->kind == PIECE_CAPITAL || p->kind == PIECE_PLACE) && joint)
        return stop > next + 1 ? stop : next + 1; /* "the Sudville Joint Declaration" */
    if (known_tail(c, next, end))
        return RO_NONE;
    if (forename_after_title(c, p) && is_person(&c->d->tokens.v[next]))
        return name_end(c, next, end);
    if (stop > p->last && p->kind != PIECE_ADJECTIVE && is_person(&c->d->tokens.v[p->first]) && !after_of(c, p))
        return stop;
    if (next_is(c, next, end, of_other_bodies) || ((p->kind == PIECE_CAPITAL || p->kind == PIECE_PLACE) && next_is(c, next, end, of_papers)))
        return stop > next ? stop : next;
    if (stop > p->last && c->d->tokens.v[p->first].ne == RO_NE_B_ORG)
        return stop;
    return RO_NONE;
}

/* "the Interim Administration of Norland", "the Transitional Council of Sudria": those who rule the state that is named. */
static bool of_rulers(const cast *c, uint32_t state, uint32_t start)
{
    static const char *const rulers[] = {"administration", "authority", "government", "council", "assembly", "parliament", "ministry", "presidency", "cabinet", NULL};
    uint32_t of = state > start && ro_str_is(c->forms[state - 1], "the") ? state - 1 : state;
    return of >= start + 2 && ro_str_is(c->forms[of - 1], "of") && ro_str_in(ro_fold(c->arena, c->forms[of - 2]), rulers);
}

/* "New America Foundation": inside a body that lang has found and no table knows the start of. */
static bool inside_unknown_body(const cast *c, const piece *p, uint32_t end)
{
    uint32_t start = p->first;
    ro_match m;
    size_t used;
    if (c->d->tokens.v[start].ne != RO_NE_I_ORG || known_tail(c, p->last + 1, end)) /* "Royal Norlandish Air Force" */
        return false;
    static const char *const public[] = {"service", "committee", "department", "ministry", "ministries", "council", "commission", "authority", "bureau", "directorate", "inspectorate", "forces", "force", "guard", NULL};
    bool of_state = p->kind == PIECE_STATE && start > 0 && ro_str_is(c->forms[start - 1], "of") && (p->last + 1 >= end || c->d->tokens.v[p->last + 1].ne != RO_NE_I_ORG), body = false;
    while (start > 0 && c->d->tokens.v[start].ne == RO_NE_I_ORG && c->d->tokens.v[start - 1].sentence == c->d->tokens.v[start].sentence)
        body |= ro_str_in(ro_fold(c->arena, c->forms[--start]), public);
    if (of_state && body)
        return false; /* "the Customs Service of Norland": the state is told of, whatever the service is called */
    return cast_capital(c->forms[start]) && !of_rulers(c, p->first, start) && !longest_name(c, start, end, all_but_surname & ~KIND(MODIFIER), &m, &used);
}

/* "Amir-Abdollahian": the title is the first half of a name. "Vice-President", "President-elect" are none. */
static bool half_of_name(const cast *c, const piece *p, uint32_t end)
{
    const ro_token *t = &c->d->tokens.v[p->last];
    ro_match m;
    size_t used;
    return p->kind == PIECE_OFFICE && p->last + 2 < end && !t->space_after && ro_str_is(t[1].form, "-") && !t[1].space_after && cast_capital(t->form) &&
           cast_capital(t[2].form) && (is_person(t) || is_person(t + 2)) && !longest_name(c, p->last + 2, end, all_but_surname, &m, &used);
}

/* "Foreign Minister Amir Example": a given name that is a title elsewhere. */
static bool given_name(const cast *c, const piece *p, uint32_t end)
{
    static const char *const names[] = {"Amir", "Emir", "Sultan", NULL};
    const ro_token *t = &c->d->tokens.v[p->first];
    if (p->kind != PIECE_OFFICE || p->first != p->last || p->last + 1 >= end || p->first == c->d->sentences.v[t->sentence].first || !ro_str_in(c->forms[p->first], names))
        return false;
    if (t->ne == RO_NE_I_PER && is_person(t - 1))
        return true; /* "Hassan Amir" */
    bool behind_office = t[-1].upos == RO_NOUN || t[-1].upos == RO_PROPN || ro_str_is(t[-1].form, ",");
    return behind_office && (is_person(t) ? t[1].ne == RO_NE_I_PER : is_person(t + 1) && t[1].ne == RO_NE_B_PER && t[-1].upos == RO_PROPN);
}

/* "Central American leaders": of no one state. */
static bool of_the_continent(const cast *c, const piece *p)
{
    static const char *const parts[] = {"Central", "South", "Latin", "North", "Inter", "Pan", "Meso", NULL};
    const uint32_t first = c->d->sentences.v[c->d->tokens.v[p->first].sentence].first;
    if (p->first != p->last || !(ro_str_is(c->forms[p->first], "American") || ro_str_is(c->forms[p->first], "Americans")) || p->first == first)
        return false;
    const uint32_t before = p->first - (p->first >= first + 2 && ro_str_is(c->forms[p->first - 1], "-") ? 2 : 1);
    return ro_str_in(c->forms[before], parts);
}

/* "Washington state's apples", "the Sudville-based bank": part of another's name, or where it sits. */
static bool only_a_place(const cast *c, const piece *p, uint32_t end)
{
    uint32_t next = p->last + 1;
    if (p->kind != PIECE_CAPITAL || next >= end)
        return false;
    if (ro_str_is(c->forms[p->last], "Washington") && (ro_str_is(c->forms[next], "state") || ro_str_is(c->forms[next], "State")))
        return true;
    return next + 1 < end && ro_str_is(c->forms[next], "-") && !c->d->tokens.v[p->last].space_after &&
           ro_str_in(c->forms[next + 1], (const char *const[]){"based", "born", "educated", "area", NULL});
}

/* "Mr Jordan", "Sheikh Sabah": a surname, or a first name. */
static bool behind_style(const cast *c, const piece *p)
{
    static const char *const styles[] = {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Sheikh", "Shaikh", "Sheikha", "Shaikha", "Sir", "Lady", NULL};
    const uint32_t first = c->d->sentences.v[c->d->tokens.v[p->first].sentence].first;
    return (of_a_place(p->kind) || p->kind == PIECE_OUTLET) && p->first == p->last && p->first > first && cast_capital(c->forms[p->first]) && ro_str_in(c->forms[p->first - 1], styles);
}

/* "HMS Norland", "the tanker Sudria Star": a ship. */
static bool of_a_ship(const cast *c, const piece *p, uint32_t end)
{
    static const char *const marks[] = {"HMS", "USS", "RMS", "MV", "M/V", "INS", "HMAS", "HMCS", "HMNZS", "BRP", "RFS", NULL};
    static const char *const ships[] = {"tanker", "frigate", "destroyer", "ferry", "freighter", "trawler", "submarine", "vessel", "ship", "battleship", "cruiser", "corvette", NULL};
    const ro_token *t = &c->d->tokens.v[p->first];
    if (p->kind == PIECE_ADJECTIVE || !of_a_place(p->kind) || p->first == c->d->sentences.v[t->sentence].first)
        return false;
    return ro_str_in(t[-1].form, marks) || (ro_str_in(t[-1].form, ships) && p->last + 1 < end && cast_capital(c->forms[p->last + 1]) && !known_tail(c, p->last + 1, end));
}

/* "Indo-Pacific", "Mr Greco": not the half of "Indo-Nepalese", "Greco-Turkish". */
static bool no_half(const cast *c, const piece *p, uint32_t end)
{
    static const char *const halves[] = {"Indo", "Greco", NULL};
    const uint32_t i = p->first;
    ro_match m;
    if (p->kind != PIECE_ADJECTIVE || p->last != i || !ro_str_in(c->forms[i], halves))
        return false;
    return i + 2 >= end || !ro_str_is(c->forms[i + 1], "-") || !ro_tables_find(c->t, c->forms[i + 2], KIND(STATE) | KIND(ADJECTIVE), &m);
}

static bool refused(const cast *c, const piece *p, uint32_t end)
{
    if (no_half(c, p, end))
        return true;
    if (of_a_ship(c, p, end))
        return true;
    if (behind_style(c, p))
        return true;
    if (p->kind == PIECE_OUTLET && p->first == p->last && is_person(&c->d->tokens.v[p->first]) && name_end(c, p->first, end) > p->last)
        return true; /* "Sabah Al-Ahmad", who is no newspaper */
    if (only_a_place(c, p, end) || half_of_name(c, p, end) || given_name(c, p, end) || of_the_continent(c, p))
        return true;
    const ro_token *t = &c->d->tokens.v[p->first];
    if (p->kind == PIECE_STATE && p->first == p->last && ro_str_is(t->form, "Guinea") && p->first > c->d->sentences.v[t->sentence].first && ro_str_is(t[-1].form, "New"))
        return true; /* the island */
    if (of_a_place(p->kind) && p->kind != PIECE_ADJECTIVE && p->first == p->last && t->ne == RO_NE_I_PER)
        return true; /* "Michael Jordan" */
    if (p->kind == PIECE_STATE && p->first > c->d->sentences.v[t->sentence].first + 1 && ro_str_is(c->forms[p->first - 1], "of") &&
        ro_str_in(c->forms[p->first - 2], (const char *const[]){"province", "department", "district", "county", "village", "town", NULL}))
        return true; /* "the province of Formosa" */
    if (p->kind == PIECE_SEAT && p->first == p->last && t->ne == RO_NE_B_PER && name_end(c, p->first, end) > p->last)
        return true; /* "Rada Trajkovic" */
    if (of_a_place(p->kind) && inside_unknown_body(c, p, end))
        return true;
    if (p->first == p->last && !of_a_place(p->kind) && p->kind != PIECE_PERSON && (t->upos == RO_VERB || t->upos == RO_AUX) && p->kind != PIECE_MODIFIER)
        return true; /* "attaches" */
    if (p->kind == PIECE_OFFICE && c->forms[p->first].n >= 4 && c->forms[p->first].p[1] == '.' && p->first > 0 && t[-1].upos == RO_NUM)
        return true; /* "2:32 P.M." */
    if (p->kind == PIECE_OFFICE || p->kind == PIECE_BODY || p->kind == PIECE_MODIFIER)
        return false;
    if (!p->ambiguous)
        return false;
    if (p->kind == PIECE_PERSON)
        return c->named && !is_person(t);
    if (p->kind == PIECE_PLACE)
        return false;
    if (p->kind == PIECE_STATE && next_is(c, p->last + 1, end, of_us_states))
        return true;
    return of_a_place(p->kind) && p->kind != PIECE_ADJECTIVE && !p->adjective_too && is_person(t) && name_end(c, p->first, end) > p->last &&
           !after_of(c, p);
}

static piece word(uint32_t i)
{
    piece p;
    memset(&p, 0, sizeof p);
    p.first = p.last = i;
    p.id = p.body = p.entity = RO_NONE;
    return p;
}

/* Inside a personal name that lang has found, only the rest of that name counts. */
static bool inside_person(const cast *c, uint32_t i)
{
    return c->d->tokens.v[i].ne == RO_NE_I_PER && !ro_str_in(ro_fold(c->arena, c->forms[i]), (const char *const[]){"minister", "president", NULL});
}

/* "the South Korean military" holds no "the South". */
static bool overtaken(const cast *c, uint32_t i, uint32_t end, size_t used)
{
    ro_match m;
    size_t longer = 0;
    return used == 2 && ro_str_is_nocase(c->forms[i], "the") &&
           longest_name(c, i + 1, end, all_but_surname, &m, &longer) && longer > 1;
}

/* "Mr." as "Mr". */
static bool abbreviated(const cast *c, piece *p)
{
    ro_str form = c->forms[p->first];
    if (form.n < 3 || form.n > 9 || form.p[form.n - 1] != '.')
        return false;
    return ro_tables_find(c->t, (ro_str){form.p, form.n - 1}, KIND(OFFICE) | KIND(MODIFIER), &p->match) && choose(c, p);
}

/* "his colleague", "her Norlandish partner", "their guests" are said of a counterpart. */
static bool colleague(const cast *c, piece *p)
{
    static const char *const whose[] = {"his", "her", "their", NULL};
    static const char *const ones[] = {"guest", "host", "interlocutor", NULL};
    static const char *const many[] = {"guests", "hosts", "interlocutors", NULL};
    ro_str form = ro_fold(c->arena, c->forms[p->first]);
    uint32_t before = p->first - c->d->sentences.v[c->d->tokens.v[p->first].sentence].first;
    bool partner = before >= 2 && ro_str_starts(form, "partner") && cast_capital(c->forms[p->first - 1]) && ro_str_in(c->forms[p->first - 2], whose);
    bool owned = before >= 1 && ro_str_in(ro_fold(c->arena, c->forms[p->first - 1]), whose);
    bool one = ro_str_is(form, "colleague") || (partner && ro_str_is(form, "partner")) || (owned && ro_str_in(form, ones));
    if (!one && !ro_str_is(form, "colleagues") && !(partner && ro_str_is(form, "partners")) && !(owned && ro_str_in(form, many)))
        return false;
    return ro_tables_find(c->t, one ? RO_STR("counterpart") : RO_STR("counterparts"), KIND(COLLECTIVE), &p->match) && choose(c, p);
}

/* "the Norlandish Security Council": a body of the state that has the name of an organisation's, or of another state's. */
static void own_council(const cast *c, piece *p, uint32_t end)
{
    static const char *const of_the_other[] = {"veto", "seat", "resolution", "resolutions", "vote", "membership", "draft", "bid", "member", "members", NULL};
    const ro_name *body = p->kind == PIECE_ORG || p->kind == PIECE_SEAT ? entry(&p->match, RO_NAME_COLLECTIVE) : NULL;
    static const char *const of_more[] = {"Collective", "National", "Federal", "Supreme", "Gulf", "Caucasus", NULL};
    uint32_t before = p->first, first = c->d->sentences.v[c->d->tokens.v[p->first].sentence].first;
    size_t at = 0;
    ro_match m;
    if (!body || before == first || next_is(c, p->last + 1, end, of_the_other))
        return;
    before--;
    if (ro_str_in(c->forms[before], of_more)) {
        *p = word(p->first); /* "the Collective Security Council" */
        return;
    }
    if (before > first && ro_str_in(c->forms[before], (const char *const[]){"'s", "\xE2\x80\x99s", "'", NULL}))
        before--;
    const ro_name *state = ro_tables_find(c->t, c->forms[before], KIND(STATE) | KIND(ADJECTIVE), &m) ? ro_match_next(&m, KIND(STATE) | KIND(ADJECTIVE), &at) : NULL;
    if (state && state->code != p->code)
        take(c, p, body, PIECE_BODY);
}

/* "Governor of Georgia", "Georgia Senator Ada Mboya", "Atlanta, Georgia": of two that bear the name, the part of a union. */
static void part_of_a_union(const cast *c, piece *p, uint32_t end)
{
    static const char *const rulers[] = {"governor", "senator", "state", "senators", "congressman", "representative", "lawmaker", "legislature", "attorney", NULL};
    static const char *const cities[] = {"Atlanta", "Augusta", "Savannah", "Macon", "Athens", NULL};
    const ro_name *place = p->kind == PIECE_STATE ? ro_tables_best_place(c->t, &p->match) : NULL;
    uint32_t first = c->d->sentences.v[c->d->tokens.v[p->first].sentence].first;
    if (!place || place->code == p->code)
        return;
    bool of = p->first >= first + 2 && ro_str_in(c->forms[p->first - 1], (const char *const[]){"of", "from", "in", ",", NULL}) &&
              (ro_str_in(ro_fold(c->arena, c->forms[p->first - 2]), rulers) || ro_str_in(c->forms[p->first - 2], cities));
    const bool owner = next_is(c, p->last + 1, end, (const char *const[]){"'s", "\xE2\x80\x99s", NULL}); /* "Georgia's Secretary of State": the state of that name has none */
    const bool of_state = owner && next_is(c, p->last + 2, end, (const char *const[]){"secretary", NULL}) && next_is(c, p->last + 4, end, (const char *const[]){"state", NULL});
    if (of || of_state || (owner && next_is(c, p->last + 2, end, of_us_states)) || next_is(c, p->last + 1, end, of_us_states) || (next_is(c, p->last + 1, end, rulers) && !next_is(c, p->last + 1, end, (const char *const[]){"state", NULL})))
        take(c, p, place, PIECE_PLACE);
}

/* "Papua New / Guinea": the tokens from `first` on, the last of a line that ends without a stop, and the first of the next make a state's name.
 * Returns how many of the next belong to it, 0 none; the name into `m`. */
static uint32_t goes_on(const cast *c, uint32_t first, ro_match *m)
{
    enum { MOST = 2 };
    const uint32_t sentence = c->d->tokens.v[first].sentence;
    const ro_sentence *line = &c->d->sentences.v[sentence], *next = line + 1;
    if (sentence + 1 >= c->d->sentences.n || !cast_capital(c->forms[first]) || !cast_capital(c->forms[next->first]))
        return 0;
    ro_str text = c->forms[first];
    for (uint32_t i = first + 1; i < line->first + line->n; i++)
        text = ro_str_printf(c->arena, "%.*s %.*s", (int)text.n, text.p, (int)c->forms[i].n, c->forms[i].p);
    for (uint32_t n = 1; n <= MOST && n <= next->n; n++) {
        ro_str form = c->forms[next->first + n - 1];
        text = ro_str_printf(c->arena, "%.*s %.*s", (int)text.n, text.p, (int)form.n, form.p);
        if (ro_tables_find(c->t, text, KIND(STATE) | KIND(ADJECTIVE), m))
            return n;
    }
    return 0;
}

/* The piece at token i where it is a half of such a name: the end of a line, or the start of the next. */
static bool cut_by_line(const cast *c, uint32_t i, uint32_t end, piece *p)
{
    enum { MOST = 3 };
    const uint32_t sentence = c->d->tokens.v[i].sentence, start = c->d->sentences.v[sentence].first;
    uint32_t n = 0;
    if (end - i <= MOST && goes_on(c, i, &p->match))
        n = end - i;
    for (uint32_t k = 1; !n && sentence > 0 && i == start && k <= MOST && k <= c->d->sentences.v[sentence - 1].n; k++)
        n = goes_on(c, i - k, &p->match);
    if (!n || !choose(c, p))
        return false;
    p->last = i + n - 1;
    return true;
}

/* "Federal Minister for Finance": the minister for that, not a minister alone. */
static void federal_minister(const cast *c, piece *p, uint32_t end)
{
    ro_match m;
    size_t used = 0;
    if (p->kind != PIECE_OFFICE || p->last != p->first + 1 || !ro_str_in(ro_fold(c->arena, c->forms[p->first]), (const char *const[]){"federal", "union", "cabinet", NULL}))
        return;
    const uint32_t minister = p->last;
    if (!ro_tables_longest_tokens(c->t, c->forms + minister, end - minister, KIND(OFFICE), &m, &used) || used < 3)
        return;
    p->match = m;
    p->last = minister + (uint32_t)used - 1;
    choose(c, p);
}

/* How many tokens from i on are a portfolio that the tables know as a minister's, 0 none: not those that open another title, "trade minister", or stand before
 * a noun, "trade officials". */
static uint32_t portfolio(const cast *c, uint32_t i, uint32_t end)
{
    enum { MOST = 6, BEFORE = 2 };
    ro_str form[BEFORE + MOST] = {RO_STR("minister"), RO_STR("of")};
    uint32_t n = 0;
    ro_match m;
    size_t used = 0, longer = 0;
    for (; n < MOST && i + n < end; n++)
        form[BEFORE + n] = c->forms[i + n];
    if (!ro_tables_longest_tokens(c->t, form, BEFORE + n, KIND(OFFICE), &m, &used) || used <= BEFORE)
        return 0;
    uint32_t words = (uint32_t)used - BEFORE, after = i + words;
    if (ro_tables_longest_tokens(c->t, c->forms + i, end - i, KIND(OFFICE) | KIND(COLLECTIVE), &m, &longer) && longer > words)
        return 0;
    return after < end && c->d->tokens.v[after].upos == RO_NOUN && !cast_capital(c->forms[after]) ? 0 : words;
}

/* "Minister of Finance, Revenue and Economic Affairs": one office of several portfolios, named by the first. */
static void further_portfolios(const cast *c, piece *p, uint32_t end)
{
    static const char *const joints[] = {"and", "&", NULL};
    bool of_one = false;
    for (uint32_t i = p->first + 1; i < p->last; i++)
        of_one |= ro_str_in(c->forms[i], (const char *const[]){"of", "for", NULL}) && ro_str_starts(ro_fold(c->arena, c->forms[i - 1]), "minister");
    if (p->kind != PIECE_OFFICE || p->plural || !of_one)
        return;
    for (uint32_t i = p->last + 1, n; i + 1 < end; i += n) {
        const bool comma = ro_str_is(c->forms[i], ","), after_comma = comma && ro_str_in(c->forms[i + 1], joints);
        bool last = !comma || after_comma; /* a list ends in "and" */
        if (!comma && !ro_str_in(c->forms[i], joints))
            return;
        i += after_comma ? 2 : 1;
        n = i < end ? portfolio(c, i, end) : 0;
        for (uint32_t k = 0; k < n; k++)
            last |= ro_str_in(c->forms[i + k], joints);
        if (!n)
            return;
        if (last)
            p->last = i + n - 1;
    }
}

static piece piece_at(const cast *c, uint32_t i, uint32_t end)
{
    piece p = word(i);
    size_t used = 0;
    if (cut_by_line(c, i, end, &p))
        return p;
    if (inside_person(c, i) || !longest_name(c, i, end, all_but_surname, &p.match, &used) || overtaken(c, i, end, used) || !choose(c, &p)) {
        p = word(i);
        if (!inside_person(c, i) && !abbreviated(c, &p) && !colleague(c, &p))
            p.match.names = NULL;
        return p;
    }
    p.last = i + (uint32_t)used - 1;
    while (p.kind == PIECE_PERSON && p.last + 2 < end && ro_str_in(c->forms[p.last + 1], (const char *const[]){"bin", "ibn", "bint", NULL}) && cast_capital(c->forms[p.last + 2]))
        p.last += 2; /* the grandfather's name */
    if (p.kind == PIECE_STATE && p.last > p.first && ro_tables_state(c->t, p.id)->former && !stood_then(c, ro_tables_state(c->t, p.id)))
        return piece_at(c, i, p.last); /* "Serbia and Montenegro" before there was such a state: two names */
    own_council(c, &p, end);
    part_of_a_union(c, &p, end);
    federal_minister(c, &p, end);
    further_portfolios(c, &p, end);
    if (p.kind == PIECE_PERSON && p.last + 1 < end && cast_capital(c->forms[p.last + 1]) &&
        (c->d->tokens.v[p.last + 1].ne == RO_NE_I_PER || (used == 1 && is_person(&c->d->tokens.v[p.last + 1]))))
        return word(i); /* a longer name than the tables' */
    if (p.kind == PIECE_PERSON && p.last + 2 < end && !c->d->tokens.v[p.last].space_after && ro_str_is(c->forms[p.last + 1], "-") &&
        c->d->tokens.v[p.last + 2].ne == RO_NE_I_PER && cast_capital(c->forms[p.last + 2]))
        return word(i); /* "Jean" of "Jean-Marie" */
    uint32_t stop = swallowed(c, &p, end);
    if (stop == RO_NONE && !refused(c, &p, end))
        return p;
    p = word(i);
    if (stop != RO_NONE) {
        p.kind = PIECE_UNKNOWN;
        p.last = stop;
    }
    return p;
}

/* ---- runs of capitalised words ---- */

static const char *const particles[] = {"de", "del", "della", "da", "di", "do", "dos", "du", "van", "von", "der", "den", "bin", "wa", "bint", "ibn", "al",
                                        "el", "la", "le", "ben", "abu", "ould", "ag", "ul", "ur", "ud", "zu", "ter", "y", "e", NULL};
static const char *const no_names[] = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december", "i", "the", "a", "an", "in", "on", "at", "he", "she", "they", "it", "his", "her", "we",
    "this", "that", "these", "both", "during", "after", "before", "while", "when", "as", "for", "with", "and", "but", "however", "earlier", "later",
    "also", "to", "by", "from", "of", "if", "there", "our", "their", "its", "according", "following", "speaking", "noting", "asked", "meanwhile", "war", NULL};

static bool capital_word(const cast *c, const piece *p, bool headline)
{
    const ro_token *t = &c->d->tokens.v[p->first];
    if (p->kind != PIECE_WORD || !cast_capital(t->form))
        return false;
    if (t->ne != RO_NE_O)
        return true;
    if (headline || ro_str_in(ro_fold(c->arena, t->form), no_names))
        return false;
    return !c->tagged || t->upos == RO_PROPN || t->upos == RO_X;
}

static bool glue(const cast *c, const piece *p)
{
    const ro_token *t = &c->d->tokens.v[p->first];
    if (p->kind != PIECE_WORD)
        return false;
    if (ro_str_is(t->form, "-") || ro_str_is(t->form, "'") || ro_str_is(t->form, "\xE2\x80\x99"))
        return !t->space_after && p->first > 0 && !c->d->tokens.v[p->first - 1].space_after;
    return ro_str_in(t->form, particles);
}

static bool opens_person(const cast *c, uint32_t i)
{
    const ro_token *t = &c->d->tokens.v[i];
    if (t->deprel == RO_D_flat && t->head != RO_NONE && t->head < i)
        return false; /* the tree joins what the tags part */
    return t->ne == RO_NE_B_PER || (is_person(t) && !is_person(t - 1));
}

/* "un" of "Kim Jong-un". */
static bool hyphened_on(const cast *c, const piece *v, uint32_t i, uint32_t words)
{
    static const char *const no[] = {"led", "era", "born", "based", "style", "like", "backed", "run", "held", "wide", "elect", NULL};
    const ro_token *t = &c->d->tokens.v[v[i].first];
    if (v[i].kind != PIECE_WORD || !ro_str_is(t[-1].form, "-") || t[-1].space_after || t->form.n > 6 || !((t->form.p[0] | 32) >= 'a'))
        return false;
    return t->ne == RO_NE_I_PER || (words >= 2 && !ro_str_in(t->form, no));
}

/* Is the word the surname of a head of state or government of the day? */
static bool names_a_chief(const cast *c, ro_str word)
{
    enum { MOST = 256, CHIEF = 2 };
    uint32_t found[MOST];
    size_t n = ro_tables_persons(c->t, word, found, MOST);
    for (size_t i = 0; i < n && i < MOST; i++) {
        const ro_person *p = ro_tables_person(c->t, found[i]);
        for (uint32_t k = 0; k < p->n; k++) {
            const ro_tenure *t = ro_tables_tenure(c->t, p->first + k);
            if (t->rank && t->rank <= CHIEF && (c->day == RO_NO_DAY || ro_tenure_on(t, c->day) != RO_HELD_NO))
                return true;
        }
    }
    return false;
}

/* "the Xi-Macron talks": two people, not one of a double name. */
static bool two_chiefs(const cast *c, const piece *v, uint32_t i, uint32_t k, uint32_t n)
{
    if (k != i + 2 || c->day == RO_NO_DAY || !ro_str_is(c->forms[v[k - 1].first], "-") || (k + 1 < n && is_person(&c->d->tokens.v[v[k + 1].first])))
        return false; /* "Jean-Marie Okello" */
    return v[k].kind == PIECE_WORD && cast_capital(c->forms[v[k].first]) && names_a_chief(c, c->forms[v[i].first]) && names_a_chief(c, c->forms[v[k].first]);
}

/* The last piece of the run that starts at piece i of n. */
static uint32_t run_end(const cast *c, const piece *v, uint32_t i, uint32_t n, bool headline)
{
    uint32_t last = i, words = 1;
    bool respect = i > 0 && v[i - 1].kind == PIECE_RESPECT && !is_person(&c->d->tokens.v[v[i].first]);
    for (uint32_t k = i + 1; k < n; k++) {
        if (k > last + 4)
            break;
        if (glue(c, &v[k])) /* counts only where the run goes on after it */
            continue;
        if (two_chiefs(c, v, i, k, n))
            break;
        if (k == last + 2 && hyphened_on(c, v, k, words)) {
            last = k;
            continue;
        }
        if (k > last + 3 || !capital_word(c, &v[k], headline) || (!respect && opens_person(c, v[k].first)))
            break;
        last = k;
        respect = false;
        words++;
    }
    return last;
}

/* "dos" of "Angola's dos Santos", "al" of "Foreign Minister al-Khalifa": the name starts with its particle. */
static bool opens_with_particle(const cast *c, const piece *v, uint32_t i, uint32_t n, bool headline)
{
    static const char *const marks[] = {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99", NULL};
    uint32_t next = i + 1 < n && v[i + 1].kind == PIECE_WORD && ro_str_is(c->forms[v[i + 1].first], "-") ? i + 2 : i + 1;
    if (next < n && v[i].kind == PIECE_WORD && ro_str_in(c->forms[v[i].first], particles) && c->d->tokens.v[v[i].first].ne == RO_NE_B_PER && c->d->tokens.v[v[next].first].ne == RO_NE_I_PER && capital_word(c, &v[next], headline))
        return true; /* "…, de Mboya said" */
    if (i == 0 || next >= n || v[i].kind != PIECE_WORD || !ro_str_in(c->forms[v[i].first], particles) || !capital_word(c, &v[next], headline))
        return false;
    const piece *before = &v[i - 1];
    bool owned = i > 1 && (v[i - 2].kind == PIECE_STATE || v[i - 2].kind == PIECE_CAPITAL) && ro_str_in(c->forms[before->first], marks);
    return owned || before->kind == PIECE_OFFICE || before->kind == PIECE_RESPECT;
}

static uint32_t join_runs(const cast *c, piece *v, uint32_t n, bool headline)
{
    uint32_t out = 0;
    for (uint32_t i = 0; i < n; i++) {
        piece p = v[i];
        bool opens = capital_word(c, &p, headline) || opens_with_particle(c, v, i, n, headline);
        uint32_t last = opens || p.kind == PIECE_UNKNOWN ? run_end(c, v, i, n, headline) : i;
        if (opens)
            p.kind = PIECE_UNKNOWN;
        p.last = v[last].last;
        v[out++] = p;
        i = last;
    }
    return out;
}

/* ---- a sentence, and then the whole ---- */

static bool in_title_case(const cast *c, const ro_sentence *s)
{
    uint32_t words = 0, capitals = 0;
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        const ro_str form = c->forms[i];
        if (form.n < 4 || !((form.p[0] | 32) >= 'a' && (form.p[0] | 32) <= 'z'))
            continue;
        words++;
        capitals += cast_capital(form);
    }
    return words >= 3 && capitals * 4 >= words * 3;
}

/* "North and South Korea", "North and South Korean leaders": the first is a state too. */
static void complete_pair(const cast *c, piece *v, uint32_t i, uint32_t n)
{
    const uint32_t state = i + 2;
    if (state >= n || (v[state].kind != PIECE_STATE && v[state].kind != PIECE_ADJECTIVE) || v[state].last != v[state].first + 1 || v[i].first != v[i].last ||
        !ro_str_is(c->forms[v[i + 1].first], "and") || !cast_capital(c->forms[v[i].first]) || v[i].kind != PIECE_WORD)
        return;
    piece p = v[i];
    ro_str one = c->forms[v[i].first], two = c->forms[v[state].last];
    if (ro_tables_find(c->t, ro_str_printf(c->arena, "%.*s %.*s", (int)one.n, one.p, (int)two.n, two.p), v[state].kind == PIECE_STATE ? KIND(STATE) : KIND(ADJECTIVE), &p.match) && choose(c, &p))
        v[i] = p;
}

/* "Joint Commission", "Border Committee", "State Council Commission": part of another body's name. */
static void drop_parts(const cast *c, piece *v, uint32_t n, bool headline)
{
    for (uint32_t i = 2; i < n; i++)
        if (v[i].ambiguous && (v[i].kind == PIECE_ORG || v[i].kind == PIECE_SEAT || v[i].kind == PIECE_GROUP) &&
            (v[i - 1].kind == PIECE_WORD || v[i - 1].kind == PIECE_BODY) && cast_capital(c->forms[v[i - 1].first]) && v[i].first == v[i].last && (!headline || c->d->tokens.v[v[i - 1].first].ne == RO_NE_I_ORG))
            v[i] = word(v[i].first);
}

static void cut_sentence(cast *c, const ro_sentence *s, bool headline)
{
    uint32_t end = s->first + s->n, n = 0;
    piece *v = ro_alloc_array(c->arena, s->n ? s->n : 1, sizeof *v);
    for (uint32_t i = s->first; i < end; i = v[n++].last + 1)
        v[n] = piece_at(c, i, end);
    for (uint32_t i = 0; i < n; i++)
        complete_pair(c, v, i, n);
    drop_parts(c, v, n, headline);
    n = join_runs(c, v, n, headline);
    for (uint32_t i = 0; i < n; i++)
        *RO_PUSH(c->arena, &c->pieces) = v[i];
}

static bool of_a_code(const piece *p)
{
    return p->kind >= PIECE_STATE && p->kind <= PIECE_SEAT;
}

/* Names that two states share ("Congo", "Korean", "Belgrade"), or that are a phrase of their own ("the North"): settled by the states that the
 * report names without doubt. */
/* `told`: how often the report names each code, and whether as the North of something: a mere "Korean" is of the South then. */
typedef struct telling_of_code {
    uint32_t times;
    bool north;
} telling_of_code;

static void settle(cast *c, piece *p, const telling_of_code *told)
{
    enum { MORE = 3 }; /* "Congress" of a report on Chile that names the United States once */
    const unsigned kinds = KIND(STATE) | KIND(ADJECTIVE) | KIND(NOUN) | KIND(CAPITAL) | KIND(SEAT);
    const ro_name *best = NULL;
    const uint16_t there = home_written_in(c);
    bool shared = false, phrase = p->first != p->last && !cast_capital(c->forms[p->first]);
    size_t at = 0;
    if (!of_a_code(p) || !p->match.names)
        return;
    for (const ro_name *name; (name = ro_match_next(&p->match, kinds, &at));) {
        const ro_state *state = name->kind == RO_NAME_SEAT ? NULL : ro_tables_state(c->t, name->id);
        if (state && state->former && !stood_then(c, state))
            continue;
        shared |= name->code != p->code;
        bool of_north = told[name->code].north && p->first == p->last;
        if (name->kind == RO_NAME_SEAT && there && name->code == there) {
            best = name; /* "the Amiri Diwan", as it is written where one stands */
            break;
        }
        if (c->sure[name->code] && !of_north && (!best || told[name->code].times > MORE * told[best->code].times))
            best = name;
    }
    if (!p->ambiguous && !shared)
        return;
    if (best) {
        p->code = best->code;
        p->id = best->id;
        return;
    }
    if (phrase && !shared)
        p->kind = PIECE_WORD;
}

/* The place of that name in that state; NULL where it has none. */
static const ro_name *place_in(const cast *c, const piece *p, uint16_t code)
{
    const ro_name *name;
    size_t at = 0;
    while ((name = ro_match_next(&p->match, KIND(PLACE), &at)))
        if (name->code == code && ro_tables_place(c->t, name->id)->population)
            return name;
    return NULL;
}

/* The state that the name says itself: "Paris, Texas", "Tripoli, Lebanon"; 0 where it says none. */
static uint16_t state_behind(const cast *c, uint32_t i)
{
    const piece *p = &c->pieces.v[i];
    if (i + 2 >= c->pieces.n || !ro_str_is(c->forms[p[1].first], ",") || c->d->tokens.v[p[2].first].sentence != c->d->tokens.v[p->first].sentence)
        return 0;
    if (p[2].kind == PIECE_PLACE && strcmp(ro_tables_place(c->t, p[2].id)->kind, "region") == 0)
        return p[2].code;
    return p[2].kind == PIECE_STATE ? p[2].code : 0;
}

/* The largest place of that name in a state that the report names, where it does not name the state of the better known, and that is not
 * many times as large; else NULL. */
static const ro_name *place_in_play(const cast *c, const piece *p)
{
    enum { TIMES = 10 };
    const ro_name *best = NULL, *name;
    const int known = ro_tables_place(c->t, p->id)->population;
    int most = known / TIMES;
    size_t at = 0;
    while (known && !c->sure[p->code] && (name = ro_match_next(&p->match, KIND(PLACE), &at))) {
        const int population = ro_tables_place(c->t, name->id)->population;
        if (c->sure[name->code] && population > most)
            best = name, most = population;
    }
    return best;
}

/* "Punjab" of a report on the other state that has one. */
static const ro_name *region_in_play(const cast *c, const piece *p)
{
    const uint16_t there = home_written_in(c);
    const ro_name *name;
    size_t at = 0;
    if (c->sure[p->code] || strcmp(ro_tables_place(c->t, p->id)->kind, "region") != 0)
        return NULL;
    while ((name = ro_match_next(&p->match, KIND(PLACE), &at)))
        if (name->code != p->code && strcmp(ro_tables_place(c->t, name->id)->kind, "region") == 0 && (name->code == there || c->sure[name->code]))
            return name;
    return NULL;
}

/* Of places of one name: of the state said behind it, else of one that the report speaks of. */
static void settle_place(cast *c, uint32_t i)
{
    piece *p = &c->pieces.v[i];
    const uint16_t said = state_behind(c, i);
    if ((p->kind != PIECE_PLACE && p->kind != PIECE_CAPITAL) || said == p->code)
        return;
    const ro_name *best = said ? place_in(c, p, said) : NULL;
    if (!best && p->kind == PIECE_PLACE)
        best = place_in_play(c, p);
    if (!best && p->kind == PIECE_PLACE && !said)
        best = region_in_play(c, p);
    if (best)
        take(c, p, best, PIECE_PLACE);
}

/* ---- peoples beyond their states ---- */

static bool of_people(const cast *c, const piece *p, const char *const *forms)
{
    return (p->kind == PIECE_PEOPLE || p->kind == PIECE_ADJECTIVE) && p->first == p->last && ro_str_in(c->forms[p->first], forms);
}

/* The state whose minority piece i names: "Bosnia's Serbs", "Latvia's Russians", "Bosnia Serbs"; 0 where it is no such. */
static uint16_t land_of_minority(const cast *c, uint32_t i)
{
    static const char *const beyond[] = {"Serb", "Serbs", "Croat", "Croats", "Albanian", "Albanians", NULL};
    const piece *p = &c->pieces.v[i], *before = i > 0 ? p - 1 : NULL;
    if (!before || p->kind < PIECE_STATE || p->kind > PIECE_PEOPLE || before->last + 1 != p->first)
        return 0;
    if (before->kind == PIECE_STATE && of_people(c, p, beyond))
        return before->code;
    const piece *owner = i > 1 ? p - 2 : NULL;
    const bool many = p->first == p->last && c->forms[p->first].n > 4 && ro_str_ends(c->forms[p->first], "s") && c->d->tokens.v[p->first].upos != RO_ADJ;
    return owner && many && owner->kind == PIECE_STATE && owner->last + 1 == before->first && c->d->tokens.v[before->first].upos == RO_PART ? owner->code : 0;
}

/* "the Serbs" of a report on the Bosnian Serbs are these. Never where the report tells of a people in two states. */
static void settle_peoples(cast *c)
{
    static const char *const serbs[] = {"Serb", "Serbs", NULL}, *const croats[] = {"Croat", "Croats", NULL};
    static const char *const *const peoples[] = {serbs, croats};
    for (size_t k = 0; k < sizeof peoples / sizeof *peoples; k++) {
        uint16_t land = 0;
        bool several = false;
        for (uint32_t i = 0; i < c->pieces.n; i++) {
            const piece *p = &c->pieces.v[i];
            const bool named = p->kind == PIECE_GROUP && p->last == p->first + 1 && ro_str_in(c->forms[p->last], peoples[k]);
            const uint16_t of = named ? p->code : of_people(c, p, peoples[k]) ? land_of_minority(c, i) : 0;
            several |= of && land && of != land;
            land = of ? of : land;
        }
        for (uint32_t i = 0; land && !several && i < c->pieces.n; i++) {
            piece *p = &c->pieces.v[i];
            const uint32_t next = p->last + 1;
            const bool office = next < c->d->tokens.n && ro_str_in(c->forms[next], (const char *const[]){"President", "Republic", "Premier", NULL});
            if (of_people(c, p, peoples[k]) && !office && !(i > 0 && ro_str_is_nocase(c->forms[p->first - 1], "all")))
                p->code = land;
        }
    }
    for (uint32_t i = 1; i < c->pieces.n; i++) {
        const uint16_t land = land_of_minority(c, i);
        piece *p = &c->pieces.v[i];
        if (land)
            p->code = land;
        else if (of_people(c, p, croats) && p->first > 1 && ro_str_is(c->forms[p->first - 1], "-") && ro_str_in(c->forms[p->first - 2], (const char *const[]){"Muslim", "Moslem", "Bosniak", NULL}))
            p->code = ro_tables_code_index(c->t, RO_STR("BIH")); /* "the Muslim-Croat federation" */
    }
}

/* "The South", where the report tells of the Koreas, and of no other state that has two halves. */
static void name_half(cast *c, uint32_t i)
{
    static const char *const other_halves[] = {"YEM", "CYP", "VNM", "SDN", "SSD", "YMD", NULL};
    piece *p = &c->pieces.v[i];
    ro_str form = c->forms[p->first];
    bool south = ro_str_is(form, "South");
    if ((p->kind != PIECE_WORD && p->kind != PIECE_UNKNOWN) || p->first != p->last || i == 0 || (!south && !ro_str_is(form, "North")) ||
        !ro_str_is_nocase(c->forms[p->first - 1], "the"))
        return;
    piece named = *p;
    const char *state = south ? "South Korea" : "North Korea";
    bool one = c->sure[ro_tables_code_index(c->t, RO_STR("KOR"))], two = c->sure[ro_tables_code_index(c->t, RO_STR("PRK"))], others = false;
    for (const char *const *other = other_halves; *other; other++)
        others |= c->sure[ro_tables_code_index(c->t, ro_str_of(*other))];
    if (((one && two) || ((one || two) && !others)) &&
        ro_tables_find(c->t, ro_str_of(state), KIND(STATE), &named.match) && choose(c, &named))
        *p = named;
}

/* "the Democrats" of a report that does not name the United States, "HTS" of one that does not name Syria, "the Commission" without the Union:
 * others of that name. So is "the Democratic Party" of one that names the United States by the way. */
static bool of_others(const cast *c, const piece *p, const telling_of_code *told, uint32_t most)
{
    bool short_name = p->ambiguous && (p->kind == PIECE_GROUP || (p->kind == PIECE_ORG && strcmp(ro_tables_code(c->t, p->code), "EUR") == 0));
    if (!short_name || strcmp(ro_tables_code(c->t, p->code), "IMG") == 0)
        return false;
    if (p->first == p->last)
        return !c->sure[p->code];
    if (!told[p->code].times && most && p->last >= p->first + 3)
        return true; /* "a Government of National Unity" of any state */
    return told[p->code].times && told[p->code].times * 2 < most;
}

/* "the Commission" of a report that names another first: "the Federal Trade Commission". */
static bool of_another_commission(const cast *c, const piece *p)
{
    if (p->first != p->last || p->kind != PIECE_ORG || !ro_str_is(c->forms[p->first], "Commission"))
        return false;
    for (uint32_t i = 1; i < p->first; i++) {
        const ro_token *t = &c->d->tokens.v[i];
        if (!ro_str_is(t->form, "Commission") || t[-1].sentence != t->sentence || !cast_capital(t[-1].form))
            continue;
        return !ro_str_in(t[-1].form, (const char *const[]){"European", "EU", "The", "Brussels", NULL});
    }
    return false;
}

static bool is_north(ro_str form)
{
    return ro_str_is(form, "North") || ro_str_is(form, "N.");
}

/* "the Central African nation" of a report on another: the region. */
static bool of_a_region(const cast *c, const piece *p)
{
    static const char *const lands[] = {"nation", "nations", "country", "countries", "state", "states", "region", "neighbour", "neighbours", "neighbor", "neighbors", "leaders", NULL};
    if (p->kind != PIECE_ADJECTIVE || strcmp(ro_tables_code(c->t, p->code), "CAF") || p->last + 1 >= c->d->tokens.n || !ro_str_in(ro_fold(c->arena, c->forms[p->last + 1]), lands))
        return false;
    for (uint32_t i = 0; i < c->pieces.n; i++)
        if (c->pieces.v[i].code == p->code && (c->pieces.v[i].kind == PIECE_STATE || c->pieces.v[i].kind == PIECE_CAPITAL))
            return false;
    return true;
}

static void look_about(cast *c)
{
    c->sure = ro_alloc(c->arena, (size_t)UINT16_MAX + 1);
    c->sure_state = ro_alloc(c->arena, (size_t)UINT16_MAX + 1);
    telling_of_code *told = ro_alloc_array(c->arena, (size_t)UINT16_MAX + 1, sizeof *told);
    uint32_t most = 0;
    for (uint32_t i = 0; i < c->pieces.n; i++)
        if (of_a_code(&c->pieces.v[i]) && (!c->pieces.v[i].ambiguous || (c->pieces.v[i].kind == PIECE_STATE && c->pieces.v[i].adjective_too))) { /* "Saudi" */
            if (!c->sure[c->pieces.v[i].code])
                *RO_PUSH(c->arena, &c->named_codes) = c->pieces.v[i].code;
            c->sure[c->pieces.v[i].code] = true;
            uint32_t times = ++told[c->pieces.v[i].code].times;
            told[c->pieces.v[i].code].north |= is_north(c->forms[c->pieces.v[i].first]);
            most = times > most ? times : most;
            c->sure_state[c->pieces.v[i].code] |= c->pieces.v[i].kind != PIECE_CAPITAL;
        } else if (c->pieces.v[i].kind == PIECE_ORG && !c->pieces.v[i].ambiguous)
            c->sure[c->pieces.v[i].code] = true;
    for (uint32_t i = 0; i < c->pieces.n; i++)
        settle(c, &c->pieces.v[i], told);
    for (uint32_t i = 0; i < c->pieces.n; i++)
        settle_place(c, i);
    for (uint32_t i = 0; i < c->pieces.n; i++)
        name_half(c, i);
    for (uint32_t i = 0; i < c->pieces.n; i++)
        if (of_others(c, &c->pieces.v[i], told, most) || of_a_region(c, &c->pieces.v[i]) || of_another_commission(c, &c->pieces.v[i]))
            c->pieces.v[i].kind = PIECE_WORD;
}

void cast_cut(cast *c)
{
    ro_document *d = c->d;
    c->forms = ro_alloc_array(c->arena, d->tokens.n ? d->tokens.n : 1, sizeof *c->forms);
    c->first_piece = ro_alloc_array(c->arena, (size_t)d->sentences.n + 1, sizeof *c->first_piece);
    c->headline = ro_alloc_array(c->arena, (size_t)d->sentences.n + 1, sizeof *c->headline);
    for (uint32_t i = 0; i < d->tokens.n; i++) {
        c->forms[i] = d->tokens.v[i].form, c->forms[i] = c->forms[i].n > 2 && c->forms[i].p[0] == '#' ? (ro_str){c->forms[i].p + 1, c->forms[i].n - 1} : c->forms[i];
        c->tagged |= d->tokens.v[i].upos != RO_UPOS_NONE;
        c->named |= d->tokens.v[i].ne != RO_NE_O;
    }
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        c->first_piece[i] = c->pieces.n;
        c->headline[i] = in_title_case(c, &d->sentences.v[i]);
        cut_sentence(c, &d->sentences.v[i], c->headline[i]);
    }
    c->first_piece[d->sentences.n] = c->pieces.n;
    look_about(c);
    settle_peoples(c);
}
