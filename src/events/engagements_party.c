/* SPDX-License-Identifier: Apache-2.0 */
/* Who takes part: persons with their offices, states where no person is named. */
#include "events/engagements.h"
#include "events/speech.h"

enum { DEEPEST = 6 };

static bool same_party(const ro_participant *a, const ro_participant *b)
{
    if (a->entity != RO_NONE && a->entity == b->entity)
        return true;
    return a->entity == RO_NONE && b->entity == RO_NONE && !strcmp(a->code, b->code) && ro_str_equal(a->office, b->office);
}

bool ro_parties_hold(const ro_parties *parties, const ro_participant *one)
{
    for (uint32_t i = 0; i < parties->n; i++)
        if (same_party(&parties->v[i], one))
            return true;
    return false;
}

static void push(ro_parties *parties, const ro_participant *one)
{
    if (parties->n < RO_MOST_PARTIES && one->code[0] && !ro_parties_hold(parties, one))
        parties->v[parties->n++] = *one;
}

void ro_parties_unite(ro_parties *parties, const ro_parties *more)
{
    for (uint32_t i = 0; i < more->n; i++)
        push(parties, &more->v[i]);
}

uint32_t ro_parties_sides(const ro_parties *parties)
{
    uint32_t sides = 0;
    for (uint32_t i = 0; i < parties->n; i++) {
        bool first = true;
        for (uint32_t k = 0; k < i; k++)
            first = first && strcmp(parties->v[i].code, parties->v[k].code) != 0;
        sides += first;
    }
    return sides;
}

bool ro_parties_all_organisations(const ro_parties *parties, const ro_document *d)
{
    for (uint32_t i = 0; i < parties->n; i++)
        if (parties->v[i].entity == RO_NONE || d->entities.v[parties->v[i].entity].kind != RO_ORGANISATION)
            return false;
    return true;
}

static void add_entity(ro_parties *parties, const ro_document *d, uint32_t entity, uint32_t mention)
{
    const ro_entity *e = &d->entities.v[entity];
    ro_participant one = {entity, mention, "", RO_STR(""), RO_STR(""), NULL};
    if (e->kind == RO_PLACE)
        return;
    memcpy(one.code, e->code, sizeof one.code);
    bool union_of_states = !strcmp(e->code, "EUR") && (ro_str_is(e->name, "EU") || ro_str_is(e->name, "European Union"));
    if (e->kind == RO_PERSON || (e->kind == RO_ORGANISATION && !union_of_states))
        one.name = e->name;
    one.office = e->office;
    push(parties, &one);
}

void ro_party_add_mention(ro_parties *parties, const ro_document *d, uint32_t mention)
{
    const ro_mention *m = &d->mentions.v[mention];
    const ro_entity *e = &d->entities.v[m->entity];
    if (m->as_place)
        return;
    uint32_t before = parties->n;
    if (e->kind == RO_COLLECTIVE && e->members.n)
        for (uint32_t i = 0; i < e->members.n; i++)
            add_entity(parties, d, e->members.v[i], mention);
    else
        add_entity(parties, d, m->entity, mention);
    static const char *const missions[] = {"delegation", "embassy", "team", "mission", NULL};
    const ro_token *head = ro_tok(d, m->head);
    bool people = m->kind == RO_NOMINAL && head->upos == RO_NOUN && (ro_feat_is(head, "Number", "Plur") || ro_lemma_in(head, missions));
    bool sides = ro_lemma_is(head, "side") || ro_lemma_is(head, "country") || ro_lemma_is(head, "nation") || ro_lemma_is(head, "party") || ro_lemma_is(head, "state");
    for (uint32_t i = before; i < parties->n && people && !sides; i++)
        if (!parties->v[i].name.n && !parties->v[i].office.n)
            parties->v[i].office = m->office.n && parties->n > before + 1 ? m->office : head->form; /* "Chinese officials", "the presidents of A and B" */
}

static bool bare(const ro_document *d, const ro_participant *p)
{
    return !p->name.n && !p->office.n && (p->entity == RO_NONE || d->entities.v[p->entity].kind == RO_STATE);
}

/* "the foreign ministers of A and B", where B's is named: he is one of them. */
static bool is_one_of(const ro_participant *named, const ro_participant *several)
{
    const ro_str all = several->office;
    if (!named->name.n || several->name.n || all.n < 2 || strcmp(named->code, several->code) != 0)
        return false;
    if (ro_str_is(all, "leaders") || ro_str_equal(all, named->office))
        return true;
    bool lower = ro_str_starts(named->office, "deputy ") || ro_str_starts(named->office, "vice ") || ro_str_starts(named->office, "former ");
    if (all.p[all.n - 1] != 's' || (lower && !ro_str_starts(all, "deputy ") && !ro_str_starts(all, "vice ")))
        return false;
    for (size_t i = 0; i + all.n - 1 <= named->office.n; i++)
        if (!memcmp(named->office.p + i, all.p, all.n - 1))
            return true;
    return false;
}

static const ro_mention *mention_of(const ro_document *d, const ro_participant *p) { return p->mention == RO_NONE ? NULL : &d->mentions.v[p->mention]; }

/* "UN High Commissioner for Human Rights A": read as a body's name, it is the title of the person behind it; `k` is made of that body. */
static bool title_of_next(const ro_document *d, const ro_participant *i, ro_participant *k)
{
    const ro_mention *a = mention_of(d, i), *b = mention_of(d, k);
    if (!a || !b || i->entity == RO_NONE || k->entity == RO_NONE || a->last + 1 != b->first || d->entities.v[i->entity].kind != RO_ORGANISATION || d->entities.v[k->entity].kind != RO_PERSON)
        return false;
    if (!d->entities.v[k->entity].known)
        memcpy(k->code, i->code, sizeof k->code);
    return true;
}

