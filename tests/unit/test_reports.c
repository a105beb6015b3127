/* SPDX-License-Identifier: Apache-2.0 */
/* Whole reports of a few sentences, read with the trained model: each gives the engagements that stand below it, and no other. States and offices
 * are real, the people and what they do are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "trained_model.h"

/* An engagement: kind, status, first day or first/last day ("-" none, "?" any), place ("-" none, "?" any, else its name with "_" for " ", or the
 * code of its state), then who takes part: a code, or code:word of a name. */
static const struct {
    const char *published, *text, *wanted;
} reports[] = {
    {"2024-03-12",
     "Kenyan President Tom Mboya has cancelled a visit to Norway, his office said.\nIt would have included talks with Norwegian Prime Minister Ola Berg.\n",
     "visit cancelled - NOR KEN:Mboya\nmeeting cancelled - NOR KEN:Mboya NOR:Berg\n"},
    {"2024-03-12",
     "LIMA, March 12 - The fourth meeting of the Joint Working Group on Energy was held on Sunday in Lima.\n"
     "The meeting, which was co-chaired by Peruvian Deputy Minister Juan Quispe and Kenyan Deputy Minister Tom Mboya, reviewed the projects.\n",
     "dialogue held 2024-03-10 Lima PER:Quispe KEN:Mboya\n"},
    {"2024-03-12",
     "Kenyan Foreign Minister Tom Mboya met Norwegian Prime Minister Ola Berg in Lima.\n"
     "Bilateral discussions were also held with the Foreign Minister of Peru Juan Quispe and the Foreign Minister of Uganda Paul Okello.\n",
     "meeting held - Lima KEN:Mboya NOR:Berg\nmeeting held - Lima KEN:Mboya PER:Quispe\nmeeting held - Lima KEN:Mboya UGA:Okello\n"},
    {"2024-03-12",
     "Kenyan President Tom Mboya met Norwegian Prime Minister Ola Berg in Nairobi on Monday.\n"
     "Kenyan Energy Minister Ann Wanjiru and Norwegian Energy Minister Kari Dahl were also present at the meeting.\n",
     "meeting held 2024-03-11 Nairobi KEN:Wanjiru NOR:Dahl\n"},
    {"2024-03-12",
     "Kenya and Norway held talks in Nairobi on Monday.\nThe two sides agreed that the next meeting of the Joint Commission will be held in Oslo in 2025.\n",
     "meeting held 2024-03-11 Nairobi KEN NOR\ndialogue planned 2025-01-01/2025-12-31 Oslo KEN NOR\n"},
    {"2024-03-12",
     "Deputy Prime Minister - Minister of Foreign Affairs of the Republic of Kenya Tom Mboya met Norwegian Prime Minister Ola Berg in Oslo on Monday.\n",
     "meeting held 2024-03-11 Oslo KEN:Mboya NOR:Berg\n"},
    {"2024-03-12",
     "The foreign ministers of Kenya and Norway met in Nairobi on Monday.\nThe previous meeting was held in Oslo on February 16.\n",
     "meeting held 2024-03-11 Nairobi KEN NOR\nmeeting held 2024-02-16 Oslo KEN NOR\n"},
    {"2024-09-12",
     "The meeting in Oslo will be the first between Kenyan Foreign Minister Tom Mboya and Norwegian Foreign Minister Ola Berg since their talks in Lima in February.\n",
     "meeting planned - Oslo KEN:Mboya NOR:Berg\nmeeting held 2024-02-01/2024-02-29 Lima KEN:Mboya NOR:Berg\n"},
    {"2024-03-12",
     "Kenyan Speaker Tom Mboya is leading a delegation to visit Norway from March 10 to March 14.\n",
     "visit held 2024-03-10/2024-03-14 NOR KEN:Mboya\n"},
    {"2024-03-12",
     "Kenyan President Tom Mboya will visit Norway in May.\nA number of agreements are expected to be signed during the visit.\n",
     "visit planned 2024-05-01/2024-05-31 NOR KEN:Mboya\nsigning planned - NOR KEN NOR\n"},
    {"2024-03-12",
     "On a two-day visit to Oslo, Kenyan Prime Minister Tom Mboya held talks with Norwegian Prime Minister Ola Berg.\nThe two sides signed trade agreements.\n"
     "Mboya praised the treaty signed by Kenya and Norway in 1990.\n",
     "visit held - Oslo KEN:Mboya\nmeeting held - Oslo KEN:Mboya NOR:Berg\nsigning held - ? KEN NOR\nsigning held 1990-01-01/1990-12-31 - KEN NOR\n"},
    {"2024-03-12",
     "A delegation of Kenyan senators met Peruvian President Juan Quispe in Lima.\nIt also held talks with Peruvian Energy Minister Ana Duarte.\n",
     "meeting held - Lima KEN PER:Quispe\nmeeting held - Lima KEN PER:Duarte\n"},
    {"2024-03-12",
     "This will be the first meeting among Kenyan Foreign Minister Tom Mboya, Norwegian Foreign Minister Ola Berg and Peruvian Foreign Minister Juan Quispe.\n",
     "meeting planned - - KEN:Mboya NOR:Berg PER:Quispe\n"},
    {"2024-03-12",
     "Kenyan President Tom Mboya will visit Norway.\nThe invitation was announced by Norwegian Prime Minister Ola Berg during a telephone conversation.\n",
     "visit planned - NOR KEN:Mboya\ncall held - - KEN:Mboya NOR:Berg\n"},
    {"2024-03-12",
     "Kenyan Deputy Speaker Tom Mboya, member of the council and head of its office, met Ugandan President Paul Okello on Monday.\n",
     "meeting held 2024-03-11 - KEN:Mboya UGA:Okello\n"},
    {"2024-03-12",
     "The foreign ministers of 12 countries will meet in Lima in May.\nPeru's president and Kenya's president welcomed the plan.\n",
     ""},
    {"2024-03-12",
     "Kenyan President Tom Mboya met Norwegian Prime Minister Ola Berg on Monday on the sidelines of the Southern Summit in Lima.\n"
     "He also met Ugandan President Paul Okello on the sidelines of the Summit.\n",
     "conference held ? Lima KEN:Mboya NOR:Berg UGA:Okello\nmeeting held 2024-03-11 ? KEN:Mboya NOR:Berg\nmeeting held ? ? KEN:Mboya UGA:Okello\n"},
    {"2024-03-12",
     "Kenyan President Tom Mboya arrived in Norway on Monday.\nA bilateral meeting will also be held.\n",
     "visit held 2024-03-11/ NOR KEN:Mboya\nmeeting planned - NOR KEN NOR\n"},
    {"2024-03-12",
     "Kenyan President Tom Mboya arrives in Oslo\n\nNorway is the second stop of Mboya's three-nation tour.\n",
     "visit held - Oslo KEN:Mboya\n"},
    {"2024-03-12",
     "Norwegian Foreign Minister Ola Berg on the meeting of the Trilateral Contact Group in Minsk\n\nThe minister said the group could still win peace.\n",
     "conference held - Minsk IGO\n"},
    {"2024-01-22",
     "ISLAMABAD - Foreign Secretary Tariq Mehmood met Chinese Ambassador Liu Jianhua on Sunday.\n",
     "meeting held 2024-01-21 - PAK:Mehmood CHN:Jianhua\n"},
    {"2024-05-04",
     "PM call with Prime Minister Mboya of Kenya: 4 May 2024\n\nThe Prime Minister spoke to Kenyan Prime Minister Tom Mboya yesterday evening.\n"
     "The Prime Minister thanked Prime Minister Mboya for his help. Both agreed to stay in touch.\n",
     "call held 2024-05-03 - GBR KEN:Mboya\n"},
    {"2018-06-09",
     "Trilateral meeting in Baku\n\nBAKU, June 9 - The foreign ministers of Azerbaijan, Georgia and Turkey held a trilateral meeting in Baku on Saturday.\n"
     "The three ministers signed a statement on transport.\nThey agreed to meet again in Tbilisi next year.\n",
     "meeting held 2018-06-09 Baku AZE GEO TUR\nsigning held - ? AZE GEO TUR\nmeeting planned 2019-01-01/2019-12-31 Tbilisi AZE GEO TUR\n"},
    {"2010-11-18",
     "Baltic presidents meet in Vilnius\n\nThe presidents of the three Baltic states met in Vilnius on Thursday.\n"
     "The next meeting of the Baltic presidents will take place in Riga in the spring.\n",
     "meeting held 2010-11-18 Vilnius EST LVA LTU\nmeeting planned 2011-03-01/2011-05-31 Riga EST LVA LTU\n"},
    {"2000-06-16",
     "Seoul, June 16 (Wire) -- Leaders of North and South Korea ended three days of talks in Pyongyang on Thursday with an agreement to reunite families.\n"
     "Red Cross officials from the two Koreas will meet at the border next week.\n",
     "meeting held 2000-06-13/2000-06-15 Pyongyang PRK KOR\nmeeting planned 2000-06-19/2000-06-25 - PRK KOR\n"},
    {"2001-10-05",
     "TASHKENT, Oct 5 - Kenyan Deputy President Tom Mboya arrived in Uzbekistan on Friday after stops in Saudi Arabia and Egypt.\n"
     "He goes on to Astana on Saturday and to Bishkek the next day.\n",
     "visit held 2001-10-05/ UZB KEN:Mboya\nvisit held - SAU KEN:Mboya\nvisit held - EGY KEN:Mboya\nvisit planned 2001-10-06 Astana KEN:Mboya\n"
     "visit planned 2001-10-07 Bishkek KEN:Mboya\n"},
    {"2006-12-01",
     "South Africa denied on Friday that it had called off a visit by Angola's defence minister.\n"
     "Angola dismissed reports that its president had refused to meet the South African leader.\n",
     ""},
    {"2014-08-26",
     "MINSK - The presidents of Russia, Ukraine and Kazakhstan and three senior European Union officials met in Minsk on Tuesday.\n"
     "Kenyan Deputy President Tom Mboya met acting Ugandan Prime Minister Paul Okello the same day.\n",
     "meeting held 2014-08-26 Minsk RUS UKR KAZ EUR\nmeeting held 2014-08-26 - KEN:Mboya UGA:Okello\n"},
    {"2005-04-11",
     "NEW DELHI, April 11 - Kenyan Deputy President Tom Mboya arrived in Bangalore on Saturday.\n"
     "Mboya, who is on a four-day visit to India, was given a ceremonial welcome at the presidential palace.\n",
     "visit held 2005-04-09/2005-04-12 Bangalore KEN:Mboya\n"},
    {"2021-11-24",
     "Central Asian envoys meet EU representative\n\nBRUSSELS, 24 November. The EU Special Representative for Central Asia, Marja Koskela, met the envoys of the five "
     "Central Asian countries in Brussels on Tuesday.\n",
     "meeting held 2021-11-23 Brussels EUR:Koskela KAZ KGZ TJK TKM UZB\n"},
    {"2023-05-19",
     "HIROSHIMA, Japan - Leaders of the Group of Seven opened a three-day summit in Hiroshima on Friday.\n"
     "On the sidelines of the summit, Kenyan Deputy President Tom Mboya met the prime minister of Fiji.\n",
     "conference held 2023-05-19/2023-05-21 Hiroshima IGO KEN:Mboya FJI\nmeeting held - ? KEN:Mboya FJI\n"},
    {"1999-12-15",
     "Kenya, Uganda resume talks in Arusha\n\nARUSHA (Wire) - Kenyan Deputy President Tom Mboya and Ugandan Minister Paul Okello met in Arusha on Wednesday.\n"
     "A Tanzanian official and a Rwandan diplomat attended the talks as observers.\nThe talks will resume on January 3.\n",
     "meeting held 1999-12-15 Arusha KEN:Mboya UGA:Okello TZA RWA\nmeeting planned 2000-01-03 - KEN:Mboya UGA:Okello TZA RWA\n"},
    {"2009-10-16",
     "BISHKEK, Oct 16 - Uzbek and Kyrgyz officials met in Bishkek on Friday.\nThe intergovernmental commission of the two countries will meet in Tashkent in December.\n",
     "meeting held 2009-10-16 Bishkek KGZ UZB\ndialogue planned 2009-12-01/2009-12-31 Tashkent KGZ UZB\n"},
    {"1997-12-09",
     "A planned visit to Honduras by the Kenyan foreign minister has been postponed until January, the foreign ministry said on Tuesday.\n",
     "visit cancelled - HND KEN\nvisit planned 1998-01-01/1998-01-31 HND KEN\n"},
    {"2024-11-20",
     "Kenyan President Tom Mboya had phone calls on Wednesday with Ugandan President Paul Okello and Tanzanian President Neema Massawe, his office said.\n"
     "He has no plans to visit Uganda.\nThey parted without signing an agreement, and the treaty provides for regular meetings of the two presidents.\n",
     "call held 2024-11-20 - KEN:Mboya UGA:Okello\ncall held 2024-11-20 - KEN:Mboya TZA:Massawe\nvisit cancelled - UGA KEN:Mboya\n"},
    {"2019-05-07",
     "Kenyan Deputy President Tom Mboya flew to London on Tuesday, where he is due to hold talks with Ugandan Minister Paul Okello on Wednesday.\n"
     "Mboya was to go on to Paris but cancelled the trip.\n",
     "visit held 2019-05-07 London KEN:Mboya\nmeeting planned 2019-05-08 London KEN:Mboya UGA:Okello\nvisit cancelled - Paris KEN:Mboya\n"},
    {"1994-01-10",
     "BRUSSELS - NATO leaders meeting in Brussels on Monday approved a plan for partnership with other states.\n"
     "EU foreign ministers meeting in Luxembourg on Monday agreed to impose sanctions.\n",
     "conference held 1994-01-10 Brussels IGO\nconference held 1994-01-10 ? EUR\n"},
    {"2022-02-07",
     "Kenyan President Tom Mboya meets officials from Uganda, Rwanda, Burundi\n\nMboya, on a two-day visit to Kampala, met Ugandan President Paul Okello on Monday.\n"
     "He was the first Kenyan leader to come since taking office.\nThe two had their first phone call since taking office in January, and exchanges of letters went on.\n"
     "Mboya expressed his pleasure at meeting President Okello again.\n",
     "meeting held 2022-02-07 ? KEN:Mboya UGA:Okello\nmeeting held - ? KEN:Mboya RWA\nmeeting held - ? KEN:Mboya BDI\nvisit held 2022-02-07/2022-02-08 Kampala KEN:Mboya\ncall held - - KEN UGA\n"},
    {"1992-12-22",
     "A summit between Kenyan President Tom Mboya and Ugandan President Paul Okello in January was possible, Kenya's foreign minister said on Tuesday.\n"
     "Mr Mboya and Mr Okello signed a treaty at their summit in Kampala in June.\n",
     "meeting proposed 1993-01-01/1993-01-31 - KEN:Mboya UGA:Okello\nmeeting held 1992-06-01/1992-06-30 Kampala KEN:Mboya UGA:Okello\n"
     "signing held 1992-06-01/1992-06-30 ? KEN:Mboya UGA:Okello\n"},
    {"2022-12-23",
     "Kenyan Foreign Minister Tom Mboya and his Ugandan counterpart discussed the issue in a phone call on Thursday.\n"
     "Such talks are sometimes held between Kenya and Uganda.\n",
     "call held 2022-12-22 - KEN:Mboya UGA\n"},
    {"2013-06-08",
     "Kenyan President Tom Mboya and Ugandan President Paul Okello on Friday began a two-day summit in Arusha.\n"
     "Mboya will visit Rwanda for three days from June 12.\n",
     "meeting held 2013-06-07/2013-06-08 Arusha KEN:Mboya UGA:Okello\nvisit planned 2013-06-12/2013-06-14 RWA KEN:Mboya\n"},
    {"2012-11-19",
     "Will Kenya's president meet Okello?\n\nKenyan President Tom Mboya on Monday became the first sitting Kenyan president to visit Myanmar.\n"
     "Mboya is on a two-day visit to Thailand, following a trip to Vietnam.\nHe is to see Ugandan President Paul Okello in Bangkok on Tuesday, but sees Mr Okello as a rival.\n",
     "visit held 2012-11-19 MMR KEN:Mboya\nvisit held ? THA KEN:Mboya\nvisit held ? VNM KEN:Mboya\nmeeting planned 2012-11-20 Bangkok KEN:Mboya UGA:Okello\n"},
    {"1991-07-09",
     "AMMAN, July 9 (Wire) - Kenya's foreign minister flew to Amman on Tuesday.\nThe minister, Tom Wanjala, met King Hussein at the royal palace soon after his arrival.\n",
     "visit held 1991-07-09 Amman KEN:Wanjala\nmeeting held 1991-07-09 ? KEN:Wanjala JOR:Hussein\n"},
    {"2023-10-25",
     "The foreign ministers of Kenya and Uganda met on Monday in Arusha.\nThis meeting was the first meeting of the foreign ministers of Kenya and Uganda after the war in Karabakh.\n"
     "During his visit to Rwanda on October 13, Kenyan President Tom Mboya also spoke of peace.\n",
     "meeting held 2023-10-23 Arusha KEN UGA\nvisit held 2023-10-13 RWA KEN:Mboya\n"},
    {NULL,
     "---\ntitle: \"Kenyan Foreign Minister Wanjala meets with the Minister of Foreign Affairs of Jordan\"\ndate: 2021-03-12\nplace: Nairobi\ntags: [Kenya]\n---\n\n"
     "Kenyan Foreign Minister Ruth Wanjala met with the Minister of Foreign Affairs of Jordan in Nairobi today.\n",
     "meeting held 2021-03-12 Nairobi KEN:Wanjala JOR\n"},
    {"1992-02-01",
     "Kenyan President Tom Mboya and Ugandan President Paul Okello declared the dispute over on Saturday after three and a half hours of talks.\n"
     "During the talks they discussed preparations for a conference in Arusha in December.\n"
     "The two states are pausing participation in all meetings of other bodies.\n",
     "meeting held 1992-02-01 - KEN:Mboya UGA:Okello\nconference planned ? ? KEN UGA\n"},
    {"2023-08-10",
     "Acting Kenyan Prime Minister Grace Tuwei flew to Niamey on Monday.\nTuwei, who began her Asian tour in Japan on Tuesday, had met face to face with Ugandan President "
     "Paul Okello in Geneva in June.\n",
     "visit held 2023-08-07 Niamey KEN:Tuwei\nvisit held 2023-08-08/ JPN KEN:Tuwei\nmeeting held 2023-06-01/2023-06-30 Geneva KEN:Tuwei UGA:Okello\n"},
    {"2018-09-05",
     "Kenyan Foreign Minister Ruth Wanjala took part in a forum in Slovenia on 3-4 September.\n"
     "On the margins of the forum she met with Ugandan Foreign Minister Peter Odong and spoke with the prime minister of Fiji.\n",
     "conference held 2018-09-03/2018-09-04 SVN KEN:Wanjala UGA:Odong\nmeeting held - ? KEN:Wanjala UGA:Odong\nmeeting held - ? KEN:Wanjala FJI\n"},
    {"2013-06-10",
     "OSLO, June 10 - Kenyan President Peter Mwangi returned to Nairobi on Sunday after state visits to Norway, Chad and Sudan, as well as a meeting with Ugandan "
     "President Paul Okello.\nPeter Mwangi paid state visits to Norway, Chad and Sudan from May 31 to June 4.\nDuring the visit, Kenya signed 24 agreements with the three nations.\n"
     "Mwangi also had a two-day meeting with Ugandan President Paul Okello in Kampala on June 6-7.\n"
     "The summit is the first face-to-face meeting between the presidents of Kenya and Uganda since March.\n",
     "visit held 2013-05-31/2013-06-04 NOR KEN:Mwangi\nvisit held 2013-05-31/2013-06-04 TCD KEN:Mwangi\nvisit held 2013-05-31/2013-06-04 SDN KEN:Mwangi\n"
     "signing held - ? KEN NOR TCD SDN\nmeeting held 2013-06-06/2013-06-07 Kampala KEN:Mwangi UGA:Okello\n"},
    {"2022-05-31",
     "Kenyan minister Peter Mwangi is due in Tonga on Wednesday and will visit Vanuatu and Fiji.\n",
     "visit planned 2022-06-01 TON KEN:Mwangi\nvisit planned - VUT KEN:Mwangi\nvisit planned - FJI KEN:Mwangi\n"},
    {"2023-12-11",
     "Leaders of the African Union convened for a summit on the crisis.\nKenyan President Tom Mboya spoke during the summit's conclusion.\n",
     "conference held ? ? IGO KEN:Mboya\n"},
};

