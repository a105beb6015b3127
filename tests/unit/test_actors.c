/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "actors/actors.h"
#include "support/fixture.h"

static ro_tables *tables;

static int load(void **state)
{
    (void)state;
    return ro_tables_load(NULL, NULL, &tables, NULL) == READOUT_OK ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    ro_tables_free(tables);
    return 0;
}

static void read_actors(fixture *f, const char *conllu)
{
    fixture_begin(f, conllu);
    ro_actors_resolve(&f->d, tables);
    assert_null(ro_annot_check(&f->d));
}

/* The entity that a token (counted from 0) leads to. */
static const ro_entity *at(const fixture *f, uint32_t token)
{
    uint32_t m = f->d.tokens.v[token].mention;
    return m == RO_NONE ? NULL : &f->d.entities.v[f->d.mentions.v[m].entity];
}

#define IS(text, value) assert_true(ro_str_is((text), (value)))

static void title_state_and_name(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 French french ADJ _ _ 3 amod\n2 Foreign foreign PROPN _ _ 3 compound\n3 Minister Minister PROPN _ _ 0 root\n"
                    "4 Jeanne Jeanne PROPN _ _ 3 flat _ NE=B-PER\n5 Marchal Marchal PROPN _ _ 3 flat _ NE=I-PER\n");
    assert_non_null(at(&f, 2));
    IS(at(&f, 2)->name, "Jeanne Marchal");
    IS(at(&f, 2)->surname, "Marchal");
    IS(at(&f, 2)->office, "foreign minister");
    assert_string_equal(at(&f, 2)->code, "FRA");
    assert_int_equal(at(&f, 2)->rank, 3);
    assert_int_equal(at(&f, 0)->kind, RO_STATE);
    assert_int_equal(f.d.mentions.v[f.d.tokens.v[0].mention].kind, RO_ADJECTIVE);
    fixture_end(&f);
}

static void capital_as_government_and_as_place(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Paris Paris PROPN _ _ 2 nsubj _ NE=B-LOC\n2 protested protest VERB _ _ 0 root\n\n"
                    "1 They they PRON _ _ 2 nsubj\n2 met meet VERB _ _ 0 root\n3 in in ADP _ _ 4 case\n4 Paris Paris PROPN _ _ 2 obl _ NE=B-LOC\n");
    assert_int_equal(at(&f, 0)->kind, RO_STATE);
    assert_string_equal(at(&f, 0)->code, "FRA");
    assert_int_equal(at(&f, 5)->kind, RO_PLACE);
    assert_true(f.d.mentions.v[f.d.tokens.v[5].mention].as_place);
    fixture_end(&f);
}

static void surname_and_pronoun_lead_back(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Kenyan Kenyan ADJ _ _ 2 amod\n2 Ambassador ambassador PROPN _ _ 5 nsubj\n3 Amina Amina PROPN _ _ 2 flat _ NE=B-PER\n"
                    "4 Otieno Otieno PROPN _ _ 2 flat _ NE=I-PER\n5 spoke speak VERB _ _ 0 root\n\n"
                    "1 Otieno Otieno PROPN _ _ 2 nsubj _ NE=B-PER\n2 said say VERB _ _ 0 root\n3 she she PRON _ _ 4 nsubj\n4 agreed agree VERB _ _ 2 ccomp\n\n"
                    "1 The the DET _ _ 2 det\n2 ambassador ambassador NOUN _ _ 3 nsubj\n3 left leave VERB _ _ 0 root\n");
    const ro_entity *her = at(&f, 1);
    assert_non_null(her);
    IS(her->name, "Amina Otieno");
    assert_ptr_equal(at(&f, 5), her);
    assert_ptr_equal(at(&f, 7), her);
    assert_ptr_equal(at(&f, 10), her);
    assert_int_equal(her->gender, 'f');
    fixture_end(&f);
}

static void both_sides_are_the_two_in_play(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 China China PROPN _ _ 4 nsubj\n2 and and CCONJ _ _ 3 cc\n3 Chile Chile PROPN _ _ 1 conj\n4 signed sign VERB _ _ 0 root\n"
                    "5 a a DET _ _ 6 det\n6 pact pact NOUN _ _ 4 obj\n\n"
                    "1 Both both DET _ _ 2 det\n2 sides side NOUN _ Number=Plur 3 nsubj\n3 agreed agree VERB _ _ 0 root\n");
    const ro_entity *both = at(&f, 7);
    assert_non_null(both);
    assert_int_equal(both->kind, RO_COLLECTIVE);
    assert_int_equal(both->members.n, 2);
    assert_string_equal(f.d.entities.v[both->members.v[0]].code, "CHN");
    assert_string_equal(f.d.entities.v[both->members.v[1]].code, "CHL");
    fixture_end(&f);
}

static void names_that_only_look_like_states(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Michael Michael PROPN _ _ 3 nsubj _ NE=B-PER\n2 Jordan Jordan PROPN _ _ 1 flat _ NE=I-PER\n3 joined join VERB _ _ 0 root\n"
                    "4 China China PROPN _ _ 5 compound _ NE=B-ORG\n5 University University PROPN _ _ 3 obj _ NE=I-ORG\n");
    assert_int_equal(at(&f, 0)->kind, RO_PERSON);
    IS(at(&f, 0)->name, "Michael Jordan");
    for (uint32_t i = 0; i < f.d.entities.n; i++)
        assert_int_not_equal(f.d.entities.v[i].kind, RO_STATE);
    fixture_end(&f);
}

