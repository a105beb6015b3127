/* SPDX-License-Identifier: Apache-2.0 */
/* What a phrase leaves: a spot for its person, its body or its office, with the side it speaks for. */
#include "actors/phrases.h"

spot *phrase_add_spot(cast *c, uint8_t kind, uint32_t first, uint32_t last, uint32_t name_first, uint32_t name_last)
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

/* ---- whom a phrase acts for ---- */

static ro_str office_name(const cast *c, const phrase *ph, uint32_t i)
{
    const ro_office *office = ro_tables_office(c->t, at(c, i)->id);
    if (!office)
        return RO_STR("");
    bool prefixed = i == ph->core && *ph->prefix && !ro_str_starts(ro_str_of(office->name), ph->prefix);
    return prefixed ? ro_str_printf(c->arena, "%s%s", ph->prefix, office->name) : ro_str_of(office->name);
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
    if (entity == RO_NONE)
        return 0;
    const ro_person *p = ro_tables_person(c->t, c->players.v[entity].person);
    uint16_t told = c->players.v[entity].code;
    return !told && p ? p->code_index : told;
}

static uint16_t side_of_phrase(const cast *c, const phrase *ph)
{
    static const char *const employers[] = {"MNC", "NGO", "IGO", "UNO", NULL};
    uint16_t code = phrase_code(c, ph);
    if (!code && ph->served)
        code = code_of_name(c, ph->served->name);
    if (!code && ph->master != RO_NONE)
        code = code_of_name(c, ph->master);
    const char *text = ro_tables_code(c->t, code);
    if (!strcmp(ph->prefix, "former ") && text && ro_str_in(ro_str_of(text), employers))
        return 0; /* "the former chief executive of a company" is its man no longer */
    return code;
}

/* ---- people ---- */

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
    if (!p && ro_str_starts(ro_fold(c->arena, piece_text(c, at(c, ph->core))), "shadow"))
        return false;
    return p || (strcmp(text, "GBR") == 0 && !c->sure[code]) || (strcmp(text, "USA") == 0 && another_congress(c));
}

/* The offices that stand with the name; one that proves part of the name goes to it. */
static void give_offices(cast *c, const phrase *ph, spot *s)
{
    for (uint32_t i = 0; i < ph->n_offices; i++) {
        const piece *p = at(c, ph->offices[i]);
        const ro_office *o = ro_tables_office(c->t, p->id);
        bool prefixed = *ph->prefix && i + 1 == ph->n_offices; /* "former", "acting": of the last */
        if (part_of_name(c, s->entity, p)) {
            s->name_first = p->first;
            continue;
        }
        s->office = p->id;
        if (o)
            cast_give_office(c, s->entity, office_name(c, ph, ph->offices[i]), prefixed ? 6 : o->rank, piece_text(c, p));
    }
}

/* "the Order of Mboya": what is bestowed bears the name. */
static bool of_an_order(const cast *c, const phrase *ph)
{
    static const char *const bestowed[] = {"Order", "Medal", "Star", "Chain", "Collar", "Prize", NULL};
    const uint32_t first = at(c, ph->first)->first;
    return first >= 2 && c->d->tokens.v[first - 2].sentence == c->d->tokens.v[first].sentence && ro_str_is(c->forms[first - 1], "of") && ro_str_in(c->forms[first - 2], bestowed);
}

/* "the frigate Admiral Mboya": a ship. */
static bool names_a_ship(const cast *c, const phrase *ph)
{
    static const char *const ships[] = {"frigate", "destroyer", "submarine", "tanker", "cruiser", "corvette", "carrier", "icebreaker", "USS", "HMS", NULL};
    const uint32_t first = at(c, ph->first)->first;
    return first > 0 && c->d->tokens.v[first - 1].sentence == c->d->tokens.v[first].sentence && ro_str_in(c->forms[first - 1], ships);
}

