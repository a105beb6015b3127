/* SPDX-License-Identifier: Apache-2.0 */
/* The choices of the codebook (docs/formats/export.md), each by one event made by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "export/event.h"

#include <jansson.h>

static ro_arena arena;
static ro_buffer out;
static ro_losses losses;
static ro_stored stored;
static ro_stored_acts acts;
static ro_event_rows rows;
static ro_view view;
static const ro_filter everything;

static int set_up(void **state)
{
    static const struct {
        const char *code, *name;
        uint32_t cow;
    } states[] = {{"CAN", "Canada", 20}, {"CHN", "China", 710}, {"FRA", "France", 220}, {"USA", "United States", 2}};
    (void)state;
    ro_arena_init(&arena, NULL);
    ro_buffer_init(&out, ro_allocator_or_default(NULL));
    memset(&stored, 0, sizeof stored);
    memset(&acts, 0, sizeof acts);
    memset(&losses, 0, sizeof losses);
    view = (ro_view){.stored = &stored, .arena = &arena, .out = &out, .losses = &losses};
    ro_stored_report *r = RO_PUSH(&arena, &stored.reports);
    r->id = 1;
    r->path = RO_STR("a.txt");
    r->sha256 = RO_STR("0123456789abcdef");
    r->published = ro_day_of(2016, 7, 30);
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        ro_stored_state *s = RO_PUSH(&arena, &stored.states);
        s->code = ro_str_of(states[i].code);
        s->name = ro_str_of(states[i].name);
        s->cow = states[i].cow;
    }
    ro_stored_topic *t = RO_PUSH(&arena, &stored.topics);
    t->topic = RO_STR("trade");
    t->context = RO_STR("economic");
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    ro_buffer_release(&out);
    ro_arena_release(&arena);
    return 0;
}

/* An engagement of the parties of "USA,CAN". */
static ro_stored_engagement *engage(ro_engagement_kind kind, ro_status status, const char *codes, const char *country)
{
    ro_stored_engagement *e = RO_PUSH(&arena, &stored.engagements);
    memset(e, 0, sizeof *e);
    e->n = stored.engagements.n;
    e->kind = kind;
    e->status = status;
    e->begin = e->end = ro_day_of(2016, 7, 24);
    e->precision = RO_P_DAY;
    e->place_country = ro_str_of(country);
    for (size_t i = 0; i + 3 <= strlen(codes); i += 4)
        RO_PUSH(&arena, &e->participants)->code = (ro_str){codes + i, 3};
    return e;
}

static ro_stored_act *act(const char *event, const char *status, const char *actor, const char *recipient, const char *gist)
{
    ro_stored_act *a = RO_PUSH(&arena, &acts);
    memset(a, 0, sizeof *a);
    a->begin = a->end = RO_NO_DAY;
    a->report = 1;
    a->n = acts.n;
    a->sentence = 1;
    a->event = ro_str_of(event);
    a->status = ro_str_of(status);
    a->actor = ro_str_of(actor);
    a->recipient = ro_str_of(recipient);
    a->gist = ro_str_of(gist);
    a->verb = ro_str_of("");
    a->voice = RO_STR("indirect");
    return a;
}

static const ro_event_row *only(void)
{
    ro_events_of(&view, &acts, &everything, &rows);
    assert_int_equal(rows.n, 1);
    return &rows.v[0];
}

static void is(const char *type, const char *mode, const char *actor, const char *recipient, const char *cameo)
{
    const ro_event_row *r = only();
    ro_str a = ro_codes_of(&arena, &r->actor), b = ro_codes_of(&arena, &r->recipient);
    if (!ro_str_is(r->type, type) || !ro_str_is(r->mode, mode) || !ro_str_is(a, actor) || !ro_str_is(b, recipient) || strcmp(r->cameo, cameo) != 0)
        fail_msg("%.*s/%.*s %.*s -> %.*s %s", (int)r->type.n, r->type.p, (int)r->mode.n, r->mode.p ? r->mode.p : "", (int)a.n, a.p, (int)b.n, b.p, r->cameo);
    stored.engagements.n = acts.n = 0;
}

static bool in_context(const char *word)
{
    const ro_event_row *r = only();
    bool found = false;
    for (uint32_t i = 0; i < r->contexts.n; i++)
        found = found || ro_str_is(r->contexts.v[i], word);
    return found;
}