static void name_after_and_office_after(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 The the DET _ _ 2 det\n2 president president NOUN _ _ 9 nsubj\n3 of of ADP _ _ 4 case\n4 Kenya Kenya PROPN _ _ 2 nmod\n"
                    "5 , , PUNCT _ _ 6 punct\n6 Ada Ada PROPN _ _ 2 appos _ NE=B-PER\n7 Mboya Mboya PROPN _ _ 6 flat _ NE=I-PER\n8 , , PUNCT _ _ 2 punct\n"
                    "9 met meet VERB _ _ 0 root\n10 Luc Luc PROPN _ _ 9 obj _ NE=B-PER\n11 Arnal Arnal PROPN _ _ 10 flat _ NE=I-PER\n12 , , PUNCT _ _ 15 punct\n"
                    "13 the the DET _ _ 15 det\n14 Belgian Belgian ADJ _ _ 15 amod\n15 envoy envoy NOUN _ _ 10 appos\n16 . . PUNCT _ _ 9 punct\n");
    IS(at(&f, 1)->name, "Ada Mboya");
    assert_string_equal(at(&f, 1)->code, "KEN");
    IS(at(&f, 1)->office, "president");
    IS(at(&f, 9)->name, "Luc Arnal");
    assert_string_equal(at(&f, 9)->code, "BEL");
    fixture_end(&f);
}

static void one_minister_of_several_portfolios(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Federal Federal PROPN _ _ 2 amod\n2 Minister Minister PROPN _ _ 11 nsubj\n3 for for ADP _ _ 4 case\n4 Finance Finance PROPN _ _ 2 nmod\n5 , , PUNCT _ _ 6 punct\n6 Revenue Revenue PROPN _ _ 4 conj\n"
                    "7 and and CCONJ _ _ 8 cc\n8 Planning Planning PROPN _ _ 4 conj\n9 of of ADP _ _ 10 case\n10 Pakistan Pakistan PROPN _ _ 4 nmod _ NE=B-LOC\n11 met meet VERB _ _ 0 root\n12 Ada Ada PROPN _ _ 11 obj _ NE=B-PER\n"
                    "13 Mboya Mboya PROPN _ _ 12 flat _ NE=I-PER\n14 . . PUNCT _ _ 11 punct\n");
    IS(at(&f, 1)->office, "finance minister");
    assert_string_equal(at(&f, 1)->code, "PAK");
    fixture_end(&f);
}

static void a_list_of_titles_and_names_keeps_its_pairs(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Present present ADJ _ _ 0 root _ _\n2 were be AUX _ _ 1 cop _ _\n3 the the DET _ _ 4 det _ _\n4 Minister Minister PROPN _ _ 1 nsubj _ _\n5 of of ADP _ _ 6 case _ _\n"
                    "6 Defence Defence PROPN _ _ 4 nmod _ _\n7 of of ADP _ _ 8 case _ _\n8 Kenya Kenya PROPN _ _ 6 nmod _ NE=B-LOC\n9 , , PUNCT _ _ 11 punct _ _\n10 Mr Mr. PROPN _ _ 11 nmod:desc _ _\n"
                    "11 Luc Luc PROPN _ _ 4 appos _ NE=B-PER\n12 Arnal Arnal PROPN _ _ 11 flat _ NE=I-PER\n13 , , PUNCT _ _ 14 punct _ _\n14 Minister Minister PROPN _ _ 4 conj _ _\n15 of of ADP _ _ 16 case _ _\n"
                    "16 Transport Transport PROPN _ _ 14 nmod _ _\n17 , , PUNCT _ _ 19 punct _ _\n18 Ms Ms PROPN _ _ 19 nmod:desc _ _\n19 Ada Ada PROPN _ _ 4 conj _ NE=B-PER\n20 Mboya Mboya PROPN _ _ 19 flat _ NE=I-PER\n"
                    "21 , , PUNCT _ _ 22 punct _ _\n22 Minister Minister PROPN _ _ 4 conj _ _\n23 of of ADP _ _ 24 case _ _\n24 Health Health PROPN _ _ 22 nmod _ _\n25 , , PUNCT _ _ 27 punct _ _\n"
                    "26 Dr Dr PROPN _ _ 27 nmod:desc _ _\n27 Jan January PROPN _ _ 4 conj _ NE=B-PER\n28 Otto Otto PROPN _ _ 27 flat _ NE=I-PER\n29 , , PUNCT _ _ 31 punct _ _\n30 and and CCONJ _ _ 31 cc _ _\n"
                    "31 others other NOUN _ _ 4 conj _ _\n32 . . PUNCT _ _ 1 punct _ _\n");
    IS(at(&f, 18)->name, "Ada Mboya");
    IS(at(&f, 18)->office, "transport minister");
    IS(at(&f, 26)->name, "Jan Otto");
    IS(at(&f, 26)->office, "health minister");
    fixture_end(&f);
}

