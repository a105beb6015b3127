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
 * phrases_front.c and phrases_tails.c read; phrases_spots.c, phrases_names.c and phrases_pairs.c leave the spots.
 */
#include "actors/phrases.h"

#include <stdlib.h>

/* ---- a phrase without its apposition ---- */

phrase phrase_blank(uint32_t i)
{
    return (phrase){.first = i, .last = i, .core = RO_NONE, .name = RO_NONE, .owner = RO_NONE, .owner_entity = RO_NONE,
                    .possessor = RO_NONE, .prefix = "", .master = RO_NONE};
}

/* Title words that go on after a tail: "Minister of External Affairs Dr. …". */
static uint32_t read_more_titles(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    enum { MILITARY = 8 };
    while (i < end && at(c, i)->kind == PIECE_RESPECT)
        phrase_note_respect(c, i++, ph);
    const ro_office *rank = i + 1 < end && ph->code && is_office(c, ph->core) && is_office(c, i) && !at(c, i)->plural && at(c, i + 1)->kind == PIECE_PERSON ? ro_tables_office(c->t, at(c, i)->id) : NULL;
    if (rank && rank->rank == MILITARY && cast_capital(c->forms[at(c, i)->first])) {
        if (ph->n_offices < OFFICES)
            ph->offices[ph->n_offices++] = i;
        i++; /* "defence attaché of Norland in Sudria Colonel Ada Mboya" */
    }
    return i;
}

bool phrase_counterpart(const cast *c, const phrase *ph)
{
    ro_str text = ph->core == RO_NONE || at(c, ph->core)->kind != PIECE_BODY ? RO_STR("") : ro_fold(c->arena, piece_text(c, at(c, ph->core)));
    bool mine = ph->possessor != RO_NONE && (ro_str_is_nocase(c->forms[ph->possessor], "my") || ro_str_is_nocase(c->forms[ph->possessor], "our"));
    bool like = ro_str_starts(text, "colleague") || ro_str_starts(text, "partner") || ro_str_starts(text, "guest") || ro_str_starts(text, "host") ||
                ro_str_starts(text, "interlocutor");
    return ro_str_starts(text, "counterpart") || ro_str_starts(text, "opposite number") || (like && ph->possessor != RO_NONE && !mine);
}

/* "officials in Seoul", "a presidential spokesman in Abuja": of the state, unless organisations sit there too. */
static bool serves_there(const cast *c, const phrase *ph, uint32_t next)
{
    static const char *const of_many[] = {"Brussels", "Vienna", "Addis Ababa", "Nairobi", "Washington", "Geneva", "Rome", "Paris", "London", NULL};
    static const char *const at_home[] = {"official", "spokesperson", "minister", "deputy minister", "legislator", "lawmaker", "senior official", "leader",
                                          "politician", NULL};
    const piece *core = at(c, ph->core);
    const ro_office *office = core->kind == PIECE_OFFICE ? ro_tables_office(c->t, core->id) : NULL;
    const bool rebel = core->first > 0 && ro_str_in(ro_fold(c->arena, c->forms[core->first - 1]), (const char *const[]){"rebel", "opposition", "exiled", "guerrilla", NULL}) && !ro_str_is(c->forms[core->first - 1], "Opposition");
    bool own = !rebel && ((office && ro_str_in(ro_str_of(office->name), at_home)) || (core->kind == PIECE_BODY && ro_str_is_nocase(piece_text(c, core), "officials")));
    return own && at(c, next)->kind == PIECE_CAPITAL && !ro_str_in(piece_text(c, at(c, next)), of_many) && !ph->served && ph->owners.n == 0;
}

