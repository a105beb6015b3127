/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tables/embedded.h"
#include "tables/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static ro_tables *tables;

static int load(void **state)
{
    readout_error error;
    (void)state;
    if (ro_tables_load(NULL, NULL, &tables, &error) != READOUT_OK) {
        print_error("%s\n", error.message);
        return -1;
    }
    return 0;
}

static int unload(void **state)
{
    (void)state;
    ro_tables_free(tables);
    return 0;
}

/* The code of the longest name of `kind` at the start of `text`, which must end before `rest`. */
static const char *code_at(const char *text, ro_name_kind kind, const char *matched)
{
    ro_match match;
    size_t at = 0;
    if (!ro_tables_longest(tables, ro_str_of(text), 0, 1u << kind, &match))
        return "none";
    if (match.bytes != strlen(matched) || memcmp(text, matched, match.bytes) != 0) {
        print_error("matched \"%.*s\" of \"%s\"\n", (int)match.bytes, text, text);
        return "other";
    }
    return ro_tables_code(tables, ro_match_next(&match, 1u << kind, &at)->code);
}

static void states_and_words(void **state)
{
    (void)state;
    assert_string_equal(code_at("U.S. officials", RO_NAME_STATE, "U.S."), "USA");
    assert_string_equal(code_at("US-led", RO_NAME_STATE, "US"), "USA");
    assert_string_equal(code_at("us all", RO_NAME_STATE, ""), "none");
    assert_string_equal(code_at("China's view", RO_NAME_STATE, "China"), "CHN");
    assert_string_equal(code_at("China\xE2\x80\x99s view", RO_NAME_STATE, "China"), "CHN");
    assert_string_equal(code_at("T\xC3\xBCrkiye and", RO_NAME_STATE, "T\xC3\xBCrkiye"), "TUR");
    assert_string_equal(code_at("turkey and", RO_NAME_STATE, ""), "none");
    assert_string_equal(code_at("Guinea-Bissau said", RO_NAME_STATE, "Guinea-Bissau"), "GNB");
    assert_string_equal(code_at("Democratic People's Republic of Korea", RO_NAME_STATE, "Democratic People's Republic of Korea"), "PRK");
    assert_string_equal(code_at("C\xC3\xB4te d'Ivoire", RO_NAME_STATE, "C\xC3\xB4te d'Ivoire"), "CIV");
    assert_string_equal(code_at("Polish officials", RO_NAME_ADJECTIVE, "Polish"), "POL");
    assert_string_equal(code_at("polish it", RO_NAME_ADJECTIVE, ""), "none");
    assert_string_equal(code_at("Sino-French ties", RO_NAME_ADJECTIVE, "Sino"), "CHN");
    assert_string_equal(code_at("Poles", RO_NAME_NOUN, "Poles"), "POL");
    assert_string_equal(code_at("Washington, D.C.", RO_NAME_CAPITAL, "Washington, D.C."), "USA");
    assert_string_equal(code_at("Kosovo", RO_NAME_STATE, "Kosovo"), "XKX");
    const ro_state *france = ro_tables_state_by_code(tables, RO_STR("FRA"));
    assert_non_null(france);
    assert_string_equal(france->name, "France");
    assert_string_equal(france->wikidata, "Q142");
    assert_string_equal(france->capital, "Paris");
    assert_int_equal(france->cow, 220);
    assert_null(ro_tables_state_by_code(tables, RO_STR("UNO")));
    assert_true(ro_tables_state_by_code(tables, RO_STR("SUN"))->former);
}

static void bodies(void **state)
{
    (void)state;
    assert_string_equal(code_at("Kremlin spokesman", RO_NAME_SEAT, "Kremlin"), "RUS");
    assert_string_equal(code_at("Quai d'Orsay", RO_NAME_SEAT, "Quai d'Orsay"), "FRA");
    assert_string_equal(code_at("NATO chief", RO_NAME_ORG, "NATO"), "IGO");
    assert_string_equal(code_at("UN Security Council", RO_NAME_ORG, "UN Security Council"), "UNO");
    assert_string_equal(code_at("IAEA", RO_NAME_ORG, "IAEA"), "UNO");
    assert_string_equal(code_at("European Commission President", RO_NAME_ORG, "European Commission"), "EUR");
    assert_string_equal(code_at("who", RO_NAME_ORG, ""), "none");
    assert_string_equal(code_at("Hamas", RO_NAME_GROUP, "Hamas"), "PSE");
    assert_string_equal(code_at("Xinhua", RO_NAME_AGENCY, "Xinhua"), "CHN");
    assert_string_equal(code_at("Sharm El-Sheikh", RO_NAME_PLACE, "Sharm El-Sheikh"), "EGY");
    assert_string_equal(code_at("Crimea", RO_NAME_PLACE, "Crimea"), "UKR");
    assert_string_equal(code_at("Borodianka", RO_NAME_PLACE, "Borodianka"), "UKR");
    assert_string_equal(code_at("Dhi Qar province", RO_NAME_PLACE, "Dhi Qar"), "IRQ");
}

