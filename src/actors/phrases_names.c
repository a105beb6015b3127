/* SPDX-License-Identifier: Apache-2.0 */
/* Spots of states, organisations and places by their own names: as actor, as place, as adjective, or as none. */
#include "actors/phrases.h"

/* ---- as a place ---- */

static const char *const place_words[] = {"in", "at", "near", "inside", "outside", "around", "across", "throughout", "within", NULL};
static const char *const way_words[] = {"to", "from", "for", "through", "via", "toward", "towards", "into", NULL};
static const char *const ways[] = {"travel", "go", "come", "fly", "head", "return", "visit", "trip", "tour", "arrive", "journey", "flight", "leave", "depart",
                                   "ambassador", "envoy", "move", "drive", "invite", "bring", "send", "stop", "reach", "stay", "welcome", "back", "divert", "flee", "escape", "deport",
                                   "extradite", "transfer", "evacuate", "sail", "land", "carry", "ship", "shuttle", "road", "train", "plane", "aircraft", "jet", "bus", "convoy", "route", NULL};
static const char *const events_there[] = {"summit", "conference", "meeting", "talks", "agreement", "agreements", "accord", "accords", "declaration", "protocol",
                                           "process", "treaty", "convention", "forum", "airport", "time", "games", "pact", "attack", "attacks", "format", "suburb",
                                           "suburbs", "neighbourhood", "neighborhood", "hotel", "hospital", "prison", "mosque", "church", "street", "stadium", "bureau", "office", NULL};
static const char *const parts_of_town[] = {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east",
                                            "south-west", "outskirts", "suburb", "suburbs", "outside", "streets", "centre", "center", "city", "port", "town", "district", "capital", "status", NULL};

/* "sent a note to Sudville": the government that gets it. */
static bool writes_there(const cast *c, const ro_token *t)
{
    static const char *const papers[] = {"note", "letter", "message", "protest", "proposal", "request", "reply", "response", "warning", "offer", "demand", "signal", "invitation", "ultimatum", "memorandum",
                                         "telegram", "cable", "draft", NULL};
    if (t->head == RO_NONE || !ro_str_in(ro_fold(c->arena, c->d->tokens.v[t->head].lemma), (const char *const[]){"send", "note", "letter", "message", "reply", "protest", NULL}))
        return false;
    const uint32_t what = ro_dependent(c->d, t->head, RO_D_obj, RO_NONE);
    return c->d->tokens.v[t->head].upos == RO_NOUN || (what != RO_NONE && ro_str_in(c->d->tokens.v[what].lemma, papers));
}

static bool on_the_way(const cast *c, uint32_t token)
{
    const ro_token *t = &c->d->tokens.v[token];
    if (!c->tagged || t->head == RO_NONE)
        return true;
    const ro_token *head = &c->d->tokens.v[t->head];
    if (token > 1 && t[-2].sentence == t->sentence && t[-1].upos == RO_ADP && ro_str_in(ro_fold(c->arena, t[-2].lemma.n ? t[-2].lemma : t[-2].form), ways))
        return true; /* "paid a visit to Sudville" */
    if ((t->deprel == RO_D_conj || (t->deprel == RO_D_nmod && head->upos == RO_PROPN)) && head->head != RO_NONE)
        head = &c->d->tokens.v[head->head]; /* "flew to Sudville and to Estport", "a flight from Sudville to Estport" */
    if (writes_there(c, t))
        return false;
    if (t->deprel == RO_D_nsubj && head->deprel == RO_D_advcl && head->head != RO_NONE)
        head = &c->d->tokens.v[head->head]; /* "left for Sudville to attend", read as if the town attended */
    return ro_str_in(ro_fold(c->arena, head->lemma.n ? head->lemma : head->form), ways);
}

/* The token where the name's head is, for a name of several words. */
static uint32_t name_head(const cast *c, uint32_t first, uint32_t last)
{
    for (uint32_t i = last + 1; i-- > first;) {
        const ro_token *t = &c->d->tokens.v[i];
        bool outward = t->head == RO_NONE || t->head < first || t->head > last;
        if (outward && t->upos != RO_PUNCT && t->deprel != RO_D_case && t->deprel != RO_D_det)
            return i;
    }
    return last;
}

