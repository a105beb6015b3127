/* SPDX-License-Identifier: Apache-2.0 */
/* Whose side a mention is on, read from the trees of the trained model: our own sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "trained_model.h"

/* The code of the last mention with these words; "" where there is none. */
static const char *code_of(const readout_document *document, const char *words)
{
    const ro_document *d = &document->annot;
    const char *code = "";
    for (uint32_t i = 0; i < d->mentions.n; i++)
        if (ro_str_is(ro_span_text(d, d->mentions.v[i].span), words))
            code = d->entities.v[d->mentions.v[i].entity].code;
    return code;
}

/* The last mention of `words` acts for `code`. */
static void on_the_right_side(void **state)
{
    static const struct {
        const char *published, *text, *words, *code;
    } examples[] = {
        {"2024-05-06", "Kenya called on Uganda to leave the posts that it held in the hills.", "it", "UGA"},
        {"2024-05-06", "Kenya thanked Uganda for its support at the summit.", "its", "UGA"},
        {"2024-05-06", "France withdrew its objection to Uganda. Deputies in Nairobi said Kenya welcomed it if it led to France dropping its veto of the country's bid.",
         "the country", "KEN"},
        {"2024-05-06", "The presidents of Kenya and Uganda met. Ugandan minister Ada Okello said her country was ready for talks.", "her country", "UGA"},
        {"2024-05-06", "Kenyan Foreign Minister Ada Mboya met with Foreign Minister of the Solomon Islands Tom Kemakeza in Oslo.", "Tom Kemakeza", "SLB"},
        {"2024-05-06", "The mediators are presidents Ada Mboya of Kenya and Tom Okello of Uganda.", "Tom Okello", "UGA"},
        {"2024-05-06", "The president received credentials from the ambassadors of Portugal - Maria Carvalho, the Republic of Chile - Eduardo Escobar and others.",
         "Eduardo Escobar", "CHL"},
        {"2024-05-06", "Kenyan President Tom Mboya spoke with the Ugandan envoy Ada Okello, telling her that talks had begun.", "her", "UGA"},
        {"2024-05-06", "Kenya thanked Uganda. It congratulated the government and people of Uganda.", "the government", "UGA"},
        {"2024-05-06", "Georgian President Tom Okello was glad to receive high level officials from friendly Armenia.", "high level officials", "ARM"},
        {"2024-05-06", "Kenyan envoy Robert Mboya spoke with Ugandan minister Helen Okello. He warned that the talks were in danger.", "He", "KEN"},
        {"2024-05-06", "Kenyan envoy Helen Mboya spoke with Ugandan minister Robert Okello. He warned that the talks were in danger.", "He", "UGA"},
        {"1998-11-09", "President Clinton is sending his former adviser, Anthony Lake, to Asmara.", "Anthony Lake", "USA"},
        {"2024-05-06", "Talks were opened at the United Nations in Geneva. The Secretary-General urged both sides to end the war.", "The Secretary-General", "UNO"},
        {"1998-11-09", "The rebels had ousted the Ethiopian dictator Mengistu Haile Mariam.", "Mengistu Haile Mariam", "ETH"},
        {"2015-11-02", "Chilean Foreign Minister Ana Rojas spoke in Arica. The Chancellery sent a note to Bolivia.", "Chancellery", ""},
        {"2015-11-02", "Germany sent a note to Bolivia. The Chancellery is waiting for an answer.", "Chancellery", "DEU"},
        {"2006-11-28", "India is ready for talks. A senior Congress leader said that India would wait.", "Congress", "IND"},
        {"2024-05-06", "The Kenyan ambassador to the United Nations, Ada Mboya, left for Oslo. U.N. Ambassador Mboya was in Norway on Friday.", "Mboya", "KEN"},
        {"2024-05-06", "U.N. Secretary-General Antonio Guterres spoke to the U.N. Security Council.", "U.N. Security Council", "UNO"},
        {"2024-05-06", "President Tom Mboya told the Kenyan Security Council that he would go.", "the Kenyan Security Council", "KEN"},
        {"2024-05-06", "President Tom Mboya told the Kenyan National Security Council that he would go.", "the Kenyan National Security Council", "KEN"},
        {"2024-05-06", "Kenya's Security Council resolution on Somalia was adopted.", "Security Council", "UNO"},
        {"2024-05-06", "Vietnamese Foreign Minister Bui Thanh Son visited Vientiane. Son affirmed that the two states are friends.", "Son", "VNM"},
    };
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        readout_document *document = read_on(examples[i].published, examples[i].text);
        if (strcmp(code_of(document, examples[i].words), examples[i].code))
            fprintf(stderr, "%s\n  %s: wanted %s got %s\n", examples[i].text, examples[i].words, examples[i].code, code_of(document, examples[i].words)), wrong++;
        readout_document_free(document);
    }
    assert_int_equal(wrong, 0);
}