/* "the government in Pakistan", "the authorities in Kyiv". */
static bool rules_there(const cast *c, const phrase *ph, uint32_t i, uint32_t end)
{
    static const char *const rulers[] = {"government", "authorities", "regime", "administration", "leadership", "ministry", "parliament", "junta", "palace", "secretariat", "presidency", "senate", "chamber of deputies", "national assembly",
                                         "supreme court", "constitutional court", NULL};
    static const char *const local[] = {"police", "court", "prosecutors", "investigators", "authorities", "officials", NULL};
    uint32_t next = i + 1 < end && WORD_IN(c, i + 1, "the") ? i + 2 : i + 1;
    if (ph->core == RO_NONE || ph->owner != RO_NONE || ph->possessor != RO_NONE || i >= end || !WORD_IN(c, i, "in") || next >= end)
        return false;
    const ro_str body = ro_fold(c->arena, piece_text(c, at(c, ph->core))), head = ro_fold(c->arena, c->forms[at(c, ph->core)->last]); /* "presidential palace" */
    bool ruler = at(c, ph->core)->kind == PIECE_BODY && (ro_str_in(body, rulers) || ro_str_in(head, rulers) || ro_str_starts(body, "ministry of "));
    bool here = ro_str_in(body, local) && (at(c, next)->kind == PIECE_STATE || at(c, next)->kind == PIECE_PLACE || (at(c, next)->kind == PIECE_CAPITAL && !ro_str_is(body, "officials")));
    const uint32_t after = next + 1 < end && WORD_IN(c, next + 1, ",", "and") ? next + 2 : end;
    bool listed = after < end && (is_owner(at(c, after)) || (WORD_IN(c, after, "and", "the") && after + 1 < end && is_owner(at(c, after + 1))));
    if (here && !listed && !ph->served && ph->owners.n == 0)
        return true; /* "police in Sudville", "officials in Norland" */
    return (ruler && (at(c, next)->kind == PIECE_STATE || at(c, next)->kind == PIECE_CAPITAL)) || serves_there(c, ph, next);
}

/* "envoys", "ministers": people of one side, or of several that are told by "from". */
static bool several_people(const cast *c, uint32_t core)
{
    static const char *const words[] = {"envoys", "diplomats", "officials", "negotiators", "delegates", NULL};
    return at(c, core)->plural || ro_str_in(ro_fold(c->arena, piece_text(c, at(c, core))), words);
}

/* "her counterpart from Chile", "officials from the Chilean foreign ministry". */
static uint32_t origin(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    uint32_t k = i + 1;
    if (k < end && WORD_IN(c, k, "the"))
        k++;
    if (k + 1 < end && at(c, k)->kind == PIECE_WORD && tok(c, k)->upos == RO_ADJ)
        k++; /* "from friendly Norland" */
    if (k >= end || !is_owner(at(c, k)) || (at(c, k)->kind == PIECE_PLACE && !WORD_IN(c, i, "in")) || (WORD_IN(c, i, "in") && !phrase_counterpart(c, ph) && !rules_there(c, ph, i, end)))
        return i;
    uint32_t stop = WORD_IN(c, i, "from") && several_people(c, ph->core) ? phrase_owners(c, k, end, ph) : k;
    if (stop > k)
        return stop; /* "ministers from Norland, Sudria and Ostia" */
    phrase_note_owner(c, k, ph);
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
    phrase_note_owner(c, k, ph);
    return k + 1;
}

/* "presidents Mboya of Kenya and Okello of Uganda", "Mboya of Kenya said": the name alone, and nothing more after the state. */
static bool of_a_state(const cast *c, uint32_t i, uint32_t end)
{
    uint32_t k = i + 1 < end && WORD_IN(c, i + 1, "the") ? i + 2 : i + 1;
    if (k >= end || !WORD_IN(c, i, "of") || at(c, k)->kind != PIECE_STATE)
        return false;
    uint32_t more = k + 1;
    while (more < end && WORD_IN(c, more, ",", "and", "the"))
        more++;
    if (more > k + 1 && more < end && at(c, more)->kind == PIECE_STATE && !(more + 1 < end && possessive_mark(c, more + 1)))
        return false; /* "presidents Mboya and Okello of Kenya and Uganda": each of his own */
    return k + 1 >= end || WORD_IN(c, k + 1, ",", ".", ";", ")", "and") || tok(c, k + 1)->upos == RO_VERB || tok(c, k + 1)->upos == RO_AUX;
}

/* "Ada Mboya of UNICEF said" */
static bool of_an_organisation(const cast *c, uint32_t i, uint32_t end)
{
    return i + 2 < end && WORD_IN(c, i, "of") && at(c, i + 1)->kind == PIECE_ORG && (tok(c, i + 2)->upos == RO_VERB || tok(c, i + 2)->upos == RO_AUX || WORD_IN(c, i + 2, ","));
}