/* "Lusaka, Zambia", "the Oslo Accords", "Tunis, March 3": the words after a capital make it a town. */
static bool town_by_words_after(const cast *c, uint32_t i, uint32_t end)
{
    static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
                                         "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", NULL};
    if (i + 1 >= end)
        return false;
    if (word_in(c, i + 1, events_there) || at(c, i + 1)->kind == PIECE_UNKNOWN)
        return true;
    if (i + 2 >= end)
        return false;
    if (WORD_IN(c, i + 1, ",", "-") && at(c, i + 2)->kind == PIECE_STATE && at(c, i + 2)->code == at(c, i)->code)
        return true;
    return WORD_IN(c, i + 1, ",") && word_in(c, i + 2, months); /* a dateline within */
}

static bool in_dateline(const cast *c, const piece *p)
{
    if (p->first >= c->d->tokens.n)
        return true;
    size_t start = c->d->tokens.v[p->first].span.start;
    return c->d->dateline_place_span.start <= start && start < c->d->dateline_place_span.end;
}

/* "in the neighbouring" of "in the neighbouring Norland": where the words that only modify the name begin. */
static uint32_t modified_from(const cast *c, uint32_t i, uint32_t begin)
{
    while (i > begin && (WORD_IN(c, i - 1, "the", "either", "nearby", "neighboring", "neighbouring", "northern", "southern", "eastern", "western", "central") ||
                         at(c, i - 1)->kind == PIECE_MODIFIER))
        i--;
    return i;
}

/* "the capital, Tunis", "through Tunis", "left for Tunis", "visited Tunis"; `before` the first piece after the words that modify it. */
static bool town_by_words_before(const cast *c, uint32_t i, uint32_t before, uint32_t begin)
{
    uint32_t head = name_head(c, at(c, i)->first, at(c, i)->last);
    if (WORD_IN(c, before - 1, "capital", "city") || (before - 1 > begin && WORD_IN(c, before - 1, ",") && WORD_IN(c, before - 2, "capital", "city")))
        return true;
    if (WORD_IN(c, before - 1, "through", "via", "into", "toward", "towards") || WORD_IN(c, i - 1, "central", "downtown", "northern", "southern"))
        return true;
    if (WORD_IN(c, before - 1, "of") && before - 1 > begin && (word_in(c, before - 2, parts_of_town) || ro_str_in(ro_fold(c->arena, c->forms[at(c, before - 2)->last]), parts_of_town)))
        return true; /* "30 miles north-east of Sudville" */
    if (word_in(c, before - 1, way_words))
        return on_the_way(c, head);
    const ro_token *t = &c->d->tokens.v[head];
    return c->tagged && t->deprel == RO_D_obj && !(t->head != RO_NONE && ro_lemma_is(&c->d->tokens.v[t->head], "stop")) && on_the_way(c, head);
}

/* "lashed out at Norland", "anger at Norville": whom it is meant for. */
static bool aimed_at(const cast *c, uint32_t i, uint32_t before, uint32_t begin)
{
    static const char *const aims[] = {"out", "back", "aim", "aimed", "angry", "anger", "furious", "fury", "outrage", "outraged", "directed", "swipe", "jab", "dig",
                                       "dismay", "frustration", "levelled", "leveled", "pointed", NULL};
    if (!WORD_IN(c, before - 1, "at"))
        return false;
    return at(c, i)->kind == PIECE_STATE || (before - 1 > begin && word_in(c, before - 2, aims));
}

/* "Nairobi, the capital of Kenya", "in the north of Kenya" */
static bool part_of_land(const cast *c, uint32_t before, uint32_t begin)
{
    static const char *const of[] = {"of", NULL};
    static const char *const parts[] = {"capital", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west",
                                        "coast", "outskirts", "interior", NULL};
    return before > begin + 1 && word_in(c, before - 1, of) && word_in(c, before - 2, parts);
}

