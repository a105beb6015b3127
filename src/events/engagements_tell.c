/* SPDX-License-Identifier: Apache-2.0 */
/* From a word to what it tells: "met with", "talks between", "paid a visit to", "signed an agreement". */
#include "events/engagements_tell.h"

enum { DEEPEST = 8 };

/* ---- the word ---- */

static uint8_t kind_of(ro_str type)
{
    for (int k = RO_MEETING; k <= RO_DIALOGUE; k++)
        if (ro_str_is(type, ro_engagement_kind_name((ro_engagement_kind)k)))
            return (uint8_t)k;
    return RO_MEETING;
}

/* The lexicon's word; in headings nouns are often tagged as names and keep their capital. */
static const ro_word *word_at(const ro_teller *teller, uint32_t token)
{
    char small[24];
    const ro_token *k = tok(teller, token);
    const ro_word *w = ro_lexicon_word(teller->lexicon, teller->tree, token);
    if (w && w->pos == 'v' && ro_str_is(w->with, "on")) { /* "called her on Sunday" */
        uint32_t on = ro_oblique(teller->tree, token, "on");
        for (uint32_t i = on != RO_NONE && tok(teller, on)->time != RO_NONE ? ro_lexicon_find(teller->lexicon, w->lemma) : RO_NONE; i != RO_NONE;
             i = teller->lexicon->words.v[i].next)
            if (!teller->lexicon->words.v[i].with.n && teller->lexicon->words.v[i].pos == 'v')
                return &teller->lexicon->words.v[i];
    }
    if (w || !k->lemma.n || k->lemma.n >= sizeof small || k->lemma.p[0] < 'A' || k->lemma.p[0] > 'Z')
        return w;
    for (size_t i = 0; i < k->lemma.n; i++)
        small[i] = (char)(k->lemma.p[i] >= 'A' && k->lemma.p[i] <= 'Z' ? k->lemma.p[i] + 32 : k->lemma.p[i]);
    for (uint32_t i = ro_lexicon_find(teller->lexicon, (ro_str){small, k->lemma.n}); i != RO_NONE; i = teller->lexicon->words.v[i].next) {
        w = &teller->lexicon->words.v[i];
        if (w->pos == 'n' && !w->with.n && ro_str_equal(w->lemma, (ro_str){small, k->lemma.n}))
            return w;
    }
    return NULL;
}

ro_str telling_next_slot(ro_str *slots)
{
    const char *comma = slots->n ? memchr(slots->p, ',', slots->n) : NULL;
    ro_str slot = {slots->p, comma ? (size_t)(comma - slots->p) : slots->n};
    size_t used = slot.n + (comma ? 1 : 0);
    slots->p += used;
    slots->n -= used;
    return slot;
}

void telling_slot_text(ro_str slot, char out[24])
{
    size_t n = slot.n < 23 ? slot.n : 23;
    memcpy(out, slot.p, n);
    out[n] = 0;
}

/* ---- phone and video ---- */

static const char *mode_beside(const ro_teller *w, uint32_t head, int depth)
{
    static const char *const phone[] = {"phone", "telephone", "telephonic", "telephonically", NULL};
    static const char *const video[] = {"video", "videoconference", "videoconferencing", "virtual", "virtually", "online", "teleconference",
                                        "videolink", "remotely", "vtc", "zoom", NULL};
    RO_CHILDREN(w->tree, c, head) {
        const ro_token *k = tok(w, c);
        if (k->deprel == RO_D_nsubj || k->deprel == RO_D_ccomp || k->deprel == RO_D_conj || k->deprel == RO_D_advcl || k->deprel == RO_D_acl || k->deprel == RO_D_parataxis)
            continue;
        if (ro_lemma_in(k, phone))
            return "phone";
        if (ro_lemma_in(k, video))
            return "video";
        bool inside = k->deprel == RO_D_obl || k->deprel == RO_D_obj || k->deprel == RO_D_compound;
        const char *below = depth < 2 && inside ? mode_beside(w, c, depth + 1) : NULL;
        if (below)
            return below;
    }
    return NULL;
}

/* ---- parties ---- */

uint32_t telling_patient(const ro_teller *w, uint32_t verb)
{
    uint32_t object = ro_child(w->tree, verb, RO_D_obj);
    if (object == RO_NONE)
        object = ro_child_sub(w->tree, verb, RO_D_nsubj, RO_SUB_PASS);
    if (object == RO_NONE && (tok(w, verb)->deprel == RO_D_conj || tok(w, verb)->deprel == RO_D_xcomp) && ro_passive(w->tree, verb))
        object = ro_child(w->tree, tok(w, verb)->head, RO_D_nsubj); /* "the treaty closes a chapter and was signed", "is likely to be signed" */
    if (object == RO_NONE && is(w, verb, "call")) /* "called A B" is often read as naming */
        RO_CHILDREN(w->tree, c, verb)
            if (tok(w, c)->deprel == RO_D_xcomp && w->person[c] != RO_NONE)
                return c;
    return object;
}

/* Parties in every phrase with that preposition beside `head`. */
void telling_add_with_case(ro_parties *parties, const ro_teller *w, uint32_t head, const char *preposition)
{
    if (head == RO_NONE)
        return;
    RO_CHILDREN(w->tree, c, head)
        if ((tok(w, c)->deprel == RO_D_obl || tok(w, c)->deprel == RO_D_nmod) && ro_with_case(w, c, preposition))
            ro_parties_of(parties, w, c);
}

void telling_add_slots(ro_parties *parties, const ro_teller *w, uint32_t head, ro_str slots)
{
    while (slots.n) {
        char name[24];
        telling_slot_text(telling_next_slot(&slots), name);
        if (!strcmp(name, "obj"))
            ro_parties_of(parties, w, telling_patient(w, head));
        else if (!strcmp(name, "iobj"))
            ro_parties_of(parties, w, ro_child(w->tree, head, RO_D_iobj));
        else if (!strcmp(name, "poss"))
            ro_parties_of(parties, w, ro_child_sub(w->tree, head, RO_D_nmod, RO_SUB_POSS));
        else if (strcmp(name, "-") != 0)
            telling_add_with_case(parties, w, head, name);
    }
}

static bool is_person(const ro_teller *w, const ro_participant *p)
{
    if (p->mention != RO_NONE && w->d->mentions.v[p->mention].kind == RO_PRONOUN && ro_str_is(tok(w, w->d->mentions.v[p->mention].head)->form, "I"))
        return true; /* whoever writes, known by his state alone */
    return p->entity == RO_NONE || w->d->entities.v[p->entity].kind == RO_PERSON || (w->d->entities.v[p->entity].kind == RO_STATE && p->office.n);
}

bool telling_holds_person(const ro_teller *w, const ro_parties *p)
{
    for (uint32_t i = 0; i < p->n; i++)
        if (is_person(w, &p->v[i]))
            return true;
    return false;
}

/* Of codes that are bodies of many states. */
static bool of_organisations(const ro_parties *p)
{
    for (uint32_t i = 0; i < p->n; i++)
        if (strcmp(p->v[i].code, "IGO") != 0 && strcmp(p->v[i].code, "EUR") != 0 && strcmp(p->v[i].code, "UNO") != 0)
            return false;
    return p->n > 0 && (p->v[0].entity == RO_NONE || !p->v[0].name.n || p->n > 1);
}

void telling_add_persons(ro_parties *parties, const ro_teller *w, uint32_t head)
{
    ro_parties found = {.n = 0}, persons = {.n = 0};
    ro_parties_of(&found, w, head);
    for (uint32_t i = 0; i < found.n; i++)
        if (is_person(w, &found.v[i]))
            persons.v[persons.n++] = found.v[i];
    ro_parties_unite(parties, &persons);
}

