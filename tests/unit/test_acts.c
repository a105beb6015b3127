/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of single sentences, read the whole way with the trained model: who, to whom, PLOVER type, voice, status; and what is no act. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "trained_model.h"

/* "CHN,FRA>FRA AGREE indirect held" */
static void describe(const ro_act *act, char *out, size_t n)
{
    size_t used = 0;
    for (uint32_t i = 0; i < act->actor.n; i++)
        used += (size_t)snprintf(out + used, n - used, "%s%s", i ? "," : "", act->actor.v[i]);
    used += (size_t)snprintf(out + used, n - used, ">");
    for (uint32_t i = 0; i < act->recipient.n; i++)
        used += (size_t)snprintf(out + used, n - used, "%s%s", i ? "," : "", act->recipient.v[i]);
    snprintf(out + used, n - used, " %s %s %s", ro_event_name(act->event), ro_voice_name(act->voice), ro_status_name(act->status));
}

typedef struct example {
    const char *text;
    const char *wanted; /* the beginning of what some act is described as */
} example;

static const example acts[] = {
    {"France urged Italy to open its ports.", "FRA>ITA REQUEST"},
    {"Japan thanked Kenya for its help.", "JPN>KEN SUPPORT"},
    {"Spain condemned the attack by Syria on the convoy.", "ESP>SYR ACCUSE"},
    {"Egypt rejected the Turkish proposal.", "EGY>TUR REJECT narrator"},
    {"Brazil and Peru agreed to build a bridge.", "BRA,PER>BRA,PER AGREE narrator held"},
    {"Poland expelled two Russian diplomats.", "POL>RUS SANCTION"},
    {"Germany promised Ghana a loan.", "DEU>GHA AGREE"},
    {"Norway called on Chad to hold elections.", "NOR>TCD REQUEST"},
    {"India said Nepal should reopen the border.", "IND>NPL REQUEST indirect held"},
    {"Canadian Foreign Minister Melanie Joly said Canada was ready to work with Mexico.", "CAN>MEX AGREE indirect held"},
    {"Iran was criticized by Sweden over the arrests.", "SWE>IRN ACCUSE"},
    {"Vietnam expressed its gratitude to Cuba.", "VNM>CUB SUPPORT"},
    {"Israel accused Lebanon of firing rockets.", "ISR>LBN ACCUSE"},
    {"Pakistan warned that it would retaliate against India.", "PAK>IND THREATEN"},
    {"Chile refused to extradite the general to Spain.", "CHL>ESP REJECT"},
    {"Australia provided food aid to Fiji.", "AUS>FJI AID"},
    {"Australia will provide food aid to Fiji, Australian Prime Minister Anthony Albanese said.", "AUS>FJI AGREE"},
    {"China hopes that Mongolia will join the project, Chinese Foreign Minister Wang Yi told reporters.", "CHN>MNG REQUEST"},
    {"\"We thank Oman for its help,\" Iranian President Hassan Rouhani said.", "IRN>OMN SUPPORT quote held"},
    {"Kenya called the Somali charges baseless.", "KEN>SOM REJECT"},
    {"Russia lifted its sanctions on Belarus.", "RUS>BLR CONCEDE"},
    {"Italy lodged a protest with Albania over the patrols.", "ITA>ALB ACCUSE"},
    {"Sudan ignored a call by Egypt to open the crossing.", "SDN>EGY REJECT"},
    {"Indian Foreign Minister S Jaishankar said Nepal's patrols were a flagrant violation of the treaty.", "IND>NPL ACCUSE indirect"},
    {"Canadian Prime Minister Justin Trudeau said Norway was a valued partner.", "CAN>NOR SUPPORT indirect"},
    {"Cuba is a harsh critic of Panama.", "CUB>PAN ACCUSE"},
    {"Japan sent a message of condolence to Chile.", "JPN>CHL SUPPORT"},
    {"Kenya said Uganda and Rwanda had agreed to a ceasefire.", "RWA,UGA>RWA,UGA AGREE account"},
    {"Uganda agreed to a ceasefire with Rwanda, a newspaper reported.", "UGA>RWA AGREE narrator"},
    {"Kenya warned that Uganda would pay a heavy price.", "KEN>UGA THREATEN indirect"},
    {"Iraqi Foreign Minister Fuad Hussein asked his hosts in Oman to convey his greetings to the sultan of Oman.", "IRQ>OMN SUPPORT"},
    {"South Korean Foreign Minister Cho Tae-yul said Seoul would provide vaccines to Laos.", "KOR>LAO AGREE indirect"},
    {"Iranian Foreign Minister Hossein Amir-Abdollahian said Tehran would not accept the demands of France.", "IRN>FRA REJECT indirect"},
    {"Russia withdrew its request to Cuba.", "RUS>CUB"},
    {"Egypt and Sudan traded artillery fire.", "EGY,SDN>EGY,SDN ASSAULT"},
    {"Spain rejected a Moroccan request to close the port.", "MAR>ESP REQUEST narrator background"},
    {"Turkish Foreign Minister Hakan Fidan said Greece does not comply with the treaty.", "TUR>GRC ACCUSE indirect"},
    {"Chile and Peru withdrew their ambassadors.", "CHL,PER>CHL,PER SANCTION"},
    {"Brazil signed an agreement on fishing with Angola.", "BRA>AGO AGREE"},
    {"Serbian President Aleksandar Vucic will thank Hungary on Monday.", "SRB>HUN SUPPORT indirect planned"},
    {"Kenya said it would close its embassy in Somalia if the talks failed.", "KEN>SOM THREATEN indirect conditional"},
    {"India praised Nepal for its vote. India had urged Nepal to stay away.", "IND>NPL REQUEST narrator background"},
    {"Polish President Andrzej Duda expressed his condolences to Portugal.", "POL>PRT SUPPORT"},
    {"Canadian Foreign Minister Melanie Joly extended warm wishes to the people of Haiti.", "CAN>HTI SUPPORT"},
    {"Mexico backed Cuba's vote, denouncing the blockade by Panama.", "MEX>PAN ACCUSE"},
    {"Cambodian Foreign Minister Prak Sokhonn said the country would reopen its embassy in Laos.", "KHM>LAO AGREE indirect"},
    {"Readout of President Joe Biden's meeting with Prime Minister Mark Rutte of the Netherlands\n\nPRESIDENT BIDEN: I thank the Netherlands for its help.\n\n"
     "PRIME MINISTER RUTTE: We thank the United States for the visit.\n", "NLD>USA SUPPORT"},
    {"North Korea fired two missiles into the sea on Thursday.", "PRK> MOBILIZE narrator"},
    {"Algerian President Abdelmadjid Tebboune invited President Emmanuel Macron of France to visit Algeria.", "DZA>FRA AGREE"},
    {"According to Greek President Katerina Sakellaropoulou, the roads were open.", "GRC>  indirect held"},
    {"The Greek presidency said in a statement that the roads were open.", "GRC>  indirect held"},
    {"A statement by the Greek presidency said the roads were open.", "GRC>  indirect held"},
    {"Greek President Katerina Sakellaropoulou told the court about the roads.", "GRC>  indirect held"},
    {"The roads were open, as was confirmed by the Greek presidency.", "GRC>  indirect held"},
};

