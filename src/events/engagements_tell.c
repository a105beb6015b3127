/* SPDX-License-Identifier: Apache-2.0 */
/* From a word to what it tells: "met with", "talks between", "paid a visit to", "signed an agreement". */
#include "events/engagements.h"

enum { DEEPEST = 8 };

static const ro_token *tok(const ro_tree *t, uint32_t i) { return ro_tok(t->d, i); }

static bool lemma_in(const ro_token *k, const char *const *list)
{
    for (size_t i = 0; list[i]; i++)
        if (ro_lemma_is(k, list[i]))
            return true;
    return false;
}

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
    const ro_token *k = tok(teller->tree, token);
    const ro_word *w = ro_lexicon_word(teller->lexicon, teller->tree, token);
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

static ro_str next_slot(ro_str *slots)
{
    const char *comma = slots->n ? memchr(slots->p, ',', slots->n) : NULL;
    ro_str slot = {slots->p, comma ? (size_t)(comma - slots->p) : slots->n};
    size_t used = slot.n + (comma ? 1 : 0);
    slots->p += used;
    slots->n -= used;
    return slot;
}

static void slot_text(ro_str slot, char out[24])
{
    size_t n = slot.n < 23 ? slot.n : 23;
    memcpy(out, slot.p, n);
    out[n] = 0;
}

/* ---- phone and video ---- */

static const char *const phone_words[] = {"phone", "telephone", "telephonic", "telephonically", NULL};
static const char *const video_words[] = {"video", "videoconference", "virtual", "virtually", "online", "teleconference", "videolink",
                                          "conference-call", "remotely", "vtc", NULL};

static const char *mode_beside(const ro_tree *t, uint32_t head, int depth)
{
    RO_CHILDREN(t, c, head) {
        const ro_token *k = tok(t, c);
        if (k->deprel == RO_D_nsubj || k->deprel == RO_D_ccomp || k->deprel == RO_D_conj || k->deprel == RO_D_advcl || k->deprel == RO_D_acl || k->deprel == RO_D_parataxis)
            continue;
        if (lemma_in(k, phone_words))
            return "phone";
        if (lemma_in(k, video_words))
            return "video";
        const char *below = depth < 2 && (k->deprel == RO_D_obl || k->deprel == RO_D_obj || k->deprel == RO_D_compound) ? mode_beside(t, c, depth + 1) : NULL;
        if (below)
            return below;
    }
    return NULL;
}

/* ---- parties of a verb ---- */

static uint32_t patient(const ro_tree *t, uint32_t verb)
{
    uint32_t object = ro_child(t, verb, RO_D_obj);
    if (object == RO_NONE)
        object = ro_child_sub(t, verb, RO_D_nsubj, RO_SUB_PASS);
    return object;
}

/* Parties in every phrase with that preposition beside `head`. */
static void add_with_case(ro_parties *parties, const ro_tree *t, uint32_t head, const char *preposition)
{
    RO_CHILDREN(t, c, head)
        if ((tok(t, c)->deprel == RO_D_obl || tok(t, c)->deprel == RO_D_nmod) && ro_has_case(t, c, preposition))
            ro_parties_of(parties, t, c);
}

static void add_slot(ro_parties *parties, const ro_tree *t, uint32_t head, ro_str slot)
{
    char name[24];
    slot_text(slot, name);
    if (!strcmp(name, "obj")) {
        ro_parties_of(parties, t, patient(t, head));
    } else if (!strcmp(name, "iobj")) {
        ro_parties_of(parties, t, ro_child(t, head, RO_D_iobj));
    } else if (!strcmp(name, "poss")) {
        ro_parties_of(parties, t, ro_child_sub(t, head, RO_D_nmod, RO_SUB_POSS));
    } else if (strcmp(name, "-") != 0) {
        add_with_case(parties, t, head, name);
    }
}

static void add_slots(ro_parties *parties, const ro_tree *t, uint32_t head, ro_str slots)
{
    while (slots.n)
        add_slot(parties, t, head, next_slot(&slots));
}

