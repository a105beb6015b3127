/* SPDX-License-Identifier: Apache-2.0 */
/* Where cities lie (data/record/cities.tsv, GeoNames), for the exports that ask for it. Nothing in the record rests on it. */
#ifndef RO_RECORD_CITIES_H
#define RO_RECORD_CITIES_H

#include "base/str.h"

typedef struct ro_city {
    ro_str code, key;                           /* the state; the name folded */
    ro_str name, geonameid, latitude, longitude; /* as the table writes them */
    ro_str province, feature;
} ro_city;

typedef struct ro_cities {
    ro_arena *arena;
    RO_ARRAY(ro_city) rows; /* by code and key */
} ro_cities;

void ro_cities_built_in(ro_arena *arena, ro_cities *out);
/* The city of that name in the state; NULL where the table has none. */
const ro_city *ro_city_of(const ro_cities *cities, ro_str name, ro_str code);

#endif