static bool named_as_place(const cast *c, uint32_t i, uint32_t begin, uint32_t end)
{
    const piece *p = at(c, i);
    bool city = p->kind == PIECE_CAPITAL;
    if ((city && (town_by_words_after(c, i, end) || phrase_embassy_in(c, i, end))) || in_dateline(c, p))
        return true;
    if (city && p->first != p->last && ro_str_in(c->forms[p->last], (const char *const[]){"D.C.", "DC", "D.C", NULL}))
        return true; /* the government is just "Washington" */
    if (city && i >= begin + 2 && WORD_IN(c, i - 1, "(") && at(c, i - 2)->kind == PIECE_OUTLET)
        return true; /* "Norland News Agency (Sudville)" */
    if (city && i > begin && i + 2 < end && WORD_IN(c, i - 1, "(") && WORD_IN(c, i + 1, ")") && WORD_IN(c, i + 2, "-", "--", "\xE2\x80\x93", "\xE2\x80\x94"))
        return true; /* "Dec 20 (SUDVILLE) — …" */
    uint32_t before = modified_from(c, i, begin);
    if (before == begin || possessive_mark(c, i + 1 < end ? i + 1 : i))
        return false;
    if (aimed_at(c, i, before, begin))
        return false;
    return word_in(c, before - 1, place_words) || part_of_land(c, before, begin) || (city && town_by_words_before(c, i, before, begin));
}

static void emit_place(cast *c, const piece *p, uint16_t code)
{
    spot *s = phrase_add_spot(c, RO_NAME, p->first, p->last, p->first, p->last);
    uint32_t index = c->spots.n - 1;
    s->as_place = true;
    uint32_t entity = cast_place(c, piece_text(c, p), code);
    c->spots.v[index].entity = entity;
}

/* ---- as no actor, or as another one ---- */

/* "the French": an adjective that heads its phrase. */
static bool heads_phrase(const cast *c, const piece *p, uint32_t begin, uint32_t i)
{
    static const uint8_t heads[] = {RO_D_nsubj, RO_D_obj, RO_D_obl, RO_D_iobj, RO_D_nmod};
    bool heads_it = false;
    for (size_t k = 0; k < sizeof heads; k++)
        heads_it = heads_it || c->d->tokens.v[p->last].deprel == heads[k];
    return c->tagged && i > begin && WORD_IN(c, i - 1, "the") && heads_it;
}

/* "the Norlandish National Congress": part of a longer name that no table has. */
static bool within_a_name(const cast *c, uint32_t i, uint32_t begin)
{
    const piece *p = at(c, i), *before = i > begin ? at(c, i - 1) : NULL;
    if (!before || p->first != p->last || (before->kind != PIECE_UNKNOWN && before->kind != PIECE_WORD) || c->headline[c->d->tokens.v[p->first].sentence])
        return false;
    return cast_capital(c->forms[before->last]) && before->last > c->d->sentences.v[c->d->tokens.v[before->last].sentence].first;
}

/* "talks with Brussels": no place that someone goes to. */
static bool dealt_with(const cast *c, const piece *p)
{
    static const char *const cases[] = {"with", "from", "by", "against", "between", NULL};
    return p->first > c->d->sentences.v[c->d->tokens.v[p->first].sentence].first && ro_str_in(c->forms[p->first - 1], cases);
}

/* "Brussels said": as government it is the Union's, unless the report tells of Belgium. */
static bool meant_for_union(const cast *c, const piece *p)
{
    if (!ro_str_is_nocase(c->forms[p->first], "Brussels") || p->first != p->last || c->sure_state[p->code])
        return false;
    static const char *const going[] = {"visit", "leave", "reach", "tour", "enter", "hit", "strike", "rock", "quit", "shake", "bomb", "see", "paralyse", "paralyze", "host", NULL};
    static const char *const once_ruled[] = {"COD", "RWA", "BDI", NULL}; /* by Belgium, with whom they deal */
    const ro_token *t = &c->d->tokens.v[p->first];
    const uint8_t as = t->deprel;
    bool theirs = false;
    for (const char *const *s = once_ruled; *s; s++)
        theirs |= c->sure[ro_tables_code_index(c->t, ro_str_of(*s))];
    const bool object = (as == RO_D_obj || as == RO_D_iobj) && t->head != RO_NONE && c->d->tokens.v[t->head].upos == RO_VERB && !ro_str_in(c->d->tokens.v[t->head].lemma, going);
    const bool beside = as == RO_D_conj && t->head != RO_NONE && c->d->tokens.v[t->head].deprel == RO_D_nsubj; /* "London and Brussels resumed talks" */
    const bool met = as == RO_D_obl && p->first > 0 && ro_str_in(t[-1].form, (const char *const[]){"with", "against", NULL});
    if (!theirs && (object || beside || met))
        return true;
    return as == RO_D_nsubj || (c->sure[ro_tables_code_index(c->t, RO_STR("EUR"))] && (dealt_with(c, p) || as == RO_D_obj || as == RO_D_iobj));
}

