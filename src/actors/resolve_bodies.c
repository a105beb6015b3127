/* SPDX-License-Identifier: Apache-2.0 */
/* Bodies and countries: "the ministry", "the government", "the country", "this regime"; of which state. */
#include "actors/resolve.h"

/* ---- countries ---- */

/* Does the code's side act in the clause that the spot is part of (0 no, 1 yes, further out 2, says it 3)? "Sudria withdrew its veto of the country's
 * bid": the country is another. */
static uint32_t acts_around(const cast *c, const spot *s, uint16_t code)
{
    enum { STEPS = 8 };
    uint32_t up = c->d->tokens.v[s->head].head, verbs = 0;
    for (uint32_t n = 0; up != RO_NONE && n < STEPS; up = c->d->tokens.v[up].head, n++) {
        if (c->d->tokens.v[up].upos != RO_VERB)
            continue;
        verbs++;
        uint32_t subject = ro_dependent(c->d, up, RO_D_nsubj, RO_NONE);
        if (subject == RO_NONE && c->d->tokens.v[up].deprel == RO_D_advcl && up > 0 && c->d->tokens.v[up - 1].head == c->d->tokens.v[up].head)
            subject = up - 1; /* "led to Sudria dropping its veto" */
        uint32_t who = subject == RO_NONE || subject == s->head ? RO_NONE : c->spot_of[subject];
        if (who != RO_NONE && c->spots.v[who].entity != RO_NONE && c->players.v[c->spots.v[who].entity].code == code)
            return verbs == 1 ? 1 : ro_lemma_is(&c->d->tokens.v[up], "say") ? 3 : 2;
    }
    return 0;
}

/* "their country": of the people whose it is, where they are of one side. */
uint32_t resolve_country_of(cast *c, uint32_t owner)
{
    if (owner == RO_NONE)
        return RO_NONE;
    uint16_t code = c->players.v[owner].code;
    const ro_indices members = c->d->entities.v[owner].members;
    for (uint32_t i = 0; i < members.n; i++) {
        uint16_t one = c->players.v[members.v[i]].code;
        if (i > 0 && one != code)
            return RO_NONE;
        code = one;
    }
    return code && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code))) ? cast_state(c, code) : RO_NONE;
}

/* The state that the spot names, or that the official of it acts for. */
static uint32_t state_told(cast *c, const spot *s)
{
    if (s->entity == RO_NONE)
        return RO_NONE;
    const ro_entity *e = &c->d->entities.v[s->entity];
    uint16_t code = c->players.v[s->entity].code;
    if (e->kind == RO_STATE)
        return s->entity;
    return e->kind == RO_PERSON && e->office.n && code && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code))) ? cast_state(c, code) : RO_NONE;
}

/* "Mboya's attempts to undermine the rule in the country": whose doing it is part of. */
static bool doing_of(const cast *c, const spot *s, uint16_t code)
{
    enum { STEPS = 8 };
    const ro_token *t = c->d->tokens.v;
    uint32_t up = t[s->head].subtype == RO_SUB_POSS ? RO_NONE : t[s->head].head; /* "its veto of the country's bid": another's */
    for (uint32_t n = 0; up != RO_NONE && n < STEPS && t[up].deprel != RO_D_ccomp && t[up].deprel != RO_D_conj; up = t[up].head, n++)
        for (uint32_t owner = ro_dependent(c->d, up, RO_D_nmod, RO_NONE); owner != RO_NONE && owner < up; owner = ro_dependent(c->d, up, RO_D_nmod, owner))
            if (t[owner].subtype == RO_SUB_POSS && c->spot_of[owner] != RO_NONE && c->spots.v[c->spot_of[owner]].entity != RO_NONE &&
                c->players.v[c->spots.v[c->spot_of[owner]].entity].code == code)
                return true;
    return false;
}

/* "told Norland that the country's coastguard would get boats": who hears it. */
static bool hears(const cast *c, const spot *s, const spot *before)
{
    enum { STEPS = 8 };
    static const char *const telling[] = {"tell", "warn", "remind", "inform", "assure", "notify", NULL};
    const ro_token *t = c->d->tokens.v, *h = &t[before->head];
    if (before->kind != RO_NAME || (h->deprel != RO_D_obj && h->deprel != RO_D_iobj) || h->head == RO_NONE || !ro_str_in(t[h->head].lemma, telling))
        return false;
    uint32_t up = t[s->head].head;
    for (uint32_t n = 0; up != RO_NONE && n < STEPS; up = t[up].head, n++)
        if (t[up].deprel == RO_D_ccomp && t[up].head == h->head)
            return true;
    return false;
}

/* "The country has asked Norville": another than the one whose deed it is. */
static bool dealt_with_by(const cast *c, const spot *s, uint16_t code)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[s->head].deprel == RO_D_nsubj ? t[s->head].head : RO_NONE;
    const ro_sentence *all = &c->d->sentences.v[spot_sentence(c, s)];
    for (uint32_t i = s->last + 1; verb != RO_NONE && i < all->first + all->n; i++) {
        if (t[i].head != verb || (t[i].deprel != RO_D_obj && t[i].deprel != RO_D_iobj && t[i].deprel != RO_D_obl) || c->spot_of[i] == RO_NONE)
            continue;
        const spot *other = &c->spots.v[c->spot_of[i]];
        uint16_t its = other->entity != RO_NONE ? c->players.v[other->entity].code : other->code;
        if (its == code && other->kind == RO_NAME)
            return true;
    }
    return false;
}

static const char *const stays[] = {"stay", "visit", "trip", "tour", "arrival", "journey", "sojourn", "arrive", "travel", NULL};

/* "the first visit by a Norlandish team to the country": the visitor's side; 0 where none is told. */
static uint16_t visitor_of(const cast *c, const spot *s)
{
    enum { STEPS = 3 };
    const ro_token *t = c->d->tokens.v;
    uint32_t visit = t[s->head].head;
    if (visit != RO_NONE && t[s->head].subtype == RO_SUB_POSS && t[visit].head != RO_NONE && ro_str_in(t[t[visit].head].lemma, stays))
        visit = t[visit].head; /* "a visit to the country's dam" */
    if (visit == RO_NONE || !ro_str_in(t[visit].lemma, stays))
        return 0;
    uint32_t verb = t[visit].deprel == RO_D_obl || (t[visit].deprel == RO_D_obj && t[visit].upos == RO_NOUN) ? t[visit].head : RO_NONE, guest = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    for (uint32_t n = 0; verb != RO_NONE && guest == RO_NONE && n < STEPS && t[verb].deprel == RO_D_xcomp && t[verb].head != RO_NONE; n++) {
        verb = t[verb].head; /* "is expected to pay a visit" */
        guest = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    }
    for (uint32_t i = guest == RO_NONE ? 0 : guest; guest != RO_NONE && i < verb; i++) { /* "Mboya met the president during a visit to the country" */
        const spot *one = c->spot_of[i] == RO_NONE || (i != guest && !(t[i].head == guest && t[i].deprel == RO_D_appos)) ? NULL : &c->spots.v[c->spot_of[i]];
        if (one && one->entity != RO_NONE && !one->as_place && c->players.v[one->entity].code)
            return c->players.v[one->entity].code;
    }
    if (t[visit].upos == RO_VERB && t[visit].deprel == RO_D_acl && t[visit].head != RO_NONE && c->spot_of[t[visit].head] != RO_NONE && c->spots.v[c->spot_of[t[visit].head]].entity != RO_NONE)
        return c->players.v[c->spots.v[c->spot_of[t[visit].head]].entity].code; /* "the latest leader to visit the island nation" */
    const ro_sentence *all = &c->d->sentences.v[spot_sentence(c, s)];
    for (uint32_t i = s->last + 1; i < all->first + all->n; i++) { /* "the trip to the country by Norland's premier" */
        const uint32_t by = t[i].head == visit || t[i].head == s->head ? ro_dependent(c->d, i, RO_D_case, RO_NONE) : RO_NONE, who = by == RO_NONE || !ro_str_is(t[by].form, "by") ? RO_NONE : c->spot_of[i];
        if (who != RO_NONE && c->spots.v[who].entity != RO_NONE && c->players.v[c->spots.v[who].entity].code)
            return c->players.v[c->spots.v[who].entity].code;
    }
    for (uint32_t i = c->d->sentences.v[spot_sentence(c, s)].first; i < s->first; i++) {
        const spot *one = c->spot_of[i] == RO_NONE ? NULL : &c->spots.v[c->spot_of[i]];
        uint32_t up = i;
        for (uint32_t n = 0; up != RO_NONE && n < STEPS && up != visit; n++)
            up = t[up].head;
        if (one && up == visit && one->entity != RO_NONE && !one->as_place && c->players.v[one->entity].code)
            return c->players.v[one->entity].code;
    }
    return 0;
}

/* "During his stay in the country": where he has gone. */
static bool stays_there(const cast *c, const spot *s, const spot *before)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t up = t[s->head].head;
    return up != RO_NONE && ro_str_in(t[up].lemma, stays) && before->as_place && (c->d->sentences.v[spot_sentence(c, before)].kind == RO_BODY || spot_sentence(c, before) == spot_sentence(c, s));
}

