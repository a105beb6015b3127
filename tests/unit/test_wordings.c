/* SPDX-License-Identifier: Apache-2.0 */
/* The many wordings of one engagement: each sentence, read the whole way with the trained model, tells of one of that kind, status and parties, or of
 * none. The people are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "trained_model.h"

static const struct {
    const char *wanted; /* kind, status, codes that take part; "none" */
    const char *text;
} wordings[] = {
    {"meeting held KEN UGA", "Kenyan President Tom Mboya and his Ugandan counterpart Ugandan President Paul Okello met in Entebbe on Monday."},
    {"meeting held KEN UGA", "Kenyan President Tom Mboya held talks with Ugandan President Paul Okello in Entebbe."},
    {"meeting held KEN UGA", "Talks between Kenyan President Tom Mboya and Ugandan leader Paul Okello took place in Entebbe on Monday."},
    {"meeting held KEN UGA", "Ugandan President Paul Okello on Monday received Kenyan Foreign Minister Ruth Wanjala at State House."},
    {"meeting held KEN UGA", "Kenya's foreign minister was received by Ugandan President Paul Okello of Uganda."},
    {"meeting held KEN UGA", "The foreign ministers of Kenya and Uganda held consultations in Kampala."},
    {"meeting held KEN UGA", "Ugandan President Paul Okello hosted his Kenyan counterpart for talks on the border."},
    {"meeting held KEN UGA", "After meeting with Ugandan President Paul Okello, Kenyan President Tom Mboya told reporters that trade would grow."},
    {"meeting held KEN UGA", "Kenyan President Tom Mboya sat down with Ugandan President Paul Okello on Tuesday."},
    {"meeting held KEN UGA", "Kenyan President Tom Mboya conferred with Ugandan President Paul Okello on Tuesday."},
    {"meeting held KEN UGA", "Kenyan officials met their Ugandan counterparts in Busia on Tuesday."},
    {"meeting held KEN UGA", "A Kenyan delegation led by Ruth Wanjala held talks with Ugandan officials in Kampala."},
    {"meeting held KEN UGA", "The Kenyan ambassador was summoned to the Ugandan foreign ministry on Tuesday."},
    {"meeting held KEN UGA", "Uganda summoned the Kenyan ambassador over the border clash."},
    {"meeting held KEN UGA", "Uganda's foreign ministry called in Kenya's envoy to protest against the shooting."},
    {"meeting held KEN UGA", "At a meeting in Kampala with Ugandan President Paul Okello, Kenya's president promised to open the border."},
    {"meeting held KEN UGA", "During his meeting with Ugandan President Paul Okello, Kenyan President Tom Mboya promised to open the border."},
    {"meeting held KEN UGA", "The meeting between Kenyan President Tom Mboya and Ugandan President Paul Okello lasted two hours."},
    {"meeting held KEN UGA", "Kenyan and Ugandan negotiators met for a third round of talks in Kampala."},
    {"meeting planned KEN UGA", "Kenyan President Tom Mboya is to meet Ugandan President Paul Okello on Friday."},
    {"meeting planned KEN UGA", "The Kenyan and Ugandan presidents are expected to hold talks next week."},
    {"meeting planned KEN UGA", "Talks between Kenya and Uganda are scheduled for next week."},
    {"meeting planned KEN UGA", "Kenyan President Tom Mboya will receive his Ugandan counterpart in Nairobi next week."},
    {"meeting planned KEN UGA", "Kenya and Uganda have agreed to hold talks next month."},
    {"meeting proposed KEN UGA", "Kenyan President Tom Mboya said he was ready to meet Ugandan President Paul Okello."},
    {"meeting proposed KEN UGA", "Kenya proposed talks with Uganda on the border."},
    {"meeting proposed KEN UGA", "Kenya called for talks with Uganda on the border."},
    {"meeting cancelled KEN UGA", "Kenyan President Tom Mboya cancelled his meeting with Ugandan President Paul Okello."},
    {"meeting cancelled KEN UGA", "The talks between Kenya and Uganda have been postponed."},
    {"meeting cancelled KEN UGA", "Kenyan President Tom Mboya refused to meet Ugandan President Paul Okello."},
    {"meeting held KEN UGA", "Kenyan President Tom Mboya met Ugandan President Paul Okello on the sidelines of the African Union summit in Addis Ababa."},
    {"meeting held KEN UGA TZA", "The presidents of Kenya, Uganda and Tanzania met in Arusha on Monday."},
    {"meeting held KEN UGA TZA", "Kenyan President Tom Mboya, Ugandan President Paul Okello and Tanzanian President Neema Massawe held a three-way meeting in Arusha."},
    {"call held KEN UGA", "Kenyan President Tom Mboya called his Ugandan counterpart Ugandan President Paul Okello on Monday."},
    {"call held KEN UGA", "Kenyan President Tom Mboya spoke by telephone with Ugandan President Paul Okello."},
    {"call held KEN UGA", "Kenyan President Tom Mboya and Ugandan President Paul Okello spoke by phone on Monday."},
    {"call held KEN UGA", "Kenyan President Tom Mboya had a phone conversation with Ugandan President Paul Okello."},
    {"call held KEN UGA", "In a telephone call with Ugandan President Paul Okello, Kenyan President Tom Mboya promised help."},
    {"call held KEN UGA", "Kenyan President Tom Mboya received a telephone call from Ugandan President Paul Okello."},
    {"call held KEN UGA", "A phone call took place between Kenyan President Tom Mboya and Ugandan President Paul Okello."},
    {"call held KEN UGA", "Kenyan President Tom Mboya telephoned Ugandan President Paul Okello to congratulate him."},
    {"call held KEN UGA", "Kenyan President Tom Mboya rang Ugandan President Paul Okello to congratulate him."},
    {"call held KEN UGA", "Kenyan President Tom Mboya and Ugandan President Paul Okello held a video conference on Monday."},
    {"call planned KEN UGA", "Kenyan President Tom Mboya will speak by phone with Ugandan President Paul Okello on Friday."},
    {"letter held KEN UGA", "Kenyan President Tom Mboya sent a letter to Ugandan President Paul Okello."},
    {"letter held KEN UGA", "Kenyan President Tom Mboya wrote to Ugandan President Paul Okello asking him to open the border."},
    {"letter held KEN UGA", "In a letter to Ugandan President Paul Okello, Kenyan President Tom Mboya asked him to open the border."},
    {"letter held KEN UGA", "Ugandan President Paul Okello received a message from Kenyan President Tom Mboya."},
    {"letter held KEN UGA", "Kenyan President Tom Mboya sent a message of condolence to Ugandan President Paul Okello."},
    {"letter held KEN UGA", "Kenya sent a diplomatic note to Uganda."},
    {"letter held KEN UGA", "The foreign minister delivered a message from Kenyan President Tom Mboya to Ugandan President Paul Okello."},
    {"visit held KEN", "Kenyan President Tom Mboya arrived in Uganda on Monday for a two-day visit."},
    {"visit held KEN", "Kenyan President Tom Mboya visited Uganda last week."},
    {"visit held KEN", "Kenyan President Tom Mboya paid an official visit to Uganda."},
    {"visit held KEN", "Kenyan President Tom Mboya flew to Kampala on Monday."},
    {"visit held KEN", "Kenyan President Tom Mboya travelled to Kampala for talks on the border."},
    {"visit held KEN", "Kenyan President Tom Mboya has left for Uganda."},
    {"visit held KEN", "Kenyan President Tom Mboya, on a visit to Uganda, praised the army."},
    {"visit held KEN", "Kenyan President Tom Mboya praised the army during a visit to Uganda."},
    {"visit held KEN", "Kenyan President Tom Mboya ended a visit to Uganda on Monday."},
    {"visit held KEN", "Kenyan President Tom Mboya wrapped up his trip to Uganda on Monday."},
    {"visit held KEN", "Kenyan President Tom Mboya returned from Uganda on Monday."},
    {"visit held KEN", "The visit of Kenyan President Tom Mboya to Uganda began on Monday."},
    {"visit held KEN", "The Kenyan president's visit to Uganda began on Monday."},
    {"visit held KEN", "A delegation of Kenyan lawmakers is visiting Uganda."},
    {"visit held KEN", "Kenyan Defence Minister Grace Tuwei is in Kampala for talks."},
    {"visit planned KEN", "Kenyan President Tom Mboya will visit Uganda next week."},
    {"visit planned KEN", "Kenyan President Tom Mboya is due in Kampala on Friday."},
    {"visit planned KEN", "Kenyan President Tom Mboya plans to travel to Uganda next week."},
    {"visit planned KEN", "Kenyan President Tom Mboya is scheduled to arrive in Uganda on Friday."},
    {"visit planned KEN", "The Kenyan president's visit to Uganda is scheduled for Friday."},
    {"visit planned KEN", "Kenyan President Tom Mboya accepted an invitation to visit Uganda."},
    {"visit proposed KEN", "Ugandan President Paul Okello invited Kenyan President Tom Mboya to visit Uganda."},
    {"visit proposed KEN", "Kenyan President Tom Mboya was invited to Uganda."},
    {"visit cancelled KEN", "Kenyan President Tom Mboya cancelled a visit to Uganda."},
    {"visit cancelled KEN", "Kenyan President Tom Mboya postponed his trip to Uganda."},
    {"visit cancelled KEN", "The visit of the Kenyan president to Uganda was called off."},
    {"signing held KEN UGA", "Kenya and Uganda signed an agreement on fishing on Monday."},
    {"signing held KEN UGA", "An agreement on fishing was signed by Kenya and Uganda."},
    {"signing held KEN UGA", "Kenya signed a fishing agreement with Uganda."},
    {"signing held KEN UGA", "The foreign ministers of Kenya and Uganda signed a memorandum of understanding in Kampala."},
    {"signing planned KEN UGA", "Kenya and Uganda will sign an agreement on fishing next week."},
    {"conference held KEN", "Kenyan President Tom Mboya attended the African Union summit in Addis Ababa."},
    {"conference held KEN", "Kenyan President Tom Mboya addressed the UN General Assembly on Tuesday."},
    {"conference held KEN", "Kenyan President Tom Mboya took part in the summit of the East African Community in Arusha."},
    {"conference held KEN", "At the East African Community summit in Arusha, Kenyan President Tom Mboya called for lower tariffs."},
    {"conference planned KEN", "Kenyan President Tom Mboya will attend the African Union summit in Addis Ababa next month."},
    {"conference planned KEN UGA", "Kenya and Uganda will take part in a peace conference in Geneva next month."},
    {"conference held UGA", "Uganda hosted a summit of the East African Community on Monday."},
    {"none", "Kenya condemned the attack in Uganda."},
    {"none", "Kenyan President Tom Mboya said relations with Uganda were good."},
    {"none", "Kenya's trade with Uganda grew last year."},
    {"none", "Kenyan President Tom Mboya met voters in Kisumu."},
    {"none", "Uganda meets its targets, Kenya said."},
    {"none", "Kenya called on Uganda to open the border."},
    {"none", "Kenyan police visited the homes of the victims in Uganda."},
    {"meeting held KEN UGA", "Kenyan President Tom Mboya, who met Ugandan President Paul Okello on Monday, said the two countries would open the border."},
    {"meeting held KEN UGA", "Kenyan President Tom Mboya's meeting with Ugandan President Paul Okello focused on trade."},
    {"meeting held KEN UGA", "Trade topped the agenda when Kenyan President Tom Mboya met Ugandan President Paul Okello."},
    {"meeting held KEN UGA", "Kenyan President Tom Mboya has held a meeting with his Ugandan counterpart, Ugandan President Paul Okello, in Kampala, state television reported."},
    {"meeting held KEN UGA", "\"We agreed to open the border,\" Kenyan President Tom Mboya said after talks with Ugandan President Paul Okello."},
    {"meeting held KEN UGA", "Speaking after a meeting with Ugandan President Paul Okello, Kenyan President Tom Mboya said that the border would open."},
    {"meeting held KEN UGA", "The two countries' foreign ministers, Ruth Wanjala of Kenya and Peter Odong of Uganda, met in Kampala on Monday."},
    {"meeting held KEN UGA", "Kenya and Uganda began a new round of talks on the border in Kampala on Monday."},
    {"meeting held KEN UGA", "Talks on the border between Kenyan and Ugandan officials ended without agreement."},
    {"meeting held KEN UGA", "Kenya and Uganda resumed talks on the disputed island on Monday."},
    {"meeting held KEN UGA", "Kenyan and Ugandan defence ministers met for two days in Kampala."},
    {"meeting held KEN UGA", "The Kenyan side raised the issue at the talks with Uganda in Kampala."},
    {"meeting held KEN UGA", "Ugandan President Paul Okello gave an audience to the Kenyan ambassador."},
    {"meeting held KEN UGA", "The new Kenyan ambassador presented his credentials to Ugandan President Paul Okello."},
    {"meeting held KEN UGA", "Kenya's foreign minister paid a courtesy call on President Paul Okello of Uganda."},
    {"meeting held KEN UGA", "Kenyan Foreign Minister Ruth Wanjala called on President Paul Okello of Uganda at his residence."},
    {"meeting held KEN UGA", "The Ugandan foreign minister had a meeting on Monday with the ambassador of Kenya."},
    {"meeting held KEN UGA", "Kenyan and Ugandan officials have been meeting in Kampala since Monday to discuss the border."},
    {"meeting held KEN UGA", "Ugandan leader meets Kenyan president"},
    {"meeting held KEN UGA", "Kenya, Uganda hold talks on border"},
    {"meeting planned KEN UGA", "Kenya, Uganda to hold talks on border next week"},
    {"meeting planned KEN UGA", "Kenya's foreign minister will hold talks with his Ugandan counterpart on Friday, the ministry announced."},
    {"meeting planned KEN UGA", "Kenya and Uganda are to resume talks on Friday."},
    {"meeting planned KEN UGA", "Kenya and Uganda set Friday for their next round of talks."},
    {"meeting planned KEN UGA", "The next round of talks between Kenya and Uganda will take place in Nairobi."},
    {"meeting planned KEN UGA", "Ugandan President Paul Okello is expected to hold a bilateral meeting with Kenyan President Tom Mboya."},
    {"meeting proposed KEN UGA", "Kenyan President Tom Mboya offered to meet Ugandan President Paul Okello."},
    {"meeting proposed KEN UGA", "Uganda asked for a meeting with Kenya."},
    {"meeting proposed KEN UGA", "Kenya is ready for talks with Uganda without conditions."},
    {"meeting cancelled KEN UGA", "Uganda called off talks with Kenya after the shooting."},
    {"meeting cancelled KEN UGA", "A planned meeting between the presidents of Kenya and Uganda did not take place."},
    {"call held KEN UGA", "Kenyan President Tom Mboya discussed the border with Ugandan President Paul Okello over the phone."},
    {"call held KEN UGA", "Kenyan President Tom Mboya discussed the border by phone with Ugandan President Paul Okello."},
    {"call held KEN UGA", "Kenyan President Tom Mboya and his Ugandan counterpart agreed in a phone call on Monday to open the border."},
    {"call held KEN UGA", "Kenyan Foreign Minister Ruth Wanjala on Monday held telephone talks with Ugandan Foreign Minister Peter Odong."},
    {"call held KEN UGA", "A telephone conversation between the Kenyan president and Ugandan President Paul Okello was held on Monday."},
    {"call held KEN UGA", "Kenyan President Tom Mboya talked to Ugandan President Paul Okello over the phone late on Monday."},
    {"call held KEN UGA", "Kenyan President Tom Mboya held separate phone calls with Ugandan President Paul Okello and Tanzanian President Neema Massawe."},
    {"letter held KEN UGA", "In his letter, Kenyan President Tom Mboya told Ugandan President Paul Okello that the border would open."},
    {"letter held KEN UGA", "Ugandan President Paul Okello has replied to a letter from Kenyan President Tom Mboya."},
    {"letter held KEN UGA", "Kenyan President Tom Mboya congratulated Ugandan President Paul Okello in a message on Monday."},
    {"letter held KEN UGA", "A letter from Kenyan President Tom Mboya was handed to Ugandan President Paul Okello by the ambassador."},
    {"letter held KEN UGA", "Kenyan President Tom Mboya has sent a congratulatory telegram to Ugandan President Paul Okello."},
    {"letter held KEN UNO", "Kenya wrote to the UN Security Council on Monday to complain about the attack."},
    {"letter held KEN UNO", "In a letter to UN Secretary-General Antonio Guterres, Kenya complained about the attack."},
    {"visit held KEN", "Kenyan President Tom Mboya, who is visiting Uganda, said on Monday that trade would grow."},
    {"visit held KEN", "Kenyan President Tom Mboya left Nairobi on Monday for Kampala."},
    {"visit held KEN", "Kenyan President Tom Mboya arrived in the Ugandan capital on Monday."},
    {"visit held KEN", "Kenyan President Tom Mboya landed at Entebbe airport on Monday."},
    {"visit held KEN", "Kenyan President Tom Mboya is on a three-day official visit to Uganda."},
    {"visit held KEN", "Kenyan President Tom Mboya toured refugee camps in Uganda on Monday."},
    {"visit held KEN", "At the invitation of Ugandan President Paul Okello, Kenyan President Tom Mboya paid a state visit to Uganda from 6 to 8 May."},
    {"visit held KEN", "A high-level Kenyan delegation arrived in Kampala on Monday."},
    {"visit held KEN", "It was the first visit by a Kenyan president to Uganda in ten years."},
    {"visit held KEN", "The Kenyan foreign minister came to Kampala to discuss the border."},
    {"visit held KEN", "The Kenyan foreign minister went to Kampala on Monday."},
    {"visit held KEN", "Upon his arrival in Kampala, the Kenyan foreign minister said that talks would start."},
    {"visit held KEN", "On arriving in Kampala, Kenyan Foreign Minister Ruth Wanjala praised Uganda."},
    {"visit held KEN", "Kenyan Foreign Minister Ruth Wanjala made a one-day trip to Kampala."},
    {"visit planned KEN", "The Kenyan president is to pay a state visit to Uganda in June."},
    {"visit planned KEN", "Kenyan President Tom Mboya will be in Uganda from 10 to 12 May."},
    {"visit planned KEN", "Kenyan President Tom Mboya will arrive in Kampala on Friday for a two-day visit."},
    {"visit planned KEN", "Preparations for the Kenyan president's visit to Uganda are under way."},
    {"visit planned KEN", "Kenyan President Tom Mboya leaves for Uganda on Friday."},
    {"visit planned KEN", "Kenyan President Tom Mboya embarks on a visit to Uganda on Friday."},
    {"visit planned KEN", "Ahead of his visit to Uganda, Kenyan President Tom Mboya called for lower tariffs."},
    {"visit proposed KEN", "Uganda has invited the Kenyan president to visit."},
    {"visit proposed KEN", "Kenyan President Tom Mboya said he hoped to visit Uganda soon."},
    {"signing held KEN UGA", "The two sides signed a treaty on fishing, according to the foreign ministries of Kenya and Uganda."},
    {"signing held KEN UGA", "Kenya and Uganda have signed three agreements, including one on fishing."},
    {"signing held KEN UGA", "Kenya signs fishing deal with Uganda"},
    {"signing held KEN UGA", "The agreement was signed in Kampala by Kenyan Foreign Minister Ruth Wanjala and his Ugandan counterpart."},
    {"signing held KEN UGA", "Following the talks, Kenya and Uganda signed an agreement on fishing."},
    {"conference held KEN UGA", "Leaders of Kenya and Uganda attended a summit on security in Kigali."},
    {"conference held KEN", "Speaking at the UN General Assembly, Kenyan President Tom Mboya called for reform."},
    {"conference held KEN", "Kenyan President Tom Mboya told the UN General Assembly on Tuesday that the world must act."},
    {"conference held KEN", "In his speech to the African Union summit, Kenyan President Tom Mboya called for reform."},
    {"conference planned KEN", "Kenyan President Tom Mboya is to address the UN General Assembly next week."},
    {"conference planned KEN", "Kenya will host a summit of the East African Community in June."},
    {"none", "Kenya said it would not meet the demands of Uganda."},
    {"none", "Kenyan troops visited a school near the border with Uganda."},
    {"none", "The letter of the law is clear, Kenya told Uganda."},
    {"none", "Kenya's call for peace in Uganda was welcomed."},
    {"none", "Okello, 79, has ruled Uganda since 1986."},
    {"none", "Kenya signed up for the African Cup in Uganda."},
    {"meeting held KEN UGA", "\"Our talks went well,\" Kenyan President Tom Mboya said following negotiations with Ugandan President Paul Okello in Entebbe."},
    {"meeting planned KEN UGA", "The presidents of Kenya and Uganda are likely to meet next week, an official said."},
    {"call held KEN UGA", "Kenyan President Tom Mboya told Ugandan President Paul Okello by phone that the bridge must be kept."},
    {"call held KEN UGA", "A telephone conversation of Kenya's foreign minister with the foreign minister of Uganda took place."},
    {"letter held KEN UGA", "Kenya's president has written a letter to Ugandan President Paul Okello."},
    {"meeting held KEN UGA", "Kenyan President Tom Mboya shook hands with Ugandan President Paul Okello in Arusha."},
    {"none", "Kenyan President Tom Mboya met with students in Kampala."},
    {"visit held KEN", "Kenyan President Tom Mboya left on Monday on a tour of Uganda and Rwanda."},
    {"visit cancelled KEN", "Kenyan President Tom Mboya had been due to visit Uganda on Monday."},
    {"visit planned KEN", "Kenyan President Tom Mboya will travel to Cairo on Wednesday and to Kampala on Thursday."},
    {"meeting held KEN UGA", "The Kenyan foreign minister received the ambassador of Uganda, who handed him a letter from his president."},
    {"meeting held KEN UGA", "The new Kenyan ambassador presented his letters of credence to Ugandan President Paul Okello."},
    {"meeting held KEN UGA", "Kenya opened talks with Uganda on Friday."},
    {"conference held KEN", "Kenyan President Tom Mboya opened a summit of the East African Community in Nairobi on Monday."},
    {"meeting held NOR SWE", "The Nordic prime ministers met in Oslo on Monday."},
    {"call held KEN UGA", "Kenyan President Tom Mboya and Ugandan President Paul Okello had a telephone conversation. During the talk they discussed the meetings of June 2024."},
    {"meeting held RUS TUR", "Russian, Turkish foreign ministers discuss Syria\n\nNo details were given."},
    {"meeting planned BRA ARG", "Brazil, Argentina presidents to meet next Friday\n\nNo details were given."},
    {"meeting held IND PAK", "India-Pakistan talks end without result\n\nNo details were given."},
    {"visit held DEU", "German chancellor in Ankara for talks on refugees\n\nNo details were given."},
    {"visit held JPN", "Japan PM off to India\n\nNo details were given."},
    {"visit cancelled USA", "US defence secretary calls off Pakistan trip\n\nNo details were given."},
    {"visit held POL", "Polish president in Kyiv on surprise visit\n\nNo details were given."},
    {"meeting held TUR IRN", "Turkish, Iranian foreign ministers meet in Baku\n\nNo details were given."},
    {"meeting cancelled IND PAK", "India calls off talks with Pakistan\n\nNo details were given."},
    {"meeting held CHN DEU", "The Chinese premier and the visiting German chancellor discussed trade on Tuesday."},
    {"meeting held BGD IND", "Bangladesh's foreign minister discussed water sharing with the visiting Indian foreign secretary on Wednesday."},
    {"meeting proposed IND PAK", "The United States urged India and Pakistan to resume talks."},
    {"meeting proposed SDN SSD", "China urged Sudan and South Sudan to return to the negotiating table."},
    {"meeting proposed ETH EGY", "Egypt asked Ethiopia to come back to the talks on the Nile dam."},
    {"meeting cancelled KEN UGA", "Uganda pulled out of talks with Kenya."},
    {"meeting cancelled KOR PRK", "North Korea rejected South Korea's offer of talks."},
    {"meeting cancelled CHN PHL", "China turned down a Philippine request for a meeting of defence ministers."},
    {"meeting cancelled VEN GUY", "Venezuela suspended talks with Guyana on Friday."},
    {"meeting proposed MAR DZA", "Morocco called on Algeria to hold direct talks."},
    {"visit held KEN", "Kenyan President Tom Mboya, currently in Tokyo, praised the Japanese prime minister's plan."},
    {"visit held PER", "The Peruvian foreign minister, who is in Santiago for a two-day stay, praised Chile's handling of the dispute."},
    {"visit held SGP", "Singapore's prime minister, in Wellington on an official visit, said the trade pact would be upgraded."},
    {"visit held TUR", "Now in Islamabad, the Turkish foreign minister praised Pakistan."},
    {"visit proposed MNG", "The Japanese prime minister extended to the Mongolian president an invitation to visit Japan at an early date."},
    {"visit proposed ESP", "Spain's king has been invited by the Mexican president to pay a visit."},
    {"visit held JPN", "Japan's prime minister on Monday began a tour of Southeast Asia with a stop in Vietnam."},
    {"visit held UGA", "Uganda's president made a brief stop in Juba on Sunday."},
    {"visit held PRK", "The North Korean leader crossed the border on Friday on a first visit to the South."},
    {"none", "Iran denied that its officials had met American envoys in Oman."},
    {"none", "The Kremlin denied reports that the president had spoken to the American vice president."},
    {"meeting planned ISR SYR", "Israeli and Syrian negotiators are to reopen talks in Washington on Tuesday."},
    {"meeting held LBR SLE GIN", "The heads of state of Liberia, Sierra Leone and Guinea conferred in Monrovia."},
    {"meeting held HND TWN", "Honduran and Taiwanese officials have been in talks over the debt for weeks."},
    {"meeting held BOL CHL", "Bolivia's foreign minister got together with her Chilean opposite number in La Paz."},
    {"meeting held LBN SYR", "A Lebanese ministerial delegation was in Damascus on Wednesday for talks with Syrian officials."},
    {"call held QAT USA", "Qatar's emir got a call from the U.S. president on Tuesday evening."},
    {"call held IRN SYR", "Iran's and Syria's presidents talked over the phone for an hour."},
    {"meeting held KEN UGA", "Kenyan Foreign Minister Ruth Wanjala called on Ugandan President Paul Okello in Kampala."},
    {"letter held KEN UGA", "The Kenyan foreign minister handed Ugandan President Paul Okello a message from Kenyan President Tom Mboya."},
    {"meeting held KEN UGA", "The Kenyan president hosted a banquet for Ugandan President Paul Okello."},
};