/* A visitor is actor and the host recipient; without a host all are actors. */
static void visitor_and_host(void **state)
{
    (void)state;
    engage(RO_VISIT, RO_HELD, "USA,CAN", "CAN");
    is("CONSULT", "visit", "USA", "CAN", "042");
    engage(RO_VISIT, RO_HELD, "USA", "CAN"); /* a visit to a state whose people are not named */
    is("CONSULT", "visit", "USA", "CAN", "042");
    engage(RO_MEETING, RO_HELD, "USA,CAN", "CAN");
    is("CONSULT", "visit", "USA", "CAN", "042");
    engage(RO_MEETING, RO_HELD, "USA,CAN", "FRA");
    is("CONSULT", "third-party", "USA, CAN", "", "044");
    engage(RO_MEETING, RO_HELD, "USA,CAN", "");
    is("CONSULT", "", "USA, CAN", "", "040");
    engage(RO_CALL, RO_HELD, "USA,CAN", "USA");
    is("CONSULT", "phone", "USA, CAN", "", "041");
    engage(RO_CONFERENCE, RO_HELD, "USA,CAN", "CAN");
    is("CONSULT", "multilateral", "USA, CAN", "", "040");
    ro_stored_engagement *e = engage(RO_MEETING, RO_HELD, "USA,CAN", "");
    e->participants.v[0].role = RO_STR("host");
    is("CONSULT", "visit", "CAN", "USA", "042");
}

/* Future meetings and invitations are AGREE; what is called off is REJECT/meet; what is signed SUPPORT. */
static void meetings_to_come(void **state)
{
    (void)state;
    engage(RO_MEETING, RO_PLANNED, "USA,CAN", "CAN");
    is("AGREE", "", "USA", "CAN", "036");
    engage(RO_VISIT, RO_PROPOSED, "USA", "CAN");
    is("AGREE", "", "USA", "CAN", "036");
    engage(RO_MEETING, RO_CANCELLED, "USA,CAN", "");
    is("REJECT", "meet", "USA, CAN", "", "125");
    engage(RO_SIGNING, RO_HELD, "USA,CAN", "USA");
    is("SUPPORT", "", "CAN", "USA", "057");
    act("AGREE", "held", "USA", "CAN", "invited the minister to Ottawa");
    is("AGREE", "", "USA", "CAN", "036");
    act("AGREE", "held", "USA", "CAN", "welcomes the return to the table");
    is("AGREE", "", "USA", "CAN", "030");
    act("AGREE", "held", "USA", "CAN", "welcomes Canadian builders to the Boat Show in Boston");
    is("AGREE", "", "USA", "CAN", "036");
    static const char *const promises[][3] = {{"will lend Canadian farms 5 million dollars", "5 million dollars", "0331"},
                                              {"will give Canada $5 million for its flood victims", "$5 million", "0333"},
                                              {"will give Canada $5 million in military aid", "$5 million", "0332"},
                                              {"will send 900 troops", "900 troops", "0334"}};
    for (size_t i = 0; i < sizeof promises / sizeof *promises; i++) {
        act("AGREE", "held", "USA", "CAN", promises[i][0])->amount = ro_str_of(promises[i][1]);
        is("AGREE", "", "USA", "CAN", promises[i][2]);
    }
}

/* An ambassador summoned to hear a complaint: the record has the act, and the act is ACCUSE. */
static void summoned_ambassador(void **state)
{
    (void)state;
    act("ACCUSE", "held", "CAN", "USA", "summoned the ambassador over the tariffs");
    is("ACCUSE", "disapprove", "CAN", "USA", "111");
    act("ACCUSE", "held", "CAN", "USA", "accused Washington of dumping");
    is("ACCUSE", "allege", "CAN", "USA", "112");
}

/* Every request, demand and appeal is REQUEST, with a mode only where its words tell it. */
static void requests(void **state)
{
    (void)state;
    act("REQUEST", "held", "USA", "CAN", "called on Ottawa to hold talks");
    is("REQUEST", "meet", "USA", "CAN", "026");
    act("REQUEST", "held", "USA", "CAN", "urged a ceasefire");
    is("REQUEST", "yield", "USA", "CAN", "025");
    act("REQUEST", "held", "USA", "CAN", "hopes that Canada will understand");
    is("REQUEST", "", "USA", "CAN", "020");
    act("REQUEST", "held", "USA", "CAN", "urged Ottawa to buy grain, stressing the need for peace talks and free trade")->verb = RO_STR("urged");
    is("REQUEST", "", "USA", "CAN", "020"); /* what is stressed besides is not what is asked */
    act("REQUEST", "held", "USA", "CAN", "hopes that Canada will, as soon as possible, accept a truce")->verb = RO_STR("hopes");
    is("REQUEST", "yield", "USA", "CAN", "025");
    act("REQUEST", "held", "USA", "CAN", "called on the premier to step down while talks went on")->verb = RO_STR("called");
    is("REQUEST", "change", "USA", "CAN", "020");
    act("REJECT", "held", "CAN", "USA", "refused to help")->verb = RO_STR("refused");
    is("REJECT", "assist", "CAN", "USA", "120");
}