ro_telling telling_at(const ro_teller *teller, uint32_t token, uint8_t kind)
{
    ro_telling w;
    memset(&w, 0, sizeof w);
    w.kind = kind;
    w.predicate = w.carrier = token;
    w.sentence = tok(teller, token)->sentence;
    w.time = RO_NONE;
    w.where = ro_no_where();
    return w;
}

bool telling_again(const ro_teller *w, uint32_t head)
{
    static const char *const words[] = {"again", "separately", "previously", "earlier", "recently", "later", NULL};
    RO_CHILDREN(w->tree, c, head)
        if (tok(w, c)->deprel == RO_D_advmod && ro_lemma_in(tok(w, c), words))
            return true;
    return false;
}

static uint32_t number_at(const ro_teller *w, uint32_t token)
{
    static const char *const numbers[] = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", NULL};
    for (uint32_t n = 0; numbers[n]; n++)
        if (ro_str_is_nocase(tok(w, token)->form, numbers[n]))
            return n + 2;
    char c = tok(w, token)->form.n == 1 ? tok(w, token)->form.p[0] : '0';
    return c >= '2' && c <= '9' ? (uint32_t)(c - '0') : 0;
}

/* "met twice", "met four times", "five rounds of talks"; "several times" counts as many as two. */
static uint32_t count_in(const ro_teller *w, uint32_t head)
{
    RO_CHILDREN(w->tree, c, head) {
        const ro_token *k = tok(w, c);
        if (k->deprel == RO_D_advmod && ro_lemma_is(k, "twice"))
            return 2;
        if (k->deprel == RO_D_nummod)
            return number_at(w, c);
        if (!ro_lemma_is(k, "time") || (k->deprel != RO_D_obl && k->deprel != RO_D_advmod))
            continue;
        uint32_t number = ro_child(w->tree, c, RO_D_nummod), many = ro_child(w->tree, c, RO_D_amod);
        if (number != RO_NONE)
            return number_at(w, number);
        if (many != RO_NONE && (is(w, many, "several") || is(w, many, "many")))
            return 2;
    }
    return 0;
}

static bool stretch(const ro_teller *w, uint32_t time)
{
    return time != RO_NONE && w->d->times.v[time].precision == RO_P_DAY && w->d->times.v[time].begin != w->d->times.v[time].end;
}

static bool travels(const ro_teller *w, uint32_t verb)
{
    const ro_word *word = word_at(w, verb);
    return word && word->pos == 'v' && kind_of(word->type) == RO_VISIT;
}

/* "in the Chinese capital": Beijing. */
static void name_capital(const ro_teller *teller, ro_where *where)
{
    if (where->token == RO_NONE || where->city.n || !teller->tables || !is(teller, where->token, "capital"))
        return;
    for (uint32_t i = 0; i < ro_tables_n_states(teller->tables); i++) {
        const ro_state *s = ro_tables_state(teller->tables, i);
        if (!s->former && !strcmp(s->code, where->country))
            where->city = ro_str_of(s->capital);
    }
}

void telling_give(const ro_teller *teller, ro_telling *w, ro_tellings *out)
{
    if (w->where.token == RO_NONE && w->kind != RO_VISIT && w->kind != RO_CALL && w->kind != RO_LETTER) {
        ro_where found = ro_place_of(teller, w);
        if (found.token != RO_NONE || !w->where.country[0])
            w->where = found;
    }
    name_capital(teller, &w->where);
    if (w->time == RO_NONE)
        w->time = ro_time_of(teller, w);
    ro_parties_tidy(&w->parties, teller->d);
    if (w->noun && w->carrier != w->predicate && ro_has_case(teller->tree, w->predicate, "for") && stretch(teller, w->time) && travels(teller, w->carrier))
        w->time = RO_NONE; /* "visits from 4 to 6 May for talks": on one of those days */
    RO_CHILDREN(teller->tree, c, w->carrier)
        w->also = w->also || (tok(teller, c)->deprel == RO_D_advmod && is(teller, c, "also"));
    *RO_PUSH(teller->arena, out) = *w;
}

/* ---- officials of the place ---- */

/* Are those with whom one meets officials of no state that is said? In the phrases with the preposition below noun or verb; and the object. */
static bool with_strangers(const ro_teller *w, uint32_t head, bool object)
{
    RO_CHILDREN(w->tree, c, head) {
        uint8_t r = tok(w, c)->deprel;
        bool with = (r == RO_D_obl || r == RO_D_nmod) && ro_has_case(w->tree, c, "with");
        if ((with || (object && r == RO_D_obj)) && ro_strangers_at(w, c))
            return true;
    }
    return false;
}

/* "met ministers and officials in A, B and C": one meeting a state, each with officials of that state; where no place is said, merging knows. */
static void give_strangers(const ro_teller *teller, ro_telling *w, const ro_parties *own, ro_tellings *out)
{
    ro_where place = ro_place_of(teller, w), places[RO_MOST_PLACES];
    uint32_t n = place.token == RO_NONE ? 0 : ro_places_of(teller->tree, place.token, places, RO_MOST_PLACES);
    w->strangers = true;
    w->parties.n = 0;
    for (uint32_t i = 0; i < own->n; i++)
        if (own->v[i].name.n || own->n == 1)
            w->parties.v[w->parties.n++] = own->v[i];
    w->where = place;
    if (n < 2) {
        telling_give(teller, w, out);
        return;
    }
    for (uint32_t i = 0; i < n; i++) {
        ro_telling one = *w;
        one.where = places[i];
        telling_give(teller, &one, out);
    }
}

/* ---- verbs ---- */

/* "met with A of one state and B of another": one meeting each. */
static void give_by_state(const ro_teller *teller, ro_telling *w, const ro_parties *own, const ro_parties *others, ro_tellings *out)
{
    for (uint32_t i = 0; i < others->n; i++) {
        bool seen = false;
        ro_telling one = *w;
        one.parties = *own;
        for (uint32_t k = 0; k < others->n; k++) {
            if (strcmp(others->v[k].code, others->v[i].code) != 0)
                continue;
            seen = seen || k < i;
            ro_parties more = {.n = 1};
            more.v[0] = others->v[k];
            ro_parties_unite(&one.parties, &more);
        }
        if (!seen && ro_parties_sides(&one.parties) >= 2)
            telling_give(teller, &one, out);
    }
}

/* "The visit includes talks with A and B": one each; the visitor is known to merging. */
static void give_each_state(const ro_teller *teller, ro_telling *w, const ro_parties *others, ro_tellings *out)
{
    for (uint32_t i = 0; i < others->n; i++) {
        ro_telling one = *w;
        bool seen = false;
        one.parties.n = 0;
        for (uint32_t k = 0; k < others->n; k++) {
            seen = seen || (k < i && !strcmp(others->v[k].code, others->v[i].code));
            if (!strcmp(others->v[k].code, others->v[i].code))
                one.parties.v[one.parties.n++] = others->v[k];
        }
        if (!seen)
            telling_give(teller, &one, out);
    }
}

/* "separate meetings with A and B": one each, of whatever state. */
static void give_each(const ro_teller *teller, ro_telling *w, const ro_parties *own, const ro_parties *others, ro_tellings *out)
{
    for (uint32_t i = 0; i < others->n; i++) {
        ro_telling one = *w;
        ro_parties more = {.n = 1};
        more.v[0] = others->v[i];
        one.parties = *own;
        ro_parties_unite(&one.parties, &more);
        if (ro_parties_sides(&one.parties) >= 2)
            telling_give(teller, &one, out);
    }
}

