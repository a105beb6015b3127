/* SPDX-License-Identifier: Apache-2.0 */
/* The store's public handle. Every view runs in `show`: one moment of the store, one arena, one place to come back to when memory
 * runs out. */
#include "api/handles.h"

#include "export/event.h"
#include "tables/embedded.h"

struct readout_store {
    const readout_allocator *allocator;
    ro_store *store;
};

void readout_view_options_init(readout_view_options *options)
{
    memset(options, 0, sizeof *options);
}

/* Organisations that act as states do in the record. */
static const ro_store_state organisations[] = {
    {"UNO", "the United Nations", "UN", 0}, {"EUR", "the European Union", "EU", 0}, {"IGO", "an international organisation", NULL, 0},
    {"NGO", "a non-governmental organisation", NULL, 0}, {"IMG", "an armed group", NULL, 0}, {"MNC", "a company", NULL, 0},
    {"ISM", "a movement", NULL, 0}};

static readout_status put_states(ro_store *store, const readout_tables *tables, readout_error *error)
{
    enum { MOST_STATES = 400 };
    const size_t n_organisations = sizeof organisations / sizeof *organisations;
    ro_store_state states[MOST_STATES + sizeof organisations / sizeof *organisations];
    size_t n = 0;
    for (uint32_t i = 0; i < ro_tables_n_states(tables->shared->tables) && n < MOST_STATES; i++) {
        const ro_state *s = ro_tables_state(tables->shared->tables, i);
        if (s && s->code[0])
            states[n++] = (ro_store_state){s->code, s->name, s->adjective, s->cow};
    }
    memcpy(states + n, organisations, sizeof organisations);
    return ro_store_put_states(store, states, n + n_organisations, error);
}

static readout_status put_topics(ro_store *store, const ro_tables *tables, const readout_allocator *allocator, readout_error *error)
{
    size_t n = ro_tables_n_topics(tables);
    ro_store_topic *topics = ro_api_allocate(allocator, (n + 1) * sizeof *topics);
    if (!topics)
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory opening a store");
    for (size_t i = 0; i < n; i++)
        topics[i] = (ro_store_topic){ro_tables_topic(tables, (uint32_t)i)->topic, ro_tables_topic(tables, (uint32_t)i)->context};
    readout_status status = ro_store_put_topics(store, topics, n, error);
    ro_api_release(allocator, topics);
    return status;
}

readout_status readout_store_open(const char *path, const readout_tables *tables, const readout_allocator *allocator, readout_store **out,
                                  readout_error *error)
{
    readout_error local;
    error = error ? error : &local;
    allocator = ro_allocator_or_default(allocator);
    if (!path || !*path || !out)
        return ro_fail(error, READOUT_USAGE, -1, "readout_store_open needs a path and a place for the handle");
    readout_store *store = ro_api_allocate(allocator, sizeof *store);
    if (!store)
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory opening a store");
    store->allocator = allocator;
    readout_status status = ro_store_open(path, tables != NULL, allocator, &store->store, error);
    if (status == READOUT_OK && tables)
        status = put_states(store->store, tables, error);
    if (status == READOUT_OK && tables)
        status = put_topics(store->store, tables->shared->tables, allocator, error);
    if (status != READOUT_OK) {
        readout_store_close(store);
        return status;
    }
    *out = store;
    return READOUT_OK;
}

void readout_store_close(readout_store *store)
{
    if (!store)
        return;
    ro_store_close(store->store);
    ro_api_release(store->allocator, store);
}

readout_status readout_store_unchanged(readout_store *store, const readout_session *session, const void *bytes, size_t size,
                                       const readout_report_options *options, int *unchanged, readout_error *error)
{
    readout_error local;
    char sha256[65], given[65];
    bool has = false;
    if (!store || !session || !options || !options->path || !unchanged || (!bytes && size))
        return ro_fail(error, READOUT_USAGE, -1, "readout_store_unchanged needs a store, a session, bytes and options with a path");
    ro_sha256(bytes, size, sha256);
    ro_api_given_hash(options, given);
    ro_store_origin origin = {given, readout_model_hash(session->model), readout_tables_hash(session->tables)};
    readout_status status = ro_store_has(store->store, options->path, sha256, &origin, &has, error ? error : &local);
    if (status == READOUT_OK)
        *unchanged = has;
    return status;
}

