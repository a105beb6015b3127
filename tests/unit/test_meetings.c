/* SPDX-License-Identifier: Apache-2.0 */
/* What joins reports, on rows made by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/formulas.h"
#include "record/record.h"
#include "tables/embedded.h"
#include "tables/tables.h"

typedef struct told {
    ro_engagement_kind kind;
    ro_status status;
    ro_day day, published;
    const char *one, *other, *country, *place;
    bool main;
} told;

static ro_arena arena;
static ro_stored stored;
static ro_meetings meetings;

static void add_person(ro_stored_engagement *e, const char *name, const char *code, const char *office)
{
    ro_stored_participant *p = RO_PUSH(&arena, &e->participants);
    p->name = ro_str_of(name);
    p->code = ro_str_of(code);
    p->office = ro_str_of(office);
    p->person = p->role = RO_STR("");
}

static void tell(const told *t)
{
    ro_stored_report *r = RO_PUSH(&arena, &stored.reports);
    r->published = t->published;
    r->path = ro_str_printf(&arena, "%u.txt", stored.reports.n);
    r->sha256 = ro_str_printf(&arena, "%064u", stored.reports.n);
    ro_stored_engagement *e = RO_PUSH(&arena, &stored.engagements);
    e->report = stored.reports.n - 1;
    e->n = 1;
    e->kind = t->kind;
    e->status = t->status;
    e->main = t->main;
    e->begin = e->end = t->day;
    e->not_before = e->not_after = RO_NO_DAY;
    e->precision = t->day == RO_NO_DAY ? RO_P_UNKNOWN : RO_P_DAY;
    e->place = ro_str_of(t->place ? t->place : "");
    e->place_country = ro_str_of(t->country ? t->country : "");
    e->mode = RO_STR("");
    if (t->one)
        add_person(e, t->one, "CHN", "foreign minister");
    if (t->other)
        add_person(e, t->other, "FRA", "president");
}

static uint32_t join(const told *v, size_t n)
{
    static const char *const states[][3] = {{"CHN", "China", "Chinese"}, {"FRA", "France", "French"}, {"USA", "United States", "American"}};
    ro_arena_release(&arena);
    ro_arena_init(&arena, NULL);
    memset(&stored, 0, sizeof stored);
    for (size_t i = 0; i < 3; i++) {
        ro_stored_state *s = RO_PUSH(&arena, &stored.states);
        *s = (ro_stored_state){ro_str_of(states[i][0]), ro_str_of(states[i][1]), ro_str_of(states[i][2]), 0};
    }
    for (size_t i = 0; i < n; i++)
        tell(&v[i]);
    ro_meetings_of(&stored, &arena, &meetings);
    return meetings.n;
}

#define JOIN(...) join((const told[]){__VA_ARGS__}, sizeof((const told[]){__VA_ARGS__}) / sizeof(told))

static void accounts_of_one_day_are_one(void **state)
{
    (void)state;
    assert_int_equal(JOIN({RO_MEETING, RO_HELD, 100, 101, "Wang Yi", "Macron", "FRA", "Paris", true},
                          {RO_MEETING, RO_HELD, 100, 102, "Wang", "Emmanuel Macron", NULL, NULL, true}), 1);
    const ro_meeting *m = &meetings.v[0];
    assert_int_equal(m->accounts.n, 2);
    assert_int_equal(m->participants.n, 2);
    assert_true(ro_str_is(m->participants.v[1].name, "Emmanuel Macron"));
    assert_true(m->reasons.n >= 2);
    assert_int_equal(m->disagreements.n, 0);
}

static void what_differs_is_not_joined(void **state)
{
    (void)state;
    /* another person, another day, another kind, another status without a day */
    assert_int_equal(JOIN({RO_MEETING, RO_HELD, 100, 101, "Wang Yi", "Macron", NULL, NULL, true},
                          {RO_MEETING, RO_HELD, 100, 101, "Wang Yi", "Bonne", NULL, NULL, true}), 2);
    assert_int_equal(JOIN({RO_MEETING, RO_HELD, 100, 101, "Wang Yi", "Macron", NULL, NULL, true},
                          {RO_MEETING, RO_HELD, 101, 101, "Wang Yi", "Macron", NULL, NULL, true}), 2);
    assert_int_equal(JOIN({RO_MEETING, RO_HELD, 100, 101, "Wang Yi", "Macron", NULL, NULL, true},
                          {RO_CALL, RO_HELD, 100, 101, "Wang Yi", "Macron", NULL, NULL, true}), 2);
    assert_int_equal(JOIN({RO_MEETING, RO_HELD, 100, 101, "Wang Yi", "Macron", NULL, NULL, true},
                          {RO_MEETING, RO_PLANNED, RO_NO_DAY, 101, "Wang Yi", "Macron", NULL, NULL, true}), 2);
    assert_int_equal(JOIN({RO_MEETING, RO_HELD, 100, 101, "Wang Yi", "Macron", NULL, NULL, true},
                          {RO_MEETING, RO_HELD, 100, 101, "Wang Yi", NULL, NULL, NULL, true}), 2);
}