/* "The East African country" is none of Asia: by the numbers of the Correlates of War, which run by continents. */
static bool lies_there(const cast *c, const spot *s, uint16_t code)
{
    static const struct {
        const char *word;
        int from, to;
    } parts[] = {{"african", 402, 651}, {"asian", 640, 860}, {"european", 200, 399}, {"american", 2, 165}, {"latin", 40, 165}, {"caribbean", 31, 115}, {"andean", 90, 155},
                 {"pacific", 700, 990}, {"balkan", 339, 360}, {"baltic", 366, 368}, {"nordic", 375, 395}, {"scandinavian", 375, 395}, {"gulf", 630, 698}, {"himalayan", 750, 790}};
    static const char *const landlocked[] = {"AFG", "AND", "ARM", "AUT", "AZE", "BLR", "BTN", "BOL", "BWA", "BFA", "BDI", "CAF", "TCD", "CZE", "SWZ", "ETH", "HUN", "KAZ", "XKX", "KGZ", "LAO", "LSO", "LIE", "LUX",
                                             "MWI", "MLI", "MDA", "MNG", "NPL", "NER", "MKD", "PRY", "RWA", "SMR", "SRB", "SVK", "SSD", "CHE", "TJK", "TKM", "UGA", "UZB", "VAT", "ZMB", "ZWE", "CSK", NULL};
    const ro_state *state = ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code)));
    static const char *const islands[] = {"ATG", "AUS", "BHS", "BHR", "BRB", "BRN", "COM", "CPV", "CUB", "CYP", "DMA", "DOM", "FJI", "FSM", "GBR", "GRD", "HTI", "IDN", "IRL", "ISL", "JAM", "JPN", "KIR", "KNA", "LCA",
                                          "LKA", "MDG", "MDV", "MHL", "MLT", "MUS", "NRU", "NZL", "PHL", "PLW", "PNG", "SGP", "SLB", "STP", "SYC", "TLS", "TON", "TTO", "TUV", "TWN", "VCT", "VUT", "WSM", "COK", "NIU", NULL};
    for (uint32_t i = s->first; state && i <= s->last; i++)
        if (ro_str_in(ro_fold(c->arena, c->forms[i]), (const char *const[]){"island", "archipelago", "archipelagic", NULL}) && !ro_str_in(ro_str_of(ro_tables_code(c->t, code)), islands))
            return false;
    for (uint32_t i = s->first; state && i <= s->last; i++)
        if (ro_str_is_nocase(c->forms[i], "landlocked") && !ro_str_in(ro_str_of(ro_tables_code(c->t, code)), landlocked))
            return false;
    for (uint32_t i = s->first; state && state->cow && i <= s->last; i++)
        for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
            if (ro_str_is(ro_fold(c->arena, c->forms[i]), parts[k].word) && (state->cow < parts[k].from || state->cow > parts[k].to))
                return false;
    return true;
}

/* "this Central Asian country": by the same numbers. */
static bool lies_in_that_part(const cast *c, const spot *s, uint16_t code)
{
    static const struct {
        const char *part, *continent;
        int from, to;
    } parts[] = {{"central", "asian", 700, 705}, {"east", "asian", 710, 740}, {"south", "asian", 700, 790}, {"southeast", "asian", 775, 860}, {"west", "african", 402, 475}, {"east", "african", 500, 591},
                 {"central", "african", 411, 540}, {"southern", "african", 510, 591}, {"north", "african", 600, 651}, {"central", "american", 70, 95}, {"south", "american", 100, 165},
                 {"north", "american", 2, 70}, {"north", "european", 200, 395}, {"central", "european", 255, 350}};
    const ro_state *state = ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code)));
    for (uint32_t i = s->first; state && state->cow && i < s->last; i++)
        for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
            if (ro_str_is(ro_fold(c->arena, c->forms[i]), parts[k].part) && ro_str_is(ro_fold(c->arena, c->forms[i + 1]), parts[k].continent))
                return state->cow >= parts[k].from && state->cow <= parts[k].to;
    return true;
}

/* "brought into the country through Norland": not Norland. */
static bool reached_through(const cast *c, const spot *s, uint16_t code)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t by = t[s->head].deprel == RO_D_obl ? ro_dependent(c->d, s->head, RO_D_case, RO_NONE) : RO_NONE, verb = by != RO_NONE && ro_str_in(t[by].form, (const char *const[]){"into", "to", "in", NULL}) ? t[s->head].head : RO_NONE;
    const ro_sentence *all = &c->d->sentences.v[spot_sentence(c, s)];
    for (uint32_t i = s->last + 1; verb != RO_NONE && i < all->first + all->n && i <= s->last + 8; i++) {
        const uint32_t through = c->spot_of[i] == RO_NONE || (t[i].head != verb && t[i].head != s->head) ? RO_NONE : ro_dependent(c->d, i, RO_D_case, RO_NONE);
        const uint32_t there = through == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[i]].entity;
        if (there != RO_NONE && ro_str_in(t[through].form, (const char *const[]){"through", "via", "from", NULL}) && c->players.v[there].code == code)
            return true;
    }
    return false;
}

/* "the country's support for Norland": never Norland's. */
static bool aimed_at_by_country(const cast *c, const spot *s, uint16_t code)
{
    static const char *const kinds[] = {"support", "backing", "aid", "help", "assistance", "attitude", "policy", "commitment", "sympathy", "solidarity", "gratitude", "thanks", "loan", "friendship", NULL};
    static const char *const cases[] = {"for", "to", "with", "towards", "toward", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t what = t[s->head].deprel == RO_D_nmod && t[s->head].subtype == RO_SUB_POSS ? t[s->head].head : RO_NONE;
    if (what == RO_NONE || !ro_str_in(t[what].lemma, kinds))
        return false;
    for (uint32_t to = ro_dependent(c->d, what, RO_D_nmod, s->head); to != RO_NONE; to = ro_dependent(c->d, what, RO_D_nmod, to)) {
        const uint32_t by = ro_dependent(c->d, to, RO_D_case, RO_NONE), there = c->spot_of[to] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[to]].entity;
        if (by != RO_NONE && ro_str_in(t[by].form, cases) && there != RO_NONE && c->players.v[there].code == code)
            return true;
    }
    return false;
}

/* "the Kingdom" is no republic. */
static bool so_ruled(const cast *c, const spot *s, uint16_t code)
{
    if (aimed_at_by_country(c, s, code))
        return false;
    const ro_str land = ro_fold(c->arena, c->forms[s->last]), state = ro_str_of(ro_tables_code(c->t, code));
    if (ro_str_is(land, "sultanate"))
        return ro_str_in(state, (const char *const[]){"OMN", "BRN", NULL});
    static const char *const other_crowns[] = {"KWT", "QAT", "ARE", "OMN", "BRN", "MCO", "LIE", "LUX", "AND", "VAT", NULL}; /* emirates, principalities */
    return ro_str_is(land, "kingdom") ? resolve_has_office(c, code, RO_STR("king")) && !ro_str_in(state, other_crowns) : !ro_str_is(land, "republic") || resolve_has_office(c, code, RO_STR("president"));
}

/* "Norlandish" of "Norlandish troops", not of "the Norlandish". */
static bool modifies(const cast *c, const spot *s)
{
    const uint8_t as = c->d->tokens.v[s->head].deprel;
    const bool noun = as == RO_D_nmod || as == RO_D_obl || as == RO_D_nsubj || as == RO_D_obj;
    const ro_token *next = s->last + 1 < c->d->tokens.n ? &c->d->tokens.v[s->last + 1] : NULL;
    return s->kind == RO_ADJECTIVE && !(noun && next && next->upos != RO_NOUN && next->upos != RO_PROPN && next->upos != RO_ADJ);
}

/* "Mboya returns to the country on Monday": his own. */
static bool returned_to_by(const cast *c, const spot *s, const spot *before)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t by = ro_dependent(c->d, s->head, RO_D_case, RO_NONE);
    uint32_t verb = t[s->head].deprel == RO_D_obl && by != RO_NONE && ro_str_is(t[by].form, "to") ? t[s->head].head : RO_NONE;
    if (verb == RO_NONE || !ro_lemma_is(&t[verb], "return"))
        return false;
    uint32_t who = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (who == RO_NONE && t[verb].deprel == RO_D_xcomp && t[verb].head != RO_NONE)
        who = ro_dependent(c->d, t[verb].head, RO_D_nsubj, RO_NONE);
    if (who != RO_NONE && ro_str_is(t[who].form, "who") && t[verb].deprel == RO_D_acl && t[verb].head != RO_NONE)
        who = t[verb].head; /* "Mboya, who returned to the country" */
    const uint32_t spot_there = who == RO_NONE ? RO_NONE : c->spot_of[who];
    return spot_there != RO_NONE && &c->spots.v[spot_there] == before;
}