static void emit_person(cast *c, const phrase *ph)
{
    if (of_an_order(c, ph) || names_a_ship(c, ph))
        return;
    uint16_t code = side_of_phrase(c, ph);
    piece *name = &c->pieces.v[ph->name];
    if (by_words_alone(c, ph, code))
        code = 0;
    ro_str office = ph->n_offices ? office_name(c, ph, ph->offices[0]) : RO_STR("");
    uint32_t entity = cast_person(c, name, code, office);
    spot *s = phrase_add_spot(c, RO_NAME, at(c, ph->first)->first, at(c, ph->last)->last, name->first, name->last);
    s->entity = entity;
    s->possessor = ph->possessor;
    s->code = code;
    s->owners = ph->owners;
    s->ask = phrase_counterpart(c, ph) && !ph->n_offices ? ASK_COUNTERPART : ASK_NONE;
    s->of_a_body = ph->of_a_body;
    if (code && !c->players.v[entity].text_code)
        cast_give_code(c, entity, code, ph->n_offices > 0);
    if (ph->called)
        cast_give_office(c, entity, ro_str_of(ph->called), 3, ro_str_of(ph->called));
    give_offices(c, ph, s);
    if (ph->gender)
        c->d->entities.v[entity].gender = ph->gender;
}

/* ---- bodies and sides ---- */

static const char *body_name(const cast *c, uint32_t i)
{
    const ro_office *body = at(c, i)->body == RO_NONE ? NULL : ro_tables_office(c->t, at(c, i)->body);
    return body ? body->name : "";
}

/* "government" of "government policy", "military" of "military operation": no head of its own. */
static bool attributive(const cast *c, const phrase *ph)
{
    uint32_t last = at(c, ph->core)->last;
    const ro_token *t = &c->d->tokens.v[last];
    bool modifies = c->tagged && (t->deprel == RO_D_compound || t->deprel == RO_D_amod) && t->head != RO_NONE && t->head > at(c, ph->last)->last;
    if (!modifies || last != at(c, ph->last)->last)
        return false;
    const bool on = t[1].upos == RO_ADJ || t[1].upos == RO_PROPN || (t[1].upos == RO_VERB && t[1].deprel == RO_D_amod); /* "official working visit" */
    return t[1].upos == RO_NOUN || (t->upos == RO_ADJ && on);
}

static spot *open_spot(cast *c, const phrase *ph, uint8_t wanted)
{
    spot *s = phrase_add_spot(c, RO_NOMINAL, at(c, ph->first)->first, at(c, ph->last)->last, at(c, ph->first)->first, at(c, ph->core)->last);
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
    if (attributive(c, ph) && c->d->tokens.v[at(c, ph->core)->last].upos == RO_ADJ)
        return; /* "Norland's military presence": Norland's alone */
    spot *s = open_spot(c, ph, ASK_NONE);
    s->entity = ph->owner_entity;
    if (attributive(c, ph))
        s->kind = RO_ADJECTIVE;
}

static void emit_side(cast *c, const phrase *ph, ro_str text)
{
    if (ph->last + 3 < c->pieces.n && WORD_IN(c, ph->last + 1, "of") && WORD_IN(c, ph->last + 2, "the") && WORD_IN(c, ph->last + 3, "border", "frontier", "line", "river", "boundary", "island", "strait"))
        return; /* "the Norlandish side of the border" */
    if (phrase_counterpart(c, ph)) {
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
                                                 "embassies", NULL}) || ro_str_starts(text, "heads of ");
}

/* "Army" of "Army House", "military" of "the military-industrial complex" */
static bool part_of_more(const cast *c, const phrase *ph)
{
    if (ph->last + 1 >= c->pieces.n)
        return false;
    const piece *core = at(c, ph->core), *last = at(c, ph->last), *next = at(c, ph->last + 1);
    if (WORD_IN(c, ph->last + 1, "-") && !c->d->tokens.v[last->last].space_after)
        return true;
    return next->kind == PIECE_UNKNOWN && last->last + 1 == next->first && cast_capital(c->forms[core->first]) &&
           c->d->tokens.v[next->first].sentence == c->d->tokens.v[core->first].sentence;
}

