/* SPDX-License-Identifier: Apache-2.0 */
/* The reports as a bibliography: BibTeX, and CSL-JSON as citation managers read it. */
#include "export/export.h"

/* The title, or the name of the file. */
static ro_str title_of(const ro_stored_report *r)
{
    ro_str name = r->path;
    for (size_t i = 0; i < r->path.n; i++)
        if (r->path.p[i] == '/')
            name = (ro_str){r->path.p + i + 1, r->path.n - i - 1};
    return r->title.n ? r->title : name;
}

/* ---- BibTeX ---- */

static const char *escaped(char c)
{
    switch (c) {
    case '{': return "\\{";
    case '}': return "\\}";
    case '%': return "\\%";
    case '&': return "\\&";
    case '$': return "\\$";
    case '#': return "\\#";
    case '_': return "\\_";
    case '~': return "\\textasciitilde{}";
    case '^': return "\\textasciicircum{}";
    case '\\': return "\\textbackslash{}";
    default: return NULL;
    }
}

static void put_field(const ro_view *v, const char *name, ro_str text)
{
    size_t start = 0;
    if (!text.n)
        return;
    ro_buffer_printf(v->out, ",\n  %s = {", name);
    for (size_t i = 0; i < text.n; i++) {
        const char *instead = escaped(text.p[i]);
        if (!instead)
            continue;
        ro_put_clean(v->out, (ro_str){text.p + start, i - start});
        ro_buffer_addz(v->out, instead);
        start = i + 1;
    }
    ro_put_clean(v->out, (ro_str){text.p + start, text.n - start});
    ro_buffer_addz(v->out, "}");
}

static void put_day(const ro_view *v, ro_day published)
{
    static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    int year, month, day;
    if (published == RO_NO_DAY)
        return;
    ro_day_civil(published, &year, &month, &day);
    ro_buffer_printf(v->out, ",\n  date = {%04d-%02d-%02d},\n  year = {%d},\n  month = %s", year, month, day, year, months[month - 1]);
}

static void put_bibtex(const ro_view *v, const ro_stored_report *r)
{
    ro_buffer_printf(v->out, "@%s{readout-%.*s", r->url.n ? "online" : "misc", (int)ro_short_id(r).n, ro_short_id(r).p);
    put_field(v, "title", title_of(r));
    put_field(v, "organization", r->outlet);
    put_day(v, r->published);
    if (r->url.n) { /* as it is: styles print it verbatim */
        ro_buffer_addz(v->out, ",\n  url = {");
        ro_put_clean(v->out, r->url);
        ro_buffer_addz(v->out, "}");
    }
    put_field(v, "note", ro_str_printf(v->arena, "File %.*s, SHA-256 %.*s", (int)r->path.n, r->path.p, (int)r->sha256.n, r->sha256.p));
    ro_buffer_addz(v->out, "\n}\n\n");
}

/* ---- CSL-JSON ---- */

static void put_issued(ro_json *j, ro_day published)
{
    int date[3];
    if (published == RO_NO_DAY)
        return;
    ro_day_civil(published, &date[0], &date[1], &date[2]);
    ro_json_key(j, "issued");
    ro_json_object(j);
    ro_json_key(j, "date-parts");
    ro_json_array(j);
    ro_json_array(j);
    for (int i = 0; i < 3; i++)
        ro_json_int(j, date[i]);
    ro_json_end_array(j);
    ro_json_end_array(j);
    ro_json_end_object(j);
}

static void put_csl(const ro_view *v, const ro_stored_report *r)
{
    ro_json json, *j = &json;
    ro_json_init(j, v->out, true);
    ro_json_object(j);
    ro_json_key_str(j, "id", ro_str_printf(v->arena, "readout-%.*s", (int)ro_short_id(r).n, ro_short_id(r).p));
    ro_json_key_str(j, "type", r->outlet.n ? RO_STR("article-newspaper") : RO_STR("document"));
    ro_json_key_str(j, "title", title_of(r));
    if (r->outlet.n)
        ro_json_key_str(j, "container-title", r->outlet);
    put_issued(j, r->published);
    if (r->url.n)
        ro_json_key_str(j, "URL", r->url);
    ro_json_key_str(j, "language", RO_STR("en"));
    ro_json_key_str(j, "archive_location", r->path);
    ro_json_key_str(j, "note", ro_str_printf(v->arena, "SHA-256: %.*s", (int)r->sha256.n, r->sha256.p));
    ro_json_end_object(j);
}

void ro_view_sources(const ro_view *v, bool bibtex)
{
    ro_buffer_addz(v->out, bibtex ? "" : "[\n");
    for (uint32_t i = 0; i < v->stored->reports.n; i++) {
        const ro_stored_report *r = &v->stored->reports.v[i];
        ro_lose(v, "date of publication not known, left out", r->published == RO_NO_DAY);
        ro_lose(v, "no outlet is known, left out", !r->outlet.n);
        ro_lose(v, "no title is known, the file's name stands for it", !r->title.n);
        if (bibtex) {
            put_bibtex(v, r);
            continue;
        }
        ro_buffer_addz(v->out, i ? ",\n" : "");
        put_csl(v, r);
    }
    ro_buffer_addz(v->out, bibtex ? "" : "\n]\n");
}
