/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The front of a phrase: determiners, owners, modifiers, styles, offices and bodies up to the name or the tail.
 * "the", "former Norlandish Deputy Foreign Minister and government spokesman", "both", "Norland and Sudria's".
 */
#include "actors/phrases.h"

/* ---- determiners and single pieces ---- */

static const struct {
    const char *word;
    uint8_t count;
} counts[] = {{"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"2", 2}, {"3", 3}};

bool phrase_determiner(const cast *c, uint32_t i, phrase *ph)
{
    if (WORD_IN(c, i, "that", "this") && c->tagged && tok(c, i)->upos != RO_DET)
        return false;
    if (WORD_IN(c, i, "the", "this", "that", "these", "those"))
        return ph->definite = true;
    if (WORD_IN(c, i, "a", "an", "another", "some", "any", "no", "several", "many"))
        return ph->indefinite = true;
    if (WORD_IN(c, i, "his", "her", "their", "its", "our", "my", "your", "whose")) {
        ph->possessor = at(c, i)->first;
        return ph->definite = true;
    }
    if (WORD_IN(c, i, "both"))
        return ph->both = true;
    if (WORD_IN(c, i, "other"))
        return ph->other = true;
    if (WORD_IN(c, i, "either", "each", "neither", "all", "respective", "various"))
        return true;
    for (size_t k = 0; k < sizeof counts / sizeof *counts; k++)
        if (WORD_IN(c, i, counts[k].word)) {
            ph->count = counts[k].count;
            return true;
        }
    return false;
}

static void note_modifier(const cast *c, uint32_t i, phrase *ph)
{
    size_t k = 0;
    const ro_name *name = at(c, i)->match.names ? ro_match_next(&at(c, i)->match, 1u << RO_NAME_MODIFIER, &k) : NULL;
    const ro_office *office = name ? ro_tables_office(c->t, name->id) : NULL;
    if (!office || *ph->prefix)
        return;
    bool secretary = i + 1 < c->pieces.n && ro_str_starts(ro_fold(c->arena, piece_text(c, at(c, i + 1))), "secretar");
    if (ro_str_is_nocase(c->forms[at(c, i)->first], "under") && !secretary)
        return; /* "the first talks under President Mboya" */
    if (strcmp(office->name, "former") == 0)
        ph->prefix = "former ";
    else if (strcmp(office->name, "acting") == 0)
        ph->prefix = "acting ";
    else if (strcmp(office->name, "deputy") == 0)
        ph->prefix = "deputy ";
}

void phrase_note_respect(const cast *c, uint32_t i, phrase *ph)
{
    static const char *const women[] = {"mrs", "mrs.", "ms", "ms.", "madam", "madame", "lady", "dame", "baroness", "her excellency", "her royal highness",
                                        "miss", "sheikha", NULL};
    static const char *const men[] = {"mr", "mr.", "sir", "lord", "his excellency", "sheikh", "shaikh", "his royal highness", "his highness", "monsieur", NULL};
    ro_str text = ro_fold(c->arena, piece_text(c, at(c, i)));
    const uint32_t first = at(c, i)->first, start = c->d->sentences.v[c->d->tokens.v[first].sentence].first;
    if (first >= start + 2 && ro_str_is(c->forms[first - 1], "and") && ro_str_in(c->forms[first - 2], (const char *const[]){"Mr", "Mr.", "President", "Minister", NULL}))
        return; /* "Mr. and Mrs. Mboya": both */
    if (ro_str_in(text, women))
        ph->gender = 'f';
    else if (ro_str_in(text, men))
        ph->gender = 'm';
}

uint32_t phrase_owner_entity(cast *c, const piece *p)
{
    switch (p->kind) {
    case PIECE_ORG: return cast_org(c, p->id, piece_text(c, p));
    case PIECE_GROUP: return cast_group(c, p->id, piece_text(c, p));
    default: return cast_state(c, p->code);
    }
}

/* "after talks in Sudville Nordish Foreign Minister Ada Mboya said": the place owns nothing that has an owner of its own. */
static bool place_before(const cast *c, const phrase *ph)
{
    return ph->owner != RO_NONE && ph->core == RO_NONE && (at(c, ph->owner)->kind == PIECE_PLACE || at(c, ph->owner)->kind == PIECE_SEAT) && !possessive_mark(c, ph->owner + 1) &&
           ph->first > 0 && tok(c, ph->first - 1)->upos == RO_ADP;
}

void phrase_note_owner(cast *c, uint32_t i, phrase *ph)
{
    if ((at(c, i)->kind == PIECE_ADJECTIVE || at(c, i)->kind == PIECE_PEOPLE) && i > 0 && WORD_IN(c, i - 1, "ethnic"))
        return; /* "the ethnic Norlandish leader": of a people, not a state */
    if (ph->owner != RO_NONE && ph->code && !place_before(c, ph))
        return; /* the first stands: "U.S. deputy U.N. ambassador" */
    ph->owner = i;
    ph->owner_entity = phrase_owner_entity(c, at(c, i));
    ph->code = ph->owner_entity == RO_NONE ? 0 : c->players.v[ph->owner_entity].code;
}

static void note_office(const cast *c, uint32_t i, phrase *ph)
{
    static const char *const men[] = {"king", "prince", "crown prince", "chairman", "spokesman", "emir", "pope", NULL};
    static const char *const women[] = {"queen", "princess", "chairwoman", "spokeswoman", NULL};
    ph->core = i;
    if (at(c, i)->kind != PIECE_OFFICE)
        return;
    if (ph->n_offices < OFFICES)
        ph->offices[ph->n_offices++] = i;
    ro_str text = ro_fold(c->arena, piece_text(c, at(c, i)));
    if (ro_str_in(text, men))
        ph->gender = 'm';
    if (ro_str_in(text, women))
        ph->gender = 'f';
}

/* "U.N. ambassador": a state's, to the organisation. */
static bool has_ambassadors(ro_str office)
{
    return ro_str_is_nocase(office, "ambassador") || ro_str_is_nocase(office, "ambassadors");
}

static uint8_t kind_of_owner(const ro_name *name)
{
    if (name->kind == RO_NAME_STATE || name->kind == RO_NAME_ADJECTIVE)
        return PIECE_STATE;
    return name->kind == RO_NAME_ORG ? PIECE_ORG : PIECE_SEAT;
}

/* "State Department" of "State Department spokesperson", where the tables have the whole as one office. */
static void note_owner_within(cast *c, uint32_t i, phrase *ph)
{
    const piece *p = at(c, i);
    const unsigned kinds = (1u << RO_NAME_SEAT) | (1u << RO_NAME_ORG) | (1u << RO_NAME_STATE) | (1u << RO_NAME_ADJECTIVE);
    piece owner = *p;
    size_t used = 0, k = 0;
    if ((ph->owner != RO_NONE && !place_before(c, ph)) || p->first == p->last)
        return;
    if (!ro_tables_longest_tokens(c->t, c->forms + p->first, p->last - p->first, kinds, &owner.match, &used))
        return;
    const ro_name *name = ro_match_next(&owner.match, kinds, &k);
    if (!name || (name->flags & RO_NAME_AMBIGUOUS) || (name->kind == RO_NAME_ORG && has_ambassadors(c->forms[p->last])))
        return;
    owner.kind = kind_of_owner(name);
    owner.last = p->first + (uint32_t)used - 1;
    owner.id = name->id;
    owner.code = name->code;
    ph->owner = i;
    ph->owner_entity = phrase_owner_entity(c, &owner);
    ph->code = ph->owner_entity == RO_NONE ? 0 : c->players.v[ph->owner_entity].code;
}

/* ---- lists of owners ---- */

static bool in_list(const cast *c, uint32_t i)
{
    return is_owner(at(c, i)) && at(c, i)->kind != PIECE_PLACE;
}

/* The piece after an owner of a list and what is its own: "Norland's" before "and Sudria's", "Norland (Ada Mboya)", "Norland (now chairman of the union)". */
static uint32_t member_end(const cast *c, uint32_t i, uint32_t end)
{
    enum { LONGEST = 16 };
    if (i + 2 < end && possessive_mark(c, i + 1) && WORD_IN(c, i + 2, "and", ",", "&"))
        return i + 2;
    if (phrase_name_in_brackets(c, i + 1, end))
        return i + 4;
    for (uint32_t k = i + 2; i + 1 < end && WORD_IN(c, i + 1, "(") && k + 1 < end && k < i + LONGEST && !WORD_IN(c, k, "("); k++)
        if (WORD_IN(c, k, ")"))
            return k > i + 3 && WORD_IN(c, k + 1, "and", ",", "&") ? k + 1 : i + 1; /* no mere letters, "the union (ANU)" */
    return i + 1;
}

bool phrase_name_in_brackets(const cast *c, uint32_t i, uint32_t end)
{
    return i + 2 < end && WORD_IN(c, i, "(") && at(c, i + 1)->kind == PIECE_PERSON && WORD_IN(c, i + 2, ")");
}

/* Where a list of owners ("Russia, Armenia and Azerbaijan") that starts at i ends; i where there is none. */
static uint32_t list_end(const cast *c, uint32_t i, uint32_t end)
{
    enum { LONGEST = 40 };
    uint32_t k = i, n = 0;
    for (; k < end && in_list(c, k) && n < LONGEST; n++) {
        const uint32_t own = member_end(c, k, end);
        uint32_t next = own;
        while (next < end && (WORD_IN(c, next, ",", "and", "&", "the", "of") || (next > own && tok(c, next)->upos == RO_NUM)))
            next++;
        if (next == own || next >= end || !in_list(c, next) || WORD_IN(c, own, "of"))
            return n ? own : i;
        k = next;
    }
    return i;
}

/* The list owns what follows it only where that is plural, or where nothing follows ("the presidents of China and France"). */
static bool list_owns(const cast *c, uint32_t i, uint32_t end, bool tail)
{
    i += i < end && possessive_mark(c, i); /* "Norland's and Sudria's ministers" */
    for (uint32_t n = 0; n < 3 && i < end; n++, i++) {
        const piece *p = at(c, i);
        if (p->kind == PIECE_OFFICE || p->kind == PIECE_BODY)
            return p->plural || ro_str_ends(piece_text(c, p), "s");
        if (p->kind != PIECE_MODIFIER && !(p->kind == PIECE_WORD && (tok(c, i)->upos == RO_ADJ || tok(c, i)->upos == RO_NOUN)))
            break;
    }
    return tail;
}

/* "MDS": letters of a body's name. */
static bool initials(ro_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] < 'A' || text.p[i] > 'Z')
            return false;
    return text.n >= 3 && text.n <= 6;
}

