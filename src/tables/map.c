/* SPDX-License-Identifier: Apache-2.0 */
/* A map from texts to numbers: open addressing, a power of two, never more than half full. */
#include "tables/load.h"

/* Eight bytes at a time: whole rows are looked for. */
static uint32_t hash_of(ro_str a)
{
    const uint64_t prime = 0x9E3779B97F4A7C15u;
    uint64_t h = prime ^ a.n, word;
    size_t i = 0;
    for (; i + sizeof word <= a.n; i += sizeof word) {
        memcpy(&word, a.p + i, sizeof word);
        h = (h ^ word) * prime;
        h ^= h >> 32;
    }
    word = 0;
    memcpy(&word, a.p + i, a.n - i);
    h = (h ^ word) * prime;
    return (uint32_t)(h ^ h >> 32);
}

static void map_make_room(ro_arena *arena, ro_map *m)
{
    if (m->n * 2 < m->cap)
        return;
    ro_map old = *m;
    m->cap = old.cap ? old.cap * 2 : 1024;
    m->v = ro_alloc_array(arena, m->cap, sizeof *m->v);
    for (size_t i = 0; i < old.cap; i++)
        if (old.v[i].key.p) {
            size_t j = old.v[i].hash & (m->cap - 1);
            while (m->v[j].key.p)
                j = (j + 1) & (m->cap - 1);
            m->v[j] = old.v[i];
        }
}

void ro_map_empty(ro_arena *arena, ro_map *m, uint32_t n)
{
    size_t cap = 1024;
    while (cap < (size_t)n * 2)
        cap *= 2;
    if (m->cap < cap)
        *m = (ro_map){.v = ro_alloc_array(arena, cap, sizeof *m->v), .cap = cap};
    else
        memset(m->v, 0, m->cap * sizeof *m->v);
    m->n = 0;
}

bool ro_map_add(ro_arena *arena, ro_map *m, ro_str key, uint32_t fresh, uint32_t *value)
{
    map_make_room(arena, m);
    uint32_t hash = hash_of(key);
    for (size_t i = hash & (m->cap - 1);; i = (i + 1) & (m->cap - 1)) {
        if (!m->v[i].key.p) {
            m->v[i] = (struct map_entry){key, fresh, hash};
            m->n++;
            *value = fresh;
            return true;
        }
        if (m->v[i].hash == hash && ro_str_equal(m->v[i].key, key)) {
            *value = m->v[i].value;
            return false;
        }
    }
}

bool ro_map_get(const ro_map *m, ro_str key, uint32_t *value)
{
    if (!m->cap)
        return false;
    for (size_t i = hash_of(key) & (m->cap - 1); m->v[i].key.p; i = (i + 1) & (m->cap - 1))
        if (ro_str_equal(m->v[i].key, key)) {
            *value = m->v[i].value;
            return true;
        }
    return false;
}