/* What is promised is AGREE, whatever it will be; a withdrawal to come is CONCEDE; threats stay. */
static void what_is_to_come(void **state)
{
    (void)state;
    act("AID", "planned", "USA", "CAN", "will send relief");
    is("AGREE", "", "USA", "CAN", "030");
    act("RETREAT", "planned", "USA", "CAN", "will pull back");
    is("CONCEDE", "", "USA", "CAN", "080");
    act("AID", "held", "USA", "CAN", "sent relief");
    is("AID", "", "USA", "CAN", "070");
    act("SANCTION", "planned", "USA", "CAN", "is to ban imports");
    assert_true(in_context("future"));
}

static void auxiliary_modes(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {{"background", "historical"}, {"conditional", "hypothetical"}, {"denied", "negation"}, {"planned", "future"}};
    for (size_t i = 0; i < 4; i++) {
        act("COERCE", pairs[i][0], "USA", "CAN", "closed the port");
        assert_true(in_context(pairs[i][1]));
        acts.n = 0;
    }
    act("COERCE", "held", "USA", "CAN", "closed the port");
    for (size_t i = 0; i < 4; i++)
        assert_false(in_context(pairs[i][1]));
}

/* An act is of the engagement's day, else of the day that its own words say. */
static void days_of_acts(void **state)
{
    (void)state;
    ro_stored_act *a = act("AGREE", "held", "USA", "CAN", "pledged help on Friday");
    a->begin = a->end = ro_day_of(2016, 7, 29);
    a->precision = RO_P_DAY;
    assert_true(only()->begin == ro_day_of(2016, 7, 29));
    engage(RO_MEETING, RO_HELD, "USA,CAN", "CAN");
    a->engagement = 1;
    ro_events_of(&view, &acts, &everything, &rows);
    assert_true(rows.v[1].begin == ro_day_of(2016, 7, 24));
    stored.engagements.v[0].begin = RO_NO_DAY;
    ro_events_of(&view, &acts, &everything, &rows);
    assert_true(rows.v[1].begin == ro_day_of(2016, 7, 29));
}

/* A state acts by its government; a speaker of no known office is of no known sector. */
static void sectors(void **state)
{
    static const char *const wanted[] = {"GOV", "", "LEG", "MIL", "GOV"};
    static const char *const offices[] = {"", "", "speaker of the parliament", "chief of the general staff", "foreign minister"};
    (void)state;
    for (size_t i = 0; i < 5; i++) {
        ro_stored_act *a = act("ACCUSE", "held", "USA", "CAN", "blamed the port");
        a->who = i ? RO_STR("Roe") : RO_STR("");
        a->office = ro_str_of(offices[i]);
        a->to_whom = RO_STR("Doe");
        assert_true(ro_str_is(only()->actor.v[0].sector, wanted[i]));
        assert_true(ro_str_is(rows.v[0].recipient.v[0].sector, "GOV"));
        acts.n = 0;
    }
}

/* Those who agree together are all actors. */
static void joint_acts(void **state)
{
    (void)state;
    act("AGREE", "held", "CAN, USA", "CAN, USA", "agreed to cooperate");
    is("AGREE", "", "CAN, USA", "", "030");
}

static void topics_have_contexts(void **state)
{
    (void)state;
    act("AGREE", "held", "CAN", "USA", "more trade")->issue = RO_STR("trade, fishing");
    assert_true(in_context("economic"));
    assert_int_equal(rows.v[0].issues.n, 2);
    assert_true(ro_str_is(rows.v[0].issues.v[1], "fishing"));
    assert_int_equal(rows.v[0].contexts.n, 1);
}

static json_t *plover(void)
{
    ro_events_of(&view, &acts, &everything, &rows);
    ro_view_plover(&view, &rows);
    json_t *event = json_loads(out.v, JSON_DISABLE_EOF_CHECK, NULL);
    assert_non_null(event);
    return event;
}