static void counterpart_shares_the_office(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Chilean Chilean ADJ _ _ 3 amod\n2 Foreign foreign PROPN _ _ 3 compound\n3 Minister minister PROPN _ _ 6 nsubj\n4 Ana Ana PROPN _ _ 3 flat _ NE=B-PER\n"
                    "5 Rojas Rojas PROPN _ _ 3 flat _ NE=I-PER\n6 met meet VERB _ _ 0 root\n7 her her PRON _ _ 9 nmod:poss\n8 Kenyan Kenyan ADJ _ _ 9 amod\n"
                    "9 counterpart counterpart NOUN _ _ 6 obj\n10 , , PUNCT _ _ 11 punct\n11 Luc Luc PROPN _ _ 9 appos _ NE=B-PER\n12 Arnal Arnal PROPN _ _ 11 flat _ NE=I-PER\n"
                    "13 . . PUNCT _ _ 6 punct\n");
    IS(at(&f, 8)->name, "Luc Arnal");
    assert_string_equal(at(&f, 8)->code, "KEN");
    IS(at(&f, 8)->office, "foreign minister");
    assert_ptr_equal(at(&f, 6), at(&f, 2)); /* "her" */
    fixture_end(&f);
}

static void i_in_a_quotation_is_the_speaker(void **state)
{
    fixture f;
    (void)state;
    fixture_begin(&f, "1 We we PRON _ _ 2 nsubj\n2 agree agree VERB _ _ 0 root\n\n"
                      "1 Envoy envoy PROPN _ _ 4 nsubj\n2 Ann Ann PROPN _ _ 1 flat _ NE=B-PER\n3 Berg Berg PROPN _ _ 1 flat _ NE=I-PER\n4 said say VERB _ _ 0 root\n");
    ro_quote *q = RO_PUSH(&f.arena, &f.d.quotes);
    *q = (ro_quote){.span = {0, 8}, .first = 0, .last = 1};
    f.d.tokens.v[0].quote = f.d.tokens.v[1].quote = 0;
    f.d.quotes.v[0].last = 2; /* runs into the sentence that names the speaker */
    ro_actors_resolve(&f.d, tables);
    assert_null(ro_annot_check(&f.d));
    assert_non_null(at(&f, 0));
    IS(at(&f, 0)->name, "Ann Berg");
    fixture_end(&f);
}

static void we_of_a_transcript_is_whose_turn_it_is(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Kenyan Kenyan ADJ _ _ 2 amod\n2 Ambassador ambassador PROPN _ _ 0 root\n3 Amina Amina PROPN _ _ 2 flat _ NE=B-PER\n"
                    "4 Otieno Otieno PROPN _ _ 2 flat _ NE=I-PER\n5 : : PUNCT _ _ 2 punct\n6 Welcome welcome INTJ _ _ 2 parataxis\n\n"
                    "1 We we PRON _ Number=Plur 2 nsubj\n2 agreed agree VERB _ _ 0 root\n");
    assert_non_null(at(&f, 6));
    assert_string_equal(at(&f, 6)->code, "KEN");
    fixture_end(&f);
}

static void the_government_in_a_state_is_its_own(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Chile Chile PROPN _ _ 2 nsubj _ NE=B-LOC\n2 helps help VERB _ _ 0 root\n3 the the DET _ _ 4 det\n4 government government NOUN _ Number=Sing 2 obj\n"
                    "5 in in ADP _ _ 6 case\n6 Pakistan Pakistan PROPN _ _ 4 nmod _ NE=B-LOC\n");
    assert_non_null(at(&f, 3));
    assert_string_equal(at(&f, 3)->code, "PAK");
    fixture_end(&f);
}

/* "held talks with STATE 's NAME" on a day; the entity of NAME's last word. */
static void read_owned(fixture *f, ro_day day, const char *state, const char *name)
{
    char text[400];
    snprintf(text, sizeof text, "1 They they PRON _ _ 2 nsubj\n2 met meet VERB _ _ 0 root\n3 %s %s PROPN _ _ 5 nmod:poss _ NE=B-LOC\n"
                                "4 's 's PART _ _ 3 case\n5 %s %s PROPN _ _ 2 obj _ NE=B-ORG\n", state, state, name, name);
    fixture_begin(f, text);
    f->d.published.day = day;
    ro_actors_resolve(&f->d, tables);
    assert_null(ro_annot_check(&f->d));
}

static void a_surname_owned_by_its_state_has_the_office_of_the_day(void **state)
{
    static const struct {
        int year, month, day;
        const char *state, *name, *office;
    } asked[] = {{2020, 11, 13, "France", "Macron", "president"},        {2012, 1, 10, "Jordan", "Judeh", "foreign minister"},
                 {1992, 6, 1, "Japan", "Miyazawa", "prime minister"},    {2011, 7, 17, "Greece", "Panandreou", "prime minister"},
                 {2005, 7, 10, "Thailand", "Thaksin", "prime minister"}, {1996, 3, 1, "Mexico", "Zedillo", "president"}};
    (void)state;
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        fixture f;
        read_owned(&f, ro_day_of(asked[i].year, asked[i].month, asked[i].day), asked[i].state, asked[i].name);
        const ro_entity *e = at(&f, 4);
        assert_non_null(e);
        assert_int_equal(e->kind, RO_PERSON);
        IS(e->office, asked[i].office);
        fixture_end(&f);
    }
}

