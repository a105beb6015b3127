/* SPDX-License-Identifier: Apache-2.0 */
/* What is counted from an anchor: the publication, or what the text told last. */
#include "dates/scan.h"

static bool unit_at(const ro_scan *s, uint32_t i, bool plural)
{
    return ro_class_at(s, i) == W_UNIT && s->v[i].value >= U_DAY && s->v[i].plural == plural;
}

/* No noun follows the part of a day that would be told by it: "by morning", not "until morning prayers". */
static bool ends_with_it(const ro_scan *s)
{
    uint8_t upos = s->i + 1 < s->n ? ro_tok(s->d, s->v[s->i + 1].token)->upos : (uint8_t)RO_PUNCT;
    return upos != RO_NOUN && upos != RO_PROPN && upos != RO_ADJ;
}

/* the morning, the evening: of the day told or published */
static bool part_of_day(ro_scan *s, ro_form *f)
{
    static const char *const names[] = {"morning", "afternoon", "evening", "night", NULL};
    static const char *const trade[] = {"trading", "trade", NULL};
    ro_scan t = *s;
    static const char *const before[] = {"by", "through", "throughout", "into", NULL}, *const hours_led[] = {"by", "until", "since", "till", NULL};
    bool of_row = s->i > 1 && ro_class_at(s, s->i - 1) == W_AND && ro_class_at(s, s->i - 2) == W_PART && s->i > 2 && ro_class_at(s, s->i - 3) == W_THE && ends_with_it(s); /* "in the morning and afternoon" */
    bool since = s->i > 0 && ro_at(&t, W_PART) && ro_word_in(s, s->i - 1, hours_led) && !t.v[t.i].plural && ends_with_it(s); /* "since morning" */
    bool led = s->i > 0 && (ro_class_at(s, s->i - 1) == W_IN || ro_word_in(s, s->i - 1, before) || (s->i > 1 && ro_class_at(s, s->i - 1) == W_OF && ro_word_is(s, s->i - 2, "course")));
    if (ro_at(&t, W_MID)) {
        t.i++;
        ro_take(&t, W_DASH);
    } else if (ro_take_phrase(&t, "the early hours of the morning") || ro_take_phrase(&t, "the small hours of the morning")) {
        f->part = PART_MORNING;
        f->from_text = true;
        s->i = t.i;
        return true;
    } else if (of_row || since) {
        led = true;
    } else if (ro_take(&t, W_EARLY) || ro_take(&t, W_LATE) || ro_take(&t, W_EARLIER) || ro_take(&t, W_LATER)) {
        f->direction = ro_at(s, W_EARLIER) ? -1 : 0;
        ro_take(&t, W_IN);
        bool by = s->i > 0 && ro_word_in(s, s->i - 1, hours_led); /* "by late morning" */
        led = ro_take(&t, W_THE) || (led && ro_word_in(&t, t.i + 1, trade)) || (by && f->direction == 0);
    } else if (ro_take(&t, W_THE)) {
        if (!ro_take(&t, W_EARLY)) /* "in the late morning" */
            ro_take(&t, W_LATE);
    } else if (!ro_word_in(&t, t.i + 1, trade)) { /* "in morning trading" */
        return false;
    }
    if (!led || !ro_at(&t, W_PART) || !ro_word_in(&t, t.i, names))
        return false;
    ro_take_part(&t, f);
    f->from_text = !ro_word_in(&t, t.i, trade);
    s->i = t.i;
    ro_scan day = t;
    ro_form weekday = {.weekday = -1, .hour = -1};
    day.i += ro_word_in(&day, day.i, trade); /* "in mid-afternoon trading on Thursday" */
    if (ro_take(&day, W_ON) && ro_read_weekday(&day, &weekday) && !weekday.part) { /* "in the late morning on Sunday": two expressions, of one day */
        weekday.part = f->part;
        *f = weekday;
    }
    return true;
}

/* "the day after tomorrow", "the day before yesterday" */
static bool day_beyond(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (ro_take_phrase(&t, "the day after tomorrow"))
        f->n = 2;
    else if (ro_take_phrase(&t, "the day before yesterday"))
        f->n = -2;
    else
        return false;
    s->i = t.i;
    return true;
}