/* Nobody's by name, but told to be someone's: "his government", "the ministry", "Parliament". */
static bool someones(const cast *c, const phrase *ph)
{
    const piece *core = at(c, ph->core);
    uint32_t start = c->d->sentences.v[c->d->tokens.v[core->first].sentence].first;
    bool capital = cast_capital(c->forms[core->first]) && core->first > start && !core->plural;
    return ph->possessor != RO_NONE || (ph->definite && !ph->other) || capital || strcmp(body_name(c, ph->core), "officials") == 0;
}

/* "Western envoys", "foreign diplomats": of several states. */
static bool of_many_states(const cast *c, const phrase *ph)
{
    static const char *const parts[] = {"western", "foreign", "international", "regional", "european", "african", "arab", "asian", "gulf", "nordic", "baltic", "allied", NULL};
    const uint32_t first = at(c, ph->core)->first;
    return !ph->definite && ph->possessor == RO_NONE && strcmp(body_name(c, ph->core), "officials") == 0 && first > 0 &&
           c->d->tokens.v[first - 1].sentence == c->d->tokens.v[first].sentence && ro_str_in(ro_fold(c->arena, c->forms[first - 1]), parts);
}

/* "each Ministry", "the regional police force": of several states. */
static bool shared_or_each(const cast *c, const phrase *ph)
{
    const uint32_t first = at(c, ph->first)->first, core = at(c, ph->core)->first;
    bool shared = ro_str_in(ro_fold(c->arena, c->forms[first]), (const char *const[]){"each", "every", "any", "either", NULL});
    for (uint32_t i = first; i < core && !shared; i++)
        shared = ro_str_in(ro_fold(c->arena, c->forms[i]), (const char *const[]){"regional", "multinational", "peacekeeping", "pertinent", "respective", NULL});
    return shared && ph->possessor == RO_NONE;
}

static void emit_unowned_body(cast *c, const phrase *ph, ro_str text)
{
    if (shared_or_each(c, ph) || (ro_str_starts(text, "diplomatic source") && !ph->definite && ph->possessor == RO_NONE && !(ph->last + 1 < c->pieces.n && WORD_IN(c, ph->last + 1, "in"))))
        return;
    if (of_many_states(c, ph) || ro_str_ends(text, "corps") || (ro_str_in(text, (const char *const[]){"missions", "diplomatic missions", "embassies", "consulates", NULL}) && !ph->both && !ph->count && ph->possessor == RO_NONE) || (ro_str_starts(text, "heads of ") && !ph->definite && !ph->both && !ph->count && ph->possessor == RO_NONE))
        return; /* "the diplomatic corps": of all who have envoys there; "a summit of heads of state" */
    if (ro_str_is(text, "mission") && ph->possessor != RO_NONE && ro_str_in(ro_fold(c->arena, c->forms[ph->possessor]), (const char *const[]){"his", "her", "my", "our", NULL}) && (!ro_str_is_nocase(c->forms[ph->possessor], "our") || (ph->last + 1 < c->pieces.n && WORD_IN(c, ph->last + 1, "is", "was"))))
        return; /* "his mission had failed": a task */
    bool counted = ph->both || ph->count;
    bool vague = at(c, ph->core)->ambiguous && ph->possessor == RO_NONE && !ph->both;
    if (vague && ph->definite && !counted && ph->first + 1 == ph->core && ph->last == ph->core && !attributive(c, ph) &&
        ro_str_in(text, (const char *const[]){"court", "council", "commission", "assembly", "tribunal", NULL})) {
        open_spot(c, ph, ASK_ORGANISATION);
        return; /* "the court", of one told of by name */
    }
    if (vague && ph->definite && !counted && ph->first + 1 == ph->core && ph->last == ph->core && c->d->tokens.v[at(c, ph->core)->last].deprel == RO_D_nsubj && ro_str_is(text, "nation")) {
        open_spot(c, ph, ASK_COUNTRY);
        return; /* "the nation has complained" */
    }
    if (vague && ph->definite && !counted && ph->first + 1 == ph->core && ph->last == ph->core && !attributive(c, ph) && ro_str_is(text, "police")) {
        open_spot(c, ph, ASK_BODY)->again = true;
        return; /* "the police", of some told of before */
    }
    if (vague || part_of_more(c, ph) || attributive(c, ph))
        return;
    uint32_t person = ph->master != RO_NONE ? ph->master : ph->served ? ph->served->name : RO_NONE;
    if (person != RO_NONE) {
        uint32_t state = cast_state(c, code_of_name(c, person));
        spot *s = open_spot(c, ph, state == RO_NONE ? ASK_BODY : ASK_NONE);
        s->entity = state;
        if (state == RO_NONE)
            s->owner = at(c, person)->entity; /* whom the tables may know by more than this name */
    } else if (one_each(text) && (counted || (ph->definite && ph->possessor == RO_NONE && !ph->other))) {
        open_spot(c, ph, ASK_SEVERAL);
    } else if (!counted && someones(c, ph)) {
        open_spot(c, ph, ASK_BODY);
    }
}

