/* SPDX-License-Identifier: Apache-2.0 */
/* Time expressions without trees: our own sentences, split at blanks and at sentence-final stops. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dates/dates.h"

#include <stdio.h>

static void add_token(ro_document *d, uint32_t start, uint32_t end, bool space)
{
    ro_token *t = RO_PUSH(d->arena, &d->tokens);
    t->span = (ro_span){start, end};
    t->form = ro_span_text(d, t->span);
    t->space_after = space;
    t->head = t->mention = t->time = t->quote = RO_NONE;
    d->sentences.v[0].n++;
}

/* All from the token `first` on stands in a quotation. */
static void put_in_quotes(ro_document *d, uint32_t first)
{
    for (uint32_t i = first; i < d->tokens.n; i++)
        d->tokens.v[i].quote = 0;
    ro_quote *q = RO_PUSH(d->arena, &d->quotes);
    *q = (ro_quote){.span = {ro_tok(d, first)->span.start, (uint32_t)d->bytes.n}, .first = first, .last = d->tokens.n - 1};
}

static uint32_t quoted_from; /* the token with which a quotation begins; 0 none */

/* One sentence; commas, a final stop and apostrophes of possession are tokens of their own. */
static void fill(ro_document *d, const char *text)
{
    uint32_t n = (uint32_t)strlen(text), start = 0;
    d->bytes = ro_str_of(text);
    ro_sentence *s = RO_PUSH(d->arena, &d->sentences);
    s->span = (ro_span){0, n};
    s->root = RO_NONE;
    RO_PUSH(d->arena, &d->paragraphs)->n = 1;
    for (uint32_t i = 0; i <= n; i++) {
        bool mark = i < n && (text[i] == ',' || text[i] == '\'' || (text[i] == '.' && i + 1 == n));
        if (i == n || text[i] == ' ' || mark) {
            if (start < i)
                add_token(d, start, i, i < n && text[i] == ' ');
            if (mark && text[i] != '\'')
                add_token(d, i, i + 1, i + 1 < n && text[i + 1] == ' ');
            start = text[i == n ? i - 1 : i] == '\'' ? i : i + 1;
        }
    }
}

/* "value@text" of each expression, joined by "; ". */
static const char *times_of(const char *text, const char *published)
{
    static char out[600];
    ro_arena arena;
    ro_document d;
    size_t n = 0;
    ro_arena_init(&arena, NULL);
    ro_document_init(&d, &arena);
    if (published) {
        d.published.day = ro_day_read(published);
        d.published.precision = RO_P_DAY;
    }
    fill(&d, text);
    if (quoted_from)
        put_in_quotes(&d, quoted_from);
    ro_dates_resolve(&d);
    out[0] = 0;
    for (uint32_t i = 0; i < d.times.n && n < sizeof out; i++) {
        const ro_time *t = &d.times.v[i];
        ro_str words = ro_span_text(&d, t->span);
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%.*s@%.*s", i ? "; " : "", (int)t->value.n, t->value.p, (int)words.n, words.p);
    }
    assert_null(ro_annot_check(&d));
    ro_arena_release(&arena);
    return out;
}

static void expect(const char *text, const char *published, const char *times) { assert_string_equal(times_of(text, published), times); }

static const char thursday[] = "2024-05-16";

static void written_out(void **state)
{
    (void)state;
    expect("They met on June 6, 2025 in Oslo.", NULL, "2025-06-06@June 6, 2025");
    expect("They met on 6 June 2025.", NULL, "2025-06-06@6 June 2025");
    expect("The 6th of June 2025 was wet.", NULL, "2025-06-06@The 6th of June 2025");
    expect("Signed 2025-06-06 in Rome.", NULL, "2025-06-06@2025-06-06");
    expect("They met on Friday, March 11, 2022.", NULL, "2022-03-11@Friday, March 11, 2022");
    expect("He spoke on Dec. 4 in Lima.", thursday, "2023-12-04@Dec. 4");
    expect("A treaty of March 2021 holds.", NULL, "2021-03@March 2021");
    expect("Since 2014 trade grew.", NULL, "2014@2014");
    expect("In the spring of 2020 borders closed.", NULL, "2020-SP@the spring of 2020");
    expect("In late 2019 and early March they met.", thursday, "2019@late 2019; 2024-03@early March");
    expect("They met in mid-April.", thursday, "2024-04@mid-April");
    expect("In the 1990s ties were cut.", NULL, "199@the 1990s");
}

