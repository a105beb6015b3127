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
    ro_str gist = RO_STR("Norway will give $5 million for flood victims, through the Red Cross, by June");
    is_text(ro_ledger_mechanism(gist), "through the Red Cross");
    is_text(ro_ledger_beneficiary(gist), "for flood victims");
    is_text(ro_ledger_mechanism(RO_STR("Norway will give $5 million")), "");
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
    reports[1].published = 19990; /* told before: no answer */
    assert_null(ro_ledger_answer(&sides, 0).outcome);
    assert_null(ro_ledger_follow_up(&sides, 1).outcome);
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
                                       cmocka_unit_test(finds_what_later_reports_tell), cmocka_unit_test(finds_the_topic)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