static void a_firm_owned_by_its_state_is_no_minister(void **state)
{
    fixture f;
    (void)state;
    read_owned(&f, ro_day_of(2020, 11, 13), "France", "Renault");
    assert_true(at(&f, 4) == NULL || at(&f, 4)->kind != RO_PERSON);
    fixture_end(&f);
}

static void father_and_son_are_two(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Prince prince PROPN _ _ 7 nsubj\n2 Zayd Zayd PROPN _ _ 1 flat _ NE=B-PER\n3 bin bin PROPN _ _ 1 flat _ NE=I-PER\n4 Harith Harith PROPN _ _ 1 flat _ NE=I-PER\n"
                    "5 Al Al PROPN _ _ 1 flat _ NE=I-PER\n6 Badr Badr PROPN _ _ 1 flat _ NE=I-PER\n7 met meet VERB _ _ 0 root\n8 King king PROPN _ _ 7 obj\n"
                    "9 Harith Harith PROPN _ _ 8 flat _ NE=B-PER\n10 Al Al PROPN _ _ 8 flat _ NE=I-PER\n11 Badr Badr PROPN _ _ 8 flat _ NE=I-PER\n");
    assert_non_null(at(&f, 0));
    assert_non_null(at(&f, 7));
    assert_ptr_not_equal(at(&f, 0), at(&f, 7));
    fixture_end(&f);
}

/* The state of the place at a token; "" where it is none. */
static const char *place_at(const fixture *f, uint32_t token)
{
    const ro_entity *e = at(f, token);
    return e && e->kind == RO_PLACE ? e->code : "";
}

static void a_small_town_is_one_where_the_text_says_so(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 They they PRON _ _ 2 nsubj\n2 met meet VERB _ _ 0 root\n3 in in ADP _ _ 4 case\n4 Irpin Irpin PROPN _ _ 2 obl _ NE=B-LOC\n\n"
                    "1 Irpin Irpin PROPN _ _ 2 nsubj _ NE=B-PER\n2 agreed agree VERB _ _ 0 root\n\n"
                    "1 The the DET _ _ 3 det\n2 Irpin Irpin PROPN _ _ 3 compound _ NE=B-LOC\n3 Bridge Bridge PROPN _ _ 4 nsubj _ NE=I-LOC\n4 fell fall VERB _ _ 0 root\n\n"
                    "1 Irpin Irpin PROPN _ _ 2 compound _ NE=B-LOC\n2 district district NOUN _ _ 3 nsubj _ NE=I-LOC\n3 voted vote VERB _ _ 0 root\n\n"
                    "1 In in ADP _ _ 2 case\n2 Irpin Irpin PROPN _ _ 5 obl _ NE=B-LOC\n3 , , PUNCT _ _ 4 punct _ NE=I-LOC\n4 Ukraine Ukraine PROPN _ _ 2 appos _ NE=B-LOC\n5 rests rest VERB _ _ 0 root\n");
    assert_string_equal(place_at(&f, 3), "UKR");
    assert_string_equal(place_at(&f, 4), "");
    assert_string_equal(place_at(&f, 7), "");
    assert_string_equal(place_at(&f, 10), "UKR");
    assert_string_equal(place_at(&f, 14), "UKR");
    fixture_end(&f);
}

static void a_town_that_bears_a_surname_wants_in(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 They they PRON _ _ 2 nsubj\n2 met meet VERB _ _ 0 root\n3 in in ADP _ _ 4 case\n4 Castro Castro PROPN _ _ 2 obl _ NE=B-LOC\n\n"
                    "1 The the DET _ _ 3 det\n2 Castro Castro PROPN _ _ 3 compound _ NE=B-LOC\n3 government government NOUN _ _ 4 nsubj\n4 agreed agree VERB _ _ 0 root\n");
    assert_int_equal(at(&f, 3)->kind, RO_PLACE);
    assert_string_equal(place_at(&f, 5), "");
    fixture_end(&f);
}

static void a_town_that_is_not_meant_hides_no_shorter_name(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Prince prince PROPN _ _ 3 nsubj\n2 Albert Albert PROPN _ _ 1 flat _ NE=B-PER\n3 left leave VERB _ _ 0 root\n\n"
                    "1 The the DET _ _ 3 det\n2 American american ADJ _ _ 3 amod\n3 Canyon Canyon PROPN _ _ 4 nsubj\n4 opened open VERB _ _ 0 root\n");
    assert_int_equal(at(&f, 0)->kind, RO_PERSON);
    IS(at(&f, 0)->name, "Albert");
    IS(at(&f, 0)->office, "prince");
    assert_string_equal(at(&f, 4)->code, "USA");
    assert_int_equal(at(&f, 4)->kind, RO_STATE);
    fixture_end(&f);
}