/* "his" and "her" by the trained chains, where they lead to someone named nearer than the clause's subject. */
static void of_whom_the_chain_tells(void **state)
{
    static const struct {
        const char *text, *word, *code;
    } examples[] = {
        {"The American envoy John Baker said President Tom Okello of Uganda bought his ticket in cash.", "his", "UGA"},
        {"Kenyan President Tom Mboya asked the Ugandan bishop Paul Okello to convey his greetings.", "his", "KEN"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        readout_document *document = read_on("2024-05-06", examples[i].text);
        if (strcmp(code_of(document, examples[i].word), examples[i].code))
            fprintf(stderr, "%s\n  %s\n", examples[i].text, code_of(document, examples[i].word));
        assert_string_equal(code_of(document, examples[i].word), examples[i].code);
        assert_int_equal(document->annot.phrases.n, 0);
        readout_document_free(document);
    }
}

/* "it added", after someone else has spoken, is the paper or the statement. */
static void leaves_the_source_open(void **state)
{
    readout_document *document = read_on("2024-05-06", "Kenya and Uganda held talks. Minister Ada Mboya of Kenya said she would visit Uganda, it added.");
    (void)state;
    assert_string_equal(code_of(document, "it"), "");
    readout_document_free(document);
}

/* Who is elected is not yet what he is elected to. */
static void not_yet_in_office(void **state)
{
    readout_document *document = read_on("2024-05-06", "Kenyan President-elect Ada Mboya spoke by phone with her neighbours.");
    const ro_document *d = &document->annot;
    bool found = false;
    (void)state;
    for (uint32_t i = 0; i < d->entities.n; i++)
        if (ro_str_is(d->entities.v[i].name, "Ada Mboya")) {
            found = true;
            assert_string_equal(d->entities.v[i].code, "KEN");
            assert_true(ro_str_is(d->entities.v[i].office, "incoming president"));
        }
    assert_true(found);
    readout_document_free(document);
}

/* "the foreign ministers of A and B": each is one. */
static void office_of_each(void **state)
{
    static const char *const texts[][2] = {{"The foreign ministers of Kenya and Norway met in Nairobi on Monday.", "foreign minister"},
                                           {"Officials of Kenya and Norway met in Nairobi on Monday.", "Officials"},
                                           {"Norway on Monday summoned Kenya's charge d'affaires in Oslo, Tom Mboya.", "charge d'affaires"}};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        readout_document *document = read_on("2024-03-12", texts[i][0]);
        const ro_document *d = &document->annot;
        bool found = false;
        assert_true(d->engagements.n > 0);
        for (uint32_t k = 0; k < d->engagements.v[0].participants.n; k++)
            if (!strcmp(d->engagements.v[0].participants.v[k].code, "KEN"))
                found = ro_str_is(d->engagements.v[0].participants.v[k].office, texts[i][1]);
        assert_true(found);
        readout_document_free(document);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(on_the_right_side), cmocka_unit_test(of_whom_the_chain_tells), cmocka_unit_test(leaves_the_source_open), cmocka_unit_test(not_yet_in_office), cmocka_unit_test(office_of_each)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