static void take_owners(cast *c, uint32_t i, uint32_t stop, phrase *ph)
{
    ph->owner = i;
    for (; i < stop; i++)
        if (is_owner(at(c, i)) && phrase_owner_entity(c, at(c, i)) != RO_NONE)
            *RO_PUSH(c->arena, &ph->owners) = phrase_owner_entity(c, at(c, i));
}

static uint32_t read_owners(cast *c, uint32_t i, uint32_t end, bool tail, phrase *ph)
{
    uint32_t stop = ph->core == RO_NONE && is_owner(at(c, i)) ? list_end(c, i, end) : i;
    bool joined = i < end && c->headline[tok(c, i)->sentence]; /* "FMs of Norland, Sudria agree" */
    for (uint32_t k = i; k < stop; k++)
        joined |= WORD_IN(c, k, "and", "&");
    if (stop == i || !list_owns(c, stop, end, tail && joined)) /* "of Guinea, the ECOWAS mediators" is no list */
        return i;
    take_owners(c, i, stop, ph);
    return stop;
}

uint32_t phrase_owners(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    uint32_t stop = list_end(c, i, end);
    if (stop > i)
        take_owners(c, i, stop, ph);
    return stop;
}

/* ---- words between ---- */

/* A word that can stand between owner and office: of no table, and not the clause's subject or root. */
static bool fills(const cast *c, uint32_t i)
{
    const piece *p = at(c, i);
    const ro_token *t = tok(c, i);
    static const char *const sheets[] = {"page", "account", "website", "profile", "channel", "post", "feed", "handle", "blog", NULL};
    static const char *const dealings[] = {"talks", "meeting", "summit", "consultations", "negotiations", "conversation", "session", "conference", "visit", NULL};
    if (t->deprel == RO_D_nsubj || t->deprel == RO_D_root || word_in(c, i, sheets))
        return false; /* "on his Facebook page President Mboya wrote" */
    if (word_in(c, i, dealings) && i + 1 < c->pieces.n && at(c, i + 1)->kind == PIECE_OFFICE && cast_capital(c->forms[at(c, i + 1)->first]))
        return false; /* the label of a transcript behind its title: "Norlandish talks President Ada Mboya:" */
    if (p->kind == PIECE_MODIFIER)
        return true;
    const bool participle = t->upos == RO_VERB && t->deprel == RO_D_amod; /* "its accredited ambassador" */
    return (p->kind == PIECE_WORD || p->kind == PIECE_UNKNOWN) && (t->upos == RO_ADJ || t->upos == RO_NOUN || t->upos == RO_PROPN || participle);
}