/* "a former ambassador to Norland, as the country's envoy to Sudria": to where one is sent. */
static bool is_sent_to(const cast *c, const spot *before)
{
    static const char *const sent[] = {"ambassador", "representative", "envoy", "consul", "attach\xC3\xA9", "attache", "emissary", "commissioner", "mission", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t by = ro_dependent(c->d, before->head, RO_D_case, RO_NONE), up = t[before->head].head;
    return before->kind == RO_NAME && by != RO_NONE && ro_str_is(t[by].form, "to") && up != RO_NONE && ro_str_in(t[up].lemma, sent);
}

/* "the country's relations with Norland": not Norland's. */
static bool related_to(const cast *c, const spot *s, uint16_t code)
{
    static const char *const bonds[] = {"relation", "relationship", "tie", "bond", "border", "row", "dispute", "friendship", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t bond = t[s->head].subtype == RO_SUB_POSS ? t[s->head].head : RO_NONE;
    if (bond == RO_NONE || !ro_str_in(t[bond].lemma, bonds))
        return false;
    for (uint32_t i = bond + 1; i < c->d->tokens.n && i <= bond + 5 && t[i].sentence == t[bond].sentence; i++)
        if (c->spot_of[i] != RO_NONE && t[i].head == bond && c->spots.v[c->spot_of[i]].entity != RO_NONE && c->players.v[c->spots.v[c->spot_of[i]].entity].code == code)
            return true;
    return false;
}

/* "Norland – the country's oldest partner – …": what Norland is to another. */
static bool partner_of_country(const cast *c, const spot *s, const spot *before)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t noun = t[s->head].subtype == RO_SUB_POSS ? t[s->head].head : RO_NONE;
    const bool beside = before->last + 3 == s->first + 1 && ro_str_in(c->forms[before->last + 1], (const char *const[]){",", "-", "--", "\xE2\x80\x93", "\xE2\x80\x94", NULL});
    return noun != RO_NONE && c->d->entities.v[before->entity].kind == RO_STATE && (beside || (t[noun].deprel == RO_D_appos && t[noun].head == before->head));
}

/* "Sudville, the capital of the country": the town is its own; 0 where it is no such. */
static uint16_t side_of_its_capital(const cast *c, uint32_t index)
{
    enum { WORDS = 6 };
    const spot *s = &c->spots.v[index];
    const uint32_t first = c->d->sentences.v[spot_sentence(c, s)].first;
    if (s->first < first + 3 || !ro_str_is(c->forms[s->first - 1], "of") || !ro_str_is(c->forms[s->first - 2], "capital"))
        return 0;
    for (uint32_t i = index; i-- > 0 && s->first - c->spots.v[i].last <= WORDS;)
        if (c->spots.v[i].as_place && c->spots.v[i].entity != RO_NONE)
            return c->players.v[c->spots.v[i].entity].code;
    return 0;
}

static int merit_as_country(const cast *c, const spot *s, const spot *before, uint16_t code, uint16_t chief)
{
    int score = 10 - 4 * (int)(spot_sentence(c, s) - spot_sentence(c, before)) + (s->definite && code == chief ? 2 : 0);
    bool person = c->d->entities.v[before->entity].kind == RO_PERSON;
    const bool folk = before->kind == RO_ADJECTIVE && !modifies(c, before); /* "Norlanders suffer from the country's crisis" */
    const bool home = person && returned_to_by(c, s, before);
    score += home ? 8 : is_sent_to(c, before) ? -8 : 0;
    if (before->ask == ASK_COUNTRY && spot_sentence(c, s) == spot_sentence(c, before))
        score += 6;
    if (partner_of_country(c, s, before))
        score -= 16;
    if (s->last > s->first + 1 && spot_sentence(c, s) == spot_sentence(c, before) && before->kind == RO_NAME)
        score += 6; /* "the West African nation" tells again of one just named */
    const uint8_t as = c->d->tokens.v[before->head].deprel;
    if (s->definite && spot_sentence(c, s) == spot_sentence(c, before) && before->kind == RO_NAME && !person && (as == RO_D_obl || as == RO_D_obj) && c->d->tokens.v[s->head].deprel == RO_D_nsubj)
        score += 4; /* "called on Norland to leave, but the country has no troops there" */
    uint32_t acts = folk || home || c->d->tokens.v[s->head].deprel == RO_D_nsubj ? 0 : acts_around(c, s, code);
    if (doing_of(c, s, code) || hears(c, s, before))
        score += 8;
    if (c->d->tokens.v[before->head].deprel == RO_D_obj)
        score += 2;
    if (!s->definite && (code == c->home || (c->author != RO_NONE && code == c->players.v[c->author].code)))
        score -= 4; /* one's own is "our" */
    if (code == visitor_of(c, s))
        score -= 8;
    else if (stays_there(c, s, before))
        score += 8;
    if (dealt_with_by(c, s, code) || related_to(c, s, code) || reached_through(c, s, code))
        score -= 12;
    if (modifies(c, before))
        score -= s->definite ? 4 : 2;
    if (person)
        score -= 3;
    if (s->definite && scene_is_subject(c, before->head))
        score += person ? 2 : 4;
    if (!s->definite && !person && acts == 1 && c->d->tokens.v[s->head].deprel != RO_D_nsubj && ro_str_is_nocase(c->forms[s->first], "that"))
        score -= 8; /* "that it had not violated the borders of that country" */
    return score - (!s->definite || !acts ? 0 : acts == 1 ? 8 : acts == 3 ? 6 : 4);
}

/* Is no other state told of before the spot? */
static bool none_before(const cast *c, uint32_t index)
{
    for (uint32_t i = 0; i < index; i++)
        if (c->spots.v[i].entity != RO_NONE && c->players.v[c->spots.v[i].entity].code && c->players.v[c->spots.v[i].entity].code != c->home)
            return false;
    return true;
}

/* "the country's foreign minister Ada Mboya", whom the report or the tables know as one state's: that state; RO_NONE where it is no such. */
static uint32_t state_of_its_official(cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    if (c->d->tokens.v[s->head].subtype != RO_SUB_POSS)
        return RO_NONE;
    for (uint32_t i = index + 1; i < c->spots.n && c->spots.v[i].first <= s->last + 4; i++) {
        const spot *who = &c->spots.v[i];
        const bool titled = who->first == s->last + 2 && who->office != RO_NONE;
        const bool behind = who->first == s->last + 4 && who->last + 1 < c->d->tokens.n && ro_str_is(c->forms[s->last + 3], ",") && c->d->tokens.v[who->head].deprel == RO_D_appos; /* "the state's leader, Ada Mboya" */
        const bool named = (titled || behind) && who->kind == RO_NAME && who->entity != RO_NONE && c->d->entities.v[who->entity].kind == RO_PERSON;
        if (named && c->players.v[who->entity].code)
            return resolve_country_of(c, who->entity);
    }
    return RO_NONE;
}

/* "The minister said that this country would respond": the state of who says so, where the report is not another's own; RO_NONE where nobody does. */
static uint32_t land_of_teller(cast *c, const spot *s)
{
    enum { STEPS = 8 };
    static const char *const saying[] = {"say", "tell", "add", "state", "announce", "warn", "insist", "note", "stress", "declare", "argue", "explain", "maintain", NULL};
    const ro_token *t = c->d->tokens.v;
    for (uint32_t n = 0, up = s->head; up != RO_NONE && n < STEPS; up = t[up].head, n++) {
        uint32_t verb = t[up].deprel == RO_D_ccomp ? t[up].head : RO_NONE;
        if (verb == RO_NONE || !ro_str_in(t[verb].lemma, saying))
            continue;
        uint32_t who = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
        for (uint32_t k = 0; who == RO_NONE && k < 3 && t[verb].deprel == RO_D_conj && t[verb].head != RO_NONE; k++) {
            verb = t[verb].head;
            who = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
        }
        const spot *teller = who == RO_NONE || c->spot_of[who] == RO_NONE ? NULL : &c->spots.v[c->spot_of[who]];
        if (!teller || teller->entity == RO_NONE || c->d->entities.v[teller->entity].kind != RO_PERSON)
            continue;
        const uint16_t code = c->players.v[teller->entity].code;
        return c->home && c->sure_home && code != c->home ? cast_state(c, c->home) : resolve_country_of(c, teller->entity);
    }
    return RO_NONE;
}

/* "Ada Mboya, Norland's foreign minister, argued the country's case": the state that the official speaks for; RO_NONE where it is no such. */
static uint32_t land_of_spokesman(cast *c, const spot *s)
{
    static const char *const own[] = {"case", "position", "stance", "view", "commitment", "readiness", "desire", "willingness", "determination", "gratitude", "appreciation", "support", "policy", "concern", NULL};
    static const char *const speaking[] = {"argue", "present", "defend", "outline", "explain", "reiterate", "stress", "express", "reaffirm", "affirm", "underline", "underscore", "highlight", "state", "voice",
                                           "convey", "renew", "restate", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t noun = t[s->head].subtype == RO_SUB_POSS ? t[s->head].head : RO_NONE;
    const uint32_t verb = noun != RO_NONE && t[noun].deprel == RO_D_obj && ro_str_in(t[noun].lemma, own) ? t[noun].head : RO_NONE;
    const uint32_t who = verb == RO_NONE || !ro_str_in(t[verb].lemma, speaking) ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    const uint32_t speaker = who == RO_NONE || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    return speaker != RO_NONE && c->d->entities.v[speaker].kind == RO_PERSON && c->d->entities.v[speaker].office.n ? resolve_country_of(c, speaker) : RO_NONE;
}

/* "The King welcomed them to the Kingdom": his; 0 where nobody who reigns was told of lately, or two were. */
static uint16_t side_of_reigning(const cast *c, uint32_t index)
{
    enum { SPOTS = 60, SENTENCES = 3 };
    static const char *const reigning[] = {"king", "queen", "crown prince", "sultan", NULL};
    const spot *s = &c->spots.v[index];
    uint16_t code = 0;
    if (!s->definite || !ro_str_is(c->forms[s->last], "Kingdom") || s->last != s->first + 1)
        return 0;
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && spot_sentence(c, s) - spot_sentence(c, &c->spots.v[i]) <= SENTENCES; n++) {
        const uint32_t one = c->spots.v[i].entity;
        if (one == RO_NONE || c->d->entities.v[one].kind != RO_PERSON || !ro_str_in(c->d->entities.v[one].office, reigning) || !c->players.v[one].code)
            continue;
        if (code && code != c->players.v[one].code)
            return 0;
        code = c->players.v[one].code;
    }
    return code;
}

/* "The president jetted into the country after a visit to Norland": his own, not where he had been; RO_NONE where it is no such. */
static uint32_t land_come_home_to(cast *c, uint32_t index)
{
    enum { LOOK = 20 };
    static const char *const journeys[] = {"visit", "trip", "tour", "journey", "stay", "mission", "safari", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t by = ro_dependent(c->d, s->head, RO_D_case, RO_NONE), verb = t[s->head].head;
    const bool to = by != RO_NONE && ro_str_in(t[by].form, (const char *const[]){"to", "into", "in", NULL});
    const uint32_t who = to && verb != RO_NONE && t[verb].upos == RO_VERB ? ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE) : RO_NONE;
    const uint32_t one = who == RO_NONE || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    if (one == RO_NONE || c->d->entities.v[one].kind != RO_PERSON || !c->players.v[one].code)
        return RO_NONE;
    for (uint32_t i = index + 1; i < c->spots.n && i < index + LOOK && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s); i++) {
        const spot *there = &c->spots.v[i];
        const uint32_t noun = there->kind == RO_NAME && there->entity != RO_NONE && c->d->entities.v[there->entity].kind == RO_STATE ? t[there->head].head : RO_NONE;
        if (noun == RO_NONE || noun <= s->last || !ro_str_in(t[noun].lemma, journeys) || c->players.v[there->entity].code == c->players.v[one].code)
            continue;
        const uint32_t after = ro_dependent(c->d, noun, RO_D_case, RO_NONE);
        if (after != RO_NONE && ro_str_in(t[after].form, (const char *const[]){"after", "from", "following", NULL}))
            return resolve_country_of(c, one);
    }
    return RO_NONE;
}

