/* SPDX-License-Identifier: Apache-2.0 */
/* Whose report it is: the side that tells, and who "I" and "we" are outside quotations. */
#include "actors/resolve.h"

/* ---- whose side tells ---- */

static uint16_t code_of_text(const cast *c, ro_str text, unsigned kinds)
{
    ro_match match;
    size_t at = 0;
    if (!text.n || !ro_tables_find(c->t, text, kinds, &match))
        return 0;
    const ro_name *name = ro_match_next(&match, kinds, &at);
    if (name && name->kind == RO_NAME_PLACE)
        name = ro_tables_best_place(c->t, &match);
    return name ? name->code : 0;
}

/* The state of the dateline's place; 0 where organisations have their seat there too, or there is none. */
uint16_t home_written_in(const cast *c)
{
    static const char *const of_many[] = {"brussels", "vienna", "geneva", "new york", "united nations", "strasbourg", "the hague", "luxembourg", "addis ababa", "washington", NULL};
    bool many = ro_str_in(ro_fold(c->arena, c->d->dateline_place), of_many);
    const uint16_t town = many ? 0 : code_of_text(c, c->d->dateline_place, (1u << RO_NAME_CAPITAL) | (1u << RO_NAME_PLACE));
    return many || town ? town : code_of_text(c, c->d->dateline_place, 1u << RO_NAME_STATE); /* "KUWAIT, Feb 28" */
}

/* Does the outlet write for readers everywhere, so that its own country says nothing? */
static bool writes_for_all(const cast *c)
{
    ro_match match;
    size_t at = 0;
    if (!c->d->outlet.n || !ro_tables_find(c->t, c->d->outlet, 1u << RO_NAME_AGENCY, &match))
        return false;
    const ro_name *name = ro_match_next(&match, 1u << RO_NAME_AGENCY, &at);
    const ro_agency *agency = name ? ro_tables_agency(c->t, name->id) : NULL;
    return agency && strcmp(agency->kind, "world agency") == 0;
}

static bool is_state(const cast *c, const spot *s)
{
    return s->kind <= RO_ADJECTIVE && s->entity != RO_NONE && c->d->entities.v[s->entity].kind == RO_STATE && c->players.v[s->entity].code;
}

/* "the Minister for Trade, Ann Example": an office of some state that is not said. */
static bool unowned(const cast *c, const spot *s)
{
    if (s->office == RO_NONE || s->code || s->owners.n || s->plural)
        return false;
    return s->entity == RO_NONE ? s->ask == ASK_OFFICE && s->possessor == RO_NONE
                                : c->d->entities.v[s->entity].kind == RO_PERSON && !c->players.v[s->entity].code;
}

static bool says(const cast *c, const char *one, const char *two)
{
    for (uint32_t i = 0; i < c->d->tokens.n; i++)
        if (c->d->tokens.v[i].quote == RO_NONE && (ro_str_is(c->d->tokens.v[i].form, one) || ro_str_is(c->d->tokens.v[i].form, two)))
            return true;
    return false;
}

/* Does the report open as one's own side writes: with an office of no state, or as "I"? */
static bool opens_as_own(const cast *c)
{
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < 3; i++)
        if (unowned(c, &c->spots.v[i]) && scene_is_subject(c, c->spots.v[i].head))
            return true;
    return says(c, "I", "my");
}

/* "KUWAIT: Today …", where town and state bear one name; "NORLAND: …" alone is as often what the piece is about. */
static uint16_t side_of_town_state(const cast *c)
{
    static const char *const towns[] = {"KUWAIT", "SINGAPORE", "DJIBOUTI", "PANAMA", "GUATEMALA", "LUXEMBOURG", "MONACO", "SAN MARINO", NULL};
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < 3; i++) {
        const spot *s = &c->spots.v[i];
        const bool opens = s->first == c->d->sentences.v[spot_sentence(c, s)].first && s->last + 1 < c->d->tokens.n && s->entity != RO_NONE && c->d->entities.v[s->entity].kind == RO_STATE;
        if (opens && ro_str_is(c->forms[s->last + 1], ":") && ro_str_in(ro_span_text(c->d, ro_tokens_span(c->d, s->first, s->last)), towns))
            return c->players.v[s->entity].code;
    }
    return 0;
}

/* "SUDVILLE – Today …": the state of the place that a line opens with. */
static uint16_t side_of_dispatch(const cast *c)
{
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < 3; i++) {
        const spot *s = &c->spots.v[i];
        bool opens = s->as_place && s->first == c->d->sentences.v[spot_sentence(c, s)].first && s->last + 1 < c->d->tokens.n && s->entity != RO_NONE;
        static const char *const months[] = {"Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "January", "February", "August", "September", "October", "November", "December", NULL};
        if (opens && s->last + 3 < c->d->tokens.n && spot_sentence(c, s) == 0 && ro_str_is(c->forms[s->last + 1], ",") && ro_str_in(c->forms[s->last + 2], months) &&
            c->d->tokens.v[s->last + 3].upos == RO_NUM && s->last + 4 < c->d->tokens.n && cast_capital(c->forms[s->last + 4]))
            return c->players.v[s->entity].code; /* "Sudville, Nov. 26", a line run into the text */
        if (opens && c->forms[s->first].n > 2 && c->forms[s->first].p[1] >= 'A' && c->forms[s->first].p[1] <= 'Z' &&
            ro_str_in(c->forms[s->last + 1], (const char *const[]){"-", "--", "\xE2\x80\x93", "\xE2\x80\x94", "(", NULL}))
            return c->players.v[s->entity].code;
    }
    return 0;
}

