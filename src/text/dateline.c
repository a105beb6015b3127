/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Datelines: "BEIJING, Dec 4 (Agency) -", "WASHINGTON (AP) --", "MOSCOW, February 3. /TASS/.", "Outlet (16/10/2025):".
 * Read as: place and date and agency, each at most once, then what sets the dateline apart from the text.
 */
#include "text/reader.h"

#define PLACE_WORDS 9u   /* "NEW YORK, United States of America" */
#define AGENCY_WORDS 14u  /* "Some News / Agency - 21st February, 2022" */
#define BLOCKS_MOST 8u   /* a dateline stands in one of the first paragraphs */

typedef struct dateline {
    const ro_reader *r;
    uint32_t first, end, at; /* pieces; `at` is where reading stands */
    uint32_t place_end;      /* pieces first..place_end; 0 none */
    uint32_t name_end;       /* of the place alone, without region */
    uint32_t agency_first, agency_end;
    ro_calendar date;
    uint32_t date_first, date_end;
    bool upper;     /* the place is in capitals */
    bool in_slashes; /* the agency: "/AGENCY/" */
    bool bracketed; /* the date stands in brackets: "Outlet (16/10/2025):" */
    bool hyphen;    /* separated by a hyphen, which after a plain word is a weak sign too */
    bool separated; /* by a dash or colon */
    bool colon;     /* by a colon, which after a plain word is a weak sign */
} dateline;

static ro_str form(const dateline *l, uint32_t i)
{
    return i < l->end ? ro_piece_text(l->r, &l->r->pieces.v[i]) : RO_STR("");
}

static bool is(const dateline *l, uint32_t i, const char *text)
{
    return ro_str_is(form(l, i), text);
}

static ro_char first_char(const dateline *l, uint32_t i)
{
    return i < l->end ? ro_char_at(l->r, l->r->pieces.v[i].start) : (ro_char){' ', 1, RO_C_SPACE};
}

static bool is_capitalised(const dateline *l, uint32_t i)
{
    return first_char(l, i).class == RO_C_UPPER;
}

static bool is_dash(const dateline *l, uint32_t i)
{
    ro_char c = first_char(l, i);
    return ro_is_dash(c.code) || is(l, i, "-") || is(l, i, "--") || is(l, i, "---") || is(l, i, "_");
}

static bool in_capitals(const dateline *l, uint32_t first, uint32_t end)
{
    uint32_t upper = 0;
    for (uint32_t i = l->r->pieces.v[first].start; i < l->r->pieces.v[end - 1].end;) {
        ro_char c = ro_char_at(l->r, i);
        if (c.class == RO_C_LOWER)
            return false;
        upper += c.class == RO_C_UPPER;
        i += c.bytes;
    }
    return upper >= 2;
}

/* Is the piece joined to both its neighbours? "PARIS/BERLIN", "Port-au-Prince". */
static bool is_joint(const dateline *l, uint32_t i)
{
    return i > l->first && i + 1 < l->end && !l->r->pieces.v[i - 1].space_after && !l->r->pieces.v[i].space_after && (is(l, i, "/") || is(l, i, "-"));
}

static bool is_particle(const dateline *l, uint32_t i)
{
    static const char *const words[] = {"of", "de", "la", "el", "al", "au", "the", "and", "del", "es", "upon", "sur", "am", NULL};
    return ro_str_in(form(l, i), words) && i > l->first;
}

static bool date_starts(const dateline *l, uint32_t i)
{
    ro_calendar date;
    return ro_calendar_read(l->r, i, l->end, &date) > 0 || ro_is_weekday(form(l, i)) || ro_calendar_skip_other(l->r, i, l->end) > 0;
}

static bool is_place_word(const dateline *l, uint32_t i)
{
    return i < l->end && !date_starts(l, i) && (is_capitalised(l, i) || is_joint(l, i) || is_particle(l, i));
}

/* "Tehran, IRNA -": what follows the comma is an agency, not a region. */
static bool agency_follows(const dateline *l, uint32_t comma)
{
    return comma > l->first && is(l, comma, ",") && comma + 2 < l->end && is_dash(l, comma + 2) && form(l, comma + 1).n > 2 &&
           in_capitals(l, comma + 1, comma + 2) && !in_capitals(l, l->first, comma);
}