/* "nuclear" of "Iranian nuclear negotiators": how many, up to two, before an office or body. */
static uint32_t fillers(const cast *c, uint32_t i, uint32_t end)
{
    for (uint32_t n = 0; n < 3 && i < end; n++, i++) {
        if (n && (at(c, i)->kind == PIECE_OFFICE || at(c, i)->kind == PIECE_BODY))
            return n;
        if (!fills(c, i))
            return 0;
    }
    return 0;
}

/* "(FM)" of "Foreign Minister (FM) Ada Mboya" */
static bool abbreviation(const cast *c, uint32_t i, uint32_t end, const phrase *ph)
{
    if (i + 3 >= end || i <= ph->first || !WORD_IN(c, i, "(") || !WORD_IN(c, i + 2, ")"))
        return false;
    return (ph->core != RO_NONE || at(c, i - 1)->kind == PIECE_ORG) && (title_piece(c, i + 3) || at(c, i + 3)->kind == PIECE_PERSON);
}

/* "Norland's", "the Chilean parliament's upper house" */
static bool owner_marked(const cast *c, uint32_t i, uint32_t end, const phrase *ph)
{
    if (!possessive_mark(c, i) || ph->owner == RO_NONE)
        return false;
    if (i > ph->first && is_owner(at(c, i - 1)))
        return true;
    return i + 1 < end && at(c, i - 1)->kind == PIECE_BODY && (at(c, i + 1)->kind == PIECE_BODY || at(c, i + 1)->kind == PIECE_OFFICE);
}