static void finds_acts(void **state)
{
    int missed = 0;
    (void)state;
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        readout_document *document = NULL;
        char got[200] = "nothing", all[600] = "";
        bool found = false;
        assert_int_equal(readout_read(session, acts[i].text, strlen(acts[i].text), NULL, &document, NULL), READOUT_OK);
        assert_null(ro_annot_check(&document->annot));
        for (uint32_t k = 0; k < document->annot.acts.n; k++) {
            describe(&document->annot.acts.v[k], got, sizeof got);
            found = found || strncmp(got, acts[i].wanted, strlen(acts[i].wanted)) == 0;
            snprintf(all + strlen(all), sizeof all - strlen(all), " [%s]", got);
        }
        if (!found)
            fprintf(stderr, "%s\n  wanted %s\n  got%s\n", acts[i].text, acts[i].wanted, all), missed++;
        readout_document_free(document);
    }
    assert_int_equal(missed, 0);
}

/* What must not be there: a typed act whose description begins so; "" any typed act. */
static const example no_acts[] = {
    {"France asked China to send a message to Russia.", "FRA>RUS"},
    {"The bridge links Brazil and Peru.", ""},
    {"Mr Smith is believed to be eager to sign a treaty with Cuba.", ""},
    {"Italy made no promises to Libya.", "ITA>LBY AGREE"},
    {"The foreign minister of Peru held a phone call with his counterpart from Chile to discuss trade.", "PER>CHL REQUEST"},
    {"Initiatives proposed by China drew little interest in Laos.", "CHN>LAO AGREE"},
    {"Kenyan farmers asked a bank for loans.", ""},
    {"Peru gave no sign that it would help Chile.", "PER>CHL"},
    {"Poland said it planned to meet officials of Malta.", "POL>MLT AGREE"},
    {"Japan and Samoa discussed cooperation on countering threats posed by Fiji.", "JPN,WSM>FJI"},
    {"Japanese Foreign Minister Takeshi Iwaya said he was looking forward to working with Samoa.", "JPN>WSM COOPERATE"},
    {"Pakistani President Pervez Musharraf said the key to peace with India lay in Kashmir.", "PAK>IND ACCUSE"},
    {"Seoul has long sought to engage with big European states, seeing Warsaw as a partner.", "KOR>POL REQUEST"},
    {"Chinese Premier Li Qiang said China appreciated French President Emmanuel Macron's call for Europe to arm itself.", "FRA>CHN REQUEST"},
    {"Ghana paid a courtesy call on the president of Togo.", "GHA>TGO REQUEST"},
    {"Norway called on Chad to agree to a truce.", "NOR>TCD AGREE"},
    {"Ghana and Togo began bilateral talks on Friday.", "GHA,TGO>GHA,TGO COOPERATE"},
    {"Denmark was pleased to announce that the summit in Malta had ended.", "DNK>MLT SUPPORT"},
};