readout_status readout_store_put(readout_store *store, const readout_document *document, readout_error *error)
{
    readout_error local;
    if (!store || !document || !document->annot.path.n)
        return ro_fail(error, READOUT_USAGE, -1, "readout_store_put needs a store and a document that was read with a path");
    ro_store_origin origin = {document->given_hash, document->model_hash, document->tables_hash};
    return ro_store_put(store->store, &document->annot, &origin, error ? error : &local);
}

readout_status readout_store_remove(readout_store *store, const char *path, readout_error *error)
{
    readout_error local;
    if (!store || !path)
        return ro_fail(error, READOUT_USAGE, -1, "readout_store_remove needs a store and a path");
    return ro_store_remove(store->store, path, error ? error : &local);
}

/* ---- views ---- */

/* What a view is asked and what it works with. */
typedef struct showing {
    ro_store *store;
    ro_arena *arena;
    const readout_view_options *options;
    const char *text; /* words or an id or a prefix */
    ro_view view;
    ro_stored stored;
    ro_meetings meetings;
    uint64_t count; /* hits or faults */
    ro_str given; /* an export to be checked */
    ro_losses losses;
    ro_buffer *notes; /* the losses in words; the caller's, NULL where nobody asks */
    struct {
        const char *id;
        char sha256[65];
        uint32_t n;
    } named[2]; /* of a decision */
    readout_error *error;
} showing;

typedef readout_status (*show_function)(showing *);

static readout_status load(showing *s)
{
    readout_status status = ro_store_load(s->store, s->arena, &s->stored, s->error);
    s->view.stored = &s->stored;
    s->view.meetings = &s->meetings;
    return status;
}

static readout_status load_meetings(showing *s)
{
    readout_status status = load(s);
    if (status == READOUT_OK)
        ro_meetings_of(&s->stored, s->arena, &s->meetings);
    return status;
}

static readout_status read_day(const char *text, ro_day *out, readout_error *error)
{
    *out = text && strlen(text) == 10 ? ro_day_read(text) : RO_NO_DAY;
    if (text && *out == RO_NO_DAY)
        return ro_fail(error, READOUT_USAGE, -1, "\"%.40s\" is no day: write YYYY-MM-DD", text);
    return READOUT_OK;
}

static readout_status read_filter(const showing *s, ro_filter *filter)
{
    const readout_view_options *o = s->options;
    memset(filter, 0, sizeof *filter);
    filter->person = ro_str_of(o->person ? o->person : "");
    filter->topic = ro_str_of(o->topic ? o->topic : "");
    readout_status status = read_day(o->from, &filter->from, s->error);
    if (status == READOUT_OK)
        status = read_day(o->to, &filter->to, s->error);
    if (status == READOUT_OK && o->pair)
        status = ro_filter_pair(&s->stored, o->pair, filter, s->error);
    if (status == READOUT_OK && o->kinds)
        status = ro_filter_kinds(o->kinds, filter, s->error);
    if (status == READOUT_OK && o->statuses)
        status = ro_filter_statuses(o->statuses, filter, s->error);
    return status;
}

static readout_status show_timeline(showing *s)
{
    ro_filter filter;
    readout_status status = load_meetings(s);
    if (status == READOUT_OK)
        status = read_filter(s, &filter);
    if (status == READOUT_OK)
        ro_view_chronology(&s->view, &filter);
    return status;
}

static readout_status show_levels(showing *s)
{
    ro_filter filter;
    readout_status status = load_meetings(s);
    if (status == READOUT_OK)
        status = read_filter(s, &filter);
    if (status == READOUT_OK)
        ro_view_levels(&s->view, &filter);
    return status;
}