/* "We will also visit them", said by a spokesman: officials of his state will. */
static void speak_for_state(const ro_document *d, ro_participant *p)
{
    static const char *const we[] = {"we", "us", "our", NULL};
    const ro_mention *m = mention_of(d, p);
    static const char *const speakers[] = {"spokesman", "spokesperson", "spokeswoman", NULL};
    for (int i = 0; speakers[i] && m && m->kind == RO_PRONOUN; i++)
        if (ro_str_ends(p->office, speakers[i]) && ro_lemma_in(ro_tok(d, m->head), we)) {
            p->entity = p->mention = RO_NONE;
            p->name = RO_STR("");
            p->office = RO_STR("officials");
            return;
        }
}

void ro_parties_tidy(ro_parties *parties, const ro_document *d)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < parties->n; i++) {
        bool title = false;
        speak_for_state(d, &parties->v[i]);
        for (uint32_t k = 0; k < parties->n && !title; k++)
            title = k != i && title_of_next(d, &parties->v[i], &parties->v[k]);
        if (!title)
            parties->v[kept++] = parties->v[i];
    }
    parties->n = kept;
    kept = 0;
    for (uint32_t i = 0; i < parties->n; i++) {
        bool spare = false;
        bool own = !parties->v[i].name.n && ro_str_is(parties->v[i].office, "counterpart"); /* nobody is the counterpart of his own state's */
        for (uint32_t k = 0; k < parties->n; k++) {
            spare = spare || (k != i && !strcmp(parties->v[k].code, parties->v[i].code) && (!bare(d, &parties->v[k]) || k < i));
            own = own || is_one_of(&parties->v[k], &parties->v[i]);
        }
        if (!spare || !(own || bare(d, &parties->v[i])))
            parties->v[kept++] = parties->v[i];
    }
    parties->n = kept;
}

void ro_party_add_code(ro_parties *parties, const char *code, ro_str office)
{
    ro_participant one = {RO_NONE, RO_NONE, "", RO_STR(""), office, NULL};
    memcpy(one.code, code, sizeof one.code);
    push(parties, &one);
}

static const ro_token *tok(const ro_teller *w, uint32_t i) { return ro_tok(w->d, i); }

bool ro_with_case(const ro_teller *w, uint32_t noun, const char *preposition)
{
    enum { BACK = 6 };
    if (ro_has_case(w->tree, noun, preposition))
        return true;
    if (ro_child(w->tree, noun, RO_D_case) != RO_NONE)
        return false;
    uint32_t first = w->d->sentences.v[tok(w, noun)->sentence].first;
    for (uint32_t i = noun, k = 0; i-- > first && k < BACK; k++) {
        uint8_t pos = tok(w, i)->upos;
        if (pos == RO_ADP)
            return ro_lemma_is(tok(w, i), preposition);
        if (pos != RO_ADJ && pos != RO_PROPN && pos != RO_DET && pos != RO_NOUN && pos != RO_PRON && pos != RO_PART && pos != RO_NUM)
            return false;
    }
    return false;
}

/* "a delegation headed by X", "led by X" */
static uint32_t leader(const ro_teller *w, uint32_t head)
{
    uint32_t m = tok(w, head)->mention;
    if (m != RO_NONE && w->d->mentions.v[m].kind == RO_NAME && w->d->entities.v[w->d->mentions.v[m].entity].kind == RO_STATE)
        return RO_NONE; /* "A and B, led by X at the time" */
    RO_CHILDREN(w->tree, c, head) {
        const ro_token *k = tok(w, c);
        if (k->deprel == RO_D_acl && (ro_lemma_is(k, "lead") || ro_lemma_is(k, "head"))) {
            uint32_t by = ro_child_sub(w->tree, c, RO_D_obl, RO_SUB_AGENT);
            return by != RO_NONE ? by : ro_oblique(w->tree, c, "by");
        }
    }
    return RO_NONE;
}

static bool human(const ro_token *k)
{
    static const char *const nouns[] = {"official", "leader", "minister", "delegation", "counterpart", "representative", "team", "president", "envoy", "ambassador",
                                        "diplomat", "lawmaker", "authority", "side", "party", "government", "member", "negotiator", "chief", "head", "commander",
                                        "senator", "king", "premier", "secretary", "adviser", "advisor", "dignitary", "director", "chairman", "speaker", "ministry",
                                        "embassy", "general", "parliamentarian", "legislator", "deputy", "prime", "leadership", "mission", "military", "army",
                                        "navy", "corps", "commissioner", "foreign", "executive", "governor", "mayor", "prince", "sheikh", "queen", "pope", "expert",
                                        "technician", "partner", "ally", "nation", "country", "state", "presidency", "group", "chancellor", "mediator", "specialist", "cabinet", "diplomacy", "host", "guest", "visitor", "colleague", "consul", "neighbour", "neighbor", "emissary", "mp", "fm", "pm", "FM", "PM", "MP", NULL};
    return ro_lemma_in(k, nouns);
}

/* "his opposite number" */
static bool opposite_number(const ro_teller *w, uint32_t head)
{
    static const char *const opposite[] = {"opposite", NULL};
    RO_CHILDREN(w->tree, c, head)
        if (ro_lemma_is(tok(w, head), "number") && tok(w, c)->deprel == RO_D_amod && ro_lemma_in(tok(w, c), opposite))
            return true;
    return false;
}

