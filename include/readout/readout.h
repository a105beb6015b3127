/* SPDX-License-Identifier: Apache-2.0 */
/*
 * readout: reads news reports and official readouts about the dealings of states and keeps a cited record.
 *
 * Manners, true of every function here:
 *  - Handles are opaque. A model and a set of tables never change once opened and may be shared by threads; a session
 *    is one thread's at a time; a document is a result, which any thread may look at while none changes or frees it. It
 *    outlives its session, the model and the tables: what it shows of the tables stays until it is freed.
 *  - A function that can fail returns a readout_status and, where `error` is not NULL, fills it. Out-parameters are
 *    set on success only. Any may return NOMEM, and USAGE where an argument that it needs is NULL.
 *  - What is made for the caller is the caller's: handles are closed, documents and texts freed by the function of that name.
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

/* Memory as the host supplies it; NULL wherever one is asked for: malloc. `reallocate` is told the old size. Each function may be called by
 * any thread that uses the handle. The struct and its context must outlive the handle and what is made with it: it is not copied. */
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
/* The SHA-256 that the file carries, of all behind its header; 64 hex digits. Lives as long as the model. */
READOUT_API const char *readout_model_hash(const readout_model *model);
READOUT_API void readout_model_close(readout_model *model); /* NULL is fine */

/* The built-in tables, with the files that `directory` (NULL: none) holds in their place (states.tsv) and the rows that it adds to
 * them (states.add.tsv, under the same header). Errors: IO, TABLES (the message
 * names file, line and column), NOMEM. Cost: the built-in ones some milliseconds, others one pass over all tables. */
READOUT_API readout_status readout_tables_open(const char *directory, const readout_allocator *allocator, readout_tables **out,
                                               readout_error *error);
/* SHA-256 over the tables' names and bytes, built-in and replaced; 64 hex digits. Lives as long as the tables. */
READOUT_API const char *readout_tables_hash(const readout_tables *tables);
READOUT_API void readout_tables_close(readout_tables *tables); /* NULL is fine */

/* ---- session: one thread's scratch memory ---- */

typedef struct readout_session readout_session;

/* A session on a model and tables, both of which must outlive it. Errors: NOMEM. Cost: its scratch memory,
 * which grows with the longest sentence read and is kept for the next report. */
READOUT_API readout_status readout_session_open(const readout_model *model, const readout_tables *tables,
                                                const readout_allocator *allocator, readout_session **out,
                                                readout_error *error);
READOUT_API void readout_session_close(readout_session *session); /* NULL is fine */
/* For measuring and testing: which arithmetic the session reads by from now on, "scalar", "avx2", "avx512" or "amx", in place of the fastest
 * that the machine has. All give the same bytes. Errors: USAGE where the machine, or this build, has none of that name. */
READOUT_API readout_status readout_session_use_kernel(readout_session *session, const char *name, readout_error *error);

/* ---- reading a report ---- */

typedef struct readout_document readout_document;

/* What the caller knows of a report apart from its bytes, in UTF-8. NULL or "" is unknown. Strings are copied. */
typedef struct readout_report_options {
    const char *path;      /* printed as given */
    const char *title;     /* where it is not in the bytes */
    const char *outlet;
    const char *url;
    const char *published; /* YYYY-MM-DD; anything else is a warning of the document */
} readout_report_options;
/* All unknown. */
READOUT_API void readout_report_options_init(readout_report_options *options);

/* The largest report, in bytes. Reading takes some 20 to 200 bytes of memory a byte, by how dense the report is. */
#define READOUT_REPORT_LIMIT ((size_t)32 * 1024 * 1024)

/* Reads one report: text, language, actors, dates, engagements, acts. Damaged text is a document with warnings, not an error.
 * in: bytes[size] any bytes, copied; options may be NULL. Errors: INPUT (UTF-16, binary), LIMIT, NOMEM. Cost: linear in size. */
READOUT_API readout_status readout_read(readout_session *session, const void *bytes, size_t size,
                                        const readout_report_options *options, readout_document **out, readout_error *error);
/* Text and language only: its record holds no actors, dates or events. Else as readout_read. */
READOUT_API readout_status readout_parse(readout_session *session, const void *bytes, size_t size,
                                         const readout_report_options *options, readout_document **out, readout_error *error);
/* Language only, over sentences and tokens given as CoNLL-U: ID and FORM are read, the rest is written anew. Errors: INPUT (`position`: of the
 * line that is none), LIMIT (a sentence too long), NOMEM. Cost: linear in size. */