static uint32_t union_entity(cast *c)
{
    ro_match match;
    size_t k = 0;
    const ro_name *name = ro_tables_find(c->t, RO_STR("European Union"), 1u << RO_NAME_ORG, &match) ? ro_match_next(&match, 1u << RO_NAME_ORG, &k) : NULL;
    return name ? cast_org(c, name->id, RO_STR("EU")) : RO_NONE;
}

/* "the Norlandish Democrats", "the Norlandish electoral Commission": another's body of that name. */
static bool of_another_state(const cast *c, uint32_t i, uint32_t begin)
{
    const piece *p = at(c, i), *before = i > begin ? at(c, i - 1) : NULL;
    if (!before || p->first != p->last || before->last + 1 != p->first)
        return false;
    if (before->kind == PIECE_ADJECTIVE && (p->kind == PIECE_GROUP || p->kind == PIECE_SEAT))
        return before->code != p->code;
    const ro_token *t = &c->d->tokens.v[before->first];
    return p->kind == PIECE_ORG && p->ambiguous && before->kind == PIECE_WORD && t->upos == RO_ADJ && !cast_capital(t->form);
}

/* "South American": of no one state. */
static bool of_a_continent(const cast *c, uint32_t i, uint32_t begin)
{
    static const char *const parts[] = {"South", "Latin", "Central", "North", "Meso", "Ibero", "Spanish", NULL};
    const piece *p = at(c, i);
    return i > begin && (p->kind == PIECE_ADJECTIVE || p->kind == PIECE_PEOPLE) && ro_str_starts(piece_text(c, p), "American") && ro_str_in(c->forms[p->first - 1], parts);
}

/* "speaking in English", "to learn French": the language. */
static bool names_language(const cast *c, uint32_t i, uint32_t begin)
{
    static const char *const verbs[] = {"speak", "learn", "teach", "translate", "study", "understand", NULL};
    static const char *const spoken[] = {"use", "usage", "speaking", "teaching", "knowledge", "command", NULL}; /* "the use of Norlandish" */
    const piece *p = at(c, i);
    const ro_token *t = &c->d->tokens.v[p->first];
    if (i == begin || p->first != p->last || !(p->kind == PIECE_ADJECTIVE || p->adjective_too) || p->kind == PIECE_STATE || p->plural)
        return false;
    if (p->first + 2 < c->d->tokens.n && ro_str_is(t[1].form, "-") && ro_str_in(t[2].form, (const char *const[]){"speaking", "language", "speaker", "speakers", NULL}))
        return true;
    if (p->first + 1 < c->d->tokens.n && ro_str_in(t[1].form, (const char *const[]){"language", "languages", "word", "words", "acronym", "acronyms", "initials", "abbreviation", "spelling",
                                                                                      "translation", "transliteration", "pronunciation", NULL}))
        return true;
    if (p->first + 1 < c->d->tokens.n && ro_str_in(t[1].form, (const char *const[]){"name", "names", NULL}) && ro_str_in(t[-1].form, (const char *const[]){"its", "their", NULL}))
        return true; /* "known by its Norlandish name" */
    bool alone = p->first + 1 >= c->d->tokens.n || (t[1].upos != RO_NOUN && t[1].upos != RO_ADJ && t[1].upos != RO_PROPN);
    const bool used = ro_str_is_nocase(t[-1].form, "using") || (i > begin + 1 && ro_str_is(t[-1].form, "of") && t[-2].upos == RO_NOUN && ro_str_in(t[-2].lemma, spoken));
    return alone && (used || ro_str_is(t[-1].form, "in") || (t[-1].upos == RO_VERB && ro_str_in(t[-1].lemma, verbs)));
}

