/* SPDX-License-Identifier: Apache-2.0 */
/* How long, and how often. */
#include "dates/scan.h"

/* A counted unit: "two weeks", "a year", "three-day", "nearly several months", "two and a half years", "a year and a half". */
static bool counted_unit(ro_scan *s, ro_form *f)
{
    static const char *const full[] = {"full", "whole", "more", NULL};
    static const char *const which_days[] = {"more", "full", "whole", "consecutive", "straight", "successive", "working", "business", "trading", "calendar", NULL};
    ro_scan t = *s;
    ro_amount a;
    bool one = ro_at(&t, W_A);
    if (t.i > 1 && ro_class_at(&t, t.i - 1) == W_SLASH && t.i < t.n && t.v[t.i].glued && ro_plausible_year(&t.v[t.i - 2]))
        return false; /* "the 1996/97 year" */
    if (!ro_take_amount(&t, &a))
        return false;
    ro_take(&t, W_DASH);
    if (ro_word_in(&t, t.i, a.n == 1 ? full : which_days))
        t.i++;
    if (!ro_at(&t, W_UNIT) || ro_named(&t, t.i) || (one && a.n == 1 && t.v[t.i].plural))
        return false;
    if (t.v[t.i].value == U_QUARTER && ro_class_at(&t, t.i + 1) == W_DASH && ro_word_is(&t, t.i + 2, "point"))
        return false; /* "four quarter-point cuts" */
    f->unit = (uint8_t)t.v[t.i++].value;
    f->n = a.n;
    f->half_more = a.half || (one && ro_take_phrase(&t, "and a half"));
    s->i = t.i;
    return true;
}

static bool a_half(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!ro_take(&t, W_HALF) || !ro_take(&t, W_A) || !ro_at(&t, W_UNIT))
        return false;
    f->unit = (uint8_t)t.v[t.i++].value;
    f->half_more = true;
    s->i = t.i;
    return true;
}

/* "quarter century", "quarter-century", "quarter of a century" */
static bool quarter_century(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!ro_take_phrase(&t, "quarter"))
        return false;
    if (!ro_take_phrase(&t, "of a"))
        ro_take(&t, W_DASH);
    if (!ro_take_phrase(&t, "century"))
        return false;
    f->n = 25;
    f->unit = U_YEAR;
    *s = t;
    return true;
}

/* the last two weeks, the past few months, the next five years, in recent days, the coming weeks, the first nine months */
bool ro_read_stretch(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take_bound(&t);
    ro_take_phrase(&t, "each of");
    ro_take(&t, W_THE);
    uint8_t word = ro_class_at(&t, t.i);
    bool first = word == W_ORDINAL && t.v[t.i].value == 1, past = word == W_LAST, recent = word == W_RECENT;
    ro_scan unit = t;
    unit.i++;
    if ((past || word == W_NEXT) && ro_at(&unit, W_UNIT) && !unit.v[unit.i].plural && ++unit.i && ro_take_phrase(&unit, "or two")) { /* "the next day or two" */
        f->kind = F_DURATION;
        f->direction = past ? -1 : 1;
        f->unit = (uint8_t)t.v[t.i + 1].value;
        f->n = 1;
        s->i = unit.i;
        return true;
    }
    if (past && ro_tok(t.d, t.v[t.i].token)->upos == RO_VERB)
        return false; /* "it will last two days" */
    if (!first && !past && !recent && word != W_NEXT && word != W_FOLLOWING && word != W_LATEST)
        return false;
    t.i++;
    f->kind = F_DURATION;
    f->direction = word == W_NEXT ? 1 : past || recent ? -1 : 0;
    bool century = (past || word == W_NEXT) && quarter_century(&t, f);
    if (century) {
        f->kind = F_DURATION;
    } else if (ro_at(&t, W_UNIT) && t.v[t.i].plural) {
        f->unit = (uint8_t)t.v[t.i++].value;
        if ((first && !ro_at(&t, W_OF)) || word == W_LATEST || word == W_FOLLOWING)
            return false; /* "the first days of the war" */
    } else if ((past || word == W_NEXT) && ro_at(&t, W_UNIT) && (t.v[t.i].value == U_DECADE || (t.v[t.i].value > U_DECADE && ro_word_is(s, t.i - 1, "past")) || ro_past_unit(s, t.i))) {
        f->unit = (uint8_t)t.v[t.i++].value;
        f->n = 1;
    } else if (recent || !counted_unit(&t, f)) {
        return false;
    }
    ro_take_phrase(&t, "or so");
    s->i = t.i;
    return true;
}