/* "today's world", "the leaders of tomorrow", "a better tomorrow": of these times, no day */
static bool these_times(ro_scan *s, ro_form *f)
{
    enum { NEAR = 3 }; /* "today's deeply interconnected world" */
    static const char *const lasting[] = {"world", "youth", "society", "societies", "generation", "generations", "children", "kids", "students", "consumers", "teenagers", "technology", "technologies",
                                          "standards", "money", "dollars", "economy", "challenges", "problems", "threats", "realities", "reality", "age", "culture", "workforce", "citizens", "leaders", "jobs",
                                          "environment", "people", NULL};
    static const char *const of_tomorrow[] = {"people", "leaders", "world", "cities", "jobs", "schools", "workforce", "technologies", "generation", "generations", "citizens", "europe", "car", "cars", NULL};
    static const char *const better[] = {"better", "brighter", "safer", NULL};
    if (!ro_at(s, W_DAY) || s->v[s->i].value < 0)
        return false;
    const bool tomorrow = s->v[s->i].value > 0, of = tomorrow && s->i > 1 && ro_class_at(s, s->i - 1) == W_OF && ro_word_in(s, s->i - 2, of_tomorrow);
    static const char *const is[] = {"is", "are", "remains", "remain", NULL}, *const held[] = {"considered", "known", "regarded", "seen", "one", "called", "home", NULL};
    bool generic = (s->v[s->i].value == 0 && s->i > 0 && ro_word_in(s, s->i - 1, is) && ro_word_in(s, s->i + 1, held)) ||
                   ((of || (tomorrow && s->i > 0 && ro_word_in(s, s->i - 1, better))) && ro_class_at(s, s->i + 1) != W_POSS);
    if (!generic && ro_class_at(s, s->i + 1) == W_POSS)
        for (uint32_t i = s->i + 2; i < s->n && i < s->i + 2 + NEAR && !generic; i++) {
            uint8_t upos = ro_tok(s->d, s->v[i].token)->upos;
            if (ro_named(s, i) || (upos != RO_NOUN && upos != RO_ADJ && upos != RO_ADV && upos != RO_VERB))
                break;
            generic = ro_word_in(s, i, lasting) && (i + 1 >= s->n || (ro_tok(s->d, s->v[i + 1].token)->upos != RO_NOUN && ro_tok(s->d, s->v[i + 1].token)->upos != RO_PART));
        }
    if (!generic)
        return false;
    f->kind = tomorrow ? F_FUTURE : F_PRESENT;
    s->i++;
    return true;
}

/* yesterday, tonight, this morning, earlier today, last night, overnight */
bool ro_read_deictic(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (these_times(s, f))
        return true;
    f->kind = F_OFFSET;
    f->unit = U_DAY;
    if (part_of_day(s, f) || day_beyond(s, f))
        return true;
    if (ro_take(&t, W_MID)) { /* "mid-afternoon yesterday" */
        ro_take(&t, W_DASH);
        ro_take_part(&t, f);
        if (!f->part || !ro_at(&t, W_DAY))
            return false;
    } else if (!ro_take(&t, W_EARLIER) && !ro_take(&t, W_LATER) && !ro_take(&t, W_EARLY)) {
        ro_take(&t, W_LATE);
    }
    if (ro_at(&t, W_TONIGHT) && t.i > 0 && (ro_class_at(&t, t.i - 1) == W_ABOUT || ro_word_is(&t, t.i - 1, "virtually")))
        return false; /* "almost overnight": at once */
    if ((ro_at(&t, W_TONIGHT) || ro_at(&t, W_THIS)) && t.i > 0 && ro_named(&t, t.i) && ro_named(&t, t.i - 1) && t.v[t.i - 1].class == W_OTHER)
        return false; /* "World News Tonight" */
    if (ro_at(&t, W_TONIGHT)) {
        bool over = ro_word_is(&t, t.i, "overnight");
        f->part = (uint8_t)t.v[t.i++].value;
        f->overnight = over;
        ro_form day = {.weekday = -1, .hour = -1};
        if (over && ro_read_weekday(&t, &day) && !day.part) { /* "overnight Thursday" */
            *f = day;
            f->part = PART_NIGHT;
        }
    } else if (ro_at(&t, W_DAY) && (!ro_named(&t, t.i) || t.v[t.i].value)) {
        f->n = t.v[t.i++].value;
        if (!f->part)
            ro_take_part(&t, f);
    } else if (ro_at(&t, W_THIS) && ro_class_at(&t, t.i + 1) == W_PART) {
        t.i++;
        ro_take_part(&t, f);
    } else if (ro_at(&t, W_LAST) && (ro_word_is(&t, t.i + 1, "night") || ro_word_is(&t, t.i + 1, "evening"))) {
        t.i++;
        ro_take_part(&t, f);
        f->n = -1;
    } else {
        return false;
    }
    ro_take_date_beside(&t, f); /* "today (5 September)" */
    s->i = t.i;
    return true;
}

