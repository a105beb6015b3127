/* SPDX-License-Identifier: Apache-2.0 */
/* A telling: how far it is said to stand, how often, by what means; completed by place and time, and given. */
#include "events/engagements_tell.h"

/* ---- of the lexicon's word: its slots ---- */

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

/* ---- the words beside it ---- */

/* Can "by phone" stand inside it, and be said of what it hangs on? Not in another clause, or of the subject. */
static bool leads_elsewhere(uint8_t r)
{
    return r == RO_D_nsubj || r == RO_D_ccomp || r == RO_D_conj || r == RO_D_advcl || r == RO_D_acl || r == RO_D_parataxis;
}

const char *telling_mode(const ro_teller *w, uint32_t head, int depth)
{
    static const char *const phone[] = {"phone", "telephone", "telephonic", "telephonically", NULL};
    static const char *const video[] = {"video", "videoconference", "videoconferencing", "virtual", "virtually", "online", "teleconference",
                                        "videolink", "remotely", "vtc", "zoom", NULL};
    RO_CHILDREN(w->tree, c, head) {
        const ro_token *k = tok(w, c);
        if (leads_elsewhere(k->deprel))
            continue;
        if (ro_lemma_in(k, phone))
            return "phone";
        if (ro_lemma_in(k, video))
            return "video";
        bool inside = k->deprel == RO_D_obl || k->deprel == RO_D_obj || k->deprel == RO_D_compound;
        const char *below = depth < 2 && inside ? telling_mode(w, c, depth + 1) : NULL;
        if (below)
            return below;
    }
    return NULL;
}

bool telling_again(const ro_teller *w, uint32_t head)
{
    static const char *const words[] = {"again", "separately", "previously", "earlier", "recently", "later", NULL};
    static const char *const glad[] = {"pleasure", "pleased", "please", "delighted", "delight", "glad", "happy", "honour", "honor", NULL};
    uint32_t above = tok(w, head)->head, object = above == RO_NONE ? RO_NONE : ro_child(w->tree, above, RO_D_obj);
    if (above != RO_NONE && (ro_lemma_in(tok(w, above), glad) || (object != RO_NONE && object < head && ro_lemma_in(tok(w, object), glad))))
        return false; /* "expressed his pleasure at meeting B again": on this occasion */
    RO_CHILDREN(w->tree, c, head)
        if (tok(w, c)->deprel == RO_D_advmod && ro_lemma_in(tok(w, c), words))
            return true;
    return false;
}

bool telling_looks_forward(const ro_teller *w, uint32_t token)
{
    uint32_t above = tok(w, token)->head;
    return above != RO_NONE && is(w, above, "look");
}

bool telling_was_planned(const ro_teller *w, uint32_t verb)
{
    uint32_t above = tok(w, verb)->deprel == RO_D_xcomp ? tok(w, verb)->head : verb;
    RO_CHILDREN(w->tree, c, above)
        if ((tok(w, c)->deprel == RO_D_aux || tok(w, c)->deprel == RO_D_cop) && ro_feat_is(tok(w, c), "Tense", "Past"))
            return true;
    return false;
}

bool telling_capital(const ro_teller *teller, uint32_t token)
{
    const ro_token *k = tok(teller, token);
    bool heading = teller->d->sentences.v[k->sentence].kind != RO_BODY;
    return !heading && k->form.n && k->form.p[0] >= 'A' && k->form.p[0] <= 'Z' && token != teller->d->sentences.v[k->sentence].first;
}

bool telling_engaged_in(const ro_teller *w, uint32_t noun)
{
    static const char *const talks[] = {"talk", "negotiation", "discussion", "consultation", "dialogue", "conversation", NULL};
    bool in = ro_has_case(w->tree, noun, "in");
    RO_CHILDREN(w->tree, c, noun) /* "in border talks", the preposition hung on the first word */
        in = in || (tok(w, c)->deprel == RO_D_compound && c < noun && ro_has_case(w->tree, c, "in"));
    return ro_lemma_in(tok(w, noun), talks) && in && ro_child(w->tree, noun, RO_D_nsubj) != RO_NONE;
}