/* "the two-year-old conflict": how long it has gone on */
static bool age_of_event(const ro_scan *s)
{
    enum { NEAR = 3 }; /* "their 10-year-old border dispute" */
    static const char *const events[] = {"war", "conflict", "truce", "ceasefire", "cease-fire", "insurgency", "rebellion", "uprising", "revolt", "crisis", "dispute", "civil", "blockade", "embargo", "siege",
                                         "strike", "occupation", "standoff", "stalemate", "feud", "struggle", "campaign", "offensive", "slump", NULL};
    ro_scan t = *s;
    if (!ro_take(&t, W_DASH) || !ro_take_phrase(&t, "old"))
        return false;
    for (uint32_t i = t.i; i < t.n && i < t.i + NEAR; i++) {
        if (ro_word_in(&t, i, events))
            return true;
        uint8_t upos = ro_tok(t.d, t.v[i].token)->upos;
        if (upos != RO_ADJ && upos != RO_NOUN)
            return false;
    }
    return false;
}

/* "44-year-old", "37 years old": an age is no time */
static bool age(const ro_scan *s)
{
    ro_scan t = *s;
    if (age_of_event(s))
        return false;
    ro_take(&t, W_DASH);
    if (ro_word_is(&t, t.i, "old") || ro_word_is(&t, t.i, "olds") || ro_word_is(&t, t.i, "older"))
        return true;
    if (ro_take_phrase(&t, "and older") || ro_take_phrase(&t, "or older") || ro_take_phrase(&t, "and over") || ro_take_phrase(&t, "or over") || ro_take_phrase(&t, "and younger") || ro_take_phrase(&t, "or younger"))
        return true; /* "anyone 21 years or older" */
    return ro_take_phrase(&t, "of age");
}

/* "$500 million" a year, "20 %" annually: how much, not how long or how often */
static bool per_time(const ro_scan *s)
{
    if (s->i == 0)
        return false;
    const ro_token *before = ro_tok(s->d, s->v[s->i - 1].token);
    return ro_word_is(s, s->i - 1, ")") || s->v[s->i - 1].class == W_NUMBER || s->v[s->i - 1].class == W_UNIT || before->upos == RO_NOUN || before->upos == RO_SYM || before->upos == RO_NUM;
}

/* "$500 million a year", "two flights a week" */
static bool rate(const ro_scan *s) { return ro_at(s, W_A) && per_time(s) && !ro_word_is(s, s->i + 2, "after") && !ro_word_is(s, s->i + 2, "before"); }

/* "a quarter of", "three-quarters": a share; "a minute": a moment */
static bool no_length(const ro_scan *at, const ro_form *f, uint32_t end)
{
    bool article = ro_at(at, W_A);
    if (f->unit == U_YEAR && article && f->n == 1 && !f->half_more && end == at->i + 2 && at->i > 1 && ro_class_at(at, at->i - 1) == W_COMMA && ro_plausible_year(&at->v[at->i - 2]))
        return true; /* "since 1994, a year marked by war" */
    if (f->unit == U_DAY && article && f->n == 1 && end == at->i + 2 && ro_tok(at->d, at->v[end - 1].token)->deprel == RO_D_compound && ro_class_at(at, end) != W_DASH)
        return true; /* "a day match" */
    if (f->unit == U_WEEKEND && article && ro_tok(at->d, at->v[end - 1].token)->deprel == RO_D_compound)
        return true; /* "a weekend call" */
    if (f->unit == U_MINUTE)
        return article && !f->half_more;
    if (f->unit == U_QUARTER && f->n == 1 && ro_class_at(at, end) == W_THE)
        return true; /* "one quarter the power" */
    return f->unit == U_QUARTER && f->n && (article || ro_class_at(at, end) == W_OF || ro_class_at(at, at->i + 1) == W_DASH);
}

/* two weeks, the nine months, another year, half a year */
static bool length_itself(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (ro_take(&t, W_A) && quarter_century(&t, f)) {
        s->i = t.i;
        return true;
    }
    t = *s;
    bool more = ro_take_phrase(&t, "another") || ro_take_phrase(&t, "an additional") || ro_take_phrase(&t, "a further") || ro_take_phrase(&t, "an extra");
    if (more && ro_at(&t, W_UNIT) && t.v[t.i].value == U_QUARTER && (ro_word_is(&t, t.i + 1, "point") || ro_class_at(&t, t.i + 1) == W_OF || ro_word_is(&t, t.i + 1, "percentage")))
        return false; /* "by another quarter point" */
    if (more && ro_at(&t, W_UNIT) && !t.v[t.i].plural) {
        f->unit = (uint8_t)t.v[t.i++].value;
        f->n = 1;
    } else if (!a_half(&t, f) && !counted_unit(&t, f)) {
        return false;
    }
    s->i = t.i;
    return true;
}