/* "the Norlandish ambassador to the country": never Norland; 0 where it is no such. */
static uint16_t side_sent_there(const cast *c, uint32_t index)
{
    enum { ENVOY = 5, LOOK = 12 };
    const spot *s = &c->spots.v[index];
    for (uint32_t i = index; i-- > 0 && index - i < LOOK && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s);) {
        const spot *envoy = &c->spots.v[i];
        const ro_office *office = envoy->office == RO_NONE ? NULL : ro_tables_office(c->t, envoy->office);
        if (office && (office->rank == ENVOY || ro_str_ends(ro_str_of(office->name), "ambassador")) && envoy->code && envoy->last + 2 == s->first && ro_str_in(c->forms[s->first - 1], (const char *const[]){"to", "in", NULL}))
            return envoy->code;
    }
    return 0;
}

/* "this regime", "that country": the state named last; "the country": a subject before others. */
uint32_t resolve_country(cast *c, uint32_t index)
{
    const uint32_t officials = state_of_its_official(c, index);
    if (officials != RO_NONE)
        return officials;
    const uint16_t capital = side_of_its_capital(c, index);
    if (capital)
        return cast_state(c, capital);
    const uint32_t spoken_for = land_of_spokesman(c, &c->spots.v[index]);
    if (spoken_for != RO_NONE)
        return spoken_for;
    const uint16_t reigning = side_of_reigning(c, index);
    if (reigning)
        return cast_state(c, reigning);
    const uint32_t come_home = land_come_home_to(c, index);
    if (come_home != RO_NONE)
        return come_home;
    const uint16_t sender = side_sent_there(c, index);
    if (sender && c->home && c->home != sender)
        return cast_state(c, c->home);
    spot s = c->spots.v[index];
    s.definite &= !ro_str_in(ro_fold(c->arena, c->forms[s.first]), (const char *const[]){"this", "that", NULL});
    uint32_t sentence = spot_sentence(c, &s), best = RO_NONE;
    uint16_t chief = report_top_state(c, 0);
    int most = 0;
    bool by_adjective = true;
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < 60; looked++) {
        const spot before = c->spots.v[i];
        if (sentence - spot_sentence(c, &before) > 2)
            break;
        uint32_t state = before.last >= s.first ? RO_NONE : state_told(c, &before);
        if (state == RO_NONE && before.entity != RO_NONE && stays_there(c, &s, &before))
            state = cast_state(c, c->players.v[before.entity].code);
        int score = state == RO_NONE || (sender && c->players.v[state].code == sender) || !lies_there(c, &s, c->players.v[state].code) || !lies_in_that_part(c, &s, c->players.v[state].code) || !so_ruled(c, &s, c->players.v[state].code) ? 0 : merit_as_country(c, &s, &c->spots.v[i], c->players.v[state].code, chief);
        if (score > most)
            best = state, most = score, by_adjective = modifies(c, &before);
    }
    uint16_t own = by_adjective ? report_state(c) : 0;
    if (sender && (best == RO_NONE || own == sender))
        return best == RO_NONE ? cast_state(c, report_top_state(c, sender)) : best;
    if (s.last > s.first + 1)
        return best; /* "the Himalayan kingdom": of one told of */
    const uint32_t quote = c->d->tokens.v[s.head].quote;
    const bool own_land = ro_str_is_nocase(c->forms[s.first], "this") || ro_str_is_nocase(c->forms[s.last], "republic");
    if (own_land && quote != RO_NONE && quote < c->d->quotes.n && !c->d->quotes.v[quote].scare && s.ask == ASK_COUNTRY) {
        const uint32_t speaker = speaker_of_quote(c, s.head); /* "not in this country", he says of his own */
        const uint32_t land = speaker == RO_NONE ? RO_NONE : resolve_country_of(c, speaker);
        if (land != RO_NONE)
            return land;
    }
    if (ro_str_is_nocase(c->forms[s.first], "this") && ro_str_is_nocase(c->forms[s.last], "country")) {
        const uint32_t land = land_of_teller(c, &s);
        if (land != RO_NONE)
            return land;
    }
    if (best == RO_NONE && c->home && s.definite && none_before(c, index))
        return cast_state(c, c->home);
    return own && so_ruled(c, &s, own) ? cast_state(c, own) : best; /* "a report of a US agency … the country" */
}

/* ---- bodies ---- */

/* "the ministry": of the state whose ministry was told of last. */
static uint32_t same_body_before(const cast *c, uint32_t index)
{
    enum { SENTENCES = 6, SPOTS = 120 };
    const spot *s = &c->spots.v[index];
    static const char *const forces[] = {"army", "military", "forces", "troops", "soldiers", NULL};
    ro_str what = ro_fold(c->arena, c->forms[s->head]);
    const bool force = ro_str_in(what, forces);
    uint32_t alike = RO_NONE;
    const ro_str kind = s->head > s->first ? ro_fold(c->arena, c->forms[s->head - 1]) : RO_STR("");
    if (ro_str_in(what, (const char *const[]){"service", "agency", "department", NULL}) && ro_str_in(kind, (const char *const[]){"diplomatic", "policy", NULL}))
        what = RO_STR("ministry"); /* "the diplomatic service", after the foreign ministry */
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < SPOTS; looked++) {
        const spot *before = &c->spots.v[i];
        if (spot_sentence(c, s) - spot_sentence(c, before) > SENTENCES)
            break;
        if ((before->kind != RO_NOMINAL && before->kind != RO_ADJECTIVE && before->kind != RO_NAME) || before->entity == RO_NONE || (c->d->entities.v[before->entity].kind != RO_STATE && c->d->entities.v[before->entity].kind != RO_ORGANISATION))
            continue;
        const ro_str head = ro_fold(c->arena, c->forms[before->head]);
        if (force && ro_str_in(head, forces))
            return before->entity; /* "the army", after its troops */
        if (!ro_str_equal(head, what))
            continue;
        const ro_str its = before->head > before->first ? ro_fold(c->arena, c->forms[before->head - 1]) : RO_STR("");
        if (!kind.n || ro_str_is(kind, "the") || ro_str_equal(its, kind))
            return before->entity;
        if (alike == RO_NONE)
            alike = before->entity; /* "the defence ministry": before "the ministry in Sudville", the one that was called so */
    }
    return alike;
}

/* "the interim government": the one told of as such before. */
static uint32_t same_described_before(const cast *c, uint32_t index)
{
    enum { SPOTS = 80 };
    static const char *const kinds[] = {"interim", "transitional", "caretaker", "provisional", "military", "rebel", "rival", "unity", "exile", "exiled", NULL};
    const spot *s = &c->spots.v[index];
    ro_str kind = RO_STR("");
    for (uint32_t k = s->first; k <= s->last; k++)
        if (ro_str_in(c->forms[k], kinds))
            kind = c->forms[k];
    for (uint32_t i = index, looked = 0; kind.n && i-- > 0 && looked < SPOTS; looked++) {
        const spot *before = &c->spots.v[i];
        for (uint32_t k = before->first; before->entity != RO_NONE && before->kind == RO_NOMINAL && c->d->entities.v[before->entity].kind == RO_STATE && k <= before->last; k++)
            if (ro_str_equal(c->forms[k], kind))
                return before->entity;
    }
    return RO_NONE;
}

/* "…, the foreign ministry said" of a report that names its own state, or in the opening of one that names no other so far: its own ministry. */
static bool of_home(const cast *c, uint32_t index)
{
    enum { OPENING = 3 };
    const spot *s = &c->spots.v[index];
    static const char *const bodies[] = {"ministry", "government", "cabinet", "parliament", "presidency", "authorities", "police", NULL};
    ro_str body = ro_fold(c->arena, c->forms[s->head]); /* "Ministry" of "the Ministry of Foreign Affairs" */
    if (!c->home || !c->sure_home || !ro_str_in(body, bodies))
        return false;
    bool first = index == 0 || spot_sentence(c, &c->spots.v[index - 1]) != spot_sentence(c, s); /* not in "Norland's cabinet told the ministry" */
    if (c->sure_state[c->home] && first && ro_str_is(body, "ministry"))
        return true; /* the ministry that such a report need not name */
    return spot_sentence(c, s) < OPENING && (c->sure_state[c->home] || none_before(c, index));
}

/* The side of who says it: of the quotation's speaker, else the report's own; 0 unknown. */
static uint16_t own_of_speaker(cast *c, const spot *s)
{
    uint32_t quote = c->d->tokens.v[s->head].quote;
    bool said = quote != RO_NONE && quote < c->d->quotes.n && !c->d->quotes.v[quote].scare;
    uint32_t speaker = said ? speaker_of_quote(c, s->head) : RO_NONE;
    return speaker == RO_NONE ? c->home : c->players.v[speaker].code;
}