/* A town of 40,000 stands in the tables, marked; spellings and marks on letters lead to it; of two towns of one name the larger is the better known. */
static void towns(void **state)
{
    ro_match match;
    size_t at = 0;
    (void)state;
    assert_true(ro_tables_find(tables, RO_STR("al-Qatif"), 1u << RO_NAME_PLACE, &match));
    const ro_name *town = ro_match_next(&match, 1u << RO_NAME_PLACE, &at);
    assert_true(town->flags & RO_NAME_AMBIGUOUS);
    assert_string_equal(ro_tables_code(tables, town->code), "SAU");
    assert_string_equal(code_at("Berdichev", RO_NAME_PLACE, "Berdichev"), "UKR");
    assert_string_equal(code_at("Larnaca", RO_NAME_PLACE, "Larnaca"), "CYP");
    assert_true(ro_tables_find(tables, RO_STR("Birmingham"), 1u << RO_NAME_PLACE, &match));
    assert_string_equal(ro_tables_code(tables, ro_tables_best_place(tables, &match)->code), "GBR");
    assert_true(ro_tables_find(tables, RO_STR("Cambridge"), 1u << RO_NAME_PLACE, &match));
    assert_string_equal(ro_tables_code(tables, ro_tables_best_place(tables, &match)->code), "GBR");
    assert_true(ro_tables_find(tables, RO_STR("France"), 0, &match));
    assert_null(ro_tables_best_place(tables, &match));
}

static void offices(void **state)
{
    ro_match match;
    size_t at = 0;
    (void)state;
    assert_true(ro_tables_longest(tables, RO_STR("Minister for Europe and Foreign Affairs Jean-Noel Barrot"), 0, 1u << RO_NAME_OFFICE, &match));
    const ro_office *office = ro_tables_office(tables, ro_match_next(&match, 1u << RO_NAME_OFFICE, &at)->id);
    assert_string_equal(office->name, "foreign minister");
    assert_int_equal(office->rank, 3);
    assert_true(office->title && !office->plural);
    at = 0;
    assert_true(ro_tables_find(tables, RO_STR("foreign ministers"), 1u << RO_NAME_OFFICE, &match));
    assert_true(ro_match_next(&match, 1u << RO_NAME_OFFICE, &at)->flags & RO_NAME_PLURAL);
    assert_false(ro_tables_find(tables, RO_STR("foreign ministers of"), 1u << RO_NAME_OFFICE, &match));
}

static void tokens(void **state)
{
    static const char text[] = "the U.S. Secretary of State";
    const ro_str cut[] = {{text + 4, 3}, {text + 7, 1}, {text + 9, 9}, {text + 19, 2}, {text + 22, 5}};
    const ro_str apart[] = {RO_STR("Wang"), RO_STR("Yi"), RO_STR("said")};
    ro_match match;
    size_t used;
    (void)state;
    assert_true(ro_tables_longest_tokens(tables, apart, 3, 1u << RO_NAME_PERSON, &match, &used));
    assert_int_equal(used, 2);
    assert_true(ro_tables_longest_tokens(tables, cut, 5, 1u << RO_NAME_STATE, &match, &used));
    assert_int_equal(used, 2);
    assert_true(ro_tables_longest_tokens(tables, cut + 2, 3, 1u << RO_NAME_OFFICE, &match, &used));
    assert_int_equal(used, 3);
}

static ro_day on(int y, int m, int d)
{
    return ro_day_of(y, m, d);
}

static const char *holder(const char *code, const char *office, ro_day day)
{
    uint32_t ids[4];
    size_t n = ro_tables_holders(tables, ro_str_of(code), ro_str_of(office), day, ids, 4);
    if (!n)
        return "nobody";
    return ro_tables_person(tables, ro_tables_tenure(tables, ids[0])->person)->name;
}