static void read_place(dateline *l)
{
    uint32_t i = l->first;
    while (i - l->first < PLACE_WORDS && !agency_follows(l, i) && (is_place_word(l, i) || (is(l, i, ",") && i > l->first && is_place_word(l, i + 1)))) {
        if (!l->name_end && (is(l, i, ",") || is(l, i, "/")))
            l->name_end = i;
        i++;
    }
    if (i == l->first)
        return;
    l->place_end = l->at = i;
    l->name_end = l->name_end ? l->name_end : i;
    l->upper = in_capitals(l, l->first, l->name_end);
}

static bool read_date(dateline *l)
{
    uint32_t i = l->at;
    if (is(l, i, ",") || is(l, i, "."))
        i++;
    if (ro_is_weekday(form(l, i)))
        i += is(l, i + 1, ",") ? 2 : 1;
    uint32_t other = ro_calendar_skip_other(l->r, i, l->end); /* "Safar 12, 1442, Sep 29, 2020" */
    if (other)
        i += other + is(l, i + other, ",");
    uint32_t n = l->date_end ? 0 : ro_calendar_read(l->r, i, l->end, &l->date);
    if (!n)
        return false;
    l->date_first = i;
    l->date_end = l->at = i + n;
    return true;
}

/* What is in the brackets: an agency, a date, or both, in either order, set apart by a comma or dash. */
static bool read_inside(dateline *l, uint32_t first, uint32_t end)
{
    uint32_t had_date = l->date_end;
    uint32_t agency_first = first, agency_end = end;
    for (uint32_t i = first; i < end && !l->date_end; i++) {
        uint32_t n = ro_calendar_read(l->r, i, end, &l->date);
        if (!n)
            continue;
        l->date_first = i;
        l->date_end = i + n;
        if (i == first)
            agency_first = i + n;
        else
            agency_end = i;
    }
    while (agency_first < agency_end && (is(l, agency_first, ",") || is_dash(l, agency_first)))
        agency_first++;
    while (agency_end > agency_first && (is(l, agency_end - 1, ",") || is_dash(l, agency_end - 1)))
        agency_end--;
    if (agency_first < agency_end && first_char(l, agency_first).class == RO_C_LOWER) { /* "(April 11 to 12)" */
        l->date_end = had_date;
        return false;
    }
    l->bracketed = agency_first >= agency_end;
    if (!l->bracketed)
        l->agency_first = agency_first, l->agency_end = agency_end;
    return true;
}

/* "(Agency)", "/AGENCY/", "(16/10/2025)", "(Agency - 5 May 2022)". */
static bool read_brackets(dateline *l)
{
    uint32_t i = l->at + (is(l, l->at, ",") || is(l, l->at, "."));
    bool slash = is(l, i, "/");
    uint32_t end = i + 1;
    if (l->agency_end || (!slash && !is(l, i, "(") && !is(l, i, "[")))
        return false;
    while (end < l->end && end - i <= AGENCY_WORDS && !is(l, end, slash ? "/" : is(l, i, "[") ? "]" : ")"))
        end++;
    if (end >= l->end || end - i > AGENCY_WORDS || end == i + 1 || !read_inside(l, i + 1, end))
        return false;
    l->in_slashes = slash;
    l->at = end + 1;
    return true;
}

/* "ASTANA. KAZINFORM -", "Tehran, March 3, IRNA -": an agency without brackets, in capitals after a stop or comma. */
static bool read_bare_agency(dateline *l)
{
    uint32_t i = l->at;
    if (l->agency_end || i + 2 >= l->end || !(is(l, i, ".") || is(l, i, ",")) || !in_capitals(l, i + 1, i + 2))
        return false;
    bool stopped = l->date_end && is(l, i + 2, ".");
    if (!stopped && !is_dash(l, i + 2) && !is(l, i + 2, ":"))
        return false;
    l->agency_first = i + 1;
    l->agency_end = l->at = i + 2;
    if (stopped)
        l->at++, l->separated = true;
    return true;
}

static uint32_t words_of_place(const dateline *l)
{
    uint32_t words = 0;
    for (uint32_t i = l->first; i < l->name_end; i++)
        words += !is_joint(l, i) && !(i > l->first && is_joint(l, i - 1));
    return words;
}

static bool read_separator(dateline *l)
{
    if (l->in_slashes && is(l, l->at, "."))
        l->at++, l->separated = true;
    bool whole = l->date_end == l->at && l->date.year && l->place_end && is(l, l->place_end, ",") && words_of_place(l) <= 3; /* "Sudville, 19 November 1996." */
    if ((l->upper || whole) && l->date_end && is(l, l->at, ".") && (is_capitalised(l, l->at + 1) || is_dash(l, l->at + 1))) /* "… President A" */
        l->at++, l->separated = true;
    if (is_dash(l, l->at) || is(l, l->at, ":") || is(l, l->at, "|")) {
        l->colon = is(l, l->at, ":");
        l->hyphen = is(l, l->at, "-");
        l->separated = true;
        l->at++;
    }
    return l->separated;
}