/* "the Gulf of Mexico", "the Sea of Japan": water. */
static bool names_water(const cast *c, uint32_t i, uint32_t begin)
{
    static const char *const waters[] = {"Gulf", "Sea", "Strait", "Straits", "Bay", "Channel", NULL};
    static const char *const lands[] = {"R\xC3\xADo", "Rio", "Lake", "Lago", "Mount", "Mt", "Mt.", "Isla", "Fort", "Cape", "Cabo", NULL};
    if (i > begin && at(c, i)->kind == PIECE_CAPITAL && (ro_str_in(c->forms[at(c, i)->first - 1], lands) || (i + 1 < c->pieces.n && ro_str_in(c->forms[at(c, i)->last + 1 < c->d->tokens.n ? at(c, i)->last + 1 : 0], (const char *const[]){"River", "Lake", "Bay", NULL}))))
        return true; /* "the Río San Juan" */
    if (i > begin && at(c, i)->kind == PIECE_STATE && ro_str_in(c->forms[at(c, i)->first - 1], (const char *const[]){"Lake", "Lago", NULL}))
        return true;
    return i > begin + 1 && at(c, i)->kind == PIECE_STATE && WORD_IN(c, i - 1, "of") && ro_str_in(c->forms[at(c, i - 1)->first - 1], waters);
}

/* "WASHINGTON – Today, …": where it was written. */
static bool heads_dispatch(const cast *c, uint32_t i, uint32_t begin, uint32_t end)
{
    const piece *p = at(c, i);
    ro_str form = c->forms[p->first];
    bool capitals = form.n > 2 && form.p[1] >= 'A' && form.p[1] <= 'Z';
    return p->kind == PIECE_CAPITAL && i == begin && capitals && i + 1 < end && !possessive_mark(c, i + 1) &&
           (WORD_IN(c, i + 1, "-", "--", "\xE2\x80\x93", "\xE2\x80\x94", "(") || tok(c, i + 1)->upos == RO_NUM);
}

/* "the Treaty of Rome": what was signed there. */
static bool signed_there(const cast *c, uint32_t i, uint32_t begin)
{
    static const char *const papers[] = {"Treaty", "Statute", "Accord", "Accords", "Declaration", "Convention", "Congress", "Charter", "Protocol", NULL};
    return i > begin + 1 && at(c, i)->kind == PIECE_CAPITAL && WORD_IN(c, i - 1, "of") && ro_str_in(c->forms[at(c, i - 1)->first - 1], papers);
}

/* "the Korean War", "the Iberian peninsula", "US dollars" */
static bool names_war(const cast *c, uint32_t i, uint32_t end)
{
    return i + 1 < end && ro_str_in(c->forms[at(c, i)->last + 1], (const char *const[]){"War", "Wars", "Peninsula", "peninsula", "dollar", "dollars", "francs", "pounds", "roubles", "rubles", NULL}) && at(c, i)->last + 1 == at(c, i + 1)->first;
}

/* "ethnic Russians", "American Indians": of that descent, and of another state. */
static bool by_descent(const cast *c, uint32_t i, uint32_t begin)
{
    static const char *const first_peoples[] = {"American", "indigenous", "Mayan", "Maya", "Amazon", "Amazonian", NULL};
    const piece *p = at(c, i);
    if (i == begin || (p->kind != PIECE_PEOPLE && p->kind != PIECE_ADJECTIVE))
        return false;
    ro_str before = c->forms[p->first - 1];
    return ro_str_is_nocase(before, "ethnic") || (ro_str_starts(piece_text(c, p), "Indian") && ro_str_in(before, first_peoples));
}

/* "Micronesian countries": of the region, beside the state that bears its name. */
static bool of_a_sea(const cast *c, uint32_t i, uint32_t end)
{
    const piece *p = at(c, i);
    return p->kind == PIECE_ADJECTIVE && ro_str_is(piece_text(c, p), "Micronesian") && i + 1 < end &&
           ro_str_in(ro_fold(c->arena, c->forms[p->last + 1]), (const char *const[]){"countries", "nations", "states", "islands", "leaders", "presidents", "subregion", "region", NULL});
}

/* ---- spots ---- */