static bool takes_part(const ro_engagement *e, const char *code)
{
    for (uint32_t i = 0; i < e->participants.n; i++)
        if (!strcmp(e->participants.v[i].code, code))
            return true;
    return false;
}

static bool is_wanted(const ro_engagement *e, const char *wanted)
{
    char kind[16], status[16], code[4];
    int used = 0, more = 0;
    if (sscanf(wanted, "%15s %15s%n", kind, status, &used) != 2 || strcmp(kind, ro_engagement_kind_name(e->kind)) || strcmp(status, ro_status_name(e->status)))
        return false;
    for (const char *at = wanted + used; sscanf(at, "%3s%n", code, &more) == 1; at += more)
        if (!takes_part(e, code))
            return false;
    return true;
}

static void each_wording(void **state)
{
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof wordings / sizeof *wordings; i++) {
        readout_document *document = read_on("2024-05-08", wordings[i].text);
        const ro_document *d = &document->annot;
        bool none = !strcmp(wordings[i].wanted, "none"), found = none && !d->engagements.n;
        for (uint32_t k = 0; k < d->engagements.n && !none; k++)
            found |= is_wanted(&d->engagements.v[k], wordings[i].wanted);
        if (!found)
            fprintf(stderr, "%s: %s (%u told)\n", wordings[i].wanted, wordings[i].text, (unsigned)d->engagements.n), wrong++;
        readout_document_free(document);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_wording)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
