/* SPDX-License-Identifier: Apache-2.0 */
/* The record of one report as JSON: docs/formats/report.md says what each key means; the order here is the order there. */
#include "report/report.h"

#include "base/json.h"

#include <stdio.h>

static void put_span(ro_json *j, ro_span span)
{
    ro_json_flat_array(j);
    ro_json_int(j, span.start);
    ro_json_int(j, span.end);
    ro_json_end_array(j);
}

static void key_str(ro_json *j, const char *key, ro_str text)
{
    ro_json_key(j, key);
    ro_json_str_or_null(j, text);
}

static void key_text(ro_json *j, const char *key, const char *text)
{
    key_str(j, key, ro_str_of(text));
}

static void key_day(ro_json *j, const char *key, ro_day day)
{
    char text[16];
    ro_day_text(day, text);
    key_text(j, key, text);
}

static void key_bool(ro_json *j, const char *key, bool value)
{
    ro_json_key(j, key);
    ro_json_bool(j, value);
}

/* "text" and "span" of what the report says; null, null where it was not the report that said it. */
static void put_words(ro_json *j, const ro_document *d, ro_span span)
{
    bool said = span.end > span.start;
    key_str(j, "text", said ? ro_span_text(d, span) : RO_STR(""));
    ro_json_key(j, "span");
    if (said)
        put_span(j, span);
    else
        ro_json_null(j);
}

