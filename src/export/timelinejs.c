/* SPDX-License-Identifier: Apache-2.0 */
/* Dated meetings as slides, as TimelineJS 3 reads them. */
#include "export/export.h"

static void put_date(ro_json *j, const char *key, ro_day d, ro_time_precision precision)
{
    int year, month, dom;
    ro_day_civil(d, &year, &month, &dom);
    ro_json_key(j, key);
    ro_json_flat_object(j);
    ro_json_key_int(j, "year", year);
    if (precision != RO_P_YEAR)
        ro_json_key_int(j, "month", month);
    if (precision == RO_P_DAY || precision == RO_P_WEEK)
        ro_json_key_int(j, "day", dom);
    ro_json_end_object(j);
}

/* TimelineJS reads headlines and texts as HTML. */
static ro_str as_html(ro_arena *arena, ro_str text)
{
    size_t n = 0;
    char *out = ro_alloc(arena, text.n * 5 + 1);
    for (size_t i = 0; i < text.n; i++) {
        const char *instead = text.p[i] == '&' ? "&amp;" : text.p[i] == '<' ? "&lt;" : text.p[i] == '>' ? "&gt;" : NULL;
        if (instead)
            memcpy(out + n, instead, strlen(instead));
        else
            out[n] = text.p[i];
        n += instead ? strlen(instead) : 1;
    }
    return (ro_str){out, n};
}

/* The first account's sentence, and where every account has its own. */
static ro_str slide_text(const ro_view *v, const ro_meeting *m)
{
    ro_str *lines = ro_alloc_array(v->arena, (size_t)m->accounts.n + 1, sizeof *lines);
    for (uint32_t i = 0; i < m->accounts.n; i++) {
        const ro_stored_engagement *e = &v->stored->engagements.v[m->accounts.v[i]];
        const ro_stored_report *r = &v->stored->reports.v[e->report];
        const ro_str path = as_html(v->arena, r->path), id = ro_short_id(r);
        if (!i)
            lines[0] = e->evidence.n ? as_html(v->arena, e->evidence.v[0].text) : RO_STR("");
        lines[i + 1] = ro_str_printf(v->arena, "<p>%.*s, sentence %u (%.*s.e%u)</p>", (int)path.n, path.p, e->evidence.n ? e->evidence.v[0].sentence : 0, (int)id.n, id.p, e->n);
    }
    return ro_join(v->arena, lines, m->accounts.n + 1, "\n");
}

static void put_slide(const ro_view *v, ro_json *j, const ro_meeting *m)
{
    ro_json_object(j);
    put_date(j, "start_date", m->begin, m->precision);
    if (m->end != RO_NO_DAY && m->end != m->begin)
        put_date(j, "end_date", m->end, m->precision);
    ro_json_key(j, "text");
    ro_json_object(j);
    ro_json_key_str(j, "headline", as_html(v->arena, m->sentence));
    ro_json_key_str(j, "text", slide_text(v, m));
    ro_json_end_object(j);
    ro_json_key_str(j, "group", ro_str_of(m->status == RO_HELD ? ro_engagement_kind_name(m->kind) : ro_status_name(m->status)));
    ro_json_key_str(j, "unique_id", ro_str_printf(v->arena, "m%u", m->id));
    ro_json_end_object(j);
}

void ro_view_slides(const ro_view *v, const ro_filter *filter)
{
    ro_json j;
    ro_json_init(&j, v->out, false);
    ro_json_object(&j);
    ro_json_key(&j, "events");
    ro_json_array(&j);
    for (uint32_t i = 0; i < v->meetings->n; i++) {
        const ro_meeting *m = &v->meetings->v[i];
        if (!ro_filter_takes(v->stored, v->arena, filter, m))
            continue;
        const bool number = m->status == RO_COUNT, dated = m->begin != RO_NO_DAY;
        ro_lose(v, "told as a number (\"met four times\"), left out", number);
        ro_lose(v, "date not known, no slide", !number && !dated);
        if (!number && dated)
            put_slide(v, &j, m);
    }
    ro_json_end_array(&j);
    ro_json_end_object(&j);
    ro_buffer_addz(v->out, "\n");
}