/* "a group of forty prisoners": of whoever it is a group. */
static bool group_of_others(const ro_teller *w, uint32_t head)
{
    uint32_t of = ro_lemma_is(tok(w, head), "group") ? ro_oblique(w->tree, head, "of") : RO_NONE;
    return of != RO_NONE && tok(w, of)->upos == RO_NOUN && !human(tok(w, of));
}

/* "his Russian host": not his own state, Russia. False where no pronoun stands before a people's adjective. */
static bool beside_pronoun(const ro_teller *w, uint32_t head, ro_actors *out)
{
    uint32_t owner = ro_child_sub(w->tree, head, RO_D_nmod, RO_SUB_POSS);
    *out = ro_no_actors();
    if (owner == RO_NONE || tok(w, owner)->upos != RO_PRON)
        return false;
    RO_CHILDREN(w->tree, c, head)
        if (c < head && c > owner && tok(w, c)->mention != RO_NONE && (tok(w, c)->deprel == RO_D_amod || tok(w, c)->deprel == RO_D_compound)) {
            ro_actors named = ro_phrase_actors(w->tree, c);
            ro_actors_unite(out, &named);
        }
    return out->n > 0;
}

/* "Chinese officials", "the leaders of France": states, with the noun as their office. */
static void add_owners(ro_parties *parties, const ro_teller *w, uint32_t head)
{
    const ro_token *k = tok(w, head);
    ro_actors owners;
    if ((k->upos != RO_NOUN && k->upos != RO_PROPN && k->upos != RO_ADJ) || k->deprel == RO_D_expl || !(human(k) || opposite_number(w, head)) || group_of_others(w, head))
        return;
    if (!beside_pronoun(w, head, &owners))
        owners = ro_phrase_actors(w->tree, head);
    for (uint32_t i = 0; i < owners.n; i++)
        ro_party_add_code(parties, owners.code[i], k->upos == RO_NOUN ? k->form : RO_STR(""));
}

static bool person_at(const ro_teller *w, uint32_t token)
{
    return tok(w, token)->mention != RO_NONE && w->d->entities.v[w->d->mentions.v[tok(w, token)->mention].entity].kind == RO_PERSON;
}

/* "the heads of state of the EU and the Norlandish minister" */
static bool joined_to_person(const ro_teller *w, uint32_t state)
{
    RO_CHILDREN(w->tree, c, state)
        if (tok(w, c)->deprel == RO_D_conj && person_at(w, c))
            return true;
    return false;
}

/* "the heads of the committees of the parliaments of A and B": whose the bodies are. */
static uint32_t below_bodies(const ro_teller *w, uint32_t head)
{
    static const char *const bodies[] = {"committee", "parliament", "ministry", "government", "council", "delegation", "army", "agency", "service", "police", "chamber", "assembly", "force", NULL};
    for (int i = 0; i < 3; i++) {
        uint32_t of = ro_oblique(w->tree, head, "of");
        if (of == RO_NONE || !ro_lemma_in(tok(w, of), bodies) || ro_oblique(w->tree, of, "of") == RO_NONE)
            break;
        head = of;
    }
    return head;
}

/* "officials from A and B", "the ministers of A and B": some of each, whatever the phrase is read as. False where there is one state. */
static bool add_of_several(ro_parties *parties, const ro_teller *w, uint32_t head)
{
    const ro_token *k = tok(w, head);
    ro_parties known = {.n = 0};
    if (k->upos != RO_NOUN || !human(k) || !ro_feat_is(k, "Number", "Plur"))
        return false;
    if (k->mention != RO_NONE)
        ro_party_add_mention(&known, w->d, k->mention);
    if (ro_parties_sides(&known) > 1)
        return false; /* "the presidents of A and B", who are known by name */
    uint32_t state = ro_oblique(w->tree, head, "of"); /* "the heads of state of A and B" */
    if (state == RO_NONE || !(ro_lemma_is(tok(w, state), "state") || ro_lemma_is(tok(w, state), "government")))
        state = below_bodies(w, head);
    ro_actors all = ro_no_actors();
    RO_CHILDREN(w->tree, c, state) { /* "of A and B", "A's and B's" */
        bool whose = ro_has_case(w->tree, c, "from") || ro_has_case(w->tree, c, "of") || tok(w, c)->subtype == RO_SUB_POSS;
        if (tok(w, c)->deprel != RO_D_nmod || tok(w, c)->mention == RO_NONE || !whose || joined_to_person(w, c))
            continue;
        ro_actors owners = ro_phrase_actors(w->tree, c);
        if (owners.n > 1 || tok(w, c)->subtype == RO_SUB_POSS)
            ro_actors_unite(&all, &owners);
    }
    for (uint32_t i = 0; i < all.n && all.n > 1; i++)
        ro_party_add_code(parties, all.code[i], k->form);
    return all.n > 1;
}

static void parties_of(ro_parties *parties, const ro_teller *w, uint32_t head, int depth);

/* "the Norlandish-Sudrian Economic Committee", whose second half is read as a name that nobody knows: Sudria by its adjective. */
static void add_state_of_adjective(ro_actors *states, const ro_teller *w, uint32_t token)
{
    const bool before = token > 0 && ro_str_is(tok(w, token - 1)->form, "-"), behind = token + 1 < w->d->tokens.n && ro_str_is(tok(w, token + 1)->form, "-");
    const bool joined = tok(w, token)->upos == RO_PROPN && (before || behind);
    const unsigned kinds = joined ? 1u << RO_NAME_STATE : 1u << RO_NAME_ADJECTIVE; /* "the Norland-U.S. Working Group": by its name */
    ro_match match;
    size_t at = 0;
    const ro_name *name = (joined || tok(w, token)->upos == RO_ADJ) && w->tables && ro_tables_find(w->tables, tok(w, token)->form, kinds, &match) ? ro_match_next(&match, kinds, &at) : NULL;
    if (name)
        ro_actors_add(states, ro_tables_code(w->tables, name->code));
}

