/* SPDX-License-Identifier: Apache-2.0 */
/* The image: a head, the arrays one after another, the strings. A pointer in it is the string's place counted from the image's start. */
#include "tables/image.h"

typedef enum section {
    STATES, SEATS, ORGS, GROUPS, OFFICES, PLACES, AGENCIES, PERSONS, TENURES, CODES,
    CODE_STATE, BY_OFFICE, SLOTS, NAMES, KEYS, STRINGS, SECTIONS
} section;

enum { MOST_POINTERS = 8, ALIGNMENT = 16 };

/* How big an element is, and where its pointers to text are. */
static const struct {
    size_t size, n;
    size_t at[MOST_POINTERS];
} layout[SECTIONS] = {
    [STATES] = {sizeof(ro_state), 5, {offsetof(ro_state, code), offsetof(ro_state, name), offsetof(ro_state, adjective), offsetof(ro_state, capital),
                                      offsetof(ro_state, wikidata)}},
    [SEATS] = {sizeof(ro_seat), 3, {offsetof(ro_seat, name), offsetof(ro_seat, code), offsetof(ro_seat, kind)}},
    [ORGS] = {sizeof(ro_org), 5, {offsetof(ro_org, id), offsetof(ro_org, name), offsetof(ro_org, kind), offsetof(ro_org, code), offsetof(ro_org, members)}},
    [GROUPS] = {sizeof(ro_group), 4, {offsetof(ro_group, name), offsetof(ro_group, kind), offsetof(ro_group, code), offsetof(ro_group, states)}},
    [OFFICES] = {sizeof(ro_office), 3, {offsetof(ro_office, phrase), offsetof(ro_office, name), offsetof(ro_office, state)}},
    [PLACES] = {sizeof(ro_place), 3, {offsetof(ro_place, name), offsetof(ro_place, code), offsetof(ro_place, kind)}},
    [AGENCIES] = {sizeof(ro_agency), 3, {offsetof(ro_agency, name), offsetof(ro_agency, code), offsetof(ro_agency, kind)}},
    [PERSONS] = {sizeof(ro_person), 4, {offsetof(ro_person, name), offsetof(ro_person, surname), offsetof(ro_person, wikidata), offsetof(ro_person, code)}},
    [TENURES] = {sizeof(ro_tenure), 5, {offsetof(ro_tenure, code), offsetof(ro_tenure, org), offsetof(ro_tenure, office), offsetof(ro_tenure, title),
                                        offsetof(ro_tenure, source)}},
    [CODES] = {sizeof(const char *), 1, {0}},
    [CODE_STATE] = {sizeof(uint32_t), 0, {0}},
    [BY_OFFICE] = {sizeof(uint32_t), 0, {0}},
    [SLOTS] = {sizeof(ro_slot), 0, {0}},
    [NAMES] = {sizeof(ro_name), 0, {0}},
    [KEYS] = {1, 0, {0}},
    [STRINGS] = {1, 0, {0}},
};

typedef struct head {
    char magic[8];
    uint64_t element[SECTIONS], at[SECTIONS], n[SECTIONS];
    char sha256[65];
} head;
static const char magic[8] = "ROTABLE";

/* ---- making ---- */

typedef struct text_slot {
    const char *text;
    uint64_t at;
} text_slot;

typedef struct maker {
    ro_arena arena;
    ro_buffer strings;
    text_slot *seen; /* texts by their bytes; a power of two */
    size_t cap, n;
} maker;

static void make_room(maker *m)
{
    text_slot *old = m->seen;
    size_t cap = m->cap;
    if (m->n * 2 < m->cap)
        return;
    m->cap = cap ? cap * 2 : 1 << 15;
    m->seen = ro_alloc_array(&m->arena, m->cap, sizeof *m->seen);
    for (size_t i = 0; i < cap; i++)
        if (old[i].text) {
            size_t j = ro_str_hash(ro_str_of(old[i].text)) & (m->cap - 1);
            while (m->seen[j].text)
                j = (j + 1) & (m->cap - 1);
            m->seen[j] = old[i];
        }
}

/* Where the text is among the strings; each is kept once. */
static uint64_t place_of(maker *m, const char *text)
{
    make_room(m);
    size_t i = ro_str_hash(ro_str_of(text)) & (m->cap - 1);
    for (; m->seen[i].text; i = (i + 1) & (m->cap - 1))
        if (strcmp(m->seen[i].text, text) == 0)
            return m->seen[i].at;
    m->seen[i] = (text_slot){text, m->strings.n};
    m->n++;
    ro_buffer_add(&m->strings, text, strlen(text) + 1);
    return m->seen[i].at;
}

static void pad(ro_buffer *out)
{
    static const char zeros[ALIGNMENT];
    if (out->n % ALIGNMENT)
        ro_buffer_add(out, zeros, ALIGNMENT - out->n % ALIGNMENT);
}

