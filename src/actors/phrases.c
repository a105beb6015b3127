/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Pieces to noun phrases, phrases to spots:
 *
 *   phrase := determiner* (modifier | respect | owner ['s] | body | office | "and" office)* tail* name? apposition?
 *   owner  := state | adjective | capital | seat | organisation | group | place | person 's
 *   tail   := preposition phrase          ("of the Republic of Armenia", "to the United Nations")
 *   apposition := "," name ","  |  "," phrase without a name ","
 *
 * The tree is not asked but for what kind of word stands between; so a wrong parse costs no name.
 */
#include "actors/cast.h"

#include <stdlib.h>

enum { OFFICES = 4, DEPTH = 3 };

typedef struct phrase {
    uint32_t first, last;       /* pieces */
    uint32_t core;              /* last office or body, or RO_NONE */
    uint32_t name;              /* person, or RO_NONE */
    uint32_t owner;             /* piece, or RO_NONE */
    uint16_t code;              /* of the owner */
    uint32_t owner_entity;
    uint32_t offices[OFFICES], n_offices;
    uint32_t possessor;         /* token of "his" */
    const char *prefix;         /* "former ", "acting ", "deputy " or "" */
    bool definite, indefinite, both, other;
    uint8_t count, gender;
    ro_indices owners;          /* entities, of "Chinese and French ministers" */
    struct phrase *served;      /* "to President Macron" */
    const char *called;         /* "head of Chilean diplomacy": "foreign minister"; else NULL */
    uint32_t master;            /* piece of the person in "Mr. Mboya's spokesman", or RO_NONE */
} phrase;

static const piece *at(const cast *c, uint32_t i) { return &c->pieces.v[i]; }
static const ro_token *tok(const cast *c, uint32_t i) { return &c->d->tokens.v[at(c, i)->first]; }

static bool word_in(const cast *c, uint32_t i, const char *const *list)
{
    const piece *p = at(c, i);
    if (p->kind != PIECE_WORD || p->first != p->last)
        return false;
    for (; *list; list++)
        if (ro_str_is_nocase(c->forms[p->first], *list))
            return true;
    return false;
}
#define WORD_IN(c, i, ...) word_in(c, i, (const char *const[]){__VA_ARGS__, NULL})

static bool is_owner(const piece *p)
{
    return p->kind >= PIECE_STATE && p->kind <= PIECE_PLACE;
}

static bool possessive_mark(const cast *c, uint32_t i)
{
    return WORD_IN(c, i, "'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99", "\xE2\x80\x98s", "'S", "\xE2\x80\x99S");
}

/* ---- the front of a phrase ---- */

static uint32_t owner_entity(cast *c, const piece *p);

/* Where a list of owners ("Russia, Armenia and Azerbaijan") that starts at i ends; i where there is none. */
static uint32_t list_end(const cast *c, uint32_t i, uint32_t end)
{
    enum { LONGEST = 40 };
    uint32_t k = i, n = 0;
    for (; k < end && is_owner(at(c, k)) && at(c, k)->kind != PIECE_PLACE && n < LONGEST; n++) {
        uint32_t next = k + 1;
        while (next < end && (WORD_IN(c, next, ",", "and", "&", "the", "of") || (next > k + 1 && tok(c, next)->upos == RO_NUM)))
            next++;
        if (next == k + 1 || next >= end || !is_owner(at(c, next)) || at(c, next)->kind == PIECE_PLACE || WORD_IN(c, k + 1, "of"))
            return n ? k + 1 : i;
        k = next;
    }
    return i;
}

/* The list owns what follows it only where that is plural, or where nothing follows ("the presidents of China and France"). */
static bool list_owns(const cast *c, uint32_t i, uint32_t end, bool tail)
{
    for (uint32_t n = 0; n < 3 && i < end; n++, i++) {
        const piece *p = at(c, i);
        if (p->kind == PIECE_OFFICE || p->kind == PIECE_BODY)
            return p->plural || ro_str_ends(piece_text(c, p), "s");
        if (p->kind != PIECE_MODIFIER && !(p->kind == PIECE_WORD && (tok(c, i)->upos == RO_ADJ || tok(c, i)->upos == RO_NOUN)))
            break;
    }
    return tail;
}

static const struct {
    const char *word;
    uint8_t count;
} counts[] = {{"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"2", 2}, {"3", 3}};

static bool read_determiner(const cast *c, uint32_t i, phrase *ph)
{
    if (WORD_IN(c, i, "that", "this") && c->tagged && tok(c, i)->upos != RO_DET)
        return false;
    if (WORD_IN(c, i, "the", "this", "that", "these", "those"))
        return ph->definite = true;
    if (WORD_IN(c, i, "a", "an", "another", "some", "any", "no", "several", "many"))
        return ph->indefinite = true;
    if (WORD_IN(c, i, "his", "her", "their", "its", "our", "my", "your")) {
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
    if (strcmp(office->name, "former") == 0)
        ph->prefix = "former ";
    else if (strcmp(office->name, "acting") == 0)
        ph->prefix = "acting ";
    else if (strcmp(office->name, "deputy") == 0)
        ph->prefix = "deputy ";
}

static void note_respect(const cast *c, uint32_t i, phrase *ph)
{
    if (ro_str_in(ro_fold(c->arena, piece_text(c, at(c, i))), (const char *const[]){"mrs", "mrs.", "ms", "ms.", "madam", "madame", "lady", "dame", "baroness",
                                                                                     "her excellency", "her royal highness", "miss", "sheikha", NULL}))
        ph->gender = 'f';
    else if (ro_str_in(ro_fold(c->arena, piece_text(c, at(c, i))), (const char *const[]){"mr", "mr.", "sir", "lord", "his excellency", "sheikh", "shaikh",
                                                                                          "his royal highness", "his highness", "monsieur", NULL}))
        ph->gender = 'm';
}

static uint32_t owner_entity(cast *c, const piece *p)
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
    return ph->owner != RO_NONE && ph->core == RO_NONE && at(c, ph->owner)->kind == PIECE_PLACE && !possessive_mark(c, ph->owner + 1) &&
           ph->first > 0 && tok(c, ph->first - 1)->upos == RO_ADP;
}

static void note_owner(cast *c, uint32_t i, phrase *ph)
{
    if (ph->owner != RO_NONE && ph->code && !place_before(c, ph))
        return; /* the first stands: "U.S. deputy U.N. ambassador" */
    ph->owner = i;
    ph->owner_entity = owner_entity(c, at(c, i));
    ph->code = ph->owner_entity == RO_NONE ? 0 : c->players.v[ph->owner_entity].code;
}

static void note_office(const cast *c, uint32_t i, phrase *ph)
{
    ph->core = i;
    if (at(c, i)->kind == PIECE_OFFICE && ph->n_offices < OFFICES)
        ph->offices[ph->n_offices++] = i;
    if (at(c, i)->kind == PIECE_OFFICE && ro_str_in(ro_fold(c->arena, piece_text(c, at(c, i))),
                                                    (const char *const[]){"king", "prince", "crown prince", "chairman", "spokesman", "emir", "pope", NULL}))
        ph->gender = 'm';
    if (at(c, i)->kind == PIECE_OFFICE && ro_str_in(ro_fold(c->arena, piece_text(c, at(c, i))),
                                                    (const char *const[]){"queen", "princess", "chairwoman", "spokeswoman", NULL}))
        ph->gender = 'f';
}

/* "U.N. ambassador": a state's, to the organisation. */
static bool has_ambassadors(ro_str office)
{
    return ro_str_is_nocase(office, "ambassador") || ro_str_is_nocase(office, "ambassadors");
}

/* "State Department" of "State Department spokesperson", where the tables have the whole as one office. */
static void note_owner_within(cast *c, uint32_t i, phrase *ph)
{
    const piece *p = at(c, i);
    const unsigned kinds = (1u << RO_NAME_SEAT) | (1u << RO_NAME_ORG) | (1u << RO_NAME_STATE) | (1u << RO_NAME_ADJECTIVE);
    piece owner = *p;
    size_t used = 0, k = 0;
    if ((ph->owner != RO_NONE && !place_before(c, ph)) || p->first == p->last ||
        !ro_tables_longest_tokens(c->t, c->forms + p->first, p->last - p->first, kinds, &owner.match, &used))
        return;
    const ro_name *name = ro_match_next(&owner.match, kinds, &k);
    if (!name || (name->flags & RO_NAME_AMBIGUOUS) || (name->kind == RO_NAME_ORG && has_ambassadors(c->forms[p->last])))
        return;
    if (name->kind == RO_NAME_STATE || name->kind == RO_NAME_ADJECTIVE)
        owner.kind = PIECE_STATE;
    else
        owner.kind = name->kind == RO_NAME_ORG ? PIECE_ORG : PIECE_SEAT;
    owner.last = p->first + (uint32_t)used - 1;
    owner.id = name->id;
    owner.code = name->code;
    ph->owner = i;
    ph->owner_entity = owner_entity(c, &owner);
    ph->code = ph->owner_entity == RO_NONE ? 0 : c->players.v[ph->owner_entity].code;
}

static bool is_office(const cast *c, uint32_t core)
{
    return core != RO_NONE && at(c, core)->kind == PIECE_OFFICE;
}

static bool title_piece(const cast *c, uint32_t i)
{
    uint8_t kind = at(c, i)->kind;
    return kind == PIECE_OFFICE || kind == PIECE_BODY || kind == PIECE_MODIFIER || kind == PIECE_RESPECT;
}

/* "nuclear" of "Iranian nuclear negotiators": up to two words of no table before an office or body. */
static uint32_t fillers(const cast *c, uint32_t i, uint32_t end)
{
    for (uint32_t n = 0; n < 3 && i < end; n++, i++) {
        const piece *p = at(c, i);
        if (n && (p->kind == PIECE_OFFICE || p->kind == PIECE_BODY))
            return n;
        uint8_t upos = tok(c, i)->upos;
        bool plain = p->kind == PIECE_WORD || p->kind == PIECE_UNKNOWN || p->kind == PIECE_MODIFIER;
        if (!plain || (upos != RO_ADJ && upos != RO_NOUN && upos != RO_PROPN && p->kind != PIECE_MODIFIER) || tok(c, i)->deprel == RO_D_nsubj ||
            tok(c, i)->deprel == RO_D_root)
            return 0;
    }
    return 0;
}

/* "-led" of "US-led": what stands before it owns nothing; a dash between spaces joins nothing. Returns the pieces to pass over. */
static uint32_t hyphenated(const cast *c, uint32_t i, uint32_t end)
{
    if (i < end && i > 0 && tok(c, i)->space_after && c->d->tokens.v[at(c, i - 1)->last].space_after)
        return 0;
    return i < end && WORD_IN(c, i, "-", "\xE2\x80\x93", "\xE2\x80\x90", "\xE2\x80\x91") ? 1 : 0;
}

static bool parenthesis(const cast *c, uint32_t i, uint32_t end)
{
    return i + 2 < end && WORD_IN(c, i, "(") && WORD_IN(c, i + 2, ")");
}

static uint32_t read_owners(cast *c, uint32_t i, uint32_t end, bool tail, phrase *ph)
{
    uint32_t stop = ph->core == RO_NONE && is_owner(at(c, i)) ? list_end(c, i, end) : i;
    bool joined = false;
    for (uint32_t k = i; k < stop; k++)
        joined |= WORD_IN(c, k, "and", "&");
    if (stop == i || !list_owns(c, stop, end, tail && joined)) /* "of Guinea, the ECOWAS mediators" is no list */
        return i;
    for (uint32_t k = i; k < stop; k++)
        if (is_owner(at(c, k)) && owner_entity(c, at(c, k)) != RO_NONE)
            *RO_PUSH(c->arena, &ph->owners) = owner_entity(c, at(c, k));
    ph->owner = i;
    return stop;
}

static uint32_t read_front(cast *c, uint32_t i, uint32_t end, bool tail, phrase *ph)
{
    while (i < end && ph->core == RO_NONE && read_determiner(c, i, ph))
        i++;
    if (i < end)
        i = read_owners(c, i, end, tail, ph);
    while (i < end) {
        const piece *p = at(c, i);
        uint32_t skip = 0;
        if (p->kind == PIECE_MODIFIER)
            note_modifier(c, i, ph);
        else if (p->kind == PIECE_RESPECT)
            note_respect(c, i, ph);
        else if (p->kind == PIECE_OFFICE || p->kind == PIECE_BODY)
            note_owner_within(c, i, ph), note_office(c, i, ph);
        else if (is_owner(p) && (p->kind != PIECE_PEOPLE || p->adjective_too) && !hyphenated(c, i + 1, end) &&
                 !(ph->core != RO_NONE && p->kind == PIECE_PLACE))
            note_owner(c, i, ph);
        else if (possessive_mark(c, i) && i > ph->first && is_owner(at(c, i - 1)) && ph->owner != RO_NONE)
            skip = 0;
        else if (possessive_mark(c, i) && ph->owner != RO_NONE && i + 1 < end && at(c, i - 1)->kind == PIECE_BODY &&
                 (at(c, i + 1)->kind == PIECE_BODY || at(c, i + 1)->kind == PIECE_OFFICE))
            skip = 0; /* "the Chilean parliament's upper house" */
        else if (is_office(c, ph->core) && WORD_IN(c, i, "and", "&") && i + 1 < end && !at(c, i + 1)->plural &&
                 (at(c, i + 1)->kind == PIECE_OFFICE || at(c, i + 1)->kind == PIECE_MODIFIER))
            skip = 0;
        else if (is_office(c, ph->core) && hyphenated(c, i, end) && i + 1 < end && at(c, i + 1)->kind == PIECE_MODIFIER && !tok(c, i)->space_after)
            skip = 1, ph->prefix = "incoming "; /* "President-elect" */
        else if (parenthesis(c, i, end) && i + 3 < end && i > ph->first && (ph->core != RO_NONE || at(c, i - 1)->kind == PIECE_ORG) && (title_piece(c, i + 3) || at(c, i + 3)->kind == PIECE_PERSON))
            skip = 2; /* "Foreign Minister (FM) …" */
        else if (p->kind == PIECE_UNKNOWN && p->first == p->last && is_office(c, ph->core) && i + 1 < end && at(c, i + 1)->kind == PIECE_PERSON)
            skip = 0; /* a style that the tables do not know */
        else if (p->first == p->last && ro_str_is(c->forms[p->first], "Royal") && i + 1 < end && (is_owner(at(c, i + 1)) || at(c, i + 1)->kind == PIECE_BODY))
            skip = 0; /* "the Royal Norlandish Air Force" */
        else if (p->kind == PIECE_UNKNOWN && fillers(c, i, end))
            skip = fillers(c, i, end) - 1;
        else if ((ph->owner != RO_NONE || ph->definite || ph->indefinite) && fillers(c, i, end))
            skip = fillers(c, i, end) - 1;
        else
            break;
        i += 1 + skip;
    }
    return i;
}

/* ---- tails: "of France", "to the United Nations", "for Europe and Foreign Affairs" ---- */

static uint32_t read_phrase(cast *c, uint32_t i, uint32_t end, uint32_t depth, phrase *ph);

static phrase blank_phrase(uint32_t i)
{
    return (phrase){.first = i, .last = i, .core = RO_NONE, .name = RO_NONE, .owner = RO_NONE, .owner_entity = RO_NONE,
                    .possessor = RO_NONE, .prefix = "", .master = RO_NONE};
}

static bool serves_a_person(const cast *c, const phrase *ph)
{
    static const char *const kinds[] = {"adviser", "advisor", "counsellor", "counselor", "spokesperson", "envoy", "assistant", "aide",
                                        "representative", "secretary", "chief of staff", "official", NULL};
    const ro_office *office = ro_tables_office(c->t, at(c, ph->core)->id);
    for (const char *const *k = kinds; office && *k; k++)
        if (strstr(office->name, *k))
            return true;
    return false;
}

static bool speaks_for(const cast *c, const phrase *ph)
{
    const ro_office *office = ro_tables_office(c->t, at(c, ph->core)->id);
    return office && strstr(office->name, "spokes");
}

static bool department_word(const cast *c, uint32_t i)
{
    static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April",
                                       "May", "June", "July", "August", "September", "October", "November", "December", NULL};
    const piece *p = at(c, i);
    if (word_in(c, i, days))
        return false;
    if (p->kind == PIECE_UNKNOWN || p->kind == PIECE_PLACE)
        return !c->named || c->d->tokens.v[p->first].ne != RO_NE_B_PER;
    return p->kind == PIECE_WORD && (cast_capital(c->forms[p->first]) || WORD_IN(c, i, "and", "the", "of", "&"));
}

/* Where the name of a department that starts at i ends: capitals joined by "and", "of". */
static uint32_t department_end(const cast *c, uint32_t i, uint32_t end)
{
    enum { LONGEST = 12 };
    uint32_t k = i;
    while (k < end && k < i + LONGEST && department_word(c, k))
        k++;
    while (k > i && at(c, k - 1)->kind == PIECE_WORD && !cast_capital(c->forms[at(c, k - 1)->first]))
        k--;
    return k;
}

static bool plain_word(const cast *c, uint32_t i)
{
    const ro_token *t = tok(c, i);
    uint8_t kind = at(c, i)->kind;
    return (kind == PIECE_WORD && (t->upos == RO_NOUN || t->upos == RO_ADJ || t->upos == RO_CCONJ || t->upos == RO_DET || t->upos == RO_PROPN ||
                                   t->deprel == RO_D_amod)) ||
           kind == PIECE_UNKNOWN || kind == PIECE_GROUP || kind == PIECE_MODIFIER;
}

/* "for regional affairs", "of the ruling party": up to a name, or to the comma that closes an apposition. */
static uint32_t plain_department(const cast *c, uint32_t i, uint32_t end)
{
    enum { LONGEST = 8 };
    uint32_t k = i + 1;
    while (k < end && k < i + LONGEST && plain_word(c, k))
        k++;
    bool closed = k < end && (at(c, k)->kind == PIECE_PERSON || WORD_IN(c, k, ","));
    return k > i + 1 && closed ? k : i;
}

/* Where the tail that starts at the preposition ends; `end_of_front` is returned where there is none. */
static uint32_t read_tail(cast *c, uint32_t i, uint32_t end, uint32_t depth, phrase *ph)
{
    if (WORD_IN(c, i, "of") && i + 2 < end && WORD_IN(c, i + 1, "the") && WORD_IN(c, i + 2, "republic", "country", "nation", "kingdom", "federation"))
        return i + 3;
    phrase inner = blank_phrase(i + 1);
    bool of = WORD_IN(c, i, "of"), other = WORD_IN(c, i, "to", "for", "at", "on", "with", "in");
    if ((!of && !other) || i + 1 >= end || depth >= DEPTH)
        return i;
    uint32_t stop = read_phrase(c, i + 1, end, depth + 1, &inner);
    if (of && inner.core == RO_NONE && inner.owners.n > 1) {
        ph->owners = inner.owners;
        return stop;
    }
    if (of && (inner.both || inner.count) && inner.core == RO_NONE && stop == i + 1) {
        ph->both = inner.both, ph->count = inner.count; /* "the ministers of the two countries" */
        return i;
    }
    if (stop > i + 1 && inner.name != RO_NONE && inner.definite && is_office(c, inner.core))
        return inner.name; /* "adviser to the President Ada Mboya": the adviser's name */
    bool serves = other && is_office(c, ph->core) && serves_a_person(c, ph);
    bool delegation = of && at(c, ph->core)->kind == PIECE_BODY; /* "the delegation of President Mboya" */
    if (stop > i + 1 && inner.name != RO_NONE && (serves || delegation)) {
        ph->served = ro_alloc(c->arena, sizeof inner);
        *ph->served = inner;
        return stop;
    }
    if (stop > i + 1 && stop < end && inner.owner_entity != RO_NONE && inner.core == RO_NONE && of && WORD_IN(c, stop, "diplomacy")) {
        ph->owner = inner.owner, ph->owner_entity = inner.owner_entity, ph->code = inner.code;
        ph->called = "foreign minister";
        return stop + 1;
    }
    if (stop > i + 1 && inner.owner_entity != RO_NONE && inner.core == RO_NONE && inner.name == RO_NONE) {
        if (!of && stop < end && ro_str_in(ro_fold(c->arena, piece_text(c, at(c, stop))), (const char *const[]){"affairs", "issues", "questions", NULL}))
            return stop + 1; /* "envoy on Norlandish affairs" */
        if ((of || (WORD_IN(c, i, "for") && (speaks_for(c, ph) || at(c, inner.owner)->kind == PIECE_ORG))) && !ph->code)
            ph->owner = inner.owner, ph->owner_entity = inner.owner_entity, ph->code = inner.code;
        return stop;
    }
    if (stop > i + 1 && inner.name == RO_NONE && inner.core != RO_NONE && inner.owner_entity != RO_NONE &&
        (at(c, inner.core)->kind == PIECE_BODY || serves_a_person(c, ph))) {
        if (!ph->code)
            ph->owner = inner.owner, ph->owner_entity = inner.owner_entity, ph->code = inner.code;
        return stop;
    }
    if (stop > i + 1 && (inner.name != RO_NONE || inner.core != RO_NONE))
        return i; /* someone else */
    if (WORD_IN(c, i, "in", "at", "with", "to"))
        return i;
    uint32_t k = department_end(c, i + 1, end);
    return k > i + 1 ? k : plain_department(c, i, end);
}

/* A capitalised rest of a department's name: "and External Trade". */
static bool department_goes_on(const cast *c, uint32_t i, uint32_t end)
{
    uint32_t k = department_end(c, i + 1, end);
    ro_str last = k > i + 1 ? c->forms[at(c, k - 1)->last] : RO_STR("");
    static const char *const ends[] = {"Affairs", "Trade", "Cooperation", "Development", "Resources", "Security", "Policy", "Industry", "Relations",
                                       "Commerce", "Culture", "Energy", "Technology", "Investment", "Integration", "Citizenship", "Heritage", "Tourism",
                                       "Environment", "Planning", "Finance", "Economy", "Transport", "Communications", "Sports", "Education", "Health", NULL};
    return ro_str_in(last, ends);
}

static uint32_t read_tails(cast *c, uint32_t i, uint32_t end, uint32_t depth, phrase *ph)
{
    for (int n = 0; n < 4 && i < end; n++) {
        uint32_t next = read_tail(c, i, end, depth, ph);
        if (next == i && i + 1 < end && WORD_IN(c, i, "and", ",") && is_office(c, ph->core) && department_goes_on(c, i, end))
            next = department_end(c, i + 1, end); /* "Minister for Immigration | and Indigenous Affairs" */
        if (next == i)
            break;
        i = next;
    }
    return i;
}

/* Title words that go on after a tail: "Minister of External Affairs Dr. …". */
static uint32_t read_more_titles(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    while (i < end && at(c, i)->kind == PIECE_RESPECT)
        note_respect(c, i++, ph);
    return i;
}

static bool counterpart(const cast *c, const phrase *ph)
{
    ro_str text = ph->core == RO_NONE || at(c, ph->core)->kind != PIECE_BODY ? RO_STR("") : ro_fold(c->arena, piece_text(c, at(c, ph->core)));
    bool mine = ph->possessor != RO_NONE && (ro_str_is_nocase(c->forms[ph->possessor], "my") || ro_str_is_nocase(c->forms[ph->possessor], "our"));
    return ro_str_starts(text, "counterpart") || (ro_str_starts(text, "colleague") && ph->possessor != RO_NONE && !mine);
}

#define WORD_FROM(c, i, end) ((i) + 1 < (end) && WORD_IN(c, i, "from", "in"))

/* "officials in Seoul", "a presidential spokesman in Abuja": of the state, unless organisations sit there too. */
static bool serves_there(const cast *c, const phrase *ph, uint32_t next)
{
    static const char *const of_many[] = {"Brussels", "Vienna", "Addis Ababa", "Nairobi", "Washington", "Geneva", "Rome", "Paris", "London", NULL};
    static const char *const at_home[] = {"official", "spokesperson", "minister", "deputy minister", "legislator", "lawmaker", "senior official", "leader", "politician", NULL};
    const piece *core = at(c, ph->core);
    const ro_office *office = core->kind == PIECE_OFFICE ? ro_tables_office(c->t, core->id) : NULL;
    bool own = (office && ro_str_in(ro_str_of(office->name), at_home)) || (core->kind == PIECE_BODY && ro_str_is_nocase(piece_text(c, core), "officials"));
    return own && at(c, next)->kind == PIECE_CAPITAL && !ro_str_in(piece_text(c, at(c, next)), of_many) && !ph->served && ph->owners.n == 0;
}

/* "the government in Pakistan", "the authorities in Kyiv". */
static bool rules_there(const cast *c, const phrase *ph, uint32_t i, uint32_t end)
{
    static const char *const rulers[] = {"government", "authorities", "regime", "administration", "leadership", NULL};
    uint32_t next = i + 1 < end && WORD_IN(c, i + 1, "the") ? i + 2 : i + 1;
    if (ph->core == RO_NONE || ph->owner != RO_NONE || ph->possessor != RO_NONE || i >= end || !WORD_IN(c, i, "in") || next >= end)
        return false;
    bool ruler = at(c, ph->core)->kind == PIECE_BODY && ro_str_in(ro_fold(c->arena, piece_text(c, at(c, ph->core))), rulers);
    return (ruler && (at(c, next)->kind == PIECE_STATE || at(c, next)->kind == PIECE_CAPITAL)) || serves_there(c, ph, next);
}

/* "her counterpart from Chile", "officials from the Chilean foreign ministry". */
static uint32_t origin(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    uint32_t k = i + 1;
    if (k < end && WORD_IN(c, k, "the"))
        k++;
    if (k + 1 < end && at(c, k)->kind == PIECE_WORD && tok(c, k)->upos == RO_ADJ)
        k++; /* "from friendly Norland" */
    if (k >= end || !is_owner(at(c, k)) || at(c, k)->kind == PIECE_PLACE || (WORD_IN(c, i, "in") && !counterpart(c, ph) && !rules_there(c, ph, i, end)))
        return i;
    note_owner(c, k, ph);
    bool body = k + 1 < end && at(c, k + 1)->kind == PIECE_BODY;
    return k + 1 + body;
}

/* "Prime Minister Ada Mboya of Kenya". */
static uint32_t state_after(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    uint32_t k = i + 1;
    if (k < end && WORD_IN(c, k, "the"))
        k++;
    if (k >= end || !WORD_IN(c, i, "of") || (at(c, k)->kind != PIECE_STATE && at(c, k)->kind != PIECE_ORG))
        return i;
    note_owner(c, k, ph);
    return k + 1;
}

/* "presidents Mboya of Kenya and Okello of Uganda": the name alone, and nothing more after the state. */
static bool of_a_state(const cast *c, uint32_t i, uint32_t end)
{
    uint32_t k = i + 1 < end && WORD_IN(c, i + 1, "the") ? i + 2 : i + 1;
    return k < end && WORD_IN(c, i, "of") && at(c, k)->kind == PIECE_STATE && (k + 1 >= end || WORD_IN(c, k + 1, ",", ".", ";", ")", "and"));
}

/* "the government and people of Norland": of the first as well. */
static void share_owner(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    if (ph->core == RO_NONE || at(c, ph->core)->kind != PIECE_BODY || ph->owner != RO_NONE || ph->possessor != RO_NONE || i + 3 >= end ||
        !WORD_IN(c, i, "and") || at(c, i + 1)->kind != PIECE_BODY || !WORD_IN(c, i + 2, "of"))
        return;
    uint32_t k = WORD_IN(c, i + 3, "the") && i + 4 < end ? i + 4 : i + 3;
    if (at(c, k)->kind == PIECE_STATE)
        note_owner(c, k, ph);
}

/* Reads one phrase without its apposition. Returns the piece after it, or i where there is none. */
static uint32_t read_phrase(cast *c, uint32_t i, uint32_t end, uint32_t depth, phrase *ph)
{
    uint32_t stop = read_front(c, i, end, depth > 0, ph);
    if (ph->core != RO_NONE && (counterpart(c, ph) || at(c, ph->core)->plural || rules_there(c, ph, stop, end)) && WORD_FROM(c, stop, end))
        stop = origin(c, stop, end, ph);
    share_owner(c, stop, end, ph);
    if (is_office(c, ph->core) || (ph->core != RO_NONE && stop < end && WORD_IN(c, stop, "of", "for")))
        stop = read_more_titles(c, read_tails(c, stop, end, depth, ph), end, ph);
    if (stop < end && at(c, stop)->kind == PIECE_PERSON) {
        bool marked = stop > i && possessive_mark(c, stop - 1);
        uint32_t before = stop;
        while (before > i && at(c, before - 1)->kind == PIECE_RESPECT)
            before--; /* "… to Pakistan Mr Tim George" */
        bool bare_state = before > i && is_owner(at(c, before - 1)) && at(c, before - 1)->kind != PIECE_ADJECTIVE &&
                          (depth > 0 || !at(c, before - 1)->adjective_too); /* "Minister of the Solomon Islands Ada Mboya" */
        if (ph->core != RO_NONE || !bare_state || marked)
            ph->name = stop++;
    }
    if (ph->name == RO_NONE && ph->core == RO_NONE && ph->owner == RO_NONE)
        return i;
    if (ph->name != RO_NONE && !ph->code && (is_office(c, ph->core) || (depth == 0 && ph->core == RO_NONE && of_a_state(c, stop, end))))
        stop = state_after(c, stop, end, ph);
    ph->last = stop - 1;
    return stop;
}

/* ---- appositions ---- */

static bool comma(const cast *c, uint32_t i, uint32_t end)
{
    return i < end && WORD_IN(c, i, ",", "(", "\xE2\x80\x93", "\xE2\x80\x94", "--");
}

static bool closes(const cast *c, uint32_t i, uint32_t end)
{
    return i >= end || WORD_IN(c, i, ",", ")", "(", ".", ";", ":", "\xE2\x80\x93", "\xE2\x80\x94", "--", "-", "?", "!", "\"", "\xE2\x80\x9D") ||
           tok(c, i)->upos == RO_VERB || tok(c, i)->upos == RO_AUX;
}

static bool singular_office(const cast *c, const phrase *ph)
{
    return is_office(c, ph->core) && !at(c, ph->core)->plural;
}

static bool knows_other_side(const cast *c, uint32_t name, uint16_t code)
{
    uint32_t entity = at(c, name)->entity, person = entity == RO_NONE ? RO_NONE : c->players.v[entity].person;
    const ro_person *p = ro_tables_person(c->t, person);
    bool other = p && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code)));
    for (uint32_t i = 0; other && i < p->n; i++)
        other = ro_tables_tenure(c->t, p->first + i)->code_index != code;
    return other;
}