static bool asks_to(const ro_teller *w, uint32_t verb)
{
    RO_CHILDREN(w->tree, c, verb)
        if (tok(w, c)->deprel == RO_D_mark && ro_str_is_nocase(tok(w, c)->form, "to"))
            return true;
    return false;
}

/* "called on the minister": a courtesy call is a meeting; "called on China to act" is a request. */
static bool requests(const ro_teller *w, uint32_t verb)
{
    const ro_tree *t = w->tree;
    if (!is(w, verb, "call"))
        return false;
    uint32_t upon = ro_oblique(t, verb, "on");
    bool on = (upon != RO_NONE && tok(w, upon)->time == RO_NONE) || ro_oblique(t, verb, "upon") != RO_NONE || ro_has_particle(t, verb, "on");
    if (ro_oblique(t, verb, "for") != RO_NONE && ro_child(t, verb, RO_D_obj) == RO_NONE)
        return true;
    RO_CHILDREN(t, c, verb)
        if (on && (asks_to(w, c) || ro_child(t, c, RO_D_acl) != RO_NONE))
            return true;
    uint32_t named = ro_child(t, verb, RO_D_xcomp);
    bool names = named != RO_NONE && !(w->person[named] != RO_NONE || (telling_patient(w, verb) != RO_NONE && ro_child(t, verb, RO_D_obj) == RO_NONE));
    return names || (on && ro_child(t, verb, RO_D_advcl) != RO_NONE) || ro_child(t, verb, RO_D_ccomp) != RO_NONE;
}

/* "looks forward to meeting", "to a meeting" */
bool telling_looks_forward(const ro_teller *w, uint32_t token)
{
    uint32_t above = tok(w, token)->head;
    return above != RO_NONE && is(w, above, "look");
}

/* "was to meet", "had been due to visit" */
bool telling_was_planned(const ro_teller *w, uint32_t verb)
{
    uint32_t above = tok(w, verb)->deprel == RO_D_xcomp ? tok(w, verb)->head : verb;
    RO_CHILDREN(w->tree, c, above)
        if ((tok(w, c)->deprel == RO_D_aux || tok(w, c)->deprel == RO_D_cop) && ro_feat_is(tok(w, c), "Tense", "Past"))
            return true;
    return false;
}

/* Of a letter: "to B" however deep below the verb, or whom it wishes or congratulates. */
static void add_recipients(const ro_teller *w, uint32_t verb, ro_parties *others)
{
    uint32_t letter = ro_child(w->tree, verb, RO_D_obj);
    const ro_sentence *s = &w->d->sentences.v[tok(w, verb)->sentence];
    if (letter == RO_NONE)
        return;
    telling_add_with_case(others, w, letter, "to");
    RO_CHILDREN(w->tree, c, letter)
        if (tok(w, c)->deprel == RO_D_acl && !others->n) {
            telling_add_persons(others, w, ro_child(w->tree, c, RO_D_iobj));
            telling_add_persons(others, w, ro_child(w->tree, c, RO_D_obj));
        }
    for (uint32_t i = letter + 1; i < s->first + s->n && i < letter + 40 && !others->n; i++)
        if ((tok(w, i)->deprel == RO_D_nmod || tok(w, i)->deprel == RO_D_obl) && ro_with_case(w, i, "to") && ro_dominates(w->d, verb, i))
            ro_parties_of(others, w, i);
}

static void give_hosted(const ro_teller *teller, ro_telling *w, ro_parties *own, ro_parties *others, ro_tellings *out)
{
    for (uint32_t i = 0; i < own->n; i++)
        own->v[i].role = "host";
    for (uint32_t i = 0; i < others->n; i++)
        others->v[i].role = "visitor";
    w->hosted = true;
    if (!own->n && is(teller, w->predicate, "summon")) { /* "was summoned to the ministry of A", "in A" */
        ro_where place = ro_place_of(teller, w);
        telling_add_with_case(own, teller, w->predicate, "to");
        if (!own->n && place.country[0])
            ro_party_add_code(own, place.country, RO_STR(""));
    }
    w->parties = *own;
    ro_parties_unite(&w->parties, others);
    if (ro_parties_sides(&w->parties) < 2)
        return;
    w->where = ro_place_of(teller, w);
    if (w->where.token == RO_NONE)
        w->where = visits_host(own);
    telling_give(teller, w, out);
    static const char *const many[] = {"servicemember", "troop", "force", "soldier", "refugee", "migrant", "event", "people", NULL};
    uint32_t guests = telling_patient(teller, w->predicate);
    if (is(teller, w->predicate, "host") && ro_parties_sides(others) == 1 && !(guests != RO_NONE && ro_lemma_in(tok(teller, guests), many))) { /* to be hosted is to visit */
        ro_telling visit = *w;
        ro_where home = visits_host(own);
        visit.kind = RO_VISIT;
        visit.parties = *others;
        visits_give(teller, &visit, &home, 1, out);
    }
}

/* "A and B spoke for an hour": adds to a call told before; "have talked to each other seven times": a count. */
static void tell_talking(const ro_teller *teller, uint32_t verb, ro_tellings *out)
{
    ro_telling w = telling_at(teller, verb, RO_CALL);
    ro_parties_of(&w.parties, teller, ro_doer(teller, verb));
    w.standing = (uint8_t)ro_verb_standing(teller->tree, verb);
    w.count = count_in(teller, verb);
    w.distinct = w.count > 0;
    w.only_joins = w.count == 0;
    w.weak = w.count == 0;
    if (ro_parties_sides(&w.parties) > 1 && w.standing == STANDS_HELD)
        telling_give(teller, &w, out);
}

/* The doer; and where the parser found two subjects in "Minister for A B and Minister of C D signed", the second. */
static void add_doers(ro_parties *own, const ro_teller *w, uint32_t verb)
{
    uint32_t doer = ro_doer(w, verb);
    ro_parties_of(own, w, doer);
    RO_CHILDREN(w->tree, c, verb)
        if (doer != RO_NONE && c > doer && tok(w, c)->deprel == RO_D_nsubj && tok(w, doer)->deprel == RO_D_nsubj && w->person[c] != RO_NONE)
            ro_parties_of(own, w, c);
}