/* "SUDVILLE: Today …": the state of the capital that the text opens with. */
static uint16_t side_of_capital_before_colon(const cast *c)
{
    enum { OPENING = 3 };
    static const char *const of_many[] = {"Brussels", "Geneva", "Vienna", "Washington", "BRUSSELS", "GENEVA", "VIENNA", "WASHINGTON", "Strasbourg", "STRASBOURG", NULL};
    for (uint32_t k = 0; k < c->d->sentences.n && k < OPENING; k++) {
        const piece *p = c->first_piece[k] < c->first_piece[k + 1] ? &c->pieces.v[c->first_piece[k]] : NULL;
        const uint32_t end = c->d->sentences.v[k].first + c->d->sentences.v[k].n;
        if (p && p->kind == PIECE_CAPITAL && p->last + 4 < end && ro_str_is(c->forms[p->last + 1], ":") && !ro_str_in(c->forms[p->first], of_many) && !c->headline[k])
            return p->code;
    }
    return 0;
}

/* "Sudville" or "Sudville, 15 April 2021", a line of its own above the text: the state of who gives the paper out. */
static uint16_t side_of_place_line(const cast *c)
{
    enum { LINES = 8, OTHERS = 2 };
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < LINES; i++) {
        const spot *s = &c->spots.v[i];
        const ro_sentence *line = &c->d->sentences.v[spot_sentence(c, s)];
        uint32_t others = 0, figures = 0;
        if (line->kind == RO_BODY && line->n > s->last + 1 - line->first)
            continue;
        for (uint32_t k = s->last + 1; k < line->first + line->n; k++) {
            figures += c->d->tokens.v[k].upos == RO_NUM;
            others += c->d->tokens.v[k].upos != RO_NUM && c->d->tokens.v[k].upos != RO_PUNCT;
        }
        bool bare = s->last + 1 == line->first + line->n, dated = figures && others <= OTHERS;
        const piece *opens = &c->pieces.v[c->first_piece[spot_sentence(c, s)]];
        bool place = s->as_place || (opens->kind == PIECE_CAPITAL && opens->first == s->first);
        if (place && s->first == line->first && s->entity != RO_NONE && (bare || dated))
            return c->players.v[s->entity].code;
    }
    return 0;
}

/* "leaves Norland", "will return to Norland". */
static bool left_or_come_home_to(const cast *c, uint32_t token)
{
    const ro_token *k = &c->d->tokens.v[token];
    uint32_t by = ro_dependent(c->d, token, RO_D_case, RO_NONE);
    if (k->head == RO_NONE)
        return false;
    if (ro_lemma_is(&c->d->tokens.v[k->head], "leave"))
        return k->deprel == RO_D_obj;
    return k->deprel == RO_D_obl && by != RO_NONE && ro_lemma_is(&c->d->tokens.v[k->head], "return") && ro_str_is(c->d->tokens.v[by].form, "to");
}

/* "Mr Example leaves Australia tomorrow": his own state. */
static uint16_t side_of_departure(const cast *c)
{
    enum { SENTENCES = 8 };
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < SENTENCES; i++) {
        const spot *s = &c->spots.v[i];
        const ro_token *k = &c->d->tokens.v[s->head];
        if (!is_state(c, s) || s->kind != RO_NAME || !left_or_come_home_to(c, s->head))
            continue;
        uint32_t who = ro_dependent(c->d, k->head, RO_D_nsubj, RO_NONE);
        const spot *leaver = who == RO_NONE || c->spot_of[who] == RO_NONE ? NULL : &c->spots.v[c->spot_of[who]];
        if (leaver && (unowned(c, leaver) || (leaver->entity != RO_NONE && c->d->entities.v[leaver->entity].kind == RO_PERSON && !c->players.v[leaver->entity].code)))
            return c->players.v[s->entity].code;
    }
    return 0;
}

/* How much the mention says that the state is spoken for: it does something, something is its own; "an Ostian aid project" says little,
 * where someone goes nothing. */
static uint32_t spoken_for(const cast *c, const spot *s)
{
    enum { SURE = 4 };
    if (s->as_place || !is_state(c, s))
        return 0;
    static const char *const own[] = {"minister", "government", "aid", "embassy", "delegation", "policy", "interest", "citizen", "parliament", "project", NULL};
    static const char *const law[] = {"law", "constitution", "economy", "security", "interest", "policy", "citizen", "safety", "taxpayer", NULL};
    static const char *const blamed[] = {"action", "aggression", "intrusion", "attack", "invasion", "conduct", "behaviour", "behavior", "provocation", "violation", "claim", "occupation", "incursion",
                                         "interference", "charge", "expansion", "refusal", NULL};
    const ro_token *k = &c->d->tokens.v[s->head];
    if (k->subtype == RO_SUB_POSS && k->head != RO_NONE && ro_str_in(ro_fold(c->arena, c->d->tokens.v[k->head].lemma), blamed))
        return 0; /* "Norland's aggression": of another */
    const bool of_who_acts = (k->deprel == RO_D_amod || k->deprel == RO_D_compound) && k->head != RO_NONE && scene_is_subject(c, k->head) && c->spot_of[k->head] != RO_NONE &&
                             c->spots.v[c->spot_of[k->head]].office != RO_NONE && c->spots.v[c->spot_of[k->head]].ask != ASK_COUNTERPART; /* "The Norlandish minister said" */
    bool sure = scene_is_subject(c, s->head) || k->subtype == RO_SUB_POSS || of_who_acts;
    if (s->kind == RO_NAME && k->deprel == RO_D_nmod && k->head != RO_NONE && ro_str_in(c->d->tokens.v[k->head].lemma, law))
        return SURE; /* "the laws of Norland" */
    return sure ? SURE : s->kind == RO_ADJECTIVE && k->head != RO_NONE && ro_str_in(c->d->tokens.v[k->head].lemma, own);
}