/* A name that is an outlet's, not a place's: "CaliToday", "TODAY NICARAGUA". */
static bool names_outlet(const dateline *l)
{
    static const char *const words[] = {"today", "news", "times", "post", "herald", "agency", "press", "daily", "tribune", "online", "media", "tv",
        "radio", "reuters", "afp", "xinhua", "tass", "interfax", "anadolu", "irna", "ani", "pti", "efe", "dpa", "ap", "sputnik", "bloomberg", NULL};
    ro_str name = {l->r->p + l->r->pieces.v[l->first].start, 0};
    bool lower = false;
    enum { INITIALS = 5 };
    name.n = l->r->pieces.v[l->name_end - 1].end - l->r->pieces.v[l->first].start;
    if (l->bracketed && !(l->upper && name.n > INITIALS)) /* "WIRE (5 May 2022):", not "SUDVILLE (June 6):" */
        return true;
    for (uint32_t i = l->first; i < l->name_end; i++)
        for (const char *const *w = words; *w; w++)
            if (ro_str_is_nocase(form(l, i), *w))
                return true;
    for (size_t i = 0; i < name.n && l->name_end == l->first + 1; i++) { /* a capital inside a word */
        if (lower && name.p[i] >= 'A' && name.p[i] <= 'Z')
            return true;
        lower = name.p[i] >= 'a' && name.p[i] <= 'z';
    }
    return false;
}

/* Words of titles and offices, which no place has. */
static bool holds_title_word(const dateline *l)
{
    static const char *const words[] = {"statement", "joint", "minister", "ministry", "remarks", "speech", "call", "meeting", "visit", "readout", "talks",
        "summit", "briefing", "conference", "declaration", "communique", "president", "secretary", "spokesperson", "interview", "press", NULL};
    for (uint32_t i = l->first; i < l->place_end; i++)
        for (const char *const *w = words; *w; w++)
            if (ro_str_is_nocase(form(l, i), *w))
                return true;
    return false;
}

static bool is_no_place(const dateline *l)
{
    static const char *const words[] = {"question", "answer", "q", "a", "moderator", "note", "analysis", "opinion", "update", "exclusive",
        "breaking", "watch", "photo", "photos", "video", "summary", "editorial", "related", "source", "contact", "subject", "re", "here", "mr",
        "president", "minister", "spokesperson", "reporter", "journalist", "host", "also", "by", "updated", "published", "date", "factbox", "explainer",
        "timeline", "background", "live", "this", "the", "it", "he", "she", "they", "statement", "release", NULL};
    for (const char *const *w = words; *w; w++)
        if (ro_str_is_nocase(form(l, l->first), *w) && (l->name_end == l->first + 1 || l->colon))
            return true;
    return holds_title_word(l) && !names_outlet(l);
}

/* "Ankara (AA) The …" */
static bool is_short_agency(const dateline *l)
{
    return l->agency_end == l->agency_first + 1 && in_capitals(l, l->agency_first, l->agency_end) && words_of_place(l) <= 2;
}

/* A date or an agency needs no separator where the text plainly starts anew. */
static bool text_starts_anew(const dateline *l)
{
    if (!l->agency_end)
        return false;
    if (l->upper || l->in_slashes || l->date_end)
        return is_capitalised(l, l->at) || l->r->pieces.v[l->at].kind == RO_PIECE_OPEN;
    return is_short_agency(l) && ro_starts_sentence(form(l, l->at));
}

/* A place alone and a separator: enough where the place is in capitals; else the text must be long and start like one. */
static bool place_suffices(const dateline *l)
{
    uint32_t words = words_of_place(l);
    if (!l->separated || (words > 3 && !l->upper))
        return false;
    if (l->upper)
        return true;
    if (l->hyphen && !ro_starts_sentence(form(l, l->at)))
        return false;
    return is_capitalised(l, l->at) && l->end - l->first > 12 && words <= (l->colon ? 2u : 3u);
}

static bool is_sound(const dateline *l)
{
    bool dated = l->date_end > 0, agency = l->agency_end > 0;
    if (l->at >= l->end || (l->place_end && is_no_place(l)))
        return false;
    if (!l->place_end)
        return agency && (dated || l->separated);
    return dated || agency ? l->separated || text_starts_anew(l) : place_suffices(l);
}

