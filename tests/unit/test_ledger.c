/* SPDX-License-Identifier: Apache-2.0 */
/* The ledger's words (currency, way, for whom, intent) and what later reports tell of an entry. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "export/ledger.h"

static ro_arena arena;

static int set_up(void **state)
{
    (void)state;
    ro_arena_init(&arena, NULL);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    ro_arena_release(&arena);
    return 0;
}

static void is_text(ro_str got, const char *wanted)
{
    assert_int_equal(got.n, strlen(wanted));
    assert_memory_equal(got.p, wanted, got.n);
}

static void reads_the_words_of_a_promise(void **state)
{
    (void)state;
    is_text(ro_ledger_currency(RO_STR("$100 million")), "USD");
    is_text(ro_ledger_currency(RO_STR("500,000 euros")), "EUR");
    is_text(ro_ledger_currency(RO_STR("A$20 million")), "AUD");
    is_text(ro_ledger_currency(RO_STR("30 wagons")), "");
    is_text(ro_ledger_currency(RO_STR("CAD 30 million")), "CAD");
    is_text(ro_ledger_currency(RO_STR("40 million pesos")), "");
    is_text(ro_ledger_mechanism(RO_STR("Peru will give rice through the Red Cross by 2026")), "through the Red Cross");
    is_text(ro_ledger_beneficiary(RO_STR("Peru will give rice for the schools of Lima by the end of June")), "the schools of Lima");
    is_text(ro_ledger_beneficiary(RO_STR("Peru will raise its gifts for Chile to 25 million dollars")), "Chile");
    is_text(ro_ledger_beneficiary(RO_STR("Peru will give rice for farmers over the next five years")), "farmers");
    is_text(ro_ledger_mechanism(RO_STR("The money will be sent to the World Food Programme, he said")), "sent to the World Food Programme");
    assert_true(ro_ledger_is_term(RO_STR("over the next five years")));
    assert_false(ro_ledger_is_term(RO_STR("the end of 2030")));
    ro_str gist = RO_STR("Norway will give $5 million for flood victims, through the Red Cross, by June");
    is_text(ro_ledger_mechanism(gist), "through the Red Cross");
    is_text(ro_ledger_beneficiary(gist), "flood victims");
    is_text(ro_ledger_mechanism(RO_STR("Norway will give $5 million")), "");
    gist = RO_STR("Norway will give $5 million through the Red Cross to help flood victims");
    is_text(ro_ledger_mechanism(gist), "through the Red Cross");
    is_text(ro_ledger_beneficiary(gist), "to help flood victims");
    is_text(ro_ledger_beneficiary(RO_STR("Norway will give $5 million for flood victims through the Red Cross")), "flood victims");
    is_text(ro_ledger_beneficiary(RO_STR("Peru will send 5 ships in return for being let into the gulf")), "");
}

static void tells_intent_from_promise(void **state)
{
    (void)state;
    ro_stored_act ready = {.verb = RO_STR("ready"), .gist = RO_STR("Peru is ready to send a team")};
    ro_stored_act pledged = {.verb = RO_STR("pledged"), .gist = RO_STR("Peru pledged $2 million")};
    ro_stored_act expressed = {.verb = RO_STR("expressed"), .gist = RO_STR("Peru expressed its readiness to help")};
    ro_stored_act agreed = {.verb = RO_STR("agreed"), .gist = RO_STR("Peru and Chile agreed, given their shared interest in fish")};
    ro_stored_act welcome = {.verb = RO_STR("welcomes"), .gist = RO_STR("Peru welcomes the minister to the fair")};
    assert_true(ro_ledger_intends(&ready));
    assert_true(ro_ledger_intends(&expressed));
    assert_false(ro_ledger_intends(&pledged));
    assert_false(ro_ledger_intends(&agreed));
    assert_true(ro_ledger_invites(&welcome));
    assert_false(ro_ledger_invites(&pledged));
    ro_stored_act opened = {.verb = RO_STR("opened"), .gist = RO_STR("Peru opened a line of credit")}, open = {.verb = RO_STR("open"), .gist = RO_STR("Peru is open to talks")};
    assert_false(ro_ledger_intends(&opened));
    assert_true(ro_ledger_intends(&open));
}

static ro_entry entry_of(const char *event, const char *status, const char *verb, const char *gist, const char *amount)
{
    ro_stored_act a = {.event = ro_str_of(event), .status = ro_str_of(status), .verb = ro_str_of(verb), .gist = ro_str_of(gist), .amount = ro_str_of(amount)};
    return ro_ledger_entry_of(&a);
}

/* Each kind of entry, and what is none. What is promised of another type is a promise all the same. */
static void sorts_entries(void **state)
{
    (void)state;
    assert_int_equal(entry_of("REQUEST", "held", "asked", "Peru asked for time", ""), RO_ASKED);
    assert_int_equal(entry_of("REQUEST", "denied", "asked", "Peru asked for time", ""), RO_NO_ENTRY);
    assert_int_equal(entry_of("AGREE", "held", "pledged", "Peru pledged $2 million", "$2 million"), RO_COMMITMENT);
    assert_int_equal(entry_of("AID", "planned", "give", "Peru will give $2 million", "$2 million"), RO_COMMITMENT);
    assert_int_equal(entry_of("AID", "held", "gave", "Peru gave $2 million", "$2 million"), RO_NO_ENTRY);
    assert_int_equal(entry_of("AGREE", "held", "ready", "Peru is ready to give $2 million", "$2 million"), RO_INTENT);
    ro_stored_act said = {.actor = RO_STR("PER"), .event = RO_STR(""), .status = RO_STR("held"), .verb = RO_STR("pay"), .gist = RO_STR("Peru would pay $2 million by 2026"),
                          .amount = RO_STR("$2 million")};
    assert_int_equal(ro_ledger_entry_of(&said), RO_COMMITMENT);
    said.gist = RO_STR("the port brought in $2 million");
    assert_int_equal(ro_ledger_entry_of(&said), RO_NO_ENTRY);
    assert_int_equal(entry_of("AGREE", "held", "agreed", "Peru agreed to open the port", ""), RO_UNDERTAKING);
    assert_int_equal(entry_of("AGREE", "held", "reaffirmed", "Peru reaffirmed its commitment to the port", ""), RO_UNDERTAKING);
    assert_int_equal(entry_of("AGREE", "held", "formed", "both cabinets were formed lately", ""), RO_NO_ENTRY);
    assert_int_equal(entry_of("AGREE", "held", "invited", "Peru invited the minister", ""), RO_INVITATION);
    assert_int_equal(entry_of("AGREE", "held", "welcomes", "Peru welcomes senior officials to the fish fair in Lima", ""), RO_INVITATION);
    assert_int_equal(entry_of("AGREE", "held", "welcome", "the minister is welcome to attend the fair", ""), RO_INVITATION);
    assert_int_equal(entry_of("AGREE", "held", "welcomed", "they welcomed Chile's return to the table", ""), RO_NO_ENTRY);
    assert_int_equal(entry_of("AGREE", "held", "welcomed", "they welcomed the return to the table", ""), RO_NO_ENTRY);
    assert_int_equal(entry_of("AGREE", "held", "welcomed", "they welcomed several steps, including one to the north", ""), RO_NO_ENTRY);
}

