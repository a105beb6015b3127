/* SPDX-License-Identifier: Apache-2.0 */
/* PLOVER records of any maker: read with the manual's field names or those of version 0.5, written with either. */
#include "cli.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "readout plover [OPTION]... FILE...\n"
    "\n"
    "Reads PLOVER records, with the field names of the manual or of version 0.5, a JSON list or JSON\n"
    "Lines, and prints them as JSON Lines. Each record is read back and compared: status 1 where one is\n"
    "not equal. What the manual demands and a record lacks is said, and so are types that it does not\n"
    "know; the record stays as it is.\n"
    "\n"
    "  --names manual|0.5         the field names to print; manual is the usual\n"
    "\n"
    "Example:  readout plover --names 0.5 events.jsonl\n";

typedef struct name {
    const char *now, *old;
} name;

/* In the manual's order; `old` where version 0.5 has another. */
static const name fields[] = {{"id", NULL}, {"has_event", NULL}, {"date", NULL}, {"time", NULL}, {"enddate", "endDate"}, {"endtime", "endTime"}, {"actor", "source"},
                              {"recipient", "target"}, {"event", NULL}, {"event_loc", "eventLoc"}, {"event_text", "eventText"}, {"quad_code", "quadCode"},
                              {"event_scale", "eventScale"}, {"mode", NULL}, {"context", NULL}, {"link", NULL}, {"text", NULL}, {"text_info", "textInfo"},
                              {"cite_info", "citeInfo"}, {"coder", NULL}, {"coded_date", "dateCoded"}, {"coded_time", "timeCoded"}, {"comment", NULL}, {NULL, NULL}};
static const name of_entity[] = {{"code", NULL}, {"sector", NULL}, {"entity_text", "actorText"}, {NULL, NULL}};
static const name of_place[] = {{"extracted_place", "name"}, {"country_code", "country code"}, {NULL, NULL}};
static const name unchanged[] = {{NULL, NULL}};
/* Of version 0.5's record what is of the citation in the manual's. */
static const char *const of_citation[] = {"language", "publication", "license", "copyright", "version", "citation", "url", "title", NULL};
/* Types of version 0.5 and what became of them; the record keeps the old one as `event_as_coded`. */
static const name types[] = {{"REQUEST", "DEMAND"}, {"ACCUSE", "DISAPPROVE"}, {"ACCUSE", "INVESTIGATE"}, {"ASSAULT", "FIGHT"}, {NULL, NULL}};
static const char *const known_types[] = {"AGREE",  "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST", "ACCUSE",
                                          "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", NULL};
#define AS_CODED "event_as_coded"

static bool is_in(const char *word, const char *const *list)
{
    while (*list && strcmp(*list, word) != 0)
        list++;
    return *list != NULL;
}

/* ---- one value ---- */

/* The object under its other names: those of the table first, in its order, then the rest. */
static json_t *renamed(json_t *object, const name *names, bool to_old)
{
    json_t *out = json_object(), *value;
    const char *key;
    for (const name *n = names; n->now; n++) {
        const char *to = to_old && n->old ? n->old : n->now;
        value = json_object_get(object, n->now);
        if (!value && n->old)
            value = json_object_get(object, n->old);
        if (value)
            json_object_set(out, to, value);
    }
    json_object_foreach(object, key, value) {
        bool done = false;
        for (const name *n = names; n->now; n++)
            done = done || strcmp(key, n->now) == 0 || (n->old && strcmp(key, n->old) == 0);
        if (!done)
            json_object_set(out, key, value);
    }
    return out;
}

/* "diplomatic, military" as a list, "" as an empty one. */
static json_t *as_list(const json_t *value, bool split)
{
    json_t *list = json_array();
    const char *at = json_string_value(value);
    for (const char *end; at && *at; at = *end ? end + 2 : end) {
        end = split ? strstr(at, ", ") : NULL;
        end = end ? end : at + strlen(at);
        json_array_append_new(list, json_stringn(at, (size_t)(end - at)));
    }
    return list;
}