static void a_visit_is_one_to_a_country(void **state)
{
    (void)state;
    assert_int_equal(JOIN({RO_VISIT, RO_HELD, 100, 101, "Wang Yi", NULL, "FRA", NULL, true},
                          {RO_VISIT, RO_HELD, 100, 101, "Wang Yi", NULL, "DEU", NULL, true}), 2);
    assert_int_equal(JOIN({RO_VISIT, RO_HELD, 100, 101, "Wang Yi", NULL, "FRA", NULL, true},
                          {RO_VISIT, RO_HELD, 100, 101, "Wang Yi", NULL, "FRA", "Paris", true}), 1);
}

static void calls_cross_midnight(void **state)
{
    (void)state;
    assert_int_equal(JOIN({RO_CALL, RO_HELD, 100, 101, "Wang Yi", "Macron", NULL, NULL, true},
                          {RO_CALL, RO_HELD, 101, 101, "Wang Yi", "Macron", NULL, NULL, true}), 1);
    assert_int_equal(meetings.v[0].disagreements.n, 1);
    assert_string_equal(meetings.v[0].disagreements.v[0].field, "date");
    assert_int_equal(JOIN({RO_CALL, RO_HELD, 100, 101, "Wang Yi", "Macron", NULL, NULL, true},
                          {RO_CALL, RO_HELD, 102, 101, "Wang Yi", "Macron", NULL, NULL, true}), 2);
}

static void an_undated_account_joins_where_one_meeting_fits(void **state)
{
    (void)state;
    const told dated = {RO_MEETING, RO_HELD, 100, 101, "Wang Yi", "Macron", NULL, NULL, true};
    const told second = {RO_MEETING, RO_HELD, 102, 103, "Wang Yi", "Macron", NULL, NULL, true};
    const told undated = {RO_MEETING, RO_HELD, RO_NO_DAY, 104, "Wang Yi", "Macron", NULL, NULL, true};
    const told unplaced = {RO_MEETING, RO_HELD, RO_NO_DAY, RO_NO_DAY, "Wang Yi", "Macron", NULL, NULL, true};
    const told beside = {RO_MEETING, RO_HELD, RO_NO_DAY, 104, "Wang Yi", "Macron", NULL, NULL, false};
    assert_int_equal(JOIN(dated, undated), 1);
    assert_int_equal(meetings.v[0].begin, 100);
    assert_int_equal(JOIN(dated, second, undated), 3);
    assert_int_equal(JOIN(dated, unplaced), 2);
    assert_int_equal(JOIN(dated, beside), 2);
    assert_int_equal(JOIN(unplaced, unplaced), 2);
    assert_int_equal(JOIN(undated, undated), 1);
}

static void disagreements_are_listed(void **state)
{
    (void)state;
    assert_int_equal(JOIN({RO_MEETING, RO_HELD, 100, 101, "Wang Yi", "Macron", "FRA", "Paris", true},
                          {RO_MEETING, RO_PLANNED, 100, 99, "Wang Yi", "Macron", "FRA", "Lyon", true}), 1);
    assert_int_equal(meetings.v[0].status, RO_HELD);
    assert_int_equal(meetings.v[0].disagreements.n, 2);
}

static void order_does_not_depend_on_insertion(void **state)
{
    (void)state;
    JOIN({RO_MEETING, RO_HELD, RO_NO_DAY, RO_NO_DAY, "Wang Yi", "Bonne", NULL, NULL, true},
         {RO_MEETING, RO_HELD, 300, 301, "Wang Yi", "Macron", NULL, NULL, true},
         {RO_CALL, RO_HELD, 200, 201, "Wang Yi", "Barrot", NULL, NULL, true});
    assert_int_equal(meetings.v[0].begin, 200);
    assert_int_equal(meetings.v[1].begin, 300);
    assert_int_equal(meetings.v[2].begin, RO_NO_DAY);
    assert_int_equal(meetings.v[2].id, 3);
}

