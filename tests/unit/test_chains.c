/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "chains/chains.h"
#include "support/fixture.h"

/* The phrase headed by a token, or NULL. */
static const ro_phrase *headed(const fixture *f, uint32_t token)
{
    for (uint32_t i = 0; i < f->d.phrases.n; i++)
        if (f->d.phrases.v[i].head == token)
            return &f->d.phrases.v[i];
    return NULL;
}

static const char *const keeper =
    "1 The the DET _ Definite=Def|PronType=Art 3 det\n2 old old ADJ _ _ 3 amod\n3 man man NOUN _ Number=Sing 4 nsubj\n4 opened open VERB _ _ 0 root\n"
    "5 his he PRON _ Person=3|Poss=Yes|PronType=Prs 6 nmod:poss\n6 shop shop NOUN _ Number=Sing 4 obj\n\n"
    "1 The the DET _ Definite=Def|PronType=Art 2 det\n2 shop shop NOUN _ Number=Sing 4 nsubj\n3 was be AUX _ _ 4 cop\n4 small small ADJ _ _ 0 root\n";

static void spans_take_dependents_but_prepositions(void **state)
{
    fixture f;
    (void)state;
    fixture_begin(&f, "1 We we PRON _ Number=Plur 2 nsubj\n2 waited wait VERB _ _ 0 root\n3 in in ADP _ _ 5 case\n4 the the DET _ _ 5 det\n5 garden garden NOUN _ Number=Sing 2 obl\n"
                      "6 of of ADP _ _ 8 case\n7 the the DET _ _ 8 det\n8 house house NOUN _ Number=Sing 5 nmod\n9 . . PUNCT _ _ 2 punct\n");
    ro_chains_find(&f.d, false);
    assert_non_null(headed(&f, 4));
    assert_int_equal(headed(&f, 4)->first, 3);
    assert_int_equal(headed(&f, 4)->last, 7);
    assert_int_equal(headed(&f, 7)->first, 6);
    assert_null(headed(&f, 1));
    fixture_end(&f);
}

static void the_same_words_again_are_one_thing(void **state)
{
    fixture f;
    (void)state;
    fixture_begin(&f, keeper);
    ro_chains_find(&f.d, false);
    assert_int_equal(headed(&f, 4)->chain, headed(&f, 2)->chain); /* his: the man's */
    assert_int_equal(headed(&f, 7)->chain, headed(&f, 5)->chain); /* the shop */
    assert_int_not_equal(headed(&f, 7)->chain, headed(&f, 2)->chain);
    fixture_end(&f);
}

static void an_apposition_is_a_phrase_of_its_own(void **state)
{
    fixture f;
    (void)state;
    fixture_begin(&f, "1 Ana Ana PROPN _ Number=Sing 8 nsubj\n2 , , PUNCT _ _ 4 punct\n3 the the DET _ Definite=Def|PronType=Art 4 det\n"
                      "4 mayor mayor NOUN _ Number=Sing 1 appos\n5 of of ADP _ _ 6 case\n6 Oslo Oslo PROPN _ Number=Sing 4 nmod\n7 , , PUNCT _ _ 4 punct\n"
                      "8 spoke speak VERB _ _ 0 root\n9 . . PUNCT _ _ 8 punct\n");
    ro_chains_find(&f.d, false);
    assert_int_equal(headed(&f, 0)->last, 0);
    assert_int_equal(headed(&f, 3)->first, 2);
    assert_int_equal(headed(&f, 3)->last, 5);
    assert_int_equal(headed(&f, 3)->chain, headed(&f, 0)->chain);
    fixture_end(&f);
}

/* The head of whom "he" is, where the senses of the two before fit so. */
static uint32_t who_left(int8_t lawyer, int8_t expert)
{
    enum { LAWYER = 1, EXPERT = 4, HE = 5, OF_LATER = 0, OF_BEFORE = 30, EACH = 30, IS_PHRASE = 62 };
    fixture f;
    fixture_begin(&f, "1 The the DET _ Definite=Def|PronType=Art 2 det\n2 lawyer lawyer NOUN _ Number=Sing 3 nsubj\n3 met meet VERB _ _ 0 root\n"
                      "4 the the DET _ Definite=Def|PronType=Art 5 det\n5 expert expert NOUN _ Number=Sing 3 obj\n\n"
                      "1 He he PRON _ Gender=Masc|Number=Sing|Person=3|PronType=Prs 2 nsubj\n2 left leave VERB _ _ 0 root\n");
    f.d.senses.n = f.d.tokens.n;
    f.d.senses.width = RO_SENSE;
    f.d.senses.row = ro_alloc_array(f.d.arena, (size_t)f.d.senses.n * RO_SENSE, 1);
    int8_t *row = f.d.senses.row;
    memset(row + LAWYER * RO_SENSE + OF_BEFORE, lawyer, EACH);
    memset(row + EXPERT * RO_SENSE + OF_BEFORE, expert, EACH);
    memset(row + HE * RO_SENSE + OF_LATER, 10, EACH);
    row[LAWYER * RO_SENSE + IS_PHRASE] = row[EXPERT * RO_SENSE + IS_PHRASE] = row[HE * RO_SENSE + IS_PHRASE] = 100;
    ro_chains_find(&f.d, false);
    uint32_t who = headed(&f, HE)->chain;
    who = who == headed(&f, LAWYER)->chain ? LAWYER : who == headed(&f, EXPERT)->chain ? EXPERT : HE;
    fixture_end(&f);
    return who;
}

static void senses_tell_who_is_meant(void **state)
{
    (void)state;
    assert_int_equal(who_left(10, -10), 1);
    assert_int_equal(who_left(-10, 10), 4);
}

static void an_empty_document_has_no_phrases(void **state)
{
    fixture f;
    (void)state;
    fixture_begin(&f, "1 Go go VERB _ _ 0 root\n");
    ro_chains_find(&f.d, false);
    assert_int_equal(f.d.phrases.n, 0);
    fixture_end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(spans_take_dependents_but_prepositions), cmocka_unit_test(the_same_words_again_are_one_thing),
                                       cmocka_unit_test(an_apposition_is_a_phrase_of_its_own), cmocka_unit_test(senses_tell_who_is_meant),
                                       cmocka_unit_test(an_empty_document_has_no_phrases)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