/* Can the list be one text, and the text be cut into it again? */
static bool is_joinable(const json_t *list, bool split)
{
    size_t i;
    json_t *value;
    json_array_foreach(list, i, value)
        if (!json_string_length(value) || (split && strstr(json_string_value(value), ", ")))
            return false;
    return json_is_array(list) && (split || json_array_size(list) < 2);
}

static json_t *as_text(const json_t *list)
{
    size_t n = 1, used = 0, i;
    json_t *value;
    json_array_foreach(list, i, value)
        n += json_string_length(value) + 2;
    char *text = calloc(n, 1);
    json_array_foreach(list, i, value)
        used += text ? (size_t)snprintf(text + used, n - used, "%s%s", i ? ", " : "", json_string_value(value)) : 0;
    json_t *out = json_string(text ? text : "");
    free(text);
    return out;
}

static json_t *converted_list(json_t *value, const char *field, bool to_old)
{
    bool split = strcmp(field, "event_text") != 0;
    if (!to_old)
        return json_is_string(value) ? as_list(value, split) : json_incref(value);
    return is_joinable(value, split) ? as_text(value) : json_incref(value);
}

/* Entities one by one. Nobody is "" in some records of version 0.5; what is no list stays as it is. */
static json_t *converted_parties(json_t *value, bool to_old)
{
    json_t *out = json_array(), *one;
    size_t i;
    if (!to_old && json_is_string(value) && !json_string_length(value))
        return out;
    if (!json_is_array(value) || (to_old && !json_array_size(value))) {
        json_decref(out);
        return json_is_array(value) ? json_string("") : json_incref(value);
    }
    json_array_foreach(value, i, one)
        json_array_append_new(out, json_is_object(one) ? renamed(one, of_entity, to_old) : json_incref(one));
    return out;
}

static json_t *converted(json_t *value, const char *field, bool to_old)
{
    static const char *const lists[] = {"event", "mode", "context", "event_text", NULL};
    if (is_in(field, lists))
        return converted_list(value, field, to_old);
    if (strcmp(field, "actor") == 0 || strcmp(field, "recipient") == 0)
        return converted_parties(value, to_old);
    if (strcmp(field, "event_loc") == 0 && json_is_object(value))
        return renamed(value, of_place, to_old);
    return json_incref(value);
}

/* ---- one record ---- */

static bool is_old(json_t *record)
{
    static const char *const marks[] = {"source", "target", "eventText", "eventLoc", "textInfo", "dateCoded", "endDate", "quadCode", NULL};
    for (const char *const *m = marks; *m; m++)
        if (json_object_get(record, *m))
            return true;
    return false;
}

static void convert_type(json_t *record, bool to_old)
{
    json_t *was = json_object_get(record, AS_CODED);
    const char *type = json_string_value(json_array_get(json_object_get(record, "event"), 0));
    if (to_old && was) {
        json_object_set(record, "event", was);
        json_object_del(record, AS_CODED);
        return;
    }
    for (const name *t = types; !to_old && type && t->now; t++)
        if (strcmp(type, t->old) == 0) {
            json_object_set_new(record, AS_CODED, json_string(t->old));
            json_object_set_new(record, "event", json_pack("[s]", t->now));
            return;
        }
}

/* What is of the citation stands in the record itself in version 0.5, in an object of its own in the manual. */
static void convert_citation(json_t *record, bool to_old)
{
    json_t *info = json_object_get(record, to_old ? "citeInfo" : "cite_info"), *value;
    info = json_is_object(info) ? json_copy(info) : json_object();
    for (const char *const *key = of_citation; *key; key++) {
        json_t *from = to_old ? info : record, *to = to_old ? record : info;
        if ((value = json_object_get(from, *key))) {
            json_object_set(to, *key, value);
            json_object_del(from, *key);
        }
    }
    if (json_object_size(info))
        json_object_set(record, to_old ? "citeInfo" : "cite_info", info);
    else
        json_object_del(record, to_old ? "citeInfo" : "cite_info");
    json_decref(info);
}