static void towns_of_one_name_go_by_their_state(void **state)
{
    static const char in_tripoli[] = "1 They they PRON _ _ 2 nsubj\n2 met meet VERB _ _ 0 root\n3 in in ADP _ _ 4 case\n4 Tripoli Tripoli PROPN _ _ 2 obl _ NE=B-LOC\n"
                                     "5 , , PUNCT _ _ 6 punct\n6 Lebanon Lebanon PROPN _ _ 4 appos _ NE=B-LOC\n";
    static const char in_paris[] = "1 They they PRON _ _ 2 nsubj\n2 met meet VERB _ _ 0 root\n3 in in ADP _ _ 4 case\n4 Paris Paris PROPN _ _ 2 obl _ NE=B-LOC\n"
                                   "5 , , PUNCT _ _ 6 punct\n6 Texas Texas PROPN _ _ 4 appos _ NE=B-LOC\n";
    static const char in_birmingham[] = "1 They they PRON _ _ 2 nsubj\n2 met meet VERB _ _ 0 root\n3 in in ADP _ _ 4 case\n4 Birmingham Birmingham PROPN _ _ 2 obl _ NE=B-LOC\n\n"
                                        "1 USA USA PROPN _ _ 2 nsubj _ NE=B-LOC\n2 agreed agree VERB _ _ 0 root\n";
    static const char no_state[] = "1 They they PRON _ _ 2 nsubj\n2 met meet VERB _ _ 0 root\n3 in in ADP _ _ 4 case\n4 Birmingham Birmingham PROPN _ _ 2 obl _ NE=B-LOC\n";
    fixture f;
    (void)state;
    read_actors(&f, in_tripoli);
    assert_string_equal(place_at(&f, 3), "LBN");
    fixture_end(&f);
    read_actors(&f, in_paris);
    assert_string_equal(place_at(&f, 3), "USA");
    fixture_end(&f);
    read_actors(&f, in_birmingham);
    assert_string_equal(place_at(&f, 3), "USA");
    fixture_end(&f);
    read_actors(&f, no_state);
    assert_string_equal(place_at(&f, 3), "GBR");
    fixture_end(&f);
}

/* The code of the entity that a token leads to; "" where it leads to none. */
static const char *code_at(const fixture *f, uint32_t token)
{
    const ro_entity *e = at(f, token);
    return e ? e->code : "";
}

static void a_nationality_before_or_after_the_name_is_the_side(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Chile Chile PROPN _ _ 2 nsubj _ NE=B-LOC\n2 named name VERB _ _ 0 root\n3 Kenyan Kenyan ADJ _ _ 5 amod\n4 human human ADJ _ _ 5 amod\n5 cleric cleric NOUN _ Number=Sing 2 obj\n"
                    "6 Ada Ada PROPN _ _ 5 appos _ NE=B-PER\n7 Mboya Mboya PROPN _ _ 6 flat _ NE=I-PER\n\n"
                    "1 Olav Olav PROPN _ _ 8 nsubj _ NE=B-PER\n2 Lindvik Lindvik PROPN _ _ 1 flat _ NE=I-PER\n3 , , PUNCT _ _ 6 punct\n4 a a DET _ _ 6 det\n5 Norwegian Norwegian ADJ _ _ 6 amod\n"
                    "6 sailor sailor NOUN _ Number=Sing 1 appos\n7 , , PUNCT _ _ 6 punct\n8 left leave VERB _ _ 0 root\n");
    assert_string_equal(code_at(&f, 5), "KEN");
    assert_string_equal(code_at(&f, 7), "NOR");
    fixture_end(&f);
}

static void the_country_is_not_who_acts_there(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Norway Norway PROPN _ _ 2 nsubj _ NE=B-LOC\n2 aided aid VERB _ _ 0 root\n3 Chad Chad PROPN _ _ 2 obj _ NE=B-LOC\n4 until until SCONJ _ _ 6 mark\n5 it it PRON _ _ 6 nsubj\n"
                    "6 left leave VERB _ _ 2 advcl\n7 the the DET _ _ 8 det\n8 country country NOUN _ Number=Sing 6 obj\n");
    assert_string_equal(code_at(&f, 7), "TCD");
    fixture_end(&f);
}

static void it_is_neither_who_acts_on_it_nor_a_thing(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Norway Norway PROPN _ _ 2 nsubj _ NE=B-LOC\n2 withdrew withdraw VERB _ _ 0 root\n\n"
                    "1 Chile Chile PROPN _ _ 2 nsubj _ NE=B-LOC\n2 urged urge VERB _ _ 0 root\n3 it it PRON _ _ 2 obj\n4 to to PART _ _ 5 mark\n5 stay stay VERB _ _ 2 xcomp\n\n"
                    "1 Kenya Kenya PROPN _ _ 2 nsubj _ NE=B-LOC\n2 studied study VERB _ _ 0 root\n3 it it PRON _ _ 2 obj\n");
    assert_string_equal(code_at(&f, 4), "NOR");
    assert_null(at(&f, 9));
    fixture_end(&f);
}

static void its_is_the_one_joined_on(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Kenya Kenya PROPN _ _ 2 nsubj _ NE=B-LOC\n2 blamed blame VERB _ _ 0 root\n3 Norway Norway PROPN _ _ 2 obj _ NE=B-LOC\n4 and and CCONJ _ _ 6 cc\n5 its its PRON _ _ 6 nmod:poss\n"
                    "6 allies ally NOUN _ Number=Plur 3 conj\n");
    assert_string_equal(code_at(&f, 4), "NOR");
    fixture_end(&f);
}