static const void *array_of(const ro_tables *t, section s, size_t *n)
{
    const void *v[SECTIONS] = {t->states, t->seats, t->orgs, t->groups, t->offices, t->places, t->agencies, t->persons, t->tenures, t->codes,
                               t->code_state, t->by_office, t->index.slots, t->index.names, t->index.keys, NULL};
    const size_t counts[SECTIONS] = {t->n_states, t->n_seats, t->n_orgs, t->n_groups, t->n_offices, t->n_places, t->n_agencies, t->n_persons, t->n_tenures,
                                     t->n_codes, t->n_codes, t->n_tenures, t->index.n_slots, t->index.n_names, t->index.n_keys, 0};
    *n = counts[s];
    return v[s];
}

/* The elements with their pointers as places among the strings. */
static void put_array(maker *m, ro_buffer *out, const void *v, section s, size_t n)
{
    char *copy = ro_alloc_array(&m->arena, n ? n : 1, layout[s].size);
    if (n)
        memcpy(copy, v, n * layout[s].size);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < layout[s].n; k++) {
            const char *text;
            char *slot = copy + i * layout[s].size + layout[s].at[k];
            memcpy(&text, slot, sizeof text);
            uint64_t place = place_of(m, text ? text : "");
            memcpy(slot, &place, sizeof place);
        }
    ro_buffer_add(out, copy, n * layout[s].size);
}

void ro_image_make(const ro_tables *t, ro_buffer *out)
{
    _Static_assert(sizeof(const char *) == sizeof(uint64_t), "a pointer has room for its place");
    maker m = {.n = 0};
    head h;
    memset(&h, 0, sizeof h);
    memcpy(h.magic, magic, sizeof h.magic);
    memcpy(h.sha256, t->sha256, sizeof h.sha256);
    ro_arena_init(&m.arena, out->allocator);
    ro_buffer_init(&m.strings, out->allocator);
    ro_buffer_add(out, (const char *)&h, sizeof h);
    for (section s = STATES; s < STRINGS; s++) {
        size_t n;
        const void *v = array_of(t, s, &n);
        pad(out);
        h.element[s] = layout[s].size, h.at[s] = out->n, h.n[s] = n;
        put_array(&m, out, v, s, n);
    }
    h.element[STRINGS] = 1, h.at[STRINGS] = out->n, h.n[STRINGS] = m.strings.n;
    ro_buffer_add(out, m.strings.v, m.strings.n);
    if (!out->failed)
        memcpy(out->v, &h, sizeof h);
    ro_buffer_release(&m.strings);
    ro_arena_release(&m.arena);
}

/* ---- using ---- */

static bool is_ours(const head *h, ro_str image)
{
    if (memcmp(h->magic, magic, sizeof magic) != 0)
        return false;
    for (section s = STATES; s < SECTIONS; s++)
        if (h->element[s] != layout[s].size || h->at[s] > image.n || h->n[s] > (image.n - h->at[s]) / layout[s].size)
            return false;
    return true;
}

/* The records, their pointers moved to where the strings are. */
static void *records(ro_tables *t, const head *h, ro_str image, section s, uint32_t *n)
{
    const char *strings = image.p + h->at[STRINGS];
    char *v = ro_alloc_array(&t->arena, h->n[s] ? h->n[s] : 1, layout[s].size);
    memcpy(v, image.p + h->at[s], h->n[s] * layout[s].size);
    for (char *p = v; p < v + h->n[s] * layout[s].size; p += layout[s].size)
        for (size_t k = 0; k < layout[s].n; k++) {
            uint64_t place;
            memcpy(&place, p + layout[s].at[k], sizeof place);
            const char *text = strings + place;
            memcpy(p + layout[s].at[k], &text, sizeof text);
        }
    *n = (uint32_t)h->n[s];
    return v;
}

/* What is read only, where it lies. */
static void *in_place(const head *h, ro_str image, section s)
{
    return (void *)(uintptr_t)(image.p + h->at[s]);
}

bool ro_image_use(ro_tables *t, ro_str image)
{
    head h;
    if (image.n < sizeof h)
        return false;
    memcpy(&h, image.p, sizeof h);
    if (!is_ours(&h, image))
        return false;
    t->states = records(t, &h, image, STATES, &t->n_states);
    t->seats = records(t, &h, image, SEATS, &t->n_seats);
    t->orgs = records(t, &h, image, ORGS, &t->n_orgs);
    t->groups = records(t, &h, image, GROUPS, &t->n_groups);
    t->offices = records(t, &h, image, OFFICES, &t->n_offices);
    t->places = records(t, &h, image, PLACES, &t->n_places);
    t->agencies = records(t, &h, image, AGENCIES, &t->n_agencies);
    t->persons = records(t, &h, image, PERSONS, &t->n_persons);
    t->tenures = records(t, &h, image, TENURES, &t->n_tenures);
    t->codes = records(t, &h, image, CODES, &t->n_codes);
    t->code_state = in_place(&h, image, CODE_STATE);
    t->by_office = in_place(&h, image, BY_OFFICE);
    t->index = (ro_index){.slots = in_place(&h, image, SLOTS), .n_slots = h.n[SLOTS], .keys = in_place(&h, image, KEYS), .n_keys = h.n[KEYS],
                          .names = in_place(&h, image, NAMES), .n_names = h.n[NAMES]};
    memcpy(t->sha256, h.sha256, sizeof t->sha256);
    return true;
}