/* "and 15 minutes" behind "two hours", "and six months" behind "four years" */
static void take_lesser(ro_scan *s, ro_form *f)
{
    static const uint8_t next[] = {0, U_SECOND, U_MINUTE, U_HOUR, 0, 0, 0, 0, 0, U_MONTH, 0, 0};
    ro_scan t = *s;
    ro_amount a;
    if (f->n == 0 || f->half_more || f->unit == U_SECOND || (next[f->unit] == 0 && f->unit != U_MINUTE))
        return;
    ro_take(&t, W_COMMA);
    ro_take(&t, W_AND);
    bool apart = t.i > s->i || s->v[s->i - 1].class == W_UNIT; /* "2 hours 40 minutes" */
    if (!apart || !ro_at(&t, W_NUMBER) || !ro_take_amount(&t, &a) || a.n == 0 || a.half || !ro_at(&t, W_UNIT) || t.v[t.i].value != next[f->unit])
        return;
    ro_scan end = t;
    end.i++;
    if (ro_at(&end, W_AGO) || ro_at(&end, W_EARLIER) || ro_at(&end, W_LATER) || ro_at(&end, W_DASH))
        return;
    f->lesser = a.n;
    s->i = end.i;
}

/* "to ten days" behind "a week", "to two years" behind "18 months": the lesser length is said first. */
static bool take_longer(ro_scan *s, const ro_form *f)
{
    static const int hours[] = {0, 0, 1, 24, 168, 336, 48, 720, 2190, 8760, 87600, 876000};
    ro_scan t = *s;
    ro_form longer = {.weekday = -1, .hour = -1};
    if (f->n == 0 || (!ro_take(&t, W_TO) && !ro_take_phrase(&t, "or")) || ro_word_is(s, s->i, "through") || (!ro_at(&t, W_NUMBER) && !ro_at(&t, W_A)) || !counted_unit(&t, &longer) || longer.unit == f->unit)
        return false;
    if ((int64_t)longer.n * hours[longer.unit] <= (int64_t)f->n * hours[f->unit] || ro_at(&t, W_AGO) || ro_at(&t, W_DASH))
        return false;
    *s = t;
    return true;
}

/* "for some time", "for a while" */
static bool a_while(ro_scan *s, ro_form *f)
{
    if (s->i == 0 || !ro_word_is(s, s->i - 1, "for") || (!ro_take_phrase(s, "some time") && !ro_take_phrase(s, "a while")))
        return false;
    f->kind = F_DURATION;
    f->no_unit = true;
    return true;
}

bool ro_read_duration(ro_scan *s, ro_form *f)
{
    ro_scan t = *s, number;
    if (a_while(s, f))
        return true;
    bool of_month = ro_take_phrase(&t, "one day") && (ro_at(&t, W_LAST) || (ro_at(&t, W_IN) && ro_class_at(&t, t.i + 1) == W_MONTH)); /* "one day in September" */
    t = *s;
    if (of_month || ro_take_one_day(&t) || (s->i > 0 && ro_word_is(s, s->i, "many") && ro_word_is(s, s->i - 1, "as")))
        return false; /* "the third in as many days" */
    ro_take_bound(&t);
    if (ro_take(&t, W_THE) && !ro_at(&t, W_NUMBER))
        return false;
    number = t;
    if (ro_at(&number, W_A) && number.i > 1 && ro_class_at(&number, number.i - 1) == W_DASH)
        return false; /* "once-a-decade" */
    bool article = number.i > 0 && ro_class_at(&number, number.i - 1) == W_THE && number.i > s->i;
    if (article && ro_class_at(&number, number.i + 1) == W_DASH)
        return false; /* "the two-week crisis": without the article */
    if (!length_itself(&t, f) || age(&t) || (number.i == s->i && rate(s)) || (no_length(&number, f, t.i) && !(number.i > s->i && !article && f->unit == U_MINUTE))) /* "just over a minute" */
        return false;
    f->kind = F_DURATION;
    take_lesser(&t, f);
    if (ro_at(&t, W_DASH) && (ro_class_at(&t, t.i + 1) == W_LONG || age_of_event(&t)))
        t.i += 2;
    else if (!take_longer(&t, f) && !ro_take_phrase(&t, "or so") && !ro_take_phrase(&t, "or more") && f->n == 1)
        ro_take_phrase(&t, "or two"); /* "a year or two" */
    s->i = t.i;
    return true;
}

