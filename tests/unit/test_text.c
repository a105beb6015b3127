/* SPDX-License-Identifier: Apache-2.0 */
/* The text stage: what becomes of small texts. Words are shown with blanks between, sentences with " / ", clitics joined by "|". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/reader.h"
#include "text/text.h"

#include <stdio.h>

static ro_arena arena;
static ro_document doc;
static readout_error error;

static readout_status read_bytes(const char *bytes, size_t n)
{
    ro_arena_release(&arena);
    ro_arena_init(&arena, NULL);
    ro_document_init(&doc, &arena);
    readout_status status = ro_text_read(&doc, NULL, bytes, n, &error);
    if (status == READOUT_OK)
        assert_null(ro_annot_check(&doc));
    return status;
}

static const char *shown(void)
{
    static char out[4096];
    size_t n = 0;
    for (uint32_t i = 0; i < doc.tokens.n; i++) {
        const ro_token *t = ro_tok(&doc, i);
        bool inside = i && ro_tok(&doc, i - 1)->multiword;
        const char *gap = !i ? "" : inside ? "|" : t->sentence != ro_tok(&doc, i - 1)->sentence ? " / " : " ";
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%.*s", gap, (int)t->form.n, t->form.p);
    }
    out[n] = 0;
    return out;
}

static const char *words(const char *text)
{
    assert_int_equal(read_bytes(text, strlen(text)), READOUT_OK);
    return shown();
}

static void clitics(void **state)
{
    (void)state;
    assert_string_equal(words("They don't, can't and won't."), "They do|n't , ca|n't and wo|n't .");
    assert_string_equal(words("The state\xE2\x80\x99s envoys\xE2\x80\x99 room cannot wait; we'll go."),
                        "The state|\xE2\x80\x99s envoys|\xE2\x80\x99 room can|not wait ; we|'ll go .");
    assert_string_equal(words("O'Hara saw Qur'an's page."), "O'Hara saw Qur'an|'s page .");
}

static void lost_apostrophes(void **state)
{
    (void)state;
    assert_string_equal(words("They dont, cant and wont sign; whos next?"), "They do|nt , ca|nt and wo|nt sign ; who|s next ?");
    assert_string_equal(words("Its a pity, and its not its fault."), "It|s a pity , and it|s not its fault .");
    assert_string_equal(words("Its all gone, and your all is wanted."), "It|s all gone , and your all is wanted .");
    assert_string_equal(words("The port keeps its in-house crew and its own rules."), "The port keeps its in - house crew and its own rules .");
    assert_string_equal(words("Your the guest, id like your view."), "You|r the guest , i|d like your view .");
    assert_string_equal(words("Lets go. She lets him go, as is her wont to do."), "Let|s go . / She lets him go , as is her wont to do .");
}

static void runs_of_signs(void **state)
{
    (void)state;
    assert_string_equal(words("Really.? Yes!? Why ...? So:? No!!"), "Really .? / Yes !? / Why ... ? / So :? / No !!");
    assert_string_equal(words("---== next --> here *~*~* on"), "---== next --> here *~*~* on");
    assert_string_equal(words("The firm is Port Inc.. It sells salt, tin, etc. It grows."), "The firm is Port Inc. . / It sells salt , tin , etc . / It grows .");
    assert_string_equal(words("Salt, tin etc. were sold =)"), "Salt , tin etc. were sold =)");
    assert_string_equal(words("All sold :-). Ask Yahoo! or +352 26 11."), "All sold :-) . / Ask Yahoo! or +352 26 11 .");
    assert_string_equal(words("<<plan-#3-1.DOC>>, annex-2.pdf; mailto:a@b.org."), "<< plan-#3-1.DOC >> , annex-2.pdf ; mailto:a@b.org .");
    assert_string_equal(words("<<Our plan -2.doc>> is long."), "<< Our plan -2.doc >> is long .");
    assert_string_equal(words("Send (plan two).doc again."), "Send ( plan two ) .doc again .");
    assert_string_equal(words("Send plan.xls to a.b@north_port, box 12345-6789."), "Send plan.xls to a.b@north_port , box 12345-6789 .");
}

static void hyphens(void **state)
{
    (void)state;
    assert_string_equal(words("a US-led three-day anti-piracy drill"), "a US - led three - day anti-piracy drill");
    assert_string_equal(words("on 2022-02-26, call 555-1234 for 3-4 days"), "on 2022-02-26 , call 555-1234 for 3 - 4 days");
}

static void numbers(void **state)
{
    (void)state;
    assert_string_equal(words("It paid $1,000.5 and US$3m, or 5% by 10:30, 5pm, the 5th."),
                        "It paid $ 1,000.5 and US$ 3 m , or 5 % by 10:30 , 5 pm , the 5th .");
    assert_string_equal(words("Open 5:00-6:30 pm; 1.5-2.0% more, as on 2004-05-06."), "Open 5:00 - 6:30 pm ; 1.5 - 2.0 % more , as on 2004-05-06 .");
}

static void addresses(void **state)
{
    (void)state;
    assert_string_equal(words("See https://example.org/a-b?c=1, or write to a.b@example.org."),
                        "See https://example.org/a-b?c=1 , or write to a.b@example.org .");
    assert_string_equal(words("Ask @example.org or Example.Com yesterday.In May it closed."), "Ask @example.org or Example.Com yesterday . / In May it closed .");
}

static void abbreviations(void **state)
{
    (void)state;
    assert_string_equal(words("The U.S. President met Mr. A. B. Smith. The talks with the U.S. He left."),
                        "The U.S. President met Mr. A. B. Smith . / The talks with the U.S. / He left .");
    assert_string_equal(words("At 5 p.m. Gen. Lee read No. 5. The answer is no. They left."),
                        "At 5 p.m. Gen. Lee read No. 5 . / The answer is no . / They left .");
}

/* Fields between two lines "---": the title is told, the rest is no text. */
static void front_matter(void **state)
{
    static const char text[] = "---\ntitle: \"Norland\\u2019s talks\\_with\\\n  \\ Sudria\"\ndate: '2024-02-23'\ntags:\n - \"Sudria\"\n---\n\nThe two sides met.\n";
    (void)state;
    assert_int_equal(read_bytes(text, strlen(text)), READOUT_OK);
    assert_true(ro_str_is(doc.title, "Norland\xE2\x80\x99s talks with Sudria"));
    assert_int_equal(doc.published.day, ro_day_of(2024, 2, 23));
    assert_int_equal(doc.sentences.v[doc.sentences.n - 1].kind, RO_BODY);
    for (uint32_t k = 0; k + 1 < doc.sentences.n; k++)
        assert_int_not_equal(doc.sentences.v[k].kind, RO_BODY);
}

