/* SPDX-License-Identifier: Apache-2.0 */
#include "actors/cast.h"

static uint32_t slot_of(const name_slot *v, uint32_t cap, ro_str key)
{
    uint32_t i = (uint32_t)ro_str_hash(key) & (cap - 1);
    while (v[i].key.p && !ro_str_equal(v[i].key, key))
        i = (i + 1) & (cap - 1);
    return i;
}

static void grow(ro_arena *arena, name_map *map)
{
    uint32_t cap = map->cap ? map->cap * 2 : 64;
    name_slot *v = ro_alloc_array(arena, cap, sizeof *v);
    for (uint32_t i = 0; i < map->cap; i++)
        if (map->v[i].key.p)
            v[slot_of(v, cap, map->v[i].key)] = map->v[i];
    map->v = v;
    map->cap = cap;
}

uint32_t *name_map_at(ro_arena *arena, name_map *map, ro_str key)
{
    if (map->n * 2 >= map->cap)
        grow(arena, map);
    name_slot *slot = &map->v[slot_of(map->v, map->cap, key)];
    if (!slot->key.p) {
        slot->key = key;
        slot->value = RO_NONE;
        map->n++;
    }
    return &slot->value;
}

uint32_t name_map_find(const name_map *map, ro_str key)
{
    if (!map->cap)
        return RO_NONE;
    const name_slot *slot = &map->v[slot_of(map->v, map->cap, key)];
    return slot->key.p ? slot->value : RO_NONE;
}