/* "the visa regime", "the bilateral council": rules, or a body of several. */
static bool of_no_state(const cast *c, const phrase *ph, ro_str text)
{
    static const char *const rules[] = {"visa", "sanction", "sanctions", "tariff", "tax", "trade", "customs", "legal", "control", "licensing", "inspection", "inspections", "verification", "treaty", "border",
                                        "export", "import", "currency", "exchange", "safeguards", "monitoring", NULL};
    static const char *const shared[] = {"bilateral", "binational", "bi-national", "trilateral", "joint", "multilateral", "tripartite", NULL};
    const uint32_t core = at(c, ph->core)->first, start = at(c, ph->first)->first;
    if (core > 0 && ro_str_is(text, "armed forces") && ro_str_is(c->forms[core - 1], "Conventional"))
        return true; /* of a treaty's name */
    if (core > 0 && ro_str_is(text, "regime") && c->d->tokens.v[core - 1].sentence == c->d->tokens.v[core].sentence && ro_str_in(ro_fold(c->arena, c->forms[core - 1]), rules))
        return true;
    for (uint32_t i = start > 0 && c->d->tokens.v[start - 1].sentence == c->d->tokens.v[start].sentence ? start - 1 : start; i < core; i++)
        if (ro_str_in(ro_fold(c->arena, c->forms[i]), shared) && ro_str_in(text, (const char *const[]){"cabinet", "council", "commission", "committee", "ministerial cabinet", NULL}))
            return true;
    return false;
}

/* "the Norlandish-Sudrian delegation": of both; does it leave their spot? */
static bool emit_joint_body(cast *c, const phrase *ph, ro_str text)
{
    static const char *const sent[] = {"delegation", "delegations", "team", "teams", "negotiators", "delegates", NULL};
    const uint32_t i = ph->owner;
    if (i == RO_NONE || i < 2 || i != ph->first + (ph->definite || ph->indefinite) || !ro_str_in(text, sent) || at(c, i)->kind != PIECE_ADJECTIVE || !WORD_IN(c, i - 1, "-", "\xE2\x80\x93") || tok(c, i - 1)->space_after)
        return false;
    const piece *other = at(c, i - 2);
    const uint32_t first = (other->kind == PIECE_ADJECTIVE || other->kind == PIECE_STATE) && other->last + 1 == at(c, i - 1)->first ? phrase_owner_entity(c, other) : RO_NONE;
    if (first == RO_NONE || c->players.v[first].code == ph->code)
        return false;
    spot *s = open_spot(c, ph, ASK_SEVERAL);
    *RO_PUSH(c->arena, &s->owners) = first;
    *RO_PUSH(c->arena, &s->owners) = ph->owner_entity;
    return true;
}