static bool holds_person(const ro_document *d, const ro_parties *p)
{
    for (uint32_t i = 0; i < p->n; i++)
        if (p->v[i].entity == RO_NONE || d->entities.v[p->v[i].entity].kind == RO_PERSON)
            return true;
    return false;
}

static ro_telling telling_at(const ro_teller *teller, uint32_t token, uint8_t kind)
{
    ro_telling w;
    memset(&w, 0, sizeof w);
    w.kind = kind;
    w.predicate = w.carrier = token;
    w.sentence = tok(teller->tree, token)->sentence;
    w.time = RO_NONE;
    w.where = ro_no_where();
    return w;
}

static bool again(const ro_tree *t, uint32_t head)
{
    static const char *const words[] = {"again", "separately", "previously", "earlier", "recently", "later", "first", NULL};
    RO_CHILDREN(t, c, head)
        if (tok(t, c)->deprel == RO_D_advmod && lemma_in(tok(t, c), words))
            return true;
    return false;
}

static uint32_t count_in(const ro_tree *t, uint32_t head)
{
    static const char *const times[] = {"once", "twice", "thrice", NULL};
    static const char *const numbers[] = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", NULL};
    RO_CHILDREN(t, c, head) {
        const ro_token *k = tok(t, c);
        if (k->deprel == RO_D_advmod && ro_str_is_nocase(k->form, times[1]))
            return 2;
        uint32_t number = ro_lemma_is(k, "time") ? ro_child(t, c, RO_D_nummod) : k->deprel == RO_D_nummod ? c : RO_NONE;
        if (number == RO_NONE)
            continue;
        for (uint32_t n = 1; numbers[n - 1]; n++)
            if (ro_str_is_nocase(tok(t, number)->form, numbers[n - 1]) && n > 1)
                return n;
        return tok(t, number)->form.n && tok(t, number)->form.p[0] >= '2' && tok(t, number)->form.p[0] <= '9' ? (uint32_t)(tok(t, number)->form.p[0] - '0') : 0;
    }
    return 0;
}

static void give(const ro_teller *teller, ro_telling *w, ro_tellings *out)
{
    if (w->where.token == RO_NONE)
        w->where = ro_place_of(teller, w);
    w->time = ro_time_of(teller, w);
    RO_CHILDREN(teller->tree, c, w->carrier)
        w->also = w->also || (tok(teller->tree, c)->deprel == RO_D_advmod && ro_lemma_is(tok(teller->tree, c), "also"));
    *RO_PUSH(teller->arena, out) = *w;
}

/* ---- visits ---- */

static void give_visits(const ro_teller *teller, ro_telling *w, const ro_where *places, uint32_t n, ro_tellings *out)
{
    for (uint32_t i = 0; i < n; i++) {
        ro_telling one = *w;
        bool home = false;
        for (uint32_t p = 0; p < w->parties.n; p++)
            home = home || !strcmp(w->parties.v[p].code, places[i].country);
        if (home)
            continue;
        one.where = places[i];
        for (uint32_t p = 0; p < one.parties.n; p++)
            one.parties.v[p].role = "visitor";
        give(teller, &one, out);
    }
}

/* Places in the slots of a verb or noun of travel. */
static uint32_t destinations(const ro_tree *t, uint32_t head, ro_str slots, ro_where *out)
{
    uint32_t n = 0;
    while (slots.n) {
        char name[24];
        slot_text(next_slot(&slots), name);
        if (!strcmp(name, "obj")) {
            n += ro_places_of(t, patient(t, head), out + n, RO_MOST_PLACES - n);
            continue;
        }
        RO_CHILDREN(t, c, head)
            if ((tok(t, c)->deprel == RO_D_obl || tok(t, c)->deprel == RO_D_nmod) && ro_has_case(t, c, name))
                n += ro_places_of(t, c, out + n, RO_MOST_PLACES - n);
    }
    return n;
}