/* "the year" of an account: "for the year", "the full year"; "the year ended June 30" is a length. */
static bool the_year(ro_scan *s, ro_form *f)
{
    static const char *const before[] = {"for", "of", "during", "throughout", "through", "in", NULL};
    static const char *const after[] = {"ended", "ending", "to", "that", "before", "after", "since", NULL};
    static const char *const honoured[] = {"player", "man", "woman", "person", "coach", "manager", "producer", "album", "song", "record", "toy", "car", "book", "team", "rookie", "athlete",
                                           "artist", "word", "teacher", "personality", "footballer", "driver", "entertainer", "act", "film", "photograph", NULL};
    ro_scan t = *s;
    if (!ro_take(&t, W_THE) || (s->i > 1 && ro_class_at(s, s->i - 1) == W_OF && ro_word_in(s, s->i - 2, honoured))) /* "toy of the year" */
        return false;
    bool full = ro_take_phrase(&t, "full") || ro_take_phrase(&t, "entire") || ro_take_phrase(&t, "whole");
    ro_take(&t, W_LATEST);
    full = ro_take(&t, W_FISCAL) || full;
    bool out = s->i > 0 && ro_word_is(s, s->i - 1, "before") && (ro_word_is(&t, t.i + 1, "is") || ro_word_is(&t, t.i + 1, "ends")); /* "before the year is out" */
    if (!unit_at(&t, t.i, false) || t.v[t.i].value != U_YEAR || (!full && !out && !(s->i > 0 && ro_word_in(s, s->i - 1, before))) || ro_named(&t, t.i))
        return false;
    t.i++;
    f->unit = U_YEAR;
    f->kind = F_OFFSET;
    f->full = ro_word_is(s, s->i + 1, "full");
    uint8_t next = ro_class_at(&t, t.i);
    if ((next == W_OF && !ro_word_is(&t, t.i + 1, "$")) || next == W_NUMBER || next == W_DASH) /* "a high for the year of $42" */
        return false;
    bool best = s->i > 0 && ro_class_at(s, s->i - 1) == W_OF; /* "their highest level of the year after a report" */
    if (ro_word_in(&t, t.i, after) && !(best && (ro_word_is(&t, t.i, "after") || ro_word_is(&t, t.i, "before"))))
        f->kind = F_DURATION, f->n = 1;
    s->i = t.i;
    return true;
}

/* Nothing follows, or a mark, or another clause. */
static bool sentence_part_ends(const ro_scan *s)
{
    uint8_t upos = s->i < s->n ? ro_tok(s->d, s->v[s->i].token)->upos : (uint8_t)RO_PUNCT;
    return upos == RO_PUNCT || upos == RO_CCONJ;
}

static bool quarter_or_named(const ro_scan *s) { return s->v[s->i].value == U_QUARTER || ro_named(s, s->i); }

/* "the week", "the month", "the day's talks": that was told of, else that the report comes out in; "the year's best" */
static bool the_week(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!ro_take(&t, W_THE) || !unit_at(&t, t.i, false))
        return false;
    if (t.v[t.i].value == U_DECADE && (ro_word_is(&t, t.i + 1, "through") || ro_word_is(&t, t.i + 1, "to") || ro_word_is(&t, t.i + 1, "since"))) { /* "in the decade through 2010" */
        f->kind = F_DURATION;
        f->unit = U_DECADE;
        f->n = 1;
        s->i = t.i + 1;
        return true;
    }
    if (t.v[t.i].value > U_YEAR || t.v[t.i].value == U_FORTNIGHT || t.v[t.i].value == U_WEEKEND || quarter_or_named(&t))
        return false;
    f->unit = (uint8_t)t.v[t.i++].value;
    uint8_t next = ro_class_at(&t, t.i);
    static const char *const ending[] = {"end", "ended", "ending", "ends", "finish", "finished", "finishing", "close", "closed", "closing", "closes", "start", "started", "began", "begin", "begun", NULL};
    const bool ended = f->unit == U_DAY && s->i > 0 && ro_word_in(s, s->i - 1, ending); /* "to end the day at 7,114" */
    const bool on_it = ended || (f->unit == U_DAY && s->i > 0 && (ro_class_at(s, s->i - 1) == W_ON || ro_word_is(s, s->i - 1, "for")) && sentence_part_ends(&t)); /* "up 2 percent on the day" */
    if ((f->unit == U_DAY || f->unit == U_YEAR) && next != W_POSS && !on_it)
        return false; /* "the day's talks", "the year's best" */
    if (next == W_OF || next == W_DASH || ro_word_is(&t, t.i, "before") || ro_word_is(&t, t.i, "after") || ro_word_is(&t, t.i, "following"))
        return false;
    static const char *const to[] = {"through", "to", "until", NULL};
    if (ro_word_is(&t, t.i, "since") || (ro_word_in(&t, t.i, to) && t.i + 1 < t.n && (ro_plausible_year(&t.v[t.i + 1]) || ro_class_at(&t, t.i + 1) == W_MONTH))) { /* "in the month since the vote", "the quarter to June" */
        f->kind = F_DURATION, f->n = 1;
        s->i = t.i;
        return true;
    }
    f->kind = F_OFFSET;
    f->from_text = f->unit != U_YEAR;
    f->which = WHICH_THIS;
    s->i = t.i;
    return true;
}

/* "the year-ago quarter", "year-earlier", "the prior-year period" */
static bool year_ago(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take(&t, W_THE);
    bool prior = ro_at(&t, W_LAST) && t.v[t.i].value == 1 && ro_class_at(&t, t.i + 1) == W_DASH && unit_at(&t, t.i + 2, false) && t.v[t.i + 2].value == U_YEAR;
    if (!prior && (!unit_at(&t, t.i, false) || t.v[t.i].value != U_YEAR || ro_class_at(&t, t.i + 1) != W_DASH ||
                   (ro_class_at(&t, t.i + 2) != W_AGO && ro_class_at(&t, t.i + 2) != W_EARLIER)))
        return false;
    t.i += 3;
    ro_scan noun = t;
    ro_take(&noun, W_ORDINAL);
    bool period = ro_take_phrase(&noun, "period") || (ro_at(&noun, W_UNIT) && noun.i++);
    f->kind = F_OFFSET;
    f->unit = U_YEAR;
    f->n = -1;
    f->counted = f->from_text = true;
    s->i = period ? noun.i : t.i;
    return true;
}