/* "the president of Kenya, William Ruto,": the name after. "At the request of the president of Kenya, Luc Arnal said" is no such. */
static uint32_t name_after(const cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    uint32_t k = i + 1;
    if (ph->name != RO_NONE || !comma(c, i, end))
        return i;
    while (k < end && (at(c, k)->kind == PIECE_RESPECT || WORD_IN(c, k, "the")))
        note_respect(c, k++, ph);
    if (k >= end || at(c, k)->kind != PIECE_PERSON)
        return i;
    if (!(singular_office(c, ph) || counterpart(c, ph)) || ph->indefinite ||
        (!ph->definite && ph->owner == RO_NONE && ph->master == RO_NONE && !cast_capital(c->forms[at(c, ph->core)->first])))
        return i;
    bool verb = k + 1 < end && at(c, k + 1)->kind == PIECE_WORD && (tok(c, k + 1)->upos == RO_VERB || tok(c, k + 1)->upos == RO_AUX);
    bool in_pp = ph->first > 0 && tok(c, ph->first - 1)->upos == RO_ADP;
    if (!(closes(c, k + 1, end) || WORD_IN(c, k + 1, "and")) || (verb && in_pp) || knows_other_side(c, k, ph->code))
        return i;
    ph->name = k;
    ph->last = k;
    return k + 1;
}