static void holders(void **state)
{
    (void)state;
    assert_string_equal(holder("CHN", "foreign minister", on(2020, 5, 1)), "Wang Yi");
    assert_string_equal(holder("CHN", "foreign minister", on(2023, 5, 1)), "Qin Gang");
    assert_string_equal(holder("CHN", "foreign minister", on(2025, 6, 6)), "Wang Yi");
    assert_string_equal(holder("FRA", "foreign minister", on(2025, 6, 6)), "Jean-No\xC3\xABl Barrot");
    assert_string_equal(holder("FRA", "president", on(2003, 1, 1)), "Jacques Chirac");
    assert_string_equal(holder("USA", "foreign minister", on(2022, 3, 1)), "Antony Blinken");
    assert_string_equal(holder("DEU", "prime minister", on(2010, 3, 1)), "Angela Merkel");
    assert_string_equal(holder("UNO", "secretary general", on(2010, 3, 1)), "Ban Ki-moon");
    assert_string_equal(holder("RUS", "president", on(2010, 3, 1)), "Dmitry Medvedev");
}

static void persons(void **state)
{
    uint32_t ids[64];
    ro_held held;
    (void)state;
    assert_int_equal(ro_tables_persons(tables, RO_STR("Wang Yi"), ids, 64) >= 1, true);
    const ro_person *wang = ro_tables_person(tables, ids[0]);
    assert_string_equal(wang->name, "Wang Yi");
    assert_string_equal(wang->surname, "Wang");
    assert_string_equal(wang->wikidata, "Q701801");
    assert_string_equal(wang->code, "CHN");
    assert_string_equal(ro_tables_office_on(tables, ids[0], on(2016, 1, 1), &held)->office, "foreign minister");
    assert_int_equal(held, RO_HELD_YES);
    assert_int_equal(ro_tables_persons(tables, RO_STR("Zelenskyy"), ids, 64) >= 1, true);
    assert_string_equal(ro_tables_person(tables, ids[0])->code, "UKR");
    assert_int_equal(ro_tables_persons(tables, RO_STR("Assad"), ids, 64) >= 1, true);
    assert_int_equal(ro_tables_persons(tables, RO_STR("Kim Jong-un"), ids, 64) >= 1, true);
    assert_string_equal(ro_tables_person(tables, ids[0])->name, "Kim Jong Un");
    assert_int_equal(ro_tables_persons(tables, RO_STR("kim jong un"), ids, 64), 0); /* a name wants its capitals */
    assert_null(ro_tables_office_on(tables, UINT32_MAX, on(2016, 1, 1), &held));
}

static void tenure_bounds(void **state)
{
    ro_tenure t = {.start = on(2013, 3, 1), .start_by = on(2013, 3, 31), .end = RO_NO_DAY, .end_from = RO_NO_DAY, .open_as_of = on(2022, 8, 31)};
    (void)state;
    assert_int_equal(ro_tenure_on(&t, on(2013, 2, 28)), RO_HELD_NO);
    assert_int_equal(ro_tenure_on(&t, on(2013, 3, 15)), RO_HELD_MAYBE);
    assert_int_equal(ro_tenure_on(&t, on(2013, 3, 31)), RO_HELD_YES);
    assert_int_equal(ro_tenure_on(&t, on(2022, 8, 31)), RO_HELD_YES);
    assert_int_equal(ro_tenure_on(&t, on(2022, 9, 1)), RO_HELD_MAYBE); /* open is not "still in office" */
    t.end = t.end_from = on(2023, 1, 5);
    assert_int_equal(ro_tenure_on(&t, on(2022, 9, 1)), RO_HELD_YES);
    assert_int_equal(ro_tenure_on(&t, on(2023, 1, 6)), RO_HELD_NO);
}

static void folding(void **state)
{
    char out[64];
    (void)state;
    assert_int_equal(ro_tables_fold(RO_STR("Sana\xE2\x80\x99" "a's  U.S.A. \xC5\x81\xC3\xB3" "d\xC5\xBA AT&T"), out, sizeof out), 25);
    assert_string_equal(out, "sanaa s usa lodz at and t");
    assert_int_equal(ro_tables_fold(RO_STR("abcdef"), out, 4), 6);
    assert_string_equal(out, "abc");
    assert_int_equal(ro_tables_fold(RO_STR(""), out, sizeof out), 0);
}