READOUT_API readout_status readout_parse_conllu(readout_session *session, const void *bytes, size_t size,
                                                readout_document **out, readout_error *error);
/* The PLOVER type of what a source does to a target in one sentence. */
typedef struct readout_code_result {
    const char *type; /* lives as long as the model */
    double score;     /* how likely it is, 0 … 1: calibrated, see docs/model-card.md */
} readout_code_result;

/* Types one sentence. in: sentence[size] UTF-8 with <s>…</s> around the source and <t>…</t> around the target; where marks repeat the
 * first counts, and one of the two may be missing. Errors: INPUT where both are, MODEL where the model types no events, LIMIT, NOMEM.
 * Cost: linear in size. */
READOUT_API readout_status readout_code(readout_session *session, const char *sentence, size_t size, readout_code_result *out,
                                        readout_error *error);
READOUT_API void readout_document_free(readout_document *document); /* NULL is fine */

/* Text that a function made for the caller: freed by readout_text_free. */
typedef struct readout_text {
    char *bytes; /* NUL-terminated */
    size_t size; /* without the NUL */
    readout_allocator allocator;
} readout_text;
READOUT_API void readout_text_free(readout_text *text);

typedef enum readout_format { READOUT_TEXT, READOUT_JSON, READOUT_JSONL, READOUT_CSV, READOUT_TSV } readout_format;

/* The record of the report. JSON, or JSONL (the same on one line): docs/formats/report.md; TEXT: for a person. Errors: USAGE for any
 * other format, NOMEM. */
READOUT_API readout_status readout_document_record(const readout_document *document, readout_format format, readout_text *out,
                                                   readout_error *error);
/* Finds which noun phrases tell of one thing: readout_document_conllu then prints them as UD GUM does, Entity=(7 ... 7) in MISC. Changes the
 * document; called again it does nothing. Cost: linear in size. */
READOUT_API readout_status readout_document_chains(readout_document *document, readout_error *error);
/* What was weighed as an act, a line each (TSV), to train the judge of acts by: docs/formats/model.md. For a document that was read. */
READOUT_API readout_status readout_document_candidates(readout_document *document, readout_text *out, readout_error *error);
/* The language analysis as CoNLL-U, names in MISC as NE=B-PER. */
READOUT_API readout_status readout_document_conllu(const readout_document *document, readout_text *out, readout_error *error);
/* Time expressions: span, value, rule. JSON, JSONL; any other format: TSV, a line each. */
READOUT_API readout_status readout_document_times(const readout_document *document, readout_format format, readout_text *out,
                                                  readout_error *error);

/* ---- the language analysis as values ----
 * Words in the order of the text, numbered from 0 over the whole document, as sentences and names are. The bytes of strings, and the
 * `const char *` here, live as long as the document. A getter fills *out and returns 1, or returns 0 where i is out of range. */

#define READOUT_NONE SIZE_MAX /* no such index */

typedef struct readout_span { /* bytes of the input, half-open */
    size_t start, end;
} readout_span;

typedef struct readout_string { /* not NUL-terminated; size 0 where there is none */
    const char *bytes;
    size_t size;
} readout_string;

/* A sentence; or a heading, or a piece of one too long to be read at once. */
typedef struct readout_sentence {
    readout_span span;
    size_t first, count; /* its tokens */
    size_t root;         /* a token; READOUT_NONE in a sentence without words */
} readout_sentence;
READOUT_API size_t readout_document_sentences(const readout_document *document);
READOUT_API int readout_document_sentence(const readout_document *document, size_t i, readout_sentence *out);

/* One word in the sense of Universal Dependencies 2 ("don't" is two). What a field may hold: https://universaldependencies.org */
typedef struct readout_token {
    readout_span span;    /* of readout_parse_conllu: of its FORM */
    readout_string form;  /* the bytes of the span; damaged ones replaced */
    readout_string lemma; /* "meet" of "met" */
    readout_string xpos;  /* tag of the Penn treebank: "VBD" */
    readout_string feats; /* "Mood=Ind|Tense=Past|VerbForm=Fin" */
    readout_string deprel; /* relation to the head with its subtype: "nsubj:pass" */
    const char *upos;     /* "VERB" */
    size_t sentence;
    size_t head;          /* a token of the same sentence; READOUT_NONE for its root */
    size_t multiword;     /* n on the first of n words that are written as one, else 0 */
    int space_after;
} readout_token;
READOUT_API size_t readout_document_tokens(const readout_document *document);
READOUT_API int readout_document_token(const readout_document *document, size_t i, readout_token *out);

