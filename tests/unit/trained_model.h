/* SPDX-License-Identifier: Apache-2.0 */
/* For the tests that read whole sentences: one session over the trained model. Include after cmocka's headers. */
#ifndef TEST_TRAINED_MODEL_H
#define TEST_TRAINED_MODEL_H

#include <stdio.h>
#include <string.h>

#include "api/handles.h"

static readout_model *model;
static readout_tables *tables;
static readout_session *session;

static inline int set_up(void **state)
{
    readout_error error = {READOUT_OK, -1, ""};
    (void)state;
    if (readout_model_open(TEST_SOURCE_DIR "/models/readout-en.rom", NULL, &model, &error) || readout_tables_open(NULL, NULL, &tables, &error) ||
        readout_session_open(model, tables, NULL, &session, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    return 0;
}

static inline int tear_down(void **state)
{
    (void)state;
    readout_session_close(session);
    readout_tables_close(tables);
    readout_model_close(model);
    return 0;
}

/* What a row of wordings wants. "missed " before it: known to be missed by the model as it is; found again, the mark goes. */
static inline const char *wanted_of(const char *row, bool *missed)
{
    static const char mark[] = "missed ";
    *missed = !strncmp(row, mark, sizeof mark - 1);
    return *missed ? row + sizeof mark - 1 : row;
}

static inline readout_document *read_on(const char *published, const char *text)
{
    readout_document *document = NULL;
    readout_report_options options;
    readout_report_options_init(&options);
    options.published = published;
    assert_int_equal(readout_read(session, text, strlen(text), &options, &document, NULL), READOUT_OK);
    return document;
}

#endif