/* "it may take experts months to find out": "take" shortly before it */
static bool taken_here(const ro_scan *s)
{
    enum { NEAR = 4 };
    static const char *const take[] = {"take", "takes", "took", "taken", "taking", "spend", "spent", NULL};
    for (uint32_t i = s->i, n = 0; i-- > 0 && n < NEAR; n++)
        if (ro_word_in(s, i, take))
            return true;
    return false;
}

/* Many, without a number: "for years", "the weeks before", "months of talks". */
static bool many_here(const ro_scan *s, uint32_t next)
{
    static const char *const before[] = {"for", "in", "within", "over", "after", "follows", "following", "spent", "take", "takes", "taken", "the", NULL};
    static const char *const after[] = {"before", "after", "ahead", "away", NULL};
    static const char *const changes[] = {"drop", "rise", "fall", "cut", "cuts", "increase", "decrease", "reduction", "decline", "change", "difference", NULL};
    bool document = s->i > 0 && ro_class_at(s, s->i - 1) == W_THE && s->v[s->i].value == U_MINUTE && !ro_word_in(s, next, after);
    if (document)
        return false; /* "the minutes of the meeting" */
    static const char *const with[] = {"with", "despite", "through", "from", "by", "amid", "during", "of", NULL};
    if (s->i > 0 && ro_word_in(s, s->i - 1, with) && ro_class_at(s, next) == W_OF && ro_tok(s->d, s->v[s->i].token)->upos == RO_NOUN)
        return true; /* "struggled with years of losses" */
    static const char *const trading[] = {"trading", "trade", NULL};
    if (s->i > 0 && ro_word_is(s, s->i - 1, "after") && ro_word_in(s, next, trading))
        return false; /* "in after hours trading" */
    if (s->i > 0 && ro_word_in(s, s->i - 1, before))
        return !(s->i > 1 && ro_class_at(s, s->i - 1) == W_IN && ro_word_in(s, s->i - 2, changes)); /* "a drop in hours" */
    if (ro_word_in(s, next, after) && !(s->i > 0 && s->v[s->i - 1].class == W_NUMBER))
        return true;
    if (ro_word_is(s, next, "to") && taken_here(s))
        return true;
    bool bare = s->i == 0 || s->v[s->i - 1].class == W_COMMA || ro_tok(s->d, s->v[s->i - 1].token)->upos == RO_VERB;
    return bare && ro_class_at(s, next) == W_OF && ro_tok(s->d, s->v[s->i].token)->upos == RO_NOUN;
}

/* "decades-long", "year-long" */
static bool as_long_as(ro_scan *s, ro_form *f)
{
    if (!ro_at(s, W_UNIT) || ro_class_at(s, s->i + 1) != W_DASH || ro_class_at(s, s->i + 2) != W_LONG)
        return false;
    f->n = s->v[s->i].plural ? 0 : 1;
    f->unit = (uint8_t)s->v[s->i].value;
    f->kind = F_DURATION;
    s->i += 3;
    return true;
}

bool ro_read_many(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (as_long_as(s, f))
        return true;
    if (!ro_at(&t, W_UNIT) || !t.v[t.i].plural || t.v[t.i].value == U_QUARTER || t.v[t.i].value == U_WEEKEND || ro_named(&t, t.i))
        return false;
    f->unit = (uint8_t)t.v[t.i++].value;
    f->kind = F_DURATION;
    if (t.i < t.n && ro_plausible_year(&t.v[t.i]))
        return false; /* "the years 2014 to 2020" */
    if (!many_here(s, t.i) || (ro_at(&t, W_OF) && (ro_class_at(&t, t.i + 1) == W_MONTH || ro_class_at(&t, t.i + 1) == W_SEASON))) /* "the months of July and August" */
        return false;
    static const char *const more[] = {"or weeks", "or months", "or years", "or even weeks", "or even months", "or even years", "if not months", "if not years", "and weeks", "and months", "and years", NULL};
    for (size_t k = 0; more[k] && !ro_take_phrase(&t, more[k]); k++)
        ;
    s->i = t.i;
    return true;
}

/* "weeklong", "a half-century", "half-hour", "a quarter century" */
bool ro_read_word_of_length(ro_scan *s, ro_form *f)
{
    ro_scan t = *s, quarter = *s;
    ro_take(&quarter, W_A);
    if (quarter_century(&quarter, f)) {
        t = quarter;
    } else if (ro_at(&t, W_WHOLE)) {
        static const char *const many[] = {"hourslong", "dayslong", "weekslong", "monthslong", "yearslong", "decadeslong", NULL};
        f->n = !ro_word_in(&t, t.i, many);
        f->unit = (uint8_t)t.v[t.i++].value;
    } else {
        ro_take(&t, W_A);
        if (!ro_take(&t, W_HALF) || (!ro_take(&t, W_DASH) && t.i == s->i + 1) || !ro_at(&t, W_UNIT) || t.v[t.i].plural)
            return false;
        f->half_more = true;
        f->unit = (uint8_t)t.v[t.i++].value;
    }
    f->kind = F_DURATION;
    s->i = t.i;
    return true;
}