static void add_state_at(ro_actors *states, const ro_teller *w, uint32_t token)
{
    uint32_t m = tok(w, token)->mention;
    const ro_entity *e = m == RO_NONE ? NULL : &w->d->entities.v[w->d->mentions.v[m].entity];
    if (e && e->kind == RO_STATE && w->d->mentions.v[m].kind != RO_PRONOUN)
        ro_actors_add(states, e->code);
    else if (m == RO_NONE)
        add_state_of_adjective(states, w, token);
}

bool ro_parties_of_body(ro_parties *parties, const ro_teller *w, uint32_t head)
{
    enum { BACK = 12 };
    static const char *const bodies[] = {"commission", "committee", "council", "group", "dialogue", "mechanism", "forum", "subcommittee", "taskforce", NULL};
    bool force = head != RO_NONE && head > 0 && ro_lemma_is(tok(w, head), "force") && ro_str_is_nocase(tok(w, head - 1)->form, "task");
    if (head == RO_NONE || !(force || ro_lemma_in(tok(w, head), bodies)))
        return false;
    ro_actors states = ro_no_actors();
    uint32_t first = w->d->sentences.v[tok(w, head)->sentence].first;
    for (uint32_t i = head, k = 0; i-- > first && k < BACK; k++) {
        uint8_t pos = tok(w, i)->upos;
        if (pos != RO_ADJ && pos != RO_PROPN && pos != RO_NOUN && pos != RO_CCONJ && pos != RO_SYM && pos != RO_PUNCT && pos != RO_PART)
            break;
        add_state_at(&states, w, i);
    }
    RO_CHILDREN(w->tree, c, head)
        if (c > head && (ro_has_case(w->tree, c, "of") || ro_has_case(w->tree, c, "between"))) {
            ro_actors named = ro_phrase_actors(w->tree, c);
            ro_actors_unite(&states, &named);
        }
    const ro_sentence *s = &w->d->sentences.v[tok(w, head)->sentence];
    bool on = states.n < 2 && head + 1 < s->first + s->n && tok(w, head)->upos == RO_PROPN && (ro_str_is(tok(w, head + 1)->form, "for") || ro_str_is(tok(w, head + 1)->form, "on"));
    for (uint32_t i = head + 2; on && i < s->first + s->n && i < head + 2 + BACK; i++) { /* "the Council for A-B Cooperation" */
        uint8_t pos = tok(w, i)->upos;
        if (pos != RO_ADJ && pos != RO_PROPN && pos != RO_SYM && !ro_str_is(tok(w, i)->form, "-") && !ro_str_is(tok(w, i)->form, "–"))
            break;
        add_state_at(&states, w, i);
    }
    for (uint32_t i = 0; i < states.n && states.n > 1; i++)
        ro_party_add_code(parties, states.code[i], RO_STR(""));
    return states.n > 1;
}

/* "members of the council and Prime Minister B": B hangs on the council, but is met as well. */
static void add_joined_persons(ro_parties *parties, const ro_teller *w, uint32_t noun, int depth)
{
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_conj && (person_at(w, c) || (tok(w, c)->upos == RO_NOUN && human(tok(w, c)) && ro_feat_is(tok(w, c), "Number", "Plur"))))
            parties_of(parties, w, c, depth + 1);
}

/* "the presidents of A and B": several, known by one mention. */
static bool collective_at(const ro_teller *w, uint32_t token)
{
    return tok(w, token)->mention != RO_NONE && w->d->entities.v[w->d->mentions.v[tok(w, token)->mention].entity].kind == RO_COLLECTIVE;
}

/* "between President of A First Last and President of B …": the second is joined to some word of the first one's name. */
static void add_joined_to_name(ro_parties *parties, const ro_teller *w, uint32_t head, int depth)
{
    uint32_t m = w->person[head];
    if (m == RO_NONE || depth > 2)
        return;
    const ro_mention *name = &w->d->mentions.v[m];
    for (uint32_t i = name->first; i <= name->last && i < name->first + 16; i++)
        RO_CHILDREN(w->tree, c, i)
            if (i != head && (c < name->first || c > name->last) && tok(w, c)->deprel == RO_D_conj && !ro_is_predicate(w->tree, c))
                parties_of(parties, w, c, depth + 1);
}

/* "a U.S. delegation led by X", X of no state that the tables know: X acts for the delegation's. */
static void add_led(ro_parties *parties, const ro_teller *w, uint32_t head, uint32_t by, int depth)
{
    uint32_t before = parties->n, named = w->person[by] != RO_NONE ? w->person[by] : tok(w, by)->mention;
    parties_of(parties, w, by, depth + 1);
    if (parties->n > before)
        return;
    ro_parties own = {.n = 0};
    if (tok(w, head)->mention != RO_NONE)
        ro_party_add_mention(&own, w->d, tok(w, head)->mention);
    else
        add_owners(&own, w, head);
    if (named != RO_NONE && own.n == 1) {
        const ro_entity *e = &w->d->entities.v[w->d->mentions.v[named].entity];
        if (e->kind == RO_PERSON && !e->code[0]) {
            own.v[0].entity = w->d->mentions.v[named].entity;
            own.v[0].mention = named;
            own.v[0].name = e->name;
            own.v[0].office = e->office;
        }
    }
    ro_parties_unite(parties, &own);
}