/* The simplest record of PLOVER's manual (chapter "Data Fields"): what the same event gives here holds each of its fields. */
static void the_manuals_record(void **state)
{
    static const char *const manual = "{\"date\": \"2016-07-24\", \"actor\": [{\"code\": \"USA\"}], \"recipient\": [{\"code\": \"CAN\"}], \"event\": [\"CONSULT\"]}";
    json_t *wanted = json_loads(manual, 0, NULL), *value;
    const char *key;
    (void)state;
    engage(RO_VISIT, RO_HELD, "USA,CAN", "CAN");
    json_t *event = plover();
    json_object_foreach(wanted, key, value)
    {
        json_t *got = json_object_get(event, key);
        if (strcmp(key, "date") == 0 || strcmp(key, "event") == 0)
            assert_true(json_equal(got, value));
        else
            assert_true(json_equal(json_object_get(json_array_get(got, 0), "code"), json_object_get(json_array_get(value, 0), "code")));
    }
    assert_true(json_is_string(json_object_get(event, "id"))); /* the one field that the manual demands besides */
    assert_int_equal(json_integer_value(json_object_get(event, "quad_code")), 1);
    assert_true(json_real_value(json_object_get(event, "event_scale")) == 4.0);
    json_decref(event);
    json_decref(wanted);
}

/* Never the day of publication in disguise. */
static void no_date_is_null(void **state)
{
    (void)state;
    engage(RO_MEETING, RO_HELD, "USA,CAN", "")->begin = RO_NO_DAY;
    json_t *event = plover();
    assert_true(json_is_null(json_object_get(event, "date")));
    assert_string_equal(json_string_value(json_object_get(json_object_get(event, "readout"), "published")), "2016-07-30");
    assert_int_equal(losses.n, 1);
    assert_string_equal(losses.v[0].what, "date not known, left empty");
    json_decref(event);
}

/* A statement without a type: not in PLOVER, and said; 010 in CAMEO. */
static void statements(void **state)
{
    (void)state;
    act("", "held", "USA", "", "said that talks were useful");
    ro_events_of(&view, &acts, &everything, &rows);
    ro_view_plover(&view, &rows);
    assert_int_equal(out.n, 0);
    assert_int_equal(losses.v[0].rows, 1);
    assert_string_equal(losses.v[0].what, "statement without a type in PLOVER, left out");
    ro_view_petrarch(&view, &rows);
    assert_non_null(strstr(out.v, "\tUSAGOV\t---\t010\t"));
}

/* Told as a number: no event. */
static void counts_are_no_events(void **state)
{
    (void)state;
    engage(RO_MEETING, RO_COUNT, "USA,CAN", "")->count = 4;
    ro_events_of(&view, &acts, &everything, &rows);
    assert_int_equal(rows.n, 0);
    assert_int_equal(losses.v[0].rows, 1);
}

static void has(const char *wanted)
{
    if (!out.v || !strstr(out.v, wanted))
        fail_msg("no \"%s\" in:\n%s", wanted, out.v ? out.v : "");
}

/* A visit is 042 one way and 043 the other; a meeting of three is six dyads; two of one state are one side. */
static void dyads(void **state)
{
    (void)state;
    engage(RO_VISIT, RO_HELD, "USA,CAN", "CAN");
    engage(RO_MEETING, RO_HELD, "USA,CAN,FRA,FRA", "");
    ro_events_of(&view, &acts, &everything, &rows);
    ro_view_petrarch(&view, &rows);
    has("20160724\tUSAGOV\tCANGOV\t042\t");
    has("20160724\tCANGOV\tUSAGOV\t043\t");
    has("FRAGOV\tCANGOV\t040\t");
    uint32_t lines = 0;
    for (size_t i = 0; i < out.n; i++)
        lines += out.v[i] == '\n';
    assert_int_equal(lines, 2 + 6);
    ro_view_icews(&view, &rows);
    has("Make a visit\t042\t1.9\t");
    has("Host a visit\t043\t2.8\t");
}

static void polecat(void **state)
{
    (void)state;
    static const ro_stored_actors nobody;
    engage(RO_CALL, RO_HELD, "USA,CAN", "");
    ro_events_of(&view, &acts, &everything, &rows);
    ro_view_polecat(&view, &rows, &nobody);
    has("2016-07-24\tCONSULT\tphone\t1.5\tVERBAL COOPERATION\tdiplomatic\tUnited States; Canada\tUSA; CAN\t2; 20\tGOV\tGOV; GOV\t");
}