static json_t *convert(json_t *record, bool to_old)
{
    json_t *out = renamed(record, fields, to_old), *value;
    if (to_old || is_old(record))
        convert_citation(out, to_old);
    for (const name *f = fields; f->now; f++) {
        const char *key = to_old && f->old ? f->old : f->now;
        if ((value = json_object_get(out, key)))
            json_object_set_new(out, key, converted(value, f->now, to_old));
    }
    convert_type(out, to_old);
    json_t *ordered = renamed(out, to_old ? unchanged : fields, to_old);
    json_decref(out);
    return ordered;
}

/* ---- files ---- */

typedef struct reading {
    bool to_old;
    unsigned records, unequal, incomplete, untyped;
} reading;

static const char *id_of(json_t *record)
{
    const char *id = json_string_value(json_object_get(record, "id"));
    return id ? id : "(no id)";
}

static void check(reading *r, json_t *manual, const char *path)
{
    static const char *const demanded[] = {"id", "date", "actor", "event", NULL};
    const char *type = json_string_value(json_array_get(json_object_get(manual, "event"), 0));
    for (const char *const *key = demanded; *key; key++)
        if (!json_object_get(manual, *key)) {
            cli_say("%s: %s: no \"%s\", which the manual demands", path, id_of(manual), *key);
            r->incomplete++;
        }
    if (type && !is_in(type, known_types)) {
        cli_say("%s: %s: the manual has no type \"%s\"; kept", path, id_of(manual), type);
        r->untyped++;
    }
}

static void take(reading *r, json_t *record, const char *path)
{
    json_t *manual = convert(record, false), *old = convert(manual, true), *again = convert(old, false);
    char *line = json_dumps(r->to_old ? old : manual, JSON_REAL_PRECISION(15));
    r->records++;
    if (!json_equal(is_old(record) ? old : again, record)) {
        cli_say("%s: %s is not read back equal", path, id_of(record));
        r->unequal++;
    }
    check(r, manual, path);
    if (line)
        puts(line);
    free(line);
    json_decref(manual);
    json_decref(old);
    json_decref(again);
}

/* The next JSON value of the text; NULL at its end or where it is none. */
static json_t *next(const char *bytes, size_t size, size_t *at, json_error_t *error)
{
    while (*at < size && strchr(" \t\r\n", bytes[*at]))
        ++*at;
    if (*at == size)
        return NULL;
    json_t *value = json_loadb(bytes + *at, size - *at, JSON_DISABLE_EOF_CHECK, error);
    *at += value ? (size_t)error->position : 0;
    return value;
}

static bool read_file(reading *r, const char *path, const char *bytes, size_t size)
{
    json_error_t error = {0};
    size_t at = 0, i;
    for (json_t *value, *one; (value = next(bytes, size, &at, &error)); json_decref(value)) {
        json_array_foreach(value, i, one)
            if (json_is_object(one))
                take(r, one, path);
        if (json_is_object(value))
            take(r, value, path);
    }
    if (at < size)
        cli_say("%s: byte %zu: no JSON: %s", path, at, error.text);
    return at == size;
}

static int run(int argc, char **argv)
{
    reading r = {0};
    const char *names = "manual";
    int n, status;
    const cli_option options[] = {{"names", 0, CLI_TEXT, &names}, {0}};
    if (!cli_parse_options(&cli_plover, options, argc, argv, &n, &status))
        return status;
    if (n == 0)
        return cli_misuse(&cli_plover, "no file was named");
    r.to_old = strcmp(names, "0.5") == 0;
    if (!r.to_old && strcmp(names, "manual") != 0)
        return cli_misuse(&cli_plover, "--names takes manual or 0.5");
    bool fine = true;
    for (int i = 0; i < n; i++) {
        char *bytes = NULL, why[256];
        size_t size;
        if (!cli_slurp(argv[i], &bytes, &size, why)) {
            cli_say("%s: %s", argv[i], why);
            return CLI_IO;
        }
        fine = read_file(&r, argv[i], bytes, size) && fine;
        free(bytes);
    }
    cli_say("%u records, %u not read back equal; %u fields lacking, %u types that the manual does not have", r.records, r.unequal, r.incomplete, r.untyped);
    return cli_finish(fine && !r.unequal ? CLI_FINE : CLI_SOME_FAILED);
}

const cli_command cli_plover = {"plover", "PLOVER records of others, under the manual's names or those of 0.5", help, run};