/* Where someone goes, "will visit Norland", "a trip to Norland"; or is, as the report opens: "in Norland". */
static bool gone_to(const cast *c, const spot *s)
{
    enum { OPENING = 3 };
    static const char *const where[] = {"in", "at", NULL};
    static const char *const going[] = {"visit", "trip", "tour", "travel", "journey", "fly", "leave", "go", "head", "proceed", NULL};
    uint32_t head = s->head;
    if (!is_state(c, s) || s->kind != RO_NAME)
        return false;
    while ((c->d->tokens.v[head].deprel == RO_D_conj || c->d->tokens.v[head].deprel == RO_D_appos) && c->d->tokens.v[head].head != RO_NONE)
        head = c->d->tokens.v[head].head; /* "to Norport, Norland, and Sudria" */
    const ro_token *k = &c->d->tokens.v[head];
    uint32_t marker = ro_dependent(c->d, head, RO_D_case, RO_NONE);
    ro_str by = marker == RO_NONE ? RO_STR("") : c->d->tokens.v[marker].lemma;
    bool goes = k->head != RO_NONE && ro_str_in(ro_fold(c->arena, c->d->tokens.v[k->head].lemma), going);
    if (goes && (marker == RO_NONE ? k->deprel == RO_D_obj && !ro_lemma_is(&c->d->tokens.v[k->head], "leave") : ro_str_is(by, "to") || ro_str_is(by, "for")))
        return true;
    return spot_sentence(c, s) < OPENING && ro_str_in(by, where);
}

/* "The Foreign Minister discussed it with his Norlandish counterpart": Norland, which is not his; 0 where the opening has no such. */
static uint16_t side_of_counterpart(const cast *c)
{
    enum { OPENING = 3 };
    bool own = false;
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < OPENING; i++) {
        const spot *s = &c->spots.v[i];
        own |= unowned(c, s) && s->ask != ASK_COUNTERPART && scene_is_subject(c, s->head);
        if (own && s->ask == ASK_COUNTERPART && s->code)
            return s->code;
    }
    return 0;
}

/* "… with his Norlandish counterpart the relations between Sudville and Norville": the other of the two; 0 where it is no such. */
static uint16_t side_of_relations(const cast *c, uint16_t met)
{
    enum { OPENING = 3 };
    for (uint32_t i = 0; met && i + 1 < c->spots.n && spot_sentence(c, &c->spots.v[i]) < OPENING; i++) {
        const spot *a = &c->spots.v[i], *b = &c->spots.v[i + 1];
        const bool pair = is_state(c, a) && is_state(c, b) && a->first > 0 && ro_str_is_nocase(c->forms[a->first - 1], "between") && b->first == a->last + 2 && ro_str_is(c->forms[a->last + 1], "and");
        const uint16_t one = pair ? c->players.v[a->entity].code : 0, other = pair ? c->players.v[b->entity].code : 0;
        if (pair && (one == met || other == met) && one != other)
            return one == met ? other : one;
    }
    return 0;
}

/* The state that the report speaks for, twice as often as for any other, and that nobody goes to; 0 none. */
static uint16_t side_spoken_for(const cast *c)
{
    enum { GONE_TO = 1 << 20 };
    uint32_t *of = ro_alloc_array(c->arena, c->d->entities.n + 1, sizeof *of), best = RO_NONE, second = 0;
    const uint16_t met = side_of_counterpart(c);
    const uint32_t other = met ? name_map_find(&c->entities, ro_str_printf(c->arena, "S %s", ro_tables_code(c->t, met))) : RO_NONE;
    for (uint32_t i = 0; i < c->spots.n; i++) {
        const spot *s = &c->spots.v[i];
        if (s->entity != RO_NONE)
            of[s->entity] = gone_to(c, s) ? GONE_TO : of[s->entity] + spoken_for(c, s);
    }
    for (uint32_t i = 0; i < c->d->entities.n; i++)
        if (of[i] && of[i] < GONE_TO && i != other && (best == RO_NONE || of[i] > of[best]))
            best = i;
    for (uint32_t i = 0; i < c->d->entities.n; i++)
        second = i != best && i != other && of[i] < GONE_TO && of[i] > second ? of[i] : second;
    return best != RO_NONE && of[best] >= 2 * second ? c->players.v[best].code : 0;
}

