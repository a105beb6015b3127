/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Words that show a line to be a byline, a caption or boilerplate. `most`: the line has no more words than that (0: any
 * number); the weaker the cue, the shorter the line. Source of all: lines around reports on the sites of news agencies,
 * newspapers and ministries, as seen while this table was made.
 */
#include "text/reader.h"

#define TAIL 300u
#define INSIDE_WORDS 60u

typedef enum where {
    STARTS,
    OPENS, /* starts a line after which headlines of other reports may stand */
    ENDS,
    HOLDS,
    IS /* the whole line */
} where;

typedef struct cue {
    uint8_t kind; /* ro_sentence_kind */
    uint8_t where;
    uint8_t most;
    const char *text;
} cue;

static const cue cues[] = {
    {RO_BYLINE, STARTS, 0, "reporting by"},
    {RO_BYLINE, STARTS, 0, "additional reporting by"},
    {RO_BYLINE, STARTS, 40, "editing by"},
    {RO_BYLINE, STARTS, 40, "edited by"},
    {RO_BYLINE, STARTS, 40, "writing by"},
    {RO_BYLINE, STARTS, 40, "written by"},
    {RO_BYLINE, STARTS, 30, "compiled by"},
    {RO_BYLINE, STARTS, 20, "posted by"},
    {RO_BYLINE, STARTS, 20, "story by"},
    {RO_BYLINE, STARTS, 20, "text by"},
    {RO_BYLINE, STARTS, 20, "translated by"},
    {RO_BYLINE, STARTS, 20, "author:"},
    {RO_BYLINE, STARTS, 20, "authors:"},
    {RO_BYLINE, STARTS, 20, "editor:"},
    {RO_BYLINE, STARTS, 20, "reporter:"},
    {RO_BYLINE, STARTS, 10, "by our correspondent"},
    {RO_BYLINE, STARTS, 10, "by staff"},
    {RO_BYLINE, STARTS, 10, "from our correspondent"},
    {RO_BYLINE, STARTS, 12, "special to"},
    {RO_BYLINE, STARTS, 14, "with inputs from"},
    {RO_BYLINE, STARTS, 14, "with input from"},
    {RO_BYLINE, STARTS, 14, "with additional reporting"},
    {RO_BYLINE, STARTS, 14, "with reporting by"},
    {RO_BYLINE, STARTS, 12, "source:"},
    {RO_BYLINE, STARTS, 12, "sources:"},
    {RO_BYLINE, STARTS, 12, "agency:"},
    {RO_BYLINE, ENDS, 8, "staff writer"},
    {RO_BYLINE, ENDS, 8, "staff reporter"},
    {RO_BYLINE, ENDS, 8, "correspondent"},
    {RO_BYLINE, ENDS, 6, "news desk"},
    {RO_BYLINE, ENDS, 6, "web desk"},
    {RO_BYLINE, IS, 0, "agencies"},
    {RO_BYLINE, IS, 0, "staff"},
    {RO_BYLINE, IS, 0, "reuters"},
    {RO_BYLINE, IS, 0, "xinhua"},
    {RO_BYLINE, IS, 0, "afp"},
    {RO_BYLINE, IS, 0, "associated press"},
    {RO_BYLINE, IS, 0, "the associated press"},
    {RO_CAPTION, STARTS, 0, "file photo"},
    {RO_CAPTION, STARTS, 0, "file -"},
    {RO_CAPTION, STARTS, 0, "file \xE2\x80\x93"},
    {RO_CAPTION, STARTS, 0, "file \xE2\x80\x94"},
    {RO_CAPTION, STARTS, 0, "file picture"},
    {RO_CAPTION, STARTS, 0, "file:"},
    {RO_CAPTION, STARTS, 0, "photo:"},
    {RO_CAPTION, STARTS, 0, "photo :"},
    {RO_CAPTION, STARTS, 0, "photos:"},
    {RO_CAPTION, STARTS, 0, "photo by"},
    {RO_CAPTION, STARTS, 0, "photo credit"},
    {RO_CAPTION, STARTS, 0, "photo courtesy"},
    {RO_CAPTION, STARTS, 0, "picture:"},
    {RO_CAPTION, STARTS, 0, "image:"},
    {RO_CAPTION, STARTS, 0, "image credit"},
    {RO_CAPTION, STARTS, 0, "image source"},
    {RO_CAPTION, STARTS, 0, "image caption"},
    {RO_CAPTION, STARTS, 0, "caption:"},
    {RO_CAPTION, STARTS, 0, "credit:"},
    {RO_CAPTION, STARTS, 0, "photograph:"},
    {RO_CAPTION, STARTS, 0, "this photo"},
    {RO_CAPTION, STARTS, 0, "this handout"},
    {RO_CAPTION, STARTS, 0, "in this photo"},
    {RO_CAPTION, STARTS, 0, "in this picture"},
    {RO_CAPTION, STARTS, 0, "in this file photo"},
    {RO_CAPTION, ENDS, 12, "file photo"},
    {RO_CAPTION, ENDS, 60, "/reuters"},
    {RO_CAPTION, ENDS, 60, "/afp"},
    {RO_CAPTION, ENDS, 60, "/xinhua"},
    {RO_CAPTION, ENDS, 60, "/ap"},
    {RO_CAPTION, ENDS, 60, "/epa"},
    {RO_BOILERPLATE, STARTS, 0, "read more:"},
    {RO_BOILERPLATE, STARTS, 30, "read more"},
    {RO_BOILERPLATE, OPENS, 0, "read also"},
    {RO_BOILERPLATE, OPENS, 0, "also read"},
    {RO_BOILERPLATE, STARTS, 0, "read:"},
    {RO_BOILERPLATE, STARTS, 0, "read |"},
    {RO_BOILERPLATE, OPENS, 0, "read next"},
    {RO_BOILERPLATE, STARTS, 0, "read full"},
    {RO_BOILERPLATE, OPENS, 0, "see also"},
    {RO_BOILERPLATE, STARTS, 0, "watch:"},
    {RO_BOILERPLATE, STARTS, 0, "listen:"},
    {RO_BOILERPLATE, OPENS, 30, "more on this"},
    {RO_BOILERPLATE, OPENS, 30, "more from"},
    {RO_BOILERPLATE, OPENS, 8, "more about"},
    {RO_BOILERPLATE, OPENS, 25, "related:"},
    {RO_BOILERPLATE, OPENS, 6, "related"},
    {RO_BOILERPLATE, OPENS, 25, "recommended:"},
    {RO_BOILERPLATE, OPENS, 4, "recommended"},
    {RO_BOILERPLATE, OPENS, 4, "trending"},
    {RO_BOILERPLATE, OPENS, 5, "most read"},
    {RO_BOILERPLATE, OPENS, 5, "most popular"},
    {RO_BOILERPLATE, OPENS, 5, "latest news"},
    {RO_BOILERPLATE, OPENS, 5, "latest from"},
    {RO_BOILERPLATE, OPENS, 5, "top stories"},
    {RO_BOILERPLATE, STARTS, 20, "previous story"},
    {RO_BOILERPLATE, STARTS, 20, "next story"},
    {RO_BOILERPLATE, STARTS, 20, "previous article"},
    {RO_BOILERPLATE, STARTS, 20, "next article"},
    {RO_BOILERPLATE, STARTS, 25, "share this"},
    {RO_BOILERPLATE, STARTS, 8, "share on"},
    {RO_BOILERPLATE, STARTS, 4, "share"},
    {RO_BOILERPLATE, STARTS, 4, "tweet"},
    {RO_BOILERPLATE, STARTS, 30, "subscribe"},
    {RO_BOILERPLATE, STARTS, 30, "sign up"},
    {RO_BOILERPLATE, STARTS, 30, "follow us"},
    {RO_BOILERPLATE, STARTS, 30, "follow this link"},
    {RO_BOILERPLATE, STARTS, 4, "connect with us"},
    {RO_BOILERPLATE, STARTS, 30, "like us on"},
    {RO_BOILERPLATE, STARTS, 30, "join us on"},
    {RO_BOILERPLATE, STARTS, 30, "click here"},
    {RO_BOILERPLATE, STARTS, 30, "get the latest"},
    {RO_BOILERPLATE, STARTS, 30, "download the"},
    {RO_BOILERPLATE, STARTS, 30, "download our"},
    {RO_BOILERPLATE, STARTS, 30, "stay updated"},
    {RO_BOILERPLATE, STARTS, 30, "stay informed"},
    {RO_BOILERPLATE, STARTS, 30, "support our"},
    {RO_BOILERPLATE, STARTS, 30, "for more information"},
    {RO_BOILERPLATE, STARTS, 30, "for media enquiries"},
    {RO_BOILERPLATE, STARTS, 30, "for media inquiries"},
    {RO_BOILERPLATE, STARTS, 30, "media contact"},
    {RO_BOILERPLATE, STARTS, 30, "media enquiries"},
    {RO_BOILERPLATE, STARTS, 8, "contact us"},
    {RO_BOILERPLATE, STARTS, 8, "newsletter"},
    {RO_BOILERPLATE, STARTS, 20, "tags:"},
    {RO_BOILERPLATE, STARTS, 20, "topics:"},
    {RO_BOILERPLATE, STARTS, 20, "categories:"},
    {RO_BOILERPLATE, STARTS, 20, "keywords:"},
    {RO_BOILERPLATE, STARTS, 6, "leave a comment"},
    {RO_BOILERPLATE, STARTS, 6, "leave a reply"},
    {RO_BOILERPLATE, STARTS, 4, "comments"},
    {RO_BOILERPLATE, STARTS, 4, "print"},
    {RO_BOILERPLATE, STARTS, 4, "email"},
    {RO_BOILERPLATE, STARTS, 4, "e-mail"},
    {RO_BOILERPLATE, STARTS, 4, "font size"},
    {RO_BOILERPLATE, STARTS, 4, "adjust font"},
    {RO_BOILERPLATE, STARTS, 6, "back to"},
    {RO_BOILERPLATE, STARTS, 12, "you are here"},
    {RO_BOILERPLATE, STARTS, 12, "home /"},
    {RO_BOILERPLATE, STARTS, 12, "home >"},
    {RO_BOILERPLATE, STARTS, 12, "home \xC2\xBB"},
    {RO_BOILERPLATE, STARTS, 12, "home |"},
    {RO_BOILERPLATE, STARTS, 4, "no comments"},
    {RO_BOILERPLATE, OPENS, 4, "news line"},
    {RO_BOILERPLATE, OPENS, 4, "off the wire"},
    {RO_BOILERPLATE, ENDS, 6, "min read"},
    {RO_BOILERPLATE, ENDS, 6, "minute read"},
    {RO_BOILERPLATE, ENDS, 6, "minutes read"},
    {RO_BOILERPLATE, STARTS, 6, "skip to"},
    {RO_BOILERPLATE, STARTS, 6, "log in"},
    {RO_BOILERPLATE, STARTS, 6, "sign in"},
    {RO_BOILERPLATE, STARTS, 0, "copyright"},
    {RO_BOILERPLATE, STARTS, 0, "\xC2\xA9"},
    {RO_BOILERPLATE, STARTS, 0, "(c) "},
    {RO_BOILERPLATE, STARTS, 0, "this story has been"},
    {RO_BOILERPLATE, STARTS, 0, "this story was"},
    {RO_BOILERPLATE, STARTS, 20, "this was published under"},
    {RO_BOILERPLATE, STARTS, 6, "updates to this page"},
    {RO_BOILERPLATE, STARTS, 0, "this article was"},
    {RO_BOILERPLATE, STARTS, 0, "this article has been"},
    {RO_BOILERPLATE, STARTS, 0, "this article first appeared"},
    {RO_BOILERPLATE, STARTS, 0, "this article originally"},
    {RO_BOILERPLATE, STARTS, 0, "disclaimer"},
    {RO_BOILERPLATE, STARTS, 20, "our standards"},
    {RO_BOILERPLATE, STARTS, 12, "see video"},
    {RO_BOILERPLATE, STARTS, 12, "full story"},
    {RO_CAPTION, STARTS, 8, "reuters/"},
    {RO_CAPTION, STARTS, 8, "afp/"},
    {RO_CAPTION, STARTS, 8, "ap/"},
    {RO_BOILERPLATE, STARTS, 0, "editor's note"},
    {RO_BOILERPLATE, STARTS, 0, "editor\xE2\x80\x99s note"},
    {RO_BOILERPLATE, STARTS, 8, "published in"},
    {RO_BOILERPLATE, IS, 0, "advertisement"},
    {RO_BOILERPLATE, IS, 0, "advertisements"},
    {RO_BOILERPLATE, IS, 0, "ad"},
    {RO_BOILERPLATE, IS, 0, "ends"},
    {RO_BOILERPLATE, IS, 0, "end"},
    {RO_BOILERPLATE, IS, 0, "-30-"},
    {RO_BOILERPLATE, IS, 0, "###"},
    {RO_BOILERPLATE, IS, 0, "for immediate release"},
    {RO_BOILERPLATE, IS, 0, "immediate release"},
    {RO_BOILERPLATE, IS, 0, "the white house"},
    {RO_BOILERPLATE, IS, 0, "white house"},
    {RO_BOILERPLATE, IS, 0, "office of the press secretary"},
    {RO_BOILERPLATE, IS, 0, "office of the spokesperson"},
    {RO_BOILERPLATE, IS, 0, "briefing room"},
    {RO_BOILERPLATE, IS, 0, "statements and releases"},
    {RO_BOILERPLATE, IS, 0, "statement"},
    {RO_BOILERPLATE, IS, 0, "press release"},
    {RO_BOILERPLATE, IS, 0, "media release"},
    {RO_BOILERPLATE, IS, 0, "media note"},
    {RO_BOILERPLATE, IS, 0, "media statement"},
    {RO_BOILERPLATE, IS, 0, "press statement"},
    {RO_BOILERPLATE, IS, 0, "press releases"},
    {RO_BOILERPLATE, IS, 0, "news release"},
    {RO_BOILERPLATE, IS, 0, "news"},
    {RO_BOILERPLATE, IS, 0, "world"},
    {RO_BOILERPLATE, IS, 0, "politics"},
    {RO_BOILERPLATE, IS, 0, "international"},
    {RO_BOILERPLATE, IS, 0, "national"},
    {RO_BOILERPLATE, IS, 0, "business"},
    {RO_BOILERPLATE, IS, 0, "opinion"},
    {RO_BOILERPLATE, IS, 0, "top news"},
    {RO_BOILERPLATE, IS, 0, "breaking news"},
    {RO_BOILERPLATE, IS, 0, "exclusive"},
    {RO_BOILERPLATE, IS, 0, "asia"},
    {RO_BOILERPLATE, IS, 0, "europe"},
    {RO_BOILERPLATE, IS, 0, "africa"},
    {RO_BOILERPLATE, IS, 0, "americas"},
    {RO_BOILERPLATE, IS, 0, "middle east"},
    {RO_BOILERPLATE, IS, 0, "world news"},
    {RO_BOILERPLATE, IS, 0, "diplomacy"},
    {RO_BOILERPLATE, IS, 0, "latest"},
    {RO_BOILERPLATE, IS, 0, "video"},
    {RO_BOILERPLATE, IS, 0, "photos"},
    {RO_BOILERPLATE, IS, 0, "related news"},
    {RO_BOILERPLATE, IS, 0, "more news"},
    {RO_BOILERPLATE, IS, 0, "transcript"},
    {RO_BOILERPLATE, IS, 0, "readout"},
    {RO_BOILERPLATE, IS, 0, "speech"},
    {RO_BOILERPLATE, IS, 0, "speeches"},
    {RO_BOILERPLATE, IS, 0, "remarks"},
    {RO_BOILERPLATE, IS, 0, "story highlights"},
    {RO_BOILERPLATE, IS, 0, "key points"},
    {RO_BOILERPLATE, IS, 0, "highlights"},
    {RO_BOILERPLATE, IS, 0, "contents"},
    {RO_BOILERPLATE, IS, 0, "share this article"},
    {RO_BOILERPLATE, IS, 0, "by"},
    {RO_BOILERPLATE, IS, 0, "updated"},
    {RO_BOILERPLATE, IS, 0, "published"},
    {RO_BOILERPLATE, IS, 0, "menu"},
    {RO_BOILERPLATE, IS, 0, "home"},
    {RO_BOILERPLATE, IS, 0, "search"},
    {RO_BOILERPLATE, IS, 0, "save"},
    {RO_BOILERPLATE, IS, 0, "listen"},
    {RO_BOILERPLATE, IS, 0, "view more"},
    {RO_BOILERPLATE, IS, 0, "load more"},
    {RO_BOILERPLATE, IS, 0, "show more"},
};