/* A folder of the user's, with one file. */
static void write_table(const char *dir, const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

static void replaced_tables(void **state)
{
    char dir[] = "/tmp/readout-tables-XXXXXX", path[256];
    readout_error error;
    ro_tables *own = NULL;
    ro_match match;
    const char *name;
    ro_str bytes;
    int whose;
    (void)state;
    assert_non_null(mkdtemp(dir));
    write_table(dir, "seats.tsv", "name\tnames\tcode\tkind\tsource\nRed Barn\tRed Barn|RB*\tFRA\tseat\tme\n");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_OK);
    assert_true(ro_tables_find(own, RO_STR("Red Barn"), 1u << RO_NAME_SEAT, &match));
    assert_false(ro_tables_find(own, RO_STR("Kremlin"), 1u << RO_NAME_SEAT, &match));
    assert_true(ro_tables_file(own, 1, &name, &bytes, &whose));
    assert_string_equal(name, "seats.tsv");
    assert_int_equal(whose, 1);
    assert_string_not_equal(ro_tables_sha256(own), ro_tables_sha256(tables));
    ro_tables_free(own);

    write_table(dir, "seats.tsv", "# c\nname\tnames\tcode\tkind\tsource\nRed Barn\tRed Barn\tQQQ\tseat\tme\n");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    assert_null(own);
    assert_non_null(strstr(error.message, "seats.tsv:3:3"));
    write_table(dir, "seats.tsv", "name\tnames\tcode\tkind\tsource\nRed Barn\tRed Barn\n");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    assert_non_null(strstr(error.message, "seats.tsv:2:2"));
    write_table(dir, "seats.tsv", "name\tnames\tcode\tkind\tsource\nRed Barn\tRed Barn\tFRA\tseat\tme\n\nRed Barn\tRed Barn\tFRA\tseat\tme\n");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    assert_non_null(strstr(error.message, "seats.tsv:4:1: the same row as in line 2"));
    write_table(dir, "seats.tsv", "name\tnames\tcode\tkind\tsource\nRed Barn\t\xC9lys\xE9" "e\tFRA\tseat\tme\n");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    assert_non_null(strstr(error.message, "seats.tsv:2:2: not UTF-8"));
    write_table(dir, "seats.tsv", "");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    snprintf(path, sizeof path, "%s/seats.tsv", dir);
    unlink(path);
    write_table(dir, "holders.tsv", "code\toffice\ttitle\tperson\tsurname\tnames\twikidata\tstart\tend\tprecision\topen_as_of\tsource\n"
                                    "FRA\tking\t\tJean Un\tUn\t\t\t2020-02-30\t\tday\t\tme\n");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    assert_non_null(strstr(error.message, "holders.tsv:2:8"));
    snprintf(path, sizeof path, "%s/holders.tsv", dir);
    unlink(path);
    rmdir(dir);
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_IO);
}

static void unlink_table(const char *dir, const char *name)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    unlink(path);
}

/* Rows of a user's stand behind those of the table; errors name the user's file and its own line. */
static void added_rows(void **state)
{
    static const char header[] = "code\toffice\ttitle\tperson\tsurname\tnames\twikidata\tstart\tend\tprecision\topen_as_of\tsource\n";
    char dir[] = "/tmp/readout-tables-XXXXXX", text[600];
    readout_error error;
    ro_tables *own = NULL;
    uint32_t ids[4];
    const char *name;
    ro_str bytes;
    int whose;
    (void)state;
    assert_non_null(mkdtemp(dir));
    snprintf(text, sizeof text, "\xEF\xBB\xBF# new since the tables were made\r\n%sFRA\tpresident\t\tZog Nemo\tNemo\t\t\t2091-05-01\t\tday\t2091-06-01\tme\r\n", header);
    write_table(dir, "holders.add.tsv", text);
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_OK);
    assert_null(ro_tables_warning(own, 0));
    assert_int_equal(ro_tables_n_tenures(own), ro_tables_n_tenures(tables) + 1);
    assert_int_equal(ro_tables_persons(own, RO_STR("Zog Nemo"), ids, 4), 1);
    assert_true(ro_tables_file(own, 7, &name, &bytes, &whose));
    assert_string_equal(name, "holders.tsv");
    assert_int_equal(whose, 2);
    assert_string_not_equal(ro_tables_sha256(own), ro_tables_sha256(tables));
    ro_tables_free(own);

    snprintf(text, sizeof text, "%sFRA\tpresident\t\tZog Nemo\tNemo\t\t\t2091-05-32\t\tday\t\tme\n", header);
    write_table(dir, "holders.add.tsv", text);
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    assert_non_null(strstr(error.message, "/holders.add.tsv:2:8: no such day"));
    write_table(dir, "holders.add.tsv", "person\tcode\nZog Nemo\tFRA\n");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    assert_non_null(strstr(error.message, "/holders.add.tsv:1:1: the header must be that of holders.tsv: code\toffice"));
    unlink_table(dir, "holders.add.tsv");
    write_table(dir, "seats.add.tsv", "name\tnames\tcode\tkind\tsource\nKremlin\tRed Barn\tFRA\tseat\tme\nKremlin\tRed Barn\tFRA\tseat\tme\n");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    assert_non_null(strstr(error.message, "/seats.add.tsv:3:1: the same row as in line 2"));
    unlink_table(dir, "seats.add.tsv");
    rmdir(dir);
}