/* "Robert Wood, U.S. deputy U.N. ambassador,": the office after; its owner and offices become the person's. */
static uint32_t office_after(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    if (ph->name == RO_NONE || ph->last + 1 != i || !comma(c, i, end) || i + 1 >= end)
        return i;
    uint32_t from = i + 1;
    while (from < end && WORD_IN(c, from, "also", "who", "is", "currently", "now"))
        from++;
    phrase more = blank_phrase(from);
    uint32_t stop = read_phrase(c, from, end, 1, &more);
    if (stop == from || more.name != RO_NONE || !singular_office(c, &more) || !closes(c, stop, end) ||
        (stop < end && at(c, stop)->kind == PIECE_WORD && (tok(c, stop)->upos == RO_VERB || tok(c, stop)->upos == RO_AUX)) || more.possessor != RO_NONE)
        return i;
    if (more.core > 0 && at(c, more.core)->kind == PIECE_OFFICE && !ro_tables_office(c->t, at(c, more.core)->id)->rank &&
        (!more.code || more.owner == RO_NONE || at(c, more.owner)->ambiguous))
        return i;
    for (uint32_t k = 0; k < more.n_offices && ph->n_offices < OFFICES; k++)
        ph->offices[ph->n_offices++] = more.offices[k];
    if (ph->core == RO_NONE)
        ph->core = more.core, ph->prefix = more.prefix;
    if (!ph->served)
        ph->served = more.served;
    if (!ph->code && more.owner_entity != RO_NONE)
        ph->owner = more.owner, ph->owner_entity = more.owner_entity, ph->code = more.code;
    ph->last = stop - 1;
    return stop;
}

