/* SPDX-License-Identifier: Apache-2.0 */
/* The store's public handle. Every view runs in `show`: one moment of the store, one arena, one place to come back to when memory
 * runs out. */
#include "api/handles.h"

#include "export/export.h"

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
    {"UNO", "the United Nations", "UN"}, {"EUR", "the European Union", "EU"}, {"IGO", "an international organisation", NULL},
    {"NGO", "a non-governmental organisation", NULL}, {"IMG", "an armed group", NULL}, {"MNC", "a company", NULL},
    {"ISM", "a movement", NULL}};

static readout_status put_states(ro_store *store, const readout_tables *tables, readout_error *error)
{
    enum { MOST_STATES = 400 };
    const size_t n_organisations = sizeof organisations / sizeof *organisations;
    ro_store_state states[MOST_STATES + sizeof organisations / sizeof *organisations];
    size_t n = 0;
    for (uint32_t i = 0; i < ro_tables_n_states(tables->tables) && n < MOST_STATES; i++) {
        const ro_state *s = ro_tables_state(tables->tables, i);
        if (s && s->code[0])
            states[n++] = (ro_store_state){s->code, s->name, s->adjective};
    }
    memcpy(states + n, organisations, sizeof organisations);
    return ro_store_put_states(store, states, n + n_organisations, error);
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

static readout_status show_events(showing *s, const ro_filter *filter, bool cameo)
{
    ro_stored_acts acts;
    readout_status status = ro_store_load_acts(s->store, 0, s->arena, &acts, s->error);
    if (status == READOUT_OK)
        s->count = ro_view_events(&s->view, &acts, filter, cameo);
    return status;
}

static readout_status show_export(showing *s)
{
    ro_filter filter;
    readout_status status = load_meetings(s);
    if (status == READOUT_OK)
        status = read_filter(s, &filter);
    if (status != READOUT_OK)
        return status;
    if (strcmp(s->text, "plover") == 0 || strcmp(s->text, "cameo") == 0)
        return show_events(s, &filter, s->text[0] == 'c');
    if (strcmp(s->text, "markdown") == 0)
        ro_view_printed(&s->view, &filter, RO_MARKDOWN);
    else if (strcmp(s->text, "html") == 0)
        ro_view_printed(&s->view, &filter, RO_HTML);
    else if (strcmp(s->text, "timelinejs") == 0)
        ro_view_slides(&s->view, &filter);
    else
        return ro_fail(s->error, READOUT_USAGE, -1, "\"%.40s\" is no export: plover, cameo, markdown, html, timelinejs", s->text);
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

static readout_status show(readout_store *store, const readout_view_options *options, const char *text, show_function function,
                           uint64_t *count, readout_text *out, readout_error *error)
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
    showing s = {.store = store->store, .arena = &arena, .options = options, .text = text ? text : "", .error = error ? error : &local};
    s.view = (ro_view){.arena = &arena, .out = &buffer, .format = options->format, .styled = options->styled != 0};
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
                                    size_t *uncoded, readout_error *error)
{
    uint64_t count = 0;
    readout_status status = show(store, options, to, show_export, &count, out, error);
    if (uncoded && status == READOUT_OK)
        *uncoded = (size_t)count;
    return status;
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
    bool mine = false;
    if (!tables || !ro_tables_file(tables->tables, i, &file, &content, &mine))
        return 0;
    if (name)
        *name = file;
    if (bytes)
        *bytes = content.p;
    if (size)
        *size = content.n;
    if (replaced)
        *replaced = mine;
    return 1;
}
