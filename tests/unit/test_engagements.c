/* SPDX-License-Identifier: Apache-2.0 */
/* Engagements of short reports, read the whole way with the trained model: kind, status, days, parties; and what is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "trained_model.h"

/* "meeting held 2024-05-06 FRA:Emmanuel Macron,CHN:Xi Jinping" */
static void describe(const ro_engagement *e, char *out, size_t n)
{
    char begin[16], end[16];
    ro_day_text(e->begin, begin);
    ro_day_text(e->end, end);
    size_t used = (size_t)snprintf(out, n, "%s %s %s%s%s", ro_engagement_kind_name(e->kind), ro_status_name(e->status), begin[0] ? begin : "-",
                                   strcmp(begin, end) ? ".." : "", strcmp(begin, end) ? end : "");
    for (uint32_t i = 0; i < e->participants.n && used < n; i++)
        used += (size_t)snprintf(out + used, n - used, "%s%s:%.*s", i ? "," : " ", e->participants.v[i].code, (int)e->participants.v[i].name.n,
                                 e->participants.v[i].name.p);
}

typedef struct example {
    const char *published; /* NULL unknown */
    const char *text;
    const char *wanted; /* "" no engagement at all */
} example;

static const example examples[] = {
    {"2024-05-08", "French President Emmanuel Macron met Chinese President Xi Jinping in Paris on Monday.",
     "meeting held 2024-05-06 FRA:Emmanuel Macron,CHN:Xi Jinping"},
    {NULL, "French President Emmanuel Macron met Chinese President Xi Jinping on Monday.", "meeting held - FRA:Emmanuel Macron,CHN:Xi Jinping"},
    {"2025-06-07", "Chinese Foreign Minister Wang Yi spoke by phone with French Foreign Minister Jean-Noel Barrot on Friday.",
     "call held 2025-06-06 CHN:Wang Yi,FRA:Jean-Noel Barrot"},
    {"2022-03-10", "Indian Prime Minister Narendra Modi will visit Nepal next month.", "visit planned 2022-04-01..2022-04-30 IND:Narendra Modi"},
    {"2022-03-10", "Indian Prime Minister Narendra Modi visited Nepal on March 3-4.", "visit held 2022-03-03..2022-03-04 IND:Narendra Modi"},
    {"2019-06-20", "Japan and Mexico signed a trade agreement on June 18.", "signing held 2019-06-18 JPN:,MEX:"},
    {"2023-02-01", "German Chancellor Olaf Scholz is to meet Brazilian President Luiz Inacio Lula da Silva on Friday.",
     "meeting planned 2023-02-03 DEU:Olaf Scholz,BRA:Luiz In"},
    {"2023-02-04", "The United States postponed a visit by Secretary of State Antony Blinken to China.", "visit cancelled - USA:Antony Blinken"},
    {"2021-05-05", "Kenyan President Uhuru Kenyatta received Tanzanian President Samia Suluhu Hassan in Nairobi on Tuesday.",
     "meeting held 2021-05-04"},
    {"2020-01-10", "Canadian Prime Minister Justin Trudeau held a phone call with Iranian President Hassan Rouhani.", "call held - "},
    {"2023-05-04", "Chinese Foreign Minister Wang Yi met visiting German Foreign Minister Annalena Baerbock in Beijing on Tuesday.",
     "meeting held 2023-05-02 CHN:Wang Yi,DEU:Annalena Baerbock"},
    {"2023-05-04", "Chinese Foreign Minister Wang Yi met visiting German Foreign Minister Annalena Baerbock in Beijing on Tuesday.",
     "visit held - DEU:Annalena Baerbock"},
    {"2023-05-04", "The two ministers discussed the upcoming visit of Prime Minister Fumio Kishida of Japan to the United States.",
     "visit planned - JPN:Fumio Kishida"},
    {"2023-05-04", "A declaration on partnership between Peru and Turkmenistan was signed.", "signing held - "},
    {"2023-05-04", "Angolan President Joao Lourenco is in Peru, where he is expected to sign several agreements with Peruvian President Dina Boluarte.",
     "signing planned - AGO:"},
    {"2023-05-04", "Ghana's Foreign Minister's Travel to Peru and Chile\n\nGhanaian Foreign Minister Shirley Ayorkor Botchwey will travel to Peru on May 7.",
     "visit planned 2023-05-07 GHA:"},
    {"2023-05-04", "Telephone conversation with Prime Minister of Armenia Nikol Pashinyan\n\nVladimir Putin thanked Armenia for its help in Karabakh.",
     "call held - RUS:Vladimir Putin,ARM:Nikol Pashinyan"},
    {"2023-05-04", "The President of Chile looks forward to welcoming Kenyan President William Ruto to Santiago on May 9.", "meeting planned 2023-05-09 CHL:"},
    {"2023-05-04", "Taking part in the meeting were President of China Xi Jinping, Prime Minister of India Narendra Modi and President of Algeria Abdelmadjid "
     "Tebboune.", "meeting held - CHN:Xi Jinping,IND:Narendra Modi,DZA:Abdelmadjid Tebboune"},
    {"2023-05-03", "Ghanaian Foreign Minister Shirley Ayorkor Botchwey met Peruvian President Dina Boluarte in Lima on May 4.", "meeting held 2023-05-04 GHA:"},
    {"2002-04-23", "Turkish Foreign Minister Ismail Cem left on Sunday for Spain to attend a meeting.", "visit held 2002-04-21.. TUR:Ismail Cem"},
    {"2002-04-23", "Gabonese President Omar Bongo held talks on Monday with visiting Togolese President Gnassingbe Eyadema.",
     "meeting held 2002-04-22 TGO:Gnassingbe Eyadema,GAB:Omar Bongo"},
    {"2002-04-23", "Thai Prime Minister Thaksin Shinawatra left for the United States to meet President George W. Bush.", "meeting planned - THA:"},
    {"2001-10-07", "The talks form part of Ghanaian President John Kufuor's official visit at the invitation of Ivorian President Laurent Gbagbo.",
     "visit held - GHA:John Kufuor"},
    {"2016-05-16", "In a meeting on Sunday, Lao Prime Minister Thongloun Sisoulith and his counterpart, Vietnam Prime Minister Nguyen Xuan Phuc, pledged to work closely.",
     "meeting held 2016-05-15 LAO:Thongloun Sisoulith,VNM:Nguyen Xuan Phuc"},
    {"2018-10-01", "Ghana's president told the U.N. General Assembly that trade was free.", "conference held - GHA:"},
    {"2018-10-01", "Kenyan President Uhuru Kenyatta, speaking on the sidelines of the U.N. General Assembly, praised Ghana.", "conference held - KEN:Uhuru Kenyatta"},
    {"2018-10-01", "A meeting between Kenyan President Uhuru Kenyatta and Ghanaian President Nana Akufo-Addo on the sidelines of the Accra Trade Summit ended well.",
     "conference held - KEN:Uhuru Kenyatta,GHA:Nana Akufo-Addo"},
    {"2018-10-01", "Kenyan President Uhuru Kenyatta spoke with Ghanaian President Nana Akufo-Addo about preparations for the Accra Trade Summit.",
     "conference planned - KEN:Uhuru Kenyatta,GHA:Nana Akufo-Addo"},
    {"2018-10-01", "Kenyan Foreign Minister Monica Juma attended the ministerial meeting in Accra.", "conference held - KEN:Monica Juma"},
    {"2018-10-01", "Kenya and Ghana disagree. \"We call on the High Commissioner to release the report without delay,\" the Kenyan spokesperson added.", ""},
    {"2018-10-01", "Informal meeting of the CIS heads of state\n\nThe meeting was attended by President of Azerbaijan Ilham Aliyev, President of Belarus Alexander "
     "Lukashenko and President of Kazakhstan Nursultan Nazarbayev.", "conference held - IGO:CIS,AZE:Ilham Aliyev,BLR:Alexander Lukashenko,KAZ:Nursultan Nazarbayev"},
    {"2018-10-01", "Trade was a topic at the G20 summit.", ""},
    {"2018-10-01", "The governor of the bank told a gathering in Nairobi that trade was free.", ""},
    {"2012-05-08", "Peruvian President Ollanta Humala is due to meet Mr Calderon on Friday in Lima.", "meeting planned 2012-05-11 PER:"},
    {"2012-05-08", "The Chilean foreign minister is about to meet President Ollanta Humala of Peru.", "meeting planned - CHL:"},
    {"2012-05-08", "Peru joined its neighbours in rejecting calls from Norway and Ghana for a boycott of the vote.", ""},
    {"2012-05-08", "Peru calls for dialogue\n\nPeruvian President Ollanta Humala met Chilean President Sebastian Pinera in Lima on Monday.",
     "meeting held 2012-05-07 PER:"},
    {"2002-04-23", "OPEC is due to hold a meeting in Vienna on Wednesday.", "conference planned 2002-04-24 IGO:OPEC"},
    {"2023-05-04", "The United Nations mission in Mali was extended.", ""},
    {"2024-01-01", "The Italian cabinet met on Monday.", ""},
    {"2024-01-01", "Peru asked Chile to answer its call for help.", ""},
    {"2024-01-01", "French officials met French farmers in Lyon.", ""},
};