static readout_status read_actor_kinds(const char *text, uint32_t *kinds, readout_error *error)
{
    static const char *const names[] = {"person", "state", "organisation"};
    *kinds = text ? 0 : 1u << RO_PERSON;
    while (text && *text) {
        size_t n = strcspn(text, ",");
        uint32_t known = 0;
        for (uint32_t i = 0; i < 3; i++)
            if (ro_str_is_nocase((ro_str){text, n}, names[i]))
                known |= 1u << i;
        if (n == 3 && memcmp(text, "all", 3) == 0)
            known = 7;
        if (!known)
            return ro_fail(error, READOUT_USAGE, -1, "\"%.*s\" is no kind of actor: person, state, organisation, all", (int)(n < 60 ? n : 60), text);
        *kinds |= known;
        text += n + (text[n] == ',');
    }
    return READOUT_OK;
}

static readout_status show_actors(showing *s)
{
    ro_stored_actors actors;
    ro_filter filter = {0};
    ro_actors_options options = {.unknown = s->options->unknown != 0};
    readout_status status = read_actor_kinds(s->options->kinds, &options.kinds, s->error);
    if (status == READOUT_OK)
        status = load(s);
    if (status == READOUT_OK && s->options->pair)
        status = ro_filter_pair(&s->stored, s->options->pair, &filter, s->error);
    if (status == READOUT_OK)
        status = ro_store_load_actors(s->store, s->arena, &actors, s->error);
    options.code = ro_str_of(filter.pair[0]);
    if (status == READOUT_OK)
        ro_view_actors(&s->view, &actors, &options);
    return status;
}

static readout_status show_ledger(showing *s)
{
    ro_filter filter;
    ro_stored_acts acts;
    readout_status status = load(s);
    if (status == READOUT_OK)
        status = read_filter(s, &filter);
    if (status == READOUT_OK)
        status = ro_store_load_acts(s->store, 0, s->arena, &acts, s->error);
    if (status == READOUT_OK)
        ro_view_ledger(&s->view, &acts, &filter);
    return status;
}

/* ---- exports ---- */

typedef struct exporting {
    showing *s;
    ro_filter filter;
    ro_stored_acts acts;
    ro_stored_actors actors;
    ro_event_rows events;
} exporting;

static readout_status export_plover(exporting *x) { return ro_view_plover(&x->s->view, &x->events), READOUT_OK; }
static readout_status export_polecat(exporting *x) { return ro_view_polecat(&x->s->view, &x->events, &x->actors), READOUT_OK; }
static readout_status export_cameo(exporting *x) { return ro_view_cameo(&x->s->view, &x->events), READOUT_OK; }
static readout_status export_icews(exporting *x) { return ro_view_icews(&x->s->view, &x->events), READOUT_OK; }
static readout_status export_petrarch(exporting *x) { return ro_view_petrarch(&x->s->view, &x->events), READOUT_OK; }
static readout_status export_annotations(exporting *x) { return ro_view_annotations(&x->s->view, x->s->store, &x->events, x->s->error); }
static readout_status export_text(exporting *x) { return ro_view_printed(&x->s->view, &x->filter, RO_PLAIN), READOUT_OK; }
static readout_status export_markdown(exporting *x) { return ro_view_printed(&x->s->view, &x->filter, RO_MARKDOWN), READOUT_OK; }
static readout_status export_html(exporting *x) { return ro_view_printed(&x->s->view, &x->filter, RO_HTML), READOUT_OK; }
static readout_status export_brief(exporting *x) { return ro_view_brief(&x->s->view, &x->acts, &x->filter, RO_PLAIN), READOUT_OK; }
static readout_status export_brief_markdown(exporting *x) { return ro_view_brief(&x->s->view, &x->acts, &x->filter, RO_MARKDOWN), READOUT_OK; }
static readout_status export_brief_html(exporting *x) { return ro_view_brief(&x->s->view, &x->acts, &x->filter, RO_HTML), READOUT_OK; }
static readout_status export_slides(exporting *x) { return ro_view_slides(&x->s->view, &x->filter), READOUT_OK; }
static readout_status export_bibtex(exporting *x) { return ro_view_sources(&x->s->view, true), READOUT_OK; }
static readout_status export_csl(exporting *x) { return ro_view_sources(&x->s->view, false), READOUT_OK; }
static readout_status export_package(exporting *x)
{
    const char *slash = strchr(x->s->text, '/'), *file = slash ? slash + 1 : "datapackage.json";
    if (ro_view_package(&x->s->view, &x->events, &x->actors, file))
        return READOUT_OK;
    return ro_fail(x->s->error, READOUT_USAGE, -1, "\"%.40s\" is no file of a data package", file);
}