static void tell_travel(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    const ro_tree *t = teller->tree;
    uint32_t verb = w->predicate, object = ro_child(t, verb, RO_D_obj);
    if (ro_passive(t, verb))
        return;
    ro_parties_of(&w->parties, t, ro_subject(t, verb));
    uint32_t n = destinations(t, verb, word->slots, places);
    if (!n && object != RO_NONE && ro_list_holds(word->slots, RO_STR("to")))
        n = destinations(t, object, word->slots, places); /* "led a delegation to" */
    w->standing = (uint8_t)ro_verb_standing(t, verb);
    if (w->parties.n && w->standing != STANDS_NOT)
        give_visits(teller, w, places, n, out);
}

/* "a tour that took him to Italy": the one taken is the visitor. */
static void tell_taking(const ro_teller *teller, ro_telling *w, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    const ro_tree *t = teller->tree;
    ro_parties_of(&w->parties, t, patient(t, w->predicate));
    uint32_t n = destinations(t, w->predicate, RO_STR("to"), places);
    w->standing = (uint8_t)ro_verb_standing(t, w->predicate);
    if (w->parties.n && holds_person(teller->d, &w->parties) && w->standing != STANDS_NOT)
        give_visits(teller, w, places, n, out);
}

/* ---- verbs ---- */

static void as_host(ro_telling *w, const ro_parties *hosts)
{
    for (uint32_t i = 0; i < w->parties.n; i++)
        w->parties.v[i].role = ro_parties_hold(hosts, &w->parties.v[i]) ? "host" : "visitor";
    if (w->where.token == RO_NONE && hosts->n && hosts->v[0].code[0])
        memcpy(w->where.country, hosts->v[0].code, sizeof w->where.country);
}

/* "met with A of one state and B of another": one meeting each, where the guests share no phrase with the hosts. */
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
            give(teller, &one, out);
    }
}

static bool is_phone_verb(const ro_word *word) { return kind_of(word->type) == RO_CALL; }

static void finish_verb(const ro_teller *teller, ro_telling *w, const ro_parties *own, const ro_parties *others, ro_tellings *out)
{
    ro_parties all = *own;
    ro_parties_unite(&all, others);
    w->parties = all;
    if (ro_parties_sides(&all) < 2)
        return;
    bool split = w->kind == RO_MEETING && ro_parties_sides(own) == 1 && ro_parties_sides(others) > 1 && holds_person(teller->d, others);
    if (split)
        give_by_state(teller, w, own, others, out);
    else
        give(teller, w, out);
}

/* "called on the minister": a courtesy call is a meeting; "called on China to act" is a request. */
static bool requests(const ro_tree *t, uint32_t verb)
{
    if (!ro_lemma_is(tok(t, verb), "call"))
        return false;
    bool on = ro_oblique(t, verb, "on") != RO_NONE || ro_oblique(t, verb, "upon") != RO_NONE;
    if (ro_oblique(t, verb, "for") != RO_NONE && ro_child(t, verb, RO_D_obj) == RO_NONE)
        return true;
    return ro_child(t, verb, RO_D_xcomp) != RO_NONE || (on && ro_child(t, verb, RO_D_advcl) != RO_NONE) || ro_child(t, verb, RO_D_ccomp) != RO_NONE;
}

