/* SPDX-License-Identifier: Apache-2.0 */
/* Every allocation fails once: each call must then say NOMEM and leak nothing (ASan and the counter below both look). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readout/readout.h>

typedef struct ration {
    long left;  /* allocations still granted; negative: no limit */
    long asked; /* all */
    long live;  /* granted and not released */
} ration;

static int granted(ration *r)
{
    r->asked++;
    if (r->left == 0)
        return 0;
    if (r->left > 0)
        r->left--;
    return 1;
}

static void *allocate(void *context, size_t size)
{
    ration *r = context;
    void *p = granted(r) ? malloc(size ? size : 1) : NULL;
    r->live += p != NULL;
    return p;
}

static void *reallocate(void *context, void *old, size_t old_size, size_t size)
{
    ration *r = context;
    (void)old_size;
    void *p = granted(r) ? realloc(old, size ? size : 1) : NULL;
    r->live += p != NULL && old == NULL;
    return p;
}

static void release(void *context, void *old)
{
    ration *r = context;
    r->live -= old != NULL;
    free(old);
}

static char *file_bytes(const char *path, size_t *size)
{
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    fseek(f, 0, SEEK_END);
    *size = (size_t)ftell(f);
    rewind(f);
    size_t room = (*size + 64) / 64 * 64;
    char *bytes = aligned_alloc(64, room);
    assert_non_null(bytes);
    assert_int_equal(fread(bytes, 1, *size, f), *size);
    fclose(f);
    return bytes;
}

static readout_status whole(const char *model_bytes, size_t model_size, const readout_allocator *allocator)
{
    static const char report[] =
        " date 2025-06-07 Chinese Foreign Minister Wang Yi spoke by phone on Friday with French Foreign Minister Jean-Noel Barrot.\n\n"
        "Wang said both sides should keep in touch. \"We look forward to a visit next month,\" Barrot said, and he thanked China.\n";
    readout_model *model = NULL;
    readout_tables *tables = NULL;
    readout_session *session = NULL;
    readout_document *document = NULL;
    readout_text text = {0};
    readout_error error = {READOUT_OK, -1, ""};
    readout_status status = readout_model_open_memory(model_bytes, model_size, allocator, &model, &error);
    if (status == READOUT_OK)
        status = readout_tables_open(NULL, allocator, &tables, &error);
    if (status == READOUT_OK)
        status = readout_session_open(model, tables, allocator, &session, &error);
    if (status == READOUT_OK)
        status = readout_read(session, report, sizeof report - 1, NULL, &document, &error);
    if (status == READOUT_OK)
        status = readout_document_record(document, READOUT_JSON, &text, &error);
    assert_int_equal(error.code, status);
    readout_text_free(&text);
    readout_document_free(document);
    readout_session_close(session);
    readout_tables_close(tables);
    readout_model_close(model);
    return status;
}

static void every_allocation_fails_once(void **state)
{
    size_t size;
    char *model = file_bytes(TEST_SOURCE_DIR "/models/tiny.rom", &size);
    ration r = {-1, 0, 0};
    readout_allocator allocator = {allocate, reallocate, release, &r};
    (void)state;
    assert_int_equal(whole(model, size, &allocator), READOUT_OK);
    assert_int_equal(r.live, 0);
    long needed = r.asked;
    assert_true(needed > 5);
    /* The tables ask many times alike: every allocation up to a bound, then a sample. */
    long step = needed > 400 ? needed / 400 : 1;
    for (long n = 0; n < needed; n += n < 60 ? 1 : step) {
        r = (ration){n, 0, 0};
        assert_int_equal(whole(model, size, &allocator), READOUT_NOMEM);
        assert_int_equal(r.live, 0);
    }
    free(model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_allocation_fails_once)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