bool telling_modified_by(const ro_teller *w, uint32_t noun, const char *const *list)
{
    RO_CHILDREN(w->tree, c, noun) {
        if (tok(w, c)->deprel != RO_D_amod && tok(w, c)->deprel != RO_D_compound)
            continue;
        if (ro_lemma_in(tok(w, c), list))
            return true;
        RO_CHILDREN(w->tree, also, c) /* "the diplomatic and strategic dialogue" */
            if (tok(w, also)->deprel == RO_D_conj && also < noun && ro_lemma_in(tok(w, also), list))
                return true;
    }
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

/* "more than twenty times": often. */
static uint32_t at_least_two(const ro_teller *w, uint32_t token)
{
    uint32_t n = number_at(w, token);
    return !n && !ro_str_is_nocase(tok(w, token)->form, "one") && !ro_str_is(tok(w, token)->form, "1") ? 2 : n;
}

/* "four times", "several times" */
static uint32_t count_of_times(const ro_teller *w, uint32_t time)
{
    uint32_t number = ro_child(w->tree, time, RO_D_nummod), many = ro_child(w->tree, time, RO_D_amod);
    if (number != RO_NONE)
        return at_least_two(w, number);
    return many != RO_NONE && (is(w, many, "several") || is(w, many, "many")) ? 2 : 0;
}

uint32_t telling_count(const ro_teller *w, uint32_t head)
{
    uint32_t rounds = tok(w, head)->deprel == RO_D_nmod ? tok(w, head)->head : RO_NONE; /* "three rounds of talks" */
    uint32_t many = rounds != RO_NONE && is(w, rounds, "round") && ro_feat_is(tok(w, rounds), "Number", "Plur") ? ro_child(w->tree, rounds, RO_D_nummod) : RO_NONE;
    if (many != RO_NONE)
        return at_least_two(w, many);
    RO_CHILDREN(w->tree, c, head) {
        const ro_token *k = tok(w, c);
        if (k->deprel == RO_D_advmod && ro_lemma_is(k, "twice"))
            return 2;
        if (k->deprel == RO_D_nummod)
            return number_at(w, c);
        bool times = ro_lemma_is(k, "time") && (k->deprel == RO_D_obl || k->deprel == RO_D_advmod);
        if (times && (ro_child(w->tree, c, RO_D_nummod) != RO_NONE || count_of_times(w, c)))
            return count_of_times(w, c);
    }
    return 0;
}

/* ---- made and given ---- */

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

static bool stretch(const ro_teller *w, uint32_t time)
{
    return time != RO_NONE && w->d->times.v[time].precision == RO_P_DAY && w->d->times.v[time].begin != w->d->times.v[time].end;
}

static bool travels(const ro_teller *w, uint32_t verb)
{
    const ro_word *word = telling_word(w, verb);
    return word && word->pos == 'v' && telling_kind_of(word->type) == RO_VISIT;
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

bool telling_landless(const char *code)
{
    static const char *const codes[] = {"EUR", "UNO", "IGO", "NGO", "IMG", "MNC", "ISM", NULL};
    return ro_str_in(ro_str_of(code), codes);
}

/* Where what happens at a place happened; a call and a letter happen at none, and a visit knows its own. */
static void find_place(const ro_teller *teller, ro_telling *w)
{
    if (w->where.token != RO_NONE || w->kind == RO_VISIT || w->kind == RO_CALL)
        return;
    ro_where found = w->kind == RO_LETTER ? w->where : ro_place_of(teller, w);
    if (found.token != RO_NONE || !w->where.country[0])
        w->where = found;
    const char *posted = w->standing == STANDS_HELD && !w->where.country[0] && (w->kind == RO_MEETING || w->kind == RO_LETTER) ? telling_posted_to(teller, w) : "";
    for (uint32_t i = 0; i < w->parties.n && posted[0]; i++)
        if (!strcmp(w->parties.v[i].code, posted) && ro_parties_sides(&w->parties) == 2) /* "the ambassador to Norland met her minister": there */
            memcpy(w->where.country, posted, sizeof w->where.country);
}

/* "visits from 4 to 6 May for talks": on one of those days. */
static bool within_journey(const ro_teller *teller, const ro_telling *w)
{
    bool purpose = w->noun && w->carrier != w->predicate && ro_has_case(teller->tree, w->predicate, "for");
    return purpose && stretch(teller, w->time) && travels(teller, w->carrier);
}

/* "the president", of no state that the phrase itself names. */
static bool bare_office(const ro_teller *w, const ro_participant *p)
{
    const ro_mention *m = p->mention == RO_NONE ? NULL : &w->d->mentions.v[p->mention];
    if (!m || p->name.n || m->kind != RO_NOMINAL || w->d->entities.v[m->entity].kind == RO_COLLECTIVE || !is(w, m->first, "the"))
        return false;
    for (uint32_t i = m->first; i <= m->last; i++)
        if (i != m->head && tok(w, i)->mention != RO_NONE && tok(w, i)->mention != p->mention)
            return false;
    return true;
}

static bool is_envoy(const ro_str office)
{
    static const char *const ends[] = {"ambassador", "envoy", "commissioner", "consul", "affaires", NULL};
    for (int i = 0; ends[i]; i++)
        if (ro_str_ends(office, ends[i]))
            return true;
    return false;
}

/* Of "the High Commissioner of A to B", who met "the prime minister": B, by the words; empty where nobody is an envoy. */
const char *telling_posted_to(const ro_teller *w, const ro_telling *one)
{
    enum { AHEAD = 5 };
    const ro_document *d = w->d;
    const ro_sentence *s = &d->sentences.v[one->sentence];
    bool envoy = false;
    for (uint32_t i = 0; i < one->parties.n; i++)
        envoy = envoy || is_envoy(one->parties.v[i].office);
    for (uint32_t i = s->first; envoy && i + 1 < s->first + s->n; i++) {
        if (!is_envoy(ro_fold(w->arena, tok(w, i)->lemma)))
            continue;
        bool to = false;
        for (uint32_t k = i + 1; k < s->first + s->n && k < i + 2 * AHEAD && tok(w, k)->upos != RO_VERB; k++) {
            uint32_t m = tok(w, k)->mention;
            if (to && m != RO_NONE && (d->entities.v[d->mentions.v[m].entity].kind == RO_STATE || d->mentions.v[m].as_place)) /* "to the Republic of Norland" */
                return d->entities.v[d->mentions.v[m].entity].code;
            to = to || ro_str_is(tok(w, k)->form, "to") || ro_str_is(tok(w, k)->form, "in");
        }
    }
    return "";
}

/* Someone by a name that no table knows, with no state said in or right before it. */
static bool of_no_state_said(const ro_teller *w, const ro_participant *p)
{
    enum { BACK = 8 };
    const ro_mention *m = p->mention == RO_NONE || p->entity == RO_NONE ? NULL : &w->d->mentions.v[p->mention];
    const ro_entity *e = m ? &w->d->entities.v[p->entity] : NULL;
    if (!e || e->kind != RO_PERSON || e->known || m->kind != RO_NAME)
        return false;
    uint32_t start = w->d->sentences.v[tok(w, m->first)->sentence].first, first = m->first > start + BACK ? m->first - BACK : start;
    for (uint32_t i = first; i <= m->last; i++) {
        uint32_t other = tok(w, i)->mention;
        if (other != RO_NONE && other != p->mention && !strcmp(w->d->entities.v[w->d->mentions.v[other].entity].code, p->code))
            return false;
    }
    return true;
}

void telling_mend_host(const ro_teller *w, uint32_t verb, ro_parties *own, ro_parties *others)
{
    ro_telling one = telling_at(w, verb, RO_MEETING);
    one.parties = *own;
    ro_parties_unite(&one.parties, others);
    const char *here = ro_parties_sides(&one.parties) == 1 ? telling_posted_to(w, &one) : "";
    if (!here[0] || !strcmp(here, one.parties.v[0].code))
        return;
    for (int side = 0; side < 2; side++) {
        ro_parties *all = side ? others : own;
        for (uint32_t i = 0; i < all->n; i++)
            if (!is_envoy(all->v[i].office) && bare_office(w, &all->v[i])) {
                memcpy(all->v[i].code, here, sizeof all->v[i].code);
                all->v[i].entity = RO_NONE;
            } else if (!is_envoy(all->v[i].office) && of_no_state_said(w, &all->v[i])) {
                memcpy(all->v[i].code, here, sizeof all->v[i].code);
            }
    }
}

/* "In Sudville he will hold talks with the president": whom one meets abroad is of the state where one is, not of one's own. */
static void mend_hosts_office(const ro_teller *w, ro_telling *one)
{
    uint32_t others = 0, bare = RO_NONE;
    const char *here = one->where.country[0] ? one->where.country : telling_posted_to(w, one);
    if (one->kind != RO_MEETING || ro_parties_sides(&one->parties) != 1 || !here[0] || !strcmp(here, one->parties.v[0].code))
        return;
    for (uint32_t i = 0; i < one->parties.n; i++)
        if (bare_office(w, &one->parties.v[i]))
            bare = i;
        else
            others++;
    if (!others || bare == RO_NONE)
        return;
    ro_participant *p = &one->parties.v[bare];
    memcpy(p->code, here, sizeof p->code);
    p->entity = RO_NONE;
}

/* "During the conversation they discussed the conference in Sudville in December": month and town are of what they spoke about. */
static bool of_topics(const ro_teller *teller, const ro_telling *w)
{
    static const char *const verbs[] = {"discuss", "review", "consider", "raise", "address", "touch", "exchange", "mention", NULL};
    bool back = w->noun ? w->definite : w->weak;
    return back && ro_lemma_in(tok(teller, w->carrier), verbs);
}

static void leave_out_topic(const ro_teller *teller, ro_telling *w)
{
    if (!of_topics(teller, w))
        return;
    const ro_time *t = w->time == RO_NONE ? NULL : &teller->d->times.v[w->time];
    bool own = t && w->noun && (tok(teller, t->first)->head == w->predicate || tok(teller, t->last)->head == w->predicate); /* "the visit next month" */
    if (t && t->precision != RO_P_DAY && !own)
        w->time = RO_NONE;
    uint32_t place = w->where.token;
    if (place != RO_NONE && tok(teller, place)->sentence == w->sentence && tok(teller, place)->head != w->carrier && !(w->noun && ro_dominates(teller->d, w->predicate, place)))
        w->where = ro_no_where();
}

/* "has been postponed until January": called off, and planned for then. */
static uint32_t put_off_until(const ro_teller *teller, const ro_telling *w)
{
    static const char *const verbs[] = {"postpone", "delay", "move", "put", "defer", "reschedule", "push", NULL};
    static const char *const until[] = {"until", "till", "to", "for", NULL};
    if (w->standing != STANDS_CANCELLED || !ro_lemma_in(tok(teller, w->carrier), verbs))
        return RO_NONE;
    RO_CHILDREN(teller->tree, c, w->carrier)
        for (int i = 0; until[i] && tok(teller, c)->time != RO_NONE; i++)
            if (ro_has_case(teller->tree, c, until[i]) && !(ro_str_is(ro_str_of(until[i]), "for") && !is(teller, w->carrier, "reschedule")) && teller->d->times.v[tok(teller, c)->time].begin != RO_NO_DAY)
                return tok(teller, c)->time;
    return RO_NONE;
}

/* "wrapped up a three-day summit on Thursday", "ended two days of talks": the days that led up to it. */
static void count_days(const ro_teller *teller, ro_telling *w)
{
    enum { BACK = 6 };
    static const char *const ending[] = {"wrap", "wind", "end", "conclude", "finish", "close", "complete", NULL};
    static const char *const starting[] = {"open", "begin", "start", "kick", "launch", "convene", NULL};
    const ro_document *d = teller->d;
    bool ends = ro_lemma_in(tok(teller, w->carrier), ending), starts = ro_lemma_in(tok(teller, w->carrier), starting);
    if (!w->noun || w->carrier == w->predicate || (w->kind != RO_CONFERENCE && w->kind != RO_MEETING && w->kind != RO_DIALOGUE) || (!ends && !starts))
        return;
    for (uint32_t i = w->predicate, k = 0; i-- > d->sentences.v[w->sentence].first && k < BACK && i != w->carrier; k++) {
        const ro_time *t = tok(teller, i)->time == RO_NONE ? NULL : &d->times.v[tok(teller, i)->time];
        if (!t || t->type != RO_DURATION || t->duration_days < 2 || t->duration_days > 31)
            continue;
        w->days = t->duration_days;
        w->ends = ends;
        return;
    }
}

/* "attend a two-day summit, which opens on Friday", "a two-day summit that ended on Tuesday" */
static void count_days_from_opening(const ro_teller *teller, ro_telling *w)
{
    static const char *const starting[] = {"open", "begin", "start", "commence", "convene", NULL}, *const ending[] = {"end", "conclude", "close", NULL};
    static const char *const nouns[] = {"summit", "conference", "forum", "meeting", "congress", "session", "gathering", NULL};
    const ro_document *d = teller->d;
    const ro_sentence *s = &d->sentences.v[w->sentence];
    const ro_time *opens = w->kind != RO_CONFERENCE || w->days || w->time == RO_NONE ? NULL : &d->times.v[w->time];
    uint32_t above = opens ? tok(teller, opens->last)->head : RO_NONE;
    bool ends = above != RO_NONE && above != w->carrier && ro_lemma_in(tok(teller, above), ending);
    if (above == RO_NONE || !(ends || ro_lemma_in(tok(teller, above), starting)))
        return;
    for (uint32_t i = s->first; i + 1 < opens->first; i++) {
        const ro_time *t = tok(teller, i)->time == RO_NONE ? NULL : &d->times.v[tok(teller, i)->time];
        if (t && t->last == i && t->type == RO_DURATION && t->duration_days > 1 && t->duration_days < 32 && ro_lemma_in(tok(teller, i + 1), nouns))
            w->days = t->duration_days, w->ends = ends;
    }
    if (ends && !w->days)
        w->time = RO_NONE; /* its last day, and since when it had gone on is not told */
}

/* "leaves on Friday", "from Friday", "a visit beginning on Friday": what is given is the first day. */
static bool starts_then(const ro_teller *teller, const ro_telling *w)
{
    static const char *const verbs[] = {"leave", "depart", "arrive", "land", "head", "begin", "start", "commence", "embark", "open", "launch", "kick", "set", NULL};
    static const char *const from[] = {"from", "since", NULL};
    const ro_time *t = w->time == RO_NONE ? NULL : &teller->d->times.v[w->time];
    if (w->kind != RO_VISIT || w->ends || !t || t->precision != RO_P_DAY || t->begin != t->end)
        return false;
    uint32_t above = tok(teller, t->last)->head;
    bool led = t->first > teller->d->sentences.v[w->sentence].first && ro_str_in(tok(teller, t->first - 1)->form, from);
    return led || is(teller, w->predicate, "arrival") || ro_lemma_in(tok(teller, w->carrier), verbs) || ro_lemma_in(tok(teller, w->predicate), verbs) || (above != RO_NONE && ro_lemma_in(tok(teller, above), verbs));
}

ro_where telling_here(const ro_teller *w, uint32_t token)
{
    ro_where here = ro_no_where();
    if (tok(w, token)->deprel == RO_D_advmod && ro_str_is(tok(w, token)->form, "here") && w->dateline.country[0]) {
        here = w->dateline;
        here.token = token;
    }
    return here;
}

/* "are holding talks", "is having a meeting" */
static bool being_held(const ro_teller *teller, uint32_t verb)
{
    static const char *const verbs[] = {"hold", "have", "conduct", NULL};
    bool participle = ro_lemma_in(tok(teller, verb), verbs) && ro_feat_is(tok(teller, verb), "Tense", "Pres") && ro_feat_is(tok(teller, verb), "VerbForm", "Part");
    uint32_t be = participle ? ro_child(teller->tree, verb, RO_D_aux) : RO_NONE;
    return be != RO_NONE && is(teller, be, "be") && ro_feat_is(tok(teller, be), "Tense", "Pres");
}

void telling_give(const ro_teller *teller, ro_telling *w, ro_tellings *out)
{
    uint32_t until = put_off_until(teller, w);
    find_place(teller, w);
    name_capital(teller, &w->where);
    if (telling_landless(w->where.country)) /* "at a meeting of the EU" */
        w->where = ro_no_where();
    if (w->time == RO_NONE)
        w->time = ro_time_of(teller, w);
    leave_out_topic(teller, w);
    mend_hosts_office(teller, w);
    ro_parties_tidy(&w->parties, teller->d);
    if (within_journey(teller, w))
        w->time = RO_NONE;
    RO_CHILDREN(teller->tree, c, w->carrier)
        w->also = w->also || (tok(teller, c)->deprel == RO_D_advmod && is(teller, c, "also"));
    count_days(teller, w);
    count_days_from_opening(teller, w);
    w->progressive = w->progressive || (w->noun && being_held(teller, w->carrier));
    w->starts = starts_then(teller, w);
    if (w->on_tour && w->starts && w->first_stop)
        w->on_tour = false, w->days = 0;
    if (until != RO_NONE && w->time == until)
        w->time = RO_NONE;
    *RO_PUSH(teller->arena, out) = *w;
    if (until == RO_NONE)
        return;
    ro_telling *again = RO_PUSH(teller->arena, out);
    *again = *w;
    again->standing = STANDS_PLANNED;
    again->time = until;
    again->distinct = true;
}