static void tell_verb(const ro_teller *teller, uint32_t verb, const ro_word *word, ro_tellings *out)
{
    const ro_tree *t = teller->tree;
    ro_telling w = telling_at(teller, verb, kind_of(word->type));
    ro_parties own = {.n = 0}, others = {.n = 0};
    const char *mode = mode_beside(t, verb, 0);
    if (ro_list_holds(word->needs, RO_STR("phone")) && !mode)
        return;
    if (requests(t, verb))
        return;
    if (w.kind == RO_VISIT) {
        if (ro_list_holds(word->slots, RO_STR("taken")))
            tell_taking(teller, &w, out);
        else
            tell_travel(teller, &w, word, out);
        return;
    }
    ro_parties_of(&own, t, ro_subject(t, verb));
    add_slots(&others, t, verb, word->slots);
    if (w.kind == RO_SIGNING && ro_child(t, verb, RO_D_obj) != RO_NONE) {
        add_with_case(&others, t, ro_child(t, verb, RO_D_obj), "with");
        add_with_case(&others, t, ro_child(t, verb, RO_D_obj), "between");
    }
    if (ro_passive(t, verb) && w.kind == RO_SIGNING) {
        others.n = 0;
        add_with_case(&others, t, verb, "between");
        add_with_case(&others, t, verb, "with");
        uint32_t subject = ro_child(t, verb, RO_D_nsubj);
        if (subject != RO_NONE)
            add_with_case(&others, t, subject, "between"), add_with_case(&others, t, subject, "with");
    }
    if (w.kind == RO_CONFERENCE)
        return; /* told by the noun, which says which conference */
    if (ro_list_holds(word->needs, RO_STR("person")) && !holds_person(teller->d, &others))
        return;
    w.standing = (uint8_t)ro_verb_standing(t, verb);
    if (w.standing == STANDS_NOT)
        return;
    if (mode && w.kind == RO_MEETING)
        w.kind = RO_CALL;
    w.mode = mode;
    w.distinct = again(t, verb);
    w.count = count_in(t, verb);
    w.weak = word->type.n && ro_list_holds(word->needs, RO_STR("weak"));
    w.progressive = ro_feat_is(tok(t, verb), "Tense", "Pres") && ro_feat_is(tok(t, verb), "VerbForm", "Part") && ro_child(t, verb, RO_D_aux) != RO_NONE;
    if (ro_lemma_is(tok(t, verb), "receive") || ro_lemma_is(tok(t, verb), "host") || ro_lemma_is(tok(t, verb), "welcome")) {
        w.parties = own;
        ro_parties_unite(&w.parties, &others);
        w.where = ro_place_of(teller, &w);
        as_host(&w, &own);
        for (uint32_t i = 0; i < own.n; i++)
            own.v[i].role = "host";
        for (uint32_t i = 0; i < others.n; i++)
            others.v[i].role = "visitor";
    }
    if (is_phone_verb(word) && !mode && ro_lemma_is(tok(t, verb), "speak") && !teller->call_report)
        w.weak = true;
    finish_verb(teller, &w, &own, &others, out);
}

/* ---- nouns ---- */

static bool capital(const ro_teller *teller, uint32_t token)
{
    const ro_token *k = tok(teller->tree, token);
    bool heading = teller->d->sentences.v[k->sentence].kind != RO_BODY;
    return !heading && k->form.n && k->form.p[0] >= 'A' && k->form.p[0] <= 'Z' && token != teller->d->sentences.v[k->sentence].first;
}

static bool is_definite(const ro_tree *t, uint32_t noun)
{
    static const char *const words[] = {"the", "this", "these", "that", "those", "both", "his", "her", "their", "our", "its", "my", NULL};
    RO_CHILDREN(t, c, noun)
        if ((tok(t, c)->deprel == RO_D_det || tok(t, c)->subtype == RO_SUB_POSS) && ro_str_in(tok(t, c)->lemma.n ? tok(t, c)->form : RO_STR(""), words))
            return true;
    return false;
}

static bool is_distinct(const ro_tree *t, uint32_t noun)
{
    static const char *const words[] = {"recent", "last", "previous", "earlier", "another", "separate", "second", "past", "next", "upcoming", "new", "future", NULL};
    RO_CHILDREN(t, c, noun)
        if ((tok(t, c)->deprel == RO_D_amod || tok(t, c)->deprel == RO_D_det) && lemma_in(tok(t, c), words))
            return true;
    return false;
}

/* "a call for peace" is none; a call is by phone, or with, from or between people. */
static bool is_call(const ro_tree *t, uint32_t noun)
{
    if (mode_beside(t, noun, 1))
        return true;
    if (ro_oblique(t, noun, "for") != RO_NONE || ro_child(t, noun, RO_D_acl) != RO_NONE || ro_oblique(t, noun, "on") != RO_NONE)
        return ro_oblique(t, noun, "with") != RO_NONE || ro_oblique(t, noun, "between") != RO_NONE;
    if (ro_oblique(t, noun, "with") != RO_NONE || ro_oblique(t, noun, "between") != RO_NONE)
        return true;
    return is_definite(t, noun) && !(tok(t, noun)->xpos.n && ro_str_ends(tok(t, noun)->form, "s"));
}