/* ---- how often ---- */

static bool every(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!ro_take(&t, W_EVERY))
        return false;
    if (ro_at(&t, W_NUMBER) && ro_class_at(&t, t.i + 1) == W_UNIT)
        f->n = t.v[t.i++].value;
    else if (ro_at(&t, W_FEW) && ro_class_at(&t, t.i + 1) == W_UNIT) /* "every few minutes" */
        f->n = t.v[t.i++].value;
    else if (ro_take_phrase(&t, "other"))
        f->n = 2;
    if (ro_at(&t, W_UNIT))
        f->unit = (uint8_t)t.v[t.i++].value;
    else if (ro_at(&t, W_WEEKDAY)) {
        f->weekday = t.v[t.i++].value;
        ro_take_part(&t, f);
    } else if (ro_at(&t, W_MONTH))
        f->m = t.v[t.i++].value;
    else if (ro_at(&t, W_SEASON))
        f->season = 1 + t.v[t.i++].value;
    else if (ro_at(&t, W_PART))
        f->unit = U_DAY, t.i++;
    else
        return false;
    s->i = t.i;
    return true;
}

/* "a quarterly dividend": only how often something is done counts, as for "annually". */
static bool accounts_word(const ro_scan *s)
{
    bool of_accounts = ro_word_is(s, s->i, "quarterly") || ro_word_is(s, s->i, "yearly");
    uint8_t upos = ro_tok(s->d, s->v[s->i].token)->upos;
    return of_accounts && upos != RO_ADV && upos != RO_UPOS_NONE;
}

/* "the party daily Granma" */
static bool newspaper(const ro_scan *s)
{
    return s->i > 0 && s->i + 1 < s->n && s->v[s->i + 1].capital && s->v[s->i + 1].class == W_OTHER && ro_tok(s->d, s->v[s->i].token)->upos == RO_NOUN;
}

/* "the second Tuesday of every month" */
static bool weekday_of_months(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take(&t, W_THE);
    if ((!ro_take(&t, W_ORDINAL) && !ro_take(&t, W_LAST)) || !ro_take(&t, W_WEEKDAY) || !ro_take(&t, W_OF) || !ro_take(&t, W_EVERY) || ro_class_at(&t, t.i) != W_UNIT || t.v[t.i].plural)
        return false;
    f->unit = (uint8_t)t.v[t.i].value;
    s->i = t.i + 1;
    return true;
}

/* daily, every two weeks, each Thursday, Mondays, once a week */
bool ro_read_set(ro_scan *s, ro_form *f)
{
    static const char *const yearly[] = {"annually", "yearly", NULL};
    ro_scan t = *s;
    f->kind = F_SET;
    f->n = 1;
    if (ro_at(&t, W_PERIODIC) && !ro_named(&t, t.i)) {
        if (accounts_word(&t) || newspaper(&t) || (ro_word_in(&t, t.i, yearly) && per_time(&t)))
            return false;
        f->unit = (uint8_t)t.v[t.i++].value;
    } else if (ro_at(&t, W_WEEKDAY) && (t.v[t.i].plural || ro_weekday_of_every(&t, t.i) || ro_weekday_parts(&t, t.i))) {
        f->weekday = t.v[t.i++].value;
        ro_take_part(&t, f);
    } else if (!weekday_of_months(&t, f) && !every(&t, f)) {
        return false;
    }
    s->i = t.i;
    return true;
}

/* "twice a year", "once a month", "three times per week" */
bool ro_read_rate(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!ro_take_phrase(&t, "once") && !ro_take_phrase(&t, "twice")) {
        ro_amount a;
        if (!ro_take_amount(&t, &a) || !ro_take_phrase(&t, "times"))
            return false;
    }
    if ((!ro_take(&t, W_A) && !ro_take_phrase(&t, "per") && !ro_take_phrase(&t, "each") && !ro_take(&t, W_EVERY)) || !ro_at(&t, W_UNIT) || t.v[t.i].plural)
        return false;
    f->kind = F_SET;
    f->n = 1;
    f->unit = (uint8_t)t.v[t.i].value;
    s->i = t.i + 1;
    return true;
}