/* A proper name as the model marked it, inside one sentence. Names do not overlap. */
typedef struct readout_name {
    readout_span span;
    const char *kind;    /* "PER", "ORG" or "LOC" */
    size_t first, count; /* its tokens */
} readout_name;
READOUT_API size_t readout_document_names(const readout_document *document);
READOUT_API int readout_document_name(const readout_document *document, size_t i, readout_name *out);

/* How many things about the input a reader should know, such as damaged bytes; the i-th, which lives as long as the document: NULL where i
 * is out of range. `position` (may be NULL) is a byte offset or -1. */
READOUT_API size_t readout_document_warnings(const readout_document *document);
READOUT_API const char *readout_document_warning(const readout_document *document, size_t i, int64_t *position);

/* ---- store: the records of many reports in one SQLite file (docs/formats/store.md) ---- */

/* A store is one thread's at a time. SQLite's own memory comes from malloc. */
typedef struct readout_store readout_store;

/* Opens a store. tables NULL: for reading only. With tables: for writing too, made where there is none, brought up to date
 * where it is older; the tables give the names of states that views print. Errors: IO, STORE (no store, a newer version, in
 * use), NOMEM. */
READOUT_API readout_status readout_store_open(const char *path, const readout_tables *tables, const readout_allocator *allocator,
                                              readout_store **out, readout_error *error);
READOUT_API void readout_store_close(readout_store *store); /* NULL is fine */

/* Sets *unchanged to 1 where the store holds a report of that path, of the same bytes and options, read with the same model and
 * tables; else to 0. in: options with a path. */
READOUT_API readout_status readout_store_unchanged(readout_store *store, const readout_session *session, const void *bytes, size_t size,
                                                   const readout_report_options *options, int *unchanged, readout_error *error);
/* Puts a report in, whole, in the place of one of the same path; what is finished survives a kill of the process at any time.
 * in: a document of readout_read whose options named a path. Errors: USAGE, IO (disk full: the store is as before), STORE, NOMEM. */
READOUT_API readout_status readout_store_put(readout_store *store, const readout_document *document, readout_error *error);
/* Takes the report of that path out; none is fine. */
READOUT_API readout_status readout_store_remove(readout_store *store, const char *path, readout_error *error);
/* The paths that begin with `prefix`, sorted, each ended by a NUL byte. */
READOUT_API readout_status readout_store_paths(readout_store *store, const char *prefix, readout_text *out, readout_error *error);

/* What a view shows. NULL or 0 leaves the choice to the view. */
typedef struct readout_view_options {
    readout_format format;
    int styled;           /* ANSI emphasis in text */
    const char *pair;     /* states, codes or names: "CHN,FRA" */
    const char *person;   /* a name, part of one, or a Wikidata id */
    const char *kinds;    /* timeline: "meeting,call"; actors: "person,state,organisation" */
    const char *statuses; /* "held,planned" */
    const char *from, *to; /* YYYY-MM-DD; undated meetings stay unless their bounds rule them out */
    int unknown;          /* actors: only those that no table knows */
    unsigned most;        /* find: at most so many sentences; 0: 1000 */
    const char *topic;    /* ledger: words that an entry must be about, "trade" */
    const readout_tables *tables; /* phrases: whose formulas and ladders; NULL: the built-in ones */
} readout_view_options;
/* Everything left to the view. */
READOUT_API void readout_view_options_init(readout_view_options *options);

/* Views: `options` may be NULL; each reads the store as it stands when called, at a cost linear in the rows it shows. Errors of all: USAGE (a
 * filter or format that the view does not know), STORE, NOMEM. */

/* The cited chronology: meetings with their accounts, oldest first, undated last. Any format. */
READOUT_API readout_status readout_store_timeline(readout_store *store, const readout_view_options *options, readout_text *out,
                                                  readout_error *error);
/* People, the offices that reports give them with first and last day, counts. Any format. */
READOUT_API readout_status readout_store_actors(readout_store *store, const readout_view_options *options, readout_text *out,
                                                readout_error *error);
/* Who met whom at what level: held meetings and calls counted by the offices of both sides. Any format. */
READOUT_API readout_status readout_store_levels(readout_store *store, const readout_view_options *options, readout_text *out,
                                                readout_error *error);