static void sentence_ends(void **state)
{
    (void)state;
    assert_string_equal(words("\"We agree.\" The envoy left."), "\" We agree . \" / The envoy left .");
    assert_string_equal(words("\"Is it so?\" Mr. Lee asked."), "\" Is it so ? \" Mr. Lee asked .");
    assert_string_equal(words("He left (she had gone. He knew.) at once. Good."), "He left ( she had gone . He knew . ) at once . / Good .");
    assert_string_equal(words("The list:\n\nOne\n\nTwo"), "The list : / One / Two");
}

static void hard_ends(void **state)
{
    (void)state;
    assert_string_equal(words("Why not? they ask. Yes."), "Why not ? / they ask . / Yes .");
    assert_string_equal(words("It ended in 1805.[6] A year went by.4 Then came the next."), "It ended in 1805 . [ 6 ] / A year went by . 4 / Then came the next .");
    assert_string_equal(words("It runs until 2030.*** President Lee: Welcome."), "It runs until 2030 . / *** President Lee : Welcome .");
    assert_string_equal(words("They agreed on this: 1. Trade and aid"), "They agreed on this : 1 . Trade and aid");
    assert_string_equal(words("The U.N.'s envoy posted it on X. Officials left."), "The U.N.|'s envoy posted it on X . / Officials left .");
    assert_string_equal(words("They met.\xE2\x80\x9C However, it ended."), "They met . \xE2\x80\x9C / However , it ended .");
    assert_string_equal(words("The aid will go on. \xE2\x80\x94 AB"), "The aid will go on . \xE2\x80\x94 AB");
}