typedef enum export_needs { OF_MEETINGS, OF_ACTS, OF_EVENTS } export_needs;

static const struct {
    const char *name;
    readout_status (*put)(exporting *);
    export_needs needs;
} exports[] = {{"plover", export_plover, OF_EVENTS},
               {"polecat", export_polecat, OF_EVENTS},
               {"cameo", export_cameo, OF_EVENTS},
               {"icews", export_icews, OF_EVENTS},
               {"petrarch2", export_petrarch, OF_EVENTS},
               {"annotations", export_annotations, OF_EVENTS},
               {"text", export_text, OF_MEETINGS},
               {"markdown", export_markdown, OF_MEETINGS},
               {"html", export_html, OF_MEETINGS},
               {"brief", export_brief, OF_ACTS},
               {"brief-markdown", export_brief_markdown, OF_ACTS},
               {"brief-html", export_brief_html, OF_ACTS},
               {"timelinejs", export_slides, OF_MEETINGS},
               {"bibtex", export_bibtex, OF_MEETINGS},
               {"csl", export_csl, OF_MEETINGS},
               {"datapackage", export_package, OF_EVENTS}};
enum { EXPORTS = sizeof exports / sizeof *exports };

static readout_status load_for_export(exporting *x, export_needs needs)
{
    showing *s = x->s;
    readout_status status = load_meetings(s);
    if (status == READOUT_OK)
        status = read_filter(s, &x->filter);
    if (status == READOUT_OK && needs != OF_MEETINGS)
        status = ro_store_load_acts(s->store, 0, s->arena, &x->acts, s->error);
    if (status == READOUT_OK && needs == OF_EVENTS)
        status = ro_store_load_actors(s->store, s->arena, &x->actors, s->error);
    if (status == READOUT_OK && needs == OF_EVENTS)
        ro_events_of(&s->view, &x->acts, &x->filter, &x->events);
    return status;
}

static int export_named(const char *name)
{
    size_t n = strcspn(name, "/");
    for (int i = 0; i < EXPORTS; i++)
        if (strlen(exports[i].name) == n && memcmp(exports[i].name, name, n) == 0)
            return i;
    return -1;
}

static readout_status no_export(const showing *s)
{
    return ro_fail(s->error, READOUT_USAGE, -1,
                   "\"%.40s\" is no export: plover, polecat, cameo, icews, petrarch2, annotations, text, markdown, html, brief, brief-markdown,"
                   " brief-html, timelinejs, bibtex, csl, datapackage", s->text);
}

/* Of meetings or reports alone: how many acts are not in it. */
static readout_status say_acts_left_out(showing *s)
{
    uint32_t acts = 0, untyped = 0;
    readout_status status = ro_store_count_acts(s->store, &acts, &untyped, s->error);
    if (status == READOUT_OK && acts)
        ro_buffer_printf(s->notes, "acts are no part of it: %u rows, %u of them statements without a type in PLOVER\n", acts, untyped);
    return status;
}

static readout_status show_export(showing *s)
{
    exporting x = {.s = s};
    int i = export_named(s->text);
    if (i < 0)
        return no_export(s);
    s->view.losses = &s->losses;
    readout_status status = load_for_export(&x, exports[i].needs);
    if (status == READOUT_OK)
        status = exports[i].put(&x);
    if (status == READOUT_OK && exports[i].needs == OF_MEETINGS)
        status = say_acts_left_out(s);
    for (uint32_t k = 0; status == READOUT_OK && k < s->losses.n; k++)
        ro_buffer_printf(s->notes, "%s: %llu row%s\n", s->losses.v[k].what, (unsigned long long)s->losses.v[k].rows, s->losses.v[k].rows == 1 ? "" : "s");
    return status;
}

/* ---- an export against the store ---- */

/* Writes export `which` anew; what the buffer held before stays. */
static readout_status export_anew(showing *s, int which)
{
    exporting x = {.s = s};
    readout_status status = load_for_export(&x, exports[which].needs);
    return status == READOUT_OK ? exports[which].put(&x) : status;
}