/* "the government and people of Norland": of the first as well. */
static void share_owner(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    if (ph->core == RO_NONE || at(c, ph->core)->kind != PIECE_BODY || ph->owner != RO_NONE || ph->possessor != RO_NONE || i + 3 >= end || !WORD_IN(c, i, "and"))
        return;
    const uint32_t other = WORD_IN(c, i + 1, "the") ? i + 2 : i + 1;
    if (other + 2 >= end || !(at(c, other)->kind == PIECE_BODY || WORD_IN(c, other, "people")) || !WORD_IN(c, other + 1, "of"))
        return;
    uint32_t k = WORD_IN(c, other + 2, "the") && other + 3 < end ? other + 3 : other + 2;
    if (at(c, k)->kind == PIECE_STATE)
        phrase_note_owner(c, k, ph);
}

/* Can the name at `stop` be the phrase's own? Not where a state stands before it that owns nothing: "in Norland Ada Mboya said". */
static bool takes_name(const cast *c, uint32_t i, uint32_t stop, uint32_t depth, const phrase *ph)
{
    uint32_t before = stop;
    if (ph->core != RO_NONE || (stop > i && possessive_mark(c, stop - 1)))
        return true;
    while (before > i && at(c, before - 1)->kind == PIECE_RESPECT)
        before--; /* "… to Pakistan Mr Tim George" */
    if (before == i || !is_owner(at(c, before - 1)) || at(c, before - 1)->kind == PIECE_ADJECTIVE)
        return true;
    return depth == 0 && at(c, before - 1)->adjective_too; /* "Minister of the Solomon Islands Ada Mboya" */
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

/* "In Moscow Foreign Minister Wang Yi met him": where, not whose minister, when the tables know him as another state's. */
static bool only_where(const cast *c, uint32_t i, const phrase *ph)
{
    if (i == 0 || ph->owner != i || ph->name == RO_NONE || !is_office(c, ph->core) || (at(c, i)->kind != PIECE_STATE && at(c, i)->kind != PIECE_CAPITAL))
        return false;
    return WORD_IN(c, i - 1, "in", "In", "at", "At") && tok(c, i - 1)->sentence == tok(c, i)->sentence && knows_other_side(c, ph->name, ph->code);
}

/* Where a phrase that can have one goes on to "from Chile", "in Kyiv". */
static uint32_t read_origin(cast *c, uint32_t stop, uint32_t end, phrase *ph)
{
    if (ph->core == RO_NONE || stop + 1 >= end || !WORD_IN(c, stop, "from", "in"))
        return stop;
    if (ph->possessor != RO_NONE && !phrase_counterpart(c, ph))
        return stop; /* "withdrew their envoys from Norland" */
    const ro_str body = at(c, ph->core)->kind == PIECE_BODY ? ro_fold(c->arena, c->forms[at(c, ph->core)->last]) : RO_STR("");
    const bool comes = WORD_IN(c, stop, "from") && ph->owner == RO_NONE && ph->possessor == RO_NONE && ro_str_in(body, (const char *const[]){"delegation", "team", "mission", "contingent", NULL});
    bool can = comes || phrase_counterpart(c, ph) || several_people(c, ph->core) || rules_there(c, ph, stop, end);
    return can ? origin(c, stop, end, ph) : stop;
}

uint32_t phrase_read(cast *c, uint32_t i, uint32_t end, uint32_t depth, phrase *ph)
{
    uint32_t stop = read_origin(c, phrase_front(c, i, end, depth > 0, ph), end, ph);
    share_owner(c, stop, end, ph);
    if (is_office(c, ph->core) || (ph->core != RO_NONE && stop < end && WORD_IN(c, stop, "of", "for")))
        stop = read_more_titles(c, phrase_tails(c, stop, end, depth, ph), end, ph);
    if (stop < end && at(c, stop)->kind == PIECE_PERSON && takes_name(c, i, stop, depth, ph))
        ph->name = stop++;
    if (ph->name == RO_NONE && ph->core == RO_NONE && ph->owner == RO_NONE)
        return i;
    bool titled = is_office(c, ph->core), name_alone = depth == 0 && ph->core == RO_NONE;
    if (ph->name != RO_NONE && !ph->code && (titled || (name_alone && (of_a_state(c, stop, end) || of_an_organisation(c, stop, end)))))
        stop = state_after(c, stop, end, ph);
    if (depth == 0 && only_where(c, i, ph)) {
        uint32_t owner_entity = ph->owner_entity;
        uint16_t code = ph->code;
        *ph = phrase_blank(i);
        ph->owner = i, ph->owner_entity = owner_entity, ph->code = code;
        stop = i + 1;
    }
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

static bool verbal(const cast *c, uint32_t i)
{
    return tok(c, i)->upos == RO_VERB || tok(c, i)->upos == RO_AUX;
}

/* May a name stand in apposition: of one office, said of someone in particular? */
static bool awaits_name(const cast *c, const phrase *ph)
{
    if (ph->name != RO_NONE || ph->indefinite || !(singular_office(c, ph) || phrase_counterpart(c, ph)))
        return false;
    return ph->definite || ph->owner != RO_NONE || ph->master != RO_NONE || cast_capital(c->forms[at(c, ph->core)->first]);
}

/* "the president of Kenya, William Ruto,": the name after. "At the request of the president of Kenya, Luc Arnal said",
 * "After meeting the president, Luc Arnal said" are no such. */
static uint32_t name_after(const cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    uint32_t k = i + 1;
    if (ph->name != RO_NONE || !comma(c, i, end))
        return i;
    while (k < end && (at(c, k)->kind == PIECE_RESPECT || WORD_IN(c, k, "the")))
        phrase_note_respect(c, k++, ph);
    if (k >= end || at(c, k)->kind != PIECE_PERSON || !awaits_name(c, ph))
        return i;
    bool verb = k + 1 < end && at(c, k + 1)->kind == PIECE_WORD && verbal(c, k + 1);
    bool in_pp = ph->first > 0 && (tok(c, ph->first - 1)->upos == RO_ADP || tok(c, ph->first - 1)->upos == RO_VERB);
    bool styled = k > i + 1 && k + 1 < end && tok(c, k + 1)->upos == RO_ADP; /* "with the minister, Mr Luc Arnal in Lyon" */
    if (!(closes(c, k + 1, end) || WORD_IN(c, k + 1, "and") || styled) || (verb && in_pp) || knows_other_side(c, k, ph->code))
        return i;
    ph->name = k;
    ph->last = k;
    return k + 1;
}

/* An office of one, between commas, of a rank or of an owner that is told: "the organiser" is none. */
static bool is_apposition(const cast *c, const phrase *of, const phrase *more, uint32_t stop, uint32_t end)
{
    if (more->name != RO_NONE || more->possessor != RO_NONE || !singular_office(c, more) || !closes(c, stop, end))
        return false;
    bool owned = more->code && more->owner != RO_NONE && !at(c, more->owner)->ambiguous;
    bool opens = at(c, of->first)->first == c->d->sentences.v[tok(c, of->first)->sentence].first; /* "Ada Mboya, Norland's ambassador to Sudria has left" */
    if (stop < end && at(c, stop)->kind == PIECE_WORD && verbal(c, stop) && !(owned && opens))
        return false;
    return more->core == 0 || owned || ro_tables_office(c->t, at(c, more->core)->id)->rank;
}

/* "the Minister of Defence, Mr Otto": so a list of them goes on. */
static bool title_before(const cast *c, const phrase *ph, uint32_t end)
{
    for (uint32_t k = ph->core + 1; k < ph->name; k++)
        if (comma(c, k, end))
            return true;
    return false;
}

/* "the president of Norland, Ada Mboya, the president of Sudria, Jan Otto, paid", "the minister of defence, Mr Otto, minister of health, Dr Mboya,": the second
 * office is of the second name. */
static bool of_next_name(const cast *c, const phrase *ph, const phrase *more, uint32_t stop, uint32_t end)
{
    uint32_t k = stop + 1;
    if (ph->core == RO_NONE || more->core == RO_NONE || !comma(c, stop, end))
        return false;
    if (!title_before(c, ph, end) && (!more->code || ph->code == more->code || (!ph->code && at(c, ph->core)->id == at(c, more->core)->id)))
        return false;
    while (k < end && at(c, k)->kind == PIECE_RESPECT)
        k++;
    return k < end && at(c, k)->kind == PIECE_PERSON && closes(c, k + 1, end);
}

/* "Robert Wood, U.S. deputy U.N. ambassador,": the office after; its owner and offices become the person's. */
static uint32_t office_after(cast *c, uint32_t i, uint32_t end, phrase *ph)
{
    if (ph->name == RO_NONE || ph->last + 1 != i || !comma(c, i, end) || i + 1 >= end)
        return i;
    uint32_t from = i + 1;
    while (from < end && WORD_IN(c, from, "also", "who", "is", "currently", "now"))
        from++;
    phrase more = phrase_blank(from);
    uint32_t stop = phrase_read(c, from, end, 1, &more);
    if (stop == from || !is_apposition(c, ph, &more, stop, end) || of_next_name(c, ph, &more, stop, end))
        return i;
    for (uint32_t k = 0; k < more.n_offices && ph->n_offices < OFFICES; k++)
        ph->offices[ph->n_offices++] = more.offices[k];
    const ro_office *first = is_office(c, ph->core) ? ro_tables_office(c->t, at(c, ph->core)->id) : NULL;
    const bool of_a_state = first && first->rank && first->rank <= 2 && more.owner_entity != RO_NONE && c->d->entities.v[more.owner_entity].kind == RO_ORGANISATION; /* "Prime Minister Ada Mboya, chairman of the union" */
    bool by_birth = ph->core == RO_NONE && more.owner_entity != RO_NONE && c->d->entities.v[more.owner_entity].kind == RO_ORGANISATION; /* "the Norlander Ada Mboya, head of the union" */
    if (ph->core == RO_NONE)
        ph->core = more.core, ph->prefix = more.prefix;
    if (!ph->served)
        ph->served = more.served;
    if ((!ph->code || by_birth) && more.owner_entity != RO_NONE && !of_a_state)
        ph->owner = more.owner, ph->owner_entity = more.owner_entity, ph->code = more.code;
    ph->last = stop - 1;
    return stop;
}

/* ---- a sentence ---- */

static bool starts_phrase(const cast *c, uint32_t i)
{
    const piece *p = at(c, i);
    return p->kind != PIECE_WORD || WORD_IN(c, i, "the", "a", "an", "his", "her", "their", "its", "our", "both", "two", "three", "another", "this", "that",
                                            "other", "either", "each", "some", "several", "all", "these", "those", "my", "your");
}

static void read_sentence(cast *c, uint32_t begin, uint32_t end)
{
    phrase_emit_names(c, begin, end);
    for (uint32_t i = begin; i < end; i++)
        phrase_pronoun(c, i, end);
    for (uint32_t i = begin; i < end;) {
        phrase ph = phrase_blank(i);
        spot region;
        uint32_t beyond = phrase_region(c, i, end, &region);
        if (beyond > i) {
            *RO_PUSH(c->arena, &c->spots) = region;
            i = beyond;
            continue;
        }
        beyond = phrase_described(c, i, end);
        if (beyond > i) {
            i = beyond;
            continue;
        }
        if (phrase_style(c, i, end)) {
            i++;
            continue;
        }
        if (i > begin + 1 && possessive_mark(c, i - 1) && at(c, i - 2)->kind == PIECE_PERSON)
            ph.master = i - 2;
        if (i > begin + 1 && possessive_mark(c, i - 1) && (at(c, i - 2)->kind == PIECE_OFFICE || phrase_organisation(c, i - 2)))
            ph.definite = true; /* "the president's spokesman" */
        if (i > begin && at(c, i)->kind == PIECE_BODY && at(c, i - 1)->kind == PIECE_PERSON)
            ph.master = i - 1; /* "the Mboya administration" */
        uint32_t stop = starts_phrase(c, i) ? phrase_read(c, i, end, 0, &ph) : i;
        if (stop == i || (ph.name == RO_NONE && ph.core == RO_NONE)) {
            uint32_t pair = phrase_pair(c, i, end);
            i = phrase_country(c, i, end) || phrase_again(c, i, end) ? i + 2 : pair > i ? pair : i + 1;
            continue;
        }
        stop = name_after(c, stop, end, &ph);
        if (ph.name != RO_NONE)
            stop = office_after(c, stop, end, &ph);
        phrase_emit(c, &ph);
        i = stop;
    }
    phrase_emit_letters(c, begin, end);
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
