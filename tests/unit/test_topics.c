/* SPDX-License-Identifier: Apache-2.0 */
/* The table of topics: what is found in a text, and what a user's own table may not be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tables/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static ro_tables *tables;
static readout_error error;

static int load(void **state)
{
    (void)state;
    return (int)ro_tables_load(NULL, NULL, &tables, &error);
}

static int unload(void **state)
{
    (void)state;
    ro_tables_free(tables);
    return 0;
}

/* The topic of the longest term at the beginning of the text; "" none. */
static const char *topic(const char *text)
{
    size_t end;
    const ro_topic *t = ro_tables_topic_at(tables, ro_str_of(text), 0, &end);
    return t ? t->topic : "";
}

static void the_longest_term_wins(void **state)
{
    size_t end = 0;
    (void)state;
    assert_string_equal(topic("trade"), "trade");
    assert_string_equal(topic("trade deficit with them"), "trade balance");
    assert_string_equal(topic("nuclear energy"), "nuclear energy");
    assert_string_equal(topic("nuclear weapons"), "nuclear weapons");
    assert_string_equal(topic("war in Ukraine"), "Ukraine");
    assert_non_null(ro_tables_topic_at(tables, RO_STR("a free trade area, they said"), 2, &end));
    assert_int_equal(end, strlen("a free trade area"));
}

static void whole_words_and_plurals(void **state)
{
    size_t end = 0;
    (void)state;
    assert_string_equal(topic("trader"), "");
    assert_string_equal(topic("tariff"), "tariffs");
    assert_string_equal(topic("ceasefires"), "ceasefire");
    assert_string_equal(topic("drug's"), "drugs");
    assert_null(ro_tables_topic_at(tables, RO_STR("stradetrade"), 6, &end));
    assert_string_equal(topic("free-trade agreement"), "trade agreements");
    assert_string_equal(topic("people to people exchanges"), "people-to-people exchanges");
    assert_string_equal(topic(""), "");
}

static void a_capital_wants_a_capital(void **state)
{
    (void)state;
    assert_string_equal(topic("AI"), "artificial intelligence");
    assert_string_equal(topic("ai"), "");
    assert_string_equal(topic("TRADE"), "trade");
    assert_string_equal(topic("WHO"), "public health");
    assert_string_equal(topic("who"), "");
}

static void every_topic_has_one_context(void **state)
{
    (void)state;
    assert_true(ro_tables_n_topics(tables) > 1000);
    for (uint32_t i = 0; i < ro_tables_n_topics(tables); i++)
        for (uint32_t k = 0; k < i; k++)
            if (strcmp(ro_tables_topic(tables, i)->topic, ro_tables_topic(tables, k)->topic) == 0)
                assert_string_equal(ro_tables_topic(tables, i)->context, ro_tables_topic(tables, k)->context);
}

/* A user's table in the place of ours: loaded, or refused by line and column. */
static readout_status load_own(const char *text, ro_tables **own)
{
    char folder[] = "/tmp/test_topics.XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/topics.tsv", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
    readout_status status = ro_tables_load(folder, NULL, own, &error);
    unlink(path);
    rmdir(folder);
    return status;
}

static void users_write_their_own(void **state)
{
    ro_tables *own = NULL;
    size_t end;
    (void)state;
    assert_int_equal(load_own("term\ttopic\tcontext\tsource\ntea\ttea trade\teconomic\tme\n", &own), READOUT_OK);
    assert_non_null(ro_tables_topic_at(own, RO_STR("tea"), 0, &end));
    assert_null(ro_tables_topic_at(own, RO_STR("trade"), 0, &end));
    ro_tables_free(own);
    assert_int_equal(load_own("term\ttopic\tcontext\tsource\ntea\ttea\thumanitarian\tme\n", &own), READOUT_TABLES);
    assert_non_null(strstr(error.message, "topics.tsv:2:3: not a general context of PLOVER \"humanitarian\""));
    assert_int_equal(load_own("term\ttopic\tcontext\tsource\n\ttea\teconomic\tme\n", &own), READOUT_TABLES);
    assert_int_equal(load_own("term\ttopic\tcontext\tsource\ntea\ttea trade\teconomic\tme\ngreen tea\ttea trade\thealth\tme\n", &own), READOUT_OK);
    assert_non_null(strstr(ro_tables_warning(own, 0), "topics.tsv:3:3: the topic has the context economic above, which counts, not \"health\""));
    ro_tables_free(own);
    assert_int_equal(load_own("term\ttopic\tsource\ntea\ttea\tme\n", &own), READOUT_TABLES);
    assert_int_equal(load_own("term\ttopic\tcontext\tsource\n", &own), READOUT_OK); /* none at all is fine */
    assert_null(ro_tables_topic_at(own, RO_STR("tea"), 0, &end));
    ro_tables_free(own);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_longest_term_wins), cmocka_unit_test(whole_words_and_plurals),
                                       cmocka_unit_test(a_capital_wants_a_capital), cmocka_unit_test(every_topic_has_one_context),
                                       cmocka_unit_test(users_write_their_own)};
    return cmocka_run_group_tests(tests, load, unload);
}