static bool date_fits(const ro_engagement *e, const char *wanted)
{
    char begin[16] = "-", end[16] = "", both[40];
    if (!strcmp(wanted, "?"))
        return true;
    if (e->begin != RO_NO_DAY)
        ro_day_text(e->begin, begin), ro_day_text(e->end, end);
    snprintf(both, sizeof both, e->begin == e->end ? "%s" : "%s/%s", begin, end);
    return !strcmp(both, wanted);
}

static bool place_fits(const ro_engagement *e, const char *wanted)
{
    if (!strcmp(wanted, "?"))
        return true;
    if (!strcmp(wanted, "-"))
        return !e->place.n;
    if (strlen(wanted) == 3 && wanted[1] >= 'A' && wanted[1] <= 'Z')
        return !strcmp(wanted, e->place_country);
    bool same = e->place.n == strlen(wanted);
    for (size_t i = 0; same && i < e->place.n; i++)
        same = e->place.p[i] == wanted[i] || (e->place.p[i] == ' ' && wanted[i] == '_');
    return same;
}

static bool takes_part(const ro_engagement *e, const char *wanted)
{
    for (uint32_t i = 0; i < e->participants.n; i++) {
        const ro_participant *p = &e->participants.v[i];
        bool named = wanted[3] != ':';
        size_t n = named ? 0 : strlen(wanted + 4);
        for (size_t k = 0; !named && k + n <= p->name.n; k++)
            named = !memcmp(p->name.p + k, wanted + 4, n);
        if (named && !strncmp(p->code, wanted, 3))
            return true;
    }
    return false;
}

