/* SPDX-License-Identifier: Apache-2.0 */
/* Who is in play: mentions weighed by role, fading from sentence to sentence. All in integers. */
#include "actors/cast.h"

enum { SUBJECT = 120, NAMED = 60, OTHER_MENTION = 40, ATTRIBUTE = 25, AS_PLACE = 5, STATE_AS_PLACE = 20, LEAD_SENTENCES = 3, CODES = 64 };

/* ---- heads ---- */

static bool may_head(const ro_token *t)
{
    return t->upos != RO_PUNCT && t->deprel != RO_D_case && t->deprel != RO_D_det && t->deprel != RO_D_cc && t->deprel != RO_D_punct;
}

static bool leads_out(const cast *c, uint32_t i, const spot *s)
{
    uint32_t head = c->d->tokens.v[i].head;
    return head == RO_NONE || head < s->first || head > s->last;
}

/* The word of the phrase that hangs on a word outside; within the name where the parse leaves a choice. */
static uint32_t head_of(const cast *c, const spot *s)
{
    uint32_t found = RO_NONE;
    if (!c->tagged)
        return s->name_last;
    for (uint32_t i = s->first; i <= s->last; i++) {
        bool in_name = i >= s->name_first && i <= s->name_last;
        if (may_head(&c->d->tokens.v[i]) && leads_out(c, i, s) && (found == RO_NONE || in_name))
            found = i;
    }
    return found == RO_NONE ? s->name_last : found;
}

void scene_find_heads(cast *c)
{
    c->spot_of = ro_alloc_array(c->arena, c->d->tokens.n ? c->d->tokens.n : 1, sizeof *c->spot_of);
    for (uint32_t i = 0; i < c->d->tokens.n; i++)
        c->spot_of[i] = RO_NONE;
    for (uint32_t i = 0; i < c->spots.n; i++) {
        spot *s = &c->spots.v[i];
        s->head = head_of(c, s);
        uint32_t old = c->spot_of[s->head];
        if (old == RO_NONE || s->owners.n > 1 || c->spots.v[old].last - c->spots.v[old].first >= s->last - s->first)
            c->spot_of[s->head] = i;
    }
}

/* ---- trained chains ---- */

void scene_find_chains(cast *c)
{
    const ro_document *d = c->d;
    uint32_t chains = 0;
    c->chain_of = ro_alloc_array(c->arena, d->tokens.n ? d->tokens.n : 1, sizeof *c->chain_of);
    for (uint32_t i = 0; i < d->tokens.n; i++)
        c->chain_of[i] = RO_NONE;
    for (uint32_t i = 0; i < d->phrases.n; i++) {
        c->chain_of[d->phrases.v[i].head] = d->phrases.v[i].chain;
        chains = d->phrases.v[i].chain >= chains ? d->phrases.v[i].chain + 1 : chains;
    }
    c->of_chain = ro_alloc_array(c->arena, chains ? chains : 1, sizeof *c->of_chain);
    for (uint32_t i = 0; i < chains; i++)
        c->of_chain[i] = RO_NONE;
}

uint32_t scene_of_chain(const cast *c, uint32_t token) { return c->chain_of[token] == RO_NONE ? RO_NONE : c->of_chain[c->chain_of[token]]; }

bool scene_is_subject(const cast *c, uint32_t token)
{
    const ro_token *t = &c->d->tokens.v[token];
    while (t->deprel == RO_D_conj && t->head != RO_NONE)
        t = &c->d->tokens.v[t->head];
    if (t->deprel != RO_D_nsubj && t->deprel != RO_D_csubj)
        return false;
    uint32_t self = (uint32_t)(t - c->d->tokens.v);
    if (t->deprel == RO_D_csubj || t->head == RO_NONE || self < t->head)
        return true;
    return ro_dependent(c->d, t->head, RO_D_nsubj, RO_NONE) == self; /* "will meet with his peers A and B": a second subject is a misreading */
}

/* ---- who can be in play ---- */

uint32_t scene_players(const cast *c)
{
    return (c->d->entities.n < FIRST_COMERS ? c->d->entities.n : (uint32_t)FIRST_COMERS) + c->n_late;
}

