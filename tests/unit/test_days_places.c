/* SPDX-License-Identifier: Apache-2.0 */
/* When and where, and whether yet: each text, read the whole way with the trained model as of 8 May 2024, a Wednesday, tells of one engagement of
 * that kind, status, first and last day, and country. The people are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "trained_model.h"

static const struct {
    const char *wanted; /* kind, status, "first..last" ("first.." where the last is not told, one day alone, "-" none), country or "-" */
    const char *text;
} wordings[] = {
    {"visit planned 2024-05-09.. IDN", "Australian Foreign Minister Ellen Marsh leaves on Thursday for Indonesia."},
    {"visit held 2024-05-07.. EGY", "German Foreign Minister Greta Holm arrived in Cairo on Tuesday for talks with Egyptian leaders."},
    {"visit held 2024-05-06.. JPN", "Brazil's president left on Monday for Japan, his office said."},
    {"visit held 2024-05-06..2024-05-08 JPN", "Brazil's president arrived in Tokyo on Monday for a three-day visit."},
    {"visit planned 2024-05-13.. KEN", "Indian Prime Minister Arun Deshmukh will begin a visit to Kenya next Monday."},
    {"visit planned 2024-05-13..2024-05-16 KEN", "Indian Prime Minister Arun Deshmukh will begin a four-day visit to Kenya on May 13."},
    {"visit planned 2024-05-12..2024-05-14 VNM", "Indian Prime Minister Arun Deshmukh will visit Vietnam from May 12 to 14."},
    {"visit planned 2024-05-12..2024-05-14 VNM", "Indian Prime Minister Arun Deshmukh will visit Vietnam on May 12-14."},
    {"visit planned 2024-05-20..2024-05-22 VNM", "Indian Prime Minister Arun Deshmukh will pay a three-day visit to Vietnam starting May 20."},
    {"visit held 2024-05-05..2024-05-07 VNM", "Indian Prime Minister Arun Deshmukh wrapped up a three-day visit to Vietnam on Tuesday."},
    {"visit planned 2024-06-01..2024-06-30 PER", "Chinese President Lin Guowei will travel to Peru next month, the foreign ministry said on Wednesday."},
    {"visit planned 2024-05-13..2024-05-19 PER", "Chinese President Lin Guowei will travel to Peru next week."},
    {"visit held 2024-04-29..2024-05-05 PER", "Chinese President Lin Guowei visited Peru last week."},
    {"visit held 2024-04-01..2024-04-30 PER", "Chinese President Lin Guowei visited Peru last month."},
    {"visit held 2023-01-01..2023-12-31 PER", "Chinese President Lin Guowei visited Peru last year."},
    {"visit held 2023-11-01..2023-11-30 PER", "Chinese President Lin Guowei visited Peru last November."},
    {"visit planned 2024-11-01..2024-11-30 PER", "Chinese President Lin Guowei is due to visit Peru in November."},
    {"meeting held 2024-05-07 OMN", "Iran's foreign minister met his Saudi counterpart in Muscat on Tuesday."},
    {"meeting held 2024-05-07 OMN", "The foreign ministers of Iran and Saudi Arabia held talks on Tuesday in the Omani capital."},
    {"meeting held 2024-05-08 AUT", "Iranian and Saudi negotiators met in Vienna on Wednesday to discuss the border."},
    {"meeting held 2024-05-07 AUT", "Iranian and Saudi negotiators met in Vienna yesterday."},
    {"meeting planned 2024-05-09 AUT", "Iranian and Saudi negotiators will meet in Vienna tomorrow."},
    {"meeting planned 2024-05-10 CHE", "Talks between Armenia and Azerbaijan are scheduled for Friday in Geneva."},
    {"meeting planned 2024-05-10 CHE", "Armenian and Azerbaijani ministers are to hold talks in Geneva on Friday."},
    {"meeting planned 2024-05-10 CHE", "Armenia said on Tuesday that its foreign minister would meet his Azerbaijani counterpart in Geneva on Friday."},
    {"meeting held 2024-05-03 CHE", "Armenia said on Tuesday that its foreign minister had met his Azerbaijani counterpart in Geneva on Friday."},
    {"call held 2024-05-07 -", "French President Luc Bertin spoke by telephone with Polish President Marek Zielski on Tuesday evening."},
    {"call held - -", "French President Luc Bertin told Polish President Marek Zielski in a telephone call that aid would come."},
    {"call held 2024-05-07 -", "In a phone call on Tuesday, French President Luc Bertin told Polish President Marek Zielski that aid would come."},
    {"letter held 2024-05-06 -", "Cuba's president sent a letter to his Mexican counterpart on Monday."},
    {"meeting held 2024-05-08 -", "French President Luc Bertin is meeting Polish President Marek Zielski to discuss the war."},
    {"meeting planned 2024-05-10 -", "Turkey expects an answer on Friday, when Turkish President Kemal Aydin meets Greek Prime Minister Nikos Petridis."},
    {"meeting planned - -", "The dispute will come up when Greek Prime Minister Nikos Petridis meets Turkish President Kemal Aydin."},
    {"visit planned 2024-05-10.. NPL", "\"This matters,\" said Canadian minister Anne Caron, who is due to leave for Nepal on Friday."},
    {"meeting held 2024-05-05 -", "The ministers spoke of unity, building on Canadian Prime Minister Paul Garneau's meeting on Sunday with Japanese Prime Minister Kenji Morita."},
    {"meeting held 2024-02-17 DEU", "The Iranian and Ukrainian foreign ministers met on the sidelines of the Munich Security Conference on February 17."},
    {"meeting held 2024-05-07 SAU", "Jordanian Prime Minister Samir Haddad and US President Tom Keller met on the sidelines of the summit in Jeddah on Tuesday."},
    {"conference planned 2024-05-15 IRN", "Iran will host a conference of the foreign ministers of Iran, Iraq and Oman on May 15."},
    {"meeting planned 2024-06-01..2024-06-30 NOR", "Norway is to host talks between Colombia and Venezuela next month."},
    {"meeting held 2024-05-07 ESP", "Spain hosted talks between Morocco and Algeria on Tuesday."},
    {"signing held 2024-05-07 MAR", "Morocco and Israel signed a security accord on Tuesday at a ceremony in Rabat."},
    {"signing held 2024-05-07 MAR", "Morocco and Israel signed an accord on Tuesday during a ceremony attended by Israeli minister Avi Shalev in Rabat."},
    {"signing held 2024-05-07 KAZ", "Kazakhstan and China signed a gas agreement in Astana on Tuesday."},
    {"meeting proposed - TUR", "Turkey would be pleased to host a meeting between Russian President Oleg Smirnov and Ukrainian President Taras Kovalenko."},
    {"meeting proposed - -", "It would be useful for the foreign ministers of Chile and Peru to meet, he said."},
    {"meeting proposed - -", "Iraq stressed the importance of holding a meeting between Egypt and Jordan."},
    {"signing proposed - -", "It would be symbolic to sign an agreement between Ukraine and Poland, he noted."},
    {"visit planned 2024-05-08.. CHE", "Ghana's foreign minister leaves for Geneva today."},
    {"visit planned 2024-05-08.. MNG", "Russian Prime Minister Pavel Orlov is leaving for Mongolia on Wednesday on an official visit."},
    {"conference planned - RUS", "Kazakh President Nurlan Abenov has arrived in Moscow to attend the summit of the Commonwealth of Independent States."},
    {"visit held 2024-05-05.. FRA", "Chinese President Lin Guowei has been in France since Sunday."},
    {"visit held 2024-05-07 ITA", "Libya's prime minister paid a one-day visit to Italy on Tuesday."},
    {"visit planned 2024-09-03 TUR", "Italian Prime Minister Carla Bianchi will pay a one-day working visit to Turkey on September 3."},
    {"visit held 2024-05-07 UKR", "He recalled the support shown by German Chancellor Jens Brandt during his visit to Ukraine on Tuesday."},
    {"visit planned 2024-06-01..2024-06-30 USA", "The two advisers met to discuss the upcoming official visit of Japanese Prime Minister Kenji Morita to the United States next month."},
    {"visit held 2024-05-07 CHN", "Australian Prime Minister Mark Doyle said on Tuesday during a visit to Beijing that trade would recover."},
    {"visit held 2024-05-07 PAK", "British minister John Hartley, on a visit to Pakistan, said on Tuesday that aid would continue."},
    {"meeting held 2024-05-07 PAK", "British Foreign Secretary John Hartley, who arrived in Islamabad on Monday, held talks with Pakistani Prime Minister Imran Qureshi on Tuesday."},
    {"meeting held - BRA", "During his visit to Brazil, French President Luc Bertin met Brazilian President Joao Pereira."},
    {"meeting planned - BRA", "French President Luc Bertin will visit Brazil next month. He will meet Brazilian President Joao Pereira."},
    {"signing planned - BRA", "French President Luc Bertin will visit Brazil next month. During the visit, France and Brazil will sign an agreement on submarines."},
    {"signing held - BRA", "French President Luc Bertin met Brazilian President Joao Pereira in Brasilia. Following the talks, France and Brazil signed an agreement on submarines."},
    {"meeting held 2024-05-07 BRA", "French President Luc Bertin arrived in Brasilia on Monday. He met Brazilian President Joao Pereira on Tuesday."},
    {"meeting held 2024-04-01..2024-04-30 CHL", "Peruvian and Chilean ministers met in Santiago in April."},
    {"meeting held 2022-01-01..2022-12-31 CHL", "Peruvian and Chilean ministers met in Santiago in 2022."},
    {"meeting held 2022-03-01..2022-03-31 CHL", "Peruvian and Chilean ministers met in Santiago in March 2022."},
    {"meeting planned 2024-05-11..2024-05-12 CHL", "Peruvian and Chilean ministers will meet in Santiago this weekend."},
    {"meeting held 2024-05-04..2024-05-05 CHL", "Peruvian and Chilean ministers met in Santiago last weekend."},
    {"meeting held 2024-05-06..2024-05-07 CHL", "Peruvian and Chilean ministers held two days of talks in Santiago on Monday and Tuesday."},
    {"conference held 2024-05-07 ETH", "Kenyan President Tom Mboya addressed an African Union summit in Addis Ababa on Tuesday."},
    {"meeting held 2024-05-08 -", "Portugal's foreign minister met today with his Angolan counterpart."},
    {"meeting held 2024-05-08 -", "Portugal's foreign minister met this morning with his Angolan counterpart."},
    {"meeting planned 2024-05-08 -", "Portugal's foreign minister will meet later today with his Angolan counterpart."},
    {"meeting held 2024-05-07 -", "Portugal's foreign minister met last night with his Angolan counterpart."},
    {"meeting planned 2024-05-08 THA", "Thai Prime Minister Somchai Prasert, who arrived on Tuesday, is to meet his Laotian counterpart in Bangkok on Wednesday."},
    {"visit cancelled - CAN", "India's foreign minister called off a visit to Canada."},
    {"visit held 2019-10-14 SAU", "Russian President Oleg Smirnov last visited Saudi Arabia on October 14, 2019."},
    {"visit held 2019-10-01..2019-10-31 SAU", "Russian President Oleg Smirnov last visited Saudi Arabia in October 2019."},
    {"meeting held 2024-05-06 RWA", "GISENYI, Rwanda, May 7 - President Jean Habimana of Rwanda and Ugandan President Paul Okello held talks here on Monday."},
    {"meeting held 2024-05-06 PHL", "MANILA, May 7 (Reuters) - Japanese Foreign Minister Aiko Tanaka met Philippine Foreign Secretary Ramon Reyes here on Monday."},
    {"meeting held - USA", "US Vice President Tom Keller voiced concern in a White House meeting with Turkish Prime Minister Kemal Aydin."},
    {"meeting held - BEL", "Ukrainian President Taras Kovalenko met NATO Secretary General Lars Nygaard in Brussels."},
    {"meeting held - USA", "Ukrainian President Taras Kovalenko met UN Secretary-General Pedro Almeida in New York."},
    {"meeting held - ITA", "Croatia's prime minister met his Italian counterpart at Palazzo Chigi in Rome."},
    {"meeting held - -", "Croatia's prime minister met his Italian counterpart to discuss the war in Sudan."},
    {"meeting held - -", "Croatia's prime minister met his Italian counterpart and spoke of aid to Sudan."},
    {"meeting held - CHE", "Croatia's prime minister met his Italian counterpart at the World Economic Forum in Davos."},
    {"meeting held 2024-05-07 -", "The presidents of Togo and Benin met on Tuesday, in the presence of the foreign minister of Ghana."},
    {"visit planned 2024-05-09.. GBR", "Kenya's president leaves tomorrow for visits to London, Athens and Rome."},
    {"visit planned - GRC", "Kenya's president leaves tomorrow for visits to London, Athens and Rome."},
    {"visit planned 2024-05-14 POL", "Latvia's president will visit Poland on Tuesday and Lithuania on Wednesday."},
    {"visit planned 2024-05-15 LTU", "Latvia's president will visit Poland on Tuesday and Lithuania on Wednesday."},
    {"visit held 2024-05-06 POL", "Latvia's president visited Poland on Monday and Lithuania on Tuesday."},
    {"visit held 2024-05-07 LTU", "Latvia's president visited Poland on Monday and Lithuania on Tuesday."},
    {"meeting held 2024-05-07 SVN", "Polish President Marek Zielski and his Slovenian counterpart, Maja Kranjc, met in Ljubljana on Tuesday. It was their fourth meeting this year."},
    {"meeting planned 2024-10-01..2024-10-31 -", "Japan and South Korea agreed on Monday to hold a summit in October."},
    {"conference planned 2024-05-26..2024-05-27 KOR", "China, Japan and South Korea will hold a summit in Seoul on May 26-27."},
    {"conference planned 2024-05-01..2024-05-31 KOR", "China, Japan and South Korea are arranging to hold a summit in Seoul later this month."},
    {"meeting held 2024-05-01..2024-05-31 -", "Turkey and Egypt held talks earlier this month."},
    {"meeting held 2024-05-06..2024-05-12 -", "Turkey and Egypt held talks earlier this week."},
    {"meeting held - -", "Turkey and Egypt recently held talks."},
    {"meeting planned - -", "Turkey and Egypt will soon hold talks."},
    {"meeting held 2024-05-06 -", "Turkey and Egypt held talks two days ago."},
    {"visit held 2024-05-06 RWA", "Congo's prime minister said on Monday in a visit to Rwanda that his country would expel the refugees."},
    {"visit planned 2024-05-29.. RUS", "Palestinian minister Omar Khalil will arrive in Moscow on Wednesday, May 29."},
    {"visit planned 2024-07-14..2024-07-17 AUS", "The Dutch prime minister will arrive in Australia on Sunday, July 14, for a four-day visit."},
    {"call held 2024-05-07 -", "Chinese Foreign Minister Lin Guowei urged restraint on Tuesday. Xi made the remarks in a phone conversation with Israeli Foreign Minister Avi Shalev."},
    {"meeting held 2024-05-07 SVN", "Slovenia and Poland pledged closer ties on Tuesday. Polish President Marek Zielski and his Slovenian counterpart, Maja Kranjc, met for talks at the start of a two-day visit to Slovenia by Zielski."},
    {"visit held 2024-05-07..2024-05-08 SVN", "Slovenia and Poland pledged closer ties on Tuesday. Polish President Marek Zielski and his Slovenian counterpart, Maja Kranjc, met for talks at the start of a two-day visit to Slovenia by Zielski."},
    {"visit held 2024-05-07 GRC", "Greek President Nikos Petridis told visiting Egyptian President Samir Mansour on Tuesday that the border was open."},
    {"meeting held - -", "A bus was handed over on Friday following a deal made at a meeting between the defence ministers of Rwanda and Burundi."},
    {"meeting held - TUR", "German President Jens Brandt told reporters in Ankara after talks with Chinese Premier Lin Guowei that trade would grow."},
    {"meeting planned - FJI", "Australian Foreign Minister Ellen Marsh will visit Fiji next week. She will also meet the Secretary-General of the Pacific Islands Forum, Pedro Almeida."},
    {"signing held - UKR", "Ukrainian President Taras Kovalenko and Azerbaijani President Nurlan Abenov held talks in Kyiv. The economy ministers of Ukraine and Azerbaijan signed a memorandum on trade."},
    {"meeting planned 2024-05-11 ITA", "Australian Foreign Minister Ellen Marsh will meet in Venice on Saturday with Italian Foreign Minister Carla Bianchi."},
    {"conference held - CHE", "Kenyan President Tom Mboya attended the Lugano Conference."},
    {"visit held 2024-05-07..2024-05-09 TUR", "Ugandan Prime Minister Paul Okello arrived in Ankara on Tuesday for an official visit. He will leave on Thursday."},
    {"visit held 2024-05-08 ETH", "The Norwegian foreign minister, Lars Nygaard, is currently in Ethiopia."},
    {"meeting held 2024-05-07 KEN", "Norwegian Foreign Minister Lars Nygaard met Kenyan President Tom Mboya in Nairobi on Tuesday. They discussed trade. They spoke of fish. Nygaard also met Kenyan Prime Minister Grace Tuwei."},
    {"visit planned 2024-05-10.. NPL", "Canadian minister Anne Caron was due to leave for Nepal on Friday."},
    {"visit held - RUS", "Turkmen President Serdar Ataev's official visit to Russia is his first foreign trip after his inauguration on March 19, 2022."},
};

static void put_when(const ro_engagement *e, char out[64])
{
    char first[16], last[16];
    ro_day_text(e->begin, first);
    ro_day_text(e->end, last);
    snprintf(out, 64, "%s%s%s", e->begin == RO_NO_DAY ? "-" : first, e->begin == e->end ? "" : "..", e->begin == e->end ? "" : last);
}

static bool is_wanted(const ro_engagement *e, const char *wanted)
{
    char when[64], all[128];
    put_when(e, when);
    snprintf(all, sizeof all, "%s %s %s %s", ro_engagement_kind_name(e->kind), ro_status_name(e->status), when, e->place_country[0] ? e->place_country : "-");
    return !strcmp(all, wanted);
}

static void each_wording(void **state)
{
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof wordings / sizeof *wordings; i++) {
        readout_document *document = read_on("2024-05-08", wordings[i].text);
        const ro_document *d = &document->annot;
        bool found = false;
        for (uint32_t k = 0; k < d->engagements.n; k++)
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