/* "Prime Minister and Foreign Minister", "Deputy Prime Minister - Minister of Foreign Affairs" */
static bool joins_offices(const cast *c, uint32_t i, uint32_t end, const phrase *ph)
{
    const bool dash = tok(c, i)->space_after && WORD_IN(c, i, "-", "\xE2\x80\x93", "\xE2\x80\x94"); /* none of "President-elect" */
    if (is_office(c, ph->core) && ph->definite && ph->first + 1 == ph->core && i == ph->core + 1 && ro_str_in(ro_fold(c->arena, piece_text(c, at(c, ph->core))), (const char *const[]){"secretary", "president", "king", NULL}))
        return false; /* "the Secretary and Foreign Minister Ada Mboya": two */
    if (!is_office(c, ph->core) || !(dash || WORD_IN(c, i, "and", "&")) || i + 1 >= end || at(c, i + 1)->plural || ro_str_is_nocase(piece_text(c, at(c, i + 1)), "first lady"))
        return false;
    return at(c, i + 1)->kind == PIECE_OFFICE || at(c, i + 1)->kind == PIECE_MODIFIER;
}

/* "President-elect" */
static bool dashed_modifier(const cast *c, uint32_t i, uint32_t end, const phrase *ph)
{
    return is_office(c, ph->core) && hyphenated(c, i, end) && i + 1 < end && at(c, i + 1)->kind == PIECE_MODIFIER && !tok(c, i)->space_after;
}