/* The export that begins as the file does; the pages without a beginning of their own come last. */
static readout_status find_export(showing *s, ro_checked *best)
{
    enum { ENOUGH = 12 }; /* bytes that tell the beginnings apart */
    readout_status status = READOUT_OK;
    memset(best, 0, sizeof *best);
    best->n_faults = UINT64_MAX;
    for (int i = 0; i < EXPORTS && status == READOUT_OK && best->n_faults; i++) {
        size_t start = s->view.out->n;
        ro_checked one;
        status = export_anew(s, i);
        if (s->view.out->failed)
            return ro_fail(s->error, READOUT_NOMEM, -1, "out of memory checking an export");
        ro_str fresh = {s->view.out->v + start, s->view.out->n - start};
        bool bare = strcmp(exports[i].name, "petrarch2") == 0 || strcmp(exports[i].name, "text") == 0 || strcmp(exports[i].name, "brief") == 0;
        if (status == READOUT_OK && fresh.n && (bare || (fresh.n >= ENOUGH && s->given.n >= ENOUGH && memcmp(fresh.p, s->given.p, ENOUGH) == 0))) {
            ro_check_export(s->arena, s->given, fresh, &one);
            one.name = exports[i].name;
            if (one.n_faults < best->n_faults && (!bare || one.n_faults < one.lines))
                *best = one;
        }
        s->view.out->n = start;
    }
    return status;
}

static readout_status show_checked(showing *s)
{
    ro_checked checked;
    int i = export_named(s->text);
    readout_status status;
    if (!*s->text) {
        status = find_export(s, &checked);
        if (status == READOUT_OK && !checked.name)
            return ro_fail(s->error, READOUT_USAGE, -1, "this is no export that readout makes of this store; name its format with --to");
    } else if (i < 0) {
        return no_export(s);
    } else {
        status = export_anew(s, i);
        if (status == READOUT_OK && !s->view.out->failed) {
            ro_check_export(s->arena, s->given, (ro_str){s->view.out->v, s->view.out->n}, &checked);
            checked.name = exports[i].name;
            s->view.out->n = 0;
        }
    }
    if (status != READOUT_OK || s->view.out->failed)
        return status;
    s->count = checked.n_faults;
    ro_view_checked(&s->view, &checked);
    return READOUT_OK;
}

static readout_status show_hits(showing *s)
{
    enum { USUAL = 1000 };
    ro_hits hits;
    readout_status status = ro_store_find(s->store, s->text, s->options->most ? s->options->most : USUAL, s->arena, &hits, s->error);
    if (status == READOUT_OK)
        status = load(s);
    if (status != READOUT_OK)
        return status;
    s->count = hits.n;
    return ro_view_find(&s->view, s->store, &hits, s->error);
}

static readout_status show_why(showing *s)
{
    readout_status status = load_meetings(s);
    return status == READOUT_OK ? ro_view_why(&s->view, s->store, s->text, s->error) : status;
}

static readout_status show_comparison(showing *s)
{
    readout_status status = load_meetings(s);
    return status == READOUT_OK ? ro_view_compare(&s->view, s->store, s->text, s->error) : status;
}

static readout_status show_phrases(showing *s)
{
    ro_stored_acts acts;
    readout_status status = load(s);
    if (status == READOUT_OK)
        status = ro_store_load_acts(s->store, 0, s->arena, &acts, s->error);
    return status == READOUT_OK ? ro_view_phrases(&s->view, s->store, &acts, s->text, s->error) : status;
}

static readout_status show_verdict(showing *s)
{
    ro_verdict verdict;
    readout_status status = ro_store_verify(s->store, s->arena, &verdict, s->error);
    if (status == READOUT_OK) {
        s->count = verdict.n_faults;
        ro_view_verdict(&s->view, &verdict);
    }
    return status;
}

static readout_status show_paths(showing *s)
{
    ro_paths paths;
    readout_status status = ro_store_paths(s->store, s->text, s->arena, &paths, s->error);
    for (uint32_t i = 0; status == READOUT_OK && i < paths.n; i++)
        ro_buffer_add(s->view.out, paths.v[i].p, paths.v[i].n + 1); /* with its NUL */
    return status;
}

