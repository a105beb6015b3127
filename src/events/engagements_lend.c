/* SPDX-License-Identifier: Apache-2.0 */
/* Merging: what a telling leaves unsaid and the text around it tells: the host, the visitor, the sides, the place, the day. */
#include "events/engagements_merge.h"

/* ---- by the place ---- */

/* One side, of persons, in a meeting of its own with people who are not said. */
static bool lacks_host(const merger *m, const ro_telling *w)
{
    uint32_t doer = w->carrier != w->predicate ? ro_child(m->teller->tree, w->carrier, RO_D_nsubj) : RO_NONE;
    bool we = doer != RO_NONE && ro_str_is_nocase(ro_tok(m->d, doer)->form, "we"); /* he and the other, whoever that is */
    bool between = w->noun && ro_oblique(m->teller->tree, w->predicate, "between") != RO_NONE; /* the other is said, though nobody knows his side */
    bool unlike = we || between || w->ownerless || w->with_others || w->weak || w->definite || ro_lemma_is(ro_tok(m->d, w->carrier), "attend");
    return w->kind == RO_MEETING && !unlike && ro_parties_sides(&w->parties) == 1 && !merge_states_only(&w->parties) && !ro_parties_all_organisations(&w->parties, m->d);
}

/* "held talks in Oman": the other side is the place's. */
static void add_host_of_place(const merger *m, ro_telling *w)
{
    if (lacks_host(m, w) && w->where.country[0] && strcmp(w->where.country, w->parties.v[0].code) != 0)
        ro_party_add_code(&w->parties, w->where.country, RO_STR(""));
}

static bool all_of(const ro_parties *p, const char *code)
{
    for (uint32_t i = 0; i < p->n; i++)
        if (strcmp(p->v[i].code, code) != 0)
            return false;
    return true;
}

/* Of a meeting's sides, the last that is not the visitors' own. */
static const char *other_side(const merger *m, const record *r, const ro_telling *w)
{
    const char *other = "";
    for (uint32_t p = 0; p < r->parties.n; p++) {
        const ro_participant *one = &r->parties.v[p];
        if (!all_of(&w->parties, one->code) && one->entity != RO_NONE && m->d->entities.v[one->entity].kind != RO_ORGANISATION)
            other = one->code;
    }
    return other;
}

/* The state whose people the visitor met, one other state: "the visit of B" in an account of A's meeting with B. */
static const char *host_met(const merger *m, const ro_telling *w)
{
    enum { FIRST = 4 };
    for (uint32_t i = 0; i < m->records.n && i < FIRST; i++) {
        const record *r = &m->records.v[i];
        bool of_two = r->first.kind == RO_MEETING && r->first.standing == STANDS_HELD && ro_parties_sides(&r->parties) == 2;
        if (!of_two || !ro_parties_hold(&r->parties, &w->parties.v[0]))
            continue;
        const char *other = other_side(m, r, w), *there = r->where.country[0] ? r->where.country : other;
        return strlen(other) == 3 && !strcmp(other, there) ? other : "";
    }
    return "";
}

/* "a three-day visit" of no named destination: where the report is written, or else the state of the one met. Of "During the visit, he will meet B" it is
 * B that is still to come. */
static void complete_visit(const merger *m, ro_telling *w)
{
    const char *here = m->teller->dateline.country;
    bool under_way = w->noun && w->definite && ro_has_case(m->teller->tree, w->predicate, "during");
    if (w->kind != RO_VISIT || w->where.country[0] || !w->parties.n || w->distinct)
        return;
    if (!here[0] && (w->standing == STANDS_HELD || under_way) && w->noun && w->parties.v[0].name.n && ro_lemma_is(ro_tok(m->d, w->predicate), "visit"))
        here = host_met(m, w), w->standing = here[0] ? STANDS_HELD : w->standing;
    for (uint32_t i = 0; i < w->parties.n; i++)
        if (!strcmp(w->parties.v[i].code, here))
            return;
    memcpy(w->where.country, here, strlen(here) + 1);
}