static void finds_engagements(void **state)
{
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        readout_document *document = NULL;
        readout_report_options options;
        char all[800] = "";
        bool found = false;
        readout_report_options_init(&options);
        options.published = examples[i].published;
        assert_int_equal(readout_read(session, examples[i].text, strlen(examples[i].text), &options, &document, NULL), READOUT_OK);
        assert_null(ro_annot_check(&document->annot));
        for (uint32_t k = 0; k < document->annot.engagements.n; k++) {
            char got[300];
            describe(&document->annot.engagements.v[k], got, sizeof got);
            found = found || (examples[i].wanted[0] && !strncmp(got, examples[i].wanted, strlen(examples[i].wanted)));
            snprintf(all + strlen(all), sizeof all - strlen(all), " [%s]", got);
        }
        if (examples[i].wanted[0] ? !found : all[0] != 0)
            fprintf(stderr, "%s\n  wanted %s\n  got%s\n", examples[i].text, examples[i].wanted, all), wrong++;
        readout_document_free(document);
    }
    assert_int_equal(wrong, 0);
}

/* The lead, its repetition and "the meeting" later on are one record with several evidences. */
static void one_meeting_is_one_record(void **state)
{
    static const char text[] = "Wang Yi meets Emmanuel Macron\n\n"
                               "Chinese Foreign Minister Wang Yi met French President Emmanuel Macron in Paris on Friday.\n\n"
                               "During the meeting, Wang said China wanted closer ties with France. The two met for an hour.\n";
    readout_document *document = NULL;
    uint32_t meetings = 0;
    (void)state;
    assert_int_equal(readout_read(session, text, sizeof text - 1, NULL, &document, NULL), READOUT_OK);
    for (uint32_t i = 0; i < document->annot.engagements.n; i++)
        meetings += document->annot.engagements.v[i].kind == RO_MEETING;
    assert_int_equal(meetings, 1);
    assert_true(document->annot.engagements.v[0].evidence.n >= 2);
    assert_true(document->annot.engagements.v[0].main);
    readout_document_free(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(finds_engagements), cmocka_unit_test(one_meeting_is_one_record)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