static void who_says_i_is_not_he(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Kenyan Kenyan ADJ _ _ 2 amod\n2 President president PROPN _ _ 5 nsubj\n3 Ada Ada PROPN _ _ 2 flat _ NE=B-PER\n4 Mboya Mboya PROPN _ _ 2 flat _ NE=I-PER\n5 : : PUNCT _ _ 7 punct\n"
                    "6 I I PRON _ _ 7 nsubj\n7 called call VERB _ _ 0 root\n8 President president PROPN _ _ 7 obj\n9 Juan Juan PROPN _ _ 8 flat _ NE=B-PER\n10 Rojas Rojas PROPN _ _ 8 flat _ NE=I-PER\n"
                    "11 of of ADP _ _ 12 case\n12 Chile Chile PROPN _ _ 8 nmod _ NE=B-LOC\n13 and and CCONJ _ _ 15 cc\n14 he he PRON _ _ 15 nsubj\n15 agreed agree VERB _ _ 7 conj\n");
    assert_string_equal(code_at(&f, 5), "KEN");
    assert_string_equal(code_at(&f, 13), "CHL");
    fixture_end(&f);
}

static void a_commander_is_of_the_state_whose_force_it_is(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Oman Oman PROPN _ _ 2 nsubj _ NE=B-LOC\n2 received receive VERB _ _ 0 root\n3 Per Per PROPN _ _ 2 obj _ NE=B-PER\n4 Holm Holm PROPN _ _ 3 flat _ NE=I-PER\n5 , , PUNCT _ _ 6 punct\n"
                    "6 Commander commander PROPN _ _ 3 appos\n7 of of ADP _ _ 12 case\n8 the the DET _ _ 12 det\n9 Royal Royal ADJ _ _ 12 amod _ NE=B-ORG\n10 Danish Danish ADJ _ _ 12 amod _ NE=I-ORG\n"
                    "11 Air Air PROPN _ _ 12 compound _ NE=I-ORG\n12 Force Force PROPN _ _ 6 nmod _ NE=I-ORG\n13 . . PUNCT _ _ 2 punct\n");
    assert_string_equal(code_at(&f, 2), "DNK");
    fixture_end(&f);
}

/* "PLACE: the government said so", by an outlet; the code of the government. */
static void assert_government(const char *outlet, const char *code)
{
    fixture f;
    fixture_begin(&f, "1 Norway Norway PROPN _ _ 2 nsubj _ NE=B-LOC\n2 met meet VERB _ _ 0 root\n3 Norway Norway PROPN _ _ 2 obj _ NE=B-LOC\n4 and and CCONJ _ _ 5 cc\n5 Britain Britain PROPN _ _ 3 conj _ NE=B-LOC\n"
                      "6 , , PUNCT _ _ 9 punct\n7 the the DET _ _ 8 det\n8 government government NOUN _ Number=Sing 9 nsubj\n9 said say VERB _ _ 2 parataxis\n");
    f.d.outlet = ro_str_of(outlet);
    ro_actors_resolve(&f.d, tables);
    assert_string_equal(code_at(&f, 7), code);
    fixture_end(&f);
}

static void an_agency_that_writes_for_the_world_has_no_side(void **state)
{
    (void)state;
    assert_government("Reuters", "NOR");
    assert_government("BBC", "GBR");
}

static void a_heading_s_president_is_who_is_told_of(void **state)
{
    fixture f;
    (void)state;
    fixture_begin(&f, "1 President president NOUN _ _ 2 nsubj\n2 met meet VERB _ _ 0 root\n3 the the DET _ _ 4 det\n4 President president PROPN _ _ 2 obj\n5 of of ADP _ _ 6 case\n6 Chile Chile PROPN _ _ 4 nmod _ NE=B-LOC\n7 once once ADV _ _ 2 advmod\n8 more more ADV _ _ 7 fixed\n\n"
                      "1 President president PROPN _ _ 6 nsubj\n2 of of ADP _ _ 3 case\n3 Kenya Kenya PROPN _ _ 1 nmod _ NE=B-LOC\n4 Ada Ada PROPN _ _ 1 flat _ NE=B-PER\n5 Mboya Mboya PROPN _ _ 1 flat _ NE=I-PER\n"
                      "6 met meet VERB _ _ 0 root\n7 President president PROPN _ _ 6 obj\n8 of of ADP _ _ 9 case\n9 Chile Chile PROPN _ _ 7 nmod _ NE=B-LOC\n10 Juan Juan PROPN _ _ 7 flat _ NE=B-PER\n11 Rojas Rojas PROPN _ _ 7 flat _ NE=I-PER\n");
    f.d.sentences.v[0].kind = RO_TITLE;
    ro_actors_resolve(&f.d, tables);
    assert_string_equal(code_at(&f, 0), "KEN");
    assert_string_equal(code_at(&f, 3), "CHL");
    fixture_end(&f);
}

static void a_second_minister_is_of_the_first_one_s_side(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Chile Chile PROPN _ _ 2 nsubj _ NE=B-LOC\n2 met meet VERB _ _ 0 root\n3 two two NUM _ _ 6 nummod\n4 Norwegian Norwegian ADJ _ _ 6 amod\n5 foreign foreign ADJ _ _ 6 amod\n"
                    "6 ministers minister NOUN _ Number=Plur 2 obj\n7 and and CCONJ _ _ 10 cc\n8 a a DET _ _ 10 det\n9 defence defence NOUN _ _ 10 compound\n10 minister minister NOUN _ Number=Sing 6 conj\n");
    assert_string_equal(code_at(&f, 9), "NOR");
    fixture_end(&f);
}