static void figures(void **state)
{
    (void)state;
    expect("Signed 16/10/2025 in Rome.", NULL, "2025-10-16@16/10/2025");
    expect("Signed 10/16/2025 in Rome.", NULL, "2025-10-16@10/16/2025");
    expect("Signed 06/07/2025 in Rome.", NULL, "@06/07/2025");
    expect("Signed 06/07/2025 in Rome.", "2025-07-08", "2025-07-06@06/07/2025");
    expect("Signed 06/07/2025 after 25/06/2025.", NULL, "2025-07-06@06/07/2025; 2025-06-25@25/06/2025");
    expect("A vote of 10-3-1 and a 3-2 win.", thursday, "");
    expect("Signed 7.9.2018 in Bonn at 4.5.6 per cent.", NULL, "2018-09-07@7.9.2018");
    expect("They met yesterday ( May 15 ) and today.", thursday, "2024-05-15@yesterday ( May 15 ); 2024-05-16@today");
    expect("They met today, Thursday, 16 May 2024.", NULL, "2024-05-16@today, Thursday, 16 May 2024");
}

static void ranges(void **state)
{
    (void)state;
    expect("The forum of April 5-7, 2022 opened.", NULL, "2022-04-05/2022-04-07@April 5-7, 2022");
    expect("From 5 to 7 April 2022 he toured.", NULL, "2022-04-05/2022-04-07@5 to 7 April 2022");
    expect("They met on 3 and 4 May.", thursday, "2024-05-03/2024-05-04@3 and 4 May");
    expect("On June 23\xE2\x80\x93" "24, 2022 it convened.", NULL, "2022-06-23/2022-06-24@June 23\xE2\x80\x93" "24, 2022");
    expect("Between May 30 and June 2, 2024 he flew.", NULL, "2024-05-30/2024-06-02@May 30 and June 2, 2024");
    expect("From Monday to Wednesday she was there.", thursday, "2024-05-13/2024-05-15@Monday to Wednesday");
    expect("He tours from Thursday 11 to Tuesday 16 June 2009.", NULL, "2009-06-11/2009-06-16@Thursday 11 to Tuesday 16 June 2009");
    expect("The pacts of March 3 and June 9, 2019 hold.", NULL, "2019-03-03@March 3; 2019-06-09@June 9, 2019");
    expect("In 2019-20 it fell.", NULL, "2019/2020@2019-20");
}

static void weekdays(void **state)
{
    (void)state;
    expect("They met on Tuesday.", thursday, "2024-05-14@Tuesday");
    expect("They met on Thursday morning.", thursday, "2024-05-16TMO@Thursday morning");
    expect("They will meet on Tuesday.", thursday, "2024-05-21@Tuesday");
    expect("They met last Thursday.", thursday, "2024-05-09@last Thursday");
    expect("They meet next Thursday.", thursday, "2024-05-23@next Thursday");
    expect("They met on Friday last week.", thursday, "2024-05-10@Friday last week");
    expect("They met on Friday.", NULL, "XXXX-WXX-5@Friday");
}

