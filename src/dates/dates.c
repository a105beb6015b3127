/* SPDX-License-Identifier: Apache-2.0 */
#include "dates/dates.h"

#include "dates/resolve.h"

/* The word by which the tree hangs the expression to what it dates: its tense is asked for there. */
static uint32_t head_of(const ro_document *d, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++) {
        const ro_token *t = ro_tok(d, i);
        bool outside = t->head == RO_NONE || t->head < first || t->head > last;
        if (outside && t->upos != RO_PUNCT && t->deprel != RO_D_case && t->deprel != RO_D_det && t->deprel != RO_D_advmod)
            return i;
    }
    return last;
}

/* "a few months ago, in November": it was, whatever is told of it. */
static bool after_ago(const ro_time_words *words, uint32_t i)
{
    while (i > 0 && (words->v.v[i - 1].class == W_IN || words->v.v[i - 1].class == W_ON || words->v.v[i - 1].class == W_COMMA))
        i--;
    return i > 0 && words->v.v[i - 1].class == W_AGO;
}

/* "the lowest since December 2008": a mark of long ago, from which nothing that follows is counted */
static bool since_record(const ro_document *d, const ro_time_words *words, uint32_t i)
{
    enum { BACK = 6 };
    uint32_t since = i; /* "since the most recent low in September 2009" */
    for (uint32_t n = 0; since > 0 && n < BACK && !ro_str_is_nocase(ro_span_text(d, words->v.v[since].span), "since"); n++)
        since--;
    if (!ro_str_is_nocase(ro_span_text(d, words->v.v[since].span), "since"))
        return false;
    if (since + 1 < i && (ro_str_is_nocase(ro_span_text(d, words->v.v[i - 1].span), "in")))
        return true;
    if (since + 1 != i)
        return false;
    for (uint32_t k = since, n = 0; k-- > 0 && n < BACK; n++) {
        const ro_token *t = ro_tok(d, words->v.v[k].token);
        if (ro_feat_is(t, "Degree", "Sup") || ro_str_is_nocase(t->form, "first"))
            return true;
    }
    return false;
}

/* "down from Thursday's close": what follows is not told of that day */
static bool compared_day(const ro_document *d, const ro_time_words *words, const ro_found *found)
{
    static const char *const beside[] = {"from", "than", "above", "below", "versus", "vs", NULL};
    return found->first > 0 && found->last + 1 < words->v.n && words->v.v[found->last + 1].class == W_POSS && ro_str_in(ro_span_text(d, words->v.v[found->first - 1].span), beside);
}

static void keep(ro_document *d, const ro_time_words *words, const ro_found *found, ro_anchors *anchors)
{
    const ro_time_word *first = &words->v.v[found->first], *last = &words->v.v[found->last];
    ro_time *t = RO_PUSH(d->arena, &d->times);
    ro_tense tense = after_ago(words, found->first) ? RO_TENSE_PAST : ro_tense_at(d, head_of(d, first->token, last->token));
    anchors->quoted = ro_tok(d, first->token)->quote != RO_NONE;
    t->first = first->token;
    t->last = last->token;
    t->span = (ro_span){first->span.start, last->span.end};
    if (found->range) {
        t->ends[0].span = (ro_span){first->span.start, words->v.v[found->first_last].span.end};
        t->ends[1].span = (ro_span){words->v.v[found->until_first].span.start, last->span.end};
        ro_time_resolve_range(&found->form, &found->until, tense, anchors, d->arena, t);
    } else {
        const ro_anchors before = *anchors;
        ro_form form = found->form;
        form.firm |= form.kind == F_MONTH && ro_tense_surely_ahead(d, head_of(d, first->token, last->token));
        ro_time_resolve(&form, tense, anchors, d->arena, t);
        if (found->form.kind == F_WEEKDAY && (compared_day(d, words, found) || (before.told_at == anchors->sentence && before.told != RO_NO_DAY && ro_tense_of_report(d, head_of(d, first->token, last->token)))))
            anchors->told = before.told, anchors->told_at = before.told_at;
        if ((found->form.kind == F_MONTH || found->form.kind == F_YEAR) && since_record(d, words, found->first))
            anchors->told_span = before.told_span, anchors->told_month = before.told_month, anchors->told_long = before.told_long;
    }
    for (uint32_t i = t->first; i <= t->last; i++)
        d->tokens.v[i].time = d->times.n - 1;
}

/* "He was soon released": not to come */
static bool soon_in_the_past(const ro_document *d, const ro_time_words *words, const ro_found *found)
{
    const ro_time_word *w = &words->v.v[found->first];
    return found->form.kind == F_FUTURE && found->first == found->last && w->class == W_SOON && ro_tense_at(d, w->token) == RO_TENSE_PAST;
}