static void tell_verb(const ro_teller *teller, uint32_t verb, const ro_word *word, ro_tellings *out)
{
    ro_telling w = telling_at(teller, verb, kind_of(word->type));
    ro_parties own = {.n = 0}, others = {.n = 0};
    const char *mode = mode_beside(teller, verb, 0);
    if (requests(teller, verb))
        return;
    if (w.kind == RO_CALL && !mode && is(teller, verb, "call") && ro_passive(teller->tree, verb) && ro_oblique(teller->tree, verb, "to") != RO_NONE)
        return; /* "were called to the ministry" */
    if (ro_list_holds(word->needs, RO_STR("phone")) && !mode) {
        tell_talking(teller, verb, out);
        return;
    }
    w.standing = (uint8_t)ro_verb_standing(teller->tree, verb);
    if (w.standing == STANDS_NOT || w.kind == RO_CONFERENCE) /* a conference is told by its noun */
        return;
    if (w.kind == RO_VISIT) {
        visits_tell_verb(teller, &w, word, out);
        return;
    }
    add_doers(&own, teller, verb);
    telling_add_slots(&others, teller, verb, word->slots);
    if (!others.n && ro_list_holds(word->needs, RO_STR("credential")) && telling_patient(teller, verb) != RO_NONE)
        telling_add_slots(&others, teller, telling_patient(teller, verb), word->slots); /* "presented his credentials to B" */
    if (w.kind == RO_SIGNING)
        signing_add_signatories(teller, verb, &others);
    if (mode && !others.n && ro_list_holds(word->slots, RO_STR("with"))) /* "discussed the border with B by phone" */
        telling_add_with_case(&others, teller, ro_child(teller->tree, verb, RO_D_obj), "with");
    if (mode && !others.n && ro_list_holds(word->slots, RO_STR("with")))
        RO_CHILDREN(teller->tree, c, verb) /* "met by video link with B" */
            if (tok(teller, c)->deprel == RO_D_obl && tok(teller, c)->mention == RO_NONE)
                telling_add_with_case(&others, teller, c, "with");
    if (w.kind == RO_LETTER && telling_patient(teller, verb) != RO_NONE) { /* "carried a message from A to B" */
        ro_parties from = {.n = 0};
        telling_add_with_case(&from, teller, telling_patient(teller, verb), "from");
        if (is(teller, verb, "receive")) { /* "received a letter from B" */
            telling_add_with_case(&from, teller, verb, "from");
            others = own;
        }
        if (from.n)
            own = from;
    }
    static const char *const conveying[] = {"convey", "pass", "relay", "transmit", NULL};
    if (w.kind == RO_LETTER && ro_lemma_in(tok(teller, verb), conveying) && telling_patient(teller, verb) != RO_NONE && is(teller, telling_patient(teller, verb), "message") &&
        ro_oblique(teller->tree, telling_patient(teller, verb), "from") == RO_NONE)
        return; /* one's own message, in the course of a talk */
    if (w.kind == RO_LETTER && !others.n)
        add_recipients(teller, verb, &others);
    if (w.kind == RO_LETTER && w.standing == STANDS_PROPOSED)
        return;
    if (is(teller, verb, "welcome") && !ro_feat_is(tok(teller, verb), "Tense", "Past") && !(ro_time_of(teller, &w) != RO_NONE && w.standing != STANDS_HELD))
        return; /* "welcomes your representatives to the forum": a wish */
    bool both = mode && ro_parties_sides(&own) > 1; /* "A and B discussed it by phone" */
    if (ro_list_holds(word->needs, RO_STR("person")) && !telling_holds_person(teller, &others) && !both)
        return;
    if (w.kind == RO_MEETING && !others.n && of_organisations(&own))
        w.kind = RO_CONFERENCE; /* "Foreign ministers of the G7 met" */
    if (mode && w.kind == RO_MEETING)
        w.kind = RO_CALL;
    w.mode = mode;
    w.count = count_in(teller, verb);
    w.elsewhere = telling_again(teller, verb);
    w.distinct = w.elsewhere || w.count;
    w.weak = is(teller, verb, "speak") && !mode && !teller->call_report;
    w.ahead = telling_looks_forward(teller, verb);
    w.was_planned = telling_was_planned(teller, verb);
    w.weak = w.weak || is(teller, verb, "discuss") || is(teller, verb, "exchange") || is(teller, verb, "engage") || is(teller, verb, "negotiate") || is(teller, verb, "consult");
    w.progressive = ro_feat_is(tok(teller, verb), "Tense", "Pres") && ro_feat_is(tok(teller, verb), "VerbForm", "Part") && ro_child(teller->tree, verb, RO_D_aux) != RO_NONE;
    bool called_in = is(teller, verb, "call") && w.kind == RO_MEETING && ro_list_holds(word->slots, RO_STR("in"));
    if (is(teller, verb, "receive") || is(teller, verb, "host") || is(teller, verb, "welcome") || is(teller, verb, "summon") || called_in) {
        give_hosted(teller, &w, &own, &others, out);
        return;
    }
    bool strangers = w.kind == RO_MEETING && with_strangers(teller, verb, ro_list_holds(word->slots, RO_STR("obj")));
    if (!others.n && !strangers && w.kind == RO_MEETING && telling_patient(teller, verb) != RO_NONE && !is(teller, verb, "exchange"))
        return; /* "met the challenges" */
    w.parties = own;
    w.ownerless = !own.n;
    w.with_others = !others.n && !strangers && ro_oblique(teller->tree, verb, "with") != RO_NONE;
    ro_parties_unite(&w.parties, &others);
    if (w.kind == RO_SIGNING && signing_by_context(teller, verb, &w.parties)) {
        w.by_context = true;
        telling_give(teller, &w, out);
        return;
    }
    if (own.n && ro_parties_sides(&w.parties) == 1 && strangers) {
        give_strangers(teller, &w, &own, out);
        return;
    }
    if (ro_parties_sides(&w.parties) < 2 && !((w.kind == RO_MEETING || w.kind == RO_CONFERENCE) && w.parties.n))
        return;
    bool apart = w.kind == RO_MEETING || (w.kind == RO_CALL && mode && !strcmp(mode, "phone")); /* by phone one speaks to one after the other */
    if (apart && ro_parties_sides(&own) == 1 && ro_parties_sides(&others) > 1 && !ro_parties_all_organisations(&others, teller->d) &&
        (telling_holds_person(teller, &own) || telling_holds_person(teller, &others)))
        give_by_state(teller, &w, &own, &others, out);
    else
        telling_give(teller, &w, out);
}

/* ---- nouns ---- */

bool telling_capital(const ro_teller *teller, uint32_t token)
{
    const ro_token *k = tok(teller, token);
    bool heading = teller->d->sentences.v[k->sentence].kind != RO_BODY;
    return !heading && k->form.n && k->form.p[0] >= 'A' && k->form.p[0] <= 'Z' && token != teller->d->sentences.v[k->sentence].first;
}

static bool is_definite(const ro_teller *w, uint32_t noun)
{
    static const char *const words[] = {"the", "this", "these", "that", "those", "both", "his", "her", "their", "our", "its", "my", NULL};
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_det || tok(w, c)->subtype == RO_SUB_POSS)
            for (size_t i = 0; words[i]; i++)
                if (ro_str_is_nocase(tok(w, c)->form, words[i]))
                    return true;
    return false;
}

static bool is_distinct(const ro_teller *w, uint32_t noun, bool visit)
{
    static const char *const words[] = {"last", "previous", "earlier", "another", "separate", "second", "past", NULL};
    static const char *const fresh[] = {"recent", "next", "upcoming", "new", "future", NULL};
    RO_CHILDREN(w->tree, c, noun)
        if ((tok(w, c)->deprel == RO_D_amod || tok(w, c)->deprel == RO_D_det) && (ro_lemma_in(tok(w, c), words) || (!visit && ro_lemma_in(tok(w, c), fresh))))
            return true;
    return false;
}

bool telling_modified_by(const ro_teller *w, uint32_t noun, const char *const *list)
{
    RO_CHILDREN(w->tree, c, noun)
        if ((tok(w, c)->deprel == RO_D_amod || tok(w, c)->deprel == RO_D_compound) && ro_lemma_in(tok(w, c), list))
            return true;
    return false;
}

static bool has_people(const ro_teller *w, uint32_t noun)
{
    return ro_oblique(w->tree, noun, "with") != RO_NONE || ro_oblique(w->tree, noun, "between") != RO_NONE || ro_oblique(w->tree, noun, "from") != RO_NONE;
}