/* ---- spots ---- */

static spot *add_spot(cast *c, uint8_t kind, uint32_t first, uint32_t last, uint32_t name_first, uint32_t name_last)
{
    spot *s = RO_PUSH(c->arena, &c->spots);
    s->kind = kind;
    s->first = first;
    s->last = last;
    s->name_first = name_first;
    s->name_last = name_last;
    s->entity = s->owner = s->office = s->possessor = RO_NONE;
    return s;
}

static ro_str office_name(const cast *c, const phrase *ph, uint32_t i)
{
    const ro_office *office = ro_tables_office(c->t, at(c, i)->id);
    if (!office)
        return RO_STR("");
    return i == ph->core && *ph->prefix && !ro_str_starts(ro_str_of(office->name), ph->prefix)
               ? ro_str_printf(c->arena, "%s%s", ph->prefix, office->name)
               : ro_str_of(office->name);
}

/* Whom an office acts for: its owner, else the state or organisation whose office it is by name alone. */
static uint16_t phrase_code(const cast *c, const phrase *ph)
{
    if (!is_office(c, ph->core))
        return ph->code;
    const ro_office *office = ro_tables_office(c->t, at(c, ph->core)->id);
    const char *own = office ? office->state : "";
    return office && *own && !ph->code ? office->code_index : ph->code;
}