/* States named before the noun: "Russian-Turkish talks", "the U.S.-EU Summit". */
static void add_modifiers(ro_parties *parties, const ro_tree *t, uint32_t noun, int depth)
{
    RO_CHILDREN(t, c, noun) {
        const ro_token *k = tok(t, c);
        if (k->deprel != RO_D_amod && k->deprel != RO_D_compound && k->deprel != RO_D_nmod && k->deprel != RO_D_conj && k->deprel != RO_D_flat)
            continue;
        if (k->deprel == RO_D_nmod && k->subtype != RO_SUB_POSS && ro_child(t, c, RO_D_case) != RO_NONE)
            continue;
        if (k->mention != RO_NONE && c < noun)
            ro_party_add_mention(parties, t->d, k->mention);
        if (depth < 3 && c < noun)
            add_modifiers(parties, t, c, depth + 1);
    }
}

/* "talks held between", "a meeting attended by", "hosted by", "involving" */
static void add_clauses_of(ro_parties *parties, const ro_tree *t, uint32_t noun)
{
    RO_CHILDREN(t, c, noun) {
        if (tok(t, c)->deprel != RO_D_acl)
            continue;
        add_with_case(parties, t, c, "with");
        add_with_case(parties, t, c, "between");
        add_with_case(parties, t, c, "by");
        add_with_case(parties, t, c, "among");
        if (ro_lemma_is(tok(t, c), "involve") || ro_lemma_is(tok(t, c), "include"))
            ro_parties_of(parties, t, ro_child(t, c, RO_D_obj));
    }
}

static bool beside_event(const ro_tree *t, uint32_t top)
{
    static const char *const cases[] = {"during", "in", "at", "after", "following", "follow", "before", "ahead", "on", "upon", "for", "through", "over",
                                        "via", "by", "of", "as", NULL};
    RO_CHILDREN(t, c, top)
        if (tok(t, c)->deprel == RO_D_case && lemma_in(tok(t, c), cases))
            return true;
    return false;
}

/* Who stands in the clause that the noun is told in: subject, and of "told B during talks" the one told. */
static void add_clause(const ro_teller *teller, ro_telling *w, uint32_t noun)
{
    static const char *const telling_verbs[] = {"tell", "inform", "assure", "thank", "urge", "ask", "brief", "warn", "meet", "join", "call", "press", "invite", "congratulate", NULL};
    const ro_tree *t = teller->tree;
    uint32_t top = noun, clause = ro_noun_clause(t, noun, &top);
    if (clause == RO_NONE || clause == noun)
        return;
    uint8_t r = tok(t, top)->deprel;
    bool nested = top != noun;
    bool object = r == RO_D_obj || (r == RO_D_nsubj && tok(t, top)->subtype == RO_SUB_PASS) || (r == RO_D_obl && ro_verb_light(tok(t, clause)));
    bool subject = r == RO_D_nsubj && !object;
    bool other_noun = nested && w->kind != RO_CONFERENCE && !ro_verb_light(tok(t, clause)) && tok(t, noun)->deprel != RO_D_conj && tok(t, noun)->deprel != RO_D_appos;
    if (subject || (object && ro_verb_light(tok(t, clause)) && !nested)) {
        w->carrier = clause;
        add_with_case(&w->parties, t, clause, "with");
        add_with_case(&w->parties, t, clause, "between");
        if (subject)
            return;
        ro_parties_of(&w->parties, t, ro_subject(t, clause));
        if (ro_lemma_is(tok(t, clause), "receive"))
            add_with_case(&w->parties, t, clause, "from");
        return;
    }
    if ((r != RO_D_obl && r != RO_D_advmod && !(w->kind == RO_CONFERENCE && object)) || (!beside_event(t, top) && !object) || other_noun)
        return;
    w->carrier = clause;
    ro_parties_of(&w->parties, t, ro_subject(t, clause));
    if (w->kind == RO_CONFERENCE)
        return;
    add_with_case(&w->parties, t, clause, "with");
    if (ro_parties_sides(&w->parties) < 2 && lemma_in(tok(t, clause), telling_verbs)) {
        ro_parties_of(&w->parties, t, patient(t, clause));
        ro_parties_of(&w->parties, t, ro_child(t, clause, RO_D_iobj));
    }
}