static void wrapped(void **state)
{
    (void)state;
    words("The two ministers met in the capital on the second\nday of the visit and spoke of trade between the two\ncountries at length.\n");
    assert_int_equal(doc.sentences.n, 1);
    assert_int_equal(doc.paragraphs.n, 1);
    words("   LIMA, May 3 (AB) - The two ministers met in the capital on the\nday of the visit and spoke of trade between the two\nlands.\n"
          "   The first of them said that the talks had been good and\nlong, and that more were to come in the next year.\n");
    assert_int_equal(doc.paragraphs.n, 2);
    words("First line of a list that is quite long as lines go\nSecond line of it\nThird line");
    assert_int_equal(doc.paragraphs.n, 3);
}

static void leading_date(void **state)
{
    char day[16];
    (void)state;
    assert_string_equal(words(" date 2021-03-04 They met."), "They met .");
    ro_day_text(doc.published.day, day);
    assert_string_equal(day, "2021-03-04");
    assert_int_equal(doc.published.span.start, 1);
    assert_int_equal(doc.published.span.end, 16);
    assert_int_equal(doc.tokens.v[0].span.start, 17);
}

static void offsets(void **state)
{
    (void)state;
    assert_string_equal(words("\xEF\xBB\xBF date 2021-03-04 They met.\r\n\r\nThey left.\r\n"), "They met . / They left .");
    assert_int_equal(doc.published.span.start, 4);
    assert_int_equal(doc.sentences.v[0].span.start, 20);
    assert_int_equal(doc.sentences.v[1].span.start, 33);
    assert_int_equal(doc.sentences.v[1].span.end, 43);
    assert_int_equal(doc.bytes.n, 45);
    assert_string_equal(words("one,two\xC2\xA0three\xE2\x80\x8B" "four Chi\xC2\xADna"), "one , two three four China");
}

static void limits(void **state)
{
    char text[4 * 1200];
    (void)state;
    memset(text, 'a', sizeof text);
    assert_int_equal(read_bytes(text, RO_WORD_BYTES), READOUT_OK);
    assert_int_equal(doc.tokens.n, 1);
    assert_int_equal(read_bytes(text, RO_WORD_BYTES + 1), READOUT_OK);
    assert_int_equal(doc.tokens.n, 2);
    assert_int_equal(doc.warnings.n, 1);
    for (size_t i = 0; i < sizeof text; i += 2)
        memcpy(text + i, "a ", 2);
    assert_int_equal(read_bytes(text, 2 * RO_SENTENCE_WORDS), READOUT_OK);
    assert_int_equal(doc.sentences.n, 1);
    assert_int_equal(read_bytes(text, 2 * RO_SENTENCE_WORDS + 2), READOUT_OK);
    assert_int_equal(doc.sentences.n, 2);
}

static void refused(void **state)
{
    (void)state;
    assert_int_equal(read_bytes("\xFF\xFET\0h\0e\0", 8), READOUT_INPUT);
    assert_int_equal(read_bytes("T\0h\0e\0y\0 \0m\0e\0t\0", 16), READOUT_INPUT);
    assert_int_equal(read_bytes("%PDF-1.4 and so on", 18), READOUT_INPUT);
    assert_int_equal(read_bytes("\1\2\3\4a\5\6\7", 8), READOUT_INPUT);
}

static void damaged(void **state)
{
    (void)state;
    assert_int_equal(read_bytes("The en\xFFvoy m\0et them in the old town.", 37), READOUT_OK);
    assert_string_equal(shown(), "The en\xEF\xBF\xBDvoy m\xEF\xBF\xBD" "et them in the old town .");
    assert_int_equal(doc.warnings.n, 2);
    assert_int_equal(doc.warnings.v[0].position, 6);
    assert_string_equal(words("The \x93" "caf\xE9\x94 and the envoy\x92s."), "The \xE2\x80\x9C caf\xC3\xA9 \xE2\x80\x9D and the envoy|\xE2\x80\x99s .");
}

/* Kept as far as its paragraph goes, and said. */
static void never_closed(void **state)
{
    (void)state;
    words("The envoy said: \"We met. We agreed.\n\nShe left for the coast.\n");
    assert_int_equal(doc.quotes.n, 1);
    assert_int_equal(doc.warnings.n, 1);
    assert_int_equal(doc.warnings.v[0].position, 16);
    words("\"We met. We agreed.\n\n\"We shall meet again.\" She left.\n");
    assert_int_equal(doc.warnings.n, 0);
    words("\"We met.\n\nShe left.\n\n\"We met.\n\nShe left.\n\n\"We met.\n\nShe left.\n\n\"We met.\n\nShe left.\n\n\"We met.\n");
    assert_int_equal(doc.warnings.n, 4); /* three, and that there are more */
}

