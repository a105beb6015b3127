/* SPDX-License-Identifier: Apache-2.0 */
/* The tail of a phrase: "of France", "to the United Nations", "for Europe and Foreign Affairs", "to President Mboya". */
#include "actors/phrases.h"

/* ---- offices that take a person or an organisation ---- */

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

/* ---- departments ---- */

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
    static const uint8_t within[] = {RO_NOUN, RO_ADJ, RO_CCONJ, RO_DET, RO_PROPN};
    const ro_token *t = tok(c, i);
    uint8_t kind = at(c, i)->kind;
    bool fits = t->deprel == RO_D_amod;
    for (size_t k = 0; k < sizeof within; k++)
        fits = fits || t->upos == within[k];
    return (kind == PIECE_WORD && fits) || kind == PIECE_UNKNOWN || kind == PIECE_GROUP || kind == PIECE_MODIFIER;
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

/* ---- one tail ---- */

static void take_owner(phrase *ph, const phrase *from)
{
    ph->owner = from->owner, ph->owner_entity = from->owner_entity, ph->code = from->code;
}

/* "of the Republic", "of the country" */
static bool of_the_republic(const cast *c, uint32_t i, uint32_t end)
{
    return WORD_IN(c, i, "of") && i + 2 < end && WORD_IN(c, i + 1, "the") && WORD_IN(c, i + 2, "republic", "country", "nation", "kingdom", "federation");
}

/* "leader of the fundamentalist Hamas" */
static bool of_described(const cast *c, uint32_t i, uint32_t end, const phrase *ph)
{
    if (ph->code || !WORD_IN(c, i, "of") || i + 3 >= end || !WORD_IN(c, i + 1, "the") || at(c, i + 2)->kind != PIECE_WORD || tok(c, i + 2)->upos != RO_ADJ)
        return false;
    uint8_t kind = at(c, i + 3)->kind;
    return kind == PIECE_GROUP || kind == PIECE_ORG || kind == PIECE_STATE;
}

/* "envoy to President Mboya", "the delegation of President Mboya" */
static bool takes_person(const cast *c, uint32_t i, const phrase *ph)
{
    if (WORD_IN(c, i, "of"))
        return at(c, ph->core)->kind == PIECE_BODY;
    return is_office(c, ph->core) && serves_a_person(c, ph);
}

/* The phrase below is a state or organisation and no more: "of Norland", "for the Commission", "on Norlandish affairs". */
static uint32_t after_owner(const cast *c, uint32_t i, uint32_t end, phrase *ph, const phrase *inner, uint32_t stop)
{
    static const char *const matters[] = {"affairs", "issues", "questions", NULL};
    bool of = WORD_IN(c, i, "of");
    if (of && stop + 1 < end && ro_str_is(piece_text(c, at(c, stop)), "Affairs") && ro_str_in(piece_text(c, at(c, stop + 1)), (const char *const[]){"Committee", "Commission", "Council", "Department", "Subcommittee", NULL}))
        return stop + 2; /* "chairman of the European Union Affairs Committee": a parliament's */
    if (of && stop < end && ro_str_in(piece_text(c, at(c, stop)), (const char *const[]){"Affairs Committee", "Affairs Commission", "Affairs Council", "Affairs Department", NULL}))
        return stop + 1;
    if (!of && stop < end && ro_str_in(ro_fold(c->arena, piece_text(c, at(c, stop))), matters))
        return stop + 1;
    const ro_office *office = is_office(c, ph->core) ? ro_tables_office(c->t, at(c, ph->core)->id) : NULL;
    const bool sent = office && strstr(office->name, "attache") && at(c, inner->owner)->kind == PIECE_STATE; /* "defence attaché for Norland in Sudria" */
    bool represents = WORD_IN(c, i, "for") && (speaks_for(c, ph) || sent || at(c, inner->owner)->kind == PIECE_ORG);
    if ((of || represents) && !ph->code)
        take_owner(ph, inner);
    return stop;
}

/* What the phrase that ends before `stop` is to its governor: the piece after the tail, i where it is someone else; RO_NONE: nothing known. */
static uint32_t after_inner(cast *c, uint32_t i, uint32_t end, phrase *ph, const phrase *inner, uint32_t stop)
{
    bool owner_alone = inner->owner_entity != RO_NONE && inner->core == RO_NONE;
    if (inner->name != RO_NONE && inner->definite && is_office(c, inner->core))
        return inner->name; /* "adviser to the President Ada Mboya": the adviser's name */
    if (inner->name != RO_NONE && takes_person(c, i, ph)) {
        ph->served = ro_alloc(c->arena, sizeof *inner);
        *ph->served = *inner;
        return stop;
    }
    if (owner_alone && stop < end && WORD_IN(c, i, "of") && WORD_IN(c, stop, "diplomacy")) {
        take_owner(ph, inner);
        ph->called = "foreign minister";
        return stop + 1;
    }
    if (owner_alone && inner->name == RO_NONE)
        return after_owner(c, i, end, ph, inner, stop);
    bool body = inner->core != RO_NONE && at(c, inner->core)->kind == PIECE_BODY;
    if (body && ph->code && inner->code != ph->code && WORD_IN(c, i, "at", "in"))
        return i; /* "met the Norlandish leader at the presidential palace in Sudville": the hosts' */
    if (inner->name == RO_NONE && inner->owner_entity != RO_NONE && (body || serves_a_person(c, ph))) {
        if (!ph->code)
            take_owner(ph, inner);
        return stop;
    }
    return inner->name != RO_NONE || inner->core != RO_NONE ? i : RO_NONE;
}