static void reads_for_whom(void **state)
{
    static const ro_view nobody;
    ro_stored_state chile = {RO_STR("CHL"), RO_STR("Chile"), RO_STR("Chilean"), 155};
    ro_stored stored = {0};
    ro_view view = nobody;
    ro_stored_act a = {.actor = RO_STR("PER"), .recipient = RO_STR("CHL"), .amount = RO_STR("$3 million"), .gist = RO_STR("Peru will give $3 million through 2027")};
    (void)state;
    stored.states.v = &chile, stored.states.n = 1;
    view.stored = &stored, view.arena = &arena;
    is_text(ro_ledger_benefits(&view, &a), "Chile");
    is_text(ro_ledger_mechanism(a.gist), "");
    a.gist = RO_STR("Peru will give $3 million for 10 years to help farmers along the coast rebuild the walls of the old harbour and the roads that lead to it");
    is_text(ro_ledger_benefits(&view, &a), "to help farmers along the coast rebuild the walls of the old harbour");
    a.gist = RO_STR("Peru signed a contract to buy wagons worth $3 million"); /* who sells is no beneficiary */
    is_text(ro_ledger_benefits(&view, &a), "");
    a.amount = RO_STR(""), a.gist = RO_STR("Peru will give rice");
    is_text(ro_ledger_benefits(&view, &a), "");
}