/* "officials in Sudville said the government would retaliate": theirs, where they are of a state; 0 where nobody says it. */
static uint16_t side_of_teller(const cast *c, const spot *s)
{
    enum { STEPS = 8 };
    static const char *const saying[] = {"say", "tell", "add", "state", "announce", "warn", "insist", "note", "stress", "deny", "confirm", "admit", "maintain", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t up = s->head;
    for (uint32_t n = 0; up != RO_NONE && n < STEPS; up = t[up].head, n++) {
        uint32_t verb = t[up].deprel == RO_D_ccomp ? t[up].head : RO_NONE, who = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
        if (who == RO_NONE || c->spot_of[who] == RO_NONE || !ro_str_in(t[verb].lemma, saying))
            continue;
        const spot *teller = &c->spots.v[c->spot_of[who]];
        bool named = teller->entity != RO_NONE && teller->first < s->first && c->d->entities.v[teller->entity].kind <= RO_STATE;
        return named ? c->players.v[teller->entity].code : 0;
    }
    return 0;
}

/* "the regime", "the junta": a word for a state that others speak of, hardly ever for one of these. */
static bool seldom_called_so(const cast *c, uint16_t code)
{
    static const char *const states[] = {"USA", "GBR", "FRA", "DEU", "CAN", "AUS", "NZL", "JPN", "ITA", "ESP", "NLD", "BEL", "SWE", "NOR", "DNK", "FIN", "IRL", "CHE", "AUT", "PRT", "ISL", "LUX", NULL};
    return ro_str_in(ro_str_of(ro_tables_code(c->t, code)), states);
}

/* The state told of last or nearest to it that neither says nor does anything to the regime. */
static uint32_t resolve_regime(cast *c, uint32_t index)
{
    enum { SENTENCES = 3, SPOTS = 60 };
    const spot s = c->spots.v[index];
    const uint16_t teller = side_of_teller(c, &s), own = own_of_speaker(c, &s);
    if (teller && s.last > s.first && ro_str_in(ro_fold(c->arena, c->forms[s.last - 1]), (const char *const[]){"old", "former", "previous", "ousted", "fallen", "deposed", "toppled", NULL}))
        return cast_state(c, teller); /* one's own of before */
    uint32_t best = RO_NONE;
    int most = 0;
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < SPOTS; looked++) {
        const spot before = c->spots.v[i];
        const int back = (int)(spot_sentence(c, &s) - spot_sentence(c, &before));
        uint32_t state = back > SENTENCES ? RO_NONE : state_told(c, &before);
        uint16_t code = state == RO_NONE ? 0 : c->players.v[state].code;
        if (!code || before.last >= s.first || code == teller || code == own || seldom_called_so(c, code) || acts_around(c, &s, code))
            continue;
        int score = 12 - 3 * back + (code == report_top_state(c, own) ? 3 : 0) + (scene_is_subject(c, before.head) ? 1 : 0) - (before.kind == RO_ADJECTIVE ? 1 : 0);
        if (score > most)
            best = state, most = score;
    }
    return best;
}

/* Is someone of that side the subject of a clause before the spot, in its sentence? */
static bool subject_here(const cast *c, uint32_t index, uint16_t code)
{
    for (uint32_t i = index; i-- > 0 && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, &c->spots.v[index]);)
        if (c->spots.v[i].entity != RO_NONE && c->players.v[c->spots.v[i].entity].code == code && scene_is_subject(c, c->spots.v[i].head))
            return true;
    return false;
}

/* "Foreign Minister Ada Mboya and her counterpart discussed it, the foreign ministry said": the ministry of the minister who is told of. */
static uint16_t side_of_its_minister(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    ro_str ministry = ro_fold(c->arena, c->forms[s->head]), what = s->head > s->first ? ro_fold(c->arena, c->forms[s->head - 1]) : RO_STR("");
    if (!ro_str_is(ministry, "ministry") || !what.n || ro_str_is(what, "the") || !scene_is_subject(c, s->head))
        return 0;
    for (uint32_t i = index; i-- > 0 && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s);) {
        const spot *one = &c->spots.v[i];
        const ro_entity *e = one->entity == RO_NONE || one->kind != RO_NAME ? NULL : &c->d->entities.v[one->entity];
        if (e && e->kind == RO_PERSON && scene_is_subject(c, one->head) && ro_str_ends(e->office, " minister") &&
            e->office.n >= what.n && memcmp(e->office.p, what.p, what.n) == 0)
            return c->players.v[one->entity].code;
    }
    return 0;
}

/* "the Norlandish deputy minister for the presidency": of the office just before it; 0 where there is none. */
static uint16_t side_of_title_before(const cast *c, uint32_t index)
{
    enum { LOOK = 4 };
    const spot *s = &c->spots.v[index];
    for (uint32_t i = index; i-- > 0 && index - i <= LOOK && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s);) {
        const spot *title = &c->spots.v[i];
        const bool office = title->office != RO_NONE && !title->plural && title->kind == RO_NOMINAL && title->last + 2 == s->first;
        if (office && title->code && ro_str_in(c->forms[s->first - 1], (const char *const[]){"for", "at", "in", NULL}))
            return title->code;
    }
    return 0;
}

/* "The Norlandish army denied it and the government made overtures": of the same state as who acts in the clause that it is joined to. */
static uint16_t side_of_clause_before(const cast *c, const spot *s)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[s->head].deprel == RO_D_nsubj ? t[s->head].head : RO_NONE, first = verb != RO_NONE && t[verb].deprel == RO_D_conj ? t[verb].head : RO_NONE;
    const uint32_t who = first == RO_NONE || first > verb ? RO_NONE : ro_dependent(c->d, first, RO_D_nsubj, RO_NONE), joined = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_cc, RO_NONE);
    if (who == RO_NONE || c->spot_of[who] == RO_NONE || joined == RO_NONE || !ro_str_is_nocase(t[joined].form, "and"))
        return 0;
    const spot *body = &c->spots.v[c->spot_of[who]];
    return body->kind == RO_NOMINAL && body->entity != RO_NONE && body->code && c->d->entities.v[body->entity].kind == RO_STATE ? body->code : 0;
}

/* "was summoned to the foreign ministry": of those to whom the one who is summoned is sent, or in whose capital it is; 0 where it is no such. */
static uint16_t side_that_summons(const cast *c, uint32_t index)
{
    enum { SPOTS = 12 };
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t by = ro_dependent(c->d, s->head, RO_D_case, RO_NONE), verb = t[s->head].head;
    const bool summoned = by != RO_NONE && ro_str_is_nocase(t[by].form, "to") && verb != RO_NONE && ro_str_in(t[verb].lemma, (const char *const[]){"summon", "call", "invite", "convoke", NULL});
    uint32_t who = summoned ? ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE) : RO_NONE;
    if (summoned && (who == RO_NONE || (t[who].subtype != RO_SUB_PASS && ro_dependent(c->d, verb, RO_D_obj, RO_NONE) != RO_NONE)))
        who = ro_dependent(c->d, verb, RO_D_obj, RO_NONE);
    if (summoned && who == RO_NONE && t[verb].deprel == RO_D_acl)
        who = t[verb].head; /* a heading: "Norland's envoy summoned to foreign ministry" */
    const uint32_t envoy = who == RO_NONE ? RO_NONE : c->spot_of[who], one = envoy == RO_NONE ? RO_NONE : c->spots.v[envoy].entity;
    const uint16_t code = envoy == RO_NONE ? 0 : one != RO_NONE ? c->players.v[one].code : c->spots.v[envoy].code;
    if (!code)
        return 0;
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && spot_sentence(c, s) == spot_sentence(c, &c->spots.v[i]); n++) {
        const spot *there = &c->spots.v[i];
        const uint16_t other = there->entity == RO_NONE || there->kind != RO_NAME || c->d->entities.v[there->entity].kind == RO_PERSON ? 0 : c->players.v[there->entity].code;
        if (other && other != code && there->first > 0 && ro_str_in(c->forms[there->first - 1], (const char *const[]){"to", "in", "the", NULL}))
            return other;
    }
    return 0;
}

/* "will visit the National Assembly": of the hosts, in whose land the guest was told of last; 0 where it is no such. */
static uint16_t side_visited(const cast *c, uint32_t index)
{
    enum { SPOTS = 60, SENTENCES = 10 };
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[s->head].deprel == RO_D_obj ? t[s->head].head : RO_NONE, who = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    const uint32_t guest = who == RO_NONE || !ro_str_in(t[verb].lemma, (const char *const[]){"visit", "tour", NULL}) || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    return guest == RO_NONE || !c->players.v[guest].code ? 0 : spot_place_before(c, index, SPOTS, SENTENCES, c->players.v[guest].code);
}

/* "The Norlandish president was held in his palace, … the presidency said": his. */
static uint16_t side_of_president_told(const cast *c, uint32_t index)
{
    enum { SENTENCES = 2, SPOTS = 40, PRESIDENT = 1, PREMIER = 2 };
    const spot *s = &c->spots.v[index];
    const bool premier = ro_str_is_nocase(c->forms[s->last], "office") && s->last > s->first + 2 && ro_str_is_nocase(c->forms[s->last - 2], "minister");
    if (!premier && !ro_str_is_nocase(c->forms[s->head], "presidency") && !ro_str_is_nocase(c->forms[s->last], "palace"))
        return 0;
    for (uint32_t i = index, looked = 0; i-- > 0 && looked < SPOTS; looked++) {
        const spot *one = &c->spots.v[i];
        if (spot_sentence(c, s) - spot_sentence(c, one) > SENTENCES)
            return 0;
        const ro_entity *e = one->entity == RO_NONE || one->kind == RO_PRONOUN ? NULL : &c->d->entities.v[one->entity];
        if (e && e->kind == RO_PERSON && (premier ? e->rank == PREMIER && ro_str_is(e->office, "prime minister") : e->rank == PRESIDENT && ro_str_is(e->office, "president")))
            return c->players.v[one->entity].code;
    }
    return 0;
}