/* A common noun for several states, and the first of them beside it. */
static bool lists_states(const ro_teller *w, uint32_t noun, uint32_t first)
{
    static const char *const several[] = {"power", "country", "state", "nation", "ally", "neighbour", "neighbor", "member", "partner", "side", "party", NULL};
    const ro_token *k = tok(w, first);
    return ro_lemma_in(tok(w, noun), several) && ro_feat_is(tok(w, noun), "Number", "Plur") && k->mention != RO_NONE &&
           w->d->entities.v[w->d->mentions.v[k->mention].entity].kind == RO_STATE && ro_child(w->tree, first, RO_D_conj) != RO_NONE;
}

/* "envoys from Norland", read as those of another state that the text told of before: Norland's. */
static bool from_elsewhere(const ro_teller *w, uint32_t head, const ro_entity *known, ro_actors *out)
{
    uint32_t from = ro_oblique(w->tree, head, "from");
    if (from == RO_NONE || tok(w, from)->mention == RO_NONE || tok(w, head)->upos != RO_NOUN || !human(tok(w, head)))
        return false;
    *out = ro_phrase_actors(w->tree, from);
    bool open = known->kind == RO_STATE || (known->kind == RO_PERSON && !known->code[0]), among = false;
    for (uint32_t i = 0; i < out->n; i++)
        among = among || !strcmp(out->code[i], known->code);
    return open && !among && out->n > 0;
}

/* Whom the phrase is known to mean. */
static void add_mentioned(ro_parties *parties, const ro_teller *w, uint32_t head)
{
    uint32_t m = tok(w, head)->mention;
    ro_actors others;
    if (w->d->mentions.v[m].kind != RO_NOMINAL || !from_elsewhere(w, head, &w->d->entities.v[w->d->mentions.v[m].entity], &others)) {
        ro_party_add_mention(parties, w->d, m);
        return;
    }
    for (uint32_t i = 0; i < others.n; i++)
        ro_party_add_code(parties, others.code[i], tok(w, head)->form);
}

/* "A delegation of Norland met A. It also held talks with B": the subject of the sentence before, where "it" is known to mean nothing else. */
static uint32_t delegation_before(const ro_teller *w, uint32_t it)
{
    static const char *const groups[] = {"delegation", "team", "mission", "group", NULL};
    uint32_t s = tok(w, it)->sentence;
    if (!ro_str_is_nocase(tok(w, it)->form, "it") || tok(w, it)->deprel != RO_D_nsubj || tok(w, it)->mention != RO_NONE || s == 0 || w->d->sentences.v[s - 1].root == RO_NONE)
        return RO_NONE;
    uint32_t subject = ro_child(w->tree, w->d->sentences.v[s - 1].root, RO_D_nsubj);
    return subject != RO_NONE && ro_lemma_in(tok(w, subject), groups) ? subject : RO_NONE;
}

/* "Ada Mboya, member of the council and head of its office": the second is hers too, a title without an article or a name. */
static bool further_title(const ro_teller *w, uint32_t person, uint32_t joined)
{
    const ro_token *k = tok(w, joined);
    bool title = person_at(w, person) && k->upos == RO_NOUN && human(k) && !ro_feat_is(k, "Number", "Plur") && w->person[joined] == RO_NONE, apposed = false;
    if (!title || ro_child(w->tree, joined, RO_D_det) != RO_NONE || ro_child_sub(w->tree, joined, RO_D_nmod, RO_SUB_POSS) != RO_NONE)
        return false;
    RO_CHILDREN(w->tree, c, joined)
        if (c < joined && tok(w, c)->deprel == RO_D_amod && tok(w, c)->mention != RO_NONE)
            return false; /* "and Norlandish minister" */
    RO_CHILDREN(w->tree, c, person)
        apposed = apposed || (tok(w, c)->deprel == RO_D_appos && c < joined && w->person[c] == RO_NONE && human(tok(w, c)));
    return apposed;
}

/* "Ada Mboya, secretary of the council": one without a name beside one with hers is she. */
static bool title_of(const ro_teller *w, uint32_t person, uint32_t apposed)
{
    if (w->person[person] == RO_NONE || w->person[apposed] != RO_NONE || w->d->mentions.v[tok(w, apposed)->mention].kind != RO_NOMINAL)
        return false;
    const ro_entity *her = &w->d->entities.v[w->d->mentions.v[w->person[person]].entity], *it = &w->d->entities.v[w->d->mentions.v[tok(w, apposed)->mention].entity];
    return her->name.n && !it->name.n && !strcmp(her->code, it->code);
}

