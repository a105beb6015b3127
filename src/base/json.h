/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A writer of JSON (RFC 8259) into a byte buffer. Whatever bytes come in, valid JSON in UTF-8 goes out: damaged bytes
 * become U+FFFD, control characters are escaped. The caller balances open and close and writes a key before each
 * value of an object; all else (commas, lines, indents) is the writer's.
 */
#ifndef RO_BASE_JSON_H
#define RO_BASE_JSON_H

#include "base/str.h"

typedef struct ro_json {
    ro_buffer *out;
    uint32_t depth;
    uint32_t flat; /* the depth from which all is on one line; 0 from the start */
    bool empty;    /* nothing yet in the innermost object or array */
    bool after_key;
} ro_json;

void ro_json_init(ro_json *json, ro_buffer *out, bool one_line);
void ro_json_object(ro_json *json);
void ro_json_array(ro_json *json);
/* As object and array, with all inside on one line. */
void ro_json_flat_object(ro_json *json);
void ro_json_flat_array(ro_json *json);
void ro_json_end_object(ro_json *json);
void ro_json_end_array(ro_json *json);
void ro_json_key(ro_json *json, const char *name);
void ro_json_str(ro_json *json, ro_str text);
/* Text, or null where it is empty: what is not known is never "". */
void ro_json_str_or_null(ro_json *json, ro_str text);
void ro_json_text_or_null(ro_json *json, const char *text); /* NULL is null too */
void ro_json_int(ro_json *json, int64_t n);
void ro_json_number(ro_json *json, const char *digits); /* as printed by the caller */
void ro_json_bool(ro_json *json, bool b);
void ro_json_null(ro_json *json);
/* The text with JSON's escapes, without quotation marks. */
void ro_json_escape(ro_buffer *out, ro_str text);

#endif