static void nothing(void **state)
{
    (void)state;
    assert_string_equal(words(""), "");
    assert_int_equal(doc.warnings.n, 1);
    assert_string_equal(words("\xEF\xBB\xBF \r\n\t"), "");
    assert_int_equal(doc.sentences.n, 0);
}

/* What the head of a report says of it: "day rule place outlet", "-" where unknown. */
static const char *head(const char *text)
{
    static char out[200];
    char day[16];
    words(text);
    ro_day_text(doc.published.day, day);
    snprintf(out, sizeof out, "%s %s %.*s %.*s", *day ? day : "-", doc.published.rule ? doc.published.rule : "-",
             doc.dateline_place.n ? (int)doc.dateline_place.n : 1, doc.dateline_place.n ? doc.dateline_place.p : "-",
             doc.outlet.n ? (int)doc.outlet.n : 1, doc.outlet.n ? doc.outlet.p : "-");
    return out;
}

static void datelines(void **state)
{
    static const char *const list[][2] = {
        {"LIMA, Dec 4 (Wire) -- The envoys met.", "- - LIMA Wire"},
        {"LIMA: The envoys met.", "- - LIMA -"},
        {"LIMA, Peru (AB) \xE2\x80\x94 The envoys met.", "- - LIMA AB"},
        {"DayPaper (16/10/2025): The envoys met.", "2025-10-16 dateline - DayPaper"},
        {"Lima, 28 August 2019 \xE2\x80\x93 The envoys met.", "2019-08-28 dateline Lima -"},
        {"Lima, 28 August 2019. The envoys met.", "2019-08-28 dateline Lima -"},
        {"LIMA, March 12, 2021 /Wire/ -- The envoys met.", "2021-03-12 dateline LIMA Wire"},
        {"LIMA, February 3, 2020. /WIRE/. The envoys met.", "2020-02-03 dateline LIMA WIRE"},
        {"LIMA/QUITO, June 3 (Wire) - The envoys met.", "- - LIMA Wire"},
        {"QUITO - 24 July 2022: The envoys met.", "2022-07-24 dateline QUITO -"},
        {"Paper (03/04/2020): The envoys met.", "- - - Paper"},
        {"Paper (03/04/2020): The envoys met again on 25/03/2020.", "2020-04-03 dateline - Paper"},
        {"LIMA (Day News / Wire - 21st February, 2022) Envoys met.", "2022-02-21 dateline LIMA Day News / Wire"},
        {"Lima, March 3, WIRE \xE2\x80\x93 The envoys met.", "- - Lima WIRE"},
        {"Lima. 3 March 2022. WIRE. The envoys met.", "2022-03-03 dateline Lima WIRE"},
        {"Lima (AB) The envoys met.", "- - Lima AB"},
        {"The envoy - a friend - met him.", "- - - -"},
        {"Smith: We must act now.", "- - - -"},
        {"U.S. - Peru Talks\n\nThe envoys met.", "- - - -"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
        assert_string_equal(head(list[i][0]), list[i][1]);
        if (doc.dateline_place.n || doc.outlet.n)
            assert_int_equal(doc.sentences.n, 1);
    }
}

static void header_lines(void **state)
{
    (void)state;
    assert_string_equal(head("Envoys Meet\n\n2022-02-26 10:12\n\nThe envoys met."), "2022-02-26 header line - -");
    assert_int_equal(doc.sentences.v[0].kind, RO_TITLE);
    assert_int_equal(doc.sentences.v[1].kind, RO_BYLINE);
    assert_int_equal(doc.sentences.v[2].kind, RO_BODY);
    assert_string_equal(head("Updated: 5 May 2021 | Published: 3 May 2021\n\nThe envoys met."), "2021-05-03 header line - -");
    assert_string_equal(head("Foreign Secretary call with Norlandish Foreign Minister Ada Mboya: 3 May 2021\n\nThe envoys met."), "2021-05-03 header line - -");
    assert_string_equal(head("No: 21, 3 May 2021, Press Release Regarding the Talks of the Two Envoys in the Capital of Norland\n\nThe envoys met."), "2021-05-03 header line - -");
    assert_string_equal(head("Saturday 04/05/2024\n\nThe envoys met."), "2024-05-04 header line - -");
    assert_string_equal(head("October 5, 2019 9:14 AM\n\nLIMA, Oct. 5 (Wire) - The envoys met."), "2019-10-05 header line LIMA Wire");
    assert_string_equal(head("The White House\n\nFor Immediate Release\n\nMay 3, 2007\n\nEnvoys Meet\n\nThey met."), "2007-05-03 header line - -");
    assert_int_equal(doc.sentences.v[3].kind, RO_TITLE);
    assert_string_equal(head("Envoys Meet\n\nSource: Day Wire | Updated: 2021-03-04 10:12\n\nThey met."), "2021-03-04 header line - Day Wire");
    assert_string_equal(head("The envoys met in Lima. They spoke of aid. - WIRE"), "- - - WIRE");
    assert_string_equal(head("The envoys met in Lima. They spoke of aid. (WIRE)"), "- - - WIRE");
    assert_string_equal(head("The envoys met in Lima with the UN (WIRE)"), "- - - -");
    assert_string_equal(head("Lima, 3 March 2021\n\nThe envoys met."), "2021-03-03 header line Lima -");
    assert_string_equal(head("SUDVILLE, Nov. 19, 1996. The envoys met on Tuesday."), "1996-11-19 dateline SUDVILLE -");
    assert_string_equal(head("Norland Accuses Neighbouring Sudria of Sending Its Troops to Help the Rebels - 2003-01-23\n\nThe army said so."), "2003-01-23 title - -");
    assert_string_equal(head("SUDVILLE (June 6, 2024): The envoys met on Tuesday."), "2024-06-06 dateline SUDVILLE -");
    assert_string_equal(head("SUDVILLE, March 15. The envoys met on March 14, 2023."), "2023-03-15 dateline, year of a day told SUDVILLE -");
    assert_string_equal(head("SUDVILLE, Jan. 3. The envoys met on December 30, 2022."), "2023-01-03 dateline, year of a day told SUDVILLE -");
    assert_string_equal(head("SUDVILLE, March 15. The envoys met on March 13, 1992, and in 2023."), "- - SUDVILLE -");
    assert_string_equal(head("SUDVILLE, March 15. The envoys met on January 4, 2023."), "- - SUDVILLE -");
    assert_string_equal(head("Our talks\n\nPosted July. 23, 2000 20:40,\n\nThe envoys met."), "2000-07-23 header line - -");
    assert_string_equal(head("The minister's remarks following talks in Sudville, March 15, 2023\n\nWe met."), "2023-03-15 title - -");
    assert_string_equal(head("Joint Statement, June 16, 2021\n\nThe envoys met."), "2021-06-16 title - -");
    assert_string_equal(head("Envoys Meet\n\nBy AB - Mar 03,2021 - Last updated at Mar 05,2021\n\nThey met."), "2021-03-03 header line - -");
    assert_string_equal(head("18 April 2024\n\nEnvoys Meet\n\n20.05.2020 - 09:24\n\nThey met."), "2020-05-20 header line - -");
    assert_string_equal(head("05-06-2025 01:01 PM\n\nLIMA, June 5 (AB) -- They met."), "2025-06-05 header line LIMA AB");
    assert_string_equal(head("Briefing\n\nDay Paper: What is it, and what will it bring to those who are in it?\n\nAnn Lee: On July 20 they will "
                             "meet in the old hall of the town."), "- - - -");
    assert_string_equal(head("On October 5, 2019, the envoys met."), "- - - -");
    assert_string_equal(head("Source: Wire | 2018-03-31 03:25:04 | Editor: ann\n\nThe envoys met."), "2018-03-31 header line - Wire");
    assert_string_equal(head("Envoys Meet\n\n2018-09-05T10:00:00Z\n\nThey met."), "2018-09-05 header line - -");
    assert_string_equal(head("Envoys Meet\n\n25-Sep-2018\n\nThey met."), "2018-09-25 header line - -");
    assert_string_equal(head("Envoys Meet\n\n05.09.2018 14:30\n\nThey met."), "2018-09-05 header line - -");
    assert_string_equal(head("Riyadh, Safar 12, 1442 H, Sep 29, 2020, AB -- The envoys met at noon in the palace."), "2020-09-29 dateline Riyadh AB");
    assert_string_equal(head("https://news.example/2023/09/17/envoys/91\n\nEnvoys Meet\n\nThey met."), "2023-09-17 address - -");
    assert_string_equal(head("https://news.example/politics/20250222-240070/\n\nEnvoys Meet\n\nThey met."), "2025-02-22 address - -");
    assert_string_equal(head("https://news.example/politics/20259922/\n\nEnvoys Meet\n\nThey met."), "- - - -");
    assert_string_equal(head("The envoy has today, Tuesday, 30 November 2021, left for Lima."), "2021-11-30 called today in the text - -");
    assert_string_equal(head("The envoy came today and on 30 November 2021 he left."), "- - - -");
    assert_string_equal(head("1 Peru (April 11 to 12)\n\nThe envoys met."), "- - - -");
}

static bool title_is(const char *text, const char *title)
{
    head(text);
    return ro_str_is(doc.title, title);
}

static void titles(void **state)
{
    (void)state;
    assert_true(title_is("Envoys Meet\n\nThe envoys met.", "Envoys Meet"));
    assert_true(title_is("Day Paper (Lima)\n\nEnvoys Meet for a Second Round\n\nThe envoys met.", "Envoys Meet for a Second Round"));
    assert_true(title_is("Envoys Meet Again\n\nThe envoys met.\n\nWhat They Said of the Border\n\nNothing.", "Envoys Meet Again"));
    assert_true(title_is("Press release\n\nCall with President Roe of Peru: 3 May 2022\n\nThey spoke.", "Call with President Roe of Peru: 3 May 2022"));
    assert_true(title_is("Photo : DAY Pictures\n\nThe envoys met.", ""));
}

static void kinds(void **state)
{
    static const struct {
        const char *line;
        ro_sentence_kind kind;
    } list[] = {{"By Ann Lee and Bo Roe", RO_BYLINE}, {"Advertisement", RO_BOILERPLATE}, {"Read more: The last round of talks", RO_BOILERPLATE},
                {"Photo: the two envoys in the hall", RO_CAPTION}, {"What Comes Next", RO_HEADING}, {"By then the talks had failed.", RO_BODY},
                {"\xC2\xA9 2020 The Paper. All rights reserved.", RO_BOILERPLATE}, {"They agreed on three points:", RO_BODY}};
    char text[300];
    (void)state;
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
        snprintf(text, sizeof text, "Envoys Meet in Lima\n\nThe envoys met.\n\n%s\n\nThey spoke of trade.", list[i].line);
        words(text);
        assert_int_equal(doc.sentences.v[2].kind, list[i].kind);
    }
    words("Envoys Meet\n\nThey met.\n\nRelated\n\nOther Envoys Meet\n\nMore Envoys Meet\n\nThey spoke.\n\nThe last line has no stop");
    assert_int_equal(doc.sentences.v[3].kind, RO_BOILERPLATE);
    assert_int_equal(doc.sentences.v[4].kind, RO_BOILERPLATE);
    assert_int_equal(doc.sentences.v[5].kind, RO_BODY);
    assert_int_equal(doc.sentences.v[6].kind, RO_BODY);
    assert_string_equal(words("The envoys met. (Reporting by Ann Lee; editing by Bo Roe)"), "The envoys met . / ( Reporting by Ann Lee ; editing by Bo Roe )");
    assert_int_equal(doc.sentences.v[1].kind, RO_BYLINE);
}