static uint16_t code_of_name(const cast *c, uint32_t name)
{
    uint32_t entity = at(c, name)->entity;
    const ro_person *p = entity == RO_NONE ? NULL : ro_tables_person(c->t, c->players.v[entity].person);
    return entity == RO_NONE ? 0 : c->players.v[entity].code ? c->players.v[entity].code : p ? p->code_index : 0;
}

static uint16_t side_of_phrase(const cast *c, const phrase *ph)
{
    uint16_t code = phrase_code(c, ph);
    if (!code && ph->served)
        code = code_of_name(c, ph->served->name);
    if (!code && ph->master != RO_NONE)
        code = code_of_name(c, ph->master);
    const char *text = ro_tables_code(c->t, code);
    if (!strcmp(ph->prefix, "former ") && text && (!strcmp(text, "MNC") || !strcmp(text, "NGO") || !strcmp(text, "IGO") || !strcmp(text, "UNO")))
        return 0; /* "the former chief executive of a company" is its man no longer */
    return code;
}

/* "Amir" of "Amir Abdollahian" is no emir. */
static bool part_of_name(const cast *c, uint32_t entity, const piece *p)
{
    const player *x = &c->players.v[entity];
    ro_str text = p->first == p->last ? ro_fold(c->arena, c->forms[p->first]) : RO_STR("");
    for (uint32_t i = 0; text.n && i < x->words.n; i++)
        if (ro_str_equal(x->words.v[i], text))
            return true;
    return false;
}

/* Does the report name a state, other than the United States, whose parliament is a congress? */
static bool another_congress(const cast *c)
{
    static const char *const states[] = {"PHL", "MEX", "BRA", "ARG", "CHL", "PER", "COL", "BOL", "PRY", "ECU", "VEN", "GTM", "HND", "CRI", "IND", "PLW", "FSM", NULL};
    for (const char *const *s = states; *s; s++)
        if (c->sure[ro_tables_code_index(c->t, ro_str_of(*s))])
            return !c->sure[ro_tables_code_index(c->t, RO_STR("USA"))];
    return false;
}

/* "Defence Secretary Gotabaya Rajapaksa": an office that is one state's by its words alone says nothing of someone of another state, nor
 * where the report does not name that state. */
static bool by_words_alone(const cast *c, const phrase *ph, uint16_t code)
{
    uint32_t entity = at(c, ph->name)->entity, person = entity == RO_NONE ? RO_NONE : c->players.v[entity].person;
    const ro_person *p = ro_tables_person(c->t, person);
    const char *text = ro_tables_code(c->t, code);
    if (ph->code || !code || !is_office(c, ph->core) || ro_tables_office(c->t, at(c, ph->core)->id)->code_index != code)
        return false;
    for (uint32_t i = 0; p && i < p->n; i++)
        if (ro_tables_tenure(c->t, p->first + i)->code_index == code)
            return false;
    return p || (strcmp(text, "GBR") == 0 && !c->sure[code]) || (strcmp(text, "USA") == 0 && another_congress(c));
}

static void emit_person(cast *c, const phrase *ph)
{
    uint16_t code = side_of_phrase(c, ph);
    piece *name = &c->pieces.v[ph->name];
    if (by_words_alone(c, ph, code))
        code = 0;
    ro_str office = ph->n_offices ? office_name(c, ph, ph->offices[0]) : RO_STR("");
    uint32_t entity = cast_person(c, name, code, office);
    spot *s = add_spot(c, RO_NAME, at(c, ph->first)->first, at(c, ph->last)->last, name->first, name->last);
    s->entity = entity;
    s->possessor = ph->possessor;
    s->code = code;
    s->ask = counterpart(c, ph) && !ph->n_offices ? ASK_COUNTERPART : ASK_NONE;
    if (code && !c->players.v[entity].text_code)
        cast_give_code(c, entity, code, ph->n_offices > 0);
    if (ph->called)
        cast_give_office(c, entity, ro_str_of(ph->called), 3, ro_str_of(ph->called));
    for (uint32_t i = 0; i < ph->n_offices; i++) {
        const ro_office *o = ro_tables_office(c->t, at(c, ph->offices[i])->id);
        if (part_of_name(c, entity, at(c, ph->offices[i]))) {
            s->name_first = at(c, ph->offices[i])->first;
            continue;
        }
        s->office = at(c, ph->offices[i])->id;
        if (o)
            cast_give_office(c, entity, office_name(c, ph, ph->offices[i]), *ph->prefix && i + 1 == ph->n_offices ? 6 : o->rank,
                             piece_text(c, at(c, ph->offices[i])));
    }
    if (ph->gender)
        c->d->entities.v[entity].gender = ph->gender;
}

static const char *body_name(const cast *c, uint32_t i)
{
    const ro_office *body = at(c, i)->body == RO_NONE ? NULL : ro_tables_office(c->t, at(c, i)->body);
    return body ? body->name : "";
}

/* "government" of "government policy", "military" of "military operation": no head of its own. */
static bool attributive(const cast *c, const phrase *ph)
{
    const ro_token *t = &c->d->tokens.v[at(c, ph->core)->last];
    return c->tagged && (t->deprel == RO_D_compound || t->deprel == RO_D_amod) && t->head != RO_NONE &&
           t->head > at(c, ph->last)->last && (t[1].upos == RO_NOUN || (t->upos == RO_ADJ && t[1].upos == RO_ADJ)) && at(c, ph->core)->last == at(c, ph->last)->last;
}

static spot *open_spot(cast *c, const phrase *ph, uint8_t wanted)
{
    spot *s = add_spot(c, RO_NOMINAL, at(c, ph->first)->first, at(c, ph->last)->last, at(c, ph->first)->first, at(c, ph->core)->last);
    s->ask = wanted;
    s->owner = ph->owner_entity;
    s->code = side_of_phrase(c, ph);
    s->definite = ph->definite || ph->master != RO_NONE;
    s->possessor = ph->possessor;
    s->former = strcmp(ph->prefix, "former ") == 0;
    s->count = ph->both ? 2 : ph->count;
    s->plural = at(c, ph->core)->plural;
    s->office = at(c, ph->core)->id;
    s->owners = ph->owners;
    return s;
}

static bool no_actor(const char *body, ro_str text)
{
    static const char *const peoples[] = {"people", "nation", "public", "population", NULL};
    if (strcmp(body, "people") == 0)
        return !ro_str_in(text, peoples);
    return strcmp(body, "opposition") == 0;
}

/* "the Chinese government"; as an attribute ("Chinese government policy") it acts no more than "Chinese" does. */
static void emit_owned(cast *c, const phrase *ph)
{
    spot *s = open_spot(c, ph, ASK_NONE);
    s->entity = ph->owner_entity;
    if (attributive(c, ph))
        s->kind = RO_ADJECTIVE;
}

