/* SPDX-License-Identifier: Apache-2.0 */
/* The ledger: what its files share. ledger.c prints; ledger_words.c reads an entry's words; ledger_later.c looks for what later
 * reports tell. Private to this folder. */
#ifndef RO_EXPORT_LEDGER_H
#define RO_EXPORT_LEDGER_H

#include "export/event.h"

typedef enum ro_entry { RO_NO_ENTRY, RO_ASKED, RO_COMMITMENT, RO_UNDERTAKING, RO_INVITATION, RO_INTENT } ro_entry;

/* What the act is in the ledger. What did not happen is no entry; a willingness is no commitment, whatever the sum. */
ro_entry ro_ledger_entry_of(const ro_stored_act *act);
/* "ready to", "willing to", "hopes to": what is meant, and not promised. */
bool ro_ledger_intends(const ro_stored_act *act);
/* "invited", "welcomes the minister to the fair", "at the invitation of"; "welcomed the decision to leave" is none. */
bool ro_ledger_invites(const ro_stored_act *act);
bool ro_ledger_comes_invited(const ro_stored_act *act); /* "visits at the invitation of" */
bool ro_ledger_accepts(const ro_stored_act *act); /* "accepted an invitation": its actor is the guest */
/* ISO 4217 of "$100 million", "500,000 euros"; "" where the sign names no one currency. */
ro_str ro_ledger_currency(ro_str amount);
/* The words of a promise that say by what way ("through UNICEF") and for whom ("to help flood victims"); "" none. */
ro_str ro_ledger_mechanism(ro_str gist);
ro_str ro_ledger_beneficiary(ro_str gist);
/* "over five years", "within 48 hours": its own words say how long; else the deadline is a day, "by" which. */
bool ro_ledger_is_term(ro_str deadline);
/* The same; where an amount has no words for it, the state to which it is promised. */
ro_str ro_ledger_benefits(const ro_view *view, const ro_stored_act *act);
/* Is the topic (any case) among the act's issue terms or in its words? */
bool ro_ledger_speaks_of(ro_arena *arena, const ro_stored_act *act, ro_str topic);
/* Does the text share two words of substance with the act's? The names of its parties are none, that of another state ("North Korea") is one. */
bool ro_ledger_same_matter(const ro_view *view, const ro_stored_act *act, ro_str other);

/* What a later report tells of a request, a promise, an invitation; outcome NULL where none does. */
typedef struct ro_later {
    const char *outcome;
    uint32_t report; /* index into ro_stored.reports */
    char letter;     /* 'a' or 'e', and n: the row that tells it */
    uint32_t n;
    ro_stored_evidence evidence;
} ro_later;

typedef struct ro_by_sides { /* acts in order of actor, recipient, day of the report, place in the store */
    const ro_view *view;
    const ro_stored_acts *acts;
    uint32_t *order, *report_of; /* report_of: of each act, an index into ro_stored.reports */
} ro_by_sides;

ro_by_sides ro_ledger_by_sides(const ro_view *view, const ro_stored_acts *acts);
/* What later reports tell of an entry, where its own does not. */
ro_later ro_ledger_later(const ro_by_sides *acts, uint32_t act, ro_entry entry);
/* What became of it, as far as the reports tell: nothing is called kept or broken. */
ro_str ro_ledger_outcome(const ro_stored_act *act, ro_entry entry, const ro_later *later);
ro_later ro_ledger_answer(const ro_by_sides *acts, uint32_t request);
ro_later ro_ledger_follow_up(const ro_by_sides *acts, uint32_t promise);
ro_later ro_ledger_attendance(const ro_by_sides *acts, uint32_t invitation);

#endif
