/* SPDX-License-Identifier: Apache-2.0 */
/* The ledger: what its files share. ledger.c prints; ledger_words.c reads an entry's words; ledger_later.c looks for what later
 * reports tell. Private to this folder. */
#ifndef RO_EXPORT_LEDGER_H
#define RO_EXPORT_LEDGER_H

#include "export/export.h"

/* "ready to", "willing to", "hopes to": what is meant, and not promised. */
bool ro_ledger_intends(const ro_stored_act *act);
bool ro_ledger_invites(const ro_stored_act *act);
/* ISO 4217 of "$100 million", "500,000 euros"; "" where the sign names no one currency. */
ro_str ro_ledger_currency(ro_str amount);
/* The words of a promise that say by what way ("through UNICEF") and for whom ("to help flood victims"); "" none. */
ro_str ro_ledger_mechanism(ro_str gist);
ro_str ro_ledger_beneficiary(ro_str gist);
/* Is the topic (any case) among the act's issue terms or in its words? */
bool ro_ledger_speaks_of(ro_arena *arena, const ro_stored_act *act, ro_str topic);
/* Do two texts share two words of substance? */
bool ro_ledger_same_matter(ro_arena *arena, ro_str one, ro_str other);

/* What a later report tells of a request, a promise, an invitation; outcome NULL where none does. */
typedef struct ro_later {
    const char *outcome;
    uint32_t report; /* index into ro_stored.reports */
    ro_stored_evidence evidence;
} ro_later;

typedef struct ro_by_sides { /* acts in order of actor, recipient, place in the store */
    const ro_view *view;
    const ro_stored_acts *acts;
    uint32_t *order, *report_of; /* report_of: of each act, an index into ro_stored.reports */
} ro_by_sides;

ro_by_sides ro_ledger_by_sides(const ro_view *view, const ro_stored_acts *acts);
ro_later ro_ledger_answer(const ro_by_sides *acts, uint32_t request);
ro_later ro_ledger_follow_up(const ro_by_sides *acts, uint32_t promise);
ro_later ro_ledger_attendance(const ro_by_sides *acts, uint32_t invitation);

#endif
