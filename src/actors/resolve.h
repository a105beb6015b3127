/* SPDX-License-Identifier: Apache-2.0 */
/* Private to resolve*.c: what they ask one another. An entity is RO_NONE where nobody is found, a code 0. */
#ifndef RO_ACTORS_RESOLVE_H
#define RO_ACTORS_RESOLVE_H

#include "actors/cast.h"

/* resolve.c. Whose "his" of the spot is: entity, and code. */
uint32_t spot_owner(const cast *c, const spot *s);
uint16_t spot_owner_code(const cast *c, const spot *s);
/* The state that the report mentions most, 0 where none is ahead of the others; that most of the report is about. */
uint16_t report_top_state(const cast *c, uint16_t but);
uint16_t report_state(const cast *c);

/* resolve_offices.c */
uint32_t resolve_office(cast *c, uint32_t spot);
/* Who of the report holds the office for the code (0: any), but for `except`. */
uint32_t resolve_holder(const cast *c, const spot *s, uint16_t code, const ro_office *office, uint32_t except);
/* May the state have that office? A kingdom has no president, most republics of America no prime minister. */
bool resolve_has_office(const cast *c, uint16_t code, ro_str office);
/* Someone whom the report does not name, by side and office; `anew`: another than any before. */
uint32_t resolve_unnamed(cast *c, uint16_t code, const ro_office *office, bool anew, ro_str text);
/* "the country's foreign ministry", "the president's spokesman": whose it is, as just told of. */
uint32_t spot_owner_told(const cast *c, uint32_t spot);
/* The state of the place told of last, among so many spots and sentences before, but for one; 0 none. */
uint16_t spot_place_before(const cast *c, uint32_t spot, uint32_t spots, uint32_t sentences, uint16_t but);
/* "your government", said by one side to another: the other, 0 unknown. */
bool spot_addressed(const cast *c, const spot *s);
uint16_t spot_side_addressed(cast *c, uint32_t spot);
uint16_t spot_side_of_where(const cast *c, const spot *s);   /* "in Sudville, where she will meet the president": of that place */
uint16_t spot_side_of_opening(const cast *c, uint32_t spot); /* "Speaking in Sudville, …": of the capital that the sentence opens with */

/* resolve_bodies.c */
uint32_t resolve_body(cast *c, uint32_t spot);
uint16_t side_of_envoy_summoned(cast *c, uint32_t spot); /* "Norland summoned the ambassador": never Norland's; 0 where it is no such */
uint32_t resolve_country(cast *c, uint32_t spot);
uint32_t resolve_country_of(cast *c, uint32_t owner); /* "their country" */

/* resolve_told.c */
uint32_t resolve_organisation(const cast *c, uint32_t spot);
uint32_t resolve_ordinal(const cast *c, uint32_t spot);
uint32_t resolve_style(const cast *c, uint32_t spot); /* "His Highness" */

/* resolve_several.c */
void resolve_paired(cast *c, uint32_t index); /* "Norlandish and Sudrian ministers A and B": A's and B's sides, in that order */
uint32_t resolve_counterpart(cast *c, uint32_t index);
void resolve_share_office(cast *c, const spot *s); /* "his French counterpart, Emmanuel Macron": the office is his */
uint32_t resolve_several(cast *c, uint32_t spot);
uint32_t resolve_other(cast *c, const spot *s);

/* resolve_sides_said.c. Whom an envoy calls on; 0 where nobody is. */
uint16_t side_called_upon(const cast *c, uint32_t spot);
/* The side of someone without one, as his sentence says it; `colleagues_only`: not by the place where he was met. */
uint16_t side_said(const cast *c, uint32_t spot, bool colleagues_only);

/* resolve_sides.c. Give a side: to one spot's person as he is met; to all still without one, once all spots are resolved. */
void side_by_master(cast *c, uint32_t spot);
void side_by_employer(cast *c, uint32_t spot);
void side_from_scene(cast *c, uint32_t spot);
void sides_by_sentence(cast *c);
void sides_by_report(cast *c);

#endif