/* Leaders of the tables whom the report gives no state are most often of its own side. */
static uint16_t side_of_bare_leaders(const cast *c)
{
    uint16_t best = 0;
    uint32_t most = 0;
    for (uint32_t i = 0; i < c->d->entities.n; i++) {
        const player *p = &c->players.v[i];
        uint32_t n = 0;
        if (c->d->entities.v[i].kind != RO_PERSON || p->person == RO_NONE || p->text_code || !c->d->entities.v[i].rank || c->d->entities.v[i].rank > 5)
            continue;
        for (uint32_t k = 0; k < c->d->entities.n && k < 200; k++)
            n += c->players.v[k].code == p->code ? c->players.v[k].total / 10 + 1 : 0;
        if (n > most)
            best = p->code, most = n;
    }
    for (uint32_t i = 0; best && i < c->spots.n; i++) /* those whom one goes to see are the other side's */
        if (gone_to(c, &c->spots.v[i]) && c->players.v[c->spots.v[i].entity].code == best)
            return 0;
    return best;
}

/* Titles of one government's press office that name no state: "PM call with X: 3 May 2021" is London's. */
uint16_t home_by_house_style(const cast *c)
{
    static const char *const whose[] = {"PM", "PM's", "PM\xE2\x80\x99s", "Prime Minister", "Prime Minister's", "Foreign Secretary", "Foreign Secretary's", "Defence Secretary", NULL};
    static const char *const what[] = {" call with ", " meeting with ", " bilateral", " phone call with ", " visit to ", NULL};
    ro_str title = c->d->title;
    bool dated = title.n > 6 && title.p[title.n - 1] >= '0' && title.p[title.n - 1] <= '9' && memchr(title.p, ':', title.n);
    for (const char *const *w = whose; dated && *w; w++)
        for (const char *const *k = what; ro_str_starts(title, *w) && *k; k++)
            if (ro_str_starts((ro_str){title.p + strlen(*w), title.n - strlen(*w)}, *k))
                return ro_tables_code_index(c->t, RO_STR("GBR"));
    return 0;
}

/* Does a line of the heading say just these words? */
static bool heading_says(const cast *c, const char *words)
{
    enum { HEADING = 8 };
    for (uint32_t i = 0; i < c->d->sentences.n && i < HEADING; i++) {
        ro_str line = ro_span_text(c->d, c->d->sentences.v[i].span);
        if (ro_str_is_nocase(line, words))
            return true;
    }
    return false;
}

/* "Ministry of Foreign Affairs of Norland", a line of its own above the text. */
static uint16_t side_of_ministry_line(const cast *c)
{
    enum { LINES = 6 };
    static const char *const bodies[] = {"ministry", "embassy", "government", "office", "mission", "department", "presidency", "secretariat", "commission", "consulate",
                                         "chancellery", "cabinet", "house", NULL};
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < LINES; i++) {
        const spot *s = &c->spots.v[i];
        const ro_sentence *line = &c->d->sentences.v[spot_sentence(c, s)];
        bool alone = s->kind == RO_NOMINAL && s->code && s->first <= line->first + 1 && s->last + 1 == line->first + line->n;
        for (uint32_t k = s->first; alone && k <= s->last; k++)
            if (ro_str_in(ro_fold(c->arena, c->forms[k]), bodies))
                return s->code;
    }
    return 0;
}

/* Releases of one ministry that name it nowhere: "Office of the Spokesperson" alone on a line is Washington's. */
static uint16_t home_by_letterhead(const cast *c)
{
    enum { HEADING = 16 };
    static const char *const releases[] = {"media", "press", "news", NULL};
    static const char *const kinds[] = {"release", "statement", NULL};
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < HEADING; i++) { /* "NORLANDISH GREENS MEDIA RELEASE" */
        const spot *s = &c->spots.v[i];
        const ro_sentence *line = &c->d->sentences.v[spot_sentence(c, s)];
        uint32_t end = line->first + line->n;
        bool release = line->n >= 3 && line->n <= 8 && ro_str_in(ro_fold(c->arena, c->forms[end - 2]), releases) && ro_str_in(ro_fold(c->arena, c->forms[end - 1]), kinds);
        if (release && s->first == line->first && s->entity != RO_NONE && !s->as_place && c->d->entities.v[s->entity].kind == RO_STATE)
            return c->players.v[s->entity].code;
    }
    return heading_says(c, "Office of the Spokesperson") ? ro_tables_code_index(c->t, RO_STR("USA")) : 0;
}

static bool letter(char a) { return (a >= 'a' && a <= 'z') || (a >= 'A' && a <= 'Z'); }