static void parties_of(ro_parties *parties, const ro_teller *w, uint32_t head, int depth)
{
    if (head == RO_NONE || depth > DEEPEST)
        return;
    if (tok(w, head)->upos == RO_PRON && delegation_before(w, head) != RO_NONE)
        head = delegation_before(w, head);
    static const char *const holding[] = {"participation", "presence", "attendance", "number", "handful", "couple", "range", "variety", NULL};
    uint32_t by = leader(w, head), present = ro_lemma_in(tok(w, head), holding) ? ro_oblique(w->tree, head, "of") : RO_NONE;
    if (by != RO_NONE)
        add_led(parties, w, head, by, depth);
    else if (present != RO_NONE) /* "with the participation of A and B", "a number of ministers of A" */
        parties_of(parties, w, present, depth + 1);
    else if (add_of_several(parties, w, head) || ro_parties_of_body(parties, w, head))
        ;
    else if (w->person[head] != RO_NONE && !person_at(w, head))
        ro_party_add_mention(parties, w->d, w->person[head]);
    else if (tok(w, head)->mention != RO_NONE)
        add_mentioned(parties, w, head);
    else
        add_owners(parties, w, head);
    add_joined_to_name(parties, w, head, depth);
    RO_CHILDREN(w->tree, c, head) {
        const ro_token *k = tok(w, c);
        if (k->deprel == RO_D_conj && further_title(w, head, c))
            continue;
        if (k->deprel == RO_D_conj && !ro_is_predicate(w->tree, c))
            parties_of(parties, w, c, depth + 1);
        else if (k->deprel == RO_D_nmod && ro_has_case(w->tree, c, "include"))
            parties_of(parties, w, c, depth + 1);
        else if (k->deprel == RO_D_nmod && ro_has_case(w->tree, c, "of") && (tok(w, head)->mention == RO_NONE || collective_at(w, head)) && human(tok(w, head)))
            add_joined_persons(parties, w, c, depth);
        else if ((k->deprel == RO_D_appos || k->deprel == RO_D_flat) && person_at(w, c) && !title_of(w, head, c))
            parties_of(parties, w, c, depth + 1);
        else if (k->deprel == RO_D_appos && lists_states(w, head, c)) /* "three powers, A, B and C" */
            parties_of(parties, w, c, depth + 1);
    }
}

/* The person named right behind person m, but for a comma and "and"; RO_NONE. *last: it is the last of a list. */
static uint32_t named_next(const ro_teller *w, uint32_t m, bool *last)
{
    uint32_t at = w->d->mentions.v[m].last + 1, end = w->d->tokens.n;
    bool comma = at < end && ro_str_is(tok(w, at)->form, ",");
    at += comma;
    *last = at < end && ro_str_is(tok(w, at)->form, "and");
    at += *last;
    if (!(comma || *last) || at >= end || tok(w, at)->sentence != tok(w, w->d->mentions.v[m].last)->sentence)
        return RO_NONE;
    uint32_t next = w->person[at];
    return next != RO_NONE && w->d->mentions.v[next].first == at ? next : RO_NONE;
}

/* The first of the list by words that a person named is in. */
static uint32_t first_named(const ro_teller *w, uint32_t m)
{
    enum { MOST = 12 };
    bool last;
    for (int i = 0; i < MOST; i++) {
        uint32_t at = w->d->mentions.v[m].first, first = w->d->sentences.v[tok(w, at)->sentence].first;
        while (at > first && (ro_str_is(tok(w, at - 1)->form, ",") || ro_str_is(tok(w, at - 1)->form, "and")))
            at--;
        uint32_t before = at > first ? w->person[at - 1] : RO_NONE;
        if (before == RO_NONE || before == m || named_next(w, before, &last) != m)
            break;
        m = before;
    }
    return m;
}

/* "President of A First Last, President of B First Last and Premier of C First Last": by the words, whatever the tree makes of so many names. */
static void add_listed(ro_parties *parties, const ro_teller *w, uint32_t head)
{
    enum { MOST = 12 };
    uint32_t listed[MOST], n = 0, m = w->person[head] == RO_NONE ? RO_NONE : first_named(w, w->person[head]);
    bool last = false;
    while (m != RO_NONE && n < MOST && !last) {
        listed[n++] = m;
        m = named_next(w, m, &last);
    }
    if (last && m != RO_NONE && n < MOST)
        listed[n++] = m;
    for (uint32_t i = 0; last && n > 2 && i < n; i++)
        ro_party_add_mention(parties, w->d, listed[i]);
}

void ro_parties_of(ro_parties *parties, const ro_teller *teller, uint32_t head)
{
    parties_of(parties, teller, head, 0);
    uint8_t r = head == RO_NONE ? RO_D_root : tok(teller, head)->deprel;
    if (r == RO_D_nsubj || r == RO_D_obj || ((r == RO_D_nmod || r == RO_D_obl) && ro_with_case(teller, head, "with")))
        add_listed(parties, teller, head);
}

/* A state named below the noun, places aside: "Chinese officials", "the government of France". */
static bool of_named_state(const ro_teller *w, uint32_t noun, int depth)
{
    RO_CHILDREN(w->tree, c, noun) {
        const ro_token *k = tok(w, c);
        bool beside = k->deprel == RO_D_amod || k->deprel == RO_D_compound || k->deprel == RO_D_appos || k->deprel == RO_D_flat || k->subtype == RO_SUB_POSS;
        bool of = k->deprel == RO_D_nmod && !ro_has_case(w->tree, c, "in") && !ro_has_case(w->tree, c, "at") && !ro_has_case(w->tree, c, "on");
        bool named = k->mention != RO_NONE && w->d->mentions.v[k->mention].kind != RO_NOMINAL && w->d->mentions.v[k->mention].kind != RO_PRONOUN;
        if ((beside || of) && (named || (depth < 3 && of_named_state(w, c, depth + 1))))
            return true;
    }
    return false;
}

/* "government ministers", "members of parliament" */
static bool of_government(const ro_teller *w, uint32_t noun)
{
    static const char *const bodies[] = {"government", "parliament", "cabinet", "authority", "minister", "official", "leadership", NULL};
    RO_CHILDREN(w->tree, c, noun)
        if ((tok(w, c)->deprel == RO_D_compound || tok(w, c)->deprel == RO_D_nmod) && ro_lemma_in(tok(w, c), bodies))
            return true;
    return false;
}