/* "the end of the year", "later in the day", "the rest of the week": a unit that the anchor is in. */
static bool unit_with_end(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    bool rest = ro_take_phrase(&t, "the rest of"), end = s->i > 0 && ro_word_is(s, s->i - 1, "at") && ro_word_is(s, s->i, "the") && ro_class_at(s, s->i + 1) == W_END;
    if (!rest) {
        f->direction = ro_at(&t, W_EARLIER) ? -1 : ro_at(&t, W_LATER) ? 1 : 0;
        if (ro_take(&t, W_EARLIER) || ro_take(&t, W_LATER)) {
            if (!ro_take(&t, W_IN))
                return false;
        } else {
            uint32_t before = t.i;
            ro_take_modifier(&t);
            if (t.i == before)
                return false;
        }
    }
    if (!ro_take(&t, W_THE) || !unit_at(&t, t.i, false) || ro_class_at(&t, t.i + 1) == W_NUMBER)
        return false;
    f->unit = (uint8_t)t.v[t.i++].value;
    f->from_text = f->unit == U_DAY;
    f->which = f->from_text ? WHICH_THIS : f->which;
    f->at_end = end && f->unit == U_YEAR;
    if (ro_class_at(&t, t.i) == W_OF)
        return false; /* "the end of the day of …" */
    f->kind = F_OFFSET;
    s->i = t.i;
    return true;
}

static bool told_word(const ro_scan *t, uint8_t word)
{
    return word == W_SAME || word == W_FOLLOWING || word == W_THAT || (word == W_LAST && t->v[t->i].value == 1);
}

/* "the past week", "the past month": how long, up to now */
bool ro_past_unit(const ro_scan *s, uint32_t i)
{
    if (i < 2 || ro_class_at(s, i) != W_UNIT || s->v[i].value < U_DAY || s->v[i].plural || ro_class_at(s, i - 2) != W_THE)
        return false;
    if (ro_class_at(s, i - 1) == W_LAST && ro_word_is(s, i + 1, "or") && ro_word_is(s, i + 2, "so"))
        return true; /* "the last month or so" */
    return (s->v[i].value == U_WEEK || s->v[i].value == U_MONTH) && ro_word_is(s, i - 1, "past");
}

/* "the same month last year": a year before the month told */
static bool same_month_before(ro_scan *s, ro_form *f)
{
    static const char *const years[] = {"last year", "a year ago", "a year earlier", "a year before", "the previous year", "the year before", "one year earlier", NULL};
    ro_scan t = *s;
    if (!ro_take(&t, W_THE) || (!ro_take(&t, W_SAME) && !ro_take_phrase(&t, "corresponding") && !ro_take_phrase(&t, "comparable")) || !unit_at(&t, t.i, false) || t.v[t.i].value != U_MONTH)
        return false;
    t.i++;
    ro_take(&t, W_IN);
    bool said = false;
    for (size_t k = 0; years[k] && !said; k++)
        said = ro_take_phrase(&t, years[k]);
    if (!said)
        return false;
    f->kind = F_OFFSET;
    f->unit = U_MONTH;
    f->n = -12;
    f->from_text = f->counted = f->compared = true;
    s->i = t.i;
    return true;
}

/* last week, this month, next year, earlier this year, the coming weekend; the same day, the following week, that day */
bool ro_read_unit(ro_scan *s, ro_form *f)
{
    static const char *const beside[] = {"from", "than", "with", NULL};
    ro_scan t = *s;
    if (unit_with_end(s, f) || same_month_before(s, f) || year_ago(s, f) || the_year(s, f) || the_week(s, f))
        return true;
    f->compared = s->i > 0 && ro_word_in(s, s->i - 1, beside);
    f->direction = ro_at(&t, W_EARLIER) ? -1 : ro_at(&t, W_LATER) ? 1 : 0;
    if (!ro_take(&t, W_EARLIER) && !ro_take(&t, W_LATER) && !ro_take_phrase(&t, "sometime"))
        ro_take_modifier(&t);
    bool the = ro_take(&t, W_THE);
    uint8_t word = ro_class_at(&t, t.i);
    if (word == W_THAT && ro_class_at(&t, t.i + 1) == W_SAME) /* "that same day" */
        t.i++, word = W_SAME;
    bool told = told_word(&t, word), current = ro_word_is(&t, t.i, "current");
    if (word != W_LAST && word != W_NEXT && word != W_THIS && !told)
        return false;
    t.i++;
    ro_take(&t, W_FISCAL);
    if (!unit_at(&t, t.i, false) || ro_named(&t, t.i) || ro_past_unit(&t, t.i))
        return false;
    f->kind = F_OFFSET;
    f->unit = (uint8_t)t.v[t.i++].value;
    f->n = word == W_LAST ? -1 : word == W_NEXT || word == W_FOLLOWING ? 1 : 0;
    f->from_text = told || (the && word == W_NEXT && f->unit == U_DAY);
    if (the && word == W_THIS && !current)
        return false;
    if (f->unit == U_DAY && (word == W_THIS || (word == W_LAST && !told)))
        return false; /* "this day", "the last day" tell no day */
    if (f->unit >= U_DECADE && f->n && !(f->unit == U_CENTURY && ro_word_is(&t, t.i - 2, "last")))
        return false; /* "the last decade" is a length, "the last century" has its number */
    if (f->unit == U_DAY && f->from_text)
        ro_take_part(&t, f);
    static const char *const lengths[] = {"over", "within", "during", "for", "through", NULL};
    f->next_told = the && word == W_NEXT && f->unit > U_DAY && !(s->i > 0 && ro_word_in(s, s->i - 1, lengths));
    if (f->unit == U_WEEKEND && word == W_THIS)
        f->which = WHICH_THIS;
    ro_take_phrase(&t, "or so");
    s->i = t.i;
    return true;
}

