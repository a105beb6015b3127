/* SPDX-License-Identifier: Apache-2.0 */
#include "record/cities.h"

#include "base/built_in.h"

RO_BUILT_IN(ro_cities_table, "record/cities.tsv");

void ro_cities_built_in(ro_arena *arena, ro_cities *out)
{
    ro_str text = {ro_cities_table, (size_t)(ro_cities_table_end - ro_cities_table)};
    ro_str row;
    *out = (ro_cities){.arena = arena};
    for (bool headed = false; ro_str_row(&text, &headed, &row);) {
        ro_city *c = RO_PUSH(arena, &out->rows);
        ro_str *const cells[] = {&c->code, &c->key, &c->name, &c->geonameid, &c->latitude, &c->longitude, &c->province, &c->feature};
        for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
            *cells[i] = ro_str_cut(&row, '\t');
    }
}

/* "Washington, D.C." as "washington dc": what tools/tables/cities.py does to its names. */
static ro_str key_of(ro_arena *arena, ro_str name)
{
    ro_str folded = ro_fold(arena, name);
    char *key = ro_alloc(arena, folded.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < folded.n; i++)
        if (!strchr(".,'", folded.p[i]) && !(folded.p[i] == ' ' && (!n || key[n - 1] == ' ')))
            key[n++] = folded.p[i];
    while (n && key[n - 1] == ' ')
        n--;
    return (ro_str){key, n};
}

const ro_city *ro_city_of(const ro_cities *cities, ro_str name, ro_str code)
{
    uint32_t low = 0, high = name.n && code.n ? cities->rows.n : 0;
    ro_str key = high ? key_of(cities->arena, name) : name;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const ro_city *c = &cities->rows.v[middle];
        int order = ro_str_compare(c->code, code);
        order = order ? order : ro_str_compare(c->key, key);
        if (order == 0)
            return c;
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
    }
    return NULL;
}