/* "the six-nation bloc", "the administration of Norlandish ports": no body of a state. */
static bool no_body(const cast *c, const phrase *ph, ro_str text)
{
    const piece *core = at(c, ph->core);
    if (core->first > 1 && ro_str_is(text, "nation") && ro_str_is(c->forms[core->first - 1], "-") && !c->d->tokens.v[core->first - 1].space_after)
        return true;
    return ro_str_is(text, "administration") && ph->owner != RO_NONE && ph->owner == ph->core + 2 && at(c, ph->owner)->kind == PIECE_ADJECTIVE && WORD_IN(c, ph->core + 1, "of") &&
           at(c, ph->owner)->last + 1 < c->d->tokens.n && c->d->tokens.v[at(c, ph->owner)->last + 1].upos == RO_NOUN;
}

static void emit_body(cast *c, const phrase *ph)
{
    const char *body = body_name(c, ph->core);
    ro_str text = ro_fold(c->arena, piece_text(c, at(c, ph->core)));
    if (of_no_state(c, ph, text) || no_body(c, ph, text) || emit_joint_body(c, ph, text))
        return;
    const bool states = ro_str_ends(text, "state") || ro_str_ends(text, "states"), members = states && at(c, ph->core)->first > 0 && ro_str_is_nocase(c->forms[at(c, ph->core)->first - 1], "member");
    if (members || ro_str_starts(text, "member ") || (states && ph->owner_entity != RO_NONE && c->d->entities.v[ph->owner_entity].kind == RO_ORGANISATION))
        return; /* "a member state of the union": one of its members */
    if (states && ph->last + 2 < c->pieces.n && WORD_IN(c, ph->last + 1, "of") && at(c, ph->last + 2)->kind == PIECE_STATE && tok(c, ph->last + 1)->sentence == tok(c, ph->last)->sentence)
        return; /* "the former Soviet state of Norland": Norland's name says it */
    if (strcmp(body, "side") == 0)
        emit_side(c, ph, text);
    else if (no_actor(body, text))
        return;
    else if (ph->owners.n > 1)
        open_spot(c, ph, ASK_SEVERAL);
    else if (ph->owner_entity != RO_NONE)
        emit_owned(c, ph);
    else
        emit_unowned_body(c, ph, text);
}

/* ---- offices ---- */

/* "the two presidents", "the leaders of China and France"; "Leaders discussed" opens a sentence. */
static bool several_holders(const cast *c, const phrase *ph)
{
    const piece *core = at(c, ph->core);
    if (ph->both || ph->owners.n > 1 || (ph->count && ph->owner == RO_NONE && !ph->indefinite) || (ph->definite && !ph->code && !ph->other))
        return true;
    const ro_office *office = ro_tables_office(c->t, core->id);
    bool opens = at(c, ph->first)->first == c->d->sentences.v[c->d->tokens.v[core->first].sentence].first;
    return opens && ph->first == ph->core && ph->owner == RO_NONE && office && office->rank && office->rank <= 3;
}

/* "Amoco Corp officials": a name that no table knows before them. */
static bool of_a_firm(const cast *c, const phrase *ph)
{
    const piece *first = at(c, ph->first);
    if (first->kind == PIECE_UNKNOWN)
        return true;
    return ph->first > 0 && at(c, ph->first - 1)->kind == PIECE_UNKNOWN && at(c, ph->first - 1)->last + 1 == first->first && !ph->definite &&
           tok(c, ph->first - 1)->sentence == tok(c, ph->first)->sentence;
}

/* "officials from the region": of several sides, or of none that is told of. */
static bool from_elsewhere(const cast *c, const phrase *ph)
{
    return ph->last + 1 < c->pieces.n && WORD_IN(c, ph->last + 1, "from") && tok(c, ph->last + 1)->sentence == tok(c, ph->last)->sentence;
}