/* "the next morning", "that evening", "the same night" */
static bool part_told(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take(&t, W_THE);
    uint8_t word = ro_class_at(&t, t.i);
    if (!told_word(&t, word) && (word != W_NEXT || t.i == s->i))
        return false;
    t.i++;
    f->kind = F_OFFSET;
    f->unit = U_DAY;
    f->from_text = true;
    f->n = word == W_NEXT || word == W_FOLLOWING ? 1 : word == W_LAST ? -1 : 0;
    ro_take_part(&t, f);
    if (!f->part)
        return false;
    s->i = t.i;
    return true;
}

/* "the weekend", "over the weekend", "weekend talks" */
bool ro_read_weekend(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (part_told(s, f))
        return true;
    bool modifier = ro_at(&t, W_UNIT) && ro_tok(t.d, t.v[t.i].token)->deprel == RO_D_compound; /* "a weekend call" */
    if ((!ro_take(&t, W_THE) && !modifier) || !ro_at(&t, W_UNIT) || t.v[t.i].value != U_WEEKEND || t.v[t.i].plural)
        return false;
    f->kind = F_OFFSET;
    f->unit = U_WEEKEND;
    s->i = t.i + 1;
    return true;
}

/* "year-end", "year's end", "month end" */
bool ro_read_year_end(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!unit_at(&t, t.i, false) || (t.v[t.i].value != U_YEAR && t.v[t.i].value != U_MONTH))
        return false;
    f->unit = (uint8_t)t.v[t.i++].value;
    f->whole_end = ro_take(&t, W_DASH);
    if (!f->whole_end)
        ro_take(&t, W_POSS);
    if (!ro_take(&t, W_END))
        return false;
    if (f->unit == U_YEAR && t.i < t.n && ro_plausible_year(&t.v[t.i])) { /* "by year-end 2013" */
        f->kind = f->whole_end ? F_DAY : F_YEAR;
        f->y = t.v[t.i].value, f->m = 12, f->d = 31;
        s->i = t.i + 1;
        return true;
    }
    f->kind = F_OFFSET;
    if (s->i > 0 && ro_word_is(s, s->i - 1, "since"))
        f->which = WHICH_LAST;
    s->i = t.i;
    return true;
}

/* "months ago", "years later": how many is not said */
static bool shifted_by_many(ro_scan *s, ro_form *f)
{
    uint8_t word = ro_class_at(s, s->i + 1);
    ro_scan now = *s;
    if (ro_at(s, W_UNIT) && s->v[s->i].plural && ++now.i && ro_take_phrase(&now, "from now")) {
        f->kind = F_FUTURE;
        s->i = now.i;
        return true;
    }
    if (!ro_at(s, W_UNIT) || !s->v[s->i].plural || (word != W_AGO && word != W_LATER && word != W_EARLIER))
        return false;
    if (s->i > 0 && (ro_class_at(s, s->i - 1) == W_NUMBER || ro_class_at(s, s->i - 1) == W_OTHER) && ro_tok(s->d, s->v[s->i].token)->upos == RO_UPOS_NONE)
        return false;
    f->kind = ro_class_at(s, s->i + 1) == W_AGO ? F_PAST : F_DURATION;
    f->unit = (uint8_t)s->v[s->i].value;
    s->i += 2;
    return true;
}

/* No noun and no clause follows that one could count from. */
static bool ends_here(const ro_scan *s, uint32_t i)
{
    if (i >= s->n || s->v[i].class == W_COMMA)
        return true;
    uint8_t upos = ro_tok(s->d, s->v[i].token)->upos;
    return upos == RO_PUNCT || upos == RO_ADP || upos == RO_CCONJ;
}

