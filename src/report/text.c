/* SPDX-License-Identifier: Apache-2.0 */
/* For a person: the record as text, and time expressions a line each. */
#include "report/report.h"

static const char *const type_names[] = {"DATE", "TIME", "DURATION", "SET"};

void ro_report_text(const ro_document *document, ro_buffer *out) { (void)document, (void)out; }

/* One cell: tabs and line ends become blanks. */
static void add_cell(ro_buffer *out, ro_str text)
{
    for (size_t i = 0; i < text.n; i++)
        ro_buffer_add(out, text.p[i] == '\t' || text.p[i] == '\n' || text.p[i] == '\r' ? " " : text.p + i, 1);
}

static void add_json_string(ro_buffer *out, ro_str text)
{
    ro_buffer_addz(out, "\"");
    for (size_t i = 0; i < text.n;) {
        uint32_t c;
        size_t n = ro_utf8_next(text.p + i, text.n - i, &c);
        if (n == 0)
            ro_buffer_addz(out, "\xEF\xBF\xBD"), n = 1;
        else if (c == '"' || c == '\\')
            ro_buffer_printf(out, "\\%c", (char)c);
        else if (c < 0x20)
            ro_buffer_printf(out, "\\u%04x", (unsigned)c);
        else
            ro_buffer_add(out, text.p + i, n);
        i += n;
    }
    ro_buffer_addz(out, "\"");
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

static void times_json(const ro_document *d, ro_buffer *out)
{
    ro_buffer_addz(out, "[");
    for (uint32_t i = 0; i < d->times.n; i++) {
        const ro_time *t = &d->times.v[i];
        ro_buffer_printf(out, "%s{\"span\": [%u, %u], \"text\": ", i ? ",\n " : "", t->span.start, t->span.end);
        add_json_string(out, ro_span_text(d, t->span));
        ro_buffer_addz(out, ", \"value\": ");
        if (t->value.n)
            add_json_string(out, t->value);
        else
            ro_buffer_addz(out, "null");
        ro_buffer_printf(out, ", \"type\": \"%s\", \"rule\": ", type_names[t->type]);
        add_json_string(out, ro_str_of(t->rule ? t->rule : ""));
        ro_buffer_addz(out, "}");
    }
    ro_buffer_addz(out, "]\n");
}

void ro_report_times(const ro_document *document, readout_format format, ro_buffer *out)
{
    if (format == READOUT_JSON || format == READOUT_JSONL)
        times_json(document, out);
    else
        times_tsv(document, out);
}