/* These may stand anywhere in the line. */
static const cue inside[] = {
    {RO_CAPTION, HOLDS, 45, "(left)"},
    {RO_CAPTION, HOLDS, 45, "(right)"},
    {RO_CAPTION, HOLDS, 45, "(l) "},
    {RO_CAPTION, HOLDS, 60, "(file photo"},
    {RO_CAPTION, HOLDS, 60, "[photo/"},
    {RO_CAPTION, HOLDS, 60, "(photo"},
    {RO_CAPTION, HOLDS, 60, "photo/"},
    {RO_CAPTION, HOLDS, 60, "ap photo"},
    {RO_CAPTION, HOLDS, 60, "afp photo"},
    {RO_CAPTION, HOLDS, 60, "photo by"},
    {RO_CAPTION, HOLDS, 60, "photo:"},
    {RO_CAPTION, HOLDS, 60, "getty images"},
    {RO_CAPTION, HOLDS, 60, "(xinhua/"},
    {RO_BOILERPLATE, HOLDS, 60, "all rights reserved"},
    {RO_BOILERPLATE, HOLDS, 40, "privacy policy"},
    {RO_BOILERPLATE, HOLDS, 40, "terms of use"},
    {RO_BOILERPLATE, HOLDS, 40, "terms of service"},
    {RO_BOILERPLATE, HOLDS, 60, "may not be published, broadcast"},
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool same(const char *p, const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (lower(p[i]) != text[i])
            return false;
    return true;
}

static bool is_letter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/* Credits and rights stand at the end of a line; no more of it is searched. */
static const cue *cue_inside(ro_str line, uint32_t words)
{
    for (size_t i = line.n > TAIL ? line.n - TAIL : 0; i < line.n; i++) {
        char first = lower(line.p[i]);
        if (!memchr("([pagtm", first, 7)) /* the first characters of the table */
            continue;
        for (size_t k = 0; k < sizeof inside / sizeof *inside; k++) {
            size_t n = strlen(inside[k].text);
            if (first == inside[k].text[0] && words <= inside[k].most && i + n <= line.n && same(line.p + i, inside[k].text, n))
                return &inside[k];
        }
    }
    return NULL;
}

static bool matches(const cue *c, ro_str line)
{
    size_t n = strlen(c->text);
    if (line.n < n)
        return false;
    switch ((where)c->where) {
    case STARTS:
    case OPENS:
        return same(line.p, c->text, n) && (line.n == n || !is_letter(line.p[n]) || !is_letter(c->text[n - 1]));
    case ENDS:
        return same(line.p + line.n - n, c->text, n);
    default:
        return line.n == n && same(line.p, c->text, n);
    }
}

/* Brackets and full stops around the line, and bullets before it, do not matter. */
static ro_str bare(ro_str line)
{
    while (line.n && memchr("([*-.| ", line.p[0], 7) && line.n > 3 && memcmp(line.p, "(c) ", 4) != 0 && memcmp(line.p, "-30-", 4) != 0)
        line.p++, line.n--;
    while (line.n && memchr(")]*.| ", line.p[line.n - 1], 6))
        line.n--;
    return line;
}

ro_cue ro_cue_of(ro_str text, uint32_t words, bool whole_line)
{
    ro_str line = bare(text);
    char first = line.n ? lower(line.p[0]) : 0;
    for (size_t i = 0; i < sizeof cues / sizeof *cues; i++) {
        const cue *c = &cues[i];
        if ((c->where != ENDS && c->text[0] != first) || (c->most && words > c->most))
            continue;
        if (!whole_line && ((c->where != STARTS && c->where != OPENS) || (c->most && c->most < 20)))
            continue;
        if (matches(c, line))
            return (ro_cue){(ro_sentence_kind)c->kind, c->where == OPENS};
    }
    const cue *c = whole_line && words <= INSIDE_WORDS ? cue_inside(text, words) : NULL;
    return c ? (ro_cue){(ro_sentence_kind)c->kind, false} : (ro_cue){RO_BODY, false};
}