static bool take_shift(ro_scan *s, uint8_t *word)
{
    if (ro_take_phrase(s, "from now") || ro_take_phrase(s, "hence")) {
        *word = W_AGO; /* from publication */
        return true;
    }
    *word = ro_class_at(s, s->i);
    if (*word != W_AGO && *word != W_EARLIER && *word != W_LATER && !ro_word_is(s, s->i, "before") && !ro_word_is(s, s->i, "after"))
        return false;
    if (*word != W_AGO && *word != W_EARLIER && *word != W_LATER) {
        bool before = ro_word_is(s, s->i, "before");
        if (!ends_here(s, s->i + 1))
            return false; /* "two days before the summit" */
        *word = before ? W_EARLIER : W_LATER;
    }
    s->i++;
    return true;
}

/* "the night", "the year": a part of a day, which counts days, or a unit up to a year */
static bool the_part_or_unit(ro_scan *s, ro_form *f)
{
    if (!ro_take(s, W_THE))
        return false;
    f->unit = U_DAY;
    ro_take_part(s, f);
    if (f->part)
        return true;
    if (!unit_at(s, s->i, false) || s->v[s->i].value > U_YEAR)
        return false;
    f->unit = (uint8_t)s->v[s->i++].value;
    return true;
}

/* "the day before", "the night after", "the year before": not before what it is counted from */
static bool day_before(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!the_part_or_unit(&t, f) || f->unit == U_WEEKEND || f->unit == U_QUARTER)
        return false;
    bool earlier = ro_at(&t, W_EARLIER) && !f->part, before = earlier || ro_word_is(&t, t.i, "before"), after = ro_word_is(&t, t.i, "after");
    if ((!before && !after) || !ends_here(&t, t.i + 1))
        return false;
    f->counted = earlier;
    f->kind = F_OFFSET;
    f->from_text = true;
    f->n = before ? -1 : 1;
    s->i = t.i + 1;
    return true;
}

/* "the day after Christmas", "the day before Tuesday's hearing": of what is dated; "Nov. 3, the day before the vote": that day */
static bool day_beside(ro_scan *s, ro_form *f)
{
    static ro_time_reader *const days[] = {ro_read_feast, ro_read_weekday, ro_read_month_day, ro_read_day_month, ro_read_deictic};
    ro_scan t = *s;
    if (!ro_take_phrase(&t, "the day"))
        return false;
    bool before = ro_word_is(&t, t.i, "before");
    if ((!before && !ro_word_is(&t, t.i, "after")) || ends_here(&t, t.i + 1))
        return false;
    uint32_t end = t.i++;
    for (size_t k = 0; k < sizeof days / sizeof *days; k++) {
        ro_scan date = t;
        ro_form day = {.weekday = -1, .hour = -1};
        if (days[k](&date, &day) && (day.kind == F_DAY || day.kind == F_WEEKDAY || day.kind == F_FEAST) && !day.part && day.hour < 0) {
            day.shift = before ? -1 : 1;
            *f = day;
            s->i = date.i;
            return true;
        }
    }
    bool apposed = s->i > 1 && ro_class_at(s, s->i - 1) == W_COMMA;
    uint8_t led = s->i > 0 ? ro_class_at(s, s->i - 1 - apposed) : (uint8_t)W_OTHER;
    f->kind = F_OFFSET;
    f->unit = U_DAY;
    f->from_text = f->vague_day = true;
    if (led != W_WEEKDAY && led != W_DAY && led != W_NUMBER)
        f->n = before ? -1 : 1;
    s->i = end;
    return true;
}

/* "the year before last", "the night before last" */
static bool before_last(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (!the_part_or_unit(&t, f) || (!f->part && f->unit == U_DAY) || !ro_take_phrase(&t, "before last"))
        return false;
    f->kind = F_OFFSET;
    f->n = -2;
    s->i = t.i;
    return true;
}

/* half a century ago, a quarter of a century ago */
static bool half_ago(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_take_bound(&t);
    if ((ro_take_phrase(&t, "a quarter of a century") || ro_take_phrase(&t, "a quarter century")) && ro_take(&t, W_AGO)) {
        f->kind = F_OFFSET;
        f->unit = U_YEAR;
        f->n = -25;
        f->counted = true;
        s->i = t.i;
        return true;
    }
    ro_scan later = t;
    if (ro_take_phrase(&later, "half a century later") || ro_take_phrase(&later, "half a century earlier")) {
        f->kind = F_DURATION;
        f->unit = U_YEAR;
        f->n = 50;
        s->i = later.i;
        return true;
    }
    if (!ro_take_phrase(&t, "half a") || !ro_at(&t, W_UNIT) || ro_class_at(&t, t.i + 1) != W_AGO || (t.v[t.i].value != U_CENTURY && t.v[t.i].value != U_DECADE && t.v[t.i].value != U_YEAR))
        return false;
    f->kind = F_OFFSET;
    f->unit = t.v[t.i].value == U_YEAR ? U_MONTH : U_YEAR;
    f->n = t.v[t.i].value == U_YEAR ? -6 : t.v[t.i].value == U_DECADE ? -5 : -50;
    f->counted = true;
    s->i = t.i + 2;
    return true;
}