static void read_parts(dateline *l)
{
    bool more = true;
    read_place(l);
    if (!l->place_end)
        l->at = l->first;
    while (more) {
        more = read_date(l);
        more = read_brackets(l) || more;
        more = read_bare_agency(l) || more;
    }
    if (read_separator(l)) { /* "CAIRO - 24 July 2022:", "PARIS -- (Agency) --" */
        uint32_t at = l->at;
        bool again = (!l->date_end && read_date(l)) || (!l->agency_end && read_brackets(l));
        if (again && !read_separator(l))
            l->at = at;
        if (again && (is_dash(l, l->at) || is(l, l->at, ":")))
            l->at++;
    }
}

static ro_span span_of(const dateline *l, uint32_t first, uint32_t end)
{
    return (ro_span){l->r->pieces.v[first].start, l->r->pieces.v[end - 1].end};
}

static ro_str text_of(const dateline *l, uint32_t first, uint32_t end)
{
    ro_span s = span_of(l, first, end);
    return ro_clean_form(l->r, s.start, s.end);
}

static void take(ro_reader *r, const dateline *l)
{
    ro_document *d = r->d;
    bool outlet = l->place_end && names_outlet(l);
    if (l->place_end && !outlet) {
        d->dateline_place = text_of(l, l->first, l->name_end);
        d->dateline_place_span = span_of(l, l->first, l->name_end);
    }
    if (!d->outlet.n && outlet)
        d->outlet = text_of(l, l->first, l->name_end);
    else if (!d->outlet.n && l->agency_end)
        d->outlet = text_of(l, l->agency_first, l->agency_end);
    if (l->date_end) {
        r->dateline_date = l->date;
        r->dateline_date_span = span_of(l, l->date_first, l->date_end);
    }
    d->dateline = span_of(l, l->first, l->at);
    r->has_dateline = true;
}

/* A heading has no dateline, whatever it looks like: "U.S. - Mexico talks". */
static bool may_be_heading(const ro_reader *r, const ro_block *block)
{
    uint32_t last = block->first + block->n - 1;
    while (last > block->first && r->pieces.v[last].kind == RO_PIECE_CLOSE)
        last--;
    return block->n <= 36 && r->pieces.v[last].kind != RO_PIECE_STOP && r->pieces.v[last].kind != RO_PIECE_ABBREVIATION;
}

/* "GENEVA, 3 March 2021", or with an agency and a dash, alone on its line. */
static bool stands_alone(const dateline *l)
{
    if (l->at != l->end || (l->place_end && is_no_place(l)))
        return false;
    bool placed = l->place_end && words_of_place(l) <= 3 && l->date_end && l->end - l->first <= 12;
    return placed || (l->separated && (l->date_end || l->agency_end));
}

/* Does the block start "Name:", as in a transcript? Looks at bytes, for later blocks have no pieces yet. */
static bool has_speaker(const ro_reader *r, const ro_block *block)
{
    const char *p = r->p + block->span.start;
    uint32_t n = block->span.end - block->span.start < 40 ? block->span.end - block->span.start : 40, i = 0;
    while (i < n && p[i] != ':' && p[i] != ',' && p[i] != '"' && !(p[i] >= '0' && p[i] <= '9'))
        i++;
    return i > 0 && i < n && p[i] == ':' && p[0] >= 'A' && p[0] <= 'Z';
}

static bool is_transcript(const ro_reader *r, const ro_block *block)
{
    const ro_block *end = r->blocks.v + r->blocks.n;
    for (const ro_block *b = block - r->blocks.v > 6 ? block - 6 : r->blocks.v; b < end && b <= block + 6; b++)
        if (b != block && has_speaker(r, b))
            return true;
    return false;
}

uint32_t ro_dateline_read(ro_reader *r, ro_block *block)
{
    dateline l = {.r = r, .first = block->first, .end = block->first + block->n, .at = block->first};
    if (r->has_dateline || block->n < 3 || block >= r->blocks.v + BLOCKS_MOST)
        return 0;
    read_parts(&l);
    block->dates_report = stands_alone(&l);
    if (!block->dates_report && (!is_sound(&l) || may_be_heading(r, block) || (l.colon && !l.date_end && !l.agency_end && is_transcript(r, block))))
        return 0;
    take(r, &l);
    return l.at - l.first;
}