static bool official_at(const ro_teller *w, uint32_t head)
{
    static const char *const officials[] = {"official", "authority", "government", "governor", "premier", "parliamentarian", "lawmaker", "legislator", NULL};
    static const char *const with_government[] = {"member", "representative", "leader", "number", "head", NULL};
    const ro_token *k = tok(w, head);
    bool named = k->mention != RO_NONE && w->d->mentions.v[k->mention].kind != RO_NOMINAL;
    if (k->upos != RO_NOUN || named || w->person[head] != RO_NONE || of_named_state(w, head, 0))
        return false;
    if (ro_lemma_is(k, "minister")) /* not "foreign ministers", who are of many states */
        return ro_child(w->tree, head, RO_D_compound) == RO_NONE || of_government(w, head);
    if (ro_lemma_is(k, "counterpart"))
        return !ro_feat_is(k, "Number", "Plur"); /* "counterparts" are of many states */
    return ro_lemma_in(k, officials) || (ro_lemma_in(k, with_government) && of_government(w, head));
}

/* "four Central Asian ministers": of other states than the place's. */
static bool of_a_region(const ro_teller *w, uint32_t head)
{
    static const char *const regions[] = {"asian", "african", "european", "arab", "western", "nordic", "baltic", "balkan", "caribbean", "regional", NULL};
    RO_CHILDREN(w->tree, c, head)
        if (tok(w, c)->deprel == RO_D_amod && ro_str_in(ro_fold(w->d->arena, tok(w, c)->form), regions))
            return true;
    return false;
}

bool ro_strangers_at(const ro_teller *w, uint32_t head)
{
    if (head == RO_NONE || of_a_region(w, head))
        return false;
    if (official_at(w, head))
        return true;
    RO_CHILDREN(w->tree, c, head)
        if (tok(w, c)->deprel == RO_D_conj && c > head && official_at(w, c))
            return true;
    return false;
}

/* ---- whose a verb is ---- */

/* Whom an invitation is for: "extended to X an invitation to visit", "accepted an invitation". */
static uint32_t invitee(const ro_teller *w, uint32_t noun)
{
    static const char *const takers[] = {"accept", "receive", "welcome", "get", "decline", "reject", "refuse", "turn", "spurn", "ignore", NULL};
    uint32_t to = ro_oblique(w->tree, noun, "to"), clause = ro_clause(w->tree, tok(w, noun)->head == RO_NONE ? noun : tok(w, noun)->head);
    if (to != RO_NONE)
        return to;
    if (clause == RO_NONE || ro_lemma_in(tok(w, clause), takers))
        return clause == RO_NONE ? RO_NONE : ro_subject(w->tree, clause);
    uint32_t given = ro_child(w->tree, clause, RO_D_iobj);
    given = given != RO_NONE ? given : ro_oblique(w->tree, clause, "to");
    if (given != RO_NONE)
        return given;
    uint32_t object = ro_child(w->tree, clause, RO_D_obj);
    return object != RO_NONE && object != noun ? object : RO_NONE;
}

/* "thanked X for visiting": the one thanked. */
static uint32_t thanked(const ro_teller *w, uint32_t verb)
{
    uint32_t above = tok(w, verb)->head;
    bool marked = false;
    RO_CHILDREN(w->tree, c, verb)
        marked = marked || (tok(w, c)->deprel == RO_D_mark && ro_lemma_is(tok(w, c), "for"));
    if (!marked || above == RO_NONE)
        return RO_NONE;
    uint32_t to = ro_oblique(w->tree, above, "to");
    if (to != RO_NONE && person_at(w, to))
        return to;
    uint32_t object = ro_child(w->tree, above, RO_D_obj);
    return object != RO_NONE && (person_at(w, object) || tok(w, object)->mention != RO_NONE) ? object : RO_NONE;
}

/* "kept A from travelling": A. */
static uint32_t kept_from(const ro_teller *w, uint32_t verb)
{
    uint32_t above = ro_kept_from(w->tree, verb);
    uint32_t object = above == RO_NONE ? RO_NONE : ro_child(w->tree, above, RO_D_obj);
    return object != RO_NONE || above == RO_NONE ? object : ro_child_sub(w->tree, above, RO_D_nsubj, RO_SUB_PASS);
}

/* "Under Secretary of State A met …": "Under" is no preposition there. */
static uint32_t under_secretary(const ro_teller *w, uint32_t verb)
{
    RO_CHILDREN(w->tree, c, verb)
        if (c < verb && tok(w, c)->deprel == RO_D_obl && person_at(w, c))
            RO_CHILDREN(w->tree, k, c)
                if (tok(w, k)->deprel == RO_D_case && ro_str_is(tok(w, k)->form, "Under"))
                    return c;
    return RO_NONE;
}

/* "that since the outbreak, A and B, have had …", where the parser hung A and B elsewhere: the names right before the verb. */
static uint32_t names_before(const ro_teller *w, uint32_t verb)
{
    const ro_token *v = tok(w, verb);
    uint32_t first = w->d->sentences.v[v->sentence].first;
    bool finite = false;
    RO_CHILDREN(w->tree, c, verb)
        finite = finite || (tok(w, c)->deprel == RO_D_aux && ro_feat_is(tok(w, c), "VerbForm", "Fin"));
    if (v->deprel != RO_D_ccomp || !finite)
        return RO_NONE;
    for (uint32_t i = verb; i-- > first;) {
        if (tok(w, i)->upos == RO_AUX || tok(w, i)->upos == RO_PUNCT || tok(w, i)->upos == RO_ADV)
            continue;
        while (w->person[i] != RO_NONE && tok(w, i)->deprel == RO_D_conj && tok(w, i)->head < i && w->person[tok(w, i)->head] != RO_NONE)
            i = tok(w, i)->head;
        return w->person[i] != RO_NONE ? i : RO_NONE;
    }
    return RO_NONE;
}