/* "from a year ago", "$5 million a year earlier": a figure of then stands beside one of now. */
static bool compares(const ro_scan *s)
{
    static const char *const before[] = {"from", "with", "to", "than", "on", NULL};
    if (s->i == 0)
        return false;
    uint8_t upos = ro_tok(s->d, s->v[s->i - 1].token)->upos;
    return ro_word_in(s, s->i - 1, before) || upos == RO_NUM || upos == RO_SYM || upos == RO_NOUN;
}

/* "Six months later, in April 2009": the date beside it is that of both */
static void take_date_after(const ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_form date = {.weekday = -1, .hour = -1};
    ro_take(&t, W_COMMA);
    if (!ro_take(&t, W_IN) && !ro_take(&t, W_ON))
        return;
    bool day = ro_read_month_day(&t, &date) || ro_read_day_month(&t, &date), month = !day && f->unit >= U_MONTH && ro_read_month(&t, &date);
    if ((day && f->unit <= U_WEEK) || month || (!day && f->unit >= U_YEAR && t.i < t.n && ro_plausible_year(&t.v[t.i]) && ro_take_year(&t, &date.y))) {
        if (!date.y)
            return;
        date.kind = day ? F_DAY : month ? F_MONTH : F_YEAR;
        *f = date;
    }
}

/* "ten years ago today", "a week ago Friday": to the day */
static void take_day_of_shift(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    if (f->unit == U_YEAR && ro_at(&t, W_THIS) && ro_class_at(&t, t.i + 1) == W_UNIT && t.v[t.i + 1].value == U_MONTH && !t.v[t.i + 1].plural) {
        f->unit = U_MONTH; /* "a year ago this month" */
        f->n *= 12;
        s->i = t.i + 2;
        return;
    }
    ro_take(&t, W_ON);
    if (ro_at(&t, W_DAY) && t.v[t.i].value == 0 && ro_class_at(&t, t.i + 1) != W_POSS) {
        f->exact = true;
    } else if (t.i == s->i && f->unit == U_WEEK && ro_at(&t, W_WEEKDAY) && !t.v[t.i].plural) {
        *f = (ro_form){.kind = F_WEEKDAY, .weekday = t.v[t.i].value, .hour = -1, .which = WHICH_LAST, .shift = (int8_t)(f->n < -15 ? 0 : 7 * f->n)};
    } else {
        return;
    }
    s->i = t.i + 1;
}

/* two days ago, a week earlier, three weeks later, nearly two years ago, a year-earlier */
bool ro_read_shifted(ro_scan *s, ro_form *f)
{
    ro_scan t = *s;
    ro_amount a;
    uint8_t word;
    if (shifted_by_many(s, f) || before_last(s, f) || day_before(s, f) || day_beside(s, f) || half_ago(s, f))
        return true;
    ro_take_bound(&t);
    if (!ro_take_amount(&t, &a))
        return false;
    ro_take(&t, W_DASH);
    if (!ro_at(&t, W_UNIT))
        return false;
    f->unit = (uint8_t)t.v[t.i++].value;
    if (a.n == 1 && ro_take_phrase(&t, "and a half"))
        a.half = true;
    ro_take(&t, W_DASH);
    ro_take_phrase(&t, "or so");
    bool ahead = ro_word_is(&t, t.i, "from") || ro_word_is(&t, t.i, "hence");
    if (ahead && a.n && (f->unit == U_DAY || f->unit == U_WEEK) && ro_take_phrase(&t, "from today")) {
        f->n = a.n * (f->unit == U_WEEK ? 7 : 1);
        f->unit = U_DAY;
        f->counted = true;
        f->kind = F_OFFSET;
        s->i = t.i;
        return true;
    }
    if ((ahead && s->i > 0 && ro_word_is(s, s->i - 1, "for")) || !take_shift(&t, &word)) /* "for two weeks from now" is how long */
        return false;
    f->half_more = a.half;
    f->from_text = word != W_AGO;
    f->counted = true;
    f->compared = compares(s);
    bool hours = a.n && f->unit < U_DAY && word == W_EARLIER; /* "an hour earlier", as "an hour later" */
    f->kind = a.n && f->unit >= U_DAY ? F_OFFSET : word == W_LATER || hours ? F_DURATION : ahead ? F_FUTURE : F_PAST;
    f->n = word == W_LATER || ahead || hours ? a.n : -a.n;
    if (word != W_AGO && f->kind == F_OFFSET)
        take_date_after(&t, f);
    if (word == W_AGO && f->kind == F_OFFSET && !ahead && !a.half)
        take_day_of_shift(&t, f);
    s->i = t.i;
    return true;
}

/* ---- no day at all ---- */