/* "a call for peace" is none; a call is by phone, or with, from or between people. "courtesy call on": a meeting. */
static bool is_call(const ro_teller *w, uint32_t noun)
{
    const ro_tree *t = w->tree;
    bool people = has_people(w, noun);
    if (mode_beside(w, noun, 1))
        return true;
    if (ro_oblique(t, noun, "for") != RO_NONE || ro_child(t, noun, RO_D_acl) != RO_NONE || ro_oblique(t, noun, "on") != RO_NONE)
        return people;
    return people || (is_definite(w, noun) && !ro_feat_is(tok(w, noun), "Number", "Plur")) || w->call_report;
}

/* "rejected calls from A for action": "for" may hang on the verb. */
static bool plea(const ro_teller *w, uint32_t noun)
{
    uint32_t verb = tok(w, noun)->deprel == RO_D_obj ? tok(w, noun)->head : RO_NONE;
    uint32_t what = ro_oblique(w->tree, noun, "for");
    if (what == RO_NONE && verb != RO_NONE && ro_oblique(w->tree, noun, "from") != RO_NONE)
        what = ro_oblique(w->tree, verb, "for");
    return is(w, noun, "call") && !mode_beside(w, noun, 1) && what != RO_NONE && what > noun && tok(w, what)->time == RO_NONE;
}

/* "the call", without a phone or another side: may refer back to one, tells of none. */
static bool bare_call(const ro_teller *w, uint32_t noun)
{
    return is(w, noun, "call") && !mode_beside(w, noun, 1) && !has_people(w, noun) && !w->call_report;
}

/* States named before the noun: "Russian-Turkish talks", "the U.S.-EU Summit". */
void telling_add_modifiers(ro_parties *parties, const ro_teller *w, uint32_t noun, int depth)
{
    RO_CHILDREN(w->tree, c, noun) {
        const ro_token *k = tok(w, c);
        if (k->deprel != RO_D_amod && k->deprel != RO_D_compound && k->deprel != RO_D_nmod && k->deprel != RO_D_conj && k->deprel != RO_D_flat)
            continue;
        if (k->deprel == RO_D_nmod && k->subtype != RO_SUB_POSS && ro_child(w->tree, c, RO_D_case) != RO_NONE)
            continue;
        if (k->mention != RO_NONE && c < noun)
            ro_party_add_mention(parties, w->d, k->mention);
        if (depth < 3 && c < noun)
            telling_add_modifiers(parties, w, c, depth + 1);
    }
}

/* The same by the words to the noun's left, where the tree is of another opinion. */
void telling_add_words_before(ro_parties *parties, const ro_teller *w, uint32_t noun)
{
    enum { BACK = 9 };
    uint32_t first = w->d->sentences.v[tok(w, noun)->sentence].first;
    for (uint32_t i = noun, k = 0; i-- > first && k < BACK; k++) {
        uint8_t pos = tok(w, i)->upos;
        if (pos != RO_ADJ && pos != RO_PROPN && pos != RO_NOUN && pos != RO_NUM && pos != RO_CCONJ && pos != RO_SYM && pos != RO_PART &&
            !(pos == RO_PUNCT && tok(w, i)->form.n && tok(w, i)->form.p[0] != ',' && tok(w, i)->form.p[0] != '"'))
            return;
        if (tok(w, i)->mention != RO_NONE)
            ro_party_add_mention(parties, w->d, tok(w, i)->mention);
    }
}

/* "which", "that": stands for the noun itself. */
static bool relative(const ro_teller *w, uint32_t token)
{
    static const char *const words[] = {"which", "that", "who", "whom", NULL};
    return ro_lemma_in(tok(w, token), words);
}

/* "talks held between", "a meeting attended by", "hosted by", "involving" */
void telling_add_clauses_of(ro_parties *parties, const ro_teller *w, uint32_t noun)
{
    RO_CHILDREN(w->tree, c, noun) {
        if (tok(w, c)->deprel != RO_D_acl)
            continue;
        telling_add_with_case(parties, w, c, "with");
        telling_add_with_case(parties, w, c, "between");
        telling_add_with_case(parties, w, c, "by");
        telling_add_with_case(parties, w, c, "among");
        if (is(w, c, "involve") || is(w, c, "include"))
            ro_parties_of(parties, w, ro_child(w->tree, c, RO_D_obj));
    }
}

/* "the conversation that A had with B", "the meeting she was to have with B" */
static void add_relative(ro_telling *one, const ro_teller *w, uint32_t noun)
{
    RO_CHILDREN(w->tree, c, noun) {
        uint32_t subject = tok(w, c)->deprel == RO_D_acl ? ro_child(w->tree, c, RO_D_nsubj) : RO_NONE;
        if (subject == RO_NONE || !ro_verb_light(tok(w, c)) || ro_passive(w->tree, c) || relative(w, subject))
            continue;
        ro_parties_of(&one->parties, w, subject);
        if (one->carrier == noun || tok(w, noun)->deprel == RO_D_nsubj)
            one->carrier = c;
    }
}

static bool beside_event(const ro_teller *w, uint32_t top)
{
    static const char *const cases[] = {"during", "in", "at", "after", "following", "follow", "before", "ahead", "on", "upon", "for", "through", "over",
                                        "via", "by", "of", "as", "to", NULL};
    RO_CHILDREN(w->tree, c, top)
        if (tok(w, c)->deprel == RO_D_case && ro_lemma_in(tok(w, c), cases))
            return true;
    return false;
}

/* The nouns between a conference and its clause: only "on the sidelines of", "the opening of", "a meeting of" and the like lead on. */
static bool leads_on(const ro_teller *w, uint32_t noun, uint32_t top)
{
    static const char *const nouns[] = {"sideline", "margin", "opening", "session", "meeting", "fringe", "framework", "day", "plenary", "part", "occasion",
                                        "ceremony", "end", "conclusion", "beginning", "start", "delegation", "round", "summit", "side", "close", "minister", "leader",
                                        "talk", "visit", "discussion", "conversation", "moment", "run", "participation", NULL};
    uint32_t k = noun;
    for (int i = 0; i < DEEPEST && k != top; i++) {
        bool joined = tok(w, k)->deprel == RO_D_conj || tok(w, k)->deprel == RO_D_appos;
        k = tok(w, k)->head;
        if (k == RO_NONE || (!joined && !ro_lemma_in(tok(w, k), nouns)))
            return false;
        if (is(w, k, "sideline") || is(w, k, "margin"))
            return true;
    }
    return true;
}

/* "helped the truce, including calls with B": who helped called. */
static bool included(const ro_teller *w, uint32_t noun)
{
    return (tok(w, noun)->deprel == RO_D_nmod || tok(w, noun)->deprel == RO_D_obl) && ro_has_case(w->tree, noun, "include");
}

static void add_from_carrier(const ro_teller *w, ro_telling *one, uint32_t clause)
{
    telling_add_with_case(&one->parties, w, clause, "with");
    telling_add_with_case(&one->parties, w, clause, "between");
    ro_parties_of(&one->parties, w, ro_doer(w, clause));
    if (is(w, clause, "receive"))
        telling_add_with_case(&one->parties, w, clause, "from");
    if (is(w, clause, "give") || is(w, clause, "grant"))
        telling_add_with_case(&one->parties, w, clause, "to"); /* "gave an audience to B" */
}

/* "called off talks", "broke off talks": the parser often takes the noun for a complement. */
static bool breaks_off(const ro_teller *w, uint32_t verb)
{
    return (is(w, verb, "call") || is(w, verb, "break")) && ro_has_particle(w->tree, verb, "off");
}