/* "the two countries' officials", "both high officials": of several states. */
static bool of_both_sides(const cast *c, const phrase *ph)
{
    const uint32_t first = at(c, ph->first)->first, start = c->d->sentences.v[c->d->tokens.v[first].sentence].first;
    const uint32_t k = ph->first >= 3 && first >= start + 3 && tok(c, ph->first - 1)->upos == RO_ADJ ? ph->first - 1 : ph->first; /* "both countries' political officials" */
    const bool owned = k >= 2 && first >= start + 2 && possessive_mark(c, k - 1) && WORD_IN(c, k - 2, "countries", "states", "nations", "sides", "neighbours", "neighbors");
    return owned || (first >= start + 2 && ro_str_in(c->forms[first - 1], (const char *const[]){"high", "senior", "top", NULL}) && ro_str_is_nocase(c->forms[first - 2], "both"));
}

/* "the ministers of Norland (Ada Mboya) and Sudria (Ann Okello)": each name is of the state before it, and holds the office. */
static void emit_names_in_brackets(cast *c, const phrase *ph)
{
    for (uint32_t i = ph->core + 2; ph->owners.n > 1 && i + 2 <= ph->last; i++) {
        if (!phrase_name_in_brackets(c, i, ph->last + 1) || !is_owner(at(c, i - 1)))
            continue;
        phrase one = phrase_blank(i + 1);
        one.name = i + 1;
        one.owner = i - 1;
        one.owner_entity = phrase_owner_entity(c, at(c, i - 1));
        one.code = one.owner_entity == RO_NONE ? 0 : c->players.v[one.owner_entity].code;
        one.offices[one.n_offices++] = one.core = ph->core;
        emit_person(c, &one);
    }
}

static void emit_offices(cast *c, const phrase *ph)
{
    const piece *core = at(c, ph->core);
    emit_names_in_brackets(c, ph);
    if (ph->owner_entity == RO_NONE && of_both_sides(c, ph)) {
        spot *s = open_spot(c, ph, ASK_SEVERAL);
        s->persons = true;
        return;
    }
    if (several_holders(c, ph)) {
        open_spot(c, ph, ASK_SEVERAL)->persons = true;
    } else if (ph->owner_entity != RO_NONE) {
        open_spot(c, ph, ASK_NONE)->entity = ph->owner_entity;
    } else if (core->body_too && !ph->indefinite && !of_many_states(c, ph) && !of_a_firm(c, ph) && !from_elsewhere(c, ph) && !strcmp(body_name(c, ph->core), "officials") && ro_str_is_nocase(piece_text(c, core), "officials")) {
        open_spot(c, ph, ASK_BODY);
    }
}

/* "the general said": a rank that is a common word, of someone told of before. */
static bool told_of_by_rank(const cast *c, const phrase *ph)
{
    const piece *core = at(c, ph->core);
    const ro_office *office = ro_tables_office(c->t, core->id);
    const ro_token *t = &c->d->tokens.v[core->last];
    return office && office->rank == 8 && c->tagged && ph->definite && ph->last == ph->core && core->first == core->last && 
           (t->upos == RO_NOUN || t->upos == RO_ADJ) && (t->deprel == RO_D_nsubj || t->deprel == RO_D_obj || t->deprel == RO_D_obl);
}

/* "at the head of a delegation" */
static bool heads_those(const cast *c, const phrase *ph)
{
    const uint32_t first = at(c, ph->first)->first, sentence = c->d->tokens.v[first].sentence;
    return first > c->d->sentences.v[sentence].first && ro_str_is(ro_fold(c->arena, piece_text(c, at(c, ph->core))), "head") && ro_str_is_nocase(c->forms[first - 1], "at");
}