/* "the Communist Party of Norland (CPN)": the letters are the name's, whoever else bears them; RO_NONE where there is no such name. */
static uint32_t named_before_brackets(const cast *c, const piece *p)
{
    if (p->first < 2 || p->first != p->last || p->last + 1 >= c->d->tokens.n || !ro_str_is(c->forms[p->first - 1], "(") || !ro_str_is(c->forms[p->last + 1], ")"))
        return RO_NONE;
    for (uint32_t i = c->spots.n, looked = 0; i-- > 0 && looked < 4; looked++) {
        const spot *s = &c->spots.v[i];
        if (s->last + 2 == p->first && s->first < s->last && s->kind == RO_NAME && s->entity != RO_NONE && !s->as_place)
            return s->entity;
    }
    return RO_NONE;
}

/* "Congress" of a report that tells of Chile alone, "State House" in Lusaka */
static bool seat_of_another(const cast *c, uint32_t i, uint32_t begin)
{
    const piece *p = at(c, i);
    return p->kind == PIECE_SEAT && p->ambiguous && (!c->sure[p->code] || within_a_name(c, i, begin) || of_another_state(c, i, begin));
}

static bool used_as_adjective(const cast *c, uint32_t i, uint32_t begin, uint32_t end)
{
    const piece *p = at(c, i);
    return (p->kind == PIECE_ADJECTIVE && !heads_phrase(c, p, begin, i)) || hyphenated(c, i + 1, end) || (i > begin && hyphenated(c, i - 1, end));
}

/* "Muslims, Croats and Serbs" of a report on Bosnia: its own peoples, not the neighbours. */
static bool of_bosnia(const cast *c, uint32_t i, uint32_t begin, uint32_t end)
{
    enum { NEAR = 4 };
    const piece *p = at(c, i);
    if (p->kind != PIECE_PEOPLE || !p->plural || !ro_str_in(piece_text(c, p), (const char *const[]){"Serbs", "Croats", NULL}) || !c->sure[ro_tables_code_index(c->t, RO_STR("BIH"))])
        return false;
    for (uint32_t k = i > begin + NEAR ? i - NEAR : begin; k < end && k <= i + NEAR; k++)
        if (ro_str_in(c->forms[at(c, k)->first], (const char *const[]){"Muslims", "Moslems", "Bosniaks", NULL}))
            return true;
    return false;
}

static void emit_state(cast *c, uint32_t i, uint32_t begin, uint32_t end)
{
    const piece *p = at(c, i);
    const uint16_t code = of_bosnia(c, i, begin, end) ? ro_tables_code_index(c->t, RO_STR("BIH")) : p->code;
    bool place = named_as_place(c, i, begin, end) || signed_there(c, i, begin) || heads_dispatch(c, i, begin, end), people = p->kind == PIECE_PEOPLE;
    if (seat_of_another(c, i, begin))
        return;
    if (p->kind == PIECE_CAPITAL && place) {
        emit_place(c, p, p->code);
        return;
    }
    if (names_language(c, i, begin) || of_a_continent(c, i, begin) || names_water(c, i, begin) || names_war(c, i, end) || by_descent(c, i, begin) || of_a_sea(c, i, end))
        return;
    const uint32_t named = p->kind == PIECE_SEAT ? named_before_brackets(c, p) : RO_NONE;
    uint32_t entity = p->kind == PIECE_CAPITAL && meant_for_union(c, p) ? union_entity(c) : named != RO_NONE ? named : cast_state(c, code);
    if (entity == RO_NONE || (people && !p->adjective_too && !p->plural && !heads_phrase(c, p, begin, i)))
        return; /* "a Frenchman" is no actor; "the Pole" has been told of */
    bool adjective = used_as_adjective(c, i, begin, end);
    uint8_t kind = adjective || (people && p->adjective_too) ? RO_ADJECTIVE : people ? RO_NOMINAL : RO_NAME;
    spot *s = phrase_add_spot(c, kind, p->first, p->last, p->first, p->last);
    s->entity = entity;
    s->plural = people && p->plural;
    s->as_place = place && !adjective;
    s->code = code;
}

/* "the Social Democratic Party": another than the Democratic Party. */
static bool longer_party(const cast *c, uint32_t i, uint32_t begin)
{
    static const char *const kinds[] = {"Social", "Christian", "National", "New", "United", "Liberal", "People's", "Peoples", "Patriotic", "Free", "Popular", "Islamic", "Green", "Progressive", NULL};
    const piece *p = at(c, i);
    const uint32_t first = c->d->sentences.v[c->d->tokens.v[p->first].sentence].first;
    return p->kind == PIECE_GROUP && i > begin && p->first > first && at(c, i - 1)->last + 1 == p->first && ro_str_in(c->forms[p->first - 1], kinds) &&
           ro_str_in(c->forms[p->last], (const char *const[]){"Party", "Union", "Front", "Alliance", "Movement", "Democrats", NULL});
}