/* ---- by what was told just before ---- */

/* "on the sidelines of the summit", "spoke in advance of the NATO summit": who meets there or for it takes part in it. */
/* "On the sidelines of the summit, A met B", the gathering told first. */
static void lend_parties_behind(const ro_tellings *all, uint32_t i, ro_telling *w)
{
    for (uint32_t k = i + 1; w->kind == RO_CONFERENCE && k < all->n && all->v[k].sentence == w->sentence && all->v[k].predicate == w->carrier; k++)
        if (all->v[k].kind == RO_MEETING && all->v[k].standing == w->standing)
            ro_parties_unite(&w->parties, &all->v[k].parties);
}

static void lend_parties(const merger *m, const ro_tellings *all, uint32_t i, ro_telling *w)
{
    const ro_telling *before = i > 0 ? &all->v[i - 1] : NULL;
    if (w->kind != RO_CONFERENCE || !before || before->sentence != w->sentence || before->kind == RO_CONFERENCE || before->kind == RO_VISIT)
        return;
    bool of_its_own = ro_tok(m->d, w->predicate)->deprel == RO_D_nsubj; /* "a statement that the summit will adopt" */
    bool shared = !of_its_own && ro_parties_all_organisations(&w->parties, m->d) && ro_parties_sides(&before->parties) > 1;
    for (uint32_t p = 0; p < w->parties.n; p++)
        shared = shared || ro_parties_hold(&before->parties, &w->parties.v[p]);
    for (uint32_t k = i; shared && k-- > 0 && all->v[k].predicate == before->predicate;) /* "met A and B on its sidelines" */
        ro_parties_unite(&w->parties, &all->v[k].parties);
}

/* Is the telling before it the visit that this one is part of: one place, one sentence? */
static const ro_telling *visit_before(const merger *m, const ro_tellings *all, uint32_t i, const ro_telling *w)
{
    const ro_telling *visit = i > 0 ? &all->v[i - 1] : NULL;
    if (!visit || visit->kind != RO_VISIT || visit->sentence != w->sentence)
        return NULL;
    bool purpose = visit->standing == STANDS_HELD && w->standing == STANDS_PLANNED && ro_tok(m->d, w->carrier)->head == visit->carrier; /* "left for A to attend" */
    bool hoped = visit->standing == STANDS_PLANNED && w->standing == STANDS_PROPOSED; /* "will travel to A, where he hopes to meet B" */
    if (visit->standing != w->standing && !purpose && !hoped)
        return NULL;
    bool many_places = i > 1 && all->v[i - 2].kind == RO_VISIT && all->v[i - 2].predicate == visit->predicate;
    return many_places ? NULL : visit;
}

/* "travelled to Bern to attend a meeting": told in one sentence with the visit, and of it. */
static void lend_place(const merger *m, const ro_tellings *all, uint32_t i, ro_telling *w)
{
    const ro_telling *visit = visit_before(m, all, i, w);
    if (!visit || w->where.country[0] || w->kind == RO_CALL || w->kind == RO_LETTER || w->kind == RO_VISIT)
        return;
    for (uint32_t p = 0; p < w->parties.n; p++)
        if (ro_parties_hold(&visit->parties, &w->parties.v[p])) {
            w->where = visit->where;
            return;
        }
}

/* May "he also met" carry on from this meeting? Told just before, by a host of both, at a place that fits. */
static bool carries_on_from(const record *r, const ro_telling *w)
{
    uint32_t shared = 0;
    enum { OPENING = 3, FAR = 10 };
    uint32_t far = r->first.sentence < OPENING && w->standing == STANDS_HELD ? FAR : 2; /* the meeting that the report is of */
    if (r->first.kind != RO_MEETING || w->sentence - r->first.sentence > far || r->first.standing != w->standing)
        return false;
    for (uint32_t k = 0; k < w->parties.n; k++)
        shared += ro_parties_hold(&r->parties, &w->parties.v[k]);
    return shared && !(w->where.country[0] && !merge_places_fit(&r->where, &w->where));
}