static void leaves_what_is_none(void **state)
{
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof no_acts / sizeof *no_acts; i++) {
        readout_document *document = NULL;
        assert_int_equal(readout_read(session, no_acts[i].text, strlen(no_acts[i].text), NULL, &document, NULL), READOUT_OK);
        for (uint32_t k = 0; k < document->annot.acts.n; k++) {
            char got[200];
            describe(&document->annot.acts.v[k], got, sizeof got);
            if (document->annot.acts.v[k].event != RO_EVENT_NONE && !strncmp(got, no_acts[i].wanted, strlen(no_acts[i].wanted)))
                fprintf(stderr, "%s\n  must not give %s\n", no_acts[i].text, got), wrong++;
        }
        readout_document_free(document);
    }
    assert_int_equal(wrong, 0);
}

/* Verbs that may also say something: here they do not. */
static void takes_deeds_for_no_statements(void **state)
{
    static const char *const texts[] = {"Kenya shares a long border with Somalia.", "Kenya maintains its roads."};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        readout_document *document = NULL;
        assert_int_equal(readout_read(session, texts[i], strlen(texts[i]), NULL, &document, NULL), READOUT_OK);
        assert_int_equal(document->annot.acts.n, 0);
        readout_document_free(document);
    }
}

/* PLOVER's auxiliary modes: historical, future, hypothetical and negated are what status says. */
static const example modes[] = {
    {"India had thanked Nepal for its vote two years earlier.", "IND>NPL SUPPORT narrator background"},
    {"Two years ago Chile sent food aid to Peru.", "CHL>PER AID narrator background"},
    {"In the 1990s Russian forces attacked Georgia.", "RUS>GEO ASSAULT narrator background"},
    {"Spain and Malta will sign an agreement on fishing on Friday.", "ESP,MLT>ESP,MLT AGREE narrator planned"},
    {"European leaders said Turkey was expected to thank Greece.", "TUR>GRC SUPPORT indirect planned"},
    {"Iranian Foreign Minister Hossein Amir-Abdollahian said Tehran would retaliate against Israel if it attacked.", "IRN>ISR THREATEN indirect conditional"},
    {"Peru said it would send aid to Chile if the border opened.", "PER>CHL AGREE indirect conditional"},
    {"Norway might send weapons to Ukraine.", "NOR>UKR AID narrator conditional"},
    {"Thus far, Peru has not imposed sanctions on Chile.", "PER>CHL SANCTION narrator denied"},
    {"Peru did not condemn Chile.", "PER>CHL ACCUSE narrator denied"},
    {"Norway did not threaten Sweden, the minister said.", "NOR>SWE THREATEN indirect denied"},
    {"Norway sent no aid to Kenya.", "NOR>KEN AID narrator denied"},
    {"Serbia has never recognised Kosovo.", "SRB>XKX REJECT narrator held"}, /* a refusal is an act */
    {"Kenya denied that it had provided weapons to Sudan.", "KEN>SDN AID narrator denied"},
    {"Peru denied that it had promised Chile a loan.", "PER>CHL AGREE narrator denied"},
};