/* "Sultan Park", "President Street": named after one. */
static bool names_a_site(const cast *c, const phrase *ph)
{
    static const char *const sites[] = {"Park", "Street", "Road", "Avenue", "Boulevard", "Square", "Bridge", "Airport", "Stadium", "Hospital", "University", "College", "School", "Mosque",
                                        "Church", "Tower", "Hall", "Island", "Islands", "Lake", "River", "Valley", "Mountain", "Highway", "Cup", "Prize", "Hotel", "Plaza", "Garden", "Gardens",
                                        "Museum", "Theatre", "Theater", NULL};
    const piece *core = at(c, ph->core);
    const uint32_t next = core->last + 1;
    return next < c->d->tokens.n && cast_capital(c->forms[core->first]) && c->d->tokens.v[next].sentence == c->d->tokens.v[core->first].sentence && ro_str_in(c->forms[next], sites) &&
           !c->headline[c->d->tokens.v[next].sentence];
}

/* "the court president": of a body that is not told by name */
static bool of_a_court(const cast *c, const phrase *ph)
{
    static const char *const bodies[] = {"court", "tribunal", "club", "company", "university", "federation", "association", "union", "board", "jury", "panel", "bank", NULL};
    const uint32_t first = at(c, ph->core)->first;
    return first > 0 && ph->owner == RO_NONE && ph->possessor == RO_NONE && c->d->tokens.v[first - 1].sentence == c->d->tokens.v[first].sentence && c->d->tokens.v[first - 1].upos == RO_NOUN &&
           c->d->tokens.v[first - 1].deprel == RO_D_compound && ro_str_in(c->forms[first - 1], bodies);
}

/* "as president", "president elections", "if I was elected President", "the General Border Committee" */
static bool names_nobody(const cast *c, const phrase *ph)
{
    const piece *core = at(c, ph->core);
    const uint32_t sentence = c->d->tokens.v[core->first].sentence;
    const bool acts = core->first == c->d->sentences.v[sentence].first && c->d->tokens.v[core->last].deprel == RO_D_nsubj; /* "Prime Minister Visits Norland" */
    bool capital = cast_capital(c->forms[core->first]) && (!c->headline[sentence] || acts);
    if (core->last + 2 < c->d->tokens.n && ro_str_is(c->forms[core->last + 1], "-") && ro_str_in(c->forms[core->last + 2], (const char *const[]){"level", "rank", NULL}) &&
        !c->d->tokens.v[core->last].space_after)
        return true; /* "foreign secretary-level talks" */
    const ro_token *t = &c->d->tokens.v[core->last];
    if (c->tagged && t->upos == RO_ADJ && t->deprel == RO_D_amod && t->head != RO_NONE && t->head > at(c, ph->last)->last)
        return true; /* "the official Norlandish statement" */
    if (heads_those(c, ph) || names_a_site(c, ph) || of_a_court(c, ph))
        return true;
    if (ro_str_is(piece_text(c, core), "official") && ph->first == ph->core && ph->core + 1 < c->pieces.n && at(c, ph->core + 1)->kind == PIECE_CAPITAL && at(c, ph->core + 1)->first == core->last + 1)
        return true; /* "official Sudville announced" */
    if (core->ambiguous && ph->owner == RO_NONE && ph->possessor == RO_NONE)
        return !told_of_by_rank(c, ph);
    if (!ph->definite && !ph->indefinite && ph->owner == RO_NONE && ph->master == RO_NONE && !capital)
        return true;
    return attributive(c, ph) || (c->d->tokens.v[core->last].deprel == RO_D_xcomp && !ph->definite && ph->owner == RO_NONE);
}

static void emit_office(cast *c, const phrase *ph)
{
    if (at(c, ph->core)->plural) {
        emit_offices(c, ph);
    } else if (!names_nobody(c, ph)) {
        spot *s = open_spot(c, ph, ASK_OFFICE);
        s->definite = !ph->indefinite && !ph->other;
        s->again = told_of_by_rank(c, ph) && at(c, ph->core)->ambiguous;
    }
}

void phrase_emit(cast *c, const phrase *ph)
{
    if (ph->served)
        phrase_emit(c, ph->served);
    if (ph->name != RO_NONE)
        emit_person(c, ph);
    else if (ph->core == RO_NONE)
        return;
    else if (at(c, ph->core)->kind == PIECE_BODY)
        emit_body(c, ph);
    else
        emit_office(c, ph);
}