static void a_language_is_no_state(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 She she PRON _ _ 2 nsubj\n2 spoke speak VERB _ _ 0 root\n3 in in ADP _ _ 4 case\n4 English English PROPN _ _ 2 obl\n5 . . PUNCT _ _ 2 punct\n");
    assert_null(at(&f, 3));
    fixture_end(&f);
}

static void one_name_in_two_spellings_is_one_person(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Ukrainian Ukrainian ADJ _ _ 2 amod\n2 Senator senator PROPN _ _ 5 nsubj\n3 Andriy Andriy PROPN _ _ 2 flat _ NE=B-PER\n4 Marchenko Marchenko PROPN _ _ 2 flat _ NE=I-PER\n5 left leave VERB _ _ 0 root\n\n"
                    "1 Martschenko Martschenko PROPN _ _ 2 nsubj _ NE=B-PER\n2 spoke speak VERB _ _ 0 root\n");
    assert_string_equal(code_at(&f, 1), "UKR");
    assert_ptr_equal(at(&f, 5), at(&f, 1));
    fixture_end(&f);
}

static void a_party_of_another_state_is_not_ours(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Danish Danish ADJ _ _ 2 amod\n2 Democrats Democrats PROPN _ Number=Plur 3 nsubj\n3 warned warn VERB _ _ 0 root\n4 the the DET _ _ 6 det\n5 United United PROPN _ _ 6 compound _ NE=B-LOC\n"
                    "6 States States PROPN _ _ 3 obj _ NE=I-LOC\n");
    assert_string_equal(code_at(&f, 1), "");
    fixture_end(&f);
}

static void what_someone_is_elected_is_nobody_yet(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 President President PROPN _ _ 4 nsubj\n2 Ada Ada PROPN _ _ 1 flat _ NE=B-PER\n3 Mboya Mboya PROPN _ _ 1 flat _ NE=I-PER\n4 won win VERB _ _ 0 root\n5 Kenya Kenya PROPN _ _ 4 obj _ NE=B-LOC\n\n"
                    "1 Okello Okello PROPN _ _ 3 nsubj:pass _ NE=B-PER\n2 was be AUX _ _ 3 aux:pass\n3 elected elect VERB _ _ 0 root\n4 President President PROPN _ _ 3 xcomp\n");
    assert_null(at(&f, 8));
    fixture_end(&f);
}

static void south_american_is_of_no_one_state(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 South South PROPN _ _ 3 amod\n2 American american ADJ _ _ 3 amod\n3 states state NOUN _ Number=Plur 4 nsubj\n4 met meet VERB _ _ 0 root\n");
    assert_null(at(&f, 1));
    fixture_end(&f);
}

static void a_queen_of_several_states_is_of_the_one_that_is_said(void **state)
{
    fixture f;
    (void)state;
    fixture_begin(&f, "1 Britain Britain PROPN _ _ 3 nmod:poss _ NE=B-LOC\n2 's 's PART _ _ 1 case\n3 Queen Queen PROPN _ _ 5 nsubj\n4 Elizabeth Elizabeth PROPN _ _ 3 flat _ NE=B-PER\n5 spoke speak VERB _ _ 0 root\n");
    f.d.published.day = ro_day_of(2017, 11, 6);
    ro_actors_resolve(&f.d, tables);
    assert_string_equal(code_at(&f, 2), "GBR");
    fixture_end(&f);
}

static void a_premier_may_be_called_as_a_state_is(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Portuguese Portuguese ADJ _ _ 2 amod\n2 Premier premier PROPN _ _ 5 nsubj\n3 Luis Luis PROPN _ _ 2 flat _ NE=B-PER\n4 Montenegro Montenegro PROPN _ _ 2 flat _ NE=I-PER\n5 left leave VERB _ _ 0 root\n\n"
                    "1 Montenegro Montenegro PROPN _ _ 2 nsubj _ NE=B-PER\n2 spoke speak VERB _ _ 0 root\n");
    assert_string_equal(code_at(&f, 5), "PRT");
    fixture_end(&f);
}

static void a_surname_of_two_words_is_looked_up_whole(void **state)
{
    fixture f;
    (void)state;
    fixture_begin(&f, "1 Le Le PROPN _ _ 3 nsubj _ NE=B-PER\n2 Drian Drian PROPN _ _ 1 flat _ NE=I-PER\n3 left leave VERB _ _ 0 root\n");
    f.d.published.day = ro_day_of(2021, 11, 6);
    ro_actors_resolve(&f.d, tables);
    assert_string_equal(code_at(&f, 0), "FRA");
    fixture_end(&f);
    fixture_begin(&f, "1 Amir Amir PROPN _ _ 4 nsubj _ NE=B-PER|SpaceAfter=No\n2 - - PUNCT _ _ 1 punct _ NE=I-PER|SpaceAfter=No\n3 Abdollahian Abdollahian PROPN _ _ 1 flat _ NE=I-PER\n4 left leave VERB _ _ 0 root\n");
    f.d.published.day = ro_day_of(2022, 11, 6);
    ro_actors_resolve(&f.d, tables);
    assert_string_equal(code_at(&f, 0), "IRN");
    IS(at(&f, 0)->office, "foreign minister"); /* no emir */
    fixture_end(&f);
}