/* The first of the persons whom a list ends with this one. */
static uint32_t first_of_list(const ro_teller *w, uint32_t person)
{
    for (int i = 0; i < DEEPEST && tok(w, person)->deprel == RO_D_conj && w->person[tok(w, person)->head] != RO_NONE; i++)
        person = tok(w, person)->head;
    return person;
}

/* "who are on a visit" */
static bool of_several(const ro_teller *w, uint32_t verb)
{
    if (ro_feat_is(tok(w, verb), "Number", "Plur"))
        return true;
    RO_CHILDREN(w->tree, c, verb)
        if ((tok(w, c)->deprel == RO_D_cop || tok(w, c)->deprel == RO_D_aux) && (ro_str_is_nocase(tok(w, c)->form, "are") || ro_str_is_nocase(tok(w, c)->form, "were")))
            return true;
    return false;
}

/* "who met in Norland": one does not meet alone. */
static bool each_other(const ro_teller *w, uint32_t verb)
{
    static const char *const verbs[] = {"meet", "confer", "talk", "reconvene", NULL};
    return ro_lemma_in(tok(w, verb), verbs) && ro_child(w->tree, verb, RO_D_obj) == RO_NONE && ro_oblique(w->tree, verb, "with") == RO_NONE &&
           ro_oblique(w->tree, verb, "to") == RO_NONE;
}

/* "B of France, who is on a visit": the person named right before, whatever the clause hangs on; "who are": all whom the list names. */
static uint32_t named_before(const ro_teller *w, uint32_t relative, uint32_t verb)
{
    uint32_t k = relative;
    if (k > 0 && tok(w, k - 1)->upos == RO_PUNCT)
        k--;
    if (!ro_feat_is(tok(w, relative), "PronType", "Rel") || k == 0 || tok(w, k - 1)->sentence != tok(w, relative)->sentence || w->person[k - 1] == RO_NONE)
        return RO_NONE;
    uint32_t named = w->d->mentions.v[w->person[k - 1]].head;
    return of_several(w, verb) || each_other(w, verb) ? first_of_list(w, named) : named;
}

uint32_t ro_doer(const ro_teller *w, uint32_t verb)
{
    static const char *const favours[] = {"pleasure", "honour", "honor", "opportunity", "chance", "privilege", "plan", "desire", "wish", "hope",
                                          "interest", "readiness", "willingness", "commitment", "decision", "intention", "possibility", "prospect", NULL};
    const ro_token *v = tok(w, verb);
    if (v->head != RO_NONE && ro_child(w->tree, verb, RO_D_nsubj) == RO_NONE) {
        uint32_t names = names_before(w, verb);
        if (names != RO_NONE)
            return names;
        const ro_token *above = tok(w, v->head);
        if (v->deprel == RO_D_obl && v->upos == RO_VERB && ro_lemma_is(above, "look"))
            return ro_subject(w->tree, v->head); /* "looked forward to meeting" */
        if ((v->deprel == RO_D_acl || v->deprel == RO_D_nmod) && ro_lemma_is(above, "invitation"))
            return invitee(w, v->head);
        if ((v->deprel == RO_D_acl || v->deprel == RO_D_nmod) && ro_lemma_in(above, favours)) {
            uint32_t owner = ro_child_sub(w->tree, v->head, RO_D_nmod, RO_SUB_POSS);
            owner = owner != RO_NONE ? owner : ro_oblique(w->tree, v->head, "by"); /* "a plan by A and B to meet" */
            uint32_t clause = owner != RO_NONE ? RO_NONE : ro_clause(w->tree, v->head);
            return owner != RO_NONE ? owner : clause != RO_NONE && clause != verb ? ro_subject(w->tree, clause) : RO_NONE;
        }
        bool becomes = above->deprel == RO_D_xcomp && above->head != RO_NONE && (ro_lemma_is(tok(w, above->head), "become") || ro_lemma_is(tok(w, above->head), "remain"));
        if (v->deprel == RO_D_acl && becomes)
            return ro_subject(w->tree, above->head); /* "A became the first president to visit" */
        if (v->deprel == RO_D_acl && ro_child(w->tree, v->head, RO_D_cop) != RO_NONE && ro_child(w->tree, v->head, RO_D_nsubj) != RO_NONE)
            return ro_child(w->tree, v->head, RO_D_nsubj); /* "A was the last premier to visit" */
        if (v->deprel == RO_D_acl && v->head < verb && w->person[v->head] != RO_NONE && tok(w, v->head)->head == RO_NONE && ro_feat_is(v, "VerbForm", "Inf"))
            return v->head; /* the heading "B's X to visit A" */
        if (v->deprel == RO_D_acl && v->head < verb && w->person[v->head] != RO_NONE && ro_feat_is(v, "VerbForm", "Part") && ro_str_is(v->form, "meeting") && each_other(w, verb))
            return first_of_list(w, v->head); /* "A and B, meeting in Sudville, agreed" */
        if (v->head > verb && w->person[v->head] != RO_NONE && ro_child(w->tree, v->head, RO_D_cop) != RO_NONE)
            return v->head; /* "Also due to visit Chile are A and B" */
        uint32_t kept = kept_from(w, verb);
        if (kept != RO_NONE)
            return kept;
        if (v->deprel == RO_D_advcl) {
            uint32_t who = thanked(w, verb);
            if (who != RO_NONE)
                return who;
        }
    }
    uint32_t subject = ro_child(w->tree, verb, RO_D_nsubj), named = subject == RO_NONE ? RO_NONE : named_before(w, subject, verb);
    if (named != RO_NONE)
        return named;
    subject = ro_subject(w->tree, verb);
    return subject != RO_NONE ? subject : under_secretary(w, verb);
}