/* "Wang Yi during a visit to Malaysia said": a person whom the event hangs on. */
uint32_t telling_bearer(const ro_teller *w, uint32_t noun)
{
    uint32_t head = tok(w, noun)->head;
    if (head == RO_NONE || tok(w, noun)->deprel != RO_D_nmod || tok(w, head)->mention == RO_NONE)
        return RO_NONE;
    bool person = w->d->entities.v[w->d->mentions.v[tok(w, head)->mention].entity].kind == RO_PERSON;
    bool beside = ro_has_case(w->tree, noun, "during") || ro_has_case(w->tree, noun, "in") || ro_has_case(w->tree, noun, "on") || ro_has_case(w->tree, noun, "after");
    return person && beside ? head : RO_NONE;
}

static bool attends(const ro_token *verb)
{
    static const char *const verbs[] = {"attend", "join", "host", "co-host", "cohost", "chair", "co-chair", "cochair", "address", "convene", "hold", "participate", "leave",
                                        "open", "boycott", "skip", "organise", "organize", "sponsor", "have", "lead", "conclude", "launch", "close", "enter", "hail", "mark", NULL};
    return ro_lemma_in(verb, verbs);
}

/* Who stands in the clause that the noun is told in: subject, and of "told B during talks" the one told. */
void telling_add_clause(const ro_teller *w, ro_telling *one, uint32_t noun)
{
    static const char *const stretches[] = {"round", "day", "hour", "series", "week", NULL}; /* "two days of talks" */
    uint32_t top = noun, clause = ro_noun_clause(w->tree, noun, &top), bearer = telling_bearer(w, noun);
    if (bearer != RO_NONE) {
        one->carrier = clause != RO_NONE ? clause : noun;
        ro_parties_of(&one->parties, w, bearer);
        return;
    }
    if (clause == RO_NONE || clause == noun)
        return;
    uint8_t r = tok(w, top)->deprel;
    if (included(w, noun) && one->kind != RO_CONFERENCE && ro_parties_sides(&one->parties) > 0) {
        one->carrier = clause;
        ro_parties_of(&one->parties, w, ro_doer(w, clause));
        return;
    }
    bool nested = top != noun && tok(w, noun)->deprel != RO_D_conj && tok(w, noun)->deprel != RO_D_appos;
    bool object = r == RO_D_obj || (r == RO_D_iobj && one->kind == RO_CONFERENCE) || (r == RO_D_nsubj && tok(w, top)->subtype == RO_SUB_PASS) || (r == RO_D_obl && ro_verb_light(tok(w, clause)));
    if (nested && !(one->kind == RO_CONFERENCE ? leads_on(w, noun, top) : ro_verb_light(tok(w, clause)) && ro_lemma_in(tok(w, top), stretches)))
        return;
    if (r == RO_D_nsubj && !object) {
        one->carrier = clause;
        telling_add_with_case(&one->parties, w, clause, "with");
        telling_add_with_case(&one->parties, w, clause, "between");
        return;
    }
    object = object || (r == RO_D_xcomp && breaks_off(w, clause));
    if (object && (ro_verb_light(tok(w, clause)) || breaks_off(w, clause)) && one->kind != RO_CONFERENCE) {
        one->carrier = clause;
        add_from_carrier(w, one, clause);
        if (r == RO_D_obl && ro_parties_sides(&one->parties) < 2) /* "engaged B in a call" */
            telling_add_persons(&one->parties, w, ro_child(w->tree, clause, RO_D_obj));
        return;
    }
    bool told = (is(w, clause, "tell") || is(w, clause, "brief")) && telling_capital(w, noun);
    if (one->kind == RO_CONFERENCE && object && r != RO_D_nsubj && r != RO_D_obl && !told && !attends(tok(w, clause))) {
        ro_parties talkers = {.n = 0};
        ro_parties_of(&talkers, w, ro_doer(w, clause));
        if (is(w, clause, "discuss") && one->standing == STANDS_PLANNED && ro_parties_sides(&talkers) > 1)
            one->parties = talkers; /* "A and B discussed the upcoming summit" */
        return;
    }
    if (one->kind == RO_CONFERENCE && (ro_has_case(w->tree, top, "before") || ro_has_case(w->tree, top, "ahead")))
        return;
    if ((r != RO_D_obl && r != RO_D_advmod && r != RO_D_advcl && !(one->kind == RO_CONFERENCE && object)) || (!beside_event(w, top) && !object))
        return;
    one->carrier = clause;
    if (one->kind == RO_CONFERENCE && (is(w, clause, "invite") || is(w, clause, "welcome"))) {
        ro_parties_of(&one->parties, w, telling_patient(w, clause));
        one->standing = STANDS_PLANNED;
        return;
    }
    ro_parties_of(&one->parties, w, ro_doer(w, clause));
    if (one->kind == RO_CONFERENCE)
        return;
    telling_add_with_case(&one->parties, w, clause, "with");
    if (ro_parties_sides(&one->parties) < 2) {
        telling_add_persons(&one->parties, w, telling_patient(w, clause));
        telling_add_persons(&one->parties, w, ro_child(w->tree, clause, RO_D_iobj));
        telling_add_persons(&one->parties, w, ro_oblique(w->tree, clause, "to"));
    }
}

/* "in her visit with the president": a meeting. */
static bool visit_with(const ro_teller *teller, uint32_t noun)
{
    uint32_t whom = ro_oblique(teller->tree, noun, "with");
    ro_parties others = {.n = 0};
    if (whom == RO_NONE || !is(teller, noun, "visit") || ro_oblique(teller->tree, noun, "to") != RO_NONE)
        return false;
    telling_add_with_case(&others, teller, noun, "with");
    return telling_holds_person(teller, &others);
}

/* "was attended by President of A First Last, President of B …": by the words, whatever the tree makes of so many names. */
static void add_attending(const ro_teller *w, ro_telling *one)
{
    const ro_sentence *s = &w->d->sentences.v[one->sentence];
    for (uint32_t i = one->carrier + 1; i < s->first + s->n && !(tok(w, i)->upos == RO_VERB && ro_child(w->tree, i, RO_D_nsubj) != RO_NONE); i++)
        if (w->person[i] != RO_NONE && i == w->d->mentions.v[w->person[i]].first)
            ro_party_add_mention(&one->parties, w->d, w->person[i]);
}

/* "Taking part in the meeting were A, B and C": those who are named as the predicate. */
void telling_add_inverted(const ro_teller *w, ro_telling *one, uint32_t noun)
{
    uint32_t take = tok(w, noun)->head;
    if (take == RO_NONE || !(is(w, take, "take") || is(w, take, "participate") || is(w, take, "attend")) || ro_child(w->tree, take, RO_D_nsubj) != RO_NONE)
        return;
    uint32_t who = tok(w, take)->head;
    if (who == RO_NONE || tok(w, take)->deprel == RO_D_conj || who < take || ro_child(w->tree, who, RO_D_cop) == RO_NONE)
        return;
    const ro_sentence *s = &w->d->sentences.v[one->sentence];
    for (uint32_t i = take; i < s->first + s->n; i++)
        if (w->person[i] != RO_NONE && i == w->d->mentions.v[w->person[i]].first)
            ro_party_add_mention(&one->parties, w->d, w->person[i]);
    one->attended = true;
}

static bool ordinal_at(const ro_teller *w, uint32_t noun)
{
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_amod && tok(w, c)->form.n && tok(w, c)->form.p[0] >= '0' && tok(w, c)->form.p[0] <= '9')
            return true;
    return false;
}