/* What stands behind "gov" of an address: ".au" is of Australia, nothing of the United States; 0 where it is of none. */
static uint16_t code_of_domain(const cast *c, ro_str rest)
{
    static const char *const states[][2] = {
        {"au", "AUS"}, {"uk", "GBR"}, {"nz", "NZL"}, {"in", "IND"}, {"pk", "PAK"}, {"za", "ZAF"}, {"ph", "PHL"}, {"sg", "SGP"}, {"my", "MYS"}, {"lk", "LKA"},
        {"bd", "BGD"}, {"np", "NPL"}, {"bt", "BTN"}, {"cn", "CHN"}, {"hk", "HKG"}, {"tw", "TWN"}, {"jp", "JPN"}, {"kr", "KOR"}, {"th", "THA"}, {"id", "IDN"},
        {"vn", "VNM"}, {"la", "LAO"}, {"kh", "KHM"}, {"mm", "MMR"}, {"mn", "MNG"}, {"kz", "KAZ"}, {"uz", "UZB"}, {"az", "AZE"}, {"ge", "GEO"}, {"am", "ARM"},
        {"tr", "TUR"}, {"il", "ISR"}, {"jo", "JOR"}, {"lb", "LBN"}, {"sy", "SYR"}, {"iq", "IRQ"}, {"ir", "IRN"}, {"sa", "SAU"}, {"qa", "QAT"}, {"bh", "BHR"},
        {"kw", "KWT"}, {"ae", "ARE"}, {"om", "OMN"}, {"eg", "EGY"}, {"sd", "SDN"}, {"et", "ETH"}, {"ke", "KEN"}, {"ug", "UGA"}, {"tz", "TZA"}, {"rw", "RWA"},
        {"ng", "NGA"}, {"gh", "GHA"}, {"na", "NAM"}, {"bw", "BWA"}, {"zm", "ZMB"}, {"zw", "ZWE"}, {"mw", "MWI"}, {"mz", "MOZ"}, {"mu", "MUS"}, {"sc", "SYC"},
        {"fr", "FRA"}, {"es", "ESP"}, {"it", "ITA"}, {"pt", "PRT"}, {"gr", "GRC"}, {"cy", "CYP"}, {"mt", "MLT"}, {"ie", "IRL"}, {"pl", "POL"}, {"hu", "HUN"},
        {"ro", "ROU"}, {"rs", "SRB"}, {"me", "MNE"}, {"mk", "MKD"}, {"al", "ALB"}, {"si", "SVN"}, {"sk", "SVK"}, {"ua", "UKR"}, {"by", "BLR"}, {"md", "MDA"},
        {"ru", "RUS"}, {"br", "BRA"}, {"ar", "ARG"}, {"cl", "CHL"}, {"pe", "PER"}, {"co", "COL"}, {"ec", "ECU"}, {"bo", "BOL"}, {"py", "PRY"}, {"uy", "URY"},
        {"ve", "VEN"}, {"mx", "MEX"}, {"cu", "CUB"}, {"jm", "JAM"}, {"tt", "TTO"}, {"gy", "GUY"}, {"bb", "BRB"}, {"fj", "FJI"}, {"pg", "PNG"}, {"ws", "WSM"}};
    if (!rest.n || rest.p[0] != '.')
        return rest.n && letter(rest.p[0]) ? 0 : ro_tables_code_index(c->t, RO_STR("USA"));
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (rest.n >= 3 && rest.p[1] == states[i][0][0] && rest.p[2] == states[i][0][1] && (rest.n == 3 || !letter(rest.p[3])))
            return ro_tables_code_index(c->t, ro_str_of(states[i][1]));
    return 0;
}

/* A government's address in the head of the report: "http://parlinfo.aph.gov.au/…" */
static uint16_t home_by_address(const cast *c)
{
    enum { HEAD = 2000 };
    static const char *const domains[] = {".gov", ".govt", ".gouv", ".gob", ".gub", ".go", NULL};
    const ro_str all = c->d->url.n ? c->d->url : (ro_str){c->d->bytes.p, c->d->bytes.n < HEAD ? c->d->bytes.n : HEAD};
    for (size_t i = 1; i < all.n; i++)
        for (const char *const *domain = domains; all.p[i] == '.' && *domain; domain++) {
            ro_str here = {all.p + i, all.n - i};
            size_t n = strlen(*domain);
            bool whole = ro_str_starts(here, *domain) && here.n > n && (here.p[n] == '.' || (n == 4 && here.p[n] == '/'));
            uint16_t code = whole && letter(all.p[i - 1]) ? code_of_domain(c, (ro_str){here.p + n, here.n - n}) : 0;
            if (code)
                return code;
        }
    return 0;
}

/* "The Norlandish ambassador was summoned to the Foreign Ministry", nobody's by name: of the other state that the report tells of most; 0 where it is no such. */
static uint16_t side_that_summons_envoy(const cast *c)
{
    enum { SENTENCES = 3 };
    uint16_t code = 0;
    bool ministry = false;
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < SENTENCES; i++) {
        const spot *s = &c->spots.v[i];
        const ro_token *t = &c->d->tokens.v[s->head];
        const ro_office *office = s->office == RO_NONE ? NULL : ro_tables_office(c->t, s->office);
        const bool body = s->ask == ASK_BODY && !s->code && s->possessor == RO_NONE && s->definite;
        ministry |= body && (ro_str_starts(ro_fold(c->arena, c->forms[s->name_last]), "ministry") || (s->name_last > s->name_first && ro_str_is_nocase(c->forms[s->name_first + 1], "ministry")));
        if (!code && office && ro_str_ends(ro_str_of(office->name), "ambassador") && s->code && (t->deprel == RO_D_nsubj || t->deprel == RO_D_obj) && t->head != RO_NONE &&
            ro_str_in(c->d->tokens.v[t->head].lemma, (const char *const[]){"summon", "invite", "convoke", NULL}) && (t->deprel == RO_D_obj || t->subtype == RO_SUB_PASS))
            code = s->code;
    }
    return code && ministry ? report_top_state(c, code) : 0;
}

/* "The government insisted that a meeting between President Mboya and the Norlandish premier …": who is given no state beside one who is; 0 where there is none.
 * Chiefs of the great states want none anywhere. */