static uint32_t sides(const ro_engagement *e)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < e->participants.n; i++) {
        bool first = true;
        for (uint32_t k = 0; k < i; k++)
            first = first && strcmp(e->participants.v[i].code, e->participants.v[k].code) != 0;
        n += first;
    }
    return n;
}

static bool is_wanted(const ro_engagement *e, const char *line, size_t size)
{
    char copy[256], kind[16], status[16], date[32], place[40], who[40];
    int used = 0, more = 0;
    uint32_t n = 0;
    snprintf(copy, sizeof copy, "%.*s", (int)size, line);
    if (sscanf(copy, "%15s %15s %31s %39s%n", kind, status, date, place, &used) != 4 || strcmp(kind, ro_engagement_kind_name(e->kind)) ||
        strcmp(status, ro_status_name(e->status)) || !date_fits(e, date) || !place_fits(e, place))
        return false;
    for (const char *at = copy + used; sscanf(at, "%39s%n", who, &more) == 1; at += more, n++)
        if (!takes_part(e, who))
            return false;
    return n == sides(e);
}

static void print(const ro_engagement *e)
{
    char begin[16] = "-", end[16] = "-";
    if (e->begin != RO_NO_DAY)
        ro_day_text(e->begin, begin), ro_day_text(e->end, end);
    fprintf(stderr, "    %s %s %s/%s %.*s %s", ro_engagement_kind_name(e->kind), ro_status_name(e->status), begin, end, (int)e->place.n, e->place.n ? e->place.p : "",
            e->place_country);
    for (uint32_t i = 0; i < e->participants.n; i++)
        fprintf(stderr, " %s:%.*s", e->participants.v[i].code, (int)e->participants.v[i].name.n, e->participants.v[i].name.n ? e->participants.v[i].name.p : "");
    fprintf(stderr, "\n");
}

/* How many of the wanted engagements the record has; *wanted: how many there are. */
static uint32_t found_of(const ro_document *d, const char *list, uint32_t *wanted)
{
    uint32_t found = 0;
    *wanted = 0;
    for (const char *line = list, *end; (end = strchr(line, '\n')); line = end + 1) {
        bool hit = false;
        for (uint32_t i = 0; i < d->engagements.n; i++)
            hit = hit || is_wanted(&d->engagements.v[i], line, (size_t)(end - line));
        if (!hit)
            fprintf(stderr, "missing: %.*s\n", (int)(end - line), line);
        found += hit;
        ++*wanted;
    }
    return found;
}

static void each_report(void **state)
{
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++) {
        uint32_t wanted;
        readout_document *document = read_on(reports[i].published, reports[i].text);
        const ro_document *d = &document->annot;
        uint32_t found = found_of(d, reports[i].wanted, &wanted);
        if (found != wanted || d->engagements.n != wanted) {
            fprintf(stderr, "%s\n  tells:\n", reports[i].text);
            for (uint32_t k = 0; k < d->engagements.n; k++)
                print(&d->engagements.v[k]);
            wrong++;
        }
        readout_document_free(document);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_report)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