/* "He also met …": the day and place of the meeting told just before, where the host is the same. */
static void carry_on(const merger *m, ro_telling *w)
{
    if (!w->also || w->time != RO_NONE || w->kind != RO_MEETING)
        return;
    for (uint32_t i = m->records.n; i-- > 0;) {
        const record *r = &m->records.v[i];
        if (!carries_on_from(r, w))
            continue;
        const ro_time *t = time_at(m, r->time);
        w->time = t && t->begin != t->end ? RO_NONE : r->time;
        if (!w->where.country[0])
            w->where = r->where;
        return;
    }
}

/* What is signed right after a meeting of the same sides is signed there. */
static void lend_by_meeting(const merger *m, ro_telling *w)
{
    const record *r = m->records.n ? &m->records.v[m->records.n - 1] : NULL;
    uint32_t shared, absent;
    if (!r || w->kind != RO_SIGNING || w->noun || w->time != RO_NONE || w->where.country[0])
        return;
    if (r->first.kind != RO_MEETING || r->first.standing != w->standing || w->sentence - r->first.sentence > 1)
        return;
    if (!merge_parties_fit(&r->parties, &w->parties, true, &shared, &absent) || absent)
        return;
    w->time = r->time;
    w->where = r->where;
}

/* "During his visit he will hold talks": with the state visited. */
static void add_host_of_visit(const merger *m, ro_telling *w)
{
    enum { BACK = 4 };
    bool open = w->kind == RO_MEETING && w->plural && !w->weak && !w->definite;
    if (!open || w->with_others || ro_parties_sides(&w->parties) != 1 || merge_states_only(&w->parties))
        return; /* "to continue talks with the rebels" */
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK; k++) {
        const record *v = &m->records.v[i];
        bool in_course = v->first.standing == w->standing || (v->first.standing == STANDS_HELD && w->standing == STANDS_PLANNED); /* "has arrived", "is to hold talks" */
        bool near = v->first.kind == RO_VISIT && in_course && w->sentence - v->first.sentence <= 2;
        if (!near || !ro_parties_hold(&v->parties, &w->parties.v[0]))
            continue;
        ro_party_add_code(&w->parties, v->where.country, RO_STR(""));
        if (!w->where.country[0])
            memcpy(w->where.country, v->where.country, sizeof w->where.country);
        return;
    }
}

/* Of the first record, the one person of another state who is in most of what was told; NULL none, or two. */
static const ro_participant *protagonist(const merger *m, const char *not_of)
{
    const ro_participant *who = NULL;
    for (uint32_t p = 0; p < m->records.v[0].parties.n; p++) {
        const ro_participant *one = &m->records.v[0].parties.v[p];
        uint32_t in = 0;
        for (uint32_t i = 0; i < m->records.n && one->name.n && strcmp(one->code, not_of) != 0; i++)
            in += ro_parties_hold(&m->records.v[i].parties, one);
        if (in == 0 || in * 4 < m->records.n * 3)
            continue;
        if (who)
            return NULL;
        who = one;
    }
    return who;
}

/* "During the meeting with Minister B, trade was discussed": with whom most that was told so far is about, one person of one other state. */
static void add_protagonist(const merger *m, ro_telling *w)
{
    bool several = w->plural && !w->definite && !ro_lemma_is(ro_tok(m->d, w->predicate), "talk") && !w->named_with; /* "a series of meetings": with anyone */
    bool by_phone = w->kind == RO_CALL && w->mode && !w->plural; /* "announced by B in a telephone conversation" */
    bool open = w->noun && (w->kind == RO_MEETING || w->kind == RO_CALL) && (!w->weak || w->named_with || by_phone) && !w->elsewhere && !several;
    if (!open || ro_parties_sides(&w->parties) != 1 || merge_states_only(&w->parties) || !m->records.n)
        return;
    const ro_participant *who = protagonist(m, w->parties.v[0].code);
    if (!who)
        return;
    ro_parties both = {.n = 1};
    both.v[0] = *who;
    both.v[0].role = NULL;
    ro_parties_unite(&w->parties, &both);
}

