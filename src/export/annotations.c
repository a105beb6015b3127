/* SPDX-License-Identifier: Apache-2.0 */
/* W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each event as an annotation of its sentence, found again by its words
 * and by its place. One annotation a line, so that a line can be checked by itself. */
#include "export/event.h"

/* Positions are counted in characters, as the model wants, while the record counts bytes. Events come by report, forward. */
typedef struct reading {
    const ro_view *view;
    const ro_stored_report *report;
    ro_str bytes;
    size_t at; /* so far counted */
    uint64_t n;
} reading;

static size_t step(ro_str bytes, size_t at)
{
    uint32_t unused;
    size_t used = ro_utf8_next(bytes.p + at, bytes.n - at, &unused);
    return used ? used : 1;
}

static uint64_t characters(reading *g, size_t end)
{
    if (end < g->at)
        g->at = g->n = 0;
    for (; g->at < end && g->at < g->bytes.n; g->at += step(g->bytes, g->at))
        g->n++;
    return g->n;
}

static bool continues(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

enum { AROUND = 32 }; /* bytes of the text beside the quotation */

static ro_str before(ro_str bytes, size_t start)
{
    size_t from = start > AROUND ? start - AROUND : 0;
    while (from < start && continues(bytes.p[from]))
        from++;
    return (ro_str){bytes.p + from, start - from};
}

static ro_str after(ro_str bytes, size_t end)
{
    size_t to = bytes.n - end > AROUND ? end + AROUND : bytes.n;
    while (to > end && to < bytes.n && continues(bytes.p[to]))
        to--;
    return (ro_str){bytes.p + end, to - end};
}

/* A path as a relative IRI. */
static ro_str iri(const ro_view *v, const ro_stored_report *r)
{
    static const char hex[] = "0123456789ABCDEF", kept[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    if (r->url.n)
        return r->url;
    char *text = ro_alloc(v->arena, r->path.n * 3 + 1);
    size_t n = 0;
    for (size_t i = 0; i < r->path.n; i++) {
        unsigned char c = (unsigned char)r->path.p[i];
        if (c && strchr(kept, c)) {
            text[n++] = (char)c;
            continue;
        }
        text[n++] = '%';
        text[n++] = hex[c >> 4];
        text[n++] = hex[c & 15];
    }
    return (ro_str){text, n};
}

/* "2025-06-06", "2025-06-06/2025-06-08": as ISO 8601 has a range; "" not known. */
static ro_str dates_of(const ro_view *v, const ro_event_row *r)
{
    char begin[16], end[16];
    ro_day_text(r->begin, begin);
    ro_day_text(r->end, end);
    if (r->begin == RO_NO_DAY)
        return RO_STR("");
    return r->end == r->begin || r->end == RO_NO_DAY ? ro_str_copy(v->arena, ro_str_of(begin)) : ro_str_printf(v->arena, "%s/%s", begin, end);
}

static void put_body(ro_json *j, const char *purpose, ro_str value)
{
    if (!value.n)
        return;
    ro_json_object(j);
    ro_json_key_str(j, "type", RO_STR("TextualBody"));
    ro_json_key_str(j, "purpose", ro_str_of(purpose));
    ro_json_key_str(j, "value", value);
    ro_json_end_object(j);
}

static void put_bodies(const ro_view *v, ro_json *j, const ro_event_row *r)
{
    ro_str actor = ro_codes_of(v->arena, &r->actor), recipient = ro_codes_of(v->arena, &r->recipient);
    ro_json_key(j, "body");
    ro_json_array(j);
    put_body(j, "classifying", r->type.n ? r->type : RO_STR("statement"));
    put_body(j, "tagging", r->mode);
    put_body(j, "tagging", ro_str_printf(v->arena, "status: %.*s", (int)r->status.n, r->status.p));
    put_body(j, "tagging", actor.n ? ro_str_printf(v->arena, "actor: %.*s", (int)actor.n, actor.p) : actor);
    put_body(j, "tagging", recipient.n ? ro_str_printf(v->arena, "recipient: %.*s", (int)recipient.n, recipient.p) : recipient);
    for (uint32_t i = 0; i < r->issues.n; i++)
        put_body(j, "tagging", ro_str_printf(v->arena, "topic: %.*s", (int)r->issues.v[i].n, r->issues.v[i].p));
    const struct {
        const char *name;
        ro_str value;
    } more[] = {{"date", dates_of(v, r)}, {"who", r->who}, {"voice", r->voice}, {"amount", r->amount}, {"deadline", r->deadline}, {"answer", r->answer}};
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        if (more[i].value.n)
            put_body(j, "tagging", ro_str_printf(v->arena, "%s: %.*s", more[i].name, (int)more[i].value.n, more[i].value.p));
    put_body(j, "describing", r->gist);
    ro_json_end_array(j);
}

static void put_target(reading *g, ro_json *j, const ro_event_row *r)
{
    ro_span span = r->evidence.span;
    ro_json_key(j, "target");
    ro_json_object(j);
    ro_json_key_str(j, "type", RO_STR("SpecificResource"));
    ro_json_key(j, "source");
    ro_json_object(j);
    ro_json_key_str(j, "id", iri(g->view, r->report));
    ro_json_key_str(j, "type", RO_STR("Text"));
    ro_json_key_str(j, "format", RO_STR("text/plain"));
    ro_json_key_str(j, "language", RO_STR("en"));
    ro_json_key_str(j, "sha256", r->report->sha256);
    ro_json_end_object(j);
    ro_json_key(j, "selector");
    ro_json_array(j);
    ro_json_object(j);
    ro_json_key_str(j, "type", RO_STR("TextQuoteSelector"));
    ro_json_key(j, "exact");
    ro_json_str(j, r->evidence.text);
    ro_json_key(j, "prefix");
    ro_json_str(j, before(g->bytes, span.start));
    ro_json_key(j, "suffix");
    ro_json_str(j, after(g->bytes, span.end));
    ro_json_end_object(j);
    ro_json_object(j);
    ro_json_key_str(j, "type", RO_STR("TextPositionSelector"));
    ro_json_key_int(j, "start", (int64_t)characters(g, span.start));
    ro_json_key_int(j, "end", (int64_t)characters(g, span.end));
    ro_json_end_object(j);
    ro_json_end_array(j);
    ro_json_end_object(j);
}

static void put_annotation(reading *g, const ro_event_row *r)
{
    ro_json json, *j = &json;
    ro_json_init(j, g->view->out, true);
    ro_json_object(j);
    ro_json_key_str(j, "id", ro_str_printf(g->view->arena, "urn:readout:%.*s", (int)r->id.n, r->id.p));
    ro_json_key_str(j, "type", RO_STR("Annotation"));
    ro_json_key_str(j, "motivation", RO_STR("classifying"));
    put_bodies(g->view, j, r);
    put_target(g, j, r);
    ro_json_end_object(j);
}

static bool can_be_quoted(const reading *g, const ro_event_row *r)
{
    return r->evidence.text.n && r->evidence.span.end <= g->bytes.n && r->evidence.span.start < r->evidence.span.end;
}

readout_status ro_view_annotations(const ro_view *v, ro_store *store, const ro_event_rows *rows, readout_error *error)
{
    reading g = {.view = v};
    bool any = false;
    ro_buffer_addz(v->out, "{\"@context\": [\"http://www.w3.org/ns/anno.jsonld\", {\"sha256\": \"https://schema.org/sha256\"}],\n"
                           "\"id\": \"urn:readout:annotations\", \"type\": \"AnnotationPage\", \"items\": [\n");
    for (uint32_t i = 0; i < rows->n; i++) {
        const ro_event_row *r = &rows->v[i];
        if (g.report != r->report) {
            readout_status status = ro_store_bytes(store, r->report->id, v->arena, &g.bytes, error);
            if (status != READOUT_OK)
                return status;
            g.report = r->report;
            g.at = g.n = 0;
        }
        ro_lose(v, "no sentence to annotate, left out", !can_be_quoted(&g, r));
        ro_lose(v, "statement without a type in PLOVER, annotated as \"statement\"", !r->type.n);
        ro_lose(v, "date not known, left out", r->begin == RO_NO_DAY);
        if (!can_be_quoted(&g, r))
            continue;
        ro_buffer_addz(v->out, any ? ",\n" : "");
        any = true;
        put_annotation(&g, r);
    }
    ro_buffer_addz(v->out, "\n]}\n");
    return READOUT_OK;
}