uint32_t scene_player(const cast *c, uint32_t k)
{
    uint32_t first = c->d->entities.n < FIRST_COMERS ? c->d->entities.n : (uint32_t)FIRST_COMERS;
    return k < first ? k : c->late[k - first];
}

static void come_late(cast *c, uint32_t entity)
{
    if (entity < FIRST_COMERS || c->players.v[entity].late)
        return;
    if (c->n_late == LATE_COMERS)
        c->players.v[c->late[c->next_late]].late = false;
    c->late[c->next_late] = entity;
    c->next_late = (c->next_late + 1) % LATE_COMERS;
    c->n_late += c->n_late < LATE_COMERS;
    c->players.v[entity].late = true;
}

/* ---- weights ---- */

static uint32_t worth(const cast *c, const spot *s)
{
    if (s->as_place)
        return s->entity != RO_NONE && c->d->entities.v[s->entity].kind == RO_STATE ? STATE_AS_PLACE : AS_PLACE;
    if (s->kind == RO_ADJECTIVE)
        return ATTRIBUTE;
    if (scene_is_subject(c, s->head))
        return SUBJECT;
    if (c->d->tokens.v[s->head].subtype == RO_SUB_POSS)
        return ATTRIBUTE;
    return s->kind == RO_NAME ? NAMED : OTHER_MENTION;
}

static uint32_t faded(uint32_t weight, uint32_t sentences)
{
    for (; sentences && weight; sentences--)
        weight = weight * 5 / 8;
    return weight;
}

uint32_t scene_weight(const cast *c, uint32_t entity, uint32_t sentence)
{
    const player *p = &c->players.v[entity];
    uint32_t since = sentence > p->weight_at ? sentence - p->weight_at : 0;
    return faded(p->weight, since > 40 ? 40 : since);
}

static void weigh_one(cast *c, uint32_t entity, uint32_t sentence, uint32_t amount)
{
    player *p = &c->players.v[entity];
    p->weight = scene_weight(c, entity, sentence) + amount;
    p->weight_at = sentence;
}

/* What is said of a person, or of an organ that acts for a state, is also said of the state. */
static uint32_t side_of(cast *c, uint32_t entity)
{
    return c->d->entities.v[entity].kind == RO_PERSON ? cast_state(c, c->players.v[entity].code) : RO_NONE;
}

void scene_weigh(cast *c)
{
    for (uint32_t i = 0; i < c->spots.n; i++) {
        const spot s = c->spots.v[i];
        uint32_t amount = worth(c, &s) * (spot_sentence(c, &s) < LEAD_SENTENCES ? 4 : 1), side;
        if (s.entity == RO_NONE)
            continue;
        c->players.v[s.entity].total += amount;
        if ((side = side_of(c, s.entity)) != RO_NONE)
            c->players.v[side].total += amount;
    }
}

void scene_note(cast *c, uint32_t i)
{
    const spot s = c->spots.v[i];
    uint32_t sentence = spot_sentence(c, &s), side = side_of(c, s.entity);
    c->players.v[s.entity].seen = i;
    if (c->chain_of[s.head] != RO_NONE)
        c->of_chain[c->chain_of[s.head]] = s.entity;
    come_late(c, s.entity);
    weigh_one(c, s.entity, sentence, worth(c, &s));
    if (side != RO_NONE)
        weigh_one(c, side, sentence, worth(c, &s));
    for (uint32_t k = 0; k < c->d->entities.v[s.entity].members.n; k++)
        weigh_one(c, c->d->entities.v[s.entity].members.v[k], sentence, worth(c, &s) / 2);
}

/* ---- offices ---- */