/* However many acts of the same two stand before the request in the store, the answer is found: the soonest one. */
static void finds_the_answer_among_many(void **state)
{
    enum { BEFORE = 300, ACTS = BEFORE + 3 };
    static ro_stored_report reports[ACTS];
    static ro_stored_act rows[ACTS];
    (void)state;
    for (uint32_t i = 0; i < ACTS; i++) {
        reports[i] = (ro_stored_report){.id = i + 1, .path = RO_STR("r.txt"), .published = 19000 + (ro_day)i};
        rows[i] = (ro_stored_act){.report = i + 1, .event = RO_STR("SUPPORT"), .status = RO_STR("held"), .actor = RO_STR("CHL"), .recipient = RO_STR("PER"), .gist = RO_STR("Chile thanked Peru")};
    }
    rows[BEFORE] = (ro_stored_act){.report = BEFORE + 1, .event = RO_STR("REQUEST"), .status = RO_STR("held"), .actor = RO_STR("PER"), .recipient = RO_STR("CHL"),
                                   .gist = RO_STR("Peru asked Chile to release the fishing vessel")};
    for (uint32_t i = BEFORE + 1; i < ACTS; i++)
        rows[i].event = RO_STR("AGREE"), rows[i].gist = RO_STR("Chile agreed to release the vessel");
    reports[BEFORE + 1].published += 5; /* of the two answers the later, though first in the store */
    ro_stored stored = {0};
    stored.reports.v = reports, stored.reports.n = ACTS;
    ro_stored_acts acts = {0};
    acts.v = rows, acts.n = ACTS;
    ro_view view = {.stored = &stored, .arena = &arena};
    ro_by_sides sides = ro_ledger_by_sides(&view, &acts);
    ro_later answer = ro_ledger_answer(&sides, BEFORE);
    assert_string_equal(answer.outcome, "answered in a later report");
    assert_int_equal(answer.report, BEFORE + 2);
}

/* "North Korea" is one name, not two words that two texts share. */
static void counts_a_state_once(void **state)
{
    ro_stored_state known[] = {{RO_STR("CHL"), RO_STR("Chile"), RO_STR("Chilean"), 155}, {RO_STR("PRK"), RO_STR("North Korea"), RO_STR("North Korean"), 731}};
    ro_stored stored = {0};
    ro_view view = {.stored = &stored, .arena = &arena};
    ro_stored_act a = {.actor = RO_STR("PER"), .recipient = RO_STR("CHL"), .gist = RO_STR("Peru asked Chile to do more to rein in North Korea")};
    (void)state;
    stored.states.v = known, stored.states.n = 2;
    assert_false(ro_ledger_same_matter(&view, &a, RO_STR("Chile is eager to talk of fish and North Korea")));
    a.gist = RO_STR("Peru asked Chile to stop wheat imports from North Korea");
    assert_true(ro_ledger_same_matter(&view, &a, RO_STR("Chile will stop its wheat imports from there")));
}

/* Two reports ten days apart: a request, a promise and an invitation in the first, what came of them in the second. */
static void finds_what_later_reports_tell(void **state)
{
    ro_stored_report reports[] = {{.id = 1, .path = RO_STR("a.txt"), .published = 20000}, {.id = 2, .path = RO_STR("b.txt"), .published = 20010}};
    ro_stored_act rows[] = {
        {.report = 1, .event = RO_STR("REQUEST"), .status = RO_STR("held"), .actor = RO_STR("PER"), .recipient = RO_STR("CHL"),
         .gist = RO_STR("Peru asked Chile to release the fishing vessel")},
        {.report = 1, .event = RO_STR("AGREE"), .status = RO_STR("held"), .actor = RO_STR("CHL"), .recipient = RO_STR("PER"),
         .gist = RO_STR("Chile will give $3 million"), .amount = RO_STR("$3 million")},
        {.report = 1, .event = RO_STR("AGREE"), .status = RO_STR("held"), .actor = RO_STR("CHL"), .recipient = RO_STR("PER"), .gist = RO_STR("Chile invited Rosas to visit the harbour")},
        {.report = 2, .event = RO_STR("REJECT"), .status = RO_STR("held"), .actor = RO_STR("CHL"), .recipient = RO_STR("PER"),
         .gist = RO_STR("Chile refused to release the vessel")},
        {.report = 2, .event = RO_STR("AID"), .status = RO_STR("held"), .actor = RO_STR("CHL"), .recipient = RO_STR("PER"),
         .gist = RO_STR("Chile handed over $3 million"), .amount = RO_STR("$3 million")}};
    ro_stored_participant guest = {.code = RO_STR("PER")};
    ro_stored_engagement visit = {.report = 1, .kind = RO_VISIT, .status = RO_HELD, .begin = 20008, .place_country = RO_STR("CHL")};
    ro_stored_evidence told = {.sentence = 1, .text = RO_STR("Rosas is on a visit to Chile")}, other = {.sentence = 1, .text = RO_STR("Peru's team came")};
    visit.participants.v = &guest, visit.participants.n = 1;
    visit.evidence.v = &told, visit.evidence.n = 1;
    ro_stored stored = {0};
    stored.reports.v = reports, stored.reports.n = 2;
    stored.engagements.v = &visit, stored.engagements.n = 1;
    ro_stored_acts acts = {0};
    acts.v = rows, acts.n = 5;
    ro_view view = {.stored = &stored, .arena = &arena};
    ro_by_sides sides = ro_ledger_by_sides(&view, &acts);
    (void)state;
    ro_later answer = ro_ledger_answer(&sides, 0), follow_up = ro_ledger_follow_up(&sides, 1), attendance = ro_ledger_attendance(&sides, 2);
    assert_string_equal(answer.outcome, "declined in a later report");
    assert_int_equal(answer.report, 1);
    assert_string_equal(follow_up.outcome, "a later report tells of it");
    assert_string_equal(attendance.outcome, "a later visit or meeting there is on record");
    visit.evidence.v = &other; /* of someone else */
    assert_null(ro_ledger_attendance(&sides, 2).outcome);
    visit.evidence.v = &told;
    visit.status = RO_PLANNED;
    assert_null(ro_ledger_attendance(&sides, 2).outcome);
    rows[2].sentence = 1; /* told as a plan beside the invitation: only "at the invitation of" says that it was taken up */
    assert_null(ro_ledger_attendance(&sides, 2).outcome);
    visit.report = 0;
    rows[2].gist = RO_STR("Rosas is to come at the invitation of Chile");
    assert_string_equal(ro_ledger_attendance(&sides, 2).outcome, "a visit or meeting there is planned");
    visit.status = RO_HELD;
    attendance = ro_ledger_attendance(&sides, 2);
    assert_string_equal(attendance.outcome, "taken up: the same sentence tells of it");
    assert_int_equal(attendance.letter, 'e');
    reports[1].published = 19990; /* told before: no answer */
    assert_null(ro_ledger_answer(&sides, 0).outcome);
    assert_null(ro_ledger_follow_up(&sides, 1).outcome);
}

