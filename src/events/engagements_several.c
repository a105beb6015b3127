/* SPDX-License-Identifier: Apache-2.0 */
/* One phrase, several engagements: "met with A of one state and B of another", "met officials in A, B and C". */
#include "events/engagements_tell.h"

/* ---- one for each of those named ---- */

/* Those of the same state as others[i], into *out; false where one of them came before i and has had its turn. */
static bool same_state(const ro_parties *others, uint32_t i, ro_parties *out)
{
    out->n = 0;
    for (uint32_t k = 0; k < others->n; k++) {
        if (strcmp(others->v[k].code, others->v[i].code) != 0)
            continue;
        if (k < i)
            return false;
        out->v[out->n++] = others->v[k];
    }
    return true;
}

/* "met A in Sudville and B in Estport": where this one was met; the first place otherwise. */
static void find_own_place(const ro_teller *w, ro_telling *one, const ro_parties *with)
{
    ro_where place[1];
    uint32_t m = with->n ? with->v[0].mention : RO_NONE, head = m == RO_NONE ? RO_NONE : w->d->mentions.v[m].head;
    if (head == RO_NONE || one->where.token != RO_NONE)
        return;
    RO_CHILDREN(w->tree, c, head)
        if (c > head && tok(w, c)->deprel == RO_D_nmod && ro_has_case(w->tree, c, "in") && ro_places_of(w->tree, c, place, 1) && place[0].city.n) {
            one->where = place[0];
            return;
        }
}

static void give_between(const ro_teller *teller, const ro_telling *w, const ro_parties *own, const ro_parties *with, ro_tellings *out)
{
    ro_telling one = *w;
    one.parties = *own;
    ro_parties_unite(&one.parties, with);
    find_own_place(teller, &one, with);
    if (ro_parties_sides(&one.parties) >= 2)
        telling_give(teller, &one, out);
}

void telling_give_by_state(const ro_teller *teller, const ro_telling *w, const ro_parties *own, const ro_parties *others, ro_tellings *out)
{
    ro_parties with;
    for (uint32_t i = 0; i < others->n; i++)
        if (same_state(others, i, &with))
            give_between(teller, w, own, &with, out);
}

void telling_give_each_state(const ro_teller *teller, const ro_telling *w, const ro_parties *others, ro_tellings *out)
{
    for (uint32_t i = 0; i < others->n; i++) {
        ro_telling one = *w;
        if (same_state(others, i, &one.parties))
            telling_give(teller, &one, out);
    }
}

void telling_give_each(const ro_teller *teller, const ro_telling *w, const ro_parties *own, const ro_parties *others, ro_tellings *out)
{
    for (uint32_t i = 0; i < others->n; i++) {
        ro_parties with = {.n = 1};
        with.v[0] = others->v[i];
        give_between(teller, w, own, &with, out);
    }
}

/* ---- officials of the place ---- */

bool telling_with_strangers(const ro_teller *w, uint32_t head, bool object)
{
    RO_CHILDREN(w->tree, c, head) {
        uint8_t r = tok(w, c)->deprel;
        bool with = (r == RO_D_obl || r == RO_D_nmod) && ro_has_case(w->tree, c, "with");
        if ((with || (object && r == RO_D_obj)) && ro_strangers_at(w, c))
            return true;
    }
    return false;
}

void telling_give_strangers(const ro_teller *teller, ro_telling *w, const ro_parties *own, ro_tellings *out)
{
    ro_where place = ro_place_of(teller, w), places[RO_MOST_PLACES];
    uint32_t n = place.token == RO_NONE ? 0 : ro_places_of(teller->tree, place.token, places, RO_MOST_PLACES);
    w->strangers = true;
    w->parties.n = 0;
    for (uint32_t i = 0; i < own->n; i++)
        if (own->v[i].name.n || own->n == 1)
            w->parties.v[w->parties.n++] = own->v[i];
    w->where = place;
    const char *posted = place.token == RO_NONE ? telling_posted_to(teller, w) : "";
    if (posted[0])
        memcpy(w->where.country, posted, sizeof w->where.country);
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