/* "with his adviser Ada Mboya and the director of the president's office": of the same side as those before; 0 where it is no such. */
static uint16_t side_of_colleague(const cast *c, const spot *s)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t up = t[s->head].deprel == RO_D_nmod ? t[s->head].head : RO_NONE;
    const bool listed = up != RO_NONE && t[up].deprel == RO_D_conj && t[up].head != RO_NONE && t[up].head < up && t[up].upos == RO_NOUN && c->spot_of[up] != RO_NONE && c->spots.v[c->spot_of[up]].office != RO_NONE;
    const uint32_t before = listed ? c->spot_of[t[up].head] : RO_NONE;
    const uint32_t who = before == RO_NONE ? RO_NONE : c->spots.v[before].entity;
    return who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON ? c->players.v[who].code : 0;
}

/* "came to Sudville for talks with the junta": of the town's state; 0 where it is no such. */
static uint16_t side_of_talks_there(const cast *c, uint32_t index)
{
    enum { SPOTS = 4 };
    static const char *const talks[] = {"talk", "talks", "discussion", "discussions", "negotiation", "negotiations", "meeting", "meetings", "consultations", NULL};
    const spot *s = &c->spots.v[index];
    if (s->first < c->d->sentences.v[spot_sentence(c, s)].first + 4 || !ro_str_is(c->forms[s->first - 1], "with") || !ro_str_in(c->forms[s->first - 2], talks) ||
        !ro_str_is(c->forms[s->first - 3], "for"))
        return 0;
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s); n++) {
        const spot *there = &c->spots.v[i];
        if (there->entity != RO_NONE && there->kind == RO_NAME && there->last + 4 == s->first && there->first > 0 && ro_str_in(c->forms[there->first - 1], (const char *const[]){"to", "in", NULL}))
            return c->players.v[there->entity].code;
    }
    return 0;
}

/* "The Norlandish premier, who is visiting Sudria, praised the government": of whom he visits; 0 where it is no such. */
static uint16_t side_dealt_with_by_guest(const cast *c, uint32_t index)
{
    static const char *const dealing[] = {"praise", "thank", "urge", "commend", "criticise", "criticize", "applaud", "congratulate", "assure", "promise", "ask", "condemn", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[s->head].deprel == RO_D_obj || t[s->head].deprel == RO_D_iobj ? t[s->head].head : RO_NONE;
    const uint32_t who = verb == RO_NONE || !ro_str_in(t[verb].lemma, dealing) ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    const uint32_t guest = who == RO_NONE || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    if (guest == RO_NONE || c->d->entities.v[guest].kind != RO_PERSON || !c->players.v[guest].code)
        return 0;
    for (uint32_t i = index; i-- > 0 && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s);) {
        const spot *there = &c->spots.v[i];
        const uint32_t up = there->kind == RO_NAME && there->entity != RO_NONE && (there->as_place || c->d->entities.v[there->entity].kind == RO_STATE) ? t[there->head].head : RO_NONE;
        if (up != RO_NONE && ro_str_in(t[up].lemma, (const char *const[]){"visit", "tour", "trip", NULL}) && c->players.v[there->entity].code != c->players.v[guest].code)
            return c->players.v[there->entity].code;
    }
    return 0;
}

/* "Norland's minister discussed it with the Sudrian ambassador at the ministry": where she is minister; 0 where it is no such. */
static uint16_t side_that_receives(const cast *c, const spot *s)
{
    enum { MINISTER = 4, STEPS = 3 };
    const ro_token *t = c->d->tokens.v;
    const uint32_t by = ro_dependent(c->d, s->head, RO_D_case, RO_NONE);
    uint32_t verb = by != RO_NONE && ro_str_is_nocase(t[by].form, "at") && ro_str_is_nocase(t[s->head].form, "ministry") ? t[s->head].head : RO_NONE;
    for (uint32_t n = 0; verb != RO_NONE && n < STEPS && t[verb].upos != RO_VERB; n++)
        verb = t[verb].head;
    const uint32_t who = verb == RO_NONE || t[verb].upos != RO_VERB ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    const uint32_t host = who == RO_NONE || t[who].subtype == RO_SUB_PASS || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    const ro_entity *e = host == RO_NONE ? NULL : &c->d->entities.v[host];
    if (!e || e->kind != RO_PERSON || !e->rank || e->rank > MINISTER || !ro_str_ends(e->office, "minister"))
        return 0;
    for (uint32_t i = c->spot_of[who]; i < c->spots.n && c->spots.v[i].last < s->first; i++) { /* with envoys, who come to him */
        const uint32_t guest = c->spots.v[i].entity;
        if (guest != RO_NONE && c->d->entities.v[guest].kind == RO_PERSON && c->d->entities.v[guest].rank == 5)
            return c->players.v[host].code;
    }
    return 0;
}

/* "A statement issued by the ministry said Norland remains committed": of who is spoken of so; 0 where it is no such. */
static uint16_t side_stated(const cast *c, const spot *s)
{
    enum { STEPS = 3 };
    static const char *const papers[] = {"statement", "communique", "communiqu\xC3\xA9", "release", "note", "letter", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t up = s->head;
    for (uint32_t n = 0; n < STEPS && up != RO_NONE && !ro_str_in(t[up].lemma, papers); n++)
        up = t[up].head;
    const uint32_t verb = up == RO_NONE || !ro_str_in(t[up].lemma, papers) || t[up].deprel != RO_D_nsubj ? RO_NONE : t[up].head;
    const uint32_t what = verb == RO_NONE || !ro_str_in(t[verb].lemma, (const char *const[]){"say", "state", "read", "note", "add", NULL}) ? RO_NONE : ro_dependent(c->d, verb, RO_D_ccomp, RO_NONE);
    const uint32_t who = what == RO_NONE ? RO_NONE : ro_dependent(c->d, what, RO_D_nsubj, RO_NONE), state = who == RO_NONE || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    const bool own = state != RO_NONE && c->d->entities.v[state].kind == RO_STATE && c->spots.v[c->spot_of[who]].kind == RO_NAME &&
                     ro_str_in(t[what].lemma, (const char *const[]){"remain", "commit", "committed", "stand", "support", "reaffirm", "welcome", "condemn", "reject", "hope", "ready", "attach", "appreciate", "regret", NULL});
    return own ? c->players.v[state].code : 0;
}

/* "since the party formed the government": of who forms it; 0 where it is no such. */
static uint16_t side_that_forms(const cast *c, const spot *s)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[s->head].deprel == RO_D_obj ? t[s->head].head : RO_NONE, who = verb == RO_NONE || !ro_lemma_is(&t[verb], "form") ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    const uint32_t maker = who == RO_NONE || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    return maker == RO_NONE ? 0 : c->players.v[maker].code;
}

/* "Norland's foreign minister said so, according to a statement from the ministry": of the one minister whom the sentence and the one before name; 0 where
 * there is none, or more. */
static uint16_t side_of_only_minister(const cast *c, uint32_t index)
{
    enum { SPOTS = 30 };
    const spot *s = &c->spots.v[index];
    uint16_t code = 0;
    if (s->last != s->first + 1 || !ro_str_is_nocase(c->forms[s->last], "ministry"))
        return 0;
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && spot_sentence(c, s) - spot_sentence(c, &c->spots.v[i]) <= 1; n++) {
        const spot *one = &c->spots.v[i];
        const ro_entity *e = one->entity == RO_NONE || one->kind != RO_NAME ? NULL : &c->d->entities.v[one->entity];
        if (!e || e->kind != RO_PERSON || !ro_str_ends(e->office, " minister") || ro_str_ends(e->office, "prime minister") || !c->players.v[one->entity].code)
            continue;
        if (code && code != c->players.v[one->entity].code)
            return 0;
        code = c->players.v[one->entity].code;
    }
    return code;
}

/* "recognised the rebels as the lawful government": of whom it recognised; 0 where it is no such. */
static uint16_t side_recognised(const cast *c, const spot *s)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t by = ro_dependent(c->d, s->head, RO_D_case, RO_NONE);
    uint32_t verb = t[s->head].head;
    if (verb != RO_NONE && t[verb].deprel == RO_D_acl && t[verb].head != RO_NONE && t[t[verb].head].deprel == RO_D_obj && !ro_str_in(t[verb].lemma, (const char *const[]){"recognise", "recognize", NULL}))
        verb = t[t[verb].head].head; /* "recognised the rebels, who hold the south, as" */
    if (by == RO_NONE || verb == RO_NONE || !ro_str_is_nocase(t[by].form, "as") || !ro_str_in(t[verb].lemma, (const char *const[]){"recognise", "recognize", "accept", "regard", "acknowledge", NULL}))
        return 0;
    const uint32_t whom = ro_dependent(c->d, verb, RO_D_obj, RO_NONE);
    for (uint32_t i = whom == RO_NONE ? 0 : whom + 1; i-- > verb + 1;) /* "the rebel movement": by the rebels' name */
        if (c->spot_of[i] != RO_NONE && c->spots.v[c->spot_of[i]].entity != RO_NONE && (i == whom || t[i].head == whom))
            return c->players.v[c->spots.v[c->spot_of[i]].entity].code;
    return 0;
}