static void emit_side(cast *c, const phrase *ph, ro_str text)
{
    if (counterpart(c, ph)) {
        spot *s = open_spot(c, ph, ASK_COUNTERPART);
        s->plural = ro_str_ends(text, "s");
        return;
    }
    if (ph->code && !ro_str_ends(text, "sides"))
        open_spot(c, ph, ASK_NONE)->entity = ph->owner_entity;
    else if (ph->other && !ph->indefinite)
        open_spot(c, ph, ASK_OTHER);
    else if (ph->both || ph->count || (ph->definite && ro_str_ends(text, "sides")))
        open_spot(c, ph, ASK_SEVERAL);
}

/* Bodies that are one a state, so that several are of several states. */
static bool one_each(ro_str text)
{
    return ro_str_in(text, (const char *const[]){"delegations", "governments", "teams", "ministries", "parliaments", "armies", "navies", "militaries", "regimes",
                                                 "embassies", NULL});
}

static void emit_body(cast *c, const phrase *ph)
{
    const char *body = body_name(c, ph->core);
    bool owned = ph->owner_entity != RO_NONE || ph->owners.n > 1, vague = at(c, ph->core)->ambiguous && ph->possessor == RO_NONE && !ph->both;
    ro_str text = ro_fold(c->arena, piece_text(c, at(c, ph->core)));
    uint32_t start = c->d->sentences.v[c->d->tokens.v[at(c, ph->core)->first].sentence].first;
    bool capital = cast_capital(c->forms[at(c, ph->core)->first]) && at(c, ph->core)->first > start && !at(c, ph->core)->plural;
    if (strcmp(body, "side") == 0) {
        emit_side(c, ph, text);
        return;
    }
    bool part = ph->last + 1 < c->pieces.n && at(c, ph->last + 1)->kind == PIECE_UNKNOWN && at(c, ph->last)->last + 1 == at(c, ph->last + 1)->first &&
                cast_capital(c->forms[at(c, ph->core)->first]) && c->d->tokens.v[at(c, ph->last + 1)->first].sentence == c->d->tokens.v[at(c, ph->core)->first].sentence;
    if (!owned && ph->last + 1 < c->pieces.n && WORD_IN(c, ph->last + 1, "-") && !c->d->tokens.v[at(c, ph->last)->last].space_after)
        return; /* "the military-industrial complex" */
    if (no_actor(body, text) || (!owned && (vague || part || attributive(c, ph))))
        return; /* `part`: "Army House" */
    uint32_t person = ph->master != RO_NONE ? ph->master : ph->served ? ph->served->name : RO_NONE;
    if (person != RO_NONE && !owned) {
        uint32_t state = cast_state(c, code_of_name(c, person));
        open_spot(c, ph, state == RO_NONE ? ASK_BODY : ASK_NONE)->entity = state;
    } else if (ph->owners.n > 1)
        open_spot(c, ph, ASK_SEVERAL);
    else if (ph->owner_entity != RO_NONE)
        emit_owned(c, ph);
    else if (one_each(text) && (ph->both || ph->count || (ph->definite && ph->possessor == RO_NONE && !ph->other)))
        open_spot(c, ph, ASK_SEVERAL);
    else if (ph->both || ph->count)
        return;
    else if (ph->possessor != RO_NONE || (ph->definite && !ph->other) || capital || strcmp(body, "officials") == 0)
        open_spot(c, ph, ASK_BODY);
}

static void emit_office(cast *c, const phrase *ph)
{
    const piece *core = at(c, ph->core);
    bool capital = cast_capital(c->forms[core->first]) && !c->headline[c->d->tokens.v[core->first].sentence];
    if (core->plural) {
        const ro_office *office = ro_tables_office(c->t, core->id);
        bool opens = at(c, ph->first)->first == c->d->sentences.v[c->d->tokens.v[core->first].sentence].first; /* "Leaders discussed" */
        bool several = ph->both || (ph->count && ph->owner == RO_NONE && !ph->indefinite) || ph->owners.n > 1 || (ph->definite && !ph->code && !ph->other) ||
                       (opens && ph->first == ph->core && ph->owner == RO_NONE && office && office->rank && office->rank <= 3);
        if (!several && ph->owner_entity == RO_NONE && core->body_too) {
            if (strcmp(body_name(c, ph->core), "officials") == 0 && !ph->indefinite && ro_str_is_nocase(piece_text(c, core), "officials"))
                open_spot(c, ph, ASK_BODY);
            return;
        }
        if (ph->owner_entity != RO_NONE && !several)
            open_spot(c, ph, ASK_NONE)->entity = ph->owner_entity;
        else if (several)
            open_spot(c, ph, ASK_SEVERAL)->persons = true;
        return;
    }
    if (core->ambiguous && ph->owner == RO_NONE && ph->possessor == RO_NONE)
        return; /* "the General Border Committee" */
    const ro_token *t = &c->d->tokens.v[core->last];
    bool becomes = t->deprel == RO_D_xcomp && !ph->definite && ph->owner == RO_NONE; /* "if I was elected President" */
    if ((!ph->definite && !ph->indefinite && ph->owner == RO_NONE && ph->master == RO_NONE && !capital) || attributive(c, ph) || becomes)
        return; /* "as president", "president elections" */
    spot *s = open_spot(c, ph, ASK_OFFICE);
    s->definite = !ph->indefinite && !ph->other;
}

static void emit(cast *c, const phrase *ph)
{
    if (ph->served)
        emit(c, ph->served);
    if (ph->name != RO_NONE)
        emit_person(c, ph);
    else if (ph->core == RO_NONE)
        return;
    else if (at(c, ph->core)->kind == PIECE_BODY)
        emit_body(c, ph);
    else
        emit_office(c, ph);
}

/* ---- states, organisations, places by name ---- */

static const char *const place_words[] = {"in", "at", "near", "inside", "outside", "around", "across", "throughout", "within", NULL};
static const char *const way_words[] = {"to", "from", "for", "through", "via", "toward", "towards", "into", NULL};
static const char *const ways[] = {"travel", "go", "come", "fly", "head", "return", "visit", "trip", "tour", "arrive", "journey", "flight", "leave", "depart",
                                   "ambassador", "envoy", "move", "drive", "invite", "bring", "send", "stop", "reach", "stay", "welcome", "back", NULL};
static const char *const events_there[] = {"summit", "conference", "meeting", "talks", "agreement", "agreements", "accord", "accords", "declaration", "protocol",
                                           "process", "treaty", "convention", "forum", "airport", "time", "games", "pact", "attack", "attacks", "format", NULL};

static bool on_the_way(const cast *c, uint32_t token)
{
    const ro_token *t = &c->d->tokens.v[token];
    if (!c->tagged || t->head == RO_NONE)
        return true;
    const ro_token *head = &c->d->tokens.v[t->head];
    return ro_str_in(ro_fold(c->arena, head->lemma.n ? head->lemma : head->form), ways);
}

/* The token where the name's head is, for a name of several words. */
static uint32_t name_head(const cast *c, uint32_t first, uint32_t last)
{
    for (uint32_t i = last + 1; i-- > first;) {
        uint32_t head = c->d->tokens.v[i].head;
        if ((head == RO_NONE || head < first || head > last) && c->d->tokens.v[i].upos != RO_PUNCT && c->d->tokens.v[i].deprel != RO_D_case &&
            c->d->tokens.v[i].deprel != RO_D_det)
            return i;
    }
    return last;
}