/* "The visit will include talks with A": of the visitor told last. */
static void add_visitor(const merger *m, ro_telling *w)
{
    enum { BACK = 12 };
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK; k++) {
        const record *v = &m->records.v[i];
        if (v->first.kind != RO_VISIT || !v->parties.n)
            continue;
        if (!v->where.country[0] || !w->parties.n || strcmp(w->parties.v[0].code, v->where.country) != 0)
            w->where = w->parties.n ? w->where : v->where;
        ro_parties both = v->parties;
        for (uint32_t p = 0; p < both.n; p++)
            both.v[p].role = NULL;
        ro_parties_unite(&both, &w->parties);
        w->parties = both;
        return;
    }
}

/* ---- where hosts and sides are not said ---- */

static bool travels_there(const ro_telling *w, const ro_telling *visit, const ro_parties *visitors, const ro_where *where)
{
    bool in_its_time = visit->standing == w->standing || (visit->standing == STANDS_HELD && w->standing == STANDS_PLANNED);
    if (visit->kind != RO_VISIT || !where->country[0] || !in_its_time)
        return false;
    for (uint32_t p = 0; p < w->parties.n; p++)
        if (!strcmp(w->parties.v[p].code, where->country))
            return false;
    for (uint32_t p = 0; p < w->parties.n; p++)
        if (ro_parties_hold(visitors, &w->parties.v[p]))
            return true;
    return false;
}

/* "returned from a visit to A and met officials": at home. */
static bool come_home(const merger *m, const ro_telling *visit)
{
    return ro_lemma_is(ro_tok(m->d, visit->carrier), "return");
}

/* The places that the party of "met officials" is told to visit: those of one sentence, the telling's own, or else the last visit told. */
uint32_t merge_places_visited(const merger *m, const ro_tellings *all, uint32_t at, ro_where *out)
{
    enum { BACK = 12, FAR = 6 };
    const ro_telling *w = &all->v[at];
    bool above[RO_MOST_PLACES], any = false; /* "after his visit to Sudville, she travels to Estport for talks with officials": there */
    uint32_t n = 0, kept = 0;
    for (uint32_t i = at + 1; i < all->n && all->v[i].sentence == w->sentence && n < RO_MOST_PLACES; i++)
        if (travels_there(w, &all->v[i], &all->v[i].parties, &all->v[i].where) && !come_home(m, &all->v[i])) {
            above[n] = ro_dominates(m->d, all->v[i].predicate, w->predicate);
            out[n++] = all->v[i].where;
        }
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK && n < RO_MOST_PLACES; k++) {
        const record *v = &m->records.v[i];
        bool here = v->told == w->sentence;
        if (w->sentence - v->told > FAR || (n && !here) || !travels_there(w, &v->first, &v->parties, &v->where) || come_home(m, &v->first))
            continue;
        above[n] = v->first.sentence == w->sentence && ro_dominates(m->d, v->first.predicate, w->predicate);
        out[n++] = v->where;
        if (!here)
            break;
    }
    for (uint32_t i = 0; i < n; i++)
        any = any || above[i];
    for (uint32_t i = 0; i < n; i++)
        if (above[i] || !any)
            out[kept++] = out[i];
    return kept;
}

/* Told so near that what is signed may be signed there: within two sentences, or the visit that a report of things to come opens with. */
static bool near_by(const merger *m, uint32_t at, const ro_telling *w)
{
    enum { FAR = 2 };
    const record *r = &m->records.v[at];
    bool main_visit = at == 0 && r->first.kind == RO_VISIT && w->standing == STANDS_PLANNED && r->first.standing == STANDS_PLANNED;
    bool joint = r->first.kind == RO_VISIT || r->first.kind == RO_MEETING || r->first.kind == RO_DIALOGUE;
    if (w->sentence - r->first.sentence > FAR && r->told + 1 < w->sentence && !main_visit)
        return false;
    return joint && (r->first.standing == w->standing || w->standing == STANDS_PLANNED);
}