/* "Ada Mboya, director of the African department of the foreign ministry": of who serves there; 0 where it is no such. */
static uint16_t side_of_who_serves(const cast *c, const spot *s)
{
    enum { STEPS = 5 };
    const ro_token *t = c->d->tokens.v;
    uint32_t up = s->head;
    for (uint32_t n = 0; n < STEPS && up != RO_NONE && t[up].deprel == RO_D_nmod && t[up].head != RO_NONE && t[up].head < up; n++) {
        const uint32_t by = ro_dependent(c->d, up, RO_D_case, RO_NONE);
        if (by == RO_NONE || !ro_str_in(t[by].form, (const char *const[]){"of", "at", "in", NULL}))
            return 0;
        up = t[up].head;
        for (uint32_t owner = ro_dependent(c->d, up, RO_D_nmod, RO_NONE); owner != RO_NONE && owner < up; owner = ro_dependent(c->d, up, RO_D_nmod, owner)) {
            const uint32_t state = t[owner].subtype == RO_SUB_POSS && c->spot_of[owner] != RO_NONE ? c->spots.v[c->spot_of[owner]].entity : RO_NONE;
            if (state != RO_NONE && c->d->entities.v[state].kind == RO_STATE && c->spots.v[c->spot_of[owner]].kind == RO_NAME)
                return c->players.v[state].code; /* "Norland's committee on borders of the security service" */
        }
        for (uint32_t k = 0; k < 2; k++) {
            const uint32_t one = k == 0 ? up : t[up].deprel == RO_D_appos ? t[up].head : RO_NONE, there = one == RO_NONE ? RO_NONE : c->spot_of[one];
            const uint32_t who = there == RO_NONE ? RO_NONE : c->spots.v[there].entity;
            if (who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON && c->players.v[who].code)
                return c->players.v[who].code;
        }
    }
    return 0;
}

/* "received the delegation": not the host's, but the guests', told of before; RO_NONE where it is no such, or they are not told of. */
static uint32_t guests_received(cast *c, uint32_t index)
{
    enum { SPOTS = 30, SENTENCES = 2 };
    const spot s = c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[s.head].deprel == RO_D_obj ? t[s.head].head : RO_NONE;
    const uint32_t who = verb == RO_NONE || !ro_str_in(t[verb].lemma, (const char *const[]){"receive", "welcome", "greet", "host", NULL}) ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    const uint32_t host = who == RO_NONE || c->spot_of[who] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    if (host == RO_NONE || !c->players.v[host].code || !ro_str_in(ro_fold(c->arena, c->forms[s.last]), (const char *const[]){"delegation", "team", "mission", "party", NULL}))
        return RO_NONE;
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && spot_sentence(c, &s) - spot_sentence(c, &c->spots.v[i]) <= SENTENCES; n++) {
        const spot *one = &c->spots.v[i];
        const uint16_t code = one->entity == RO_NONE || one->as_place || c->d->entities.v[one->entity].kind != RO_PERSON ? 0 : c->players.v[one->entity].code;
        if (code && code != c->players.v[host].code && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code))))
            return cast_state(c, code);
    }
    return RO_NONE;
}

/* "envoys sent by the president of Norland": his, as the words say; 0 where it is no such. */
static uint16_t side_that_sent(const cast *c, const spot *s)
{
    enum { LOOK = 8 };
    const ro_token *t = c->d->tokens.v;
    const uint32_t clause = ro_dependent(c->d, s->head, RO_D_acl, s->head);
    if (clause == RO_NONE || !ro_str_in(t[clause].lemma, (const char *const[]){"send", "dispatch", "appoint", NULL}))
        return 0;
    for (uint32_t i = clause + 1; i < c->d->tokens.n && i <= clause + LOOK && t[i].sentence == t[clause].sentence; i++) {
        const spot *by = c->spot_of[i] == RO_NONE ? NULL : &c->spots.v[c->spot_of[i]];
        const uint16_t code = !by || by->as_place ? 0 : by->entity != RO_NONE ? c->players.v[by->entity].code : by->code;
        if (code)
            return code;
    }
    return 0;
}

/* "Norland's ambassador to Sudria and officials of the foreign ministry": Sudria's, who come beside the envoy. */
static uint16_t side_of_envoys_hosts(const cast *c, uint32_t index)
{
    enum { SPOTS = 6, ENVOY = 5 };
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s); n++) {
        const spot *envoy = &c->spots.v[i];
        const ro_office *office = envoy->office == RO_NONE ? NULL : ro_tables_office(c->t, envoy->office);
        const uint32_t to = envoy->name_last + 1;
        if (!office || office->rank != ENVOY || !envoy->code || to >= s->first || !ro_str_in(c->forms[to], (const char *const[]){"in", "to", NULL}))
            continue;
        uint16_t land = 0;
        uint32_t joint = RO_NONE;
        for (uint32_t k = to + 1; k < s->first; k++) {
            const spot *place = c->spot_of[k] == RO_NONE ? NULL : &c->spots.v[c->spot_of[k]];
            if (t[k].upos == RO_VERB || t[k].upos == RO_AUX)
                return 0;
            if (place && place->entity != RO_NONE && !land && joint == RO_NONE)
                land = c->players.v[place->entity].code;
            if (ro_str_is(t[k].form, "and"))
                joint = k;
        }
        return joint != RO_NONE && land != envoy->code ? land : 0;
    }
    return 0;
}

/* The state told of last, as one that acts, but for one. */
static uint16_t state_before_but(cast *c, uint32_t index, uint16_t but)
{
    enum { SPOTS = 30, SENTENCES = 3 };
    const uint32_t sentence = spot_sentence(c, &c->spots.v[index]);
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && sentence - spot_sentence(c, &c->spots.v[i]) <= SENTENCES; n++) {
        const spot *one = &c->spots.v[i];
        const uint16_t code = one->entity == RO_NONE || one->as_place ? 0 : c->players.v[one->entity].code;
        if (code && code != but && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code))))
            return code;
    }
    return 0;
}

/* "the embassy in Sudville": never Sudria's; 0 where it is no such. */
static uint16_t side_of_post_abroad(cast *c, uint32_t index)
{
    static const char *const posts[] = {"embassy", "consulate", "legation", NULL};
    const spot *s = &c->spots.v[index], *there = index + 1 < c->spots.n ? &c->spots.v[index + 1] : NULL;
    if (!ro_str_in(ro_fold(c->arena, c->forms[s->name_last]), posts) || !there || there->entity == RO_NONE || there->kind != RO_NAME || there->first == 0 ||
        there->first > s->last + 3 || !ro_str_is(c->forms[there->first - 1], "in"))
        return 0;
    const uint16_t host = c->players.v[there->entity].code;
    return !host ? 0 : c->home && c->home != host ? c->home : state_before_but(c, index, host);
}