/* Words of acts and formulas are a user's to change too. A type that nobody knows and a file that is no table are said; the row stays. */
static void words_of_a_user(void **state)
{
    char dir[] = "/tmp/readout-tables-XXXXXX";
    readout_error error;
    ro_tables *own = NULL;
    (void)state;
    assert_non_null(mkdtemp(dir));
    for (int i = RO_TABLE_ACTS; i < RO_EMBEDDED_TABLES; i++) { /* a copy of the built-in ones is fine */
        char *text = strndup(ro_tables_text(NULL, i).p, ro_tables_text(NULL, i).n);
        write_table(dir, ro_embedded_tables[i].name, text);
        free(text);
    }
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_OK);
    assert_null(ro_tables_warning(own, 0));
    assert_string_equal(ro_tables_sha256(own), ro_tables_sha256(tables));
    ro_tables_free(own);

    for (int i = RO_TABLE_ACTS; i < RO_EMBEDDED_TABLES; i++)
        unlink_table(dir, ro_embedded_tables[i].name);
    write_table(dir, "acts.add.tsv", "word\tpos\tevent\tslots\tneeds\tsource\nfrobnicate\tv\tBLAME\tobj\t\tme\n");
    write_table(dir, "engagements.add.tsv", "word\tpos\ttype\tslots\tneeds\tsource\nfrobnicate\tv\tparty\tobj\t\tme\n");
    write_table(dir, "state.tsv", "");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_OK);
    assert_non_null(strstr(ro_tables_warning(own, 0), "/state.tsv: no table has that name"));
    assert_non_null(strstr(ro_tables_warning(own, 1), "/acts.add.tsv:2:3: no type of PLOVER; the row is kept"));
    assert_non_null(strstr(ro_tables_warning(own, 2), "/engagements.add.tsv:2:3: no kind of engagement; the row is kept"));
    assert_null(ro_tables_warning(own, 3));
    assert_non_null(strstr(ro_tables_text(own, RO_TABLE_ACTS).p, "\nfrobnicate\tv\tBLAME"));
    ro_tables_free(own);

    write_table(dir, "acts.add.tsv", "word\tpos\tevent\tslots\tneeds\tsource\nfrobnicate\tq\tACCUSE\tobj\t\tme\n");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    assert_non_null(strstr(error.message, "/acts.add.tsv:2:2: not a part of speech"));
    unlink_table(dir, "acts.add.tsv");
    unlink_table(dir, "engagements.add.tsv");
    unlink_table(dir, "state.tsv");
    write_table(dir, "ladders.add.tsv", "ladder\tissuer\tstep\tphrases\twith\treading\tsource\nmine\tQQQ\t1\tfoo\t\t\tme\n");
    assert_int_equal(ro_tables_load(dir, NULL, &own, &error), READOUT_TABLES);
    assert_non_null(strstr(error.message, "/ladders.add.tsv:2:2: neither * nor a code"));
    unlink_table(dir, "ladders.add.tsv");
    rmdir(dir);
}

