/* SPDX-License-Identifier: Apache-2.0 */
#include "export/page.h"

#define HTML_HEAD                                                                                                      \
    "<style>\n"                                                                                                        \
    ":root{--ink:#1d1d1b;--quiet:#5d6066;--line:#d8d6d0;--link:#274b8f}\n"                                             \
    "body{max-width:50em;margin:3em auto 4em;padding:0 1.5em;color:var(--ink);background:#fff;"                        \
    "font:1.05rem/1.55 Charter,Georgia,\"Liberation Serif\",\"Times New Roman\",serif}\n"                             \
    "h1{font-size:1.9rem;line-height:1.2;margin:0 0 .2em}\n"                                                           \
    ".sub{color:var(--quiet);margin:0 0 1.6em;padding-bottom:1em;border-bottom:2px solid var(--ink)}\n"                \
    "h2{font-size:1.2rem;margin:2em 0 .6em;padding-bottom:.2em;border-bottom:1px solid var(--line)}\n"                 \
    ".e{display:grid;grid-template-columns:11.5em 1fr;gap:0 1.2em;margin:.75em 0}\n"                                   \
    ".e.whole{display:block;margin:.45em 0;padding-left:1.2em;text-indent:-1.2em}\n"                                                                                     \
    ".e>b{font-weight:700}\n"                                                                                          \
    ".aside{color:var(--quiet);font-size:.93em;margin:.1em 0 .3em}\n"                                                  \
    "sup{line-height:0;font-size:.72em}\n"                                                                             \
    "a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}\n"                                    \
    "ol{font-size:.88em;line-height:1.45;padding-left:2.4em}li{margin:.35em 0}li:target{background:#fdf3cf}\n"         \
    ".id,footer{color:var(--quiet);font-size:.85em}code{font-size:.92em}\n"                                           \
    "footer{margin-top:3em;padding-top:.8em;border-top:1px solid var(--line)}\n"                                       \
    "@media(max-width:40em){.e{grid-template-columns:1fr}}\n"                                                          \
    "@media print{body{max-width:none;margin:0;font-size:10.5pt}h2{break-after:avoid}.e,li{break-inside:avoid}a{color:inherit}}\n" \
    "</style>\n"

void ro_page_put(const ro_page *p, const char *text)
{
    ro_buffer_addz(p->view->out, text);
}

static const char *escaped(const ro_page *p, char c)
{
    if (p->markup == RO_HTML)
        return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : NULL;
    if (p->markup == RO_MARKDOWN)
        return c == '*' ? "\\*" : c == '_' ? "\\_" : c == '[' ? "\\[" : c == ']' ? "\\]" : c == '<' ? "&lt;" : c == '`' ? "\\`" : NULL;
    return NULL;
}

void ro_page_words(const ro_page *p, ro_str text)
{
    size_t start = 0;
    for (size_t i = 0; i < text.n; i++) {
        const char *instead = escaped(p, text.p[i]);
        if (!instead)
            continue;
        ro_put_clean(p->view->out, (ro_str){text.p + start, i - start});
        ro_page_put(p, instead);
        start = i + 1;
    }
    ro_put_clean(p->view->out, (ro_str){text.p + start, text.n - start});
}

void ro_page_strong(ro_page *p, ro_str text)
{
    static const char *const marks[][2] = {{"", ""}, {"\033[1m", "\033[0m"}, {"**", "**"}, {"<b>", "</b>"}};
    ro_page_put(p, marks[p->markup][0]);
    ro_page_words(p, text);
    ro_page_put(p, marks[p->markup][1]);
}