static uint16_t side_of_chief_beside(const cast *c)
{
    enum { OPENING = 2, CHIEF = 2 };
    static const char *const great[] = {"USA", "RUS", "CHN", "FRA", "GBR", "DEU", "SUN", "IND", "JPN", "IRQ", "ISR", "UKR", "TUR", NULL};
    uint16_t code = 0;
    bool introduced = false;
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < OPENING; i++) {
        const spot *s = &c->spots.v[i];
        const ro_entity *e = s->kind != RO_NAME || s->entity == RO_NONE ? NULL : &c->d->entities.v[s->entity];
        if (!e || e->kind != RO_PERSON || s->office == RO_NONE || !e->rank || e->rank > CHIEF)
            continue;
        introduced |= s->code && c->players.v[s->entity].code != code;
        if (!s->code && !s->owners.n && c->players.v[s->entity].person != RO_NONE && !code)
            code = c->players.v[s->entity].code;
    }
    return introduced && code && !ro_str_in(ro_str_of(ro_tables_code(c->t, code)), great) ? code : 0;
}

/* The report's own side: of its outlet; else of a leader whom it opens with and does not introduce; else of its dateline; else
 * the one that an official without a state leaves, or that it speaks for; else of the leaders whom it names without a state. */
uint16_t home_of_report(const cast *c, bool *sure)
{
    uint16_t code = writes_for_all(c) ? 0 : code_of_text(c, c->d->outlet, 1u << RO_NAME_AGENCY), there = home_written_in(c);
    if (code && there)
        code = there; /* what an agency's man abroad leaves unsaid is of where he writes */
    if (!code)
        code = home_by_house_style(c);
    if (!code)
        code = home_by_letterhead(c);
    if (!code)
        code = side_of_ministry_line(c);
    if (!code)
        code = home_by_address(c);
    for (uint32_t i = 0; !code && i < c->spots.n && spot_sentence(c, &c->spots.v[i]) < 3; i++) {
        const spot *s = &c->spots.v[i];
        if (s->kind == RO_NAME && s->entity != RO_NONE && c->d->entities.v[s->entity].kind == RO_PERSON && s->first == s->name_first &&
            s->last == s->name_last && scene_is_subject(c, s->head) && c->d->entities.v[s->entity].rank && c->d->entities.v[s->entity].rank <= 3 &&
            !c->headline[spot_sentence(c, s)] && !c->players.v[s->entity].text_code)
            code = c->players.v[s->entity].code;
    }
    if (!code)
        code = code_of_text(c, c->d->dateline_place, (1u << RO_NAME_CAPITAL) | (1u << RO_NAME_PLACE));
    if (!code)
        code = side_of_dispatch(c);
    if (!code)
        code = side_of_town_state(c);
    if (!code)
        code = side_of_capital_before_colon(c);
    if (!code)
        code = side_of_place_line(c);
    if (!code)
        code = side_of_departure(c);
    if (!code)
        code = side_that_summons_envoy(c);
    if (!code && !writes_for_all(c))
        code = side_of_relations(c, side_of_counterpart(c));
    if (!code && !writes_for_all(c) && opens_as_own(c))
        code = side_of_chief_beside(c);
    if (!code && !writes_for_all(c) && opens_as_own(c))
        code = side_spoken_for(c);
    *sure = code != 0;
    return code ? code : side_of_bare_leaders(c);
}

/* ---- who writes: "I" and "we" outside quotations ---- */

static bool in_heading(const cast *c, const spot *s)
{
    enum { HEADING = 4 };
    uint8_t kind = c->d->sentences.v[spot_sentence(c, s)].kind;
    return spot_sentence(c, s) == 0 || (spot_sentence(c, s) <= HEADING && (kind == RO_TITLE || kind == RO_HEADING || kind == RO_BYLINE));
}

/* "Statement by …", "Address of the Minister …", "… on behalf of the Union": does the heading say that the text is the spot's? */
static bool text_is_of(const cast *c, const spot *s)
{
    static const char *const texts[] = {"statement", "speech", "address", "remarks", "declaration", "communique", "communiqu\xC3\xA9", "message", "letter", "behalf", "conclusions", "interview", NULL};
    static const char *const styles[] = {"the", "h.e.", "h.e", "his", "her", "excellency", "mr", "mr.", "mrs", "ms", "dr", "hon", "hon.", "honourable", "honorable", "excellencies", NULL};
    uint32_t i = s->first, first = c->d->sentences.v[spot_sentence(c, s)].first;
    while (i > first && ro_str_in(ro_fold(c->arena, c->forms[i - 1]), styles))
        i--;
    if (i == first)
        return false;
    return ro_str_is_nocase(c->forms[i - 1], "by") || (i > first + 1 && (ro_str_is_nocase(c->forms[i - 1], "of") || ro_str_is_nocase(c->forms[i - 1], "from")) &&
                                                       ro_str_in(ro_fold(c->arena, c->forms[i - 2]), texts));
}

/* "Ada Mboya, Secretary of State": a line of a name, or that starts with one. */
static bool signs_line(const cast *c, const spot *s)
{
    const ro_sentence *line = &c->d->sentences.v[spot_sentence(c, s)];
    bool ends = s->last + 1 >= line->first + line->n;
    return s->first == line->first && spot_sentence(c, s) > 0 && (ends || ro_str_in(c->forms[s->last + 1], (const char *const[]){",", "-", "\xE2\x80\x93", "(", ":", NULL}));
}

/* The person whose text it is by the heading: who is said to be its author, who stands alone on a line, else the first whom it names with an
 * office, else the first. */