/* The quotations of a text, in brackets, "~" before a quoted phrase. */
static const char *quotes(const char *text)
{
    static char out[1000];
    size_t n = 0;
    words(text);
    out[0] = 0;
    for (uint32_t i = 0; i < doc.quotes.n; i++) {
        const ro_quote *q = &doc.quotes.v[i];
        ro_str inside = ro_span_text(&doc, q->span);
        assert_int_equal(ro_tok(&doc, q->first)->quote, i);
        assert_int_equal(ro_tok(&doc, q->last)->quote, i);
        n += (size_t)snprintf(out + n, sizeof out - n, "[%s%.*s]", q->scare ? "~" : "", (int)inside.n, inside.p);
    }
    return out;
}

static void quotations(void **state)
{
    (void)state;
    assert_string_equal(quotes("\"We agree. We sign,\" he said, a \"good\" sign."), "[We agree. We sign,][~good]");
    assert_string_equal(quotes("He said, \"No.\" She left."), "[No.]");
    assert_string_equal(quotes("He said that \"they hold to all that was signed\xE2\x80\x9D there."), "[they hold to all that was signed]");
    assert_string_equal(quotes("\xE2\x80\x98The states\xE2\x80\x99 will is one,\xE2\x80\x99 he said."), "[~The states]");
    assert_string_equal(quotes("He said: \"They call it 'peace' there.\" Good."), "[They call it 'peace' there.]");
    assert_string_equal(quotes("\"We go on.\n\n\"We sign,\" he said."), "[We go on.\n\n\"We sign,]");
    assert_string_equal(quotes("\"We go on for ever.\n\nThey sign, he said."), "[We go on for ever.]");
    assert_string_equal(quotes("The \xE2\x80\x98" "Abd house is old. It stands."), "");
    assert_string_equal(quotes("The envoys' rooms, it's said, are full."), "");
}