static void relative(void **state)
{
    (void)state;
    expect("He came yesterday and left today.", thursday, "2024-05-15@yesterday; 2024-05-16@today");
    expect("He came today.", NULL, "@today");
    expect("He came two days ago.", thursday, "2024-05-14@two days ago");
    expect("On the night of May 3 he came.", thursday, "2024-05-03TNI@the night of May 3");
    expect("On the morning of Tuesday he came.", thursday, "2024-05-14TMO@the morning of Tuesday");
    expect("He comes two weeks from now.", thursday, "2024-W22@two weeks from now");
    expect("Two years from now it opens.", thursday, "2026@Two years from now");
    expect("It grew over the last decade.", thursday, "P10Y@the last decade");
    expect("He came at 10 a.m. on May 3 and left.", thursday, "2024-05-03T10:00@10 a.m.; 2024-05-03@May 3");
    expect("He came last week.", thursday, "2024-W19@last week");
    expect("He came last month.", "2024-01-31", "2023-12@last month");
    expect("Earlier this month he came.", thursday, "2024-05@Earlier this month");
    expect("Next year he leaves.", thursday, "2025@Next year");
    expect("They met on May 3 and again the next day.", thursday, "2024-05-03@May 3; 2024-05-04@the next day");
    expect("They met again the next day.", thursday, "@the next day");
    expect("They met at the weekend.", thursday, "2024-W19-WE@the weekend");
    expect("They met recently.", thursday, "PAST_REF@recently");
    expect("They met in recent days.", thursday, "PXD@recent days");
    expect("It comes in the coming weeks.", thursday, "PXW@the coming weeks");
    expect("They met on May 3, he left the previous Friday.", thursday, "2024-05-03@May 3; 2024-04-26@the previous Friday");
    expect("By the end of the year it closes.", thursday, "2024@the end of the year");
    expect("On May 3 he met her, and the day before, the king.", thursday, "2024-05-03@May 3; 2024-05-02@the day before");
    expect("On May 3 and that same day they met at end-May on Friday-night.", thursday,
           "2024-05-03@May 3; 2024-05-03@that same day; 2024-05@end-May; 2024-05-10TNI@Friday-night");
    expect("It stood for hundreds of years.", thursday, "PXY@hundreds of years");
    expect("Later in the week he left.", thursday, "2024-W20@Later in the week");
    expect("They met in 1956 and the following year.", thursday, "1956@1956; 1957@the following year");
    expect("It rained three years ago.", thursday, "2021@three years ago");
}

static void lengths(void **state)
{
    (void)state;
    expect("A three-day visit began.", thursday, "P3D@three-day");
    expect("She stayed for two weeks.", thursday, "P2W@two weeks");
    expect("They meet every year.", thursday, "P1Y@every year");
    expect("Nearly two and a half years passed.", thursday, "P2Y6M@Nearly two and a half years");
    expect("At least twenty-four hours passed.", thursday, "PT24H@At least twenty-four hours");
    expect("For decades and a century they traded.", thursday, "PXE@decades; P100Y@a century");
    expect("The weeklong talks and the half-hour call ended.", thursday, "P1W@weeklong; PT30M@half-hour");
    expect("In the past decade and the first nine months it grew.", thursday, "P10Y@the past decade; P9M@the first nine months");
    expect("A 44-year-old man of 37 years of age came.", thursday, "");
}

static void sets(void **state)
{
    (void)state;
    expect("They meet daily and twice a year.", thursday, "P1D@daily; P1Y@twice a year");
    expect("They meet every two weeks.", thursday, "P2W@every two weeks");
    expect("They meet each Thursday and on Mondays.", thursday, "XXXX-WXX-4@each Thursday; XXXX-WXX-1@Mondays");
}

static void hours(void **state)
{
    (void)state;
    expect("He spoke at 10 p.m. Wednesday.", thursday, "2024-05-15T22:00@10 p.m. Wednesday");
    expect("He spoke at 9:30am GMT on May 3.", thursday, "2024-05-03T09:30@9:30am GMT; 2024-05-03@May 3");
    expect("They met on May 3 and at noon left.", thursday, "2024-05-03@May 3; 2024-05-03T12:00@noon");
    expect("It began at 0735 GMT.", NULL, "T07:35@0735 GMT");
    expect("He flew overnight and in the morning.", thursday, "2024-05-16TNI@overnight; 2024-05-16TMO@the morning");
    expect("A vote of 10:3 and 5 more.", thursday, "");
}