static bool office_fits(ro_str held, uint8_t rank, const ro_office *o)
{
    static const char *const envoys[] = {"envoy", "special envoy", "representative", "ambassador", "permanent representative", NULL};
    ro_str name = ro_str_of(o->name);
    if (ro_str_equal(held, name))
        return true;
    if (ro_str_is(name, "leader"))
        return rank == 1 || rank == 2;
    if (ro_str_is(name, "minister"))
        return ro_str_ends(held, "minister") && !ro_str_is(held, "prime minister");
    if (ro_str_is(name, "deputy minister"))
        return ro_str_starts(held, "deputy ") && ro_str_ends(held, " minister") && !ro_str_is(held, "deputy prime minister");
    if (ro_str_is(name, "head"))
        return ro_str_starts(held, "chairperson"); /* "the Chairperson", of the union's commission */
    if (ro_str_is(name, "premier"))
        return ro_str_is(held, "prime minister");
    if (ro_str_is(name, "prime minister"))
        return ro_str_is(held, "premier");
    if (ro_str_is(name, "diplomat"))
        return rank == 3 || rank == 5;
    if (ro_str_is(name, "official"))
        return rank >= 4;
    bool envoy = rank == 5 || ro_str_ends(held, "ambassador") || ro_str_ends(held, "envoy") || ro_str_ends(held, "representative");
    if (ro_str_in(name, envoys) && envoy)
        return !ro_str_is(name, "ambassador") || ro_str_ends(held, "ambassador") || ro_str_ends(held, "envoy") || (rank && ro_str_is(held, "permanent representative")); /* now, not once */
    if (ro_str_is(name, "secretary"))
        return ro_str_starts(held, "secretary") || ro_str_ends(held, "secretary");
    return name.n < held.n && (ro_str_starts(held, o->name) ? held.p[name.n] == ' ' : ro_str_ends(held, o->name) && held.p[held.n - name.n - 1] == ' ' &&
                                                                                           o->rank != 1 && o->rank != 2);
}

bool scene_holds(const cast *c, uint32_t entity, const ro_office *office, bool former)
{
    static const char *const of_leaders[] = {"president", "prime minister", "chancellor", "king", "emir", "premier", "leader", NULL};
    const player *p = &c->players.v[entity];
    const ro_entity *e = &c->d->entities.v[entity];
    for (uint32_t i = 0; i < p->offices.n; i++) {
        ro_str held = p->offices.v[i];
        uint8_t rank = i == 0 || ro_str_equal(held, e->office) ? e->rank : 0;
        if (former != ro_str_starts(held, "former "))
            continue;
        if (former) {
            held = (ro_str){held.p + 7, held.n - 7};
            rank = ro_str_in(held, of_leaders) ? 2 : 0;
        }
        if (office_fits(held, rank, office))
            return true;
    }
    return false;
}

/* ---- the leading ones ---- */

static bool eligible(const cast *c, uint32_t entity, bool people, const ro_office *office)
{
    const ro_entity *e = &c->d->entities.v[entity];
    if (people)
        return e->kind == RO_PERSON && (!office || scene_holds(c, entity, office, false));
    return e->kind == RO_STATE || (e->kind == RO_ORGANISATION && (strcmp(e->code, "EUR") == 0 || strcmp(e->code, "IGO") == 0 || strcmp(e->code, "UNO") == 0));
}

/* Present weight first, the whole report's as a prior. */
static uint64_t standing(const cast *c, uint32_t entity, uint32_t sentence)
{
    uint64_t now = scene_weight(c, entity, sentence), all = c->players.v[entity].total;
    bool state = c->d->entities.v[entity].kind != RO_ORGANISATION || strcmp(c->d->entities.v[entity].code, "EUR") == 0;
    return (now * 2 + all) * (state ? 2 : 1);
}

uint32_t scene_leading(const cast *c, bool people, const ro_office *office, uint32_t sentence, uint32_t *out, uint32_t n)
{
    uint64_t score[8];
    uint32_t found = 0;
    for (uint32_t at = 0; at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        if (!eligible(c, i, people, office) || (people && c->players.v[i].seen == RO_NONE))
            continue;
        uint64_t s = standing(c, i, sentence);
        uint32_t k = 0, rival = RO_NONE;
        for (; k < found; k++) /* one of each side */
            if (c->players.v[out[k]].code == c->players.v[i].code)
                rival = k;
        if (s == 0 || (rival != RO_NONE && score[rival] >= s))
            continue;
        if (rival != RO_NONE) {
            memmove(out + rival, out + rival + 1, (found - rival - 1) * sizeof *out);
            memmove(score + rival, score + rival + 1, (found - rival - 1) * sizeof *score);
            found--;
        }
        for (k = found; k > 0 && score[k - 1] < s; k--)
            if (k < n)
                out[k] = out[k - 1], score[k] = score[k - 1];
        if (k < n)
            out[k] = i, score[k] = s, found += found < n;
    }
    return found;
}