static readout_status guarded(showing *s, show_function function)
{
    jmp_buf guard;
    s->arena->guard = &guard;
    if (setjmp(guard))
        return ro_fail(s->error, READOUT_NOMEM, -1, "out of memory showing the store");
    return function(s);
}

static readout_status show_with_notes(readout_store *store, const readout_view_options *options, const char *text, show_function function,
                                      uint64_t *count, readout_text *out, ro_buffer *notes, ro_str given, readout_error *error)
{
    readout_view_options usual = {0};
    readout_error local;
    ro_arena arena;
    ro_buffer buffer;
    if (!store || !out)
        return ro_fail(error, READOUT_USAGE, -1, "a view needs a store and a place for its text");
    ro_arena_init(&arena, store->allocator);
    ro_buffer_init(&buffer, store->allocator);
    options = options ? options : &usual;
    showing s = {.store = store->store, .arena = &arena, .options = options, .text = text ? text : "", .notes = notes, .given = given, .error = error ? error : &local};
    const ro_tables *tables = options->tables ? options->tables->shared->tables : NULL;
    s.view = (ro_view){.arena = &arena, .out = &buffer, .format = options->format, .styled = options->styled != 0,
                       .formulas = ro_tables_text(tables, RO_TABLE_FORMULAS), .ladders = ro_tables_text(tables, RO_TABLE_LADDERS)};
    readout_status status = ro_store_begin(store->store, s.error);
    if (status == READOUT_OK)
        status = guarded(&s, function);
    ro_store_end(store->store);
    ro_arena_release(&arena);
    if (status != READOUT_OK) {
        ro_buffer_release(&buffer);
        return status;
    }
    if (count)
        *count = s.count;
    return ro_api_text(&buffer, out, error);
}

static readout_status show(readout_store *store, const readout_view_options *options, const char *text, show_function function,
                           uint64_t *count, readout_text *out, readout_error *error)
{
    return show_with_notes(store, options, text, function, count, out, NULL, RO_STR(""), error);
}

readout_status readout_store_timeline(readout_store *store, const readout_view_options *options, readout_text *out, readout_error *error)
{
    return show(store, options, NULL, show_timeline, NULL, out, error);
}

readout_status readout_store_actors(readout_store *store, const readout_view_options *options, readout_text *out, readout_error *error)
{
    return show(store, options, NULL, show_actors, NULL, out, error);
}

readout_status readout_store_levels(readout_store *store, const readout_view_options *options, readout_text *out, readout_error *error)
{
    return show(store, options, NULL, show_levels, NULL, out, error);
}

readout_status readout_store_ledger(readout_store *store, const readout_view_options *options, readout_text *out, readout_error *error)
{
    return show(store, options, NULL, show_ledger, NULL, out, error);
}

readout_status readout_store_export(readout_store *store, const char *to, const readout_view_options *options, readout_text *out,
                                    readout_text *notes, readout_error *error)
{
    ro_buffer said;
    if (!store)
        return ro_fail(error, READOUT_USAGE, -1, "a view needs a store and a place for its text");
    ro_buffer_init(&said, store->allocator);
    readout_status status = show_with_notes(store, options, to, show_export, NULL, out, &said, RO_STR(""), error);
    if (status != READOUT_OK || !notes) {
        ro_buffer_release(&said);
        return status;
    }
    ro_buffer_addz(&said, "");
    status = ro_api_text(&said, notes, error);
    if (status != READOUT_OK)
        readout_text_free(out);
    return status;
}

readout_status readout_store_verify_export(readout_store *store, const char *to, const void *bytes, size_t size, const readout_view_options *options,
                                           readout_text *out, uint64_t *faults, readout_error *error)
{
    if (!bytes && size)
        return ro_fail(error, READOUT_USAGE, -1, "readout_store_verify_export needs the bytes of an export");
    return show_with_notes(store, options, to, show_checked, faults, out, NULL, (ro_str){bytes, size}, error);
}

readout_status readout_store_find(readout_store *store, const char *words, const readout_view_options *options, readout_text *out,
                                  size_t *hits, readout_error *error)
{
    uint64_t count = 0;
    readout_status status = show(store, options, words, show_hits, &count, out, error);
    if (hits && status == READOUT_OK)
        *hits = (size_t)count;
    return status;
}