static bool named_mechanism(const ro_teller *teller, uint32_t noun)
{
    static const char *const bodies[] = {"commission", "committee", "council", "group", "dialogue", "mechanism", "consultation", "subcommittee", "forum", NULL};
    const ro_tree *t = teller->tree;
    uint32_t of = ro_oblique(t, noun, "of");
    return of != RO_NONE && lemma_in(tok(t, of), bodies) && capital(teller, of);
}

static void tell_visit_noun(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    ro_where places[RO_MOST_PLACES];
    const ro_tree *t = teller->tree;
    uint32_t noun = w->predicate, top = noun, clause = ro_noun_clause(t, noun, &top);
    ro_parties_of(&w->parties, t, ro_child_sub(t, noun, RO_D_nmod, RO_SUB_POSS));
    add_with_case(&w->parties, t, noun, "by");
    add_with_case(&w->parties, t, noun, "from");
    if (!w->parties.n)
        add_with_case(&w->parties, t, noun, "of");
    uint32_t n = destinations(t, noun, word->slots, places);
    if (clause != RO_NONE && top == noun) {
        uint8_t r = tok(t, noun)->deprel;
        bool light = ro_verb_light(tok(t, clause)) || r == RO_D_obl;
        if (!n && r == RO_D_obj)
            n = destinations(t, clause, RO_STR("to,in"), places);
        if (light || r == RO_D_obj)
            w->carrier = clause;
        if (!w->parties.n && (light || tok(t, noun)->head == RO_NONE) && r != RO_D_nsubj && !(r == RO_D_obj && ro_lemma_is(tok(t, clause), "host")))
            ro_parties_of(&w->parties, t, ro_lemma_is(tok(t, clause), "receive") ? RO_NONE : ro_subject(t, clause));
        if (ro_lemma_is(tok(t, clause), "invite") && w->parties.n == 0)
            ro_parties_of(&w->parties, t, patient(t, clause));
    }
    if (clause == RO_NONE || !w->parties.n) {
        const ro_sentence *s = &teller->d->sentences.v[w->sentence];
        if (s->root == noun)
            ro_parties_of(&w->parties, t, ro_child(t, noun, RO_D_nsubj));
    }
    w->definite = w->definite || ro_child_sub(t, noun, RO_D_nmod, RO_SUB_POSS) != RO_NONE;
    if (w->parties.n && n)
        give_visits(teller, w, places, n, out);
    else if (w->parties.n || w->definite)
        give(teller, w, out);
}

static void add_organisers(ro_telling *w, const ro_teller *teller)
{
    const ro_tree *t = teller->tree;
    RO_CHILDREN(t, c, w->predicate) {
        uint32_t m = tok(t, c)->mention;
        if (m == RO_NONE || (tok(t, c)->deprel != RO_D_compound && tok(t, c)->deprel != RO_D_amod && tok(t, c)->subtype != RO_SUB_POSS))
            continue;
        if (teller->d->entities.v[teller->d->mentions.v[m].entity].kind == RO_ORGANISATION)
            ro_party_add_mention(&w->parties, teller->d, m);
    }
}

static void tell_conference(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    const ro_tree *t = teller->tree;
    ro_parties modifiers = {.n = 0};
    add_slots(&w->parties, t, w->predicate, word->slots);
    add_modifiers(&modifiers, t, w->predicate, 0);
    uint32_t sides = ro_parties_sides(&w->parties);
    add_clause(teller, w, w->predicate);
    add_clauses_of(&w->parties, t, w->predicate);
    bool held = w->carrier != w->predicate && ro_lemma_is(tok(t, w->carrier), "hold");
    if (ro_parties_sides(&modifiers) == 2 && !w->parties.n)
        w->parties = modifiers;
    bool two = ro_parties_sides(&w->parties) == 2 && ro_lemma_is(tok(t, w->predicate), "summit") && !capital(teller, w->predicate);
    if (two && (sides >= 2 || held || ro_parties_sides(&modifiers) == 2))
        w->kind = RO_MEETING;
    else
        add_organisers(w, teller);
    if (w->parties.n)
        give(teller, w, out);
}