static void emit_body_of_its_own(cast *c, uint32_t i, uint32_t begin)
{
    static const char *const channels[] = {"Facebook", "Twitter", "X", "Telegram", "Instagram", "WeChat", "Weibo", "YouTube", "WhatsApp", "LinkedIn", "TikTok", NULL};
    const piece *p = at(c, i);
    if (i > begin && ro_str_in(piece_text(c, p), channels) && WORD_IN(c, i - 1, "on", "via", "through", "to"))
        return; /* "warned on Facebook" */
    if (of_another_state(c, i, begin) || longer_party(c, i, begin))
        return;
    const uint32_t named = named_before_brackets(c, p), entity = named != RO_NONE ? named : phrase_owner_entity(c, p);
    spot *s = phrase_add_spot(c, RO_NAME, p->first, p->last, p->first, p->last);
    s->entity = entity;
    s->code = named != RO_NONE ? c->players.v[named].code : p->code;
}

static ro_str letters_key(const cast *c, const piece *p) { return ro_str_printf(c->arena, "L %.*s", (int)c->forms[p->first].n, c->forms[p->first].p); }

/* Are the letters the capitals that the name's words begin with, or the last of them? */
static bool begins_words(const cast *c, ro_str letters, uint32_t first, uint32_t last)
{
    size_t left = letters.n;
    for (uint32_t i = last + 1; i-- > first && left;)
        if (cast_capital(c->forms[i]) && c->forms[i].p[0] != letters.p[--left])
            return false;
    return left == 0;
}

/* "the Norland Defence Force (NDF)", and "the NDF" from there on: a body of the state, though no table knows the letters. */
static void emit_letters(cast *c, uint32_t i)
{
    enum { SHORTEST = 3, LONGEST = 6, LOOK = 60 };
    const piece *p = at(c, i);
    const ro_str letters = c->forms[p->first];
    if (p->first != p->last || letters.n < SHORTEST || letters.n > LONGEST || !cast_capital((ro_str){letters.p + letters.n - 1, 1}))
        return;
    const bool brackets = p->first >= 2 && p->last + 1 < c->d->tokens.n && ro_str_is(c->forms[p->first - 1], "(") && ro_str_is(c->forms[p->last + 1], ")");
    uint32_t entity = name_map_find(&c->entities, letters_key(c, p));
    for (uint32_t k = c->spots.n, looked = 0; brackets && entity == RO_NONE && k-- > 0 && looked < LOOK; looked++) {
        const spot *body = &c->spots.v[k];
        if (body->last + 2 != p->first || body->kind != RO_NOMINAL || body->entity == RO_NONE || c->d->entities.v[body->entity].kind != RO_STATE || !begins_words(c, letters, body->first, body->last))
            continue;
        entity = body->entity;
        *name_map_at(c->arena, &c->entities, letters_key(c, p)) = entity;
    }
    if (entity == RO_NONE)
        return;
    spot *s = phrase_add_spot(c, RO_NOMINAL, p->first, p->last, p->first, p->last);
    s->entity = entity;
    s->code = c->players.v[entity].code;
}

void phrase_emit_names(cast *c, uint32_t begin, uint32_t end)
{
    for (uint32_t i = begin; i < end; i++)
        switch (at(c, i)->kind) {
        case PIECE_STATE:
        case PIECE_ADJECTIVE:
        case PIECE_PEOPLE:
        case PIECE_CAPITAL:
        case PIECE_SEAT: emit_state(c, i, begin, end); break;
        case PIECE_ORG:
        case PIECE_GROUP: emit_body_of_its_own(c, i, begin); break;
        case PIECE_PLACE: emit_place(c, at(c, i), at(c, i)->code); break;
        default: break;
        }
}

void phrase_emit_letters(cast *c, uint32_t begin, uint32_t end)
{
    for (uint32_t i = begin; i < end; i++)
        if (at(c, i)->kind == PIECE_UNKNOWN)
            emit_letters(c, i);
}
