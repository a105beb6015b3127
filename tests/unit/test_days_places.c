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
    {"meeting held 2024-05-07 KAZ", "ASTANA, May 8 (Xinhua) -- Kazakh President Nurlan Abenov met with visiting Uzbek Foreign Minister Rustam Karimov here on Tuesday."},
    {"meeting held 2024-05-08 CHN", "BEIJING, May 8 (Xinhua) -- Chinese President Lin Guowei on Wednesday met with Serbian Prime Minister Milan Petrovic in Beijing."},
    {"meeting held 2024-05-07 LBN", "Lebanese Prime Minister Samir Haddad on Tuesday received the ambassador of France, Anne Caron."},
    {"visit held 2024-05-06..2024-05-08 QAT", "The Prime Minister of Pakistan, Imran Qureshi, paid an official visit to the State of Qatar on 6-8 May 2024."},
    {"visit held 2024-05-06..2024-05-08 QAT", "At the invitation of the Emir of Qatar, the Prime Minister of Pakistan, Imran Qureshi, is paying an official visit to Qatar from 6 to 8 May."},
    {"meeting held 2024-05-07 ARM", "On May 7, the Minister of Foreign Affairs of Armenia received the delegation headed by the Deputy Foreign Minister of Iran in Yerevan."},
    {"meeting held 2024-05-07 -", "On 7 May, Minister of Foreign Affairs of Estonia Jaan Tamm met with the Minister of Foreign Affairs of Moldova Ion Rusu."},
    {"call held 2024-05-07 -", "On May 7, a telephone conversation took place between the Minister of Foreign Affairs of Azerbaijan and the Minister of Foreign Affairs of Hungary."},
    {"call held 2024-05-07 -", "The readout said that US Secretary of State Tom Keller had spoken with Israeli Foreign Minister Avi Shalev the previous day. On Tuesday, US Secretary of State Tom Keller spoke by phone with Israeli Foreign Minister Avi Shalev."},
    {"conference planned 2024-07-09..2024-07-11 USA", "Canadian Prime Minister Paul Garneau will attend the NATO summit in Washington from July 9 to 11."},
    {"conference planned 2024-06-13..2024-06-15 ITA", "The Indian prime minister will attend the G7 summit in Italy on June 13-15."},
    {"meeting planned 2024-06-14 ITA", "The Indian and Canadian prime ministers are expected to meet on June 14 on the sidelines of the G7 summit in Italy."},
    {"meeting planned 2024-05-09 -", "The Syrian foreign minister is scheduled to hold talks with his Iraqi counterpart on Thursday."},
    {"meeting planned 2024-05-09 -", "The Syrian foreign minister is to meet Iraqi Prime Minister Ali Jaber tomorrow."},
    {"meeting cancelled 2024-05-09 -", "Syria has postponed talks with Iraq scheduled for Thursday."},
    {"visit cancelled 2024-05-13 TUR", "The Iraqi prime minister has put off a visit to Turkey planned for May 13."},
    {"visit planned 2024-06-01..2024-06-30 TUR", "The Iraqi prime minister accepted an invitation to visit Turkey in June."},
    {"visit proposed - TUR", "The Turkish president invited the Iraqi prime minister to visit Turkey."},
    {"meeting held 2024-05-07 TUR", "The Iraqi prime minister arrived in Ankara on Tuesday morning and met Turkish President Kemal Aydin in the afternoon."},
    {"visit held 2024-05-07 TUR", "The Iraqi prime minister paid a brief visit to Turkey on Tuesday."},
    {"visit held 2024-05-01..2024-05-03 TUR", "The Iraqi prime minister was in Turkey from May 1 to 3."},
    {"visit held 2024-05-06..2024-05-07 TUR", "The Iraqi prime minister ended a two-day visit to Turkey on Tuesday."},
    {"visit held 2024-05-06..2024-05-07 TUR", "The Iraqi prime minister returned home on Tuesday after a two-day visit to Turkey."},
    {"meeting held 2024-05-06 TUR", "Turkish President Kemal Aydin told reporters on Tuesday that he had met the Iraqi prime minister in Istanbul a day earlier."},
    {"meeting held 2024-05-04 TUR", "Turkish and Iraqi officials met in Istanbul last Saturday."},
    {"meeting held 2024-05-07..2024-05-08 EGY", "Sudanese and Ethiopian ministers met in Cairo on Tuesday and Wednesday."},
    {"meeting planned 2024-05-10..2024-05-12 EGY", "Sudanese and Ethiopian ministers will hold talks in Cairo from Friday to Sunday."},
    {"meeting held 2024-03-12 EGY", "Sudanese and Ethiopian ministers last met in Cairo on March 12."},
    {"meeting held 2024-03-01..2024-03-31 EGY", "Sudanese and Ethiopian ministers met in Cairo in March."},
    {"meeting held 2023-12-01..2023-12-31 EGY", "Sudanese and Ethiopian ministers met in Cairo in December."},
    {"signing held 2024-05-08 -", "Japan and Peru today signed an agreement on fisheries."},
    {"signing planned 2024-05-10 PER", "Japan and Peru will sign an agreement on fisheries in Lima on Friday."},
    {"signing held 2023-11-01..2023-11-30 PER", "Japan and Peru signed an agreement on fisheries in Lima in November 2023."},
    {"signing held 1997-01-01..1997-12-31 -", "Japan and Peru signed an agreement on fisheries in 1997."},
    {"letter held 2024-05-08 -", "Cuban President Raul Medina on Wednesday sent a message of condolence to Iranian President Reza Karimi."},
    {"letter held 2024-05-06 -", "In a letter dated May 6, Cuban President Raul Medina thanked Iranian President Reza Karimi."},
    {"dialogue held 2024-05-07 BEL", "The European Union and Japan held their high-level economic dialogue in Brussels on Tuesday."},
    {"dialogue held 2024-05-07 -", "The third round of political consultations between Chile and Norway took place on 7 May."},
    {"dialogue held 2024-05-07 NOR", "Chile and Norway held political consultations in Oslo on 7 May."},
    {"meeting held - NOR", "Chilean Foreign Minister Pablo Rojas met his Norwegian counterpart Lars Nygaard during a visit to Oslo."},
    {"visit held - NOR", "Chilean Foreign Minister Pablo Rojas met his Norwegian counterpart Lars Nygaard during a visit to Oslo."},
    {"meeting held - FIN", "Finnish President Mika Salo hosted Estonian President Jaan Tamm in Helsinki."},
    {"meeting held - FIN", "Estonian President Jaan Tamm flew to Helsinki, where he met Finnish President Mika Salo."},
    {"meeting planned - FIN", "Estonian President Jaan Tamm is flying to Helsinki to meet Finnish President Mika Salo."},
    {"meeting held - UGA", "The leaders of Rwanda and Burundi met at State House in Entebbe."},
    {"meeting held - CHE", "The leaders of Rwanda and Burundi met at the UN office in Geneva."},
    {"meeting held - USA", "The leaders of Rwanda and Burundi met at the White House."},
    {"meeting held - RUS", "The leaders of Armenia and Azerbaijan met in the Kremlin."},
    {"meeting held - GEO", "The leaders of Armenia and Azerbaijan met on Georgian soil."},
    {"meeting held - GEO", "The leaders of Armenia and Azerbaijan met in the Georgian resort of Batumi."},
    {"meeting held - GEO", "The leaders of Armenia and Azerbaijan met near Batumi, Georgia."},
    {"meeting held 2024-05-07 GEO", "In Tbilisi on Tuesday, the leaders of Armenia and Azerbaijan met for the third time this year."},
    {"meeting planned 2024-05-09 GEO", "The Georgian capital will host talks on Thursday between the foreign ministers of Armenia and Azerbaijan."},
    {"meeting held 2024-05-07 GEO", "Talks between the foreign ministers of Armenia and Azerbaijan opened in Tbilisi on Tuesday."},
    {"meeting held 2024-05-07 GEO", "Talks between the foreign ministers of Armenia and Azerbaijan ended in Tbilisi on Tuesday without result."},
    {"meeting held 2024-05-08 GEO", "The foreign ministers of Armenia and Azerbaijan are holding talks in Tbilisi."},
    {"meeting planned 2024-05-15 GEO", "The foreign ministers of Armenia and Azerbaijan agreed on Tuesday to meet in Tbilisi on May 15."},
    {"meeting planned 2024-05-15 GEO", "The foreign ministers of Armenia and Azerbaijan met on Tuesday and will meet again in Tbilisi on May 15."},
    {"visit planned 2024-05-13.. EGY", "Turkish Foreign Minister Kemal Aydin will embark on Monday on a tour of Egypt, Sudan and Chad."},
    {"visit planned - SDN", "Turkish Foreign Minister Kemal Aydin will embark on Monday on a tour of Egypt, Sudan and Chad."},
    {"visit held 2024-05-06.. EGY", "Turkish Foreign Minister Kemal Aydin began a three-nation tour in Egypt on Monday."},
    {"visit planned - SDN", "Turkish Foreign Minister Kemal Aydin, who is in Egypt, will travel on to Sudan."},
    {"visit held - EGY", "Turkish Foreign Minister Kemal Aydin, who is in Egypt, will travel on to Sudan."},
    {"visit planned 2024-05-10 SDN", "From Egypt Turkish Foreign Minister Kemal Aydin will go to Sudan on Friday."},
    {"visit planned 2024-05-14..2024-05-15 SDN", "Turkish Foreign Minister Kemal Aydin will be in Sudan on Tuesday and Wednesday next week."},
    {"visit planned 2024-05-10 SDN", "Sudan expects a visit by Turkish Foreign Minister Kemal Aydin on Friday."},
    {"visit planned 2024-05-10 SDN", "Turkish Foreign Minister Kemal Aydin is expected in Khartoum on Friday."},
    {"visit planned 2024-05-10.. SDN", "Turkish Foreign Minister Kemal Aydin arrives in Khartoum on Friday."},
    {"visit planned - SDN", "Turkish Foreign Minister Kemal Aydin plans to visit Sudan soon."},
    {"visit proposed - SDN", "Turkish Foreign Minister Kemal Aydin hopes to visit Sudan."},
    {"visit proposed - SDN", "Turkish Foreign Minister Kemal Aydin may visit Sudan."},
    {"visit cancelled - SDN", "Turkish Foreign Minister Kemal Aydin has cancelled a trip to Sudan."},
    {"visit cancelled - SDN", "Turkish Foreign Minister Kemal Aydin will not visit Sudan."},
    {"visit held 2024-05-02 SDN", "Turkish Foreign Minister Kemal Aydin's May 2 visit to Sudan angered Egypt."},
    {"visit held - SDN", "Sudan thanked Turkish Foreign Minister Kemal Aydin for his recent visit to Khartoum."},
    {"visit planned - SDN", "Ahead of his visit to Sudan, Turkish Foreign Minister Kemal Aydin spoke of trade."},
    {"visit held 2024-05-07 SDN", "Turkish Foreign Minister Kemal Aydin made a surprise visit to Sudan on Tuesday."},
    {"meeting planned 2024-05-10 SDN", "Turkish Foreign Minister Kemal Aydin is due in Khartoum on Friday for talks with Sudanese President Omar Bakri."},
    {"meeting held 2024-05-07 SDN", "Turkish Foreign Minister Kemal Aydin flew to Khartoum on Tuesday and held talks with Sudanese President Omar Bakri."},
    {"meeting held 2024-05-07 SDN", "Sudanese President Omar Bakri received Turkish Foreign Minister Kemal Aydin in Khartoum on Tuesday."},
    {"meeting held - SDN", "\"We talked about trade,\" Turkish Foreign Minister Kemal Aydin said in Khartoum after meeting Sudanese President Omar Bakri."},
    {"meeting held 2024-05-07 -", "\"We talked about trade,\" Turkish Foreign Minister Kemal Aydin said on Tuesday after meeting Sudanese President Omar Bakri."},
    {"meeting planned - -", "Turkish Foreign Minister Kemal Aydin said he would meet Sudanese President Omar Bakri."},
    {"meeting planned 2024-05-10 -", "Turkish Foreign Minister Kemal Aydin said on Tuesday he would meet Sudanese President Omar Bakri on Friday."},
    {"meeting proposed - -", "Turkish Foreign Minister Kemal Aydin said he was ready to meet Sudanese President Omar Bakri."},
    {"meeting proposed - -", "Sudan called for a meeting of the Turkish and Sudanese foreign ministers."},
    {"meeting cancelled - -", "Sudanese President Omar Bakri refused to meet Turkish Foreign Minister Kemal Aydin."},
    {"meeting held 2024-04-20 -", "Turkish Foreign Minister Kemal Aydin and Sudanese President Omar Bakri, who met on April 20, have not spoken since."},
    {"meeting held 2024-04-20 -", "At a meeting on April 20, the foreign ministers of Turkey and Sudan agreed on a road."},
    {"signing held 2024-04-20 -", "Under a treaty signed by Turkey and Sudan on April 20, the road will be built."},
    {"signing held 1999-04-20 -", "Turkey and Sudan signed the treaty on April 20, 1999."},
    {"signing held 2024-05-07 SDN", "Turkey and Sudan signed a treaty in Khartoum on Tuesday during a visit by Turkish Foreign Minister Kemal Aydin."},
    {"signing planned - SDN", "Turkish Foreign Minister Kemal Aydin will visit Sudan next week. A treaty will be signed during the visit."},
    {"call held 2024-05-06 -", "Turkish Foreign Minister Kemal Aydin discussed the war with Sudanese President Omar Bakri by phone late on Monday."},
    {"call planned 2024-05-08 -", "Turkish Foreign Minister Kemal Aydin will speak by telephone with Sudanese President Omar Bakri later on Wednesday."},
    {"call held 2024-05-04..2024-05-05 -", "Turkish Foreign Minister Kemal Aydin telephoned Sudanese President Omar Bakri over the weekend."},
    {"letter held 2024-05-07 -", "Turkish Foreign Minister Kemal Aydin delivered a letter from his president to Sudanese President Omar Bakri on Tuesday."},
    {"meeting held 2024-05-07 TUR", "Turkey summoned the Sudanese ambassador on Tuesday."},
    {"meeting held 2024-05-07 -", "Turkish officials met Sudanese rebels on Tuesday. Turkish and Sudanese officials met on Tuesday."},
    {"conference planned 2024-05-20 ETH", "The presidents of Turkey and Sudan will attend a conference in Addis Ababa on May 20."},
    {"conference held 2024-05-07 ETH", "The presidents of Turkey and Sudan attended the opening of a summit in Addis Ababa on Tuesday."},
    {"conference held - USA", "The president of Turkey told the UN General Assembly in New York that talks were needed."},
    {"visit held 2024-05-06..2024-05-08 TUR", "ANKARA, May 8 (SUNA) - Sudanese President Omar Bakri left here on Wednesday at the end of a three-day visit to Turkey."},
    {"visit held 2024-05-08.. TUR", "ANKARA, May 8 (SUNA) - Sudanese President Omar Bakri arrived here today on an official visit to Turkey."},
    {"meeting held 2024-05-08 TUR", "ANKARA, May 8 (SUNA) - Sudanese President Omar Bakri met Turkish President Kemal Aydin here today."},
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