/* "defence attaché of Norland in Sudria Colonel Ada Mboya": the rank is no Sudrian one. */
static bool served_abroad(const cast *c, uint32_t i, const phrase *ph, const phrase *inner)
{
    enum { MILITARY = 8 };
    const ro_office *sent = ph->code && WORD_IN(c, i, "in", "to") && is_office(c, ph->core) ? ro_tables_office(c->t, at(c, ph->core)->id) : NULL;
    const ro_office *rank = sent && inner->name != RO_NONE && inner->owner == i + 1 && at(c, i + 1)->kind == PIECE_STATE && is_office(c, inner->core) ? ro_tables_office(c->t, at(c, inner->core)->id) : NULL;
    return rank && rank->rank == MILITARY && inner->code != ph->code && (strstr(sent->name, "attache") || strstr(sent->name, "ambassador"));
}

/* Where the tail that starts at the preposition i ends; i where there is none. */
static uint32_t read_tail(cast *c, uint32_t i, uint32_t end, uint32_t depth, phrase *ph)
{
    bool of = WORD_IN(c, i, "of"), other = WORD_IN(c, i, "to", "for", "at", "on", "with", "in");
    if (of_the_republic(c, i, end))
        return i + 3;
    if (i + 3 < end && is_office(c, ph->core) && !ph->code && WORD_IN(c, i, "(") && WORD_IN(c, i + 1, "of") && at(c, i + 2)->kind == PIECE_STATE && WORD_IN(c, i + 3, ")")) {
        phrase_note_owner(c, i + 2, ph); /* "the President (of Norland) Ada Mboya" */
        return i + 4;
    }
    if (of && i + 1 < end && phrase_described_words(c, i + 1, end))
        return i; /* "the leader of the Caribbean country": a mention of its own */
    if (of_described(c, i, end, ph)) {
        phrase_note_owner(c, i + 3, ph);
        return i + 4;
    }
    if ((of || WORD_IN(c, i, "to")) && i + 2 < end && (at(c, i + 1)->kind == PIECE_RESPECT || at(c, i + 1)->kind == PIECE_OFFICE) && at(c, i + 2)->kind == PIECE_PERSON && !at(c, i + 2)->match.names &&
        ro_str_in(ro_fold(c->arena, piece_text(c, at(c, i + 1))), (const char *const[]){"his majesty", "her majesty", "his highness", "his royal highness", NULL}))
        return i + 2; /* "director of the office of His Majesty Ada Mboya": the director's name */
    if ((!of && !other) || i + 1 >= end || depth >= DEPTH)
        return i;
    uint32_t from = i + 1;
    if (of && from + 1 < end && WORD_IN(c, from, "neighboring", "neighbouring") && is_owner(at(c, from + 1)))
        from++; /* "of neighbouring Norland and Sudria" */
    phrase inner = phrase_blank(from);
    spot region;
    uint32_t stop = of ? phrase_region(c, i + 1, end, &region) : i + 1;
    if (stop > i + 1) {
        ph->owners = c->d->entities.v[region.entity].members;
        return stop;
    }
    stop = phrase_read(c, from, end, depth + 1, &inner);
    if (served_abroad(c, i, ph, &inner))
        return i + 2;
    if (of && inner.core == RO_NONE && inner.owners.n > 1) {
        ph->owners = inner.owners;
        return stop;
    }
    if (of && (inner.both || inner.count) && inner.core == RO_NONE && stop == from) {
        ph->both = inner.both, ph->count = inner.count; /* "the ministers of the two countries" */
        return i;
    }
    uint32_t after = stop > from ? after_inner(c, i, end, ph, &inner, stop) : RO_NONE;
    if (after != RO_NONE)
        return after;
    if (WORD_IN(c, i, "in", "at", "with", "to"))
        return i;
    uint32_t k = department_end(c, i + 1, end);
    return k > i + 1 ? k : plain_department(c, i, end);
}

uint32_t phrase_tails(cast *c, uint32_t i, uint32_t end, uint32_t depth, phrase *ph)
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