/* The states of a record; of a visit, the one visited too. */
static ro_parties sides_of(const record *r)
{
    ro_parties sides = {.n = 0};
    for (uint32_t p = 0; p < r->parties.n; p++)
        ro_party_add_code(&sides, r->parties.v[p].code, RO_STR(""));
    if (r->first.kind == RO_VISIT)
        ro_party_add_code(&sides, r->where.country, RO_STR(""));
    return sides;
}

static bool one_of_two(const ro_telling *w, const ro_parties *sides)
{
    if (sides->n != 2)
        return false;
    return !w->parties.n || !strcmp(w->parties.v[0].code, sides->v[0].code) || !strcmp(w->parties.v[0].code, sides->v[1].code);
}

/* "The agreements were signed after the talks": by the two sides of the visit or meeting told in that sentence or just before. */
static void add_sides_of_context(const merger *m, ro_telling *w)
{
    enum { BACK = 4 };
    for (uint32_t i = m->records.n, k = 0; i-- > 0 && k < BACK; k++) {
        const record *r = &m->records.v[i];
        ro_parties sides = sides_of(r);
        if (!near_by(m, i, w) || !one_of_two(w, &sides))
            continue;
        ro_parties_unite(&w->parties, &sides);
        ro_parties_tidy(&w->parties, m->d);
        if (!w->where.country[0])
            memcpy(w->where.country, r->where.country, sizeof w->where.country);
        return;
    }
}

/* "the two leaders", "both ministers", of whom the text says no more. */
static bool the_two(const merger *m, uint32_t token)
{
    static const char *const people[] = {"leader", "president", "minister", "side", "premier", "head", "delegation", "official", "chief", "counterpart", "party", NULL};
    static const char *const two[] = {"two", "both", NULL};
    if (token == RO_NONE || !ro_lemma_in(ro_tok(m->d, token), people))
        return false;
    RO_CHILDREN(m->teller->tree, c, token)
        if (ro_lemma_in(ro_tok(m->d, c), two))
            return true;
    return false;
}

/* "A arrived in Norland. The two leaders held talks": the visitor and the state he visits. */
static void add_the_two(const merger *m, ro_telling *w)
{
    const record *v = m->records.n ? &m->records.v[m->records.n - 1] : NULL;
    bool joint = w->kind == RO_MEETING || w->kind == RO_SIGNING || w->kind == RO_DIALOGUE;
    if (!v || !joint || w->parties.n || v->first.kind != RO_VISIT || v->first.standing != w->standing || w->sentence - v->told > 2 || !v->where.country[0])
        return;
    if (!the_two(m, ro_doer(m->teller, w->carrier)) && !the_two(m, ro_oblique(m->teller->tree, w->predicate, "between")))
        return;
    w->parties = v->parties;
    for (uint32_t p = 0; p < w->parties.n; p++)
        w->parties.v[p].role = NULL;
    ro_party_add_code(&w->parties, v->where.country, RO_STR(""));
    if (w->where.token == RO_NONE)
        w->where = v->where;
    w->definite = false;
}

/* Does the text tell of a visit to the state of one of them? Then he is met there. */
static bool visited_at_home(const ro_tellings *all, const ro_telling *w)
{
    enum { MOST = 64 };
    for (uint32_t i = 0; i < all->n && i < MOST; i++)
        for (uint32_t p = 0; p < w->parties.n && all->v[i].kind == RO_VISIT; p++)
            if (!strcmp(w->parties.v[p].code, all->v[i].where.country))
                return true;
    return false;
}