static void read_sentence(ro_document *d, uint32_t sentence, ro_time_words *words, ro_anchors *anchors)
{
    anchors->ahead = anchors->row = RO_NO_DAY;
    anchors->sentence = sentence;
    ro_found found;
    ro_time_words_of(d, sentence, d->arena, words);
    uint32_t weekday_end = RO_NONE; /* the word behind the last weekday */
    for (uint32_t i = 0; i < words->v.n;) {
        bool any = ro_time_match(d, words, i, &found);
        if (any && (soon_in_the_past(d, words, &found) || (found.form.half_open && !anchors->business)))
            any = false;
        const ro_str last = any ? ro_span_text(d, words->v.v[found.last].span) : RO_STR("");
        if (any && anchors->golf && found.form.kind == F_DOM) {
            any = false;
            i = found.last; /* "a birdie on the 16th" */
        }
        const bool game_clock = any && found.form.kind == F_CLOCK && words->v.v[found.last].class == W_TIME && last.p[last.n - 1] >= '0' && last.p[last.n - 1] <= '9';
        if (any && anchors->game && ((found.form.kind == F_QUARTER && !found.form.y) || game_clock)) {
            any = false;
            i = found.last; /* "threw two touchdowns in the second quarter", "stopped it at 2:56" */
        }
        if (any) {
            const bool listed = weekday_end != RO_NONE && found.first == weekday_end + 1 && (words->v.v[weekday_end].class == W_AND || words->v.v[weekday_end].class == W_COMMA);
            if (!listed)
                anchors->row = RO_NO_DAY;
            keep(d, words, &found, anchors);
            weekday_end = found.form.kind == F_WEEKDAY && !found.range ? found.last + 1 : RO_NONE;
            anchors->row = weekday_end == RO_NONE ? RO_NO_DAY : d->times.v[d->times.n - 1].begin;
        }
        i = any ? found.last + 1 : i + 1;
    }
}

/* Figures whose first number is over twelve show that this report writes the day first, and the other way about. */
static int8_t order_of_figures(const ro_document *d)
{
    int score = 0;
    for (uint32_t i = 0; i < d->tokens.n; i++) {
        ro_str form = d->tokens.v[i].form;
        int a = 0, b = 0;
        size_t k = 0;
        while (k < form.n && k < 2 && form.p[k] >= '0' && form.p[k] <= '9')
            a = a * 10 + (form.p[k++] - '0');
        if (k == 0 || k >= form.n || form.p[k] != '/')
            continue;
        size_t from = ++k;
        while (k < form.n && k < from + 2 && form.p[k] >= '0' && form.p[k] <= '9')
            b = b * 10 + (form.p[k++] - '0');
        if (k > from && k < form.n && form.p[k] == '/')
            score += (a > 12 && b <= 12) - (b > 12 && a <= 12);
    }
    return (int8_t)((score > 0) - (score < 0));
}

static bool tells_of_golf(const ro_document *d)
{
    static const char *const words[] = {"birdie", "birdies", "bogey", "bogeys", "bogeyed", "birdied", "fairway", "par-five", "par-four", "par-3", "par-4", "par-5", NULL};
    for (uint32_t i = 0; i < d->tokens.n; i++)
        if (ro_str_in(d->tokens.v[i].form, words))
            return true;
    return false;
}

/* American football and basketball play four quarters of some minutes. */
static bool tells_of_game(const ro_document *d)
{
    enum { ENOUGH = 2 };
    static const char *const words[] = {"touchdown", "touchdowns", "quarterback", "halftime", "overtime", "rebounds", "interception", "interceptions", "three-pointer", "cornerback", NULL};
    int n = 0;
    for (uint32_t i = 0; i < d->tokens.n && n < ENOUGH; i++)
        n += ro_str_in(d->tokens.v[i].form, words);
    return n >= ENOUGH;
}

/* "the second half" is of a year where profits, growth and prices are told of, not where goals are. */
static bool tells_of_business(const ro_document *d)
{
    enum { ENOUGH = 3 };
    static const char *const words[] = {"percent", "profit", "profits", "economy", "economic", "growth", "sales", "shares", "analysts", "economists", "inflation", "revenue", "earnings", "gdp",
                                        "investors", "exports", "forecast", "results", "market", "markets", "prices", "output", NULL};
    static const char *const sports[] = {"goal", "goals", "scored", "halftime", "half-time", "penalty", "coach", "striker", "midfielder", "defender", "match", "goalkeeper", "equaliser", "equalizer", "innings", NULL};
    int n = 0;
    for (uint32_t i = 0; i < d->tokens.n; i++) {
        n += ro_str_in(d->tokens.v[i].form, words) || ro_str_is(d->tokens.v[i].form, "%");
        if (ro_str_in(d->tokens.v[i].form, sports))
            return false;
    }
    return n >= ENOUGH;
}

void ro_dates_resolve(ro_document *document)
{
    ro_time_words words = {0};
    ro_anchors anchors = {.published = document->published.day,
                          .to_the_day = document->published.precision == RO_P_DAY,
                          .told = RO_NO_DAY,
                          .late_at = RO_NONE,
                          .told_past = RO_NO_DAY,
                          .weekdays = {RO_NO_DAY, RO_NO_DAY, RO_NO_DAY, RO_NO_DAY, RO_NO_DAY, RO_NO_DAY, RO_NO_DAY},
                          .told_span = RO_NO_DAY,
                          .told_month = RO_NO_DAY,
                          .ahead = RO_NO_DAY,
                          .row = RO_NO_DAY,
                          .game = tells_of_game(document),
                          .golf = tells_of_golf(document),
                          .business = tells_of_business(document),
                          .lead = RO_NO_DAY,
                          .order = order_of_figures(document)};
    for (uint32_t i = 0; i < document->tokens.n; i++)
        document->tokens.v[i].time = RO_NONE;
    for (uint32_t s = 0; s < document->sentences.n; s++)
        read_sentence(document, s, &words, &anchors);
}
