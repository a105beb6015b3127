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

static void put_slide(const ro_view *v, ro_json *j, const ro_meeting *m)
{
    const ro_stored_engagement *e = &v->stored->engagements.v[m->accounts.v[0]];
    ro_json_object(j);
    put_date(j, "start_date", m->begin, m->precision);
    if (m->end != RO_NO_DAY && m->end != m->begin)
        put_date(j, "end_date", m->end, m->precision);
    ro_json_key(j, "text");
    ro_json_object(j);
    ro_json_key_str(j, "headline", m->sentence);
    ro_json_key_str(j, "text", e->evidence.n ? e->evidence.v[0].text : RO_STR(""));
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
    for (uint32_t i = 0; i < v->meetings->n; i++)
        if (v->meetings->v[i].begin != RO_NO_DAY && ro_filter_takes(v->stored, v->arena, filter, &v->meetings->v[i]))
            put_slide(v, &j, &v->meetings->v[i]);
    ro_json_end_array(&j);
    ro_json_end_object(&j);
    ro_buffer_addz(v->out, "\n");
}