/* "is to travel to Norport to meet B", a town that nobody knows: not where he was told to be before. */
static bool bound_elsewhere(const merger *m, const ro_telling *w)
{
    static const char *const travelling[] = {"travel", "fly", "go", "head", "come", "drive", NULL};
    const ro_tree *t = m->teller->tree;
    uint32_t verb = ro_tok(m->d, w->carrier)->deprel == RO_D_advcl || ro_tok(m->d, w->carrier)->deprel == RO_D_xcomp ? ro_tok(m->d, w->carrier)->head : RO_NONE;
    uint32_t to = verb == RO_NONE || !ro_lemma_in(ro_tok(m->d, verb), travelling) ? RO_NONE : ro_oblique(t, verb, "to");
    return to != RO_NONE && ro_tok(m->d, to)->upos == RO_PROPN && ro_tok(m->d, to)->mention == RO_NONE;
}

/* "visited A. There he will also meet B", "during the visit he met B": where the visitor is told to be just before. */
static void lend_whereabouts(const merger *m, const ro_tellings *all, uint32_t i, ro_telling *w)
{
    enum { FAR = 2, BACK = 6 };
    bool meets = w->kind == RO_MEETING && !w->where.country[0] && !w->weak && !w->elsewhere && !w->distinct && ro_parties_sides(&w->parties) > 1 && !visited_at_home(all, w) && !bound_elsewhere(m, w);
    for (uint32_t k = i, n = 0; meets && k-- > 0 && n < BACK && w->sentence - all->v[k].sentence <= FAR; n++) {
        const ro_telling *v = &all->v[k];
        if (v->kind != RO_VISIT || !v->where.country[0] || v->elsewhere)
            continue;
        if (v->standing != w->standing || v->on_tour || (k > 0 && all->v[k - 1].kind == RO_VISIT && all->v[k - 1].predicate == v->predicate))
            return;
        bool days = w->time == RO_NONE || v->time == RO_NONE || merge_days_fit(time_at(m, v->time), time_at(m, w->time)) || v->starts;
        for (uint32_t p = 0; days && p < w->parties.n; p++)
            if (ro_parties_hold(&v->parties, &w->parties.v[p]))
                memcpy(w->where.country, v->where.country, sizeof w->where.country);
        return;
    }
}

/* "In this meeting, the two sides also discussed trade": those who met there, whoever "the two sides" were taken for. */
static void drop_sides_of_this(const merger *m, ro_telling *w)
{
    enum { FAR = 4 };
    const ro_mention *who = w->parties.n < 2 || w->parties.v[0].mention == RO_NONE ? NULL : &m->d->mentions.v[w->parties.v[0].mention];
    bool this_one = false, two = false;
    if (!who || who->kind != RO_NOMINAL || !w->noun || w->standing != STANDS_HELD || (w->kind != RO_MEETING && w->kind != RO_CALL))
        return;
    RO_CHILDREN(m->teller->tree, c, w->predicate)
        this_one = this_one || (ro_tok(m->d, c)->deprel == RO_D_det && ro_lemma_is(ro_tok(m->d, c), "this"));
    for (uint32_t i = who->first; i <= who->last; i++)
        two = two || ro_str_is_nocase(ro_tok(m->d, i)->form, "two") || ro_str_is_nocase(ro_tok(m->d, i)->form, "both");
    for (uint32_t p = 0; p < w->parties.n; p++)
        two = two && !w->parties.v[p].name.n && w->parties.v[p].mention == w->parties.v[0].mention;
    for (uint32_t i = m->records.n; this_one && two && i-- > 0;)
        if (m->records.v[i].first.kind == w->kind && m->records.v[i].first.standing == STANDS_HELD && w->sentence - m->records.v[i].told <= FAR) {
            w->parties.n = 0;
            return;
        }
}

