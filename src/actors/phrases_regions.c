/* SPDX-License-Identifier: Apache-2.0 */
/* Groups of states that a word for their region names: "the five Central Asian countries", "Nordic ministers", "the two Koreas". */
#include "actors/phrases.h"

typedef struct region {
    const char *words[2]; /* as they stand before the noun, or are it */
    const char *codes;
    bool is_noun, counted; /* counted: it names both only where the words say so, "the two Korean leaders" */
} region;

/* Only those whose states everyone counts alike. */
static const region regions[] = {
    {{"Central", "Asian"}, "KAZ KGZ TJK TKM UZB", false, false},
    {{"Nordic", NULL}, "DNK FIN ISL NOR SWE", false, false},
    {{"Scandinavian", NULL}, "DNK NOR SWE", false, false},
    {{"Baltic", NULL}, "EST LTU LVA", false, false},
    {{"Benelux", NULL}, "BEL LUX NLD", false, false},
    {{"South", "Caucasus"}, "ARM AZE GEO", false, false},
    {{"Visegrad", NULL}, "CZE HUN POL SVK", false, false},
    {{"Gulf", "Arab"}, "ARE BHR KWT OMN QAT SAU", false, false},
    {{"Western", "Balkan"}, "ALB BIH MKD MNE SRB XKX", false, false},
    {{"Koreas", NULL}, "KOR PRK", true, false},
    {{"Korean", NULL}, "KOR PRK", false, true},
};

static const char *const states[] = {"countries", "states", "nations", "republics", "capitals", "governments", "parliaments", "neighbours", "neighbors", "partners",
                                     "allies", NULL};
static const char *const people[] = {"leaders", "presidents", "ministers", "premiers", "envoys", "representatives", "diplomats", "officials", "ambassadors", "delegations",
                                     "counterparts", "colleagues", "heads", "lawmakers", "speakers", "chiefs", "monarchs", NULL};

static ro_str form(const cast *c, uint32_t token) { return c->forms[token]; }

static const region *region_of(const cast *c, uint32_t token, uint32_t end)
{
    for (size_t i = 0; i < sizeof regions / sizeof *regions; i++) {
        const region *r = &regions[i];
        bool second = !r->words[1] || (token + 1 < end && ro_str_is(form(c, token + 1), r->words[1]));
        if (second && ro_str_is(form(c, token), r->words[0]))
            return r;
    }
    return NULL;
}

/* "five" of "the five Central Asian countries", 0 where no number is said. */
static uint32_t number_of(ro_str word)
{
    static const char *const numbers[] = {"one", "two", "three", "four", "five", "six", "seven", "eight", NULL};
    for (uint32_t n = 0; numbers[n]; n++)
        if (ro_str_is_nocase(word, numbers[n]))
            return n + 1;
    return word.n == 1 && word.p[0] >= '1' && word.p[0] <= '9' ? (uint32_t)(word.p[0] - '0') : 0;
}

/* The plural noun of states or people that the region's word modifies: "countries", "foreign ministers", "heads of state". */
static uint32_t noun_after(const cast *c, uint32_t token, uint32_t end)
{
    enum { FAR = 4 };
    for (uint32_t i = token; i < end && i < token + FAR; i++) {
        const ro_token *k = &c->d->tokens.v[i];
        if (ro_str_in(k->form, states) || ro_str_in(k->form, people))
            return i;
        if (c->tagged && k->upos != RO_ADJ && k->upos != RO_NOUN && k->upos != RO_PROPN)
            return RO_NONE;
    }
    return RO_NONE;
}

enum { MOST = 16 };

static uint32_t add_states(cast *c, const region *r, uint32_t *members, uint32_t n)
{
    for (const char *at = r->codes; strlen(at) >= 3 && n < MOST; at += at[3] ? 4 : 3)
        members[n++] = cast_state(c, ro_tables_code_index(c->t, (ro_str){at, 3}));
    return n;
}

static uint32_t collective_of(cast *c, const region *r, const region *more)
{
    uint32_t members[MOST], n = add_states(c, r, members, 0);
    if (more)
        n = add_states(c, more, members, n);
    return cast_collective(c, members, n, RO_STR(""));
}

static uint32_t count_codes(const region *r) { return (uint32_t)(strlen(r->codes) + 1) / 4; }

/* At a token; the token after it, or `first` where there is none. */
static uint32_t read_region(cast *c, uint32_t first, uint32_t end, spot *out)
{
    uint32_t at = first, number = 0;
    while (at < end && at < first + 3 && (ro_str_in(form(c, at), (const char *const[]){"the", "The", "all", "All", "both", "Both", "of", "his", "her", "their", NULL}) || number_of(form(c, at)))) {
        number = number_of(form(c, at)) ? number_of(form(c, at)) : ro_str_is_nocase(form(c, at), "both") ? 2 : number;
        at++;
    }
    const region *r = at < end ? region_of(c, at, end) : NULL;
    if (!r || (number && number != count_codes(r)) || (r->counted && (number != 2 || at < first + (ro_str_is_nocase(form(c, first), "both") ? 1 : 2))))
        return first;
    uint32_t after = at + (r->words[1] ? 2 : 1);
    const region *more = !r->is_noun && !number && after + 1 < end && ro_str_is(form(c, after), "and") ? region_of(c, after + 1, end) : NULL; /* "Nordic and Baltic states" */
    if (more)
        after += more->words[1] ? 3 : 2;
    uint32_t noun = r->is_noun ? at : noun_after(c, after, end);
    if (noun == RO_NONE)
        return first;
    *out = (spot){.kind = RO_NOMINAL, .first = first, .last = noun, .name_first = first, .name_last = noun, .owner = RO_NONE, .office = RO_NONE, .possessor = RO_NONE};
    out->entity = collective_of(c, r, more);
    out->persons = !r->is_noun && ro_str_in(form(c, noun), people);
    return noun + 1;
}

uint32_t phrase_region(cast *c, uint32_t i, uint32_t end, spot *out)
{
    uint32_t stop = read_region(c, at(c, i)->first, at(c, end - 1)->last + 1, out);
    if (stop == at(c, i)->first)
        return i;
    while (i < end && at(c, i)->last < stop)
        i++;
    return i;
}