/* "paid a courtesy call on the minister" */
static void add_courtesy(const ro_teller *teller, ro_telling *w, uint32_t noun)
{
    uint32_t verb = tok(teller, noun)->head;
    telling_add_with_case(&w->parties, teller, noun, "on");
    if (verb != RO_NONE)
        telling_add_with_case(&w->parties, teller, verb, "on");
}

/* "a meeting is set for 1 June in A with the participation of B and C, X said": those, and the speaker. */
static void add_announced(const ro_teller *teller, ro_telling *w)
{
    static const char *const presence[] = {"participation", "presence", "attendance", NULL};
    const ro_tree *t = teller->tree;
    const ro_sentence *s = &teller->d->sentences.v[w->sentence];
    uint32_t found = 0;
    if (w->carrier == w->predicate || ro_parties_sides(&w->parties) > 1)
        return;
    for (uint32_t i = w->predicate + 1; i < s->first + s->n && i < w->predicate + 60; i++)
        if (ro_lemma_in(tok(teller, i), presence) && ro_oblique(t, i, "of") != RO_NONE)
            ro_parties_of(&w->parties, teller, i), found++;
    uint32_t above = tok(teller, w->carrier)->head;
    if (found && tok(teller, w->carrier)->deprel == RO_D_ccomp && above != RO_NONE)
        telling_add_persons(&w->parties, teller, ro_doer(teller, above));
}

/* "talks on the border between officials of A and B", not "on relations between A and B"; "B rejected A's offer of talks" */
static void add_from_afar(ro_parties *parties, const ro_teller *w, uint32_t noun)
{
    static const char *const offers[] = {"offer", "proposal", "request", "call", "appeal", "demand", "bid", NULL};
    static const char *const answers[] = {"reject", "accept", "decline", "refuse", "welcome", "dismiss", "spurn", "rebuff", NULL};
    uint32_t above = tok(w, noun)->head;
    ro_parties people = {.n = 0};
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_nmod && tok(w, c)->mention == RO_NONE)
            telling_add_with_case(&people, w, c, "between");
    if (telling_holds_person(w, &people))
        *parties = people;
    if (parties->n || above == RO_NONE || tok(w, noun)->deprel != RO_D_nmod || !ro_lemma_in(tok(w, above), offers))
        return;
    uint32_t verb = tok(w, above)->deprel == RO_D_obj ? tok(w, above)->head : RO_NONE;
    ro_parties_of(parties, w, ro_child_sub(w->tree, above, RO_D_nmod, RO_SUB_POSS));
    telling_add_with_case(parties, w, above, "to");
    if (verb != RO_NONE && ro_lemma_in(tok(w, verb), answers))
        ro_parties_of(parties, w, ro_doer(w, verb));
}

/* "the visit includes", "the programme features": the visitor's own meetings. */
static bool part_of_visit(const ro_teller *w, uint32_t noun)
{
    static const char *const verbs[] = {"include", "feature", "involve", NULL};
    static const char *const visits[] = {"visit", "trip", "tour", "stay", "programme", "program", "itinerary", NULL};
    uint32_t verb = tok(w, noun)->deprel == RO_D_obj ? tok(w, noun)->head : RO_NONE, subject = verb == RO_NONE ? RO_NONE : ro_child(w->tree, verb, RO_D_nsubj);
    return subject != RO_NONE && ro_lemma_in(tok(w, verb), verbs) && ro_lemma_in(tok(w, subject), visits);
}

/* "She hoped that talks with B would succeed": who speaks of talks with B without more is a party to them. */
static void add_who_says(const ro_teller *teller, ro_telling *w, uint32_t noun)
{
    const ro_token *k = tok(teller, noun);
    uint32_t clause = k->deprel == RO_D_nsubj && k->head != RO_NONE ? k->head : RO_NONE;
    ro_parties says = {.n = 0};
    for (int i = 0; i < 3 && clause != RO_NONE && tok(teller, clause)->deprel == RO_D_ccomp && !says.n; i++) {
        clause = tok(teller, clause)->head;
        ro_parties_of(&says, teller, ro_doer(teller, clause));
    }
    for (uint32_t i = 0; i < says.n; i++)
        ro_party_add_code(&w->parties, says.v[i].code, RO_STR(""));
}

static void tell_meeting_noun(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    static const char *const separate[] = {"separate", "individual", "bilateral", NULL};
    uint32_t noun = w->predicate, of = ro_oblique(teller->tree, noun, "of");
    ro_parties with = {.n = 0}, own = {.n = 0};
    telling_add_slots(&w->parties, teller, noun, word->slots);
    telling_add_with_case(&with, teller, noun, "with");
    telling_add_with_case(&with, teller, of, "with"); /* "the conversation of A with B" */
    w->with_others = !with.n && ro_oblique(teller->tree, noun, "with") != RO_NONE && !with_strangers(teller, noun, false);
    if (w->kind == RO_CALL || with.n)
        ro_parties_unite(&w->parties, &with);
    if (is(teller, noun, "call") && w->kind == RO_MEETING)
        add_courtesy(teller, w, noun);
    telling_add_clause(teller, w, noun);
    w->attended = w->carrier != noun && is(teller, w->carrier, "attend") && tok(teller, noun)->deprel == RO_D_nsubj && w->definite;
    if (w->attended && ro_passive(teller->tree, w->carrier))
        add_attending(teller, w);
    telling_add_clauses_of(&w->parties, teller, noun);
    add_relative(w, teller, noun);
    telling_add_inverted(teller, w, noun);
    add_announced(teller, w);
    if (ro_parties_sides(&w->parties) < 2)
        telling_add_words_before(&w->parties, teller, noun);
    if (!w->parties.n)
        add_from_afar(&w->parties, teller, noun);
    if (ro_parties_sides(&w->parties) < 2 && w->kind == RO_DIALOGUE && of != RO_NONE) {
        telling_add_words_before(&w->parties, teller, of);
        telling_add_with_case(&w->parties, teller, of, "between");
    }
    for (uint32_t i = 0; i < w->parties.n; i++)
        if (!ro_parties_hold(&with, &w->parties.v[i]))
            own.v[own.n++] = w->parties.v[i];
    w->by_visitor = !own.n && with.n && part_of_visit(teller, noun);
    if (!own.n && with.n && !w->by_visitor && ro_parties_sides(&w->parties) == 1) {
        w->named_with = telling_holds_person(teller, &with) && w->carrier == noun;
        uint32_t time = ro_time_of(teller, w);
        if (w->kind == RO_MEETING && (w->standing == STANDS_HELD || (time != RO_NONE && teller->d->times.v[time].begin != RO_NO_DAY)))
            add_who_says(teller, w, noun);
    }
    if (w->by_visitor)
        w->carrier = tok(teller, noun)->head;
    if (!w->parties.n && (of != RO_NONE || ordinal_at(teller, noun)))
        w->definite = false; /* "the 15th meeting of …" names one of its own */
    bool many = w->plural && w->kind == RO_MEETING && own.n && ro_parties_sides(&own) == 1;
    if (many && telling_modified_by(teller, noun, separate))
        w->distinct = w->elsewhere = false;
    if (w->by_visitor && with.n > 1)
        give_each_state(teller, w, &with, out);
    else if (many && telling_modified_by(teller, noun, separate) && with.n > 1)
        give_each(teller, w, &own, &with, out);
    else if (((many && is(teller, noun, "meeting")) || (w->plural && w->kind == RO_CALL && ro_parties_sides(&own) == 1)) && ro_parties_sides(&with) > 1)
        give_by_state(teller, w, &own, &with, out);
    else if (w->kind == RO_MEETING && own.n && ro_parties_sides(&w->parties) == 1 &&
             (with_strangers(teller, noun, false) || (w->carrier != noun && with_strangers(teller, w->carrier, false))))
        give_strangers(teller, w, &own, out);
    else
        telling_give(teller, w, out);
}