/* Does the token stand in an argument of the verb that follows its subject: "met Norlandish officials", "wrote to the premier of Norland"? */
static bool in_argument(const cast *c, uint32_t token, uint32_t verb)
{
    enum { STEPS = 6 };
    for (uint32_t n = 0; n < STEPS && token != RO_NONE; n++, token = c->d->tokens.v[token].head) {
        const ro_token *t = &c->d->tokens.v[token];
        if (t->head == verb)
            return t->deprel == RO_D_obj || t->deprel == RO_D_obl || t->deprel == RO_D_iobj;
        if (t->upos == RO_VERB)
            return false;
    }
    return false;
}

/* Is the spot of that side, as it is resolved, or, where it is not yet, as its words say? */
static bool of_side(const cast *c, const spot *s, uint16_t code)
{
    if (s->entity != RO_NONE)
        return c->players.v[s->entity].code == code;
    for (uint32_t i = 0; i < s->owners.n; i++)
        if (c->players.v[s->owners.v[i]].code == code)
            return true;
    return s->code == code;
}

/* Is the state named as a goal ("to Chile", "in Chile") in the visitor's sentence, or as whom he deals with? */
bool scene_goal_of(const cast *c, uint32_t state, uint32_t visitor)
{
    static const char *const dealing[] = {"meet", "visit", "tell", "urge", "ask", "call", "accuse", "thank", "receive", "invite", "warn", "arrive", "speak", "talk",
                                          "criticize", "criticise", "condemn", "praise", "congratulate", "telephone", "phone", "write", "negotiate", "confer", "travel", "fly", "go",
                                          "head", "return", "come", "depart", "leave", "hold", "have", "host", "welcome", "greet", "join", "brief", "assure", "remind", NULL};
    uint32_t sentence = spot_sentence(c, &c->spots.v[visitor]), head = c->spots.v[visitor].head;
    uint32_t verb = c->d->tokens.v[head].deprel == RO_D_nsubj ? c->d->tokens.v[head].head : RO_NONE;
    if (verb != RO_NONE && !ro_str_in(c->d->tokens.v[verb].lemma, dealing))
        verb = RO_NONE;
    for (uint32_t i = visitor; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == sentence; i++) {
        const spot *s = &c->spots.v[i];
        if (!of_side(c, s, c->players.v[state].code))
            continue;
        if (s->ask == ASK_COUNTERPART && i > visitor)
            return true; /* "A and his Sudrian counterpart" */
        uint32_t before = s->first > 0 && ro_str_is(c->forms[s->first - 1], "the") ? s->first - 1 : s->first;
        if (s->as_place || (before > 0 && ro_str_is(c->forms[before - 1], "to")) || (verb != RO_NONE && s->first > verb && in_argument(c, s->head, verb)))
            return true;
    }
    return false;
}

uint32_t scene_state_in_play(cast *c, uint32_t sentence)
{
    uint32_t best = RO_NONE;
    uint64_t most = 0;
    for (uint32_t at = 0; at < scene_players(c); at++) {
        uint32_t i = scene_player(c, at);
        if (c->d->entities.v[i].kind != RO_STATE)
            continue;
        uint64_t s = (uint64_t)scene_weight(c, i, sentence) * 2 + c->players.v[i].total / 4;
        if (c->players.v[i].seen == RO_NONE && c->players.v[i].code != c->home)
            s /= 8; /* told of only further on */
        s += c->home && c->players.v[i].code == c->home ? s / 2 + 1 : 0;
        if (s > most)
            best = i, most = s;
    }
    return best;
}
