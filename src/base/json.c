/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json.h"

void ro_json_init(ro_json *json, ro_buffer *out, bool one_line)
{
    memset(json, 0, sizeof *json);
    json->out = out;
    json->flat = one_line ? 0 : UINT32_MAX;
    json->empty = true;
}

static bool is_flat(const ro_json *json)
{
    return json->depth >= json->flat;
}

static void new_line(ro_json *json)
{
    ro_buffer_add(json->out, "\n", 1);
    for (uint32_t i = 0; i < json->depth; i++)
        ro_buffer_add(json->out, " ", 1);
}

/* What stands before a value or a key: a comma, a line break, or nothing. */
static void before(ro_json *json)
{
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    if (!json->empty)
        ro_buffer_addz(json->out, is_flat(json) ? ", " : ",");
    if (json->depth && !is_flat(json))
        new_line(json);
    json->empty = false;
}

static void open_with(ro_json *json, const char *bracket, bool flat)
{
    before(json);
    ro_buffer_addz(json->out, bracket);
    json->depth++;
    json->empty = true;
    if (flat && !is_flat(json))
        json->flat = json->depth;
}

static void close_with(ro_json *json, const char *bracket)
{
    bool flat = is_flat(json);
    if (json->flat == json->depth && json->flat)
        json->flat = UINT32_MAX;
    json->depth--;
    if (!flat && !json->empty)
        new_line(json);
    ro_buffer_addz(json->out, bracket);
    json->empty = false;
}

void ro_json_object(ro_json *json) { open_with(json, "{", false); }
void ro_json_array(ro_json *json) { open_with(json, "[", false); }
void ro_json_flat_object(ro_json *json) { open_with(json, "{", true); }
void ro_json_flat_array(ro_json *json) { open_with(json, "[", true); }
void ro_json_end_object(ro_json *json) { close_with(json, "}"); }
void ro_json_end_array(ro_json *json) { close_with(json, "]"); }

void ro_json_key(ro_json *json, const char *name)
{
    before(json);
    ro_buffer_add(json->out, "\"", 1);
    ro_json_escape(json->out, ro_str_of(name));
    ro_buffer_addz(json->out, "\": ");
    json->after_key = true;
}

static void escape_ascii(ro_buffer *out, char c)
{
    switch (c) {
    case '"': ro_buffer_addz(out, "\\\""); break;
    case '\\': ro_buffer_addz(out, "\\\\"); break;
    case '\n': ro_buffer_addz(out, "\\n"); break;
    case '\r': ro_buffer_addz(out, "\\r"); break;
    case '\t': ro_buffer_addz(out, "\\t"); break;
    default: ro_buffer_printf(out, "\\u%04x", (unsigned)(unsigned char)c); break;
    }
}

static bool is_plain(char c)
{
    return (unsigned char)c >= ' ' && (unsigned char)c < 0x7F && c != '"' && c != '\\';
}

void ro_json_escape(ro_buffer *out, ro_str text)
{
    for (size_t i = 0; i < text.n;) {
        size_t run = i;
        uint32_t c;
        while (run < text.n && is_plain(text.p[run]))
            run++;
        ro_buffer_add(out, text.p + i, run - i);
        if ((i = run) == text.n)
            break;
        size_t used = ro_utf8_next(text.p + i, text.n - i, &c);
        if (used == 1)
            escape_ascii(out, text.p[i]);
        else if (used)
            ro_buffer_add(out, text.p + i, used);
        else
            ro_buffer_addz(out, "\xEF\xBF\xBD");
        i += used ? used : 1;
    }
}

void ro_json_str(ro_json *json, ro_str text)
{
    before(json);
    ro_buffer_add(json->out, "\"", 1);
    ro_json_escape(json->out, text);
    ro_buffer_add(json->out, "\"", 1);
}

void ro_json_str_or_null(ro_json *json, ro_str text)
{
    if (text.n)
        ro_json_str(json, text);
    else
        ro_json_null(json);
}

void ro_json_text_or_null(ro_json *json, const char *text)
{
    ro_json_str_or_null(json, ro_str_of(text));
}

void ro_json_number(ro_json *json, const char *digits)
{
    before(json);
    ro_buffer_addz(json->out, digits);
}

void ro_json_int(ro_json *json, int64_t n)
{
    before(json);
    ro_buffer_printf(json->out, "%lld", (long long)n);
}

void ro_json_bool(ro_json *json, bool b) { ro_json_number(json, b ? "true" : "false"); }
void ro_json_null(ro_json *json) { ro_json_number(json, "null"); }