static void decide(bool joins, uint32_t one, uint32_t other)
{
    ro_decision *d = RO_PUSH(&arena, &stored.decisions);
    *d = (ro_decision){joins, stored.reports.v[one].sha256, joins ? stored.reports.v[other].sha256 : RO_STR(""), 1, joins ? 1 : 0};
    ro_meetings_of(&stored, &arena, &meetings);
}

static void a_persons_word_outweighs_the_rule(void **state)
{
    (void)state;
    const told one = {RO_MEETING, RO_HELD, 100, 101, "Wang Yi", "Macron", "FRA", "Paris", true};
    const told other = {RO_MEETING, RO_HELD, 200, 201, "Wang Yi", "Bonne", NULL, NULL, true};
    assert_int_equal(JOIN(one, other, one), 2);
    decide(true, 0, 1);
    assert_int_equal(meetings.n, 1);
    assert_int_equal(meetings.v[0].accounts.n, 3);
    assert_true(meetings.v[0].by_user);
    assert_int_equal(JOIN(one, one, one), 1);
    decide(false, 1, 0);
    assert_int_equal(meetings.n, 2);
    decide(true, 1, 2);
    assert_int_equal(meetings.n, 1);
    stored.decisions.n = 0;
    ro_meetings_of(&stored, &arena, &meetings);
    assert_int_equal(meetings.n, 1);
    assert_false(meetings.v[0].by_user);
}

static void sentences_read_as_in_print(void **state)
{
    const struct {
        told told;
        const char *sentence;
    } cases[] = {
        {{RO_CALL, RO_HELD, 1, 1, "Wang Yi", "Macron", NULL, NULL, true},
         "Chinese Foreign Minister Wang Yi and French President Macron hold a phone call."},
        {{RO_MEETING, RO_HELD, 1, 1, "Wang Yi", "Macron", "FRA", "Paris", true},
         "Chinese Foreign Minister Wang Yi meets French President Macron in Paris."},
        {{RO_MEETING, RO_PLANNED, 1, 1, "Wang Yi", "Macron", "FRA", NULL, true},
         "Chinese Foreign Minister Wang Yi is to meet French President Macron in France."},
        {{RO_MEETING, RO_CANCELLED, 1, 1, "Wang Yi", "Macron", NULL, NULL, true},
         "A meeting of Chinese Foreign Minister Wang Yi and French President Macron is called off."},
        {{RO_VISIT, RO_HELD, 1, 1, "Wang Yi", NULL, "USA", NULL, true}, "Chinese Foreign Minister Wang Yi visits the United States."},
        {{RO_MEETING, RO_HELD, 1, 1, "Wang Yi", "Macron", "USA", "Washington, D.C.", true},
         "Chinese Foreign Minister Wang Yi meets French President Macron in Washington, D.C."},
        {{RO_LETTER, RO_HELD, 1, 1, "Wang Yi", "Macron", NULL, NULL, true},
         "Chinese Foreign Minister Wang Yi sends a message to French President Macron."},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(join(&cases[i].told, 1), 1);
        char *text = ro_copy(&arena, meetings.v[0].sentence.p, meetings.v[0].sentence.n);
        assert_string_equal(text, cases[i].sentence);
    }
}

static void sentence_is(const ro_stored_participant *v, uint32_t n, ro_engagement_kind kind, const char *wanted)
{
    ro_meeting m = {.kind = kind, .begin = 1, .end = 1, .precision = RO_P_DAY, .mode = RO_STR(""), .place = RO_STR(""), .place_country = RO_STR("")};
    for (uint32_t i = 0; i < n; i++) {
        ro_stored_participant *p = RO_PUSH(&arena, &m.participants);
        *p = v[i];
        p->person = p->role = RO_STR("");
    }
    ro_str text = ro_meeting_sentence(&stored, &arena, &m);
    assert_string_equal(ro_copy(&arena, text.p, text.n), wanted);
}

#define WHO(n, o, c) {.name = RO_STR(n), .office = RO_STR(o), .code = RO_STR(c)}
#define SENTENCE(kind, wanted, ...)                                                                                    \
    sentence_is((const ro_stored_participant[]){__VA_ARGS__},                                                          \
                sizeof((const ro_stored_participant[]){__VA_ARGS__}) / sizeof(ro_stored_participant), kind, wanted)

