/* SPDX-License-Identifier: Apache-2.0 */
/*
 * readout: reads news reports and official readouts about the dealings of states and keeps a cited record.
 *
 * Manners, true of every function here:
 *  - Handles are opaque. A model and a set of tables never change once opened and may be shared by threads; a session
 *    is one thread's; a document is a result that owns all its memory and is freed once.
 *  - A function that can fail returns a readout_status and, where `error` is not NULL, fills it. Out-parameters are
 *    set on success only.
 *  - Nothing prints, exits, aborts, reads the environment or the clock, or keeps globals.
 *  - Offsets are bytes of the input as given; spans are half-open.
 */
#ifndef READOUT_READOUT_H
#define READOUT_READOUT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__) || defined(__clang__)
#define READOUT_API __attribute__((visibility("default")))
#else
#define READOUT_API
#endif

#define READOUT_VERSION "0.1.0"

/* Every status, with its text; a binding can build its table from this list. */
#define READOUT_STATUS_MAP(XX)                                                                                         \
    XX(OK, "fine")                                                                                                     \
    XX(NOMEM, "out of memory")                                                                                         \
    XX(USAGE, "the call's arguments do not fit")                                                                       \
    XX(INPUT, "the input cannot be read as text")                                                                      \
    XX(IO, "input or output failed")                                                                                   \
    XX(MODEL, "the model is missing, damaged or of another version")                                                   \
    XX(TABLES, "the tables are missing or damaged")                                                                    \
    XX(STORE, "the store is damaged, locked or of another version")                                                    \
    XX(LIMIT, "a limit of the program was passed")                                                                     \
    XX(INTERRUPTED, "interrupted")

typedef enum readout_status {
#define XX(name, text) READOUT_##name,
    READOUT_STATUS_MAP(XX)
#undef XX
} readout_status;

/* What went wrong. `position` is a byte offset into the input concerned, or -1. `message` says what, where, what to do. */
typedef struct readout_error {
    readout_status code;
    int64_t position;
    char message[400];
} readout_error;

/* Memory as the host supplies it. `reallocate` is told the old size. Pass NULL wherever one is asked for to use malloc. */
typedef struct readout_allocator {
    void *(*allocate)(void *context, size_t size);
    void *(*reallocate)(void *context, void *old, size_t old_size, size_t size);
    void (*release)(void *context, void *old);
    void *context;
} readout_allocator;

/* The version of the library, as READOUT_VERSION. Never NULL. */
READOUT_API const char *readout_version(void);

/* A short text for a status; for an unknown one too. Never NULL, never to be freed. */
READOUT_API const char *readout_status_text(readout_status status);

/* ---- model and tables: opened once, shared by threads ---- */

typedef struct readout_model readout_model;
typedef struct readout_tables readout_tables;

/* Maps a model file read-only and checks it (docs/formats/model.md). Errors: IO, MODEL, NOMEM. Cost: one pass over the file. */
READOUT_API readout_status readout_model_open(const char *path, const readout_allocator *allocator, readout_model **out,
                                              readout_error *error);
/* The same from memory that outlives the model; not copied. `bytes` must be aligned to 64. */
READOUT_API readout_status readout_model_open_memory(const void *bytes, size_t size, const readout_allocator *allocator,
                                                     readout_model **out, readout_error *error);
/* SHA-256 of the file, 64 hex digits. Lives as long as the model. */
READOUT_API const char *readout_model_hash(const readout_model *model);
READOUT_API void readout_model_close(readout_model *model); /* NULL is fine */

/* The built-in tables, with the files that `directory` (NULL: none) holds in their place. Errors: IO, TABLES (the message
 * names file, line and column), NOMEM. */
READOUT_API readout_status readout_tables_open(const char *directory, const readout_allocator *allocator, readout_tables **out,
                                               readout_error *error);
READOUT_API const char *readout_tables_hash(const readout_tables *tables);
READOUT_API void readout_tables_close(readout_tables *tables); /* NULL is fine */

/* ---- session: one thread's scratch memory ---- */

typedef struct readout_session readout_session;

/* in: model, tables  must outlive the session. */
READOUT_API readout_status readout_session_open(const readout_model *model, const readout_tables *tables,
                                                const readout_allocator *allocator, readout_session **out,
                                                readout_error *error);
READOUT_API void readout_session_close(readout_session *session); /* NULL is fine */

/* ---- reading a report ---- */

typedef struct readout_document readout_document;

/* What the caller knows of a report apart from its bytes. NULL or "" is unknown. Strings are copied. */
typedef struct readout_report_options {
    const char *path;      /* printed as given */
    const char *title;     /* where it is not in the bytes */
    const char *outlet;
    const char *url;
    const char *published; /* YYYY-MM-DD */
} readout_report_options;
READOUT_API void readout_report_options_init(readout_report_options *options);

/* The largest report, in bytes. */
#define READOUT_REPORT_LIMIT ((size_t)256 * 1024 * 1024)

/* Reads one report: text, language, actors, dates, engagements, acts. Damaged text is a document with warnings, not an error.
 * in: bytes[size] any bytes, copied; options may be NULL. Errors: INPUT (UTF-16, binary), LIMIT, NOMEM. Cost: linear in size. */
READOUT_API readout_status readout_read(readout_session *session, const void *bytes, size_t size,
                                        const readout_report_options *options, readout_document **out, readout_error *error);
/* Text and language only. */
READOUT_API readout_status readout_parse(readout_session *session, const void *bytes, size_t size,
                                         const readout_report_options *options, readout_document **out, readout_error *error);
/* Language only, over sentences and tokens given as CoNLL-U. */
READOUT_API readout_status readout_parse_conllu(readout_session *session, const void *bytes, size_t size,
                                                readout_document **out, readout_error *error);
READOUT_API void readout_document_free(readout_document *document); /* NULL is fine */

/* Text that a function made for the caller: freed by readout_text_free. */
typedef struct readout_text {
    char *bytes; /* NUL-terminated */
    size_t size; /* without the NUL */
    readout_allocator allocator;
} readout_text;
READOUT_API void readout_text_free(readout_text *text);

typedef enum readout_format { READOUT_TEXT, READOUT_JSON, READOUT_JSONL, READOUT_CSV, READOUT_TSV } readout_format;

/* The record of the report. JSON: docs/formats/report.md; TEXT: for a person. */
READOUT_API readout_status readout_document_record(const readout_document *document, readout_format format, readout_text *out,
                                                   readout_error *error);
/* The language analysis as CoNLL-U, names in MISC as NE=B-PER. */
READOUT_API readout_status readout_document_conllu(const readout_document *document, readout_text *out, readout_error *error);
/* Time expressions: span, value, rule, a line each (TSV) or JSON. */
READOUT_API readout_status readout_document_times(const readout_document *document, readout_format format, readout_text *out,
                                                  readout_error *error);

READOUT_API size_t readout_document_warnings(const readout_document *document);
/* NULL where i is out of range. `position` (may be NULL) is a byte offset or -1. */
READOUT_API const char *readout_document_warning(const readout_document *document, size_t i, int64_t *position);

#ifdef __cplusplus
}
#endif
#endif