static bool weak_noun(const ro_token *k)
{
    static const char *const nouns[] = {"discussion", "negotiation", "consultation", "dialogue", "conversation", "contact", "encounter", "exchange", NULL};
    return ro_lemma_in(k, nouns);
}

static void sort_out_kind(const ro_teller *teller, ro_telling *w)
{
    uint32_t noun = w->predicate, of = ro_oblique(teller->tree, noun, "of");
    if ((w->kind == RO_MEETING && w->mode) || (is(teller, noun, "conference") && mode_beside(teller, noun, 2))) /* "a video conference" */
        w->kind = RO_CALL;
    if (w->kind == RO_DIALOGUE && !telling_capital(teller, noun))
        w->kind = RO_MEETING, w->weak = true;
    if (w->kind == RO_MEETING && teller->call_report && weak_noun(tok(teller, noun)) && !is(teller, noun, "contact") && !is(teller, noun, "negotiation") && !is(teller, noun, "consultation"))
        w->kind = RO_CALL;
    if (w->kind != RO_MEETING || !(is(teller, noun, "meeting") || is(teller, noun, "session") || is(teller, noun, "round")))
        return;
    if (conference_organiser(teller, noun) != RO_NONE || conference_of_many(teller, noun))
        w->kind = RO_CONFERENCE;
    else if (conference_body(teller, of))
        w->kind = RO_DIALOGUE;
}

/* "the India-U.S. Working Group": a standing body is a dialogue only between those that its name gives. */
static bool of_two_sides(const ro_teller *w, uint32_t noun, const ro_word *word)
{
    ro_parties named = {.n = 0};
    telling_add_slots(&named, w, noun, word->slots);
    telling_add_words_before(&named, w, noun);
    return ro_parties_sides(&named) >= 2;
}

static bool carried_with(const ro_teller *w, uint32_t noun)
{
    uint32_t verb = tok(w, noun)->head;
    return verb != RO_NONE && tok(w, noun)->deprel == RO_D_obj && ro_verb_light(tok(w, verb)) && ro_oblique(w->tree, verb, "with") != RO_NONE;
}

/* "in a message to B, A said": a letter, where B is a person; "sends a message to Russia" is a figure of speech. */
static bool written(const ro_teller *w, uint32_t noun)
{
    ro_parties to = {.n = 0};
    uint32_t verb = tok(w, noun)->head;
    telling_add_with_case(&to, w, noun, "to");
    return verb != RO_NONE && tok(w, noun)->deprel == RO_D_obl && tok(w, verb)->upos == RO_VERB && ro_has_case(w->tree, noun, "in") && telling_holds_person(w, &to);
}

static void tell_noun(const ro_teller *teller, uint32_t noun, const ro_word *word, ro_tellings *out)
{
    static const char *const courtesy[] = {"courtesy", NULL};
    static const char *const more[] = {"more", "further", "regular", "such", "many", NULL};
    ro_telling w = telling_at(teller, noun, kind_of(word->type));
    w.noun = true;
    w.mode = mode_beside(teller, noun, 1);
    if (w.kind == RO_DIALOGUE && conference_body_only(tok(teller, noun)) && !of_two_sides(teller, noun, word))
        return;
    if (!conference_in_session(teller, noun, w.kind))
        return;
    if (w.kind == RO_CALL && telling_modified_by(teller, noun, courtesy))
        w.kind = RO_MEETING;
    if (w.kind == RO_CONFERENCE && w.mode && is(teller, noun, "conference") && (ro_oblique(teller->tree, noun, "with") != RO_NONE || carried_with(teller, noun) || ro_has_case(teller->tree, noun, "during")))
        w.kind = RO_CALL; /* "held a video conference with", "agreed during a video conference" */
    if ((w.kind == RO_CALL && !is_call(teller, noun)) || plea(teller, noun) || (is(teller, noun, "message") && !written(teller, noun)))
        return;
    w.ahead = telling_looks_forward(teller, noun) || (tok(teller, noun)->head != RO_NONE && telling_looks_forward(teller, tok(teller, noun)->head));
    w.weak = weak_noun(tok(teller, noun)) && !(w.kind == RO_DIALOGUE && telling_capital(teller, noun)) && !(w.kind == RO_CALL && w.mode && ro_feat_is(tok(teller, noun), "Number", "Plur"));
    if (ro_list_holds(word->needs, RO_STR("phone")) && !w.mode)
        w.kind = RO_MEETING, w.weak = true;
    w.standing = (uint8_t)ro_noun_standing(teller->tree, noun);
    if (w.standing == STANDS_NOT)
        return;
    const ro_sentence *s = &teller->d->sentences.v[w.sentence];
    w.untensed = s->kind != RO_BODY && s->root == noun && w.standing == STANDS_HELD;
    if (w.untensed && is(teller, noun, "travel"))
        w.standing = STANDS_PLANNED; /* announced */
    w.definite = is_definite(teller, noun);
    w.plural = ro_feat_is(tok(teller, noun), "Number", "Plur");
    w.count = w.plural ? count_in(teller, noun) : 0;
    w.elsewhere = is_distinct(teller, noun, w.kind == RO_VISIT);
    w.distinct = w.elsewhere || w.count;
    w.only_joins = w.kind == RO_CALL && bare_call(teller, noun);
    if (w.plural && w.standing != STANDS_HELD && telling_modified_by(teller, noun, more))
        return;
    sort_out_kind(teller, &w);
    if (w.kind == RO_VISIT && visit_with(teller, noun))
        w.kind = RO_MEETING, w.definite = false;
    if (is(teller, noun, "stop") || is(teller, noun, "leg"))
        visits_tell_stop(teller, &w, out);
    else if (w.kind == RO_VISIT)
        visits_tell_noun(teller, &w, word, out);
    else if (w.kind == RO_CONFERENCE)
        conference_tell_noun(teller, &w, word, out);
    else if (w.kind == RO_SIGNING)
        signing_tell_noun(teller, &w, word, out);
    else
        tell_meeting_noun(teller, &w, word, out);
}

void ro_tell(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    const ro_token *k = tok(teller, token);
    bool visiting = ro_str_is_nocase(k->form, "visiting");
    if (k->upos != RO_VERB && k->upos != RO_NOUN && k->upos != RO_PROPN && !visiting)
        return;
    const ro_word *word = word_at(teller, token);
    if (!word && k->upos == RO_VERB)
        word = signing_of_verb(teller, token);
    if (visiting && ro_child(teller->tree, token, RO_D_nsubj) == RO_NONE && ro_child(teller->tree, token, RO_D_aux) == RO_NONE)
        visits_tell_visiting(teller, token, out);
    if (k->upos == RO_VERB) {
        journeys_tell_stations(teller, token, out);
        journeys_tell_welcome(teller, token, out);
    } else {
        journeys_tell_return(teller, token, out);
    }
    if (word && word->pos == 'v' && k->deprel != RO_D_amod && k->deprel != RO_D_compound)
        tell_verb(teller, token, word, out);
    else if (word && word->pos == 'n' && k->deprel != RO_D_compound)
        tell_noun(teller, token, word, out);
    else if (!word && visits_tell_due(teller, token, out))
        return;
    else if (!word && ro_child(teller->tree, token, RO_D_cop) != RO_NONE)
        visits_tell_presence(teller, token, out);
    else if (!word)
        visits_tell_whereabouts(teller, token, out);
}