/* A city has its coordinates, whatever its spelling; a region has its country alone, and that is said. */
static void places_of_events(void **state)
{
    static const ro_stored_actors nobody;
    (void)state;
    engage(RO_MEETING, RO_HELD, "FRA,CAN", "USA")->place = RO_STR("Washington, D.C.");
    ro_events_of(&view, &acts, &everything, &rows);
    ro_view_polecat(&view, &rows, &nobody);
    has("\tWashington, D.C.\tWashington, D.C.\t\tWashington, D.C.\tUnited States\t38.89511\t-77.03637\t4140963\tWashington, D.C.\tPPLC\t");
    ro_view_icews(&view, &rows);
    has("\tWashington, D.C.\t\tWashington, D.C.\tUnited States\t38.89511\t-77.03637\n");
    out.n = 0;
    ro_view_plover(&view, &rows);
    has("\"lat\": 38.89511, \"lon\": -77.03637,");
    assert_int_equal(losses.n, 0);
    stored.engagements.v[0].place = RO_STR("New England");
    json_t *event = plover(), *place = json_object_get(event, "event_loc");
    (void)event;
    ro_view_polecat(&view, &rows, &nobody);
    assert_non_null(place);
    assert_string_equal(losses.v[0].what, "place without coordinates, left empty");
    json_decref(event);
}

static void cities_are_found(void **state)
{
    ro_cities cities;
    (void)state;
    ro_cities_built_in(&arena, &cities);
    assert_true(cities.rows.n > 3000);
    for (uint32_t i = 1; i < cities.rows.n; i++) { /* in order, or the search misses some */
        int order = ro_str_compare(cities.rows.v[i - 1].code, cities.rows.v[i].code);
        assert_true(order < 0 || (order == 0 && ro_str_compare(cities.rows.v[i - 1].key, cities.rows.v[i].key) < 0));
    }
    for (uint32_t i = 0; i < cities.rows.n; i++) /* each by its own key */
        if (ro_city_of(&cities, cities.rows.v[i].key, cities.rows.v[i].code) != &cities.rows.v[i])
            fail_msg("%.*s", (int)cities.rows.v[i].key.n, cities.rows.v[i].key.p);
    assert_true(ro_str_is(ro_city_of(&cities, RO_STR("TEHRAN"), RO_STR("IRN"))->feature, "PPLC"));
    assert_true(ro_str_is(ro_city_of(&cities, RO_STR("Bogot\xC3\xA1"), RO_STR("COL"))->geonameid, "3688689"));
    assert_null(ro_city_of(&cities, RO_STR("Lyon"), RO_STR("DEU")));
    assert_null(ro_city_of(&cities, RO_STR("Paris"), RO_STR("")));
}

/* CAMEO has no code for what did not happen: PLOVER has, "negation". */
static void denied_acts(void **state)
{
    (void)state;
    act("AID", "denied", "USA", "CAN", "sent weapons");
    is("AID", "", "USA", "CAN", "");
    act("AID", "denied", "USA", "CAN", "sent weapons");
    assert_true(in_context("negation"));
    ro_view_petrarch(&view, &rows);
    assert_int_equal(out.n, 0);
    assert_string_equal(losses.v[0].what, "no CAMEO code for what did not happen, left out");
}

static void a_changed_line_is_found(void **state)
{
    ro_checked checked;
    (void)state;
    ro_check_export(&arena, RO_STR("b\na"), RO_STR("a,\nb\nc\n"), &checked);
    assert_int_equal(checked.lines, 2);
    assert_int_equal(checked.n_faults, 0);
    ro_check_export(&arena, RO_STR("a\nB\n\n"), RO_STR("a,\nb\nc\n"), &checked);
    assert_int_equal(checked.n_faults, 1);
    assert_true(ro_str_is(checked.faults.v[0], "line 2 is not what the store gives: B"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(visitor_and_host, set_up, tear_down),
        cmocka_unit_test_setup_teardown(meetings_to_come, set_up, tear_down),
        cmocka_unit_test_setup_teardown(summoned_ambassador, set_up, tear_down),
        cmocka_unit_test_setup_teardown(requests, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_to_come, set_up, tear_down),
        cmocka_unit_test_setup_teardown(auxiliary_modes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(joint_acts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(topics_have_contexts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_manuals_record, set_up, tear_down),
        cmocka_unit_test_setup_teardown(no_date_is_null, set_up, tear_down),
        cmocka_unit_test_setup_teardown(statements, set_up, tear_down),
        cmocka_unit_test_setup_teardown(counts_are_no_events, set_up, tear_down),
        cmocka_unit_test_setup_teardown(dyads, set_up, tear_down),
        cmocka_unit_test_setup_teardown(polecat, set_up, tear_down),
        cmocka_unit_test_setup_teardown(sectors, set_up, tear_down),
        cmocka_unit_test_setup_teardown(days_of_acts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(places_of_events, set_up, tear_down),
        cmocka_unit_test_setup_teardown(cities_are_found, set_up, tear_down),
        cmocka_unit_test_setup_teardown(denied_acts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_changed_line_is_found, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