/* A style that the tables do not know before a name, "the Royal Norlandish Air Force". */
static bool unknown_style(const cast *c, uint32_t i, uint32_t end, const phrase *ph)
{
    const piece *p = at(c, i);
    if (p->first != p->last || i + 1 >= end)
        return false;
    if (p->kind == PIECE_UNKNOWN && is_office(c, ph->core) && at(c, i + 1)->kind == PIECE_PERSON)
        return true;
    return ro_str_is(c->forms[p->first], "Royal") && (is_owner(at(c, i + 1)) || at(c, i + 1)->kind == PIECE_BODY);
}

/* ---- the whole front ---- */

bool phrase_embassy_in(const cast *c, uint32_t i, uint32_t end)
{
    static const char *const posts[] = {"embassy", "embassies", "consulate", "consulates", NULL};
    return at(c, i)->kind == PIECE_CAPITAL && i + 1 < end && at(c, i + 1)->kind == PIECE_BODY && ro_str_in(ro_fold(c->arena, piece_text(c, at(c, i + 1))), posts);
}

/* A modifier, style, office, body or owner; false where piece i is none that fits there. */
static bool note_piece(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    const piece *p = at(c, i);
    bool owns = is_owner(p) && (p->kind != PIECE_PEOPLE || p->adjective_too) && !hyphenated(c, i + 1, end) && !phrase_embassy_in(c, i, end);
    if (p->kind == PIECE_MODIFIER && is_office(c, ph->core) && ro_str_is_nocase(c->forms[p->first], "visiting"))
        return false; /* "Prime Minister visiting Norland" */
    if (p->kind == PIECE_MODIFIER)
        note_modifier(c, i, ph);
    else if (p->kind == PIECE_RESPECT)
        phrase_note_respect(c, i, ph);
    else if (p->kind == PIECE_OFFICE || p->kind == PIECE_BODY)
        note_owner_within(c, i, ph), note_office(c, i, ph);
    else if (owns && !(ph->core != RO_NONE && p->kind == PIECE_PLACE))
        phrase_note_owner(c, i, ph);
    else
        return false;
    return true;
}

/* How many pieces from i join or fill the front without being titles or owners; 0 where the front ends. */
static uint32_t pass_over(const cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    if (owner_marked(c, i, end, ph) || joins_offices(c, i, end, ph))
        return 1;
    if (dashed_modifier(c, i, end, ph)) {
        ph->prefix = "incoming ";
        return 2;
    }
    if (abbreviation(c, i, end, ph))
        return 3;
    if (unknown_style(c, i, end, ph))
        return 1;
    ph->of_a_body |= at(c, i)->kind == PIECE_UNKNOWN && initials(piece_text(c, at(c, i)));
    bool begun = at(c, i)->kind == PIECE_UNKNOWN || ph->owner != RO_NONE || ph->definite || ph->indefinite;
    return begun ? fillers(c, i, end) : 0;
}

uint32_t phrase_front(cast *c, uint32_t i, uint32_t end, bool tail, phrase *ph)
{
    while (i < end && ph->core == RO_NONE && phrase_determiner(c, i, ph))
        i++;
    if (i < end)
        i = read_owners(c, i, end, tail, ph);
    while (i < end) {
        uint32_t taken = note_piece(c, i, end, ph) ? 1 : pass_over(c, i, end, ph);
        if (!taken)
            break;
        i += taken;
    }
    return i;
}