static uint32_t person_of_heading(const cast *c, int *sure)
{
    uint32_t best = RO_NONE;
    int most = 0;
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) <= 4; i++) {
        const spot *s = &c->spots.v[i];
        if (!in_heading(c, s) || s->entity == RO_NONE || c->d->entities.v[s->entity].kind != RO_PERSON)
            continue;
        const ro_entity *e = &c->d->entities.v[s->entity];
        bool told_about = s->first > 0 && c->d->tokens.v[s->first - 1].upos == RO_ADP; /* "on the death of Ada Mboya" */
        int score = text_is_of(c, s) ? 4 : signs_line(c, s) ? 3 : e->known || e->office.n ? 2 : spot_sentence(c, s) <= 2 && !told_about;
        if (score > most)
            best = s->entity, most = score;
    }
    *sure = most;
    return best;
}

/* Is spot b listed after spot a: nothing but commas, "and" and articles between? */
static bool listed_after(const cast *c, const spot *a, const spot *b)
{
    static const char *const between[] = {",", "and", "the", "&", "of", "Governments", "governments", NULL};
    if (b->first <= a->last || b->first - a->last > 4)
        return false;
    for (uint32_t i = a->last + 1; i < b->first; i++)
        if (!ro_str_in(c->forms[i], between))
            return false;
    return true;
}

/* Whom the spot lets sign: its entity, or the state of an office named without its holder. */
static uint32_t signer_of(cast *c, uint32_t i)
{
    const spot s = c->spots.v[i];
    if (s.as_place || s.kind == RO_ADJECTIVE || s.kind == RO_PRONOUN)
        return RO_NONE;
    if (s.entity == RO_NONE)
        return s.ask == ASK_OFFICE ? cast_state(c, s.code) : RO_NONE;
    return c->d->entities.v[s.entity].kind <= RO_ORGANISATION && c->players.v[s.entity].code ? s.entity : RO_NONE;
}

/* The longest list of actors in the first sentences: who issues a joint statement. */
static uint32_t issuers(cast *c, bool subjects_only)
{
    enum { MOST = 16 };
    uint32_t members[MOST], best[MOST], n = 0, most = 0, last = RO_NONE;
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) <= 2; i++) {
        const spot *s = &c->spots.v[i];
        uint32_t signer = signer_of(c, i);
        if (signer == RO_NONE || (last != RO_NONE && s->last <= c->spots.v[last].last))
            continue;
        s = &c->spots.v[i];
        if (n == 0 && subjects_only && !scene_is_subject(c, s->head))
            continue;
        bool goes_on = last != RO_NONE && spot_sentence(c, &c->spots.v[last]) == spot_sentence(c, s) && listed_after(c, &c->spots.v[last], s);
        n = goes_on ? n : 0;
        if (!goes_on && subjects_only && !scene_is_subject(c, s->head)) {
            last = RO_NONE;
            continue;
        }
        last = i;
        bool double_ = n > 0 && c->players.v[members[n - 1]].code == c->players.v[signer].code;
        if (double_)
            n--;
        if (n < MOST)
            members[n++] = signer;
        if (n > most)
            memcpy(best, members, n * sizeof *members), most = n;
    }
    return most >= 2 ? cast_collective(c, best, most, RO_STR("")) : RO_NONE;
}

/* "our country", outside quotations. */
static bool says_our_country(const cast *c)
{
    static const char *const own[] = {"country", "state", "nation", NULL};
    for (uint32_t i = 1; i < c->d->tokens.n; i++)
        if (c->d->tokens.v[i].quote == RO_NONE && ro_str_in(c->forms[i], own) && ro_str_is_nocase(c->forms[i - 1], "our"))
            return true;
    return false;
}

/* The state of whom the report opens with as its subject: "President of Norland Ann Example met with …". */
static uint32_t state_of_opener(cast *c)
{
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) <= 2; i++) {
        const spot *s = &c->spots.v[i];
        bool person = s->entity != RO_NONE && c->d->entities.v[s->entity].kind == RO_PERSON;
        uint16_t code = person ? c->players.v[s->entity].code : s->office != RO_NONE ? s->code : 0;
        if (code && scene_is_subject(c, s->head))
            return cast_state(c, code);
    }
    return RO_NONE;
}

/* Whose text it is, where the heading says so without a name: "Address by the Prime Minister of Norland", "… on behalf of the Union". */
static uint32_t side_of_heading(cast *c)
{
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) <= 4; i++) {
        const spot s = c->spots.v[i];
        const ro_office *office = s.ask == ASK_OFFICE ? ro_tables_office(c->t, s.office) : NULL;
        const uint16_t nations = ro_tables_code_index(c->t, RO_STR("UNO"));
        bool chief = office && !s.code && c->sure[nations] && !strcmp(office->name, "secretary general"); /* "by the Secretary-General" */
        uint32_t side = s.entity == RO_NONE ? cast_state(c, chief ? nations : s.code) : s.entity;
        if (!s.as_place && s.kind != RO_PRONOUN && in_heading(c, &s) && side != RO_NONE && c->players.v[side].code && c->d->entities.v[side].kind <= RO_ORGANISATION &&
            text_is_of(c, &s))
            return side;
    }
    return RO_NONE;
}

/* "On behalf of Norland, I wish …". */
static uint32_t principal(const cast *c)
{
    for (uint32_t i = 0; i < c->spots.n; i++) {
        const spot *s = &c->spots.v[i];
        uint32_t k = s->first;
        if (k > 0 && ro_str_is(c->forms[k - 1], "the"))
            k--;
        bool behalf = s->entity != RO_NONE && s->kind != RO_PRONOUN && k >= 2 && ro_str_is(c->forms[k - 1], "of") && ro_str_is(c->forms[k - 2], "behalf") &&
                      c->d->tokens.v[s->head].quote == RO_NONE;
        if (behalf && c->d->entities.v[s->entity].kind <= RO_ORGANISATION && c->players.v[s->entity].code)
            return s->entity;
    }
    return RO_NONE;
}