/* "Norland said the authorities had tortured them": the other's; 0 where it is no such. */
static uint16_t side_of_wrongdoer(cast *c, uint32_t index)
{
    static const char *const wrongs[] = {"torture", "abduct", "kidnap", "harass", "mistreat", "persecute", "beat", "provoke", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t deed = t[s->head].deprel == RO_D_nsubj ? t[s->head].head : RO_NONE;
    const uint16_t teller = deed == RO_NONE || !ro_str_in(t[deed].lemma, wrongs) ? 0 : side_of_teller(c, s);
    return teller ? state_before_but(c, index, teller) : 0;
}

/* "The embassy in Sudville denied it. The ministry summoned the ambassador": Sudria's; 0 where it is no such. */
static uint16_t side_of_envoys_place(const cast *c, uint32_t index)
{
    enum { SPOTS = 20, SENTENCES = 3 };
    static const char *const envoys[] = {"embassy", "consulate", "ambassador", "envoy", "commissioner", NULL};
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[s->head].deprel == RO_D_nsubj ? t[s->head].head : RO_NONE;
    if (verb == RO_NONE || !ro_str_in(t[verb].lemma, (const char *const[]){"summon", "convoke", NULL}))
        return 0;
    for (uint32_t i = index, n = 0; i-- > 0 && n < SPOTS && spot_sentence(c, s) - spot_sentence(c, &c->spots.v[i]) <= SENTENCES; n++) {
        const spot *there = &c->spots.v[i];
        if (there->entity != RO_NONE && there->kind == RO_NAME && there->first >= 2 && ro_str_in(c->forms[there->first - 1], (const char *const[]){"in", "to", NULL}) &&
            ro_str_in(ro_fold(c->arena, c->forms[there->first - 2]), envoys))
            return c->players.v[there->entity].code;
    }
    return 0;
}

uint16_t side_of_envoy_summoned(cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[s->head].deprel == RO_D_obj ? t[s->head].head : RO_NONE;
    const uint32_t who = verb == RO_NONE || !ro_str_in(t[verb].lemma, (const char *const[]){"summon", "expel", "convoke", NULL}) ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    const uint32_t host = who == RO_NONE || c->spot_of[who] == RO_NONE || t[who].subtype == RO_SUB_PASS ? RO_NONE : c->spots.v[c->spot_of[who]].entity;
    return host == RO_NONE || !c->players.v[host].code ? 0 : state_before_but(c, index, c->players.v[host].code);
}

/* "the peacekeepers": whose peacekeeping troops were told of last; RO_NONE where nobody's were: those of many. */
static uint32_t peacekeepers_told(cast *c, uint32_t index)
{
    enum { TOKENS = 160, NEAR = 3 };
    const spot s = c->spots.v[index];
    for (uint32_t i = s.first, n = 0; i-- > 0 && n < TOKENS; n++) {
        if (!ro_str_starts(ro_fold(c->arena, c->forms[i]), "peacekeep"))
            continue;
        for (uint32_t k = index; k-- > 0 && c->spots.v[k].last + NEAR >= i;) {
            const spot *one = &c->spots.v[k];
            if (one->last > i + NEAR || one->entity == RO_NONE || one->as_place || c->d->tokens.v[one->head].sentence != c->d->tokens.v[i].sentence)
                continue;
            const uint8_t kind = c->d->entities.v[one->entity].kind;
            if (kind == RO_STATE || kind == RO_ORGANISATION)
                return one->entity;
        }
        return RO_NONE;
    }
    return RO_NONE;
}

/* "the rebel delegation": of the armed group told of last; RO_NONE where it is no such. */
static uint32_t rebels_told(const cast *c, uint32_t index)
{
    enum { SPOTS = 40 };
    const spot *s = &c->spots.v[index];
    bool rebel = false;
    for (uint32_t i = s->first; i <= s->last; i++)
        rebel |= ro_str_in(ro_fold(c->arena, c->forms[i]), (const char *const[]){"rebel", "guerrilla", "insurgent", NULL});
    for (uint32_t i = index, n = 0; rebel && i-- > 0 && n < SPOTS; n++)
        if (c->spots.v[i].entity != RO_NONE && c->players.v[c->spots.v[i].entity].group != RO_NONE)
            return c->spots.v[i].entity;
    return RO_NONE;
}

/* "the actions of \"the authorities\" in Norland": Norland's; 0 where it is no such. */
static uint16_t side_of_land_of(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    uint32_t in = s->last + 1;
    if (!ro_str_is_nocase(c->forms[s->last], "authorities"))
        return 0;
    while (in < c->d->tokens.n && in <= s->last + 2 && c->d->tokens.v[in].upos == RO_PUNCT && !ro_str_is(c->forms[in], ",") && !ro_str_is(c->forms[in], "."))
        in++;
    const spot *there = in + 1 < c->d->tokens.n && ro_str_is(c->forms[in], "in") && c->spot_of[in + 1] != RO_NONE ? &c->spots.v[c->spot_of[in + 1]] : NULL;
    return there && there->kind == RO_NAME && there->entity != RO_NONE && c->d->entities.v[there->entity].kind == RO_STATE ? c->players.v[there->entity].code : 0;
}

/* "Norland's new premier … helped to bring down the previous government": Norland's; 0 where it is no such. */
static uint16_t side_of_previous(const cast *c, uint32_t index)
{
    enum { CHIEF = 2 };
    const spot *s = &c->spots.v[index];
    if (!s->definite || s->last < s->first + 2 || !ro_str_in(c->forms[s->first + 1], (const char *const[]){"previous", "former", "outgoing", "last", NULL}) ||
        !ro_str_in(ro_fold(c->arena, c->forms[s->last]), (const char *const[]){"government", "administration", "cabinet", NULL}))
        return 0;
    for (uint32_t i = index; i-- > 0 && spot_sentence(c, &c->spots.v[i]) == spot_sentence(c, s);) {
        const spot *one = &c->spots.v[i];
        const ro_entity *e = one->entity == RO_NONE ? NULL : &c->d->entities.v[one->entity];
        if (e && e->kind == RO_PERSON && e->rank && e->rank <= CHIEF && one->kind == RO_NAME && one->code)
            return one->code;
    }
    return 0;
}

static uint32_t state_of_body(cast *c, uint32_t index);

uint32_t resolve_body(cast *c, uint32_t index)
{
    const spot s = c->spots.v[index];
    const bool envoys = !s.code && s.possessor == RO_NONE && ro_str_in(ro_fold(c->arena, c->forms[s.last]), (const char *const[]){"envoys", "ambassadors", NULL});
    const uint16_t sender = envoys ? side_that_sent(c, &s) : 0;
    if (sender)
        return cast_state(c, sender);
    if (envoys && !scene_is_subject(c, s.head) && spot_owner_told(c, index) == RO_NONE)
        return same_body_before(c, index); /* "received seven envoys": of as many states, never one's own */
    if (!s.code && s.possessor == RO_NONE && s.definite && ro_str_is_nocase(c->forms[s.last], "peacekeepers"))
        return peacekeepers_told(c, index);
    const uint16_t land = s.code || s.possessor != RO_NONE ? 0 : side_of_land_of(c, index);
    if (land)
        return cast_state(c, land);
    const uint16_t before = s.code || s.possessor != RO_NONE ? 0 : side_of_previous(c, index);
    if (before)
        return cast_state(c, before);
    const uint32_t guests = s.code || s.possessor != RO_NONE ? RO_NONE : guests_received(c, index);
    return guests != RO_NONE ? guests : state_of_body(c, index);
}

static uint32_t state_of_body(cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index];
    if (s->owner != RO_NONE && c->d->entities.v[s->owner].kind == RO_PERSON) { /* "the government of President Ada Mboya" */
        cast_complete_one(c, s->owner);
        if (c->players.v[s->owner].code)
            return cast_state(c, c->players.v[s->owner].code);
    }
    uint32_t told = spot_owner_told(c, index);
    if (told != RO_NONE && c->d->entities.v[told].kind != RO_PERSON)
        return told;
    const spot *beside = index > 0 ? &c->spots.v[index - 1] : NULL;
    if (beside && beside->entity != RO_NONE && beside->last + 2 == s->first && ro_str_is(c->forms[s->first - 1], "(") && !beside->as_place && c->d->entities.v[beside->entity].kind == RO_STATE)
        return beside->entity; /* "the Great Khural (Parliament)" */
    const uint32_t rebels = rebels_told(c, index);
    if (rebels != RO_NONE)
        return rebels;
    if (told != RO_NONE && c->players.v[told].code)
        return cast_state(c, c->players.v[told].code);
    if (ro_str_is_nocase(c->forms[s->first], "this") || ro_str_is_nocase(c->forms[s->first], "that"))
        return resolve_country(c, index);
    if (spot_addressed(c, s))
        return cast_state(c, spot_side_addressed(c, index));
    uint32_t owner = spot_owner(c, s);
    if (owner != RO_NONE)
        return c->d->entities.v[owner].kind == RO_PERSON ? cast_state(c, c->players.v[owner].code) : owner;
    if (s->possessor != RO_NONE)
        return RO_NONE;
    bool here = s->last + 1 < c->d->tokens.n && ro_str_is(c->forms[s->last + 1], "here");
    if (here && c->home)
        return cast_state(c, c->home); /* "at the foreign ministry here" */
    uint16_t where = s->last + 1 < c->d->tokens.n && ro_str_is(c->forms[s->last + 1], "there") ? spot_place_before(c, index, 12, UINT32_MAX, 0) : 0;
    if (where)
        return cast_state(c, where); /* "Officials there" */
    bool regime = ro_str_in(ro_fold(c->arena, c->forms[s->name_last]), (const char *const[]){"regime", "junta", "dictatorship", NULL});
    uint32_t described = same_described_before(c, index);
    if (described != RO_NONE)
        return described;
    const uint16_t wrongdoer = side_of_wrongdoer(c, index);
    uint16_t theirs = wrongdoer ? wrongdoer : regime ? 0 : side_of_teller(c, s);
    if (theirs && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, theirs))))
        return cast_state(c, theirs);
    uint16_t minister = theirs ? 0 : side_of_its_minister(c, index);
    if (minister)
        return cast_state(c, minister);
    uint16_t by_clause = side_that_summons(c, index);
    if (!by_clause)
        by_clause = side_of_envoys_place(c, index);
    if (!by_clause)
        by_clause = side_of_post_abroad(c, index);
    if (!by_clause)
        by_clause = side_of_envoys_hosts(c, index);
    if (!by_clause)
        by_clause = side_stated(c, s);
    if (!by_clause)
        by_clause = side_that_forms(c, s);
    if (!by_clause)
        by_clause = side_that_receives(c, s);
    if (!by_clause)
        by_clause = side_recognised(c, s);
    if (!by_clause)
        by_clause = side_of_who_serves(c, s);
    if (!by_clause)
        by_clause = spot_side_of_where(c, s);
    if (!by_clause)
        by_clause = side_dealt_with_by_guest(c, index);
    if (!by_clause)
        by_clause = side_of_title_before(c, index);
    if (!by_clause)
        by_clause = side_visited(c, index);
    if (!by_clause)
        by_clause = side_of_talks_there(c, index);
    if (!by_clause)
        by_clause = side_of_colleague(c, s);
    if (!by_clause)
        by_clause = side_of_clause_before(c, s);
    if (by_clause && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, by_clause))))
        return cast_state(c, by_clause);
    uint32_t before = same_body_before(c, index);
    if (s->again)
        return before;
    if (before == RO_NONE && of_home(c, index))
        return cast_state(c, c->home);
    uint16_t president = before == RO_NONE ? side_of_president_told(c, index) : 0;
    if (president)
        return cast_state(c, president);
    if (before == RO_NONE && regime) {
        uint32_t spoken_of = resolve_regime(c, index);
        if (spoken_of != RO_NONE)
            return spoken_of;
        uint16_t told_of = report_top_state(c, own_of_speaker(c, s)); /* a word for the one whom the report is about, never for one's own */
        if (told_of)
            return cast_state(c, told_of);
    }
    if (before != RO_NONE)
        return before;
    const uint16_t only = side_of_only_minister(c, index);
    if (only)
        return cast_state(c, only);
    uint32_t state = scene_state_in_play(c, spot_sentence(c, s));
    bool guest = state != RO_NONE && !scene_is_subject(c, s->head) && subject_here(c, index, c->players.v[state].code);
    uint16_t there = guest ? spot_place_before(c, index, UINT32_MAX, 0, c->players.v[state].code) : 0;
    if (there)
        return cast_state(c, there); /* "has been in Norland for talks with the government" */
    if (state == RO_NONE || !dealt_with_by(c, s, c->players.v[state].code))
        return state;
    return c->home && c->home != c->players.v[state].code ? cast_state(c, c->home) : resolve_country(c, index);
}
