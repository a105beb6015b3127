/* SPDX-License-Identifier: Apache-2.0 */
/* An export read back: a line holds where the store gives the same line. So a changed word, a changed number, a row of another store is
 * found, and a part of an export still checks. */
#include "export/event.h"

#include <stdlib.h>

static ro_str next_line(ro_str *text)
{
    const char *stop = text->n ? memchr(text->p, '\n', text->n) : NULL;
    ro_str line = {text->p, stop ? (size_t)(stop - text->p) : text->n};
    size_t used = line.n + (stop ? 1 : 0);
    text->p += used;
    text->n -= used;
    while (line.n && (line.p[line.n - 1] == '\r' || line.p[line.n - 1] == ',')) /* a list's last element has no comma */
        line.n--;
    return line;
}

static uint32_t count_lines(ro_str text)
{
    uint32_t n = 0;
    while (text.n)
        next_line(&text), n++;
    return n;
}

static int by_text(const void *a, const void *b)
{
    return ro_str_compare(*(const ro_str *)a, *(const ro_str *)b);
}

void ro_check_export(ro_arena *arena, ro_str given, ro_str fresh, ro_checked *out)
{
    enum { SHOWN = 200 }; /* bytes of a bad line */
    uint32_t n = count_lines(fresh);
    ro_str *lines = ro_alloc_array(arena, (size_t)n + 1, sizeof *lines);
    memset(out, 0, sizeof *out);
    for (uint32_t i = 0; i < n; i++)
        lines[i] = next_line(&fresh);
    qsort(lines, n, sizeof *lines, by_text);
    while (given.n) {
        ro_str line = next_line(&given);
        out->lines++;
        if (!line.n || bsearch(&line, lines, n, sizeof *lines, by_text))
            continue;
        if (out->faults.n < RO_FAULTS_KEPT)
            *RO_PUSH(arena, &out->faults) = ro_str_printf(arena, "line %llu is not what the store gives: %.*s", (unsigned long long)out->lines,
                                                          (int)(line.n < SHOWN ? line.n : SHOWN), line.p);
        out->n_faults++;
    }
}

void ro_view_checked(const ro_view *v, const ro_checked *checked)
{
    ro_json j;
    if (v->format != READOUT_JSON && v->format != READOUT_JSONL) {
        for (uint32_t i = 0; i < checked->faults.n; i++) {
            ro_put_clean(v->out, checked->faults.v[i]);
            ro_buffer_addz(v->out, "\n");
        }
        ro_buffer_printf(v->out, "%s: %llu lines checked, %llu fault%s\n", checked->name, (unsigned long long)checked->lines,
                         (unsigned long long)checked->n_faults, checked->n_faults == 1 ? "" : "s");
        return;
    }
    ro_json_init(&j, v->out, v->format == READOUT_JSONL);
    ro_json_object(&j);
    ro_json_key_str(&j, "export", ro_str_of(checked->name));
    ro_json_key_int(&j, "lines", (int64_t)checked->lines);
    ro_json_key_int(&j, "faults", (int64_t)checked->n_faults);
    ro_json_key(&j, "list");
    ro_json_array(&j);
    for (uint32_t i = 0; i < checked->faults.n; i++)
        ro_json_str(&j, checked->faults.v[i]);
    ro_json_end_array(&j);
    ro_json_end_object(&j);
    ro_buffer_addz(v->out, "\n");
}