/* "The Norlandish government has learnt …": of a statement, the side that its first clause is about. */
static uint32_t side_that_opens(const cast *c)
{
    for (uint32_t i = 0; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) <= 3; i++) {
        const spot *s = &c->spots.v[i];
        bool heading = c->d->sentences.v[spot_sentence(c, s)].kind != RO_BODY || spot_sentence(c, s) == 0;
        if (heading || s->entity == RO_NONE || s->as_place || s->kind == RO_ADJECTIVE || s->kind == RO_PRONOUN || !scene_is_subject(c, s->head))
            continue;
        uint8_t kind = c->d->entities.v[s->entity].kind;
        return kind == RO_STATE || kind == RO_ORGANISATION ? s->entity : RO_NONE;
    }
    return RO_NONE;
}

static bool is_statement(const cast *c)
{
    static const char *const words[] = {"statement", "declaration", "communique", "communiqu\xC3\xA9", "readout", "joint", "we", NULL};
    uint32_t end = c->d->sentences.n > 2 ? c->d->sentences.v[2].first : c->d->tokens.n;
    for (uint32_t i = 0; i < end; i++)
        for (const char *const *w = words; *w; w++)
            if (ro_str_is_nocase(c->forms[i], *w) && c->d->tokens.v[i].quote == RO_NONE)
                return true;
    return false;
}

/* Who signs: a name alone in one of the last lines. */
static uint32_t signature(const cast *c)
{
    enum { LAST = 3, LONGEST = 5 };
    for (uint32_t i = c->spots.n; i-- > 0 && c->d->sentences.n - spot_sentence(c, &c->spots.v[i]) <= LAST;) {
        const spot *s = &c->spots.v[i];
        const ro_sentence *line = &c->d->sentences.v[spot_sentence(c, s)];
        if (s->kind == RO_NAME && s->first == line->first && line->n <= s->last - s->first + 2 && line->n <= LONGEST && line->n >= 2 && s->entity != RO_NONE &&
            c->d->entities.v[s->entity].kind == RO_PERSON)
            return s->entity;
    }
    return RO_NONE;
}

/* "The Ministry of Foreign Affairs of Norland reaffirms …" opens what it states itself: its state; RO_NONE where it is no such. */
static uint32_t ministry_that_states(const cast *c)
{
    static const char *const stating[] = {"reaffirm", "express", "condemn", "welcome", "extend", "reiterate", "wish", "convey", "congratulate", "regret", "reject", "deplore", "underline", "affirm", NULL};
    static const char *const bodies[] = {"ministry", "government", "embassy", "department", "presidency", NULL};
    const spot *s = c->spots.n ? &c->spots.v[0] : NULL;
    const ro_token *t = c->d->tokens.v;
    if (!s || s->kind != RO_NOMINAL || s->entity == RO_NONE || c->d->entities.v[s->entity].kind != RO_STATE || t[s->head].deprel != RO_D_nsubj || t[s->head].head == RO_NONE)
        return RO_NONE;
    bool body = false;
    for (uint32_t i = s->first; i <= s->last; i++)
        body |= ro_str_in(ro_fold(c->arena, c->forms[i]), bodies);
    const ro_token *verb = &t[t[s->head].head];
    return body && verb->upos == RO_VERB && ro_str_ends(verb->form, "s") && ro_str_in(verb->lemma, stating) ? s->entity : RO_NONE;
}

uint32_t author_of_report(cast *c)
{
    enum { SIGNS = 3 };
    int sure = 0;
    bool singular = says(c, "I", "my");
    uint32_t named = person_of_heading(c, &sure), side = side_of_heading(c);
    if (!singular && sure < SIGNS && home_written_in(c) && says_our_country(c))
        named = RO_NONE; /* "our country" of a paper, whomever its heading tells of */
    if (named == RO_NONE && side == RO_NONE && singular)
        named = signature(c);
    if (side == RO_NONE)
        side = principal(c);
    if (singular)
        return named != RO_NONE ? named : side != RO_NONE ? side : cast_state(c, c->home);
    if (!says(c, "We", "we") && !says(c, "Our", "our"))
        return RO_NONE;
    const uint32_t ministry = ministry_that_states(c);
    if (ministry != RO_NONE)
        return ministry;
    uint32_t several = is_statement(c) ? issuers(c, false) : RO_NONE;
    if (several != RO_NONE || named != RO_NONE || side != RO_NONE)
        return several != RO_NONE ? several : named != RO_NONE ? named : side;
    if (home_by_letterhead(c))
        return cast_state(c, c->home);
    bool placed = code_of_text(c, c->d->dateline_place, (1u << RO_NAME_CAPITAL) | (1u << RO_NAME_PLACE)) || c->d->outlet.n;
    if (!placed && !is_statement(c) && !says_our_country(c))
        return RO_NONE; /* "as we now know": the reader and the writer */
    if (c->home)
        return cast_state(c, c->home);
    return says_our_country(c) ? state_of_opener(c) : is_statement(c) ? side_that_opens(c) : RO_NONE;
}

uint32_t group_of_report(cast *c)
{
    return issuers(c, true);
}