static bool named_as_place(const cast *c, uint32_t i, uint32_t begin, uint32_t end)
{
    const piece *p = at(c, i);
    bool city = p->kind == PIECE_CAPITAL;
    uint32_t before = i;
    if (city && i + 1 < end && WORD_IN(c, i + 1, ",", "-") && i + 2 < end && at(c, i + 2)->kind == PIECE_STATE && at(c, i + 2)->code == p->code)
        return true;
    if (city && i + 1 < end && (word_in(c, i + 1, events_there) || at(c, i + 1)->kind == PIECE_UNKNOWN))
        return true;
    static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
                                         "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", NULL};
    if (city && i + 2 < end && WORD_IN(c, i + 1, ",") && word_in(c, i + 2, months))
        return true; /* a dateline within */
    if (p->first >= c->d->tokens.n || (c->d->dateline_place_span.end > c->d->tokens.v[p->first].span.start &&
                                       c->d->dateline_place_span.start <= c->d->tokens.v[p->first].span.start))
        return true;
    while (before > begin && (WORD_IN(c, before - 1, "the", "neighboring", "neighbouring", "northern", "southern", "eastern", "western", "central") ||
                              at(c, before - 1)->kind == PIECE_MODIFIER))
        before--;
    if (before == begin)
        return false;
    if (possessive_mark(c, i + 1 < end ? i + 1 : i))
        return false;
    if (word_in(c, before - 1, place_words))
        return true;
    if (!city)
        return false;
    if (WORD_IN(c, before - 1, "capital", "city") || (WORD_IN(c, before - 1, ",") && before - 1 > begin && WORD_IN(c, before - 2, "capital", "city")))
        return true;
    uint32_t head = name_head(c, p->first, p->last);
    if (WORD_IN(c, before - 1, "through", "via", "into", "toward", "towards") || WORD_IN(c, i - 1, "central", "downtown", "northern", "southern"))
        return true;
    if (word_in(c, before - 1, way_words))
        return on_the_way(c, head);
    return c->tagged && c->d->tokens.v[head].deprel == RO_D_obj && on_the_way(c, head);
}

/* "the French": an adjective that heads its phrase. */
static bool heads_phrase(const cast *c, const piece *p, uint32_t begin, uint32_t i)
{
    uint8_t relation = c->d->tokens.v[p->last].deprel;
    return c->tagged && i > begin && WORD_IN(c, i - 1, "the") &&
           (relation == RO_D_nsubj || relation == RO_D_obj || relation == RO_D_obl || relation == RO_D_iobj || relation == RO_D_nmod);
}

static void emit_place(cast *c, const piece *p, uint16_t code)
{
    spot *s = add_spot(c, RO_NAME, p->first, p->last, p->first, p->last);
    uint32_t index = c->spots.n - 1;
    s->as_place = true;
    uint32_t entity = cast_place(c, piece_text(c, p), code);
    c->spots.v[index].entity = entity;
}

/* "the Norlandish National Congress": part of a longer name that no table has. */
static bool within_a_name(const cast *c, uint32_t i, uint32_t begin)
{
    const piece *p = at(c, i), *before = i > begin ? at(c, i - 1) : NULL;
    return before && p->first == p->last && (before->kind == PIECE_UNKNOWN || before->kind == PIECE_WORD) && cast_capital(c->forms[before->last]) &&
           before->last > c->d->sentences.v[c->d->tokens.v[before->last].sentence].first && !c->headline[c->d->tokens.v[p->first].sentence];
}

/* "Brussels said": as government it is the Union's, unless the report tells of Belgium. */
/* "talks with Brussels": no place that someone goes to. */
static bool dealt_with(const cast *c, const piece *p)
{
    return p->first > c->d->sentences.v[c->d->tokens.v[p->first].sentence].first &&
           ro_str_in(c->forms[p->first - 1], (const char *const[]){"with", "from", "by", "against", "between", NULL});
}

static bool meant_for_union(const cast *c, const piece *p)
{
    return ro_str_is_nocase(c->forms[p->first], "Brussels") && p->first == p->last && !c->sure_state[p->code] &&
           (c->d->tokens.v[p->first].deprel == RO_D_nsubj || (c->sure[ro_tables_code_index(c->t, RO_STR("EUR"))] && dealt_with(c, p)));
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
    const piece *p = at(c, i);
    const ro_token *t = &c->d->tokens.v[p->first];
    if (i == begin || p->first != p->last || !(p->kind == PIECE_ADJECTIVE || p->adjective_too) || p->kind == PIECE_STATE || p->plural)
        return false;
    if (p->first + 2 < c->d->tokens.n && ro_str_is(t[1].form, "-") && ro_str_in(t[2].form, (const char *const[]){"speaking", "language", "speaker", "speakers", NULL}))
        return true;
    bool alone = p->first + 1 >= c->d->tokens.n || (t[1].upos != RO_NOUN && t[1].upos != RO_ADJ && t[1].upos != RO_PROPN);
    return alone && (ro_str_is(t[-1].form, "in") || (t[-1].upos == RO_VERB && ro_str_in(t[-1].lemma, verbs)));
}

/* "the Gulf of Mexico", "the Sea of Japan": water. */
static bool names_water(const cast *c, uint32_t i, uint32_t begin)
{
    static const char *const waters[] = {"Gulf", "Sea", "Strait", "Straits", "Bay", "Channel", NULL};
    return i > begin + 1 && at(c, i)->kind == PIECE_STATE && WORD_IN(c, i - 1, "of") && ro_str_in(c->forms[at(c, i - 1)->first - 1], waters);
}

/* "the Treaty of Rome": what was signed there. */
static bool signed_there(const cast *c, uint32_t i, uint32_t begin)
{
    static const char *const papers[] = {"Treaty", "Statute", "Accord", "Accords", "Declaration", "Convention", "Congress", "Charter", "Protocol", NULL};
    return i > begin + 1 && at(c, i)->kind == PIECE_CAPITAL && WORD_IN(c, i - 1, "of") && ro_str_in(c->forms[at(c, i - 1)->first - 1], papers);
}

/* "ethnic Russians", "American Indians": of that descent, and of another state. */
static bool by_descent(const cast *c, uint32_t i, uint32_t begin)
{
    const piece *p = at(c, i);
    if (i == begin || (p->kind != PIECE_PEOPLE && p->kind != PIECE_ADJECTIVE))
        return false;
    return ro_str_is_nocase(c->forms[p->first - 1], "ethnic") || (ro_str_starts(piece_text(c, p), "Indian") && ro_str_in(c->forms[p->first - 1], (const char *const[]){"American", "indigenous", "Mayan", "Maya", "Amazon", "Amazonian", NULL}));
}

static void emit_state(cast *c, uint32_t i, uint32_t begin, uint32_t end)
{
    const piece *p = at(c, i);
    bool place = named_as_place(c, i, begin, end) || signed_there(c, i, begin);
    uint32_t entity;
    if (p->kind == PIECE_SEAT && p->ambiguous && (!c->sure[p->code] || within_a_name(c, i, begin) || of_another_state(c, i, begin)))
        return; /* "Congress" of a report that tells of Chile alone, "State House" in Lusaka */
    if (p->kind == PIECE_CAPITAL && place) {
        emit_place(c, p, p->code);
        return;
    }
    if (names_language(c, i, begin) || of_a_continent(c, i, begin) || names_water(c, i, begin) || by_descent(c, i, begin))
        return;
    if ((entity = p->kind == PIECE_CAPITAL && meant_for_union(c, p) ? union_entity(c) : cast_state(c, p->code)) == RO_NONE)
        return;
    bool adjective = (p->kind == PIECE_ADJECTIVE && !heads_phrase(c, p, begin, i)) || hyphenated(c, i + 1, end) ||
                     (i > begin && hyphenated(c, i - 1, end));
    if (p->kind == PIECE_PEOPLE && !p->adjective_too && !p->plural)
        return; /* "a Frenchman" is no actor */
    spot *s = add_spot(c, adjective || (p->kind == PIECE_PEOPLE && p->adjective_too) ? RO_ADJECTIVE : p->kind == PIECE_PEOPLE ? RO_NOMINAL : RO_NAME,
                       p->first, p->last, p->first, p->last);
    s->entity = entity;
    s->plural = p->kind == PIECE_PEOPLE && p->plural;
    s->as_place = place && !adjective;
    s->code = p->code;
}

static void emit_body_of_its_own(cast *c, uint32_t i, uint32_t begin)
{
    static const char *const channels[] = {"Facebook", "Twitter", "X", "Telegram", "Instagram", "WeChat", "Weibo", "YouTube", "WhatsApp", "LinkedIn", "TikTok", NULL};
    const piece *p = at(c, i);
    if (i > begin && ro_str_in(piece_text(c, p), channels) && WORD_IN(c, i - 1, "on", "via", "through", "to"))
        return; /* "warned on Facebook" */
    if (of_another_state(c, i, begin))
        return;
    uint32_t entity = owner_entity(c, p);
    spot *s = add_spot(c, RO_NAME, p->first, p->last, p->first, p->last);
    s->entity = entity;
    s->code = p->code;
}

static void emit_names(cast *c, uint32_t begin, uint32_t end)
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

/* ---- pronouns, and pairs named by no noun of the tables ---- */

static const char *const pronouns[] = {"he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their", "themselves", "it", "its", "itself",
                                       "i", "me", "my", "we", "us", "our", "ours", "both", NULL};