static void tell_noun(const ro_teller *teller, uint32_t noun, const ro_word *word, ro_tellings *out)
{
    const ro_tree *t = teller->tree;
    ro_telling w = telling_at(teller, noun, kind_of(word->type));
    w.noun = true;
    w.mode = mode_beside(t, noun, 1);
    if (w.kind == RO_CALL && !is_call(t, noun))
        return;
    if (ro_list_holds(word->needs, RO_STR("phone")) && !w.mode)
        w.kind = RO_MEETING, w.weak = true;
    w.standing = (uint8_t)ro_noun_standing(t, noun);
    if (w.standing == STANDS_NOT)
        return;
    w.definite = is_definite(t, noun);
    w.distinct = is_distinct(t, noun);
    w.plural = ro_feat_is(tok(t, noun), "Number", "Plur");
    w.count = w.plural ? count_in(t, noun) : 0;
    w.weak = w.weak || ro_list_holds(word->needs, RO_STR("weak"));
    if (w.kind == RO_MEETING && w.mode)
        w.kind = RO_CALL;
    if (w.kind == RO_DIALOGUE && !capital(teller, noun))
        w.kind = RO_MEETING, w.weak = true;
    if (w.kind == RO_MEETING && named_mechanism(teller, noun))
        w.kind = RO_DIALOGUE;
    if (w.kind == RO_VISIT) {
        tell_visit_noun(teller, &w, word, out);
        return;
    }
    if (w.kind == RO_CONFERENCE) {
        tell_conference(teller, &w, word, out);
        return;
    }
    ro_parties with = {.n = 0};
    add_slots(&w.parties, t, noun, word->slots);
    add_with_case(&with, t, noun, "with");
    add_clause(teller, &w, noun);
    add_clauses_of(&w.parties, t, noun);
    if (ro_parties_sides(&w.parties) < 2)
        add_modifiers(&w.parties, t, noun, 0);
    if (w.plural && w.kind == RO_MEETING && ro_lemma_is(tok(t, noun), "meeting") && ro_parties_sides(&with) > 1) {
        ro_parties own = {.n = 0};
        for (uint32_t i = 0; i < w.parties.n; i++)
            if (!ro_parties_hold(&with, &w.parties.v[i]))
                own.v[own.n++] = w.parties.v[i];
        if (ro_parties_sides(&own) == 1) {
            give_by_state(teller, &w, &own, &with, out);
            return;
        }
    }
    give(teller, &w, out);
}

/* "is in Turkey for talks": a place as predicate, with people in it. */
static void tell_presence(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    const ro_tree *t = teller->tree;
    ro_where place[1];
    if (ro_child(t, token, RO_D_cop) == RO_NONE || !ro_has_case(t, token, "in") || ro_places_of(t, token, place, 1) == 0)
        return;
    ro_telling w = telling_at(teller, token, RO_VISIT);
    ro_parties_of(&w.parties, t, ro_child(t, token, RO_D_nsubj));
    w.standing = (uint8_t)ro_verb_standing(t, token);
    w.progressive = true;
    if (holds_person(teller->d, &w.parties) && w.standing != STANDS_NOT)
        give_visits(teller, &w, place, 1, out);
}

void ro_tell(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    const ro_token *k = tok(teller->tree, token);
    if (k->upos != RO_VERB && k->upos != RO_NOUN && k->upos != RO_PROPN)
        return;
    const ro_word *word = word_at(teller, token);
    if (word && word->pos == 'v' && k->deprel != RO_D_amod && k->deprel != RO_D_compound)
        tell_verb(teller, token, word, out);
    else if (word && word->pos == 'n' && k->deprel != RO_D_compound)
        tell_noun(teller, token, word, out);
    else if (!word && k->mention != RO_NONE)
        tell_presence(teller, token, out);
}