#define ROW(id, form, misc) id "\t" form "\t_\t_\t_\t_\t_\t_\t_\t" misc "\n"

static readout_status read_conllu(const char *text)
{
    ro_arena_release(&arena);
    ro_arena_init(&arena, NULL);
    ro_document_init(&doc, &arena);
    readout_status status = ro_text_read_conllu(&doc, text, strlen(text), &error);
    if (status == READOUT_OK)
        assert_null(ro_annot_check(&doc));
    return status;
}

static void conllu(void **state)
{
    (void)state;
    assert_int_equal(read_conllu("# newpar\n# text = They don't.\n" ROW("1", "They", "_") ROW("2-3", "don't", "SpaceAfter=No") ROW("2", "do", "_")
                                 ROW("3", "n't", "_") ROW("3.1", "go", "_") ROW("4", ".", "SpaceAfter=No") "\r\n# newpar\n" ROW("1", "Yes", "_")), READOUT_OK);
    assert_string_equal(shown(), "They do|n't . / Yes");
    assert_int_equal(doc.paragraphs.n, 2);
    assert_true(doc.tokens.v[0].space_after);
    assert_false(doc.tokens.v[2].space_after);
    assert_int_equal(doc.bytes.p[doc.tokens.v[1].span.start], 'd');
}