/* "In March A told B that … A said so during the meeting with B": the day on which he told him. */
static void lend_day_of_telling(const merger *m, ro_telling *w)
{
    const ro_sentence *before = w->sentence ? &m->d->sentences.v[w->sentence - 1] : NULL;
    bool back = w->noun && w->definite && !w->elsewhere && w->standing == STANDS_HELD && w->time == RO_NONE && (w->kind == RO_MEETING || w->kind == RO_CALL);
    ro_parties who = {.n = 0}, whom = {.n = 0};
    if (!back || ro_parties_sides(&w->parties) != 2 || !before || before->root == RO_NONE || !ro_lemma_is(ro_tok(m->d, before->root), "tell"))
        return;
    uint32_t told = ro_child(m->teller->tree, before->root, RO_D_iobj);
    ro_parties_of(&who, m->teller, ro_doer(m->teller, before->root));
    ro_parties_of(&whom, m->teller, told != RO_NONE ? told : ro_child(m->teller->tree, before->root, RO_D_obj));
    if (who.n != 1 || whom.n != 1 || !who.v[0].name.n || !whom.v[0].name.n || !ro_parties_hold(&w->parties, &who.v[0]) || !ro_parties_hold(&w->parties, &whom.v[0]))
        return;
    for (uint32_t i = 0; i < m->d->times.n; i++)
        if (dated(&m->d->times.v[i]) && ro_tok(m->d, m->d->times.v[i].first)->head == before->root && m->d->times.v[i].type == RO_DATE)
            w->time = i;
}

void merge_lend_before(const merger *m, const ro_tellings *all, uint32_t i, ro_telling *w)
{
    lend_parties(m, all, i, w);
    lend_parties_behind(all, i, w);
    lend_place(m, all, i, w);
    lend_whereabouts(m, all, i, w);
    if (w->by_context)
        add_sides_of_context(m, w);
    if (w->by_visitor)
        add_visitor(m, w);
    add_the_two(m, w);
    lend_day_of_telling(m, w);
    drop_sides_of_this(m, w);
}

/* "The talks will resume on 3 January", "The next round is due in May": of those whose talks were told before. */
static void carry_on_with(const merger *m, ro_telling *w)
{
    enum { FAR = 6, OPENING = 3, MOST = 64 };
    static const char *const over[] = {"end", "finish", "conclude", "close", "last", NULL};
    if (ro_lemma_in(ro_tok(m->d, w->carrier), over))
        return; /* "the talks are due to end on Friday" */
    bool talks = w->kind == RO_MEETING || w->kind == RO_DIALOGUE;
    if (!talks || !w->noun || !w->definite || w->parties.n || w->standing != STANDS_PLANNED || !dated(time_at(m, w->time)))
        return;
    for (uint32_t i = 0; i < m->records.n && i < MOST; i++) { /* those that the report opens with, else the last */
        const record *r = &m->records.v[i];
        bool of_sides = (r->first.kind == RO_MEETING || r->first.kind == RO_DIALOGUE) && ro_parties_sides(&r->parties) > 1;
        if (!of_sides || w->sentence - r->told > FAR)
            continue;
        w->parties = r->parties;
        if (r->first.sentence < OPENING)
            return;
    }
}

/* "The previous meeting was held in Sudville on 3 May": of the states whose meeting was told just before. */
static void carry_back_to(const merger *m, ro_telling *w)
{
    enum { FAR = 2 };
    const record *r = m->records.n ? &m->records.v[m->records.n - 1] : NULL;
    const bool ranked = r && merge_other_rank(m, r, w); /* "The 20th edition of the meeting was held in Sudville" */
    bool talks = (w->kind == RO_MEETING || w->kind == RO_DIALOGUE) && w->noun && (ranked || (w->definite && w->elsewhere)) && !w->parties.n;
    if (!talks || !r || w->standing != STANDS_HELD || (!ranked && (!dated(time_at(m, w->time)) || w->carrier == w->predicate)) || (r->first.kind != RO_MEETING && r->first.kind != RO_DIALOGUE) || w->sentence - r->told > FAR)
        return;
    for (uint32_t p = 0; p < r->parties.n; p++)
        ro_party_add_code(&w->parties, r->parties.v[p].code, RO_STR(""));
}

void merge_lend_after(const merger *m, ro_telling *w)
{
    carry_on_with(m, w);
    carry_back_to(m, w);
    complete_visit(m, w);
    add_host_of_place(m, w);
    add_host_of_visit(m, w);
    add_protagonist(m, w);
    carry_on(m, w);
    lend_by_meeting(m, w);
}
