/* SPDX-License-Identifier: Apache-2.0 */
/* A map from texts to numbers: open addressing, a power of two, never more than half full. */
#include "tables/load.h"

static void map_make_room(ro_arena *arena, ro_map *m)
{
    if (m->n * 2 < m->cap)
        return;
    ro_map old = *m;
    m->cap = old.cap ? old.cap * 2 : 1024;
    m->v = ro_alloc_array(arena, m->cap, sizeof *m->v);
    for (size_t i = 0; i < old.cap; i++)
        if (old.v[i].key.p) {
            size_t j = ro_str_hash(old.v[i].key) & (m->cap - 1);
            while (m->v[j].key.p)
                j = (j + 1) & (m->cap - 1);
            m->v[j] = old.v[i];
        }
}

bool ro_map_add(ro_arena *arena, ro_map *m, ro_str key, uint32_t fresh, uint32_t *value)
{
    map_make_room(arena, m);
    for (size_t i = ro_str_hash(key) & (m->cap - 1);; i = (i + 1) & (m->cap - 1)) {
        if (!m->v[i].key.p) {
            m->v[i] = (struct map_entry){key, fresh};
            m->n++;
            *value = fresh;
            return true;
        }
        if (ro_str_equal(m->v[i].key, key)) {
            *value = m->v[i].value;
            return false;
        }
    }
}

bool ro_map_get(const ro_map *m, ro_str key, uint32_t *value)
{
    if (!m->cap)
        return false;
    for (size_t i = ro_str_hash(key) & (m->cap - 1); m->v[i].key.p; i = (i + 1) & (m->cap - 1))
        if (ro_str_equal(m->v[i].key, key)) {
            *value = m->v[i].value;
            return true;
        }
    return false;
}