static const char *const pair_nouns[] = {"countries", "nations", "parties", "states", "leaders", "powers", "neighbours", "neighbors", "capitals", "peoples", "men",
                                         "statesmen", "partners", "interlocutors", "sides", "economies", "republics", "politicians", "women", "heads", "two",
                                         "allies", "rivals", NULL};
static const char *const others[] = {"allies", "rivals", "partners", "neighbours", "neighbors", NULL}; /* "its allies" are others */
static const char *const of_people[] = {"leaders", "men", "statesmen", "interlocutors", "politicians", "women", "heads", NULL};

static const char *const pair_adjectives[] = {"neighbouring", "neighboring", "major", "big", "great", "friendly", "brotherly", "fraternal", "respective", "allied",
                                              "rival", "nuclear", "sister", "biggest", "largest", NULL};
static const char *const states_by_noun[] = {"countries", "nations", "states", "powers", "peoples", "capitals", "economies", "republics", NULL};

/* Returns the piece after it, or i where there is none. */
static uint32_t pair_at(cast *c, uint32_t i, uint32_t end)
{
    phrase ph = blank_phrase(i);
    uint32_t k = i;
    while (k < end && read_determiner(c, k, &ph))
        k++;
    while (k < end && k > i && k - i < 5 && word_in(c, k, pair_adjectives))
        k++;
    bool two_alone = k > i && ph.definite && ph.count && ph.count <= 3 && ph.possessor == RO_NONE && !hyphenated(c, k, end) && (k >= end || !(tok(c, k)->upos == RO_NOUN || tok(c, k)->upos == RO_ADJ || tok(c, k)->upos == RO_PROPN ||
                                                                         is_owner(at(c, k)) || title_piece(c, k)));
    bool noun = k < end && k > i && word_in(c, k, pair_nouns) && (ph.both || ph.count || ph.definite || ph.possessor != RO_NONE) && !ph.indefinite;
    if (!(noun || (two_alone && c->tagged)) || (ph.other && !ph.definite))
        return i;
    bool counted = ph.both || ph.count;
    if (noun && !counted && k + 1 < end && WORD_IN(c, k + 1, "of", "in", "that", "which", "who", "like", "such"))
        return i; /* "the countries of the region" */
    if (noun && word_in(c, k, others) && ph.possessor != RO_NONE && !ro_str_is_nocase(c->forms[ph.possessor], "our"))
        return i;
    uint32_t last = noun ? k : k - 1;
    spot *s = add_spot(c, RO_NOMINAL, at(c, i)->first, at(c, last)->last, at(c, i)->first, at(c, last)->last);
    s->ask = ASK_SEVERAL;
    s->count = ph.both ? 2 : ph.count;
    s->definite = ph.definite;
    s->possessor = ph.possessor;
    s->persons = noun && word_in(c, k, of_people);
    s->again = noun && ((!counted && word_in(c, k, states_by_noun)) || ph.count > 3);
    return last + 1;
}

/* "it was agreed that", "it is important to". */
static bool expletive(const cast *c, uint32_t i)
{
    const ro_token *t = tok(c, i);
    uint32_t head = t->head;
    if (!WORD_IN(c, i, "it") || t->deprel == RO_D_expl)
        return t->deprel == RO_D_expl;
    if (head == RO_NONE || t->deprel != RO_D_nsubj)
        return false;
    const ro_token *h = &c->d->tokens.v[head];
    bool clause = ro_dependent(c->d, head, RO_D_acl, head) != RO_NONE || ro_dependent(c->d, head, RO_D_ccomp, head) != RO_NONE || ro_dependent(c->d, head, RO_D_csubj, RO_NONE) != RO_NONE ||
                  ro_dependent(c->d, head, RO_D_xcomp, head) != RO_NONE || ro_dependent(c->d, head, RO_D_advcl, head) != RO_NONE;
    return ro_dependent(c->d, head, RO_D_csubj, RO_NONE) != RO_NONE || (clause && (t->subtype == RO_SUB_PASS || h->upos == RO_ADJ || h->upos == RO_NOUN || h->upos == RO_PROPN)) ||
           (h->upos == RO_ADJ && ro_str_in(h->lemma, (const char *const[]){"late", "early", "clear", "possible", "time", NULL}));
}

static bool pronoun_at(cast *c, uint32_t i, uint32_t end)
{
    const ro_token *t = tok(c, i);
    if (!word_in(c, i, pronouns) || ro_str_is(t->form, "US") || expletive(c, i))
        return false;
    bool both = WORD_IN(c, i, "both");
    if (both && (t->deprel == RO_D_cc || t->subtype == RO_SUB_PASS || (i + 1 < end && (tok(c, i + 1)->upos == RO_PROPN || is_owner(at(c, i + 1)) || at(c, i + 1)->kind == PIECE_PERSON ||
                                                          tok(c, i + 1)->upos == RO_NOUN || tok(c, i + 1)->upos == RO_ADJ || title_piece(c, i + 1)))))
        return false;
    spot *s = add_spot(c, RO_PRONOUN, at(c, i)->first, at(c, i)->first, at(c, i)->first, at(c, i)->first);
    s->ask = both ? ASK_SEVERAL : ASK_PRONOUN;
    s->count = both ? 2 : 0;
    return true;
}

/* "the country", "that country", "their country". */
static bool country_at(cast *c, uint32_t i, uint32_t end)
{
    bool theirs = WORD_IN(c, i, "his", "her", "their", "my", "our");
    if (i + 1 >= end || (!theirs && !WORD_IN(c, i, "the", "this", "that")) || !WORD_IN(c, i + 1, "country", "nation", "republic", "kingdom"))
        return false;
    spot *s = add_spot(c, RO_NOMINAL, at(c, i)->first, at(c, i + 1)->last, at(c, i)->first, at(c, i + 1)->last);
    s->ask = ASK_COUNTRY;
    s->definite = WORD_IN(c, i, "the");
    s->possessor = theirs ? at(c, i)->first : RO_NONE;
    return true;
}

static bool starts_phrase(const cast *c, uint32_t i)
{
    const piece *p = at(c, i);
    return p->kind != PIECE_WORD || WORD_IN(c, i, "the", "a", "an", "his", "her", "their", "its", "our", "both", "two", "three", "another", "this", "that",
                                            "other", "either", "each", "some", "several", "all", "these", "those", "my");
}

static void read_sentence(cast *c, uint32_t begin, uint32_t end)
{
    emit_names(c, begin, end);
    for (uint32_t i = begin; i < end; i++)
        pronoun_at(c, i, end);
    for (uint32_t i = begin; i < end;) {
        phrase ph = blank_phrase(i);
        if (i > begin + 1 && possessive_mark(c, i - 1) && at(c, i - 2)->kind == PIECE_PERSON)
            ph.master = i - 2;
        if (i > begin + 1 && possessive_mark(c, i - 1) && at(c, i - 2)->kind == PIECE_OFFICE)
            ph.definite = true; /* "the president's spokesman" */
        if (i > begin && at(c, i)->kind == PIECE_BODY && at(c, i - 1)->kind == PIECE_PERSON)
            ph.master = i - 1; /* "the Mboya administration" */
        uint32_t stop = starts_phrase(c, i) ? read_phrase(c, i, end, 0, &ph) : i;
        if (stop == i || (ph.name == RO_NONE && ph.core == RO_NONE)) {
            uint32_t pair = pair_at(c, i, end);
            i = country_at(c, i, end) ? i + 2 : pair > i ? pair : i + 1;
            continue;
        }
        stop = name_after(c, stop, end, &ph);
        if (ph.name != RO_NONE)
            stop = office_after(c, stop, end, &ph);
        emit(c, &ph);
        i = stop;
    }
}

static int by_place(const void *a, const void *b)
{
    const spot *x = a, *y = b;
    if (x->name_last != y->name_last)
        return x->name_last < y->name_last ? -1 : 1;
    if (x->name_first != y->name_first)
        return x->name_first < y->name_first ? 1 : -1;
    return x->kind - y->kind;
}

void cast_phrases(cast *c)
{
    for (uint32_t i = 0; i < c->d->sentences.n; i++) {
        uint32_t from = c->spots.n;
        read_sentence(c, c->first_piece[i], c->first_piece[i + 1]);
        if (c->spots.n > from)
            qsort(c->spots.v + from, c->spots.n - from, sizeof *c->spots.v, by_place);
    }
}