void ro_page_begin(ro_page *p, const ro_view *view, ro_markup markup, ro_str title, ro_str subtitle)
{
    *p = (ro_page){.view = view, .markup = markup};
    if (markup == RO_HTML) {
        ro_page_put(p, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>");
        ro_page_words(p, title);
        ro_page_put(p, "</title>\n" HTML_HEAD "</head><body>\n<h1>");
        ro_page_words(p, title);
        ro_page_put(p, "</h1>\n<p class=\"sub\">");
        ro_page_words(p, subtitle);
        ro_page_put(p, "</p>\n");
    } else if (title.n) {
        ro_page_put(p, markup == RO_MARKDOWN ? "# " : "");
        ro_page_words(p, title);
        ro_page_put(p, markup == RO_MARKDOWN ? "\n\n" : "\n");
        ro_page_words(p, subtitle);
        ro_page_put(p, markup == RO_MARKDOWN ? "\n\n" : "\n");
    }
}

void ro_page_section(ro_page *p, const char *title)
{
    switch (p->markup) {
    case RO_HTML: ro_page_put(p, "<h2>"), ro_page_words(p, ro_str_of(title)), ro_page_put(p, "</h2>\n"); break;
    case RO_MARKDOWN: ro_page_put(p, "## "), ro_page_words(p, ro_str_of(title)), ro_page_put(p, "\n\n"); break;
    default:
        ro_page_put(p, p->view->out->n ? "\n" : "");
        ro_page_put(p, p->markup == RO_TERMINAL ? "\033[1m" : "");
        ro_page_put(p, title);
        ro_page_put(p, p->markup == RO_TERMINAL ? "\033[0m\n" : "\n");
    }
}

void ro_page_entry(ro_page *p, ro_str when)
{
    if (p->markup == RO_HTML)
        ro_page_put(p, when.n ? "<div class=\"e\">" : "<div class=\"e whole\">");
    else if (p->markup == RO_MARKDOWN && !when.n)
        ro_page_put(p, "- ");
    p->in_column = when.n > 0;
    if (when.n) {
        ro_page_strong(p, when);
        ro_page_put(p, p->markup == RO_HTML ? "<span>" : " ");
    }
}

void ro_page_entry_end(ro_page *p)
{
    static const char *const ends[] = {"\n", "\n", "\n\n", "</div>\n"};
    if (p->markup == RO_HTML && p->in_column)
        ro_page_put(p, "</span>");
    ro_page_put(p, ends[p->markup]);
}

void ro_page_aside(ro_page *p)
{
    static const char *const begins[] = {"    ", "    ", "*", "<p class=\"aside\">"};
    ro_page_put(p, begins[p->markup]);
}

void ro_page_aside_end(ro_page *p)
{
    static const char *const ends[] = {"\n", "\n", "*\n\n", "</p>\n"};
    ro_page_put(p, ends[p->markup]);
}

void ro_page_line(ro_page *p, const char *text)
{
    static const char *const marks[][2] = {{"", "\n"}, {"", "\n"}, {"", "\n\n"}, {"<p>", "</p>\n"}};
    ro_page_put(p, marks[p->markup][0]);
    ro_page_words(p, ro_str_of(text));
    ro_page_put(p, marks[p->markup][1]);
}

/* ---- notes ---- */

void ro_page_number(const ro_page *p, uint32_t number)
{
    if (p->markup == RO_HTML)
        ro_buffer_printf(p->view->out, "<a href=\"#n%u\">%u</a>", number, number);
    else
        ro_buffer_printf(p->view->out, "%u", number);
}

uint32_t ro_page_note(ro_page *p, const ro_note *note, unsigned place)
{
    static const char *const begins[] = {" [", " [", "[^", "<sup>"}, *const betweens[] = {",", ",", "][^", ", "}, *const ends[] = {"]", "]", "]", "</sup>"};
    *RO_PUSH(p->view->arena, &p->notes) = *note;
    ro_page_put(p, place & RO_NOTE_FIRST ? begins[p->markup] : betweens[p->markup]);
    ro_page_number(p, p->notes.n);
    ro_page_put(p, place & RO_NOTE_LAST ? ends[p->markup] : "");
    return p->notes.n;
}

void ro_page_note_of_engagement(ro_page *p, const ro_stored_engagement *e, unsigned place)
{
    ro_note note = {.report = &p->view->stored->reports.v[e->report], .letter = 'e', .n = e->n};
    if (e->evidence.n) {
        note.sentence = e->evidence.v[0].sentence;
        note.text = e->evidence.v[0].text;
    }
    ro_page_note(p, &note, place);
}

static void put_note(const ro_page *p, uint32_t i)
{
    static const char *const begins[] = {"[", "[", "[^", "<li id=\"n"}, *const middles[] = {"] ", "] ", "]: ", "\">"}, *const ends[] = {"\n", "\n", "\n", "</li>\n"};
    const ro_note *n = &p->notes.v[i];
    ro_page_put(p, begins[p->markup]);
    ro_buffer_printf(p->view->out, "%u", i + 1);
    ro_page_put(p, middles[p->markup]);
    if (n->report->outlet.n) {
        ro_page_words(p, n->report->outlet);
        ro_page_put(p, ", ");
    }
    ro_page_words(p, n->report->path);
    if (n->sentence) {
        ro_buffer_printf(p->view->out, ", sentence %u", n->sentence);
        if (n->text.n) {
            ro_page_put(p, p->markup == RO_HTML ? ": \xE2\x80\x9C" : ": \"");
            ro_page_words(p, ro_str_trim(n->text));
            ro_page_put(p, p->markup == RO_HTML ? "\xE2\x80\x9D" : "\"");
        }
    }
    ro_page_put(p, p->markup == RO_HTML ? " <span class=\"id\">" : " ");
    ro_buffer_printf(p->view->out, "(%.*s.%c%u)", (int)ro_short_id(n->report).n, ro_short_id(n->report).p, n->letter, n->n);
    ro_page_put(p, p->markup == RO_HTML ? "</span>" : "");
    ro_page_put(p, ends[p->markup]);
}

/* ---- the end ---- */

/* The first digits of a hash that all reports share. */
static void put_hash(const ro_page *p, const char *what, bool model)
{
    const ro_stored *s = p->view->stored;
    ro_str first = RO_STR("");
    bool several = false;
    for (uint32_t i = 0; i < s->reports.n; i++) {
        ro_str hash = model ? s->reports.v[i].model : s->reports.v[i].tables;
        several = several || (i && !ro_str_equal(hash, first));
        first = i ? first : hash;
    }
    if (first.n)
        ro_buffer_printf(p->view->out, "; %s %.*s", what, several ? 7 : first.n < 12 ? (int)first.n : 12, several ? "several" : first.p);
}

static void put_maker(const ro_page *p)
{
    ro_buffer_printf(p->view->out, "Made by readout %s from %u report%s", READOUT_VERSION, p->view->stored->reports.n, p->view->stored->reports.n == 1 ? "" : "s");
    put_hash(p, "model", true);
    put_hash(p, "tables", false);
    ro_page_put(p, ". The mark in brackets behind a note is its row: ");
    ro_page_put(p, p->markup == RO_HTML ? "<code>readout why ROW</code> shows every field with its reason.</footer>\n" : "`readout why ROW` shows every field with its reason.\n");
}

void ro_page_end(ro_page *p)
{
    if (p->notes.n) {
        if (p->markup != RO_MARKDOWN)
            ro_page_section(p, "Notes");
        ro_page_put(p, p->markup == RO_HTML ? "<ol>\n" : "");
        for (uint32_t i = 0; i < p->notes.n; i++)
            put_note(p, i);
        ro_page_put(p, p->markup == RO_HTML ? "</ol>\n" : "");
    }
    if (p->markup == RO_HTML)
        ro_page_put(p, "<footer>");
    else if (p->markup == RO_MARKDOWN)
        ro_page_put(p, "\n---\n\n");
    if (p->markup == RO_HTML || p->markup == RO_MARKDOWN)
        put_maker(p);
    ro_page_put(p, p->markup == RO_HTML ? "</body></html>\n" : "");
}