/* Requests with their answers, commitments that name an amount or a day, invitations, intents; pair, person, topic, from and to (the
 * day of the report) choose. Any format. */
READOUT_API readout_status readout_store_ledger(readout_store *store, const readout_view_options *options, readout_text *out,
                                                readout_error *error);
/* The record for other programs and for print (docs/formats/export.md). `to`: "plover" (JSON Lines; CSV or TSV on request), "polecat",
 * "cameo", "icews", "petrarch2", "annotations" (W3C), "timelinejs", "bibtex", "csl"; "text", "markdown", "html" the chronology; "brief",
 * "brief-markdown", "brief-html"; "datapackage" its datapackage.json, "datapackage/FILE" another file of the package. *notes (may be NULL):
 * a line for each thing that the format cannot hold, with the number of rows. Errors: USAGE. */
READOUT_API readout_status readout_store_export(readout_store *store, const char *to, const readout_view_options *options, readout_text *out,
                                                readout_text *notes, readout_error *error);
/* Full-text search over sentences and rows. All words must be there; "..." is a phrase, word* a beginning, OR stands between two.
 * Any format. *hits (may be NULL) is how many. Errors: USAGE (no word). */
READOUT_API readout_status readout_store_find(readout_store *store, const char *words, const readout_view_options *options,
                                              readout_text *out, size_t *hits, readout_error *error);
/* A person's word on what is one meeting: it outweighs the rule, survives a rebuild, and is taken back with undo. `one`, `other`: m3, or
 * 7f9e554f.e1. Join makes their meetings one; split lets an account stand alone. *changed (may be NULL) is 0 where that was so already.
 * The store must be open for writing. Errors: USAGE where there is no such row. */
READOUT_API readout_status readout_store_join(readout_store *store, const char *one, const char *other, int undo, int *changed,
                                              readout_error *error);
READOUT_API readout_status readout_store_split(readout_store *store, const char *one, int undo, int *changed, readout_error *error);
/* The accounts of one meeting side by side; says so where only one is held. id: m3, or 7f9e554f.e1. TEXT or JSON. Errors: USAGE. */
READOUT_API readout_status readout_store_compare(readout_store *store, const char *id, const readout_view_options *options, readout_text *out,
                                                 readout_error *error);
/* Recurring formulas with their uses by issuer, first and last; `phrase` (NULL or "": those of the tables) asks for one. Any format. */
READOUT_API readout_status readout_store_phrases(readout_store *store, const char *phrase, const readout_view_options *options,
                                                 readout_text *out, readout_error *error);
/* Every field of a row: value, rule, words, the sentence with them marked. id: m3, or what find and timeline print: 7f9e554f.e1.
 * TEXT or JSON. Errors: USAGE where there is no such row. */
READOUT_API readout_status readout_store_why(readout_store *store, const char *id, const readout_view_options *options, readout_text *out,
                                             readout_error *error);
/* Checks that every hash holds and every span equals its quoted text. *faults is how many did not; `out` lists them. TEXT or JSON. */
READOUT_API readout_status readout_store_verify(readout_store *store, const readout_view_options *options, readout_text *out,
                                                uint64_t *faults, readout_error *error);
/* Checks an export against the store: every line of it must be what the store gives. `to` as for readout_store_export, NULL or "" to find out;
 * options with the filter with which it was made (pages only: rows stand for themselves). *faults is how many lines are not; `out` lists
 * them. TEXT or JSON. Errors: USAGE (nothing that readout makes). */
READOUT_API readout_status readout_store_verify_export(readout_store *store, const char *to, const void *bytes, size_t size,
                                                       const readout_view_options *options, readout_text *out, uint64_t *faults,
                                                       readout_error *error);

/* Table file i, from 0: its name, its bytes (the tables' own, not NUL-terminated), and in *replaced 1 where it is a user's, 2 where it is
 * built in with a user's rows added. Returns 0 after the last. Any out-parameter may be NULL. */
READOUT_API int readout_tables_file(const readout_tables *tables, size_t i, const char **name, const char **bytes, size_t *size,
                                    int *replaced);
/* What a user should know of the folder of tables, i from 0: a row whose type nobody knows (it is kept), a file that is no table. NULL after the last. */
READOUT_API const char *readout_tables_warning(const readout_tables *tables, size_t i);

#ifdef __cplusplus
}
#endif
#endif