static void put_evidence(ro_json *j, const ro_document *d, const ro_evidence *v, uint32_t n)
{
    ro_json_key(j, "evidence");
    ro_json_array(j);
    for (uint32_t i = 0; i < n; i++) {
        ro_json_flat_object(j);
        ro_json_key(j, "sentence");
        ro_json_int(j, (int64_t)v[i].sentence + 1);
        ro_json_key(j, "span");
        put_span(j, v[i].span);
        ro_json_key(j, "text");
        ro_json_str(j, ro_span_text(d, v[i].span));
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
}

static void put_strings(ro_json *j, const char *key, const ro_str *v, uint32_t n)
{
    ro_json_key(j, key);
    ro_json_flat_array(j);
    for (uint32_t i = 0; i < n; i++)
        ro_json_str(j, v[i]);
    ro_json_end_array(j);
}

static void put_codes(ro_json *j, const char *key, const ro_code *v, uint32_t n)
{
    ro_json_key(j, key);
    ro_json_flat_array(j);
    for (uint32_t i = 0; i < n; i++)
        ro_json_str(j, ro_str_of(v[i]));
    ro_json_end_array(j);
}

static void put_published(ro_json *j, const ro_document *d)
{
    const ro_published *p = &d->published;
    ro_json_key(j, "published");
    if (p->day == RO_NO_DAY) {
        ro_json_null(j);
        return;
    }
    ro_json_flat_object(j);
    key_day(j, "date", p->day);
    key_text(j, "precision", ro_precision_name((ro_time_precision)p->precision));
    key_text(j, "rule", p->rule);
    put_words(j, d, p->span);
    ro_json_end_object(j);
}

static void put_report(ro_json *j, const ro_document *d)
{
    ro_json_key(j, "report");
    ro_json_object(j);
    key_text(j, "id", d->id);
    key_str(j, "path", d->path);
    key_str(j, "title", d->title);
    key_str(j, "outlet", d->outlet);
    key_text(j, "language", "en");
    ro_json_key(j, "sentences");
    ro_json_int(j, d->sentences.n);
    put_published(j, d);
    ro_json_end_object(j);
}

static void put_date_basis(ro_json *j, const ro_document *d, const char *rule, ro_span words)
{
    ro_json_key(j, "date_basis");
    if (!rule) {
        ro_json_null(j);
        return;
    }
    ro_json_flat_object(j);
    key_text(j, "rule", rule);
    put_words(j, d, words);
    ro_json_end_object(j);
}

static void put_participant(ro_json *j, const ro_document *d, const ro_participant *p)
{
    const ro_mention *mention = p->mention < d->mentions.n ? &d->mentions.v[p->mention] : NULL;
    ro_json_flat_object(j);
    key_str(j, "name", p->name);
    key_text(j, "code", p->code);
    key_str(j, "office", p->office);
    key_str(j, "person", p->entity < d->entities.n ? d->entities.v[p->entity].person : RO_STR(""));
    key_text(j, "role", p->role);
    ro_json_key(j, "sentence");
    if (mention)
        ro_json_int(j, (int64_t)d->tokens.v[mention->head].sentence + 1);
    else
        ro_json_null(j);
    ro_json_key(j, "span");
    if (mention)
        put_span(j, mention->span);
    else
        ro_json_null(j);
    ro_json_end_object(j);
}

static void put_id(ro_json *j, const char *key, char letter, uint32_t index)
{
    char id[16];
    snprintf(id, sizeof id, "%c%u", letter, index + 1);
    ro_json_key(j, key);
    if (index == RO_NONE)
        ro_json_null(j);
    else
        ro_json_str(j, ro_str_of(id));
}

static void put_dates(ro_json *j, const ro_document *d, const ro_engagement *e)
{
    key_day(j, "date", e->begin);
    key_day(j, "enddate", e->end);
    key_text(j, "precision", ro_precision_name((ro_time_precision)e->precision));
    key_day(j, "not_before", e->not_before);
    key_day(j, "not_after", e->not_after);
    put_date_basis(j, d, e->date_rule, e->date_span);
}

static void put_engagement(ro_json *j, const ro_document *d, uint32_t index)
{
    const ro_engagement *e = &d->engagements.v[index];
    ro_json_object(j);
    put_id(j, "id", 'e', index);
    key_text(j, "kind", ro_engagement_kind_name((ro_engagement_kind)e->kind));
    key_text(j, "mode", e->mode);
    key_text(j, "status", ro_status_name((ro_status)e->status));
    key_bool(j, "main", e->main);
    put_dates(j, d, e);
    key_str(j, "place", e->place);
    key_text(j, "place_country", e->place_country);
    ro_json_key(j, "participants");
    ro_json_array(j);
    for (uint32_t i = 0; i < e->participants.n; i++)
        put_participant(j, d, &e->participants.v[i]);
    ro_json_end_array(j);
    put_strings(j, "topics", e->topics.v, e->topics.n);
    if (e->count) { /* only of an aggregate: "met four times" */
        ro_json_key(j, "count");
        ro_json_int(j, e->count);
    }
    put_evidence(j, d, e->evidence.v, e->evidence.n);
    ro_json_end_object(j);
}

static void put_speaker(ro_json *j, const ro_document *d, const ro_act *a)
{
    const ro_entity *who = a->speaker < d->entities.n ? &d->entities.v[a->speaker] : NULL;
    const ro_entity *to = a->addressee < d->entities.n ? &d->entities.v[a->addressee] : NULL;
    key_str(j, "who", who ? who->name : RO_STR(""));
    key_str(j, "office", who ? who->office : RO_STR(""));
    key_str(j, "to_whom", to ? to->name : RO_STR(""));
}

/* The day of an act, where its own words say so. */
static void put_when(ro_json *j, const ro_document *d, const ro_act *a)
{
    static const ro_time unknown = {.begin = RO_NO_DAY, .end = RO_NO_DAY};
    const ro_time *t = a->when && a->when <= d->times.n ? &d->times.v[a->when - 1] : &unknown;
    key_day(j, "date", t->begin);
    key_day(j, "enddate", t->end);
    key_text(j, "precision", ro_precision_name((ro_time_precision)t->precision));
    put_date_basis(j, d, t->rule, t->span);
}

static void put_act(ro_json *j, const ro_document *d, uint32_t index)
{
    const ro_act *a = &d->acts.v[index];
    char score[16];
    snprintf(score, sizeof score, "%.2f", (double)a->score);
    ro_json_object(j);
    put_id(j, "id", 'a', index);
    ro_json_key(j, "sentence");
    ro_json_int(j, (int64_t)a->sentence + 1);
    put_codes(j, "actor", a->actor.v, a->actor.n);
    put_codes(j, "recipient", a->recipient.v, a->recipient.n);
    key_text(j, "event", ro_event_name((ro_event)a->event));
    key_text(j, "event_mode", a->event_mode);
    put_speaker(j, d, a);
    key_text(j, "voice", ro_voice_name((ro_voice)a->voice));
    key_text(j, "status", ro_status_name((ro_status)a->status));
    key_str(j, "verb", a->verb);
    key_str(j, "gist", a->gist);
    put_strings(j, "issue", a->issues.v, a->issues.n);
    key_str(j, "amount", a->amount);
    key_str(j, "deadline", a->deadline);
    put_id(j, "engagement", 'e', a->engagement);
    put_when(j, d, a);
    put_id(j, "attribution", 's', a->attribution < d->attributions.n ? a->attribution : RO_NONE);
    ro_json_key(j, "score");
    ro_json_number(j, score);
    put_evidence(j, d, a->evidence.v, a->evidence.n);
    ro_json_end_object(j);
}

static void put_answers(ro_json *j, const ro_document *d)
{
    ro_json_key(j, "answers");
    ro_json_array(j);
    for (uint32_t i = 0; i < d->answers.n; i++) {
        const ro_answer *a = &d->answers.v[i];
        ro_json_object(j);
        put_id(j, "act", 'a', a->act);
        key_text(j, "answer", ro_answer_name((ro_answer_kind)a->kind));
        put_evidence(j, d, a->evidence.v, a->evidence.n);
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
}

static void put_part(ro_json *j, const ro_document *d, ro_span span)
{
    ro_json_flat_object(j);
    ro_json_key(j, "span");
    put_span(j, span);
    key_str(j, "text", ro_span_text(d, span));
    ro_json_end_object(j);
}

static void put_attribution(ro_json *j, const ro_document *d, uint32_t i)
{
    const ro_attribution *a = &d->attributions.v[i];
    ro_json_object(j);
    put_id(j, "id", 's', i);
    ro_json_key(j, "sentence");
    ro_json_int(j, (int64_t)a->sentence + 1);
    ro_json_key(j, "source");
    if (a->source.end > a->source.start)
        put_part(j, d, a->source);
    else
        ro_json_null(j);
    ro_json_key(j, "cue");
    put_part(j, d, a->cue);
    ro_json_key(j, "content");
    ro_json_array(j);
    for (uint32_t k = 0; k < a->content.n; k++)
        put_part(j, d, a->content.v[k]);
    ro_json_end_array(j);
    key_str(j, "who", a->entity < d->entities.n ? d->entities.v[a->entity].name : RO_STR(""));
    key_text(j, "code", a->entity < d->entities.n ? d->entities.v[a->entity].code : "");
    key_bool(j, "quoted", a->quoted);
    put_id(j, "within", 's', a->within);
    ro_json_end_object(j);
}

static void put_attributions(ro_json *j, const ro_document *d)
{
    ro_json_key(j, "attributions");
    ro_json_array(j);
    for (uint32_t i = 0; i < d->attributions.n; i++)
        put_attribution(j, d, i);
    ro_json_end_array(j);
}

static void put_times(ro_json *j, const ro_document *d)
{
    static const char *const types[] = {"DATE", "TIME", "DURATION", "SET"};
    ro_json_key(j, "times");
    ro_json_array(j);
    for (uint32_t i = 0; i < d->times.n; i++) {
        const ro_time *t = &d->times.v[i];
        ro_json_flat_object(j);
        ro_json_key(j, "span");
        put_span(j, t->span);
        key_str(j, "text", ro_span_text(d, t->span));
        key_str(j, "value", t->value);
        key_text(j, "type", t->type < 4 ? types[t->type] : NULL);
        key_text(j, "rule", t->rule);
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
}

/* Mentions in order, by entity: first[e], then next[m], RO_NONE at the end. Linear in both. */
typedef struct chains {
    uint32_t *first, *next;
} chains;

static chains chain_mentions(const ro_document *d, uint32_t *memory)
{
    chains c = {memory, memory + d->entities.n};
    for (uint32_t e = 0; e < d->entities.n; e++)
        c.first[e] = RO_NONE;
    for (uint32_t m = d->mentions.n; m-- > 0;) {
        uint32_t e = d->mentions.v[m].entity;
        if (e >= d->entities.n)
            continue;
        c.next[m] = c.first[e];
        c.first[e] = m;
    }
    return c;
}

static void put_actor(ro_json *j, const ro_document *d, const chains *c, uint32_t entity)
{
    const ro_entity *e = &d->entities.v[entity];
    ro_json_flat_object(j);
    key_str(j, "name", e->name);
    key_text(j, "code", e->code);
    key_str(j, "office", e->office);
    key_str(j, "person", e->person);
    key_bool(j, "known", e->known);
    ro_json_key(j, "mentions");
    ro_json_array(j);
    for (uint32_t m = c->first[entity]; m != RO_NONE; m = c->next[m])
        put_span(j, d->mentions.v[m].span);
    ro_json_end_array(j);
    ro_json_end_object(j);
}

static void put_actors(ro_json *j, const ro_document *d)
{
    const readout_allocator *allocator = j->out->allocator;
    size_t size = ((size_t)d->entities.n + d->mentions.n + 1) * sizeof(uint32_t);
    uint32_t *memory = allocator->allocate(allocator->context, size);
    if (!memory) {
        j->out->failed = true;
        return;
    }
    chains c = chain_mentions(d, memory);
    ro_json_key(j, "actors");
    ro_json_array(j);
    for (uint32_t i = 0; i < d->entities.n; i++)
        if (ro_entity_acts(&d->entities.v[i]))
            put_actor(j, d, &c, i);
    ro_json_end_array(j);
    allocator->release(allocator->context, memory);
}

static void put_made_by(ro_json *j, const ro_made_by *made_by)
{
    ro_json_key(j, "made_by");
    ro_json_flat_object(j);
    key_text(j, "readout", READOUT_VERSION);
    key_text(j, "model", made_by->model);
    key_text(j, "tables", made_by->tables);
    ro_json_end_object(j);
}

void ro_report_json(const ro_document *document, const ro_made_by *made_by, bool one_line, ro_buffer *out)
{
    ro_json j;
    ro_json_init(&j, out, one_line);
    ro_json_object(&j);
    key_text(&j, "schema", "readout/report/1");
    put_report(&j, document);
    ro_json_key(&j, "engagements");
    ro_json_array(&j);
    for (uint32_t i = 0; i < document->engagements.n; i++)
        put_engagement(&j, document, i);
    ro_json_end_array(&j);
    ro_json_key(&j, "acts");
    ro_json_array(&j);
    for (uint32_t i = 0; i < document->acts.n; i++)
        put_act(&j, document, i);
    ro_json_end_array(&j);
    put_answers(&j, document);
    put_attributions(&j, document);
    put_times(&j, document);
    put_actors(&j, document);
    put_made_by(&j, made_by);
    ro_json_end_object(&j);
    ro_buffer_addz(out, "\n");
}
