/* SPDX-License-Identifier: Apache-2.0 */
/* The pipeline, readable in one function: `run`. */
#include "api/handles.h"

#include "actors/actors.h"
#include "chains/chains.h"
#include "dates/dates.h"
#include "events/events.h"
#include "report/report.h"
#include "text/text.h"

typedef enum depth { LANGUAGE_OF_CONLLU, LANGUAGE, RECORD } depth;

typedef struct input {
    const char *bytes;
    size_t size;
    const readout_report_options *options;
    depth depth;
} input;

void ro_api_given_hash(const readout_report_options *options, char hex[65])
{
    const char *const parts[] = {options ? options->title : NULL, options ? options->outlet : NULL, options ? options->url : NULL,
                                 options ? options->published : NULL};
    char all[4 * 64 + 1];
    for (int i = 0; i < 4; i++) { /* a hash of each, so that no two sets of options can run together */
        const char *part = parts[i] ? parts[i] : "";
        ro_sha256(part, strlen(part), hex);
        memcpy(all + (size_t)i * 64, hex, 64);
    }
    ro_sha256(all, 4 * 64, hex);
}

void readout_report_options_init(readout_report_options *options)
{
    memset(options, 0, sizeof *options);
}

readout_status readout_session_open(const readout_model *model, const readout_tables *tables, const readout_allocator *allocator,
                                    readout_session **out, readout_error *error)
{
    allocator = ro_allocator_or_default(allocator);
    if (!model || !tables || !out)
        return ro_fail(error, READOUT_USAGE, -1, "readout_session_open needs a model, tables and a place for the handle");
    readout_session *session = ro_api_allocate(allocator, sizeof *session);
    if (!session)
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory opening a session");
    session->allocator = allocator;
    session->model = model;
    session->tables = tables;
    readout_status status = ro_analyser_open(model->model, allocator, &session->analyser, error);
    if (status != READOUT_OK) {
        ro_api_release(allocator, session);
        return status;
    }
    *out = session;
    return READOUT_OK;
}

void readout_session_close(readout_session *session)
{
    if (!session)
        return;
    ro_analyser_close(session->analyser);
    ro_api_release(session->allocator, session);
}

readout_status readout_session_use_kernel(readout_session *session, const char *name, readout_error *error)
{
    if (!session || !name)
        return ro_fail(error, READOUT_USAGE, -1, "readout_session_use_kernel needs a session and a name");
    if (!ro_analyser_use(session->analyser, name))
        return ro_fail(error, READOUT_USAGE, -1,
                       "no kernel '%s' on this machine: scalar is always there, avx2, avx512 (with VNNI) and amx where the processor has them", name);
    return READOUT_OK;
}

static ro_str given(ro_document *d, const char *text)
{
    return text && *text ? ro_str_copy(d->arena, ro_str_of(text)) : RO_STR("");
}

static void take_options(ro_document *d, const readout_report_options *options)
{
    d->path = given(d, options->path);
    d->title = given(d, options->title);
    d->outlet = given(d, options->outlet);
    d->url = given(d, options->url);
    if (options->published && strlen(options->published) >= 10) {
        ro_day day = ro_day_read(options->published);
        if (day != RO_NO_DAY) {
            d->published.day = day;
            d->published.precision = RO_P_DAY;
            d->published.rule = "given";
        } else {
            ro_warn(d, -1, "the publication date \"%.40s\" is no YYYY-MM-DD and was left out", options->published);
        }
    }
}

static void answer(void *context, const ro_document *document, uint32_t sentence, const ro_question *question, uint32_t n, float *score)
{
    ro_lang_judge_acts(context, document, sentence, question, n, score);
}

static readout_status run(readout_session *session, readout_document *document, const input *in, readout_error *error)
{
    ro_document *d = &document->annot;
    const ro_tables *tables = session->tables->shared->tables;
    if (in->options)
        take_options(d, in->options);
    readout_status status = in->depth == LANGUAGE_OF_CONLLU ? ro_text_read_conllu(d, in->bytes, in->size, error)
                                                            : ro_text_read(d, ro_api_segmenter(session->model), in->bytes, in->size, error);
    ro_judge judge = {session->analyser, answer, 0};
    bool judged = in->depth == RECORD && ro_lang_judges_acts(session->model->model, &judge.least);
    if (status == READOUT_OK && judged)
        ro_lang_keep_states(session->model->model, d);
    if (status == READOUT_OK)
        status = ro_lang_analyse(session->analyser, d, error);
    if (status != READOUT_OK)
        return status;
    ro_api_list_names(document);
    if (in->depth != RECORD)
        return READOUT_OK;
    ro_tree_mend_invitations(d);
    ro_chains_find(d, true);
    ro_actors_resolve(d, tables);
    d->phrases.n = 0; /* of people alone: not what a caller asks for by readout_document_chains */
    ro_dates_resolve(d);
    ro_events_extract(d, tables, judged ? &judge : NULL);
    return READOUT_OK;
}

/* Memory that runs out anywhere in `run` comes back here. */
static readout_status guarded(readout_session *session, readout_document *document, const input *in, readout_error *error)
{
    jmp_buf guard;
    document->arena.guard = &guard;
    readout_status status = setjmp(guard) ? ro_fail(error, READOUT_NOMEM, -1, "out of memory reading a report of %zu bytes", in->size)
                                          : run(session, document, in, error);
    document->arena.guard = NULL;
    return status;
}

