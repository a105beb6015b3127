/* SPDX-License-Identifier: Apache-2.0 */
#include "embedded_model.h"

#include <readout/readout.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *slurp(const char *path, size_t *n)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return NULL;
    fseek(f, 0, SEEK_END);
    *n = (size_t)ftell(f);
    rewind(f);
    char *p = malloc(*n + 1);
    if (p)
        *n = fread(p, 1, *n, f);
    fclose(f);
    return p;
}

/* A thin first command, replaced as apps/cli grows: readout read|parse|dates [--conllu] FILE... (json). */
int main(int argc, char **argv)
{
    readout_error error;
    readout_model *model = NULL;
    readout_tables *tables = NULL;
    readout_session *session = NULL;
    if (argc < 3)
        return 2;
    size_t size;
    const void *built_in = cli_embedded_model(&size);
    const char *other = getenv("READOUT_MODEL");
    if ((other ? readout_model_open(other, NULL, &model, &error) : readout_model_open_memory(built_in, size, NULL, &model, &error)) ||
        readout_tables_open(NULL, NULL, &tables, &error) || readout_session_open(model, tables, NULL, &session, &error)) {
        fprintf(stderr, "readout: %s\n", error.message);
        return 4;
    }
    int conllu = !strcmp(argv[2], "--conllu");
    for (int i = 2 + conllu; i < argc; i++) {
        size_t n = 0;
        char *bytes = slurp(argv[i], &n);
        readout_document *document = NULL;
        readout_report_options options;
        readout_text text = {0};
        readout_report_options_init(&options);
        options.path = argv[i];
        if (!bytes || (conllu ? readout_parse_conllu(session, bytes, n, &document, &error)
                              : readout_read(session, bytes, n, &options, &document, &error))) {
            fprintf(stderr, "readout: %s\n", bytes ? error.message : "cannot read");
            return 3;
        }
        if (!strcmp(argv[1], "read"))
            readout_document_record(document, READOUT_JSON, &text, &error);
        else if (!strcmp(argv[1], "parse"))
            readout_document_conllu(document, &text, &error);
        else
            readout_document_times(document, READOUT_TSV, &text, &error);
        fwrite(text.bytes, 1, text.size, stdout);
        readout_text_free(&text);
        readout_document_free(document);
        free(bytes);
    }
    readout_session_close(session);
    readout_tables_close(tables);
    readout_model_close(model);
    return 0;
}
