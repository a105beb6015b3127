/* SPDX-License-Identifier: Apache-2.0 */
/* For a person: the record as text, and time expressions a line each. */
#include "report/report.h"

#include "base/json.h"

static const char *const type_names[] = {"DATE", "TIME", "DURATION", "SET"};

void ro_report_text(const ro_document *document, ro_buffer *out) { (void)document, (void)out; }

/* One cell: tabs and line ends become blanks. */
static void add_cell(ro_buffer *out, ro_str text)
{
    for (size_t i = 0; i < text.n; i++)
        ro_buffer_add(out, text.p[i] == '\t' || text.p[i] == '\n' || text.p[i] == '\r' ? " " : text.p + i, 1);
}

static void times_tsv(const ro_document *d, ro_buffer *out)
{
    ro_buffer_addz(out, "start\tend\ttype\tvalue\trule\ttext\n");
    for (uint32_t i = 0; i < d->times.n; i++) {
        const ro_time *t = &d->times.v[i];
        ro_buffer_printf(out, "%u\t%u\t%s\t", t->span.start, t->span.end, type_names[t->type]);
        add_cell(out, t->value);
        ro_buffer_printf(out, "\t%s\t", t->rule ? t->rule : "");
        add_cell(out, ro_span_text(d, t->span));
        ro_buffer_addz(out, "\n");
    }
}

static void times_json(const ro_document *d, bool one_line, ro_buffer *out)
{
    ro_json j;
    ro_json_init(&j, out, one_line);
    ro_json_array(&j);
    for (uint32_t i = 0; i < d->times.n; i++) {
        const ro_time *t = &d->times.v[i];
        ro_json_flat_object(&j);
        ro_json_key(&j, "span");
        ro_json_flat_array(&j);
        ro_json_int(&j, t->span.start);
        ro_json_int(&j, t->span.end);
        ro_json_end_array(&j);
        ro_json_key(&j, "text");
        ro_json_str(&j, ro_span_text(d, t->span));
        ro_json_key(&j, "value");
        ro_json_str_or_null(&j, t->value);
        ro_json_key(&j, "type");
        ro_json_str(&j, ro_str_of(type_names[t->type]));
        ro_json_key(&j, "rule");
        ro_json_text_or_null(&j, t->rule);
        ro_json_end_object(&j);
    }
    ro_json_end_array(&j);
    ro_buffer_addz(out, "\n");
}

void ro_report_times(const ro_document *document, readout_format format, ro_buffer *out)
{
    if (format == READOUT_JSON || format == READOUT_JSONL)
        times_json(document, format == READOUT_JSONL, out);
    else
        times_tsv(document, out);
}
