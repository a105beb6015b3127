/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RO_RECORD_DECISIONS_H
#define RO_RECORD_DECISIONS_H

#include "record/record.h"

/* For each engagement whether a person split it off: such a one is never joined by rule. NULL where there is no decision. */
const bool *ro_split_off(const ro_stored *stored, ro_arena *arena);
/* Joins what a person said is one, and marks what a person decided. Meetings are not yet merged nor in order. */
void ro_join_decided(const ro_stored *stored, ro_arena *arena, const bool *split_off, ro_meetings *meetings);

#endif