static void sentences_of_states_bodies_and_crowds(void **state)
{
    (void)state;
    JOIN({RO_CALL, RO_HELD, 1, 1, "Wang Yi", "Macron", NULL, NULL, true});
    SENTENCE(RO_MEETING, "China and France hold talks.", WHO("", "", "CHN"), WHO("", "", "FRA"));
    SENTENCE(RO_MEETING, "Chinese Premier Li Qiang holds talks with the United States.", WHO("Li Qiang", "premier", "CHN"), WHO("", "", "USA"));
    SENTENCE(RO_MEETING, "US officials meet French President Roe.", WHO("", "officials", "USA"), WHO("Roe", "president", "FRA"));
    SENTENCE(RO_CONFERENCE, "Chinese Premier Li Qiang attends a meeting of G20.", WHO("Li Qiang", "premier", "CHN"), WHO("G20", "", "IGO"));
    SENTENCE(RO_CONFERENCE, "The UN attends a conference.", WHO("UN", "", "UNO"));
    SENTENCE(RO_CALL, "Chinese King Alan and President of the European Commission Bo hold a phone call.", WHO("King Alan", "king", "CHN"),
             WHO("Bo", "president of the european commission", "EUR"));
}

static void filters(void **state)
{
    readout_error error;
    (void)state;
    JOIN({RO_CALL, RO_HELD, 1, 1, "Wang Yi", "Macron", NULL, NULL, true});
    ro_filter f = {.from = RO_NO_DAY, .to = RO_NO_DAY};
    assert_int_equal(ro_filter_pair(&stored, "CHN,france", &f, &error), READOUT_OK);
    assert_true(ro_filter_takes(&stored, &arena, &f, &meetings.v[0]));
    assert_int_equal(ro_filter_pair(&stored, "Ruritania", &f, &error), READOUT_USAGE);
    memset(&f, 0, sizeof f);
    f.from = RO_NO_DAY, f.to = 0;
    assert_false(ro_filter_takes(&stored, &arena, &f, &meetings.v[0]));
    f.to = RO_NO_DAY;
    f.person = RO_STR("wang");
    assert_true(ro_filter_takes(&stored, &arena, &f, &meetings.v[0]));
    f.person = RO_STR("Wan");
    assert_false(ro_filter_takes(&stored, &arena, &f, &meetings.v[0]));
    f.person = RO_STR("");
    assert_int_equal(ro_filter_kinds("meeting", &f, &error), READOUT_OK);
    assert_false(ro_filter_takes(&stored, &arena, &f, &meetings.v[0]));
    assert_int_equal(ro_filter_statuses("helt", &f, &error), READOUT_USAGE);
}

static void the_longest_formula_wins(void **state)
{
    static const struct {
        const char *text, *phrase;
        uint32_t start; /* 99: not there */
        bool covered;
    } cases[] = {
        {"firmly adheres to the one-China policy.", "one-China policy", 22, false},
        {"the One\xE2\x80\x91" "China  Policy", "one-China policy", 4, false},
        {"the one-China principle", "one-China policy", 99, false},
        {"someone-China policy", "one-China policy", 99, false},
        {"one-China policymakers", "one-China policy", 99, false},
        {"a comprehensive strategic partnership", "strategic partnership", 16, true},
        {"a comprehensive strategic partnership", "comprehensive strategic partnership", 2, false},
        {"a strategic partnership", "strategic partnership", 2, false},
    };
    ro_formulas formulas;
    (void)state;
    ro_arena_release(&arena);
    ro_arena_init(&arena, NULL);
    ro_formulas_of(&arena, ro_tables_text(NULL, RO_TABLE_FORMULAS), &formulas);
    assert_true(formulas.n > 100);
    assert_true(formulas.v[0].n >= formulas.v[formulas.n - 1].n);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ro_span span = {99, 99};
        ro_str text = ro_str_of(cases[i].text), phrase = ro_str_of(cases[i].phrase);
        bool found = ro_formula_find(text, phrase, 0, &span);
        assert_int_equal(span.start, cases[i].start);
        assert_int_equal(found, cases[i].start != 99);
        if (found)
            assert_int_equal(ro_formula_covered(&formulas, text, phrase, span), cases[i].covered);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accounts_of_one_day_are_one),
        cmocka_unit_test(what_differs_is_not_joined),
        cmocka_unit_test(a_visit_is_one_to_a_country),
        cmocka_unit_test(calls_cross_midnight),
        cmocka_unit_test(an_undated_account_joins_where_one_meeting_fits),
        cmocka_unit_test(disagreements_are_listed),
        cmocka_unit_test(order_does_not_depend_on_insertion),
        cmocka_unit_test(a_persons_word_outweighs_the_rule),
        cmocka_unit_test(sentences_read_as_in_print),
        cmocka_unit_test(sentences_of_states_bodies_and_crowds),
        cmocka_unit_test(filters),
        cmocka_unit_test(the_longest_formula_wins),
    };
    int result = cmocka_run_group_tests(tests, NULL, NULL);
    ro_arena_release(&arena);
    return result;
}