readout_status readout_store_why(readout_store *store, const char *id, const readout_view_options *options, readout_text *out,
                                 readout_error *error)
{
    return show(store, options, id, show_why, NULL, out, error);
}

readout_status readout_store_compare(readout_store *store, const char *id, const readout_view_options *options, readout_text *out,
                                     readout_error *error)
{
    return show(store, options, id, show_comparison, NULL, out, error);
}

readout_status readout_store_phrases(readout_store *store, const char *phrase, const readout_view_options *options, readout_text *out,
                                     readout_error *error)
{
    return show(store, options, phrase, show_phrases, NULL, out, error);
}

readout_status readout_store_verify(readout_store *store, const readout_view_options *options, readout_text *out, uint64_t *faults,
                                    readout_error *error)
{
    return show(store, options, NULL, show_verdict, faults, out, error);
}

readout_status readout_store_paths(readout_store *store, const char *prefix, readout_text *out, readout_error *error)
{
    return show(store, NULL, prefix, show_paths, NULL, out, error);
}

/* ---- decisions ---- */

static readout_status find_named(showing *s)
{
    readout_status status = load_meetings(s);
    for (int i = 0; i < 2 && status == READOUT_OK && s->named[i].id; i++) {
        uint32_t e = 0;
        status = ro_engagement_by_id(&s->stored, &s->meetings, s->named[i].id, &e, s->error);
        if (status != READOUT_OK)
            break;
        memcpy(s->named[i].sha256, s->stored.reports.v[s->stored.engagements.v[e].report].sha256.p, 64);
        s->named[i].n = s->stored.engagements.v[e].n;
    }
    return status;
}

static readout_status decide(readout_store *store, const char *one, const char *other, int undo, int *changed, readout_error *error)
{
    ro_arena arena;
    readout_error local;
    bool differs = false;
    ro_arena_init(&arena, store->allocator);
    showing s = {.store = store->store, .arena = &arena, .error = error ? error : &local};
    s.named[0].id = one;
    s.named[1].id = other;
    readout_status status = ro_store_begin(store->store, s.error);
    if (status == READOUT_OK)
        status = guarded(&s, find_named);
    ro_store_end(store->store);
    ro_arena_release(&arena);
    if (status != READOUT_OK)
        return status;
    ro_decision d = {other != NULL, ro_str_of(s.named[0].sha256), ro_str_of(s.named[1].sha256), s.named[0].n, s.named[1].n};
    if (d.join && d.one_n == d.other_n && ro_str_equal(d.one, d.other))
        return ro_fail(error, READOUT_USAGE, -1, "%s and %s are one already", one, other);
    status = ro_store_decide(store->store, &d, undo != 0, &differs, s.error);
    if (changed && status == READOUT_OK)
        *changed = differs;
    return status;
}

readout_status readout_store_join(readout_store *store, const char *one, const char *other, int undo, int *changed, readout_error *error)
{
    if (!store || !one || !other)
        return ro_fail(error, READOUT_USAGE, -1, "joining needs a store and two rows");
    return decide(store, one, other, undo, changed, error);
}

readout_status readout_store_split(readout_store *store, const char *one, int undo, int *changed, readout_error *error)
{
    if (!store || !one)
        return ro_fail(error, READOUT_USAGE, -1, "splitting needs a store and a row");
    return decide(store, one, NULL, undo, changed, error);
}

int readout_tables_file(const readout_tables *tables, size_t i, const char **name, const char **bytes, size_t *size, int *replaced)
{
    const char *file = NULL;
    ro_str content = {0};
    int whose = 0;
    if (!tables || !ro_tables_file(tables->shared->tables, i, &file, &content, &whose))
        return 0;
    if (name)
        *name = file;
    if (bytes)
        *bytes = content.p;
    if (size)
        *size = content.n;
    if (replaced)
        *replaced = whose;
    return 1;
}

const char *readout_tables_warning(const readout_tables *tables, size_t i)
{
    return tables ? ro_tables_warning(tables->shared->tables, i) : NULL;
}