static void a_capital_is_of_the_state_of_the_day(void **state)
{
    static const struct {
        int year;
        const char *capital, *code;
    } asked[] = {{1991, "Prague", "CSK"}, {2019, "Prague", "CZE"}, {1999, "Belgrade", "YUG"}, {2005, "Belgrade", "SCG"}, {2019, "Belgrade", "SRB"}};
    (void)state;
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        fixture f;
        char text[200];
        snprintf(text, sizeof text, "1 %s %s PROPN _ _ 2 nsubj _ NE=B-LOC\n2 agreed agree VERB _ _ 0 root\n", asked[i].capital, asked[i].capital);
        fixture_begin(&f, text);
        f.d.published.day = ro_day_of(asked[i].year, 5, 8);
        ro_actors_resolve(&f.d, tables);
        assert_string_equal(code_at(&f, 0), asked[i].code);
        fixture_end(&f);
    }
}

static void where_a_minister_is_is_not_whose_he_is(void **state)
{
    fixture f;
    (void)state;
    fixture_begin(&f, "1 In in ADP _ _ 2 case\n2 Moscow Moscow PROPN _ _ 7 obl _ NE=B-LOC\n3 Foreign foreign ADJ _ _ 4 amod\n4 Minister minister PROPN _ _ 7 nsubj\n5 Wang Wang PROPN _ _ 4 flat _ NE=B-PER\n"
                      "6 Yi Yi PROPN _ _ 5 flat _ NE=I-PER\n7 left leave VERB _ _ 0 root\n");
    f.d.published.day = ro_day_of(2023, 7, 10);
    ro_actors_resolve(&f.d, tables);
    assert_string_equal(code_at(&f, 3), "CHN");
    assert_string_equal(code_at(&f, 1), "RUS");
    fixture_end(&f);
}

static void a_father_s_name_with_bin_leads_back(void **state)
{
    fixture f;
    (void)state;
    read_actors(&f, "1 Kuwaiti Kuwaiti ADJ _ _ 2 amod\n2 Minister minister PROPN _ _ 6 nsubj\n3 Zayd Zayd PROPN _ _ 2 flat _ NE=B-PER\n4 bin bin PROPN _ _ 2 flat _ NE=I-PER\n5 Harith Harith PROPN _ _ 2 flat _ NE=I-PER\n6 left leave VERB _ _ 0 root\n\n"
                    "1 Bin Bin PROPN _ _ 3 nsubj _ NE=B-PER\n2 Harith Harith PROPN _ _ 1 flat _ NE=I-PER\n3 spoke speak VERB _ _ 0 root\n");
    assert_non_null(at(&f, 6));
    assert_ptr_equal(at(&f, 1), at(&f, 6));
    fixture_end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_surname_of_two_words_is_looked_up_whole), cmocka_unit_test(a_father_s_name_with_bin_leads_back), cmocka_unit_test(where_a_minister_is_is_not_whose_he_is),
        cmocka_unit_test(a_capital_is_of_the_state_of_the_day),
        cmocka_unit_test(title_state_and_name),          cmocka_unit_test(capital_as_government_and_as_place),
        cmocka_unit_test(surname_and_pronoun_lead_back), cmocka_unit_test(both_sides_are_the_two_in_play),
        cmocka_unit_test(names_that_only_look_like_states), cmocka_unit_test(name_after_and_office_after), cmocka_unit_test(one_minister_of_several_portfolios), cmocka_unit_test(a_list_of_titles_and_names_keeps_its_pairs),
        cmocka_unit_test(counterpart_shares_the_office), cmocka_unit_test(i_in_a_quotation_is_the_speaker),
        cmocka_unit_test(a_surname_owned_by_its_state_has_the_office_of_the_day), cmocka_unit_test(a_firm_owned_by_its_state_is_no_minister), cmocka_unit_test(we_of_a_transcript_is_whose_turn_it_is),
        cmocka_unit_test(the_government_in_a_state_is_its_own),
        cmocka_unit_test(father_and_son_are_two), cmocka_unit_test(a_small_town_is_one_where_the_text_says_so),
        cmocka_unit_test(a_town_that_bears_a_surname_wants_in), cmocka_unit_test(a_town_that_is_not_meant_hides_no_shorter_name),
        cmocka_unit_test(towns_of_one_name_go_by_their_state),
        cmocka_unit_test(a_nationality_before_or_after_the_name_is_the_side), cmocka_unit_test(the_country_is_not_who_acts_there),
        cmocka_unit_test(it_is_neither_who_acts_on_it_nor_a_thing), cmocka_unit_test(its_is_the_one_joined_on),
        cmocka_unit_test(who_says_i_is_not_he), cmocka_unit_test(a_commander_is_of_the_state_whose_force_it_is),
        cmocka_unit_test(an_agency_that_writes_for_the_world_has_no_side), cmocka_unit_test(a_heading_s_president_is_who_is_told_of),
        cmocka_unit_test(a_second_minister_is_of_the_first_one_s_side), cmocka_unit_test(a_language_is_no_state),
        cmocka_unit_test(one_name_in_two_spellings_is_one_person), cmocka_unit_test(a_party_of_another_state_is_not_ours),
        cmocka_unit_test(what_someone_is_elected_is_nobody_yet), cmocka_unit_test(south_american_is_of_no_one_state),
        cmocka_unit_test(a_premier_may_be_called_as_a_state_is),
        cmocka_unit_test(a_queen_of_several_states_is_of_the_one_that_is_said),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