static void status_holds_the_modes(void **state)
{
    int missed = 0;
    (void)state;
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        readout_document *document = NULL;
        char got[200], all[600] = "";
        bool found = false;
        assert_int_equal(readout_read(session, modes[i].text, strlen(modes[i].text), NULL, &document, NULL), READOUT_OK);
        for (uint32_t k = 0; k < document->annot.acts.n; k++) {
            describe(&document->annot.acts.v[k], got, sizeof got);
            found = found || strncmp(got, modes[i].wanted, strlen(modes[i].wanted)) == 0;
            snprintf(all + strlen(all), sizeof all - strlen(all), " [%s]", got);
        }
        if (!found)
            fprintf(stderr, "%s\n  wanted %s\n  got%s\n", modes[i].text, modes[i].wanted, all), missed++;
        readout_document_free(document);
    }
    assert_int_equal(missed, 0);
}

static void denials_answer_the_charge(void **state)
{
    static const char text[] = "Turkish Foreign Minister Hakan Fidan accused Syria of shelling the town. "
                               "Syrian Foreign Minister Faisal Mekdad rejected the accusation.";
    readout_document *document = NULL;
    char got[200] = "";
    bool found = false;
    (void)state;
    assert_int_equal(readout_read(session, text, sizeof text - 1, NULL, &document, NULL), READOUT_OK);
    for (uint32_t k = 0; k < document->annot.acts.n; k++) {
        describe(&document->annot.acts.v[k], got, sizeof got);
        found = found || !strncmp(got, "SYR>TUR REJECT", 14);
    }
    assert_true(found);
    readout_document_free(document);
}

/* The day of an act, by its own words: of the report of Saturday, June 7, 2025. "" none. */
static const example days[] = {
    {"On Friday Norway urged Chad to free the sailors.", "2025-06-06"},
    {"Kenya said on Thursday that it condemned the shelling of Sudan by Chad.", "2025-06-05"},
    {"Peru and Chile signed a treaty on fishing last Monday.", "2025-06-02"},
    {"Chad bombed a village in Sudan on Wednesday.", "2025-06-04"},
    {"Norway thanked Chad for the talks on Friday.", ""},
    {"Peru will send aid to Chile on Monday.", ""},
    {"Peru urged Chile to return the ship by Friday.", ""},
};