/* The guest says yes: further down, or in a later report. Chile's ports are no matter of substance between Chile and Peru. */
static void invitations_are_accepted(void **state)
{
    ro_stored_report reports[] = {{.id = 1, .path = RO_STR("a.txt"), .published = 20000}, {.id = 2, .path = RO_STR("b.txt"), .published = 20010}};
    ro_stored_act rows[] = {
        {.report = 1, .event = RO_STR("AGREE"), .status = RO_STR("held"), .actor = RO_STR("CHL"), .recipient = RO_STR("PER"), .verb = RO_STR("invited"), .gist = RO_STR("Chile invited him")},
        {.report = 2, .event = RO_STR("AGREE"), .status = RO_STR("held"), .actor = RO_STR("PER"), .recipient = RO_STR("CHL"), .verb = RO_STR("accepted"),
         .gist = RO_STR("he accepted the invitation of Chile")}};
    ro_stored_state states[] = {{RO_STR("CHL"), RO_STR("Chile"), RO_STR("Chilean"), 155}, {RO_STR("PER"), RO_STR("Peru"), RO_STR("Peruvian"), 135}};
    ro_stored stored = {0};
    ro_stored_acts acts = {0};
    ro_view view = {.stored = &stored, .arena = &arena};
    (void)state;
    stored.reports.v = reports, stored.reports.n = 2;
    stored.states.v = states, stored.states.n = 2;
    acts.v = rows, acts.n = 2;
    ro_by_sides sides = ro_ledger_by_sides(&view, &acts);
    ro_later later = ro_ledger_later(&sides, 0, RO_INVITATION), none = {0};
    assert_string_equal(later.outcome, "accepted in a later report");
    assert_int_equal(later.report, 1);
    is_text(ro_ledger_outcome(&rows[1], RO_INVITATION, &none), "accepted; no report of attendance held");
    is_text(ro_ledger_outcome(&rows[0], RO_INVITATION, &none), "no report of attendance held");
    rows[1].report = 1, rows[0].report = 1;
    sides = ro_ledger_by_sides(&view, &acts);
    assert_string_equal(ro_ledger_later(&sides, 0, RO_INVITATION).outcome, "accepted");
    assert_false(ro_ledger_same_matter(&view, &rows[0], RO_STR("Chilean and Peruvian ships")));
}

static void finds_the_topic(void **state)
{
    ro_stored_act act = {.issue = RO_STR("grain exports"), .gist = RO_STR("Peru asked for passage")};
    (void)state;
    assert_true(ro_ledger_speaks_of(&arena, &act, RO_STR("Grain")));
    assert_true(ro_ledger_speaks_of(&arena, &act, RO_STR("passage")));
    assert_false(ro_ledger_speaks_of(&arena, &act, RO_STR("oil")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(reads_the_words_of_a_promise), cmocka_unit_test(tells_intent_from_promise),
                                       cmocka_unit_test(finds_what_later_reports_tell), cmocka_unit_test(finds_the_answer_among_many), cmocka_unit_test(counts_a_state_once),
                                       cmocka_unit_test(finds_the_topic),
                                       cmocka_unit_test(sorts_entries), cmocka_unit_test(reads_for_whom), cmocka_unit_test(invitations_are_accepted)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