/* "the past", "the future", "the near future": not before a noun */
static bool the_past_or_future(ro_scan *s, ro_form *f)
{
    static const char *const near[] = {"near", "foreseeable", "immediate", "distant", NULL}, *const hardly[] = {"not too distant", "not so distant", "not - too - distant", "not - so - distant", "very near", NULL};
    ro_scan t = *s;
    bool led = s->i > 0 && ro_class_at(s, s->i - 1) == W_IN;
    if (!ro_take(&t, W_THE) && !led)
        return false;
    bool qualified = ro_word_in(&t, t.i, near);
    t.i += qualified;
    for (size_t k = 0; hardly[k] && !qualified; k++)
        qualified = ro_take_phrase(&t, hardly[k]);
    bool future = ro_word_is(&t, t.i, "future"), past = ro_word_is(&t, t.i, "past");
    if ((!future && !past) || t.i >= t.n || ro_named(&t, t.i))
        return false;
    t.i++;
    uint8_t upos = t.i < t.n ? ro_tok(t.d, t.v[t.i].token)->upos : (uint8_t)RO_PUNCT;
    if (!qualified && (upos == RO_NOUN || upos == RO_ADJ || upos == RO_NUM || upos == RO_PROPN || ro_class_at(&t, t.i) == W_UNIT || ro_class_at(&t, t.i) == W_OF))
        return false;
    f->kind = future ? F_FUTURE : F_PAST;
    s->i = t.i;
    return true;
}

/* "the current talks", "their recent meeting" */
static bool said_of_noun(const ro_scan *s, const char *word)
{
    enum { NEAR = 3 };
    for (uint32_t i = s->i + 1; i < s->n && i < s->i + 1 + NEAR; i++)
        if (ro_word_is(s, i, "history") || ro_word_is(s, i, "memory"))
            return false; /* "in recent U.S. history" */
    return ro_word_is(s, s->i, word) && ro_class_at(s, s->i + 1) != W_UNIT && s->i + 1 < s->n && !ro_named(s, s->i);
}

static bool soon_of_clause(const ro_scan *s)
{
    static const char *const after[] = {"after", "before", "as", NULL};
    return ro_word_in(s, s->i + 1, after) || (s->i > 0 && ro_word_is(s, s->i - 1, "as"));
}

/* "will one day be", "hopes that one day": not "in one day", "one day after" */
bool ro_take_one_day(ro_scan *s)
{
    static const char *const before[] = {"will", "would", "could", "may", "might", "shall", "that", "should", "he", "she", "they", "we", "i", NULL};
    ro_scan t = *s;
    if (s->i == 0 || !ro_word_in(s, s->i - 1, before) || !ro_take_phrase(&t, "one day") || ro_at(&t, W_DASH) || ro_at(&t, W_OF) ||
        ro_at(&t, W_AGO) || ro_at(&t, W_EARLIER) || ro_at(&t, W_LATER) || ro_at(&t, W_IN) || ro_at(&t, W_LAST) || ro_word_is(&t, t.i, "before") || ro_word_is(&t, t.i, "after"))
        return false; /* "said that one day in September" */
    s->i = t.i;
    return true;
}

/* "as recently as last year" */
static bool as_late_as(const ro_scan *s) { return s->i > 0 && ro_word_is(s, s->i - 1, "as") && ro_word_is(s, s->i + 1, "as"); }

bool ro_read_vague(ro_scan *s, ro_form *f)
{
    if (the_past_or_future(s, f))
        return true;
    ro_scan t = *s;
    if (ro_take_phrase(&t, "as soon as possible") || ro_take_phrase(&t, "in due course") || ro_take_phrase(&t, "a later date") ||
        ro_take_phrase(&t, "the near term") || ro_take_one_day(&t) || ro_take_phrase(&t, "the short term") || ro_take_phrase(&t, "the long term") || ro_take_phrase(&t, "the medium term")) {
        f->kind = F_FUTURE;
    } else if ((s->i > 0 && ro_class_at(s, s->i - 1) == W_TO && ro_take_phrase(&t, "this day")) || ro_take_phrase(&t, "these days") || ro_take_phrase(&t, "right now") || ro_take_phrase(&t, "nowadays")) {
        f->kind = F_PRESENT;
    } else if (said_of_noun(&t, "current") || (said_of_noun(&t, "recent") && !(s->i > 0 && (ro_word_is(s, s->i - 1, "most") || ro_word_is(s, s->i - 1, "as"))))) { /* "the most recent" is the last */
        f->kind = ro_at(&t, W_RECENT) ? F_PAST : F_PRESENT;
        t.i++;
        if (f->kind == F_PAST && ro_at(&t, W_WEEKDAY) && !t.v[t.i].plural) { /* "on a recent Sunday evening": on which is not said */
            t.i++;
            ro_take_part(&t, f);
            f->part = PART_NONE;
        }
    } else if (ro_take_phrase(&t, "not long ago") || ro_take_phrase(&t, "more recently") || ro_take_phrase(&t, "most recently") || (!as_late_as(&t) && ro_take(&t, W_LATELY))) {
        f->kind = F_PAST;
    } else if (ro_at(&t, W_SOON) && !soon_of_clause(&t)) {
        f->kind = F_FUTURE;
        t.i++;
    } else if (!(ro_named(&t, t.i) && t.i > 0 && t.v[t.i - 1].capital) && ro_take(&t, W_NOW)) { /* not "Peace Now" */
        f->kind = F_PRESENT;
    } else {
        return false;
    }
    s->i = t.i;
    return true;
}