static void acts_have_days(void **state)
{
    int missed = 0;
    (void)state;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        readout_report_options options;
        readout_document *document = NULL;
        char got[16] = "";
        readout_report_options_init(&options);
        options.published = "2025-06-07";
        assert_int_equal(readout_read(session, days[i].text, strlen(days[i].text), &options, &document, NULL), READOUT_OK);
        assert_true(document->annot.acts.n > 0);
        for (uint32_t k = 0; k < document->annot.acts.n && !*got; k++)
            if (document->annot.acts.v[k].when)
                ro_day_text(document->annot.times.v[document->annot.acts.v[k].when - 1].begin, got);
        if (strcmp(got, days[i].wanted) != 0)
            fprintf(stderr, "%s\n  wanted %s, got %s\n", days[i].text, days[i].wanted, got), missed++;
        readout_document_free(document);
    }
    assert_int_equal(missed, 0);
}

static void requests_have_answers(void **state)
{
    static const char text[] = "Peru asked Chile to return the ship. Chile did not respond to the request. "
                               "Peru also urged Chile to free the sailors. Chile refused to free the sailors.";
    readout_document *document = NULL;
    (void)state;
    assert_int_equal(readout_read(session, text, sizeof text - 1, NULL, &document, NULL), READOUT_OK);
    assert_true(document->annot.answers.n >= 2);
    assert_int_equal(document->annot.answers.v[0].kind, RO_NONE_SAID_OUTRIGHT);
    assert_int_equal(document->annot.answers.v[1].kind, RO_DECLINED);
    readout_document_free(document);
    static const char charge[] = "Peru asked Chile to return the ship. Chile rejected the accusation that it had shelled a village.";
    assert_int_equal(readout_read(session, charge, sizeof charge - 1, NULL, &document, NULL), READOUT_OK);
    assert_true(document->annot.answers.n > 0);
    assert_int_equal(document->annot.answers.v[0].kind, RO_NONE_REPORTED); /* a charge denied declines no request */
    readout_document_free(document);
    static const char agreed[] = "Peru asked Chile to return the ship. Chile's foreign minister agreed to return the ship to Peru.";
    assert_int_equal(readout_read(session, agreed, sizeof agreed - 1, NULL, &document, NULL), READOUT_OK);
    assert_int_equal(document->annot.answers.v[0].kind, RO_ANSWERED);
    readout_document_free(document);
    static const char in_part[] = "Peru values Chile's commitment to the ceasefire, Peru's foreign minister said, adding that Peru asks Chile to turn this commitment into deeds. "
                                  "Chile's foreign minister said that Chile supports Peru and firmly adheres to the ceasefire.";
    assert_int_equal(readout_read(session, in_part, sizeof in_part - 1, NULL, &document, NULL), READOUT_OK);
    bool found = false;
    for (uint32_t i = 0; i < document->annot.answers.n; i++)
        found |= document->annot.answers.v[i].kind == RO_ANSWERED_IN_PART;
    assert_true(found); /* what the request rests on is affirmed, what it asks is not */
    readout_document_free(document);
    static const struct {
        const char *reply;
        ro_answer_kind kind;
    } silent[] = {{"Chile declined to respond to the request.", RO_NONE_SAID_OUTRIGHT},
                  {"Chile has yet to respond to the request.", RO_NONE_SAID_OUTRIGHT},
                  {"Chile refused to give Peru any clear and final answer.", RO_NONE_SAID_OUTRIGHT},
                  {"Chile responded by refusing to return the ship of Peru.", RO_DECLINED},
                  {"Chile's foreign ministry did not answer a reporter's question on Peru.", RO_NONE_REPORTED}};
    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++) {
        char whole[256];
        int n = snprintf(whole, sizeof whole, "Peru urged Chile to return the ship. %s", silent[i].reply);
        assert_int_equal(readout_read(session, whole, (size_t)n, NULL, &document, NULL), READOUT_OK);
        if (document->annot.answers.v[0].kind != silent[i].kind)
            fail_msg("%s: answer %u", silent[i].reply, document->annot.answers.v[0].kind);
        readout_document_free(document);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(finds_acts), cmocka_unit_test(leaves_what_is_none), cmocka_unit_test(takes_deeds_for_no_statements),
                                       cmocka_unit_test(status_holds_the_modes), cmocka_unit_test(denials_answer_the_charge), cmocka_unit_test(requests_have_answers), cmocka_unit_test(acts_have_days)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