static void quarters(void **state)
{
    (void)state;
    expect("In the third quarter it fell.", thursday, "2023-Q3@the third quarter");
    expect("In the first quarter of 2022 and a year earlier it rose.", thursday, "2022-Q1@the first quarter of 2022; 2021-Q1@a year earlier");
    expect("Results of Q4 2021 and last quarter.", thursday, "2021-Q4@Q4 2021; 2024-Q1@last quarter");
    expect("In the first half of last year it rose.", thursday, "2023-H1@the first half of last year");
    expect("In the 1980s and the twenty-first century.", thursday, "198@the 1980s; 20@the twenty-first century");
}

static void feasts(void **state)
{
    (void)state;
    expect("He comes before Easter Monday 2025.", NULL, "2025-04-21@Easter Monday 2025");
    expect("They met last Thanksgiving.", thursday, "2023-11-23@last Thanksgiving");
    expect("They met on Christmas Eve.", "2024-01-03", "2023-12-24@Christmas Eve");
    expect("At the 80th UN General Assembly they met.", thursday, "2025-09@the 80th UN General Assembly");
    expect("Orthodox Easter 2024 came.", NULL, "2024-05-05@Orthodox Easter 2024");
}

static void vague(void **state)
{
    (void)state;
    expect("Now and in the near future, as in the past.", thursday, "PRESENT_REF@Now; FUTURE_REF@the near future; PAST_REF@the past");
    expect("As soon as he came, soon after the talks.", thursday, "");
    expect("Their recent call and the current talks.", thursday, "PAST_REF@recent; PRESENT_REF@current");
    expect("Later in 2022 and days earlier they met.", thursday, "2022@Later in 2022; PXD@days earlier");
}

static void quoted(void **state)
{
    (void)state;
    quoted_from = 5;
    expect("They met on Wednesday , We met today.", thursday, "2024-05-15@Wednesday; 2024-05-15@today");
    expect("They met on Thursday , We met yesterday.", thursday, "2024-05-16@Thursday; 2024-05-15@yesterday");
    expect("They met on Monday , We met today.", thursday, "2024-05-13@Monday; 2024-05-16@today");
    quoted_from = 0;
    expect("They met on Wednesday , We met today.", thursday, "2024-05-15@Wednesday; 2024-05-16@today");
}

static void names(void **state)
{
    (void)state;
    expect("He told This Week so.", thursday, "");
    expect("The March for Peace grew.", thursday, "");
}

static void years_inferred(void **state)
{
    (void)state;
    expect("They met on December 30.", "2024-01-02", "2023-12-30@December 30");
    expect("They will meet on January 3.", "2023-12-30", "2024-01-03@January 3");
    expect("They met on Friday, March 11.", "2022-08-01", "2022-03-11@Friday, March 11");
    expect("They met on March 11.", NULL, "XXXX-03-11@March 11");
    expect("They will meet in March.", "2024-05-16", "2025-03@March");
}

static void other_words(void **state)
{
    (void)state;
    expect("They may march to the second hall and sat down.", thursday, "");
    expect("May they prosper.", thursday, "");
    expect("About 2000 people and 300 days of rain.", thursday, "P300D@300 days");
    expect("The Prague Spring of the mind.", thursday, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(written_out), cmocka_unit_test(figures), cmocka_unit_test(ranges),         cmocka_unit_test(weekdays),
        cmocka_unit_test(relative),    cmocka_unit_test(lengths), cmocka_unit_test(years_inferred), cmocka_unit_test(other_words),
        cmocka_unit_test(sets),        cmocka_unit_test(hours),   cmocka_unit_test(quarters),       cmocka_unit_test(feasts),
        cmocka_unit_test(vague),       cmocka_unit_test(names),   cmocka_unit_test(quoted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
