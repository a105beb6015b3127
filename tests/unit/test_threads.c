/* SPDX-License-Identifier: Apache-2.0 */
/* One model and one set of tables, several threads: the same bytes from each. Run under TSan as well. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <readout/readout.h>

enum { THREADS = 4, ROUNDS = 3 };

static const char report[] = "PARIS, May 6, 2024 - The presidents of China and France met on Monday. \"We agreed to go on talking,\" one of them said.\n\n"
                             "Both sides will work together on trade. Italy urged Spain to do more.\n";

typedef struct job {
    const readout_model *model;
    const readout_tables *tables;
    readout_text text;
    readout_status status;
} job;

static void *work(void *argument)
{
    job *j = argument;
    readout_session *session = NULL;
    j->status = readout_session_open(j->model, j->tables, NULL, &session, NULL);
    for (int i = 0; i < ROUNDS && j->status == READOUT_OK; i++) {
        readout_document *document = NULL;
        readout_text_free(&j->text);
        j->status = readout_read(session, report, sizeof report - 1, NULL, &document, NULL);
        if (j->status == READOUT_OK)
            j->status = readout_document_record(document, READOUT_JSON, &j->text, NULL);
        readout_document_free(document);
    }
    readout_session_close(session);
    return NULL;
}

static void threads_agree(void **state)
{
    readout_model *model = NULL;
    readout_tables *tables = NULL;
    pthread_t thread[THREADS];
    job jobs[THREADS];
    (void)state;
    assert_int_equal(readout_model_open(TEST_SOURCE_DIR "/models/tiny.rom", NULL, &model, NULL), READOUT_OK);
    assert_int_equal(readout_tables_open(NULL, NULL, &tables, NULL), READOUT_OK);
    memset(jobs, 0, sizeof jobs);
    for (int i = 0; i < THREADS; i++) {
        jobs[i].model = model;
        jobs[i].tables = tables;
        assert_int_equal(pthread_create(&thread[i], NULL, work, &jobs[i]), 0);
    }
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_join(thread[i], NULL), 0);
    for (int i = 0; i < THREADS; i++) {
        assert_int_equal(jobs[i].status, READOUT_OK);
        assert_true(jobs[i].text.size > 100);
        assert_string_equal(jobs[i].text.bytes, jobs[0].text.bytes);
    }
    for (int i = 0; i < THREADS; i++)
        readout_text_free(&jobs[i].text);
    readout_tables_close(tables);
    readout_model_close(model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(threads_agree)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