static void bad_conllu(void **state)
{
    (void)state;
    assert_int_equal(read_conllu("1\tThey\t_\n"), READOUT_INPUT);
    assert_non_null(strstr(error.message, "line 1"));
    assert_int_equal(read_conllu("#\n" ROW("2", "They", "_")), READOUT_INPUT);
    assert_non_null(strstr(error.message, "line 2"));
    assert_int_equal(read_conllu(ROW("1-2", "They", "_") "\n"), READOUT_INPUT);
    assert_int_equal(read_conllu(ROW("1", "", "_")), READOUT_INPUT);
    assert_int_equal(read_conllu(ROW("x", "They", "_")), READOUT_INPUT);
}

static int release(void **state)
{
    (void)state;
    ro_arena_release(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clitics),       cmocka_unit_test(lost_apostrophes), cmocka_unit_test(runs_of_signs), cmocka_unit_test(hyphens),
        cmocka_unit_test(numbers),       cmocka_unit_test(addresses),
        cmocka_unit_test(abbreviations), cmocka_unit_test(front_matter), cmocka_unit_test(sentence_ends), cmocka_unit_test(hard_ends), cmocka_unit_test(wrapped), cmocka_unit_test(leading_date),
        cmocka_unit_test(refused),       cmocka_unit_test(offsets), cmocka_unit_test(limits),       cmocka_unit_test(damaged), cmocka_unit_test(never_closed), cmocka_unit_test(nothing), cmocka_unit_test(datelines), cmocka_unit_test(header_lines), cmocka_unit_test(titles), cmocka_unit_test(kinds), cmocka_unit_test(quotations),
        cmocka_unit_test(conllu),        cmocka_unit_test(bad_conllu),
    };
    ro_arena_init(&arena, NULL);
    return cmocka_run_group_tests(tests, NULL, release);
}