/* What the build made of the tables (image.h) is what parsing them gives. */
static void image_is_the_tables(void **state)
{
    char dir[] = "/tmp/readout-tables-XXXXXX", path[256];
    ro_tables *parsed = NULL;
    const char *name;
    ro_str bytes;
    int whose;
    (void)state;
    assert_non_null(mkdtemp(dir));
    assert_true(ro_tables_file(tables, 0, &name, &bytes, &whose));
    char *text = strndup(bytes.p, bytes.n);
    write_table(dir, name, text); /* one's own copy of a table: all are parsed */
    free(text);
    assert_int_equal(ro_tables_load(dir, NULL, &parsed, NULL), READOUT_OK);
    snprintf(path, sizeof path, "%s/%s", dir, name);
    unlink(path);
    rmdir(dir);
    assert_string_equal(ro_tables_sha256(parsed), ro_tables_sha256(tables));
    assert_int_equal(ro_tables_n_names(parsed), ro_tables_n_names(tables));
    assert_int_equal(ro_tables_n_tenures(parsed), ro_tables_n_tenures(tables));
    for (uint32_t i = 0; i < ro_tables_n_tenures(tables); i++) {
        const ro_tenure *a = ro_tables_tenure(tables, i), *b = ro_tables_tenure(parsed, i);
        assert_true(a->start == b->start && a->end == b->end && a->open_as_of == b->open_as_of && a->rank == b->rank && a->person == b->person);
        assert_true(strcmp(a->code, b->code) == 0 && strcmp(a->office, b->office) == 0 && strcmp(a->org, b->org) == 0 && strcmp(a->source, b->source) == 0);
    }
    for (uint32_t i = 0; i < ro_tables_n_persons(tables); i++) {
        const ro_person *a = ro_tables_person(tables, i), *b = ro_tables_person(parsed, i);
        ro_match x, y;
        assert_true(strcmp(a->name, b->name) == 0 && strcmp(a->surname, b->surname) == 0 && a->first == b->first && a->n == b->n);
        if (ro_tables_find(tables, ro_str_of(a->name), 1u << RO_NAME_PERSON, &x)) {
            assert_true(ro_tables_find(parsed, ro_str_of(a->name), 1u << RO_NAME_PERSON, &y));
            assert_int_equal(x.n_names, y.n_names);
            for (size_t k = 0; k < x.n_names; k++)
                assert_true(x.names[k].kind == y.names[k].kind && x.names[k].id == y.names[k].id && x.names[k].code == y.names[k].code &&
                            x.names[k].flags == y.names[k].flags && x.names[k].caps == y.names[k].caps);
        }
    }
    ro_tables_free(parsed);
}

/* An allocator that fails after a number of calls. */
static size_t calls_left;
static void *scarce_allocate(void *context, size_t size)
{
    (void)context;
    return calls_left-- ? malloc(size) : (calls_left = 0, NULL);
}
static void *scarce_reallocate(void *context, void *old, size_t old_size, size_t size)
{
    (void)context, (void)old_size;
    return calls_left-- ? realloc(old, size) : (calls_left = 0, NULL);
}
static void scarce_release(void *context, void *old)
{
    (void)context;
    free(old);
}

static void fails_until_there_is_memory(const char *dir)
{
    const readout_allocator scarce = {scarce_allocate, scarce_reallocate, scarce_release, NULL};
    readout_error error;
    ro_tables *own;
    for (size_t n = 0; n < 200; n++) {
        calls_left = n;
        readout_status status = ro_tables_load(dir, &scarce, &own, &error);
        if (status == READOUT_OK) {
            ro_tables_free(own);
            return;
        }
        assert_int_equal(status, READOUT_NOMEM);
        assert_null(own);
    }
    fail_msg("the tables never loaded");
}

static void memory_runs_out(void **state)
{
    char dir[] = "/tmp/readout-tables-XXXXXX", path[256];
    (void)state;
    fails_until_there_is_memory(NULL);
    assert_non_null(mkdtemp(dir));
    write_table(dir, "seats.tsv", "name\tnames\tcode\tkind\tsource\nRed Barn\tRed Barn\tFRA\tseat\tme\n");
    fails_until_there_is_memory(dir); /* parsed */
    snprintf(path, sizeof path, "%s/seats.tsv", dir);
    unlink(path);
    rmdir(dir);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_and_words), cmocka_unit_test(bodies),        cmocka_unit_test(offices), cmocka_unit_test(tokens),
        cmocka_unit_test(holders),          cmocka_unit_test(persons),       cmocka_unit_test(tenure_bounds),
        cmocka_unit_test(folding), cmocka_unit_test(towns),          cmocka_unit_test(replaced_tables), cmocka_unit_test(added_rows), cmocka_unit_test(words_of_a_user), cmocka_unit_test(memory_runs_out), cmocka_unit_test(image_is_the_tables),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