static readout_status read_input(readout_session *session, const input *in, readout_document **out, readout_error *error)
{
    if (!session || (!in->bytes && in->size) || !out)
        return ro_fail(error, READOUT_USAGE, -1, "reading needs a session, bytes and a place for the document");
    if (in->size > READOUT_REPORT_LIMIT)
        return ro_fail(error, READOUT_LIMIT, -1, "a report of %zu bytes is over the limit of %zu; cut it", in->size, READOUT_REPORT_LIMIT);
    readout_document *document = ro_api_allocate(session->allocator, sizeof *document);
    if (!document)
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory reading a report of %zu bytes", in->size);
    document->allocator = session->allocator;
    document->tables = ro_api_hold_tables(session->tables->shared);
    ro_arena_init(&document->arena, session->allocator);
    ro_document_init(&document->annot, &document->arena);
    memcpy(document->model_hash, readout_model_hash(session->model), 64);
    memcpy(document->tables_hash, readout_tables_hash(session->tables), 64);
    ro_api_given_hash(in->options, document->given_hash);
    readout_status status = guarded(session, document, in, error);
    if (status != READOUT_OK) {
        readout_document_free(document);
        return status;
    }
    *out = document;
    return READOUT_OK;
}

readout_status readout_read(readout_session *session, const void *bytes, size_t size, const readout_report_options *options,
                            readout_document **out, readout_error *error)
{
    return read_input(session, &(input){bytes, size, options, RECORD}, out, error);
}

readout_status readout_parse(readout_session *session, const void *bytes, size_t size, const readout_report_options *options,
                             readout_document **out, readout_error *error)
{
    return read_input(session, &(input){bytes, size, options, LANGUAGE}, out, error);
}

readout_status readout_parse_conllu(readout_session *session, const void *bytes, size_t size, readout_document **out,
                                    readout_error *error)
{
    return read_input(session, &(input){bytes, size, NULL, LANGUAGE_OF_CONLLU}, out, error);
}

void readout_document_free(readout_document *document)
{
    if (!document)
        return;
    ro_arena_release(&document->arena);
    ro_api_let_go_of_tables(document->tables);
    ro_api_release(document->allocator, document);
}

readout_status ro_api_text(ro_buffer *buffer, readout_text *out, readout_error *error)
{
    ro_buffer_addz(buffer, "");
    if (buffer->failed) {
        ro_buffer_release(buffer);
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory printing");
    }
    out->bytes = buffer->v;
    out->size = buffer->n;
    out->allocator = *buffer->allocator;
    return READOUT_OK;
}

void readout_text_free(readout_text *text)
{
    if (text && text->bytes)
        text->allocator.release(text->allocator.context, text->bytes);
    if (text)
        text->bytes = NULL, text->size = 0;
}

readout_status readout_document_record(const readout_document *document, readout_format format, readout_text *out, readout_error *error)
{
    ro_buffer buffer;
    ro_made_by made_by = {document->model_hash, document->tables_hash};
    ro_buffer_init(&buffer, document->allocator);
    if (format == READOUT_TEXT)
        ro_report_text(&document->annot, &buffer);
    else if (format == READOUT_JSON || format == READOUT_JSONL)
        ro_report_json(&document->annot, &made_by, format == READOUT_JSONL, &buffer);
    else
        return ro_fail(error, READOUT_USAGE, -1, "a record is printed as text, json or jsonl");
    return ro_api_text(&buffer, out, error);
}

readout_status readout_document_chains(readout_document *document, readout_error *error)
{
    jmp_buf guard;
    if (document->annot.phrases.n)
        return READOUT_OK;
    document->arena.guard = &guard;
    bool done = setjmp(guard) == 0;
    if (done)
        ro_chains_find(&document->annot, false);
    document->arena.guard = NULL;
    return done ? READOUT_OK : ro_fail(error, READOUT_NOMEM, -1, "out of memory linking the phrases of a report");
}

readout_status readout_document_candidates(readout_document *document, readout_text *out, readout_error *error)
{
    jmp_buf guard;
    ro_buffer buffer;
    ro_buffer_init(&buffer, document->allocator);
    document->arena.guard = &guard;
    bool done = setjmp(guard) == 0;
    if (done)
        ro_acts_candidates(&document->annot, document->tables ? document->tables->tables : NULL, &buffer);
    document->arena.guard = NULL;
    if (done)
        return ro_api_text(&buffer, out, error);
    ro_buffer_release(&buffer);
    return ro_fail(error, READOUT_NOMEM, -1, "out of memory weighing the acts of a report");
}

readout_status readout_document_conllu(const readout_document *document, readout_text *out, readout_error *error)
{
    ro_buffer buffer;
    ro_buffer_init(&buffer, document->allocator);
    ro_report_conllu(&document->annot, &buffer);
    return ro_api_text(&buffer, out, error);
}

readout_status readout_document_times(const readout_document *document, readout_format format, readout_text *out, readout_error *error)
{
    ro_buffer buffer;
    ro_buffer_init(&buffer, document->allocator);
    ro_report_times(&document->annot, format, &buffer);
    return ro_api_text(&buffer, out, error);
}

size_t readout_document_warnings(const readout_document *document)
{
    return document->annot.warnings.n;
}

const char *readout_document_warning(const readout_document *document, size_t i, int64_t *position)
{
    if (i >= document->annot.warnings.n)
        return NULL;
    if (position)
        *position = document->annot.warnings.v[i].position;
    return document->annot.warnings.v[i].message.p;
}
